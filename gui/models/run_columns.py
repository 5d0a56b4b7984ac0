"""The columns of the table of runs, and of the log of one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QLocale

from core.model.run import Counts, RunKind
from core.model.run_story import RunStep
from core.model.views import RunRow
from gui import format as fmt
from gui import run_words
from gui.models.rows import Column
from gui.words import said, tr


def run_columns(locale: QLocale) -> tuple[Column[RunRow], ...]:
    """Columns of the runs; the four after *Read* add up to it."""

    def figure(name: str, title: str, value: Callable[[Counts], int], tip: str, width: int = 90) -> Column[RunRow]:
        def shown(row: RunRow) -> str:
            number = value(row.counts)
            return fmt.number(number, locale) if number or name == "read" else ""

        return Column(name, title, shown, right=True, width=width, tip=lambda _row: tip)

    return (
        Column("started", tr("Started"), lambda row: fmt.stamp(row.started_at), width=152),
        Column("kind", tr("What"), lambda row: tr(fmt.RUN_KINDS[row.kind]), width=104),
        Column(
            "status",
            tr("Outcome"),
            lambda row: tr(fmt.RUN_LOOKS[row.status].word),
            width=204,
            look=lambda row: fmt.RUN_LOOKS[row.status],
            tip=lambda row: said(row.reason),
        ),
        figure("read", tr("Read"), lambda counts: counts.read, tr("What it read: the sum of the four beside it")),
        figure("to-x3", tr("To X3"), run_words.to_x3, tr("Created, changed, closed or linked; of a preview: would be")),
        figure("as-is", tr("As is"), run_words.as_is, tr("Unchanged, not eligible or ignored: nothing was to be done")),
        figure(
            "needs", tr("Needs you"), run_words.needs, tr("Held, refused, incomplete or different in X3"), width=132
        ),
        figure("waits", tr("Waits"), run_words.waits, tr("Goes on by itself: waiting or in doubt")),
        Column("seconds", tr("Took"), _took, right=True, width=104),
        Column("calls", tr("Calls"), lambda row: fmt.number(row.calls, locale), right=True, width=70, hidden=True),
        Column("actor", tr("By"), lambda row: row.actor, width=0, tip=lambda row: row.actor),
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
            width=0,
            look=lambda step: replace(run_words.step_look(step), english=""),
            sign_only=True,
            tip=says,
        ),
    )


def is_preview(row: RunRow) -> bool:
    """Whether a run wrote nothing by intent."""
    return row.kind is RunKind.PREVIEW
