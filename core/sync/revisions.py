"""Revisions that arrive out of their order: an older one after a newer one changes nothing (product.md section 3).

A file may be older than what JAGGAER gave since, and a list may be served from a copy that lags behind. What was read
last stays what counts, whatever came after it; the run says so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from core.model.flow import Entity, SourceId
from core.model.mapped import MappedRecord
from core.model.record import SourceRecord
from core.model.settle import KnownRecord
from core.sync.context import RunContext
from core.sync.work import Work

_TOLD: Final = 3


def is_older(record: SourceRecord, known: KnownRecord, *, same_form: bool) -> bool:
    """Whether a record is of an earlier revision than was read before.

    Of one revision the change time says it, since not every change is a revision (reference/jaggaer-j1p.md 5.2); but
    only within one form, as files know their days alone.
    """
    if record.revision.isdecimal() and known.revision.isdecimal() and record.revision != known.revision:
        return int(record.revision) < int(known.revision)
    if record.revision != known.revision or not same_form:
        return False
    return record.changed_at is not None and known.changed_at is not None and record.changed_at < known.changed_at


def go_on_with_newest(
    context: RunContext, entity: Entity, works: Sequence[Work], mapped: Callable[[SourceRecord], MappedRecord]
) -> None:
    """Gives works whose record is older than what was read before that record again; without one they stay as they are.

    Args:
        context: the run; it notes which orders came so.
        entity: what the works are about.
        works: with their records mapped.
        mapped: maps a record.
    """
    maybe = [work for work in works if _moves_back(work)]
    if not maybe:
        return
    kept = context.store.records.load_sources(entity, [SourceId(work.header.source_id) for work in maybe])
    late: list[str] = []
    for work in maybe:
        newest = kept.get(SourceId(work.header.source_id))
        assert work.record is not None  # noqa: S101 - chosen so
        assert work.known is not None  # noqa: S101 - chosen so
        same_form = newest is not None and not newest.origin and not work.record.origin
        if not is_older(work.record, work.known, same_form=same_form):
            continue
        words = f"{work.record.number} (revision {work.record.revision} after {work.known.revision})"
        late.append(words if work.record.revision != work.known.revision else work.record.number)
        if newest is None:
            work.outdated = True
        else:
            work.record, work.mapped = newest, mapped(newest)
    if late:
        more = f" and {len(late) - _TOLD} more" if len(late) > _TOLD else ""
        context.remarks.append(
            f"Came in an older state than was read before, and changed nothing: {', '.join(late[:_TOLD])}{more}."
        )


def _moves_back(work: Work) -> bool:
    """Whether a record that was read now may be older than the one before."""
    known, record = work.known, work.record
    if work.stored or work.orphan or record is None or known is None or work.mapped is None:
        return False
    return is_older(record, known, same_form=True)
