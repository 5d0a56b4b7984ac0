"""What waits or waited for a second person, and how it is closed (product.md section 3).

Who closes a request is asked of the operating system here, in the transaction that closes it: no caller can hand in a
name. The audit row of a closing is sealed in the same transaction, by the key in the keyring of who closes; that key may
not be one that sealed for who asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select, update

from core.account import Account, os_account
from core.audit.decisions import ACTIONS, ASKED, asked_draft
from core.audit.seals import Sealer, keep_anchor, sealer
from core.errors import ApprovalError
from core.model.approval import (
    WAITING,
    ApprovalKind,
    ApprovalRequest,
    ApprovalState,
    PendingApproval,
)
from core.model.approval_rules import ApprovalSettings
from core.model.audit import AuditDraft, Seal
from core.model.crossref import MappingRule
from core.model.values import digest
from core.ports import Secrets
from core.store import asking, bank_details
from core.store.audit import append_entries, details_text, seal_entries, stored_draft
from core.store.connections import approval_settings, set_approval_settings
from core.store.feed import append_row
from core.store.tables import approvals, audit_entries, seals

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore


class Approvals:
    """Requests of one connection; reached as `cs.approvals`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def settings(self) -> ApprovalSettings:
        """When a second person has to approve."""
        with self._cs.read() as read:
            return approval_settings(read, self._cs.connection_id)

    def waiting(self) -> tuple[PendingApproval, ...]:
        """Requests that wait for somebody, oldest first, as the account that runs this process sees them."""
        account = os_account()
        with self._cs.read() as read:
            requests = asking.waiting(read, self._cs.connection_id)
            settings = approval_settings(read, self._cs.connection_id) if requests else ApprovalSettings()
        return tuple(
            PendingApproval(
                request,
                account.same_person(request.asked_by, request.asked_by_id),
                why_not(account, request, settings),
            )
            for request in requests
        )

    def open_rules(self) -> tuple[tuple[MappingRule, ApprovalRequest], ...]:
        """Mapping rules without effect yet, each with its request; oldest first."""
        with self._cs.read() as read:
            requests = asking.waiting(
                read, self._cs.connection_id, ApprovalKind.MAPPING, [ApprovalState.OPEN]
            )  # fmt: skip
        return tuple((rule, request) for request in requests for rule in request.rules)

    def get(self, number: int) -> ApprovalRequest | None:
        """A request in whatever state; None when there is none of this number."""
        with self._cs.read() as read:
            row = read.execute(self._at(number)).first()
        return None if row is None else asking.request_of(row)

    def history(self, limit: int = 200) -> tuple[ApprovalRequest, ...]:
        """Requests in every state, newest first."""
        query = asking.query(self._cs.connection_id).order_by(approvals.c.number.desc()).limit(limit)
        with self._cs.read() as read:
            return tuple(asking.request_of(row) for row in read.execute(query))

    def ask(
        self, kind: ApprovalKind, payload: Mapping[str, Any], *, summary: str, needed: str, because: str = ""
    ) -> ApprovalRequest:
        """Asks for the approval of exactly this; the same that waits already is given instead of asked twice.

        Raises:
            ApprovalError: the system cannot be believed about who asks.
        """
        with self._cs.write() as write:
            here = self._cs.connection_id
            for request in asking.waiting(write, here, kind, [ApprovalState.OPEN]):
                if request.payload_hash == digest(payload):
                    return request
            now = self._cs.store.clock.now()
            return asking.ask(write, here, kind, payload, summary=summary, needed=needed, at=now, because=because)

    def take(self, kind: ApprovalKind, payload: Mapping[str, Any]) -> ApprovalRequest | None:
        """The approval of exactly this, which is used up by it; None when nobody has given it."""
        with self._cs.write() as write:
            for request in asking.waiting(write, self._cs.connection_id, kind, [ApprovalState.APPROVED]):
                if request.payload_hash == digest(payload):
                    now = self._cs.store.clock.now()
                    where = self._where(request.number)
                    write.execute(update(approvals).where(*where).values(state=ApprovalState.USED.value))
                    account = os_account()
                    used = AuditDraft(
                        account.name, ACTIONS[ApprovalState.USED], now, details=self._details(request, account)
                    )
                    append_entries(write, self._cs.connection_id, [used])
                    return request
        return None

    def approve(self, number: int, secrets: Secrets, *, because: str = "") -> ApprovalRequest:
        """Approves a request: a rule holds from now on, settings change, a review is made.

        Raises:
            ApprovalError: nothing of this number waits, this account asked for it or cannot be told from who did, or what
                it is about has changed since; nothing was decided.
            CredentialsError: the keyring cannot be used; nothing was decided.
        """
        return self._close(number, ApprovalState.APPROVED, secrets, because)

    def reject(self, number: int, secrets: Secrets, *, because: str = "") -> ApprovalRequest:
        """Rejects a request; rules that hold for a review are taken back to what was before. As `approve`."""
        return self._close(number, ApprovalState.REJECTED, secrets, because)

    def withdraw(self, number: int, secrets: Secrets, *, because: str = "") -> ApprovalRequest:
        """Withdraws a request that this account made, and that has no effect yet. As `approve`."""
        return self._close(number, ApprovalState.WITHDRAWN, secrets, because)

    def mark(self, request: ApprovalRequest, places: Mapping[tuple[str, str], MappingRule]) -> None:
        """Puts lines that wait for a rule of a request into *Needs approval*: source id and key of each, with the rule."""
        with self._cs.write() as write:
            row = write.execute(self._at(request.number)).first()
            if row is not None and row.state == ApprovalState.OPEN:
                asking.mark(write, self._cs.connection_id, request, waits=True, places=places)

    # -- inside ------------------------------------------------------------------------------------------------------

    def _close(self, number: int, state: ApprovalState, secrets: Secrets, because: str) -> ApprovalRequest:
        account = os_account()
        now = self._cs.store.clock.now()
        who = sealer(self._cs.name, secrets, account.name, now)
        with self._cs.write() as write:
            row = write.execute(self._at(number)).first()
            request = None if row is None else asking.request_of(row)
            if request is None or request.state not in WAITING:
                raise ApprovalError(
                    f"No request {number} waits for approval.", remedy="See those that do with: approval list"
                )
            self._check(write, request, state, account, who)
            where = self._where(number)
            values: dict[str, Any] = {
                "state": state.value,
                "closed_by": account.name,
                "closed_by_id": account.id,
                "closed_at": now,
                "closed_because": because,
            }
            details = self._details(request, account) | {"because": because, "key": who.public}
            append_entries(
                write, self._cs.connection_id, [AuditDraft(account.name, ACTIONS[state], now, details=details)]
            )
            if state is ApprovalState.APPROVED and request.state is ApprovalState.OPEN:
                values |= self._carry_out(write, request, account, now)
            elif request.kind is ApprovalKind.RECODE:
                self._cs.recodings.drop(write, request)
            elif request.kind is ApprovalKind.BANK:
                bank_details.tell_closed(self._cs, write, request, state, account.name)
            if state is ApprovalState.REJECTED and request.state is ApprovalState.REVIEW:
                self._take_back(write, request, row, account, now, because)
            as_asked = request.payload_hash == digest(request.payload)
            if request.kind is ApprovalKind.MAPPING and request.state is ApprovalState.OPEN and as_asked:
                asking.mark(write, self._cs.connection_id, request, waits=False)
            write.execute(update(approvals).where(*where).values(**values))
            append_row(write, self._cs.connection_id, "", now, "approval", {"number": number, "state": state.value})
            seal = self._seal(write, who)
        keep_anchor(self._cs.audit, secrets, seal)
        closed = self.get(number)
        assert closed is not None  # noqa: S101 - requests are never removed
        return closed

    def _check(
        self, write: Connection, request: ApprovalRequest, state: ApprovalState, account: Account, who: Sealer
    ) -> None:
        holds_already = request.state is ApprovalState.REVIEW
        if (state is ApprovalState.APPROVED or holds_already) and not self._is_as_asked(write, request):
            raise ApprovalError(
                f"Request {request.number} is not what was asked for: it was changed in the store.",
                remedy="Run `audit verify`. Nothing of it can be trusted.",
            )
        if state is ApprovalState.WITHDRAWN:
            if not account.same_person(request.asked_by, request.asked_by_id):
                raise ApprovalError(
                    f"Request {request.number} is by {request.asked_by}, who alone can withdraw it.",
                    remedy="Reject it.",
                )
            if holds_already:
                raise ApprovalError(
                    f"Request {request.number} is the review of what holds already.", remedy="Map it anew instead."
                )
            return
        refusal = why_not(account, request, approval_settings(write, self._cs.connection_id))
        if refusal:
            raise ApprovalError(refusal, remedy="Ask somebody with an account of their own.")
        sealed = select(seals.c.number).where(
            seals.c.connection_id == self._cs.connection_id,
            seals.c.sealed_by == request.asked_by,
            seals.c.public_key == who.public,
        )
        if write.execute(sealed.limit(1)).first() is not None:
            raise ApprovalError(
                f"This keyring has sealed for {request.asked_by}, who asked: both are the same person.",
                remedy="Ask somebody with an account and a keyring of their own.",
            )

    def _is_as_asked(self, write: Connection, request: ApprovalRequest) -> bool:
        """Whether a request is what the audit chain says was asked, by whom and when."""
        table = audit_entries.c
        asked = select(table.at, table.actor, table.details).where(
            table.connection_id == self._cs.connection_id, table.action == ASKED
        )
        draft = stored_draft(asked_draft(request))
        told = (draft.at, draft.actor, details_text(draft))
        return request.payload_hash == digest(request.payload) and any(
            tuple(row) == told for row in write.execute(asked)
        )

    def _carry_out(
        self, write: Connection, request: ApprovalRequest, account: Account, now: datetime
    ) -> dict[str, object]:
        """Makes hold what was asked for; gives further values of the request's row."""
        match request.kind:
            case ApprovalKind.MAPPING:
                return self._decide(write, request, account, now)
            case ApprovalKind.SETTINGS:
                standing = approval_settings(write, self._cs.connection_id)
                if standing.members() != request.payload["from"]:
                    raise _changed_since(request, "the rules for approvals")
                wanted = ApprovalSettings.of_members(request.payload["to"])
                set_approval_settings(write, self._cs.connection_id, wanted, actor=account.name, at=now)
                return {}
            case ApprovalKind.RECODE:
                if not self._cs.recodings.activate(write, request):
                    raise _changed_since(request, "the correction of written lines")
                return {}
            case ApprovalKind.BANK:
                if not bank_details.accept(self._cs, write, request):
                    raise _changed_since(request, "what JAGGAER has of the bank details")
                return {}
            case ApprovalKind.PREVIEW:
                return {}  # who asked goes on, with `take`

    def _decide(
        self, write: Connection, request: ApprovalRequest, account: Account, now: datetime
    ) -> dict[str, object]:
        mappings = self._cs.mappings
        holds = mappings.targets(write)
        for rule, member in zip(request.rules, request.payload["rules"], strict=True):
            if holds.get(rule.key, "") != member["before"]:
                raise _changed_since(request, f"where {rule.kind} {rule.source} leads ({rule.scope.words()})")
        decided = mappings.hold(
            write,
            request.rules,
            actor=request.asked_by,
            at=now,
            details={"approval": str(request.number)},
            approver=account.name,
        )
        return {"first_version": decided[0].version, "last_version": decided[-1].version}

    def _take_back(
        self,
        write: Connection,
        request: ApprovalRequest,
        row: Any,  # noqa: ANN401 - a row of SQLAlchemy
        account: Account,
        now: datetime,
        because: str,
    ) -> None:
        """What a rejected review has decided, and still holds, leads again where it led before."""
        before = {
            rule.key: member["before"] for rule, member in zip(request.rules, request.payload["rules"], strict=True)
        }
        reason = f"rejected in review {request.number}{f': {because}' if because else ''}"
        back = [
            MappingRule(rule.kind, rule.source, before[rule.key], rule.scope, rule.valid_from, because=reason)
            for rule in self._cs.mappings.holding(write, row.first_version, row.last_version)
            if rule.key in before
        ]
        self._cs.mappings.hold(write, back, actor=account.name, at=now, details={"approval": str(request.number)})

    def _seal(self, write: Connection, who: Sealer) -> Seal:
        mine = select(seals.c.number).where(
            seals.c.connection_id == self._cs.connection_id, seals.c.public_key == who.public
        )
        enrolled = write.execute(mine.limit(1)).first() is not None
        return seal_entries(write, self._cs.connection_id, who.drafts(enrolled=enrolled), who.sign)

    def _details(self, request: ApprovalRequest, account: Account) -> dict[str, str]:
        return {
            "request": str(request.number),
            "kind": request.kind.value,
            "payload": request.payload_hash,
            "account": account.id,
            "asked_by": request.asked_by,
        }

    def _at(self, number: int) -> Any:  # noqa: ANN401 - SQLAlchemy's type is a line long
        return asking.query(self._cs.connection_id).where(approvals.c.number == number)

    def _where(self, number: int) -> Iterable[Any]:
        return approvals.c.connection_id == self._cs.connection_id, approvals.c.number == number


def why_not(account: Account, request: ApprovalRequest, settings: ApprovalSettings) -> str:
    """Why an account may not approve or reject a request, one sentence; "" when it may."""
    if account.doubt:
        return f"{account.doubt} Approvals go by who really runs it."
    if account.same_person(request.asked_by, request.asked_by_id):
        return f"{request.asked_by} asked for it, and the maker cannot be the checker."
    if not settings.may_approve(account.name):
        return f"{account.name} is none of those who may approve: {settings.approvers}."
    return ""


def _changed_since(request: ApprovalRequest, what: str) -> ApprovalError:
    return ApprovalError(
        f"Since {request.asked_by} asked, {what} has changed: request {request.number} is out of date.",
        remedy="Reject it; whoever still wants it asks anew.",
    )
