"""Opening X3: the doors that the way to sign in reaches."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

from core.clock import Clock
from core.model.connection import InvoiceMode, X3Settings
from core.transport.calls import CallCounter
from core.transport.exchange import System
from core.transport.retry import RetryPolicy
from core.transport.settings import limits_of, open_client
from core.x3.caller import Caller
from core.x3.choice import GRAPHQL, IMPORT, REST, SOAP, check_pins
from core.x3.doors import Door, SharedMemory
from core.x3.gateway import open_gateway
from core.x3.graphql import GraphQlTarget
from core.x3.importing.door import ImportDoor
from core.x3.pairing import PairingKeep
from core.x3.rest.caller import RestCaller
from core.x3.rest.door import RestDoor
from core.x3.rest.session import RestSession, open_login
from core.x3.schema import SchemaMemory
from core.x3.session import API_PATH, Session, open_session
from core.x3.soap.caller import SoapCaller
from core.x3.soap.door import SoapDoor
from core.x3.target import X3Target


def open_target(
    settings: X3Settings,
    secret: Callable[[], str | None],
    *,
    clock: Clock,
    cancel: threading.Event,
    calls: CallCounter,
    policy: RetryPolicy | None = None,
    memory: SchemaMemory | None = None,
    pairing: PairingKeep | None = None,
    rest_password: Callable[[], str | None] | None = None,
    invoices: InvoiceMode = InvoiceMode.OFF,
) -> X3Target:
    """X3 as a target; nothing is sent before it is used. Its owner closes it.

    Args:
        settings: address, folder, sign-in, doors.
        secret: gives the secret or password from the keyring; called late, and again after a refusal.
        clock: time, for tokens and waits.
        cancel: set when the run is to stop.
        calls: counts every call.
        policy: how patient to be with passing faults.
        memory: keeps what was learned of the site's schema from run to run; None = asked anew in each process.
        pairing: keeps the tokens of Sage's regional gateway; needed where that is the way to sign in.
        rest_password: gives the password of `settings.rest.login`, for sites whose REST services take no token.
        invoices: what is done with supplier invoices; off = X3 is not asked for them before somebody reads some.

    Raises:
        ConfigurationError: a door or a way to sign in that is not there, an address that cannot be used.
    """
    check_pins(settings)
    session: Session
    if settings.auth == "gateway":
        session, address, path = open_gateway(settings, secret, pairing, clock=clock, cancel=cancel, calls=calls)
    else:
        session, address, path = open_session(settings, secret, clock), settings.base_url, API_PATH
    client = open_client(address, settings)
    system = System(
        "x3", "Sage X3", client, calls=calls, clock=clock, cancel=cancel, policy=policy, limits=limits_of(settings)
    )
    caller = Caller(system, session, settings.endpoint_name, path)
    kept = SharedMemory(memory) if memory else None
    doors: dict[str, Door] = {GRAPHQL: GraphQlTarget(settings, caller, kept.part(GRAPHQL) if kept else None)}
    if settings.auth != "gateway":
        # The gateway has GraphQL alone, and its tokens are for nobody else (reference/sage-x3.md 1.2).
        login = RestSession(session, open_login(settings, rest_password, clock))
        rest = RestCaller(system, login, settings.endpoint_name, settings.rest.page_size)
        doors[REST] = RestDoor(settings, rest, kept.part(REST) if kept else None)
        soap = SoapCaller(system, session, settings.soap)
        doors[SOAP] = SoapDoor(settings, soap, kept.part(SOAP) if kept else None)
        # Imports are published as JSON calls, whatever the other results come as (reference/sage-x3.md 4.4).
        importing = SoapCaller(system, session, replace(settings.soap, json_results=True))
        under_way = kept.part(IMPORT) if kept else None
        doors[IMPORT] = ImportDoor(settings, importing, clock=clock, cancel=cancel, memory=under_way)
    return X3Target(settings, caller, doors, kept.part("reading") if kept else None, invoices)
