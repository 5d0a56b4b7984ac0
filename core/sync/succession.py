"""One record, first from a file and then from JAGGAER itself: what the file's id left behind, the API's id takes over.

A file without JAGGAER's ids makes one up of the number (`core/files/form.py`), so that the record is found again here.
Nothing is written twice: X3 holds the reference already, and the record of JAGGAER is linked to it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from core.files.form import made_up_id
from core.model.document import WrittenImage
from core.model.flow import Entity, SourceId
from core.model.mapped import MappedRecord
from core.model.plan import Intent
from core.model.record import is_charge, source_line
from core.model.run import Place
from core.model.settle import KnownRecord, Settlement
from core.model.status import Status
from core.sync.context import RunContext
from core.sync.work import Work

WAITS: Final = "It was sent from a file and the answer was lost; X3 is asked about that first."


@dataclass(slots=True)
class Succession:
    """The successions of one flow. Used by the run's own thread only.

    Attributes:
        gone: ids of files' records that were succeeded; what X3 has of them is free to be linked.
        waiting: ids of JAGGAER whose predecessor has an open intent.
    """

    context: RunContext
    entity: Entity
    gone: set[str] = field(default_factory=set)
    waiting: set[str] = field(default_factory=set)

    def take_over(self, works: Sequence[Work]) -> None:
        """Retires the files' records of those that JAGGAER gives under its own ids."""
        heirs = {
            made_up_id(work.header.number): work.header.source_id
            for work in works
            if work.mapped is not None
            and not work.orphan
            and (work.known is None or work.known.external_id is None)
            and work.header.source_id != made_up_id(work.header.number)
        }
        if not heirs or self.context.imported:
            return
        sent = {old_id for old_id in heirs if (self.entity, str(old_id)) in self.context.intents}
        self.waiting |= {heirs[old_id] for old_id in sent}  # the store may know nothing of them but their intents
        for old_id, old in self.context.store.records.load_known(self.entity, list(heirs.keys() - sent)).items():
            if old.status is not Status.IGNORED:
                self.gone.add(old_id)
                if not self.context.preview:
                    self._retire(old, heirs[old_id])

    def _retire(self, old: KnownRecord, heir: SourceId) -> None:
        settlement = Settlement(
            entity=self.entity,
            source_id=old.source_id,
            number=str(old.source_id),  # the number is the heir's from now on
            revision=old.revision,
            changed_at=old.changed_at,
            status=Status.IGNORED,
            place=Place.IGNORED,
            reason=f"Read from a file; JAGGAER itself gives it now, with the id {heir}.",
        )
        row = self.context.draft("ignored", settlement, reason=settlement.reason)
        self.context.writer.settle(replace(settlement, audit=(row,)))


def follow_line_keys(context: RunContext, works: Sequence[Work]) -> None:
    """Where a record comes in another form, what is known of its lines goes over to their keys there, by line number.

    A search export has no ids of lines: its lines are known by their numbers, the API's by ids. The written image and
    an open intent may be of different forms.
    """
    moved = [
        work
        for work in works
        if work.mapped is not None and _strange_parts(context, work, work.mapped) != (False, False)
    ]
    if not moved:
        return
    stored = context.store.records.load_lines(Entity.ORDER, [work.header.source_id for work in moved])
    for work in moved:
        assert work.mapped is not None  # noqa: S101 - chosen so
        at = (Entity.ORDER, work.header.source_id)
        intent = context.intents.get(at)
        numbers = {line.key: line.number for line in stored.get(work.header.source_id, ())}
        image_moves, intent_moves = _strange_parts(context, work, work.mapped)
        if work.image is not None and image_moves:
            work.image = rekeyed(work.image, _moves(work.image.lines, numbers, work.mapped))
        if intent is not None and intent_moves:
            numbers |= {line.key: line.number for line in intent.planned.lines}
            wanted = [line.key for line in intent.planned.wanted.lines]
            context.intents[at] = rekeyed_intent(intent, _moves(wanted, numbers, work.mapped))


def _strange_parts(context: RunContext, work: Work, mapped: MappedRecord) -> tuple[bool, bool]:
    """Whether image and intent know the order's lines by other keys than it comes with, every one of them."""
    now = {key for key in mapped.line_numbers if not is_charge(key)}
    if mapped.entity is not Entity.ORDER or not now:
        return False, False
    intent = context.intents.get((Entity.ORDER, work.header.source_id))
    in_image = work.image.lines.keys() if work.image is not None else set()
    in_intent = {line.key for line in intent.planned.wanted.lines} if intent is not None else set()
    return bool(in_image) and not in_image & now, bool(in_intent) and not in_intent & now


def _moves(keys: Collection[str], numbers: Mapping[str, int], mapped: MappedRecord) -> dict[str, str]:
    """Key before -> key now; a key of a form without line ids is the number itself."""
    known = {key: numbers[key] if key in numbers else int(key) for key in keys if key in numbers or key.isdecimal()}
    return new_keys(known, mapped.line_numbers)


def new_keys(before: Mapping[str, int], now: Mapping[str, int]) -> dict[str, str]:
    """Key before -> key now of the lines with the same number; numbers that are there twice lead nowhere."""
    was = {key: number for key, number in before.items() if source_line(key) == key}
    lines = {key: number for key, number in now.items() if source_line(key) == key}
    by_number = {number: key for key, number in lines.items() if _once(number, lines.values())}
    moved = {
        key: by_number[number] for key, number in was.items() if number in by_number and _once(number, was.values())
    }
    shares = {key: f"{moved[line]}{key.removeprefix(line)}" for key in before if (line := source_line(key)) in moved}
    return moved | shares


def rekeyed(image: WrittenImage, keys: Mapping[str, str]) -> WrittenImage:
    """The image with its lines under other keys; those without one keep theirs."""
    return replace(
        image,
        lines={keys.get(key, key): fields for key, fields in image.lines.items()},
        line_ids={keys.get(key, key): line_id for key, line_id in image.line_ids.items()},
        closed_lines=frozenset(keys.get(key, key) for key in image.closed_lines),
        line_fingerprints={keys.get(key, key): found for key, found in image.line_fingerprints.items()},
    )


def rekeyed_intent(intent: Intent, keys: Mapping[str, str]) -> Intent:
    """The intent with its lines under other keys."""
    planned = intent.planned
    wanted = planned.wanted
    return replace(
        intent,
        planned=replace(
            planned,
            lines=tuple(replace(line, key=keys.get(line.key, line.key)) for line in planned.lines),
            wanted=replace(
                wanted, lines=tuple(replace(line, key=keys.get(line.key, line.key)) for line in wanted.lines)
            ),
            line_fingerprints={keys.get(key, key): found for key, found in planned.line_fingerprints.items()},
        ),
    )


def _once(number: int, numbers: Collection[int]) -> bool:
    return sum(1 for other in numbers if other == number) == 1
