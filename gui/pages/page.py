"""What every page is: a title, tools on the right, and a way to look again when something happened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from core.errors import ConnectorError
from gui.context import Context
from gui.widgets.basics import Button, Picture, column, label, line
from gui.words import said, tr

_REST_MS = 400
_REST_WHILE_RUNNING_MS = 1000

T = TypeVar("T")


class Page(QWidget):
    """A page loads when it is shown, and again when something happened: two times a second, once during a run.

    A page overrides `load`, which asks with `look_up` and so ends with `done`.
    """

    def __init__(self, context: Context, title: str) -> None:
        super().__init__()
        self.context = context
        self._loading = False
        self._stale = True
        self.setProperty("look", "page")
        self.setAccessibleName(title)
        self.layout_column = column(self, margins=(24, 20, 24, 20), spacing=12)
        head = line(spacing=12)
        texts = column(spacing=2)
        self.title = label(title, "sentence", wrap=True)
        self.title.setMinimumWidth(136)
        self.subline = label("", "muted", wrap=True)
        self.subline.hide()
        texts.addWidget(self.title)
        texts.addWidget(self.subline)
        head.addLayout(texts, 1)
        self.tools = line(spacing=8)
        head.addLayout(self.tools)
        self.layout_column.addLayout(head)
        self._trouble = QFrame()
        self._trouble.setProperty("look", "notice-bad")
        inside = line(self._trouble, margins=(12, 6, 8, 6), spacing=10)
        inside.addWidget(Picture("circle-x", "bad", context.theme))
        self._trouble_text = label(wrap=True)
        inside.addWidget(self._trouble_text, 1)
        again = Button(tr("Try again"), context.theme, look="small")
        again.clicked.connect(self.look_again)
        inside.addWidget(again)
        self._trouble.hide()
        self.layout_column.addWidget(self._trouble)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._load_now)

    def load(self) -> None:
        """Asks the core for what the page shows."""
        raise NotImplementedError

    def add_keys(self, text: str, keys: QKeySequence, done: object) -> QAction:
        """What keys do while the page, or anything on it, has the keyboard."""
        action = QAction(text, self)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(done)
        self.addAction(action)
        return action

    def today(self) -> date:
        """The day where the person sits."""
        return self.context.now().astimezone().date()

    def end_work(self) -> None:
        """Ends what the page has on its way, where that may take long: the window closes."""

    def look_again(self) -> None:
        """Something happened: loads soon if the page is seen, else when it is shown."""
        self._stale = True
        if self.isVisible() and not self._loading and not self._rest.isActive():
            runs = self.context.runs.kind is not None
            self._rest.start(_REST_WHILE_RUNNING_MS if runs else _REST_MS)

    def look_up(self, operation: Callable[[], T], show: Callable[[T], None], topic: str = "page") -> None:
        """Runs a question on a worker thread and shows its answer; trouble shows as a strip on the page."""

        def answered(value: T) -> None:
            self._trouble.hide()
            show(value)
            self.done()

        self.context.bridge.run(operation, answered, self._failed, owner=self, topic=topic)

    def done(self) -> None:
        """The answer came; if something happened meanwhile, the page loads again soon."""
        self._loading = False
        if self._stale:
            self.look_again()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Loads what changed while the page was not seen."""
        super().showEvent(event)
        if self._stale and not self._loading:
            self._load_now()

    def _load_now(self) -> None:
        if self._loading or not self.isVisible():
            return
        self._stale = False
        self._loading = True
        self.load()

    def _failed(self, error: ConnectorError) -> None:
        self._trouble_text.setText(said(str(error)))
        self._trouble.show()
        self._loading = False
        self._stale = False
