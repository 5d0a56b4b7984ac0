"""Pairing with X3 through Sage's regional gateway: the browser opens, a user of X3 accepts, the window waits."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from core.errors import ConnectorError
from core.model.cancel import Cancelled
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.widgets.basics import Button, Picture, card, clear, column, label, line, selectable
from gui.words import QT_TR_NOOP, said, tr

GATEWAY: Final = "gateway"
"""The way to sign in that is paired, as the settings name it."""
OpenPage = Callable[[str], bool]
"""Shows an address in the browser; gives whether one could be opened."""
_LOOK_MS = 100
_WHAT = QT_TR_NOOP(
    "A user of X3 allows ML Connector to work there. Your browser opens a page of Sage; whoever signs in to X3 on it and"
    " accepts needs the right thirdParties in X3. It must be the browser of this computer."
)
_STEPS = (
    QT_TR_NOOP("Sage's page is opened in the browser"),
    QT_TR_NOOP("Sage's gateway has received the request"),
    QT_TR_NOOP("A user of X3 has accepted it"),
)
_BROWSER, _X3, _DONE = 0, 1, 3


@dataclass(slots=True)
class _Going:
    """How far a pairing is; written by the worker, read by the window."""

    cancel: threading.Event = field(default_factory=threading.Event)
    address: str = ""
    waits: bool = False

    def show(self, address: str) -> None:
        self.address = address

    def wait(self) -> None:
        self.waits = True


class PairDialog(Dialog):
    """Pairs a connection when a person asks for it; leaving it ends the waiting.

    Args:
        context: the window's parts.
        parent: the window.
        open_page: shows an address in the browser; the system's own way by default.
    """

    topic = "check"

    def __init__(self, context: Context, parent: QWidget | None, open_page: OpenPage | None = None) -> None:
        super().__init__(parent, context.theme, tr("Pair with Sage X3?"), tr(_WHAT))
        self._context = context
        self._open_page = open_page or _open_in_browser
        self._going: _Going | None = None
        self._opened = ""
        self._reached = -1
        self.paired = False
        self.resize(640, 360)
        self._steps = card()
        self._steps_layout = column(self._steps, margins=(16, 14, 16, 14), spacing=10)
        self.content.addWidget(self._steps)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(tr("Waiting", "of the window, for an answer"))
        self.content.addWidget(self.bar)
        self.said = selectable("", wrap=True)
        self.content.addWidget(self.said)
        self.trouble = QFrame()
        self.trouble.setProperty("look", "notice-bad")
        inside = column(self.trouble, margins=(12, 8, 12, 8))
        self.trouble_text = selectable("", wrap=True)
        inside.addWidget(self.trouble_text)
        self.content.addWidget(self.trouble)
        self.content.addLayout(self._build_pages())
        self.content.addStretch(1)
        self.leave = self.add_cancel(tr("Close"))
        self.stop = self.add_button(tr("Stop waiting"))
        self.stop.clicked.connect(self._stop)
        self.start_button = self.add_button(tr("Open the browser and pair"), "primary", default=True)
        self.start_button.clicked.connect(self.start)
        self._pulse = QTimer(self)
        self._pulse.setInterval(_LOOK_MS)
        self._pulse.timeout.connect(self._look)
        self._rest("")
        self._show_steps(_BROWSER)
        self.start_button.setFocus()

    def start(self) -> None:
        """Pairs; a request that waits for X3 already is gone on with, without the browser."""
        if self._going is not None:
            return
        going = self._going = _Going()
        self._opened = ""
        self.trouble.hide()
        self.bar.show()
        self.stop.show()
        self.stop.setFocus()
        self.leave.hide()
        self.start_button.hide()
        self.said.setText(tr("Asking Sage's gateway…"))
        self._show_steps(_BROWSER)
        self._pulse.start()
        app = self._context.app

        def pair() -> tuple[str, tuple[str, ...]] | None:
            try:
                paired = app.pair(going.show, cancel=going.cancel, waits=going.wait)
            except Cancelled:
                return None
            return app.connection().x3.folder, paired.folders

        self._context.bridge.run(pair, self._done, self._failed, owner=self, topic="pair")

    def reject(self) -> None:
        """Leaves; the waiting ends."""
        self._end()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Leaves as the button does."""
        self._end()
        super().closeEvent(event)

    # -- inside ------------------------------------------------------------------------------------------------------

    def _build_pages(self) -> QHBoxLayout:
        row = line(spacing=8)
        self.again = Button(tr("Open the page again"), self.theme, look="small", icon="external-link")
        self.again.clicked.connect(lambda: self._open_page(self._opened))
        self.copy = Button(tr("Copy its address"), self.theme, look="small", icon="copy")
        self.copy.setToolTip(tr("For another browser of this computer"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._opened))
        row.addWidget(self.again)
        row.addWidget(self.copy)
        row.addStretch(1)
        return row

    def _show_steps(self, reached: int) -> None:
        if reached == self._reached:
            return
        self._reached = reached
        clear(self._steps_layout)
        for number, text in enumerate(_STEPS):
            row = line(spacing=10)
            done = number < reached
            icon, role = ("check", "ok") if done else ("ellipsis", "info")
            picture = Picture(icon, role, self.theme)
            picture.setAccessibleName(tr("done") if done else tr("not yet"))
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label(tr(text), "" if number <= reached else "muted", wrap=True), 1)
            self._steps_layout.addLayout(row)

    def _look(self) -> None:
        """What the worker has come to since."""
        going = self._going
        if going is None:
            return
        if going.waits:
            self._show_steps(_X3 + 1)
            self.said.setText(
                tr(
                    "Nobody has accepted it in X3 yet. It is asked for again every few seconds. You may stop waiting: the"
                    " request stays, and pairing later goes on from here."
                )
            )
            self.again.hide()
            self.copy.hide()
        elif going.address and not self._opened:
            self._opened = going.address
            self._show_steps(_X3)
            self.said.setText(tr("Sign in to X3 on the page in your browser, and accept there."))
            self.again.show()
            self.copy.show()
            if not self._open_page(self._opened):
                self.said.setText(
                    tr("The browser could not be opened. Copy the address into a browser of this computer.")
                )

    def _rest(self, said: str) -> None:
        self._going = None
        self._pulse.stop()
        self.said.setText(said)
        for widget in (self.bar, self.trouble, self.again, self.copy, self.stop):
            widget.hide()
        self.leave.show()
        self.start_button.show()

    def _done(self, told: tuple[str, tuple[str, ...]] | None) -> None:
        if told is None:
            return
        folder, folders = told
        self.paired = True
        if folders:
            self._rest(tr("X3 is paired. Folders that were allowed: {folders}.").format(folders=", ".join(folders)))
        else:
            self._rest(tr("X3 is paired. It did not tell which folders were allowed."))
        self._show_steps(_DONE)
        if folders and folder not in folders:
            self.trouble_text.setText(
                tr(
                    "{folder} is not among them. Pair again and have the X3 user allow it, or correct the folder in the"
                    " settings."
                ).format(folder=folder)
            )
            self.trouble.show()
            return
        self.start_button.hide()
        self.leave.setText(tr("Test the connection"))
        self.leave.setFocus()

    def _failed(self, error: ConnectorError) -> None:
        self._rest("")
        self.trouble_text.setText(said(str(error)))
        self.trouble.show()
        self.start_button.setText(tr("Try again"))

    def _stop(self) -> None:
        waited = self._going is not None and self._going.waits
        self._end()
        kept = tr("The request is kept: pairing goes on from here.")
        self._rest(kept if waited else tr("Nothing was paired."))
        self.start_button.setFocus()

    def _end(self) -> None:
        if self._going is not None:
            self._going.cancel.set()
            self._going = None


def _open_in_browser(address: str) -> bool:
    return bool(QDesktopServices.openUrl(QUrl(address)))


def show_pair(context: Context, parent: QWidget, paired: Callable[[], None], open_page: OpenPage | None = None) -> None:
    """Shows the pairing; returns at once, the dialog frees itself when closed.

    Args:
        context: the window's parts.
        parent: what it stands over.
        paired: called when the dialog is left after a pairing.
        open_page: as in `PairDialog`.
    """
    dialog = PairDialog(context, parent, open_page)

    def left(_code: int) -> None:
        dialog.deleteLater()
        if dialog.paired:
            paired()

    dialog.finished.connect(left)
    dialog.open()
