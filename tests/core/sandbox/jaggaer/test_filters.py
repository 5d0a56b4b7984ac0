from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.sandbox.jaggaer.filters import FilterSyntaxError, UnknownFilterError, parse_filter

RECORDS: dict[int, dict[str, object]] = {
    1: {"number": "A1", "id": 9, "at": datetime(2024, 2, 14, 19, 58, 56, 973000, tzinfo=UTC), "unit": "X"},
    2: {"number": "B2", "id": 10, "at": datetime(2024, 2, 15, tzinfo=UTC), "unit": None},
    3: {"number": "C3", "id": 11, "at": datetime(2025, 1, 1, tzinfo=UTC), "unit": "Y"},
}
NAMES = frozenset({"number", "id", "at", "unit"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("number==B2", [2]),
        ("number!=B2", [1, 3]),
        ("id>9", [2, 3]),
        ("id>=10;id<11", [2]),
        ("id<=9", [1]),
        ("number=in=(A1,C3)", [1, 3]),
        ("id=in=(9,10);unit==X", [1]),
        ("number==A1,number==C3", [1, 3]),
        ("number=in=(A1,B2),id==11", [1, 2, 3]),
        ("at>=2024-02-14T19:58:56.973Z", [1, 2, 3]),
        ("at>2024-02-14T19:58:56.973Z", [2, 3]),
        ("at>=2024-02-14T20:58:56.973+01:00", [1, 2, 3]),
        ("at>=2024-02-15", [2, 3]),
        ("at>=20240215000001", [3]),
        ("at>=20250101", [3]),
        ("unit==X", [1]),
        ("unit!=X", [2, 3]),
    ],
)
def test_a_filter_finds_the_records_that_it_names(text: str, found: list[int]) -> None:
    wanted = parse_filter(text, NAMES, ignore_unknown=False)
    assert [i for i in RECORDS if wanted.matches(i, lambda i, name: RECORDS[i][name])] == found


def test_numbers_compare_as_numbers_and_texts_as_texts() -> None:
    wanted = parse_filter("id>9", NAMES, ignore_unknown=False)
    assert wanted.matches(2, lambda i, name: RECORDS[i][name])
    with pytest.raises(FilterSyntaxError, match="Not a number"):
        parse_filter("id>A", NAMES, ignore_unknown=False).matches(1, lambda i, name: RECORDS[i][name])


def test_names_are_case_sensitive_and_unknown_ones_refused_or_ignored() -> None:
    with pytest.raises(UnknownFilterError, match="Number"):
        parse_filter("Number==A1", NAMES, ignore_unknown=False)
    ignoring = parse_filter("Number==A1", NAMES, ignore_unknown=True)
    assert all(ignoring.matches(i, lambda i, name: RECORDS[i][name]) for i in RECORDS)
