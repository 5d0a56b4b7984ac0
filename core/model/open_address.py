"""Where a record opens in the browser: addresses with places for its numbers. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from types import MappingProxyType
from urllib.parse import quote, urlsplit

from core.model.connection import Connection
from core.model.flow import Entity
from core.model.views import RecordRow

PLACES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"x3": ("number", "folder", "function", "kind"), "jaggaer": ("number", "id", "kind")}
)
"""What may stand in braces in the address of each system."""
_FUNCTIONS = {Entity.ORDER: "GESPOH", Entity.SUPPLIER: "GESBPS", Entity.INVOICE: "GESPIH"}
"""X3's screens; of a contract X3 has none."""


def check_x3(text: str) -> None:
    """Looks at an address of X3. A ValueError says what is wrong with it; empty is right."""
    _check(text, PLACES["x3"])


def check_jaggaer(text: str) -> None:
    """Looks at an address of JAGGAER. A ValueError says what is wrong with it; empty is right."""
    _check(text, PLACES["jaggaer"])


def x3_address(connection: Connection, record: RecordRow) -> str:
    """Where the record opens in X3; empty where no address is set or it is not there."""
    template = connection.x3.open_address
    if not template or not record.x3_key or record.entity not in _FUNCTIONS:
        return ""
    return _filled(
        template,
        number=record.x3_key,
        folder=connection.x3.folder,
        function=_FUNCTIONS[record.entity],
        kind=record.entity.value,
    )


def jaggaer_address(connection: Connection, record: RecordRow) -> str:
    """Where the record opens in JAGGAER; empty where no address is set."""
    template = connection.jaggaer.open_address
    return _filled(template, number=record.key, id=record.source_id, kind=record.entity.value) if template else ""


def _check(text: str, places: tuple[str, ...]) -> None:
    if not text:
        return
    try:
        parsed = [part[1:] for part in Formatter().parse(text) if part[1] is not None]
    except ValueError:
        parsed = [(None, None, None)]
    known = ", ".join(f"{{{place}}}" for place in places)
    if any(name not in places or form or conversion for name, form, conversion in parsed):
        msg = f"may have in braces only {known}"
        raise ValueError(msg)
    try:
        parts = urlsplit(_filled(text, **dict.fromkeys(places, "x")))
        host = parts.hostname if parts.port != 0 else None
    except ValueError:
        host = None
    if not host or parts.scheme != "https":
        msg = "must begin with https:// and a host"
        raise ValueError(msg)
    if parts.username or "{" in urlsplit(text).netloc:
        msg = "must have neither a login nor braces in its host"
        raise ValueError(msg)


def _filled(template: str, **values: str) -> str:
    """The address with the values in their places, each so that it cannot be more than a value."""
    return template.format(**{name: quote(value, safe="") for name, value in values.items()})
