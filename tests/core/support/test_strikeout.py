"""What is taken out of texts for support, and what stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.logs import register_secret
from core.support.strikeout import Strikeout, is_iban, left_over

NAMES = {
    "Airgas USA, LLC": "supplier",
    "Airgas": "supplier",
    "10X Genomics Inc": "supplier",
    "Total": "supplier",
    "L'Oréal S.A.": "supplier",
    "CORP\\anna.meyer": "person",
    "AB": "supplier",
}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Supplier Airgas USA, LLC is on hold", "Supplier [supplier 1] is on hold"),
        ("AIRGAS USA, LLC; Airgas.", "[supplier 1]; [supplier 2]."),
        ("10x genomics inc of L'ORÉAL S.A.", "[supplier 3] of [supplier 5]"),
        ("Total: the total is due", "[supplier 4]: the total is due"),
        ("Airgases and Airgas_USA", "Airgases and Airgas_USA"),
        ("mapped by CORP\\anna.meyer", "mapped by [person 1]"),
        ("AB is too short to be looked for", "AB is too short to be looked for"),
        ("mail to ap.team+x3@finance.example.com now", "mail to [e-mail] now"),
        ("pay to GB82 WEST 1234 5698 7654 32 or DE89370400440532013000", "pay to [bank-account] or [bank-account]"),
        ("GB82 WEST 1234 5698 7654 33 has wrong check digits", "GB82 WEST 1234 5698 7654 33 has wrong check digits"),
        ("call +44 (0)20 7946 0958", "call [phone]"),
        ("12,340.50 EUR, 1 234,50, 0.12500 and -7.00 USD", "[amount], [amount], [amount] and [amount]"),
        ("at 2026-11-30T09:54:27.123Z in 0.25 s, 12.50 %", "at 2026-11-30T09:54:27.123Z in 0.25 s, 12.50 %"),
        ("version 3.11.7 on 127.0.0.1:8124, 10.20.30.40", "version 3.11.7 on 127.0.0.1:8124, 10.20.30.40"),
        (
            "order POFR0110007 line 1000, account 744202, quantity 5",
            "order POFR0110007 line 1000, account 744202, quantity 5",
        ),
        ("File /home/anna/data/ml.db", "File ~/data/ml.db"),
    ],
)
def test_names_prices_and_accounts_go_and_codes_stay(text: str, left: str) -> None:
    assert Strikeout(NAMES, {"/home/anna": "~"})(text) == left


def test_what_was_taken_out_is_counted() -> None:
    strike = Strikeout(NAMES)
    strike("Airgas USA, LLC: 12.50 EUR; Airgas USA, LLC: 13.50 EUR; a@example.com")
    assert {kind: count for kind, count in strike.struck.items() if count} == {"supplier": 2, "amount": 2, "e-mail": 1}


def test_a_known_secret_goes_in_every_form() -> None:
    register_secret("s3cret/of a test")
    strike = Strikeout({})
    told = strike("Basic s3cret%2Fof%20a%20test and s3cret/of a test")
    assert "s3cret" not in told
    assert strike.struck["secret"] == 2


def test_what_is_left_over_is_found() -> None:
    register_secret("left-behind-secret")
    assert left_over(["nothing here", "order 4711"]) == []
    texts = ["left-behind-secret", "x@example.com", "GB82 WEST 1234 5698 7654 32"]
    assert left_over(texts) == ["bank-account", "e-mail", "secret"]


@given(
    st.text(alphabet="Aa ,.\n1-é\\", max_size=60),
    st.lists(st.text(alphabet="Aa .é", min_size=4, max_size=9), max_size=5),
)
def test_nothing_that_is_known_stays(text: str, names: list[str]) -> None:
    known = {name.strip(): "supplier" for name in names if len(name.strip()) >= 4 and name.strip()[0].isalnum()}
    told = Strikeout(known)(text)
    words = told.replace("[", " [").split()
    for name in known:
        if " " not in name and name.isalnum():
            assert name not in words


def test_iban_check_digits() -> None:
    assert is_iban("FR1420041010050500013M02606")
    assert not is_iban("FR1420041010050500013M02607")
