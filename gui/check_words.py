"""What a connection check says as a whole, and what is sent to an administrator. Pure."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from core import __version__
from core.model.connection import Connection
from core.model.views import CheckResult, CheckStep
from gui import format as fmt
from gui.format import Look
from gui.report import struck_out
from gui.words import QT_TR_NOOP, Words, said, tr

SYSTEMS: Final = {"jaggaer": "JAGGAER", "x3": "Sage X3"}
OK: Final = Look("✓", "check", QT_TR_NOOP("ok"), "ok")
HINT: Final = Look("▲", "triangle-alert", QT_TR_NOOP("hint"), "warn")
_ENVIRONMENTS: Final = Words({"test": QT_TR_NOOP("test system"), "production": QT_TR_NOOP("production system")})
FAILED: Final = Look("✕", "x", QT_TR_NOOP("failed"), "bad")


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
        where = [
            tr("{system} at the step {step}").format(system=SYSTEMS[system], step=said(step.step))
            for system, step in failed
        ]
        return tr("The test stopped: {where}.").format(where=fmt.joined(where))
    well = tr("Both systems answer, and everything that a sync needs is there.")
    hints = sum(look_of(step) is HINT for step in (*result.jaggaer, *result.x3))
    marked = tr("%Ln hints are marked.", "", hints)
    return f"{well} {marked}" if hints else well


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
        "jaggaer": tr("{system} at {address}, client id {client_id}").format(
            system=SYSTEMS["jaggaer"], address=jaggaer.host, client_id=jaggaer.client_id
        ),
        "x3": tr(
            "{system} at {address}, folder {folder}, endpoint {endpoint}, client ID {client_id}, user {user}"
        ).format(
            system=SYSTEMS["x3"],
            address=x3.base_url,
            folder=x3.folder,
            endpoint=x3.endpoint_name,
            client_id=x3.client_id or tr("none"),
            user=x3.user or tr("none"),
        ),
    }
    day = fmt.day_and_month(at.date(), year=True)
    parts = [
        tr("Connection test of ML Connector {version}, {time}").format(
            version=__version__, time=f"{day} {at:%H:%M %Z}"
        ),
        tr("Connection {name} ({environment})").format(
            name=connection.name, environment=_ENVIRONMENTS.get(connection.environment, connection.environment)
        ),
    ]
    failed = {system for system, _ in failures(result)}
    for system, steps in (("jaggaer", result.jaggaer), ("x3", result.x3)):
        if not steps or (failed and system not in failed):
            continue
        parts += ["", facts[system]]
        for step in (*(s for s in steps if not s.ok), *(s for s in steps if s.ok)):
            parts.append(f"  {look_of(step).word}: {said(step.step)}. {said(step.detail)}")
            if step.next_step:
                parts.append(f"    {said(step.next_step)}")
    return struck_out("\n".join(parts) + "\n")
