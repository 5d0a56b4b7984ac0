"""Messages: what opened, what healed, the daily digest, a test. Pure functions; everything said has a next step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from core.alerts.rules import cause_title, figures_of, money, when
from core.model.alert import Alert, Channel, Condition, Draft, Moment
from core.model.connection import DIGEST, AlertSettings, Connection
from core.model.run import RunKind, RunStatus
from core.model.status import NEEDS_PERSON
from core.model.values import digest as digest_of
from core.model.views import CauseRow, RunRow

FEW = 5
"""So many alerts that open at once have a message each; more of them share one."""
LISTED = 20
LONGEST_SUBJECT = 150
_KINDS = {RunKind.SYNC: "Sync", RunKind.PREVIEW: "Preview", RunKind.REPLAY: "Replay", RunKind.IMPORT: "Import"}
_ENDS = {
    RunStatus.DONE: "done",
    RunStatus.DONE_WITH_PROBLEMS: "done, with something open",
    RunStatus.STOPPED: "stopped",
    RunStatus.CANCELLED: "cancelled",
}
LONGEST_NOTE = 240


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What every message says of where it comes from."""

    connection: Connection
    sender: str
    """Account and computer."""

    @property
    def mark(self) -> str:
        """Name of the connection with `TEST` or `production`, for subjects."""
        return f"[{self.connection.name}, {'TEST' if self.connection.is_test else 'production'}]"

    def subject(self, text: str) -> str:
        """A subject of one line, not longer than mail programs show."""
        plain = " ".join(f"{self.mark} {text}".split())
        return plain if len(plain) <= LONGEST_SUBJECT else f"{plain[: LONGEST_SUBJECT - 3]}..."

    def mail_id(self, what: str, at: datetime) -> str:
        """What a mail is known by: no other one of any connection or computer has it."""
        place = digest_of([self.connection.name, self.connection.x3.base_url, self.sender])[:8]
        return f"{what}.{at:%Y%m%d%H%M%S%f}.{place}"

    def signed(self, parts: Iterable[str]) -> str:
        """A mail's text with its foot."""
        kind = "a TEST connection" if self.connection.is_test else "a production connection"
        foot = (
            f"-- \n{self.connection.name}, {kind} to folder {self.connection.x3.folder} of Sage X3.\n"
            f"Sent by ML Connector of {self.sender}. All alerts: ml-connector alert list"
        )
        return "\n\n".join([*(part for part in parts if part), foot]) + "\n"


def messages(head: Letterhead, opened: Sequence[Alert], healed: Sequence[Alert]) -> list[Draft]:
    """What is told when alerts open and heal, on every channel that is on and does not wait for the digest."""
    found: list[Draft] = []
    settings = head.connection.alerts
    for channel in channels_of(settings):
        if channel is Channel.EMAIL and settings.email_when == DIGEST:
            continue
        for moment, alerts in ((Moment.OPENED, opened), (Moment.HEALED, healed)):
            together = [list(alerts)] if len(alerts) > FEW else [[alert] for alert in alerts]
            found += [_message(head, channel, moment, one) for one in together]
    return found


def channels_of(settings: AlertSettings) -> tuple[Channel, ...]:
    """The channels that are on."""
    on = ((Channel.NOTIFICATION, settings.notify), (Channel.EMAIL, bool(settings.email_to)))
    return tuple(channel for channel, wanted in on if wanted)


def run_message(head: Letterhead, channel: Channel, run: RunRow) -> Draft:
    """What is told after a run, where somebody wants to hear of every one."""
    counts = run.counts
    title = f"{_KINDS.get(run.kind, 'Run')} {_ENDS.get(run.status, run.status.value)}: {_written(run):,} written"
    said = f"{counts.read:,} read, {_written(run):,} written, {counts.unchanged:,} unchanged, {counts.open:,} open."
    why = f" {run.reason}" if run.reason and channel is Channel.NOTIFICATION else ""
    if channel is Channel.NOTIFICATION:
        return Draft(channel, Moment.RUN, f"{head.mark} {title}", f"{said}{why}"[:LONGEST_NOTE])
    parts = [f"Began on {when(run.started_at)}, by {run.actor}.\n{said}", "Nothing has to be done for this mail."]
    mail_id = head.mail_id(f"run.{run.run_id}", run.started_at)
    return Draft(channel, Moment.RUN, head.subject(title), head.signed(parts), mail_id=mail_id)


def test_message(head: Letterhead, channel: Channel, at: datetime) -> Draft:
    """A message that says that the channel works."""
    text = "This is a test: alerts of ML Connector reach you on this way. Nothing has to be done."
    if channel is Channel.NOTIFICATION:
        return Draft(channel, Moment.TEST, f"{head.mark} Test", text)
    subject = head.subject("Test of the alerts")
    return Draft(channel, Moment.TEST, subject, head.signed([text]), mail_id=head.mail_id("test", at))


def digest(
    head: Letterhead, now: datetime, runs: Sequence[RunRow], causes: Sequence[CauseRow], alerts: Sequence[Alert]
) -> Draft:
    """The daily mail.

    Args:
        head: where it comes from.
        now: the day (of this computer) that it is for.
        runs: since the last digest, newest first.
        causes: open ones, dearest first.
        alerts: open ones, newest first.
    """
    mine = [cause for cause in causes if cause.status in NEEDS_PERSON]
    others = [alert.condition for alert in alerts if not alert.condition.key.startswith("cause:")]
    written = sum(_written(run) for run in runs if run.kind is not RunKind.PREVIEW)
    need = f"{len(mine):,} cause{' needs' if len(mine) == 1 else 's need'} you" if mine else "nothing needs you"
    parts = [
        _said_of_runs(runs, written),
        *(_paragraph(condition, details=head.connection.alerts.email_details) for condition in others),
        _listed(mine, details=head.connection.alerts.email_details),
    ]
    if mine:
        parts.append("What to do: settle the dearest first, on Problems in the window, or with: ml-connector problems")
    subject = head.subject(f"{need[0].upper()}{need[1:]}, {written:,} written since the last digest")
    mail_id = head.mail_id("digest", now)
    return Draft(Channel.EMAIL, Moment.DIGEST, subject, head.signed(parts), day=day_of(now), mail_id=mail_id)


def _message(head: Letterhead, channel: Channel, moment: Moment, alerts: Sequence[Alert]) -> Draft:
    ids = tuple(alert.alert_id for alert in alerts)
    details = channel is Channel.NOTIFICATION or head.connection.alerts.email_details
    first = alerts[0].condition
    if len(alerts) == 1:
        title = first.title if moment is Moment.OPENED else f"Settled: {first.title}"
    else:
        count = f"{len(alerts):,}"
        title = f"{count} things need you" if moment is Moment.OPENED else f"{count} things are settled"
    if channel is Channel.NOTIFICATION:
        return Draft(channel, moment, f"{head.mark} {title}", _note(moment, alerts), ids)
    if moment is Moment.OPENED:
        parts = [_paragraph(alert.condition, details=details) for alert in alerts[:LISTED]]
        parts += [f"... and {len(alerts) - LISTED:,} more."] if len(alerts) > LISTED else []
        parts.append("This is told once. You hear of it again when it is settled.")
    else:
        parts = [f"{alert.condition.title}: settled, after it was told on {when(alert.opened_at)}." for alert in alerts]
        parts.append("Nothing has to be done.")
    opening = head.mail_id(f"alert.{ids[0]}.{len(ids)}", alerts[0].opened_at)
    mail_id, answers = (opening, "") if moment is Moment.OPENED else (f"settled.{opening}", opening)
    return Draft(channel, moment, head.subject(title), head.signed(parts), ids, mail_id=mail_id, answers=answers)


def _paragraph(condition: Condition, *, details: bool) -> str:
    said = condition.detail if details else f"{condition.figures}."
    since = f"Since {when(condition.since)}."
    return f"{condition.title}\n{said}\n{since}\nWhat to do: {condition.next_step}"


def _note(moment: Moment, alerts: Sequence[Alert]) -> str:
    if len(alerts) > 1:
        text = "; ".join(alert.condition.title for alert in alerts)
    elif moment is Moment.OPENED:
        text = f"{alerts[0].condition.detail} {alerts[0].condition.next_step}"
    else:
        text = "It no longer needs anybody."
    return text if len(text) <= LONGEST_NOTE else f"{text[: LONGEST_NOTE - 3]}..."


def _said_of_runs(runs: Sequence[RunRow], written: int) -> str:
    syncs = [run for run in runs if run.kind is not RunKind.PREVIEW]
    if not syncs:
        return "No run since the last digest."
    stopped = sum(run.status is RunStatus.STOPPED for run in syncs)
    said = f"{len(syncs):,} run{'' if len(syncs) == 1 else 's'} since the last digest, {written:,} records written"
    return f"{said}; {stopped:,} stopped." if stopped else f"{said}."


def _written(run: RunRow) -> int:
    return run.counts.created + run.counts.updated + run.counts.closed


def _listed(causes: Sequence[CauseRow], *, details: bool) -> str:
    if not causes:
        return "Nothing needs you."
    totals: dict[str, Decimal] = {}
    for cause in causes:
        for currency, amount, _ in cause.amounts:
            totals[currency] = totals.get(currency, Decimal(0)) + amount
    sums = " + ".join(money(amount, currency) for currency, amount in sorted(totals.items()) if amount)
    rows = [f"- {_about(cause, details=details)}: {figures_of(cause)}" for cause in causes[:LISTED]]
    rows += [f"- ... and {len(causes) - LISTED:,} more"] if len(causes) > LISTED else []
    return "\n".join([f"Needs you: {len(causes):,}{f', {sums} by cause' if sums else ''}", *rows])


def _about(cause: CauseRow, *, details: bool) -> str:
    if details:
        return cause.message.rstrip(".")
    return cause_title(cause)


def day_of(now: datetime) -> str:
    """The day of this computer at a moment, ISO."""
    return now.astimezone().date().isoformat()
