"""Columns that are as wide as what they always say: their heading, and the words of a fixed list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from gui.models.rows import Column

T = TypeVar("T")
_ROOM_PX = 24
_SIGN_PX = 22


def fitted(columns: Sequence[Column[T]], words: Mapping[str, Sequence[str]] | None = None) -> tuple[Column[T], ...]:
    """The columns, none narrower than its heading in this language, nor than the words that its cells are made of.

    Args:
        columns: as they are wanted.
        words: by name of a column, the words of which its cells say one.
    """
    metrics = QFontMetrics(QApplication.font())

    def needed(column: Column[T]) -> int:
        cells = (words or {}).get(column.name, ())
        sign = _SIGN_PX if column.look is not None else 0
        of_words = max((metrics.horizontalAdvance(word) + sign for word in cells), default=0)
        # Cells with a look are bold, as headings are.
        title = metrics.horizontalAdvance(column.title) + (_SIGN_PX if column.sort else 0)
        return int(max(title, of_words) * 1.06) + _ROOM_PX

    return tuple(
        replace(column, width=max(column.width, needed(column))) if column.width else column for column in columns
    )
