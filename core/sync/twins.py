"""Likely twins: suppliers in X3 that carry no reference of ours but look like the record (go-live, lost answers).

Nothing is linked by likeness: a likely twin holds the record for a person (product.md section 3, "Go-live").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Protocol

from rapidfuzz import fuzz, process

from core.match.plain import bare, one_slip, plain_name
from core.model.document import NAME_PARTS, Document, TargetDocument
from core.model.flow import Entity, ExternalId
from core.model.mapped import MappedRecord
from core.model.plan import PlannedWrite
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.twin import Twin
from core.model.values import Value
from core.store.connection_store import ConnectionStore
from core.sync.codes import Codes

SAME_NAME = 86.0
"""Names less alike than this (0 to 100) are those of different companies, unless an identifier says otherwise."""
LIKELY = 75
_IDENTIFIERS = ("registration", "vat_number")
_MOST_SHOWN = 5


class TwinSearch(Protocol):
    """Looks for likely twins of records that are about to be created."""

    def prepare(self, mapped: Iterable[MappedRecord]) -> None:
        """Gets ready for these records."""
        ...

    def of(self, mapped: MappedRecord) -> tuple[Twin, ...]:
        """Likely twins, the surest first."""
        ...


class SupplierTwins:
    """Suppliers of X3 that no record of ours is linked to, by identifiers, name and address."""

    def __init__(self, codes: Codes, store: ConnectionStore) -> None:
        self._by_name: dict[str, list[ReferenceEntry]] = defaultdict(list)
        self._names: dict[str, list[ExternalId]] = defaultdict(list)
        self._by_number: dict[str, list[ReferenceEntry]] = defaultdict(list)
        entries = codes.entries(ReferenceKind.SUPPLIER)
        owned = store.records.linked_by_external(Entity.SUPPLIER, [ExternalId(entry.code) for entry in entries])
        for entry in entries:
            plain = plain_name(entry.attributes.get("name") or entry.label)
            self._names[plain].append(ExternalId(entry.code))
            if ExternalId(entry.code) in owned:
                continue
            if plain:
                self._by_name[plain].append(entry)
            for name in _IDENTIFIERS:
                if number := bare(entry.attributes.get(name, "")):
                    self._by_number[number].append(entry)
        self._close = {name: name.replace(" ", "") for name in self._by_name}

    def prepare(self, mapped: Iterable[MappedRecord]) -> None:
        """Nothing to do: X3's suppliers are in the local tables."""

    def of(self, mapped: MappedRecord) -> tuple[Twin, ...]:
        """Likely twins, the surest first."""
        if not self._by_name and not self._by_number:
            return ()
        document = mapped.document
        found: dict[str, Twin] = {}
        for name in _IDENTIFIERS:
            for entry in self._by_number.get(bare(str(document.fields.get(name) or "")), ()):
                words = f"has the same {name.replace('_', ' ')} {document.fields[name]}"
                found.setdefault(entry.code, _twin(entry, 100, words))
        close = plain_name(_name(document.fields)).replace(" ", "")
        hits = process.extract(close, self._close, scorer=fuzz.ratio, score_cutoff=SAME_NAME, limit=_MOST_SHOWN)
        for _, alike, name in hits if close else ():
            for entry in self._by_name[name]:
                same = self._close[name] == close
                words = "has the same name" if same else f"has a name {round(alike)} % alike"
                score = _score(document, entry, 92 if same else round(alike) - 8)
                if score >= LIKELY:
                    found.setdefault(entry.code, _twin(entry, score, f"{words}: {entry.label}"))
        found.pop(str(document.fields.get("number") or ""), None)
        return tuple(sorted(found.values(), key=lambda twin: -twin.score)[:_MOST_SHOWN])

    def same_name(self, fields: Mapping[str, Value]) -> frozenset[ExternalId]:
        """All suppliers with exactly the name in these fields, whoever they belong to.

        X3's list may carry the first part of a name alone: a supplier that is called so counts, too.
        """
        names = {plain_name(_name(fields)), plain_name(str(fields.get("name") or ""))} - {""}
        return frozenset(key for name in names for key in self._names.get(name, ()))


def called_alike(left: Mapping[str, Value], right: Mapping[str, Value]) -> bool:
    """Whether two suppliers have exactly one name; the further parts of a name count where both sides carry them."""
    parts = [part for part in NAME_PARTS[1:] if part in left and part in right]
    ours, theirs = ({name: fields.get(name) for name in (NAME_PARTS[0], *parts)} for fields in (left, right))
    return plain_name(_name(ours)) == plain_name(_name(theirs)) or plain_name(_name(left)) == plain_name(_name(right))


def may_be(planned: PlannedWrite, there: TargetDocument) -> bool:
    """Whether a supplier of X3 can be what a save left that only its name can find.

    Where the site has a field for references, one that holds another reference than ours belongs to somebody else.
    """
    ours = planned.wanted.fields.get("reference")
    strange = bool(ours) and there.reference not in {"", ours, there.external_id}
    return called_alike(planned.wanted.fields, there.fields) and not strange


def _name(fields: Mapping[str, Value]) -> str:
    return " ".join(str(fields.get(part) or "") for part in NAME_PARTS)


def _twin(entry: ReferenceEntry, score: int, words: str) -> Twin:
    return Twin(ExternalId(entry.code), score, f"Supplier {entry.code} in X3 {words}.")


def _score(document: Document, entry: ReferenceEntry, score: int) -> int:
    """What identifiers and address add to a name, or take from it; what one side does not know says nothing."""
    for name in _IDENTIFIERS:
        ours, theirs = bare(str(document.fields.get(name) or "")), bare(entry.attributes.get(name, ""))
        if ours and theirs:
            score += 6 if ours == theirs or one_slip(ours, theirs) else -20
    cities = {plain_name(str(line.fields.get("city") or "")) for line in document.lines} - {""}
    city = plain_name(entry.attributes.get("city", ""))
    if city and cities:
        score += 4 if city in cities or any(one_slip(city, one) for one in cities) else -8
    country, ours = entry.attributes.get("country", ""), str(document.fields.get("country") or "")
    if country and ours and country != ours:
        score -= 8
    return min(score, 99)
