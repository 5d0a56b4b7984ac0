"""Where a contract ends: up to date, incomplete, or not eligible. Pure, cannot fail.

| in JAGGAER                          | status                |
|-------------------------------------|-----------------------|
| a draft, or on its way to signature | Not eligible          |
| deleted (flag)                      | Not eligible          |
| something that X3 is not asked for is missing or impossible | Incomplete in JAGGAER |
| anything else, expired ones too     | Up to date            |
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from core.model.finding import Finding
from core.model.mapped import MappedRecord
from core.model.run import Place
from core.model.settle import PLACE_OF
from core.model.status import Level, Status
from core.sync.decision import Decision, stops
from core.validation.levels import leveled

DELETED: Final = "Gone at source: JAGGAER has it as deleted."


def decide_contract(mapped: MappedRecord, levels: Mapping[str, Level]) -> Decision:
    """The decision about a contract; `levels` are the site's own for findings."""
    if mapped.cancelled:
        return _placed(Status.NOT_ELIGIBLE, DELETED)
    if mapped.not_eligible:
        return _placed(Status.NOT_ELIGIBLE, mapped.not_eligible)
    findings = tuple(leveled(finding, levels) for finding in mapped.findings)
    holding = stops(findings)
    if holding:
        return _placed(Status.INCOMPLETE, holding[0].message, findings)
    return _placed(Status.UP_TO_DATE, "", findings)


def _placed(status: Status, reason: str, findings: Iterable[Finding] = ()) -> Decision:
    place: Place = PLACE_OF[status]
    return Decision(status, place, reason, findings=tuple(findings))
