"""Brakes as questions: what a run showed when it stopped to ask, and what a person let through (product.md section 8).

There is at most one question for each flow and kind. It is kept under an id of what was shown, so that a run that meets
the same thing again asks the same question, and one that meets another thing asks anew: what was let through before
says nothing about that. Once the flow ends well, its questions are gone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

import msgspec

from core.errors import BrakeError, ConfigurationError
from core.model.audit import AuditDraft
from core.model.brake import BrakeKind, BrakeQuestion, BrakeSum
from core.model.flow import FlowName
from core.model.values import digest
from core.store.connection_store import ConnectionStore
from core.sync.context import RunContext

KEY: Final = "brakes"
"""Where the questions are kept in the connection's state: flow and kind -> question."""
LET_THROUGH: Final = "Look at a preview. If it is right, let it through once: on Home in the window, or with `brake list` and `brake release`."
_DECODER: Final = msgspec.json.Decoder(BrakeQuestion)
_ID_LENGTH = 10
_BY_RECORD: Final = frozenset({BrakeKind.EMPTY, BrakeKind.VANISHED})
"""These hold for the records that were shown, wherever the flow's position is by then."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a run shows besides its sentence: the members of `BrakeQuestion` of the same names."""

    number: int = 0
    usual: int = 0
    sums: tuple[BrakeSum, ...] = ()
    examples: tuple[str, ...] = ()
    writes: Mapping[str, str] = field(default_factory=dict)


def ask(context: RunContext, flow: FlowName, kind: BrakeKind, message: str, shown: Shown) -> None:
    """Keeps what the run shows, for a person to let through; what it settled before is on disk first.

    A preview keeps nothing.
    """
    if context.preview:
        return
    position = "" if kind in _BY_RECORD else position_of(context.store, flow)
    sums = [[one.currency, str(one.amount)] for one in shown.sums]
    content = [flow.value, kind.value, position, str(shown.number), sums, sorted(shown.writes.items())]
    question = BrakeQuestion(
        brake_id=digest(content)[:_ID_LENGTH],
        flow=flow,
        kind=kind,
        message=message,
        run_id=context.run_id,
        asked_at=context.clock.now(),
        position=position,
        number=shown.number,
        usual=shown.usual,
        sums=shown.sums,
        examples=shown.examples,
        writes=dict(shown.writes),
    )
    context.writer.flush()
    context.store.lease.check(context.lease)
    before = question_of(context.store, flow, kind)
    if before is not None and before.brake_id == question.brake_id:
        return
    audit = context.draft("brake", None, brake=question.brake_id, flow=flow.value, kind=kind.value, shown=message)
    place = _place(flow, kind)
    context.store.state.decide((KEY,), lambda kept: {KEY: {**_raw(kept[KEY]), place: _packed(question)}}, [audit])


def stop(
    context: RunContext, flow: FlowName, kind: BrakeKind, message: str, shown: Shown, remedy: str = LET_THROUGH
) -> BrakeError:
    """Asks, and gives the error that stops the run."""
    ask(context, flow, kind, message, shown)
    return BrakeError(message, remedy=remedy, context={"flow": flow.value, "kind": kind.value})


def questions(store: ConnectionStore) -> tuple[BrakeQuestion, ...]:
    """All questions, those that were let through and not used yet too, oldest first."""
    kept = _raw(store.state.get(KEY))
    return tuple(sorted((_unpacked(value) for value in kept.values()), key=lambda one: one.asked_at))


def question_of(store: ConnectionStore, flow: FlowName, kind: BrakeKind) -> BrakeQuestion | None:
    """The question of a flow and kind; None when there is none."""
    value = _raw(store.state.get(KEY)).get(_place(flow, kind))
    return None if value is None else _unpacked(value)


def let_through(context: RunContext, flow: FlowName, kind: BrakeKind) -> BrakeQuestion | None:
    """What a person let through and still holds: the flow's position, where it counts, is where it was then."""
    question = question_of(context.store, flow, kind)
    if question is None or not question.released:
        return None
    return question if question.position in {"", position_of(context.store, flow)} else None


def note_passed(context: RunContext, question: BrakeQuestion) -> None:
    """A run went on because a person let it through: it says so, and so does the audit chain."""
    said = f"{question.released_by} let it through: {question.message}"
    if said in context.remarks:
        return
    context.remarks.append(said)
    context.writer.audit(context.draft("brake-passed", None, brake=question.brake_id, released_by=question.released_by))


def forget(store: ConnectionStore, flow: FlowName, *kinds: BrakeKind) -> None:
    """The flow came through: its questions of these kinds are settled, and what was let through is used up."""
    places = {_place(flow, kind) for kind in kinds}
    if places.isdisjoint(_raw(store.state.get(KEY))):
        return

    def change(kept: Mapping[str, object | None]) -> Mapping[str, object | None]:
        left = {place: value for place, value in _raw(kept[KEY]).items() if place not in places}
        return {KEY: left or None}

    store.state.decide((KEY,), change)


def release(store: ConnectionStore, brake_id: str, *, actor: str, at: datetime, because: str) -> BrakeQuestion:
    """Lets through once what a question showed, with name and reason in the audit chain, in one transaction.

    Raises:
        ConfigurationError: no run asks this (any more), or it was let through already; nothing was decided.
    """
    asked = next((one for one in questions(store) if one.brake_id == brake_id), None)
    if asked is None:
        raise ConfigurationError(
            f"No run asks {brake_id}, or what it showed is another thing by now.",
            remedy="See what is asked with: brake list",
        )
    if asked.released:
        raise ConfigurationError(
            f"{asked.released_by} let it through already.", remedy="It is used by the next sync: sync"
        )
    answered = replace(asked, released_by=actor, released_at=at, because=because)
    place = _place(asked.flow, asked.kind)

    def change(kept: Mapping[str, object | None]) -> Mapping[str, object | None]:
        there = _raw(kept[KEY])
        if place not in there or _unpacked(there[place]) != asked:
            raise ConfigurationError(
                "What was asked changed at this moment; nothing was decided.",
                remedy="See what is asked now with: brake list",
            )
        return {KEY: {**there, place: _packed(answered)}}

    details = {"brake": brake_id, "flow": asked.flow.value, "kind": asked.kind.value, "shown": asked.message}
    draft = AuditDraft(actor, "brake-released", at, details={**details, **({"because": because} if because else {})})
    store.state.decide((KEY,), change, [draft])
    return answered


def position_of(store: ConnectionStore, flow: FlowName) -> str:
    """Where a flow's position stands, in ISO form; empty before the first."""
    position = store.watermarks.load(flow)
    return position.isoformat() if position is not None else ""


def _place(flow: FlowName, kind: BrakeKind) -> str:
    return f"{flow.value}:{kind.value}"


def _raw(kept: object) -> dict[str, str]:
    return {str(name): str(value) for name, value in kept.items()} if isinstance(kept, dict) else {}


def _packed(question: BrakeQuestion) -> str:
    return msgspec.json.encode(question).decode()


def _unpacked(value: str) -> BrakeQuestion:
    return _DECODER.decode(value.encode())
