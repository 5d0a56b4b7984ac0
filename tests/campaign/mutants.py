"""Ways to break the product on purpose, in the process that calls them alone: a campaign that sees none is worthless."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import datetime

from core.errors import RejectedError, UncertainError
from core.model.document import TargetDocument
from core.model.flow import Entity
from core.model.mapped import MappedRecord
from core.model.plan import PlannedWrite, Receipt
from core.sync import apply
from core.sync.apply import Settled
from core.sync.context import RunContext
from core.sync.decision import Decision
from core.sync.lost import LostOrders
from core.sync.prepare import Preparer
from core.sync.work import Chunk, Work
from core.x3.graphql import GraphQlTarget

Asking = dict[str, list[Work]]
"""Reference -> records that ask for it."""


def _no_likeness() -> None:
    """Takes the second net away: orders that no reference finds are not looked for by supplier, day and lines."""

    def of(_self: LostOrders, _planned: PlannedWrite, _sent_at: datetime, _never: Collection[str] = ()) -> tuple[()]:
        return ()

    LostOrders.of = of  # type: ignore[assignment, method-assign]


def no_look_up() -> None:
    """X3 is asked by reference, but the answer is thrown away; nothing is looked for by its content either."""
    _no_likeness()

    def find(_self: GraphQlTarget, _entity: Entity, references: Collection[str]) -> dict[str, tuple[()]]:
        return dict.fromkeys(references, ())

    GraphQlTarget.find = find  # type: ignore[assignment, method-assign]


def intent_after_the_write() -> None:
    """The intent goes to disk once the answer is there."""
    promise, confirmed, refused, doubtful = apply.Promise, apply._confirmed, apply._refused, apply._doubtful

    class Later:
        """A promise that is made once the answer is there."""

        intent_id = 0

        def __init__(self, *_what: object) -> None:
            """Takes whatever a promise is made of."""

        def depart(self) -> None:
            """Nothing is on disk that could be renewed."""

    def now(context: RunContext, work: Work, mapped: MappedRecord, decision: Decision) -> int:
        assert decision.write is not None
        return promise(context, mapped, decision.write, work).intent_id

    def confirm(
        context: RunContext,
        work: Work,
        mapped: MappedRecord,
        decision: Decision,
        receipt: Receipt,
        document: TargetDocument,
        intent_id: int,
        done: Settled,
    ) -> None:
        intent_id = now(context, work, mapped, decision)
        confirmed(context, work, mapped, decision, receipt, document, intent_id, done)

    def refuse(
        context: RunContext,
        work: Work,
        mapped: MappedRecord,
        decision: Decision,
        error: RejectedError,
        intent_id: int,
        done: Settled,
    ) -> None:
        intent_id = now(context, work, mapped, decision)
        refused(context, work, mapped, decision, error, intent_id, done)

    def doubt(
        context: RunContext,
        work: Work,
        mapped: MappedRecord,
        decision: Decision,
        error: UncertainError,
        done: Settled,
    ) -> None:
        now(context, work, mapped, decision)
        doubtful(context, work, mapped, decision, error, done)

    apply.Promise = Later  # type: ignore[assignment, misc]
    apply._confirmed = confirm
    apply._refused = refuse
    apply._doubtful = doubt


def no_settle_time() -> None:
    """What X3 does not show at once counts as not executed."""

    def at_once(self: RunContext, sent_at: datetime) -> datetime:
        del self
        return sent_at

    RunContext.settle_until = at_once  # type: ignore[method-assign]
    apply.DEPART_S = 0.0


def current_number_alone() -> None:
    """What was sent is asked for by the number that JAGGAER gives the record by now, and by nothing else."""
    _no_likeness()
    whole = Preparer._find

    def find(self: Preparer, references: list[str], unknown: Asking, sent: Asking) -> None:
        del sent
        whole(self, references, unknown, unknown)

    Preparer._find = find  # type: ignore[method-assign]


def one_under_the_table() -> None:
    """One record of each chunk is prepared, and nobody does anything about it."""
    whole = Preparer.decide

    def decide(self: Preparer, chunk: Chunk) -> Iterator[tuple[Work, Decision | None]]:
        for place, decided in enumerate(whole(self, chunk)):
            if place != 1:
                yield decided

    Preparer.decide = decide  # type: ignore[method-assign]


MUTANTS: dict[str, Callable[[], None]] = {
    "no-look-up": no_look_up,
    "intent-after-the-write": intent_after_the_write,
    "no-settle-time": no_settle_time,
    "current-number-alone": current_number_alone,
    "one-under-the-table": one_under_the_table,
}
"""By name."""
