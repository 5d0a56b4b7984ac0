"""What stands in the kept source of a record, member by member, for a person who has to take personal data out of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from core.model.audit import KeptMember
from core.model.pointer import EVERY, text_of

_ONE_BY_ONE: Final = 50
"""Members of a list that are asked about one by one where the profile reads some of them; more are told together."""
_SHOWN: Final = 3

Reads = Callable[[str], bool]
"""Gets a pointer; gives whether what X3 was given rests on what it leads to."""


def kept_members(payload: Mapping[str, object], reads: Reads) -> tuple[KeptMember, ...]:
    """The members of a source that hold something, those that can be taken out first, each by its pointer.

    What stands in each element of a list comes as one member for all of them (`/contacts/*/email`), then one by one.

    Args:
        payload: the source as it is kept.
        reads: asked once for each place, however many elements its lists have, unless it reads some of them.
    """
    places: dict[str, dict[str, str]] = {}
    for pointer, place, value in _leaves(payload, "", ""):
        places.setdefault(place, {})[pointer] = value
    free: list[KeptMember] = []
    needed: list[KeptMember] = []
    for place, values in places.items():
        in_list = place not in values
        if not reads(place):
            if in_list and len(values) > 1:
                free.append(KeptMember(place, _told(values.values()), len(values), needed=False))
            free.extend(KeptMember(pointer, value, 1, needed=False) for pointer, value in values.items())
        elif not in_list or len(values) > _ONE_BY_ONE:
            needed.append(KeptMember(place, _told(values.values()), len(values), needed=True))
        else:
            for pointer, value in values.items():
                found = KeptMember(pointer, value, 1, needed=reads(pointer))
                (needed if found.needed else free).append(found)
    return (*free, *needed)


def _leaves(value: object, pointer: str, place: str) -> Iterator[tuple[str, str, str]]:
    """Pointer, the same with `*` for the elements of lists, and value."""
    if isinstance(value, Mapping):
        for name, inside in value.items():
            step = str(name).replace("~", "~0").replace("/", "~1")
            yield from _leaves(inside, f"{pointer}/{step}", f"{place}/{step}")
    elif isinstance(value, list):
        for number, inside in enumerate(value):
            yield from _leaves(inside, f"{pointer}/{number}", f"{place}/{EVERY}")
    elif value is not None and value != "":
        yield pointer, place, text_of(value)


def _told(values: Iterable[str]) -> str:
    """The first of different values, and that there are more."""
    different = list(dict.fromkeys(values))
    return ", ".join(different[:_SHOWN]) + (", …" if len(different) > _SHOWN else "")
