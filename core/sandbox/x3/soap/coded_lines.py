"""Coded lines of a publication: dimension columns DIE1, CCE1, DIE2, ... by slot, tax codes VAT1 to VAT3, GL account ACC.

A slot whose DIE was not given is of the type that the site has there: the first slot of the first dimension type, and so
on (reference/sage-x3.md 5: CPTANALIN, PORDERP).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from core.sandbox.x3.holdings import Holdings
from core.sandbox.x3.nodes import Kind, Prop, Row
from core.sandbox.x3.soap.layout import Block, Field
from core.sandbox.x3.soap.values import write_value
from core.sandbox.x3.switches import X3Switches

TAXES = 3


class CodedLines:
    """Lines of a document between a table of a publication and the rows of a node.

    Args:
        holdings: for the dimension types.
        switches: how many slots there are, and what the collection is called.
        props: the plain columns by X3 code.
        table: the whole table.
    """

    def __init__(self, holdings: Holdings, switches: X3Switches, props: Mapping[str, Prop], table: Block) -> None:
        self._types = holdings.tables["DimensionType"]
        self._switches = switches
        self._props, self._table = props, table

    @staticmethod
    def fields(switches: X3Switches) -> Iterator[Field]:
        """The columns of taxes and dimensions."""
        for i in range(1, TAXES + 1):
            yield Field(f"VAT{i}", Kind.REFERENCE, "Tax", 5, writable=True)
        for i in range(1, switches.dimension_slots + 1):
            yield Field(f"DIE{i}", Kind.REFERENCE, "Dimension type", 3, writable=True)
            yield Field(f"CCE{i}", Kind.REFERENCE, "Dimension", 15, writable=True)

    def flat(self, line: Row) -> Row:
        """A line by X3 codes."""
        found: Row = {code: line.get(prop.name) for code, prop in self._props.items()}
        for tax in line["taxes"]:
            found[f"VAT{tax['denormalizedIndex']}"] = tax["tax"]
        for dimension in line[self._switches.dimension_collection]:
            index = dimension["denormalizedIndex"]
            found[f"DIE{index}"] = dimension["dimensionType"]
            found[f"CCE{index}"] = dimension["dimension"]
        return found

    def data(self, fields: Row, before: Row | None, *, update: bool) -> Row:
        """Data of a line; what it holds already is left out: a screen does not report what was typed over."""
        held = self.flat(before) if before else {}
        given = {name: value for name, value in fields.items() if before is None or not self._same(name, held, value)}
        data: Row = {self._props[name].name: value for name, value in given.items() if name in self._props}
        taxes = [
            {"denormalizedIndex": i, "tax": code} | ({} if code else {"_action": "delete"})
            for i in range(1, TAXES + 1)
            if (code := given.get(f"VAT{i}")) or (code is not None and before)
        ]
        dimensions = [row for i in range(1, self._switches.dimension_slots + 1) for row in self._slot(i, given, held)]
        if taxes:
            data["taxes"] = taxes
        if dimensions:
            data[self._switches.dimension_collection] = dimensions
        if before is not None:
            return {**data, "_action": "update", "_id": before["_id"]}
        return {**data, "_action": "create"} if update else data

    def _same(self, name: str, held: Row, value: object) -> bool:
        field, separator = self._table.by_name[name], self._switches.key_separator
        return write_value(field, held.get(name), separator) == write_value(field, value, separator)

    def _slot(self, index: int, given: Row, held: Row) -> list[Row]:
        """What is done to a slot; an empty CCE empties one that was filled before."""
        die, cce = f"DIE{index}", f"CCE{index}"
        if given.get(cce) or (given.get(die) and held.get(cce) and cce not in given):
            kind = given.get(die) or held.get(die) or self._type_of_slot(index)
            return [{"denormalizedIndex": index, "dimensionType": kind, "dimension": given.get(cce) or held[cce]}]
        if cce in given and held.get(cce):
            return [{"denormalizedIndex": index, "_action": "delete"}]
        return []

    def _type_of_slot(self, index: int) -> str:
        types = [row["code"] for row in self._types.all()]
        return types[index - 1] if index <= len(types) else ""
