"""Orders and Suppliers: every record with its status, search and filters in the store, the whole story beside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSplitter, QStackedLayout, QWidget

from core.model.flow import Entity
from core.model.status import WORST_FIRST, Status
from core.model.twin import TwinDecision
from core.model.views import CauseRow, RecordPage, RecordQuery, RecordRow, Trace
from gui import format as fmt
from gui.context import Context
from gui.dialogs.recode import correct_coding
from gui.entities import KINDS
from gui.lists import ListButton
from gui.mapping import causes_behind, map_cause
from gui.models.rows import PAGE_ROWS, RowsModel
from gui.pages.page import Page
from gui.twins import TwinTools, create_besides, link_twins, undo_decision
from gui.widgets.basics import Button, label, line
from gui.widgets.chips import FilterChips
from gui.widgets.empty import EmptyState
from gui.widgets.search import SearchField
from gui.widgets.story import Story
from gui.widgets.table import Table, framed, place_of
from gui.words import tr

_MOST_PAGES = 8
_SLICE_MS = 6.0
_FEW_ROWS = 60
"""Rows loaded below what is seen while a run changes them."""
CHIP_ORDER = (
    Status.SYNCED,
    Status.UP_TO_DATE,
    *(s for s in WORST_FIRST if s not in {Status.SYNCED, Status.UP_TO_DATE}),
)


@dataclass(frozen=True, slots=True)
class _Figures:
    counts: dict[Status, int]
    sums: tuple[tuple[str, Decimal], ...]


class RecordsPage(Page):
    """The table of one entity.

    Signals:
        sync_asked: the button of the empty page.
    """

    sync_asked = Signal()

    def __init__(self, context: Context, entity: Entity) -> None:
        self.kind = kind = KINDS[entity]
        title = tr(kind.title)
        super().__init__(context, title)
        self._entity = entity
        self._query = RecordQuery(
            entity=entity,
            sort=kind.sort,
            descending=kind.descending,
        )
        self._after: str | None = None
        self._wanted_key = ""
        self._restored_key = ""
        self._asked = False
        self._build_tools()
        filters = line(spacing=6)
        self._chips = FilterChips(context.theme, context.locale)
        self._chips.changed.connect(self._filter)
        filters.addWidget(self._chips, 1)
        self._of_run = Button(tr("Of one run: show all"), context.theme, look="chip", icon="x")
        self._of_run.clicked.connect(lambda: self.show_run(""))
        self._of_run.hide()
        filters.addWidget(self._of_run)
        self._sum = label("", "muted")
        filters.addWidget(self._sum)
        self.layout_column.addLayout(filters)
        columns = kind.columns(context.locale)
        self._model: RowsModel[RecordRow] = RowsModel(
            columns, context.theme, identity=lambda row: row.source_id, slice_ms=_SLICE_MS
        )
        self._model.setParent(self)
        self._model.more_wanted.connect(self._load_more)
        self._model.filled.connect(self._filled)
        self._table = Table(self._model, context.theme, context.memory, entity.value)
        self._table.setAccessibleName(title)
        self._table.sort_asked.connect(self._sort)
        self._table.show_sort(self._query.sort, descending=self._query.descending)
        self._table.chosen.connect(self._chosen)
        self._table.opened.connect(self._opened)
        self._table.selected.connect(self._selected)
        self._story = Story(context.theme, context.locale, context.now, tr(kind.choose))
        self._story.map_asked.connect(self._map)
        self._story.replay_asked.connect(lambda key: context.runs.replay(keys=(key,)))
        self._story.create_asked.connect(lambda key: create_besides(context, self, (key,)))
        self._story.link_asked.connect(lambda key: link_twins(context, self, (key,)))
        self._story.undo_asked.connect(self._undo)
        self._story.recode_asked.connect(self._correct_coding)
        self._empty = EmptyState(context.theme)
        self._empty.pressed.connect(self._empty_pressed)
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(framed(self._table))
        self._stack.addWidget(self._empty)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(12)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(stack)
        self._splitter.addWidget(self._story)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setSizes([784, 320])
        state = context.memory.state(f"splitter/{entity.value}")
        if not state.isEmpty():
            self._splitter.restoreState(state)
        self._splitter.splitterMoved.connect(
            lambda: context.memory.set_state(f"splitter/{entity.value}", self._splitter.saveState())
        )
        self.layout_column.addWidget(self._splitter, 1)

    # -- what others ask -----------------------------------------------------------------------------------------

    def show_statuses(self, statuses: tuple[Status, ...]) -> None:
        """Filters by these statuses and drops the search."""
        if self._query.run:
            self.show_run("")
        self._search.clear()
        self._chips.choose(statuses)

    def show_run(self, run_id: str) -> None:
        """Shows the records that a run did something with; empty = of any run."""
        self._search.clear()
        self._chips.choose(())
        self._query = replace(self._query, run=run_id)
        self._of_run.setVisible(bool(run_id))
        self._ask_anew()

    def show_record(self, key: str) -> None:
        """Shows one record with its story."""
        if self._query.run:
            self.show_run("")
        self._chips.choose(())
        self._search.setText(key)
        self._search.tell()
        self._wanted_key = key

    @property
    def table(self) -> Table:
        """The table."""
        return self._table

    @property
    def story(self) -> Story:
        """The side panel."""
        return self._story

    # -- loading -------------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Loads as many rows as are shown, at least a page, then the figures."""
        query, app, wanted = self._query, self.context.app, self._rows_wanted()
        # What a run changes every second is not dimmed every second: what is shown is right, only a little old.
        self._table.set_loading(loading=self._asked or self.context.runs.kind is None)
        self._asked = False

        def rows() -> RecordPage:
            found: list[RecordRow] = []
            after: str | None = None
            while len(found) < wanted:
                page = app.records(query, after=after, limit=min(PAGE_ROWS, wanted - len(found)))
                found.extend(page.rows)
                after = page.after
                if after is None:
                    break
            return RecordPage(tuple(found), after)

        self.look_up(rows, self._show_rows)
        self.context.bridge.run(
            lambda: _Figures(app.record_counts(query), app.record_sums(query)),
            self._show_figures,
            lambda _error: None,
            owner=self,
            topic="figures",
        )

    def _rows_wanted(self) -> int:
        """Rows to load: whole pages, as many as there are; while a run changes them, a little more than what is seen.

        The further ones come when a person scrolls to them.
        """
        if self.context.runs.kind is not None:
            last = self._table.rowAt(self._table.viewport().height() - 1)
            seen = last + 1 if last >= 0 else min(self._model.rowCount(), _FEW_ROWS)
            kept = max(seen, self._table.current_row() + 1)
            return min(kept + _FEW_ROWS, _MOST_PAGES * PAGE_ROWS)
        pages = max(1, -(-self._model.rowCount() // PAGE_ROWS))
        return min(_MOST_PAGES, pages) * PAGE_ROWS

    def _ask_anew(self) -> None:
        """The query changed: from the top, at once."""
        self._table.verticalScrollBar().setValue(0)
        self._model.replace(self._model.rows[:PAGE_ROWS], more=False)
        self._loading = True
        self._stale = False
        self._asked = True
        self.load()

    def _load_more(self) -> None:
        query, after, app = self._query, self._after, self.context.app

        def show(page: RecordPage) -> None:
            if (self._query, self._after) == (query, after):
                self._after = page.after
                self._model.extend(page.rows, more=page.after is not None)

        self.context.bridge.run(
            lambda: app.records(query, after=after, limit=PAGE_ROWS),
            show,
            owner=self,
            topic="page",
        )

    def _show_rows(self, page: RecordPage) -> None:
        self._table.set_loading(loading=False)
        current = self._model.row_at(self._table.current_row())
        self._restored_key = self._wanted_key or (current.key if current else "")
        if any(row.key == self._wanted_key for row in page.rows):
            self._wanted_key = ""
        self._after = page.after
        self._stack.setCurrentIndex(0 if page.rows else 1)
        if not page.rows:
            self._say_empty()
        # Rows come in by slices; they are painted once, when all are there.
        self._table.viewport().setUpdatesEnabled(False)
        self._model.replace(page.rows, more=page.after is not None)

    def _filled(self) -> None:
        """All rows are there: the one that was chosen is so again, with its story as it is now."""
        self._table.viewport().setUpdatesEnabled(True)
        self._selected(self._table.selected_rows())
        wanted, self._restored_key = self._restored_key, ""
        if not wanted:
            return
        for number, row in enumerate(self._model.rows):
            if row.key == wanted:
                if self._table.current_row() != number:
                    self._table.choose(number)
                else:
                    self._look_up_story(row)
                return
        self._table.choose(-1)
        self._story.show_nothing()

    def _show_figures(self, figures: _Figures) -> None:
        self._chips.show_counts({s: figures.counts.get(s, 0) for s in CHIP_ORDER}, self._query.statuses)
        shown = fmt.amounts(figures.sums, self.context.locale)
        money = shown and self.kind.has_money
        self._sum.setText(tr("{amounts} shown").format(amounts=shown) if money else "")

    def _say_empty(self) -> None:
        query = self._query
        if query.find:
            self._empty.say(
                tr(self.kind.none_found).format(text=query.find),
                tr("The search looks at numbers, suppliers and amounts, within the statuses chosen above."),
                tr("Clear the search"),
            )
        elif query.statuses:
            words = fmt.joined([tr(fmt.STATUS_LOOKS[status].word) for status in query.statuses])
            self._empty.say(
                tr(self.kind.none_here),
                tr("None has the status {statuses}.").format(statuses=words),
                tr(self.kind.show_all),
            )
        else:
            self._empty.say(
                tr(self.kind.none_yet),
                tr("They appear here with the first sync or preview."),
                tr("Sync now"),
            )

    def _empty_pressed(self) -> None:
        if self._query.find:
            self._search.clear()
        elif self._query.statuses:
            self._chips.choose(())
        else:
            self.sync_asked.emit()

    # -- what a person does --------------------------------------------------------------------------------------

    def _build_tools(self) -> None:
        self._search = SearchField(self.context.theme, tr(self.kind.hint), width_px=280)
        self._search.searched.connect(self._find)
        self._search.left.connect(self._to_table)
        find = QAction(tr("Search"), self)
        find.setShortcut(QKeySequence(QKeySequence.StandardKey.Find))
        find.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.triggered.connect(lambda: self._search.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.addAction(find)
        self._twins = TwinTools(self.context, self)
        self.tools.addWidget(self._twins)
        columns = Button(tr("Columns"), self.context.theme, icon="columns-3")
        columns.clicked.connect(lambda: self._table.columns_menu().popup(place_of(columns)))
        columns.setToolTip(tr("Which columns are shown"))
        self.numbers = ListButton(self.context, self, self._entity, self._chosen_rows)
        self.tools.addWidget(self._search)
        self.tools.addWidget(self.numbers)
        self.tools.addWidget(columns)

    def _to_table(self) -> None:
        self._table.setFocus(Qt.FocusReason.TabFocusReason)
        if self._table.current_row() < 0 and self._model.rowCount():
            self._table.choose(0)

    def _find(self, text: str) -> None:
        self._wanted_key = ""
        self._query = replace(self._query, find=text)
        self._ask_anew()

    def _filter(self, statuses: tuple[Status, ...]) -> None:
        self._query = replace(self._query, statuses=statuses)
        self._ask_anew()

    def _sort(self, number: int) -> None:
        sort = self._model.columns[number].sort
        if not sort:
            return
        descending = self._query.sort == sort and not self._query.descending
        self._query = replace(self._query, sort=sort, descending=descending)
        self._table.show_sort(sort, descending=descending)
        self._ask_anew()

    def _chosen(self, number: int) -> None:
        row = self._model.row_at(number)
        if row is not None:
            self._look_up_story(row)

    def _selected(self, _numbers: list[int]) -> None:
        self._twins.show_for(self._chosen_rows())

    def _chosen_rows(self) -> list[RecordRow]:
        rows = (self._model.row_at(number) for number in self._table.selected_rows())
        return [row for row in rows if row is not None]

    def _opened(self, _number: int) -> None:
        self._story.focus_first()

    def _look_up_story(self, row: RecordRow) -> None:
        app = self.context.app

        def story() -> tuple[Trace, tuple[CauseRow, ...], TwinDecision | None]:
            # The source's id is unique within an entity, the number across both: one of them leads to this record.
            trace = app.trace(row.source_id)
            if (trace.record.entity, trace.record.source_id) != (row.entity, row.source_id):
                trace = app.trace(row.key)
            return trace, causes_behind(app, trace), app.twin_decision(row.entity, row.source_id)

        self.context.bridge.run(
            story,
            lambda found: self._story.show_trace(*found),
            lambda _error: self._story.show_nothing(),
            owner=self,
            topic="story",
        )

    def _undo(self, decision: TwinDecision) -> None:
        if self._story.record is not None:
            undo_decision(self.context, self, self._story.record, decision)

    def _correct_coding(self, key: str) -> None:
        """Of the record shown, or of all that are chosen with it."""
        chosen = [row.key for row in self._chosen_rows() if row.x3_key]
        correct_coding(self.context, self, chosen if key in chosen else (key,))

    def _map(self, cause: CauseRow) -> None:
        map_cause(self.context, self, cause)
