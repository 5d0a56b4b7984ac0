from __future__ import annotations

from pathlib import Path

from core.files.markup import parse
from core.files.supplier_message import read_suppliers


def test_a_supplier_has_the_members_of_the_apis_record(samples: Path) -> None:
    file = samples / "supplier_message.xml"
    (coastal, gone), faults = read_suppliers(parse(file.read_bytes(), file.name))
    assert faults == []
    assert (coastal.source_id, coastal.number, coastal.named_only) == ("file:0000000710", "0000000710", False)
    assert coastal.payload == {
        "id": "file:0000000710",
        "erpNumber": "0000000710",
        "sqIntegrationNumber": "u7010",
        "name": "Coastal Engines Incorporated",
        "active": "Yes",
        "businessUnitVendorNumberList": {
            "businessUnitVendorNumber": [{"businessUnitInternalName": "N1", "value": "N001"}]
        },
        "vatExempt": "false",
        "enabledCurrencyList": {"isoCurrencyCode": ["USD", "MXN"]},
        "addressList": {
            "address": [
                {
                    "type": "fulfillment",
                    "erpNumber": "A1",
                    "sqIntegrationNumber": "u88",
                    "active": "true",
                    "city": "Porttown",
                    "isoCountryCode": "USA",
                    "addressLineList": {"addressLine": ["1 Harbour Road", "Dock 7"]},
                }
            ]
        },
        "locationList": {
            "location": [
                {
                    "active": "true",
                    "termsAndCondition": {"paymentTerms": {"daysAfter": "30"}},
                    "paymentTerms": {"daysAfter": "30"},
                }
            ]
        },
    }
    assert (gone.number, gone.payload["name"], gone.payload["active"]) == ("0000000999", "Gone & Away", "No")


def test_bank_accounts_are_never_taken(samples: Path) -> None:
    file = samples / "supplier_message.xml"
    assert b"12345" in file.read_bytes()
    assert "12345" not in str(read_suppliers(parse(file.read_bytes(), file.name)))


def test_a_supplier_that_nothing_identifies_is_told(samples: Path) -> None:
    text = (samples / "supplier_message.xml").read_text("utf-8").replace("<ERPNumber>0000000999</ERPNumber>", "")
    records, faults = read_suppliers(parse(text.encode(), "x.xml"))
    assert len(records) == 1
    assert faults == ["The supplier at line 35 has no SQIntegrationNumber and no ERPNumber."]
