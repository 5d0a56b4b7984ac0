"""Which window is shown: the wizard, that of the real connection, or that of the practice systems; and the ways between.

    starter = Starter(app, theme, memory, unexpected, open_home=..., ask=..., locale=...)
    starter.start()

The practice systems live in a home of their own below the real one, with an App of their own: nothing of them mixes with
real data. Leaving them brings back the window that belongs to the real home.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QWidget

from core.app import App
from core.errors import ConnectorError
from core.model.moving import Moved
from core.moving import take_in
from core.onboarding.practice import move_aside, try_out_home
from core.paths import Home
from gui.bridge import Bridge, Unexpected
from gui.context import Ask, Context
from gui.dialogs.error import show_error
from gui.main_window import MainWindow
from gui.memory import Memory
from gui.run_control import RunControl
from gui.theme import Theme
from gui.tray import LEAVING, Tray
from gui.widgets.basics import Button, Picture, label, line, set_look
from gui.words import QT_TR_NOOP, tr

HOMES = QT_TR_NOOP("Files from another computer (*.zip)")
_SHOWN = "connection"
"""Where the connection that was shown last is remembered."""


def needs_wizard(app: App) -> bool:
    """Whether a home is to be set up: it has no connection, or its only one was left at the last steps of the set-up.

    Beside a connection that runs, Settings leads back to a set-up that was left.
    """
    names = app.connection_names()
    draft = app.draft()
    return not names or (draft is not None and names == (draft.connection,))


class Starter(QObject):
    """Shows the windows of a home, one at a time.

    Args:
        app: the core of the real home; closed by the caller.
        theme: colours.
        memory: what windows remember.
        unexpected: gets exceptions that nobody expects.
        open_home: opens the App of another home.
        ask: how people are asked.
        locale: of dates and numbers.
        now: the wall clock.
        title_suffix: stands behind the title of main windows.

    Signals:
        opened: a `MainWindow` that was just built; whoever adds something to every main window does it here.
        changed: another window is shown; `window` is it.
    """

    opened = Signal(object)
    changed = Signal()
    _entered = Signal(object)
    _left = Signal()
    _unpacked = Signal(object)
    _reopened = Signal(object)
    _built = Signal()

    def __init__(
        self,
        app: App,
        theme: Theme,
        memory: Memory,
        unexpected: Unexpected,
        *,
        open_home: Callable[[Path], App],
        ask: Ask,
        locale: QLocale,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        title_suffix: str = "",
    ) -> None:
        super().__init__()
        self._app = app
        self._theme, self._memory, self._unexpected = theme, memory, unexpected
        self._open_home, self._ask, self._locale, self._now = open_home, ask, locale, now
        self._title_suffix = title_suffix
        self._practice: App | None = None
        self._own: list[App] = []
        self._closing: list[threading.Thread] = []
        self._bridge: Bridge | None = None
        self._window: QMainWindow | None = None
        # Windows are freed by what follows, not while a signal or an answer of theirs is on its way.
        queued = Qt.ConnectionType.QueuedConnection
        self._entered.connect(self._enter, queued)
        self._left.connect(self.leave_practice, queued)
        self._unpacked.connect(self._take_in, queued)
        self._reopened.connect(self._show_reopened, queued)
        self._built.connect(self._show_built, queued)
        self._hidden = False
        self._unshown = False
        self._replacing = False

    # -- what is shown -------------------------------------------------------------------------------------------------

    @property
    def window(self) -> QMainWindow:
        """The window that is shown, or about to be: the wizard or a `MainWindow`."""
        if self._window is None:
            raise RuntimeError("start() first")
        return self._window

    @property
    def app(self) -> App:
        """The App whose window is shown."""
        return self._practice or self._app

    @property
    def in_practice(self) -> bool:
        """Whether the practice systems are shown."""
        return self._practice is not None or self._app.is_practice

    def start(self) -> None:
        """Shows the window of the real home: the wizard while there is no connection."""
        self._show_real()
        self._show_built()

    def keep_hidden(self) -> None:
        """The window that is being opened is not shown: its sign in the tray leads to it."""
        self._hidden = True

    def try_practice(self) -> None:
        """Shows the practice systems; what the wizard holds is kept."""
        window, bridge = self._window, self._bridge
        if self.in_practice or window is None or bridge is None:
            return
        home = try_out_home(self._app.folder)

        def enter() -> App:
            app = self._open_home(home)
            try:
                app.enter_practice()
            except ConnectorError:
                app.close()
                raise
            return app

        def entered(app: App) -> None:
            window.unsetCursor()
            self._entered.emit(app)

        def failed(error: ConnectorError) -> None:
            window.unsetCursor()
            show_error(window, self._theme, error)

        window.setCursor(Qt.CursorShape.BusyCursor)
        bridge.run(enter, entered, failed, owner=window, topic="practice")

    def _enter(self, app: App) -> None:
        if not self._close_window():
            self._let_go(app)
            return
        self._practice = app
        self._show_main(app)

    def take_in(self) -> None:
        """Asks for a file that another computer exported, and shows the home that is in it."""
        window, bridge = self._window, self._bridge
        if self.in_practice or window is None or bridge is None:
            return
        file = self._ask.file_to_open(window, tr("A file from another computer"), tr(HOMES))
        if file is None:
            return

        def unpacked(found: Moved) -> None:
            window.unsetCursor()
            self._unpacked.emit(found)

        def failed(error: ConnectorError) -> None:
            window.unsetCursor()
            show_error(window, self._theme, error)

        window.setCursor(Qt.CursorShape.BusyCursor)
        app = self._app
        bridge.run(lambda: app.unpack_home(file), unpacked, failed, owner=window, topic="moving")

    def _take_in(self, found: Moved) -> None:
        if not self._close_window():
            return
        said = tr(
            "{connections} is here, with all that was done. Enter the secrets in Settings, then test the connection."
        )
        self._reopen(take_in, said.format(connections=", ".join(found.connections)))

    def leave_practice(self) -> None:
        """Shows what belongs to the real home again; what the practice systems hold stays for the next time."""
        if not self.in_practice or self._window is None or not self._close_window():
            return
        if self._practice is not None:
            app, self._practice = self._practice, None
            self._let_go(app)
            self._show_real()
            return
        self._make_room()

    def close(self) -> None:
        """Frees the window that is shown and closes the Apps that were opened here."""
        self._free()
        if self._practice is not None:
            self._let_go(self._practice)
            self._practice = None
        for app in self._own:
            self._let_go(app)
        self._own.clear()
        for thread in self._closing:
            thread.join()

    # -- inside --------------------------------------------------------------------------------------------------------

    def _show_real(self) -> None:
        if needs_wizard(self._app):
            self._show_wizard()
        else:
            self._show_main(self._app)

    def _show_wizard(self) -> None:
        from gui.wizard.wizard import Wizard  # noqa: PLC0415 - needed once in the life of a home

        names, draft = self._app.connection_names(), self._app.draft()
        there = [name for name in names if draft is None or name != draft.connection]
        wizard = Wizard(self._context(self._app), self._last_of(there))
        wizard.left.connect(self._leave_wizard, Qt.ConnectionType.QueuedConnection)
        wizard.practice_asked.connect(self.try_practice)
        wizard.moving_asked.connect(self.take_in)
        wizard.finished.connect(self._set_up, Qt.ConnectionType.QueuedConnection)
        self._put(wizard)

    def _set_up(self, name: str) -> None:
        self._memory.set_text(_SHOWN, name)
        if self._close_window():
            self._show_main(self._app)

    def _leave_wizard(self) -> None:
        """What the wizard holds is kept; the window of the connection that is there comes back."""
        if self._window is not None and self._close_window():
            self._show_main(self._app)

    def set_up_another(self) -> None:
        """Shows the wizard for a connection beside those that are there, or for the first where none is any more."""
        if not self.in_practice and self._close_window():
            self._show_wizard()

    def show_connection(self, name: str) -> None:
        """Shows another connection of the real home; the next start begins with it."""
        if self.in_practice or not self._close_window():
            return
        self._memory.set_text(_SHOWN, name)
        self._show_main(self._app)

    def _mean(self, app: App) -> None:
        """Of several connections, the one that was shown last is meant; else the first."""
        app.mean(self._last_of(app.connection_names()))

    def _last_of(self, names: Sequence[str]) -> str:
        """The connection that was shown last, else the first; empty for none."""
        last = self._memory.text(_SHOWN, "")
        return last if last in names else next(iter(names), "")

    def _show_main(self, app: App) -> None:
        if not self.in_practice:
            self._mean(app)
        window = MainWindow(self._context(app), title_suffix=self._title_suffix)
        if self.in_practice:
            window.setMenuWidget(self._strip())
        else:
            window.navigation.practice.clicked.connect(self.try_practice)
            window.navigation.practice.setToolTip(tr("Try something without touching your own data"))
            window.navigation.practice.show()
            # The window is freed by what follows: not while its own signal is on its way.
            window.setup_asked.connect(self.set_up_another, Qt.ConnectionType.QueuedConnection)
            window.connection_asked.connect(self.show_connection, Qt.ConnectionType.QueuedConnection)
        self.opened.emit(window)
        self._put(window)

    def _strip(self) -> QWidget:
        """Says on every page that nothing here is real, and leads out."""
        around = QWidget()
        set_look(around, "page")
        outside = line(around, margins=(12, 8, 12, 0))
        frame = QFrame()
        set_look(frame, "notice-warn")
        inside = line(frame, margins=(12, 4, 6, 4), spacing=10)
        inside.addWidget(Picture("info", "warn", self._theme))
        said = tr(
            "These are the practice systems. Nothing here is real, and nothing of it reaches your own JAGGAER or X3."
        )
        inside.addWidget(label(said, wrap=True), 1)
        leave = Button(tr("Leave the practice systems"), self._theme, look="small")
        leave.clicked.connect(self._left)
        inside.addWidget(leave)
        outside.addWidget(frame)
        return around

    def _make_room(self) -> None:
        """The home itself is a practice workspace: it becomes the one beside a home that is empty."""
        self._reopen(lambda home: move_aside(home.folder))

    def _reopen(self, change: Callable[[Home], None], said: str = "") -> None:
        """Changes the home while nothing of it is open, and opens it again; its window is built in a turn of its own.

        `said` is what that window says when nothing kept the home from changing.
        """
        home = self._app.folder
        self._app.close()
        told: ConnectorError | str = said
        try:
            change(Home(home))
        except ConnectorError as error:
            told = error
        self._app = self._open_home(home)
        self._own.append(self._app)
        self._reopened.emit(told)

    def _show_reopened(self, told: ConnectorError | str) -> None:
        self._show_real()
        if isinstance(told, ConnectorError):
            show_error(self.window, self._theme, told)
        elif told and isinstance(self.window, MainWindow):
            self.window.say(told)

    def _context(self, app: App) -> Context:
        bridge = self._bridge = Bridge(self._unexpected)
        app.subscribe(bridge.publish)
        return Context(
            app=app,
            bridge=bridge,
            theme=self._theme,
            memory=self._memory,
            runs=RunControl(app, bridge),
            ask=self._ask,
            locale=self._locale,
            now=self._now,
            say=lambda _text: None,
        )

    def _put(self, window: QMainWindow) -> None:
        """The window is shown in a turn of its own: building it takes one already."""
        self._window = window
        self._unshown = True
        self._built.emit()

    def _show_built(self) -> None:
        if not self._unshown or self._window is None:
            return
        self._unshown = False
        if not self._hidden:
            self._window.show()
        self._hidden = False
        self.changed.emit()
        if self._replacing:
            self._replacing = False
            # Whoever shows a window says whether its closing ends the program: a sign in the tray that stays; else it does.
            # The sign that notifications come from does not keep the program: nothing would lead back to it.
            if not any(tray.icon is not None for tray in self._window.findChildren(Tray)):
                QApplication.setQuitOnLastWindowClosed(True)

    def _close_window(self) -> bool:
        """Closes the window that is shown, without ending the program; gives whether it let itself be closed."""
        window = self._window
        if window is None:
            return True
        before = QApplication.quitOnLastWindowClosed()
        QApplication.setQuitOnLastWindowClosed(False)
        window.setProperty(LEAVING, True)  # noqa: FBT003 - Qt's own
        if window.close():
            self._let_window_go()
            self._replacing = True
            return True
        window.setProperty(LEAVING, False)  # noqa: FBT003 - Qt's own
        QApplication.setQuitOnLastWindowClosed(before)
        return False

    def _free(self) -> None:
        """Frees the window, and those before it, now: nothing turns the loop any more."""
        self._let_window_go()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _let_window_go(self) -> None:
        """Nothing reaches the window any more; the loop frees it, in a turn of its own."""
        window, bridge = self._window, self._bridge
        self._window = self._bridge = None
        if bridge is not None:
            bridge.close()
        if window is not None:
            for tray in window.findChildren(Tray):
                tray.close()
            window.hide()
            window.deleteLater()
        if bridge is not None:
            bridge.deleteLater()

    def _let_go(self, app: App) -> None:
        """Closes an App in a thread of its own: a run that ends takes its time."""

        def close() -> None:
            with contextlib.suppress(ConnectorError):
                app.close()

        thread = threading.Thread(target=close, name="leave")
        thread.start()
        self._closing.append(thread)
