"""Which written lines would get another code today, what X3 still allows about them, and deciding it (product.md 3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from core.clock import Clock
from core.desk.decisions import Desk
from core.desk.told import Told, told_nobody
from core.errors import ConfigurationError
from core.mapping.context import MappingContext
from core.mapping.crossref import CrossReferences
from core.mapping.draft import field_words
from core.mapping.engine import map_record
from core.mapping.fingerprint import fingerprint
from core.model.audit import AuditDraft
from core.model.crossref import ACCOUNT, COST_CENTER
from core.model.document import TargetDocument, TargetLine, WrittenImage
from core.model.flow import Entity, ExternalId, SourceId
from core.model.mapped import MappedRecord
from core.model.recode import RecodedLine, RecodeLine, RecodePreview, RecodeState, Recoding, Verdict
from core.model.record import SourceRecord
from core.model.settle import KnownRecord
from core.model.status import Status
from core.ports import Target
from core.store.connection_store import ConnectionStore
from core.sync.codes import Codes
from core.sync.decision import stops
from core.sync.image import changed_by_hand, image_state
from core.sync.prepare import rebased
from core.sync.recoding import changed_codes, codes_said, is_kept, today_and_written
from core.validation.checks import ValidationSettings, codes_to_ask, profile_levels, validate

AT_ONCE = 200
"""Orders that are looked at together."""
_MAY_BE = frozenset({Status.SYNCED, Status.UP_TO_DATE, Status.PARTLY_SYNCED})
"""Statuses in which an order takes a correction: nothing of it waits for a person to decide first."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which written lines are looked at.

    Attributes:
        kind, source: those that use a code of JAGGAER (`account`, `744202`); empty = whatever they use.
        source_ids: those of these orders; empty = of all.
    """

    kind: str = ""
    source: str = ""
    source_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Order:
    """A written order with a line that would get another code."""

    known: KnownRecord
    mapped: MappedRecord
    image: WrittenImage
    lines: tuple[RecodeLine, ...]


@dataclass(frozen=True, slots=True)
class RecodeDesk:
    """Corrections of one connection, looked at and decided."""

    store: ConnectionStore
    desk: Desk
    clock: Clock
    actor: str

    def preview(self, choice: Choice, target: Target, told: Told = told_nobody) -> RecodePreview:
        """Written lines that would get another code with today's tables, each with what X3 still allows.

        Raises:
            ConnectorError: X3 could not be asked, or `told` had enough.
        """
        version = self.store.mappings.version()
        tables = CrossReferences(self.store.mappings.rules(), version)
        # Orders that JAGGAER closed are what was posted: they are mapped like the others, and told as closed.
        context = replace(self.desk.context, include_closed=True)
        codes = Codes(self.store, target, self.clock)
        waiting = self.store.recodings.waiting()
        ids = self._ids(choice)
        found: list[RecodeLine] = []
        looked_at = 0
        for start in range(0, len(ids), AT_ONCE):
            orders: list[_Order] = []
            for known, mapped, image in self._mapped(ids[start : start + AT_ONCE], tables, context):
                looked_at += sum(is_kept(line.key, mapped, image) for line in mapped.document.lines)
                lines = tuple(self._lines(known, mapped, image, choice))
                if lines:
                    orders.append(_Order(known, mapped, image, lines))
            if orders:
                there = self._there(target, orders)
                wanted = set().union(*(codes_to_ask(order.mapped, codes) for order in orders))
                if wanted:
                    codes.ask(wanted)
                for order in orders:
                    found += self._judged(order, there, codes, waiting)
            told(min(start + AT_ONCE, len(ids)), len(ids))
        found.sort(key=lambda line: (line.order, line.source_id, line.number, line.key))
        return RecodePreview(tuple(found), version, looked_at)

    def decide(self, lines: Sequence[RecodeLine], target: Target, *, because: str, approved: bool) -> Recoding:
        """Decides that lines are corrected, each looked at anew; the next run carries it out.

        Args:
            lines: as a preview showed them.
            target: X3.
            because: why; for the audit chain.
            approved: whether it needs nobody else; without it the decision waits.

        Raises:
            ConfigurationError: there is no reason, or a line cannot be corrected (any more), or would get another code
                than was shown; nothing was decided.
        """
        if not because.strip():
            raise ConfigurationError(
                "Correcting written lines needs a reason.", remedy="Say why: it is kept with your name for the auditor."
            )
        if not lines:
            raise ConfigurationError("No line was chosen.", remedy="Choose at least one that can be corrected.")
        now = self.preview(Choice(source_ids=tuple(dict.fromkeys(line.source_id for line in lines))), target)
        fresh = {(line.source_id, line.key): line for line in now.lines}
        for line in lines:
            self._check(line, fresh.get((line.source_id, line.key)))
        at = self.clock.now()
        by_order: dict[str, list[RecodeLine]] = defaultdict(list)
        for line in lines:
            by_order[line.source_id].append(line)
        return self.store.recodings.add(
            [_decided(line) for line in lines],
            state=RecodeState.ACTIVE if approved else RecodeState.PENDING,
            actor=self.actor,
            at=at,
            because=because.strip(),
            mapping_version=now.mapping_version,
            audit=[self._draft(source_id, mine, because.strip(), now) for source_id, mine in by_order.items()],
        )

    def withdraw(self, recode_id: int, *, because: str) -> Recoding:
        """Takes back what was not carried out yet of a decision.

        Raises:
            ConfigurationError: there is no such decision, or nothing of it waits any more.
        """
        decision = self.store.recodings.get(recode_id)
        if decision is None:
            raise ConfigurationError(f"No correction has the number {recode_id}.", remedy="See them with: recode list")
        if decision.state not in {RecodeState.PENDING, RecodeState.ACTIVE}:
            raise ConfigurationError(
                f"Correction {recode_id} is {decision.state.value}: nothing of it waits any more.",
                remedy="To write other codes, decide a mapping and correct the lines again.",
            )
        details = {"decision": str(recode_id), "reason": because} if because else {"decision": str(recode_id)}
        orders = dict.fromkeys(line.source_id for line in decision.lines)
        drafts = [
            AuditDraft(
                self.actor,
                "recode-withdrawn",
                self.clock.now(),
                entity=Entity.ORDER.value,
                source_key=source_id,
                details=details,
            )
            for source_id in orders
        ]
        self.store.recodings.set_state(recode_id, RecodeState.WITHDRAWN, drafts)
        return replace(decision, state=RecodeState.WITHDRAWN)

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _ids(self, choice: Choice) -> list[SourceId]:
        """The written orders that are looked at."""
        written = self.store.records.load_links(Entity.ORDER)
        if choice.source_ids:
            return [SourceId(key) for key in choice.source_ids if SourceId(key) in written]
        if choice.kind in {ACCOUNT, COST_CENTER}:
            uses = self.store.codings.uses(choice.kind, choice.source)
            found = {use.source_id for use in uses if use.entity is Entity.ORDER}
            # What JAGGAER closed is judged no more and has no codes in the index, but it is what was posted.
            return sorted((found | set(self.store.recodings.written_without_codes())) & written.keys())
        return sorted(written)

    def _mapped(
        self, ids: Sequence[SourceId], tables: CrossReferences, context: MappingContext
    ) -> Iterator[tuple[KnownRecord, MappedRecord, WrittenImage]]:
        records, profile = self.store.records, self.desk.profile
        images = records.load_images(Entity.ORDER, ids)
        sources = records.load_sources(Entity.ORDER, ids)
        known = records.load_known(Entity.ORDER, ids)
        stale = [key for key, image in images.items() if image.profile_hash != profile.content_hash]
        written = records.load_sources(Entity.ORDER, stale, written=True) if stale else {}
        for key in ids:
            image, source, record = images.get(key), sources.get(key), known.get(key)
            if image is None or source is None or record is None:
                continue
            if (before := written.get(key)) is not None:
                image = self._rebased(image, before)
            yield record, map_record(source, profile, tables, context), image

    def _rebased(self, image: WrittenImage, source: SourceRecord) -> WrittenImage:
        """The image with fingerprints by the current profile."""
        fresh = fingerprint(source.payload, self.desk.profile, Entity.ORDER)
        return rebased(image, fresh, self.desk.profile.content_hash)

    def _lines(
        self, known: KnownRecord, mapped: MappedRecord, image: WrittenImage, choice: Choice
    ) -> Iterator[RecodeLine]:
        """Lines of an order that would get another code and that the choice covers; not judged yet."""
        used = {
            use.line_key
            for use in mapped.codes
            if not choice.kind or (use.kind == choice.kind and choice.source in {"", use.source})
        }
        for line in mapped.document.lines:
            if (choice.kind and line.key not in used) or not is_kept(line.key, mapped, image):
                continue
            was, now = today_and_written(line, image.lines[line.key], self.desk.context.account_route)
            old, new = changed_codes(was, now)
            if not new:
                continue
            rules = {item.field: item.rule for item in mapped.lineage if item.line_key == line.key}
            yield RecodeLine(
                source_id=str(known.source_id),
                order=known.number,
                x3_key=str(known.external_id or ""),
                supplier=mapped.supplier_name,
                key=line.key,
                number=line.number,
                x3_line=image.line_ids.get(line.key, ""),
                description=mapped.line_texts.get(line.key, ""),
                amount=mapped.line_amounts.get(line.key, mapped.amount),
                currency=mapped.currency,
                old=was,
                new=now,
                verdict=Verdict.ALLOWED,
                rules=tuple((name, rules.get(name, "")) for name, _ in old),
            )

    def _there(self, target: Target, orders: Sequence[_Order]) -> dict[ExternalId, TargetDocument]:
        """The orders as they stand in X3 now."""
        ids = [order.known.external_id for order in orders if order.known.external_id is not None]
        batch = max(1, self.desk.capabilities.lookup_batch)
        found: dict[ExternalId, TargetDocument] = {}
        for start in range(0, len(ids), batch):
            found |= target.read(Entity.ORDER, ids[start : start + batch])
        return found

    def _judged(
        self,
        order: _Order,
        there: Mapping[ExternalId, TargetDocument],
        codes: Codes,
        waiting: Mapping[tuple[str, str], int],
    ) -> Iterator[RecodeLine]:
        known, mapped, image = order.known, order.mapped, order.image
        document = there.get(known.external_id) if known.external_id is not None else None
        lines = {} if document is None else {line.line_id: line for line in document.lines}
        held = self._held(order, document)
        settings = ValidationSettings(
            profile_levels(self.desk.profile.profile),
            self.desk.capabilities.max_lengths,
            self.desk.context.mandatory_dimensions,
            self.desk.context.cost_center_type,
        )
        invalid = {finding.line_key: finding.message for finding in stops(validate(mapped, codes, settings))}
        for line in order.lines:
            target_line = lines.get(image.line_ids.get(line.key, ""))
            posted = _posted(document, target_line)
            if line.key in image.closed_lines and not (target_line is not None and target_line.locked):
                continue  # closed by us with nothing received: nothing was ever posted
            if posted:
                yield replace(line, verdict=Verdict.JOURNAL, why=posted)
            elif held:
                yield replace(line, verdict=Verdict.HELD, why=held)
            elif (line.source_id, line.key) in waiting:
                number = waiting[line.source_id, line.key]
                yield replace(line, verdict=Verdict.HELD, why=f"It waits to be corrected already (decision {number}).")
            elif line.key in invalid:
                yield replace(line, verdict=Verdict.HELD, why=invalid[line.key])
            elif target_line is None:
                yield replace(line, verdict=Verdict.HELD, why="X3 does not have the line any more.")
            else:
                yield line

    def _held(self, order: _Order, document: TargetDocument | None) -> str:
        """Why nothing of an order can be corrected now; empty = it can."""
        known, mapped = order.known, order.mapped
        if known.status not in _MAY_BE:
            return f"The order is “{known.status.value}”; settle that first."
        if mapped.not_eligible or (mapped.closed and not self.desk.context.include_closed):
            return f"JAGGAER: {mapped.not_eligible or 'it is closed there'}."
        if Entity.ORDER not in self.desk.capabilities.update:
            return "X3 offers no way to change orders; change the codes there by hand."
        if document is None:
            return f"{known.external_id} is gone from X3."
        by_hand = changed_by_hand(image_state(order.image), document)
        if by_hand:
            words = "; ".join(difference.words() for difference in by_hand[:3])
            return f"{known.external_id} was changed in X3 since the last sync: {words}."
        return ""

    def _check(self, line: RecodeLine, fresh: RecodeLine | None) -> None:
        where = f"Line {line.number} of {line.order}"
        if fresh is None:
            raise ConfigurationError(
                f"{where} would get no other code any more.", remedy="Look at the preview again; nothing was decided."
            )
        if fresh.verdict is not Verdict.ALLOWED:
            raise ConfigurationError(
                f"{where} {fresh.verdict.value}: {fresh.why}", remedy="Leave it out; nothing was decided."
            )
        if fresh.changes != line.changes:
            now = codes_said(changed_codes(fresh.old, fresh.new)[1])
            raise ConfigurationError(
                f"{where} would get {now} by now, which is not what was shown.",
                remedy="Look at the preview again; nothing was decided.",
            )

    def _draft(self, source_id: str, lines: Sequence[RecodeLine], because: str, now: RecodePreview) -> AuditDraft:
        said = "; ".join(
            f"line {line.number}: {codes_said(old)} -> {codes_said(new)}"
            for line in lines
            for old, new in [changed_codes(line.old, line.new)]
        )
        return AuditDraft(
            self.actor,
            "recode",
            self.clock.now(),
            entity=Entity.ORDER.value,
            source_key=source_id,
            external_id=lines[0].x3_key,
            mapping_version=str(now.mapping_version),
            details={"reason": because, "lines": said},
        )


def changes_said(line: RecodeLine) -> str:
    """What changes on a line, in words: `GL account 5011205 -> 5014701`."""
    return "; ".join(f"{field_words(name)} {old or 'none'} -> {new}" for name, old, new in line.changes)


def _posted(document: TargetDocument | None, line: TargetLine | None) -> str:
    """Why X3 lets nobody change a line any more; empty = it does, or is not known to have it."""
    if document is None:
        return ""
    if line is not None and line.locked:
        return "X3 has received or invoiced it."
    if document.locked and not any(one.locked for one in document.lines):
        return "X3 has received or invoiced the order, and does not tell which of its lines."
    if document.closed:
        return "The order is closed in X3."
    return "It is closed in X3." if line is not None and line.closed else ""


def _decided(line: RecodeLine) -> RecodedLine:
    old, new = changed_codes(line.old, line.new)
    return RecodedLine(line.source_id, line.key, line.order, line.number, old, new)
