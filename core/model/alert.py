"""Alerts: what holds and needs somebody, what was told of it by which channel, and how that went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AlertKind(StrEnum):
    """What an alert is about."""

    CAUSE = "cause"
    RUN_STOPPED = "run-stopped"
    SIGN_IN = "sign-in"
    UNREACHABLE = "unreachable"
    BRAKE = "brake"
    PARTIAL = "partial-failure"
    SILENCE = "silence"


class Channel(StrEnum):
    """A way to tell somebody."""

    NOTIFICATION = "notification"
    EMAIL = "email"


class Moment(StrEnum):
    """What a message is sent for."""

    OPENED = "opened"
    HEALED = "healed"
    DIGEST = "digest"
    RUN = "run"
    TEST = "test"


class MessageState(StrEnum):
    """How a message stands; one that failed goes on waiting, with its error."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that holds now and that somebody should know. One `key` is one cause, however often it is met.

    Attributes:
        title: what it is, in a few words; of codes and names of systems only.
        figures: how much it is: counts, codes and amounts only.
        detail: the whole sentence; may name suppliers and quote X3.
        next_step: what to do, as one sentence.
        since: from when on it holds, UTC.
    """

    key: str
    kind: AlertKind
    title: str
    figures: str
    detail: str
    next_step: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Telling:
    """A message of an alert on one channel; `error` says why it was not sent yet."""

    channel: Channel
    moment: Moment
    state: MessageState
    attempts: int
    created_at: datetime
    sent_at: datetime | None
    error: str


@dataclass(frozen=True, slots=True)
class Alert:
    """A condition from when it opened until it healed. The same cause opens a new one when it comes back."""

    alert_id: int
    condition: Condition
    opened_at: datetime
    healed_at: datetime | None = None
    told: tuple[Telling, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it still holds."""
        return self.healed_at is None


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to be kept and sent: about which alerts (none for a digest or a test), on which channel."""

    channel: Channel
    moment: Moment
    subject: str
    text: str
    alert_ids: tuple[int, ...] = ()
    day: str = ""
    """Of a digest: the day (of this computer) that it is for."""
    mail_id: str = ""
    """What a mail is known by when it comes twice; `answers`: that of the mail that it goes on from."""
    answers: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """A kept message."""

    message_id: int
    draft: Draft
    created_at: datetime
    state: MessageState
    attempts: int = 0
    error: str = ""


@dataclass(frozen=True, slots=True)
class ChannelState:
    """A channel as it stands: whether it is on, where it leads, and what is not sent yet with the last error."""

    channel: Channel
    on: bool
    leads_to: str
    waiting: int = 0
    error: str = ""


@dataclass(frozen=True, slots=True)
class AlertRound:
    """What looking for alerts did: how many opened and healed, messages that were sent, and errors of channels."""

    opened: int = 0
    healed: int = 0
    sent: int = 0
    errors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alerts:
    """Alerts as they stand: open ones, those that healed lately, both newest first, and the channels."""

    open: tuple[Alert, ...]
    healed: tuple[Alert, ...]
    channels: tuple[ChannelState, ...]
