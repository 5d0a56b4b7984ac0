"""A strip while something long is on its way: what it does, how far it is, and a button that ends it."""

from __future__ import annotations

import threading

from PySide6.QtWidgets import QProgressBar, QWidget

from gui import format as fmt
from gui.context import Context
from gui.widgets.basics import Button, label, line
from gui.words import tr

_BAR_PX = 140


class Working(QWidget):
    """Hidden until something begins; whoever began it hides it at its end."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._cancel = threading.Event()
        row = line(self, spacing=12)
        self._text = label("", "muted", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_PX)
        self._bar.setAccessibleName(tr("How far it is"))
        row.addWidget(self._bar)
        row.addWidget(self._text, 1)
        self.stop = Button(tr("Cancel"), context.theme, look="small")
        self.stop.clicked.connect(self._end)
        row.addWidget(self.stop)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether something is on its way."""
        return not self.isHidden()

    def begin(self, text: str) -> threading.Event:
        """Something began; gives what its cancelling sets."""
        self._cancel = threading.Event()
        self._bar.setRange(0, 0)
        self._text.setText(text)
        self.stop.setEnabled(True)
        self.show()
        return self._cancel

    def tell(self, phase: str, done: int, total: int | None) -> None:
        """So far it is; `total` None = nobody knows of how much."""
        if not self.busy or self._cancel.is_set():
            return
        self._bar.setRange(0, total or 0)
        self._bar.setValue(min(done, total) if total else 0)
        number = fmt.number(done, self._context.locale)
        if total:
            counted = tr("{done} of {total}").format(done=number, total=fmt.number(total, self._context.locale))
        else:
            counted = number if done else ""
        self._text.setText(fmt.listed([part for part in (phase, counted) if part]))

    def _end(self) -> None:
        self._cancel.set()
        self.stop.setEnabled(False)
        self._text.setText(tr("Ending…"))
