"""The support bundle of a home: put together, looked at, then written."""

from __future__ import annotations

import platform
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import replace
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from core import __version__
from core.account import os_account
from core.clock import Clock
from core.desk.auditing import Auditing
from core.errors import ConnectorError
from core.logs import FILE_NAME
from core.mapping.profiles import profile_names
from core.model.configuring import ConnectionSettings
from core.model.flow import Entity
from core.model.schedule import Plan
from core.model.support import SupportBundle, SupportPart
from core.model.systems import Systems
from core.model.views import CauseRow, RecordQuery
from core.paths import Home
from core.support import bundle as told
from core.support.strikeout import Strikeout
from core.whole_file import written_whole

_LIBRARIES = (
    *("PySide6-Essentials", "SQLAlchemy", "httpx", "keyring", "cryptography", "msgspec", "APScheduler", "tenacity"),
    *("truststore", "lxml", "openpyxl", "xlsxwriter", "reportlab", "rapidfuzz", "tzdata"),
)
_NOBODY = frozenset({"", "schedule"})
"""Who runs what nobody asked for."""
_VERSIONS = "Versions of the program, its libraries and this computer."
_LOG = "The end of the log."


class Supporting(Auditing):
    """What goes to support; it changes nothing."""

    if TYPE_CHECKING:

        def settings_of(self, connection: str = "") -> ConnectionSettings:
            """As the App gives them."""

        def systems(self, connection: str = "") -> Systems:
            """As the App gives them."""

        def causes(self, *, suggestions: bool = False, connection: str = "") -> tuple[CauseRow, ...]:
            """As the App gives them."""

        def schedules(self, connection: str = "") -> Plan:
            """As the App gives them."""

    def support_bundle(self) -> SupportBundle:
        """What would be sent, of all connections of this home. Slow: the end of the log is looked through.

        What cannot be had is told in its place: a bundle is wanted just when something does not work.

        Raises:
            OwnFaultError: something that must not be in it still is.
        """
        names: dict[str, str] = {}
        parts = [SupportPart("versions.json", _VERSIONS, told.json_text(_versions(self.folder)))]
        for number, name in enumerate(self.connection_names(), 1):
            names |= self._names_of(name)
            parts += [replace(part, connection=name) for part in self._parts_of(f"connection-{number}", name)]
        parts.append(SupportPart("log.txt", _LOG, _log_end(self.folder)))
        return told.support_bundle(_strikeout(names), self._clock.now(), parts)

    def write_support_bundle(self, bundle: SupportBundle, file: Path) -> Path:
        """Writes a bundle as it was shown; a file that is there is replaced, whole or not at all.

        Raises:
            StoreError: it cannot be written.
        """
        return write_bundle(bundle, file)

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _parts_of(self, folder: str, name: str) -> list[SupportPart]:
        store = self._named(name)

        def records() -> object:
            return {
                entity.value: {
                    status.value: count
                    for status, count in store.records.count_by_status(RecordQuery(entity=entity)).items()
                }
                for entity in Entity
            }

        def state() -> object:
            plan, holder = self.schedules(name), store.lease.holder()
            return {
                "connection": name,
                "records": records(),
                "runs_now": holder is not None,
                "schedules": [{"name": one.name, "on": one.on} for one in plan.schedules],
                "due": plan.due,
                "audit": told.audit_told(store.audit.verify(self._secrets, self.last_verified(name))),
            }

        parts = [
            _part(
                f"{folder}/settings.json",
                "Settings of a connection; no secrets, no names.",
                lambda: told.settings_told(self.settings_of(name)),
            ),
            _part(
                f"{folder}/systems.json",
                "What was found out about both systems.",
                lambda: told.systems_told(self.systems(name)),
            ),
            _part(
                f"{folder}/runs.json",
                "The last runs: counts, calls and how they ended.",
                lambda: told.runs_told(store.runs.results(told.RUNS)),
            ),
            _part(
                f"{folder}/problems.json",
                "What needs somebody, by cause; no amounts.",
                lambda: told.causes_told(self.causes(connection=name)),
            ),
            _part(f"{folder}/state.json", "Records by status, schedule, audit chain.", state),
        ]
        profile = self.connection(name).jaggaer.profile
        if profile not in profile_names():
            try:
                text = Path(profile).read_text("utf-8-sig")
            except (OSError, UnicodeDecodeError) as error:
                text = f"# {error}\n"
            parts.append(SupportPart(f"{folder}/profile.toml", "The site's own profile of JAGGAER.", text))
        return parts

    def _names_of(self, name: str) -> dict[str, str]:
        store, settings = self._named(name), self.connection(name)
        duties = settings.duties
        people = {
            *(run.actor for run in store.runs.rows(1000)),
            *(account for part in (duties.map, duties.approve, duties.run, duties.connect) for account in part),
            *settings.approval.approvers,
            *(settings.x3.user, settings.x3.client_id, settings.jaggaer.client_id, settings.x3.rest.login),
            settings.alerts.smtp_user,
        }
        found = dict.fromkeys(sorted(people - _NOBODY), "person")
        return found | dict.fromkeys(store.records.supplier_names(), "supplier")


def bundle_of_home(folder: Path, clock: Clock, trouble: ConnectorError) -> SupportBundle:
    """The bundle of a home whose store cannot be opened: versions, what is wrong, and the log."""
    versions = {**_versions(folder), "store": f"{trouble.title}: {trouble}"}
    parts = [
        SupportPart("versions.json", _VERSIONS, told.json_text(versions)),
        SupportPart("log.txt", _LOG, _log_end(folder)),
    ]
    return told.support_bundle(_strikeout({}), clock.now(), parts)


def write_bundle(bundle: SupportBundle, file: Path) -> Path:
    """Writes a bundle; a file that is there is replaced, whole or not at all.

    Raises:
        StoreError: it cannot be written.
    """
    with written_whole(file, remedy="Choose another folder for the support bundle.") as making:
        told.write_bundle(bundle, making)
    return file


def _part(name: str, says: str, made: Callable[[], object]) -> SupportPart:
    try:
        value = made()
    except ConnectorError as error:
        value = {"trouble": f"{error.title}: {error}"}
    return SupportPart(name, says, told.json_text(value))


def _strikeout(names: dict[str, str]) -> Strikeout:
    account = os_account().name
    people = dict.fromkeys((account, account.rpartition("\\")[2]), "person")
    return Strikeout({**people, **names}, {str(Path.home()): "~"})


def _versions(folder: Path) -> dict[str, object]:
    home = Home(folder)
    libraries = {}
    for name in _LIBRARIES:
        try:
            libraries[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            libraries[name] = ""
    return {
        "ml_connector": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "processor": platform.machine(),
        "frozen": bool(getattr(sys, "frozen", False)),
        "sqlite": sqlite3.sqlite_version,
        "store_bytes": home.store.stat().st_size if home.store.exists() else 0,
        "libraries": libraries,
    }


def _log_end(folder: Path) -> str:
    """The last lines of the log, from a whole line on; with those of the file before, where the newest one is short."""
    logs = Home(folder).logs
    newest = logs / FILE_NAME
    pieces: list[bytes] = []
    left = told.LOG_BYTES
    for file in (newest, newest.with_name(f"{FILE_NAME}.1")):
        try:
            with file.open("rb") as log:
                size = log.seek(0, 2)
                start = max(0, size - left)
                log.seek(start)
                piece = log.read()
        except FileNotFoundError:
            break
        except OSError as error:
            pieces.insert(0, f"# {error}\n".encode())
            break
        if start:
            piece = piece[piece.find(b"\n") + 1 :]
        pieces.insert(0, piece)
        left -= len(piece)
        if left <= 0 or start:
            break
    return b"".join(pieces).decode("utf-8", "replace")
