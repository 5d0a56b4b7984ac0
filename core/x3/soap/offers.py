"""What the SOAP door offers, as capabilities, sentences and steps of the connection check (reference/sage-x3.md 6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from core.errors import ConnectorError
from core.model.connection import X3Settings
from core.model.document import DIMENSION_PREFIX
from core.model.flow import WRITTEN, Entity
from core.model.views import CheckStep
from core.ports import Capabilities
from core.x3.constants import constants_of
from core.x3.discovery import MANUAL, order_numbering_of
from core.x3.doors import Offer
from core.x3.invoices import InvoiceOffer, codes_lines
from core.x3.lengths import standard_lengths
from core.x3.names import PLURAL
from core.x3.soap.layout import Place, SoapLayout, named_place
from core.x3.soap.publications import Publications

DOOR = "SOAP save"
LOOKUP_BATCH = 5
"""References that one question of the engine holds; each is a call of its own."""
_ORDER_NEEDS = ("product", "quantity", "unit")


def capabilities_of(
    layouts: Mapping[Entity, SoapLayout | None], settings: X3Settings, numbering: str, *, supplier_reference: bool
) -> Capabilities:
    """What the published objects take."""
    orders = layouts.get(Entity.ORDER)
    takes = frozenset(entity for entity, layout in layouts.items() if layout and not missing(layout, settings))
    return Capabilities(
        door=DOOR,
        sentences=(),
        create=takes,
        update=takes,
        header_fields=_header_fields(orders),
        line_fields=line_fields(orders),
        account_on_line="account" in line_fields(orders),
        supplier_numbering=numbering,
        supplier_reference=supplier_reference,
        max_lengths=lengths_of(layouts, settings),
        settle_s=float(settings.soap.settle_seconds),
        start_in_flight=1,
        lookup_batch=LOOKUP_BATCH,
        order_numbering=order_numbering_of(settings, insists=False),
    )


def offer_of(entity: Entity, layout: SoapLayout | None, name: str, settings: X3Settings, why: str = "") -> Offer:
    """What the door does for an entity, in words; `why` is what X3 said where it is not published."""
    words = PLURAL[entity].capitalize()
    if layout is None:
        says = f"X3 publishes no SOAP object {name}" + (f" ({why.rstrip('.')})." if why else ".")
        return Offer(writes=False, says=says)
    if absent := missing(layout, settings):
        says = f"SOAP object {name} lacks, for {words.casefold()}: {', '.join(absent)}."
        return Offer(writes=False, says=says)
    says = f"{words} are written through SOAP object {name}."
    if layout.untyped:
        columns = ", ".join(layout.untyped)
        says += f" Nothing tells which dimension types {columns} hold (x3.soap.dimension_columns)."
    return Offer(writes=True, says=says)


def missing(layout: SoapLayout, settings: X3Settings) -> tuple[str, ...]:
    """What a publication must have and lacks, in our words."""
    lost = lost_constants(layout, settings)
    if layout.entity is Entity.SUPPLIER:
        return lost if "name" in layout.header else ("name", *lost)
    header = [name for name in ("site", "supplier") if name not in layout.header]
    if settings.order_numbering == MANUAL and not _written(layout.header.get("number")):
        header.append("number")
    if layout.reference is None:
        header.append("reference")
    return (*header, *(name for name in _ORDER_NEEDS if name not in layout.rows), *lost)


def invoices_of(
    layout: SoapLayout | None,
    settings: X3Settings,
    through: str,
    why: str = "",
    *,
    details: SoapLayout | None = None,
    edit: SoapLayout | None = None,
) -> InvoiceOffer:
    """What a publication does for supplier invoices.

    Args:
        layout: what a creation takes; None where nothing is published, or it creates none.
        settings: constants, seconds.
        through: how people call the publication.
        why: what X3 said where it is not published.
        details: what is read, where that is described apart; `edit` the same of what a change takes.
        edit: see there.
    """
    read, changed = details or layout, edit or (layout if details is None else None)
    if read is None:
        return InvoiceOffer(through=through, why_not=why)
    lost = [name for name in ("supplier", "status") if name not in read.header]
    lost += ["reference"] if read.reference is None else []
    coding = line_fields(changed)
    said = [f"{through} shows no {', '.join(lost)} of invoices."] if lost else []
    absent = missing_of_invoice(layout, settings) if layout else ()
    if absent:
        said.append(f"{through} lacks, for invoices: {', '.join(absent)}.")
    if changed is None and layout is None and not lost:
        said.append(f"{through} of invoices can be read, but not written.")
    return InvoiceOffer(
        reads=read.reference is not None and bool(read.grid),
        codes=not lost and codes_lines(coding),
        creates=not lost and layout is not None and not absent,
        line_fields=coding or line_fields(layout),
        through=through,
        why_not=" ".join(said),
        settle_s=float(settings.soap.settle_seconds),
    )


def missing_of_invoice(layout: SoapLayout, settings: X3Settings) -> tuple[str, ...]:
    """What a creation of invoices must take and does not, in our words."""
    header = [name for name in ("site", "supplier", "invoice_date") if not _written(layout.header.get(name))]
    if not _written(layout.reference):
        header.append("reference")
    rows = [name for name in ("order", "order_line", "quantity", "price") if not _written(layout.rows.get(name))]
    return (*header, *rows, *lost_constants(layout, settings))


def lost_constants(layout: SoapLayout, settings: X3Settings) -> tuple[str, ...]:
    """Constants of the settings for which there is no field, or one that is filled from JAGGAER."""
    told = constants_of(settings, layout.entity)
    header = {place.code for place in layout.header.values()}
    rows = {place.code for place in layout.rows.values()}
    return (
        *(n for n in told.header if n in header or named_place(layout, n, row=False) is None),
        *(f"{n} of a line" for n in told.line if n in rows or named_place(layout, n, row=True) is None),
    )


def _written(place: Place | None) -> bool:
    return place is not None and place.field.writable


def check_steps(settings: X3Settings, publications: Publications) -> Iterator[CheckStep]:
    """Pool, then each object: whether it is published and what of ours it takes."""
    name = "SOAP pool"
    try:
        layouts = {entity: publications.layout(entity) for entity in WRITTEN}
    except ConnectorError as error:
        yield CheckStep(name, ok=False, detail=error.message, next_step=error.remedy)
        return
    yield CheckStep(name, ok=True, detail=f"Pool {settings.soap.pool} answers.")
    for entity, layout in sorted(layouts.items()):
        published = publications.object_name(entity)
        step = f"SOAP object {published}"
        offer = offer_of(entity, layout, published, settings, publications.why_absent(published))
        if not offer.writes:
            yield CheckStep(
                step,
                ok=False,
                detail=offer.says,
                next_step=f"Ask the X3 administrator to publish {published} with these fields (GESAWE) and to restart the pool.",
            )
            return
        yield CheckStep(step, ok=True, detail=offer.says)


def _header_fields(layout: SoapLayout | None) -> frozenset[str]:
    if layout is None:
        return frozenset()
    written = {name for name, place in layout.header.items() if place.field.writable and name != "total"}
    return frozenset(written | ({"reference"} if layout.reference else set()))


def line_fields(layout: SoapLayout | None) -> frozenset[str]:
    """Our names of the line fields that can be written; `dimension:*` when there are dimension columns."""
    if layout is None:
        return frozenset()
    written = {name for name, place in layout.rows.items() if place.field.writable and name != "amount"}
    return frozenset(written | ({f"{DIMENSION_PREFIX}*"} if layout.slots else set()))


def lengths_of(layouts: Mapping[Entity, SoapLayout | None], settings: X3Settings) -> dict[tuple[str, str], int]:
    """Standard lengths, and those that the description says."""
    lengths = standard_lengths(settings)
    for entity, layout in layouts.items():
        if layout is None:
            continue
        reference = [("reference", layout.reference)] if layout.reference else []
        places: list[tuple[str, Place]] = [*layout.header.items(), *reference]
        if entity is Entity.SUPPLIER:
            places += [(f"line.{name}", place) for name, place in layout.rows.items()]
        else:
            places += list(layout.rows.items())
        lengths |= {(entity.value, name): place.field.length for name, place in places if place.field.length}
    return lengths
