"""What a publication is made of: `getDescription`, `getDataXmlSchema` (reference/sage-x3.md 4.2, 6).

The reference says that getDescription gives the field list, not in which form. Two are played (switch
`soap_description`): ADXDESC with NAM, TYP, LEN, as seen in the test of a public client [R], and the form of a result with
ID, NAME, TYPE and LEN [A].
"""

from __future__ import annotations

from typing import Literal

from lxml import etree

from core.sandbox.x3.nodes import Kind
from core.sandbox.x3.soap.layout import Field, Layout
from core.sandbox.x3.soap.values import menu_of, type_of

_XSD = "http://www.w3.org/2001/XMLSchema"
_LENGTHS = {Kind.DECIMAL: "27.13", Kind.INT: "9", Kind.DATE: "8", Kind.BOOL: "2", Kind.ENUM: "2", Kind.DATETIME: "14"}
_XSD_TYPES = {"Integer": "xs:integer", "Decimal": "xs:decimal"}


def description(public: str, code: str, layout: Layout, form: Literal["adxdesc", "result"]) -> str:
    """The field list of a publication, by group and table."""
    real = form == "adxdesc"
    root = etree.Element("ADXDESC" if real else "RESULT")
    root.set("NAM" if real else "NAME", public)
    root.set("OBJ", code)
    for block in layout.blocks():
        element = etree.SubElement(root, "GRP" if real or not block.rows else "TAB")
        element.set("NAM" if real else "ID", block.name)
        if real or block.rows:
            element.set("DIM", str(block.rows or 1))
        for field in block.fields:
            _field(element, field, real=real, key=field.name in layout.keys)
    return '<?xml version="1.0" encoding="UTF-8"?>' + etree.tostring(root, encoding="unicode")


def schema(layout: Layout) -> str:
    """The XSD of a publication's PARAM: which groups and fields, of which type and length."""
    root = etree.Element(f"{{{_XSD}}}schema", nsmap={"xs": _XSD})
    content = _sequence(root, "PARAM")
    for block in layout.blocks():
        inner = _sequence(content, "TAB" if block.rows else "GRP", fixed=("ID", block.name))
        if block.rows:
            inner = _sequence(inner, "LIN", most=block.rows)
        for field in block.fields:
            element = etree.SubElement(inner, f"{{{_XSD}}}element", name="LST" if field.size else "FLD")
            element.set("id", f"{block.name}.{field.name}")
            element.set("type", _XSD_TYPES.get(type_of(field), "xs:string"))
    return '<?xml version="1.0" encoding="UTF-8"?>' + etree.tostring(root, encoding="unicode")


def _field(parent: etree._Element, field: Field, *, real: bool, key: bool) -> None:
    element = etree.SubElement(parent, "FLD")
    element.set("NAM" if real else "NAME", field.name)
    element.set("TYP" if real else "TYPE", type_of(field))
    length = _LENGTHS.get(field.kind) or (str(field.length) if field.length else "")
    if length:
        element.set("LEN", length)
    if field.size:
        element.set("DIM" if real else "SIZE", str(field.size))
    if field.enum:
        element.set("MEN" if real else "MENULOCAL", str(menu_of(field)))
    if key:
        element.set("KEY", "1")
    if not field.writable:
        element.set("MOD" if real else "READONLY", "No" if real else "1")
    if field.label:
        element.set("C_ENG", field.label)


def _sequence(
    parent: etree._Element, name: str, *, fixed: tuple[str, str] | None = None, most: int = 1
) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_XSD}}}element", name=name, maxOccurs=str(most))
    kind = etree.SubElement(element, f"{{{_XSD}}}complexType")
    sequence = etree.SubElement(kind, f"{{{_XSD}}}sequence")
    if fixed:
        etree.SubElement(kind, f"{{{_XSD}}}attribute", name=fixed[0], fixed=fixed[1])
    return sequence
