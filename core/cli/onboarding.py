"""Commands about the way to a connection: what the wizard of the window does, for terminals and scripts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from core.app import App
from core.cli import output
from core.cli.base import Options, common, opened
from core.cli.setup import missing_secrets
from core.credentials.secret import Secret
from core.model.connection import SecretName
from core.model.connection_name import taken_by
from core.model.views import CheckResult
from core.onboarding.choices import Choice, sensible
from core.onboarding.draft import JAGGAER, ORDER, X3, Draft, draft_of
from core.onboarding.example import EXAMPLE
from core.onboarding.letters import LETTERS, text_of
from core.onboarding.steps import faults, is_complete, resumed
from core.settings import read_setup_file


@click.group()
def onboarding() -> None:
    """The way to a connection, the first or a further one: messages, an example, and tries that keep nothing."""


@onboarding.command()
@common
def example(options: Options) -> int:
    """Prints a set-up file with a word on each line, to fill in."""
    if options.json:
        output.print_json({"file": EXAMPLE})
    else:
        output.say(EXAMPLE.rstrip())
    return output.EXIT_DONE


@onboarding.command()
@click.argument("system", type=click.Choice([JAGGAER, X3]))
@common
def message(options: Options, system: str) -> int:
    """Prints the message that asks an administrator for what is needed."""
    letter = LETTERS[system]
    if options.json:
        output.print_json({"subject": letter.subject, "text": text_of(letter.paragraphs)})
    else:
        output.say(f"{letter.subject}\n\n{text_of(letter.paragraphs).rstrip()}")
    return output.EXIT_DONE


@onboarding.command()
@click.argument("file", type=click.Path(path_type=Path))
@common
def check(options: Options, file: Path) -> int:
    """Tries a set-up file on both systems, step by step, and keeps nothing; names the setting to change."""
    with opened(options) as app:
        draft, secrets = _of_file(app, file, options.secrets)
        jaggaer = app.check_draft(draft, JAGGAER, secrets=secrets, keyring=draft.name)
        x3 = app.check_draft(draft, X3, secrets=secrets, keyring=draft.name)
        twin = taken_by(draft.name, app.connection_names())
    result = CheckResult(jaggaer.steps, x3.steps)
    change = {JAGGAER: [field.value for field in jaggaer.change], X3: [field.value for field in x3.change]}
    if options.json:
        output.print_json(output.check_json(result) | {"change": change, "connection": draft.name, "is_new": not twin})
    else:
        output.say_check(result)
        if twin:
            output.say(f"{twin} is there already: `setup` would change it; `setup --new` refuses the file.")
        for fields in change.values():
            if fields:
                output.say(f"To change: {', '.join(fields)}")
    return output.EXIT_DONE if result.ok else output.EXIT_SYSTEM


@onboarding.command()
@click.argument("file", type=click.Path(path_type=Path))
@common
def choices(options: Options, file: Path) -> int:
    """Lists what X3 has to choose from for a set-up file: sites, charts, dimension types, products."""
    with opened(options) as app:
        draft, secrets = _of_file(app, file, options.secrets)
        found = app.offer_choices(draft, secrets=secrets, keyring=draft.name)
    chosen = sensible(draft.x3, found)
    listed = {
        "site": (found.sites, chosen.site),
        "chart": (found.charts, chosen.chart),
        "cost_center_type": (found.types, chosen.cost_center_type),
        "generic_product": (found.products, chosen.generic_product),
    }
    if options.json:
        output.print_json(
            {key: {"choices": [_choice(one) for one in some], "sensible": code} for key, (some, code) in listed.items()}
        )
        return output.EXIT_DONE
    for key, (some, code) in listed.items():
        output.say(f'{key} = "{code}"' if code else f"{key}: nothing stands out")
        for one in some:
            output.say(f"    {one.code}  {one.label}".rstrip())
    return output.EXIT_DONE


@onboarding.command()
@common
def show(options: Options) -> int:
    """Shows how far the set-up in the window has come in this home; secrets are never shown."""
    with opened(options) as app:
        draft, held = app.draft(), app.draft_secrets()
        names = app.connection_names()
    if options.json:
        output.print_json(
            {
                "connections": list(names),
                "begun": draft is not None,
                "further": draft is not None and draft.is_further,
                "step": resumed(draft, held).value if draft else None,
                "done": [step.value for step in ORDER if draft and is_complete(draft, step, held)],
                "missing": [fault.field.value for step in ORDER if draft for fault in faults(draft, step, held)],
                "secrets": sorted(name.value for name in held),
            }
        )
        return output.EXIT_DONE
    if draft is None:
        output.say(f"Set up: {', '.join(names)}." if names else "Nothing was begun in this home.")
        return output.EXIT_DONE
    what = "The set-up of a further connection" if draft.is_further else "The set-up"
    output.say(f"{what} is at the step {resumed(draft, held).value}.")
    if draft.is_further:
        there = ", ".join(name for name in names if name != draft.connection)
        output.say(f"There already, and as it was: {there}.")
    for step in ORDER:
        for fault in faults(draft, step, held):
            output.say(f"    {fault.field.value}: {fault.message}")
    return output.EXIT_DONE


@onboarding.command()
@common
def forget(options: Options) -> int:
    """Forgets what was entered in the window's set-up and its secrets; connections stay."""
    with opened(options) as app:
        app.forget_draft()
    if options.json:
        output.print_json({"forgotten": True})
    else:
        output.say("What was entered is forgotten. Connections are as they were.")
    return output.EXIT_DONE


def _of_file(app: App, file: Path, given: Mapping[SecretName, Secret]) -> tuple[Draft, dict[SecretName, str]]:
    connection = read_setup_file(file)
    return draft_of(connection), missing_secrets(app, connection, given)


def _choice(one: Choice) -> dict[str, str]:
    return {"code": one.code, "label": one.label}
