from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Literal

import pytest

from core.clock import SystemClock
from core.errors import ConfigurationError, ContractError, RejectedError, UncertainError
from core.model.connection import X3Settings
from core.model.document import TargetDocument
from core.model.flow import WRITTEN, Entity, ExternalId, SourceId
from core.model.plan import LineAction, LineWrite, PlannedWrite, Purpose, WantedState, WriteKind
from core.model.reference import ReferenceKind
from core.model.values import Value
from core.sandbox.x3 import X3Practice, X3Switches
from core.transport.calls import CallCounter
from core.transport.retry import RetryPolicy
from core.x3.open import open_target
from core.x3.target import X3Target

SECRET = "k" * 40
HEADER: Mapping[str, Value] = {
    "site": "US01",
    "supplier": "0000000001",
    "order_date": date(2026, 3, 2),
    "reference": "PO-1",
    "currency": "USD",
    "payment_term": "NET30",
}
LINE: Mapping[str, Value] = {
    "product": "GENEQUIP",
    "description": "Chair, blue",
    "quantity": Decimal(3),
    "unit": "EA",
    "price": Decimal("12.34567"),
    "account": "5010101",
    "dimension:CCT": "0063020004",
    "expected_receipt_date": date(2026, 3, 20),
}


class Site:
    """A practice X3 with one supplier, and the client that speaks to it."""

    def __init__(self, switches: X3Switches | None = None, **settings: str) -> None:
        self.x3 = X3Practice(secret=SECRET, switches=switches)
        self.x3.start()
        self.x3.commands.add_supplier("0000000001", "Ames & Sons")
        self.calls = CallCounter()
        self.cancel = threading.Event()
        self.settings = replace(
            X3Settings(self.x3.base_url, self.x3.folder, client_id=self.x3.client_id, user=self.x3.user, site="US01"),
            **settings,  # type: ignore[arg-type]
        )
        self.target = self.open()

    def open(self, settings: X3Settings | None = None, memory: Memory | None = None) -> X3Target:
        return open_target(
            settings or self.settings,
            lambda: SECRET,
            clock=SystemClock(),
            cancel=self.cancel,
            calls=self.calls,
            policy=RetryPolicy(first_s=0.01),
            memory=memory,
            rest_password=lambda: SECRET,
        )

    def saves(self) -> int:
        return len(self.x3.holdings.saves)

    def stop(self) -> None:
        self.target.close()
        self.x3.stop()


class Memory:
    def __init__(self) -> None:
        self.kept: bytes | None = None

    def load(self) -> bytes | None:
        return self.kept

    def save(self, answers: bytes) -> None:
        self.kept = answers


MakeSite = Callable[..., Site]


@pytest.fixture
def make_site() -> Iterator[MakeSite]:
    made: list[Site] = []

    def make(switches: X3Switches | None = None, **settings: str) -> Site:
        made.append(Site(switches, **settings))
        return made[-1]

    yield make
    for site in made:
        site.stop()


@pytest.fixture(params=["x3", "xtremX3", "sage"])
def site(make_site: MakeSite, request: pytest.FixtureRequest) -> Site:
    """A site of each schema generation (reference/sage-x3.md 2.2)."""
    return make_site(X3Switches(generation=request.param))


def add(number: int, **changes: Value) -> LineWrite:
    return LineWrite(LineAction.ADD, f"L{number}", number, {**LINE, **changes})


def create(*lines: LineWrite, **header: Value) -> PlannedWrite:
    fields = {**HEADER, **header}
    return PlannedWrite(
        kind=WriteKind.CREATE,
        purpose=Purpose.CREATE,
        entity=Entity.ORDER,
        source_id=SourceId("1"),
        number="PO-1",
        reference=str(fields["reference"]),
        header=fields,
        lines=lines or (add(1),),
        wanted=WantedState(fields),
    )


def change(
    document: TargetDocument, *lines: LineWrite, header: Mapping[str, Value] | None = None, close: bool = False
) -> PlannedWrite:
    return PlannedWrite(
        kind=WriteKind.UPDATE,
        purpose=Purpose.REVISION,
        entity=document.entity,
        source_id=SourceId("1"),
        number="PO-1",
        reference=document.reference,
        header=header or {},
        lines=lines,
        wanted=WantedState(document.fields),
        external_id=document.external_id,
        before=document,
        close=close,
    )


def supplier(**changes: Value) -> PlannedWrite:
    fields: dict[str, Value] = {
        "number": "0000000077",
        "name": "Nuts & Bolts",
        "currency": "USD",
        "country": "US",
        "language": "ENG",
        "payment_term": "NET30",
        "tax_rule": "USA",
        "active": True,
        **changes,
    }
    fields = {name: value for name, value in fields.items() if value is not None}
    address: Mapping[str, Value] = {
        "code": "MAIN",
        "label": "Main",
        "line1": "1 O'Hara St",
        "city": "Keyser",
        "postcode": "01234",
        "country": "US",
    }
    return PlannedWrite(
        kind=WriteKind.CREATE,
        purpose=Purpose.CREATE,
        entity=Entity.SUPPLIER,
        source_id=SourceId("77"),
        number="0000000077",
        reference=str(fields.get("reference", "0000000077")),
        header=fields,
        lines=(LineWrite(LineAction.ADD, "MAIN", 1, address),),
        wanted=WantedState(fields),
    )


def written(site: Site, planned: PlannedWrite) -> TargetDocument:
    document = site.target.write(planned).document
    assert document is not None
    return document


def test_a_created_order_is_answered_as_x3_holds_it(site: Site) -> None:
    receipt = site.target.write(create(add(1), add(2, quantity=Decimal(2))))
    document = receipt.document
    assert document is not None
    assert receipt.external_id == document.external_id == "POUS01" + document.external_id[6:]
    assert {name: document.fields[name] for name in HEADER} == HEADER
    assert [line.line_id for line in document.lines] == ["1000", "2000"]
    first = document.lines[0]
    assert {name: first.fields[name] for name in LINE} == LINE
    assert first.fields["amount"] == Decimal("37.04")
    assert document.fields["total"] == Decimal("61.73")
    assert (document.closed, document.locked, document.receivable) == (False, False, True)
    assert document.updated_at is not None
    assert site.calls.by_reason()["x3:create"] == 1
    assert site.saves() == 1


def test_what_the_answer_carries_is_what_reading_gives(site: Site) -> None:
    document = written(site, create(add(1), add(2)))
    assert site.target.read(Entity.ORDER, [document.external_id]) == {document.external_id: document}
    assert site.target.find(Entity.ORDER, ["PO-1"]) == {"PO-1": (document,)}


def test_every_reference_is_answered_and_only_its_own_documents(site: Site) -> None:
    hostile = "O'x\\'},{"
    first = written(site, create())
    second = written(site, create(reference=hostile))
    twin = written(site, create())
    found = site.target.find(Entity.ORDER, ["PO-1", hostile, "PO-2", "'"])
    assert found == {"PO-1": (first, twin), hostile: (second,), "PO-2": (), "'": ()}
    assert site.calls.by_reason()["x3:lookup"] == 1


def test_many_references_are_asked_in_batches(site: Site) -> None:
    document = written(site, create(reference="R-150"))
    found = site.target.find(Entity.ORDER, [f"R-{n}" for n in range(250)])
    assert len(found) == 250
    assert [ref for ref, documents in found.items() if documents] == ["R-150"]
    assert found["R-150"] == (document,)
    assert site.calls.by_reason()["x3:lookup"] == 3


def test_documents_that_are_gone_are_missing(site: Site) -> None:
    document = written(site, create())
    site.x3.commands.delete_order(document.external_id)
    assert site.target.read(Entity.ORDER, [document.external_id, ExternalId("PO9")]) == {}


def test_lines_beyond_a_page_are_followed(make_site: MakeSite) -> None:
    site = make_site(X3Switches(page_maximum=7))
    lines = [add(n, price=Decimal(n)) for n in range(1, 31)]
    document = written(site, create(*lines))
    assert [line.fields["price"] for line in document.lines] == [Decimal(n) for n in range(1, 31)]
    assert site.target.find(Entity.ORDER, ["PO-1"])["PO-1"] == (document,)


def test_an_order_of_600_lines_comes_back_whole(site: Site) -> None:
    document = written(site, create(*[add(n) for n in range(1, 601)]))
    assert len(document.lines) == 600
    assert len({line.line_id for line in document.lines}) == 600


def test_lines_are_added_changed_and_closed_in_one_save(site: Site) -> None:
    before = written(site, create(add(1), add(2), add(3)))
    after = written(
        site,
        change(
            before,
            LineWrite(LineAction.CHANGE, "L1", 1, {"price": Decimal(20), "dimension:CCT": "L630200002"}, "1000"),
            LineWrite(LineAction.CLOSE, "L2", 2, {}, "2000"),
            add(4, price=Decimal("1.5")),
            header={"revision": "2"},
        ),
    )
    assert [line.line_id for line in after.lines] == ["1000", "2000", "3000", "4000"]
    assert [line.closed for line in after.lines] == [False, True, False, False]
    first = after.lines[0].fields
    assert (first["price"], first["dimension:CCT"], first["account"]) == (Decimal(20), "L630200002", "5010101")
    assert after.lines[2] == before.lines[2]
    assert after.lines[3].fields["price"] == Decimal("1.5")
    assert after.fields["revision"] == "2"
    assert site.calls.by_reason().get("x3:read", 0) == 0


def test_a_line_that_was_not_read_in_this_process_is_looked_up_before_it_is_changed(site: Site) -> None:
    before = written(site, create(add(1), add(2)))
    other = site.open()
    line = LineWrite(LineAction.CHANGE, "L1", 1, {"dimension:CCT": "L630200002"}, "1000")
    receipt = other.write(change(before, line))
    other.close()
    assert receipt.document is not None
    assert receipt.document.lines[0].fields["dimension:CCT"] == "L630200002"
    assert receipt.document.lines[1] == before.lines[1]


def test_a_second_dimension_leaves_the_first_alone_and_can_be_emptied(site: Site) -> None:
    project = "P1"
    site.x3.commands.add_dimension("PJT", project)
    before = written(site, create())
    line = LineWrite(LineAction.CHANGE, "L1", 1, {"dimension:PJT": project}, "1000")
    middle = written(site, change(before, line))
    assert middle.lines[0].fields["dimension:CCT"] == "0063020004"
    assert middle.lines[0].fields["dimension:PJT"] == project
    line = LineWrite(LineAction.CHANGE, "L1", 1, {"dimension:PJT": None}, "1000")
    after = written(site, change(middle, line))
    assert after.lines[0].fields == before.lines[0].fields


def test_a_line_that_is_not_in_x3_is_refused_before_anything_is_sent(site: Site) -> None:
    before = written(site, create())
    saves = site.saves()
    with pytest.raises(RejectedError, match="Line 9000"):
        site.target.write(change(before, LineWrite(LineAction.CLOSE, "L9", 9, {}, "9000")))
    assert site.saves() == saves


def test_an_order_is_closed(site: Site) -> None:
    before = written(site, create(add(1), add(2)))
    after = written(site, change(before, close=True))
    assert after.closed
    assert all(line.closed for line in after.lines)


def test_received_and_invoiced_lines_are_locked(site: Site) -> None:
    document = written(site, create(add(1), add(2), add(3)))
    site.x3.commands.receive(document.external_id, 1000, "1")
    site.x3.commands.invoice(document.external_id, 2000)
    now = site.target.read(Entity.ORDER, [document.external_id])[document.external_id]
    assert [line.locked for line in now.lines] == [True, True, False]
    assert now.locked


@pytest.mark.parametrize(("signature", "receivable"), [("no", False), ("notManaged", True), ("inFull", True)])
def test_a_signature_that_is_missing_makes_an_order_not_receivable(
    make_site: MakeSite, signature: str, *, receivable: bool
) -> None:
    site = make_site(X3Switches(signature=signature))  # type: ignore[arg-type]
    assert written(site, create()).receivable is receivable


def test_a_refusal_names_every_fault_and_saves_nothing(site: Site) -> None:
    with pytest.raises(RejectedError) as caught:
        site.target.write(create(add(1), add(2, account="744202"), add(3, unit="??")))
    said = " ".join(caught.value.diagnoses)
    assert "744202" in said
    assert "??" in said
    assert "purchaseOrderLines" in said
    assert site.target.find(Entity.ORDER, ["PO-1"]) == {"PO-1": ()}


@pytest.mark.parametrize("fault", ["lost-answer", "html", "cut", "status=503", "status-after=504", "reset-before"])
def test_a_save_without_a_clean_answer_is_in_doubt_and_was_sent_once(site: Site, fault: str) -> None:
    site.target.discover()
    site.x3.server.faults.add(f"x3:create:{fault}")
    with pytest.raises(UncertainError):
        site.target.write(create())
    assert site.calls.by_reason()["x3:create"] == 1
    assert site.saves() <= 1


def test_a_save_stays_saved_when_its_further_lines_cannot_be_read(make_site: MakeSite) -> None:
    site = make_site(X3Switches(page_maximum=2))
    site.target.discover()
    site.x3.server.faults.add("x3:read:html")
    receipt = site.target.write(create(add(1), add(2), add(3)))
    assert receipt.document is None
    site.x3.server.faults.clear()
    assert receipt.external_id in site.target.read(Entity.ORDER, [receipt.external_id])


def test_what_x3_shifts_is_a_warning_and_is_read_back(make_site: MakeSite) -> None:
    site = make_site(X3Switches(shift_dates=True))
    receipt = site.target.write(create(add(1, expected_receipt_date=date(2026, 3, 21))))
    assert len(receipt.warnings) == 1
    assert receipt.document is not None
    assert receipt.document.lines[0].fields["expected_receipt_date"] == date(2026, 3, 23)


@pytest.mark.parametrize(
    "switches",
    [
        X3Switches(decimal_read="number"),
        X3Switches(dimension_collection="analyticalDimensions"),
        X3Switches(key_separator="~"),
        X3Switches(audience="empty"),
        X3Switches(business_error_status=500),
    ],
)
def test_sites_differ_and_the_order_is_the_same(make_site: MakeSite, switches: X3Switches) -> None:
    site = make_site(switches)
    document = written(site, create())
    assert {name: document.lines[0].fields[name] for name in LINE} == LINE
    changed = written(site, change(document, LineWrite(LineAction.CLOSE, "L1", 1, {}, "1000")))
    assert changed.lines[0].closed
    with pytest.raises(RejectedError):
        site.target.write(create(supplier="NOBODY"))


def test_without_an_account_on_the_line_the_capabilities_say_so(make_site: MakeSite) -> None:
    site = make_site(X3Switches(account_on_line=False))
    capabilities = site.target.discover()
    assert not capabilities.account_on_line
    assert "account" not in capabilities.line_fields
    with pytest.raises(RejectedError, match="no place for 'account'"):
        site.target.write(create())
    assert site.saves() == 0


def test_a_site_that_offers_no_create_is_said_to(make_site: MakeSite) -> None:
    site = make_site(X3Switches(order_create="absent", soap="off"))
    capabilities = site.target.discover()
    assert capabilities.create == {Entity.SUPPLIER}
    assert "X3 publishes orders for reading only." in capabilities.sentences
    with pytest.raises(ConfigurationError, match="no create of orders"):
        site.target.write(create())
    steps = list(site.target.check())
    assert not steps[-1].ok
    assert steps[-1].step == "Writing orders"


@pytest.mark.parametrize("generation", ["x3", "xtremX3", "sage"])
def test_a_mutation_of_the_sites_own_creates_where_there_is_no_standard_one(
    make_site: MakeSite, generation: Literal["x3", "xtremX3", "sage"]
) -> None:
    site = make_site(X3Switches(generation=generation, order_create="custom"))
    found = site.target.discover()
    assert Entity.ORDER in found.create
    assert Entity.ORDER not in found.update
    assert any("purchaseOrder.purchaseOrderUp" in sentence for sentence in found.sentences)
    receipt = site.target.write(create())
    assert receipt.document is None
    document = site.target.read(Entity.ORDER, [receipt.external_id])[receipt.external_id]
    assert document.reference == "PO-1"
    assert document.lines[0].fields["account"] == "5010101"
    with pytest.raises(RejectedError) as refused:
        site.target.write(create(reference="PO-2", supplier="NOBODY"))
    assert "NOBODY" in refused.value.message
    assert site.target.find(Entity.ORDER, ["PO-2"]) == {"PO-2": ()}
    with pytest.raises(ConfigurationError):
        site.target.write(change(document, add(2)))


@pytest.mark.parametrize("path", ["x3Purchasing.purchaseOrder.purchaseOrderUp", "purchaseOrderUp"])
def test_a_pinned_mutation_is_used(make_site: MakeSite, path: str) -> None:
    site = make_site(X3Switches(order_create="custom"), order_mutation=path, order_mutation_argument="parameters")
    assert site.target.write(create()).external_id


@pytest.mark.parametrize(
    ("path", "argument"), [("x3Purchasing.purchaseOrder.other", ""), ("x3Purchasing.purchaseOrder.create", "records")]
)
def test_a_pinned_mutation_that_is_not_there_is_not_replaced_by_another(
    make_site: MakeSite, path: str, argument: str
) -> None:
    site = make_site(order_mutation=path, order_mutation_argument=argument)
    found = site.target.discover()
    assert Entity.ORDER not in found.create
    assert any(path in sentence for sentence in found.sentences)


@pytest.mark.parametrize("generation", ["x3", "xtremX3", "sage"])
def test_a_mutation_of_the_sites_own_changes_where_the_settings_name_it(
    make_site: MakeSite, generation: Literal["x3", "xtremX3", "sage"]
) -> None:
    switches = X3Switches(generation=generation, order_create="custom-both", supplier_create="custom-both")
    site = make_site(switches, order_update_mutation="purchaseOrderChange", supplier_update_mutation="supplierChange")
    found = site.target.discover()
    assert found.create == found.update == frozenset(WRITTEN)
    assert any("purchaseOrder.purchaseOrderUp" in sentence for sentence in found.sentences)
    assert any("purchaseOrder.purchaseOrderChange" in sentence for sentence in found.sentences)
    receipt = site.target.write(create())
    document = site.target.read(Entity.ORDER, [receipt.external_id])[receipt.external_id]
    assert site.target.write(change(document, add(2))).external_id == receipt.external_id
    after = site.target.read(Entity.ORDER, [receipt.external_id])[receipt.external_id]
    assert len(after.lines) == len(document.lines) + 1
    with pytest.raises(RejectedError):
        site.target.write(
            change(after, LineWrite(LineAction.ADD, "9", 9, {"product": "NOTHING", "quantity": Decimal(1)}))
        )
    made = site.target.write(supplier())
    there = site.target.read(Entity.SUPPLIER, [made.external_id])[made.external_id]
    site.target.write(change(there, header={"name": "Nuts"}))
    assert site.target.read(Entity.SUPPLIER, [made.external_id])[made.external_id].fields["name"] == "Nuts"


def test_a_mutation_that_changes_is_used_only_where_the_settings_name_it(make_site: MakeSite) -> None:
    found = make_site(X3Switches(order_create="custom-both")).target.discover()
    assert Entity.ORDER in found.create
    assert Entity.ORDER not in found.update


@pytest.mark.parametrize(
    ("path", "argument"), [("x3Purchasing.purchaseOrder.other", ""), ("purchaseOrderChange", "records")]
)
def test_a_pinned_change_that_is_not_there_is_not_replaced_by_another(
    make_site: MakeSite, path: str, argument: str
) -> None:
    switches = X3Switches(order_create="custom-both")
    site = make_site(switches, order_update_mutation=path, order_update_mutation_argument=argument)
    found = site.target.discover()
    assert Entity.ORDER in found.create
    assert Entity.ORDER not in found.update
    assert any(path in sentence for sentence in found.sentences)


def test_a_supplier_is_created_found_and_changed(site: Site) -> None:
    document = written(site, supplier())
    assert document.external_id == "0000000077"
    assert document.fields["name"] == "Nuts & Bolts"
    assert document.fields["active"] is True
    assert document.lines[0].line_id == "MAIN"
    assert document.lines[0].fields["line1"] == "1 O'Hara St"
    assert document.lines[0].fields["postcode"] == "01234"
    assert site.target.find(Entity.SUPPLIER, ["0000000077", "0000000078"]) == {
        "0000000077": (document,),
        "0000000078": (),
    }
    line = LineWrite(LineAction.CHANGE, "MAIN", 1, {"city": "Morgantown"}, "MAIN")
    after = written(site, change(document, line, header={"name": "Nuts"}))
    assert after.fields["name"] == "Nuts"
    assert after.lines[0].fields["city"] == "Morgantown"
    assert after.lines[0].fields["line1"] == "1 O'Hara St"


def test_a_counter_gives_the_number_and_a_site_field_keeps_ours(make_site: MakeSite) -> None:
    site = make_site(X3Switches(supplier_numbering="counter", supplier_site_field="ySourceNumber"))
    capabilities = site.target.discover()
    assert capabilities.supplier_numbering == "counter"
    assert capabilities.supplier_reference
    document = written(site, supplier(number=None, reference="77"))
    assert document.external_id != "0000000077"
    assert document.reference == "77"
    assert site.target.find(Entity.SUPPLIER, ["77"]) == {"77": (document,)}
    after = written(site, change(document, header={"name": "Other"}))
    assert (after.external_id, after.fields["name"]) == (document.external_id, "Other")


def test_a_counter_without_a_site_field_leaves_suppliers_without_a_reference(make_site: MakeSite) -> None:
    site = make_site(X3Switches(supplier_numbering="counter"))
    assert not site.target.discover().supplier_reference
    written(site, supplier(number=None))
    assert site.target.find(Entity.SUPPLIER, ["0000000077"]) == {"0000000077": ()}


def test_the_first_supplier_tells_who_numbers(make_site: MakeSite) -> None:
    site = make_site(X3Switches(supplier_numbering="ignored"))
    assert site.target.discover().supplier_numbering == "unknown"
    assert not site.target.discover().supplier_reference
    written(site, supplier())
    assert site.target.discover().supplier_numbering == "counter"
    assert not site.target.discover().supplier_reference


def test_reference_data_come_in_pages_whole_and_in_order(make_site: MakeSite) -> None:
    site = make_site(X3Switches(page_maximum=50))
    accounts = [entry.code for entry in site.target.fetch_reference(ReferenceKind.ACCOUNT, parent="USA")]
    assert len(accounts) == len(set(accounts)) > 200
    assert site.calls.by_reason()["x3:reference"] == -(-len(accounts) // 50)
    assert list(site.target.fetch_reference(ReferenceKind.ACCOUNT, parent="XXX")) == []


def test_codes_are_asked_for_in_batches_and_unknown_ones_are_absent(site: Site) -> None:
    site.x3.commands.add_account("999", "Old", active=False, valid_to=date(2025, 12, 31))
    codes = ["5010101", "999", "nope", "'"] + [f"X{n}" for n in range(120)]
    found = {entry.code: entry for entry in site.target.fetch_reference(ReferenceKind.ACCOUNT, codes=codes)}
    assert set(found) == {"5010101", "999"}
    assert not found["999"].active
    assert found["999"].valid_to == date(2025, 12, 31)
    assert found["5010101"].parent == "USA"
    assert site.calls.by_reason()["x3:reference"] == 2
    assert list(site.target.fetch_reference(ReferenceKind.ACCOUNT, codes=[])) == []


def test_a_supplier_is_asked_for_by_its_code(site: Site) -> None:
    entries = list(site.target.fetch_reference(ReferenceKind.SUPPLIER, codes=["0000000001"]))
    assert [(e.code, e.label, e.attributes["country"]) for e in entries] == [("0000000001", "Ames & Sons", "US")]


def test_every_kind_of_reference_data_can_be_read(site: Site) -> None:
    for kind in ReferenceKind:
        entries = list(site.target.fetch_reference(kind))
        assert entries, kind
        assert all(entry.code and entry.label for entry in entries), kind
        assert all(entry.kind is kind for entry in entries)


def test_the_schema_is_asked_once_and_kept_for_the_next_process(site: Site) -> None:
    memory = Memory()
    first = site.open(memory=memory)
    wanted = first.discover()
    first.close()
    asked = site.calls.by_reason()["x3:discover"]
    assert asked <= 11  # the first generation holds its packages one step deeper
    second = site.open(memory=memory)
    assert second.discover() == wanted
    assert site.calls.by_reason()["x3:discover"] == asked
    second.forget()
    assert second.discover() == wanted
    assert site.calls.by_reason()["x3:discover"] == 2 * asked
    second.close()


def test_a_kept_schema_that_the_site_no_longer_has_is_asked_anew(make_site: MakeSite) -> None:
    memory = Memory()
    with_account, without = make_site(), make_site(X3Switches(account_on_line=False))
    first = with_account.open(memory=memory)
    first.discover()
    first.close()
    second = without.open(memory=memory)
    with pytest.raises(ContractError, match="does not know"):
        second.write(create())
    assert not second.discover().account_on_line
    assert without.saves() == 0
    second.close()


def test_a_damaged_memory_is_not_used(site: Site) -> None:
    memory = Memory()
    memory.kept = b'{"a": [1'
    target = site.open(memory=memory)
    assert target.discover().create
    target.close()


def test_tokens_of_three_seconds_meet_no_refusal(site: Site) -> None:
    target = site.open(replace(site.settings, token_seconds=3))
    for number in range(20):
        target.write(create(reference=f"T-{number}"))
    target.close()
    assert site.calls.by_reason()["x3:create"] == 20


def test_eight_threads_write_eighty_orders_once_each(site: Site) -> None:
    site.target.discover()
    failed: list[BaseException] = []

    def work(start: int) -> None:
        try:
            for number in range(start, start + 10):
                site.target.write(create(reference=f"N-{number}"))
        except BaseException as error:  # noqa: BLE001 - told below
            failed.append(error)

    threads = [threading.Thread(target=work, args=(start * 10,)) for start in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    found = site.target.find(Entity.ORDER, [f"N-{n}" for n in range(80)])
    assert all(len(documents) == 1 for documents in found.values())
    assert site.saves() == 80
