"""Colours, type and the style sheet, light and dark (Fusion below them)."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, fields
from enum import StrEnum
from importlib.resources import as_file, files
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from gui import icons
from gui.memory import Memory
from gui.stylesheet import style_sheet


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by their use, as `#RRGGBB`. Text on its ground has a contrast of at least 4.5 : 1 (tested)."""

    bg: str
    surface: str
    raised: str
    nav: str
    head: str
    zebra: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    selection: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    info: str
    info_soft: str

    def role(self, name: str) -> str:
        """The colour of a role: `ok`, `warn`, `bad`, `info`, `text`, `muted`, `accent`."""
        return str(getattr(self, name))

    def as_dict(self) -> dict[str, str]:
        """Token name -> colour."""
        return {f.name: str(getattr(self, f.name)) for f in fields(self)}


LIGHT = Tokens(
    bg="#F6F7F9",
    surface="#FFFFFF",
    raised="#FFFFFF",
    nav="#EDF0F4",
    head="#F1F3F6",
    zebra="#FAFBFC",
    line="#DDE1E7",
    edge="#C4CAD3",
    text="#1B2430",
    muted="#5B6675",
    accent="#0B63CE",
    accent_hover="#0A56B3",
    on_accent="#FFFFFF",
    selection="#DCEAFB",
    ok="#166B3F",
    ok_soft="#E3F4EA",
    warn="#9A5B00",
    warn_soft="#FDF1DC",
    bad="#B3261E",
    bad_soft="#FBE9E7",
    info="#3D5A80",
    info_soft="#E8EDF4",
)

DARK = Tokens(
    bg="#15191F",
    surface="#1C2129",
    raised="#232A33",
    nav="#191E25",
    head="#20262F",
    zebra="#1F252D",
    line="#343D49",
    edge="#465160",
    text="#E6EAF0",
    muted="#9AA6B5",
    accent="#5AA2F7",
    accent_hover="#78B4F9",
    on_accent="#0C1622",
    selection="#24405F",
    ok="#58C38A",
    ok_soft="#173527",
    warn="#E5B060",
    warn_soft="#3A2D15",
    bad="#F28B82",
    bad_soft="#402322",
    info="#9DB7D8",
    info_soft="#25303E",
)


class Mode(StrEnum):
    """Which colours: the system's choice, or one of ours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def load_fonts() -> str:
    """Loads the fonts that ship with the program; gives the family to use, empty for the system's own."""
    family = ""
    folder = files("resources").joinpath("fonts")
    if not folder.is_dir():
        return family
    for entry in sorted(folder.iterdir(), key=lambda item: item.name):
        if entry.name.lower().endswith((".ttf", ".otf", ".woff2")):
            with as_file(entry) as path:
                number = QFontDatabase.addApplicationFont(str(path))
            names = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
            family = family or (names[0] if names else "")
    return family


def tabular(font: QFont) -> QFont:
    """The font with figures of equal width, for numbers that stand under each other."""
    result = QFont(font)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result


def base_font(family: str) -> QFont:
    """The body font, 13 px."""
    font = QFont(family) if family else QFont()
    font.setPixelSize(13)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def palette_of(tokens: Tokens) -> QPalette:
    """The palette for what the style sheet does not reach."""
    palette = QPalette()
    role = QPalette.ColorRole
    for name, colour in (
        (role.Window, tokens.bg),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.zebra),
        (role.Text, tokens.text),
        (role.Button, tokens.raised),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.bad),
        (role.Highlight, tokens.selection),
        (role.HighlightedText, tokens.text),
        (role.ToolTipBase, tokens.raised),
        (role.ToolTipText, tokens.text),
        (role.PlaceholderText, tokens.muted),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.Light, tokens.raised),
        (role.Midlight, tokens.line),
        (role.Mid, tokens.line),
        (role.Dark, tokens.edge),
        (role.Shadow, tokens.edge),
        (role.Accent, tokens.accent),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.muted))
    return palette


class Theme(QObject):
    """The colours in force. Follows the system's colour scheme, unless a person chose one.

    Signals:
        changed: other tokens are in force; what paints itself paints again.
    """

    changed = Signal()

    def __init__(self, application: QApplication, memory: Memory) -> None:
        super().__init__(application)
        self._application = application
        self._memory = memory
        self._pictures = tempfile.TemporaryDirectory(prefix="ml-connector-")
        application.setStyle("Fusion")
        self._font = base_font(load_fonts())
        application.setFont(self._font)  # before there is a window, whose size its text decides
        self.tokens = self._choose()
        self._apply()
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.colorSchemeChanged.connect(lambda: QTimer.singleShot(0, self._use_font))

    @property
    def mode(self) -> Mode:
        """What the person chose."""
        return Mode(self._memory.text("appearance", Mode.SYSTEM.value, tuple(Mode)))

    def set_mode(self, mode: Mode) -> None:
        """Chooses the colours from now on; remembered."""
        self._memory.set_text("appearance", mode.value)
        self._follow()

    @property
    def compact(self) -> bool:
        """Whether table rows are 26 px high instead of 32."""
        return self._memory.flag("compact-rows")

    def set_compact(self, *, compact: bool) -> None:
        """Chooses the height of rows; remembered."""
        self._memory.set_flag("compact-rows", on=compact)
        self.changed.emit()

    @property
    def row_height(self) -> int:
        """Height of a table row in device-independent pixels."""
        return 26 if self.compact else 32

    def colour(self, role: str) -> QColor:
        """The colour of a role."""
        return QColor(self.tokens.role(role))

    def close(self) -> None:
        """Removes the coloured pictures that the style sheet uses."""
        self._pictures.cleanup()

    def _choose(self) -> Tokens:
        match self.mode:
            case Mode.LIGHT:
                return LIGHT
            case Mode.DARK:
                return DARK
            case Mode.SYSTEM:
                return DARK if self._system_is_dark() else LIGHT

    def _system_is_dark(self) -> bool:
        scheme = self._application.styleHints().colorScheme()
        if scheme == Qt.ColorScheme.Unknown:
            return False
        return bool(scheme == Qt.ColorScheme.Dark)

    def _follow(self) -> None:
        tokens = self._choose()
        if tokens != self.tokens:
            self.tokens = tokens
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        tokens = self.tokens
        folder = Path(self._pictures.name) / ("dark" if tokens is DARK else "light")
        pictures = icons.write_coloured(
            folder,
            {
                "chevron-up": tokens.muted,
                "chevron-down": tokens.muted,
                "check": tokens.on_accent,
            },
        )
        self._application.setPalette(palette_of(tokens))
        self._application.setStyleSheet(style_sheet(tokens.as_dict(), pictures))
        self._use_font()

    def _use_font(self) -> None:
        """Takes back the fonts that Windows has for tables, menus and hints.

        The first style sheet brings them, and so does every change of the system's colours.
        """
        self._application.setFont(self._font)
