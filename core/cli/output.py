"""What the command line prints: one JSON object on standard output, or text for people; progress on standard error."""

from __future__ import annotations

import io
import json
import sys
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from core.errors import ConnectorError
from core.events import Event, RunEnded, RunProgressed
from core.model.run import RunResult, RunStatus
from core.model.values import plain
from core.model.views import CauseRow, CheckResult, RecordRow, Trace

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

FORMAT = 1
SHOWN = 50
"""Rows of a preview that are listed for people."""
EXIT_DONE, EXIT_OPEN, EXIT_USE, EXIT_SYSTEM, EXIT_STORE, EXIT_CANCELLED = 0, 1, 2, 3, 4, 130

_EXIT_OF: Mapping[str, int] = {
    "configuration": EXIT_USE,
    "file": EXIT_USE,
    "busy": EXIT_USE,
    "brake": EXIT_OPEN,
    "approval": EXIT_OPEN,
    "store": EXIT_STORE,
    "own-fault": EXIT_USE,
}
"""Exit code by error code; every other error means that a system could not be reached or refused.

A fault of ML Connector itself ends with 2. Of the codes that product.md section 6 has, it is the one on which a script
does the right thing: it stops and calls somebody. 1 would say that the work is done and waits for a clerk, 3 that the
same command may be tried again in a while, and 4 sends people to look after a store that is well. Who must tell it
from a wrong command reads `error.code` of `--json`: `own-fault`.
"""


def exit_of_error(code: str) -> int:
    """Exit code for an error that ended a command."""
    return _EXIT_OF.get(code, EXIT_SYSTEM)


def exit_of_run(result: RunResult) -> int:
    """Exit code for a run (product.md section 6)."""
    if result.status is RunStatus.CANCELLED:
        return EXIT_CANCELLED
    if result.status is RunStatus.STOPPED:
        return exit_of_error(result.error_code)
    return EXIT_OPEN if result.status is RunStatus.DONE_WITH_PROBLEMS else EXIT_DONE


def print_json(value: Mapping[str, object]) -> None:
    """One JSON object, nothing else; integers stay numbers, amounts are decimal strings.

    Characters beyond ASCII are escaped: a pipe on Windows is in a code page that lacks most of them.
    """
    sys.stdout.write(json.dumps({"format": FORMAT, **value}, default=plain) + "\n")
    sys.stdout.flush()


def tolerate_any_character() -> None:
    """A name that the terminal's code page lacks is shown with `?` instead of ending the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(text: str = "") -> None:
    """A line for people on standard output."""
    sys.stdout.write(text + "\n")


def tell(text: str) -> None:
    """A line for people on standard error."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def counted(number: int, one: str) -> str:
    """`1 record`, `1,339 records`."""
    return f"{number:,} {one}{'' if number == 1 else 's'}"


def error_json(error: ConnectorError) -> dict[str, object]:
    """An error as JSON."""
    return {"error": {"code": error.code, "title": error.title, "message": error.message, "remedy": error.remedy}}


def run_json(result: RunResult) -> dict[str, object]:
    """A run as JSON."""
    value: dict[str, object] = {
        "run_id": result.run_id,
        "status": result.status.value,
        "reason": result.reason,
        "seconds": result.seconds,
        "counts": result.counts.as_dict(),
        "lines": result.lines.as_dict(),
        "flows": {name.value: counts.as_dict() for name, counts in result.flows.items()},
        "calls": {"jaggaer": result.calls.get("jaggaer", 0), "x3": result.calls.get("x3", 0)},
        "calls_by_reason": dict(result.calls_by_reason),
        "open_records": result.open_records,
        "notes": list(result.notes),
    }
    if result.previews or result.kind.value == "preview":
        value["preview"] = [
            {
                "flow": row.flow.value,
                "key": row.number,
                "place": row.place.value,
                "reason": row.reason,
                "changes": [{"field": field, "old": old, "new": new} for field, old, new in row.changes],
                "writes": bool(row.seal),
                "supplier": row.supplier,
                "amount": str(plain(row.amount)),
                "currency": row.currency,
                "wants": [{"field": field, "value": value} for field, value in row.wants],
            }
            for row in result.previews
        ]
        value["sheet"] = result.sheet
    if result.differences:
        value["differences"] = [
            {"flow": each.flow.value, "key": each.number, "field": each.field, "shown": each.shown, "now": each.now}
            for each in result.differences
        ]
    return value


def say_run(result: RunResult) -> None:
    """A run for people."""
    words = {name: number for name, number in result.counts.as_dict().items() if number and name != "read"}
    parts = ", ".join(f"{number:,} {name.replace('_', ' ')}" for name, number in words.items()) or "nothing to do"
    say(
        f"{result.status.value.replace('-', ' ').capitalize()} in {result.seconds:.1f} s: {result.counts.read:,} read; {parts}."
    )
    for name, counts in result.flows.items():
        flow = ", ".join(f"{k.replace('_', ' ')} {v:,}" for k, v in counts.as_dict().items() if v)
        say(f"  {name.value:<10} {flow or 'nothing to do'}")
    for row in result.previews[:SHOWN]:
        say(f"  would be {row.place.value:<9} {row.number}  {row.reason}")
    if len(result.previews) > SHOWN:
        say(f"  ... and {len(result.previews) - SHOWN:,} more (use --json for all)")
    if any(row.seal for row in result.previews):
        say(f"Nothing was written. To write exactly this: sync --previewed {result.run_id}")
    if result.reason:
        say(result.reason)
    if result.open_records:
        verbs = "needs you or waits" if result.open_records == 1 else "need you or wait"
        say(f"{counted(result.open_records, 'record')} {verbs}; see: problems")


def cause_json(cause: CauseRow) -> dict[str, object]:
    """A cause as JSON."""
    return {
        "id": cause.cause_id,
        "kind": cause.kind,
        "source_code": cause.source_code,
        "status": cause.status.value,
        "message": cause.message,
        "next_step": cause.next_step,
        "records": cause.records,
        "lines": cause.lines,
        "amount": str(plain(cause.amount)),
        "currency": cause.currency,
        "amounts": [
            {"currency": currency, "amount": str(plain(amount)), "lines": lines}
            for currency, amount, lines in cause.amounts
        ],
        "suggestions": [
            {
                "target": s.target,
                "label": s.label,
                "score": round(s.score, 3),
                "why": s.why,
                "selectable": s.selectable,
                "sure": s.sure,
            }
            for s in cause.suggestions
        ],
        "class": cause.cause_class.value,
        "since": cause.since.isoformat() if cause.since else None,
        "due": cause.due.isoformat() if cause.due else None,
        "waiting_records": cause.waiting_records,
        "assigned_to": cause.assigned.to if cause.assigned else None,
        "assigned": _assigned_json(cause),
        "parked": _parked_json(cause),
    }


def _assigned_json(cause: CauseRow) -> dict[str, object] | None:
    given = cause.assigned
    if given is None:
        return None
    return {
        "to": given.to,
        "note": given.note,
        "due": given.due.isoformat() if given.due else None,
        "by": given.by,
        "at": given.at.isoformat(),
    }


def _parked_json(cause: CauseRow) -> dict[str, object] | None:
    aside = cause.aside
    if aside is None:
        return None
    return {
        "ignored": aside.ignored,
        "because": aside.because,
        "by": aside.by,
        "at": aside.at.isoformat(),
        "until": aside.until.isoformat() if aside.until else None,
    }


def _cause_notes(cause: CauseRow) -> Iterable[str]:
    """What people decided about a cause, and when its records are due."""
    if cause.waiting_records:
        yield f"{counted(cause.waiting_records, 'record')} of them only {'wait' if cause.waiting_records > 1 else 'waits'}."
    if cause.due is not None:
        yield f"First due {cause.due.isoformat()}."
    if cause.assigned is not None:
        by = f" by {cause.assigned.due.isoformat()}" if cause.assigned.due else ""
        yield f"For {cause.assigned.to}{by}{f': {cause.assigned.note}' if cause.assigned.note else ''}."
    if cause.aside is not None:
        until = f" until {cause.aside.until.isoformat()}" if cause.aside.until else ""
        word = "Ignored" if cause.aside.ignored else "Parked"
        yield f"{word} by {cause.aside.by}{until}: {cause.aside.because}."


def say_causes(causes: Sequence[CauseRow], nothing: str = "Nothing needs you.") -> None:
    """Causes for people; `nothing` where there are none."""
    if not causes:
        say(nothing)
    for cause in causes:
        amounts = " + ".join(f"{amount:,.2f} {currency}" for currency, amount, _ in cause.amounts)
        say(f"{cause.cause_id}  {cause.status.value}: {cause.message}")
        where = f"{counted(cause.lines, 'line')} on {counted(cause.records, 'record')}"
        say(
            f"              {where}, {amounts}. {cause.next_step}"
            if cause.records
            else f"              {cause.next_step}"
        )
        if notes := " ".join(_cause_notes(cause)):
            say(f"              {notes}")
        for s in cause.suggestions:
            offer = (
                f"map {cause.kind} {cause.source_code} {s.target}" if s.selectable else f"not to be used: {s.target}"
            )
            sure = "sure: " if s.sure else ""
            say(f"              {offer}    {s.label} ({sure}{s.why})")


def record_json(row: RecordRow) -> dict[str, object]:
    """A record as JSON."""
    return {
        "flow": row.flow.value,
        "key": row.key,
        "revision": row.revision,
        "status": row.status.value,
        "x3_key": row.x3_key or None,
        "supplier": row.supplier,
        "amount": str(plain(row.amount)),
        "currency": row.currency,
        "receivable": row.receivable,
        "updated_at": row.updated_at.isoformat(),
        "source_id": row.source_id,
        "reason": row.reason,
        "findings": row.findings,
    }


def say_records(rows: Iterable[RecordRow]) -> None:
    """Records for people, a line each."""
    for row in rows:
        amount = f"{row.amount:,.2f} {row.currency}"
        say(f"{row.status.value:<22} {row.key:<14} {row.x3_key or '-':<16} {amount:>20}  {row.supplier}  {row.reason}")


def trace_json(trace: Trace) -> dict[str, object]:
    """A record's story as JSON."""
    x3 = {(side.field, side.line_key): side.x3 for side in trace.sides}
    return {
        "flow": trace.record.flow.value,
        "key": trace.record.key,
        "revision": trace.record.revision,
        "x3_key": trace.record.x3_key or None,
        "status": trace.record.status.value,
        "lines": [
            {
                "number": line.number,
                "status": line.status.value,
                "x3_line": line.x3_line,
                "source_account": line.source_account,
                "account": line.account,
                "source_cost_center": line.source_cost_center,
                "cost_center": line.cost_center,
                "amount": str(plain(line.amount)),
                "reason": line.reason,
            }
            for line in trace.lines
        ],
        "events": [
            {
                "at": event.at.isoformat(),
                "actor": event.actor,
                "action": event.action,
                "text": event.text,
                "run": event.run_id,
                "entry": event.entry,
                "mapping_version": event.mapping_version,
                "chart": event.chart,
            }
            for event in trace.events
        ],
        "fields": [
            {
                "target": f"line {field.line_key} {field.field}" if field.line_key else field.field,
                "value": None if field.value is None else str(plain(field.value)),
                "source": field.source,
                "source_value": field.source_value,
                "rule": field.rule,
                "x3_value": None if (held := x3.get((field.field, field.line_key))) is None else str(plain(held)),
            }
            for field in trace.fields
        ],
        "problems": list(trace.problems),
        "remarks": list(trace.remarks),
    }


def say_trace(trace: Trace) -> None:
    """A record's story for people."""
    row = trace.record
    say(f"{row.key} revision {row.revision or '-'}: {row.status.value}{f', {row.x3_key} in X3' if row.x3_key else ''}")
    say(f"{row.supplier}, {row.amount:,.2f} {row.currency}")
    for problem in trace.problems:
        say(f"  ! {problem}")
    for remark in trace.remarks:
        say(f"  i {remark}")
    say("Fields (X3 <- JAGGAER)")
    for field in trace.fields:
        where = f"{field.line_key} {field.field}".strip()
        say(
            f"  {where:<34} {'' if field.value is None else plain(field.value)!s:<30} <- {field.source} = {field.source_value!r} ({field.rule})"
        )
    say("History")
    for event in trace.events:
        say(f"  {event.at:%Y-%m-%d %H:%M:%S} UTC  {event.actor:<12} {event.text}  [entry {event.entry}]")


def check_json(result: CheckResult) -> dict[str, object]:
    """A connection check as JSON."""
    return {
        "ok": result.ok,
        "systems": {
            name: [
                {"step": step.step, "ok": step.ok, "detail": step.detail, "next_step": step.next_step} for step in steps
            ]
            for name, steps in (("jaggaer", result.jaggaer), ("x3", result.x3))
        },
    }


def say_check(result: CheckResult) -> None:
    """A connection check for people."""
    for name, steps in (("JAGGAER", result.jaggaer), ("Sage X3", result.x3)):
        say(name)
        for step in steps:
            mark = "FAIL" if not step.ok else "note" if step.next_step else "ok  "
            say(f"  {mark} {step.step}: {step.detail}")
            if step.next_step:
                say(f"       {step.next_step}")


class ProgressBar:
    """Progress on standard error: a bar on a terminal, else a line as a flow begins and every few seconds."""

    def __init__(self, *, quiet: bool, line_every_s: float = 5.0) -> None:
        self._quiet = quiet
        self._line_every_s = line_every_s
        self._lock = threading.Lock()
        self._bar: Progress | None = None
        self._tasks: dict[str, TaskID] = {}
        self._told: set[str] = set()
        self._told_at_s = 0.0

    def __call__(self, event: Event) -> None:
        """Takes an event of a run."""
        if self._quiet:
            return
        with self._lock:
            if isinstance(event, RunEnded):
                self._stop()
                self._told.clear()
            elif isinstance(event, RunProgressed):
                progress = event.progress
                if sys.stderr.isatty():
                    self._draw(progress.flow.value, progress.done, progress.total)
                elif progress.flow.value not in self._told or time.monotonic() - self._told_at_s >= self._line_every_s:
                    self._told.add(progress.flow.value)
                    self._told_at_s = time.monotonic()
                    total = f" of {progress.total:,}" if progress.total else ""
                    tell(f"{progress.flow.value}: {progress.done:,}{total}")

    def _draw(self, flow: str, done: int, total: int | None) -> None:
        from rich.console import Console  # noqa: PLC0415 - only on a terminal
        from rich.progress import Progress  # noqa: PLC0415

        if self._bar is None:
            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._bar.start()
        if flow not in self._tasks:
            self._tasks[flow] = self._bar.add_task(flow, total=total)
        self._bar.update(self._tasks[flow], completed=done, total=total)

    def _stop(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None
            self._tasks.clear()
