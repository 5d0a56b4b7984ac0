"""The story of a cause, a sentence for each thing that happened, the latest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QLocale, Qt

from core.model.cause_story import CauseEvent, CauseStep
from gui import format as fmt
from gui.widgets.basics import FlatScroll, Scrolled, clear, column, label, selectable
from gui.words import QT_TR_NOOP, tr

_MOST = 80
_SAYS = {
    CauseStep.SEEN: QT_TR_NOOP("Seen for the first time"),
    CauseStep.PARKED: QT_TR_NOOP("Parked by {who}"),
    CauseStep.IGNORED: QT_TR_NOOP("Ignored by {who}"),
    CauseStep.TAKEN_BACK: QT_TR_NOOP("Taken back by {who}"),
    CauseStep.ASSIGNED: QT_TR_NOOP("Assigned to {about} by {who}"),
    CauseStep.UNASSIGNED: QT_TR_NOOP("Assigned to nobody any more, by {who}"),
    CauseStep.MAPPED: QT_TR_NOOP("Mapped to {about} by {who}"),
    CauseStep.UNMAPPED: QT_TR_NOOP("The mapping was taken back by {who}"),
    CauseStep.ASKED: QT_TR_NOOP("{who} asked for the mapping to {about}; a second person has to approve it"),
    CauseStep.APPROVED: QT_TR_NOOP("The mapping to {about} was approved by {who}"),
    CauseStep.REJECTED: QT_TR_NOOP("The mapping to {about} was rejected by {who}"),
    CauseStep.WITHDRAWN: QT_TR_NOOP("The mapping to {about} was withdrawn by {who}"),
}


def event_says(event: CauseEvent) -> str:
    """What happened, one sentence without its end."""
    if event.step is CauseStep.MET:
        return tr("Met by the run of {who}, on %Ln records", "", event.records).format(who=event.actor)
    if event.step is CauseStep.PARKED and event.about:
        return tr("Parked until {day} by {who}").format(day=event.about, who=event.actor)
    return tr(_SAYS[event.step]).format(who=event.actor, about=event.about)


class CauseStory(FlatScroll):
    """What happened to a cause, the latest on top."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self._locale = locale
        self._shown: tuple[CauseEvent, ...] | None = None
        self.setProperty("look", "story")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("What happened to the cause"))
        inside = Scrolled()
        self._rows = column(inside, margins=(16, 8, 12, 12), spacing=2)
        self.setWidget(inside)

    def say(self, text: str) -> None:
        """Shows a sentence instead of a story."""
        self._shown = None
        clear(self._rows)
        self._rows.addWidget(label(text, "muted", wrap=True))
        self._rows.addStretch(1)

    def show_events(self, events: Sequence[CauseEvent], now: datetime) -> None:
        """Shows a story; of a long one the latest part."""
        found = tuple(events)
        if found == self._shown:
            return
        self._shown = found
        clear(self._rows)
        for event in reversed(found[-_MOST:]):
            audit = (
                tr("audit entry {number}").format(number=fmt.number(event.entry, self._locale)) if event.entry else ""
            )
            when = fmt.moment(event.at, now)
            self._rows.addWidget(label(f"{when} · {audit}" if audit else when, "small"))
            self._rows.addWidget(selectable(event_says(event), wrap=True))
            if event.why:
                self._rows.addWidget(selectable(f"“{event.why}”", "muted", wrap=True))
            self._rows.addSpacing(8)
        if len(found) > _MOST:
            self._rows.addWidget(label(tr("and %Ln earlier ones", "", len(found) - _MOST), "muted"))
        self._rows.addStretch(1)
