"""What every step's page is: a title, a sentence, fields; it shows a draft and gives the draft with what was entered."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.model.connection import SecretName
from core.onboarding.draft import Draft, Step
from core.onboarding.steps import Fault, Field
from gui.context import Context
from gui.widgets.basics import column, label
from gui.wizard.fields import Fold, FormField
from gui.words import QT_TR_NOOP, tr

STEP_WORDS: Final = {
    Step.WELCOME: QT_TR_NOOP("Welcome"),
    Step.NEEDS: QT_TR_NOOP("What you need"),
    Step.JAGGAER: QT_TR_NOOP("JAGGAER"),
    Step.JAGGAER_CHECK: QT_TR_NOOP("Check of JAGGAER"),
    Step.X3: QT_TR_NOOP("Sage X3"),
    Step.X3_CHECK: QT_TR_NOOP("Check of Sage X3"),
    Step.OFFERS: QT_TR_NOOP("What X3 offers"),
    Step.DEFAULTS: QT_TR_NOOP("Defaults"),
    Step.ALERTS: QT_TR_NOOP("Who is told"),
    Step.PREVIEW: QT_TR_NOOP("First preview"),
    Step.SCHEDULE: QT_TR_NOOP("Schedule"),
}
"""Names of the steps, English; shown through `tr`."""


@dataclass(frozen=True, slots=True)
class Side:
    """The button beside Next: its words and what it does."""

    text: str
    does: Callable[[], object]


class StepPage(QWidget):
    """A page of the wizard.

    A page overrides `show_draft` and `taken`, and, where it works by itself, `entered` and `left`.

    Signals:
        changed: the buttons below may say something else now.
        next_asked: go on, as Next does.
        field_asked: a `Field` that is to be changed, on whichever page it is.
        draft_made: a `Draft` with something found out that is to be kept at once.
        rested: what the page did by itself is over; the keyboard goes to the primary button.
    """

    changed = Signal()
    next_asked = Signal()
    field_asked = Signal(object)
    draft_made = Signal(object)
    rested = Signal()

    def __init__(self, context: Context, step: Step, title: str, sentence: str = "") -> None:
        super().__init__()
        self.context = context
        self.step = step
        self.draft = Draft()
        self.held: frozenset[SecretName] = frozenset()
        self.fields: dict[Field, FormField] = {}
        self._folds: dict[Field, Fold] = {}
        self.setProperty("look", "bare")
        self.setAccessibleName(title)
        self.layout_column = column(self, margins=(32, 28, 32, 24), spacing=16)
        head = column(spacing=6)
        self.heading = label(title, "sentence", wrap=True)
        head.addWidget(self.heading)
        self.sentence = label(sentence, "muted", wrap=True)
        head.addWidget(self.sentence)
        self.layout_column.addLayout(head)
        self.sentence.setVisible(bool(sentence))

    # -- for the pages -------------------------------------------------------------------------------------------------

    def add_field(self, field: Field, form: FormField, fold: Fold | None = None) -> FormField:
        """Puts a field below the others, or into a fold."""
        self.fields[field] = form
        (self.layout_column if fold is None else fold.content).addWidget(form)
        if fold is not None:
            self._folds[field] = fold
        return form

    def show_draft(self, draft: Draft, held: Collection[SecretName]) -> None:
        """Shows what is in the draft; `held` are the secrets that the keyring has for it."""
        self.draft, self.held = draft, frozenset(held)

    def taken(self) -> Draft:
        """The draft with what is entered here."""
        return self.draft

    def typed(self) -> Mapping[SecretName, str]:
        """Secrets that were typed here."""
        return {}

    def entered(self) -> None:
        """The page is shown from now on."""

    def left(self) -> None:
        """The page is no longer shown; what it waits for is given up."""

    # -- the buttons below ---------------------------------------------------------------------------------------------

    @property
    def next_text(self) -> str:
        """What the primary button says."""
        return tr("Next")

    @property
    def can_go(self) -> bool:
        """Whether the primary button can be pressed."""
        return True

    @property
    def side(self) -> Side | None:
        """The button beside it, if there is one."""
        return None

    def press(self) -> bool:
        """The primary button was pressed; gives whether the wizard goes on (else the page does something itself)."""
        return True

    # -- what is wrong -------------------------------------------------------------------------------------------------

    def show_faults(self, faults: Sequence[Fault], said: Callable[[str], str]) -> None:
        """Shows what is wrong at each field, and puts the keyboard on the first of them."""
        told: dict[Field, str] = {}
        for fault in faults:
            told.setdefault(fault.field, said(fault.message))
        for field, form in self.fields.items():
            form.say_fault(told.get(field, ""))
        first = next((field for field in self.fields if field in told), None)
        if first is not None:
            self.focus_field(first)

    def focus_field(self, field: Field) -> None:
        """Puts the keyboard on a field, opening what it is folded in."""
        form = self.fields.get(field)
        if form is None:
            return
        if field in self._folds:
            self._folds[field].open()
        form.editor.setFocus()

    def first_focus(self) -> QWidget | None:
        """Where the keyboard starts; None = on the primary button."""
        return next((form.editor for form in self.fields.values() if form.editor.isEnabled()), None)
