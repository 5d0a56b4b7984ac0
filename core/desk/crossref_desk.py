"""The cross-reference list of a connection: written to Excel, and read from it as decisions of a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from core.desk.crosslist import ListRow, read_list, write_list
from core.desk.decisions import Desk
from core.desk.golive import TwinDesk
from core.desk.told import Told, told_nobody
from core.model.flow import Entity, SourceId
from core.model.twin import ListEffect, TwinChoice
from core.model.views import RecordQuery
from core.ports import Target
from core.store.connection_store import ConnectionStore


def export_list(
    desk: TwinDesk, file: Path, entities: Sequence[Entity], about: Mapping[str, str], language: str = ""
) -> int:
    """Writes which record is which document of X3, in a language; gives how many rows.

    Raises:
        ConfigurationError: the file cannot be written, or no translation is there for the language.
    """
    return write_list(file, _listed(desk.store, entities), entities, about, language)


def import_list(
    twins: TwinDesk,
    file: Path,
    desk: Desk | None,
    target: Target,
    *,
    because: str = "",
    anyway: bool = False,
    apply: bool = True,
    told: Told = told_nobody,
) -> ListEffect:
    """Decides the links of a file, each looked up in X3 first; all errors of the file in one list.

    Without `apply` they are only looked up. `told` hears how far that is, entity by entity.

    Raises:
        SourceFileError: it is no such file.
    """
    read = read_list(file)
    fresh: dict[tuple[Entity, str], ListRow] = {}
    unread: set[tuple[Entity, str]] = set()
    for row in read.rows:
        place, number = twins.place_of(row.entity, row.key)
        known = twins.store.records.get_row(row.entity, SourceId(place))
        if known is None:
            unread.add((row.entity, number))
        if known is None or known.x3_key != row.x3_key:
            fresh[row.entity, number] = row
    errors = list(read.errors)
    linked: list[tuple[str, str]] = []
    waiting = 0
    for entity in Entity:
        choices = [TwinChoice(row.key, row.x3_key, entity) for (of, _), row in fresh.items() if of is entity]
        effect = twins.link(
            choices, desk, target, because=because or f"list {file.name}", anyway=anyway, apply=apply, told=told
        )
        linked += effect.linked
        waiting += sum((entity, number) in unread for number, _ in effect.linked)
        errors += [(fresh[entity, number].place, f"{number}: {why}") for number, why in effect.left]
    return ListEffect(tuple(linked), len(read.rows) - len(fresh), waiting, tuple(errors), applied=apply)


def _listed(store: ConnectionStore, entities: Sequence[Entity]) -> Iterable[ListRow]:
    for entity in entities:
        after: str | None = None
        while True:
            page = store.records.page(RecordQuery(entity, sort="key", descending=False), after=after)
            for row in page.rows:
                if not row.x3_key:
                    continue
                order = (f"{row.amount:f}", row.currency)
                more = (row.supplier, *(order if entity is Entity.ORDER else (row.source_id,)), row.status.value)
                yield ListRow(entity, row.key, row.x3_key, more=more)
            after = page.after
            if after is None:
                break
