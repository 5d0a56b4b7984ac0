"""JAGGAER's own total of an order against its lines (product.md section 3, reference/jaggaer-j1p.md 4.2)."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from core.model.run import RunStatus
from core.model.status import Level, Status
from tests.core.sync.scenes import findings, held, order, references, saves
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
NUMBER = "50007503"
TOTAL = Decimal("2193.98")
"""Of its two lines."""


def say(made: Bench, total: str, **header: str) -> None:
    """JAGGAER gives another total to the order, and other members to its header."""
    book = made.pair.jaggaer.book
    entry = book.order(NUMBER)
    entry.overrides = {"total": {"currency": "USD", "value": Decimal(total)}} | {
        name: Decimal(value) for name, value in header.items()
    }
    entry.last_update = made.clock.now()
    book.keep_order(entry)


def test_a_total_that_misses_by_a_rounding_is_a_notice(practice: Make) -> None:
    made = practice(orders=1)
    say(made, "2194.00")
    app = made.app()
    assert app.sync().status is RunStatus.DONE
    row = order(app, NUMBER)
    assert row.status is Status.SYNCED
    (finding,) = findings(app, row)
    assert (finding.check, finding.level) == ("total-rounding", Level.NOTICE)
    assert "a total of 2,194.00 USD; its lines come to 2,193.98." in finding.message


def test_a_total_that_misses_by_dollars_holds_the_order_until_it_is_mended_in_jaggaer(practice: Make) -> None:
    made = practice(orders=1)
    say(made, "999.99")
    app = made.app()
    app.sync()
    row = order(app, NUMBER)
    assert (row.status, held(made)) == (Status.INCOMPLETE, [])
    (finding,) = findings(app, row)
    assert (finding.check, finding.level) == ("total-differs", Level.STOP)
    assert "a total of 999.99 USD; its lines come to 2,193.98." in finding.message
    assert app.sync().counts.incomplete == 1
    say(made, str(TOTAL))
    assert app.sync().status is RunStatus.DONE
    assert (references(made), findings(app, row)) == ([NUMBER], ())


@pytest.mark.parametrize("total", ["2193.98", "2203.98", "2205.98", "2195.98"])
def test_a_total_may_hold_the_charges_of_the_header_or_some_or_none(practice: Make, total: str) -> None:
    made = practice(orders=1)
    say(made, total, shippingCharge="10", taxCharge1="2")
    app = made.app()
    assert app.sync().status is RunStatus.DONE
    told, tax = findings(app, order(app, NUMBER))
    assert (told.check, told.level) == ("charges-not-sent", Level.NOTICE), "the total fits, and X3 has no shipping"
    assert (tax.check, tax.level) == ("tax-differs", Level.NOTICE)
    assert "the order in X3 comes to 10.00 USD less" in told.message


def test_charges_do_not_explain_every_total(practice: Make) -> None:
    made = practice(orders=1)
    say(made, "900", shippingCharge="10", taxCharge1="2")
    app = made.app()
    assert app.sync().counts.incomplete == 1
    assert "come to 2,193.98 and its charges to 12.00." in order(app, NUMBER).reason


def test_a_revision_whose_lines_do_not_come_to_its_total_closes_nothing(practice: Make) -> None:
    made = practice(orders=1)
    app = made.app()
    app.sync()
    before = len(saves(made))
    made.pair.jaggaer.do("revise", order=NUMBER, remove=[2])
    say(made, str(TOTAL))
    result = app.sync()
    assert (result.counts.incomplete, len(saves(made))) == (1, before)
    assert "a total of 2,193.98 USD; its lines come to 1,340.33." in order(app, NUMBER).reason
    say(made, "1340.33")
    assert app.sync().status is RunStatus.DONE
    (there,) = held(made)
    assert [line["closed"] for line in there["lines"]] == [False, True]
