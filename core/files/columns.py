"""Which column of a PO search export is what: `resources/exports/*.toml`, copied and edited per site."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

import msgspec

from core.errors import SourceFileError
from core.model.learned import learn

FORMAT: Final = 1
FOLDER: Final = "exports"
ENDING: Final = ".toml"
DEFAULT: Final = "po-search"


class Columns(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The columns of an export.

    Attributes:
        encoding: of a file that is not UTF-8.
        day_first, decimal_comma: how the export writes days and numbers; US order and a point unless set.
        currency: of all orders, where no column names one.
        required: headings without which a file is refused.
        header, line: member of the record (`supplier/id`) -> heading (`Department#2` is the second of that name).
        accounting: internal name of a code -> heading; only these cells hold splits.
        custom_fields: internal name of another custom field of the line -> heading.
    """

    columns_format: int
    encoding: str = "windows-1252"
    day_first: bool = False
    decimal_comma: bool = False
    currency: str = ""
    required: list[str] = []
    header: dict[str, str] = {}
    line: dict[str, str] = {}
    accounting: dict[str, str] = {}
    custom_fields: dict[str, str] = {}


learn(Columns)


def read_columns(name_or_path: str) -> Columns:
    """Columns by their name in `resources/exports`, or by the path of a file.

    Raises:
        SourceFileError: there are none, or something in the file is wrong.
    """
    if name_or_path.endswith(ENDING) or "/" in name_or_path or "\\" in name_or_path:
        try:
            content = Path(name_or_path).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise SourceFileError(
                f"The column file {name_or_path} cannot be read: {error}.",
                remedy="Check the path, and that the file is UTF-8 text.",
            ) from error
        return _loaded(content, name_or_path)
    return _shipped(name_or_path)


@cache
def _shipped(name: str) -> Columns:
    file = resources.files("resources").joinpath(FOLDER, f"{name}{ENDING}")
    if not file.is_file():
        raise SourceFileError(
            f"There is no column file {name!r}.", remedy=f"Use {DEFAULT}, or the path of a file made from it."
        )
    return _loaded(file.read_text(encoding="utf-8"), f"{FOLDER}/{name}{ENDING}")


def _loaded(content: str, name: str) -> Columns:
    try:
        columns = msgspec.convert(tomllib.loads(content), Columns)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise SourceFileError(
            f"The column file {name} needs mending: {error}.",
            remedy="Compare it with the one that comes with the program.",
        ) from error
    if "poNumber" not in columns.header or "lineNumber" not in columns.line:
        raise SourceFileError(
            f"The column file {name} does not say where order number and line number stand.",
            remedy="It needs poNumber below [header] and lineNumber below [line].",
        )
    if columns.columns_format != FORMAT:
        raise SourceFileError(
            f"The column file {name} has the format {columns.columns_format}; this program reads format {FORMAT}.",
            remedy="Make it anew from the one that comes with the program.",
        )
    return columns


class Places:
    """Where the columns of one file stand, by its first row.

    Raises:
        SourceFileError: a required heading is missing.
    """

    def __init__(self, columns: Columns, headings: Sequence[str], name: str) -> None:
        self._at: dict[str, int] = {}
        seen: dict[str, int] = {}
        for place, raw in enumerate(headings):
            heading = raw.strip()
            seen[heading] = seen.get(heading, 0) + 1
            self._at[f"{heading}#{seen[heading]}"] = place
            self._at.setdefault(heading, place)
        needed = [*columns.required, columns.header["poNumber"], columns.line["lineNumber"]]
        missing = [heading for heading in dict.fromkeys(needed) if heading not in self._at]
        if missing:
            raise SourceFileError(
                f"{name} is no PO search export as the column file knows it: row 1 has no heading {', '.join(missing)}.",
                remedy="Export with these columns, or name your site's headings in a column file (`export_columns`).",
                context={"file": name, "line": "1"},
            )

    def of(self, members: Mapping[str, str]) -> list[tuple[str, int]]:
        """(member, place) of the members whose column the file has."""
        return [(member, self._at[heading]) for member, heading in members.items() if heading in self._at]
