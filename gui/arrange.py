"""Markdown as Qt reads it -> text with the sizes, distances and grounds of our pages."""

from __future__ import annotations

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
    QTextTableFormat,
)

from gui.theme import Tokens

_LINE = (120.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
_HEAVIEST = QFont.Weight.DemiBold
"""Of the program's font: a heavier one would be smeared."""
_FIRST_PX, _OTHER_PX = 20, 15
"""Sizes of headings."""


def arrange(document: QTextDocument, font: QFont, tokens: Tokens) -> None:
    """Gives what Qt made of Markdown our look; blocks of code break their lines where the window ends.

    Args:
        document: is changed.
        font: of the window.
        tokens: the colours in force.
    """
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        form = block.blockFormat()
        level = form.headingLevel()
        in_table = cursor.currentTable() is not None
        form.setTopMargin(0 if level == 1 or in_table else 14 if level else 3 if block.textList() else 8)
        form.setBottomMargin(0 if in_table else 4)
        form.setLineHeight(*_LINE)
        if _is_code(block):
            form.setNonBreakableLines(False)
            form.setBackground(QColor(tokens.head))
            form.setTopMargin(0 if _is_code(block.previous()) else 8)
            form.setBottomMargin(0 if _is_code(block.next()) else 8)
        cursor.setBlockFormat(form)
        _lighten(block)
        if level:
            _make_heading(block, font, _FIRST_PX if level == 1 else _OTHER_PX)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _draw_grid(frame, tokens)
    cursor.endEditBlock()


def _is_code(block: QTextBlock) -> bool:
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)


def _lighten(block: QTextBlock) -> None:
    heavy = QTextCharFormat()
    heavy.setFontWeight(_HEAVIEST)
    cursor = QTextCursor(block)
    for place in block.textFormats():
        if place.format.fontWeight() > _HEAVIEST:
            cursor.setPosition(block.position() + place.start)
            cursor.setPosition(block.position() + place.start + place.length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(heavy)


def _make_heading(block: QTextBlock, font: QFont, size_px: int) -> None:
    shape = QTextCharFormat()
    large = QFont(font)
    large.setPixelSize(size_px)
    large.setWeight(_HEAVIEST)
    shape.setFont(large)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(shape)


def _draw_grid(table: QTextTable, tokens: Tokens) -> None:
    grid = table.format()
    assert isinstance(grid, QTextTableFormat)  # noqa: S101 - a table has no other
    grid.setBorder(1)
    grid.setBorderStyle(QTextTableFormat.BorderStyle.BorderStyle_Solid)
    grid.setBorderBrush(QBrush(QColor(tokens.line)))
    grid.setBorderCollapse(True)
    grid.setCellPadding(7)
    grid.setTopMargin(10)
    table.setFormat(grid)
