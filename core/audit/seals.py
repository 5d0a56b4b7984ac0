"""Seals: signatures over the head of a chain, and their way out of the store.

A seal is an Ed25519 signature (RFC 8032) over

    canonical(["ml-connector-seal-1", connection, number, head, sealed_at, sealed_by])

with `canonical` of `core.model.values`. The key lives in the keyring of the account that writes, under the name
`audit-seal-key`; its public half is enrolled in the chain by an entry `seal-key` before its first seal. Sealing itself
appends an entry `seal`, and it is the hash of this entry that is signed: a seal that is taken away later is missed.
The newest seal is also kept in the keyring (`audit-anchor`): a head outside the store that a shortened, restored or
rewritten chain does not fit.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from core.audit.ledger import Ledger
from core.errors import CredentialsError
from core.model.audit import AuditDraft, Seal
from core.model.values import canonical
from core.ports import Secrets

KEY_NAME = "audit-seal-key"
ANCHOR_NAME = "audit-anchor"
SEAL_KEY_ACTION = "seal-key"
SEAL_ACTION = "seal"


@dataclass(frozen=True, slots=True)
class Sealer:
    """The key that seals for an account, and how it does.

    Attributes:
        public: public half of the key, hexadecimal.
    """

    connection: str
    actor: str
    at: datetime
    key: Ed25519PrivateKey
    public: str

    def drafts(self, *, enrolled: bool) -> list[AuditDraft]:
        """The entries that come with a seal; the key is enrolled with its first one."""
        details = {"public_key": self.public}
        seal = AuditDraft(self.actor, SEAL_ACTION, self.at, details=details)
        return [seal] if enrolled else [AuditDraft(self.actor, SEAL_KEY_ACTION, self.at, details=details), seal]

    def sign_text(self, text: bytes) -> str:
        """The signature of something else than a head, hexadecimal."""
        return self.key.sign(text).hex()

    def sign(self, number: int, head: str) -> Seal:
        """The seal of a head."""
        signature = self.key.sign(_signed_text(self.connection, number, head, self.at, self.actor)).hex()
        return Seal(self.connection, number, head, self.at, self.actor, self.public, signature)


def sealer(connection: str, secrets: Secrets, actor: str, at: datetime) -> Sealer:
    """Who seals a connection's chain for the account whose keyring it is; the key is made when there is none.

    Raises:
        CredentialsError: the keyring cannot be used, or holds a key that cannot be read.
    """
    key = _key(connection, secrets)
    return Sealer(connection, actor, at, key, key.public_key().public_bytes_raw().hex())


def seal_head(ledger: Ledger, secrets: Secrets, actor: str, at: datetime) -> Seal:
    """Seals the head of a chain; gives the newest seal as it is when nothing came after it.

    The anchor in the keyring moves on only when the chain still holds what the old anchor covers: a chain that was
    shortened or rewritten does not get a new anchor that would hide it.

    Raises:
        CredentialsError: the keyring cannot be used, or holds a key that cannot be read.
    """
    who = sealer(ledger.connection, secrets, actor, at)
    seal = ledger.newest_seal()
    if seal is None or seal.number != ledger.head()[0] or seal.public_key != who.public:
        seal = ledger.append_sealed(who.drafts(enrolled=ledger.has_sealed(who.public)), who.sign)
    keep_anchor(ledger, secrets, seal)
    return seal


def is_genuine(seal: Seal) -> bool:
    """Whether the signature is by the seal's own key; whether that key may seal is another question."""
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(seal.public_key))
        text = _signed_text(seal.connection, seal.number, seal.head, seal.sealed_at, seal.sealed_by)
        key.verify(bytes.fromhex(seal.signature), text)
    except (InvalidSignature, ValueError):
        return False
    return True


def load_anchor(connection: str, secrets: Secrets) -> Seal | None:
    """The seal that is kept in the keyring; None when there never was one.

    Raises:
        CredentialsError: the keyring cannot be used.
        ValueError: what it holds cannot be read, or is no genuine seal of this connection.
    """
    text = secrets.get(connection, ANCHOR_NAME)
    if text is None:
        return None
    try:
        members = json.loads(text)
        seal = Seal(
            connection=members["connection"],
            number=int(members["number"]),
            head=members["head"],
            sealed_at=datetime.fromisoformat(members["sealed_at"]).astimezone(UTC),
            sealed_by=members["sealed_by"],
            public_key=members["public_key"],
            signature=members["signature"],
        )
        genuine = seal.connection == connection and is_genuine(seal)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(ANCHOR_NAME) from error
    if not genuine:
        raise ValueError(ANCHOR_NAME)
    return seal


def drop_anchor(connection: str, secrets: Secrets) -> None:
    """Forgets the outside anchor: for a person who set the store up anew, and for practice workspaces."""
    secrets.delete(connection, ANCHOR_NAME)


def _signed_text(connection: str, number: int, head: str, at: datetime, actor: str) -> bytes:
    return canonical(["ml-connector-seal-1", connection, number, head, at, actor])


def _key(connection: str, secrets: Secrets) -> Ed25519PrivateKey:
    text = secrets.get(connection, KEY_NAME)
    if text is None:
        key = Ed25519PrivateKey.generate()
        secrets.set(connection, KEY_NAME, key.private_bytes_raw().hex())
        return key
    try:
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(text))
    except ValueError as error:
        msg = "The key that seals the audit trail cannot be read from the keyring."
        remedy = f"Remove the entry {KEY_NAME}; a new key is made and enrolled."
        raise CredentialsError(msg, remedy=remedy) from error.with_traceback(None)


def keep_anchor(ledger: Ledger, secrets: Secrets, seal: Seal) -> None:
    """Keeps a seal in the keyring, unless the chain no longer holds what the one that is there covers."""
    try:
        old = load_anchor(ledger.connection, secrets)
    except ValueError:
        return  # evidence of a change from outside: left for `verify` to name
    if old is not None and old != seal:
        if old.number > seal.number:
            return
        covered = next(ledger.entries(old.number, old.number), None)
        if covered is None or covered.entry_hash != old.head:
            return
    members = {
        "connection": seal.connection,
        "number": seal.number,
        "head": seal.head,
        "sealed_at": seal.sealed_at.isoformat(),
        "sealed_by": seal.sealed_by,
        "public_key": seal.public_key,
        "signature": seal.signature,
    }
    secrets.set(ledger.connection, ANCHOR_NAME, json.dumps(members))
