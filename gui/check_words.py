"""What a connection check says as a whole, and what is sent to an administrator. Pure."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from core import __version__
from core.model.connection import Connection
from core.model.views import CheckResult, CheckStep
from gui.format import Look
from gui.report import struck_out

SYSTEMS: Final = {"jaggaer": "JAGGAER", "x3": "Sage X3"}
OK: Final = Look("✓", "check", "ok", "ok")
HINT: Final = Look("▲", "triangle-alert", "hint", "warn")
FAILED: Final = Look("✕", "x", "failed", "bad")


def look_of(step: CheckStep) -> Look:
    """How a step looks: well, well with advice, failed."""
    if not step.ok:
        return FAILED
    return HINT if step.next_step else OK


def failures(result: CheckResult) -> tuple[tuple[str, CheckStep], ...]:
    """System and step of each failure; at most one a system."""
    parts = (("jaggaer", result.jaggaer), ("x3", result.x3))
    return tuple((system, step) for system, steps in parts for step in steps if not step.ok)


def headline(result: CheckResult) -> str:
    """The result in one sentence."""
    failed = failures(result)
    if failed:
        where = " and ".join(f"{SYSTEMS[system]} at the step {step.step}" for system, step in failed)
        return f"The test stopped: {where}."
    hints = sum(look_of(step) is HINT for step in (*result.jaggaer, *result.x3))
    more = "" if not hints else " One hint is marked." if hints == 1 else f" {hints} hints are marked."
    return f"Both systems answer, and everything that a sync needs is there.{more}"


def administrator_message(connection: Connection, result: CheckResult, at: datetime) -> str:
    """The result as a text for somebody else: what was tried, what failed, what to do; secrets struck out.

    Where something failed, the system that went well is left out.

    Args:
        connection: what was tested.
        result: what the test said.
        at: when; aware.
    """
    jaggaer, x3 = connection.jaggaer, connection.x3
    facts = {
        "jaggaer": (jaggaer.host, f"client id {jaggaer.client_id}"),
        "x3": (
            x3.base_url,
            f"folder {x3.folder}, endpoint {x3.endpoint_name}, client ID {x3.client_id or 'none'}, user {x3.user or 'none'}",
        ),
    }
    parts = [
        f"Connection test of ML Connector {__version__}, {at:%d %b %Y %H:%M %Z}",
        f"Connection {connection.name} ({connection.environment})",
    ]
    failed = {system for system, _ in failures(result)}
    for system, steps in (("jaggaer", result.jaggaer), ("x3", result.x3)):
        if not steps or (failed and system not in failed):
            continue
        address, more = facts[system]
        parts += ["", f"{SYSTEMS[system]} at {address}, {more}"]
        for step in (*(s for s in steps if not s.ok), *(s for s in steps if s.ok)):
            parts.append(f"  {look_of(step).word}: {step.step}. {step.detail}")
            if step.next_step:
                parts.append(f"    {step.next_step}")
    return struck_out("\n".join(parts) + "\n")
