"""Commands that hold JAGGAER against X3 for a period, explain what differs, and sign it off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from core.app import App
from core.cli import output
from core.cli.base import Options, common, day, in_language, opened
from core.desk.reconcile_report import TITLES, result_of
from core.errors import ConfigurationError
from core.model.reconcile import (
    ControlTotal,
    Explanation,
    Figure,
    ReconcileProgress,
    ReconcileQuery,
    ReconcileRow,
    Reconciliation,
    Section,
    SignOff,
)

SHOWN = 50
"""Exceptions that are listed for people."""
_DEFAULT = "show"
_SECTIONS = click.Choice([section.value for section in Section])


class _Usual(click.Group):
    """Without a verb it shows."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Puts the usual verb first where none is named."""
        if not args or (args[0] not in self.commands and args[0] not in ctx.help_option_names):
            args = [_DEFAULT, *args]
        return super().parse_args(ctx, args)


def _period(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say what is reconciled."""
    for option in reversed(
        (
            click.option("--from", "since", metavar="DATE", help="First day (the first of the month before)."),
            click.option("--until", "until", metavar="DATE", help="Last day (the last of the month before)."),
            click.option("--company", default="", metavar="CODE", help="Only this company of X3."),
            click.option("--site", default="", metavar="CODE", help="Only this site of X3."),
        )
    ):
        command = option(command)
    return command


def _section(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option("--section", type=_SECTIONS, help="Of which section the keys are, where several have them.")(
        command
    )


@click.group(cls=_Usual)
def reconcile() -> None:
    """JAGGAER against X3 for a period: what is missing, what differs, whose spend it is; with control totals."""


@reconcile.command(name=_DEFAULT)
@_period
@click.option(
    "--out", "file", type=click.Path(path_type=Path), metavar="FILE", help="Writes an .xlsx, .pdf or .csv file."
)
@in_language
@common
def show(
    options: Options,
    since: str | None,
    until: str | None,
    company: str,
    site: str,
    file: Path | None,
    language: str,
) -> int:
    """Compares, and shows the control totals and what needs somebody; what is usual without a verb."""
    with opened(options) as app:
        if file is not None:
            _check_form(file)
        found = _found(app, options, since, until, company, site)
        signed = app.sign_offs(options.connection)
        rows = app.export_reconciliation(found, file, options.connection, language=language) if file is not None else 0
    if options.json:
        told: dict[str, object] = {} if file is None else {"file": str(file), "rows": rows}
        output.print_json({"reconciliation": _json(found, signed), **told})
    else:
        _say(found)
        if file is not None:
            output.say(f"{output.counted(rows, 'row')} written to {file}.")
    return output.EXIT_OPEN if found.open or not found.ties else output.EXIT_DONE


@reconcile.command()
@click.argument("keys", nargs=-1, required=True, metavar="KEY...")
@_section
@click.option("--because", default="", metavar="TEXT", help="Why; it is kept with your name. Needed.")
@_period
@common
def explain(
    options: Options,
    keys: tuple[str, ...],
    section: str | None,
    because: str,
    since: str | None,
    until: str | None,
    company: str,
    site: str,
) -> int:
    """Explains exceptions, by their keys; they stay explained until they change."""
    if not because.strip():
        raise ConfigurationError("An explanation needs a reason.", remedy="Say why with --because TEXT.")
    with opened(options) as app:
        found = _found(app, options, since, until, company, site)
        after = app.explain(found, _named(found, keys, section), because, options.connection)
    return _changed(options, after, f"{output.counted(len(keys), 'exception')} explained.")


@reconcile.command()
@click.argument("keys", nargs=-1, required=True, metavar="KEY...")
@_section
@_period
@common
def unexplain(
    options: Options,
    keys: tuple[str, ...],
    section: str | None,
    since: str | None,
    until: str | None,
    company: str,
    site: str,
) -> int:
    """Takes explanations back: the exceptions are open again."""
    with opened(options) as app:
        found = _found(app, options, since, until, company, site)
        after = app.unexplain(found, _named(found, keys, section), options.connection)
    return _changed(options, after, f"{output.counted(len(keys), 'exception')} open again.")


@reconcile.command()
@common
def explained(options: Options) -> int:
    """Lists all explanations that are kept, the newest first, whether they still hold or not."""
    with opened(options) as app:
        reasons = app.explanations(options.connection)
    if options.json:
        output.print_json({"explained": [_reason(one) for one in reasons]})
    else:
        for one in reasons:
            output.say(f"{one.at:%Y-%m-%d}  {one.by:<16}  {TITLES[one.section]}: {one.key}: {one.because}")
        if not reasons:
            output.say("Nothing was explained.")
    return output.EXIT_DONE


@reconcile.command(name="sign-off")
@_period
@click.option("--note", default="", metavar="TEXT", help="Why it is signed with exceptions that are not explained.")
@common
def sign_off(options: Options, since: str | None, until: str | None, company: str, site: str, note: str) -> int:
    """Compares anew and signs the result with your name, if it ties."""
    with opened(options) as app:
        found = _found(app, options, since, until, company, site)
        signed = app.sign_off(found, note, options.connection)
    if options.json:
        output.print_json({"sign_off": _signed(signed), "reconciliation": _json(found, (signed,))})
    else:
        _say(found)
        output.say(f"Signed off as number {signed.signoff_id} by {signed.signed_by}.")
    return output.EXIT_DONE


@reconcile.command(name="sign-offs")
@common
def sign_offs(options: Options) -> int:
    """Lists the periods that were signed off, the newest first."""
    with opened(options) as app:
        signed = app.sign_offs(options.connection)
    if options.json:
        output.print_json({"sign_offs": [_signed(one) for one in signed]})
    else:
        for one in signed:
            where = " ".join(part for part in (one.query.company, one.query.site) if part) or "all"
            period = f"{one.query.since.isoformat()} to {one.query.until.isoformat()}"
            output.say(f"{one.signoff_id:>4}  {period}  {where}  {one.signed_at:%Y-%m-%d} {one.signed_by}  {one.note}")
        if not signed:
            output.say("No period was signed off.")
    return output.EXIT_DONE


def _check_form(file: Path) -> None:
    """Tells of a wrong ending before anything is compared."""
    from core.reports.write import form_of  # noqa: PLC0415 - for files alone

    form_of(file)


def _found(app: App, options: Options, since: str | None, until: str | None, company: str, site: str) -> Reconciliation:
    usual = app.reconcile_defaults(options.connection).query
    query = ReconcileQuery(day(since) or usual.since, day(until) or usual.until, company, site)
    phase = ""

    def told(progress: ReconcileProgress) -> None:
        nonlocal phase
        if progress.phase != phase and not options.quiet:
            phase = progress.phase
            output.tell(phase)

    return app.reconcile(query, told=told, connection=options.connection)


def _named(found: Reconciliation, keys: Sequence[str], section: str | None) -> list[ReconcileRow]:
    """The exceptions with these keys.

    Raises:
        ConfigurationError: there is none with such a key, or several sections have it.
    """
    rows: list[ReconcileRow] = []
    for key in dict.fromkeys(keys):
        wanted = [row for row in found.exceptions(Section(section) if section else None) if row.key == key]
        if not wanted:
            raise ConfigurationError(
                f"No exception of this period has the key {key}.", remedy="See the keys with: reconcile"
            )
        if len(wanted) > 1:
            names = ", ".join(row.section.value for row in wanted)
            raise ConfigurationError(f"{key} is an exception of {names}.", remedy="Say which with --section NAME.")
        rows += wanted
    return rows


def _changed(options: Options, found: Reconciliation, words: str) -> int:
    if options.json:
        output.print_json({"reconciliation": _json(found, ())})
    else:
        output.say(words)
        output.say(result_of(found))
    return output.EXIT_OPEN if found.open or not found.ties else output.EXIT_DONE


def _say(found: Reconciliation) -> None:
    query = found.query
    where = " ".join(part for part in (query.company, query.site) if part)
    output.say(f"{query.since.isoformat()} to {query.until.isoformat()}{f' of {where}' if where else ''}")
    output.say(result_of(found))
    for gap in found.gaps:
        output.say(f"  {gap.value}")
    if found.controls:
        output.say()
        _say_controls(found.controls)
    counts = [figure for figure in found.figures if figure.kind is not None and not figure.code]
    if counts:
        output.say()
        _say_figures(counts)
    open_rows = [row for row in found.exceptions() if row.is_open]
    if open_rows:
        output.say()
    for row in open_rows[:SHOWN]:
        output.say(_line(row))
    if len(open_rows) > SHOWN:
        output.say(f"and {len(open_rows) - SHOWN:,} more; see all with --out FILE.xlsx or --json")


def _say_controls(controls: Sequence[ControlTotal]) -> None:
    output.say("Control totals: left = right + listed")
    for one in controls:
        sides = f"{one.left_side.value} {one.left:,f} = {one.right_side.value} {one.right:,f} + {one.listed:,f}"
        ties = "ties" if one.ties else f"DOES NOT TIE by {one.gap:,f}"
        output.say(f"  {TITLES[one.section]:<18} {one.currency:<4} {sides}: {ties}")


def _say_figures(figures: Sequence[Figure]) -> None:
    for one in figures:
        what = one.kind.value if one.kind else ""
        state = f"  {one.open:,} of {one.exceptions:,} not explained" if one.exceptions else ""
        money = one.difference if one.exceptions or one.difference else (one.x3 or one.jaggaer)
        output.say(f"  {TITLES[one.section]:<18} {what:<36} {one.rows:>7,}  {money:>18,f} {one.currency}{state}")


def _line(row: ReconcileRow) -> str:
    numbers = " / ".join(part for part in (row.jaggaer_number, row.x3_number) if part)
    line = f" line {row.line}" if row.line else ""
    values = ""
    if row.field:
        where = ("by the contract", "found") if row.section is Section.CONTRACTS else ("in JAGGAER", "in X3")
        values = f": {row.field} {row.jaggaer_value or 'none'} {where[0]}, {row.x3_value or 'none'} {where[1]}"
    money = f" {row.difference:,f} {row.currency}" if row.difference else ""
    lapsed = " (explained before, changed since)" if row.lapsed else ""
    return f"{row.kind.value}: {numbers}{line}{values}{money}{lapsed}  [{row.section.value} {row.key}]"


def _json(found: Reconciliation, signed: Sequence[SignOff]) -> dict[str, object]:
    query = found.query
    mine = next((one for one in signed if one.query == query and one.fingerprint == found.fingerprint), None)
    return {
        "from": query.since,
        "until": query.until,
        "company": query.company,
        "site": query.site,
        "ties": found.ties,
        "exceptions": len(found.exceptions()),
        "open": found.open,
        "fingerprint": found.fingerprint,
        "jaggaer_as_of": found.jaggaer_as_of,
        "not_compared": [gap.value for gap in found.gaps],
        "controls": [_control(one) for one in found.controls],
        "figures": [_figure(one) for one in found.figures],
        "rows": [_row(row) for row in found.exceptions()],
        "signed": None if mine is None else _signed(mine),
    }


def _control(one: ControlTotal) -> dict[str, object]:
    return {
        "section": one.section.value,
        "currency": one.currency,
        "left_side": one.left_side.value,
        "left": one.left,
        "right_side": one.right_side.value,
        "right": one.right,
        "listed": one.listed,
        "gap": one.gap,
        "ties": one.ties,
    }


def _figure(one: Figure) -> dict[str, object]:
    return {
        "section": one.section.value,
        "kind": one.kind.value if one.kind else None,
        "axis": one.axis.value if one.axis else None,
        "code": one.code,
        "label": one.label,
        "currency": one.currency,
        "jaggaer": one.jaggaer,
        "x3": one.x3,
        "difference": one.difference,
        "rows": one.rows,
        "exceptions": one.exceptions,
        "open": one.open,
        "ceiling": one.ceiling,
        "committed": one.committed,
    }


def _row(row: ReconcileRow) -> dict[str, object]:
    return {
        "section": row.section.value,
        "key": row.key,
        "kind": row.kind.value,
        "document": row.document.value,
        "jaggaer_number": row.jaggaer_number,
        "x3_number": row.x3_number,
        "line": row.line,
        "day": row.day,
        "supplier": row.supplier,
        "contract": row.contract,
        "field": row.field,
        "jaggaer_value": row.jaggaer_value,
        "x3_value": row.x3_value,
        "currency": row.currency,
        "jaggaer": row.jaggaer,
        "x3": row.x3,
        "difference": row.difference,
        "detail": row.detail,
        "explained": None if row.explained is None else _reason(row.explained),
    }


def _reason(one: Explanation) -> dict[str, object]:
    return {
        "section": one.section.value,
        "key": one.key,
        "because": one.because,
        "by": one.by,
        "at": one.at,
        "fingerprint": one.fingerprint,
    }


def _signed(one: SignOff) -> dict[str, object]:
    return {
        "id": one.signoff_id,
        "from": one.query.since,
        "until": one.query.until,
        "company": one.query.company,
        "site": one.query.site,
        "fingerprint": one.fingerprint,
        "by": one.signed_by,
        "at": one.signed_at,
        "note": one.note,
    }
