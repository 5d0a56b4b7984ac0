from __future__ import annotations

import json
from dataclasses import replace

import pytest

from core.audit.seals import ANCHOR_NAME, KEY_NAME, drop_anchor, is_genuine, load_anchor
from core.errors import CredentialsError
from core.ports import Secrets
from tests.core.audit.conftest import Log
from tests.core.store.conftest import NAME


def test_a_seal_signs_the_head_and_its_key_is_enrolled_before(log: Log, secrets: Secrets) -> None:
    log.append(2)
    seal = log.cs.audit.seal(secrets, "anna")
    *_, key_entry, seal_entry = log.cs.audit.entries()
    assert (key_entry.draft.action, seal_entry.draft.action) == ("seal-key", "seal")
    assert key_entry.draft.details == seal_entry.draft.details == {"public_key": seal.public_key}
    assert (seal.connection, seal.number, seal.head) == (NAME, seal_entry.number, seal_entry.entry_hash)
    assert (seal.sealed_by, seal.sealed_at) == ("anna", log.clock.now())
    assert is_genuine(seal)
    assert log.cs.audit.seals() == (seal,)


def test_the_key_is_enrolled_once(sealed: Log) -> None:
    assert [entry.draft.action for entry in sealed.cs.audit.entries()].count("seal-key") == 1
    assert len({seal.public_key for seal in sealed.cs.audit.seals()}) == 1


def test_a_head_that_is_sealed_already_is_not_sealed_again(log: Log, secrets: Secrets) -> None:
    seal = log.cs.audit.seal(secrets, "anna")
    log.clock.move(60)
    assert log.cs.audit.seal(secrets, "bert") == seal
    assert len(log.cs.audit.seals()) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"connection": "Other"},
        {"number": 6},
        {"head": "00" * 32},
        {"sealed_by": "bert"},
        {"signature": "00" * 64},
        {"signature": "zz"},
        {"public_key": "00" * 32},
        {"public_key": "1234"},
    ],
)
def test_a_seal_with_another_member_is_not_genuine(log: Log, secrets: Secrets, change: dict[str, object]) -> None:
    seal = log.cs.audit.seal(secrets, "anna")
    assert not is_genuine(replace(seal, **change))  # type: ignore[arg-type]


def test_the_newest_seal_is_kept_in_the_keyring(sealed: Log, secrets: Secrets) -> None:
    assert load_anchor(NAME, secrets) == sealed.cs.audit.newest_seal()
    assert load_anchor("Other", secrets) is None
    drop_anchor(NAME, secrets)
    assert load_anchor(NAME, secrets) is None


def test_the_private_key_is_in_the_keyring_and_nowhere_in_the_store(sealed: Log, secrets: Secrets) -> None:
    key = secrets.get(NAME, KEY_NAME)
    assert key is not None
    sealed.store.close()
    for path in sealed.path.parent.glob("store.sqlite*"):
        data = path.read_bytes()
        assert key.encode() not in data
        assert bytes.fromhex(key) not in data


def test_another_account_seals_with_a_key_of_its_own(sealed: Log, secrets: Secrets) -> None:
    secrets.delete(NAME, KEY_NAME)
    other = sealed.cs.audit.seal(secrets, "carl")
    assert other.public_key != sealed.cs.audit.seals()[0].public_key
    verification = sealed.cs.audit.verify(secrets)
    assert (verification.ok, verification.sealed_by) == (True, ("anna", "bert", "carl"))


def test_a_key_that_cannot_be_read_is_refused_with_what_to_do(log: Log, secrets: Secrets) -> None:
    secrets.set(NAME, KEY_NAME, "not a key")
    with pytest.raises(CredentialsError, match="cannot be read") as caught:
        log.cs.audit.seal(secrets, "anna")
    assert "not a key" not in str(caught.value)


def test_an_anchor_that_the_chain_no_longer_fits_is_not_replaced(sealed: Log, secrets: Secrets) -> None:
    anchor = load_anchor(NAME, secrets)
    sealed.tamper("DELETE FROM audit_entries WHERE number > 9", "DELETE FROM seals WHERE number > 9")
    nine = list(sealed.cs.audit.entries(1, 9))[-1].entry_hash
    sealed.tamper(f"UPDATE heads SET audit_number = 9, audit_hash = x'01{nine}'")
    sealed.append(5)
    sealed.cs.audit.seal(secrets, "mallory")
    assert load_anchor(NAME, secrets) == anchor


def test_an_anchor_that_was_tampered_with_is_no_anchor(sealed: Log, secrets: Secrets) -> None:
    text = secrets.get(NAME, ANCHOR_NAME)
    assert text is not None
    for change in ({"number": 3}, {"head": "00"}, {"signature": 5}, {"sealed_at": "yesterday"}):
        secrets.set(NAME, ANCHOR_NAME, json.dumps({**json.loads(text), **change}))
        with pytest.raises(ValueError, match=r".*"):
            load_anchor(NAME, secrets)
    for broken in ("{}", "[]", "no json", '"text"'):
        secrets.set(NAME, ANCHOR_NAME, broken)
        with pytest.raises(ValueError, match=r".*"):
            load_anchor(NAME, secrets)
        sealed.cs.audit.seal(secrets, "anna")
        assert secrets.get(NAME, ANCHOR_NAME) == broken
