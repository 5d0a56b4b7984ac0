"""What to have at hand, and messages to the two administrators, ready to copy."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from core.onboarding.draft import JAGGAER, X3, Step
from core.onboarding.letters import LETTERS, NEEDED, text_of
from gui.context import Context
from gui.widgets.basics import Button, card, column, label, line
from gui.wizard.fields import Fold
from gui.wizard.step_page import StepPage
from gui.words import QT_TR_NOOP, said, tr

_TITLES = {JAGGAER: QT_TR_NOOP("From JAGGAER"), X3: QT_TR_NOOP("From Sage X3")}
_ADMINISTRATORS = {
    JAGGAER: QT_TR_NOOP("Message to the JAGGAER administrator"),
    X3: QT_TR_NOOP("Message to the X3 administrator"),
}
_LETTER_PX = 260


class NeedsPage(StepPage):
    """Two lists, each with a message that asks for it."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            Step.NEEDS,
            tr("What you need"),
            tr("Have this at hand. What you do not know, your administrators do: copy a message and send it to them."),
        )
        self.copies: dict[str, Button] = {}
        self._letters: dict[str, str] = {}
        for system in (JAGGAER, X3):
            self.layout_column.addWidget(self._system(system))
        self.copied = label("", "muted", wrap=True)
        self.layout_column.addWidget(self.copied)
        self.layout_column.addStretch(1)

    def first_focus(self) -> QWidget | None:
        """The primary button: most people have what they need."""
        return None

    def letter(self, system: str) -> str:
        """The message to an administrator, subject first, as it is copied."""
        return self._letters[system]

    def _system(self, system: str) -> QFrame:
        frame = card()
        layout = column(frame, margins=(20, 16, 20, 16), spacing=8)
        layout.addWidget(label(tr(_TITLES[system]), "section"))
        for needed in NEEDED[system]:
            row = line(spacing=10)
            row.addWidget(label("•", "muted"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label(said(needed), wrap=True), 1)
            layout.addLayout(row)
        letter = LETTERS[system]
        text = text_of(tuple(said(paragraph) for paragraph in letter.paragraphs))
        self._letters[system] = f"{said(letter.subject)}\n\n{text}"
        buttons = line(spacing=8)
        copy = Button(tr("Copy the message"), self.context.theme, look="small", icon="copy")
        copy.setAccessibleName(f"{tr('Copy the message')}: {tr(_ADMINISTRATORS[system])}")
        copy.clicked.connect(lambda: self._copy(system))
        self.copies[system] = copy
        buttons.addWidget(copy)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        fold = Fold(tr(_ADMINISTRATORS[system]), self.context.theme)
        shown = QPlainTextEdit(self._letters[system])
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setMinimumHeight(_LETTER_PX)
        shown.setAccessibleName(tr(_ADMINISTRATORS[system]))
        fold.content.addWidget(shown)
        layout.addWidget(fold)
        return frame

    def _copy(self, system: str) -> None:
        QGuiApplication.clipboard().setText(self._letters[system])
        self.copied.setText(
            tr("{message} is copied. Paste it into a mail; it holds no secrets.").format(
                message=tr(_ADMINISTRATORS[system])
            )
        )
