"""Targets that a source code may mean, each with the sentence that backs it. Only people decide; this helps them look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from math import log
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from core.model.crossref import MappingRule
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.views import Suggestion
from core.suggest.evidence import sentence
from core.suggest.glossary import folded, is_small, meaning
from core.suggest.learned import Guess

LEAST: Final = 0.55
"""Suggestions by likeness below this score are not shown: a bad guess costs more than a look into the list."""
LEAST_SHARE: Final = 0.1
"""The same for suggestions from history: of ten such lines, at least one got the code."""
_SAME: Final = 1.0
_DECIDED: Final = 0.97
_BARE: Final = 0.95
_CODE_WEIGHT: Final = 0.75
_LABEL_WEIGHT: Final = 0.94
_BOTH: Final = 0.15
_FEW: Final = 4
"""Codes that may share a beginning before it stops saying anything."""
_SAME_WORD: Final = 85.0
_NO: Final = frozenset({"no", "false", "1"})
"""How X3's doors say no; 1 is its local menu."""
_SUFFIX: Final = re.compile(r"[-./ ][A-Za-z]{1,2}$")
_NOISE: Final = re.compile(r"[^0-9A-Za-z]+")
_WORD: Final = re.compile(r"\w+")


class _Match(NamedTuple):
    score: float
    why: str


def suggest(
    kind: str,
    source_code: str,
    label: str,
    reference: Sequence[ReferenceEntry],
    *,
    history: Iterable[MappingRule] = (),
    guesses: Sequence[Guess] = (),
    limit: int = 5,
    on_date: date | None = None,
) -> tuple[Suggestion, ...]:
    """The likeliest targets, best first; none where nothing is alike.

    Args:
        kind: mapping kind; decisions of other kinds in `history` do not count.
        source_code: as cleaned by the profile.
        label: what JAGGAER calls the code; may be empty.
        reference: the codes of X3 that the kind can be mapped to.
        history: decisions made so far; the same code in another scope or from another day is strong evidence.
        guesses: what lines like those that use the code got, likeliest first.
        limit: most suggestions given.
        on_date: day for which validity dates count; None = they do not.

    Codes that X3 holds and would not accept (inactive, out of date) come last, not selectable; the likeliest of them
    always has a place, since "it is there, but not active" is often the answer.
    """
    decided = {rule.target: rule for rule in history if rule.kind == kind and rule.source == source_code}
    words = _Words(reference)
    starts = Counter(
        code[:length] for code in map(bare_code, (e.code for e in reference)) for length in range(1, len(code) + 1)
    )
    said = words_of(label)
    guessed = {guess.target: guess for guess in guesses}
    found: list[Suggestion] = []
    for entry in reference:
        match = _match(source_code, label, said, entry, words, starts)
        rule = decided.get(entry.code)
        if rule is not None and match.score < _DECIDED:
            where, who = rule.scope.words(), rule.decided_by
            by = f"{source_code} was mapped to it for {where} by {who}"
            match = _Match(_DECIDED, by if who else f"{source_code} was mapped to it for {where}")
        guess = guessed.get(entry.code)
        if guess is not None and guess.share >= LEAST_SHARE:
            match = _joined(match, guess)
        elif match.score < LEAST:
            continue
        flaw = _flaw(entry, on_date)
        why = f"{match.why}, {flaw}." if flaw else f"{match.why}."
        sure = guess is not None and guess.sure and not flaw
        found.append(Suggestion(entry.code, entry.label, round(match.score, 2), why, selectable=not flaw, sure=sure))
    found.sort(key=lambda s: (-s.score, s.target))
    good = [s for s in found if s.selectable]
    flawed = [s for s in found if not s.selectable]
    good = good[: limit - 1] if flawed else good[:limit]
    return tuple([*good, *flawed][:limit])


def bare_code(code: str) -> str:
    """A code without short suffix (`-L`), punctuation, leading zeros and case: what two spellings share."""
    return _NOISE.sub("", _SUFFIX.sub("", code.strip())).lstrip("0").casefold()


class _Word(NamedTuple):
    meaning: str
    said: str


class _Alike(NamedTuple):
    share: float
    """0 to 1: weight of the words that both labels have, of all they have."""
    translated: bool
    """Some of the words are the same in another language only."""


class _Words:
    """How much a word of a label says: the rarer in the list, the more."""

    def __init__(self, reference: Sequence[ReferenceEntry]) -> None:
        self._labels = {entry.label: words_of(entry.label) for entry in reference}
        self._seen = Counter(word.meaning for entry in reference for word in self._labels[entry.label])
        self._all = len(reference)

    def weight(self, word: _Word) -> float:
        return log((1 + self._all) / (1 + self._seen[word.meaning])) + 0.1

    def alike(self, ours: Sequence[_Word], label: str) -> _Alike:
        """Nearly equal words count as one, and so do words that mean the same in two languages."""
        theirs = self._labels.get(label, ())
        if not ours or not theirs:
            return _Alike(0.0, translated=False)
        total = sum(map(self.weight, ours)) + sum(map(self.weight, theirs))
        shared = 0.0
        translated = False
        left = list(theirs)
        for word in ours:
            best = max(left, key=lambda their: fuzz.ratio(word.meaning, their.meaning), default=None)
            if best is not None and fuzz.ratio(word.meaning, best.meaning) >= _SAME_WORD:
                shared += self.weight(word) + self.weight(best)
                translated |= fuzz.ratio(word.said, best.said) < _SAME_WORD
                left.remove(best)
        return _Alike(shared / total, translated)


def words_of(label: str) -> tuple[_Word, ...]:
    """The words of a label by their meaning, each meaning once; without those that only join others."""
    said = _WORD.findall(folded(label))
    telling = [word for word in said if not is_small(word)] or said
    return tuple({meaning(word): _Word(meaning(word), word) for word in telling}.values())


def _match(
    source: str, label: str, ours_said: Sequence[_Word], entry: ReferenceEntry, words: _Words, starts: Counter[str]
) -> _Match:
    if entry.code == source:
        return _Match(_SAME, "The same code")
    ours, theirs = bare_code(source), bare_code(entry.code)
    if ours and ours == theirs:
        return _Match(_BARE, "The same code but for zeros in front, case or punctuation")
    shared = _shared_start(ours, theirs)
    # A beginning that half the list has (running numbers) is no evidence.
    rarity = min(1.0, _FEW / starts[theirs[:shared]]) if shared else 0.0
    like_code = fuzz.ratio(ours, theirs) / 100 * _CODE_WEIGHT * rarity
    alike = words.alike(ours_said, entry.label)
    like_label = alike.share * _LABEL_WEIGHT
    score = min(_BARE - 0.01, max(like_code, like_label) + _BOTH * min(like_code, like_label))
    if like_label >= like_code:
        how = "says in another language the same as" if alike.translated else "is like"
        return _Match(score, f"Its name {how} “{label}” ({alike.share:.0%})")
    return _Match(score, f"The first {shared} characters of the code are the same, which few codes share")


def _joined(match: _Match, guess: Guess) -> _Match:
    """Likeness and history together: the stronger leads, the weaker helps."""
    told = sentence(guess)
    if match.score < LEAST:
        return _Match(max(_DECIDED, guess.share) if guess.sure else guess.share, told)
    score = max(match.score, guess.share)
    if score < _BARE:
        score = min(_BARE - 0.01, score + _BOTH * min(match.score, guess.share))
    first, second = (match.why, told) if match.score >= guess.share else (told, match.why)
    return _Match(max(_DECIDED, score) if guess.sure else score, f"{first}; {second[:1].lower()}{second[1:]}")


def _shared_start(left: str, right: str) -> int:
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count


def _flaw(entry: ReferenceEntry, on_date: date | None) -> str:
    """Why X3 would not take the code; empty where nothing speaks against it."""
    if not entry.active:
        return "not active in X3"
    if entry.kind is ReferenceKind.ACCOUNT and entry.attributes.get("postable", "").casefold() in _NO:
        return "takes no postings in X3"
    bought = entry.attributes.get("purchase", "").casefold() not in _NO
    if entry.kind is ReferenceKind.SITE and not bought:
        return "no purchase site in X3"
    if entry.kind is ReferenceKind.PRODUCT and not bought:
        return "not bought in X3"
    if on_date is not None and not entry.valid_on(on_date):
        until = f" until {entry.valid_to.isoformat()}" if entry.valid_to else ""
        since = f" from {entry.valid_from.isoformat()}" if entry.valid_from else ""
        return f"valid in X3 only{since}{until}"
    return ""
