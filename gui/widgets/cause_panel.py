"""The side panel of a cause: what it is, what to do, what it costs, the records behind it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from core.model.cause import BY_ITSELF, HAS_ITS_OWN_WAY, CauseClass
from core.model.status import Status
from core.model.views import CauseRow, RecordRow
from gui import format as fmt
from gui import sentences
from gui.context import Context
from gui.gone import GONE
from gui.widgets.basics import (
    Button,
    Elided,
    Scrolled,
    chip,
    clear,
    column,
    figure,
    label,
    line,
    selectable,
)
from gui.widgets.empty import EmptyState

_MOST = 60


class _RecordButton(Button):
    """A record behind a cause."""

    def __init__(self, row: RecordRow, context: Context) -> None:
        super().__init__("", context.theme, look="row")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = line(self, margins=(6, 4, 6, 4), spacing=10)
        layout.addWidget(figure(row.key))
        layout.addWidget(Elided(row.supplier, "muted"), 1)
        if row.amount:
            money = fmt.amount(row.amount, row.currency, context.locale)
            layout.addWidget(figure(money))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(f"Show {row.key}, {row.supplier}")

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line."""
        return QSize(240, 30)


class CausePanel(QFrame):
    """What a cause is and the records behind it.

    Signals:
        map_asked, replay_asked: the `CauseRow`.
        record_asked: a `RecordRow`.
        doubt_asked: the `CauseRow` of saves whose answer was lost: compare what was sent with what X3 has.
        again_asked, accept_asked: the `CauseRow` of documents that are gone: write them again, or accept it.
        park_asked, ignore_asked, assign_asked, back_asked: the `CauseRow` to set aside, to name somebody for, to put
            back on the list.
    """

    map_asked = Signal(object)
    replay_asked = Signal(object)
    record_asked = Signal(object)
    again_asked = Signal(object)
    accept_asked = Signal(object)
    park_asked = Signal(object)
    ignore_asked = Signal(object)
    assign_asked = Signal(object)
    back_asked = Signal(object)
    doubt_asked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._cause: CauseRow | None = None
        self._rows: tuple[RecordRow, ...] = ()
        self._actions: list[Button] = []
        self._replay: Button | None = None
        self._free = True
        self._records: QVBoxLayout | None = None
        self.setProperty("look", "card")
        self.setMinimumWidth(300)
        self.setAccessibleName("The cause and its records")
        layout = column(self, margins=(1, 1, 1, 1))
        self._empty = EmptyState(context.theme, "inbox")
        self._empty.say("Choose a cause", "What settles it and the records behind it.")
        layout.addWidget(self._empty)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.hide()
        layout.addWidget(self._scroll)

    def show_nothing(self) -> None:
        """No cause is chosen."""
        self._cause = None
        self._scroll.hide()
        self._empty.show()

    def set_free(self, *, free: bool) -> None:
        """Whether a replay can start now."""
        self._free = free
        if self._replay is not None:
            self._replay.setEnabled(free)

    def focus_first(self) -> None:
        """Puts the keyboard on the first thing that can be done."""
        if self._actions:
            self._actions[0].setFocus(Qt.FocusReason.TabFocusReason)

    def show_cause(self, cause: CauseRow) -> None:
        """Shows a cause; its records come with `show_records`."""
        if cause == self._cause:
            return
        self._cause, self._rows = cause, ()
        context = self._context
        inside = Scrolled()
        layout = column(inside, margins=(16, 14, 12, 16), spacing=8)
        layout.addWidget(selectable(cause.message, "section", wrap=True))
        look = fmt.STATUS_LOOKS[cause.status]
        layout.addWidget(chip(f"{look.glyph} {look.word}", look.role))
        says = sentences.cause_says(cause, context.now(), context.locale)
        layout.addWidget(label(says, "muted", wrap=True))
        for note in sentences.cause_notes(cause, context.now()):
            layout.addWidget(label(note, "muted", wrap=True))
        for currency, value, lines in cause.amounts:
            row = line()
            row.addWidget(label(fmt.amount(value, currency, context.locale), "strong"))
            counted = fmt.counted(lines, "line", "lines", context.locale)
            row.addWidget(label(counted if lines else "", "muted"))
            row.addStretch(1)
            layout.addLayout(row)
        if cause.next_step:
            layout.addWidget(label(cause.next_step, wrap=True))
        layout.addSpacing(4)
        self._add_actions(layout, cause)
        layout.addSpacing(8)
        layout.addWidget(label("Records behind it", "section"))
        holder = QWidget()
        self._records = column(holder, spacing=2)
        layout.addWidget(holder)
        layout.addStretch(1)
        self._scroll.setWidget(inside)
        self._empty.hide()
        self._scroll.show()

    def show_records(self, cause: CauseRow, rows: tuple[RecordRow, ...]) -> None:
        """Shows the records of the cause that is shown."""
        if cause != self._cause or rows == self._rows or self._records is None:
            return
        self._rows = rows
        clear(self._records)
        for row in rows[:_MOST]:
            button = _RecordButton(row, self._context)
            button.clicked.connect(lambda _on=False, wanted=row: self.record_asked.emit(wanted))
            self._records.addWidget(button)
        if len(rows) > _MOST:
            more = fmt.number(len(rows) - _MOST, self._context.locale)
            self._records.addWidget(label(f"and {more} more", "muted"))

    def _add_actions(self, layout: QVBoxLayout, cause: CauseRow) -> None:
        theme = self._context.theme
        self._actions = []
        if cause.mappable and cause.aside is None:
            kind = fmt.kind_word(cause.kind)
            mapping = Button(f"Map {kind} {cause.source_code}…", theme, look="primary")
            mapping.clicked.connect(lambda: self.map_asked.emit(cause))
            layout.addWidget(mapping)
            self._actions.append(mapping)
        if cause.check == GONE:
            for text, icon, asked in (
                ("Write them again…", "rotate-ccw", self.again_asked),
                ("Accept that they are gone…", "check", self.accept_asked),
            ):
                button = Button(text, theme, icon=icon)
                button.clicked.connect(lambda _on=False, signal=asked: signal.emit(cause))
                layout.addWidget(button)
                self._actions.append(button)
        if cause.status is Status.IN_DOUBT:
            compare = Button("Compare with X3…", theme, icon="eye")
            compare.clicked.connect(lambda: self.doubt_asked.emit(cause))
            layout.addWidget(compare)
            self._actions.append(compare)
        self._replay = None
        if cause.check not in BY_ITSELF and cause.status is not Status.IGNORED:
            count = fmt.counted(cause.records, "record", "records", self._context.locale)
            replay = Button(f"Replay {count}", theme, icon="rotate-ccw")
            replay.clicked.connect(lambda: self.replay_asked.emit(cause))
            replay.setEnabled(self._free)
            layout.addWidget(replay)
            self._actions.append(replay)
            self._replay = replay
        self._add_decisions(layout, cause)

    def _add_decisions(self, layout: QVBoxLayout, cause: CauseRow) -> None:
        """Who is to settle it, and putting it off."""
        row = line(spacing=6)
        offered = [("Assign…", self.assign_asked)]
        if cause.aside is not None:
            offered.insert(0, ("Take back", self.back_asked))
        elif cause.check not in BY_ITSELF:
            offered.append(("Park…", self.park_asked))
            doubtful = cause.cause_class is CauseClass.UNKNOWN_OUTCOME
            if not doubtful and cause.check not in HAS_ITS_OWN_WAY:
                offered.append(("Ignore…", self.ignore_asked))
        for text, asked in offered:
            button = Button(text, self._context.theme, look="small")
            button.clicked.connect(lambda _on=False, signal=asked: signal.emit(cause))
            row.addWidget(button)
            self._actions.append(button)
        row.addStretch(1)
        layout.addLayout(row)
