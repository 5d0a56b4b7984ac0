"""The columns of the contracts, and of the orders that refer to one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QLocale

from core.model.contract import ContractOrder, ContractRow
from gui import contract_words as words
from gui import copying
from gui import format as fmt
from gui.models.rows import Column
from gui.words import tr


def contract_columns(locale: QLocale, today: Callable[[], date]) -> tuple[Column[ContractRow], ...]:
    """Columns of the contracts; `today` says of which day their state is."""
    bare = copying.bare(locale)

    def money(name: str, title: str, value: Callable[[ContractRow], Decimal | None]) -> Column[ContractRow]:
        def shown(row: ContractRow) -> str:
            amount = value(row)
            return "" if amount is None else fmt.amount(amount, row.currency, locale)

        def copied(row: ContractRow) -> str:
            amount = value(row)
            return "" if amount is None else copying.figure(amount, row.currency, bare)

        copies = ((title, copied), (tr("Currency"), lambda row: row.currency))
        return Column(name, title, shown, sort=name, right=True, width=144, copies=copies)

    def day(name: str, title: str, value: Callable[[ContractRow], date | None], *, hidden: bool) -> Column[ContractRow]:
        return Column(
            name,
            title,
            lambda row: fmt.day(value(row)),
            sort=name,
            width=104,
            hidden=hidden,
            copies=((title, lambda row: copying.day(value(row), locale)),),
        )

    def look(row: ContractRow) -> fmt.Look:
        return words.look_of(row, today())

    return (
        Column(
            "state",
            tr("State"),
            lambda row: look(row).word,
            width=132,
            look=look,
            fits=tuple(one.word for one in words.LOOKS),
            tip=lambda row: look(row).word,
        ),
        Column("number", tr("Contract"), lambda row: row.number, sort="number", width=164, tip=lambda row: row.number),
        Column("amendment", tr("Amendment"), lambda row: row.amendment, right=True, width=104, hidden=True),
        Column("name", tr("Name"), lambda row: row.name, sort="name", width=0, tip=lambda row: row.name),
        money("ceiling", tr("Ceiling"), lambda row: row.ceiling),
        money("ordered", tr("Ordered"), lambda row: row.ordered),
        money("left", tr("Left"), lambda row: row.left),
        Column("supplier", tr("Supplier"), words.supplier_of, sort="supplier", width=140, tip=words.supplier_of),
        day("from", tr("Valid from"), lambda row: row.valid_from, hidden=True),
        day("until", tr("Valid until"), lambda row: row.valid_until, hidden=False),
        Column(
            "orders", tr("Orders"), lambda row: fmt.number(row.orders, locale), sort="orders", right=True, hidden=True
        ),
        Column("said", tr("JAGGAER says"), lambda row: row.said, width=120, hidden=True),
    )


def contract_order_columns(locale: QLocale) -> tuple[Column[ContractOrder], ...]:
    """Columns of the orders that refer to a contract."""
    return (
        Column(
            "number",
            tr("Order"),
            lambda row: row.number,
            width=0,
            look=lambda row: fmt.STATUS_LOOKS[row.status],
            sign_only=True,
            tip=lambda row: fmt.STATUS_LOOKS[row.status].word,
        ),
        Column(
            "amount",
            tr("Under the contract"),
            lambda row: fmt.amount(row.amount, row.currency, locale),
            right=True,
            width=150,
        ),
        Column("day", tr("Date"), lambda row: fmt.day(row.day), width=104, hidden=True),
        Column("x3", tr("X3"), lambda row: row.x3_key, width=132, hidden=True),
    )
