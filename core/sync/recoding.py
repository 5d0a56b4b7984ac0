"""Decided corrections of written lines, as a run carries them out (product.md section 3).

A line whose source did not change keeps its written coding. Where a person decided otherwise for a line, its fingerprint
is taken from the image for this run, and what is wanted of it is what is written with the new codes over it: from there on
it goes the way of any change at the source. A correction that cannot be made any more lapses and leaves the record as it
is; a line that X3 refuses, or whose answer is lost, goes the way of any other write.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from core.mapping.draft import field_words
from core.model.audit import AuditDraft
from core.model.connection import AccountRoute
from core.model.document import DocumentLine, WrittenImage, is_coding
from core.model.flow import Entity, SourceId
from core.model.mapped import MappedRecord
from core.model.recode import Codes, LineState, RecodedLine
from core.model.status import NEEDS_PERSON, Status
from core.model.values import Value, same_value
from core.store.connection_store import ConnectionStore
from core.store.recodings import LineSettled
from core.sync.context import RunContext
from core.sync.decision import Decision
from core.sync.image import ACCEPTED
from core.sync.work import Work

PRODUCT = "product"
RECEIVED = "line-received"
"""The check that says that X3 received, invoiced or closed a line."""
_LEFT_ALONE = (NEEDS_PERSON - {Status.PARTLY_SYNCED}) | {Status.IGNORED}
"""Records that a run takes up for a correction only when somebody asks for them: a person has to act first."""


def names_of_codes(fields: Collection[str], route: AccountRoute) -> list[str]:
    """The fields that say where a line is posted; with the product where the account leads to it."""
    return sorted(
        name for name in fields if is_coding(name) or (name == PRODUCT and route is AccountRoute.PRODUCT)
    )  # fmt: skip


def is_kept(key: str, mapped: MappedRecord, image: WrittenImage) -> bool:
    """Whether a line is written and its source did not change since."""
    return key in image.lines and mapped.fingerprint.of_line(key) == image.line_fingerprints.get(key)


def today_and_written(line: DocumentLine, written: Mapping[str, Value], route: AccountRoute) -> tuple[Codes, Codes]:
    """A line's codes as written and as today's tables give them, both with the same fields.

    A code that the tables no longer give stays, and so does one that a person accepted as X3 has it.
    """
    was: dict[str, str] = {}
    now: dict[str, str] = {}
    for name in names_of_codes({*line.fields, *written}, route):
        old, new = written.get(name), line.fields.get(name)
        accepted = f"{ACCEPTED}{name}" in written and same_value(new, written[f"{ACCEPTED}{name}"])
        was[name] = str(old or "")
        now[name] = was[name] if accepted or not new or same_value(new, old) else str(new)
    return tuple(sorted(was.items())), tuple(sorted(now.items()))


def changed_codes(was: Codes, now: Codes) -> tuple[Codes, Codes]:
    """The fields that differ alone, as they were and as they are to be."""
    today = dict(now)
    names = [name for name, code in was if code != today[name]]
    return tuple((name, code) for name, code in was if name in names), tuple((name, today[name]) for name in names)


def coded(
    mapped: MappedRecord, image: WrittenImage, route: AccountRoute, new: Mapping[str, Codes]
) -> tuple[MappedRecord, WrittenImage]:
    """The record with the codes that its written lines keep or, by decision, get.

    Args:
        mapped: the record by today's tables.
        image: what is written of it.
        route: where the account goes.
        new: line key -> new codes, of lines that are to be corrected.

    Returns:
        The record, and the image without the fingerprints of these lines: they count as changed at the source.
    """
    lines: list[DocumentLine] = []
    codes: dict[tuple[str, str], tuple[Value, Value]] = {}
    for line in mapped.document.lines:
        written = image.lines.get(line.key)
        if written is None or not is_kept(line.key, mapped, image):
            lines.append(line)
            continue
        fields: dict[str, Value] = dict(line.fields)
        if line.key in new:
            kept = {name: value for name, value in written.items() if not name.startswith(ACCEPTED)}
            fields = {**kept, **dict(new[line.key])}
        for name in names_of_codes({*line.fields, *written}, route):
            have = fields.get(name) if line.key in new else written.get(name)
            if same_value(have, line.fields.get(name)):
                continue
            codes[line.key, name] = (have, line.fields.get(name))
            if have is None:
                fields.pop(name, None)
            else:
                fields[name] = have
        lines.append(line if fields == line.fields else replace(line, fields=fields))
    if codes or new:
        mapped = _told(replace(mapped, document=replace(mapped.document, lines=tuple(lines))), codes)
    if new:
        left = {key: found for key, found in image.line_fingerprints.items() if key not in new}
        image = replace(image, line_fingerprints=left)
    return mapped, image


def _told(mapped: MappedRecord, codes: Mapping[tuple[str, str], tuple[Value, Value]]) -> MappedRecord:
    """The record whose code uses and lineage say what is written where that is not what today's tables give."""
    if not codes:
        return mapped

    def words(now: Value) -> str:
        return f"as written before; today's tables would give {now or 'none'}"

    uses = tuple(
        replace(use, target=str(codes[use.line_key, use.field][0] or ""), rule_version=0)
        if (use.line_key, use.field) in codes
        else use
        for use in mapped.codes
    )
    lineage = tuple(
        replace(item, value=codes[item.line_key, item.field][0], rule=words(codes[item.line_key, item.field][1]))
        if (item.line_key, item.field) in codes
        else item
        for item in mapped.lineage
    )
    return replace(mapped, codes=uses, lineage=lineage)


def waiting_ids(store: ConnectionStore, entity: Entity) -> list[SourceId]:
    """Records that a run takes up by itself, because lines of theirs are to be corrected."""
    if entity is not Entity.ORDER:
        return []
    ids = [SourceId(source_id) for source_id in store.recodings.open_lines()]
    known = store.records.load_known(entity, ids) if ids else {}
    return [source_id for source_id in ids if source_id in known and known[source_id].status not in _LEFT_ALONE]


class Recoder:
    """The decided corrections in one flow of a run. Used by the run's own thread only."""

    def __init__(self, context: RunContext, entity: Entity) -> None:
        self._context = context
        self._entity = entity
        self._open = context.store.recodings.open_lines() if entity is Entity.ORDER else {}
        self._raw: dict[str, tuple[MappedRecord, WrittenImage, dict[str, Codes]]] = {}
        self._lapsed: dict[tuple[str, str], str] = {}

    def take(self, work: Work) -> None:
        """Gives a record the codes that its written lines keep or get; to be called once its image is known."""
        if self._entity is not Entity.ORDER or work.mapped is None or work.image is None:
            return
        mapped, image, source_id = work.mapped, work.image, str(work.header.source_id)
        new: dict[str, Codes] = {}
        decided = self._open.get(source_id, {})
        for key, (_, line) in decided.items():
            hindrance = self._hindrance(mapped, image, line)
            if hindrance:
                self._lapsed[source_id, key] = hindrance
            elif hindrance is not None:
                new[key] = line.new
        if decided:
            self._raw[source_id] = (mapped, image, new)
        work.mapped, work.image = coded(mapped, image, self._route, new)

    def gives_up(self, work: Work, decision: Decision | None) -> bool:
        """Whether corrections of a record lapse by what was decided about it, so that it is decided upon without them."""
        source_id = str(work.header.source_id)
        mapped, image, new = self._raw.get(source_id, (None, None, {}))
        if decision is None or mapped is None or image is None:
            return False
        received = {finding.line_key for finding in decision.findings if finding.check == RECEIVED}
        given_up = {
            key: decision.lines[key].reason
            for key in new
            if key in decision.lines and decision.lines[key].status in NEEDS_PERSON
        }
        for key, reason in given_up.items():
            del new[key]
            self._lapsed[source_id, key] = (
                "X3 has received, invoiced or closed the line meanwhile." if key in received else reason
            )
        if given_up:
            work.mapped, work.image = coded(mapped, image, self._route, new)
        return bool(given_up)

    def finish(self) -> None:
        """Keeps what became of the corrections; to be called once the records are on disk."""
        if not self._raw or self._context.preview:
            return
        images = self._context.store.records.load_images(self._entity, [SourceId(key) for key in self._raw])
        settled: list[LineSettled] = []
        audit: list[AuditDraft] = []
        for source_id in self._raw:
            image = images.get(SourceId(source_id))
            for key, (number, line) in self._open[source_id].items():
                written = image.lines.get(key) if image is not None else None
                if written is not None and all(same_value(written.get(name), code) for name, code in line.new):
                    settled.append(LineSettled(number, source_id, key, LineState.DONE))
                    audit.append(self._draft("recoded", number, line))
                elif (reason := self._lapsed.get((source_id, key), "")) != "":
                    settled.append(LineSettled(number, source_id, key, LineState.LAPSED, reason))
                    audit.append(self._draft("recode-lapsed", number, line, reason))
        if settled:
            self._context.store.recodings.settle(settled, audit)
        self._raw.clear()

    @property
    def _route(self) -> AccountRoute:
        return self._context.mapping.account_route

    def _hindrance(self, mapped: MappedRecord, image: WrittenImage, decided: RecodedLine) -> str | None:
        """Why a correction lapses; empty = it goes on; None = there is nothing to be corrected now."""
        line = next((line for line in mapped.document.lines if line.key == decided.key), None)
        written = image.lines.get(decided.key)
        if mapped.cancelled or mapped.not_eligible:
            return f"JAGGAER: {mapped.not_eligible or 'the order was cancelled'}."
        if line is None or written is None or image.closed or decided.key in image.closed_lines:
            return "The line was cancelled or closed meanwhile."
        if not is_kept(decided.key, mapped, image):
            return None  # its revision takes today's codes by itself
        _, wanted = changed_codes(*today_and_written(line, written, self._route))
        if not wanted and all(same_value(written.get(name), code) for name, code in decided.new):
            return None
        if wanted != decided.new:
            return f"Today's tables give {codes_said(wanted) or 'the code that is written'} by now; look at it anew."
        return ""

    def _draft(self, action: str, number: int, line: RecodedLine, reason: str = "") -> AuditDraft:
        details = {
            "decision": str(number),
            "line": str(line.number),
            "before": codes_said(line.old),
            "after": codes_said(line.new),
        }
        if reason:
            details["reason"] = f"line {line.number}: {reason}"
        else:
            details["reason"] = f"line {line.number}: {codes_said(line.old)} -> {codes_said(line.new)}"
        draft = self._context.draft(action, None, **details)
        return replace(draft, entity=self._entity.value, source_key=line.source_id)


def codes_said(codes: Codes) -> str:
    """Codes in words: `account 5014701, cost center L630`."""
    return ", ".join(f"{field_words(name)} {code or 'none'}" for name, code in codes)
