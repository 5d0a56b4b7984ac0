"""`approval`, and what other commands say of what waits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.core.cli.shell import Shell
from tests.helpers.accounts import CHECKER, as_account, needs_root
from tests.helpers.practice import Bench

pytestmark = needs_root

SetUp = Callable[..., tuple[Bench, Shell]]


@pytest.fixture
def shells(set_up: SetUp) -> tuple[Shell, Shell]:
    """The command lines of the maker and of the checker, on a home in which every mapping needs approval."""
    made, maker = set_up({"x3": '[approval]\nmappings = "always"'}, orders=3)
    assert maker("sync", json=True).code in {0, 1}
    return maker, Shell(maker.home, made.folder / "checker.json")


def test_a_mapping_waits_is_listed_and_holds_once_somebody_else_approved_it(
    shells: tuple[Shell, Shell], tmp_path: Path
) -> None:
    maker, checker = shells
    done = maker("map", "address", "North", "N1", "--because", "moved", json=True)
    assert (done.code, done.json["version"], done.json["approval"]) == (1, 0, 1)
    assert "waits for approval by a second person: request 2" in maker("map", "address", "South", "S1").out
    listed = maker("approval", "list", json=True)
    assert listed.code == 1
    first = listed.json["approvals"][0]
    assert (first["number"], first["kind"], first["state"], first["asked_by"], first["mine"]) == (
        1, "mapping", "open", "root", True,
    )  # fmt: skip
    assert first["why_not"] == "root asked for it, and the maker cannot be the checker."
    assert first["payload"]["rules"][0]["target"] == "N1"
    refused = maker("approval", "approve", "1")
    assert (refused.code, "the maker cannot be the checker" in refused.err) == (1, True)
    assert maker("approval", "approve", "1", json=True).json["error"]["code"] == "approval"
    with as_account(CHECKER):
        said = checker("approval", "list").out
        assert "address North -> N1, everywhere" in said
        assert "asked by root" in said
        assert "approve 1, or reject 1" in said
        approved = checker("approval", "approve", "1", "--because", "seen", json=True)
        assert (approved.code, approved.json["approval"]["state"]) == (0, "approved")
        assert checker("approval", "reject", "2").out.startswith("Request 2 is rejected: Map address South")
    file = str(tmp_path / "rules.csv")
    assert maker("map", "--export", file, json=True).json["rows"] == 1
    assert maker("approval", "list").out == "Nothing waits for approval.\n"
    history = maker("approval", "list", "--all")
    assert history.code == 0
    assert "approved by nobody: seen" in history.out
    verified = maker("audit", "verify", json=True).json
    assert (verified["ok"], verified["changed"]) == (True, [])


def test_a_list_waits_as_one_and_is_withdrawn_as_one(shells: tuple[Shell, Shell], tmp_path: Path) -> None:
    maker, _ = shells
    file = tmp_path / "rules.csv"
    rows = "".join(f"address,{n},A{n}\n" for n in range(30))
    file.write_text(f"Kind,JAGGAER code,X3 code\n{rows}", "utf-8")
    done = maker("map", "--import", str(file))
    assert done.code == 1
    assert "30 wait for approval by a second person: request 1." in done.out
    told = maker("map", "--import", str(file), "--preview", json=True).json
    assert (told["counts"]["refused"], told["approval"]) == (30, 0)
    assert "... and 10 more" in maker("approval", "list").out
    assert maker("approval", "withdraw", "1").code == 0
    assert maker("map", "--import", str(file), "--preview", json=True).json["counts"]["new"] == 30


def test_weaker_rules_in_the_setup_file_wait_themselves(shells: tuple[Shell, Shell], set_up: SetUp) -> None:
    maker, _ = shells
    text = (maker.home.parent / "connection.toml").read_text("utf-8")
    weaker = maker.home.parent / "weaker.toml"
    weaker.write_text(text.replace('"always"', '"rules"'), "utf-8")
    assert set_up is not None
    done = maker("setup", str(weaker))
    assert done.code == 1
    assert "The weaker rules for approvals wait for a second person: request 1." in done.out
    assert maker("setup", str(weaker), json=True).json["approval"] == 1
    assert maker("map", "address", "North", "N1", json=True).json["approval"] == 2
