"""An order that somebody changed in X3 by hand: whose word counts, value by value, and the replay that carries it out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from core.errors import ConnectorError
from core.model.difference import LINE, OrderDifference
from core.model.policies import FieldGroup, HandChange
from gui import format as fmt
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.mapping import trouble_says
from gui.models.rows import Column, RowsModel
from gui.widgets.basics import Button, label
from gui.widgets.flow import Flow
from gui.widgets.table import Table, framed
from gui.words import QT_TR_NOOP, said, tr

_SIZE = (1080, 600)
_OPEN = fmt.Look("…", "circle-question-mark", QT_TR_NOOP("Not decided"), "warn")
_LOOKS = {
    None: _OPEN,
    HandChange.KEEP_X3: fmt.Look("✓", "check", QT_TR_NOOP("Keep X3's"), "ok"),
    HandChange.JAGGAER_WINS: fmt.Look("↻", "rotate-ccw", QT_TR_NOOP("Write again"), "info"),
}
_POLICIES = {
    HandChange.KEEP_X3: QT_TR_NOOP("X3 keeps it"),
    HandChange.JAGGAER_WINS: QT_TR_NOOP("Written again"),
}
_GROUPS = {
    FieldGroup.MONEY: QT_TR_NOOP("Prices and quantities"),
    FieldGroup.CODING: QT_TR_NOOP("Accounts and cost centres"),
    FieldGroup.DATES: QT_TR_NOOP("Dates"),
    FieldGroup.TEXTS: QT_TR_NOOP("Texts"),
}
_MAY = {
    (True, True): QT_TR_NOOP("either"),
    (True, False): QT_TR_NOOP("keep only"),
    (False, True): QT_TR_NOOP("write again only"),
    (False, False): QT_TR_NOOP("mend by hand"),
}
"""What can be chosen: by whether X3's value may be kept, and JAGGAER's written again."""
_ANSWERS = frozenset({"yes", "no"})
"""Values that the program says itself; every other text is the systems' own."""
_FIGURES = frozenset({"price", "quantity", "amount", "total"})


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """A value that differs, and what was chosen for it; None = nothing yet."""

    one: OrderDifference
    choice: HandChange | None = None

    @property
    def name(self) -> tuple[str, str]:
        """What makes it the same row."""
        return self.one.line_key, self.one.field

    @property
    def may(self) -> tuple[HandChange, ...]:
        """What can be chosen."""
        both = ((HandChange.KEEP_X3, self.one.may_keep), (HandChange.JAGGAER_WINS, self.one.may_write))
        return tuple(choice for choice, can in both if can)


class DifferenceDialog(Dialog):
    """The values of one order that X3 has otherwise than they were written.

    Args:
        context: the window's parts.
        parent: the window.
        key: the order's number.
        found: what differs, as X3 was asked a moment ago.
    """

    topic = "orders"

    def __init__(self, context: Context, parent: QWidget | None, key: str, found: Sequence[OrderDifference]) -> None:
        super().__init__(parent, context.theme, tr("Decide about what X3 has otherwise"), " ")
        self._context = context
        self._key = key
        self._deciding = False
        self._left_out = ""
        self.resize(*_SIZE)
        self._model: RowsModel[DifferenceRow] = RowsModel(
            difference_columns(context.locale, found), context.theme, identity=lambda row: row.name, slice_ms=8
        )
        self._model.setParent(self)
        self._model.filled.connect(self._say)
        self.table = Table(self._model, context.theme, context.memory, "differences")
        self.table.setAccessibleName(tr("What X3 has otherwise; Space chooses whose value counts"))
        self.table.selected.connect(lambda _rows: self._say())
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self.table, context=Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._next_choice)
        self.content.addWidget(framed(self.table), 1)
        self.why = label("", "muted", wrap=True)
        self.content.addWidget(self.why)
        self._build_choices()
        self.because = self.add_because()
        self.add_cancel()
        self.go = self.add_button(tr("Decide and replay"), "primary", default=True)
        self.go.clicked.connect(self._decide)
        self._show(found)
        self.table.choose(0)
        self.table.setFocus()

    def _build_choices(self) -> None:
        host = QWidget()
        row = Flow(host, spacing=8)

        def button(text: str, tip: str, icon: str, chosen: Callable[[], None]) -> Button:
            made = Button(text, self._context.theme, look="small", icon=icon)
            made.setToolTip(tip)
            made.setAutoDefault(False)
            made.clicked.connect(chosen)
            return made

        keep, again = HandChange.KEEP_X3, HandChange.JAGGAER_WINS
        marked = tr("For the marked rows")
        self.keep = button(tr("Keep X3's value"), marked, "check", lambda: self._choose(self._marked(), keep))
        self.write = button(
            tr("Write JAGGAER's again"), marked, "rotate-ccw", lambda: self._choose(self._marked(), again)
        )
        self.leave = button(tr("Leave open"), marked, "minus", lambda: self._choose(self._marked(), None))
        self.keep_all = button(
            tr("Keep all of X3's"),
            tr("For every row where X3's value can be kept"),
            "check",
            lambda: self._choose(range(self._model.rowCount()), keep),
        )
        self.write_all = button(
            tr("Write all of JAGGAER's"),
            tr("For every row that X3 would still change"),
            "rotate-ccw",
            lambda: self._choose(range(self._model.rowCount()), again),
        )
        for each in (self.keep, self.write, self.leave):
            row.addWidget(each)
        for each in (self.keep_all, self.write_all):
            row.add_right(each)
        self.content.addWidget(host)

    # -- what a person does ------------------------------------------------------------------------------------------

    @property
    def rows(self) -> tuple[DifferenceRow, ...]:
        """What differs, with what was chosen."""
        return self._model.rows

    def _marked(self) -> list[int]:
        return self.table.selected_rows()

    def _choose(self, numbers: Sequence[int], choice: HandChange | None) -> None:
        """Chooses it wherever it can be; what was decided before can be decided otherwise, not left open again."""
        rows = list(self._model.rows)
        for number in numbers:
            row = rows[number]
            if choice is None:
                rows[number] = replace(row, choice=row.one.decided)
            elif choice in row.may:
                rows[number] = replace(row, choice=choice)
        self._model.replace(rows, more=False)

    def _next_choice(self) -> None:
        """The marked rows get what comes after the choice of the first: keep, write again, open."""
        rows = [self._model.rows[number] for number in self._marked()]
        if not rows:
            return
        order = (*rows[0].may, *((None,) if rows[0].one.decided is None else ()))
        if order:
            at = order.index(rows[0].choice) if rows[0].choice in order else -1
            self._choose(self._marked(), order[(at + 1) % len(order)])

    def _decide(self) -> None:
        rows = [row for row in self.rows if row.choice is not None]
        if not rows or self._deciding:
            return
        self._deciding = True
        self._say()
        app, key, because = self._context.app, self._key, self.because.text().strip()

        def settle() -> int:
            for row in rows:
                one, choice = row.one, row.choice
                if choice is not None and choice is not one.decided:
                    app.settle_difference(key, one.field, choice, line=one.line, because=because)
            return len(rows)

        self._context.bridge.run(settle, self._done, self._refused, owner=self, topic="decide")

    def _done(self, count: int) -> None:
        context = self._context
        if context.runs.kind is not None:
            context.say(tr("%Ln values are decided; the next sync carries it out, since a run goes on now.", "", count))
        else:
            context.say(tr("%Ln values are decided; order {number} is replayed.", "", count).format(number=self._key))
            context.runs.replay(keys=(self._key,))
        self.accept()

    def _refused(self, error: ConnectorError) -> None:
        """What X3 has is looked at anew; what stood in the way stays to be read."""
        self._left_out = trouble_says(error)
        app, key = self._context.app, self._key

        def shown(found: tuple[OrderDifference, ...]) -> None:
            self._deciding = False
            self._show(found)

        def failed(_again: ConnectorError) -> None:
            self._deciding = False
            self._say()

        self._context.bridge.run(lambda: app.differences(key), shown, failed, owner=self, topic="look")

    # -- showing -----------------------------------------------------------------------------------------------------

    def _show(self, found: Sequence[OrderDifference]) -> None:
        """Shows what differs; a choice stays where X3 has the same value as before."""
        before = {(row.name, row.one.theirs): row.choice for row in self.rows}
        rows = [DifferenceRow(one, one.decided or before.get(((one.line_key, one.field), one.theirs))) for one in found]
        says = tr("%Ln values of order {number} are not in X3 as they were written.", "", len(rows))
        self.sentence.setText(says.format(number=self._key))
        self._model.replace(rows, more=False)

    def _say(self) -> None:
        """Which buttons can do something, and why not, for the marked rows."""
        rows = self.rows
        marked = [rows[number] for number in self._marked() if number < len(rows)]
        free = not self._deciding
        self.keep.setEnabled(free and any(row.one.may_keep for row in marked))
        self.write.setEnabled(free and any(row.one.may_write for row in marked))
        self.leave.setEnabled(free and any(row.choice is not row.one.decided for row in marked))
        self.keep_all.setEnabled(free and any(row.one.may_keep for row in rows))
        self.write_all.setEnabled(free and any(row.one.may_write for row in rows))
        reasons = dict.fromkeys(why for row in marked if (why := why_not(row.one)))
        self.why.setText(" ".join(reasons))
        self.why.setVisible(bool(reasons))
        chosen = sum(row.choice is not None for row in rows)
        self.go.setEnabled(free and chosen > 0)
        left = tr("%Ln values stay open", "", len(rows) - chosen) if chosen and len(rows) > chosen else ""
        self.note.setText(tr("Deciding…") if self._deciding else self._left_out or left)


def why_not(one: OrderDifference) -> str:
    """What cannot be chosen for a value, and what to do instead; empty where both can be."""
    if one.may_keep and one.may_write:
        return ""
    if one.may_keep:
        return tr("X3 does not change it any more: it was received, invoiced or closed, or it is fixed.")
    if one.may_write:
        return tr("A line that is gone cannot be kept so: have it written again, or delete it in JAGGAER.")
    if _entered(one):
        return tr("JAGGAER does not have this line: close or delete it in X3, or enter it in JAGGAER.")
    return tr("X3 does not take the line again: mend it in X3 by hand.")


def difference_columns(locale: QLocale, found: Sequence[OrderDifference]) -> tuple[Column[DifferenceRow], ...]:
    """Columns of what differs; `found` gives the names of its fields."""

    def ours(row: DifferenceRow) -> str:
        return _value(row.one, row.one.ours, locale)

    def theirs(row: DifferenceRow) -> str:
        return _value(row.one, row.one.theirs, locale)

    def look(row: DifferenceRow) -> fmt.Look:
        return _LOOKS[row.choice]

    return (
        Column("line", tr("Line"), lambda row: _where(row.one), width=84, fits=(tr("Header"),)),
        Column(
            "field",
            tr("Field"),
            lambda row: fmt.field_word(row.one.field),
            width=120,
            fits=tuple(dict.fromkeys(fmt.field_word(one.field) for one in found)),
        ),
        Column("ours", tr("As it was written"), ours, width=0, tip=ours),
        Column("theirs", tr("X3 has"), theirs, width=150, fits=(tr("added"), tr("gone")), tip=theirs),
        Column(
            "choice",
            tr("Decision"),
            lambda row: look(row).word,
            width=130,
            look=look,
            fits=tuple(each.word for each in _LOOKS.values()),
        ),
        Column(
            "policy",
            tr("Settings say"),
            lambda row: tr(_POLICIES[row.one.policy]),
            width=120,
            fits=tuple(map(tr, _POLICIES.values())),
            tip=lambda row: f"{tr(_GROUPS[row.one.group])}: {tr(_POLICIES[row.one.policy])}",
        ),
        Column(
            "may",
            tr("Possible"),
            lambda row: _may(row.one),
            width=120,
            fits=tuple(map(tr, _MAY.values())),
            tip=lambda row: why_not(row.one),
        ),
    )


def _entered(one: OrderDifference) -> bool:
    """Whether it is a line that X3 alone has."""
    return one.field == LINE and one.theirs == "added"


def _may(one: OrderDifference) -> str:
    return tr(_MAY[one.may_keep, one.may_write])


def _where(one: OrderDifference) -> str:
    if _entered(one):
        return tr("X3 {number}").format(number=one.line_key)
    return str(one.line) if one.line else tr("Header")


def _value(one: OrderDifference, text: str, locale: QLocale) -> str:
    """A value in words: figures as the locale writes them, a line as there or not."""
    if one.field == LINE:
        words = {
            "there": tr("there"),
            "gone": tr("gone"),
            "not there": tr("not there"),
            "added": tr("added"),
        }
        return words.get(text, text)
    if one.field in _FIGURES:
        try:
            return fmt.decimal(Decimal(text), locale)
        except InvalidOperation:
            return text or tr("nothing")
    return said(text) if text in _ANSWERS else text or tr("nothing")
