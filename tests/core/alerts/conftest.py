"""Mail servers and practice systems for the tests of alerts."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
import trustme

from tests.helpers.mailbox import Mailbox, mailbox
from tests.helpers.practice import Bench, bench


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Callable[..., Bench]]:
    """Starts practice systems of this test; the options are those of `tests.helpers.practice.bench`."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(bench(tmp_path, **options))


@pytest.fixture
def mail_server() -> Iterator[Callable[..., Mailbox]]:
    """Starts mail servers of this test; the options are those of `Mailbox`."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(mailbox(**options))


@dataclass(frozen=True)
class Certificates:
    """A certificate for `localhost`, and the file of the authority that made it."""

    server: ssl.SSLContext
    ca_file: Path


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """An authority of this session."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    file = tmp_path_factory.mktemp("authority") / "ca.pem"
    authority.cert_pem.write_to_path(str(file))
    return Certificates(context, file)
