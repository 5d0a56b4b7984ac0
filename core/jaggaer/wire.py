"""Answers of JAGGAER as records; pure (reference/jaggaer-j1p.md 3.1, 3.4, 4.0).

Where things stand is said by the profile's pointers, since hardly a path or a name of this API is public.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.errors import ConfigurationError, ContractError, RecordError
from core.jaggaer.bank import BankReader, bank_reader
from core.jaggaer.paging import BY_ANSWER, paging_of
from core.model.flow import Entity, SourceId
from core.model.pointer import Pointer, compile_pointer, drop, text_of
from core.model.profile import Paging, Profile, Resource
from core.model.record import SourceHeader, SourceRecord
from core.model.values import digest_of, plain, plain_less

LABEL: Final = "JAGGAER"
NAMES: Final = {
    Entity.ORDER: "order",
    Entity.SUPPLIER: "supplier",
    Entity.INVOICE: "invoice",
    Entity.CONTRACT: "contract",
}
_DIGITS_TIME: Final = re.compile(r"\d{14}")
_SUCCESS: Final = frozenset({"", "0", "1"})
"""`returnCode`s of success; 1 = with warnings. An answer without one is a success too (a detail has no envelope)."""


@dataclass(frozen=True, slots=True)
class Readers:
    """The pointers of one resource, compiled; `list_*` and the next four are below a list entry.

    Attributes:
        paging: with the parameter's name filled in; `total` and `next` are its pointers.
        zone: of change times that say none.
    """

    entity: Entity
    resource: Resource
    paging: Paging
    total: Pointer | None
    next: Pointer | None
    records: Pointer
    list_item: Pointer
    detail_item: Pointer
    source_id: Pointer
    number: Pointer
    changed_at: Pointer | None
    revision: Pointer | None
    dropped: tuple[Pointer, ...]
    zone: tzinfo = UTC
    bank: BankReader | None = None

    @property
    def complete(self) -> bool:
        """Whether lists carry whole records."""
        return not self.resource.detail_path

    @property
    def name(self) -> str:
        """What a record is called in sentences."""
        return NAMES[self.entity]


def readers(profile: Profile, entity: Entity, bank_key: bytes = b"") -> Readers:
    """What is needed to read one kind of record.

    Args:
        profile: of the site.
        entity: the kind.
        bank_key: of the digests of bank details; empty = these are not looked at.

    Raises:
        ConfigurationError: a pointer of the profile is none.
    """
    resource = profile.resources()[entity]
    paging = paging_of(profile, resource)
    try:
        return Readers(
            entity,
            resource,
            paging,
            total=compile_pointer(paging.total) if paging.total else None,
            next=compile_pointer(paging.next) if paging.next and paging.style in BY_ANSWER else None,
            records=compile_pointer(resource.records),
            list_item=compile_pointer(resource.list_item),
            detail_item=compile_pointer(resource.detail_item),
            source_id=compile_pointer(resource.source_id),
            number=compile_pointer(resource.number),
            changed_at=compile_pointer(resource.changed_at) if resource.changed_at else None,
            revision=compile_pointer(resource.revision) if resource.revision else None,
            dropped=tuple(compile_pointer(text, every=True) for text in resource.drop),
            zone=ZoneInfo(profile.time_zone),
            bank=bank_reader(resource.bank, bank_key) if resource.bank and bank_key else None,
        )
    except (ValueError, ZoneInfoNotFoundError) as error:
        raise ConfigurationError(
            f"The profile {profile.name} has a wrong pointer or zone for {NAMES[entity]}s: {error}.",
            remedy="Mend it in the profile.",
        ) from error


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page as it came.

    Attributes:
        headers: entries that can be read, in the source's order.
        findings: one sentence for each entry that cannot.
        start: 1-based position that was asked for, by the records that came before.
        returned: how many positions the page covers; the next page begins after them.
        total: what JAGGAER says it holds by the filter; None when it does not say.
        token: cursor or address of the next page; "" = there is none, or the style needs none.
        asked: the page size that was asked for and not refused; 0 = none.
    """

    headers: tuple[SourceHeader, ...]
    findings: tuple[str, ...]
    start: int
    returned: int
    total: int | None
    token: str = ""
    asked: int = 0

    @property
    def ids(self) -> tuple[str, ...]:
        """Source ids in the page's order."""
        return tuple(header.source_id for header in self.headers)


def read_page(body: object, reading: Readers, start: int, link: str = "") -> ListPage:
    """A page of a list.

    Args:
        body: the answer.
        reading: where things are in it.
        start: 1-based position that was asked for.
        link: the next page's address by the answer's headers; one in the answer itself goes before.

    Raises:
        ConfigurationError: JAGGAER refused the question (`returnCode`), with its words.
        ContractError: the envelope or the list is not where it should be, or the page does not begin at `start`.
    """
    name = reading.name
    refuse_failure(body, f"the list of {name}s")
    envelope: Mapping[str, object] = body if isinstance(body, dict) else {}
    total = _number(reading.total.get(body) if reading.total else None, reading.paging.total.lstrip("/"), name)
    returned = _number(envelope.get("returnedRecords"), "returnedRecords", name)
    began = _number(envelope.get("startAt"), "startAt", name) if reading.paging.style == "start" else None
    entries = _entries(body, reading, returned)
    if began is not None and began != start and entries and start > 1:
        raise ContractError(
            f"{LABEL} was asked for the {name}s from number {start} on and gave those from {began} on.",
            remedy="Check the name of the position parameter in the profile (start_parameter).",
        )
    headers: list[SourceHeader] = []
    findings: list[str] = []
    for place, entry in enumerate(entries, start):
        header = _header(entry, reading)
        if isinstance(header, str):
            findings.append(f"Entry {place} of the list of {name}s cannot be read: {header}.")
        else:
            headers.append(header)
    covered = max(len(entries), returned or 0)
    if covered > len(entries):
        findings.append(f"{LABEL} says that it gave {covered} {name}s from number {start} on, and gave {len(entries)}.")
    return ListPage(tuple(headers), tuple(findings), start, covered, total, _token(body, reading, link))


def read_record(body: object, header: SourceHeader, reading: Readers) -> SourceRecord:
    """A whole record from a detail answer, after the profile's drop list.

    Raises:
        RecordError: JAGGAER refused it, or the answer is not this record.
    """
    name = f"{reading.name} {header.number}"
    context = {"entity": reading.entity.value, "key": header.number, "source_id": header.source_id}
    try:
        refuse_failure(body, name)
    except ConfigurationError as error:
        raise RecordError(error.message, remedy=error.remedy, context=context) from error
    inner = reading.detail_item.get(body)
    if not isinstance(body, dict) or not isinstance(inner, dict):
        raise RecordError(
            f"The answer of {LABEL} for {name} has no header at {reading.resource.detail_item or 'its top'}.",
            remedy="Check the profile (detail_item), or look at the record in JAGGAER.",
            context=context,
        )
    source_id = text_of(reading.source_id.get(inner)).strip()
    if source_id != header.source_id:
        raise RecordError(
            f"{LABEL} was asked for {name} (id {header.source_id}) and gave the record with the id {source_id!r}.",
            remedy="Check the detail path in the profile.",
            context=context,
        )
    return make_record(body, header, reading)


def make_record(payload: dict[str, object], header: SourceHeader, reading: Readers) -> SourceRecord:
    """A record from its whole payload: what the payload says goes before what the list said."""
    inner = (reading.list_item if reading.complete else reading.detail_item).get(payload)
    kept = drop(payload, reading.dropped)
    form = plain(payload)
    received = digest_of(form)
    return SourceRecord(
        entity=reading.entity,
        source_id=header.source_id,
        number=text_of(reading.number.get(inner)).strip() or header.number,
        revision=text_of(reading.revision.get(inner)).strip() if reading.revision else "",
        changed_at=_changed_at(inner, reading) or header.changed_at,
        payload=kept,
        hash_received=received,
        hash_stored=received if kept is payload else digest_of(plain_less(kept, payload, form)),
        bank=reading.bank.read(payload) if reading.bank else None,
    )


def refuse_failure(body: object, what: str) -> None:
    """Nothing, unless the envelope says that the call failed although HTTP says 200.

    Raises:
        ConfigurationError: with JAGGAER's code and words, which can be codes with field names.
    """
    if not isinstance(body, dict) or "returnCode" not in body:
        return
    code = text_of(body["returnCode"]).strip()
    if code not in _SUCCESS:
        words = " ".join(text_of(body.get("returnMessage")).split())[:300] or "no reason given"
        raise ConfigurationError(
            f"{LABEL} refused {what}: {words} (returnCode {code}).",
            remedy="Check filter, parameters and paths in the profile, and the rights of the client in JAGGAER.",
            context={"return_code": code},
        )


def read_time(text: str, zone: tzinfo = UTC) -> datetime | None:
    """A time of JAGGAER in UTC, to the microsecond; None for what is no time.

    ISO 8601 with or without milliseconds, with `Z`, an offset or none (taken as of `zone`; of an hour that comes twice
    the first), a blank for the `T`, a date alone, `YYYYMMDD` and `YYYYMMDDHHMMSS` are read.
    """
    text = text.strip()
    try:
        if _DIGITS_TIME.fullmatch(text):
            moment = datetime.strptime(text, "%Y%m%d%H%M%S").replace(tzinfo=zone)
        else:
            moment = datetime.fromisoformat(text)
        return (moment.replace(tzinfo=zone) if moment.tzinfo is None else moment).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def time_text(moment: datetime, time_format: str, zone: tzinfo = UTC) -> str:
    """A time as the profile's filter wants it: `iso-ms` = `2024-02-14T19:58:56.973Z`, else a strftime format, in `zone`."""
    if time_format != "iso-ms":
        return moment.astimezone(zone).strftime(time_format)
    moment = moment.astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def filter_text(resource: Resource, since: datetime | None, zone: tzinfo = UTC) -> str:
    """The condition to be sent: the fixed one, the one for changes, or both; "" = none."""
    parts = [resource.fixed_filter] if resource.fixed_filter else []
    if since is not None and resource.change_filter:
        parts.append(resource.change_filter.replace("{since}", time_text(since, resource.time_format, zone)))
    return ";".join(parts)


def _entries(body: object, reading: Readers, returned: int | None) -> list[object]:
    found = reading.records.get(body)
    if isinstance(found, list):
        return found
    if isinstance(found, dict) and found:
        return [found]
    if returned:
        there = ", ".join(sorted(body)[:8]) if isinstance(body, dict) else type(body).__name__
        raise ContractError(
            f"The list of {reading.name}s is not at {reading.resource.records} in the answer of {LABEL}.",
            remedy="Check the pointer `records` in the profile.",
            context={"there": there},
        )
    if found in (None, {}) and isinstance(body, dict) and ("totRecords" in body or "returnCode" in body):
        return []
    raise ContractError(
        f"The answer of {LABEL} to the list of {reading.name}s has neither an envelope nor a list.",
        remedy="Check list_path and `records` in the profile.",
    )


def _header(entry: object, reading: Readers) -> SourceHeader | str:
    inner = reading.list_item.get(entry)
    if not isinstance(entry, dict) or not isinstance(inner, dict):
        return f"there is no record at {reading.resource.list_item or 'its place'}"
    found = reading.source_id.get(inner)
    source_id = "" if isinstance(found, (dict, list)) else text_of(found).strip()
    if not source_id:
        return f"there is no id at {reading.resource.source_id}"
    number = reading.number.get(inner)
    return SourceHeader(
        entity=reading.entity,
        source_id=SourceId(source_id),
        number=("" if isinstance(number, (dict, list)) else text_of(number).strip()) or source_id,
        changed_at=_changed_at(inner, reading),
        payload=entry,
        complete=reading.complete,
    )


def _changed_at(inner: object, reading: Readers) -> datetime | None:
    found = reading.changed_at.get(inner) if reading.changed_at is not None else None
    return None if found is None or isinstance(found, (dict, list)) else read_time(text_of(found), reading.zone)


def _token(body: object, reading: Readers, link: str) -> str:
    """The cursor or address of the next page, as the profile's style has it."""
    if reading.next is None:
        return link if reading.paging.style == "link" else ""
    found = reading.next.get(body)
    if isinstance(found, (dict, list)):
        raise ContractError(
            f"At {reading.paging.next} in the list of {reading.name}s stands no {reading.paging.style}, but an object or a list.",
            remedy="Check the pointer `next` of the paging in the profile.",
        )
    return "" if found is False else text_of(found).strip()


def _number(value: object, member: str, name: str) -> int | None:
    """A number of the envelope, which can be a text; None when it is absent."""
    if value is None:
        return None
    text = text_of(value).strip()
    if not (text.isascii() and text.isdecimal()) or len(text) > 12:  # noqa: PLR2004 - more is no count
        raise ContractError(
            f"{member} in the answer of {LABEL} to the list of {name}s is {text[:40]!r}, not a number.",
            remedy="Check list_path in the profile.",
        )
    return int(text)
