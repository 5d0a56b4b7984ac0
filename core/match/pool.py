"""X3's suppliers, prepared so that the few that a record may be are found among very many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import log
from types import MappingProxyType
from typing import Final

from rapidfuzz import fuzz, process

from core.match.compare import Plain, plain
from core.match.party import Candidate, Party
from core.match.weigh import FEW, Weighed, weigh

MOST: Final = 5
"""So many candidates are shown."""
SHOWN: Final = 4.5
"""Points from which on a supplier is shown. With the same identifier, the same name, or the same address that few others
have, it is shown with fewer: companies change their names."""
CERTAIN: Final = 10.0
"""Points from which on a supplier can be certain."""
AHEAD: Final = 2.5
"""Points by which a certain one is ahead of the next."""
BEGINNING: Final = 7
"""Digits at the end of a telephone number, and no more, by which one is looked up: a number may lack its area code."""

_COMMON: Final = 400
"""What more suppliers than this share says too little to look all of them up."""
_LOOKED_AT: Final = 60
"""So many are compared by the words of their names alone, those that share the rarest first."""
_CLOSE: Final = 86.0
"""Whole names this much alike (0 to 100) are compared, whatever words they share."""
_FEWEST: Final = 1000
"""With fewer suppliers the rarity of a word is not believed as it is counted."""
_STREET_BEGINNING: Final = 4
_ESTABLISHMENT: Final = 14
_COMPANY: Final = 9
"""Digits of a French establishment's number, and of its company's, with which it begins."""
_LEAST, _BEST = 75, 99
_FULL: Final = 12.0
"""Points that score as `_BEST`; `SHOWN` scores as `_LEAST`, and the same name never less."""


class Pool:
    """Suppliers to search. Never changed once made, and safe for many threads."""

    def __init__(self, parties: Iterable[Party]) -> None:
        self._all: list[Plain] = [plain(party) for party in parties]
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._by_identifier: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._by_phone: dict[str, list[int]] = defaultdict(list)
        self._by_house: dict[tuple[str, str], list[int]] = defaultdict(list)
        for n, each in enumerate(self._all):
            for word in dict.fromkeys(each.words):
                self._by_word[word].append(n)
            if each.squeezed:
                self._by_name[each.squeezed].append(n)
            for identifier in _identifiers(each):
                self._by_identifier[identifier].append(n)
            for phone in {phone[-BEGINNING:] for phone in each.phones}:
                self._by_phone[phone].append(n)
            for house in _houses(each):
                self._by_house[house].append(n)
        self._names = list(self._by_name)
        self._many = max(len(self._all), _FEWEST)
        self._most = log(1 + self._many)

    def __len__(self) -> int:
        return len(self._all)

    def weight(self, word: str) -> float:
        """How much a word of a name says, 0 to 1: the rarer it is among X3's suppliers, the more."""
        return log(1 + self._many / (1 + len(self._by_word.get(word, ())))) / self._most

    def candidates(
        self, party: Party, most: int = MOST, whole: Mapping[str, Plain] = MappingProxyType({})
    ) -> tuple[Candidate, ...]:
        """Suppliers that the record may be, the surest first; at most one of them is certain.

        Args:
            party: the record.
            most: so many at most.
            whole: by key, suppliers of which more is known by now than when the pool was made.
        """
        weighed = self._weighed(party, whole)
        alone = sum(each.housed for _, each in weighed) <= FEW
        shown = sorted(
            (
                (theirs, each)
                for theirs, each in weighed
                if each.points >= SHOWN or each.named or each.called or (each.housed and alone)
            ),
            key=lambda pair: (-pair[1].points, pair[0].party.key),
        )
        next_best = shown[1][1].points if len(shown) > 1 else float("-inf")
        return tuple(
            Candidate(
                theirs.party.key,
                _score(each),
                not place and each.sure and each.points >= max(CERTAIN, next_best + AHEAD),
                each.agrees,
                each.against,
            )
            for place, (theirs, each) in enumerate(shown[:most])
        )

    def namesakes(self, party: Party, most: int) -> tuple[str, ...]:
        """Keys of suppliers whose addresses and telephone numbers say whether they are the record."""
        called = [(theirs, each) for theirs, each in self._weighed(party, {}) if each.hopeful]
        called.sort(key=lambda pair: (-pair[1].points, pair[0].party.key))
        return tuple(theirs.party.key for theirs, _ in called[:most])

    def _weighed(self, party: Party, whole: Mapping[str, Plain]) -> list[tuple[Plain, Weighed]]:
        ours = plain(party)
        worth = [whole.get(each.party.key, each) for each in (self._all[n] for n in self._worth(ours))]
        return [(theirs, weigh(ours, theirs, self.weight, self._having)) for theirs in worth]

    def _worth(self, ours: Plain) -> list[int]:
        """The suppliers that are worth a comparison: all that share something rare, then those that share most words."""
        found: dict[int, None] = {}
        for identifier in _identifiers(ours):
            found.update(dict.fromkeys(self._by_identifier.get(identifier, ())[:_COMMON]))
        for phone in ours.phones:
            found.update(dict.fromkeys(self._by_phone.get(phone[-BEGINNING:], ())[:_COMMON]))
        for house in _houses(ours):
            found.update(dict.fromkeys(self._by_house.get(house, ())[:_COMMON]))
        if ours.squeezed:
            found.update(dict.fromkeys(self._by_name.get(ours.squeezed, ())[:_COMMON]))
            close = process.extract(ours.squeezed, self._names, scorer=fuzz.ratio, score_cutoff=_CLOSE, limit=MOST)
            for name, _, _ in close:
                found.update(dict.fromkeys(self._by_name[name][:_COMMON]))
        shared: dict[int, float] = defaultdict(float)
        for word in dict.fromkeys(ours.words):
            where = self._by_word.get(word, ())
            for n in where if len(where) <= _COMMON else ():
                shared[n] += self.weight(word)
        found.update(dict.fromkeys(sorted(shared, key=lambda n: -shared[n])[:_LOOKED_AT]))
        return list(found)

    def _having(self, phone: str) -> int:
        return len(self._by_phone.get(phone[-BEGINNING:], ()))


def _identifiers(each: Plain) -> list[tuple[str, str]]:
    """Kind and number, and where it is a French establishment's, that of its company."""
    found = list(each.identifiers.items())
    return found + [(k, n[:_COMPANY]) for k, n in found if len(n) == _ESTABLISHMENT and n.isdigit()]


def _houses(each: Plain) -> list[tuple[str, str]]:
    """House numbers, each with the beginning of a word of its street."""
    return [
        (street.house, word[:_STREET_BEGINNING]) for street in each.streets if street.house for word in street.words
    ]


def _score(weighed: Weighed) -> int:
    if weighed.named:
        return 100
    least = _LEAST if weighed.called else 1
    share = (weighed.points - SHOWN) / (_FULL - SHOWN)
    return max(least, min(_BEST, round(_LEAST + (_BEST - _LEAST) * share)))
