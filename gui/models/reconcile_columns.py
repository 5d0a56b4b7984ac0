"""The columns of a reconciliation: the rows of each section, its figures, and its control totals."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QLocale

from core.model.reconcile import ControlTotal, Figure, ReconcileRow, Section
from gui import copying
from gui import format as fmt
from gui import reconcile_words as words
from gui.models.rows import Column
from gui.words import tr

RowColumn = Column[ReconcileRow]


def row_columns(section: Section, locale: QLocale) -> tuple[RowColumn, ...]:
    """Columns of the rows of a section."""
    make = _RowColumns(locale)
    own: tuple[Callable[[], RowColumn], ...]
    match section:
        case Section.ORDERS | Section.INVOICES:
            amounts = (make.jaggaer_amount, make.x3_amount, make.difference)
            own = (make.number, make.supplier, *amounts, make.more_x3, make.more_day)
        case Section.DIFFERENCES:
            own = (make.jaggaer, make.line, make.field, make.in_jaggaer, make.in_x3, make.difference, make.more_x3)
        case Section.SUPPLIERS:
            own = (make.document, make.x3, make.supplier, make.day, make.x3_amount)
        case Section.CONTRACTS:
            own = (make.contract, make.document, make.number, make.supplier, make.day, make.worth)
        case Section.SPEND:
            own = (make.x3, make.supplier, make.account, make.cost_center, make.day, make.x3_amount)
        case Section.READINESS:
            own = (make.jaggaer, make.x3, make.supplier, make.missing, make.stage, make.jaggaer_amount)
    states = () if section in {Section.SPEND, Section.READINESS} else (make.state(),)
    return (make.kind(section), *states, *(column() for column in own))


class _RowColumns:
    def __init__(self, locale: QLocale) -> None:
        self._locale = locale
        self._bare = copying.bare(locale)

    def kind(self, section: Section) -> RowColumn:
        looks = words.KIND_LOOKS
        return Column(
            "kind",
            tr("What"),
            lambda row: looks[row.kind].word,
            sort="kind",
            width=124,
            look=lambda row: looks[row.kind],
            fits=tuple(looks[kind].word for kind in words.KINDS_OF[section]),
            tip=lambda row: looks[row.kind].word,
        )

    def jaggaer(self) -> RowColumn:
        return Column("jaggaer", tr("JAGGAER"), lambda row: row.jaggaer_number, sort="jaggaer", width=92)

    def x3(self, *, hidden: bool = False) -> RowColumn:
        return Column("x3", tr("X3"), lambda row: row.x3_number, sort="x3", width=132, hidden=hidden)

    def more_x3(self) -> RowColumn:
        """Where the table has no room for it at first."""
        return self.x3(hidden=True)

    def number(self) -> RowColumn:
        return Column(
            "number", tr("Number"), lambda row: row.jaggaer_number or row.x3_number, sort="jaggaer", width=120
        )

    def document(self) -> RowColumn:
        return Column("document", tr("Document"), lambda row: words.DOCUMENTS[row.document], width=96)

    def contract(self) -> RowColumn:
        return Column("contract", tr("Contract"), lambda row: row.contract, sort="contract", width=112)

    def line(self) -> RowColumn:
        return Column("line", tr("Line"), lambda row: row.line, right=True, width=60)

    def field(self) -> RowColumn:
        return Column(
            "field",
            tr("Field"),
            lambda row: fmt.field_word(row.field) if row.field else "",
            sort="field",
            width=118,
            fits=tuple(fmt.field_word(name) for name in words.FIELDS),
        )

    def in_jaggaer(self) -> RowColumn:
        return Column(
            "in-jaggaer", tr("In JAGGAER"), lambda row: row.jaggaer_value, width=112, tip=lambda row: row.jaggaer_value
        )

    def in_x3(self) -> RowColumn:
        return Column("in-x3", tr("In X3"), lambda row: row.x3_value, width=0, tip=lambda row: row.x3_value)

    def supplier(self) -> RowColumn:
        return Column(
            "supplier",
            tr("Supplier"),
            lambda row: row.supplier_name or row.supplier,
            sort="supplier",
            width=0,
            tip=lambda row: " ".join(filter(None, (row.supplier, row.supplier_name))),
        )

    def account(self) -> RowColumn:
        return Column("account", tr("GL account"), lambda row: row.account, sort="account", width=104)

    def cost_center(self) -> RowColumn:
        return Column("cost-center", tr("Cost centre"), lambda row: row.cost_center, sort="cost-center", width=112)

    def more_day(self) -> RowColumn:
        """Likewise."""
        return self.day(hidden=True)

    def day(self, *, hidden: bool = False) -> RowColumn:
        return Column(
            "day",
            tr("Date"),
            lambda row: fmt.day(row.day),
            sort="day",
            width=100,
            hidden=hidden,
            copies=((tr("Date"), lambda row: copying.day(row.day, self._locale)),),
        )

    def jaggaer_amount(self) -> RowColumn:
        return self._money("jaggaer-amount", tr("In JAGGAER"), lambda row: row.jaggaer)

    def x3_amount(self) -> RowColumn:
        return self._money("x3-amount", tr("In X3"), lambda row: row.x3)

    def worth(self) -> RowColumn:
        return self._money("x3-amount", tr("Amount"), lambda row: row.x3 if row.x3 is not None else row.jaggaer)

    def difference(self) -> RowColumn:
        return self._money("difference", tr("Difference"), lambda row: row.difference or None)

    def missing(self) -> RowColumn:
        return Column(
            "missing",
            tr("What is missing"),
            words.missing_words,
            sort="missing",
            width=150,
            tip=words.missing_words,
            fits=(tr("What is missing"),),
        )

    def stage(self) -> RowColumn:
        return Column(
            "stage",
            tr("Receipt and invoice"),
            words.stage_word,
            sort="stage",
            width=160,
            fits=(tr("Receipt and invoice"), *words.STAGES.values()),
        )

    def state(self) -> RowColumn:
        return Column(
            "state",
            tr("State"),
            lambda row: words.state_look(row).word if row.is_exception else "",
            sort="state",
            width=94,
            look=words.state_look,
            fits=(words.STATE_OPEN.word, words.STATE_EXPLAINED.word),
            tip=lambda row: row.explained.because if row.explained else "",
        )

    def _money(self, name: str, title: str, value: Callable[[ReconcileRow], Decimal | None]) -> RowColumn:
        def shown(row: ReconcileRow) -> str:
            amount = value(row)
            return "" if amount is None else fmt.amount(amount, row.currency, self._locale)

        def copied(row: ReconcileRow) -> str:
            amount = value(row)
            return "" if amount is None else copying.figure(amount, row.currency, self._bare)

        return Column(
            name,
            title,
            shown,
            sort=name,
            right=True,
            width=144,
            copies=((title, copied), (tr("Currency"), lambda row: row.currency)),
        )


def figure_columns(section: Section, locale: QLocale) -> tuple[Column[Figure], ...]:
    """Columns of the figures of a section; the rows behind each are one step away."""

    def money(name: str, title: str, value: Callable[[Figure], Decimal | None]) -> Column[Figure]:
        def shown(figure: Figure) -> str:
            amount = value(figure)
            return "" if amount is None else fmt.amount(amount, figure.currency, locale)

        return Column(name, title, shown, right=True, width=140)

    def count(name: str, title: str, value: Callable[[Figure], int]) -> Column[Figure]:
        return Column(
            name,
            title,
            lambda figure: fmt.number(value(figure), locale) if value(figure) or name == "rows" else "",
            right=True,
            width=70,
        )

    what = Column("what", tr("What"), words.figure_word, width=0, tip=words.figure_word)
    by: Column[Figure] = Column(
        "axis", tr("By"), lambda figure: words.AXES[figure.axis] if figure.axis else "", width=104
    )
    rows = count("rows", tr("Rows"), lambda figure: figure.rows)
    open_ones = count("open", tr("Open"), lambda figure: figure.open)
    jaggaer = money("jaggaer", tr("In JAGGAER"), lambda figure: figure.jaggaer)
    x3 = money("x3", tr("In X3"), lambda figure: figure.x3)
    difference = money("difference", tr("Difference"), lambda figure: figure.difference or None)
    match section:
        case Section.SPEND:
            return by, what, rows, x3
        case Section.CONTRACTS:
            ceiling = money("ceiling", tr("Ceiling"), lambda figure: figure.ceiling)
            ordered = money("committed", tr("Ordered"), lambda figure: figure.committed)
            return what, rows, open_ones, jaggaer, x3, ceiling, ordered
        case Section.READINESS:
            return what, rows, jaggaer
        case Section.SUPPLIERS:
            return what, rows, open_ones, x3
        case _:
            return what, rows, open_ones, jaggaer, x3, difference


def control_columns(locale: QLocale) -> tuple[Column[ControlTotal], ...]:
    """Columns of the control totals: left is right and what is listed, to the cent."""

    def look(control: ControlTotal) -> fmt.Look:
        return words.TIES if control.ties else words.DOES_NOT_TIE

    def money(name: str, title: str, value: Callable[[ControlTotal], Decimal]) -> Column[ControlTotal]:
        return Column(name, title, lambda one: fmt.amount(value(one), one.currency, locale), right=True, width=132)

    def gap(control: ControlTotal) -> str:
        return "" if control.ties else fmt.amount(control.gap, control.currency, locale)

    return (
        Column(
            "ties",
            tr("Ties"),
            lambda one: look(one).word,
            width=118,
            look=look,
            fits=(words.TIES.word, words.DOES_NOT_TIE.word),
        ),
        Column("left-side", tr("Control total"), lambda one: words.side_word(one.left_side), width=0),
        money("left", tr("Amount"), lambda one: one.left),
        Column("right-side", tr("Is"), lambda one: words.side_word(one.right_side), width=150),
        money("right", tr("Amount"), lambda one: one.right),
        money("listed", tr("And listed"), lambda one: one.listed),
        Column("gap", tr("Not accounted for"), gap, right=True, width=140),
    )
