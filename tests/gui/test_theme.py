from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.memory import Memory
from gui.theme import DARK, LIGHT, Mode, Theme, Tokens, tabular

LEAST_CONTRAST = 4.5
GROUNDS: dict[str, tuple[str, ...]] = {
    "text": ("bg", "surface", "raised", "nav", "head", "zebra", "selection"),
    "muted": ("bg", "surface", "raised", "nav", "head", "zebra"),
    "accent": ("bg", "surface", "raised", "zebra"),
    "on_accent": ("accent", "accent_hover"),
    "ok": ("bg", "surface", "zebra", "head", "ok_soft"),
    "warn": ("bg", "surface", "zebra", "head", "nav", "warn_soft"),
    "bad": ("bg", "surface", "zebra", "head", "bad_soft"),
    "info": ("bg", "surface", "zebra", "head", "info_soft"),
}


def luminance(colour: str) -> float:
    def part(at: int) -> float:
        value = int(colour[at : at + 2], 16) / 255
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("text", list(GROUNDS))
def test_text_has_enough_contrast_on_every_ground_it_stands_on(tokens: Tokens, text: str) -> None:
    colours = tokens.as_dict()
    poor = {
        ground: round(contrast(colours[text], colours[ground]), 2)
        for ground in GROUNDS[text]
        if contrast(colours[text], colours[ground]) < LEAST_CONTRAST
    }
    assert poor == {}


def test_the_fonts_that_ship_are_used(theme: Theme, qapp: QApplication) -> None:
    assert theme.tokens in {LIGHT, DARK}
    assert qapp.font().family() == "Inter"
    assert QFontInfo(qapp.font()).family() == "Inter"
    assert {"Regular", "Medium", "SemiBold"} <= {style.replace(" ", "") for style in QFontDatabase.styles("Inter")}


def test_what_the_system_has_for_tables_and_menus_gives_way_to_them(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    kinds = ("QAbstractItemView", "QMenu", "QTipLabel")

    def of_the_system() -> None:  # as Windows' part of Qt does with the first style sheet
        for kind in kinds:
            qapp.setFont(QFont("Courier", 7), kind)  # type: ignore[arg-type]

    def families() -> set[str]:
        return {qapp.font(kind).family() for kind in kinds}  # type: ignore[call-overload]

    of_the_system()
    assert families() == {"Courier"}
    theme.set_mode(Mode.DARK if theme.tokens is LIGHT else Mode.LIGHT)
    assert families() == {"Inter"}
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    of_the_system()
    qtbot.waitUntil(lambda: families() == {"Inter"})


def test_tabular_figures_are_equally_wide(theme: Theme, qapp: QApplication) -> None:
    assert theme.row_height
    metrics = QFontMetricsF(tabular(qapp.font()))
    assert len({round(metrics.horizontalAdvance(digit * 20), 2) for digit in "0123456789"}) == 1


def test_a_choice_of_colours_is_remembered_and_told(theme: Theme, memory: Memory, qapp: QApplication) -> None:
    theme.set_mode(Mode.LIGHT)
    told: list[Tokens] = []
    theme.changed.connect(lambda: told.append(theme.tokens))
    theme.set_mode(Mode.DARK)
    assert told == [DARK]
    assert Theme(qapp, memory).tokens == DARK


def test_a_remembered_choice_that_nobody_knows_counts_as_the_systems(memory: Memory, qapp: QApplication) -> None:
    memory.set_text("appearance", "purple")
    assert Theme(qapp, memory).mode is Mode.SYSTEM


def test_compact_rows_are_lower(theme: Theme) -> None:
    assert theme.row_height == 32
    theme.set_compact(compact=True)
    assert theme.row_height == 26
