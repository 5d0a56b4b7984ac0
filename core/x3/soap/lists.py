"""Lists of SOAP objects: `query`, bounded by its list size and gone on by key (reference/sage-x3.md 4.1, 4.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from core.errors import ConfigurationError, ContractError
from core.x3.soap.caller import SoapCaller, sentence
from core.x3.soap.envelope import OK, SoapAnswer
from core.x3.soap.objects import Cells, read_list

Keys = Sequence[tuple[str, str]]


_OPERATORS = re.compile(r"[<>=!*?]")
LEAST_GRANTED = 100
"""Rows that every server gives at once, as far as is known (4.3); a longer list may be cut by a bound of its own."""
MOST_UNSHOWN = 25
"""Rows that are read one by one to see what their list does not show; more say that X3 did not look at the question."""


class NotFilteredError(ContractError):
    """X3 does not take a field as a condition of a list."""


class Lists:
    """Asks for lists. Safe for use from many threads."""

    def __init__(self, caller: SoapCaller, size: int) -> None:
        self._caller = caller
        self._size = size

    def some(self, name: str, asked: str, pattern: str, above: Keys = (), *, key: str = "") -> list[Cells]:
        """The rows for a narrow question: one field by a pattern with `*`.

        Args:
            name: public name of the object.
            asked: the field.
            pattern: what it must look like.
            above: further conditions.
            key: the field by which a pattern that turns out wide is gone on with; empty takes the first rows alone.

        Raises:
            ConfigurationError: X3 did not look at the field, which its list does not show either.
            NotFilteredError: X3 refuses the question.
        """
        question = (*above, (asked, pattern))
        rows = self._ask("lookup", name, question)
        if len(rows) > MOST_UNSHOWN and any(asked not in row for row in rows):
            msg = f"X3 lists {name} without looking at {asked}: one among many cannot be found so."
            raise ConfigurationError(
                msg, remedy="Have the X3 administrator add the field to the object's list, or read through GraphQL."
            )
        return list(self.every(name, key, question)) if key and len(rows) >= self._size else rows

    def every(self, name: str, key: str, keys: Keys, *, unique: bool = True) -> Iterator[Cells]:
        """All rows for a question; a full list is gone on with by its last key, in the direction that X3 lists in.

        Args:
            name: public name of the object.
            key: the field that the list is gone on by.
            keys: what is asked for.
            unique: whether `key` alone tells the rows apart; a list that is full cannot be gone on with otherwise.

        Raises:
            ConfigurationError: the list is full, and does not show its key or is not unique by it.
            NotFilteredError: X3 refuses the question.
            ContractError: X3 gives rows again that it gave before.
        """
        seen: set[str] = set()
        further: Keys = ()
        full = True
        while True:
            try:
                rows = self._ask("reference", name, (*keys, *further))
            except NotFilteredError:
                if full:
                    raise
                return  # the list was whole, as it seemed
            shown = [cell(row, key) for row in rows]
            if seen.intersection(shown):
                if not full:
                    return
                # Whether X3 passes over the condition or sorts otherwise than we think: something would be left out.
                msg = f"X3 gives the same rows of {name} again and again."
                raise ContractError(msg, context={"object": name})
            full = len(rows) >= self._size
            goes_on = len(rows) >= min(self._size, LEAST_GRANTED) and all(shown) and unique
            if full and not goes_on:
                msg = f"X3's list of {name} has more than {self._size} rows and cannot be gone on with by {key}."
                raise ConfigurationError(msg, remedy="Raise x3.soap.list_size, or read through GraphQL.")
            yield from rows
            if not goes_on:
                return
            seen.update(shown)
            sign = ">" if shown[0].casefold() <= shown[-1].casefold() else "<"
            further = ((key, f"{sign}{shown[-1]}"),)

    def _ask(self, reason: str, name: str, keys: Keys) -> list[Cells]:
        told = self._caller.ask(reason, "query", name, objectKeys=tuple(keys), listSize=self._size)
        if told.status != OK and told.errors:
            msg = f"X3 cannot list {name}: {sentence(told)}"
            raise NotFilteredError(msg, context={"object": name})
        return read_list(told.result)


def pattern_of(value: str) -> str:
    """A pattern for lists that a value meets; what lists take for an operator becomes `*`."""
    return _OPERATORS.sub("*", value)


def cell(row: Cells, code: str) -> str:
    """A field of a row; empty when the row does not show it."""
    return row.get(code, ("",))[0].strip()


def withheld(key: str, told: SoapAnswer) -> ContractError:
    """The error for what X3 lists but does not give (a right, a lock): it must not look as if it were gone."""
    msg = f"X3 lists {key}, but does not give it: {sentence(told)}"
    return ContractError(msg, remedy="Look whether the user of the connection may read it in X3.")
