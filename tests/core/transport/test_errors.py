from __future__ import annotations

import httpx
import pytest

from core.errors import (
    ConfigurationError,
    ConnectorError,
    ContractError,
    CredentialsError,
    RejectedError,
    TransientError,
    UncertainError,
    UnreachableError,
)
from core.transport.errors import Situation, error_of_status, error_of_transport

READ = Situation("Sage X3", "x3server:8124", writes=False, context={"system": "x3"})
WRITE = Situation("Sage X3", "x3server:8124", writes=True, context={"system": "x3"})


@pytest.mark.parametrize(
    ("status", "read", "write"),
    [
        (302, ConfigurationError, UncertainError),
        (400, ContractError, UncertainError),
        (401, CredentialsError, CredentialsError),
        (403, ConfigurationError, ConfigurationError),
        (404, ConfigurationError, ConfigurationError),
        (407, ConfigurationError, ConfigurationError),
        (408, TransientError, UncertainError),
        (409, ContractError, UncertainError),
        (413, ContractError, RejectedError),
        (429, TransientError, TransientError),
        (500, TransientError, UncertainError),
        (501, ContractError, UncertainError),
        (502, TransientError, UncertainError),
        (503, TransientError, UncertainError),
        (504, TransientError, UncertainError),
        (520, TransientError, UncertainError),
        (999, ContractError, UncertainError),
    ],
)
def test_a_status_means_what_the_table_says(
    status: int, read: type[ConnectorError], write: type[ConnectorError]
) -> None:
    for situation, kind in ((READ, read), (WRITE, write)):
        error = error_of_status(status, situation, said="why")
        assert type(error) is kind
        assert f"HTTP {status}" in error.message
        assert error.message.startswith("Sage X3 ")
        assert error.context == {"system": "x3", "status": str(status), "body": "why"}


def test_no_status_of_a_save_invites_to_send_again_unless_it_proves_that_nothing_happened() -> None:
    again = {s for s in range(300, 600) if isinstance(error_of_status(s, WRITE), TransientError)}
    assert again == {429}


def test_what_the_server_asks_to_wait_is_kept() -> None:
    error = error_of_status(429, WRITE, retry_after_s=12.0)
    assert isinstance(error, TransientError)
    assert error.retry_after_s == 12.0


@pytest.mark.parametrize(
    ("error", "read", "write"),
    [
        (httpx.ConnectError("x"), UnreachableError, UnreachableError),
        (httpx.ConnectTimeout("x"), UnreachableError, UnreachableError),
        (httpx.ProxyError("x"), UnreachableError, UnreachableError),
        (httpx.ReadTimeout("x"), TransientError, UncertainError),
        (httpx.WriteTimeout("x"), TransientError, UncertainError),
        (httpx.ReadError("x"), TransientError, UncertainError),
        (httpx.WriteError("x"), TransientError, UncertainError),
        (httpx.CloseError("x"), TransientError, UncertainError),
        (httpx.RemoteProtocolError("x"), TransientError, UncertainError),
        (httpx.DecodingError("x"), TransientError, UncertainError),
        (httpx.LocalProtocolError("x"), ConfigurationError, ConfigurationError),
        (httpx.UnsupportedProtocol("x"), ConfigurationError, ConfigurationError),
    ],
)
def test_a_fault_of_the_wire_is_in_doubt_for_a_save_unless_nothing_was_connected(
    error: Exception, read: type[ConnectorError], write: type[ConnectorError]
) -> None:
    assert type(error_of_transport(error, READ)) is read
    assert type(error_of_transport(error, WRITE)) is write


def test_the_text_of_a_foreign_error_is_not_shown() -> None:
    error = httpx.LocalProtocolError("Illegal header value b'Bearer s3cret'")
    ours = error_of_transport(error, WRITE)
    assert "s3cret" not in str(ours) + repr(ours.context)
