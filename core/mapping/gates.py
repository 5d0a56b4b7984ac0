"""Status words: which let a record through, which hold it (reference/jaggaer-j1p.md 5.1)."""

from __future__ import annotations

from typing import NamedTuple

from core.mapping.compiled import CompiledGate, Verdict
from core.model.pointer import Pointer, text_of


class Gated(NamedTuple):
    """What the gates say together.

    Attributes:
        verdict: of the gates, the one that decides: cancelled, unknown, skip, closed, take, in this order.
        word: the status word that decided, as the source writes it.
        pointer: where it stands.
    """

    verdict: Verdict
    word: str
    pointer: str


OPEN = Gated(Verdict.TAKE, "", "")


def pass_gates(gates: tuple[CompiledGate, ...], root: object) -> Gated:
    """What the status words below `root` say. An absent word is the word "", unknown unless the profile lists it."""
    result = OPEN
    for gate in gates:
        word = text_at(gate.pointer, root)
        verdict = gate.words.get(word.casefold(), Verdict.UNKNOWN)
        if verdict.value > result.verdict.value:
            result = Gated(verdict, word, gate.pointer.text)
    return result


def text_at(pointer: Pointer | None, root: object) -> str:
    """The trimmed text that a pointer leads to; "" for nothing, an object or a list."""
    if pointer is None:
        return ""
    raw = pointer.get(root)
    return "" if isinstance(raw, (dict, list)) else text_of(raw).strip()
