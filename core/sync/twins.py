"""Likely twins: suppliers in X3 that carry no reference of ours but look like the record (go-live, lost answers).

A likely twin holds the record for a person. One that is certain is linked, and it is told why (product.md section 2: never
silently): it agrees in two things by which a supplier is told from others, in none does it disagree, and no other supplier
of X3 can be meant as well (`core.match`). What X3's list shows of suppliers names the likely ones; whole suppliers, with
their addresses and telephone numbers, are read from X3 only of those that could be certain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final, Protocol

from core.match.compare import Plain, plain
from core.match.party import Candidate
from core.match.plain import plain_name
from core.match.pool import MOST, Pool
from core.model.document import NAME_PARTS, TargetDocument
from core.model.flow import Entity, ExternalId
from core.model.mapped import MappedRecord
from core.model.plan import PlannedWrite
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.twin import Certain, Twin
from core.model.values import Value
from core.ports import Target
from core.store.connection_store import ConnectionStore
from core.sync.adopt import implausible
from core.sync.codes import Codes
from core.sync.parties import listed_party, name_of, party_of
from core.sync.twin_decisions import by_hand, links

LIKELY = 75
MOST_READ: Final = 20
"""Suppliers of X3 that are read whole for one record: branches of a chain have one name."""


class TwinSearch(Protocol):
    """Looks for likely twins of records that are about to be created."""

    def prepare(self, mapped: Iterable[MappedRecord]) -> None:
        """Gets ready for these records."""
        ...

    def of(self, mapped: MappedRecord) -> tuple[Twin, ...]:
        """Likely twins, the surest first."""
        ...

    def certain(self, mapped: MappedRecord) -> Certain | None:
        """The one that the record certainly is; None = a person decides, or there is none."""
        ...


class SupplierTwins:
    """Suppliers of X3 that no record of ours is linked to, by identifiers, name, address and telephone.

    Args:
        codes: X3's suppliers as listed.
        store: whose records own some of them.
        target: where whole suppliers are read; None = nothing is certain.
    """

    def __init__(self, codes: Codes, store: ConnectionStore, target: Target | None = None) -> None:
        self._target = target
        self._names: dict[str, list[ExternalId]] = defaultdict(list)
        self._entries: dict[str, ReferenceEntry] = {}
        entries = codes.entries(ReferenceKind.SUPPLIER)
        owned = store.records.linked_by_external(Entity.SUPPLIER, [ExternalId(entry.code) for entry in entries])
        for entry in entries:
            self._names[plain_name(entry.attributes.get("name") or entry.label)].append(ExternalId(entry.code))
            if ExternalId(entry.code) not in owned:
                self._entries[entry.code] = entry
        self._pool: Pool | None = None
        self._whole: dict[str, Plain] = {}
        self._documents: dict[ExternalId, TargetDocument] = {}
        self._asked: set[ExternalId] = set()
        self._claimed = {link.external_id: key for key, link in links(store, Entity.SUPPLIER).items()}
        self._by_hand = by_hand(store, Entity.SUPPLIER)

    def prepare(self, mapped: Iterable[MappedRecord]) -> None:
        """Reads those suppliers of X3 whole that these records could certainly be."""
        if self._target is None or not self._entries:
            return
        wanted: dict[ExternalId, None] = {}
        for record in mapped:
            if record.source_id not in self._by_hand:
                keys = self._search().namesakes(party_of(record.number, record.document), MOST_READ)
                wanted.update(dict.fromkeys(ExternalId(key) for key in keys))
        new = [key for key in wanted if key not in self._asked]
        if not new:
            return
        self._asked.update(new)
        for key, document in self._target.read(Entity.SUPPLIER, new).items():
            self._documents[key] = document
            self._whole[key] = self._read_whole(key, document)

    def of(self, mapped: MappedRecord) -> tuple[Twin, ...]:
        """Likely twins, the surest first."""
        return tuple(
            Twin(ExternalId(each.key), each.score, self._sentence(each)) for each in self._candidates(mapped)[:MOST]
        )

    def certain(self, mapped: MappedRecord) -> Certain | None:
        """The one that the record certainly is; None = a person decides, or there is none.

        A supplier of X3 is given to one record only: the first one of a run, or the one that a person decided.
        """
        first = next(iter(self._candidates(mapped)), None)
        if first is None or not first.certain or mapped.source_id in self._by_hand:
            return None
        key = ExternalId(first.key)
        document = self._documents.get(key)
        if document is None or implausible(mapped, document):
            return None
        if self._claimed.setdefault(key, mapped.source_id) != mapped.source_id:
            return None
        return Certain(document, self._sentence(first))

    def same_name(self, fields: Mapping[str, Value]) -> frozenset[ExternalId]:
        """All suppliers with exactly the name in these fields, whoever they belong to.

        X3's list may carry the first part of a name alone: a supplier that is called so counts, too.
        """
        names = {plain_name(name_of(fields)), plain_name(str(fields.get("name") or ""))} - {""}
        return frozenset(key for name in names for key in self._names.get(name, ()))

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _search(self) -> Pool:
        """The prepared suppliers; made when the first record asks, since most runs have none."""
        if self._pool is None:
            self._pool = Pool(listed_party(entry) for entry in self._entries.values())
        return self._pool

    def _candidates(self, mapped: MappedRecord) -> tuple[Candidate, ...]:
        if not self._entries:
            return ()
        own = str(mapped.document.fields.get("number") or "")
        found = self._search().candidates(party_of(mapped.number, mapped.document), MOST + 1, self._whole)
        return tuple(each for each in found if each.key != own)

    def _read_whole(self, key: str, document: TargetDocument) -> Plain:
        """A supplier as read; what its door does not show is as X3's list has it."""
        party, listed = party_of(key, document), listed_party(self._entries[key])
        return plain(
            replace(
                party,
                name=party.name.strip() or listed.name,
                identifiers={**listed.identifiers, **party.identifiers},
                sites=party.sites or listed.sites,
                country=party.country or listed.country,
            )
        )

    def _sentence(self, found: Candidate) -> str:
        same = " and ".join(part for part in (", ".join(found.agrees[:-1]), *found.agrees[-1:]) if part)
        said = (
            f"Supplier {found.key} in X3 has {same or 'much the same'}: {self._entries[found.key].label.rstrip('.')}."
        )
        other = " and ".join(found.against)
        return " ".join((said, f"It has {other}.")) if other else said


def called_alike(left: Mapping[str, Value], right: Mapping[str, Value]) -> bool:
    """Whether two suppliers have exactly one name; the further parts of a name count where both sides carry them."""
    parts = [part for part in NAME_PARTS[1:] if part in left and part in right]
    ours, theirs = ({name: fields.get(name) for name in (NAME_PARTS[0], *parts)} for fields in (left, right))
    return plain_name(name_of(ours)) == plain_name(name_of(theirs)) or plain_name(name_of(left)) == plain_name(
        name_of(right)
    )


def may_be(planned: PlannedWrite, there: TargetDocument) -> bool:
    """Whether a supplier of X3 can be what a save left that only its name can find.

    Where the site has a field for references, one that holds another reference than ours belongs to somebody else.
    """
    ours = planned.wanted.fields.get("reference")
    strange = bool(ours) and there.reference not in {"", ours, there.external_id}
    return called_alike(planned.wanted.fields, there.fields) and not strange
