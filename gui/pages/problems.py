"""Problems: what needs a person, grouped by cause and priced; map, replay, and the records behind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from core.model.approval import PendingApproval
from core.model.status import Status
from core.model.views import CauseRow, RecordRow
from gui import format as fmt
from gui.aside import assign_cause, ignore_cause, park_cause, take_back_cause
from gui.context import Context, Question
from gui.dialogs.approve import show_approvals
from gui.dialogs.check import show_check
from gui.dialogs.map_grid import open_grid
from gui.differing import decide_cause
from gui.doubts import settle_doubts
from gui.gone import decide_gone
from gui.mapping import map_cause, trouble_says
from gui.models.columns import cause_columns
from gui.models.rows import RowsModel
from gui.pages.page import Page
from gui.twins import create_besides, link_twins
from gui.widgets.approval_strip import ApprovalStrip
from gui.widgets.basics import Button
from gui.widgets.beside import Beside
from gui.widgets.cause_filter import CauseFilter, CauseView
from gui.widgets.cause_panel import CausePanel
from gui.widgets.empty import EmptyState
from gui.widgets.search import SearchField
from gui.widgets.table import Table
from gui.words import QT_TR_NOOP, said, tr

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
        QT_TR_NOOP("Nothing needs you"),
        QT_TR_NOOP(
            "Codes that X3 does not know, refused orders and the like appear here, grouped by what settles them."
        ),
    ),
    CauseView.MINE: (
        QT_TR_NOOP("Nothing is assigned to you"),
        QT_TR_NOOP("Whoever finds a cause that is yours names you with Assign…; it is listed here then."),
    ),
    CauseView.PARKED: (
        QT_TR_NOOP("Nothing is parked"),
        QT_TR_NOOP("What you put off with Park… is listed here, until it is back or taken back."),
    ),
    CauseView.IGNORED: (
        QT_TR_NOOP("Nothing is ignored"),
        QT_TR_NOOP("What you leave alone with Ignore… is listed here, until it changes in JAGGAER or is taken back."),
    ),
}


@dataclass(frozen=True, slots=True)
class _Found:
    causes: tuple[CauseRow, ...]
    aside: tuple[CauseRow, ...]
    pending: tuple[PendingApproval, ...]


class ProblemsPage(Page):
    """Causes, dearest first.

    Signals:
        record_asked: a `RecordRow` to show with its whole story.
        counted: how many causes are open.
    """

    record_asked = Signal(object)
    counted = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Problems"))
        self.subline.show()
        self._causes: tuple[CauseRow, ...] = ()
        self._aside: tuple[CauseRow, ...] = ()
        self._sort, self._descending = "amount", True
        self._wanted = ""
        self._search = SearchField(context.theme, tr("Code or words…"), name=tr("Search the causes"), width_px=240)
        self._search.searched.connect(lambda _text: self._arrange())
        self._search.left.connect(self._to_table)
        self._replay_all = Button(tr("Replay all"), context.theme, look="small", icon="rotate-ccw")
        self._replay_all.setToolTip(tr("Sends every record that waits again"))
        self._replay_all.clicked.connect(self._ask_replay_all)
        self._preview = Button(tr("Preview"), context.theme, look="small", icon="eye")
        self._preview.setToolTip(tr("Shows what a replay of everything that waits would write, and writes nothing"))
        self._preview.clicked.connect(lambda: context.runs.replay(everything=True, preview=True))
        self.tools.addWidget(self._search)
        self._several = Button(tr("Map several…"), context.theme, look="small", icon="file-spreadsheet")
        self._several.setToolTip(tr("Maps many codes at once, in a grid"))
        self._several.clicked.connect(lambda: open_grid(context, self, self._causes))
        self.filter = CauseFilter(context.theme, context.locale)
        self.filter.changed.connect(lambda _view: self._view_changed())
        self.approvals = ApprovalStrip(context)
        self.layout_column.addWidget(self.approvals)
        for each in (self._preview, self._several, self._replay_all):
            self.filter.row.add_right(each)
        self.layout_column.addWidget(self.filter)
        self._model: RowsModel[CauseRow] = RowsModel(
            cause_columns(context.locale, context.now), context.theme, slice_ms=8, identity=lambda row: row.cause_id
        )
        self._model.setParent(self)
        self._table = Table(self._model, context.theme, context.memory, "inbox")
        self._table.setAccessibleName(tr("Problems by cause; Enter does the next step of one"))
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
        self._panel.decide_asked.connect(lambda cause: decide_cause(context, self, cause))
        self._panel.link_asked.connect(lambda cause: self._with_keys(cause, link_twins))
        self._panel.create_asked.connect(lambda cause: self._with_keys(cause, create_besides))
        self._panel.approve_asked.connect(lambda: show_approvals(context, self.window()))
        self._panel.test_asked.connect(lambda: show_check(context, self.window()))
        self._panel.copy_asked.connect(self._copy)
        self._panel.story_asked.connect(self._ask_story)
        self._empty = EmptyState(context.theme, "circle-check")
        self._beside = Beside(self._table, self._empty, self._panel, (740, 368))
        self.layout_column.addWidget(self._beside, 1)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(lambda: self._search.setFocus(Qt.FocusReason.ShortcutFocusReason))
        context.runs.changed.connect(self._buttons)

    @property
    def table(self) -> Table:
        """The table of causes."""
        return self._table

    def show_cause(self, cause: CauseRow | None) -> None:
        """Makes a cause the current one, once it is loaded."""
        self._search.clear()
        self.filter.choose_every_class()
        self.filter.choose(CauseView.OPEN)
        if cause is not None:
            self._wanted = cause.cause_id
            self._arrange()

    def load(self) -> None:
        """Asks for the causes that are open, and for those that are set aside."""
        self._table.set_loading(loading=self.context.runs.kind is None)
        app = self.context.app
        self.look_up(lambda: _Found(app.causes(), app.causes_aside(), app.pending()), self._show)

    def _show(self, found: _Found) -> None:
        self._table.set_loading(loading=False)
        self._causes, self._aside = found.causes, found.aside
        self.approvals.show_pending(found.pending)
        self.filter.show_counts({view: len(self._rows(view)) for view in CauseView})
        self.counted.emit(len(found.causes))
        self._view_changed()
        self._buttons()

    def _view_changed(self) -> None:
        self.filter.show_classes(row.cause_class for row in self._rows(self.filter.chosen))
        self._say_count()
        self._arrange()

    def _say_count(self) -> None:
        # A record may be held by several causes, so their numbers are not added up.
        count = len(self._rows(self.filter.chosen))
        self.subline.setText(tr("%Ln causes, dearest first", "", count) if count else "")

    def _rows(self, view: CauseView) -> tuple[CauseRow, ...]:
        match view:
            case CauseView.OPEN:
                return self._causes
            case CauseView.MINE:
                me = self.context.app.actor
                return tuple(row for row in self._causes if row.assigned is not None and row.assigned.is_of(me))
            case CauseView.PARKED:
                return tuple(row for row in self._aside if row.aside is not None and not row.aside.ignored)
            case CauseView.IGNORED:
                return tuple(row for row in self._aside if row.aside is not None and row.aside.ignored)

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
            and self.filter.cause_class in {None, row.cause_class}
        ]
        rows.sort(key=_SORTS[self._sort], reverse=self._descending)
        self._model.replace(rows, more=False)
        self._beside.show_rows(there=bool(rows))
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
            self._empty.say(
                tr("No cause with “{text}”").format(text=text), tr("The search looks at codes and messages.")
            )
        else:
            title, says = _EMPTY[self.filter.chosen]
            self._empty.say(tr(title), tr(says))

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
        self.context.bridge.run(
            lambda: app.cause_records(cause.cause_id),
            lambda rows: self._panel.show_records(cause, rows),
            lambda _error: None,
            owner=self,
            topic="records",
        )

    def _ask_story(self, cause: CauseRow) -> None:
        app = self.context.app
        self.context.bridge.run(
            lambda: app.cause_story(cause.cause_id),
            lambda events: self._panel.show_story(cause, events),
            lambda error: self._panel.story.say(trouble_says(error)),
            owner=self,
            topic="story",
        )

    def _opened(self, number: int) -> None:
        cause = self._model.row_at(number)
        if cause is not None:
            self._panel.show_cause(cause)
            self._panel.press_main()

    def _with_keys(self, cause: CauseRow, settle: Callable[[Context, QWidget, Sequence[str]], None]) -> None:
        """Settles the likely twins among the records behind a cause."""
        app = self.context.app

        def keys() -> tuple[str, ...]:
            return tuple(row.key for row in app.cause_records(cause.cause_id) if row.status is Status.PROBABLE_TWIN)

        def go_on(found: tuple[str, ...]) -> None:
            if found:
                settle(self.context, self, found)

        self.context.bridge.run(keys, go_on, owner=self, topic="twins")

    def _copy(self, cause: CauseRow) -> None:
        """Puts on the clipboard what whoever mends it in JAGGAER has to know: what is wrong, and with which records."""
        app = self.context.app

        def copied(rows: tuple[RecordRow, ...]) -> None:
            QGuiApplication.clipboard().setText(for_the_buyer(cause, rows))
            self.context.say(tr("Copied, with the numbers of %Ln records: paste it into a message.", "", len(rows)))

        self.context.bridge.run(lambda: app.cause_records(cause.cause_id), copied, owner=self, topic="copy")

    def _ask_replay_all(self) -> None:
        count = len(self._causes)
        question = Question(
            tr("Replay everything that waits?"),
            tr(
                "The records behind %Ln causes are sent again, each from its start. What is still not valid stays here.",
                "",
                count,
            ),
            tr("Replay %Ln causes", "", count),
        )
        if self.context.ask.confirm(self.context, self.window(), question):
            self.context.runs.replay(everything=True)


def for_the_buyer(cause: CauseRow, rows: Sequence[RecordRow]) -> str:
    """A cause as a message to somebody who works in JAGGAER: what is wrong, what to do, and where; no amounts."""
    lines = [said(cause.message), said(cause.next_step), ""]
    lines += ["  ".join(part for part in (row.key, row.supplier, said(row.reason)) if part) for row in rows]
    return "\n".join(lines)
