"""Reads what people type and paste for addresses; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from core.settings import is_loopback

_X3_PATHS: Final = (
    "/xtrem/",
    "/api1",
    "/sdata",
    "/soap-generic",
    "/soap-wsdl",
    "/syracuse",
    "/auth/",
    "/msoffice",
    "/html/",
)
_X3_FOLDER: Final = re.compile(r"/x3/erp/([A-Za-z][A-Za-z0-9_]{1,30})(?=[/?#$]|$)")
_REALM: Final = "/auth/realms/"
_SCHEME: Final = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*://")
_MOST_QUOTED: Final = 3


@dataclass(frozen=True, slots=True)
class X3Address:
    """What an address of X3 tells: where it is, and the folder where the address names one."""

    base_url: str
    folder: str = ""


def x3_address(text: str) -> X3Address:
    """Takes a whole address apart, as it is copied out of a browser or a documentation page.

    `https://x3.company.com:8124/syracuse-main/html/main.html?url=%2Ftrans%2Fx3%2Ferp%2FSEED%2F...` is X3 at
    `https://x3.company.com:8124`, folder `SEED`. A name without `https://` gets it.
    """
    whole = text.strip()
    if not whole:
        return X3Address("")
    whole = _with_scheme(whole)
    plain = whole
    for _ in range(_MOST_QUOTED):
        plain = unquote(plain)
    folder = _X3_FOLDER.search(plain)
    head = whole.split("?", 1)[0].split("#", 1)[0]
    start = len(head) - len(head.split("://", 1)[1])
    path_at = head.find("/", start)
    if path_at >= 0:
        path = head[path_at:] + "/"
        ends = [at for marker in _X3_PATHS if (at := path.find(marker)) >= 0]
        if ends:
            head = head[: path_at + min(ends)]
    return X3Address(head.rstrip("/"), folder.group(1) if folder else "")


def jaggaer_address(text: str) -> str:
    """The API's address: without the path of the sign-in, where that was pasted."""
    whole = text.strip()
    if not whole:
        return ""
    whole = _with_scheme(whole).split("?", 1)[0].split("#", 1)[0]
    return whole.split(_REALM, 1)[0].rstrip("/")


def fault_of_address(text: str) -> str:
    """Why a text is no address that can be called; "" when it is one."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return "This is no address such as https://server:8124."
    if "@" in parts.netloc:
        return "Leave the user name and password out of the address."
    if parts.scheme not in {"http", "https"} or not parts.hostname or port == 0 or any(c.isspace() for c in text):
        return "This is no address such as https://server:8124."
    return ""


def is_open(address: str) -> bool:
    """Whether an address is plain http to another computer, so that what is sent can be read on the way."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme == "http" and not is_loopback(parts.hostname or "")


def is_here(address: str) -> bool:
    """Whether an address is this computer itself."""
    try:
        return is_loopback(urlsplit(address).hostname or "")
    except ValueError:
        return False


def _with_scheme(text: str) -> str:
    return text if _SCHEME.match(text) else f"https://{text}"
