from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from core.errors import SourceFileError
from core.files.columns import Places, read_columns


def shipped() -> str:
    return resources.files("resources").joinpath("exports", "po-search.toml").read_text("utf-8")


def test_a_sites_own_headings_are_a_copy_of_the_shipped_file(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(shipped().replace('Account = "Account"', 'Account = "GL Code"'), encoding="utf-8")
    assert read_columns(str(file)).accounting["Account"] == "GL Code"
    assert read_columns("po-search").accounting["Account"] == "Account"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("columns_format = 1", "columns_format = 2", "has the format 2"),
        ("[header]", "[headers]", "headers"),
        ('encoding = "windows-1252"', "encoding = 1252", "encoding"),
        ("[line]", "[line", "line"),
        ("\npoNumber = ", "\nnumber = ", "order number and line number"),
    ],
)
def test_what_is_wrong_in_a_column_file_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(shipped().replace(old, new, 1), encoding="utf-8")
    with pytest.raises(SourceFileError) as refused:
        read_columns(str(file))
    assert "mine.toml" in refused.value.message
    assert said in refused.value.message


def test_a_column_file_that_is_not_there_is_refused_in_words(tmp_path: Path) -> None:
    for name in ("nothing", str(tmp_path / "gone.toml")):
        with pytest.raises(SourceFileError):
            read_columns(name)


def test_headings_that_repeat_are_told_apart_by_their_place() -> None:
    columns = read_columns("po-search")
    headings = [heading.partition("#2")[0] for heading in columns.required]
    places = Places(columns, [*headings[:-1], "Department", "Department"], "x.csv")
    found = dict(places.of({"first": "Department", "second": "Department#2", "none": "Department#3"}))
    assert found == {"first": len(headings) - 1, "second": len(headings)}
    with pytest.raises(SourceFileError, match="no heading Department#2"):
        Places(columns, headings, "x.csv")
