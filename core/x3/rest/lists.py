"""Lists by condition: `where` with several values at once, one by one, or not at all where a site takes none.

Spec: reference/sage-x3.md 3.1 (`eq` is confirmed, `or` and the comparisons are assumed; texts in single quotes).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from core.errors import ConfigurationError
from core.x3.rest.caller import ClassName, NotFilteredError, Resource, RestCaller

BATCH = 20
"""Values that one condition asks for: an address must stay well below 2,000 characters."""
MOST_UNSHOWN = 25
"""Records that are read one by one to see what their list does not show; more say that X3 did not look at the question."""


class Lists:
    """Asks for lists. Safe for use from many threads."""

    def __init__(self, caller: RestCaller) -> None:
        self._caller = caller
        self._takes_or = True

    def every(self, reason: str, of: ClassName, where: str = "") -> Iterator[Resource]:
        """All records of a class for a condition, each once: one may move between pages meanwhile.

        Raises:
            NotFilteredError: X3 does not take the condition.
        """
        seen: set[str] = set()
        for page in self._caller.pages(reason, of, where):
            for row in page:
                key = str(row.get("$key") or "")
                if not key or key not in seen:
                    seen.add(key)
                    yield row

    def any_of(self, reason: str, of: ClassName, name: str, values: Collection[str]) -> Iterator[Resource]:
        """Records whose property is, for X3, one of the values; what is not exactly one must be looked at by the caller.

        Raises:
            NotFilteredError: X3 does not take the property as a condition.
            ConfigurationError: X3 did not look at the condition, and its list does not show the property.
        """
        wanted = sorted({value for value in values if value})
        for start in range(0, len(wanted), BATCH):
            yield from self._batch(reason, of, name, wanted[start : start + BATCH])

    def _batch(self, reason: str, of: ClassName, name: str, values: list[str]) -> Iterator[Resource]:
        if len(values) > 1 and self._takes_or:
            try:
                yield from self._looked_at(reason, of, name, " or ".join(equals(name, value) for value in values))
            except NotFilteredError:
                rows = [r for value in values for r in self._looked_at(reason, of, name, equals(name, value))]
                self._takes_or = False
                yield from rows
            return
        for value in values:
            yield from self._looked_at(reason, of, name, equals(name, value))

    def _looked_at(self, reason: str, of: ClassName, name: str, where: str) -> list[Resource]:
        rows: list[Resource] = []
        for row in self.every(reason, of, where):
            rows.append(row)
            if len(rows) > MOST_UNSHOWN and name not in row:
                raise ConfigurationError(
                    f"X3 lists {of} without looking at {name}, which the list does not show: one among many cannot be"
                    " found so.",
                    remedy="Have the X3 administrator add the property to the query of the representation, or read"
                    " through another door (read_api).",
                )
        return rows


def equals(name: str, value: str) -> str:
    """The condition that a property has a value."""
    return f"{name} eq {quoted(value)}"


def quoted(value: str) -> str:
    """A text as `where` takes it; quotes inside are doubled."""
    return "'" + value.replace("'", "''") + "'"
