"""Writes the sample store of the current version: `python -m tests.core.store.samples.make_sample`.

Samples of released versions are never written anew: they show that what users have can still be opened.
"""

from __future__ import annotations

import sys
from datetime import date, time, timedelta
from pathlib import Path

from core.model.audit import AuditDraft
from core.model.crossref import ACCOUNT, MappingRule
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.run import RunKind
from core.model.schedule import (
    Calendar,
    Holiday,
    Lateness,
    Pause,
    PauseKind,
    Plan,
    Rule,
    Schedule,
    Turn,
    TurnState,
    Work,
)
from core.store.database import Store
from core.store.migrations import SCHEMA_VERSION
from tests.core.store.conftest import NAME, MovedClock, make_connection
from tests.core.store.helpers import held, missing_account, settle, write_order, writing
from tests.core.store.realistic import RUN, START, Order

ORDERS = 20
HELD, OPEN = Order(21), Order(22)
DUE = START + timedelta(hours=8)
PLAN = Plan(
    (Schedule("sync", Rule((time(7), time(13)), weekdays=(0, 1, 2, 3, 4), not_on_holidays=True)),),
    Calendar(
        "Europe/Paris",
        pauses=(Pause("1", PauseKind.DAILY, "Backup of X3", start=time(22), end=time(23, 30)),),
        holidays=(Holiday(date(2026, 12, 25), "Christmas"),),
    ),
    {"sync": DUE},
)
MISSED = Turn(0, "sync", Work.SYNC, TurnState.MISSED, DUE, DUE, lateness=Lateness.OFF, gap_from=START, gap_to=DUE)


def sample_path(version: int) -> Path:
    """Where the sample of a version is."""
    return Path(__file__).parent / f"version-{version}.sqlite"


def make(path: Path) -> None:
    """A store with one of everything."""
    store = Store.open(path, clock=MovedClock())
    store.connections.save(make_connection(), actor="somebody")
    cs = store.for_connection(NAME)
    cs.runs.start(RUN, RunKind.SYNC, "somebody", START)
    for n in range(1, ORDERS + 1):
        write_order(cs, Order(n))
    settle(cs, held(HELD, missing_account()))
    with writing(cs) as writer:
        writer.intend(OPEN.intent)
    entry = ReferenceEntry(ReferenceKind.ACCOUNT, "0606", "Supplies", "FRA", valid_from=date(2020, 1, 1))
    cs.references.replace(ReferenceKind.ACCOUNT, [entry], START)
    cs.mappings.decide(MappingRule(ACCOUNT, "0744202", "606100"), actor="anna", at=START)
    cs.state.set("audience", "")
    cs.schedules.decide(lambda _: PLAN, lambda _before, _after: AuditDraft("anna", "schedule", START))
    cs.schedules.take("sync", DUE, DUE + timedelta(days=1), [MISSED])
    store.close()


if __name__ == "__main__":
    target = sample_path(SCHEMA_VERSION)
    if target.exists():
        sys.exit(f"{target.name} is there already; it is not written anew.")
    make(target)
