"""The one place that turns httpx errors and HTTP statuses into ours.

What a fault means depends on what was asked. A read may be made again. A save may have been executed unless the fault
proves the contrary: no connection, or a status with which a server refuses before it works. Anything else that is not
a clean answer to a save is in doubt (product.md section 3, "Exactly once, for every write").
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import httpx

from core.errors import (
    CertificateError,
    ConfigurationError,
    ConnectorError,
    ContractError,
    CredentialsError,
    RejectedError,
    TransientError,
    UncertainError,
    UnreachableError,
)


@dataclass(frozen=True, slots=True)
class StatusMeaning:
    """What a status says.

    Attributes:
        read: our error when reading.
        write: our error when saving; `UncertainError` unless the status proves that nothing was executed.
        says: end of the sentence that begins with the system's name.
        remedy: what to do.
    """

    read: type[ConnectorError]
    write: type[ConnectorError]
    says: str
    remedy: str = ""


_WAIT: Final = "It is tried again by itself; look whether the system is up."
_ADDRESS: Final = "Check address, port, folder and paths in the settings."

STATUS: Final[Mapping[int, StatusMeaning]] = {
    400: StatusMeaning(ContractError, UncertainError, "did not understand the request"),
    401: StatusMeaning(
        CredentialsError,
        CredentialsError,
        "refused the sign-in",
        "Check user or client id and secret in the settings.",
    ),
    403: StatusMeaning(
        ConfigurationError,
        ConfigurationError,
        "does not allow this",
        "Ask its administrator to give the user or client the right to it.",
    ),
    404: StatusMeaning(
        ConfigurationError,
        ConfigurationError,
        "knows nothing at this address",
        _ADDRESS,
    ),
    405: StatusMeaning(
        ConfigurationError,
        ConfigurationError,
        "does not offer this at this address",
        _ADDRESS,
    ),
    407: StatusMeaning(
        ConfigurationError,
        ConfigurationError,
        "is behind a proxy that wants a sign-in",
        "Set the proxy with its user in the system's settings, or except this host.",
    ),
    408: StatusMeaning(TransientError, UncertainError, "gave up waiting", _WAIT),
    413: StatusMeaning(ContractError, RejectedError, "does not take requests of this size"),
    421: StatusMeaning(TransientError, UncertainError, "was the wrong server", _WAIT),
    425: StatusMeaning(TransientError, UncertainError, "was not ready", _WAIT),
    429: StatusMeaning(TransientError, TransientError, "asks for fewer calls", _WAIT),
    501: StatusMeaning(ContractError, UncertainError, "does not offer this"),
    505: StatusMeaning(ContractError, UncertainError, "speaks another HTTP"),
}
_FAMILY: Final[Mapping[int, StatusMeaning]] = {
    1: StatusMeaning(ContractError, UncertainError, "gave half an answer"),
    3: StatusMeaning(
        ConfigurationError,
        UncertainError,
        "sends to another address",
        "Enter the address that it sends to, or ask why it does.",
    ),
    4: StatusMeaning(ContractError, UncertainError, "refused the request"),
    5: StatusMeaning(TransientError, UncertainError, "has a fault of its own", _WAIT),
}
_VERSION_FAULTS: Final = frozenset(
    {"TLSV1_ALERT_PROTOCOL_VERSION", "UNSUPPORTED_PROTOCOL", "NO_PROTOCOLS_AVAILABLE", "VERSION_TOO_LOW"}
)
"""OpenSSL's words for it (its reasons `SSL_R_*`)."""
_ODD: Final = StatusMeaning(ContractError, UncertainError, "gave a status that HTTP does not know")
_DOUBT: Final = "Whether it was saved is asked there before anything is sent again."


@dataclass(frozen=True, slots=True)
class Situation:
    """What was being done: for classes and words of errors.

    Attributes:
        system: as people read it: `Sage X3`.
        host: host and port.
        writes: whether it is a save.
        context: facts for the log; never a secret.
    """

    system: str
    host: str
    writes: bool
    context: Mapping[str, str]


def error_of_status(
    status: int,
    situation: Situation,
    *,
    said: str = "",
    retry_after_s: float | None = None,
) -> ConnectorError:
    """Our error for a status that is no clean answer; `said` is a snippet of the body (kept in the context)."""
    meaning = STATUS.get(status) or _FAMILY.get(status // 100, _ODD)
    kind = meaning.write if situation.writes else meaning.read
    message = f"{situation.system} {meaning.says} (HTTP {status})."
    context = {**situation.context, "status": str(status)}
    if said:
        context["body"] = said
    if kind is UncertainError:
        return UncertainError(message, remedy=_DOUBT, context=context)
    if kind is TransientError:
        return TransientError(message, remedy=meaning.remedy, context=context, retry_after_s=retry_after_s)
    return kind(message, remedy=meaning.remedy, context=context)


def error_of_transport(error: Exception, situation: Situation) -> ConnectorError:
    """Our error for what httpx raised. Its texts are not quoted where they may hold a header with a secret."""
    context = {**situation.context, "fault": type(error).__name__}
    system, host = situation.system, situation.host
    if isinstance(error, (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError)):
        return _not_connected(error, situation, context)
    if isinstance(error, (httpx.InvalidURL, httpx.UnsupportedProtocol, httpx.LocalProtocolError)):
        return ConfigurationError(
            f"A request to {system} could not be put together.",
            remedy="An address, client id or secret holds a character that HTTP does not allow.",
            context=context,
        )
    if isinstance(error, httpx.TimeoutException):
        says = f"{system} at {host} did not answer in time."
    elif isinstance(error, httpx.DecodingError):
        says = f"{system} at {host} gave an answer that cannot be unpacked."
    else:
        says = f"{system} at {host} broke the connection off."
    if situation.writes:
        return UncertainError(says, remedy=_DOUBT, context=context)
    return TransientError(says, remedy=_WAIT, context=context)


def doubt(says: str, situation: Situation) -> UncertainError:
    """The error for a save whose answer cannot be had; `says` is a sentence."""
    return UncertainError(says, remedy=_DOUBT, context=situation.context)


def _not_connected(error: Exception, situation: Situation, context: dict[str, str]) -> ConnectorError:
    system, host = situation.system, situation.host
    causes = causes_of(error)
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return CertificateError(
                f"The certificate of {system} at {host} is not trusted: {cause.verify_message}.",
                remedy="Name the file of its certificate authority (ca_file), or have the computer trust it.",
                context=context,
            )
    if isinstance(error, httpx.ProxyError):
        why, remedy = (
            "the proxy did not let us through",
            "Check the proxy of this computer's settings, and proxy in those of the connection.",
        )
    elif isinstance(error, httpx.ConnectTimeout):
        why, remedy = "no answer in time", "Check host, port and firewall."
    elif any(isinstance(cause, socket.gaierror) for cause in causes):
        why, remedy = (
            "the name of the host is not known",
            "Check the host in the settings.",
        )
    elif any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        why, remedy = (
            "nothing listens there",
            "Check the port, and whether the system is up.",
        )
    elif is_version_fault(error):
        why, remedy = (
            "it speaks another version of TLS than the settings allow",
            "Widen tls_minimum and tls_maximum in the settings, or ask for a newer TLS there.",
        )
    elif any(isinstance(cause, ssl.SSLError) for cause in causes):
        why, remedy = (
            "no encrypted connection could be agreed on",
            "Check whether the port speaks https.",
        )
    else:
        why, remedy = (
            "no connection could be made",
            "Check network, host and port.",
        )
    return UnreachableError(f"{system} at {host} cannot be reached: {why}.", remedy=remedy, context=context)


def is_version_fault(error: BaseException) -> bool:
    """Whether a hand-shake failed because the two sides know no version of TLS in common."""
    reasons = {getattr(cause, "reason", None) for cause in causes_of(error) if isinstance(cause, ssl.SSLError)}
    return bool(reasons & _VERSION_FAULTS)


def causes_of(error: BaseException) -> list[BaseException]:
    """An error and what led to it, outermost first."""
    causes: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in causes:
        causes.append(current)
        current = current.__cause__ or current.__context__
    return causes
