"""Where the program keeps its files: one home folder with the store, the log and the practice workspace."""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from core.errors import ConfigurationError, StoreError

HOME_VARIABLE = "ML_CONNECTOR_HOME"
ONLY_ME = "only-me"
THIS_PC = "this-pc"
"""Words for a home folder, in the place of a path: that of this account, that of all accounts of this computer."""
SHARED_MODE = 0o2770
"""Rights of a home folder that a group shares: what is made in it belongs to the group, too."""
SHARED_UMASK = 0o007
STORE_NAME = "ml-connector.db"

NETWORK_FILE_SYSTEMS = frozenset(
    (
        *("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs", "davfs2", "afs", "ncpfs"),
        *("ceph", "glusterfs", "lustre", "beegfs", "gpfs", "ocfs2", "gfs2", "drvfs", "prl_fs", "vboxsf"),
        *("fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.davfs2", "fuse.smbnetfs", "fuse.glusterfs"),
        *("fuse.ceph", "fuse.s3fs", "fuse.google-drive-ocamlfuse", "fuse.onedriver", "fuse.onedrive"),
        *("fuse.dropbox", "fuse.pcloud", "fuse.vmhgfs-fuse", "macfuse", "osxfuse"),
    )
)
"""Types of mounted file systems on which SQLite's locks or its shared memory do not work."""

CLOUD_FOLDERS = frozenset(
    (
        *("onedrive", "dropbox", "googledrive", "iclouddrive", "nextcloud", "owncloud", "seafile"),
        *("pclouddrive", "megasync", "boxsync"),
    )
)
"""Names, in small letters and without blanks, of folders whose content a program copies to a cloud while we write."""

CLOUD_MARKS = (
    ".dropbox",
    ".dropbox.cache",
    ".stfolder",
    ".owncloudsync.log",
    ".nextcloudsync.log",
    ".tmp.drivedownload",
)
"""Files that such programs put at the top of a folder."""

CLOUD_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")

REMEDY = "Choose a folder on a disk of this computer, with --home or ML_CONNECTOR_HOME."
DRIVE_REMOTE = 4
MOUNT_FIELDS = 3


@dataclass(frozen=True, slots=True)
class Home:
    """A home folder and what is in it; nothing is created before `prepare`."""

    folder: Path

    @property
    def store(self) -> Path:
        """The SQLite file."""
        return self.folder / STORE_NAME

    @property
    def is_shared(self) -> bool:
        """Whether accounts share it: on Windows that of this computer, elsewhere a folder that hands its group on."""
        if sys.platform == "win32":
            return self.folder == shared_home()
        try:
            return self.folder.stat().st_mode & SHARED_MODE == SHARED_MODE
        except OSError:
            return False

    @property
    def logs(self) -> Path:
        """Folder of the log."""
        return self.folder / "logs"

    @property
    def practice(self) -> Path:
        """Folder of a demo workspace: what the practice systems hold, between two commands."""
        return self.folder / "practice"

    def prepare(self) -> None:
        """Makes the folder, for this account alone, and tries to write there.

        Raises:
            ConfigurationError: the folder is on the network or synchronised with a cloud.
            StoreError: it cannot be made or written.
        """
        refuse_shared_place(self.folder)
        trial = self.folder / f".trial-{os.getpid()}-{secrets.token_hex(4)}"
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            trial.write_bytes(b"trial")
            trial.unlink()
        except OSError as error:
            raise StoreError(
                f"The home folder {self.folder} cannot be used ({error.strerror or error}).",
                remedy="Free it or make room, or choose another folder with --home.",
                context={"folder": str(self.folder)},
            ) from error
        refuse_shared_place(self.folder)  # its real place is known now
        if self.is_shared and sys.platform != "win32":
            self._open_to_the_group()

    def _open_to_the_group(self) -> None:
        """What this process makes from here on may be written by the group; SQLite gives its files the rights of the store."""
        os.umask(SHARED_UMASK)
        try:
            os.close(os.open(self.store, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o660))
        except FileExistsError:
            return
        except OSError as error:
            raise StoreError(
                f"The store in {self.folder} cannot be made ({error.strerror or error}).",
                remedy="Look whether this account belongs to the group of that folder.",
            ) from error


def find_home(given: str | Path | None = None, environ: Mapping[str, str] | None = None) -> Home:
    """The home folder: as given, else of ML_CONNECTOR_HOME, else the data folder of this account.

    Args:
        given: what `--home` says: a path, `only-me` or `this-pc`.
        environ: the environment, `os.environ` unless given.
    """
    environ = os.environ if environ is None else environ
    chosen = str(given or environ.get(HOME_VARIABLE) or "")
    if chosen == THIS_PC:
        return Home(shared_home())
    if chosen and chosen != ONLY_ME:
        return Home(Path(os.path.abspath(Path(chosen).expanduser())))  # noqa: PTH100 - links stay as they were typed
    import platformdirs  # noqa: PLC0415 - not needed where the folder is given

    name = "ml-connector" if sys.platform == "linux" else "ML Connector"
    return Home(platformdirs.user_data_path(name, appauthor=False))


def shared_home() -> Path:
    """The home folder that the accounts of this computer may share; made with `home share`."""
    import platformdirs  # noqa: PLC0415 - not needed where the folder is given

    if sys.platform == "linux":
        return Path("/var/lib/ml-connector")
    return platformdirs.site_data_path("ML Connector", appauthor=False)


def refuse_shared_place(folder: Path) -> None:
    """Checks that SQLite can be trusted to a folder, which need not exist yet.

    Raises:
        ConfigurationError: the folder is on the network, or a program copies it to a cloud.
    """
    reason = network_reason(folder) or cloud_reason(folder)
    if reason:
        raise ConfigurationError(
            f"{folder} cannot be the home folder: {reason}. The local store would be damaged there.",
            remedy=REMEDY,
            context={"folder": str(folder)},
        )


def cloud_reason(folder: Path, environ: Mapping[str, str] | None = None) -> str:
    """Why a folder looks as if a program copied it to a cloud; "" when it does not.

    Args:
        folder: any folder.
        environ: the environment, `os.environ` unless given.
    """
    environ = os.environ if environ is None else environ
    for place in {folder, folder.resolve()}:
        for variable in CLOUD_VARIABLES:
            top = environ.get(variable, "")
            if top and place.is_relative_to(top):
                return f"it is in OneDrive ({top})"
        parts = [part.lower().replace(" ", "") for part in place.parts]
        if "mobiledocuments" in parts or "cloudstorage" in parts[:-1]:
            return "it is in a cloud folder of macOS"
        for part, name in zip(parts, place.parts, strict=True):
            if part in CLOUD_FOLDERS or part.startswith("onedrive-"):
                return f"{name} is synchronised with a cloud"
        for parent in (place, *place.parents):
            for mark in CLOUD_MARKS:
                if (parent / mark).exists() and parent != Path.home():
                    return f"{parent} is synchronised with a cloud ({mark})"
    return ""


def network_reason(folder: Path) -> str:
    """Why a folder is not on a disk of this computer; "" when it is, or when the system does not say."""
    if sys.platform == "win32":
        return windows_network_reason(folder)
    try:
        mounts = mount_table()
    except OSError:
        return ""
    kind = kind_of_mount(folder.resolve(), mounts)
    return f"it is on a network drive ({kind})" if kind in NETWORK_FILE_SYSTEMS else ""


def windows_network_reason(folder: PurePath) -> str:
    """The same on Windows: shares by their name, drives by what the system says of them."""
    drive = folder.drive.replace("/", "\\")
    if drive.startswith("\\\\") and (not drive.startswith("\\\\?\\") or drive.upper().startswith("\\\\?\\UNC")):
        return f"it is on a network share ({folder.drive})"
    if sys.platform == "win32" and folder.drive:
        import ctypes  # noqa: PLC0415 - Windows only

        if ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\") == DRIVE_REMOTE:
            return f"{folder.drive} is a network drive"
    return ""


def mount_table() -> list[tuple[str, str]]:
    """Mount points with the types of their file systems, in the order in which they were mounted.

    Raises:
        OSError: this system does not say.
    """
    if sys.platform == "darwin":
        import subprocess  # noqa: PLC0415 - macOS only

        done = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False)
        return [parsed for line in done.stdout.splitlines() if (parsed := parse_mac_mount(line))]
    return parse_mounts(Path("/proc/mounts").read_text("utf-8", "replace").splitlines())


def parse_mounts(lines: Iterable[str]) -> list[tuple[str, str]]:
    """`/proc/mounts`: device, mount point with octal escapes, type, options."""
    table = []
    for line in lines:
        fields = line.split(" ")
        if len(fields) <= MOUNT_FIELDS:
            continue
        point, kind, options = fields[1], fields[2], fields[3]
        for escape, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
            point = point.replace(escape, character)
        # Drives of Windows inside its Linux subsystem: no shared memory there.
        table.append((point, "drvfs" if kind == "9p" and "drvfs" in options else kind))
    return table


def parse_mac_mount(line: str) -> tuple[str, str] | None:
    """A line of `mount` on macOS: `//user@server/share on /Volumes/share (smbfs, nodev)`."""
    _, _, rest = line.partition(" on ")
    point, _, options = rest.rpartition(" (")
    return (point, options.split(",")[0].rstrip(")")) if point else None


def kind_of_mount(folder: PurePath, mounts: Iterable[tuple[str, str]]) -> str:
    """Type of the file system that holds a folder: that of the longest mount point above it, the last one of equals."""
    best, kind = -1, ""
    for point, found in mounts:
        if folder.is_relative_to(point) and len(point) >= best:
            best, kind = len(point), found
    return kind
