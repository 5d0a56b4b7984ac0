"""The schedule's dialogs: when it runs (with the next times beside it), a pause, the holidays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFrame,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.model.flow import FlowName
from core.model.schedule import (
    SYNC_NAME,
    WEEK,
    WORKING_WEEK,
    Holiday,
    Pause,
    PauseKind,
    Plan,
    Rule,
    Schedule,
    Upcoming,
    Work,
)
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.schedule_words import FLOWS, WORKS, often_says
from gui.widgets.basics import Scrolled, below_name, card, column, label, line
from gui.widgets.day_field import DayField
from gui.widgets.next_times import NextTimes
from gui.words import QT_TR_NOOP, said, tr

LOOK_MS = 150
SHOWN = 5
INTERVALS = (5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 480, 720)
EVERY_DAY, WORKING_DAYS, CHOSEN_DAYS = range(3)
AT_TIMES, AGAIN_AND_AGAIN = range(2)
_DAILY, _MOMENT = 0, 2
_DAYS = (
    QT_TR_NOOP("Every day"),
    QT_TR_NOOP("Working days: Monday to Friday, not on holidays"),
    QT_TR_NOOP("Chosen days"),
)
_HOW = (QT_TR_NOOP("At times of the day"), QT_TR_NOOP("Again and again"))
_DAY_COLUMNS = 4


class WrongField(Exception):  # noqa: N818 - a word to the person, no error
    """What was written cannot be read; its text says what to write."""


_FLOWS_A_ROW = 3


class ScheduleDialog(Dialog):
    """One schedule, with the next times as they would be. `decided` gets it, and the time zone of all schedules."""

    topic = "schedule"

    def __init__(
        self,
        context: Context,
        parent: QWidget | None,
        plan: Plan,
        schedule: Schedule | None,
        decided: Callable[[Schedule, str], object],
        removed: Callable[[str], object] | None = None,
    ) -> None:
        known = plan.get(schedule.name) if schedule else None
        title = tr("When it runs") if known else tr("Set a schedule")
        super().__init__(parent, context.theme, title, tr("It counts from the moment on which you save it."))
        self._context, self._plan, self._decided = context, plan, decided
        self._before = schedule or Schedule(
            SYNC_NAME, Rule((time(7), time(13)), 0, weekdays=WORKING_WEEK, not_on_holidays=True)
        )
        self._asks_name = known is None and plan.get(SYNC_NAME) is not None
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._ask_times)
        self.resize(940, 740)
        body = line(spacing=12)
        body.addWidget(self._build_choice(), 3)
        body.addWidget(self._build_times(), 2)
        self.content.addLayout(body, 1)
        self.add_cancel()
        if known is not None and removed is not None:
            self.remove = self.add_button(tr("Remove"))
            self.remove.setToolTip(tr("Nothing runs by this schedule any more"))
            self.remove.clicked.connect(lambda: self._remove(known, removed))
        self.save = self.add_button(tr("Save the schedule"), "primary", default=True)
        self.save.clicked.connect(self._save)
        self._fill(self._before)
        self._ask_times()
        (self.name if self._asks_name else self.times).setFocus()

    # -- left ------------------------------------------------------------------------------------------------------

    def _build_choice(self) -> QWidget:
        frame = card()
        outer = column(frame, margins=(1, 1, 1, 1))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(area)
        inside = Scrolled()
        layout = column(inside, margins=(15, 13, 15, 13), spacing=12)
        area.setWidget(inside)
        self.name = QLineEdit()
        if self._asks_name:
            self.add_field(tr("Name"), self.name, layout)
            self.name.setPlaceholderText(tr("night"))
            self.name.textChanged.connect(self._changed)
        self.work = QComboBox()
        self.work.addItems([tr(WORKS[Work.SYNC]), tr(WORKS[Work.COMPARISON])])
        self.work.setToolTip(tr("A full comparison reads everything again and finds what slipped by"))
        self.add_field(tr("What runs"), self.work, layout)
        self.flows = self._build_flows(layout)
        self.work.currentIndexChanged.connect(self._changed)
        self.how = QComboBox()
        self.how.addItems([tr(text) for text in _HOW])
        self.add_field(tr("How often"), self.how, layout)
        self._hows = (self._build_at_times(), self._build_again())
        for page in self._hows:
            layout.addWidget(page)
        self.how.currentIndexChanged.connect(self._changed)
        self.days = QComboBox()
        self.days.addItems([tr(text) for text in _DAYS])
        self.add_field(tr("On"), self.days, layout)
        layout.addWidget(self._build_days())
        self.days.currentIndexChanged.connect(self._days_changed)
        self.zone = QLineEdit()
        finder = QCompleter(sorted(available_timezones()), self.zone)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        self.zone.setCompleter(finder)
        self.zone.setToolTip(tr("It counts for all schedules and pauses"))
        self.zone.textChanged.connect(self._changed)
        self.add_field(tr("Time zone"), self.zone, layout)
        self.catch_up = QCheckBox(tr("Make up a missed run once"))
        self.catch_up.setToolTip(
            tr(
                "When the computer was off or asleep, it runs as soon as both systems answer. Else it is shown as missed."
            )
        )
        layout.addWidget(self.catch_up)
        self.on = QCheckBox(tr("Switched on"))
        self.on.toggled.connect(self._changed)
        layout.addWidget(self.on)
        layout.addStretch(1)
        return frame

    def _build_flows(self, layout: QVBoxLayout) -> dict[FlowName, QCheckBox]:
        self._flow_row = QWidget()
        rows = column(self._flow_row, spacing=6)
        boxes: dict[FlowName, QCheckBox] = {}
        for number, flow in enumerate(FlowName):
            if number % _FLOWS_A_ROW == 0:
                row = line(spacing=16)
                rows.addLayout(row)
                row.addStretch(1)
            box = boxes[flow] = QCheckBox(tr(FLOWS[flow]))
            box.toggled.connect(self._changed)
            row.insertWidget(row.count() - 1, box)
        layout.addWidget(self._flow_row)
        return boxes

    def _build_at_times(self) -> QWidget:
        page = QWidget()
        rows = column(page, spacing=4)
        self.times = QLineEdit()
        self.times.setPlaceholderText("07:00, 13:00")
        self.times.setAccessibleName(tr("Times of the day"))
        self.times.textChanged.connect(self._changed)
        rows.addWidget(self.times)
        rows.addWidget(label(tr("One or several, with a comma between them."), "muted", wrap=True))
        return page

    def _build_again(self) -> QWidget:
        page = QWidget()
        rows = column(page, spacing=4)
        self.every = QComboBox()
        self.every.setAccessibleName(tr("How often"))
        self.every.currentIndexChanged.connect(self._changed)
        rows.addWidget(self.every)
        self.between = QCheckBox(tr("Only between these hours of the day"))
        self.between.toggled.connect(self._changed)
        rows.addSpacing(4)
        rows.addWidget(self.between)
        hours = line(spacing=8)
        self.first, self.last = QLineEdit("08:00"), QLineEdit("18:00")
        for field, name in ((self.first, tr("From")), (self.last, tr("To"))):
            field.setAccessibleName(name)
            field.textChanged.connect(self._changed)
            self.between.toggled.connect(field.setEnabled)
            field.setEnabled(False)
            hours.addWidget(field)
        rows.addLayout(hours)
        return page

    def _build_days(self) -> QWidget:
        self._day_row = QWidget()
        rows = column(self._day_row, spacing=6)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        self.weekdays: list[QCheckBox] = []
        for day in WEEK:
            box = QCheckBox(self._context.locale.dayName(day + 1))
            box.toggled.connect(self._changed)
            self.weekdays.append(box)
            grid.addWidget(box, day // _DAY_COLUMNS, day % _DAY_COLUMNS)
        rows.addLayout(grid)
        self.holidays = QCheckBox(tr("Not on holidays"))
        self.holidays.toggled.connect(self._changed)
        rows.addWidget(self.holidays)
        return self._day_row

    def _fill(self, schedule: Schedule) -> None:
        rule = schedule.rule
        self.work.setCurrentIndex(1 if schedule.work is Work.COMPARISON else 0)
        for flow, box in self.flows.items():
            box.setChecked(not schedule.flows or flow in schedule.flows)
        self.how.setCurrentIndex(AGAIN_AND_AGAIN if rule.every_minutes else AT_TIMES)
        self.times.setText(", ".join(f"{at:%H:%M}" for at in rule.times or (time(7), time(13))))
        minutes = sorted({*INTERVALS, *([rule.every_minutes] if rule.every_minutes else [])})
        for one in minutes:
            self.every.addItem(often_says(one), one)
        self.every.setCurrentIndex(minutes.index(rule.every_minutes or 60))
        self.between.setChecked(bool(rule.every_minutes) and rule.first != rule.last)
        if self.between.isChecked():
            self.first.setText(f"{rule.first:%H:%M}")
            self.last.setText(f"{rule.last:%H:%M}")
        for day, box in enumerate(self.weekdays):
            box.setChecked(day in rule.weekdays)
        self.holidays.setChecked(rule.not_on_holidays)
        every_day = rule.weekdays == WEEK and not rule.not_on_holidays
        self.days.setCurrentIndex(WORKING_DAYS if rule.is_working_days else (EVERY_DAY if every_day else CHOSEN_DAYS))
        self.zone.setText(self._plan.calendar.zone if self._plan.schedules else self._context.app.computers_zone())
        self.catch_up.setChecked(schedule.catch_up)
        self.on.setChecked(schedule.on)
        self._days_changed()

    def _days_changed(self) -> None:
        self._day_row.setVisible(self.days.currentIndex() == CHOSEN_DAYS)
        self._changed()

    def _changed(self) -> None:
        self._flow_row.setVisible(self.work.currentIndex() == 0)
        for place, page in enumerate(self._hows):
            page.setVisible(self.how.currentIndex() == place)
        self._look.start()

    # -- right -----------------------------------------------------------------------------------------------------

    def _build_times(self) -> QFrame:
        frame = card()
        layout = column(frame, margins=(16, 14, 16, 14), spacing=8)
        layout.addWidget(label(tr("The next five times"), "section"))
        self.next = NextTimes(self._context)
        layout.addWidget(self.next, 1)
        return frame

    def _ask_times(self) -> None:
        try:
            draft = self.schedule()
        except WrongField as wrong:
            self._wrong(str(wrong))
            return
        app, zone = self._context.app, self.zone.text().strip()

        def show(rows: tuple[Upcoming, ...]) -> None:
            self.save.setEnabled(True)
            self.next.show_times(rows, zone)
            if not rows:
                self.next.say(tr("It does not run: it is switched off."))

        self._context.bridge.run(
            lambda: app.next_times(SHOWN, draft=draft, zone=zone),
            show,
            lambda error: self._wrong(said(str(error))),
            owner=self,
            topic="next",
        )

    def _wrong(self, text: str) -> None:
        self.save.setEnabled(False)
        self.next.say(text)

    # -- what it gives ---------------------------------------------------------------------------------------------

    def schedule(self) -> Schedule:
        """The schedule as the fields have it.

        Raises:
            WrongField: a field cannot be read.
        """
        name = self.name.text().strip() if self._asks_name else self._before.name
        if not name:
            raise WrongField(tr("Give it a name, such as night."))
        if self._asks_name and self._plan.get(name) is not None:
            raise WrongField(tr("There is a schedule {name} already.").format(name=name))
        chosen = tuple(flow for flow, box in self.flows.items() if box.isChecked())
        if not chosen:
            raise WrongField(tr("Choose what runs: one box at least."))
        work = Work.COMPARISON if self.work.currentIndex() else Work.SYNC
        every = len(chosen) == len(self.flows) or work is Work.COMPARISON
        return Schedule(
            name,
            self._rule(),
            work,
            () if every else chosen,
            on=self.on.isChecked(),
            catch_up=self.catch_up.isChecked(),
        )

    def _rule(self) -> Rule:
        days, holidays = WEEK, False
        if self.days.currentIndex() == WORKING_DAYS:
            days, holidays = WORKING_WEEK, True
        elif self.days.currentIndex() == CHOSEN_DAYS:
            days = tuple(day for day, box in enumerate(self.weekdays) if box.isChecked())
            holidays = self.holidays.isChecked()
            if not days:
                raise WrongField(tr("Choose one day of the week at least."))
        if self.how.currentIndex() == AT_TIMES:
            times = [read_time(part) for part in self.times.text().split(",") if part.strip()]
            if not times:
                raise WrongField(tr("Write one time at least, as 07:00."))
            return Rule(tuple(sorted(set(times))), weekdays=days, not_on_holidays=holidays)
        first = last = time(0)
        if self.between.isChecked():
            first, last = read_time(self.first.text()), read_time(self.last.text())
        minutes = int(self.every.currentData())
        return Rule((), minutes, first, last, days, holidays)

    def _remove(self, known: Schedule, removed: Callable[[str], object]) -> None:
        self.reject()
        removed(known.name)

    def _save(self) -> None:
        try:
            schedule = self.schedule()
        except WrongField as wrong:
            self._wrong(str(wrong))
            return
        self._decided(schedule, self.zone.text().strip())
        self.accept()


class PauseDialog(Dialog):
    """A pause: of everything until a moment, of every day between two times, or of a range of days."""

    topic = "schedule"

    def __init__(
        self,
        context: Context,
        parent: QWidget | None,
        zone: str,
        held: Callable[[datetime, str], object],
        added: Callable[[Pause], object],
    ) -> None:
        super().__init__(
            parent,
            context.theme,
            tr("Pause the schedule"),
            tr("Nothing begins by itself then. A run that goes on ends; Sync now still works."),
        )
        self._context, self._zone, self._held, self._added = context, ZoneInfo(zone), held, added
        self.setMinimumWidth(520)
        today = context.now().astimezone(self._zone).date()
        self.kind = QComboBox()
        self.kind.addItems(
            [tr("Every day between two times"), tr("From one day to another"), tr("From now on until a moment")]
        )
        self.kind.setAccessibleName(tr("When"))
        self._named(tr("When"), self.kind)
        self._pages = QStackedWidget()
        self.start, self.end = QLineEdit("22:00"), QLineEdit("23:30")
        self._pages.addWidget(self._pair((tr("From"), self.start), (tr("To"), self.end)))
        self.first, self.last = DayField(day=today), DayField(day=today)
        self._pages.addWidget(self._pair((tr("First day"), self.first), (tr("Last day"), self.last)))
        self.day, self.at = DayField(day=today + timedelta(days=1)), QLineEdit("07:00")
        self._pages.addWidget(self._pair((tr("Day"), self.day), (tr("Time"), self.at)))
        self.kind.currentIndexChanged.connect(self._pages.setCurrentIndex)
        self.content.addWidget(self._pages)
        self.because = QLineEdit()
        self.because.setPlaceholderText(tr("Backup of X3, period close"))
        self._named(tr("Why (it is shown where a run is passed over)"), self.because)
        self.content.addStretch(1)
        self.add_cancel()
        self.go = self.add_button(tr("Pause", "button"), "primary", default=True)
        self.go.clicked.connect(self._decide)
        self.kind.setFocus()

    def _named(self, name: str, field: QWidget) -> None:
        self.content.addLayout(below_name(name, field, wrap=True))

    def _pair(self, *fields: tuple[str, QWidget]) -> QWidget:
        page = QWidget()
        row = line(page, spacing=12)
        for name, field in fields:
            row.addLayout(below_name(name, field), 1)
        return page

    def _decide(self) -> None:
        because = self.because.text().strip()
        try:
            if self.kind.currentIndex() == _MOMENT:
                self._held(self._until(), because)
            else:
                self._added(self._pause(because))
        except WrongField as wrong:
            self.note.setText(str(wrong))
            return
        self.accept()

    def _pause(self, because: str) -> Pause:
        if self.kind.currentIndex() == _DAILY:
            start, end = read_time(self.start.text()), read_time(self.end.text())
            if start == end:
                raise WrongField(tr("Both times are the same: write two times."))
            return Pause("", PauseKind.DAILY, because, start=start, end=end)
        first, last = self.first.day, self.last.day
        if last < first:
            raise WrongField(tr("The last day is before the first."))
        return Pause("", PauseKind.DATES, because, first=first, last=last)

    def _until(self) -> datetime:
        until = datetime.combine(self.day.day, read_time(self.at.text()), self._zone).astimezone(UTC)
        if until <= self._context.now():
            raise WrongField(tr("That moment has passed: choose one to come."))
        return until


class HolidaysDialog(Dialog):
    """The holidays, one a line: the date, and its name where it has one."""

    topic = "schedule"

    def __init__(
        self,
        context: Context,
        parent: QWidget | None,
        holidays: tuple[Holiday, ...],
        decided: Callable[[tuple[Holiday, ...]], object],
    ) -> None:
        super().__init__(
            parent,
            context.theme,
            tr("Holidays"),
            tr("On these days nothing runs that runs on working days. One day a line: the date, then its name."),
        )
        self._decided = decided
        self.resize(520, 460)
        self.text = QPlainTextEdit("\n".join(f"{one.day.isoformat()} {one.name}".rstrip() for one in holidays))
        self.text.setPlaceholderText("2026-12-25 Christmas")
        self.text.setAccessibleName(tr("Holidays, one a line"))
        self.text.setTabChangesFocus(True)
        self.content.addWidget(self.text, 1)
        self.add_cancel()
        self.go = self.add_button(tr("Save the holidays"), "primary", default=True)
        self.go.clicked.connect(self._save)
        self.text.setFocus()

    def _save(self) -> None:
        found: list[Holiday] = []
        for text in self.text.toPlainText().splitlines():
            if not text.strip():
                continue
            day, _, name = text.strip().partition(" ")
            try:
                found.append(Holiday(date.fromisoformat(day), name.strip()))
            except ValueError:
                self.note.setText(tr("{text} does not begin with a date as 2026-12-25.").format(text=text.strip()))
                return
        self._decided(tuple(found))
        self.accept()


def read_time(text: str) -> time:
    """A time of the day as people write it: `7`, `7:00`, `07.30`, `7h30`.

    Raises:
        WrongField: it is none.
    """
    plain = text.strip().casefold().replace("h", ":").replace(".", ":").rstrip(":")
    try:
        hour, _, minute = plain.partition(":")
        return time(int(hour), int(minute or 0))
    except ValueError:
        raise WrongField(
            tr("{text} is no time of the day: write it as 07:00.").format(text=text.strip() or "…")
        ) from None


def opened(dialog: Dialog) -> Dialog:
    """Opens a dialog over its window; it is freed when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
