"""A home that was set up and synced from the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.core.cli.shell import Done, Shell, setup_file
from tests.helpers.practice import Bench, bench


@dataclass(frozen=True)
class Scene:
    """Practice systems, a shell, and what its first commands said."""

    made: Bench
    shell: Shell
    setup: Done
    sync: Done


def _set_up(made: Bench, **more: str) -> tuple[Shell, Done]:
    shell = Shell(made.folder / "home", made.folder / "keyring.json")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("ML_CONNECTOR_JAGGAER_SECRET", made.pair.jaggaer_secret)
        environment.setenv("ML_CONNECTOR_X3_SECRET", made.pair.x3.secret)
        done = shell("setup", str(setup_file(made, **more)), json=True)
    return shell, done


@pytest.fixture
def set_up(tmp_path: Path) -> Iterator[Callable[..., tuple[Bench, Shell]]]:
    """Starts practice systems of this test and sets a home up for them; options: as `bench`, and lines of the file."""
    with ExitStack() as stack:

        def make(more: dict[str, str] | None = None, **options: object) -> tuple[Bench, Shell]:
            made = stack.enter_context(bench(tmp_path, **options))  # type: ignore[arg-type]
            shell, done = _set_up(made, **(more or {}))
            assert done.code == 0, done.err
            return made, shell

        yield make


@pytest.fixture(scope="module")
def synced(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    """A home with a problem in it; tests with it look and change nothing."""
    with bench(tmp_path_factory.mktemp("shell"), orders=12) as made:
        for number in ("50057801", "50062503"):
            made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, value="7777777")
        shell, done = _set_up(made)
        yield Scene(made, shell, done, shell("sync", json=True))
