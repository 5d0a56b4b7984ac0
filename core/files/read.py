"""Any file that JAGGAER exports, told apart by its content."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final

from lxml import etree

from core.errors import SourceFileError
from core.files import cxml, po_message, supplier_message
from core.files.columns import Columns
from core.files.form import FileRecord, ReadFile
from core.files.markup import parse
from core.files.po_search import read_search

LARGEST_BYTES: Final = 100_000_000
_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_Read = tuple[list[FileRecord], list[str]]

_READERS: Final[dict[str, tuple[str, Callable[[etree._Element], _Read]]]] = {
    po_message.ROOT: ("PurchaseOrderMessage", po_message.read_message),
    supplier_message.ROOT: ("TSMSupplier", supplier_message.read_suppliers),
    cxml.ROOT: ("cXML OrderRequest", cxml.read_cxml),
}


def read_files(paths: Sequence[Path], columns: Columns) -> tuple[ReadFile, ...]:
    """All files, each read whole. One that is broken refuses them all, so that nobody wonders what was taken.

    Raises:
        SourceFileError: a file cannot be read, is none of those known, or is broken; or none of them holds a record.
    """
    files = tuple(read_file(path, columns) for path in paths)
    if not any(file.records or file.faults for file in files):
        names = ", ".join(file.name for file in files) or "Nothing"
        raise SourceFileError(
            f"{names}: no order and no supplier is in it.", remedy="Import a file that JAGGAER exported."
        )
    return files


def read_file(path: Path, columns: Columns) -> ReadFile:
    """One file. SourceFileError as `read_files`."""
    name = path.name
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise SourceFileError(
            f"{path} cannot be read ({error.strerror or error}).", remedy="Check the path."
        ) from error
    if len(content) > LARGEST_BYTES:
        raise SourceFileError(
            f"{name} is larger than {LARGEST_BYTES // 1_000_000} MB.",
            remedy="Export fewer orders into one file.",
            context={"file": name},
        )
    form, (records, faults) = _read(content, name, columns)
    return ReadFile(name, sha256(content).hexdigest(), form, tuple(records), tuple(faults))


def _read(content: bytes, name: str, columns: Columns) -> tuple[str, _Read]:
    start = content[:200]
    for mark in _MARKS:
        start = start.removeprefix(mark)
    if not start.replace(b"\0", b"").lstrip().startswith(b"<"):
        return "PO search export", read_search(content, name, columns)
    root = parse(content, name)
    tag = etree.QName(root).localname
    if tag not in _READERS:
        raise SourceFileError(
            f"{name} is XML of another kind ({tag}, line {root.sourceline}).",
            remedy=f"These can be read: PO search export (CSV), {', '.join(known for known, _ in _READERS.values())}.",
            context={"file": name, "line": str(root.sourceline)},
        )
    form, reader = _READERS[tag]
    version = str(root.get("version") or "")
    return f"{form} {version}".strip(), reader(root)
