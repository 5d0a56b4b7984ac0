"""`recode preview`, `apply`, `list`, `withdraw`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.core.cli.shell import Shell
from tests.core.sync.scenes import held
from tests.helpers.practice import Bench

SetUp = Callable[..., tuple[Bench, Shell]]
NUMBER = "50007503"
OLD, NEW = "5011205", "5014701"
CODE = ("--kind", "account", "--code", OLD)


def accounts(made: Bench) -> list[str]:
    [order] = [one for one in held(made) if one["reference"] == NUMBER]
    return [line["account"] for line in order["lines"]]


def test_lines_are_shown_corrected_one_by_one_listed_and_exported(set_up: SetUp, tmp_path: Path) -> None:
    made, shell = set_up(orders=3)
    shell("sync")
    nothing = shell("recode", "preview", "--all", json=True)
    assert (nothing.code, nothing.json["lines"]) == (0, [])
    shell("map", "account", OLD, NEW)
    [order] = [one for one in held(made) if one["reference"] == NUMBER]
    made.pair.x3.do("receive", order=order["id"], line=order["lines"][1]["line"])
    file = tmp_path / "journal.csv"
    shown = shell("recode", "preview", *CODE, "--export", str(file), json=True)
    assert shown.code == 1
    assert shown.json["counts"] == {"allowed": 1, "journal": 1, "held": 0}
    assert shown.json["lines"][0]["changes"] == [{"field": "account", "old": OLD, "new": NEW}]
    assert (shown.json["lines"][0]["amount"], shown.json["rows"]) == ("1340.33", 1)
    assert len(file.read_text(encoding="utf-8-sig").splitlines()) == 2
    said = shell("recode", "preview", "--key", NUMBER)
    assert f"{NUMBER} line 1  GL account {OLD} -> {NEW}  1,340.33 USD  can be corrected" in said.out
    assert "2 of 2 written lines would get another code today: 1 can be corrected, 1 needs a journal entry." in said.out
    assert accounts(made) == [OLD, OLD]
    done = shell("recode", "apply", "--line", f"{NUMBER}:1", "--because", "wrong account", json=True)
    assert (done.code, done.json["counts"]["updated"], done.json["left"]) == (0, 1, 1)
    assert (done.json["recode"]["state"], done.json["recode"]["lines"][0]["state"]) == ("done", "done")
    assert accounts(made) == [NEW, OLD]
    listed = shell("recode", "list", json=True)
    assert (listed.code, listed.json["recodes"][0]["because"]) == (0, "wrong account")


def test_what_is_decided_for_later_waits_can_be_taken_back_and_goes_with_the_next_sync(set_up: SetUp) -> None:
    made, shell = set_up(orders=3)
    shell("sync")
    shell("map", "account", OLD, NEW)
    later = shell("recode", "apply", *CODE, "--because", "wrong account", "--later")
    assert later.code == 0
    assert "1  active" in later.out
    assert accounts(made) == [OLD, OLD]
    assert shell("recode", "list", "--open").code == 1
    assert "2 lines keep the codes" in shell("recode", "withdraw", "1", "--because", "not now").out
    assert shell("recode", "list", "--open").code == 0
    shell("recode", "apply", *CODE, "--because", "after all", "--later")
    assert shell("sync").code == 0
    assert accounts(made) == [NEW, NEW]


def test_wrong_words_are_refused_with_what_to_say_and_nothing_is_decided(set_up: SetUp) -> None:
    _, shell = set_up(orders=3)
    shell("sync")
    shell("map", "account", OLD, NEW)
    for words, says in (
        (("apply", *CODE), "--because TEXT"),
        (("apply", "--because", "x"), "Nothing was named"),
        (("apply", "--line", "50007503", "--because", "x"), "names no line"),
        (("apply", "--line", f"{NUMBER}:7", "--because", "x"), "would get no other code"),
        (("apply", "--key", "50057253", "--because", "x"), "No written line of these can be corrected"),
        (("preview",), "Nothing was named"),
        (("withdraw", "5"), "No correction has the number 5"),
    ):
        done = shell("recode", *words)
        assert done.code == 2, words
        assert says in done.err, done.err
    assert shell("recode", "list", json=True).json["recodes"] == []
