"""The sign beside the clock: how things stand, and what can be done without the window.

It is green only when the last run was good, nothing is past due, and both sign-ins are valid; its shape and its words say
so, too. The window may be closed: with the person's word it then leaves the sign, and the schedule goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QSystemTrayIcon, QWidget

from core.errors import ConnectorError
from core.events import CheckStepMade, Event, RunProgressed
from core.model.schedule import Health, Standing
from gui import format as fmt
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.icons import pixmap
from gui.schedule_words import HEALTHS, tomorrow_morning
from gui.theme import Theme
from gui.widgets.basics import bring_to_front
from gui.words import said, tr

if TYPE_CHECKING:
    from gui.main_window import MainWindow

KEEP_KEY = "tray/closing"
"""What closing the window does: `keep` the sign, `quit`, or empty = nobody was asked yet."""
LEAVING = "leaving"
"""Property of a window that is closed for another one to take its place: nobody is asked, and the program goes on."""
EVERY_MS = 60_000
REST_MS = 1_000
_ICON_PX = 32
_SCALES = (1, 2)
_MOST = 9


class KeepDialog(Dialog):
    """What closing the window is to mean, asked once. `keep` is the answer once it was accepted."""

    topic = "schedule"

    def __init__(self, parent: QWidget | None, theme: Theme) -> None:
        super().__init__(
            parent,
            theme,
            tr("Stay in the tray?"),
            tr(
                "In the tray, scheduled runs go on and the sign beside the clock shows how things stand."
                " Without it nothing runs until you open ML Connector again."
                " You can change this on the page Schedule."
            ),
        )
        self.setMinimumWidth(480)
        self.keep = False
        self.quit = self.add_button(tr("Quit"))
        self.quit.clicked.connect(self.accept)
        self.stay = self.add_button(tr("Stay in the tray"), "primary", default=True)
        self.stay.clicked.connect(self._stay)
        self.stay.setFocus()

    def _stay(self) -> None:
        self.keep = True
        self.accept()


AskKeep = Callable[[Context, QWidget], bool | None]


def ask_keep(context: Context, parent: QWidget) -> bool | None:
    """Asks and waits; True = stay in the tray, False = quit, None = the window is not closed after all."""
    dialog = KeepDialog(parent, context.theme)
    try:
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.keep if accepted else None
    finally:
        dialog.deleteLater()


class Tray(QObject):
    """The sign, its menu, and what closing the window means.

    Args:
        window: its window, which owns it.
        icon: the sign; that of the system, where it has a tray, by default.
        ask: asks what closing is to mean.
    """

    def __init__(self, window: MainWindow, icon: QSystemTrayIcon | None = None, ask: AskKeep = ask_keep) -> None:
        super().__init__(window)
        self._window, self._context, self._ask = window, window.context, ask
        self._standing: Standing | None = None
        self._leaving = False
        self.icon = icon or (QSystemTrayIcon(window) if QSystemTrayIcon.isSystemTrayAvailable() else None)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.look)
        if self.icon is None:
            return
        self.menu = QMenu()
        self._build_menu()
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.front)
        regular = QTimer(self)
        regular.setInterval(EVERY_MS)
        regular.timeout.connect(self.look)
        regular.start()
        context = self._context
        context.bridge.happened.connect(self._happened)
        context.runs.changed.connect(self._show)
        context.theme.changed.connect(self._show)
        window.installEventFilter(self)
        window.destroyed.connect(self.menu.deleteLater)
        QApplication.setQuitOnLastWindowClosed(False)
        self._show()
        self.icon.show()
        self.look()

    # -- what it does --------------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Asks how things stand."""
        bridge = self._context.bridge
        bridge.run(self._context.app.standing, self._stands, self._unknown, owner=self, topic="standing")

    def front(self, _reason: object = None) -> None:
        """Brings the window to the front."""
        bring_to_front(self._window)

    def quit(self) -> None:
        """Closes the window and ends the program; a run that goes on is asked about first."""
        self._leaving = True
        if not self._window.close():
            self._leaving = False
            return
        self._end()

    def close(self) -> None:
        """Takes the sign away, before the window goes while the program goes on."""
        if self.icon is None:
            return
        self._window.removeEventFilter(self)
        self._window.destroyed.disconnect(self.menu.deleteLater)
        self._mark(0)
        self.icon.hide()
        self.icon.setContextMenu(None)  # type: ignore[arg-type]
        self.menu.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Closing the window leaves the sign where the person wants it so; asks the first time."""
        if watched is not self._window or event.type() is not QEvent.Type.Close or self._leaving:
            return super().eventFilter(watched, event)
        if self._window.property(LEAVING):
            return super().eventFilter(watched, event)
        memory = self._context.memory
        kept = memory.text(KEEP_KEY, "", ("keep", "quit"))
        if not kept:
            answer = self._ask(self._context, self._window)
            if answer is None:
                event.ignore()
                return True
            kept = "keep" if answer else "quit"
            memory.set_text(KEEP_KEY, kept)
        if kept == "keep":
            event.ignore()
            memory.set_state("window/geometry", self._window.saveGeometry())
            memory.sync()
            self._window.hide()
            return True
        QTimer.singleShot(0, self, self._end)
        return False

    # -- what it shows -------------------------------------------------------------------------------------------------

    @property
    def health(self) -> Health:
        """How things stand, as it is shown."""
        if self._context.runs.kind is not None:
            return Health.RUNNING
        return self._standing.health if self._standing else Health.NEW

    def _build_menu(self) -> None:
        add = self.menu.addAction
        self._says = add("")
        self._says.setEnabled(False)
        self._next = add("")
        self._next.setEnabled(False)
        self.menu.addSeparator()
        self.open = add(tr("Open ML Connector"))
        self.open.triggered.connect(self.front)
        self.menu.setDefaultAction(self.open)
        self.sync = add(tr("Sync now"))
        self.sync.triggered.connect(self._sync)
        self.preview = add(tr("Preview"))
        self.preview.triggered.connect(self._preview)
        self.menu.addSeparator()
        self.hour = add(tr("Pause for one hour"))
        self.hour.triggered.connect(lambda: self._pause(self._context.now() + timedelta(hours=1)))
        self.tomorrow = add(tr("Pause until tomorrow 07:00"))
        self.tomorrow.triggered.connect(self._pause_until_tomorrow)
        self.resume: QAction = add(tr("Resume"))
        self.resume.triggered.connect(lambda: self._decide(self._context.app.resume))
        self.menu.addSeparator()
        self.leave = add(tr("Quit"))
        self.leave.triggered.connect(self.quit)

    def _stands(self, standing: Standing) -> None:
        self._standing = standing
        self._show()

    def _unknown(self, _error: ConnectorError) -> None:
        self._standing = None
        self._show()

    def _show(self) -> None:
        if self.icon is None:
            return
        standing, look = self._standing, HEALTHS[self.health]
        needs = standing.needs if standing else 0
        shown = needs if standing and standing.badge else 0
        self.icon.setIcon(_picture(look.icon, self._context.theme.tokens.role(look.role), shown, self._context.theme))
        self._mark(shown)
        state = tr(look.word)
        if other := self._context.runs.elsewhere:
            state = tr("{connection}: {what}").format(connection=other, what=state)
        says = said(standing.says) if standing and standing.health is self.health else state
        self._says.setText(says)
        self._next.setText(self._next_says())
        lines = [self._window.windowTitle(), f"{look.glyph} {state}", self._next_says()]
        if needs:
            lines.append(tr("%Ln things need you", "", needs))
        self.icon.setToolTip("\n".join(lines))
        running = self._context.runs.kind is not None
        held = standing is not None and standing.held
        for action in (self.sync, self.preview):
            action.setEnabled(not running and self.health is not Health.RUNNING)
        for action in (self.hour, self.tomorrow):
            action.setVisible(not held)
        self.resume.setVisible(held)

    def _mark(self, count: int) -> None:
        """The same number at the program's sign in the taskbar, on systems that have such a thing; 0 = none."""
        application = self._context.theme.parent()
        if isinstance(application, QApplication):
            application.setBadgeNumber(count)

    def _next_says(self) -> str:
        standing = self._standing
        if standing is None or standing.next_run is None:
            return tr("No run is planned")
        return tr("Next run {moment}").format(moment=fmt.next_moment(standing.next_run, self._context.now()))

    # -- inside --------------------------------------------------------------------------------------------------------

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.front()

    def _happened(self, batch: tuple[Event, ...]) -> None:
        if any(not isinstance(event, (RunProgressed, CheckStepMade)) for event in batch):
            self._rest.start()

    def _sync(self) -> None:
        if self.health is Health.NEW:
            self.front()  # the first run is a preview, which is looked at there
        self._window.home.start()

    def _preview(self) -> None:
        self.front()
        self._window.open("home")
        self._context.runs.sync(preview=True)

    def _pause(self, until: datetime) -> None:
        app = self._context.app
        self._decide(lambda: app.pause(until))

    def _pause_until_tomorrow(self) -> None:
        app, now = self._context.app, self._context.now()
        self._decide(lambda: app.pause(tomorrow_morning(now, ZoneInfo(app.schedules().calendar.zone))))

    def _decide(self, operation: Callable[[], object]) -> None:
        self._context.bridge.run(operation, lambda _plan: self.look(), owner=self)

    def _end(self) -> None:
        if self._window.isVisible():
            return
        if self.icon is not None:
            self.icon.hide()
        QApplication.quit()


def _picture(name: str, colour: str, needs: int, theme: Theme) -> QIcon:
    """The sign in its colour, with the number of things that need somebody at its corner."""
    result = QIcon()
    for scale in _SCALES:
        picture = pixmap(name, colour, _ICON_PX, scale)
        if needs:
            _add_badge(picture, str(needs) if needs <= _MOST else f"{_MOST}+", theme)
        result.addPixmap(picture)
    return result


def _add_badge(picture: QPixmap, text: str, theme: Theme) -> None:
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont()
    font.setPixelSize(13)
    font.setBold(True)
    painter.setFont(font)
    width = max(16.0, painter.fontMetrics().horizontalAdvance(text) + 6.0)
    place = QRectF(_ICON_PX - width, _ICON_PX - 16.0, width, 16.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.tokens.role("bad")))
    painter.drawRoundedRect(place, 8, 8)
    painter.setPen(QColor(theme.tokens.on_accent))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
