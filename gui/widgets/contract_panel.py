"""The side panel of a contract: how it stands, what is left of it, the orders that refer to it, and its history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from core.model.contract import ContractOrder, ContractRow
from core.model.views import Trace
from gui import contract_words as words
from gui import format as fmt
from gui.context import Context
from gui.models.contract_columns import contract_order_columns
from gui.models.rows import RowsModel
from gui.widgets.basics import Button, Scroll, Scrolled, chip, column, hairline, label, line, selectable
from gui.widgets.flow import Flow
from gui.widgets.flush_table import FlushTable
from gui.widgets.side_panel import SidePanel
from gui.words import said, tr

ORDERS, HISTORY = 0, 1


@dataclass(frozen=True, slots=True)
class ContractStory:
    """All that the panel shows of a contract.

    Attributes:
        address: where it opens in JAGGAER; empty = nowhere.
    """

    row: ContractRow
    orders: tuple[ContractOrder, ...]
    trace: Trace
    address: str = ""


class ContractPanel(SidePanel):
    """The story of the chosen contract.

    Signals:
        order_asked: number of an order that refers to it.
        support_asked, way_asked: its `Trace`.
    """

    order_asked = Signal(str)
    support_asked = Signal(object)
    way_asked = Signal(object)

    def __init__(self, context: Context) -> None:
        self._story: ContractStory | None = None
        self._model: RowsModel[ContractOrder] = RowsModel(
            contract_order_columns(context.locale), context.theme, slice_ms=6.0
        )
        super().__init__(
            context,
            tr("The whole story"),
            (tr("Choose a contract"), tr("What is left of it and the orders that refer to it appear here.")),
            (tr("What of the contract"), (tr("Orders"), tr("History"))),
        )
        self._model.setParent(self)

    @property
    def story(self) -> ContractStory | None:
        """What is shown; None for nothing."""
        return self._story

    def show_story(self, story: ContractStory, today: date) -> None:
        """Shows a contract."""
        if story == self._story:
            return
        self._story = story
        row, locale, theme = story.row, self._context.locale, self._context.theme
        inside, layout = self._new_head()
        top = line()
        top.addWidget(selectable(row.number, "section"), 1)
        copy = Button("", theme, look="tool", icon="copy")
        copy.setToolTip(tr("Copy the number"))
        copy.setAccessibleName(tr("Copy the number"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(row.number))
        top.addWidget(copy)
        layout.addLayout(top)
        chips = QWidget()
        flow = Flow(chips)
        looks = [words.STATE_LOOKS[row.state(today)]]
        looks += [words.OVER] if row.over else []
        looks += [words.SUPERSEDED] if row.superseded else []
        for look in looks:
            flow.addWidget(chip(f"{look.glyph} {look.word}", look.role))
        layout.addWidget(chips)
        if row.name:
            layout.addWidget(selectable(row.name, "strong", wrap=True))
        layout.addWidget(selectable(words.left_says(row, locale), "strong", wrap=True))
        if row.reason:
            layout.addWidget(selectable(said(row.reason), wrap=True))
        self._add_facts(layout, row)
        ways = QWidget()
        buttons = Flow(ways)
        for text, icon, pressed in (
            (tr("Open in JAGGAER"), "external-link", self._open),
            (tr("Copy for support"), "life-buoy", lambda: self.support_asked.emit(story.trace)),
            (tr("Its way…"), "route", lambda: self.way_asked.emit(story.trace)),
        ):
            button = Button(text, theme, look="small", icon=icon)
            button.clicked.connect(pressed)
            buttons.addWidget(button)
        layout.addWidget(ways)
        self._show_head(inside)
        self._model.replace(story.orders, more=False)
        orders = fmt.number(len(story.orders), locale)
        self.tabs.setTabText(ORDERS, tr("Orders {number}").format(number=orders))
        self._show_history(story.trace)
        self._show_whole()

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._story = None
        super().show_nothing()

    def focus_first(self) -> None:
        """Puts the keyboard on the orders."""
        self.tabs.setCurrentIndex(ORDERS)
        self.orders.setFocus(Qt.FocusReason.TabFocusReason)

    def _add_facts(self, layout: QVBoxLayout, row: ContractRow) -> None:
        locale = self._context.locale
        ceiling = fmt.amount(row.ceiling, row.currency, locale) if row.ceiling is not None else ""
        others = fmt.listed([fmt.amount(amount, currency, locale) for currency, amount in row.other_currencies])
        facts = [
            (tr("Supplier"), ", ".join(" ".join(filter(None, (one.number, one.name))) for one in row.suppliers)),
            (tr("Ceiling"), ceiling),
            (tr("Ordered"), fmt.amount(row.ordered, row.currency, locale)),
            (tr("In other currencies"), others),
            (tr("Valid"), words.valid_says(row, locale)),
            (tr("Amendment"), row.amendment),
            (tr("JAGGAER says"), row.said),
        ]
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for number, (name, value) in enumerate([fact for fact in facts if fact[1]]):
            grid.addWidget(label(name, "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(selectable(value, wrap=True), number, 1)
        layout.addLayout(grid)

    def _open(self) -> None:
        if self._story is not None and self._story.address:
            QDesktopServices.openUrl(QUrl(self._story.address))
            return
        self._context.say(
            tr(
                "No address is set under which JAGGAER opens in the browser. Set jaggaer.open_address in the"
                " connection's settings, with {number} where the number stands."
            )
        )

    def _build_lists(self) -> tuple[QWidget, ...]:
        context = self._context
        self.orders = FlushTable(self._model, context.theme, context.memory, "contract-orders", self)
        self.orders.setAccessibleName(tr("Orders that refer to the contract"))
        self.orders.opened.connect(self._order_opened)
        self._history = Scroll(name=tr("History"))
        return self.orders, self._history

    def _order_opened(self, number: int) -> None:
        order = self._model.row_at(number)
        if order is not None:
            self.order_asked.emit(order.number)

    def _show_history(self, trace: Trace) -> None:
        inside = Scrolled()
        layout = column(inside, margins=(16, 4, 12, 12), spacing=6)
        for problem in trace.problems:
            layout.addWidget(selectable(said(problem), wrap=True))
        for event in reversed(trace.events):
            layout.addWidget(label(f"{fmt.stamp(event.at)} · {event.actor}", "small", wrap=True))
            layout.addWidget(selectable(said(event.text or event.action), wrap=True))
            layout.addWidget(hairline())
        layout.addStretch(1)
        self._history.setWidget(inside)
