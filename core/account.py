"""Who runs this process: the account as the operating system knows it, never as the environment says.

`LOGNAME`, `USER` and `USERNAME` are words that anybody may set before a start. What decides here is the user number of
the process (on Windows: the SID of its token), which only the system gives.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

_WHOLE_MAP = ("0", "0", "4294967295")
"""The user numbers of a Linux process that is in no user name space: all of them are those of the computer."""
_REAL_USER = re.compile(r"^Uid:\s+(\d+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Account:
    r"""An account of the operating system.

    Attributes:
        name: as people know it: `anna`, `CORP\anna`.
        id: what the system counts by: `uid:1000`, a SID.
        doubt: why the system cannot be believed about it, one sentence; "" = it can.
    """

    name: str
    id: str
    doubt: str = ""

    def same_person(self, name: str, account_id: str) -> bool:
        """Whether this may be the account of that name and id: one of both is enough.

        A person has accounts of one name on several computers, and an account that was renamed keeps its id. So
        whoever shares a name (without its domain) or an id counts as the same person; what is unsure is no second one.
        """
        return self.id == account_id or _bare(self.name) == _bare(name)


def os_account() -> Account:
    """The account that this process belongs to, asked of the operating system at every call."""
    if sys.platform == "win32":
        return _windows_account()
    import pwd  # noqa: PLC0415 - not on Windows

    uid = os.getuid()
    try:
        name = pwd.getpwuid(uid).pw_name
    except KeyError:
        name = f"user number {uid}"
    return Account(name, f"uid:{uid}", _doubt(uid))


def _bare(name: str) -> str:
    return name.rpartition("\\")[2].partition("@")[0].casefold()


def _doubt(uid: int) -> str:
    """What Linux shows of a process whose user number is not the computer's own."""
    if not sys.platform.startswith("linux"):
        return ""
    try:
        seen = _REAL_USER.search(Path("/proc/self/status").read_text("ascii", "replace"))
        lines = Path("/proc/self/uid_map").read_text("ascii").splitlines()
    except OSError:
        return "This system does not show whose process this is (/proc cannot be read)."
    if seen is None or int(seen[1]) != uid:
        return "A library in this process says another user number than the system does."
    if [tuple(line.split()) for line in lines] != [_WHOLE_MAP]:
        return "This process is in a user name space, where anybody may have any user number."
    return ""


def _windows_account() -> Account:  # pragma: no cover - tried on Windows
    if sys.platform != "win32":
        raise NotImplementedError
    import ctypes  # noqa: PLC0415 - Windows only
    from ctypes import wintypes  # noqa: PLC0415

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    security = ctypes.WinDLL("advapi32", use_last_error=True)
    pointer, number = ctypes.c_void_p, wintypes.DWORD
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.CloseHandle.argtypes = [wintypes.HANDLE]
    kernel.LocalFree.argtypes = [pointer]
    security.OpenProcessToken.argtypes = [wintypes.HANDLE, number, ctypes.POINTER(wintypes.HANDLE)]
    security.GetTokenInformation.argtypes = [wintypes.HANDLE, ctypes.c_int, pointer, number, ctypes.POINTER(number)]
    security.ConvertSidToStringSidW.argtypes = [pointer, ctypes.POINTER(wintypes.LPWSTR)]
    security.LookupAccountSidW.argtypes = [
        wintypes.LPCWSTR,
        pointer,
        wintypes.LPWSTR,
        ctypes.POINTER(number),
        wintypes.LPWSTR,
        ctypes.POINTER(number),
        ctypes.POINTER(number),
    ]
    token_query, token_user = 0x0008, 1
    token = wintypes.HANDLE()
    if not security.OpenProcessToken(kernel.GetCurrentProcess(), token_query, ctypes.byref(token)):
        return Account("unknown account", "", "Windows does not say whose process this is.")
    try:
        size = number()
        security.GetTokenInformation(token, token_user, None, 0, ctypes.byref(size))
        buffer = ctypes.create_string_buffer(size.value)
        if not security.GetTokenInformation(token, token_user, buffer, size, ctypes.byref(size)):
            return Account("unknown account", "", "Windows does not say whose process this is.")
        # TOKEN_USER begins with the pointer to its SID, which stands in the same buffer.
        sid = ctypes.cast(buffer, ctypes.POINTER(pointer))[0]
        text = wintypes.LPWSTR()
        if not security.ConvertSidToStringSidW(sid, ctypes.byref(text)):
            return Account("unknown account", "", "Windows does not say whose process this is.")
        found = str(text.value)
        kernel.LocalFree(text)
        longest = 257
        name, domain = ctypes.create_unicode_buffer(longest), ctypes.create_unicode_buffer(longest)
        name_size, domain_size, use = number(longest), number(longest), number()
        known = security.LookupAccountSidW(
            None, sid, name, ctypes.byref(name_size), domain, ctypes.byref(domain_size), ctypes.byref(use)
        )
        return Account(f"{domain.value}\\{name.value}" if known else found, found)
    finally:
        kernel.CloseHandle(token)
