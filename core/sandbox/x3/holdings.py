"""Everything that this X3 holds: master data, suppliers, orders, counters, and the log of saves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from core.sandbox.x3.journal import Journal
from core.sandbox.x3.nodes import Node, Row
from core.sandbox.x3.tables import LineSource, RowSource, Table

ROWS_ONLY_INSIDE = frozenset(
    {
        "SupplierAddress",
        "PurchaseOrderLineDimension",
        "PurchaseOrderLineTax",
        "PurchaseInvoiceLineDimension",
        "PurchaseInvoiceLineTax",
    }
)
"""Nodes without rows of their own: they live inside another node's rows."""

LINES = {
    "PurchaseOrderLine": ("PurchaseOrder", "purchaseOrderLines"),
    "PurchaseInvoiceLine": ("PurchaseInvoice", "purchaseInvoiceLines"),
}
"""Nodes of lines -> the node in whose rows they live, and the member that holds them."""

Change = list[Any]
"""What a commit does: `["put", table, row]`, `["remove", table, key]`, `["count", counter, value]`, ..."""


@dataclass(slots=True)
class SaveEntry:
    """One save that X3 received.

    Attributes:
        number: of the save, from 1.
        kind: `create` or `update`.
        reference: ORDREF of an order, number of a supplier, supplier's document of an invoice, as it was sent.
        document: X3's key, empty when refused.
        committed: whether it was saved; `errors` say why not.
        answered: whether the answer left for a client that was still there.
    """

    number: int
    at: str
    kind: str
    node: str
    reference: str
    document: str = ""
    committed: bool = False
    answered: bool = False
    errors: list[str] = field(default_factory=list)


class Holdings:
    """Tables, counters and saves of one X3, with or without a journal.

    Attributes:
        locked: keys of orders, suppliers and invoices that another user has open (5.1 rule 16).
    """

    def __init__(self, nodes: Mapping[str, Node], now: Callable[[], datetime]) -> None:
        self.nodes = nodes
        self._now = now
        self.tables: dict[str, Table] = {
            name: Table(node) for name, node in nodes.items() if name not in ROWS_ONLY_INSIDE and name not in LINES
        }
        self.sources: dict[str, RowSource] = dict(self.tables)
        for name, (of, member) in LINES.items():
            self.sources[name] = LineSource(nodes[name], self.tables[of], member)
        for name in ROWS_ONLY_INSIDE:
            self.sources[name] = Table(nodes[name])
        self.counters: dict[str, int] = {}
        self.saves: list[SaveEntry] = []
        self.locked: set[str] = set()
        self._kept: dict[str, tuple[dict[str, dict[str, Row]], dict[str, int]]] = {}
        self._journal: Journal | None = None

    def lookup(self, node: str, key: str) -> Row | None:
        """The row of a node with this `_id`."""
        return self.sources[node].get(key)

    def stamp(self) -> str:
        """Now, as X3 writes it."""
        return f"{self._now():%Y-%m-%dT%H:%M:%S.%f}"[:-3] + "Z"

    def today(self) -> str:
        """The day, as X3 writes it."""
        return f"{self._now():%Y-%m-%d}"

    # -- journal ------------------------------------------------------------------------------------------------

    def open(self, folder: Path) -> None:
        """Brings back what the journal of a folder holds, and writes every commit there from now on.

        Raises:
            ValueError: the journal is of another program or version.
            OSError: the folder cannot be written to.
        """
        journal = Journal(folder)
        try:
            for changes in journal.commits():
                for change in changes:
                    self._apply(change)
        except BaseException:
            journal.close()
            raise
        self._journal = journal

    def close(self) -> None:
        """Closes the journal."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def commit(self, changes: list[Change]) -> None:
        """Makes changes, all of them, in the journal first."""
        if self._journal is not None:
            self._journal.append(changes)
        for change in changes:
            self._apply(change)

    def _apply(self, change: Change) -> None:
        match change:
            case ["put", table, row]:
                self.tables[table].put(row)
            case ["remove", table, key]:
                self.tables[table].remove(key)
            case ["count", name, value]:
                self.counters[name] = value
            case ["save", entry]:
                self.saves.append(SaveEntry(**entry))
            case ["answered", number]:
                self.saves[number - 1].answered = True
            case ["keep", name]:
                rows = {n: dict(t.rows) for n, t in self.tables.items()}
                self._kept[name] = (rows, dict(self.counters))
            case ["restore", name]:
                kept, counters = self._kept[name]
                for table, known in kept.items():
                    self.tables[table].replace(known)
                self.counters = dict(counters)
            case _:
                msg = f"The journal holds an unknown change: {change[:1]}"
                raise ValueError(msg)

    # -- changes ------------------------------------------------------------------------------------------------

    def fill(self, table: str, rows: Iterable[Row]) -> None:
        """Adds rows that are there from the start; they are not journaled."""
        for row in rows:
            self.tables[table].put(row)

    def keep(self, name: str) -> None:
        """Remembers the present state under a name, as a backup would."""
        self.commit([["keep", name]])

    def restore(self, name: str) -> None:
        """Goes back to a remembered state; the log of saves stays, it is the truth about what was received.

        Raises:
            ValueError: nothing was kept under that name.
        """
        if name not in self._kept:
            msg = f"No state was kept under the name {name!r}."
            raise ValueError(msg)
        self.commit([["restore", name]])

    def begin_save(self, kind: str, node: str, reference: str) -> SaveEntry:
        """A save came in; `log_save` keeps it."""
        return SaveEntry(len(self.saves) + 1, self.stamp(), kind, node, reference)

    def log_save(self, entry: SaveEntry, changes: list[Change]) -> None:
        """Commits a save, or logs a refused one (no changes)."""
        self.commit([*changes, ["save", asdict(entry)]])

    def answered(self, number: int) -> None:
        """The answer to a save has left."""
        self.commit([["answered", number]])
