"""The language of the tests: what it makes of texts, and what is found with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.basics import Elided, label
from gui.words import tr
from tests.helpers.pseudo import misfits, outside, pseudo, pseudo_language, strings_of, untranslated


@pytest.fixture
def pseudo_words(qapp: QApplication) -> Iterator[None]:
    with pseudo_language(qapp):
        yield


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Sync now", "⟦Šýñç ñöwéñ ⟧"),
        ("{name} is gone", "⟦{name} íš göñééñ ⟧"),
        ("%Ln orders", "⟦%Ln öŕdéŕšéñ ⟧"),
    ],
)
def test_a_text_is_accented_and_longer_and_keeps_its_places(text: str, shown: str) -> None:
    assert pseudo(text) == shown


def test_it_is_spoken_inside_only_and_leaves_qts_own_texts_alone(qapp: QApplication) -> None:
    with pseudo_language(qapp):
        assert tr("%Ln orders of {name}", "", 1234).format(name="A") == "⟦1,234 öŕdéŕš öf Aéñ û⟧"
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert tr("%Ln orders of {name}", "", 1234).format(name="A") == "1,234 orders of A"


def test_what_stands_outside_the_marks_is_known_also_with_marks_in_marks() -> None:
    assert outside("a ⟦b ⟦c⟧ d⟧ e") == "a  e"


@pytest.mark.usefixtures("pseudo_words")
def test_texts_that_were_never_translated_are_found_and_data_are_not(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    for text in (tr("Orders"), "Forgotten", "Müller GmbH", "PO-2026-0001", "12.50 EUR", "Sage X3", tr("Total") + ": 3"):
        layout.addWidget(label(text))
    button = QPushButton(tr("Map"))
    button.setToolTip("Not translated either")
    layout.addWidget(button)
    table = QTableView()
    model = QStandardItemModel(1, 2)
    model.setHorizontalHeaderLabels([tr("Number"), "Supplier"])
    model.setItem(0, 0, QStandardItem("4711"))
    model.setItem(0, 1, QStandardItem("Müller GmbH"))
    table.setModel(model)
    layout.addWidget(table)
    hidden = label("Hidden")
    layout.addWidget(hidden)
    hidden.hide()
    page.show()
    assert untranslated(page, ["Müller GmbH"]) == [
        "QLabel 'Forgotten': text 'Forgotten'",
        f"QPushButton {button.text()!r}: tooltip 'Not translated either'",
        "QTableView: heading 'Supplier'",
    ]


@pytest.mark.usefixtures("pseudo_words")
def test_texts_that_do_not_fit_are_found(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout = QHBoxLayout(page)
    fixed = label(tr("A label of a fixed width"))
    fixed.setFixedWidth(40)
    elided = Elided(tr("A label that may be cut though it is no data"))
    elided.setFixedWidth(60)
    name = Elided("Müller and everybody else who has a long name, which is data")
    name.setFixedWidth(60)
    button = QPushButton(tr("A button of a fixed width"))
    button.setFixedWidth(50)
    low = label(tr("A sentence that wraps and has no room for its lines"), wrap=True)
    low.setFixedSize(140, 14)
    for widget in (fixed, elided, name, button, low, label(tr("Fits"))):
        layout.addWidget(widget)
    above = QLabel(tr("On it"), page)
    above.setGeometry(fixed.geometry())
    page.show()
    qtbot.waitExposed(page)
    above.setGeometry(fixed.x(), fixed.y(), 200, 14)
    found = misfits(page)
    kinds = {line.split(": ")[0].split(" ")[0] + " " + line.split(": ")[1].split(" ")[0] for line in found}
    assert {"Elided elided", "QPushButton 50"} <= kinds
    assert any(line.startswith("QLabel") and "px for" in line for line in found)
    assert not any("Müller" in line and "elided" in line for line in found)
    assert sum("height for" in line for line in found) == 1
    assert any("lies on" in line for line in found)
    assert not any("Fíţš" in line and "px" in line for line in found)


@pytest.mark.usefixtures("pseudo_words")
def test_what_fits_is_not_found(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    layout.addWidget(label(tr("A sentence that wraps and has all the room that its lines need"), wrap=True))
    layout.addWidget(QPushButton(tr("A button that grows")))
    page.resize(200, 200)
    page.show()
    qtbot.waitExposed(page)
    assert misfits(page) == []


def test_data_are_collected_from_the_cores_values_without_their_sentences() -> None:
    @dataclass(frozen=True)
    class Row:
        name: str
        message: str
        parts: tuple[str, ...]

    assert strings_of([Row("Müller", "Account 1 is not in X3", ("a", "7"))], {"k": "v"}) == {"Müller", "a", "k", "v"}
