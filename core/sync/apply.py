"""One write, exactly once: intent on disk, request, outcome on disk (product.md section 3)."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from core.errors import (
    ConfigurationError,
    ConnectorError,
    ContractError,
    LeaseLostError,
    LockedError,
    OwnFaultError,
    RejectedError,
    StoreError,
    TransientError,
    UncertainError,
)
from core.model.audit import AuditDraft
from core.model.cancel import Cancelled
from core.model.document import TargetDocument
from core.model.finding import Finding
from core.model.flow import ExternalId
from core.model.mapped import MappedRecord
from core.model.plan import Intent, IntentState, PlannedWrite, Receipt
from core.model.run import Place
from core.model.settle import IntentDraft, IntentOutcome, Settlement
from core.model.status import Level, Status
from core.sync.context import GUARD_AGAIN_S, RunContext
from core.sync.decision import Decision, LineOutcome
from core.sync.doubt import answer_lost
from core.sync.plan import settled
from core.sync.settle import overruled_told, settlement_of
from core.sync.work import Work
from core.transport.retry import RetryPolicy, retrying

log = logging.getLogger(__name__)

DEPART_S = 5.0
"""Seconds that may pass between a promise on disk and its request; added to the settle time."""
STILL_LOCKED = (
    "Nothing to do: every sync tries again. If nobody works on it, ask the X3 administrator to free the record."
)
PATIENCE = RetryPolicy()
"""How often a save that was refused before execution is sent again in one run."""


class Promise:
    """An intent on disk, renewed for as long as its request has not left. Used by one thread.

    The settle time counts from when the request leaves: one that was promised long ago could be asked about too early
    and sent twice. And a process that slept since (a laptop lid, a stopped process) may not hold the lease any more.
    """

    def __init__(
        self,
        context: RunContext,
        mapped: MappedRecord,
        planned: PlannedWrite,
        work: Work,
        details: Mapping[str, str] | None = None,
    ) -> None:
        """Puts the intent on disk, with `details` in its audit row; nothing is sent before this returns."""
        self._context = context
        self._key = (mapped.entity, mapped.source_id)
        now = context.clock.now()
        draft = AuditDraft(
            actor=context.actor,
            action="intent",
            at=now,
            run_id=context.run_id,
            entity=mapped.entity.value,
            source_key=mapped.source_id,
            source_revision=mapped.revision,
            source_hash=work.record.hash_received if work.record else "",
            external_id=planned.external_id or "",
            mapping_version=str(mapped.mapping_version),
            profile_hash=mapped.profile_hash[:16],
            outcome=planned.purpose.value,
            details=details or {},
        )
        settle_until = self._settle_until(now)
        on_disk = context.writer.intend(IntentDraft(planned, now, settle_until, draft))
        self._at, self._at_s = now, context.clock.monotonic_s()
        self.intent_id = on_disk.result()
        context.intents[self._key] = Intent(self.intent_id, context.run_id, planned, now, settle_until)

    def depart(self) -> None:
        """To be called right before the request leaves, each time: renews a promise that is not fresh.

        Raises:
            LeaseLostError: another process runs this connection now; nothing may be sent.
            StoreError: the promise could not be kept on disk; nothing may be sent.
            Cancelled: the run is to stop.
        """
        context = self._context
        if context.cancel.is_set():
            raise Cancelled
        if self._age_s() <= GUARD_AGAIN_S:
            return
        now = context.clock.now()
        settle_until = self._settle_until(now)
        try:
            context.writer.renew(self.intent_id, settle_until).result()  # every commit looks at the lease
        except (LeaseLostError, StoreError) as error:
            context.fail(error)
            raise
        self._at, self._at_s = now, context.clock.monotonic_s()
        if (intent := context.intents.get(self._key)) is not None:
            context.intents[self._key] = replace(intent, settle_until=settle_until)

    def _age_s(self) -> float:
        """Seconds since. The wall clock counts too: the other one stands still while the computer sleeps."""
        clock = self._context.clock
        return max(clock.monotonic_s() - self._at_s, (clock.now() - self._at).total_seconds())

    def _settle_until(self, now: datetime) -> datetime:
        return self._context.settle_until(now) + timedelta(seconds=DEPART_S)


class Settled(Protocol):
    """Told of every record that settled, with what the store was given."""

    def __call__(self, settlement: Settlement, lines: list[Place]) -> None:
        """A record settled."""
        ...


def write_one(context: RunContext, work: Work, mapped: MappedRecord, decision: Decision, done: Settled) -> None:
    """Carries out a decision to write. Runs on a thread of the write pool; raises nothing.

    What stops the run goes to `context.fail`; what concerns the record alone settles it.
    """
    planned = decision.write
    if planned is None or context.failure is not None or context.cancel.is_set():
        return
    try:
        _write(context, work, mapped, decision, planned, done)
    except ConnectorError as error:
        context.fail(error)
    except Exception as error:
        log.exception("writing %s broke", planned.number)
        context.fail(OwnFaultError(f"Writing {planned.number} broke: {type(error).__name__}."))


def _write(
    context: RunContext, work: Work, mapped: MappedRecord, decision: Decision, planned: PlannedWrite, done: Settled
) -> None:
    promise = Promise(context, mapped, planned, work, overruled_told(mapped, decision))
    try:
        receipt = _send(context, planned, promise)
    except RejectedError as error:
        if isinstance(error, LockedError):
            context.gentle.struggled()
        _refused(context, work, mapped, decision, error, promise.intent_id, done)
    except UncertainError as error:
        context.gentle.struggled()
        _doubtful(context, work, mapped, decision, error, done)
    except Cancelled:
        _not_sent(context, mapped, promise.intent_id, "The run ended before it was sent.")
    except (TransientError, ConfigurationError, ContractError) as error:
        # Refused before execution, for a reason that other records share: the run ends, the record stays as it was.
        _not_sent(context, mapped, promise.intent_id, error.message)
        context.fail(error)
    else:
        # From here on it is saved: whatever fails now, nothing may say that it was not sent.
        try:
            document = receipt.document or _read_back(context, planned, receipt)
        except UncertainError as error:
            _doubtful(context, work, mapped, decision, error, done)
        else:
            _confirmed(context, work, mapped, decision, receipt, document, promise.intent_id, done)


def _send(context: RunContext, planned: PlannedWrite, promise: Promise) -> Receipt:
    """Sends a save; again, after a while and outside of the places, where it was refused before execution."""
    for attempt in retrying(PATIENCE, context.clock, context.cancel):
        with context.gentle.slot():
            context.check()
            with attempt:
                started = context.clock.monotonic_s()
                try:
                    receipt = context.target.write(planned, promise.depart)
                except TransientError:
                    context.gentle.struggled()
                    raise
                context.gentle.went_well(context.clock.monotonic_s() - started)
                return receipt
    raise AssertionError  # the loop returns or raises


def _read_back(context: RunContext, planned: PlannedWrite, receipt: Receipt) -> TargetDocument:
    """The document where the answer did not carry it. That it cannot be read leaves the write in doubt."""
    try:
        there = context.target.read(planned.entity, [receipt.external_id])
    except (ConnectorError, Cancelled) as error:
        msg = f"{receipt.external_id} was saved but could not be read back."
        raise UncertainError(msg) from error
    if receipt.external_id not in there:
        msg = f"X3 said it saved {receipt.external_id}, but does not show it."
        raise UncertainError(msg)
    return there[receipt.external_id]


def _confirmed(
    context: RunContext,
    work: Work,
    mapped: MappedRecord,
    decision: Decision,
    receipt: Receipt,
    document: TargetDocument,
    intent_id: int,
    done: Settled,
) -> None:
    context.intents.pop((mapped.entity, mapped.source_id), None)
    final, image = settled(mapped, decision, document)
    final = replace(final, external_id=receipt.external_id)
    outcome = IntentOutcome(
        intent_id,
        IntentState.CONFIRMED,
        "answer" if receipt.document else "read-back",
        receipt.external_id,
        receipt.request_id,
        receipt.warnings,
    )
    settlement = settlement_of(
        context,
        mapped,
        work.record,
        final,
        image=image,
        document=document,
        intent=outcome,
        warnings=receipt.warnings,
    )
    context.writer.settle(settlement)
    done(settlement, [line.place for line in final.lines.values()])


def _refused(
    context: RunContext,
    work: Work,
    mapped: MappedRecord,
    decision: Decision,
    error: RejectedError,
    intent_id: int,
    done: Settled,
) -> None:
    context.intents.pop((mapped.entity, mapped.source_id), None)
    said = error.diagnoses or (error.message,)
    locked = isinstance(error, LockedError)
    status, place = (Status.WAITING, Place.WAITING) if locked else (Status.REFUSED, Place.REFUSED)
    finding = Finding(
        check="locked" if locked else "refused",
        level=Level.STOP,
        status=status,
        field="document",
        value=said[0][:200],
        message=f"{'Somebody has it open in X3' if locked else 'X3 refused it'}: {'; '.join(said)}"[:1000],
        next_step=STILL_LOCKED if locked else error.remedy or "Mend it in X3 or JAGGAER, then replay.",
    )
    touched = {line.key for line in decision.write.lines} if decision.write else set()
    lines = {
        key: LineOutcome(status, place, finding.message) if key in touched else outcome
        for key, outcome in decision.lines.items()
    }
    final = replace(
        decision,
        status=status,
        place=place,
        reason=finding.message,
        lines=lines,
        findings=(*decision.findings, finding),
        write=None,
    )
    outcome = IntentOutcome(intent_id, IntentState.REFUSED, "answer", message=finding.message)
    settlement = settlement_of(context, mapped, work.record, final, intent=outcome)
    context.writer.settle(settlement)
    done(settlement, [line.place for line in final.lines.values()])


def _doubtful(
    context: RunContext, work: Work, mapped: MappedRecord, decision: Decision, error: UncertainError, done: Settled
) -> None:
    """The intent stays open; the record says so and is asked about before anything is sent again."""
    touched = {line.key for line in decision.write.lines} if decision.write else set()
    lines = {
        key: LineOutcome(Status.IN_DOUBT, Place.IN_DOUBT, error.message) if key in touched else outcome
        for key, outcome in decision.lines.items()
    }
    external_id: ExternalId | None = decision.write.external_id if decision.write else None
    final = replace(
        decision,
        status=Status.IN_DOUBT,
        place=Place.IN_DOUBT,
        reason=f"Sent to X3, its answer was lost: {error.message}",
        lines=lines,
        findings=(*decision.findings, *_asked_again(context, mapped)),
        write=None,
        external_id=external_id,
    )
    settlement = settlement_of(context, mapped, work.record, final)
    context.writer.settle(settlement)
    done(settlement, [line.place for line in final.lines.values()])


def _asked_again(context: RunContext, mapped: MappedRecord) -> tuple[Finding, ...]:
    """Puts the record on the list of what is open, with what happens to it by itself."""
    intent = context.intents.get((mapped.entity, mapped.source_id))
    return () if intent is None else (answer_lost(mapped.entity, intent.settle_until),)


def _not_sent(context: RunContext, mapped: MappedRecord, intent_id: int, why: str) -> None:
    context.intents.pop((mapped.entity, mapped.source_id), None)
    outcome = IntentOutcome(intent_id, IntentState.NOT_EXECUTED, "answer", message=why)
    context.writer.outcome(outcome, (context.draft_about(mapped, "not-sent", intent=str(intent_id), reason=why),))
