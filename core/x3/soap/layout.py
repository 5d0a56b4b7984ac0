"""Where our fields stand in a site's publication: block, field, element of an array.

Spec: reference/sage-x3.md 4.2. Block ids come from the description of the publication, never from here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import TypeVar

from core.errors import ContractError
from core.model.document import TargetDocument
from core.model.flow import Entity
from core.model.values import Value, decimal_text
from core.x3.fields import Kind, says_no
from core.x3.invoices import STATUS, is_posted
from core.x3.names import OWN_DATE
from core.x3.soap import names
from core.x3.soap.names import Codes
from core.x3.soap.objects import Cells
from core.x3.soap.publication import Field, Publication

_Look = Callable[..., Field | None]
_Row = TypeVar("_Row")
_ELEMENT = re.compile(r"(\w+)\((\d+)\)\Z")
_SLOT = re.compile(r"CCE(\d*)\Z")
_NO_DATE = 1753
"""Year with which X3's database says that there is no date (reference/sage-x3.md 5)."""
_YES, _NO = "2", "1"
_NO_FIELDS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field of ours stands in the publication: `index` counts the elements of an array from 0."""

    ours: str
    field: Field
    kind: Kind
    index: int = 0

    @property
    def code(self) -> str:
        """X3's code of the field."""
        return self.field.code

    def is_in(self, cells: Cells) -> bool:
        """Whether the answer says anything about it."""
        return len(cells.get(self.code, ())) > self.index

    def read(self, cells: Cells) -> Value:
        """Its value; None where X3 has nothing.

        Raises:
            ContractError: the value is not of the kind that the field has.
        """
        if not self.is_in(cells):
            return None
        raw = cells[self.code][self.index]
        text = raw.strip()
        match self.kind:
            case Kind.TEXT:
                return raw if text else ""
            case Kind.BOOL:
                return text == _YES
            case Kind.UNLESS_NO:
                return not says_no(text)
            case Kind.DECIMAL if text:
                return self._decimal(text)
            case Kind.DATE if text.strip("0"):
                return self._date(text)
        return None

    def write(self, value: Value) -> str:
        """A value as a SOAP field holds it: dates without separators, menus as numbers, a decimal point."""
        match value:
            case None:
                return ""
            case bool():
                return _YES if value else _NO
            case Decimal():
                return decimal_text(value)
            case date():
                return value.strftime("%Y%m%d")
        return str(value)

    def _decimal(self, text: str) -> Decimal:
        try:
            number = Decimal(text)
        except InvalidOperation:
            raise self._odd(text) from None
        if not number.is_finite():
            raise self._odd(text)
        return number

    def _date(self, text: str) -> date | None:
        try:
            day = datetime.strptime(text.replace("-", "")[:8], "%Y%m%d").date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            raise self._odd(text) from None
        return day if day.year > _NO_DATE else None

    def _odd(self, text: str) -> ContractError:
        msg = f"X3 gave {ascii(text)[:80]} as {self.code}, which is no {self.kind.name.casefold()}."
        return ContractError(msg, context={"field": self.ours})


@dataclass(frozen=True, slots=True)
class Slot:
    """A dimension column of an order line. `fixed` is its dimension type where the grid has no column for types."""

    code: Place
    type: Place | None
    fixed: str = ""

    def type_in(self, cells: Cells) -> str:
        """The dimension type that the column holds; empty where it is free."""
        return str(self.type.read(cells) or "") if self.type else self.fixed


@dataclass(frozen=True, slots=True)
class SoapLayout:
    """A document in a site's publication.

    Attributes:
        key: the field that numbers it.
        header, rows: our field name -> place; `also` holds further places that are written with a header field.
        grid: id of the grid of its rows; empty where none is published.
        reference: where our reference stands; None = nowhere of its own.
        untyped: dimension columns whose type nothing tells.
    """

    entity: Entity
    publication: Publication
    key: Place
    header: Mapping[str, Place]
    also: Mapping[str, tuple[Place, ...]]
    reference: Place | None
    closed: Place | None
    touched: tuple[Place, ...]
    signed: Place | None
    stamp: Place | None
    grid: str
    rows: Mapping[str, Place]
    number: Place | None
    row_closed: Place | None
    row_touched: tuple[Place, ...]
    slots: tuple[Slot, ...]
    untyped: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Public name of the object."""
        return self.publication.name


def bind(
    publication: Publication,
    entity: Entity,
    *,
    reference: str,
    dimension_types: Iterable[str] = (),
    identifiers: Mapping[str, str] = _NO_FIELDS,
) -> SoapLayout | None:
    """The layout of a document; None where the publication lacks its number.

    Args:
        publication: what the site published.
        entity: which document it is.
        reference: code of the field for our reference; empty = none.
        dimension_types: dimension types by column, for grids without a column for the type.
        identifiers: the site's own fields for identifiers of suppliers (`X3Settings.supplier_identifiers`).
    """
    order, numbered = entity is Entity.ORDER, names.LINE_NUMBERS.get(entity)
    header_codes, row_codes = names.FIELDS[entity]
    if entity is Entity.SUPPLIER:
        header_codes += names.identifier_codes(identifiers)
    key = _find(publication.group_field, Codes("key", names.KEYS[entity]))
    if key is None:
        return None

    def in_header(codes: Codes) -> Place | None:
        return _find(publication.group_field, codes)

    grid = publication.grid_with(*(code for entry in row_codes for code in entry.codes))
    columns = publication.grids.get(grid, {})

    def in_row(codes: Codes) -> Place | None:
        return _find(lambda *wanted: next((columns[c] for c in wanted if c in columns), None), codes)

    rows = {entry.ours: place for entry in row_codes if (place := in_row(entry))}
    if order and not {"quantity", "unit"} & rows.keys():
        pair = {
            ours: place
            for ours, codes in names.PURCHASE_UNIT.items()
            if (place := in_row(Codes(ours, codes, Kind.DECIMAL if ours == "quantity" else Kind.TEXT)))
        }
        rows |= pair if len(pair) == len(names.PURCHASE_UNIT) else {}
    slots, untyped = _slots(columns, tuple(dimension_types)) if numbered else ((), ())
    return SoapLayout(
        entity=entity,
        publication=publication,
        key=key,
        header={entry.ours: place for entry in header_codes if (place := in_header(entry))},
        also={
            entry.ours: tuple(p for code in entry.also if (p := in_header(Codes(entry.ours, (code,), entry.kind))))
            for entry in header_codes
            if entry.also
        },
        reference=in_header(Codes("reference", (reference,))) if reference else None,
        closed=in_header(names.CLOSED) if order else None,
        touched=tuple(p for c in (names.RECEIVED, names.INVOICED) if order and (p := in_header(c))),
        signed=in_header(names.SIGNED) if order else None,
        stamp=in_header(names.STAMP),
        grid=grid,
        rows=rows,
        number=in_row(numbered) if numbered else None,
        row_closed=in_row(names.LINE_CLOSED) if order else None,
        row_touched=tuple(p for c in (names.LINE_RECEIVED, names.LINE_INVOICED) if order and (p := in_row(c))),
        slots=slots,
        untyped=untyped,
    )


def may_be_of(layout: SoapLayout, row: Cells, suppliers: Collection[str], since: date) -> bool:
    """Whether a row of a list may stand for a document of these suppliers of a date or later that is not posted.

    What the list does not show speaks against nothing.
    """
    of, dated, status = (layout.header.get(name) for name in ("supplier", OWN_DATE.get(layout.entity, ""), STATUS))
    if of is not None and of.is_in(row) and str(of.read(row) or "").strip() not in suppliers:
        return False
    day = dated.read(row) if dated is not None else None
    if isinstance(day, date) and day < since:
        return False
    shown = status is not None and layout.entity is Entity.INVOICE and status.is_in(row)
    return not (shown and status is not None and is_posted(status.read(row)))


def listed_between(
    place: Place,
    rows: Iterable[_Row],
    cells: Callable[[_Row], Cells],
    whole: Callable[[_Row], TargetDocument],
    days: tuple[date, date],
) -> Iterator[TargetDocument]:
    """Documents of a list whose own date lies in a period.

    What a list shows of another day is not read; what it shows no day of is, and counts by its own.

    Args:
        place: of the date.
        rows: of the list.
        cells: a row's cells.
        whole: a row's document.
        days: first and last day, both included.
    """
    first, last = days
    for row in rows:
        shown = place.read(cells(row))
        if isinstance(shown, date) and not first <= shown <= last:
            continue
        document = whole(row)
        day = document.fields.get(place.ours)
        if isinstance(day, date) and first <= day <= last:
            yield document


def named_place(layout: SoapLayout, name: str, *, row: bool) -> Place | None:
    """Where a field stands that is known by its X3 code alone, in the header or in a row; None where it is not published."""
    codes = Codes(name, (name,))
    columns = layout.publication.grids.get(layout.grid, {})
    look: _Look = layout.publication.group_field
    if row:
        look = lambda *wanted: next((columns[c] for c in wanted if c in columns), None)  # noqa: E731 - as in `bind`
    place = _find(look, codes)
    return place if place is not None and place.field.writable else None


def _find(look: _Look, codes: Codes) -> Place | None:
    for code in codes.codes:
        match = _ELEMENT.match(code)
        found = look(match.group(1) if match else code)
        index = int(match.group(2)) if match else 0
        if found is not None and (match is None or index < found.size):
            return Place(codes.ours, found, codes.kind, index)
    return None


def _slots(columns: Mapping[str, Field], types: tuple[str, ...]) -> tuple[tuple[Slot, ...], tuple[str, ...]]:
    """Dimension columns: `CCE1` beside `DIE1`, or the elements of `CCE` beside those of `DIE`."""
    slots: list[Slot] = []
    untyped: list[str] = []
    numbered = sorted((int(m.group(1) or 0), c) for c in columns if (m := _SLOT.match(c)))
    for number, code in numbered:
        kind = columns.get(f"DIE{number or ''}")
        for index in range(columns[code].size):
            place = Place("dimension", columns[code], Kind.TEXT, index)
            if kind is not None and index < kind.size:
                slots.append(Slot(place, Place("type", kind, Kind.TEXT, index)))
                continue
            position = index if columns[code].size > 1 else max(number, 1) - 1
            if position < len(types) and types[position]:
                slots.append(Slot(place, None, types[position]))
            else:
                untyped.append(code)
    return tuple(slots), tuple(dict.fromkeys(untyped))
