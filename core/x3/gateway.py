"""Signing in through Sage's regional gateway: access tokens of five minutes, refresh tokens that rotate.

What is promised about the pair (reference/sage-x3.md 1.2: a refresh gives a new pair and takes the old one):

- Before a renewal is sent, its mark is in the keyring; the new pair is in the keyring before its access token signs
  a call. Both are one entry that is replaced as a whole, so a crash leaves the old pair or the new one.
- A crash before the gateway took the request, or after the new pair was written, costs nothing.
- Between the two the gateway has given out a pair that nobody holds. The old refresh token is tried again: a gateway
  that accepts it until the new pair is used goes on. One that does not cannot be helped from here; then the mark is
  why the reader is told that a renewal was interrupted and X3 must be paired again, and not that something is wrong.
- A cancel does not cut a renewal off: it goes on in a thread of its own, which the program waits for when it ends.

Spec: reference/sage-x3.md 1.2.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace

from core.clock import Clock
from core.errors import ConfigurationError, CredentialsError, TransientError, UnreachableError
from core.model.cancel import Cancelled
from core.model.connection import X3Settings
from core.transport.calls import CallCounter
from core.transport.client import is_loopback, parse_address
from core.x3.pairing import Pairing, PairingKeep
from core.x3.refusals import AGAIN, RefusedError, interrupted
from core.x3.session import KEEP_LEFT_S, KEEP_LEFT_SHARE, Failure
from core.x3.tokens import TokenEndpoint, Tokens

log = logging.getLogger(__name__)

ATTEMPTS = 3
_PAUSE_S = 1.0
_LOOK_S = 0.1


class GatewaySession:
    """Signs calls with the access token of the pairing; one renewal at a time, in this process and among others.

    Args:
        endpoint: gives new pairs.
        keep: where the pairing is kept.
        clock: time.
        cancel: set when the run is to stop; ends waiting for a renewal, not the renewal.
    """

    def __init__(self, endpoint: TokenEndpoint, keep: PairingKeep, clock: Clock, cancel: threading.Event) -> None:
        self._endpoint, self._keep, self._clock, self._cancel = endpoint, keep, clock, cancel
        self._lock = threading.Lock()
        self._failure = Failure(clock)
        self._access = ""
        self._ends: tuple[float, float] | None = None
        self._stale = ""
        self._unsaved: Pairing | None = None
        self._renewal: _Renewal | None = None

    def authorization(self) -> str:
        """`Bearer` and an access token that outlives the call.

        Raises:
            CredentialsError: X3 was not paired, or the gateway refuses the pairing.
            TransientError: the gateway cannot be reached.
            Cancelled: the run is to stop.
        """
        with self._lock:
            self._failure.repeat()
            if self._lasts():
                return f"Bearer {self._access}"
            if self._renewal is None:
                self._renewal = _Renewal(self._renew)
                self._renewal.start()
            renewal = self._renewal
        while not renewal.over.wait(_LOOK_S):
            if self._cancel.is_set():
                raise Cancelled
        if renewal.error is not None:
            raise renewal.error
        return f"Bearer {renewal.access}"

    def refused(self, used: str, text: str, server_date: str, seen: set[str]) -> None:
        """A 401 on a call: the tokens are renewed and the call repeated, once (reference/sage-x3.md 1.2).

        Raises:
            CredentialsError: a fresh token was refused too.
        """
        del text, server_date
        with self._lock:
            if "401" in seen:
                raise self._failure.keep(
                    "Sage's gateway gave a token and refuses it.",
                    "Check that the folder was allowed when X3 was paired; else pair again: ml-connector pair",
                    "401",
                )
            seen.add("401")
            if used == f"Bearer {self._access}":
                self._stale, self._access, self._ends = self._access, "", None

    def forget_failure(self) -> None:
        """Tries again even when the gateway refused a moment ago, with the pairing as it is in the keyring now."""
        with self._lock:
            self._failure.forget()
            self._access, self._ends = "", None

    def _lasts(self) -> bool:
        """Whether the token is good for a call that leaves now, by both clocks: one may have been set, one slept."""
        if not self._access or self._ends is None:
            return False
        wall, steady = self._ends
        return self._clock.now().timestamp() < wall and self._clock.monotonic_s() < steady

    def _renew(self) -> str:
        """Takes or makes a fresh pair and gives its access token; runs in the renewal's own thread."""
        try:
            with self._keep.alone():
                pairing = self._fresh_pair()
        except BaseException as error:
            with self._lock:
                self._renewal = None
                if isinstance(error, RefusedError):
                    self._failure.keep(error.message, error.remedy, error.refusal.code)
            raise
        with self._lock:
            self._renewal = None
            self._take(pairing)
        return pairing.access

    def _take(self, pairing: Pairing) -> None:
        now = self._clock.now().timestamp()
        usable = _usable_until(pairing)
        self._access, self._stale = pairing.access, ""
        self._ends = (usable, self._clock.monotonic_s() + usable - now)

    def _fresh_pair(self) -> Pairing:
        if self._unsaved is not None:
            self._save(self._unsaved)
        kept = self._keep.load()
        if kept is None or not (kept.refresh or kept.code):
            raise CredentialsError(
                "X3 is not paired with ML Connector yet.", remedy="Run: ml-connector pair", context={"step": "sign-in"}
            )
        if kept.access not in {"", self._stale} and self._clock.now().timestamp() < _usable_until(kept):
            return kept  # another process has renewed
        if not kept.refresh:
            return self._save(paired(kept, self._endpoint.exchange(kept)))
        if not kept.renewing:
            self._keep.save(replace(kept, renewing=self._clock.now().isoformat(timespec="seconds")))
        return self._save(paired(kept, self._refreshed(kept)))

    def _refreshed(self, kept: Pairing) -> Tokens:
        """A new pair; tried again where no clear answer comes, since nothing is gained by giving up the old one."""
        lost = bool(kept.renewing)
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return self._endpoint.refresh(kept)
            except RefusedError as error:
                if not lost:
                    self._keep.save(kept)
                elif error.may_be_lost:
                    raise interrupted() from error
                raise
            except TransientError as error:
                lost = lost or not isinstance(error, UnreachableError)
                if attempt == ATTEMPTS or self._cancel.is_set():
                    if not lost:
                        self._keep.save(kept)
                    raise
                self._clock.wait(_PAUSE_S * attempt, threading.Event())
        raise AssertionError  # the loop returns or raises

    def _save(self, pairing: Pairing) -> Pairing:
        """Keeps the new pair, the only one there is: until that is done, it is not lost from here, and not used."""
        self._unsaved = pairing
        self._keep.save(pairing)
        self._unsaved = None
        return pairing


class _Renewal:
    """One renewal in a thread that the program waits for when it ends."""

    def __init__(self, work: Callable[[], str]) -> None:
        self._work = work
        self.over = threading.Event()
        self.access = ""
        self.error: BaseException | None = None

    def start(self) -> None:
        threading.Thread(target=self._run, name="renewal", daemon=False).start()

    def _run(self) -> None:
        try:
            self.access = self._work()
        except BaseException as error:  # noqa: BLE001 - raised again in the threads that wait
            self.error = error
        finally:
            self.over.set()


def paired(pairing: Pairing, tokens: Tokens) -> Pairing:
    """The pairing with a new pair."""
    return replace(
        pairing,
        refresh=tokens.refresh,
        access=tokens.access,
        access_until=tokens.asked_at + tokens.access_s,
        access_s=tokens.access_s,
        refresh_until=tokens.asked_at + tokens.refresh_s if tokens.refresh_s else 0.0,
        code="",
        renewing="",
    )


def open_gateway(
    settings: X3Settings,
    secret: Callable[[], str | None],
    keep: PairingKeep | None,
    *,
    clock: Clock,
    cancel: threading.Event,
    calls: CallCounter,
) -> tuple[GatewaySession, str, str]:
    """Session, address and GraphQL path of the gateway of the customer's region.

    Raises:
        ConfigurationError: a setting is missing, or tokens would travel without encryption.
        CredentialsError: the keyring cannot be used.
    """
    check_settings(settings)
    if keep is None:
        msg = "The gateway's tokens have no place to be kept."
        raise ConfigurationError(msg, remedy=AGAIN)
    pairing = keep.load() or Pairing()
    endpoint = TokenEndpoint(settings, secret, clock, calls)
    path = pairing.graphql_path.replace("{endPoint}", settings.endpoint_name)
    return GatewaySession(endpoint, keep, clock, cancel), pairing.root or settings.gateway_url, path


def check_settings(settings: X3Settings) -> None:
    """Refuses settings with which the gateway cannot be reached safely.

    Raises:
        ConfigurationError: what is missing or wrong.
    """
    if not settings.gateway_url:
        msg = "The address of Sage's gateway is missing."
        raise ConfigurationError(msg, remedy="Enter gateway_url, such as https://api.REGION-sagex3.com/v1.")
    if not {settings.read_api, settings.write_api} <= {"auto", "graphql"}:
        msg = "Sage's gateway leads to GraphQL alone."
        raise ConfigurationError(msg, remedy="Set read_api and write_api to auto or graphql.")
    if not settings.client_id:
        msg = "The client ID of the application is missing."
        raise ConfigurationError(msg, remedy="Enter it as it stands in Sage's App Registry.")
    url = parse_address(settings.gateway_url)
    if url.scheme != "https" and not is_loopback(url.host):
        msg = "Sage's gateway is addressed over plain http: tokens could be read on the way."
        raise ConfigurationError(msg, remedy="Begin gateway_url with https://.")


def _usable_until(pairing: Pairing) -> float:
    """Until when calls may leave with the access token, as seconds since 1970."""
    life = pairing.access_s
    return pairing.access_until - min(max(KEEP_LEFT_S, KEEP_LEFT_SHARE * life), life / 2)
