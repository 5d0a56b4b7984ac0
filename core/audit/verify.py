"""What can be said about a chain: intact, sealed by whom, anchored outside up to which entry. It claims no more.

Found: any change of an entry, an entry taken away, put in or moved, an end that was cut off where the store or a seal
says that it went on, a seal that is missing or does not fit, and a chain that does not hold what the anchor in the
keyring covers. Where the chain is intact, mapping rules, approvals and settings are compared with what it tells
(`core.audit.decisions`). Not found, and not claimed: a whole new chain written over the old one where no anchor is at hand.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from core.audit.chain import FIRST_PREVIOUS, entry_hash
from core.audit.decisions import Replay
from core.audit.ledger import Ledger, Snapshot
from core.audit.seals import (
    SEAL_ACTION,
    SEAL_KEY_ACTION,
    is_genuine,
    load_anchor,
)
from core.errors import ConnectorError
from core.model.audit import Seal, Verification
from core.ports import Secrets


@dataclass(slots=True)
class _Walk:
    """What one pass over the rows found. `hashes` and `seal_keys` cover the entries before the first bad one."""

    last: int = 0
    head: str = FIRST_PREVIOUS
    first_bad: int | None = None
    reason: str = ""
    sealed: dict[int, str] = field(default_factory=dict)
    """Number -> hash of each entry `seal`."""
    seal_keys: dict[str, int] = field(default_factory=dict)
    """Public key -> number of the entry that enrolled it."""
    covered: str = ""
    """Hash of the entry that the anchor covers."""
    replay: Replay = field(default_factory=Replay)
    """What the entries say was decided."""

    def fail(self, number: int, reason: str) -> None:
        """Keeps the fault with the lowest number; the first one found among equals."""
        if self.first_bad is None or number < self.first_bad:
            self.first_bad, self.reason = number, reason


def verify(ledger: Ledger, secrets: Secrets | None = None) -> Verification:
    """Checks a whole chain; memory does not grow with it (but for its seals).

    Args:
        ledger: the chain; `cs.audit` of a connection's store.
        secrets: keyring with the outside anchor; None = it is not looked at.
    """
    anchor, note, bad_anchor = _anchor(ledger.connection, secrets)
    with ledger.snapshot() as chain:
        walk = _walk(chain, anchor)
        seals = list(chain.seals)
        _check_end(walk, chain)
        intact = walk.first_bad is None and chain.tables is not None
        changed = walk.replay.compare(chain.tables) if intact and chain.tables is not None else ()
    sealed_by = _check_seals(walk, ledger.connection, seals)
    anchored_to = 0
    if bad_anchor:
        walk.fail(walk.last, "The seal in the keyring was changed.")
    elif anchor is not None:
        anchored_to = _check_anchor(walk, anchor)
    if walk.first_bad is not None:
        return Verification(
            ok=False,
            entries=walk.last,
            first_bad=walk.first_bad,
            reason=walk.reason,
            sealed_by=sealed_by,
            anchored_to=min(anchored_to, walk.first_bad - 1),
        )
    if changed:
        return Verification(
            ok=False,
            entries=walk.last,
            first_bad=changed[0].number or max(walk.last, 1),
            reason=changed[0].text,
            sealed_by=sealed_by,
            anchored_to=anchored_to,
            changed=tuple(fault.text for fault in changed),
        )
    if not note and anchored_to == 0:
        note = "Nothing outside the store covers it: a cut or rewritten end would not be seen."
    return Verification(
        ok=True,
        entries=walk.last,
        first_bad=None,
        reason=note,
        sealed_by=sealed_by,
        anchored_to=anchored_to,
    )


def _anchor(connection: str, secrets: Secrets | None) -> tuple[Seal | None, str, bool]:
    """The anchor; what to say when there is none to be had; whether it was tampered with."""
    if secrets is None:
        return None, "", False
    try:
        return load_anchor(connection, secrets), "", False
    except ConnectorError as error:
        return None, f"The keyring could not be asked: {error.message}", False
    except ValueError:
        return None, "", True


def _walk(chain: Snapshot, anchor: Seal | None) -> _Walk:
    walk = _Walk()
    for number, entry in chain.rows:
        expected = walk.last + 1
        if number != expected:
            missing = number > expected
            walk.fail(expected, f"Entry {expected} is missing." if missing else f"Entry {number} is there twice.")  # fmt: skip
        elif entry is None:
            walk.fail(number, f"Entry {number} cannot be read.")
        elif entry.entry_hash != entry_hash(number, walk.head, entry.draft):
            walk.fail(number, f"Entry {number} was changed, or what stands before it.")
        walk.last = number
        if entry is None:
            continue
        walk.head = entry.entry_hash
        if walk.first_bad is None:
            walk.replay.see(number, entry.draft)
            if entry.draft.action == SEAL_ACTION:
                walk.sealed[number] = entry.entry_hash
            elif entry.draft.action == SEAL_KEY_ACTION:
                key = entry.draft.details.get("public_key", "")
                walk.seal_keys.setdefault(key, number)
            if anchor is not None and number == anchor.number:
                walk.covered = entry.entry_hash
    return walk


def _check_end(walk: _Walk, chain: Snapshot) -> None:
    number, head = chain.head
    if number > walk.last:
        walk.fail(walk.last + 1, f"Entries {walk.last + 1} to {number} are missing.")
    elif number < walk.last:
        walk.fail(number + 1, f"Entry {number + 1} was added from outside.")
    elif head != walk.head:
        walk.fail(max(number, 1), "The end of the chain was changed.")


def _check_seals(walk: _Walk, connection: str, seals: list[tuple[int, Seal | None]]) -> tuple[str, ...]:
    names: dict[str, None] = {}
    found = set()
    for number, seal in seals:
        found.add(number)
        fault = _fault(walk, connection, seal, number)
        if fault:
            walk.fail(min(number, walk.last + 1), fault)
        elif seal is not None:
            names[seal.sealed_by] = None
    for number in walk.sealed:
        if number not in found:
            walk.fail(number, f"The seal of entry {number} is missing.")
    return tuple(names)


def _fault(walk: _Walk, connection: str, seal: Seal | None, number: int) -> str:
    if seal is None or seal.connection != connection or not is_genuine(seal):
        return f"The seal of entry {number} is not genuine."
    if number > walk.last:
        return f"Entries {walk.last + 1} to {number} are missing: a seal covers them."
    if walk.first_bad is not None and number >= walk.first_bad:
        return ""  # the rows themselves say what is wrong; the seal cannot be judged
    if walk.sealed.get(number) != seal.head:
        return f"Entry {number} is not the one that was sealed."
    if walk.seal_keys.get(seal.public_key, number) >= number:
        return f"Entry {number} is sealed by a key that was not enrolled before."
    return ""


def _check_anchor(walk: _Walk, anchor: Seal) -> int:
    """Compares the chain with the anchor; gives up to where it is anchored."""
    if anchor.number > walk.last:
        walk.fail(
            walk.last + 1,
            f"The chain ends at entry {walk.last}, but a seal outside the store covers entry {anchor.number}: "
            "entries were removed, or an older copy of the store was put in place.",
        )
        return 0
    if walk.first_bad is not None and walk.first_bad <= anchor.number:
        return 0
    if walk.covered != anchor.head:
        walk.fail(
            anchor.number,
            f"The chain up to entry {anchor.number} is not the one that a seal outside the store covers: "
            "it was rewritten.",
        )
        return 0
    return anchor.number
