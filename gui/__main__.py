"""The window's start: builds App, Bridge and MainWindow, in that order."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication

from core.app import App, open_app
from core.errors import BusyError, ConnectorError
from core.garbage import settle_collector
from core.model.run import RunResult
from core.paths import find_home
from gui.bridge import Bridge
from gui.context import Ask, Context
from gui.dialogs.confirm import ask_confirm
from gui.dialogs.crash import CrashHandler
from gui.dialogs.error import ErrorDialog
from gui.dialogs.map_dialog import ask_mapping
from gui.dialogs.preview import ask_preview
from gui.format import DATES_KEY, write_days
from gui.lists import ask_file_to_open, ask_file_to_save
from gui.main_window import MainWindow
from gui.memory import Memory
from gui.notices import Notices
from gui.one_window import SHOW, STAY, OneWindow, Place
from gui.run_control import RunControl
from gui.start import Starter
from gui.theme import Theme
from gui.tray import Tray
from gui.widgets.basics import bring_to_front
from gui.words import LANGUAGE_KEY, use_language

SWITCH_S = 0.0005
"""Threads change every half a millisecond, so that the window's turn comes soon while a worker computes."""

PEOPLE = Ask(
    mapping=ask_mapping,
    preview=ask_preview,
    confirm=ask_confirm,
    file_to_open=ask_file_to_open,
    file_to_save=ask_file_to_save,
)


def make_application() -> QApplication:
    """The Qt application, named as in the system's lists; the one that exists where there is one."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication([])
    application.setApplicationName("ML Connector")
    application.setOrganizationName("ML Connector")
    application.setDesktopFileName("ml-connector")  # by it a Linux desktop finds the icon of the window
    return application


def readers_locale() -> QLocale:
    """The locale of the account; English where the system has none set (then Qt would not group figures)."""
    own = QLocale()
    plain = own.language() == QLocale.Language.C
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom) if plain else own


def build_window(
    app: App,
    bridge: Bridge,
    theme: Theme,
    memory: Memory,
    *,
    ask: Ask = PEOPLE,
    locale: QLocale | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    title_suffix: str = "",
) -> MainWindow:
    """The window of an App; events of the core reach it from now on."""
    context = Context(
        app=app,
        bridge=bridge,
        theme=theme,
        memory=memory,
        runs=RunControl(app, bridge),
        ask=ask,
        locale=locale or readers_locale(),
        now=now,
        say=lambda _text: None,
    )
    app.subscribe(bridge.publish)
    return MainWindow(context, title_suffix=title_suffix)


def run_window(
    app: App,
    *,
    title_suffix: str = "",
    sync_now: bool = False,
    quit_after_first_run: bool = False,
    settings: QSettings | None = None,
    in_tray: bool = False,
    one: OneWindow | None = None,
) -> int:
    """Shows the window of an App until it is closed; gives the exit code.

    Args:
        app: the core; closed by the caller.
        title_suffix: stands behind the window's title.
        sync_now: starts a sync at once, without the preview of a first run.
        settings: where the window remembers; the account's own by default.
        quit_after_first_run: closes the window when the first run ended; the code is 0 unless it stopped.
        in_tray: shows the sign in the tray only, where there is one.
        one: tells when another start wants this window to come to the front.
    """
    sys.setswitchinterval(SWITCH_S)
    application = make_application()
    memory = Memory(settings or QSettings())
    use_language(application, memory.text(LANGUAGE_KEY, ""))
    write_days(iso=memory.text(DATES_KEY, "iso") == "iso")
    theme = Theme(application, memory)
    crash = CrashHandler(theme)
    crash.install()
    starter = Starter(
        app,
        theme,
        memory,
        crash.take,
        open_home=open_app,
        ask=PEOPLE,
        locale=readers_locale(),
        title_suffix=title_suffix,
    )
    code = 0

    def ended(result: RunResult) -> None:
        nonlocal code
        code = 3 if result.error_code else 0
        starter.window.close()

    def opened(window: MainWindow) -> None:
        tray = None
        if not starter.in_practice:
            tray = None if quit_after_first_run else Tray(window).icon
            context = window.context
            context.bridge.run(context.app.start_schedule, lambda _: None, owner=window)
        Notices(window, tray)
        if quit_after_first_run:
            window.context.runs.ended.connect(ended)
        if tray is not None and in_tray:
            starter.keep_hidden()

    def changed() -> None:
        crash.window = starter.window

    starter.opened.connect(opened)
    starter.changed.connect(changed)
    if one is not None:
        one.asked.connect(lambda: bring_to_front(starter.window))
    starter.start()
    settle_collector()
    if sync_now and isinstance(starter.window, MainWindow):
        starter.window.context.runs.sync()
    try:
        application.exec()
    finally:
        starter.app.cancel()
        starter.close()
        crash.uninstall()
        theme.close()
    return code


def main(argv: Sequence[str] | None = None) -> int:
    """`python -m gui [--home DIR]`; gives the exit code as on the command line (product.md section 6)."""
    parser = argparse.ArgumentParser(prog="ml-connector-window", description="Opens the window of ML Connector.")
    parser.add_argument("--home", type=Path, default=None, help="the home folder")
    parser.add_argument("--sync-now", action="store_true", help="start a sync at once")
    parser.add_argument(
        "--quit-after-first-run",
        action="store_true",
        help="close the window when the first run ended",
    )
    parser.add_argument("--in-tray", action="store_true", help="open in the tray, as the log-on does")
    options = parser.parse_args(argv)
    application = make_application()
    home = find_home(options.home).folder
    one = OneWindow(home)
    place = one.claim(STAY if options.in_tray else SHOW)
    if place is Place.SECOND:
        return 0
    try:
        if place is Place.SILENT:
            raise BusyError(
                f"ML Connector is open already, and does not answer (process {one.holder}).",
                remedy="Wait a moment and try again, or end that process.",
            )
        app = open_app(home)
    except ConnectorError as error:
        memory = Memory(QSettings())
        use_language(application, memory.text(LANGUAGE_KEY, ""))
        theme = Theme(application, memory)
        ErrorDialog(None, theme, error).exec()
        one.close()
        return 4 if error.code == "store" else 2
    try:
        return run_window(
            app,
            sync_now=options.sync_now,
            quit_after_first_run=options.quit_after_first_run,
            in_tray=options.in_tray,
            one=one,
        )
    finally:
        one.close()
        app.close()


if __name__ == "__main__":
    sys.exit(main())
