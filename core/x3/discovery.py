"""What a site offers, in words and as capabilities, from its schema alone (reference/sage-x3.md 2.2, 2.9, 6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.errors import ConfigurationError
from core.model.connection import X3Settings
from core.model.document import DIMENSION_PREFIX
from core.model.flow import Entity
from core.model.reference import ON_DEMAND, ReferenceKind
from core.ports import Capabilities
from core.x3.constants import constants_of, filled_members, unplaced
from core.x3.fields import Reader, Writer
from core.x3.invoices import STATUS, InvoiceOffer, codes_lines
from core.x3.layout import DocumentLayout, Layout, Saving
from core.x3.lengths import standard_lengths
from core.x3.names import PLURAL

LOOKUP_BATCH = 100
MANUAL, COUNTER, UNKNOWN = "manual", "counter", "unknown"
_FILLED_ROW_MEMBERS = frozenset({"purchaseSite", "receiptSite", "orderFromSupplier"})


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a document's external reference is read and written; both None = nowhere."""

    reader: Reader | None
    writer: Writer | None


def numbering_of(supplier: DocumentLayout | None) -> str:
    """Who gives a supplier its number: `manual` when the input insists on it, `counter` when it has no place for it."""
    create = supplier.create if supplier else None
    if create is None:
        return UNKNOWN
    number = create.header.get("number")
    if number is None:
        return COUNTER
    return MANUAL if number.type.required else UNKNOWN


def order_numbering_of(settings: X3Settings, *, insists: bool) -> str:
    """Who gives an order its number: we where X3 insists on it or the settings say so, else X3's counter (5.1 rule 12)."""
    return MANUAL if insists or settings.order_numbering == MANUAL else COUNTER


def reference_of(layout: DocumentLayout, settings: X3Settings, numbering: str) -> Reference:
    """Where our reference stands: a field of its own, or the supplier's number where we give it (product.md 3).

    Args:
        layout: the document.
        settings: `supplier_reference`: `auto`, `number`, `none`, or the name or field code of a site's field.
        numbering: as found or learned from a save.
    """
    create = layout.create.header if layout.create else {}
    if layout.spec.entity is not Entity.SUPPLIER:
        return Reference(layout.reference, create.get("reference"))
    number = next((r for r in layout.fields if r.ours == "number"), None)
    match settings.supplier_reference:
        case "none":
            return Reference(None, None)
        case "number":
            return Reference(number, create.get("number"))
        case "auto" if numbering == MANUAL:
            return Reference(number, create.get("number"))
        case _:
            return Reference(layout.reference, create.get("reference"))


def describe(layout: Layout, settings: X3Settings, numbering: str) -> Capabilities:
    """What the site offers.

    Raises:
        ConfigurationError: what answers is no X3, or offers no orders or suppliers at all.
    """
    check_generation(layout)
    orders = layout.documents.get(Entity.ORDER)
    suppliers = layout.documents.get(Entity.SUPPLIER)
    if orders is None or suppliers is None:
        what = "orders" if orders is None else "suppliers"
        msg = f"X3 publishes no {what} through its GraphQL services."
        raise ConfigurationError(msg, remedy="Ask the X3 administrator to publish the node (GESANODEB).")
    line_fields = _line_fields(orders.create, dimensions=ReferenceKind.DIMENSION in layout.references)
    supplier_reference = reference_of(suppliers, settings, numbering)
    number = orders.create.header.get("number") if orders.create else None
    numbering_of_orders = order_numbering_of(settings, insists=number is not None and number.type.required)
    said = (
        *(s for e in (Entity.ORDER, Entity.SUPPLIER) for s in offer_sentences(layout.documents[e], e, settings)),
        *number_sentences(numbering_of_orders),
        *line_sentences(line_fields),
        *supplier_sentences(numbering, findable=supplier_reference.reader is not None),
        *absent_sentences(kind for kind in ReferenceKind if kind not in layout.references),
    )
    return Capabilities(
        door="GraphQL create",
        sentences=said,
        create=frozenset(e for e, d in layout.documents.items() if creates(d, settings)),
        update=frozenset(e for e, d in layout.documents.items() if d.update),
        header_fields=frozenset(orders.create.header if orders.create else ()),
        line_fields=line_fields,
        account_on_line="account" in line_fields,
        supplier_numbering=numbering,
        supplier_reference=supplier_reference.reader is not None,
        max_lengths=standard_lengths(settings),
        settle_s=float(settings.settle_seconds),
        start_in_flight=2,
        lookup_batch=LOOKUP_BATCH,
        order_numbering=numbering_of_orders,
        wanting={e: " ".join(why) for e, d in layout.documents.items() if (why := wanting(d, settings))},
    )


def check_generation(layout: Layout) -> None:
    """Refuses services that are not spoken.

    Raises:
        ConfigurationError: what answers is no X3.
    """
    if not layout.generation:
        msg = "What answers at X3's address offers none of X3's data."
        raise ConfigurationError(msg, remedy="Check address and endpoint, and whether the user may see X3's packages.")


def own_mutations(settings: X3Settings) -> dict[Entity, tuple[str, str]]:
    """The mutations of the site's own that the settings pin for creating: path and argument."""
    pinned = {
        Entity.ORDER: (settings.order_mutation, settings.order_mutation_argument),
        Entity.SUPPLIER: (settings.supplier_mutation, settings.supplier_mutation_argument),
    }
    return {entity: own for entity, own in pinned.items() if own[0]}


def own_updates(settings: X3Settings) -> dict[Entity, tuple[str, str]]:
    """The same of mutations that change documents."""
    pinned = {
        Entity.ORDER: (settings.order_update_mutation, settings.order_update_mutation_argument),
        Entity.SUPPLIER: (settings.supplier_update_mutation, settings.supplier_update_mutation_argument),
    }
    return {entity: own for entity, own in pinned.items() if own[0]}


def missing_members(layout: DocumentLayout, settings: X3Settings) -> tuple[str, ...]:
    """Members that the site's create insists on and that nothing fills; and those that it lacks for what is to be sent."""
    create = layout.create
    if create is None:
        return ()
    ours = {w.name for w in create.header.values()} | {create.rows_name}
    rows = {w.name for w in create.rows.values()} | _FILLED_ROW_MEMBERS
    if create.slots:
        rows.add(create.slots.name)
    header, lines = filled_members(create, constants_of(settings, layout.spec.entity))
    lacks = ["id"] if _lacks_number(layout, settings) else []
    return (*lacks, *sorted(create.required - ours - header), *sorted(create.row_required - rows - lines))


def unplaced_constants(layout: DocumentLayout, settings: X3Settings) -> tuple[str, ...]:
    """Constants of the settings for which the site's create has no member of its own."""
    return unplaced(layout.create, constants_of(settings, layout.spec.entity)) if layout.create else ()


def creates(layout: DocumentLayout, settings: X3Settings) -> bool:
    """Whether documents are created: there is an operation, everything that it wants is filled, and everything placed."""
    return layout.create is not None and not wanting(layout, settings)


def wanting(layout: DocumentLayout, settings: X3Settings) -> list[str]:
    """Why the site's create cannot be used, in words; empty when it can, or there is none."""
    words = PLURAL[layout.spec.entity]
    said = []
    if absent := missing_members(layout, settings):
        said.append(f"X3 also wants, for {words}: {', '.join(absent)}.")
    if lost := unplaced_constants(layout, settings):
        said.append(f"X3's create of {words} has no free member {', '.join(lost)}, which x3.constants names.")
    return said


def _lacks_number(layout: DocumentLayout, settings: X3Settings) -> bool:
    """Whether orders are to get our number and the create has no member for it."""
    numbered = layout.spec.entity is Entity.ORDER and settings.order_numbering == MANUAL
    return numbered and layout.create is not None and "number" not in layout.create.header


def describe_invoices(layout: DocumentLayout | None, settings: X3Settings, *, dimensions: bool) -> InvoiceOffer:
    """What the door does with supplier invoices; `dimensions` = the site publishes their codes."""
    if layout is None:
        return InvoiceOffer(why_not="X3 publishes no invoices through its GraphQL services.")
    shown = {reader.ours for reader in layout.fields}
    lost = sorted({"reference", "supplier", STATUS} - shown)
    coding = _line_fields(layout.update, dimensions=dimensions)
    entering = layout.create.header.keys() if layout.create else frozenset()
    lines = layout.create.rows.keys() if layout.create else frozenset()
    why = wanting(layout, settings)
    if lost:
        why.insert(0, f"X3's GraphQL services show no {', '.join(lost)} of invoices.")
    elif layout.update is None and layout.create is None:
        why.insert(0, "X3 publishes invoices for reading only.")
    return InvoiceOffer(
        reads="reference" in shown and layout.rows is not None,
        codes=not lost and layout.update is not None and codes_lines(coding),
        creates=not lost
        and creates(layout, settings)
        and {"site", "supplier", "reference", "invoice_date"} <= entering
        and {"quantity", "price"} <= lines,
        line_fields=coding or _line_fields(layout.create, dimensions=dimensions),
        through="GraphQL",
        why_not=" ".join(why),
        settle_s=float(settings.settle_seconds),
        start_in_flight=2,
    )


def _line_fields(create: Saving | None, *, dimensions: bool) -> frozenset[str]:
    """Our names of the line fields that can be written; `dimension:*` when the lines have dimension rows."""
    if create is None:
        return frozenset()
    fields = set(create.rows)
    if create.slots and dimensions:
        fields.add(f"{DIMENSION_PREFIX}*")
    return frozenset(fields)


def offer_sentences(document: DocumentLayout, entity: Entity, settings: X3Settings) -> list[str]:
    """What GraphQL does for an entity, in words."""
    pinned, updates = own_mutations(settings), own_updates(settings)
    words = PLURAL[entity]
    said = []
    offers = (("created", document.create), ("changed", document.update))
    can = " and ".join(name for name, has in offers if has)
    said.append(f"X3 lets {words} be {can} through GraphQL." if can else f"X3 publishes {words} for reading only.")
    for name, saving, own in (("create", document.create, pinned), ("update", document.update, updates)):
        if saving and saving.operation.name != name:
            said.append(f"For {words} it has an operation of its own: {'.'.join(saving.operation.path)}.")
        if saving is None and entity in own:
            said.append(f"It has no operation {own[entity][0]}, which the settings name for {words}.")
    return [*said, *wanting(document, settings)]


def number_sentences(numbering: str) -> list[str]:
    """Who numbers orders, in words; nothing where X3 does."""
    return ["Orders get JAGGAER's number as their number in X3."] if numbering == MANUAL else []


def line_sentences(line_fields: frozenset[str]) -> tuple[str, str]:
    """What order lines take, in words."""
    account = (
        "Order lines take a GL account."
        if "account" in line_fields
        else "Order lines take no GL account: it follows from the product."
    )
    dimensions = (
        "Order lines take dimensions." if f"{DIMENSION_PREFIX}*" in line_fields else "Order lines take no dimensions."
    )
    return account, dimensions


def supplier_sentences(numbering: str, *, findable: bool) -> tuple[str, str]:
    """Who numbers suppliers and how they are found again, in words."""
    numbers = {
        MANUAL: "Suppliers keep the number that we give.",
        COUNTER: "X3 gives suppliers their number.",
    }.get(numbering, "Who numbers suppliers shows with the first one created.")
    found = (
        "Suppliers can be found by a reference of ours."
        if findable
        else "Suppliers cannot be found by a reference of ours: they are created one at a time."
    )
    return numbers, found


def absent_sentences(kinds: Iterable[ReferenceKind]) -> list[str]:
    """Which reference data that every site needs X3 does not publish, in words."""
    absent = ", ".join(kind.value for kind in kinds if kind not in ON_DEMAND)
    return [f"X3 publishes no {absent}."] if absent else []
