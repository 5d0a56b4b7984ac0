"""Which steps are open, and what each still lacks; pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from core.model.connection import SecretName
from core.model.connection_name import taken_by, taken_words
from core.model.mailing import check_address
from core.onboarding.choices import Choice
from core.onboarding.draft import JAGGAER, KEYRING_NAME, ORDER, X3, Draft, Step
from core.onboarding.entered import fault_of_address, is_open

LONGEST_NAME: Final = 60


class Field(StrEnum):
    """What a person fills in; named as in the set-up file."""

    JAGGAER_HOST = "jaggaer.host"
    JAGGAER_AUTH = "jaggaer.auth"
    JAGGAER_CLIENT = "jaggaer.client_id"
    JAGGAER_SECRET = "jaggaer.secret"
    JAGGAER_PROFILE = "jaggaer.profile"
    JAGGAER_TOKEN_URL = "jaggaer.token_url"
    JAGGAER_CA = "jaggaer.ca_file"
    X3_ADDRESS = "x3.base_url"
    X3_HTTP = "x3.confirm_http"
    X3_FOLDER = "x3.folder"
    X3_ENDPOINT = "x3.endpoint"
    X3_AUTH = "x3.auth"
    X3_CLIENT = "x3.client_id"
    X3_USER = "x3.user"
    X3_SECRET = "x3.secret"
    X3_GATEWAY = "x3.gateway_url"
    X3_CA = "x3.ca_file"
    NAME = "connection.name"
    ENVIRONMENT = "connection.environment"
    START = "connection.start_from"
    SITE = "x3.site"
    CHART = "x3.chart"
    COST_CENTRES = "x3.cost_center_type"
    PRODUCT = "x3.generic_product"
    EMAIL_TO = "alerts.email_to"
    EMAIL_FROM = "alerts.email_from"
    SMTP_HOST = "alerts.smtp_host"
    SMTP_SECRET = "alerts.smtp_password"


STEP_OF: Final = {
    Field.JAGGAER_HOST: Step.JAGGAER,
    Field.JAGGAER_AUTH: Step.JAGGAER,
    Field.JAGGAER_CLIENT: Step.JAGGAER,
    Field.JAGGAER_SECRET: Step.JAGGAER,
    Field.JAGGAER_PROFILE: Step.JAGGAER,
    Field.JAGGAER_TOKEN_URL: Step.JAGGAER,
    Field.JAGGAER_CA: Step.JAGGAER,
    Field.X3_ADDRESS: Step.X3,
    Field.X3_HTTP: Step.X3,
    Field.X3_FOLDER: Step.X3,
    Field.X3_ENDPOINT: Step.X3,
    Field.X3_AUTH: Step.X3,
    Field.X3_CLIENT: Step.X3,
    Field.X3_USER: Step.X3,
    Field.X3_SECRET: Step.X3,
    Field.X3_GATEWAY: Step.X3,
    Field.X3_CA: Step.X3,
    Field.NAME: Step.DEFAULTS,
    Field.ENVIRONMENT: Step.DEFAULTS,
    Field.START: Step.DEFAULTS,
    Field.SITE: Step.DEFAULTS,
    Field.CHART: Step.DEFAULTS,
    Field.COST_CENTRES: Step.DEFAULTS,
    Field.PRODUCT: Step.DEFAULTS,
    Field.EMAIL_TO: Step.ALERTS,
    Field.EMAIL_FROM: Step.ALERTS,
    Field.SMTP_HOST: Step.ALERTS,
    Field.SMTP_SECRET: Step.ALERTS,
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a field, as a sentence."""

    field: Field
    message: str


def faults(draft: Draft, step: Step, secrets: Collection[SecretName]) -> tuple[Fault, ...]:
    """What a step still lacks, in the order of its fields; none = it can be left forwards.

    Args:
        draft: what was entered.
        step: which step.
        secrets: those that the keyring holds for this draft, or that were typed just now.
    """
    match step:
        case Step.JAGGAER:
            return tuple(_jaggaer(draft, secrets))
        case Step.X3:
            return tuple(_x3(draft, secrets))
        case Step.DEFAULTS:
            return tuple(_defaults(draft))
        case Step.ALERTS:
            return tuple(_alerts(draft, secrets)) if draft.tells else ()
        case _:
            return ()


def is_complete(draft: Draft, step: Step, secrets: Collection[SecretName]) -> bool:
    """Whether a step can be left forwards."""
    match step:
        case Step.JAGGAER_CHECK:
            return draft.is_checked(JAGGAER)
        case Step.X3_CHECK | Step.OFFERS:
            return draft.is_checked(X3)
        case Step.PREVIEW | Step.SCHEDULE:
            return bool(draft.connection)
        case _:
            return not faults(draft, step, secrets)


def open_steps(draft: Draft, secrets: Collection[SecretName]) -> tuple[Step, ...]:
    """Steps that can be gone to now: those that were reached, up to the first that lacks something.

    Once the connection exists, only what follows it is open: settings are changed where settings are.
    """
    if draft.connection:
        return (Step.PREVIEW, Step.SCHEDULE)
    found: list[Step] = []
    for step in ORDER[: ORDER.index(draft.furthest) + 1]:
        found.append(step)
        if not is_complete(draft, step, secrets):
            break
    return tuple(found)


def following(step: Step) -> Step | None:
    """The next step; None after the last."""
    place = ORDER.index(step) + 1
    return ORDER[place] if place < len(ORDER) else None


def preceding(step: Step) -> Step | None:
    """The step before; None before the first."""
    place = ORDER.index(step)
    return ORDER[place - 1] if place else None


def resumed(draft: Draft, secrets: Collection[SecretName]) -> Step:
    """Where somebody goes on who comes back: where they were, or the first step that lacks something."""
    may = open_steps(draft, secrets)
    return draft.step if draft.step in may else may[-1]


def _jaggaer(draft: Draft, secrets: Collection[SecretName]) -> list[Fault]:
    settings, found = draft.jaggaer, []
    if not settings.host:
        found.append(Fault(Field.JAGGAER_HOST, "Enter the address of JAGGAER's API."))
    elif wrong := fault_of_address(settings.host):
        found.append(Fault(Field.JAGGAER_HOST, wrong))
    elif is_open(settings.host):
        found.append(Fault(Field.JAGGAER_HOST, "Begin it with https://, else the sign-in could be read on the way."))
    if not settings.client_id:
        found.append(Fault(Field.JAGGAER_CLIENT, "Enter what JAGGAER gave you to sign in with."))
    if SecretName.JAGGAER not in secrets:
        found.append(Fault(Field.JAGGAER_SECRET, "Enter the secret that belongs to it."))
    if settings.token_url:
        if wrong := fault_of_address(settings.token_url):
            found.append(Fault(Field.JAGGAER_TOKEN_URL, wrong))
        elif is_open(settings.token_url):
            found.append(
                Fault(Field.JAGGAER_TOKEN_URL, "Begin it with https://, else the sign-in could be read on the way.")
            )
    found += _authority(settings.ca_file, Field.JAGGAER_CA)
    return found


def _x3(draft: Draft, secrets: Collection[SecretName]) -> list[Fault]:
    settings, found = draft.x3, []
    if not settings.base_url:
        found.append(Fault(Field.X3_ADDRESS, "Enter the address at which people open X3 in their browser."))
    elif wrong := fault_of_address(settings.base_url):
        found.append(Fault(Field.X3_ADDRESS, wrong))
    elif is_open(settings.base_url) and settings.auth == "basic":
        found.append(
            Fault(Field.X3_ADDRESS, "Begin it with https://: over http everybody on the way could read the password.")
        )
    elif is_open(settings.base_url) and settings.auth == "connected-app" and not settings.confirm_http:
        found.append(Fault(Field.X3_HTTP, "Begin the address with https://, or accept the risk."))
    if not settings.folder:
        found.append(Fault(Field.X3_FOLDER, "Enter the folder, as it is called in X3."))
    if settings.auth in {"connected-app", "gateway"} and not settings.client_id:
        found.append(Fault(Field.X3_CLIENT, "Enter the client ID that X3 shows for the connected application."))
    if settings.auth == "gateway":
        if not settings.gateway_url:
            found.append(Fault(Field.X3_GATEWAY, "Enter the address of Sage's gateway for your region."))
        elif wrong := fault_of_address(settings.gateway_url):
            found.append(Fault(Field.X3_GATEWAY, wrong))
        elif is_open(settings.gateway_url):
            found.append(Fault(Field.X3_GATEWAY, "Begin it with https://, else the sign-in could be read on the way."))
    if settings.auth == "basic" and not settings.user:
        found.append(Fault(Field.X3_USER, "Enter the login of the X3 user."))
    if SecretName.X3 not in secrets:
        what = "password of that user" if settings.auth == "basic" else "secret that X3 showed with the client ID"
        found.append(Fault(Field.X3_SECRET, f"Enter the {what}."))
    found += _authority(settings.ca_file, Field.X3_CA)
    return found


def _defaults(draft: Draft) -> list[Fault]:
    choices, x3, found = draft.choices, draft.x3, []
    if not draft.name.strip() or draft.name.startswith("-") or not draft.name.isprintable():
        found.append(Fault(Field.NAME, "Give the connection a name that does not begin with a dash."))
    elif len(draft.name.strip()) > LONGEST_NAME:
        found.append(Fault(Field.NAME, f"Use at most {LONGEST_NAME} characters."))
    elif (twin := taken_by(draft.name, (*draft.beside, KEYRING_NAME))) and draft.connection != twin:
        found.append(Fault(Field.NAME, taken_words(twin)))
    if not draft.environment:
        found.append(Fault(Field.ENVIRONMENT, "Say whether these are test systems or the real ones."))
    if draft.start_from is None:
        found.append(Fault(Field.START, "Say from which day on orders are taken over."))
    if choices is None:
        return found
    for field, code, among, words in (
        (Field.SITE, x3.site, choices.sites, "purchase site"),
        (Field.CHART, x3.chart, choices.charts, "chart of accounts"),
        (Field.COST_CENTRES, x3.cost_center_type, choices.types, "dimension type that holds cost centres"),
    ):
        if not _is_among(code, among):
            found.append(Fault(field, f"Choose the {words}."))
    if x3.generic_product and not choices.more and not _is_among(x3.generic_product, choices.products):
        found.append(Fault(Field.PRODUCT, f"X3 has no product {x3.generic_product} that can be bought."))
    return found


def _is_among(code: str, among: Sequence[Choice]) -> bool:
    return any(choice.code == code for choice in among)


def _alerts(draft: Draft, secrets: Collection[SecretName]) -> list[Fault]:
    settings, found = draft.alerts, []
    if not settings.email_to:
        found.append(Fault(Field.EMAIL_TO, "Enter the address of the first person to be told."))
    found += [
        Fault(Field.EMAIL_TO, f"{address} {wrong}.") for address in settings.email_to if (wrong := _no_address(address))
    ]
    if not settings.smtp_host:
        found.append(Fault(Field.SMTP_HOST, "Enter the mail server; your IT knows its name."))
    if not settings.email_from and "@" not in settings.smtp_user:
        found.append(Fault(Field.EMAIL_FROM, "Enter the address that mails come from."))
    elif settings.email_from and (wrong := _no_address(settings.email_from)):
        found.append(Fault(Field.EMAIL_FROM, f"{settings.email_from} {wrong}."))
    if settings.smtp_user and SecretName.SMTP not in secrets:
        found.append(Fault(Field.SMTP_SECRET, "Enter the password of that mail account."))
    return found


def _no_address(text: str) -> str:
    try:
        check_address(text)
    except ValueError as error:
        return str(error)
    return ""


def _authority(file: str, field: Field) -> list[Fault]:
    if file and not Path(file).is_file():
        return [Fault(field, f"There is no file {file}.")]
    return []
