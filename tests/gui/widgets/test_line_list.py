"""Lines in the side panel: a line opens to its details, which are made when it does."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.model.document import Lineage
from core.model.status import Status
from core.model.views import LineRow
from gui.theme import Theme
from gui.widgets.basics import Button
from gui.widgets.line_list import FEW, LineHead, LineList
from tests.gui.conftest import ENGLISH


def row(number: int, status: Status = Status.SYNCED) -> LineRow:
    return LineRow(
        f"{number}", number, status, f"Item {number}", Decimal(2), "EA", Decimal("1.5"), Decimal(3), "739600", "606300",
        "L630", "L630", f"{number}000", "",
    )  # fmt: skip


def texts(lines: LineList) -> set[str]:
    return {one.text() for one in lines.findChildren(QLabel) if one.isVisibleTo(lines)}


def test_a_line_opens_to_its_details_and_closes_again(qtbot: QtBot, theme: Theme) -> None:
    lines = LineList(theme, ENGLISH)
    qtbot.addWidget(lines)
    fields = tuple(Lineage("account", f"60630{n}", f"/lines/{n}", "739600", "mapping #12", str(n)) for n in (1, 2))
    lines.show_lines((row(1), row(2, Status.REFUSED)), fields, "EUR")
    lines.show()
    heads = lines.findChildren(LineHead)
    assert len(heads) == 2
    before, made = texts(lines), len(lines.findChildren(QLabel))
    for _ in range(2):
        QTest.mouseClick(heads[1], Qt.MouseButton.LeftButton)
        shown = texts(lines) - before
        assert "Line 2000 in X3" in shown
        told = " ".join(shown)
        assert "606302" in told
        assert "606301" not in told
        QTest.mouseClick(heads[1], Qt.MouseButton.LeftButton)
        assert texts(lines) == before
    grown = len(lines.findChildren(QLabel)) - made
    assert 0 < grown < 2 * len(shown), "details are made once, and those of the other line not at all"


def test_many_lines_begin_with_those_that_need_somebody(qtbot: QtBot, theme: Theme) -> None:
    lines = LineList(theme, ENGLISH)
    qtbot.addWidget(lines)
    every = (*(row(n) for n in range(1, FEW + 2)), row(99, Status.REFUSED))
    lines.show_lines(every, (), "EUR")
    heads = lines.findChildren(LineHead)
    assert len(heads) == FEW
    assert "Item 99" in heads[0].accessibleName()
    assert f"Show all {len(every)} lines" in {one.text().strip() for one in lines.findChildren(Button)}
