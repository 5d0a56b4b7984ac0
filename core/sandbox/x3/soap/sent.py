"""What a save, modify or run was given: PARAM in XML, or the same in JSON (reference/sage-x3.md 4.2, 4.4)."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from lxml import etree

from core.sandbox.x3.soap.xml import XmlRefusedError, name_of, parse_xml, text_of

Value = str | list[str]


class SentRefusedError(ValueError):
    """The object's text is neither PARAM nor its JSON."""


@dataclass(slots=True)
class Sent:
    """Fields by (group, name), the group empty where it was left out; table lines as (number from 1, fields)."""

    fields: dict[tuple[str, str], Value] = field(default_factory=dict)
    tables: dict[str, list[tuple[int, dict[str, str]]]] = field(default_factory=dict)

    def first(self, name: str) -> str:
        """The value of a field in whichever group; empty where it was not given."""
        found = next((v for (_, n), v in self.fields.items() if n == name), "")
        return found if isinstance(found, str) else "".join(found)


def read_sent(text: str) -> Sent:
    """The object that a text stands for; JSON where it starts with a brace.

    Raises:
        SentRefusedError: it is not well-formed, or of another form.
    """
    text = text.strip()
    if text.startswith("{"):
        return _read_json(text)
    try:
        root = parse_xml(text)
    except XmlRefusedError as error:
        raise SentRefusedError(str(error)) from error
    if name_of(root) not in {"PARAM", "RESULT"}:
        raise SentRefusedError("PARAM is expected.")
    sent = Sent()
    for child in root:
        match name_of(child):
            case "GRP":
                _group(sent, child.get("ID", ""), child)
            case "TAB":
                sent.tables[child.get("ID", "")] = _lines(child)
            case "FLD" | "LST":
                _element(sent, "", child)
            case "":
                pass
            case other:
                raise SentRefusedError(f"{other} is not expected here.")
    return sent


def _group(sent: Sent, block: str, group: etree._Element) -> None:
    for child in group:
        if name_of(child):
            _element(sent, block, child)


def _element(sent: Sent, block: str, element: etree._Element) -> None:
    key = (block, element.get("NAME", ""))
    match name_of(element):
        case "FLD":
            sent.fields[key] = text_of(element)
        case "LST":
            sent.fields[key] = [text_of(item) for item in element if name_of(item) == "ITM"]
        case other:
            raise SentRefusedError(f"{other} is not expected in a group.")


def _lines(table: etree._Element) -> list[tuple[int, dict[str, str]]]:
    found: list[tuple[int, dict[str, str]]] = []
    for i, line in enumerate((e for e in table if name_of(e) == "LIN"), 1):
        number = line.get("NUM", str(i))
        if not number.isdecimal():
            raise SentRefusedError(f"LIN NUM={number!r} is no number.")
        fields = {f.get("NAME", ""): text_of(f) for f in line if name_of(f) == "FLD"}
        found.append((int(number), fields))
    return found


def _read_json(text: str) -> Sent:
    try:
        told = json.loads(text, parse_float=str, parse_int=str)
    except ValueError as error:
        raise SentRefusedError(f"The JSON is not well-formed: {error}") from error
    sent = Sent()
    for name, value in told.items():
        if isinstance(value, dict):
            sent.fields.update({(name, n): _json_value(v) for n, v in value.items()})
        elif isinstance(value, list) and all(isinstance(line, dict) for line in value):
            lines = [{n: _json_text(v) for n, v in line.items()} for line in value]
            sent.tables[name] = list(enumerate(lines, 1))
        else:
            sent.fields["", name] = _json_value(value)
    return sent


def _json_value(value: object) -> Value:
    return [_json_text(v) for v in value] if isinstance(value, list) else _json_text(value)


def _json_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    raise SentRefusedError(f"A text or a number is expected, not {value!r}.")
