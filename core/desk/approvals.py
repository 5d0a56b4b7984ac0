"""The second person: what waits for approval, and approving, rejecting or withdrawing it (product.md section 3).

Any part of the program that needs a second person calls `Approving.require_approval` with what it is about to do: it
returns when nobody has to approve that, or when exactly that was approved; else it asks for it and raises.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from core.desk.decisions import CachedCodes, usable
from core.desk.workplace import LocalCodes, Workplace
from core.errors import ApprovalError
from core.mapping.crossref import CrossReferences
from core.mapping.engine import map_record
from core.mapping.targets import table_of
from core.model.approval import ApprovalKind, ApprovalRequest, ApprovalState, PendingApproval, told_before
from core.model.crossref import MappingRule
from core.model.duties import Duty
from core.model.status import Status
from core.model.views import CauseRow
from core.store.connection_store import ConnectionStore
from core.sync import found
from core.sync.awaiting import Awaiting
from core.sync.settings import mapping_context

_MOST_MAPPED = 2_000
"""Records of which it is found out at once that they wait for a rule of a place; the next run finds all others."""
_NEXT = "Somebody else than {} approves or rejects it: under Home, or with `approval approve {}`."


class Approving(Workplace):
    """Approvals of the connections of a home. Who approves is the account that runs this process, and nobody else."""

    def pending(self, connection: str = "") -> tuple[PendingApproval, ...]:
        """What waits for a second person, oldest first: without effect yet, or holding until a review is made."""
        return self._named(connection).approvals.waiting()

    def approval_history(self, *, limit: int = 200, connection: str = "") -> tuple[ApprovalRequest, ...]:
        """Requests in every state, newest first."""
        return self._named(connection).approvals.history(limit)

    def overdue_reviews(self, connection: str = "") -> tuple[ApprovalRequest, ...]:
        """Reviews that should have been made by now, oldest first."""
        now = self._clock.now()
        return tuple(one.request for one in self.pending(connection) if one.request.overdue(now))

    def approve(self, number: int, *, because: str = "", connection: str = "") -> ApprovalRequest:
        """Approves a request: the mapping holds from now on, the settings change, the review is made.

        Raises:
            ApprovalError: nothing of this number waits, this account is the maker, or what it is about has changed since;
                nothing was decided.
            CredentialsError: the keyring cannot be used; nothing was decided.
        """
        self._must_have(Duty.APPROVE, connection)
        store = self._named(connection)
        request = store.approvals.get(number)
        if request is not None and request.state is ApprovalState.OPEN:
            self._refuse_unusable(store, request, connection)
        closed = store.approvals.approve(number, self._secrets, because=because)
        self._closed(closed, connection)
        return closed

    def reject(self, number: int, *, because: str = "", connection: str = "") -> ApprovalRequest:
        """Rejects a request; what holds until a review is taken back. As `approve`."""
        self._must_have(Duty.APPROVE, connection)
        closed = self._named(connection).approvals.reject(number, self._secrets, because=because)
        self._closed(closed, connection)
        return closed

    def withdraw(self, number: int, *, because: str = "", connection: str = "") -> ApprovalRequest:
        """Withdraws a request of this account that has no effect yet. As `approve`."""
        closed = self._named(connection).approvals.withdraw(number, self._secrets, because=because)
        self._closed(closed, connection)
        return closed

    def ask_approval(
        self,
        kind: ApprovalKind,
        payload: Mapping[str, Any],
        *,
        summary: str,
        needed: str,
        because: str = "",
        connection: str = "",
    ) -> ApprovalRequest:
        """Asks for the approval of exactly this; what waits already is not asked for twice.

        Args:
            kind: what it is.
            payload: all that would be done, as plain JSON: what is approved is this and nothing else.
            summary: the same as one sentence.
            needed: why it needs approval, as a clause.
            because: why it is wanted.
            connection: which connection.

        Raises:
            ApprovalError: the system cannot be believed about who runs this process.
        """
        request = self._named(connection).approvals.ask(
            kind, payload, summary=summary, needed=needed, because=because
        )  # fmt: skip
        self._decided("approvals", connection)
        return request

    def require_approval(
        self,
        kind: ApprovalKind,
        payload: Mapping[str, Any],
        *,
        summary: str,
        because: str = "",
        connection: str = "",
    ) -> None:
        """Goes on where the settings want no second person for this kind, or one has approved exactly this payload.

        An approval is used up by it: it serves once.

        Raises:
            ApprovalError: it was asked for now, or waits already; its text names the request.
        """
        store = self._named(connection)
        settings = store.approvals.settings()
        wanted = {ApprovalKind.RECODE: settings.recode, ApprovalKind.BANK: settings.bank_data}.get(kind, True)
        if not wanted or store.approvals.take(kind, payload) is not None:
            return
        request = self.ask_approval(
            kind, payload, summary=summary, needed="the settings want it", because=because, connection=connection
        )
        raise ApprovalError(
            f"This waits for approval by a second person (request {request.number} by {request.asked_by}).",
            remedy=f"{_NEXT.format(request.asked_by, request.number)} Then do it again.",
        )

    # -- inside ------------------------------------------------------------------------------------------------------

    def _decided(self, what: str, connection: str) -> None:
        """As ever, after what waits for a rule of some place or day alone was found."""
        if what == "mappings":
            self._mark_places(connection)
        super()._decided(what, connection)

    def _mark_places(self, connection: str) -> None:
        """Lines that wait for a rule of a unit, supplier, category, line or day: each record is mapped to know."""
        store = self._named(connection)
        asked = [(rule, request) for rule, request in store.approvals.open_rules()
                 if rule.scope.rank or rule.valid_from is not None]  # fmt: skip
        if not asked or found.load(store) is None:
            return
        codes = {(rule.kind, rule.source) for rule, _ in asked}
        held = [
            cause.cause_id
            for cause in store.problems.causes()
            if (cause.kind, cause.source_code) in codes and cause.mappable
        ]
        desk, waits = self._desk(connection), Awaiting(asked)
        places: dict[int, dict[tuple[str, str], MappingRule]] = {}
        requests = {request.number: request for _, request in asked}
        tables = CrossReferences(store.mappings.rules(), store.mappings.version())
        for entity, source_id in store.problems.records_of(held)[:_MOST_MAPPED]:
            source = store.records.load_source(entity, source_id)
            if source is None:
                continue
            mapped = map_record(source, desk.profile, tables, desk.context)
            for use in mapped.codes:
                one = waits.of(use, mapped.order_date) if (use.kind, use.source) in codes else None
                if one is not None:
                    places.setdefault(one[1].number, {})[str(source_id), use.line_key] = one[0]
        for number, lines in places.items():
            store.approvals.mark(requests[number], lines)

    def _closed(self, request: ApprovalRequest, connection: str) -> None:
        what = {ApprovalKind.MAPPING: "mappings", ApprovalKind.SETTINGS: "connections"}.get(request.kind, "approvals")
        self._decided(what, connection)

    def _refuse_unusable(self, store: ConnectionStore, request: ApprovalRequest, connection: str) -> None:
        """A target that went bad since it was asked for is not approved; the next run asks X3 in any case."""
        kept = found.load(store)
        if request.kind is not ApprovalKind.MAPPING or kept is None:
            return
        today = self._clock.now().date()
        context = mapping_context(self.connection(connection), kept[1], LocalCodes(store), {}, today)
        codes = CachedCodes(store)
        for rule in request.rules:
            table = table_of(rule.kind, context)
            entry = codes.find(table[0], rule.target, table[1]) if table and rule.target else None
            if entry is not None and not usable(entry, today):
                raise ApprovalError(
                    f"{rule.target} can no longer be used in X3: it is inactive or out of date.",
                    remedy="Reject the request; whoever made it asks anew with another target.",
                )


def awaiting(store: ConnectionStore, causes: tuple[CauseRow, ...]) -> tuple[CauseRow, ...]:
    """Causes of which some say that their mapping waits for approval, and by whom it was asked for."""
    if not any(cause.mappable for cause in causes):
        return causes
    rules: dict[tuple[str, str], list[tuple[MappingRule, ApprovalRequest]]] = {}
    for rule, request in store.approvals.open_rules():
        rules.setdefault((rule.kind, rule.source), []).append((rule, request))
    return tuple(_awaiting(cause, rules.get((cause.kind, cause.source_code), ())) for cause in causes)


def _awaiting(cause: CauseRow, asked: Sequence[tuple[MappingRule, ApprovalRequest]]) -> CauseRow:
    if not asked or not cause.mappable:
        return cause
    rule, request = asked[0]
    where = "" if rule.scope.rank == 0 else f" for {rule.scope.words()}"
    since = f" from {rule.valid_from.isoformat()}" if rule.valid_from else ""
    said = f"{told_before(cause.message)} {request.asked_by} mapped it to {rule.target}{where}{since}: that waits for approval."
    whole = any(one.scope.rank == 0 and one.valid_from is None for one, _ in asked)
    return replace(
        cause,
        message=said,
        next_step=_NEXT.format(request.asked_by, request.number),
        status=Status.NEEDS_APPROVAL if whole and cause.status is Status.NEEDS_MAPPING else cause.status,
        mappable=not whole,
    )


def reminders(pending: Sequence[PendingApproval], now: datetime) -> tuple[str, ...]:
    """What Home says of approvals: how many wait for this account, and which reviews are overdue."""
    said = []
    late = [one.request for one in pending if one.request.overdue(now)]
    if late:
        since = min(request.due_at for request in late if request.due_at is not None)
        what = "1 decision holds" if len(late) == 1 else f"{len(late):,} decisions hold"
        said.append(f"{what} without the review that was due on {since:%d %b}: {late[0].summary}")
    return tuple(said)
