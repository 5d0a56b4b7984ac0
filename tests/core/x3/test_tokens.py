from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace

import jwt
import pytest

from core.errors import ConfigurationError, ConnectorError, ContractError, CredentialsError, TransientError
from core.model.connection import X3Settings
from core.transport.calls import CallCounter
from core.transport.json import encode
from core.x3.pairing import Pairing
from core.x3.refusals import EXCHANGE, REFRESH, NotAcceptedError
from core.x3.tokens import Links, TokenEndpoint, same_gateway
from tests.core.transport.toyserver import MovedClock, Reply, ToyServer

PAIRING = Pairing(refresh="r1", code="c1", redirect_uri="http://127.0.0.1:1/callback")


def signed(**claims: object) -> str:
    return jwt.encode(claims, "k" * 40, "HS256")


Ask = Callable[..., tuple[TokenEndpoint, ToyServer]]


@pytest.fixture
def gateway(clock: MovedClock) -> Iterator[Ask]:
    with ExitStack() as stack:

        def make(*replies: Reply, secret: str | None = "s3cret") -> tuple[TokenEndpoint, ToyServer]:
            server = stack.enter_context(ToyServer(*replies))
            settings = X3Settings("https://x3", "SEED", auth="gateway", client_id="app", gateway_url=f"{server.url}/v1")
            return TokenEndpoint(settings, lambda: secret, clock, CallCounter()), server

        yield make


def answer(**members: object) -> Reply:
    return Reply(body=encode(members))


def test_a_code_is_exchanged_as_sage_prints_it(gateway: Ask) -> None:
    endpoint, server = gateway(answer(access_token="a", refresh_token="r"))
    tokens = endpoint.exchange(PAIRING)
    asked = server.asked[0]
    assert (asked.method, asked.target, asked.headers["content-type"]) == ("POST", "/v1/token", "application/json")
    assert asked.body == encode(
        {
            "code": "c1",
            "grant_type": "authorization_code",
            "redirect_uri": "http://127.0.0.1:1/callback",
            "client_id": "app",
            "client_secret": "s3cret",
        }
    )
    assert (tokens.access, tokens.refresh, tokens.access_s, tokens.refresh_s) == ("a", "r", 300.0, 0.0)
    assert "s3cret" not in repr(tokens)


def test_lives_come_from_the_tokens_own_claims_whatever_their_clock_says(gateway: Ask, clock: MovedClock) -> None:
    access, refresh = signed(iat=5_000, exp=5_120), signed(iat=5_000, exp=5_000 + 86_400)
    endpoint, _ = gateway(answer(accessToken=access, refreshToken=refresh))
    tokens = endpoint.refresh(PAIRING)
    assert (tokens.access_s, tokens.refresh_s) == (120.0, 86_400.0)
    assert tokens.asked_at == clock.now().timestamp()


def test_an_answer_without_a_new_refresh_token_keeps_the_old_one(gateway: Ask) -> None:
    endpoint, _ = gateway(answer(access_token="a"))
    assert endpoint.refresh(PAIRING).refresh == "r1"


@pytest.mark.parametrize("body", [b"{}", b"[]", b'{"access_token": 7}', b'{"access_token": "a\\nb"}'])
def test_an_answer_without_a_token_is_said(gateway: Ask, body: bytes) -> None:
    endpoint, _ = gateway(Reply(body=body))
    with pytest.raises(ContractError, match="holds no token"):
        endpoint.refresh(PAIRING)


PRINTED = {
    "Missing required request parameters": 400,
    "Invalid grant type": 400,
    "The application registered on Sage Business Cloud is disabled": 403,
    "The pairing request has not been accepted.": 403,
    "The request has expired.": 403,
    "Pairing request not found": 403,
    "Could not associate the requested url with an customer application registered on Sage Business Cloud": 404,
    "Could not associate the values with an active application registered on Sage Business Cloud": 404,
    "Could not associate the values with an application registered on Sage Business Cloud": 404,
    "An internal error occurred: out of tea": 501,
    "Unauthorised": 401,
    "something new": 400,
}


def test_each_error_that_sage_prints_has_its_own_sentence_and_next_step(gateway: Ask) -> None:
    told: dict[str, ConnectorError] = {}
    for message, status in PRINTED.items():
        endpoint, _ = gateway(Reply(status, encode({"message": message})))
        with pytest.raises(ConnectorError) as caught:
            endpoint.exchange(PAIRING)
        told[message] = caught.value
        assert caught.value.remedy
        assert "s3cret" not in f"{caught.value} {caught.value.context}"
    assert len({error.message for error in told.values()}) == len(PRINTED)
    assert type(told["The pairing request has not been accepted."]) is NotAcceptedError
    assert isinstance(told["An internal error occurred: out of tea"], TransientError)
    assert all(isinstance(e, CredentialsError) for m, e in told.items() if PRINTED[m] != 501)
    assert "out of tea" in told["An internal error occurred: out of tea"].message
    assert "something new" in told["something new"].message


@pytest.mark.parametrize("table", [EXCHANGE, REFRESH])
def test_no_meaning_hides_another(table: tuple[object, ...]) -> None:
    assert len({(r.status, r.says) for r in table}) == len(table)  # type: ignore[attr-defined]
    wide = [i for i, r in enumerate(table) if r.says == "" and r.status == 404]  # type: ignore[attr-defined]
    assert wide == [len(table) - 1]


def test_without_a_secret_nothing_is_sent(gateway: Ask) -> None:
    endpoint, server = gateway(secret=None)
    with pytest.raises(CredentialsError, match="no secret"):
        endpoint.refresh(PAIRING)
    assert server.asked == []


def test_the_root_document_names_the_paths(gateway: Ask) -> None:
    endpoint, server = gateway()
    root = f"{server.url}/v1"
    server.replies = [
        answer(
            customerAccess={"authorise": f"{root}/token/authorise2", "token": f"{root}/token2"},
            customerUsage={"folder": f"{root}/folders2", "graphQL": f"{root}/service2/{{endPoint}}/api"},
        )
    ]
    assert endpoint.links(root) == Links("/token/authorise2", "/token2", "/service2/{endPoint}/api", "/folders2")
    assert server.asked[0].target == "/v1"
    assert "authorization" not in server.asked[0].headers


@pytest.mark.parametrize("link", ["https://evil.example/v1/token", "http://{host}.evil.example/v1/token", 7, None, ""])
def test_links_to_elsewhere_are_not_taken(gateway: Ask, link: object) -> None:
    endpoint, server = gateway()
    root = f"{server.url}/v1"
    server.replies = [answer(customerAccess={"token": link}, customerUsage={})]
    assert endpoint.links(root) == Links()


def test_an_address_that_is_no_gateway_is_said(gateway: Ask) -> None:
    endpoint, server = gateway(Reply(body=b'{"hello": 1}'))
    with pytest.raises(ConfigurationError, match="There is no gateway of Sage"):
        endpoint.links(f"{server.url}/v1")


def test_folders_are_listed_by_name(gateway: Ask) -> None:
    endpoint, _ = gateway(answer(folders=[{"name": "TEST"}, {"name": "SEED", "$urls": {}}, {"name": 7}, "odd"]))
    assert endpoint.folders(replace(PAIRING, access="a")) == ("SEED", "TEST")
    endpoint, _ = gateway(Reply(body=b"[]"))
    assert endpoint.folders(replace(PAIRING, access="a")) == ()


@pytest.mark.parametrize(
    ("endpoint", "same"),
    [
        ("https://api.us-sagex3.com/v1", True),
        ("https://api.eu-sagex3.com/v1", True),
        ("https://api.eu-west-sagex3.com/v1", True),
        ("http://api.us-sagex3.com/v1", False),
        ("https://api.us-sagex3.com.evil.example/v1", False),
        ("https://api.evil.example-sagex3.com/v1", False),
        ("https://evil.us-sagex3.com/v1", False),
        ("https://api.sagex3.com/v1", False),
        ("https://api.us-sagex3.com:444/v1", False),
        ("https://127.0.0.1/v1", False),
    ],
)
def test_only_a_gateway_of_sage_is_a_gateway(endpoint: str, *, same: bool) -> None:
    assert same_gateway(endpoint, "https://api.eu-sagex3.com/v1") is same
