"""The support bundle as people look at it before it is saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SupportPart:
    """A file of the bundle.

    Attributes:
        name: in the archive.
        says: what it is, one sentence.
        connection: whose it is; empty = of the whole home.
    """

    name: str
    says: str
    text: str
    connection: str = ""


@dataclass(frozen=True, slots=True)
class SupportBundle:
    """What would be sent, word for word.

    Attributes:
        made_at: when it was put together, UTC.
        parts: its files, in the order in which somebody reads them.
        struck: kind of what was taken out (`e-mail`, `amount`, `supplier`, ...) -> how often.
    """

    made_at: datetime
    parts: tuple[SupportPart, ...]
    struck: Mapping[str, int]
