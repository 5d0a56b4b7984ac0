from __future__ import annotations

import json
from decimal import Decimal

import pytest

from core.transport.json import encode
from core.x3.rest.prototype import Property
from core.x3.rest.values import body_of, cells_of, object_of
from core.x3.soap.objects import Row

ITEMS = {"QTYUOM": Property("decimal"), "EXTRCPDAT": Property("date"), "LINCLEFLG": Property("choice")}
PROPERTIES = {
    "ORDREF": Property(),
    "ORDDAT": Property("date"),
    "REVNUM": Property("integer"),
    "CLEFLG": Property("boolean"),
    "TOTORD": Property("decimal"),
    "BPRNAM1": Property(),
    "BPRNAM2": Property(),
    "POHPOP": Property("array", items=ITEMS),
}


def test_a_record_becomes_an_object_of_texts() -> None:
    record = {
        "$uuid": "u",
        "POHNUM": "0007",
        "TOTORD": Decimal("12.50"),
        "REVNUM": 3,
        "CLEFLG": False,
        "TEXT": {"$value": "long"},
        "CUR_REF": {"$title": "Euro"},
        "BPRNAM1": "a",
        "BPRNAM2": None,
        "POHPOP": [{"$uuid": "l", "POPLIN": 1000}],
        "TAGS": ["x"],
    }
    data = object_of(record)
    cells = data.groups[""]
    assert {name: cells[name] for name in ("POHNUM", "TOTORD", "REVNUM", "CLEFLG", "TEXT", "BPRNAM")} == {
        "POHNUM": ("0007",),
        "TOTORD": ("12.5",),
        "REVNUM": ("3",),
        "CLEFLG": ("1",),
        "TEXT": ("long",),
        "BPRNAM": ("a", ""),
    }
    assert data.tables["POHPOP"] == (Row(1, {"POPLIN": ("1000",)}),)
    assert "$uuid" not in cells_of(record)


@pytest.mark.parametrize(
    ("name", "text", "sent"),
    [
        ("ORDREF", "0012", '"0012"'),
        ("ORDDAT", "20260302", '"2026-03-02"'),
        ("ORDDAT", "", "null"),
        ("REVNUM", "3", "3"),
        ("REVNUM", "A", '"A"'),
        ("REVNUM", "03", '"03"'),
        ("CLEFLG", "2", "true"),
        ("TOTORD", "12.34567", "12.34567"),
        ("TOTORD", "-0.1", "-0.1"),
        ("TOTORD", "", "null"),
        ("TOTORD", "12345678901234567.89", '"12345678901234567.89"'),
    ],
)
def test_values_are_sent_as_their_property_takes_them(name: str, text: str, sent: str) -> None:
    assert encode(body_of(PROPERTIES, {"": {name: (text,)}}, {}, None)) == f'{{"{name}":{sent}}}'.encode()


def test_elements_of_an_array_go_to_their_own_properties() -> None:
    body = body_of(PROPERTIES, {"": {"BPRNAM": ("a", "b", "beyond")}}, {}, None)
    assert body == {"BPRNAM1": "a", "BPRNAM2": "b"}


def test_every_line_that_is_there_is_named_and_new_ones_follow() -> None:
    now = {"POHPOP": [{"$uuid": "u1"}, {"$uuid": "u2"}, {"$uuid": "u3"}]}
    rows = [Row(2, {"QTYUOM": ("4",)}), Row(4, {"QTYUOM": ("1",)}), Row(2, {"LINCLEFLG": ("2",)})]
    sent = json.loads(encode(body_of(PROPERTIES, {}, {"POHPOP": (4, rows)}, now)))
    assert sent == {
        "POHPOP": [{"$uuid": "u1"}, {"$uuid": "u2", "QTYUOM": 4, "LINCLEFLG": 2}, {"$uuid": "u3"}, {"QTYUOM": 1}]
    }
    assert body_of(PROPERTIES, {}, {}, now) == {}
