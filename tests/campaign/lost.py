"""Trials of lost answers: saves of every kind lose their answers in every way, and nobody helps."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from core.app import App
from core.model.connection import InvalidLinePolicy
from core.model.flow import Entity
from core.model.plan import WriteKind
from core.model.run import RunStatus
from core.model.status import Status
from core.model.views import RecordQuery, RecordRow
from core.sandbox.x3 import X3Switches
from tests.campaign.scenario import SETTLE_S, decide_all, pass_time, revise, use_unknown_codes
from tests.campaign.trial import RULES, land
from tests.helpers.judge import judge_bench
from tests.helpers.practice import Bench, bench

NUMBERINGS: Final = {
    "manual": ("supplier_numbering=manual",),
    "ignored": ("supplier_numbering=ignored",),
    "counter": ("supplier_numbering=counter",),
    "counter, with a field for our number": ("supplier_numbering=counter", "supplier_site_field=jaggaerNumber"),
}
"""Who numbers suppliers, and whether a field of the site's own holds our number."""
WAYS: Final = {
    "lost-answer": ("lost-answer",),
    "late-commit": ("late-commit=0.2",),
    "very late commit": ("late-commit=3600",),
    "cut": ("cut",),
    "status-after 504": ("status-after=504",),
    "slow": ("slow-save=0.2", "lost-answer"),
    "never arrived": ("reset-before",),
}
"""How an answer is lost; all but the last are executed."""
ORDERS = 70
EMPTIED = 0.7
"""Share of the orders in doubt whose reference somebody empties in X3."""
_REFERENCE = "internalOrderReference"
SAVES: Final = {
    "first": {"create.supplier": 45, "create.purchaseOrder": 60},
    "replay": {"update.purchaseOrder": 10},
    "revision": {"update.purchaseOrder": 22, "update.supplier": 3},
}
"""About how many saves of each kind a phase makes with `ORDERS` orders."""
ROUNDS = 3
"""Syncs by which everything must have settled once no save can land any more."""


@dataclass(slots=True)
class Told:
    """What trials came to: losses by way and by kind of save, how many a person had to settle, what is wrong.

    `emptied`: how many of the orders lost their reference in X3 as well, before they were looked for again.
    """

    lost: Counter[str] = field(default_factory=Counter)
    saves: Counter[str] = field(default_factory=Counter)
    emptied: int = 0
    by_person: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Told) -> None:
        """Adds what another trial came to."""
        self.lost += other.lost
        self.saves += other.saves
        self.emptied += other.emptied
        self.by_person += other.by_person
        self.wrong += other.wrong

    def words(self) -> str:
        """The figures in one sentence."""
        doubles = sum(" times" in each for each in self.wrong)
        ways = ", ".join(f"{name} {count}" for name, count in sorted(self.lost.items()))
        saves = ", ".join(f"{name} {count}" for name, count in sorted(self.saves.items()))
        total = self.lost.total()
        alone = 100 * (total - self.by_person) / total if total else 100
        return (
            f"{total} lost answers ({ways}; {saves}): {doubles} doubles, {len(self.wrong) - doubles} other faults,"
            f" {self.emptied} of those that landed had lost their reference, {self.by_person} needed a person, {alone:.1f} % settled by themselves"
        )


def trial(folder: Path, seed: int, share: float = 0.4) -> Told:
    """One workspace from its first sync to its revisions, a share of whose saves lose their answers.

    Args:
        folder: for the practice systems and the home.
        seed: chooses the site, the saves and the ways.
        share: of the saves.
    """
    chosen = random.Random(seed)  # repeatable
    numbering = list(NUMBERINGS)[seed % len(NUMBERINGS)]
    told = Told()
    switches = X3Switches.read(NUMBERINGS[numbering])
    with bench(folder, orders=ORDERS, policy=InvalidLinePolicy.WRITE_VALID_LINES, x3_switches=switches) as made:
        use_unknown_codes(made)
        app = made.app()
        for phase in SAVES:
            if phase == "replay":
                decide_all(app)
            elif phase == "revision":
                revise(made)
            armed = _arm(made, chosen, phase, share)
            if phase == "replay":
                app.replay(everything=True)
            else:
                app.sync()
            _count(made, armed, told)
            made.pair.faults.clear()
            told.wrong += _calm(made, app, chosen, told)
            told.by_person += sum(row.status is Status.IN_DOUBT for row in _rows(app))
        app.sync()
        told.wrong += judge_bench(made, replace(RULES, our_numbers=numbering == "manual"))
    told.wrong = [f"seed {seed} ({numbering}): {each}" for each in told.wrong]
    return told


@dataclass(frozen=True, slots=True)
class _Armed:
    operation: str
    way: str
    faults: tuple[str, ...]


def _arm(made: Bench, chosen: random.Random, phase: str, share: float) -> list[_Armed]:
    """Arms faults for a share of the saves of a phase, each in a way of its own."""
    armed = []
    for operation, count in SAVES[phase].items():
        for nth in sorted(chosen.sample(range(1, count + 1), max(1, round(count * share)))):
            way = chosen.choice(list(WAYS))
            specs = [f"x3:{operation}:{kind}@nth={nth}@count=1" for kind in WAYS[way]]
            armed.append(_Armed(operation, way, tuple(made.pair.faults.add(spec).text for spec in specs)))
    return armed


def _count(made: Bench, armed: list[_Armed], told: Told) -> None:
    """Counts what really was lost: one per save that a fault hit."""
    fired = made.pair.x3.server.recorder.as_dict()["faults_fired"]
    assert isinstance(fired, dict)
    for each in armed:
        if each.faults[-1] in fired:
            told.lost[each.way] += 1
            told.saves[each.operation] += 1


def _calm(made: Bench, app: App, chosen: random.Random, told: Told) -> list[str]:
    """Syncs before and after what is late lands, in any order; nothing that may still land is sent again."""
    had = len(made.pair.x3.holdings.saves)
    wrong: list[str] = []
    if chosen.random() < 0.5:
        pass_time(made, chosen.uniform(1, SETTLE_S / 2))
        app.sync()
        sent = made.pair.x3.holdings.saves[had:]
        for late in land(made):
            again = [s for s in sent if (s.node, s.kind, s.reference) == (late.node, late.kind, late.reference)]
            if again and late.reference and late.kind == "create":
                wrong.append(f"{late.node} {late.reference} was sent again while a save of it could still land")
    land(made)
    emptied = _empty_references(made, app, chosen)
    told.emptied += len(emptied)
    pass_time(made, SETTLE_S)
    for _ in range(ROUNDS):
        result = app.sync()
        if result.status is RunStatus.DONE:
            break
        if result.status not in {RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS}:
            wrong.append(f"a sync ended {result.status}: {result.reason}")
        pass_time(made, SETTLE_S)
    for x3_key, reference in emptied.items():
        _mark(made, x3_key, reference)
    return wrong


def _empty_references(made: Bench, app: App, chosen: random.Random) -> dict[str, str]:
    """Somebody empties the reference of some orders that are in doubt; gives what it was, by X3's number."""
    sent = {
        intent.planned.reference
        for intent in app._named("").intents.open_intents()
        if intent.planned.entity is Entity.ORDER and intent.planned.kind is WriteKind.CREATE
    }
    there = made.pair.x3.holdings.tables["PurchaseOrder"].rows
    mine = {str(key): str(row[_REFERENCE]) for key, row in there.items() if row[_REFERENCE] in sent}
    emptied = {key: mine[key] for key in sorted(mine) if chosen.random() < EMPTIED}
    for x3_key in emptied:
        _mark(made, x3_key, "")
    return emptied


def _mark(made: Bench, x3_key: str, reference: str) -> None:
    made.pair.x3.do("set", node="PurchaseOrder", key=x3_key, member=_REFERENCE, value=reference)


def _rows(app: App) -> Iterator[RecordRow]:
    for entity in (Entity.SUPPLIER, Entity.ORDER):
        yield from app.records(RecordQuery(entity)).rows
