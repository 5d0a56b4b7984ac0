"""Problems: what needs a person, grouped by cause and priced; map, replay, and the records behind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedLayout, QWidget

from core.model.views import CauseRow, RecordRow
from gui import format as fmt
from gui.context import Context, Question
from gui.dialogs.map_grid import open_grid
from gui.gone import decide_gone
from gui.mapping import map_cause
from gui.models.columns import cause_columns
from gui.models.rows import RowsModel
from gui.pages.page import Page
from gui.widgets.basics import Button
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
        self._sort, self._descending = "amount", True
        self._wanted = ""
        self._search = SearchField(context.theme, "Code or words…", width_px=240)
        self._search.searched.connect(lambda _text: self._arrange())
        self._search.left.connect(self._to_table)
        self._replay_all = Button("Replay all", context.theme, icon="rotate-ccw")
        self._replay_all.setToolTip("Sends every record that waits again")
        self._replay_all.clicked.connect(self._ask_replay_all)
        self._several = Button("Map several…", context.theme, icon="file-spreadsheet")
        self._several.setToolTip("Maps many codes at once, in a grid")
        self._several.clicked.connect(lambda: open_grid(context, self, self._causes))
        self.tools.addWidget(self._search)
        self.tools.addWidget(self._several)
        self.tools.addWidget(self._replay_all)
        self._model: RowsModel[CauseRow] = RowsModel(cause_columns(context.locale, context.now), context.theme)
        self._model.setParent(self)
        self._table = Table(self._model, context.theme, context.memory, "causes")
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
        if cause is not None:
            self._wanted = cause.cause_id
            self._arrange()

    def load(self) -> None:
        """Asks for the open causes."""
        self._table.set_loading(loading=self.context.runs.kind is None)
        self.look_up(self.context.app.causes, self._show)

    def _show(self, causes: tuple[CauseRow, ...]) -> None:
        self._table.set_loading(loading=False)
        self._causes = causes
        self.counted.emit(len(causes))
        # A record may be held by several causes, so their numbers are not added up.
        counted = fmt.counted(len(causes), "cause", "causes", self.context.locale)
        self.subline.setText(f"{counted}, dearest first" if causes else "")
        self._arrange()
        self._buttons()

    def _arrange(self) -> None:
        wanted = self._wanted
        if not wanted:
            current = self._model.row_at(self._table.current_row())
            wanted = current.cause_id if current else ""
        words = self._search.wanted.casefold().split()
        rows = [
            row
            for row in self._causes
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
        if text and self._causes:
            self._empty.say(f"No cause with “{text}”", "The search looks at codes and messages.")
        else:
            self._empty.say(
                "Nothing needs you",
                "Codes that X3 does not know, refused orders and the like appear here, grouped by what settles them.",
            )

    def _buttons(self) -> None:
        free = self.context.runs.kind is None
        self._replay_all.setEnabled(free and bool(self._causes))
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
        if cause.mappable:
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
