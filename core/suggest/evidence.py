"""The sentence that backs a guess."""

from __future__ import annotations

from typing import Final

from core.suggest.learned import Guess
from core.suggest.lines import (
    ACCOUNT,
    AMOUNT,
    BAND,
    CATEGORY,
    COMMODITY,
    CONTEXTS,
    DECIDED,
    DEPARTMENT,
    FORM,
    GROUP,
    NAME,
    PROJECT,
    REQUESTER,
    SOURCE,
    START,
    SUPPLIER,
    TEXT,
    UNIT,
    WORD,
)

_SAID: Final = {
    SUPPLIER: "of {}",
    REQUESTER: "of requester {}",
    DEPARTMENT: "in cost centre {}",
    ACCOUNT: "on account {}",
    PROJECT: "in project {}",
    UNIT: "of business unit {}",
    CATEGORY: "in category {}",
    GROUP: "in group {}",
    COMMODITY: "with commodity code {}",
    FORM: "from form {}",
    SOURCE: "with the code {}",
    START: "with a code that begins with {}",
    WORD: "with the word “{}”",
    NAME: "of suppliers with “{}” in their name",
    TEXT: "described as “{}”",
    AMOUNT: "of exactly {}",
    BAND: "with an amount of {}",
}
_LONGEST: Final = 60


def sentence(guess: Guess) -> str:
    """`41 of 43 lines of GENESEE SCIENTIFIC went to it`, without full stop: the context that counted most."""
    evidence = guess.evidence
    fields = CONTEXTS[evidence.key.place]
    if fields == (DECIDED,):
        begins = f"for codes that begin with {evidence.key.values[0]}"
        return f"{evidence.count} of {_counted(evidence.of, 'decision')} {begins} chose it"
    words = ""
    for name, value in zip(fields, evidence.key.values, strict=True):
        shown = guess.line.supplier_name or value if name == SUPPLIER else value
        words += " " + _SAID[name].format(_short(shown))
    noun = "recent written line" if guess.recent else "written line"
    return f"{evidence.count:,} of {_counted(evidence.of, noun)}{words} went to it"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1].rstrip() + "…"
