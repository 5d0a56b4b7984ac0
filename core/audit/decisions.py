"""Whether the tables hold what was decided: the chain is replayed and compared with mappings, approvals and settings.

The chain is what is sealed; the tables are what runs go by. A rule whose target was changed behind the program's back,
an approval that nobody gave, rules for approvals that were weakened: the chain tells otherwise, and says by which entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from core.account import Account
from core.model.approval import ApprovalRequest, ApprovalState, rule_digest
from core.model.approval_rules import ApprovalSettings, MappingApproval, relaxed
from core.model.audit import AuditDraft
from core.model.crossref import MappingRule, RuleKey
from core.model.values import digest

MAPPING = "mapping"
ASKED = "approval-asked"
RULES_CHANGED = "approval-rules"
CONNECTION_CHANGED = "connection-changed"
SEAL = "seal"
ACTIONS: Mapping[ApprovalState, str] = {
    ApprovalState.APPROVED: "approval-given",
    ApprovalState.REJECTED: "approval-rejected",
    ApprovalState.WITHDRAWN: "approval-withdrawn",
    ApprovalState.USED: "approval-used",
}
"""Audit actions by the state that they bring a request into."""
_STATE_OF = {action: state for state, action in ACTIONS.items()}


@dataclass(frozen=True, slots=True)
class Tables:
    """What the store says was decided; None in the place of a row that cannot be read.

    Attributes:
        rules: every version of every mapping rule, with the version that took its place (0 = it holds), by version.
        requests: requests for approval, by number.
        settings: when a second person has to approve.
        settings_hash: hash of the connection's settings as they stand there.
    """

    rules: Iterable[tuple[MappingRule, int] | None]
    requests: Iterable[ApprovalRequest | None]
    settings: ApprovalSettings | None
    settings_hash: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not fit: the entry that tells (0 = none does), and a sentence."""

    number: int
    text: str


@dataclass(slots=True)
class _Asked:
    """A request as the chain tells it."""

    number: int
    draft: AuditDraft
    state: ApprovalState
    closed: AuditDraft | None = None
    closed_at_entry: int = 0


@dataclass(slots=True)
class Replay:
    """Follows a chain, entry by entry; what it says of decisions at the end is compared with the tables."""

    faults: list[Fault] = field(default_factory=list)
    _rules: dict[int, tuple[int, AuditDraft]] = field(default_factory=dict)
    _leads: dict[tuple[str, str, str, str], str] = field(default_factory=dict)
    _requests: dict[int, _Asked] = field(default_factory=dict)
    _settings: ApprovalSettings = field(default_factory=ApprovalSettings)
    _settings_at: int = 0
    _hash: str = ""
    _hash_at: int = 0
    _keys: dict[str, set[str]] = field(default_factory=dict)
    """Public key -> the names that it sealed for."""
    _unsealed: tuple[int, str, str] | None = None
    """The last approval that waits for the seal of who gave it: entry, request, public key."""
    _weakened_by: int = 0
    """The approved request for weaker rules that has not been carried out yet."""

    def see(self, number: int, draft: AuditDraft) -> None:
        """Takes the next entry in."""
        try:
            match draft.action:
                case "mapping":
                    self._mapping(number, draft)
                case "approval-asked":
                    self._asked(number, draft)
                case "approval-rules":
                    self._rules_changed(number, draft)
                case "connection-changed":
                    self._hash, self._hash_at = draft.details.get("hash", ""), number
                case "seal":
                    self._sealed(number, draft)
                case action if action in _STATE_OF:
                    self._closed(number, draft, _STATE_OF[action])
                case _:
                    pass
        except (KeyError, ValueError):
            self._fault(number, f"Entry {number} ({draft.action}) is not as this program writes it.")

    def compare(self, tables: Tables) -> tuple[Fault, ...]:
        """All that does not fit, by entry; what no entry tells of comes last."""
        if self._unsealed is not None:
            number, request, _ = self._unsealed
            self._fault(number, f"The approval of request {request} is not sealed by who gave it.")
        self._compare_rules(tables)
        self._compare_requests(tables)
        self._compare_settings(tables)
        return tuple(sorted(self.faults, key=lambda fault: (fault.number == 0, fault.number)))

    # -- the chain ----------------------------------------------------------------------------------------------------

    def _mapping(self, number: int, draft: AuditDraft) -> None:
        details = draft.details
        version = int(draft.mapping_version)
        if version in self._rules:
            self._fault(number, f"Entry {number} decides mapping rule {version} a second time.")
        self._rules[version] = (number, draft)
        key = (details["kind"], details["source"], details["scope"], details["from"])
        before = self._leads.get(key, "")
        self._leads[key] = details["target"]
        what = f"{details['kind']} {details['source']} -> {details['target']}"
        if "approval" in details:
            asked = self._requests.get(int(details["approval"]))
            closed = asked is not None and asked.state in {ApprovalState.APPROVED, ApprovalState.REJECTED}
            if not closed:
                self._fault(number, f"Entry {number} decides {what} by an approval that nobody gave.")
            return
        if self._settings.afterwards:
            return
        rule = MappingRule(details["kind"], details["source"], details["target"])
        always = self._settings.mappings is MappingApproval.ALWAYS
        if always or self._settings.account_reason(rule, before):
            self._fault(number, f"Entry {number} decides {what} without the approval that the rules want.")

    def _asked(self, number: int, draft: AuditDraft) -> None:
        request = int(draft.details["request"])
        if request in self._requests:
            self._fault(number, f"Entry {number} asks for request {request} a second time.")
        self._requests[request] = _Asked(number, draft, ApprovalState(draft.details["state"]))

    def _closed(self, number: int, draft: AuditDraft, state: ApprovalState) -> None:
        request = int(draft.details["request"])
        asked = self._requests.get(request)
        before = (
            (ApprovalState.APPROVED,) if state is ApprovalState.USED else (ApprovalState.OPEN, ApprovalState.REVIEW)
        )
        if asked is None or asked.state not in before or draft.details["payload"] != asked.draft.details["payload"]:
            self._fault(
                number, f"Entry {number} closes request {request}, which did not wait, or not with that content."
            )
            return
        asked.state = state
        if state is ApprovalState.USED:
            return
        asked.closed, asked.closed_at_entry = draft, number
        maker = asked.draft
        if state is not ApprovalState.WITHDRAWN:
            same = Account(draft.actor, draft.details["account"]).same_person(maker.actor, maker.details["account"])
            if same or maker.actor in self._keys.get(draft.details["key"], ()):
                self._fault(number, f"Entry {number}: request {request} was closed by {draft.actor}, who is its maker.")
            if not self._settings.may_approve(draft.actor):
                text = f"Entry {number}: request {request} was closed by {draft.actor}, who may not approve."
                self._fault(number, text)
        if self._unsealed is None:
            self._unsealed = (number, str(request), draft.details["key"])
        if state is ApprovalState.APPROVED and draft.details["kind"] == "settings":
            self._weakened_by = request

    def _sealed(self, number: int, draft: AuditDraft) -> None:
        key = draft.details.get("public_key", "")
        self._keys.setdefault(key, set()).add(draft.actor)
        if self._unsealed is not None:
            given, request, wanted = self._unsealed
            if key != wanted:
                self._fault(
                    given, f"The approval of request {request} is not sealed by who gave it, but by entry {number}."
                )
            self._unsealed = None

    def _rules_changed(self, number: int, draft: AuditDraft) -> None:
        new = ApprovalSettings.of_members(draft.details)
        weaker = relaxed(self._settings, new)
        if weaker and not self._weakened_by:
            self._fault(number, f"Entry {number} weakens the rules for approvals ({', '.join(weaker)}) without one.")
        self._weakened_by = 0
        self._settings, self._settings_at = new, number

    # -- the tables ---------------------------------------------------------------------------------------------------

    def _compare_rules(self, tables: Tables) -> None:
        missing = dict(self._rules)
        latest: dict[RuleKey, int] = {}
        held: list[tuple[MappingRule, int]] = []
        for row in tables.rules:
            if row is None:
                self._fault(0, "A mapping rule in the store cannot be read.")
                continue
            rule, by = row
            said = missing.pop(rule.version, None)
            what = f"{rule.kind} {rule.source} -> {rule.target} ({rule.scope.words()})"
            if said is None:
                self._fault(0, f"Mapping rule {rule.version}, {what}, was decided by no entry.")
                continue
            if not _same_rule(rule, said[1]):
                details = said[1].details
                told = (
                    f"{details.get('kind')} {details.get('source')} -> {details.get('target')} ({details.get('scope')})"
                )
                text = f"Mapping rule {rule.version} was changed in the store: it says {what}, entry {said[0]} says {told}."
                self._fault(said[0], text)
            held.append((rule, by))
        for version, (number, draft) in missing.items():
            told = f"{draft.details.get('kind')} {draft.details.get('source')} -> {draft.details.get('target')}"
            self._fault(number, f"Mapping rule {version}, {told}, is missing: entry {number} decided it.")
        for rule, by in reversed(held):
            expected = latest.get(rule.key, 0)
            latest[rule.key] = rule.version
            if by != expected:
                number = self._rules[rule.version][0]
                holds = "holds" if not by else "no longer holds"
                self._fault(number, f"Mapping rule {rule.version}, {rule.kind} {rule.source} -> {rule.target}, {holds} in the store;"
                            f" by the entries it {'no longer holds' if expected else 'holds'}.")  # fmt: skip

    def _compare_requests(self, tables: Tables) -> None:
        missing = dict(self._requests)
        for request in tables.requests:
            if request is None:
                self._fault(0, "A request for approval in the store cannot be read.")
                continue
            asked = missing.pop(request.number, None)
            if asked is None:
                self._fault(0, f"Request {request.number} for approval was asked for by no entry.")
            elif asked_draft(request) != asked.draft or digest(request.payload) != request.payload_hash:
                text = f"Request {request.number} for approval was changed in the store: entry {asked.number} tells otherwise."
                self._fault(asked.number, text)
            elif request.state is not asked.state or not _same_closing(request, asked.closed):
                number = asked.closed_at_entry or asked.number
                by = f" by {request.closed_by}" if request.closed_by else ""
                text = f"Request {request.number} is {request.state.value}{by} in the store; by the entries it is {asked.state.value}."
                self._fault(number, text)
        for number, asked in missing.items():
            self._fault(asked.number, f"Request {number} for approval is missing: entry {asked.number} tells of it.")

    def _compare_settings(self, tables: Tables) -> None:
        if tables.settings != self._settings:
            text = "The rules for approvals were changed in the store, not by a decision."
            self._fault(self._settings_at, text)
        elif self._hash and self._hash != tables.settings_hash:
            text = f"The connection's settings were changed in the store: they are not those of entry {self._hash_at}."
            self._fault(self._hash_at, text)

    def _fault(self, number: int, text: str) -> None:
        self.faults.append(Fault(number, text))


def asked_draft(request: ApprovalRequest) -> AuditDraft:
    """The audit row of a request for approval."""
    details = {
        "request": str(request.number),
        "kind": request.kind.value,
        "state": ApprovalState.REVIEW.value if request.due_at else ApprovalState.OPEN.value,
        "account": request.asked_by_id,
        "payload": request.payload_hash,
        "summary": request.summary,
        "needed": request.needed,
        "because": request.because,
        "due": request.due_at.isoformat() if request.due_at else "",
    }
    return AuditDraft(request.asked_by, ASKED, request.asked_at, details=details)


def _same_rule(rule: MappingRule, draft: AuditDraft) -> bool:
    details = draft.details
    told = (
        details.get("kind"),
        details.get("source"),
        details.get("target"),
        details.get("scope"),
        details.get("from"),
        details.get("because"),
        details.get("decided_by", draft.actor),
        draft.at,
    )
    since = "" if rule.valid_from is None else rule.valid_from.isoformat()
    stands: tuple[str | datetime | None, ...] = (
        rule.kind,
        rule.source,
        rule.target,
        rule.scope.words(),
        since,
        rule.because,
        rule.decided_by,
        rule.decided_at,
    )
    # Entries of the first version have no hash.
    return stands == told and details.get("rule") in {None, rule_digest(rule)}


def _same_closing(request: ApprovalRequest, closed: AuditDraft | None) -> bool:
    stands = (request.closed_by, request.closed_by_id, request.closed_at, request.closed_because)
    if closed is None:
        return stands == ("", "", None, "")
    return stands == (closed.actor, closed.details["account"], closed.at, closed.details["because"])
