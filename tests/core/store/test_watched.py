from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.model.audit import AuditDraft
from core.model.chart import CodeUsage, Watched
from core.model.reference import ReferenceKind
from core.model.settle import Coding
from core.model.status import Status
from core.store.connection_store import ConnectionStore
from core.store.watched import NAMED
from tests.core.store.helpers import settle
from tests.core.store.realistic import START, Order

ONE = Watched(ReferenceKind.ACCOUNT, "FRA", "0606", {"type": "expense"}, START)
BAD = replace(ONE, parent="US", fault="account-inactive", said="It is inactive.", since=START + timedelta(days=1))


def test_codes_come_back_as_they_were_kept_and_go_when_nobody_uses_them(cs: ConnectionStore) -> None:
    head = cs.audit.head()[0]
    cs.watched.keep([ONE, BAD], audit=[AuditDraft("somebody", "code-gone-bad", START)])
    assert cs.watched.load() == {ONE.key: ONE, BAD.key: BAD}
    assert cs.watched.load(bad=True) == {BAD.key: BAD}
    assert cs.audit.head()[0] == head + 1
    cs.watched.keep([replace(BAD, fault="", said="", since=None)], [ONE.key])
    assert cs.watched.load(bad=True) == {}
    assert list(cs.watched.load()) == [BAD.key]


def test_usage_counts_open_orders_and_written_lines_and_names_the_first(cs: ConnectionStore) -> None:
    mine = (Coding("1", "account", "0744", "606100"), Coding("2", "account", "0744", "606100"))
    settle(
        cs,
        Order(1).settlement(None, codings=mine),
        Order(2).settlement(None, codings=mine, receivable=False),
        Order(3).settlement(None, codings=mine, image=None, status=Status.NEEDS_MAPPING, receivable=False),
        Order(4).settlement(None, codings=mine, image=None, status=Status.NOT_ELIGIBLE, receivable=False),
        Order(5).settlement(None, codings=(Coding("1", "account", "0744", "other"),)),
    )
    open_orders = sorted([Order(1).number, Order(3).number])
    assert cs.watched.usage("account", "0744", "606100") == CodeUsage(2, tuple(open_orders), 4)
    assert cs.watched.usage("account", "744", "606100") == CodeUsage()
    assert cs.watched.written_codes() == [("account", "0744", "606100"), ("account", "0744", "other")]
    assert [number for _, number in cs.watched.open_orders()] == sorted([Order(1).number, Order(5).number])
    many = [Order(number).settlement(None, codings=mine) for number in range(10, 11 + NAMED)]
    settle(cs, *many)
    found = cs.watched.usage("account", "0744", "606100")
    assert (found.orders, len(found.order_keys)) == (2 + len(many), NAMED)
