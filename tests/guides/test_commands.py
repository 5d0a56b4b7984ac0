"""Every command of the guides and of the README is run, in order, on a home with practice systems."""

from __future__ import annotations

import io
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import run
from tests.core.cli.shell import Done, Shell, setup_file
from tests.guides.commands import NOT_HERE, Command, commands_in
from tests.guides.pages import LANGUAGES, guides_of, source
from tests.helpers.crontab import only_cron
from tests.helpers.practice import bench

ROOT = Path(__file__).parents[2]
WRITTEN = [(language, guide) for language in LANGUAGES for guide in guides_of(language)]
OF_RUN = frozenset(re.findall(r"^python3 run\.py ([a-z]+) ", str(run.__doc__), re.MULTILINE)) - {"demo"}
"""Commands of run.py itself; each has tests of its own."""
SPOILED = ("50057801", "50062503")
OTHER = "other-computer"
README = (ROOT / "README.md").read_text("utf-8")
REAL = "## Connecting real systems"
"""From here on the README is about other systems than those of the demo."""

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="a cron keeps the task here")


@dataclass
class Place:
    """A folder in which commands are typed, on a home with practice systems."""

    shell: Shell
    elsewhere: Shell
    """Another computer's home and keyring, in which nothing is yet."""
    secrets: tuple[str, str]
    """JAGGAER's and X3's: what somebody types where a command asks for them."""

    def type(self, command: Command) -> Done:
        """Types a command, with what this place calls its parts."""
        shell = self.elsewhere if command.mark == OTHER else self.shell
        with pytest.MonkeyPatch.context() as here:
            here.setattr(sys, "stdin", io.StringIO("\n".join((*self.secrets, ""))))
            if command.words[0] in {"setup", "onboarding"}:  # these ask on a terminal alone
                for name, secret in zip(("JAGGAER", "X3"), self.secrets, strict=True):
                    here.setenv(f"ML_CONNECTOR_{name}_SECRET", secret)
            return shell(*map(self._here, command.words))

    def _here(self, word: str) -> str:
        if word == "KEY":
            return str(self.shell("records", "--flow", "orders", json=True).json["records"][0]["key"])
        if word == "RUN":
            runs = self.shell("runs", "list", json=True).json["runs"]
            return str(next(one["run_id"] for one in runs if one["kind"] == "preview"))
        return word


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    with pytest.MonkeyPatch.context() as here:
        folder = tmp_path_factory.mktemp("guides")
        only_cron(folder, here)
        here.chdir(folder)
        with bench(folder, orders=60, contracts=2) as made:
            for number in SPOILED:
                made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, value="5015301")
            shutil.move(setup_file(made), "main.toml")
            shutil.copy(ROOT / "tests" / "core" / "files" / "samples" / "po_search.csv", "po-search.csv")
            secrets = (made.pair.jaggaer_secret, made.pair.x3.secret)
            found = Place(
                Shell(folder / "home", folder / "keyring.json"), Shell(folder / "other", folder / "o.json"), secrets
            )
            assert found.type(Command(0, ("setup", "main.toml"), frozenset({0}))).code == 0
            assert found.shell("sync").code == 1
            yield found


def typed(text: str) -> list[Command]:
    """What is to be run of a text: not what run.py does itself, nor what opens a window, nor what stands for any words."""
    opens, any_words = ("demo",), ("ARGS",)
    found = [one for one in commands_in(text) if one.words not in {opens, any_words}]
    return [one for one in found if not (one.by_run and one.words[0] in OF_RUN)]


def ended(command: Command, done: Done) -> str:
    """What is wrong with how a command ended; empty = nothing."""
    if done.code in command.codes:
        return ""
    return f"{command} ended with {done.code}, not with {sorted(command.codes)}: {done.err.strip() or done.out.strip()}"


@pytest.mark.parametrize(("language", "guide"), WRITTEN)
def test_every_command_of_a_guide_ends_as_the_guide_says(place: Place, language: str, guide: str) -> None:
    found = typed(source("guides", language, guide).read_text("utf-8"))
    assert found or guide == "user", "the guide names no command"
    ways = [ended(command, place.type(command)) for command in found if command.mark in {"", OTHER}]
    assert [one for one in ways if one] == []


def test_the_commands_of_the_readme_for_real_systems_end_as_it_says(place: Place) -> None:
    after = README[: README.index(REAL)].count("\n")
    found = [one for one in typed(README) if one.line > after and one.words != ("pair",)]  # that needs a person
    assert [one.words[0] for one in found] == ["setup", "check", "sync", "sync"]
    assert [one for one in (ended(command, place.type(command)) for command in found) if one] == []


@pytest.mark.full
def test_the_commands_of_the_readme_for_the_demo_end_as_it_says(tmp_path: Path) -> None:
    shell = Shell(tmp_path / "home", tmp_path / "keyring.json")
    found = [one for one in typed(README) if one.line <= README[: README.index(REAL)].count("\n")]
    assert len(found) == 6
    assert [one for one in (ended(command, shell(*command.words)) for command in found) if one] == []


def test_a_command_that_ends_in_another_way_is_found(place: Place) -> None:
    block = "```sh\nml-connector setings show\nml-connector problems --nonsense\nml-connector audit verify  # exit code 1\n```"
    ways = [ended(command, place.type(command)) for command in typed(block)]
    assert [one.partition(" ended")[0] for one in ways] == [
        "line 2: setings show", "line 3: problems --nonsense", "line 4: audit verify",
    ]  # fmt: skip


def test_few_commands_are_left_to_be_parsed_alone_and_each_says_why() -> None:
    texts = [source("guides", language, guide).read_text("utf-8") for language, guide in WRITTEN]
    found = [command for text in (*texts, README) for command in commands_in(text)]
    left = [command for command in found if command.mark not in {"", OTHER}]
    assert {command.mark for command in left} == set(NOT_HERE)
    assert len(left) < len(found) / 8
    assert len(found) > 80


def test_a_block_is_read_with_its_marks_and_what_stands_behind_a_command() -> None:
    text = "Type `ml-connector check`.\n\n   ```sh windows\n   ml-connector a --user D\\n$  # exit code 3: why\n   ```\n\n```toml\nml-connector no\n```"
    assert list(commands_in(text)) == [
        Command(1, ("check",), frozenset({0, 1})),
        Command(4, ("a", "--user", "D\\n$"), frozenset({3}), "windows"),
    ]
