"""One record for support: numbers, states, runs and versions; no prices, names, addresses or bank data. Pure."""

from __future__ import annotations

from datetime import datetime

from core import __version__
from core.model.connection import Connection
from core.model.views import CauseRow, Trace

_EVENTS = 8


def support_text(
    trace: Trace, connection: Connection, causes: tuple[CauseRow, ...], request: tuple[str, str], at: datetime
) -> str:
    """What somebody who helps has to know of a record, a fact a line.

    Sentences are left out, since they may quote X3: what happened is told by its code.

    Args:
        trace: the record.
        connection: whose record it is.
        causes: open causes that hold it.
        request: request id and state of its last write; empty where it was never sent.
        at: when this is written, aware.
    """
    record = trace.record
    facts = {
        "ML Connector": __version__,
        "Written at": f"{at:%Y-%m-%d %H:%M:%S %z}",
        "Environment": connection.environment,
        "X3 folder": connection.x3.folder,
        "Flow": record.flow.value,
        "JAGGAER number": record.key,
        "JAGGAER id": record.source_id,
        "Revision": record.revision,
        "X3 number": record.x3_key,
        "Status": record.status.value,
        "Receivable": "yes" if record.receivable else "no",
        "Last change": f"{record.updated_at:%Y-%m-%d %H:%M:%S} UTC",
        "Lines": str(len(trace.lines)),
        "Line statuses": _counted([line.status.value for line in trace.lines]),
        "Findings": str(record.findings),
        "Causes": ", ".join(f"{cause.check} ({cause.cause_id})" for cause in causes),
        "Last request": " ".join(part for part in request if part),
        "Profile": connection.jaggaer.profile,
    }
    lines = [f"{name}: {value}" for name, value in facts.items() if value]
    for event in trace.events[-_EVENTS:]:
        parts = [
            f"{event.at:%Y-%m-%d %H:%M:%S} UTC",
            event.action,
            f"run {event.run_id}" if event.run_id else "",
            f"entry {event.entry}",
            f"mapping {event.mapping_version}" if event.mapping_version else "",
            f"chart {event.chart}" if event.chart else "",
        ]
        lines.append("  " + ", ".join(part for part in parts if part))
    return "\n".join(lines) + "\n"


def _counted(words: list[str]) -> str:
    return ", ".join(f"{words.count(word)} {word}" for word in dict.fromkeys(words))
