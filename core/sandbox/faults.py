"""Faults on request: what goes wrong, in which call, how often.

The text form, used by `ml-connector sandbox --fault SPEC` and by `POST /_sim/control`:

```
SYSTEM:OPERATION:KIND[=ARG][@nth=N][@count=N][@chance=P][@silent]
```

SYSTEM is `jaggaer`, `x3` or `*`. OPERATION is a shell pattern; `detail` also means `detail.suppliers`. Without a
modifier every matching call is hit; `@nth=3` hits the third, `@nth=3@count=2` the third and the fourth, `@count=2`
the first two, `@chance=0.1` one in ten (seeded, repeatable). Where a fault aborts the connection, `@silent` leaves it
open without a word instead, until the client goes away.
"""

from __future__ import annotations

import math
import random
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from enum import StrEnum
from fnmatch import fnmatchcase

SYSTEMS = ("jaggaer", "x3", "*")


class FaultKind(StrEnum):
    """What happens to a call that is hit."""

    LATENCY = "latency"
    """Waits ARG milliseconds more."""
    SLOW_SAVE = "slow-save"
    """Executes after ARG seconds, whether or not the client is still there."""
    LOST_ANSWER = "lost-answer"
    """Executes, then aborts the connection."""
    LATE_COMMIT = "late-commit"
    """Aborts the connection at once and executes ARG seconds later."""
    STATUS = "status"
    """Answers with HTTP status ARG instead of executing; `503;5` and `503;date+5` add a Retry-After."""
    STATUS_AFTER = "status-after"
    """Executes, then answers with HTTP status ARG: a gateway that gave up too early."""
    TOKEN_REFUSED = "token-refused"
    """Answers as if the token were not valid."""
    HTML = "html"
    """Answers 200 with a page of HTML instead of executing."""
    CUT = "cut"
    """Executes, sends half of the body, then aborts."""
    RESET_BEFORE = "reset-before"
    """Aborts the connection without executing."""


_SECONDS = {FaultKind.SLOW_SAVE, FaultKind.LATE_COMMIT}
_STATUSES = {FaultKind.STATUS, FaultKind.STATUS_AFTER}
_LOWEST_STATUS, _HIGHEST_STATUS = 400, 599


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault, checked.

    Attributes:
        text: the specification as it was given; the name under which firings are counted.
        system: `jaggaer`, `x3` or `*`.
        operation: shell pattern.
        kind: what happens.
        amount: milliseconds (latency), seconds (slow save, late commit) or HTTP status; else 0.
        retry_after: `""`, seconds, or `date+SECONDS`.
        nth: first matching call that is hit, from 1.
        count: how many calls are hit, None = all.
        chance: probability of each of them, 0 to 1.
        silent: the connection is not aborted; nothing comes through it any more.
    """

    text: str
    system: str
    operation: str
    kind: FaultKind
    amount: float = 0.0
    retry_after: str = ""
    nth: int = 1
    count: int | None = None
    chance: float = 1.0
    silent: bool = False

    def matches(self, system: str, operation: str) -> bool:
        """Whether a call is of the kind that this fault looks at."""
        if self.system not in {"*", system}:
            return False
        parts = operation.split(".")
        return any(fnmatchcase(".".join(parts[: i + 1]), self.operation) for i in range(len(parts)))

    def retry_after_header(self, now: datetime) -> str | None:
        """The value of the Retry-After header, or None for no header; a date counts from `now`."""
        if not self.retry_after:
            return None
        if self.retry_after.startswith("date+"):
            later = now + timedelta(seconds=float(self.retry_after[5:]))
            return format_datetime(later.astimezone(UTC), usegmt=True)
        return self.retry_after


def parse_fault(text: str) -> Fault:
    """Reads the text form of a fault (module docstring).

    Raises:
        ValueError: the text is not one; the message says what is wrong with it.
    """
    body, *modifiers = text.split("@")
    pieces = body.split(":")
    if len(pieces) != 3 or not all(pieces):  # noqa: PLR2004 - SYSTEM:OPERATION:KIND
        msg = f"The fault {text!r} is not of the form SYSTEM:OPERATION:KIND[=ARG][@nth=N|@count=N|@chance=P|@silent]."
        raise ValueError(msg)
    system, operation, what = pieces
    if system not in SYSTEMS:
        msg = f"The fault {text!r} names the system {system!r}; it must be one of {', '.join(SYSTEMS)}."
        raise ValueError(msg)
    name, _, argument = what.partition("=")
    try:
        kind = FaultKind(name)
    except ValueError:
        msg = f"The fault {text!r} is of unknown kind {name!r}; known are {', '.join(FaultKind)}."
        raise ValueError(msg) from None
    amount, retry_after = _read_argument(text, kind, argument)
    silent = "silent" in modifiers
    nth, count, chance = _read_modifiers(text, [each for each in modifiers if each != "silent"])
    return Fault(text, system, operation, kind, amount, retry_after, nth, count, chance, silent)


def _read_argument(text: str, kind: FaultKind, argument: str) -> tuple[float, str]:
    if kind in _STATUSES:
        status, _, retry_after = argument.partition(";")
        if not (status.isdecimal() and _LOWEST_STATUS <= int(status) <= _HIGHEST_STATUS):
            msg = (
                f"The fault {text!r} needs an HTTP status from {_LOWEST_STATUS} to {_HIGHEST_STATUS}, as in {kind}=503."
            )
            raise ValueError(msg)
        if retry_after:
            _number(text, retry_after.removeprefix("date+"), "Retry-After")
        return float(status), retry_after
    if kind is FaultKind.LATENCY or kind in _SECONDS:
        unit = "milliseconds" if kind is FaultKind.LATENCY else "seconds"
        if not argument:
            msg = f"The fault {text!r} needs a number of {unit}, as in {kind}=5."
            raise ValueError(msg)
        return _number(text, argument, unit), ""
    if argument:
        msg = f"The fault {text!r} has an argument, but {kind} takes none."
        raise ValueError(msg)
    return 0.0, ""


def _read_modifiers(text: str, modifiers: Iterable[str]) -> tuple[int, int | None, float]:
    nth: int | None = None
    count: int | None = None
    chance = 1.0
    for modifier in modifiers:
        name, _, value = modifier.partition("=")
        if name in {"nth", "count"}:
            if not value.isdecimal() or int(value) < 1:
                msg = f"The fault {text!r}: @{name} needs a whole number from 1."
                raise ValueError(msg)
            if name == "nth":
                nth = int(value)
            else:
                count = int(value)
        elif name == "chance":
            chance = _number(text, value, "chance")
            if chance > 1:
                msg = f"The fault {text!r}: @chance lies between 0 and 1."
                raise ValueError(msg)
        else:
            msg = f"The fault {text!r} has the unknown modifier {modifier!r}; known are @nth, @count, @chance, @silent."
            raise ValueError(msg)
    if nth is not None and count is None:
        count = 1
    return nth or 1, count, chance


def _number(text: str, value: str, what: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not (math.isfinite(number) and number >= 0):
        msg = f"The fault {text!r}: {value!r} is not a number for {what}."
        raise ValueError(msg)
    return number


@dataclass(slots=True)
class _Armed:
    fault: Fault
    seen: int = 0
    fired: int = 0


class Faults:
    """The faults of one or both practice systems; may be asked and changed from any thread."""

    def __init__(self, specs: Iterable[str] = (), *, seed: int = 1) -> None:
        self._lock = threading.Lock()
        self._armed: list[_Armed] = []
        self._random = random.Random(seed)  # noqa: S311 - repeatable on purpose
        for spec in specs:
            self.add(spec)

    def add(self, spec: str | Fault) -> Fault:
        """Arms a fault.

        Raises:
            ValueError: the text form is wrong.
        """
        fault = parse_fault(spec) if isinstance(spec, str) else spec
        with self._lock:
            self._armed.append(_Armed(fault))
        return fault

    def clear(self) -> None:
        """Disarms all faults."""
        with self._lock:
            self._armed.clear()

    def armed(self) -> tuple[str, ...]:
        """The faults that are armed, in their text form."""
        with self._lock:
            return tuple(a.fault.text for a in self._armed)

    def take(self, system: str, operation: str) -> tuple[Fault, ...]:
        """The faults that hit this call; each counts it as seen."""
        if not self._armed:
            return ()
        hits: list[Fault] = []
        with self._lock:
            for armed in self._armed:
                fault = armed.fault
                if not fault.matches(system, operation):
                    continue
                armed.seen += 1
                if armed.seen < fault.nth:
                    continue
                if fault.count is not None and armed.fired >= fault.count:
                    continue
                if fault.chance < 1 and self._random.random() >= fault.chance:
                    continue
                armed.fired += 1
                hits.append(fault)
        return tuple(hits)
