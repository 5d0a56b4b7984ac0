"""What the REST door offers, as capabilities, sentences and steps of the connection check (reference/sage-x3.md 6.3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from core.errors import ConnectorError
from core.model.connection import X3Settings
from core.model.flow import WRITTEN, Entity
from core.model.views import CheckStep
from core.ports import Capabilities
from core.x3.constants import constants_of
from core.x3.discovery import COUNTER, MANUAL, UNKNOWN, order_numbering_of
from core.x3.doors import Offer
from core.x3.invoices import InvoiceOffer
from core.x3.names import PLURAL
from core.x3.rest.classes import CREATE, EDIT, Classes
from core.x3.rest.lists import BATCH
from core.x3.rest.names import entity_class
from core.x3.rest.prototype import Properties, numbered
from core.x3.soap import offers as published
from core.x3.soap.layout import SoapLayout

DOOR = "REST class"


def capabilities_of(
    classes: Classes, settings: X3Settings, numbering: str, *, supplier_reference: bool
) -> Capabilities:
    """What the classes take; what can be read only is in no set."""
    creates = {entity: classes.layout(entity, CREATE) for entity in WRITTEN}
    found = published.capabilities_of(creates, settings, numbering, supplier_reference=supplier_reference)
    return replace(
        found,
        door=DOOR,
        create=frozenset(entity for entity in WRITTEN if creates[entity] and not missing(classes, entity, settings)),
        update=frozenset(entity for entity in WRITTEN if classes.layout(entity, EDIT)),
        max_lengths=published.lengths_of({e: creates[e] or classes.layout(e) for e in WRITTEN}, settings),
        settle_s=float(settings.settle_seconds),
        start_in_flight=2,
        lookup_batch=BATCH,
        wanting={
            entity: f"REST class {entity_class(settings, entity)} also wants: {', '.join(absent)}."
            for entity in WRITTEN
            if (absent := unfilled(classes, entity, settings))
        },
        order_numbering=order_numbering_of(settings, insists=_insists_on_number(classes)),
    )


def offer_of(classes: Classes, settings: X3Settings, entity: Entity) -> Offer:
    """What the door does for an entity, in words."""
    words, name = PLURAL[entity].capitalize(), entity_class(settings, entity)
    served = classes.of_entity(entity)
    if served is None:
        _, why = classes.why_absent(name)
        return Offer(writes=False, says=f"X3 serves no REST class {name} ({why.rstrip('.')}).")
    layout = classes.layout(entity, CREATE)
    if layout is None:
        says = f"X3's REST class {name} of {words.casefold()} can be read, but not written."
        return Offer(writes=False, says=says)
    if absent := missing(classes, entity, settings):
        says = f"REST class {name} lacks, or wants besides, for {words.casefold()}: {', '.join(absent)}."
        return Offer(writes=False, says=says)
    says = f"{words} are written through REST class {name}."
    if classes.layout(entity, EDIT) is None:
        says += f" It lets {words.casefold()} be created, but not changed."
    if layout.untyped:
        says += f" Nothing tells which dimension types {', '.join(layout.untyped)} hold (x3.rest.dimension_columns)."
    return Offer(writes=True, says=says)


def invoices_of(classes: Classes, settings: X3Settings) -> InvoiceOffer:
    """What the class of supplier invoices takes."""
    name = entity_class(settings, Entity.INVOICE)
    details = classes.layout(Entity.INVOICE)
    if details is None:
        _, why = classes.why_absent(name)
        return InvoiceOffer(why_not=f"X3 serves no REST class {name} ({why.rstrip('.')}).")
    layout, edit = classes.layout(Entity.INVOICE, CREATE), classes.layout(Entity.INVOICE, EDIT)
    found = published.invoices_of(layout, settings, f"REST class {name}", details=details, edit=edit)
    absent = unfilled(classes, Entity.INVOICE, settings)
    said = f"REST class {name} also wants: {', '.join(absent)}." if absent else ""
    return replace(
        found,
        creates=found.creates and not absent,
        why_not=" ".join(filter(None, (found.why_not, said))),
        settle_s=float(settings.settle_seconds),
        start_in_flight=2,
    )


def numbering_of(classes: Classes) -> str:
    """Who gives a supplier its number: `manual` when a creation insists on it, `counter` when it does not take one."""
    layout, served = classes.layout(Entity.SUPPLIER, CREATE), classes.of_entity(Entity.SUPPLIER)
    number = layout.header.get("number") if layout else None
    if layout is None or served is None:
        return UNKNOWN
    if number is None or not number.field.writable:
        return COUNTER
    return MANUAL if served.facets[CREATE][number.code].mandatory else UNKNOWN


def _insists_on_number(classes: Classes) -> bool:
    """Whether a creation of an order insists on its number."""
    layout, served = classes.layout(Entity.ORDER, CREATE), classes.of_entity(Entity.ORDER)
    number = layout.header.get("number") if layout else None
    return number is not None and served is not None and served.facets[CREATE][number.code].mandatory


def missing(classes: Classes, entity: Entity, settings: X3Settings) -> tuple[str, ...]:
    """What a class must take and does not, in our words; and what it insists on that we have nothing for."""
    layout = classes.layout(entity, CREATE)
    served = classes.of_entity(entity)
    if layout is None or served is None:
        return ()
    return (*published.missing(layout, settings), *unfilled(classes, entity, settings))


def unfilled(classes: Classes, entity: Entity, settings: X3Settings) -> tuple[str, ...]:
    """Properties that a creation insists on and that nothing fills."""
    layout = classes.layout(entity, CREATE)
    served = classes.of_entity(entity)
    if layout is None or served is None:
        return ()
    properties = served.facets[CREATE]
    own = properties[layout.grid].items if layout.grid else {}
    told = constants_of(settings, entity)
    return (
        *(name for name in _insists(properties) if name not in _header(layout, properties) | told.header.keys()),
        *(f"{name} of a line" for name in _insists(own) if name not in _line(layout) | told.line.keys()),
    )


def check_steps(classes: Classes, settings: X3Settings) -> Iterator[CheckStep]:
    """Whether REST lets us in, then what each class does."""
    try:
        offers = {entity: offer_of(classes, settings, entity) for entity in WRITTEN}
    except ConnectorError as error:
        yield CheckStep("REST services", ok=False, detail=error.message, next_step=error.remedy)
        return
    for entity, offer in sorted(offers.items()):
        yield CheckStep(f"REST class {entity_class(settings, entity)}", ok=True, detail=offer.says)


def _insists(properties: Properties) -> list[str]:
    return [name for name, entry in properties.items() if entry.mandatory and not entry.items]


def _header(layout: SoapLayout, properties: Mapping[str, object]) -> set[str]:
    places = [*layout.header.values(), *(place for also in layout.also.values() for place in also)]
    if layout.reference is not None:
        places.append(layout.reference)
    codes = {place.code for place in places}
    return codes | {name for stem, names in numbered(properties).items() if stem in codes for name in names}


def _line(layout: SoapLayout) -> set[str]:
    slots = {place.code for slot in layout.slots for place in (slot.code, slot.type) if place is not None}
    return {place.code for place in layout.rows.values()} | slots
