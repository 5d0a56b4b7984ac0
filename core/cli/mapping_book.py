"""`mappings`, for those who look after them: use and state of rules, codes seen, history, ending, going back."""

from __future__ import annotations

import click

from core.cli import output
from core.cli.base import Options, common, opened
from core.cli.mappings import SHOWN, mappings, rule_json, rule_words
from core.model.mapping_book import BookRow, RestoreEffect, RuleState, RuleUse, RuleVersion, SeenCode

__all__ = ["mappings"]
_BECAUSE = click.option("--because", default="", metavar="TEXT", help="Why; it is kept with your name.")


@mappings.command()
@click.argument("kind", default="")
@click.option(
    "--only",
    type=click.Choice([state.value for state in RuleState]),
    help="Only rules of which this is to be said.",
)
@click.option(
    "--find", default="", metavar="TEXT", help="Only rules with these words in code, target, label or reason."
)
@common
def state(options: Options, kind: str, only: str | None, find: str) -> int:
    """Lists every rule with how much it is used and what is the matter with it; of a KIND, or all."""
    with opened(options) as app:
        book = app.mapping_book(options.connection)
    words = find.casefold().split()
    rows = [
        row
        for row in book.rows
        if (not kind or row.rule.kind == kind)
        and (only is None or RuleState(only) in row.states)
        and all(word in row.text.casefold() for word in words)
    ]
    if options.json:
        output.print_json({"version": book.version, "kinds": list(book.kinds), "rules": [_row(row) for row in rows]})
        return output.EXIT_DONE
    for row in rows[:SHOWN]:
        output.say(f"  {row.rule.version or '':>6}  {rule_words(row.rule)}{f' ({row.label})' if row.label else ''}")
        used = f"{output.counted(row.written_lines, 'written line')}, {output.counted(row.open_lines, 'open line')}"
        output.say(f"          {', '.join(row.states)}: {used}. {' '.join(row.says)}".rstrip())
    if len(rows) > SHOWN:
        output.say(f"  ... and {len(rows) - SHOWN:,} more (use --json for all)")
    output.say(f"{output.counted(len(rows), 'rule')}.")
    return output.EXIT_DONE


@mappings.command()
@click.argument("kind")
@common
def codes(options: Options, kind: str) -> int:
    """Lists JAGGAER's codes of a KIND that records use."""
    with opened(options) as app:
        seen = app.codes_seen(kind, options.connection)
    if options.json:
        output.print_json({"codes": [_code(one) for one in seen]})
        return output.EXIT_DONE
    for one in seen[:SHOWN]:
        mapped = "mapped" if one.mapped else "no mapping"
        output.say(f"  {one.code}: {one.written_lines:,} written, {one.open_lines:,} open, {mapped}")
    if len(seen) > SHOWN:
        output.say(f"  ... and {len(seen) - SHOWN:,} more (use --json for all)")
    output.say(f"{output.counted(len(seen), 'code')}.")
    return output.EXIT_DONE


@mappings.command()
@click.argument("kind")
@click.argument("source")
@common
def history(options: Options, kind: str, source: str) -> int:
    """Lists every version of every rule for a code: KIND SOURCE; newest first."""
    with opened(options) as app:
        versions = app.mapping_history(kind, source, options.connection)
    if options.json:
        output.print_json({"versions": [_version(one) for one in versions]})
        return output.EXIT_DONE
    for one in versions:
        rule = one.rule
        at = f"{rule.decided_at:%Y-%m-%d %H:%M} UTC" if rule.decided_at else ""
        approved = f", approved by {one.approved_by}" if one.approved_by else ""
        why = f"  “{rule.because}”" if rule.because else ""
        output.say(f"  {rule.version:>6}  {at}  {rule.decided_by}{approved}  {rule_words(rule)}{why}")
    if not versions:
        output.say("Nothing was decided about this code.")
    return output.EXIT_DONE


@mappings.command()
@click.argument("version", type=click.IntRange(min=1))
@click.option("--limit", type=click.IntRange(1, 5000), default=500, show_default=True)
@common
def uses(options: Options, version: int, limit: int) -> int:
    """Lists the lines of the rule with VERSION: those that wait for its code, then those written as it says."""
    with opened(options) as app:
        lines = app.mapping_uses(version, limit=limit, connection=options.connection)
    if options.json:
        output.print_json({"lines": [_use(one) for one in lines]})
        return output.EXIT_DONE
    for one in lines:
        where = f"line {one.line}" if one.line else "all lines"
        amount = f"{one.amount:,.2f} {one.currency}" if one.amount is not None else ""
        output.say(
            f"  {one.number} {where}: {'written' if one.written else 'open'} {amount} {one.description}".rstrip()
        )
    output.say(f"{output.counted(len(lines), 'line')}.")
    return output.EXIT_DONE


@mappings.command()
@click.argument("version", type=click.IntRange(min=1))
@_BECAUSE
@common
def end(options: Options, version: int, because: str) -> int:
    """Ends the rule with VERSION; what is written stays as it is."""
    with opened(options) as app:
        rule = app.end_mapping(version, because=because, connection=options.connection)
    if options.json:
        output.print_json({"ended": version, "rule": rule_json(rule), "approval": rule.awaiting})
    elif rule.awaiting:
        output.say(f"The end of version {version} waits for approval by a second person: request {rule.awaiting}.")
    else:
        output.say(f"Version {version} is ended (version {rule.version}).")
    return output.EXIT_OPEN if rule.awaiting else output.EXIT_DONE


@mappings.command()
@click.argument("version", type=click.IntRange(min=0))
@click.option("--preview", is_flag=True, help="Shows what would change, and decides nothing.")
@_BECAUSE
@common
def back(options: Options, version: int, because: str, *, preview: bool) -> int:
    """Makes the tables what they were at VERSION, as one decision; 0 is before the first."""
    with opened(options) as app:
        if preview:
            return _say_restore(options, app.restore_effect(version, options.connection))
        rules = app.restore_mappings(version, because=because, connection=options.connection)
    waiting = max((rule.awaiting for rule in rules), default=0)
    if options.json:
        output.print_json({"back_to": version, "rules": [rule_json(rule) for rule in rules], "approval": waiting})
    else:
        output.say(f"{output.counted(len(rules), 'rule')} changed: the tables are as at version {version}.")
        if waiting:
            held = sum(bool(rule.awaiting) for rule in rules)
            output.say(f"{held:,} of them wait for approval by a second person: request {waiting}.")
    return output.EXIT_OPEN if waiting else output.EXIT_DONE


def _say_restore(options: Options, effect: RestoreEffect) -> int:
    found = effect.difference
    if options.json:
        output.print_json(
            {
                "added": [rule_json(rule) for rule in found.added],
                "changed": [{**rule_json(each.new), "before": each.old.target} for each in found.changed],
                "gone": [rule_json(rule) for rule in found.gone],
                "open_lines": effect.open_lines,
                "changed_lines": effect.changed_lines,
                "counted": effect.counted,
            }
        )
        return output.EXIT_DONE
    for sign, rules in (("+", found.added), ("-", found.gone)):
        for rule in rules[:SHOWN]:
            output.say(f"  {sign} {rule_words(rule)}")
    for each in found.changed[:SHOWN]:
        output.say(f"  ~ {rule_words(each.new)} (was {each.old.target})")
    output.say(
        f"{output.counted(effect.open_lines, 'open line')} would be coded by it;"
        f" {output.counted(effect.changed_lines, 'written line')} would have been coded otherwise and stay as they are."
        " Nothing was decided."
    )
    return output.EXIT_DONE


def _row(row: BookRow) -> dict[str, object]:
    return {
        **rule_json(row.rule),
        "label": row.label,
        "states": [state.value for state in row.states],
        "says": list(row.says),
        "written_lines": row.written_lines,
        "open_lines": row.open_lines,
        "open_amounts": [{"currency": currency, "amount": str(amount)} for currency, amount in row.open_amounts],
        "request": row.request or None,
        "asked_by": row.asked_by or None,
    }


def _code(one: SeenCode) -> dict[str, object]:
    return {
        "code": one.code,
        "written_lines": one.written_lines,
        "open_lines": one.open_lines,
        "mapped": one.mapped,
    }


def _version(one: RuleVersion) -> dict[str, object]:
    return {
        **rule_json(one.rule),
        "before": one.before,
        "replaced_by": one.replaced_by or None,
        "approved_by": one.approved_by or None,
        "approved_at": one.approved_at.isoformat() if one.approved_at else None,
    }


def _use(one: RuleUse) -> dict[str, object]:
    return {
        "entity": one.entity.value,
        "key": one.number,
        "line": one.line,
        "description": one.description,
        "amount": None if one.amount is None else str(one.amount),
        "currency": one.currency,
        "written": one.written,
    }
