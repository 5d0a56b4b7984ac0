"""How right suggestions from history are, on real coded lines: learned from the earlier part, judged on the later.

Beside the learner stand what anybody could do without it: always the codes that are most frequent of all, and always
those that are most frequent for the supplier (of all, where the supplier is new).
"""

from __future__ import annotations

import os
import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path

from core.suggest.learned import learn
from core.suggest.lines import SUPPLIER, CodedLine
from tests.bench.processes import REPOSITORY, memory_mb
from tests.helpers.coded_lines import SETS, by_date, sheffield

THREE = 3
MANY = 200_000
Guesses = Callable[[CodedLine], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Right:
    """Shares, 0 to 1, of the judged lines: the first code was right, one of the first three was."""

    first: float
    three: float


@dataclass(frozen=True, slots=True)
class Judged:
    """One set of lines.

    Attributes:
        possible: share of the judged lines whose code occurs in the learned ones: no history can do better.
        sure: share of the judged lines for which it said sure; `sure_right` of them were right, None = never said.
        day_by_day: the same lines where each day's lines are learned once they were judged, as the product does.
        cpu_s: processor seconds of learning.
    """

    name: str
    learned: int
    judged: int
    codes: int
    possible: float
    overall: Right
    supplier: Right
    suggested: Right
    day_by_day: Right
    sure: float
    sure_right: float | None
    cpu_s: float


def sample_data() -> Path | None:
    """The sample data beside the repository; None where it is not there."""
    folder = Path(os.environ.get("ML_CONNECTOR_SHARED") or REPOSITORY.parent / "shared") / "data"
    return folder if folder.is_dir() else None


def judge(name: str, lines: Sequence[CodedLine]) -> Judged:
    """Learns the earlier 75 of 100 lines and judges the rest, each line by itself; nothing of the rest is learned."""
    earlier, later = by_date(lines)
    cpu = time.process_time()
    learned = learn(earlier)
    cpu = time.process_time() - cpu
    told = [(line.target, learned.rank([line.line], THREE)) for line in later]
    sure = [guesses[0].target == came for came, guesses in told if guesses and guesses[0].sure]
    known = {line.target for line in earlier}
    kept: list[tuple[str, Sequence[str]]] = []
    for _, group in groupby(later, key=lambda line: line.day):
        day = list(group)
        kept += [(line.target, [guess.target for guess in learned.rank([line.line], THREE)]) for line in day]
        learned.add(day)
    return Judged(
        name=name,
        learned=len(earlier),
        judged=len(later),
        codes=len(known),
        possible=sum(line.target in known for line in later) / len(later),
        overall=_right(later, _most_frequent(earlier)),
        supplier=_right(later, _most_frequent_of_supplier(earlier)),
        suggested=_share([(came, [guess.target for guess in guesses]) for came, guesses in told]),
        day_by_day=_share(kept),
        sure=len(sure) / len(later),
        sure_right=sum(sure) / len(sure) if sure else None,
        cpu_s=cpu,
    )


def many_lines(folder: Path, count: int = MANY) -> list[CodedLine]:
    """Real lines, repeated with other documents, days and (every second time) amounts, until there are `count`."""
    lines = sheffield(folder)
    chance = random.Random(20150701)
    made: list[CodedLine] = []
    while len(made) < count:
        turn = len(made) // len(lines)
        for each in lines[: count - len(made)]:
            line = each.line
            if turn and line.amount is not None and chance.random() < 0.5:
                line = replace(line, amount=line.amount + Decimal(chance.randrange(-500, 500)) / 100)
            if turn and chance.random() < 0.2:
                line = replace(line, facts={**line.facts, SUPPLIER: f"{line.facts.get(SUPPLIER, '')} {turn}"})
            day = each.day + timedelta(days=90 * turn)
            made.append(replace(each, line=line, document=f"{each.document}/{turn}", day=day))
    return made


def speed(folder: Path, count: int = MANY) -> dict[str, float | None]:
    """Seconds, processor seconds and memory of learning `count` lines, and milliseconds of a suggestion afterwards."""
    lines = many_lines(folder, count)
    before = memory_mb("VmRSS")
    started, cpu = time.perf_counter(), time.process_time()
    learned = learn(lines)
    seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
    after = memory_mb("VmRSS")
    asked = lines[:: max(1, count // 200)]
    begin = time.process_time()
    for each in asked:
        learned.rank([each.line], THREE)
    each_ms = (time.process_time() - begin) / len(asked) * 1000
    grown = None if before is None or after is None else after - before
    return {"lines": count, "seconds": seconds, "cpu_s": cpu, "grown_mb": grown, "rank_ms": each_ms}


def measure(show: Callable[[str], None], say: Callable[[str], None]) -> dict[str, object]:
    """The tables; nothing but a sentence where the sample data are not there."""
    folder = sample_data()
    show("")
    if folder is None:
        show("- Suggestions were not measured: the sample data are not beside the repository (ML_CONNECTOR_SHARED).")
        return {}
    show(
        "| suggestions | learned, judged | codes | possible | overall | supplier | first, in three | day by day "
        "| sure | of these right |"
    )
    show("|---|---|---|---|---|---|---|---|---|---|")
    rows: list[dict[str, object]] = []
    for name, read in SETS.items():
        say(f"suggestions on {name}")
        row = judge(name, read(folder))
        rows.append(asdict(row))
        right = "-" if row.sure_right is None else f"{row.sure_right:.2%}"
        show(
            f"| {name} | {row.learned:,}, {row.judged:,} | {row.codes} | {row.possible:.1%} | {_both(row.overall)} "
            f"| {_both(row.supplier)} | {_both(row.suggested)} | {_both(row.day_by_day)} "
            f"| {row.sure:.1%} | {right} |"
        )
    say(f"learning {MANY:,} lines")
    fast = speed(folder)
    show("")
    show(
        f"- Learning {MANY:,} lines: {fast['seconds']:.1f} s, {fast['cpu_s']:.1f} s of them processor; "
        f"{fast['grown_mb'] or 0:.0f} MB; then {fast['rank_ms']:.1f} ms a suggestion."
    )
    return {"sets": rows, "speed": fast}


def _both(right: Right) -> str:
    return f"{right.first:.1%}, {right.three:.1%}"


def _right(later: Sequence[CodedLine], guesses: Guesses) -> Right:
    return _share([(line.target, guesses(line)) for line in later])


def _share(told: Sequence[tuple[str, Sequence[str]]]) -> Right:
    first = sum(came in guesses[:1] for came, guesses in told)
    three = sum(came in guesses[:THREE] for came, guesses in told)
    return Right(first / len(told), three / len(told))


def _most_frequent(earlier: Sequence[CodedLine]) -> Guesses:
    first = [code for code, _ in Counter(line.target for line in earlier).most_common(THREE)]
    return lambda _line: first


def _most_frequent_of_supplier(earlier: Sequence[CodedLine]) -> Guesses:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for line in earlier:
        counts[line.line.facts.get(SUPPLIER, "")][line.target] += 1
    overall = _most_frequent(earlier)

    def guess(line: CodedLine) -> Sequence[str]:
        of_supplier = counts.get(line.line.facts.get(SUPPLIER, ""), Counter())
        first = [code for code, _ in of_supplier.most_common(THREE)]
        return [*first, *(code for code in overall(line) if code not in first)][:THREE]

    return guess
