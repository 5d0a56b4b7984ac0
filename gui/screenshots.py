"""Renders every page to PNG, light and dark, without a screen: what people see, to be looked at.

`python -m gui.screenshots OUT_DIR --home DIR`, where the home is a demo workspace that has synced.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time as clock
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QSettings
from PySide6.QtWidgets import QApplication, QWidget

from core.app import App, open_app
from core.model.connection import InvoiceMode, SecretName
from core.model.doubt import Compared, DoubtCandidate, DoubtRow
from core.model.flow import Entity, ExternalId, FlowName
from core.model.plan import Purpose
from core.model.reconcile import ReconcileQuery, Reconciliation, Section
from core.model.run import RunResult
from core.model.schedule import Pause, PauseKind
from core.model.status import Status
from core.model.views import CauseRow, RecordQuery
from gui.__main__ import build_window, make_application
from gui.bridge import Bridge
from gui.context import Context
from gui.dialogs.check import CheckDialog
from gui.dialogs.doubt import DoubtDialog
from gui.dialogs.map_dialog import MapDialog
from gui.dialogs.map_grid import MapGridDialog
from gui.dialogs.preview import PreviewDialog
from gui.help import show_help
from gui.main_window import MainWindow
from gui.memory import Memory
from gui.pages.audit import AuditTrailPage
from gui.pages.contracts import ContractsPage
from gui.pages.reconciliation import ReconciliationPage
from gui.pages.records import RecordsPage
from gui.pages.settings import SettingsPage
from gui.theme import Mode, Theme
from gui.widgets.table import Table
from gui.words import SOURCE, use_language

SIZE = (1400, 860)
_QUIET_S = 0.7
_LONGEST_S = 30.0
_PREVIEWED = 300
_BILLED = 60
_LONG_AGO = date(2000, 1, 1)


class _Camera:
    def __init__(self, application: QApplication, bridge: Bridge, folder: Path) -> None:
        self._application = application
        self._bridge = bridge
        self._folder = folder
        self.theme_name = ""

    def settle(self) -> None:
        """Lets answers come in until nothing has been on its way for a while."""
        start = quiet = clock.monotonic()
        while clock.monotonic() - quiet < _QUIET_S and clock.monotonic() - start < _LONGEST_S:
            self._application.processEvents()
            if self._bridge.busy:
                quiet = clock.monotonic()
            clock.sleep(0.01)

    def take(self, widget: QWidget, name: str) -> None:
        """Renders a widget once it is quiet."""
        self.settle()
        path = self._folder / f"{name}-{self.theme_name}.png"
        widget.grab().save(str(path))
        sys.stdout.write(f"{path}\n")


def _choose_first(page: RecordsPage, wanted: tuple[Status, ...], camera: _Camera) -> None:
    camera.settle()
    model = page.table.model()
    statuses = [status.value for status in wanted]
    rows = range(model.rowCount())
    texts = {number: str(model.index(number, 0).data()) for number in rows}
    best = [n for status in statuses for n in rows if texts[n] == status]
    if model.rowCount():
        page.table.choose(best[0] if best else 0)


def _mapping(window: MainWindow, cause: CauseRow, camera: _Camera) -> None:
    dialog = MapDialog(window.context, window, cause)
    dialog.show()
    camera.settle()
    if not dialog.targets.target:
        dialog.targets.focus_first()
    camera.take(dialog, "map")
    _free(dialog)


def _grid(window: MainWindow, causes: Sequence[CauseRow], camera: _Camera) -> None:
    dialog = MapGridDialog(window.context, window, causes)
    dialog.show()
    camera.settle()
    for field in dialog.fields[:3]:
        field.take_proposal()
    camera.take(dialog, "map-grid")
    _free(dialog)


def _sheet(window: MainWindow, result: RunResult, camera: _Camera) -> None:
    dialog = PreviewDialog(window.context, window, result)
    dialog.show()
    camera.take(dialog, "preview")
    _free(dialog)


def _doubt(window: MainWindow, camera: _Camera) -> None:
    dialog = DoubtDialog(window.context, window, lost_order())
    dialog.show()
    dialog.candidates.focus_first()
    camera.take(dialog, "doubt")
    _free(dialog)


def lost_order() -> DoubtRow:
    """A save as a person gets it to see whom X3 shows two orders that may be it: made up, since a workspace has none."""
    header = {"reference": "50007503", "supplier": "0000010581", "order date": "2026-11-24", "currency": "USD"}
    line = {"description": "Single pedestal desk", "quantity": "1", "unit": "EA", "price": "1340.33"}
    coding = {"account": "5011205", "dimension:CCT": "L630200012"}
    wanted = [("", name, value) for name, value in (header | {"total": "2193.98"}).items()]
    wanted += [("line 1", name, value) for name, value in (line | coding).items()]
    other = {"description": "Executive height return", "quantity": "1", "unit": "EA", "price": "853.65"}
    wanted += [("line 2", name, value) for name, value in (other | coding).items()]

    def beside(**there: str) -> tuple[Compared, ...]:
        held = [(where, name, value, there.get(f"{where} {name}".strip(), value)) for where, name, value in wanted]
        return tuple(Compared(*each, differs=each[2] != each[3]) for each in held)

    sent_at = datetime(2026, 11, 24, 6, 2, tzinfo=UTC)
    return DoubtRow(
        flow=FlowName.ORDERS,
        entity=Entity.ORDER,
        source_id="100727791",
        key="50007503",
        purpose=Purpose.CREATE,
        x3_key="",
        supplier="CAPITOL BUSINESS INTERIORS",
        amount=Decimal("2193.98"),
        currency="USD",
        sent_at=sent_at,
        settle_until=sent_at + timedelta(minutes=5),
        sent=tuple(Compared(*each, None, differs=False) for each in wanted),
        candidates=(
            DoubtCandidate(
                ExternalId("POUS010001204"),
                "It has the same supplier, day and lines, and carries the reference REQ-77.",
                beside(reference="REQ-77"),
            ),
            DoubtCandidate(
                ExternalId("POUS010001198"),
                "It has the same supplier and day, and much the same lines or sum, and carries no reference.",
                beside(**{"reference": "nothing", "line 1 price": "1300.33", "line 2 price": "893.65"}),
            ),
        ),
        asked=True,
        waits="50007503 was sent to X3 and its answer was lost. Its reference finds nothing there, but POUS010001204,"
        " POUS010001198 look like it.",
        person=True,
    )


def _check(window: MainWindow, camera: _Camera) -> None:
    dialog = CheckDialog(window.context, window)
    dialog.show()
    camera.take(dialog, "check")
    _free(dialog)


def _free(dialog: QWidget) -> None:
    dialog.close()
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _decided_pages(window: MainWindow, camera: _Camera) -> None:
    """The pages that only show something once somebody has decided something."""
    window.open("mappings")
    camera.settle()
    table = getattr(window.current, "table", None)
    if isinstance(table, Table):
        table.choose(0)
    camera.take(window, "mappings")
    window.open("schedule")
    camera.take(window, "schedule")
    page = window.open("settings")
    camera.settle()
    if isinstance(page, SettingsPage):
        page.show_section("x3")
    camera.take(window, "settings")
    window.open("orders")
    camera.take(show_help(window, window.context.theme, "orders"), "help")


def _records_kept(window: MainWindow, camera: _Camera) -> None:
    """Contracts, one with orders chosen, and the audit, the entry of a write chosen."""
    contracts = window.open("contracts")
    camera.settle()
    if isinstance(contracts, ContractsPage) and contracts.rows:
        contracts.table.choose(next((place for place, row in enumerate(contracts.rows) if row.orders), 0))
    camera.take(window, "contracts")
    audit = window.open("audit")
    camera.settle()
    if isinstance(audit, AuditTrailPage) and audit.model.rows:
        audit.table.choose(next((place for place, row in enumerate(audit.model.rows) if row.action == "written"), 0))
    camera.take(window, "audit")


def _billed_pages(window: MainWindow, found: Reconciliation, camera: _Camera) -> None:
    """The pages that only show something where there are invoices."""
    invoices = window.open("invoices")
    if isinstance(invoices, RecordsPage):
        _choose_first(invoices, (Status.NEEDS_MAPPING, Status.DIFFERS, Status.SYNCED), camera)
    camera.take(window, "invoices")
    page = window.open("reconciliation")
    camera.settle()
    if isinstance(page, ReconciliationPage):
        page.period.show_days(found.query.since, found.query.until)
        page.show_reconciliation(found)
        open_ones = [row.section for row in found.exceptions() if row.is_open]
        camera.settle()
        page.show_section(open_ones[0] if open_ones else Section.ORDERS)
        camera.settle()
        if page.table is not None:
            page.table.choose(0)
    camera.take(window, "reconciliation")


def _all_days(app: App) -> ReconcileQuery:
    """From the first to the last day of the orders; today where there are none."""

    def end(*, last: bool) -> date:
        rows = app.records(RecordQuery(Entity.ORDER, sort="day", descending=last, since=_LONG_AGO), limit=1).rows
        return next((row.day for row in rows if row.day), datetime.now(UTC).date())

    return ReconcileQuery(end(last=False), end(last=True))


def _set_up(context: Context, camera: _Camera) -> None:
    from gui.wizard.wizard import Wizard  # noqa: PLC0415 - the program loads it only when it is needed

    wizard = Wizard(context)
    wizard.show()
    camera.settle()
    wizard.page.setFocus()
    camera.take(wizard, "wizard")
    _free(wizard)


@dataclass(frozen=True, slots=True)
class Stages:
    """What is shown besides the workspace.

    Attributes:
        sheet: of a first sync.
        decided: a workspace in which mappings and a schedule were decided.
        billed: a workspace whose invoices were entered in X3.
        empty: a home in which nothing is set up yet.
    """

    sheet: RunResult
    decided: App
    billed: App
    empty: App


def take_all(app: App, folder: Path, stages: Stages | None) -> None:
    """Renders every page of an App into a folder, light and dark.

    Args:
        app: with a connection that has synced; nothing is changed in it.
        folder: gets `home-light.png` and so on.
        stages: what is shown besides; None leaves it out.
    """
    application = make_application()
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    use_language(application, SOURCE, english)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        settings = QSettings(str(Path(scratch) / "window.ini"), QSettings.Format.IniFormat)
        memory = Memory(settings)
        theme = Theme(application, memory)

        def unexpected(error: BaseException) -> None:
            raise error

        bridge = Bridge(unexpected)
        camera = _Camera(application, bridge, folder)
        billed = stages.billed if stages is not None else app
        found = billed.reconcile(_all_days(billed))
        for mode in (Mode.LIGHT, Mode.DARK):
            theme.set_mode(mode)
            camera.theme_name = mode.value
            window = build_window(app, bridge, theme, memory, locale=english)
            window.resize(*SIZE)
            window.show()
            camera.take(window, "home")
            window.go(window.orders)
            _choose_first(window.orders, (Status.NEEDS_MAPPING, Status.PARTLY_SYNCED, Status.REFUSED), camera)
            camera.take(window, "orders")
            window.go(window.suppliers)
            _choose_first(window.suppliers, (Status.INCOMPLETE, Status.NEEDS_MAPPING), camera)
            camera.take(window, "suppliers")
            window.go(window.problems)
            camera.take(window, "problems")
            window.go(window.runs)
            camera.take(window, "runs")
            _records_kept(window, camera)
            mappable = [cause for cause in app.causes(suggestions=True) if cause.mappable]
            mappable.sort(key=lambda cause: not any(s.selectable for s in cause.suggestions))
            if mappable:
                _mapping(window, mappable[0], camera)
                _grid(window, mappable, camera)
            _check(window, camera)
            if stages is not None:
                _sheet(window, stages.sheet, camera)
                _doubt(window, camera)
            _free(window)
            window = build_window(billed, bridge, theme, memory, locale=english)
            window.resize(*SIZE)
            window.show()
            _billed_pages(window, found, camera)
            _free(window)
            if stages is not None:
                other = build_window(stages.decided, bridge, theme, memory, locale=english)
                other.resize(*SIZE)
                other.show()
                _decided_pages(other, camera)
                _set_up(replace(other.context, app=stages.empty), camera)
                _free(other)
        bridge.close()
        theme.close()


class _Forgetful:
    """Secrets of a workspace that lives as long as the pictures take; the account's keyring is not touched."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], str] = {}

    def get(self, connection: str, name: SecretName | str) -> str | None:
        return self._kept.get((connection, str(name)))

    def set(self, connection: str, name: SecretName | str, value: str) -> None:
        self._kept[connection, str(name)] = value

    def delete(self, connection: str, name: SecretName | str) -> None:
        self._kept.pop((connection, str(name)), None)

    def probe(self) -> None:
        """Always there."""


@contextmanager
def make_stages() -> Iterator[Stages]:
    """Small workspaces of their own: what somebody sees at first, and after the first decisions."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch, ExitStack() as open_ones:
        decided = open_app(Path(scratch) / "decided", secrets=_Forgetful())
        open_ones.callback(decided.close)
        empty = open_app(Path(scratch) / "empty", secrets=_Forgetful())
        open_ones.callback(empty.close)
        decided.set_up_practice(orders=_PREVIEWED)
        sheet = decided.sync(preview=True)
        decided.sync()
        for cause in [cause for cause in decided.causes(suggestions=True) if cause.mappable]:
            target = next((one.target for one in cause.suggestions if one.selectable), "")
            if target:
                decided.decide(cause.kind, cause.source_code, target, because="Same meaning in the new chart")
        decided.replay(everything=True)
        decided.schedule_as_offered("morning")
        decided.add_pause(Pause("", PauseKind.DAILY, "Backup of X3", start=time(1, 30), end=time(3, 0)))
        billed = open_app(Path(scratch) / "billed", secrets=_Forgetful())
        open_ones.callback(billed.close)
        billed.set_up_practice(orders=_PREVIEWED, invoices=_BILLED)
        billed.change_settings({"connection.invoices": InvoiceMode.CREATE.value})
        billed.sync()
        yield Stages(sheet, decided, billed, empty)


def main(argv: Sequence[str] | None = None) -> int:
    """Takes the pictures; gives 0."""
    parser = argparse.ArgumentParser(prog="gui.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the PNG files go")
    parser.add_argument("--home", type=Path, required=True, help="a demo workspace that has synced")
    parser.add_argument("--scale", default="1", help="of the screen, for instance 1.5")
    options = parser.parse_args(argv)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = options.scale
    app = open_app(options.home)
    try:
        with make_stages() as stages:
            take_all(app, options.folder, stages)
    finally:
        app.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
