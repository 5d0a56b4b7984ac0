"""Export files as a `Source` (core/ports.py): from here on their records are what the API's are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from core.errors import ConfigurationError, RecordError
from core.files.form import FileRecord
from core.files.gather import FindId, Gathered
from core.model.flow import Entity, SourceId
from core.model.pointer import Pointer, compile_pointer, drop, text_of
from core.model.profile import Profile
from core.model.record import ORIGIN, SourceHeader, SourcePage, SourceRecord
from core.model.settle import KnownRecord
from core.model.values import digest
from core.model.views import CheckStep

PAGE: Final = 200


class FileSource:
    """Reads what files hold together, by the profile of the connection.

    What JAGGAER itself told later than a file stands: such a record, and a supplier that a file only names on its
    orders while JAGGAER gave it whole, is passed on with the change time that is known, so that it is left alone.

    Args:
        gathered: the records of the files.
        profile: of the connection; the members that it reads must be those of JAGGAER Indirect's JSON.
        known: what the store knows, by id.
    """

    def __init__(self, gathered: Gathered, profile: Profile, known: FindId) -> None:
        self._gathered = gathered
        self._known = known
        self._records: Mapping[tuple[Entity, SourceId], FileRecord] = {
            (entity, record.source_id): record for entity, records in gathered.records.items() for record in records
        }
        resources = {Entity.ORDER: profile.orders, Entity.SUPPLIER: profile.suppliers}
        self._dropped = {
            entity: tuple(compile_pointer(text, every=True) for text in resource.drop)
            for entity, resource in resources.items()
        }
        order = profile.orders
        self._header = compile_pointer(order.detail_item if order.detail_path else order.list_item)
        self._revision = compile_pointer(order.revision) if order.revision else None
        self._refuse_strange_profile(profile)

    def walk(self, entity: Entity, since: datetime | None) -> Iterator[SourcePage]:  # noqa: ARG002 - a file is read whole
        """All records of the files; what belongs to no record is told on the first page."""
        records = self._gathered.records.get(entity, ())
        faults = self._gathered.faults if entity is Entity.ORDER else ()
        for start in range(0, max(len(records), 1), PAGE):
            page = records[start : start + PAGE]
            known = self._known(entity, [record.source_id for record in page])
            headers = tuple(self._listed(record, known) for record in page)
            yield SourcePage(headers, start + 1, len(records), faults if start == 0 else ())

    def fetch(self, header: SourceHeader) -> SourceRecord:
        """The whole record, without another look at its file.

        Raises:
            RecordError: the record contradicts itself in its file, or is in none of these files.
        """
        record = self._records.get((header.entity, header.source_id))
        context = {"entity": header.entity.value, "key": header.number, "source_id": header.source_id}
        if record is None:
            raise RecordError(
                f"{header.number} is in none of the files.", remedy="Import a file that holds it.", context=context
            )
        origin = record.payload[ORIGIN]
        name = origin["file"] if isinstance(origin, dict) else ""
        if record.fault:
            raise RecordError(
                f"{header.number} cannot be taken from {name}, {record.place}: {record.fault}",
                remedy="Correct it in JAGGAER and export it again.",
                context={**context, "file": str(name)},
            )
        received = digest(record.payload)
        kept = drop(record.payload, self._dropped[header.entity])
        return SourceRecord(
            entity=header.entity,
            source_id=header.source_id,
            number=header.number,
            revision=self._revision_of(record),
            changed_at=record.stand,
            payload=kept,
            hash_received=received,
            hash_stored=received if kept is record.payload else digest(kept),
        )

    def server_time_offset_s(self) -> float | None:
        """Files have no clock."""
        return None

    def check(self) -> Iterator[CheckStep]:
        """Nothing: a file that could not be read never became a source."""
        return iter(())

    def close(self) -> None:
        """Nothing is open."""

    def _listed(self, record: FileRecord, known: Mapping[SourceId, KnownRecord]) -> SourceHeader:
        there = known.get(record.source_id)
        told_at = there.changed_at if there is not None else None
        stands = told_at is not None and (record.named_only or (record.stand is not None and told_at > record.stand))
        number = record.number or record.source_id
        return SourceHeader(
            record.entity, record.source_id, number, told_at if stands else None, record.payload, complete=True
        )

    def _revision_of(self, record: FileRecord) -> str:
        if record.entity is not Entity.ORDER or self._revision is None:
            return ""
        return text_of(self._revision.get(self._header.get(record.payload))).strip()

    def _refuse_strange_profile(self, profile: Profile) -> None:
        """A profile that looks for the orders' numbers elsewhere would find nothing of a file.

        Raises:
            ConfigurationError: with the pointers that the profile would need.
        """
        orders = self._gathered.records[Entity.ORDER]
        number = compile_pointer(profile.orders.number)
        if orders and not any(_finds(self._header, number, record) for record in orders):
            raise ConfigurationError(
                f"The profile {profile.name} reads order numbers at {self._header.text}{number.text}, "
                "and files are read in the form of JAGGAER Indirect (/header/poNumber).",
                remedy="Import with a connection whose profile has the members of j1p-indirect.",
            )


def _finds(header: Pointer, number: Pointer, record: FileRecord) -> bool:
    return text_of(number.get(header.get(record.payload))).strip() == record.number
