from __future__ import annotations

from dataclasses import replace

import pytest

from core.errors import ConfigurationError
from core.model.audit import AuditDraft
from core.model.recode import LineState, RecodedLine, RecodeState, Recoding
from core.model.settle import Coding
from core.store.connection_store import ConnectionStore
from core.store.database import Store
from core.store.recodings import LineSettled
from tests.core.store.conftest import make_connection
from tests.core.store.helpers import settle
from tests.core.store.realistic import START, Order

LINE = RecodedLine("17", "k1", "0050", 1, (("account", "0744"),), (("account", "606300"),))
OTHER = replace(LINE, key="k2", number=2, new=(("account", "606400"), ("dimension:CCT", "")))


def decide(cs: ConnectionStore, *lines: RecodedLine, state: RecodeState = RecodeState.ACTIVE) -> Recoding:
    draft = AuditDraft("somebody", "recode", START)
    return cs.recodings.add(
        lines, state=state, actor="somebody", at=START, because="why", mapping_version=3, audit=[draft]
    )


def test_a_decision_comes_back_as_it_was_made_with_its_audit_row_and_a_row_of_the_feed(cs: ConnectionStore) -> None:
    before, feed = cs.audit.head()[0], cs.feed.latest()
    made = decide(cs, LINE, OTHER)
    assert cs.recodings.rows() == (made,)
    assert cs.recodings.get(made.recode_id) == made
    assert cs.recodings.get(made.recode_id + 1) is None
    assert cs.recodings.open_lines() == {"17": {"k1": (made.recode_id, LINE), "k2": (made.recode_id, OTHER)}}
    assert (cs.audit.head()[0], cs.feed.latest()) == (before + 1, feed + 1)


def test_a_line_waits_for_one_decision_only_and_nothing_of_a_refused_one_is_kept(cs: ConnectionStore) -> None:
    decide(cs, LINE, state=RecodeState.PENDING)
    head = cs.audit.head()
    with pytest.raises(ConfigurationError, match="Line 1 of 0050 waits to be corrected already"):
        decide(cs, OTHER, LINE)
    assert (len(cs.recodings.rows()), cs.audit.head()) == (1, head)
    assert cs.recodings.waiting() == {("17", "k1"): 1}
    assert cs.recodings.open_lines() == {}, "no run looks at what waits for somebody"


def test_a_decision_is_done_when_none_of_its_lines_is_open_any_more(cs: ConnectionStore) -> None:
    number = decide(cs, LINE, OTHER).recode_id
    cs.recodings.settle([LineSettled(number, "17", "k1", LineState.DONE)])
    assert cs.recodings.rows((RecodeState.ACTIVE,))[0].of(LineState.DONE) == (replace(LINE, state=LineState.DONE),)
    cs.recodings.settle([LineSettled(number, "17", "k2", LineState.LAPSED, "received")])
    [done] = cs.recodings.rows((RecodeState.DONE,))
    assert [(line.state, line.outcome) for line in done.lines] == [(LineState.DONE, ""), (LineState.LAPSED, "received")]
    assert (cs.recodings.open_lines(), cs.recodings.waiting()) == ({}, {})
    decide(cs, LINE)
    assert [one.recode_id for one in cs.recodings.rows()] == [number + 1, number]


def test_decisions_of_another_connection_are_not_seen(cs: ConnectionStore, store: Store) -> None:
    store.connections.save(make_connection("Other"), actor="somebody")
    other = store.for_connection("Other")
    first = decide(cs, LINE)
    second = decide(other, LINE)
    assert first.recode_id != second.recode_id
    other.recodings.set_state(first.recode_id, RecodeState.WITHDRAWN)
    assert cs.recodings.rows() == (first,)
    assert other.recodings.rows() == (second,)


def test_written_orders_without_codes_are_found(cs: ConnectionStore) -> None:
    coded, bare, unwritten = Order(1), Order(2), Order(3)
    for order, codings in ((coded, (Coding("1", "account", "a", "x"),)), (bare, ())):
        settle(cs, order.settlement(None, codings=codings))
    settle(cs, unwritten.settlement(None, codings=(), image=None))
    assert cs.recodings.written_without_codes() == [bare.source_id]
