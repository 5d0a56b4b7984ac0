"""Looking at a run from all sides: what the store says, what X3 says it holds and was sent."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from core.app import App
from core.model.finding import Finding
from core.model.flow import Entity, FlowName
from core.model.run import RunResult
from core.model.views import RecordQuery, RecordRow
from core.store.connection_store import ConnectionStore
from tests.helpers.practice import Bench


def store_of(app: App) -> ConnectionStore:
    """The store of the App's only connection."""
    return app._named("")


def rows(app: App, entity: Entity = Entity.ORDER) -> dict[str, RecordRow]:
    """All records of a kind by their source id."""
    return {row.source_id: row for row in app.records(RecordQuery(entity)).rows}


def order(app: App, number: str) -> RecordRow:
    """The one order of a number."""
    found = [row for row in rows(app).values() if row.key == number]
    assert len(found) == 1, f"{len(found)} orders are called {number}"
    return found[0]


def findings(app: App, row: RecordRow) -> tuple[Finding, ...]:
    """What the problem list holds of a record."""
    return store_of(app).problems.of_record(row.entity, row.source_id)  # type: ignore[arg-type]


def watermark(app: App, flow: FlowName = FlowName.ORDERS) -> datetime | None:
    """How far a flow is settled."""
    return store_of(app).watermarks.load(flow)


def saves(made: Bench) -> list[dict[str, Any]]:
    """Every save that X3 received."""
    found: list[dict[str, Any]] = made.x3_state()["saves"]
    return found


def held(made: Bench, node: str = "orders") -> list[dict[str, Any]]:
    """What X3 holds, by its own list."""
    found: list[dict[str, Any]] = made.x3_state()[node]
    return found


def references(made: Bench) -> list[str]:
    """The references of all orders in X3, sorted."""
    return sorted(order["reference"] for order in held(made))


def eligible(made: Bench, but: Collection[str] = ()) -> list[str]:
    """Numbers of the orders that JAGGAER holds and that are to be in X3, sorted: by JAGGAER's own list."""
    listed = made.pair.jaggaer.state(holdings=True)["holdings"]
    assert isinstance(listed, dict)
    return sorted(
        one["number"]
        for one in listed["orders"]
        if one["number"] not in but
        and not one["cancelled"]
        and one["ap_status"] == "Open"
        and any(not line["cancelled"] for line in one["lines"])
    )


class Running:
    """A sync in a thread of its own."""

    def __init__(self, call: Callable[[], RunResult]) -> None:
        self._results: list[RunResult] = []
        self._errors: list[BaseException] = []
        self._thread = threading.Thread(target=self._work, args=(call,), name="sync of a test", daemon=True)
        self._thread.start()

    def result(self, seconds: float = 60.0) -> RunResult:
        """The result, once it is there."""
        self._thread.join(seconds)
        assert not self._thread.is_alive(), "the run does not end"
        if self._errors:
            raise self._errors[0]
        return self._results[0]

    def _work(self, call: Callable[[], RunResult]) -> None:
        try:
            self._results.append(call())
        except BaseException as error:  # noqa: BLE001 - raised again where the result is asked for
            self._errors.append(error)
