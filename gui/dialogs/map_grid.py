"""Map in a grid: many codes at once, by keyboard alone; a proposal is grey until a key takes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from core.errors import ConnectorError
from core.model.crossref import MappingRule
from core.model.mapping_versions import GridEffect
from core.model.views import CauseRow, Suggestion
from gui import format as fmt
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.mapping import say_and_replay, trouble_says
from gui.theme import tabular
from gui.widgets.basics import Elided, card, column, label, line
from gui.widgets.target_field import CODE, CodeCompleter, TargetField
from gui.words import QT_TR_NOOP, said, tr

_EFFECT_MS = 60
_LEAST_PX = 92
_WIDTHS = (104, 128, 0, 60, 150, 200, 220)
_HEADS = (
    QT_TR_NOOP("Kind"),
    QT_TR_NOOP("JAGGAER"),
    QT_TR_NOOP("Name"),
    QT_TR_NOOP("Lines"),
    QT_TR_NOOP("Money"),
    QT_TR_NOOP("X3"),
    QT_TR_NOOP("Name in X3"),
)
_LABEL, _LINES, _MONEY, _TARGET, _THERE = 2, 3, 4, 5, 6


@dataclass(frozen=True, slots=True)
class GridChoice:
    """What a person decided in the grid."""

    rules: tuple[MappingRule, ...]
    because: str
    replay: bool


@dataclass(frozen=True, slots=True)
class _Known:
    labels: dict[str, str] = field(default_factory=dict)
    proposals: dict[str, Suggestion] = field(default_factory=dict)
    targets: dict[str, dict[str, Suggestion]] = field(default_factory=dict)


class MapGridDialog(Dialog):
    """One decision about many causes. `choice` holds it once the dialog was accepted."""

    topic = "problems"

    def __init__(self, context: Context, parent: QWidget | None, causes: Sequence[CauseRow]) -> None:
        self.causes = tuple({(c.kind, c.source_code): c for c in reversed(causes) if c.mappable}.values())[::-1]
        super().__init__(
            parent,
            context.theme,
            tr("Map %Ln codes", "", len(self.causes)),
            tr(
                "Type X3's code or a part of its name. Enter takes what is proposed in grey and goes on; Ctrl+Enter maps."
                " Each holds everywhere."
            ),
        )
        self._context = context
        self._known = _Known()
        self.choice: GridChoice | None = None
        self._asked: tuple[MappingRule, ...] = ()
        self.resize(1120, 640)
        self.fields: list[TargetField] = []
        self._there: list[Elided] = []
        self.table = self._build_table()
        frame = card()
        column(frame, margins=(1, 1, 1, 1)).addWidget(self.table)
        self.content.addWidget(frame, 1)
        self.effect = label(tr("Nothing is chosen yet."), "strong", wrap=True)
        self.effect.setAccessibleName(tr("What it will do"))
        self.content.addWidget(self.effect)
        self.because = self.add_because()
        self.add_cancel()
        self._only = self.add_button(tr("Map only"))
        self._only.clicked.connect(lambda: self._decide(replay=False))
        self._both = self.add_button(tr("Map and replay"), "primary")
        self._both.clicked.connect(lambda: self._decide(replay=True))
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(_EFFECT_MS)
        self._asking.timeout.connect(self._ask_effect)
        self._buttons()
        self._load()
        if self.fields:
            self.fields[0].setFocus()

    # -- the table -----------------------------------------------------------------------------------------------------

    def _build_table(self) -> QTableWidget:
        table = QTableWidget(len(self.causes), len(_HEADS))
        table.setAccessibleName(tr("Codes to map"))
        table.setFont(tabular(table.font()))
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.theme.row_height + 8)
        heads = table.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setMinimumSectionSize(_LEAST_PX)
        for number, width in enumerate(_WIDTHS):
            if not width:
                heads.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
            right = Qt.AlignmentFlag.AlignRight if number in {_LINES, _MONEY} else Qt.AlignmentFlag.AlignLeft
            head = QTableWidgetItem(tr(_HEADS[number]))
            head.setTextAlignment(right | Qt.AlignmentFlag.AlignVCenter)
            table.setHorizontalHeaderItem(number, head)
            if width:
                # Never narrower than the heading, in whatever language.
                table.setColumnWidth(number, max(width, heads.sectionSizeHint(number)))
        for row, cause in enumerate(self.causes):
            self._fill(table, row, cause)
        kinds = max((table.sizeHintForColumn(0), heads.sectionSizeHint(0), _WIDTHS[0]))
        table.setColumnWidth(0, kinds)
        return table

    def _fill(self, table: QTableWidget, row: int, cause: CauseRow) -> None:
        locale = self._context.locale
        money = fmt.amounts(tuple((currency, amount) for currency, amount, _ in cause.amounts), locale)
        cells = (
            fmt.sentence_case(fmt.kind_word(cause.kind)),
            cause.source_code,
            "",
            fmt.number(cause.lines, locale),
            money,
        )
        for number, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setToolTip(said(cause.message) if number == 1 else text)
            right = Qt.AlignmentFlag.AlignRight if number in {_LINES, _MONEY} else Qt.AlignmentFlag.AlignLeft
            item.setTextAlignment(right | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(row, number, item)
        edit = TargetField(
            tr("X3 code for {kind} {code}").format(kind=fmt.kind_word(cause.kind), code=cause.source_code)
        )
        edit.textChanged.connect(lambda _text, at=row: self._changed(at))
        edit.left.connect(lambda step, at=row: self._move(at + step))
        holder = QWidget()
        holder.setProperty("look", "bare")
        line(holder, margins=(4, 2, 4, 2)).addWidget(edit)
        table.setCellWidget(row, _TARGET, holder)
        there = Elided("", "muted")
        told = QWidget()
        told.setProperty("look", "bare")
        line(told, margins=(8, 0, 8, 0)).addWidget(there)
        table.setCellWidget(row, _THERE, told)
        self.fields.append(edit)
        self._there.append(there)

    def _move(self, row: int) -> None:
        if row >= len(self.fields):
            (self._both if self._both.isEnabled() else self.because).setFocus(Qt.FocusReason.TabFocusReason)
        elif row >= 0:
            self.fields[row].setFocus(Qt.FocusReason.TabFocusReason)
            self.table.scrollTo(self.table.model().index(row, 0))

    # -- what is known -------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        app, causes = self._context.app, self.causes

        def known() -> _Known:
            proposed: dict[str, Suggestion] = {}
            for cause in app.causes(suggestions=True):
                best = next((s for s in cause.suggestions if s.selectable), None)
                if best is not None:
                    proposed[cause.cause_id] = best
            kinds = {cause.kind for cause in causes}
            return _Known(
                app.code_labels(causes),
                proposed,
                {kind: {s.target: s for s in app.map_targets(kind)} for kind in kinds},
            )

        self._context.bridge.run(known, self._show_known, self._trouble, owner=self, topic="known")

    def _show_known(self, known: _Known) -> None:
        self._known = known
        models = {kind: self._codes(targets) for kind, targets in known.targets.items()}
        for row, (cause, edit) in enumerate(zip(self.causes, self.fields, strict=True)):
            called = QTableWidgetItem(known.labels.get(cause.cause_id, ""))
            called.setToolTip(called.text())
            self.table.setItem(row, _LABEL, called)
            proposal = known.proposals.get(cause.cause_id)
            if proposal is not None:
                edit.propose(proposal)
            edit.setCompleter(CodeCompleter(models[cause.kind], edit))
            self._say_there(row)
        self._changed(0)

    def _codes(self, targets: dict[str, Suggestion]) -> QStandardItemModel:
        """Usable codes with their labels."""
        model = QStandardItemModel(self)
        for each in targets.values():
            if each.selectable:
                item = QStandardItem(f"{each.target}  {each.label}")
                item.setData(each.target, CODE)
                model.appendRow(item)
        return model

    # -- what is typed -------------------------------------------------------------------------------------------------

    def _changed(self, row: int) -> None:
        self._say_there(row)
        self._asked = ()
        self._buttons()
        if self._rules():
            self._asking.start()
        else:
            self._asking.stop()
            self.effect.setText(tr("Nothing is chosen yet."))

    def _say_there(self, row: int) -> None:
        text = self.fields[row].text().strip()
        self._there[row].setText(self._fault(row) or (self._label(row, text) if text else ""))

    def _label(self, row: int, code: str) -> str:
        found = self._known.targets.get(self.causes[row].kind, {}).get(code)
        return found.label if found else ""

    def _fault(self, row: int) -> str:
        """What is wrong with the target of a row; empty = nothing. A kind without a table in X3 takes any text."""
        text = self.fields[row].text().strip()
        targets = self._known.targets.get(self.causes[row].kind, {})
        if not text or not targets:
            return ""
        found = targets.get(text)
        if found is None:
            kind = fmt.kind_word(self.causes[row].kind)
            return tr("✕ X3 has no {kind} {code}").format(kind=kind, code=text)
        return "" if found.selectable else f"✕ {said(found.why)}"

    def _rules(self) -> tuple[MappingRule, ...]:
        return tuple(
            MappingRule(cause.kind, cause.source_code, edit.text().strip())
            for row, (cause, edit) in enumerate(zip(self.causes, self.fields, strict=True))
            if edit.text().strip() and not self._fault(row)
        )

    def _ask_effect(self) -> None:
        app, rules = self._context.app, self._rules()
        if not rules:
            return
        self._asked = rules
        self._context.bridge.run(
            lambda: app.mappings_effect(rules), self._show_effect, self._trouble, owner=self, topic="effect"
        )

    def _show_effect(self, effect: GridEffect) -> None:
        if self._asked != self._rules():
            return
        self.effect.setText(grid_says(effect, self._context))
        self._buttons(known=True)

    def _trouble(self, error: ConnectorError) -> None:
        self.effect.setText(trouble_says(error))
        self._buttons()

    def _buttons(self, *, known: bool = False) -> None:
        count = len(self._rules())
        faults = any(self._fault(row) for row in range(len(self.fields)))
        ready = known and bool(count) and not faults
        self._only.setEnabled(ready)
        self._both.setEnabled(ready and self._context.runs.kind is None)
        self._only.setText(tr("Map %Ln only", "", count) if count else tr("Map only"))
        self._both.setText(tr("Map %Ln and replay", "", count) if count else tr("Map and replay"))
        self.note.setText(tr("A target is not usable; correct it or leave it empty.") if faults else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Ctrl+Enter does the primary from anywhere."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._both.click()
        else:
            super().keyPressEvent(event)

    def _decide(self, *, replay: bool) -> None:
        rules = self._rules()
        if rules:
            self.choice = GridChoice(rules, self.because.text().strip(), replay)
            self.accept()


def grid_says(effect: GridEffect, context: Context) -> str:
    """What many rules would do together: sentences."""
    money = fmt.amounts(tuple((currency, amount) for currency, amount, _ in effect.amounts), context.locale)
    covers = (
        tr("Covers {orders}, {lines}, {money}; {released}.") if money else tr("Covers {orders}, {lines}; {released}.")
    )
    says = covers.format(
        orders=tr("%Ln open orders", "", effect.records),
        lines=tr("%Ln lines", "", effect.lines),
        money=money,
        released=tr("%Ln orders are released", "", effect.released_records),
    )
    if not effect.changed_lines:
        return says
    changed = tr("Would have changed %Ln written lines; they stay as they are.", "", effect.changed_lines)
    return f"{says} {changed}"


AskGrid = Callable[[Context, QWidget, Sequence[CauseRow]], GridChoice | None]


def ask_grid(context: Context, parent: QWidget, causes: Sequence[CauseRow]) -> GridChoice | None:
    """Asks for the mappings of causes and waits; None when the person left."""
    dialog = MapGridDialog(context, parent, causes)
    try:
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.choice if accepted else None
    finally:
        dialog.deleteLater()


def open_grid(context: Context, parent: QWidget, causes: Sequence[CauseRow], ask: AskGrid = ask_grid) -> None:
    """Asks for the mappings of many causes, decides them, and replays what they release when asked to."""
    choice = ask(context, parent, causes)
    if choice is None:
        return

    def decided(rules: tuple[MappingRule, ...]) -> None:
        codes = {(rule.kind, rule.source) for rule in rules if not rule.awaiting}
        cause_ids = tuple(cause.cause_id for cause in causes if (cause.kind, cause.source_code) in codes)
        waiting = sum(1 for rule in rules if rule.awaiting)
        said = tr("%Ln codes are mapped.", "", len(rules) - waiting)
        if waiting:
            wait = tr("%Ln mappings wait for approval by a second person, with no effect yet.", "", waiting)
            said = f"{wait} {said}" if codes else wait
        if not codes:
            context.say(said)
        else:
            say_and_replay(context, said, cause_ids, wanted=choice.replay)

    context.bridge.run(lambda: context.app.decide_many(choice.rules, because=choice.because), decided, owner=parent)
