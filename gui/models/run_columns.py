"""The columns of the table of runs, and of the log of one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from core.model.run import Counts, RunKind
from core.model.run_story import RunStep
from core.model.schedule import Turn, TurnState
from core.model.views import RunRow
from gui import format as fmt
from gui import run_words
from gui.format import Look
from gui.models.rows import Column
from gui.schedule_words import TURNS, turn_says
from gui.words import said, tr


@dataclass(frozen=True, slots=True)
class MissedRun:
    """A time at which a run was due and none ran, as a row among the runs.

    Attributes:
        says: why, as a sentence without its full stop.
    """

    turn_id: int
    at: datetime
    look: Look
    says: str


HistoryRow = RunRow | MissedRun


def missed_of(turns: Iterable[Turn], zone: ZoneInfo, now: datetime) -> tuple[MissedRun, ...]:
    """The times at which nothing ran; those for which a run was made have a row of their own by it."""
    none = {TurnState.MISSED, TurnState.PAUSED, TurnState.FAILED, TurnState.WAITING}
    return tuple(
        MissedRun(turn.turn_id, turn.due_until, TURNS[turn.state], turn_says(turn, zone, now))
        for turn in turns
        if turn.state in none and not turn.run_id
    )


def history_of(runs: Sequence[RunRow], missed: Sequence[MissedRun], *, whole: bool) -> tuple[HistoryRow, ...]:
    """Runs and what was missed between them, newest first.

    Args:
        runs: newest first.
        missed: in any order.
        whole: whether these are all runs; else what was missed before the oldest of them comes with the next ones.
    """
    since = runs[-1].started_at if runs and not whole else None
    seen = [row for row in missed if since is None or row.at >= since]
    return tuple(sorted((*runs, *seen), key=_when, reverse=True))


def _when(row: HistoryRow) -> datetime:
    return row.started_at if isinstance(row, RunRow) else row.at


def row_name(row: HistoryRow) -> str:
    """What makes it the same row with other values."""
    return row.run_id if isinstance(row, RunRow) else f"turn {row.turn_id}"


def run_columns(locale: QLocale) -> tuple[Column[HistoryRow], ...]:
    """Columns of the runs; the four after *Read* add up to it."""

    def of_run(shown: Callable[[RunRow], str]) -> Callable[[HistoryRow], str]:
        return lambda row: shown(row) if isinstance(row, RunRow) else ""

    def figure(name: str, title: str, value: Callable[[Counts], int], tip: str, width: int = 90) -> Column[HistoryRow]:
        def shown(row: RunRow) -> str:
            number = value(row.counts)
            return fmt.number(number, locale) if number or name == "read" else ""

        return Column(name, title, of_run(shown), right=True, width=width, tip=lambda _row: tip)

    def look(row: HistoryRow) -> Look:
        return fmt.RUN_LOOKS[row.status] if isinstance(row, RunRow) else row.look

    def by(row: HistoryRow) -> str:
        return row.actor if isinstance(row, RunRow) else row.says

    return (
        Column("started", tr("Started"), lambda row: fmt.stamp(_when(row)), width=152),
        Column(
            "kind",
            tr("What"),
            lambda row: fmt.RUN_KINDS[row.kind] if isinstance(row, RunRow) else tr("No run"),
            width=104,
            fits=tuple(fmt.RUN_KINDS.values()),
        ),
        Column(
            "status",
            tr("Outcome"),
            lambda row: look(row).word,
            width=204,
            look=look,
            fits=tuple(each.word for each in fmt.RUN_LOOKS.values()),
            tip=lambda row: said(row.reason) if isinstance(row, RunRow) else row.says,
        ),
        figure("read", tr("Read"), lambda counts: counts.read, tr("What it read: the sum of the four beside it")),
        figure("to-x3", tr("To X3"), run_words.to_x3, tr("Created, changed, closed or linked; of a preview: would be")),
        figure("as-is", tr("As is"), run_words.as_is, tr("Unchanged, not eligible or ignored: nothing was to be done")),
        figure(
            "needs", tr("Needs you"), run_words.needs, tr("Held, refused, incomplete or different in X3"), width=132
        ),
        figure("waits", tr("Waits"), run_words.waits, tr("Goes on by itself: waiting or in doubt")),
        Column("seconds", tr("Took"), of_run(_took), right=True, width=104),
        Column(
            "calls", tr("Calls"), of_run(lambda row: fmt.number(row.calls, locale)), right=True, width=70, hidden=True
        ),
        Column("actor", tr("By"), by, width=0, tip=by),
    )


def _took(row: RunRow) -> str:
    return fmt.duration(row.seconds) if row.seconds else ""


def step_columns(locale: QLocale) -> tuple[Column[RunStep], ...]:
    """Columns of the log of a run."""

    def says(step: RunStep) -> str:
        return run_words.step_says(step, locale)

    return (
        Column("at", tr("Time"), lambda step: f"{step.at.astimezone():%H:%M:%S}", width=92),
        Column(
            "what",
            tr("What happened"),
            says,
            width=480,
            look=lambda step: replace(run_words.step_look(step), english=""),
            sign_only=True,
            tip=says,
        ),
    )


def is_preview(row: RunRow) -> bool:
    """Whether a run wrote nothing by intent."""
    return row.kind is RunKind.PREVIEW
