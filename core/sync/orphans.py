"""Saves of records that the source does not have any more: nothing of them is sent again.

X3 is asked about what was sent as about every other save. Where a program died in the first save, the store never kept
the record: its intent alone says what was sent, and the record joins the list.
"""

from __future__ import annotations

from dataclasses import replace

from core.errors import RecordError
from core.model.connection import InvalidLinePolicy
from core.model.finding import Finding
from core.model.flow import ExternalId
from core.model.mapped import MappedRecord
from core.model.plan import IntentState
from core.sync.decision import Decision, Standing
from core.sync.plan import decide
from core.sync.vanished import GONE_STATUSES, gone_finding

GONE_SINCE = "JAGGAER does not have it any more."


def is_gone(error: RecordError) -> bool:
    """Whether the source said that it does not have the record."""
    return error.context.get("status", "") in GONE_STATUSES


def decide_orphan(mapped: MappedRecord, standing: Standing, policy: InvalidLinePolicy) -> Decision:
    """As `decide`; nothing is sent, and what X3 has is told with its number there."""
    before = standing.external_id if standing.image is not None else None
    return told_orphan(mapped, decide(mapped, (), standing, policy), before)


def told_orphan(mapped: MappedRecord, decision: Decision, before: ExternalId | None) -> Decision:
    """The decision with what X3 has of the record.

    Args:
        mapped: the record as it is stored.
        decision: where it ends, with nothing sent.
        before: X3's key of what was written of it earlier; None = nothing was.
    """
    if decision.intent_state is IntentState.CONFIRMED:
        return replace(decision, findings=(*decision.findings, _left_behind(mapped, decision)))
    if decision.intent_state is IntentState.NOT_EXECUTED and before is not None:
        return replace(decision, findings=(*decision.findings, _left_before(mapped, before)))
    return decision


def unwanted(mapped: MappedRecord) -> MappedRecord:
    """A record as it is stored, of which nothing more is to be written since the source does not have it any more."""
    return replace(
        mapped,
        changed_at=None,  # if it comes back, it is looked at
        cancelled=False,
        not_eligible=GONE_SINCE,
        findings=(),
        codes=(),
    )


def said(mapped: MappedRecord, decision: Decision) -> str:
    """What the run tells of it; empty while nothing is known."""
    if decision.intent_state is not IntentState.CONFIRMED:
        return ""
    return f"{mapped.number} is {decision.external_id} in X3, but gone from JAGGAER. Nothing was changed in X3."


def _left_before(mapped: MappedRecord, external_id: ExternalId) -> Finding:
    return replace(
        gone_finding(mapped.entity),
        message=f"JAGGAER does not have it any more. {external_id} in X3 stays as it was before its last change.",
        next_step=f"Find out why; close {external_id} in X3 by hand if it is no longer wanted.",
    )


def _left_behind(mapped: MappedRecord, decision: Decision) -> Finding:
    return replace(
        gone_finding(mapped.entity),
        message=f"It was sent to X3 and is {decision.external_id} there, but JAGGAER does not have it any more.",
        next_step=f"Find out why; close {decision.external_id} in X3 by hand if it is no longer wanted.",
    )
