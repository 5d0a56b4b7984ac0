"""What all tests share."""

from __future__ import annotations

import faulthandler
import logging
import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from core.credentials import KeyringSecrets
from tests.file_keyring import FileKeyring

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long an example takes says more about the machine than about the code.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

REPOSITORY = Path(__file__).resolve().parent.parent
GRACE_S = 60
"""After its timeout a test that cannot be interrupted, since no line of Python comes any more, has this long."""
LEAVING_S = 300
"""What a process that has done its tests may take to end."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """A test that hangs where no signal reaches it ends its process with the traces of all threads; others go on."""
    marker = item.get_closest_marker("timeout")
    most = float(marker.args[0] if marker else item.config.getoption("timeout") or item.config.getini("timeout"))
    faulthandler.dump_traceback_later(most + GRACE_S, exit=True)
    try:
        return (yield)
    finally:
        faulthandler.cancel_dump_traceback_later()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker that cannot end after its tests is ended."""
    if hasattr(session.config, "workerinput"):
        faulthandler.dump_traceback_later(LEAVING_S, exit=True)


@pytest.fixture
def file_keyring(tmp_path: Path) -> FileKeyring:
    """A keyring in a file of this test."""
    return FileKeyring(tmp_path / "keyring.json")


@pytest.fixture
def secrets(file_keyring: FileKeyring) -> KeyringSecrets:
    """Secrets in a keyring of this test."""
    return KeyringSecrets(file_keyring)


@pytest.fixture
def free_port() -> Callable[[], int]:
    """Gives loopback ports that nobody listens on."""

    def find() -> int:
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            port: int = listener.getsockname()[1]
            return port

    return find


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Sample data that is not part of the repository; tests that need it are skipped where it is absent."""
    folder = Path(os.environ.get("ML_CONNECTOR_SHARED") or REPOSITORY.parent / "shared") / "data"
    if not folder.is_dir():
        pytest.skip("sample data beside the repository is not here")
    return folder


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_warning_in_the_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that logs WARNING or worse, unless it is marked `log_warnings`."""
    handler = _Warnings()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    if handler.lines and request.node.get_closest_marker("log_warnings") is None:
        pytest.fail("unexpected in the log:\n" + "\n".join(handler.lines))
