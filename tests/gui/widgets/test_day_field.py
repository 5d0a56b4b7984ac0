"""The field for a day: written as days are, worked by the keyboard."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui import format as fmt
from gui.widgets.day_field import DayField

FRENCH = QLocale("fr_FR")


def test_it_writes_the_day_as_chosen_also_when_it_is_chosen_anew(qtbot: QtBot) -> None:
    field = DayField("Day", date(2026, 11, 3), FRENCH)
    qtbot.addWidget(field)
    field.show()
    assert (field.text(), field.day, field.accessibleName()) == ("2026-11-03", date(2026, 11, 3), "Day")
    field.hide()
    fmt.write_days(iso=False)
    try:
        field.show()
        assert (field.text(), field.day) == ("03/11/2026", date(2026, 11, 3))
    finally:
        fmt.write_days(iso=True)


def test_the_keys_change_a_part_and_tab_leaves_it_at_once(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field, after = DayField("Day", date(2026, 11, 3)), QLineEdit()
    layout = QVBoxLayout(page)
    layout.addWidget(field)
    layout.addWidget(after)
    page.show()
    page.activateWindow()
    field.setFocus()
    field.setSelectedSection(QDateEdit.Section.YearSection)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.day == date(2027, 11, 3)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert page.focusWidget() is after
