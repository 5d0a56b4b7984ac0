"""Settings of connections: looked at, tried, changed, carried from home to home, and what else a home is set to.

Every change is validated by the same code as the set-up file, whole or not at all, and is in the audit chain with old and
new value; secrets go straight to the keyring, and the chain says that they changed.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from core import bound
from core.desk.workplace import Workplace
from core.errors import (
    BusyError,
    ConfigurationError,
    ConnectorError,
    CredentialsError,
    SettingsError,
    SourceFileError,
    StoreError,
)
from core.events import StoreChanged
from core.mapping.profiles import profile_names, profile_text, read_profile
from core.model.approval_rules import relaxed
from core.model.audit import AuditDraft
from core.model.configuring import (
    Backup,
    CertificateSeen,
    ConnectionLine,
    ConnectionSettings,
    DataPlace,
    ProfileState,
    Removed,
    SecretState,
    SettingChange,
    SettingFault,
    SettingsPreview,
    SettingsSaved,
    SetupPreview,
)
from core.model.connection import Connection, InvalidLinePolicy, InvoiceMode, SecretName
from core.model.duties import Duty
from core.model.levels import DEFAULT_LEVELS
from core.paths import Home
from core.settings import look_at_settings, read_setup_file
from core.setup_values import changes, groups_of, keys, setup_toml, text_of, with_values
from core.store.connection_store import ConnectionStore
from core.sync import place
from core.sync.reference_field import check_reference_fields
from core.validation.levels import profile_levels

REMOVED: Final = "connection-removed"
_RUNNING: Final = "Settings are changed when nothing runs: a run goes by those that it began with."


class Configuring(Workplace):
    """What a home and its connections are set to."""

    # -- looking --------------------------------------------------------------------------------------------------------

    def connections(self) -> tuple[ConnectionLine, ...]:
        """The connections of this home, in the order in which they were set up."""
        lines = []
        for name in self.connection_names():
            settings = self.connection(name)
            states = self._secret_states(settings)[0]
            lines.append(
                ConnectionLine(
                    name,
                    settings.is_test,
                    settings.jaggaer.host,
                    settings.x3.address,
                    settings.x3.folder,
                    self._of(settings).records.count_links(),
                    tuple(state.name for state in states if state.needed and state.is_set is False),
                )
            )
        return tuple(lines)

    def settings_of(self, connection: str = "") -> ConnectionSettings:
        """All settings of a connection by section, with which secrets are set."""
        settings = self.connection(connection)
        store = self._of(settings)
        secrets, trouble = self._secret_states(settings)
        holder = store.lease.holder()
        return ConnectionSettings(
            settings.name,
            groups_of(settings),
            secrets,
            trouble,
            holder.owner if holder else "",
            store.records.count_links(),
        )

    def preview_settings(self, values: Mapping[str, object], connection: str = "") -> SettingsPreview:
        """What saving these values would do, with all that is wrong with them; nothing is changed.

        Args:
            values: key -> value as the set-up file has it.
            connection: which connection.
        """
        before = self.connection(connection)
        after, faults = self._tried(before, values)
        if after is None or faults:
            return SettingsPreview(_wanted(before, values), faults)
        return SettingsPreview(changes(before, after), (), self._meanings(before, after))

    def profile_state(self, connection: str = "") -> ProfileState:
        """How JAGGAER's site is read: the profile, whether it can be used, and the levels of findings in force."""
        name = self.connection(connection).jaggaer.profile
        file = Path(name) if name not in profile_names() else None
        try:
            loaded = read_profile(name)
        except SourceFileError as error:
            return ProfileState(name, file, "", dict(DEFAULT_LEVELS), (), str(error), profile_names())
        own = profile_levels(loaded.profile)
        return ProfileState(
            name, file, loaded.content_hash, {**DEFAULT_LEVELS, **own}, tuple(own), shipped=profile_names()
        )

    def certificates(self, connection: str = "") -> tuple[CertificateSeen, ...]:
        """The certificates that the systems show now, with whom they come from and until when; nobody signs in."""
        from core.jaggaer.session import token_address  # noqa: PLC0415 - httpx costs a quarter of a second
        from core.transport.probe import probe  # noqa: PLC0415 - as above
        from core.transport.settings import way_of  # noqa: PLC0415 - as above

        settings = self._located(self.connection(connection))
        jaggaer, x3 = settings.jaggaer, settings.x3
        ways = [("jaggaer", way_of(jaggaer.host, jaggaer, "JAGGAER", "JAGGAER's support"))]
        if jaggaer.auth != "basic" and urlsplit(token_address(jaggaer)[0]).netloc != urlsplit(jaggaer.host).netloc:
            ways.append(
                ("jaggaer", way_of(token_address(jaggaer)[0], jaggaer, "JAGGAER's sign-in", "JAGGAER's support"))
            )
        ways.append(("x3", way_of(x3.address, x3, "Sage X3", "the X3 administrator")))
        seen = []
        for system, way in ways:
            try:
                last = list(probe(way))[-1]
            except ConnectorError as error:
                seen.append(
                    CertificateSeen(system, way.address, ok=False, detail=error.message, next_step=error.remedy)
                )
                continue
            seen.append(CertificateSeen(system, way.address, last.ok, last.detail, last.next_step))
        return tuple(seen)

    def data_place(self) -> DataPlace:
        """Where this home keeps its data, how much it is, and which computers the program talks to.

        Raises:
            StoreError: the folder cannot be looked at.
        """
        home = Home(self.folder)
        try:
            return DataPlace(
                home.folder,
                home.store,
                home.logs,
                sum(file.stat().st_size for file in home.folder.glob(f"{home.store.name}*") if file.is_file()),
                sum(file.stat().st_size for file in home.logs.glob("*") if file.is_file()),
                shutil.disk_usage(home.folder).free,
                self._hosts(),
            )
        except OSError as error:
            raise StoreError(
                f"The home folder {home.folder} cannot be looked at ({error.strerror or error}).",
                remedy="Look whether this account may read there.",
            ) from error

    # -- changing -------------------------------------------------------------------------------------------------------

    def change_settings(self, values: Mapping[str, object], connection: str = "") -> SettingsSaved:
        """Changes settings, all of them or none; the next run goes by them.

        Args:
            values: key -> value as the set-up file has it; what is as it was is no change.
            connection: which connection.

        Raises:
            SettingsError: values cannot be kept; all of them are named.
            BusyError: somebody runs the connection now.
            ApprovalError: weaker rules for approvals wait already.
            CredentialsError: the keyring cannot be used to seal the change.
        """
        before = self.connection(connection)
        after, faults = self._tried(before, values)
        if after is None or faults:
            raise _not_saved(faults)
        changed = changes(before, after)
        if not changed:
            return SettingsSaved(())
        approval = self._keep(after)
        return SettingsSaved(changes(before, self.connection(before.name)), approval)

    def set_secret(self, name: SecretName, value: str, connection: str = "") -> None:
        """Puts a secret into the keyring; the audit chain says that it changed.

        Raises:
            CredentialsError: it is empty, or the keyring cannot keep it; the old one counts.
            BusyError: somebody runs the connection now.
        """
        settings = self.connection(connection)
        self._must_have(Duty.CONNECT, settings.name)
        store = self._of(settings)
        self._refuse_running(store)
        self._secrets.set(settings.name, name, value)
        store.audit.append(self._secret_drafts([name]))
        self._decided("connections", settings.name)

    def preview_setup(self, file: Path) -> SetupPreview:
        """What reading a set-up file would do; nothing is changed.

        Raises:
            SourceFileError: the file is wrong; every fault is named.
            ConfigurationError: its connection's name differs from another one's in capitals alone.
        """
        after = read_setup_file(file)
        self.check_name(after.name)
        is_new = after.name not in self.connection_names()
        missing = tuple(state.name for state in self._secret_states(after)[0] if state.needed and not state.is_set)
        if is_new:
            return SetupPreview(after.name, is_new, (), missing)
        before = self.connection(after.name)
        return SetupPreview(after.name, is_new, changes(before, after), missing, self._meanings(before, after))

    def use_setup(self, file: Path, secrets: Mapping[SecretName, str]) -> int:
        """Creates or changes the connection of a set-up file; gives the request that waits for approval, 0 = none.

        Raises:
            SourceFileError: the file is wrong; every fault is named.
            CredentialsError: a secret that it needs is missing, or the keyring cannot be used; nothing was changed.
            BusyError: somebody runs the connection now.
        """
        after = read_setup_file(file)
        needed = [state.name for state in self._secret_states(after)[0] if state.needed and not state.is_set]
        missing = [name.value.replace("-", " ") for name in needed if not secrets.get(name)]
        if missing:
            raise CredentialsError(
                f"{' and '.join(missing)} of {after.name} {'is' if len(missing) == 1 else 'are'} not set.",
                remedy="Enter it with the file.",
            )
        if after.name in self.connection_names():
            self._refuse_running(self._named(after.name))
        approval = self.save_connection(after, {name: value for name, value in secrets.items() if value})
        self._decided("connections", after.name)
        return approval

    def export_settings(self, file: Path, connection: str = "") -> None:
        """Writes a connection's set-up file; secrets are not in it.

        Raises:
            SourceFileError: it cannot be written.
        """
        text = setup_toml(self.connection(connection))
        _write(file, lambda: file.write_text(text, encoding="utf-8", newline="\n"))

    def copy_profile(self, name: str, file: Path) -> None:
        """Copies a profile that comes with the program, to be adapted.

        Raises:
            SourceFileError: there is none of this name, or the file cannot be written.
        """
        text = profile_text(name)
        _write(file, lambda: file.write_text(text, encoding="utf-8", newline="\n"))

    def remove_connection(self, connection: str, *, confirmed: str = "") -> Removed:
        """No longer lists a connection, and takes its secrets out of the keyring.

        Its audit chain and its records stay in the store: set up again under the same name, it goes on where it was.

        Args:
            connection: its name.
            confirmed: the name once more, where documents of it are in X3.

        Raises:
            ConfigurationError: there is none of this name, or documents are in X3 and the name was not confirmed.
            BusyError: somebody runs it now.
            CredentialsError: the keyring cannot be used; nothing was changed.
        """
        settings = self.connection(connection)
        self._must_have(Duty.CONNECT, settings.name)
        store = self._of(settings)
        written = store.records.count_links()
        if written and confirmed != settings.name:
            raise ConfigurationError(
                f"{written:,} documents in X3 were written by {settings.name}: nobody would keep them up to date.",
                remedy="Confirm it by its name.",
            )
        self._secrets.probe()
        details = {"written": str(written)}
        draft = AuditDraft(self.actor, REMOVED, self._clock.now(), details=details)
        self._store.connections.remove(settings.name, draft)
        store.audit.seal(self._secrets, self.actor)
        taken = []
        for name in SecretName:
            if self._secrets.get(settings.name, name) is not None:
                self._secrets.delete(settings.name, name)
                taken.append(name)
        self._publish(StoreChanged("connections"))
        return Removed(settings.name, written, tuple(taken))

    def back_up(self, file: Path, *, replace: bool = False) -> Backup:
        """Copies the store to a file, while it is in use; the copy was looked through.

        Raises:
            StoreError: it cannot be written, is not sound, or is there already and may not be replaced.
        """
        self._store.backup(file, replace=replace)
        return Backup(file, file.stat().st_size, self._clock.now())

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _tried(
        self, before: Connection, values: Mapping[str, object]
    ) -> tuple[Connection | None, tuple[SettingFault, ...]]:
        """The connection with other values, and all that speaks against it."""
        fixed = [key for key, value in values.items() if key == "connection.name" and value != before.name]
        faults = [SettingFault(key, "[connection] name", _FIXED) for key in fixed]
        rest = {key: value for key, value in values.items() if key not in fixed}
        after, found = look_at_settings(with_values(before, rest), folder=Path.cwd(), files=frozenset(rest))
        faults += found
        if after is None:
            return None, tuple(faults)
        for key, look in self._looks(before, after).items():
            try:
                look()
            except ConfigurationError as error:
                faults.append(SettingFault(key, _place_of(key), f"cannot be used: {error.message.rstrip('.')}"))
        return after, tuple(faults)

    def _looks(self, before: Connection, after: Connection) -> dict[str, Callable[[], object]]:
        """What else is looked at of settings that changed, by their key; each raises what speaks against it."""
        from core.transport.trust import trust_of  # noqa: PLC0415 - httpx costs a quarter of a second

        store, looks = self._of(before), dict[str, Callable[[], object]]()
        if after.jaggaer.profile != before.jaggaer.profile:
            looks["jaggaer.profile"] = lambda: read_profile(after.jaggaer.profile)
        for key, old, new in (
            ("jaggaer.ca_file", before.jaggaer.ca_file, after.jaggaer.ca_file),
            ("x3.ca_file", before.x3.ca_file, after.x3.ca_file),
            ("alerts.ca_file", before.alerts.ca_file, after.alerts.ca_file),
        ):
            if new and new != old:
                looks[key] = partial(trust_of, new)
        for key, now, was in (
            ("x3.order_reference", after.x3.order_reference, before.x3.order_reference),
            ("x3.supplier_reference", after.x3.supplier_reference, before.x3.supplier_reference),
        ):
            if now != was:
                looks[key] = lambda: check_reference_fields(store, after.x3)
        return looks

    def _keep(self, after: Connection) -> int:
        """Keeps settings while nobody runs the connection, with their rows in the audit chain, and seals it."""
        self._must_have(Duty.CONNECT, after.name)
        self._refuse_running(self._of(after))
        self._secrets.probe()
        approval = self._store.connections.save(after, actor=self.actor, idle=True)
        self._decided("connections", after.name)
        return approval

    def _refuse_running(self, store: ConnectionStore) -> None:
        holder = store.lease.holder()
        if holder is not None or self.running:
            whose = f"{holder.owner} runs {store.name}" if holder else "A run goes on"
            raise BusyError(f"{whose}. {_RUNNING}", remedy="Wait until it ends, or cancel it.")

    def _secret_states(self, settings: Connection) -> tuple[tuple[SecretState, ...], str]:
        """Secrets that the settings want or that are set; why the keyring cannot be asked, where it cannot."""
        needed = {
            SecretName.JAGGAER: True,
            SecretName.X3: True,
            SecretName.X3_REFRESH_TOKEN: False,
            SecretName.X3_REST: bool(settings.x3.rest.login),
            SecretName.SMTP: bool(settings.alerts.smtp_user),
        }
        states, trouble = [], ""
        for name, wanted in needed.items():
            try:
                is_set: bool | None = None if trouble else self.secret_is_set(settings.name, name)
            except CredentialsError as error:
                is_set, trouble = None, str(error)
            if wanted or is_set:
                states.append(SecretState(name, is_set, wanted))
        return tuple(states), trouble

    def _meanings(self, before: Connection, after: Connection) -> tuple[str, ...]:
        """What a change means where it matters."""
        store = self._of(before)
        said: list[str] = []
        if place.place_of(before.x3) != place.place_of(after.x3):
            elsewhere = place.moved(store, self._place(after))
            said.append(f"{elsewhere} The next sync asks before it writes.".strip() if elsewhere else _ELSEWHERE)
        if (pair := bound.mixed(after)) and not bound.confirmed(store, after) and pair != bound.mixed(before):
            said.append(f"{pair} The first sync asks before it writes.")
        if before.jaggaer.host != after.jaggaer.host:
            said.append(_OTHER_SOURCE)
        if after.start_from < before.start_from:
            said.append(
                f"Orders from {after.start_from.isoformat()} on are synced: run a full comparison to read them."
            )
        if after.start_from > before.start_from:
            day = after.start_from.isoformat()
            said.append(f"Orders before {day} that are not in X3 yet are no longer synced; those in X3 stay.")
        if before.on_invalid_line is not after.on_invalid_line:
            said.append(_POLICY[after.on_invalid_line])
        if before.invoices is not after.invoices:
            said.append(_INVOICES[after.invoices])
        if before.jaggaer.profile != after.jaggaer.profile:
            said.append(_PROFILE)
        if (before.x3.order_reference, before.x3.supplier_reference) != (
            after.x3.order_reference,
            after.x3.supplier_reference,
        ):
            said.append(_REFERENCE)
        if before.environment != after.environment:
            kind = "a test" if after.is_test else "a production"
            said.append(f"Every page, export and mail says that this is {kind} connection.")
        if after.duties != before.duties and not after.duties.may(self.actor, Duty.CONNECT):
            said.append(f"{self.actor} can then no longer change this connection.")
        if weaker := relaxed(before.approval, after.approval):
            said.append(
                f"The rules for approvals become weaker ({', '.join(weaker)}): a second person has to approve it."
            )
        return tuple(said)

    def _hosts(self) -> tuple[str, ...]:
        """Computers that the connections of this home name."""
        found: dict[str, None] = {}
        for name in self.connection_names():
            settings = self.connection(name)
            addresses = (settings.jaggaer.host, settings.jaggaer.token_url, settings.x3.address)
            hosts = [urlsplit(address).hostname or "" for address in addresses]
            for host in (*hosts, settings.alerts.smtp_host if settings.alerts.email_to else ""):
                if host:
                    found[host] = None
        return tuple(found)


_FIXED: Final = "cannot be changed: secrets, seals and documents go by it. Export the settings and set up another one"
_ELSEWHERE: Final = "Nothing was written yet: from now on it goes to the other X3. Test the connection."
_OTHER_SOURCE: Final = "JAGGAER is read from another address. Test the connection."
_INVOICES: Final = {
    InvoiceMode.OFF: "From the next run on invoices are not read.",
    InvoiceMode.COMPARE: "From the next run on invoices are compared with X3's; nothing of them is written.",
    InvoiceMode.CODE: (
        "From the next run on valid accounts and dimensions are written to invoices that are entered in X3 and not posted."
        " Nothing is ever posted."
    ),
    InvoiceMode.CREATE: (
        "From the next run on invoices that X3 does not have are entered there, linked to their orders. Nothing is ever"
        " posted."
    ),
}
_POLICY: Final = {
    InvalidLinePolicy.HOLD_ORDER: "From the next run on nothing of an order is written until all its lines are valid.",
    InvalidLinePolicy.WRITE_VALID_LINES: (
        "From the next run on valid lines are written at once; the others join the same order in X3 when they are replayed."
    ),
}
_PROFILE: Final = "Every record is read by the other profile from the next run on. Look at a preview first."
_REFERENCE: Final = "Documents are looked for by the other field from now on; those that were written before are found by the old one no more."


def _wanted(before: Connection, values: Mapping[str, object]) -> tuple[SettingChange, ...]:
    """What somebody wants to change, where it cannot be kept."""
    standing = {one.key: one.value for group in groups_of(before) for one in group.settings}
    return tuple(
        SettingChange(key, text_of(standing[key]), str(values[key]))
        for key in keys()
        if key in values and values[key] != standing[key]
    )


def _not_saved(faults: tuple[SettingFault, ...]) -> SettingsError:
    count = "1 setting needs" if len(faults) == 1 else f"{len(faults)} settings need"
    return SettingsError(
        f"{count} mending: {'; '.join(str(fault) for fault in faults)}.",
        faults={fault.key: fault.what for fault in faults},
        remedy="Nothing was changed.",
    )


def _place_of(key: str) -> str:
    section, _, name = key.rpartition(".")
    return f"[{section}] {name}"


def _write(file: Path, write: Callable[[], object]) -> None:
    try:
        write()
    except OSError as error:
        raise SourceFileError(
            f"{file} cannot be written ({error.strerror or error}).", remedy="Choose another folder or name."
        ) from error
