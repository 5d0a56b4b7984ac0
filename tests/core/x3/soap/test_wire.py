from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.errors import ContractError, RejectedError
from core.model.document import TargetDocument, TargetLine
from core.model.flow import Entity, ExternalId
from core.model.plan import LineAction, LineWrite, PlannedWrite
from core.model.values import Value
from core.x3.soap.layout import SoapLayout, bind
from core.x3.soap.objects import ObjectData, Row, read_object
from core.x3.soap.publication import read_publication
from core.x3.soap.wire import read_document, write_document
from tests.core.x3.test_graphql import add, change, create, supplier

HEADER = "POHNUM POHFCY BPSNUM ORDDAT CUR PTE REVNUM ORDREF CLEFLG APPFLG RCPFLG UPDDATTIM"
LINE = "ITMREF ITMDES UOM QTYUOM GROPRI ACC EXTRCPDAT LINCLEFLG RCPQTYPUU DIE1 CCE1 DIE2 CCE2"


def publication(header: str = HEADER, line: str = LINE) -> SoapLayout:
    groups = "".join(f'<FLD NAM="{code}"/>' for code in header.split())
    columns = "".join(f'<FLD NAM="{code}"/>' for code in line.split())
    text = f'<D><GRP NAM="H"><X/>{groups}</GRP><GRP NAM="L" DIM="99">{columns}</GRP></D>'
    layout = bind(read_publication("YPOH", text), Entity.ORDER, reference="ORDREF")
    assert layout is not None
    return layout


def suppliers() -> SoapLayout:
    text = (
        '<D><GRP NAM="S"><FLD NAM="BPSNUM"/><FLD NAM="BPSNAM"/></GRP><GRP NAM="P"><LST NAM="BPRNAM" SIZE="2"/>'
        '<FLD NAM="CUR"/></GRP><GRP NAM="A" DIM="9"><FLD NAM="CODADR"/><FLD NAM="BPADES"/>'
        '<FLD NAM="ADDLIG1"/><FLD NAM="POSCOD"/><FLD NAM="CTY"/><FLD NAM="BPACRY"/></GRP></D>'
    )
    layout = bind(read_publication("YBPS", text), Entity.SUPPLIER, reference="")
    assert layout is not None
    return layout


def there(*rows: dict[str, str], **header: str) -> ObjectData:
    """An order as X3 gives it."""
    cells = {code: (value,) for code, value in {"POHNUM": "PO1", **header}.items()}
    grid = tuple(Row(n, {code: (value,) for code, value in row.items()}) for n, row in enumerate(rows, 1))
    return ObjectData({"H": cells}, {"L": grid})


def read(layout: SoapLayout, data: ObjectData) -> TargetDocument:
    return read_document(layout, data, layout.reference)


def written(planned: PlannedWrite, layout: SoapLayout, now: ObjectData | None = None) -> ObjectData:
    return read_object(write_document(planned, layout, layout.reference, now))


def test_values_have_the_form_of_soap() -> None:
    data = written(create(add(1, quantity=Decimal("3.50"), price=Decimal("1E+3"))), publication())
    assert data.groups["H"] == {
        "POHFCY": ("US01",),
        "BPSNUM": ("0000000001",),
        "ORDDAT": ("20260302",),
        "ORDREF": ("PO-1",),
        "CUR": ("USD",),
        "PTE": ("NET30",),
    }
    (row,) = data.tables["L"]
    assert row.number == 1
    assert {code: values[0] for code, values in row.cells.items()} == {
        "ITMREF": "GENEQUIP",
        "ITMDES": "Chair, blue",
        "QTYUOM": "3.5",
        "UOM": "EA",
        "GROPRI": "1000",
        "ACC": "5010101",
        "EXTRCPDAT": "20260320",
        "DIE1": "CCT",
        "CCE1": "0063020004",
    }


def test_a_document_is_read_with_everything_that_the_answer_says() -> None:
    data = there(
        {
            "ITMREF": "A",
            "QTYUOM": "2.0",
            "GROPRI": "12.5",
            "EXTRCPDAT": "20260320",
            "DIE2": "CCT",
            "CCE2": "C1",
            "RCPQTYPUU": "1",
        },
        {"ITMREF": "B", "QTYUOM": "", "EXTRCPDAT": "00000000", "DIE1": "CCT", "CCE1": " ", "LINCLEFLG": "2"},
        {"ITMREF": "", "QTYUOM": "  "},
        ORDDAT="20260302",
        ORDREF="PO-1",
        RCPFLG="2",
        APPFLG="1",
        UPDDATTIM="20260302101112",
    )
    document = read(publication(), data)
    assert document.fields["order_date"] == date(2026, 3, 2)
    assert document.reference == "PO-1"
    assert "currency" not in document.fields
    assert (document.locked, document.receivable, document.closed) == (True, False, False)
    assert document.updated_at is not None
    first, second = document.lines
    assert (first.line_id, first.locked, first.closed) == ("1", True, False)
    assert first.fields["quantity"] == Decimal(2)
    assert first.fields["dimension:CCT"] == "C1"
    assert (second.locked, second.closed) == (False, True)
    assert second.fields["expected_receipt_date"] is None
    assert "dimension:CCT" not in second.fields


@pytest.mark.parametrize(("label", "number", "receivable"), [
    ("", "1", False), ("", "2", False), ("", "4", True), ("In full", "9", True), ("Automatique", "5", True), ("", "", False),
])  # fmt: skip
def test_a_signature_says_whether_an_order_can_be_received(label: str, number: str, *, receivable: bool) -> None:
    data = there({"ITMREF": "A"}, APPFLG=number)
    assert read(publication(), replace(data, labels={"APPFLG": label})).receivable is receivable


@pytest.mark.parametrize("cells", [{"QTYUOM": "two"}, {"GROPRI": "NaN"}, {"EXTRCPDAT": "20261340"}])
def test_a_value_of_another_kind_is_told(cells: dict[str, str]) -> None:
    with pytest.raises(ContractError, match="X3 gave"):
        read(publication(), there({"ITMREF": "A", **cells}))


def test_an_object_without_its_number_is_told() -> None:
    with pytest.raises(ContractError, match="without its number"):
        read(publication(), there(POHNUM=" "))


ROWS = ({"ITMREF": "A", "QTYUOM": "1", "GROPRI": "5"}, {"ITMREF": "A", "QTYUOM": "2", "GROPRI": "5"})


def changed(before: TargetDocument, line_id: str, **fields: Value) -> PlannedWrite:
    return change(before, LineWrite(LineAction.CHANGE, "k", 1, fields, line_id))


def test_rows_without_line_numbers_are_found_by_place_and_content() -> None:
    layout, now = publication(), there(*ROWS)
    before = read(layout, now)
    data = written(changed(before, "2", price=Decimal(7)), layout, now)
    assert data.tables["L"] == (Row(2, {"GROPRI": ("7",)}),)


@pytest.mark.parametrize(
    "now",
    [
        there(ROWS[0], {**ROWS[1], "QTYUOM": "9"}),
        there(ROWS[1], ROWS[0]),
        there(ROWS[0]),
        there(ROWS[0], {"ITMREF": "X"}, ROWS[1]),
        there(),
    ],
)
def test_a_row_that_somebody_changed_moved_or_removed_is_never_written_over(now: ObjectData) -> None:
    layout = publication()
    before = read(layout, there(*ROWS))
    with pytest.raises(RejectedError, match="not in X3 as it was read"):
        write_document(changed(before, "2", price=Decimal(7)), layout, None, now)


def test_rows_are_found_by_their_line_number_wherever_they_stand() -> None:
    layout = publication(line=f"{LINE} POPLIN")
    rows = tuple({**row, "POPLIN": str(1000 * n)} for n, row in enumerate(ROWS, 1))
    before = read(layout, there(*rows))
    assert [line.line_id for line in before.lines] == ["1000", "2000"]
    data = written(changed(before, "2000", price=Decimal(7)), layout, there(rows[1], rows[0]))
    assert data.tables["L"] == (Row(1, {"GROPRI": ("7",)}),)


def test_lines_read_through_another_door_are_found_by_place_and_content() -> None:
    layout, now = publication(), there(*ROWS)
    lines = tuple(TargetLine(f"{n}000", {"quantity": Decimal(n), "price": Decimal(5), "text": "x"}) for n in (1, 2))
    before = TargetDocument(Entity.ORDER, ExternalId("PO1"), {}, lines)
    data = written(changed(before, "2000", price=Decimal(7)), layout, now)
    assert data.tables["L"] == (Row(2, {"GROPRI": ("7",)}),)


def test_added_lines_come_after_the_last_row() -> None:
    layout, now = publication(), there(*ROWS, {"ITMREF": " "})
    text = write_document(change(read(layout, now), add(9)), layout, None, now)
    assert [row.number for row in read_object(text).tables["L"]] == [3]
    assert 'SIZE="3"' in text


def test_an_order_is_closed_by_its_header_or_by_every_line() -> None:
    now = there(*ROWS)
    layout = publication()
    assert written(change(read(layout, now), close=True), layout, now).groups["H"] == {"CLEFLG": ("2",)}
    layout = publication(header=HEADER.replace("CLEFLG", ""))
    rows = written(change(read(layout, now), close=True), layout, now).tables["L"]
    assert rows == (Row(1, {"LINCLEFLG": ("2",)}), Row(2, {"LINCLEFLG": ("2",)}))
    layout = publication(header=HEADER.replace("CLEFLG", ""), line=LINE.replace("LINCLEFLG", ""))
    with pytest.raises(RejectedError, match="no place for 'close'"):
        write_document(change(read(layout, now), close=True), layout, None, now)


def test_a_dimension_goes_where_its_type_is_else_into_a_free_column() -> None:
    layout = publication()
    now = there({"ITMREF": "A", "DIE2": "CCT", "CCE2": "C1"})
    before = read(layout, now)
    data = written(changed(before, "1", **{"dimension:CCT": "C2", "dimension:PJT": "P1"}), layout, now)
    assert data.tables["L"][0].cells == {"DIE2": ("CCT",), "CCE2": ("C2",), "DIE1": ("PJT",), "CCE1": ("P1",)}
    with pytest.raises(RejectedError, match="dimension:THR"):
        write_document(changed(before, "1", **{"dimension:PJT": "P", "dimension:THR": "T"}), layout, None, now)


@pytest.mark.parametrize(
    ("header", "line", "word"), [("CUR", "", "currency"), ("", "ACC", "account"), ("", "CCE1", "dimension:CCT")]
)
def test_what_the_publication_lacks_is_refused_before_anything_is_sent(header: str, line: str, word: str) -> None:
    columns = " ".join(
        code for code in LINE.split() if code != line and not (line == "CCE1" and code[:3] in {"CCE", "DIE"})
    )
    layout = publication(" ".join(code for code in HEADER.split() if code != header), columns)
    with pytest.raises(RejectedError, match=f"no place for '{word}'"):
        write_document(create(), layout, layout.reference, None)


def test_a_second_name_keeps_the_first_and_the_name_goes_to_both_its_places() -> None:
    layout = suppliers()
    data = written(supplier(country=None, language=None, payment_term=None, tax_rule=None, active=None), layout)
    assert data.groups["S"] == {"BPSNUM": ("0000000077",), "BPSNAM": ("Nuts & Bolts",)}
    assert data.groups["P"]["BPRNAM"] == ("Nuts & Bolts", "")
    now = ObjectData({"S": {"BPSNUM": ("7",), "BPSNAM": ("Old",)}, "P": {"BPRNAM": ("Old", "Second")}})
    before = read_document(layout, now, None)
    data = written(change(before, header={"name": "New"}), layout, now)
    assert data.groups == {"S": {"BPSNAM": ("New",)}, "P": {"BPRNAM": ("New", "Second")}}
