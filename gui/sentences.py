"""The sentences of truth: what Home, cards, dialogs and notices say. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QLocale

from core.model.run import Counts, Place, Progress, RunKind, RunResult, RunStatus
from core.model.status import NEEDS_PERSON, Status
from core.model.twin import ListEffect, TwinDecision
from core.model.views import CauseRow, Home, RunRow
from gui import format as fmt


@dataclass(frozen=True, slots=True)
class CardSpec:
    """A card on Home: the statuses that it counts and that it filters Orders by."""

    title: str
    role: str
    statuses: tuple[Status, ...]
    none: str


CARDS: tuple[CardSpec, ...] = (
    CardSpec("Synced", "ok", (Status.SYNCED, Status.UP_TO_DATE), "nothing in X3 yet"),
    CardSpec(
        "Needs mapping",
        "warn",
        (Status.NEEDS_MAPPING, Status.NEEDS_APPROVAL, Status.PARTLY_SYNCED),
        "no code is missing",
    ),
    CardSpec(
        "Refused",
        "bad",
        (Status.REFUSED, Status.INCOMPLETE, Status.DIFFERS, Status.PROBABLE_TWIN),
        "nothing refused",
    ),
    CardSpec("Waiting", "info", (Status.WAITING, Status.IN_DOUBT), "nothing waits"),
)

STATUS_SAYS: dict[Status, str] = {
    Status.SYNCED: "in X3",
    Status.UP_TO_DATE: "up to date",
    Status.PARTLY_SYNCED: "partly synced",
    Status.NEEDS_MAPPING: "wait for a mapping",
    Status.NEEDS_APPROVAL: "wait for approval",
    Status.REFUSED: "refused by X3",
    Status.INCOMPLETE: "incomplete in JAGGAER",
    Status.DIFFERS: "different in X3",
    Status.PROBABLE_TWIN: "probably in X3 already",
    Status.WAITING: "go on by themselves",
    Status.IN_DOUBT: "in doubt",
}


def home_sentence(home: Home, locale: QLocale) -> str:
    """The one sentence on top of Home."""
    if home.orders == 0:
        return "JAGGAER has no orders for Sage X3 yet" if _has_synced(home) else "Nothing has been synced yet"
    if home.in_x3 == home.orders:
        if home.orders == 1:
            return "The one order is in Sage X3"
        return f"All {fmt.number(home.orders, locale)} orders are in Sage X3"
    shown = fmt.number(home.in_x3, locale)
    verb = "is" if home.in_x3 == 1 else "are"
    orders = fmt.counted(home.orders, "order", "orders", locale)
    return f"{shown} of {orders} {verb} in Sage X3"


def _has_synced(home: Home) -> bool:
    run = home.last_run
    ended = {RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS}
    return run is not None and run.kind is not RunKind.PREVIEW and run.status in ended


def last_run_says(run: RunRow, now: datetime, zone: tzinfo | None = None) -> str:
    """How the last run went, as `Last sync today 07:00, 41 s.` says it."""
    name = fmt.RUN_KINDS[run.kind].lower()
    when = fmt.moment(run.started_at, now, zone)
    match run.status:
        case RunStatus.RUNNING:
            return f"A {name} by {run.actor} is going on since {when}."
        case RunStatus.STOPPED:
            return f"The last {name} stopped {when}: {run.reason}"
        case RunStatus.CANCELLED:
            return f"The last {name} was cancelled {when}."
        case RunStatus.DONE | RunStatus.DONE_WITH_PROBLEMS:
            return f"Last {name} {when}, {fmt.duration(run.seconds)}."


def approvals_says(home: Home, locale: QLocale) -> str:
    """The line of Home that leads to what waits for a second person."""
    if home.to_approve:
        return f"{fmt.counted(home.to_approve, 'decision waits', 'decisions wait', locale)} for your approval"
    return f"{fmt.counted(home.approvals, 'decision waits', 'decisions wait', locale)} for approval by somebody else"


def home_subline(home: Home, now: datetime, locale: QLocale, zone: tzinfo | None = None) -> str:
    """What stands below the sentence: the last run, what needs a person, what is in doubt."""
    if home.last_run is None:
        return "Press Sync now: you first see what would be written, and nothing is written until you say so."
    said = [last_run_says(home.last_run, now, zone)]
    needs = sum(home.by_status.get(status, 0) for status in NEEDS_PERSON)
    doubt = home.by_status.get(Status.IN_DOUBT, 0)
    doubts = f"{fmt.counted(doubt, 'order is', 'orders are', locale)} in doubt" if doubt else "nothing is in doubt"
    if needs:
        needy = fmt.counted(needs, "order needs", "orders need", locale)
        said.append(f"{needy} you, {doubts}.")
    elif doubt:
        said.append(f"{fmt.sentence_case(doubts)}: X3 is asked again by itself.")
    else:
        said.append("Nothing needs you.")
    return " ".join(said)


def card_says(spec: CardSpec, by_status: Mapping[Status, int], locale: QLocale) -> str:
    """The small line of a card: what is behind its figure."""
    found = [s for s in spec.statuses if by_status.get(s)]
    if not found:
        return spec.none
    if len(found) == 1:
        return STATUS_SAYS[found[0]]
    return ", ".join(f"{fmt.number(by_status[s], locale)} {STATUS_SAYS[s]}" for s in found)


def cause_says(cause: CauseRow, now: datetime, locale: QLocale) -> str:
    """The second line of a cause: `14 lines on 9 orders · since 3 Nov`."""
    records = fmt.counted(cause.records, "record", "records", locale)
    if cause.lines:
        lines = fmt.counted(cause.lines, "line", "lines", locale)
        orders = records if cause.suppliers else fmt.counted(cause.records, "order", "orders", locale)
        records = f"{lines} on {orders}"
    if cause.waiting_records:
        only = "only waits" if cause.waiting_records == 1 else "only wait"
        records = f"{records}, of which {fmt.number(cause.waiting_records, locale)} {only}"
    if cause.since is None:
        return records
    day = fmt.short_day(cause.since.astimezone().date(), now.astimezone().date())
    return f"{records} · since {day}"


def cause_notes(cause: CauseRow, now: datetime) -> tuple[str, ...]:
    """What else there is to know of a cause, a sentence each: when it is due, who is to settle it, why it is aside."""
    today = now.astimezone().date()
    said: list[str] = []
    if cause.due is not None:
        late = " It is late." if cause.due < today else ""
        said.append(f"First due {fmt.short_day(cause.due, today)}.{late}")
    if (given := cause.assigned) is not None:
        by = f", by {fmt.short_day(given.due, today)}" if given.due else ""
        said.append(f"For {given.to}{by}.{f' {fmt.sentence_case(given.note)}' if given.note else ''}")
    if (aside := cause.aside) is not None:
        word = "Ignored" if aside.ignored else "Parked"
        until = f" until {fmt.short_day(aside.until, today)}" if aside.until else ""
        said.append(f"{word} by {aside.by} {fmt.moment(aside.at, now)}{until}: {aside.because}")
    return tuple(said)


_FAULTS = {
    "missing": "not in X3",
    "inactive": "not active in X3",
    "out-of-date": "out of date in X3",
    "too-new": "not yet valid in X3",
}


def cause_short(cause: CauseRow) -> str:
    """A cause in few words: `Cost centre L630200017: not in X3`; the whole message where it has no code and fault."""
    fault = cause.check.removeprefix(f"{cause.kind}-")
    if not cause.source_code or fault == cause.check or fault not in _FAULTS:
        return cause.message
    return f"{fmt.sentence_case(fmt.kind_word(cause.kind))} {cause.source_code}: {_FAULTS[fault]}"


def cause_amounts(cause: CauseRow, locale: QLocale) -> str:
    """The money of a cause, all currencies; empty for none."""
    return fmt.amounts(tuple((currency, value) for currency, value, _lines in cause.amounts), locale)


def progress_says(progress: Progress, locale: QLocale) -> str:
    """`812 of 1,339`, or `812` while the total is unknown."""
    done = fmt.number(progress.done, locale)
    if progress.total is None:
        return done if progress.done else ""
    return f"{done} of {fmt.number(progress.total, locale)}"


_WORDS: dict[str, str] = {
    "updated": "changed",
    "not_eligible": "not eligible",
    "in_doubt": "in doubt",
    "differs": "different in X3",
}


def counts_say(counts: Mapping[str, int], locale: QLocale) -> str:
    """Counts in words, without those that are 0: `812 read · 640 created · 9 held`."""
    return " · ".join(
        f"{fmt.number(value, locale)} {_WORDS.get(name, name.replace('_', ' '))}"
        for name, value in counts.items()
        if value
    )


def counts_of(counts: Counts) -> dict[str, int]:
    """Counts by name without `read`, those that are 0 left out."""
    return {name: value for name, value in counts.as_dict().items() if value and name != "read"}


def result_says(result: RunResult, locale: QLocale) -> str:
    """One sentence about a run that ended."""
    name = fmt.RUN_KINDS[result.kind]
    match result.status:
        case RunStatus.STOPPED:
            return f"{name} stopped: {result.reason or 'no reason was given.'}"
        case RunStatus.CANCELLED:
            return f"{name} cancelled. What was written stays written and is recorded."
        case _:
            said = counts_say(counts_of(result.counts), locale) or "nothing to do"
            return f"{name} done in {fmt.duration(result.seconds)}: {said}."


WOULD: dict[Place, str] = {
    Place.CREATED: "would be created",
    Place.UPDATED: "would change",
    Place.CLOSED: "would be closed",
    Place.LINKED: "would be linked to what X3 has",
    Place.HELD: "would be held",
    Place.REFUSED: "are refused",
    Place.INCOMPLETE: "are incomplete in JAGGAER",
    Place.WAITING: "wait",
    Place.IN_DOUBT: "are in doubt",
    Place.DIFFERS: "differ in X3",
    Place.UNCHANGED: "stay as they are",
    Place.NOT_ELIGIBLE: "are not eligible",
    Place.IGNORED: "are ignored",
}
WRITING = frozenset({Place.CREATED, Place.UPDATED, Place.CLOSED, Place.LINKED})
"""Places of a preview that would change something in X3 or link to it."""


def preview_says(counts: Mapping[Place, int], locale: QLocale) -> str:
    """The sheet in a sentence, as `2,010 would be created and 9 would be held.` says it."""
    parts = [f"{fmt.number(counts[place], locale)} {words}" for place, words in WOULD.items() if counts.get(place)]
    return f"{fmt.joined(parts)}." if parts else "Nothing would be written."


def kind_says(kind: RunKind) -> str:
    """What goes on, for the head of the progress: `Syncing`."""
    return {
        RunKind.SYNC: "Syncing",
        RunKind.PREVIEW: "Looking what would be written",
        RunKind.REPLAY: "Replaying",
        RunKind.IMPORT: "Importing",
    }[kind]


def decision_says(decision: TwinDecision, now: datetime, zone: tzinfo | None = None) -> str:
    """What was decided about a likely twin, by whom, when and why."""
    what = f"Linked to {decision.x3_key}" if decision.x3_key else "Not the same as what X3 has"
    said = f"{what}: decided by {decision.actor}, {fmt.moment(decision.at, now, zone)}."
    if decision.because:
        said += f" {fmt.sentence_case(decision.because).rstrip('.')}."
    return f"{said} The next sync carries it out." if decision.pending else said


def crossref_says(name: str, effect: ListEffect, locale: QLocale) -> str:
    """What a cross-reference list would do, as one sentence, and that it is not done yet."""
    said = [fmt.counted(len(effect.linked), "new link", "new links", locale)]
    if effect.known:
        said.append(f"{fmt.counted(effect.known, 'row', 'rows', locale)} linked so already")
    if effect.errors:
        said.append(f"{fmt.counted(len(effect.errors), 'row', 'rows', locale)} that cannot be taken")
    text = f"{name}: {fmt.joined(said)}. Nothing is decided yet, and X3 is not changed by it."
    return f"{text} {_waiting(effect, locale)}".rstrip()


def crossref_decided(effect: ListEffect, locale: QLocale) -> str:
    """What a cross-reference list did."""
    text = f"{fmt.counted(len(effect.linked), 'record is', 'records are', locale)} linked by the list"
    if effect.errors:
        text += f", {fmt.counted(len(effect.errors), 'row was', 'rows were', locale)} not taken"
    return f"{text}. The next sync carries it out, and it can be undone until something is written. {_waiting(effect, locale)}".rstrip()


def _waiting(effect: ListEffect, locale: QLocale) -> str:
    if not effect.waiting:
        return ""
    verb = "waits for a record" if effect.waiting == 1 else "wait for records"
    return f"{fmt.counted(effect.waiting, 'link', 'links', locale)} {verb} that no sync has read yet."
