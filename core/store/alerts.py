"""Alerts and their messages. Two processes may look at the same time: what opens and heals is decided under the lock."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, func, insert, or_, select, update

from core.model.alert import (
    Alert,
    AlertKind,
    Channel,
    Condition,
    Draft,
    Message,
    MessageState,
    Moment,
    Telling,
)
from core.model.flow import Entity
from core.model.status import NEEDS_PERSON
from core.store.dialect import portions
from core.store.tables import alert_messages, alert_tellings, alerts, records

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore

CLAIMED_FOR: Final = timedelta(minutes=10)
"""A message that a process began to send so long ago is taken up by another one: the first has died."""
KEEP: Final = timedelta(days=90)
"""Healed alerts and sent messages that are older go."""

Compose = Callable[[Sequence[Alert], Sequence[Alert]], Iterable[Draft]]
"""Alerts that opened, alerts that healed -> what is told of them. It must not look into the store."""


class AlertRows:
    """Alerts of one connection; reached as `cs.alerts`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def reconcile(
        self, conditions: Iterable[Condition], at: datetime, compose: Compose
    ) -> tuple[tuple[Alert, ...], tuple[Alert, ...]]:
        """Opens alerts for conditions that are new, heals those that no longer hold, and keeps their messages.

        All in one transaction, so that the same state, looked at again or by several processes, tells nothing twice.

        Returns:
            The alerts that opened, and those that healed.
        """
        wanted = {condition.key: condition for condition in conditions}
        there = {alert.condition.key: _shown(alert.condition) for alert in self.open()}
        if there == {key: _shown(condition) for key, condition in wanted.items()}:
            return (), ()
        with self._cs.write() as write:
            known = {alert.condition.key: alert for alert in self._read(write, alerts.c.healed_at.is_(None))}
            healed = [_healed(alert, at) for key, alert in known.items() if key not in wanted]
            for portion in portions([alert.alert_id for alert in healed]):
                write.execute(update(alerts).where(alerts.c.alert_id.in_(portion)).values(healed_at=at))
            opened: list[Alert] = []
            for key, condition in wanted.items():
                if key not in known:
                    opened.append(Alert(self._insert(write, condition, at), condition, at))
                elif _shown(known[key].condition) != (shown := _shown(condition)):
                    same = alerts.c.alert_id == known[key].alert_id
                    write.execute(update(alerts).where(same).values(**shown))
            for draft in compose(opened, healed) if opened or healed else ():
                self._add(write, draft, at)
        return tuple(opened), tuple(healed)

    def open(self) -> tuple[Alert, ...]:
        """Alerts that hold, newest first, with what was told of them."""
        with self._cs.read() as read:
            return self._read(read, alerts.c.healed_at.is_(None))

    def healed_since(self, since: datetime) -> tuple[Alert, ...]:
        """Alerts that healed at `since` or later, newest first, with what was told of them."""
        with self._cs.read() as read:
            return self._read(read, alerts.c.healed_at >= since)

    def add(self, draft: Draft, at: datetime) -> bool:
        """Keeps a message; a digest only when there is none on its channel for its day yet. Gives whether it did."""
        table = alert_messages.c
        with self._cs.write() as write:
            if draft.day:
                same = and_(self._mine(), table.moment == draft.moment, table.channel == draft.channel)
                if write.scalar(select(func.count()).where(same, table.day == draft.day)):
                    return False
            self._add(write, draft, at)
        return True

    def last_created(self, moment: Moment) -> datetime | None:
        """When the last message of a moment was made; None = there is none."""
        query = select(alert_messages.c.created_at).where(self._mine(), alert_messages.c.moment == moment)
        with self._cs.read() as read:
            return read.scalar(query.order_by(alert_messages.c.message_id.desc()).limit(1))

    def waiting(self, channel: Channel, at: datetime) -> tuple[Message, ...]:
        """Messages of a channel that are to be sent, oldest first; those that died while they were sent, too."""
        with self._cs.read() as read:
            query = (
                select(*alert_messages.columns)
                .where(self._mine(), alert_messages.c.channel == channel, self._is_due(at))
                .order_by(alert_messages.c.message_id)
            )
            rows = read.execute(query).all()
            about = self._about(read, [row.message_id for row in rows])
        return tuple(_message(row, about.get(row.message_id, ())) for row in rows)

    def claim(self, message_id: int, at: datetime) -> bool:
        """Takes a message to send it; False when another process has it or has sent it."""
        mine = and_(alert_messages.c.message_id == message_id, self._is_due(at))
        values = {"state": MessageState.SENDING, "tried_at": at, "attempts": alert_messages.c.attempts + 1}
        with self._cs.write() as write:
            return write.execute(update(alert_messages).where(mine).values(values)).rowcount == 1

    def sent(self, message_id: int, at: datetime, remark: str = "") -> None:
        """A message is out; `remark` says what of it is not (an address that was refused)."""
        self._settle(message_id, {"state": MessageState.SENT, "sent_at": at, "error": remark})

    def failed(self, message_id: int, error: str) -> None:
        """A message could not be sent; it waits for the next occasion."""
        self._settle(message_id, {"state": MessageState.WAITING, "error": error})

    def backlog(self, channel: Channel) -> tuple[int, str]:
        """How many messages of a channel are not sent, and why the last one was not."""
        table = alert_messages.c
        where = and_(self._mine(), table.channel == channel, table.state != MessageState.SENT)
        with self._cs.read() as read:
            count = read.scalar(select(func.count()).select_from(alert_messages).where(where)) or 0
            query = select(table.error).where(where, table.error != "").order_by(table.tried_at.desc()).limit(1)
            return count, read.scalar(query) or ""

    def count_waiting(self) -> int:
        """Records that wait for a person: `core.model.status.NEEDS_PERSON`."""
        query = select(func.count()).where(
            records.c.connection_id == self._cs.connection_id,
            records.c.entity.in_(list(Entity)),
            records.c.status.in_(sorted(NEEDS_PERSON)),
        )
        with self._cs.read() as read:
            return read.scalar(query) or 0

    def prune(self, at: datetime) -> None:
        """Removes what healed or was sent long ago."""
        messages, table = alert_messages.c, alerts.c
        old_messages = select(messages.message_id).where(
            self._mine(), messages.state == MessageState.SENT, messages.sent_at < at - KEEP
        )
        old_alerts = select(table.alert_id).where(
            table.connection_id == self._cs.connection_id, table.healed_at < at - KEEP
        )
        with self._cs.write() as write:
            gone = or_(alert_tellings.c.message_id.in_(old_messages), alert_tellings.c.alert_id.in_(old_alerts))
            write.execute(delete(alert_tellings).where(gone))
            write.execute(delete(alert_messages).where(messages.message_id.in_(old_messages)))
            write.execute(delete(alerts).where(table.alert_id.in_(old_alerts)))

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _mine(self) -> ColumnElement[bool]:
        return alert_messages.c.connection_id == self._cs.connection_id

    def _is_due(self, at: datetime) -> ColumnElement[bool]:
        table = alert_messages.c
        dead = and_(table.state == MessageState.SENDING, table.tried_at < at - CLAIMED_FOR)
        return or_(table.state == MessageState.WAITING, dead)

    def _settle(self, message_id: int, values: dict[str, object]) -> None:
        with self._cs.write() as write:
            write.execute(update(alert_messages).where(alert_messages.c.message_id == message_id).values(values))

    def _insert(self, write: Connection, condition: Condition, at: datetime) -> int:
        row = {
            "connection_id": self._cs.connection_id,
            "key": condition.key,
            "kind": condition.kind,
            "since": condition.since,
            "opened_at": at,
            **_shown(condition),
        }
        return int((write.execute(insert(alerts).values(row)).inserted_primary_key or (0,))[0])

    def _add(self, write: Connection, draft: Draft, at: datetime) -> None:
        row = {
            "connection_id": self._cs.connection_id,
            "channel": draft.channel,
            "moment": draft.moment,
            "day": draft.day,
            "mail_id": draft.mail_id,
            "answers": draft.answers,
            "subject": draft.subject,
            "text": draft.text,
            "state": MessageState.WAITING,
            "attempts": 0,
            "created_at": at,
            "error": "",
        }
        made = write.execute(insert(alert_messages).values(row)).inserted_primary_key or (0,)
        for alert_id in draft.alert_ids:
            write.execute(insert(alert_tellings).values(message_id=int(made[0]), alert_id=alert_id))

    def _read(self, connection: Connection, which: ColumnElement[bool]) -> tuple[Alert, ...]:
        here = alerts.c.connection_id == self._cs.connection_id
        rows = connection.execute(select(*alerts.columns).where(here, which).order_by(alerts.c.alert_id.desc())).all()
        told = self._told(connection, [row.alert_id for row in rows])
        return tuple(_alert(row, told.get(row.alert_id, ())) for row in rows)

    def _told(self, connection: Connection, alert_ids: Sequence[int]) -> dict[int, tuple[Telling, ...]]:
        found: dict[int, tuple[Telling, ...]] = {}
        for portion in portions(alert_ids):
            query = (
                select(alert_tellings.c.alert_id, *alert_messages.columns)
                .join_from(alert_tellings, alert_messages, alert_messages.c.message_id == alert_tellings.c.message_id)
                .where(alert_tellings.c.alert_id.in_(portion))
                .order_by(alert_messages.c.message_id)
            )
            for row in connection.execute(query):
                found[row.alert_id] = (*found.get(row.alert_id, ()), _telling(row))
        return found

    def _about(self, connection: Connection, message_ids: Sequence[int]) -> dict[int, tuple[int, ...]]:
        found: dict[int, tuple[int, ...]] = {}
        for portion in portions(message_ids):
            query = (
                select(alert_tellings.c.message_id, alert_tellings.c.alert_id)
                .where(alert_tellings.c.message_id.in_(portion))
                .order_by(alert_tellings.c.alert_id)
            )
            for message_id, alert_id in connection.execute(query):
                found[message_id] = (*found.get(message_id, ()), alert_id)
        return found


def _shown(condition: Condition) -> dict[str, str]:
    return {
        "title": condition.title,
        "figures": condition.figures,
        "detail": condition.detail,
        "next_step": condition.next_step,
    }


def _healed(alert: Alert, at: datetime) -> Alert:
    return Alert(alert.alert_id, alert.condition, alert.opened_at, at, alert.told)


def _alert(row: Row[Any], told: tuple[Telling, ...]) -> Alert:
    kind = AlertKind(row.kind)
    condition = Condition(row.key, kind, row.title, row.figures, row.detail, row.next_step, row.since)
    return Alert(row.alert_id, condition, row.opened_at, row.healed_at, told)


def _telling(row: Row[Any]) -> Telling:
    return Telling(
        Channel(row.channel),
        Moment(row.moment),
        MessageState(row.state),
        row.attempts,
        row.created_at,
        row.sent_at,
        row.error,
    )


def _message(row: Row[Any], about: tuple[int, ...]) -> Message:
    channel, moment = Channel(row.channel), Moment(row.moment)
    draft = Draft(channel, moment, row.subject, row.text, about, row.day, row.mail_id, row.answers)
    return Message(row.message_id, draft, row.created_at, MessageState(row.state), row.attempts, row.error)
