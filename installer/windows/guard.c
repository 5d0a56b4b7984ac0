/* What the Windows Installer asks before it installs or removes, and what it has done before the program goes.

   A sentence goes to whoever looks and into the log (msiexec /l*v FILE); the Windows Installer then ends with 1603. */

#include <windows.h>

#include <msi.h>
#include <msiquery.h>
#include <shlobj.h>
#include <wchar.h>

#define PRODUCT L"ML Connector"
#define LONGEST 32768
#define OLDEST_BUILD 17763 /* Windows 10 1809 and Server 2019: Qt 6.11 needs them */
#define PATIENCE_MS 60000

static UINT refuse(MSIHANDLE package, const wchar_t *text) {
    MSIHANDLE record = MsiCreateRecord(0);
    MsiRecordSetStringW(record, 0, text);
    MsiProcessMessage(package, INSTALLMESSAGE_ERROR | MB_OK | MB_ICONSTOP, record);
    MsiCloseHandle(record);
    return ERROR_INSTALL_FAILURE;
}

/* A process of another account can be seen but not opened. */
static int is_running(void) {
    HANDLE held = OpenMutexW(SYNCHRONIZE, FALSE, L"Global\\" RUNNING_MUTEX);
    if (held == NULL)
        return GetLastError() == ERROR_ACCESS_DENIED;
    CloseHandle(held);
    return 1;
}

/* The set-up program for all accounts has its own entry in the list of programs. */
static int is_set_up(void) {
    HKEY key;
    const wchar_t *name = L"Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\" PRODUCT;
    if (RegOpenKeyExW(HKEY_LOCAL_MACHINE, name, 0, KEY_READ | KEY_WOW64_64KEY, &key) != ERROR_SUCCESS)
        return 0;
    RegCloseKey(key);
    return 1;
}

static int is_too_old(void) {
    typedef void(WINAPI * version)(DWORD *, DWORD *, DWORD *);
    DWORD major = 0, minor = 0, build = 0;
    version ask = (version)(void *)GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "RtlGetNtVersionNumbers");
    if (ask == NULL)
        return 0;
    ask(&major, &minor, &build);
    return major < 10 || (build & 0xFFFF) < OLDEST_BUILD;
}

/* What the table Upgrade of the package found. */
static int is_newer_there(MSIHANDLE package) {
    wchar_t codes[64];
    DWORD length = 64;
    UINT got = MsiGetPropertyW(package, L"NEWER", codes, &length);
    return got == ERROR_MORE_DATA || (got == ERROR_SUCCESS && length > 0);
}

/* Before anything is changed, also when it is removed. */
__declspec(dllexport) UINT __stdcall Look(MSIHANDLE package) {
    if (is_too_old())
        return refuse(package, PRODUCT L" needs Windows 10 (1809) or newer, or Windows Server 2019 or newer.");
    if (is_newer_there(package))
        return refuse(package, L"A newer version of " PRODUCT L" is installed. It was left as it is, because an older one "
                               L"may not be able to read its data.");
    if (is_set_up())
        return refuse(package, PRODUCT L" was installed for all accounts by its set-up program. Remove that one first "
                                       L"(its data stays), then install this package.");
    if (is_running())
        return refuse(package, PRODUCT L" is running on this PC: a window, a sign in the tray, or a scheduled sync. "
                                       L"Close it, or wait until the sync has ended, then try again.");
    return ERROR_SUCCESS;
}

/* An account that never used the program has no data, and none is made for it. */
static int has_data(void) {
    wchar_t place[MAX_PATH + 32];
    if (SHGetFolderPathW(NULL, CSIDL_LOCAL_APPDATA, NULL, SHGFP_TYPE_CURRENT, place) != S_OK)
        return 0;
    wcscat(place, L"\\" PRODUCT);
    return GetFileAttributesW(place) != INVALID_FILE_ATTRIBUTES;
}

static void forget_start(const wchar_t *folder) {
    static wchar_t command[LONGEST];
    DWORD size = sizeof command - sizeof *command;
    HKEY key;
    const wchar_t *name = L"Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    if (RegOpenKeyExW(HKEY_CURRENT_USER, name, 0, KEY_READ | KEY_WRITE, &key) != ERROR_SUCCESS)
        return;
    if (RegQueryValueExW(key, PRODUCT, NULL, NULL, (BYTE *)command, &size) == ERROR_SUCCESS && wcsstr(command, folder))
        RegDeleteValueW(key, PRODUCT);
    RegCloseKey(key);
}

/* What the program put outside of its folder for the account that removes it: by the program itself, which knows it best. */
__declspec(dllexport) UINT __stdcall Withdraw(MSIHANDLE package) {
    static wchar_t folder[LONGEST], line[LONGEST];
    DWORD length = LONGEST - 64;
    if (MsiGetPropertyW(package, L"INSTALLDIR", folder, &length) != ERROR_SUCCESS || length == 0)
        return ERROR_SUCCESS;
    _snwprintf(line, LONGEST, L"\"%lsml-connector.exe\" schedule uninstall --quiet", folder);
    STARTUPINFOW start = {.cb = sizeof start};
    PROCESS_INFORMATION made;
    if (has_data() &&
        CreateProcessW(NULL, line, NULL, NULL, FALSE, CREATE_NO_WINDOW, NULL, NULL, &start, &made)) {
        WaitForSingleObject(made.hProcess, PATIENCE_MS);
        CloseHandle(made.hProcess);
        CloseHandle(made.hThread);
    }
    forget_start(folder);
    return ERROR_SUCCESS;
}
