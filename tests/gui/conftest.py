"""What the window's tests share: a theme and memory of their own, and a real App on practice systems."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.run import RunResult
from core.model.views import CauseRow
from gui.__main__ import build_window
from gui.bridge import Bridge
from gui.context import Ask, Context, MappingChoice, Question
from gui.main_window import MainWindow
from gui.memory import Memory
from gui.models.rows import RowsModel
from gui.settings.form import Form
from gui.theme import Theme
from gui.widgets.story import Story
from gui.widgets.table import Table
from gui.words import use_language
from tests.helpers.practice import Bench, bench
from tests.helpers.turns import WATCH, WatchedApplication

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
ORDERS = 620
"""More than a page of the tables, so that the second page is seen."""


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """The application whose events are timed."""
    return WatchedApplication


@pytest.fixture(autouse=True)
def no_long_turn() -> Iterator[None]:
    """Fails a test in which the window did not answer for 50 ms of its own work."""
    WATCH.long.clear()
    yield
    found, WATCH.long = WATCH.long, []
    if found:
        pytest.fail("the window did not answer for\n" + "\n".join(str(turn) for turn in found), pytrace=False)


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """The window speaks English, with its singulars; dates in sentences as the British write them (`3 Nov`).

    Before every test, since the one before it may have left another language behind.
    """
    if QLocale() != BRITISH:
        use_language(qapp, "en", BRITISH)


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def theme(qapp: QApplication, memory: Memory) -> Iterator[Theme]:
    theme = Theme(qapp, memory)
    yield theme
    qapp.setStyleSheet("")
    theme.close()
    theme.deleteLater()


@pytest.fixture
def unexpected() -> list[BaseException]:
    return []


@pytest.fixture
def bridge(qapp: QApplication, unexpected: list[BaseException]) -> Iterator[Bridge]:
    assert qapp
    bridge = Bridge(unexpected.append)
    yield bridge
    bridge.close()
    bridge.deleteLater()
    QApplication.sendPostedEvents(bridge, QEvent.Type.DeferredDelete)
    assert unexpected == [], "an exception that nobody expected reached the window"


@pytest.fixture(scope="session")
def synced(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """A real App that has synced; tests with it look and change nothing."""
    with bench(tmp_path_factory.mktemp("synced"), orders=ORDERS) as made:
        app = made.app()
        result = app.sync()
        assert result.error_code == "", result.reason
        yield app


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Bench]:
    """Practice systems for one test, nothing synced yet."""
    with bench(tmp_path, orders=60) as made:
        yield made


@pytest.fixture
def fresh_with_problems(tmp_path: Path) -> Iterator[Bench]:
    """Practice systems whose orders name codes that X3 lacks."""
    with bench(tmp_path, orders=200) as made:
        yield made


@dataclass
class Answers:
    """What a test's person answers, and what was asked."""

    choice: MappingChoice | None = None
    write: bool = True
    only: tuple[str, ...] = ()
    sure: bool = True
    file: Path | None = None
    asked: list[object] = field(default_factory=list)

    def mapping(self, _context: Context, _parent: QWidget, cause: CauseRow) -> MappingChoice | None:
        self.asked.append(cause)
        return self.choice

    def preview(self, _context: Context, _parent: QWidget, result: RunResult) -> tuple[str, ...] | None:
        self.asked.append(result)
        return self.only if self.write else None

    def confirm(self, _context: Context, _parent: QWidget, question: Question) -> bool:
        self.asked.append(question)
        return self.sure

    def file_to_open(self, _parent: QWidget, title: str, _kinds: str) -> Path | None:
        self.asked.append(title)
        return self.file

    def file_to_save(self, _parent: QWidget, title: str, _name: str, _kinds: str) -> Path | None:
        self.asked.append(title)
        return self.file

    @property
    def ask(self) -> Ask:
        return Ask(
            mapping=self.mapping,
            preview=self.preview,
            confirm=self.confirm,
            file_to_open=self.file_to_open,
            file_to_save=self.file_to_save,
        )


@pytest.fixture
def answers() -> Answers:
    return Answers()


MakeWindow = Callable[[App], MainWindow]


@pytest.fixture
def make_window(qtbot: QtBot, bridge: Bridge, theme: Theme, memory: Memory, answers: Answers) -> Iterator[MakeWindow]:
    """Builds and shows the window of an App, and waits until it has loaded."""
    made: list[MainWindow] = []

    def make(app: App) -> MainWindow:
        window = build_window(
            app, bridge, theme, memory, ask=answers.ask, locale=ENGLISH, now=lambda: datetime.now(UTC)
        )
        window.resize(1360, 850)
        window.show()
        window.activateWindow()
        made.append(window)
        assert QTest.qWaitForWindowActive(window)
        settle(qtbot, bridge)
        return window

    yield make
    for window in made:
        window.hide()
        window.deleteLater()
        QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def settle(qtbot: QtBot, bridge: Bridge) -> None:
    """Waits until no answer is on its way, tables are filled and forms made, twice: one answer may ask the next question."""

    def quiet() -> bool:
        windows = QApplication.topLevelWidgets()
        models = [table.model() for window in windows for table in window.findChildren(Table)]
        whole = all(form.is_whole for window in windows for form in window.findChildren(Form))
        whole = whole and not any(story.filling for window in windows for story in window.findChildren(Story))
        return whole and not bridge.busy and not any(isinstance(one, RowsModel) and one.filling for one in models)

    for _ in range(2):
        qtbot.waitUntil(quiet, timeout=20_000)
        qtbot.wait(20)
