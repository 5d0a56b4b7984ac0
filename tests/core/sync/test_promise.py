"""A preview is a promise: the run does what it showed, and where something changed in between it stops and names it."""

from __future__ import annotations

import random
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.app import App
from core.model.connection import InvalidLinePolicy
from core.model.flow import FlowName
from core.model.run import Place, PreviewRow, RunStatus
from core.sync.sheet import VERDICT
from tests.campaign.scenario import decide_all
from tests.conftest import REPOSITORY
from tests.core.sync.scenes import saves
from tests.helpers.judge import source_of
from tests.helpers.practice import Bench, bench
from tests.helpers.promise import broken_promises, morning

FEW, MANY = 120, 10_000
PROFILE = REPOSITORY / "resources" / "profiles" / "j1p-indirect.toml"


def keep_promises(folder: Path, records: int, orders: int | None) -> int:
    """Previews and runs of random mornings until so many records were previewed; gives how many were."""
    seen = seed = 0
    while seen < records:
        chosen = random.Random(seed)  # repeatable
        policy = chosen.choice(list(InvalidLinePolicy))
        with ExitStack() as stack:
            made = stack.enter_context(bench(folder / str(seed), orders=orders, policy=policy))
            app = made.app()
            for day in range(3):
                morning(made, chosen, (orders or 1_300) // 4)
                if day == 1:
                    decide_all(app)
                replay = day == 1 and chosen.random() < 0.5
                full = chosen.random() < 0.5
                shown = app.replay(preview=True, everything=True) if replay else app.sync(preview=True, full=full)
                assert shown.error_code == "", shown.reason
                as_shown = chosen.random() < 0.5
                if as_shown:
                    result = app.sync(previewed=shown.run_id)
                else:
                    result = app.replay(everything=True) if replay else app.sync(full=full)
                assert result.status in {RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS}, (seed, day, result.reason)
                assert (seed, day, broken_promises(made, app, shown, result)) == (seed, day, [])
                seen += shown.counts.read
        seed += 1
    return seen


@pytest.mark.log_warnings
def test_a_run_does_what_its_preview_said_record_by_record_and_field_by_field(tmp_path: Path) -> None:
    assert keep_promises(tmp_path, FEW, 30) >= FEW


@pytest.mark.full
@pytest.mark.timeout(3600)
@pytest.mark.log_warnings
def test_ten_thousand_records_end_as_their_previews_said(tmp_path: Path) -> None:
    assert keep_promises(tmp_path, MANY, None) >= MANY


# -- something changed in between --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Change:
    """What happens between a preview and its writing: `kind`, to the n-th order that would be written (or revised)."""

    kind: str
    nth: int
    amount: int
    revisions: bool


KINDS = ("price", "quantity", "line more", "cancelled", "new order", "mapping", "account", "profile")
CHANGES = st.builds(Change, st.sampled_from(KINDS), st.integers(0, 30), st.integers(1, 9_999), st.booleans())
NAMED = {"price": " price", "quantity": " quantity", "line more": "line ", "mapping": " account", "profile": "profile"}
"""What the name of a differing field holds; every other change is one of the verdict."""


def change(made: Bench, app: App, what: Change, row: PreviewRow) -> str:
    """Makes the change, so that it matters for the order of a row; gives the number of the order that it hits."""
    do, number = made.pair.jaggaer.do, row.number
    order = next(one for one in source_of(made)["orders"] if one["number"] == number)
    line = next(one for one in order["lines"] if not one["cancelled"])
    account = line["splits"][0][0].partition("-")[0]
    match what.kind:
        case "price" | "quantity":
            member = {"price": "unitPrice", "quantity": "quantity"}[what.kind]
            do("revise", order=number, lines={str(line["number"]): {member: str(10_000 + what.amount)}})
        case "line more":
            do("revise", order=number, add=[{"description": "More", "quantity": "2", "unitPrice": "12.35"}])
        case "cancelled":
            do("cancel", order=number)
        case "new order":
            number = f"{number}-{what.amount}"
            do("copy-order", order=row.number, number=number)
        case "mapping":
            other = next(code for code in ("5014701", "5010101") if code != account)
            for code in (account, f"{account}-L"):
                app.decide("account", code, other)
        case "account":
            made.pair.x3.server.run(lambda: made.pair.x3.commands.add_account(account, active=False))
        case "profile":
            file = made.folder / "profile.toml"
            file.write_text(f"{PROFILE.read_text(encoding='utf-8')}\n# {what.amount}\n", encoding="utf-8")
            made.jaggaer = {"profile": str(file)}
            app.save_connection(made.connection(), {})
        case _:
            raise AssertionError(what.kind)
    return number


def stops_and_names(folder: Path, what: Change, orders: int) -> None:
    """A change in between stops the writing before anything is written, and is named; a new preview can be written."""
    with bench(folder, orders=orders) as made:
        app = made.app()
        if what.revisions:
            app.sync()
            for order in source_of(made)["orders"]:
                live = [line["number"] for line in order["lines"] if not line["cancelled"]]
                if live and order["ap_status"] == "Open":
                    made.pair.jaggaer.do("revise", order=order["number"], lines={str(live[0]): {"quantity": "77"}})
        shown = app.sync(preview=True)
        writes = [row for row in shown.previews if row.flow is FlowName.ORDERS and row.seal]
        assert {row.place for row in writes} == {Place.UPDATED if what.revisions else Place.CREATED}
        number = change(made, app, what, writes[what.nth % len(writes)])
        before = len(saves(made))
        result = app.sync(previewed=shown.run_id)
        assert (result.status, result.error_code, len(saves(made))) == (RunStatus.STOPPED, "brake", before)
        fields = [each.field for each in result.differences if each.number == number]
        assert any(NAMED.get(what.kind, VERDICT) in field for field in fields), result.differences
        assert str(result.reason).startswith("Not as previewed: ")
        again = app.sync(preview=True)
        written = app.sync(previewed=again.run_id)
        assert written.error_code == "", written.reason
        assert broken_promises(made, app, again, written) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_change_of_each_kind_stops_the_writing_and_is_named(tmp_path: Path, kind: str) -> None:
    stops_and_names(tmp_path, Change(kind, len(kind), 7, revisions=len(kind) % 2 == 0), 4)


@pytest.mark.full
@pytest.mark.timeout(3600)
@pytest.mark.log_warnings
@settings(max_examples=100)
@given(what=CHANGES)
def test_whatever_changes_in_between_stops_the_writing_and_is_named(
    tmp_path_factory: pytest.TempPathFactory, what: Change
) -> None:
    stops_and_names(tmp_path_factory.mktemp("promise"), what, 10)
