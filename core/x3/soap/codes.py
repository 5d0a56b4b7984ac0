"""Reference data through SOAP: lists of published objects, and their entries (reference/sage-x3.md 4.2, 5)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from core.errors import ConfigurationError
from core.model.reference import ReferenceEntry, ReferenceKind
from core.x3.soap import names
from core.x3.soap.caller import SoapCaller
from core.x3.soap.envelope import OK
from core.x3.soap.lists import Lists, cell, pattern_of, withheld
from core.x3.soap.objects import Cells, read_object
from core.x3.soap.publications import Publications
from core.x3.soap.reference import flat, is_complete, read_reference

_PARENTS = {ReferenceKind.ACCOUNT: ReferenceKind.CHART, ReferenceKind.DIMENSION: ReferenceKind.DIMENSION_TYPE}
"""Kinds whose key begins with a parent, and the kind of that."""


class CodeReader:
    """Reads codes of X3. Safe for use from many threads."""

    def __init__(
        self, caller: SoapCaller, publications: Publications, lists: Lists, identifiers: Mapping[str, str]
    ) -> None:
        self._caller = caller
        self._publications = publications
        self._lists = lists
        self._identifiers = identifiers

    def fetch(self, kind: ReferenceKind, codes: Collection[str] | None, parent: str) -> Iterator[ReferenceEntry]:
        """Entries of one kind: all, or those of the codes given; with a parent only its own.

        Raises:
            ConfigurationError: the site publishes no object for this kind.
        """
        spec = names.REFERENCES[kind]
        publication = self._publications.of_kind(kind)
        if publication is None:
            name = self._publications.kind_name(kind)
            msg = f"X3 publishes no SOAP object {name} for {kind.value}."
            raise ConfigurationError(
                msg, remedy="Ask the X3 administrator to publish it (GESAWE), or name it in x3.soap.reference_objects."
            )
        above = ((spec.parent, parent),) if kind in _PARENTS and parent else ()
        if codes is not None:
            for code in sorted({code for code in codes if code}):
                for asked in self._entries_of(kind, publication.name, code, above):
                    if asked.code == code and parent in {"", asked.parent}:
                        yield asked
            return
        for keys in self._parts(kind, above):
            unique = kind not in _PARENTS or bool(keys)
            for row in self._lists.every(publication.name, spec.code, keys, unique=unique):
                entry = self._read(kind, row) if is_complete(kind, row, publication) else None
                found = entry or self._entry(kind, publication.name, _keys_of(kind, row))
                if found is not None and parent in {"", found.parent}:
                    yield found

    def _parts(self, kind: ReferenceKind, above: tuple[tuple[str, str], ...]) -> list[tuple[tuple[str, str], ...]]:
        """The questions that list a whole kind: one, or one for each parent, since a list goes on by code alone."""
        of = _PARENTS.get(kind)
        if above or of is None or self._publications.of_kind(of) is None:
            return [above]
        return [((names.REFERENCES[kind].parent, entry.code),) for entry in self.fetch(of, None, "")]

    def _entries_of(
        self, kind: ReferenceKind, name: str, code: str, above: tuple[tuple[str, str], ...]
    ) -> Iterator[ReferenceEntry]:
        """Entries of a code: one, or one for each parent that has it."""
        asked = names.REFERENCES[kind].code
        questions = [(*above, (asked, code))]
        if kind in _PARENTS and not above:
            rows = self._lists.some(name, asked, pattern_of(code))
            questions = [_keys_of(kind, row) for row in rows if cell(row, asked) == code]
        found = (self._entry(kind, name, keys) for keys in questions)
        yield from (entry for entry in found if entry is not None)

    def _entry(self, kind: ReferenceKind, name: str, keys: Sequence[tuple[str, str]]) -> ReferenceEntry | None:
        """An entry by its key; None when X3 neither gives nor lists it.

        Raises:
            ContractError: X3 lists it, but does not give it: it must not look as if it were missing.
        """
        told = self._caller.ask("reference", "read", name, objectKeys=tuple(keys))
        if told.status != OK or not told.result:
            *above, (asked, code) = keys
            listed = self._lists.some(name, asked, pattern_of(code), above)
            if any(all(cell(row, wanted) == value for wanted, value in keys) for row in listed):
                raise withheld(code, told)
            return None
        data = read_object(told.result)
        first_rows = (row.cells for rows in data.tables.values() for row in rows[:1])
        cells = {code: values for row in first_rows for code, values in row.items()}
        return self._read(kind, {**cells, **flat(data)})

    def _read(self, kind: ReferenceKind, cells: Cells) -> ReferenceEntry | None:
        return read_reference(kind, cells, self._identifiers)


def _keys_of(kind: ReferenceKind, row: Cells) -> tuple[tuple[str, str], ...]:
    """The key of the object that a row of a list stands for."""
    spec = names.REFERENCES[kind]
    codes = (spec.parent, spec.code) if kind in _PARENTS else (spec.code,)
    return tuple((code, cell(row, code)) for code in codes)
