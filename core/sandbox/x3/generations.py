"""How the schema speaks, by its generation (reference/sage-x3.md 2.2): roots, calls, names, operators of filters.

The nodes themselves are those of the current generation; the older ones show them under other names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from core.sandbox.x3.nodes import Kind, Node, Prop, Row
from core.sandbox.x3.relaxed import Relaxed

_YES, _NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Generation:
    """One generation.

    Attributes:
        root: the member that holds all packages; empty = they are at the root themselves.
        prefix: put before the name of a package; its first letter then is a capital.
        direct: collections are called on the node itself, and there is no `read`.
        sign: first character of the operators of filters.
        names: (node, property) -> the name under which it is shown.
        booleans: menus no/yes that are shown as Booleans.
    """

    root: str = ""
    prefix: str = ""
    direct: bool = False
    sign: str = "_"
    names: Mapping[tuple[str, str], str] = field(default_factory=dict)
    booleans: bool = False

    def package(self, name: str) -> str:
        """The name of a package."""
        return f"{self.prefix}{name[0].upper()}{name[1:]}" if self.prefix else name

    def shown(self, node: Node, prop: Prop) -> str:
        """The name of a property."""
        return self.names.get((node.name, prop.name), prop.name)

    def own(self, node: Node, shown: str) -> str:
        """The property that is shown under a name."""
        for (node_name, name), other in self.names.items():
            if node_name == node.name and other == shown:
                return name
        return shown

    def is_boolean(self, prop: Prop) -> bool:
        """Whether a menu is shown as a Boolean."""
        return self.booleans and prop.kind is Kind.ENUM and prop.target == "NoYes"

    def received(self, nodes: Mapping[str, Node], node: Node, data: Mapping[str, Any]) -> Row:
        """The data of a save by the properties' own names."""
        row: Row = {}
        for shown, value in data.items():
            name = self.own(node, shown)
            prop = node.by_name.get(name)
            if prop is None:
                row[name] = value
            elif prop.kind is Kind.CHILDREN and isinstance(value, list):
                row[name] = [self.received(nodes, nodes[prop.target], child) for child in value]
            else:
                row[name] = as_menu(value) if self.is_boolean(prop) else value
        return row

    def condition(self, parsed: Relaxed) -> Relaxed:
        """A filter with the operators of the current generation; `Relaxed` otherwise unchanged.

        Raises:
            ValueError: an operator of another generation.
        """
        if self.sign == "_":
            return parsed
        if isinstance(parsed, list):
            return [self.condition(part) for part in parsed]
        if not isinstance(parsed, dict):
            return parsed
        return {self._operator(key): self.condition(value) for key, value in parsed.items()}

    def _operator(self, key: str) -> str:
        if key.startswith(self.sign):
            return f"_{key[1:]}"
        if key.startswith("_") and key != "_id":
            msg = f"{key}: operator not supported"
            raise ValueError(msg)
        return key


def as_menu(value: object) -> object:
    """A Boolean as the member of the menu no/yes."""
    return {True: _YES, False: _NO}.get(value, value) if isinstance(value, bool) else value


def as_boolean(value: object) -> bool:
    """A member of the menu no/yes as a Boolean."""
    return value == _YES


GENERATIONS: Mapping[str, Generation] = {
    "x3": Generation(),
    "xtremX3": Generation(prefix="xtrem"),
    "sage": Generation(
        root="sage",
        direct=True,
        sign="$",
        names={("PurchaseOrder", "purchaseOrderLines"): "purchaseOrderQuantityLines"},
        booleans=True,
    ),
}
