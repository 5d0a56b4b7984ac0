"""The source against the practice JAGGAER over real HTTP."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from core.errors import ConfigurationError, ContractError, CredentialsError, RecordError, TransientError
from core.jaggaer.source import JaggaerSource
from core.model.cancel import Cancelled
from core.model.flow import Entity
from core.model.profile import Profile, Resource
from core.model.record import SourceHeader
from core.sandbox.jaggaer.practice import JaggaerPractice
from core.transport.calls import CallCounter
from tests.core.jaggaer.conftest import OpenSource
from tests.helpers.pace import at_most


def headers(source: JaggaerSource, entity: Entity = Entity.ORDER, since: datetime | None = None) -> list[SourceHeader]:
    return [header for page in source.walk(entity, since) for header in page.headers]


def findings(source: JaggaerSource) -> list[str]:
    return [finding for page in source.walk(Entity.ORDER, None) for finding in page.findings]


def held(practice: JaggaerPractice) -> list[str]:
    return [str(order) for order in practice.book.orders.ids()]


def with_orders(profile: Profile, **members: object) -> Profile:
    orders: Resource = msgspec.structs.replace(profile.orders, **members)
    return msgspec.structs.replace(profile, orders=orders)


def test_a_walk_gives_every_order_once_with_one_token_and_the_fewest_pages(
    practice: JaggaerPractice, open_jaggaer: OpenSource, calls: CallCounter
) -> None:
    assert [h.source_id for h in headers(open_jaggaer(page_size=25))] == held(practice)
    assert calls.by_reason() == {"jaggaer:list": 3, "jaggaer:token": 1}


@pytest.mark.parametrize(
    ("switches", "pages"),
    [
        ({"page_size": "ignored"}, 3),
        ({"page_size": "shorter"}, 4),
        ({"page_cap": 7}, 9),
        ({"return_code": "text", "totals": "text"}, 3),
        ({"totals": "changing"}, 6),
        ({"sort": "last-update"}, 3),
    ],
)
def test_every_kind_of_paging_gives_every_order_once(
    practice: JaggaerPractice, open_jaggaer: OpenSource, calls: CallCounter, switches: dict[str, object], pages: int
) -> None:
    practice.do("set-switches", **switches)
    assert sorted(h.source_id for h in headers(open_jaggaer(page_size=25))) == sorted(held(practice))
    assert calls.by_reason()["jaggaer:list"] == pages


def test_a_page_size_is_not_asked_for_where_the_profile_names_no_parameter(
    practice: JaggaerPractice, open_jaggaer: OpenSource, profile: Profile, calls: CallCounter
) -> None:
    source = open_jaggaer(used=msgspec.structs.replace(profile, page_size_parameter=""))
    assert len(headers(source)) == 60
    assert calls.by_reason()["jaggaer:list"] == 3
    del practice


def test_records_that_move_over_a_page_border_come_once(practice: JaggaerPractice, open_jaggaer: OpenSource) -> None:
    practice.do("set-switches", repeated_ids=True)
    assert [h.source_id for h in headers(open_jaggaer(page_size=25))] == held(practice)


def test_a_server_that_ignores_the_position_is_a_contract_fault(
    practice: JaggaerPractice, open_jaggaer: OpenSource
) -> None:
    practice.do("set-switches", start_ignored=True)
    with pytest.raises(ContractError, match="start_parameter"):
        headers(open_jaggaer(page_size=25))


def test_what_lies_behind_an_empty_page_is_read_and_what_is_missing_is_said(
    practice: JaggaerPractice, open_jaggaer: OpenSource
) -> None:
    practice.do("set-switches", empty_middle_page=True)
    source = open_jaggaer(page_size=25)
    pages = list(source.walk(Entity.ORDER, None))
    found = [h.source_id for p in pages for h in p.headers]
    assert set(held(practice)[50:]) <= set(found)
    assert f"JAGGAER counts 60 orders, but gave {len(found)} of them" in pages[-1].findings[0]


def test_changes_are_asked_for_by_the_filter_with_the_profiles_overlap(
    practice: JaggaerPractice, open_jaggaer: OpenSource
) -> None:
    at = datetime(2030, 5, 1, 12, 0, tzinfo=UTC)
    changed = held(practice)[:3]
    for order, minutes in zip(changed, (-20, -10, 5), strict=True):
        practice.do("touch", order=int(order), at=(at + timedelta(minutes=minutes)).isoformat())
    source = open_jaggaer()
    assert [h.source_id for h in headers(source, since=at)] == changed[1:]
    assert len(list(source.walk(Entity.ORDER, at))) == 1


def test_changes_are_told_on_this_side_where_the_site_cannot_filter(
    practice: JaggaerPractice, open_jaggaer: OpenSource, profile: Profile
) -> None:
    practice.do("set-switches", change_filter=False, unknown_filter="ignored")
    at = datetime(2030, 5, 1, 12, 0, tzinfo=UTC)
    practice.do("touch", order=int(held(practice)[5]), at=at.isoformat())
    for used in (profile, with_orders(profile, change_filter="")):
        assert [h.source_id for h in headers(open_jaggaer(used=used), since=at)] == [held(practice)[5]]


def test_a_filter_that_the_site_does_not_know_is_told_with_its_words(
    practice: JaggaerPractice, open_jaggaer: OpenSource
) -> None:
    practice.do("set-switches", change_filter=False)
    with pytest.raises(ConfigurationError, match=r"refused the list of orders: .*returnCode 2"):
        headers(open_jaggaer(), since=datetime(2030, 1, 1, tzinfo=UTC))


def test_a_detail_is_one_call_and_holds_the_lines(open_jaggaer: OpenSource, calls: CallCounter) -> None:
    source = open_jaggaer()
    header = headers(source)[0]
    record = source.fetch(header)
    assert (record.source_id, record.number) == (header.source_id, header.number)
    assert record.revision == "1"
    assert record.changed_at == header.changed_at
    assert "lineList" in record.payload
    assert "requestor" not in str(record.payload)
    assert calls.by_reason()["jaggaer:detail"] == 1


def test_a_detail_that_changed_after_the_list_is_taken_as_it_is(
    practice: JaggaerPractice, open_jaggaer: OpenSource
) -> None:
    source = open_jaggaer()
    header = headers(source)[0]
    practice.do("revise", order=int(header.source_id), business_unit="NEW")
    record = source.fetch(header)
    assert record.revision == "2"
    assert record.changed_at is not None
    assert header.changed_at is not None
    assert record.changed_at > header.changed_at


def test_suppliers_come_whole_with_the_list(open_jaggaer: OpenSource, calls: CallCounter) -> None:
    source = open_jaggaer(page_size=500)
    listed = headers(source, Entity.SUPPLIER)
    record = source.fetch(listed[0])
    assert record.payload["name"]
    assert record.number == listed[0].number
    assert "jaggaer:detail" not in calls.by_reason()


def test_suppliers_are_read_one_by_one_where_the_profile_names_a_detail_path(
    practice: JaggaerPractice, open_jaggaer: OpenSource, profile: Profile, calls: CallCounter
) -> None:
    practice.do("set-switches", suppliers="headers")
    path = profile.suppliers.list_path + "/{id}"
    suppliers = msgspec.structs.replace(profile.suppliers, detail_path=path)
    source = open_jaggaer(used=msgspec.structs.replace(profile, suppliers=suppliers), page_size=500)
    header = headers(source, Entity.SUPPLIER)[0]
    assert not header.complete
    assert source.fetch(header).payload["addressList"]
    assert calls.by_reason()["jaggaer:detail"] == 1


def test_an_order_that_is_gone_is_its_own_problem(practice: JaggaerPractice, open_jaggaer: OpenSource) -> None:
    source = open_jaggaer()
    listed = headers(source)
    practice.do("delete-order", order=int(listed[0].source_id))
    with pytest.raises(RecordError, match="JAGGAER does not give it") as caught:
        source.fetch(listed[0])
    assert caught.value.context["key"] == listed[0].number
    assert source.fetch(listed[1]).number == listed[1].number


@pytest.mark.parametrize("fault", ["html", "cut"])
def test_a_detail_that_cannot_be_read_is_its_own_problem_after_some_tries(
    practice: JaggaerPractice, open_jaggaer: OpenSource, calls: CallCounter, fault: str
) -> None:
    source = open_jaggaer()
    listed = headers(source)
    practice.faults.add(f"jaggaer:detail:{fault}@count=3")
    if fault == "html":
        with pytest.raises(RecordError, match=f"Order {listed[0].number} cannot be read: JAGGAER gave a web page"):
            source.fetch(listed[0])
        assert calls.by_reason()["jaggaer:detail"] == 3
    assert source.fetch(listed[0]).number == listed[0].number


@pytest.mark.parametrize(
    "fault",
    ["status=503@count=2", "status=429;1@count=1", "status=429@count=2", "reset-before@count=2", "html@count=2", "cut"],
)
def test_a_walk_goes_on_after_passing_faults_at_the_same_place(
    practice: JaggaerPractice, open_jaggaer: OpenSource, fault: str
) -> None:
    practice.faults.add(f"jaggaer:list:{fault}" if "@" in fault else f"jaggaer:list:{fault}@nth=2@count=1")
    assert [h.source_id for h in headers(open_jaggaer(page_size=20))] == held(practice)


def test_a_system_that_is_down_ends_the_walk_with_a_sentence(
    practice: JaggaerPractice, open_jaggaer: OpenSource
) -> None:
    practice.faults.add("jaggaer:list:status=503")
    with pytest.raises(TransientError, match=r"JAGGAER has a fault of its own \(HTTP 503\)"):
        headers(open_jaggaer())


def test_a_host_where_nothing_listens_is_said_so(open_jaggaer: OpenSource, free_port: Callable[[], int]) -> None:
    source = open_jaggaer(host=f"http://127.0.0.1:{free_port()}")
    with pytest.raises(TransientError, match="cannot be reached: nothing listens there"):
        headers(source)


def test_a_token_refused_in_the_middle_of_a_walk_is_renewed_once(
    practice: JaggaerPractice, open_jaggaer: OpenSource, calls: CallCounter
) -> None:
    practice.faults.add("jaggaer:list:token-refused@nth=2@count=1")
    assert [h.source_id for h in headers(open_jaggaer(page_size=20))] == held(practice)
    assert calls.by_reason() == {"jaggaer:list": 5, "jaggaer:token": 2}, "three pages, one of them twice, and the end"


def test_tokens_that_are_revoked_are_renewed(practice: JaggaerPractice, open_jaggaer: OpenSource) -> None:
    source = open_jaggaer()
    headers(source)
    practice.do("revoke-tokens")
    assert len(headers(source)) == 60


def test_a_token_that_is_refused_for_ever_stops_with_what_to_do(
    practice: JaggaerPractice, open_jaggaer: OpenSource, calls: CallCounter
) -> None:
    practice.faults.add("jaggaer:list:token-refused")
    with pytest.raises(CredentialsError, match="gave a token and refuses it"):
        headers(open_jaggaer())
    assert calls.by_reason() == {"jaggaer:list": 2, "jaggaer:token": 2}


def test_a_wrong_secret_stops_at_the_first_call_and_is_not_shown(open_jaggaer: OpenSource, calls: CallCounter) -> None:
    with pytest.raises(CredentialsError, match="invalid_client") as caught:
        headers(open_jaggaer(secret="wr0ng-secret"))
    assert "wr0ng-secret" not in str(caught.value) + repr(caught.value.context)
    assert calls.by_reason() == {"jaggaer:token": 1}


def test_a_missing_right_stops_with_what_to_do(practice: JaggaerPractice, open_jaggaer: OpenSource) -> None:
    practice.switches = practice.switches.changed(forbidden=("purchaseorders",))
    source = open_jaggaer(page_size=500)
    with pytest.raises(ConfigurationError, match="HTTP 403"):
        headers(source)
    assert headers(source, Entity.SUPPLIER), "the other list goes on"


def test_bad_entries_are_named_and_the_rest_of_the_page_is_read(
    practice: JaggaerPractice, open_jaggaer: OpenSource
) -> None:
    lost, odd = held(practice)[3], held(practice)[4]
    practice.do("spoil", kind="no-id", order=int(lost))
    practice.do("spoil", kind="bad-time", order=int(odd))
    practice.do("spoil", kind="duplicate-number", order=int(held(practice)[6]))
    source = open_jaggaer()
    assert findings(source) == ["Entry 4 of the list of orders cannot be read: there is no id at /poId."]
    listed = headers(source)
    assert len(listed) == 60
    assert lost not in {h.source_id for h in listed}
    assert next(h for h in listed if h.source_id == odd).changed_at is None
    numbers = [h.number for h in listed]
    assert len(numbers) == len(set(numbers)) + 1, "two orders of one number are two records"


def test_no_more_calls_are_under_way_than_the_settings_allow(
    practice: JaggaerPractice, open_jaggaer: OpenSource, calls: CallCounter
) -> None:
    source = open_jaggaer(max_in_flight=3)
    listed = headers(source)
    practice.faults.add("jaggaer:detail:latency=30")
    with ThreadPoolExecutor(12) as pool:
        records = list(pool.map(source.fetch, listed[:24]))
    assert [r.source_id for r in records] == [h.source_id for h in listed[:24]]
    assert calls.largest_in_flight("jaggaer") == 3


def test_a_cancel_ends_a_walk_between_pages_and_inside_of_a_wait(
    practice: JaggaerPractice, open_jaggaer: OpenSource, cancel: threading.Event
) -> None:
    practice.faults.add("jaggaer:list:latency=20000@nth=2")
    source = open_jaggaer(page_size=20)
    pages = source.walk(Entity.ORDER, None)
    next(pages)
    threading.Timer(0.2, cancel.set).start()
    with at_most(1), pytest.raises(Cancelled):
        list(pages)


def test_the_clock_of_jaggaer_is_told(open_jaggaer: OpenSource) -> None:
    source = open_jaggaer()
    assert source.server_time_offset_s() is None
    headers(source)
    assert source.server_time_offset_s() == pytest.approx(0, abs=3)
