"""Lines whose mapping was decided and waits for a second person: they need approval, not another mapping."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from core.mapping.crossref import CrossReferences
from core.model.approval import ApprovalRequest, told_waiting
from core.model.crossref import MappingRule
from core.model.finding import Finding
from core.model.mapped import CodeUse, MappedRecord
from core.model.status import Level, Status


class Awaiting:
    """The rules without effect yet, as a run meets them; read-only."""

    def __init__(self, asked: Sequence[tuple[MappingRule, ApprovalRequest]]) -> None:
        # The later request stands where two are about one key; nobody can ask so, but a store may say anything.
        numbered = [(replace(rule, version=number), request) for number, (rule, request) in enumerate(asked, 1)]
        self._rules = CrossReferences([rule for rule, _ in numbered], len(numbered))
        self._requests = {rule.version: request for rule, request in numbered}

    def told(self, mapped: MappedRecord, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """The findings; one that a waiting rule would settle says so, and by whom the rule is."""
        if not self._requests:
            return findings
        return tuple(self._told(mapped, finding) for finding in findings)

    def of(self, use: CodeUse, day: date | None) -> tuple[MappingRule, ApprovalRequest] | None:
        """The rule without effect yet that is for a code where and when it is used, with its request; None = none is."""
        rule = self._rules.lookup(use.kind, use.source, use.scope, day)
        return None if rule is None else (rule, self._requests[rule.version])

    def _told(self, mapped: MappedRecord, finding: Finding) -> Finding:
        if finding.level is not Level.STOP or finding.status is not Status.NEEDS_MAPPING or not finding.kind:
            return finding
        uses = (use for use in mapped.codes
                if (use.kind, use.source, use.line_key) == (finding.kind, finding.value, finding.line_key))  # fmt: skip
        use = next(uses, None)
        one = None if use is None else self.of(use, mapped.order_date)
        if one is None:
            return finding
        rule, request = one
        return replace(
            finding,
            status=Status.NEEDS_APPROVAL,
            message=told_waiting(finding.message, rule, request),
        )
