"""Faults found in a save, with severity and path (reference/sage-x3.md 2.10)."""

from __future__ import annotations

import re

from graphql import GraphQLError

from core.sandbox.x3.messages import message
from core.sandbox.x3.nodes import Kind, Node, Prop, Row
from core.sandbox.x3.switches import X3Switches

ERROR, WARNING = 3, 2
REFUSED_CODE = "data-input-error"

_FORBIDDEN = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
"""Characters that a field of one line does not take."""

Path = tuple[str, ...]
Diagnosis = dict[str, object]


class SaveRefused(GraphQLError):  # noqa: N818 - named after what happens
    """X3 looked at a save and said no; nothing was saved."""


def refusal_text(error: SaveRefused) -> str:
    """All that was wrong, as one text."""
    found = (error.extensions or {}).get("diagnoses") or [{"message": error.message}]
    return " / ".join(str(diagnosis["message"]) for diagnosis in found)


class Diagnoses:
    """Collects what is wrong with one save; all of it, in one pass."""

    def __init__(self, switches: X3Switches) -> None:
        self._switches = switches
        self.errors: list[Diagnosis] = []
        self.warnings: list[Diagnosis] = []

    def fault(self, path: Path, name: str, **values: object) -> None:
        """An error that no site can switch off."""
        self._add(ERROR, path, name, values)

    def rule(self, number: int, path: Path, name: str, **values: object) -> None:
        """A breach of a rule of 5.1, as severe as the site has it."""
        severity = self._switches.severity(number)
        if severity != "off":
            level = ERROR if severity == "error" else WARNING
            self._add(level, path, name, values)

    def warning(self, path: Path, name: str, **values: object) -> None:
        """A warning of a save that goes on."""
        self._add(WARNING, path, name, values)

    def _add(self, severity: int, path: Path, name: str, values: dict[str, object]) -> None:
        text = message(name, self._switches.language, values)
        where = self.errors if severity == ERROR else self.warnings
        where.append({"severity": severity, "message": text, "path": list(path)})

    def settle(self) -> None:
        """Ends the check.

        Raises:
            SaveRefused: there was an error.
        """
        if self.errors:
            raise SaveRefused(
                str(self.errors[0]["message"]),
                extensions={
                    "code": REFUSED_CODE,
                    "diagnoses": [*self.errors, *self.warnings],
                },
            )

    def demand(self, node: Node, data: Row, path: Path = ()) -> None:
        """Members that this site wants in every save of a new record (9.3, 9.14)."""
        for name in sorted(self._switches.demanded(node.name)):
            if data.get(name) in {None, ""}:
                self.fault((*path, name), "mandatory", field=node.by_name[name].label)

    def fit(self, node: Node, data: Row, path: Path = ()) -> Row:
        """The data with its texts held against the lengths of section 5; cut where the site cuts silently.

        ORDREF has a switch of its own (5.1 rule 13).
        """
        fitted = data
        for name, value in data.items():
            if not isinstance(value, str) or not value:
                continue
            prop = node.by_name.get(name)
            if prop is None or prop.kind not in {Kind.TEXT, Kind.REFERENCE}:
                continue
            if _FORBIDDEN.search(value):
                self.fault((*path, name), "control", field=prop.label)
            if prop.length and len(value) > prop.length:
                if fitted is data:
                    fitted = dict(data)
                fitted[name] = self._too_long(prop, value, (*path, name))
        return fitted

    def _too_long(self, prop: Prop, value: str, path: Path) -> str:
        said: dict[str, object] = {
            "field": prop.label,
            "value": len(value),
            "limit": prop.length,
        }
        if prop.code == "ORDREF":
            if self._switches.long_reference == "error":
                self.rule(13, path, "too-long", **said)
        elif prop.kind is Kind.REFERENCE:
            # A composite `_id` may be longer than the code; what does not exist is found out anyway.
            return value
        elif self._switches.too_long == "error":
            self.fault(path, "too-long", **said)
        return value[: prop.length]
