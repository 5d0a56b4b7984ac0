"""Schedule: when runs begin by themselves, when they must not, what did not go as planned, and who starts them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QGridLayout,
    QMenu,
    QScrollArea,
    QStackedLayout,
    QSystemTrayIcon,
    QVBoxLayout,
    QWidget,
)

from core.errors import ConnectorError
from core.model.schedule import (
    COMPARISON_NAME,
    SYNC_NAME,
    Holiday,
    Pause,
    Plan,
    Schedule,
    Turn,
    TurnState,
    Upcoming,
)
from core.model.system_task import SystemTask, TaskWish
from gui import format as fmt
from gui.context import Context, Question
from gui.dialogs.error import show_error
from gui.dialogs.schedule import HolidaysDialog, PauseDialog, ScheduleDialog, opened
from gui.dialogs.system_task import SystemTaskDialog
from gui.pages.page import Page
from gui.schedule_words import (
    OWNERS,
    TURNS,
    pause_reason,
    pause_says,
    rule_says,
    schedule_notes,
    tomorrow_morning,
    turn_says,
    waits_says,
)
from gui.tray import KEEP_KEY
from gui.widgets.basics import Button, Elided, Picture, Scrolled, card, chip, clear, column, label, line
from gui.widgets.empty import EmptyState
from gui.widgets.next_times import NextTimes
from gui.widgets.task_box import TaskBox
from gui.words import said, tr

SHOWN_TIMES = 5
SHOWN_TURNS = 12
TASK_EVERY_MS = 60_000
_TWO_COLUMNS_PX = 980

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page asks for at once."""

    plan: Plan
    times: tuple[Upcoming, ...]
    turns: tuple[Turn, ...]
    next_run: datetime | None
    note: str
    at_logon: bool


class SchedulePage(Page):
    """The schedule of a connection."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Schedule"))
        self._shown: Shown | None = None
        self._notes: tuple[str, ...] = ()
        self._pause = Button(tr("Pause", "button"), context.theme, icon="circle-pause")
        self._pause.setToolTip(tr("Begins nothing by itself for a while"))
        self._pause.clicked.connect(self._show_pause_menu)
        self._resume = Button(tr("Resume"), context.theme)
        self._resume.clicked.connect(self._do_resume)
        self.change = Button(tr("Set a schedule…"), context.theme, look="primary")
        self.change.clicked.connect(self._change)
        for button in (self._pause, self._resume, self.change):
            self.tools.addWidget(button)
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(self._build_body())
        self._empty = EmptyState(context.theme, "calendar-clock")
        self._empty.pressed.connect(self._change)
        self._empty.say(
            tr("It runs when you ask"),
            tr("With a schedule, new orders are in X3 before anybody looks: on working days at 07:00, for instance."),
        )
        self._stack.addWidget(self._empty)
        self._stack.setCurrentIndex(0)
        self.layout_column.addWidget(stack, 1)
        self._buttons()

    # -- building ----------------------------------------------------------------------------------------------------

    def _build_body(self) -> QWidget:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = Scrolled()
        outer = column(inside, spacing=12)
        self._notice = QFrame()
        self._notice.setProperty("look", "notice-info")
        row = line(self._notice, margins=(12, 8, 12, 8), spacing=10)
        row.addWidget(Picture("info", "info", self.context.theme))
        self._notice_text = label(wrap=True)
        row.addWidget(self._notice_text, 1)
        self._notice.hide()
        outer.addWidget(self._notice)
        self._columns = columns = line(spacing=12)
        left, right = column(spacing=12), column(spacing=12)
        self._schedules, frame = self._card(tr("When it runs"))
        left.addWidget(frame)
        self._pauses, frame = self._card(tr("Pauses and holidays"))
        left.addWidget(frame)
        self._turns, self._turns_card = self._card(tr("Not as planned"))
        left.addWidget(self._turns_card)
        left.addStretch(1)
        times, frame = self._card(tr("The next five times"))
        self._next = NextTimes(self.context)
        times.addWidget(self._next)
        right.addWidget(frame)
        computer, frame = self._card(tr("On this computer"))
        self._add_switches(computer)
        right.addWidget(frame)
        right.addStretch(1)
        columns.addLayout(left, 3)
        columns.addLayout(right, 2)
        outer.addLayout(columns)
        outer.addStretch(1)
        area.setWidget(inside)
        return area

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where two columns would be narrow, they stand one above the other."""
        super().resizeEvent(event)
        beside = event.size().width() >= _TWO_COLUMNS_PX
        flow = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() is not flow:
            self._columns.setDirection(flow)

    def _card(self, title: str) -> tuple[QVBoxLayout, QFrame]:
        frame = card()
        outer = column(frame, margins=(16, 14, 16, 14), spacing=8)
        outer.addWidget(label(title, "section"))
        inside = column(spacing=8)
        outer.addLayout(inside)
        return inside, frame

    def _add_switches(self, layout: QVBoxLayout) -> None:
        self._owner = label("", "muted", wrap=True)
        layout.addWidget(self._owner)
        self.task = TaskBox(self.context)
        self.task.install_asked.connect(self._ask_task)
        self.task.remove_asked.connect(self._ask_task_away)
        layout.addWidget(self.task)
        self._regular = QTimer(self)
        self._regular.setInterval(TASK_EVERY_MS)
        self._regular.timeout.connect(self._look_at_task)
        self._regular.start()
        self.at_logon = QCheckBox(tr("Open when I log on"))
        self.at_logon.setToolTip(tr("The log-on of this account opens ML Connector"))
        self.at_logon.clicked.connect(self._set_at_logon)
        layout.addWidget(self.at_logon)
        self.keep = QCheckBox(tr("Stay in the tray when closed"))
        self.keep.setToolTip(tr("Closing the window leaves the sign beside the clock, and runs go on"))
        if not QSystemTrayIcon.isSystemTrayAvailable():
            self.keep.setEnabled(False)
            self.keep.setToolTip(tr("This desktop has no tray"))
        self.keep.clicked.connect(lambda on: self.context.memory.set_text(KEEP_KEY, "keep" if on else "quit"))
        layout.addWidget(self.keep)

    # -- what it shows -------------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Asks for the schedule, the next times, and what did not go as planned."""
        app = self.context.app

        def look() -> Shown:
            next_run, note = app.next_run()
            return Shown(
                app.schedules(),
                app.next_times(SHOWN_TIMES),
                app.missed_runs(SHOWN_TURNS),
                next_run,
                note,
                app.starts_at_logon(),
            )

        self.look_up(look, self._show)
        self._look_at_task()

    def _look_at_task(self) -> None:
        """Asks the system for its task, which takes longer than the store; nobody is told of what it does at rest."""
        if self.isVisible():
            bridge = self.context.bridge
            bridge.run(self.context.app.system_task, self._show_task, self._task_unknown, owner=self, topic="task")

    def _show_task(self, task: SystemTask) -> None:
        if self._notes and task.installed:
            task = replace(task, notes=self._notes)
        self.task.show_task(task, ZoneInfo(self._shown.plan.calendar.zone if self._shown else "UTC"))
        self._owner.setVisible(not task.is_lost)

    def _task_unknown(self, error: object) -> None:
        self.task.show_task(SystemTask(None, refused=str(error)), ZoneInfo("UTC"))

    def _show(self, shown: Shown) -> None:
        before, self._shown = self._shown, shown
        plan, zone = shown.plan, ZoneInfo(shown.plan.calendar.zone)
        self._stack.setCurrentIndex(0 if plan.schedules else 1)
        self._say_next(shown, zone)
        self._buttons()
        self.at_logon.setChecked(shown.at_logon)
        self.keep.setChecked(self.context.memory.text(KEEP_KEY, "") == "keep")
        self._owner.setText(tr(OWNERS[plan.calendar.owner]))
        note = self._note(shown, zone)
        self._notice.setVisible(bool(note) and bool(plan.schedules))
        self._notice_text.setText(note)
        if shown.times:
            self._next.show_times(shown.times, plan.calendar.zone)
        else:
            self._next.say(tr("Nothing runs by itself."))
        if before is None or before.plan != plan:
            self._show_schedules(plan)
            self._show_pauses(plan, zone)
        self._show_turns(shown.turns, zone)

    def _say_next(self, shown: Shown, zone: ZoneInfo) -> None:
        self.subline.setVisible(bool(shown.plan.schedules))
        if shown.next_run is None:
            self.subline.setText(tr("No run is planned"))
        else:
            moment = fmt.next_moment(shown.next_run, self.context.now(), zone)
            self.subline.setText(tr("Next run {moment} ({zone})").format(moment=moment, zone=zone.key))

    def _note(self, shown: Shown, zone: ZoneInfo) -> str:
        """What keeps the schedule now; empty = nothing."""
        hold, now = shown.plan.calendar.hold, self.context.now()
        if hold is not None and not self._hold_is_over(shown.plan):
            when = {"when": pause_says(hold, zone, now), "person": hold.by}
            if hold.reason:
                return tr("{person} paused everything. {when}: {reason}").format(reason=hold.reason, **when)
            return tr("{person} paused everything. {when}.").format(**when)
        waiting = next((one for one in shown.turns if one.state is TurnState.WAITING and one.waits_for), None)
        if waiting is not None:
            moment = fmt.moment(waiting.due_from, now, zone)
            return tr("The run that was due {moment} has not begun. {why}.").format(
                moment=moment, why=waits_says(waiting)
            )
        return said(shown.note)

    def _buttons(self) -> None:
        plan = self._shown.plan if self._shown else Plan()
        held = plan.calendar.hold is not None and not self._hold_is_over(plan)
        self._pause.setVisible(bool(plan.schedules) and not held)
        self._resume.setVisible(held)
        self.change.setText(tr("Change the schedule…") if self._main(plan) else tr("Set a schedule…"))
        self.change.setAccessibleName(self.change.text())

    def _hold_is_over(self, plan: Plan) -> bool:
        hold = plan.calendar.hold
        return hold is None or (hold.until is not None and hold.until <= self.context.now())

    def _main(self, plan: Plan) -> Schedule | None:
        return plan.get(SYNC_NAME) or next((one for one in plan.schedules if one.name != COMPARISON_NAME), None)

    def _show_schedules(self, plan: Plan) -> None:
        clear(self._schedules)
        names = {SYNC_NAME, COMPARISON_NAME}
        main = self._main(plan)
        for schedule in sorted(plan.schedules, key=lambda one: (one is not main, one.name)):
            row = QWidget()
            outer = line(row, spacing=12)
            texts = column(spacing=1)
            texts.addWidget(label(rule_says(schedule.rule, self.context.locale), "strong", wrap=True))
            texts.addWidget(label(schedule_notes(schedule, named=schedule.name not in names), "muted", wrap=True))
            outer.addLayout(texts, 1)
            if not schedule.on:
                outer.addWidget(chip(tr("Off"), "info"))
            button = Button(tr("Change…"), self.context.theme, look="small")
            button.setAccessibleName(tr("Change {name}").format(name=schedule.name))
            button.clicked.connect(partial(self._edit, schedule))
            outer.addWidget(button)
            self._schedules.addWidget(row)
        foot = line()
        more = Button(tr("Add another schedule…"), self.context.theme, look="link")
        more.clicked.connect(lambda: self._edit(None))
        foot.addWidget(more)
        foot.addStretch(1)
        self._schedules.addLayout(foot)

    def _show_pauses(self, plan: Plan, zone: ZoneInfo) -> None:
        clear(self._pauses)
        now = self.context.now()
        for pause in plan.calendar.pauses:
            row = QWidget()
            outer = line(row, spacing=12)
            texts = column(spacing=1)
            texts.addWidget(label(pause_says(pause, zone, now), wrap=True))
            texts.addWidget(Elided(pause_reason(pause), "muted"))
            outer.addLayout(texts, 1)
            away = Button(tr("Remove"), self.context.theme, look="small")
            away.setAccessibleName(tr("Remove the pause {name}").format(name=pause_reason(pause)))
            away.clicked.connect(partial(self._remove_pause, pause))
            outer.addWidget(away)
            self._pauses.addWidget(row)
        if not plan.calendar.pauses:
            self._pauses.addWidget(
                label(
                    tr("None. While X3 is backed up or a period is closed, a pause keeps runs away."),
                    "muted",
                    wrap=True,
                )
            )
        holidays = [one for one in plan.calendar.holidays if one.day >= now.astimezone(zone).date()]
        if holidays:
            text = tr("%Ln holidays to come, the next on {day}", "", len(holidays)).format(day=fmt.day(holidays[0].day))
            self._pauses.addWidget(label(text, wrap=True))
        foot = line()
        add = Button(tr("Add a pause…"), self.context.theme, look="link")
        add.clicked.connect(self._add_pause)
        days = Button(tr("Holidays…"), self.context.theme, look="link")
        days.clicked.connect(self._change_holidays)
        foot.addWidget(add)
        foot.addWidget(days)
        foot.addStretch(1)
        self._pauses.addLayout(foot)

    def _show_turns(self, turns: tuple[Turn, ...], zone: ZoneInfo) -> None:
        self._turns_card.setVisible(bool(turns))
        clear(self._turns)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        now = self.context.now()
        for number, turn in enumerate(turns):
            look = TURNS[turn.state]
            state = tr("Folded") if turn.state is TurnState.RAN and not turn.lateness else tr(look.word)
            grid.addWidget(label(fmt.stamp(turn.due_until, zone)), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(chip(f"{look.glyph} {state}", look.role), number, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(turn_says(turn, zone, now), "muted", wrap=True), number, 2)
        holder = QWidget()
        holder.setLayout(grid)
        self._turns.addWidget(holder)

    # -- deciding ------------------------------------------------------------------------------------------------------

    def _change(self) -> None:
        self._edit(self._main(self._shown.plan) if self._shown else None)

    def _edit(self, schedule: Schedule | None, _on: object = None) -> None:
        if self._shown is None:
            return
        app, plan = self.context.app, self._shown.plan

        def decided(new: Schedule, zone: str) -> None:
            self._decide(lambda: app.set_schedule(new, zone=zone), tr("The schedule is saved."))

        opened(ScheduleDialog(self.context, self.window(), plan, schedule, decided, self._remove))

    def _remove(self, name: str) -> None:
        app = self.context.app
        question = Question(
            tr("Remove this schedule?"), tr("Nothing runs by it any more. What ran stays in the history."), tr("Remove")
        )
        if self.context.ask.confirm(self.context, self.window(), question):
            self._decide(lambda: app.remove_schedule(name), tr("The schedule is removed."))

    def _show_pause_menu(self) -> None:
        menu = self.pause_menu()
        menu.popup(self._pause.mapToGlobal(QPoint(0, self._pause.height() + 4)))

    def pause_menu(self) -> QMenu:
        """How long to pause everything."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        zone = ZoneInfo(self._shown.plan.calendar.zone if self._shown else "UTC")
        menu.addAction(tr("For one hour")).triggered.connect(
            lambda: self._hold(self.context.now() + timedelta(hours=1))
        )
        menu.addAction(tr("Until tomorrow 07:00")).triggered.connect(
            lambda: self._hold(tomorrow_morning(self.context.now(), zone))
        )
        menu.addAction(tr("Until I resume")).triggered.connect(lambda: self._hold(None))
        menu.addSeparator()
        menu.addAction(tr("Another time…")).triggered.connect(self._add_pause)
        return menu

    def _hold(self, until: datetime | None, because: str = "") -> None:
        app = self.context.app
        self._decide(lambda: app.pause(until, because=because), tr("The schedule is paused."))

    def _do_resume(self) -> None:
        self._decide(self.context.app.resume, tr("The schedule runs again."))

    def _add_pause(self) -> None:
        if self._shown is None:
            return
        app, zone = self.context.app, self._shown.plan.calendar.zone

        def added(pause: Pause) -> None:
            self._decide(lambda: app.add_pause(pause), tr("The pause is kept."))

        opened(PauseDialog(self.context, self.window(), zone, self._hold, added))

    def _remove_pause(self, pause: Pause, _on: object = None) -> None:
        app = self.context.app
        self._decide(lambda: app.remove_pause(pause.pause_id), tr("The pause is removed."))

    def _change_holidays(self) -> None:
        if self._shown is None:
            return
        app = self.context.app

        def decided(holidays: tuple[Holiday, ...]) -> None:
            self._decide(lambda: app.set_holidays(holidays), tr("The holidays are saved."))

        opened(HolidaysDialog(self.context, self.window(), self._shown.plan.calendar.holidays, decided))

    def _ask_task(self) -> None:
        if self.task.task is not None:
            opened(SystemTaskDialog(self.context, self.window(), self.task.task, self._install_task))

    def _install_task(self, wish: TaskWish) -> None:
        def done(task: SystemTask) -> None:
            self._notes = task.notes
            self.context.say(tr("The task is installed."))
            self.look_again()

        self.context.say(tr("The task is being installed, and looks once at what is due…"))
        self._change_task(lambda: self.context.app.install_task(wish), done)

    def _ask_task_away(self) -> None:
        question = Question(
            tr("Remove the task of this computer?"),
            tr("From then on this window runs what is due, while it is open or in the tray. The schedule stays."),
            tr("Remove the task"),
        )
        if self.context.ask.confirm(self.context, self.window(), question):
            self._change_task(self.context.app.remove_task, self._task_gone)

    def _task_gone(self, _task: SystemTask) -> None:
        self._notes = ()
        self.context.say(tr("The task is removed. This window runs what is due."))
        self.look_again()

    def _change_task(self, operation: Callable[[], SystemTask], done: Callable[[SystemTask], None]) -> None:
        """What the system refuses needs more than a line at the foot of the window."""

        def failed(error: ConnectorError) -> None:
            show_error(self.window(), self.context.theme, error)
            self.look_again()

        self.context.bridge.run(operation, done, failed, owner=self, topic="")

    def _set_at_logon(self, on: bool) -> None:  # noqa: FBT001 - the signal's signature
        app = self.context.app
        says = tr("Your log-on opens ML Connector.") if on else tr("Your log-on does not open ML Connector any more.")
        self._decide(lambda: app.set_start_at_logon(on=on), says)

    def _decide(self, operation: Callable[[], T], says: str) -> None:
        """Decides on a worker thread; the page shows what holds then, whatever came of it."""

        def done(_value: T) -> None:
            self.context.say(says)
            self.look_again()

        def failed(error: object) -> None:
            self.context.say(said(str(error)))
            self.look_again()

        self.context.bridge.run(operation, done, failed, owner=self, topic="")
