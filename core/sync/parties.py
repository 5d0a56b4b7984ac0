"""Suppliers of either side as the search for twins compares them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.match.party import Party, Site
from core.model.document import NAME_PARTS, Document, TargetDocument
from core.model.identifiers import SITE_IDENTIFIERS
from core.model.reference import ReferenceEntry
from core.model.values import Value

IDENTIFIERS: Final = ("registration", "vat_number", *SITE_IDENTIFIERS)
"""What both systems have of a company's numbers (core/model/document.py)."""
_LINES: Final = ("line1", "line2", "line3")


def name_of(fields: Mapping[str, Value]) -> str:
    """A supplier's whole name."""
    return " ".join(str(fields.get(part) or "") for part in NAME_PARTS)


def party_of(key: str, document: Document | TargetDocument) -> Party:
    """A supplier of JAGGAER as mapped, or one of X3 as read, with all its addresses."""
    fields = document.fields
    every = [line.fields for line in document.lines]
    return Party(
        key,
        name_of(fields),
        {name: text for name in IDENTIFIERS if (text := _text(fields, name))},
        tuple(
            Site(tuple(_text(f, n) for n in _LINES), _text(f, "postcode"), _text(f, "city"), _text(f, "country"))
            for f in every
        ),
        tuple(phone for f in every if (phone := _text(f, "phone"))),
        _text(fields, "country"),
    )


def listed_party(entry: ReferenceEntry) -> Party:
    """A supplier of X3 as far as its list shows it."""
    told = entry.attributes
    return Party(
        entry.code,
        told.get("name") or entry.label,
        {name: told[name] for name in IDENTIFIERS if told.get(name)},
        (Site(city=told["city"], country=told.get("country", "")),) if told.get("city") else (),
        country=told.get("country", ""),
    )


def _text(fields: Mapping[str, Value], name: str) -> str:
    return str(fields.get(name) or "")
