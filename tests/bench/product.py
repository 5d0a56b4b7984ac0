"""The product's side of a measurement, in a process of its own: reads what to do as JSON, prints what it measured."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Mapping
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Any

import core.jaggaer.open
import core.x3.open  # noqa: F401 - both are imported late by the product; starting up is not what is measured here
from core.app import App, open_app
from core.credentials import KeyringSecrets
from core.garbage import settle_collector
from core.logs import start_log
from core.model.connection import Connection, InvoiceMode, JaggaerSettings, SecretName, X3Settings
from core.model.flow import FlowName
from core.model.run import RunResult
from core.paths import Home
from tests.bench.processes import memory_mb
from tests.bench.profiler import Profiler
from tests.file_keyring import FileKeyring


def open_product(told: Mapping[str, Any]) -> App:
    """The App on the folder `home`, set up for the practice systems in `jaggaer` and `x3`."""
    home = Path(told["home"])
    app = open_app(home, secrets=KeyringSecrets(FileKeyring(home.parent / f"{home.name}-keyring.json")))
    if not app.connection_names():
        secrets = {SecretName.JAGGAER: told["jaggaer"]["secret"], SecretName.X3: told["x3"]["secret"]}
        app.save_connection(connection_of(told), secrets)
    return app


def connection_of(told: Mapping[str, Any]) -> Connection:
    """A connection that takes all orders, closed ones too, so that each order is one detail call and one save."""
    jaggaer, x3, most = told["jaggaer"], told["x3"], int(told["in_flight"])
    return Connection(
        name="Bench",
        environment="test",
        start_from=date(2017, 1, 1),
        include_closed=True,
        invoices=InvoiceMode.OFF,  # what is measured is suppliers and orders
        contracts=False,
        jaggaer=JaggaerSettings(host=jaggaer["host"], client_id=jaggaer["client_id"], max_in_flight=most),
        x3=X3Settings(
            base_url=x3["base_url"],
            folder=x3["folder"],
            client_id=x3["client_id"],
            user=x3["user"],
            site="US01",
            generic_product="GENSERV",
            max_in_flight=most,
        ),
    )


def measure(app: App, told: Mapping[str, Any]) -> dict[str, object]:
    """One sync of `flows` (all when empty), timed from its call to its return."""
    flows = [FlowName(name) for name in told["flows"]]
    settle_collector()  # as the command line does
    profiler = Profiler()
    with profiler if told.get("profile") else nullcontext():
        started, cpu = time.perf_counter(), time.process_time()
        result = app.sync(flows)
        seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
    if told.get("profile"):
        sys.stderr.write(profiler.report(result.counts.read) + "\n")
    return {"seconds": seconds, "cpu_s": cpu, "memory_mb": memory_mb(), **outcome(result)}


def outcome(result: RunResult) -> dict[str, object]:
    """What a run came to."""
    return {
        "status": result.status.value,
        "reason": result.reason,
        "counts": result.counts.as_dict(),
        "lines": result.lines.as_dict(),
        "calls": dict(result.calls_by_reason),
    }


def store_bytes(home: Path) -> int:
    """Size of the store, with what has not been moved into its file yet."""
    store = Home(home).store
    return sum(file.stat().st_size for file in store.parent.glob(f"{store.name}*"))


def main() -> None:
    """Reads from standard input what to do, does it, prints what was measured."""
    told = json.load(sys.stdin)
    home = Path(told["home"])
    kept = start_log(Home(home).logs)
    app = open_product(told)
    try:
        said = measure(app, told)
    finally:
        app.close()
        kept.close()
    said["store_bytes"] = store_bytes(home)
    sys.stdout.write(json.dumps(said) + "\n")


if __name__ == "__main__":
    main()
