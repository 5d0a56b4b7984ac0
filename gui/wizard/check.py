"""The live check of one system: each step as it is made, and after a failure the way to the field to change."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from core.app import App
from core.errors import ConnectorError
from core.model.cancel import Cancelled
from core.model.check import CheckFault
from core.model.connection import Connection, SecretName
from core.model.views import CheckResult, CheckStep
from core.onboarding.draft import JAGGAER, X3, Draft, Step
from core.onboarding.steps import Field
from gui.check_words import administrator_message, look_of
from gui.context import Context
from gui.dialogs.pair import OpenPage, PairDialog
from gui.widgets.basics import Button, Picture, card, clear, column, label, line, selectable
from gui.wizard.field_words import field_word
from gui.wizard.fields import notice
from gui.wizard.step_page import Side, StepPage
from gui.wizard.x3 import GATEWAY
from gui.words import said, tr

_STEP_PX = 180
_REST_MS = 0


class _DraftPairing:
    """What the dialog of the pairing wants of an App, for a connection that does not exist yet."""

    def __init__(self, app: App, draft: Draft) -> None:
        self._app, self._draft = app, draft

    def pair(
        self,
        show: Callable[[str], object],
        *,
        cancel: threading.Event | None = None,
        waits: Callable[[], object] = lambda: None,
    ) -> object:
        """As `App.pair`."""
        return self._app.pair_draft(self._draft, show, cancel=cancel, waits=waits)

    def connection(self) -> Connection:
        """As `App.connection`."""
        return self._draft.to_connection()


class CheckPage(StepPage):
    """Checks when it is shown, unless that was done with these settings already.

    Args:
        context: the window's parts.
        system: `jaggaer` or `x3`.
        open_page: shows an address in the browser, for a pairing; the system's own way by default.
    """

    _made = Signal(object, object)

    def __init__(self, context: Context, system: str, open_page: OpenPage | None = None) -> None:
        of_jaggaer = system == JAGGAER
        super().__init__(
            context,
            Step.JAGGAER_CHECK if of_jaggaer else Step.X3_CHECK,
            tr("Check of JAGGAER") if of_jaggaer else tr("Check of Sage X3"),
            tr("JAGGAER is asked, step by step.") if of_jaggaer else tr("X3 is asked, step by step."),
        )
        self._asks = self.sentence.text()
        self._system = system
        self._open_page = open_page
        self._cancel: threading.Event | None = None
        self._steps: list[CheckStep] = []
        self._change: tuple[Field, ...] = ()
        self._stopped = False
        self._paired = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REST_MS)
        self._soon.timeout.connect(self.start)
        theme = context.theme
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Checking"))
        self.bar.hide()
        self.layout_column.addWidget(self.bar)
        self.good, self._say_good = notice(theme, "info", "circle-check")
        self.layout_column.addWidget(self.good)
        self.trouble = QFrame()
        self.trouble.setProperty("look", "notice-bad")
        self._trouble_layout = column(self.trouble, margins=(16, 12, 16, 12), spacing=8)
        self.trouble.hide()
        self.layout_column.addWidget(self.trouble)
        tools = line(spacing=8)
        self.again = Button(tr("Check again"), theme, look="small", icon="refresh-cw")
        self.again.clicked.connect(self.start)
        self.copy = Button(tr("Copy for the administrator"), theme, look="small", icon="copy")
        self.copy.clicked.connect(self._copy)
        self.pair = Button(tr("Pair with X3…"), theme, look="small", icon="link")
        self.pair.clicked.connect(self._pair)
        for button in (self.again, self.copy, self.pair):
            button.hide()
            tools.addWidget(button)
        self.copied = label("", "muted", wrap=True)
        tools.addWidget(self.copied, 1)
        self.layout_column.addLayout(tools)
        self._card = card()
        self._card.setAccessibleName(tr("Steps of the check"))
        self._list = column(self._card, margins=(16, 14, 16, 14), spacing=10)
        self._card.hide()
        self.layout_column.addWidget(self._card)
        self.layout_column.addStretch(1)
        self._made.connect(self._show_step, Qt.ConnectionType.QueuedConnection)

    # -- the wizard ----------------------------------------------------------------------------------------------------

    def show_draft(self, draft: Draft, held: Collection[SecretName]) -> None:
        """Takes over what is to be checked; an older result that no longer counts goes."""
        before = self.draft
        super().show_draft(draft, held)
        if before.fingerprint(self._system) != draft.fingerprint(self._system) or not draft.is_checked(self._system):
            self._forget()

    def entered(self) -> None:
        """Checks at once, unless these settings passed already."""
        if self.draft.is_checked(self._system) and not self._steps:
            self._say_good(tr("These settings were checked, and everything went well."))
            self.again.show()
        elif not self.draft.is_checked(self._system):
            # The page is drawn before anything is asked.
            self._soon.start()
        self.changed.emit()

    def left(self) -> None:
        """A check that goes on is given up."""
        self._soon.stop()
        if self._cancel is not None:
            self._cancel.set()
            self._cancel = None
            self._forget()

    @property
    def checking(self) -> bool:
        """Whether the check goes on."""
        return self._cancel is not None

    @property
    def failed(self) -> bool:
        """Whether the last check failed."""
        return bool(self._steps) and not self._steps[-1].ok and not self.checking

    @property
    def _to_pair(self) -> bool:
        """Whether the sign-in failed because no user of X3 has allowed it yet."""
        of_gateway = self._system == X3 and self.draft.x3.auth == GATEWAY
        refused = self.failed and self._steps[-1].fault is CheckFault.SIGN_IN
        return of_gateway and refused and not self._paired and SecretName.X3_REFRESH_TOKEN not in self.held

    @property
    def next_text(self) -> str:
        """Next; after a failure the way to the field, or another try."""
        if not self.failed and not self._stopped:
            return tr("Next")
        if self._to_pair:
            return tr("Pair with X3…")
        if self._change:
            return tr("Change: {field}").format(field=field_word(self._change[0], self.draft))
        return tr("Check again")

    @property
    def can_go(self) -> bool:
        """While the check goes on there is nothing to press."""
        return not self.checking and not self._soon.isActive()

    @property
    def side(self) -> Side | None:
        """A check that goes on can be stopped."""
        return Side(tr("Stop"), self.stop) if self.checking else None

    def press(self) -> bool:
        """Goes on after a check that went well; else to the field, or checks again."""
        if self._to_pair:
            self._pair()
            return False
        if self.failed and self._change:
            self.field_asked.emit(self._change[0])
            return False
        if not self.draft.is_checked(self._system):
            self.start()
            return False
        return True

    def first_focus(self) -> QWidget | None:
        """The primary button."""
        return None

    # -- the check -----------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Checks; an earlier result goes."""
        if self.checking:
            return
        self._forget()
        cancel = self._cancel = threading.Event()
        self.bar.show()
        self._card.show()
        self.changed.emit()
        app, draft, system = self.context.app, self.draft, self._system

        def made(step: CheckStep) -> None:
            self._made.emit(cancel, step)

        def check() -> object:
            try:
                return app.check_draft(draft, system, made, cancel)
            except Cancelled:
                return None  # nobody waits for it any more

        def done(told: object) -> None:
            if self._cancel is cancel:
                self._done(told)

        def failed(error: ConnectorError) -> None:
            if self._cancel is cancel:
                self._give_up(said(str(error)))

        self.context.bridge.run(check, done, failed, owner=self, topic="check")

    def stop(self) -> None:
        """Stops waiting for the check; its answer is dropped."""
        if self._cancel is not None:
            self._cancel.set()
            self._cancel = None
            self._give_up(tr("The check was stopped."))

    def _forget(self) -> None:
        self._steps, self._change, self._stopped = [], (), False
        clear(self._list)
        self._card.hide()
        self.trouble.hide()
        self._say_good("")
        self.sentence.setText(self._asks)
        self.bar.hide()
        self.copied.setText("")
        for button in (self.again, self.copy, self.pair):
            button.hide()

    def _give_up(self, text: str) -> None:
        self._cancel = None
        self._stopped = True
        self.bar.hide()
        self.again.show()
        self.sentence.setText(text)
        self.changed.emit()

    def _show_step(self, cancel: object, step: CheckStep) -> None:
        if self._cancel is not cancel:
            return
        self._steps.append(step)
        look = look_of(step)
        row = line(spacing=10)
        picture = Picture(look.icon, look.role, self.context.theme)
        picture.setAccessibleName(tr(look.word))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        name = label(said(step.step), "strong", wrap=True)
        name.setMinimumWidth(_STEP_PX)
        name.setMaximumWidth(_STEP_PX)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        texts = column(spacing=2)
        texts.addWidget(selectable(said(step.detail), wrap=True))
        if step.next_step and step.ok:
            texts.addWidget(selectable(said(step.next_step), "muted", wrap=True))
        row.addLayout(texts, 1)
        self._list.addLayout(row)

    def _done(self, told: object) -> None:
        self._cancel = None
        self.bar.hide()
        self._steps = list(told.steps)  # type: ignore[attr-defined]
        self._change = told.change  # type: ignore[attr-defined]
        self.again.show()
        last = self._steps[-1] if self._steps else None
        if last is not None and not last.ok:
            self._show_trouble(last)
        else:
            self.draft = told.draft  # type: ignore[attr-defined]
            hints = sum(bool(step.next_step) for step in self._steps)
            good = tr("JAGGAER answers, and everything that a sync reads is there.")
            if self._system == X3:
                good = tr("X3 answers, and everything that a sync needs is there.")
            more = tr("%Ln hints are marked.", "", hints) if hints else ""
            self._say_good(f"{good} {more}".strip())
            self.draft_made.emit(self.draft)
        self.changed.emit()
        self.rested.emit()

    def _show_trouble(self, step: CheckStep) -> None:
        self.sentence.setText(
            tr("The check stopped at the step {step}. Nothing was kept or changed.").format(step=said(step.step))
        )
        clear(self._trouble_layout)
        self._trouble_layout.addWidget(selectable(said(step.detail), "strong", wrap=True))
        if step.next_step:
            self._trouble_layout.addWidget(selectable(said(step.next_step), wrap=True))
        if self._change:
            links = line(spacing=12)
            links.addWidget(label(tr("To change:")))
            for field in self._change:
                link = Button(field_word(field, self.draft), self.context.theme, look="link")
                link.clicked.connect(lambda _on=False, wanted=field: self.field_asked.emit(wanted))
                links.addWidget(link)
            links.addStretch(1)
            self._trouble_layout.addLayout(links)
        self.trouble.show()
        self.copy.show()
        of_gateway = self._system == X3 and self.draft.x3.auth == GATEWAY
        self.pair.setVisible(of_gateway and step.fault is CheckFault.SIGN_IN and not self._to_pair)

    def _copy(self) -> None:
        steps = tuple(self._steps)
        result = CheckResult(steps, ()) if self._system == JAGGAER else CheckResult((), steps)
        message = administrator_message(self.draft.to_connection(), result, self.context.now())
        QGuiApplication.clipboard().setText(message)
        self.copied.setText(tr("Copied. It holds no secrets."))

    def _pair(self) -> None:
        context = replace(self.context, app=cast("App", _DraftPairing(self.context.app, self.draft)))
        dialog = PairDialog(context, self.window(), self._open_page)

        def over(_code: int) -> None:
            dialog.deleteLater()
            if dialog.paired:
                self._paired = True
                self.start()

        dialog.finished.connect(over)
        dialog.open()
