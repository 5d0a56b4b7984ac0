"""What a mapping will do, before it is decided."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from core.model.effect import MappingCover
from core.model.views import MappingEffect
from gui import format as fmt
from gui.theme import Theme
from gui.widgets.basics import Button, Elided, clear, column, label, line

_FEW = 3
_FEW_RIVALS = 2


def cover_says(cover: MappingCover, noun: str, locale: QLocale) -> list[tuple[str, str]]:
    """What a rule covers, as rows: what, and how much or why."""
    money = fmt.amounts(tuple((c, value) for c, value, _n in cover.amounts), locale)
    lines = fmt.counted(cover.lines, "line", "lines", locale)
    records = fmt.counted(cover.records, f"open {noun}", f"open {noun}s", locale)
    rows = [(f"Covers {records}", f"{lines}{f', {money}' if money else ''}")]
    if cover.too_early:
        early = fmt.counted(cover.too_early, "line is", "lines are", locale)
        rows.append(
            (
                f"{early} too early",
                "its order is of before that day" if cover.too_early == 1 else "their orders are of before that day",
            )
        )
    return rows


def written_says(cover: MappingCover, locale: QLocale) -> tuple[str, str]:
    """What of the written lines would be coded otherwise."""
    if not cover.written_lines:
        return "No written line has this code", ""
    of = fmt.counted(cover.written_lines, "written line", "written lines", locale)
    changed = fmt.number(cover.changed_lines, locale)
    what = f"Would have changed {changed} of {of}"
    return what, "stay as they are" if cover.changed_lines else ""


def effect_says(effect: MappingEffect, noun: str, locale: QLocale) -> list[tuple[str, str]]:
    """The effect as rows: what, and how much or why."""
    rows = cover_says(effect.cover, noun, locale)
    released = fmt.counted(effect.released_records, f"{noun} is", f"{noun}s are", locale)
    if effect.records:
        rows.append((f"{released} released", "" if effect.released_records else "none alone"))
    held = effect.still_held
    if held:
        still = fmt.counted(len(held), "still waits", "still wait", locale)
        rows.append((still, "for something else" if len(held) > 1 else ""))
        rows.extend((f"    {number}", reason) for number, reason in held[:_FEW])
        if len(held) > _FEW:
            more = fmt.number(len(held) - _FEW, locale)
            rows.append((f"    and {more} more", ""))
    rows.append(written_says(effect.cover, locale))
    return rows


def rivals_say(cover: MappingCover, locale: QLocale) -> list[str]:
    """Which other rules fit the same lines, and who wins: sentences."""
    says = [rival.says for rival in cover.rivals[:_FEW_RIVALS]]
    if len(cover.rivals) > _FEW_RIVALS:
        more = len(cover.rivals) - _FEW_RIVALS
        says.append(f"{fmt.counted(more, 'more rule fits', 'more rules fit', locale)} some of the same lines.")
    return says


class EffectView(QWidget):
    """The rows of an effect, or one sentence instead; `shown` holds the rows.

    Signals:
        written_asked: the written lines that would be coded otherwise are to be shown.
    """

    written_asked = Signal()

    def __init__(self, locale: QLocale, noun: str, theme: Theme | None = None) -> None:
        super().__init__()
        self._locale = locale
        self._noun = noun
        self._theme = theme
        self.shown: list[tuple[str, str]] = []
        self.rivals: list[str] = []
        self._rows = column(self, spacing=6)
        self.setMinimumHeight(104)
        self.setAccessibleName("What it will do")

    def say(self, text: str) -> None:
        """Shows a sentence."""
        self.setEnabled(True)
        self.shown, self.rivals = [], []
        clear(self._rows)
        self._rows.addWidget(label(text, "muted", wrap=True))
        self._rows.addStretch(1)

    def set_waiting(self) -> None:
        """The old rows no longer hold and the new ones are being worked out."""
        self.setEnabled(False)

    def show_cover(self, cover: MappingCover) -> None:
        """Shows what a rule covers, while what it releases is still being worked out."""
        rows = [*cover_says(cover, self._noun, self._locale)]
        if cover.records:
            rows.append(("Released", "being worked out…"))
        rows.append(written_says(cover, self._locale))
        self._show(rows, cover)

    def show_effect(self, effect: MappingEffect) -> None:
        """Shows what a rule would do."""
        self._show(effect_says(effect, self._noun, self._locale), effect.cover)

    def _show(self, rows: list[tuple[str, str]], cover: MappingCover) -> None:
        self.setEnabled(True)
        clear(self._rows)
        self.shown = rows
        self.rivals = rivals_say(cover, self._locale)
        last = len(rows) - 1
        for number, (what, much) in enumerate(rows):
            row = QWidget()
            layout = line(row, spacing=12)
            inner = what.startswith(" ")
            layout.addWidget(label(what, "muted" if inner else "strong"))
            if number == last and cover.changed_lines and self._theme is not None:
                layout.addStretch(1)
                few = fmt.counted(cover.changed_lines, "line", "lines", self._locale)
                asked = Button("Show it" if cover.changed_lines == 1 else "Show them", self._theme, look="link")
                asked.setAccessibleName(f"Show the {few} that would be coded otherwise; they stay as they are")
                asked.setToolTip("They stay as they are; a mapping changes nothing that is written")
                asked.clicked.connect(self.written_asked)
                layout.addWidget(asked)
            else:
                right = Elided(much, "muted")
                right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                layout.addWidget(right, 1)
            self._rows.addWidget(row)
        for says in self.rivals:
            self._rows.addWidget(label(says, "muted", wrap=True))
        self._rows.addStretch(1)
