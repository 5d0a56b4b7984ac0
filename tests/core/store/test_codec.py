from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import StoreError
from core.model.document import Lineage, TargetDocument, TargetLine, WrittenImage
from core.model.flow import Entity, ExternalId, SourceId
from core.model.plan import LineAction, LineWrite, PlannedWrite, Purpose, WantedLine, WantedState, WriteKind
from core.model.record import Fingerprint, SourceRecord
from core.model.run import Place
from core.model.settle import LineState
from core.model.status import Status
from core.model.values import Value
from core.store import codec

TEXT = st.text(st.characters(exclude_categories=[]), max_size=12)  # lone surrogates and U+0000 included
DECIMALS = st.decimals(allow_nan=False, allow_infinity=False)
VALUES: st.SearchStrategy[Value] = st.one_of(
    TEXT, st.integers(), st.booleans(), DECIMALS, st.dates(), st.none(), st.just("=d1"), st.just("=")
)
FIELDS = st.dictionaries(TEXT, VALUES, max_size=4)
TIMES = st.integers(0, 4 * 10**15).map(lambda us: datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=us))
KEYS = st.dictionaries(TEXT, TEXT, max_size=4)
IMAGES = st.builds(
    WrittenImage,
    fields=FIELDS,
    lines=st.dictionaries(TEXT, FIELDS, max_size=3),
    line_ids=KEYS,
    closed_lines=st.frozensets(TEXT, max_size=3),
    closed=st.booleans(),
    mapping_version=st.integers(0, 10**6),
    profile_hash=TEXT,
    header_fingerprint=TEXT,
    line_fingerprints=KEYS,
)
DOCUMENTS = st.builds(
    TargetDocument,
    entity=st.sampled_from(Entity),
    external_id=TEXT.map(ExternalId),
    fields=FIELDS,
    lines=st.lists(st.builds(TargetLine, TEXT, FIELDS, st.booleans(), st.booleans()), max_size=3).map(tuple),
    closed=st.booleans(),
    locked=st.booleans(),
    receivable=st.booleans(),
    updated_at=st.none() | TIMES,
)
PLANNED = st.builds(
    PlannedWrite,
    kind=st.sampled_from(WriteKind),
    purpose=st.sampled_from(Purpose),
    entity=st.sampled_from(Entity),
    source_id=TEXT.map(SourceId),
    number=TEXT,
    reference=TEXT,
    header=FIELDS,
    lines=st.lists(
        st.builds(LineWrite, st.sampled_from(LineAction), TEXT, st.integers(0, 999), FIELDS, TEXT), max_size=3
    ).map(tuple),
    wanted=st.builds(
        WantedState,
        FIELDS,
        st.lists(st.builds(WantedLine, TEXT, FIELDS, TEXT, st.booleans()), max_size=3).map(tuple),
        st.booleans(),
    ),
    external_id=st.none() | TEXT.map(ExternalId),
    before=st.none() | DOCUMENTS,
    close=st.booleans(),
)
LINES = st.builds(
    LineState,
    key=TEXT,
    number=st.integers(0, 999),
    status=st.sampled_from(Status),
    place=st.sampled_from(Place),
    description=TEXT,
    quantity=st.none() | DECIMALS,
    unit=TEXT,
    price=st.none() | DECIMALS,
    amount=DECIMALS,
    source_account=TEXT,
    account=TEXT,
    source_cost_center=TEXT,
    cost_center=TEXT,
    x3_line=TEXT,
    reason=TEXT,
)
LINEAGE = st.builds(Lineage, TEXT, VALUES, TEXT, TEXT, TEXT, TEXT)


def same(left: Any, right: Any) -> bool:  # noqa: ANN401  # any value of the model
    """Equal, of the same types, with the same digits: `1 == True == Decimal("1.0")` would hide a lost type."""
    return bool(left == right) and repr(_sorted(left)) == repr(_sorted(right))


def _sorted(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, frozenset):
        return sorted(value)
    if hasattr(value, "__dataclass_fields__"):
        return [_sorted(getattr(value, name)) for name in value.__dataclass_fields__]
    if isinstance(value, Mapping):
        return {key: _sorted(member) for key, member in value.items()}
    return [_sorted(member) for member in value] if isinstance(value, (list, tuple)) else value


@given(VALUES)
def test_a_field_value_keeps_its_type_and_digits(value: Value) -> None:
    assert same(codec.unpack_value(codec.pack_value(value)), value)


def test_the_marks_are_what_the_documentation_says() -> None:
    assert codec.pack_value(Decimal("12.50")) == "=d12.50"
    assert codec.pack_value(date(2026, 1, 31)) == "=t2026-01-31"
    assert codec.pack_value("=x") == "==x"
    assert codec.pack_value("0012") == "0012"


def test_an_unknown_mark_is_not_guessed_at() -> None:
    with pytest.raises(ValueError, match="unknown mark"):
        codec.unpack_value("=q1")


@given(IMAGES)
def test_a_written_image_comes_back(image: WrittenImage) -> None:
    assert same(codec.unpack_image(codec.pack_image(image), Fingerprint("other")), image)


@given(IMAGES, TEXT, KEYS)
def test_an_image_shares_its_fingerprint_with_the_record_where_they_are_the_same(
    image: WrittenImage, header: str, lines: dict[str, str]
) -> None:
    own = Fingerprint(image.header_fingerprint, image.line_fingerprints)
    assert same(codec.unpack_image(codec.pack_image(image, own), own), image)
    assert len(codec.pack_image(image, own)) <= len(codec.pack_image(image)) + 4
    other = Fingerprint(header, lines)
    if other != own:
        assert same(codec.unpack_image(codec.pack_image(image, other), Fingerprint("")), image)


@settings(max_examples=60)
@given(PLANNED)
def test_a_planned_write_comes_back_with_the_states_before_and_wanted(planned: PlannedWrite) -> None:
    assert same(codec.unpack_planned(codec.pack_planned(planned)), planned)


@given(st.lists(LINES, max_size=3), st.lists(LINEAGE, max_size=3))
def test_lines_and_lineage_come_back(lines: list[LineState], lineage: list[Lineage]) -> None:
    data = codec.pack_sheet(lines, lineage)
    assert same(codec.unpack_lines(data), tuple(lines))
    assert same(codec.unpack_lineage(data), tuple(lineage))


HASHES = st.binary(max_size=40).map(bytes.hex) | st.text()


@given(HASHES, st.dictionaries(st.text(st.characters(exclude_categories=[])), HASHES))
def test_a_fingerprint_comes_back_with_its_lines_in_order(header: str, lines: dict[str, str]) -> None:
    back = codec.unpack_fingerprint(codec.pack_fingerprint(Fingerprint(header, lines)))
    assert (back.header, list(back.lines.items())) == (header, list(lines.items()))


@pytest.mark.parametrize("blob", [b"", b"\x00", b"\x00\x00\x00\x01\x07", b"\x00\x01\xff\x00\x01\x01"])
def test_a_damaged_fingerprint_is_a_store_error(blob: bytes) -> None:
    with pytest.raises(StoreError, match="damaged"):
        codec.unpack_fingerprint(blob)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT | DECIMALS.filter(lambda d: d != d.to_integral_value()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)


def source(payload: Mapping[str, object], changed_at: datetime | None = None, received: str = "ab") -> SourceRecord:
    return SourceRecord(Entity.ORDER, SourceId("7"), "L1", "2", changed_at, payload, received, "ab")


@given(st.dictionaries(TEXT, JSON, max_size=4), st.none() | TIMES, st.sampled_from(["ab", "cd"]))
def test_a_source_record_comes_back(payload: dict[str, object], changed_at: datetime | None, received: str) -> None:
    record = source(payload, changed_at, received)
    assert same(codec.unpack_source(codec.pack_source(record), Entity.ORDER, SourceId("7")), record)


def test_numbers_of_a_payload_never_become_floats() -> None:
    payload = {"price": Decimal("0.10"), "big": 10**30, "exponent": Decimal("1E-7"), "whole": Decimal(3)}
    back = codec.unpack_source(codec.pack_source(source(payload)), Entity.ORDER, SourceId("7")).payload
    assert {name: (type(value), str(value)) for name, value in back.items()} == {
        "price": (Decimal, "0.10"),
        "big": (int, str(10**30)),
        "exponent": (Decimal, "1E-7"),
        "whole": (int, "3"),
    }


def test_a_change_time_keeps_its_microseconds() -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(microseconds=1)
    assert codec.unpack_source(codec.pack_source(source({}, at)), Entity.ORDER, SourceId("7")).changed_at == at


def test_json_that_is_damaged_is_a_store_error() -> None:
    with pytest.raises(StoreError, match="damaged"):
        codec.from_bytes(b'{"a":')
