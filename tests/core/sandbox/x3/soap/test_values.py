"""Values as SOAP writes them (reference/sage-x3.md 4.2)."""

from __future__ import annotations

import pytest

from core.sandbox.x3.nodes import Kind
from core.sandbox.x3.soap.layout import Field
from core.sandbox.x3.soap.values import ValueRefusedError, read_value, write_value


@pytest.mark.parametrize(
    ("kind", "enum", "value", "text"),
    [
        (Kind.TEXT, "", "0012 ", "0012 "),
        (Kind.INT, "", 1000, "1000"),
        (Kind.DECIMAL, "", "12.5", "12.5"),
        (Kind.DATE, "", "2018-05-04", "20180504"),
        (Kind.BOOL, "NoYes", True, "2"),
        (Kind.ENUM, "NoYes", "no", "1"),
        (Kind.LONG_TEXT, "", {"value": "a\nb"}, "a\nb"),
        (Kind.DATE, "", None, ""),
    ],
)
def test_a_value_survives_the_way_there_and_back(kind: Kind, enum: str, value: object, text: str) -> None:
    field = Field("F", kind, enum=enum)
    assert write_value(field, value, "|") == text
    assert read_value(field, text) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.DATE, "20180230"),
        (Kind.DATE, "2018050004"),
        (Kind.DATE, "2018-05-04"),
        (Kind.DECIMAL, "1,5"),
        (Kind.DECIMAL, "NaN"),
        (Kind.INT, "1.0"),
        (Kind.ENUM, "3"),
        (Kind.BOOL, "yes"),
    ],
)
def test_what_is_no_value_of_its_field_is_refused(kind: Kind, text: str) -> None:
    with pytest.raises(ValueRefusedError):
        read_value(Field("F", kind, enum="NoYes"), text)


def test_a_composite_key_shows_its_last_part() -> None:
    assert write_value(Field("ACC", Kind.REFERENCE), "WVU|5010101", "|") == "5010101"
