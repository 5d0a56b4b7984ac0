"""What somebody has changed on the settings page and not saved yet. No Qt."""

from __future__ import annotations

from core.model.configuring import ConnectionSettings, SettingValue


class Draft:
    """The settings of a connection, with edits on top of them."""

    def __init__(self) -> None:
        self.settings: ConnectionSettings | None = None
        self.edits: dict[str, object] = {}

    def take(self, settings: ConnectionSettings) -> None:
        """Takes settings as they stand now; edits of the same connection stay, those of another one go."""
        if self.settings is None or self.settings.connection != settings.connection:
            self.edits.clear()
        self.settings = settings
        for key in [key for key, value in self.edits.items() if value == self.kept(key)]:
            del self.edits[key]

    def kept(self, key: str) -> SettingValue:
        """The value that is saved. KeyError when there is no such setting."""
        if self.settings is None:
            raise KeyError(key)
        return self.settings.setting(key).value

    def value(self, key: str) -> object:
        """The value as it is edited, else as it is saved."""
        return self.edits.get(key, self.kept(key))

    def edit(self, key: str, value: object) -> None:
        """Changes a value; one that is as it was saved is no edit."""
        if value == self.kept(key) and isinstance(value, type(self.kept(key))):
            self.edits.pop(key, None)
        else:
            self.edits[key] = value

    def discard(self) -> None:
        """Forgets all edits."""
        self.edits.clear()
