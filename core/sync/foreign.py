"""Documents under references like ours that this store never wrote: another ML Connector writes to the same folder.

Two signs are seen (product.md section 8). A record that is new here has its document in X3 already; and X3 gave the
numbers after our newest one to orders whose reference is of the form of ours, and which no record of ours knows: another
ML Connector brings orders of another JAGGAER, or of other units. A store that was lost finds all of its documents so;
that is why only routine syncs are looked at, and only what was numbered after something that this store wrote.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from core.errors import ConnectorError
from core.mapping.references import MARK, fitted_reference
from core.model.flow import Entity, ExternalId
from core.ports import Target
from core.store.connection_store import ConnectionStore

log = logging.getLogger(__name__)

KEY = "foreign-documents"
AHEAD: Final = 30
"""Numbers after our newest that are looked up; with them goes one question of a run that made orders."""
AHEAD_ONE_BY_ONE: Final = 3
"""The same where X3 is asked for each by itself (SOAP)."""
_BATCH: Final = 50
_NEWEST: Final = 20
_MOST_KEPT: Final = 100
_NUMBERED = re.compile(r"(.*?)(\d{3,18})\Z", re.DOTALL)
_DIGIT, _LETTER = re.compile(r"\d"), re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Foreign:
    """How many were found, examples in words with the latest last, and when the latest was."""

    count: int
    examples: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Newest:
    """Where our own orders in X3 ended when a run began.

    Attributes:
        numbers: the greatest of each series of numbers.
        forms: what references of ours look like.
    """

    numbers: tuple[ExternalId, ...]
    forms: frozenset[str]


def newest_of(store: ConnectionStore, length: int) -> Newest:
    """Where our own orders end now; local reads alone. `length` is what a reference has at most."""
    rows = [
        row
        for source_id in store.records.newest_in_target(Entity.ORDER, _NEWEST)
        if (row := store.records.get_row(Entity.ORDER, source_id)) is not None and row.x3_key
    ]
    greatest: dict[str, str] = {}
    for row in rows:
        if found := _NUMBERED.match(row.x3_key):
            greatest[found[1]] = max(greatest.get(found[1], ""), row.x3_key)
    forms = frozenset(_form(fitted_reference(row.key, length)) for row in rows)
    return Newest(tuple(ExternalId(key) for key in greatest.values()), forms)


def strangers(
    store: ConnectionStore, target: Target, before: Newest, batch: int, promised: Collection[str]
) -> list[str]:
    """Orders that X3 numbered after ours, with a reference of our form, and that nothing here knows.

    To be called when the run's own orders are in the store. What cannot be asked is left for the next run: nothing
    hangs on it.

    Args:
        store: of the connection.
        target: is asked once, where it takes several numbers in one question.
        before: where our orders ended when the run began.
        batch: numbers that one question may hold.
        promised: references of saves whose answer was lost.
    """
    ahead = AHEAD if batch >= _BATCH else AHEAD_ONE_BY_ONE
    wanted = [key for number in before.numbers for key in _after(number, ahead)][: max(ahead, batch)]
    owned = store.records.linked_by_external(Entity.ORDER, wanted) if wanted else {}
    asked = [key for key in wanted if key not in owned]
    if not asked:
        return []
    try:
        there = target.read(Entity.ORDER, asked)
    except ConnectorError as error:
        log.info("orders after our own could not be read: %s", error.code)
        return []
    return [
        f"{document.reference} ({key})"
        for key, document in sorted(there.items())
        if _form(document.reference) in before.forms
        and document.reference not in promised
        and not store.records.find_number(Entity.ORDER, document.reference)
    ]


def load_foreign(store: ConnectionStore) -> Foreign | None:
    """What was found so far; None when nothing was."""
    kept = store.state.get(KEY)
    if not isinstance(kept, dict):
        return None
    at = datetime.fromtimestamp(int(str(kept.get("at", 0))), UTC)
    named = kept.get("examples", [kept.get("example", "")])
    examples = tuple(str(one) for one in named) if isinstance(named, list) else ()
    return Foreign(int(str(kept.get("count", 0))), examples, at)


def add_foreign(store: ConnectionStore, examples: Iterable[str], at: datetime) -> None:
    """Adds what a run found; examples are `50007503 (POUS010000001)`, and one that is known already counts once."""
    before = load_foreign(store)
    known = before.examples if before else ()
    new = [example for example in dict.fromkeys(examples) if example not in known]
    if new:
        count = len(new) + (before.count if before else 0)
        kept = [*known, *new][-_MOST_KEPT:]
        store.state.set(KEY, {"count": count, "examples": kept, "at": int(at.timestamp())})


def _form(reference: str) -> str:
    """What a reference looks like: `L001501948` -> `A999999999`; the hash of a shortened one may look anyhow."""
    shown, mark, _ = reference.partition(MARK)
    return _LETTER.sub("A", _DIGIT.sub("9", shown)) + mark


def _after(number: ExternalId, ahead: int) -> list[ExternalId]:
    found = _NUMBERED.match(number)
    if found is None:
        return []
    first, width = int(found[2]) + 1, len(found[2])
    return [ExternalId(f"{found[1]}{value:0{width}d}") for value in range(first, first + ahead)]
