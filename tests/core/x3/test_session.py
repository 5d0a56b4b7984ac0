from __future__ import annotations

import base64
import threading
from dataclasses import replace
from datetime import timedelta
from email.utils import format_datetime
from typing import Any

import jwt
import pytest

from core.errors import ConfigurationError, CredentialsError
from core.model.connection import X3Settings
from core.x3.session import Basic, ConnectedApp, open_session
from tests.core.transport.toyserver import MovedClock

SECRET = "s" * 40
SETTINGS = X3Settings(base_url="https://x3:8124", folder="SEED", client_id="app", user="BATCH")


def app(clock: MovedClock, settings: X3Settings = SETTINGS, secret: str | None = SECRET) -> ConnectedApp:
    return ConnectedApp(settings, lambda: secret, clock)


def claims(authorization: str) -> dict[str, Any]:
    token = authorization.removeprefix("Bearer ")
    said: dict[str, Any] = jwt.decode(
        token,
        SECRET,
        algorithms=["HS256"],
        options={"verify_aud": False, "verify_exp": False, "verify_iat": False},
    )
    return said


def test_a_token_says_who_we_are_and_for_whom_it_is(clock: MovedClock) -> None:
    said = claims(app(clock).authorization())
    now = int(clock.now().timestamp())
    assert said == {
        "iss": "app",
        "sub": "BATCH",
        "aud": "https://x3:8124/xtrem/api",
        "iat": now - 30,
        "exp": now + 270,
    }


def test_without_a_user_there_is_no_sub(clock: MovedClock) -> None:
    settings = X3Settings(base_url="https://x3:8124", folder="SEED", client_id="app")
    assert "sub" not in claims(app(clock, settings).authorization())


def test_a_short_secret_signs_without_a_warning(clock: MovedClock) -> None:
    assert app(clock, secret="short").authorization().startswith("Bearer ")


def test_a_token_is_kept_until_a_fifth_of_its_life_is_left(clock: MovedClock) -> None:
    session = app(clock)
    first = session.authorization()
    clock.elapsed += 209
    assert session.authorization() == first
    clock.elapsed += 2
    second = session.authorization()
    assert second != first
    assert claims(second)["exp"] > clock.now().timestamp() + 60


@pytest.mark.parametrize("seconds", [3, 10, 60, 300, 600])
def test_a_token_outlives_the_call_however_short_its_life(clock: MovedClock, seconds: int) -> None:
    settings = X3Settings(base_url="https://x3", folder="S", client_id="a", token_seconds=seconds)
    session = app(clock, settings)
    for _ in range(200):
        said = claims(session.authorization())
        now = clock.now().timestamp()
        assert said["exp"] - said["iat"] == seconds
        assert said["exp"] - now >= min(30, seconds // 2)
        assert said["iat"] <= now
        clock.elapsed += 0.7


def test_error_45_switches_to_the_empty_audience_once_and_remembers(clock: MovedClock) -> None:
    session = app(clock)
    seen: set[str] = set()
    session.refused(session.authorization(), "Error 45: Invalid token", "", seen)
    assert claims(session.authorization())["aud"] == ""
    clock.elapsed += 1000
    assert claims(session.authorization())["aud"] == ""
    with pytest.raises(CredentialsError, match="audience"):
        session.refused(session.authorization(), "Error 45: Invalid token", "", seen)


def test_a_fixed_audience_is_not_changed(clock: MovedClock) -> None:
    settings = X3Settings(base_url="https://x3", folder="S", client_id="a", audience="https://other")
    session = app(clock, settings)
    used = session.authorization()
    assert claims(used)["aud"] == "https://other"
    with pytest.raises(CredentialsError, match="45"):
        session.refused(used, "Error 45: Invalid token", "", set())


@pytest.mark.parametrize(("code", "word"), [("41", "client ID"), ("42", "allowed user")])
def test_what_a_setting_must_mend_is_not_tried_again(clock: MovedClock, code: str, word: str) -> None:
    session = app(clock)
    with pytest.raises(CredentialsError) as caught:
        session.refused(session.authorization(), f"Error {code}: Invalid token", "", set())
    assert word in str(caught.value)
    assert caught.value.context["code"] == code


def test_error_50_signs_anew_once_with_the_secret_as_it_is_now(clock: MovedClock) -> None:
    secrets = ["old" * 20, SECRET]
    session = ConnectedApp(SETTINGS, lambda: secrets.pop(0), clock)
    used = session.authorization()
    seen: set[str] = set()
    session.refused(used, "Error 50: Invalid token", "", seen)
    again = session.authorization()
    assert claims(again)["iss"] == "app"
    session.refused(again, "Error 50: Invalid token", "", seen)
    shorter = session.authorization()
    assert claims(shorter)["exp"] - claims(shorter)["iat"] == 60
    with pytest.raises(CredentialsError, match="signature") as caught:
        session.refused(shorter, "Error 50: Invalid token", "", seen)
    assert SECRET not in str(caught.value)


def test_error_21_measures_the_servers_clock_and_says_the_difference(clock: MovedClock) -> None:
    session = app(clock)
    seen: set[str] = set()
    theirs = format_datetime(clock.now() - timedelta(seconds=600), usegmt=True)
    session.refused(session.authorization(), "Error 21: Invalid token", theirs, seen)
    again = session.authorization()
    assert claims(again)["iat"] == int(clock.now().timestamp()) - 630
    with pytest.raises(CredentialsError, match="600 s behind"):
        session.refused(again, "Error 21: Invalid token", theirs, seen)


def test_error_50_from_a_server_that_is_far_ahead_is_mended_by_its_clock(clock: MovedClock) -> None:
    session = app(clock)
    theirs = format_datetime(clock.now() + timedelta(seconds=900), usegmt=True)
    session.refused(session.authorization(), "Error 50: Invalid token", theirs, set())
    assert claims(session.authorization())["exp"] > clock.now().timestamp() + 900


def test_a_clock_that_was_set_right_meanwhile_is_measured_anew(clock: MovedClock) -> None:
    session = app(clock)
    theirs = format_datetime(clock.now() + timedelta(seconds=900), usegmt=True)
    session.refused(session.authorization(), "Error 50: Invalid token", theirs, set())
    clock.time += timedelta(seconds=900)
    theirs = format_datetime(clock.now(), usegmt=True)
    session.refused(session.authorization(), "Error 50: Invalid token", theirs, set())
    assert claims(session.authorization())["iat"] == int(clock.now().timestamp()) - 30


def test_each_error_has_a_sentence_and_a_next_step_of_its_own(clock: MovedClock) -> None:
    told: dict[str, str] = {}
    for code in ("21", "41", "42", "45", "50"):
        session, seen = app(clock, replace(SETTINGS, token_seconds=60)), {code}
        if code == "45":
            session.refused(session.authorization(), "Error 45: Invalid token", "", set())
        with pytest.raises(CredentialsError, match=f"error {code}") as caught:
            session.refused(session.authorization(), f"Error {code}: Invalid token", "", seen)
        told[caught.value.message] = caught.value.remedy
    assert len(told) == 5
    assert len(set(told.values())) == 5


def test_a_token_that_another_thread_replaced_is_simply_tried_anew(clock: MovedClock) -> None:
    session = app(clock)
    first = session.authorization()
    clock.elapsed += 280
    second = session.authorization()
    session.refused(first, "Error 50: Invalid token", "", set())
    assert session.authorization() == second


def test_a_definite_refusal_is_repeated_from_memory_until_it_is_forgotten(clock: MovedClock) -> None:
    session = app(clock)
    with pytest.raises(CredentialsError):
        session.refused(session.authorization(), "Error 41: Invalid token", "", set())
    with pytest.raises(CredentialsError, match="client ID"):
        session.authorization()
    session.forget_failure()
    assert session.authorization()
    with pytest.raises(CredentialsError):
        session.refused(session.authorization(), "Error 41: Invalid token", "", set())
    clock.elapsed += 31
    assert session.authorization()


def test_a_401_without_a_number_is_quoted_in_printable_characters(clock: MovedClock) -> None:
    session = app(clock)
    seen: set[str] = set()
    session.refused(session.authorization(), "Un\x07authorised", "", seen)
    with pytest.raises(CredentialsError, match=r"Un\\x07authorised"):
        session.refused(session.authorization(), "Un\x07authorised", "", seen)


def test_no_secret_in_the_keyring_is_said(clock: MovedClock) -> None:
    for secret in (None, ""):
        with pytest.raises(CredentialsError, match="no secret"):
            app(clock, secret=secret).authorization()


def test_many_threads_get_one_token(clock: MovedClock) -> None:
    asked = []

    def secret() -> str:
        asked.append(1)
        return SECRET

    session = ConnectedApp(SETTINGS, secret, clock)
    got: list[str] = []
    threads = [threading.Thread(target=lambda: got.append(session.authorization())) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(got)) == 1
    assert len(got) == 16
    assert len(asked) == 1


def test_basic_sends_login_and_password_and_is_not_tried_twice(clock: MovedClock) -> None:
    settings = X3Settings(base_url="https://x3", folder="S", auth="basic", user="ADMIN")
    session = Basic(settings, lambda: "pä:ss", clock)
    value = session.authorization()
    assert base64.b64decode(value.removeprefix("Basic ")) == "ADMIN:pä:ss".encode()
    with pytest.raises(CredentialsError):
        session.refused(value, "", "", set())
    with pytest.raises(CredentialsError, match="user or the password"):
        session.authorization()


@pytest.mark.parametrize(
    ("settings", "word"),
    [
        (X3Settings("http://x3:8124", "S", client_id="a"), "plain http"),
        (X3Settings("http://x3:8124", "S", auth="basic", user="u"), "plain http"),
        (
            X3Settings("http://x3", "S", auth="basic", user="u", confirm_http=True),
            "plain http",
        ),
        (X3Settings("https://x3", "S"), "client ID"),
        (X3Settings("https://x3", "S", auth="magic"), "magic"),
        (X3Settings("https://x3", "S", client_id="a", token_seconds=0), "0 seconds"),
        (X3Settings("nonsense", "S", client_id="a"), "nonsense"),
    ],
)
def test_a_way_to_sign_in_that_is_unsafe_or_unknown_is_refused(
    clock: MovedClock, settings: X3Settings, word: str
) -> None:
    with pytest.raises(ConfigurationError, match=word):
        open_session(settings, lambda: SECRET, clock)


@pytest.mark.parametrize(
    "settings",
    [
        X3Settings("http://127.0.0.1:8124", "S", client_id="a"),
        X3Settings("http://localhost:8124", "S", auth="basic", user="u"),
        X3Settings("http://x3", "S", client_id="a", confirm_http=True),
    ],
)
def test_loopback_and_confirmed_http_are_accepted(clock: MovedClock, settings: X3Settings) -> None:
    assert open_session(settings, lambda: SECRET, clock).authorization()
