from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from core.errors import ContractError
from core.model.values import Value
from core.x3.fields import Kind, Reader, Writer
from core.x3.schema import TypeRef

NO_YES = ("no", "yes")


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (Kind.TEXT, "007", "007"),
        (Kind.TEXT, " ", ""),
        (Kind.TEXT, 2, "2"),
        (Kind.TEXT, True, "yes"),
        (Kind.TEXT, None, None),
        (Kind.DECIMAL, "12.500", Decimal("12.5")),
        (Kind.DECIMAL, Decimal("0.1"), Decimal("0.1")),
        (Kind.DECIMAL, 3, Decimal(3)),
        (Kind.DECIMAL, "", None),
        (Kind.DATE, "2026-03-02", date(2026, 3, 2)),
        (Kind.DATE, "2026-03-02T00:00:00Z", date(2026, 3, 2)),
        (Kind.DATE, "1753-01-01", None),
        (Kind.DATE, "", None),
        (Kind.BOOL, True, True),
        (Kind.BOOL, "yes", True),
        (Kind.BOOL, "no", False),
        (Kind.BOOL, 2, True),
        (Kind.BOOL, 1, False),
    ],
)
def test_a_value_is_read_for_what_it_is(kind: Kind, raw: object, value: Value) -> None:
    read = Reader("f", ("p",), kind).read({"p": raw})
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        (Kind.DECIMAL, "12,5"),
        (Kind.DECIMAL, "NaN"),
        (Kind.DECIMAL, True),
        (Kind.DECIMAL, []),
        (Kind.DATE, "02/03/2026"),
        (Kind.DATE, 20260302),
        (Kind.BOOL, {}),
        (Kind.TEXT, {"code": "X"}),
    ],
)
def test_a_value_of_another_kind_is_no_value(kind: Kind, raw: object) -> None:
    with pytest.raises(ContractError, match="p"):
        Reader("f", ("p",), kind).read({"p": raw})


def test_a_reference_is_followed_and_may_be_empty() -> None:
    reader = Reader("supplier", ("orderFromSupplier", "code", "code"), Kind.TEXT)
    assert reader.selection == "orderFromSupplier { code { code } }"
    assert reader.read({"orderFromSupplier": {"code": {"code": "S1"}}}) == "S1"
    assert reader.read({"orderFromSupplier": {"code": None}}) is None
    assert reader.read({}) is None
    with pytest.raises(ContractError):
        reader.read({"orderFromSupplier": "S1"})


@pytest.mark.parametrize(
    ("type_", "words", "value", "sent"),
    [
        (TypeRef("Decimal", "SCALAR"), (), Decimal("1E+3"), "1000"),
        (TypeRef("Decimal", "SCALAR"), (), Decimal("0.10"), "0.1"),
        (TypeRef("Date", "SCALAR"), (), date(2026, 3, 2), "2026-03-02"),
        (TypeRef("Id", "SCALAR"), (), "0001", "0001"),
        (TypeRef("Int", "SCALAR"), (), "2", 2),
        (TypeRef("Int", "SCALAR"), (), "A", "A"),
        (TypeRef("Boolean", "SCALAR"), (), True, True),
        (TypeRef("NoYes", "ENUM"), NO_YES, True, "yes"),
        (TypeRef("NoYes", "ENUM"), ("No", "Yes"), False, "No"),
        (TypeRef("String", "SCALAR"), (), None, None),
    ],
)
def test_a_value_is_sent_as_the_member_wants_it(
    type_: TypeRef, words: tuple[str, ...], value: Value, sent: object
) -> None:
    written = Writer("f", "p", type_, words).write(value)
    assert written == sent
    assert type(written) is type(sent)
