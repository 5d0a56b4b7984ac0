"""What the page Schedule shows of the task of the operating system: whether it is there, as whom, and what came of it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from core.model.system_task import Keeper, Knock, SystemTask
from gui import format as fmt
from gui.context import Context
from gui.format import Look
from gui.widgets.basics import Button, Picture, chip, clear, column, label, line, selectable
from gui.words import QT_TR_NOOP, said, tr

KEEPERS: dict[Keeper, str] = {
    Keeper.WINDOWS: QT_TR_NOOP("Windows Task Scheduler"),
    Keeper.SYSTEMD: "systemd",
    Keeper.CRON: "cron",
    Keeper.LAUNCHD: "launchd",
}
THERE = Look("✓", "check", QT_TR_NOOP("Installed"), "ok")
GONE = Look("✕", "x", QT_TR_NOOP("Gone"), "bad")
OTHER = Look("-", "minus", QT_TR_NOOP("Not from here"), "info")
NONE = Look("-", "minus", QT_TR_NOOP("Not installed"), "info")


class TaskBox(QWidget):
    """The task in words, with the button that installs or removes it.

    Signals:
        install_asked: somebody wants to install it.
        remove_asked: somebody wants to take it away.
    """

    install_asked = Signal()
    remove_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.task: SystemTask | None = None
        outer = column(self, spacing=6)
        head = line(spacing=8)
        head.addWidget(label(tr("Task of this computer"), "strong"))
        self._chips = line(spacing=0)
        head.addLayout(self._chips)
        head.addStretch(1)
        outer.addLayout(head)
        self._says = label("", "muted", wrap=True)
        outer.addWidget(self._says)
        self._came = label("", "muted", wrap=True)
        outer.addWidget(self._came)
        self._lacks = QFrame()
        self._lacks.setProperty("look", "notice-warn")
        row = line(self._lacks, margins=(12, 8, 12, 8), spacing=10)
        row.addWidget(Picture("triangle-alert", "warn", context.theme))
        texts = column(spacing=4)
        self._lacking = label("", wrap=True)
        self._command = selectable("", wrap=True)
        self._command.setAccessibleName(tr("What to type as that account"))
        texts.addWidget(self._lacking)
        texts.addWidget(self._command)
        row.addLayout(texts, 1)
        outer.addWidget(self._lacks)
        foot = line(spacing=8)
        self.install = Button(tr("Install the task…"), context.theme, look="small")
        self.install.clicked.connect(self.install_asked)
        self.remove = Button(tr("Remove the task…"), context.theme, look="small")
        self.remove.clicked.connect(self.remove_asked)
        foot.addWidget(self.install)
        foot.addWidget(self.remove)
        foot.addStretch(1)
        outer.addLayout(foot)
        self.hide()

    def show_task(self, task: SystemTask, zone: ZoneInfo) -> None:
        """Shows how it stands now; moments on the clock of the schedule."""
        self.task = task
        now = self._context.now()
        look, says = self._state(task, now, zone)
        clear(self._chips)
        self._chips.addWidget(chip(f"{look.glyph} {tr(look.word)}", look.role))
        self._says.setText(" ".join([says, *(said(note) for note in task.notes)]))
        last = task.last if task.installed or task.owner else None
        self._came.setVisible(last is not None)
        if last is not None:
            moment = fmt.moment(last.at, now, zone)
            self._came.setText(
                tr("It came last {moment} as {account}. {what}").format(
                    moment=moment, account=last.account, what=knock_says(last)
                )
            )
            self._came.setToolTip(said(last.says))
        lacking = last.lacking if last is not None else ()
        self._lacks.setVisible(bool(lacking))
        if last is not None and lacking:
            self._lacking.setText(
                tr("The keyring of {account} lacks {secrets}. As {account}, type:").format(
                    account=last.account, secrets=fmt.joined(list(lacking))
                )
            )
            self._command.setText(self._credentials(lacking))
        self.install.setText(tr("Change the task…") if task.installed else tr("Install the task…"))
        self.install.setAccessibleName(self.install.text())
        self.install.setVisible(not task.refused)
        self.remove.setVisible(task.installed or task.owner)
        self.remove.setText(tr("Remove the task…") if task.installed else tr("Leave it to this window…"))
        self.remove.setAccessibleName(self.remove.text())
        self.show()

    def _state(self, task: SystemTask, now: datetime, zone: ZoneInfo) -> tuple[Look, str]:
        if task.installed and task.keeper is not None:
            wish = task.wish
            who = wish.account or (task.last.account if task.last else "")
            keeper = tr(KEEPERS[task.keeper])
            text = tr("{keeper} looks every %Ln minutes at what is due.", "", wish.every_minutes).format(keeper=keeper)
            if who:
                text += " " + tr("It runs as {account}.").format(account=who)
            if task.next_knock is not None:
                moment = fmt.moment(task.next_knock, now, zone)
                text += " " + tr("It comes next {moment}.").format(moment=moment)
            return THERE, text
        if task.is_lost:
            return GONE, tr(
                "The schedule was left to it. While this window is open, it takes over within fifteen minutes."
            )
        if task.owner:
            return OTHER, tr("A task that was not installed from here runs what is due.")
        if task.refused:
            return NONE, said(task.refused)
        return NONE, tr("Without it nothing runs while ML Connector is closed, or while nobody is logged on.")

    def _credentials(self, lacking: tuple[str, ...]) -> str:
        names = sorted({one.partition(": ")[0] for one in lacking})
        home = self._context.app.folder
        return "\n".join(f'ml-connector credentials set --connection "{name}" --home "{home}"' for name in names)


def knock_says(knock: Knock) -> str:
    """What came of a knock, in the words of the window."""
    match knock.code:
        case 0:
            return tr("%Ln runs, nothing is open.", "", knock.runs) if knock.runs else tr("Nothing was due.")
        case 1:
            return tr("Some records need somebody.")
        case 2:
            return tr("Nothing ran: a setting is wrong, or a secret is missing.")
        case 3:
            return tr("Nothing ran: JAGGAER or Sage X3 did not answer, or refuses the sign-in.")
        case 4:
            return tr("Nothing ran: the local store cannot be used.")
        case _:
            return tr("A run was cancelled.")
