"""What X3 was found to offer, in words: how orders will be written, and what cannot be."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.model.connection import SecretName
from core.model.views import CheckStep
from core.onboarding.draft import Draft, Step
from gui.context import Context
from gui.widgets.basics import card, clear, column, label, line, selectable
from gui.wizard.step_page import StepPage
from gui.words import QT_TR_NOOP, said, tr

_WRITING: Final = ("Writing orders", "Writing suppliers", "Accounts on orders", "Generic product")
"""Steps of the check that say how X3 is written, by their names."""
_HEADS: Final = (
    QT_TR_NOOP("How orders and suppliers will be written"),
    QT_TR_NOOP("What ML Connector can read there"),
    QT_TR_NOOP("Good to know"),
)


class OffersPage(StepPage):
    """Three short lists; nothing to enter."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            Step.OFFERS,
            tr("What your X3 offers"),
            tr("No two X3 are alike. This is what yours was found to offer, and what ML Connector makes of it."),
        )
        self._cards = []
        for head in _HEADS:
            frame = card()
            layout = column(frame, margins=(20, 16, 20, 16), spacing=8)
            layout.addWidget(label(tr(head), "section", wrap=True))
            inside = column(spacing=8)
            layout.addLayout(inside)
            self.layout_column.addWidget(frame)
            self._cards.append((frame, inside))
        self.layout_column.addStretch(1)

    def first_focus(self) -> QWidget | None:
        """The primary button."""
        return None

    def show_draft(self, draft: Draft, held: Collection[SecretName]) -> None:
        """Shows what was found by the check."""
        super().show_draft(draft, held)
        writing = [step for step in draft.found if step.step in _WRITING and not step.next_step]
        reading = [step for step in draft.found if step.step not in _WRITING and not step.next_step]
        hints = [step for step in draft.found if step.next_step]
        self._fill(0, [*map(said, draft.sentences), *map(_named, writing)])
        # Short lines, many of them: one text.
        self._fill(1, ["\n".join(_named(step) for step in reading)] if reading else [], mark="")
        self._fill(2, [f"{_named(step)} {said(step.next_step)}" for step in hints])

    def _fill(self, place: int, texts: Sequence[str], mark: str = "•") -> None:
        frame, layout = self._cards[place]
        clear(layout)
        for text in texts:
            row = line(spacing=10)
            if mark:
                row.addWidget(label(mark, "muted"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(selectable(text, wrap=True), 1)
            layout.addLayout(row)
        frame.setVisible(bool(texts))


def _named(step: CheckStep) -> str:
    """A step in one line: its name, and what was found."""
    return tr("{name}: {found}").format(name=said(step.step), found=said(step.detail))
