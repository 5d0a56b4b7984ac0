"""The sentences of truth: what Home, cards, dialogs and notices say. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QLocale

from core.model.cause import Aside, Assignment
from core.model.run import Counts, Place, Progress, RunKind, RunResult, RunStatus
from core.model.status import NEEDS_PERSON, Status
from core.model.twin import ListEffect, TwinDecision
from core.model.views import CauseRow, Home, RunRow
from gui import format as fmt
from gui.words import QT_TR_NOOP, Words, said, tr


@dataclass(frozen=True, slots=True)
class CardSpec:
    """A card on Home: the statuses that it counts and that it filters Orders by.

    Attributes:
        name: its title in English.
        empty: what it says when it counts none, in English.
    """

    name: str
    role: str
    statuses: tuple[Status, ...]
    empty: str

    @property
    def title(self) -> str:
        """What stands above its figure."""
        return tr(self.name)

    @property
    def none(self) -> str:
        """What it says when it counts none."""
        return tr(self.empty)


CARDS: tuple[CardSpec, ...] = (
    CardSpec(QT_TR_NOOP("Synced"), "ok", (Status.SYNCED, Status.UP_TO_DATE), QT_TR_NOOP("nothing in X3 yet")),
    CardSpec(
        QT_TR_NOOP("Needs mapping"),
        "warn",
        (Status.NEEDS_MAPPING, Status.NEEDS_APPROVAL, Status.PARTLY_SYNCED),
        QT_TR_NOOP("no code is missing"),
    ),
    CardSpec(
        QT_TR_NOOP("Refused"),
        "bad",
        (Status.REFUSED, Status.INCOMPLETE, Status.DIFFERS, Status.PROBABLE_TWIN),
        QT_TR_NOOP("nothing refused"),
    ),
    CardSpec(QT_TR_NOOP("Waiting"), "info", (Status.WAITING, Status.IN_DOUBT), QT_TR_NOOP("nothing waits")),
)

STATUS_SAYS: Mapping[Status, str] = Words(
    {
        Status.SYNCED: QT_TR_NOOP("in X3"),
        Status.UP_TO_DATE: QT_TR_NOOP("up to date"),
        Status.PARTLY_SYNCED: QT_TR_NOOP("partly synced"),
        Status.NEEDS_MAPPING: QT_TR_NOOP("wait for a mapping"),
        Status.NEEDS_APPROVAL: QT_TR_NOOP("wait for approval"),
        Status.REFUSED: QT_TR_NOOP("refused by X3"),
        Status.INCOMPLETE: QT_TR_NOOP("incomplete in JAGGAER"),
        Status.DIFFERS: QT_TR_NOOP("different in X3"),
        Status.PROBABLE_TWIN: QT_TR_NOOP("probably in X3 already"),
        Status.WAITING: QT_TR_NOOP("go on by themselves"),
        Status.IN_DOUBT: QT_TR_NOOP("in doubt"),
    }
)
"""What the orders of a card are that has one kind of them."""

_SO_MANY: dict[Status, Callable[[int], str]] = {
    Status.SYNCED: lambda n: tr("%Ln in X3", "", n),
    Status.UP_TO_DATE: lambda n: tr("%Ln up to date", "", n),
    Status.PARTLY_SYNCED: lambda n: tr("%Ln partly synced", "", n),
    Status.NEEDS_MAPPING: lambda n: tr("%Ln wait for a mapping", "", n),
    Status.NEEDS_APPROVAL: lambda n: tr("%Ln wait for approval", "", n),
    Status.REFUSED: lambda n: tr("%Ln refused by X3", "", n),
    Status.INCOMPLETE: lambda n: tr("%Ln incomplete in JAGGAER", "", n),
    Status.DIFFERS: lambda n: tr("%Ln different in X3", "", n),
    Status.PROBABLE_TWIN: lambda n: tr("%Ln probably in X3 already", "", n),
    Status.WAITING: lambda n: tr("%Ln go on by themselves", "", n),
    Status.IN_DOUBT: lambda n: tr("%Ln in doubt", "", n),
}


def home_sentence(home: Home, locale: QLocale) -> str:
    """The one sentence on top of Home."""
    if home.orders == 0:
        return tr("JAGGAER has no orders for Sage X3 yet") if _has_synced(home) else tr("Nothing has been synced yet")
    if home.orders == 1:
        return tr("The one order is in Sage X3") if home.in_x3 else tr("The one order is not in Sage X3 yet")
    if home.in_x3 == home.orders:
        return tr("All %Ln orders are in Sage X3", "", home.orders)
    return tr("%Ln of {orders} orders are in Sage X3", "", home.in_x3).format(orders=fmt.number(home.orders, locale))


def _has_synced(home: Home) -> bool:
    run = home.last_run
    ended = {RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS}
    return run is not None and run.kind is not RunKind.PREVIEW and run.status in ended


_GOES_ON = {
    RunKind.SYNC: QT_TR_NOOP("A sync by {actor} is going on since {when}."),
    RunKind.PREVIEW: QT_TR_NOOP("A preview by {actor} is going on since {when}."),
    RunKind.REPLAY: QT_TR_NOOP("A replay by {actor} is going on since {when}."),
    RunKind.IMPORT: QT_TR_NOOP("An import by {actor} is going on since {when}."),
}
_STOPPED = {
    RunKind.SYNC: QT_TR_NOOP("The last sync stopped {when}: {reason}"),
    RunKind.PREVIEW: QT_TR_NOOP("The last preview stopped {when}: {reason}"),
    RunKind.REPLAY: QT_TR_NOOP("The last replay stopped {when}: {reason}"),
    RunKind.IMPORT: QT_TR_NOOP("The last import stopped {when}: {reason}"),
}
_CANCELLED = {
    RunKind.SYNC: QT_TR_NOOP("The last sync was cancelled {when}."),
    RunKind.PREVIEW: QT_TR_NOOP("The last preview was cancelled {when}."),
    RunKind.REPLAY: QT_TR_NOOP("The last replay was cancelled {when}."),
    RunKind.IMPORT: QT_TR_NOOP("The last import was cancelled {when}."),
}
_ENDED = {
    RunKind.SYNC: QT_TR_NOOP("Last sync {when}, {duration}."),
    RunKind.PREVIEW: QT_TR_NOOP("Last preview {when}, {duration}."),
    RunKind.REPLAY: QT_TR_NOOP("Last replay {when}, {duration}."),
    RunKind.IMPORT: QT_TR_NOOP("Last import {when}, {duration}."),
}


def last_run_says(run: RunRow, now: datetime, zone: tzinfo | None = None) -> str:
    """How the last run went, as `Last sync today 07:00, 41 s.` says it."""
    when = fmt.moment(run.started_at, now, zone)
    match run.status:
        case RunStatus.RUNNING:
            return tr(_GOES_ON[run.kind]).format(actor=run.actor, when=when)
        case RunStatus.STOPPED:
            return tr(_STOPPED[run.kind]).format(when=when, reason=said(run.reason))
        case RunStatus.CANCELLED:
            return tr(_CANCELLED[run.kind]).format(when=when)
        case RunStatus.DONE | RunStatus.DONE_WITH_PROBLEMS:
            return tr(_ENDED[run.kind]).format(when=when, duration=fmt.duration(run.seconds))


def approvals_says(home: Home) -> str:
    """The line of Home that leads to what waits for a second person."""
    if home.to_approve:
        return tr("%Ln decisions wait for your approval", "", home.to_approve)
    return tr("%Ln decisions wait for approval by somebody else", "", home.approvals)


def home_subline(home: Home, now: datetime, zone: tzinfo | None = None) -> str:
    """What stands below the sentence: the last run, what needs a person, what is in doubt."""
    if home.last_run is None:
        return tr("Press Sync now: you first see what would be written, and nothing is written until you say so.")
    needs = sum(home.by_status.get(status, 0) for status in NEEDS_PERSON)
    doubt = home.by_status.get(Status.IN_DOUBT, 0)
    if needs and doubt:
        doubts = tr("%Ln orders are in doubt", "", doubt)
        rest = tr("%Ln orders need you, {doubts}.", "", needs).format(doubts=doubts)
    elif needs:
        rest = tr("%Ln orders need you, nothing is in doubt.", "", needs)
    elif doubt:
        rest = tr("%Ln orders are in doubt: X3 is asked again by itself.", "", doubt)
    else:
        rest = tr("Nothing needs you.")
    return f"{last_run_says(home.last_run, now, zone)} {rest}"


def card_says(spec: CardSpec, by_status: Mapping[Status, int]) -> str:
    """The small line of a card: what is behind its figure."""
    found = [s for s in spec.statuses if by_status.get(s)]
    if not found:
        return spec.none
    if len(found) == 1:
        return STATUS_SAYS[found[0]]
    return fmt.listed([_SO_MANY[s](by_status[s]) for s in found])


def cause_says(cause: CauseRow, now: datetime) -> str:
    """The second line of a cause: `14 lines on 9 orders · since 3 Nov`."""
    records = tr("%Ln records", "", cause.records)
    if cause.lines:
        orders = tr("on %Ln records", "", cause.records) if cause.suppliers else tr("on %Ln orders", "", cause.records)
        records = tr("%Ln lines {on_orders}", "", cause.lines).format(on_orders=orders)
    if cause.waiting_records:
        records = tr("{records}, of which %Ln only wait", "", cause.waiting_records).format(records=records)
    if cause.since is None:
        return records
    day = fmt.short_day(cause.since.astimezone().date(), now.astimezone().date())
    return tr("{records} · since {day}").format(records=records, day=day)


def cause_notes(cause: CauseRow, now: datetime) -> tuple[str, ...]:
    """What else there is to know of a cause, a sentence each: when it is due, who is to settle it, why it is aside."""
    today = now.astimezone().date()
    notes: list[str] = []
    if cause.due is not None:
        due = tr("First due {day}. It is late.") if cause.due < today else tr("First due {day}.")
        notes.append(due.format(day=fmt.short_day(cause.due, today)))
    if cause.assigned is not None:
        notes.append(_assigned(cause.assigned, now))
    if cause.aside is not None:
        notes.append(_aside(cause.aside, now))
    return tuple(notes)


def _assigned(given: Assignment, now: datetime) -> str:
    if given.due:
        day = fmt.short_day(given.due, now.astimezone().date())
        text = tr("For {person}, by {day}.").format(person=given.to, day=day)
    else:
        text = tr("For {person}.").format(person=given.to)
    return f"{text} {fmt.sentence_case(given.note)}".rstrip()


def _aside(aside: Aside, now: datetime) -> str:
    at = fmt.moment(aside.at, now)
    if aside.until:
        until = fmt.short_day(aside.until, now.astimezone().date())
        text = (
            tr("Ignored by {person} {when} until {day}: {reason}")
            if aside.ignored
            else tr("Parked by {person} {when} until {day}: {reason}")
        )
        return text.format(person=aside.by, when=at, day=until, reason=aside.because)
    text = tr("Ignored by {person} {when}: {reason}") if aside.ignored else tr("Parked by {person} {when}: {reason}")
    return text.format(person=aside.by, when=at, reason=aside.because)


_FAULTS = {
    "missing": QT_TR_NOOP("{kind} {code}: not in X3"),
    "inactive": QT_TR_NOOP("{kind} {code}: not active in X3"),
    "out-of-date": QT_TR_NOOP("{kind} {code}: out of date in X3"),
    "too-new": QT_TR_NOOP("{kind} {code}: not yet valid in X3"),
}


def cause_short(cause: CauseRow) -> str:
    """A cause in few words: `Cost centre L630200017: not in X3`; the whole message where it has no code and fault."""
    fault = cause.check.removeprefix(f"{cause.kind}-")
    if not cause.source_code or fault == cause.check or fault not in _FAULTS:
        return said(cause.message)
    return tr(_FAULTS[fault]).format(kind=fmt.sentence_case(fmt.kind_word(cause.kind)), code=cause.source_code)


def cause_amounts(cause: CauseRow, locale: QLocale) -> str:
    """The money of a cause, all currencies; empty for none."""
    return fmt.amounts(tuple((currency, value) for currency, value, _lines in cause.amounts), locale)


def progress_says(progress: Progress, locale: QLocale) -> str:
    """`812 of 1,339`, or `812` while the total is unknown."""
    done = fmt.number(progress.done, locale)
    if progress.total is None:
        return done if progress.done else ""
    return tr("{done} of {total}").format(done=done, total=fmt.number(progress.total, locale))


_COUNTED: dict[str, Callable[[int], str]] = {
    "read": lambda n: tr("%Ln read", "", n),
    "created": lambda n: tr("%Ln created", "", n),
    "updated": lambda n: tr("%Ln changed", "", n),
    "closed": lambda n: tr("%Ln closed", "", n),
    "linked": lambda n: tr("%Ln linked", "", n),
    "unchanged": lambda n: tr("%Ln unchanged", "", n),
    "not_eligible": lambda n: tr("%Ln not eligible", "", n),
    "held": lambda n: tr("%Ln held", "", n),
    "refused": lambda n: tr("%Ln refused", "", n),
    "incomplete": lambda n: tr("%Ln incomplete", "", n),
    "waiting": lambda n: tr("%Ln waiting", "", n),
    "in_doubt": lambda n: tr("%Ln in doubt", "", n),
    "differs": lambda n: tr("%Ln different in X3", "", n),
    "ignored": lambda n: tr("%Ln ignored", "", n),
}
"""Names of `Counts`, and of what a run counts while it goes on."""


def counts_say(counts: Mapping[str, int], locale: QLocale) -> str:
    """Counts in words, without those that are 0: `812 read · 640 created · 9 held`."""
    return " · ".join(
        _COUNTED[name](value) if name in _COUNTED else f"{fmt.number(value, locale)} {name.replace('_', ' ')}"
        for name, value in counts.items()
        if value
    )


def counts_of(counts: Counts) -> dict[str, int]:
    """Counts by name without `read`, those that are 0 left out."""
    return {name: value for name, value in counts.as_dict().items() if value and name != "read"}


_RUN_STOPPED = {
    RunKind.SYNC: QT_TR_NOOP("Sync stopped: {reason}"),
    RunKind.PREVIEW: QT_TR_NOOP("Preview stopped: {reason}"),
    RunKind.REPLAY: QT_TR_NOOP("Replay stopped: {reason}"),
    RunKind.IMPORT: QT_TR_NOOP("Import stopped: {reason}"),
}
_RUN_CANCELLED = {
    RunKind.SYNC: QT_TR_NOOP("Sync cancelled. What was written stays written and is recorded."),
    RunKind.PREVIEW: QT_TR_NOOP("Preview cancelled. What was written stays written and is recorded."),
    RunKind.REPLAY: QT_TR_NOOP("Replay cancelled. What was written stays written and is recorded."),
    RunKind.IMPORT: QT_TR_NOOP("Import cancelled. What was written stays written and is recorded."),
}
_RUN_DONE = {
    RunKind.SYNC: QT_TR_NOOP("Sync done in {duration}: {counts}."),
    RunKind.PREVIEW: QT_TR_NOOP("Preview done in {duration}: {counts}."),
    RunKind.REPLAY: QT_TR_NOOP("Replay done in {duration}: {counts}."),
    RunKind.IMPORT: QT_TR_NOOP("Import done in {duration}: {counts}."),
}


def result_says(result: RunResult, locale: QLocale) -> str:
    """One sentence about a run that ended."""
    match result.status:
        case RunStatus.STOPPED:
            reason = said(result.reason) if result.reason else tr("no reason was given.")
            return tr(_RUN_STOPPED[result.kind]).format(reason=reason)
        case RunStatus.CANCELLED:
            return tr(_RUN_CANCELLED[result.kind])
        case _:
            counts = counts_say(counts_of(result.counts), locale) or tr("nothing to do")
            return tr(_RUN_DONE[result.kind]).format(duration=fmt.duration(result.seconds), counts=counts)


WOULD: dict[Place, Callable[[int], str]] = {
    Place.CREATED: lambda n: tr("%Ln would be created", "", n),
    Place.UPDATED: lambda n: tr("%Ln would change", "", n),
    Place.CLOSED: lambda n: tr("%Ln would be closed", "", n),
    Place.LINKED: lambda n: tr("%Ln would be linked to what X3 has", "", n),
    Place.HELD: lambda n: tr("%Ln would be held", "", n),
    Place.REFUSED: lambda n: tr("%Ln are refused", "", n),
    Place.INCOMPLETE: lambda n: tr("%Ln are incomplete in JAGGAER", "", n),
    Place.WAITING: lambda n: tr("%Ln wait", "", n),
    Place.IN_DOUBT: lambda n: tr("%Ln are in doubt", "", n),
    Place.DIFFERS: lambda n: tr("%Ln differ in X3", "", n),
    Place.UNCHANGED: lambda n: tr("%Ln stay as they are", "", n),
    Place.NOT_ELIGIBLE: lambda n: tr("%Ln are not eligible", "", n),
    Place.IGNORED: lambda n: tr("%Ln are ignored", "", n),
}
"""What would become of the records of a preview, the most important first; to be shown with their number."""
WRITING = frozenset({Place.CREATED, Place.UPDATED, Place.CLOSED, Place.LINKED})
"""Places of a preview that would change something in X3 or link to it."""


def preview_says(counts: Mapping[Place, int]) -> str:
    """The sheet in a sentence, as `2,010 would be created and 9 would be held.` says it."""
    parts = [words(counts[place]) for place, words in WOULD.items() if counts.get(place)]
    return (
        tr("{what}.", "a list as a sentence").format(what=fmt.joined(parts))
        if parts
        else tr("Nothing would be written.")
    )


_RUNNING: Mapping[RunKind, str] = Words(
    {
        RunKind.SYNC: QT_TR_NOOP("Syncing"),
        RunKind.PREVIEW: QT_TR_NOOP("Looking what would be written"),
        RunKind.REPLAY: QT_TR_NOOP("Replaying"),
        RunKind.IMPORT: QT_TR_NOOP("Importing"),
    }
)


def kind_says(kind: RunKind) -> str:
    """What goes on, for the head of the progress: `Syncing`."""
    return _RUNNING[kind]


def decision_says(decision: TwinDecision, now: datetime, zone: tzinfo | None = None) -> str:
    """What was decided about a likely twin, by whom, when and why."""
    if decision.by_itself:
        what = tr("Linked to {x3_key} by itself, {when}.")
    elif decision.x3_key:
        what = tr("Linked to {x3_key}: decided by {actor}, {when}.")
    else:
        what = tr("Not the same as what X3 has: decided by {actor}, {when}.")
    parts = [what.format(x3_key=decision.x3_key, actor=decision.actor, when=fmt.moment(decision.at, now, zone))]
    if decision.because:
        because = said(decision.because) if decision.by_itself else fmt.sentence_case(decision.because)
        parts.append(f"{because.rstrip('.')}.")
    if decision.pending:
        parts.append(tr("The next sync carries it out."))
    return " ".join(parts)


def crossref_says(name: str, effect: ListEffect) -> str:
    """What a cross-reference list would do, as one sentence, and that it is not done yet."""
    parts = [tr("%Ln new links", "", len(effect.linked))]
    if effect.known:
        parts.append(tr("%Ln rows linked so already", "", effect.known))
    if effect.errors:
        parts.append(tr("%Ln rows that cannot be taken", "", len(effect.errors)))
    text = tr("{file}: {what}. Nothing is decided yet, and X3 is not changed by it.")
    return f"{text.format(file=name, what=fmt.joined(parts))} {_waiting(effect)}".rstrip()


def crossref_decided(effect: ListEffect) -> str:
    """What a cross-reference list did."""
    linked = tr("%Ln records are linked by the list", "", len(effect.linked))
    if effect.errors:
        not_taken = tr("%Ln rows were not taken", "", len(effect.errors))
        linked = tr("{linked}, {not_taken}").format(linked=linked, not_taken=not_taken)
    text = tr("{what}. The next sync carries it out, and it can be undone until something is written.")
    return f"{text.format(what=linked)} {_waiting(effect)}".rstrip()


def _waiting(effect: ListEffect) -> str:
    if not effect.waiting:
        return ""
    return tr("%Ln links wait for records that no sync has read yet.", "", effect.waiting)
