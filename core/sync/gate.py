"""The gate before the writes of a routine sync: nothing leaves before it is known whether it is unusually much.

The first writes of a flow are held until all are known or `HELD` of them are; from there on they leave as they come, and
each is looked at first. Once it is too much, nothing more leaves: the rest is only counted, so that the question that
the run ends with shows all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from core.errors import BrakeError
from core.model.brake import BrakeKind, BrakeQuestion, BrakeSum
from core.model.flow import ENTITY_OF, FlowName
from core.model.mapped import MappedRecord
from core.model.plan import PlannedWrite
from core.sync import brakes
from core.sync.context import RunContext
from core.sync.decision import Decision
from core.sync.unusual import Volume, add_volume, limit_of, load_volumes, usual_sums, usual_writes
from core.sync.work import Work

HELD: Final = 500
"""Writes that are held at most: what they hold stays in memory until then."""
SEALS_KEPT: Final = 2_000
"""So many writes are kept one by one with a question; of more, number and sums alone."""
EXAMPLES: Final = 5
_SEAL_LENGTH = 16

Ready = tuple[Work, MappedRecord, Decision | None]
Seal = Callable[[PlannedWrite], str]


@dataclass(frozen=True, slots=True)
class _Write:
    number: str
    seal: str
    currency: str
    amount: Decimal


@dataclass(slots=True)
class WriteGate:
    """The gate of one flow of one run. Used by the run's own thread only.

    Args:
        seal: what a write would do, as a hash.
    """

    context: RunContext
    flow: FlowName
    seal: Seal
    _usual: int | None = field(init=False)
    _limit: int = field(init=False)
    _sums: dict[str, tuple[Decimal, Decimal]] = field(init=False)
    _unasked: tuple[int, dict[str, Decimal]] = field(init=False)
    _shown: dict[str, str] = field(default_factory=dict)
    _answers: list[BrakeQuestion] = field(default_factory=list)
    _passed: bool = False
    _held: list[Ready] = field(default_factory=list)
    _waiting: list[_Write] = field(default_factory=list)
    _open: bool = False
    _shut: bool = False
    _left: int = 0
    _number: int = 0
    _amounts: dict[str, Decimal] = field(default_factory=dict)
    _all: dict[str, Decimal] = field(default_factory=dict)

    def __post_init__(self) -> None:
        volumes = load_volumes(self.context.store, self.flow)
        self._usual = usual_writes(volumes)
        self._limit = limit_of(self._usual or 0)
        self._sums = usual_sums(volumes)
        self._unasked = self._limit, {currency: limit for currency, (_, limit) in self._sums.items()}
        self._open = self._usual is None and not self._sums
        for kind in (BrakeKind.NUMBER, BrakeKind.SUM):
            answer = brakes.let_through(self.context, self.flow, kind)
            if answer is not None:
                self._answers.append(answer)
                self._let_in(answer)

    def take(self, work: Work, mapped: MappedRecord, decision: Decision | None) -> Iterator[Ready]:
        """Takes a record that was decided upon; gives those that may be carried out now, in their order."""
        planned = decision.write if decision is not None else None
        if planned is None:
            yield work, mapped, decision
            return
        write = _Write(mapped.number, self.seal(planned)[:_SEAL_LENGTH], mapped.currency, abs(mapped.amount))
        if self._shown.get(write.number) == write.seal:
            self._passed = True
        else:
            self._number += 1
            self._amounts[write.currency] = self._amounts.get(write.currency, Decimal(0)) + write.amount
            self._waiting.append(write)
            self._shut = self._shut or self._too_much()
        if self._shut:
            self._held.clear()
            return
        self._held.append((work, mapped, decision))
        self._count(write)
        if self._open or len(self._held) >= HELD:
            self._open = True
            yield from self._let_go()

    def end(self) -> Iterator[Ready]:
        """All are known: gives what was held, and keeps how much it was.

        Raises:
            BrakeError: it is too much; what was held stays here.
        """
        if self._shut:
            raise self._brake()
        yield from self._let_go()
        number, sums = self._unasked
        much = self._number > number or any(self._amounts.get(name, 0) > limit for name, limit in sums.items())
        if self._passed or (much and self._answers):
            for answer in self._answers:
                brakes.note_passed(self.context, answer)

    def keep_volume(self) -> None:
        """Keeps what the flow wrote, as part of what is usual from now on."""
        if self._left:
            add_volume(self.context.store, self.flow, Volume(self._left, self._all))

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _let_in(self, answer: BrakeQuestion) -> None:
        """What a person let through counts for nothing here; of what was not shown one by one, its number and sums."""
        if answer.writes:
            self._shown |= answer.writes
            return
        times = Decimal(max(1, answer.number)) / self._limit
        if not answer.sums and times > 1:  # nobody knew the sums before the records were read
            self._sums = {name: (usual, limit * times) for name, (usual, limit) in self._sums.items()}
        for one in answer.sums:
            usual, limit = self._sums.get(one.currency, (one.usual, one.limit))
            self._sums[one.currency] = usual, limit + one.amount
        self._limit += answer.number

    def _too_much(self) -> bool:
        return bool(self._too_many() or self._excess())

    def _too_many(self) -> bool:
        return self._usual is not None and self._number > self._limit

    def _excess(self) -> list[BrakeSum]:
        """Currencies of which too much would be written, the largest excess first."""
        found = [
            BrakeSum(currency, amount, *self._sums[currency])
            for currency, amount in self._amounts.items()
            if currency in self._sums and amount > self._sums[currency][1]
        ]
        return sorted(found, key=lambda one: (-one.amount / one.limit, one.currency))

    def _count(self, write: _Write) -> None:
        self._left += 1
        self._all[write.currency] = self._all.get(write.currency, Decimal(0)) + write.amount

    def _let_go(self) -> Iterator[Ready]:
        held, self._held = self._held, []
        self._waiting.clear()  # what left is no part of a question any more
        yield from held

    def _brake(self) -> BrakeError:
        excess = self._excess()
        orders = f"{self._number:,} {ENTITY_OF[self.flow].value}{'' if self._number == 1 else 's'}"
        largest = sorted(self._waiting, key=lambda one: (-one.amount, one.number))[:EXAMPLES]
        named = ", ".join(f"{one.number} ({_money(one.amount, one.currency)})" for one in largest)
        if self._too_many():
            kind = BrakeKind.NUMBER
            what = f"{orders} would be written; usually it is about {self._usual or 0:,} a run"
            what += "".join(f", and {_beyond(one)}" for one in excess)
        else:
            kind = BrakeKind.SUM
            what = f"{orders} would be written, {' and '.join(map(_beyond, excess))}"
        return brakes.stop(
            self.context,
            self.flow,
            kind,
            f"{what}. The largest: {named}. {self._said_of_written()}",
            brakes.Shown(
                number=len(self._waiting),
                usual=self._usual or 0,
                sums=tuple(excess),
                examples=tuple(one.number for one in largest),
                writes=self._seals(self._waiting),
            ),
        )

    def _said_of_written(self) -> str:
        before = self._left if self._open else 0
        return f"{before:,} of them were written before it was seen." if before else "Nothing of it was written."

    def _seals(self, writes: Iterable[_Write]) -> dict[str, str]:
        seals = {one.number: one.seal for one in writes} | (self._shown if self._answers else {})
        return seals if len(seals) <= SEALS_KEPT else {}


def _beyond(one: BrakeSum) -> str:
    return f"{_money(one.amount, one.currency)}, where it usually is about {_money(one.usual, one.currency)}"


def _money(amount: Decimal, currency: str) -> str:
    return f"{amount:,.2f} {currency}".rstrip()
