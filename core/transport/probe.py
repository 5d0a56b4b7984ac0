"""The way to a system, step by step: proxy, name, port, certificate. Each failure has its own sentence.

It is gone with the same proxy, trust and sockets as `core.transport.client`; nothing is sent to the system itself.
"""

from __future__ import annotations

import base64
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Final

import httpcore
import httpx

from core.model.check import CheckFault
from core.model.connection import AUTO, STRAIGHT
from core.model.views import CheckStep
from core.transport.certificate import Certificate, presented, read_certificate
from core.transport.client import USER_AGENT, is_loopback, parse_address, proxy_for
from core.transport.distrust import CERTIFICATE, Way, distrusted, other_version
from core.transport.errors import causes_of, is_version_fault
from core.transport.network import Watch, WatchedBackend, watched
from core.transport.trust import trust_of

PROXY, NAME, PORT = "Proxy", "Name", "Port"
SOON: Final = timedelta(days=30)
_PORTS: Final = {"http": 80, "https": 443}
_SIGN_IN_WANTED: Final = 407
_NOT_REACHED: Final = frozenset({502, 503, 504})
_OK: Final = range(200, 300)
_HEAD: Final = 16 * 1024


def probe(way: Way) -> Iterator[CheckStep]:
    """Steps `Proxy`, `Name`, `Port`, `Certificate`; the first that fails is the last.

    Raises:
        ConfigurationError: the address or the certificate file cannot be used.
    """
    return _Probe(way).steps()


class _StepError(Exception):
    """Ends the steps with one that failed."""

    def __init__(self, step: CheckStep) -> None:
        super().__init__(step.detail)
        self.step = step


class _Probe:
    def __init__(self, way: Way) -> None:
        self._way = way
        url = parse_address(way.address)
        self._secure = url.scheme == "https"
        self._host = url.raw_host.decode("ascii").strip("[]")
        self._port = url.port or _PORTS[url.scheme]
        self._trust = trust_of(way.ca_file, way.tls)
        proxy = proxy_for(url, way.proxy)
        self._whose = "this computer's settings" if way.proxy == AUTO else "the settings of this connection"
        self._proxy = httpx.URL(proxy) if proxy else None
        self._backend = WatchedBackend()

    def steps(self) -> Iterator[CheckStep]:
        """The steps, as far as they go."""
        steps: tuple[Callable[[], CheckStep], ...]
        if self._proxy is None:
            steps = (self._no_proxy, self._name, self._open_port)
        else:
            steps = (self._through_proxy, self._name_at_proxy, self._port_at_proxy)
        for make in (*steps, self._certificate):
            try:
                yield make()
            except _StepError as error:
                yield error.step
                return

    @property
    def _where(self) -> str:
        return "this computer's network settings" if self._way.proxy == AUTO else f"{self._whose} (proxy)"

    # -- straight ------------------------------------------------------------------------------------------------------

    def _no_proxy(self) -> CheckStep:
        as_set = ", as the settings of this connection say" if self._way.proxy == STRAIGHT else ""
        return CheckStep(PROXY, ok=True, detail=f"None is used for {self._host}{as_set}.")

    def _name(self) -> CheckStep:
        addresses = self._look_up(NAME, self._host, self._port, f"the address of {self._way.label}")
        if addresses == [self._host]:
            return CheckStep(NAME, ok=True, detail=f"{self._host} is a number: no name to look up.")
        return CheckStep(NAME, ok=True, detail=f"{self._host} is {', '.join(addresses)}.")

    def _open_port(self) -> CheckStep:
        started = time.monotonic()
        self._connect().close()
        took_ms = (time.monotonic() - started) * 1000
        return CheckStep(PORT, ok=True, detail=f"{self._host} answers at port {self._port} ({took_ms:.0f} ms).")

    def _look_up(self, step: str, host: str, port: int, what: str) -> list[str]:
        found: list[str] = []
        failed: list[OSError] = []

        def ask() -> None:
            try:
                rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
                found.extend(dict.fromkeys(str(row[4][0]) for row in rows))
            except (OSError, UnicodeError) as error:
                failed.append(error if isinstance(error, OSError) else OSError(str(error)))

        thread = threading.Thread(target=ask, name="look-up", daemon=True)
        thread.start()
        thread.join(self._way.timeout_s)
        if found:
            return found
        silent = not failed or getattr(failed[0], "errno", None) == socket.EAI_AGAIN
        detail = (
            f"The name {host} could not be looked up: the name server does not answer."
            if silent
            else f"No computer is called {host}."
        )
        raise _StepError(
            CheckStep(
                step,
                ok=False,
                detail=detail,
                next_step=f"Compare {what} letter by letter; if it is right, ask your IT whether this computer must be in"
                " the company's network (VPN) to find that name.",
                fault=CheckFault.NAME if step == NAME else CheckFault.PROXY,
            )
        )

    def _connect(self) -> httpcore.NetworkStream:
        """A connection to the system, straight."""
        try:
            return self._dial(self._host, self._port)
        except (httpcore.NetworkError, httpcore.TimeoutException) as error:
            refused = any(isinstance(cause, ConnectionRefusedError) for cause in causes_of(error))
            place = f"port {self._port} of {self._host}"
            silent = isinstance(error, httpcore.TimeoutException)
            detail = f"Nothing listens at {place}: the connection was refused."
            next_step = (
                f"Compare the port in the address; if it is right, ask {self._way.owner} whether the server runs."
            )
            if not refused:
                why = f"no answer within {self._way.timeout_s:.0f} s" if silent else "there is no way to it"
                detail = f"No connection to {place}: {why}."
                next_step = f"Ask your IT whether a firewall stands between this computer and {place}."
            raise _StepError(
                CheckStep(PORT, ok=False, detail=detail, next_step=next_step, fault=CheckFault.PORT)
            ) from error

    def _dial(self, host: str, port: int) -> httpcore.NetworkStream:
        with watched(self._watch()):
            return self._backend.connect_tcp(host, port, self._way.timeout_s)

    def _watch(self) -> Watch:
        return Watch(threading.Event(), time.monotonic() + self._way.timeout_s)

    # -- through a proxy -----------------------------------------------------------------------------------------------

    def _through_proxy(self) -> CheckStep:
        proxy = self._proxy_url()
        self._look_up(PROXY, proxy.host, proxy.port or _PORTS.get(proxy.scheme, 0), f"the proxy in {self._whose}")
        self._tunnel().close()
        return CheckStep(PROXY, ok=True, detail=f"{_shown(proxy)}, from {self._whose}.")

    def _name_at_proxy(self) -> CheckStep:
        return CheckStep(NAME, ok=True, detail=f"The proxy looks {self._host} up.")

    def _port_at_proxy(self) -> CheckStep:
        does = "reaches" if self._secure else "takes calls for"
        return CheckStep(PORT, ok=True, detail=f"The proxy {does} {self._host}, port {self._port}.")

    def _proxy_url(self) -> httpx.URL:
        if self._proxy is None:  # pragma: no cover - asked for with a proxy only
            raise AssertionError
        return self._proxy

    def _tunnel(self) -> httpcore.NetworkStream:
        """A connection through the proxy: to the system where it is https, else to the proxy."""
        proxy = self._proxy_url()
        shown = _shown(proxy)
        try:
            stream = self._dial(proxy.raw_host.decode("ascii").strip("[]"), proxy.port or _PORTS.get(proxy.scheme, 0))
            if proxy.scheme == "https":
                with watched(self._watch()):
                    stream = stream.start_tls(self._trust, proxy.host, self._way.timeout_s)
            if not self._secure:
                return stream
            status = self._ask_for_tunnel(stream, proxy)
        except (httpcore.NetworkError, httpcore.TimeoutException) as error:
            raise self._proxy_fault(
                f"The proxy {shown} of {self._whose} does not answer.",
                f"Correct the proxy in {self._where}, or ask your IT to do so.",
            ) from error
        if status in _OK:
            return stream
        stream.close()
        raise self._refused_tunnel(shown, status)

    def _refused_tunnel(self, shown: str, status: int) -> _StepError:
        if status == _SIGN_IN_WANTED:
            return self._proxy_fault(
                f"The proxy {shown} wants a sign-in (HTTP {status}).",
                f"Ask your IT to let this computer through to {self._host} without one, or to except {self._host} from the proxy.",
            )
        if status in _NOT_REACHED:
            return _StepError(
                CheckStep(
                    PORT,
                    ok=False,
                    detail=f"The proxy {shown} cannot reach {self._host}, port {self._port} (HTTP {status}).",
                    next_step=f"Compare the address; if it is in the company's own network, ask your IT to except {self._host} from the proxy.",
                    fault=CheckFault.PORT,
                )
            )
        said = f"HTTP {status}" if status else "no HTTP"
        return self._proxy_fault(
            f"The proxy {shown} refuses connections to {self._host}, port {self._port} ({said}).",
            f"Ask your IT to allow {self._host}, port {self._port}, or to except {self._host} from the proxy.",
        )

    def _proxy_fault(self, detail: str, next_step: str) -> _StepError:
        return _StepError(CheckStep(PROXY, ok=False, detail=detail, next_step=next_step, fault=CheckFault.PROXY))

    def _ask_for_tunnel(self, stream: httpcore.NetworkStream, proxy: httpx.URL) -> int:
        """The status of the proxy's answer to CONNECT; 0 when it is no HTTP (RFC 9110 9.3.6)."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        lines = [f"CONNECT {host}:{self._port} HTTP/1.1", f"Host: {host}:{self._port}", f"User-Agent: {USER_AGENT}"]
        if proxy.userinfo:
            pair = base64.b64encode(f"{proxy.username}:{proxy.password}".encode()).decode("ascii")
            lines.append(f"Proxy-Authorization: Basic {pair}")
        said = b""
        with watched(self._watch()):
            stream.write(("\r\n".join(lines) + "\r\n\r\n").encode("ascii"), self._way.timeout_s)
            while b"\r\n\r\n" not in said and len(said) < _HEAD:
                if not (data := stream.read(4096, self._way.timeout_s)):
                    break
                said += data
        words = said.split(b"\r\n", 1)[0].split()
        return int(words[1]) if len(words) > 1 and words[0].startswith(b"HTTP/") and words[1].isdigit() else 0

    # -- trust ---------------------------------------------------------------------------------------------------------

    def _certificate(self) -> CheckStep:
        if not self._secure:
            where = "to this computer itself" if is_loopback(self._host) else "what is sent can be read on the way"
            return CheckStep(CERTIFICATE, ok=True, detail=f"None: plain http, {where}.")
        stream = self._stream()
        try:
            with watched(self._watch()):
                stream = stream.start_tls(self._trust, self._host, self._way.timeout_s)
            tls = stream.get_extra_info("ssl_object")
            der = tls.getpeercert(True) if tls is not None else None  # noqa: FBT003 - taken by position only
        except (httpcore.NetworkError, httpcore.TimeoutException, OSError) as error:
            refusal = next((c for c in causes_of(error) if isinstance(c, ssl.SSLCertVerificationError)), None)
            if refusal is None and is_version_fault(error):
                raise _StepError(other_version(self._way, self._host, self._port)) from error
            found = self._look() if refusal is not None else None
            raise _StepError(distrusted(self._way, self._host, self._port, refusal, found)) from error
        finally:
            stream.close()
        found = read_certificate(der) if der else None
        if found is None:
            return CheckStep(CERTIFICATE, ok=True, detail="It is trusted.")
        left = found.ends - self._way.clock.now()
        renew = f"Ask {self._way.owner} to renew it before that day." if left < SOON else ""
        return CheckStep(CERTIFICATE, ok=True, detail=f"Trusted: {found}.", next_step=renew)

    def _stream(self) -> httpcore.NetworkStream:
        return self._connect() if self._proxy is None else self._tunnel()

    def _look(self) -> Certificate | None:
        try:
            stream = self._stream()
        except _StepError:
            return None
        try:
            with watched(self._watch()):
                return presented(stream, self._host, self._way.timeout_s)
        finally:
            stream.close()


def _shown(proxy: httpx.URL) -> str:
    """A proxy without its user and password."""
    return f"{proxy.host}:{proxy.port or _PORTS.get(proxy.scheme, 0)}"
