"""Where values come from: field, value, source, rule."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout

from core.model.document import Lineage
from core.model.values import Value
from gui import format as fmt
from gui.widgets.basics import label, selectable
from gui.words import tr


def value_says(value: Value, locale: QLocale) -> str:
    """A field's value as text; codes and dates as they are."""
    match value:
        case None | "":
            return tr("empty")
        case bool():
            return tr("yes") if value else tr("no")
        case Decimal():
            return fmt.decimal(value, locale)
        case _:
            return str(value)


def origin_says(item: Lineage, locale: QLocale) -> str:
    """`2026-11-05 ← createDateTime, site zone`: the value, where it was read, and what was done to it."""
    value = value_says(item.value, locale)
    origin = item.source.removeprefix("/").replace("/", " · ")
    if item.source_value and item.source_value != value:
        read = tr("{value} in {place}", "a value, and the field where it was read")
        origin = read.format(value=item.source_value, place=origin) if origin else item.source_value
    parts = [part for part in dict.fromkeys((origin, item.rule)) if part and part != "as is"]
    return f"{value} ← {', '.join(parts)}" if parts else value


def lineage_grid(fields: tuple[Lineage, ...], locale: QLocale) -> QGridLayout:
    """Two columns: the field's name, and where its value comes from."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnMinimumWidth(0, 96)
    grid.setColumnStretch(1, 1)
    for number, item in enumerate(fields):
        name = label(fmt.field_word(item.field), "muted")
        grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
        origin = selectable(origin_says(item, locale), wrap=True)
        origin.setToolTip(item.source)
        grid.addWidget(origin, number, 1)
    return grid
