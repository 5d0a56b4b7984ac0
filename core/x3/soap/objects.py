"""What SOAP results hold: blocks of fields, arrays and grids, read from XML or JSON and written as XML.

Spec: reference/sage-x3.md 4.2 (`PARAM > GRP > FLD | LST > ITM`, `TAB > LIN > FLD`; JSON: `{"POH0_1": {..}, "POH2_1": [{..}]}`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from core.errors import ContractError
from core.transport.json import UnreadableAnswerError, decode
from core.x3.soap.safe_xml import Element, XmlError, attribute, children, escaped, local, quoted, read_xml

Cells = Mapping[str, tuple[str, ...]]
"""Field code -> its value, or the values of an array."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a grid: its number (from 1) and its fields."""

    number: int
    cells: Cells


@dataclass(frozen=True, slots=True)
class ObjectData:
    """An object as X3 gives it.

    Attributes:
        groups: block id -> its fields; fields outside of any block are in the block "".
        tables: block id -> its rows.
        labels: field code -> label of a local menu's value, where X3 gave one (`MENULAB`).
    """

    groups: Mapping[str, Cells] = field(default_factory=dict)
    tables: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)


def read_object(result: str) -> ObjectData:
    """An object from the text of a result.

    Raises:
        ContractError: it is neither the XML nor the JSON of an object.
    """
    if result.lstrip()[:1] in {"{", "["}:
        return _from_json(_decoded(result))
    root = _root(result)
    groups: dict[str, Cells] = {}
    tables: dict[str, tuple[Row, ...]] = {}
    labels: dict[str, str] = {}
    loose = _cells(root)
    if loose:
        groups[""] = loose
    for block in root.iter():
        if not isinstance(block.tag, str):
            continue
        match local(block):
            case "GRP":
                name = attribute(block, "ID")
                groups[name] = {**groups.get(name, {}), **_cells(block)}
            case "TAB":
                tables[attribute(block, "ID")] = tuple(_rows(block))
            case "FLD" if label := attribute(block, "MENULAB"):
                labels[attribute(block, "NAME")] = label
    return ObjectData(groups, tables, labels)


def read_list(result: str | None) -> list[Cells]:
    """The rows of a query's result; none where it is nil.

    Raises:
        ContractError: it is no list.
    """
    if result is None or not result.strip():
        return []
    if result.lstrip()[:1] in {"{", "["}:
        value = _decoded(result)
        if isinstance(value, dict):
            value = next((v for v in value.values() if isinstance(v, list)), [])
        if not isinstance(value, list):
            raise _odd("list")
        return [_json_cells(entry) for entry in value if isinstance(entry, dict)]
    return [row.cells for row in _rows(_root(result))]


def write_object(groups: Mapping[str, Cells], tables: Mapping[str, tuple[int, Sequence[Row]]]) -> str:
    """An object as `PARAM`.

    Args:
        groups: block id -> fields.
        tables: block id -> how many rows the grid then has, and the rows that are sent.

    Raises:
        XmlError: a value holds a character that XML cannot carry.
    """
    parts = [f"<GRP ID={quoted(name)}>{_fields(cells)}</GRP>" for name, cells in groups.items() if cells]
    for name, (size, rows) in tables.items():
        lines = "".join(f'<LIN NUM="{row.number}">{_fields(row.cells)}</LIN>' for row in rows)
        parts.append(f'<TAB ID={quoted(name)} SIZE="{size}">{lines}</TAB>')
    return f"<PARAM>{''.join(parts)}</PARAM>"


def _fields(cells: Cells) -> str:
    parts = []
    for name, values in cells.items():
        if len(values) == 1:
            parts.append(f"<FLD NAME={quoted(name)}>{escaped(values[0])}</FLD>")
        else:
            items = "".join(f"<ITM>{escaped(value)}</ITM>" for value in values)
            parts.append(f'<LST NAME={quoted(name)} SIZE="{len(values)}">{items}</LST>')
    return "".join(parts)


def _root(result: str) -> Element:
    try:
        return read_xml(result)
    except XmlError as error:
        msg = "X3 gave a result that is no XML."
        raise ContractError(msg, context={"why": str(error)}) from None


def _cells(element: Element) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for entry in children(element):
        name = attribute(entry, "NAME")
        match local(entry):
            case "FLD" if name:
                found[name] = (entry.text or "",)
            case "LST" if name:
                found[name] = tuple(item.text or "" for item in children(entry, "ITM"))
    return found


def _rows(element: Element) -> Iterator[Row]:
    for position, line in enumerate((e for e in element.iter() if isinstance(e.tag, str) and local(e) == "LIN"), 1):
        number = attribute(line, "NUM")
        yield Row(int(number) if number.isdigit() else position, _cells(line))


def _decoded(result: str) -> object:
    try:
        return decode(result.encode("utf-8", "surrogatepass"), system="X3")
    except UnreadableAnswerError as error:
        msg = "X3 gave a result that is no JSON."
        raise ContractError(msg, context=error.context) from None


def _from_json(value: object) -> ObjectData:
    if not isinstance(value, dict):
        raise _odd("object")
    groups: dict[str, Cells] = {}
    tables: dict[str, tuple[Row, ...]] = {}
    for name, block in value.items():
        if isinstance(block, dict):
            groups[name] = _json_cells(block)
        elif isinstance(block, list) and all(isinstance(entry, dict) for entry in block):
            tables[name] = tuple(Row(number, _json_cells(entry)) for number, entry in enumerate(block, 1))
        else:
            groups[""] = {**groups.get("", {}), name: _json_values(block)}
    return ObjectData(groups, tables)


def _json_cells(block: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    return {name: _json_values(value) for name, value in block.items()}


def _json_values(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(text for entry in value for text in _json_values(entry))
    if value is None or isinstance(value, dict):
        return ("",)
    if isinstance(value, bool):
        return ("2" if value else "1",)
    return (str(value),)


def _odd(what: str) -> ContractError:
    return ContractError(f"X3 gave a result that is no {what}.")
