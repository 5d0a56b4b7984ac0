"""The side panel of a cause: what it is, its next step as the main button, the records behind it, and its story."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.cause import BY_ITSELF, HAS_ITS_OWN_WAY, SIGN_IN_CHECK, CauseClass
from core.model.cause_story import CauseEvent
from core.model.status import Status
from core.model.views import CauseRow, RecordRow
from gui import format as fmt
from gui import sentences
from gui.context import Context
from gui.differing import BY_HAND
from gui.gone import GONE
from gui.models.rows import Column, RowsModel
from gui.widgets.basics import Button, chip, label, line, selectable
from gui.widgets.cause_story import CauseStory
from gui.widgets.flow import Flow
from gui.widgets.flush_table import FlushTable
from gui.widgets.side_panel import SidePanel
from gui.words import said, tr

RECORDS, STORY = 0, 1


@dataclass(frozen=True, slots=True)
class Action:
    """A button of the panel.

    Attributes:
        text: what it does, with a verb.
        asked: what it asks for.
        runs: whether it starts a run, so that it has to wait for one that goes on.
    """

    text: str
    asked: Callable[[], None]
    icon: str = ""
    runs: bool = False


class CausePanel(SidePanel):
    """What a cause is, what to do about it, the records behind it, and what happened to it.

    Signals:
        map_asked, replay_asked: the `CauseRow`.
        record_asked: a `RecordRow`.
        doubt_asked: the `CauseRow` of saves whose answer was lost: compare what was sent with what X3 has.
        decide_asked: the `CauseRow` of an order that somebody changed in X3: whose word counts, value by value.
        again_asked, accept_asked: the `CauseRow` of documents that are gone: write them again, or accept it.
        link_asked, create_asked: the `CauseRow` of records that X3 probably has: link them, or create them as well.
        approve_asked: what waits for a second person is to be shown.
        test_asked: the connection is to be tested.
        copy_asked: the `CauseRow` that is to be copied for whoever mends it in JAGGAER.
        park_asked, ignore_asked, assign_asked, back_asked: the `CauseRow` to set aside, to name somebody for, to put
            back on the list.
        story_asked: the `CauseRow` whose story is to be shown.
    """

    map_asked = Signal(object)
    replay_asked = Signal(object)
    record_asked = Signal(object)
    again_asked = Signal(object)
    accept_asked = Signal(object)
    link_asked = Signal(object)
    create_asked = Signal(object)
    approve_asked = Signal()
    test_asked = Signal()
    copy_asked = Signal(object)
    park_asked = Signal(object)
    ignore_asked = Signal(object)
    assign_asked = Signal(object)
    back_asked = Signal(object)
    doubt_asked = Signal(object)
    decide_asked = Signal(object)
    story_asked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            tr("The cause and its records"),
            (tr("Choose a cause"), tr("What settles it and the records behind it.")),
            (tr("Records behind the cause, and its story"), (tr("Records"), tr("Story"))),
        )
        self._cause: CauseRow | None = None
        self._runs: list[Button] = []
        self._free = True

    @property
    def shown(self) -> CauseRow | None:
        """The cause that is shown."""
        return self._cause

    def show_nothing(self) -> None:
        """No cause is chosen."""
        self._cause = None
        super().show_nothing()

    def set_free(self, *, free: bool) -> None:
        """Whether a run can start now."""
        self._free = free
        for button in self._runs:
            button.setEnabled(free)

    def focus_first(self) -> None:
        """Puts the keyboard on the main button."""
        if self.main is not None:
            self.main.setFocus(Qt.FocusReason.TabFocusReason)

    def press_main(self) -> bool:
        """Does the next step, where there is one; else the keyboard goes to the records; gives whether there was one."""
        if super().press_main():
            return True
        self.tabs.setCurrentIndex(RECORDS)
        self.records.setFocus(Qt.FocusReason.TabFocusReason)
        return False

    def show_cause(self, cause: CauseRow) -> None:
        """Shows a cause; its records come with `show_records`, its story with `show_story`."""
        if cause == self._cause:
            return
        other = self._cause is None or self._cause.cause_id != cause.cause_id
        self._cause = cause
        inside, layout = self._new_head()
        self._add_texts(layout, cause)
        layout.addSpacing(4)
        self._add_actions(layout, cause)
        self._add_decisions(layout, cause)
        layout.addStretch(1)
        self._show_head(inside)
        self._say_records(cause.records)
        if other:
            self._rows.replace((), more=False)
            self.story.say(tr("Looking what happened…"))
        if self.tabs.currentIndex() == STORY:
            self.story_asked.emit(cause)
        self._show_whole()

    def show_records(self, cause: CauseRow, rows: tuple[RecordRow, ...]) -> None:
        """Shows the records of the cause that is shown."""
        if self._cause is not None and cause.cause_id == self._cause.cause_id:
            self._rows.replace(rows, more=False)

    def show_story(self, cause: CauseRow, events: tuple[CauseEvent, ...]) -> None:
        """Shows what happened to the cause that is shown."""
        if self._cause is not None and cause.cause_id == self._cause.cause_id:
            self.story.show_events(events, self._context.now())

    # -- building ------------------------------------------------------------------------------------------------------

    def _build_lists(self) -> tuple[QWidget, ...]:
        context = self._context
        self._rows: RowsModel[RecordRow] = RowsModel(
            _record_columns(context), context.theme, identity=lambda row: (row.entity, row.source_id), slice_ms=8
        )
        self._rows.setParent(self)
        self.records = FlushTable(self._rows, context.theme, context.memory, "cause-records", self)
        self.records.setAccessibleName(tr("Records behind the cause; Enter shows one with its whole story"))
        self.records.opened.connect(self._open_record)
        self.records.clicked.connect(lambda index: self._pressed(index.row()))
        self.records.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.story = CauseStory(context.locale)
        return self.records, self.story

    def _add_texts(self, layout: QVBoxLayout, cause: CauseRow) -> None:
        context = self._context
        layout.addWidget(selectable(said(cause.message), "section", wrap=True))
        look = fmt.STATUS_LOOKS[cause.status]
        layout.addWidget(chip(f"{look.glyph} {look.word}", look.role))
        layout.addWidget(label(sentences.cause_says(cause, context.now()), "muted", wrap=True))
        for note in sentences.cause_notes(cause, context.now()):
            layout.addWidget(label(note, "muted", wrap=True))
        for currency, value, lines in cause.amounts:
            row = line()
            row.addWidget(label(fmt.amount(value, currency, context.locale), "strong"))
            row.addWidget(label(tr("%Ln lines", "", lines) if lines else "", "muted"))
            row.addStretch(1)
            layout.addLayout(row)
        if cause.next_step:
            layout.addWidget(label(said(cause.next_step), wrap=True))

    def _add_actions(self, layout: QVBoxLayout, cause: CauseRow) -> None:
        """The next step as the main button, other ways below it."""
        self._runs, self.main = [], None
        for number, action in enumerate(self._ways(cause)):
            look = "" if number else "primary"
            icon = action.icon if number else ""
            button = Button(action.text, self._context.theme, look=look, icon=icon)
            button.clicked.connect(lambda _on=False, asked=action.asked: asked())
            if action.runs:
                button.setEnabled(self._free)
                self._runs.append(button)
            if not number:
                self.main = button
            layout.addWidget(button)

    def _ways(self, cause: CauseRow) -> list[Action]:
        """What can be done about a cause; the first is its next step."""

        def ask(signal: SignalInstance) -> Callable[[], None]:
            return lambda: signal.emit(cause)

        if cause.aside is not None:
            return [Action(tr("Take back"), ask(self.back_asked), "undo-2")]
        if cause.check == SIGN_IN_CHECK:
            return [Action(tr("Test the connection…"), self.test_asked.emit, "link")]
        ways: list[Action] = []
        replay = Action(tr("Replay %Ln records", "", cause.records), ask(self.replay_asked), "rotate-ccw", runs=True)
        copy = Action(tr("Copy for the JAGGAER buyer"), ask(self.copy_asked), "copy")
        if cause.mappable:
            text = tr("Map {kind} {code}…").format(kind=fmt.kind_word(cause.kind), code=cause.source_code)
            ways.append(Action(text, ask(self.map_asked)))
        elif cause.status is Status.NEEDS_APPROVAL:
            ways.append(Action(tr("Approve…"), self.approve_asked.emit, "check"))
        elif cause.check == GONE:
            ways.append(Action(tr("Write them again…"), ask(self.again_asked), "rotate-ccw"))
            ways.append(Action(tr("Accept that they are gone…"), ask(self.accept_asked), "check"))
        elif cause.status is Status.IN_DOUBT:
            ways.append(Action(tr("Compare with X3…"), ask(self.doubt_asked), "eye"))
        elif cause.check == BY_HAND and cause.records == 1:
            ways.append(Action(tr("Decide…"), ask(self.decide_asked), "scale"))
        elif cause.status is Status.PROBABLE_TWIN:
            ways.append(Action(tr("Link to what X3 has…"), ask(self.link_asked), "link"))
            ways.append(Action(tr("Not the same…"), ask(self.create_asked), "plus"))
        elif cause.cause_class is CauseClass.INCOMPLETE:
            ways.append(copy)
        if cause.check not in BY_ITSELF and cause.status is not Status.IGNORED:
            ways.append(replay)
        if cause.cause_class is CauseClass.REFUSED:
            ways.append(copy)
        return ways

    def _add_decisions(self, layout: QVBoxLayout, cause: CauseRow) -> None:
        """Who is to settle it, and putting it off."""
        if cause.check == SIGN_IN_CHECK:
            return
        offered = [(tr("Assign…"), self.assign_asked)]
        if cause.aside is None and cause.check not in BY_ITSELF:
            offered.append((tr("Park…"), self.park_asked))
            doubtful = cause.cause_class is CauseClass.UNKNOWN_OUTCOME
            if not doubtful and cause.check not in HAS_ITS_OWN_WAY:
                offered.append((tr("Ignore…"), self.ignore_asked))
        holder = QWidget()
        row = Flow(holder, spacing=6)
        for text, asked in offered:
            button = Button(text, self._context.theme, look="small")
            button.clicked.connect(lambda _on=False, signal=asked: signal.emit(cause))
            row.addWidget(button)
        layout.addWidget(holder)

    # -- inside --------------------------------------------------------------------------------------------------------

    def _say_records(self, count: int) -> None:
        self.tabs.setTabText(RECORDS, tr("Records {number}").format(number=fmt.number(count, self._context.locale)))

    def _tab_changed(self, number: int) -> None:
        super()._tab_changed(number)
        if number == STORY and self._cause is not None:
            self.story_asked.emit(self._cause)

    def _pressed(self, row: int) -> None:
        if len(self.records.selected_rows()) == 1:
            self._open_record(row)

    def _open_record(self, row: int) -> None:
        record = self._rows.row_at(row)
        if record is not None:
            self.record_asked.emit(record)


def _record_columns(context: Context) -> tuple[Column[RecordRow], ...]:
    locale = context.locale
    return (
        Column(
            "number",
            tr("Number"),
            lambda row: row.key,
            width=0,
            look=lambda row: fmt.STATUS_LOOKS[row.status],
            sign_only=True,
            tip=lambda row: said(row.reason) or fmt.STATUS_LOOKS[row.status].word,
        ),
        Column("supplier", tr("Supplier"), lambda row: row.supplier, width=106, tip=lambda row: row.supplier),
        Column(
            "amount",
            tr("Amount"),
            lambda row: fmt.amount(row.amount, row.currency, locale) if row.amount else "",
            right=True,
            width=138,
        ),
    )
