"""Records of several files put together: each order and supplier once, under the id that the store knows it by.

JAGGAER's own id comes first; where a file has none, or the store knows the same number under another id, the number
decides. So an order is one record, whichever file or API tells of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from core.files.form import MADE_UP, FileRecord, Payload, ReadFile
from core.model.flow import Entity, SourceId
from core.model.record import ORIGIN
from core.model.settle import KnownRecord

FindId = Callable[[Entity, Sequence[SourceId]], Mapping[SourceId, KnownRecord]]
FindNumber = Callable[[Entity, str], Sequence[KnownRecord]]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the files hold together.

    Attributes:
        records: entity -> records, each id once, in the order of the files.
        faults: entity -> parts that belong to no record, one sentence each with file and place.
    """

    records: Mapping[Entity, tuple[FileRecord, ...]]
    faults: tuple[str, ...]


def gather(files: Iterable[ReadFile], known: FindId, numbers: FindNumber) -> Gathered:
    """The records of all files. Of two that tell of the same record the one that knows more wins.

    More knows: for a supplier, its own file before an order that names it; else the later state; else the later file.
    """
    stamped = [replace(record, payload=_stamped(record, file)) for file in files for record in file.records]
    suppliers, alias = _one_each(Entity.SUPPLIER, stamped, known, numbers)
    orders, _ = _one_each(Entity.ORDER, stamped, known, numbers)
    orders = tuple(_with_supplier(order, alias) for order in orders)
    return Gathered(
        {Entity.SUPPLIER: suppliers, Entity.ORDER: orders},
        tuple(f"{file.name}: {fault}" for file in files for fault in file.faults),
    )


def _stamped(record: FileRecord, file: ReadFile) -> Payload:
    origin = {"file": file.name, "sha256": file.sha256, "form": file.form, "place": record.place}
    return {**record.payload, ORIGIN: origin}


def _one_each(
    entity: Entity, stamped: Iterable[FileRecord], known: FindId, numbers: FindNumber
) -> tuple[tuple[FileRecord, ...], dict[str, SourceId]]:
    """The records of one kind, and id in the file -> id of the record where they differ."""
    of_kind = [record for record in stamped if record.entity is entity]
    there = known(entity, [record.source_id for record in of_kind])
    ids: dict[str, SourceId] = {}
    by_number: dict[str, SourceId] = {}
    for record in sorted(of_kind, key=lambda one: one.made_up):  # JAGGAER's own ids before ours
        ids[record.source_id] = _id_of(record, there, by_number, numbers)
        if record.number:
            by_number.setdefault(record.number, ids[record.source_id])
    chosen: dict[SourceId, FileRecord] = {}
    for record in of_kind:
        source_id = ids[record.source_id]
        before = chosen.get(source_id)
        if before is None or _knows_more(record, before):
            chosen[source_id] = replace(record, source_id=source_id)
    alias = {own: source_id for own, source_id in ids.items() if own != source_id}
    return tuple(chosen.values()), alias


def _id_of(
    record: FileRecord,
    there: Mapping[SourceId, KnownRecord],
    by_number: Mapping[str, SourceId],
    numbers: FindNumber,
) -> SourceId:
    if record.source_id in there or not record.number:
        return record.source_id
    if record.number in by_number and record.made_up:
        return by_number[record.number]
    same = [known.source_id for known in numbers(record.entity, record.number)]
    # Two ids of JAGGAER's own are two records, whatever their number.
    return same[0] if len(same) == 1 and (record.made_up or same[0].startswith(MADE_UP)) else record.source_id


def _knows_more(record: FileRecord, before: FileRecord) -> bool:
    if record.named_only != before.named_only:
        return before.named_only
    if record.named_only:
        return len(record.payload) > len(before.payload)
    return record.stand is None or before.stand is None or record.stand >= before.stand


def _with_supplier(order: FileRecord, alias: Mapping[str, SourceId]) -> FileRecord:
    """The order with the id by which its supplier is known."""
    header = order.payload.get("header")
    supplier = header.get("supplier") if isinstance(header, dict) else None
    if not isinstance(header, dict) or not isinstance(supplier, dict) or str(supplier.get("id")) not in alias:
        return order
    renamed = {**supplier, "id": alias[str(supplier["id"])]}
    return replace(order, payload={**order.payload, "header": {**header, "supplier": renamed}})
