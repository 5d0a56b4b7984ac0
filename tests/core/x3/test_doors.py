"""The same scenarios through every door."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from core.errors import ConfigurationError, ConnectorError, RejectedError, TransientError, UncertainError
from core.model.cancel import Cancelled
from core.model.connection import SoapSettings
from core.model.document import TargetDocument
from core.model.flow import Entity, ExternalId
from core.model.plan import LineAction, LineWrite, PlannedWrite
from core.model.reference import ReferenceKind
from core.sandbox.x3 import X3Switches
from core.sandbox.x3.soap_switches import ORDER_LAYOUT
from tests.core.x3.test_graphql import HEADER, LINE, Site, add, change, create, supplier

OBJECTS = (
    "YPOH:POH,YBPS:BPS,YCOA:COA,YGAC:GAC,YDIE:DIE,YCCE:CCE,YCPY:CPY,YFCY:FCY,YITM:ITM,YTUN:TUN,YTCU:TCU,YTPT:TPT,"
    "YTVB:TVB,YTVT:TVT,YTCC:TCC"
)


@dataclass(frozen=True)
class Way:
    """A site and the doors that are used there."""

    switches: X3Switches
    read: str = "auto"
    write: str = "auto"
    soap: SoapSettings = field(default_factory=SoapSettings)
    numbered_lines: bool = True
    also: Mapping[str, Any] = field(default_factory=dict)
    """Further settings of `[x3]`."""


SOAP = X3Switches(soap_objects=OBJECTS, services="absent", rest="off")
REST = X3Switches(rest="writable", services="absent", soap="off")
WAYS = {
    "graphql": Way(X3Switches(soap="off")),
    "graphql-second-generation": Way(X3Switches(generation="xtremX3", soap="off")),
    "graphql-first-generation": Way(X3Switches(generation="sage", soap="off")),
    "graphql-own-mutations": Way(
        X3Switches(order_create="custom-both", supplier_create="custom-both", soap="off"),
        also={"order_update_mutation": "purchaseOrderChange", "supplier_update_mutation": "supplierChange"},
    ),
    "soap": Way(SOAP),
    "soap-pinned": Way(X3Switches(soap_objects=OBJECTS), "soap", "soap"),
    "soap-json": Way(replace(SOAP, soap_json_numbers="number"), soap=SoapSettings(json_results=True)),
    "soap-other-site": Way(
        replace(
            SOAP,
            soap_groups="variant",
            soap_line_numbers=False,
            soap_messages="response",
            soap_result_form="escaped",
            soap_description="result",
            soap_query_shape="lines",
            language="FRA",
        ),
        soap=SoapSettings(language="FRA"),
        numbered_lines=False,
    ),
    "soap-tells-little": Way(replace(SOAP, soap_save_result="key", soap_query_filters="keys")),
    "rest": Way(REST),
    "rest-pinned": Way(X3Switches(rest="writable"), "rest", "rest"),
    "rest-other-site": Way(
        replace(
            REST,
            rest_decimals="text",
            rest_booleans="boolean",
            rest_where="confirmed",
            rest_count_maximum=3,
            rest_links="internal",
            rest_lines="replaced",
            rest_missing="404",
            rest_refused="400",
            rest_classes=f"{REST.rest_classes},GCOA",
            language="FRA",
        )
    ),
    "rest-reads-soap-writes": Way(X3Switches(services="absent")),
    "graphql-reads-rest-writes": Way(X3Switches(order_create="absent", supplier_create="absent", rest="writable")),
    "mixed": Way(X3Switches(order_create="absent")),
    "mixed-without-line-numbers": Way(X3Switches(order_create="absent", soap_line_numbers=False)),
}
IMPORT = X3Switches(order_create="absent", soap_objects="", import_batch_s=0)
TEMPLATE = SoapSettings(import_layout=ORDER_LAYOUT, dimension_columns="CCT")
CREATING = WAYS | {
    "import": Way(IMPORT, soap=TEMPLATE),
    "import-batch": Way(replace(IMPORT, import_log="messages"), soap=replace(TEMPLATE, import_mode="batch")),
    "import-read-by-soap": Way(SOAP, "soap", "import", TEMPLATE),
}
"""Ways to create; an import does nothing else."""
creating = pytest.mark.parametrize("way", list(CREATING), indirect=True)
OpenWay = Callable[..., Site]


@pytest.fixture(params=list(WAYS))
def way(request: pytest.FixtureRequest) -> Way:
    return CREATING[str(request.param)]


@pytest.fixture
def open_way() -> Iterator[OpenWay]:
    made: list[Site] = []

    def make(way: Way) -> Site:
        made.append(Site(way.switches))
        site = made[-1]
        site.settings = replace(site.settings, read_api=way.read, write_api=way.write, soap=way.soap, **way.also)
        site.target.close()
        site.target = site.open()
        return site

    yield make
    for site in made:
        site.stop()


@pytest.fixture
def site(open_way: OpenWay, way: Way) -> Site:
    return open_way(way)


def written(site: Site, planned: PlannedWrite) -> TargetDocument:
    """The document as the engine gets it: from the receipt, else read back."""
    receipt = site.target.write(planned)
    return receipt.document or site.target.read(planned.entity, [receipt.external_id])[receipt.external_id]


def held(site: Site) -> dict[str, object]:
    """What the practice X3 itself says that it holds of the only order."""
    orders = site.x3._describe({"holdings": "1"})["orders"]
    assert isinstance(orders, list)
    assert len(orders) == 1
    order: dict[str, object] = orders[0]
    return order


@creating
def test_a_created_order_is_as_it_was_sent(site: Site, way: Way) -> None:
    document = written(site, create(add(1), add(2, quantity=Decimal(2))))
    assert {name: document.fields[name] for name in HEADER} == HEADER
    numbers = ["1000", "2000"] if way.numbered_lines else ["1", "2"]
    assert [line.line_id for line in document.lines] == numbers
    first = document.lines[0]
    assert {name: first.fields[name] for name in LINE} == LINE
    assert first.fields["amount"] == Decimal("37.04")
    assert (document.closed, document.locked, document.receivable) == (False, False, True)
    order = held(site)
    assert order["reference"] == "PO-1"
    lines = order["lines"]
    assert isinstance(lines, list)
    assert [(x["price"], x["account"], x["dimensions"]) for x in lines] == [
        ("12.34567", "5010101", {"CCT": "0063020004"})
    ] * 2
    assert site.saves() == 1


@creating
def test_a_document_is_found_and_read_as_it_was_written(site: Site) -> None:
    document = written(site, create(add(1), add(2)))
    assert site.target.read(Entity.ORDER, [document.external_id, ExternalId("PO9")]) == {document.external_id: document}
    assert site.target.find(Entity.ORDER, ["PO-1"]) == {"PO-1": (document,)}


def test_a_reference_finds_its_own_documents_only(site: Site) -> None:
    first = written(site, create())
    second = written(site, create(reference="<5*'&\"\\"))
    twin = written(site, create())
    wanted = ["PO-1", "<5*'&\"\\", "PO-", "po-1", "*", "<>PO-1", ""]
    found = site.target.find(Entity.ORDER, wanted)
    assert {reference: documents for reference, documents in found.items() if documents} == {
        "PO-1": (first, twin),
        "<5*'&\"\\": (second,),
    }
    assert list(found) == wanted


@creating
def test_text_arrives_as_it_was_sent(site: Site) -> None:
    hostile = '<b>&amp; ]]> "é" €\''
    document = written(site, create(add(1, description=hostile)))
    assert document.lines[0].fields["description"] == hostile


@creating
def test_a_control_character_is_never_sent_differently(site: Site) -> None:
    with pytest.raises(ConnectorError):
        site.target.write(create(add(1, description="a\x01b")))
    assert site.target.find(Entity.ORDER, ["PO-1"]) == {"PO-1": ()}


def test_lines_are_added_changed_and_closed_in_one_save(site: Site) -> None:
    before = written(site, create(add(1), add(2), add(3)))
    ids = [line.line_id for line in before.lines]
    after = written(
        site,
        change(
            before,
            LineWrite(LineAction.CHANGE, "L1", 1, {"price": Decimal(20), "dimension:CCT": "L630200002"}, ids[0]),
            LineWrite(LineAction.CLOSE, "L2", 2, {}, ids[1]),
            add(4, price=Decimal("1.5")),
            header={"revision": "2"},
        ),
    )
    assert [line.line_id for line in after.lines][:3] == ids
    assert len(after.lines) == 4
    assert [line.closed for line in after.lines] == [False, True, False, False]
    first = after.lines[0].fields
    assert (first["price"], first["dimension:CCT"], first["account"]) == (Decimal(20), "L630200002", "5010101")
    assert after.lines[2] == before.lines[2]
    assert after.lines[3].fields["price"] == Decimal("1.5")
    assert after.fields["revision"] == "2"


def test_a_second_dimension_leaves_the_first_alone_and_can_be_emptied(site: Site) -> None:
    site.x3.commands.add_dimension("PJT", "P1")
    before = written(site, create())
    line_id = before.lines[0].line_id
    middle = written(site, change(before, LineWrite(LineAction.CHANGE, "L1", 1, {"dimension:PJT": "P1"}, line_id)))
    assert middle.lines[0].fields["dimension:CCT"] == "0063020004"
    assert middle.lines[0].fields["dimension:PJT"] == "P1"
    after = written(site, change(middle, LineWrite(LineAction.CHANGE, "L1", 1, {"dimension:PJT": None}, line_id)))
    assert after.lines[0].fields == before.lines[0].fields


def test_an_order_is_closed(site: Site) -> None:
    before = written(site, create(add(1), add(2)))
    after = written(site, change(before, close=True))
    assert after.closed
    assert all(line.closed for line in after.lines)


def test_a_line_that_is_not_in_x3_is_refused_before_anything_is_sent(site: Site) -> None:
    before = written(site, create())
    saves = site.saves()
    with pytest.raises(RejectedError, match="Line 9000"):
        site.target.write(change(before, LineWrite(LineAction.CLOSE, "L9", 9, {}, "9000")))
    assert site.saves() == saves


def test_a_line_changed_by_hand_is_not_taken_for_another(site: Site) -> None:
    before = written(site, create(add(1), add(2)))
    number = int(before.lines[0].line_id)
    site.x3.commands.edit_line(before.external_id, number if number >= 1000 else number * 1000, price="99")
    line = LineWrite(LineAction.CHANGE, "L2", 2, {"price": Decimal(7)}, before.lines[1].line_id)
    after = written(site, change(before, line))
    assert [x.fields["price"] for x in after.lines] == [Decimal(99), Decimal(7)]


@creating
def test_received_and_invoiced_lines_are_locked(site: Site) -> None:
    document = written(site, create(add(1), add(2), add(3)))
    site.x3.commands.receive(document.external_id, 1000, "1")
    site.x3.commands.invoice(document.external_id, 2000)
    now = site.target.read(Entity.ORDER, [document.external_id])[document.external_id]
    assert [line.locked for line in now.lines] == [True, True, False]
    assert now.locked


@creating
def test_a_refusal_names_every_fault_and_saves_nothing(site: Site) -> None:
    with pytest.raises(RejectedError) as caught:
        site.target.write(create(add(1), add(2, account="744202"), add(3, unit="??")))
    said = " ".join(caught.value.diagnoses)
    assert "744202" in said
    assert "??" in said
    assert site.target.find(Entity.ORDER, ["PO-1"]) == {"PO-1": ()}


def test_a_locked_order_is_refused_with_what_x3_says(site: Site) -> None:
    before = written(site, create())
    site.x3.commands.lock(before.external_id)
    with pytest.raises(RejectedError, match=before.external_id):
        site.target.write(change(before, header={"revision": "3"}))
    site.x3.commands.unlock(before.external_id)
    assert written(site, change(before, header={"revision": "3"})).fields["revision"] == "3"


@creating
@pytest.mark.parametrize("fault", ["lost-answer", "html", "cut", "status=503", "status-after=504", "status-after=500"])
def test_a_save_without_a_clean_answer_is_in_doubt_was_sent_once_and_is_found(site: Site, fault: str) -> None:
    site.target.discover()
    site.x3.server.faults.add(f"x3:create:{fault}@count=1")
    with pytest.raises(UncertainError):
        site.target.write(create())
    assert site.calls.by_reason()["x3:create"] == 1
    found = site.target.find(Entity.ORDER, ["PO-1"])["PO-1"]
    assert len(found) == site.saves()


@creating
def test_a_save_refused_for_429_is_left_to_who_promised_it_and_one_refused_for_its_token_is_signed_anew(
    site: Site,
) -> None:
    site.target.discover()
    site.x3.server.faults.add("x3:create:status=429;7@nth=1")
    site.x3.server.faults.add("x3:create:token-refused@nth=2")
    departures: list[int] = []
    with pytest.raises(TransientError) as caught:
        site.target.write(create(), lambda: departures.append(1))
    assert (len(departures), caught.value.retry_after_s) == (1, 7.0)
    receipt = site.target.write(create(), lambda: departures.append(1))
    assert receipt.external_id
    assert len(departures) == site.calls.by_reason()["x3:create"] == 3
    assert site.saves() == 1


@creating
def test_a_save_that_may_not_depart_stays_here(site: Site) -> None:
    site.target.discover()

    def stay() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        site.target.write(create(), stay)
    assert "x3:create" not in site.calls.by_reason()
    assert site.saves() == 0


def test_a_change_whose_answer_is_lost_is_in_doubt(site: Site) -> None:
    before = written(site, create())
    site.x3.server.faults.add("x3:update:lost-answer@count=1")
    with pytest.raises(UncertainError):
        site.target.write(change(before, header={"revision": "4"}))
    there = site.target.read(Entity.ORDER, [before.external_id])[before.external_id]
    assert there.fields["revision"] == "4"


@creating
def test_warnings_are_kept(open_way: OpenWay, way: Way) -> None:
    site = open_way(replace(way, switches=replace(way.switches, shift_dates=True)))
    receipt = site.target.write(create(add(1, expected_receipt_date=date(2026, 3, 21))))
    assert len(receipt.warnings) == 1
    there = site.target.read(Entity.ORDER, [receipt.external_id])[receipt.external_id]
    assert there.lines[0].fields["expected_receipt_date"] == date(2026, 3, 23)


def test_a_supplier_is_created_found_and_changed(site: Site) -> None:
    document = written(site, supplier())
    assert document.external_id == "0000000077"
    assert document.fields["name"] == "Nuts & Bolts"
    assert document.fields["active"] is True
    assert document.lines[0].line_id == "MAIN"
    assert document.lines[0].fields["line1"] == "1 O'Hara St"
    assert document.lines[0].fields["postcode"] == "01234"
    assert site.target.discover().supplier_numbering == "manual"
    assert site.target.find(Entity.SUPPLIER, ["0000000077", "0000000078"]) == {
        "0000000077": (document,),
        "0000000078": (),
    }
    line = LineWrite(LineAction.CHANGE, "MAIN", 1, {"city": "Morgantown"}, "MAIN")
    after = written(site, change(document, line, header={"name": "Nuts"}))
    assert after.fields["name"] == "Nuts"
    assert after.lines[0].fields["city"] == "Morgantown"
    assert after.lines[0].fields["line1"] == "1 O'Hara St"
    assert after.fields.get("name2", "") == document.fields.get("name2", "")


def test_orders_without_a_reference_are_listed(site: Site) -> None:
    written(site, create())
    bare = written(site, create(reference=""))
    written(site, create(reference="", order_date=date(2025, 1, 2)))
    found = list(site.target.find_unmarked(Entity.ORDER, date(2026, 1, 1)))
    assert [document.external_id for document in found] == [bare.external_id]
    assert found[0].lines == bare.lines


def test_orders_of_a_day_are_listed_whatever_reference_they_carry(site: Site) -> None:
    day = date(2026, 1, 2)
    marked = written(site, create(reference="PO-9", order_date=day))
    bare = written(site, create(reference="", order_date=day))
    written(site, create(reference="", order_date=date(2026, 1, 3)))
    written(site, create(reference="", order_date=date(2026, 1, 1)))
    found = {document.external_id: document for document in site.target.find_dated(Entity.ORDER, day)}
    assert found.keys() == {marked.external_id, bare.external_id}
    assert found[marked.external_id].lines == marked.lines


def test_orders_of_a_period_are_listed_with_both_its_days(site: Site) -> None:
    days = [date(2026, 1, 1), date(2026, 1, 2), date(2026, 1, 15), date(2026, 1, 31), date(2026, 2, 1)]
    made = [written(site, create(reference=f"PO-{day}", order_date=day)) for day in days]
    found = list(site.target.find_between(Entity.ORDER, date(2026, 1, 2), date(2026, 1, 31)))
    assert {d.external_id: d.lines for d in found} == {d.external_id: d.lines for d in made[1:4]}
    assert len(found) == 3
    assert list(site.target.find_between(Entity.ORDER, date(2026, 1, 31), date(2026, 1, 2))) == []
    assert list(site.target.find_between(Entity.SUPPLIER, date(2026, 1, 2), date(2026, 1, 31))) == []


def test_reference_data_are_the_same_through_every_door(site: Site, way: Way) -> None:
    reads_rest = way.read == "rest" or (
        way.read == "auto" and way.switches.services == "absent" and way.switches.rest != "off"
    )
    unlabelled = {ReferenceKind.CHART} if reads_rest and "GCOA" not in way.switches.rest_classes else set()
    for kind in ReferenceKind:
        entries = {(e.parent, e.code): e for e in site.target.fetch_reference(kind)}
        assert entries, kind
        assert all(entry.code and entry.kind is kind for entry in entries.values())
        assert kind in unlabelled or all(entry.label for entry in entries.values()), kind
        for parent, code in sorted(entries)[:2]:
            asked = list(site.target.fetch_reference(kind, codes=[code, "nope"], parent=parent))
            assert asked == [entries[parent, code]]


def test_reference_data_differ_by_no_more_than_blanks_between_doors(open_way: OpenWay) -> None:
    site = open_way(WAYS["soap-pinned"])
    other = site.open(replace(site.settings, read_api="graphql", write_api="graphql"))
    for kind in ReferenceKind:
        ours = {(e.parent, e.code): e for e in site.target.fetch_reference(kind)}
        theirs = {(e.parent, e.code): e for e in other.fetch_reference(kind)}
        assert ours.keys() == theirs.keys(), kind
        for key, entry in ours.items():
            told = theirs[key]
            named = {name: value for name, value in told.attributes.items() if name != "status" or value == "active"}
            assert named.items() <= entry.attributes.items()
            assert replace(told, label=told.label.strip(), attributes={}) == replace(entry, attributes={})
    other.close()


def test_inactive_and_dated_codes_are_told(site: Site) -> None:
    site.x3.commands.add_account("999", "Old", active=False, valid_to=date(2025, 12, 31))
    (entry,) = site.target.fetch_reference(ReferenceKind.ACCOUNT, codes=["999", "'"])
    assert not entry.active
    assert entry.valid_to == date(2025, 12, 31)
    assert (entry.code, entry.parent) == ("999", "USA")


def test_the_sign_in_is_refused_once_for_all(open_way: OpenWay, way: Way) -> None:
    site = open_way(way)
    target = site.open(replace(site.settings, client_id="nobody"))
    with pytest.raises(ConfigurationError, match="client ID"):
        target.discover()
    target.close()
