from __future__ import annotations

import dataclasses

import pytest

from core.model.finding import Finding
from core.model.mapped import MappedRecord
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.status import Level, Status
from core.model.values import Value
from core.validation.dimensions import check_dimensions, mandatory_types
from tests.core.validation.shapes import ENTRIES, View, order

TYPES = (
    ReferenceEntry(ReferenceKind.DIMENSION_TYPE, "CCT", "Cost centre", attributes={"mandatory": "yes"}),
    ReferenceEntry(ReferenceKind.DIMENSION_TYPE, "PJT", "Project", attributes={"mandatory": "no"}),
    ReferenceEntry(ReferenceKind.DIMENSION_TYPE, "LOC"),
)
VIEW = View(*ENTRIES, *TYPES)


def bare(**fields: Value) -> MappedRecord:
    """An order of one line without any code of a dimension but those given."""
    return dataclasses.replace(order(header=None, **{"dimension:CCT": "", **fields}), codes=())


@pytest.mark.parametrize(
    ("setting", "types"),
    [("auto", {"CCT"}), ("none", set()), ("CCT,PJT", {"CCT", "PJT"}), (" PJT , ", {"PJT"})],
)
def test_the_settings_say_which_types_are_mandatory_or_the_types_do(setting: str, types: set[str]) -> None:
    assert mandatory_types(setting, TYPES) == types


def test_each_line_is_told_each_type_that_it_lacks() -> None:
    found = list(check_dimensions(bare(**{"dimension:PJT": "P1"}), {"CCT", "LOC", "PJT"}, "CCT", VIEW))
    assert [(f.field, f.line_key) for f in found] == [("dimension:CCT", "l1"), ("dimension:LOC", "l1")]
    assert {(f.level, f.status) for f in found} == {(Level.STOP, Status.INCOMPLETE)}
    assert found[0].message == (
        "The line has no code of dimension type CCT (Cost centre), which X3 wants on every order line."
    )


def test_a_code_that_x3_lacks_and_an_empty_field_that_was_told_are_not_told_again() -> None:
    assert list(check_dimensions(dataclasses.replace(bare(), codes=order().codes), {"CCT"}, "CCT", VIEW)) == []
    told = Finding("field-empty", Level.STOP, Status.INCOMPLETE, "cost-center", "", "Empty.", "Fill it.", "l1")
    mapped = dataclasses.replace(bare(), findings=(told,))
    assert list(check_dimensions(mapped, {"CCT"}, "CCT", VIEW)) == []
    assert len(list(check_dimensions(mapped, {"CCT"}, "LOC", VIEW))) == 1
