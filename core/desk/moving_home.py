"""A home goes to another computer, and is taken in there: everything but secrets."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core import moving
from core.desk.workplace import Workplace
from core.errors import ConfigurationError
from core.model.audit import AuditDraft
from core.model.duties import Duty
from core.model.moving import Moved
from core.model.schedule import Owner, Plan
from core.paths import Home
from core.settings import connection_from_dict, names_a_file
from core.setup_values import flat, with_values
from core.store.migrations import SCHEMA_VERSION

MOVED_OUT: Final = "home-exported"
MOVED_IN: Final = "home-imported"
_PATHS: Final = ("jaggaer.profile", "jaggaer.export_columns", "jaggaer.ca_file", "x3.ca_file", "alerts.ca_file")
"""Settings that may name a file of this computer."""


class Moving(Workplace):
    """The whole home as one file. Two computers that work with the same X3 from one state would write twice."""

    if TYPE_CHECKING:

        def schedules(self, connection: str = "") -> Plan:
            """As the App gives them."""

        def set_schedule_owner(self, owner: Owner, connection: str = "") -> Plan:
            """As the App does it."""

    def export_home(self, file: Path) -> Moved:
        """Writes everything of this home but secrets to a file, for another computer. Slow: the store is copied.

        That it was exported is in the audit chain of each connection, in the file, too.

        Raises:
            ConfigurationError: a file that the settings name is not there, or nothing is set up here.
            StoreError: the file cannot be written, or the store is a PostgreSQL database.
        """
        names = self.connection_names()
        if not names:
            msg = "Nothing is set up here."
            raise ConfigurationError(msg, remedy="Set up a connection first.")
        own: dict[str, Path] = {}
        for name in names:
            self._must_have(Duty.CONNECT, name)
            own |= {text: Path(text) for text in self._own_files(name).values()}
        now = self._clock.now()
        for name in names:
            draft = AuditDraft(self.actor, MOVED_OUT, now, details={"file": file.name})
            self._named(name).audit.append([draft])
            self._decided("connections", name)
        with tempfile.TemporaryDirectory(dir=self.folder, prefix=".export-") as scratch:
            copy = Path(scratch) / "store.db"
            self._store.backup(copy)
            return moving.pack(copy, own, file, version=SCHEMA_VERSION, connections=names, made_at=now)

    def unpack_home(self, file: Path) -> Moved:
        """Looks whether a file of another computer is whole, and unpacks it beside the store. Slow.

        It is taken in by `core.moving.take_in` once this App is closed; the App that is opened then settles the rest.

        Raises:
            ConfigurationError: connections are set up here already, or the file is none, damaged, or of a newer program.
            StoreError: the folder cannot be written.
        """
        self.may_take_in()
        return moving.unpack(file, Home(self.folder), version=SCHEMA_VERSION)

    def may_take_in(self) -> None:
        """Whether this home has room for another one.

        Raises:
            ConfigurationError: connections are set up here already.
        """
        if names := self.connection_names():
            raise ConfigurationError(
                f"This home has connections already: {', '.join(names)}. Two homes do not become one.",
                remedy="Choose an empty home folder with --home, or remove what is here first.",
            )

    def settle_home(self) -> None:
        """After another home was taken in: its own files get their places here, and the audit chain tells of it.

        A task of the other computer's system does not come along: until one is installed here, the window runs what is due.
        Does nothing where nothing was taken in; may be called again after it was interrupted.
        """
        home = Home(self.folder)
        if not moving.is_coming(home):
            return
        places = moving.places(home)
        now = self._clock.now()
        for name in self.connection_names():
            values = {key: str(places[text]) for key, text in self._own_files(name).items() if text in places}
            if values:
                settings = connection_from_dict(with_values(self.connection(name), values))
                self._store.connections.save(settings, actor=self.actor)
            if self.schedules(name).calendar.owner is Owner.SYSTEM_TASK:
                self.set_schedule_owner(Owner.PROGRAM, name)
            self._named(name).audit.append([AuditDraft(self.actor, MOVED_IN, now)])
            self._decided("connections", name)
        moving.settle(home)

    def _own_files(self, name: str) -> dict[str, str]:
        """Setting -> the file of this computer that it names."""
        values = flat(self.connection(name))
        return {key: str(values[key]) for key in _PATHS if values.get(key) and names_a_file(key, str(values[key]))}
