"""Deciding about an order that X3 has already: what changed in JAGGAER, what stands in X3, what the table says of it.

The written image is the base of every update; what X3 received or invoiced is never touched; what somebody changed in
X3 by hand is seen before it would be overwritten (product.md section 3; the table: `core.sync.order_changes`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from core.mapping.charges import CHARGES
from core.model.connection import InvalidLinePolicy
from core.model.document import DocumentLine, TargetDocument, TargetLine, WrittenImage
from core.model.finding import Finding
from core.model.mapped import MappedRecord
from core.model.plan import LineAction, LineWrite, Purpose
from core.model.policies import ClosedOrder, FieldGroup, PolicySettings, group_of
from core.model.record import charge_name, is_charge
from core.model.values import Value
from core.sync.by_hand import ByHand, accepting, as_left, judge, restored, without_accepted, without_deleted
from core.sync.close_order import close, gone_from_x3
from core.sync.compare import Difference, equals_wanted
from core.sync.decision import Decision, Standing, held_for_person, stops, unchanged
from core.sync.image import ORDER_FIXED, changed_keys, header_changes, line_changes, wanted_after
from core.sync.order_changes import Change, InX3, Verdict, change_of, look_up
from core.sync.order_findings import finding_of, numbers_of, told_beside, told_by_hand
from core.sync.updating import left_as_it_is, updated


def decide_order(
    mapped: MappedRecord,
    findings: tuple[Finding, ...],
    standing: Standing,
    image: WrittenImage,
    policy: InvalidLinePolicy,
) -> Decision:
    """The decision about an order that has a written image."""
    if mapped.cancelled or _closed_too(mapped, standing):
        return close(mapped, standing, image)
    if mapped.not_eligible:
        # A change that waits for approval in JAGGAER: the order in X3 stays as it is (jaggaer-j1p.md 5.2).
        return unchanged(mapped, standing, image, reason=mapped.not_eligible)
    header, changed, new, gone = changed_keys(mapped, image)
    beside = tuple(finding for finding in findings if finding.field == CHARGES)
    if not (header or changed or new or gone):
        return replace(unchanged(mapped, standing, image), findings=beside)
    if standing.current is None:
        return gone_from_x3(mapped, standing)
    about = {"", *changed, *new} if header else changed | new
    # A total that does not fit its lines may lack some: then nothing is closed or changed, whatever else changed.
    findings = tuple(f for f in findings if f.line_key in about or f.field in {"total", CHARGES} or not image.lines)
    revision = _Revision(mapped, standing, standing.current, image, policy, findings)
    return revision.decided(changed, new, gone, header=header)


def compared(mapped: MappedRecord, standing: Standing, image: WrittenImage, decision: Decision) -> Decision:
    """A full comparison of an order whose source stands: what is gone, and what somebody changed in X3."""
    current = standing.current
    if current is None:
        return gone_from_x3(mapped, standing)
    if mapped.not_eligible:
        # Nothing is written to what JAGGAER does not let through now.
        standing = replace(standing, policies=PolicySettings())
    found = _Revision(mapped, standing, current, image, InvalidLinePolicy.HOLD_ORDER, ()).restore()
    return replace(found or decision, current=current)


def _closed_too(mapped: MappedRecord, standing: Standing) -> bool:
    return mapped.closed and standing.policies.closed is ClosedOrder.CLOSE


@dataclass(slots=True)
class _Revision:
    """One decision while it comes about.

    Attributes:
        base: the image, with what X3 and the source agree about by now.
        held_keys: lines that a finding holds.
        silent: lines whose source changed in nothing that X3 has.
    """

    mapped: MappedRecord
    standing: Standing
    current: TargetDocument
    base: WrittenImage
    policy: InvalidLinePolicy
    findings: tuple[Finding, ...]
    header: dict[str, Value] = field(default_factory=dict)
    header_held: bool = False
    writes: list[LineWrite] = field(default_factory=list)
    held_keys: set[str] = field(default_factory=set)
    silent: set[str] = field(default_factory=set)
    changes: set[Change] = field(default_factory=set)
    more: list[Finding] = field(default_factory=list)
    overruled: tuple[Difference, ...] = ()

    def decided(self, changed: frozenset[str], new: frozenset[str], gone: frozenset[str], *, header: bool) -> Decision:
        """The decision about what the source changed."""
        held = stops(self.findings)
        self.held_keys = {f.line_key for f in held if f.line_key}
        self.header_held = any(not f.line_key for f in held)
        self._reopen()
        if header and not self.header_held:
            self._change_header()
        for line in self.mapped.document.lines:
            if line.key in self.held_keys or self.header_held or line.key not in changed | new:
                continue
            if line.key in new:
                self.changes.add(Change.LINE_ADDED)
                self.writes.append(LineWrite(LineAction.ADD, line.key, line.number, dict(line.fields)))
            else:
                self._change_line(line)
        for key in sorted(gone):
            self._take_out(key)
        return self._settled(gone)

    def restore(self) -> Decision | None:
        """The decision about what somebody changed in X3 while the source stood; None = nothing was."""
        by_hand = self._judge()
        if by_hand.kept:
            self._hold_by_hand(by_hand.kept)
            return self._held()
        if by_hand.overruled:
            return self._written(frozenset())
        return self._as_it_is(frozenset()) if by_hand.accepted else None

    # -- what the source changed ---------------------------------------------------------------------------------------

    def _reopen(self) -> None:
        """What was closed because JAGGAER wanted it so, and is wanted again."""
        if self.base.closed and not self.base.line_fingerprints:
            if self.current.closed:
                verdict = look_up(Change.REOPENED, InX3.UNTOUCHED)
                self._find(verdict, "The order was opened again in JAGGAER, but it is closed in X3.")
                self.header_held = True
            else:
                self.base = replace(self.base, closed=False, closed_lines=frozenset())
            return
        for line in self.mapped.document.lines:
            key = line.key
            if key not in self.base.closed_lines or key in self.base.line_fingerprints:
                continue
            there = self._there(key)
            if self.current.closed:
                self._find(look_up(Change.LINE_REOPENED, InX3.ORDER_CLOSED), self._closed_words())
                self.header_held = True
                return
            if there is not None and there.closed:
                self.changes.add(Change.LINE_REOPENED)
                verdict = look_up(Change.LINE_REOPENED, InX3.UNTOUCHED)
                self._hold_line(key, verdict, "was opened again in JAGGAER, but it is closed in X3")
            else:
                self.changes.add(Change.LINE_REOPENED)
                self.base = replace(self.base, closed_lines=self.base.closed_lines - {key})

    def _change_header(self) -> None:
        fields = header_changes(self.mapped, self.base)
        for name in sorted(ORDER_FIXED & fields.keys()):
            change = {"supplier": Change.SUPPLIER, "currency": Change.CURRENCY}.get(name, Change.SUPPLIER)
            verdict = look_up(change, InX3.UNTOUCHED)
            message = f"JAGGAER changed the {name.replace('_', ' ')} of an order that X3 already has."
            self._find(verdict, message, name=name, value=str(fields[name]))
            # Under a header that X3 cannot take, no line goes either: it would join the order of another supplier.
            self.header_held = True
        terms = [name for name in fields if group_of(name) is FieldGroup.MONEY and name not in ORDER_FIXED]
        touched = self.current.locked or any(line.locked for line in self.current.lines)
        if terms and not self.header_held and touched:
            told = told_beside({name: fields[name] for name in terms}, self.current.fields)
            self._find(
                look_up(Change.TERMS, InX3.RECEIVED),
                f"JAGGAER changed the order ({told}), but X3 has received or invoiced some of it.",
                name=terms[0],
                value=str(fields[terms[0]]),
            )
            self.header_held = True
        if fields:
            self.changes.add(Change.TERMS)
        self.header = fields

    def _change_line(self, line: DocumentLine) -> None:
        key = line.key
        fields = line_changes(line, self.base.lines[key])
        if not fields:
            self.silent.add(key)
            return
        there = self._there(key)
        kinds = {change_of(name) for name in fields}
        if there is not None and (state := self._state_of(there)) is not None:
            verdict = look_up(min(kinds, key=list(Change).index), state)
            why = "closed it" if state is InX3.LINE_CLOSED else "received or invoiced it"
            self._hold_line(key, verdict, f"changed in JAGGAER ({told_beside(fields, there.fields)}), but X3 has {why}")
            return
        self.changes |= kinds
        self.writes.append(LineWrite(LineAction.CHANGE, key, line.number, fields, self.base.line_ids.get(key, "")))

    def _take_out(self, key: str) -> None:
        """A line that the source cancelled, or does not have any more."""
        change = Change.LINE_CANCELLED if key in self.mapped.cancelled_lines else Change.LINE_REMOVED
        line_id, there = self.base.line_ids.get(key, ""), self._there(key)
        if there is None and line_id:
            # Deleted in X3 by hand: both sides agree.
            left = {name: fields for name, fields in self.base.lines.items() if name != key}
            ids = {name: found for name, found in self.base.line_ids.items() if name != key}
            self.base = replace(self.base, lines=left, line_ids=ids)
            return
        if there is not None and there.closed and not there.locked:
            self.base = replace(self.base, closed_lines=self.base.closed_lines | {key})
            return
        if there is not None and there.locked:
            how = "cancelled" if change is Change.LINE_CANCELLED else "taken out"
            self._hold_line(
                key, look_up(change, InX3.RECEIVED), f"was {how} in JAGGAER, but X3 has received or invoiced it"
            )
            return
        self.changes.add(change)
        number = self.mapped.line_numbers.get(key, 0)
        self.writes.append(LineWrite(LineAction.CLOSE, key, number, {}, line_id))

    # -- what comes of it ----------------------------------------------------------------------------------------------

    def _settled(self, gone: frozenset[str]) -> Decision:
        if not self.header_held and (self.writes or self.header or self.changes):
            by_hand = self._judge()
            if by_hand.kept:
                self._hold_by_hand(by_hand.kept)
        wanted = wanted_after(self.base, self.header, self.writes)
        if self.current.closed and (self.writes or self.header) and not equals_wanted(wanted, self.current):
            verdict = look_up(min(self.changes, key=list(Change).index), InX3.ORDER_CLOSED)
            self._find(verdict, self._closed_words())
            self.header_held = True
        held = stops((*self.findings, *self.more))
        if held and (self.policy is InvalidLinePolicy.HOLD_ORDER or self.header_held):
            return self._held()
        if not self.writes and not self.header and not self.overruled:
            if held:
                return self._held()
            return self._as_it_is(gone)
        return self._written(gone)

    def _judge(self) -> ByHand:
        wanted = wanted_after(self.base, self.header, self.writes)
        by_hand = judge(self.base, self.current, wanted, self.changes, self.standing.policies, self.standing.said)
        self.overruled = () if by_hand.kept else by_hand.overruled
        if by_hand.accepted and not by_hand.kept:
            self.base = accepting(self.base, wanted, by_hand.accepted)
            self.header, self.writes, silent = without_accepted(self.header, self.writes, by_hand.accepted)
            self.silent |= silent
        if by_hand.left and not by_hand.kept:
            self.base = as_left(self.base, by_hand.left)
        return by_hand

    def _held(self) -> Decision:
        held = held_for_person(
            self.mapped,
            (*self.findings, *self.more),
            self.held_keys,
            written=self.base,
            external_id=self.standing.external_id,
        )
        return replace(held, current=self.standing.current)

    def _as_it_is(self, gone: frozenset[str]) -> Decision:
        """Nothing is to be sent; what the source says by now belongs to what is written."""
        prints = {key: found for key, found in self.base.line_fingerprints.items() if key not in gone}
        prints |= self._prints(self.silent)
        found = (*self.findings, *self.more)
        return left_as_it_is(self.mapped, found, self.standing, self.base, prints)

    def _written(self, gone: frozenset[str]) -> Decision:
        mapped, standing = self.mapped, self.standing
        numbers = numbers_of(mapped)
        header, writes = restored(self.base, self.header, self.writes, self.overruled, numbers)
        base = without_deleted(self.base, self.overruled)
        touched = {write.key for write in self.writes} | self.silent
        prints = {key: told for key, told in base.line_fingerprints.items() if key not in gone}
        prints |= self._prints(touched - gone)
        decision = updated(
            mapped,
            (*self.findings, *self.more),
            standing,
            self.current,
            self.base,
            purpose=_purpose(writes, header),
            header=header,
            writes=writes,
            prints=prints,
            base=base,
        )
        return decision if decision.linked else replace(decision, overruled=self.overruled)

    def _prints(self, keys: Collection[str]) -> dict[str, str]:
        return {key: told for key in keys if (told := self.mapped.fingerprint.of_line(key)) is not None}

    # -- findings ------------------------------------------------------------------------------------------------------

    def _closed_words(self) -> str:
        return f"It changed in JAGGAER, but {self.standing.external_id} is closed in X3."

    def _there(self, key: str) -> TargetLine | None:
        line_id = self.base.line_ids.get(key, "")
        return next((line for line in self.current.lines if line.line_id == line_id), None)

    def _state_of(self, there: TargetLine) -> InX3 | None:
        """Why a line takes no change; None = it does. Of a closed order that is said once."""
        if there.locked:
            return InX3.RECEIVED
        return InX3.LINE_CLOSED if there.closed and not self.current.closed else None

    def _hold_line(self, key: str, verdict: Verdict, what: str) -> None:
        numbers = numbers_of(self.mapped)
        line = f"Line {numbers[key]}" if key in numbers else "A line"
        if is_charge(key):
            line = f"The charge for {charge_name(key)}"
        self._find(verdict, f"{line} {what}.", name="line", key=key)
        self.held_keys.add(key)

    def _hold_by_hand(self, kept: tuple[Difference, ...]) -> None:
        words = told_by_hand(kept, numbers_of(self.mapped))
        verdict = look_up(Change.NOTHING, InX3.EDITED_OTHER)
        self._find(verdict, f"{self.standing.external_id} was changed in X3 since the last sync: {words}.")
        self.header_held = True

    def _find(
        self, verdict: Verdict, message: str, *, name: str = "document", value: str | None = None, key: str = ""
    ) -> None:
        self.more.append(finding_of(self.mapped, verdict, message, name=name, value=value, key=key))


def _purpose(writes: list[LineWrite], header: Mapping[str, Value]) -> Purpose:
    actions = {write.action for write in writes}
    if actions == {LineAction.ADD} and not header:
        return Purpose.APPEND
    if actions == {LineAction.CLOSE} and not header:
        return Purpose.CLOSE
    return Purpose.REVISION
