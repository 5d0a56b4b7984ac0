"""Opening JAGGAER: the way to sign in that the settings ask for."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection

from core.clock import Clock
from core.errors import ConfigurationError
from core.jaggaer.caller import Caller
from core.jaggaer.session import BasicSession, Session, TokenSession, token_address
from core.jaggaer.sizes import PageSizes, SizeMemory
from core.jaggaer.source import JaggaerSource
from core.jaggaer.wire import LABEL
from core.model.connection import JaggaerSettings
from core.model.flow import Entity
from core.model.profile import Profile
from core.transport.calls import CallCounter
from core.transport.exchange import System
from core.transport.pace import Pace
from core.transport.retry import RetryPolicy
from core.transport.settings import limits_of, open_client

NAME = "jaggaer"


def open_source(
    settings: JaggaerSettings,
    profile: Profile,
    secret: Callable[[], str | None],
    *,
    clock: Clock,
    cancel: threading.Event,
    calls: CallCounter,
    policy: RetryPolicy | None = None,
    memory: SizeMemory | None = None,
    also: Collection[Entity] = (),
    bank_key: bytes = b"",
) -> JaggaerSource:
    """JAGGAER as a source; nothing is sent before it is used. Its owner closes it.

    Calls are counted as `jaggaer` with the reasons `token`, `list`, `detail` and `check`.

    Args:
        settings: address, sign-in, page size, calls at once.
        profile: how the site looks.
        secret: gives the client secret or password from the keyring; called late, at each sign-in.
        clock: time, for tokens and waits.
        cancel: set when the run is to stop.
        calls: counts every call.
        policy: how patient to be with passing faults.
        memory: keeps the page sizes that JAGGAER takes between runs; None = they are found out each time.
        also: what a check looks at besides suppliers and orders.
        bank_key: of the digests of bank details; empty = these are not looked at.

    Raises:
        ConfigurationError: an address, a pointer or the way to sign in cannot be used, or a secret would travel
            without encryption.
    """
    pace = Pace(settings.calls_per_second, clock) if settings.calls_per_second else None

    def system(address: str) -> System:
        client = open_client(address, settings)
        return System(
            NAME,
            LABEL,
            client,
            calls=calls,
            clock=clock,
            cancel=cancel,
            policy=policy,
            limits=limits_of(settings),
            pace=pace,
        )

    session: Session
    match settings.auth:
        case "j1p" | "legacy":
            address, path = token_address(settings)
            session = TokenSession(system(address), path, settings, secret, clock)
        case "basic":
            session = BasicSession(settings, secret)
        case other:
            raise ConfigurationError(
                f"{other!r} is no way to sign in to JAGGAER.", remedy="Set auth to j1p, legacy or basic."
            )
    caller = Caller(system(settings.host), session, cancel, settings.max_in_flight)
    return JaggaerSource(caller, profile, settings, cancel, PageSizes(settings.page_size, memory), also, bank_key)
