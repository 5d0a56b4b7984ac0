from __future__ import annotations

import pytest

from core.model.import_layout import Column, check_dates, check_separator, parse_layout
from core.sandbox.x3.soap_switches import ORDER_LAYOUT, SUPPLIER_LAYOUT


def test_a_layout_has_a_document_and_its_lines_with_fields_elements_constants_and_gaps() -> None:
    layout = parse_layout(" E ; POHFCY;;BPRNAM(1);POHTYP=1 | L;ITMREF;= x y ;CCE(0);CCE(3)")
    assert layout.header.indicator == "E"
    assert layout.header.columns == (Column("POHFCY"), Column(), Column("BPRNAM", 1), Column(constant="1"))
    assert layout.header.sizes() == {"POHFCY": 1, "BPRNAM": 2}
    assert layout.line is not None
    assert layout.line.columns[1] == Column(constant="x y")
    assert layout.line.sizes() == {"ITMREF": 1, "CCE": 4}


def test_the_practice_templates_can_be_described_and_a_document_may_have_no_lines() -> None:
    for text in (ORDER_LAYOUT, SUPPLIER_LAYOUT):
        layout = parse_layout(text)
        assert layout.line is not None
        assert len(layout.header.columns) + 1 == len(text.split("|", maxsplit=1)[0].split(";"))
    assert parse_layout("B;BPSNUM").line is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "begins record 1 with ''"),
        ("E;POHFCY|", "begins record 2 with ''"),
        ("END;POHFCY", "begins record 1 with 'END'"),
        ("E;POHFCY|L;ITMREF|T;TEX", "3 records"),
        ("E;POHFCY|E;ITMREF", "both records with E"),
        ("E;POHFCY;2X|L;ITMREF", "'2X' in record E, which is no field code"),
        ("E;POHFCY;pohnum|L;ITMREF", "'pohnum'"),
        ("E;POHFCY|L;ITMREF;QTYUOM;ITMREF", "ITMREF twice in record L"),
        ("E;POHTYP=1|L;ITMREF", "no field in record E"),
    ],
)
def test_a_layout_that_is_none_is_refused_with_the_place(text: str, word: str) -> None:
    with pytest.raises(ValueError, match=word.replace("(", "\\(")):
        parse_layout(text)


@pytest.mark.parametrize("good", ["YYYYMMDD", "DDMMYYYY", "DD/MM/YYYY", "MM-DD-YY", "YY.MM.DD", "DD MM YYYY"])
def test_a_form_of_dates_has_day_month_and_year_once(good: str) -> None:
    check_dates(good)


@pytest.mark.parametrize("bad", ["", "DDMM", "DDMMDD", "YYYYYYMM", "DD/MM-YYYY", "YYYYMMDDx", "%Y%m%d"])
def test_what_is_no_form_of_dates_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match="date form"):
        check_dates(bad)


def test_a_separator_is_one_sign_that_no_code_has() -> None:
    for good in (";", "|", ",", "~"):
        check_separator(good)
    for bad in ("", ";;", "a", "1", " ", "\t", '"', "_"):
        with pytest.raises(ValueError, match="one sign"):
            check_separator(bad)
