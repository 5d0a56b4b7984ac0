"""The run that goes on: phase, bar, figures, rate, time left, Cancel."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame, QProgressBar

from core.model.run import Progress
from gui import format as fmt
from gui import sentences
from gui.run_control import RunControl
from gui.theme import Theme
from gui.widgets.basics import Button, Elided, column, label, line

_STEPS = 1000


class RunPanel(QFrame):
    """Shows itself while this window runs something, and hides when it ended."""

    def __init__(self, runs: RunControl, theme: Theme, locale: QLocale) -> None:
        super().__init__()
        self._runs = runs
        self._locale = locale
        self.setProperty("look", "card")
        self.setAccessibleName("The run that goes on")
        layout = column(self, margins=(16, 12, 16, 14), spacing=8)
        top = line()
        self._phase = label(look="strong")
        self._done = label(look="muted")
        self._left = label(look="muted")
        self._cancel = Button("Cancel", theme, look="small")
        self._cancel.setToolTip("Ends the run within a second; what is written stays")
        self._cancel.clicked.connect(runs.cancel)
        top.addWidget(self._phase)
        top.addWidget(self._done)
        top.addStretch(1)
        top.addWidget(self._left)
        top.addSpacing(8)
        top.addWidget(self._cancel)
        layout.addLayout(top)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Progress")
        layout.addWidget(self._bar)
        self._figures = Elided(look="muted")
        layout.addWidget(self._figures)
        runs.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        kind = self._runs.kind
        self.setVisible(kind is not None)
        if kind is None:
            return
        progress = self._runs.progress
        self._cancel.setEnabled(not self._runs.cancelling)
        head = sentences.kind_says(kind)
        if self._runs.cancelling:
            head = "Ending the run"
        if progress is None:
            self._phase.setText(f"{head}…")
            self._done.setText("")
            self._left.setText("")
            self._figures.setText("Getting ready")
            self._bar.setRange(0, 0)
            return
        self._phase.setText(f"{head}: {progress.phase}")
        self._done.setText(sentences.progress_says(progress, self._locale))
        self._show_progress(progress)

    def _show_progress(self, progress: Progress) -> None:
        if progress.total:
            self._bar.setRange(0, _STEPS)
            share = _STEPS * progress.done // progress.total
            self._bar.setValue(min(_STEPS, share))
        else:
            self._bar.setRange(0, 0)
        pace = self._runs.pace
        said = []
        if (rate := pace.per_second) is not None:
            said.append(f"{fmt.number(max(1, round(rate)), self._locale)} a second")
        if (left := pace.seconds_left) is not None:
            said.append(fmt.time_left(left))
        self._left.setText(", ".join(said))
        self._figures.setText(sentences.counts_say(progress.counts, self._locale) or "Nothing settled yet")
