"""Takes out of a text what nobody outside needs: secrets, persons, prices, bank accounts. Pure.

    strike = Strikeout({"Airgas USA LLC": "supplier"}, folders={"/home/anna/data": "~"})
    strike("Airgas USA LLC, 12,340.50 EUR, ap@example.com")   # "[supplier 1], [amount], [e-mail]"

Secrets have gone before, where the log is written (`core.logs`); here they are struck out once more. Codes stay: numbers
of orders, accounts, cost centres and suppliers are what a fault is found by.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from core.logs import STARS, struck_out

SHORTEST_NAME: Final = 4
"""Shorter names are not looked for: they would take half of the text with them."""
_IBAN_CHECK: Final = 97
_WORD: Final = re.compile(r"\w+")
_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_IBAN: Final = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_PHONE: Final = re.compile(r"(?<![\w+])\+\d[\d ().-]{6,}\d")
_AMOUNT: Final = re.compile(
    r"(?<![\w.,:-])-?(?:\d{1,3}(?:[ ,.\u00a0\u202f]\d{3})+|\d+)[.,]\d{2,5}"
    r"(?!\w|[.,]\d|\s?(?:ms|s|seconds|[KMG]?B)\b|\s?%)(?:\s?[A-Z]{3}\b)?"
)
"""A number with two decimals or more: prices, totals, quantities. Versions, addresses and times have other forms."""


class Strikeout:
    """Strikes out what is known and what looks like it, and counts what it struck.

    Args:
        names: name -> what it is: `supplier`, `person`. The same name becomes the same words everywhere, so that one
            can still be told from another.
        folders: folder -> what stands in its place.

    Attributes:
        struck: kind -> how often it was taken out.
    """

    def __init__(self, names: Mapping[str, str], folders: Mapping[str, str] | None = None) -> None:
        self.struck: Counter[str] = Counter()
        self._by_word: dict[str, list[tuple[str, str, str]]] = {}
        numbers: Counter[str] = Counter()
        for name, kind in names.items():
            first = _WORD.search(name)
            if first is None or first.start() or len(name) < SHORTEST_NAME:
                continue
            numbers[kind] += 1
            self._by_word.setdefault(first[0].casefold(), []).append((name, kind, f"[{kind} {numbers[kind]}]"))
        for found in self._by_word.values():
            found.sort(key=lambda one: -len(one[0]))
        self._folders = sorted((folders or {}).items(), key=lambda one: -len(one[0]))

    def __call__(self, text: str) -> str:
        """The text without it."""
        text = self._secrets(text)
        for folder, instead in self._folders:
            text = text.replace(folder, instead)
        text = self._names(text)
        text = _IBAN.sub(self._iban, text)
        for kind, pattern in (("e-mail", _EMAIL), ("phone", _PHONE), ("amount", _AMOUNT)):
            text, count = pattern.subn(f"[{kind}]", text)
            self.struck[kind] += count
        return text

    def _secrets(self, text: str) -> str:
        before = text.count(STARS)
        text = struck_out(text)
        self.struck["secret"] += text.count(STARS) - before
        return text

    def _names(self, text: str) -> str:
        kept: list[str] = []
        done = 0
        for word in _WORD.finditer(text):
            if word.start() < done:
                continue
            for name, kind, instead in self._by_word.get(word[0].casefold(), ()):
                end = word.start() + len(name)
                if _is_it(name, text[word.start() : end]) and not text[end : end + 1].isalnum():
                    kept += [text[done : word.start()], instead]
                    done = end
                    self.struck[kind] += 1
                    break
        return "".join([*kept, text[done:]])

    def _iban(self, found: re.Match[str]) -> str:
        if not is_iban(found[0]):
            return found[0]
        self.struck["bank-account"] += 1
        return "[bank-account]"


def _is_it(name: str, here: str) -> bool:
    """Whether a name stands here. One of a single word may be a word of the language: then capitals count."""
    return here == name or (" " in name and here.casefold() == name.casefold())


def is_iban(text: str) -> bool:
    """Whether a text is an account number by its check digits (ISO 13616)."""
    plain = text.replace(" ", "")
    turned = plain[4:] + plain[:4]
    return int("".join(str(int(sign, 36)) for sign in turned)) % _IBAN_CHECK == 1


def left_over(texts: Iterable[str]) -> list[str]:
    """What must not be in a bundle and still is: kinds, empty = nothing. Looked at once more before it is saved."""
    found = set()
    for text in texts:
        if struck_out(text) != text:
            found.add("secret")
        if _EMAIL.search(text):
            found.add("e-mail")
        if any(is_iban(one[0]) for one in _IBAN.finditer(text)):
            found.add("bank-account")
    return sorted(found)
