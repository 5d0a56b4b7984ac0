"""A profile made ready for use: pointers compiled, words folded, in the shape in which the hot path reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from enum import Enum, auto
from zoneinfo import ZoneInfo

from core.model.flow import Entity
from core.model.pointer import Pointer, compile_pointer
from core.model.profile import (
    Accounting,
    FieldRule,
    Gate,
    Lines,
    Profile,
    Resource,
    Segment,
)


class Verdict(Enum):
    """What a status word says, the mildest first."""

    TAKE = auto()
    CLOSED = auto()
    SKIP = auto()
    UNKNOWN = auto()
    CANCELLED = auto()


@dataclass(frozen=True, slots=True)
class CompiledField:
    """A field rule with its pointers.

    Attributes:
        empty: the folded words that mean nothing.
        plain: whether a text needs no more than trimming.
    """

    name: str
    rule: FieldRule
    pointers: tuple[Pointer, ...]
    empty: frozenset[str]
    plain: bool


@dataclass(frozen=True, slots=True)
class CompiledGate:
    """A gate with its words folded."""

    pointer: Pointer
    words: Mapping[str, Verdict]


@dataclass(frozen=True, slots=True)
class CompiledSegment:
    """A segment of the accounting block.

    Attributes:
        field: the rules for cleaning; it has no pointers of its own.
        cleaned: codes met so far -> code and what was done; codes repeat, cleaning them again costs.
    """

    segment: Segment
    field: CompiledField
    kind: str
    cleaned: dict[str, tuple[str, str]] = dataclass_field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CompiledAccounting:
    """Where the accounting block stands; `places` leads from a segment's name to its place in `segments`."""

    block: Accounting
    groups: Pointer
    index_set: Pointer
    indexes: Pointer
    values: Pointer
    segments: tuple[CompiledSegment, ...]
    places: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class CompiledLines:
    """Lines of a record."""

    records: Pointer
    key: Pointer
    number: Pointer | None
    category: Pointer | None
    contract: tuple[Pointer, ...]
    discount: Pointer | None
    gates: tuple[CompiledGate, ...]
    amount: CompiledField
    fields: tuple[CompiledField, ...]
    by_name: Mapping[str, CompiledField]
    accounting: CompiledAccounting | None


@dataclass(frozen=True, slots=True)
class CompiledResource:
    """One kind of record.

    Attributes:
        header: from a whole record to its header; only the header's accounting block is looked for below it.
        fingerprint, line_fingerprint: the values that the fingerprints cover, each once, sorted by pointer; the flag
            says whether the value is a number, so that `1`, `1.0` and `"1.00"` are alike.
    """

    entity: Entity
    resource: Resource
    header: Pointer
    unit: Pointer | None
    supplier_id: Pointer | None
    supplier_name: Pointer | None
    order_date: CompiledField | None
    total: CompiledField | None
    charges: tuple[Pointer, ...]
    taxes: tuple[Pointer, ...]
    deductions: tuple[Pointer, ...]
    gates: tuple[CompiledGate, ...]
    fields: tuple[CompiledField, ...]
    by_name: Mapping[str, CompiledField]
    lines: CompiledLines | None
    fingerprint: tuple[tuple[Pointer, bool], ...]
    line_fingerprint: tuple[tuple[Pointer, bool], ...]


@dataclass(frozen=True, slots=True)
class LoadedProfile:
    """A profile as it is used.

    Attributes:
        content_hash: SHA-256 of the file's text with LF line ends; in every record, sheet and audit row.
        name: what the file was asked for by: a name in `resources/profiles` or a path.
    """

    profile: Profile
    content_hash: str
    name: str
    zone: ZoneInfo
    resources: Mapping[Entity, CompiledResource]


def compile_field(name: str, rule: FieldRule) -> CompiledField:
    """A field rule ready for use. ValueError: a pointer is wrong."""
    return CompiledField(
        name,
        rule,
        tuple(compile_pointer(text) for text in rule.source),
        frozenset(word.casefold() for word in rule.empty_words),
        plain=not (
            rule.one_line
            or rule.empty_words
            or rule.strip_suffix
            or rule.strip_prefix
            or rule.unit_grammar
            or rule.lookup
        ),
    )


def compile_resource(entity: Entity, resource: Resource) -> CompiledResource:
    """A resource ready for use. ValueError: a pointer is wrong."""
    fields = tuple(compile_field(name, rule) for name, rule in resource.fields.items())
    gates = _gates(resource.gates)
    unit, supplier_id = _optional(resource.unit), _optional(resource.supplier_id)
    order_date = compile_field("order_date", resource.order_date) if resource.order_date else None
    lines = _lines(resource.lines) if resource.lines else None
    total = compile_field("total", resource.total) if resource.total else None
    # What an invoice comes to is compared with X3's; of an order it is a control of the lines and no more.
    money = (*([total] if total else ()), *_amounts(resource)) if entity is Entity.INVOICE else ()
    return CompiledResource(
        entity=entity,
        resource=resource,
        header=compile_pointer(resource.detail_item if resource.detail_path else resource.list_item),
        unit=unit,
        supplier_id=supplier_id,
        supplier_name=_optional(resource.supplier_name),
        order_date=order_date,
        total=total,
        charges=tuple(compile_pointer(text) for text in resource.charges),
        taxes=tuple(compile_pointer(text) for text in resource.taxes),
        deductions=tuple(compile_pointer(text) for text in resource.deductions),
        gates=gates,
        fields=fields,
        by_name={field.name: field for field in fields},
        lines=lines,
        fingerprint=_covered(
            (*fields, *money, *((order_date,) if order_date else ())),
            gates,
            (unit, supplier_id),
        ),
        line_fingerprint=_covered(
            (*lines.fields, lines.amount, *_discount(resource)), lines.gates, (lines.number, lines.category)
        )
        if lines
        else (),
    )


def _amounts(resource: Resource) -> tuple[CompiledField, ...]:
    texts = (*resource.charges, *resource.deductions)
    return tuple(compile_field("charge", FieldRule(source=[text], kind="decimal")) for text in texts)


def _discount(resource: Resource) -> tuple[CompiledField, ...]:
    text = resource.lines.discount if resource.lines else ""
    return (compile_field("discount", FieldRule(source=[text], kind="decimal")),) if text else ()


def _lines(lines: Lines) -> CompiledLines:
    fields = tuple(compile_field(name, rule) for name, rule in lines.fields.items())
    return CompiledLines(
        records=compile_pointer(lines.records),
        key=compile_pointer(lines.key),
        number=_optional(lines.number),
        category=_optional(lines.category),
        contract=tuple(compile_pointer(text) for text in lines.contract),
        discount=_optional(lines.discount),
        gates=_gates([lines.gate, *lines.gates]),
        amount=compile_field("amount", lines.amount),
        fields=fields,
        by_name={field.name: field for field in fields},
        accounting=_accounting(lines.accounting) if lines.accounting else None,
    )


def _accounting(block: Accounting) -> CompiledAccounting:
    return CompiledAccounting(
        block=block,
        groups=compile_pointer(block.groups),
        index_set=compile_pointer(block.index_set),
        indexes=compile_pointer(block.indexes),
        values=compile_pointer(block.values),
        segments=tuple(_segment(segment) for segment in block.segments),
        places={segment.name: place for place, segment in enumerate(block.segments)},
    )


def _segment(segment: Segment) -> CompiledSegment:
    rule = FieldRule(
        strip_suffix=segment.strip_suffix,
        empty_words=segment.empty_words,
        lookup=segment.lookup,
        code=segment.target,
        mandatory=segment.mandatory,
    )
    return CompiledSegment(segment, compile_field(segment.target, rule), segment.target)


def _optional(text: str) -> Pointer | None:
    return compile_pointer(text) if text else None


def _gates(gates: list[Gate]) -> tuple[CompiledGate, ...]:
    return tuple(
        CompiledGate(
            compile_pointer(gate.source),
            {word.casefold(): Verdict.TAKE for word in gate.take}
            | {word.casefold(): Verdict.SKIP for word in gate.skip}
            | {word.casefold(): Verdict.CLOSED for word in gate.closed}
            | {word.casefold(): Verdict.CANCELLED for word in gate.cancelled},
        )
        for gate in gates
        if gate.source
    )


def _covered(
    fields: tuple[CompiledField, ...],
    gates: tuple[CompiledGate, ...],
    others: tuple[Pointer | None, ...],
) -> tuple[tuple[Pointer, bool], ...]:
    covered: dict[Pointer, bool] = {pointer: False for pointer in others if pointer is not None}
    covered.update((gate.pointer, False) for gate in gates)
    for field in fields:
        for pointer in field.pointers:
            covered[pointer] = field.rule.kind in {"decimal", "integer"}
    return tuple(sorted(covered.items(), key=lambda item: item[0].text))
