from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from pkgutil import walk_packages
from xml.etree import ElementTree as ET

import click
import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import gui
from core.app import App
from core.cli.commands import cli
from core.model.status import Status
from gui import format as fmt
from gui.context import Question
from gui.dialogs.confirm import ConfirmDialog
from gui.dialogs.dialog import Dialog
from gui.guide_pages import page_of
from gui.help import GUIDES, TOPIC_OF, TOPICS, HelpWindow, help_text, help_title
from gui.main_window import ENTRIES
from gui.theme import Theme
from tests.gui.conftest import MakeWindow

LANGUAGES = sorted(entry.name for entry in (files("resources") / "help").iterdir() if entry.is_dir())
WRITTEN = [
    (language, entry.name.removesuffix(".md"))
    for language in LANGUAGES
    for entry in (files("resources") / "guides" / language).iterdir()
]
"""Every guide that is there: its language and its name."""
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
LINK = re.compile(r"\]\(([^)]+)\)")
COMMAND = re.compile(r"`([^`]+)`")
MARKS = re.compile(r"^#+ .+$|(?<=\]\()[a-z]+:[a-z-]+(?=\))", re.MULTILINE)
"""Headings, links and pictures of a guide."""
EMPHASIS = re.compile(r"(?<!\*)\*([^*]+)\*(?!\*)")


def commands(group: click.Command, before: tuple[str, ...] = ()) -> Iterator[str]:
    if isinstance(group, click.Group):
        for name, command in group.commands.items():
            yield from commands(command, (*before, name))
    else:
        yield " ".join(before)


def rows(language: str) -> list[tuple[str, str, str]]:
    """The table of the topic `commands`: what, in the window, on the command line."""
    lines = [line for line in help_text("commands", language).splitlines() if line.startswith("|")][2:]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [(what, window, command) for what, window, command in cells]


def window_texts() -> set[str]:
    """Every text that the window's code can show."""
    texts: set[str] = set()
    for file in Path(__file__).parents[2].glob("gui/**/*.py"):
        tree = ast.parse(file.read_text("utf-8"))
        texts |= {
            node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
    return texts


def translations(language: str) -> set[str]:
    """Every text that the window shows in a language, from the file that translators work in."""
    file = files("resources") / "translations" / f"ml-connector_{language}.ts"
    found = ET.fromstring(file.read_text("utf-8"))
    return {"".join(form.itertext()) for one in found.iter("translation") for form in (one, *one)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_topic(language: str) -> None:
    there = {entry.name for entry in (files("resources") / "help" / language).iterdir()}
    assert there == {f"{topic}.md" for topic in TOPICS}
    for topic in TOPICS:
        assert help_text(topic, language).startswith("# ")
        assert help_title(topic, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_lead_to_topics(language: str) -> None:
    for topic in (*TOPICS, *GUIDES):
        for link in LINK.findall(help_text(topic, language)):
            assert link.removeprefix("help:") in (*TOPICS, *GUIDES), f"{topic}: {link}"


@pytest.mark.parametrize(("language", "guide"), WRITTEN)
def test_a_guide_in_the_window_has_its_text_and_no_pictures(language: str, guide: str) -> None:
    written = (files("resources") / "guides" / language / f"{guide}.md").read_text("utf-8")
    shown = help_text(guide, language)
    assert "](picture:" not in shown
    assert "\n\n\n" not in shown
    left = [line for line in written.splitlines() if line and "](picture:" not in line]
    assert [line for line in shown.splitlines() if line] == left


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_user_guide_names_in_the_window_is_there(language: str) -> None:
    texts = {" ".join(text.split()) for text in (window_texts() if language == "en" else translations(language))}
    named = {" ".join(name.split()) for name in EMPHASIS.findall(help_text("user", language))}
    assert len(named) > 40
    assert {name for name in named if not any(text == name or text.startswith(f"{name} %") for text in texts)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_user_guide_has_the_same_chapters_and_pictures_in_every_language(language: str) -> None:
    def shape(text: str) -> list[str]:
        return [line.split(" ")[0] if line[0] == "#" else line for line in MARKS.findall(text)]

    ours, english = ((files("resources") / "guides" / one / "user.md").read_text("utf-8") for one in (language, "en"))
    assert shape(ours) == shape(english)


def test_the_user_guide_is_listed_before_the_pages_and_other_guides_behind_them(qtbot: QtBot, theme: Theme) -> None:
    window = HelpWindow(None, theme, "administrator")
    qtbot.addWidget(window)
    window.show()
    names = [window.topics.item(row).data(Qt.ItemDataRole.UserRole) for row in range(window.topics.count())]
    assert sorted(names) == sorted((*TOPICS, *GUIDES))
    assert names[:3] == ["start", "user", "home"]
    assert names[-4:] == ["administrator", "second-person", "consultant", "developer"]
    assert set(GUIDES) == {guide for language, guide in WRITTEN if language == "en"}
    assert {guide for _, guide in WRITTEN} == set(GUIDES)
    assert ("fr", "user") in WRITTEN
    assert "Connected applications" in window.text.toPlainText()
    QTest.keyClicks(window.search, "GESAPIOPE")
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.topic == "administrator"


@pytest.mark.parametrize("topic", [*TOPICS, *GUIDES])
def test_every_text_fits_the_window_and_no_bold_is_smeared(qtbot: QtBot, theme: Theme, topic: str) -> None:
    window = HelpWindow(None, theme, topic)
    qtbot.addWidget(window)
    window.show()
    assert window.topic == topic
    assert window.text.horizontalScrollBar().maximum() == 0
    block = window.text.document().begin()
    while block.isValid():
        assert all(place.format.fontWeight() <= QFont.Weight.DemiBold for place in block.textFormats()), block.text()
        block = block.next()


def test_the_page_of_a_guide_opens_in_the_browser_where_there_are_pages(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    for name in ("en/index", "en/user", "en/developer", "en/help/home", "fr/index", "fr/user"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / f"{name}.html").touch()
    assert page_of("user", "fr", tmp_path) == tmp_path / "fr" / "user.html"
    assert page_of("developer", "fr", tmp_path) == tmp_path / "en" / "developer.html"
    assert page_of("glossary", "fr", tmp_path) == tmp_path / "fr" / "index.html"
    assert page_of("glossary", "de", tmp_path) == tmp_path / "en" / "index.html"
    opened: list[QUrl] = []
    window = HelpWindow(None, theme, "home", tmp_path, opened.append)
    qtbot.addWidget(window)
    window.show()
    QTest.mouseClick(window.open_pages, Qt.MouseButton.LeftButton)
    window.show_topic("user")
    QTest.mouseClick(window.open_pages, Qt.MouseButton.LeftButton)
    assert [Path(one.toLocalFile()).relative_to(tmp_path).as_posix() for one in opened] == [
        "en/help/home.html",
        "en/user.html",
    ]


def test_without_pages_nothing_leads_there(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    window = HelpWindow(None, theme, "user", tmp_path)
    qtbot.addWidget(window)
    window.show()
    assert page_of("user", "en", tmp_path) is None
    assert not window.open_pages.isVisible()
    assert "Every day" in window.text.toPlainText()


def test_every_page_of_the_window_has_its_topic() -> None:
    for entry in ENTRIES:
        assert TOPIC_OF.get(entry.name, entry.name) in TOPICS


def test_the_glossary_has_every_status() -> None:
    text = help_text("glossary")
    for status in Status:
        assert f"**{fmt.STATUS_LOOKS[status].word}**: " in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_commands_names_each_command_and_no_other(language: str) -> None:
    there = set(commands(cli))
    named = {re.sub(r" --.*", "", command) for _, _, cell in rows(language) for command in COMMAND.findall(cell)}
    assert named == there


def test_what_the_table_names_in_the_window_is_there() -> None:
    texts = window_texts()
    for what, window, _ in rows("en"):
        for name in EMPHASIS.findall(window):
            assert any(text == name or text.startswith(name) for text in texts), f"{what}: {name}"


def test_a_language_without_a_topic_shows_it_in_english() -> None:
    assert help_text("home", "xx") == help_text("home", "en")


def test_f1_opens_the_topic_of_the_page_and_keeps_one_window(
    synced: App, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window(synced)
    window.open("problems")
    QTest.keyClick(window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: len(window.findChildren(HelpWindow)) == 1)
    opened = window.findChildren(HelpWindow)[0]
    assert opened.topic == "problems"
    window.open("suppliers")
    window.show_help()
    assert window.findChildren(HelpWindow) == [opened]
    assert opened.topic == "orders"
    for entry in ENTRIES:
        window.open(entry.name)
        window.show_help()
        assert opened.topic == TOPIC_OF.get(entry.name, entry.name)
    qtbot.waitUntil(opened.isActiveWindow)
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(HelpWindow) == []


def test_f1_in_a_dialog_opens_its_topic(qtbot: QtBot, theme: Theme) -> None:
    dialog = ConfirmDialog(None, theme, Question("Sure?", "It is a question.", "Go on"))
    qtbot.addWidget(dialog)
    dialog.topic = "runs"
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: [child.topic for child in dialog.findChildren(HelpWindow)] == ["runs"])


def test_every_dialog_has_a_topic_of_its_own_but_those_that_any_page_shows() -> None:
    for module in walk_packages(gui.__path__, "gui."):
        importlib.import_module(module.name)
    found: list[type[Dialog]] = [Dialog]
    for one in found:
        found += [kind for kind in one.__subclasses__() if kind.__module__.startswith("gui.")]
    dialogs = found[1:]
    assert len(dialogs) > 20
    assert {kind.topic for kind in dialogs} <= set(TOPICS)
    assert {kind.__name__ for kind in dialogs if kind.topic == Dialog.topic} == {
        "ConfirmDialog", "CrashDialog", "ErrorDialog", "NameDialog",
    }  # fmt: skip


def test_the_search_leaves_the_topics_with_all_words(qtbot: QtBot, theme: Theme) -> None:
    window = HelpWindow(None, theme, "home")
    qtbot.addWidget(window)
    window.show()
    QTest.keyClicks(window.search, "depends impossible")
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    seen = [window.topics.item(row) for row in range(window.topics.count()) if not window.topics.item(row).isHidden()]
    assert [item.text() for item in seen] == [help_title("glossary")]
    assert window.topic == "glossary"
    window.search.clear()
    QTest.keyClicks(window.search, "xyzzy")
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.topic == ""
    assert window.text.toPlainText() == "Nothing in the help has these words."


def test_a_link_leads_to_its_topic(qtbot: QtBot, theme: Theme) -> None:
    window = HelpWindow(None, theme, "home")
    qtbot.addWidget(window)
    window.text.anchorClicked.emit(QUrl("help:glossary"))
    assert window.topic == "glossary"
    assert "Practice systems" in window.text.toPlainText()
