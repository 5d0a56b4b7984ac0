"""What a mapping will do, before it is decided."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from core.model.effect import MappingCover
from core.model.views import MappingEffect
from gui import format as fmt
from gui.theme import Theme
from gui.widgets.basics import Button, clear, column, label, line
from gui.words import said, tr

_FEW = 3
_FEW_RIVALS = 2
_INNER = "    "


def covers_words(records: int, noun: str) -> str:
    """How many open records a rule covers; `noun` is `order` or `record`."""
    if noun == "order":
        return tr("Covers %Ln open orders", "", records)
    return tr("Covers %Ln open records", "", records)


def released_words(records: int, noun: str) -> str:
    """How many records a rule releases."""
    return (
        tr("%Ln orders are released", "", records) if noun == "order" else tr("%Ln records are released", "", records)
    )


def cover_says(cover: MappingCover, noun: str, locale: QLocale) -> list[tuple[str, str]]:
    """What a rule covers, as rows: what, and how much or why."""
    money = fmt.amounts(tuple((c, value) for c, value, _n in cover.amounts), locale)
    lines = tr("%Ln lines", "", cover.lines)
    rows = [(covers_words(cover.records, noun), f"{lines}, {money}" if money else lines)]
    if cover.too_early:
        rows.append(
            (
                tr("%Ln lines are too early", "", cover.too_early),
                tr("their orders are of before that day"),
            )
        )
    return rows


def written_says(cover: MappingCover, locale: QLocale) -> tuple[str, str]:
    """What of the written lines would be coded otherwise."""
    if not cover.written_lines:
        return tr("No written line has this code"), ""
    what = tr("Would have changed {changed} of %Ln written lines", "", cover.written_lines)
    return (
        what.format(changed=fmt.number(cover.changed_lines, locale)),
        tr("stay as they are") if cover.changed_lines else "",
    )


def effect_says(effect: MappingEffect, noun: str, locale: QLocale) -> list[tuple[str, str]]:
    """The effect as rows: what, and how much or why."""
    rows = cover_says(effect.cover, noun, locale)
    if effect.records:
        rows.append(
            (released_words(effect.released_records, noun), "" if effect.released_records else tr("none alone"))
        )
    held = effect.still_held
    if held:
        rows.append((tr("%Ln still wait", "", len(held)), tr("for something else") if len(held) > 1 else ""))
        rows.extend((f"{_INNER}{number}", said(reason)) for number, reason in held[:_FEW])
        if len(held) > _FEW:
            rows.append((f"{_INNER}{tr('and %Ln more', '', len(held) - _FEW)}", ""))
    rows.append(written_says(effect.cover, locale))
    return rows


def rivals_say(cover: MappingCover) -> list[str]:
    """Which other rules fit the same lines, and who wins: sentences."""
    says = [said(rival.says) for rival in cover.rivals[:_FEW_RIVALS]]
    if len(cover.rivals) > _FEW_RIVALS:
        says.append(tr("%Ln more rules fit some of the same lines.", "", len(cover.rivals) - _FEW_RIVALS))
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
        self.setMinimumHeight(84)
        self.setAccessibleName(tr("What it will do"))

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
            rows.append((tr("Released"), tr("being worked out…")))
        rows.append(written_says(cover, self._locale))
        self._show(rows, cover)

    def show_effect(self, effect: MappingEffect) -> None:
        """Shows what a rule would do."""
        self._show(effect_says(effect, self._noun, self._locale), effect.cover)

    def _show(self, rows: list[tuple[str, str]], cover: MappingCover) -> None:
        self.setEnabled(True)
        clear(self._rows)
        self.shown = rows
        self.rivals = rivals_say(cover)
        last = len(rows) - 1
        for number, (what, much) in enumerate(rows):
            row = QWidget()
            layout = line(row, spacing=12)
            inner = what.startswith(_INNER)
            left = label(what, "muted" if inner else "strong", wrap=True)
            layout.addWidget(left, 3)
            if number == last and cover.changed_lines and self._theme is not None:
                layout.addStretch(1)
                asked = Button(tr("Show them"), self._theme, look="link")
                asked.setAccessibleName(
                    tr(
                        "Show the %Ln lines that would be coded otherwise; they stay as they are",
                        "",
                        cover.changed_lines,
                    )
                )
                asked.setToolTip(tr("They stay as they are; a mapping changes nothing that is written"))
                asked.clicked.connect(self.written_asked)
                layout.addWidget(asked)
            elif much:
                right = label(much, "muted", wrap=True)
                right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
                layout.addWidget(right, 4)
            self._rows.addWidget(row)
        for says in self.rivals:
            self._rows.addWidget(label(says, "muted", wrap=True))
        self._rows.addStretch(1)
