from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import ContractError
from core.x3.soap.objects import Row, read_list, read_object, write_object

XML = """<?xml version="1.0" encoding="UTF-8"?><RESULT>
 <FLD NAME="LOOSE">x</FLD>
 <GRP ID="POH0_1"><FLD NAME="POHNUM" TYPE="Char">PO1</FLD><FLD NAME="EMPTY" TYPE="Char"/>
  <FLD MENULAB="Non" MENULOCAL="1" NAME="CLEFLG" TYPE="Integer">1</FLD>
  <LST NAME="BPRNAM" SIZE="2"><ITM>A</ITM><ITM/></LST></GRP>
 <TAB ID="POH2_1" DIM="300" SIZE="2"><LIN NUM="2"><FLD NAME="ITMREF">I1</FLD></LIN><LIN><FLD NAME="ITMREF">I2</FLD></LIN></TAB>
</RESULT>"""
JSON = """{"LOOSE": "x", "POH0_1": {"POHNUM": "PO1", "EMPTY": null, "CLEFLG": 1, "BPRNAM": ["A", ""]},
 "POH2_1": [{"ITMREF": "I1", "QTY": 1.50, "ORDDAT": 20251103}, {"ITMREF": "I2"}], "NONE": []}"""
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))


def test_blocks_are_read_from_xml() -> None:
    data = read_object(XML)
    header = {"POHNUM": ("PO1",), "EMPTY": ("",), "CLEFLG": ("1",), "BPRNAM": ("A", "")}
    assert data.groups == {"": {"LOOSE": ("x",)}, "POH0_1": header}
    assert data.tables == {"POH2_1": (Row(2, {"ITMREF": ("I1",)}), Row(2, {"ITMREF": ("I2",)}))}
    assert data.labels == {"CLEFLG": "Non"}


def test_blocks_are_read_from_json() -> None:
    data = read_object(JSON)
    assert data.groups["POH0_1"] == {"POHNUM": ("PO1",), "EMPTY": ("",), "CLEFLG": ("1",), "BPRNAM": ("A", "")}
    assert data.groups[""] == {"LOOSE": ("x",)}
    first, second = data.tables["POH2_1"]
    assert first == Row(1, {"ITMREF": ("I1",), "QTY": ("1.50",), "ORDDAT": ("20251103",)})
    assert second.number == 2
    assert data.tables["NONE"] == ()


@pytest.mark.parametrize("text", ["", "no xml", "<RESULT>", '{"a"', "[1]", "<!DOCTYPE a><a/>"])
def test_what_is_no_object_is_told(text: str) -> None:
    with pytest.raises(ContractError):
        read_object(text)


@pytest.mark.parametrize(
    "text",
    [
        "<RESULT><TAB ID='Q'><LIN NUM='1'><FLD NAME='A'>1</FLD></LIN><LIN NUM='2'><FLD NAME='A'>2</FLD></LIN></TAB></RESULT>",
        "<RESULT><LIN NUM='1'><FLD NAME='A'>1</FLD></LIN><LIN NUM='2'><FLD NAME='A'>2</FLD></LIN></RESULT>",
        '[{"A": "1"}, {"A": 2}]',
        '{"Q": [{"A": 1}, {"A": "2"}]}',
    ],
)
def test_lists_are_read_in_every_form(text: str) -> None:
    assert read_list(text) == [{"A": ("1",)}, {"A": ("2",)}]


def test_an_empty_list_has_many_forms() -> None:
    assert [read_list(text) for text in (None, "", " ", "<RESULT/>", "[]", "{}")] == [[]] * 6


@given(TEXT, st.lists(TEXT, min_size=2, max_size=3), st.integers(1, 900))
def test_what_is_written_reads_the_same(text: str, array: list[str], number: int) -> None:
    groups = {"A_1": {"F": (text,), "L": tuple(array)}}
    row = Row(number, {"F": (text,)})
    data = read_object(write_object(groups, {"T_1": (number, [row])}))
    assert data.groups == groups
    assert data.tables == {"T_1": (row,)}


def test_amounts_stay_exact_in_json() -> None:
    data = read_object('{"A": {"P": 12.34567, "Q": 100000000000000000000.01}}')
    assert Decimal(data.groups["A"]["Q"][0]) == Decimal("100000000000000000000.01")
    assert data.groups["A"]["P"] == ("12.34567",)
