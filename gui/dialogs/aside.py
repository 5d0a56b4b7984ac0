"""Park..., Ignore..., Assign...: small decisions about a cause, each with its reason or note."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from core.model.cause import LONGEST_ACCOUNT, LONGEST_TEXT
from core.model.views import CauseRow
from gui import sentences
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.widgets.basics import Button, label, line
from gui.widgets.day_field import DayField
from gui.words import said, tr

_LEAST_WIDTH = 520


class _CauseDialog(Dialog):
    """What the dialogs share: the cause, what is known of it, and fields with their names above."""

    topic = "problems"

    def __init__(self, context: Context, parent: QWidget | None, cause: CauseRow, title: str, text: str) -> None:
        super().__init__(parent, context.theme, title, text)
        self._context = context
        self.cause = cause
        self.setMinimumWidth(_LEAST_WIDTH)
        self.content.addWidget(label(_about(context, cause), wrap=True))

    def add_text(self, name: str, longest: int, text: str = "", hint: str = "") -> QLineEdit:
        """A field for one line of text."""
        field = QLineEdit(text)
        field.setMaxLength(longest)
        field.setPlaceholderText(hint)
        self.add_field(name, field)
        return field

    def add_day(self, name: str, day: date, earliest: date | None = None) -> OptionalDay:
        """A day that may be left out."""
        field = OptionalDay(name, day, earliest)
        self.content.addWidget(field)
        return field


class OptionalDay(QWidget):
    """A day behind a tick."""

    def __init__(self, name: str, day: date, earliest: date | None) -> None:
        super().__init__()
        layout = line(self)
        self.on = QCheckBox(name)
        self.day = DayField(name, day)
        self.day.setEnabled(False)
        if earliest is not None:
            self.day.setMinimumDate(QDate(earliest.year, earliest.month, earliest.day))
        self.on.toggled.connect(self.day.setEnabled)
        layout.addWidget(self.on)
        layout.addWidget(self.day)
        layout.addStretch(1)

    @property
    def value(self) -> date | None:
        """The day; None where it is left out."""
        return self.day.day if self.on.isChecked() else None


class ParkDialog(_CauseDialog):
    """Why a cause is put off, and until when."""

    def __init__(self, context: Context, parent: QWidget | None, cause: CauseRow) -> None:
        text = tr("It leaves the list, and is back as soon as one of its records changes in JAGGAER.")
        super().__init__(context, parent, cause, tr("Park this cause?"), text)
        self.because = self.add_text(tr("Why (for the auditor)"), LONGEST_TEXT)
        today = context.now().astimezone().date()
        week, earliest = today + timedelta(days=7), today + timedelta(days=1)
        self.until = self.add_day(tr("Back on the list on"), week, earliest)
        self.add_cancel()
        self.go = self.add_button(tr("Park this cause"), "primary", default=True)
        _needs(self.because, self.go)
        self.go.clicked.connect(self.accept)
        self.because.setFocus()


class IgnoreDialog(_CauseDialog):
    """Why the records of a cause are left alone."""

    def __init__(self, context: Context, parent: QWidget | None, cause: CauseRow) -> None:
        going = cause.own_records + cause.waiting_records
        text = tr("No sync touches them until they change in JAGGAER, or until somebody takes them back.")
        if going < cause.records:
            text += " " + tr("What waits for them and has a fault of its own stays on the list.")
        super().__init__(context, parent, cause, tr("Ignore %Ln records?", "", going), text)
        self.because = self.add_text(tr("Why (for the auditor)"), LONGEST_TEXT)
        self.add_cancel()
        self.go = self.add_button(tr("Ignore %Ln records", "", going), "primary", default=True)
        _needs(self.because, self.go)
        self.go.clicked.connect(self.accept)
        self.because.setFocus()


class AssignDialog(_CauseDialog):
    """Who is to settle a cause, by when, with a note."""

    def __init__(self, context: Context, parent: QWidget | None, cause: CauseRow) -> None:
        text = tr("The name of an account of this computer or its domain: the cause is under Mine there.")
        super().__init__(context, parent, cause, tr("Who settles this cause?"), text)
        given = cause.assigned
        self.to = self.add_text(tr("Account"), LONGEST_ACCOUNT, given.to if given else context.app.actor)
        self.remark = self.add_text(tr("Note"), LONGEST_TEXT, given.note if given else "", tr("optional"))
        day = given.due if given else None
        soon = context.now().astimezone().date() + timedelta(days=2)
        self.due = self.add_day(tr("Done by"), day or soon)
        self.due.on.setChecked(day is not None)
        self.add_cancel()
        self.nobody = self.add_button(tr("Nobody"))
        self.nobody.setVisible(given is not None)
        self.nobody.clicked.connect(self._to_nobody)
        self.go = self.add_button(tr("Assign"), "primary", default=True)
        _needs(self.to, self.go)
        self.go.clicked.connect(self.accept)
        self.to.setFocus()
        self.to.selectAll()

    def _to_nobody(self) -> None:
        self.to.clear()
        self.remark.clear()
        self.accept()


def _about(context: Context, cause: CauseRow) -> str:
    says = sentences.cause_says(cause, context.now())
    money = sentences.cause_amounts(cause, context.locale) if cause.amount else ""
    return f"{said(cause.message)} {says}{f' · {money}' if money else ''}."


def _needs(field: QLineEdit, go: Button) -> None:
    """Nothing can be decided before the field is filled in."""

    def look(text: str) -> None:
        go.setEnabled(bool(text.strip()))

    field.textChanged.connect(look)
    look(field.text())
