"""The lines of a source record, each with a key that is unique within the record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from core.mapping.compiled import CompiledLines
from core.model.pointer import text_of


class LineItem(NamedTuple):
    """A line as it stands in the source.

    Attributes:
        key: the source's line id; where it has none or repeats one, a made-up key (`#3`, `4711#2`) and a `fault`.
        number: the source's line number, else the position.
        prefix: pointer from the record to the line, for lineage.
        payload: the line; an empty object where the list holds something else.
        fault: what is wrong with the line as such; empty = nothing.
    """

    key: str
    number: int
    prefix: str
    payload: Mapping[str, object]
    fault: str = ""


def line_items(lines: CompiledLines, payload: object) -> Iterator[LineItem]:
    """The lines in the order of the source; one object where a list is expected is a list of one."""
    found = lines.records.get(payload)
    entries = found if isinstance(found, list) else [found] if found else []
    single = not isinstance(found, list)
    seen: set[str] = set()
    for position, entry in enumerate(entries, start=1):
        prefix = lines.records.text if single else f"{lines.records.text}/{position - 1}"
        if not isinstance(entry, Mapping):
            key = _unused(f"#{position}", seen)
            yield LineItem(key, position, prefix, {}, "is not an object")
            continue
        key = text_of(lines.key.get(entry)).strip()
        fault = ""
        if not key:
            key, fault = _unused(f"#{position}", seen), "has no identifier"
        elif key in seen:
            fault = f"has the identifier {key} of another line"
            key = _unused(f"{key}#{position}", seen)
        seen.add(key)
        yield LineItem(key, _number(lines, entry, position), prefix, entry, fault)


def _unused(key: str, seen: set[str]) -> str:
    while key in seen:
        key += "'"
    seen.add(key)
    return key


def _number(lines: CompiledLines, entry: Mapping[str, object], position: int) -> int:
    if lines.number is None:
        return position
    raw = lines.number.get(entry)
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    text = text_of(raw).strip()
    # X3 numbers its lines itself; ours only names the line in texts, so a strange one is no fault.
    return int(text) if text.isdecimal() and len(text) <= len("999999") else position
