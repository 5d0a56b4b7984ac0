from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.model.views import DayBar
from gui.theme import Theme
from gui.widgets.chart import DayChart
from tests.gui.conftest import ENGLISH

TODAY = date(2026, 11, 3)
NOW = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
DAYS = tuple(DayBar(TODAY - timedelta(days=back), 100 - back, back, back // 2) for back in reversed(range(30)))


@pytest.fixture
def chart(theme: Theme, qtbot: QtBot) -> DayChart:
    chart = DayChart(theme, ENGLISH, lambda: NOW)
    qtbot.addWidget(chart)
    chart.resize(400, 112)
    chart.show_days(DAYS)
    chart.show()
    return chart


def test_without_a_pointer_it_says_the_sum_of_all_days(chart: DayChart) -> None:
    chart.clearFocus()
    written, needed = sum(day.written for day in DAYS), sum(day.needed_somebody for day in DAYS)
    said = chart.accessibleDescription()
    assert said.startswith(f"In 30 days: {written:,} written, {needed:,} needed somebody")


def test_the_arrow_keys_go_through_the_days_and_stay_within_them(chart: DayChart, qtbot: QtBot) -> None:
    chart.activateWindow()
    qtbot.waitUntil(chart.isActiveWindow)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.toolTip().startswith("Today: 100 written")
    for _ in range(2):
        QTest.keyClick(chart, Qt.Key.Key_Left)
    assert "98 written, 2 needed somebody, 1 of them refused" in chart.accessibleDescription()
    with qtbot.waitSignal(chart.told) as told:
        QTest.keyClick(chart, Qt.Key.Key_Home)
    assert "71 written, 29 needed somebody" in str((told.args or [""])[0])
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert "71 written" in chart.toolTip()
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.toolTip().startswith("Today: 100 written")


def test_the_pointer_tells_the_day_below_it(chart: DayChart) -> None:
    slot = (chart.width() - 8) / len(DAYS)
    QTest.mouseMove(chart, QPoint(int(4 + 3.5 * slot), 60))
    assert "74 written, 26 needed somebody" in chart.toolTip()
    QTest.mouseMove(chart, QPoint(chart.width() - 8, 60))
    assert chart.toolTip().startswith("Today: 100 written")


def test_written_needed_and_refused_are_drawn_one_above_the_other(chart: DayChart, theme: Theme) -> None:
    chart.show_days((DayBar(TODAY, 50, 40, 20),))
    picture = chart.grab().toImage()
    middle = picture.width() // 2
    seen = {picture.pixelColor(middle, y).name().upper() for y in range(picture.height())}
    tokens = theme.tokens
    assert {tokens.accent.upper(), tokens.warn.upper(), tokens.bad.upper()} <= seen
