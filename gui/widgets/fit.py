"""Columns that are as wide as what they always say: their heading, and the words of a fixed list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from gui.models.rows import Column

T = TypeVar("T")
_ROOM_PX = 18
_HEAD_ROOM_PX = 34
_SIGN_PX = 20
_ARROW_PX = 18
"""Room for the arrow of the sort, which Qt keeps in every heading."""
_HEAD_PX = 12
_BOLD = 1.06
"""How much wider a bold text is at most; cells with a look are bold."""


def fitted(columns: Sequence[Column[T]], words: Mapping[str, Sequence[str]] | None = None) -> tuple[Column[T], ...]:
    """The columns, none narrower than its heading in this language, nor than the words that its cells are made of.

    Args:
        columns: as they are wanted.
        words: by name of a column, the words of which its cells say one.
    """
    font = QApplication.font()
    metrics = QFontMetrics(font)
    font.setPixelSize(_HEAD_PX)
    font.setWeight(QFont.Weight.DemiBold)
    heads = QFontMetrics(font)
    arrow = _ARROW_PX if any(column.sort for column in columns) else 0

    def needed(column: Column[T]) -> int:
        cells = (words or {}).get(column.name, ())
        sign = _SIGN_PX if column.look is not None else 0
        of_words = max((metrics.horizontalAdvance(word) + sign for word in cells), default=0)
        return max(heads.horizontalAdvance(column.title) + arrow + _HEAD_ROOM_PX, int(of_words * _BOLD) + _ROOM_PX)

    return tuple(
        replace(column, width=max(column.width, needed(column))) if column.width else column for column in columns
    )
