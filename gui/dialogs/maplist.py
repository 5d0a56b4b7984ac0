"""Import...: a list of mappings from Excel or CSV, what each row would change, and deciding them at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QStackedLayout, QWidget

from core.errors import ConnectorError
from core.model.crossref import EVERYWHERE
from core.model.maplist import MapListEffect, RowVerdict, Verdict
from gui import format as fmt
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.mapping import kind_words, scope_codes, scope_words, trouble_says
from gui.models.rows import PAGE_ROWS, Column, RowsModel
from gui.widgets.basics import Button, line
from gui.widgets.empty import EmptyState
from gui.widgets.table import Table, framed
from gui.words import QT_TR_NOOP, said, tr

_ROOM_PX = 32
LISTS = QT_TR_NOOP("Lists of mappings (*.xlsx *.csv)")
_WORDS = {
    Verdict.NEW: QT_TR_NOOP("New"),
    Verdict.CHANGED: QT_TR_NOOP("Changed"),
    Verdict.SAME: QT_TR_NOOP("As it is"),
    Verdict.REFUSED: QT_TR_NOOP("Refused"),
}
_SIGNS = {
    Verdict.NEW: ("+", "plus", "ok"),
    Verdict.CHANGED: ("✓", "pencil", "ok"),
    Verdict.SAME: ("-", "minus", "info"),
    Verdict.REFUSED: ("✕", "x", "bad"),
}
_ORDER = (Verdict.REFUSED, Verdict.CHANGED, Verdict.NEW, Verdict.SAME)


def verdict_look(verdict: Verdict) -> fmt.Look:
    """Sign, word and colour of what becomes of a row."""
    glyph, icon, role = _SIGNS[verdict]
    return fmt.Look(glyph, icon, _WORDS[verdict], role)


def row_columns() -> tuple[Column[RowVerdict], ...]:
    """Columns of the rows of a list."""

    def kind(row: RowVerdict) -> str:
        return fmt.sentence_case(fmt.kind_word(row.rule.kind)) if row.rule else ""

    def target(row: RowVerdict) -> str:
        if row.rule is None:
            return ""
        return f"{row.before} → {row.rule.target}" if row.before not in {"", row.rule.target} else row.rule.target

    def where(row: RowVerdict) -> str:
        if row.rule is None:
            return ""
        words = fmt.sentence_case(scope_words(row.rule.scope))
        since = tr("from {day}").format(day=fmt.day(row.rule.valid_from)) if row.rule.valid_from else ""
        return f"{words}, {since}" if since else words

    return (
        Column(
            "verdict",
            tr("What"),
            lambda row: verdict_look(row.verdict).word,
            width=116,
            look=lambda row: verdict_look(row.verdict),
            fits=tuple(tr(word) for word in _WORDS.values()),
        ),
        Column("kind", tr("Kind"), kind, width=100, fits=tuple(kind_words())),
        Column("code", tr("JAGGAER"), lambda row: row.rule.source if row.rule else "", width=110,
               tip=lambda row: row.rule.source if row.rule else ""),
        Column("target", tr("X3"), target, width=0, tip=target),
        Column("where", tr("Applies to"), lambda row: scope_codes(row.rule.scope) if row.rule else "", width=120,
               tip=where, fits=(scope_codes(EVERYWHERE),)),
        Column("place", tr("Row"), lambda row: said(row.place), width=140, tip=lambda row: said(row.place)),
        Column("why", tr("Why not"), lambda row: fmt.sentence_case(said(row.reason)), width=240,
               tip=lambda row: said(row.reason)),
    )  # fmt: skip


class MapListDialog(Dialog):
    """Looks a list up in X3 as soon as it is shown; what is good of it is decided when a person says so."""

    topic = "mappings"

    def __init__(self, context: Context, parent: QWidget | None, file: Path) -> None:
        super().__init__(parent, context.theme, tr("Import this list of mappings?"), file.name)
        self._context = context
        self._file = file
        self._effect: MapListEffect | None = None
        self._rows: tuple[RowVerdict, ...] = ()
        self._wanted: Verdict | None = None
        self.resize(1080, 640)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(tr("The list is being looked at"))
        self.content.addWidget(self.bar)
        self._chips_row = line(spacing=6)
        self.content.addLayout(self._chips_row)
        self._chips: dict[Verdict | None, Button] = {}
        self._model: RowsModel[RowVerdict] = RowsModel(row_columns(), context.theme, slice_ms=8)
        self._model.setParent(self)
        self._model.more_wanted.connect(self._more)
        self.table = Table(self._model, context.theme, context.memory, "maplist")
        self.table.setAccessibleName(tr("The rows of the list, and what becomes of each"))
        self.empty = EmptyState(context.theme, "file-spreadsheet")
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(framed(self.table))
        self._stack.addWidget(self.empty)
        self.content.addWidget(stack, 1)
        self.because = self.add_because(tr("optional; it goes to rows that give no reason themselves"))
        self.add_cancel()
        self.go = self.add_button(tr("Decide"), "primary", default=True)
        self.go.clicked.connect(lambda: self._ask(apply=True))
        self._ask(apply=False)

    # -- inside --------------------------------------------------------------------------------------------------------

    def _ask(self, *, apply: bool) -> None:
        app, file, because = self._context.app, self._file, self.because.text().strip()
        self.go.setEnabled(False)
        self.bar.show()
        if not self._rows:
            self._stack.setCurrentIndex(1)
            self.empty.say(
                tr("Looking the codes up in X3…"), tr("Nothing is decided before you have seen what each row would do.")
            )
        self._context.bridge.run(
            lambda: app.import_mappings(file, apply=apply, because=because),
            self._show,
            self._failed,
            owner=self,
            topic="maplist",
        )

    def _show(self, effect: MapListEffect) -> None:
        self.bar.hide()
        if effect.applied:
            self._context.say(self._decided(effect))
            self.accept()
            return
        self._effect = effect
        self._rows = tuple(sorted(effect.rows, key=lambda row: _ORDER.index(row.verdict)))
        count = len(effect.of(Verdict.NEW, Verdict.CHANGED))
        self.sentence.setText(self._says(effect))
        self.sentence.show()
        self._build_chips(effect)
        self._filter(None)
        self._widen_reasons()
        self.go.setText(tr("Decide %Ln mappings", "", count) if count else tr("Decide"))
        self.go.setEnabled(bool(count))
        if not self._rows:
            self.empty.say(tr("Nothing in this list"), tr("It has headings, and no rows below them."))
        (self.go if count else self.table).setFocus()

    def _widen_reasons(self) -> None:
        """Reasons and places are never cut: the table is moved sideways where they are longer than it."""
        metrics = self.table.fontMetrics()
        for number, column in enumerate(self._model.columns):
            if column.name in {"why", "place"}:
                longest = max((metrics.horizontalAdvance(column.text(row)) for row in self._rows), default=0)
                self.table.setColumnWidth(number, max(column.width, longest + _ROOM_PX))

    def _says(self, effect: MapListEffect) -> str:
        said = [
            tr("%Ln new", "", len(effect.of(Verdict.NEW))),
            tr("%Ln changed", "mappings", len(effect.of(Verdict.CHANGED))),
            tr("%Ln as they are", "", len(effect.of(Verdict.SAME))),
            tr("%Ln refused", "mappings", len(effect.of(Verdict.REFUSED))),
        ]
        return tr(
            "{file}: {what}. Nothing is decided yet; rows that are refused keep nothing from being decided."
        ).format(file=self._file.name, what=", ".join(said))

    def _decided(self, effect: MapListEffect) -> str:
        count = len(effect.of(Verdict.NEW, Verdict.CHANGED))
        waiting = sum(bool(row.rule and row.rule.awaiting) for row in effect.rows)
        if waiting == count:
            return tr("%Ln mappings wait for approval by a second person, with no effect yet.", "", waiting)
        said = tr("%Ln mappings of the list are decided. Replay when you are ready.", "", count - waiting)
        if waiting:
            said += " " + tr("%Ln mappings wait for approval by a second person, with no effect yet.", "", waiting)
        return said

    def _build_chips(self, effect: MapListEffect) -> None:
        for verdict in (None, *_ORDER):
            count = len(effect.of(verdict)) if verdict else len(effect.rows)
            if not count:
                continue
            number = fmt.number(count, self._context.locale)
            look = verdict_look(verdict) if verdict else None
            text = f"{look.glyph} {look.word} {number}" if look else tr("All {number}").format(number=number)
            button = Button(text, self._context.theme, look="chip")
            button.setProperty("role", look.role if look else "info")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _on=False, wanted=verdict: self._filter(wanted))
            self._chips[verdict] = button
            self._chips_row.addWidget(button)
        self._chips_row.addStretch(1)

    def _filter(self, verdict: Verdict | None) -> None:
        self._wanted = verdict
        for key, button in self._chips.items():
            button.setChecked(key is verdict)
        rows = self._filtered
        self._model.replace(rows[:PAGE_ROWS], more=len(rows) > PAGE_ROWS)
        self._stack.setCurrentIndex(0 if rows else 1)

    @property
    def _filtered(self) -> tuple[RowVerdict, ...]:
        return tuple(row for row in self._rows if self._wanted in {None, row.verdict})

    def _more(self) -> None:
        rows, have = self._filtered, self._model.rowCount()
        self._model.extend(rows[have : have + PAGE_ROWS], more=len(rows) > have + PAGE_ROWS)

    def _failed(self, error: ConnectorError) -> None:
        self.bar.hide()
        if self._rows:
            self.note.setText(trouble_says(error))
            self.go.setEnabled(True)
            return
        self._stack.setCurrentIndex(1)
        self.empty.say(said(error.message), said(error.remedy))


def import_list(context: Context, parent: QWidget, file: Path) -> MapListDialog:
    """Shows what a list would change; returns at once, the dialog frees itself when closed."""
    dialog = MapListDialog(context, parent.window(), file)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
