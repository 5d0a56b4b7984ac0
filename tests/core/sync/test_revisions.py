"""Revisions that come twice or out of their order change nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.model.flow import Entity, SourceId
from core.model.record import Fingerprint, SourceRecord
from core.model.settle import KnownRecord
from core.model.status import Status
from core.sync.revisions import is_older
from tests.core.files.exports import holdings, message
from tests.core.sync.scenes import held, order, saves
from tests.core.sync.test_revise import NUMBER, in_x3, lines
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)


def first_revision(made: Bench, folder: Path, orders: list[dict[str, Any]]) -> Path:
    """A file with the order as it was at first, though it was made later than everything else."""
    file = message(made, folder / "old.xml", [one for one in orders if one["number"] == NUMBER])
    text = file.read_text(encoding="utf-8")
    assert "</PONumber>" in text
    assert ">2018-03-09T" in text
    text = text.replace("</PONumber>", "</PONumber><RevisionNumber>1</RevisionNumber>")
    file.write_text(text.replace(">2018-03-09T", ">2090-03-09T"), encoding="utf-8")
    return file


def record(revision: str, changed_at: datetime | None = NOON) -> SourceRecord:
    return SourceRecord(Entity.ORDER, SourceId("1"), "L1", revision, changed_at, {}, "", "")


def known(revision: str, changed_at: datetime | None = NOON) -> KnownRecord:
    return KnownRecord(
        Entity.ORDER, SourceId("1"), "L1", revision, changed_at, Status.SYNCED, None, Fingerprint(""), "", 0
    )


@pytest.mark.parametrize(
    ("came", "before", "same_form", "older"),
    [
        (record("1"), known("2"), False, True),
        (record("9"), known("10"), True, True),
        (record("10"), known("9"), True, False),
        (record("2"), known("2"), True, False),
        (record("2", NOON - timedelta(seconds=1)), known("2"), True, True),
        (record("2", NOON - timedelta(seconds=1)), known("2"), False, False),
        (record("2", None), known("2"), True, False),
        (record("3", NOON - timedelta(days=1)), known("2"), True, False),
        (record("", NOON - timedelta(days=1)), known("2"), True, False),
    ],
)
def test_what_is_older(came: SourceRecord, before: KnownRecord, *, same_form: bool, older: bool) -> None:
    assert is_older(came, before, same_form=same_form) is older


def test_a_file_that_is_older_than_what_jaggaer_gave_changes_nothing_and_is_told(
    practice: Make, tmp_path: Path
) -> None:
    made = practice(orders=3)
    orders, _ = holdings(made)
    app = made.app()
    app.sync()
    old = first_revision(made, tmp_path, orders)
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"1": {"unitPrice": "1000.00"}}, cancel=[2])
    app.sync()
    before, sent, row = in_x3(made), len(saves(made)), order(app, NUMBER)
    assert lines(made)[0][1] == "1000"
    for _ in range(2):
        result = app.import_files([old])
        assert NUMBER in (result.reason or "")
        assert "older state" in (result.reason or "")
        assert (in_x3(made), len(saves(made))) == (before, sent)
    now = order(app, NUMBER)
    assert (now.revision, now.status) == (row.revision, row.status)
    app.sync(full=True)
    app.replay(keys=[NUMBER])
    assert (in_x3(made), len(saves(made))) == (before, sent)
    assert app.verify_audit().ok


def test_an_older_state_does_not_take_the_place_of_a_newer_one_that_waits(practice: Make, tmp_path: Path) -> None:
    made = practice(orders=3)
    orders, _ = holdings(made)
    app = made.app()
    app.sync()
    old = first_revision(made, tmp_path, orders)
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"1": {"account": "7777777"}})
    app.sync()
    assert order(app, NUMBER).status is Status.NEEDS_MAPPING
    app.import_files([old])
    assert order(app, NUMBER).status is Status.NEEDS_MAPPING
    app.decide("account", "7777777", "5014701", because="the right one")
    app.replay(keys=[NUMBER])
    assert order(app, NUMBER).status is Status.SYNCED
    assert lines(made)[0][2] == "5014701"


def test_the_same_revision_twice_writes_nothing(practice: Make) -> None:
    made = practice(orders=3)
    app = made.app()
    app.sync()
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"1": {"unitPrice": "1000.00"}})
    app.sync()
    before, sent = held(made), len(saves(made))
    made.pair.jaggaer.do("touch", order=NUMBER)
    for again in (False, True):
        assert app.sync(full=again).counts.updated == 0
    assert (held(made), len(saves(made))) == (before, sent)
