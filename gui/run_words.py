"""What a run did, in the user's words: the lines of its log, its phases, its figures, and the text for support. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QLocale

from core.model.flow import Entity, FlowName
from core.model.run import Counts, Place, Progress, RunKind
from core.model.run_story import RunStep, StepKind
from core.model.views import RunRow
from gui import format as fmt
from gui.format import Look
from gui.words import QT_TR_NOOP, said, tr

_ORDER, _SUPPLIER = Entity.ORDER, Entity.SUPPLIER
_INVOICE, _CONTRACT = Entity.INVOICE, Entity.CONTRACT

PLACES: Final[Mapping[Place, str]] = {
    Place.CREATED: QT_TR_NOOP("Created"),
    Place.UPDATED: QT_TR_NOOP("Changed"),
    Place.CLOSED: QT_TR_NOOP("Closed"),
    Place.LINKED: QT_TR_NOOP("Linked"),
    Place.UNCHANGED: QT_TR_NOOP("Unchanged"),
    Place.NOT_ELIGIBLE: QT_TR_NOOP("Not eligible"),
    Place.HELD: QT_TR_NOOP("Held for a person"),
    Place.REFUSED: QT_TR_NOOP("Refused by X3"),
    Place.INCOMPLETE: QT_TR_NOOP("Incomplete in JAGGAER"),
    Place.WAITING: QT_TR_NOOP("Waiting"),
    Place.IN_DOUBT: QT_TR_NOOP("In doubt"),
    Place.DIFFERS: QT_TR_NOOP("Different in X3"),
    Place.IGNORED: QT_TR_NOOP("Ignored"),
}
"""Every place in which a record of a run is counted; together they are what was read."""

_ONE: Final[Mapping[tuple[StepKind, Entity], str]] = {
    (StepKind.CREATED, _ORDER): QT_TR_NOOP("Wrote order {number} as {x3}"),
    (StepKind.CREATED, _SUPPLIER): QT_TR_NOOP("Wrote supplier {number} as {x3}"),
    (StepKind.CHANGED, _ORDER): QT_TR_NOOP("Changed order {number}, {x3} in X3"),
    (StepKind.CHANGED, _SUPPLIER): QT_TR_NOOP("Changed supplier {number}, {x3} in X3"),
    (StepKind.CLOSED, _ORDER): QT_TR_NOOP("Closed order {number}, {x3} in X3"),
    (StepKind.CLOSED, _SUPPLIER): QT_TR_NOOP("Closed supplier {number}, {x3} in X3"),
    (StepKind.LINKED, _ORDER): QT_TR_NOOP("Found order {number} in X3 and linked it to {x3}"),
    (StepKind.LINKED, _SUPPLIER): QT_TR_NOOP("Found supplier {number} in X3 and linked it to {x3}"),
    (StepKind.COMPARED, _ORDER): QT_TR_NOOP("Compared order {number} with X3: nothing to write"),
    (StepKind.COMPARED, _SUPPLIER): QT_TR_NOOP("Compared supplier {number} with X3: nothing to write"),
    (StepKind.HELD, _ORDER): QT_TR_NOOP("Held order {number}: {reason}"),
    (StepKind.HELD, _SUPPLIER): QT_TR_NOOP("Held supplier {number}: {reason}"),
    (StepKind.REFUSED, _ORDER): QT_TR_NOOP("X3 refused order {number}: {reason}"),
    (StepKind.REFUSED, _SUPPLIER): QT_TR_NOOP("X3 refused supplier {number}: {reason}"),
    (StepKind.DIFFERS, _ORDER): QT_TR_NOOP("Order {number} differs in X3: {reason}"),
    (StepKind.DIFFERS, _SUPPLIER): QT_TR_NOOP("Supplier {number} differs in X3: {reason}"),
    (StepKind.IN_DOUBT, _ORDER): QT_TR_NOOP("Order {number} is in doubt: {reason}"),
    (StepKind.IN_DOUBT, _SUPPLIER): QT_TR_NOOP("Supplier {number} is in doubt: {reason}"),
    (StepKind.NOT_ELIGIBLE, _ORDER): QT_TR_NOOP("Did not take order {number}: {reason}"),
    (StepKind.NOT_ELIGIBLE, _SUPPLIER): QT_TR_NOOP("Did not take supplier {number}: {reason}"),
    (StepKind.IGNORED, _ORDER): QT_TR_NOOP("Left order {number} ignored, as decided"),
    (StepKind.IGNORED, _SUPPLIER): QT_TR_NOOP("Left supplier {number} ignored, as decided"),
    (StepKind.NOT_SENT, _ORDER): QT_TR_NOOP("Did not send order {number}: {reason}"),
    (StepKind.NOT_SENT, _SUPPLIER): QT_TR_NOOP("Did not send supplier {number}: {reason}"),
    (StepKind.LOOKED_UP, _ORDER): QT_TR_NOOP("Asked X3 what became of order {number}"),
    (StepKind.LOOKED_UP, _SUPPLIER): QT_TR_NOOP("Asked X3 what became of supplier {number}"),
    (StepKind.RECODED, _ORDER): QT_TR_NOOP("Corrected order {number} in X3: {reason}"),
    (StepKind.RECODED, _SUPPLIER): QT_TR_NOOP("Corrected supplier {number} in X3: {reason}"),
    (StepKind.NOT_RECODED, _ORDER): QT_TR_NOOP("Did not correct order {number}: {reason}"),
    (StepKind.NOT_RECODED, _SUPPLIER): QT_TR_NOOP("Did not correct supplier {number}: {reason}"),
    (StepKind.GONE, _ORDER): QT_TR_NOOP("Order {number} is gone from X3"),
    (StepKind.GONE, _SUPPLIER): QT_TR_NOOP("Supplier {number} is gone from X3"),
    (StepKind.GONE_AT_SOURCE, _ORDER): QT_TR_NOOP("Order {number} is gone from JAGGAER; nothing was changed in X3"),
    (StepKind.GONE_AT_SOURCE, _SUPPLIER): QT_TR_NOOP(
        "Supplier {number} is gone from JAGGAER; nothing was changed in X3"
    ),
    (StepKind.CREATED, _INVOICE): QT_TR_NOOP("Entered invoice {number} as {x3}, not posted"),
    (StepKind.CHANGED, _INVOICE): QT_TR_NOOP("Coded invoice {number}, {x3} in X3"),
    (StepKind.LINKED, _INVOICE): QT_TR_NOOP("Found invoice {number} in X3: it is {x3}"),
    (StepKind.COMPARED, _INVOICE): QT_TR_NOOP("Compared invoice {number} with X3: they agree"),
    (StepKind.HELD, _INVOICE): QT_TR_NOOP("Held invoice {number}: {reason}"),
    (StepKind.REFUSED, _INVOICE): QT_TR_NOOP("X3 refused invoice {number}: {reason}"),
    (StepKind.DIFFERS, _INVOICE): QT_TR_NOOP("Invoice {number} differs in X3: {reason}"),
    (StepKind.IN_DOUBT, _INVOICE): QT_TR_NOOP("Invoice {number} is in doubt: {reason}"),
    (StepKind.NOT_ELIGIBLE, _INVOICE): QT_TR_NOOP("Did not take invoice {number}: {reason}"),
    (StepKind.IGNORED, _INVOICE): QT_TR_NOOP("Left invoice {number} ignored, as decided"),
    (StepKind.NOT_SENT, _INVOICE): QT_TR_NOOP("Did not send invoice {number}: {reason}"),
    (StepKind.LOOKED_UP, _INVOICE): QT_TR_NOOP("Asked X3 what became of invoice {number}"),
    (StepKind.GONE, _INVOICE): QT_TR_NOOP("Invoice {number} is gone from X3"),
    (StepKind.GONE_AT_SOURCE, _INVOICE): QT_TR_NOOP("Invoice {number} is gone from JAGGAER; nothing was changed in X3"),
    (StepKind.KEPT, _CONTRACT): QT_TR_NOOP("Read contract {number}"),
    (StepKind.HELD, _CONTRACT): QT_TR_NOOP("Contract {number} is incomplete: {reason}"),
    (StepKind.NOT_ELIGIBLE, _CONTRACT): QT_TR_NOOP("Did not take contract {number}: {reason}"),
    (StepKind.IGNORED, _CONTRACT): QT_TR_NOOP("Left contract {number} ignored, as decided"),
    (StepKind.GONE_AT_SOURCE, _CONTRACT): QT_TR_NOOP("Contract {number} is gone from JAGGAER; what was read is kept"),
}
_SAME_KEY: Final[Mapping[tuple[StepKind, Entity], str]] = {
    (StepKind.CREATED, _SUPPLIER): QT_TR_NOOP("Wrote supplier {number}"),
    (StepKind.CHANGED, _SUPPLIER): QT_TR_NOOP("Changed supplier {number} in X3"),
    (StepKind.CLOSED, _SUPPLIER): QT_TR_NOOP("Closed supplier {number} in X3"),
}
"""Where X3 calls the record as JAGGAER does."""
_MANY: Final[Mapping[tuple[StepKind, Entity], Callable[[int], str]]] = {
    (StepKind.COMPARED, _ORDER): lambda n: tr("Compared %Ln orders with X3: nothing to write", "", n),
    (StepKind.COMPARED, _SUPPLIER): lambda n: tr("Compared %Ln suppliers with X3: nothing to write", "", n),
    (StepKind.HELD, _ORDER): lambda n: tr("Held %Ln orders ({number}): {reason}", "", n),
    (StepKind.HELD, _SUPPLIER): lambda n: tr("Held %Ln suppliers ({number}): {reason}", "", n),
    (StepKind.REFUSED, _ORDER): lambda n: tr("X3 refused %Ln orders ({number}): {reason}", "", n),
    (StepKind.REFUSED, _SUPPLIER): lambda n: tr("X3 refused %Ln suppliers ({number}): {reason}", "", n),
    (StepKind.DIFFERS, _ORDER): lambda n: tr("%Ln orders differ in X3 ({number}): {reason}", "", n),
    (StepKind.DIFFERS, _SUPPLIER): lambda n: tr("%Ln suppliers differ in X3 ({number}): {reason}", "", n),
    (StepKind.IN_DOUBT, _ORDER): lambda n: tr("%Ln orders are in doubt ({number}): {reason}", "", n),
    (StepKind.IN_DOUBT, _SUPPLIER): lambda n: tr("%Ln suppliers are in doubt ({number}): {reason}", "", n),
    (StepKind.NOT_ELIGIBLE, _ORDER): lambda n: tr("Did not take %Ln orders ({number}): {reason}", "", n),
    (StepKind.NOT_ELIGIBLE, _SUPPLIER): lambda n: tr("Did not take %Ln suppliers ({number}): {reason}", "", n),
    (StepKind.IGNORED, _ORDER): lambda n: tr("Left %Ln orders ignored, as decided", "", n),
    (StepKind.IGNORED, _SUPPLIER): lambda n: tr("Left %Ln suppliers ignored, as decided", "", n),
    (StepKind.NOT_SENT, _ORDER): lambda n: tr("Did not send %Ln orders ({number}): {reason}", "", n),
    (StepKind.NOT_SENT, _SUPPLIER): lambda n: tr("Did not send %Ln suppliers ({number}): {reason}", "", n),
    (StepKind.GONE_AT_SOURCE, _ORDER): lambda n: tr(
        "%Ln orders are gone from JAGGAER ({number}); nothing was changed in X3", "", n
    ),
    (StepKind.GONE_AT_SOURCE, _SUPPLIER): lambda n: tr(
        "%Ln suppliers are gone from JAGGAER ({number}); nothing was changed in X3", "", n
    ),
    (StepKind.COMPARED, _INVOICE): lambda n: tr("Compared %Ln invoices with X3: they agree", "", n),
    (StepKind.HELD, _INVOICE): lambda n: tr("Held %Ln invoices ({number}): {reason}", "", n),
    (StepKind.REFUSED, _INVOICE): lambda n: tr("X3 refused %Ln invoices ({number}): {reason}", "", n),
    (StepKind.DIFFERS, _INVOICE): lambda n: tr("%Ln invoices differ in X3 ({number}): {reason}", "", n),
    (StepKind.IN_DOUBT, _INVOICE): lambda n: tr("%Ln invoices are in doubt ({number}): {reason}", "", n),
    (StepKind.NOT_ELIGIBLE, _INVOICE): lambda n: tr("Did not take %Ln invoices ({number}): {reason}", "", n),
    (StepKind.IGNORED, _INVOICE): lambda n: tr("Left %Ln invoices ignored, as decided", "", n),
    (StepKind.NOT_SENT, _INVOICE): lambda n: tr("Did not send %Ln invoices ({number}): {reason}", "", n),
    (StepKind.GONE_AT_SOURCE, _INVOICE): lambda n: tr(
        "%Ln invoices are gone from JAGGAER ({number}); nothing was changed in X3", "", n
    ),
    (StepKind.KEPT, _CONTRACT): lambda n: tr("Read %Ln contracts ({number})", "", n),
    (StepKind.HELD, _CONTRACT): lambda n: tr("%Ln contracts are incomplete ({number}): {reason}", "", n),
    (StepKind.NOT_ELIGIBLE, _CONTRACT): lambda n: tr("Did not take %Ln contracts ({number}): {reason}", "", n),
    (StepKind.IGNORED, _CONTRACT): lambda n: tr("Left %Ln contracts ignored, as decided", "", n),
    (StepKind.GONE_AT_SOURCE, _CONTRACT): lambda n: tr(
        "%Ln contracts are gone from JAGGAER ({number}); what was read is kept", "", n
    ),
}
_STARTED: Final[Mapping[str, str]] = {
    "sync": QT_TR_NOOP("Started a sync"),
    "preview": QT_TR_NOOP("Started a preview: nothing is written"),
    "replay": QT_TR_NOOP("Started a replay"),
    "import": QT_TR_NOOP("Started an import"),
}
_STARTED_FLOW: Final[Mapping[str, str]] = {
    "reference": QT_TR_NOOP("Started to read the codes of X3"),
    "suppliers": QT_TR_NOOP("Started a sync of the suppliers alone"),
    "orders": QT_TR_NOOP("Started a sync of the orders alone"),
    "invoices": QT_TR_NOOP("Started a sync of the invoices alone"),
    "contracts": QT_TR_NOOP("Started a reading of the contracts alone"),
}
_ENDED: Final[Mapping[str, str]] = {
    "done": QT_TR_NOOP("Ended: done, nothing is open"),
    "done-with-problems": QT_TR_NOOP("Ended: done, something needs a person"),
    "stopped": QT_TR_NOOP("Ended: stopped before its end"),
    "cancelled": QT_TR_NOOP("Ended: cancelled; what was written stays and is recorded"),
}
_CODES: Final[Mapping[str, Callable[[int], str]]] = {
    "account": lambda n: tr("%Ln accounts", "", n),
    "dimension": lambda n: tr("%Ln cost centres and other dimensions", "", n),
    "supplier": lambda n: tr("%Ln suppliers", "", n),
    "product": lambda n: tr("%Ln products", "", n),
    "site": lambda n: tr("%Ln sites", "", n),
}
"""What people want to know of the codes that were read; the other kinds are small lists."""
_OTHERS: Final[Mapping[str, str]] = {
    "paired": QT_TR_NOOP("Paired with X3"),
}

PHASES: Final[Mapping[FlowName, str]] = {
    FlowName.REFERENCE: QT_TR_NOOP("Reading accounts, cost centres and other codes of X3"),
    FlowName.SUPPLIERS: QT_TR_NOOP("Suppliers: reading from JAGGAER, checking, writing to X3"),
    FlowName.ORDERS: QT_TR_NOOP("Orders: reading from JAGGAER, checking against X3, writing"),
    FlowName.INVOICES: QT_TR_NOOP("Invoices: reading from JAGGAER, comparing with X3"),
    FlowName.CONTRACTS: QT_TR_NOOP("Contracts: reading from JAGGAER"),
}
PREVIEW_PHASES: Final[Mapping[FlowName, str]] = {
    FlowName.REFERENCE: PHASES[FlowName.REFERENCE],
    FlowName.SUPPLIERS: QT_TR_NOOP("Suppliers: reading from JAGGAER, checking; nothing is written"),
    FlowName.ORDERS: QT_TR_NOOP("Orders: reading from JAGGAER, checking against X3; nothing is written"),
    FlowName.INVOICES: QT_TR_NOOP("Invoices: reading from JAGGAER, comparing with X3; nothing is written"),
    FlowName.CONTRACTS: PHASES[FlowName.CONTRACTS],
}

_GOOD = Look("✓", "check", "", "ok")
_NOTE = Look("·", "minus", "", "info")
_WARN = Look("▲", "triangle-alert", "", "warn")
_BAD = Look("✕", "x", "", "bad")
_DOUBT = Look("?", "circle-question-mark", "", "info")
_LOOKS: Final[Mapping[StepKind, Look]] = {
    StepKind.CREATED: _GOOD,
    StepKind.CHANGED: _GOOD,
    StepKind.CLOSED: _GOOD,
    StepKind.LINKED: _GOOD,
    StepKind.RECODED: _GOOD,
    StepKind.HELD: _WARN,
    StepKind.NOT_RECODED: _WARN,
    StepKind.GONE: _WARN,
    StepKind.GONE_AT_SOURCE: _WARN,
    StepKind.BRAKED: _WARN,
    StepKind.REFUSED: _BAD,
    StepKind.DIFFERS: _BAD,
    StepKind.NOT_SENT: _BAD,
    StepKind.IN_DOUBT: _DOUBT,
}
NEEDS_SOMEBODY: Final = frozenset(kind for kind, look in _LOOKS.items() if look.role in {"warn", "bad"})
"""Steps that somebody has to look at."""


def step_look(step: RunStep) -> Look:
    """Sign and colour of a line of the log."""
    if step.kind is StepKind.ENDED:
        return {"done": _GOOD, "done-with-problems": _WARN, "stopped": _BAD}.get(step.details.get("outcome", ""), _NOTE)
    return _LOOKS.get(step.kind, _NOTE)


def step_says(step: RunStep, locale: QLocale) -> str:
    """A line of the log, as `Wrote order 4500012 as POH00017` says it."""
    details = step.details
    match step.kind:
        case StepKind.STARTED:
            return _started(details)
        case StepKind.CODES_READ:
            return _codes_read(details)
        case StepKind.FILE_READ:
            return tr("Read the file {name}").format(name=details.get("name", ""))
        case StepKind.FULL:
            return tr("Compared everything, not only what changed: the last full comparison is a week old")
        case StepKind.SHEET:
            return tr("Writes what the preview {preview} showed, and nothing else").format(
                preview=details.get("preview", "")
            )
        case StepKind.FLOW_DONE:
            return _flow_done(details, locale)
        case StepKind.BRAKED:
            return tr("Stopped to ask: {question}").format(question=said(step.reason))
        case StepKind.LET_THROUGH:
            return tr("{who} let it through").format(who=details.get("released_by", ""))
        case StepKind.ENDED:
            ended = _ENDED.get(details.get("outcome", ""))
            return tr(ended) if ended else tr("Ended")
    return _about_records(step)


def _about_records(step: RunStep) -> str:
    where = (step.kind, step.entity or _ORDER)
    if step.count > 1 and where in _MANY:
        text = _MANY[where](step.count)
    elif where in _SAME_KEY and step.number == step.external_id:
        text = tr(_SAME_KEY[where])
    elif where in _ONE:
        text = tr(_ONE[where])
    else:
        action = step.details.get("action", step.kind.value)
        return tr(_OTHERS[action]) if action in _OTHERS else fmt.sentence_case(action.replace("-", " "))
    x3 = step.external_id or tr("what X3 has")
    line = text.replace("{number}", step.number).replace("{x3}", x3).replace("{reason}", said(step.reason))
    return line.removesuffix(": ")


def _started(details: Mapping[str, str]) -> str:
    flows = [name for name in details.get("flows", "").split(",") if name]
    kind = details.get("outcome", "")
    if details.get("full") and kind == RunKind.SYNC.value and flows != ["reference"]:
        return tr("Started a comparison of everything")
    if len(flows) == 1 and kind == RunKind.SYNC.value:
        return tr(_STARTED_FLOW[flows[0]])
    return tr(_STARTED[kind]) if kind in _STARTED else tr("Started")


def _codes_read(details: Mapping[str, str]) -> str:
    kinds = [_CODES[kind](int(details[kind])) for kind in _CODES if details.get(kind, "").isdigit()]
    if not kinds:
        return tr("Read the codes of X3")
    return tr("Read from X3: {codes}").format(codes=fmt.joined(kinds))


def _flow_done(details: Mapping[str, str], locale: QLocale) -> str:
    same = int(details.get("count", "0") or 0)
    read = details.get("read", "")
    if not read:
        return tr("Compared %Ln records that had not changed", "", same)
    number, lines = int(read), int(details.get("lines", "0") or 0)
    unchanged = fmt.number(same, locale)
    flow = details.get("flow")
    if flow == FlowName.SUPPLIERS.value:
        text = tr("Read %Ln suppliers from JAGGAER, {unchanged} of them unchanged", "", number)
    elif flow == FlowName.CONTRACTS.value:
        text = tr("Read %Ln contracts from JAGGAER", "", number)
    elif flow == FlowName.INVOICES.value:
        text = tr("Read %Ln invoices from JAGGAER, {unchanged} of them unchanged", "", number)
    elif lines:
        text = tr("Read %Ln orders from JAGGAER, {unchanged} of them unchanged, and checked {lines} lines", "", number)
    else:
        text = tr("Read %Ln orders from JAGGAER, {unchanged} of them unchanged", "", number)
    return text.replace("{unchanged}", unchanged).replace("{lines}", fmt.number(lines, locale))


def phase_says(progress: Progress, kind: RunKind) -> str:
    """What a run does now, in words."""
    return tr((PREVIEW_PHASES if kind is RunKind.PREVIEW else PHASES)[progress.flow])


def figures_say(counts: Mapping[str, int], kind: RunKind, locale: QLocale) -> str:
    """The figures of a run that goes on, as `812 read · 640 written · 163 unchanged · 9 need somebody`; empty for none."""
    read = counts.get("read", 0)
    if not read:
        return ""
    written = sum(counts.get(name, 0) for name in ("created", "updated", "closed", "linked"))
    needs = sum(counts.get(name, 0) for name in ("held", "refused", "incomplete", "differs"))
    waits = sum(counts.get(name, 0) for name in ("waiting", "in_doubt"))
    parts = [
        (read, QT_TR_NOOP("{number} checked")),
        (
            written,
            QT_TR_NOOP("{number} would be written") if kind is RunKind.PREVIEW else QT_TR_NOOP("{number} written"),
        ),
        (counts.get("unchanged", 0), QT_TR_NOOP("{number} unchanged")),
        (needs, QT_TR_NOOP("{number} need somebody")),
        (waits, QT_TR_NOOP("{number} wait")),
    ]
    return " · ".join(tr(text).format(number=fmt.number(number, locale)) for number, text in parts if number)


def to_x3(counts: Counts) -> int:
    """Records that went to X3, or would go."""
    return counts.created + counts.updated + counts.closed + counts.linked


def as_is(counts: Counts) -> int:
    """Records with which nothing was to be done."""
    return counts.unchanged + counts.not_eligible + counts.ignored


def needs(counts: Counts) -> int:
    """Records that need somebody."""
    return counts.held + counts.refused + counts.incomplete + counts.differs


def waits(counts: Counts) -> int:
    """Records that go on by themselves."""
    return counts.waiting + counts.in_doubt


def support_text(run: RunRow, steps: Sequence[RunStep], *, version: str, connection: str, locale: QLocale) -> str:
    """A run as a text for support: outcome, figures and its log; English facts, the sentences as they are shown."""
    counts = ", ".join(f"{name} {number}" for name, number in run.counts.as_dict().items() if number) or "nothing read"
    lines = [
        f"ML Connector {version}",
        f"Connection {connection}",
        f"Run {run.run_id}: {run.kind.value}, {run.status.value}, {run.started_at:%Y-%m-%d %H:%M:%S} UTC, {run.seconds:.1f} s",
        f"By {run.actor}; {run.calls} calls",
        f"Counts: {counts}",
        *([said(run.reason)] if run.reason else []),
        "",
        *(f"{step.at:%H:%M:%S}  {step_look(step).glyph} {step_says(step, locale)}" for step in steps),
    ]
    return "\n".join(lines) + "\n"
