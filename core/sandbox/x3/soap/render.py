"""Records as `resultXml` shows them: RESULT in XML, or JSON (reference/sage-x3.md 4.3)."""

from __future__ import annotations

import json
from collections.abc import Iterable

from lxml import etree

from core.sandbox.x3.nodes import Kind, Row
from core.sandbox.x3.soap.layout import Block, Field, Published
from core.sandbox.x3.soap.values import label_of, menu_of, type_of, write_value
from core.sandbox.x3.switches import X3Switches

LIST_ID = "LIST"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
_NUMBERS = {Kind.INT, Kind.DECIMAL, Kind.BOOL, Kind.ENUM}


class Renderer:
    """Writes results in the form that a call asked for.

    Args:
        switches: how the site is set up.
        as_json: `adxwss.optreturn=JSON`.
        beautiful: `adxwss.beautify=true`.
        language: of the labels of menus.
    """

    def __init__(self, switches: X3Switches, *, as_json: bool, beautiful: bool, language: str) -> None:
        self._switches, self._as_json, self._beautiful = switches, as_json, beautiful
        self._language = language

    def record(self, shown: Published, row: Row, *, key_only: bool = False) -> str:
        """One record: its groups, and its table."""
        groups = shown.layout.groups[:1] if key_only else shown.layout.groups
        flat = shown.flat(row)
        table = None if key_only else shown.layout.table
        lines = shown.lines(row) if table else []
        if self._as_json:
            told: dict[str, object] = {g.name: self._object(g.fields, flat) for g in groups}
            if table:
                told[table.name] = [self._object(table.fields, line) for line in lines]
            return self._json(told)
        root = etree.Element("RESULT")
        for group in groups:
            element = etree.SubElement(root, "GRP", ID=group.name)
            self._fields(element, group.fields, flat)
        if table:
            self._table(root, table, lines)
        return self._xml(root)

    def listing(self, shown: Published, rows: Iterable[Row]) -> str:
        """What `query` gives: RESULT/TAB/LIN, RESULT/LIN on other sites, or a JSON array."""
        fields = tuple(f for name in shown.layout.listed if (f := shown.layout.group_field(name)))
        flats = [shown.flat(row) for row in rows]
        if self._as_json:
            return self._json([self._object(fields, flat) for flat in flats])
        size = str(len(flats))
        root = etree.Element("RESULT")
        if self._switches.soap_query_shape == "lines":
            root.set("DIM", size)
            root.set("SIZE", size)
            self._lines(root, fields, flats)
        else:
            self._table(root, Block(LIST_ID, fields, len(flats)), flats)
        return self._xml(root)

    def group(self, name: str, values: dict[str, str | int]) -> str:
        """One group of plain values, as subprograms give it."""
        if self._as_json:
            as_text = self._switches.soap_json_numbers == "text"
            return self._json({name: {n: str(v) if as_text else v for n, v in values.items()}})
        root = etree.Element("RESULT")
        group = etree.SubElement(root, "GRP", ID=name)
        for field, value in values.items():
            kind = "Integer" if isinstance(value, int) else "Char"
            etree.SubElement(group, "FLD", NAME=field, TYPE=kind).text = xml_text(str(value))
        return self._xml(root)

    # -- parts --------------------------------------------------------------------------------------------------

    def _table(self, root: etree._Element, table: Block, lines: list[Row]) -> None:
        element = etree.SubElement(root, "TAB", DIM=str(table.rows), ID=table.name, SIZE=str(len(lines)))
        self._lines(element, table.fields, lines)

    def _lines(self, parent: etree._Element, fields: tuple[Field, ...], lines: list[Row]) -> None:
        for i, line in enumerate(lines, 1):
            element = etree.SubElement(parent, "LIN", NUM=str(i))
            self._fields(element, fields, line)

    def _fields(self, parent: etree._Element, fields: tuple[Field, ...], flat: Row) -> None:
        separator = self._switches.key_separator
        for field in fields:
            value = flat.get(field.name)
            if field.size:
                several = etree.SubElement(parent, "LST", NAME=field.name, SIZE=str(field.size), TYPE=type_of(field))
                for item in value or ():
                    etree.SubElement(several, "ITM").text = xml_text(write_value(field, item, separator))
                continue
            attributes = {"NAME": field.name, "TYPE": type_of(field)}
            if field.enum:
                label = label_of(field, value, self._language) if value is not None else ""
                attributes = {"MENULAB": label, "MENULOCAL": str(menu_of(field)), **attributes}
            text = write_value(field, value, separator)
            etree.SubElement(parent, "FLD", attributes).text = xml_text(text) or None

    def _object(self, fields: tuple[Field, ...], flat: Row) -> dict[str, object]:
        return {field.name: self._json_value(field, flat.get(field.name)) for field in fields}

    def _json_value(self, field: Field, value: object) -> object:
        separator = self._switches.key_separator
        if field.size:
            return [write_value(field, item, separator) for item in (value if isinstance(value, list) else ())]
        text = write_value(field, value, separator)
        if text and field.kind in _NUMBERS and self._switches.soap_json_numbers == "number":
            return float(text) if "." in text else int(text)
        return text

    def _xml(self, root: etree._Element) -> str:
        if self._beautiful:
            etree.indent(root, space="    ")
        return _DECLARATION + ("\n" if self._beautiful else "") + etree.tostring(root, encoding="unicode")

    def _json(self, value: object) -> str:
        return json.dumps(value, ensure_ascii=False, indent="\t" if self._beautiful else None)


def xml_text(text: str) -> str:
    """A text without the characters that XML cannot hold."""
    if text.isprintable():
        return text
    return "".join(c for c in text if c in "\t\n\r" or " " <= c < "\ud800" or "\ue000" <= c < "\ufffe" or c > "\uffff")
