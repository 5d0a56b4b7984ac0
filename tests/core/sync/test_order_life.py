"""The life of orders at random: revisions, cancellations, hand changes in X3, failures, replays, in any sequence.

Whatever happened: what X3 received is as it was; X3 equals JAGGAER, or the difference is on the list; the audit chain is
whole; and each value of an order that is said to be in step is one that the lineage explains.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from core.app import App
from core.model.doubt import Settling
from core.model.policies import HandChange, PolicySettings
from core.model.status import NEEDS_PERSON, Status
from tests.campaign.scenario import SETTLE_S, pass_time
from tests.campaign.trial import land
from tests.core.sync.order_matrix import ANOTHER, FIRST, HERE, MODEL, SECOND, THERE
from tests.core.sync.scenes import held, rows
from tests.helpers.practice import Bench, bench

_SPLITS = [
    {"account": HERE, "department": "L630200001", "type": "PercentOfPrice", "share": "60"},
    {"account": THERE, "department": "L630200001", "type": "PercentOfPrice", "share": "40"},
]
IN_JAGGAER: tuple[tuple[str, dict[str, Any]], ...] = (
    ("revise", {"lines": {"1": {"unitPrice": "13.00"}}}),
    ("revise", {"lines": {"2": {"quantity": "6"}}}),
    ("revise", {"lines": {"1": {"account": THERE}, "2": {"unitPrice": "3.25"}}}),
    ("revise", {"lines": {"2": {"splits": _SPLITS}}}),
    ("revise", {"lines": {"1": {"requestedDeliveryDate": "2030-05-06"}}}),
    ("revise", {"add": [{"quantity": "4", "unitPrice": "2.75", "account": ANOTHER}]}),
    ("revise", {"cancel": [2]}),
    ("revise", {"net_days": 45}),
    ("cancel", {}),
    ("reopen", {}),
    ("touch", {}),
)
IN_X3: tuple[tuple[str, dict[str, Any]], ...] = (
    ("receive", {"line": FIRST, "quantity": "3"}),
    ("receive", {"line": SECOND}),
    ("invoice", {"line": SECOND}),
    ("edit-line", {"line": FIRST, "price": "99"}),
    ("edit-line", {"line": SECOND, "account": ANOTHER}),
    ("edit-line", {"line": SECOND, "description": "By hand"}),
    ("delete-line", {"line": SECOND}),
    ("enter-line", {"like": FIRST}),
    ("lock", {}),
    ("unlock", {}),
)
FAULTS = ("", "lost-answer@nth=1", "late-commit=1@nth=1", "status=503@nth=1", "cut@nth=2")
HOW = ("sync", "full", "replay")

_ACTS = st.tuples(
    st.one_of(st.none(), st.sampled_from(range(len(IN_JAGGAER)))),
    st.one_of(st.none(), st.sampled_from(range(len(IN_X3)))),
)


@dataclass(frozen=True)
class Round:
    """What happens before a run, order by order, what fails in it, and how it is asked for."""

    acts: tuple[tuple[int | None, int | None], ...]
    fault: str
    how: str


def rounds(orders: int, least: int, most: int) -> st.SearchStrategy[list[Round]]:
    """Sequences of rounds."""
    one = st.builds(
        Round,
        st.tuples(*[_ACTS] * orders),
        st.sampled_from(FAULTS),
        st.sampled_from(HOW),
    )
    return st.lists(one, min_size=least, max_size=most)


@dataclass
class Life:
    """A bench on which orders live; every example gets new ones."""

    made: Bench
    app: App
    keeps: bool
    numbers: Iterator[int] = field(default_factory=count)
    by_hand: dict[tuple[str, int, str], str] = field(default_factory=dict)
    """(order, line, field) -> what somebody entered there last."""

    def live(self, story: Sequence[Round], orders: int) -> None:
        """Plays a story and looks at what came of it."""
        do = self.made.pair.jaggaer.do
        names = [f"L{next(self.numbers):05d}" for _ in range(orders)]
        for name in names:
            do("copy-order", order=MODEL, number=name)
        self.app.sync()
        there = {one["reference"]: one["id"] for one in held(self.made)}
        assert there.keys() >= set(names)
        for each in story:
            for name, (source, target) in zip(names, each.acts, strict=True):
                if target is not None:
                    command, told = IN_X3[target]
                    key = {"key": there[name]} if command in {"lock", "unlock"} else {"order": there[name]}
                    with suppress(ValueError):  # X3 lets nobody do that
                        self.made.pair.x3.do(command, **key, **told)
                        self._note(name, command, told)
                if source is not None:
                    command, told = IN_JAGGAER[source]
                    with suppress(ValueError):  # the line is not there any more
                        do(command, order=name, **told)
            if each.fault:
                self.made.pair.x3.server.faults.add(f"x3:update:{each.fault}")
            self._run(each.how)
        self._rest(there, names)
        self._judge(names)

    def _note(self, name: str, command: str, told: Mapping[str, Any]) -> None:
        """Remembers what somebody entered by hand."""
        if command == "edit-line":
            self.by_hand |= {(name, told["line"], one): told[one] for one in told if one != "line"}
        if command == "delete-line":
            self.by_hand = {key: value for key, value in self.by_hand.items() if key[:2] != (name, told["line"])}

    def _check_kept(self) -> None:
        """What somebody entered by hand is as it was, where X3 keeps it."""
        there = {(one["reference"], line["line"]): line for one in held(self.made) for line in one["lines"]}
        for (name, number, what), value in self.by_hand.items():
            line = there.get((name, number))
            if line is not None and not line["closed"]:
                assert _plain(line[what]) == _plain(value), f"{name} line {number}: {what} was {value}"

    def _run(self, how: str) -> None:
        before = self._received()
        if how == "replay":
            self.app.replay(everything=True)
        else:
            self.app.sync(full=how == "full")
        after = self._received()
        touched = {key for key, values in before.items() if after.get(key) != values}
        assert not touched, f"received lines were touched: {touched}"
        if self.keeps:
            self._check_kept()

    def _received(self) -> dict[tuple[str, int], tuple[object, ...]]:
        names = ("quantity", "price", "account", "description", "unit", "expected_receipt_date", "closed")
        return {
            (one["reference"], line["line"]): tuple(line[name] for name in names)
            for one in held(self.made)
            for line in one["lines"]
            if Decimal(line["received"]) or Decimal(line["invoiced"])
        }

    def _rest(self, there: Mapping[str, str], names: Sequence[str]) -> None:
        """Nobody uses anything any more, late saves have landed, and everything was looked at again."""
        for name in names:
            self.made.pair.x3.do("unlock", key=there[name])
        self.made.pair.x3.server.faults.clear()
        land(self.made)
        for _ in range(2):
            pass_time(self.made, 2 * SETTLE_S)
            self._run("sync")
        self._run("replay")
        self._run("full")
        if self._decide():
            self._run("sync")
            self._run("full")

    def _decide(self) -> bool:
        """A save was lost, and somebody changed the order in X3 meanwhile: a person sees both and says that it was lost."""
        asked = self.app.doubts()
        for row in asked:
            assert row.person, f"{row.key} waits, and nothing is on its way any more: {row.waits}"
            assert row.x3_key in {one.x3_key for one in row.candidates}, f"{row.key}: what X3 has is not shown"
            seen = [one.x3_key for one in row.candidates]
            self.app.settle_doubt(row.key, Settling.AGAIN, seen=seen, because="It was changed by hand meanwhile.")
        return bool(asked)

    def _judge(self, names: Sequence[str]) -> None:
        listed = self.made.pair.jaggaer.state(holdings=True)["holdings"]
        assert isinstance(listed, dict)
        wanted = {one["number"]: one for one in listed["orders"]}
        in_x3: dict[str, list[dict[str, Any]]] = {}
        for one in held(self.made):
            in_x3.setdefault(one["reference"], []).append(one)
        known = {row.key: row for row in rows(self.app).values()}
        for name in names:
            assert len(in_x3[name]) == 1, f"{name} is in X3 {len(in_x3[name])} times"
            row = known[name]
            differs = _differences(wanted[name], in_x3[name][0])
            if differs:
                assert row.status in NEEDS_PERSON, f"{name}: {differs}, but it is {row.status.value}"
                assert row.reason
            elif row.status is Status.SYNCED:
                self._explained(name, in_x3[name][0])
            assert row.status in NEEDS_PERSON | {Status.SYNCED}, f"{name} is {row.status.value}: {row.reason}"
        assert self.app.verify_audit().ok

    def _explained(self, name: str, there: dict[str, Any]) -> None:
        """Each price, quantity and account of an order that is in step comes from a value of the lineage."""
        told = Counter((each.field, str(each.value)) for each in self.app.trace(name).fields)
        values = {(field_name, _plain(value)) for field_name, value in told}
        for line in there["lines"]:
            if line["closed"]:
                continue
            for name_of, value in (
                ("price", line["price"]),
                ("quantity", line["quantity"]),
                ("account", line["account"]),
            ):
                assert (name_of, _plain(value)) in values, f"{name}: nothing explains the {name_of} {value}"


def _plain(text: object) -> str:
    try:
        return str(Decimal(str(text)).normalize())
    except ArithmeticError:
        return str(text)


def _differences(source: Mapping[str, Any], there: Mapping[str, Any]) -> str:
    """Where X3 is not as JAGGAER has it, in words; empty = nowhere."""
    if source["cancelled"]:
        return "" if there["closed"] else "cancelled, and open in X3"
    wanted: Counter[tuple[Decimal, str]] = Counter()
    for line in source["lines"]:
        if line["cancelled"]:
            continue
        amount = Decimal(str(line["quantity"])) * Decimal(str(line["price"]))
        accounts = [split[0] for split in line["splits"]]
        shares = [Decimal("0.6"), Decimal("0.4")] if len(set(accounts)) > 1 else [Decimal(1)]
        for account, share in zip(accounts, shares, strict=False):
            wanted[(amount * share).quantize(Decimal("0.01")), account] += 1
    found = Counter((Decimal(line["amount"]), line["account"]) for line in there["lines"] if not line["closed"])
    if wanted == found:
        return ""
    return f"JAGGAER has {dict(wanted - found)} more, X3 {dict(found - wanted)}"


@contextmanager
def life(folder: Path, policy: HandChange) -> Iterator[Life]:
    """A bench with the order that all others are copies of."""
    with bench(folder, orders=3) as made:
        made.policies = PolicySettings(policy, policy, policy, policy)
        lines = {
            "1": {"quantity": "10", "unitPrice": "12.50", "account": HERE},
            "2": {"quantity": "5", "unitPrice": "2.50", "account": HERE},
        }
        made.pair.jaggaer.do("revise", order=MODEL, lines=lines)
        yield Life(made, made.app(), policy is HandChange.KEEP_X3)


_USUAL = settings(
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)


def story_of(seed: int, orders: int, least: int, most: int) -> list[Round]:
    """A story by chance; a small number of examples sees more by it than by the simplest ones first."""
    chance = random.Random(seed)

    def acts() -> tuple[int | None, int | None]:
        source = chance.choice([None, *range(len(IN_JAGGAER))])
        return source, chance.choice([None, *range(len(IN_X3))])

    return [
        Round(tuple(acts() for _ in range(orders)), chance.choice(FAULTS), chance.choice(HOW))
        for _ in range(chance.randint(least, most))
    ]


@pytest.mark.parametrize("policy", HandChange)
def test_orders_at_random(tmp_path: Path, policy: HandChange) -> None:
    with life(tmp_path, policy) as there:

        @given(st.integers(1, 10**6))
        @settings(_USUAL, max_examples=1)
        def some(seed: int) -> None:
            there.live(story_of(seed, 16, 3, 3), 16)

        some()


@pytest.mark.full
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("policy", HandChange)
def test_many_orders_at_random(tmp_path: Path, policy: HandChange) -> None:
    with life(tmp_path, policy) as there:

        @given(rounds(8, 3, 6))
        @settings(_USUAL, max_examples=25)
        def many(story: list[Round]) -> None:
            there.live(story, 8)

        many()
