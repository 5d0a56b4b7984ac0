"""Orders and suppliers imported into a practice X3 that offers nothing else."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.errors import ConfigurationError, RejectedError, TransientError, UncertainError
from core.model.flow import Entity, SourceId
from core.model.plan import LineAction, LineWrite, PlannedWrite
from core.sandbox.x3.soap_switches import ORDER_LAYOUT, SUPPLIER_LAYOUT
from core.transport.retry import RetryPolicy
from core.x3.open import open_target
from core.x3.target import X3Target
from tests.core.x3.importing.conftest import SWITCHES, MakeSite
from tests.core.x3.test_doors import OBJECTS
from tests.core.x3.test_graphql import HEADER, LINE, SECRET, Memory, Site, add, change, create, supplier
from tests.helpers.practice import MovedClock

BY_IMPORT = (
    "Orders are created through import template POH, because this X3 offers no other way to create orders.",
    "An import creates only: what JAGGAER changes later is to be changed in X3 by hand.",
)


def held(site: Site) -> list[dict[str, object]]:
    orders = site.x3._describe({"holdings": "1"})["orders"]
    assert isinstance(orders, list)
    return orders


def test_an_imported_order_is_found_by_its_reference_and_is_as_it_was_sent(make_site: MakeSite) -> None:
    site = make_site()
    receipt = site.target.write(create(add(1), add(2, quantity=Decimal(2))))
    document = receipt.document
    assert document is not None
    assert receipt.external_id == document.external_id == held(site)[0]["id"]
    assert {name: document.fields[name] for name in HEADER} == HEADER
    assert [{name: line.fields[name] for name in LINE} for line in document.lines] == [LINE, {**LINE, "quantity": 2}]
    assert site.saves() == 1
    assert site.calls.by_reason()["x3:create"] == 1


def test_what_a_site_names_of_its_template_is_used(make_site: MakeSite) -> None:
    layout = "H;BPSNUM;POHFCY;;ORDDAT;ORDREF;CUR;PTE|D;QTYUOM;ITMREF;ITMDES;GROPRI;ACC;CCE1;UOM;EXTRCPDAT"
    switches = replace(
        SWITCHES,
        import_order_template="ZPOH",
        import_order_layout=layout,
        import_dates="DD/MM/YYYY",
        import_decimal=",",
    )
    site = make_site(
        switches, import_template="ZPOH", import_layout=layout, import_dates="DD/MM/YYYY", import_decimal=","
    )
    document = site.target.write(create(add(1, description="a;b|c"))).document
    assert document is not None
    assert {name: document.fields[name] for name in HEADER} == HEADER
    assert document.lines[0].fields["description"] == "a;b|c"
    assert document.lines[0].fields["price"] == LINE["price"]


@pytest.mark.parametrize("log", ["message", "messages"])
def test_a_refusal_carries_the_import_log_and_nothing_is_saved(make_site: MakeSite, log: str) -> None:
    site = make_site(replace(SWITCHES, import_log=log))  # type: ignore[arg-type]
    with pytest.raises(RejectedError) as caught:
        site.target.write(create(add(1, account="744202"), add(2, unit="??")))
    said = " ".join(caught.value.diagnoses)
    assert "744202" in said
    assert "??" in said
    assert held(site) == []


def test_a_template_that_x3_does_not_have_is_x3s_own_refusal(make_site: MakeSite) -> None:
    with pytest.raises(RejectedError, match="Template ZPOH: Does not exist"):
        make_site(import_template="ZPOH").target.write(create())


def test_warnings_of_the_log_are_kept(make_site: MakeSite) -> None:
    site = make_site(replace(SWITCHES, shift_dates=True))
    receipt = site.target.write(create(add(1, expected_receipt_date=date(2026, 3, 21))))
    assert len(receipt.warnings) == 1
    assert "working day" in receipt.warnings[0]


@pytest.mark.parametrize("fault", ["lost-answer", "html", "cut", "status=503", "status-after=504"])
def test_an_import_without_a_clean_answer_is_in_doubt_was_sent_once_and_is_found(
    make_site: MakeSite, fault: str
) -> None:
    site = make_site()
    site.target.discover()
    site.x3.server.faults.add(f"x3:create:{fault}@count=1")
    with pytest.raises(UncertainError):
        site.target.write(create())
    assert site.calls.by_reason()["x3:create"] == 1
    assert len(site.target.find(Entity.ORDER, ["PO-1"])["PO-1"]) == site.saves()


def test_an_import_that_x3_cannot_be_asked_about_is_in_doubt(make_site: MakeSite) -> None:
    site = make_site()
    site.target.discover()
    site.x3.server.faults.add("x3:query:status=400")
    with pytest.raises(UncertainError, match="could not be asked"):
        site.target.write(create())
    assert len(held(site)) == 1


def test_an_import_that_x3_does_not_show_or_shows_twice_is_in_doubt(make_site: MakeSite) -> None:
    site = make_site()
    site.target.write(create())
    with pytest.raises(UncertainError, match="shows 2 of it"):
        site.target.write(create())
    with pytest.raises(UncertainError, match="does not show it"):
        site.target.write(replace(create(reference="PO-2"), reference="PO-3"))


def test_a_change_is_refused_in_words_and_nothing_is_sent(make_site: MakeSite) -> None:
    site = make_site()
    before = site.target.write(create()).document
    assert before is not None
    line = LineWrite(LineAction.CLOSE, "L1", 1, {}, before.lines[0].line_id)
    for planned in (change(before, header={"revision": "2"}), change(before, line), change(before, close=True)):
        with pytest.raises(RejectedError, match=f"{before.external_id} cannot be changed by it") as caught:
            site.target.write(planned)
        assert "by hand" in caught.value.remedy
    assert site.saves() == 1


# -- what is offered ---------------------------------------------------------------------------------------------------


def test_what_imports_offer_is_said_and_changes_are_not_among_it(make_site: MakeSite) -> None:
    site = make_site()
    found = site.target.discover()
    assert found.sentences[:2] == BY_IMPORT
    assert found.create == {Entity.ORDER, Entity.SUPPLIER}
    assert found.update == {Entity.SUPPLIER}
    assert (found.door, found.settle_s, found.start_in_flight) == ("SOAP import", 600.0, 1)
    assert {"account", "dimension:*", "quantity"} <= found.line_fields
    assert "amount" not in found.line_fields
    untyped = make_site(dimension_columns="").target.discover()
    assert "dimension:*" not in untyped.line_fields
    assert any("Nothing tells which dimension types CCE1, CCE2" in said for said in untyped.sentences)
    assert make_site(import_settle_seconds=900).target.discover().settle_s == 900
    steps = list(site.target.door_steps())
    assert [(step.step, step.ok) for step in steps] == [
        ("SOAP pool", True),
        ("Import template POH", True),
        ("Import template BPS", True),
    ]


def test_without_a_layout_the_door_is_not_offered_and_the_setting_is_named(make_site: MakeSite) -> None:
    site = make_site(import_layout="", import_supplier_template="")
    found = site.target.discover()
    assert Entity.ORDER not in found.create
    assert "Import needs the layout of the template (x3.soap.import_layout)." in found.sentences
    with pytest.raises(ConfigurationError):
        site.target.write(create())
    pinned = make_site(write_api="import", import_layout="", import_supplier_template="")
    with pytest.raises(ConfigurationError, match=r"written through SOAP import .*x3\.soap\.import_layout"):
        pinned.target.discover()


@pytest.mark.parametrize("lacking", ["ORDREF", "QTYUOM", "BPSNUM"])
def test_a_layout_that_lacks_what_an_order_needs_is_not_used(make_site: MakeSite, lacking: str) -> None:
    site = make_site(import_layout=ORDER_LAYOUT.replace(lacking, ""))
    assert Entity.ORDER not in site.target.discover().create
    assert any("Import template POH lacks, for orders:" in said for said in site.target.discover().sentences)


def test_a_soap_object_goes_before_an_import_and_a_pin_before_both(make_site: MakeSite) -> None:
    switches = replace(SWITCHES, soap_objects=OBJECTS)
    assert make_site(switches).target.discover().door == "SOAP save"
    pinned = make_site(switches, write_api="import")
    assert pinned.target.discover().door == "SOAP import"
    assert "Orders are created through import template POH, as the settings say." in pinned.target.discover().sentences
    pinned.target.write(create())
    assert len(held(pinned)) == 1


def test_imports_are_read_back_through_soap_where_there_is_no_graphql(make_site: MakeSite) -> None:
    site = make_site(replace(SWITCHES, services="absent", soap_objects=OBJECTS), write_api="import", json_results=False)
    receipt = site.target.write(create())
    assert receipt.document is not None
    assert receipt.document == site.target.read(Entity.ORDER, [receipt.external_id])[receipt.external_id]


def test_a_pool_that_takes_no_calls_is_named(make_site: MakeSite) -> None:
    site = make_site(replace(SWITCHES, soap_pool_state="stopped"), write_api="import")
    with pytest.raises(ConfigurationError, match="SOAP pool WSPOOL"):
        site.target.discover()


def test_a_layout_that_cannot_be_read_is_said_when_x3_is_opened(make_site: MakeSite) -> None:
    with pytest.raises(ConfigurationError, match=r"x3\.soap\.import_layout begins both records with E"):
        make_site(import_layout="E;POHFCY|E;ITMREF")


# -- suppliers ---------------------------------------------------------------------------------------------------------

BY_TEMPLATE = replace(SWITCHES, supplier_create="absent")


def test_a_supplier_is_imported_and_tells_that_numbers_are_ours(make_site: MakeSite) -> None:
    site = make_site(BY_TEMPLATE)
    assert site.target.discover().supplier_numbering == "unknown"
    document = site.target.write(supplier()).document
    assert document is not None
    assert document.external_id == "0000000077"
    assert document.fields["name"] == "Nuts & Bolts"
    assert document.lines[0].fields["postcode"] == "01234"
    found = site.target.discover()
    assert (found.supplier_numbering, found.supplier_reference) == ("manual", True)
    (found_again,) = site.target.find(Entity.SUPPLIER, ["0000000077"])["0000000077"]
    assert (found_again.external_id, found_again.lines) == (document.external_id, document.lines)


def test_a_supplier_whose_number_x3_has_is_not_imported_over_it(make_site: MakeSite) -> None:
    site = make_site(BY_TEMPLATE)
    with pytest.raises(RejectedError, match="X3 has a supplier 0000000001, which an import would change"):
        site.target.write(supplier(number="0000000001"))
    assert site.saves() == 0


def test_a_template_without_the_number_says_that_x3_gives_it(make_site: MakeSite) -> None:
    layout = SUPPLIER_LAYOUT.replace("BPSNUM", "")
    site = make_site(replace(BY_TEMPLATE, supplier_numbering="counter"), import_supplier_layout=layout)
    assert site.target.discover().supplier_numbering == "counter"
    with pytest.raises(UncertainError, match="does not show it"):
        site.target.write(replace(supplier(number=None), reference=""))
    assert len(site.x3.holdings.tables["Supplier"].rows) == 2


# -- batch -------------------------------------------------------------------------------------------------------------

QUEUED = replace(SWITCHES, import_batch_s=1000)


def hasty(site: Site, memory: Memory | None = None) -> X3Target:
    """A client whose waits are short."""
    return open_target(
        site.settings,
        lambda: SECRET,
        clock=MovedClock(),
        cancel=site.cancel,
        calls=site.calls,
        policy=RetryPolicy(first_s=0.01),
        memory=memory,
    )


def other(planned: PlannedWrite) -> PlannedWrite:
    return replace(planned, source_id=SourceId("2"))


def test_a_batch_import_is_waited_for_and_found(make_site: MakeSite) -> None:
    site = make_site(import_mode="batch")
    receipt = site.target.write(create())
    assert receipt.document is not None
    assert receipt.request_id == "1"
    assert site.calls.by_reason()["x3:batch"] >= 1
    assert not site.target.is_pending(create())


def test_a_batch_import_that_x3_refuses_carries_its_log(make_site: MakeSite) -> None:
    site = make_site(import_mode="batch")
    with pytest.raises(RejectedError, match="744202"):
        site.target.write(create(add(1, account="744202")))
    assert not site.target.is_pending(create())


def test_a_batch_import_that_is_not_finished_is_in_doubt_and_pending_until_it_is(make_site: MakeSite) -> None:
    site = make_site(QUEUED, import_mode="batch")
    memory = Memory()
    first = hasty(site, memory)
    with pytest.raises(UncertainError, match="batch request 1 yet"):
        first.write(create())
    with pytest.raises(TransientError, match="does not get on with batch request 1"):
        first.write(other(create(reference="PO-2")))
    assert site.calls.by_reason()["x3:create"] == 1
    first.forget()
    first.close()
    again = hasty(site, memory)
    assert again.is_pending(create())
    assert not again.is_pending(other(create()))
    site.x3.do("move-clock", seconds=1001)
    assert not again.is_pending(create())
    assert len(again.find(Entity.ORDER, ["PO-1"])["PO-1"]) == 1
    asked = site.calls.by_reason()["x3:batch"]
    assert not again.is_pending(create())
    assert site.calls.by_reason()["x3:batch"] == asked
    again.close()


def test_imports_go_on_once_the_batch_request_that_was_stuck_is_finished(make_site: MakeSite) -> None:
    site = make_site(QUEUED, import_mode="batch")
    target = hasty(site)
    for number in ("PO-1", "PO-2"):
        with pytest.raises(UncertainError, match="yet"):
            target.write(create(reference=number))
        site.x3.do("move-clock", seconds=1001)
    assert [order["reference"] for order in held(site)] == ["PO-1", "PO-2"]
    target.close()


def test_a_batch_import_that_cannot_be_asked_about_is_in_doubt_and_pending(make_site: MakeSite) -> None:
    site = make_site(QUEUED, import_mode="batch")
    site.target.discover()
    site.x3.server.faults.add("x3:run:status=400@count=1")
    with pytest.raises(UncertainError, match="could not be asked about it"):
        site.target.write(create())
    assert site.target.is_pending(create())


def test_the_end_of_a_run_leaves_a_batch_import_in_doubt_at_once(make_site: MakeSite) -> None:
    site = make_site(QUEUED, import_mode="batch")
    site.target.discover()
    stop = threading.Timer(0.3, site.cancel.set)
    stop.start()
    began = time.monotonic()
    with pytest.raises(UncertainError):
        site.target.write(create())
    stop.join()
    assert time.monotonic() - began < 10
