"""What X3 says in `$diagnoses`, also inside answers of status 200 and 201 (reference/sage-x3.md 3.3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_MEMBER = "$diagnoses"
_ERRORS = frozenset({"error", "exception", "fatal", "3", "4"})
_LONGEST = 400
_MOST = 20


@dataclass(frozen=True, slots=True)
class Told:
    """Messages of an answer: errors, and remarks to what was done."""

    errors: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """All of it in one sentence; empty when X3 said nothing."""
        return "; ".join((*self.errors, *self.remarks))[:_LONGEST]


def told_in(value: object) -> Told:
    """The messages of an answer, those on its lines too."""
    found = [(str(d.get("$severity", "")).casefold() in _ERRORS, _text(d)) for d in _diagnoses(value)]
    return Told(
        tuple(text for bad, text in found if bad)[:_MOST],
        tuple(text for bad, text in found if not bad)[:_MOST],
    )


def _diagnoses(value: object) -> Iterator[Mapping[str, object]]:
    if isinstance(value, list):
        for entry in value:
            yield from _diagnoses(entry)
    elif isinstance(value, dict):
        for name, member in value.items():
            if name == _MEMBER:
                entries = member if isinstance(member, list) else [member]
                yield from (d if isinstance(d, dict) else {"$message": d} for d in entries)
            elif isinstance(member, (dict, list)):
                yield from _diagnoses(member)


def _text(diagnosis: Mapping[str, object]) -> str:
    raw = str(diagnosis.get("$message") or "")[: 2 * _LONGEST]
    return "".join(c if c.isprintable() else " " for c in raw).strip()[:_LONGEST] or "X3 gave no reason."
