"""Answers of the REST door, and `$diagnoses` (reference/sage-x3.md 3.3)."""

from __future__ import annotations

import json
from collections.abc import Mapping

from core.sandbox.http import Reply
from core.sandbox.x3.diagnoses import ERROR

Json = dict[str, object]


class RefusedError(Exception):
    """A request makes no sense, or asks for what is not offered: this status, and this one diagnosis."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def diagnoses(*said: str | Mapping[str, object]) -> Json:
    """`$diagnoses` of messages (errors), and of what a save found."""
    found: list[Json] = []
    for one in said:
        if isinstance(one, str):
            found.append({"$severity": "error", "$message": one})
        else:
            severity = "error" if one["severity"] == ERROR else "warning"
            found.append({"$severity": severity, "$message": one["message"]})
    return {"$diagnoses": found}


def refusal(status: int, message: str) -> Reply:
    """An answer of one error."""
    return as_json(status, diagnoses(message))


def as_json(status: int, value: Mapping[str, object]) -> Reply:
    """An answer in JSON."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Reply(status, text.encode("utf-8", "replace"))
