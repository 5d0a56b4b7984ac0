"""The first page: connect the real systems, or try it with the practice systems."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from core.onboarding.draft import Step
from gui.context import Context
from gui.widgets.basics import Button, Picture, card, column, label, line
from gui.wizard.step_page import StepPage
from gui.words import tr


class WelcomePage(StepPage):
    """The ways from here.

    Signals:
        practice_asked: the practice systems are wanted.
        moving_asked: what another computer exported is to be taken in.
    """

    practice_asked = Signal()
    moving_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            Step.WELCOME,
            tr("Purchase orders from JAGGAER into Sage X3"),
            tr(
                "ML Connector reads suppliers and purchase orders in JAGGAER, checks every account and cost centre in X3, and"
                " writes what is right. Whatever is not comes to you with its reason."
            ),
        )
        theme = context.theme
        self.connect_button = Button(tr("Connect your systems"), theme, look="primary")
        self.connect_button.clicked.connect(self.next_asked)
        self.layout_column.addWidget(
            self._way(
                "link",
                tr("Connect your systems"),
                tr(
                    "About ten minutes if you have the access data at hand. The next page says which, and has messages that ask"
                    " your administrators for them. You can stop at any step and go on later."
                ),
                self.connect_button,
            )
        )
        self.practice_button = Button(tr("Try it with the practice systems"), theme)
        self.practice_button.clicked.connect(self.practice_asked)
        self.layout_column.addWidget(
            self._way(
                "eye",
                tr("Look around first"),
                tr(
                    "A practice JAGGAER and a practice X3 run on this computer. No account is needed, nothing of it mixes with"
                    " your own data, and you leave them with one click."
                ),
                self.practice_button,
            )
        )
        self.move_button = Button(tr("Take in a file from another computer…"), theme, look="link")
        self.move_button.clicked.connect(self.moving_asked)
        self.layout_column.addWidget(self.move_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.layout_column.addWidget(
            label(
                tr(
                    "Your data stays between JAGGAER, this computer and your X3. Passwords are kept by the operating system."
                ),
                "muted",
                wrap=True,
            )
        )
        self.layout_column.addStretch(1)

    @property
    def next_text(self) -> str:
        """The page has the primary button itself."""
        return ""

    def first_focus(self) -> QWidget | None:
        """The primary button."""
        return self.connect_button

    def _way(self, icon: str, title: str, text: str, button: Button) -> QFrame:
        frame = card()
        layout = line(frame, margins=(20, 18, 20, 18), spacing=16)
        layout.addWidget(Picture(icon, "accent", self.context.theme, 24), 0, Qt.AlignmentFlag.AlignTop)
        texts = column(spacing=6)
        texts.addWidget(label(title, "section", wrap=True))
        texts.addWidget(label(text, wrap=True))
        texts.addSpacing(6)
        texts.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(texts, 1)
        return frame
