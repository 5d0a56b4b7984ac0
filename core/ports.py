"""What the engine needs from outside: a source, a target, and a place for secrets.

All methods may be called from several threads at once unless they say otherwise. They raise `core.errors` only:
`ConfigurationError`, `TransientError` (already retried as the policy says, but for `Target.write`), `ContractError`;
`Target.write` also `RejectedError` and `UncertainError`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from core.model.connection import SecretName
from core.model.document import TargetDocument
from core.model.flow import Entity, ExternalId
from core.model.plan import PlannedWrite, Receipt
from core.model.record import SourceHeader, SourcePage, SourceRecord
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.views import CheckStep


class Source(Protocol):
    """The system that records are read from."""

    def walk(self, entity: Entity, since: datetime | None) -> Iterator[SourcePage]:
        """Pages of the list of `entity`, changed at or after `since` (None = all), in the source's order.

        Pages follow what came, whatever size was asked for. Entries that cannot be read are named in
        `SourcePage.findings`; a server that gives the same page again is a `ContractError`. Where the source cannot filter by
        change, entries older than `since` are left out here. One walk is used by one thread.
        """
        ...

    def fetch(self, header: SourceHeader) -> SourceRecord:
        """The whole record: one detail call, or none where `header.complete`.

        Raises:
            RecordError: this record cannot be read (gone, refused, unreadable); others can.
        """
        ...

    def server_time_offset_s(self) -> float | None:
        """The source's clock less ours, from its `Date` header; None before the first answer."""
        ...

    def check(self) -> Iterator[CheckStep]:
        """Steps of the connection check, in order; stops after the first that failed."""
        ...

    def close(self) -> None:
        """Gives connections back."""
        ...


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What the target's site offers, found by asking it.

    Attributes:
        door: the door for writing, as people read it: `GraphQL create`.
        sentences: what was found, ready to be shown.
        create, update: entities that can be created, updated through the door.
        line_fields: our names of the order-line fields that can be written (`account`, `dimension:*`, ...).
        header_fields: the same for the order header.
        account_on_line: whether an order line takes a GL account.
        supplier_numbering: `manual` (our number is kept), `counter` (X3 gives it), `unknown` (the first save tells).
        wanting: entity -> why its creations lack something that a setting could give, as sentences.
        invoices_read: whether supplier invoices can be read; False also where nobody asked, since they are off.
        invoice_line_fields: our names of the fields of an invoice line that can be written (`account`, `dimension:*`, ...).
        order_numbering: `manual` (each order needs our number), or `counter` (the target gives it).
        supplier_reference: whether suppliers can be searched by a reference of ours.
        max_lengths: (entity value, field) -> characters that the target keeps.
        settle_s: seconds after which a save that got no answer can no longer land.
        start_in_flight: writes in flight at the beginning.
        lookup_batch: references that one question may hold.
    """

    door: str
    sentences: tuple[str, ...]
    create: frozenset[Entity]
    update: frozenset[Entity]
    header_fields: frozenset[str]
    line_fields: frozenset[str]
    account_on_line: bool
    supplier_numbering: str = "unknown"
    supplier_reference: bool = True
    max_lengths: Mapping[tuple[str, str], int] = field(default_factory=dict)
    settle_s: float = 300.0
    start_in_flight: int = 2
    lookup_batch: int = 100
    order_numbering: str = "counter"
    wanting: Mapping[Entity, str] = field(default_factory=dict)
    invoices_read: bool = False
    invoice_line_fields: frozenset[str] = frozenset()


Depart = Callable[[], None]
"""Called right before a save leaves, each time that it does; what it raises keeps the save here."""


def at_once() -> None:
    """A save may leave: nothing is looked at before."""


class Target(Protocol):
    """The system that records are written to; designed for SOAP, its poorest door (reference/sage-x3.md 4).

    It promises little on purpose: a save is one slow call for one document, errors are text, the answer may or may
    not carry the document, line ids may only come from reading back, questions may have to be asked one by one
    (the implementation does so behind the batch).
    """

    def discover(self) -> Capabilities:
        """What the site offers; asked once and kept until `forget`."""
        ...

    def forget(self) -> None:
        """Asks the site anew with the next call, and signs in anew."""
        ...

    def fetch_reference(
        self,
        kind: ReferenceKind,
        *,
        codes: Collection[str] | None = None,
        parent: str = "",
    ) -> Iterator[ReferenceEntry]:
        """Entries of one kind: all (`codes` None), or those of the codes given; unknown codes are simply absent.

        A kind of `core.model.reference.ON_DEMAND` that the site does not publish has none.
        """
        ...

    def find(self, entity: Entity, references: Collection[str]) -> Mapping[str, tuple[TargetDocument, ...]]:
        """Documents by external reference, with their lines. Every reference is a key; nothing found = empty.

        The reference of an invoice is the supplier's document number: several suppliers may use the same one, so that
        the caller looks at the supplier too.
        """
        ...

    def find_unmarked(self, entity: Entity, since: date) -> Iterator[TargetDocument]:
        """Documents of `since` (their own date) or later that carry no external reference; none where there is no field for it."""
        ...

    def find_dated(self, entity: Entity, day: date) -> Iterator[TargetDocument]:
        """Documents of one day (their own date), whatever reference they carry; none where they have no date."""
        ...

    def find_between(self, entity: Entity, first: date, last: date) -> Iterator[TargetDocument]:
        """Documents whose own date lies in a period, both days included, with their lines; none where they have no date.

        An order's own date is its order date, an invoice's the supplier's invoice date. The period may be long: what was
        read is given at once, page by page.
        """
        ...

    def find_of(self, entity: Entity, suppliers: Collection[ExternalId], since: date) -> Iterator[TargetDocument]:
        """Documents of these suppliers whose own date is `since` or later; none where they have no date.

        Invoices that are posted may be left out.
        """
        ...

    def read(self, entity: Entity, external_ids: Collection[ExternalId]) -> Mapping[ExternalId, TargetDocument]:
        """Documents by the target's identifier, with their lines; those that are gone are missing."""
        ...

    def write(self, planned: PlannedWrite, depart: Depart = at_once) -> Receipt:
        """Makes one save, sent once; a refused sign-in alone, which proves that nothing ran, is followed by another send.

        Invoices: a change takes the coding of lines (account, dimensions) while the invoice is not posted; a creation
        enters it and does not post it. Totals and due date are X3's own: they are not sent where there is no field for
        them.

        Nothing is waited for between `depart` and the sending: whoever promised the save on disk renews the promise
        there, and looks whether it is still its turn.

        Raises:
            RejectedError: the target looked at it and said no; nothing was saved. `LockedError` where somebody has the
                document open there.
            TransientError: refused before execution (not connected, 429, definite 401); may be sent again.
            UncertainError: sent, and what became of it is not known.
        """
        ...

    def is_pending(self, planned: PlannedWrite) -> bool:
        """Whether the target took this save and has not carried it out yet: it may land after the settle time, too."""
        ...

    def check(self) -> Iterator[CheckStep]:
        """Steps of the connection check, in order; stops after the first that failed."""
        ...

    def close(self) -> None:
        """Gives connections back."""
        ...


class Secrets(Protocol):
    """The operating system's keyring."""

    def get(self, connection: str, name: SecretName | str) -> str | None:
        """A secret, or None when it was never set."""
        ...

    def set(self, connection: str, name: SecretName | str, value: str) -> None:
        """Keeps a secret; long ones in pieces."""
        ...

    def delete(self, connection: str, name: SecretName | str) -> None:
        """Removes a secret; nothing happens when there is none."""
        ...

    def probe(self) -> None:
        """Writes, reads and deletes a trial entry.

        Raises:
            CredentialsError: the keyring is missing, locked or not safe, with what to do.
        """
        ...
