"""The connection check of X3: steps in order, each with the one thing to do when it fails (product.md 8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, Protocol, runtime_checkable

from core.errors import (
    ConfigurationError,
    ConnectorError,
    ContractError,
    CredentialsError,
)
from core.model.check import CheckFault
from core.model.connection import X3Settings
from core.model.views import CheckStep
from core.ports import Capabilities, Target
from core.transport.clocks import clock_step
from core.transport.probe import PROXY, probe
from core.transport.settings import way_of
from core.x3.caller import Caller
from core.x3.site_check import site_steps

LABEL: Final = "Sage X3"
OWNER: Final = "the X3 administrator"
SERVICES, SIGN_IN, FOLDER, OFFERS = "X3 Services", "Sign-in", "Folder", "X3 offers"
POOL: Final = "SOAP pool"
_PING = "query ping { __typename }"
_BAD_REQUEST, _FORBIDDEN, _PROXY_SIGN_IN, _NOT_FOUND = "400", "403", "407", "404"
_BEHIND = frozenset({"500", "502", "503", "504"})


@runtime_checkable
class HasDoors(Protocol):
    """A target that has more to tell of its doors."""

    def door_steps(self) -> Iterator[CheckStep]:
        """Steps on the doors: whether they are open, and what they need."""
        ...


def check_connection(settings: X3Settings, caller: Caller, target: Target) -> Iterator[CheckStep]:
    """Steps of the check: the way there, services, clock, sign-in, folder, what the site holds, offers and needs.

    The first that fails is the last.

    Args:
        settings: of the connection.
        caller: asks one question, from whose answer four steps are told apart.
        target: is asked for what it offers and holds; if it has `door_steps`, these come last.
    """
    for step in _steps(settings, caller, target):
        yield step
        if not step.ok:
            return


def _steps(settings: X3Settings, caller: Caller, target: Target) -> Iterator[CheckStep]:
    yield from probe(way_of(settings.address, settings, LABEL, OWNER))
    found: list[Capabilities] = []

    def offers() -> CheckStep:
        if not found:
            found.append(target.discover())
        return CheckStep(OFFERS, ok=True, detail=" ".join(found[0].sentences))

    yield from _answers(settings, caller, offers)
    yield _offered(offers)
    yield from site_steps(settings, target, found[0])
    if isinstance(target, HasDoors):
        try:
            yield from target.door_steps()
        except ConnectorError as error:
            yield failed("Write door", error, CheckFault.WRITE_DOOR)


def _answers(settings: X3Settings, caller: Caller, offers: Callable[[], CheckStep]) -> Iterator[CheckStep]:
    """One call tells four steps apart: how far it came is where it failed."""
    error: ConnectorError | None = None
    try:
        caller.ask("check", _PING, {}, attempts=1)
    except ConnectorError as fault:
        error = fault
    at = None if error is None else _failed_at(error)
    if error is not None and at == SIGN_IN and not _was_answered(error, caller):
        yield failed(SIGN_IN, error, CheckFault.SIGN_IN)
        return
    if error is not None and at in {SERVICES, PROXY}:
        if at == SERVICES and _goes_without(offers):
            yield CheckStep(SERVICES, ok=True, detail=f"{_no_services(caller, error)} Another door of X3 is used.")
        else:
            yield _without_services(settings, caller, error, at)
            return
    else:
        yield CheckStep(SERVICES, ok=True, detail=f"GraphQL answers at {caller.path}.")
    yield clock_step(LABEL, caller.server_time_offset_s(), _of_clock(settings))
    if error is not None and at == SIGN_IN:
        yield failed(SIGN_IN, error, CheckFault.SIGN_IN)
        return
    yield CheckStep(SIGN_IN, ok=True, detail=f"X3 accepts us. {_who(settings)}")
    if error is not None and at == FOLDER:
        yield _wrong_folder(settings, error)
        return
    there = f"Endpoint {settings.endpoint_name} is there."
    if at == SERVICES:
        there = f"It is that of SOAP pool {settings.soap.pool}; {settings.folder} is entered."
    yield CheckStep(FOLDER, ok=True, detail=there)


def _failed_at(error: ConnectorError) -> str:
    status = error.context.get("status")
    match error:
        case CredentialsError():
            return SIGN_IN
        case ConfigurationError() | ContractError() if status == _BAD_REQUEST:
            return FOLDER
        case ConfigurationError() if status == _FORBIDDEN or status is None:
            return SIGN_IN
        case ConfigurationError() if status == _PROXY_SIGN_IN:
            return PROXY
        case _:
            return SERVICES


def _was_answered(error: ConnectorError, caller: Caller) -> bool:
    """Whether X3 itself refused us; a secret that is missing here stops a call before it leaves."""
    return bool({"status", "code"} & error.context.keys()) or caller.server_time_offset_s() is not None


def _goes_without(offers: Callable[[], CheckStep]) -> bool:
    """Whether X3 has another door than its GraphQL services, be it closed at the moment (reference/sage-x3.md 6.1)."""
    try:
        return offers().ok
    except ConnectorError as error:
        return _is_of_pool(error)


def _is_of_pool(error: ConnectorError) -> bool:
    return error.context.get("step") == "soap-pool"


def _no_services(caller: Caller, error: ConnectorError) -> str:
    status = error.context.get("status", "")
    if status == _NOT_FOUND:
        return f"There are no X3 Services at {caller.path} (HTTP 404)."
    if status in _BEHIND:
        return f"The web server answers, but X3 Services behind it do not (HTTP {status} at {caller.path})."
    return f"What answers at {caller.path} is not X3 Services: {error.message}"


def _without_services(settings: X3Settings, caller: Caller, error: ConnectorError, at: str) -> CheckStep:
    if at == PROXY:
        return failed(PROXY, error, CheckFault.PROXY)
    if error.context.get("status", "") in _BEHIND:
        next_step = "Ask the X3 administrator to start X3 Services (Xtrem) and the route to them in the web server."
    else:
        next_step = (
            f"Ask the X3 administrator at which address X3 Services (Xtrem) run, and whether they are installed;"
            f" {settings.address} is entered."
        )
    return CheckStep(
        SERVICES, ok=False, detail=_no_services(caller, error), next_step=next_step, fault=CheckFault.SERVICES
    )


def _wrong_folder(settings: X3Settings, error: ConnectorError) -> CheckStep:
    if isinstance(error, ContractError):
        return failed(FOLDER, error, CheckFault.FOLDER)
    return CheckStep(
        FOLDER,
        ok=False,
        detail=f"X3 knows no endpoint {settings.endpoint_name} (HTTP 400).{_of_folder(settings)}",
        next_step="Ask the X3 administrator for the endpoint's name (Administration, Endpoints) and enter it (endpoint), in capital"
        " letters as there; it is mostly the folder's name.",
        fault=CheckFault.FOLDER,
    )


def _of_folder(settings: X3Settings) -> str:
    return "" if settings.endpoint else " None is entered, so that the folder's name was taken for it."


def _who(settings: X3Settings) -> str:
    user = f", user {settings.user}" if settings.user else ""
    if settings.auth == "basic":
        return f"Login {settings.user}."
    return f"Client ID {settings.client_id}{user}."


def _of_clock(settings: X3Settings) -> str:
    return "The sign-in allows for it." if settings.auth == "connected-app" else ""


def _offered(offers: Callable[[], CheckStep]) -> CheckStep:
    try:
        return offers()
    except ConnectorError as error:
        if _is_of_pool(error):
            return failed(POOL, error, CheckFault.WRITE_DOOR)
        return failed(OFFERS, error)


def failed(name: str, error: ConnectorError, fault: CheckFault | None = None) -> CheckStep:
    """A step that failed with an error of ours."""
    remedy = error.remedy or "Check that the address leads to Sage X3 Services, and nothing stands in between."
    code = error.context.get("code") or error.context.get("status") or ""
    return CheckStep(name, ok=False, detail=error.message, next_step=remedy, fault=fault, code=code)
