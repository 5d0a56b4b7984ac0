"""Profiles read and checked: what is wrong is told by file, key and value, never by a traceback (product.md section 6)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib import resources
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from core.errors import SourceFileError
from core.mapping.compiled import LoadedProfile, compile_resource
from core.mapping.profile_check import Fault, profile_faults
from core.model.learned import learn
from core.model.profile import FieldRule, Profile

FORMAT: Final = 1
FOLDER: Final = "profiles"
ENDING: Final = ".toml"

_AT: Final = re.compile(r"^(?P<what>.*?)(?: - at `(?:key in )?\$\.?(?P<where>.*)`)?$", re.DOTALL)


def read_profile(name_or_path: str) -> LoadedProfile:
    """A profile by its name in `resources/profiles`, or by the path of a file (anything with a separator or `.toml`).

    Raises:
        SourceFileError: there is none, it cannot be read, or something in it is wrong.
    """
    if name_or_path.endswith(ENDING) or "/" in name_or_path or "\\" in name_or_path:
        try:
            text = Path(name_or_path).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            message = f"The profile {name_or_path} cannot be read: {error}."
            raise SourceFileError(message, remedy="Check the path, and that the file is UTF-8 text.") from error
        return load_profile(text, name_or_path)
    names = profile_names()
    if name_or_path not in names:
        message = f"There is no profile {name_or_path!r}."
        raise SourceFileError(
            message,
            remedy=f"Use one of {', '.join(names)}, or the path of a profile file.",
        )
    return _shipped(name_or_path)


def profile_names() -> tuple[str, ...]:
    """Names of the profiles that come with the program, sorted."""
    folder = resources.files("resources").joinpath(FOLDER)
    return tuple(sorted(entry.name.removesuffix(ENDING) for entry in folder.iterdir() if entry.name.endswith(ENDING)))


def profile_schema() -> dict[str, object]:
    """The JSON schema of a profile, as published in `resources/profiles/profile.schema.json`."""
    return msgspec.json.schema(Profile)


def load_profile(text: str, name: str) -> LoadedProfile:
    """A profile from its text; `name` is how messages call the file.

    Raises:
        SourceFileError: names the file and, for every fault found, the key, its value and what is allowed.
    """
    unified = text.replace("\r\n", "\n")
    try:
        data = tomllib.loads(unified)
    except tomllib.TOMLDecodeError as error:
        message = f"The profile {name} is not valid TOML: {error}."
        raise SourceFileError(message, remedy="Correct the line named.") from error
    profile = _converted(data, name)
    faults = list(profile_faults(profile))
    if faults:
        raise _error(name, faults)
    return LoadedProfile(
        profile=profile,
        content_hash=sha256(unified.encode("utf-8", "surrogatepass")).hexdigest(),
        name=name,
        zone=ZoneInfo(profile.site_zone),
        resources={entity: compile_resource(entity, resource) for entity, resource in profile.resources().items()},
    )


def profile_text(name: str) -> str:
    """The text of a profile that comes with the program.

    Raises:
        SourceFileError: there is none of that name.
    """
    names = profile_names()
    if name not in names:
        message = f"There is no profile {name!r}."
        raise SourceFileError(message, remedy=f"Use one of {', '.join(names)}.")
    return resources.files("resources").joinpath(FOLDER, f"{name}{ENDING}").read_text(encoding="utf-8")


@cache
def _shipped(name: str) -> LoadedProfile:
    return load_profile(profile_text(name), f"{FOLDER}/{name}{ENDING}")


learn(FieldRule, Profile)


def _converted(data: dict[str, object], name: str) -> Profile:
    form = data.get("profile_format")
    if form != FORMAT:
        allowed = f"this program reads format {FORMAT}"
        raise _error(name, [("profile_format", form, allowed)])
    # Tables with free names are converted one by one first: msgspec names their members only as `[...]`.
    faults: list[Fault] = []
    for key, table in _field_tables(data):
        try:
            msgspec.convert(table, FieldRule)
        except msgspec.ValidationError as error:
            faults.append(_located(error, table, key))
    if faults:
        raise _error(name, faults)
    try:
        return msgspec.convert(data, Profile)
    except msgspec.ValidationError as error:
        raise _error(name, [_located(error, data, "")]) from error


def _field_tables(data: dict[str, object]) -> Iterator[tuple[str, object]]:
    for resource in ("suppliers", "orders", "invoices", "contracts"):
        for path in ((resource, "fields"), (resource, "lines", "fields")):
            table: object = data
            for step in path:
                table = table.get(step) if isinstance(table, dict) else None
            if isinstance(table, dict):
                yield from ((".".join((*path, str(k))), v) for k, v in table.items())


def _located(error: msgspec.ValidationError, data: object, key: str) -> Fault:
    match = _AT.match(str(error))
    where = (match["where"] or "") if match else ""
    value: object = data
    for step in re.findall(r"[^.\[\]]+", where):
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
    what = match["what"] if match else str(error)
    unknown = re.search(r"unknown field `(.*)`", what)
    missing = re.search(r"missing required field `(.*)`", what)
    full = ".".join(part for part in (key, where) if part)
    if unknown:
        full = f"{full}.{unknown[1]}".lstrip(".")
        value = value.get(unknown[1]) if isinstance(value, dict) else value
        return full, value, "no such key"
    if missing:
        return f"{full}.{missing[1]}".lstrip("."), None, "this key must be there"
    return full or "(whole file)", value, what[:1].lower() + what[1:]


def _error(name: str, faults: list[Fault]) -> SourceFileError:
    lines = [f"{key} = {value!r}: {what}" if value is not None else f"{key}: {what}" for key, value, what in faults]
    return SourceFileError(
        f"The profile {name} needs mending. " + "; ".join(lines) + ".",
        remedy="Correct the file; its form is described in profile.schema.json.",
        context={"file": name, "key": faults[0][0]},
    )
