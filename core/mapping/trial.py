"""A profile tried on records: every pointer, where it leads, and where a wrong one ends; pure (product.md section 6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Final, NamedTuple

from core.mapping.compiled import CompiledField, LoadedProfile
from core.mapping.context import MappingContext
from core.mapping.crossref import CrossReferences
from core.mapping.engine import map_record
from core.mapping.lines import line_items
from core.mapping.reading import read_field
from core.model.document import Lineage
from core.model.flow import FLOW_OF, Entity
from core.model.mapped import MappedRecord
from core.model.pointer import compile_pointer, text_of
from core.model.profile import Accounting, FieldRule, Gate, Resource
from core.model.record import SourceRecord
from core.model.trial import PointerFault, TriedRecord

MOST_MEMBERS: Final = 8
NEARLY: Final = 0.8
"""How alike two names are for one to be a typing error of the other."""
MOST_NOT_READ: Final = 200
_SHORT: Final = 60


class PointerUse(NamedTuple):
    """A key of the profile with pointers.

    Attributes:
        key: as it stands in the file.
        pointers: the first that gives a value wins.
        mandatory: whether a record cannot do without.
        line: whether they are below a line.
    """

    key: str
    pointers: tuple[str, ...]
    mandatory: bool
    line: bool = False


def try_record(
    record: SourceRecord, profile: LoadedProfile, tables: CrossReferences, context: MappingContext
) -> TriedRecord:
    """A record beside what it is mapped to; nothing is asked of X3."""
    mapped = map_record(record, profile, tables, context)
    resource = profile.resources[record.entity].resource
    return TriedRecord(
        number=record.number,
        source_id=str(record.source_id),
        revision=record.revision,
        changed_at=record.changed_at,
        outcome=_outcome(mapped),
        fields=(*mapped.lineage, *_unused(record, profile, mapped)),
        findings=mapped.findings,
        not_read=tuple(_not_read(resource, record.payload))[:MOST_NOT_READ],
        source=record.payload,
    )


def pointer_faults(entity: Entity, resource: Resource, records: Sequence[SourceRecord]) -> Iterator[PointerFault]:
    """Keys whose pointers led nowhere in every one of the records, in the order of the file."""
    if not records:
        return
    lines = [(record, line) for record in records for line in _lines(resource, record.payload)]
    whole: list[tuple[SourceRecord, object]] = [(record, record.payload) for record in records]
    for use in pointers_of(FLOW_OF[entity].value, resource):
        places = lines if use.line else whole
        if not places or any(_leads(text, root) for _, root in places for text in use.pointers):
            continue
        record, root = places[0]
        ends = [ends_at(text, root) for text in use.pointers]
        wrong = use.mandatory or any(nearly for _, nearly in ends)
        yield PointerFault(use.key, record.number, "; ".join(words for words, _ in ends), wrong)


def pointers_of(flow: str, resource: Resource) -> Iterator[PointerUse]:
    """Every key of a resource that has pointers into whole records, in the order of the file."""
    item = resource.detail_item if resource.detail_path else resource.list_item
    for name in ("source_id", "number", "changed_at", "revision"):
        if text := getattr(resource, name):
            yield PointerUse(f"{flow}.{name}", (item + text,), name in {"source_id", "number"})
    for name in ("unit", "supplier_id", "supplier_name"):
        if text := getattr(resource, name):
            yield PointerUse(f"{flow}.{name}", (text,), name == "supplier_id")
    for name in ("charges", "deductions"):
        for text in getattr(resource, name):
            yield PointerUse(f"{flow}.{name}", (text,), mandatory=False)
    yield from _gates(f"{flow}.gates", resource.gates, line=False)
    for name in ("order_date", "total"):
        yield from _rule(f"{flow}.{name}", getattr(resource, name), line=False)
    for name, rule in resource.fields.items():
        yield from _rule(f"{flow}.fields.{name}", rule, line=False)
    block = resource.lines
    if block is None:
        return
    yield PointerUse(f"{flow}.lines.records", (block.records,), flow in {"orders", "invoices"})
    for name in ("key", "number", "category"):
        if text := getattr(block, name):
            yield PointerUse(f"{flow}.lines.{name}", (text,), name == "key", line=True)
    if block.contract:
        yield PointerUse(f"{flow}.lines.contract", tuple(block.contract), mandatory=False, line=True)
    yield from _gates(f"{flow}.lines.gate", [block.gate], line=True)
    yield from _gates(f"{flow}.lines.gates", block.gates, line=True)
    yield from _rule(f"{flow}.lines.amount", block.amount, line=True)
    for name, rule in block.fields.items():
        yield from _rule(f"{flow}.lines.fields.{name}", rule, line=True)
    if block.accounting is not None:
        yield from _accounting(f"{flow}.lines.accounting", block.accounting)


def ends_at(text: str, root: object) -> tuple[str, bool]:
    """Where a pointer that leads nowhere ends, with what stands there instead; and whether a name is nearly right."""
    parts = text.split("/")[1:]
    reached, there = "", root
    for part in parts:
        further = compile_pointer(f"{reached}/{part}").get(root)
        if further is None:
            words, nearly = _lacks(reached, part, there)
            return f"{text} leads nowhere: {words}", nearly
        reached, there = f"{reached}/{part}", further
    return (
        f"{text} leads to {'an empty list or object' if isinstance(there, (dict, list)) else 'an empty value'}",
        False,
    )


def _lacks(reached: str, part: str, there: object) -> tuple[str, bool]:
    place = reached or "the record"
    if isinstance(there, list):
        return _lacks_element(place, part, there)
    if not isinstance(there, Mapping):
        return f"{place} is a value ({text_of(there)[:_SHORT]})", False
    name = part.replace("~1", "/").replace("~0", "~")
    members = sorted(str(member) for member in there)
    close = get_close_matches(name, members, 1, NEARLY)
    shown = close or members[:MOST_MEMBERS]
    words = f"{place} has no member {name}"
    if shown:
        more = ", ..." if not close and len(members) > len(shown) else ""
        words += f"; there is {', '.join(shown)}{more}"
    return words, bool(close)


def _lacks_element(place: str, part: str, there: Sequence[object]) -> tuple[str, bool]:
    """The same for a list; `*name=VALUE` is answered with the values that the list has."""
    member, _, wanted = part.removeprefix("*").partition("=")
    values = sorted({text_of(entry[member]) for entry in there if isinstance(entry, Mapping) and member in entry})
    if not part.startswith("*") or not values:
        return f"{place} is a list of {len(there)}, in which {part} finds nothing", False
    close = get_close_matches(wanted, values, 1, NEARLY)
    return f"{place} has none whose {member} is {wanted}; there is {', '.join(close or values)}", bool(close)


def _unused(record: SourceRecord, profile: LoadedProfile, mapped: MappedRecord) -> Iterator[Lineage]:
    """Values that a rule of the profile found and that go nowhere: of a wrong form, or waiting for something."""
    compiled = profile.resources[record.entity]
    used = {(entry.line_key, entry.source) for entry in mapped.lineage}
    places: list[tuple[str, str, object, tuple[CompiledField, ...]]] = [("", "", record.payload, compiled.fields)]
    if compiled.lines is not None:
        items = line_items(compiled.lines, record.payload)
        places += [(item.key, item.prefix, item.payload, compiled.lines.fields) for item in items]
    for key, prefix, root, fields in places:
        for field in fields:
            read = read_field(field, root, profile.zone, mapped.order_date)
            if read.source.startswith("/") and (key, prefix + read.source) not in used:
                why = f"is {read.fault}" if read.fault else "read, and not sent as things stand"
                yield Lineage(field.name, None, prefix + read.source, read.source_value, why, key)


def _outcome(mapped: MappedRecord) -> str:
    if mapped.cancelled:
        return "cancelled"
    if mapped.not_eligible:
        return f"not eligible: {mapped.not_eligible}"
    return "closed" if mapped.closed else "taken"


def _lines(resource: Resource, payload: object) -> list[object]:
    if resource.lines is None:
        return []
    found = compile_pointer(resource.lines.records).get(payload)
    return [line for line in (found if isinstance(found, list) else [found]) if isinstance(line, Mapping)]


def _gates(key: str, gates: Sequence[Gate], *, line: bool) -> Iterator[PointerUse]:
    for gate in gates:
        if gate.source:
            yield PointerUse(f"{key}.source", (gate.source,), "" not in gate.take, line)


def _rule(key: str, rule: FieldRule | None, *, line: bool) -> Iterator[PointerUse]:
    if rule is not None and rule.source:
        yield PointerUse(f"{key}.source", tuple(rule.source), rule.mandatory and not rule.default, line)


def _accounting(key: str, block: Accounting) -> Iterator[PointerUse]:
    below = block.groups
    needed = any(segment.mandatory for segment in block.segments)
    yield PointerUse(f"{key}.groups", (below,), needed, line=True)
    below += f"/{block.group}"
    for name in ("index_set", "indexes"):
        if text := getattr(block, name):
            below += text
            yield PointerUse(f"{key}.{name}", (below,), needed, line=True)
    below += f"/0{block.values}"
    yield PointerUse(f"{key}.values", (below,), needed, line=True)
    for segment in block.segments:
        text = f"{below}/*{block.name_member}={segment.name}"
        yield PointerUse(f"{key}.segments.{segment.name}.name", (text,), segment.mandatory, line=True)


def _leads(text: str, root: object) -> bool:
    found = compile_pointer(text).get(root)
    return found is not None and found not in ("", {}, [])


def _not_read(resource: Resource, payload: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Values that no pointer of the profile leads to; of each list the first element stands for all."""
    read: set[str] = set()
    block = resource.lines
    coded = block.accounting.groups if block is not None and block.accounting is not None else ""
    for use in pointers_of("", resource):
        base = f"{block.records}/0" if use.line and block is not None else ""
        read.update(base + text for text in use.pointers)
    for pointer, value in _leaves(payload, ""):
        if coded and coded in pointer:
            continue  # an accounting block: its segments are told one by one
        if pointer not in read and not any("/*" in text and _below(text, pointer) for text in read):
            yield pointer, text_of(value)[:_SHORT]


def _below(text: str, pointer: str) -> bool:
    return pointer.startswith(text[: text.index("/*") + 1])


def _leaves(value: object, pointer: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _leaves(inner, f"{pointer}/{str(name).replace('~', '~0').replace('/', '~1')}")
    elif isinstance(value, list):
        yield from _leaves(value[0], f"{pointer}/0") if value else ()
    elif value not in (None, ""):
        yield pointer, value
