"""Pairing ML Connector with a customer's X3 through Sage's regional gateway (reference/sage-x3.md 1.2, steps 1 to 3)."""

from __future__ import annotations

import logging
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from core.clock import Clock
from core.errors import ConfigurationError, ConnectorError, CredentialsError
from core.model.cancel import Cancelled
from core.model.connection import X3Settings
from core.transport.calls import CallCounter
from core.x3.callback import Brought, CallbackServer
from core.x3.gateway import check_settings, paired
from core.x3.pairing import Pairing, PairingKeep
from core.x3.refusals import AGAIN, NotAcceptedError, RefusedError
from core.x3.tokens import Links, TokenEndpoint, same_gateway

log = logging.getLogger(__name__)

TIMEOUT_S = 600.0
POLL_S = 5.0
_LOOK_S = 0.2
_LATER = "Have a user of X3 accept it (right: thirdParties); then run pair again, or sync: it goes on from here."
_OVER = frozenset({"expired", "refused", "redirect"})
"""Refusals after which a waiting request is no more."""
_SCOPE = "api.graphQL"

Open = Callable[[str], object]
"""Shows an address in the person's browser."""
Waits = Callable[[], object]


def nothing() -> None:
    """For callers that do not want to know."""


@dataclass(frozen=True, slots=True)
class Paired:
    """What came of a pairing: the gateway's address and the folders that the X3 user has allowed (empty = not told)."""

    gateway: str
    folders: tuple[str, ...]


class Pairer:
    """Pairs one connection.

    Args:
        settings: `gateway_url`, `base_url` (the customer), `client_id`, `gateway_scope`, `redirect_port`.
        secret: gives the application's secret from the keyring.
        keep: where the pairing is kept.
        clock: time.
        cancel: set when the person gives up.
        poll_s: seconds between two questions whether somebody has accepted.

    Raises:
        ConfigurationError: a setting is missing or wrong.
    """

    def __init__(
        self,
        settings: X3Settings,
        secret: Callable[[], str | None],
        keep: PairingKeep,
        *,
        clock: Clock,
        cancel: threading.Event,
        poll_s: float = POLL_S,
    ) -> None:
        check_settings(settings)
        if _SCOPE not in settings.gateway_scope.split():
            msg = f"The scope {settings.gateway_scope!r} does not ask for GraphQL."
            raise ConfigurationError(
                msg, remedy=f"Set gateway_scope to {_SCOPE} user.? or {_SCOPE} businessDomain.ALL."
            )
        if not secret():
            msg = "There is no secret for X3 in the keyring."
            raise CredentialsError(msg, remedy="Enter the client secret of the application, or run setup again.")
        self._settings, self._keep, self._clock, self._cancel = settings, keep, clock, cancel
        self._poll_s = poll_s
        self._endpoint = TokenEndpoint(settings, secret, clock, CallCounter())

    def pair(self, show: Open, *, timeout_s: float = TIMEOUT_S, waits: Waits = nothing) -> Paired:
        """Pairs, and gives the folders that were allowed; a pairing that is waiting for acceptance is gone on with.

        Args:
            show: opens the page on which the X3 user accepts.
            timeout_s: how long to wait for person and X3 user together.
            waits: told each time that X3 says that nobody has accepted yet.

        Raises:
            Cancelled: `cancel` was set.
            NotAcceptedError: nobody has accepted in time; the request is kept, and accepting it later is enough.
            CredentialsError: refused, or the browser never came back.
            ConfigurationError: address or port cannot be used.
            TransientError: the gateway cannot be reached.
        """
        until = self._clock.monotonic_s() + timeout_s
        kept = self._keep.load()
        if kept is not None and kept.code:
            try:
                return self._accepted(kept, until, waits)
            except RefusedError as error:
                if error.refusal.code not in _OVER:
                    raise
                log.info("the waiting pairing request is no more: %s", error.refusal.code)
        return self._accepted(self._asked(show, until), until, waits)

    def _asked(self, show: Open, until: float) -> Pairing:
        """Sends the person to the gateway and waits until the browser comes back with a code."""
        home = self._settings.gateway_url
        links = self._endpoint.links(home)
        state = secrets.token_urlsafe(24)
        with CallbackServer(self._settings.redirect_port, state) as callback:
            query = {
                "client_id": self._settings.client_id,
                "scope": self._settings.gateway_scope,
                "customer": self._settings.base_url.rstrip("/"),
                "redirect_uri": callback.address,
                "state": state,
            }
            show(f"{home}{links.authorise}?{urlencode(query)}")
            while callback.brought is None:
                if self._wait(_LOOK_S, until, callback.arrived):
                    msg = "The browser has not come back from Sage's gateway in time."
                    raise CredentialsError(
                        msg,
                        remedy="Look what its page says; then start the pairing again. It must run on this computer.",
                        context={"step": "pairing"},
                    )
            brought, address = callback.brought, callback.address
        return self._read(brought, links, address)

    def _read(self, brought: Brought, links: Links, address: str) -> Pairing:
        if brought.error or not brought.code:
            shown = "".join(c for c in brought.error[:60] if c.isalnum() or c in " _-")
            msg = f"Sage's gateway did not accept the request to pair ({shown})."
            raise CredentialsError(msg, remedy=AGAIN, context={"step": "pairing"})
        root = self._settings.gateway_url
        endpoint = brought.endpoint.rstrip("/")
        if endpoint and endpoint != root:
            if not same_gateway(endpoint, root):
                msg = "The browser came back with an address that is no gateway of Sage."
                raise CredentialsError(
                    msg,
                    remedy="Start the pairing again, and open no other pages meanwhile.",
                    context={"step": "pairing"},
                )
            root, links = endpoint, self._endpoint.links(endpoint)
        return Pairing(
            root=root,
            token_path=links.token,
            graphql_path=links.graphql,
            folders_path=links.folders,
            code=brought.code,
            redirect_uri=address,
        )

    def _accepted(self, asked: Pairing, until: float, waits: Waits) -> Paired:
        """Asks for the tokens until somebody has accepted, and keeps them."""
        while True:
            try:
                with self._keep.alone():
                    made = paired(asked, self._endpoint.exchange(asked))
                    self._keep.save(made)
                break
            except NotAcceptedError as error:
                self._keep_for_later(asked)
                waits()
                if self._wait(self._poll_s, until, threading.Event()):
                    raise NotAcceptedError(error.message, remedy=_LATER, context=error.context) from error
        try:
            folders = self._endpoint.folders(made)
        except ConnectorError as error:
            log.info("the gateway does not list its folders: %s", error.message)
            folders = ()
        return Paired(made.root, folders)

    def _keep_for_later(self, asked: Pairing) -> None:
        """The request may be accepted tomorrow; a pairing that works is not given up for it."""
        kept = self._keep.load()
        if kept is None or not (kept.refresh or kept.code == asked.code):
            self._keep.save(asked)

    def _wait(self, seconds: float, until: float, wake: threading.Event) -> bool:
        """Waits a moment; whether the time is over.

        Raises:
            Cancelled: the person gives up.
        """
        end = min(until, self._clock.monotonic_s() + seconds)
        while (left := end - self._clock.monotonic_s()) > 0 and not wake.is_set():
            if self._cancel.is_set():
                raise Cancelled
            self._clock.wait(min(left, _LOOK_S), self._cancel)
        if self._cancel.is_set():
            raise Cancelled
        return self._clock.monotonic_s() >= until and not wake.is_set()
