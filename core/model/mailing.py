"""Forms of addresses and times in the settings of alerts."""

from __future__ import annotations

import re
from datetime import time

LONGEST_ADDRESS = 254
"""RFC 5321 4.5.3.1.3, less the angle brackets."""
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")


def check_address(text: str) -> str:
    """A plain mail address, without a name.

    Raises:
        ValueError: it is none; the text ends a sentence.
    """
    if len(text) > LONGEST_ADDRESS or _ADDRESS.fullmatch(text) is None:
        raise ValueError("is no mail address such as finance@example.com")
    return text


def check_time(text: str) -> time:
    """A time of the day, `07:30`.

    Raises:
        ValueError: it is none; the text ends a sentence.
    """
    found = re.fullmatch(r"([01]\d|2[0-3]):([0-5]\d)", text)
    if found is None:
        raise ValueError("must be a time of the day such as 07:30")
    return time(int(found[1]), int(found[2]))
