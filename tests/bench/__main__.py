"""`python run.py bench`: the measurements of product.md section 9, as Markdown tables.

```
python run.py bench [--orders N] [--latency-ms L] [--in-flight N]... [--repeat N] [--memory A,B | --long]
                    [--only speed|window|large|memory|suggest|suppliers]... [--json FILE]
```
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.bench.benchmark import (
    Measured,
    alternating,
    memory,
    ratio,
    spread,
    window_gap,
    window_large,
    window_start,
)
from tests.bench.processes import PracticeProcess
from tests.bench.suggest import measure as suggestions
from tests.bench.suppliers import measure as suppliers

PARTS = ("speed", "window", "large", "memory", "suggest", "suppliers")
PAGES = ("home", "orders")


def say(text: str) -> None:
    """What goes on, on standard error."""
    sys.stderr.write(f"{time.strftime('%H:%M:%S')} {text}\n")
    sys.stderr.flush()


def show(text: str = "") -> None:
    """A line of the result."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main(argv: Sequence[str] | None = None) -> int:
    """Measures what was asked for; gives the exit code."""
    told = arguments(argv)
    kept: dict[str, Any] = {"machine": machine(), "orders": told.orders, "latency_ms": told.latency_ms}
    show(f"{kept['machine']}; {told.orders} orders, {told.latency_ms:g} ms a call, {told.repeat} runs of each in turn")
    if {"speed", "window"} & set(told.only):
        say("the practice systems are made ready")
        with PracticeProcess("jaggaer", volume=told.orders) as jaggaer:
            if "speed" in told.only:
                kept["speed"] = speed(jaggaer, told)
            if "window" in told.only:
                kept["window"] = window(jaggaer, told)
    if "large" in told.only and "window" not in told.only:
        kept["large"] = large(told)
    if "memory" in told.only:
        kept["memory"] = sizes(told.memory)
    if "suggest" in told.only:
        kept["suggest"] = suggestions(show, say)
    if "suppliers" in told.only:
        kept["suppliers"] = suppliers(show, say)
    if told.json:
        told.json.write_text(json.dumps(kept, indent=1), encoding="utf-8")
    return 0


def speed(jaggaer: PracticeProcess, told: argparse.Namespace) -> list[dict[str, Any]]:
    """First sync of product and bound, second sync, size of the store."""
    rows: list[dict[str, Any]] = []
    last: Measured | None = None
    show()
    show(
        "| in flight | who | orders/s | of the bound | CPU ms/order | peak MB | calls | CPU ms/order of JAGGAER, X3 | X3 holds |"
    )
    show("|---|---|---|---|---|---|---|---|---|")
    for in_flight in told.in_flight:
        product, bound = alternating(jaggaer, in_flight, told.latency_ms, told.repeat, say)
        last = product[-1]
        for name, measured in (("bound", bound), ("product", product)):
            of_bound = spread(ratio(product, bound), 2) if name == "product" else "1"
            show(f"| {in_flight} | {name} | {row_of(measured, of_bound)} |")
        rows += [asdict(one) | {"rate": one.rate} for one in (*product, *bound)]
    if last is not None:
        show()
        show(f"- {last.orders:,} orders ({last.lines:,} lines), {last.x3_orders:,} of them to be written, were read.")
        show(f"- Calls of the product: {in_words(last.calls)}.")
        show(f"- Calls of a second sync of everything, nothing new: {in_words(last.again)}.")
        show(f"- Store: {last.store_bytes / last.orders / 1024:.2f} KB an order.")
    return rows


def row_of(measured: Sequence[Measured], of_bound: str) -> str:
    """The middle of a table row."""
    last = measured[-1]
    cells = [
        spread([one.rate for one in measured]),
        of_bound,
        spread([one.cpu_ms for one in measured], 2),
        spread([one.memory_mb for one in measured if one.memory_mb is not None] or [0]),
        str(sum(last.calls.values())),
        f"{_mean([one.jaggaer_ms for one in measured])}, {_mean([one.x3_ms for one in measured])}",
        f"{last.x3_orders:,}",
    ]
    return " | ".join(cells)


def window(jaggaer: PracticeProcess, told: argparse.Namespace) -> dict[str, Any]:
    """The longest gap of the event loop during a run, and how soon the window is there."""
    show()
    show("| window | longest gap ms | p99 ms | gaps over 50 ms | run s |")
    show("|---|---|---|---|---|")
    gaps: dict[str, list[dict[str, Any]]] = {}
    for page in PAGES:
        say(f"a run with the page {page} open")
        gaps[page] = runs = [window_gap(jaggaer, page, told.latency_ms) for _ in range(told.repeat)]
        cells = [
            spread([run["longest_ms"] for run in runs]),
            spread([run["p99_ms"] for run in runs], 1),
            spread([run["over_50_ms"] for run in runs]),
            spread([run["seconds"] for run in runs], 1),
        ]
        show(f"| page {page} | {' | '.join(cells)} |")
    say("starts of the window")
    starts = window_start(jaggaer, max(3, told.repeat))
    show()
    show(
        f"- Start of the process to the window shown: {spread([s['shown_s'] for s in starts], 2)} s; "
        f"to its data shown: {spread([s['usable_s'] for s in starts], 2)} s."
    )
    return {"gaps": gaps, "starts": starts, "large": large(told)}


def large(told: argparse.Namespace) -> list[dict[str, Any]]:
    """The window with very many orders in the store."""
    say(f"a home with {told.records:,} orders is made")
    runs = window_large(told.records, told.repeat)

    def middle(part: str, name: str) -> str:
        return spread([run[part][name] for run in runs])

    show()
    show(f"| {told.records:,} orders in the store | measured | promised |")
    show("|---|---|---|")
    show(f"| process start to the window | {spread([run['shown_s'] for run in runs], 2)} s | |")
    cells = (
        f"{spread([run['usable_s'] for run in runs], 2)} s ({spread([run['usable_cpu_s'] for run in runs], 2)} s CPU)"
    )
    show(f"| process start to the first orders | {cells} | 1.5 s |")
    for text in runs[0]["search_ms"]:
        show(f"| search, last key of `{text}` to its rows | {middle('search_ms', text)} ms | 100 ms |")
    for part, words in (("wheel", "wheel"), ("drag", "dragging from top to end")):
        cells = f"{middle(part, 'longest_ms')}, p99 {middle(part, 'p99_ms')}, median {middle(part, 'median_ms')}"
        show(f"| scrolling, {words}: longest frame | {cells} ms ({middle(part, 'longest_cpu_ms')} ms CPU) | 33 ms |")
    show(
        f"| a jump anywhere: rows there after | {middle('jump', 'blank_ms')}, median {middle('jump', 'median_blank_ms')} ms | 100 ms |"
    )
    show(f"| story of an order, median | {spread([run['story_ms'] for run in runs])} ms | 150 ms |")
    show(f"| 10,000 rows in the clipboard | {spread([run['copy_10000_ms'] for run in runs])} ms | 2,000 ms |")
    show(
        f"| memory: after all that, most | {spread([run['memory_mb'] or 0 for run in runs])}, {spread([run['peak_mb'] or 0 for run in runs])} MB | 400 MB |"
    )
    return runs


def sizes(volumes: Sequence[int]) -> list[dict[str, Any]]:
    """Memory and store at several numbers of orders."""
    show()
    show("| orders | peak MB | of the first | store KB/order | CPU ms/order | s |")
    show("|---|---|---|---|---|---|")
    rows: list[dict[str, Any]] = []
    for volume in volumes:
        say(f"{volume} orders without latency")
        rows.append(row := memory(volume))
        most = row["memory_mb"] or 0.0
        share = f"{most / rows[0]['memory_mb']:.2f}" if rows[0]["memory_mb"] else "-"
        show(
            f"| {row['orders']:,} | {most:.0f} | {share} | {row['store_bytes'] / row['orders'] / 1024:.2f} "
            f"| {row['cpu_ms']:.2f} | {row['seconds']:.1f} |"
        )
    return rows


def machine() -> str:
    """What it was measured on."""
    return f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """The arguments, with what follows from them."""
    parser = argparse.ArgumentParser(prog="run.py bench", description="Measures the product against the bound.")
    parser.add_argument("--orders", type=int, default=2000, help="orders of the practice JAGGAER (2000)")
    parser.add_argument("--latency-ms", type=float, default=20.0, help="waited by both systems before each call (20)")
    parser.add_argument("--in-flight", type=int, action="append", help="calls under way on each side (8 and 16)")
    parser.add_argument("--repeat", type=int, default=3, help="runs of each, in turn (3)")
    parser.add_argument("--only", choices=PARTS, action="append", help="measure this alone (speed and window)")
    parser.add_argument("--records", type=int, default=1_000_000, help="orders in the store of the large window")
    parser.add_argument("--memory", default="", help="orders for the memory, such as 10000,20000")
    parser.add_argument("--long", action="store_true", help="memory at 10,000 and 100,000 orders; takes long")
    parser.add_argument("--json", type=Path, help="writes every single measurement to this file")
    told = parser.parse_args(argv)
    told.in_flight = told.in_flight or [8, 16]
    told.memory = [int(text) for text in told.memory.split(",") if text]
    if told.long:
        told.memory = [10_000, 100_000]
    told.only = told.only or (["speed", "window", "memory"] if told.memory else ["speed", "window"])
    if "memory" in told.only and not told.memory:
        told.memory = [10_000, 20_000]
    return told


def in_words(calls: dict[str, int]) -> str:
    """Calls by reason, most first."""
    parts = sorted(calls.items(), key=lambda item: (-item[1], item[0]))
    return f"{sum(calls.values())} ({', '.join(f'{reason} {count}' for reason, count in parts)})"


def _mean(values: Sequence[float | None]) -> str:
    known = [value for value in values if value is not None]
    return f"{sum(known) / len(known):.2f}" if known else "not told"


if __name__ == "__main__":
    sys.exit(main())
