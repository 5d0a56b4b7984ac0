"""`reconcile`: compared, explained, signed and written from the command line."""

from __future__ import annotations

import csv
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from core.cli.output import EXIT_DONE, EXIT_OPEN, EXIT_USE
from tests.core.cli.shell import Shell
from tests.helpers.practice import Bench

PERIOD = ("--from", "2016-01-01", "--until", "2026-12-31")


def test_a_difference_is_shown_explained_and_signed(set_up: Callable[..., tuple[Bench, Shell]], tmp_path: Path) -> None:
    made, shell = set_up(orders=6)
    shell("sync", json=True)
    clean = shell("reconcile", *PERIOD, json=True)
    assert clean.code == EXIT_DONE, clean.err
    told = clean.json["reconciliation"]
    assert (told["ties"], told["exceptions"], told["open"], told["signed"]) == (True, 0, 0, None)
    (control,) = (one for one in told["controls"] if one["section"] == "orders")
    assert control["left"] == control["right"] != "0"
    assert control["gap"] == "0"

    order = made.x3_state()["orders"][0]
    made.pair.x3.do("delete-order", order=order["id"])
    found = shell("reconcile", *PERIOD, json=True)
    assert found.code == EXIT_OPEN
    (row,) = found.json["reconciliation"]["rows"]
    assert (row["section"], row["kind"], row["jaggaer_number"]) == ("orders", "Not in X3", order["reference"])
    assert Decimal(row["difference"]) == Decimal(str(order["total"]))
    said = shell("reconcile", *PERIOD)
    assert said.code == EXIT_OPEN
    assert "Every control total ties. 1 exception, 1 of them not explained." in said.out
    assert f"Not in X3: {order['reference']}" in said.out

    assert shell("reconcile", "explain", row["key"], *PERIOD).code == EXIT_USE
    assert shell("reconcile", "explain", "nothing", "--because", "so", *PERIOD).code == EXIT_USE
    assert (
        shell("reconcile", "explain", row["key"], "--section", "invoices", "--because", "so", *PERIOD).code == EXIT_USE
    )
    done = shell("reconcile", "explain", row["key"], "--because", "entered twice", *PERIOD, json=True)
    assert done.code == EXIT_DONE
    assert done.json["reconciliation"]["open"] == 0
    (reason,) = shell("reconcile", "explained", json=True).json["explained"]
    assert (reason["key"], reason["because"]) == (row["key"], "entered twice")

    signed = shell("reconcile", "sign-off", *PERIOD, json=True)
    assert signed.code == EXIT_DONE, signed.err
    assert signed.json["sign_off"]["id"] == 1
    again = shell("reconcile", *PERIOD, json=True)
    assert again.code == EXIT_DONE
    assert again.json["reconciliation"]["signed"]["by"] == signed.json["sign_off"]["by"]
    assert shell("reconcile", "sign-offs", json=True).json["sign_offs"] == [signed.json["sign_off"]]

    file = tmp_path / "found.csv"
    written = shell("reconcile", "--out", str(file), *PERIOD, json=True)
    assert written.code == EXIT_DONE
    with file.open(encoding="utf-8-sig", newline="") as stream:
        cells = [cell for line in csv.reader(stream) for cell in line]
    assert any(cell.startswith("entered twice (") for cell in cells)
    assert shell("reconcile", "unexplain", row["key"], *PERIOD, json=True).code == EXIT_OPEN
    assert shell("reconcile", "sign-off", *PERIOD).code == EXIT_USE


def test_what_cannot_be_reconciled_is_refused(set_up: Callable[..., tuple[Bench, Shell]], tmp_path: Path) -> None:
    _, shell = set_up(orders=3)
    early = shell("reconcile", *PERIOD)
    assert early.code == EXIT_USE
    assert "Sync once" in early.err
    shell("sync", json=True)
    assert shell("reconcile", "--from", "2020-02-01", "--until", "2020-01-01").code == EXIT_USE
    assert shell("reconcile", "--from", "yesterday").code == EXIT_USE
    assert shell("reconcile", "--site", "NOWHERE", *PERIOD).code == EXIT_USE
    assert shell("reconcile", "--out", str(tmp_path / "found.doc"), *PERIOD).code == EXIT_USE
    assert not list(tmp_path.glob("found*"))
    usual = shell("reconcile", json=True)
    assert usual.code == EXIT_DONE
    assert usual.json["reconciliation"]["from"].endswith("-01")
