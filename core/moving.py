"""A home as one file, for another computer: the store, the site's own profiles, column files and certificates.

    pack(store_copy, {"C:/X3/our.toml": Path(...)}, file, ...)  # here
    unpack(file, home, ...)                                     # there: verified, into a folder beside the store
    take_in(home)                                               # there, while no store is open: a few renames

Mappings, links, problems, history and the audit chain are in the store, so all of it comes along. Secrets are not: they are
in the keyring of an account, and are asked for again.

The file is a zip: `manifest.json` (`format` 1), `store.db`, and `files/...`. Everything in it is named in the manifest with its
SHA-256; what is not, is not unpacked.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import IO, Final

import msgspec

from core import __version__
from core.errors import ConfigurationError, StoreError
from core.model.moving import Moved
from core.paths import STORE_NAME, Home
from core.whole_file import written_whole

FORMAT: Final = 1
INCOMING: Final = "incoming"
"""Folder beside the store in which a file is unpacked."""
_MANIFEST: Final = "manifest.json"
_STORE: Final = "store.db"
_FILES: Final = "files/"
_LARGEST_MANIFEST: Final = 1_000_000
_PIECE: Final = 1 << 20
_WRONG: Final = "Write it again on the other computer with: settings export FILE.zip"
_NAMES: Final = str.maketrans('/\\:*?"<>|', "_________")


class Member(msgspec.Struct, frozen=True):
    """A file in the zip: `was` says where it was on the other computer; empty for the store."""

    name: str
    size: int
    sha256: str
    was: str = ""


class Manifest(msgspec.Struct, frozen=True):
    """What the zip says of itself."""

    format: int
    program: str
    store_version: int
    made_at: datetime
    connections: tuple[str, ...]
    members: tuple[Member, ...]


def pack(
    store: Path, own: Mapping[str, Path], file: Path, *, version: int, connections: Sequence[str], made_at: datetime
) -> Moved:
    """Writes the file; one that is there is replaced, whole or not at all.

    Args:
        store: a copy of the store that nobody writes to.
        own: the site's own files: as the settings name them -> where they are.
        file: the zip.
        version: of the store's tables.
        connections: names of the connections in it.
        made_at: now, UTC.

    Raises:
        StoreError: it cannot be written.
        ConfigurationError: a file of the site cannot be read.
    """
    members: list[Member] = []
    with (
        written_whole(file, remedy="Choose another folder for the file.") as making,
        zipfile.ZipFile(making, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive,
    ):
        members.append(_put(archive, store, _STORE, ""))
        for number, (was, path) in enumerate(own.items(), 1):
            try:
                members.append(_put(archive, path, f"{_FILES}{number}-{path.name.translate(_NAMES)}", was))
            except FileNotFoundError as error:
                msg = f"{path}, which the settings name, is not there."
                raise ConfigurationError(
                    msg, remedy="Put it back, or change the setting, then export again."
                ) from error
        manifest = Manifest(FORMAT, __version__, version, made_at, tuple(connections), tuple(members))
        archive.writestr(_MANIFEST, msgspec.json.format(msgspec.json.encode(manifest), indent=1))
    return _moved(file, manifest)


def look(file: Path) -> Moved:
    """What a file holds, by its manifest; nothing is unpacked.

    Raises:
        ConfigurationError: it is none, or of a newer program.
    """
    with _opened(file) as archive:
        return _moved(file, _manifest(archive, file))


def unpack(file: Path, home: Home, *, version: int) -> Moved:
    """Unpacks a file beside the store of a home and looks whether all of it is as it was written. Slow.

    Args:
        file: the zip.
        home: where it shall be taken in.
        version: of the store's tables that this program knows; a newer store is refused.

    Raises:
        ConfigurationError: the file is none, is damaged, or comes from a newer program; nothing is left behind.
        StoreError: the folder cannot be written.
    """
    incoming = home.folder / INCOMING
    try:
        shutil.rmtree(incoming, ignore_errors=True)
        with _opened(file) as archive:
            manifest = _manifest(archive, file)
            _refuse_newer(manifest, file, version)
            (incoming / _FILES).mkdir(parents=True)
            for member in manifest.members:
                _take(archive, member, incoming, file)
            (incoming / _MANIFEST).write_bytes(msgspec.json.encode(manifest))
    except BaseException as error:
        shutil.rmtree(incoming, ignore_errors=True)
        if isinstance(error, OSError):
            msg = f"{incoming} cannot be written ({error.strerror or error})."
            raise StoreError(msg, remedy="Make room on this disk, or choose another home folder.") from error
        raise
    return _moved(file, manifest)


def take_in(home: Home) -> None:
    """Puts what was unpacked in the place of the store; no store of the home may be open. A store that is there is kept.

    Raises:
        StoreError: it could not be moved; the store that was there is back in its place.
    """
    incoming = home.folder / INCOMING
    kept: list[tuple[Path, Path]] = []
    try:
        for part in home.folder.glob(f"{STORE_NAME}*"):
            aside = part.with_name(
                part.name.replace(Path(STORE_NAME).stem, f"{Path(STORE_NAME).stem}-before-import", 1)
            )
            aside.unlink(missing_ok=True)
            part.rename(aside)
            kept.append((part, aside))
        (incoming / _STORE).rename(home.store)
    except OSError as error:
        for part, aside in kept:
            with contextlib.suppress(OSError):
                aside.rename(part)
        msg = f"The store could not be put into {home.folder} ({error.strerror or error})."
        raise StoreError(msg, remedy="Close every other ML Connector that uses this folder, then try again.") from error


def places(home: Home) -> Mapping[str, Path]:
    """After `take_in`: where the site's own files were -> where they are now; they are put into the home folder.

    Empty where nothing was taken in, or all of it is settled. `settle` ends it.
    """
    incoming = home.folder / INCOMING
    try:
        manifest = msgspec.json.decode((incoming / _MANIFEST).read_bytes(), type=Manifest)
    except FileNotFoundError:
        return {}
    target = home.folder / "files"
    moved = {}
    for member in manifest.members:
        if member.was:
            target.mkdir(exist_ok=True)
            there = target / Path(member.name).name
            if (incoming / member.name).exists():
                (incoming / member.name).replace(there)
            moved[member.was] = there
    return moved


def is_coming(home: Home) -> bool:
    """Whether a store was taken in whose settings do not name the new places yet."""
    incoming = home.folder / INCOMING
    return (incoming / _MANIFEST).exists() and not (incoming / _STORE).exists()


def settle(home: Home) -> None:
    """Ends the taking in: what is left of the unpacked file goes."""
    shutil.rmtree(home.folder / INCOMING, ignore_errors=True)


def _put(archive: zipfile.ZipFile, path: Path, name: str, was: str) -> Member:
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as source, archive.open(name, "w", force_zip64=True) as target:
        while piece := source.read(_PIECE):
            digest.update(piece)
            size += len(piece)
            target.write(piece)
    return Member(name, size, digest.hexdigest(), was)


def _take(archive: zipfile.ZipFile, member: Member, folder: Path, file: Path) -> None:
    """Writes one file of the zip, no more than the manifest says, and compares it with its hash."""
    plain = Path(member.name).name
    if member.name not in {_STORE, f"{_FILES}{plain}"}:
        raise _damaged(file, f"{member.name!r} has no place in it")
    digest, size = hashlib.sha256(), 0
    try:
        with archive.open(member.name) as source, (folder / member.name).open("xb") as target:
            while (piece := source.read(_PIECE)) and size <= member.size:
                digest.update(piece)
                size += len(piece)
                target.write(piece)
    except (KeyError, zipfile.BadZipFile, EOFError) as error:
        raise _damaged(file, f"{member.name} cannot be read") from error
    if size != member.size or digest.hexdigest() != member.sha256:
        raise _damaged(file, f"{member.name} is not as it was written")


@contextlib.contextmanager
def _opened(file: Path) -> Iterator[zipfile.ZipFile]:
    try:
        archive = zipfile.ZipFile(file)
    except (OSError, zipfile.BadZipFile) as error:
        msg = f"{file.name} cannot be read as a file of ML Connector."
        raise ConfigurationError(msg, remedy=_WRONG) from error
    with archive:
        yield archive


def _manifest(archive: zipfile.ZipFile, file: Path) -> Manifest:
    try:
        source: IO[bytes]
        with archive.open(_MANIFEST) as source:
            manifest = msgspec.json.decode(source.read(_LARGEST_MANIFEST), type=Manifest)
    except (KeyError, zipfile.BadZipFile, EOFError, msgspec.MsgspecError) as error:
        msg = f"{file.name} is no file of ML Connector for another computer."
        raise ConfigurationError(msg, remedy=_WRONG) from error
    if manifest.format != FORMAT:
        msg = f"{file.name} has a form that this version of ML Connector does not know."
        raise ConfigurationError(msg, remedy="Install the newest version here first.")
    if [member.name for member in manifest.members].count(_STORE) != 1:
        raise _damaged(file, "it has no store")
    return manifest


def _refuse_newer(manifest: Manifest, file: Path, version: int) -> None:
    if manifest.store_version > version:
        msg = f"{file.name} was written by version {manifest.program} of ML Connector, which is newer than this one."
        raise ConfigurationError(msg, remedy="Install that version here first.")


def _damaged(file: Path, what: str) -> ConfigurationError:
    return ConfigurationError(f"{file.name} is damaged: {what}.", remedy=_WRONG)


def _moved(file: Path, manifest: Manifest) -> Moved:
    store = next(member for member in manifest.members if member.name == _STORE)
    return Moved(file, manifest.made_at, manifest.program, manifest.connections, store.size, len(manifest.members) - 1)
