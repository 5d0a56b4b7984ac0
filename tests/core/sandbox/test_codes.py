from __future__ import annotations

from datetime import date

from core.sandbox.codes import read_table
from core.sandbox.data import load_codes, load_orders


def test_x3_lacks_exactly_the_codes_that_the_list_of_missing_ones_names() -> None:
    codes = load_codes()
    day = date(2017, 1, 26)

    def usable(code: str) -> bool:
        state = codes.accounts.get(code) or codes.cost_centers.get(code)
        return state is not None and state.active and (state.valid_to is None or day <= state.valid_to)

    spoken = {r["account"] for r in read_table("category_accounts.csv")}
    spoken |= {r["code"] for r in read_table("cost_centers.csv")}
    assert {m.code for m in codes.missing} == {code for code in spoken if not usable(code)}
    assert all(usable(m.target) for m in codes.missing)
    assert {m.x3 for m in codes.missing} == {"absent", "inactive", "until 2016-12-31"}


def test_a_missing_code_says_what_x3_holds_of_it() -> None:
    codes = load_codes()
    for missing in codes.missing:
        held = codes.accounts if missing.kind == "account" else codes.cost_centers
        assert (missing.code in held) == (missing.x3 != "absent")
        assert missing.target in held
        assert held[missing.target].label == missing.target_label


def test_every_account_that_orders_use_or_should_use_has_a_product_that_leads_to_it() -> None:
    codes = load_codes()
    used = {r["account"] for r in read_table("category_accounts.csv")} | {
        m.target for m in codes.missing if m.kind == "account"
    }
    used -= {m.code for m in codes.missing}
    by_product = {p.account for p in codes.products.values() if p.code.startswith("GL-")}
    assert by_product == used
    assert all(len(p.accounting_code) <= 10 and len(p.code) <= 20 for p in codes.products.values())


def test_codes_keep_their_leading_zeros_and_fit_into_x3() -> None:
    codes = load_codes()
    assert "0063020007" in codes.cost_centers
    assert all(len(c) <= 15 for c in (*codes.accounts, *codes.cost_centers))
    assert all(len(c) <= 3 for c in (*codes.units, *codes.currencies))


def test_sites_say_whether_orders_can_be_placed_from_them() -> None:
    sites = load_codes().sites
    assert (sites["US01"].purchase, sites["US02"].purchase) == (True, False)
    assert sites["US01"].country == "US"
    assert all(s.company in load_codes().companies for s in sites.values())


def test_units_hold_the_decimals_that_the_orders_have() -> None:
    by_spelling = {s: u for u in load_codes().units.values() for s in u.spellings}
    for order in load_orders():
        for line in order.lines:
            if not line.cancelled:
                digits = -int(line.quantity.normalize().as_tuple().exponent)
                assert digits <= by_spelling[line.unit].decimals, line
