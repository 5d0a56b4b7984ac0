"""When it runs by itself."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QWidget

from core.model.connection import SecretName
from core.onboarding.draft import Draft, Step
from core.onboarding.schedules import BY_HAND, HOURLY, MORNING, TWICE
from gui.context import Context
from gui.widgets.basics import card, column, label
from gui.wizard.fields import Options
from gui.wizard.step_page import StepPage
from gui.words import QT_TR_NOOP, tr

WORDS: Final = {
    MORNING: QT_TR_NOOP("Every working day at 07:00"),
    TWICE: QT_TR_NOOP("Every working day at 07:00 and 13:00"),
    HOURLY: QT_TR_NOOP("Every hour on working days"),
    BY_HAND: QT_TR_NOOP("Only when I press Sync now"),
}


class SchedulePage(StepPage):
    """A choice among the usual; all else is on the Schedule page."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            Step.SCHEDULE,
            tr("When should it run?"),
            tr("A run that is missed because the computer was off is made up for once, when it is on again."),
        )
        self.options = Options(
            [
                (MORNING, tr(WORDS[MORNING]), tr("Usual: new orders are in X3 before the day begins.")),
                (TWICE, tr(WORDS[TWICE]), ""),
                (HOURLY, tr(WORDS[HOURLY]), ""),
                (BY_HAND, tr(WORDS[BY_HAND]), ""),
            ],
            context.theme,
        )
        self.options.setAccessibleName(tr("When should it run?"))
        frame = card()
        layout = column(frame, margins=(20, 16, 20, 16))
        layout.addWidget(self.options)
        self.layout_column.addWidget(frame)
        self.layout_column.addWidget(
            label(tr("Other times, pauses and holidays are on the page Schedule."), "muted", wrap=True)
        )
        self.layout_column.addStretch(1)

    def show_draft(self, draft: Draft, held: Collection[SecretName]) -> None:
        """Shows the choice; the usual one where none was made."""
        super().show_draft(draft, held)
        self.options.choose(draft.schedule or MORNING)

    def taken(self) -> Draft:
        """The draft with the choice."""
        return replace(self.draft, schedule=self.options.key)

    @property
    def next_text(self) -> str:
        """The last step."""
        return tr("Finish")

    def first_focus(self) -> QWidget | None:
        """The choice."""
        return self.options
