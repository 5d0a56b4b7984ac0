"""What the fields are called, for labels and for the links that lead to them."""

from __future__ import annotations

from typing import Final

from core.onboarding.draft import Draft
from core.onboarding.steps import Field
from gui.words import QT_TR_NOOP, tr

WORDS: Final = {
    Field.JAGGAER_HOST: QT_TR_NOOP("Address of JAGGAER's API"),
    Field.JAGGAER_AUTH: QT_TR_NOOP("Kind of sign-in"),
    Field.JAGGAER_CLIENT: QT_TR_NOOP("Client id"),
    Field.JAGGAER_SECRET: QT_TR_NOOP("Client secret"),
    Field.JAGGAER_PROFILE: QT_TR_NOOP("Profile"),
    Field.JAGGAER_TOKEN_URL: QT_TR_NOOP("Address of the sign-in"),
    Field.JAGGAER_CA: QT_TR_NOOP("Certificate authority of JAGGAER"),
    Field.X3_ADDRESS: QT_TR_NOOP("Address of X3"),
    Field.X3_HTTP: QT_TR_NOOP("No encryption"),
    Field.X3_FOLDER: QT_TR_NOOP("Folder"),
    Field.X3_ENDPOINT: QT_TR_NOOP("Endpoint"),
    Field.X3_AUTH: QT_TR_NOOP("Way to sign in"),
    Field.X3_CLIENT: QT_TR_NOOP("Client ID"),
    Field.X3_USER: QT_TR_NOOP("X3 user"),
    Field.X3_SECRET: QT_TR_NOOP("Secret"),
    Field.X3_GATEWAY: QT_TR_NOOP("Address of Sage's gateway"),
    Field.X3_CA: QT_TR_NOOP("Certificate authority of X3"),
    Field.NAME: QT_TR_NOOP("Name of the connection"),
    Field.ENVIRONMENT: QT_TR_NOOP("Test or real"),
    Field.START: QT_TR_NOOP("First day of orders"),
    Field.SITE: QT_TR_NOOP("Purchase site"),
    Field.CHART: QT_TR_NOOP("Chart of accounts"),
    Field.COST_CENTRES: QT_TR_NOOP("Dimension type of cost centres"),
    Field.PRODUCT: QT_TR_NOOP("Product for lines by description"),
    Field.EMAIL_TO: QT_TR_NOOP("Who gets mail"),
    Field.EMAIL_FROM: QT_TR_NOOP("Sender's address"),
    Field.SMTP_HOST: QT_TR_NOOP("Mail server"),
    Field.SMTP_SECRET: QT_TR_NOOP("Password of the mail account"),
}
_BY_PASSWORD: Final = {
    Field.JAGGAER_CLIENT: QT_TR_NOOP("Login"),
    Field.JAGGAER_SECRET: QT_TR_NOOP("Password"),
    Field.X3_SECRET: QT_TR_NOOP("Password"),
}


def field_word(field: Field, draft: Draft) -> str:
    """What a field is called by the way to sign in that the draft has."""
    auth = draft.jaggaer.auth if field.value.startswith("jaggaer.") else draft.x3.auth
    if auth == "basic" and field in _BY_PASSWORD:
        return tr(_BY_PASSWORD[field])
    return tr(WORDS[field])
