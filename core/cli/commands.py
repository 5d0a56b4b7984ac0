"""The commands. Each opens the App, asks it, prints, and gives an exit code."""

from __future__ import annotations

import importlib
import signal
import threading
from pathlib import Path

import click

from core import __version__
from core.cli import output
from core.cli.alert import alert
from core.cli.approval import approval
from core.cli.audit import audit, evidence, retention
from core.cli.base import Options, common, ended, in_language, opened, own_fault, told
from core.cli.brake import brake
from core.cli.cause import cause
from core.cli.chart import chart
from core.cli.connections import backup, connections, secret
from core.cli.contracts import contracts
from core.cli.crossref import crossref
from core.cli.difference import difference
from core.cli.doubt import doubt
from core.cli.files import import_file
from core.cli.gone import gone
from core.cli.mapping import map_
from core.cli.mapping_book import mappings
from core.cli.onboarding import onboarding
from core.cli.pair import pair
from core.cli.profile import profile
from core.cli.recode import recode
from core.cli.reconcile import reconcile
from core.cli.records import records
from core.cli.runs import runs
from core.cli.schedule import schedule
from core.cli.settings import settings
from core.cli.support import support_bundle
from core.cli.systems import systems
from core.cli.twins import twins
from core.cli.views import views
from core.credentials.environment import take_environment_secrets
from core.errors import ConfigurationError, ConnectorError
from core.model.flow import FlowName
from core.model.status import Status
from core.paths import find_home
from core.ports import Secrets
from core.practice import PRACTICE_CONTRACTS, PRACTICE_INVOICES

_FLOWS = click.Choice([flow.value for flow in FlowName])


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="ml-connector")
@click.option("--home", metavar="DIR")
@click.option("--connection", metavar="NAME", default="")
@click.option("--json", "as_json", is_flag=True)
@click.option("--quiet", is_flag=True)
@click.pass_context
def cli(context: click.Context, home: str | None, connection: str, as_json: bool, quiet: bool) -> None:
    """ML Connector: suppliers and purchase orders from JAGGAER into Sage X3. Without a command it opens the window."""
    given: Options = context.obj or Options()
    context.obj = Options(home, connection, as_json, quiet, take_environment_secrets(), given.keyring)
    if context.invoked_subcommand is None:
        context.exit(_window(find_home(home).folder))


def _window(home: Path, *extra: str) -> int:
    # The core does not know the window; only this start does, by name.
    window = importlib.import_module("gui.__main__")
    return int(window.main(["--home", str(home), *extra]))


@cli.command()
@click.option("--headless", is_flag=True, help="No window: sets up, syncs, prints.")
@click.option("--orders", type=click.IntRange(min=1), help="Only so many of the practice orders.")
@common
def demo(options: Options, headless: bool, orders: int | None) -> int:
    """Try it without any account: practice systems, a workspace, a sync."""
    with opened(options) as app:
        app.set_up_practice(orders=orders)
        if headless:
            return ended(options, app.sync())
    return _window(find_home(options.home).folder)


@cli.command()
@click.option("--jaggaer-port", type=int, default=0)
@click.option("--x3-port", type=int, default=0)
@click.option("--latency-ms", type=float, default=0.0)
@click.option("--fault", "faults", multiple=True, metavar="SPEC", help="SYSTEM:OPERATION:KIND[=ARG][@nth=N|@count=N]")
@click.option("--data", metavar="DIR", help="Folder in which the practice systems keep what they hold.")
@click.option("--invoices", type=int, default=PRACTICE_INVOICES, help="So many invoices in JAGGAER.")
@click.option("--contracts", type=int, default=PRACTICE_CONTRACTS, help="So many contracts.")
@common
def sandbox(
    options: Options,
    jaggaer_port: int,
    x3_port: int,
    latency_ms: float,
    faults: tuple[str, ...],
    data: str | None,
    invoices: int,
    contracts: int,
) -> int:
    """Starts the practice JAGGAER and X3 until Ctrl-C; prints one JSON line when they are ready."""
    del options
    serve = importlib.import_module("core.sandbox.serve")
    try:
        pair = serve.start_practice(
            jaggaer_port=jaggaer_port,
            x3_port=x3_port,
            latency_ms=latency_ms,
            faults=faults,
            data_dir=Path(data) if data else None,
            invoices=invoices,
            contracts=contracts,
        )
    except (ValueError, OSError, serve.PracticeBusyError) as error:
        raise ConfigurationError(f"The practice systems cannot be started: {error}") from error
    stop = threading.Event()
    for name in ("SIGTERM", "SIGINT", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: stop.set())
    output.print_json(pair.as_dict())
    while not stop.wait(0.5):
        pass
    pair.stop()
    return output.EXIT_DONE


@cli.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--new", is_flag=True, help="Adds a connection; one of this name that is there already is not changed.")
@common
def setup(options: Options, file: Path, *, new: bool) -> int:
    """Creates or changes a connection from a set-up file; secrets are asked for and kept in the keyring."""
    from core.cli.setup import set_up  # noqa: PLC0415 - asks on the terminal

    with opened(options) as app:
        name, asked = set_up(app, file, options.secrets, only_new=new)
    if options.json:
        output.print_json({"connection": name, "approval": asked})
    else:
        output.say(f"Connection {name} is set up. Test it with: check")
        if asked:
            output.say(f"The weaker rules for approvals wait for a second person: request {asked}.")
    return output.EXIT_OPEN if asked else output.EXIT_DONE


@cli.command()
@common
def check(options: Options) -> int:
    """Tests both systems step by step."""
    with opened(options) as app:
        result = app.check(options.connection)
    if options.json:
        output.print_json(output.check_json(result))
    else:
        output.say_check(result)
    return output.EXIT_DONE if result.ok else output.EXIT_SYSTEM


@cli.command()
@click.option("--flow", "flows", multiple=True, type=_FLOWS)
@click.option("--preview", is_flag=True, help="Shows what would be done; writes nothing.")
@click.option("--full", is_flag=True, help="Reads and compares everything, not only what changed.")
@click.option(
    "--previewed",
    "--as-previewed",
    "previewed",
    default="",
    metavar="RUN",
    help="Writes exactly what that preview (of a sync or a replay) showed; stops where something is otherwise now.",
)
@click.option(
    "--only", "only", multiple=True, metavar="KEY", help="With --previewed: writes these records of it alone."
)
@common
def sync(
    options: Options, flows: tuple[str, ...], preview: bool, full: bool, previewed: str, only: tuple[str, ...]
) -> int:
    """Syncs JAGGAER into X3."""
    if only and not previewed:
        raise ConfigurationError("--only belongs to --previewed RUN.", remedy="See what a run would do with: --preview")
    if preview and previewed:
        raise ConfigurationError("A preview is either made or written.", remedy="Say --preview, or --previewed RUN.")
    with opened(options) as app:
        chosen = [FlowName(flow) for flow in flows]
        result = app.sync(
            chosen, preview=preview, full=full, previewed=previewed, only=only, connection=options.connection
        )
        return ended(options, result)


@cli.command()
@click.option("--mine", is_flag=True, help="Only what is assigned to this account.")
@click.option("--parked", is_flag=True, help="What is parked or ignored, instead of what is open.")
@common
def problems(options: Options, mine: bool, parked: bool) -> int:
    """Shows what needs a person, grouped by cause."""
    with opened(options) as app:
        if parked:
            causes = app.causes_aside(options.connection)
        else:
            causes = app.causes(suggestions=True, connection=options.connection)
        if mine:
            causes = tuple(row for row in causes if row.assigned is not None and row.assigned.is_of(app.actor))
    if options.json:
        output.print_json({"problems": [output.cause_json(row) for row in causes]})
    else:
        nothing = "Nothing is parked or ignored." if parked else "Nothing is yours." if mine else "Nothing needs you."
        output.say_causes(causes, nothing)
    return output.EXIT_OPEN if causes and not parked else output.EXIT_DONE


@cli.command()
@click.option("--problem", "causes", multiple=True, metavar="ID")
@click.option("--key", "keys", multiple=True, metavar="KEY")
@click.option("--all", "everything", is_flag=True)
@click.option("--preview", is_flag=True, help="Shows what would be done; writes nothing. Then: sync --previewed RUN")
@common
def replay(options: Options, causes: tuple[str, ...], keys: tuple[str, ...], everything: bool, preview: bool) -> int:
    """Sends set-aside records again, from the start of each record."""
    if not (causes or keys or everything):
        raise ConfigurationError("Nothing was named.", remedy="Say --problem ID, --key KEY or --all.")
    with opened(options) as app:
        known = {row.cause_id: row for row in app.causes_aside(options.connection)}
        known |= {row.cause_id: row for row in app.causes(connection=options.connection)}
        for named in causes:
            if named in known and known[named].status is Status.IGNORED:
                raise ConfigurationError(
                    f"What {named} held is ignored.", remedy=f"Take it back first: cause take-back {named}"
                )
            if named not in known:
                raise ConfigurationError(f"No problem has the id {named}.", remedy="See them with: problems")
        return ended(
            options,
            app.replay(
                cause_ids=causes, keys=keys, everything=everything, preview=preview, connection=options.connection
            ),
        )


@cli.command()
@click.argument("key")
@click.option("--support", is_flag=True, help="As a text for support, without prices, names and bank data.")
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.pdf", help="Draws its way as a PDF, too."
)
@in_language
@common
def trace(options: Options, key: str, support: bool, out: Path | None, language: str) -> int:
    """Shows one record from JAGGAER to X3, field by field."""
    with opened(options) as app:
        story = app.trace(key, options.connection)
        behind = app.causes_behind(story, options.connection) if support else ()
        told = app.for_support(story, behind, options.connection) if support else ""
        if out is not None:
            app.export_trace(out, key, options.connection, language=language)
            output.tell(f"Its way is drawn in {out}.")
    if support:
        if options.json:
            output.print_json({"support": told})
        else:
            output.say(told)
    elif options.json:
        output.print_json(output.trace_json(story))
    else:
        output.say_trace(story)
    return output.EXIT_DONE


cli.add_command(audit)
cli.add_command(evidence)
cli.add_command(retention)
cli.add_command(map_)
cli.add_command(chart)
cli.add_command(approval)
cli.add_command(mappings)
cli.add_command(twins)
cli.add_command(crossref)
cli.add_command(contracts)
cli.add_command(gone)
cli.add_command(doubt)
cli.add_command(difference)
cli.add_command(brake)
cli.add_command(alert)
cli.add_command(systems)
cli.add_command(pair)
cli.add_command(onboarding)
cli.add_command(profile)
cli.add_command(recode)
cli.add_command(reconcile)
cli.add_command(schedule)
cli.add_command(import_file)
cli.add_command(cause)
cli.add_command(runs)
cli.add_command(settings)
cli.add_command(connections)
cli.add_command(secret)
cli.add_command(backup)
cli.add_command(support_bundle)
cli.add_command(records)
cli.add_command(views)


def main(arguments: list[str] | None = None, *, keyring: Secrets | None = None) -> int:
    """Runs the command line and gives the exit code. Never a traceback for what a person did wrong.

    Args:
        arguments: what was typed after the program's name; that of this process by default.
        keyring: where secrets are kept; the operating system's keyring by default.
    """
    output.tolerate_any_character()
    try:
        code = cli.main(args=arguments, prog_name="ml-connector", standalone_mode=False, obj=Options(keyring=keyring))
    except click.ClickException as error:
        error.show()
        return output.EXIT_USE
    except click.Abort:
        return output.EXIT_CANCELLED
    except ConnectorError as error:
        return told(error, json=False)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else output.EXIT_USE
    except Exception as error:  # noqa: BLE001 - the last net: what breaks before or outside of a command
        return told(own_fault(error, None), json=False)
    return code if isinstance(code, int) else output.EXIT_DONE
