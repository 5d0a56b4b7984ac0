"""The source fingerprint: one hash for the header and one for each line, which alone says whether something changed.

Covered are the source values that can reach the target: everything that the profile's field rules, gates, order date,
business unit, supplier id, line number and category, and the accounting block (codes and shares) point to. Not
covered: revision number and change time (they move without content), an order's total and taxes, the supplier's name and the
contract of a line (shown in lists, never written), labels of codes. What else an order is charged beside its lines has a hash of
its own, as a line has. An invoice's total and charges are covered by its header: they are compared with X3's. Each value is hashed by its pointer as it stands in the source, so that
mapping tables, defaults, look-up tables and cleaning options change nothing; absent, `null`, "", `{}` and `[]` are
alike, numbers count by value.

A profile that reads *other* pointers gives other hashes. To compare across a change of profile, fingerprint the
stored record of the last write with the profile of today.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Final

from core.mapping.accounting import Coding, read_coding
from core.mapping.charges import charge_prints, header_charges
from core.mapping.compiled import CompiledResource, LoadedProfile
from core.mapping.lines import line_items
from core.mapping.reading import parse_decimal
from core.model.flow import Entity
from core.model.pointer import Pointer
from core.model.record import Fingerprint
from core.model.values import decimal_text, plain

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def fingerprint(
    payload: object, profile: LoadedProfile, entity: Entity, *, codings: Mapping[str, Coding] | None = None
) -> Fingerprint:
    """The fingerprint of a record; lines in the order of the source. Never fails: strange values hash as they are.

    `codings` are accounting blocks that somebody has read from this payload already, by line key.
    """
    compiled = profile.resources[entity]
    header = _digest(_values(compiled.fingerprint, payload))
    lines = _lines(compiled, payload, codings or {})
    return Fingerprint(header, lines | charge_prints(header_charges(compiled, payload)))


def _lines(compiled: CompiledResource, payload: object, known: Mapping[str, Coding]) -> dict[str, str]:
    lines = compiled.lines
    if lines is None:
        return {}
    hashes: dict[str, str] = {}
    fallback: Coding | None = None
    for item in line_items(lines, payload):
        values = _values(compiled.line_fingerprint, item.payload)
        if lines.accounting:
            coding = known.get(item.key) or read_coding(lines.accounting, item.payload)
            if coding.splits:
                values["accounting"] = _coding(coding)
            if lines.accounting.block.header_fallback and not coding.has_codes:
                if fallback is None:
                    fallback = read_coding(lines.accounting, compiled.header.get(payload))
                if fallback.splits:
                    values["header accounting"] = _coding(fallback)
        hashes[item.key] = _digest(values)
    return hashes


def _coding(coding: Coding) -> list[object]:
    return [[[*split.raw], split.share_type, _number_text(split.share)] for split in coding.splits]


def _number_text(text: str) -> str:
    exact = parse_decimal(text.strip())
    return text if exact is None else decimal_text(exact)


def _values(covered: tuple[tuple[Pointer, bool], ...], root: object) -> dict[str, object]:
    values: dict[str, object] = {}
    for pointer, number in covered:
        raw = pointer.get(root)
        if raw is None or raw in ("", {}, []):
            continue
        if type(raw) is str:
            values[pointer.text] = _number_text(raw) if number else raw
        else:
            values[pointer.text] = _plain(raw)
    return values


def _plain(raw: object) -> object:
    try:
        return plain(raw)
    except (TypeError, ValueError):
        return repr(raw)


def _digest(values: dict[str, object]) -> str:
    """As `core.model.values.digest` of values that are plain already."""
    text = _ENCODER.encode(values)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
