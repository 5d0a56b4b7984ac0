from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from core.errors import ConfigurationError, RecordError
from core.files.columns import read_columns
from core.files.gather import gather
from core.files.read import read_files
from core.files.source import FileSource
from core.mapping.profiles import read_profile
from core.model.flow import Entity, SourceId
from core.model.profile import Profile
from core.model.record import Fingerprint, SourceHeader
from core.model.settle import KnownRecord
from core.model.status import Status

PROFILE = read_profile("j1p-indirect").profile
COLUMNS = read_columns("po-search")


def source(*files: Path, profile: Profile = PROFILE, known: Mapping[SourceId, KnownRecord] | None = None) -> FileSource:
    there = known or {}

    def by_id(_entity: Entity, ids: Sequence[SourceId]) -> Mapping[SourceId, KnownRecord]:
        return {key: there[key] for key in ids if key in there}

    return FileSource(gather(read_files(files, COLUMNS), by_id, lambda _e, _n: []), profile, by_id)


def headers(found: FileSource, entity: Entity) -> list[SourceHeader]:
    return [header for page in found.walk(entity, None) for header in page.headers]


def test_all_records_are_listed_whatever_the_time_asked_for(samples: Path) -> None:
    found = source(samples / "po_search.csv")
    [page] = found.walk(Entity.ORDER, datetime(2090, 1, 1, tzinfo=UTC))
    assert (page.start, page.total) == (1, 3)
    assert [header.number for header in page.headers] == ["Q000000001", "Q000000002", "Q000000003"]
    assert all(header.complete and header.changed_at is None for header in page.headers)
    assert [len(page.headers) for page in found.walk(Entity.SUPPLIER, None)] == [2]


def test_a_record_is_hashed_as_read_and_kept_without_what_the_profile_drops(samples: Path) -> None:
    profile = replace_drop(PROFILE, ["/header/terms"])
    [first, *_] = headers(found := source(samples / "po_search.csv", profile=profile), Entity.ORDER)
    record = found.fetch(first)
    kept: Any = record.payload["header"]
    assert "terms" not in kept
    assert record.hash_received != record.hash_stored
    assert record.origin["file"] == "po_search.csv"
    assert record.origin["place"] == "rows 2 to 3"
    assert len(record.origin["sha256"]) == 64
    [order, *_] = headers(found := source(samples / "po_message_2_5.xml"), Entity.ORDER)
    assert found.fetch(order).revision == "2"


def replace_drop(profile: Profile, drop: list[str]) -> Profile:
    return msgspec.structs.replace(profile, orders=msgspec.structs.replace(profile.orders, drop=drop))


def test_what_jaggaer_told_later_than_the_file_stands(samples: Path) -> None:
    def told(source_id: str, at: datetime) -> KnownRecord:
        return KnownRecord(Entity.ORDER, SourceId(source_id), "", "", at, Status.SYNCED, None, Fingerprint(""), "", 0)

    later, earlier = datetime(2026, 3, 6, tzinfo=UTC), datetime(2026, 3, 4, 12, tzinfo=UTC)
    known = {SourceId("900001"): told("900001", later), SourceId("900002"): told("900002", earlier)}
    listed = {h.source_id: h.changed_at for h in headers(source(samples / "po_search.csv", known=known), Entity.ORDER)}
    assert listed == {"900001": later, "900002": None, "900003": None}
    suppliers = {SourceId("7001"): told("7001", earlier)}
    found = source(samples / "po_search.csv", known=suppliers)
    assert {h.source_id: h.changed_at for h in headers(found, Entity.SUPPLIER)} == {"7001": earlier, "7002": None}


def test_a_record_that_contradicts_itself_is_refused_alone(samples: Path, tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    content = (samples / "po_search.csv").read_bytes()
    rows = content.split(b"\n")
    file.write_bytes(b"\n".join([*rows[:2], rows[2].replace(b"3/4/26", b"3/5/26"), *rows[3:]]))
    found = source(file)
    first, second, _ = headers(found, Entity.ORDER)
    with pytest.raises(RecordError, match=r"Q000000001 cannot be taken from export.csv, rows 2 to 3"):
        found.fetch(first)
    assert found.fetch(second).number == "Q000000002"
    with pytest.raises(RecordError, match="in none of the files"):
        found.fetch(replace(second, source_id=SourceId("4711")))


def test_a_profile_that_looks_elsewhere_is_refused_with_what_files_have(samples: Path) -> None:
    strange = msgspec.structs.replace(PROFILE, orders=msgspec.structs.replace(PROFILE.orders, number="/orderNo"))
    with pytest.raises(ConfigurationError, match=r"/header/orderNo.*\(/header/poNumber\)"):
        source(samples / "po_search.csv", profile=strange)
    assert source(samples / "supplier_message.xml", profile=strange)


def test_parts_that_belong_to_no_record_are_told_once(samples: Path, tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    file.write_bytes((samples / "po_search.csv").read_bytes().replace(b"Q000000003", b""))
    found = source(file)
    told = [finding for entity in Entity for page in found.walk(entity, None) for finding in page.findings]
    assert told == ["export.csv: Row 5 has no PO number."]
