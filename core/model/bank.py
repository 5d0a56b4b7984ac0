"""Bank details of a supplier as this program knows them: a keyed digest and the ends of the account numbers, never more.

The key lies in the keyring. Without it the digest of an account number, which has few digits, could be found by trying.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from core.model.values import canonical

STATE: Final = "bank-details"
"""Beginning of the key under which the store keeps what was seen; the id of the digests' key follows."""
_SHOWN: Final = 4
_LEAST: Final = 8
"""Characters of a number from which on its end may be shown."""


@dataclass(frozen=True, slots=True)
class BankSeen:
    """Bank details as JAGGAER gave them.

    Attributes:
        digest: keyed, over all accounts in any order.
        ends: the last four characters of each account number, sorted; `…` where the number is too short to show any.
    """

    digest: str
    ends: tuple[str, ...]


def masked(number: str) -> str:
    """The end of an account number: `…1899`."""
    plain = "".join(c for c in number if c.isalnum())
    return f"…{plain[-_SHOWN:]}" if len(plain) >= _LEAST else "…"


def bank_seen(accounts: Iterable[Mapping[str, str]], numbers: Iterable[str], key: bytes) -> BankSeen:
    """What is kept of accounts.

    Args:
        accounts: the members of each.
        numbers: their account numbers.
        key: from the keyring.
    """
    every = sorted(canonical(dict(account)).decode() for account in accounts)
    digest = hmac.new(key, canonical(every), sha256).hexdigest()
    return BankSeen(digest, tuple(sorted(masked(number) for number in numbers)))


def key_id(key: bytes) -> str:
    """By what a key is known without being told: digests of another key say nothing."""
    return sha256(b"bank details\x00" + key).hexdigest()[:12]


CHECK: Final = "bank-details-changed"
"""The notice of bank details that JAGGAER changed and that nobody has approved yet."""
REFUSED: Final = (
    "X3 keeps its own. Have JAGGAER corrected, or enter them in X3 by hand; what JAGGAER changes next is asked again."
)


def change_words(now: str, before: str, state: str) -> str:
    """What the notice of a change says; `now` and `before` are those of `ends_words`."""
    return f"JAGGAER has other bank details: {now} instead of {before}. {state}"


def closed_words(number: int, state: str, by: str) -> str:
    """What became of a request that was not approved."""
    return f"Request {number} was {state} by {by}."


def ends_words(ends: Iterable[str]) -> str:
    """`account …1899`, `accounts …1899, …2044`, `no account`."""
    shown = list(ends)
    return f"account{'s' * (len(shown) > 1)} {', '.join(shown)}" if shown else "no account"
