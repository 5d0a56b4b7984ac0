"""Bank details in a supplier's record, reduced to a keyed digest and masked ends before anybody else sees them."""

from __future__ import annotations

from dataclasses import dataclass

from core.model.bank import BankSeen, bank_seen
from core.model.pointer import Pointer, compile_pointer, text_of
from core.model.profile import BankRule


@dataclass(frozen=True, slots=True)
class BankReader:
    """The pointers of a profile's rule, compiled, and the key of the digests."""

    accounts: Pointer
    members: tuple[Pointer, ...]
    numbers: tuple[Pointer, ...]
    key: bytes

    def __repr__(self) -> str:
        return f"BankReader({self.accounts.text})"

    def read(self, payload: object) -> BankSeen:
        """What is kept of the bank details in a whole record; one without any has none."""
        found = self.accounts.get(payload)
        accounts = [each for each in (found if isinstance(found, list) else [found]) if isinstance(each, dict)]
        told = [{p.text: text_of(p.get(each)).strip() for p in self.members} for each in accounts]
        numbers = [next((t for p in self.numbers if (t := text_of(p.get(each)).strip())), "") for each in accounts]
        return bank_seen(told, numbers, self.key)


def bank_reader(rule: BankRule, key: bytes) -> BankReader:
    """The reader for a rule.

    Raises:
        ValueError: one of its pointers is none.
    """
    return BankReader(
        compile_pointer(rule.accounts),
        tuple(map(compile_pointer, rule.members)),
        tuple(map(compile_pointer, rule.number)),
        key,
    )
