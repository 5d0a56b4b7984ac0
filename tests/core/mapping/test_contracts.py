from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from core.mapping.compiled import LoadedProfile
from core.mapping.crossref import CrossReferences
from core.mapping.engine import map_record
from core.model.mapped import MappedRecord
from core.model.status import Level
from tests.core.mapping.conftest import MapIt
from tests.core.mapping.papers import CONTRACT, contract_record
from tests.core.mapping.shapes import CONTEXT, Payload, at, line, with_lines

MapContract = Callable[[Payload], MappedRecord]


@pytest.fixture
def map_contract(profile: LoadedProfile) -> MapContract:
    return lambda payload: map_record(contract_record(payload), profile, CrossReferences([], 0), CONTEXT)


def test_a_contract_has_validity_ceiling_and_suppliers(map_contract: MapContract) -> None:
    mapped = map_contract(CONTRACT)
    assert mapped.findings == ()
    assert dict(mapped.document.fields) == {
        "number": "9876-PQR-000111-2323",
        "amendment": "1",
        "renewal": "0",
        "name": "Reagents and more",
        "kind": "Goods",
        "contract_status": "ExecutedInEffect",
        "currency": "USD",
        "valid_from": date(2023, 3, 16),
        "valid_until": date(2024, 3, 15),
        "never_expires": False,
        "ceiling": Decimal("3000.00"),
        "supplier": "0000015414",
    }
    assert [(each.key, dict(each.fields)) for each in mapped.document.lines] == [
        ("15272686", {"supplier": "0000015414", "name": "Demo Engineers Inc"}),
        ("15272690", {"name": "Other Ltd"}),
    ]
    assert (mapped.number, mapped.revision, mapped.amount) == ("9876-PQR-000111-2323", "1", Decimal("3000.00"))
    assert (mapped.supplier_id, mapped.supplier_name) == ("15272686", "Demo Engineers Inc")
    assert (mapped.codes, mapped.order_date) == ((), date(2023, 3, 16))


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("endDate", "2023-04-31 11:59 PM", ("not-a-date", "valid_until", Level.STOP)),
        ("startDate", "whenever", ("not-a-date", "valid_from", Level.STOP)),
        ("endDate", "2022-01-01 11:59 PM", ("dates-reversed", "valid_until", Level.NOTICE)),
        ("contractTotalValue", "a lot", ("not-a-number", "ceiling", Level.STOP)),
        ("contractTotalValue", "3000.00 EUR", ("currency-differs", "ceiling", Level.NOTICE)),
        ("doesNotExpire", "perhaps", ("wrong-form", "never_expires", Level.STOP)),
        ("status", "Teleported", ("unknown-status", "/status", Level.STOP)),
        ("contractNumber", None, ("field-empty", "number", Level.STOP)),
        ("secondPartyList", None, ("field-empty", "supplier", Level.STOP)),
        ("secondPartyList", {"secondParty": ["x"]}, ("bad-line", "lines", Level.STOP)),
    ],
)
def test_what_is_wrong_is_a_finding_and_no_crash(
    map_contract: MapContract, path: str, value: object, expected: tuple[str, str, Level]
) -> None:
    mapped = map_contract(at(CONTRACT, path, value))
    assert expected in [(finding.check, finding.field, finding.level) for finding in mapped.findings]


def test_an_impossible_day_is_absent_and_the_rest_is_kept(map_contract: MapContract) -> None:
    fields = map_contract(at(CONTRACT, "endDate", "2023-04-31 11:59 PM")).document.fields
    assert "valid_until" not in fields
    assert (fields["valid_from"], fields["ceiling"]) == (date(2023, 3, 16), Decimal("3000.00"))


@pytest.mark.parametrize(
    ("total", "value", "ceiling"),
    [("3000.00 USD", "1", "3000.00"), ("12,000.50", "1", "12000.50"), (None, "1000.00 USD", "1000.00")],
)
def test_a_ceiling_may_carry_its_currency(map_contract: MapContract, total: object, value: str, ceiling: str) -> None:
    mapped = map_contract(at(at(CONTRACT, "contractTotalValue", total), "contractValue", value))
    assert (mapped.document.fields["ceiling"], mapped.findings) == (Decimal(ceiling), ())


def test_a_currency_that_stands_with_the_value_alone_is_the_contracts(map_contract: MapContract) -> None:
    mapped = map_contract(at(at(CONTRACT, "currency", None), "contractTotalValue", "3000.00 CAD"))
    assert (mapped.currency, mapped.findings) == ("CAD", ())


def test_one_that_never_expires_has_no_last_day(map_contract: MapContract) -> None:
    fields = map_contract(at(CONTRACT, "doesNotExpire", "true")).document.fields
    assert ("valid_until" in fields, fields["never_expires"]) == (False, True)


def test_blanks_in_a_number_are_one(map_contract: MapContract) -> None:
    assert map_contract(at(CONTRACT, "contractNumber", "CL-20-AJ-0088  Picard ")).number == "CL-20-AJ-0088 Picard"


def test_drafts_are_not_eligible_and_deleted_ones_are_cancelled(map_contract: MapContract) -> None:
    draft, deleted = (
        map_contract(at(CONTRACT, "status", "Draft")),
        map_contract(at(CONTRACT, "deletedStatus", "DELETED")),
    )
    assert (draft.not_eligible, draft.cancelled) == ("its status is Draft", False)
    assert (deleted.not_eligible, deleted.cancelled) == ("", True)


def test_order_lines_name_the_contract_by_number_else_by_name(map_order: MapIt) -> None:
    mapped = map_order(
        with_lines(
            line(1, contract={"number": "CL-20  Picard", "name": "Works"}),
            line(2, contract={"name": "Works"}),
            line(3),
        )
    )
    assert mapped.contracts == {"494457081": "CL-20 Picard", "494457082": "Works"}
    assert mapped.fingerprint == map_order(with_lines(line(1), line(2), line(3))).fingerprint
