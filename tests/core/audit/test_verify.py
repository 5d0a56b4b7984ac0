from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.audit.chain import FIRST_PREVIOUS, link
from core.audit.seals import ANCHOR_NAME, KEY_NAME
from core.credentials import KeyringSecrets
from core.errors import CredentialsError
from core.model.audit import AuditDraft, Verification
from core.model.connection import SecretName
from core.ports import Secrets
from core.store.audit import details_text
from core.store.database import Store
from core.store.tables import audit_entries
from core.store.types import hash_bytes, microseconds
from tests.core.audit.conftest import Log, draft
from tests.core.store.conftest import NAME
from tests.file_keyring import FileKeyring


def both(log: Log, secrets: Secrets) -> tuple[Verification, Verification]:
    """Without and with the keyring."""
    return log.cs.audit.verify(), log.cs.audit.verify(secrets)


def test_an_honest_log_is_intact_sealed_and_anchored(sealed: Log, secrets: Secrets) -> None:
    alone, anchored = both(sealed, secrets)
    assert (alone.ok, alone.entries, alone.first_bad, alone.anchored_to) == (True, 14, None, 0)
    assert "would not be seen" in alone.reason
    assert anchored == Verification(True, 14, None, "", ("anna", "bert"), 11)  # noqa: FBT003


def test_an_empty_chain_is_intact(log: Log) -> None:
    with sqlite3.connect(log.path) as connection:
        connection.execute("DELETE FROM audit_entries")
        connection.execute(f"UPDATE heads SET audit_number = 0, audit_hash = x'01{FIRST_PREVIOUS}'")
    connection.close()
    assert log.cs.audit.verify().ok


def test_honest_logs_of_any_length_give_no_false_alarm(log: Log, secrets: Secrets) -> None:
    rng = random.Random(3)
    for _ in range(25):
        log.append(rng.randrange(4))
        if rng.random() < 0.4:
            log.cs.audit.seal(secrets, rng.choice(["anna", "bert"]))
        alone, anchored = both(log, secrets)
        assert alone.ok, alone
        assert anchored.ok, anchored


def test_a_chain_longer_than_a_portion_is_intact(log: Log) -> None:
    log.append(2500)
    assert log.cs.audit.verify().entries == 2501
    assert len(list(log.cs.audit.entries(900, 2100))) == 1201


COLUMNS = [column.name for column in audit_entries.columns if column.name not in {"connection_id", "number"}]
HASH = "x'01" + "5a" * 32 + "'"
OTHER = {"entry_hash": HASH, "source_hash": HASH, "profile_hash": "x'0100'"}


@pytest.mark.parametrize("column", COLUMNS)
def test_a_change_of_any_column_of_any_row_is_found_at_its_row(
    sealed: Log, tmp_path: Path, column: str, secrets: Secrets
) -> None:
    kind = "at + 1" if column == "at" else OTHER.get(column, f"{column} || 'x'")
    kinds = [kind, f"CAST({column} AS BLOB)"] if column not in {"at", *OTHER} else [kind]
    if column != "at":
        kinds.append(f"CAST(x'ff' AS TEXT) || {column}")  # no UTF-8: the database itself cannot read it
    if column == "details":
        kinds = ["replace(details, '}', ' }')", '\'{"lines":"7"}\'', "'['", "'[]'", "'{\"a\":1}'"]
    sealed.store.close()
    for number in range(1, 15):
        for value in kinds:
            path = tmp_path / "copy.sqlite"
            shutil.copy(sealed.path, path)
            log = Log(path, sealed.clock, Store.open(path, clock=sealed.clock))
            log.tamper(f"UPDATE audit_entries SET {column} = {value} WHERE number = {number}")
            for verification in both(log, secrets):
                assert (verification.ok, verification.first_bad) == (False, number), (value, verification)
            log.store.close()


def test_single_bits_flipped_anywhere_in_the_rows_are_found(log: Log) -> None:
    log.append(12)
    rng = random.Random(11)
    names = ", ".join(COLUMNS)
    for _ in range(300):
        number, column = rng.randrange(1, 14), rng.choice(COLUMNS)
        with sqlite3.connect(log.path) as connection:
            row = connection.execute(f"SELECT {names} FROM audit_entries WHERE number = ?", (number,)).fetchone()
            old = row[COLUMNS.index(column)]
            new: object
            if isinstance(old, int):
                new = old ^ 1 << rng.randrange(50)
            else:
                data = bytearray(old if isinstance(old, bytes) else old.encode())
                if not data:
                    continue
                data[rng.randrange(len(data))] ^= 1 << rng.randrange(7)
                new = bytes(data) if isinstance(old, bytes) else data.decode("utf-8", "replace")
            connection.execute(f"UPDATE audit_entries SET {column} = ? WHERE number = ?", (new, number))
        verification = log.cs.audit.verify()
        assert (verification.ok, verification.first_bad) == (False, number), (column, old, new)
        with sqlite3.connect(log.path) as connection:
            connection.execute(f"UPDATE audit_entries SET {column} = ? WHERE number = ?", (old, number))
        connection.close()
    assert log.cs.audit.verify().ok


def test_a_row_taken_away_is_found(sealed: Log, secrets: Secrets) -> None:
    sealed.tamper("DELETE FROM audit_entries WHERE number = 9")
    for verification in both(sealed, secrets):
        assert (verification.ok, verification.first_bad, verification.reason) == (False, 9, "Entry 9 is missing.")


def test_two_rows_that_changed_places_are_found(sealed: Log, secrets: Secrets) -> None:
    sealed.tamper(
        "UPDATE audit_entries SET number = 99 WHERE number = 9",
        "UPDATE audit_entries SET number = 9 WHERE number = 10",
        "UPDATE audit_entries SET number = 10 WHERE number = 99",
    )
    for verification in both(sealed, secrets):
        assert (verification.ok, verification.first_bad) == (False, 9)


def test_a_row_put_in_is_found(sealed: Log, secrets: Secrets) -> None:
    names = ", ".join(["connection_id", "number", *COLUMNS])
    copied = ", ".join(["connection_id", "9", *COLUMNS])
    for number in range(14, 8, -1):
        sealed.tamper(f"UPDATE audit_entries SET number = {number + 1} WHERE number = {number}")
    sealed.tamper(f"INSERT INTO audit_entries ({names}) SELECT {copied} FROM audit_entries WHERE number = 4")
    for verification in both(sealed, secrets):
        assert (verification.ok, verification.first_bad) == (False, 9)


def test_a_row_added_at_the_end_is_found(sealed: Log, secrets: Secrets) -> None:
    head = sealed.cs.audit.head()
    forged = link(15, head[1], draft(15))
    insert(sealed, [(15, forged.entry_hash, forged.draft)])
    for verification in both(sealed, secrets):
        assert (verification.ok, verification.first_bad) == (False, 15)
    sealed.tamper(f"UPDATE heads SET audit_hash = x'01{'0' * 64}'", "DELETE FROM audit_entries WHERE number = 15")
    assert not sealed.cs.audit.verify().ok


def cut(log: Log, last: int) -> None:
    """Shortens a log so that the store itself is in order again, seals and all."""
    kept = list(log.cs.audit.entries(1, last))
    log.tamper(f"DELETE FROM audit_entries WHERE number > {last}")
    with sqlite3.connect(log.path) as connection:
        connection.execute(f"DELETE FROM seals WHERE number > {last}")
        connection.execute(
            f"UPDATE heads SET audit_number = {last}, audit_hash = x'01{kept[-1].entry_hash}'",
        )
    connection.close()


@pytest.mark.parametrize("last", range(1, 14))
def test_a_cut_end_is_found_by_the_anchor_as_far_as_it_reaches(sealed: Log, secrets: Secrets, last: int) -> None:
    cut(sealed, last)
    alone, anchored = both(sealed, secrets)
    assert (alone.ok, alone.entries, alone.anchored_to) == (True, last, 0)
    assert "would not be seen" in alone.reason  # it says that it cannot tell
    if last < 11:
        assert (anchored.ok, anchored.first_bad) == (False, last + 1)
        assert "covers entry 11" in anchored.reason
    else:
        assert (anchored.ok, anchored.anchored_to) == (True, 11)


def test_a_clumsy_cut_is_found_without_an_anchor(sealed: Log) -> None:
    sealed.tamper("DELETE FROM audit_entries WHERE number > 12")
    verification = sealed.cs.audit.verify()
    assert (verification.ok, verification.first_bad) == (False, 13)
    assert verification.reason == "Entries 13 to 14 are missing."


def test_an_older_copy_of_the_store_is_found_by_the_anchor(log: Log, secrets: Secrets, tmp_path: Path) -> None:
    log.append(3)
    log.cs.audit.seal(secrets, "anna")
    old = tmp_path / "old.sqlite"
    log.store.backup(old)
    log.append(3)
    log.cs.audit.seal(secrets, "anna")
    restored = Store.open(old, clock=log.clock)
    verification = restored.for_connection(NAME).audit.verify(secrets)
    assert (verification.ok, verification.first_bad) == (False, 7)
    assert "older copy" in verification.reason
    restored.close()


def insert(log: Log, rows: list[tuple[int, str, AuditDraft]]) -> None:
    """Writes rows with the right hashes, as somebody who knows the format."""
    marks = ", ".join("?" * (len(COLUMNS) + 2))
    names = ", ".join(["connection_id", "number", *COLUMNS])
    with sqlite3.connect(log.path) as connection:
        for number, own_hash, d in rows:
            values = (
                1, number, hash_bytes(own_hash), microseconds(d.at), d.actor, d.action, d.run_id, d.entity, d.source_key,
                d.source_revision, hash_bytes(d.source_hash), d.external_id, d.mapping_version,
                hash_bytes(d.profile_hash), d.outcome, details_text(d),
            )  # fmt: skip
            connection.execute(f"INSERT INTO audit_entries ({names}) VALUES ({marks})", values)
    connection.close()


def rewrite(log: Log, keep: Callable[[AuditDraft], bool] = lambda _: True) -> None:
    """A whole new chain over the old one, hashes and head in order: entry 3 says something else."""
    entries = [entry.draft for entry in log.cs.audit.entries() if keep(entry.draft)]
    entries[2] = AuditDraft("mallory", "written", datetime(2026, 1, 5, tzinfo=UTC), outcome="created")
    rows: list[tuple[int, str, AuditDraft]] = []
    head = FIRST_PREVIOUS
    for number, entry in enumerate(entries, start=1):
        head = link(number, head, entry).entry_hash
        rows.append((number, head, entry))
    with sqlite3.connect(log.path) as connection:
        connection.execute("DELETE FROM audit_entries")
        connection.execute(f"UPDATE heads SET audit_number = {len(rows)}, audit_hash = x'01{head}'")
    connection.close()
    insert(log, rows)


def test_a_rewritten_chain_does_not_fit_its_seals(sealed: Log, secrets: Secrets) -> None:
    rewrite(sealed)
    for verification in both(sealed, secrets):
        assert (verification.ok, verification.first_bad) == (False, 7)
        assert "not the one that was sealed" in verification.reason


def test_a_rewritten_chain_without_its_seals_misses_them(sealed: Log, secrets: Secrets) -> None:
    rewrite(sealed)
    sealed.tamper("DELETE FROM seals")
    alone, anchored = both(sealed, secrets)
    assert (alone.ok, alone.first_bad, alone.reason) == (False, 7, "The seal of entry 7 is missing.")
    assert not anchored.ok


def test_a_rewritten_chain_with_seals_by_another_key_is_found_by_the_anchor(
    sealed: Log, secrets: Secrets, tmp_path: Path
) -> None:
    rewrite(sealed, lambda d: d.action not in {"seal", "seal-key"})
    sealed.tamper("DELETE FROM seals")
    sealed.append(4)
    sealed.cs.audit.seal(KeyringSecrets(FileKeyring(tmp_path / "mallory.json")), "mallory")
    alone, anchored = both(sealed, secrets)
    assert (alone.ok, alone.sealed_by, alone.anchored_to) == (True, ("mallory",), 0)  # it says by whom, no more
    assert (anchored.ok, anchored.first_bad) == (False, 11)
    assert "rewritten" in anchored.reason


def test_a_seal_by_a_key_that_was_never_enrolled_is_found(sealed: Log) -> None:
    public = Ed25519PrivateKey.generate().public_key().public_bytes_raw().hex()
    sealed.tamper(f"UPDATE seals SET public_key = x'01{public}' WHERE number = 7")
    verification = sealed.cs.audit.verify()
    assert (verification.ok, verification.first_bad) == (False, 7)
    assert "not genuine" in verification.reason


@pytest.mark.parametrize(
    "change",
    [
        "sealed_by = 'carl'",
        "sealed_by = x'00'",
        "sealed_at = sealed_at + 1",
        "sealed_at = 'soon'",
        "head = x'0100'",
        "head = 'text'",
        "signature = zeroblob(65)",
        "public_key = x''",
        "number = number + 1",
    ],
)
def test_a_changed_seal_is_found(sealed: Log, change: str) -> None:
    sealed.tamper(f"UPDATE seals SET {change} WHERE number = 11")
    verification = sealed.cs.audit.verify()
    assert not verification.ok
    assert verification.first_bad in {11, 12}


def test_a_missing_seal_is_found(sealed: Log) -> None:
    sealed.tamper("DELETE FROM seals WHERE number = 7")
    verification = sealed.cs.audit.verify()
    assert (verification.ok, verification.first_bad) == (False, 7)


def test_a_changed_anchor_is_said_so(sealed: Log, secrets: Secrets) -> None:
    secrets.set(NAME, ANCHOR_NAME, "{}")
    verification = sealed.cs.audit.verify(secrets)
    assert (verification.ok, verification.reason) == (False, "The seal in the keyring was changed.")


def test_a_keyring_that_cannot_be_asked_is_named_and_the_rest_is_said(sealed: Log) -> None:
    class Locked:
        """A keyring that nobody unlocked."""

        def get(self, _connection: str, _name: SecretName | str) -> str | None:
            msg = "The keyring is locked."
            raise CredentialsError(msg)

        def set(self, _connection: str, _name: SecretName | str, _value: str) -> None:
            self.get("", "")

        def delete(self, _connection: str, _name: SecretName | str) -> None:
            self.get("", "")

        def probe(self) -> None:
            self.get("", "")

    verification = sealed.cs.audit.verify(Locked())
    assert (verification.ok, verification.anchored_to) == (True, 0)
    assert verification.reason == "The keyring could not be asked: The keyring is locked."


def test_another_connections_chain_in_the_place_of_this_one_is_found(sealed: Log, secrets: Secrets) -> None:
    assert secrets.get(NAME, KEY_NAME) is not None
    sealed.tamper("UPDATE connections SET name = 'Other'")
    other = sealed.store.for_connection("Other").audit.verify()
    assert (other.ok, other.first_bad) == (False, 7)
