"""The window's side of a measurement, in a process of its own: how soon it can be used, how long it ever stands still.

Reads what to do as JSON from standard input (`measure` is `start`, `gap` or `large`) and prints what it measured.
"""

from __future__ import annotations

import itertools
import json
import random
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.app import App, open_app
from core.events import Event, RunEnded, RunStarted
from core.garbage import settle_collector
from gui.__main__ import SWITCH_S, build_window, make_application
from gui.bridge import Bridge
from gui.main_window import MainWindow
from gui.memory import Memory
from gui.pages.records import RecordsPage
from gui.theme import Theme
from tests.helpers.painted import Painted

BEAT_MS = 2
LONG_MS = 50.0
"""No gap of the event loop may be longer (product.md section 9)."""
_QUIET_S = 0.3
_AFTER_S = 1.5
_GIVE_UP_S = 600.0
_PATIENCE_S = 60.0
_MANY = 10_000
SEARCHES = ("L000777123", "POFR0110007", "airgas", "zug 4711")
"""What is typed: a number, a part of one, a name that every sixth order has, two words."""


class Heartbeat(QObject):
    """Notes when the event loop came round."""

    def __init__(self) -> None:
        super().__init__()
        self.beats: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(lambda: self.beats.append(time.perf_counter()))

    def start(self) -> None:
        """Begins."""
        self._timer.start()

    def gaps_ms(self, begin: float, end: float) -> list[float]:
        """Milliseconds by which beats between two moments came late, shortest first."""
        beats = [beat for beat in self.beats if begin <= beat <= end]
        return sorted((later - beat) * 1000 - BEAT_MS for beat, later in itertools.pairwise(beats))


class Shown:
    """The window of an App as `gui.__main__` builds it, shown, with what it remembers in a file of its own."""

    def __init__(self, app: App, home: Path) -> None:
        sys.setswitchinterval(SWITCH_S)
        self.application: QApplication = make_application()
        self.app = app
        self._broken: list[BaseException] = []
        memory = Memory(QSettings(str(home.parent / f"{home.name}-window.ini"), QSettings.Format.IniFormat))
        self._theme = Theme(self.application, memory)
        self.bridge = Bridge(self._broken.append)
        self.window: MainWindow = build_window(app, self.bridge, self._theme, memory)
        self.window.resize(1360, 850)
        self.window.show()
        settle_collector()

    def close(self) -> None:
        """Closes everything, the App too; raises what nobody expected."""
        self.window.hide()
        self.bridge.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)
        self._theme.close()
        self.app.close()
        if self._broken:
            raise self._broken[0]


def when(condition: Callable[[], bool], then: Callable[[], None], parent: QObject) -> None:
    """Looks every ten milliseconds; does `then` once, when the condition holds."""
    timer = QTimer(parent)
    timer.setInterval(10)

    def look() -> None:
        if condition():
            timer.stop()
            then()

    timer.timeout.connect(look)
    timer.start()


def measure_start(told: Mapping[str, Any]) -> dict[str, object]:
    """Seconds from the start of the process (`started_at`, wall clock) until the window is shown, and until it shows data."""
    there = Shown(open_app(Path(told["home"])), Path(told["home"]))
    shown = time.time()
    loaded = 0.0

    def usable() -> None:
        nonlocal loaded
        loaded = time.time()
        there.application.quit()

    when(lambda: not there.bridge.busy, usable, there.window)
    there.application.exec()
    there.close()
    return {"shown_s": shown - told["started_at"], "usable_s": loaded - told["started_at"]}


def measure_gap(told: Mapping[str, Any]) -> dict[str, object]:
    """A sync started in the window, with the page `page` open; the longest gap of the event loop meanwhile."""
    from tests.bench.product import open_product, outcome  # noqa: PLC0415 - not part of the window's start

    there = Shown(open_product(told), Path(told["home"]))
    application, window, bridge = there.application, there.window, there.bridge
    heart = Heartbeat()
    moments: dict[str, float] = {}
    said: dict[str, object] = {}

    def note(event: Event) -> None:
        if isinstance(event, RunStarted):
            moments["began"] = time.perf_counter()
        elif isinstance(event, RunEnded):
            moments["ended"] = time.perf_counter()
            said.update(outcome(event.result))

    there.app.subscribe(note)

    def begin() -> None:
        window.go({"home": window.home, "orders": window.orders}[told["page"]])
        heart.start()
        QTimer.singleShot(int(_QUIET_S * 1000), window.context.runs.sync)

    window.context.runs.ended.connect(lambda _: QTimer.singleShot(int(_AFTER_S * 1000), application.quit))
    when(lambda: not bridge.busy, begin, window)
    QTimer.singleShot(int(_GIVE_UP_S * 1000), application.quit)
    application.exec()
    there.close()
    gaps = heart.gaps_ms(moments["began"], moments["ended"] + _AFTER_S)
    seconds = moments["ended"] - moments["began"]
    return {
        "seconds": seconds,
        "longest_ms": gaps[-1],
        "p99_ms": gaps[int(len(gaps) * 0.99)],
        "median_ms": gaps[len(gaps) // 2],
        "over_50_ms": sum(gap > LONG_MS for gap in gaps),
        **said,
    }


def _told(page: RecordsPage, key: str) -> bool:
    return page.story.key == key


def measure_large(told: Mapping[str, Any]) -> dict[str, object]:
    """The table of a home with very many orders, worked by key and mouse; milliseconds, and memory.

    A frame is what one movement costs until the window has painted and rests again. `cpu` figures are the processor's
    time of the window's thread: they say the same on a machine that does other work.
    """
    from tests.bench.processes import memory_mb  # noqa: PLC0415 - not part of the window's start

    there = Shown(open_app(Path(told["home"])), Path(told["home"]))
    shown, shown_cpu = time.time(), time.process_time()
    application, window, bridge = there.application, there.window, there.bridge

    def until(true: Callable[[], bool]) -> float:
        began = time.perf_counter()
        while not true():
            application.processEvents()
            if time.perf_counter() - began > _PATIENCE_S:
                msg = "the window did not answer"
                raise RuntimeError(msg)
            time.sleep(0.0005)
        return (time.perf_counter() - began) * 1000

    def calm() -> None:
        for _ in range(3):
            until(lambda: not bridge.busy)
            application.processEvents()

    window.open("orders")
    page = window.orders
    table, model = page.table, page.model
    until(lambda: model.row_at(0) is not None)
    rows_seen, rows_cpu = time.time(), time.process_time()
    until(lambda: model.rowCount() > _MANY and not bridge.busy)
    said: dict[str, object] = {
        "rows": model.rowCount(),
        "shown_s": shown - told["started_at"],
        "usable_s": rows_seen - told["started_at"],
        "shown_cpu_s": shown_cpu,
        "usable_cpu_s": rows_cpu,
        "search_ms": {},
    }
    searches: dict[str, float] = {}
    for text in SEARCHES:
        page.search.show_text("")
        page.search.setText(text[:-1])
        page.search.tell()
        calm()
        application.processEvents()
        QTest.keyClicks(page.search, text[-1])
        searches[text] = until(partial(page.shows, text))
        calm()
    said["search_ms"] = searches
    page.search.clear()
    page.search.tell()
    until(lambda: page.shows("") and model.rowCount() > _MANY)
    calm()
    bar = table.verticalScrollBar()
    rng = random.Random(3)
    painted = Painted(table.viewport())

    def frames(places: Iterable[int]) -> dict[str, float]:
        took, cpu = [], []
        for place in places:
            before, began, used = len(painted.areas), time.perf_counter(), time.thread_time()
            bar.setValue(place)
            application.processEvents()
            if len(painted.areas) == before:
                table.viewport().repaint()
            took.append((time.perf_counter() - began) * 1000)
            cpu.append((time.thread_time() - used) * 1000)
            time.sleep(0.005)
        took.sort()
        return {
            "longest_ms": took[-1],
            "p99_ms": took[int(len(took) * 0.99)],
            "median_ms": took[len(took) // 2],
            "longest_cpu_ms": max(cpu),
        }

    said["wheel"] = frames(range(0, 300 * 96, 96))
    said["drag"] = frames(int(bar.maximum() * n / 200) for n in range(200))
    blank, jumps = [], []
    for _ in range(60):
        jumps.append(frames([rng.randrange(bar.maximum())])["longest_ms"])
        blank.append(until(lambda: not model.lacks(table.seen_rows().start, table.seen_rows().stop - 1)))
    said["jump"] = {"longest_ms": max(jumps), "blank_ms": max(blank), "median_blank_ms": sorted(blank)[len(blank) // 2]}
    stories = []
    bar.setValue(0)
    calm()
    for place in range(1, 12):
        table.choose(place)
        row = model.row_at(place)
        wanted = "" if row is None else row.key
        stories.append(until(partial(_told, page, wanted)))
        calm()
    said["story_ms"] = sorted(stories)[len(stories) // 2]
    said["longest_story_ms"] = max(stories)
    table.select_rows([range(10_000)])
    page.files.copy()
    said["copy_10000_ms"] = until(lambda: not bridge.busy)
    table.selectAll()
    calm()
    said["memory_mb"], said["peak_mb"] = memory_mb("VmRSS"), memory_mb()
    there.close()
    return said


def main() -> None:
    """Reads from standard input what to measure; prints what was measured."""
    told = json.load(sys.stdin)
    said = {"start": measure_start, "gap": measure_gap, "large": measure_large}[told["measure"]](told)
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
