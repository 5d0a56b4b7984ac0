"""The inbox of causes: what is open, what people set aside, and who is to settle what (product.md section 3).

A cause is parked (off the list until a day or until a record of it changes at the source), its records are ignored
(until their source changes), or it is assigned. Each decision has a name on it, stands in the audit chain, is sealed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from datetime import date
from typing import Final

from core.desk.gone import worded
from core.desk.workplace import Workplace
from core.errors import ConfigurationError, CredentialsError
from core.model.audit import AuditDraft
from core.model.cause import (
    BY_ITSELF,
    CLASS_STEPS,
    LONGEST_ACCOUNT,
    LONGEST_TEXT,
    SIGN_IN_CHECK,
    SUPPLIER_WAITS,
    Aside,
    Assignment,
    CauseClass,
)
from core.model.duties import Duty
from core.model.finding import cause_id as id_of
from core.model.flow import Entity, RunId
from core.model.run import RunStatus
from core.model.status import Status
from core.model.views import CauseRow
from core.store.connection_store import ConnectionStore
from core.store.inbox import Held
from core.store.problems import place
from core.sync.feeder import UNREADABLE
from core.sync.gone import CHECK as GONE
from core.sync.twin_decisions import decided_ids

_NAMED: Final = 5
"""Records that a refusal names."""


def open_causes(store: ConnectionStore, today: date) -> tuple[CauseRow, ...]:
    """What is on the list: a refused sign-in first, then the causes, dearest first; those that are parked are not."""
    return tuple(cause for cause in every_cause(store, today) if cause.aside is None)


def every_cause(store: ConnectionStore, today: date) -> tuple[CauseRow, ...]:
    """`open_causes`, with those that are parked; each open record is on at least one row."""
    found = sorted((*store.problems.causes(), *store.problems.without_finding()), key=place)
    return store.inbox.decorated((*_sign_in(store), *_waiting(store, found)), today)


def _waiting(store: ConnectionStore, causes: list[CauseRow]) -> list[CauseRow]:
    """The causes; what waits for a supplier that a person set aside says so, since it would wait for ever."""
    if not any(cause.check == SUPPLIER_WAITS for cause in causes):
        return causes
    ignored = store.inbox.ignored_suppliers()
    return [
        replace(
            cause,
            message=f"Supplier {cause.source_code} is ignored, and is not in Sage X3.",
            next_step=f"Take the supplier back (cause take-back {ignored[cause.source_code]}), or ignore this, too.",
        )
        if cause.check == SUPPLIER_WAITS and cause.source_code in ignored
        else cause
        for cause in causes
    ]


def _sign_in(store: ConnectionStore) -> tuple[CauseRow, ...]:
    """The one row for a run that was refused the sign-in, as long as no later run went better."""
    ended = next((run for run in store.runs.rows(5) if run.status is not RunStatus.RUNNING), None)
    if ended is None or ended.status is not RunStatus.STOPPED:
        return ()
    result = store.runs.get(RunId(ended.run_id))
    if result is None or result.error_code != CredentialsError.code:
        return ()
    cause = CauseRow(
        cause_id=id_of(SIGN_IN_CHECK, "system", ""),
        check=SIGN_IN_CHECK,
        kind="system",
        source_code="",
        status=Status.WAITING,
        message=f"The last run stopped: {ended.reason}",
        next_step=CLASS_STEPS[CauseClass.SIGN_IN],
        records=0,
        lines=0,
        amounts=(),
        mappable=False,
        since=ended.started_at,
    )
    return (cause,)


class Inbox(Workplace):
    """Decisions about causes. A cause is named by its id, as the list of causes shows it."""

    def causes_aside(self, connection: str = "") -> tuple[CauseRow, ...]:
        """Causes that are parked, dearest first, then those whose records are ignored, the last decision first."""
        store = self._named(connection)
        parked = [cause for cause in every_cause(store, self._inbox_today()) if cause.aside is not None]
        return (*worded(store, tuple(parked)), *store.inbox.ignored())

    def causes_settled_by(self, kind: str, source: str, connection: str = "") -> tuple[str, ...]:
        """Ids of the listed causes that a mapping of this code is about: those that its effect counts."""
        listed = open_causes(self._named(connection), self._inbox_today())
        return tuple(one.cause_id for one in listed if one.mappable and one.kind == kind and one.source_code == source)

    def park_cause(self, cause_id: str, *, because: str, until: date | None = None, connection: str = "") -> CauseRow:
        """Takes a cause off the list, with a reason; gives it as it is then.

        It is back from the day `until` on, and before that when one of its records changes at the source.

        Raises:
            ConfigurationError: no reason, a day that is not to come, no such cause, or one that nobody can put off.
        """
        store = self._named(connection)
        because = _reason(because)
        if until is not None and until <= self._inbox_today():
            raise ConfigurationError(
                f"{until:%Y-%m-%d} is not to come.",
                remedy="Say a later day, or none: it is back when a record changes.",
            )
        cause = self._listed_cause(store, cause_id)
        if cause.check in BY_ITSELF:
            raise _goes_on(cause)
        aside = Aside(because, self.actor, self._clock.now(), until=until)
        details = {"until": until.isoformat()} if until else {}
        store.inbox.park(cause_id, aside, [self._cause_draft(cause, "cause-parked", reason=because, **details)])
        self._decided("causes", connection)
        return replace(cause, aside=aside)

    def ignore_cause(self, cause_id: str, *, because: str, connection: str = "") -> tuple[str, ...]:
        """Sets everything behind a cause aside, with a reason; gives the numbers, suppliers first.

        Its records, and those that only wait for them, are *Ignored*: no sync touches them until they are taken back
        or change at the source.

        Raises:
            ConfigurationError: no reason, no such cause, or something that cannot be left alone; nothing was decided.
            BusyError: a run goes on.
        """
        self._must_have(Duty.MAP, connection)
        store = self._named(connection)
        because = _reason(because)
        cause = self._listed_cause(store, cause_id)
        _may_be_ignored(cause)
        with self._inbox_lease(store):
            chosen = store.inbox.behind(cause_id)
            _may_be_left(store, chosen)
            aside = Aside(because, self.actor, self._clock.now(), ignored=True)
            done = store.inbox.ignore(
                cause, chosen, aside, self._cause_drafts(cause, "cause-ignored", "ignored", because)
            )
        self._decided("causes", connection)
        return tuple(one.number for one in done)

    def take_back_cause(self, cause_id: str, *, because: str = "", connection: str = "") -> tuple[str, ...]:
        """Puts a cause back on the list, whether it was parked or ignored; gives the numbers that were ignored.

        Raises:
            ConfigurationError: it is neither parked nor ignored.
            BusyError: a run goes on, and records were ignored.
        """
        self._must_have(Duty.MAP, connection)
        store = self._named(connection)
        rows = [one for one in self.causes_aside(connection) if one.cause_id == cause_id]
        if not rows:
            raise ConfigurationError(
                f"No cause with the id {cause_id} is parked or ignored.", remedy="See them with: problems --parked"
            )
        drafts = self._cause_drafts(rows[0], "cause-taken-back", "taken-back", _text(because, "reason"))
        moves_records = any(one.status is Status.IGNORED for one in rows)
        with self._inbox_lease(store) if moves_records else nullcontext():
            _, done = store.inbox.take_back(cause_id, self._clock.now(), drafts)
        self._decided("causes", connection)
        return tuple(one.number for one in done)

    def assign_cause(
        self, cause_id: str, to: str, *, note: str = "", due: date | None = None, connection: str = ""
    ) -> Assignment | None:
        """Names whose work a cause is: an operating system's account; an empty name = nobody's any more.

        Raises:
            ConfigurationError: no such cause, or no name of an account.
        """
        store = self._named(connection)
        to, note = to.strip(), _text(note, "note")
        if len(to) > LONGEST_ACCOUNT or not to.isprintable():
            raise ConfigurationError("That is no name of an account.", remedy="Say it as the system shows it.")
        cause = next(
            (
                one
                for one in (*every_cause(store, self._inbox_today()), *store.inbox.ignored())
                if one.cause_id == cause_id
            ),
            None,
        )
        if cause is None:
            raise _no_cause(cause_id)
        now = self._clock.now()
        assignment = Assignment(to, note, due, self.actor, now) if to else None
        details = {"to": to, "note": note, "due": due.isoformat() if due else ""}
        told = {name: value for name, value in details.items() if value}
        store.inbox.assign(cause_id, assignment, now, [self._cause_draft(cause, "cause-assigned", **told)])
        self._decided("causes", connection)
        return assignment

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _inbox_today(self) -> date:
        return self._clock.now().date()

    def _listed_cause(self, store: ConnectionStore, cause_id: str) -> CauseRow:
        cause = next((one for one in every_cause(store, self._inbox_today()) if one.cause_id == cause_id), None)
        if cause is None:
            raise _no_cause(cause_id)
        return cause

    @contextmanager
    def _inbox_lease(self, store: ConnectionStore) -> Iterator[None]:
        """No run goes on meanwhile: what it settles and what is decided here must not cross."""
        lease = store.lease.acquire(self._owner, RunId("decision"))
        try:
            yield
        finally:
            store.lease.release(lease)

    def _cause_draft(self, cause: CauseRow, action: str, **details: str) -> AuditDraft:
        told = {"cause": cause.cause_id, "message": cause.message, "records": str(cause.records)}
        return AuditDraft(self.actor, action, self._clock.now(), details=told | details)

    def _cause_drafts(
        self, cause: CauseRow, action: str, of_each: str, because: str
    ) -> Callable[[Collection[Held]], list[AuditDraft]]:
        """An entry about the cause and one about each record."""
        details = {"reason": because} if because else {}

        def drafts(done: Collection[Held]) -> list[AuditDraft]:
            about = self._cause_draft(cause, action, **details)
            status = Status.IGNORED.value if of_each == "ignored" else ""
            return [
                about,
                *(
                    AuditDraft(
                        self.actor,
                        of_each,
                        about.at,
                        entity=one.entity.value,
                        source_key=one.source_id,
                        outcome=status or one.status.value,
                        details={"cause": cause.cause_id, **details},
                    )
                    for one in done
                ),
            ]

        return drafts


def _may_be_ignored(cause: CauseRow) -> None:
    if cause.check in BY_ITSELF:
        raise _goes_on(cause)
    if cause.check == GONE:
        raise ConfigurationError(
            "Documents that are gone from X3 are not ignored.", remedy="Accept that they are gone: gone accept"
        )
    if cause.check == UNREADABLE:
        raise ConfigurationError(
            "Its records could not be read, so that nobody would see when they change.", remedy="Park it instead."
        )


def _may_be_left(store: ConnectionStore, chosen: Collection[Held]) -> None:
    """Refuses what was sent and is not known to have arrived, and what a decision is about to change."""
    sent = {(intent.planned.entity, str(intent.planned.source_id)) for intent in store.intents.open_intents()}
    doubtful = [
        one.number for one in chosen if one.status is Status.IN_DOUBT or (one.entity, str(one.source_id)) in sent
    ]
    if doubtful:
        raise ConfigurationError(
            f"Sent, and the answer was lost: {_named(doubtful)}.",
            remedy="Sync first: X3 is asked what became of it. Or park the cause.",
        )
    decided = {(entity, str(source_id)) for entity in Entity for source_id in decided_ids(store, entity)}
    waiting = [one.number for one in chosen if (one.entity, str(one.source_id)) in decided]
    if waiting:
        raise ConfigurationError(
            f"What was decided about a likely twin waits to be carried out: {_named(waiting)}.",
            remedy="Sync first, or undo that decision.",
        )


def _reason(text: str) -> str:
    because = _text(text, "reason")
    if not because:
        raise ConfigurationError("A reason is needed.", remedy="Say why; it is kept with your name.")
    return because


def _text(text: str, what: str) -> str:
    text = " ".join(text.split())
    if len(text) > LONGEST_TEXT:
        raise ConfigurationError(f"The {what} is too long.", remedy=f"Say it in {LONGEST_TEXT} characters.")
    return text


def _named(numbers: Collection[str]) -> str:
    shown = list(numbers)[:_NAMED]
    return ", ".join(shown) + (f" and {len(numbers) - _NAMED:,} more" if len(numbers) > _NAMED else "")


def _no_cause(cause_id: str) -> ConfigurationError:
    return ConfigurationError(f"No problem has the id {cause_id}.", remedy="See them with: problems")


def _goes_on(cause: CauseRow) -> ConfigurationError:
    return ConfigurationError(f"That is nothing to put off: {cause.message}", remedy=cause.next_step)
