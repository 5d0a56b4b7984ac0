/* Starts a module of the product in the Python that lies beside this program.

   Compiled twice: ml-connector.exe (console) and ml-connector-window.exe (WINDOW is defined, no console). Arguments
   are handed on as they came, in Unicode; the exit code is that of the module. The file runtime\python313._pth makes
   Python look for modules below this folder and nowhere else. */

#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

#define LONGEST 32768
#define NO_RUNTIME 3
#define BROKE 1 /* what Python ends with when an exception was not caught; a command has other reasons for it */

typedef int (*python_main)(int, wchar_t **);

/* Whether somebody sits before the screen: a scheduled task says --command, and nobody could close a message there. */
static int is_seen(void) { return !(__argc > 1 && wcscmp(__wargv[1], L"--command") == 0); }

static int tell(const wchar_t *text, int code) {
#ifdef WINDOW
    if (is_seen())
        MessageBoxW(NULL, text, L"ML Connector", MB_ICONERROR | MB_SETFOREGROUND);
#else
    (void)is_seen;
    fwprintf(stderr, L"ML Connector: %ls\n", text);
#endif
    return code;
}

static int run(void) {
    static wchar_t folder[LONGEST], library[LONGEST];
    DWORD length = GetModuleFileNameW(NULL, folder, LONGEST);
    wchar_t *end = wcsrchr(folder, L'\\');
    if (length == 0 || length >= LONGEST - 64 || end == NULL)
        return tell(L"The place of this program cannot be found out.", NO_RUNTIME);
    *end = 0;
    _snwprintf(library, LONGEST, L"%ls\\runtime\\" PYTHON_LIBRARY, folder);

    /* Held until the process ends, however it ends: the set-up program waits for all of them. */
    CreateMutexW(NULL, FALSE, L"Global\\" RUNNING_MUTEX);

    /* Another program's Qt must not be taken for ours. */
    SetEnvironmentVariableW(L"QT_PLUGIN_PATH", NULL);
    SetEnvironmentVariableW(L"QT_QPA_PLATFORM_PLUGIN_PATH", NULL);

    HMODULE python = LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    python_main start = python ? (python_main)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (start == NULL)
        return tell(L"Parts of the program are missing. Run the set-up program of ML Connector again; "
                    L"your data is not touched.",
                    NO_RUNTIME);

    wchar_t *fixed[] = {__wargv[0], L"-X", L"utf8", L"-B", L"-m", MODULE};
    int count = sizeof fixed / sizeof *fixed;
    wchar_t **words = calloc((size_t)(count + __argc), sizeof *words);
    if (words == NULL)
        return tell(L"There is not enough memory.", NO_RUNTIME);
    for (int i = 0; i < count; i++)
        words[i] = fixed[i];
    for (int i = 1; i < __argc; i++)
        words[count++] = __wargv[i];
    int code = start(count, words);
#ifdef WINDOW
    if (code == BROKE && is_seen())
        return tell(L"ML Connector ended because of a fault. Start it again; if that happens again, run its set-up "
                    L"program once more. Your data is not touched.",
                    code);
#endif
    return code;
}

#ifdef WINDOW
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, PWSTR line, int show) {
    (void)self, (void)before, (void)line, (void)show;
    return run();
}
#else
int wmain(void) { return run(); }
#endif
