"""Calls that carry a sign-in: a fresh token for each attempt, and what an HTTP 401 teaches (reference/sage-x3.md 1.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.ports import Depart, at_once
from core.transport.exchange import Answer, Request, System
from core.x3.session import Session

UNAUTHORIZED = 401


def send_signed(
    system: System,
    session: Session,
    reason: str,
    request: Request,
    headers: Mapping[str, str],
    *,
    writes: bool,
    attempts: int = 0,
    depart: Depart = at_once,
) -> Answer:
    """The answer to a call. A 401 proves that nothing was executed, so that the call may be repeated.

    Args:
        system: X3.
        session: the sign-in.
        reason: what the call is counted as.
        request: what is asked; must hand 401 back.
        headers: sent besides the sign-in.
        writes: whether it is a save.
        attempts: calls in all of a read; 0 = as the policy says.
        depart: called right before the call leaves, each time: nothing is waited for in between.

    Raises:
        CredentialsError: X3 refuses the sign-in.
        ConnectorError: as `System.fetch` and `System.write` say.
    """
    used = ""

    def signed() -> Mapping[str, str]:
        nonlocal used
        used = session.authorization()
        depart()
        return {"Authorization": used, **headers}

    call = replace(request, headers=signed)
    seen: set[str] = set()
    while True:
        answer = system.write(reason, call) if writes else system.fetch(reason, call, attempts=attempts)
        if answer.status != UNAUTHORIZED:
            return answer
        session.refused(used, answer.text, str(answer.headers.get("Date") or ""), seen)
