from __future__ import annotations

import base64
import json
import logging
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus

import httpx
import pytest

from core.errors import StoreError
from core.logs import KNOWN_SECRETS, STARS, Log, Strikeout, bound, register_secret, start_log, struck_out

log = logging.getLogger("core.sync.trial")
SECRET = "p/ss+w&rd 'é\"1"


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Callable[[], str]]:
    """A running log; gives what was written so far."""
    started = start_log(tmp_path / "logs", level=logging.DEBUG)
    yield lambda: started.file.read_text("utf-8")
    started.close()


def test_a_line_has_time_in_utc_level_name_and_where_it_belongs(running: Callable[[], str]) -> None:
    with bound(run="R1", flow="orders"), bound(entity="order", key="00042"):
        log.info("read %d pages", 3)
    log.info("after")
    first, second = running().splitlines()
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z INFO core\.sync\.trial "
        r"\[run=R1 flow=orders entity=order key=00042\] read 3 pages",
        first,
    )
    assert second.endswith("INFO core.sync.trial after")


def test_each_worker_binds_for_itself(running: Callable[[], str]) -> None:
    def work(key: str) -> None:
        with bound(key=key):
            log.info("settled %s", key)

    with bound(run="R1"):
        threads = [threading.Thread(target=work, args=(f"K{number}",)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    lines = running().splitlines()
    assert len(lines) == 8
    assert all(re.search(r"\[key=(K\d)\] settled \1$", line) for line in lines)


def test_a_value_from_outside_cannot_forge_a_line(running: Callable[[], str]) -> None:
    with bound(key="1\n2026-01-01T00:00:00.000Z ERROR forged"):
        log.info("name %s", "A\r\nB\x1b[31m")
    text = running()
    assert len(text.splitlines()) == 1
    assert "A\\r\\nB\\x1b[31m" in text


@pytest.mark.parametrize(
    "written",
    [
        SECRET,
        quote(SECRET, safe=""),
        quote_plus(SECRET),
        json.dumps({"secret": SECRET}),
        repr([SECRET]),
        "Basic " + base64.b64encode(f"user:{SECRET}".encode()).decode(),
        "Basic " + base64.b64encode(f"u:{SECRET}".encode()).decode(),
        "Basic " + base64.urlsafe_b64encode(f"us:{SECRET}x".encode()).decode(),
        base64.b64encode(SECRET.encode()).decode(),
    ],
)
def test_a_known_secret_is_struck_out_in_every_form(written: str) -> None:
    strike = Strikeout()
    strike.register(SECRET)
    result = strike(f"before {written} after")
    assert STARS in result
    assert len(result.replace(STARS, "")) <= len("before {'secret': ''} after") + 1  # only what stood around it is left
    assert result.startswith("before ")
    assert result.endswith(" after")


def test_secrets_are_struck_out_of_messages_arguments_keys_and_traces(running: Callable[[], str]) -> None:
    register_secret("tok-5f2c9e")
    with bound(key="tok-5f2c9e"):
        log.info("with %s", "tok-5f2c9e")
    try:
        int("tok-5f2c9e")
    except ValueError:
        log.info("failed", exc_info=True)
    text = running()
    assert "tok-5f2c9e" not in text
    assert text.count(STARS) == 4
    assert "with base 10: '********'" in text
    assert struck_out("a tok-5f2c9e b") == "a ******** b"


def test_a_key_of_several_lines_is_struck_out_line_by_line() -> None:
    strike = Strikeout()
    strike.register("-----BEGIN KEY-----\nMIIEvQIBADANBgkq\nhkiG9w0BAQEFAASC\n-----END KEY-----\n")
    assert strike("x hkiG9w0BAQEFAASC y -----BEGIN") == "x ******** y -----BEGIN"


def test_secrets_of_three_letters_do_not_take_the_log_with_them() -> None:
    strike = Strikeout()
    strike.register("the")
    assert strike("the log") == "the log"


def test_old_tokens_are_forgotten_and_new_ones_known() -> None:
    strike = Strikeout()
    for number in range(KNOWN_SECRETS + 1):
        strike.register(f"token-number-{number:04d}")
    assert strike("token-number-0000") == "token-number-0000"
    assert strike("token-number-0001 token-number-0300") == f"{STARS} {STARS}"


def test_whole_addresses_of_httpx_stay_out(running: Callable[[], str]) -> None:
    def answer(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(200)

    with httpx.Client(transport=httpx.MockTransport(answer)) as client:
        client.get("https://server/x?code=abc")
    assert "code=abc" not in running()


def test_the_file_turns_over_and_old_ones_are_kept(tmp_path: Path) -> None:
    started = start_log(tmp_path, max_bytes=2_000, keep=2)
    for number in range(100):
        log.info("line %03d %s", number, "x" * 50)
    started.close()
    files = sorted(file.name for file in tmp_path.iterdir())
    assert files == ["ml-connector.log", "ml-connector.log.1", "ml-connector.log.2"]
    assert "line 099" in started.file.read_text("utf-8")
    assert all(file.stat().st_size <= 2_000 for file in tmp_path.iterdir())


def test_closing_puts_the_levels_back(tmp_path: Path) -> None:
    before = {name: logging.getLogger(name).level for name in ("", "httpx")}
    handlers = list(logging.getLogger().handlers)
    started: Log = start_log(tmp_path, level=logging.DEBUG)
    started.close()
    assert {name: logging.getLogger(name).level for name in ("", "httpx")} == before
    assert logging.getLogger().handlers == handlers


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be written") as caught:
        start_log(tmp_path / "file" / "logs")
    assert caught.value.remedy
