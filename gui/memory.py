"""What the window remembers between two starts: geometry, columns, appearance. Nothing that a run depends on."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QByteArray, QSettings


class Memory:
    """Typed access to QSettings. A value of another form than asked for counts as absent."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def text(self, key: str, default: str, allowed: Collection[str] = ()) -> str:
        """A remembered text; `default` where there is none or it is not among `allowed`."""
        value = self._settings.value(key, default)
        known = isinstance(value, str) and (not allowed or value in allowed)
        return str(value) if known else default

    def set_text(self, key: str, value: str) -> None:
        """Remembers a text."""
        self._settings.setValue(key, value)

    def flag(self, key: str) -> bool:
        """Whether a choice is on; off where nothing is remembered."""
        return self.text(key, "off") == "on"

    def set_flag(self, key: str, *, on: bool) -> None:
        """Remembers a choice."""
        self.set_text(key, "on" if on else "off")

    def state(self, key: str) -> QByteArray:
        """A remembered layout of Qt; empty where there is none."""
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_state(self, key: str, value: QByteArray) -> None:
        """Remembers a layout of Qt."""
        self._settings.setValue(key, value)

    def sync(self) -> None:
        """Writes what is not yet on disk."""
        self._settings.sync()
