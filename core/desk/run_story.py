"""What the App tells of a run that was or goes on: its story, how it differs from the run before, and how to run it again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from core.desk.workplace import Workplace
from core.errors import ConfigurationError
from core.model.flow import FLOW_OF, FLOW_ORDER, WRITTEN, Entity, FlowName, RunId
from core.model.run import Place, RunKind, RunResult, RunStatus
from core.model.run_story import RunAgain, RunCause, RunComparison, RunEntry, RunStep, RunStory, StepKind
from core.model.status import OPEN, Status
from core.model.views import RecordQuery, RunRow
from core.store.connection_store import ConnectionStore

PORTION: Final = 500
"""Entries of the chain that are looked at together; what repeats among them is told once."""
NAMED: Final = 3
"""Records that a step about several names."""
_LOOK_BACK: Final = 50
_FIRST_LOOK: Final = 200
_HOLDS: Final = frozenset({"held", "refused", "differs", "in-doubt"})
_WELL: Final = frozenset({"written", "linked", "unchanged", "contract-kept"})
_SILENT: Final = frozenset({"intent", "seal-key", "seal"})
"""A promise is told by what became of it."""
_WRITES: Final[Mapping[str, StepKind]] = {
    "create": StepKind.CREATED,
    "append": StepKind.CHANGED,
    "revision": StepKind.CHANGED,
    "close": StepKind.CLOSED,
}
_KINDS: Final[Mapping[str, StepKind]] = {
    "run-started": StepKind.STARTED,
    "codes-read": StepKind.CODES_READ,
    "file-read": StepKind.FILE_READ,
    "compared-in-full": StepKind.FULL,
    "sheet": StepKind.SHEET,
    "linked": StepKind.LINKED,
    "unchanged": StepKind.COMPARED,
    "contract-kept": StepKind.KEPT,
    "unchanged-digest": StepKind.FLOW_DONE,
    "held": StepKind.HELD,
    "refused": StepKind.REFUSED,
    "differs": StepKind.DIFFERS,
    "in-doubt": StepKind.IN_DOUBT,
    "not-eligible": StepKind.NOT_ELIGIBLE,
    "ignored": StepKind.IGNORED,
    "not-sent": StepKind.NOT_SENT,
    "settled-by-look-up": StepKind.LOOKED_UP,
    "recoded": StepKind.RECODED,
    "recode-lapsed": StepKind.NOT_RECODED,
    "gone": StepKind.GONE,
    "gone-at-source": StepKind.GONE_AT_SOURCE,
    "brake": StepKind.BRAKED,
    "brake-passed": StepKind.LET_THROUGH,
    "run-ended": StepKind.ENDED,
}
_FOLDED: Final = frozenset(
    {
        StepKind.HELD,
        StepKind.REFUSED,
        StepKind.DIFFERS,
        StepKind.IN_DOUBT,
        StepKind.NOT_ELIGIBLE,
        StepKind.IGNORED,
        StepKind.NOT_SENT,
        StepKind.COMPARED,
        StepKind.KEPT,
        StepKind.GONE_AT_SOURCE,
    }
)
"""What is told once for all records that it happened to for the same reason."""


class RunTales(Workplace):
    """The parts of the App that look at runs; they decide nothing."""

    def has_synced(self, connection: str = "") -> bool:
        """Whether anything but previews and readings of X3's codes ever ran: until then a window previews first."""
        store = self._named(connection)
        if any(store.watermarks.load(flow) is not None for flow in FLOW_ORDER):
            return True
        return any(run.kind is not RunKind.PREVIEW and run.flows for run in store.runs.results(_FIRST_LOOK))

    def older_runs(self, before: str, *, limit: int = 200, connection: str = "") -> tuple[RunRow, ...]:
        """Runs that began before this one, newest first."""
        return self._named(connection).runs.rows(limit, RunId(before))

    def run_result(self, run_id: str, connection: str = "") -> RunResult:
        """A run as it ended, with the sheet of a preview.

        Raises:
            ConfigurationError: no run is called so.
        """
        result = self._named(connection).runs.get(RunId(run_id))
        if result is None:
            raise _unknown(run_id)
        return result

    def export_sheet(self, run_id: str, file: Path, connection: str = "", *, language: str = "") -> int:
        """Writes what a preview showed as an Excel file, or as CSV where the name ends so, in a language; gives how many.

        Raises:
            ConfigurationError: no preview is called so, or the file cannot be written.
        """
        from core.desk.sheet_list import write_sheet  # noqa: PLC0415 - openpyxl costs a tenth of a second

        result = self.run_result(run_id, connection)
        if result.kind is not RunKind.PREVIEW:
            raise ConfigurationError(f"Run {run_id} was no preview.", remedy="Make one with: sync --preview")
        return write_sheet(file, result, self._about(self.connection(connection)), language)

    def run_story(self, run_id: str, *, after: int = 0, limit: int = PORTION, connection: str = "") -> RunStory:
        """A portion of what a run did, oldest first, also while it goes on and whoever runs it.

        Args:
            run_id: which run.
            after: where to begin, as the portion before said; 0 = at the beginning.
            limit: entries of the chain that are looked at.
            connection: which connection.

        Raises:
            ConfigurationError: no run is called so.
        """
        store = self._named(connection)
        if store.runs.row(RunId(run_id)) is None:
            raise _unknown(run_id)
        entries = store.run_entries.portion(RunId(run_id), after=after, limit=limit)
        return RunStory(told(entries), entries[-1].entry if entries else after, len(entries) == limit)

    def compare_runs(self, run_id: str, other: str = "", connection: str = "") -> RunComparison:
        """A run beside another one: counts, causes that appeared, causes that were settled.

        Args:
            run_id: which run.
            other: the run to compare with; empty = the one of the same kind before it.
            connection: which connection.

        Raises:
            ConfigurationError: no run is called so.
        """
        store = self._named(connection)
        run = store.runs.row(RunId(run_id))
        before = store.runs.row(RunId(other)) if other else None
        if run is None or (other and before is None):
            raise _unknown(run_id if run is None else other)
        if before is None:
            before = _before(run, store.runs.rows(_LOOK_BACK, RunId(run_id)))
        held, well = _ends(store, run_id)
        earlier = store.run_entries.earlier_reasons(RunId(run_id), (*held, *well), tuple(_HOLDS))
        known = set(_ends(store, before.run_id)[0].values()) if before is not None else set()
        known |= {reason for key, reason in held.items() if earlier.get(key) == reason}
        now = set(held.values())
        return RunComparison(
            run,
            before,
            _side_by_side(run, before),
            _causes(reason for reason in held.values() if reason not in known),
            _causes(reason for key in well if (reason := earlier.get(key, "")) and reason not in now),
        )

    def run_again(self, run_id: str, connection: str = "") -> RunAgain:
        """How a run is asked for once more; nothing is run by this.

        Raises:
            ConfigurationError: no run is called so.
        """
        store = self._named(connection)
        run = self.run_result(run_id, connection)
        if run.kind is RunKind.IMPORT:
            return RunAgain(run.kind, why_not="An import needs its files again: choose them anew.")
        asked = next(iter(store.run_entries.portion(RunId(run_id), limit=1, actions=("run-started",))), None)
        facts: Mapping[str, str] = asked.details if asked is not None else {}
        if facts.get("replay") or run.kind is RunKind.REPLAY:
            return self._replay_again(run_id, run, connection)
        names = [name for name in facts.get("flows", "").split(",") if name]
        flows = tuple(flow for flow in FLOW_ORDER if flow.value in names) or _flows_of(run)
        return RunAgain(run.kind, flows, full=bool(facts.get("full")))

    def _replay_again(self, run_id: str, run: RunResult, connection: str) -> RunAgain:
        """The records of a replay that still wait for somebody."""
        store = self._named(connection)
        if run.scope is not None:
            rows = [store.records.get_row(entity, source_id) for entity, source_id in run.scope.records]
            keys = [row.key for row in rows if row is not None and row.status in OPEN]
        else:
            keys, after = [], None
            while True:
                page = store.records.page(
                    RecordQuery(statuses=tuple(OPEN), run=run_id, sort="key", descending=False), after=after
                )
                keys += [row.key for row in page.rows]
                after = page.after
                if after is None:
                    break
        why_not = "" if keys else "Nothing of what it replayed is open any more."
        return RunAgain(run.kind, replay=True, keys=tuple(dict.fromkeys(keys)), why_not=why_not)


def told(entries: Iterable[RunEntry]) -> tuple[RunStep, ...]:
    """Entries as steps, oldest first; what happened to several records for the same reason is one step. Pure."""
    steps: list[RunStep] = []
    places: dict[tuple[StepKind, Entity | None, str], int] = {}
    numbers: dict[int, list[str]] = defaultdict(list)
    for entry in entries:
        if entry.action in _SILENT:
            continue
        step = _step(entry)
        if step.kind in _FOLDED:
            same = (step.kind, step.entity, step.reason)
            if (at := places.get(same)) is not None:
                steps[at] = replace(steps[at], count=steps[at].count + 1)
                numbers[at].append(entry.number)
                continue
            places[same] = len(steps)
        numbers[len(steps)].append(entry.number)
        steps.append(step)
    for at, names in numbers.items():
        if len(names) > 1:
            shown = ", ".join(names[:NAMED])
            steps[at] = replace(steps[at], number=f"{shown}, …" if len(names) > NAMED else shown)
    return tuple(steps)


def _step(entry: RunEntry) -> RunStep:
    kind = _KINDS.get(entry.action, StepKind.OTHER)
    if entry.action == "written":
        kind = _WRITES.get(entry.details.get("write", ""), StepKind.CHANGED)
    reason = entry.details.get("reason", "") or entry.details.get("shown", "")
    details = dict(entry.details)
    if kind in {StepKind.STARTED, StepKind.ENDED}:
        details["outcome"] = entry.outcome
    if kind is StepKind.OTHER:
        details["action"] = entry.action
    return RunStep(entry.entry, entry.at, kind, entry.entity, 1, entry.number, entry.external_id, reason, details)


def _ends(store: ConnectionStore, run_id: str) -> tuple[dict[tuple[Entity, str], str], set[tuple[Entity, str]]]:
    """Where the records of a run ended: those that are held, with the reason, and those that went well.

    What only waits for another record, or for a system, is neither.
    """
    held: dict[tuple[Entity, str], str] = {}
    well: set[tuple[Entity, str]] = set()
    for entry in _all(store, run_id):
        if entry.entity is None:
            continue
        key = (entry.entity, entry.source_id)
        held.pop(key, None)
        well.discard(key)
        if entry.action in _WELL:
            well.add(key)
        elif entry.outcome != Status.WAITING.value and (reason := entry.details.get("reason", "")):
            held[key] = reason
    return held, well


def _all(store: ConnectionStore, run_id: str) -> Iterator[RunEntry]:
    after = 0
    while entries := store.run_entries.portion(RunId(run_id), after=after, actions=tuple(_HOLDS | _WELL)):
        yield from entries
        after = entries[-1].entry


def _before(run: RunRow, older: Sequence[RunRow]) -> RunRow | None:
    """The run to compare with: the last of the same kind that came to an end, else the last that did."""
    ended = [row for row in older if row.status in {RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS}]
    same = [row for row in ended if row.kind is run.kind]
    return next(iter([*same, *ended]), None)


def _side_by_side(run: RunRow, before: RunRow | None) -> tuple[tuple[Place | None, int, int], ...]:
    now = run.counts.as_dict()
    then = before.counts.as_dict() if before is not None else dict.fromkeys(now, 0)
    rows = [(Place(name) if name != "read" else None, number, then[name]) for name, number in now.items()]
    return tuple(row for row in rows if row[0] is None or row[1] or row[2])


def _causes(reasons: Iterable[str]) -> tuple[RunCause, ...]:
    return tuple(RunCause(reason, number) for reason, number in Counter(reasons).most_common())


def _flows_of(run: RunResult) -> tuple[FlowName, ...]:
    """The flows of a run of which nothing else is known; empty where it had all."""
    if run.scope is not None:
        return run.scope.flows
    had = tuple(flow for flow in FLOW_ORDER if flow in run.flows)
    return () if {FLOW_OF[entity] for entity in WRITTEN} <= set(had) else had


def _unknown(run_id: str) -> ConfigurationError:
    return ConfigurationError(f"No run is called {run_id}.", remedy="See the runs with: runs list")
