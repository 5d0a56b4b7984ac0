"""A connection's settings as single values: listed with what they may be, read from text, compared, written as a file."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields
from datetime import date
from enum import StrEnum
from typing import Any, Final

from core.model.configuring import Setting, SettingChange, SettingKind, SettingsGroup, SettingValue
from core.model.connection import Connection
from core.settings import ADDRESSES, CHOICES, NESTED, PROXIES, RANGES, REQUIRED, SECTIONS, connection_to_dict

FIXED: Final = frozenset({"connection.name"})
"""Keyring, seals and documents go by the name."""
_YES: Final = frozenset({"true", "yes", "on", "1"})
_NO: Final = frozenset({"false", "no", "off", "0"})
_HEAD: Final = """\
# Settings of a connection of ML Connector. Secrets are not in here: they are in the keyring of the account that runs.
# What is left out is as usual. Read it in with: ml-connector setup FILE.toml
"""


def keys() -> tuple[str, ...]:
    """Every key, in the order of the sections."""
    return tuple(f"{section}.{item.name}" for section in SECTIONS for item in _fields(section))


def groups_of(connection: Connection) -> tuple[SettingsGroup, ...]:
    """All settings of a connection."""
    values = flat(connection)
    return tuple(
        SettingsGroup(section, tuple(_setting(section, item, values) for item in _fields(section)))
        for section in SECTIONS
    )


def flat(connection: Connection) -> dict[str, SettingValue]:
    """Key -> value, as the set-up file has it."""
    return dict(_flat("", connection_to_dict(connection)))


def with_values(connection: Connection, values: Mapping[str, object]) -> dict[str, Any]:
    """The tables of a connection with other values; keys that nobody knows come into them, too.

    Whoever reads the tables finds the faults (`core.settings.look_at_settings`).
    """
    tables = copy.deepcopy(connection_to_dict(connection))
    for key, value in values.items():
        *sections, name = key.split(".")
        table: Any = tables
        for section in sections:
            table = table.setdefault(section, {})
            if not isinstance(table, dict):  # nobody knows such a key
                table, name = tables, key
                break
        table[name] = list(value) if isinstance(value, tuple) else value
    return tables


def changes(before: Connection, after: Connection) -> tuple[SettingChange, ...]:
    """What differs between two connections, in the order of the sections."""
    old, new = flat(before), flat(after)
    return tuple(
        SettingChange(key, text_of(old[key]), text_of(new[key])) for key in keys() if old.get(key) != new.get(key)
    )


def read_text(key: str, text: str) -> object:
    """The value that a text stands for, by the kind of its setting; the text itself where it stands for none.

    Truth is `true`, `yes`, `on`, `1` and their opposites; lists are divided by commas.
    """
    section, _, name = key.rpartition(".")
    item = next((one for one in (_fields(section) if section in SECTIONS else ()) if one.name == name), None)
    if item is None:
        return text
    match _kind(key, item):
        case SettingKind.FLAG:
            word = text.strip().lower()
            return True if word in _YES else False if word in _NO else text
        case SettingKind.NUMBER:
            word = text.strip().replace(" ", "").replace("_", "")
            return int(word) if word.lstrip("-").isascii() and word.lstrip("-").isdecimal() else text
        case SettingKind.LIST:
            return tuple(filter(None, (part.strip() for part in text.replace(";", ",").split(","))))
        case _:
            return text


def text_of(value: SettingValue | None) -> str:
    """A value as people and the audit chain read it; `read_text` reads it back."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case tuple() | list():
            return ", ".join(value)
        case date():
            return value.isoformat()
        case StrEnum():
            return value.value
        case _:
            return str(value)


def setup_toml(connection: Connection) -> str:
    """The set-up file of a connection: what has no default, and what is otherwise than it."""
    lines = [_HEAD]
    for group in groups_of(connection):
        wanted = [one for one in group.settings if one.default is None or one.value != one.default or one.fixed]
        if wanted:
            lines.append(f"[{group.section}]")
            lines += [f"{one.key.rpartition('.')[2]} = {_toml(one.value)}" for one in wanted]
            lines.append("")
    return "\n".join(lines)


def _setting(section: str, item: Field[Any], values: Mapping[str, SettingValue]) -> Setting:
    key = f"{section}.{item.name}"
    low, high = RANGES.get(key, (0, 0))
    return Setting(
        key=key,
        kind=_kind(key, item),
        value=values[key],
        default=None if key in REQUIRED or item.default is MISSING else _plain(item.default),
        choices=CHOICES.get(key, ()),
        low=low,
        high=high,
        fixed=key in FIXED,
    )


def _kind(key: str, item: Field[Any]) -> SettingKind:
    if key == "connection.start_from":
        return SettingKind.DAY
    if key in CHOICES:
        return SettingKind.CHOICE
    if key in RANGES:
        return SettingKind.NUMBER
    if isinstance(item.default, bool):
        return SettingKind.FLAG
    if isinstance(item.default, tuple):
        return SettingKind.LIST
    if item.name == "ca_file":
        return SettingKind.FILE
    return SettingKind.ADDRESS if key in ADDRESSES or key in PROXIES else SettingKind.TEXT


def _fields(section: str) -> tuple[Field[Any], ...]:
    return tuple(item for item in fields(SECTIONS[section]) if item.name not in NESTED)


def _flat(prefix: str, table: Mapping[str, Any]) -> Iterator[tuple[str, SettingValue]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(f"{prefix}{name}.", value)
        else:
            yield f"{prefix}{name}", tuple(value) if isinstance(value, list) else value


def _plain(value: Any) -> SettingValue:  # noqa: ANN401 - what a default can be
    plain: SettingValue = value.value if isinstance(value, StrEnum) else value
    return plain


def _toml(value: SettingValue) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case tuple():
            return f"[{', '.join(_toml(one) for one in value)}]"
        case _:
            # A JSON text is a basic string of TOML: both escape by \\uXXXX, and settings hold nothing unprintable.
            return json.dumps(text_of(value), ensure_ascii=False)
