"""Reads XML that came from outside: no document types, no entities, no network."""

from __future__ import annotations

from lxml import etree


class XmlRefusedError(ValueError):
    """The text is no XML that this X3 reads."""


def parse_xml(data: bytes | str) -> etree._Element:
    """The root of a document.

    Raises:
        XmlRefusedError: it is not well-formed, or declares a document type.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data.encode() if isinstance(data, str) else data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise XmlRefusedError(f"The XML is not well-formed: {error}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise XmlRefusedError("A document type is not allowed.")
    return root


def name_of(element: etree._Element) -> str:
    """The local name of an element; empty for comments."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def text_of(element: etree._Element) -> str:
    """All text inside an element."""
    return "".join(str(part) for part in element.itertext())
