"""What every command shares: its options, errors and exit codes, and the App of the chosen home."""

from __future__ import annotations

import functools
import logging
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import click

from core.app import App, open_app
from core.cli import output
from core.credentials.secret import Secret
from core.errors import ConfigurationError, ConnectorError, OwnFaultError
from core.logs import start_log
from core.model.connection import SecretName
from core.model.run import RunResult
from core.paths import find_home
from core.ports import Secrets

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Options:
    """What every command understands."""

    home: str | None = None
    connection: str = ""
    json: bool = False
    quiet: bool = False
    secrets: Mapping[SecretName, Secret] = field(default_factory=dict)
    """Secrets that came from the environment; they are removed from it before anything else happens."""
    keyring: Secrets | None = None
    """Where secrets are kept; None = the operating system's keyring."""


_COMMON: tuple[Callable[[Any], Any], ...] = (
    click.option("--home", metavar="DIR", help="Folder of store, log and workspace (or ML_CONNECTOR_HOME)."),
    click.option("--connection", metavar="NAME", help="Which connection; not needed when there is only one."),
    click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output."),
    click.option("--quiet", is_flag=True, help="No progress on standard error."),
)


in_language = click.option(
    "--language",
    default="",
    envvar="ML_CONNECTOR_LANGUAGE",
    metavar="CODE",
    help="Language of the file, such as fr (or ML_CONNECTOR_LANGUAGE); English unless said.",
)
"""The option of commands that write a report; who does not ask gets heads that programs know."""


def common(command: Callable[..., int]) -> Callable[..., None]:
    """Adds the options of every command, before or after its name, and turns its result into the exit code."""

    @functools.wraps(command)
    def run(home: str | None, connection: str | None, as_json: bool, quiet: bool, **arguments: Any) -> None:
        context = click.get_current_context()
        before: Options = context.obj or Options()
        options = Options(
            home or before.home,
            connection or before.connection,
            as_json or before.json,
            quiet or before.quiet,
            before.secrets,
            before.keyring,
        )
        try:
            code = command(options, **arguments)
        except ConnectorError as error:
            code = told(error, json=options.json)
        except KeyboardInterrupt:
            code = output.EXIT_CANCELLED
        except (click.ClickException, click.Abort, click.exceptions.Exit, BrokenPipeError):
            raise
        except Exception as error:  # noqa: BLE001 - a fault of ours: told in one sentence, the trace is in the log
            code = told(own_fault(error, options.home), json=options.json)
        context.exit(code)

    wrapped: Callable[..., None] = run
    for option in reversed(_COMMON):
        wrapped = option(wrapped)
    return wrapped


def told(error: ConnectorError, *, json: bool) -> int:
    """Tells of an error that ended a command; gives the exit code."""
    if json:
        output.print_json(output.error_json(error))
    output.tell(f"{error.title}: {error}")
    return output.exit_of_error(error.code)


def own_fault(error: Exception, home: str | None) -> OwnFaultError:
    """Keeps an exception that nobody expected in the log of the home, and gives the error that says where that is.

    Its text is in the log alone, where secrets are struck out.
    """
    message = f"{type(error).__name__} where none was expected."
    try:
        folder = find_home(home)
        kept = start_log(folder.logs)
    except (ConnectorError, OSError):
        return OwnFaultError(message, remedy="Its log could not be written: look whether the home folder can be.")
    try:
        log.error("the command broke", exc_info=error)
    finally:
        kept.close()
    return OwnFaultError(message, remedy=f"What happened stands in {kept.file}: send that file to support.")


@contextmanager
def opened(options: Options) -> Iterator[App]:
    """The App of the chosen home, closed at the end; Ctrl-C cancels its run cleanly."""
    home = find_home(options.home)
    home.prepare()
    with ExitStack() as stack:
        stack.callback(start_log(home.logs).close)
        app = open_app(home.folder, publish=output.ProgressBar(quiet=options.quiet), secrets=options.keyring)
        stack.callback(app.close)
        before = signal.getsignal(signal.SIGINT)
        if threading.current_thread() is threading.main_thread():

            def interrupted(number: int, frame: Any) -> None:
                if app.running:
                    app.cancel()
                elif callable(before):
                    before(number, frame)

            signal.signal(signal.SIGINT, interrupted)
            stack.callback(signal.signal, signal.SIGINT, before)
        yield app


def ended(options: Options, result: RunResult) -> int:
    """Prints what a run did and gives its exit code."""
    if options.json:
        output.print_json(output.run_json(result))
    else:
        output.say_run(result)
    return output.exit_of_run(result)


def day(text: str | None) -> date | None:
    """The date that an option says; None where it was left out.

    Raises:
        ConfigurationError: it is none.
    """
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise ConfigurationError(f"{text} is no date.", remedy="Write it as 2026-11-01.") from error
