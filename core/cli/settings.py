"""`settings`: what a connection is set to, and changing it; by the same checks as the set-up file."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from core.cli import output
from core.cli.base import Options, common, opened
from core.errors import ConfigurationError
from core.model.configuring import ConnectionSettings, SecretState, Setting, SettingChange, SettingsPreview
from core.model.moving import Moved
from core.moving import take_in
from core.paths import find_home
from core.setup_values import read_text, text_of

_WIDE = 40


@click.group()
def settings() -> None:
    """What a connection is set to. Keys are those of the set-up file: x3.folder, alerts.email_to, ..."""


@settings.command()
@click.argument("keys", nargs=-1, metavar="[KEY]...")
@click.option("--changed", is_flag=True, help="Only what is otherwise than usual.")
@common
def show(options: Options, keys: tuple[str, ...], changed: bool) -> int:
    """Shows settings, all or those named; secrets only as set or not."""
    with opened(options) as app:
        found = app.settings_of(options.connection)
    everything = [one for group in found.groups for one in group.settings]
    known = {one.key for one in everything}
    for key in keys:
        if key not in known and not any(one.startswith(f"{key}.") for one in known):
            raise ConfigurationError(f"No setting is called {key}.", remedy="See them all with: settings show")
    shown = [
        one
        for one in everything
        if (not keys or one.key in keys or any(one.key.startswith(f"{key}.") for key in keys))
        and (not changed or one.value != one.default)
    ]
    if options.json:
        output.print_json(_json(found, shown))
        return output.EXIT_DONE
    for one in shown:
        usual = (
            "" if one.value == one.default or one.default is None else f"  (usual: {text_of(one.default) or 'empty'})"
        )
        output.say(f"{one.key:<{_WIDE}} {text_of(one.value)}{usual}")
    if not keys:
        for secret in found.secrets:
            output.say(f"{secret.name.value:<{_WIDE}} {_secret_says(secret)}")
        if found.trouble:
            output.say(f"! {found.trouble}")
    return output.EXIT_DONE


@settings.command(name="set")
@click.argument("pairs", nargs=-1, required=True, metavar="KEY VALUE [KEY VALUE]...")
@click.option("--preview", is_flag=True, help="Says what it would mean; changes nothing.")
@common
def set_(options: Options, pairs: tuple[str, ...], preview: bool) -> int:
    """Changes settings, all of them or none. A list is divided by commas; "" empties a setting."""
    if len(pairs) % 2:
        raise ConfigurationError(f"{pairs[-1]} has no value.", remedy='Say KEY VALUE, and "" for an empty one.')
    values = {key: read_text(key, text) for key, text in zip(pairs[::2], pairs[1::2], strict=True)}
    with opened(options) as app:
        seen = app.preview_settings(values, options.connection)
        if preview and not seen.faults:
            return _told(options, seen)
        saved = app.change_settings(values, options.connection)
    if options.json:
        output.print_json(
            {"changed": _changes(saved.changes), "meanings": list(seen.meanings), "approval": saved.approval}
        )
    else:
        _say_changes(saved.changes, "Nothing changed.")
        for meaning in seen.meanings:
            output.say(f"! {meaning}")
        if saved.approval:
            output.say(f"The weaker rules for approvals wait for a second person: request {saved.approval}.")
    return output.EXIT_OPEN if saved.approval else output.EXIT_DONE


@settings.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@common
def export(options: Options, file: Path) -> int:
    """Writes settings to FILE; never secrets.

    FILE.toml is the set-up file of a connection: `setup FILE` reads it in. FILE.zip is everything of this home for another
    computer: connections, mappings, links, open problems, history and audit chain; `settings import FILE` takes it in there.
    """
    if file.suffix.casefold() == ".zip":
        return _export_home(options, file)
    with opened(options) as app:
        app.export_settings(file, options.connection)
    if options.json:
        output.print_json({"file": str(file)})
    else:
        output.say(f"{file} holds the settings. Secrets are not in it.")
    return output.EXIT_DONE


def _export_home(options: Options, file: Path) -> int:
    with opened(options) as app:
        made = app.export_home(file)
    if options.json:
        output.print_json(_moved_json(made))
    else:
        output.say(
            f"{file} holds {', '.join(made.connections)} with all that was done. Secrets are not in it. Take it in on the"
            " other computer with: settings import. From then on, work on that one only."
        )
    return output.EXIT_DONE


@settings.command(name="import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@common
def import_(options: Options, file: Path) -> int:
    """Takes in what `settings export FILE.zip` wrote on another computer; this home must have no connection yet."""
    with opened(options) as app:
        made = app.unpack_home(file)
    take_in(find_home(options.home))
    with opened(options) as app:
        missing = [(line.name, name) for line in app.connections() for name in line.missing]
    if options.json:
        wanted = [{"connection": name, "secret": secret.value} for name, secret in missing]
        output.print_json({**_moved_json(made), "secrets_missing": wanted})
        return output.EXIT_DONE
    output.say(
        f"{', '.join(made.connections)} is here, with all that was done until {made.made_at:%Y-%m-%d %H:%M} UTC."
    )
    for name, secret in missing:
        output.say(f"! {name}: enter the secret with: secret set {secret.value} --connection {shlex.quote(name)}")
    output.say("Test both systems with: check")
    return output.EXIT_DONE


def _moved_json(made: Moved) -> dict[str, object]:
    return {
        "file": str(made.file),
        "made_at": made.made_at.isoformat(),
        "program": made.program,
        "connections": list(made.connections),
        "bytes": made.size_bytes,
        "own_files": made.own_files,
    }


@settings.command()
@common
def levels(options: Options) -> int:
    """Shows what each check does with a line that does not pass: stop, notice or info. They are part of the profile."""
    with opened(options) as app:
        state = app.profile_state(options.connection)
    if options.json:
        found = {check: level.value for check, level in state.levels.items()}
        output.print_json({"profile": state.name, "levels": found, "own": list(state.own), "trouble": state.trouble})
    else:
        for check, level in state.levels.items():
            output.say(f"{check:<{_WIDE}} {level.value}{'  (by the profile)' if check in state.own else ''}")
        if state.trouble:
            output.say(f"! {state.trouble}")
    return output.EXIT_USE if state.trouble else output.EXIT_DONE


@settings.command()
@common
def certificates(options: Options) -> int:
    """Shows the certificates of both systems: whose, by whom, until when; nobody signs in."""
    with opened(options) as app:
        seen = app.certificates(options.connection)
    if options.json:
        rows = [
            {
                "system": one.system,
                "address": one.address,
                "ok": one.ok,
                "detail": one.detail,
                "next_step": one.next_step,
            }
            for one in seen
        ]
        output.print_json({"certificates": rows})
    else:
        for one in seen:
            output.say(
                f"{'ok' if one.ok else 'FAILED':<7}{one.system:<8} {one.address}: {one.detail} {one.next_step}".rstrip()
            )
    return output.EXIT_DONE if all(one.ok for one in seen) else output.EXIT_SYSTEM


@settings.command()
@common
def data(options: Options) -> int:
    """Shows where the data is, how much it is, and which computers the program talks to."""
    with opened(options) as app:
        place = app.data_place()
    if options.json:
        output.print_json(
            {
                "folder": str(place.folder),
                "store": str(place.store),
                "logs": str(place.logs),
                "store_bytes": place.store_bytes,
                "log_bytes": place.log_bytes,
                "free_bytes": place.free_bytes,
                "hosts": list(place.hosts),
            }
        )
    else:
        output.say(
            f"{place.folder}: store {place.store_bytes:,} bytes, log {place.log_bytes:,}, free {place.free_bytes:,}"
        )
        output.say(f"Talks to: {', '.join(place.hosts) or 'nobody yet'}")
    return output.EXIT_DONE


def _told(options: Options, seen: SettingsPreview) -> int:
    if options.json:
        output.print_json({"would_change": _changes(seen.changes), "meanings": list(seen.meanings)})
    else:
        _say_changes(seen.changes, "Nothing would change.")
        for meaning in seen.meanings:
            output.say(f"! {meaning}")
    return output.EXIT_DONE


def _say_changes(changed: tuple[SettingChange, ...], nothing: str) -> None:
    for one in changed:
        output.say(f"{one.key:<{_WIDE}} {one.old or 'empty'} -> {one.new or 'empty'}")
    if not changed:
        output.say(nothing)


def _changes(changed: tuple[SettingChange, ...]) -> list[dict[str, str]]:
    return [{"key": one.key, "old": one.old, "new": one.new} for one in changed]


def _json(found: ConnectionSettings, shown: list[Setting]) -> dict[str, object]:
    return {
        "connection": found.connection,
        "settings": [
            {
                "key": one.key,
                "kind": one.kind.value,
                "value": list(one.value) if isinstance(one.value, tuple) else one.value,
                "default": list(one.default) if isinstance(one.default, tuple) else one.default,
                "choices": list(one.choices),
            }
            for one in shown
        ],
        "secrets": [{"name": one.name.value, "set": one.is_set, "needed": one.needed} for one in found.secrets],
        "running_by": found.running_by or None,
    }


def _secret_says(secret: SecretState) -> str:
    if secret.is_set is None:
        return "not known"
    return "set" if secret.is_set else "NOT set"
