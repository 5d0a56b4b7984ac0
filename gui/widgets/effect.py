"""What a mapping will do, before it is decided."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

from core.model.views import MappingEffect
from gui import format as fmt
from gui.widgets.basics import Elided, clear, column, label, line

_FEW = 3


def effect_says(effect: MappingEffect, noun: str, locale: QLocale) -> list[tuple[str, str]]:
    """The effect as rows: what, and how much or why."""
    money = fmt.amounts(tuple((c, value) for c, value, _n in effect.amounts), locale)
    lines = fmt.counted(effect.lines, "line", "lines", locale)
    records = fmt.counted(effect.records, noun, f"{noun}s", locale)
    released = fmt.counted(effect.released_records, f"{noun} is", f"{noun}s are", locale)
    rows = [
        (f"{records} touched", f"{lines}{f', {money}' if money else ''}"),
        (f"{released} released", "" if effect.released_records else "none alone"),
    ]
    held = effect.still_held
    if held:
        still = fmt.counted(len(held), "still waits", "still wait", locale)
        rows.append((still, "for something else" if len(held) > 1 else ""))
        rows.extend((f"    {number}", reason) for number, reason in held[:_FEW])
        if len(held) > _FEW:
            more = fmt.number(len(held) - _FEW, locale)
            rows.append((f"    and {more} more", ""))
    else:
        rows.append(("None of them waits further", ""))
    otherwise = (
        f"{fmt.number(effect.written_lines, locale)} would be coded otherwise today"
        if effect.written_lines
        else "what is written stays"
    )
    rows.append(("0 written lines change", otherwise))
    return rows


class EffectView(QWidget):
    """The rows of an effect, or one sentence instead; `shown` holds the rows."""

    def __init__(self, locale: QLocale, noun: str) -> None:
        super().__init__()
        self._locale = locale
        self._noun = noun
        self.shown: list[tuple[str, str]] = []
        self._rows = column(self, spacing=6)
        self.setMinimumHeight(104)
        self.setAccessibleName("What it will do")

    def say(self, text: str) -> None:
        """Shows a sentence."""
        self.setEnabled(True)
        self.shown = []
        clear(self._rows)
        self._rows.addWidget(label(text, "muted", wrap=True))
        self._rows.addStretch(1)

    def set_waiting(self) -> None:
        """The old rows no longer hold and the new ones are being worked out."""
        self.setEnabled(False)

    def show_effect(self, effect: MappingEffect) -> None:
        """Shows what a rule would do."""
        self.setEnabled(True)
        clear(self._rows)
        self.shown = effect_says(effect, self._noun, self._locale)
        for what, much in self.shown:
            row = QWidget()
            layout = line(row, spacing=12)
            inner = what.startswith(" ")
            layout.addWidget(label(what, "muted" if inner else "strong"))
            right = Elided(much, "muted")
            right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            layout.addWidget(right, 1)
            self._rows.addWidget(row)
        self._rows.addStretch(1)
