"""Who gets mail when something needs a person: nobody sees a notification of a run with nobody logged on."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final

from core.model.connection import SecretName
from core.onboarding.draft import Draft, Step
from core.onboarding.steps import Field
from gui.context import Context
from gui.widgets.basics import label
from gui.wizard.field_words import field_word
from gui.wizard.fields import CodeBox, Fold, FormField, SecretField, text_field
from gui.wizard.step_page import Side, StepPage
from gui.words import QT_TR_NOOP, tr

_SECURITY: Final = {
    "starttls": QT_TR_NOOP("STARTTLS (usual)"),
    "tls": QT_TR_NOOP("TLS from the first byte"),
    "none": QT_TR_NOOP("None, to this computer only"),
}


class AlertsPage(StepPage):
    """The first recipient and the mail server; may be left for later."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            Step.ALERTS,
            tr("Who is told?"),
            tr(
                "ML Connector runs while nobody looks. When an account is missing or a system stays away, it writes a mail to"
                " the person named here, and only then. A short summary comes once a day when something is open."
            ),
        )
        theme, none = context.theme, Draft()
        self.to = text_field("finance@company.com")
        self.host = text_field("smtp.company.com")
        self.from_address = text_field("ml-connector@company.com")
        self.security = CodeBox()
        self.user = text_field()
        self.password = SecretField(theme)
        self.add_field(
            Field.EMAIL_TO,
            FormField(
                field_word(Field.EMAIL_TO, none),
                self.to,
                theme,
                hint=tr("One address, or several with a comma between them."),
            ),
        )
        self.add_field(
            Field.SMTP_HOST,
            FormField(field_word(Field.SMTP_HOST, none), self.host, theme, hint=tr("Your IT knows its name.")),
        )
        self.add_field(Field.EMAIL_FROM, FormField(field_word(Field.EMAIL_FROM, none), self.from_address, theme))
        fold = Fold(tr("Sign-in at the mail server"), theme)
        self.layout_column.addWidget(fold)
        fold.content.addWidget(FormField(tr("Encryption"), self.security, theme))
        fold.content.addWidget(
            FormField(
                tr("Mail account"), self.user, theme, hint=tr("Empty where the server takes mail without a sign-in.")
            )
        )
        self.add_field(Field.SMTP_SECRET, FormField(field_word(Field.SMTP_SECRET, none), self.password, theme), fold)
        self._fold = fold
        self.layout_column.addWidget(
            label(
                tr("A test mail can be sent under Settings, where more recipients and rules are, too."),
                "muted",
                wrap=True,
            )
        )
        self.layout_column.addStretch(1)

    def show_draft(self, draft: Draft, held: Collection[SecretName]) -> None:
        """Shows who is told."""
        super().show_draft(draft, held)
        alerts = draft.alerts
        self.to.setText(", ".join(alerts.email_to))
        self.host.setText(alerts.smtp_host)
        self.from_address.setText(alerts.email_from)
        self.security.offer([(key, tr(words)) for key, words in _SECURITY.items()], alerts.smtp_security)
        self.user.setText(alerts.smtp_user)
        self.password.show_kept(kept=SecretName.SMTP in self.held)
        if alerts.smtp_user:
            self._fold.open()

    def taken(self) -> Draft:
        """The draft with who is told."""
        to = tuple(dict.fromkeys(part.strip() for part in self.to.text().replace(";", ",").split(",") if part.strip()))
        alerts = replace(
            self.draft.alerts,
            email_to=to,
            smtp_host=self.host.text().strip(),
            email_from=self.from_address.text().strip(),
            smtp_security=self.security.code or "starttls",
            smtp_user=self.user.text().strip(),
        )
        return replace(self.draft, alerts=alerts, tells=True)

    def typed(self) -> Mapping[SecretName, str]:
        """The password, where one was typed."""
        return {SecretName.SMTP: self.password.value} if self.password.value else {}

    @property
    def side(self) -> Side | None:
        """It can be done later, under Settings."""
        return Side(tr("Later"), self._later)

    def _later(self) -> None:
        self.draft = replace(self.taken(), tells=False)
        self.draft_made.emit(self.draft)
        self.next_asked.emit()
