from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from core.model.run import RunKind, RunResult, RunStatus
from gui.context import Question
from gui.drops import MOST_NAMED, dropped_files, import_question
from gui.main_window import MainWindow
from tests.core.files.exports import holdings, search_export
from tests.gui.conftest import Answers, MakeWindow
from tests.helpers.practice import Bench

LONG_MS = 60_000
LEFT = Qt.MouseButton.LeftButton
COPY = Qt.DropAction.CopyAction
PLAIN = Qt.KeyboardModifier.NoModifier


def dragged(*files: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def enters(window: MainWindow, data: QMimeData) -> bool:
    """Whether the window would take what is dragged over it."""
    event = QDragEnterEvent(QPointF(50, 50).toPoint(), COPY, data, LEFT, PLAIN)
    event.ignore()
    window.dragEnterEvent(event)
    return event.isAccepted()


def drop(window: MainWindow, data: QMimeData) -> None:
    window.dropEvent(QDropEvent(QPointF(50, 50), COPY, data, LEFT, PLAIN))


def test_only_files_of_this_computer_are_taken(tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    file.touch()
    assert dropped_files(dragged(file)) == (file,)
    assert dropped_files(dragged(file, tmp_path)) == ()
    assert dropped_files(dragged(tmp_path / "gone.csv")) == ()
    web = QMimeData()
    web.setUrls([QUrl("https://example.org/export.csv"), QUrl.fromLocalFile(str(file))])
    assert dropped_files(web) == ()
    text = QMimeData()
    text.setText("export.csv")
    assert dropped_files(text) == ()


def test_the_question_names_the_files_and_counts_the_rest() -> None:
    assert "export.csv" in import_question(["export.csv"]).text
    many = import_question([f"{number}.xml" for number in range(MOST_NAMED + 2)])
    assert many.title == f"Import these {MOST_NAMED + 2} export files?"
    assert "0.xml" in many.text
    assert "and 2 more" in many.text


def test_a_dropped_file_is_imported_after_a_yes_and_never_after_a_no(
    fresh: Bench, make_window: MakeWindow, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    orders, _ = holdings(fresh)
    file = search_export(fresh, tmp_path / "export.csv", orders[:2])
    window = make_window(fresh.app())
    assert enters(window, dragged(file))
    assert not enters(window, dragged(tmp_path))
    answers.sure = False
    drop(window, dragged(file))
    qtbot.waitUntil(lambda: len(answers.asked) == 1, timeout=20_000)
    assert window.context.runs.kind is None
    answers.sure = True
    with qtbot.waitSignal(window.context.runs.ended, timeout=LONG_MS) as ended:
        drop(window, dragged(file))
        qtbot.waitUntil(lambda: window.context.runs.kind is RunKind.IMPORT, timeout=20_000)
        assert not enters(window, dragged(file))
        drop(window, dragged(file))
    assert [question.verb for question in answers.asked if isinstance(question, Question)] == ["Import", "Import"]
    result = ended.args[0]
    assert isinstance(result, RunResult)
    assert result.status is RunStatus.DONE
    assert len(fresh.x3_state()["orders"]) == 2


def test_a_file_of_another_kind_is_refused_in_words(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear all,", encoding="utf-8")
    window = make_window(fresh.app())
    with qtbot.waitSignal(window.context.bridge.trouble, timeout=LONG_MS) as trouble:
        drop(window, dragged(file))
    assert "letter.txt" in trouble.args[0].message
    assert fresh.x3_state()["orders"] == []


def test_a_file_is_chosen_from_the_menu_of_home_without_a_mouse(
    fresh: Bench, make_window: MakeWindow, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    orders, _ = holdings(fresh)
    answers.file = search_export(fresh, tmp_path / "export.csv", orders[:1])
    window = make_window(fresh.app())
    menu = window.home.more_menu()
    action = next(action for action in menu.actions() if action.text() == "Import files…")
    with qtbot.waitSignal(window.context.runs.ended, timeout=LONG_MS) as ended:
        action.trigger()
    menu.deleteLater()
    assert answers.asked[0] == "An export file of JAGGAER"
    assert isinstance(answers.asked[1], Question)
    assert ended.args[0].status is RunStatus.DONE
    assert len(fresh.x3_state()["orders"]) == 1
