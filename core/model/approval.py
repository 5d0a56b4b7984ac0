"""Requests for the approval of a second person (product.md section 3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from core.model.crossref import MappingRule, Scope
from core.model.values import digest


class ApprovalKind(StrEnum):
    """What is to be approved."""

    MAPPING = "mapping"
    SETTINGS = "settings"
    RECODE = "recode"
    BANK = "bank"
    PREVIEW = "preview"


class ApprovalState(StrEnum):
    """Where a request stands.

    `open` has no effect yet. `review` holds already, and is to be looked at afterwards. `used` is an approved request
    whose one use was made.
    """

    OPEN = "open"
    REVIEW = "review"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    USED = "used"


WAITING = (ApprovalState.OPEN, ApprovalState.REVIEW)
"""States in which somebody has to act."""


@dataclass(frozen=True, slots=True)
class ApprovalRequest:
    """A request; what it asks for never changes.

    Attributes:
        number: from 1, one sequence per connection.
        summary: what would be decided, one sentence.
        needed: why it needs approval, one clause.
        payload: what would be decided, in full, as plain JSON; `payload_hash` is its digest.
        asked_by, asked_by_id: the account that asked, by name and by what the system counts it by.
        due_at: until when a `review` is to be made.
        closed_by: who approved, rejected or withdrew it; "" while it waits.
    """

    number: int
    kind: ApprovalKind
    state: ApprovalState
    summary: str
    needed: str
    payload: Mapping[str, Any]
    payload_hash: str
    asked_by: str
    asked_by_id: str
    asked_at: datetime
    because: str = ""
    due_at: datetime | None = None
    closed_by: str = ""
    closed_by_id: str = ""
    closed_at: datetime | None = None
    closed_because: str = ""

    @property
    def rules(self) -> tuple[MappingRule, ...]:
        """The rules that a request of kind `mapping` would decide (in review: has decided, with their versions)."""
        if self.kind is not ApprovalKind.MAPPING:
            return ()
        return tuple(rule_of(member) for member in self.payload["rules"])

    def overdue(self, now: datetime) -> bool:
        """Whether its review should have been made."""
        return self.state is ApprovalState.REVIEW and self.due_at is not None and self.due_at < now


@dataclass(frozen=True, slots=True)
class PendingApproval:
    """A request that waits, as one account sees it.

    Attributes:
        mine: whether this account asked for it.
        why_not: why this account cannot approve it, one sentence; "" when it can.
    """

    request: ApprovalRequest
    mine: bool
    why_not: str = ""


_WAITS = " Its mapping to "


def told_waiting(message: str, rule: MappingRule, request: ApprovalRequest) -> str:
    """What a finding says when its mapping waits for a second person."""
    return f"{told_before(message)}{_WAITS}{rule.target or 'nothing'} {mark_of(request)}"


def told_before(message: str) -> str:
    """What a finding said before its mapping waited for a second person."""
    return message.partition(_WAITS)[0]


def mark_of(request: ApprovalRequest) -> str:
    """By what such a message is known."""
    return f"waits for approval by a second person (request {request.number} by {request.asked_by})."


def member_of(rule: MappingRule, before: str) -> dict[str, str]:
    """A rule as a member of a payload, with the target that held for its key when approval was asked."""
    return {
        "kind": rule.kind,
        "source": rule.source,
        "target": rule.target,
        **dict(rule.scope.members()),
        "valid_from": "" if rule.valid_from is None else rule.valid_from.isoformat(),
        "because": rule.because,
        "before": before,
        "version": str(rule.version or ""),
    }


def rule_digest(rule: MappingRule) -> str:
    """Hash of all that a decided rule says, version and name included: the audit chain has it beside the words."""
    return digest([*member_of(rule, "").values(), rule.decided_by])


def rule_of(member: Mapping[str, str]) -> MappingRule:
    """The rule of a payload's member."""
    return MappingRule(
        member["kind"],
        member["source"],
        member["target"],
        Scope(member["unit"], member["supplier"], member["category"], member["line"]),
        date.fromisoformat(member["valid_from"]) if member["valid_from"] else None,
        version=int(member["version"] or 0),
        because=member["because"],
    )
