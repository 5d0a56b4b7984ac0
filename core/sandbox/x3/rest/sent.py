"""Bodies of `$create` and `$edit`: held against the class, and made into data of a save (reference/sage-x3.md 3.1)."""

from __future__ import annotations

from collections.abc import Mapping

from core.sandbox.x3.diagnoses import Diagnoses
from core.sandbox.x3.nodes import Row
from core.sandbox.x3.rest.classes import Column, RestClass
from core.sandbox.x3.rest.render import uuid_of
from core.sandbox.x3.rest.values import Codec, ValueRefusedError
from core.sandbox.x3.rest_switches import RestSwitches
from core.sandbox.x3.soap.layout import Published

Lines = list[tuple[int, Row]]


class Reader:
    """Reads bodies for one class."""

    def __init__(self, offered: RestClass, behind: Published, codec: Codec, switches: RestSwitches) -> None:
        self._offered, self._behind, self._codec = offered, behind, codec
        self._strict = switches.rest_unknown == "refused"
        self._replaces = switches.rest_lines == "replaced"

    def data(self, body: Mapping[str, object], before: Row | None, found: Diagnoses) -> Row:
        """Data of a create, or of an update of `before`; what is wrong with the body goes to `found`."""
        offered, sent = self._offered, {n: v for n, v in body.items() if n != self._offered.collection}
        flat = {} if before is None else offered.flat(before)
        header = self._flat(offered.columns, sent, flat, found)
        lines, removed = self._lines(body.get(offered.collection) if offered.collection else None, before, found)
        data = self._behind.data(header, lines, before)
        if removed:
            data[self._behind.member] = [*data.get(self._behind.member, ()), *removed]
        return data

    def _lines(self, told: object, before: Row | None, found: Diagnoses) -> tuple[Lines, list[Row]]:
        """Lines by their place in `before`, 0 for new ones; and those that go because the array came without them."""
        if told is None:
            return [], []
        if not isinstance(told, list) or not all(isinstance(line, dict) for line in told):
            found.fault((), "soap-value", field=self._offered.collection, value="array")
            return [], []
        known = [] if before is None else self._offered.flat_lines(before)
        places = {uuid_of(self._offered.label, key): i for i, (key, _) in enumerate(known, 1)}
        lines: Lines = []
        for line in told:
            place = places.get(str(line.get("$uuid") or ""), 0)
            if not place and line.get("$uuid") and before is not None:
                found.fault((), "not-found", field="$uuid", value=line["$uuid"])
                continue
            flat = known[place - 1][1] if place else {}
            lines.append((place, self._flat(self._offered.lines, line, flat, found)))
        kept = {place for place, _ in lines}
        gone = [key for i, (key, _) in enumerate(known, 1) if i not in kept] if self._replaces else []
        return lines, [{"_action": "delete", "_id": key} for key in gone]

    def _flat(self, columns: Mapping[str, Column], sent: Mapping[str, object], before: Row, found: Diagnoses) -> Row:
        """A flat record of what was sent; `$` members, references and what cannot be written are passed over."""
        flat: Row = {}
        for name, told in sent.items():
            column = columns.get(name)
            if column is None:
                known = name[:1] == "$" or (name.endswith("_REF") and name.removesuffix("_REF") in columns)
                if self._strict and not known:
                    found.fault((), "soap-field", value=name, field=self._offered.representation)
                continue
            if not column.field.writable:
                continue
            try:
                value = self._codec.read(column.field, told)
            except ValueRefusedError as error:
                found.fault((), "soap-value", field=name, value=error)
                continue
            if column.index is None:
                flat[column.source] = value
            else:
                held = flat.get(column.source) or list(before.get(column.source) or ())
                held += [""] * (column.index + 1 - len(held))
                held[column.index] = value
                flat[column.source] = held
        return flat
