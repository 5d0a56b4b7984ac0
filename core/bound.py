"""Whether both systems of a connection belong together and are still the same, and who else writes to the X3 folder."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from core.errors import BrakeError
from core.model.audit import AuditDraft
from core.model.connection import AUTO, Connection
from core.store.connection_store import ConnectionStore
from core.sync.foreign import load_foreign
from core.sync.place import Place, moved, save_place

CONFIRMED = "pair-confirmed"
"""Key of the pair of systems that a person confirmed although one looks like a test."""
FOREIGN_SHOWN = timedelta(days=30)
FOREIGN_NAMED = 5
_TEST = frozenset(
    [
        *("test", "tests", "tst", "testing", "uat", "sandbox", "sbx", "stage", "staging", "stg", "dev", "development"),
        *("demo", "qa", "train", "training", "prep", "pre", "preprod", "preproduction", "pprod", "pprd", "ppd", "acc"),
        *("acceptance", "abn", "abnahme", "integration", "pilot", "pilote", "copy", "copie", "clone", "rec", "recette"),
        "formation",
    ]
)
"""Words of host names and folders, in the languages of both systems' customers. `int` is none: it mostly means internal."""
_TEST_PARTS = ("test", "tst", "uat", "preprod", "recette")
"""What a folder's name begins or ends with where it is one word: a folder has at most ten characters, without a dash."""
_WORD = re.compile(r"[a-z]+")


def mixed(connection: Connection) -> str:
    """What is odd when one system is a test and the other is not; empty when nothing is.

    The settings of each system say what it is, else its host and folder do.
    """
    source = urlsplit(connection.jaggaer.host).hostname or ""
    target = urlsplit(connection.x3.base_url).hostname or ""
    place = f"folder {connection.x3.folder} on {target}"
    source_is_test, jaggaer = _said(connection.jaggaer.environment, f"JAGGAER ({source})", test=_is_test_host(source))
    looks = _is_test_host(target) or _is_test_folder(connection.x3.folder)
    target_is_test, x3 = _said(connection.x3.environment, f"X3 ({place})", test=looks)
    if source_is_test and not target_is_test:
        return f"{jaggaer}, {x3}: test orders would become real ones."
    if target_is_test and not source_is_test:
        return f"{x3}, {jaggaer}: real orders would stand in a test."
    return ""


def kinds(connection: Connection) -> tuple[tuple[bool, str], tuple[bool, str]]:
    """Of JAGGAER and of X3: whether it is a test system, and by what it counts as what it is, in words."""
    source, target = connection.jaggaer, connection.x3
    source_host, target_host = (urlsplit(address).hostname or "" for address in (source.host, target.base_url))
    return (
        _counted(source.environment, _word_of_host(source_host), "its host has no word that test systems have"),
        _counted(
            target.environment,
            _word_of_host(target_host) or _word_of_folder(target.folder),
            "neither its host nor its folder has a word that test systems have",
        ),
    )


def odd(store: ConnectionStore, connection: Connection, place: Place) -> tuple[str, ...]:
    """What a person has to confirm once before anything is written: a pair that is mixed, an X3 that is another one."""
    pair = "" if confirmed(store, connection) else mixed(connection)
    return tuple(said for said in (pair, moved(store, place)) if said)


def confirm(
    store: ConnectionStore, connection: Connection, place: Place, *, actor: str, at: datetime, because: str = ""
) -> tuple[str, ...]:
    """Keeps that a person confirmed what is odd, with name and reason in the audit chain; gives it."""
    said: list[str] = []
    reason = {"because": because} if because else {}
    if pair := mixed(connection):
        said.append(pair)
        row = AuditDraft(actor, "pair-confirmed", at, details={"reason": pair, **reason})
        store.state.decide((), lambda _: {CONFIRMED: _pair(connection)}, [row])
    if elsewhere := moved(store, place):
        said.append(elsewhere)
        save_place(store, place, [AuditDraft(actor, "move-confirmed", at, details={"reason": elsewhere, **reason})])
    return tuple(said)


def confirmed(store: ConnectionStore, connection: Connection) -> bool:
    """Whether a person confirmed this very pair of systems."""
    return store.state.get(CONFIRMED) == _pair(connection)


def brake_if_mixed(store: ConnectionStore, connection: Connection) -> None:
    """Asks once before the first run that would write.

    Raises:
        BrakeError: one system is a test, the other is not, and nobody confirmed it yet.
    """
    pair = mixed(connection)
    if pair and not confirmed(store, connection):
        raise BrakeError(
            pair,
            remedy="If it is meant so, confirm it once: with Sync now in the window, or `systems confirm`. Nothing was"
            " written.",
        )


def warnings(store: ConnectionStore, connection: Connection, place: Place, now: datetime) -> tuple[str, ...]:
    """What Home shows about the pair of systems."""
    said = []
    if pair := mixed(connection):
        said.append(pair if confirmed(store, connection) else f"{pair} The first sync asks before it writes.")
    if elsewhere := moved(store, place):
        said.append(f"{elsewhere} The next sync asks before it writes.")
    return (*said, *foreign_notes(store, connection, now))


def foreign_notes(store: ConnectionStore, connection: Connection, now: datetime) -> tuple[str, ...]:
    """What is said of another ML Connector that writes to the same folder; empty when none was noticed lately."""
    said = []
    found = load_foreign(store)
    if found is not None and now - found.at < FOREIGN_SHOWN:
        records = f"{found.count:,} record{'s' if found.count > 1 else ''}"
        named = ", ".join(reversed(found.examples[-FOREIGN_NAMED:]))
        more = f" and {found.count - FOREIGN_NAMED:,} more" if found.count > FOREIGN_NAMED else ""
        said.append(
            f"X3 has {records} under numbers like ours that were not written from here: {named}{more}, last noticed on"
            f" {found.at:%d %b}. Perhaps another ML Connector writes to folder {connection.x3.folder}, somebody enters"
            " orders of JAGGAER by hand, or this store is an older copy. Find out who it is before more is written."
        )
    return tuple(said)


def _said(environment: str, name: str, *, test: bool) -> tuple[bool, str]:
    """Whether a system is a test, and a clause that says so: by its setting, or as it looks."""
    if environment == AUTO:
        return test, f"{name} {'looks' if test else 'does not look'} like a test system"
    return environment == "test", f"{name} is a {environment} system by its settings"


def _counted(environment: str, word: str, without: str) -> tuple[bool, str]:
    if environment != AUTO:
        return environment == "test", f'its settings say environment = "{environment}"'
    return bool(word), f"its name has the word {word}" if word else without


def _is_test_host(name: str) -> bool:
    return bool(_word_of_host(name))


def _is_test_folder(name: str) -> bool:
    return bool(_word_of_folder(name))


def _word_of_host(name: str) -> str:
    return next((word for word in _WORD.findall(name.casefold()) if word in _TEST), "")


def _word_of_folder(name: str) -> str:
    parts = (w for w in _WORD.findall(name.casefold()) if w.startswith(_TEST_PARTS) or w.endswith(_TEST_PARTS))
    return _word_of_host(name) or next(parts, "")


def _pair(connection: Connection) -> str:
    return f"{connection.jaggaer.host} {connection.x3.base_url} {connection.x3.folder}"
