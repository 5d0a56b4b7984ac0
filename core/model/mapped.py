"""A source record turned into what we want in the target, with where every value comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from core.model.crossref import EVERYWHERE, Scope
from core.model.document import Document, Lineage
from core.model.finding import Finding
from core.model.flow import Entity, SourceId
from core.model.record import Fingerprint
from core.model.reference import ReferenceKind
from core.model.uses import Without


@dataclass(frozen=True, slots=True)
class CodeUse:
    """A code that a document uses and that must exist in the target.

    Attributes:
        kind: mapping kind (`account`, `cost-center`, `unit`, ...).
        source: the source's code after cleaning; empty when a default or setting gave the target.
        target: the code that goes into the document.
        parent: chart or dimension type within which the target code must exist; else empty.
        rule_version: version of the mapping rule that gave the target; 0 = taken over as is, or a default.
        mandatory: whether an empty target is a fault.
        label: what the source calls the code, for messages; empty when it says nothing.
        rivals: codes of which none is to be preferred, where that is why there is no target.
        without: what gives the target where no rule does.
    """

    kind: str
    reference_kind: ReferenceKind
    source: str
    target: str
    field: str
    line_key: str = ""
    parent: str = ""
    scope: Scope = EVERYWHERE
    rule_version: int = 0
    mandatory: bool = False
    label: str = ""
    rivals: tuple[str, ...] = ()
    without: Without = Without.AS_IS


@dataclass(frozen=True, slots=True)
class FreeUse:
    """A code that is translated and of which X3 has no table here (buyer, country, address); members as of `CodeUse`."""

    kind: str
    source: str
    target: str
    field: str
    line_key: str = ""
    scope: Scope = EVERYWHERE
    without: Without = Without.AS_IS


@dataclass(frozen=True, slots=True)
class MappedRecord:
    """Result of `map_record`.

    Attributes:
        document: every line that the source wants to exist (cancelled lines are not in it), valid or not; of invoices
            see `core.mapping.invoices`, of contracts `core.mapping.contracts`.
        cancelled: the whole record is cancelled at the source.
        cancelled_lines: keys of lines cancelled at the source.
        not_eligible: why the record is not taken now (status words, before the start date, closed); empty = taken.
        findings: what mapping itself found (amount as text, split without shares, unknown status word, ...).
        supplier_id: source id of the supplier that the order or invoice depends on; empty for suppliers.
        supplier_name: as the source says, for lists.
        order_date: the date that effective dates of mappings and of codes are compared with; of an invoice its
            accounting date, else its own.
        amount: total by the source, in `currency`; sum of the line amounts where the source has no total.
        charges: what its header charges beside its lines and taxes (shipping), less deductions, as far as that is no line of
            its own; of an order none where charges are ignored. In `amount`.
        beside: of an order, the same by the names of the charges (`shipping`, `discount`).
        taxes: what its header charges as taxes, zero where it says none; X3 computes its own.
        line_amounts: line key -> extended amount by the source, cancelled lines included.
        scopes: line key -> where the line lies (unit, supplier, category, line), for mapping rules.
        contracts: line key -> number or name of the contract that it was ordered under; of orders alone, and none of those
            that are cancelled or not approved.
        line_numbers, line_texts: line key -> the source's number and description, cancelled lines included.
        decimals: of `currency`, as far as X3's currencies are known.
    """

    entity: Entity
    source_id: SourceId
    number: str
    revision: str
    changed_at: datetime | None
    fingerprint: Fingerprint
    document: Document
    profile_hash: str
    mapping_version: int
    cancelled: bool = False
    cancelled_lines: frozenset[str] = frozenset()
    closed: bool = False
    not_eligible: str = ""
    codes: tuple[CodeUse, ...] = ()
    free_codes: tuple[FreeUse, ...] = ()
    findings: tuple[Finding, ...] = ()
    lineage: tuple[Lineage, ...] = ()
    supplier_id: str = ""
    supplier_name: str = ""
    order_date: date | None = None
    amount: Decimal = Decimal(0)
    charges: Decimal = Decimal(0)
    beside: Mapping[str, Decimal] = field(default_factory=dict)
    taxes: Decimal = Decimal(0)
    currency: str = ""
    line_amounts: Mapping[str, Decimal] = field(default_factory=dict)
    scopes: Mapping[str, Scope] = field(default_factory=dict)
    contracts: Mapping[str, str] = field(default_factory=dict)
    line_numbers: Mapping[str, int] = field(default_factory=dict)
    line_texts: Mapping[str, str] = field(default_factory=dict)
    decimals: int = 2
