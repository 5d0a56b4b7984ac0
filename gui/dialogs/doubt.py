"""A save whose answer was lost: what was sent beside what X3 has, and which of it is the one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QFrame, QStackedLayout, QWidget

from core.model.doubt import Compared, DoubtCandidate, DoubtRow, Settling
from core.model.flow import Entity
from core.model.plan import Purpose
from core.model.views import Suggestion
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.models.columns import compared_columns
from gui.models.rows import RowsModel
from gui.widgets.basics import Button, card, column, label, line
from gui.widgets.empty import EmptyState
from gui.widgets.suggestions import SuggestionList
from gui.widgets.table import Table, framed
from gui.words import QT_TR_NOOP, said, tr

_LEAST_CANDIDATES_PX = 388
_QUESTIONS: dict[Entity, tuple[str, str]] = {
    Entity.ORDER: (
        QT_TR_NOOP("Is order {number} in X3?"),
        QT_TR_NOOP("Was the change of order {number} made in X3?"),
    ),
    Entity.SUPPLIER: (
        QT_TR_NOOP("Is supplier {number} in X3?"),
        QT_TR_NOOP("Was the change of supplier {number} made in X3?"),
    ),
    Entity.INVOICE: (
        QT_TR_NOOP("Is invoice {number} in X3?"),
        QT_TR_NOOP("Was the change of invoice {number} made in X3?"),
    ),
}
"""What is asked of a save: of a new document, and of a change."""


@dataclass(frozen=True, slots=True)
class DoubtChoice:
    """What a person said of a save: `seen` are the documents that were shown and are not it."""

    how: Settling
    x3_key: str
    seen: tuple[str, ...]
    because: str


class DoubtDialog(Dialog):
    """One save. `choice` holds what was decided once the dialog was accepted."""

    topic = "problems"

    def __init__(self, context: Context, parent: QWidget | None, row: DoubtRow) -> None:
        super().__init__(parent, context.theme, _title(row), said(row.waits))
        self._context = context
        self._row = row
        self._by_key = {str(one.x3_key): one for one in row.candidates}
        self.choice: DoubtChoice | None = None
        self.resize(1120, 660)
        body = line(spacing=12)
        body.addWidget(self._build_candidates(), 2)
        body.addWidget(self._build_comparison(), 5)
        self.content.addLayout(body, 1)
        self.because = self.add_because()
        self.note.setText(row.not_again)
        self.add_cancel(tr("Not now"))
        create = row.purpose is Purpose.CREATE
        again = tr("It is not there: send it again") if create else tr("Send the change again")
        self.again: Button = self.add_button(again)
        self.again.setEnabled(row.asked and not row.not_again)
        self.again.setToolTip(row.not_again)
        self.again.clicked.connect(lambda: self._decide(Settling.AGAIN))
        self.link: Button = self.add_button(tr("It is this one"), "primary", default=True)
        self.link.clicked.connect(lambda: self._decide(Settling.LINK))
        self._chosen("")
        if len(row.candidates) == 1:  # among several nothing is chosen for anybody
            self.candidates.focus_first()
        else:
            self.because.setFocus()

    def _build_candidates(self) -> QFrame:
        frame = card()
        frame.setMinimumWidth(_LEAST_CANDIDATES_PX)
        layout = column(frame, margins=(16, 14, 12, 12), spacing=8)
        layout.addWidget(label(tr("In X3"), "section"))
        self.candidates = SuggestionList(self._context.theme)
        self.candidates.chosen.connect(self._chosen)
        if self._row.candidates:
            found = tuple(_as_suggestion(one) for one in self._row.candidates)
            self.candidates.show_suggestions(found, choose_sure=False)
            if len(found) > 1:
                layout.addWidget(label(tr("Choose one to compare it with what was sent."), "muted", wrap=True))
        elif self._row.asked:
            self.candidates.say(tr("X3 has nothing that may be what was sent."))
        else:
            self.candidates.say(tr("X3 was not asked what it has by now."))
        layout.addWidget(self.candidates, 1)
        return frame

    def _build_comparison(self) -> QWidget:
        self._model: RowsModel[Compared] = RowsModel(
            compared_columns(pair.field for pair in self._row.sent), self._context.theme
        )
        self._model.setParent(self)
        self.table = Table(self._model, self._context.theme, self._context.memory, "doubt")
        self.table.setAccessibleName(tr("What was sent beside what X3 has"))
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(framed(self.table))
        empty = EmptyState(self._context.theme)
        empty.say(tr("Nothing was sent"), tr("The save held no values."))
        self._stack.addWidget(empty)
        return stack

    def _chosen(self, x3_key: str) -> None:
        one = self._by_key.get(x3_key)
        pairs = one.pairs if one is not None else self._row.sent
        self._model.replace(_differing_first(pairs), more=False)
        self._stack.setCurrentIndex(0 if pairs else 1)
        if pairs:
            self.table.choose(0)
        self.link.setEnabled(one is not None)
        create = self._row.purpose is Purpose.CREATE
        if one is None:
            self.link.setText(tr("It is this one"))
        else:
            says = tr("It is {number}") if create else tr("Keep {number} as X3 has it")
            self.link.setText(says.format(number=one.x3_key))

    def _decide(self, how: Settling) -> None:
        x3_key = self.candidates.target if how is Settling.LINK else ""
        if how is Settling.LINK and not x3_key:
            return
        seen = tuple(str(one.x3_key) for one in self._row.candidates if not one.owner)
        self.choice = DoubtChoice(how, x3_key, () if x3_key else seen, self.because.text().strip())
        self.accept()


def _title(row: DoubtRow) -> str:
    new, changed = _QUESTIONS[row.entity]
    return tr(new if row.purpose is Purpose.CREATE else changed).format(number=row.key)


def _as_suggestion(one: DoubtCandidate) -> Suggestion:
    count = len(one.differences)
    says = tr("%Ln differences", "", count) if count else tr("no difference")
    why = tr("It belongs to {owner}.").format(owner=one.owner) if one.owner else said(one.why)
    return Suggestion(str(one.x3_key), "", 0.0, f"{says}\n{why}", selectable=not one.owner)


def _differing_first(pairs: tuple[Compared, ...]) -> list[Compared]:
    return sorted(pairs, key=lambda pair: not pair.differs)


def ask_doubt(context: Context, parent: QWidget, row: DoubtRow) -> DoubtChoice | None:
    """Shows a save and waits; gives what the person said, None for nothing."""
    dialog = DoubtDialog(context, parent, row)
    try:
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.choice if accepted else None
    finally:
        dialog.deleteLater()
