from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from core.files.cxml import read_cxml
from core.files.form import FileRecord
from core.files.markup import parse


def read(text: str) -> tuple[list[FileRecord], list[str]]:
    return read_cxml(parse(text.encode(), "order.xml"))


def test_an_order_request_is_an_order_to_the_one_it_is_addressed_to(samples: Path) -> None:
    text = (samples / "order_request.xml").read_text("utf-8")
    (order, supplier), faults = read(text)
    assert faults == []
    found: Any = order.payload
    header, [line] = found["header"], found["lineList"]["poLine"]
    assert (order.source_id, order.number) == ("file:0000000042", "0000000042")
    assert (header["createDateTime"], header["workflowStatus"]) == ("2026-03-22T17:10:07-0400", "Completed")
    assert header["shipTo"]["address"]["country"] == "FR"
    assert (line["lineNumber"], line["quantity"], line["unitPrice"]) == (1, 2, Decimal("60.00"))
    assert line["item"]["commodityCode"] == "43211706"
    assert str(order.stand) == "2026-03-22 21:10:07+00:00"
    assert (supplier.source_id, supplier.number) == ("file:Ember Machines", "Ember Machines")


def test_a_total_in_another_currency_than_the_prices_names_both(samples: Path) -> None:
    text = (samples / "order_request.xml").read_text("utf-8")
    currencies: list[Any] = [record.payload.get("header") for record in read(text)[0]]
    assert currencies[0]["total"]["currency"] == "EUR/USD"
    same: Any = read(text.replace('"EUR"', '"USD"'))[0][0].payload
    assert same["header"]["total"] == {"currency": "USD", "value": Decimal("120.00")}


def test_distributions_are_splits_with_their_amounts(samples: Path) -> None:
    found: Any = read((samples / "order_request.xml").read_text("utf-8"))[0][0].payload
    [group] = found["lineList"]["poLine"][0]["splittableFieldSetGroupList"]["splittableFieldSetGroup"]
    indexes = group["splittableFieldIndexSet"][0]["splittableFieldIndexList"]["splittableFieldIndex"]
    assert indexes == [
        {
            "customFieldValueList": {
                "customFieldValue": [{"internalName": "Account", "value": "500100", "description": "Supplies"}]
            },
            "splitType": "Amount",
            "splitValue": Decimal("80.00"),
        },
        {
            "customFieldValueList": {
                "customFieldValue": [{"internalName": "Account", "value": "500200", "description": "Materials"}]
            },
            "splitType": "Amount",
            "splitValue": Decimal("40.00"),
        },
    ]


def test_a_deleted_order_is_cancelled_and_one_without_id_is_told(samples: Path) -> None:
    text = (samples / "order_request.xml").read_text("utf-8")
    gone: Any = read(text.replace('type="new"', 'type="delete"'))[0][0].payload
    assert gone["header"]["workflowStatus"] == "Cancelled"
    assert read(text.replace('orderID="0000000042"', ""))[1] == ["The order at line 5 has no orderID."]
