"""`mappings`: the rules that hold, their versions, what two versions differ in, undoing one, and what one would do."""

from __future__ import annotations

from collections.abc import Sequence

import click

from core.cli import output
from core.cli.base import Options, common, day, opened
from core.cli.mapping import _scope as scope_of
from core.model.crossref import MappingRule
from core.model.effect import MappingCover, Rival, WrittenChange
from core.model.mapping_versions import MappingDecision, VersionDifference

SHOWN = 40
"""Rows that are listed for people."""
_BECAUSE = click.option("--because", default="", metavar="TEXT", help="Why; it is kept with your name.")


@click.group()
def mappings() -> None:
    """Mapping rules that hold, their versions, and what a rule would do."""


@mappings.command(name="list")
@click.argument("kind", default="")
@click.argument("source", default="")
@common
def list_(options: Options, kind: str, source: str) -> int:
    """Lists the rules that hold; of a KIND, of one code."""
    with opened(options) as app:
        rules = app.mappings(kind, source, options.connection)
    if options.json:
        output.print_json({"mappings": [rule_json(rule) for rule in rules]})
        return output.EXIT_DONE
    _say_rules(rules)
    output.say(output.counted(len(rules), "rule") + " hold." if len(rules) != 1 else "One rule holds.")
    return output.EXIT_DONE


@mappings.command()
@click.option("--before", type=click.IntRange(min=1), help="Only decisions below this version.")
@click.option("--limit", type=click.IntRange(1, 1000), default=50, show_default=True)
@common
def versions(options: Options, before: int | None, limit: int) -> int:
    """Lists who decided what, when and why, newest first."""
    with opened(options) as app:
        page = app.mapping_versions(before=before, limit=limit, connection=options.connection)
    if options.json:
        output.print_json({"decisions": [_decision(each) for each in page.decisions], "before": page.before})
        return output.EXIT_DONE
    for each in page.decisions:
        output.say(_decision_words(each))
    if page.before is not None:
        output.say(f"... and older ones (--before {page.before})")
    elif not page.decisions:
        output.say("Nothing was decided yet.")
    return output.EXIT_DONE


@mappings.command()
@click.argument("earlier", type=click.IntRange(min=0))
@click.argument("later", type=click.IntRange(min=0))
@common
def compare(options: Options, earlier: int, later: int) -> int:
    """Shows what the tables of one version have other than those of another; version 0 is before the first."""
    with opened(options) as app:
        found = app.compare_mappings(earlier, later, options.connection)
    if options.json:
        output.print_json(
            {
                "earlier": found.earlier,
                "later": found.later,
                "added": [rule_json(rule) for rule in found.added],
                "changed": [{**rule_json(each.new), "before": each.old.target} for each in found.changed],
                "gone": [rule_json(rule) for rule in found.gone],
            }
        )
    else:
        _say_difference(found)
    return output.EXIT_DONE


@mappings.command()
@click.argument("version", type=click.IntRange(min=1))
@click.option("--whole", is_flag=True, help="Everything that was decided at once with it.")
@_BECAUSE
@common
def undo(options: Options, version: int, whole: bool, because: str) -> int:
    """Takes the decision with VERSION back: what held before it holds again, as a new decision."""
    with opened(options) as app:
        rules = app.undo_mapping(version, whole=whole, because=because, connection=options.connection)
    if options.json:
        output.print_json({"undone": version, "rules": [rule_json(rule) for rule in rules]})
    else:
        _say_rules(rules)
        one = len(rules) == 1
        output.say("One rule is as it was before." if one else f"{len(rules):,} rules are as they were before.")
    return output.EXIT_DONE


@mappings.command()
@click.argument("kind")
@click.argument("source")
@click.argument("target")
@click.option("--scope", default="", metavar="unit=..,supplier=..,category=..,line=..")
@click.option("--from", "valid_from", metavar="DATE", help="First order date for which it holds.")
@click.option("--lines", is_flag=True, help="Lists the written lines that it would have coded otherwise.")
@click.option("--days", type=click.IntRange(1, 3660), help="Lists those whose orders are of the last so many days.")
@common
def effect(
    options: Options,
    kind: str,
    source: str,
    target: str,
    scope: str,
    valid_from: str | None,
    lines: bool,
    days: int | None,
) -> int:
    """Shows what KIND SOURCE TARGET would do; nothing is decided."""
    rule = MappingRule(kind, source, target, scope_of(scope), day(valid_from))
    with opened(options) as app:
        cover = app.mapping_cover(rule, options.connection)
        since = app.days_ago(days) if days is not None else None
        listed = lines or days is not None
        changes = app.mapping_changes(rule, since=since, connection=options.connection) if listed else ()
    if options.json:
        output.print_json({**_cover(cover), "lines_changed": [_change(each) for each in changes]})
    else:
        _say_cover(cover, changes)
    return output.EXIT_DONE


def rule_json(rule: MappingRule) -> dict[str, object]:
    """A rule for programs."""
    return {
        "version": rule.version,
        "kind": rule.kind,
        "source": rule.source,
        "target": rule.target,
        "scope": dict(rule.scope.members()),
        "from": rule.valid_from.isoformat() if rule.valid_from else None,
        "decided_by": rule.decided_by,
        "decided_at": rule.decided_at.isoformat() if rule.decided_at else None,
        "because": rule.because,
    }


def rule_words(rule: MappingRule) -> str:
    """A rule for people."""
    since = f" from {rule.valid_from.isoformat()}" if rule.valid_from else ""
    return f"{rule.kind} {rule.source} -> {rule.target or '(none)'}, {rule.scope.words()}{since}"


def _say_rules(rules: Sequence[MappingRule]) -> None:
    for rule in rules[:SHOWN]:
        output.say(f"  {rule.version:>6}  {rule_words(rule)}")
    if len(rules) > SHOWN:
        output.say(f"  ... and {len(rules) - SHOWN:,} more (use --json for all)")


def _decision(each: MappingDecision) -> dict[str, object]:
    return {
        "first": each.first,
        "last": each.last,
        "count": each.count,
        "decided_by": each.actor,
        "decided_at": each.at.isoformat(),
        "because": each.because,
        "rules": [
            {**rule_json(found.rule), "before": found.before, "replaced_by": found.replaced_by or None}
            for found in each.rules
        ],
    }


def _decision_words(each: MappingDecision) -> str:
    number = str(each.first) if each.first == each.last else f"{each.first}-{each.last}"
    head = f"{number:>9}  {each.at:%Y-%m-%d %H:%M} UTC  {each.actor}"
    if each.count > 1:
        head += f"  {each.count:,} rules"
    else:
        found = each.rules[0]
        before = f" (was {found.before})" if found.before else ""
        gone = f", replaced by {found.replaced_by}" if found.replaced_by else ""
        head += f"  {rule_words(found.rule)}{before}{gone}"
    return f"{head}  “{each.because}”" if each.because else head


def _say_difference(found: VersionDifference) -> None:
    for sign, rules in (("+", found.added), ("-", found.gone)):
        for rule in rules[:SHOWN]:
            output.say(f"  {sign} {rule_words(rule)}")
    for each in found.changed[:SHOWN]:
        output.say(f"  ~ {rule_words(each.new)} (was {each.old.target})")
    most = max(len(found.added), len(found.changed), len(found.gone))
    if most > SHOWN:
        output.say("  ... and more (use --json for all)")
    output.say(
        f"Version {found.earlier} to {found.later}: {len(found.added):,} added, {len(found.changed):,} changed,"
        f" {len(found.gone):,} gone."
    )


def _cover(cover: MappingCover) -> dict[str, object]:
    return {
        "records": cover.records,
        "lines": cover.lines,
        "amounts": [
            {"currency": currency, "amount": str(amount), "lines": lines} for currency, amount, lines in cover.amounts
        ],
        "written_lines": cover.written_lines,
        "changed_lines": cover.changed_lines,
        "too_early": cover.too_early,
        "rivals": [_rival(rival) for rival in cover.rivals],
    }


def _rival(rival: Rival) -> dict[str, object]:
    return {
        **rule_json(rival.rule),
        "wins": rival.wins,
        "why": rival.why,
        "open_lines": rival.open_lines,
        "written_lines": rival.written_lines,
    }


def _change(each: WrittenChange) -> dict[str, object]:
    return {"key": each.number, "line": each.line, "lines": each.lines, "now": each.now, "then": each.then}


def _say_cover(cover: MappingCover, changes: Sequence[WrittenChange]) -> None:
    money = ", ".join(f"{amount:,.2f} {currency}".strip() for currency, amount, _ in cover.amounts)
    waits = output.counted(cover.records, "record")
    output.say(f"Covers {waits} that wait, {output.counted(cover.lines, 'line')}{f', {money}' if money else ''}.")
    if cover.too_early:
        output.say(f"{output.counted(cover.too_early, 'line')} more are of before its first day.")
    output.say(
        f"Would have changed {cover.changed_lines:,} of {output.counted(cover.written_lines, 'written line')} with this"
        " code; they stay as they are."
    )
    for rival in cover.rivals:
        output.say(f"  {rival.says}")
    for each in changes:
        line = f"line {each.line}" if each.line else "header"
        output.say(f"  {each.number} {line}: {each.now or '(none)'} -> {each.then or '(none)'}")
