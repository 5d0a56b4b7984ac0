"""Where the App works: the home's connections, the systems they lead to, and who is told of events."""

from __future__ import annotations

import base64
import logging
import os
import socket
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from core.account import os_account
from core.audit.seals import drop_anchor
from core.clock import Clock
from core.desk.decisions import Desk
from core.desk.suggesting import Memory
from core.errors import ConfigurationError, ConnectorError, CredentialsError
from core.events import Event, Publish, StoreChanged
from core.logs import register_secret
from core.mapping.compiled import LoadedProfile
from core.mapping.profiles import read_profile
from core.model.audit import AuditDraft
from core.model.bank import key_id
from core.model.connection import Connection, InvoiceMode, SecretName, X3Settings
from core.model.connection_name import taken_by, taken_words
from core.model.duties import Duty
from core.model.flow import ENTITY_OF, Entity
from core.model.policies import BankDetails
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.systems import PAGE_SIZES
from core.ports import Secrets, Source, Target
from core.practice import CONNECTION_NAME, Practice
from core.store.connection_store import ConnectionStore
from core.store.database import Store
from core.sync import found
from core.sync.active import active_flows, invoice_mode
from core.sync.place import Place, place_of
from core.sync.reference_field import check_reference_fields
from core.sync.runner import Neighbours, Runner
from core.sync.settings import mapping_context

if TYPE_CHECKING:
    from core.transport.calls import CallCounter
    from core.x3.pairing import KeyringPairing


log = logging.getLogger(__name__)

FEED_EVERY_S = 1.0
SECRET_CHANGED = "secret-changed"
"""Audit action of a secret that was put into the keyring in the place of another one, or where there was none."""

DUTY_REFUSED = "duty-refused"
"""Audit action of an act that the account's duties do not allow."""

_BANK_KEY = "bank-details-key"
"""Name in the keyring of the key of the digests of bank details."""
_KEY_BYTES = 32


class Workplace:
    """What all parts of the App share. `connection` arguments may be empty: then it is the only one of the home."""

    def __init__(self, folder: Path, store: Store, secrets: Secrets, clock: Clock, publish: Publish) -> None:
        self.folder = folder
        self._store = store
        self._secrets = secrets
        self._clock = clock
        self._listeners: list[Publish] = [publish]
        self._practice = Practice(folder)
        self._lock = threading.Lock()
        self._runner: Runner | None = None
        self._own_runs: set[str] = set()
        self._closing = threading.Event()
        self._learned = Memory()
        self._meant = ""
        self._follower: threading.Thread | None = None
        self.actor = os_account().name

    def connection_names(self) -> tuple[str, ...]:
        """Names of the configured connections, sorted."""
        return self._store.connections.names()

    def mean(self, name: str) -> None:
        """From now on this connection is meant where none is named: a window shows one of several.

        Where it is removed meanwhile, the first of those that are left is meant.
        """
        self._meant = name

    @property
    def meant(self) -> str:
        """The connection that is meant where none is named (`mean`); empty = the only one."""
        return self._meant

    def connection(self, name: str = "") -> Connection:
        """Settings of a connection.

        Raises:
            ConfigurationError: there is none, or there are several and no name was given or is meant (`mean`).
        """
        names = self.connection_names()
        if not names:
            raise ConfigurationError(
                "Nothing is set up in this home yet.",
                remedy="Run `ml-connector setup FILE.toml`, or `ml-connector demo`.",
            )
        if not name and self._meant:
            name = self._meant if self._meant in names else names[0]
        if not name and len(names) > 1:
            raise ConfigurationError(
                f"There are {len(names)} connections: {', '.join(names)}.", remedy="Say which with --connection NAME."
            )
        if name and name not in names:
            raise ConfigurationError(f"No connection is called {name}.", remedy=f"There is: {', '.join(names)}.")
        return self._store.connections.load(name or names[0])

    def save_connection(self, connection: Connection, secrets: dict[SecretName, str]) -> int:
        """Keeps a connection: its secrets in the keyring first, then its settings; nothing is half configured.

        Weaker rules for approvals are kept out and asked for; gives the number of that request, 0 when nothing waits.

        Raises:
            CredentialsError: the keyring cannot be used; nothing was changed.
            ConfigurationError: the profile is wrong, the name differs from another one's in capitals alone, or a field
                by which X3 is searched changed while something that was sent with it is in doubt; nothing was changed.
        """
        self.check_name(connection.name)
        if connection.name in self.connection_names():
            self._must_have(Duty.CONNECT, connection.name)
            check_reference_fields(self._named(connection.name), connection.x3)
        self._secrets.probe()
        read_profile(connection.jaggaer.profile)
        others = [name for name, value in secrets.items() if self._secrets.get(connection.name, name) != value]
        known = connection.name in self.connection_names()
        for name, value in secrets.items():
            self._secrets.set(connection.name, name, value)
        asked = self._store.connections.save(connection, actor=self.actor)
        if known and others:
            self._named(connection.name).audit.append(self._secret_drafts(others))
        if asked:
            self._named(connection.name).audit.seal(self._secrets, self.actor)
        self._publish(StoreChanged("connections"))
        return asked

    def check_name(self, name: str) -> None:
        """Refuses a name that another connection has in other capitals: their secrets might be one in the keyring.

        Raises:
            ConfigurationError: there is such a connection.
        """
        names = self.connection_names()
        twin = "" if name in names else taken_by(name, names)
        if twin:
            raise ConfigurationError(
                taken_words(twin),
                remedy=f"To change {twin}, write its name as it is there. Nothing was changed.",
            )

    def trust_authority(self, system: str, file: Path, connection: str = "") -> None:
        """From now on trusts the certificates of a PEM file for `jaggaer` or `x3`, besides those of this computer.

        Raises:
            ConfigurationError: the file cannot be used; nothing was changed.
        """
        from core.transport.trust import trust_of  # noqa: PLC0415 - httpx costs a quarter of a second

        trust_of(str(file))
        settings = self.connection(connection)
        if system == "x3":
            changed = replace(settings, x3=replace(settings.x3, ca_file=str(file)))
        else:
            changed = replace(settings, jaggaer=replace(settings.jaggaer, ca_file=str(file)))
        self.save_connection(changed, {})

    def secret_is_set(self, connection: str, name: SecretName) -> bool:
        """Whether the keyring holds a secret of a connection."""
        return self._secrets.get(connection, name) is not None

    def set_up_practice(self, *, orders: int | None = None, invoices: int = 0) -> Connection:
        """Makes this home a practice workspace (once) and gives its connection.

        Args:
            orders: how many orders its JAGGAER has; None = all.
            invoices: how many invoices; nobody enters them in its X3, unless the connection is set to.

        Raises:
            ConfigurationError: the home has connections to real systems.
        """
        names = self.connection_names()
        if names and names != (CONNECTION_NAME,):
            raise ConfigurationError(
                "This home is connected to real systems.", remedy="Give the demo a home of its own with --home DIR."
            )
        self._practice.start(orders=orders, invoices=invoices)
        if not names or not self.secret_is_set(CONNECTION_NAME, SecretName.X3):
            connection = self._practice.connection()
            self._secrets.probe()
            self._practice.keep_secrets(self._secrets)
            if not names:  # the account's keyring may have that of another practice workspace
                drop_anchor(CONNECTION_NAME, self._secrets)
            self._store.connections.save(connection, actor=self.actor)
        return self.connection(CONNECTION_NAME)

    def subscribe(self, publish: Publish) -> None:
        """From now on every event of this process, and `StoreChanged` for other processes, goes to `publish` too."""
        with self._lock:
            self._listeners.append(publish)
            if self._follower is None:
                # From where the feed stands now: what is shown from here on must not miss what happens meanwhile.
                self._follower = threading.Thread(target=self._follow, args=(self._latest(),), name="feed", daemon=True)
                self._follower.start()

    @property
    def _is_watched(self) -> bool:
        """Whether a window listens to the events of this process."""
        return self._follower is not None

    def cancel(self) -> None:
        """Asks the run of this process to end; it does within a second, cleanly."""
        runner = self._runner
        if runner is not None:
            runner.cancel.set()

    @property
    def running(self) -> bool:
        """Whether this process runs something now."""
        return self._runner is not None

    # -- for the parts of the App ---------------------------------------------------------------------------------------

    @property
    def _owner(self) -> str:
        """Who this process is, for leases."""
        return f"{self.actor} on {socket.gethostname()}, process {os.getpid()}"

    def _about(self, settings: Connection) -> dict[str, str]:
        """What an exported list says of where it comes from, with the last seal of the audit chain."""
        about = {
            "Connection": settings.name,
            "Environment": "test" if settings.is_test else "production",
            "X3 folder": settings.x3.folder,
            "Written": f"{self._clock.now():%Y-%m-%d %H:%M} UTC by {self.actor}",
        }
        seal = self._of(settings).audit.newest_seal()
        if seal is not None:
            about |= {"Audit sealed up to entry": f"{seal.number} by {seal.sealed_by}", "Head": seal.head}
        return about

    def _neighbours(
        self,
        settings: Connection,
        x3: X3Settings,
        cancel: threading.Event,
        *,
        source: Source | None = None,
    ) -> Neighbours:
        from core.transport.calls import CallCounter  # noqa: PLC0415 - httpx costs a quarter of a second

        located, profile = self._located(settings), self._profile(settings)
        calls = CallCounter()
        source = source or self._jaggaer(located, profile, cancel, calls)
        key = self._bank_key(located)
        return Neighbours(
            source,
            self._target(located, x3, cancel, calls, invoices=invoice_mode(settings, profile)),
            calls,
            key_id(key) if key else "",
        )

    def _target(
        self,
        located: Connection,
        x3: X3Settings,
        cancel: threading.Event,
        calls: CallCounter,
        *,
        patient: bool = True,
        invoices: InvoiceMode = InvoiceMode.OFF,
    ) -> Target:
        from core.transport.retry import CHECKING  # noqa: PLC0415 - as above
        from core.x3.open import open_target  # noqa: PLC0415

        return open_target(
            replace(x3, base_url=located.x3.base_url),
            self._secret(located.name, SecretName.X3),
            clock=self._clock,
            cancel=cancel,
            calls=calls,
            policy=None if patient else CHECKING,
            memory=_SchemaMemory(self._of(located)),
            pairing=self._pairing(located.name) if x3.auth == "gateway" else None,
            rest_password=self._secret(located.name, SecretName.X3_REST) if x3.rest.login else None,
            invoices=invoices,
        )

    def _jaggaer(
        self,
        located: Connection,
        profile: LoadedProfile,
        cancel: threading.Event,
        calls: CallCounter,
        *,
        patient: bool = True,
    ) -> Source:
        from core.jaggaer.open import open_source  # noqa: PLC0415 - httpx costs a quarter of a second
        from core.transport.retry import CHECKING  # noqa: PLC0415

        return open_source(
            located.jaggaer,
            profile.profile,
            self._secret(located.name, SecretName.JAGGAER),
            clock=self._clock,
            cancel=cancel,
            calls=calls,
            policy=None if patient else CHECKING,
            memory=_PageSizes(self._of(located)),
            also=[ENTITY_OF[flow] for flow in active_flows(located, profile)],
            bank_key=self._bank_key(located),
        )

    def _bank_key(self, located: Connection) -> bytes:
        """The key of the digests of bank details, made when it is wanted first; empty where nobody looks at these."""
        if located.policies.bank_details is BankDetails.OFF:
            return b""
        kept = self._secrets.get(located.name, _BANK_KEY)
        if kept is None:
            kept = token_hex(_KEY_BYTES)
            self._secrets.set(located.name, _BANK_KEY, kept)
        return bytes.fromhex(kept)

    @contextmanager
    def _x3(self, connection: str) -> Iterator[Target]:
        """X3, opened for a question of a person."""
        settings = self.connection(connection)
        neighbours = self._neighbours(settings, settings.x3, threading.Event())
        try:
            yield neighbours.target
        finally:
            neighbours.source.close()
            neighbours.target.close()

    def _pairing(self, connection: str) -> KeyringPairing:
        from core.x3.pairing import KeyringPairing  # noqa: PLC0415 - few connections need it

        return KeyringPairing(self._secrets, connection, self.folder / "sign-in.lock", register_secret)

    def _secret(self, connection: str, name: SecretName) -> Callable[[], str]:
        def get() -> str:
            value = self._secrets.get(connection, name)
            if value is None:
                raise CredentialsError(
                    f"The {name.value.replace('-', ' ')} of {connection} is not in this account's keyring.",
                    remedy="Run setup again as the account that runs the sync.",
                )
            return value

        return get

    def _located(self, settings: Connection) -> Connection:
        if settings.name == CONNECTION_NAME and self._practice.exists:
            return self._practice.located(settings)
        return settings

    def _place(self, settings: Connection) -> Place:
        """Where X3 is; the practice systems are the same ones at whatever port they answer today."""
        place = place_of(settings.x3)
        if settings.name == CONNECTION_NAME and self._practice.exists:
            return replace(place, address="the practice systems")
        return place

    def _profile(self, settings: Connection) -> LoadedProfile:
        return read_profile(settings.jaggaer.profile)

    def _of(self, settings: Connection) -> ConnectionStore:
        return self._store.for_connection(settings.name)

    def _named(self, connection: str) -> ConnectionStore:
        return self._of(self.connection(connection))

    def _desk(self, connection: str) -> Desk:
        settings = self.connection(connection)
        store = self._of(settings)
        kept = found.load(store)
        if kept is None:
            raise ConfigurationError("X3 was not asked yet what it has.", remedy="Sync once, then map.")
        links = {str(key): str(value) for key, value in store.records.load_links(Entity.SUPPLIER).items()}
        context = mapping_context(settings, kept[1], LocalCodes(store), links, self._clock.now().date())
        return Desk(store, self._profile(settings), context, kept[1], self._learned)

    def _must_have(self, duty: Duty, connection: str = "") -> None:
        """Goes on where this account has a duty of a connection; else the refusal is an entry of the audit chain.

        Raises:
            ConfigurationError: it has not.
        """
        settings = self.connection(connection)
        refusal = settings.duties.refusal(self.actor, duty, settings.name)
        if not refusal:
            return
        details = {"duty": duty.value, "reason": refusal}
        self._of(settings).audit.append([AuditDraft(self.actor, DUTY_REFUSED, self._clock.now(), details=details)])
        self._decided("audit", settings.name)
        raise ConfigurationError(refusal, remedy="Ask one of them. Who may do what is a setting of the connection.")

    def _secret_drafts(self, names: Iterable[SecretName]) -> list[AuditDraft]:
        """Rows of the audit chain for secrets that changed: which, and never what they are."""
        now = self._clock.now()
        return [AuditDraft(self.actor, SECRET_CHANGED, now, details={"secret": name.value}) for name in names]

    def _decided(self, what: str, connection: str) -> None:
        """Seals the chain after a decision, and tells the window."""
        self._named(connection).audit.seal(self._secrets, self.actor)
        self._publish(StoreChanged(what))

    def _publish(self, event: Event) -> None:
        for listener in tuple(self._listeners):
            listener(event)

    def _latest(self) -> dict[str, int]:
        """Where the change feed of each connection stands; empty when the store cannot be read now."""
        try:
            return {name: self._store.for_connection(name).feed.latest() for name in self.connection_names()}
        except ConnectorError:
            return {}

    def _follow(self, seen: dict[str, int]) -> None:
        """Follows the change feed for what other processes do; one indexed read a second for each connection.

        Args:
            seen: where the feed of each connection stood when somebody began to listen.
        """
        while not self._closing.wait(FEED_EVERY_S):
            try:
                for name in self.connection_names():
                    feed = self._store.for_connection(name).feed
                    latest = feed.latest()
                    if latest != seen.get(name):
                        seen[name] = latest
                        if not self.running:
                            self._publish(StoreChanged("feed"))
            except ConnectorError:
                if not self._closing.is_set():
                    log.warning("the change feed could not be read", exc_info=True)


class _SchemaMemory:
    """What was learned of the site's schema, kept between runs so that a run with nothing new asks nothing."""

    def __init__(self, store: ConnectionStore) -> None:
        self._store = store

    def load(self) -> bytes | None:
        """What was kept last; None when nothing was."""
        kept = self._store.state.get("x3-schema")
        return base64.b85decode(kept) if isinstance(kept, str) and kept else None

    def save(self, value: bytes) -> None:
        """Keeps it; empty forgets it."""
        self._store.state.set("x3-schema", base64.b85encode(value).decode("ascii"))


class _PageSizes:
    """The page sizes that JAGGAER took, kept between runs."""

    def __init__(self, store: ConnectionStore) -> None:
        self._store = store

    def load(self) -> dict[str, object]:
        """What was found last; empty when nothing was."""
        kept = self._store.state.get(PAGE_SIZES)
        return kept if isinstance(kept, dict) else {}

    def save(self, value: Mapping[str, object]) -> None:
        """Keeps it."""
        self._store.state.set(PAGE_SIZES, dict(value))


class LocalCodes:
    """The local tables of X3's codes, as mapping wants to see them."""

    def __init__(self, store: ConnectionStore) -> None:
        self._store = store

    def entries(self, kind: ReferenceKind) -> Iterable[ReferenceEntry]:
        """All entries of a kind."""
        return self._store.references.load_all(kind)

    def renew(self, kind: ReferenceKind) -> bool:  # noqa: ARG002 - X3 is not asked here
        """Nothing is read anew."""
        return False
