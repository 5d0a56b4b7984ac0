"""Statuses of records and lines, and the levels of findings (product.md section 3)."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """Where a record or a line stands; the value is the word that tables, window and JSON show."""

    SYNCED = "Synced"
    UP_TO_DATE = "Up to date"
    PARTLY_SYNCED = "Partly synced"
    NEEDS_MAPPING = "Needs mapping"
    NEEDS_APPROVAL = "Needs approval"
    REFUSED = "Refused by X3"
    INCOMPLETE = "Incomplete in JAGGAER"
    DIFFERS = "Differs in X3"
    PROBABLE_TWIN = "Probably in X3 already"
    WAITING = "Waiting"
    IN_DOUBT = "In doubt"
    NOT_ELIGIBLE = "Not eligible"
    IGNORED = "Ignored"


def parse_status(text: str) -> Status:
    """The status that a person typed: its word or its name, in any case, blanks, hyphens and underscores alike.

    Raises:
        ValueError: no status is called so.
    """
    wanted = text.strip().casefold().replace("-", " ").replace("_", " ")
    for status in Status:
        if wanted in {
            status.value.casefold(),
            status.name.casefold().replace("_", " "),
        }:
            return status
    raise ValueError(text)


NEEDS_PERSON = frozenset(
    {
        Status.PARTLY_SYNCED,
        Status.NEEDS_MAPPING,
        Status.NEEDS_APPROVAL,
        Status.REFUSED,
        Status.INCOMPLETE,
        Status.DIFFERS,
        Status.PROBABLE_TWIN,
    }
)
"""Statuses that wait for somebody."""

BY_ITSELF = frozenset({Status.WAITING, Status.IN_DOUBT})
"""Statuses that the next run takes up again without anybody."""

OPEN = NEEDS_PERSON | BY_ITSELF
"""Statuses that keep a sync from ending with exit code 0."""

WORST_FIRST: tuple[Status, ...] = (
    Status.IN_DOUBT,
    Status.DIFFERS,
    Status.REFUSED,
    Status.PROBABLE_TWIN,
    Status.INCOMPLETE,
    Status.NEEDS_MAPPING,
    Status.NEEDS_APPROVAL,
    Status.WAITING,
    Status.PARTLY_SYNCED,
    Status.SYNCED,
    Status.UP_TO_DATE,
    Status.IGNORED,
    Status.NOT_ELIGIBLE,
)
"""A record counts by its worst line: the first of these that any line has."""


def worst(statuses: list[Status]) -> Status:
    """The status that a record with these line statuses has, before the policy for invalid lines."""
    return min(statuses, key=WORST_FIRST.index)


class Level(StrEnum):
    """What a finding does: *stop* holds the line, *notice* goes on and is shown, *info* is kept."""

    STOP = "stop"
    NOTICE = "notice"
    INFO = "info"
