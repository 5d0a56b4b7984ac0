"""Pointers into JSON records: RFC 6901, and the two steps that a profile adds to it.

| step | means |
|---|---|
| `name`, `0` | member of an object, element of a list (RFC 6901; `~1` is `/`, `~0` is `~`) |
| `*name=VALUE` | from a list of objects, the first whose member `name` has that text |
| `*` | every element of a list; only where values are dropped |

A pointer is compiled once and used on every record, so reading with it is kept short.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

EVERY: Final = "*"
_INDEX: Final = re.compile(r"0|[1-9][0-9]{0,8}")
_BAD_TILDE: Final = re.compile(r"~(?![01])")
_ABSENT: Final = object()

_M = TypeVar("_M", bound=Mapping[str, object])


def text_of(value: object) -> str:
    """A JSON value as the text that `*name=VALUE` compares: `true` and `false` for booleans, "" for null."""
    if type(value) is str:
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


class _Pick:
    """The step `*name=VALUE`."""

    __slots__ = ("member", "wanted")

    def __init__(self, member: str, wanted: str) -> None:
        self.member = member
        self.wanted = wanted

    def fits(self, element: object) -> bool:
        """Whether a list's element is one that is meant."""
        if not isinstance(element, Mapping):
            return False
        found = element.get(self.member)
        return found == self.wanted or (found is not None and text_of(found) == self.wanted)


class _Name:
    """A step of RFC 6901 that may be an index: in a list it counts, in an object it names."""

    __slots__ = ("index", "name")

    def __init__(self, name: str) -> None:
        self.name = name
        self.index = int(name)


class _All:
    """The step `*`."""

    __slots__ = ()


_ALL: Final = _All()
_Step = str | _Name | _Pick | _All
"""A `str` names an object's member."""


def _step(text: str, pointer: str, *, every: bool) -> _Step:
    if text == EVERY:
        if every:
            return _ALL
        msg = f"{pointer!r}: a step * (every element) can only be used to drop values"
        raise ValueError(msg)
    if _BAD_TILDE.search(text):
        msg = f"{pointer!r}: ~ must be written ~0 (and / inside a name ~1)"
        raise ValueError(msg)
    plain = text.replace("~1", "/").replace("~0", "~")
    if plain.startswith(EVERY):
        member, equals, wanted = plain[1:].partition("=")
        if not member or not equals:
            msg = f"{pointer!r}: a step that begins with * has the form *name=VALUE"
            raise ValueError(msg)
        return _Pick(member, wanted)
    return _Name(plain) if _INDEX.fullmatch(plain) else plain


class Pointer:
    """A compiled pointer; equal and hashable by its text.

    Attributes:
        text: as it was written, `""` for the whole value.
    """

    __slots__ = ("_steps", "text")

    def __init__(self, text: str, *, every: bool = False) -> None:
        """Compiles `text`; `every` allows the step `*`, for `drop` only.

        Raises:
            ValueError: the text is no pointer; the message names it and says what is wrong.
        """
        if text and not text.startswith("/"):
            msg = f"{text!r}: a pointer begins with / (or is empty for the whole value)"
            raise ValueError(msg)
        self.text = text
        self._steps = tuple(_step(part, text, every=every) for part in text.split("/")[1:])

    def get(self, value: object) -> object | None:
        """What the pointer leads to in `value`; None where a step leads nowhere, and for JSON `null`."""
        for step in self._steps:
            if type(step) is str:
                if type(value) is dict or isinstance(value, Mapping):
                    value = value.get(step)
                else:
                    return None
            elif type(step) is _Name:
                value = _by_name(value, step)
            elif type(step) is _Pick and isinstance(value, list):
                value = next(filter(step.fits, value), None)
            else:
                return None
            if value is None:
                return None
        return value

    def without(self, value: object) -> object:
        """`value` less what the pointer leads to; see `drop`. The same object where it leads nowhere."""
        return _without(value, self._steps)

    def __repr__(self) -> str:
        return f"Pointer({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pointer) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)


def compile_pointer(text: str, *, every: bool = False) -> Pointer:
    """A pointer ready for use; `every` allows the step `*` (drop lists).

    Raises:
        ValueError: the text is no pointer; the message names it and says what is wrong.
    """
    return Pointer(text, every=every)


def drop(payload: _M, pointers: Iterable[Pointer]) -> _M | dict[str, object]:
    """A record without the values that the pointers lead to; `payload` itself when there is nothing to take away.

    Nothing of `payload` is changed in place. Members vanish; a dropped element of a list becomes null, so that no
    other pointer of the list misses its place; a last step `*` empties the list. Unlike in `Pointer.get`, the step
    `*name=VALUE` means every element that fits, since what must not be kept may stand there twice.
    """
    result: object = payload
    for pointer in pointers:
        result = pointer.without(result)
    return result if isinstance(result, dict) else payload


def _by_name(value: object, step: _Name) -> object | None:
    if isinstance(value, list):
        return value[step.index] if step.index < len(value) else None
    if isinstance(value, Mapping):
        return value.get(step.name)
    return None


def _without(value: object, steps: tuple[_Step, ...]) -> object:
    if not steps:
        return _ABSENT
    step, rest = steps[0], steps[1:]
    if isinstance(value, list):
        return _list_without(value, step, rest)
    if not isinstance(value, Mapping) or isinstance(step, (_Pick, _All)):
        return value
    name = step.name if isinstance(step, _Name) else step
    old = value.get(name)
    if old is None:
        return value
    new = _without(old, rest)
    if new is old:
        return value
    copy = dict(value)
    if new is _ABSENT:
        del copy[name]
    else:
        copy[name] = new
    return copy


def _list_without(
    value: list[object],
    step: _Step,
    rest: tuple[_Step, ...],
) -> object:
    if isinstance(step, str):
        return value
    if isinstance(step, _All) and not rest:
        return [] if value else value
    copy: list[object] | None = None
    for index, old in enumerate(value):
        meant = (
            isinstance(step, _All)
            or (isinstance(step, _Pick) and step.fits(old))
            or (isinstance(step, _Name) and step.index == index)
        )
        if not meant or old is None:
            continue
        new = _without(old, rest)
        if new is not old:
            copy = list(value) if copy is None else copy
            copy[index] = None if new is _ABSENT else new
    return value if copy is None else copy
