from __future__ import annotations

import base64
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, unquote_plus

import pytest

from core.errors import ConfigurationError, CredentialsError, TransientError
from core.jaggaer.caller import Caller
from core.jaggaer.session import REALM_PATH, BasicSession, TokenSession, token_address
from core.model.connection import JaggaerSettings
from core.sandbox.jaggaer.practice import ORDERS, JaggaerPractice
from core.sandbox.jaggaer.tokens import TokenDesk
from core.transport.calls import CallCounter
from core.transport.client import Client
from core.transport.exchange import System
from tests.core.jaggaer.conftest import CLIENT_ID, SECRET
from tests.core.transport.toyserver import Asked, MovedClock, Reply, ToyServer
from tests.helpers.practice import MovedClock as Moved

TOKEN = b'{"access_token": "t1", "expires_in": 3600, "token_type": "Bearer"}'
SETTINGS = JaggaerSettings(host="https://api.example.org", client_id="ml & co")
LEGACY = JaggaerSettings(host="https://api.example.org", client_id="me", auth="legacy")


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock(datetime(2026, 1, 5, 8, 0, tzinfo=UTC))


MakeSession = Callable[..., TokenSession]


@pytest.fixture
def make_session(clock: MovedClock, calls: CallCounter, cancel: threading.Event) -> Iterator[MakeSession]:
    made: list[TokenSession] = []

    def make(server: ToyServer, settings: JaggaerSettings = SETTINGS, secret: str | None = "p&w=ä") -> TokenSession:
        system = System("jaggaer", "JAGGAER", Client(server.url), calls=calls, clock=clock, cancel=cancel)
        made.append(TokenSession(system, REALM_PATH, settings, lambda: secret, clock))
        return made[-1]

    yield make
    for session in made:
        session.close()


def numbered(life: str = "3600") -> Callable[[Asked], Reply]:
    count = iter(range(1, 1000))
    return lambda _: Reply(body=f'{{"access_token": "t{next(count)}", "expires_in": {life}}}'.encode())


def test_id_and_secret_go_into_the_form_and_nowhere_else(make_session: MakeSession, calls: CallCounter) -> None:
    with ToyServer(Reply(body=TOKEN)) as server:
        assert make_session(server).header() == "Bearer t1"
    asked = server.asked[0]
    assert (asked.method, asked.target) == ("POST", REALM_PATH)
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"
    assert "authorization" not in asked.headers
    assert parse_qs(asked.body.decode()) == {
        "client_id": ["ml & co"],
        "client_secret": ["p&w=ä"],
        "grant_type": ["client_credentials"],
    }
    assert calls.by_reason() == {"jaggaer:token": 1}


def test_a_scope_is_sent_where_the_settings_name_one(make_session: MakeSession) -> None:
    settings = JaggaerSettings(host="https://api.example.org", client_id="me", scope="j1p read")
    with ToyServer(Reply(body=TOKEN)) as server:
        make_session(server, settings).header()
    assert parse_qs(server.asked[0].body.decode())["scope"] == ["j1p read"]


def test_id_and_secret_may_go_as_basic_authentication_and_then_not_in_the_form(make_session: MakeSession) -> None:
    settings = JaggaerSettings(host="https://api.example.org", client_id="ml & co:1", token_auth="basic", scope="read")
    with ToyServer(Reply(body=TOKEN)) as server:
        assert make_session(server, settings).header() == "Bearer t1"
    asked = server.asked[0]
    pair = base64.b64decode(asked.headers["authorization"].removeprefix("Basic ")).decode()
    assert [unquote_plus(part) for part in pair.split(":")] == ["ml & co:1", "p&w=ä"]
    assert parse_qs(asked.body.decode()) == {"grant_type": ["client_credentials"], "scope": ["read"]}


@pytest.mark.parametrize(
    ("life", "good_s", "renewed_s"),
    [
        ("3600", 3539, 3541),
        ('"3600"', 3539, 3541),
        ("60.0", 47, 49),
        ("5", 3.9, 4.1),
        ("0", 239, 241),
        ("-3", 239, 241),
        ("null", 239, 241),
        ('"soon"', 239, 241),
        ("true", 239, 241),
        ("{}", 239, 241),
        ("1e999999999", 239, 241),
        ("86399911000", 86_339, 86_341),
    ],
)
def test_a_token_is_renewed_before_it_expires_whatever_its_life_is_said_to_be(
    make_session: MakeSession, clock: MovedClock, life: str, good_s: float, renewed_s: float
) -> None:
    with ToyServer() as server:
        server.answer = numbered(life)
        session = make_session(server)
        assert session.header() == "Bearer t1"
        clock.elapsed = good_s
        assert session.header() == "Bearer t1"
        clock.elapsed = renewed_s
        assert session.header() == "Bearer t2"


def test_the_life_of_a_token_counts_from_before_it_was_asked_for(make_session: MakeSession, clock: MovedClock) -> None:
    def slow(_: Asked) -> Reply:
        clock.elapsed += 100
        return Reply(body=TOKEN)

    with ToyServer() as server:
        server.answer = slow
        session = make_session(server)
        session.header()
        clock.elapsed = 3541
        session.header()
    assert len(server.asked) == 2


def test_an_answer_of_the_older_gateway_is_in_milliseconds(make_session: MakeSession, clock: MovedClock) -> None:
    body = b'{"token": "abc", "resource": "x", "token_type": "Bearer", "expire_in": 600000}'
    with ToyServer(Reply(body=body)) as server:
        session = make_session(server, LEGACY)
        assert session.header() == "Bearer abc"
        clock.elapsed = 539
        session.header()
        assert len(server.asked) == 1
        clock.elapsed = 541
        session.header()
    assert len(server.asked) == 2


def test_a_token_that_ended_while_the_computer_slept_is_not_sent(make_session: MakeSession, clock: MovedClock) -> None:
    with ToyServer() as server:
        server.answer = numbered()
        session = make_session(server)
        session.header()
        clock.time += timedelta(hours=1)  # the steady clock stood still
        assert session.header() == "Bearer t2"


def test_no_call_of_a_long_run_carries_a_token_that_has_expired(
    calls: CallCounter, cancel: threading.Event, practice: JaggaerPractice
) -> None:
    practice._tokens = TokenDesk(CLIENT_ID, SECRET, 300, practice.clock)
    clock = Moved()
    settings = JaggaerSettings(host=practice.base_url, client_id=CLIENT_ID)

    def system() -> System:
        return System("jaggaer", "JAGGAER", Client(practice.base_url), calls=calls, clock=clock, cancel=cancel)

    caller = Caller(system(), TokenSession(system(), REALM_PATH, settings, lambda: SECRET, clock), cancel, 30)
    asked = [0] * 30
    failed: list[Exception] = []
    over = threading.Event()

    def ask(place: int) -> None:
        try:
            while not over.is_set() and not failed:
                caller.ask("list", ORDERS, {"count": "1"})
                asked[place] += 1
        except Exception as error:  # noqa: BLE001 - the test tells it
            failed.append(error)

    threads = [threading.Thread(target=ask, args=(place,)) for place in range(30)]
    for thread in threads:
        thread.start()
    for _ in range(72):
        practice.clock.move(25)
        clock.moved += timedelta(seconds=25)
        had = list(asked)
        while any(now <= then for now, then in zip(asked, had, strict=True)) and not failed:
            time.sleep(0.001)
    over.set()
    for thread in threads:
        thread.join()
    caller.close()
    counted = practice.recorder.as_dict()
    assert failed == []
    assert counted["outcomes"] == {"200": counted["calls_total"]}
    assert 6 <= practice.recorder.calls("token") <= 9
    highest = counted["max_in_flight_by_operation"]
    assert isinstance(highest, dict)
    assert highest["token"] == 1


def test_many_threads_make_one_renewal(make_session: MakeSession) -> None:
    with ToyServer() as server:
        answer = numbered()
        server.answer = lambda asked: Reply(body=answer(asked).body, delay_s=0.2)
        session = make_session(server)
        headers: list[str] = []
        threads = [threading.Thread(target=lambda: headers.append(session.header())) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert headers == ["Bearer t1"] * 8
    assert len(server.asked) == 1


def test_a_refused_token_is_dropped_once_however_many_threads_report_it(make_session: MakeSession) -> None:
    with ToyServer() as server:
        server.answer = numbered()
        session = make_session(server)
        first = session.header()
        session.refused(first)
        assert session.header() == "Bearer t2"
        session.refused(first)
        assert session.header() == "Bearer t2"
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    ("status", "body", "error", "hint"),
    [
        (401, b'{"error":"invalid_client","error_description":"s3cret"}', CredentialsError, "invalid_client"),
        (400, b'{"error":"unauthorized_client"}', CredentialsError, "unauthorized_client"),
        (401, b"", CredentialsError, "HTTP 401"),
        (400, b'{"error":"unsupported_grant_type"}', ConfigurationError, "our kind of request"),
        (400, b'{"error":"invalid_request"}', ConfigurationError, "our kind of request"),
        (404, b'{"error":"Realm does not exist"}', ConfigurationError, "Realm does not exist"),
        (404, b"<html>", ConfigurationError, "no sign-in of JAGGAER at"),
        (200, b"{}", ConfigurationError, "holds no token"),
        (200, b'{"access_token": 7}', ConfigurationError, "holds no token"),
        (200, b'{"access_token": "a\\nb"}', ConfigurationError, "holds no token"),
        (200, b"[]", ConfigurationError, "holds no token"),
        (200, b"<html>s3cret", TransientError, "gives no tokens"),
    ],
)
def test_a_sign_in_that_fails_says_what_to_do_and_quotes_no_answer(
    make_session: MakeSession, status: int, body: bytes, error: type[Exception], hint: str
) -> None:
    with ToyServer(Reply(status, body)) as server, pytest.raises(error, match=hint) as caught:
        make_session(server).header()
    assert type(caught.value) is error
    assert getattr(caught.value, "remedy", "")
    assert "s3cret" not in str(caught.value) + repr(getattr(caught.value, "context", ""))


def test_a_missing_secret_is_said_before_anything_is_sent(make_session: MakeSession) -> None:
    with ToyServer() as server, pytest.raises(CredentialsError, match="not in the keyring"):
        make_session(server, secret=None).header()
    assert server.asked == []


def test_a_failed_renewal_can_succeed_later(make_session: MakeSession) -> None:
    with ToyServer(Reply(401, b"{}"), Reply(body=TOKEN)) as server:
        session = make_session(server)
        with pytest.raises(CredentialsError):
            session.header()
        assert session.header() == "Bearer t1"


def test_a_password_goes_over_https_or_loopback_only() -> None:
    session = BasicSession(JaggaerSettings(host="https://cpi.example.org", client_id="me", auth="basic"), lambda: "pä")
    assert session.header() == "Basic bWU6cMOk"
    BasicSession(JaggaerSettings(host="http://127.0.0.1:1", client_id="me", auth="basic"), lambda: "p")
    with pytest.raises(ConfigurationError, match="without encryption"):
        BasicSession(JaggaerSettings(host="http://cpi.example.org", client_id="me", auth="basic"), lambda: "p")
    with pytest.raises(CredentialsError):
        session.refused(session.header())


@pytest.mark.parametrize(
    ("settings", "address", "path"),
    [
        (SETTINGS, "https://api.example.org", REALM_PATH),
        (LEGACY, "https://api.example.org", "/esop/jint/api/public/v1/tokens"),
        (
            JaggaerSettings(host="https://a.example.org", client_id="x", token_url="https://b.example.org:444/p/token"),
            "https://b.example.org:444",
            "/p/token",
        ),
        (JaggaerSettings(host="http://127.0.0.1:8100", client_id="x"), "http://127.0.0.1:8100", REALM_PATH),
    ],
)
def test_the_token_address_is_the_setting_or_the_realm_below_the_host(
    settings: JaggaerSettings, address: str, path: str
) -> None:
    assert token_address(settings) == (address, path)


@pytest.mark.parametrize(
    "settings",
    [
        JaggaerSettings(host="http://api.example.org", client_id="x"),
        JaggaerSettings(host="https://api.example.org", client_id="x", token_url="http://b.example.org/token"),
    ],
)
def test_a_secret_is_never_sent_without_encryption(settings: JaggaerSettings) -> None:
    with pytest.raises(ConfigurationError, match="without encryption"):
        token_address(settings)
