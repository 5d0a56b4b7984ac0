from __future__ import annotations

import base64
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import unquote

import msgspec
import pytest

from core.errors import ConfigurationError, CredentialsError, TransientError
from core.model.flow import Entity
from core.model.profile import Profile
from core.sandbox.jaggaer.practice import JaggaerPractice
from core.transport.calls import CallCounter
from tests.core.jaggaer.conftest import OpenSource
from tests.core.transport.toyserver import Asked, Reply, ToyServer
from tests.helpers.pace import at_most

EMPTY = b'{"returnCode": 0, "totRecords": 0, "returnedRecords": 0}'


def test_nothing_is_sent_before_it_is_used(open_jaggaer: OpenSource, calls: CallCounter) -> None:
    open_jaggaer()
    assert calls.by_system() == {}


def test_the_token_may_come_from_another_host_than_the_data(open_jaggaer: OpenSource) -> None:
    with (
        ToyServer(Reply(body=b'{"access_token": "t", "expires_in": 60}')) as signs,
        ToyServer(Reply(body=EMPTY)) as api,
    ):
        source = open_jaggaer(host=api.url, token_url=f"{signs.url}/auth/token")
        assert [page.headers for page in source.walk(Entity.ORDER, None)] == [()]
    assert [asked.target for asked in signs.asked] == ["/auth/token"]
    assert api.asked[0].headers["authorization"] == "Bearer t"
    assert api.asked[0].target == "/j1p/api/public/ji/v1/purchaseorders?start=1&count=200"


def test_the_older_gateway_signs_in_at_its_own_path(open_jaggaer: OpenSource) -> None:
    def answer(asked: Asked) -> Reply:
        return Reply(body=b'{"token": "old", "expire_in": 86399911}' if asked.method == "POST" else EMPTY)

    with ToyServer() as server:
        server.answer = answer
        list(open_jaggaer(host=server.url, auth="legacy").walk(Entity.ORDER, None))
    assert server.asked[0].target == "/esop/jint/api/public/v1/tokens"
    assert server.asked[1].headers["authorization"] == "Bearer old"


def test_a_site_that_wants_basic_authentication_and_a_scope_is_signed_in_to(
    practice: JaggaerPractice, open_jaggaer: OpenSource
) -> None:
    practice.do("set-switches", token_auth="basic", token_scope="j1p")
    assert list(open_jaggaer(token_auth="basic", scope="j1p").walk(Entity.SUPPLIER, None))
    with pytest.raises(CredentialsError, match="refused client id and secret") as caught:
        list(open_jaggaer(scope="j1p").walk(Entity.SUPPLIER, None))
    assert "token_auth" in caught.value.remedy
    with pytest.raises(ConfigurationError, match="invalid_scope"):
        list(open_jaggaer(token_auth="basic").walk(Entity.SUPPLIER, None))


def test_a_gateway_may_want_user_and_password(open_jaggaer: OpenSource, calls: CallCounter) -> None:
    with ToyServer(Reply(body=EMPTY)) as server:
        list(open_jaggaer(host=server.url, auth="basic", client_id="me", secret="pw").walk(Entity.ORDER, None))
    assert server.asked[0].headers["authorization"] == "Basic " + base64.b64encode(b"me:pw").decode()
    assert calls.by_reason() == {"jaggaer:list": 1}


@pytest.mark.parametrize(
    ("settings", "hint"),
    [
        ({"auth": "oauth9"}, "'oauth9' is no way to sign in"),
        ({"host": "jaggaer"}, "is not a web address"),
        ({"host": "http://jaggaer.example.org"}, "without encryption"),
        ({"host": "http://jaggaer.example.org", "auth": "basic"}, "without encryption"),
        ({"token_url": "//realm"}, "is not a web address"),
        ({"ca_file": "/nowhere/ca.pem"}, "ca.pem"),
    ],
)
def test_settings_that_cannot_work_are_refused_at_once(
    open_jaggaer: OpenSource, settings: Mapping[str, object], hint: str
) -> None:
    with pytest.raises(ConfigurationError, match=hint):
        open_jaggaer(**settings)


def test_calls_and_sign_in_keep_the_pace_that_is_set(open_jaggaer: OpenSource) -> None:
    def answer(asked: Asked) -> Reply:
        return Reply(body=b'{"access_token": "t", "expires_in": 60}' if asked.method == "POST" else EMPTY)

    with ToyServer() as server:
        server.answer = answer
        source = open_jaggaer(host=server.url, calls_per_second=4)
        started = time.monotonic()
        list(source.walk(Entity.ORDER, None))
        list(source.walk(Entity.SUPPLIER, None))
        assert time.monotonic() - started >= 2 / 4, "three calls, a quarter of a second apart"


def test_how_long_a_call_may_last_is_a_setting(open_jaggaer: OpenSource) -> None:
    with ToyServer(Reply(trickle_s=0.1, body=b" " * 4000)) as server:
        source = open_jaggaer(host=server.url, call_seconds=1)
        with at_most(8), pytest.raises(TransientError, match="did not answer in time"):
            list(source.walk(Entity.ORDER, None))


def test_a_list_in_the_sites_own_time_is_read_and_asked_with_the_parameters_of_the_profile(
    open_jaggaer: OpenSource, profile: Profile
) -> None:
    entry = b'{"header": {"poId": 7, "poNumber": "P7", "lastUpdate": "2024-07-01 08:00:00"}}'
    page = (
        b'{"returnCode": 0, "totRecords": 1, "returnedRecords": 1, "jipurchaseOrderList": {"jipurchaseOrder": ['
        + entry
        + b"]}}"
    )

    def answer(asked: Asked) -> Reply:
        if asked.method == "POST":
            return Reply(body=b'{"access_token": "t", "expires_in": 60}')
        return Reply(body=entry if asked.target.split("?")[0].endswith("/7") else page)

    orders = msgspec.structs.replace(
        profile.orders, parameters={"deFlt": "CTR_FLAG==1"}, time_format="%Y-%m-%dT%H:%M:%S", overlap_s=0
    )
    used = msgspec.structs.replace(profile, time_zone="Europe/Rome", orders=orders)
    with ToyServer() as server:
        server.answer = answer
        source = open_jaggaer(used=used, host=server.url)
        [listed] = [
            h for page in source.walk(Entity.ORDER, datetime(2024, 6, 30, 22, tzinfo=UTC)) for h in page.headers
        ]
        source.fetch(listed)
    assert listed.changed_at == datetime(2024, 7, 1, 6, tzinfo=UTC)
    _, first, detail = (unquote(asked.target) for asked in server.asked)
    assert "deFlt=CTR_FLAG==1" in first
    assert "flt=lastUpdate>=2024-07-01T00:00:00" in first
    assert "start=1" in first
    assert detail.endswith("/7?deFlt=CTR_FLAG==1")
