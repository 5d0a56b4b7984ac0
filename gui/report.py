"""A report of an error for the people who mend it: what happened and where, with secrets struck out. Pure."""

from __future__ import annotations

import platform
import re
import sys
import traceback

from PySide6.QtCore import qVersion

from core import __version__
from core.errors import ConnectorError

STRUCK = "*****"

_SECRETS: tuple[tuple[re.Pattern[str], str], ...] = (
    # JSON Web Tokens, wherever they stand
    (re.compile(r"\beyJ[\w-]{4,}\.[\w-]+(?:\.[\w-]*)?"), STRUCK),
    (re.compile(r"(?i)\b(bearer|basic)\s+[\w.~+/=-]{6,}"), rf"\1 {STRUCK}"),
    # name=value and "name": "value", quoted in any way or not
    (
        re.compile(
            r"(?i)((?:[\w-]*(?:secret|password|passwd|token|api[_-]?key|authorization"
            r"|assertion|private[_-]?key))['\"]?\s*[:=]\s*)(\"[^\"]*\"|'[^']*'|[^\s,;&)}\]]+)"
        ),
        rf"\1{STRUCK}",
    ),
    # user:password@ in addresses
    (re.compile(r"(?i)(\w+://)[^/\s:@]+:[^/\s@]+@"), rf"\1{STRUCK}@"),
    (
        re.compile(
            r"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)",
            re.DOTALL,
        ),
        STRUCK,
    ),
)


def struck_out(text: str) -> str:
    """The text without what looks like a secret: tokens, passwords, keys, credentials in addresses."""
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    return text


def _where() -> str:
    return f"ML Connector {__version__}\nPython {sys.version.split()[0]}, Qt {qVersion()}, {platform.platform()}\n"


def error_report(error: ConnectorError) -> str:
    """A report of an error that has a name: class, sentences, facts, and the chain that led to it."""
    facts = "".join(f"{name}: {value}\n" for name, value in sorted(error.context.items()))
    return struck_out(f"{_where()}\n{facts}\n{_chain(error)}")


def crash_report(error: BaseException) -> str:
    """A report of an error that nobody expected."""
    return struck_out(f"{_where()}\n{_chain(error)}")


def _chain(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))
