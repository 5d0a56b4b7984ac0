"""Installing the task of the operating system: what will happen, and the few things that can be chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from core.model.system_task import KNOCK_MINUTES, Keeper, LogOn, SystemTask, TaskWish
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.widgets.basics import label, selectable
from gui.widgets.task_box import KEEPERS
from gui.words import QT_TR_NOOP, tr

ONLY_LOGGED_ON, ALWAYS = range(2)
_LOG_ONS = (
    QT_TR_NOOP("Only while I am logged on"),
    QT_TR_NOOP("Also while nobody is logged on: Windows asks for my password"),
)


class SystemTaskDialog(Dialog):
    """How the task is to be; `decided` gets it."""

    topic = "schedule"

    def __init__(
        self, context: Context, parent: QWidget | None, task: SystemTask, decided: Callable[[TaskWish], object]
    ) -> None:
        super().__init__(
            parent,
            context.theme,
            tr("Run without this window"),
            tr(
                "A task of this computer looks every few minutes at what is due and runs it, as your account, with the"
                " secrets of your keyring. While it is installed, this window starts nothing by itself: it shows the runs"
                " of the task. The schedule, its pauses and its holidays stay as they are."
            ),
        )
        self._task, self._actor, self._decided = task, context.app.actor, decided
        self.setMinimumWidth(560)
        keeper = task.keeper or Keeper.CRON
        is_windows = keeper is Keeper.WINDOWS
        self.log_on = QComboBox()
        self.log_on.addItems([tr(text) for text in _LOG_ONS])
        if is_windows:
            self.add_field(tr("When it runs"), self.log_on)
        self.every = QComboBox()
        for minutes in KNOCK_MINUTES:
            self.every.addItem(tr("Every %Ln minutes", "", minutes), minutes)
        self.add_field(tr("How often it looks"), self.every)
        self.on_battery = QCheckBox(tr("Also on battery"))
        self.wake = QCheckBox(tr("Wake the computer at the times of the schedule"))
        if keeper is not Keeper.CRON:
            self.content.addWidget(self.on_battery)
        if is_windows:
            self.content.addWidget(self.wake)
        kept = tr("It is kept by {keeper}.").format(keeper=tr(KEEPERS[keeper]))
        self.content.addWidget(label(f"{kept} {self._further(keeper)}", "muted", wrap=True))
        if is_windows:
            command = selectable('ml-connector schedule install --user "DOMAIN\\name"', wrap=True)
            command.setAccessibleName(tr("Command for another account"))
            self.content.addWidget(command)
        self.add_cancel()
        self.go = self.add_button(tr("Install the task"), "primary", default=True)
        self.go.clicked.connect(self._go)
        self._fill(task.wish)
        self.go.setFocus()

    def _further(self, keeper: Keeper) -> str:
        match keeper:
            case Keeper.WINDOWS:
                return tr(
                    "The password goes from Windows' own prompt to Windows; ML Connector never sees it. As another account,"
                    " such as a service account, an administrator installs the task with this command:"
                )
            case Keeper.SYSTEMD:
                return tr(
                    "So that it also runs while nobody is logged on, an administrator types: loginctl enable-linger {account}"
                ).format(account=self._actor)
            case Keeper.CRON:
                return tr(
                    "It also runs while nobody is logged on, as long as the keyring of your account is open then."
                )
            case Keeper.LAUNCHD:
                return tr("It runs while you are logged on.")

    def _fill(self, wish: TaskWish) -> None:
        self.log_on.setCurrentIndex(ONLY_LOGGED_ON if wish.log_on is LogOn.INTERACTIVE else ALWAYS)
        self.every.setCurrentIndex(max(0, self.every.findData(wish.every_minutes)))
        self.on_battery.setChecked(wish.on_battery)
        self.wake.setChecked(wish.wake)

    def _go(self) -> None:
        always = self._task.keeper is Keeper.WINDOWS and self.log_on.currentIndex() == ALWAYS
        self._decided(
            TaskWish(
                LogOn.PASSWORD if always else LogOn.INTERACTIVE,
                self._actor if always else "",
                int(self.every.currentData()),
                wake=self.wake.isChecked() and self._task.keeper is Keeper.WINDOWS,
                on_battery=self.on_battery.isChecked(),
                limit_hours=self._task.wish.limit_hours,
            )
        )
        self.accept()
