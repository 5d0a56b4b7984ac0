"""The wizard's window: the steps left, one page right, Back and Next below."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QMainWindow, QPlainTextEdit, QPushButton, QStackedWidget, QWidget

from core.errors import ConnectorError
from core.model.connection import SecretName
from core.model.run import RunKind
from core.onboarding.draft import JAGGAER, ORDER, X3, Draft, Step, new_draft
from core.onboarding.steps import STEP_OF, Field, faults, following, is_complete, open_steps, preceding, resumed
from gui.closing import end_run
from gui.context import Context
from gui.dialogs.pair import OpenPage
from gui.help import show_help
from gui.theme import DARK, Mode
from gui.tray import LEAVING
from gui.widgets.basics import Button, FlatScroll, Picture, Scrolled, column, hairline, label, line
from gui.widgets.order import ReadingOrder
from gui.widgets.pieces import Pieces
from gui.wizard.alerts import AlertsPage
from gui.wizard.check import CheckPage
from gui.wizard.defaults import DefaultsPage
from gui.wizard.jaggaer import JaggaerPage
from gui.wizard.needs import NeedsPage
from gui.wizard.offers import OffersPage
from gui.wizard.preview import PreviewPage
from gui.wizard.schedule import SchedulePage
from gui.wizard.step_page import STEP_WORDS, StepPage
from gui.wizard.welcome import WelcomePage
from gui.wizard.x3 import X3Page
from gui.words import QT_TR_NOOP, said, tr

_NAV_PX: Final = 250
_PAGE_PX: Final = 760
_CHECKS: Final = {SecretName.JAGGAER: JAGGAER, SecretName.X3: X3}
_IDLE_MS: Final = 150
_OPEN, _DONE, _HERE = "open", "done", "here"
_STATE_WORDS: Final = {_OPEN: QT_TR_NOOP("to do"), _DONE: QT_TR_NOOP("done"), _HERE: QT_TR_NOOP("now")}


class StepButton(Button):
    """A step on the left: what it is called, and whether it is done (sign, words and colour)."""

    def __init__(self, step: Step, context: Context) -> None:
        super().__init__("", context.theme, look="nav")
        self._words = tr(STEP_WORDS[step])
        self._number = ORDER.index(step) + 1
        self._state: tuple[bool, bool, bool] | None = None
        self.setCheckable(True)
        layout = line(self, margins=(8, 4, 8, 4), spacing=10)
        self._done = Picture("check", "ok", context.theme)
        self._done.hide()
        self._count = label(str(self._number), "small")
        self._count.setFixedWidth(self._done.width())
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name = label(self._words, wrap=True)
        layout.addWidget(self._done)
        layout.addWidget(self._count)
        layout.addWidget(self._name, 1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_state(self, *, done: bool, here: bool, may: bool) -> None:
        """Shows how far the step is, and whether one can go there."""
        if self._state == (done, here, may):
            return
        self._state = (done, here, may)
        self._done.setVisible(done and not here)
        self._count.setVisible(here or not done)
        self.setChecked(here)
        self.setEnabled(may)
        self._name.setProperty("look", "strong" if here else "" if may else "muted")
        self._name.style().unpolish(self._name)
        self._name.style().polish(self._name)
        state = tr(_STATE_WORDS[_HERE if here else _DONE if done else _OPEN])
        self.setAccessibleName(
            tr("Step {number} of {all}: {name}, {state}").format(
                number=self._number, all=len(ORDER), name=self._words, state=state
            )
        )


class Wizard(ReadingOrder, QMainWindow):
    """From an empty home, or from a home with connections, to the first preview of another one.

    Args:
        context: the window's parts; its App has no connection yet, or is to get a further one, or the set-up of one was
            left at its last steps.
        back_to: name of the connection whose window it leads back to when it is left in the middle; empty = none.

    Signals:
        finished: the connection of this name is set up; the window of it follows.
        left: it is left in the middle, back to the window of the connection that is there; what is entered is kept.
        practice_asked: the practice systems are wanted.
        moving_asked: what another computer exported is to be taken in.
    """

    finished = Signal(str)
    left = Signal()
    practice_asked = Signal()
    moving_asked = Signal()

    def __init__(self, context: Context, back_to: str = "") -> None:
        super().__init__()
        self.context = context
        self.back_to = back_to
        self.draft = new_draft((back_to,) if back_to else ())
        self._held: frozenset[SecretName] = frozenset()
        self.check_opens: OpenPage | None = None
        """Shows an address in the browser, for a pairing; None = the system's own way."""
        self._busy = False
        self._saving = threading.Lock()
        self._saves = 0
        self._over = False
        self.setWindowTitle(tr("Add a connection") if back_to else tr("Set up ML Connector"))
        self.setMinimumSize(860, 600)
        self.resize(1120, 780)
        self.pages: dict[Step, StepPage] = {}
        body = QWidget()
        body.setProperty("look", "page")
        layout = line(body, spacing=0)
        layout.addWidget(self._build_steps())
        edge = QFrame()
        edge.setProperty("look", "nav-edge")
        edge.setFixedWidth(1)
        layout.addWidget(edge)
        right = column()
        self.stack = QStackedWidget()
        right.addWidget(self.stack, 1)
        self._edge = hairline()
        right.addWidget(self._edge)
        self.footer = self._build_footer()
        right.addWidget(self.footer)
        layout.addLayout(right, 1)
        self.setCentralWidget(body)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self.go_back)
        QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self).activated.connect(
            lambda: show_help(self, context.theme, "start")
        )
        self._pieces = Pieces(self)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self._build_next)
        geometry = context.memory.state("wizard/geometry")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        for _ in self._building(self.step):
            pass
        self._show_page(self.step, keep=False)
        self._load()

    # -- where one is --------------------------------------------------------------------------------------------------

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self.draft.step

    @property
    def loading(self) -> bool:
        """Whether what was entered before, or an answer that is waited for, is still to come."""
        return self._busy

    @property
    def page(self) -> StepPage:
        """Its page."""
        return self.pages[self.step]

    def go_to(self, step: Step) -> None:
        """Shows a step that is open; what is entered here is kept."""
        if step is self.step or step not in open_steps(self.draft, self._held):
            self._say_state()
            return
        self._keep_entered()
        self._show(step)

    def go_back(self) -> None:
        """Shows the step before, if it is open."""
        before = preceding(self.step)
        if before is not None and not self._busy:
            self.go_to(before)

    def go_on(self) -> None:
        """Does what the primary button says."""
        page = self.page
        if self._busy or not page.can_go:
            return
        typed = dict(page.typed())
        draft = page.taken()
        found = faults(draft, self.step, {*self._held, *typed})
        page.show_faults(found, said)
        if found:
            return
        if typed:
            self._accept(typed, draft)
            return
        self._take(draft)
        if page.press():
            self._advance()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """What is entered is kept: the next start goes on here. A run that writes is ended only when the person says so.

        Where there is a window to go back to, closing leads to it.
        """
        application = self.context.theme.parent()
        logging_off = isinstance(application, QGuiApplication) and application.isSavingSession()
        if self.back_to and not self.property(LEAVING) and not logging_off:
            event.ignore()
            self.left.emit()
            return
        runs = self.context.runs
        if runs.kind is RunKind.SYNC and not runs.cancelling and not end_run(self.context, self):
            event.ignore()
            return
        self._keep_entered()
        self.page.left()
        self.context.memory.set_state("wizard/geometry", self.saveGeometry())
        self.context.memory.sync()
        try:
            if not self._over and not self._is_untouched:
                self._next_save()()
        except ConnectorError as error:
            self._said.setText(said(str(error)))
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter does what the primary button does, or the button that has the keyboard; Escape stops a check."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            at = self.focusWidget()
            if isinstance(at, QPushButton) and at is not self.next_button and at.isEnabled():
                at.click()
            elif not isinstance(at, QPlainTextEdit):
                self.go_on()
            event.accept()
            return
        if event.key() == Qt.Key.Key_Escape and isinstance(self.page, CheckPage) and self.page.checking:
            self.page.stop()
            event.accept()
            return
        super().keyPressEvent(event)

    # -- building ------------------------------------------------------------------------------------------------------

    def _build_steps(self) -> QWidget:
        nav = self.nav = QWidget()
        nav.setProperty("look", "nav")
        nav.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        nav.setMinimumWidth(_NAV_PX)
        nav.setAccessibleName(tr("Steps"))
        layout = column(nav, margins=(12, 16, 12, 14), spacing=2)
        layout.addWidget(label("ML Connector", "product"))
        layout.addWidget(label(tr("Set-up"), "muted"))
        layout.addSpacing(10)
        self.steps: dict[Step, StepButton] = {}
        for step in ORDER:
            button = StepButton(step, self.context)
            button.clicked.connect(partial(self._step_pressed, step))
            self.steps[step] = button
            layout.addWidget(button)
        layout.addStretch(1)
        self.practice = Button(tr("Try it with the practice systems"), self.context.theme, look="link")
        self.practice.clicked.connect(self.practice_asked)
        self.practice.setVisible(not self.back_to)
        layout.addWidget(self.practice)
        self.leave = Button(tr("Back to the window"), self.context.theme, look="link", icon="undo-2")
        self.leave.setToolTip(
            tr("{connection} is as it was. What you entered is kept: Settings leads back here.").format(
                connection=self.back_to
            )
        )
        self.leave.clicked.connect(self.left)
        self.leave.setVisible(bool(self.back_to))
        layout.addWidget(self.leave)
        foot = line(spacing=4)
        self.look = Button(tr("Light or dark"), self.context.theme, look="link", icon="sun-moon")
        self.look.clicked.connect(self._change_look)
        foot.addWidget(self.look)
        foot.addStretch(1)
        layout.addLayout(foot)
        return nav

    def _build_footer(self) -> QWidget:
        footer = QWidget()
        layout = line(footer, margins=(32, 12, 32, 14), spacing=12)
        self.back_button = Button(tr("Back"), self.context.theme)
        self.back_button.clicked.connect(self.go_back)
        layout.addWidget(self.back_button)
        self._said = label("", "muted", wrap=True)
        layout.addWidget(self._said, 1)
        self.side_button = Button("", self.context.theme)
        self.side_button.clicked.connect(self._side)
        layout.addWidget(self.side_button)
        self.next_button = Button("", self.context.theme, look="primary")
        self.next_button.clicked.connect(self.go_on)
        layout.addWidget(self.next_button)
        return footer

    def _build_page(self, step: Step) -> StepPage:
        context = self.context
        page: StepPage
        match step:
            case Step.WELCOME:
                page = WelcomePage(context)
                page.practice_asked.connect(self.practice_asked)
                page.moving_asked.connect(self.moving_asked)
            case Step.NEEDS:
                page = NeedsPage(context)
            case Step.JAGGAER:
                page = JaggaerPage(context)
            case Step.JAGGAER_CHECK:
                page = CheckPage(context, JAGGAER)
            case Step.X3:
                page = X3Page(context)
            case Step.X3_CHECK:
                page = CheckPage(context, X3, self.check_opens)
            case Step.OFFERS:
                page = OffersPage(context)
            case Step.DEFAULTS:
                page = DefaultsPage(context)
            case Step.ALERTS:
                page = AlertsPage(context)
            case Step.PREVIEW:
                page = PreviewPage(context)
            case Step.SCHEDULE:
                page = SchedulePage(context)
        page.changed.connect(self._say_state)
        page.next_asked.connect(partial(self._next_asked, step))
        page.field_asked.connect(self._field_asked)
        page.draft_made.connect(self._take)
        # A button that could not be pressed for a while has lost the keyboard.
        page.rested.connect(partial(self.next_button.setFocus, Qt.FocusReason.OtherFocusReason))
        return page

    def _building(self, step: Step) -> Iterator[None]:
        """Builds the page of a step; it is among the pages once it is whole."""
        page = self._build_page(step)
        yield
        inside = Scrolled()
        around = line(inside, spacing=0)
        page.setMaximumWidth(_PAGE_PX)
        around.addWidget(page, 1)
        around.addStretch(0)
        scroll = FlatScroll()
        scroll.setWidget(inside)
        yield
        self.stack.addWidget(scroll)
        page.setProperty("place", self.stack.count() - 1)
        self.pages[step] = page

    # -- inside --------------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        """Asks what was entered before, and goes on there."""
        app = self.context.app

        def look() -> tuple[Draft | None, frozenset[SecretName]]:
            return (app.begin_draft() if self.back_to else app.draft()), app.draft_secrets()

        def found(told: tuple[Draft | None, frozenset[SecretName]]) -> None:
            draft, self._held = told
            self._busy = False
            if draft is not None:
                # The page that is shown is that of the step, until the other one is built.
                self.draft = replace(draft, step=self.step)
                self._mean()
                self._show(resumed(draft, self._held))
            else:
                self._say_state()

        self._busy = True
        self.context.bridge.run(look, found, self._failed, owner=self, topic="draft")

    @property
    def _is_untouched(self) -> bool:
        """Whether a further connection was asked for and nothing entered yet: then there is nothing to go on with."""
        return bool(self.back_to) and ORDER.index(self.draft.furthest) <= ORDER.index(Step.NEEDS)

    def _mean(self) -> None:
        """What the last steps do is about the connection that was made."""
        if self.draft.connection:
            self.context.app.mean(self.draft.connection)

    def _show(self, step: Step, then: Callable[[], object] = lambda: None, *, keep: bool = True) -> None:
        """Shows the page of a step, and does what follows. It is built when it is shown first, in turns of its own."""
        if step in self.pages:
            self._show_page(step, keep=keep)
            then()
            return

        def built() -> None:
            self._busy = False
            self._show_page(step, keep=keep)
            then()

        self._busy = True
        self._idle.stop()
        self._say_state()
        self._pieces.start(self._building(step), built)

    def _show_page(self, step: Step, *, keep: bool) -> None:
        old = self.pages.get(self.step)
        if old is not None and self.step is not step:
            old.left()
        self.draft = self.draft.at(step)
        page = self.pages[step]
        page.show_draft(self.draft, self._held)
        self.stack.setCurrentIndex(int(page.property("place")))
        self._said.setText("")
        page.entered()
        self._say_state()
        focus = page.first_focus() or self.next_button
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._idle.start()
        if keep:
            self._keep()

    def _build_next(self) -> None:
        """Builds the page that is likely to follow, while the person reads this one."""
        after = following(self.step)
        if after is not None and after not in self.pages:
            self._pieces.start(self._building(after), lambda: None)

    def _say_state(self) -> None:
        """Buttons and steps as they stand."""
        page = self.pages.get(self.step)
        if page is None:
            return
        may = open_steps(self.draft, self._held)
        for step, button in self.steps.items():
            reached = ORDER.index(step) < ORDER.index(self.draft.furthest) or step in may
            done = reached and step is not self.step and is_complete(self.draft, step, self._held)
            if self.draft.connection:
                done = ORDER.index(step) < ORDER.index(self.draft.furthest)
            button.show_state(done=done, here=step is self.step, may=step in may)
        before = preceding(self.step)
        self.back_button.setVisible(before in may)
        self.back_button.setEnabled(not self._busy)
        text = page.next_text
        self.next_button.setVisible(bool(text))
        self._edge.setVisible(bool(text))
        self.footer.setVisible(bool(text))
        self.next_button.setText(text)
        self.next_button.setAccessibleName(text)
        self.next_button.setEnabled(page.can_go and not self._busy)
        side = page.side
        self.side_button.setVisible(side is not None)
        self.side_button.setEnabled(not self._busy)
        if side is not None:
            self.side_button.setText(side.text)
            self.side_button.setAccessibleName(side.text)

    def _step_pressed(self, step: Step, _on: object = None) -> None:
        self.go_to(step)

    def _next_asked(self, step: Step) -> None:
        if step is self.step and not self._busy:
            self._advance()

    def _side(self) -> None:
        side = self.page.side
        if side is not None:
            side.does()

    def _field_asked(self, field: Field) -> None:
        self._keep_entered()
        self._show(STEP_OF[field], lambda: self.page.focus_field(field))

    def _take(self, draft: Draft) -> None:
        self.draft = draft
        self._keep()
        self._say_state()

    def _keep_entered(self) -> None:
        if self.step in {Step.JAGGAER, Step.X3, Step.DEFAULTS, Step.ALERTS, Step.SCHEDULE}:
            told = self.page.taken()
            self.draft = replace(told, tells=self.draft.tells) if self.step is Step.ALERTS else told

    def _keep(self) -> None:
        if self._is_untouched:
            return
        self.context.bridge.run(self._next_save(), lambda _none: None, self._failed, owner=self)

    def _next_save(self) -> Callable[[], None]:
        """What keeps the draft as it is now; of several that wait for a worker only the last does anything."""
        app, draft = self.context.app, self.draft
        self._saves += 1
        number = self._saves

        def keep() -> None:
            with self._saving:
                if number == self._saves and not self._over:
                    app.keep_draft(draft)

        return keep

    def _accept(self, typed: dict[SecretName, str], draft: Draft) -> None:
        """Puts what was typed into the keyring, then goes on; a check of an older secret no longer counts."""
        app = self.context.app

        def accept() -> frozenset[SecretName]:
            app.accept_secrets(typed)
            return app.draft_secrets()

        def accepted(held: frozenset[SecretName]) -> None:
            self._held = held
            self._busy = False
            told = draft
            for name in typed:
                if name in _CHECKS:
                    told = told.unchecked(_CHECKS[name])
            self._take(told)
            self.page.show_draft(self.draft, held)
            if self.page.press():
                self._advance()

        self._busy = True
        self._say_state()
        self.context.bridge.run(accept, accepted, self._failed, owner=self, topic="secrets")

    def _advance(self) -> None:
        if self.step is Step.ALERTS and not self.draft.connection:
            self._finish()
            return
        after = following(self.step)
        if after is None:
            self._leave()
            return
        self._show(after)

    def _finish(self) -> None:
        """Everything is known: the connection is made."""
        app, draft = self.context.app, self.draft

        def finished(done: Draft) -> None:
            self._busy = False
            self.draft = replace(done, step=self.step)
            self._held = frozenset()
            self._mean()
            self._show(Step.PREVIEW)

        self._busy = True
        self._said.setText(tr("The connection is being set up…"))
        self._say_state()

        def finish() -> Draft:
            with self._saving:
                return app.finish(draft)

        self.context.bridge.run(finish, finished, self._failed, owner=self, topic="finish")

    def _leave(self) -> None:
        """The last step was taken: the window follows."""
        app, draft = self.context.app, self.draft

        def close() -> None:
            with self._saving:
                app.schedule_as_offered(draft.schedule, draft.connection)
                self._over = True
                app.forget_draft()

        def closed(_none: None) -> None:
            self._busy = False
            self.finished.emit(draft.connection)

        self._busy = True
        self._say_state()
        self.context.bridge.run(close, closed, self._failed, owner=self, topic="leave")

    def _failed(self, error: ConnectorError) -> None:
        self._busy = False
        self._said.setText(said(str(error)))
        self._say_state()

    def _change_look(self) -> None:
        theme = self.context.theme
        theme.set_mode(Mode.LIGHT if theme.tokens is DARK else Mode.DARK)
