"""The written lines that a mapping would have coded otherwise: to be looked at, nothing changes them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStackedLayout, QWidget

from core.errors import ConnectorError
from core.model.crossref import MappingRule
from core.model.effect import WrittenChange
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.models.rows import Column, RowsModel
from gui.widgets.empty import EmptyState
from gui.widgets.table import Table, framed
from gui.words import said, tr

MOST = 500
"""Lines that are shown."""
DAYS = (30, 90, 365)
"""Of how many days the orders are that a rule is tried on, besides all."""


def written_columns() -> tuple[Column[WrittenChange], ...]:
    """Order, line, what is written, and what it would be."""
    return (
        Column("number", tr("Order"), lambda row: row.number, width=130),
        Column(
            "line",
            tr("Line"),
            lambda row: str(row.line) if row.line else tr("header"),
            width=80,
            right=True,
            fits=(tr("header"),),
        ),
        Column("now", tr("In X3 now"), lambda row: row.now or tr("(none)"), width=0),
        Column("then", tr("Would be"), lambda row: row.then or tr("(none)"), width=150, fits=(tr("(none)"),)),
    )


class WrittenDialog(Dialog):
    """The list of one rule."""

    topic = "mappings"

    def __init__(self, context: Context, parent: QWidget | None, rule: MappingRule, lines: int) -> None:
        super().__init__(
            parent,
            context.theme,
            tr("%Ln written lines would be coded otherwise", "", lines),
            tr("They stay as they are: a mapping holds for what is written from now on."),
        )
        self.resize(620, 460)
        self._model: RowsModel[WrittenChange] = RowsModel(written_columns(), context.theme)
        self._model.setParent(self)
        self.table = Table(self._model, context.theme, context.memory, "written")
        self.table.setAccessibleName(tr("Written lines that would be coded otherwise"))
        self.since = QComboBox()
        self.since.setAccessibleName(tr("Of which orders"))
        self.since.addItem(tr("Of every order"))
        for days in DAYS:
            self.since.addItem(tr("Of orders of the last %Ln days", "", days))
        self.since.currentIndexChanged.connect(lambda _n: self._ask())
        self.content.addWidget(self.since, 0, Qt.AlignmentFlag.AlignLeft)
        self.empty = EmptyState(context.theme, "circle-check")
        self.empty.say(tr("Nothing would be coded otherwise"), tr("No order of these days has such a line."))
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(framed(self.table))
        self._stack.addWidget(self.empty)
        self.content.addWidget(stack, 1)
        self.add_button(tr("Close"), "primary", default=True).clicked.connect(self.accept)
        self.table.setFocus()
        self._context, self._rule = context, rule
        self._ask()

    def _ask(self) -> None:
        """Tries the rule on the orders that are chosen."""
        self.table.set_loading(loading=True)
        app, rule, number = self._context.app, self._rule, self.since.currentIndex()

        def look() -> tuple[WrittenChange, ...]:
            since = app.days_ago(DAYS[number - 1]) if number else None
            return app.mapping_changes(rule, limit=MOST, since=since)

        self._context.bridge.run(look, self._show, self._failed, owner=self, topic="written")

    def _failed(self, error: ConnectorError) -> None:
        self.table.set_loading(loading=False)
        self._stack.setCurrentIndex(1)
        self.empty.say(said(error.message), said(error.remedy))

    def _show(self, rows: tuple[WrittenChange, ...]) -> None:
        self.table.set_loading(loading=False)
        self._model.replace(rows, more=False)
        self._stack.setCurrentIndex(0 if rows else 1)
        self.note.setText(tr("The first %Ln are shown.", "", MOST) if len(rows) == MOST else "")
        if rows:
            self.table.choose(0)
