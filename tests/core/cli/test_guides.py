"""Commands and settings that the guides name are those of the program; `tests/guides/test_commands.py` runs the commands."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from importlib import resources
from pathlib import Path

import click
import pytest

from core.cli.commands import cli
from core.mapping.profiles import load_profile, profile_text
from core.setup_values import keys
from tests.guides.commands import commands_in

FOLDER = Path(str(resources.files("resources") / "guides" / "en"))
GUIDES = sorted(file.name for file in FOLDER.glob("*.md"))
SETTING = re.compile(r"`([a-z][a-z_]+)`")
SECTION = re.compile(r"`\[([a-z0-9.]+)\]")
FILE = re.compile(r"[\w.-]+\.(?:csv|db|toml|xlsx|zip)")


def parsed(words: Sequence[str], there: Path) -> click.Context:
    """The command of these words with its options taken, as before it begins; nothing is done."""
    words = [str(there / word) if FILE.fullmatch(word) else word for word in words]
    context = cli.make_context("ml-connector", words)
    while isinstance(context.command, click.Group) and context._protected_args:
        rest = [*context._protected_args, *context.args]
        name, command, arguments = context.command.resolve_command(context, rest)
        assert command is not None
        context = command.make_context(name, arguments, parent=context)
    return context


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_of_a_guide_is_one_of_the_program_with_its_options(guide: str, tmp_path: Path) -> None:
    found = [one.words for one in commands_in((FOLDER / guide).read_text("utf-8")) if not one.by_run]
    assert found or guide == "user.md", "the guide names no command"
    for words in found:
        for name in filter(FILE.fullmatch, words):
            (tmp_path / name).touch()
        try:
            context = parsed(words, tmp_path)
        except click.ClickException as error:
            pytest.fail(f"ml-connector {' '.join(words)}: {error.format_message()}")
        assert not isinstance(context.command, click.Group), f"{' '.join(words)} is only the beginning of a command"


def test_a_command_that_is_none_is_found(tmp_path: Path) -> None:
    for line in ("`ml-connector settings exprt FILE.zip`", "`ml-connector check --nonsense`"):
        with pytest.raises(click.ClickException):
            parsed(next(commands_in(line)).words, tmp_path)


@pytest.mark.parametrize("guide", ["administrator.md", "consultant.md"])
def test_every_setting_of_a_guide_is_one_of_the_set_up_file(guide: str) -> None:
    text = (FOLDER / guide).read_text("utf-8")
    known = {key.rpartition(".")[2] for key in keys()} | {key.rpartition(".")[0] for key in keys()}
    named = {name for name in SETTING.findall(text) if "_" in name} | set(SECTION.findall(text))
    profile = (FOLDER.parents[1] / "profiles" / "profile.schema.json").read_text("utf-8")
    assert named
    assert {name for name in named if name not in known and f'"{name}"' not in profile} == set()


def test_what_the_guide_for_consultants_shows_of_a_profile_is_as_profiles_are() -> None:
    blocks = re.findall(
        r"^ *```toml\n(.*?)^ *```", (FOLDER / "consultant.md").read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    before, _, after = profile_text("j1p-indirect").partition("[[orders.lines.accounting.segments]]")
    after = after[after.index("\n# ---") :]
    orders = load_profile(before + textwrap.dedent("".join(blocks)) + after, "shown").profile.orders
    assert orders is not None
    assert orders.lines is not None
    assert orders.lines.accounting is not None
    assert [one.target for one in orders.lines.accounting.segments] == ["account", "dimension:PJT"]


def test_the_switches_of_the_roll_out_are_those_of_the_set_up_program() -> None:
    text = (FOLDER / "administrator.md").read_text("utf-8")
    named = set(re.findall(r"`/([A-Z]{2,})", text)) | set(re.findall(r" /([A-Z]{2,})", text))
    script = (Path(__file__).parents[3] / "installer" / "windows" / "setup.nsi").read_text("utf-8")
    assert {"ALLUSERS", "CURRENTUSER", "LANGUAGE", "DELETEDATA"} <= named
    assert {name for name in named if f"/{name}" not in script} == set()


def test_every_file_that_the_guide_for_developers_names_is_there() -> None:
    named = re.findall(r"`((?:core|gui|tests|resources)/[\w/.]+)`", (FOLDER / "developer.md").read_text("utf-8"))
    root = Path(__file__).parents[3]
    assert len(named) > 20
    assert [name for name in named if not (root / name).exists() and "_de." not in name] == []
