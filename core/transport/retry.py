"""When a call is made again: exponential backoff with full jitter, `Retry-After` honoured, cut short by a cancel."""

from __future__ import annotations

import random
import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

import tenacity

from core.clock import Clock
from core.errors import TransientError
from core.model.cancel import Cancelled
from core.transport.circuit import is_open_circuit
from core.transport.json import UnreadableAnswerError


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often and how long.

    Attributes:
        attempts: calls in all, the first one included, after passing faults.
        unreadable_attempts: the same after a body that cannot be read (a proxy's page).
        first_s, longest_s: the n-th wait is random between 0 and `first_s * 2**n`, at most `longest_s`.
        longest_asked_s: what is granted of a `Retry-After`.
    """

    attempts: int = 5
    unreadable_attempts: int = 3
    first_s: float = 1.0
    longest_s: float = 60.0
    longest_asked_s: float = 300.0


CHECKING: Final = RetryPolicy(attempts=2, unreadable_attempts=2, first_s=0.5, longest_s=1.0, longest_asked_s=1.0)
"""For a connection check: a person waits, and wants to hear what is wrong rather than that it passes."""


def retrying(
    policy: RetryPolicy,
    clock: Clock,
    cancel: threading.Event,
    chance: random.Random | None = None,
) -> tenacity.Retrying:
    """Attempts by the policy, to be looped over: each call inside of `with attempt`.

    `TransientError` and unreadable answers are tried again; the last error is raised as it is. What is raised outside
    of `with attempt` is not tried again.

    Raises:
        Cancelled: from the loop, when `cancel` was set before or while waiting.
    """
    backoff = (chance or _CHANCE).uniform

    def wait(state: tenacity.RetryCallState) -> float:
        grown = policy.first_s * 2.0 ** (state.attempt_number - 1)
        jitter = backoff(0.0, min(policy.longest_s, grown))
        error = _error_of(state)
        asked = error.retry_after_s if isinstance(error, TransientError) else None
        if asked is None:
            return jitter
        return min(policy.longest_asked_s, asked) + min(jitter, policy.first_s)

    def stop(state: tenacity.RetryCallState) -> bool:
        unreadable = isinstance(_error_of(state), UnreadableAnswerError)
        most = policy.unreadable_attempts if unreadable else policy.attempts
        return state.attempt_number >= most

    def sleep(seconds: float) -> None:
        if clock.wait(seconds, cancel):
            raise Cancelled

    return tenacity.Retrying(
        retry=tenacity.retry_if_exception(_may_pass),
        wait=wait,
        stop=stop,
        sleep=sleep,
        reraise=True,
    )


def retry_after_s(text: str | None, now: datetime) -> float | None:
    """Seconds that a `Retry-After` header asks for; None when there is none or it says nothing.

    Both forms of RFC 9110 10.2.3 are read: seconds, and an HTTP date (compared with `now`, so pass the server's time
    where its clock is known). A time in the past and negative seconds are 0.
    """
    if text is None or not (text := text.strip()):
        return None
    try:
        seconds = float(text)
    except ValueError:
        try:
            moment = parsedate_to_datetime(text)
        except ValueError:
            return None
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        seconds = (moment - now).total_seconds()
    if seconds != seconds:  # noqa: PLR0124 - not a number
        return None
    return max(0.0, seconds)


_CHANCE = random.Random()  # noqa: S311 - spreads calls in time, guards nothing


def _may_pass(error: BaseException) -> bool:
    """Whether another attempt may help; an open circuit says that it does not."""
    return isinstance(error, (TransientError, UnreadableAnswerError)) and not is_open_circuit(error)


def _error_of(state: tenacity.RetryCallState) -> BaseException | None:
    return state.outcome.exception() if state.outcome is not None else None
