"""Evidence pack...: for which period everything that an auditor needs goes into one file."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.periods import Period, days_of
from gui.widgets.basics import label
from gui.widgets.period_field import PeriodField
from gui.words import QT_TR_NOOP, tr

_LEAST_WIDTH = 640
ZIP = QT_TR_NOOP("Evidence pack (*.zip)")
_HOLDS = (
    QT_TR_NOOP("Who changed which mapping, and who approved it"),
    QT_TR_NOOP("What each run read, wrote and held"),
    QT_TR_NOOP("Open and explained items, and the reconciliation with its signature"),
    QT_TR_NOOP("The entries of the audit with their seals, and what a verification says"),
    QT_TR_NOOP("A checker that needs Python alone and verifies all of it without this program"),
)


class EvidenceDialog(Dialog):
    """The period of an evidence pack."""

    topic = "audit"

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            context.theme,
            tr("Make an evidence pack?"),
            tr("One file for the auditor. It holds no passwords and no source records, only what they hash to."),
        )
        self.setMinimumWidth(_LEAST_WIDTH)
        today = context.now().astimezone().date()
        self.period = PeriodField(context.locale, lambda: today)
        days = days_of(Period.LAST_QUARTER, today)
        if days is not None:
            self.period.show_days(*days)
        self.content.addWidget(self.period)
        for text in _HOLDS:
            self.content.addWidget(label(f"· {tr(text)}", wrap=True))
        self.add_cancel()
        self.go = self.add_button(tr("Choose a file and make it…"), "primary", default=True)
        self.go.clicked.connect(self.accept)
        self.period.periods.setFocus()

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day."""
        return self.period.days
