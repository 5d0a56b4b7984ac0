"""A record's values in JAGGAER and in X3 side by side, with the rule between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from core.model.views import Side
from gui import format as fmt
from gui.theme import Theme
from gui.widgets.basics import Elided, Picture, label, line, selectable
from gui.widgets.lineage import value_says
from gui.words import said, tr

_LONGEST_WORD_PX = 76


def fill_sides(
    grid: QGridLayout, sides: Sequence[Side], theme: Theme, locale: QLocale, *, written: bool
) -> Iterator[None]:
    """Three columns: field, JAGGAER, X3; below each the rule. What differs has a sign and says so. A value with each step.

    Args:
        grid: empty, and laid out already.
        sides: the values.
        theme: colours.
        locale: for numbers.
        written: whether the record is in X3; else its column says what would be written.
    """
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(4)
    for place, stretch in enumerate((3, 4, 4)):
        grid.setColumnStretch(place, stretch)
    heads = ("", tr("JAGGAER"), tr("X3") if written else tr("For X3"))
    for place, text in enumerate(heads):
        grid.addWidget(label(text, "small"), 0, place)
    row = 1
    top = Qt.AlignmentFlag.AlignTop
    for side in sides:
        grid.addWidget(label(fmt.field_word(side.field), "muted", wrap=True), row, 0, top)
        origin = value_label(side.source_value or tr("nothing there"))
        if side.source and not origin.toolTip():
            origin.setToolTip(side.source)
        grid.addWidget(origin, row, 1, top)
        value = side.x3 if written and side.x3 is not None else side.wanted
        shown = value_says(value, locale)
        if side.differs:
            cell = line(spacing=4)
            sign = Picture("triangle-alert", "warn", theme)
            sign.setAccessibleName(tr("Differs"))
            sign.setToolTip(
                tr("The rule makes {value} of it today.").format(value=value_says(side.wanted, locale))
            )  # fmt: skip
            cell.addWidget(sign, 0, top)
            cell.addWidget(value_label(shown), 1)
            grid.addLayout(cell, row, 2, top)
        else:
            grid.addWidget(value_label(shown), row, 2, top)
        rule = rule_says(side)
        if rule:
            row += 1
            grid.addWidget(label(rule, "small", wrap=True), row, 1, 1, 2, top)
        row += 1
        yield


def value_label(text: str, longest_px: int = _LONGEST_WORD_PX) -> QLabel:
    """A value that wraps between its words; what has a word too long for that is cut, and whole as its tooltip."""
    shown = selectable(text, wrap=True)
    if max(map(shown.fontMetrics().horizontalAdvance, text.split()), default=0) > longest_px:
        return Elided(text)
    return shown


def rule_says(side: Side) -> str:
    """The rule between the two values; empty where the value is taken as it is."""
    if side.rule in {"", "as is"}:
        return ""
    named = side.source and side.source != side.rule and not side.source.startswith("/")
    if named and not side.source_value:
        return tr("{rule}: {source}").format(rule=said(side.rule), source=side.source)
    return said(side.rule)
