"""What can be said about a chain: intact, sealed by whom, anchored outside up to which entry. It claims no more.

Found: any change of an entry, an entry taken away, put in or moved, an end that was cut off where the store or a seal
says that it went on, a seal that is missing or does not fit, and a chain that does not hold what the anchor in the
keyring covers. What was cut off into files is not looked at: that it was, and what stayed, is (`core.audit.cuts`). Where the
chain is intact, mapping rules, approvals and settings are compared with what it tells
(`core.audit.decisions`). Not found, and not claimed: a whole new chain written over the old one where no anchor is at hand.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from core.audit.chain import FIRST_PREVIOUS, entry_hash
from core.audit.cuts import CUT, digest_of, told_of
from core.audit.decisions import Replay
from core.audit.ledger import Ledger, Snapshot
from core.audit.seals import (
    SEAL_ACTION,
    SEAL_KEY_ACTION,
    is_genuine,
    load_anchor,
)
from core.errors import ConnectorError
from core.model.audit import AuditDraft, Seal, Verification, Verified
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
    cuts: list[tuple[int, AuditDraft]] = field(default_factory=list)
    """Number and content of each entry that tells of a cut."""
    replay: Replay = field(default_factory=Replay)
    """What the entries say was decided."""

    def fail(self, number: int, reason: str) -> None:
        """Keeps the fault with the lowest number; the first one found among equals."""
        if self.first_bad is None or number < self.first_bad:
            self.first_bad, self.reason = number, reason


def verify(ledger: Ledger, secrets: Secrets | None = None, since: Verified | None = None) -> Verification:
    """Checks a whole chain, or what came after an entry; memory does not grow with it (but for its seals).

    Args:
        ledger: the chain; `cs.audit` of a connection's store.
        secrets: keyring with the outside anchor; None = it is not looked at.
        since: the entry that was verified last: only those after it are looked at, and that it is still there.
    """
    anchor, note, bad_anchor = _anchor(ledger.connection, secrets)
    with ledger.snapshot(since) as chain:
        walk = _walk(chain, anchor)
        seals = list(chain.seals)
        _check_end(walk, chain)
        _check_start(walk, chain)
        began = _Began(chain.after + 1, 0 if chain.cut is None else chain.cut.number)
        intact = walk.first_bad is None and chain.tables is not None
        changed = walk.replay.compare(chain.tables) if intact and chain.tables is not None else ()
    sealed_by = _check_seals(walk, ledger.connection, seals, chain)
    anchored_to = 0
    if bad_anchor:
        walk.fail(walk.last, "The seal in the keyring was changed.")
    elif anchor is not None:
        anchored_to = _check_anchor(walk, anchor, chain)
    if walk.first_bad is not None:
        return Verification(
            ok=False,
            entries=walk.last,
            first_bad=walk.first_bad,
            reason=walk.reason,
            sealed_by=sealed_by,
            anchored_to=min(anchored_to, walk.first_bad - 1),
            since=began.since,
            cut=began.cut,
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
            since=began.since,
            cut=began.cut,
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
        since=began.since,
        cut=began.cut,
        head=walk.head,
    )


@dataclass(frozen=True, slots=True)
class _Began:
    since: int
    cut: int


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
    walk = _Walk(last=chain.after, head=chain.before)
    for number, entry_hash_, draft in chain.told:
        _see(walk, number, entry_hash_, draft)
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
            _see(walk, number, entry.entry_hash, entry.draft)
            if anchor is not None and number == anchor.number:
                walk.covered = entry.entry_hash
    return walk


def _see(walk: _Walk, number: int, entry_hash_: str, draft: AuditDraft) -> None:
    """Takes in what an entry says of seals, decisions and cuts."""
    walk.replay.see(number, draft)
    if draft.action == SEAL_ACTION:
        walk.sealed[number] = entry_hash_
    elif draft.action == SEAL_KEY_ACTION:
        walk.seal_keys.setdefault(draft.details.get("public_key", ""), number)
    elif draft.action == CUT:
        walk.cuts.append((number, draft))


def _check_start(walk: _Walk, chain: Snapshot) -> None:
    """Where the rows do not begin with the first entry: whether what is before them is as it was."""
    cut = chain.cut
    if cut is not None:
        told = next((draft for number, draft in reversed(walk.cuts) if number > cut.number), None)
        if told is None or dict(told.details) != dict(told_of(cut)):
            walk.fail(1, f"Entries up to {cut.number} are missing, and no entry says that they were moved to a file.")
        if chain.after == cut.number:
            if digest_of(chain.told) != cut.kept_hash:
                walk.fail(1, f"What was kept of the entries up to {cut.number} was changed.")
            return
    if chain.after and chain.after > chain.head[0]:
        text = f"The chain ends at entry {chain.head[0]}, but was verified up to entry {chain.after} before: entries were removed, or an older copy of the store was put in place."
        walk.fail(chain.head[0] + 1, text)
    elif chain.after and chain.found != chain.before:
        walk.fail(chain.after, f"Entry {chain.after} is not the one that was verified before.")


def _check_end(walk: _Walk, chain: Snapshot) -> None:
    number, head = chain.head
    if number > walk.last:
        walk.fail(walk.last + 1, f"Entries {walk.last + 1} to {number} are missing.")
    elif number < walk.last:
        walk.fail(number + 1, f"Entry {number + 1} was added from outside.")
    elif head != walk.head:
        walk.fail(max(number, 1), "The end of the chain was changed.")


def _check_seals(
    walk: _Walk, connection: str, seals: list[tuple[int, Seal | None]], chain: Snapshot
) -> tuple[str, ...]:
    names: dict[str, None] = {}
    found = set()
    if chain.cut is not None and chain.after == chain.cut.number:
        # The last entry that was cut off is a seal: its hash is known from the cut.
        walk.sealed[chain.after] = chain.cut.head
    for number, seal in seals:
        found.add(number)
        fault = _fault(walk, connection, seal, number)
        if fault:
            walk.fail(min(number, walk.last + 1), fault)
        elif seal is not None:
            names[seal.sealed_by] = None
    for number in walk.sealed:
        if number not in found and number >= max(chain.after, 1):
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


def _check_anchor(walk: _Walk, anchor: Seal, chain: Snapshot) -> int:
    """Compares the chain with the anchor; gives up to where it is anchored."""
    if anchor.number < chain.after:
        # It was compared when that was verified; where entries were cut off, it covers a file.
        return anchor.number
    if anchor.number == chain.after:
        walk.covered = chain.before
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
