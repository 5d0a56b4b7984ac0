"""The shipped profile against the records of the practice JAGGAER, which was written by the same reference alone."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from core.mapping.compiled import LoadedProfile
from core.mapping.crossref import CrossReferences
from core.mapping.engine import map_record
from core.mapping.money import product
from core.model.flow import Entity, SourceId
from core.model.record import SourceRecord
from core.sandbox.data import PracticeOrder, load_codes, load_orders, load_suppliers
from core.sandbox.jaggaer.documents import order_of, supplier_of
from core.sandbox.jaggaer.render import Renderer
from core.sandbox.jaggaer.switches import JaggaerSwitches
from tests.core.mapping.shapes import CONTEXT, Payload

LINKED = dataclasses.replace(CONTEXT, start_from=date(2016, 1, 1), supplier_links=lambda i: f"S{i}")
NO_RULES = CrossReferences([], 0)


def rendered() -> Iterator[tuple[PracticeOrder, Payload]]:
    renderer = Renderer(JaggaerSwitches())
    suppliers = {s.supplier_id: supplier_of(s) for s in load_suppliers()}
    for source in load_orders():
        body = renderer.order_detail(order_of(source), suppliers[source.supplier_id])
        yield source, json.loads(body, parse_float=Decimal)


@pytest.fixture(scope="module")
def orders() -> list[tuple[PracticeOrder, Payload]]:
    return list(rendered())


def record(source: PracticeOrder, payload: Payload) -> SourceRecord:
    source_id = SourceId(str(source.po_id))
    return SourceRecord(Entity.ORDER, source_id, source.number, "1", source.last_update, payload, "", "")


def test_every_order_maps_without_a_finding_and_with_the_right_lines(
    profile: LoadedProfile, orders: list[tuple[PracticeOrder, Payload]]
) -> None:
    for source, payload in orders:
        mapped = map_record(record(source, payload), profile, NO_RULES, LINKED)
        live = [line for line in source.lines if not line.cancelled]
        assert mapped.findings == ()
        assert mapped.closed is (source.closed and not source.cancelled)
        assert mapped.cancelled is source.cancelled
        if not mapped.closed:
            assert mapped.not_eligible == ""
        assert [line.number for line in mapped.document.lines] == [line.line_number for line in live]
        assert mapped.line_amounts == {str(line.line_id): line.amount for line in source.lines}


def test_every_line_carries_account_department_unit_and_money_of_the_source(
    profile: LoadedProfile, orders: list[tuple[PracticeOrder, Payload]]
) -> None:
    units = {spelling: unit.code for unit in load_codes().units.values() for spelling in unit.spellings}
    for source, payload in orders:
        mapped = map_record(record(source, payload), profile, NO_RULES, LINKED)
        live = [line for line in source.lines if not line.cancelled]
        for line, wanted in zip(mapped.document.lines, live, strict=True):
            fields = line.fields
            assert fields["account"] == wanted.account
            assert fields["dimension:CCT"] == wanted.department
            assert fields["unit"] == units[wanted.unit]
            assert fields["quantity"] == wanted.quantity
            price = fields["price"]
            assert isinstance(price, Decimal)
            assert product(wanted.quantity, price, 2) == wanted.amount
            assert len(str(fields["description"])) <= 30


def test_every_supplier_maps_without_a_finding_and_fits_into_x3(profile: LoadedProfile) -> None:
    renderer = Renderer(JaggaerSwitches())
    for source in load_suppliers():
        payload: Payload = json.loads(renderer.supplier_detail(supplier_of(source)), parse_float=Decimal)
        given = SourceRecord(
            Entity.SUPPLIER, SourceId(str(source.supplier_id)), source.number, "", source.last_update, payload, "", ""
        )
        mapped = map_record(given, profile, NO_RULES, LINKED)
        fields = mapped.document.fields
        assert (mapped.findings, mapped.not_eligible) == ((), "")
        assert fields["number"] == source.number
        assert fields["payment_term"] == f"NET{source.net_days}"
        parts = [str(fields.get("name")), str(fields.get("name2") or "")]
        assert all(len(part) <= 35 for part in parts)
        assert "".join(parts).replace(" ", "") == source.name.replace(" ", "")
        codes = [str(line.fields["code"]) for line in mapped.document.lines]
        assert len(set(codes)) == len(codes) == len(source.sites)


@pytest.mark.parametrize("where", ["workflow", "supplier", "both"])
def test_cancelled_lines_are_seen_wherever_the_site_says_so(profile: LoadedProfile, where: str) -> None:
    renderer = Renderer(JaggaerSwitches(cancelled_in=where))
    suppliers = {s.supplier_id: supplier_of(s) for s in load_suppliers()}
    mixed = [o for o in load_orders() if any(li.cancelled for li in o.lines) and not o.cancelled][:40]
    assert mixed
    for source in mixed:
        body = renderer.order_detail(order_of(source), suppliers[source.supplier_id])
        mapped = map_record(record(source, json.loads(body, parse_float=Decimal)), profile, NO_RULES, LINKED)
        assert mapped.cancelled_lines == {str(li.line_id) for li in source.lines if li.cancelled}
