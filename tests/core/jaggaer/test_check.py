from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
import trustme

from core.jaggaer.source import JaggaerSource
from core.model.check import CheckFault
from core.model.profile import Profile
from core.model.views import CheckStep
from core.sandbox.jaggaer.practice import JaggaerPractice
from core.transport.calls import CallCounter
from tests.core.jaggaer.conftest import OpenSource
from tests.core.transport.toyserver import Reply, ToyServer, tls_of


def steps(source: JaggaerSource) -> dict[str, CheckStep]:
    return {step.step: step for step in source.check()}


def failed(source: JaggaerSource) -> CheckStep:
    made = list(source.check())
    assert [step.ok for step in made] == [True] * (len(made) - 1) + [False], "the failed step is the last"
    assert made[-1].next_step
    return made[-1]


def test_a_site_that_is_set_up_well_passes_every_step(open_jaggaer: OpenSource, calls: CallCounter) -> None:
    made = steps(open_jaggaer())
    assert all(step.ok for step in made.values())
    assert list(made) == [
        "Proxy",
        "Name",
        "Port",
        "Certificate",
        "Sign-in",
        "List of suppliers",
        "Change filter of suppliers",
        "Fields of suppliers",
        "Status words of suppliers",
        "List of orders",
        "Change filter of orders",
        "Detail of an order",
        "Fields of orders",
        "Status words of orders",
        "Clock",
    ]
    assert "60 orders" in made["List of orders"].detail
    assert "It is obeyed" in made["Change filter of orders"].detail
    assert "Account (" in made["Fields of orders"].detail
    assert made["Clock"].detail == "Both clocks agree."
    assert set(calls.by_reason()) == {"jaggaer:check", "jaggaer:token"}


def test_a_host_where_nothing_listens_fails_at_reaching_it(
    open_jaggaer: OpenSource, free_port: Callable[[], int]
) -> None:
    step = failed(open_jaggaer(host=f"http://127.0.0.1:{free_port()}"))
    assert step.step == "Port"
    assert "Nothing listens" in step.detail


def test_an_unknown_certificate_fails_at_the_certificate(open_jaggaer: OpenSource) -> None:
    with ToyServer(tls=tls_of(trustme.CA())) as server:
        step = failed(open_jaggaer(host=server.url))
    assert step.step == "Certificate"
    assert "ca_file" in step.next_step


def test_a_wrong_secret_fails_at_the_sign_in(open_jaggaer: OpenSource) -> None:
    step = failed(open_jaggaer(secret="wrong"))
    assert step.step == "Sign-in"
    assert "invalid_client" in step.detail


def test_a_wrong_token_address_fails_at_the_sign_in(practice: JaggaerPractice, open_jaggaer: OpenSource) -> None:
    step = failed(open_jaggaer(token_url=f"{practice.base_url}/auth/realms/j1p-integrations/token"))
    assert step.step == "Sign-in"
    assert "J1p-integrations" in step.next_step


def test_a_web_page_in_place_of_the_sign_in_is_said_so(open_jaggaer: OpenSource) -> None:
    with ToyServer(Reply(body=b"<html>Welcome</html>")) as server:
        step = failed(open_jaggaer(host=server.url))
    assert "a web page instead of data" in step.detail
    assert "token_url" in step.next_step


def test_a_wrong_path_in_the_profile_fails_at_the_list(open_jaggaer: OpenSource, profile: Profile) -> None:
    orders = msgspec.structs.replace(profile.orders, list_path="/j1p/api/public/ji/v1/orders")
    step = failed(open_jaggaer(used=msgspec.structs.replace(profile, orders=orders)))
    assert step.step == "List of orders"
    assert "HTTP 404" in step.detail


def test_a_wrong_pointer_to_the_list_fails_at_the_list(open_jaggaer: OpenSource, profile: Profile) -> None:
    orders = msgspec.structs.replace(profile.orders, records="/orderList/order")
    step = failed(open_jaggaer(used=msgspec.structs.replace(profile, orders=orders)))
    assert step.step == "List of orders"
    assert "/orderList/order" in step.detail


def test_a_missing_right_fails_at_the_list(practice: JaggaerPractice, open_jaggaer: OpenSource) -> None:
    practice.switches = practice.switches.changed(forbidden=("suppliers",))
    step = failed(open_jaggaer())
    assert step.step == "List of suppliers"
    assert "does not allow this" in step.detail


def test_an_unknown_filter_fails_and_an_ignored_one_is_told_with_its_price(
    practice: JaggaerPractice, open_jaggaer: OpenSource
) -> None:
    practice.do("set-switches", change_filter=False)
    step = failed(open_jaggaer())
    assert step.step == "Change filter of suppliers"
    assert "change_filter" in step.next_step
    practice.do("set-switches", change_filter=False, unknown_filter="ignored", page_size="ignored")
    made = steps(open_jaggaer())
    assert all(step.ok for step in made.values())
    assert "not obeyed" in made["Change filter of orders"].detail
    assert "60 entries of the list (3 calls)" in made["Change filter of orders"].detail
    assert "pages of 20 are given although 200 were asked for" in made["List of orders"].detail


def test_a_wrong_pointer_of_a_mandatory_field_fails_and_is_named(open_jaggaer: OpenSource, profile: Profile) -> None:
    lines = profile.orders.lines
    assert lines is not None
    quantity = msgspec.structs.replace(lines.fields["quantity"], source=["/amountOrdered"])
    lines = msgspec.structs.replace(lines, fields={**lines.fields, "quantity": quantity})
    orders = msgspec.structs.replace(profile.orders, lines=lines)
    step = failed(open_jaggaer(used=msgspec.structs.replace(profile, orders=orders)))
    assert step.step == "Fields of orders"
    assert "line quantity (/amountOrdered)" in step.next_step


def test_unknown_status_words_are_shown(practice: JaggaerPractice, open_jaggaer: OpenSource) -> None:
    practice.do("spoil", kind="unknown-status", order=practice.book.orders.ids()[0])
    step = steps(open_jaggaer())["Status words of orders"]
    assert step.ok
    assert "'Teleported' at /header/workflowStatus" in step.detail
    assert step.next_step


def test_a_clock_that_is_off_is_told(practice: JaggaerPractice, open_jaggaer: OpenSource) -> None:
    practice.clock.offset_s = 300
    step = steps(open_jaggaer())["Clock"]
    assert "ahead of this computer" in step.detail
    assert step.next_step


@pytest.mark.parametrize("kept", [0, 1])
def test_a_short_or_empty_list_is_told_and_no_fault(
    practice: JaggaerPractice, open_jaggaer: OpenSource, kept: int
) -> None:
    for order in practice.book.orders.ids()[kept:]:
        practice.do("delete-order", order=order)
    made = steps(open_jaggaer())
    assert all(step.ok for step in made.values())
    assert ("no right to see them" in made["List of orders"].detail) is (kept == 0)
    assert ("Detail of an order" in made) is (kept == 1)


def test_a_sign_in_on_another_computer_is_reached_on_its_own(
    practice: JaggaerPractice, open_jaggaer: OpenSource, free_port: Callable[[], int]
) -> None:
    port = free_port()
    made = list(open_jaggaer(token_url=f"http://127.0.0.1:{port}/token").check())
    assert [step.step for step in made] == ["Proxy", "Name", "Port", "Certificate", "Proxy", "Name", "Port"]
    assert practice.base_url.rsplit(":", 1)[1] in made[2].detail
    assert f"port {port}" in made[-1].detail
    assert made[-1].fault is CheckFault.PORT


def test_a_limit_of_calls_is_told_with_the_time_to_wait(practice: JaggaerPractice, open_jaggaer: OpenSource) -> None:
    practice.do("add-fault", spec="jaggaer:list.*:status=429;40")
    step = failed(open_jaggaer())
    assert (step.step, step.fault) == ("List of suppliers", CheckFault.BUSY)
    assert "wait 1 minute (HTTP 429)" in step.detail
    assert "higher limit" in step.next_step
