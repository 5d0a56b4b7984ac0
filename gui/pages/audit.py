"""Audit: every decision and every write, newest first, with what proves that nothing of it was changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QComboBox, QFrame, QSizePolicy, QWidget

from core.errors import ConnectorError
from core.model.audit import (
    AuditChoices,
    AuditCounts,
    AuditExported,
    AuditPage,
    AuditQuery,
    AuditRow,
    EvidencePack,
    Verification,
    Verified,
)
from core.model.cancel import Cancelled
from core.model.flow import Entity
from core.model.saved_view import DayRange
from gui import audit_words as words
from gui import format as fmt
from gui.context import Context
from gui.day_ranges import first_weekday
from gui.dialogs.blank import BlankDialog
from gui.dialogs.evidence import ZIP, EvidenceDialog
from gui.dialogs.way import show_way
from gui.models.audit_columns import audit_columns
from gui.models.rows import RowsModel
from gui.pages.page import Page
from gui.table_files import FileProgress
from gui.widgets.audit_panel import AuditPanel
from gui.widgets.basics import Button, Picture, clear, column, label, line, set_look
from gui.widgets.beside import Beside
from gui.widgets.day_filter import DayFilter
from gui.widgets.empty import EmptyState
from gui.widgets.flow import Flow
from gui.widgets.search import SearchField
from gui.widgets.table import Table
from gui.words import QT_TR_NOOP, report_language, tr

PAGE_ROWS = 200
KINDS = QT_TR_NOOP("Excel workbook (*.xlsx);;CSV (*.csv);;PDF (*.pdf)")
_REST_MS = 250


class AuditTrailPage(Page):
    """The chain of the connection: any number of entries, brought as they are scrolled to.

    Signals:
        record_asked: an `Entity` and the number of the record that is to be shown.
    """

    record_asked = Signal(object, str)
    _progressed = Signal(int, int)

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Audit"))
        self._query = AuditQuery()
        self._listed_for: AuditQuery | None = None
        self._fingerprint = ""
        self._build_tools()
        self._build_filters()
        self._build_result()
        self._model: RowsModel[AuditRow] = RowsModel(
            audit_columns(context.locale), context.theme, identity=lambda row: row.number, slice_ms=6.0
        )
        self._model.setParent(self)
        self._model.more_wanted.connect(self._load_more)
        self._after: int | None = None
        self._table = Table(self._model, context.theme, context.memory, "audit")
        self._table.setAccessibleName(tr("Entries of the audit, the newest first"))
        self._table.types_on = True
        self._table.typed.connect(self._search_on)
        self._table.chosen.connect(self._chosen)
        self._table.row_actions = (self._export_action,)
        self.panel = AuditPanel(context)
        self._table.opened.connect(lambda _number: self.panel.focus_first())
        self.panel.record_asked.connect(self.record_asked)
        self.panel.way_asked.connect(self._show_way)
        self.panel.blank_asked.connect(self.blank)
        self.panel.record_entries_asked.connect(self.show_record)
        self.panel.run_entries_asked.connect(self.show_run)
        self.panel.actor_entries_asked.connect(self._show_actor)
        self._empty = EmptyState(context.theme, "shield-check")
        self._empty.pressed.connect(self.show_everything)
        self._beside = Beside(self._table, self._empty, self.panel, (784, 320))
        self._beside.remember(context.memory, "audit")
        self.layout_column.addWidget(self._beside, 1)
        self._build_footer()

    # -- what others ask -----------------------------------------------------------------------------------------

    @property
    def table(self) -> Table:
        """The table."""
        return self._table

    @property
    def model(self) -> RowsModel[AuditRow]:
        """The entries that are here."""
        return self._model

    @property
    def query(self) -> AuditQuery:
        """What is shown now."""
        return self._query

    def end_work(self) -> None:
        """Ends a file that is being written: the window closes."""
        self.progress.stop.click()

    def show_record(self, key: str) -> None:
        """Shows the entries of one record alone."""
        self._narrow(AuditQuery(record=key))

    def show_run(self, run: str) -> None:
        """Shows the entries of one run alone."""
        self._narrow(AuditQuery(run=run))

    def show_everything(self) -> None:
        """Drops every filter."""
        self._narrow(AuditQuery())

    def verify(self) -> None:
        """Verifies the whole chain and says what that proves."""
        app = self.context.app
        self.verify_button.setEnabled(False)
        self._say_result("info", (tr("Verifying…"),))
        self.context.bridge.run(app.verify_audit, self._verified, self._not_verified, owner=self, topic="verify")

    def export(self) -> None:
        """Asks for a file and writes the entries that are shown, all of them."""
        context, query = self.context, self._query
        name = tr("Audit {day}").format(day=f"{context.now().astimezone():%Y-%m-%d}")
        file = context.file_to_save(self.window(), tr("Export the entries shown"), f"{name}.xlsx", tr(KINDS))
        if file is None:
            return
        cancel = self.progress.begin(tr("Writing {file}…").format(file=file.name))
        app = context.app
        context.bridge.run(
            lambda: app.export_audit(
                file, query, progress=self._progressed.emit, cancel=cancel, language=report_language(file)
            ),
            self._exported,
            self._failed_file,
            owner=self,
            topic="export",
        )

    def make_pack(self) -> None:
        """Asks for a period and a file, and makes an evidence pack."""
        dialog = EvidenceDialog(self.context, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._make_pack(*dialog.days))
        dialog.open()

    def blank(self, record: str = "") -> None:
        """Has a person choose what is no longer kept of a record; `record` = the one to begin with."""
        dialog = BlankDialog(self.context, self.window(), record)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def done() -> None:
            self._say_result("ok", (dialog.told,))
            self.look_again()

        dialog.accepted.connect(done)
        dialog.open()

    # -- loading -------------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Brings the newest entries; of what is shown already only those that came since."""
        query, app = self._query, self.context.app
        self._table.set_loading(loading=self.context.runs.kind is None)
        known = self._model.rows if self._listed_for == query and not self._model.filling else ()
        newest = known[0].number if known else 0

        def look() -> tuple[AuditPage, AuditCounts, AuditChoices, Verified | None]:
            page = app.audit_entries(query, limit=PAGE_ROWS)
            return page, app.audit_counts(query), app.audit_choices(), app.last_verified()

        self.look_up(look, lambda found: self._show(query, newest, *found))

    def _show(
        self,
        query: AuditQuery,
        newest: int,
        page: AuditPage,
        counts: AuditCounts,
        choices: AuditChoices,
        verified: Verified | None,
    ) -> None:
        if query != self._query:
            self.look_again()
            return
        self._table.set_loading(loading=False)
        known = self._model.rows
        come = [row for row in page.rows if row.number > newest]
        follows = newest and len(come) < len(page.rows) and known and known[0].number == newest
        if follows:
            if come:
                self._model.replace([*come, *known], more=self._after is not None)
        else:
            self._after = page.after
            self._model.replace(page.rows, more=page.after is not None)
            self._table.verticalScrollBar().setValue(0)
        self._listed_for = query
        self._beside.show_rows(there=bool(page.rows))
        if not page.rows:
            self._say_empty()
            self.panel.show_entry(None)
        locale = self.context.locale
        self._count.setText(tr("%Ln entries", "", counts.total))
        self.subline.setText(words.verified_says(verified, self.context.now(), locale))
        self.subline.show()
        self._offer(self.actors, tr("Everybody"), choices.actors, query.actor, str)
        self._offer(self.kinds, tr("Everything"), counts.by_action, next(iter(query.actions), ""), words.action_word)

    def _load_more(self) -> None:
        query, app, after = self._query, self.context.app, self._after
        if after is None:
            return

        def show(page: AuditPage) -> None:
            if query == self._query and self._after == after:
                self._after = page.after
                self._model.extend(page.rows, more=page.after is not None)

        self.context.bridge.run(
            lambda: app.audit_entries(query, after=after, limit=PAGE_ROWS), show, owner=self, topic="more"
        )

    def _narrow(self, query: AuditQuery) -> None:
        """Another query: from the top, at once, and the filters show it."""
        if query.find != self.search.wanted:
            self.search.show_text(query.find)
        if query.since is None and query.until is None:
            self.days.show_range(DayRange())
        self._query = query
        self.of_record.setVisible(bool(query.record))
        self.of_record.setText(tr("Of {record} alone").format(record=query.record))
        self.of_run.setVisible(bool(query.run))
        with QSignalBlocker(self.actors), QSignalBlocker(self.kinds):
            self.actors.setCurrentIndex(max(0, self.actors.findData(query.actor)))
            self.kinds.setCurrentIndex(max(0, self.kinds.findData(next(iter(query.actions), ""))))
        self._loading = True
        self._stale = False
        self.load()

    def _say_empty(self) -> None:
        if self._query == AuditQuery():
            self._empty.say(
                tr("No entries yet"),
                tr("Every decision and every write leaves one here, in a chain that shows changes."),
            )
        else:
            self._empty.say(
                tr("No entries here"),
                tr("None has all of what is chosen above."),
                tr("Show all entries"),
            )

    # -- what a person does --------------------------------------------------------------------------------------

    def _find(self, text: str) -> None:
        self._narrow(replace(self._query, find=text))

    def _search_on(self, text: str) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(text)

    def _days_changed(self) -> None:
        since, until = self.days.chosen.days(self.today(), first_weekday(self.context.locale))
        self._narrow(replace(self._query, since=since, until=until))

    def _actor_chosen(self) -> None:
        self._narrow(replace(self._query, actor=str(self.actors.currentData() or "")))

    def _action_chosen(self) -> None:
        action = str(self.kinds.currentData() or "")
        self._narrow(replace(self._query, actions=(action,) if action else ()))

    def _show_actor(self, actor: str) -> None:
        self._narrow(AuditQuery(actor=actor))

    def _chosen(self, number: int) -> None:
        self.panel.show_entry(self._model.row_at(number))

    def _blank_any(self) -> None:
        """Begins with the record of the chosen entry, where it is about one."""
        row = self.panel.row
        self.blank(row.record if row else "")

    def _show_way(self, entity: Entity, key: str) -> None:
        app = self.context.app
        self.context.bridge.run(
            lambda: app.trace(key),
            lambda trace: show_way(self.context, self.window(), trace),
            owner=self,
            topic=f"way-{entity.value}",
        )

    def _verified(self, found: Verification) -> None:
        self.verify_button.setEnabled(True)
        look, says = words.verification_says(found, self.context.locale)
        self._say_result(look.role, says)
        self.look_again()

    def _not_verified(self, error: ConnectorError) -> None:
        self.verify_button.setEnabled(True)
        self._result.hide()
        self.context.bridge.trouble.emit(error)

    def _exported(self, made: AuditExported) -> None:
        self.progress.hide()
        if made.entries is None:
            self.context.say(tr("{file} was not written.").format(file=made.file.name))
        else:
            self.context.say(tr("%Ln entries saved in {file}.", "", made.entries).format(file=made.file.name))

    def _failed_file(self, error: ConnectorError) -> None:
        self.progress.hide()
        self.context.bridge.trouble.emit(error)

    def _make_pack(self, first: date, last: date) -> None:
        context = self.context
        name = tr("Evidence {first} to {last}").format(first=first, last=last)
        file = context.file_to_save(self.window(), tr("Save the evidence pack"), f"{name}.zip", tr(ZIP))
        if file is None:
            return
        cancel = self.progress.begin(tr("Writing {file}…").format(file=file.name))
        app = context.app

        def make() -> EvidencePack | None:
            try:
                return app.evidence_pack(
                    file, first, last, progress=self._progressed.emit, cancel=cancel, language=report_language(file)
                )
            except Cancelled:
                return None

        context.bridge.run(
            make,
            lambda pack: self._packed(file, pack),
            self._failed_file,
            owner=self,
            topic="export",
        )

    def _packed(self, file: Path, pack: EvidencePack | None) -> None:
        self.progress.hide()
        if pack is None:
            self.context.say(tr("{file} was not written.").format(file=file.name))
            return
        self._say_result(
            "warn" if pack.warnings else "ok", words.pack_says(pack, self.context.locale), pack.fingerprint
        )

    def _say_result(self, role: str, says: Sequence[str], fingerprint: str = "") -> None:
        """Shows sentences above the table until a person closes them."""
        icons = {"ok": "circle-check", "bad": "circle-x", "warn": "triangle-alert", "info": "info"}
        set_look(self._result, f"notice-{role}")
        clear(self._result_sign)
        self._result_sign.addWidget(Picture(icons[role], role, self.context.theme))
        self._result_text.setText("\n".join(says))
        self._fingerprint = fingerprint
        self._copy_fingerprint.setVisible(bool(fingerprint))
        self._result.show()

    # -- building ------------------------------------------------------------------------------------------------

    def _build_tools(self) -> None:
        theme = self.context.theme
        self._export_action = self.add_keys(tr("Export…"), QKeySequence("Ctrl+E"), self.export)
        export = Button(tr("Export…"), theme, icon="download")
        export.setToolTip(tr("The entries that are shown, all of them, as an Excel, CSV or PDF file"))
        export.clicked.connect(self.export)
        pack = Button(tr("Evidence pack…"), theme, icon="archive")
        pack.setToolTip(tr("Everything that an auditor needs about a period, in one file"))
        pack.clicked.connect(self.make_pack)
        self.verify_button = Button(tr("Verify"), theme, look="primary")
        self.verify_button.setToolTip(
            tr("Whether anything in the chain was changed, who sealed it, and where else its seals are")
        )
        self.verify_button.clicked.connect(self.verify)
        for button in (export, pack, self.verify_button):
            self.tools.addWidget(button)

    def _build_filters(self) -> None:
        context = self.context
        host = QWidget()
        row = Flow(host, spacing=8)
        self.search = SearchField(context.theme, tr("Anything in an entry…"), rest_ms=_REST_MS, width_px=240)
        self.search.searched.connect(self._find)
        self.search.left.connect(self._to_table)
        self.add_keys(tr("Search"), QKeySequence(QKeySequence.StandardKey.Find), self.search.take_keyboard)
        self.days = DayFilter(context.theme, context.locale, self.today)
        self.days.setToolTip(tr("Days of the audit are those of UTC"))
        self.days.changed.connect(lambda _days: self._days_changed())
        self.actors = _combo(tr("Whose entries"), tr("Everybody"))
        self.actors.activated.connect(lambda _number: self._actor_chosen())
        self.kinds = _combo(tr("What happened"), tr("Everything"))
        self.kinds.activated.connect(lambda _number: self._action_chosen())
        self.of_record = Button("", context.theme, icon="x")
        self.of_record.clicked.connect(lambda: self._narrow(replace(self._query, record="")))
        self.of_run = Button(tr("Of one run: show all"), context.theme, icon="x")
        self.of_run.clicked.connect(lambda: self._narrow(replace(self._query, run="")))
        for widget in (self.search, self.days, self.actors, self.kinds, self.of_record, self.of_run):
            row.addWidget(widget)
        self.of_record.hide()
        self.of_run.hide()
        self.layout_column.addWidget(host)

    def _build_result(self) -> None:
        self._result = QFrame()
        inside = line(self._result, margins=(12, 8, 6, 8), spacing=10)
        self._result_sign = line()
        inside.addLayout(self._result_sign)
        self._result_text = label("", wrap=True)
        inside.addWidget(self._result_text, 1)
        buttons = column()
        self._copy_fingerprint = Button(tr("Copy the fingerprint"), self.context.theme, look="small", icon="copy")
        self._copy_fingerprint.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._fingerprint))
        buttons.addWidget(self._copy_fingerprint)
        inside.addLayout(buttons)
        away = Button("", self.context.theme, look="tool", icon="x")
        away.setAccessibleName(tr("Close the message"))
        away.clicked.connect(self._result.hide)
        inside.addWidget(away)
        self._result.hide()
        self.layout_column.addWidget(self._result)

    def _build_footer(self) -> None:
        footer = line(spacing=16)
        self._count = label("", "muted")
        footer.addWidget(self._count)
        footer.addStretch(1)
        self.progress = FileProgress(self.context)
        self._progressed.connect(self.progress.tell)
        footer.addWidget(self.progress)
        blank = Button(tr("Blank personal data…"), self.context.theme, look="link", icon="x")
        blank.setToolTip(tr("Takes one value out of what is kept of a record, for good, with a reason"))
        blank.clicked.connect(self._blank_any)
        footer.addWidget(blank)
        self.layout_column.addLayout(footer)

    def _offer(
        self,
        box: QComboBox,
        everything: str,
        counts: Sequence[tuple[str, int]],
        chosen: str,
        says: Callable[[str], str],
    ) -> None:
        """Offers what there is with how often; what is chosen stays, also where there is none of it now."""
        offered = dict(counts)
        if chosen:
            offered.setdefault(chosen, 0)
        texts = [(f"{says(name)} {fmt.number(count, self.context.locale)}", name) for name, count in offered.items()]
        now = [(box.itemText(place), box.itemData(place)) for place in range(1, box.count())]
        if now == texts:
            return
        with QSignalBlocker(box):
            box.clear()
            box.addItem(everything, "")
            for text, name in texts:
                box.addItem(text, name)
            box.setCurrentIndex(max(0, box.findData(chosen)))

    def _to_table(self) -> None:
        self._table.setFocus(Qt.FocusReason.TabFocusReason)
        if self._table.current_row() < 0 and self._model.rowCount():
            self._table.choose(0)


def _combo(name: str, everything: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(16)
    box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    box.addItem(everything, "")
    return box
