"""The run that goes on: phase, bar, figures, rate, time left, Cancel."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame, QProgressBar

from core.model.run import Progress, RunKind
from gui import format as fmt
from gui import run_words, sentences
from gui.run_control import RunControl
from gui.theme import Theme
from gui.widgets.basics import Button, column, label, line
from gui.words import tr

_STEPS = 1000


class RunPanel(QFrame):
    """Shows itself while this window runs something, and hides when it ended."""

    def __init__(self, runs: RunControl, theme: Theme, locale: QLocale) -> None:
        super().__init__()
        self._runs = runs
        self._locale = locale
        self.setProperty("look", "card")
        self.setAccessibleName(tr("The run that goes on"))
        layout = column(self, margins=(16, 12, 16, 14), spacing=8)
        top = line(spacing=12)
        self._phase = label(look="strong", wrap=True)
        self._cancel = Button(tr("Cancel"), theme, look="small")
        self._cancel.setToolTip(tr("Ends the run within a second; what is written stays"))
        self._cancel.clicked.connect(runs.cancel)
        top.addWidget(self._phase, 1)
        top.addWidget(self._cancel)
        layout.addLayout(top)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        layout.addWidget(self._bar)
        below = line(spacing=16)
        self._figures = label(look="muted", wrap=True)
        self._left = label(look="muted")
        below.addWidget(self._figures, 1)
        below.addWidget(self._left)
        layout.addLayout(below)
        runs.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        kind = self._runs.kind
        self.setVisible(kind is not None)
        if kind is None:
            return
        progress = self._runs.progress
        self._cancel.setEnabled(not self._runs.cancelling)
        if progress is None:
            self._phase.setText(self._head(kind))
            self._left.setText("")
            self._figures.setText(tr("Getting ready"))
            self._bar.setRange(0, 0)
            return
        done = sentences.progress_says(progress, self._locale)
        self._phase.setText(f"{self._phase_of(progress, kind)} · {done}" if done else self._phase_of(progress, kind))
        self._show_progress(progress, kind)

    def _head(self, kind: RunKind) -> str:
        return self._named(tr("Ending the run") if self._runs.cancelling else sentences.kind_says(kind))

    def _phase_of(self, progress: Progress, kind: RunKind) -> str:
        return self._named(tr("Ending the run") if self._runs.cancelling else run_words.phase_says(progress, kind))

    def _named(self, what: str) -> str:
        """With the name of a connection that the window does not show."""
        other = self._runs.elsewhere
        return tr("{connection}: {what}").format(connection=other, what=what) if other else what

    def _show_progress(self, progress: Progress, kind: RunKind) -> None:
        if progress.total:
            self._bar.setRange(0, _STEPS)
            share = _STEPS * progress.done // progress.total
            self._bar.setValue(min(_STEPS, share))
        else:
            self._bar.setRange(0, 0)
        pace = self._runs.pace
        parts = []
        if (rate := pace.per_second) is not None:
            parts.append(tr("{number} a second").format(number=fmt.number(max(1, round(rate)), self._locale)))
        if (left := pace.seconds_left) is not None:
            parts.append(fmt.time_left(left))
        self._left.setText(" · ".join(parts))
        self._figures.setText(run_words.figures_say(progress.counts, kind, self._locale) or tr("Nothing settled yet"))
