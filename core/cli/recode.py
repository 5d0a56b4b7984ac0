"""Commands about written lines that would get another code today."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from core.cli import output
from core.cli.base import Options, common, in_language, opened
from core.desk.recode_desk import changes_said
from core.errors import ConfigurationError
from core.model.recode import LineState, RecodeChoice, RecodeLine, RecodePreview, RecodeState, Recoding, Verdict
from core.model.values import plain
from core.sync.recoding import codes_said

SHOWN = 50
"""Lines that are listed for people."""


def _choice(command: click.decorators.FC) -> click.decorators.FC:
    """The options that say which lines are meant."""
    for option in reversed(
        (
            click.option(
                "--kind", default="", metavar="KIND", help="With --code: account, cost-center, dimension:TYPE."
            ),
            click.option("--code", default="", metavar="SOURCE", help="Lines that use this code of JAGGAER."),
            click.option("--key", "keys", multiple=True, metavar="KEY", help="Lines of this order."),
            click.option("--all", "everything", is_flag=True, help="Lines of all written orders."),
        )
    ):
        command = option(command)
    return command


@click.group()
def recode() -> None:
    """Written lines that would get another code today: look at them, correct them in X3, list the rest for the books."""


@recode.command()
@_choice
@click.option(
    "--export",
    "file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Writes those that need a journal entry to an .xlsx or .csv file.",
)
@in_language
@common
def preview(
    options: Options,
    kind: str,
    code: str,
    keys: tuple[str, ...],
    everything: bool,
    file: Path | None,
    language: str,
) -> int:
    """Shows which written lines would get another code, and what X3 still allows; nothing is decided."""
    choice = RecodeChoice(kind, code, keys, everything)
    rows = 0
    with opened(options) as app:
        found = app.recode_preview(choice, connection=options.connection)
        if file is not None:
            rows = app.export_journal(found.of(Verdict.JOURNAL), file, options.connection, language=language)
    if options.json:
        told: dict[str, object] = {} if file is None else {"file": str(file), "rows": rows}
        output.print_json({**_counts(found), "lines": [_line(line) for line in found.lines], **told})
    else:
        _say(found)
        if file is not None:
            output.say(f"{output.counted(rows, 'line')} for a journal entry in {file}.")
    return output.EXIT_OPEN if found.lines else output.EXIT_DONE


@recode.command()
@_choice
@click.option("--line", "lines", multiple=True, metavar="KEY:NUMBER", help="Only this line of what was chosen.")
@click.option("--because", default="", metavar="TEXT", help="Why; it is kept with your name. Needed.")
@click.option("--later", is_flag=True, help="Decides only: the next sync writes it.")
@common
def apply(
    options: Options,
    kind: str,
    code: str,
    keys: tuple[str, ...],
    everything: bool,
    lines: tuple[str, ...],
    because: str,
    later: bool,
) -> int:
    """Corrects the lines that X3 still allows, and writes them; whatever is not named keeps its codes."""
    if not because.strip():
        raise ConfigurationError("Correcting written lines needs a reason.", remedy="Say why with --because TEXT.")
    choice = RecodeChoice(kind, code, keys or tuple(dict.fromkeys(_of_line(line)[0] for line in lines)), everything)
    with opened(options) as app:
        found = app.recode_preview(choice, connection=options.connection)
        chosen = _chosen(found, lines)
        if not chosen:
            raise ConfigurationError(
                "No written line of these can be corrected.", remedy="See what stands in the way with: recode preview"
            )
        decision = app.recode(chosen, because=because, connection=options.connection)
        orders = list(dict.fromkeys(line.order for line in chosen))
        waits = decision.state is RecodeState.PENDING
        result = None if later or waits else app.replay(keys=orders, connection=options.connection)
        if result is not None:
            decision = next(
                one for one in app.recodings(connection=options.connection) if one.recode_id == decision.recode_id
            )
    left = len(found.lines) - len(chosen)
    if options.json:
        told = {} if result is None else output.run_json(result)
        output.print_json({**told, "recode": _decision(decision), "left": left})
    else:
        if result is not None:
            output.say_run(result)
        _say_decision(decision)
        if left:
            output.say(f"{output.counted(left, 'line')} not corrected: see them with: recode preview")
    if result is not None:
        return output.exit_of_run(result)
    return output.EXIT_OPEN if waits else output.EXIT_DONE


@recode.command(name="list")
@click.option("--open", "only_open", is_flag=True, help="Only what waits for a second person or for a run.")
@common
def list_(options: Options, only_open: bool) -> int:
    """Lists what was decided, newest first, with what became of it."""
    states = (RecodeState.PENDING, RecodeState.ACTIVE)
    with opened(options) as app:
        found = app.recodings(states if only_open else (), options.connection)
    if options.json:
        output.print_json({"recodes": [_decision(one) for one in found]})
    else:
        for one in found:
            _say_decision(one)
        output.say(f"{output.counted(len(found), 'decision')}." if found else "Nothing was corrected.")
    return output.EXIT_OPEN if any(one.state in states for one in found) else output.EXIT_DONE


@recode.command()
@click.argument("number", type=int)
@click.option("--because", default="", metavar="TEXT", help="Why; it is kept with your name.")
@common
def withdraw(options: Options, number: int, because: str) -> int:
    """Takes back what was not written yet of decision NUMBER."""
    with opened(options) as app:
        decision = app.withdraw_recode(number, because=because, connection=options.connection)
    if options.json:
        output.print_json({"recode": _decision(decision)})
    else:
        left = output.counted(len(decision.of(LineState.OPEN)), "line")
        output.say(f"Decision {number} is taken back: {left} keep the codes that are written.")
    return output.EXIT_DONE


def _of_line(text: str) -> tuple[str, int]:
    key, _, number = text.rpartition(":")
    if not key or not number.isdecimal():
        raise ConfigurationError(f"{text} names no line.", remedy="Write it as KEY:NUMBER, for instance 50007503:2.")
    return key, int(number)


def _chosen(found: RecodePreview, wanted: Sequence[str]) -> tuple[RecodeLine, ...]:
    """The lines that can be corrected, or those of them that were named; one that was named and cannot be is refused."""
    if not wanted:
        return found.of(Verdict.ALLOWED)
    by_name: dict[tuple[str, int], list[RecodeLine]] = {}
    for line in found.lines:
        by_name.setdefault((line.order, line.number), []).append(line)
    chosen: list[RecodeLine] = []
    for text in wanted:
        lines = by_name.get(_of_line(text), [])
        if not lines:
            raise ConfigurationError(
                f"{text} would get no other code today.", remedy="See which would with: recode preview"
            )
        bad = next((line for line in lines if line.verdict is not Verdict.ALLOWED), None)
        if bad is not None:
            raise ConfigurationError(f"{text} {bad.verdict.value}: {bad.why}", remedy="Leave it out.")
        chosen += lines
    return tuple(chosen)


def _counts(found: RecodePreview) -> dict[str, object]:
    return {
        "looked_at": found.looked_at,
        "orders": found.orders,
        "mapping_version": found.mapping_version,
        "counts": {verdict.name.casefold(): len(found.of(verdict)) for verdict in Verdict},
    }


def _line(line: RecodeLine) -> dict[str, object]:
    return {
        "key": line.order,
        "x3_key": line.x3_key,
        "line": line.number,
        "x3_line": line.x3_line,
        "supplier": line.supplier,
        "description": line.description,
        "amount": str(plain(line.amount)),
        "currency": line.currency,
        "changes": [{"field": name, "old": old, "new": new} for name, old, new in line.changes],
        "verdict": line.verdict.name.casefold(),
        "why": line.why,
    }


def _decision(one: Recoding) -> dict[str, object]:
    return {
        "id": one.recode_id,
        "state": one.state.value,
        "decided_by": one.decided_by,
        "decided_at": one.decided_at.isoformat(),
        "because": one.because,
        "mapping_version": one.mapping_version,
        "lines": [
            {
                "key": line.order,
                "line": line.number,
                "old": dict(line.old),
                "new": dict(line.new),
                "state": line.state.value,
                "outcome": line.outcome,
            }
            for line in one.lines
        ],
    }


def _say(found: RecodePreview) -> None:
    for line in found.lines[:SHOWN]:
        why = f": {line.why}" if line.why else ""
        output.say(
            f"  {line.order} line {line.number}  {changes_said(line)}  {line.amount:,.2f} {line.currency}  "
            f"{line.verdict.value}{why}"
        )
    if len(found.lines) > SHOWN:
        output.say(f"  ... and {len(found.lines) - SHOWN:,} more (use --json for all)")
    words = ", ".join(f"{len(found.of(verdict)):,} {verdict.value}" for verdict in Verdict if found.of(verdict))
    output.say(
        f"{len(found.lines):,} of {found.looked_at:,} written lines would get another code today"
        + (f": {words}. Nothing was decided yet." if found.lines else ".")
    )


def _say_decision(one: Recoding) -> None:
    output.say(
        f"{one.recode_id}  {one.state.value}  {one.decided_at:%Y-%m-%d %H:%M} UTC by {one.decided_by}: {one.because}"
    )
    for line in one.lines[:SHOWN]:
        outcome = f": {line.outcome}" if line.outcome else ""
        output.say(
            f"    {line.order} line {line.number}  {codes_said(line.old)} -> {codes_said(line.new)}  "
            f"{line.state.value}{outcome}"
        )
    if len(one.lines) > SHOWN:
        output.say(f"    ... and {len(one.lines) - SHOWN:,} more (use --json for all)")
