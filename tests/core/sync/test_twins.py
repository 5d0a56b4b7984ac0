"""Suppliers that somebody keyed into X3 by hand: held for a person, never linked or doubled (product.md 3, Go-live)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from core.errors import ConfigurationError
from core.match.plain import plain_name
from core.model.document import Document, DocumentLine
from core.model.flow import Entity
from core.model.mapped import MappedRecord
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.run import RunStatus
from core.model.status import Status
from core.sandbox.x3 import X3Switches
from core.sync.codes import Codes
from core.sync.twins import SupplierTwins
from tests.core.sync.scenes import eligible, findings, held, order, references, rows, saves, store_of
from tests.core.sync.test_plan import mapped
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
NUMBER, ORDER = "0000010581", "50007503"


def name_of(made: Bench, number: str) -> str:
    listed = made.pair.jaggaer.state(holdings=True)["holdings"]
    assert isinstance(listed, dict)
    return next(str(one["name"]) for one in listed["suppliers"] if one["number"] == number)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Müller & Söhne GmbH", "MULLER SOHNE"),
        ("ACME, Inc.", "Acme Corporation"),
        ("The Co", "the limited"),
    ],
)
def test_spellings_of_one_company_share_a_plain_name(one: str, other: str) -> None:
    assert plain_name(one) == plain_name(other)


def test_different_companies_do_not_and_a_name_is_never_empty() -> None:
    assert plain_name("ACME Tools") != plain_name("ACME Foods")
    assert plain_name("Inc.") == "inc"


def test_a_supplier_that_x3_has_under_another_number_is_held_and_its_order_waits(practice: Make) -> None:
    made = practice(orders=4)
    made.pair.x3.server.run(
        lambda: made.pair.x3.commands.add_supplier("HAND01", f"{name_of(made, NUMBER).title()}, Inc.")
    )
    app = made.app()
    result = app.sync()
    row = next(one for one in rows(app, Entity.SUPPLIER).values() if one.key == NUMBER)
    assert (row.status, result.counts.held, result.counts.waiting) == (Status.PROBABLE_TWIN, 1, 1)
    finding = findings(app, row)[0]
    assert finding.check == "probable-twin"
    assert "HAND01" in finding.message
    assert finding.next_step
    assert order(app, ORDER).status is Status.WAITING
    assert references(made) == eligible(made, but={ORDER})
    made.pair.x3.do("set", node="Supplier", key="HAND01", member="companyName1", value="Somebody else")
    assert app.sync(full=True).status is RunStatus.DONE_WITH_PROBLEMS, "a full comparison decides for nobody"
    assert app.replay(keys=[NUMBER]).status is RunStatus.DONE
    assert references(made) == eligible(made)


def test_a_supplier_under_our_own_number_with_another_name_is_told_and_not_taken(practice: Make) -> None:
    made = practice(orders=4)
    made.pair.x3.server.run(lambda: made.pair.x3.commands.add_supplier(NUMBER, "QUITE ANOTHER HOUSE"))
    app = made.app()
    app.sync()
    row = next(one for one in rows(app, Entity.SUPPLIER).values() if one.key == NUMBER)
    assert row.status is Status.DIFFERS
    assert [finding.check for finding in findings(app, row)] == ["reference-other-content"]
    assert order(app, ORDER).status is Status.WAITING
    assert NUMBER not in [save["reference"] for save in saves(made)]


def test_a_supplier_that_x3_has_under_our_number_and_name_is_linked_and_stays_as_it_is(practice: Make) -> None:
    made = practice(orders=4)
    made.pair.x3.server.run(
        lambda: made.pair.x3.commands.add_supplier(NUMBER, name_of(made, NUMBER), paymentTerm="NET60")
    )
    app = made.app()
    result = app.sync()
    assert (result.status, result.counts.linked) == (RunStatus.DONE, 1)
    there = next(one for one in held(made, "suppliers") if one["code"] == NUMBER)
    assert there["paymentTerm"] == "NET60"
    assert NUMBER not in [save["reference"] for save in saves(made) if save["node"] == "Supplier"]


@pytest.mark.parametrize("numbering", ["counter", "ignored"])
def test_numbers_that_x3_gives_are_kept_and_each_supplier_is_created_once(practice: Make, numbering: str) -> None:
    made = practice(
        orders=6,
        x3_switches=X3Switches(supplier_numbering=numbering),  # type: ignore[arg-type]
        faults=("x3:create.supplier:lost-answer@nth=2@count=1",),
    )
    app = made.app()
    result = app.sync()
    assert result.status is RunStatus.DONE, result.reason
    ours = rows(app, Entity.SUPPLIER).values()
    assert len({row.x3_key for row in ours}) == len(ours)
    names = [one["companyName1"] for one in held(made, "suppliers")]
    assert len(names) == len(set(names))
    assert references(made) == eligible(made)
    by_number = {one["reference"]: one["supplier"] for one in held(made)}
    assert set(by_number.values()) <= {row.x3_key for row in ours}
    before = len(saves(made))
    assert app.sync(full=True).status is RunStatus.DONE
    assert len(saves(made)) == before


def keyed_by_hand(made: Bench) -> str:
    """Takes our reference from an order in X3, as if somebody had keyed it; gives its number in JAGGAER."""
    there = min(held(made), key=lambda one: str(one["reference"]))
    number = str(there["reference"])
    made.pair.x3.do("set", node="PurchaseOrder", key=str(there["id"]), member="internalOrderReference", value="")
    return number


def test_an_order_that_somebody_keyed_by_hand_is_held_and_linked_once_it_carries_our_reference(practice: Make) -> None:
    made = practice(orders=8)
    made.app("before").sync()
    number, before = keyed_by_hand(made), len(saves(made))
    app = made.app("after")
    assert app.sync().counts.held == 1
    row = order(app, number)
    assert row.status is Status.PROBABLE_TWIN
    finding = findings(app, row)[0]
    there = next(one for one in held(made) if not one["reference"])
    assert str(there["id"]) in finding.message
    assert number in finding.next_step
    made.pair.x3.do("set", node="PurchaseOrder", key=str(there["id"]), member="internalOrderReference", value=number)
    assert app.replay(keys=[number]).counts.linked == 1
    assert len(saves(made)) == before


def test_a_likely_twin_that_is_none_is_created_once_a_person_said_so(practice: Make) -> None:
    made = practice(orders=8)
    made.app("before").sync()
    number, before = keyed_by_hand(made), len(saves(made))
    app = made.app("after")
    app.sync()
    with pytest.raises(ConfigurationError):
        app.dismiss_twin(references(made)[0])
    app.dismiss_twin(number, because="another delivery")
    assert app.replay(keys=[number]).counts.created == 1
    assert len(saves(made)) == before + 1
    assert any(event.action == "twin-dismissed" for event in app.trace(number).events)
    assert app.sync().counts.created == 0


def test_an_order_keyed_by_hand_with_other_money_or_long_ago_is_no_twin(practice: Make) -> None:
    made = practice(orders=8)
    made.app("before").sync()
    number = keyed_by_hand(made)
    there = next(one for one in held(made) if not one["reference"])
    for line in there["lines"]:
        made.pair.x3.do("edit-line", order=str(there["id"]), line=line["line"], price="0.77")
    app = made.app("after")
    assert app.sync().counts.held == 0
    assert order(app, number).status is Status.SYNCED


@pytest.fixture
def search(practice: Make) -> Iterator[Callable[..., SupplierTwins]]:
    """The search over these suppliers of X3, as the local tables hold them."""
    made = practice(orders=1)
    app = made.app()
    store = store_of(app)
    with app._x3("") as target:

        def over(*entries: ReferenceEntry) -> SupplierTwins:
            store.references.replace(ReferenceKind.SUPPLIER, entries, made.clock.now())
            return SupplierTwins(Codes(store, target, made.clock), store)

        yield over


def supplier(code: str, name: str, **more: str) -> ReferenceEntry:
    return ReferenceEntry(ReferenceKind.SUPPLIER, code, name, attributes={"name": name, **more})


def ours(name: str, city: str = "", **fields: str) -> MappedRecord:
    lines = (DocumentLine("1", 1, {"city": city}),) if city else ()
    document = Document(Entity.SUPPLIER, {"name": name, **fields}, lines)
    return replace(mapped(), entity=Entity.SUPPLIER, document=document)


def test_names_with_slips_are_likely_and_others_are_not(search: Callable[..., SupplierTwins]) -> None:
    for name, there, likely in (
        ("Westphal Instruments Inc", "WESTPAHL INSTRUMENTS", True),
        ("A G Mauro Co", "A.G. Mauro Company", True),
        ("Westphal Instruments", "Westphal Institute of Art", False),
        ("", "", False),
    ):
        assert bool(search(supplier("H1", there)).of(ours(name))) is likely, there


def test_identifiers_come_first_and_the_address_tells_two_of_a_name_apart(
    search: Callable[..., SupplierTwins],
) -> None:
    found = search(
        supplier("H1", "Westphal Instruments", city="Keyser"),
        supplier("H2", "Westphal Instruments", city="Boston"),
        supplier("H3", "Quite Another House", registration="DE-00123"),
    ).of(ours("Westphal Instruments", city="Keyser", registration="de 00123"))
    assert [twin.external_id for twin in found] == ["H3", "H1", "H2"]
    assert found[0].score == 100
    assert found[1].score > found[2].score
    assert "same registration" in found[0].why
    other = supplier("H4", "Westphal Instruments", vat_number="FR999", country="FR", city="Nice")
    assert search(other).of(ours("Westphal Instruments", city="Keyser", vat_number="DE123", country="DE")) == ()
