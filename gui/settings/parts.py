"""Parts that stand below the fields of a group: the profile, levels, certificates, channels, who may approve."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QWidget

from core.errors import ConnectorError
from core.model.alert import Channel
from core.model.configuring import CertificateSeen, ProfileState
from core.model.status import Level
from gui.context import Context
from gui.widgets.basics import Button, Picture, clear, column, label, line, selectable
from gui.widgets.flow import Flow
from gui.words import QT_TR_NOOP, said, tr

OpenFolder = Callable[[Path], bool]
"""Shows a folder in the system's file manager; gives whether it could."""
SYSTEMS: Final = {"jaggaer": QT_TR_NOOP("JAGGAER"), "x3": QT_TR_NOOP("Sage X3")}
_LEVELS: Final = {
    Level.STOP: QT_TR_NOOP("Holds the line"),
    Level.NOTICE: QT_TR_NOOP("Goes on, and is shown"),
    Level.INFO: QT_TR_NOOP("Goes on"),
}
CHECKS: Final = {
    "no-lines": QT_TR_NOOP("An order without lines"),
    "bad-line": QT_TR_NOOP("A line that cannot be read"),
    "field-empty": QT_TR_NOOP("A field is empty that X3 must have"),
    "not-a-number": QT_TR_NOOP("A number is none"),
    "not-a-date": QT_TR_NOOP("A date is none"),
    "wrong-form": QT_TR_NOOP("A value has another form than expected"),
    "unknown-status": QT_TR_NOOP("A status that the profile does not know"),
    "unknown-type": QT_TR_NOOP("A type of invoice that the profile does not know"),
    "quantity-not-positive": QT_TR_NOOP("A quantity of zero or less"),
    "amount-negative": QT_TR_NOOP("A negative amount"),
    "amount-differs": QT_TR_NOOP("Quantity times price is another amount"),
    "price-per": QT_TR_NOOP("A price for 10, 100 or 1000"),
    "amount-rounding": QT_TR_NOOP("Quantity times price differs by rounding"),
    "total-differs": QT_TR_NOOP("The lines add up to another total"),
    "total-rounding": QT_TR_NOOP("The total differs by rounding"),
    "invoice-total-differs": QT_TR_NOOP("The lines, charges and taxes of an invoice add up to another total"),
    "currency-differs": QT_TR_NOOP("The ceiling of a contract is in another currency"),
    "dates-reversed": QT_TR_NOOP("A contract ends before it begins"),
    "split-without-shares": QT_TR_NOOP("A split coding without shares"),
    "split-not-supported": QT_TR_NOOP("A split coding that X3 cannot take"),
    "split-by-price": QT_TR_NOOP("A split line with its whole quantity on each share"),
    "charges-not-sent": QT_TR_NOOP("Charges beside the lines that X3's order lacks"),
    "taxes-not-sent": QT_TR_NOOP("Taxes of an order that X3 computes itself"),
    "unit-assumed": QT_TR_NOOP("A unit of measure was assumed"),
    "dimension-empty": QT_TR_NOOP("A dimension is empty that X3 must have"),
    "text-too-long": QT_TR_NOOP("A text longer than X3 keeps"),
    "control-character": QT_TR_NOOP("A text with control characters"),
    "number-characters": QT_TR_NOOP("A number with characters that X3 does not take"),
    "quantity-decimals": QT_TR_NOOP("A quantity with more decimals than X3 keeps"),
    "amount-decimals": QT_TR_NOOP("An amount with more decimals than X3 keeps"),
    "account-not-postable": QT_TR_NOOP("A GL account that cannot be posted to"),
    "site-no-purchase": QT_TR_NOOP("A site that does not purchase"),
    "product-not-bought": QT_TR_NOOP("A product that is not bought"),
    "product-not-unique": QT_TR_NOOP("Several products fit"),
}
"""Checks in words; those of codes, whose names are the site's own, are shown by their names."""
PROFILES: Final = QT_TR_NOOP("Profiles (*.toml)")


def open_folder(folder: Path) -> bool:
    """Shows a folder in the system's file manager."""
    return bool(QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))


class Part(QWidget):
    """A part with a line of buttons and a sentence of what came of them."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.layout_column = column(self, margins=(0, 8, 0, 4), spacing=8)
        self._buttons_host = QWidget()
        self.buttons = Flow(self._buttons_host, spacing=8)
        self.said = selectable("", wrap=True)
        self.said.hide()

    def button(self, text: str, pressed: Callable[[], None], icon: str = "") -> Button:
        """A button at the end of the line."""
        made = Button(text, self.context.theme, look="small", icon=icon)
        made.clicked.connect(pressed)
        self.buttons.addWidget(made)
        return made

    def close_line(self) -> None:
        """Puts the line of buttons and the sentence below what is there."""
        self.layout_column.addWidget(self._buttons_host)
        self.layout_column.addWidget(self.said)

    def say(self, text: str) -> None:
        """Says what came of it."""
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def failed(self, error: ConnectorError) -> None:
        """Says why it did not."""
        self.say(said(str(error)))


class ProfilePart(Part):
    """Which profile reads JAGGAER, whether it can be used, and a copy of it to adapt.

    Signals:
        copied: the path of a copy that the settings shall name from now on.
    """

    copied = Signal(str)

    def __init__(self, context: Context, show_folder: OpenFolder) -> None:
        super().__init__(context)
        self._show_folder = show_folder
        self._state: ProfileState | None = None
        self.what = selectable("", "muted", wrap=True)
        self.layout_column.addWidget(self.what)
        self.trouble = selectable("", "bad", wrap=True)
        self.trouble.hide()
        self.layout_column.addWidget(self.trouble)
        self.copy = self.button(tr("Copy to adapt…"), self._copy, "copy")
        self.folder = self.button(tr("Open its folder"), self._open, "external-link")
        self.close_line()
        self.folder.hide()

    def show_profile(self, state: ProfileState) -> None:
        """Shows the profile that is saved."""
        self._state = state
        known = ", ".join(state.shipped)
        if state.file is None:
            text = tr("{name} comes with the program ({hash}). There are: {known}.")
        else:
            text = tr("{name} is a file of your own ({hash}). With the program come: {known}.")
        self.what.setText(text.format(name=state.name, hash=state.content_hash[:12] or "?", known=known))
        self.trouble.setText(said(state.trouble))
        self.trouble.setVisible(bool(state.trouble))
        self.folder.setVisible(state.file is not None)
        self.copy.setVisible(state.file is None)

    def _open(self) -> None:
        if self._state is not None and self._state.file is not None and not self._show_folder(self._state.file.parent):
            self.say(str(self._state.file.parent))

    def _copy(self) -> None:
        if self._state is None:
            return
        app, name = self.context.app, self._state.name
        file = self.context.file_to_save(self.window(), tr("The copy of the profile"), f"{name}.toml", tr(PROFILES))
        if file is None:
            return

        def done(_: None) -> None:
            self.say(tr("Adapt what is marked SITE in {file}, then save the settings.").format(file=file.name))
            self.copied.emit(str(file))

        self.context.bridge.run(lambda: app.copy_profile(name, file), done, self.failed, owner=self, topic="copy")


class LevelsPart(Part):
    """The levels of findings in force; they are part of the profile."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.layout_column.addWidget(
            label(
                tr(
                    "What each check does with a line that does not pass. A site changes them under [levels] in a profile"
                    " of its own; these hold now."
                ),
                "muted",
                wrap=True,
            )
        )
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self.layout_column.addLayout(self._grid)
        self._shown: tuple[tuple[str, Level, bool], ...] = ()

    def show_profile(self, state: ProfileState) -> None:
        """Shows the levels: those of this site first."""
        own = frozenset(state.own)
        rows = tuple((check, level, check in own) for check, level in state.levels.items())
        rows = tuple(sorted(rows, key=lambda row: not row[2]))
        if rows == self._shown:
            return
        self._shown = rows
        clear(self._grid)
        for place, (check, level, is_own) in enumerate(rows):
            name = label(tr(CHECKS[check]) if check in CHECKS else check, "strong" if is_own else "", wrap=True)
            name.setToolTip(check)
            self._grid.addWidget(name, place, 0)
            word = tr(_LEVELS[level])
            text = tr("{level} (by the profile)").format(level=word) if is_own else word
            self._grid.addWidget(label(text, "" if is_own else "muted", wrap=True), place, 1)


class CertificatesPart(Part):
    """The certificates that both systems show, asked when somebody wants to know."""

    def __init__(self, context: Context, connection: Callable[[], str]) -> None:
        super().__init__(context)
        self._connection = connection
        self._rows = column(spacing=8)
        self.layout_column.addLayout(self._rows)
        self.look = self.button(tr("Look at the certificates"), self.ask, "eye")
        self.close_line()

    def ask(self) -> None:
        """Looks at them now."""
        self.look.setEnabled(False)
        self.say(tr("Looking…"))
        app, name = self.context.app, self._connection()
        self.context.bridge.run(
            lambda: app.certificates(name), self._show, self._trouble, owner=self, topic="certificates"
        )

    def _show(self, seen: tuple[CertificateSeen, ...]) -> None:
        self.look.setEnabled(True)
        self.say("")
        clear(self._rows)
        for one in seen:
            row = line(spacing=10)
            icon, role = ("circle-check", "ok") if one.ok else ("circle-x", "bad")
            picture = Picture(icon, role, self.context.theme)
            picture.setAccessibleName(tr("Trusted") if one.ok else tr("Not trusted"))
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
            texts = column(spacing=2)
            name = tr("{system} at {address}").format(system=tr(SYSTEMS[one.system]), address=one.address)
            texts.addWidget(selectable(name, "strong", wrap=True))
            texts.addWidget(selectable(said(one.detail), wrap=True))
            if one.next_step:
                texts.addWidget(selectable(said(one.next_step), "strong", wrap=True))
            row.addLayout(texts, 1)
            self._rows.addLayout(row)

    def _trouble(self, error: ConnectorError) -> None:
        self.look.setEnabled(True)
        self.failed(error)


class ChannelPart(Part):
    """Whether a channel works: what is not sent yet, and a test that really sends."""

    def __init__(
        self, context: Context, channel: Channel, connection: Callable[[], str], dirty: Callable[[], bool]
    ) -> None:
        super().__init__(context)
        self._channel, self._connection, self._dirty = channel, connection, dirty
        text = tr("Send a test mail") if channel is Channel.EMAIL else tr("Show a test notification")
        self.test = self.button(text, self.send)
        self.close_line()

    def send(self) -> None:
        """Sends a test by the settings that are saved."""
        if self._dirty():
            self.say(tr("Save the changes first: the test goes by what is saved."))
            return
        self.test.setEnabled(False)
        self.say(tr("Sending…"))
        app, name, channel = self.context.app, self._connection(), self._channel

        def test() -> str:
            app.test_alert(channel, name)
            return next(one.leads_to for one in app.alerts(name).channels if one.channel is channel)

        self.context.bridge.run(test, self._sent, self._not_sent, owner=self, topic="test")

    def _sent(self, leads_to: str) -> None:
        self.test.setEnabled(True)
        if self._channel is Channel.EMAIL:
            self.say(tr("✓ The mail server took it. It is on its way to {place}.").format(place=leads_to))
        else:
            self.say(tr("✓ Shown. If you saw nothing, your computer hides notifications of this program."))

    def _not_sent(self, error: ConnectorError) -> None:
        self.test.setEnabled(True)
        self.failed(error)


class ApproversPart(Part):
    """Who counts as a second person, in words."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        text = tr(
            "A second person has an account of this computer that can use this data folder, and a keyring of their own. You"
            " are {account}. Rules that let more through than now need a second person themselves."
        )
        self.layout_column.addWidget(label(text.format(account=context.app.actor), "muted", wrap=True))
