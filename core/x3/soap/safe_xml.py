"""XML read safely: no document type, no entities, nothing fetched, bounded depth and size."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

Element: TypeAlias = "etree._Element"  # noqa: SLF001 - the only name that lxml gives its elements
"""An element; its tag may carry a namespace, see `local`."""


class XmlError(ValueError):
    """A text is not XML as it is taken here; the message says why, without quoting it."""


def read_xml(text: bytes | str) -> Element:
    """The root of a document. A text is taken as it is, whatever encoding its declaration names.

    Raises:
        XmlError: it is no XML, has a document type, or is deeper or larger than a parser takes by itself.
    """
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    parser = etree.XMLParser(
        encoding="utf-8" if isinstance(text, str) else None,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(raw.strip(), parser)
    except etree.XMLSyntaxError as error:
        raise XmlError(f"line {error.lineno}: not well-formed") from None
    except ValueError:
        raise XmlError("not well-formed") from None
    if getattr(root.getroottree().docinfo, "doctype", ""):
        raise XmlError("it declares a document type")
    return root


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(etree.QName(element).localname)


def children(element: Element, name: str = "") -> Iterator[Element]:
    """Child elements, of one name where one is given, whatever their namespace."""
    for child in element:
        if isinstance(child.tag, str) and name in {"", local(child)}:
            yield child


def child(element: Element, name: str) -> Element | None:
    """The first child element of that name."""
    return next(children(element, name), None)


def attribute(element: Element, *names: str) -> str:
    """The first of these attributes that is there, whatever its namespace; empty when none is."""
    for name in names:
        for key, value in element.attrib.items():
            if etree.QName(key).localname == name:
                return str(value)
    return ""


def text_of(element: Element | None) -> str | None:
    """The text of an element; None where it is absent or nil."""
    if element is None or attribute(element, "nil") in {"true", "1"}:
        return None
    return element.text or ""


def escaped(text: str) -> str:
    """A text as content of an element, so that a parser gives it back unchanged.

    Raises:
        XmlError: it holds a character that XML cannot carry.
    """
    if any(not _is_character(c) for c in text):
        raise XmlError("it holds a control character")
    return escape(text, {"\r": "&#13;"})


def quoted(text: str) -> str:
    """A text as the value of an attribute, in quotes."""
    return quoteattr(text)


def _is_character(c: str) -> bool:
    """The characters of XML 1.0, section 2.2."""
    code = ord(c)
    return code in {9, 10, 13} or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000  # noqa: PLR2004 - the standard's own numbers
