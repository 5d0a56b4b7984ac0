"""What a system's settings say about its calls: certificates, versions of TLS, how long to wait."""

from __future__ import annotations

from typing import Protocol

from core.transport.client import Client, Timeouts
from core.transport.distrust import Way
from core.transport.exchange import Limits
from core.transport.trust import TlsRange


class CallSettings(Protocol):
    """The keys that `[jaggaer]` and `[x3]` have in common (`core.model.connection`)."""

    @property
    def ca_file(self) -> str:
        """Certificates that are trusted besides the system's."""
        ...

    @property
    def tls_minimum(self) -> str:
        """Oldest TLS."""
        ...

    @property
    def tls_maximum(self) -> str:
        """Newest TLS."""
        ...

    @property
    def proxy(self) -> str:
        """The proxy on the way (`core.transport.client.proxy_for`)."""
        ...

    @property
    def connect_seconds(self) -> int:
        """Of a connection to come about."""
        ...

    @property
    def read_seconds(self) -> int:
        """Of silence."""
        ...

    @property
    def call_seconds(self) -> int:
        """Of a whole call."""
        ...


def open_client(address: str, settings: CallSettings) -> Client:
    """Connections to a system, as its settings want them; nothing is sent.

    Raises:
        ConfigurationError: the address or the certificate file cannot be used.
    """
    times = Timeouts(connect_s=float(settings.connect_seconds), read_s=float(settings.read_seconds))
    return Client(address, settings.ca_file, tls=tls_of(settings), timeouts=times, proxy=settings.proxy)


def limits_of(settings: CallSettings) -> Limits:
    """How long one call may last."""
    return Limits(deadline_s=float(settings.call_seconds))


def tls_of(settings: CallSettings) -> TlsRange:
    """The versions of TLS that may be spoken."""
    return TlsRange(settings.tls_minimum, settings.tls_maximum)


def way_of(address: str, settings: CallSettings, label: str, owner: str) -> Way:
    """The way to a system, for the connection check."""
    return Way(
        address,
        settings.ca_file,
        label,
        owner,
        timeout_s=float(settings.connect_seconds),
        tls=tls_of(settings),
        proxy=settings.proxy,
    )
