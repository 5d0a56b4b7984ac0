"""Which causes are shown: those that are open, mine, or set aside; of every class, or of one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from core.model.cause import CauseClass
from gui import format as fmt
from gui.theme import Theme
from gui.widgets.basics import Button
from gui.widgets.flow import Flow
from gui.words import QT_TR_NOOP, tr


class CauseView(StrEnum):
    """What the table of causes shows."""

    OPEN = "open"
    MINE = "mine"
    PARKED = "parked"
    IGNORED = "ignored"


_WORDS = {
    CauseView.OPEN: QT_TR_NOOP("Open {number}"),
    CauseView.MINE: QT_TR_NOOP("Mine {number}"),
    CauseView.PARKED: QT_TR_NOOP("Parked {number}"),
    CauseView.IGNORED: QT_TR_NOOP("Ignored {number}"),
}
_TIPS = {
    CauseView.OPEN: QT_TR_NOOP("Everything that is open"),
    CauseView.MINE: QT_TR_NOOP("What is assigned to you"),
    CauseView.PARKED: QT_TR_NOOP("What was parked, and comes back or can be taken back"),
    CauseView.IGNORED: QT_TR_NOOP("What was ignored, and can be taken back"),
}


class CauseFilter(QWidget):
    """One chip for each view, with its count, and a choice of the class.

    Signals:
        changed: the `CauseView` chosen, or the one that is shown when another class was chosen.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, locale: QLocale) -> None:
        super().__init__()
        self._locale = locale
        self._chosen = CauseView.OPEN
        self._buttons: dict[CauseView, Button] = {}
        self._present: tuple[CauseClass, ...] = ()
        self.setAccessibleName(tr("Which causes"))
        self.row = row = Flow(self)
        for view in CauseView:
            button = Button(tr(_WORDS[view]).format(number=0), theme, look="chip")
            button.setProperty("role", "info")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(tr(_TIPS[view]))
            button.clicked.connect(lambda _on=False, wanted=view: self.choose(wanted))
            row.addWidget(button)
            self._buttons[view] = button
        self.classes = QComboBox()
        self.classes.setAccessibleName(tr("Class"))
        self.classes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.classes.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.classes.addItem(tr("Every class"))
        self.classes.currentIndexChanged.connect(lambda _n: self.changed.emit(self._chosen))
        row.add_right(self.classes)
        self._check()

    @property
    def chosen(self) -> CauseView:
        """What is shown."""
        return self._chosen

    @property
    def cause_class(self) -> CauseClass | None:
        """The class that is shown; None = every class."""
        number = self.classes.currentIndex()
        return self._present[number - 1] if number > 0 else None

    def choose(self, view: CauseView) -> None:
        """Shows another view."""
        before, self._chosen = self._chosen, view
        self._check()
        if view is not before:
            self.changed.emit(view)

    def choose_every_class(self) -> None:
        """Shows causes of every class."""
        self.classes.setCurrentIndex(0)

    def show_counts(self, counts: Mapping[CauseView, int]) -> None:
        """Shows how many causes each view has."""
        for view, button in self._buttons.items():
            text = tr(_WORDS[view]).format(number=fmt.number(counts.get(view, 0), self._locale))
            button.setText(text)
            button.setAccessibleName(text)

    def show_classes(self, found: Iterable[CauseClass]) -> None:
        """Offers the classes that there are in what is shown, each with its count; the chosen one stays."""
        counts = Counter(found)
        before = self.cause_class
        present = tuple(one for one in CauseClass if one in counts or one is before)
        blocker = QSignalBlocker(self.classes)
        self._present = present
        self.classes.clear()
        self.classes.addItem(tr("Every class"))
        for one in present:
            self.classes.addItem(f"{tr(fmt.CLASS_WORDS[one])} {fmt.number(counts[one], self._locale)}")
        self.classes.setCurrentIndex(present.index(before) + 1 if before in present else 0)
        blocker.unblock()
        self.classes.setEnabled(len(present) > 1 or before is not None)

    def _check(self) -> None:
        for view, button in self._buttons.items():
            button.setChecked(view is self._chosen)
