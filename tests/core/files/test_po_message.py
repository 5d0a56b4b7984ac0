from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.files.form import FileRecord
from core.files.markup import parse
from core.files.po_message import read_message
from core.model.flow import Entity


def read(file: Path) -> tuple[list[FileRecord], list[str]]:
    return read_message(parse(file.read_bytes(), file.name))


def payload(record: FileRecord) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Header and lines of an order."""
    found: Any = record.payload
    return found["header"], found["lineList"]["poLine"]


def test_version_2_5_gives_ids_statuses_and_money_as_the_api_does(samples: Path) -> None:
    (order, supplier), faults = read(samples / "po_message_2_5.xml")
    assert faults == []
    assert (order.entity, order.source_id, order.number) == (Entity.ORDER, "900010", "Q000000010")
    header, [line] = payload(order)
    assert (header["poId"], header["revisionNumber"], header["apStatus"]) == (900010, 2, "Open")
    assert header["workflowStatus"] == "Completed"
    assert header["supplierStatus"] == {"status": "SentToSupplier", "hasCancelledItems": "false"}
    assert header["createDateTime"] == "2026-03-08T23:17:47.547-05:00"
    assert header["businessUnit"] == "NORTH"
    assert header["terms"] == {"discount": {"unit": "percent"}, "days": 0, "type": "Net", "daysAfter": 30}
    assert header["total"] == {"currency": "USD"}
    assert (line["lineId"], line["lineNumber"], line["workflowStatus"]) == (910001, 1, "Approved")
    assert (line["quantity"], line["extendedPrice"]) == (1, Decimal("3497.33"))
    assert line["item"]["description"] == "Engine study, first part"
    assert line["item"]["unitOfMeasure"] == {"dimension": "EA"}
    assert str(order.stand) == "2026-03-09 13:18:43.524000+00:00"
    assert supplier.payload["name"] == "COASTAL ENGINES INC"


def test_several_values_of_a_custom_field_are_splits(samples: Path) -> None:
    (order, _), _ = read(samples / "po_message_2_5.xml")
    [line] = payload(order)[1]
    [group] = line["splittableFieldSetGroupList"]["splittableFieldSetGroup"]
    indexes = group["splittableFieldIndexSet"][0]["splittableFieldIndexList"]["splittableFieldIndex"]
    assert [index["customFieldValueList"]["customFieldValue"] for index in indexes] == [
        [
            {"internalName": "Account", "value": "500100-L", "description": "Engineers"},
            {"internalName": "Department", "value": "D100-L"},
        ],
        [
            {"internalName": "Account", "value": "500200-L", "description": "Materials"},
            {"internalName": "Department", "value": "D100-L"},
        ],
    ]


def test_the_supplier_of_an_order_has_the_address_that_the_order_knows(samples: Path) -> None:
    (_, supplier), _ = read(samples / "po_message_2_5.xml")
    assert (supplier.source_id, supplier.number, supplier.named_only) == ("7010", "0000000710", True)
    listed: Any = supplier.payload["addressList"]
    [address] = listed["address"]
    assert address == {
        "type": "fulfillment",
        "sqIntegrationNumber": "88",
        "thirdPartyRefNumber": "001",
        "active": "Yes",
        "addressLineList": {"addressLine": ["1 Harbour Road"]},
        "city": "PORTTOWN",
        "state": "MA",
        "postalCode": "01000",
        "isoCountryCode": "US",
    }
    assert supplier.payload["enabledCurrencyList"] == {"isoCurrencyCode": ["USD"]}


def test_version_2_0_has_no_ids_and_no_status_words_and_is_in_force(samples: Path) -> None:
    (order, supplier, cancelled, nameless), _ = read(samples / "po_message_2_0.xml")
    assert (order.source_id, order.made_up, cancelled.source_id) == ("file:20001", True, "file:20002")
    header, [line] = payload(order)
    assert (header["workflowStatus"], header["createDateTime"]) == ("Completed", "2026-03-10")
    assert "poId" not in header
    assert (line["lineId"], line["workflowStatus"]) == (1, "Approved")
    assert "extendedPrice" not in line
    assert line["item"]["description"] == "Gloves & masks"
    assert line["item"]["unitOfMeasure"] == {"dimension": "BX"}
    assert payload(cancelled)[0]["workflowStatus"] == "Cancelled"
    assert (supplier.source_id, supplier.number) == ("7020", "5001-0")
    assert (nameless.source_id, nameless.number) == ("file:987654321", "")


@pytest.mark.parametrize(
    ("version", "number", "unit", "day", "currency"),
    [("1_0", "10001", "PK", "2026-03-11", "USD"), ("3_0", "30001", "12.0/BX", "2026-03-12", "EUR")],
)
def test_versions_1_0_and_3_0_are_read_by_the_same_names(
    samples: Path, version: str, number: str, unit: str, day: str, currency: str
) -> None:
    (order, supplier), faults = read(samples / f"po_message_{version}.xml")
    header, [line] = payload(order)
    assert (order.number, faults) == (number, [])
    assert (header["createDateTime"], header["total"]) == (day, {"currency": currency})
    assert line["item"]["unitOfMeasure"] == {"dimension": unit}
    assert supplier.source_id in {"7030", "7040"}


def test_lines_in_several_currencies_make_no_currency_of_one_of_them(samples: Path) -> None:
    text = (samples / "po_message_2_5.xml").read_text("utf-8")
    changed = text.replace('<UnitPrice><Money currency="USD">', '<UnitPrice><Money currency="EUR">')
    order, *_ = read_message(parse(changed.encode(), "x.xml"))[0]
    assert payload(order)[0]["total"] == {"currency": "EUR/USD"}


def test_an_order_without_number_is_told_by_its_line_and_others_are_read(samples: Path) -> None:
    text = (samples / "po_message_2_0.xml").read_text("utf-8").replace("<PONumber>20001</PONumber>", "")
    records, faults = read_message(parse(text.encode(), "x.xml"))
    assert faults == ["The order at line 5 has no PONumber."]
    assert [record.number for record in records if record.entity is Entity.ORDER] == ["20002"]
