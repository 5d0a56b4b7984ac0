"""The header of a purchase order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from core.mapping.compiled import CompiledField, CompiledResource
from core.mapping.draft import Draft, Place, Translated, rule_words
from core.mapping.fields import put_field
from core.mapping.gates import text_at
from core.mapping.reading import NOTHING, Read
from core.mapping.references import fitted_reference
from core.model.crossref import SITE, SUPPLIER, Scope
from core.model.record import SourceRecord
from core.model.uses import Without
from core.model.values import Value

SETTING_SITE: Final = "setting x3.site"
_OWN_WAY: Final = frozenset({"site", "supplier", "reference"})
"""Fields that need more than their own rule."""


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """What must be known of an order before anything of it is mapped.

    Attributes:
        scope: business unit and supplier, for the rules of the header.
        supplier: the supplier's number by the profile's rule; `supplier_id` is the source's own identifier.
    """

    scope: Scope
    order_date: Read
    supplier: Read
    supplier_id: str
    supplier_name: str


def read_order_facts(compiled: CompiledResource, draft: Draft, payload: object) -> OrderFacts:
    """The facts of an order; sets the day that rules are looked up for."""
    rule = compiled.by_name.get("supplier")
    supplier = draft.read(rule, payload) if rule else NOTHING
    supplier_id = text_at(compiled.supplier_id, payload)
    order_date = draft.read(compiled.order_date, payload) if compiled.order_date else NOTHING
    draft.day = order_date.value if isinstance(order_date.value, date) else None
    return OrderFacts(
        scope=Scope(
            unit=text_at(compiled.unit, payload),
            supplier=str(supplier.value or supplier_id),
        ),
        order_date=order_date,
        supplier=supplier,
        supplier_id=supplier_id,
        supplier_name=text_at(compiled.supplier_name, payload),
    )


def put_order_header(
    record: SourceRecord, compiled: CompiledResource, draft: Draft, facts: OrderFacts
) -> dict[str, Value]:
    """The header's fields, with lineage, codes and findings in `draft`."""
    header: dict[str, Value] = {}
    place = Place(facts.scope)
    number = Read(record.number, "number", record.number, "as is")
    reference = fitted_reference(record.number, draft.context.reference_length)
    header["reference"] = reference
    words = "as is" if reference == record.number else "shortened, with a hash"
    draft.trace("reference", reference, number, place, words)
    draft.trace_constants(draft.context.constants.get(record.entity, {}), place)
    if draft.context.order_numbering == "manual":
        header["number"] = record.number
        draft.trace("number", record.number, number, place, "X3 wants the number of an order to be given")
    if record.revision:
        header["revision"] = record.revision
        revision = Read(record.revision, "revision", record.revision, "as is")
        draft.trace("revision", record.revision, revision, place)
    if compiled.order_date is not None:
        _put_order_date(compiled.order_date, draft, place, facts.order_date, header)
    put_order_supplier(draft, place, facts, header)
    payload = record.payload
    site = compiled.by_name.get("site")
    put_order_site(draft, place, draft.read(site, payload) if site else NOTHING, header)
    for rule in compiled.fields:
        if rule.name not in _OWN_WAY:
            put_field(draft, rule, payload, place, header)
    return header


def _put_order_date(
    rule: CompiledField,
    draft: Draft,
    place: Place,
    read: Read,
    header: dict[str, Value],
) -> None:
    if read.value is None and not read.fault:
        draft.empty("order_date", place)
    elif draft.usable(rule, read, place):
        header["order_date"] = read.value
        draft.trace("order_date", read.value, read, place)


def put_order_supplier(draft: Draft, place: Place, facts: OrderFacts, header: dict[str, Value]) -> None:
    """The supplier's number in X3: a mapping rule, else the link that the supplier's own sync left."""
    number, supplier_id, read = str(facts.supplier.value or ""), facts.supplier_id, facts.supplier
    if not number and not supplier_id:
        draft.empty("supplier", place)
        return
    if not number:
        read = Read(supplier_id, "supplier id", supplier_id, "as is")
    rule = draft.rule_for(SUPPLIER, (number, supplier_id), place.scope)
    if rule is not None:
        target, words, version = rule.target, rule_words(rule, draft.day), rule.version
    else:
        link = draft.context.supplier_links(supplier_id) if supplier_id else None
        target, words, version = link or "", "linked supplier", 0
    code = Translated(
        SUPPLIER,
        number or supplier_id,
        target,
        words,
        version,
        mandatory=True,
        label=facts.supplier_name,
        without=Without.LINK,
    )
    draft.use(header, "supplier", code, read, place)


def put_order_site(draft: Draft, place: Place, read: Read, header: dict[str, Value]) -> None:
    """A rule per business unit, else the setting: a business unit is never taken for a site of X3."""
    if read.fault or read.defaulted:
        draft.code(header, "site", SITE, read, place, mandatory=True)
        return
    if read is NOTHING:
        read = Read(None, SETTING_SITE, "", SETTING_SITE)
    fallback = (draft.context.site, SETTING_SITE)
    draft.code(header, "site", SITE, read, place, fallback=fallback, mandatory=True)
