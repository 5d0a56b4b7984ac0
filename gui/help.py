"""Help inside the program: a page for each page of the window, a glossary, what the keys do, and the guides.

The texts are Markdown, `resources/help/LANGUAGE/TOPIC.md`; a language that lacks one shows it in English. Links of the
form `help:TOPIC` lead to another topic or a guide. The guides are `resources/guides/LANGUAGE/TOPIC.md`; pictures of the
form `picture:NAME` in them are for their pages in a browser, which are made by `run.py guides`, and left out here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QFont, QKeySequence, QPalette, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QWidget,
)

from gui.arrange import arrange
from gui.guide_pages import PAGES, page_of
from gui.theme import Theme
from gui.widgets.basics import Button, bring_to_front, card, column, label, line
from gui.words import QT_TR_NOOP, tr

TOPICS = (
    "start",
    "home",
    "orders",
    "invoices",
    "contracts",
    "problems",
    "mappings",
    "reconciliation",
    "preview",
    "runs",
    "schedule",
    "audit",
    "settings",
    "check",
    "keyboard",
    "commands",
    "glossary",
)
"""All topics: the pages of the window, and what goes with them."""

GUIDES = {
    "user": QT_TR_NOOP("User guide"),
    "administrator": QT_TR_NOOP("For administrators"),
    "second-person": QT_TR_NOOP("A second person"),
    "consultant": QT_TR_NOOP("For consultants"),
    "developer": QT_TR_NOOP("For developers"),
}
"""Guides and their titles."""

LISTED = (TOPICS[0], "user", *TOPICS[1:], *(guide for guide in GUIDES if guide != "user"))
"""All of them, in the order in which they are listed: what everybody begins with, the pages, what few need."""

TOPIC_OF = {"suppliers": "orders"}
"""Pages that share the topic of another."""

ENGLISH = "en"
_SEARCH_MS = 120
_PICTURE = re.compile(r"^ *!\[[^\]]*\]\(picture:[a-z-]+\)\n\n?", re.MULTILINE)


Browse = Callable[[QUrl], object]
"""Shows an address in the browser."""


def _browse(address: QUrl) -> bool:
    return bool(QDesktopServices.openUrl(address))


@cache
def help_text(topic: str, language: str = ENGLISH) -> str:
    """A topic's text as Markdown.

    Args:
        topic: one of `TOPICS` or `GUIDES`.
        language: two letters; where it lacks the topic the English text is given.

    Raises:
        FileNotFoundError: there is no such topic.
    """
    folder = files("resources") / ("guides" if topic in GUIDES else "help")
    own = folder / language / f"{topic}.md"
    text = (own if own.is_file() else folder / ENGLISH / f"{topic}.md").read_text("utf-8")
    return _PICTURE.sub("", text)


def help_title(topic: str, language: str = ENGLISH) -> str:
    """The heading of a topic; of a guide its title in the language of the window."""
    if topic in GUIDES:
        return tr(GUIDES[topic])
    return help_text(topic, language).partition("\n")[0].removeprefix("# ").strip()


def language_now() -> str:
    """The language of the window, two letters: that of the default locale, which follows the setting."""
    return QLocale().name()[:2]


class HelpWindow(QDialog):
    """Topics left, the chosen one right, and a search over all of them. Stays open beside the work.

    Args:
        parent: the window or dialog beside which it opens.
        theme: the colours.
        topic: what is shown first.
        pages: where the guides are as pages; without them nothing leads there.
        browse: shows a file in the browser.
    """

    def __init__(
        self, parent: QWidget | None, theme: Theme, topic: str = "start", pages: Path = PAGES, browse: Browse = _browse
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(QSize(900, 640))
        self._theme = theme
        self._language = language_now()
        outer = column(self, margins=(24, 20, 24, 20), spacing=12)
        head = line(spacing=12)
        head.addWidget(label(tr("Help"), "sentence"), 1)
        self._pages = pages
        self.open_pages = Button(tr("Open in the browser"), theme, look="small", icon="external-link")
        self.open_pages.setToolTip(tr("The same with pictures, to be printed or read beside the window"))
        self.open_pages.clicked.connect(lambda: self._browse_to(browse))
        self.open_pages.setVisible(page_of("", self._language, pages) is not None)
        head.addWidget(self.open_pages)
        outer.addLayout(head)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search in the help"))
        self.search.setAccessibleName(tr("Search in the help"))
        self.search.setClearButtonEnabled(True)
        outer.addWidget(self.search)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(12)
        splitter.setChildrenCollapsible(False)
        self.topics = QListWidget()
        self.topics.setAccessibleName(tr("Topics"))
        self.topics.setFrameShape(QFrame.Shape.NoFrame)
        self.topics.setSpacing(2)
        self.topics.setProperty("look", "topics")
        for name in LISTED:
            item = QListWidgetItem(help_title(name, self._language))
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.topics.addItem(item)
        self.topics.setMinimumWidth(self.topics.sizeHintForColumn(0) + 48)
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Text of the topic"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(12)
        self.text.anchorClicked.connect(self._follow)
        for part in (self.topics, self.text):
            frame = card()
            column(frame, margins=(6, 6, 6, 6)).addWidget(part)
            splitter.addWidget(frame)
        splitter.setStretchFactor(1, 1)
        outer.addWidget(splitter, 1)
        self.topics.currentItemChanged.connect(self._chosen)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_SEARCH_MS)
        self._typed.timeout.connect(self._filter)
        self.search.textChanged.connect(self._typed.start)
        self.search.returnPressed.connect(self._filter)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self.search.setFocus)
        theme.changed.connect(self._draw)
        self.show_topic(topic)

    @property
    def topic(self) -> str:
        """The topic that is shown; empty when the search finds none."""
        item = self.topics.currentItem()
        return "" if item is None or item.isHidden() else str(item.data(Qt.ItemDataRole.UserRole))

    def show_topic(self, topic: str) -> None:
        """Shows a topic; a page without one of its own shows that of the page it is like."""
        wanted = TOPIC_OF.get(topic, topic)
        for row in range(self.topics.count()):
            if self.topics.item(row).data(Qt.ItemDataRole.UserRole) == wanted:
                self.search.clear()
                self._filter()
                self.topics.setCurrentRow(row)
                self.topics.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.show_topic("start")

    # -- inside ------------------------------------------------------------------------------------------------------

    def _browse_to(self, browse: Browse) -> None:
        page = page_of(self.topic, self._language, self._pages)
        if page is not None:
            browse(QUrl.fromLocalFile(str(page)))

    def _chosen(self) -> None:
        self._draw()

    def _draw(self) -> None:
        topic = self.topic
        palette = self.text.palette()
        palette.setColor(QPalette.ColorRole.Link, self._theme.tokens.accent)
        self.text.setPalette(palette)
        self.text.document().setDefaultFont(QFont(self.font()))
        self.text.setMarkdown(help_text(topic, self._language) if topic else tr("Nothing in the help has these words."))
        arrange(self.text.document(), self.font(), self._theme.tokens)
        self._mark()

    def _follow(self, address: QUrl) -> None:
        if address.scheme() == "help":
            self.show_topic(address.path())

    def _filter(self) -> None:
        self._typed.stop()
        words = self.search.text().casefold().split()
        first: QListWidgetItem | None = None
        for row in range(self.topics.count()):
            item = self.topics.item(row)
            text = help_text(str(item.data(Qt.ItemDataRole.UserRole)), self._language).casefold()
            fits = all(word in text for word in words)
            item.setHidden(not fits)
            first = first or (item if fits else None)
        current = self.topics.currentItem()
        if first is not None and (current is None or current.isHidden()):
            self.topics.setCurrentItem(first)
        else:
            self._draw()

    def _mark(self) -> None:
        """Goes to the first place of what is searched."""
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        wanted = self.search.text().strip()
        if wanted:
            self.text.find(wanted)


def show_help(parent: QWidget, theme: Theme, topic: str) -> HelpWindow:
    """Opens the help at a topic beside what the person works at, or brings the open one there."""
    top = parent.window()
    window = next((child for child in top.findChildren(HelpWindow) if child.isVisible()), None)
    if window is None:
        window = HelpWindow(top, theme, topic)
    else:
        window.show_topic(topic)
    bring_to_front(window)
    return window
