from __future__ import annotations

import csv
import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest

from core.errors import SourceFileError
from core.files.columns import read_columns
from core.files.form import FileRecord
from core.files.po_search import read_search
from core.model.flow import Entity
from core.model.record import JsonValue

COLUMNS = read_columns("po-search")


def read(content: bytes) -> tuple[dict[str, FileRecord], list[str]]:
    records, faults = read_search(content, "export.csv", COLUMNS)
    return {record.number: record for record in records}, faults


@pytest.fixture
def content(samples: Path) -> bytes:
    return (samples / "po_search.csv").read_bytes()


def header(record: FileRecord) -> dict[str, Any]:
    found: Any = record.payload["header"]
    return dict(found)


def lines(record: FileRecord) -> list[dict[str, Any]]:
    found: Any = record.payload["lineList"]
    return list(found["poLine"])


def splits(line: dict[str, Any]) -> list[dict[str, JsonValue]]:
    [group] = line["splittableFieldSetGroupList"]["splittableFieldSetGroup"]
    indexes = group["splittableFieldIndexSet"][0]["splittableFieldIndexList"]["splittableFieldIndex"]
    return [
        {value["internalName"]: value.get("value", "") for value in index["customFieldValueList"]["customFieldValue"]}
        for index in indexes
    ]


def test_rows_of_one_order_are_its_lines_and_the_header_is_taken_once(content: bytes) -> None:
    records, faults = read(content)
    assert faults == []
    first = records["Q000000001"]
    assert (first.source_id, first.place, first.fault) == ("900001", "rows 2 to 3", "")
    assert header(first) == {
        "poId": 900001,
        "poNumber": "Q000000001",
        "createDateTime": "2026-03-04",
        "initialRevisionDateTime": "2026-03-04",
        "revisionDate": "2026-03-04",
        "distributionCompletionDate": "2026-03-04",
        "workflowStatus": "Completed",
        "supplierStatus": {"status": "SentToSupplier"},
        "businessUnit": "NORTH",
        "terms": {"discount": {"value": "2", "unit": "percent"}, "days": 10, "type": "Net", "daysAfter": 30},
        "supplier": {
            "id": 7001,
            "name": "ACME  TOOLS LTD",
            "supplierNumber": "0000000071",
            "thirdPartyRefNumber": "ACME LTD",
            "duns": "123456789",
        },
        "shippingCharge": Decimal(0),
    }
    assert [line["lineNumber"] for line in lines(first)] == [1, 2]


def test_numbers_keep_every_digit_and_characters_of_windows_come_through(content: bytes) -> None:
    first, second = lines(read(content)[0]["Q000000001"])
    assert (first["quantity"], first["unitPrice"], first["extendedPrice"]) == (30, Decimal("0.08"), Decimal("2.41"))
    assert (second["unitPrice"], second["extendedPrice"]) == (Decimal("1040.00"), Decimal("2080.00"))
    assert first["item"]["description"] == "Washers, 5 \u00b5m \u00ae"
    assert first["item"]["unitOfMeasure"] == {"dimension": "0/EA"}
    assert second["contract"] == {"number": "K-77"}


def test_accounting_columns_are_taken_apart_at_the_bar_and_no_other_column_is(content: bytes) -> None:
    records, _ = read(content)
    [plain, _] = lines(records["Q000000001"])
    assert plain["item"]["auxiliaryCatalogNumber"] == "EA|MAT:7"
    assert splits(plain) == [
        {"Account": "500100-L", "Department": "D100-L", "Fund": "100-L", "Campus": "NORTH", "classLink": "none-L"}
    ]
    [split] = lines(records["Q000000002"])
    assert splits(split) == [
        {"Account": "500100-L", "Department": "D100-L", "Fund": "100-L", "Campus": "NORTH", "classLink": "none-L"},
        {"Account": "500100-L", "Department": "D200-L", "Fund": "200-L", "Campus": "NORTH", "classLink": "90000-L"},
    ]
    assert split["item"]["productType"] == "FormRequest"


def test_a_code_that_does_not_say_its_split_makes_the_splits_differ(content: bytes) -> None:
    [line] = lines(read(content.replace(b"500100-L|500100-L", b"500100-L"))[0]["Q000000002"])
    assert [split["Account"] for split in splits(line)] == ["500100-L", ""]


def test_the_second_column_of_a_heading_is_told_from_the_first(content: bytes) -> None:
    """`Department` and `Business Unit` are there twice, with different content."""
    changed = content.replace(b"nobody@example.org,,", b"nobody@example.org,Hardware department,")
    assert splits(lines(read(changed)[0]["Q000000001"])[0])[0]["Department"] == "D100-L"
    assert header(read(content)[0]["Q000000001"])["businessUnit"] == "NORTH"


def test_an_order_says_by_its_days_how_far_it_is(content: bytes) -> None:
    records, _ = read(content)
    assert header(records["Q000000002"])["supplierStatus"] == {"status": "NotSent"}
    assert header(records["Q000000002"])["workflowStatus"] == "Completed"
    assert header(records["Q000000003"])["workflowStatus"] == "Pending"
    assert str(records["Q000000002"].stand) == "2026-03-07 23:59:59.999999+00:00"


def test_each_supplier_comes_once_with_all_that_the_file_says_of_it(content: bytes) -> None:
    suppliers = [r for r in read_search(content, "export.csv", COLUMNS)[0] if r.entity is Entity.SUPPLIER]
    assert [(s.source_id, s.number, s.named_only) for s in suppliers] == [
        ("7001", "0000000071", True),
        ("7002", "0000000072", True),
    ]
    assert suppliers[0].payload["name"] == "ACME  TOOLS LTD"
    assert suppliers[0].payload["active"] == "true"


def test_a_row_that_is_there_twice_is_one_line_and_a_contradiction_is_a_fault_of_its_order(content: bytes) -> None:
    rows = content.split(b"\n")
    again = b"\n".join([*rows[:4], rows[3], *rows[4:]])
    assert len(lines(read(again)[0]["Q000000002"])) == 1
    other = rows[2].replace(b",7001,", b",7002,")
    records, _ = read(b"\n".join([*rows[:2], other, *rows[3:]]))
    assert records["Q000000001"].fault == "Its rows 2 to 3 contradict each other in the supplier/id."
    assert records["Q000000002"].fault == ""


def test_what_is_no_number_or_day_stays_for_the_mapping_to_name(content: bytes) -> None:
    records, _ = read(content.replace(b",2.41,", b",2;41,").replace(b"3/5/26", b"13/13/26"))
    assert lines(records["Q000000001"])[0]["extendedPrice"] == "2;41"
    assert header(records["Q000000002"])["createDateTime"] == "13/13/26"


def test_a_site_may_write_days_and_numbers_the_other_way_round(content: bytes) -> None:
    columns = msgspec.structs.replace(COLUMNS, day_first=True, decimal_comma=True)
    european = content.replace(b"3/4/26", b"4.3.2026").replace(b"1,040.00", b"1.040,00").replace(b",2.41,", b',"2,41",')
    record, *_ = read_search(european, "export.csv", columns)[0]
    assert header(record)["createDateTime"] == "2026-03-04"
    assert [line.get("extendedPrice") for line in lines(record)] == [Decimal("2.41"), "2,080.00"]


def test_a_row_without_order_number_is_told_by_its_place(content: bytes) -> None:
    assert read(content.replace(b"Q000000003", b""))[1] == ["Row 5 has no PO number."]


def test_a_row_without_order_number_holds_the_order_whose_line_it_is(content: bytes) -> None:
    rows = content.split(b"\n")
    records, faults = read(b"\n".join([*rows[:2], rows[2].replace(b"Q000000001", b""), *rows[3:]]))
    assert faults == []
    assert records["Q000000001"].fault == "Its rows 2 to 3 contradict each other in the poNumber."


def test_utf_8_semicolons_and_lines_within_a_cell_are_read_too(content: bytes) -> None:
    text = content.decode("cp1252").replace("Drill press", '"Drill\npress"')
    assert lines(read(text.encode("utf-8-sig"))[0]["Q000000001"])[1]["item"]["description"] == "Drill\npress"
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(csv.reader(io.StringIO(content.decode("cp1252"), newline="")))
    assert read(out.getvalue().encode("cp1252")) == read(content)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b"Extended Price", b"Total", "row 1 has no heading Extended Price"),
        (b"Bulbs,", b"Bulbs;", "row 5 (line 5) has 35 cells where row 1 has 36"),
        (b"Drill press", b'"Drill press', "row 3 (line 4) cannot be read"),
        (b"\xb5", b"\x81", "line 2"),
    ],
)
def test_a_broken_file_is_refused_whole_with_its_line(content: bytes, old: bytes, new: bytes, said: str) -> None:
    with pytest.raises(SourceFileError) as refused:
        read(content.replace(old, new, 1))
    assert said in refused.value.message
    assert "export.csv" in refused.value.message
    assert refused.value.remedy
    assert refused.value.context["line"].isdigit()
