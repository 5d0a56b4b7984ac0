from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.model.status import Status
from gui.models.places import ranges_of
from gui.models.window import WindowModel
from gui.theme import Mode, Theme
from tests.gui.models.test_rows import COLUMNS, Row

MILLION = 1_000_000


def rows(first: int, count: int, status: Status = Status.SYNCED) -> list[Row | None]:
    return [(f"k{number}", status) for number in range(first, first + count)]


@pytest.fixture
def model(theme: Theme) -> WindowModel[Row]:
    return WindowModel(COLUMNS, theme, kept=50)


def wait_for(model: WindowModel[Row], qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not model.growing, timeout=20_000)


def test_the_model_keeps_qts_rules_while_it_is_filled_moved_and_emptied(
    model: WindowModel[Row], qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.set_total(300)
    model.put(0, rows(0, 30))
    model.put(270, rows(270, 30))
    model.keep_only(100, rows(100, 20, Status.REFUSED))
    model.set_total(110)
    model.put(100, [None] * 10)
    model.set_total(0)
    assert model.rowCount() == 0
    assert model.loaded == {}


def test_a_million_rows_have_a_place_each_and_a_few_hundred_have_cells(model: WindowModel[Row], qtbot: QtBot) -> None:
    model.set_total(MILLION)
    wait_for(model, qtbot)
    assert model.rowCount() == model.total == MILLION
    for first in (0, 500_000, 999_980, 250_000):
        model.put(first, rows(first, 20))
        assert model.index(first + 19, 0).data() == f"k{first + 19}"
        assert not model.lacks(first, first + 19)
        assert model.lacks(first + 19, first + 20) == (first + 20 < MILLION)
    assert len(model.loaded) <= 50 + 20
    filled = [place for place in (0, 500_000, 999_980, 250_000) if model.index(place, 0).data() is not None]
    assert filled == [500_000, 250_000], "those farthest from what is seen lost their cells"
    assert model.row_at(0) is None
    assert model.row_at(250_000) == ("k250000", Status.SYNCED)
    model.set_total(5)
    assert model.rowCount() == 5
    assert model.loaded == {}


def test_places_are_made_in_steps_between_which_the_window_has_its_turn(model: WindowModel[Row], qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.grown, timeout=20_000):
        model.set_total(MILLION)
        assert 0 < model.rowCount() < MILLION
        assert model.growing
        model.set_total(900_000)
    assert model.rowCount() == 900_000


def test_cells_are_told_once_however_many_change(model: WindowModel[Row]) -> None:
    model.set_total(200)
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, _roles=None: told.append((first.row(), last.row())))
    model.put(40, rows(40, 20))
    model.put(40, rows(40, 20))
    model.put(45, [("other", Status.SYNCED), None])
    assert told == [(40, 59), (45, 46)]
    assert model.index(45, 0).data() == "other"
    assert model.index(46, 0).data() is None


def test_looks_follow_the_theme(model: WindowModel[Row], theme: Theme) -> None:
    theme.set_mode(Mode.LIGHT)
    model.set_total(10)
    model.put(3, rows(3, 1, Status.REFUSED))
    theme.set_mode(Mode.DARK)
    assert model.index(3, 1).data(Qt.ItemDataRole.ForegroundRole).color() == theme.colour("bad")


@given(
    steps=st.lists(
        st.one_of(
            st.tuples(st.just("total"), st.integers(0, 120), st.just(0)),
            st.tuples(st.sampled_from(["put", "some", "keep"]), st.integers(0, 110), st.integers(0, 30)),
        ),
        max_size=12,
    )
)
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_put_is_what_is_shown_at_its_place_and_nowhere_else(
    theme: Theme, steps: list[tuple[str, int, int]]
) -> None:
    model: WindowModel[Row] = WindowModel(COLUMNS, theme, kept=20)
    for what, first, count in steps:
        match what:
            case "total":
                model.set_total(first)
            case "put":
                model.put(first, rows(first, count))
            case "some":
                model.put(first, rows(first, count), seen=range(first + 2, first + count // 2))
            case _:
                model.keep_only(first, rows(first, count))
    here = model.loaded
    while model.filling:
        QApplication.processEvents()
    assert model.loaded.items() <= here.items()
    for place in range(model.rowCount()):
        shown = model.index(place, 0).data()
        assert shown == (f"k{place}" if place in model.loaded else None)
    assert all(place < model.rowCount() for place in model.loaded)
    model.deleteLater()


def test_rows_that_are_seen_have_their_cells_at_once_and_the_others_in_turns_of_their_own(
    model: WindowModel[Row], qtbot: QtBot
) -> None:
    model.set_total(2_000)
    model.put(400, rows(400, 140), seen=range(460, 480))
    assert [place for place in range(2_000) if model.index(place, 0).data() is not None] == list(range(460, 480))
    assert model.row_at(400) == ("k400", Status.SYNCED)
    assert not model.lacks(400, 539)
    model.show(range(470, 490))
    assert model.index(489, 0).data() == "k489"
    qtbot.waitUntil(lambda: not model.filling)
    assert all(model.index(place, 0).data() == f"k{place}" for place in range(400, 540))


def test_rows_that_still_waited_when_others_came_do_not_come_any_more(model: WindowModel[Row], qtbot: QtBot) -> None:
    model.set_total(2_000)
    model.put(0, rows(0, 140), seen=range(20))
    model.put(1_000, rows(1_000, 40), seen=range(1_000, 1_020))
    assert model.lacks(20, 20)
    qtbot.waitUntil(lambda: not model.filling)
    assert model.index(20, 0).data() is None
    assert model.index(19, 0).data() == "k19"
    assert model.index(1_039, 0).data() == "k1039"


def test_while_somebody_drags_cells_of_what_was_passed_are_given_back(model: WindowModel[Row]) -> None:
    model.set_total(100_000)
    for first in range(0, 90_000, 1_000):
        model.put(first, rows(first, 140), seen=range(first + 60, first + 80))
    with_cells = sum(model.item(place, 0) is not None for place in range(model.rowCount()))
    assert with_cells <= 50 + 20


def test_places_become_ranges_without_overlap() -> None:
    assert ranges_of([]) == ()
    assert ranges_of([5, 3, 4, 9]) == (range(3, 6), range(9, 10))
