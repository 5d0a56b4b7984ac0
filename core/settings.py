"""The set-up file of a connection (product.md section 6) and its form in the store.

A file is read whole and all its faults are told at once. Every key has a default except those that `REQUIRED` names.
"""

from __future__ import annotations

import contextlib
import difflib
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import Field, fields
from datetime import date, datetime
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from core.errors import SourceFileError
from core.model import import_layout, open_address
from core.model.approval_rules import ApprovalSettings, MappingApproval, parse_approvers, parse_sums
from core.model.configuring import SettingFault
from core.model.connection import (
    AUTO,
    DIGEST,
    EVERY_RUN,
    NEEDS_ME,
    NEVER,
    STRAIGHT,
    AccountRoute,
    AlertSettings,
    Connection,
    ConstantSettings,
    InvalidLinePolicy,
    InvoiceMode,
    JaggaerSettings,
    RestSettings,
    SoapSettings,
    X3Settings,
)
from core.model.duties import DutySettings, RetentionSettings
from core.model.mailing import check_address, check_time
from core.model.pairs import parse_invoice_types, parse_lengths, parse_pairs
from core.model.policies import Charges, ClosedOrder, HandChange, PolicySettings, SameSupplier, SupplierDeactivation

LARGEST_FILE = 1_000_000
LONGEST_TEXT = 2_000
LONGEST_NAME = 60
SHOWN = 60

CHOICES: dict[str, tuple[str, ...]] = {
    "connection.environment": ("test", "production"),
    "connection.on_invalid_line": tuple(InvalidLinePolicy),
    "connection.invoices": tuple(InvoiceMode),
    "approval.mappings": tuple(MappingApproval),
    "policies.money": tuple(HandChange),
    "policies.coding": tuple(HandChange),
    "policies.dates": tuple(HandChange),
    "policies.texts": tuple(HandChange),
    "policies.closed": tuple(ClosedOrder),
    "policies.same_supplier": tuple(SameSupplier),
    "policies.supplier_deactivation": tuple(SupplierDeactivation),
    "policies.charges": tuple(Charges),
    "jaggaer.environment": (AUTO, "test", "production"),
    "x3.environment": (AUTO, "test", "production"),
    "jaggaer.auth": ("j1p", "legacy", "basic"),
    "jaggaer.token_auth": ("body", "basic"),
    "x3.auth": ("connected-app", "gateway", "basic"),
    "x3.read_api": ("auto", "graphql", "rest", "soap"),
    "x3.write_api": ("auto", "graphql", "rest", "soap", "import"),
    "x3.account_route": tuple(AccountRoute),
    "jaggaer.tls_minimum": ("1.2", "1.3"),
    "jaggaer.tls_maximum": ("1.2", "1.3"),
    "x3.tls_minimum": ("1.2", "1.3"),
    "x3.tls_maximum": ("1.2", "1.3"),
    "x3.order_numbering": (AUTO, "manual"),
    "x3.soap.import_mode": ("realtime", "batch"),
    "x3.soap.import_decimal": (".", ","),
    "alerts.smtp_security": ("starttls", "tls", "none"),
    "alerts.notify_when": (NEEDS_ME, EVERY_RUN),
    "alerts.badge_when": (NEEDS_ME, NEVER),
    "alerts.email_when": (NEEDS_ME, DIGEST, EVERY_RUN),
}
RANGES: dict[str, tuple[int, int]] = {
    "connection.invoice_days": (1, 3_650),
    "approval.bulk_above": (0, 100_000),
    "approval.review_days": (1, 90),
    "retention.payload_days": (0, 36_500),
    "retention.audit_days": (0, 36_500),
    "jaggaer.page_size": (1, 10_000),
    "jaggaer.max_in_flight": (1, 64),
    "jaggaer.connect_seconds": (1, 120),
    "jaggaer.read_seconds": (1, 900),
    "jaggaer.call_seconds": (1, 3_600),
    "jaggaer.calls_per_second": (0, 1_000),
    "x3.connect_seconds": (1, 120),
    "x3.read_seconds": (1, 900),
    "x3.call_seconds": (1, 3_600),
    "x3.token_seconds": (30, 3_600),
    "x3.max_in_flight": (1, 64),
    "x3.settle_seconds": (0, 86_400),
    "x3.soap.list_size": (10, 9_999),
    "x3.soap.settle_seconds": (0, 86_400),
    "x3.soap.import_settle_seconds": (0, 86_400),
    "x3.rest.page_size": (1, 10_000),
    "x3.redirect_port": (1_024, 65_535),
    "alerts.smtp_port": (0, 65_535),
    "alerts.silence_hours": (0, 8_760),
    "alerts.retry_minutes": (1, 1_440),
    "alerts.partial_records": (0, 1_000_000_000),
    "alerts.partial_amount": (0, 1_000_000_000_000),
    "alerts.partial_age_hours": (0, 8_760),
}
REQUIRED = ("connection.start_from", "jaggaer.host", "jaggaer.client_id", "x3.base_url", "x3.folder")
"""Keys without a default; `x3.client_id` and `x3.user` join them as `x3.auth` asks."""

NOT_EMPTY = (
    "connection.name",
    "jaggaer.profile",
    "jaggaer.export_columns",
    "x3.order_reference",
    "x3.mandatory_dimensions",
    "x3.supplier_reference",
    *REQUIRED,
)
FORMS: dict[str, Callable[[str], object]] = {
    "approval.sum_above": parse_sums,
    "approval.approvers": parse_approvers,
    "x3.dimension_defaults": parse_pairs,
    "x3.field_lengths": parse_lengths,
    "x3.constants.order": parse_pairs,
    "x3.constants.order_line": parse_pairs,
    "x3.constants.supplier": parse_pairs,
    "x3.constants.invoice": parse_pairs,
    "x3.constants.invoice_line": parse_pairs,
    "x3.invoice_types": parse_invoice_types,
    "x3.soap.import_layout": import_layout.parse_layout,
    "x3.soap.import_supplier_layout": import_layout.parse_layout,
    "x3.soap.import_invoice_layout": import_layout.parse_layout,
    "x3.soap.import_dates": import_layout.check_dates,
    "x3.soap.import_separator": import_layout.check_separator,
    "x3.soap.import_record_separator": import_layout.check_separator,
    "jaggaer.open_address": open_address.check_jaggaer,
    "x3.open_address": open_address.check_x3,
    "alerts.email_to": check_address,
    "alerts.email_from": check_address,
    "alerts.digest_at": check_time,
}
"""What reads a text that has a form of its own; a `ValueError` says what is wrong with it."""
ADDRESSES = ("jaggaer.host", "jaggaer.token_url", "x3.base_url", "x3.gateway_url")
PROXIES = ("jaggaer.proxy", "x3.proxy")
SECRET_WORDS = ("secret", "password", "passwd", "token", "private_key", "api_key")

SECTIONS: dict[str, type[Any]] = {
    "connection": Connection,
    "approval": ApprovalSettings,
    "policies": PolicySettings,
    "duties": DutySettings,
    "retention": RetentionSettings,
    "jaggaer": JaggaerSettings,
    "x3": X3Settings,
    "x3.soap": SoapSettings,
    "x3.rest": RestSettings,
    "x3.constants": ConstantSettings,
    "alerts": AlertSettings,
}
NESTED = frozenset(
    {"approval", "policies", "duties", "retention", "jaggaer", "x3", "soap", "rest", "constants", "alerts"}
)
"""Fields that are sections of their own."""


def read_setup_file(path: Path) -> Connection:
    """The connection that a set-up file describes; relative paths in it are meant from the file's folder.

    Raises:
        SourceFileError: the file cannot be read, or is wrong in one or more places; all of them are named.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise SourceFileError(
            f"{path} cannot be read ({error.strerror or error}).", remedy="Check the path."
        ) from error
    if len(raw) > LARGEST_FILE:
        raise SourceFileError(f"{path} is too large for a set-up file.", remedy="Check the path.")
    try:
        data = tomllib.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SourceFileError(
            f"{path} is not UTF-8 text (byte {error.start + 1}).", remedy="Save it as UTF-8 and try again."
        ) from None  # the cause would carry the file's content
    except tomllib.TOMLDecodeError as error:
        raise SourceFileError(f"{path} is not TOML: {error}.", remedy="Mend that place and try again.") from None
    return connection_from_dict(data, origin=path.name, folder=path.absolute().parent)


def connection_from_dict(
    data: Mapping[str, Any], *, origin: str = "the store", folder: Path | None = None
) -> Connection:
    """The connection that tables as in the set-up file describe.

    Args:
        data: the tables `connection`, `approval`, `policies`, `duties`, `retention`, `jaggaer`, `alerts`, `x3` with `soap`, `rest` and `constants` in it.
        origin: what is read, for messages.
        folder: where relative paths start; None takes paths as they are, without looking for the files.

    Raises:
        SourceFileError: something is wrong; all of it is named, with section, key and value, but never a secret.
    """
    connection, faults = look_at_settings(data, folder=folder)
    if faults or connection is None:
        count = len(faults)
        what = "1 thing needs" if count == 1 else f"{count} things need"
        told = [str(fault) for fault in faults]
        raise SourceFileError(
            f"{origin}: {what} mending: {'; '.join(told)}.",
            remedy="Mend the file and run the same command again.",
            context={"file": origin, **{str(number): fault for number, fault in enumerate(told, 1)}},
        )
    return connection


def look_at_settings(
    data: Mapping[str, Any], *, folder: Path | None = None, files: Collection[str] | None = None
) -> tuple[Connection | None, tuple[SettingFault, ...]]:
    """The connection that tables describe, and all that is wrong with them; None where something is.

    Args:
        data: as for `connection_from_dict`.
        folder: where relative paths start; None takes paths as they are, without looking for the files.
        files: keys whose files are looked for; None = all.
    """
    reader = _Reader(folder, files)
    connection = reader.connection(data)
    return (None if reader.faults else connection), tuple(reader.faults)


def connection_to_dict(connection: Connection) -> dict[str, Any]:
    """The connection as tables of texts, whole numbers and truth values, ready for JSON; every key is present."""
    tables = {
        "connection": _table(connection),
        "approval": _table(connection.approval),
        "policies": _table(connection.policies),
        "duties": _table(connection.duties),
        "retention": _table(connection.retention),
        "jaggaer": _table(connection.jaggaer),
        "x3": _table(connection.x3),
        "alerts": _table(connection.alerts),
    }
    tables["x3"]["soap"] = _table(connection.x3.soap)
    tables["x3"]["rest"] = _table(connection.x3.rest)
    tables["x3"]["constants"] = _table(connection.x3.constants)
    return tables


def is_loopback(host: str) -> bool:
    """Whether a host name is this computer itself."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower().rstrip(".") == "localhost"


def _table(
    settings: Connection
    | ApprovalSettings
    | DutySettings
    | RetentionSettings
    | PolicySettings
    | JaggaerSettings
    | X3Settings
    | SoapSettings
    | RestSettings
    | ConstantSettings
    | AlertSettings,
) -> dict[str, Any]:
    table: dict[str, Any] = {}
    for item in fields(settings):
        if item.name not in NESTED:
            value = getattr(settings, item.name)
            match value:
                case date():
                    table[item.name] = value.isoformat()
                case StrEnum():
                    table[item.name] = value.value
                case tuple():
                    table[item.name] = list(value)
                case _:
                    table[item.name] = value
    return table


class _WrongError(Exception):
    """What is wrong with a value; `shown` False when the value must not be repeated."""

    def __init__(self, what: str, *, shown: bool = True) -> None:
        super().__init__(what)
        self.shown = shown


class _Reader:
    """Reads tables and gathers what is wrong with them."""

    def __init__(self, folder: Path | None, files: Collection[str] | None = None) -> None:
        self.faults: list[SettingFault] = []
        self._folder = folder
        self._files = files

    def connection(self, data: Mapping[str, Any]) -> Connection | None:
        for name, value in data.items():
            if name not in NESTED | {"connection"} or name in {"soap", "rest", "constants"}:
                self._unknown(
                    "",
                    name,
                    value,
                    ("connection", "approval", "policies", "duties", "retention", "jaggaer", "x3", "alerts"),
                )
        x3_table = self._table_of(data, "x3")
        top = {"name": "Main", **self._values("connection", self._table_of(data, "connection"))}
        approval = self._values("approval", self._table_of(data, "approval"))
        policies = self._values("policies", self._table_of(data, "policies"))
        duties = self._values("duties", self._table_of(data, "duties"))
        retention = self._values("retention", self._table_of(data, "retention"))
        jaggaer = self._values("jaggaer", self._table_of(data, "jaggaer"))
        x3 = self._values("x3", x3_table)
        soap = self._values("x3.soap", self._table_of(x3_table, "soap", "x3."))
        rest = self._values("x3.rest", self._table_of(x3_table, "rest", "x3."))
        constants = self._values("x3.constants", self._table_of(x3_table, "constants", "x3."))
        alerts = self._values("alerts", self._table_of(data, "alerts"))
        self._alert_rules(alerts)
        self._rules(top, jaggaer, x3)
        self._call_rules("jaggaer", jaggaer)
        self._call_rules("x3", x3)
        self._settle_rules(x3, soap)
        self._import_rules(x3, soap)
        if self.faults:
            return None
        settings = X3Settings(
            **x3, soap=SoapSettings(**soap), rest=RestSettings(**rest), constants=ConstantSettings(**constants)
        )
        return Connection(
            **top,
            approval=ApprovalSettings(**approval),
            policies=PolicySettings(**policies),
            duties=DutySettings(**duties),
            retention=RetentionSettings(**retention),
            jaggaer=JaggaerSettings(**jaggaer),
            x3=settings,
            alerts=AlertSettings(**alerts),
        )

    def _table_of(self, data: Mapping[str, Any], name: str, above: str = "") -> Mapping[str, Any]:
        table = data.get(name, {})
        if isinstance(table, Mapping):
            return table
        self.faults.append(SettingFault(f"{above}{name}", f"[{above}{name}]", "must be a section, not a value"))
        return {}

    def _values(self, section: str, table: Mapping[str, Any]) -> dict[str, Any]:
        """The values of a section that can be used; faults are noted."""
        known = {item.name: item for item in fields(SECTIONS[section]) if item.name not in NESTED}
        values: dict[str, Any] = {}
        for key, value in table.items():
            if key in known:
                try:
                    values[key] = self._checked(f"{section}.{key}", value, known[key])
                except _WrongError as wrong:
                    self._fault(section, key, value if wrong.shown else None, str(wrong))
            elif key not in NESTED:
                self._unknown(section, key, value, tuple(known))
        for path in REQUIRED:
            if path.rpartition(".")[0] == section and path.rpartition(".")[2] not in table:
                self._missing(section, path.rpartition(".")[2])
        return values

    def _checked(self, path: str, value: object, item: Field[Any]) -> object:
        """The value in its own type.

        Raises:
            _WrongError: it cannot be used.
        """
        if path == "connection.start_from":
            return _as_date(value)
        if isinstance(item.default, bool):
            if isinstance(value, bool):
                return value
            raise _WrongError("must be true or false")
        if path in RANGES:
            low, high = RANGES[path]
            if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
                return value
            raise _WrongError(f"must be a whole number from {low} to {high}")
        if isinstance(item.default, tuple):
            return _as_list(path, value)
        if not isinstance(value, str):
            raise _WrongError("must be text in quotes")
        text = value.strip()
        if path in CHOICES:
            if text not in CHOICES[path]:
                raise _WrongError(f"must be one of {', '.join(CHOICES[path])}")
            kind: type[Any] = type(item.default)
            return kind(text)  # an enumeration where the field has one
        if path in NOT_EMPTY and not text:
            raise _WrongError("must not be empty")
        if len(text) > (LONGEST_NAME if path == "connection.name" else LONGEST_TEXT):
            raise _WrongError("is too long")
        if not text.isprintable():
            raise _WrongError("has characters that cannot be printed")
        if path in FORMS and (text or not (path.endswith("_layout") or path.startswith("alerts."))):
            _read_form(path, text)
        if (path in ADDRESSES and text) or (path in PROXIES and text not in {AUTO, STRAIGHT}):
            return _as_address(text)
        if item.name == "ca_file" or (path in {"jaggaer.profile", "jaggaer.export_columns"} and _is_path(text)):
            return self._as_file(path, text)
        return text

    def _as_file(self, key: str, text: str) -> str:
        if not text or self._folder is None or (self._files is not None and key not in self._files):
            return text
        path = self._folder / Path(text).expanduser()
        if not path.is_file():
            raise _WrongError("is not there")
        return str(path)

    def _rules(self, top: Mapping[str, Any], jaggaer: Mapping[str, Any], x3: Mapping[str, Any]) -> None:
        """What concerns several keys at once."""
        if top["name"].startswith("-"):
            self._fault("connection", "name", top["name"], "must not begin with a dash")
        auth = x3.get("auth", "connected-app")
        if auth in {"connected-app", "gateway"} and not x3.get("client_id"):
            self._missing("x3", "client_id", f'auth = "{auth}" needs it')
        if auth == "gateway" and not x3.get("gateway_url"):
            self._missing("x3", "gateway_url", 'auth = "gateway" needs the root of Sage\'s gateway')
        if _is_open(x3.get("gateway_url", "")):
            self._fault("x3", "gateway_url", x3["gateway_url"], "must begin with https:// (tokens would be readable)")
        if auth == "basic" and not x3.get("user"):
            self._missing("x3", "user", 'auth = "basic" needs the login')
        for key in ("host", "token_url"):
            if _is_open(jaggaer.get(key, "")):
                self._fault("jaggaer", key, jaggaer[key], "must begin with https:// (the sign-in would be readable)")
        if _is_open(x3.get("base_url", "")):
            if auth != "connected-app":
                self._fault(
                    "x3", "base_url", x3["base_url"], f'must begin with https:// (auth = "{auth}" would be readable)'
                )
            elif not x3.get("confirm_http", False):
                self._fault(
                    "x3",
                    "base_url",
                    x3["base_url"],
                    "is not encrypted; begin it with https://, or accept the risk with confirm_http = true",
                )

    def _call_rules(self, section: str, values: Mapping[str, Any]) -> None:
        """What concerns calls: the parts of a wait are no longer than the whole, the oldest TLS no newer than the newest."""
        usual = {**_defaults(section), **values}
        for key in ("connect_seconds", "read_seconds"):
            if usual[key] > usual["call_seconds"]:
                self._fault(section, key, usual[key], f"must not be more than call_seconds ({usual['call_seconds']})")
        if usual["tls_minimum"] > usual["tls_maximum"]:
            self._fault(section, "tls_minimum", usual["tls_minimum"], "must not be newer than tls_maximum")

    def _settle_rules(self, x3: Mapping[str, Any], soap: Mapping[str, Any]) -> None:
        """Who waits longer than usual for a save must not hold it lost meanwhile (product.md section 3)."""
        usual = _defaults("x3")["call_seconds"]
        waited = x3.get("call_seconds", usual)
        for section, values, key in (
            ("x3", x3, "settle_seconds"),
            ("x3.soap", soap, "settle_seconds"),
            ("x3.soap", soap, "import_settle_seconds"),
        ):
            seconds = {**_defaults(section), **values}[key]
            if waited > max(usual, seconds):
                what = (
                    f"must not be less than [x3] call_seconds ({waited}): a save could land after X3 was asked about it"
                )
                self._fault(section, key, seconds, what)

    def _import_rules(self, x3: Mapping[str, Any], soap: Mapping[str, Any]) -> None:
        """What concerns import templates: a template is nothing without its layout."""
        if x3.get("write_api") == "import" and not soap.get("import_layout"):
            self._missing("x3.soap", "import_layout", 'write_api = "import" needs the template\'s layout')
        for template, layout in (
            ("import_supplier_template", "import_supplier_layout"),
            ("import_supplier_layout", "import_supplier_template"),
        ):
            if soap.get(template) and not soap.get(layout):
                self._missing("x3.soap", layout, f"{template} needs it")
        signs = [soap.get("import_separator", ";"), soap.get("import_record_separator", "|")]
        if signs[0] == signs[1]:
            self._fault("x3.soap", "import_record_separator", signs[1], "must be another sign than import_separator")

    def _alert_rules(self, alerts: Mapping[str, Any]) -> None:
        """What concerns mail: a server and a sender where somebody gets any, and no secrets in the open."""
        host, security = alerts.get("smtp_host", ""), alerts.get("smtp_security", "starttls")
        if alerts.get("email_when") == DIGEST and alerts.get("digest_at", "07:30") == "":
            self._missing("alerts", "digest_at", f'email_when = "{DIGEST}" needs a time')
        if alerts.get("email_to"):
            if not host:
                self._missing("alerts", "smtp_host", "email_to needs a mail server")
            if not alerts.get("email_from") and "@" not in alerts.get("smtp_user", ""):
                self._missing("alerts", "email_from", "email_to needs the sender's address")
        if security != "none" or not host or is_loopback(host):
            return
        if alerts.get("smtp_user"):
            self._fault("alerts", "smtp_security", security, "must be starttls or tls (the password would be readable)")
        elif not alerts.get("confirm_plain", False):
            self._fault(
                "alerts",
                "smtp_security",
                security,
                "sends mails readable for everybody; choose starttls or tls, or accept it with confirm_plain = true",
            )

    def _unknown(self, section: str, key: str, value: object, known: tuple[str, ...]) -> None:
        place = f"[{section}] {key}" if section else (f"[{key}]" if isinstance(value, Mapping) else key)
        path = f"{section}.{key}" if section else key
        if any(word in key.lower() for word in SECRET_WORDS):
            what = "must go: secrets are never in the file, `setup` asks for them or reads them from the environment"
            self.faults.append(SettingFault(path, place, what))
            return
        near = difflib.get_close_matches(key, known, 1)
        meant = f" (did you mean {near[0]}?)" if near else ""
        self.faults.append(SettingFault(path, place, f"is not known{meant}"))

    def _missing(self, section: str, key: str, why: str = "") -> None:
        what = f"is missing ({why})" if why else "is missing"
        self.faults.append(SettingFault(f"{section}.{key}", f"[{section}] {key}", what))

    def _fault(self, section: str, key: str, value: object, what: str) -> None:
        """Notes a fault; the value None is not shown."""
        if value is None:
            self.faults.append(SettingFault(f"{section}.{key}", f"[{section}] {key}", what))
            return
        shown = f'"{value}"' if isinstance(value, str) else str(value)
        if isinstance(value, bool):
            shown = shown.lower()
        shown = "".join(character if character.isprintable() else "?" for character in shown)
        shown = shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}..."
        self.faults.append(SettingFault(f"{section}.{key}", f"[{section}] {key} = {shown}", what))


def _defaults(section: str) -> dict[str, Any]:
    return {item.name: item.default for item in fields(SECTIONS[section])}


def _read_form(path: str, text: str) -> None:
    try:
        FORMS[path](text)
    except ValueError as error:
        raise _WrongError(str(error)) from None


def _as_list(path: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, (list, tuple)) or not all(isinstance(one, str) for one in value):
        raise _WrongError('must be a list of texts such as ["finance@example.com"]')
    texts = tuple(one.strip() for one in value)
    for text in texts:
        if path in FORMS:
            _read_form(path, text)
    return tuple(dict.fromkeys(texts))


def _as_date(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and len(value.strip()) == len("2026-01-31"):
        with contextlib.suppress(ValueError):
            return date.fromisoformat(value.strip())
    raise _WrongError("must be a date such as 2026-01-31")


def _as_address(text: str) -> str:
    """An address, without a slash at its end; one with a password in it is not repeated in messages."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise _WrongError("is no address such as https://server:8124", shown=False) from None
    if "@" in text:
        raise _WrongError("must not hold a user name or password", shown=False)
    if parts.query or parts.fragment:
        raise _WrongError("must end before ? and #", shown=False)
    if parts.scheme not in {"http", "https"} or not parts.hostname or port == 0 or " " in text:
        raise _WrongError("is no address such as https://server:8124")
    return text.rstrip("/")


def _is_open(address: str) -> bool:
    """Whether an address is plain http to another computer."""
    parts = urlsplit(address)
    return parts.scheme == "http" and not is_loopback(parts.hostname or "")


def names_a_file(key: str, value: str) -> bool:
    """Whether a setting of this key names a file, rather than something that comes with the program."""
    return key.endswith("ca_file") or _is_path(value)


def _is_path(profile: str) -> bool:
    """Whether a profile is given as a path rather than by its name."""
    return "/" in profile or "\\" in profile or profile.lower().endswith(".toml")
