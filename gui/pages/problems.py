"""Problems: what needs a person, grouped by cause and priced; map, replay, and the records behind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedLayout, QWidget

from core.model.views import CauseRow, RecordRow
from gui import format as fmt
from gui.aside import assign_cause, ignore_cause, park_cause, take_back_cause
from gui.context import Context, Question
from gui.dialogs.map_grid import open_grid
from gui.doubts import settle_doubts
from gui.gone import decide_gone
from gui.mapping import map_cause
from gui.models.columns import cause_columns
from gui.models.rows import RowsModel
from gui.pages.page import Page
from gui.widgets.basics import Button
from gui.widgets.cause_filter import CauseFilter, CauseView
from gui.widgets.cause_panel import CausePanel
from gui.widgets.empty import EmptyState
from gui.widgets.search import SearchField
from gui.widgets.table import Table, framed

_NEVER = datetime.max.replace(tzinfo=UTC)

_SORTS: dict[str, Callable[[CauseRow], Any]] = {
    "status": lambda row: row.status.value,
    "message": lambda row: row.message.casefold(),
    "records": lambda row: row.records,
    "lines": lambda row: row.lines,
    "amount": lambda row: row.amount,
    "since": lambda row: row.since or _NEVER,
    "due": lambda row: row.due or date.max,
    "class": lambda row: (fmt.CLASS_WORDS[row.cause_class], -row.amount),
}
_EMPTY: dict[CauseView, tuple[str, str]] = {
    CauseView.OPEN: (
        "Nothing needs you",
        "Codes that X3 does not know, refused orders and the like appear here, grouped by what settles them.",
    ),
    CauseView.MINE: (
        "Nothing is assigned to you",
        "Whoever finds a cause that is yours names you with Assign…; it is listed here then.",
    ),
    CauseView.PARKED: (
        "Nothing is parked or ignored",
        "What you put off with Park… or leave alone with Ignore… is listed here, until it is back or taken back.",
    ),
}


class ProblemsPage(Page):
    """Causes, dearest first.

    Signals:
        record_asked: a `RecordRow` to show with its whole story.
        counted: how many causes are open.
    """

    record_asked = Signal(object)
    counted = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Problems")
        self.subline.show()
        self._causes: tuple[CauseRow, ...] = ()
        self._aside: tuple[CauseRow, ...] = ()
        self._sort, self._descending = "amount", True
        self._wanted = ""
        self._search = SearchField(context.theme, "Code or words…", width_px=240)
        self._search.searched.connect(lambda _text: self._arrange())
        self._search.left.connect(self._to_table)
        self._replay_all = Button("Replay all", context.theme, icon="rotate-ccw")
        self._replay_all.setToolTip("Sends every record that waits again")
        self._replay_all.clicked.connect(self._ask_replay_all)
        self._preview = Button("Preview", context.theme, icon="eye")
        self._preview.setToolTip("Shows what a replay of everything that waits would write, and writes nothing")
        self._preview.clicked.connect(lambda: context.runs.replay(everything=True, preview=True))
        self.tools.addWidget(self._search)
        self.tools.addWidget(self._preview)
        self._several = Button("Map several…", context.theme, icon="file-spreadsheet")
        self._several.setToolTip("Maps many codes at once, in a grid")
        self._several.clicked.connect(lambda: open_grid(context, self, self._causes))
        self.tools.addWidget(self._several)
        self.tools.addWidget(self._replay_all)
        self.filter = CauseFilter(context.theme, context.locale)
        self.filter.changed.connect(lambda _view: self._view_changed())
        self.layout_column.addWidget(self.filter)
        self._model: RowsModel[CauseRow] = RowsModel(cause_columns(context.locale, context.now), context.theme)
        self._model.setParent(self)
        self._table = Table(self._model, context.theme, context.memory, "inbox")
        self._table.setAccessibleName("Problems by cause")
        self._table.show_sort(self._sort, descending=self._descending)
        self._table.sort_asked.connect(self._sort_by)
        self._table.chosen.connect(self._chosen)
        self._table.opened.connect(self._opened)
        self._panel = CausePanel(context)
        self._panel.map_asked.connect(lambda cause: map_cause(context, self, cause))
        self._panel.replay_asked.connect(lambda cause: context.runs.replay(cause_ids=(cause.cause_id,)))
        self._panel.record_asked.connect(self.record_asked)
        self._panel.again_asked.connect(lambda cause: decide_gone(context, self, cause, again=True))
        self._panel.accept_asked.connect(lambda cause: decide_gone(context, self, cause, again=False))
        self._panel.park_asked.connect(lambda cause: park_cause(context, self, cause))
        self._panel.ignore_asked.connect(lambda cause: ignore_cause(context, self, cause))
        self._panel.assign_asked.connect(lambda cause: assign_cause(context, self, cause))
        self._panel.back_asked.connect(lambda cause: take_back_cause(context, self, cause))
        self._panel.doubt_asked.connect(lambda cause: settle_doubts(context, self, cause))
        self._empty = EmptyState(context.theme, "circle-check")
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(framed(self._table))
        self._stack.addWidget(self._empty)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(12)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(stack)
        splitter.addWidget(self._panel)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([784, 320])
        self.layout_column.addWidget(splitter, 1)
        context.runs.changed.connect(self._buttons)

    @property
    def table(self) -> Table:
        """The table of causes."""
        return self._table

    def show_cause(self, cause: CauseRow | None) -> None:
        """Makes a cause the current one, once it is loaded."""
        self._search.clear()
        self.filter.choose(CauseView.OPEN)
        if cause is not None:
            self._wanted = cause.cause_id
            self._arrange()

    def load(self) -> None:
        """Asks for the causes that are open, and for those that are set aside."""
        self._table.set_loading(loading=self.context.runs.kind is None)
        app = self.context.app
        self.look_up(lambda: (app.causes(), app.causes_aside()), self._show)

    def _show(self, found: tuple[tuple[CauseRow, ...], tuple[CauseRow, ...]]) -> None:
        self._table.set_loading(loading=False)
        causes, self._aside = found
        self._causes = causes
        self.filter.show_counts({view: len(self._rows(view)) for view in CauseView})
        self.counted.emit(len(causes))
        self._say_count()
        self._arrange()
        self._buttons()

    def _view_changed(self) -> None:
        self._say_count()
        self._arrange()

    def _say_count(self) -> None:
        # A record may be held by several causes, so their numbers are not added up.
        count = len(self._rows(self.filter.chosen))
        counted = fmt.counted(count, "cause", "causes", self.context.locale)
        self.subline.setText(f"{counted}, dearest first" if count else "")

    def _rows(self, view: CauseView) -> tuple[CauseRow, ...]:
        match view:
            case CauseView.OPEN:
                return self._causes
            case CauseView.MINE:
                me = self.context.app.actor
                return tuple(row for row in self._causes if row.assigned is not None and row.assigned.is_of(me))
            case CauseView.PARKED:
                return self._aside

    def _arrange(self) -> None:
        wanted = self._wanted
        if not wanted:
            current = self._model.row_at(self._table.current_row())
            wanted = current.cause_id if current else ""
        words = self._search.wanted.casefold().split()
        rows = [
            row
            for row in self._rows(self.filter.chosen)
            if all(word in f"{row.message} {row.source_code} {row.kind}".casefold() for word in words)
        ]
        rows.sort(key=_SORTS[self._sort], reverse=self._descending)
        self._model.replace(rows, more=False)
        self._stack.setCurrentIndex(0 if rows else 1)
        if not rows:
            self._say_empty()
            self._panel.show_nothing()
            return
        place = next((n for n, r in enumerate(rows) if r.cause_id == wanted), 0)
        self._wanted = ""
        if self._table.current_row() != place:
            self._table.choose(place)
        else:
            self._chosen(place)

    def _to_table(self) -> None:
        self._table.setFocus(Qt.FocusReason.TabFocusReason)

    def _say_empty(self) -> None:
        text = self._search.wanted
        if text and self._rows(self.filter.chosen):
            self._empty.say(f"No cause with “{text}”", "The search looks at codes and messages.")
        else:
            self._empty.say(*_EMPTY[self.filter.chosen])

    def _buttons(self) -> None:
        free = self.context.runs.kind is None
        self._replay_all.setEnabled(free and bool(self._causes))
        self._preview.setEnabled(free and bool(self._causes))
        self._several.setEnabled(any(cause.mappable for cause in self._causes))
        self._panel.set_free(free=free)

    def _sort_by(self, number: int) -> None:
        sort = self._model.columns[number].sort
        figures = sort in {"amount", "records", "lines"}
        self._descending = not self._descending if sort == self._sort else figures
        self._sort = sort
        self._table.show_sort(sort, descending=self._descending)
        self._arrange()

    def _chosen(self, number: int) -> None:
        cause = self._model.row_at(number)
        if cause is None:
            return
        self._panel.show_cause(cause)
        app = self.context.app

        def records() -> tuple[RecordRow, ...]:
            return app.cause_records(cause.cause_id)

        self.context.bridge.run(
            records,
            lambda rows: self._panel.show_records(cause, rows),
            lambda _error: None,
            owner=self,
            topic="records",
        )

    def _opened(self, number: int) -> None:
        cause = self._model.row_at(number)
        if cause is None:
            return
        if cause.mappable and cause.aside is None:
            map_cause(self.context, self, cause)
        else:
            self._panel.focus_first()

    def _ask_replay_all(self) -> None:
        says = fmt.counted(len(self._causes), "cause", "causes", self.context.locale)
        question = Question(
            "Replay everything that waits?",
            f"The records behind {says} are sent again, each from its start. What is still not valid stays here.",
            f"Replay {says}",
        )
        if self.context.ask.confirm(self.context, self.window(), question):
            self.context.runs.replay(everything=True)
