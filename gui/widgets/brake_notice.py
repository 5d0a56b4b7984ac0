"""What a run asks before it goes on, on Home: what it showed, and the button that lets it through once."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from core.errors import ConnectorError
from core.model.brake import BrakeKind, BrakeQuestion
from gui.context import Context, Question
from gui.widgets.basics import Button, Picture, clear, column, label, line
from gui.words import QT_TR_NOOP, said, tr

_FULL = frozenset({BrakeKind.EMPTY, BrakeKind.VANISHED})
"""These are asked by a comparison of everything, which must look again."""
VERB = QT_TR_NOOP("Let it through")


class BrakeNotices(QWidget):
    """One strip for each question; hidden while nothing is asked."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: tuple[BrakeQuestion, ...] = ()
        self._column = column(self, spacing=8)
        self.hide()

    def load(self) -> None:
        """Asks the core what is asked."""
        app = self._context.app
        self._context.bridge.run(app.brakes, self.show_questions, _ignore, owner=self, topic="brakes")

    def show_questions(self, questions: tuple[BrakeQuestion, ...]) -> None:
        """Shows these and no others."""
        if questions == self._shown:
            return
        self._shown = questions
        clear(self._column)
        for question in questions:
            self._column.addWidget(self._strip(question))
        self.setVisible(bool(questions))

    def _strip(self, question: BrakeQuestion) -> QFrame:
        frame = QFrame()
        frame.setProperty("look", "notice-warn")
        inside = line(frame, margins=(12, 8, 8, 8), spacing=10)
        inside.addWidget(Picture("triangle-alert", "warn", self._context.theme))
        if question.released:
            says = tr("{question} {who} let it through: the next sync goes on with it.")
            text = says.format(question=said(question.message), who=question.released_by)
            inside.addWidget(label(text, wrap=True), 1)
            return frame
        inside.addWidget(label(said(question.message), wrap=True), 1)
        go = Button(tr("Let it through…"), self._context.theme, look="small")
        go.setToolTip(tr("Says that this is right: the next sync goes on with it, once, and with no more than that"))
        go.clicked.connect(lambda: self._ask(question))
        inside.addWidget(go)
        return frame

    def _ask(self, question: BrakeQuestion) -> None:
        context = self._context
        if context.runs.kind is not None:
            context.say(tr("A run goes on. Let it end first."))
            return
        text = tr(
            "{question} If that is right, a sync starts now and goes on with it: once, and with no more than what was"
            " shown. Your name is kept with it."
        ).format(question=said(question.message))
        if not context.ask.confirm(context, self.window(), Question(tr("Is this right?"), text, tr(VERB))):
            return
        go_on = context.runs.compare if question.kind in _FULL else context.runs.sync
        context.bridge.run(
            lambda: context.app.release_brake(question.brake_id),
            lambda _: go_on(),
            owner=self,
            topic="release",
        )


def _ignore(_error: ConnectorError) -> None:
    """The page itself says what is wrong with the store."""
