"""Checks an evidence pack of ML Connector with nothing but Python's standard library (3.9 or newer).

    python check.py PACK.zip [--key FINGERPRINT] [--manifest FINGERPRINT]
    python check.py FOLDER

It says for each step whether it holds, and ends with 0 only if all do:

1. The zip file has exactly the form that it was written in, and holds what the manifest names: no more, no less, each
   file with its SHA-256.
2. The manifest is signed (Ed25519, RFC 8032) by a key that also sealed the audit chain.
3. `entries.jsonl` is a chain: each line is the text whose SHA-256 is the hash of the entry, and holds the hash of the
   line before.
4. Each seal is a genuine signature over the hash of its entry, by a key that was enrolled before; no seal is missing,
   and the last entry is covered by one.

What it cannot say: that the keys are those of the people named. Compare the fingerprints with what you were told by
another way: `--key` and `--manifest` do it for you.
"""

from __future__ import annotations

import hashlib
import json
import struct
import sys
import zlib
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Tuple  # noqa: UP035 - also on Python 3.9

FORMAT = "ml-connector-evidence-1"
MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
ENTRIES, SEALS, KEYS = "entries.jsonl", "seals.json", "keys.json"
NO_HASH = "0" * 64
MEMBERS = 15
"""Members of an entry: number, previous hash, account, action, time, run, entity, key, revision, source hash, X3 key,
mapping version, profile hash, outcome, details."""
HASH_DIGITS = 64


class Wrong(Exception):  # noqa: N818 - what is wrong, in a sentence
    """Something does not hold."""


# -- Ed25519 (RFC 8032, section 5.1) -------------------------------------------------------------------------------------

_P = 2**255 - 19
_L = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, _P - 2, _P) % _P
_ROOT = pow(2, (_P - 1) // 4, _P)
_Point = Tuple[int, int, int, int]  # noqa: UP006 - also on Python 3.9


def _add(one: _Point, other: _Point) -> _Point:
    a = (one[1] - one[0]) * (other[1] - other[0]) % _P
    b = (one[1] + one[0]) * (other[1] + other[0]) % _P
    c = 2 * one[3] * other[3] * _D % _P
    d = 2 * one[2] * other[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % _P, g * h % _P, f * g % _P, e * h % _P)


def _times(number: int, point: _Point) -> _Point:
    found: _Point = (0, 1, 1, 0)
    while number:
        if number & 1:
            found = _add(found, point)
        point = _add(point, point)
        number >>= 1
    return found


def _same(one: _Point, other: _Point) -> bool:
    if (one[0] * other[2] - other[0] * one[2]) % _P:
        return False
    return (one[1] * other[2] - other[1] * one[2]) % _P == 0


def _x_of(y: int, sign: int) -> Optional[int]:  # noqa: UP045 - also on Python 3.9
    if y >= _P:
        return None
    square = (y * y - 1) * pow(_D * y * y + 1, _P - 2, _P) % _P
    if square == 0:
        return None if sign else 0
    x = pow(square, (_P + 3) // 8, _P)
    if (x * x - square) % _P:
        x = x * _ROOT % _P
    if (x * x - square) % _P:
        return None
    return _P - x if (x & 1) != sign else x


def _point(data: bytes) -> Optional[_Point]:  # noqa: UP045 - also on Python 3.9
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & ((1 << 255) - 1)
    x = _x_of(y, sign)
    return None if x is None else (x, y, 1, x * y % _P)


_BASE_Y = 4 * pow(5, _P - 2, _P) % _P
_BASE_X = _x_of(_BASE_Y, 0) or 0
_BASE: _Point = (_BASE_X, _BASE_Y, 1, _BASE_X * _BASE_Y % _P)


def is_signed(public_key: str, message: bytes, signature: str) -> bool:
    """Whether an Ed25519 signature is genuine; key and signature are hexadecimal in lower case."""
    try:
        key, sign = bytes.fromhex(public_key), bytes.fromhex(signature)
    except ValueError:
        return False
    if (len(key), len(sign)) != (32, 64) or key.hex() != public_key or sign.hex() != signature:
        return False
    a, r, s = _point(key), _point(sign[:32]), int.from_bytes(sign[32:], "little")
    if a is None or r is None or s >= _L:
        return False
    h = int.from_bytes(hashlib.sha512(sign[:32] + key + message).digest(), "little") % _L
    return _same(_times(s, _BASE), _add(r, _times(h, a)))


# -- forms ---------------------------------------------------------------------------------------------------------------


def canonical(value: object) -> bytes:
    """JSON without blanks, with sorted keys: the form that is signed and hashed."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def fingerprint(public_key: str) -> str:
    """By what people compare a key: SHA-256 of its 32 bytes, in groups of four digits."""
    digits = hashlib.sha256(bytes.fromhex(public_key)).hexdigest()
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def packed(files: Dict[str, bytes]) -> bytes:  # noqa: UP006 - also on Python 3.9
    """The zip file of these files: stored, in alphabetical order, without times and attributes.

    There is exactly one such file, so that a single changed byte of it is seen.
    """
    day, local, central = 0x21, [], []
    at = 0
    for name in sorted(files):
        data, called = files[name], name.encode("ascii")
        sizes = (zlib.crc32(data), len(data), len(data), len(called))
        head = struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0, 0, 0, day, *sizes, 0)
        local += [head, called, data]
        central += [
            struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 0, 0, day, *sizes, 0, 0, 0, 0, 0, at),
            called,
        ]
        at += len(head) + len(called) + len(data)
    listed = b"".join(central)
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, len(files), len(files), len(listed), at, 0)
    return b"".join(local) + listed + end


def unpacked(data: bytes) -> Dict[str, bytes]:  # noqa: UP006 - also on Python 3.9
    """The files of a zip file that `packed` made.

    Raises:
        Wrong: it is any other file.
    """
    files: Dict[str, bytes] = {}  # noqa: UP006 - also on Python 3.9
    at = 0
    try:
        while data[at : at + 4] == b"PK\x03\x04":
            size, name_size = struct.unpack_from("<I", data, at + 18)[0], struct.unpack_from("<H", data, at + 26)[0]
            name = data[at + 30 : at + 30 + name_size].decode("ascii")
            begin = at + 30 + name_size
            if begin + size > len(data):
                break
            files[name] = data[begin : begin + size]
            at = begin + size
    except (struct.error, UnicodeDecodeError) as error:
        raise Wrong(f"The zip file is damaged ({error}).") from error
    if not files or packed(files) != data:
        raise Wrong("The zip file is not as it was written: something in it was changed, added or cut off.")
    return files


def described(data: bytes) -> Dict[str, object]:  # noqa: UP006 - also on Python 3.9
    """What a manifest says of a file."""
    return {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def parsed(data: bytes) -> Dict[str, Any]:  # noqa: UP006 - also on Python 3.9
    """The members of a JSON object."""
    found: Dict[str, Any] = json.loads(data.decode("utf-8"))  # noqa: UP006 - also on Python 3.9
    return found


def _json(files: Dict[str, bytes], name: str) -> Any:  # noqa: ANN401, UP006 - JSON
    try:
        return json.loads(files[name].decode("utf-8"))
    except (ValueError, KeyError) as error:
        raise Wrong(f"{name} is missing or cannot be read.") from error


# -- the steps -----------------------------------------------------------------------------------------------------------


def check(
    files: Dict[str, bytes],  # noqa: UP006 - also on Python 3.9
    say: Callable[[str], object],
    key: str = "",
    manifest_hash: str = "",
) -> None:
    """Checks the files of a pack, and says what holds.

    Args:
        files: name -> content.
        say: gets a line for each step that holds.
        key: fingerprint (or its beginning, 16 digits or more) of the key that must have signed the manifest.
        manifest_hash: SHA-256 that the manifest must have.

    Raises:
        Wrong: with the first thing that does not hold.
    """
    try:
        _check(files, say, key, manifest_hash)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError) as error:
        raise Wrong(f"The pack has not the form of a pack ({type(error).__name__}: {error}).") from error


def _check(files: Dict[str, bytes], say: Callable[[str], object], key: str, manifest_hash: str) -> None:  # noqa: UP006
    manifest = _json(files, MANIFEST)
    if canonical(manifest) != files[MANIFEST] or manifest.get("format") != FORMAT:
        raise Wrong(f"{MANIFEST} is not in the form that it was written in.")
    hashed = hashlib.sha256(files[MANIFEST]).hexdigest()
    signature = _json(files, SIGNATURE)
    if canonical(signature) != files[SIGNATURE] or set(signature) != {"public_key", "signature"}:
        raise Wrong(f"{SIGNATURE} is not in the form that it was written in.")
    public_key = str(signature["public_key"])
    message = canonical([FORMAT, manifest["connection"], hashed])
    if not is_signed(public_key, message, str(signature["signature"])):
        raise Wrong("The signature of the manifest is not genuine.")
    _compare("key", key, fingerprint(public_key))
    _compare("manifest", manifest_hash, hashed)
    named = manifest["files"]
    for name in sorted(set(named) | set(files) - {MANIFEST, SIGNATURE}):
        if name not in files:
            raise Wrong(f"{name} is missing.")
        if name not in named:
            raise Wrong(f"{name} is not named by the manifest: it was added.")
        if named[name] != described(files[name]):
            raise Wrong(f"{name} was changed.")
    say(f"{len(named)} files, all as the manifest says (SHA-256 {hashed}).")
    say(f"Connection {manifest['connection']} ({manifest['environment']}), {manifest['first']} to {manifest['last']}.")

    keys = {str(one["public_key"]): one for one in _json(files, KEYS)}
    if public_key not in keys:
        raise Wrong("The manifest is signed by a key that did not seal the audit chain.")
    say(f"The manifest is signed by {', '.join(keys[public_key]['names'])}, key {fingerprint(public_key)}.")
    chain = manifest["chain"]
    first, last = int(chain["first"]), int(chain["last"])
    hashes, enrolled, sealing = _chain(files[ENTRIES], first, last, str(chain["previous"]))
    head = hashes[-1] if hashes else str(chain["previous"])
    if head != chain["head"]:
        raise Wrong(f"The chain ends with {head}, the manifest says {chain['head']}.")
    say(f"Entries {first} to {last} are one chain; its head is {head}." if hashes else "The period has no entries.")
    _seals(_json(files, SEALS), str(manifest["connection"]), first, hashes, keys, enrolled, sealing)
    if hashes and last not in sealing:
        raise Wrong(f"Entry {last} is the last one, and no seal covers it.")
    say(f"{len(sealing)} seals, all genuine, the last one over entry {last}." if sealing else "No seals.")
    for one in keys.values():
        say(f"Sealed by {', '.join(one['names'])}: key {fingerprint(str(one['public_key']))}.")


def _compare(what: str, wanted: str, found: str) -> None:
    """Compares with what was told by another way."""
    wanted, bare = wanted.replace(" ", "").lower(), found.replace(" ", "")
    if wanted and (len(wanted) < 16 or not bare.startswith(wanted)):  # noqa: PLR2004 - said in the sentence
        raise Wrong(f"The {what} is {found}, not the one that you were told (give 16 digits of it or more).")


def _chain(
    data: bytes, first: int, last: int, previous: str
) -> Tuple[List[str], Dict[str, int], Dict[int, Tuple[str, str]]]:  # noqa: UP006 - also on Python 3.9
    """Follows the chain; gives the hashes, the keys that were enrolled, and account and key of each entry `seal`."""
    hashes: List[str] = []  # noqa: UP006 - also on Python 3.9
    enrolled: Dict[str, int] = {}  # noqa: UP006
    sealing: Dict[int, Tuple[str, str]] = {}  # noqa: UP006
    if data and not data.endswith(b"\n"):
        raise Wrong(f"{ENTRIES} is cut off.")
    for number, line in enumerate(data.split(b"\n")[:-1], first):
        entry = json.loads(line.decode("utf-8"))
        if len(entry) != MEMBERS or canonical(entry) != line:
            raise Wrong(f"Entry {number} is not in the form that it was written in.")
        if entry[0] != str(number):
            raise Wrong(f"Entry {number} is missing, or not in its place: there is entry {entry[0]}.")
        if entry[1] != previous:
            raise Wrong(f"Entry {number} does not follow from the one before it: one of them was changed.")
        previous = hashlib.sha256(line).hexdigest()
        hashes.append(previous)
        if entry[3] == "seal-key":
            enrolled.setdefault(entry[14]["public_key"], number)
        elif entry[3] == "seal":
            sealing[number] = (entry[2], entry[14]["public_key"])
    if first + len(hashes) - 1 != last:
        raise Wrong(f"The chain ends at entry {first + len(hashes) - 1}, the manifest says {last}.")
    return hashes, enrolled, sealing


def _seals(
    seals: Any,  # noqa: ANN401 - JSON
    connection: str,
    first: int,
    hashes: List[str],  # noqa: UP006 - also on Python 3.9
    keys: Dict[str, Any],  # noqa: UP006
    enrolled: Dict[str, int],  # noqa: UP006
    sealing: Dict[int, Tuple[str, str]],  # noqa: UP006
) -> None:
    seen = set()
    for seal in seals:
        number, key = int(seal["number"]), str(seal["public_key"])
        text = canonical(
            ["ml-connector-seal-1", connection, str(number), seal["head"], seal["sealed_at"], seal["sealed_by"]]
        )
        if not is_signed(key, text, str(seal["signature"])):
            raise Wrong(f"The seal of entry {number} is not genuine.")
        if (
            number not in sealing
            or sealing[number] != (seal["sealed_by"], key)
            or hashes[number - first] != seal["head"]
        ):
            raise Wrong(f"Entry {number} is not the one that was sealed.")
        if key not in keys or seal["sealed_by"] not in keys[key]["names"]:
            raise Wrong(f"Entry {number} is sealed by a key that {KEYS} does not know.")
        told = int(keys[key]["enrolled"])
        if told >= number or (told >= first and enrolled.get(key) != told):
            raise Wrong(f"Entry {number} is sealed by a key that was not enrolled before.")
        seen.add(number)
    missing = sorted(set(sealing) - seen)
    if missing:
        raise Wrong(f"The seal of entry {missing[0]} is missing.")


def load(place: Path) -> Dict[str, bytes]:  # noqa: UP006 - also on Python 3.9
    """The files of a pack: of the zip file, or of a folder into which it was unpacked."""
    if place.is_dir():
        return {path.relative_to(place).as_posix(): path.read_bytes() for path in place.rglob("*") if path.is_file()}
    return unpacked(place.read_bytes())


def main(arguments: List[str]) -> int:  # noqa: UP006 - also on Python 3.9
    """Checks the pack that the arguments name; gives the exit code."""
    given = list(arguments)
    wanted = {"--key": "", "--manifest": ""}
    for option in wanted:
        if option in given:
            at = given.index(option)
            wanted[option] = " ".join(given[at + 1 : at + 2])
            del given[at : at + 2]
    if len(given) != 1:
        sys.stderr.write(__doc__ or "")
        return 2

    def say(text: str) -> None:
        sys.stdout.write(f"ok    {text}\n")

    try:
        check(load(Path(given[0])), say, wanted["--key"], wanted["--manifest"])
    except (Wrong, OSError) as error:
        sys.stdout.write(f"WRONG {error}\n")
        return 1
    sys.stdout.write("The pack is whole and genuine. Compare the fingerprints with those that you were told.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
