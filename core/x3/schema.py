"""X3's GraphQL schema as its site publishes it, asked by introspection in few questions.

Names differ between releases and sites, so nothing is taken for granted that can be asked (reference/sage-x3.md 2.5).
"""

from __future__ import annotations

import contextlib
import re
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from core.errors import ContractError
from core.model.values import digest
from core.transport.json import decode, encode

T = TypeVar("T")
Ask = Callable[[str, Mapping[str, object]], Mapping[str, object]]
"""Sends a document with its variables and gives the member `data`."""

_ROUNDS = 24
_BATCH = 100
_SUFFIX = re.compile(r"_(?:Query|Collection|Connection|Input)\Z")
_PATTERNS = ("_node", "_Connection", "_Edge")
_CODE = re.compile(r"\(([A-Z][A-Z0-9_]*(?:\(\d+\)|\[\d+\])?)\)\s*\Z")

_FRAGMENTS = """
fragment R on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
fragment F on __Type {
  kind
  name
  enumValues { name }
  fields { name description type { ...R } args { name type { ...R } } }
  inputFields { name description type { ...R } }
}
"""
_ROOT = "query roots { __schema { queryType { ...F } mutationType { ...F } } }" + _FRAGMENTS


@dataclass(frozen=True, slots=True)
class TypeRef:
    """The type of a member: the named type, whether as a list, whether required."""

    name: str
    kind: str
    is_list: bool = False
    required: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """A field of an object, or a member of an input.

    Attributes:
        code: the X3 field code of its description (`BPSNUM`, `BPRNAM(1)`), or empty.
        label: the description without the code.
    """

    name: str
    type: TypeRef
    code: str = ""
    label: str = ""
    args: Mapping[str, TypeRef] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SchemaType:
    """A named type: its members (fields, or members of an input), or the words of an enum."""

    name: str
    kind: str
    members: Mapping[str, Member] = field(default_factory=dict)
    words: tuple[str, ...] = ()

    def by_code(self, code: str) -> Member | None:
        """The member whose description carries an X3 field code such as `BPSNUM`."""
        for member in self.members.values():
            if member.code == code:
                return member
        return None


class SchemaMemory(Protocol):
    """Where answers about a schema outlive the process, so that a run does not have to ask for them again."""

    def load(self) -> bytes | None:
        """What was kept last; None or empty when nothing is kept."""
        ...

    def save(self, answers: bytes) -> None:
        """Keeps answers; empty ones are to be forgotten."""
        ...


class Remembered:
    """Asks only what was not asked before. `changed` tells whether there is something new to keep."""

    def __init__(self, ask: Ask, kept: bytes | None) -> None:
        self._ask = ask
        self._answers: dict[str, Mapping[str, object]] = {}
        self.changed = False
        if kept:
            with contextlib.suppress(ContractError):
                value = decode(kept)
                if isinstance(value, dict):
                    self._answers = {k: v for k, v in value.items() if isinstance(v, dict)}

    def __call__(self, document: str, variables: Mapping[str, object]) -> Mapping[str, object]:
        """The answer, kept or fresh."""
        key = digest([document, dict(variables)])
        if key not in self._answers:
            self._answers[key] = self._ask(document, variables)
            self.changed = True
        return self._answers[key]

    def to_bytes(self) -> bytes:
        """All answers, to be kept."""
        return encode(self._answers)


class Schema:
    """What was asked of the schema so far. `settle` asks what is missing."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._lock = threading.RLock()
        self._types: dict[str, SchemaType | None] = {}
        self._roots: tuple[SchemaType | None, SchemaType | None] | None = None
        self._missing: set[str] = set()

    @property
    def query(self) -> SchemaType | None:
        """The root of questions."""
        return self._ask_roots()[0]

    @property
    def mutation(self) -> SchemaType | None:
        """The root of saves; None when the site publishes none."""
        return self._ask_roots()[1]

    def get(self, ref: TypeRef | None) -> SchemaType | None:
        """A type, or None when it does not exist or was not asked for yet; then `settle` will ask."""
        if ref is None or not ref.name:
            return None
        if ref.name not in self._types:
            self._missing.add(ref.name)
            return None
        return self._types[ref.name]

    def settle(self, build: Callable[[], T]) -> T:
        """The result of `build` once every type that it looks at is known; it is called again after each question."""
        with self._lock:
            for _ in range(_ROUNDS):
                self._missing.clear()
                result = build()
                if not self._missing:
                    return result
                self._load(sorted(self._missing | self._likely()))
        msg = "X3's schema goes on without end."
        raise ContractError(msg, context={"step": "introspection"})

    def _ask_roots(self) -> tuple[SchemaType | None, SchemaType | None]:
        with self._lock:
            if self._roots is None:
                answer = _mapping(self._ask(_ROOT, {}).get("__schema"))
                self._roots = (
                    _read_type(answer.get("queryType")),
                    _read_type(answer.get("mutationType")),
                )
            return self._roots

    def _likely(self) -> set[str]:
        """Names that the missing ones probably lead to by X3's patterns (2.5): asking for them now saves questions."""
        bases = {_SUFFIX.sub("", name) for name in self._missing if _SUFFIX.search(name)}
        likely = {f"{base}{suffix}" for base in bases for suffix in _PATTERNS}
        return likely - self._types.keys()

    def _load(self, names: list[str]) -> None:
        for start in range(0, len(names), _BATCH):
            batch = names[start : start + _BATCH]
            data = self._ask(_document(len(batch)), _variables(batch))
            for position, name in enumerate(batch):
                self._types[name] = _read_type(data.get(f"t{position}"))


def _document(count: int) -> str:
    variables = ", ".join(f"$n{i}: String!" for i in range(count))
    types = " ".join(f"t{i}: __type(name: $n{i}) {{ ...F }}" for i in range(count))
    return f"query types({variables}) {{ {types} }}" + _FRAGMENTS


def _variables(names: Iterable[str]) -> dict[str, object]:
    return {f"n{position}": name for position, name in enumerate(names)}


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _read_type(value: object) -> SchemaType | None:
    answer = _mapping(value)
    name = answer.get("name")
    if not isinstance(name, str):
        return None
    members: dict[str, Member] = {}
    for entry in _list(answer.get("fields")) + _list(answer.get("inputFields")):
        member = _read_member(_mapping(entry))
        members[member.name] = member
    words = tuple(str(_mapping(e).get("name")) for e in _list(answer.get("enumValues")))
    return SchemaType(name, str(answer.get("kind")), members, words)


def _read_member(entry: Mapping[str, object]) -> Member:
    description = str(entry.get("description") or "")
    found = _CODE.search(description)
    return Member(
        name=str(entry.get("name")),
        type=_read_ref(entry.get("type")),
        code=found.group(1) if found else "",
        label=_CODE.sub("", description).strip(),
        args={str(_mapping(arg).get("name")): _read_ref(_mapping(arg).get("type")) for arg in _list(entry.get("args"))},
    )


def _read_ref(value: object) -> TypeRef:
    at = _mapping(value)
    required = at.get("kind") == "NON_NULL"
    is_list = False
    while at.get("name") is None and isinstance(at.get("ofType"), dict):
        is_list = is_list or at.get("kind") == "LIST"
        at = _mapping(at["ofType"])
    return TypeRef(str(at.get("name") or ""), str(at.get("kind") or ""), is_list, required)
