from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from core.errors import ContractError, RejectedError
from core.model.flow import Entity, ExternalId, SourceId
from core.model.plan import LineAction, LineWrite, PlannedWrite, Purpose, WantedState, WriteKind
from core.model.values import Value
from core.x3.layout import DocumentLayout, Saving
from core.x3.wire import RowId, page_of, read_document, write_document
from tests.core.x3.sites import ODD_SITE, layout_of

HEADER: Mapping[str, Value] = {"site": "US01", "supplier": "S1", "order_date": date(2026, 3, 2), "reference": "R"}


def page(*nodes: object, cursor: str | None = None) -> dict[str, object]:
    info = {"hasNextPage": cursor is not None, "endCursor": cursor}
    return {"query": {"edges": [{"node": node} for node in nodes], "pageInfo": info}}


@pytest.fixture(scope="module")
def layout() -> DocumentLayout:
    return layout_of(ODD_SITE).documents[Entity.ORDER]


@pytest.fixture
def saving(layout: DocumentLayout) -> Saving:
    assert layout.create is not None
    return layout.create


def planned(
    *lines: LineWrite, update: bool = False, close: bool = False, header: Mapping[str, Value] | None = None
) -> PlannedWrite:
    return PlannedWrite(
        kind=WriteKind.UPDATE if update else WriteKind.CREATE,
        purpose=Purpose.CREATE,
        entity=Entity.ORDER,
        source_id=SourceId("1"),
        number="1",
        reference="R",
        header={} if update else {**HEADER, **(header or {})},
        lines=lines,
        wanted=WantedState(HEADER),
        external_id=ExternalId("PO1") if update else None,
        close=close,
    )


def order(**changes: object) -> dict[str, object]:
    line = {
        "_id": "PO1~1000",
        "lineNumber": 1000,
        "product": {"code": "P"},
        "unitPrice": "12.50",
        "isClosed": False,
        "analyticalDimensions": page(
            {"denormalizedIndex": 3, "dimensionType": {"code": "CCT"}, "dimension": {"code": "C1"}},
            {"denormalizedIndex": 1, "dimensionType": {"code": "PJT"}, "dimension": None},
        ),
    }
    return {
        "_id": "PO1",
        "id": "PO1",
        "purchaseSite": {"code": "US01"},
        "orderFromSupplier": {"code": {"code": "S1"}},
        "dayOfOrder": "2026-03-02",
        "externalNumber": "R",
        "isClosed": "Yes",
        "purchaseOrderLines": page(line),
        **changes,
    }


def test_a_document_is_read_by_the_sites_own_names(layout: DocumentLayout) -> None:
    read = read_document(layout, order(), None)
    document = read.document
    assert document.external_id == "PO1"
    assert document.fields == {"number": "PO1", **HEADER}
    assert document.closed
    assert document.lines[0].line_id == "1000"
    assert document.lines[0].fields == {"product": "P", "price": Decimal("12.5"), "dimension:CCT": "C1"}
    assert read.row_ids == {"1000": RowId("PO1~1000", {"CCT": (3, "C1")})}
    assert read.more is None


@pytest.mark.parametrize(
    "changes",
    [
        {"id": None},
        {"id": ""},
        {"purchaseOrderLines": None},
        {"purchaseOrderLines": {"query": None}},
        {"purchaseOrderLines": {"query": {"edges": [1]}}},
        {"purchaseOrderLines": {"query": {"edges": [{"node": None}], "pageInfo": {}}}},
        {"dayOfOrder": "tomorrow"},
        {"orderFromSupplier": "S1"},
    ],
)
def test_a_node_of_another_form_is_no_document(layout: DocumentLayout, changes: dict[str, object]) -> None:
    with pytest.raises(ContractError):
        read_document(layout, order(**changes), None)


def test_a_next_page_without_a_cursor_is_a_fault() -> None:
    assert page_of(page({"a": 1}, cursor="c"), paged=True) == ([{"a": 1}], "c")
    nowhere = {"query": {"edges": [{"node": {}}], "pageInfo": {"hasNextPage": True, "endCursor": None}}}
    endless = {"query": {"edges": [], "pageInfo": {"hasNextPage": True, "endCursor": "c"}}}
    wrongs: list[object] = [nowhere, endless, None, []]
    for wrong in wrongs:
        with pytest.raises(ContractError):
            page_of(wrong, paged=True)


def test_an_order_is_sent_by_the_sites_own_names(saving: Saving) -> None:
    line = LineWrite(LineAction.ADD, "L1", 1, {"product": "P", "price": Decimal("12.50"), "dimension:CCT": "C1"})
    assert write_document(planned(line), saving, {}, saving.header["reference"]) == {
        "purchaseSite": "US01",
        "orderFromSupplier": "S1",
        "dayOfOrder": "2026-03-02",
        "externalNumber": "R",
        "purchaseOrderLines": [
            {
                "product": "P",
                "unitPrice": "12.5",
                "analyticalDimensions": [{"denormalizedIndex": 1, "dimensionType": "CCT", "dimension": "C1"}],
                "receiptSite": "US01",
            }
        ],
    }


def test_a_changed_dimension_keeps_its_column_and_its_neighbours(saving: Saving) -> None:
    line = LineWrite(LineAction.CHANGE, "L1", 1, {"dimension:CCT": "C2", "dimension:NEW": "N"}, "1000")
    known = {"1000": RowId("PO1~1000", {"CCT": (3, "C1"), "PJT": (1, "P1")})}
    row = write_document(planned(line, update=True), saving, known)["purchaseOrderLines"]
    assert row == [
        {
            "_action": "update",
            "_id": "PO1~1000",
            "analyticalDimensions": [
                {"denormalizedIndex": 1, "dimensionType": "PJT", "dimension": "P1"},
                {"denormalizedIndex": 3, "dimensionType": "CCT", "dimension": "C2"},
                {"denormalizedIndex": 4, "dimensionType": "NEW", "dimension": "N"},
            ],
        }
    ]


def test_closing_uses_the_sites_own_word(saving: Saving) -> None:
    assert write_document(planned(update=True, close=True), saving, {})["isClosed"] == "Yes"


@pytest.mark.parametrize(
    ("lines", "header"),
    [
        ((LineWrite(LineAction.CLOSE, "L1", 1, {}, "1000"),), {}),
        ((LineWrite(LineAction.ADD, "L1", 1, {"account": "601"}),), {}),
        ((), {"buyer": "B"}),
    ],
)
def test_what_a_site_has_no_place_for_is_never_left_out_silently(
    saving: Saving, lines: tuple[LineWrite, ...], header: dict[str, str]
) -> None:
    with pytest.raises(RejectedError, match="no place"):
        write_document(planned(*lines, header=header), saving, {"1000": RowId("x")})


def test_an_empty_field_needs_no_place(saving: Saving) -> None:
    line = LineWrite(LineAction.ADD, "L1", 1, {"account": None, "supplier_product": ""})
    assert "account" not in write_document(planned(line, header={"buyer": ""}), saving, {})
