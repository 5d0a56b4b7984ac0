from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import trustme

from core.clock import SystemClock
from core.model.check import CheckFault
from core.model.connection import X3Settings
from core.model.views import CheckStep
from core.sandbox.x3 import X3Practice, X3Switches
from core.transport.calls import CallCounter
from core.x3.open import open_target
from tests.core.transport.toyserver import Reply, ToyServer

SECRET = "k" * 40
ALL = [
    "Proxy",
    "Name",
    "Port",
    "Certificate",
    "X3 Services",
    "Clock",
    "Sign-in",
    "Folder",
    "X3 offers",
    "Purchase site",
    "Chart of accounts",
    "Cost centre type",
    "GL accounts",
    "Cost centres",
    "Companies",
    "Suppliers",
    "Products",
    "Units",
    "Currencies",
    "Payment terms",
    "Tax rules",
    "Tax codes",
    "Generic product",
    "Writing orders",
    "Writing suppliers",
    "Accounts on orders",
]
Check = Callable[..., list[CheckStep]]


@pytest.fixture
def x3() -> Iterator[X3Practice]:
    with X3Practice(secret=SECRET) as running:
        yield running


def settings_of(x3: X3Practice) -> X3Settings:
    return X3Settings(x3.base_url, x3.folder, client_id=x3.client_id, user=x3.user, site="US01")


def check(settings: X3Settings, secret: str = SECRET, calls: CallCounter | None = None) -> list[CheckStep]:
    target = open_target(
        settings, lambda: secret, clock=SystemClock(), cancel=threading.Event(), calls=calls or CallCounter()
    )
    try:
        return list(target.check())
    finally:
        target.close()


def only_last_failed(steps: list[CheckStep]) -> CheckStep:
    assert [step.step for step in steps] == ALL[: len(steps)]
    assert all(step.ok for step in steps[:-1])
    last = steps[-1]
    assert not last.ok
    assert last.detail
    assert last.next_step
    assert SECRET not in f"{steps}"
    return last


def test_a_good_connection_passes_every_step(x3: X3Practice) -> None:
    steps = check(settings_of(x3))
    assert [step.step for step in steps] == ALL
    assert all(step.ok and step.detail for step in steps)


@pytest.mark.parametrize(
    ("changes", "step", "word"),
    [
        ({"folder": "OTHER"}, "Folder", "endpoint"),
        ({"client_id": "nobody"}, "Sign-in", "41"),
        ({"user": "MLConnector"}, "Sign-in", "42"),
        ({"audience": "https://wrong"}, "Sign-in", "45"),
        ({"site": "US99"}, "Purchase site", "US99"),
        ({"site": "US02"}, "Purchase site", "no purchase site"),
        ({"chart": "XXX"}, "Chart of accounts", "USA"),
        ({"cost_center_type": "XYZ"}, "Cost centre type", "CCT"),
    ],
)
def test_a_wrong_setting_fails_its_own_step(x3: X3Practice, changes: dict[str, str], step: str, word: str) -> None:
    last = only_last_failed(check(replace(settings_of(x3), **changes)))  # type: ignore[arg-type]
    assert last.step == step
    assert word.casefold() in f"{last.detail} {last.next_step}".casefold()


def test_a_wrong_secret_fails_the_sign_in_after_a_fresh_and_a_shorter_token(x3: X3Practice) -> None:
    calls = CallCounter()
    last = only_last_failed(check(settings_of(x3), "another" * 8, calls))
    assert last.step == "Sign-in"
    assert calls.by_system() == {"x3": 3}


def test_a_secret_that_is_missing_here_is_told_without_claims_about_x3(x3: X3Practice) -> None:
    calls = CallCounter()
    steps = check(settings_of(x3), "", calls)
    assert [step.step for step in steps] == ["Proxy", "Name", "Port", "Certificate", "Sign-in"]
    assert "no secret for X3 in the keyring" in steps[-1].detail
    assert calls.by_system() == {}, "nothing was asked"


def test_a_reference_field_that_the_site_lacks_is_said(x3: X3Practice) -> None:
    last = only_last_failed(check(replace(settings_of(x3), order_reference="YNONE")))
    assert last.step == "Writing orders"
    assert "doubles" in last.detail


def test_an_address_where_nothing_listens_fails_the_first_step() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    last = only_last_failed(check(X3Settings(f"http://127.0.0.1:{port}", "SEED", client_id="a")))
    assert last.step == "Port"
    assert last.fault is CheckFault.PORT


@pytest.mark.parametrize(
    ("reply", "step"),
    [
        (Reply(200, b"<html>a proxy</html>"), "X3 Services"),
        (Reply(404, b"not found"), "X3 Services"),
        (Reply(503, b""), "X3 Services"),
        (Reply(200, b'{"data": null}'), "X3 Services"),
    ],
)
def test_what_is_no_x3_is_told_apart(reply: Reply, step: str) -> None:
    with ToyServer(reply) as server:
        last = only_last_failed(check(X3Settings(server.url, "SEED", client_id="a")))
    assert last.step == step


def test_graphql_that_is_not_x3s_is_told_apart() -> None:
    other = b'{"data": {"__typename": "Query", "__schema": {"queryType": {"name": "Query", "kind": "OBJECT"}}}}'
    with ToyServer(Reply(200, other)) as server:
        last = only_last_failed(check(X3Settings(server.url, "SEED", client_id="a")))
    assert last.step == "X3 offers"


def test_a_certificate_that_is_not_trusted_fails_its_step_until_its_authority_is_named(tmp_path: Path) -> None:
    authority = trustme.CA()
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(tls)
    ca_file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(ca_file))
    with ToyServer(Reply(401, b"Error 41: Invalid token"), tls=tls) as server:
        settings = X3Settings(server.url, "SEED", client_id="a")
        assert only_last_failed(check(settings)).step == "Certificate"
        assert server.asked == []
        assert only_last_failed(check(replace(settings, ca_file=str(ca_file)))).step == "Sign-in"


def test_several_charts_want_one_named() -> None:
    with X3Practice(secret=SECRET, switches=X3Switches()) as x3:
        seeded = x3.holdings.tables["ChartOfAccounts"].rows["USA"]
        x3.holdings.commit([["put", "ChartOfAccounts", {**seeded, "_id": "FRA", "code": "FRA"}]])
        last = only_last_failed(check(settings_of(x3)))
        assert last.step == "Chart of accounts"
        assert "FRA, USA" in last.detail
        assert all(step.ok for step in check(replace(settings_of(x3), chart="USA")))
