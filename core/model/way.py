"""The way of one record from JAGGAER to X3, as stations: what a picture of it shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from core.model.flow import Entity
from core.model.status import OPEN, Status
from core.model.views import Trace, TraceEvent

_WRITES: Final = frozenset({"written", "linked", "settled-by-look-up", "recoded"})
_LONGEST: Final = 4
"""Codes that a station names."""


class StationState(StrEnum):
    """How a station stands: passed, waiting for a person or a system, or not reached."""

    PASSED = "passed"
    WAITS = "waits"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Station:
    """A station: its name, and what happened there, a few short lines."""

    name: str
    lines: tuple[str, ...]
    state: StationState


def way_of(trace: Trace) -> tuple[Station, ...]:
    """The stations of a record, from JAGGAER to X3."""
    record = trace.record
    waits = record.status in OPEN
    wrote = next((event for event in reversed(trace.events) if event.action in _WRITES), None)
    read = trace.events[-1] if trace.events else None
    passed = StationState.PASSED
    mapped = passed if trace.fields else StationState.AHEAD
    checked = StationState.WAITS if trace.problems and waits else (passed if trace.fields else StationState.AHEAD)
    what = "Order" if record.entity is Entity.ORDER else record.entity.value.capitalize()
    return (
        Station(
            "In JAGGAER",
            _said(
                f"{what} {record.key}",
                f"revision {record.revision}" if record.revision else "",
                record.supplier,
                f"{record.amount:,.2f} {record.currency}" if record.currency else "",
            ),
            passed,
        ),
        Station("Read", _read(read, record.updated_at.strftime("%Y-%m-%d %H:%M UTC")), passed),
        Station("Mapped", _mapped(trace), mapped),
        Station("Checked", _checked(trace), checked),
        Station("Written", _written(wrote, record.status), passed if wrote or trace.written else _ahead(waits=waits)),
        Station(
            "In X3",
            _in_x3(trace),
            passed if record.x3_key and record.status is not Status.DIFFERS else _ahead(waits=waits),
        ),
    )


def _ahead(*, waits: bool) -> StationState:
    return StationState.WAITS if waits else StationState.AHEAD


def _said(*lines: str) -> tuple[str, ...]:
    return tuple(line for line in lines if line)


def _read(event: TraceEvent | None, updated: str) -> tuple[str, ...]:
    if event is None:
        return (updated,)
    return _said(
        f"{event.at:%Y-%m-%d %H:%M} UTC", f"by account {event.actor}", f"run {event.run_id}" if event.run_id else ""
    )


def _mapped(trace: Trace) -> tuple[str, ...]:
    codes: dict[str, None] = {}
    for line in trace.lines:
        if line.source_account and line.account:
            codes[f"{line.source_account} \N{RIGHTWARDS ARROW} {line.account}"] = None
        if line.source_cost_center and line.cost_center:
            codes[f"{line.source_cost_center} \N{RIGHTWARDS ARROW} {line.cost_center}"] = None
    shown = list(codes)[:_LONGEST]
    rest = len(codes) - len(shown)
    version = next((e.mapping_version for e in reversed(trace.events) if e.mapping_version), "")
    return _said(
        f"mapping version {version}" if version else "",
        f"{len(trace.fields)} fields",
        *shown,
        f"and {rest} more codes" if rest else "",
    )


def _checked(trace: Trace) -> tuple[str, ...]:
    if trace.problems:
        first = trace.problems[0]
        rest = len(trace.problems) - 1
        return _said(first, f"and {rest} more" if rest else "")
    return ("No findings",) if trace.fields else ()


def _written(event: TraceEvent | None, status: Status) -> tuple[str, ...]:
    if event is None:
        return (status.value,)
    return _said(f"{event.at:%Y-%m-%d %H:%M} UTC", f"by account {event.actor}", f"audit entry {event.entry:,}")


def _in_x3(trace: Trace) -> tuple[str, ...]:
    record = trace.record
    if not record.x3_key:
        return (record.status.value,)
    differing = sum(side.differs for side in trace.sides)
    return _said(
        record.x3_key,
        record.status.value,
        "ready for receipt" if record.receivable else "",
        f"{differing} fields differ" if differing else "",
    )
