"""The connection test: each step as it is made, what to do where one failed, and what X3 was found to offer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from core.errors import ConnectorError
from core.events import CheckStepMade, Event
from core.model.check import CheckFault
from core.model.connection import Connection
from core.model.views import CheckResult, CheckStep, SiteOffers
from gui import format as fmt
from gui.check_words import SYSTEMS, administrator_message, failures, headline, look_of
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.dialogs.pair import GATEWAY, show_pair
from gui.widgets.basics import Button, Picture, Scroll, Scrolled, card, clear, column, label, line, selectable
from gui.words import QT_TR_NOOP, said, tr

ChooseFile = Callable[[QWidget], str]
_STEP_WIDTH = 168
_BELOW = QT_TR_NOOP("It was asked, and what it said stands below.")
_UNASKED = QT_TR_NOOP("X3 was not asked yet. A test, a sync or the button asks it.")
_SETTLES = QT_TR_NOOP("Every run goes by this. Ask again when the X3 administrator published something new.")


class OffersCard(QFrame):
    """What X3 was found to offer, one sentence below the other, when that was, and a button that asks it again."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setProperty("look", "card")
        self.setAccessibleName(tr("What this X3 offers"))
        layout = column(self, margins=(16, 12, 16, 14), spacing=8)
        head = line(spacing=12)
        head.addWidget(label(tr("What this X3 offers"), "section", wrap=True))
        self.asked = label("", "muted", wrap=True)
        head.addWidget(self.asked, 1)
        self.again = Button(tr("Ask X3 again"), context.theme, look="small", icon="refresh-cw")
        self.again.setToolTip(tr("Asks X3 what it offers, without the rest of the test"))
        self.again.clicked.connect(self.ask)
        head.addWidget(self.again)
        layout.addLayout(head)
        self._sentences = column(spacing=6)
        layout.addLayout(self._sentences)
        self.trouble = label("", "bad", wrap=True)
        self.trouble.hide()
        layout.addWidget(self.trouble)
        layout.addWidget(label(tr(_SETTLES), "muted", wrap=True))
        context.bridge.run(context.app.site_offers, self.show_offers, lambda _error: None, owner=self, topic="offers")

    def show_offers(self, offers: SiteOffers | None) -> None:
        """Shows what was found; None when X3 was never asked."""
        clear(self._sentences)
        self.trouble.hide()
        self.again.setEnabled(True)
        if offers is None:
            self.asked.setText("")
            self._sentences.addWidget(label(tr(_UNASKED), "muted", wrap=True))
            return
        self.asked.setText(tr("asked {when}").format(when=fmt.moment(offers.asked_at, self._context.now())))
        for text in offers.sentences:
            row = line(spacing=10)
            row.addWidget(label("•", "muted"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(selectable(said(text), wrap=True), 1)
            self._sentences.addLayout(row)

    def ask(self) -> None:
        """Asks X3 anew; what was known stays until it has answered."""
        self.again.setEnabled(False)
        self.asked.setText(tr("asking…"))
        bridge, app = self._context.bridge, self._context.app
        bridge.run(app.ask_offers, self.show_offers, self._failed, owner=self, topic="offers")

    def _failed(self, error: ConnectorError) -> None:
        def told(offers: SiteOffers | None) -> None:
            self.show_offers(offers)
            self.trouble.setText(said(str(error)))
            self.trouble.show()

        bridge, app = self._context.bridge, self._context.app
        bridge.run(app.site_offers, told, lambda _error: None, owner=self, topic="offers")


class CheckDialog(Dialog):
    """Tests a connection as soon as it is shown, and again when asked.

    Args:
        context: the window's parts.
        parent: the window.
        choose: asks for the file of a certificate authority; "" = none was chosen.
    """

    topic = "check"

    def __init__(self, context: Context, parent: QWidget | None, choose: ChooseFile | None = None) -> None:
        super().__init__(
            parent,
            context.theme,
            tr("Does the connection work?"),
            tr("JAGGAER and Sage X3 are asked, step by step."),
        )
        self._context = context
        self._choose = choose or _choose_file
        self._result: CheckResult | None = None
        self._connection: Connection | None = None
        self.resize(900, 660)
        self.notice = QFrame()
        self.notice.setProperty("look", "notice-bad")
        self._notice_layout = column(self.notice, margins=(14, 10, 14, 10), spacing=8)
        self.notice.hide()
        self.content.addWidget(self.notice)
        self._lists: dict[str, QVBoxLayout] = {}
        self.offers = OffersCard(context)
        self._scroll = self._build_lists()
        self.content.addWidget(self._scroll, 1)
        self.pair = self.add_button(tr("Pair with X3…"))
        self.pair.setToolTip(tr("Has a user of X3 allow the access, through Sage's gateway"))
        self.pair.clicked.connect(lambda: show_pair(context, self, self.start))
        self.trust = self.add_button(tr("Trust a certificate file…"))
        self.trust.clicked.connect(self._trust)
        self.copy = self.add_button(tr("Copy for the administrator"))
        self.copy.clicked.connect(self._copy)
        self.again = self.add_button(tr("Test again"))
        self.again.clicked.connect(self.start)
        self.close_button = self.add_button(tr("Close"), "primary", default=True)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setFocus()
        context.bridge.happened.connect(self._happened)
        self.start()

    def start(self) -> None:
        """Tests from the beginning."""
        self._result = None
        for layout in self._lists.values():
            clear(layout)
        self.notice.hide()
        self.note.setText(tr("Testing…"))
        for button in (self.pair, self.trust, self.copy):
            button.hide()
        self.again.setEnabled(False)
        app = self._context.app
        self._context.bridge.run(
            lambda: (app.connection(), app.check(), app.site_offers()),
            self._done,
            self._failed,
            owner=self,
            topic="check",
        )

    # -- inside ------------------------------------------------------------------------------------------------------

    def _build_lists(self) -> Scroll:
        inside = Scrolled()
        layout = column(inside, margins=(0, 0, 8, 0), spacing=12)
        for system, name in SYSTEMS.items():
            frame = card()
            frame.setAccessibleName(tr("Steps of {system}").format(system=name))
            within = column(frame, margins=(16, 12, 16, 14), spacing=6)
            within.addWidget(label(name, "section"))
            self._lists[system] = column(spacing=8)
            within.addLayout(self._lists[system])
            layout.addWidget(frame)
        layout.addWidget(self.offers)
        layout.addStretch(1)
        return Scroll(inside, tr("Steps of the test"))

    def _happened(self, batch: tuple[Event, ...]) -> None:
        if self._result is None:
            for event in batch:
                if isinstance(event, CheckStepMade):
                    self._add(event.system, event.step)

    def _add(self, system: str, step: CheckStep, detail: str = "") -> None:
        look = look_of(step)
        row = line(spacing=10)
        top = Qt.AlignmentFlag.AlignTop
        picture = Picture(look.icon, look.role, self.theme)
        picture.setAccessibleName(look.word)
        row.addWidget(picture, 0, top)
        name = label(said(step.step), wrap=True)
        name.setFixedWidth(_STEP_WIDTH)
        row.addWidget(name, 0, top)
        texts = column(spacing=2)
        texts.addWidget(selectable(detail or said(step.detail), "" if not step.ok else "muted", wrap=True))
        if step.next_step:
            texts.addWidget(selectable(said(step.next_step), "strong" if not step.ok else "", wrap=True))
        row.addLayout(texts, 1)
        self._lists[system].addLayout(row)

    def _done(self, told: tuple[Connection, CheckResult, SiteOffers | None]) -> None:
        self._connection, self._result, offers = told
        self.offers.show_offers(offers)
        below = " ".join(offers.sentences) if offers else ""
        for system, steps in (("jaggaer", self._result.jaggaer), ("x3", self._result.x3)):
            clear(self._lists[system])
            for step in steps:
                self._add(system, step, tr(_BELOW) if step.detail == below else "")
            if not steps:
                self._lists[system].addWidget(label(tr("Not tested."), "muted"))
        failed = failures(self._result)
        self._show_failures(failed)
        self.sentence.setText(headline(self._result))
        self.note.setText("")
        self.copy.show()
        self.pair.setVisible(self._connection.x3.auth == GATEWAY)
        self.again.setEnabled(True)
        self.trust.setVisible(any(step.fault is CheckFault.CERTIFICATE_AUTHORITY for _, step in failed))

    def _show_failures(self, failed: tuple[tuple[str, CheckStep], ...]) -> None:
        clear(self._notice_layout)
        for system, step in failed:
            self._notice_layout.addWidget(selectable(f"{SYSTEMS[system]}: {said(step.detail)}", wrap=True))
            if step.next_step:
                self._notice_layout.addWidget(selectable(said(step.next_step), "strong", wrap=True))
        self.notice.setVisible(bool(failed))

    def _failed(self, error: ConnectorError) -> None:
        self.note.setText("")
        self.sentence.setText(said(str(error)))
        self.again.setEnabled(True)

    def _copy(self) -> None:
        if self._connection is not None and self._result is not None:
            message = administrator_message(self._connection, self._result, self._context.now())
            QGuiApplication.clipboard().setText(message)
            self.note.setText(tr("Copied. It holds no secrets."))

    def _trust(self) -> None:
        if self._result is None or not (chosen := self._choose(self)):
            return
        systems = [s for s, step in failures(self._result) if step.fault is CheckFault.CERTIFICATE_AUTHORITY]
        app = self._context.app

        def keep() -> None:
            for system in systems:
                app.trust_authority(system, Path(chosen))

        self._context.bridge.run(keep, lambda _: self.start(), self._failed, owner=self, topic="trust")


def _choose_file(parent: QWidget) -> str:
    chosen, _ = QFileDialog.getOpenFileName(
        parent,
        tr("The file of the certificate authority"),
        "",
        tr("Certificates (*.pem *.crt *.cer);;All files (*)"),
    )
    return chosen


def show_check(context: Context, parent: QWidget) -> None:
    """Shows the test; returns at once, the dialog frees itself when closed."""
    dialog = CheckDialog(context, parent)
    dialog.finished.connect(partial(_free, dialog))
    dialog.open()


def _free(dialog: CheckDialog, _code: int) -> None:
    dialog.deleteLater()
