"""A secret on the settings page: whether it is set, and a dialog that puts another one into the keyring."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from core.errors import ConnectorError
from core.model.configuring import SecretState
from core.model.connection import SecretName
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.settings.fields import SECRETS
from gui.widgets.basics import Button, chip, column, hairline, label, line, set_look
from gui.words import said, tr


class SecretRow(QWidget):
    """Name and help of a secret, whether it is set, and a button that sets it.

    Signals:
        asked: the secret's name.
    """

    asked = Signal(object)

    def __init__(self, name: SecretName, context: Context) -> None:
        super().__init__()
        self.secret = name
        word, help_text = (tr(text) for text in SECRETS[name])
        outer = column(self)
        self.above = hairline()
        outer.addWidget(self.above)
        layout = line(margins=(0, 10, 0, 10), spacing=24)
        outer.addLayout(layout)
        left = column(spacing=2)
        left.addWidget(label(word, "strong", wrap=True))
        left.addWidget(label(help_text, "muted", wrap=True))
        left.addStretch(1)
        layout.addLayout(left, 5)
        right = column()
        inside = line(spacing=12)
        self.state = chip(tr("Not asked yet"), "info")
        inside.addWidget(self.state)
        self.button = Button(tr("Set…"), context.theme)
        self.button.setAccessibleName(tr("Set: {secret}").format(secret=word))
        self.button.clicked.connect(lambda: self.asked.emit(self.secret))
        inside.addWidget(self.button)
        inside.addStretch(1)
        right.addLayout(inside)
        right.addStretch(1)
        layout.addLayout(right, 6)

    def show_state(self, state: SecretState | None) -> None:
        """Shows whether it is set; None = it is neither wanted nor set."""
        self.setVisible(state is not None)
        if state is None:
            return
        word = SECRETS[self.secret][0]
        if state.is_set is None:
            text, role = tr("? Not known"), "info"
        elif state.is_set:
            text, role = tr("✓ In the keyring"), "ok"
        else:
            text, role = tr("▲ Not set"), "warn"
        self.state.setText(text)
        set_look(self.state, "chip", role)
        self.button.setText(tr("Replace…") if state.is_set else tr("Set…"))
        named = tr("Replace: {secret}") if state.is_set else tr("Set: {secret}")
        self.button.setAccessibleName(named.format(secret=tr(word)))


class SecretDialog(Dialog):
    """Takes a secret and puts it into the keyring; it is kept nowhere else and never shown again.

    Args:
        context: the window's parts.
        parent: the window.
        connection: whose secret.
        name: which.
    """

    topic = "settings"

    def __init__(self, context: Context, parent: QWidget | None, connection: str, name: SecretName) -> None:
        word = tr(SECRETS[name][0])
        super().__init__(
            parent,
            context.theme,
            tr("{secret} of {connection}").format(secret=word, connection=connection),
            tr("It goes straight into the keyring of your account. It is shown nowhere, and in no file or log."),
        )
        self._context, self._connection, self._name = context, connection, name
        self.setMinimumWidth(480)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(word)
        self.content.addWidget(self.field)
        self.shown = QCheckBox(tr("Show what is typed"))
        self.shown.toggled.connect(
            lambda on: self.field.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        )
        self.content.addWidget(self.shown)
        self.trouble = label("", "bad", wrap=True)
        self.trouble.hide()
        self.content.addWidget(self.trouble)
        self.cancel = self.add_cancel()
        self.keep = self.add_button(tr("Keep in the keyring"), "primary", default=True)
        self.keep.clicked.connect(self._keep)
        self.keep.setEnabled(False)
        self.field.textChanged.connect(lambda text: self.keep.setEnabled(bool(text)))
        self.field.setFocus()

    def _keep(self) -> None:
        value, app = self.field.text(), self._context.app
        self.keep.setEnabled(False)
        self.trouble.hide()
        self._context.bridge.run(
            lambda: app.set_secret(self._name, value, self._connection),
            lambda _: self._kept(),
            self._failed,
            owner=self,
            topic="secret",
        )

    def _kept(self) -> None:
        self.field.clear()
        self.accept()

    def _failed(self, error: ConnectorError) -> None:
        self.trouble.setText(said(str(error)))
        self.trouble.show()
        self.keep.setEnabled(bool(self.field.text()))
