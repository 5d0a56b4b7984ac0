"""The table of one kind of record: any number of rows, search and filters in the store, the whole story beside."""

from __future__ import annotations

import time
from array import array
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from core.model.flow import Entity
from core.model.saved_view import DayRange, SavedView
from core.model.status import WORST_FIRST, Status
from core.model.twin import TwinDecision
from core.model.views import CauseRow, RecordPage, RecordQuery, RecordRow, RecordTotals, Trace
from gui import format as fmt
from gui.context import Context
from gui.day_ranges import first_weekday, says
from gui.dialogs.recode import correct_coding
from gui.dialogs.way import show_way
from gui.differing import decide_differences
from gui.entities import KINDS
from gui.lists import ListButton
from gui.mapping import map_cause
from gui.models.window import WindowModel
from gui.pages.page import Page
from gui.records_list import Listed, Seen, listed_again
from gui.table_files import TableFiles
from gui.twins import TwinTools, create_besides, link_twins, undo_decision
from gui.widgets.basics import Button, label, line
from gui.widgets.beside import Beside
from gui.widgets.chips import FilterChips
from gui.widgets.day_filter import DayFilter
from gui.widgets.empty import EmptyState
from gui.widgets.flow import Flow
from gui.widgets.search import SearchField
from gui.widgets.story import Story
from gui.widgets.table import Table, place_of
from gui.widgets.views_button import ViewsButton
from gui.words import tr

FIRST_ROWS = 80
"""Rows that are asked for at first: more than a screen of them."""
MARGIN = 60
"""Rows that are brought beyond what is seen, above and below."""
_NEAR = 12
"""Rows beyond what is seen that are to be here before they are scrolled to."""
_FEW_CHOSEN = 500
"""Chosen rows up to which something can be decided about them on the page."""
_REST_MS = 10
_STORY_REST_MS = 90
_ORDER_SHARE = 8
"""While a run changes records, to learn their order may take one part of so many of the time."""
CHIP_ORDER = (
    Status.SYNCED,
    Status.UP_TO_DATE,
    *(s for s in WORST_FIRST if s not in {Status.SYNCED, Status.UP_TO_DATE}),
)


class RecordsPage(Page):
    """The table of one entity.

    What is searched is there with the first rows; the order of all, the counts and the sums follow one after the other,
    so that typing never waits for them.

    Signals:
        sync_asked: the button of the empty page.
    """

    sync_asked = Signal()

    def __init__(self, context: Context, entity: Entity) -> None:
        self.kind = kind = KINDS[entity]
        title = tr(kind.title)
        super().__init__(context, title)
        self._entity = entity
        self._query = RecordQuery(entity=entity, sort=kind.sort, descending=kind.descending)
        self._numbers: array[int] | None = None
        self._listed_for: RecordQuery | None = None
        self._order_s = 0.0
        self._ordered_at = 0.0
        self._fetching = False
        self._figuring = False
        self._wanted_key = ""
        self._asked = False
        self._selection: list[RecordRow] = []
        self._build_tools()
        self._build_filters()
        self._model: WindowModel[RecordRow] = WindowModel(kind.columns(context.locale), context.theme)
        self._model.setParent(self)
        self._model.grown.connect(self._bring_seen)
        self._table = Table(self._model, context.theme, context.memory, entity.value)
        self._table.setAccessibleName(title)
        self._table.types_on = True
        self._table.sort_asked.connect(self._sort)
        self._table.show_sort(self._query.sort, descending=self._query.descending)
        self._table.chosen.connect(self._chosen)
        self._table.opened.connect(self._opened)
        self._table.selected.connect(self._selected)
        self._table.scrolled.connect(self._bring_seen)
        self._table.typed.connect(self._search_on)
        self.files = TableFiles(context, self, kind, self._table, self._model, self._shown_rows)
        self._table.copy_with = self.files.copy
        self._table.row_actions = (self._export_action,)
        self._build_story()
        self._empty = EmptyState(context.theme)
        self._empty.pressed.connect(self._empty_pressed)
        self._beside = Beside(self._table, self._empty, self._story, (784, 320))
        self._beside.remember(context.memory, entity.value)
        self.layout_column.addWidget(self._beside, 1)
        self._build_footer()
        self._story_rest = QTimer(self)
        self._story_rest.setSingleShot(True)
        self._story_rest.setInterval(_STORY_REST_MS)
        self._story_rest.timeout.connect(self._story_of_current)

    # -- what others ask -----------------------------------------------------------------------------------------

    def show_statuses(self, statuses: tuple[Status, ...]) -> None:
        """Filters by these statuses and drops the search and the days."""
        self._drop_run()
        self.search.clear()
        self._drop_days()
        self._chips.choose(statuses)

    def show_record(self, key: str) -> None:
        """Shows one record with its story."""
        self._drop_run()
        self._chips.choose(())
        self._drop_days()
        self.search.setText(key)
        self.search.tell()
        self._wanted_key = key

    def show_run(self, run_id: str) -> None:
        """Shows the records that a run did something with; empty = of any run."""
        self.search.show_text("")
        self._chips.show_chosen(())
        self._drop_days()
        self._query = replace(self._query, find="", statuses=(), run=run_id)
        self._of_run.setVisible(bool(run_id))
        self._ask_anew()

    @property
    def table(self) -> Table:
        """The table."""
        return self._table

    @property
    def story(self) -> Story:
        """The side panel."""
        return self._story

    @property
    def query(self) -> RecordQuery:
        """What is shown now."""
        return self._query

    @property
    def model(self) -> WindowModel[RecordRow]:
        """The rows of the table."""
        return self._model

    def shows(self, text: str) -> bool:
        """Whether the rows that are seen are those of a search."""
        listed = self._listed_for
        return listed is not None and listed == self._query and listed.find == text and not self._loading

    @property
    def order(self) -> array[int] | None:
        """The record of each place, as `App.record_rows` takes them; None while the order is not known yet."""
        return self._numbers

    def view(self, name: str) -> SavedView:
        """The table as it is, under a name."""
        query = self._query
        return SavedView(
            name=name,
            find=query.find,
            statuses=query.statuses,
            days=self._days.chosen,
            sort=query.sort,
            descending=query.descending,
            columns=tuple(self._table.layout_of_columns()),
        )

    def show_view(self, view: SavedView) -> None:
        """Shows the table as it was saved."""
        sorts = {column.sort for column in self._model.columns if column.sort}
        sort, descending = (
            (view.sort, view.descending) if view.sort in sorts else (self.kind.sort, self.kind.descending)
        )
        self.search.show_text(view.find)
        self._chips.show_chosen(view.statuses)
        self._of_run.hide()
        days = view.days if self.kind.has_days else DayRange()
        self._days.show_range(days)
        since, until = self._days_of(days)
        self._query = RecordQuery(
            self._entity, view.statuses, view.find, sort, descending, since=since, until=until
        )  # fmt: skip
        self._table.arrange_columns(view.columns)
        self._table.show_sort(sort, descending=descending)
        self._ask_anew()

    def export(self) -> None:
        """Asks for a file and writes what is shown."""
        self.files.export()

    # -- loading -------------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Loads what is seen: the first rows of a query that is new, else the rows that are there as they are now."""
        # What a run changes every second is not dimmed every second: what is shown is right, only a little old.
        self._table.set_loading(loading=self._asked or self.context.runs.kind is None)
        self._asked = False
        query, app = self._current_query(), self.context.app
        if self._numbers is None or self._listed_for != query:
            self.look_up(lambda: app.records(query, limit=FIRST_ROWS), lambda page: self._show_first(query, page))
            return
        numbers, seen, anew = self._numbers, self._seen(), self._order_is_due()

        def again() -> Listed:
            began = time.monotonic()
            now = app.record_order(query) if anew else numbers
            took = time.monotonic() - began if anew else 0.0
            return replace(listed_again(app, query, numbers, now, seen, MARGIN), seconds=took)

        self.look_up(again, lambda listed: self._show_again(listed, seen))

    def _current_query(self) -> RecordQuery:
        """What is asked for, with the days as today has them."""
        since, until = self._days_of(self._days.chosen)
        if (self._query.since, self._query.until) != (since, until):
            self._query = replace(self._query, since=since, until=until)
        return self._query

    def _order_is_due(self) -> bool:
        if self.context.runs.kind is None:
            return True
        return time.monotonic() - self._ordered_at > max(1.0, _ORDER_SHARE * self._order_s)

    def _ask_anew(self) -> None:
        """The query changed: from the top, at once."""
        self._loading = True
        self._stale = False
        self._asked = True
        self._numbers = None
        self.load()

    def _show_first(self, query: RecordQuery, page: RecordPage) -> None:
        if query != self._query:
            return
        self._table.set_loading(loading=False)
        current = self._model.row_at(self._table.current_row())
        wanted = self._wanted_key or (current.key if current else "")
        whole = page.after is None
        self._listed_for = query
        self._beside.show_rows(there=bool(page.rows))
        if not page.rows:
            self._say_empty()
        self._table.selectionModel().clearSelection()
        self._table.verticalScrollBar().setValue(0)
        # Of a list that goes on, what is known is that it goes on: its length follows with the order.
        self._model.set_total(len(page.rows))
        self._model.put(0, page.rows, seen=self._table.seen_rows() or range(len(page.rows)))
        if whole:
            self._numbers = array("i", [row.number for row in page.rows])
            self._ordered_at = time.monotonic()
        self._choose_again(wanted)
        if whole:
            self._ask_figures()
        else:
            self._ask_order(query)

    def _choose_again(self, wanted: str) -> None:
        """The record that was chosen is so again, where it is among those shown; with its story as it is now."""
        if not wanted:
            return
        place = next((place for place, row in self._model.loaded.items() if row.key == wanted), -1)
        if place >= 0:
            self._wanted_key = ""
        elif self._numbers is None:
            return  # it may stand further down
        row = self._model.row_at(place)
        if self._table.current_row() == place and row is not None:
            self._table.choose(place)
            self._look_up_story(row)
            return
        self._table.choose(place)
        if place < 0:
            self._story.show_nothing()

    def _ask_order(self, query: RecordQuery) -> None:
        app, began = self.context.app, time.monotonic()

        def show(numbers: array[int]) -> None:
            if query != self._query:
                return
            self._numbers = numbers
            self._ordered_at = time.monotonic()
            self._order_s = self._ordered_at - began
            self._model.set_total(len(numbers))
            self._bring_seen()
            self._ask_figures()

        self.context.bridge.run(
            lambda: app.record_order(query), show, lambda _error: None, owner=self, topic="order"
        )  # fmt: skip

    def _show_again(self, listed: Listed, seen: Seen) -> None:
        self._table.set_loading(loading=False)
        if listed.query != self._query or self._numbers is None:
            return
        if listed.seconds:
            self._order_s, self._ordered_at = listed.seconds, time.monotonic()
        self._numbers = listed.numbers
        self._beside.show_rows(there=len(listed.numbers) > 0)
        if not listed.numbers:
            self._say_empty()
        if listed.moved:
            self._move(listed, seen)
        else:
            self._model.put(listed.first, listed.rows)
        self._story_of_current()
        self._selected()
        self._bring_seen()
        self._ask_figures()

    def _move(self, listed: Listed, seen: Seen) -> None:
        """The order changed: what was seen and chosen is so again, wherever it stands now."""
        table = self._table
        bar, height = table.verticalScrollBar(), table.verticalHeader().defaultSectionSize()
        within = bar.value() % height if height else 0
        model = table.selectionModel()
        model.blockSignals(True)  # noqa: FBT003 - Qt's parameter
        model.clear()
        self._model.set_total(len(listed.numbers))
        self._model.keep_only(listed.first, listed.rows)
        if listed.top >= 0:
            bar.setValue(listed.top * height + within)
        table.select_rows(listed.chosen)
        if listed.current >= 0:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            model.setCurrentIndex(self._model.index(listed.current, 0), flag)
        model.blockSignals(False)  # noqa: FBT003 - Qt's parameter
        table.viewport().update()
        if listed.current < 0 and seen.current:
            self._story.show_nothing()

    def _seen(self) -> Seen:
        table, numbers = self._table, self._numbers or array("i")
        rows = table.seen_rows() or range(min(FIRST_ROWS, len(numbers)))
        current = table.current_row()
        scrolled = table.verticalScrollBar().value() > 0
        return Seen(
            rows=rows,
            top=numbers[rows.start] if scrolled and rows.start < len(numbers) else 0,
            current=numbers[current] if 0 <= current < len(numbers) else 0,
            chosen=tuple(table.selected_ranges()),
        )

    def _bring_seen(self) -> None:
        """Brings the rows that are seen now and are not here; one question at a time."""
        numbers = self._numbers
        if numbers is None or self._fetching:
            return
        seen = self._table.seen_rows()
        self._model.show(seen)
        if not seen or not self._model.lacks(seen.start - _NEAR, seen.stop + _NEAR):
            return
        first, end = max(0, seen.start - MARGIN), min(len(numbers), seen.stop + MARGIN)
        app, wanted = self.context.app, numbers[first:end]
        self._fetching = True

        def show(rows: list[RecordRow | None]) -> None:
            self._fetching = False
            if self._numbers is numbers:
                self._model.put(first, rows, seen=self._table.seen_rows())
                self._after_put()
            self._bring_seen()

        def failed(_error: object) -> None:
            self._fetching = False

        self.context.bridge.run(lambda: app.record_rows(wanted), show, failed, owner=self)

    def _after_put(self) -> None:
        """A row that was chosen before it was here has its story now."""
        row = self._model.row_at(self._table.current_row())
        if row is not None and row.key != self._story.key:
            self._chosen(self._table.current_row())

    # -- figures -------------------------------------------------------------------------------------------------

    def _ask_figures(self) -> None:
        """Counts and sums, last of all; while they are on their way, nobody asks again for the same."""
        if self._figuring:
            return
        query, app = self._query, self.context.app
        self._figuring = True

        def show(figures: RecordTotals) -> None:
            self._figuring = False
            if query == self._query:
                self._show_figures(figures)
            elif self._numbers is not None:
                self._ask_figures()

        def failed(_error: object) -> None:
            self._figuring = False

        self.context.bridge.run(lambda: app.record_totals(query), show, failed, owner=self)

    def _show_figures(self, figures: RecordTotals) -> None:
        self._chips.show_counts({s: figures.counts.get(s, 0) for s in CHIP_ORDER}, self._query.statuses)
        self._count.setText(self.kind.count(figures.records))
        shown = fmt.amounts(figures.sums, self.context.locale)
        self._sum.setText(shown if self.kind.has_money else "")

    def _say_chosen(self) -> None:
        count = sum(map(len, self._table.selected_ranges()))
        self._chosen_count.setText(self.kind.chosen(count) if count > 1 else "")

    def _say_empty(self) -> None:
        query = self._query
        if query.find:
            self._empty.say(
                tr(self.kind.none_found).format(text=query.find),
                tr(self.kind.looks_at),
                tr("Clear the search"),
            )
        elif query.since or query.until:
            self._empty.say(
                tr(self.kind.none_here),
                tr("None is of these days: {days}.").format(days=says(self._days.chosen, self.context.locale)),
                tr("Show all days"),
            )
        elif query.statuses:
            words = fmt.joined([fmt.STATUS_LOOKS[status].word for status in query.statuses])
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
            self.search.clear()
        elif self._query.since or self._query.until:
            self._drop_days()
            self._ask_anew()
        elif self._query.statuses:
            self._chips.choose(())
        else:
            self.sync_asked.emit()

    # -- building ------------------------------------------------------------------------------------------------

    def _build_tools(self) -> None:
        theme = self.context.theme
        self.search = SearchField(theme, tr(self.kind.hint), rest_ms=_REST_MS, width_px=280)
        self.search.searched.connect(self._find)
        self.search.left.connect(self._to_table)
        self.add_keys(tr("Search"), QKeySequence(QKeySequence.StandardKey.Find), self.search.take_keyboard)
        self.add_keys(tr("Filter"), QKeySequence("Alt+Down"), self._to_chips)
        self._export_action = self.add_keys(tr("Export…"), QKeySequence("Ctrl+E"), self.export)
        self._twins = TwinTools(self.context, self)
        self.tools.addWidget(self._twins)
        columns = Button(tr("Columns"), theme, icon="columns-3")
        columns.clicked.connect(lambda: self._table.columns_menu().popup(place_of(columns)))
        columns.setToolTip(tr("Which columns are shown"))
        export = Button(tr("Export…"), theme, icon="download")
        export.clicked.connect(self.export)
        keys = QKeySequence("Ctrl+E").toString(QKeySequence.SequenceFormat.NativeText)
        export.setToolTip(tr("What is shown, all of it, as an Excel or CSV file ({keys})").format(keys=keys))
        self.numbers = ListButton(self.context, self, self._entity, self._chosen_rows)
        self.tools.addWidget(export)
        self.tools.addWidget(self.numbers)
        if not self.kind.has_numbers:
            self.numbers.hide()
        self.tools.addWidget(columns)

    def _build_filters(self) -> None:
        self._days = DayFilter(self.context.theme, self.context.locale, self.today)
        self._days.changed.connect(lambda _days: self._ask_anew())
        self._views = ViewsButton(self.context, self, self._entity, self.view)
        self._views.chosen.connect(self.show_view)
        self._of_run = Button(tr("Of one run: show all"), self.context.theme, icon="x")
        self._of_run.clicked.connect(lambda: self.show_run(""))
        host = QWidget()
        filters = Flow(host, spacing=8)
        for widget in (self.search, self._days, self._views, self._of_run):
            filters.addWidget(widget)
        self._of_run.hide()
        if not self.kind.has_days:
            self._days.hide()
        self.layout_column.addWidget(host)
        self._chips = FilterChips(self.context.theme, self.context.locale)
        self._chips.changed.connect(self._filter)
        self.layout_column.addWidget(self._chips)

    def _build_footer(self) -> None:
        footer = line(spacing=16)
        self._count = label("", "muted")
        self._sum = label("", "muted")
        self._chosen_count = label("", "muted")
        footer.addWidget(self._count)
        footer.addWidget(self._sum)
        footer.addStretch(1)
        footer.addWidget(self.files.progress)
        footer.addWidget(self._chosen_count)
        self.layout_column.addLayout(footer)

    def _build_story(self) -> None:
        context = self.context
        self._story = Story(context.theme, context.locale, context.now, tr(self.kind.choose))
        self._story.map_asked.connect(self._map)
        self._story.replay_asked.connect(lambda key: context.runs.replay(keys=(key,)))
        self._story.create_asked.connect(lambda key: create_besides(context, self, (key,)))
        self._story.link_asked.connect(lambda key: link_twins(context, self, (key,)))
        self._story.undo_asked.connect(self._undo)
        self._story.decide_asked.connect(lambda key: decide_differences(context, self, key))
        self._story.recode_asked.connect(self._correct_coding)
        self._story.support_asked.connect(self._copy_for_support)
        self._story.way_asked.connect(lambda trace: show_way(context, self.window(), trace))
        self._story.says.connect(context.say)

    # -- what a person does --------------------------------------------------------------------------------------

    def _days_of(self, days: DayRange) -> tuple[date | None, date | None]:
        return days.days(self.today(), first_weekday(self.context.locale))

    def _drop_days(self) -> None:
        self._days.show_range(DayRange())

    def _drop_run(self) -> None:
        self._of_run.hide()
        if self._query.run:
            self._query = replace(self._query, run="")
            self._ask_anew()

    def _to_chips(self) -> None:
        self._chips.focus_first()

    def _search_on(self, text: str) -> None:
        """What is typed on the table is searched for."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(text)

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
        if self._model.row_at(number) is None:
            return  # its story comes with it (`_after_put`)
        # Whoever holds an arrow key sees the rows go by; the story follows when they rest.
        if self._story_rest.isActive():
            self._story_rest.start()
        else:
            self._story_of_current()
            self._story_rest.start()

    def _story_of_current(self) -> None:
        row = self._model.row_at(self._table.current_row())
        if row is not None:
            self._look_up_story(row)

    def _selected(self, _ranges: object = None) -> None:
        """Other rows are chosen: what can be decided about them needs them here, as long as they are few."""
        self._say_chosen()
        ranges, numbers, app = self._table.selected_ranges(), self._numbers, self.context.app
        count = sum(map(len, ranges))
        places = [place for part in ranges for place in part] if count <= _FEW_CHOSEN else []
        rows = [row for place in places if (row := self._model.row_at(place)) is not None]
        if len(rows) == len(places) or numbers is None:
            self._have_selection(rows)
            return
        wanted = [numbers[place] for place in places if place < len(numbers)]
        self.context.bridge.run(
            lambda: app.record_rows(wanted),
            lambda found: self._have_selection([row for row in found if row is not None]),
            owner=self,
            topic="selection",
        )

    def _have_selection(self, rows: list[RecordRow]) -> None:
        self._selection = rows
        self._twins.show_for(rows)

    def _chosen_rows(self) -> list[RecordRow]:
        return list(self._selection)

    def _shown_rows(self) -> tuple[RecordQuery, array[int] | None]:
        return self._query, self._numbers

    def _opened(self, _number: int) -> None:
        self._story.focus_first()

    def _look_up_story(self, row: RecordRow) -> None:
        app = self.context.app

        def story() -> tuple[Trace, tuple[CauseRow, ...], TwinDecision | None, tuple[str, str]]:
            trace = app.record_trace(row.entity, row.source_id)
            decision = app.twin_decision(row.entity, row.source_id)
            return trace, app.causes_behind(trace), decision, app.addresses(trace.record)

        self.context.bridge.run(
            story,
            lambda found: self._story.show_trace(*found),
            lambda _error: self._story.show_nothing(),
            owner=self,
            topic="story",
        )

    def _copy_for_support(self, trace: Trace) -> None:
        app, causes = self.context.app, self._story.causes

        def copied(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self.context.say(tr("Copied for support, without prices, names and bank data."))

        self.context.bridge.run(lambda: app.for_support(trace, causes), copied, owner=self, topic="support")

    def _undo(self, decision: TwinDecision) -> None:
        if self._story.record is not None:
            undo_decision(self.context, self, self._story.record, decision)

    def _correct_coding(self, key: str) -> None:
        """Of the record shown, or of all that are chosen with it."""
        chosen = [row.key for row in self._chosen_rows() if row.x3_key]
        correct_coding(self.context, self, chosen if key in chosen else (key,))

    def _map(self, cause: CauseRow) -> None:
        map_cause(self.context, self, cause)
