"""What SOAP sites do that other doors do not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from core.errors import ConfigurationError, ContractError, RejectedError, TransientError, UncertainError
from core.model.connection import SoapSettings
from core.model.flow import Entity, ExternalId
from core.model.reference import ReferenceKind
from core.sandbox.x3 import X3Switches
from tests.core.x3.test_doors import OBJECTS
from tests.core.x3.test_graphql import Memory, Site, add, change, create, supplier

SWITCHES = X3Switches(services="absent", rest="off", soap_objects=OBJECTS)
MakeSite = Callable[..., Site]


@pytest.fixture
def make_site() -> Iterator[MakeSite]:
    made: list[Site] = []

    def make(switches: X3Switches = SWITCHES, **soap: object) -> Site:
        made.append(Site(switches))
        site = made[-1]
        site.settings = replace(site.settings, soap=SoapSettings(**soap))  # type: ignore[arg-type]
        site.target.close()
        site.target = site.open()
        return site

    yield make
    for site in made:
        site.stop()


@pytest.mark.parametrize("form", ["status-0", "status-0-nil"])
def test_status_0_with_nothing_but_remarks_is_a_save_that_x3_shows(make_site: MakeSite, form: str) -> None:
    site = make_site(replace(SWITCHES, shift_dates=True, soap_warnings=form))  # type: ignore[arg-type]
    receipt = site.target.write(create(add(1, expected_receipt_date=date(2026, 3, 21))))
    assert len(receipt.warnings) == 1
    assert receipt.document is not None
    assert site.target.find(Entity.ORDER, ["PO-1"]) == {"PO-1": (receipt.document,)}
    assert site.saves() == 1


def test_a_change_with_nothing_but_remarks_and_no_result_is_in_doubt(make_site: MakeSite) -> None:
    site = make_site(replace(SWITCHES, shift_dates=True, soap_warnings="status-0-nil"))
    before = site.target.write(create()).document
    assert before is not None
    with pytest.raises(UncertainError, match="only remarks"):
        site.target.write(change(before, add(2, expected_receipt_date=date(2026, 3, 21))))


def test_a_creation_that_names_no_document_is_in_doubt(make_site: MakeSite) -> None:
    site = make_site(replace(SWITCHES, soap_save_result="nil"))
    with pytest.raises(UncertainError, match="without saying which"):
        site.target.write(create())
    assert len(site.target.find(Entity.ORDER, ["PO-1"])["PO-1"]) == 1


def test_a_change_is_confirmed_without_a_result(make_site: MakeSite) -> None:
    site = make_site(replace(SWITCHES, soap_save_result="nil"))
    with pytest.raises(UncertainError):
        site.target.write(create())
    (before,) = site.target.find(Entity.ORDER, ["PO-1"])["PO-1"]
    receipt = site.target.write(change(before, header={"revision": "2"}))
    assert (receipt.external_id, receipt.document) == (before.external_id, None)


@pytest.mark.parametrize("size", [2, 3, 20])
def test_lists_longer_than_their_size_are_gone_on_with(make_site: MakeSite, size: int) -> None:
    site = make_site(list_size=size)
    every = [entry.code for entry in site.target.fetch_reference(ReferenceKind.UNIT)]
    assert len(every) == len(set(every)) > 3
    whole = make_site()
    assert every == [entry.code for entry in whole.target.fetch_reference(ReferenceKind.UNIT)]


def test_a_list_that_x3_cuts_before_our_bound_is_gone_on_with(make_site: MakeSite) -> None:
    site = make_site(replace(SWITCHES, soap_list_maximum=110))
    assert len(list(site.target.fetch_reference(ReferenceKind.ACCOUNT))) > 200


def test_a_list_that_shows_everything_is_not_read_entry_by_entry(make_site: MakeSite) -> None:
    site = make_site()
    assert len(list(site.target.fetch_reference(ReferenceKind.ACCOUNT))) > 200
    assert site.calls.by_reason()["x3:reference"] <= 3


def test_accounts_of_every_chart_are_listed(make_site: MakeSite) -> None:
    site = make_site(list_size=50)
    accounts = list(site.target.fetch_reference(ReferenceKind.ACCOUNT))
    assert len({(entry.parent, entry.code) for entry in accounts}) == len(accounts) > 200
    assert list(site.target.fetch_reference(ReferenceKind.ACCOUNT, parent="XXX")) == []
    found = list(site.target.fetch_reference(ReferenceKind.ACCOUNT, codes=["5010101", "*", "<>1", "nope"]))
    assert [(entry.parent, entry.code) for entry in found] == [("USA", "5010101")]


def test_a_reference_that_looks_like_a_pattern_is_found_among_many(make_site: MakeSite) -> None:
    site = make_site(list_size=3)
    for reference in ("A", "B", "*", "C", "D*", "E"):
        site.target.write(create(reference=reference))
    found = site.target.find(Entity.ORDER, ["*", "D*", "<>A", "E"])
    assert {reference: [d.reference for d in documents] for reference, documents in found.items()} == {
        "*": ["*"],
        "D*": ["D*"],
        "<>A": [],
        "E": ["E"],
    }


def test_what_x3_does_not_publish_is_named(make_site: MakeSite) -> None:
    site = make_site(replace(SWITCHES, soap_objects="YPOH:POH"))
    with pytest.raises(ConfigurationError, match="no SOAP object YTUN for unit"):
        list(site.target.fetch_reference(ReferenceKind.UNIT))
    with pytest.raises(ConfigurationError, match="no SOAP object YBPS for suppliers"):
        site.target.write(supplier())


def known(make_site: MakeSite) -> Memory:
    """What a site published before something changed there."""
    memory = Memory()
    site = make_site()
    target = site.open(memory=memory)
    target.discover()
    target.close()
    return memory


def test_a_pool_that_stops_meanwhile_sends_nothing_and_says_so(make_site: MakeSite) -> None:
    memory = known(make_site)
    site = make_site(replace(SWITCHES, soap_pool_state="no-children"))
    target = site.open(memory=memory)
    with pytest.raises(ConfigurationError, match="SOAP pool WSPOOL"):
        target.write(create())
    with pytest.raises(ConfigurationError, match="SOAP pool WSPOOL"):
        target.read(Entity.ORDER, [ExternalId("PO1")])
    assert site.saves() == 0
    target.close()


def test_a_pool_that_refuses_by_message_makes_nothing_look_gone_or_missing(make_site: MakeSite) -> None:
    memory = known(make_site)
    site = make_site(replace(SWITCHES, soap_pool="OTHER", soap_pool_missing="message"))
    target = site.open(memory=memory)
    with pytest.raises(ConfigurationError, match="SOAP pool WSPOOL"):
        target.read(Entity.ORDER, [ExternalId("PO1")])
    with pytest.raises(ConfigurationError, match="SOAP pool WSPOOL"):
        target.find(Entity.ORDER, ["PO-1"])
    with pytest.raises(ConfigurationError, match="SOAP pool WSPOOL"):
        list(target.fetch_reference(ReferenceKind.ACCOUNT, codes=["5010101"], parent="USA"))
    with pytest.raises(ConfigurationError, match="SOAP pool WSPOOL"):
        target.write(create())
    with pytest.raises(ConfigurationError, match="SOAP pool WSPOOL"):
        site.target.discover()
    assert site.saves() == 0
    target.close()


def test_the_volume_of_the_licence_ends_the_run_with_x3_s_words(make_site: MakeSite) -> None:
    site = make_site(replace(SWITCHES, soap_volume_kb=1))

    def work() -> None:
        for _ in range(30):
            site.target.find(Entity.ORDER, ["PO-1"])

    with pytest.raises(TransientError, match="It said: "):
        work()


def test_messages_come_in_the_language_that_was_asked_for(make_site: MakeSite) -> None:
    site = make_site(language="FRA")
    with pytest.raises(RejectedError, match="inexistante"):
        site.target.write(create(supplier="NOBODY"))


def test_a_listed_order_that_x3_does_not_give_does_not_look_gone(make_site: MakeSite) -> None:
    site = make_site()
    site.target.write(create())
    site.x3.server.faults.add("x3:read:status=500")
    with pytest.raises((TransientError, ContractError)):
        site.target.find(Entity.ORDER, ["PO-1"])
