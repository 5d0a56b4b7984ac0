"""Notifications of the system: what alerts say reaches people who look at something else."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSystemTrayIcon

from core.errors import ConnectorError
from core.events import AlertRaised, Event, StoreChanged
from core.model.alert import AlertRound
from gui.icons import icon
from gui.main_window import MainWindow
from gui.widgets.basics import bring_to_front
from gui.words import said

EVERY_MS = 300_000
"""The time of the digest and a silence come without any event: so often they are looked for."""
REST_MS = 2_000
"""What another process does comes in bursts: it is looked at once they rest."""
SHOWN_MS = 15_000
_ICON_PX = 32


class Notices(QObject):
    """Looks for alerts at the start, every few minutes and when another process did something; shows what is told.

    A desktop without notifications has them as a sentence above the page.

    Args:
        window: its window, which owns it.
        tray: where notifications are shown; the system's own, where there is one, by default.
    """

    def __init__(self, window: MainWindow, tray: QSystemTrayIcon | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._tray = tray or self._system_tray()
        self._regular = QTimer(self)
        self._regular.setInterval(EVERY_MS)
        self._regular.timeout.connect(self.look)
        self._regular.start()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.look)
        window.context.bridge.happened.connect(self._happened)
        self.look()

    def look(self) -> None:
        """Looks for alerts in a worker thread; trouble with them is on Home and in `alert list`, never in the way."""
        context = self._window.context
        context.bridge.run(context.app.due_alerts, self._looked, self._failed, owner=self, topic="alerts")

    def show_alert(self, event: AlertRaised) -> None:
        """Shows one."""
        if self._tray is None:
            self._window.say(f"{said(event.title)}. {said(event.text)}")
            return
        kind = QSystemTrayIcon.MessageIcon
        shown = kind.Information if event.settled else kind.Warning
        self._tray.showMessage(said(event.title), said(event.text), shown, SHOWN_MS)

    def _system_tray(self) -> QSystemTrayIcon | None:
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return None
        tray = make_tray(self._window)
        tray.show()
        return tray

    def _happened(self, batch: tuple[Event, ...]) -> None:
        for event in batch:
            if isinstance(event, AlertRaised):
                self.show_alert(event)
        if any(isinstance(event, StoreChanged) for event in batch):
            self._rest.start()

    def _looked(self, done: AlertRound) -> None:
        if done.opened or done.healed or done.errors:
            self._window.look_again()

    def _failed(self, _error: ConnectorError) -> None:
        """The store says so where it matters."""


def make_tray(window: MainWindow) -> QSystemTrayIcon:
    """The icon among those of the system; pressing it, or a notification, brings the window to the front."""
    tray = QSystemTrayIcon(icon("refresh-cw", window.context.theme.colour("accent").name(), _ICON_PX), window)
    tray.setToolTip(window.windowTitle())

    def front(_reason: object = None) -> None:
        bring_to_front(window)

    tray.activated.connect(front)
    tray.messageClicked.connect(front)
    return tray
