"""What a door of X3 is: one way in, for reading and writing (product.md section 2)."""

from __future__ import annotations

import json
import threading
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from core.model.document import TargetDocument
from core.model.flow import Entity, ExternalId
from core.model.plan import PlannedWrite, Receipt
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.views import CheckStep
from core.ports import Capabilities, Depart, at_once
from core.x3.invoices import InvoiceOffer
from core.x3.schema import SchemaMemory


@dataclass(frozen=True, slots=True)
class Offer:
    """What a door does for one entity.

    Attributes:
        writes: whether it creates it.
        says: how, or what is missing, as sentences.
    """

    writes: bool
    says: str


class Door(Protocol):
    """One way into X3. The methods of reading and writing are those of `core.ports.Target`."""

    @property
    def name(self) -> str:
        """As people read it: `GraphQL`, `SOAP`."""
        ...

    @property
    def numbering(self) -> str:
        """Who numbers suppliers, as far as the door knows."""
        ...

    def discover(self) -> Capabilities:
        """What it offers; asked once and kept until `forget`.

        Raises:
            ConfigurationError: this site does not have the door.
        """
        ...

    def offer(self, entity: Entity) -> Offer:
        """What it does for an entity."""
        ...

    def invoices(self) -> InvoiceOffer:
        """What it does with supplier invoices. It asks the site for them with the first call, and not before."""
        ...

    def absent(self) -> tuple[ReferenceKind, ...]:
        """Kinds of reference data that it does not give."""
        ...

    def finds(self, entity: Entity) -> bool:
        """Whether documents are found by a reference of ours."""
        ...

    def numbered(self, numbering: str) -> None:
        """Another door learned who numbers suppliers."""
        ...

    def fetch_reference(
        self, kind: ReferenceKind, *, codes: Collection[str] | None = None, parent: str = ""
    ) -> Iterator[ReferenceEntry]:
        """See `Target`."""
        ...

    def find(self, entity: Entity, references: Collection[str]) -> Mapping[str, tuple[TargetDocument, ...]]:
        """See `Target`."""
        ...

    def find_unmarked(self, entity: Entity, since: date) -> Iterator[TargetDocument]:
        """See `Target`."""
        ...

    def find_between(self, entity: Entity, first: date, last: date) -> Iterator[TargetDocument]:
        """See `Target`."""
        ...

    def find_of(self, entity: Entity, suppliers: Collection[ExternalId], since: date) -> Iterator[TargetDocument]:
        """See `Target`."""
        ...

    def read(self, entity: Entity, external_ids: Collection[ExternalId]) -> Mapping[ExternalId, TargetDocument]:
        """See `Target`."""
        ...

    def write(self, planned: PlannedWrite, depart: Depart = at_once) -> Receipt:
        """See `Target`."""
        ...

    def check_steps(self) -> Iterator[CheckStep]:
        """Steps of the connection check for this door alone; a failed one is the last."""
        ...

    def forget(self) -> None:
        """Asks the site anew with the next call, and signs in anew."""
        ...


class SharedMemory:
    """One memory for all doors: what each learned of the site, kept from run to run. Safe for use from many threads."""

    def __init__(self, memory: SchemaMemory) -> None:
        self._memory = memory
        self._lock = threading.Lock()

    def part(self, name: str) -> SchemaMemory:
        """The memory of one door."""
        return _Part(self, name)

    def load(self, name: str) -> bytes | None:
        """What was kept for a door; None when nothing was."""
        with self._lock:
            kept = self._parts().get(name)
        return kept.encode() if kept else None

    def save(self, name: str, value: bytes) -> None:
        """Keeps it; empty forgets it."""
        with self._lock:
            parts = {**self._parts(), name: value.decode()}
            kept = {key: text for key, text in parts.items() if text}
            self._memory.save(json.dumps({"doors": kept}).encode() if kept else b"")

    def _parts(self) -> dict[str, str]:
        kept = self._memory.load()
        try:
            value = json.loads(kept) if kept else None
        except ValueError:
            return {}
        doors = value.get("doors") if isinstance(value, dict) else None
        return {k: v for k, v in doors.items() if isinstance(v, str)} if isinstance(doors, dict) else {}


@dataclass(frozen=True, slots=True)
class _Part:
    """One door's part of the memory."""

    memory: SharedMemory
    name: str

    def load(self) -> bytes | None:
        return self.memory.load(self.name)

    def save(self, answers: bytes) -> None:
        self.memory.save(self.name, answers)
