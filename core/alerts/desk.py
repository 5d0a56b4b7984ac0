"""Looks for what holds, keeps it, and tells it: once a cause and channel, whoever looks and however often."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from core.alerts import words
from core.alerts.facts import gather
from core.alerts.rules import conditions
from core.alerts.words import Letterhead
from core.clock import Clock
from core.errors import ConfigurationError, ConnectorError, RejectedError
from core.events import AlertRaised
from core.model.alert import AlertRound, Alerts, Channel, ChannelState, Draft, Message, Moment
from core.model.brake import BrakeQuestion
from core.model.connection import EVERY_RUN, Connection
from core.model.mailing import check_time
from core.model.run import RunKind
from core.model.views import CauseRow
from core.store.connection_store import ConnectionStore

if TYPE_CHECKING:
    from email.message import EmailMessage

    from core.alerts.mail import MailSession

log = logging.getLogger(__name__)

SHOWN_FOR = timedelta(days=7)
"""What healed is listed for so long."""
AT_ONCE = 3
"""Notifications that come one by one; more of them that waited come as one."""
RUNS_OF_A_DAY = 500
_CALM = frozenset({Moment.HEALED, Moment.RUN})
"""Messages that nobody has to act on."""

Show = Callable[[AlertRaised], None]


@dataclass(frozen=True, slots=True)
class AlertDesk:
    """The alerts of one connection.

    Args:
        sender: account and computer, for the foot of mails.
        password: gives the password for the mail server; CredentialsError when there is none.
        show: shows a notification; None where no window is open: it waits for one.
    """

    store: ConnectionStore
    connection: Connection
    clock: Clock
    sender: str
    password: Callable[[], str]
    show: Show | None = None

    def look(self, causes: Sequence[CauseRow], questions: Sequence[BrakeQuestion]) -> AlertRound:
        """Finds what holds now, and keeps what is to be told of it; sends nothing."""
        now, settings = self.clock.now(), self.connection.alerts
        found = conditions(gather(self.store, causes, questions, now), settings)
        head = self._head()
        opened, healed = self.store.alerts.reconcile(found, now, lambda new, old: words.messages(head, new, old))
        if opened or healed:
            self.store.alerts.prune(now)
        self._digest(causes, now)
        return AlertRound(len(opened), len(healed))

    def ran(self) -> None:
        """Keeps what is to be told after a run on the channels that want to hear of every one; sends nothing."""
        settings = self.connection.alerts
        wants = {Channel.NOTIFICATION: settings.notify_when, Channel.EMAIL: settings.email_when}
        channels = [channel for channel in words.channels_of(settings) if wants[channel] == EVERY_RUN]
        run = next(iter(self.store.runs.rows(1)), None) if channels else None
        if run is not None and run.kind is not RunKind.PREVIEW:
            for channel in channels:
                self.store.alerts.add(words.run_message(self._head(), channel, run), self.clock.now())

    def tell(self) -> AlertRound:
        """Sends what waits. A channel that fails is left alone until the next occasion; the errors are given."""
        shown = self._notify()
        mailed, errors = self._mail()
        for error in errors:
            log.info("alerts could not be mailed: %s", error)
        return AlertRound(sent=shown + mailed, errors=tuple(errors))

    def test(self, channel: Channel) -> None:
        """Sends a test message now.

        Raises:
            ConfigurationError: the channel is off, or no window is open to show a notification.
            ConnectorError: as `MailSession`.
        """
        draft = words.test_message(self._head(), channel, self.clock.now())
        if channel is Channel.EMAIL:
            if not self.connection.alerts.email_to:
                raise ConfigurationError(
                    "Nobody gets mail: email_to is empty.",
                    remedy="Set email_to and smtp_host under [alerts] in the set-up file, then run setup.",
                )
            with self._session() as session:
                refused = session.send(self._letter(draft, self.clock.now()))
            if refused:
                raise ConfigurationError(refused, remedy="Check email_to under [alerts]; the others have got it.")
            return
        if not self.connection.alerts.notify:
            raise ConfigurationError(
                "Notifications are off.", remedy="Set notify = true under [alerts] in the set-up file, then run setup."
            )
        if self.show is None:
            raise ConfigurationError(
                "Notifications are shown by the window, and none is open here.",
                remedy="Open the window and test there; what is told meanwhile waits for it.",
            )
        self.show(AlertRaised(draft.subject, draft.text))

    def state(self) -> Alerts:
        """Alerts and channels as they stand."""
        now = self.clock.now()
        healed = self.store.alerts.healed_since(now - SHOWN_FOR)
        return Alerts(self.store.alerts.open(), healed, tuple(self._channel(channel) for channel in Channel))

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _head(self) -> Letterhead:
        return Letterhead(self.connection, self.sender)

    def _channel(self, channel: Channel) -> ChannelState:
        settings = self.connection.alerts
        waiting, error = self.store.alerts.backlog(channel)
        on = channel in words.channels_of(settings)
        if channel is Channel.NOTIFICATION:
            return ChannelState(channel, on, "windows that are open", waiting, error)
        where = f"{', '.join(settings.email_to)} by {settings.smtp_host}:{settings.port}" if on else "nobody"
        return ChannelState(channel, on, where, waiting, error)

    def _digest(self, causes: Sequence[CauseRow], now: datetime) -> None:
        """The mail of the day, once its time has come."""
        settings = self.connection.alerts
        if not settings.digest_at or not settings.email_to:
            return
        here = now.astimezone()
        if here.time() < check_time(settings.digest_at):
            return
        last = self.store.alerts.last_created(Moment.DIGEST)
        if last is not None and words.day_of(last) == words.day_of(now):
            return
        since = last or now - timedelta(days=1)
        runs = [run for run in self.store.runs.rows(RUNS_OF_A_DAY) if run.started_at >= since]
        if last is None and not any(run.kind is not RunKind.PREVIEW for run in self.store.runs.rows(1)):
            return  # nothing has begun yet
        draft = words.digest(self._head(), now, runs, causes, self.store.alerts.open())
        self.store.alerts.add(draft, now)

    def _notify(self) -> int:
        """Shows what waits, as far as a window is open; one after the other, or all in one where they are many."""
        if self.show is None or not self.connection.alerts.notify:
            return 0
        now = self.clock.now()
        waiting = self.store.alerts.waiting(Channel.NOTIFICATION, now)
        mine = [message for message in waiting if self.store.alerts.claim(message.message_id, now)]
        for event in _shown(self._head(), mine):
            self.show(event)
        for message in mine:
            self.store.alerts.sent(message.message_id, now)
        return len(mine)

    def _mail(self) -> tuple[int, list[str]]:
        """Sends the mails that wait; gives how many, and why others were not."""
        if not self.connection.alerts.email_to:
            return 0, []
        waiting = self.store.alerts.waiting(Channel.EMAIL, self.clock.now())
        left = {message.message_id: message for message in waiting}
        sent, errors = 0, []
        try:
            if waiting:
                with self._session() as session:
                    for message in waiting:
                        del left[message.message_id]
                        try:
                            sent += self._mailed(session, message)
                        except RejectedError as error:  # this one alone
                            errors.append(str(error))
        except ConnectorError as error:
            errors.append(str(error))
            for message_id in left:
                if self.store.alerts.claim(message_id, self.clock.now()):
                    self.store.alerts.failed(message_id, str(error))
        return sent, list(dict.fromkeys(errors))

    def _mailed(self, session: MailSession, message: Message) -> int:
        now = self.clock.now()
        if not self.store.alerts.claim(message.message_id, now):
            return 0
        try:
            remark = session.send(self._letter(message.draft, message.created_at))
        except ConnectorError as error:
            self.store.alerts.failed(message.message_id, str(error))
            raise
        self.store.alerts.sent(message.message_id, now, remark)
        return 1

    def _session(self) -> MailSession:
        from core.alerts.mail import MailSession  # noqa: PLC0415 - few starts send mail

        return MailSession(self.connection.alerts, self.password)

    def _letter(self, draft: Draft, at: datetime) -> EmailMessage:
        from core.alerts.mail import letter  # noqa: PLC0415 - as above

        return letter(self.connection.alerts, draft, at=at)


def _shown(head: Letterhead, messages: Sequence[Message]) -> list[AlertRaised]:
    """Notifications for messages that waited."""
    drafts = [message.draft for message in messages]
    if len(drafts) <= AT_ONCE:
        return [AlertRaised(draft.subject, draft.text, draft.moment in _CALM) for draft in drafts]
    opened = sum(draft.moment is Moment.OPENED for draft in drafts)
    runs = sum(draft.moment is Moment.RUN for draft in drafts)
    settled = len(drafts) - opened - runs
    text = f"{opened:,} messages about what needs you, {settled:,} about what is settled. Look at Home."
    if runs:
        text = f"{opened:,} messages about what needs you, {settled:,} about what is settled, {runs:,} about runs. Look at Home."
    return [AlertRaised(f"{head.mark} {len(drafts):,} alerts since the window was open last", text)]
