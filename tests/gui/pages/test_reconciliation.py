from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.reconcile import Kind, ReconcileQuery, Reconciliation, Section
from core.reconcile.compare import reconcile
from gui import format as fmt
from gui import reconcile_words as words
from gui.bridge import Bridge
from gui.dialogs.explain import ExplainDialog
from gui.dialogs.sign_off import SignOffDialog
from gui.main_window import MainWindow
from gui.memory import Memory
from gui.models.reconcile_columns import control_columns, figure_columns, row_columns
from gui.models.window import WindowModel
from gui.pages.reconciliation import CONTROLS, FIGURES, ReconciliationPage
from gui.periods import Period, days_of, period_of
from gui.reconcile_rows import SORTS, RowsQuery, Shown, chosen_rows, counts_of
from gui.theme import Theme
from gui.widgets.list_table import ListTable
from tests.core.reconcile.year import FIRST, LAST, Size, Year
from tests.gui.conftest import ENGLISH, Answers, MakeWindow, settle
from tests.gui.hands import dialog_of, press, texts
from tests.helpers.practice import Bench, bench

LEFT = Qt.MouseButton.LeftButton
YEAR = Year(Size(orders=300, revised=60, cancelled=12, invoices=200, contracts=12, of_each=2))


@pytest.fixture(scope="module")
def found() -> Reconciliation:
    """A year with two exceptions of each of twelve kinds."""
    return reconcile(ReconcileQuery(FIRST, LAST), YEAR.inputs())


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """An App with orders that X3 has not; tests with it look and change nothing."""
    with bench(tmp_path_factory.mktemp("worked"), orders=200) as made:
        app = made.app()
        app.sync()
        yield app


def shown(window: MainWindow, qtbot: QtBot, bridge: Bridge) -> ReconciliationPage:
    page = window.open("reconciliation")
    settle(qtbot, bridge)
    assert isinstance(page, ReconciliationPage)
    return page


def reconciled(window: MainWindow, qtbot: QtBot, bridge: Bridge) -> ReconciliationPage:
    """The page after a person chose many years and pressed the button."""
    page = shown(window, qtbot, bridge)
    page.period.show_days(date(2015, 1, 1), date(2026, 12, 31))
    press(page, "Reconcile")
    assert page.working.busy
    qtbot.waitUntil(lambda: page.found is not None and not page.working.busy, timeout=60_000)
    settle(qtbot, bridge)
    return page


def numbers(page: ReconciliationPage) -> list[str]:
    table = page.table
    assert table is not None
    return [row.jaggaer_number for row in table.rows]


def test_before_the_first_one_the_page_says_what_it_would_do(
    worked: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = shown(make_window(worked), qtbot, bridge)
    assert "Nothing is reconciled yet" in texts(page)
    assert not page.sign.isEnabled()
    assert not page.export_button.isEnabled()
    defaults = worked.reconcile_defaults()
    assert page.query == defaults.query
    assert [page.site.itemText(n) for n in range(page.site.count())] == ["All sites", *(s for s, _ in defaults.sites)]


def test_what_is_not_in_x3_is_listed_and_the_verdict_says_that_it_ties(
    worked: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(worked)
    page = reconciled(window, qtbot, bridge)
    found = page.found
    assert found is not None
    assert found.ties
    missing = [row.jaggaer_number for row in found.exceptions(Section.ORDERS)]
    assert missing
    assert numbers(page) == missing
    said = texts(page)
    assert "Ties to the cent: JAGGAER equals X3 and the listed differences." in said
    assert f"{len(missing)} exceptions are open." in said
    assert window.navigation.buttons["reconciliation"].accessibleName() == f"Reconciliation, {found.open}"
    assert "Not in X3" in texts(page.panel)


def test_rows_are_filtered_sorted_and_found_as_one_types(
    worked: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = reconciled(make_window(worked), qtbot, bridge)
    found, table = page.found, page.table
    assert found is not None
    assert table is not None
    everything = found.rows[Section.ORDERS]
    QTest.mouseClick(page.chips.buttons[Shown.ALL], LEFT)
    settle(qtbot, bridge)
    assert len(table.rows) == len(everything) > 100
    wanted = everything[17].jaggaer_number
    QTest.keyClicks(page.search, wanted)
    qtbot.waitUntil(lambda: numbers(page) == [wanted], timeout=10_000)
    page.search.clear()
    qtbot.waitUntil(lambda: len(table.rows) == len(everything), timeout=10_000)
    place = [column.name for column in table.columns].index("difference")
    for descending in (False, True):
        table.sort_asked.emit(place)
        settle(qtbot, bridge)
        amounts = [row.difference for row in table.rows]
        assert amounts == sorted(amounts, reverse=descending)


def test_each_figure_opens_the_rows_behind_it(
    worked: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = reconciled(make_window(worked), qtbot, bridge)
    found = page.found
    assert found is not None
    page.tabs.setCurrentIndex(FIGURES)
    figures = page.figures
    assert figures is not None
    for number, figure in enumerate(figures.rows):
        page.tabs.setCurrentIndex(FIGURES)
        figures.choose(number)
        QTest.keyClick(figures, Qt.Key.Key_Return)
        settle(qtbot, bridge)
        assert page.tabs.currentIndex() == 0
        table = page.table
        assert table is not None
        assert len(table.rows) == figure.rows
        assert set(table.rows) == set(found.rows_of(figure))
    assert len(figures.rows) > 1
    QTest.mouseClick(page.of_figure, LEFT)
    settle(qtbot, bridge)
    assert len(numbers(page)) == len(found.rows[Section.ORDERS])


def test_three_way_match_is_told_order_by_order(
    worked: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = reconciled(make_window(worked), qtbot, bridge)
    QTest.mouseClick(page.sections.buttons[Section.READINESS], LEFT)
    settle(qtbot, bridge)
    table = page.table
    assert table is not None
    assert table.rows[0].kind is Kind.NOT_READY
    missing = [column.name for column in table.columns].index("missing")
    assert table.model().index(0, missing).data() == "Not in X3"
    assert table.rows[-1].kind is Kind.READY
    page.tabs.setCurrentIndex(CONTROLS)
    assert [one.section for one in page.controls.rows] == [Section.READINESS]
    assert page.controls.model().index(0, 0).data() == "Ties"


def test_an_exception_is_explained_and_taken_back(
    make_window: MakeWindow, fresh_with_problems: Bench, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh_with_problems.app()
    app.sync()
    page = reconciled(make_window(app), qtbot, bridge)
    assert page.found is not None
    first, before = numbers(page)[0], page.found.open
    press(page.panel, "Explain…")
    dialog = dialog_of(ExplainDialog, qtbot)
    assert first in texts(dialog)
    assert not dialog.go.isEnabled(), "a reason is needed"
    QTest.keyClicks(dialog.because, "Ordered by the branch itself")
    QTest.keyClick(dialog.because, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.found is not None and page.found.open == before - 1, timeout=20_000)
    settle(qtbot, bridge)
    assert first not in numbers(page)
    assert [one.because for one in app.explanations()] == ["Ordered by the branch itself"]
    QTest.mouseClick(page.chips.buttons[Shown.EXPLAINED], LEFT)
    settle(qtbot, bridge)
    assert numbers(page) == [first]
    assert f"{app.actor} explained it today" in texts(page.panel)
    press(page.panel, "Take back the reason")
    qtbot.waitUntil(lambda: page.found is not None and page.found.open == before, timeout=20_000)
    assert app.explanations() == ()


def test_signing_off_with_open_exceptions_needs_a_note(
    make_window: MakeWindow, fresh_with_problems: Bench, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh_with_problems.app()
    app.sync()
    page = reconciled(make_window(app), qtbot, bridge)
    press(page, "Sign off…")
    dialog = dialog_of(SignOffDialog, qtbot)
    assert "exceptions are open" in texts(dialog)
    assert not dialog.go.isEnabled()
    QTest.keyClicks(dialog.because, "Known, mapped next week")
    QTest.mouseClick(dialog.go, LEFT)
    qtbot.waitUntil(lambda: len(app.sign_offs()) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: "Signed off by" in page.subline.text(), timeout=20_000)
    assert page.subline.text().endswith("and unchanged since.")
    assert app.sign_offs()[0].note == "Known, mapped next week"


def test_what_does_not_tie_is_said_loudly_and_cannot_be_signed(
    found: Reconciliation, worked: App, make_window: MakeWindow, qtbot: QtBot
) -> None:
    loose = replace(found.controls[0], listed=found.controls[0].listed + Decimal("12.30"))
    broken = replace(found, controls=(loose, *found.controls[1:]))
    look, says = words.verdict(broken, ENGLISH)
    assert look is words.DOES_NOT_TIE
    assert says.startswith(f"Does not tie: Orders by 12.30 {loose.currency}.")
    assert words.ties_says(words.section_states(broken)[0], ENGLISH) == f"Does not tie by 12.30 {loose.currency}"
    window = make_window(worked)
    dialog = SignOffDialog(window.context, window, broken)
    qtbot.addWidget(dialog)
    QTest.keyClicks(dialog.because, "It is only a little")
    assert not dialog.go.isEnabled()


def test_it_can_be_ended_and_nothing_is_shown_then(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh.app()
    app.sync()
    page = shown(make_window(app), qtbot, bridge)
    page.period.show_days(date(2015, 1, 1), date(2026, 12, 31))
    press(page, "Reconcile")
    QTest.mouseClick(page.working.stop, LEFT)
    qtbot.waitUntil(lambda: not page.working.busy, timeout=20_000)
    assert page.found is None
    assert page.go.isEnabled()
    assert "Nothing is reconciled yet" in texts(page)


def test_another_period_is_said_to_be_another_than_what_is_shown(
    worked: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = reconciled(make_window(worked), qtbot, bridge)
    says = "What is chosen above is not what is shown below: press Reconcile."
    assert says not in texts(page)
    page.period.periods.setCurrentIndex(list(Period).index(Period.LAST_YEAR))
    page.period.periods.activated.emit(list(Period).index(Period.LAST_YEAR))
    assert says in texts(page)
    assert page.query.since == date(page.context.now().year - 1, 1, 1)


def test_the_whole_is_written_to_a_file(
    worked: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers, tmp_path: Path
) -> None:
    page = reconciled(make_window(worked), qtbot, bridge)
    answers.file = tmp_path / "march.xlsx"
    table = page.table
    assert table is not None
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(answers.file.is_file, timeout=30_000)
    settle(qtbot, bridge)
    assert answers.file.stat().st_size > 5_000


def test_a_row_leads_to_its_record(worked: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> None:
    window = make_window(worked)
    page = reconciled(window, qtbot, bridge)
    wanted = numbers(page)[0]
    press(page.panel, "Show the record")
    orders = window.orders
    assert window.current is orders
    qtbot.waitUntil(lambda: orders.story.key == wanted, timeout=20_000)


def test_chosen_rows_are_copied_with_their_headings(
    worked: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = reconciled(make_window(worked), qtbot, bridge)
    table = page.table
    assert table is not None
    table.setFocus()
    table.selectAll()
    table.copy_rows()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["What", "State", "Number"]
    assert [line.split("\t")[2] for line in lines[1:]] == numbers(page)


# -- pure ------------------------------------------------------------------------------------------------------------


def test_every_kind_of_row_has_its_word_and_its_sentence(found: Reconciliation) -> None:
    assert set(words.KIND_LOOKS) == set(Kind)
    for row in (row for rows in found.rows.values() for row in rows):
        says = words.row_says(row, ENGLISH)
        assert words.KIND_LOOKS[row.kind].word in says
        assert row.jaggaer_number in says or row.x3_number in says
        assert "{" not in says


def test_filters_leave_what_they_say(found: Reconciliation) -> None:
    for section, rows in found.rows.items():
        counts = counts_of(rows)
        for one in Shown:
            assert len(chosen_rows(rows, RowsQuery(one))) == counts[one], section
        assert counts[Shown.ALL] == len(rows)
    rows = found.rows[Section.ORDERS]
    assert chosen_rows(rows, RowsQuery(Shown.ALL, find="no such thing")) == ()
    some = rows[3]
    assert some in chosen_rows(rows, RowsQuery(Shown.ALL, find=some.jaggaer_number[2:].lower() or some.x3_number))
    for sort in SORTS:
        ordered = chosen_rows(rows, RowsQuery(Shown.ALL, sort=sort))
        assert set(ordered) == set(rows)
        assert list(ordered) == sorted(rows, key=SORTS[sort])


def test_every_column_that_can_be_sorted_by_has_a_sort() -> None:
    for section in Section:
        columns = row_columns(section, ENGLISH)
        assert {column.sort for column in columns if column.sort} <= set(SORTS)
        assert len({column.name for column in columns}) == len(columns)
        assert sum(column.width == 0 for column in columns) == 1, "one column takes what is left"


def test_the_tables_are_sound(found: Reconciliation, theme: Theme, memory: Memory, qtbot: QtBot) -> None:
    for section, rows in found.rows.items():
        table = ListTable(row_columns(section, ENGLISH), theme, memory, section.value)
        qtbot.addWidget(table)
        QAbstractItemModelTester(table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
        table.resize(900, 300)
        table.show()
        for shown_rows in (rows, rows[:5], (), rows):
            table.show_list(shown_rows)
            assert table.model().rowCount() == len(shown_rows)
        figures = ListTable(figure_columns(section, ENGLISH), theme, memory, f"f-{section.value}")
        qtbot.addWidget(figures)
        figures.show_list([figure for figure in found.figures if figure.section is section])
        assert figures.model().rowCount()
    controls = ListTable(control_columns(ENGLISH), theme, memory, "controls")
    qtbot.addWidget(controls)
    controls.show_list(found.controls)
    made = {controls.model().index(n, 0).data() for n in range(controls.model().rowCount())}
    assert made - {None} == {"Ties"}, "cells are made for what is seen"


def test_a_long_list_has_cells_for_what_is_seen_alone(
    found: Reconciliation, theme: Theme, memory: Memory, qtbot: QtBot
) -> None:
    rows = found.rows[Section.ORDERS] * 200
    table = ListTable(row_columns(Section.ORDERS, ENGLISH), theme, memory, "long")
    qtbot.addWidget(table)
    table.resize(900, 400)
    table.show()
    table.show_list(rows)
    assert table.model().rowCount() == len(rows) > 50_000
    number = [column.name for column in table.columns].index("number")
    bar, model = table.verticalScrollBar(), table.model()
    assert isinstance(model, WindowModel)
    for fraction in range(1, 11):
        bar.setValue(bar.maximum() * fraction // 10)
        seen = table.seen_rows()
        shown_numbers = [model.index(n, number).data() for n in seen]
        assert shown_numbers == [rows[n].jaggaer_number or rows[n].x3_number for n in seen]
    assert len(model.loaded) < 1000


@pytest.mark.parametrize(
    ("period", "today", "first", "last"),
    [
        (Period.LAST_MONTH, date(2026, 1, 5), date(2025, 12, 1), date(2025, 12, 31)),
        (Period.THIS_MONTH, date(2024, 2, 29), date(2024, 2, 1), date(2024, 2, 29)),
        (Period.LAST_QUARTER, date(2026, 1, 5), date(2025, 10, 1), date(2025, 12, 31)),
        (Period.LAST_QUARTER, date(2026, 11, 29), date(2026, 7, 1), date(2026, 9, 30)),
        (Period.THIS_QUARTER, date(2026, 11, 29), date(2026, 10, 1), date(2026, 12, 31)),
        (Period.THIS_YEAR, date(2026, 11, 29), date(2026, 1, 1), date(2026, 12, 31)),
        (Period.LAST_YEAR, date(2026, 11, 29), date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_periods_are_whole_months_quarters_and_years(period: Period, today: date, first: date, last: date) -> None:
    assert days_of(period, today) == (first, last)
    assert period_of(first, last, today) is period
    assert days_of(Period.OWN, today) is None
    assert period_of(first, first, today) is Period.OWN


def test_amounts_that_do_not_tie_are_told_in_each_currency(found: Reconciliation) -> None:
    some = found.controls[0]
    gaps = words.gaps_of(
        (
            replace(some, currency="EUR", listed=some.listed - 1),
            replace(some, currency="EUR", listed=some.listed - 3),
            replace(some, currency="JPY", listed=some.listed - 5),
            some,
        )
    )
    assert gaps == (("EUR", Decimal(3)), ("JPY", Decimal(5)))
    assert fmt.amount(gaps[1][1], "JPY", ENGLISH) == "5 JPY"
