"""The HTTP client of one system: certificates always checked, nothing followed, nothing sent twice."""

from __future__ import annotations

import ssl
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import ip_address
from typing import Final
from urllib.parse import quote, urlencode

import httpcore
import httpx

from core import __version__
from core.errors import ConfigurationError
from core.model.connection import AUTO, STRAIGHT
from core.transport.connections import Connections
from core.transport.network import WatchedBackend
from core.transport.trust import USUAL, TlsRange, trust_of

USER_AGENT: Final = f"ml-connector/{__version__}"
_PORTS: Final = {"http": 80, "https": 443}
_HEADERS: Final = {"User-Agent": USER_AGENT, "Accept-Encoding": "gzip, deflate"}


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds that one step of an exchange may last.

    Attributes:
        connect_s: name, route and TLS hand-shake, each.
        read_s: silence while an answer is awaited (JAGGAER: up to 300 s are allowed, reference/jaggaer-j1p.md 3.3).
        write_s: the server not taking our bytes.
        keep_s: how long an idle connection is kept. Below the 5 s after which Node and many proxies close theirs:
            a save sent into a closing connection would be in doubt.
    """

    connect_s: float = 10.0
    read_s: float = 120.0
    write_s: float = 30.0
    keep_s: float = 3.0


class Client:
    """Connections to one system, for use from many threads; closed by its owner.

    Certificates are checked against the operating system's store, and against `ca_file` too where given; there
    is no way to turn that off. Redirects are not followed, requests are not repeated, connections are not limited,
    cookies are neither kept nor sent. A proxy of the system's settings or environment is used unless the host is a
    loopback address or excepted there; `proxy` overrules them. Waits end with the `Watch` of the thread (`core.transport.network`).

    httpx's transport is spoken to directly: `httpx.Client` adds redirects, cookies and hooks, which are not wanted
    here, and a quarter of the time that a call costs.

    Attributes:
        address: scheme, host, port and an optional prefix, without a slash at the end; paths are below it.
        host: host and port, for messages.
        closed: whether its owner closed it; what still repeats then must give up.
    """

    def __init__(
        self,
        base_url: str,
        ca_file: str = "",
        *,
        tls: TlsRange = USUAL,
        timeouts: Timeouts | None = None,
        proxy: str = AUTO,
    ) -> None:
        """Prepares; nothing is sent before the first call.

        Args:
            base_url: scheme, host, port and an optional prefix.
            ca_file: path of certificates that are trusted besides the system's; "" = none.
            tls: versions of TLS that may be spoken.
            timeouts: see `Timeouts`.
            proxy: see `proxy_for`.

        Raises:
            ConfigurationError: the address or the certificate file cannot be used.
        """
        url = parse_address(base_url)
        times = timeouts or Timeouts()
        self.address = str(url.copy_with(query=None, fragment=None)).rstrip("/")
        self.host = url.netloc.decode("ascii")
        self._transport = _Transport(url, trust_of(ca_file, tls), times.keep_s, proxy_for(url, proxy))
        self.closed = False
        self._extensions = {
            "timeout": {
                "connect": times.connect_s,
                "read": times.read_s,
                "write": times.write_s,
                "pool": None,
            }
        }

    def start(
        self,
        method: str,
        path: str,
        query: Mapping[str, str],
        headers: Mapping[str, str],
        content: bytes | None,
    ) -> httpx.Response:
        """Sends a request and gives the answer as soon as its headers are there; the caller reads and closes it.

        Names and values of `query` are percent-encoded whole.

        Raises:
            httpx.TransportError: as httpx says; see `core.transport.errors`.
            httpx.InvalidURL: `path` makes no address.
            httpx.LocalProtocolError: a header holds what HTTP does not allow; found here, since the layers below would
                quote the header, a token perhaps, in their log.
        """
        for name, value in headers.items():
            if not (value.isascii() and value.isprintable()):
                raise httpx.LocalProtocolError(f"header {name}")
        url = f"{self.address}/{path.lstrip('/')}"
        if query:
            url = f"{url}?{urlencode(query, quote_via=quote, safe='')}"
        request = httpx.Request(
            method,
            _parsed(url),
            headers={**_HEADERS, **headers},
            content=content,
            extensions=self._extensions,
        )
        return self._transport.handle_request(request)

    def close(self) -> None:
        """Ends all connections; none is opened again."""
        self.closed = True
        self._transport.close()


def parse_address(text: str) -> httpx.URL:
    """An address of a system, checked.

    Raises:
        ConfigurationError: it is no http(s) address, or holds a user name or password.
    """
    try:
        url = httpx.URL(text.strip())
    except (httpx.InvalidURL, ValueError):
        url = httpx.URL("")
    if url.scheme not in {"http", "https"} or not url.host:
        message = f"{text!r} is not a web address."
        raise ConfigurationError(message, remedy="Write it as https://host:port, with the name of the host.")
    if url.userinfo:
        message = f"The address of {url.host} holds a user name or a password."
        raise ConfigurationError(message, remedy="Secrets belong in the keyring: take it out of the address.")
    return url


def is_loopback(host: str) -> bool:
    """Whether a host is this computer itself."""
    name = host.strip("[]").casefold().rstrip(".")
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def proxy_for(url: httpx.URL, wanted: str = AUTO) -> str | None:
    """The proxy for an address; None = straight. Loopback addresses are always reached straight.

    Args:
        url: the address.
        wanted: `auto` = the one that the system's settings or the environment name, `none`, or a proxy's address. The
            settings of Windows belong to a user; a task that runs as another account has none of them.
    """
    if is_loopback(url.host) or wanted == STRAIGHT:
        return None
    if wanted != AUTO:
        return wanted
    proxies = urllib.request.getproxies()
    proxy = proxies.get(url.scheme) or proxies.get("all")
    if not proxy or urllib.request.proxy_bypass(url.host):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


@lru_cache(maxsize=64)
def _parsed(url: str) -> httpx.URL:
    """An address parsed; those asked again and again (X3 has one) are kept."""
    return httpx.URL(url)


class _Transport(httpx.HTTPTransport):
    """httpx's transport over sockets that can be waited for with an end."""

    def __init__(self, url: httpx.URL, trust: ssl.SSLContext, keep_s: float, proxy: str | None) -> None:
        super().__init__(verify=trust, trust_env=False)
        self._pool.close()
        if proxy is None:
            self._pool = Connections(  # type: ignore[assignment]
                httpcore.Origin(url.raw_scheme, url.raw_host, url.port or _PORTS[url.scheme]),
                trust,
                keep_s,
                WatchedBackend(),
            )
        else:
            self._pool = _through(proxy, trust, keep_s)


def _through(proxy: str, trust: ssl.SSLContext, keep_s: float) -> httpcore.HTTPProxy:
    try:
        url = httpx.URL(proxy)
    except (httpx.InvalidURL, ValueError):
        url = httpx.URL("")
    if url.scheme not in {"http", "https"} or not url.host:
        message = f"The proxy of the settings ({url.scheme or 'no'} address) cannot be used."
        raise ConfigurationError(message, remedy="Only http and https proxies can be used.")
    auth = (url.username, url.password) if url.userinfo else None
    return httpcore.HTTPProxy(
        proxy_url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=b"/"),
        proxy_auth=auth,
        ssl_context=trust,
        max_connections=None,
        max_keepalive_connections=None,
        keepalive_expiry=keep_s,
        network_backend=WatchedBackend(),
    )
