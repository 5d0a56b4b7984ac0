"""What an invoice comes to by JAGGAER, and whether its lines and charges come to the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from core.mapping.compiled import CompiledResource
from core.mapping.draft import Draft
from core.mapping.gates import text_at
from core.mapping.money import TOLERANCE, TOLERANCE_SHARE
from core.mapping.reading import NOTHING, Read, parse_decimal
from core.model.pointer import Pointer
from core.model.record import SourceRecord
from core.model.status import Level

ZERO: Final = Decimal(0)


@dataclass(slots=True)
class InvoiceMoney:
    """The amounts of an invoice's header.

    Attributes:
        total: with tax; None where JAGGAER gives none. `read` says where it stands.
        charges: beside the lines and no tax: shipping, handling.
        taxes, deductions: part of the total; what it is less by.
        sign: of charges and deductions against how JAGGAER shows them; None = of a credit memo nothing says which.
    """

    total: Decimal | None
    charges: tuple[Decimal, ...]
    taxes: tuple[Decimal, ...]
    deductions: tuple[Decimal, ...]
    read: Read = NOTHING
    sign: int | None = 1

    def taxes_sum(self) -> Decimal:
        """All taxes."""
        return sum(self.taxes, ZERO)

    def untaxed(self) -> Decimal:
        """Charges that are no tax, less deductions."""
        return sum(self.charges, ZERO) - sum(self.deductions, ZERO)

    def beside(self) -> Decimal:
        """All that the total holds beside the lines."""
        return self.untaxed() + self.taxes_sum()

    def turn_below_zero(self, lines: Decimal) -> None:
        """A credit note's amounts below zero: total and taxes; charges and deductions so that they lead to the total.

        Which of them JAGGAER shows below zero is not known, but for the total (reference 4.4).

        Args:
            lines: what the lines come to, below zero already.
        """
        if self.total is not None:
            self.total = -abs(self.total)
        self.taxes = tuple(-abs(amount) for amount in self.taxes)
        fits = self._fits(lines)
        self.sign = fits.pop() if len(fits) == 1 else None
        sign = -1 if self.sign is None else self.sign
        self.charges = tuple(sign * amount for amount in self.charges)
        self.deductions = tuple(sign * amount for amount in self.deductions)

    def take(self, amount: Decimal) -> None:
        """Takes a charge of this amount, or a deduction that is one, from what is beside the lines: it is a line."""
        charges, deductions = list(self.charges), list(self.deductions)
        if amount in charges:
            charges.remove(amount)
        else:
            deductions.remove(-amount)
        self.charges, self.deductions = tuple(charges), tuple(deductions)

    def _fits(self, lines: Decimal) -> set[int]:
        """The signs of charges and deductions with which all comes to the total."""
        if self.total is None:
            return set()
        apart = self.total - lines - self.taxes_sum()
        return {sign for sign in (-1, 1) if abs(apart - sign * self.untaxed()) <= TOLERANCE}


def read_charges(compiled: CompiledResource, draft: Draft, payload: Mapping[str, object]) -> InvoiceMoney:
    """The amounts of the header, as they stand; what is no number counts as absent, but for the total, which is told."""
    read = draft.read(compiled.total, payload) if compiled.total is not None else NOTHING
    if compiled.total is not None and read.fault:
        what = f"“{read.source_value}” in the total of the invoice is {read.fault}."
        draft.find("not-a-number", "total_with_tax", read.source_value, what)
    taxes = set(compiled.taxes)
    return InvoiceMoney(
        total=read.value if isinstance(read.value, Decimal) else None,
        charges=_amounts([pointer for pointer in compiled.charges if pointer not in taxes], payload),
        taxes=_amounts(compiled.taxes, payload),
        deductions=_amounts(compiled.deductions, payload),
        read=read,
    )


def judge_invoice_total(
    money: InvoiceMoney,
    amounts: Mapping[str, Decimal],
    draft: Draft,
    record: SourceRecord,
    currency: str,
) -> None:
    """Notice for a total that lines, charges and taxes do not come to; nothing where an amount cannot be read."""
    unclear = any(
        f.level is Level.STOP and (f.line_key or f.field in {"lines", "total_with_tax"}) for f in draft.findings
    )
    if unclear or money.total is None or not amounts or currency not in draft.context.currency_decimals:
        return
    lines = sum(amounts.values(), ZERO)
    whole = lines + money.beside()
    off = abs(money.total - whole)
    if not off:
        return
    places = draft.context.currency_decimals[currency]
    rounding = off <= max(TOLERANCE, abs(money.total) * TOLERANCE_SHARE)
    draft.find(
        "total-rounding" if rounding else "invoice-total-differs",
        "total_with_tax",
        record.number,
        f"JAGGAER gives the invoice a total of {money.total:,.{places}f} {currency}; "
        f"its lines come to {lines:,.{places}f}, with charges and taxes to {whole:,.{places}f}.",
        level=Level.NOTICE,
        next_step="Nothing: a rounding."
        if rounding
        else "Look in JAGGAER whether a line or a charge is missing or wrong.",
    )


def _amounts(pointers: tuple[Pointer, ...] | list[Pointer], payload: Mapping[str, object]) -> tuple[Decimal, ...]:
    read = (parse_decimal(text_at(pointer, payload)) for pointer in pointers)
    return tuple(amount for amount in read if amount)
