"""What the window remembers between two starts: geometry, columns, appearance. Nothing that a run depends on."""

from __future__ import annotations

import json
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

    def stored(self, key: str, version: int) -> object:
        """A remembered structure of this version; None where there is none, or it cannot be read any more."""
        try:
            kept = json.loads(self.text(key, ""))
        except ValueError:
            return None
        known = isinstance(kept, dict) and kept.get("version") == version
        return kept.get("value") if known else None

    def store(self, key: str, version: int, value: object) -> None:
        """Remembers a structure of texts, numbers and lists, with the version of its form."""
        self.set_text(key, json.dumps({"version": version, "value": value}, ensure_ascii=False))

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
