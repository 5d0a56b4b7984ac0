"""The side panel of an entry of the audit: what happened in words, its details, and what holds it in the chain."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from core.model.audit import AuditRow
from core.model.flow import Entity
from gui import audit_words as words
from gui import format as fmt
from gui.context import Context
from gui.widgets.basics import Button, Scroll, Scrolled, column, label, line, selectable
from gui.widgets.empty import EmptyState
from gui.widgets.sides import value_label
from gui.words import said, tr

_LEAST_PX = 300
_HASH_SHOWN = 16


class AuditPanel(QFrame):
    """One entry.

    Signals:
        record_asked: an `Entity` and the number of the record that the entry is about.
        way_asked: the same; the way of the record is to be shown.
        blank_asked: number of the record of which something is to be blanked.
        record_entries_asked, run_entries_asked, actor_entries_asked: only entries of this record, run, account.
    """

    record_asked = Signal(object, str)
    way_asked = Signal(object, str)
    blank_asked = Signal(str)
    record_entries_asked = Signal(str)
    run_entries_asked = Signal(str)
    actor_entries_asked = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._row: AuditRow | None = None
        self._buttons: list[Button] = []
        self.setProperty("look", "card")
        self.setMinimumWidth(_LEAST_PX)
        self.setAccessibleName(tr("The entry in words"))
        layout = column(self, margins=(1, 1, 1, 1))
        self._empty = EmptyState(context.theme, "shield-check")
        self._empty.say(tr("Choose an entry"), tr("What happened, by whom, and what it rests on appears here."))
        layout.addWidget(self._empty)
        self._scroll = Scroll(name=tr("The entry in words"))
        self._scroll.hide()
        layout.addWidget(self._scroll)

    @property
    def row(self) -> AuditRow | None:
        """The entry shown; None for none."""
        return self._row

    def focus_first(self) -> None:
        """Puts the keyboard on the first thing that can be done."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def show_entry(self, row: AuditRow | None) -> None:
        """Shows an entry; None = nothing is chosen."""
        if row == self._row:
            return
        self._row, self._buttons = row, []
        self._empty.setVisible(row is None)
        self._scroll.setVisible(row is not None)
        if row is None:
            return
        inside = Scrolled()
        layout = column(inside, margins=(16, 14, 12, 16), spacing=8)
        number = fmt.number(row.number, self._context.locale)
        layout.addWidget(label(tr("Entry {number}").format(number=number), "section"))
        layout.addWidget(selectable(said(row.text), "strong", wrap=True))
        at = tr("{time} by {account}").format(time=fmt.stamp(row.at), account=row.actor)
        when = selectable(at, "muted", wrap=True)
        when.setToolTip(f"{row.at:%Y-%m-%d %H:%M:%S} UTC")
        layout.addWidget(when)
        self._add_ways(layout, row)
        facts = [
            (tr("About"), words.about(row)),
            (tr("Revision"), row.revision),
            (tr("In X3"), row.x3_key),
            (tr("Run"), row.run),
            (tr("Outcome"), said(row.outcome)),
            (tr("Mapping version"), row.mapping_version),
        ]
        layout.addLayout(_grid([(name, value) for name, value in facts if value]))
        if row.details:
            layout.addSpacing(8)
            layout.addWidget(label(tr("Details"), "section"))
            told = [
                (words.detail_word(name), words.detail_value(value)) for name, value in row.details.items() if value
            ]
            layout.addLayout(_grid(told))
        self._add_hash(layout, row)
        layout.addStretch(1)
        self._scroll.setWidget(inside)

    def _add_ways(self, layout: QVBoxLayout, row: AuditRow) -> None:
        entity = next((one for one in Entity if one.value == row.entity), None)
        if row.record and entity is not None:
            found = entity
            self._button(
                layout, tr("Show the record"), "arrow-right", lambda: self.record_asked.emit(found, row.record)
            )
            self._button(layout, tr("The way of the record…"), "route", lambda: self.way_asked.emit(found, row.record))
            self._button(
                layout, tr("All entries of this record"), "search", lambda: self.record_entries_asked.emit(row.record)
            )
            self._button(layout, tr("Blank personal data of it…"), "x", lambda: self.blank_asked.emit(row.record))
        if row.run:
            self._button(layout, tr("All entries of this run"), "search", lambda: self.run_entries_asked.emit(row.run))
        self._button(
            layout,
            tr("All entries of {account}").format(account=row.actor),
            "search",
            lambda: self.actor_entries_asked.emit(row.actor),
        )

    def _button(self, layout: QVBoxLayout, text: str, icon: str, pressed: object) -> None:
        button = Button(text, self._context.theme, look="link", icon=icon)
        button.clicked.connect(pressed)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._buttons.append(button)

    def _add_hash(self, layout: QVBoxLayout, row: AuditRow) -> None:
        layout.addSpacing(8)
        layout.addWidget(label(tr("In the chain"), "section"))
        layout.addWidget(
            label(tr("Its hash stands in the entry after it: a change of either would show."), "muted", wrap=True)
        )
        foot = line(spacing=4)
        shown = selectable(f"{row.entry_hash[:_HASH_SHOWN]}…")
        shown.setToolTip(row.entry_hash)
        foot.addWidget(shown)
        copy = Button("", self._context.theme, look="tool", icon="copy")
        copy.setToolTip(tr("Copy the hash"))
        copy.setAccessibleName(tr("Copy the hash"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(row.entry_hash))
        foot.addWidget(copy)
        foot.addStretch(1)
        layout.addLayout(foot)
        self._buttons.append(copy)


def _grid(facts: list[tuple[str, str]]) -> QGridLayout:
    """Names left, values right; both wrap."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    top = Qt.AlignmentFlag.AlignTop
    for number, (name, value) in enumerate(facts):
        grid.addWidget(label(name, "muted", wrap=True), number, 0, top)
        grid.addWidget(value_label(value), number, 1, top)
    return grid
