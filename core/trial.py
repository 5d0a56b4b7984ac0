"""Trying a profile: records fetched from JAGGAER, shown beside what they are mapped to; X3 is not needed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Final

from core.errors import ConfigurationError, ContractError, RecordError, SourceFileError
from core.mapping.compiled import LoadedProfile
from core.mapping.context import MappingContext
from core.mapping.crossref import CrossReferences
from core.mapping.trial import pointer_faults, try_record
from core.model.flow import ENTITY_OF, Entity, FlowName, SourceId
from core.model.record import SourceHeader, SourceRecord
from core.model.trial import Trial
from core.ports import Capabilities, Source

MOST: Final = 100
"""Records that are fetched at most, however many are asked for."""
NOT_ASKED: Final = Capabilities(
    "not asked yet", (), frozenset(), frozenset(), frozenset(), frozenset(), account_on_line=True
)
"""What X3 offers, as long as nobody asked it: the account goes to the line."""


def try_profile(
    source: Source,
    profile: LoadedProfile,
    tables: CrossReferences,
    context: MappingContext,
    flow: FlowName,
    *,
    key: str = "",
    known: Collection[str] = (),
    count: int = 1,
) -> Trial:
    """Fetches records as the profile says and maps them.

    Args:
        source: JAGGAER, opened with the profile.
        profile: what is tried.
        tables: mapping decisions of the connection.
        context: its settings.
        flow: of records; one that the profile has.
        key: number or id of the one record that is wanted; "" = the first ones of the list.
        known: source ids that the store knows for the key.
        count: how many, where no key is given.

    Raises:
        ConfigurationError: the list has no such record, or none at all, or the profile has no such list.
        SourceFileError: a pointer is so wrong that nothing can be read; file and flow are named.
        ContractError, RecordError: JAGGAER does not give what it lists.
        TransientError: JAGGAER cannot be reached.
    """
    entity = ENTITY_OF[flow]
    if entity not in profile.resources:
        raise ConfigurationError(
            f"{profile.name} reads no {flow.value}.", remedy=f"Add the section [{flow.value}], as j1p-indirect has it."
        )
    listed: list[str] = []
    with _named(profile, flow):
        wanted = _by_key(source, profile, entity, key, known, listed) if key else None
        records = [wanted] if wanted is not None else _first(source, entity, min(count, MOST), listed)
    if key and wanted is None:
        raise ConfigurationError(
            f"The list of {flow.value} in JAGGAER has none that is called {key}.",
            remedy=_told(listed) or "Give the number or the id as JAGGAER shows it, or no key for the first one.",
        )
    if not records and not listed:
        raise ConfigurationError(
            f"The list of {flow.value} in JAGGAER is empty.",
            remedy=f"Check list_path and fixed_filter of {flow.value} in {profile.name}, and the rights of the client.",
        )
    resource = profile.resources[entity].resource
    return Trial(
        profile=profile.name,
        content_hash=profile.content_hash,
        flow=flow,
        records=tuple(try_record(record, profile, tables, context) for record in records),
        faults=tuple(pointer_faults(entity, resource, records)),
        listed=tuple(f"{profile.name}, {flow.value}: {sentence}" for sentence in listed),
    )


def _by_key(
    source: Source,
    profile: LoadedProfile,
    entity: Entity,
    key: str,
    known: Collection[str],
    listed: list[str],
) -> SourceRecord | None:
    if profile.resources[entity].resource.detail_path:
        for source_id in dict.fromkeys((*known, key)):
            try:
                return source.fetch(SourceHeader(entity, SourceId(source_id), key, None, {}))
            except RecordError:
                continue  # the key is a number and no id, or the store's record is gone: the list tells
    for header in _headers(source, entity, listed):
        if key in {header.number, header.source_id}:
            return source.fetch(header)
    return None


def _first(source: Source, entity: Entity, count: int, listed: list[str]) -> list[SourceRecord]:
    if count < 1:
        return []
    records: list[SourceRecord] = []
    for header in _headers(source, entity, listed):
        try:
            records.append(source.fetch(header))
        except RecordError as error:
            if count == 1:
                raise
            listed.append(error.message)
        if len(records) + len(listed) >= count:
            break
    return records


def _headers(source: Source, entity: Entity, listed: list[str]) -> Iterator[SourceHeader]:
    """Entries of the list, page by page; those that cannot be read are told in `listed`, the first few."""
    for page in source.walk(entity, None):
        listed += page.findings[: max(0, 5 - len(listed))]
        yield from page.headers


@contextmanager
def _named(profile: LoadedProfile, flow: FlowName) -> Iterator[None]:
    """Faults that come from the profile name its file and the flow."""
    try:
        yield
    except (ContractError, ConfigurationError, RecordError) as error:
        if "profile" not in error.remedy:
            raise
        message = f"{profile.name}, {flow.value}: {error.message}"
        raise SourceFileError(message, remedy=error.remedy, context=error.context) from error


def _told(listed: list[str]) -> str:
    return f"Entries of the list cannot be read: {listed[0]}" if listed else ""
