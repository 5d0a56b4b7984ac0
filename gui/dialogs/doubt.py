"""A save whose answer was lost: what was sent beside what X3 has, and which of it is the one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QStackedLayout, QWidget

from core.model.doubt import Compared, DoubtCandidate, DoubtRow, Settling
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
        super().__init__(parent, context.theme, _title(row), row.waits)
        self._context = context
        self._row = row
        self._by_key = {str(one.x3_key): one for one in row.candidates}
        self.choice: DoubtChoice | None = None
        self.resize(1120, 660)
        body = line(spacing=12)
        body.addWidget(self._build_candidates(), 2)
        body.addWidget(self._build_comparison(), 5)
        self.content.addLayout(body, 1)
        self.because = QLineEdit()
        self.because.setPlaceholderText("Why (for the auditor), optional")
        self.because.setAccessibleName("Why, for the auditor")
        self.content.addWidget(self.because)
        self.note.setText(row.not_again)
        self.add_cancel("Not now")
        again = "It is not there: send it again" if row.purpose is Purpose.CREATE else "Send the change again"
        self.again: Button = self.add_button(again)
        self.again.setEnabled(row.asked and not row.not_again)
        self.again.setToolTip(row.not_again)
        self.again.clicked.connect(lambda: self._decide(Settling.AGAIN))
        self.link: Button = self.add_button("It is this one", "primary", default=True)
        self.link.clicked.connect(lambda: self._decide(Settling.LINK))
        self._chosen("")
        if len(row.candidates) == 1:  # among several nothing is chosen for anybody
            self.candidates.focus_first()
        else:
            self.because.setFocus()

    def _build_candidates(self) -> QFrame:
        frame = card()
        layout = column(frame, margins=(16, 14, 12, 12), spacing=8)
        layout.addWidget(label("In X3", "section"))
        self.candidates = SuggestionList(self._context.theme)
        self.candidates.chosen.connect(self._chosen)
        if self._row.candidates:
            found = tuple(_as_suggestion(one) for one in self._row.candidates)
            self.candidates.show_suggestions(found, choose_sure=False)
            if len(found) > 1:
                layout.addWidget(label("Choose one to compare it with what was sent.", "muted", wrap=True))
        elif self._row.asked:
            self.candidates.say("X3 has nothing that may be what was sent.")
        else:
            self.candidates.say("X3 was not asked what it has by now.")
        layout.addWidget(self.candidates, 1)
        return frame

    def _build_comparison(self) -> QWidget:
        self._model: RowsModel[Compared] = RowsModel(compared_columns(), self._context.theme)
        self._model.setParent(self)
        self.table = Table(self._model, self._context.theme, self._context.memory, "doubt")
        self.table.setAccessibleName("What was sent beside what X3 has")
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(framed(self.table))
        empty = EmptyState(self._context.theme)
        empty.say("Nothing was sent", "The save held no values.")
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
            self.link.setText("It is this one")
        else:
            self.link.setText(f"It is {one.x3_key}" if create else f"Keep {one.x3_key} as X3 has it")
        self.link.setAccessibleName(self.link.text())

    def _decide(self, how: Settling) -> None:
        x3_key = self.candidates.target if how is Settling.LINK else ""
        if how is Settling.LINK and not x3_key:
            return
        seen = tuple(str(one.x3_key) for one in self._row.candidates if not one.owner)
        self.choice = DoubtChoice(how, x3_key, () if x3_key else seen, self.because.text().strip())
        self.accept()


def _title(row: DoubtRow) -> str:
    noun = row.entity.value
    if row.purpose is Purpose.CREATE:
        return f"Is {noun} {row.key} in X3?"
    return f"Was the change of {noun} {row.key} made in X3?"


def _as_suggestion(one: DoubtCandidate) -> Suggestion:
    count = len(one.differences)
    says = f"{count} {'difference' if count == 1 else 'differences'}" if count else "no difference"
    why = f"It belongs to {one.owner}." if one.owner else one.why
    return Suggestion(str(one.x3_key), says, 0.0, why, selectable=not one.owner)


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
