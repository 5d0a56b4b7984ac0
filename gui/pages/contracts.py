"""Contracts: what may be ordered on each, what was, and whether it is in force."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from core.model.contract import ContractRow
from core.model.contract_list import ContractQuery, Which, chosen_contracts, counts_of, query_of
from core.model.flow import Entity
from core.model.reading import ReadState
from core.model.saved_view import SavedView
from core.model.views import Trace
from gui.context import Context
from gui.contract_words import WHICH
from gui.dialogs.way import show_way
from gui.models.contract_columns import contract_columns
from gui.pages.page import Page
from gui.reading_words import not_read, read_says
from gui.widgets.basics import Button, label, line
from gui.widgets.beside import Beside
from gui.widgets.choice_chips import ChoiceChips
from gui.widgets.contract_panel import ContractPanel, ContractStory
from gui.widgets.empty import EmptyState
from gui.widgets.flow import Flow
from gui.widgets.list_table import ListTable
from gui.widgets.search import SearchField
from gui.widgets.table import Table, place_of
from gui.widgets.views_button import ViewsButton
from gui.words import QT_TR_NOOP, report_language, tr

_KINDS = QT_TR_NOOP("Excel workbook (*.xlsx);;CSV (*.csv)")
_REST_MS = 60


class ContractsPage(Page):
    """The table of contracts, and the story of the chosen one.

    Signals:
        sync_asked: the button of the empty page.
        setting_asked: key of the setting that would have contracts read.
        record_asked: an `Entity` and the number of the record that is to be shown.
    """

    sync_asked = Signal()
    setting_asked = Signal(str)
    record_asked = Signal(object, str)

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Contracts"))
        self._rows: tuple[ContractRow, ...] = ()
        self._state: ReadState | None = None
        self._query = ContractQuery()
        self._wanted = ""
        self._leads_to = ""
        self._build_tools()
        self._table: ListTable[ContractRow] = ListTable(
            contract_columns(context.locale, self.today), context.theme, context.memory, "contracts"
        )
        self._table.setAccessibleName(tr("Contracts"))
        self._table.types_on = True
        self._table.typed.connect(self._search_on)
        self._table.sort_asked.connect(self._sort_by)
        self._table.chosen.connect(self._chosen)
        self._table.row_actions = (self._export_action,)
        self.panel = ContractPanel(context)
        self.panel.order_asked.connect(lambda number: self.record_asked.emit(Entity.ORDER, number))
        self.panel.support_asked.connect(self._copy_for_support)
        self.panel.way_asked.connect(lambda trace: show_way(context, self.window(), trace))
        self._table.opened.connect(lambda _number: self.panel.focus_first())
        self._empty = EmptyState(context.theme, "handshake")
        self._empty.pressed.connect(self._empty_pressed)
        self._beside = Beside(self._table, self._empty, self.panel, (784, 340))
        self._beside.remember(context.memory, "contracts")
        self.layout_column.addWidget(self._beside, 1)
        footer = line()
        self._count = label("", "muted")
        footer.addWidget(self._count)
        footer.addStretch(1)
        self.layout_column.addLayout(footer)

    # -- what others ask -----------------------------------------------------------------------------------------

    @property
    def table(self) -> Table:
        """The table."""
        return self._table

    @property
    def rows(self) -> tuple[ContractRow, ...]:
        """The contracts that are shown, in their order."""
        return tuple(self._table.rows)

    @property
    def query(self) -> ContractQuery:
        """Which contracts are shown."""
        return self._query

    def view(self, name: str) -> SavedView:
        """The table as it is, under a name."""
        query = self._query
        return SavedView(
            name=name,
            find=query.find,
            sort=query.sort,
            descending=query.descending,
            columns=tuple(self._table.layout_of_columns()),
            which="" if query.which is Which.ALL else query.which.value,
        )

    def show_view(self, view: SavedView) -> None:
        """Shows the table as it was saved."""
        query = self._query = query_of(view)
        self._wanted = ""
        self.search.show_text(query.find)
        self.chips.show_chosen(query.which)
        self._table.arrange_columns(view.columns)
        self._show_rows()

    def show_record(self, key: str) -> None:
        """Shows one contract with its story."""
        self._query = replace(self._query, which=Which.ALL, find=key)
        self.chips.show_chosen(Which.ALL)
        self._wanted = key
        self.search.show_text(key)
        self.look_again()
        self._show_rows()

    def show_run(self, _run_id: str) -> None:
        """Contracts are no work of a single run: shows all of them."""
        self.show_record("")

    def export(self) -> None:
        """Asks for a file and writes the contracts that are shown, with the columns that are shown."""
        context, query = self.context, self._query
        name = tr("Contracts {day}").format(day=f"{context.now().astimezone():%Y-%m-%d}")
        file = context.file_to_save(self.window(), tr("Export the contracts"), f"{name}.xlsx", tr(_KINDS))
        if file is None:
            return
        shown = [self._table.columns[number] for number in self._table.shown_columns()]
        headings = {column.name: column.title for column in shown} | {"currency": tr("Currency")}
        headings["others"] = tr("Ordered in other currencies")
        app, columns = context.app, [column.name for column in shown]
        context.bridge.run(
            lambda: app.export_contracts(
                file, query, columns=columns, headings=headings, language=report_language(file)
            ),
            lambda made: context.say(tr("%Ln rows saved in {file}.", "", made.contracts).format(file=file.name)),
            owner=self,
            topic="export",
        )

    # -- loading -------------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Asks for all contracts, and whether they are read."""
        app = self.context.app
        self._table.set_loading(loading=self.context.runs.kind is None)
        self.look_up(lambda: (app.contracts(), app.reading(Entity.CONTRACT)), lambda found: self._show(*found))

    def _show(self, rows: tuple[ContractRow, ...], state: ReadState) -> None:
        self._table.set_loading(loading=False)
        changed = rows != self._rows
        self._rows, self._state = rows, state
        self.subline.setText(read_says(state, there=bool(rows)))
        self.subline.setVisible(bool(self.subline.text()))
        if changed or not rows:
            self._show_rows()

    def _show_rows(self) -> None:
        rows, query, today = asked = (self._rows, self._query, self.today())
        current = self._table.row(self._table.current_row())
        wanted = self._wanted or (current.source_id if current else "")

        def show(found: tuple[tuple[ContractRow, ...], dict[Which, int]]) -> None:
            if asked != (self._rows, self._query, self.today()):
                return
            listed, counts = found
            self._table.show_list(listed)
            self._table.show_sort(query.sort, descending=query.descending)
            self.chips.show_counts(counts.items())
            self._count.setText(tr("%Ln contracts", "", len(listed)))
            self._beside.show_rows(there=bool(listed))
            if not listed:
                self._say_empty()
                self.panel.show_nothing()
                return
            place = next((n for n, row in enumerate(listed) if wanted in {row.source_id, row.number}), -1)
            if place >= 0:
                self._wanted = ""
                self._table.choose(place)
            else:
                self.panel.show_nothing()

        self.context.bridge.run(
            lambda: (chosen_contracts(rows, query, today), counts_of(rows, today)),
            show,
            owner=self,
            topic="rows",
        )

    def _chosen(self, number: int) -> None:
        row, app = self._table.row(number), self.context.app
        if row is None:
            return

        def story() -> ContractStory:
            trace = app.record_trace(Entity.CONTRACT, row.source_id)
            return ContractStory(row, app.contract_orders(row.source_id), trace, app.addresses(trace.record)[0])

        self.context.bridge.run(
            story,
            lambda found: self.panel.show_story(found, self.today()),
            lambda _error: self.panel.show_nothing(),
            owner=self,
            topic="story",
        )

    def _say_empty(self) -> None:
        why = not_read(Entity.CONTRACT, self._state) if self._state is not None else None
        self._leads_to = ""
        if self._rows:
            self._empty.say(
                tr("No contracts here now"), tr("None has all of what is chosen above."), tr("Show all contracts")
            )
        elif why is not None:
            self._leads_to = why.setting
            self._empty.say(why.title, why.text, tr("Open the setting"))
        else:
            self._empty.say(tr("No contracts yet"), tr("They appear here with the first sync."), tr("Sync now"))

    def _empty_pressed(self) -> None:
        if self._rows:
            self.show_record("")
        elif self._leads_to:
            self.setting_asked.emit(self._leads_to)
        else:
            self.sync_asked.emit()

    # -- what a person does --------------------------------------------------------------------------------------

    def _filter(self, which: Which) -> None:
        self._query = replace(self._query, which=which)
        self._show_rows()

    def _search(self, text: str) -> None:
        self._query = replace(self._query, find=text)
        self._show_rows()

    def _search_on(self, text: str) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(text)

    def _sort_by(self, number: int) -> None:
        sort = self._table.columns[number].sort
        if sort:
            descending = self._query.sort == sort and not self._query.descending
            self._query = replace(self._query, sort=sort, descending=descending)
            self._show_rows()

    def _copy_for_support(self, trace: Trace) -> None:
        app = self.context.app

        def copied(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self.context.say(tr("Copied for support, without prices, names and bank data."))

        self.context.bridge.run(lambda: app.for_support(trace), copied, owner=self, topic="support")

    def _to_table(self) -> None:
        self._table.setFocus(Qt.FocusReason.TabFocusReason)
        if self._table.current_row() < 0 and self._table.rows:
            self._table.choose(0)

    # -- building ------------------------------------------------------------------------------------------------

    def _build_tools(self) -> None:
        theme = self.context.theme
        self._export_action = self.add_keys(tr("Export…"), QKeySequence("Ctrl+E"), self.export)
        export = Button(tr("Export…"), theme, icon="download")
        export.setToolTip(tr("What is shown, with what was ordered and what is left, as an Excel or CSV file"))
        export.clicked.connect(self.export)
        columns = Button(tr("Columns"), theme, icon="columns-3")
        columns.setToolTip(tr("Which columns are shown"))
        columns.clicked.connect(lambda: self._table.columns_menu().popup(place_of(columns)))
        self.tools.addWidget(export)
        self.tools.addWidget(columns)
        host = QWidget()
        row = Flow(host, spacing=8)
        hint = tr("Number, name, supplier…")
        self.search = SearchField(theme, hint, rest_ms=_REST_MS, width_px=280)
        self.search.searched.connect(self._search)
        self.search.left.connect(self._to_table)
        self.add_keys(tr("Search"), QKeySequence(QKeySequence.StandardKey.Find), self.search.take_keyboard)
        self.chips = ChoiceChips(theme, self.context.locale, tr("Which contracts"), WHICH, Which.ALL)
        self.chips.changed.connect(self._filter)
        self.views = ViewsButton(self.context, self, Entity.CONTRACT, self.view)
        self.views.chosen.connect(self.show_view)
        row.addWidget(self.search)
        row.addWidget(self.views)
        self.layout_column.addWidget(host)
        self.layout_column.addWidget(self.chips)
