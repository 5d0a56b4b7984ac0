"""The lines of an order in the side panel: code before and after, amount, status; a line opens to its details."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.model.document import Lineage
from core.model.status import Status
from core.model.views import LineRow
from gui import format as fmt
from gui.theme import Theme
from gui.widgets.basics import Button, Elided, chip, clear, column, figure, label, line
from gui.widgets.lineage import lineage_grid
from gui.words import said, tr

FEW = 12
"""Lines shown at first; the others on request."""

_FINE = frozenset({Status.SYNCED, Status.UP_TO_DATE})


def coding_says(row: LineRow) -> str:
    """`739600 → 606300 · L630`: the account before and after mapping, then the cost centre."""
    parts = []
    for before, after in (
        (row.source_account, row.account),
        (row.source_cost_center, row.cost_center),
    ):
        text = after if before in {"", after} else f"{before} → {after or '?'}"
        if text:
            parts.append(text)
    return " · ".join(parts)


class LineHead(Button):
    """One line, as a button that opens and closes its details."""

    def __init__(self, row: LineRow, currency: str, theme: Theme, locale: QLocale) -> None:
        super().__init__("", theme, look="row")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = line(self, margins=(6, 5, 6, 5), spacing=8)
        number = label(str(row.number), "muted")
        number.setFixedWidth(24)
        number.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout.addWidget(number)
        texts = column(spacing=2)
        top = line()
        top.addWidget(Elided(row.description or tr("No description")), 1)
        if currency:
            top.addWidget(figure(fmt.amount(row.amount, currency, locale)))
        texts.addLayout(top)
        below = line()
        below.addWidget(Elided(coding_says(row), "muted"), 1)
        texts.addLayout(below)
        look = fmt.STATUS_LOOKS[row.status]
        if row.status in _FINE:
            below.addWidget(chip(tr("OK"), look.role))
        else:
            texts.addSpacing(2)
            texts.addWidget(chip(f"{look.glyph} {look.word}", look.role))
        layout.addLayout(texts, 1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(
            tr("Line {number}, {description}, {coding}, {status}").format(
                number=row.number, description=row.description, coding=coding_says(row), status=look.word
            )
        )

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as its two lines."""
        inside = self.layout()
        return inside.sizeHint() if inside is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow: its texts can be cut."""
        return QSize(160, self.sizeHint().height())


class LineList(QWidget):
    """Lines below each other; those that need somebody first where there are many.

    Signals:
        all_asked: every line is to be shown.
    """

    all_asked = Signal()

    def __init__(self, theme: Theme, locale: QLocale) -> None:
        super().__init__()
        self._theme = theme
        self._locale = locale
        self._rows = column(self, spacing=2)

    def show_lines(
        self,
        lines: tuple[LineRow, ...],
        fields: tuple[Lineage, ...],
        currency: str,
        *,
        everything: bool = False,
    ) -> None:
        """Shows the lines of one record."""
        for _ in self.lines_coming(lines, fields, currency, everything=everything):
            pass

    def lines_coming(
        self,
        lines: tuple[LineRow, ...],
        fields: tuple[Lineage, ...],
        currency: str,
        *,
        everything: bool = False,
    ) -> Iterator[None]:
        """Shows them, one with each step."""
        clear(self._rows)
        shown = lines
        if len(lines) > FEW and not everything:
            shown = tuple(sorted(lines, key=lambda row: row.status in _FINE))[:FEW]
        for row in shown:
            head = LineHead(row, currency, self._theme, self._locale)
            details = QWidget()
            details.hide()
            # Made when they are asked for: those of a dozen lines at once would keep the window waiting.
            head.toggled.connect(partial(self._show_details, details, row, fields, currency))
            self._rows.addWidget(head)
            self._rows.addWidget(details)
            yield
        if len(shown) < len(lines):
            more = Button(tr("Show all %Ln lines", "", len(lines)), self._theme, look="link")
            more.clicked.connect(self.all_asked)
            self._rows.addWidget(more)

    def _show_details(
        self,
        details: QWidget,
        row: LineRow,
        fields: tuple[Lineage, ...],
        currency: str,
        on: bool,  # noqa: FBT001 - Qt's signal
    ) -> None:
        if on and details.layout() is None:
            self._fill(details, row, fields, currency)
        details.setVisible(on)

    def _fill(self, details: QWidget, row: LineRow, fields: tuple[Lineage, ...], currency: str) -> None:
        layout = column(details, margins=(38, 2, 6, 8), spacing=4)
        if row.reason:
            layout.addWidget(label(said(row.reason), wrap=True))
        if row.quantity is not None and row.price is not None:
            quantity = fmt.decimal(row.quantity, self._locale)
            price = fmt.amount(row.price, currency, self._locale)
            counted = f"{quantity} {row.unit}".rstrip()
            layout.addWidget(label(tr("{quantity} at {price}").format(quantity=counted, price=price), "muted"))
        if row.x3_line:
            layout.addWidget(label(tr("Line {number} in X3").format(number=row.x3_line), "muted"))
        own = tuple(item for item in fields if item.line_key == row.key)
        if own:
            layout.addLayout(lineage_grid(own, self._locale))
