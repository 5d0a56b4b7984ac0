"""An evidence pack verifies without this program, and a pack that was changed in any way does not."""

from __future__ import annotations

import hashlib
import json
import random
import re
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from openpyxl import load_workbook

from core.app import App
from core.errors import ConfigurationError
from core.model.audit import AuditDraft, EvidencePack
from core.model.cancel import Cancelled
from resources.checker import check
from tests.helpers.practice import bench

Files = dict[str, bytes]


@dataclass(frozen=True)
class Packed:
    app: App
    made: EvidencePack
    data: bytes
    files: Files


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Packed]:
    """A pack of a home that synced twice and where a person mapped and parked."""
    folder = tmp_path_factory.mktemp("evidence")
    with bench(folder, orders=12) as made:
        made.pair.jaggaer.do("spoil", kind="unknown-account", order="50057801", value="7777777")
        made.pair.jaggaer.do("spoil", kind="unknown-account", order="50062503", value="7777778")
        app = made.app()
        app.sync()
        app.decide("account", "7777777", "5320201", because="as agreed")
        (cause,) = [one for one in app.causes() if one.source_code == "7777778"]
        app.park_cause(cause.cause_id, because="asked the buyer")
        app.replay(everything=True)
        file = folder / "pack.zip"
        today = made.clock.now().date()
        done = app.evidence_pack(file, today - timedelta(days=1), today, reconciled=False)
        yield Packed(app, done, file.read_bytes(), check.unpacked(file.read_bytes()))


def accepted(files: Files) -> list[str]:
    said: list[str] = []
    check.check(files, said.append)
    return said


def described(files: Files, **changes: object) -> Files:
    """The files with a manifest that fits them; it is not signed anew."""
    members = json.loads(files[check.MANIFEST]) | changes
    others = {name: data for name, data in files.items() if name not in {check.MANIFEST, check.SIGNATURE}}
    members["files"] = {name: check.described(data) for name, data in others.items()}
    return {**files, check.MANIFEST: check.canonical(members)}


def signed(files: Files, key: Ed25519PrivateKey) -> Files:
    """The files with a manifest that somebody else signed."""
    hashed = hashlib.sha256(files[check.MANIFEST]).hexdigest()
    connection = json.loads(files[check.MANIFEST])["connection"]
    signature = key.sign(check.canonical([check.FORMAT, connection, hashed])).hex()
    public = key.public_key().public_bytes_raw().hex()
    return {**files, check.SIGNATURE: check.canonical({"public_key": public, "signature": signature})}


def test_the_checker_accepts_the_pack_without_this_program(packed: Packed, tmp_path: Path) -> None:
    (tmp_path / "check.py").write_bytes(packed.files["check.py"])
    file = tmp_path / "pack.zip"
    file.write_bytes(packed.data)
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path / "unpacked")
    for place in (file, tmp_path / "unpacked"):
        alone = [sys.executable, "-I", "-S", str(tmp_path / "check.py"), str(place)]
        done = subprocess.run(
            [*alone, "--manifest", packed.made.fingerprint], capture_output=True, check=False, text=True, cwd=tmp_path
        )
        assert (done.returncode, done.stderr) == (0, ""), done.stdout
        assert done.stdout.splitlines()[-1].startswith("The pack is whole and genuine.")
        wrong = subprocess.run(
            [*alone, "--manifest", "0" * 64], capture_output=True, check=False, text=True, cwd=tmp_path
        )
        assert wrong.returncode == 1
        assert "not the one that you were told" in wrong.stdout
    nothing = subprocess.run([sys.executable, str(tmp_path / "check.py")], capture_output=True, check=False, text=True)
    assert (nothing.returncode, "check.py PACK.zip" in nothing.stderr) == (2, True)


def test_the_pack_holds_the_chain_as_the_store_has_it(packed: Packed) -> None:
    entries = [entry for entry in packed.app._named("").audit.entries() if entry.number <= packed.made.entries]
    lines = packed.files[check.ENTRIES].splitlines()
    assert [hashlib.sha256(line).hexdigest() for line in lines] == [entry.entry_hash for entry in entries]
    assert packed.made.sealed_to == entries[-1].number
    assert packed.made.fingerprint == hashlib.sha256(packed.files[check.MANIFEST]).hexdigest()
    told = packed.app._named("").audit.entries(packed.made.entries + 1)
    details = next(entry.draft.details for entry in told if entry.draft.action == "evidence-pack")
    assert details["manifest"] == packed.made.fingerprint, "the chain says which pack was made"
    assert "JAGGAER and X3 were not reconciled" in packed.made.warnings[0]
    assert packed.app.verify_audit().ok


def test_the_summary_names_who_decided_what_and_what_is_open(packed: Packed) -> None:
    book = load_workbook(BytesIO(packed.files["summary.xlsx"]))
    assert book.sheetnames == [
        "Mappings changed", "Approvals", "Other decisions", "Runs", "Open and set aside", "Explained differences",
        "Reconciliations signed off", "About",
    ]  # fmt: skip
    (mapping,) = book["Mappings changed"].iter_rows(min_row=2, max_row=2, values_only=True)
    assert mapping[2:7] == (packed.app.actor, None, "account", "7777777", "5320201")
    runs = list(book["Runs"].iter_rows(min_row=2, max_row=3, values_only=True))
    assert [row[1] for row in runs] == ["sync", "replay"]
    assert all(row[5] == sum(int(str(cell)) for cell in row[6:19]) for row in runs), "what was read is all places"
    (parked,) = [row for row in book["Open and set aside"].iter_rows(min_row=2, values_only=True) if row[7] == "parked"]
    assert "7777778" in str(parked[1])
    assert "asked the buyer" in str(parked[8])
    assert packed.files["summary.pdf"].startswith(b"%PDF")
    assert b"as agreed" in packed.files["mappings-changed.csv"]


Change = Callable[[random.Random, Packed], bytes]


def any_file(rng: random.Random, files: Files) -> str:
    return rng.choice(sorted(files))


def flipped(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << rng.randrange(8))]) + data[at + 1 :]


def flip_a_bit_of_the_zip(rng: random.Random, pack: Packed) -> bytes:
    return flipped(rng, pack.data)


def cut_or_lengthen(rng: random.Random, pack: Packed) -> bytes:
    at = rng.randrange(len(pack.data))
    kinds = (pack.data[:at], pack.data + rng.randbytes(3), pack.data[:at] + b"\x00" + pack.data[at:])
    return rng.choice(kinds)


def flip_a_bit_of_a_file(rng: random.Random, pack: Packed) -> bytes:
    name = any_file(rng, pack.files)
    return check.packed({**pack.files, name: flipped(rng, pack.files[name])})


def remove_a_file(rng: random.Random, pack: Packed) -> bytes:
    name = any_file(rng, pack.files)
    return check.packed({other: data for other, data in pack.files.items() if other != name})


def add_a_file(rng: random.Random, pack: Packed) -> bytes:
    return check.packed({**pack.files, f"more-{rng.random()}.txt": b"more"})


def change_the_manifest(rng: random.Random, pack: Packed) -> bytes:
    members = json.loads(pack.files[check.MANIFEST])
    name = rng.choice(sorted(set(members) - {"files"}))
    members[name] = f"{members[name]}x"
    return check.packed({**pack.files, check.MANIFEST: check.canonical(members)})


def swap_rows_and_describe_them(rng: random.Random, pack: Packed) -> bytes:
    lines = pack.files[check.ENTRIES].splitlines(keepends=True)
    one, other = rng.sample(range(len(lines)), 2)
    lines[one], lines[other] = lines[other], lines[one]
    return check.packed(described({**pack.files, check.ENTRIES: b"".join(lines)}))


def change_a_table_and_describe_it(rng: random.Random, pack: Packed) -> bytes:
    own = {check.MANIFEST, check.SIGNATURE}
    name = rng.choice([name for name in sorted(pack.files) if pack.files[name] and name not in own])
    files = described({**pack.files, name: flipped(rng, pack.files[name])})
    return check.packed(files)


def rewrite_the_chain_and_sign_it(rng: random.Random, pack: Packed) -> bytes:
    """The best that somebody without the sealing key can do: another story, hashed through, signed by a key of one's own."""
    lines = pack.files[check.ENTRIES].splitlines()
    entries = [json.loads(line) for line in lines]
    at = rng.randrange(len(entries))
    if rng.random() < 0.5:
        entries[at][2] = "somebody else"
    else:
        del entries[at]
        for later in range(at, len(entries)):
            entries[later][0] = str(int(entries[later][0]) - 1)
    chain = json.loads(pack.files[check.MANIFEST])["chain"]
    previous, written = chain["previous"], []
    for entry in entries:
        entry[1] = previous
        written.append(check.canonical(entry))
        previous = hashlib.sha256(written[-1]).hexdigest()
    chain = {**chain, "head": previous, "last": entries[-1][0]}
    key = Ed25519PrivateKey.from_private_bytes(rng.randbytes(32))
    public = key.public_key().public_bytes_raw().hex()
    keys = json.loads(pack.files[check.KEYS])
    if rng.random() < 0.5:
        keys.append({"public_key": public, "names": ["anna"], "enrolled": "1"})
    files = {**pack.files, check.ENTRIES: b"".join(line + b"\n" for line in written), check.KEYS: check.canonical(keys)}
    return check.packed(signed(described(files, chain=chain), key))


def take_a_seal_away_and_sign_it(rng: random.Random, pack: Packed) -> bytes:
    seals = json.loads(pack.files[check.SEALS])
    del seals[rng.randrange(len(seals))]
    key = Ed25519PrivateKey.from_private_bytes(rng.randbytes(32))
    keys = json.loads(pack.files[check.KEYS])
    keys.append({"public_key": key.public_key().public_bytes_raw().hex(), "names": ["anna"], "enrolled": "1"})
    files = {**pack.files, check.SEALS: check.canonical(seals), check.KEYS: check.canonical(keys)}
    return check.packed(signed(described(files), key))


def change_an_entry_and_sign_it(rng: random.Random, pack: Packed) -> bytes:
    """One entry that is no seal, not hashed through: seals and the head of the chain fit as before."""
    lines = pack.files[check.ENTRIES].splitlines()
    at = rng.choice([place for place, line in enumerate(lines) if json.loads(line)[3] not in {"seal", "seal-key"}])
    entry = json.loads(lines[at])
    entry[2] = "somebody else"
    lines[at] = check.canonical(entry)
    key = Ed25519PrivateKey.from_private_bytes(rng.randbytes(32))
    keys = json.loads(pack.files[check.KEYS])
    keys.append({"public_key": key.public_key().public_bytes_raw().hex(), "names": ["anna"], "enrolled": "1"})
    written = b"".join(line + b"\n" for line in lines)
    return check.packed(
        signed(described({**pack.files, check.ENTRIES: written, check.KEYS: check.canonical(keys)}), key)
    )


def sign_another_manifest(rng: random.Random, pack: Packed) -> bytes:
    key = Ed25519PrivateKey.from_private_bytes(rng.randbytes(32))
    return check.packed(signed(described(pack.files, environment=f"production {rng.random()}"), key))


CHANGES: tuple[Change, ...] = (
    change_an_entry_and_sign_it,
    sign_another_manifest,
    flip_a_bit_of_the_zip,
    cut_or_lengthen,
    flip_a_bit_of_a_file,
    remove_a_file,
    add_a_file,
    change_the_manifest,
    swap_rows_and_describe_them,
    change_a_table_and_describe_it,
    rewrite_the_chain_and_sign_it,
    take_a_seal_away_and_sign_it,
)


def test_each_of_500_random_changes_is_found(packed: Packed) -> None:
    assert len(accepted(packed.files)) >= 6
    rng = random.Random(7)
    for number in range(500):
        change = CHANGES[number % len(CHANGES)]
        data = change(rng, packed)
        assert data != packed.data
        with pytest.raises(check.Wrong):
            accepted(check.unpacked(data))


def test_what_somebody_with_a_key_of_his_own_rewrites_fails_at_the_seals_and_not_earlier(packed: Packed) -> None:
    """The changes of the sort above that fit in every other way: a checker that skipped seals would take them."""
    rng = random.Random(3)
    said: dict[str, int] = {}
    for _ in range(20):
        for change in (rewrite_the_chain_and_sign_it, take_a_seal_away_and_sign_it):
            with pytest.raises(check.Wrong) as wrong:
                accepted(check.unpacked(change(rng, packed)))
            words = re.sub(r"\d+", "N", str(wrong.value))
            said[words] = said.get(words, 0) + 1
    assert said.pop("The seal of entry N is missing.") >= 20
    assert set(said) <= {
        "The manifest is signed by a key that did not seal the audit chain.",
        "Entry N is not the one that was sealed.",
        "Entry N is the last one, and no seal covers it.",
        "Entry N is sealed by a key that was not enrolled before.",
    }
    assert said["Entry N is not the one that was sealed."] >= 5


@pytest.mark.parametrize("length", [0, 1, 31, 200])
def test_signatures_are_judged_as_the_library_judges_them(length: int) -> None:
    rng = random.Random(length)
    key = Ed25519PrivateKey.from_private_bytes(rng.randbytes(32))
    public, message = key.public_key().public_bytes_raw().hex(), rng.randbytes(length)
    signature = key.sign(message).hex()
    assert check.is_signed(public, message, signature)
    assert not check.is_signed(public, message + b"x", signature)
    assert not check.is_signed(flipped(rng, bytes.fromhex(public)).hex(), message, signature)
    assert not check.is_signed(public, message, flipped(rng, bytes.fromhex(signature)).hex())
    assert not check.is_signed(public, message, signature.upper())
    more = (int.from_bytes(bytes.fromhex(signature)[32:], "little") + check._L).to_bytes(32, "little")
    assert not check.is_signed(public, message, signature[:64] + more.hex()), "the same signature in another form"


def test_a_period_that_is_none_or_another_kind_of_file_is_refused(packed: Packed, tmp_path: Path) -> None:
    day = date(2026, 3, 1)
    with pytest.raises(ConfigurationError, match="ends before it begins"):
        packed.app.evidence_pack(tmp_path / "pack.zip", day, day - timedelta(days=1))
    with pytest.raises(ConfigurationError, match="no zip file"):
        packed.app.evidence_pack(tmp_path / "pack.pdf", day, day)
    assert not list(tmp_path.iterdir())


def test_a_period_without_entries_makes_a_pack_that_says_so(packed: Packed, tmp_path: Path) -> None:
    day = datetime(2001, 1, 1, tzinfo=UTC).date()
    made = packed.app.evidence_pack(tmp_path / "pack.zip", day, day, reconciled=False)
    assert (made.entries, made.sealed_to) == (0, 0)
    assert "The period has no audit entries." in made.warnings
    assert accepted(check.load(tmp_path / "pack.zip"))


def test_a_pack_that_is_ended_leaves_no_file(packed: Packed, tmp_path: Path) -> None:
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        packed.app.evidence_pack(tmp_path / "pack.zip", date(2026, 1, 1), date(2026, 12, 31), cancel=cancel)
    assert not list(tmp_path.iterdir())


@pytest.mark.bench
def test_the_pack_of_a_quarter_takes_less_than_a_minute(tmp_path: Path) -> None:
    """3,000 orders with their suppliers, synced for real, 20,000 entries under 90 seals; reconciled with X3."""
    with bench(tmp_path, orders=3_000) as made:
        app = made.app()
        counts = app.sync().counts
        store, now = app._named(""), made.clock.now
        while store.audit.head()[0] < 20_000:
            done = store.audit.head()[0]
            details = {"reason": "Account 744202 is not in the chart USA of Sage X3."}
            store.audit.append(
                AuditDraft(app.actor, "held", now(), entity="invoice", source_key=f"{n % 2_250}", details=details)
                for n in range(done, done + 200)
            )
            store.audit.seal(app._secrets, app.actor)
        file = tmp_path / "quarter.zip"
        today = now().date()
        began, cpu = time.monotonic(), time.process_time()
        pack = app.evidence_pack(file, today - timedelta(days=90), today + timedelta(days=1))
        took, used = time.monotonic() - began, time.process_time() - cpu
        began = time.monotonic()
        accepted(check.load(file))
        checked = time.monotonic() - began
        size = file.stat().st_size / 1e6
        sys.stdout.write(f"{counts.read:,} records, {pack.entries:,} entries: packed in {took:.1f} s ({used:.1f} s of the processor), checked in {checked:.1f} s, {size:.1f} MB; {pack.warnings}\n")  # fmt: skip
        assert pack.entries >= 20_000
        assert "reconciliation.xlsx" in check.load(file)
        assert used < 60, "of the processor: what else the machine does is not counted"


def test_a_french_pack_is_french_where_people_read_and_verifies_all_the_same(packed: Packed, tmp_path: Path) -> None:
    file = tmp_path / "pack.zip"
    today = datetime.now(UTC).date()
    packed.app.evidence_pack(file, today - timedelta(days=1), today, reconciled=False, language="fr")
    files = check.unpacked(file.read_bytes())
    assert accepted(files)
    book = load_workbook(BytesIO(files["summary.xlsx"]))
    assert book.sheetnames[:2] == ["Correspondances modifiées", "Approbations"]
    for name in ("runs.csv", "mappings-changed.csv", "README.txt", "open-and-set-aside.csv"):
        assert files[name]
        assert name in packed.files, "programs find their tables by the same names"
    heads = [files["runs.csv"].splitlines()[0], packed.files["runs.csv"].splitlines()[0]]
    assert heads[0] == heads[1]
    lines = packed.files[check.ENTRIES].splitlines()
    assert files[check.ENTRIES].splitlines()[: len(lines)] == lines, "what is sealed knows no language"
