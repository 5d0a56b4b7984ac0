"""What a profile finds in sample records; pure, for the connection check (reference/jaggaer-j1p.md 7, last paragraph)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from core.model.pointer import Pointer, compile_pointer, text_of
from core.model.profile import Accounting, FieldRule, Gate, Resource

MOST_WORDS: Final = 5
_SHORT: Final = 40
_OF_LINE: Final = "line "
_PARTS: Final = {"supplier": ("address", "addresses"), "contract": ("supplier", "suppliers")}
"""What the lines of a record are called, one and many, where they are none."""


@dataclass(frozen=True, slots=True)
class Found:
    """How often a field's pointers led to a value."""

    field: str
    found: int
    samples: int
    mandatory: bool
    pointers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sampled:
    """What was found.

    Attributes:
        fields: each field of the profile that has pointers; line fields as `line quantity`, segments as
            `line segment Account`.
        unknown_words: status words that no gate knows, with where they stand.
        segments: name -> an example, of all accounting segments in the data, known to the profile or not.
        records, lines: how many were looked at.
    """

    fields: tuple[Found, ...]
    unknown_words: tuple[str, ...]
    segments: Mapping[str, str]
    records: int
    lines: int

    @property
    def never_found(self) -> tuple[Found, ...]:
        """Mandatory fields that no sample has: the pointer is wrong, most likely."""
        return tuple(found for found in self.fields if found.mandatory and found.samples and not found.found)

    def sentence(self, name: str) -> str:
        """The fields in words; `name` is what a record is called."""
        part, several = _PARTS.get(name, ("line", "lines"))
        everywhere = sum(1 for found in self.fields if found.found == found.samples)
        records = name if self.records == 1 else f"{name}s"
        count = len(self.fields)
        if self.lines:
            lines = part if self.lines == 1 else several
            first = (
                f"{self.records} {records} with {self.lines} {lines}: {everywhere} of {count} fields found everywhere"
            )
        else:
            first = f"{self.records} {records}: {everywhere} of {count} fields found everywhere"
        parts = [first]
        parts += [f"{_words_of(f, part)} in {f.found} of {f.samples}" for f in self.fields if f.found < f.samples]
        text = "; ".join(parts) + "."
        if self.segments:
            shown = ", ".join(f"{segment} ({example})" for segment, example in sorted(self.segments.items()))
            text += f" Accounting segments in the data: {shown}."
        return text


def _words_of(found: Found, part: str) -> str:
    """A field as people read it: `vat number`, `address line1`."""
    name = found.field.removeprefix(_OF_LINE)
    return f"{part} {name}".replace("_", " ") if name != found.field else name.replace("_", " ")


def examine(resource: Resource, payloads: Sequence[Mapping[str, object]]) -> Sampled:
    """Looks for everything that the profile names in whole records."""
    words = _words(resource.gates, payloads)
    fields = list(_fields(resource.fields, payloads, ""))
    if resource.total is not None:
        fields += _fields({"total": resource.total}, payloads, "")
    if resource.order_date is not None:
        fields += _fields({"order date": resource.order_date}, payloads, "")
    lines: list[Mapping[str, object]] = []
    segments: dict[str, str] = {}
    block = resource.lines
    if block is not None:
        pointer = compile_pointer(block.records)
        lines = [line for payload in payloads for line in _objects(pointer.get(payload))]
        gates = [block.gate, *block.gates]
        words += _words(gates, lines)
        fields += _fields(block.fields, lines, _OF_LINE)
        if block.amount.source:
            fields += _fields({"amount": block.amount}, lines, _OF_LINE)
        if block.accounting is not None and lines:
            fields += _segments(block.accounting, lines, segments)
    return Sampled(tuple(fields), _unique(words), segments, len(payloads), len(lines))


def _fields(rules: Mapping[str, FieldRule], records: Sequence[object], prefix: str) -> Iterator[Found]:
    for name, rule in rules.items():
        if not rule.source:
            continue
        pointers = [compile_pointer(text) for text in rule.source]
        found = sum(1 for record in records if any(_has_value(pointer.get(record)) for pointer in pointers))
        mandatory = rule.mandatory and not rule.default
        yield Found(f"{prefix}{name}", found, len(records), mandatory, tuple(rule.source))


def _segments(
    accounting: Accounting, lines: Sequence[Mapping[str, object]], examples: dict[str, str]
) -> Iterator[Found]:
    counted: Counter[str] = Counter()
    for line in lines:
        there = dict(_coded(accounting, line))
        for name, value in there.items():
            examples.setdefault(name, value[:_SHORT])
        counted.update(there.keys())
    for segment in accounting.segments:
        yield Found(
            f"{_OF_LINE}segment {segment.name}",
            counted[segment.name],
            len(lines),
            mandatory=False,
            pointers=(accounting.groups,),
        )


def _coded(accounting: Accounting, line: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    groups = _objects(compile_pointer(accounting.groups).get(line))
    if accounting.group >= len(groups):
        return
    index_set = compile_pointer(accounting.index_set).get(groups[accounting.group])
    values = compile_pointer(accounting.values)
    for index in _objects(compile_pointer(accounting.indexes).get(index_set)):
        for entry in _objects(values.get(index)):
            name, value = entry.get(accounting.name_member), entry.get(accounting.value_member)
            if isinstance(name, str) and _has_value(value):
                yield name, text_of(value)


def _words(gates: Iterable[Gate], records: Sequence[object]) -> list[str]:
    unknown: list[str] = []
    for gate in gates:
        if not gate.source:
            continue
        known = {word.casefold() for word in (*gate.take, *gate.skip, *gate.cancelled, *gate.closed)}
        pointer: Pointer = compile_pointer(gate.source)
        for record in records:
            found = pointer.get(record)
            word = "" if isinstance(found, (dict, list)) else text_of(found).strip()
            if word.casefold() not in known:
                unknown.append(f"{word[:_SHORT]!r} at {gate.source}")
    return unknown


def _unique(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _objects(value: object) -> list[dict[str, object]]:
    elements = value if isinstance(value, list) else [value]
    return [element for element in elements if isinstance(element, dict)]


def _has_value(value: object) -> bool:
    return value is not None and value not in ("", {}, [])
