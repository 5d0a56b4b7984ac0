"""The language of `where`."""

from __future__ import annotations

import pytest

from core.sandbox.x3.nodes import Kind
from core.sandbox.x3.rest.answers import RefusedError
from core.sandbox.x3.rest.classes import Column
from core.sandbox.x3.rest.values import Codec
from core.sandbox.x3.rest.where import WhereCompiler
from core.sandbox.x3.rest_switches import RestSwitches
from core.sandbox.x3.soap.layout import Field

FIELDS = (
    Field("BPSNUM", Kind.TEXT),
    Field("TOTORD", Kind.DECIMAL),
    Field("ORDDAT", Kind.DATE),
    Field("CLEFLG", Kind.ENUM, enum="NoYes"),
    Field("ACC", Kind.REFERENCE),
)
ROW = {"BPSNUM": "O'Neil 7", "TOTORD": "12.50", "ORDDAT": "2018-05-04", "CLEFLG": "yes", "ACC": "USA|5010"}


def compiler(*, confirmed: bool = False) -> WhereCompiler:
    columns = {field.name: Column(field, field.name) for field in FIELDS}
    return WhereCompiler(columns, Codec(RestSwitches(), "|"), confirmed=confirmed)


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        ("BPSNUM eq 'O''Neil 7'", True),
        ("BPSNUM eq 'O''Neil'", False),
        ("(BPSNUM ne 'X')", True),
        ("left(BPSNUM,2) eq 'O'''", True),
        ("left(BPSNUM, 3) eq 'O'''", False),
        ("TOTORD gt 12.4 and TOTORD lt 12.51", True),
        ("TOTORD eq 12.5", True),
        ("TOTORD ge 100", False),
        ("ORDDAT ge '2018-05-04' and ORDDAT le @2018-05-04@", True),
        ("ORDDAT lt '2018-05-04'", False),
        ("CLEFLG eq 2", True),
        ("CLEFLG eq true", True),
        ("CLEFLG eq 1", False),
        ("ACC eq '5010'", True),
        ("BPSNUM eq 'X' or TOTORD eq 12.5 and CLEFLG eq 2", True),
        ("(BPSNUM eq 'X' or TOTORD eq 12.5) and CLEFLG eq 1", False),
        ("BPSNUM EQ 'X' OR (TOTORD GT 1 AND CLEFLG EQ 2)", True),
    ],
)
def test_a_condition_lets_the_right_records_pass(text: str, *, passes: bool) -> None:
    assert compiler().compile(text).test(ROW) is passes


def test_an_absent_value_is_empty_or_nought() -> None:
    for text in ("BPSNUM eq ''", "TOTORD eq 0", "ORDDAT eq ''", "CLEFLG eq 0"):
        assert compiler().compile(text).test({}) is True


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("NOBODY eq 'X'", 500),
        ("left(NOBODY,2) eq 'X'", 500),
        ("right(BPSNUM,2) eq 'X'", 500),
        ("BPSNUM like 'X'", 400),
        ("BPSNUM eq", 400),
        ("BPSNUM eq 'X", 400),
        ("BPSNUM eq X", 400),
        ("BPSNUM eq 'X' BPSNUM", 400),
        ("(BPSNUM eq 'X'", 400),
        ("TOTORD eq 'X'", 400),
        ("left(BPSNUM,'2') eq 'X'", 400),
    ],
)
def test_what_cannot_be_read_is_refused(text: str, status: int) -> None:
    with pytest.raises(RefusedError) as refused:
        compiler().compile(text)
    assert refused.value.status == status


def test_texts_that_every_record_must_have_are_told_for_the_index() -> None:
    assert compiler().compile("BPSNUM eq 'A' and TOTORD gt 1").exact == {"BPSNUM": "A"}
    assert not compiler().compile("BPSNUM eq 'A' or BPSNUM eq 'B'").exact
    assert not compiler().compile("left(BPSNUM,1) eq 'A'").exact
    assert not compiler().compile("BPSNUM ne 'A'").exact


def test_a_site_may_know_no_more_than_the_reference_confirms() -> None:
    known = compiler(confirmed=True)
    assert known.compile("left(BPSNUM,1) eq 'O'").test(ROW)
    for text in ("BPSNUM ne 'X'", "BPSNUM eq 'X' and TOTORD eq 1", "BPSNUM eq 'X' or TOTORD eq 1"):
        with pytest.raises(RefusedError):
            known.compile(text)
