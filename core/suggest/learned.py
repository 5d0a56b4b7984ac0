"""What history says: counts of which code lines got in each context, mixed with weights that history itself gives.

The guess for a line is the mean of the shares that its contexts give, each weighted: `p(code) = sum(weight * lines of
the context with that code / lines of the context)`. The weight of a context depends on its kind, on from how many
documents it is known, and on how much they agree. The weights are learned from the history: it is gone through by
date, the lines of a later part are foretold from the earlier ones, and the weights are those under which what came was
likeliest (expectation-maximisation, with a pull towards what holds for all contexts of a kind). So each guess is a sum,
and the largest part of the sum is the sentence that backs it.

The same foretold lines say from which strength on a guess may be called sure: where at most `MOST_WRONG` of them were
wrong, of at least `LEAST_SURE` lines. Where no strength is enough for that, nothing is called sure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from typing import Final, NamedTuple

from core.suggest.lines import CONTEXTS, SOURCE, SUPPLIER, CodedLine, Key, Line, decided_keys, keys_of

PARTS: Final = ((0.55, 0.7), (0.7, 0.85), (0.85, 1.0))
"""Parts of the history that are foretold from what came before them, as shares of the lines."""
MOST_FORETOLD: Final = 2000
"""Lines of each part that are foretold, evenly taken."""
MOST_WRONG: Final = 0.003
"""Of the foretold guesses of a strength, so that it is called sure. A third of what is promised (99 of 100 right): what
comes is never quite like what was."""
MOST_WRONG_SUPPLIERS: Final = 0.03
"""Of the suppliers of such guesses, those with any wrong one."""
LEAST_SURE: Final = 200
LEAST_IN_PART: Final = 40
LEAST_SUPPLIERS: Final = 50
"""Foretold guesses in all, in each part, and suppliers that they are of; fewer prove nothing."""
_ROUNDS: Final = 15
_PULL: Final = 8.0
_SLIP: Final = 0.02
_KEPT: Final = 4
_SAME_SOURCE: Final = 2.0
"""Weight of lines with the very same source code, in proportion to all else. It is not learned: codes that are asked
about are new as a rule."""
_MOST_DOCUMENTS: Final = 6
_AGREE: Final = (0.6, 0.9)
_WITH_SUPPLIER: Final = frozenset(place for place, fields in enumerate(CONTEXTS) if SUPPLIER in fields)
_WITH_SOURCE: Final = frozenset(place for place, fields in enumerate(CONTEXTS) if SOURCE in fields)

Bucket = tuple[int, int, int]
"""Kind of context, from how many documents it is known (power of two), how much they agree (0 to 3)."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Of `of` lines in a context, `count` went to the code."""

    key: Key
    count: int
    of: int


@dataclass(frozen=True, slots=True)
class Guess:
    """A code that lines may get.

    Attributes:
        share: 0 to 1, how likely.
        evidence: the context that counted most for it.
        line: the line of those asked about that the evidence belongs to.
        sure: foretold guesses of this strength were right in at least 99 of 100 cases.
        recent: there are older lines that were not looked at.
    """

    target: str
    share: float
    evidence: Evidence
    line: Line
    sure: bool = False
    recent: bool = False


class _Cell:
    """Codes of the lines of one context."""

    __slots__ = ("counts", "document", "documents", "lines")

    def __init__(self, target: str, document: str) -> None:
        self.counts = {target: 1}
        self.lines = 1
        self.documents = 1
        self.document = document

    def add(self, target: str, document: str) -> None:
        self.counts[target] = self.counts.get(target, 0) + 1
        self.lines += 1
        if document != self.document:
            self.documents += 1
            self.document = document


class _Seen(NamedTuple):
    """A context as it was when a line was foretold: the largest shares, and that of the code that came."""

    bucket: Bucket
    shares: tuple[tuple[str, float], ...]
    came: float
    pure: int
    """Documents of a context with the supplier of which all lines have one code; else 0."""


class _Foretold(NamedTuple):
    line: CodedLine
    part: int
    new: bool
    """Its source code had not been met, or it has none."""
    seen: list[_Seen]


class _Judged(NamedTuple):
    strength: float
    right: bool
    supplier: str
    part: int


class Learned:
    """What a history of coded lines says. Made by `learn`; `add` makes it know more lines at the same weights."""

    def __init__(self) -> None:
        self._cells: dict[int, _Cell | tuple[str, str]] = {}
        self._weights: dict[Bucket, float] = {}
        self.lines = 0
        self.sure_from: float | None = None
        """Strength from which on a guess is sure; None = never."""
        self.recent = False
        """There are older lines that were not learned; every guess says so."""

    def add(self, coded: Iterable[CodedLine]) -> None:
        """Counts lines; those of one document must follow each other."""
        cells = self._cells
        for each in coded:
            self.lines += not each.decided
            for key in _keys(each):
                at = hash(key)
                cell = cells.get(at)
                if cell is None:
                    # Most contexts are met once; a pair takes a third of the memory of a cell.
                    cells[at] = (each.target, each.document)
                    continue
                if type(cell) is tuple:
                    cell = cells[at] = _Cell(*cell)
                cell.add(each.target, each.document)  # type: ignore[union-attr]

    def rank(self, lines: Sequence[Line], limit: int = 3) -> tuple[Guess, ...]:
        """The likeliest codes for lines that get the same one, likeliest first; nothing where nothing is known."""
        shares: defaultdict[str, float] = defaultdict(float)
        best: dict[str, tuple[float, Evidence, Line]] = {}
        pure: dict[str, int] = {}
        for line in lines:
            found = self._found(line)
            total = sum(weight for _, _, weight in found)
            for key, cell, weight in found:
                part = weight / total / cell.lines
                for target, count in cell.counts.items():
                    shares[target] += part * count
                    before = best.get(target)
                    if before is None or part * count > before[0]:
                        best[target] = (part * count, Evidence(key, count, cell.lines), line)
                if len(cell.counts) == 1 and key.place in _WITH_SUPPLIER:
                    (target,) = cell.counts
                    pure[target] = max(pure.get(target, 0), cell.documents)
        first = nlargest(limit, shares.items(), key=lambda item: (item[1], item[0]))
        return tuple(
            Guess(
                target,
                share / len(lines),
                best[target][1],
                best[target][2],
                sure=not place
                and self.sure_from is not None
                and _strength(share / len(lines), pure.get(target, 0)) >= self.sure_from,
                recent=self.recent,
            )
            for place, (target, share) in enumerate(first)
        )

    def _found(self, line: Line) -> list[tuple[Key, _Cell, float]]:
        found = []
        same = []
        for key, cell in self._known(line):
            if key.place in _WITH_SOURCE:
                same.append((key, cell))
            else:
                bucket = _bucket(key.place, cell)
                found.append((key, cell, self._weights.get(bucket) or _first_weight(bucket)))
        total = sum(weight for _, _, weight in found) or 1.0
        return [*found, *((key, cell, _SAME_SOURCE * total / len(same)) for key, cell in same)]

    def _known(self, line: Line) -> Iterator[tuple[Key, _Cell]]:
        for key in (*keys_of(line), *decided_keys(line.facts.get(SOURCE, ""))):
            cell = self._cells.get(hash(key))
            if cell is not None:
                yield key, _Cell(*cell) if isinstance(cell, tuple) else cell

    def foretell(self, each: CodedLine, part: int) -> _Foretold:
        """What was known before a line came, as if its source code had never been met."""
        seen = []
        new = True
        for key, cell in self._known(each.line):
            if key.place in _WITH_SOURCE:
                new = False
                continue
            first = nlargest(_KEPT, cell.counts.items(), key=lambda item: (item[1], item[0]))
            pure = cell.documents if len(cell.counts) == 1 and key.place in _WITH_SUPPLIER else 0
            shares = tuple([(target, count / cell.lines) for target, count in first])
            came = cell.counts.get(each.target, 0) / cell.lines
            seen.append(_Seen(_bucket(key.place, cell), shares, came, pure))
        return _Foretold(each, part, new, seen)

    def settle(self, foretold: Sequence[_Foretold], targets: int) -> None:
        """Learns weights and the limit of what is sure from foretold lines, with the codes that came."""
        self._weights = _weights([each.seen for each in foretold], _SLIP / (targets + 1))
        judged: list[_Judged] = []
        for each in foretold:
            # Codes that are asked about are new: what is foretold of others is no proof for them.
            target, strength = self._first(each.seen) if each.new else ("", 0.0)
            if target:
                supplier = each.line.line.facts.get(SUPPLIER, "")
                judged.append(_Judged(strength, target == each.line.target, supplier, each.part))
        self.sure_from = _limit(judged)

    def _first(self, seen: Sequence[_Seen]) -> tuple[str, float]:
        shares: defaultdict[str, float] = defaultdict(float)
        pure: dict[str, int] = {}
        total = 0.0
        for each in seen:
            weight = self._weights[each.bucket]
            total += weight
            for target, share in each.shares:
                shares[target] += weight * share
            if each.pure:
                target = each.shares[0][0]
                pure[target] = max(pure.get(target, 0), each.pure)
        if not shares:
            return "", 0.0
        target, share = max(shares.items(), key=lambda item: (item[1], item[0]))
        return target, _strength(share / total, pure.get(target, 0))


def learn(coded: Iterable[CodedLine]) -> Learned:
    """Learns from coded lines, oldest first whatever their order; the lines of a document stay together."""
    lines = _by_date(coded)
    learned = Learned()
    foretold: list[_Foretold] = []
    done = 0
    for number, (begin, end) in enumerate(PARTS):
        start, stop = _cut(lines, begin), _cut(lines, end)
        learned.add(lines[done:start])
        part = [each for each in lines[start:stop] if not each.decided]
        step = -(-len(part) // MOST_FORETOLD) or 1
        foretold += [learned.foretell(each, number) for each in part[::step]]
        done = start
    learned.add(lines[done:])
    learned.settle([each for each in foretold if each.seen], len({each.target for each in lines}))
    return learned


def _by_date(coded: Iterable[CodedLine]) -> list[CodedLine]:
    lines = list(coded)
    first: dict[str, date] = {}
    for each in lines:
        first[each.document] = min(each.day, first.get(each.document, each.day))
    lines.sort(key=lambda each: (first[each.document], each.document))
    return lines


def _cut(lines: Sequence[CodedLine], share: float) -> int:
    """Where a share of the lines ends, at the end of a document."""
    cut = int(len(lines) * share)
    while 0 < cut < len(lines) and lines[cut].document == lines[cut - 1].document:
        cut += 1
    return cut


def _keys(each: CodedLine) -> list[Key]:
    return decided_keys(each.line.facts.get("source", "")) if each.decided else keys_of(each.line)


def _bucket(place: int, cell: _Cell) -> Bucket:
    most = 1.0 if len(cell.counts) == 1 else max(cell.counts.values()) / cell.lines
    agree = 3 if len(cell.counts) == 1 else sum(most > limit for limit in _AGREE)
    return place, min(_MOST_DOCUMENTS, cell.documents.bit_length() - 1), agree


def _strength(share: float, documents: int) -> float:
    """A guess is the stronger the likelier it is, and the more documents agree without exception."""
    return share * (documents + 0.5) / (documents + 1)


def _first_weight(bucket: Bucket) -> float:
    """Before anything was learned: the closer a context, the better known and the more at one, the more it counts."""
    place, documents, agree = bucket
    return float((1 + 2 * len(CONTEXTS[place])) * (1 + documents) * (1 + agree))


def _weights(foretold: Sequence[Sequence[_Seen]], slip: float) -> dict[Bucket, float]:
    lines = [[(each.bucket, each.came + slip) for each in seen] for seen in foretold]
    weights: dict[Bucket, float] = {bucket: _first_weight(bucket) for seen in lines for bucket, _ in seen}
    for _ in range(_ROUNDS):
        earned = dict.fromkeys(weights, 0.0)
        given = dict.fromkeys(weights, 0.0)
        for seen in lines:
            total = came = 0.0
            for bucket, share in seen:
                weight = weights[bucket]
                total += weight
                came += weight * share
            for bucket, share in seen:
                weight = weights[bucket]
                earned[bucket] += weight * share / came
                given[bucket] += weight / total
        all_earned: defaultdict[int, float] = defaultdict(float)
        all_given: defaultdict[int, float] = defaultdict(float)
        for bucket in weights:
            all_earned[bucket[0]] += earned[bucket]
            all_given[bucket[0]] += given[bucket]
        for bucket in weights:
            pull = _PULL * (all_earned[bucket[0]] + 1) / (all_given[bucket[0]] + 1)
            weights[bucket] *= (earned[bucket] + pull) / (given[bucket] + _PULL)
    return weights


def _limit(judged: Sequence[_Judged]) -> float | None:
    """The least strength from which on few enough were wrong: of the lines, of the suppliers, and in every part.

    Lines of one supplier tend to be right or wrong together, so that many of them are no more proof than a few; and what
    holds in one part alone may not hold in the next.
    """
    limit = None
    lines, wrong = [0] * len(PARTS), [0] * len(PARTS)
    suppliers: set[str] = set()
    wrong_suppliers: set[str] = set()
    ordered = sorted(judged, reverse=True)
    for place, each in enumerate(ordered):
        lines[each.part] += 1
        suppliers.add(each.supplier)
        if not each.right:
            wrong[each.part] += 1
            wrong_suppliers.add(each.supplier)
        last = place + 1 == len(ordered) or ordered[place + 1].strength < each.strength
        if (
            last
            and sum(lines) >= LEAST_SURE
            and sum(wrong) <= MOST_WRONG * sum(lines)
            and len(suppliers) >= LEAST_SUPPLIERS
            and len(wrong_suppliers) <= MOST_WRONG_SUPPLIERS * len(suppliers)
            and all(some >= LEAST_IN_PART for some in lines)
            and all(bad <= 2 * MOST_WRONG * some for bad, some in zip(wrong, lines, strict=True))
        ):
            limit = each.strength
    return limit
