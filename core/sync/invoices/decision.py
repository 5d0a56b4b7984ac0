"""The decision about one invoice: compared, coded, entered, held or left alone. Pure, cannot fail.

| in X3                            | compare        | code                              | create              |
|----------------------------------|----------------|-----------------------------------|---------------------|
| not there                        | waits          | waits                             | entered, not posted |
| there, as in JAGGAER             | up to date     | up to date                        | up to date          |
| there, other coding, not posted  | differs        | coding written, where it is valid | as code             |
| there, other coding, posted      | differs        | differs, never touched            | differs             |
| there, other money, day or order | differs        | differs, and so by the policy     | as code             |
| several of that number           | a person says  | a person says                     | a person says       |
| number written otherwise         | taken, if one  | taken, if one                     | a person says       |

`RULES` holds the first and the last rows as data. What people decided comes before.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Final

from core.mapping.draft import field_words
from core.model.connection import InvalidLinePolicy, InvoiceMode
from core.model.document import TargetDocument, WrittenImage
from core.model.finding import Finding
from core.model.flow import Entity, ExternalId
from core.model.mapped import MappedRecord
from core.model.run import Place
from core.model.settle import PLACE_OF
from core.model.status import WORST_FIRST, Status, worst
from core.model.values import Value, same_value
from core.sync.adopt import implausible, not_adopted
from core.sync.decision import Decision, LineOutcome, after_write, all_keys, cancelled_outcome, hold_all, stops
from core.sync.gone import gone_finding
from core.sync.invoices import words
from core.sync.invoices.coding import (
    Coding,
    as_wanted,
    by_hand,
    coding_write,
    is_kept,
    wanted_coding,
    was_written,
    with_found,
)
from core.sync.invoices.creating import creation, unfit
from core.sync.invoices.differences import CHECK, IDENTITY, Differs, compare, difference_finding, shown
from core.sync.invoices.lines import Pairing, pair
from core.sync.invoices.standing import InvoiceStanding, Rules

ITS_OTHER_LINES: Final = "Waits for the other lines of its invoice."


class Does(StrEnum):
    """What is done about how an invoice stands in X3."""

    WAIT = "wait"
    ENTER = "enter"
    TAKE = "take"
    """It is the one in X3: compared, and coded where the mode says so."""
    ASK = "ask"
    """A person says which one it is."""


class Found(StrEnum):
    """What X3 has under the supplier's document number."""

    NOTHING = "nothing"
    ONE = "one"
    SEVERAL = "several"
    SPELT = "one, written otherwise"
    SPELT_SEVERAL = "several, written otherwise"


_LOOKS: Final = {
    Found.NOTHING: Does.WAIT,
    Found.ONE: Does.TAKE,
    Found.SEVERAL: Does.ASK,
    Found.SPELT: Does.TAKE,
    Found.SPELT_SEVERAL: Does.ASK,
}
RULES: Final[Mapping[InvoiceMode, Mapping[Found, Does]]] = {
    InvoiceMode.COMPARE: _LOOKS,
    InvoiceMode.CODE: _LOOKS,
    InvoiceMode.CREATE: _LOOKS | {Found.NOTHING: Does.ENTER, Found.SPELT: Does.ASK},
}
"""What is done, by mode and by what X3 has. Beside a number that is only written otherwise nothing is ever entered."""


def decide_standing(
    mapped: MappedRecord, findings: tuple[Finding, ...], standing: InvoiceStanding, rules: Rules
) -> Decision:
    """The decision about an invoice without open intent (module docstring). `findings` are all of `validate`."""
    if mapped.not_eligible:
        return hold_all(mapped, Status.NOT_ELIGIBLE, mapped.not_eligible, external_id=standing.external_id)
    if standing.link is not None:
        return decide_link(mapped, findings, standing, rules)
    if standing.external_id is not None and standing.current is not None:
        return take(mapped, findings, standing, standing.current, rules)
    if standing.external_id is not None and standing.image is not None:
        return _held(mapped, (gone_finding(Entity.INVOICE, standing.external_id),), standing.external_id)
    return _look(mapped, findings, standing, rules)


def _look(mapped: MappedRecord, findings: tuple[Finding, ...], standing: InvoiceStanding, rules: Rules) -> Decision:
    """What to do with an invoice of which nobody said where it is in X3."""
    exact, alike = standing.found, () if standing.apart else standing.alike
    if exact:
        found = Found.ONE if len(exact) == 1 else Found.SEVERAL
    else:
        found = (Found.NOTHING, Found.SPELT)[len(alike)] if len(alike) < 2 else Found.SPELT_SEVERAL  # noqa: PLR2004
    if mapped.cancelled and (found is Found.NOTHING or (standing.taken and not exact)):
        return hold_all(mapped, Status.NOT_ELIGIBLE, "Cancelled in JAGGAER before it was in X3.")
    if not exact and standing.taken:
        external_id, holder = next(iter(standing.taken.items()))
        return _held(mapped, (*words.taken_already(mapped, external_id, holder), *findings))
    if not mapped.document.reference:
        told = any(finding.field == "reference" for finding in stops(findings))
        return _held(mapped, findings if told else (words.no_number(mapped), *findings))
    match RULES[rules.mode][found]:
        case Does.TAKE:
            return take(mapped, findings, standing, (exact or alike)[0], rules)
        case Does.ASK:
            return _held(mapped, (*words.maybe_there(mapped, exact or alike, sure=bool(exact)), *findings))
        case Does.WAIT:
            if any(finding.field == "supplier" for finding in stops(findings)):
                return _held(mapped, findings)  # X3 can only be asked by supplier and number
            return _held(mapped, (words.not_entered(mapped, rules.late_from), *findings))
        case Does.ENTER:
            return _enter(mapped, findings, standing)


def decide_link(
    mapped: MappedRecord, findings: tuple[Finding, ...], standing: InvoiceStanding, rules: Rules
) -> Decision:
    """A person said which invoice of X3 it is."""
    assert standing.link is not None  # noqa: S101 - the caller looked
    there, external_id = standing.linked, standing.link.external_id
    if there is None:
        return not_adopted(mapped, external_id, "X3 does not have it")
    if external_id in standing.taken:
        return not_adopted(mapped, external_id, f"{standing.taken[external_id]} of JAGGAER is linked to it")
    reason = "" if standing.link.anyway else implausible(mapped, there)
    return not_adopted(mapped, external_id, reason) if reason else take(mapped, findings, standing, there, rules)


def _enter(mapped: MappedRecord, findings: tuple[Finding, ...], standing: InvoiceStanding) -> Decision:
    """An invoice is entered whole or not at all, whatever the policy for lines: its total is what is paid."""
    if standing.doubles and not standing.apart:
        return _held(mapped, (*words.double(mapped, standing.doubles), *findings))
    findings = (
        *findings,
        *(words.order_waits(key, why) for key, why in standing.waits.items()),
        *(words.order_line_split(key, why) for key, why in standing.split.items()),
        *unfit(mapped),
    )
    if stops(findings):
        return _held(mapped, findings, waiting={line.key for line in mapped.document.lines})
    if not mapped.document.lines:
        return hold_all(mapped, Status.NOT_ELIGIBLE, "It has no line that is to be in X3.")
    carriers = standing.carriers | {*(there.external_id for there in standing.alike), *standing.taken}
    return after_write(mapped, findings, creation(mapped, carriers), Place.CREATED)


def take(
    mapped: MappedRecord,
    findings: tuple[Finding, ...],
    standing: InvoiceStanding,
    there: TargetDocument,
    rules: Rules,
) -> Decision:
    """The invoice is `there` in X3: compared, and coded where the mode says so and X3 still allows it."""
    if mapped.cancelled:
        return _on(there, _held(mapped, (words.cancelled_in_jaggaer(mapped, there),)))
    image = standing.image
    sides = _Sides(mapped, there, pair(mapped, there), image, rules)
    # What is written already needs no valid code any more: only the source makes changes.
    kept = {line.key for line in mapped.document.lines if image is not None and is_kept(mapped, image, line.key)}
    findings = tuple(finding for finding in findings if not (finding.kind and finding.line_key in kept))
    coding, told = sides.sorted({(finding.line_key, finding.field) for finding in stops(findings)})
    findings = (*findings, *told)
    held = stops(findings)
    bad = {finding.line_key for finding in held}
    changes = {} if _holds_all(held, rules.policy) else {key: new for key, new in coding.items() if key not in bad}
    same = as_wanted(there, sides.lines, sides.wanted, bad)
    if changes:
        write = coding_write(mapped, there, sides.lines, image, changes, same)
        as_is = WrittenImage({}, {key: {} for key in sides.lines.pairs if key not in changes})
        decision = after_write(mapped, findings, write, Place.UPDATED, written=as_is)
        return replace(decision, external_id=there.external_id, current=there)
    if held:
        decision = _held(mapped, findings, waiting=coding)
    else:
        decision = _equal(mapped, findings, standing, there, sides.unseen())
    if rules.codes and not _may_be_another(held):
        decision = replace(decision, image=with_found(mapped, sides.lines, image, same))
    return _on(there, decision)


def _holds_all(held: Collection[Finding], policy: InvalidLinePolicy) -> bool:
    """Whether nothing of an invoice is coded: always where it may be another one, else as the policy says."""
    if policy is InvalidLinePolicy.HOLD_ORDER:
        return bool(held)
    return _may_be_another(held)


def _may_be_another(held: Collection[Finding]) -> bool:
    return any(not f.line_key and (f.check != CHECK or f.field in IDENTITY) for f in held)


class _Sides:
    """Both invoices side by side."""

    def __init__(
        self, mapped: MappedRecord, there: TargetDocument, lines: Pairing, image: WrittenImage | None, rules: Rules
    ) -> None:
        self.lines = lines
        self._mapped = mapped
        self._there = there
        self._image = image
        self._rules = rules
        self.wanted = wanted_coding(mapped, image)

    def sorted(self, invalid: Collection[tuple[str, str]]) -> tuple[dict[str, Coding], tuple[Finding, ...]]:
        """The coding that may be written, line by line, and a finding for everything else that differs.

        Args:
            invalid: (line key, field) of what a finding holds already.
        """
        coding: dict[str, dict[str, Value]] = {}
        told: list[Finding] = []
        for each in compare(self._mapped, self._there, self.lines, self.wanted):
            if (each.line, each.field) in invalid:
                continue
            hindrance = self._hindrance(each)
            if each.coding and not hindrance and self._rules.codes:
                coding.setdefault(each.line, {})[each.field] = each.ours
            else:
                told.append(difference_finding(self._mapped, self._there, each, why=hindrance))
        if self._rules.codes and not self._there.locked:
            for key, fields in self._hidden().items():
                new = {
                    n: value for n, value in fields.items() if (key, n) not in invalid and not self._sent(key, n, value)
                }
                if new:
                    coding.setdefault(key, {}).update(new)
        return dict(coding), tuple(told)

    def unseen(self) -> tuple[str, ...]:
        """What JAGGAER gives and X3's answer does not show, in words."""
        return tuple(sorted({field_words(name) for fields in self._hidden().values() for name in fields}))

    def _hindrance(self, each: Differs) -> str:
        """Why a coding that differs is not written; empty where nothing speaks against it, or nobody asked for it."""
        if not each.coding or not self._rules.codes:
            return ""
        if self._there.locked:
            return words.POSTED
        return words.BY_HAND if by_hand(each, self._image) else ""

    def _hidden(self) -> dict[str, Coding]:
        """Line key -> coding of which X3 does not show what it holds."""
        found: dict[str, Coding] = {}
        for key, partner in self.lines.pairs.items():
            wanted = self.wanted.get(key, {})
            seen = shown(partner, self._there, wanted)
            if hidden := {name: value for name, value in wanted.items() if name not in seen}:
                found[key] = hidden
        return found

    def _sent(self, key: str, name: str, value: Value) -> bool:
        """Whether it was written so before."""
        written = self._image.lines.get(key, {}) if self._image is not None else {}
        return name in written and same_value(written[name], value)


def _equal(
    mapped: MappedRecord,
    findings: tuple[Finding, ...],
    standing: InvoiceStanding,
    there: TargetDocument,
    unseen: tuple[str, ...],
) -> Decision:
    """Both sides say the same: *Synced* where we wrote something of it, else *Up to date*."""
    status = Status.SYNCED if was_written(standing.image) else Status.UP_TO_DATE
    place = Place.UNCHANGED if standing.external_id == there.external_id else Place.LINKED
    lines = {
        key: cancelled_outcome() if key in mapped.cancelled_lines else LineOutcome(status, place)
        for key in all_keys(mapped)
    }
    return Decision(status, place, lines=lines, findings=findings, not_compared=unseen)


def _held(
    mapped: MappedRecord,
    findings: tuple[Finding, ...],
    external_id: ExternalId | None = None,
    *,
    waiting: Collection[str] = (),
) -> Decision:
    """Nothing is written now: each line where its own finding leaves it, the others as they stand in X3.

    Args:
        mapped: the invoice.
        findings: with a *stop* among them.
        external_id: X3's invoice.
        waiting: keys of lines that would be written, were it not for the others.
    """
    held = stops(findings)
    by_line: dict[str, Finding] = {}
    for each in sorted(held, key=lambda finding: WORST_FIRST.index(finding.status), reverse=True):
        by_line[each.line_key] = each
    whole = by_line.pop("", None)
    if whole is not None and whole.check == CHECK:
        whole = None  # the header differs: the lines need not
    lines: dict[str, LineOutcome] = {}
    for key in dict.fromkeys((*all_keys(mapped), *by_line)):
        if (finding := by_line.get(key) or whole) is not None and key not in mapped.cancelled_lines:
            lines[key] = LineOutcome(finding.status, PLACE_OF[finding.status], finding.message)
        elif key in mapped.cancelled_lines:
            lines[key] = cancelled_outcome()
        elif key in waiting:
            lines[key] = LineOutcome(Status.WAITING, Place.WAITING, ITS_OTHER_LINES)
        else:
            lines[key] = LineOutcome(Status.UP_TO_DATE, Place.UNCHANGED)
    status = worst([finding.status for finding in held])
    first = next(finding for finding in held if finding.status is status)
    more = len({(finding.cause_id, finding.line_key) for finding in held}) - 1
    reason = first.message + (f" And {more} more." if more > 0 else "")
    return Decision(status, PLACE_OF[status], reason, lines=lines, findings=findings, external_id=external_id)


def _on(there: TargetDocument, decision: Decision) -> Decision:
    """The decision about an invoice that is this one of X3."""
    return replace(decision, external_id=there.external_id, current=there)
