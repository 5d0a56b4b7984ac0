"""Reference data as classes hold them (reference/sage-x3.md 5: tables and their fields)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from core.errors import ConfigurationError, ContractError
from core.model.reference import ReferenceEntry, ReferenceKind
from core.x3.rest.caller import ClassName, NotFilteredError, Resource, RestCaller
from core.x3.rest.classes import DETAILS, Classes, Served
from core.x3.rest.lists import Lists, equals
from core.x3.rest.names import NAMED_BY
from core.x3.rest.values import object_of
from core.x3.soap.names import REFERENCES
from core.x3.soap.reference import read_reference

_NO_FIELDS: Mapping[str, str] = MappingProxyType({})


class ReferenceData:
    """Reads codes. Safe for use from many threads."""

    def __init__(
        self, classes: Classes, caller: RestCaller, lists: Lists, identifiers: Mapping[str, str] = _NO_FIELDS
    ) -> None:
        self._classes, self._caller, self._lists = classes, caller, lists
        self._identifiers = identifiers

    def absent(self) -> tuple[ReferenceKind, ...]:
        """Kinds that no class gives, nor the records of another one name."""
        return tuple(k for k in ReferenceKind if self._classes.of_kind(k) is None and self._naming(k) is None)

    def fetch(
        self, kind: ReferenceKind, codes: Collection[str] | None = None, parent: str = ""
    ) -> Iterator[ReferenceEntry]:
        """Entries of one kind: all, or those of the codes given; with a parent only its own.

        Raises:
            ConfigurationError: the site has no class for this kind.
        """
        served = self._classes.of_kind(kind)
        if served is None:
            yield from self._named(kind, codes)
            return
        spec = REFERENCES[kind]
        if codes is None:
            rows = self._of_parent(served.name, spec.parent if parent else "", parent)
        else:
            rows = self._lists.any_of("reference", served.name, spec.code, codes)
        for row in rows:
            entry = self._entry(kind, served, row)
            of_parent = not parent or not spec.parent or entry.parent == parent
            if of_parent and (codes is None or entry.code in codes):  # X3's database may compare without case
                yield entry

    def _of_parent(self, of: ClassName, name: str, parent: str) -> Iterator[Resource]:
        """All records of a class, or those of a parent where X3 takes that condition."""
        if name:
            try:
                yield from self._lists.every("reference", of, equals(name, parent))
            except NotFilteredError:
                pass  # raised with the first page: nothing was given yet
            else:
                return
        yield from self._lists.every("reference", of)

    def _entry(self, kind: ReferenceKind, served: Served, row: Resource) -> ReferenceEntry:
        """The entry of a record in a list; the record itself is read where the list leaves out what decides.

        Raises:
            ContractError: X3 lists a record that it does not give, or one without its code.
        """
        record: Resource | None = row
        key = str(row.get("$key") or "")
        if not _is_complete(kind, served, row):
            record, told = self._caller.details("reference", served.name, key)
            if record is None:
                msg = f"X3 lists {key}, but does not give it: {told.sentence or 'no reason given'}"
                raise ContractError(msg, remedy="Look whether the user of the connection may read it in X3.")
        entry = read_reference(kind, object_of(record or {}).groups[""], self._identifiers)
        if entry is None:
            raise ContractError(f"X3 gave a record of {served.name} without its code.", context={"key": key})
        return entry

    def _naming(self, kind: ReferenceKind) -> tuple[Served, str] | None:
        """A class whose records name the codes of a kind, and the property."""
        for other, name in NAMED_BY.get(kind, ()):
            served = self._classes.of_kind(other)
            if served is not None and name in served.facets[DETAILS]:
                return served, name
        return None

    def _named(self, kind: ReferenceKind, codes: Collection[str] | None) -> Iterator[ReferenceEntry]:
        """Codes that other records name: without a label, and only those in use.

        Raises:
            ConfigurationError: nothing names them either.
        """
        naming = self._naming(kind)
        if naming is None:
            raise ConfigurationError(
                f"X3 serves no REST class {self._classes.kind_name(kind)} for {kind.value}.",
                remedy="Ask the X3 administrator for its class and representation, and name it"
                " (x3.rest.reference_classes).",
            )
        served, name = naming
        seen: set[str] = set()
        for row in self._lists.every("reference", served.name):
            code = str(row.get(name) or "").strip()
            if code and code not in seen and (codes is None or code in codes):
                yield ReferenceEntry(kind=kind, code=code)
            seen.add(code)


def _is_complete(kind: ReferenceKind, served: Served, row: Resource) -> bool:
    """Whether a record in a list shows what decides of a code: parent, active, dates, attributes.

    Attributes of suppliers are read from the list as far as it shows them: there are thousands, and no order is
    validated by them.
    """
    spec = REFERENCES[kind]
    wanted = [(spec.code,), spec.active[:1], (spec.parent,), *((("VLYSTR",), ("VLYEND",)) if spec.dated else ())]
    if kind is not ReferenceKind.SUPPLIER:
        wanted += (spec.attributes or {}).values()
    known = served.facets[DETAILS]
    return all(any(code in row for code in codes) or not any(code in known for code in codes) for codes in wanted)
