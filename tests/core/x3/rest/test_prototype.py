from __future__ import annotations

import json

import pytest

from core.x3.rest.prototype import Property, from_plain, numbered, publication_of, read_prototype, to_plain

TOLD = {
    "$type": "application/json",
    "$properties": {
        "BPRNAM1": {"$type": "application/x-string", "$maxLength": 35, "$title": "{@1}", "$isMandatory": True},
        "BPRNAM2": {"$type": "application/x-string", "$maxLength": 35},
        "CUR": {"$type": "application/x-string", "$isExcluded": True},
        "CUR_REF": {"$type": "application/x-reference"},
        "TOTORD": {"$type": "application/x-decimal", "$maxLength": 27, "$isReadOnly": True},
        "ODD": "?",
        "$note": {},
        "POHPOP": {
            "$type": "application/x-array",
            "$item": {"$properties": {"CCE1": {"$type": "application/x-string"}, "DIE1": {}}},
        },
    },
    "$localization": {"@1": "Company name"},
}


def test_properties_are_read_with_type_length_label_and_lines() -> None:
    found = read_prototype(TOLD)
    assert found["BPRNAM1"] == Property("string", 35, "Company name", mandatory=True)
    assert found["TOTORD"] == Property("decimal", writable=False)
    assert list(found["POHPOP"].items) == ["CCE1", "DIE1"]
    assert found.keys() == {"BPRNAM1", "BPRNAM2", "CUR", "TOTORD", "POHPOP"}


def test_a_publication_has_elements_of_arrays_under_both_names() -> None:
    publication = publication_of("BPSUPPLIER", read_prototype(TOLD))
    array = publication.group_field("BPRNAM")
    assert array is not None
    assert (array.size, array.writable) == (2, True)
    assert publication.group_field("BPRNAM2") is not None
    assert set(publication.grids["POHPOP"]) == {"CCE1", "DIE1"}


def test_what_is_kept_is_read_back_and_what_is_no_prototype_is_refused() -> None:
    found = read_prototype(TOLD)
    assert from_plain(json.loads(json.dumps(to_plain(found)))) == found
    odd_ones: tuple[object, ...] = ([], {"A": ["string"]}, {"A": None})
    for odd in odd_ones:
        with pytest.raises((TypeError, ValueError)):
            from_plain(odd)


def test_names_are_numbered_from_one_without_a_gap() -> None:
    names = dict.fromkeys(["A1", "A2", "A4", "B2", "C", "C1", "D1"])
    assert numbered(names) == {"A": ["A1", "A2"], "D": ["D1"]}
