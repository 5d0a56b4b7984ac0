"""What holds, by the facts and the settings: pure functions. Each gives conditions with a key that stays the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import takewhile

from core.alerts.facts import DIED, Facts, StoppedRun
from core.mapping.draft import field_words
from core.model.alert import AlertKind, Condition
from core.model.connection import AlertSettings
from core.model.status import NEEDS_PERSON, Status
from core.model.views import CauseRow
from core.schedule.triggers import first_expected
from core.validation.codes import kind_words

EXPECTED_WITHIN = timedelta(hours=1)
"""A scheduled run that has not ended well so long after its time did not happen."""
AWAY = frozenset({"unreachable", "transient"})
"""Codes of runs that ended because a system was away: the next run tries again by itself."""
SIGN_IN = "credentials"
BRAKE = "brake"
_SYSTEMS = {"jaggaer": "JAGGAER", "x3": "Sage X3", "": "A system"}
_STOPPED = {
    DIED: "The program ended in the middle of a run",
    "certificate": "A certificate is not trusted",
    "configuration": "A setting stops every run",
    "file": "A file stops every run",
    "contract": "A system answers in another way than agreed",
    "own-fault": "ML Connector itself failed",
    "lease-lost": "Another process took a run over",
    "store": "The local store cannot be used",
    BRAKE: "A run stopped for a decision",
}
_NEXT = {
    "certificate": "Have the certificate renewed or trusted (ca_file), then test with: ml-connector check",
    "configuration": "Mend the setting, then test with: ml-connector check",
    "file": "Mend the file, then test with: ml-connector check",
    "contract": "Test with: ml-connector check. If that goes well, send the log to support.",
    "own-fault": "Send the log to support; the next sync tries again.",
    "store": "Look at the disk of the home folder, then sync again.",
    BRAKE: "See what is asked on Home in the window, or with: ml-connector brake list",
}
_SYNC_AGAIN = "Nothing is lost. Sync again on Home in the window, or with: ml-connector sync"


def conditions(facts: Facts, settings: AlertSettings) -> tuple[Condition, ...]:
    """All that holds and that somebody should know, each key once."""
    found = [
        *_runs(facts, settings),
        *_questions(facts),
        *_waits(facts, settings),
        *_quiet(facts, settings),
        *_silence(facts, settings),
        *(condition for cause in facts.causes for condition in _cause(cause, facts.now, settings)),
        *_partial(facts, settings),
    ]
    return tuple({condition.key: condition for condition in found}.values())


def _runs(facts: Facts, settings: AlertSettings) -> Iterator[Condition]:
    """What the last run stopped for; a system that is away is told once it is away for long."""
    if not facts.stopped:
        return
    last = facts.stopped[0]
    same = list(takewhile(lambda run: _group(run) == _group(last), facts.stopped))
    since = same[-1].started_at
    system = _SYSTEMS.get(last.system, "A system")
    tries = f"{len(same):,} run{'' if len(same) == 1 else 's'} stopped for it since {when(since)}"
    if last.code in AWAY:
        if facts.now - since >= timedelta(minutes=settings.retry_minutes):
            yield Condition(
                f"unreachable:{last.system}",
                AlertKind.UNREACHABLE,
                f"{system} cannot be reached",
                tries,
                f"{last.reason} {tries}.",
                "Look whether it is up, then test with: ml-connector check. What waits goes on by itself.",
                since,
            )
    elif last.code == SIGN_IN:
        yield Condition(
            f"sign-in:{last.system}",
            AlertKind.SIGN_IN,
            f"{system} refuses the sign-in",
            tries,
            f"{last.reason} {tries}.",
            f"Enter the credentials for {system} again (ml-connector setup FILE.toml), then test with: ml-connector check",
            since,
        )
    elif last.code != BRAKE or not facts.questions:
        yield Condition(
            f"run-stopped:{last.code}",
            AlertKind.RUN_STOPPED,
            _STOPPED.get(last.code, "A run stopped"),
            tries,
            f"{last.reason} {tries}.",
            _NEXT.get(last.code, _SYNC_AGAIN),
            since,
        )


def _group(run: StoppedRun) -> tuple[str, str]:
    return ("away" if run.code in AWAY else run.code, run.system)


def _questions(facts: Facts) -> Iterator[Condition]:
    for one in facts.questions:
        if one.released:
            continue
        yield Condition(
            f"brake:{one.flow.value}:{one.kind.value}",
            AlertKind.BRAKE,
            f"A sync of {one.flow.value} asks before it goes on",
            one.message,
            one.message,
            f"Look at a preview. If it is right, let it through on Home, or with: ml-connector brake release {one.brake_id}",
            one.asked_at,
        )


def _quiet(facts: Facts, settings: AlertSettings) -> Iterator[Condition]:
    """A run that goes on and has brought nothing for long: it retries, or waits for an answer."""
    since = facts.quiet_since
    if since is not None and facts.now - since >= timedelta(minutes=settings.retry_minutes):
        yield Condition(
            "unreachable:run",
            AlertKind.UNREACHABLE,
            "A run gets no answer",
            f"Nothing came since {when(since)}",
            f"The run that goes on has brought nothing since {when(since)}; it tries again and again.",
            "Look whether both systems are up: ml-connector check. It goes on by itself, or cancel it.",
            since,
        )


def _waits(facts: Facts, settings: AlertSettings) -> Iterator[Condition]:
    """A scheduled run that cannot begin for long, since a system does not answer."""
    turn = facts.waiting
    if turn is None or facts.now - turn.due_from < timedelta(minutes=settings.retry_minutes):
        return
    system, since = _SYSTEMS[turn.waits_for], turn.due_from
    figures = f"The run that was due {when(since)} waits for it"
    yield Condition(
        f"unreachable:{turn.waits_for}",
        AlertKind.UNREACHABLE,
        f"{system} cannot be reached",
        figures,
        f"{figures}, and begins by itself once it answers.",
        "Look whether it is up, then test with: ml-connector check. What waits goes on by itself.",
        since,
    )


def _silence(facts: Facts, settings: AlertSettings) -> Iterator[Condition]:
    """No good sync for long; where there is a schedule, only when one was due meanwhile and did not happen."""
    last = facts.last_good or facts.first_run
    if not settings.silence_hours or last is None or facts.now - last < timedelta(hours=settings.silence_hours):
        return
    said = f"The last good sync ended at {when(last)}" if facts.last_good else f"No sync went well since {when(last)}"
    planned = [one for one in facts.plan.schedules if one.on]
    if planned:
        expected = first_expected(planned, facts.plan.calendar, last, facts.now - EXPECTED_WITHIN)
        if expected is None:
            return
        said += f"; the next was due {when(expected)}"
    yield Condition(
        "silence",
        AlertKind.SILENCE,
        f"No good sync for {settings.silence_hours} hours",
        said,
        f"{said}. New orders of JAGGAER are not in Sage X3.",
        "Look whether the computer and its schedule run, then sync: ml-connector sync",
        last,
    )


def cause_title(cause: CauseRow) -> str:
    """A cause in a few words without a name or a figure: `Needs mapping: cost centre 4711`."""
    if not cause.mappable:
        return f"{cause.status.value}: {field_words(cause.kind)}"
    kind = kind_words(cause.kind)
    about = kind[:1].lower() + kind[1:] if kind[1:2].islower() else kind
    return f"{cause.status.value}: {about} {cause.source_code}"


def _cause(cause: CauseRow, now: datetime, settings: AlertSettings) -> Iterator[Condition]:
    """A cause that a person settles; one in doubt only once it does not settle by itself."""
    since = cause.since or now
    late = cause.status is Status.IN_DOUBT and now - since >= timedelta(minutes=settings.retry_minutes)
    if cause.status not in NEEDS_PERSON and not late:
        return
    figures = figures_of(cause)
    yield Condition(
        f"cause:{cause.cause_id}",
        AlertKind.CAUSE,
        cause_title(cause),
        figures,
        f"{cause.message.rstrip('.')}: {figures}.",
        f"{cause.next_step} On Problems in the window, or with: ml-connector problems".strip(),
        since,
    )


def _partial(facts: Facts, settings: AlertSettings) -> Iterator[Condition]:
    """Syncs go on, but much is left behind: by number, by money, by age."""
    held = f"{facts.open_records:,} record{'' if facts.open_records == 1 else 's'} wait for a person"
    sums = tuple((currency, amount) for currency, amount in facts.open_sums if amount)
    if settings.partial_records and facts.open_records > settings.partial_records:
        yield _left("records", f"More than {settings.partial_records:,} records wait", held, facts.now)
    over = [f"{money(amount, currency)}" for currency, amount in sums if amount > settings.partial_amount]
    if settings.partial_amount and over:
        limit = f"{settings.partial_amount:,}"
        yield _left("amount", f"Records over more than {limit} wait", f"{held}: {' + '.join(over)}", facts.now)
    mine = [cause.since for cause in facts.causes if cause.since is not None and cause.status in NEEDS_PERSON]
    hours = settings.partial_age_hours
    if hours and mine and facts.now - min(mine) > timedelta(hours=hours):
        yield _left(
            "age", f"Something waits for more than {hours:,} hours", f"The oldest since {when(min(mine))}", min(mine)
        )


def _left(what: str, title: str, figures: str, since: datetime) -> Condition:
    return Condition(
        f"partial:{what}",
        AlertKind.PARTIAL,
        title,
        figures,
        f"{figures}.",
        "Settle the dearest causes first: on Problems in the window, or with: ml-connector problems",
        since,
    )


def figures_of(cause: CauseRow) -> str:
    """How much a cause holds: `14 lines on 9 records, 12,340.50 EUR`."""
    lines = f"{cause.lines:,} line{'' if cause.lines == 1 else 's'} on " if cause.lines else ""
    records = f"{cause.records:,} record{'' if cause.records == 1 else 's'}"
    amounts = " + ".join(money(amount, currency) for currency, amount, _ in cause.amounts if amount)
    return f"{lines}{records}{', ' if amounts else ''}{amounts}"


def money(amount: Decimal, currency: str) -> str:
    """An amount for people: `12,340.50 EUR`."""
    return f"{amount:,.2f} {currency}".strip()


def when(moment: datetime) -> str:
    """A moment for people: `3 Nov 2026, 07:31 UTC`."""
    return f"{moment.day} {moment:%b %Y, %H:%M} UTC"
