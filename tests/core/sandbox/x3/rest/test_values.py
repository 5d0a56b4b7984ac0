"""Values in JSON."""

from __future__ import annotations

import pytest

from core.sandbox.x3.nodes import Kind
from core.sandbox.x3.rest.values import Codec, ValueRefusedError
from core.sandbox.x3.rest_switches import RestSwitches
from core.sandbox.x3.soap.layout import Field

PLAIN = Codec(RestSwitches(), "|")
TEXT, FLAG = Field("A", Kind.TEXT), Field("F", Kind.BOOL, enum="NoYes")
MENU = Field("M", Kind.ENUM, enum="ReceiptStatus")
PRICE, DAY, WHOLE = Field("P", Kind.DECIMAL), Field("D", Kind.DATE), Field("I", Kind.INT)
ACCOUNT, LONG = Field("ACC", Kind.REFERENCE), Field("T", Kind.LONG_TEXT)


@pytest.mark.parametrize(
    ("field", "kept", "told"),
    [
        (TEXT, "007", "007"),
        (ACCOUNT, "USA|5010", "5010"),
        (LONG, {"value": "A\nB"}, "A\nB"),
        (LONG, None, ""),
        (FLAG, True, 2),
        (FLAG, False, 1),
        (MENU, "inFull", 3),
        (PRICE, "12.50", 12.5),
        (PRICE, "25", 25),
        (PRICE, None, None),
        (DAY, "2018-05-04", "2018-05-04"),
        (DAY, None, None),
        (WHOLE, 7, 7),
    ],
)
def test_a_value_is_written_as_the_site_has_it(field: Field, kept: object, told: object) -> None:
    written = PLAIN.write(field, kept)
    assert written == told
    assert type(written) is type(told)


@pytest.mark.parametrize(
    ("field", "told", "kept"),
    [
        (TEXT, None, ""),
        (LONG, "A", {"value": "A"}),
        (FLAG, 2, True),
        (FLAG, False, False),
        (FLAG, 0, None),
        (MENU, 1, "no"),
        (PRICE, 12.50, "12.5"),
        (PRICE, "0.1", "0.1"),
        (PRICE, None, None),
        (DAY, "2018-05-04", "2018-05-04"),
        (WHOLE, 7, 7),
    ],
)
def test_a_value_is_read_as_nodes_keep_it(field: Field, told: object, kept: object) -> None:
    assert PLAIN.read(field, told) == kept


@pytest.mark.parametrize(
    ("field", "told"),
    [(TEXT, 7), (TEXT, ["A"]), (FLAG, 3), (MENU, -1), (MENU, True), (PRICE, "dear"), (DAY, "04/05/2018"), (WHOLE, 1.5)],
)
def test_what_a_property_cannot_hold_is_refused(field: Field, told: object) -> None:
    with pytest.raises(ValueRefusedError):
        PLAIN.read(field, told)


def test_a_site_may_show_decimals_as_text_and_flags_as_booleans() -> None:
    other = Codec(RestSwitches(rest_decimals="text", rest_booleans="boolean"), "|")
    assert other.write(PRICE, "12.5") == "12.5"
    assert other.write(FLAG, value=True) is True
    assert other.write(Field("C", Kind.ENUM, enum="NoYes"), "no") is False
    assert other.write(MENU, "no") == 1
    assert other.read(Field("C", Kind.ENUM, enum="NoYes"), told=True) == "yes"
