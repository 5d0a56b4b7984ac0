"""Mappings: every rule with its use and what is the matter with it, by kind; new ones, versions, lists to and from Excel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from core.model.approval import PendingApproval
from core.model.crossref import EVERYWHERE
from core.model.mapping_book import BookRow, MappingBook, RuleState, RuleUse, RuleVersion
from gui import format as fmt
from gui.context import Context
from gui.dialogs.approve import show_approvals
from gui.dialogs.maplist import LISTS, import_list
from gui.dialogs.rule import change_rule, end_rule, new_rule
from gui.dialogs.versions import show_versions, undo_decision
from gui.drops import dropped_files
from gui.mapping import kind_words, scope_codes, scope_words
from gui.models.rows import PAGE_ROWS, Column, RowsModel
from gui.pages.page import Page
from gui.widgets.approval_strip import ApprovalStrip
from gui.widgets.basics import Button
from gui.widgets.beside import Beside
from gui.widgets.empty import EmptyState
from gui.widgets.flow import Flow
from gui.widgets.rule_panel import RulePanel, says_of, state_look
from gui.widgets.search import SearchField
from gui.widgets.table import Table
from gui.widgets.tabs import Tabs
from gui.words import QT_TR_NOOP, report_language, tr

_SUFFIXES: Final = frozenset({".xlsx", ".csv"})
_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)
_EXPORTS: Final = QT_TR_NOOP("Excel workbooks (*.xlsx);;CSV files (*.csv)")
_FILTERS: Final = (None, RuleState.PENDING, RuleState.GONE_BAD, RuleState.CONFLICT, RuleState.UNUSED)
_SORTS: dict[str, Callable[[BookRow], Any]] = {
    "source": lambda row: (row.rule.source, row.rule.scope.rank, row.rule.scope, row.rule.valid_from or date.min),
    "kind": lambda row: (row.rule.kind, row.rule.source),
    "target": lambda row: (row.rule.target, row.rule.source),
    "label": lambda row: row.label.casefold(),
    "scope": lambda row: (-row.rule.scope.rank, row.rule.scope, row.rule.source),
    "from": lambda row: (row.rule.valid_from or date.min, row.rule.source),
    "written": lambda row: row.written_lines,
    "open": lambda row: row.open_lines,
    "state": lambda row: (list(RuleState).index(row.state), row.rule.source),
    "by": lambda row: (row.rule.decided_by or row.asked_by, row.rule.source),
    "at": lambda row: row.rule.decided_at or _LONG_AGO,
    "version": lambda row: row.rule.version,
}


@dataclass(frozen=True, slots=True)
class _Found:
    book: MappingBook
    texts: tuple[str, ...]
    pending: tuple[PendingApproval, ...]


class MappingsPage(Page):
    """The mapping tables.

    Signals:
        record_asked: a `RuleUse` whose record is to be shown with its whole story.
    """

    record_asked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Mappings"))
        self.subline.show()
        self.setAcceptDrops(True)
        self._found = _Found(MappingBook((), (), 0), (), ())
        self._tabs_of: tuple[str, ...] = ("",)
        self._shown: tuple[BookRow, ...] = ()
        self._ordered: list[tuple[BookRow, str]] = []
        self._state: RuleState | None = None
        self._sort, self._descending = "source", False
        self._build_tools()
        self.approvals = ApprovalStrip(context)
        self.layout_column.addWidget(self.approvals)
        self.tabs = Tabs(tr("Kinds of mappings"))
        self.tabs.addTab(tr("All"))
        self.tabs.currentChanged.connect(lambda _n: self._filter())
        self.layout_column.addWidget(self.tabs)
        self.layout_column.addWidget(self._build_filter())
        self._model: RowsModel[BookRow] = RowsModel(
            book_columns(context), context.theme, identity=lambda row: row.name, slice_ms=8
        )
        self._model.setParent(self)
        self._model.more_wanted.connect(self._more)
        self._table = Table(self._model, context.theme, context.memory, "mappings")
        self._table.setAccessibleName(tr("Mappings; Enter changes one, or approves it"))
        self._table.show_sort(self._sort, descending=self._descending)
        self._table.sort_asked.connect(self._sort_by)
        self._table.chosen.connect(self._chosen)
        self._table.opened.connect(lambda _row: self.panel.press_main())
        self._build_panel()
        self._empty = EmptyState(context.theme, "link")
        self._empty.pressed.connect(self._new)
        self._beside = Beside(self._table, self._empty, self.panel, (768, 344))
        self.layout_column.addWidget(self._beside, 1)
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.Find), self.search.take_keyboard),
            (QKeySequence(QKeySequence.StandardKey.New), self._new),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    @property
    def table(self) -> Table:
        """The table of mappings."""
        return self._table

    def load(self) -> None:
        """Asks for every rule with its use."""
        self._table.set_loading(loading=self.context.runs.kind is None)
        app = self.context.app

        def look() -> _Found:
            book = app.mapping_book()
            return _Found(book, tuple(row.text.casefold() for row in book.rows), app.pending())

        self.look_up(look, self._show)

    # -- building ------------------------------------------------------------------------------------------------------

    def _build_tools(self) -> None:
        context = self.context
        self.search = SearchField(
            context.theme, tr("Code, name, who or why…"), name=tr("Search the mappings"), width_px=240
        )
        self.search.searched.connect(lambda _text: self._filter())
        self.search.left.connect(lambda: self._table.setFocus(Qt.FocusReason.TabFocusReason))
        self.versions = Button(tr("Versions…"), context.theme, look="small", icon="history")
        self.versions.setToolTip(tr("Who decided what, what two versions differ in, and going back to one"))
        self.versions.clicked.connect(lambda: show_versions(context, self))
        self.import_button = Button(tr("Import…"), context.theme, look="small", icon="file-spreadsheet")
        self.import_button.setToolTip(
            tr("Reads a list from Excel or CSV; each row is judged before anything is decided")
        )
        self.import_button.clicked.connect(self._ask_import)
        self.export = Button(tr("Export…"), context.theme, look="small")
        self.export.setToolTip(tr("Saves the mappings that hold as an Excel or CSV file"))
        self.export.clicked.connect(self._ask_export)
        self.new = Button(tr("New mapping…"), context.theme, look="primary")
        self.new.setToolTip(tr("Prepares a code before any order needs it (Ctrl+N)"))
        self.new.clicked.connect(self._new)
        self.tools.addWidget(self.search)
        self.tools.addWidget(self.new)

    def _build_filter(self) -> QWidget:
        holder = QWidget()
        holder.setAccessibleName(tr("Which mappings"))
        row = Flow(holder)
        self._chips: dict[RuleState | None, Button] = {}
        for state in _FILTERS:
            button = Button("", self.context.theme, look="chip")
            button.setProperty("role", state_look(state).role if state else "info")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _on=False, wanted=state: self.choose(wanted))
            row.addWidget(button)
            self._chips[state] = button
        for each in (self.versions, self.import_button, self.export):
            row.add_right(each)
        return holder

    def _build_panel(self) -> None:
        context = self.context
        self.panel = RulePanel(context)
        self.panel.change_asked.connect(lambda row: change_rule(context, self, row.rule))
        self.panel.end_asked.connect(lambda row: end_rule(context, self, row))
        self.panel.undo_asked.connect(lambda row: undo_decision(context, self, row.rule.version, 1))
        self.panel.approve_asked.connect(lambda: show_approvals(context, self.window()))
        self.panel.record_asked.connect(self.record_asked)
        self.panel.lines_asked.connect(self._ask_lines)
        self.panel.history_asked.connect(self._ask_history)

    # -- showing -------------------------------------------------------------------------------------------------------

    def choose(self, state: RuleState | None) -> None:
        """Shows only rules of which this is to be said; None = all."""
        self._state = state
        self._filter()

    def _show(self, found: _Found) -> None:
        self._table.set_loading(loading=False)
        self._found = found
        self.approvals.show_pending(found.pending)
        self._show_tabs(found.book)
        self.export.setEnabled(any(not row.request for row in found.book.rows))
        self._order()
        self._filter()

    def _show_tabs(self, book: MappingBook) -> None:
        """A tab for each kind, with its count; the one that is chosen stays."""
        before = self._kind
        blocker = QSignalBlocker(self.tabs)
        wanted = ("", *book.kinds)
        if wanted != self._tabs_of:
            while self.tabs.count():
                self.tabs.removeTab(0)
            for _ in wanted:
                self.tabs.addTab("")
            self._tabs_of = wanted
            self.tabs.setCurrentIndex(wanted.index(before) if before in wanted else 0)
        counts = Counter(row.rule.kind for row in book.rows)
        for place, kind in enumerate(wanted):
            number = fmt.number(counts[kind] if kind else len(book.rows), self.context.locale)
            name = fmt.sentence_case(fmt.kind_word(kind, many=True)) if kind else tr("All")
            self.tabs.setTabText(place, f"{name} {number}" if counts[kind] or not kind else name)
        blocker.unblock()

    @property
    def _kind(self) -> str:
        return self._tabs_of[max(0, self.tabs.currentIndex())]

    def _filter(self) -> None:
        """What is shown of what is known: by kind, state and words."""
        words = self.search.wanted.casefold().split()
        kind = self._kind
        of_kind = [each for each in self._ordered if each[0].rule.kind == kind] if kind else self._ordered
        found = (
            [row for row, text in of_kind if all(word in text for word in words)] if words else [r for r, _ in of_kind]
        )
        counts: Counter[RuleState] = Counter()
        for states, number_of in Counter(row.states for row in found).items():
            counts.update(dict.fromkeys(states, number_of))
        for state, button in self._chips.items():
            number = fmt.number(counts[state] if state else len(found), self.context.locale)
            look = state_look(state) if state else None
            text = f"{look.glyph} {look.word} {number}" if look else tr("All {number}").format(number=number)
            button.setText(text)
            button.setAccessibleName(text)
            button.setChecked(state is self._state)
            # What there is none of stays out of sight, so that colour is seen only where somebody has to act.
            button.setVisible(state is None or bool(counts[state]) or state is self._state)
        rows = found if self._state is None else [row for row in found if self._state in row.states]
        current = self._model.row_at(self._table.current_row())
        self._shown = tuple(rows)
        self._model.replace(self._shown[:PAGE_ROWS], more=len(rows) > PAGE_ROWS)
        self._say_count()
        self._beside.show_rows(there=bool(rows))
        if not rows:
            self._say_empty(any_there=bool(of_kind))
            self.panel.show_nothing()
            return
        names = [row.name for row in rows[:PAGE_ROWS]]
        place = names.index(current.name) if current is not None and current.name in names else 0
        if self._table.current_row() != place:
            self._table.choose(place)
        else:
            self._chosen(place)

    def _order(self) -> None:
        """Sorts once what is known, so that every key of a search only sieves it."""
        self._ordered = list(zip(self._found.book.rows, self._found.texts, strict=True))
        sort = _SORTS[self._sort]
        self._ordered.sort(key=lambda each: sort(each[0]), reverse=self._descending)

    def _say_count(self) -> None:
        version = self._found.book.version
        count = tr("%Ln mappings", "", len(self._shown))
        if not version:
            self.subline.setText("")
            return
        number = fmt.number(version, self.context.locale)
        version_says = tr("version {number}").format(number=number)
        self.subline.setText(f"{count} · {version_says}")

    def _say_empty(self, *, any_there: bool) -> None:
        if self.search.wanted and any_there:
            self._empty.say(
                tr("No mapping with “{text}”").format(text=self.search.wanted),
                tr("The search looks at codes, names of X3, places, who decided and why."),
            )
        elif self._state is not None and any_there:
            self._empty.say(
                tr("Nothing of that here"), tr("No mapping of this kind is “{state}”.").format(
                    state=state_look(self._state).word
                ),
            )  # fmt: skip
        else:
            self._empty.say(
                tr("No mapping yet"),
                tr(
                    "Codes that X3 has under the same name need none. For the others: map what waits under Problems, prepare"
                    " a code here, or import a list from Excel."
                ),
                tr("New mapping…"),
            )

    def _more(self) -> None:
        have = self._model.rowCount()
        self._model.extend(self._shown[have : have + PAGE_ROWS], more=len(self._shown) > have + PAGE_ROWS)

    def _sort_by(self, number: int) -> None:
        sort = self._model.columns[number].sort
        if not sort:
            return
        figures = sort in {"written", "open", "at", "version"}
        self._descending = not self._descending if sort == self._sort else figures
        self._sort = sort
        self._table.show_sort(sort, descending=self._descending)
        self._order()
        self._filter()

    def _chosen(self, number: int) -> None:
        row = self._model.row_at(number)
        if row is not None:
            self.panel.show_row(row)

    def _ask_lines(self, row: BookRow) -> None:
        app = self.context.app
        if row.request:
            self.panel.show_lines(row, ())
            return

        def show(lines: tuple[RuleUse, ...]) -> None:
            self.panel.show_lines(row, lines)

        # A rule that was replaced meanwhile has none; the page is loaded anew then.
        self.context.bridge.run(
            lambda: app.mapping_uses(row.rule.version), show, lambda _error: None, owner=self, topic="lines"
        )

    def _ask_history(self, row: BookRow) -> None:
        app = self.context.app

        def show(versions: tuple[RuleVersion, ...]) -> None:
            self.panel.show_history(row, versions)

        self.context.bridge.run(
            lambda: app.mapping_history(row.rule.kind, row.rule.source), show, owner=self, topic="history"
        )

    # -- doing ---------------------------------------------------------------------------------------------------------

    def _new(self) -> None:
        new_rule(self.context, self, self._found.book.kinds, self._kind)

    def _ask_import(self) -> None:
        chosen = self.context.ask.file_to_open(self.window(), tr("A list of mappings"), tr(LISTS))
        if chosen is not None:
            import_list(self.context, self, chosen)

    def _ask_export(self) -> None:
        context = self.context
        name = tr("Mappings {day}").format(day=f"{context.now().astimezone():%Y-%m-%d}")
        file = context.file_to_save(self.window(), tr("Save the mappings"), f"{name}.xlsx", tr(_EXPORTS))
        if file is None:
            return
        context.bridge.run(
            lambda: context.app.export_mappings(file, language=report_language(file)),
            lambda rows: context.say(tr("%Ln mappings saved in {file}.", "", rows).format(file=file.name)),
            owner=self,
            topic="export",
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """A list of mappings may be dropped on the page."""
        if _list_among(dropped_files(event.mimeData())) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Shows what a list that was dropped would change."""
        file = _list_among(dropped_files(event.mimeData()))
        if file is None:
            return
        event.acceptProposedAction()
        # The program that the file comes from waits until this returns: the dialog comes after it.
        QTimer.singleShot(0, self, lambda: import_list(self.context, self, file))


def _list_among(files: tuple[Path, ...]) -> Path | None:
    """The one file that can be a list of mappings; None where there is none, or more than one file."""
    return files[0] if len(files) == 1 and files[0].suffix.casefold() in _SUFFIXES else None


def book_columns(context: Context) -> tuple[Column[BookRow], ...]:
    """Columns of the mappings."""
    locale = context.locale

    def where(row: BookRow) -> str:
        return fmt.sentence_case(scope_words(row.rule.scope))

    def lines(count: int, row: BookRow) -> str:
        return "" if row.request else fmt.number(count, locale)

    return (
        Column("state", tr("State"), lambda row: state_look(row.state).word, sort="state", width=126,
               look=lambda row: state_look(row.state), tip=lambda row: says_of(row) or state_look(row.state).word,
               fits=tuple(state_look(state).word for state in RuleState)),
        Column("source", tr("JAGGAER"), lambda row: row.rule.source, sort="source", width=94,
               tip=lambda row: row.rule.source),
        Column("kind", tr("Kind"), lambda row: fmt.sentence_case(fmt.kind_word(row.rule.kind)), sort="kind", width=90,
               fits=tuple(kind_words())),
        Column("target", tr("X3"), lambda row: row.rule.target, sort="target", width=108,
               tip=lambda row: row.rule.target),
        Column("label", tr("Name"), lambda row: row.label, sort="label", width=0, tip=lambda row: row.label),
        Column("scope", tr("Applies to"), lambda row: scope_codes(row.rule.scope), sort="scope", width=100, tip=where,
               fits=(scope_codes(EVERYWHERE),)),
        Column("from", tr("From"), lambda row: fmt.day(row.rule.valid_from), sort="from", width=96, hidden=True),
        Column("written", tr("Lines"), lambda row: lines(row.written_lines, row), sort="written", right=True, width=62,
               tip=lambda row: tr("%Ln lines are written with it", "", row.written_lines)),
        Column("open", tr("Waiting"), lambda row: lines(row.open_lines, row), sort="open", right=True, width=74,
               hidden=True),
        Column("money", tr("Waiting money"), lambda row: fmt.amounts(row.open_amounts, locale), right=True, width=140,
               hidden=True),
        Column("by", tr("Who"), lambda row: row.rule.decided_by or row.asked_by, sort="by", width=90, hidden=True),
        Column("at", tr("When"), lambda row: fmt.stamp(row.rule.decided_at) if row.rule.decided_at else "", sort="at",
               width=148, hidden=True),
        Column("why", tr("Why"), lambda row: row.rule.because, width=180, hidden=True, tip=lambda row: row.rule.because),
        Column("version", tr("Version"), lambda row: fmt.number(row.rule.version, locale) if row.rule.version else "",
               sort="version", right=True, width=74, hidden=True),
    )  # fmt: skip
