"""The pictures of the guides: what the window shows of the practice systems, in one language, in the light theme.

A guide names them as `![what is seen](picture:NAME)`; `PICTURES` says what is shown for each name.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core.app import App
from core.model.connection import InvoiceMode
from core.model.flow import Entity, FlowName
from core.model.reconcile import ReconcileQuery, Reconciliation, Section
from core.model.run import RunResult
from core.model.schedule import Pause, PauseKind
from core.model.status import Status
from core.model.system_task import Keeper, SystemTask
from core.model.views import CauseRow, RecordQuery
from core.onboarding.draft import Step
from gui.__main__ import make_application
from gui.dialogs.doubt import DoubtDialog
from gui.dialogs.evidence import EvidenceDialog
from gui.dialogs.map_dialog import MapDialog
from gui.dialogs.preview import PreviewDialog
from gui.dialogs.sign_off import SignOffDialog
from gui.dialogs.way import WayDialog
from gui.pages.audit import AuditTrailPage
from gui.pages.problems import ProblemsPage
from gui.pages.reconciliation import ReconciliationPage
from gui.pages.records import RecordsPage
from gui.pages.schedule import SchedulePage
from gui.pages.settings import SettingsPage
from gui.screenshots import lost_order
from gui.settings.data import DataSection
from gui.theme import Mode
from gui.widgets.table import Table
from tests.gui.everything import Gallery, Scene, Stage, everything
from tests.helpers.practice import bench

SIZE: Final = (1240, 780)
"""Of the window."""
_WIDER: Final = dict.fromkeys(("orders", "problems", "reconciliation", "preview"), (1400, 820))
"""Of pages that are nearly all table."""
_WINDOWS_HOME: Final = r"C:\Users\petra\AppData\Local\ML Connector"
_DATA_HEIGHT: Final = 400
_UNUSED: Final = frozenset({"welcome", "needs", "jaggaer"})
"""What is seen before anything is set up."""

_COLORS: Final = 256
_SMALLEST: Final = 0
"""Qt's quality of a PNG file with the most work for the least size."""
_X3_NUMBER = 2
"""Column of the orders."""
_LONG_AGO = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a picture is taken of.

    Attributes:
        widget: the window or dialog.
        part: what of it is meant; None = all of it.
    """

    widget: QWidget
    part: QRect | None = None


@dataclass(frozen=True, slots=True)
class Workspace:
    """An App that has synced, with what it was before and what it reconciles to.

    Attributes:
        app: with mappings decided and a schedule.
        sheet: of the preview before the first orders were written.
        causes: that needed a mapping after the first sync, dearest first.
        found: the reconciliation of all its days.
    """

    app: App
    sheet: RunResult
    causes: tuple[CauseRow, ...]
    found: Reconciliation


Show = Callable[[Stage, Workspace], Shown]


# -- what is shown ---------------------------------------------------------------------------------------------------


def _scene(name: str) -> Show:
    """A page, dialog or step of the wizard as everything else looks at it."""

    def show(stage: Stage, _workspace: Workspace) -> Shown:
        scene = next(one for one in everything() if one.name == name)
        return Shown(scene.show(stage))

    return show


def _record(stage: Stage, _workspace: Workspace) -> Shown:
    page = stage.window.open("orders")
    stage.settle()
    assert isinstance(page, RecordsPage)
    model = page.table.model()
    written = [row for row in range(model.rowCount()) if str(model.index(row, _X3_NUMBER).data() or "")]
    page.table.choose(written[1])
    stage.settle()
    return Shown(stage.window)


def _problems(stage: Stage, _workspace: Workspace) -> Shown:
    page = stage.window.open("problems")
    stage.settle()
    assert isinstance(page, ProblemsPage)
    page.findChildren(Table)[0].choose(0)
    stage.settle()
    return Shown(stage.window)


def _opened(stage: Stage, dialog: QDialog) -> Shown:
    dialog.show()
    stage.settle()
    return Shown(dialog)


def _map(stage: Stage, workspace: Workspace) -> Shown:
    best = max(workspace.causes, key=lambda cause: sum(one.selectable for one in cause.suggestions))
    dialog = MapDialog(stage.context, stage.window, best)
    dialog.show()
    stage.settle()
    if not dialog.targets.target:
        dialog.targets.focus_first()
    stage.settle()
    return Shown(dialog)


def _preview(stage: Stage, workspace: Workspace) -> Shown:
    return _opened(stage, PreviewDialog(stage.context, stage.window, workspace.sheet))


def _reconciliation(stage: Stage, workspace: Workspace) -> Shown:
    page = stage.window.open("reconciliation")
    stage.settle()
    assert isinstance(page, ReconciliationPage)
    page.period.show_days(workspace.found.query.since, workspace.found.query.until)
    page.show_reconciliation(workspace.found)
    stage.settle()
    open_ones = [row.section for row in workspace.found.exceptions() if row.is_open]
    page.show_section(open_ones[0] if open_ones else Section.ORDERS)
    stage.settle()
    if page.table is not None:
        page.table.choose(0)
    stage.settle()
    return Shown(stage.window)


def _doubt(stage: Stage, _workspace: Workspace) -> Shown:
    dialog = DoubtDialog(stage.context, stage.window, lost_order())
    dialog.show()
    stage.settle()
    dialog.candidates.focus_first()
    stage.settle()
    return Shown(dialog)


def _sign_off(stage: Stage, workspace: Workspace) -> Shown:
    return _opened(stage, SignOffDialog(stage.context, stage.window, workspace.found))


def _evidence(stage: Stage, _workspace: Workspace) -> Shown:
    return _opened(stage, EvidenceDialog(stage.context, stage.window))


def _way(stage: Stage, _workspace: Workspace) -> Shown:
    rows = stage.app.records(RecordQuery(Entity.ORDER, statuses=(Status.SYNCED,))).rows
    return _opened(
        stage, WayDialog(stage.context, stage.window, stage.app.record_trace(Entity.ORDER, rows[0].source_id))
    )


def _audit(stage: Stage, _workspace: Workspace) -> Shown:
    page = stage.window.open("audit")
    stage.settle()
    assert isinstance(page, AuditTrailPage)
    page.table.choose(next((place for place, row in enumerate(page.model.rows) if row.action == "written"), 0))
    stage.settle()
    return Shown(stage.window)


def _settings(section: str) -> Show:
    def show(stage: Stage, _workspace: Workspace) -> Shown:
        page = stage.window.open("settings")
        stage.settle()
        assert isinstance(page, SettingsPage)
        page.show_section(section)
        stage.settle()
        return Shown(stage.window, _place(page, stage.window))

    return show


def _schedule(stage: Stage, _workspace: Workspace) -> Shown:
    page = stage.window.open("schedule")
    stage.settle()
    assert isinstance(page, SchedulePage)
    page.task.show_task(SystemTask(Keeper.WINDOWS), ZoneInfo("UTC"))  # most who read the guide have Windows
    stage.settle()
    return Shown(stage.window, _place(page, stage.window))


def _data(stage: Stage, workspace: Workspace) -> Shown:
    """The upper part, with the folder as it is on Windows, where most who read the guide are."""
    shown = _settings("data")(stage, workspace)
    page = stage.window.findChild(DataSection)
    assert isinstance(page, DataSection)
    page.where.setText(_WINDOWS_HOME)
    page.sizes.hide()
    stage.settle()
    assert shown.part is not None
    return Shown(shown.widget, shown.part.adjusted(0, 0, 0, _DATA_HEIGHT - shown.part.height()))


def _place(part: QWidget, window: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


PICTURES: dict[str, Show] = {
    "welcome": _scene(f"wizard-{Step.WELCOME}"),
    "needs": _scene(f"wizard-{Step.NEEDS}"),
    "jaggaer": _scene(f"wizard-{Step.JAGGAER}"),
    "check": _scene("check"),
    "preview": _preview,
    "home": _scene("home"),
    "orders": _record,
    "problems": _problems,
    "map": _map,
    "doubt": _doubt,
    "runs": _scene("runs"),
    "reconciliation": _reconciliation,
    "sign-off": _sign_off,
    "evidence": _evidence,
    "way": _way,
    "audit": _audit,
    "schedule": _schedule,
    "alerts": _settings("alerts"),
    "data": _data,
    "support": _scene("support"),
}
"""What is shown for each name that a guide may use."""


# -- taking them -----------------------------------------------------------------------------------------------------


@contextmanager
def workspace(folder: Path, orders: int) -> Iterator[Workspace]:
    """A workspace on practice systems, as it is after its first days."""
    with bench(folder, orders=orders, invoices=orders // 5, mode=InvoiceMode.CREATE, contracts=3) as made:
        app = made.app()
        app.sync([FlowName.SUPPLIERS])
        sheet = app.sync(preview=True)
        app.sync()
        causes = tuple(cause for cause in app.causes(suggestions=True) if cause.mappable)
        for cause in causes[len(causes) // 2 :]:
            target = next((one.target for one in cause.suggestions if one.selectable), "")
            if target:
                app.decide(cause.kind, cause.source_code, target, because="Same meaning in the new chart")
        app.replay(everything=True)
        app.schedule_as_offered("morning")
        app.add_pause(Pause("", PauseKind.DAILY, "Backup of X3", start=time(1, 30), end=time(3, 0)))
        left = tuple(cause for cause in app.causes(suggestions=True) if cause.mappable)
        yield Workspace(app, sheet, left or causes, app.reconcile(_all_days(app)))


def _all_days(app: App) -> ReconcileQuery:
    def end(*, last: bool) -> date:
        query = RecordQuery(Entity.ORDER, sort="day", descending=last, since=_LONG_AGO)
        return next(row.day for row in app.records(query, limit=1).rows if row.day)

    return ReconcileQuery(end(last=False), end(last=True))


def save(picture: QPixmap, file: Path) -> None:
    """Writes a picture in its own most frequent colours: a third of the size, and every ground stays as it is."""
    whole = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    found = Counter(memoryview(whole.constBits()).cast("I"))
    table = [color for color, _ in found.most_common(_COLORS)]
    few = whole.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.AvoidDither)
    few.setDevicePixelRatio(1)
    if not few.save(str(file), quality=_SMALLEST):
        raise OSError(f"{file} could not be written.")


def take(folder: Path, languages: Iterable[str], names: Iterable[str] = PICTURES, orders: int = 300) -> list[Path]:
    """Writes `LANGUAGE/NAME.png`; gives the paths.

    Args:
        folder: gets a folder for each language.
        languages: of the window.
        names: of `PICTURES`.
        orders: how many practice orders are synced before.
    """
    application = make_application()
    assert isinstance(application, QApplication)
    made: list[Path] = []
    wanted = list(names)
    with tempfile.TemporaryDirectory(prefix="ml-connector-") as scratch, workspace(Path(scratch), orders) as shown:
        gallery = Gallery(application, Path(scratch) / "gallery", shown.app)
        gallery.theme.set_mode(Mode.LIGHT)
        for language in languages:
            gallery.speak(language)
            (folder / language).mkdir(parents=True, exist_ok=True)
            for name in wanted:
                file = folder / language / f"{name}.png"
                _take_one(gallery, name, shown, file)
                made.append(file)
        gallery.close()
        if gallery.unexpected:
            raise gallery.unexpected[0]
    return made


def _take_one(gallery: Gallery, name: str, shown: Workspace, file: Path) -> None:
    show = PICTURES[name]
    state = "empty" if name in _UNUSED else "usual"
    part: list[QRect | None] = []

    def scene(stage: Stage) -> QWidget:
        seen = show(stage, shown)
        part.append(seen.part)
        return seen.widget

    with gallery.shown(Scene(name, scene), state, *_WIDER.get(name, SIZE)) as widget:
        whole = widget.grab()
        save(whole if part[0] is None else whole.copy(_scaled(part[0], whole.devicePixelRatio())), file)


def _scaled(part: QRect, by: float) -> QRect:
    return QRect(part.topLeft() * by, QSize(round(part.width() * by), round(part.height() * by)))
