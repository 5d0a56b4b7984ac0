"""What the window and the command line show: rows and sheets, ready to be formatted, nothing to be computed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from core.model.cause import Aside, Assignment, CauseClass, class_of
from core.model.check import CheckFault
from core.model.crossref import MappingRule
from core.model.document import Lineage
from core.model.effect import MappingCover
from core.model.flow import Entity, FlowName
from core.model.run import Counts, RunKind, RunStatus
from core.model.schedule import Standing
from core.model.status import Status
from core.model.values import Value


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A record in a table. `row_id` is the keyset position of the current sort; opaque."""

    row_id: str
    flow: FlowName
    entity: Entity
    source_id: str
    key: str
    """The number that people use (PO number, supplier number)."""
    revision: str
    status: Status
    x3_key: str
    supplier: str
    day: date | None
    amount: Decimal
    currency: str
    receivable: bool
    updated_at: datetime
    reason: str
    """One sentence for a record that is not Synced; else empty."""
    findings: int = 0
    """How many problems and notices it has; those of a record that is Synced are notices."""
    number: int = 0
    """What `record_rows` knows it by; the same as long as the record is there."""


RECORD_SORTS = ("key", "status", "supplier", "day", "amount", "updated_at")
"""By what a list of records can be sorted."""


@dataclass(frozen=True, slots=True)
class RecordQuery:
    """What a table shows: filter, search, sort by one of `RECORD_SORTS`.

    `run`: only the records that this run did something with (wrote, held, asked about); empty = of any run.

    `since`, `until`: the first and the last day of records that are shown; where either is set, records without a day are
    not.
    """

    entity: Entity | None = None
    statuses: tuple[Status, ...] = ()
    find: str = ""
    sort: str = "updated_at"
    descending: bool = True
    run: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class RecordPage:
    """At most 500 rows in the order asked for; `after` gives the next page, None at the end."""

    rows: tuple[RecordRow, ...]
    after: str | None


@dataclass(frozen=True, slots=True)
class RecordTotals:
    """What a query comes to, all of it read at one moment.

    Attributes:
        by_status: records by status, worst first; those of the query's statuses alone.
        sums: money by currency, largest first.
        counts: records by status for the query without its statuses.
    """

    by_status: dict[Status, int]
    sums: tuple[tuple[str, Decimal], ...]
    counts: dict[Status, int] = field(default_factory=dict, compare=False)

    @property
    def records(self) -> int:
        """How many records it is."""
        return sum(self.by_status.values())


@dataclass(frozen=True, slots=True)
class Exported:
    """A list that was written. `totals` are those of the rows in the file; None = it was ended, and no file is there."""

    file: Path
    totals: RecordTotals | None


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line in the side panel, with its coding before and after mapping."""

    key: str
    number: int
    status: Status
    description: str
    quantity: Decimal | None
    unit: str
    price: Decimal | None
    amount: Decimal
    source_account: str
    account: str
    source_cost_center: str
    cost_center: str
    x3_line: str
    reason: str


@dataclass(frozen=True, slots=True)
class TraceEvent:
    """One thing that happened to a record: from the audit chain, oldest first.

    `mapping_version`, `chart`: with which mapping tables and which snapshot of X3's chart; empty where neither was used.
    """

    at: datetime
    actor: str
    action: str
    text: str
    run_id: str
    entry: int
    mapping_version: str = ""
    chart: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One value of a record in JAGGAER and in X3, with the rule between them.

    Attributes:
        line_key: of which line; empty = of the head.
        source: pointer in the source record, or the name of the default or setting; `source_value` as it stands there.
        wanted: what the rule makes of it.
        x3: what X3 confirmed when it was written; None where it was not written, or X3 does not show it.
        differs: X3 has another value than the rule makes of the source today.
    """

    field: str
    line_key: str
    source: str
    source_value: str
    rule: str
    wanted: Value
    x3: Value | None
    differs: bool


@dataclass(frozen=True, slots=True)
class Trace:
    """The whole story of one record.

    Attributes:
        written: there is something of it in X3 that was written or confirmed.
        remarks: what a clerk should know besides, as sentences: holds of its supplier in X3.
    """

    record: RecordRow
    lines: tuple[LineRow, ...]
    events: tuple[TraceEvent, ...]
    fields: tuple[Lineage, ...]
    problems: tuple[str, ...] = ()
    source: dict[str, object] = field(default_factory=dict)
    sides: tuple[Side, ...] = ()
    written: bool = False
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A target code that may be meant; `score` 0 to 1; `why` is the sentence that backs it.

    Attributes:
        sure: such suggestions were right in at least 99 of 100 cases of this connection's own history.
    """

    target: str
    label: str
    score: float
    why: str
    selectable: bool = True
    sure: bool = False


@dataclass(frozen=True, slots=True)
class CauseRow:
    """Problems that share a cause, priced. `amounts` holds (currency, amount, lines), largest first.

    Attributes:
        kind: mapping kind when a mapping settles it, else the check's field.
        mappable: whether `map` can settle it.
        since: when the oldest of its problems arose.
        due: the earliest day on which anything of its records is expected; None = none says so.
        suppliers: how many of `records` are suppliers.
        own_records: how many of `records` have a fault of this cause themselves; the others wait for these.
        waiting_records: how many of `records` have no fault of their own and only wait for the others.
        assigned: who is to settle it; None = nobody was named.
        aside: why it is off the list; None = it is on it.
    """

    cause_id: str
    check: str
    kind: str
    source_code: str
    status: Status
    message: str
    next_step: str
    records: int
    lines: int
    amounts: tuple[tuple[str, Decimal, int], ...]
    mappable: bool
    since: datetime | None
    suggestions: tuple[Suggestion, ...] = ()
    due: date | None = None
    suppliers: int = 0
    own_records: int = 0
    waiting_records: int = 0
    assigned: Assignment | None = None
    aside: Aside | None = None

    @property
    def cause_class(self) -> CauseClass:
        """What kind of work it is."""
        return class_of(self.check, self.status)

    @property
    def amount(self) -> Decimal:
        """The largest of the amounts."""
        return self.amounts[0][1] if self.amounts else Decimal(0)

    @property
    def currency(self) -> str:
        """Currency of the largest amount."""
        return self.amounts[0][0] if self.amounts else ""


@dataclass(frozen=True, slots=True)
class MappingEffect:
    """What a rule would do, before it is applied.

    Attributes:
        released_records: records that would have nothing left to hold them.
        still_held: (record number, reason) of records that it touches and that something else still holds.
        written_lines: lines already written that would get another code today; they are not changed.
        cover: how it is counted, and which other rules fit the same lines.
    """

    records: int
    lines: int
    amounts: tuple[tuple[str, Decimal, int], ...]
    released_records: int
    still_held: tuple[tuple[str, str], ...]
    written_lines: int
    cover: MappingCover = field(default_factory=MappingCover)


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run in the table of runs."""

    run_id: str
    kind: RunKind
    status: RunStatus
    reason: str
    actor: str
    started_at: datetime
    seconds: float
    counts: Counts
    calls: int


@dataclass(frozen=True, slots=True)
class DayBar:
    """One day of the small chart on Home: what was written, and what needed somebody; `refused` of that by X3."""

    day: date
    written: int
    needed_somebody: int
    refused: int = 0


@dataclass(frozen=True, slots=True)
class SystemState:
    """A system on Home: `detail` in words, `ok` None = not asked yet.

    Attributes:
        system: `jaggaer`, `x3`, or `reference` for what is kept of X3's codes.
        at: when that was found, UTC; None = never.
        fault: `sign-in` or `unreachable`, where that is what is wrong; else empty.
        door: by which door X3 is written to; empty = not known, or another system.
        entries: accounts that are kept; 0 for the systems themselves.
    """

    name: str
    detail: str
    ok: bool | None
    system: str = ""
    at: datetime | None = None
    fault: str = ""
    door: str = ""
    entries: int = 0


@dataclass(frozen=True, slots=True)
class Home:
    """The state at a glance.

    Attributes:
        connections: names of all connections of the home, sorted; `connection` is the one that this is about.
        orders: orders that JAGGAER has and that are eligible; `in_x3` of them written and not held by anything.
        by_status: status -> number of orders, without *Not eligible*.
        running: identifier of the run that goes on now, whoever runs it; empty = none.
        approvals: requests that wait for a second person; `to_approve` of them this account may approve.
        codes_read: when X3's accounts and cost centres were read last, UTC: the older of the two; None = never.
        standing: how things stand, as the sign in the tray shows it; None where it was not asked for.
        last_good: when the last run that was no preview and came to its end began, UTC; None = never.
        next_run: when the schedule begins a run next, UTC; None = never by itself.
        next_run_note: why there is none, or what keeps it; empty = nothing is to be said.
    """

    connection: str
    folder: str
    is_test: bool
    orders: int
    in_x3: int
    by_status: dict[Status, int]
    last_run: RunRow | None
    running: str
    running_by: str
    next_run: datetime | None
    causes: tuple[CauseRow, ...]
    days: tuple[DayBar, ...]
    systems: tuple[SystemState, ...]
    warnings: tuple[str, ...] = ()
    approvals: int = 0
    to_approve: int = 0
    standing: Standing | None = None
    codes_read: datetime | None = None
    last_good: datetime | None = None
    next_run_note: str = ""
    connections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SiteOffers:
    """What X3 was found to offer, kept between runs.

    Attributes:
        asked_at: when X3 was asked, UTC.
        sentences: what was found, ready to be shown.
    """

    asked_at: datetime
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckStep:
    """One step of a connection check; a `next_step` of a step that went well is advice.

    Attributes:
        fault: the kind of a failure, where something can be done about it by a button.
        code: what the system called its refusal (`42`, an HTTP status), where that says which setting is meant.
    """

    step: str
    ok: bool
    detail: str
    next_step: str = ""
    fault: CheckFault | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """Steps by system, in the order they were made; a step after a failed one is not made."""

    jaggaer: tuple[CheckStep, ...]
    x3: tuple[CheckStep, ...]

    @property
    def ok(self) -> bool:
        """Whether every step went well."""
        return all(step.ok for step in (*self.jaggaer, *self.x3))


@dataclass(frozen=True, slots=True)
class Decision:
    """A mapping decision as a person makes it."""

    rule: MappingRule
    effect: MappingEffect | None = None
