from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from core.errors import SourceFileError
from core.model.connection import Connection, JaggaerSettings, X3Settings
from core.model.flow import Entity, FlowName
from core.model.open_address import check_jaggaer, check_x3, jaggaer_address, x3_address
from core.model.status import Status
from core.model.views import RecordRow
from core.settings import connection_from_dict, connection_to_dict

X3 = "https://x3server:8124/main.html?url=/trans/x3/erp/{folder}/$sessions?f={function}/2//M/{number}"
ROW = RecordRow(
    row_id="",
    flow=FlowName.ORDERS,
    entity=Entity.ORDER,
    source_id="4711",
    key="PO 1/2",
    revision="0",
    status=Status.SYNCED,
    x3_key="POFR01&x=1",
    supplier="ACME",
    day=None,
    amount=Decimal(1),
    currency="EUR",
    receivable=True,
    updated_at=datetime(2026, 1, 1, tzinfo=UTC),
    reason="",
)


def connection(x3: str = "", jaggaer: str = "") -> Connection:
    return Connection(
        name="Main",
        start_from=date(2026, 1, 1),
        jaggaer=JaggaerSettings(host="https://j.example", client_id="c", open_address=jaggaer),
        x3=X3Settings(base_url="https://x3.example", folder="SEED", client_id="c", user="U", open_address=x3),
    )


def test_the_numbers_stand_in_their_places_and_can_be_nothing_but_values() -> None:
    check_x3(X3)
    assert x3_address(connection(X3), ROW) == (
        "https://x3server:8124/main.html?url=/trans/x3/erp/SEED/$sessions?f=GESPOH/2//M/POFR01%26x%3D1"
    )
    supplier = replace(ROW, entity=Entity.SUPPLIER)
    assert "f=GESBPS/" in x3_address(connection(X3), supplier)
    address = connection(jaggaer="https://j.example/{kind}/{id}?n={number}")
    assert jaggaer_address(address, ROW) == "https://j.example/order/4711?n=PO%201%2F2"


def test_nothing_opens_where_no_address_is_set_or_the_record_is_not_there() -> None:
    assert x3_address(connection(), ROW) == ""
    assert jaggaer_address(connection(), ROW) == ""
    assert x3_address(connection(X3), replace(ROW, x3_key="")) == ""


@pytest.mark.parametrize(
    "text",
    [
        "http://x3/{number}", "javascript:alert({number})", "https:///{number}", "{number}", "https://{number}/x",
        "https://x3/{numero}", "https://x3/{number", "https://x3/{number!r}", "https://x3/{number:>99999999}",
        "https://x3/{}", "https://x3/{number.__class__}", "https://me:secret@x3/{number}", "https://x3:abc/{number}",
        "file:///etc/passwd",
    ],
)  # fmt: skip
def test_an_address_that_is_none_is_refused(text: str) -> None:
    for check in (check_x3, check_jaggaer):
        with pytest.raises(ValueError, match=r"must|may"):
            check(text)
    tables = connection_to_dict(connection())
    tables["x3"]["open_address"] = text
    with pytest.raises(SourceFileError, match="open_address"):
        connection_from_dict(tables)


def test_addresses_are_kept_with_the_settings() -> None:
    made = connection(X3, "https://j.example/{number}")
    assert connection_from_dict(connection_to_dict(made)) == made
    check_x3("")
    check_jaggaer("")
