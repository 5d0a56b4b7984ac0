"""Sign-in of a connected application, reference/sage-x3.md 1.1."""

from __future__ import annotations

import base64
import time

import jwt
import pytest

from tests.core.sandbox.x3.client import Answer, Client
from tests.core.sandbox.x3.conftest import Site

QUERY = "{ x3System { site { query { totalCount } } } }"


def refusal(answer: Answer) -> str:
    assert answer.status == 401
    assert answer.headers["content-type"].startswith("text/plain")
    return answer.text


def test_a_good_token_opens_the_door(x3: Client) -> None:
    assert x3.post(QUERY).status == 200


@pytest.mark.parametrize(
    ("changed", "number"),
    [
        ({"iat": 600, "exp": 700}, 21),
        ({"iss": "somebody-else"}, 41),
        ({"iss": None}, 41),
        ({"sub": "ADMIN"}, 42),
        ({"sub": "MLCONNECTOR"}, 42),
        ({"sub": None}, 42),
        ({"aud": "http://elsewhere/xtrem/api"}, 45),
        ({"aud": ""}, 45),
        ({"aud": None}, 45),
        ({"exp": -5}, 50),
        ({"exp": 3600}, 50),
        ({"exp": None}, 50),
        ({"iat": None}, 50),
        ({"iat": "yesterday"}, 50),
    ],
)
def test_a_wrong_claim_has_its_own_error(x3: Client, changed: dict[str, object], number: int) -> None:
    now = int(time.time())  # times are told in seconds from now
    claims = {name: now + value if isinstance(value, int) else value for name, value in changed.items()}
    answer = x3.post(QUERY, authorization=f"Bearer {x3.token(claims=claims)}")
    assert refusal(answer) == f"Error {number}: Invalid token"


def test_a_token_signed_with_another_secret_is_error_50(x3: Client) -> None:
    token = x3.token(secret="another secret that is long enough for HS256")
    assert refusal(x3.post(QUERY, authorization=f"Bearer {token}")) == "Error 50: Invalid token"


def test_an_unsigned_token_is_error_50(x3: Client) -> None:
    token = jwt.encode(x3.claims(), "", algorithm="none")
    assert refusal(x3.post(QUERY, authorization=f"Bearer {token}")) == "Error 50: Invalid token"


def test_another_algorithm_is_error_50(x3: Client) -> None:
    token = x3.token(secret=x3.x3.secret * 2, algorithm="HS512")
    assert refusal(x3.post(QUERY, authorization=f"Bearer {token}")) == "Error 50: Invalid token"


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer nonsense", "Basic bWxjb25uZWN0b3I6eA=="])
def test_without_a_token_nothing_is_answered(x3: Client, header: str) -> None:
    assert refusal(x3.post(QUERY, authorization=header)) == "Error 50: Invalid token"


def test_a_token_ends_while_it_is_used(x3: Client) -> None:
    header = f"Bearer {x3.token()}"
    assert x3.post(QUERY, authorization=header).status == 200
    x3.x3.do("move-clock", seconds=400)
    assert refusal(x3.post(QUERY, authorization=header)) == "Error 50: Invalid token"


def test_a_server_whose_clock_is_behind_sees_the_future(x3: Client) -> None:
    x3.x3.do("move-clock", seconds=-120)
    assert refusal(x3.post(QUERY)) == "Error 21: Invalid token"


def test_clock_skew_is_tolerated_where_the_site_does_so(site: Site) -> None:
    client = site(clock_skew_s=60)
    ahead = int(time.time()) + 30
    assert client.post(QUERY, authorization=f"Bearer {client.token(claims={'iat': ahead})}").status == 200


def test_the_validity_is_a_setting(site: Site) -> None:
    client = site(token_seconds=3600)
    token = client.token(claims={"exp": int(time.time()) + 3000})
    assert client.post(QUERY, authorization=f"Bearer {token}").status == 200


def test_an_audience_can_be_empty_or_ignored(site: Site) -> None:
    empty = site(audience="empty", with_supplier=False)
    assert empty.post(QUERY, authorization=f"Bearer {empty.token(claims={'aud': ''})}").status == 200
    assert refusal(empty.post(QUERY)) == "Error 45: Invalid token"
    ignored = site(audience="ignored", with_supplier=False)
    assert ignored.post(QUERY, authorization=f"Bearer {ignored.token(claims={'aud': 'whatever'})}").status == 200


def test_the_registered_url_is_compared_literally(site: Site) -> None:
    client = site(registered_url="http://x3.example:8124/xtrem/api", with_supplier=False)
    token = client.token(claims={"aud": "http://x3.example:8124/xtrem/api"})
    assert client.post(QUERY, authorization=f"Bearer {token}").status == 200
    token = client.token(claims={"aud": "http://x3.example:8124/xtrem/api/"})
    assert refusal(client.post(QUERY, authorization=f"Bearer {token}")) == "Error 45: Invalid token"


def test_basic_works_only_where_it_is_enabled(site: Site) -> None:
    client = site(basic=True, with_supplier=False)
    good = base64.b64encode(f"{client.x3.user}:{client.x3.secret}".encode()).decode()
    bad = base64.b64encode(b"mlconnector:guess").decode()
    assert client.post(QUERY, authorization=f"Basic {good}").status == 200
    assert client.post(QUERY, authorization=f"Basic {bad}").status == 401
    assert client.post(QUERY, authorization="Basic ***").status == 401
