"""Our field names and the X3 properties behind them: what we look for, and what a site's schema has of it.

Spec: reference/sage-x3.md 2.5, 2.6 and 5 (field codes).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum, auto

from core.errors import ContractError
from core.model.values import Value, decimal_text
from core.x3.schema import Member, Schema, SchemaType, TypeRef

_DEEPEST_KEY = 3
_NO_DATE = date(1753, 1, 1)
"""SQL Server's way to say that there is no date (reference/sage-x3.md 5)."""
_YES = frozenset({"yes", "true", "2"})
HOLDS = frozenset({"payment_held", "dispute"})
"""Fields of a supplier that stop payments to it, or say why they may stop."""
_NO = frozenset({"", "0", "1", "no", "none", "not", "false"})


class Kind(Enum):
    """What a value is for us."""

    TEXT = auto()
    DECIMAL = auto()
    DATE = auto()
    BOOL = auto()
    UNLESS_NO = auto()
    """A menu of which nobody prints the members: true, unless the word says no (`says_no`)."""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of ours and where X3 may keep it.

    Attributes:
        names: property names, best first; a dot leads through a reference (`code.companyName1`).
        code: X3 field code, for sites whose names differ; it stands in the property's description.
    """

    ours: str
    names: tuple[str, ...]
    code: str = ""
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Reader:
    """How a field is asked for and read: the path of properties from the node to the scalar."""

    ours: str
    path: tuple[str, ...]
    kind: Kind

    @property
    def selection(self) -> str:
        """The path as a selection: `currency { code }`."""
        return " { ".join(self.path) + " }" * (len(self.path) - 1)

    def read(self, node: Mapping[str, object]) -> Value:
        """The value in a node; None where X3 has nothing.

        Raises:
            ContractError: the value is not of the kind that the property has.
        """
        at: object = node
        for name in self.path:
            if at is None:
                return None
            if not isinstance(at, dict):
                raise self._odd(at)
            at = at.get(name)
        return self._value(at)

    def _value(self, raw: object) -> Value:
        match self.kind, raw:
            case _, None:
                return None
            case Kind.TEXT, str():
                return raw if raw.strip() else ""
            case Kind.TEXT, bool():
                return "yes" if raw else "no"
            case Kind.TEXT, int() | Decimal():
                return decimal_text(Decimal(raw))
            case ((Kind.BOOL | Kind.UNLESS_NO), bool()):
                return raw
            case Kind.UNLESS_NO, str() | int():
                return not says_no(str(raw))
            case Kind.BOOL, str() | int():
                return str(raw).strip().casefold() in _YES
            case Kind.DECIMAL, (str() | int() | Decimal()) if raw is not True:
                return self._decimal(raw)
            case Kind.DATE, str():
                return self._date(raw)
        raise self._odd(raw)

    def _decimal(self, raw: str | int | Decimal) -> Decimal | None:
        if isinstance(raw, str) and not raw.strip():
            return None
        try:
            number = Decimal(raw)
        except InvalidOperation:
            raise self._odd(raw) from None
        if not number.is_finite():
            raise self._odd(raw)
        return number

    def _date(self, raw: str) -> date | None:
        if not raw.strip():
            return None
        try:
            day = date.fromisoformat(raw[:10])
        except ValueError:
            raise self._odd(raw) from None
        return None if day == _NO_DATE else day

    def _odd(self, raw: object) -> ContractError:
        shown = ascii(raw)[:80]
        msg = f"X3 gave {shown} as {'.'.join(self.path)}, which is no {self.kind.name.casefold()}."
        return ContractError(msg, context={"field": self.ours})


@dataclass(frozen=True, slots=True)
class Writer:
    """How a field is sent: the member of the input, and what it wants."""

    ours: str
    name: str
    type: TypeRef
    words: tuple[str, ...] = ()

    def write(self, value: Value) -> object:
        """The value for the variables of a request: decimals and dates as text, references as bare keys."""
        match value:
            case None:
                return None
            case bool() if self.words:
                return word_for(value, self.words)
            case bool() if self.type.name == "Boolean":
                return value
            case bool():
                return "yes" if value else "no"
            case Decimal():
                text = decimal_text(value)
            case date():
                text = value.isoformat()
            case _:
                text = self._word(str(value)) if self.words else str(value)
        if self.type.name == "Int" and text.lstrip("-").isdigit():
            return int(text)
        return text

    def _word(self, text: str) -> str:
        """The member of a menu for a word of ours, as this site spells it: itself, else the only one that holds it."""
        wanted = text.casefold()
        same = [word for word in self.words if word.casefold() == wanted]
        holding = [word for word in self.words if wanted in word.casefold()]
        return same[0] if same else holding[0] if len(holding) == 1 else text


def says_no(word: str) -> bool:
    """Whether the member of a menu, or its number, says no: the first one does."""
    return "".join(c for c in word.casefold() if c.isalnum()) in _NO


def with_holds(attributes: Mapping[str, str]) -> dict[str, str]:
    """Attributes of a supplier with its holds as `yes` or `no`, whatever the words of the site are."""
    return {name: ("no" if says_no(text) else "yes") if name in HOLDS else text for name, text in attributes.items()}


def word_for(flag: bool, words: Iterable[str]) -> str:  # noqa: FBT001 - the value itself
    """The member of a yes/no menu for a flag (menu 1 of X3: no, yes), as this site spells it."""
    wanted = "yes" if flag else "no"
    for word in words:
        if word.casefold() == wanted:
            return word
    return wanted


def find_member(type_: SchemaType, spec: FieldSpec) -> Member | None:
    """The member for a spec: by name, else by the X3 field code in its description."""
    for name in spec.names:
        if member := type_.members.get(name):
            return member
    return type_.by_code(spec.code) if spec.code else None


def bind_reader(schema: Schema, type_: SchemaType, spec: FieldSpec) -> Reader | None:
    """How a node's field is read at this site; None where the node has no such property."""
    for name in spec.names:
        if "." in name and (path := _dotted(schema, type_, name.split("."))):
            return Reader(spec.ours, path, spec.kind)
        if "." not in name and (member := type_.members.get(name)):
            return _single(schema, spec, member)
    member = type_.by_code(spec.code) if spec.code else None
    return _single(schema, spec, member) if member else None


def bind_readers(schema: Schema, type_: SchemaType, specs: Iterable[FieldSpec]) -> tuple[Reader, ...]:
    """The readers of all specs that this site has."""
    found = (bind_reader(schema, type_, spec) for spec in specs)
    return tuple(reader for reader in found if reader is not None)


def bind_writers(schema: Schema, input_: SchemaType, specs: Iterable[FieldSpec]) -> dict[str, Writer]:
    """Our field name -> how it is sent, for the fields that the input has."""
    writers: dict[str, Writer] = {}
    for spec in specs:
        member = find_member(input_, spec)
        if member is None or member.type.is_list:
            continue
        words: tuple[str, ...] = ()
        if member.type.kind == "ENUM" and (enum := schema.get(member.type)):
            words = enum.words
        writers[spec.ours] = Writer(spec.ours, member.name, member.type, words)
    return writers


def key_path(schema: Schema, type_: SchemaType | None) -> tuple[str, ...]:
    """The way from a referenced node to its code: `code`, or `code`, `code` where that is a reference itself."""
    path: list[str] = []
    while type_ is not None and len(path) < _DEEPEST_KEY:
        name = next((n for n in ("code", "id", "_id") if n in type_.members), "")
        if not name:
            break
        path.append(name)
        member = type_.members[name]
        if member.type.kind not in {"OBJECT", "INTERFACE"}:
            return tuple(path)
        type_ = schema.get(member.type)
    return ("_id",)


def _single(schema: Schema, spec: FieldSpec, member: Member) -> Reader | None:
    if member.type.is_list:
        return None
    if member.type.kind not in {"OBJECT", "INTERFACE"}:
        return Reader(spec.ours, (member.name,), spec.kind)
    target = schema.get(member.type)
    if target is not None and "query" in target.members:
        return None  # a collection, not a value
    if target is not None and "value" in target.members:
        return Reader(spec.ours, (member.name, "value"), spec.kind)
    return Reader(spec.ours, (member.name, *key_path(schema, target)), spec.kind)


def _dotted(schema: Schema, type_: SchemaType, names: list[str]) -> tuple[str, ...] | None:
    path: list[str] = []
    at: SchemaType | None = type_
    for position, name in enumerate(names):
        member = at.members.get(name) if at else None
        if member is None or member.type.is_list:
            return None
        path.append(name)
        if member.type.kind in {"OBJECT", "INTERFACE"}:
            at = schema.get(member.type)
            if position == len(names) - 1:
                path.extend(key_path(schema, at))
        elif position < len(names) - 1:
            return None
    return tuple(path)
