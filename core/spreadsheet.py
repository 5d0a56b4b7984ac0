"""What all lists share that people edit in a spreadsheet: cells that stay text, and files read within bounds."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from core.errors import ConfigurationError, SourceFileError

MOST_BYTES = 300_000_000
"""Unpacked size beyond which a file is not opened."""
MOST_ROWS = 1_000_000
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold: control characters, halves of characters, and what is none."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")

Sheet = tuple[str, Iterator[Sequence[object]]]
"""Title, and the rows with their cells, the headings first."""


def harmless(text: str) -> str:
    """The text as a cell that no spreadsheet runs as a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def holdable(text: str) -> str:
    """Text that a cell can hold and no spreadsheet runs: what XML cannot hold is replaced."""
    return harmless(_CONTROL.sub("\N{REPLACEMENT CHARACTER}", text))


def cell_text(value: object) -> str:
    """A cell as text; a number that somebody typed without format has no leading zeros any more."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = str(value).strip()
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def heading(value: object) -> str:
    """A heading as it is compared: without case, with single spaces."""
    return " ".join(str(value or "").casefold().split())


@contextmanager
def sheets_of(file: Path, *, save_as: str) -> Iterator[Iterator[Sheet]]:
    """The sheets of an Excel file, open as long as their rows are read; rows are read one by one.

    Args:
        file: the file.
        save_as: endings that the user is told to save it with.

    Raises:
        SourceFileError: it is no Excel file, too large, or damaged, also where that shows at a later row.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - a quarter of a second, for files alone
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        _check_size(file)
        book = load_workbook(file, read_only=True, data_only=True)
        try:
            yield ((sheet.title, sheet.iter_rows(max_row=MOST_ROWS, values_only=True)) for sheet in book.worksheets)
        finally:
            book.close()
    except (OSError, zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, SyntaxError) as error:
        raise SourceFileError(
            f"{file.name} cannot be read as an Excel file: {error}", remedy=f"Save it as {save_as} in Excel."
        ) from error


@contextmanager
def writing(file: Path) -> Iterator[None]:
    """Says in the user's words why a list cannot be written.

    Raises:
        ConfigurationError: the file cannot be written.
    """
    try:
        yield
    except OSError as error:
        raise ConfigurationError(
            f"{file.name} cannot be written: {error.strerror or error}.",
            remedy="Close it in Excel, or choose another name.",
        ) from error


@contextmanager
def whole(file: Path) -> Iterator[Path]:
    """A file beside, which takes the place of `file` when all went well; else nothing is left of it.

    Raises:
        ConfigurationError: it cannot be written.
    """
    beside = file.with_name(f".{file.name}.part")
    try:
        with writing(file):
            yield beside
            beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def _check_size(file: Path) -> None:
    with zipfile.ZipFile(file) as packed:
        if sum(member.file_size for member in packed.infolist()) > MOST_BYTES:
            msg = "it is too large"
            raise ValueError(msg)
