"""How JAGGAER is reached."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final

from core.model.connection import SecretName
from core.onboarding.draft import Draft, Step
from core.onboarding.entered import jaggaer_address
from core.onboarding.steps import Field
from gui.context import Context
from gui.wizard.authority import AuthorityField
from gui.wizard.field_words import field_word
from gui.wizard.fields import CodeBox, Fold, FormField, SecretField, text_field
from gui.wizard.step_page import StepPage
from gui.words import QT_TR_NOOP, tr

_WAYS: Final = {
    "j1p": QT_TR_NOOP("J1P, client id and secret (usual)"),
    "legacy": QT_TR_NOOP("Older gateway, client id and secret"),
    "basic": QT_TR_NOOP("Login and password"),
}
_SIZES: Final = (50, 100, 200, 500, 1000)


class JaggaerPage(StepPage):
    """Address, sign-in and profile of JAGGAER."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            Step.JAGGAER,
            tr("Connect JAGGAER"),
            tr("ML Connector only reads in JAGGAER. Nothing is changed there."),
        )
        theme, none = context.theme, Draft()
        self.host = text_field("https://")
        self.host.editingFinished.connect(self._tidy)
        self.auth = CodeBox()
        self.auth.offer([(key, tr(words)) for key, words in _WAYS.items()], "j1p")
        self.auth.currentIndexChanged.connect(lambda _place: self._name_fields())
        self.client = text_field()
        self.secret = SecretField(theme)
        self.profile = CodeBox(editable=True)
        self.token_url = text_field()
        self.scope = text_field()
        self.page_size = CodeBox(editable=True)
        self.authority = AuthorityField(theme)

        def form(field: Field, editor: object, hint: str = "") -> FormField:
            return FormField(field_word(field, none), editor, theme, hint=hint)  # type: ignore[arg-type]

        self.add_field(
            Field.JAGGAER_HOST,
            form(
                Field.JAGGAER_HOST,
                self.host,
                tr("As JAGGAER told you, such as https://prep-reg01.api.jaggaer.com. You may paste the whole address."),
            ),
        )
        self.add_field(Field.JAGGAER_AUTH, form(Field.JAGGAER_AUTH, self.auth))
        self.add_field(Field.JAGGAER_CLIENT, form(Field.JAGGAER_CLIENT, self.client))
        self.add_field(
            Field.JAGGAER_SECRET,
            form(
                Field.JAGGAER_SECRET,
                self.secret,
                tr("It goes into the keyring of this account and nowhere else."),
            ),
        )
        self.add_field(
            Field.JAGGAER_PROFILE,
            form(
                Field.JAGGAER_PROFILE,
                self.profile,
                tr("Says where your JAGGAER keeps accounts and cost centres. The check shows whether it fits."),
            ),
        )
        fold = Fold(tr("More settings"), theme)
        self.layout_column.addWidget(fold)
        self.add_field(
            Field.JAGGAER_TOKEN_URL,
            form(Field.JAGGAER_TOKEN_URL, self.token_url, tr("Only where it is not at the address above.")),
            fold,
        )
        fold.content.addWidget(FormField(tr("Scope"), self.scope, theme, hint=tr("Only where JAGGAER asks for one.")))
        fold.content.addWidget(
            FormField(
                tr("Records a page"),
                self.page_size,
                theme,
                hint=tr("How many are asked for at once. JAGGAER may give fewer."),
            )
        )
        self.add_field(
            Field.JAGGAER_CA,
            form(
                Field.JAGGAER_CA,
                self.authority,
                tr(
                    "Only where a certificate is issued by the company itself. The file is trusted besides this computer's own."
                ),
            ),
            fold,
        )
        self.layout_column.addStretch(1)

    def show_draft(self, draft: Draft, held: Collection[SecretName]) -> None:
        """Shows JAGGAER's settings."""
        super().show_draft(draft, held)
        settings = draft.jaggaer
        self.host.setText(settings.host)
        self.auth.offer([(key, tr(words)) for key, words in _WAYS.items()], settings.auth)
        self.client.setText(settings.client_id)
        self.secret.show_kept(kept=SecretName.JAGGAER in self.held)
        self.profile.offer([(name, name) for name in self.context.app.profiles()], settings.profile)
        self.token_url.setText(settings.token_url)
        self.scope.setText(settings.scope)
        self.page_size.offer([(str(size), str(size)) for size in _SIZES], str(settings.page_size))
        self.authority.set_file(settings.ca_file)
        self._name_fields()

    def taken(self) -> Draft:
        """The draft with JAGGAER's settings as entered."""
        size = self.page_size.code
        settings = replace(
            self.draft.jaggaer,
            host=jaggaer_address(self.host.text()),
            auth=self.auth.code,
            client_id=self.client.text().strip(),
            profile=self.profile.code or self.draft.jaggaer.profile,
            token_url=self.token_url.text().strip().rstrip("/"),
            scope=self.scope.text().strip(),
            page_size=int(size) if size.isdecimal() and 0 < int(size) <= 10_000 else self.draft.jaggaer.page_size,  # noqa: PLR2004 - as in the set-up file
            ca_file=self.authority.file,
        )
        return replace(self.draft, jaggaer=settings)

    def typed(self) -> Mapping[SecretName, str]:
        """The secret, where one was typed."""
        return {SecretName.JAGGAER: self.secret.value} if self.secret.value else {}

    def _tidy(self) -> None:
        tidy = jaggaer_address(self.host.text())
        if tidy != self.host.text():
            self.host.setText(tidy)

    def _name_fields(self) -> None:
        draft = replace(self.draft, jaggaer=replace(self.draft.jaggaer, auth=self.auth.code))
        for field in (Field.JAGGAER_CLIENT, Field.JAGGAER_SECRET):
            self.fields[field].set_title(field_word(field, draft))
