"""X3 as a target: a door that reads and doors that write, chosen for the site (product.md section 2)."""

from __future__ import annotations

import logging
import threading
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date

from core.errors import ConfigurationError, ContractError, LockedError, RejectedError
from core.model.connection import InvoiceMode, X3Settings
from core.model.document import TargetDocument
from core.model.flow import Entity, ExternalId
from core.model.plan import PlannedWrite, Receipt, WriteKind
from core.model.reference import ON_DEMAND, ReferenceEntry, ReferenceKind
from core.model.views import CheckStep
from core.ports import Capabilities, Depart, at_once
from core.x3.caller import Caller
from core.x3.check import check_connection
from core.x3.choice import IMPORT, Choice, choose
from core.x3.doors import Door
from core.x3.importing.door import ImportDoor
from core.x3.importing.landed import landed, numbering_of, refuse_existing
from core.x3.invoice_choice import InvoiceChoice, choose_invoices
from core.x3.invoices import prepared
from core.x3.locks import tells_of_lock
from core.x3.schema import SchemaMemory

log = logging.getLogger(__name__)


class X3Target:
    """X3 through the doors that this site has. All methods may be called from several threads.

    Args:
        settings: pins and names.
        caller: of GraphQL; its system is shared by all doors and closed here.
        doors: the doors that the way to sign in reaches, by their names in the settings.
        memory: keeps which door reads, from run to run.
        invoices: what is done with supplier invoices; X3 is not asked for them where they are off, nor for a door to write
            them where they are compared.
    """

    def __init__(
        self,
        settings: X3Settings,
        caller: Caller,
        doors: Mapping[str, Door],
        memory: SchemaMemory | None = None,
        invoices: InvoiceMode = InvoiceMode.OFF,
    ) -> None:
        self._settings = settings
        self._caller = caller
        self._doors = doors
        self._memory = memory
        self._lock = threading.RLock()
        self._choice: Choice | None = None
        self._invoices = invoices
        self._invoice_choice: InvoiceChoice | None = None

    def discover(self) -> Capabilities:
        """What the site offers through the doors chosen; asked once and kept until `forget`.

        Raises:
            ConfigurationError: a pinned door is not there, or no door is.
        """
        with self._lock:
            if self._choice is not None and self._choice.writing[Entity.SUPPLIER].numbering == (
                self._choice.capabilities.supplier_numbering
            ):
                return self._choice.capabilities
            chosen = choose(self._settings, self._doors, self._memory)
            if self._invoices is not InvoiceMode.OFF:
                chosen = self._with_invoices(chosen)
            self._choice = chosen
            return chosen.capabilities

    def forget(self) -> None:
        """Asks the site anew with the next call, and signs in anew."""
        with self._lock:
            self._choice = self._invoice_choice = None
            if self._memory is not None:
                self._memory.save(b"")
            for door in self._doors.values():
                door.forget()

    def fetch_reference(
        self, kind: ReferenceKind, *, codes: Collection[str] | None = None, parent: str = ""
    ) -> Iterator[ReferenceEntry]:
        """Entries of one kind: all, or those of the codes given; with a parent only its own.

        Raises:
            ConfigurationError: the site does not publish this kind.
        """
        reading = self._chosen().reading
        if kind in ON_DEMAND and kind in reading.absent():
            return iter(())
        return reading.fetch_reference(kind, codes=codes, parent=parent)

    def find(self, entity: Entity, references: Collection[str]) -> Mapping[str, tuple[TargetDocument, ...]]:
        """Documents by external reference, with their lines. Every reference is a key; nothing found = empty."""
        return self._chosen().reading.find(entity, references)

    def find_unmarked(self, entity: Entity, since: date) -> Iterator[TargetDocument]:
        """Documents of `since` or later without external reference; none where there is no field for it."""
        return self._chosen().reading.find_unmarked(entity, since)

    def find_dated(self, entity: Entity, day: date) -> Iterator[TargetDocument]:
        """Documents of one day (their own date), whatever reference they carry; none where they have no date."""
        return self.find_between(entity, day, day)

    def find_between(self, entity: Entity, first: date, last: date) -> Iterator[TargetDocument]:
        """Documents whose own date lies in a period, both days included; none where they have no date."""
        return self._chosen().reading.find_between(entity, first, last)

    def find_of(self, entity: Entity, suppliers: Collection[ExternalId], since: date) -> Iterator[TargetDocument]:
        """Documents of these suppliers of `since` or later; none where they have no date."""
        return self._chosen().reading.find_of(entity, suppliers, since)

    def read(self, entity: Entity, external_ids: Collection[ExternalId]) -> Mapping[ExternalId, TargetDocument]:
        """Documents by X3's number, with their lines; those that are gone are missing."""
        return self._chosen().reading.read(entity, external_ids)

    def write(self, planned: PlannedWrite, depart: Depart = at_once) -> Receipt:
        """Makes one save, once, through the door of its entity.

        The receipt carries the document only where the door that wrote it also reads: what is compared later must
        come from one door, since each shows other fields and ids.

        Raises:
            RejectedError: X3 said no, or this site has no place for a field; nothing was saved.
            LockedError: a user of X3 has the document open; nothing was saved.
            TransientError: refused before execution; may be sent again.
            UncertainError: sent, and what became of it is not known.
            ConfigurationError: the site offers no such operation.
        """
        chosen = self._chosen()
        if planned.kind is WriteKind.CREATE:
            chosen.refuse_lost(planned.entity)
        planned = prepared(planned, self._settings)
        door = self._invoice_door() if planned.entity is Entity.INVOICE else chosen.writing[planned.entity]
        if isinstance(door, ImportDoor):
            refuse_existing(chosen.reading, planned)
        try:
            receipt = door.write(planned, depart)
        except (ConfigurationError, ContractError):
            self._reconsider()
            raise
        except RejectedError as error:
            said = error.diagnoses or (error.message,)
            if not tells_of_lock(said):
                raise
            raise LockedError(error.message, remedy=error.remedy, context=error.context, diagnoses=said) from error
        if isinstance(door, ImportDoor):
            receipt = landed(chosen.reading, planned, receipt)
            if planned.entity is Entity.SUPPLIER:
                door.numbered(numbering_of(planned, receipt))
        if planned.entity is Entity.SUPPLIER:
            for other in chosen.doors:
                if other is not door and other.numbering != door.numbering:
                    other.numbered(door.numbering)
        return receipt if door is chosen.reading or isinstance(door, ImportDoor) else replace(receipt, document=None)

    def is_pending(self, planned: PlannedWrite) -> bool:
        """Whether X3 took this save and has not carried it out yet: a batch import."""
        importing = self._doors.get(IMPORT)
        return isinstance(importing, ImportDoor) and importing.is_pending(planned)

    def door_steps(self) -> Iterator[CheckStep]:
        """Steps of the connection check for the doors in use; a failed one is the last."""
        for door in self._chosen().doors:
            for step in door.check_steps():
                yield step
                if not step.ok:
                    return
        if self._invoice_choice is not None:
            yield from self._invoice_choice.steps()

    def check(self) -> Iterator[CheckStep]:
        """Steps of the connection check, in order; stops after the first that failed. What X3 offers is asked anew."""
        self.forget()
        return check_connection(self._settings, self._caller, self)

    def close(self) -> None:
        """Gives connections back."""
        self._caller.close()

    def _chosen(self) -> Choice:
        with self._lock:
            if self._choice is None:
                self.discover()
            if self._choice is None:
                raise AssertionError  # discover keeps it, or raises
            return self._choice

    def _with_invoices(self, chosen: Choice) -> Choice:
        """The doors with what they offer for supplier invoices."""
        found = self._invoice_choice = choose_invoices(self._settings, self._doors, chosen.reading, self._invoices)
        return replace(chosen, capabilities=found.with_invoices(chosen.capabilities))

    def _invoice_door(self) -> Door:
        """The door that writes supplier invoices.

        Raises:
            ConfigurationError: the connection does not want them written, or no door takes them.
        """
        found = self._invoice_choice
        if found is None or found.door is None:
            why = found.says if found is not None else "The settings switch supplier invoices off."
            raise ConfigurationError(
                f"No supplier invoice is written. {why}",
                remedy="Check the connection: it says what X3 offers; or set invoices to compare.",
            )
        return found.door

    def _reconsider(self) -> None:
        """A site that no longer knows what we learned of it may have other doors now."""
        with self._lock:
            self._choice = None
