"""How the window looks and speaks: at once, remembered for this account, nothing that a run depends on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from gui import format as fmt
from gui.context import Context
from gui.theme import Mode
from gui.widgets.basics import FlatScroll, Scrolled, column, hairline, label, line
from gui.words import LANGUAGE_KEY, QT_TR_NOOP, languages, tr

Choice = tuple[str, str]
"""A value and its word, already in the language of the window."""
_MODES = {
    Mode.SYSTEM: QT_TR_NOOP("As the system"),
    Mode.LIGHT: QT_TR_NOOP("Light"),
    Mode.DARK: QT_TR_NOOP("Dark"),
}
_ROWS = {"off": QT_TR_NOOP("Comfortable"), "on": QT_TR_NOOP("Compact")}
_DATES = {"iso": QT_TR_NOOP("ISO: 2026-11-29"), "locale": QT_TR_NOOP("As in your region")}
START_KEY = "start-page"
"""Where `Memory` has the name of the page that the window begins with."""


class AppearanceSection(FlatScroll):
    """Language, colours, height of rows, dates, first page.

    Args:
        context: the window's parts.
        pages: names and titles of the pages that the window can begin with.
    """

    def __init__(self, context: Context, pages: Sequence[Choice]) -> None:
        super().__init__()
        self._context = context
        theme, memory = context.theme, context.memory
        self.setAccessibleName(tr("Appearance"))
        inside = Scrolled()
        outer = column(inside, margins=(0, 0, 8, 8), spacing=12)
        frame = QFrame()
        frame.setProperty("look", "card")
        self._rows = column(frame, margins=(20, 14, 20, 12))
        self._rows.addWidget(label(tr("Appearance"), "section"))
        self._rows.addWidget(label(tr("Takes effect at once, for your account on this computer."), "muted", wrap=True))
        self.language = self._box(
            tr("Language"),
            tr("Of the window. What JAGGAER and X3 say stays as they say it."),
            (("", tr("As the system")), *languages().items()),
            memory.text(LANGUAGE_KEY, ""),
            self._set_language,
        )
        self.mode = self._box(
            tr("Colours"),
            tr("Light, dark, or as the system has it now."),
            [(mode.value, tr(word)) for mode, word in _MODES.items()],
            theme.mode.value,
            lambda value: theme.set_mode(Mode(value)),
        )
        self.rows = self._box(
            tr("Rows of tables"),
            tr("Compact rows show about a fifth more at a time."),
            [(value, tr(word)) for value, word in _ROWS.items()],
            "on" if theme.compact else "off",
            lambda value: theme.set_compact(compact=value == "on"),
        )
        self.dates = self._box(
            tr("Dates"),
            tr("How days are written in tables and fields."),
            [(value, tr(word)) for value, word in _DATES.items()],
            memory.text(fmt.DATES_KEY, "iso", tuple(_DATES)),
            self._set_dates,
        )
        self.start = self._box(
            tr("First page"),
            tr("What the window shows when it is opened."),
            pages,
            memory.text(START_KEY, pages[0][0] if pages else ""),
            lambda value: memory.set_text(START_KEY, value),
        )
        self.note = label("", "muted", wrap=True)
        self.note.hide()
        self._rows.addWidget(self.note)
        outer.addWidget(frame)
        outer.addStretch(1)
        self.setWidget(inside)
        theme.changed.connect(self._follow)

    def _box(
        self, name: str, help_text: str, choices: Sequence[Choice], value: str, chosen: Callable[[str], object]
    ) -> QComboBox:
        if self._rows.count() > 2:  # noqa: PLR2004 - title and sentence
            self._rows.addWidget(hairline())
        row = QWidget()
        layout = line(row, margins=(0, 10, 0, 10), spacing=24)
        left = column(spacing=2)
        named = label(name, "strong", wrap=True)
        left.addWidget(named)
        left.addWidget(label(help_text, "muted", wrap=True))
        layout.addLayout(left, 5)
        right = line()
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for one, word in choices:
            box.addItem(word, one)
        box.setCurrentIndex(max(0, box.findData(value)))
        box.setAccessibleName(name)
        box.setAccessibleDescription(help_text)
        named.setBuddy(box)
        box.activated.connect(lambda _place: chosen(str(box.currentData())))
        right.addWidget(box)
        right.addStretch(1)
        layout.addLayout(right, 6)
        self._rows.addWidget(row)
        return box

    def _set_language(self, code: str) -> None:
        self._context.memory.set_text(LANGUAGE_KEY, code)
        self._say(tr("The window speaks it when it is opened the next time."))

    def _set_dates(self, value: str) -> None:
        self._context.memory.set_text(fmt.DATES_KEY, value)
        fmt.write_days(iso=value == "iso")
        self._say(tr("Tables show it as soon as they load again."))

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.show()

    def _follow(self) -> None:
        """Colours and rows can be chosen elsewhere, too."""
        self.mode.setCurrentIndex(max(0, self.mode.findData(self._context.theme.mode.value)))
        self.rows.setCurrentIndex(max(0, self.rows.findData("on" if self._context.theme.compact else "off")))
