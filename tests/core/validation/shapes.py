"""A view made of entries, and a mapped order with one line."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from core.model.document import Document, DocumentLine
from core.model.flow import Entity, SourceId
from core.model.mapped import CodeUse, MappedRecord
from core.model.record import Fingerprint
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.values import Value

DAY = date(2018, 3, 1)
K = ReferenceKind


class View:
    """The entries given, by kind, parent and code."""

    def __init__(self, *entries: ReferenceEntry) -> None:
        self._entries = {(e.kind, e.parent, e.code): e for e in entries}

    def find(self, kind: ReferenceKind, code: str, parent: str = "") -> ReferenceEntry | None:
        return self._entries.get((kind, parent, code))


ACCOUNT = ReferenceEntry(K.ACCOUNT, "744202", "Lab supplies", "USA")
CENTER = ReferenceEntry(K.DIMENSION, "CC1", "Chemistry", "CCT")
UNIT = ReferenceEntry(K.UNIT, "EA", "Each", attributes={"decimals": "2"})
CURRENCY = ReferenceEntry(K.CURRENCY, "USD", "US dollar", attributes={"decimals": "2"})
SITE = ReferenceEntry(K.SITE, "US01", "Morgantown", attributes={"purchase": "yes"})
PRODUCT = ReferenceEntry(K.PRODUCT, "GENGOODS", "Goods", attributes={"purchase": "yes"})
ENTRIES = (ACCOUNT, CENTER, UNIT, CURRENCY, SITE, PRODUCT)
VIEW = View(*ENTRIES)

USES = {
    "site": CodeUse("site", K.SITE, "UMLOW", "US01", "site", mandatory=True),
    "currency": CodeUse("currency", K.CURRENCY, "USD", "USD", "currency", mandatory=True),
    "supplier": CodeUse("supplier", K.SUPPLIER, "0000015414", "S100", "supplier", mandatory=True, label="DEMO INC"),
    "unit": CodeUse("unit", K.UNIT, "EA", "EA", "unit", "l1", mandatory=True),
    "product": CodeUse("product", K.PRODUCT, "FormRequest", "GENGOODS", "product", "l1", mandatory=True),
    "account": CodeUse("account", K.ACCOUNT, "744202", "744202", "account", "l1", "USA", label="Lab supplies"),
    "cost-center": CodeUse("cost-center", K.DIMENSION, "CC1", "CC1", "dimension:CCT", "l1", "CCT"),
}


def view_with(entry: ReferenceEntry) -> View:
    """The view with one entry in place of the one of its kind."""
    return View(*(e for e in ENTRIES if e.kind is not entry.kind), entry)


def view_without(kind: ReferenceKind) -> View:
    return View(*(e for e in ENTRIES if e.kind is not kind))


def order(*uses: CodeUse, header: Mapping[str, Value] | None = None, **fields: Value) -> MappedRecord:
    """An order of one line; `uses` replace those of their kind."""
    codes = USES | {use.kind: use for use in uses}
    line: dict[str, Value] = {
        "quantity": Decimal(10),
        "unit": "EA",
        "price": Decimal("12.5"),
        "description": "Reagent",
        "account": "744202",
        "dimension:CCT": "CC1",
    }
    head: dict[str, Value] = {"reference": "L001501948", "site": "US01", "currency": "USD", "supplier": "S100"}
    every: dict[str, Value] = {**line, **fields}
    return MappedRecord(
        entity=Entity.ORDER,
        source_id=SourceId("1"),
        number="L001501948",
        revision="1",
        changed_at=None,
        fingerprint=Fingerprint(""),
        document=Document(Entity.ORDER, head | dict(header or {}), (DocumentLine("l1", 1, every),)),
        profile_hash="",
        mapping_version=0,
        codes=tuple(codes.values()),
        order_date=DAY,
        line_amounts={"l1": Decimal(125)},
    )


def changed(use: str, **members: object) -> CodeUse:
    """A code use with members replaced."""
    return dataclasses.replace(USES[use], **members)  # type: ignore[arg-type]
