"""The side panel of a mapping: what it says, what is the matter with it, the lines that use it, and its history."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from core.model.mapping_book import BookRow, RuleState, RuleUse, RuleVersion
from gui import format as fmt
from gui.context import Context
from gui.mapping import scope_words
from gui.models.rows import Column, RowsModel
from gui.widgets.basics import Button, FlatScroll, Scrolled, chip, clear, column, label, line, selectable
from gui.widgets.empty import EmptyState
from gui.widgets.flow import Flow
from gui.widgets.flush_table import FlushTable
from gui.widgets.side_panel import SidePanel
from gui.words import QT_TR_NOOP, said, tr

LINES, HISTORY = 0, 1
_WORDS = {
    RuleState.PENDING: QT_TR_NOOP("Needs approval"),
    RuleState.GONE_BAD: QT_TR_NOOP("Gone bad"),
    RuleState.CONFLICT: QT_TR_NOOP("In conflict"),
    RuleState.UNUSED: QT_TR_NOOP("Unused"),
    RuleState.ACTIVE: QT_TR_NOOP("In use"),
}
_SIGNS = {
    RuleState.PENDING: ("▲", "triangle-alert", "warn"),
    RuleState.GONE_BAD: ("✕", "x", "bad"),
    RuleState.CONFLICT: ("≠", "info", "info"),
    RuleState.UNUSED: ("-", "minus", "info"),
    RuleState.ACTIVE: ("✓", "check", "ok"),
}


def state_look(state: RuleState) -> fmt.Look:
    """Sign, word and colour of a rule's state."""
    glyph, icon, role = _SIGNS[state]
    return fmt.Look(glyph, icon, _WORDS[state], role)


def says_of(row: BookRow) -> str:
    """What there is to say of a rule, in one text."""
    return " ".join(said(sentence) for sentence in row.says)


def leads_says(row: BookRow) -> str:
    """`GL account 744202 → 606300`."""
    kind = fmt.sentence_case(fmt.kind_word(row.rule.kind))
    return f"{kind} {row.rule.source} → {row.rule.target or tr('nothing')}"


class RulePanel(SidePanel):
    """What a mapping says and does.

    Signals:
        change_asked, end_asked, undo_asked: the `BookRow` that is to lead elsewhere, to end, or to be taken back.
        approve_asked: what waits for a second person is to be shown.
        record_asked: the number and entity of a record, as a `RuleUse`.
        lines_asked, history_asked: the `BookRow` of which the lines or the history are to be shown.
    """

    change_asked = Signal(object)
    end_asked = Signal(object)
    undo_asked = Signal(object)
    approve_asked = Signal()
    record_asked = Signal(object)
    lines_asked = Signal(object)
    history_asked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            tr("The mapping, its lines and its history"),
            (tr("Choose a mapping"), tr("What it does now, the lines that use it, and its history.")),
            (tr("Lines that use the mapping, and its history"), (tr("Lines"), tr("History"))),
        )
        self._row: BookRow | None = None

    @property
    def shown(self) -> BookRow | None:
        """The mapping that is shown."""
        return self._row

    def show_nothing(self) -> None:
        """No mapping is chosen."""
        self._row = None
        super().show_nothing()

    def show_row(self, row: BookRow) -> None:
        """Shows a mapping; its lines and history come when they are asked for."""
        if row == self._row:
            return
        other = self._row is None or self._row.name != row.name
        self._row = row
        inside, layout = self._new_head()
        self._add_texts(layout, row)
        layout.addSpacing(4)
        self._add_actions(layout, row)
        layout.addStretch(1)
        self._show_head(inside)
        if other:
            self._lines.replace((), more=False)
            self._say_history(tr("Looking what was decided…"))
        self._tab_changed(self.tabs.currentIndex())
        self._show_whole()

    def show_lines(self, row: BookRow, lines: tuple[RuleUse, ...]) -> None:
        """Shows the lines of the mapping that is shown."""
        if self._row is not None and row.name == self._row.name:
            self._lines.replace(lines, more=False)
            self._none.say(tr("No line uses it"), tr("Nothing is written with it, and nothing waits for its code."))
            self._lines_stack.setCurrentIndex(0 if lines else 1)

    def show_history(self, row: BookRow, versions: tuple[RuleVersion, ...]) -> None:
        """Shows what was decided about the code of the mapping that is shown."""
        if self._row is None or row.name != self._row.name:
            return
        if not versions:
            self._say_history(tr("Nothing was decided yet."))
            return
        clear(self._history)
        for one in versions:
            self._add_version(one, row)
        self._history.addStretch(1)

    # -- building ------------------------------------------------------------------------------------------------------

    def _build_lists(self) -> tuple[QWidget, ...]:
        context = self._context
        self._lines: RowsModel[RuleUse] = RowsModel(use_columns(context), context.theme, slice_ms=8)
        self._lines.setParent(self)
        self.lines = FlushTable(self._lines, context.theme, context.memory, "mapping-lines", self)
        self.lines.setAccessibleName(tr("Lines that use the mapping; Enter shows the order with its whole story"))
        self.lines.opened.connect(self._open)
        self._none = EmptyState(context.theme, "inbox")
        both = QWidget()
        self._lines_stack = QStackedLayout(both)
        self._lines_stack.addWidget(self.lines)
        self._lines_stack.addWidget(self._none)
        area = FlatScroll()
        area.setProperty("look", "story")
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.setAccessibleName(tr("History of the mapping"))
        inside = Scrolled()
        self._history = column(inside, margins=(16, 8, 12, 12), spacing=2)
        area.setWidget(inside)
        return both, area

    def _add_texts(self, layout: QVBoxLayout, row: BookRow) -> None:
        rule, locale = row.rule, self._context.locale
        layout.addWidget(selectable(leads_says(row), "section", wrap=True))
        if row.label:
            layout.addWidget(selectable(row.label, "muted", wrap=True))
        chips = QWidget()
        flow = Flow(chips)
        for state in row.states:
            look = state_look(state)
            flow.addWidget(chip(f"{look.glyph} {look.word}", look.role))
        layout.addWidget(chips)
        where = fmt.sentence_case(scope_words(rule.scope))
        since = tr("orders from {day}").format(day=fmt.day(rule.valid_from)) if rule.valid_from else ""
        layout.addWidget(label(f"{where}, {since}" if since else where, wrap=True))
        if row.request:
            told = tr("Asked for by {who}").format(who=row.asked_by)
        else:
            at = fmt.stamp(rule.decided_at) if rule.decided_at else ""
            number = fmt.number(rule.version, locale)
            told = tr("Version {number}, decided by {who} on {when}").format(
                number=number, who=rule.decided_by, when=at
            )
        layout.addWidget(selectable(f"{told}: {rule.because}" if rule.because else told, "muted", wrap=True))
        for sentence in row.says:
            layout.addWidget(label(said(sentence), wrap=True))
        if row.open_lines:
            money = fmt.amounts(row.open_amounts, locale)
            waits = line()
            waits.addWidget(label(tr("%Ln lines wait", "", row.open_lines), "strong"))
            waits.addWidget(label(money, "muted", wrap=True), 1)
            layout.addLayout(waits)

    def _add_actions(self, layout: QVBoxLayout, row: BookRow) -> None:
        theme = self._context.theme
        holder = QWidget()
        flow = Flow(holder)
        offered: list[tuple[str, Callable[[], None]]] = [
            (tr("Change…"), lambda: self.change_asked.emit(row)),
            (tr("Undo…"), lambda: self.undo_asked.emit(row)),
            (tr("End…"), lambda: self.end_asked.emit(row)),
        ]
        if row.request:
            offered = [(tr("Approve…"), self.approve_asked.emit)]
        self.main = None
        for number, (text, asked) in enumerate(offered):
            button = Button(text, theme, look="small")
            button.clicked.connect(lambda _on=False, ask=asked: ask())
            flow.addWidget(button)
            if not number:
                self.main = button
        layout.addWidget(holder)

    def _add_version(self, one: RuleVersion, row: BookRow) -> None:
        rule, locale = one.rule, self._context.locale
        at = fmt.stamp(rule.decided_at) if rule.decided_at else ""
        number = fmt.number(rule.version, locale)
        head = tr("Version {number}, {when}, {who}").format(number=number, when=at, who=rule.decided_by)
        self._history.addWidget(label(head, "small", wrap=True))
        if rule.target:
            said = f"{one.before} → {rule.target}" if one.before else f"→ {rule.target}"
        else:
            said = tr("{code} was taken back").format(code=one.before)
        where = scope_words(rule.scope)
        if rule.valid_from:
            where = f"{where}, {tr('orders from {day}').format(day=fmt.day(rule.valid_from))}"
        holds = not one.replaced_by and bool(rule.target)
        self._history.addWidget(
            selectable(f"{said} ({where})", "strong" if holds and rule.version == row.rule.version else "", wrap=True)
        )
        if one.approved_by:
            self._history.addWidget(label(tr("Approved by {who}").format(who=one.approved_by), "muted", wrap=True))
        if rule.because:
            self._history.addWidget(selectable(f"“{rule.because}”", "muted", wrap=True))
        self._history.addSpacing(8)

    # -- inside --------------------------------------------------------------------------------------------------------

    def _say_history(self, text: str) -> None:
        clear(self._history)
        self._history.addWidget(label(text, "muted", wrap=True))
        self._history.addStretch(1)

    def _tab_changed(self, number: int) -> None:
        super()._tab_changed(number)
        if self._row is not None:
            (self.lines_asked if number == LINES else self.history_asked).emit(self._row)

    def _open(self, number: int) -> None:
        use = self._lines.row_at(number)
        if use is not None:
            self.record_asked.emit(use)


def use_columns(context: Context) -> tuple[Column[RuleUse], ...]:
    """Columns of the lines that use a mapping."""
    locale = context.locale

    def money(row: RuleUse) -> str:
        return fmt.amount(row.amount, row.currency, locale) if row.amount is not None else ""

    def look(row: RuleUse) -> fmt.Look:
        if row.written:
            return fmt.Look("✓", "check", QT_TR_NOOP("Written"), "ok")
        return fmt.Look("…", "ellipsis", QT_TR_NOOP("Waits"), "info")

    return (
        Column(
            "number", tr("Number"), lambda row: f"{row.number} · {row.line}" if row.line else row.number, width=0,
            look=look, sign_only=True,
            tip=lambda row: f"{look(row).word}: {row.description}" if row.description else look(row).word,
        ),
        Column(
            "description", tr("Description"), lambda row: row.description, width=94, hidden=True, tip=lambda row: row.description
        ),
        Column("amount", tr("Amount"), money, right=True, width=124),
    )  # fmt: skip
