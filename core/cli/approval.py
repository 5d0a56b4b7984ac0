"""`approval`: what waits for a second person; approving, rejecting or withdrawing it as the account that types."""

from __future__ import annotations

import click

from core.cli import output
from core.cli.base import Options, common, opened
from core.model.approval import ApprovalRequest, ApprovalState, PendingApproval
from core.model.values import plain

SHOWN = 20
"""Rules of a request that are listed for people."""
_NUMBER = click.argument("number", type=click.IntRange(min=1), metavar="NUMBER")
_BECAUSE = click.option("--because", default="", metavar="TEXT", help="Why; it is kept with your name.")


@click.group()
def approval() -> None:
    """What waits for a second person. Who approves is the account of this session."""


@approval.command(name="list")
@click.option("--all", "everything", is_flag=True, help="Also those that were approved, rejected or withdrawn.")
@common
def list_(options: Options, everything: bool) -> int:
    """Lists what waits, oldest first, with all that would be decided; exit code 1 when something does."""
    with opened(options) as app:
        pending = app.pending(options.connection)
        closed = app.approval_history(connection=options.connection) if everything else ()
    waiting = {one.request.number for one in pending}
    rest = [request for request in closed if request.number not in waiting]
    if options.json:
        listed = [_json(one.request, one) for one in pending] + [_json(request) for request in rest]
        output.print_json({"approvals": listed})
    else:
        for one in pending:
            _say(one.request, one)
        for request in rest:
            _say(request)
        if not pending:
            output.say("Nothing waits for approval.")
    return output.EXIT_OPEN if pending else output.EXIT_DONE


@approval.command()
@_NUMBER
@_BECAUSE
@common
def approve(options: Options, number: int, because: str) -> int:
    """Approves request NUMBER: it holds from now on."""
    with opened(options) as app:
        return _told(options, app.approve(number, because=because, connection=options.connection))


@approval.command()
@_NUMBER
@_BECAUSE
@common
def reject(options: Options, number: int, because: str) -> int:
    """Rejects request NUMBER; what holds until its review is taken back."""
    with opened(options) as app:
        return _told(options, app.reject(number, because=because, connection=options.connection))


@approval.command()
@_NUMBER
@_BECAUSE
@common
def withdraw(options: Options, number: int, because: str) -> int:
    """Withdraws request NUMBER, which you made."""
    with opened(options) as app:
        return _told(options, app.withdraw(number, because=because, connection=options.connection))


def _told(options: Options, request: ApprovalRequest) -> int:
    if options.json:
        output.print_json({"approval": _json(request)})
    else:
        output.say(f"Request {request.number} is {request.state.value}: {request.summary}")
    return output.EXIT_DONE


def _json(request: ApprovalRequest, seen: PendingApproval | None = None) -> dict[str, object]:
    told: dict[str, object] = {
        "number": request.number,
        "kind": request.kind.value,
        "state": request.state.value,
        "summary": request.summary,
        "needed": request.needed,
        "asked_by": request.asked_by,
        "asked_at": plain(request.asked_at),
        "because": request.because,
        "due_at": plain(request.due_at),
        "closed_by": request.closed_by or None,
        "closed_at": plain(request.closed_at),
        "closed_because": request.closed_because,
        "payload": dict(request.payload),
    }
    if seen is not None:
        told |= {"mine": seen.mine, "why_not": seen.why_not}
    return told


def _say(request: ApprovalRequest, seen: PendingApproval | None = None) -> None:
    output.say(f"{request.number:>4}  {request.state.value:<9} {request.summary}")
    why = f": {request.because}" if request.because else ""
    output.say(f"      asked by {request.asked_by} on {request.asked_at:%Y-%m-%d %H:%M} UTC{why} ({request.needed})")
    for rule, member in zip(request.rules[:SHOWN], request.payload.get("rules", ()), strict=False):
        was = f" (it led to {member['before']})" if member["before"] else ""
        output.say(f"      {rule.kind} {rule.source} -> {rule.target or 'nothing'}, {rule.scope.words()}{was}")
    if len(request.rules) > SHOWN:
        output.say(f"      ... and {len(request.rules) - SHOWN:,} more (use --json for all)")
    if request.due_at is not None and request.state is ApprovalState.REVIEW:
        output.say(f"      holds already; to be reviewed by {request.due_at:%Y-%m-%d}")
    if request.closed_by:
        reason = f": {request.closed_because}" if request.closed_because else ""
        output.say(f"      {request.state.value} by {request.closed_by}{reason}")
    elif seen is not None:
        output.say(f"      {seen.why_not or f'approve {request.number}, or reject {request.number}'}")
