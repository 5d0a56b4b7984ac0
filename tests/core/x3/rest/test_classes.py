from __future__ import annotations

import json

import pytest

from core.model.connection import RestSettings
from core.model.flow import Entity
from core.model.reference import ReferenceKind
from core.x3.rest.classes import CREATE, DETAILS, Classes
from core.x3.rest.prototype import Property, to_plain
from tests.core.x3.rest.conftest import MakeSite
from tests.core.x3.rest.rest_sites import RestSite
from tests.core.x3.test_graphql import Memory


def classes(site: RestSite, memory: Memory | None = None) -> Classes:
    return Classes(site.settings, site.door._caller, memory)


def test_a_class_is_asked_once_and_kept_from_run_to_run(site: RestSite) -> None:
    memory = Memory()
    first = classes(site, memory)
    assert first.of_kind(ReferenceKind.CHART) is None
    layout = first.layout(Entity.ORDER)
    assert layout is not None
    asked = site.calls.by_reason()["x3:discover"]
    again = classes(site, memory)
    assert again.layout(Entity.ORDER) == layout
    assert again.of_entity(Entity.ORDER) == first.of_entity(Entity.ORDER)
    assert again.why_absent(again.kind_name(ReferenceKind.CHART)) == ("404", "GCOA: Unknown class")
    assert site.calls.by_reason()["x3:discover"] == asked
    again.forget()
    assert not memory.kept
    assert again.layout(Entity.ORDER) == layout
    assert site.calls.by_reason()["x3:discover"] > asked


@pytest.mark.parametrize(
    "kept", [b"", b"{", b"[]", b'{"served": [[1]], "absent": {}}', b'{"served": [], "absent": []}']
)
def test_what_was_kept_by_something_else_is_asked_anew(site: RestSite, kept: bytes) -> None:
    memory = Memory()
    memory.kept = kept
    assert classes(site, memory).of_entity(Entity.ORDER) is not None


def test_classes_and_representations_are_those_that_the_settings_name(make_site: MakeSite) -> None:
    site = make_site(
        RestSettings(order_class="ZORD.ZREP", reference_classes="account=ZGAC"),
        rest_classes="ZORD.ZREP:PORDER,BPSUPPLIER,ZGAC:GACCOUNT",
    )
    found = classes(site)
    assert found.layout(Entity.ORDER, CREATE) is not None
    assert found.of_kind(ReferenceKind.ACCOUNT) is not None
    assert found.of_kind(ReferenceKind.SITE) is None


def test_another_representation_and_a_missing_right_are_told(make_site: MakeSite) -> None:
    site = make_site(rest_classes="PORDER.ZREP:PORDER,BPSUPPLIER", forbidden_nodes={"Supplier"})
    found = classes(site)
    assert found.of_entity(Entity.ORDER) is None
    assert found.of_entity(Entity.SUPPLIER) is None
    assert found.why_absent(found.kind_name(ReferenceKind.SUPPLIER))[0] == "403"
    assert {status for status, _ in found._absent.values()} == {"400", "403"}


def test_the_sites_own_supplier_field_that_speaks_of_the_source_takes_our_number(make_site: MakeSite) -> None:
    site = make_site(supplier_site_field="sourceNumber")
    layout = classes(site).layout(Entity.SUPPLIER)
    assert layout is not None
    assert layout.reference is not None
    assert layout.reference.code == "YSRCNUM"


def test_settings_say_what_dimension_columns_hold_where_the_class_does_not(make_site: MakeSite) -> None:
    site = make_site(RestSettings(dimension_columns="CCT,PJT"))
    lines = {"ITMREF": Property(), "CCE1": Property(), "CCE2": Property(), "CCE3": Property()}
    order = {"POHNUM": Property(), "POHPOP": Property("array", items=lines)}
    memory = Memory()
    memory.kept = json.dumps({"served": [["PORDER", "PORDER", {DETAILS: to_plain(order)}, {}]], "absent": {}}).encode()
    layout = classes(site, memory).layout(Entity.ORDER)
    assert layout is not None
    assert [slot.fixed for slot in layout.slots] == ["CCT", "PJT"]
    assert layout.untyped == ("CCE3",)
