"""Which field to change after a check that failed; pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

from core.model.check import CheckFault
from core.model.views import CheckStep
from core.onboarding.draft import JAGGAER, Draft
from core.onboarding.steps import Field

_WAY: Final = frozenset(
    {CheckFault.NAME, CheckFault.PORT, CheckFault.PROXY, CheckFault.TLS, CheckFault.CERTIFICATE_NAME}
)
_X3_CODES: Final = {
    "41": (Field.X3_CLIENT,),
    "42": (Field.X3_USER,),
    "45": (Field.X3_ADDRESS,),
    "50": (Field.X3_SECRET,),
    "21": (),
}
"""Errors of X3's sign-in and what they speak of (reference/sage-x3.md 1.1); 21 is a clock."""
CHOSEN_AT: Final = {
    "Purchase site": Field.SITE,
    "Chart of accounts": Field.CHART,
    "Cost centre type": Field.COST_CENTRES,
    "Generic product": Field.PRODUCT,
}
"""Steps of the check of X3 that speak of a choice, which is made after that check."""


def to_change(draft: Draft, system: str, steps: Sequence[CheckStep]) -> tuple[Field, ...]:
    """The fields that a failed check speaks of, the likeliest first; none where the cause lies elsewhere (a clock, rights).

    Args:
        draft: what was checked.
        system: `jaggaer` or `x3`.
        steps: of the check; the last one failed, or all went well.
    """
    if not steps or steps[-1].ok:
        return ()
    return _jaggaer(draft, steps) if system == JAGGAER else _x3(draft, steps[-1])


def _jaggaer(draft: Draft, steps: Sequence[CheckStep]) -> tuple[Field, ...]:
    step = steps[-1]
    of_sign_in = sum(one.step == step.step for one in steps) > 1 and _elsewhere(draft)
    address = Field.JAGGAER_TOKEN_URL if of_sign_in else Field.JAGGAER_HOST
    match step.fault:
        case CheckFault.CERTIFICATE_AUTHORITY:
            return (Field.JAGGAER_CA,)
        case CheckFault.CERTIFICATE_DATE | CheckFault.BUSY:
            return ()
        case CheckFault.SIGN_IN:
            # Servers in front of JAGGAER also refuse a sign-in that is asked for at a place that is not there.
            unusual = [Field.JAGGAER_AUTH] if draft.jaggaer.auth != "j1p" else []
            unusual += [Field.JAGGAER_HOST] if urlsplit(draft.jaggaer.host).path else []
            return (Field.JAGGAER_CLIENT, Field.JAGGAER_SECRET, *unusual)
        case CheckFault.RIGHTS:
            return (Field.JAGGAER_CLIENT,)
        case fault if fault in _WAY:
            return (address,)
    if step.step == "Settings":
        return (Field.JAGGAER_CA,) if step.code == "certificate" else (Field.JAGGAER_HOST,)
    if step.step == "Sign-in":
        where = Field.JAGGAER_TOKEN_URL if draft.jaggaer.token_url else Field.JAGGAER_HOST
        return (where, Field.JAGGAER_AUTH)
    if step.step.startswith("List of "):
        return (Field.JAGGAER_HOST, Field.JAGGAER_PROFILE)
    return (Field.JAGGAER_PROFILE,)


def _elsewhere(draft: Draft) -> bool:
    """Whether the sign-in is at another computer than the API."""
    there = draft.jaggaer.token_url
    return bool(there) and urlsplit(there).netloc != urlsplit(draft.jaggaer.host).netloc


def _x3(draft: Draft, step: CheckStep) -> tuple[Field, ...]:
    settings = draft.x3
    address = Field.X3_GATEWAY if settings.auth == "gateway" else Field.X3_ADDRESS
    match step.fault:
        case CheckFault.CERTIFICATE_AUTHORITY:
            return (Field.X3_CA,)
        case CheckFault.CERTIFICATE_DATE | CheckFault.WRITE_DOOR | CheckFault.BUSY:
            return ()
        case CheckFault.SIGN_IN:
            return _sign_in(draft, step)
        case CheckFault.FOLDER:
            return (Field.X3_ENDPOINT, Field.X3_FOLDER) if settings.endpoint else (Field.X3_FOLDER, Field.X3_ENDPOINT)
        case CheckFault.RIGHTS:
            return (Field.X3_USER,)
        case CheckFault.SERVICES:
            return (address,)
        case fault if fault in _WAY:
            return (address,)
    if step.step in CHOSEN_AT:
        return (CHOSEN_AT[step.step],)
    if step.step == "Settings" and step.code == "certificate":
        return (Field.X3_CA,)
    return (address,)


def _sign_in(draft: Draft, step: CheckStep) -> tuple[Field, ...]:
    match draft.x3.auth:
        case "basic":
            return (Field.X3_USER, Field.X3_SECRET)
        case "gateway":
            return (Field.X3_CLIENT, Field.X3_SECRET)
    return _X3_CODES.get(step.code, (Field.X3_CLIENT, Field.X3_SECRET))
