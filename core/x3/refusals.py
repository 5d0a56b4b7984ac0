"""What the refusals of Sage's regional gateway mean, each in a sentence of its own (reference/sage-x3.md 1.2, "Errors")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.errors import CredentialsError, TransientError
from core.transport.exchange import Answer

AGAIN = "Pair ML Connector with X3 again: ml-connector pair"
_INTERNAL = 501
_LONGEST = 120


class NotAcceptedError(CredentialsError):
    """The pairing was asked for, and nobody has accepted it in X3 yet."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a refusal means: what it says (part of the message, in small letters), our code, sentence and next step."""

    status: int
    says: str
    code: str
    message: str
    remedy: str


_BOTH = (
    Refusal(
        400,
        "missing required",
        "parameters",
        "Sage's gateway misses a part of our request.",
        "Check the client ID, and gateway_scope; else the gateway has changed and ML Connector must follow.",
    ),
    Refusal(
        400,
        "invalid grant",
        "grant",
        "Sage's gateway does not know our kind of request.",
        "Check gateway_url: it must be the gateway's root, such as https://api.REGION-sagex3.com/v1.",
    ),
    Refusal(
        401,
        "",
        "secret",
        "Sage's gateway refused the application's secret.",
        "Enter the client secret again as Sage's App Registry shows it.",
    ),
    Refusal(
        403,
        "disabled",
        "disabled",
        "The application is switched off at Sage Business Cloud.",
        "Have it switched on again in Sage's App Registry.",
    ),
    Refusal(
        404,
        "customer application",
        "customer",
        "Sage does not know this X3 server as a customer of its cloud.",
        "Compare base_url with the URL of the X3 server that is registered at Sage, letter by letter.",
    ),
    Refusal(
        404,
        "active application",
        "client",
        "Sage knows no active application with this client ID.",
        "Compare the client ID with Sage's App Registry.",
    ),
)
EXCHANGE = (
    *_BOTH,
    Refusal(
        403,
        "not been accepted",
        "not-accepted",
        "Nobody has accepted the pairing in X3 yet.",
        "Have a user of X3 accept it (right: thirdParties), then go on.",
    ),
    Refusal(403, "expired", "expired", "The request to pair was not accepted in time.", AGAIN),
    Refusal(403, "not found", "refused", "The request to pair was refused or taken back in X3.", AGAIN),
    Refusal(
        404,
        "",
        "redirect",
        "Sage does not know the address to which the browser brings the pairing back.",
        "Have http://127.0.0.1:PORT/callback, with the port of redirect_port, registered for the application.",
    ),
)
REFRESH = (
    *_BOTH,
    Refusal(403, "expired", "expired", "The pairing with X3 has run out: it was not used for 30 days.", AGAIN),
    Refusal(403, "not found", "revoked", "The pairing was taken back in X3.", AGAIN),
    Refusal(404, "", "used", "Sage does not accept the pairing's token any more.", AGAIN),
)
INTERRUPTED = Refusal(
    404,
    "",
    "interrupted",
    "ML Connector was interrupted while it renewed its sign-in to X3: Sage gave out new tokens that never arrived here,"
    " and takes the old ones no more.",
    AGAIN + ". Nothing else is lost.",
)
_SETTINGS = frozenset(refusal.code for refusal in _BOTH)
"""Refusals that speak of the application, not of the pairing."""


class RefusedError(CredentialsError):
    """The gateway refused definitely. `refusal` is what it means."""

    def __init__(self, refusal: Refusal, context: Mapping[str, str]) -> None:
        super().__init__(refusal.message, remedy=refusal.remedy, context=context)
        self.refusal = refusal

    @property
    def may_be_lost(self) -> bool:
        """Whether a renewal whose answer was lost explains it: which word a used token gets is printed nowhere."""
        return self.refusal.code not in _SETTINGS


def interrupted() -> RefusedError:
    """The error for a pair that was given out and never arrived."""
    return RefusedError(INTERRUPTED, {"step": "sign-in", "code": INTERRUPTED.code})


def error_of(answer: Answer, refusals: tuple[Refusal, ...]) -> CredentialsError | TransientError:
    """Our error for an answer of the token endpoint that is no pair of tokens; the first refusal that fits counts."""
    said = answer.value.get("message") if isinstance(answer.value, dict) else None
    text = said if isinstance(said, str) else ""
    shown = "".join(c if c.isprintable() else " " for c in text[:_LONGEST]).strip()
    context = {"step": "sign-in", "status": str(answer.status)}
    if answer.status == _INTERNAL:
        msg = f"Sage's gateway has a fault of its own{f': {shown}' if shown else '.'}"
        return TransientError(msg, remedy="Try again later.", context=context)
    found = next((r for r in refusals if r.status == answer.status and r.says in text.casefold()), None)
    if found is None:
        quoted = f" It said: {shown!a}." if shown else ""
        found = Refusal(
            answer.status,
            "",
            str(answer.status),
            f"Sage's gateway refused the sign-in (HTTP {answer.status}).{quoted}",
            "Check gateway_url, client ID and secret.",
        )
    context["code"] = found.code
    if found.code == "not-accepted":
        return NotAcceptedError(found.message, remedy=found.remedy, context=context)
    return RefusedError(found, context)
