from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from core.errors import ConfigurationError, ContractError, CredentialsError, TransientError
from core.model.connection import RestSettings, SoapSettings
from core.model.flow import Entity
from core.sandbox.x3 import X3Switches
from core.x3.doors import SharedMemory
from tests.core.x3.test_doors import OBJECTS
from tests.core.x3.test_graphql import Memory, Site, create, supplier

BOTH = {Entity.ORDER, Entity.SUPPLIER}
BY_SOAP = "Orders are written through SOAP object YPOH, because this X3 publishes no create operation for orders."
MakeSite = Callable[..., Site]


@pytest.fixture
def make_site() -> Iterator[MakeSite]:
    made: list[Site] = []

    def make(switches: X3Switches | None = None, **settings: object) -> Site:
        made.append(Site(switches))
        site = made[-1]
        site.settings = replace(site.settings, **settings)  # type: ignore[arg-type]
        site.target.close()
        site.target = site.open()
        return site

    yield make
    for site in made:
        site.stop()


def test_graphql_alone_is_used_where_it_does_everything(make_site: MakeSite) -> None:
    site = make_site(X3Switches())
    found = site.target.discover()
    assert found.create == BOTH
    assert (found.door, found.settle_s, found.start_in_flight) == ("GraphQL create", 300.0, 2)
    assert not any("SOAP" in sentence for sentence in found.sentences)
    assert list(site.target.door_steps()) == []


def test_soap_writes_what_graphql_does_not_and_the_sentences_say_why(make_site: MakeSite) -> None:
    site = make_site(X3Switches(order_create="absent"))
    found = site.target.discover()
    assert found.create == BOTH
    assert (found.door, found.settle_s, found.start_in_flight, found.lookup_batch) == ("SOAP save", 600.0, 1, 100)
    assert found.sentences[:2] == (BY_SOAP, "X3 lets suppliers be created and changed through GraphQL.")
    assert "Order lines take a GL account." in found.sentences
    assert "Order lines take dimensions." in found.sentences
    assert {"account", "dimension:*", "product", "quantity"} <= found.line_fields
    assert "amount" not in found.line_fields
    assert found.account_on_line
    assert found.supplier_numbering == "manual"
    site.target.write(create())
    site.target.write(supplier())
    assert site.saves() == 2
    assert [step.detail for step in site.target.door_steps()] == [
        "Pool WSPOOL answers.",
        "Orders are written through SOAP object YPOH.",
        "Suppliers are written through SOAP object YBPS.",
    ]


def test_a_class_that_can_be_written_comes_before_soap(make_site: MakeSite) -> None:
    site = make_site(X3Switches(order_create="absent", rest="writable"))
    found = site.target.discover()
    assert (found.door, found.settle_s, found.start_in_flight, found.lookup_batch) == ("REST class", 300.0, 2, 100)
    assert found.sentences[:2] == (
        "Orders are written through REST class PORDER, because this X3 publishes no create operation for orders.",
        "X3 lets suppliers be created and changed through GraphQL.",
    )
    site.target.write(create())
    assert site.saves() == 1
    assert [step.detail for step in site.target.door_steps()] == [
        "Orders are written through REST class PORDER.",
        "Suppliers are written through REST class BPSUPPLIER.",
    ]


def test_without_graphql_classic_objects_are_read_through_rest_and_written_through_soap(make_site: MakeSite) -> None:
    site = make_site(X3Switches(services="absent"))
    found = site.target.discover()
    assert found.create == BOTH
    assert (found.door, found.lookup_batch) == ("SOAP save", 20)
    assert found.sentences[0] == "X3 is read through REST, because its GraphQL services are not there."
    assert "Orders are written through SOAP object YPOH, because this X3 has no GraphQL services." in found.sentences
    receipt = site.target.write(create())
    assert list(site.target.read(Entity.ORDER, [receipt.external_id])) == [receipt.external_id]


def test_of_two_doors_that_can_be_read_the_one_that_shows_more_is_taken(make_site: MakeSite) -> None:
    site = make_site(X3Switches(services="absent", rest_classes="PORDER,BPSUPPLIER", soap_objects=OBJECTS))
    found = site.target.discover()
    assert found.sentences[:2] == (
        "X3 is read through SOAP, because its GraphQL services are not there.",
        "REST shows less of X3.",
    )


@pytest.mark.parametrize("login", ["", "mlconnector"])
def test_rest_services_that_take_no_token_need_a_login_and_are_passed_by_without_one(
    make_site: MakeSite, login: str
) -> None:
    switches = X3Switches(services="absent", rest="writable", rest_bearer=False, basic=True, soap_objects=OBJECTS)
    site = make_site(switches, rest=RestSettings(login=login))
    assert site.target.discover().door == ("REST class" if login else "SOAP save")
    site.target.write(create())
    assert site.saves() == 1


def test_rest_pinned_on_a_site_that_takes_no_token_says_what_to_set(make_site: MakeSite) -> None:
    site = make_site(X3Switches(rest="writable", rest_bearer=False), read_api="rest", write_api="rest")
    with pytest.raises(ConfigurationError, match=r"read through REST .*do not accept the token") as caught:
        site.target.discover()
    assert "read_api" in caught.value.remedy


def test_without_graphql_everything_goes_through_soap(make_site: MakeSite) -> None:
    site = make_site(X3Switches(services="absent", rest="off", soap_objects=OBJECTS))
    found = site.target.discover()
    assert found.create == BOTH
    assert found.lookup_batch == 5
    assert found.sentences[0].startswith("X3 is read through SOAP, because its GraphQL services are not there.")
    assert "Orders are written through SOAP object YPOH, because this X3 has no GraphQL services." in found.sentences
    assert not any("publishes no" in sentence for sentence in found.sentences)


def test_reference_data_that_are_not_published_are_told(make_site: MakeSite) -> None:
    site = make_site(X3Switches(services="absent", rest="off", soap_objects=OBJECTS.replace(",YTUN:TUN", "")))
    assert site.target.discover().sentences[-1] == "X3 publishes no unit."
    own = SoapSettings(reference_objects="unit = ZUNIT")
    site = make_site(
        X3Switches(services="absent", rest="off", soap_objects=OBJECTS.replace("YTUN:TUN", "ZUNIT:TUN")), soap=own
    )
    assert not any("publishes no" in sentence for sentence in site.target.discover().sentences)


@pytest.mark.parametrize("text", ["unit", "unit=", "colour=YCOL", "=YCOL"])
def test_a_reference_object_that_is_named_wrongly_is_said(make_site: MakeSite, text: str) -> None:
    with pytest.raises(ConfigurationError, match="reference_objects"):
        make_site(soap=SoapSettings(reference_objects=text))


def test_a_pinned_door_is_taken_although_another_comes_first(make_site: MakeSite) -> None:
    site = make_site(X3Switches(soap_objects=OBJECTS), read_api="soap", write_api="soap")
    found = site.target.discover()
    assert found.sentences[:2] == (
        "X3 is read through SOAP, as the settings say.",
        "Orders are written through SOAP object YPOH, as the settings say.",
    )
    site.target.write(create())
    assert not any(name.startswith("x3:check") for name in site.calls.by_reason())


@pytest.mark.parametrize(
    ("switches", "settings", "words"),
    [
        (X3Switches(soap="off"), {"write_api": "soap"}, "written through SOAP .*write_api.* no SOAP web services"),
        (X3Switches(soap="off"), {"read_api": "soap"}, "read through SOAP .*read_api"),
        (X3Switches(services="absent"), {"read_api": "graphql"}, "read through GraphQL .*read_api.* 404"),
        (X3Switches(services="absent"), {"write_api": "graphql", "read_api": "soap"}, "written through GraphQL"),
    ],
)
def test_a_pinned_door_that_is_not_there_is_said_and_not_replaced(
    make_site: MakeSite, switches: X3Switches, settings: dict[str, str], words: str
) -> None:
    site = make_site(switches, **settings)
    with pytest.raises(ConfigurationError, match=words):
        site.target.discover()
    with pytest.raises(ConfigurationError, match=words):
        site.target.write(create())


def test_no_door_for_orders_is_said_with_what_is_missing(make_site: MakeSite) -> None:
    site = make_site(X3Switches(order_create="absent", soap_objects="YBPS:BPS"))
    found = site.target.discover()
    assert found.create == {Entity.SUPPLIER}
    assert "X3 publishes orders for reading only." in found.sentences
    assert any(sentence.startswith("X3 publishes no SOAP object YPOH") for sentence in found.sentences)
    with pytest.raises(ConfigurationError, match="no create of orders"):
        site.target.write(create())


def test_no_door_at_all_is_said_by_the_first(make_site: MakeSite) -> None:
    site = make_site(X3Switches(services="absent", rest="off", soap="off"))
    with pytest.raises(ConfigurationError, match="nothing at this address"):
        site.target.discover()


@pytest.mark.parametrize("state", ["stopped", "no-children"])
@pytest.mark.parametrize("services", ["present", "absent"])
def test_a_pool_that_takes_no_calls_is_named_and_no_other_way_is_gone(
    make_site: MakeSite, state: str, services: str
) -> None:
    site = make_site(X3Switches(order_create="absent", services=services, soap_pool_state=state))  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="SOAP pool WSPOOL of X3 takes no calls") as caught:
        site.target.discover()
    assert "start classic SOAP pool WSPOOL" in caught.value.remedy


def test_a_pool_of_another_name_is_found_by_the_check(make_site: MakeSite) -> None:
    site = make_site(X3Switches(soap_pool="OTHER"), write_api="soap")
    steps = list(site.target.check())
    assert not steps[-1].ok
    assert "WSPOOL" in steps[-1].detail
    assert "x3.soap.pool" in steps[-1].next_step


def test_a_check_through_soap_alone_goes_all_the_way(make_site: MakeSite) -> None:
    site = make_site(X3Switches(services="absent", rest="off", soap_objects=OBJECTS), generic_product="GENSERV")
    steps = list(site.target.check())
    assert all(step.ok for step in steps), steps[-1]
    assert steps[-1].detail == "Suppliers are written through SOAP object YBPS."


@pytest.mark.parametrize("client_id", ["nobody"])
def test_a_sign_in_that_is_refused_is_no_missing_door(make_site: MakeSite, client_id: str) -> None:
    for switches in (X3Switches(order_create="absent"), X3Switches(services="absent")):
        site = make_site(switches, client_id=client_id)
        with pytest.raises(CredentialsError, match="client ID"):
            site.target.discover()


def test_services_that_are_down_are_no_missing_door(make_site: MakeSite) -> None:
    site = make_site(X3Switches(soap_objects=OBJECTS))
    site.x3.server.faults.add("x3:*:status=502")
    with pytest.raises(TransientError):
        site.target.discover()


def test_the_door_that_reads_is_kept_until_somebody_asks_anew(make_site: MakeSite) -> None:
    memory = Memory()
    here = make_site(X3Switches(soap_objects=OBJECTS))
    first = here.open(memory=memory)
    first.discover()
    first.close()
    there = make_site(X3Switches(services="absent", rest="off", soap_objects=OBJECTS))
    assert memory.kept is not None
    shared = SharedMemory(memory)
    shared.save("graphql", b"")
    second = there.open(memory=memory)
    with pytest.raises(ConfigurationError, match="read through GraphQL so far"):
        second.discover()
    second.forget()
    assert second.discover().sentences[0].startswith("X3 is read through SOAP")
    second.close()
    third = there.open(memory=memory)
    assert third.discover().sentences[0].startswith("X3 is read through SOAP")
    third.close()


def test_what_is_published_is_asked_once_and_kept_for_the_next_process(make_site: MakeSite) -> None:
    memory = Memory()
    site = make_site(X3Switches(order_create="absent"))
    first = site.open(memory=memory)
    wanted = first.discover()
    first.close()
    asked = site.calls.by_reason()["x3:discover"]
    second = site.open(memory=memory)
    assert second.discover() == wanted
    second.write(create())
    assert site.calls.by_reason()["x3:discover"] == asked
    second.forget()
    assert second.discover() == wanted
    assert site.calls.by_reason()["x3:discover"] == 2 * asked
    second.close()


@pytest.mark.parametrize("kept", [b"", b"{", b"[]", b'{"doors": []}', b'{"doors": {"soap": 1}}', b'["answers"]'])
def test_a_memory_of_another_form_is_not_used(kept: bytes) -> None:
    memory = Memory()
    memory.kept = kept
    shared = SharedMemory(memory)
    assert shared.load("soap") is None
    shared.part("soap").save(b"{}")
    shared.part("graphql").save(b"[1]")
    assert (shared.load("soap"), shared.load("graphql")) == (b"{}", b"[1]")
    shared.part("soap").save(b"")
    assert (shared.load("soap"), shared.load("graphql")) == (None, b"[1]")


def test_an_object_that_is_withdrawn_is_told_apart_from_a_refused_order(make_site: MakeSite) -> None:
    memory = Memory()
    here = make_site(X3Switches(order_create="absent"))
    first = here.open(memory=memory)
    first.discover()
    first.close()
    there = make_site(X3Switches(order_create="absent", soap_objects="YBPS:BPS"))
    second = there.open(memory=memory)
    with pytest.raises(ConfigurationError, match="YPOH is no longer published"):
        second.write(create())
    assert Entity.ORDER not in second.discover().create
    second.close()


def test_orders_that_could_not_be_found_again_are_not_created(make_site: MakeSite) -> None:
    site = make_site(X3Switches(order_create="absent"), order_reference="NOSUCH")
    found = site.target.discover()
    assert Entity.ORDER not in found.create
    with pytest.raises((ConfigurationError, ContractError)):
        site.target.write(create())
    assert site.saves() == 0
