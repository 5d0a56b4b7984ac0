from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import ConfigurationError, ContractError, RecordError
from core.jaggaer.wire import (
    Readers,
    filter_text,
    make_record,
    read_page,
    read_record,
    read_time,
    readers,
    refuse_failure,
    time_text,
)
from core.model.flow import Entity, SourceId
from core.model.profile import Profile
from core.model.record import SourceHeader
from core.model.values import digest

AT = datetime(2024, 2, 14, 19, 58, 56, 973000, tzinfo=UTC)


@pytest.fixture
def orders(profile: Profile) -> Readers:
    return readers(profile, Entity.ORDER)


@pytest.fixture
def suppliers(profile: Profile) -> Readers:
    return readers(profile, Entity.SUPPLIER)


def listed(*entries: object, **envelope: object) -> dict[str, object]:
    count = len(entries)
    return {
        "returnCode": 0,
        "returnMessage": "",
        "totRecords": count,
        "returnedRecords": count,
        "startAt": 1,
        "jipurchaseOrderList": {"jipurchaseOrder": list(entries)},
        **envelope,
    }


def entry(po_id: object = 149880014, **members: object) -> dict[str, object]:
    header = {"poId": po_id, "poNumber": "L001501948", "lastUpdate": "2024-02-14T19:58:56.973Z", "revisionNumber": 1}
    return {"header": {**header, **members}}


def header_of(source_id: str = "149880014", *, complete: bool = False) -> SourceHeader:
    return SourceHeader(Entity.ORDER, SourceId(source_id), "L001501948", None, {}, complete=complete)


def test_an_entry_of_a_list_becomes_a_header(orders: Readers) -> None:
    page = read_page(listed(entry()), orders, 1)
    header = page.headers[0]
    assert (header.source_id, header.number, header.changed_at) == ("149880014", "L001501948", AT)
    assert not header.complete
    assert (page.total, page.returned, page.findings) == (1, 1, ())


def test_an_entry_without_a_number_goes_by_its_id(orders: Readers) -> None:
    page = read_page(listed(entry(poNumber=None), entry(2, poNumber=" "), entry(3, poNumber={})), orders, 1)
    assert [header.number for header in page.headers] == ["149880014", "2", "3"]


def test_leading_zeros_of_an_id_as_text_are_kept(orders: Readers) -> None:
    assert read_page(listed(entry("0042")), orders, 1).ids == ("0042",)


@pytest.mark.parametrize(
    "bad", [None, 7, "text", [], {}, {"header": None}, {"header": []}, entry(None), entry(" "), entry({})]
)
def test_an_entry_that_cannot_be_read_is_named_with_its_place_and_the_others_are_read(
    orders: Readers, bad: object
) -> None:
    body = listed(entry(1), bad, entry(3), startAt=21, totRecords=40)
    page = read_page(body, orders, 21)
    assert page.ids == ("1", "3")
    assert len(page.findings) == 1
    assert page.findings[0].startswith("Entry 22 of the list of orders cannot be read: ")
    assert (page.start, page.returned) == (21, 3)


def test_counts_may_be_texts_and_some_are_absent(orders: Readers) -> None:
    page = read_page(listed(entry(), totRecords="252", returnedRecords=" 1 ", startAt="1"), orders, 1)
    assert (page.total, page.returned) == (252, 1)
    bare = {"returnCode": "0", "jipurchaseOrderList": {"jipurchaseOrder": [entry()]}}
    page = read_page(bare, orders, 1)
    assert (page.total, page.returned) == (None, 1)


@pytest.mark.parametrize("count", ["many", -1, Decimal("1.5"), {}, [], "9" * 30])
def test_a_count_that_is_no_number_is_a_contract_fault(orders: Readers, count: object) -> None:
    with pytest.raises(ContractError, match="totRecords"):
        read_page(listed(entry(), totRecords=count), orders, 1)


@pytest.mark.parametrize("absent", [None, {}, {"jipurchaseOrder": []}, {"jipurchaseOrder": None}])
def test_an_empty_list_may_be_absent(orders: Readers, absent: object) -> None:
    body = {"returnCode": 0, "totRecords": 0, "returnedRecords": 0, "startAt": 1, "jipurchaseOrderList": absent}
    page = read_page(body, orders, 1)
    assert (page.headers, page.total, page.returned) == ((), 0, 0)


def test_a_single_entry_may_come_without_its_list(orders: Readers) -> None:
    body = listed(jipurchaseOrderList={"jipurchaseOrder": entry()}, totRecords=1, returnedRecords=1)
    assert read_page(body, orders, 1).ids == ("149880014",)


@pytest.mark.parametrize("body", [None, 7, "text", [], {}, {"status": "ok"}, listed(entry(), jipurchaseOrderList=None)])
def test_an_answer_without_list_is_a_contract_fault_that_names_the_pointer_or_the_path(
    orders: Readers, body: object
) -> None:
    if isinstance(body, dict) and "returnedRecords" in body:
        body["returnedRecords"] = 1
    with pytest.raises(ContractError) as caught:
        read_page(body, orders, 1)
    assert "records" in caught.value.remedy


def test_a_page_that_claims_more_than_it_has_says_so_and_is_not_read_twice(orders: Readers) -> None:
    page = read_page(listed(entry(), returnedRecords=20, totRecords=40), orders, 1)
    assert page.returned == 20
    assert "gave 20 orders from number 1 on, and gave 1" in page.findings[0]


def test_a_page_that_begins_elsewhere_is_a_contract_fault(orders: Readers) -> None:
    with pytest.raises(ContractError, match="from number 21 on and gave those from 1 on"):
        read_page(listed(entry()), orders, 21)


@pytest.mark.parametrize("code", [0, "0", 1, "1", " 0 ", "", None])
def test_codes_of_success_pass_whatever_their_type(code: object) -> None:
    refuse_failure({"returnCode": code}, "the list")


@pytest.mark.parametrize("code", [2, "2", -996, "ERR", Decimal("2.0")])
def test_a_code_of_failure_is_told_with_its_words(code: object) -> None:
    body = {"returnCode": code, "returnMessage": "124(code,\n TenderCode)"}
    with pytest.raises(ConfigurationError, match=r"refused the list: 124\(code, TenderCode\) \(returnCode"):
        refuse_failure(body, "the list")


def test_a_failure_without_words_is_told_all_the_same() -> None:
    with pytest.raises(ConfigurationError, match="no reason given"):
        refuse_failure({"returnCode": 2}, "the list")


def test_a_detail_becomes_a_record_without_what_the_profile_drops(orders: Readers) -> None:
    body = entry(requestor={"email": "a@b.example"}, revisionNumber=3)
    record = read_record(body, header_of(), orders)
    assert (record.number, record.revision, record.changed_at) == ("L001501948", "3", AT)
    assert "requestor" not in str(record.payload)
    assert "requestor" in body["header"], "the answer itself must not change"  # type: ignore[operator]
    assert record.hash_received == digest(body)
    assert record.hash_stored == digest(record.payload)
    assert record.hash_received != record.hash_stored


def test_both_hashes_are_equal_when_nothing_is_dropped(orders: Readers) -> None:
    record = read_record(entry(), header_of(), orders)
    assert record.hash_received == record.hash_stored


@pytest.mark.parametrize("body", [None, [], "text", {}, {"header": "text"}, {"header": []}])
def test_a_detail_without_header_is_this_records_fault(orders: Readers, body: object) -> None:
    with pytest.raises(RecordError, match="order L001501948 has no header at /header"):
        read_record(body, header_of(), orders)


@pytest.mark.parametrize("other", [7, None, {}, "149880015"])
def test_a_detail_of_another_record_is_refused(orders: Readers, other: object) -> None:
    with pytest.raises(RecordError, match="gave the record with the id"):
        read_record(entry(other), header_of(), orders)


def test_a_detail_that_jaggaer_refuses_is_this_records_fault(orders: Readers) -> None:
    with pytest.raises(RecordError, match="refused order L001501948: not visible") as caught:
        read_record({"returnCode": 2, "returnMessage": "not visible"}, header_of(), orders)
    assert caught.value.context["key"] == "L001501948"


def test_a_complete_list_entry_is_the_record(suppliers: Readers) -> None:
    payload: dict[str, object] = {"id": 9, "supplierNumber": "0000015414", "accountsPayableList": {"iban": "X"}}
    header = SourceHeader(Entity.SUPPLIER, SourceId("9"), "0000015414", AT, payload, complete=True)
    record = make_record(payload, header, suppliers)
    assert record.payload == {"id": 9, "supplierNumber": "0000015414"}
    assert (record.number, record.revision, record.changed_at) == ("0000015414", "", AT)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-02-14T19:58:56.973Z", AT),
        ("2024-02-14T19:58:56Z", AT.replace(microsecond=0)),
        ("2024-02-14T14:58:56.973-05:00", AT),
        ("2024-02-14 19:58:56.973", AT),
        ("20240214195856", AT.replace(microsecond=0)),
        ("20240214", datetime(2024, 2, 14, tzinfo=UTC)),
        ("2024-02-14", datetime(2024, 2, 14, tzinfo=UTC)),
        (" 2024-02-14 ", datetime(2024, 2, 14, tzinfo=UTC)),
        ("", None),
        ("31/12/2018", None),
        ("2023-04-31T00:00:00Z", None),
        ("yesterday", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("99999999999999", None),
    ],
)
def test_times_are_read_in_every_form_that_was_seen(text: str, moment: datetime | None) -> None:
    assert read_time(text) == moment


@given(st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)), st.integers(-14 * 60, 14 * 60))  # noqa: DTZ001
def test_any_time_survives_being_written_and_read_to_the_millisecond(naive: datetime, minutes: int) -> None:
    moment = naive.replace(tzinfo=timezone(timedelta(minutes=minutes)))
    text = time_text(moment, "iso-ms")
    back = read_time(text)
    assert back is not None
    assert text.endswith("Z")
    assert timedelta(0) <= moment - back < timedelta(milliseconds=1)


def test_a_filter_joins_the_fixed_condition_and_the_one_for_changes(profile: Profile) -> None:
    resource = msgspec.structs.replace(profile.orders, fixed_filter="deletedStatus==NOT-DELETED")
    assert filter_text(profile.orders, None) == ""
    assert filter_text(resource, None) == "deletedStatus==NOT-DELETED"
    assert filter_text(resource, AT) == "deletedStatus==NOT-DELETED;lastUpdate>=2024-02-14T19:58:56.973Z"
    other = msgspec.structs.replace(profile.orders, time_format="%Y%m%d%H%M%S")
    assert filter_text(other, AT) == "lastUpdate>=20240214195856"
    none = msgspec.structs.replace(profile.orders, change_filter="")
    assert filter_text(none, AT) == ""


def test_times_without_a_zone_are_those_of_the_profile(profile: Profile) -> None:
    there = msgspec.structs.replace(
        profile,
        time_zone="America/New_York",
        orders=msgspec.structs.replace(profile.orders, time_format="%Y-%m-%dT%H:%M:%S"),
    )
    zone = readers(there, Entity.ORDER).zone
    assert read_time("2024-02-14 14:58:56.973", zone) == AT
    assert read_time("20240214145856", zone) == AT.replace(microsecond=0)
    assert read_time("2024-02-14T19:58:56.973Z", zone) == AT, "a time that says its zone keeps it"
    assert read_time("2024-11-03T01:30:00", zone) == datetime(2024, 11, 3, 5, 30, tzinfo=UTC), "of two the first"
    assert filter_text(there.orders, AT, zone) == "lastUpdate>=2024-02-14T14:58:56"
    assert filter_text(profile.orders, AT, zone) == "lastUpdate>=2024-02-14T19:58:56.973Z"
    assert readers(profile, Entity.ORDER).zone == ZoneInfo("UTC")
    with pytest.raises(ConfigurationError, match="zone for orders"):
        readers(msgspec.structs.replace(profile, time_zone="Mars/Base"), Entity.ORDER)


def test_a_wrong_pointer_of_the_profile_is_named(profile: Profile) -> None:
    wrong = msgspec.structs.replace(profile, orders=msgspec.structs.replace(profile.orders, source_id="poId"))
    with pytest.raises(ConfigurationError, match="'poId'"):
        readers(wrong, Entity.ORDER)
