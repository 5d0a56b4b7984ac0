"""What all sections share when they make rows: keys, and fingerprints of what makes a row an exception."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Final

from core.model.reconcile import NO_EXCEPTION, ReconcileRow
from core.model.values import digest

ZERO: Final = Decimal(0)


class Names:
    """Names of orders of JAGGAER as keys: the number, with the identifier where a number is used twice."""

    def __init__(self, numbers: Iterable[tuple[str, str]]) -> None:
        """Takes (number, identifier) of all."""
        seen: set[str] = set()
        self._double: set[str] = set()
        for number, _ in numbers:
            (self._double if number in seen else seen).add(number)

    def key(self, number: str, identifier: str) -> str:
        """The name of one."""
        return f"{number}~{identifier}" if number in self._double else number


def finished(rows: Iterable[ReconcileRow]) -> tuple[ReconcileRow, ...]:
    """The rows by their keys, each key once, with the fingerprints of the exceptions."""
    found: list[ReconcileRow] = []
    used: set[str] = set()
    for row in sorted(rows, key=lambda row: row.key):
        key = _free(row.key, used)
        used.add(key)
        named = row if key == row.key else replace(row, key=key)
        found.append(named if row.kind in NO_EXCEPTION else replace(named, fingerprint=fingerprint(named)))
    return tuple(found)


def _free(key: str, used: Collection[str]) -> str:
    """The key, or with the next number behind it that nobody has."""
    if key not in used:
        return key
    count = 2
    while f"{key} #{count}" in used:
        count += 1
    return f"{key} #{count}"


def fingerprint(row: ReconcileRow) -> str:
    """Hash of what a person saw when they explained it: both sides, and what differs."""
    return digest(
        [
            row.section.value,
            row.kind.value,
            row.currency,
            row.jaggaer_number,
            row.x3_number,
            row.line,
            row.field,
            row.jaggaer,
            row.x3,
            row.difference,
            row.jaggaer_value,
            row.x3_value,
            row.detail,
            row.supplier,
            row.contract,
        ]
    )
