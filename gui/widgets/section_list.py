"""The sections of a reconciliation: how many rows each has, what is open, and whether its control totals tie."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from core.model.reconcile import Section
from gui import format as fmt
from gui.reconcile_words import DOES_NOT_TIE, SECTION_TIPS, SECTIONS, TIES, SectionState, ties_says
from gui.theme import Theme
from gui.widgets.basics import Button, Picture, Scroll, Scrolled, chip, clear, column, label, line
from gui.widgets.flow import Flow
from gui.words import tr

_LEAST_PX = 190
_EDGES_PX = 24


class _SectionButton(Button):
    """One section, as a button that shows its rows."""

    def __init__(self, state: SectionState, theme: Theme, locale: QLocale) -> None:
        self._wide = _LEAST_PX - _EDGES_PX
        super().__init__("", theme, look="row")
        self.setCheckable(True)
        self.setToolTip(SECTION_TIPS[state.section])
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = column(self, margins=(10, 8, 8, 8), spacing=4)
        layout.addWidget(label(SECTIONS[state.section], "strong", wrap=True))
        look = TIES if state.ties else DOES_NOT_TIE
        ties = ties_says(state, locale)
        between = line(spacing=6)
        between.addWidget(Picture(look.icon, look.role, theme), 0, Qt.AlignmentFlag.AlignTop)
        between.addWidget(label(ties, "muted" if state.ties else "strong", wrap=True), 1)
        layout.addLayout(between)
        rows, open_ones = tr("%Ln rows", "", state.rows), tr("%Ln open", "", state.open)
        host = QWidget()
        below = Flow(host)
        below.addWidget(label(rows, "muted"))
        if state.open:
            below.addWidget(chip(open_ones, "warn"))
        layout.addWidget(host)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        parts = [SECTIONS[state.section], ties, rows, *([open_ones] if state.open else [])]
        self.setAccessibleName(fmt.listed(parts))
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Another width, and texts that became longer, as bold ones do, need another height."""
        done = super().event(event)
        if event.type() == QEvent.Type.Resize:
            self._wide = self.width()
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._fit()
        return done

    def _fit(self) -> None:
        """As high as the texts are at the width that it has; told as a fixed height, which no layout has to guess."""
        inside = self.layout()
        if inside is not None:
            self.setFixedHeight(inside.totalHeightForWidth(self._wide))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow: its texts wrap."""
        inside = self.layout()
        return QSize(inside.minimumSize().width() if inside is not None else 120, self.minimumHeight())


class SectionList(Scroll):
    """Sections below each other, one of them chosen.

    Signals:
        chosen: the `Section` whose rows are to be shown.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, locale: QLocale) -> None:
        super().__init__(name=tr("Sections"))
        self._theme = theme
        self._locale = locale
        self._group = QButtonGroup(self)
        self._shown: tuple[SectionState, ...] = ()
        self.buttons: dict[Section, Button] = {}
        self.setMinimumWidth(_LEAST_PX)
        inside = Scrolled()
        self._rows = column(inside, margins=(6, 6, 6, 6), spacing=2)
        self.setWidget(inside)

    def show_sections(self, states: Sequence[SectionState], chosen: Section) -> None:
        """Shows these sections, one of them chosen."""
        if tuple(states) != self._shown:
            self._shown = tuple(states)
            had = next((section for section, button in self.buttons.items() if button.hasFocus()), None)
            clear(self._rows)
            self.buttons = {}
            for state in states:
                button = _SectionButton(state, self._theme, self._locale)
                button.clicked.connect(partial(self._pressed, state.section))
                self._group.addButton(button)
                self._rows.addWidget(button)
                self.buttons[state.section] = button
            self._rows.addStretch(1)
            if had in self.buttons:
                self.buttons[had].setFocus(Qt.FocusReason.OtherFocusReason)
        self.buttons[chosen].setChecked(True)

    def _pressed(self, section: Section, _on: object = None) -> None:
        self.chosen.emit(section)
