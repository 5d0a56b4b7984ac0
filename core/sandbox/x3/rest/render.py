"""Records as resources: `$uuid`, `$key`, `$url`, `$etag`, properties, `XXX_REF`, lines (reference/sage-x3.md 3.2)."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote
from uuid import NAMESPACE_OID, uuid5

from core.sandbox.x3.holdings import Holdings
from core.sandbox.x3.nodes import Row
from core.sandbox.x3.rest.classes import Column, RestClass
from core.sandbox.x3.rest.values import Codec

KEY_JOINED = "~"
_TITLES = ("localizedDescription", "name", "companyName1", "companyName", "description1")

Resource = dict[str, object]


class Renderer:
    """Shows records.

    Args:
        root: everything of a URL before the class.
        separator: between the parts of a composite key, which a URL joins by `~` (3.1).
    """

    def __init__(self, holdings: Holdings, codec: Codec, separator: str, root: str) -> None:
        self._holdings, self._codec = holdings, codec
        self._separator, self._root = separator, root

    def key(self, row: Row) -> str:
        """The key of a record as URLs write it."""
        return str(row["_id"]).replace(self._separator, KEY_JOINED)

    def url(self, offered: RestClass, row: Row, facet: str = "$details") -> str:
        """The address of a record."""
        key = quote(self.key(row).replace("'", "''"), safe="'~")
        return f"{self._root}{offered.name}('{key}')?representation={offered.representation}.{facet}"

    def listed(self, offered: RestClass, row: Row) -> Resource:
        """A record in a list: the properties of the facet `$query`."""
        columns = {name: column for name, column in offered.columns.items() if column.listed}
        return {
            "$uuid": uuid_of(offered.label, row["_id"]),
            "$key": self.key(row),
            "$url": self.url(offered, row),
            "$etag": row["_etag"],
            **self._properties(columns, offered.flat(row)),
        }

    def whole(self, offered: RestClass, row: Row, facet: str = "$details") -> Resource:
        """A record with all properties, and its lines embedded."""
        resource: Resource = {
            "$uuid": uuid_of(offered.label, row["_id"]),
            "$key": self.key(row),
            "$url": self.url(offered, row, facet),
            "$etag": row["_etag"],
            **self._properties(offered.columns, offered.flat(row)),
        }
        if offered.collection:
            resource[offered.collection] = [
                {"$uuid": uuid_of(offered.label, key), **self._properties(offered.lines, flat)}
                for key, flat in offered.flat_lines(row)
            ]
        return resource

    def empty(self, offered: RestClass, given: Mapping[str, object]) -> Resource:
        """The template of a new record: what is given, all else empty."""
        blank: Resource = {
            name: given.get(name, self._codec.write(c.field, None)) for name, c in offered.columns.items()
        }
        return blank | ({offered.collection: []} if offered.collection else {})

    def _properties(self, columns: Mapping[str, Column], flat: Row) -> Resource:
        told: Resource = {}
        for name, column in columns.items():
            value = column.of(flat)
            told[name] = self._codec.write(column.field, value)
            if column.target and value:
                told[f"{name}_REF"] = {"$title": self._title(column.target, str(value))}
        return told

    def _title(self, node: str, key: str) -> str:
        row = self._holdings.lookup(node, key) or {}
        return next((str(row[name]) for name in _TITLES if row.get(name)), "")


def uuid_of(label: str, key: str) -> str:
    """The `$uuid` of a record or line; the same as long as it exists."""
    return str(uuid5(NAMESPACE_OID, f"{label}/{key}"))
