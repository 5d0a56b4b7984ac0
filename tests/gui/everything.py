"""Every page and every dialog of the window, each as people meet it: what holds for all of them is tested over this list.

A page that stands in `gui.main_window.ENTRIES` is here by itself. A dialog is one line in `DIALOGS`: its name and a
function that shows it and gives it. Each is seen in three states: `usual` (620 practice orders that have synced), `empty`
(a connection with which nothing was done yet) and `much` (names, codes, sums and reasons as long as the systems allow).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook
from PySide6.QtCore import QEvent, QLocale, QSettings, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core.app import App
from core.errors import ContractError
from core.model.approval_rules import ApprovalSettings, MappingApproval
from core.model.configuring import ConnectionLine, SettingChange, SetupPreview
from core.model.connection import SecretName
from core.model.crossref import MappingRule
from core.model.difference import OrderDifference
from core.model.doubt import DoubtCandidate
from core.model.finding import Finding
from core.model.flow import Entity, ExternalId, FlowName, RunId, SourceId
from core.model.mapping_book import BookRow
from core.model.policies import HandChange, group_of
from core.model.recode import RecodeChoice
from core.model.reconcile import Gap, ReconcileQuery, ReconcileRow, Reconciliation, Section
from core.model.run import Counts, Place, PreviewRow, RunKind, RunResult, RunStatus
from core.model.schedule import Holiday
from core.model.settle import PLACE_OF, LineState, Settlement
from core.model.status import Level, Status
from core.model.views import CauseRow, RecordQuery, RecordRow, Trace
from core.onboarding.draft import Step
from core.reconcile.compare import reconcile
from core.store.writer import Writer
from gui.__main__ import PEOPLE, build_window
from gui.bridge import Bridge
from gui.context import Context, Question
from gui.dialogs.approve import ApproveDialog
from gui.dialogs.aside import AssignDialog, IgnoreDialog, ParkDialog
from gui.dialogs.blank import BlankDialog
from gui.dialogs.check import CheckDialog
from gui.dialogs.confirm import ConfirmDialog
from gui.dialogs.crash import CrashDialog
from gui.dialogs.crossref import CrossrefDialog
from gui.dialogs.difference import DifferenceDialog
from gui.dialogs.doubt import DoubtDialog
from gui.dialogs.error import ErrorDialog
from gui.dialogs.evidence import EvidenceDialog
from gui.dialogs.explain import ExplainDialog
from gui.dialogs.map_dialog import MapDialog
from gui.dialogs.map_grid import MapGridDialog
from gui.dialogs.maplist import MapListDialog
from gui.dialogs.pair import PairDialog
from gui.dialogs.preview import PreviewDialog
from gui.dialogs.recode import RecodeDialog
from gui.dialogs.retention import RetentionDialog
from gui.dialogs.rule import EndDialog, RuleDialog
from gui.dialogs.schedule import HolidaysDialog, PauseDialog, ScheduleDialog
from gui.dialogs.sign_off import SignOffDialog
from gui.dialogs.support import SupportDialog
from gui.dialogs.versions import VersionsDialog
from gui.dialogs.way import WayDialog
from gui.dialogs.written import WrittenDialog
from gui.help import TOPICS, HelpWindow, help_title
from gui.main_window import ENTRIES, MainWindow
from gui.memory import Memory
from gui.models.rows import RowsModel
from gui.pages.reconciliation import CONTROLS, FIGURES, ROWS, ReconciliationPage
from gui.pages.settings import SECTIONS, SettingsPage
from gui.report import crash_report
from gui.screenshots import lost_order
from gui.settings.connections import RemoveDialog, SetupDialog
from gui.settings.parts import CHECKS
from gui.settings.secrets import SecretDialog
from gui.theme import Theme
from gui.widgets.table import Table
from gui.wizard.wizard import Wizard
from gui.words import languages, use_language
from tests.core.reconcile.year import FIRST, LAST, Size, Year
from tests.helpers.pace import wait_until
from tests.helpers.practice import NAME, Bench, bench
from tests.helpers.pseudo import pseudo_language, strings_of

_QUIET_TURNS = 3
_SOON_MS = 1000
STATES = ("usual", "empty", "much")
LANGUAGES = ("en", "fr", "pseudo")
NO_FILES = replace(PEOPLE, file_to_open=lambda *_: None, file_to_save=lambda *_: None)
"""The dialogs of the system, in which nobody presses anything here, are left at once."""
LOCALES = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedStates),
    "fr": QLocale(QLocale.Language.French, QLocale.Country.France),
    "pseudo": QLocale(QLocale.Language.English, QLocale.Country.UnitedStates),
}
OLD, NEW = "5011205", "5014701"
"""An account of the practice orders that are written, and the one that it is mapped to since, in the state `much`."""

LONG_NAME = "SOCIETE GENERALE D'APPROVISIONNEMENT ET DE FOURNITURES DE LABORATOIRE DU GRAND SUD-OUEST ET DES PYRENEES"
LONG_TEXT = (
    "The supplier's remit-to address and the address of the order are of different countries, and the payment term of"
    " the contract is not among those that X3 allows for the category to which the purchasing department moved the"
    " supplier at the beginning of the year"
)
LONG_CODE = "ABCDEFGHIJ-0123456789"
MILLIONS = Decimal("987654321.98")


@dataclass
class Stage:
    """Where a page or dialog is shown: an App in one of the states, and its window.

    Attributes:
        folder: for files.
        settle: waits until everything asked for is shown.
    """

    state: str
    app: App
    window: MainWindow
    folder: Path
    settle: Callable[[], None]

    @property
    def context(self) -> Context:
        """The window's parts."""
        return self.window.context

    @property
    def theme(self) -> Theme:
        """The colours in force."""
        return self.context.theme

    def cause(self) -> CauseRow:
        """A cause that a mapping settles; made up where the App has none."""
        found = [cause for cause in self.app.causes(suggestions=True) if cause.mappable]
        found.sort(key=lambda cause: not cause.suggestions)
        return found[0] if found else NO_CAUSE


@dataclass(frozen=True)
class Scene:
    """One page or dialog.

    Attributes:
        name: names it in test reports and pictures.
        show: shows it on a stage and gives what is to be looked at: the dialog, or for a page the window.
        states: in which states it can be met.
    """

    name: str
    show: Callable[[Stage], QWidget]
    states: tuple[str, ...] = STATES


NO_CAUSE = CauseRow(
    cause_id="0" * 12,
    check="account-missing",
    kind="account",
    source_code="744202",
    status=Status.NEEDS_MAPPING,
    message="Account 744202 is not in X3",
    next_step="Map it to an account of X3",
    records=9,
    lines=14,
    amounts=(("EUR", Decimal("12340.50"), 14),),
    mappable=True,
    since=datetime(2026, 11, 3, tzinfo=UTC),
    own_records=9,
)


# -- pages -----------------------------------------------------------------------------------------------------------


def _page(name: str) -> Scene:
    def show(stage: Stage) -> QWidget:
        page = stage.window.open(name)
        stage.settle()
        for table in page.findChildren(Table):
            if table.isVisibleTo(page) and table.model().rowCount():
                table.choose(0)
        stage.settle()
        return stage.window

    return Scene(name, show)


def _section(name: str) -> Scene:
    """A section of the settings, with everything that is folded shown."""

    def show(stage: Stage) -> QWidget:
        page = stage.window.open("settings")
        stage.settle()
        assert isinstance(page, SettingsPage)
        page.show_section(name)
        form = page.form(name)
        if form is not None:
            wait_until_shown(lambda: form.is_whole)
            for group in form.groups:
                group.unfold()
        stage.settle()
        return stage.window

    return Scene(f"settings-{name}", show, ("usual",))


def _found(section: Section) -> Scene:
    """A section of a reconciliation with its rows, then its control totals where there is much."""

    def show(stage: Stage) -> QWidget:
        page = stage.window.open("reconciliation")
        stage.settle()
        assert isinstance(page, ReconciliationPage)
        page.show_reconciliation(reconciliation(stage.state))
        page.show_section(section)
        stage.settle()
        page.tabs.setCurrentIndex(CONTROLS if stage.state == "much" and section is Section.CONTRACTS else ROWS)
        if section is Section.SPEND:
            page.tabs.setCurrentIndex(FIGURES)
        stage.settle()
        return stage.window

    return Scene(f"reconciliation-{section.value}", show, ("usual", "much"))


def wait_until_shown(true: Callable[[], bool]) -> None:
    """Lets the window work until something is so."""

    def looked() -> bool:
        QApplication.processEvents()
        return true()

    wait_until(looked)


def pages() -> tuple[Scene, ...]:
    """Every page, and every section of the settings."""
    return (
        *(_page(entry.name) for entry in ENTRIES),
        *(_found(section) for section in Section),
        *(_section(one.name) for one in SECTIONS[1:]),
    )


# -- dialogs ---------------------------------------------------------------------------------------------------------


def _confirm(stage: Stage) -> QDialog:
    text = "The order is created in X3 although one of the same supplier, day and sum is there."
    question = Question("Create 9 orders?", text, "Create 9 orders")
    if stage.state == "much":
        question = Question(
            f"Create 1,234,567 orders of {LONG_NAME}?", f"{text} {LONG_TEXT}.", "Create 1,234,567 orders"
        )
    return ConfirmDialog(stage.window, stage.theme, question)


def _error(stage: Stage) -> QDialog:
    error = ContractError("X3 answered with HTML instead of JSON.", remedy="Correct the address in the settings.")
    if stage.state == "much":
        error = ContractError(
            f"{LONG_TEXT}.",
            remedy=f"{LONG_TEXT}.",
            context={"connection": NAME, "supplier": LONG_NAME, "key": LONG_CODE},
        )
    return ErrorDialog(stage.window, stage.theme, error)


def _crash(stage: Stage) -> QDialog:
    error = ValueError(LONG_TEXT if stage.state == "much" else "a fault")
    return CrashDialog(stage.window, stage.theme, crash_report(error))


def _crossref(stage: Stage) -> QDialog:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Orders"
    sheet.append(("JAGGAER number", "X3 number"))
    for number in range({"usual": 12, "empty": 0, "much": 40}[stage.state]):
        sheet.append((f"9{number:07}", f"POUS{number:09}" if number % 2 else ""))
    name = f"{LONG_NAME.lower()}.xlsx" if stage.state == "much" else "numbers.xlsx"
    book.save(stage.folder / name)
    return CrossrefDialog(stage.context, stage.window, stage.folder / name)


def _doubt(stage: Stage) -> QDialog:
    row = lost_order()
    if stage.state == "empty":
        row = replace(row, candidates=(), asked=False, not_again="What was sent may still arrive until 06:07.")
    if stage.state == "much":
        many = tuple(
            DoubtCandidate(
                ExternalId(f"POUS01000{n:04}"), f"{LONG_TEXT}.", row.candidates[0].pairs, LONG_NAME if n else ""
            )
            for n in range(9)
        )
        row = replace(row, candidates=many, waits=f"{LONG_TEXT}.", key=LONG_CODE, supplier=LONG_NAME)
    return DoubtDialog(stage.context, stage.window, row)


def differing(state: str) -> tuple[OrderDifference, ...]:
    """What X3 has otherwise: made up, so that whatever can and cannot be decided is on it."""
    keep, wins = HandChange.KEEP_X3, HandChange.JAGGAER_WINS

    def one(
        line: int, field: str, ours: str, theirs: str, *, may_write: bool = True, may_keep: bool = True
    ) -> OrderDifference:
        return OrderDifference(line, f"{line}", field, ours, theirs, group_of(field), keep, may_write, may_keep)

    found = (
        one(0, "expected_receipt_date", "2026-12-01", "2026-12-15"),
        one(1, "price", "1340.33", "99"),
        replace(one(1, "account", OLD, NEW), policy=wins, decided=wins),
        one(2, "dimension:CCT", "4711", "", may_write=False),
        one(3, "line", "there", "gone", may_keep=False),
        one(4, "line", "there", "gone", may_keep=False, may_write=False),
        one(0, "line", "not there", "added", may_keep=False, may_write=False),
    )
    if state == "empty":
        return found[:1]
    long = tuple(one(line, "description", LONG_NAME, LONG_TEXT) for line in range(10, 50))
    return (*found, *long) if state == "much" else found


def _difference(stage: Stage) -> QDialog:
    number = LONG_CODE if stage.state == "much" else "50007503"
    return DifferenceDialog(stage.context, stage.window, number, differing(stage.state))


def sheet(state: str) -> RunResult:
    """What a preview shows: made up, so that every kind of row is on it."""
    much = state == "much"
    rows = [
        PreviewRow(
            flow=FlowName.ORDERS,
            number=f"{LONG_CODE}-{number}" if much else f"5000{number:04}",
            place=place,
            reason=f"{LONG_TEXT}." if much else "",
            changes=(("line 3 price", "12.50", "13.50"), ("description", LONG_NAME, LONG_TEXT)),
            seal=f"{number}" if place in {Place.CREATED, Place.UPDATED, Place.CLOSED} else "",
            wants=(("supplier", "10581"), ("description", LONG_NAME)),
            source_id=f"{number}",
            supplier=LONG_NAME if much else "CAPITOL BUSINESS INTERIORS",
            amount=MILLIONS if much else Decimal("1340.33"),
            currency="EUR",
        )
        for number, place in enumerate(place for place in Place for _ in range(3))
    ]
    return RunResult(
        run_id=RunId("20261103T070000Z-0001"),
        kind=RunKind.PREVIEW,
        status=RunStatus.DONE,
        reason=None,
        started_at=datetime(2026, 11, 3, 7, 0, tzinfo=UTC),
        seconds=41.0,
        counts=Counts(),
        lines=Counts(),
        flows={},
        calls={},
        calls_by_reason={},
        previews=() if state == "empty" else tuple(rows),
    )


def _map_grid(stage: Stage) -> QDialog:
    causes = [cause for cause in stage.app.causes() if cause.mappable] or [NO_CAUSE]
    return MapGridDialog(stage.context, stage.window, causes)


def _written(stage: Stage) -> QDialog:
    lines = {"usual": 14, "empty": 0, "much": 1_234_567}[stage.state]
    return WrittenDialog(stage.context, stage.window, MappingRule("account", OLD, NEW), lines)


def _rule(stage: Stage) -> MappingRule:
    """A rule to be changed or ended; made up where the App has none."""
    return next(iter(stage.app.mappings()), MappingRule("account", OLD, NEW, version=1, decided_by="petra"))


def _maplist(stage: Stage) -> QDialog:
    much = stage.state == "much"
    code, scope = (LONG_CODE, LONG_NAME) if much else ("744202", "")
    rows = [f"account,{code}{number},{NEW if number % 2 else '0'},,{scope}" for number in range(6)]
    file = stage.folder / (f"{LONG_NAME.lower()}.csv" if much else "mappings.csv")
    file.write_text("\n".join(["Kind,JAGGAER code,X3 code,Business unit,Supplier", *rows]) + "\n")
    return MapListDialog(stage.context, stage.window, file)


def reconciliation(state: str) -> Reconciliation:
    """A reconciliation with rows of every kind, made from plain documents; in `much` it does not tie, too."""
    year = Year(Size(orders=120, revised=20, cancelled=6, invoices=80, contracts=6, of_each=1))
    found = reconcile(ReconcileQuery(FIRST, LAST), year.inputs())
    if state != "much":
        return found
    rows = {section: tuple(map(_lengthened, rows)) for section, rows in found.rows.items()}
    loose = tuple(replace(one, left=MILLIONS, right=MILLIONS, listed=Decimal("12.30")) for one in found.controls)
    figures = tuple(replace(one, jaggaer=MILLIONS, x3=-MILLIONS, difference=2 * MILLIONS) for one in found.figures)
    return replace(found, rows=rows, figures=figures, controls=loose, gaps=tuple(Gap))


def _lengthened(row: ReconcileRow) -> ReconcileRow:
    return replace(
        row,
        jaggaer_number=LONG_CODE,
        x3_number=f"POUS{LONG_CODE}",
        supplier=LONG_CODE,
        supplier_name=LONG_NAME,
        jaggaer_value=LONG_NAME,
        x3_value=LONG_TEXT,
        jaggaer=MILLIONS,
        x3=-MILLIONS,
        difference=2 * MILLIONS,
    )


def _way(stage: Stage) -> QDialog:
    rows = stage.app.records(RecordQuery(Entity.ORDER)).rows
    if rows:
        return WayDialog(stage.context, stage.window, stage.app.record_trace(Entity.ORDER, rows[0].source_id))
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    row = RecordRow(
        "", FlowName.ORDERS, Entity.ORDER, "1", "50007503", "", Status.WAITING, "", "", None, Decimal(0), "EUR",
        receivable=False, updated_at=moment, reason="",
    )  # fmt: skip
    return WayDialog(stage.context, stage.window, Trace(row, (), (), ()))


def made_up() -> set[str]:
    """Texts that the dialogs of this list are made with, which nobody translates."""
    question = {"The order is created in X3 although one of the same supplier, day and sum is there."}
    titles = {help_title(topic) for topic in TOPICS}
    written = {f"mappings.csv row {number}" for number in range(9)} | {"2026-12-25 Christmas", "https://", "x3.folder"}
    values = strings_of(lost_order(), sheet("usual"), sheet("much"), [pair.where for pair in lost_order().sent])
    values |= strings_of(differing("much"))
    values |= strings_of(reconciliation("usual"), reconciliation("much"))
    question |= {"Create 1,234,567 orders of", "Create 1,234,567 orders", "What was sent may still arrive until 06:07."}
    # What people write into profiles is shown as they write it, and each language calls itself by its own name.
    names = {*CHECKS, *languages().values(), "j1p-advantage"}
    return question | titles | names | written | values | {"Create 9 orders", LONG_NAME, LONG_TEXT, f"{LONG_TEXT}."}


def _nothing(*_decided: object) -> None:
    """Takes a decision that nothing is made of."""


def _holidays(stage: Stage) -> QDialog:
    days = {"usual": 3, "empty": 0, "much": 40}[stage.state]
    name = LONG_NAME if stage.state == "much" else "Bank holiday"
    found = tuple(Holiday(date(2026, 12, 1) + timedelta(days=number), name) for number in range(days))
    return HolidaysDialog(stage.context, stage.window, found, lambda _found: None)


def _remove_connection(stage: Stage) -> QDialog:
    name = {"usual": NAME, "empty": NAME, "much": LONG_NAME[:40]}[stage.state]
    written = {"usual": 620, "empty": 0, "much": 1_234_567}[stage.state]
    return RemoveDialog(
        stage.context,
        stage.window,
        ConnectionLine(
            name, is_test=False, jaggaer="https://j.example", x3="https://x3.example", folder="SEED", written=written
        ),
    )


def _setup_file(stage: Stage) -> QDialog:
    changes = [SettingChange("x3.folder", "SEED", "PROD"), SettingChange("x3.chart", "", "PLF")]
    if stage.state == "much":
        changes = [SettingChange(f"x3.constants.order_{n}", LONG_TEXT, LONG_TEXT[:80]) for n in range(40)]
    is_new = stage.state == "empty"
    seen = SetupPreview(
        NAME, is_new, () if is_new else tuple(changes), (SecretName.JAGGAER, SecretName.X3) if is_new else ()
    )
    return SetupDialog(stage.context, stage.window, stage.folder / "connection.toml", seen)


def _blank(stage: Stage) -> QDialog:
    """Shows an order of the App, the first member of it chosen; without one nothing is found."""
    rows = stage.app.records(RecordQuery(Entity.ORDER)).rows
    dialog = BlankDialog(stage.context, stage.window, rows[0].key if rows else "50007503")
    stage.settle()
    if dialog.table.rows:
        dialog.table.choose(0)
    return dialog


def _retention(stage: Stage) -> QDialog:
    state = stage.app.retention()
    state = replace(state, payload_days=730, audit_days=3650, payloads=state.payloads + 640)
    due = {"usual": (12, 4_310), "empty": (0, 1), "much": (1_234_567, 1_234_567)}[stage.state]
    return RetentionDialog(stage.context, stage.window, replace(state, payloads_due=due[0], entries_due=due[1]))


DIALOGS: tuple[tuple[str, Callable[[Stage], QDialog]], ...] = (
    ("approve", lambda stage: ApproveDialog(stage.context, stage.window)),
    ("assign", lambda stage: AssignDialog(stage.context, stage.window, stage.cause())),
    ("blank", _blank),
    ("check", lambda stage: CheckDialog(stage.context, stage.window)),
    ("confirm", _confirm),
    ("crash", _crash),
    ("crossref", _crossref),
    ("difference", _difference),
    ("doubt", _doubt),
    ("error", _error),
    ("evidence", lambda stage: EvidenceDialog(stage.context, stage.window)),
    ("explain", lambda stage: ExplainDialog(stage.context, stage.window, reconciliation(stage.state).exceptions())),
    ("help", lambda stage: HelpWindow(stage.window, stage.theme, "home")),
    ("ignore", lambda stage: IgnoreDialog(stage.context, stage.window, stage.cause())),
    ("import", _maplist),
    ("map", lambda stage: MapDialog(stage.context, stage.window, stage.cause())),
    ("map-grid", _map_grid),
    ("mapping-change", lambda stage: RuleDialog(stage.context, stage.window, change=_rule(stage))),
    ("mapping-end", lambda stage: EndDialog(stage.context, stage.window, BookRow(_rule(stage), written_lines=12))),
    ("mapping-new", lambda stage: RuleDialog(stage.context, stage.window)),
    ("pair", lambda stage: PairDialog(stage.context, stage.window, lambda _address: True)),
    ("park", lambda stage: ParkDialog(stage.context, stage.window, stage.cause())),
    ("preview", lambda stage: PreviewDialog(stage.context, stage.window, sheet(stage.state))),
    ("recode", lambda stage: RecodeDialog(stage.context, stage.window, RecodeChoice(everything=True))),
    ("retention", _retention),
    (
        "schedule-change",
        lambda stage: ScheduleDialog(stage.context, stage.window, stage.app.schedules(), None, _nothing),
    ),
    ("schedule-holidays", _holidays),
    ("schedule-pause", lambda stage: PauseDialog(stage.context, stage.window, "Europe/Paris", _nothing, _nothing)),
    ("remove-connection", _remove_connection),
    ("secret", lambda stage: SecretDialog(stage.context, stage.window, NAME, SecretName.X3)),
    ("setup-file", _setup_file),
    ("sign-off", lambda stage: SignOffDialog(stage.context, stage.window, reconciliation(stage.state))),
    ("support", lambda stage: SupportDialog(stage.context, stage.window)),
    ("versions", lambda stage: VersionsDialog(stage.context, stage.window)),
    ("way", _way),
    ("written", _written),
)
"""Every dialog, sorted by name: a function that makes it. It is shown and waited for here."""


def _dialog(name: str, make: Callable[[Stage], QDialog]) -> Scene:
    def show(stage: Stage) -> QWidget:
        dialog = make(stage)
        dialog.show()
        stage.settle()
        return dialog

    return Scene(name, show)


def dialogs() -> tuple[Scene, ...]:
    """Every dialog."""
    return tuple(_dialog(*line) for line in DIALOGS)


STEPS = (Step.WELCOME, Step.NEEDS, Step.JAGGAER, Step.X3)
"""Steps of the wizard that ask nothing of a system by themselves; all are looked at in the wizard's own tests."""


def steps() -> tuple[Scene, ...]:
    """Pages of the wizard."""

    def scene(step: Step) -> Scene:
        def show(stage: Stage) -> QWidget:
            wizard = Wizard(stage.context)
            wizard.show()
            stage.settle()
            wizard._show(step, keep=False)
            stage.settle()
            while wizard.loading:
                stage.settle()
            return wizard

        return Scene(f"wizard-{step}", show, ("empty",))

    return tuple(scene(step) for step in STEPS)


def everything() -> tuple[Scene, ...]:
    """Pages, the wizard, then dialogs; those alone that ML_CONNECTOR_SCENES names, with commas between, where it is set."""
    wanted = [name for name in os.environ.get("ML_CONNECTOR_SCENES", "").split(",") if name]
    return tuple(one for one in (*pages(), *steps(), *dialogs()) if not wanted or one.name in wanted)


def leave(widget: QWidget) -> None:
    """Closes a dialog or the wizard that was looked at and frees it; the main window stays."""
    if not isinstance(widget, MainWindow):
        widget.close()
        widget.deleteLater()
        QApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


# -- the three states ------------------------------------------------------------------------------------------------


def much(made: Bench) -> App:
    """An App with texts, codes and sums as long as they come, in every status."""
    app = made.app()
    result = app.sync()
    assert result.error_code == "", result.reason
    app.decide("account", OLD, NEW)
    strict = ApprovalSettings(mappings=MappingApproval.ALWAYS)
    app.save_connection(replace(made.connection(), approval=strict), {})
    app.decide("account", LONG_CODE, NEW, because=LONG_TEXT)
    writer = Writer(app._store.for_connection(NAME), None, RunId(""))
    try:
        for number, status in enumerate(status for status in Status for _ in range(3)):
            writer.settle(_long(number, status, Entity.ORDER))
            writer.settle(_long(number, status, Entity.SUPPLIER))
            writer.settle(_long(number, status, Entity.INVOICE))
            writer.settle(_long(number, status, Entity.CONTRACT))
        writer.flush()
    finally:
        writer.close()
    app.assign_cause(app.causes()[0].cause_id, "a.person.with.a.long.name@company.example", note=LONG_TEXT[:200])
    return app


def _long(number: int, status: Status, entity: Entity) -> Settlement:
    synced = status in {Status.SYNCED, Status.UP_TO_DATE}
    finding = Finding(
        check="account-missing",
        level=Level.STOP,
        status=status,
        field="account",
        value=f"{LONG_CODE}{number % 7}",
        message=f"{LONG_TEXT}.",
        next_step=f"{LONG_TEXT}.",
        kind="account" if status is Status.NEEDS_MAPPING else "",
    )
    order = entity in {Entity.ORDER, Entity.INVOICE}
    return Settlement(
        entity=entity,
        source_id=SourceId(f"long-{entity.value}-{number}"),
        number=f"{LONG_CODE}-{number}",
        revision="12",
        changed_at=datetime(2026, 1, 1, tzinfo=UTC),
        status=status,
        place=PLACE_OF[status],
        reason="" if synced else f"{LONG_TEXT}.",
        external_id=ExternalId(f"POUS{LONG_CODE}{number}") if synced else None,
        lines=tuple(
            LineState(
                key=str(line),
                number=line,
                status=status,
                place=PLACE_OF[status],
                description=LONG_NAME,
                quantity=Decimal("123456.789"),
                unit="EA",
                price=MILLIONS,
                amount=MILLIONS,
                source_account=LONG_CODE,
                source_cost_center=LONG_CODE,
                reason="" if synced else f"{LONG_TEXT}.",
            )
            for line in range(1, 5)
        )
        if order
        else (),
        findings=() if synced or status in {Status.NOT_ELIGIBLE, Status.IGNORED} else (finding,),
        supplier_id=f"long-{number}",
        supplier_name=LONG_NAME,
        day=date(2026, 1, 1) + timedelta(days=number),
        amount=Decimal(0) if entity is Entity.SUPPLIER else MILLIONS,
        currency="EUR" if number % 2 else "USD",
    )


def settle(bridge: Bridge) -> None:
    """Lets answers come in, and what a short timer holds back, until nothing is on its way."""
    quiet = 0

    def so() -> bool:
        nonlocal quiet
        QTest.qWait(5)
        quiet = 0 if _busy(bridge) else quiet + 1
        return quiet >= _QUIET_TURNS

    wait_until(so, seconds=30)


def _busy(bridge: Bridge) -> bool:
    windows = QApplication.topLevelWidgets()
    timers = [timer for window in windows if window.isVisible() for timer in window.findChildren(QTimer)]
    models = [table.model() for window in windows for table in window.findChildren(Table)]
    soon = any(timer.isActive() and timer.isSingleShot() and timer.remainingTime() < _SOON_MS for timer in timers)
    return soon or bridge.busy or any(isinstance(model, RowsModel) and model.filling for model in models)


class Gallery:
    """The three Apps, and a window for each in the language in use, made when it is first asked for.

    Args:
        qapp: Qt's application.
        folder: for everything that is kept.
        usual: the App of the usual state.
    """

    def __init__(self, qapp: QApplication, folder: Path, usual: App) -> None:
        self._qapp = qapp
        self._folder = folder
        self._kept = ExitStack()
        self._apps = {"usual": usual}
        self._stages: dict[str, Stage] = {}
        self._bridges: list[Bridge] = []
        self._language = ""
        self._speaking = ExitStack()
        self.unexpected: list[BaseException] = []
        folder.mkdir(parents=True, exist_ok=True)
        self._memory = Memory(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
        self.theme = Theme(qapp, self._memory)

    def speak(self, language: str) -> None:
        """From now on windows are made in this language; those of another one are gone."""
        if language == self._language and QLocale() == LOCALES[language]:  # else a test before spoke another one
            return
        self._forget_windows()
        self._speaking.close()
        self._language = language
        use_language(self._qapp, "fr" if language == "fr" else "en", LOCALES[language])
        if language == "pseudo":
            self._speaking.enter_context(pseudo_language(self._qapp))

    def stage(self, state: str) -> Stage:
        """The stage of a state, its window shown."""
        if state not in self._stages:
            bridge = Bridge(self.unexpected.append)
            self._bridges.append(bridge)
            app = self._app(state)
            window = build_window(app, bridge, self.theme, self._memory, ask=NO_FILES, locale=LOCALES[self._language])
            window.show()
            self._stages[state] = Stage(state, app, window, self._folder, lambda: settle(bridge))
            settle(bridge)
        for name, stage in self._stages.items():
            stage.window.setVisible(name == state)
        return self._stages[state]

    @contextmanager
    def shown(self, scene: Scene, state: str, width: int = 1360, height: int = 850) -> Iterator[QWidget]:
        """A page or dialog on its stage, in a window of this size; closed afterwards."""
        stage = self.stage(state)
        stage.window.resize(width, height)
        widget = scene.show(stage)
        try:
            yield widget
        finally:
            leave(widget)

    def close(self) -> None:
        """Ends everything that was made."""
        self._forget_windows()
        self._speaking.close()
        self._kept.close()
        self._qapp.setStyleSheet("")
        self.theme.close()

    def _app(self, state: str) -> App:
        if state not in self._apps:
            orders = {"empty": 1, "much": 3}[state]
            made = self._kept.enter_context(bench(self._folder / state, orders=orders))
            self._apps[state] = made.app() if state == "empty" else much(made)
        return self._apps[state]

    def _forget_windows(self) -> None:
        for stage in self._stages.values():
            stage.window.hide()
            stage.window.deleteLater()
            QApplication.sendPostedEvents(stage.window, QEvent.Type.DeferredDelete)
        self._stages.clear()
        for bridge in self._bridges:
            bridge.close()
            bridge.deleteLater()
        self._bridges.clear()
