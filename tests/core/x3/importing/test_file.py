from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import RejectedError
from core.model.connection import SoapSettings, X3Settings
from core.model.flow import Entity
from core.model.plan import PlannedWrite
from core.model.values import Value
from core.x3.importing.file import FileForm, write_file
from core.x3.importing.template import template_of
from tests.core.x3.test_graphql import add, create, supplier

ORDERS = "E;POHFCY;;ORDDAT;BPSNUM;ORDREF;POHTYP=1;CUR;PTE|L;ITMREF;ITMDES;QTYUOM;UOM;GROPRI;ACC;CCE1;CCE2;EXTRCPDAT"
SUPPLIERS = "B;BPSNUM;BPRNAM(1);BPRNAM(0);CRY;LAN;CUR;PTE;VACBPR|A;CODADR;BPADES;ADDLIG1;POSCOD;CTY;BPACRY"


def soap(**changes: object) -> SoapSettings:
    kept = SoapSettings(
        import_layout=ORDERS,
        import_supplier_template="BPS",
        import_supplier_layout=SUPPLIERS,
        dimension_columns="CCT,PJT",
    )
    return replace(kept, **changes)  # type: ignore[arg-type]


def written(planned: PlannedWrite, **changes: object) -> tuple[str, str]:
    settings = X3Settings("http://x3", "SEED", soap=soap(**changes))
    template = template_of(settings, planned.entity)
    assert template is not None
    return write_file(planned, template, template.layout.reference, FileForm.of(settings.soap))


def refusal(planned: PlannedWrite, **changes: object) -> str:
    with pytest.raises(RejectedError) as caught:
        written(planned, **changes)
    assert caught.value.remedy
    return caught.value.message


def test_an_order_becomes_a_header_and_its_lines_in_the_columns_of_the_layout() -> None:
    separator, file = written(create(add(1), add(2, price=Decimal("1E+2"), **{"dimension:PJT": "P1"})))
    assert separator == "|"
    assert file.split("|") == [
        "E;US01;;20260302;0000000001;PO-1;1;USD;NET30",
        "L;GENEQUIP;Chair, blue;3;EA;12.34567;5010101;0063020004;;20260320",
        "L;GENEQUIP;Chair, blue;3;EA;100;5010101;0063020004;P1;20260320",
        "END",
    ]


def test_a_supplier_becomes_a_header_and_its_addresses_with_leading_zeros() -> None:
    _, file = written(supplier(name2="Sons"))
    assert file.split("|") == [
        "B;0000000077;Sons;Nuts & Bolts;US;ENG;USD;NET30;USA",
        "A;MAIN;Main;1 O'Hara St;01234;Keyser;US",
        "END",
    ]


@pytest.mark.parametrize(
    ("dates", "decimal", "day", "price"),
    [("DD/MM/YYYY", ",", "20/03/2026", "12,34567"), ("MMDDYY", ".", "032026", "12.34567")],
)
def test_dates_and_decimals_have_the_form_of_the_template(dates: str, decimal: str, day: str, price: str) -> None:
    _, file = written(create(), import_dates=dates, import_decimal=decimal)
    line = file.split("|")[1].split(";")
    assert (line[9], line[5]) == (day, price)
    assert line[2] == "Chair, blue"


def test_a_field_with_the_separator_or_a_quote_is_quoted_where_the_template_has_quotes() -> None:
    _, file = written(create(add(1, description='6" pipe; blue')))
    assert ';"6"" pipe; blue";' in file
    assert 'L;GENEQUIP;6" pipe;' in written(create(add(1, description='6" pipe')), import_quotes=False)[1]


def test_records_are_parted_by_a_sign_that_no_value_holds() -> None:
    separator, file = written(create(add(1, description="a|b"), add(2)))
    assert separator == "~"
    assert len(file.split("~")) == 4
    assert written(create(), import_record_separator="#")[0] == "#"
    said = refusal(create(add(1, description="a|b~c^d")))
    assert "texts hold all of | ~ ^" in said


@pytest.mark.parametrize("bad", ["a\nb", "a\tb", "a\x01b", "a\u2028b", "a\x85b", "a\ud800b"])
def test_what_would_cut_the_file_is_refused_with_its_field_line_and_value(bad: str) -> None:
    said = refusal(create(add(1), add(2, description=bad)))
    assert said.startswith("PO-1 cannot be imported: ITMDES of line 2 is 'a")
    assert "line break, a tab or a control character" in said


def test_the_separator_in_a_value_is_refused_where_the_template_has_no_quotes() -> None:
    said = refusal(create(reference="A;1"), import_quotes=False)
    assert said == "PO-1 cannot be imported: ORDREF is 'A;1': it holds ;, which parts the fields of the template."
    assert (
        ",A;1,"
        in written(create(add(1, description="Chair"), reference="A;1"), import_quotes=False, import_separator=",")[1]
    )


def test_a_field_without_a_column_is_refused_and_the_setting_named() -> None:
    with pytest.raises(
        RejectedError, match="Import template POH of this X3 has no place for 'supplier_product'"
    ) as caught:
        written(create(add(1, supplier_product="X")))
    assert "x3.soap.import_layout" in caught.value.remedy
    assert "no place for 'dimension:XYZ'" in refusal(create(add(1, **{"dimension:XYZ": "1"})))


def test_a_column_that_always_holds_the_same_takes_no_other_value() -> None:
    layout = ORDERS.replace("CUR", "CUR=EUR")
    assert "'currency'" in refusal(create(), import_layout=layout)
    fields: dict[str, Value] = {**create().header, "currency": None}
    assert ";EUR;" in written(replace(create(), header=fields), import_layout=layout)[1]


def test_a_supplier_that_is_not_active_needs_a_column_for_it() -> None:
    assert "'active'" in refusal(supplier(active=False))


def test_typed_dimension_columns_take_their_type_beside_the_code() -> None:
    _, file = written(create(), import_layout=ORDERS.replace("CCE1;CCE2", "DIE1;CCE1"), dimension_columns="")
    assert ";CCT;0063020004;" in file


TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]) | st.sampled_from(' ;|~^"'), max_size=30)


@given(TEXTS, TEXTS)
def test_a_file_is_read_back_as_it_was_meant_or_refused(first: str, second: str) -> None:
    planned = create(add(1, description=first), add(2, description=second))
    try:
        separator, file = written(planned)
    except RejectedError:
        assert all(sign in first + second for sign in "|~^")
        return
    records = [next(csv.reader([record], delimiter=";", quotechar='"')) for record in file.split(separator)]
    assert [record[0] for record in records] == ["E", "L", "L", "END"]
    assert [record[2] for record in records[1:3]] == [first, second]
    assert {len(record) for record in records[1:3]} == {10}


def test_a_template_without_code_or_layout_is_none() -> None:
    settings = X3Settings("http://x3", "SEED")
    assert template_of(settings, Entity.ORDER) is None
    assert template_of(settings, Entity.SUPPLIER) is None
    assert template_of(replace(settings, soap=soap(import_template="")), Entity.ORDER) is None


def test_the_form_of_a_day_needs_no_locale() -> None:
    planned = create(add(1, expected_receipt_date=date(1999, 1, 9)))
    assert written(planned, import_dates="YY.MM.DD")[1].split("|")[1].endswith(";99.01.09")
