"""Reconciliation: JAGGAER against X3 for a period, with what differs, what is explained, and totals that prove it whole."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox, QFrame, QSizePolicy, QSplitter, QStackedLayout, QWidget

from core.errors import ConnectorError
from core.model.cancel import Cancelled
from core.model.reconcile import (
    ControlTotal,
    Figure,
    ReconcileDefaults,
    ReconcileProgress,
    ReconcileQuery,
    ReconcileRow,
    Reconciliation,
    Section,
    SignOff,
)
from gui.context import Context
from gui.dialogs.explain import ExplainDialog
from gui.dialogs.sign_off import SignOffDialog
from gui.format import Look
from gui.models.reconcile_columns import control_columns, figure_columns, row_columns
from gui.pages.page import Page
from gui.reconcile_rows import RowsQuery, Shown, chosen_rows, counts_of
from gui.reconcile_words import SectionState, figure_word, made_says, section_states, signed_says, verdict
from gui.widgets.basics import Button, Picture, card, clear, column, label, line, set_look
from gui.widgets.brief import Brief
from gui.widgets.choice_chips import ChoiceChips
from gui.widgets.empty import EmptyState
from gui.widgets.flow import Flow
from gui.widgets.list_table import ListTable
from gui.widgets.period_field import PeriodField
from gui.widgets.reconcile_panel import ReconcilePanel
from gui.widgets.search import SearchField
from gui.widgets.section_list import SectionList
from gui.widgets.table import framed
from gui.widgets.tabs import Tabs
from gui.widgets.working import Working
from gui.words import QT_TR_NOOP, report_language, said, tr

ROWS, FIGURES, CONTROLS = 0, 1, 2
KINDS = QT_TR_NOOP("Excel workbook (*.xlsx);;PDF (*.pdf);;CSV (*.csv)")
_SHOWN = (
    (Shown.OPEN, QT_TR_NOOP("Open {number}")),
    (Shown.EXPLAINED, QT_TR_NOOP("Explained {number}")),
    (Shown.EXCEPTIONS, QT_TR_NOOP("All exceptions {number}")),
    (Shown.ALL, QT_TR_NOOP("All rows {number}")),
)
_GAPS_PX = 44
_HANDLE_PX = 12


@dataclass(frozen=True, slots=True)
class _Looked:
    """A reconciliation with what the page says of it, worked out beside the window."""

    found: Reconciliation
    states: tuple[SectionState, ...]
    look: Look
    says: str


class ReconciliationPage(Page):
    """Period, company and site on top; the verdict; the sections left and the rows of one right.

    Signals:
        record_asked: an `Entity` and the number of the record that is to be shown.
        counted: how many exceptions are open.
    """

    record_asked = Signal(object, str)
    counted = Signal(int)
    _told = Signal(str, int, int)

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Reconciliation"))
        self._looked: _Looked | None = None
        self._section = Section.ORDERS
        self._query = RowsQuery()
        self._defaults: ReconcileDefaults | None = None
        self._signed: tuple[SignOff, ...] = ()
        self._cancel = threading.Event()
        self._tables: dict[Section, ListTable[ReconcileRow]] = {}
        self._figures: dict[Section, ListTable[Figure]] = {}
        self._controls: ListTable[ControlTotal] | None = None
        self._build_tools()
        self._build_choice()
        self.working = Working(context)
        self._told.connect(
            lambda phase, done, total: self.working.tell(said(phase), done, None if total < 0 else total)
        )
        self.layout_column.addWidget(self.working)
        self._build_verdict()
        self._build_body()
        self._show_state()

    # -- what others ask -----------------------------------------------------------------------------------------

    @property
    def found(self) -> Reconciliation | None:
        """What is shown; None before the first."""
        return self._looked.found if self._looked else None

    @property
    def query(self) -> ReconcileQuery:
        """What is chosen on top."""
        first, last = self.period.days
        return ReconcileQuery(first, last, str(self.company.currentData() or ""), str(self.site.currentData() or ""))

    @property
    def section(self) -> Section:
        """The section that is shown."""
        return self._section

    @property
    def table(self) -> ListTable[ReconcileRow] | None:
        """The rows of the section that is shown; None before the first reconciliation."""
        return self._tables.get(self._section)

    @property
    def controls(self) -> ListTable[ControlTotal]:
        """The control totals, made when they are shown first."""
        if self._controls is None:
            context = self.context
            self._controls = ListTable(
                control_columns(context.locale), context.theme, context.memory, "reconcile-controls"
            )
            self._controls.setAccessibleName(tr("Control totals"))
            self._controls_place.addWidget(framed(self._controls), 1)
        return self._controls

    @property
    def figures(self) -> ListTable[Figure] | None:
        """The figures of the section that is shown; None before the first reconciliation."""
        return self._figures.get(self._section)

    def end_work(self) -> None:
        """Ends a comparison that is on its way: the window closes."""
        self._cancel.set()

    def reconcile(self) -> None:
        """Compares both systems for what is chosen."""
        if self.working.busy:
            return
        app, query = self.context.app, self.query
        cancel = self._cancel = self.working.begin(tr("Reconciling…"))

        def told(progress: ReconcileProgress) -> None:
            total = -1 if progress.total is None else progress.total
            self._told.emit(progress.phase, progress.done, total)

        def work() -> _Looked | None:
            try:
                return _look(app.reconcile(query, told=told, cancel=cancel), self)
            except Cancelled:
                return None

        self.context.bridge.run(work, self._have, self._not_done, owner=self, topic="reconcile")
        self._show_state()

    def show_reconciliation(self, found: Reconciliation) -> None:
        """Shows a reconciliation that was made elsewhere."""
        self._have(_look(found, self))

    def show_section(self, section: Section) -> None:
        """Shows the rows of a section: what is open, else its exceptions, else all."""
        state = next((one for one in self._states() if one.section is section), None)
        if state is None:
            return
        # Of spend the sums are what is looked for; its rows are single invoice lines.
        if Section.SPEND in {section, self._section}:
            self.tabs.setCurrentIndex(FIGURES if section is Section.SPEND else ROWS)
        self._section = section
        shown = Shown.OPEN if state.open else Shown.EXCEPTIONS if state.exceptions else Shown.ALL
        sort = "kind" if section is Section.READINESS else ""
        self._query = RowsQuery(shown, sort=sort)
        self.search.show_text("")
        self.sections.show_sections(self._states(), section)
        QTimer.singleShot(0, self, self._show_lists)  # in a turn of its own, so that the window answers between

    def show_figure(self, figure: Figure) -> None:
        """Shows the rows behind a figure."""
        self._query = replace(self._query, shown=Shown.ALL, figure=figure, find="")
        self.search.show_text("")
        self.tabs.setCurrentIndex(ROWS)
        self._show_rows()
        table = self.table
        if table is not None:
            table.setFocus(Qt.FocusReason.OtherFocusReason)

    def export(self) -> None:
        """Asks for a file and writes the whole reconciliation."""
        found, context = self.found, self.context
        if found is None:
            return
        query = found.query
        name = tr("Reconciliation {first} to {last}").format(first=query.since, last=query.until)
        file = context.file_to_save(self.window(), tr("Export the reconciliation"), f"{name}.xlsx", tr(KINDS))
        if file is None:
            return
        context.say(tr("Writing {file}…").format(file=file.name))
        context.bridge.run(
            lambda: context.app.export_reconciliation(found, file, language=report_language(file)),
            lambda rows: self._saved(file, rows),
            owner=self,
            topic="export",
        )

    def sign_off(self) -> None:
        """Asks for a signature under what is shown."""
        found = self.found
        if found is None:
            return
        dialog = SignOffDialog(self.context, self.window(), found, self._signed)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        app = self.context.app

        def sign() -> None:
            note = dialog.remark
            self.context.bridge.run(
                lambda: app.sign_off(found, note), lambda _signed: self._after_signing(), owner=self, topic="sign"
            )

        dialog.accepted.connect(sign)
        dialog.open()

    def explain(self) -> None:
        """Asks for the reason of the chosen exceptions."""
        found, rows = self.found, [row for row in self._chosen() if row.is_open]
        if found is None or not rows:
            return
        dialog = ExplainDialog(self.context, self.window(), rows)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        app = self.context.app

        def keep() -> None:
            reason = dialog.reason
            self.context.bridge.run(
                lambda: _look(app.explain(found, rows, reason), self),
                lambda looked: self._after_reason(looked, tr("%Ln exceptions explained.", "", len(rows))),
                owner=self,
                topic="explain",
            )

        dialog.accepted.connect(keep)
        dialog.open()

    def take_back(self) -> None:
        """Takes the reasons of the chosen exceptions back."""
        found, rows = self.found, [row for row in self._chosen() if row.explained is not None]
        if found is None or not rows:
            return
        app = self.context.app
        self.context.bridge.run(
            lambda: _look(app.unexplain(found, rows), self),
            lambda looked: self._after_reason(looked, tr("%Ln exceptions are open again.", "", len(rows))),
            owner=self,
            topic="explain",
        )

    # -- loading -------------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Asks what can be chosen, and who signed; both systems are compared only when a person asks."""
        app = self.context.app

        def look() -> tuple[ReconcileDefaults, tuple[SignOff, ...]]:
            return app.reconcile_defaults(), app.sign_offs()

        self.look_up(look, lambda found: self._show_defaults(*found))

    def _show_defaults(self, defaults: ReconcileDefaults, signed: tuple[SignOff, ...]) -> None:
        first = self._defaults is None
        self._signed = signed
        if defaults != self._defaults:
            self._defaults = defaults
            if first:
                self.period.show_days(defaults.query.since, defaults.query.until)
            chosen = self.query
            _fill(self.company, tr("All companies"), defaults.companies, chosen.company or defaults.query.company)
            self._show_sites(chosen.site or defaults.query.site)
        self._show_verdict()

    def _show_sites(self, chosen: str) -> None:
        company = str(self.company.currentData() or "")
        sites = self._defaults.sites if self._defaults else ()
        _fill(self.site, tr("All sites"), [site for site, of in sites if not company or of == company], chosen)

    def _company_chosen(self) -> None:
        self._show_sites(str(self.site.currentData() or ""))
        self._show_state()

    # -- what was found --------------------------------------------------------------------------------------------

    def _have(self, looked: _Looked | None) -> None:
        self.working.hide()
        if looked is None:
            self.context.say(tr("The reconciliation was ended; nothing was changed."))
        else:
            self._take(looked)
            self.show_section(self._section if self._section in looked.found.rows else looked.states[0].section)
        self._show_state()

    def _take(self, looked: _Looked) -> None:
        self._looked = looked
        self.counted.emit(looked.found.open)
        self._show_verdict()

    def _after_reason(self, looked: _Looked, text: str) -> None:
        self._take(looked)
        self.context.say(text)
        self.sections.show_sections(self._states(), self._section)
        self._show_lists()

    def _after_signing(self) -> None:
        self.context.say(tr("Signed off. The signature is in the audit."))
        self.look_again()

    def _saved(self, file: Path, rows: int) -> None:
        self.context.say(tr("%Ln rows saved in {file}.", "", rows).format(file=file.name))

    def _not_done(self, error: ConnectorError) -> None:
        self.working.hide()
        self._show_state()
        self.context.bridge.trouble.emit(error)

    def _states(self) -> Sequence[SectionState]:
        return self._looked.states if self._looked else ()

    def _show_state(self) -> None:
        """What can be pressed now, and what stands in the middle."""
        there, busy = self.found is not None, self.working.busy
        self.go.setEnabled(not busy)
        self._export_action.setEnabled(there and not busy)
        for button in (self.export_button, self.sign):
            button.setEnabled(there and not busy)
        stale = there and self.found is not None and self.found.query != self.query
        self._stale_text.setVisible(stale)
        self._middle.setCurrentIndex(0 if there else 1)
        self._verdict.setVisible(there)

    def _show_verdict(self) -> None:
        looked = self._looked
        if looked is None:
            return
        now, locale = self.context.now(), self.context.locale
        set_look(self._verdict, f"notice-{looked.look.role}")
        clear(self._verdict_sign)
        self._verdict_sign.addWidget(Picture(looked.look.icon, looked.look.role, self.context.theme, 20))
        self._verdict_text.setText(looked.says)
        signed = signed_says(looked.found, self._signed, now)
        self.subline.setText(" · ".join(part for part in (made_says(looked.found, now, locale), signed) if part))
        self.subline.show()
        self._gaps.set_text("\n".join(said(gap.value) for gap in looked.found.gaps))

    def _show_lists(self) -> None:
        looked = self._looked
        if looked is None:
            return
        found, section = looked.found, self._section
        figures = [figure for figure in found.figures if figure.section is section]
        table = self._figures_of(section)
        table.show_list(figures)
        self._figure_lists.setCurrentWidget(table.parentWidget() or table)
        self.controls.show_list([control for control in found.controls if control.section is section])
        QTimer.singleShot(0, self, self._show_table)

    def _show_table(self) -> None:
        """Brings the table of the section to the front, and its rows into it."""
        if self._looked is not None:
            self._lists.setCurrentWidget(self._frame_of(self._section))
            self._show_rows()

    def _show_rows(self) -> None:
        looked = self._looked
        if looked is None:
            return
        section, query = self._section, self._query
        rows = looked.found.rows[section]
        self.chips.show_chosen(query.shown)
        self.of_figure.setVisible(query.figure is not None)
        if query.figure is not None:
            self.of_figure.setText(tr("Only: {figure}").format(figure=figure_word(query.figure)))

        def show(listed: tuple[tuple[ReconcileRow, ...], dict[Shown, int]]) -> None:
            if (section, query) == (self._section, self._query) and self._looked is looked:
                table = self._table_of(section)
                table.show_list(listed[0])
                table.show_sort(query.sort, descending=query.descending)
                self.chips.show_counts(listed[1].items())
                if listed[0]:
                    table.choose(0)
                self._chosen_changed()

        self.context.bridge.run(
            lambda: (chosen_rows(rows, query), counts_of(rows, query.figure)), show, owner=self, topic="rows"
        )

    def _chosen(self) -> list[ReconcileRow]:
        table = self.table
        return table.chosen_list() if table is not None else []

    def _chosen_changed(self) -> None:
        self.panel.show_rows(self._chosen())

    def _sort(self, number: int) -> None:
        table = self.table
        sort = table.columns[number].sort if table is not None else ""
        if sort:
            descending = self._query.sort == sort and not self._query.descending
            self._query = replace(self._query, sort=sort, descending=descending)
            self._show_rows()

    def _filter(self, shown: Shown) -> None:
        self._query = replace(self._query, shown=shown)
        self._show_rows()

    def _find(self, text: str) -> None:
        self._query = replace(self._query, find=text)
        self._show_rows()

    def _drop_figure(self) -> None:
        self._query = replace(self._query, figure=None)
        self._show_rows()

    # -- building ------------------------------------------------------------------------------------------------

    def _build_tools(self) -> None:
        theme = self.context.theme
        self._export_action = self.add_keys(tr("Export…"), QKeySequence("Ctrl+E"), self.export)
        self.add_keys(tr("Search"), QKeySequence(QKeySequence.StandardKey.Find), self._to_search)
        self.export_button = Button(tr("Export…"), theme, icon="download")
        self.export_button.setToolTip(tr("The whole reconciliation as an Excel, PDF or CSV file"))
        self.export_button.clicked.connect(self.export)
        self.sign = Button(tr("Sign off…"), theme, icon="stamp")
        self.sign.setToolTip(tr("Your signature under it as it stands, kept in the audit"))
        self.sign.clicked.connect(self.sign_off)
        self.go = Button(tr("Reconcile"), theme, look="primary")
        self.go.clicked.connect(self.reconcile)
        for button in (self.export_button, self.sign, self.go):
            self.tools.addWidget(button)

    def _build_choice(self) -> None:
        context = self.context
        host = QWidget()
        self.layout_column.addWidget(host)
        row = Flow(host, spacing=8)
        self.period = PeriodField(context.locale, self.today)
        self.period.changed.connect(self._show_state)
        self.company = _combo(tr("Company"))
        self.company.activated.connect(lambda _n: self._company_chosen())
        self.site = _combo(tr("Site"))
        self.site.activated.connect(lambda _n: self._show_state())
        _fill(self.company, tr("All companies"), (), "")
        _fill(self.site, tr("All sites"), (), "")
        for widget in (self.period, self.company, self.site):
            row.addWidget(widget)
        self._stale_text = label(
            tr("What is chosen above is not what is shown below: press Reconcile."), "muted", wrap=True
        )
        self._stale_text.hide()
        self.layout_column.addWidget(self._stale_text)

    def _build_verdict(self) -> None:
        self._verdict = QFrame()
        inside = line(self._verdict, margins=(14, 10, 14, 10), spacing=12)
        self._verdict_sign = line()
        inside.addLayout(self._verdict_sign)
        texts = column(spacing=4)
        self._verdict_text = label("", "section", wrap=True)
        texts.addWidget(self._verdict_text)
        self._gaps = Brief(tr("What was not compared"), _GAPS_PX)
        texts.addWidget(self._gaps)
        inside.addLayout(texts, 1)
        self.layout_column.addWidget(self._verdict)

    def _build_body(self) -> None:
        """Each part is put into its place before it is filled: what is moved later is styled anew with all in it."""
        context = self.context
        middle = QWidget()
        self.layout_column.addWidget(middle, 1)
        self._middle = QStackedLayout(middle)
        body = QSplitter(Qt.Orientation.Horizontal)
        self._middle.addWidget(body)
        body.setHandleWidth(_HANDLE_PX)
        body.setChildrenCollapsible(False)
        left, right = card(), QWidget()
        body.addWidget(left)
        body.addWidget(right)
        self.sections = SectionList(context.theme, context.locale)
        self.sections.chosen.connect(self.show_section)
        column(left, margins=(1, 1, 1, 1)).addWidget(self.sections)
        self._build_right(right)
        body.setStretchFactor(1, 1)
        body.setSizes([190, 910])
        self._empty = EmptyState(context.theme, "scale")
        self._empty.say(
            tr("Nothing is reconciled yet"),
            tr(
                "Choose a period, and a company or a site. What JAGGAER has is compared with what X3 has now: orders,"
                " invoices, suppliers, contracts and spend. Nothing is written."
            ),
            tr("Reconcile now"),
        )
        self._empty.pressed.connect(self.reconcile)
        self._middle.addWidget(self._empty)

    def _build_right(self, right: QWidget) -> None:
        context = self.context
        layout = column(right, spacing=8)
        self.tabs = Tabs(tr("What of the section"))
        for title in (tr("Rows"), tr("Figures"), tr("Control totals")):
            self.tabs.addTab(title)
        self.tabs.currentChanged.connect(self._tab_changed)
        layout.addWidget(self.tabs)
        stack, rows, host = QWidget(), QWidget(), QWidget()
        layout.addWidget(stack, 1)
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(rows)
        inside = column(rows, spacing=8)
        inside.addWidget(host)
        filters = Flow(host, spacing=8)
        self.search = SearchField(context.theme, tr("Number, supplier, amount…"), width_px=240)
        self.search.searched.connect(self._find)
        self.search.left.connect(self._to_table)
        self.chips = ChoiceChips(context.theme, context.locale, tr("Which rows"), _SHOWN, Shown.OPEN)
        self.chips.changed.connect(self._filter)
        self.of_figure = Button("", context.theme, look="small", icon="x")
        self.of_figure.setToolTip(tr("Shows the rows of every figure again"))
        self.of_figure.clicked.connect(self._drop_figure)
        self.of_figure.hide()
        for widget in (self.search, self.of_figure):
            filters.addWidget(widget)
        inside.addWidget(self.chips)
        split = QSplitter(Qt.Orientation.Vertical)
        inside.addWidget(split, 1)
        split.setHandleWidth(_HANDLE_PX)
        split.setChildrenCollapsible(False)
        tables = QWidget()
        self._lists = QStackedLayout(tables)
        split.addWidget(tables)
        self.panel = ReconcilePanel(context)
        self.panel.explain_asked.connect(self.explain)
        self.panel.take_back_asked.connect(self.take_back)
        self.panel.record_asked.connect(self.record_asked)
        split.addWidget(self.panel)
        split.setStretchFactor(0, 1)
        split.setSizes([420, 130])
        self._build_figures()
        self._build_controls()

    def _build_figures(self) -> None:
        host = QWidget()
        self._stack.addWidget(host)
        layout = column(host, spacing=8)
        tables = QWidget()
        self._figure_lists = QStackedLayout(tables)
        layout.addWidget(tables, 1)
        foot = line(spacing=8)
        self.show_behind = Button(tr("Show the rows behind it"), self.context.theme, look="small", icon="arrow-right")
        self.show_behind.clicked.connect(self._open_chosen_figure)
        foot.addWidget(self.show_behind)
        foot.addStretch(1)
        layout.addLayout(foot)

    def _build_controls(self) -> None:
        host = QWidget()
        self._stack.addWidget(host)
        layout = column(host, spacing=8)
        layout.addWidget(
            label(
                tr(
                    "Both sides are summed straight from the documents, not from the rows. A section ties when one side is"
                    " the other and what is listed, to the cent."
                ),
                "muted",
                wrap=True,
            )
        )
        self._controls_place = layout

    def _frame_of(self, section: Section) -> QWidget:
        table = self._table_of(section)
        frame = table.parentWidget()
        return frame if frame is not None else table

    def _table_of(self, section: Section) -> ListTable[ReconcileRow]:
        """The table of a section, made when it is shown first."""
        if section not in self._tables:
            context = self.context
            table: ListTable[ReconcileRow] = ListTable(
                row_columns(section, context.locale), context.theme, context.memory, f"reconcile-{section.value}"
            )
            table.setAccessibleName(tr("Rows of the section"))
            table.sort_asked.connect(self._sort)
            table.selected.connect(lambda _ranges: self._chosen_changed())
            table.opened.connect(lambda _number: self.explain())
            self._tables[section] = table
            self._lists.addWidget(framed(table))
        return self._tables[section]

    def _figures_of(self, section: Section) -> ListTable[Figure]:
        """The figures of a section, likewise."""
        if section not in self._figures:
            context = self.context
            table: ListTable[Figure] = ListTable(
                figure_columns(section, context.locale),
                context.theme,
                context.memory,
                f"reconcile-figures-{section.value}",
            )
            table.setAccessibleName(tr("Figures; Enter shows the rows behind one"))
            table.opened.connect(self._open_figure)
            self._figures[section] = table
            self._figure_lists.addWidget(framed(table))
        return self._figures[section]

    def _open_chosen_figure(self) -> None:
        table = self.figures
        if table is not None:
            self._open_figure(max(0, table.current_row()))

    def _open_figure(self, number: int) -> None:
        table = self.figures
        figure = table.row(number) if table is not None else None
        if figure is not None:
            self.show_figure(figure)

    def _tab_changed(self, number: int) -> None:
        self._stack.setCurrentIndex(number)

    def _to_search(self) -> None:
        self.tabs.setCurrentIndex(ROWS)
        self.search.take_keyboard()

    def _to_table(self) -> None:
        table = self.table
        if table is not None:
            table.setFocus(Qt.FocusReason.TabFocusReason)


def _look(found: Reconciliation, page: ReconciliationPage) -> _Looked:
    look, says = verdict(found, page.context.locale)
    return _Looked(found, section_states(found), look, says)


def _combo(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return box


def _fill(box: QComboBox, everything: str, codes: Sequence[str], chosen: str) -> None:
    """Offers codes behind `everything`; a chosen one that is not offered any more is given up."""
    with QSignalBlocker(box):
        box.clear()
        box.addItem(everything, "")
        for code in codes:
            box.addItem(code, code)
        box.setCurrentIndex(max(0, box.findData(chosen)))
