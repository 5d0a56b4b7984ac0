"""The side panel: the whole story of one record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QLocale, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from core.model.flow import Entity
from core.model.status import NEEDS_PERSON, Status
from core.model.twin import TwinDecision
from core.model.views import CauseRow, RecordRow, Trace, TraceEvent
from gui import format as fmt
from gui.answers import answer
from gui.entities import KINDS
from gui.sentences import decision_says
from gui.theme import Theme
from gui.widgets.basics import (
    Button,
    Scrolled,
    chip,
    column,
    hairline,
    label,
    line,
    selectable,
    set_look,
)
from gui.widgets.empty import EmptyState
from gui.widgets.flow import Flow
from gui.widgets.line_list import LineList
from gui.widgets.pieces import Pieces
from gui.widgets.sides import fill_sides
from gui.words import said, tr

_FEW_PROBLEMS = 4


class _Scroll(QScrollArea):
    """What scrolls; its card shows when it has the keyboard."""

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The keyboard came."""
        super().focusInEvent(event)
        self._frame(on=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The keyboard went elsewhere."""
        super().focusOutEvent(event)
        self._frame(on=False)

    def _frame(self, *, on: bool) -> None:
        card = self.parentWidget()
        if card is not None:
            card.setProperty("focused", on)
            set_look(card, "card")


@dataclass(frozen=True, slots=True)
class _Told:
    """A record, the open causes that hold it, what was decided about its twin, and where it opens in JAGGAER and X3."""

    trace: Trace
    causes: tuple[CauseRow, ...]
    decision: TwinDecision | None
    addresses: tuple[str, str]


class Story(QFrame):
    """Status, reason and next step, lines, where values come from, history.

    Signals:
        map_asked: a `CauseRow` that holds the record.
        replay_asked: the record's number.
        create_asked: number of a record whose likely twin in X3 a person says is none.
        link_asked: number of a record that a person says X3 has already.
        undo_asked: the `TwinDecision` that is to be taken back.
        decide_asked: number of an order of which X3 has values otherwise than they were written.
        recode_asked: number of a written order whose codes a person wants to correct.
        support_asked: the `Trace` that is to be copied for support.
        way_asked: the `Trace` whose way is to be drawn.
        says: a sentence for the person.

    Attributes:
        open_with: opens an address in the browser.
    """

    map_asked = Signal(object)
    replay_asked = Signal(str)
    create_asked = Signal(str)
    link_asked = Signal(str)
    undo_asked = Signal(object)
    decide_asked = Signal(str)
    recode_asked = Signal(str)
    support_asked = Signal(object)
    way_asked = Signal(object)
    says = Signal(str)

    def __init__(self, theme: Theme, locale: QLocale, now: Callable[[], datetime], nothing: str) -> None:
        super().__init__()
        self._theme = theme
        self._locale = locale
        self._now = now
        self._shown: _Told | None = None
        self._coming: _Told | None = None
        self._pieces = Pieces(self)
        self._inside: Scrolled | None = None
        self._focus_wanted = False
        self.open_with: Callable[[str], object] = lambda address: QDesktopServices.openUrl(QUrl(address))
        self._buttons: list[Button] = []
        self._made: list[Button] = []
        self.setProperty("look", "card")
        self.setMinimumWidth(316)
        self.setAccessibleName(tr("The whole story"))
        layout = column(self, margins=(1, 1, 1, 1))
        self._empty = EmptyState(theme, "file-text")
        self._empty.say(
            nothing, tr("Its lines, where every value comes from, and everything that happened to it appear here.")
        )
        layout.addWidget(self._empty)
        self._scroll = _Scroll()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(tr("The whole story"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.hide()
        layout.addWidget(self._scroll)

    @property
    def key(self) -> str:
        """Number of the record shown; empty for none."""
        return self._shown.trace.record.key if self._shown else ""

    @property
    def record(self) -> RecordRow | None:
        """The record shown; None for none."""
        return self._shown.trace.record if self._shown else None

    @property
    def filling(self) -> bool:
        """Whether another record is on its way; the one before is seen until it is whole."""
        return self._pieces.busy

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._forget_coming()
        self._shown = None
        self._scroll.hide()
        self._empty.show()

    def focus_first(self) -> None:
        """Puts the keyboard on the first thing that can be done, as soon as it is there."""
        self._focus_wanted = self.filling
        if self._buttons and not self.filling:
            self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def causes(self) -> tuple[CauseRow, ...]:
        """Open causes that hold the record shown and that a mapping settles."""
        return self._shown.causes if self._shown else ()

    def show_trace(
        self,
        trace: Trace,
        causes: tuple[CauseRow, ...] = (),
        decision: TwinDecision | None = None,
        addresses: tuple[str, str] = ("", ""),
    ) -> None:
        """Shows a record. The same record keeps its scroll position.

        Args:
            trace: the record.
            causes: open causes that hold it and that a mapping settles.
            decision: what was decided about its likely twin.
            addresses: where it opens in JAGGAER and in X3; empty = nowhere.
        """
        told = _Told(trace, causes, decision, addresses)
        if told == (self._coming or self._shown):
            return
        self._forget_coming()
        self._coming = told
        # Made where it will stand, unseen, so that its looks and sizes are found bit by bit, too.
        inside = self._inside = Scrolled()
        inside.setParent(self._scroll.viewport())
        inside.hide()
        self._pieces.start(self._build(inside, told), self._show_coming)

    def _forget_coming(self) -> None:
        self._pieces.stop()
        self._coming = None
        if self._inside is not None:
            self._inside.deleteLater()
            self._inside = None

    def _show_coming(self) -> None:
        """What was made takes the place of the record before."""
        told, inside = self._coming, self._inside
        if told is None or inside is None:
            return
        same = self.key == told.trace.record.key
        at = self._scroll.verticalScrollBar().value()
        self._shown, self._coming, self._inside = told, None, None
        self._buttons, self._made = self._made, []
        self._scroll.setWidget(inside)
        self._empty.hide()
        self._scroll.show()
        if same:
            self._scroll.verticalScrollBar().setValue(at)
        if self._focus_wanted:
            self.focus_first()

    def _build(self, inside: Scrolled, told: _Told) -> Iterator[None]:
        """Makes what is told, a part of it with each step."""
        self._made = []
        layout = column(inside, margins=(16, 14, 12, 16), spacing=8)
        seen = 1
        for _ in self._parts(layout, told):
            children = [child for child in inside.children() if isinstance(child, QWidget)]
            # The last one may have got more in it since.
            for child in children[seen - 1 :]:
                child.ensurePolished()
                for part in child.findChildren(QWidget):
                    part.ensurePolished()
            seen = max(1, len(children))
            yield
        layout.addStretch(1)
        inside.resize(self._scroll.viewport().width(), inside.height())
        layout.activate()

    def _parts(self, layout: QVBoxLayout, told: _Told) -> Iterator[None]:
        trace = told.trace
        self._add_head(layout, trace)
        yield
        self._add_actions(layout, trace, told.causes)
        self._add_ways(layout, trace, told.addresses)
        yield
        if told.decision is not None:
            self._add_decision(layout, told.decision)
        if trace.lines:
            yield from self._add_lines(layout, trace)
        own = tuple(side for side in trace.sides if not side.line_key)
        if own:
            layout.addSpacing(8)
            layout.addWidget(label(tr("JAGGAER and X3 side by side"), "section", wrap=True))
            grid = QGridLayout()
            layout.addLayout(grid)
            yield from fill_sides(grid, own, self._theme, self._locale, written=trace.written)
        if trace.events:
            layout.addSpacing(8)
            layout.addWidget(label(tr("History"), "section"))
            for event in reversed(trace.events):
                self._add_event(layout, event)
                yield

    def _add_head(self, layout: QVBoxLayout, trace: Trace) -> None:
        record = trace.record
        kind = KINDS[record.entity]
        top = line()
        top.addWidget(selectable(record.key, "section"), 1)
        copy = Button("", self._theme, look="tool", icon="copy")
        copy.setToolTip(tr("Copy the number"))
        copy.setAccessibleName(tr("Copy the number"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(record.key))
        top.addWidget(copy)
        layout.addLayout(top)
        look = fmt.STATUS_LOOKS[record.status]
        chips = line()
        chips.addWidget(chip(f"{look.glyph} {look.word}", look.role))
        if record.receivable and record.entity is Entity.ORDER:
            chips.addWidget(chip(tr("receivable"), "info"))
        chips.addStretch(1)
        layout.addLayout(chips)
        layout.addWidget(selectable(answer(trace), "strong", wrap=True))
        facts = [record.supplier]
        if record.revision:
            facts.append(tr("revision {revision}").format(revision=record.revision))
        layout.addWidget(selectable(" · ".join(f for f in facts if f), "muted", wrap=True))
        if kind.has_money:
            money = fmt.amount(record.amount, record.currency, self._locale)
            if record.day:
                money = tr(kind.dated).format(amount=money, day=fmt.day(record.day))
            layout.addWidget(label(money, "muted", wrap=True))
        for text in trace.remarks:
            layout.addWidget(selectable(f"ⓘ {said(text)}", wrap=True))
        problems = list(dict.fromkeys(text.strip() for text in trace.problems if text.strip()))
        for text in problems[:_FEW_PROBLEMS]:
            # The first sentence says the reason already: what is left of it is what to do.
            rest = text.removeprefix(record.reason).strip() if record.reason else text
            if rest:
                layout.addWidget(selectable(said(rest), wrap=True))
        if len(problems) > _FEW_PROBLEMS:
            layout.addWidget(label(tr("and %Ln more, see the lines", "", len(problems) - _FEW_PROBLEMS), "muted"))

    def _add_ways(self, layout: QVBoxLayout, trace: Trace, addresses: tuple[str, str]) -> None:
        """Where the record opens, and what can be copied of it."""
        host = QWidget()
        ways = Flow(host)
        jaggaer, x3 = addresses
        for text, system, address in (
            (tr("Open in JAGGAER"), "jaggaer", jaggaer),
            (tr("Open in X3"), "x3", x3),
        ):
            button = Button(text, self._theme, look="small", icon="external-link")
            button.clicked.connect(lambda _on=False, where=(system, address): self._open(*where))
            ways.addWidget(button)
            self._made.append(button)
        support = Button(tr("Copy for support"), self._theme, look="small", icon="life-buoy")
        support.setToolTip(tr("Numbers, states, runs and versions, without prices, names and bank data"))
        support.clicked.connect(lambda: self.support_asked.emit(trace))
        ways.addWidget(support)
        way = Button(tr("Its way…"), self._theme, look="small", icon="route")
        way.setToolTip(tr("From JAGGAER to X3, station by station, as a picture"))
        way.clicked.connect(lambda: self.way_asked.emit(trace))
        ways.addWidget(way)
        layout.addWidget(host)

    def _open(self, system: str, address: str) -> None:
        if address:
            self.open_with(address)
            return
        record = self.record
        if system == "x3" and record is not None and not record.x3_key:
            self.says.emit(tr("{number} is not in X3 yet.").format(number=record.key))
        elif system == "x3":
            self.says.emit(
                tr(
                    "No address is set under which X3 opens in the browser. Set x3.open_address in the connection's"
                    " settings, with {number} where the number stands."
                )
            )
        else:
            self.says.emit(
                tr(
                    "No address is set under which JAGGAER opens in the browser. Set jaggaer.open_address in the"
                    " connection's settings, with {number} where the number stands."
                )
            )

    def _add_actions(self, layout: QVBoxLayout, trace: Trace, causes: tuple[CauseRow, ...]) -> None:
        for number, cause in enumerate(causes):
            kind = fmt.kind_word(cause.kind)
            button = Button(
                tr("Map {kind} {code}…").format(kind=kind, code=cause.source_code),
                self._theme,
                look="" if number else "primary",
            )
            button.clicked.connect(lambda _on=False, wanted=cause: self.map_asked.emit(wanted))
            layout.addWidget(button)
            self._made.append(button)
        if trace.record.status is Status.DIFFERS and trace.record.entity is Entity.ORDER and trace.record.x3_key:
            decide = Button(tr("Decide…"), self._theme, look="" if causes else "primary")
            decide.setToolTip(tr("Whose word counts, value by value: X3's or JAGGAER's"))
            decide.clicked.connect(lambda: self.decide_asked.emit(trace.record.key))
            layout.addWidget(decide)
            self._made.append(decide)
        if trace.record.status in NEEDS_PERSON:
            key = trace.record.key
            replay = Button(tr("Replay"), self._theme, icon="rotate-ccw")
            replay.setToolTip(tr("Sends it again, from its start in JAGGAER"))
            replay.clicked.connect(lambda: self.replay_asked.emit(key))
            layout.addWidget(replay)
            self._made.append(replay)
        if trace.record.entity is Entity.ORDER and trace.record.x3_key:
            recode = Button(tr("Correct coding…"), self._theme, icon="pencil")
            recode.setToolTip(tr("Written lines that would get another account or cost centre with today's mappings"))
            recode.clicked.connect(lambda: self.recode_asked.emit(trace.record.key))
            layout.addWidget(recode)
            self._made.append(recode)
        if trace.record.status is Status.PROBABLE_TWIN:
            link = Button(tr("Link to what X3 has…"), self._theme, icon="link")
            link.setToolTip(tr("It is what X3 has; nothing is written to X3"))
            link.clicked.connect(lambda: self.link_asked.emit(trace.record.key))
            layout.addWidget(link)
            self._made.append(link)
            create = Button(tr("Not the same: create it"), self._theme, icon="plus")
            create.setToolTip(tr("What X3 has is something else; this one is created as well"))
            create.clicked.connect(lambda: self.create_asked.emit(trace.record.key))
            layout.addWidget(create)
            self._made.append(create)

    def _add_decision(self, layout: QVBoxLayout, decision: TwinDecision) -> None:
        frame = QFrame()
        frame.setProperty("look", "notice-info")
        inside = column(frame, margins=(12, 8, 12, 8), spacing=6)
        inside.addWidget(selectable(decision_says(decision, self._now()), wrap=True))
        if decision.stays:
            inside.addWidget(
                selectable(tr("{reason} It can no longer be undone.").format(reason=said(decision.stays)), wrap=True)
            )
        else:
            undo = Button(tr("Undo this decision…"), self._theme, look="small", icon="undo-2")
            undo.setToolTip(tr("Takes it back; X3 is not changed"))
            undo.clicked.connect(lambda: self.undo_asked.emit(decision))
            inside.addWidget(undo)
            self._made.append(undo)
        layout.addWidget(frame)

    def _add_lines(self, layout: QVBoxLayout, trace: Trace) -> Iterator[None]:
        layout.addSpacing(8)
        head = line()
        kind = KINDS[trace.record.entity]
        head.addWidget(label(tr(kind.lines), "section"))
        head.addWidget(label(fmt.number(len(trace.lines), self._locale), "muted"))
        head.addStretch(1)
        layout.addLayout(head)
        lines = LineList(self._theme, self._locale)
        currency = trace.record.currency if kind.has_money else ""
        every = Pieces(lines)
        lines.all_asked.connect(
            lambda: every.start(lines.lines_coming(trace.lines, trace.fields, currency, everything=True), lambda: None)
        )
        layout.addWidget(lines)
        yield from lines.lines_coming(trace.lines, trace.fields, currency)

    def _add_event(self, layout: QVBoxLayout, event: TraceEvent) -> None:
        facts = [fmt.stamp(event.at), event.actor]
        if event.run_id:
            facts.append(tr("run {run}").format(run=event.run_id))
        when = label(" · ".join(facts), "small", wrap=True)
        when.setToolTip(
            tr("Entry {number} of the audit, run {run}").format(
                number=fmt.number(event.entry, self._locale), run=event.run_id
            )
        )
        layout.addWidget(when)
        layout.addWidget(selectable(said(event.text or event.action), wrap=True))
        layout.addWidget(hairline())
