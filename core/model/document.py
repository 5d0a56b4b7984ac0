"""Documents as the target holds them, in our field names: what we want there and what is there.

Field names of an order header: `number` (where X3 wants it to be given), `site`, `supplier`, `order_date`, `reference`, `currency`, `payment_term`, `buyer`,
`revision`. Of an order line: `product`, `description`, `quantity`, `unit`, `price`, `account`,
`dimension:TYPE` (one for each dimension type, for instance `dimension:CCT`), `expected_receipt_date`,
`supplier_product`. Read back only: `amount` (tax-excluded line total) and, in the header, `total`.

Field names of a supplier header: `number`, `name`, `name2`, `name3`, `short_name`, `category`, `currency`,
`country`, `language`, `payment_term`, `tax_rule`, `accounting_code`, `payment_held`, `dispute` (read only), `registration`, `vat_number`, `duns`, `old_number`
(where the settings name X3's fields for them), `reference`, `active`. A supplier's
lines are its addresses: `code`, `label`, `line1`, `line2`, `line3`, `postcode`, `city`, `state`, `country`, `phone`, `email`.

Field names of an invoice header: `number`, `supplier`, `reference` (the supplier's document number), `invoice_date`,
`accounting_date`, `due_date`, `currency`, `site`, `kind` (`invoice` or `credit-note`), `total` (tax-excluded),
`total_with_tax`, `payment_term`. Of an invoice line: `order` (X3's order number), `order_line` (X3's line id),
`po_number`, `po_line` (JAGGAER's, of the order line that it bills; never sent), `product`, `description`, `quantity`, `unit`, `price`, `amount`, `account`, `dimension:TYPE`. A posted invoice is `locked`.

Field names of a contract header (JAGGAER's alone, X3 has none): `number`, `amendment`, `renewal`, `name`, `kind`,
`contract_status`, `supplier`, `currency`, `ceiling`, `valid_from`, `valid_until`, `never_expires`. A contract's lines are
its suppliers: `supplier` (the number in JAGGAER), `name`; the key is the supplier's source id.

Amounts, prices and quantities are `Decimal`, dates are `date`, everything else is text or bool.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from core.model.flow import Entity, ExternalId
from core.model.values import Value

DIMENSION_PREFIX = "dimension:"
NAME_PARTS = ("name", "name2", "name3")
"""Fields of a supplier over which a long name runs, in this order."""
MONEY_FIELDS = frozenset({"price", "quantity", "amount", "total"})
"""Fields whose difference after a save is a *Differs in X3* (with coding)."""
SHOWS_DIMENSIONS = "dimensions"
SHOWS_SIGNATURE = "signature"


def dimension_field(dimension_type: str) -> str:
    """Name of the line field that holds the code of one dimension type."""
    return f"{DIMENSION_PREFIX}{dimension_type}"


def is_coding(name: str) -> bool:
    """Whether a field says where money is posted: GL account or dimension."""
    return name == "account" or name.startswith(DIMENSION_PREFIX)


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A line as wanted. `key` is the source's line identifier, `number` the source's line number."""

    key: str
    number: int
    fields: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Document:
    """A document as wanted in the target. Lines are in the order of the source."""

    entity: Entity
    fields: Mapping[str, Value]
    lines: tuple[DocumentLine, ...] = ()

    @property
    def reference(self) -> str:
        """The external reference that marks the document as ours; empty when the target has no field for it."""
        return str(self.fields.get("reference") or "")


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A line as it is in the target.

    Attributes:
        line_id: identifier that the target uses to address the line (X3 `POPLIN`); stable once read.
        locked: received or invoiced, at least in part: must not be changed.
        closed: nothing more will be received on it.
        received, invoiced: quantities so far, in the unit of `quantity`; None where the target does not show them. They are
            no part of what makes two lines equal: they change by themselves.
    """

    line_id: str
    fields: Mapping[str, Value]
    locked: bool = False
    closed: bool = False
    received: Decimal | None = field(default=None, compare=False)
    invoiced: Decimal | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class TargetDocument:
    """A document as it is in the target. A field that is absent from `fields` could not be read and is not compared.

    Attributes:
        receivable: whether goods can be received on it, by its signature; True where the target does not show that.
        shows: what the target shows of every document without a field of its own: `SHOWS_DIMENSIONS` (a line without a
            dimension has none), `SHOWS_SIGNATURE`.
    """

    entity: Entity
    external_id: ExternalId
    fields: Mapping[str, Value]
    lines: tuple[TargetLine, ...] = ()
    closed: bool = False
    locked: bool = False
    receivable: bool = True
    updated_at: datetime | None = None
    shows: frozenset[str] = frozenset()

    @property
    def reference(self) -> str:
        """The external reference that the document carries."""
        return str(self.fields.get("reference") or "")


@dataclass(frozen=True, slots=True)
class Lineage:
    """Where a target value comes from.

    Attributes:
        field: target field; a line's field carries the line key: `line 1/account` is field `account`, line_key `...`.
        source: pointer in the source record, or the name of the default or setting.
        source_value: text as it stands in the source.
        rule: what was done, in words: `suffix -L cut`, `mapping #12 (everywhere)`, `default`, `as is`.
    """

    field: str
    value: Value
    source: str
    source_value: str
    rule: str
    line_key: str = ""


@dataclass(frozen=True, slots=True)
class WrittenImage:
    """What we wrote and the target confirmed, per field: the base of every update.

    Attributes:
        lines: source line key -> fields.
        line_ids: source line key -> the target's line id; a line without link is missing here.
        closed_lines: source line keys that we closed in the target.
        mapping_version, profile_hash: what was current when it was written.
        header_fingerprint, line_fingerprints: source fingerprint that belongs to it, by `profile_hash`.
    """

    fields: Mapping[str, Value]
    lines: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    line_ids: Mapping[str, str] = field(default_factory=dict)
    closed_lines: frozenset[str] = frozenset()
    closed: bool = False
    mapping_version: int = 0
    profile_hash: str = ""
    header_fingerprint: str = ""
    line_fingerprints: Mapping[str, str] = field(default_factory=dict)

    def amount(self) -> Decimal:
        """Sum of quantity times price over the open lines; zero for a document without lines."""
        total = Decimal(0)
        for key, fields in self.lines.items():
            quantity, price = fields.get("quantity"), fields.get("price")
            if key not in self.closed_lines and isinstance(quantity, Decimal) and isinstance(price, Decimal):
                total += quantity * price
        return total
