"""The next times: what runs and when, and what a pause passes over, with its reason."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from core.model.schedule import COMPARISON_NAME, SYNC_NAME, Upcoming, Work
from gui import format as fmt
from gui.context import Context
from gui.schedule_words import WORKS, pause_reason
from gui.widgets.basics import Elided, Picture, clear, column, label, line
from gui.words import tr


class NextTimes(QWidget):
    """A list of moments, on the clock of the schedule; what is passed over says so with a sign, a word and the reason."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: object = None
        self._rows = column(self, spacing=8)

    def say(self, text: str) -> None:
        """One sentence in the place of the list."""
        if text != self._shown:
            self._shown = text
            clear(self._rows)
            self._rows.addWidget(label(text, "muted", wrap=True))
            self._rows.addStretch(1)

    def show_times(self, rows: tuple[Upcoming, ...], zone: str) -> None:
        """Shows the times as they come."""
        now = self._context.now()
        if (rows, zone, now.date()) == self._shown:
            return
        self._shown = (rows, zone, now.date())
        clear(self._rows)
        for row in rows:
            self._rows.addWidget(self._row(row, ZoneInfo(zone)))
        self._rows.addStretch(1)

    def _row(self, row: Upcoming, zone: ZoneInfo) -> QWidget:
        widget = QWidget()
        outer = line(widget, spacing=10)
        now = self._context.now()
        runs = row.skipped is None
        outer.addWidget(Picture("arrow-right" if runs else "minus", "accent" if runs else "muted", self._context.theme))
        texts = column(spacing=1)
        at = fmt.next_moment(row.at, now, zone)
        what = row.name if row.name not in {SYNC_NAME, COMPARISON_NAME} else ""
        if row.work is Work.COMPARISON and not what:
            what = tr(WORKS[row.work])
        if row.skipped is None:
            texts.addWidget(label(fmt.sentence_case(at), "strong"))
            if what:
                texts.addWidget(Elided(what, "muted"))
        else:
            until = row.until
            if until is not None and until != row.at:
                at = tr("{first} to {last}").format(first=at, last=fmt.next_moment(until, now, zone))
            texts.addWidget(
                label(tr("{moment}: does not run").format(moment=fmt.sentence_case(at)), "muted", wrap=True)
            )
            texts.addWidget(Elided(pause_reason(row.skipped), "muted"))
        outer.addLayout(texts, 1)
        return widget
