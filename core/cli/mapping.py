"""`map`: decides a mapping, or many from an Excel or CSV file; writes those that hold to one."""

from __future__ import annotations

import re
from pathlib import Path

import click

from core.cli import output
from core.cli.base import Options, common, day, in_language, opened
from core.errors import ConfigurationError
from core.model.crossref import MappingRule, Scope
from core.model.maplist import MapListEffect, RowVerdict, Verdict

_SCOPE_MEMBERS = ("unit", "supplier", "category", "line")
_NEXT_MEMBER = re.compile(rf",(?=\s*(?:{'|'.join(_SCOPE_MEMBERS)})\s*=)")
SHOWN = 40
"""Rows that are listed for people."""


@click.command(name="map")
@click.argument("kind", default="")
@click.argument("source", default="")
@click.argument("target", default="")
@click.option(
    "--import",
    "taken",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Decides the rules of an Excel or CSV file.",
)
@click.option(
    "--export",
    "given",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Writes the rules that hold to an Excel or CSV file.",
)
@click.option("--preview", is_flag=True, help="With --import: shows row by row what it would change.")
@click.option("--scope", default="", metavar="unit=..,supplier=..,category=..,line=..")
@click.option("--from", "valid_from", metavar="DATE", help="First order date for which it holds.")
@click.option("--because", default="", metavar="TEXT")
@click.option(
    "--replay/--no-replay", default=None, help="Sends what it settles at once (setting replay_after_mapping)."
)
@in_language
@common
def map_(
    options: Options,
    kind: str,
    source: str,
    target: str,
    taken: Path | None,
    given: Path | None,
    preview: bool,
    scope: str,
    valid_from: str | None,
    because: str,
    replay: bool | None,
    language: str,
) -> int:
    """Decides a mapping: KIND SOURCE TARGET; or many, with --import."""
    if (kind and (taken or given)) or (taken and given):
        raise ConfigurationError("That is more than one thing at once.", remedy="Say --import or --export alone.")
    if taken is not None:
        return _import(options, taken, because, preview=preview)
    if given is not None:
        return _export(options, given, language)
    if not target:
        raise ConfigurationError(
            "A mapping needs its kind and both codes.", remedy="Say map KIND SOURCE TARGET, --import or --export."
        )
    with opened(options) as app:
        wanted = app.connection(options.connection).replay_after_mapping if replay is None else replay
        settled = app.causes_settled_by(kind, source, options.connection) if wanted else ()
        rule = app.decide(
            kind,
            source,
            target,
            scope=_scope(scope),
            valid_from=day(valid_from),
            because=because,
            connection=options.connection,
        )
        result = app.replay(cause_ids=settled, connection=options.connection) if settled and not rule.awaiting else None
    if options.json:
        told = {**_rule(rule), "version": rule.version, "approval": rule.awaiting}
        if wanted:
            told["replay"] = output.run_json(result) if result else None
        output.print_json(told)
    else:
        stands = f"version {rule.version}"
        if rule.awaiting:
            stands = f"waits for approval by a second person: request {rule.awaiting}"
        output.say(f"{rule.kind} {rule.source} -> {rule.target}, {rule.scope.words()} ({stands})")
        if result is not None:
            output.say_run(result)
    if rule.awaiting:
        return output.EXIT_OPEN
    return output.exit_of_run(result) if result else output.EXIT_DONE


def _scope(text: str) -> Scope:
    members: dict[str, str] = {}
    for part in filter(None, _NEXT_MEMBER.split(text)):  # a category may hold commas of its own
        name, equals, value = (piece.strip() for piece in part.partition("="))
        if not equals or name not in _SCOPE_MEMBERS or not value or name in members:
            raise ConfigurationError(
                f"{part} is no scope.", remedy="Write --scope unit=..,supplier=..,category=..,line=.. (any of them)."
            )
        members[name] = value
    return Scope(**members)


def _export(options: Options, file: Path, language: str) -> int:
    """Writes the rules that hold."""
    with opened(options) as app:
        rows = app.export_mappings(file, options.connection, language=language)
    if options.json:
        output.print_json({"file": str(file), "rows": rows})
    else:
        output.say(f"{rows:,} rules in {file}.")
    return output.EXIT_DONE


def _import(options: Options, file: Path, because: str, *, preview: bool) -> int:
    """Decides what is new or changed in a file, or shows it; exit code 1 when rows were refused."""
    with opened(options) as app:
        effect = app.import_mappings(file, apply=not preview, because=because, connection=options.connection)
    if options.json:
        output.print_json(
            {
                "applied": effect.applied,
                "counts": _counts(effect),
                "approval": effect.awaiting,
                "rows": [_row(row) for row in effect.rows],
            }
        )
    else:
        _say(effect)
    return output.EXIT_OPEN if effect.of(Verdict.REFUSED) or effect.awaiting else output.EXIT_DONE


def _counts(effect: MapListEffect) -> dict[str, int]:
    return {verdict.value: len(effect.of(verdict)) for verdict in Verdict}


def _row(row: RowVerdict) -> dict[str, object]:
    rule = row.rule
    told: dict[str, object] = {"place": row.place, "verdict": row.verdict.value, "reason": row.reason}
    if rule is not None:
        told |= {**_rule(rule), "before": row.before, "approval": rule.awaiting}
    return told


def _rule(rule: MappingRule) -> dict[str, object]:
    return {
        "kind": rule.kind,
        "source": rule.source,
        "target": rule.target,
        "scope": dict(rule.scope.members()),
        "from": rule.valid_from.isoformat() if rule.valid_from else None,
    }


def _say(effect: MapListEffect) -> None:
    told = effect.of(Verdict.REFUSED, Verdict.CHANGED, Verdict.NEW)
    for row in told[:SHOWN]:
        output.say(f"  {row.place}: {_words(row)}")
    if len(told) > SHOWN:
        output.say(f"  ... and {len(told) - SHOWN:,} more (use --json for all)")
    counts = _counts(effect)
    words = ", ".join(f"{counts[verdict.value]:,} {verdict.value}" for verdict in Verdict)
    output.say(f"{words}." + ("" if effect.applied else " Nothing was decided yet: leave out --preview for that."))
    if effect.awaiting:
        held = sum(bool(row.rule and row.rule.awaiting) for row in effect.rows)
        output.say(f"{held:,} wait for approval by a second person: request {effect.awaiting}.")


def _words(row: RowVerdict) -> str:
    rule = row.rule
    if rule is None:
        return row.reason
    since = f" from {rule.valid_from.isoformat()}" if rule.valid_from else ""
    said = f"{rule.kind} {rule.source} -> {rule.target}, {rule.scope.words()}{since}"
    if row.reason:
        return f"{said}: {row.reason}"
    return f"{said} (was {row.before})" if row.before else said
