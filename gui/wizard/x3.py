"""How Sage X3 is reached."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QCheckBox, QFrame

from core.model.connection import SecretName
from core.onboarding.draft import Draft, Step
from core.onboarding.entered import is_open, x3_address
from core.onboarding.steps import Field
from gui.context import Context
from gui.widgets.basics import column, label, set_look
from gui.wizard.authority import AuthorityField
from gui.wizard.field_words import field_word
from gui.wizard.fields import CodeBox, Fold, FormField, SecretField, text_field
from gui.wizard.step_page import StepPage
from gui.words import QT_TR_NOOP, tr

CONNECTED_APP, GATEWAY, BASIC = "connected-app", "gateway", "basic"
_WAYS: Final = {
    CONNECTED_APP: QT_TR_NOOP("Connected application (usual)"),
    GATEWAY: QT_TR_NOOP("Sage's regional gateway, paired by an X3 user"),
    BASIC: QT_TR_NOOP("User and password"),
}
_USER_HINTS: Final = {
    CONNECTED_APP: QT_TR_NOOP("The allowed user of the connected application. Capital and small letters count."),
    GATEWAY: "",
    BASIC: QT_TR_NOOP("The login with which that user signs in to X3."),
}


class X3Page(StepPage):
    """Address, folder and sign-in of X3."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            Step.X3,
            tr("Connect Sage X3"),
            tr("Orders and suppliers are written here, after every account and cost centre was checked."),
        )
        theme, none = context.theme, Draft()
        self.address = text_field("https://")
        self.address.editingFinished.connect(self._take_apart)
        self.address.textChanged.connect(lambda _text: self._fit())
        self.confirm = QCheckBox(tr("Send over this network without encryption"))
        self.confirm.toggled.connect(lambda _on: self._fit())
        self.folder = text_field()
        self.auth = CodeBox()
        self.auth.offer([(key, tr(words)) for key, words in _WAYS.items()], CONNECTED_APP)
        self.auth.currentIndexChanged.connect(lambda _place: self._fit())
        self.gateway = text_field("https://api.REGION-sagex3.com/v1")
        self.client = text_field()
        self.user = text_field()
        self.secret = SecretField(theme)
        self.endpoint = text_field()
        self.authority = AuthorityField(theme)

        def form(field: Field, editor: object, hint: str = "") -> FormField:
            return FormField(field_word(field, none), editor, theme, hint=hint)  # type: ignore[arg-type]

        self._address_hint = tr(
            "As people open X3 in their browser, with the port, such as https://x3.company.com:8124. You may paste a whole"
            " address: the folder is taken from it."
        )
        self.add_field(Field.X3_ADDRESS, form(Field.X3_ADDRESS, self.address, self._address_hint))
        self.risk = self._build_risk(theme)
        self.layout_column.addWidget(self.risk)
        self.add_field(Field.X3_FOLDER, form(Field.X3_FOLDER, self.folder, tr("As it is called in X3, such as SEED.")))
        self.add_field(Field.X3_AUTH, form(Field.X3_AUTH, self.auth))
        self.add_field(Field.X3_GATEWAY, form(Field.X3_GATEWAY, self.gateway))
        self.add_field(Field.X3_CLIENT, form(Field.X3_CLIENT, self.client))
        self.add_field(Field.X3_USER, form(Field.X3_USER, self.user))
        self.add_field(
            Field.X3_SECRET,
            form(Field.X3_SECRET, self.secret, tr("It goes into the keyring of this account and nowhere else.")),
        )
        fold = Fold(tr("More settings"), theme)
        self.layout_column.addWidget(fold)
        self.add_field(
            Field.X3_ENDPOINT,
            form(Field.X3_ENDPOINT, self.endpoint, tr("Only where it has another name than the folder.")),
            fold,
        )
        self.add_field(
            Field.X3_CA,
            form(
                Field.X3_CA,
                self.authority,
                tr(
                    "Only where a certificate is issued by the company itself. The file is trusted besides this computer's own."
                ),
            ),
            fold,
        )
        self.layout_column.addStretch(1)
        self._fit()

    def show_draft(self, draft: Draft, held: Collection[SecretName]) -> None:
        """Shows X3's settings."""
        super().show_draft(draft, held)
        settings = draft.x3
        self.address.setText(settings.base_url)
        self.confirm.setChecked(settings.confirm_http)
        self.folder.setText(settings.folder)
        self.auth.offer([(key, tr(words)) for key, words in _WAYS.items()], settings.auth)
        self.gateway.setText(settings.gateway_url)
        self.client.setText(settings.client_id)
        self.user.setText(settings.user)
        self.secret.show_kept(kept=SecretName.X3 in self.held)
        self.endpoint.setText(settings.endpoint)
        self.authority.set_file(settings.ca_file)
        self.fields[Field.X3_ADDRESS].set_hint(self._address_hint)
        self._fit()

    def taken(self) -> Draft:
        """The draft with X3's settings as entered."""
        there = x3_address(self.address.text())
        auth = self.auth.code
        settings = replace(
            self.draft.x3,
            base_url=there.base_url,
            confirm_http=self.confirm.isChecked() and is_open(there.base_url) and auth == CONNECTED_APP,
            folder=self.folder.text().strip() or there.folder,
            auth=auth,
            gateway_url=self.gateway.text().strip().rstrip("/") if auth == GATEWAY else "",
            client_id=self.client.text().strip() if auth != BASIC else "",
            user=self.user.text().strip() if auth != GATEWAY else "",
            endpoint=self.endpoint.text().strip(),
            ca_file=self.authority.file,
        )
        return replace(self.draft, x3=settings)

    def typed(self) -> Mapping[SecretName, str]:
        """The secret, where one was typed."""
        return {SecretName.X3: self.secret.value} if self.secret.value else {}

    def _build_risk(self, theme: object) -> QFrame:
        del theme
        frame = QFrame()
        set_look(frame, "notice-warn")
        inside = column(frame, margins=(14, 10, 14, 10), spacing=8)
        inside.addWidget(
            label(
                tr(
                    "This address is not encrypted: whoever listens on the network can read the orders. The secret itself is not"
                    " sent. Better: have X3 reached over https. Home shows it until it is mended."
                ),
                wrap=True,
            )
        )
        self.risk_field = FormField(field_word(Field.X3_HTTP, Draft()), self.confirm, self.context.theme)
        self.fields[Field.X3_HTTP] = self.risk_field
        inside.addWidget(self.risk_field)
        return frame

    def _take_apart(self) -> None:
        """What was pasted becomes address and folder."""
        typed = self.address.text()
        there = x3_address(typed)
        if there.base_url != typed:
            self.address.setText(there.base_url)
        if there.folder and not self.folder.text().strip():
            self.folder.setText(there.folder)
            said = tr("Folder {folder} was taken from the address.").format(folder=there.folder)
            self.fields[Field.X3_ADDRESS].set_hint(said)

    def _fit(self) -> None:
        """Shows the fields that the way to sign in needs, and the risk where there is one."""
        if Field.X3_SECRET not in self.fields:
            return
        auth = self.auth.code
        self.fields[Field.X3_GATEWAY].setVisible(auth == GATEWAY)
        self.fields[Field.X3_CLIENT].setVisible(auth != BASIC)
        self.fields[Field.X3_USER].setVisible(auth != GATEWAY)
        hint = _USER_HINTS[auth or CONNECTED_APP]
        self.fields[Field.X3_USER].set_hint(tr(hint) if hint else "")
        shown = replace(self.draft, x3=replace(self.draft.x3, auth=auth))
        self.fields[Field.X3_SECRET].set_title(field_word(Field.X3_SECRET, shown))
        self.risk.setVisible(auth == CONNECTED_APP and is_open(x3_address(self.address.text()).base_url))
