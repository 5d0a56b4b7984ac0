"""Correcting written lines: those that X3 still allows to choose from, the rest as a list for a journal entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QStandardItem
from PySide6.QtWidgets import QLineEdit, QProgressBar, QStackedLayout, QWidget

from core.errors import ConnectorError
from core.model.cancel import Cancelled
from core.model.recode import RecodeChoice, RecodeLine, RecodePreview, RecodeState, Recoding, Verdict
from gui import format as fmt
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.looked import Looked
from gui.mapping import trouble_says
from gui.models.rows import PAGE_ROWS, Column, RowsModel
from gui.widgets.basics import Button, column, label, line
from gui.widgets.empty import EmptyState
from gui.widgets.table import Table, framed
from gui.words import QT_TR_NOOP, report_language, said, tr

LISTS = QT_TR_NOOP("Excel workbooks (*.xlsx);;CSV files (*.csv)")
_LOOK_MS = 100
_WORDS = {
    Verdict.ALLOWED: QT_TR_NOOP("Can be corrected"),
    Verdict.JOURNAL: QT_TR_NOOP("Journal entry"),
    Verdict.HELD: QT_TR_NOOP("Settle first"),
}
_SIGNS = {
    Verdict.ALLOWED: ("✓", "check", "ok"),
    Verdict.JOURNAL: ("▲", "file-text", "warn"),
    Verdict.HELD: ("…", "info", "info"),
}


def verdict_look(verdict: Verdict) -> fmt.Look:
    """Sign, word and colour of what can be done about a line."""
    glyph, icon, role = _SIGNS[verdict]
    return fmt.Look(glyph, icon, _WORDS[verdict], role)


def changes_say(row: RecodeLine) -> str:
    """`GL account 5011205 → 5014701`, every code that changes."""
    return "; ".join(f"{fmt.field_word(name)} {old or tr('none')} → {new}" for name, old, new in row.changes)


def money_says(rows: Sequence[RecodeLine], locale: QLocale) -> str:
    """The amounts of lines by currency, largest first; empty without lines."""
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for row in rows:
        sums[row.currency] += row.amount
    return fmt.amounts(tuple(sorted(sums.items(), key=lambda each: -each[1])), locale)


def preview_says(preview: RecodePreview) -> str:
    """What a preview found, as one sentence, and that nothing is decided yet."""
    if not preview.lines:
        return ""
    allowed, journal, held = (len(preview.of(each)) for each in (Verdict.ALLOWED, Verdict.JOURNAL, Verdict.HELD))
    said = []
    if allowed:
        said.append(tr("%Ln can be corrected in X3", "", allowed))
    if journal:
        said.append(tr("%Ln only by a journal entry", "", journal))
    if held:
        said.append(tr("%Ln after something else is settled", "", held))
    return tr("{lines} on {orders} would get another code today: {what}. Nothing is decided yet.").format(
        lines=tr("%Ln written lines", "", len(preview.lines)),
        orders=tr("%Ln orders", "", preview.orders),
        what=fmt.joined(said),
    )


class RecodeDialog(Dialog):
    """Looks in X3 what can be corrected as soon as it is shown, and decides it when a person says so.

    Args:
        context: the window's parts.
        parent: the window.
        choice: which lines are looked at.
    """

    topic = "orders"

    def __init__(self, context: Context, parent: QWidget | None, choice: RecodeChoice) -> None:
        super().__init__(parent, context.theme, tr("Correct the codes of written lines"), " ")
        self._context = context
        self._choice = choice
        self._preview: RecodePreview | None = None
        self._looked = Looked()
        self._chosen: set[tuple[str, str]] = set()
        self._allowed: tuple[RecodeLine, ...] = ()
        self._left: tuple[RecodeLine, ...] = ()
        self._deciding = False
        self._refusal = ""
        self.resize(1160, 740)
        self._build_lists()
        self._build_reason()
        self.cancel = self.add_cancel()
        self.correct = self.add_button(tr("Correct"), "primary", default=True)
        self.correct.clicked.connect(self._decide)
        self._pulse = QTimer(self)
        self._pulse.setInterval(_LOOK_MS)
        self._pulse.timeout.connect(self._show_progress)
        self.look()

    # -- building ----------------------------------------------------------------------------------------------------

    def _build_lists(self) -> None:
        context = self._context
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Orders looked at"))
        self.content.addWidget(self.bar)
        both = QWidget()
        lists = column(both, spacing=8)
        head = line()
        self.allowed_title = label("", "section")
        self.allowed_money = label("", "muted")
        self.all_or_none = Button(tr("Choose none"), context.theme, look="link")
        self.all_or_none.clicked.connect(self._all_or_none)
        head.addWidget(self.allowed_title)
        head.addWidget(self.allowed_money)
        head.addStretch(1)
        head.addWidget(self.all_or_none)
        lists.addLayout(head)
        self._model: RowsModel[RecodeLine] = RowsModel(_allowed_columns(context.locale), context.theme)
        self._model.setParent(self)
        self._model.filled.connect(self._make_checkable)
        self._model.more_wanted.connect(lambda: _more(self._model, self._allowed))
        self._model.itemChanged.connect(self._checked)
        self.table = Table(self._model, context.theme, context.memory, "recode")
        self.table.setAccessibleName(tr("Lines that X3 still lets correct; Space chooses"))
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self.table, context=Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._toggle)
        self._allowed_frame = framed(self.table)
        lists.addWidget(self._allowed_frame, 3)
        rest = line()
        self.left_title = label("", "section")
        self.left_money = label("", "muted")
        self.export = Button(tr("Export…"), context.theme, icon="file-spreadsheet")
        self.export.setToolTip(tr("Saves the lines that need a journal entry as an Excel or CSV file"))
        self.export.clicked.connect(self._export)
        rest.addWidget(self.left_title)
        rest.addWidget(self.left_money)
        rest.addStretch(1)
        rest.addWidget(self.export)
        self._left_head = QWidget()
        self._left_head.setLayout(rest)
        rest.setContentsMargins(0, 4, 0, 0)
        lists.addWidget(self._left_head)
        self._left_model: RowsModel[RecodeLine] = RowsModel(_left_columns(context.locale), context.theme)
        self._left_model.setParent(self)
        self._left_model.more_wanted.connect(lambda: _more(self._left_model, self._left))
        self.left = Table(self._left_model, context.theme, context.memory, "recode-left")
        self.left.setAccessibleName(tr("Lines that cannot be corrected on their order"))
        self._left_frame = framed(self.left)
        lists.addWidget(self._left_frame, 2)
        self.empty = EmptyState(context.theme, "circle-check")
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(both)
        self._stack.addWidget(self.empty)
        self.content.addWidget(stack, 1)

    def _build_reason(self) -> None:
        self._reason = QWidget()
        why = column(self._reason, spacing=4)
        why.addWidget(label(tr("Why (for the auditor)"), "strong"))
        self.because = QLineEdit()
        self.because.setPlaceholderText(tr("needed: it is kept with your name"))
        self.because.setAccessibleName(tr("Why, for the auditor"))
        self.because.textChanged.connect(self._say)
        why.addWidget(self.because)
        self.content.addWidget(self._reason)

    # -- what a person does ------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Looks which lines would get another code, and at their orders in X3; nothing is decided."""
        self._looked.cancel.set()
        looked = self._looked = Looked()
        self._preview = None
        self.correct.setEnabled(False)
        self.bar.setRange(0, 0)
        self.bar.show()
        self._pulse.start()
        if not (self._allowed or self._left):
            self._show_empty(tr("Looking at the lines and their orders in X3…"), tr("Nothing is changed by it."))
        app, choice = self._context.app, self._choice

        def ask() -> RecodePreview | None:
            try:
                return app.recode_preview(choice, told=looked.told)
            except Cancelled:
                return None

        self._context.bridge.run(ask, self._show, self._failed, owner=self, topic="recode")

    @property
    def chosen(self) -> tuple[RecodeLine, ...]:
        """The lines that are to be corrected."""
        return tuple(row for row in self._allowed if (row.source_id, row.key) in self._chosen)

    def reject(self) -> None:
        """Leaves; what is being looked at ends soon, and nothing was decided."""
        self._looked.cancel.set()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Leaves as the button does."""
        self._looked.cancel.set()
        super().closeEvent(event)

    def _decide(self) -> None:
        lines, because = self.chosen, self.because.text().strip()
        if not lines or not because or self._deciding:
            return
        self._deciding = True
        self._say()
        app = self._context.app
        self._context.bridge.run(
            lambda: app.recode(lines, because=because), self._done, self._refused, owner=self, topic="decide"
        )

    def _done(self, decision: Recoding) -> None:
        context = self._context
        orders = tuple(dict.fromkeys(line.order for line in decision.lines))
        lines = len(decision.lines)
        if decision.state is RecodeState.PENDING:
            context.say(tr("%Ln lines are corrected once a second person has approved it.", "", lines))
        elif context.runs.kind is not None:
            context.say(tr("%Ln lines are corrected by the next sync; a run goes on now.", "", lines))
        else:
            context.say(tr("%Ln lines are being corrected in X3.", "", lines))
            context.runs.replay(keys=orders)
        self.accept()

    def _refused(self, error: ConnectorError) -> None:
        """Nothing was decided: the lines are looked at anew, and what stood in the way stays to be read."""
        self._deciding = False
        self._refusal = trouble_says(error)
        self.look()

    def _export(self) -> None:
        context = self._context
        lines = self._preview.of(Verdict.JOURNAL) if self._preview is not None else ()
        name = tr("Journal entry {day}").format(day=f"{context.now().astimezone():%Y-%m-%d}") + ".xlsx"
        file = context.file_to_save(self, tr("Save the lines for a journal entry"), name, tr(LISTS))
        if file is None:
            return
        app = context.app
        context.bridge.run(
            lambda: app.export_journal(lines, file, language=report_language(file)),
            lambda rows: self.note.setText(tr("%Ln lines saved in {file}.", "", rows).format(file=file.name)),
            lambda error: self.note.setText(trouble_says(error)),
            owner=self,
            topic="export",
        )

    def _toggle(self) -> None:
        """Chooses the marked rows, or no longer where they all are."""
        items = [self._model.item(number, 0) for number in self.table.selected_rows()]
        every = all(item.checkState() is Qt.CheckState.Checked for item in items)
        for item in items:
            item.setCheckState(Qt.CheckState.Unchecked if every else Qt.CheckState.Checked)

    def _all_or_none(self) -> None:
        everything = {(row.source_id, row.key) for row in self._allowed}
        self._chosen = set() if self._chosen == everything else everything
        self._make_checkable()
        self._say()

    # -- showing -----------------------------------------------------------------------------------------------------

    def _show_progress(self) -> None:
        looked, locale = self._looked, self._context.locale
        if looked.of:
            self.bar.setRange(0, looked.of)
            self.bar.setValue(looked.done)
            self.note.setText(
                tr("{done} of %Ln orders looked at…", "", looked.of).format(done=fmt.number(looked.done, locale))
            )

    def _rest(self) -> None:
        self._pulse.stop()
        self.bar.hide()

    def _show(self, preview: RecodePreview | None) -> None:
        if preview is None:
            return
        self._rest()
        before = {(row.source_id, row.key) for row in self._allowed}
        self._preview = preview
        self._allowed = preview.of(Verdict.ALLOWED)
        self._left = (*preview.of(Verdict.JOURNAL), *preview.of(Verdict.HELD))
        now = {(row.source_id, row.key) for row in self._allowed}
        self._chosen = (self._chosen & now) | (now - before)
        locale = self._context.locale
        said = preview_says(preview)
        self.sentence.setText(said)
        self.sentence.setVisible(bool(said))
        self.note.setText(self._refusal)
        self._refusal = ""
        if not preview.lines:
            nothing = tr("Of %Ln written lines, none would get another code today.", "", preview.looked_at)
            self._show_empty(tr("Nothing to correct"), nothing)
            self._reason.hide()
            self.correct.hide()
            self.cancel.setText(tr("Close"))
            return
        self.allowed_title.setText(tr("Can be corrected in X3"))
        self.allowed_money.setText(money_says(self._allowed, locale))
        self.left_title.setText(tr("Not on their orders"))
        self.left_money.setText(money_says(self._left, locale))
        allowed: tuple[QWidget, ...] = (self._allowed_frame, self.allowed_title, self.allowed_money, self.all_or_none)
        for widget in allowed:
            widget.setVisible(bool(self._allowed))
        left: tuple[QWidget, ...] = (self._left_frame, self._left_head)
        for widget in left:
            widget.setVisible(bool(self._left))
        self._reason.setVisible(bool(self._allowed))
        self.correct.setVisible(bool(self._allowed))
        self.export.setEnabled(bool(preview.of(Verdict.JOURNAL)))
        self._model.replace(self._allowed[:PAGE_ROWS], more=len(self._allowed) > PAGE_ROWS)
        self._left_model.replace(self._left[:PAGE_ROWS], more=len(self._left) > PAGE_ROWS)
        self._stack.setCurrentIndex(0)
        self._say()
        (self.because if self._allowed else self.export).setFocus()

    def _failed(self, error: ConnectorError) -> None:
        self._rest()
        self.note.clear()
        self._allowed = self._left = ()
        self._show_empty(said(error.message), said(error.remedy))

    def _show_empty(self, title: str, text: str) -> None:
        self.empty.say(title, text)
        self._stack.setCurrentIndex(1)

    def _make_checkable(self) -> None:
        """Every row has a box, ticked where the line is chosen."""
        blocker = QSignalBlocker(self._model)
        for number, row in enumerate(self._model.rows):
            item = self._model.item(number, 0)
            item.setCheckable(True)
            ticked = (row.source_id, row.key) in self._chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        blocker.unblock()
        self.table.viewport().update()

    def _checked(self, item: QStandardItem) -> None:
        row = self._model.row_at(item.row())
        if item.column() or row is None or not item.isCheckable():
            return
        name = (row.source_id, row.key)
        if item.checkState() is Qt.CheckState.Checked:
            self._chosen.add(name)
        else:
            self._chosen.discard(name)
        self._say()

    def _say(self) -> None:
        """The button says what it does; it can be pressed once there is a reason."""
        count = len(self.chosen)
        self.correct.setText(tr("Correct %Ln lines", "", count) if count else tr("Correct"))
        ready = bool(count and self.because.text().strip()) and self._preview is not None and not self._deciding
        self.correct.setEnabled(ready)
        self.all_or_none.setText(tr("Choose none") if count == len(self._allowed) else tr("Choose all"))


def _allowed_columns(locale: QLocale) -> tuple[Column[RecodeLine], ...]:
    return (
        Column("order", tr("Order"), lambda row: row.order, width=126),
        *_line_columns(locale),
        Column(
            "supplier", tr("Supplier"), lambda row: row.supplier, width=180, hidden=True, tip=lambda row: row.supplier
        ),
        Column("rule", tr("Rule"), _rules_say, width=0, tip=_rules_say),
    )


def _left_columns(locale: QLocale) -> tuple[Column[RecodeLine], ...]:
    return (
        Column(
            "verdict",
            tr("What"),
            lambda row: verdict_look(row.verdict).word,
            width=126,
            look=lambda row: verdict_look(row.verdict),
            fits=tuple(tr(word) for word in _WORDS.values()),
        ),
        Column("order", tr("Order"), lambda row: row.order, width=94),
        *_line_columns(locale),
        Column("why", tr("Why"), lambda row: said(row.why), width=0, tip=lambda row: said(row.why)),
    )


def _line_columns(locale: QLocale) -> tuple[Column[RecodeLine], ...]:
    return (
        Column("line", tr("Line"), lambda row: str(row.number), right=True, width=52),
        Column("what", tr("Description"), lambda row: row.description, width=196, tip=lambda row: row.description),
        Column("changes", tr("Written → today"), changes_say, width=284, tip=changes_say),
        Column("amount", tr("Amount"), lambda row: fmt.amount(row.amount, row.currency, locale), right=True, width=138),
    )


def _rules_say(row: RecodeLine) -> str:
    return "; ".join(said(rule) for _, rule in row.rules if rule)


def _more(model: RowsModel[RecodeLine], rows: Sequence[RecodeLine]) -> None:
    have = model.rowCount()
    end = have + PAGE_ROWS
    model.extend(rows[have:end], more=len(rows) > end)


def correct_coding(context: Context, parent: QWidget, keys: Sequence[str]) -> None:
    """Shows which written lines of orders would get another code; returns at once, the dialog frees itself when closed."""
    dialog = RecodeDialog(context, parent.window(), RecodeChoice(keys=tuple(keys)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
