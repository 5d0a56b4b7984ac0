from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.model.status import Status
from gui.format import STATUS_LOOKS
from gui.models.rows import Column, RowsModel
from gui.theme import Mode, Theme

Row = tuple[str, Status]
COLUMNS: tuple[Column[Row], ...] = (
    Column("key", "Key", lambda row: row[0], sort="key"),
    Column("status", "Status", lambda row: row[1].value, look=lambda row: STATUS_LOOKS[row[1]]),
    Column("figure", "Figure", lambda row: str(len(row[0])), right=True),
)


def rows(count: int, status: Status = Status.SYNCED) -> list[Row]:
    return [(f"k{number}", status) for number in range(count)]


@pytest.fixture
def model(theme: Theme) -> RowsModel[Row]:
    return RowsModel(COLUMNS, theme)


def texts(model: RowsModel[Row]) -> list[str]:
    return [str(model.index(number, 0).data()) for number in range(model.rowCount())]


def test_the_model_keeps_qts_rules_while_it_is_filled_changed_and_emptied(
    model: RowsModel[Row], qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.replace(rows(20), more=True)
    model.extend(rows(5), more=False)
    model.replace(rows(3, Status.REFUSED), more=False)
    model.replace([], more=False)
    assert model.rowCount() == 0


def test_rows_are_shown_in_the_order_given(model: RowsModel[Row]) -> None:
    model.replace(rows(3), more=False)
    model.extend([("z", Status.WAITING)], more=False)
    assert texts(model) == ["k0", "k1", "k2", "z"]
    assert model.row_at(3) == ("z", Status.WAITING)
    assert model.row_at(4) is None
    assert model.row_at(-1) is None


def test_a_row_that_changed_is_written_anew_and_the_others_stay(model: RowsModel[Row]) -> None:
    model.replace(rows(3), more=False)
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last, _roles: changed.append(first.row()))
    model.replace([("k0", Status.SYNCED), ("k1", Status.REFUSED), ("k2", Status.SYNCED)], more=False)
    assert set(changed) == {1}
    assert model.index(1, 1).data() == "Refused by X3"


def test_a_status_has_sign_word_and_colour_and_follows_the_theme(model: RowsModel[Row], theme: Theme) -> None:
    theme.set_mode(Mode.LIGHT)
    model.replace([("a", Status.REFUSED)], more=False)
    cell = model.index(0, 1)
    assert cell.data() == "Refused by X3"
    assert not cell.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert cell.data(Qt.ItemDataRole.ForegroundRole).color() == theme.colour("bad")
    theme.set_mode(Mode.DARK)
    assert model.index(0, 1).data(Qt.ItemDataRole.ForegroundRole).color() == theme.colour("bad")


def test_figures_and_their_heading_are_right_aligned(model: RowsModel[Row]) -> None:
    model.replace(rows(1), more=False)
    right = Qt.AlignmentFlag.AlignRight
    cell = Qt.AlignmentFlag(model.index(0, 2).data(Qt.ItemDataRole.TextAlignmentRole))
    head = Qt.AlignmentFlag(model.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole))
    assert right in cell
    assert right in head


def test_the_next_page_is_asked_for_once(model: RowsModel[Row], qtbot: QtBot) -> None:
    model.replace(rows(2), more=True)
    root = QModelIndex()
    assert model.canFetchMore(root)
    with qtbot.waitSignal(model.more_wanted):
        model.fetchMore(root)
    assert not model.canFetchMore(root)
    with qtbot.assertNotEmitted(model.more_wanted):
        model.fetchMore(root)
    model.extend(rows(1), more=False)
    assert not model.canFetchMore(root)


Named = tuple[str, Status]


@given(
    before=st.lists(
        st.tuples(st.sampled_from("abcdefgh"), st.sampled_from(list(Status))), unique_by=lambda row: row[0]
    ),
    after=st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from(list(Status))), unique_by=lambda row: row[0]),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_comes_next_is_what_is_shown(theme: Theme, before: list[Named], after: list[Named]) -> None:
    for identity in (None, lambda row: row[0]):
        model: RowsModel[Named] = RowsModel(COLUMNS, theme, identity=identity)
        model.replace(before, more=False)
        model.replace(after, more=False)
        assert model.rows == tuple(after)
        assert texts(model) == [row[0] for row in after]
        assert [model.index(n, 1).data() for n in range(model.rowCount())] == [row[1].value for row in after]
        model.deleteLater()


def test_new_rows_between_leave_the_others_as_they_are(theme: Theme) -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS, theme, identity=lambda row: row[0])
    model.replace([("a", Status.SYNCED), ("c", Status.SYNCED)], more=False)
    kept = QPersistentModelIndex(model.index(1, 0))
    changed: list[object] = []
    model.dataChanged.connect(lambda *args: changed.append(args))
    model.replace([("a", Status.SYNCED), ("b", Status.SYNCED), ("c", Status.SYNCED)], more=False)
    assert kept.row() == 2
    assert changed == []
    model.replace([("c", Status.SYNCED)], more=False)
    assert kept.row() == 0
    assert changed == []


def test_many_rows_come_in_slices_and_the_window_has_its_turn_between(theme: Theme, qtbot: QtBot) -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS, theme, slice_ms=0.0)
    turns: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(model.rowCount()))
    timer.start(0)
    with qtbot.waitSignal(model.filled):
        model.replace(rows(50), more=True)
        assert model.filling
        assert not model.canFetchMore(QModelIndex())
    assert model.rows == tuple(rows(50))
    assert len(set(turns)) > 10
    with qtbot.waitSignal(model.filled):
        model.extend([("x", Status.SYNCED), ("y", Status.SYNCED)], more=False)
    assert model.rowCount() == 52


def test_a_page_that_comes_while_rows_are_still_filled_in_follows_them(theme: Theme, qtbot: QtBot) -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS, theme, slice_ms=0.0)
    model.replace(rows(20), more=True)
    assert model.filling
    with qtbot.waitSignal(model.filled):
        model.extend([("x", Status.SYNCED)], more=False)
    assert model.rows == (*rows(20), ("x", Status.SYNCED))
