"""XML read safely: no entities, no external references, bounded (`reliability`: a file comes from anywhere)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from core.errors import SourceFileError

_BROKEN_LINE: Final = re.compile(r"\s*[\r\n]\s*")


def parse(content: bytes, name: str) -> etree._Element:
    """The root element of a document. A DOCTYPE that only names a DTD is read over; the DTD is not fetched.

    Raises:
        SourceFileError: the document is not whole, or defines or uses entities; the line is named.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise SourceFileError(
            f"{name} is no whole XML document: line {error.lineno}: {error.msg}.",
            remedy="Export or download the file again; nothing of it was taken.",
            context={"file": name, "line": str(error.lineno)},
        ) from error
    dtd: Any = root.getroottree().docinfo.internalDTD
    if (dtd is not None and any(dtd.iterentities())) or next(root.iter(etree.Entity), None) is not None:
        raise SourceFileError(
            f"{name} defines or uses XML entities, which JAGGAER never does: nothing of it was taken.",
            remedy="Ask where the file comes from; import a file that JAGGAER wrote.",
            context={"file": name},
        )
    return root


def line_of(element: etree._Element) -> str:
    """Where an element stands, for people."""
    return f"line {element.sourceline}"


def child(element: etree._Element | None, path: str) -> etree._Element | None:
    """The first element at a path below another; None leads to None."""
    return None if element is None else element.find(path)


def children(element: etree._Element | None, path: str) -> Iterator[etree._Element]:
    """All elements at a path below another, in their order."""
    return iter(()) if element is None else iter(element.findall(path))


def text(element: etree._Element | None, path: str = ".") -> str:
    """The text of an element itself, trimmed; a line break with its indentation is one blank. "" where it is not."""
    found = child(element, path)
    if found is None:
        return ""
    return _BROKEN_LINE.sub(" ", (found.text or "").strip())


def attribute(element: etree._Element | None, path: str, name: str) -> str:
    """An attribute's text, trimmed; "" where it is not."""
    found = child(element, path)
    return "" if found is None else str(found.get(name) or "").strip()
