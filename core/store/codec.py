r"""Typed values to JSON text and back: what the store keeps, compressed, as blobs (`core.store.blobs`).

Values are marked so that they keep their type: text, whole numbers, booleans and null as JSON has them; decimals
`"=d12.50"` (digits kept as they are), dates `"=t2026-01-31"`, and text that begins with `=` gets one more in front.
Source payloads have no marks: their numbers stand as they are. Dataclasses are arrays of their members in the order
written below; members added later go to the end and are read with a default.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, cast

import msgspec

from core.errors import StoreError
from core.model.document import Lineage, TargetDocument, TargetLine, WrittenImage
from core.model.flow import Entity, ExternalId, SourceId
from core.model.plan import (
    LineAction,
    LineWrite,
    PlannedWrite,
    Purpose,
    WantedLine,
    WantedState,
    WriteKind,
)
from core.model.record import Fingerprint, SourceRecord
from core.model.run import Place
from core.model.settle import LineState
from core.model.status import Status
from core.model.values import Value
from core.store.types import (
    from_hash_bytes,
    from_microseconds,
    hash_bytes,
    microseconds,
)

Json = Any
"""What JSON holds; only inside this module."""

_PLAIN, _MARKED = 0, 1
_encoder = msgspec.json.Encoder(decimal_format="number")
_decoder = msgspec.json.Decoder(float_hook=Decimal)


def pack_value(value: Value) -> Json:
    """A field value as JSON that keeps its type."""
    if isinstance(value, str):
        return "=" + value if value.startswith("=") else value
    if isinstance(value, Decimal):
        return f"=d{value}"
    if isinstance(value, date):
        return f"=t{value.isoformat()}"
    return value


def unpack_value(value: Json) -> Value:
    """The field value behind `pack_value`."""
    if not isinstance(value, str) or not value.startswith("="):
        return cast("Value", value)
    match value[1:2]:
        case "d":
            return Decimal(value[2:])
        case "t":
            return date.fromisoformat(value[2:])
        case "=":
            return value[1:]
        case _:
            msg = f"unknown mark in {value!r}"
            raise ValueError(msg)


def _fields(fields: Mapping[str, Value]) -> Json:
    # Most values are plain text; asking that first saves a call.
    return {
        name: value if type(value) is str and value[:1] != "=" else pack_value(value) for name, value in fields.items()
    }


def _unfields(fields: Json) -> dict[str, Value]:
    return {name: unpack_value(value) for name, value in fields.items()}


def to_bytes(value: Json) -> bytes:
    """JSON text of marked values."""
    try:
        return msgspec.json.encode(value)
    except (UnicodeError, OverflowError):
        # Lone surrogates and whole numbers beyond 64 bits, which only the standard library writes.
        return json.dumps(value, separators=(",", ":")).encode("ascii")


def to_plain_bytes(value: Json) -> bytes:
    """JSON text in which decimals are numbers."""
    try:
        return _encoder.encode(value)
    except (UnicodeError, OverflowError):
        return b""


def from_bytes(data: bytes) -> Json:
    """What JSON text holds; numbers with a fraction or exponent as `Decimal`.

    Raises:
        StoreError: it is damaged.
    """
    try:
        return _decoder.decode(data)
    except (msgspec.DecodeError, UnicodeError):
        pass
    try:
        return json.loads(data, parse_float=Decimal)
    except ValueError as error:
        raise damaged() from error


def damaged() -> StoreError:
    """The error for a stored value that cannot be read."""
    return StoreError(
        "A stored value cannot be read: the store is damaged.",
        remedy="Put the last good copy of the store in its place.",
    )


def pack_source(record: SourceRecord) -> bytes:
    """A source record without entity and id. Decimals without a fraction come back as `int`."""
    changed = None if record.changed_at is None else microseconds(record.changed_at)
    same = record.hash_received == record.hash_stored
    members: list[Json] = [
        _PLAIN,
        record.number,
        record.revision,
        changed,
        record.hash_stored,
        None if same else record.hash_received,
        dict(record.payload),
    ]
    try:
        return _encoder.encode(members)
    except (UnicodeError, OverflowError):
        return to_bytes([_MARKED, *members[1:6], _mark(record.payload)])


def _mark(value: Json) -> Json:
    match value:
        case Mapping():
            return {str(name): _mark(member) for name, member in value.items()}
        case list() | tuple():
            return [_mark(member) for member in value]
        case _:
            return pack_value(value)


def _unmark(value: Json) -> Json:
    match value:
        case dict():
            return {name: _unmark(member) for name, member in value.items()}
        case list():
            return [_unmark(member) for member in value]
        case _:
            return unpack_value(value)


def unpack_source(data: bytes, entity: Entity, source_id: SourceId) -> SourceRecord:
    """The source record behind `pack_source`."""
    form, number, revision, changed, stored, received, payload = from_bytes(data)
    return SourceRecord(
        entity=entity,
        source_id=source_id,
        number=number,
        revision=revision,
        changed_at=None if changed is None else from_microseconds(changed),
        payload=_unmark(payload) if form == _MARKED else payload,
        hash_received=stored if received is None else received,
        hash_stored=stored,
    )


def pack_image(image: WrittenImage, seen: Fingerprint | None = None) -> bytes:
    """A written image. Where its fingerprints are those of `seen`, they are left out: they are stored beside it."""
    same = seen is not None and (image.header_fingerprint == seen.header and image.line_fingerprints == seen.lines)
    return to_bytes(
        [
            _fields(image.fields),
            {key: _fields(fields) for key, fields in image.lines.items()},
            dict(image.line_ids),
            sorted(image.closed_lines),
            image.closed,
            image.mapping_version,
            image.profile_hash,
            None if same else image.header_fingerprint,
            None if same else dict(image.line_fingerprints),
        ]
    )


def unpack_image(data: bytes, seen: Fingerprint) -> WrittenImage:
    """The written image behind `pack_image`; `seen` is the fingerprint that belongs to it."""
    members = from_bytes(data)
    same = members[7] is None
    return WrittenImage(
        fields=_unfields(members[0]),
        lines={key: _unfields(fields) for key, fields in members[1].items()},
        line_ids=members[2],
        closed_lines=frozenset(members[3]),
        closed=members[4],
        mapping_version=members[5],
        profile_hash=members[6],
        header_fingerprint=seen.header if same else members[7],
        line_fingerprints=seen.lines if same else members[8],
    )


def pack_sheet(lines: Iterable[LineState], lineage: Iterable[Lineage]) -> bytes:
    """A record's lines and where its values come from."""
    return to_bytes([[_line(line) for line in lines], [_origin(item) for item in lineage]])


def _line(line: LineState) -> Json:
    return [
        line.key,
        line.number,
        line.status,
        line.place,
        line.description,
        None if line.quantity is None else str(line.quantity),
        line.unit,
        None if line.price is None else str(line.price),
        str(line.amount),
        line.source_account,
        line.account,
        line.source_cost_center,
        line.cost_center,
        line.x3_line,
        line.reason,
    ]


def _origin(item: Lineage) -> Json:
    return [
        item.field,
        pack_value(item.value),
        item.source,
        item.source_value,
        item.rule,
        item.line_key,
    ]


def unpack_lines(data: bytes) -> tuple[LineState, ...]:
    """The lines of a sheet."""
    return tuple(
        LineState(
            key=m[0],
            number=m[1],
            status=Status(m[2]),
            place=Place(m[3]),
            description=m[4],
            quantity=None if m[5] is None else Decimal(m[5]),
            unit=m[6],
            price=None if m[7] is None else Decimal(m[7]),
            amount=Decimal(m[8]),
            source_account=m[9],
            account=m[10],
            source_cost_center=m[11],
            cost_center=m[12],
            x3_line=m[13],
            reason=m[14],
        )
        for m in from_bytes(data)[0]
    )


def unpack_lineage(data: bytes) -> tuple[Lineage, ...]:
    """The lineage of a sheet."""
    return tuple(Lineage(m[0], unpack_value(m[1]), m[2], m[3], m[4], m[5]) for m in from_bytes(data)[1])


def pack_fingerprint(fingerprint: Fingerprint) -> bytes:
    """A fingerprint; not compressed, since hashes do not shrink.

    The header under an empty key, then each line in its order: length of the key (2 bytes), key, length of the hash
    (2 bytes), hash as `types.hash_bytes`.
    """
    parts = bytearray()
    for key, text in (("", fingerprint.header), *fingerprint.lines.items()):
        name, value = key.encode("utf-8", "surrogatepass"), hash_bytes(text)
        parts += len(name).to_bytes(2, "big")
        parts += name
        parts += len(value).to_bytes(2, "big")
        parts += value
    return bytes(parts)


def unpack_fingerprint(blob: bytes) -> Fingerprint:
    """The fingerprint behind `pack_fingerprint`.

    Raises:
        StoreError: the blob is damaged.
    """
    found: list[tuple[str, str]] = []
    at = 0
    try:
        while at < len(blob):
            end = at + 2 + int.from_bytes(blob[at : at + 2], "big")
            key = blob[at + 2 : end].decode("utf-8", "surrogatepass")
            at = end + 2 + int.from_bytes(blob[end : end + 2], "big")
            found.append((key, from_hash_bytes(blob[end + 2 : at])))
        (_, header), *lines = found
    except ValueError as error:
        raise damaged() from error
    return Fingerprint(header, dict(lines))


def pack_planned(planned: PlannedWrite) -> bytes:
    """A planned write, with the state before and the state wanted."""
    return to_bytes(
        [
            planned.kind,
            planned.purpose,
            planned.entity,
            planned.source_id,
            planned.number,
            planned.reference,
            _fields(planned.header),
            [[line.action, line.key, line.number, _fields(line.fields), line.line_id] for line in planned.lines],
            _wanted(planned.wanted),
            planned.external_id,
            None if planned.before is None else _document(planned.before),
            planned.close,
            None if planned.carriers is None else sorted(planned.carriers),
            [planned.header_fingerprint, dict(planned.line_fingerprints)],
            planned.profile_hash,
            planned.mapping_version,
        ]
    )


def unpack_planned(data: bytes) -> PlannedWrite:
    """The planned write behind `pack_planned`; what an older store did not keep is as if it were not known."""
    m = from_bytes(data)
    carriers, (header, lines), profile_hash, mapping_version = m[12:] or (None, ("", {}), "", 0)
    return PlannedWrite(
        kind=WriteKind(m[0]),
        purpose=Purpose(m[1]),
        entity=Entity(m[2]),
        source_id=SourceId(m[3]),
        number=m[4],
        reference=m[5],
        header=_unfields(m[6]),
        lines=tuple(LineWrite(LineAction(n[0]), n[1], n[2], _unfields(n[3]), n[4]) for n in m[7]),
        wanted=_unwanted(m[8]),
        external_id=None if m[9] is None else ExternalId(m[9]),
        before=None if m[10] is None else _undocument(m[10]),
        carriers=None if carriers is None else frozenset(ExternalId(key) for key in carriers),
        close=m[11],
        header_fingerprint=header,
        line_fingerprints=lines,
        profile_hash=profile_hash,
        mapping_version=mapping_version,
    )


def _wanted(state: WantedState) -> Json:
    lines = [[line.key, _fields(line.fields), line.line_id, line.closed] for line in state.lines]
    return [_fields(state.fields), lines, state.closed]


def _unwanted(m: Json) -> WantedState:
    lines = tuple(WantedLine(n[0], _unfields(n[1]), n[2], n[3]) for n in m[1])
    return WantedState(_unfields(m[0]), lines, m[2])


def _document(document: TargetDocument) -> Json:
    updated = document.updated_at
    return [
        document.entity,
        document.external_id,
        _fields(document.fields),
        [[line.line_id, _fields(line.fields), line.locked, line.closed] for line in document.lines],
        document.closed,
        document.locked,
        document.receivable,
        None if updated is None else microseconds(updated),
    ]


def _undocument(m: Json) -> TargetDocument:
    return TargetDocument(
        entity=Entity(m[0]),
        external_id=ExternalId(m[1]),
        fields=_unfields(m[2]),
        lines=tuple(TargetLine(n[0], _unfields(n[1]), n[2], n[3]) for n in m[3]),
        closed=m[4],
        locked=m[5],
        receivable=m[6],
        updated_at=None if m[7] is None else from_microseconds(m[7]),
    )
