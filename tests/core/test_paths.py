from __future__ import annotations

import os
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from core import paths
from core.errors import ConfigurationError, StoreError


def test_the_option_comes_before_the_variable_and_both_before_the_account(tmp_path: Path) -> None:
    environ = {"ML_CONNECTOR_HOME": str(tmp_path / "variable")}
    assert paths.find_home(tmp_path / "option", environ).folder == tmp_path / "option"
    assert paths.find_home("", environ).folder == tmp_path / "variable"
    own = paths.find_home(None, {}).folder
    assert own.is_absolute()
    assert own.name in {"ml-connector", "ML Connector"}


def test_a_relative_home_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.find_home("here/../there", {}).folder == tmp_path / "there"


def test_everything_is_inside_the_home(tmp_path: Path) -> None:
    home = paths.Home(tmp_path)
    assert home.store == tmp_path / "ml-connector.db"
    assert home.logs == tmp_path / "logs"
    assert home.practice == tmp_path / "practice"


def test_preparing_makes_the_folder_for_this_account_alone_and_leaves_nothing_in_it(tmp_path: Path) -> None:
    home = paths.Home(tmp_path / "a" / "b")
    home.prepare()
    assert list(home.folder.iterdir()) == []
    if sys.platform != "win32":
        assert home.folder.stat().st_mode & 0o777 == 0o700
    home.prepare()


def test_a_home_that_is_a_file_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be used") as caught:
        paths.Home(tmp_path / "file").prepare()
    assert "--home" in caught.value.remedy


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_home_is_a_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError, match="cannot be used"):
        paths.Home(tmp_path).prepare()


@pytest.mark.parametrize(
    "folder",
    ["OneDrive - Contoso Ltd/data", "Dropbox/x", "Google Drive/x", "Nextcloud", "Library/Mobile Documents/x"],
)
def test_folders_of_cloud_programs_are_refused_by_name(tmp_path: Path, folder: str) -> None:
    with pytest.raises(ConfigurationError, match="cannot be the home folder") as caught:
        paths.Home(tmp_path / folder).prepare()
    assert not (tmp_path / folder).exists()
    assert "--home" in caught.value.remedy


@pytest.mark.parametrize("folder", ["onedriver-test/x", "Boxes", "dropbox-export", "nextcloud2"])
def test_names_that_only_look_alike_are_accepted(tmp_path: Path, folder: str) -> None:
    paths.Home(tmp_path / folder).prepare()


def test_folders_of_cloud_programs_are_found_by_their_marks(tmp_path: Path) -> None:
    (tmp_path / "team" / ".stfolder").mkdir(parents=True)
    assert ".stfolder" in paths.cloud_reason(tmp_path / "team" / "deep" / "below", {})
    assert paths.cloud_reason(tmp_path / "other", {}) == ""


def test_onedrive_is_known_by_its_variable_whatever_its_folder_is_called(tmp_path: Path) -> None:
    environ = {"OneDriveCommercial": str(tmp_path / "Firma")}
    assert "OneDrive" in paths.cloud_reason(tmp_path / "Firma" / "x", environ)
    assert paths.cloud_reason(tmp_path / "Firma2" / "x", environ) == ""


def test_a_link_into_a_cloud_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    try:
        (tmp_path / "innocent").symlink_to(tmp_path / "Dropbox", target_is_directory=True)
    except OSError:
        pytest.skip("this account may not make links")
    with pytest.raises(ConfigurationError, match="Dropbox"):
        paths.Home(tmp_path / "innocent" / "x").prepare()


MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
server:/export /mnt nfs4 rw,vers=4.2 0 0
/dev/sdb1 /mnt/local\\040disk xfs rw 0 0
//server/share /srv/finance cifs rw 0 0
C:\\134 /mnt/c 9p rw,aname=drvfs;path=C:\\;uid=1000 0 0
none /work 9p rw,trans=fd 0 0
me@server:/home /home/me/far fuse.sshfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/lib/x", "ext4"),
        ("/mnt/x", "nfs4"),
        ("/mnt/local disk/x", "xfs"),
        ("/srv/finance", "cifs"),
        ("/srv/finance2", "ext4"),
        ("/mnt/c/Users", "drvfs"),
        ("/work/x", "9p"),
        ("/home/me/far/x", "fuse.sshfs"),
    ],
)
def test_the_file_system_of_a_folder_is_that_of_the_nearest_mount_above(folder: str, kind: str) -> None:
    table = paths.parse_mounts(MOUNTS.splitlines())
    assert paths.kind_of_mount(PurePosixPath(folder), table) == kind


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "drvfs", "fuse.sshfs"])
def test_those_on_the_network_are_refused(kind: str) -> None:
    assert kind in paths.NETWORK_FILE_SYSTEMS


@pytest.mark.parametrize("kind", ["ext4", "xfs", "btrfs", "overlay", "tmpfs", "9p", "apfs", "zfs"])
def test_those_of_this_computer_are_not(kind: str) -> None:
    assert kind not in paths.NETWORK_FILE_SYSTEMS


def test_mounts_of_macos_are_read() -> None:
    line = "//me@server/share on /Volumes/share (smbfs, nodev, nosuid, mounted by me)"
    assert paths.parse_mac_mount(line) == ("/Volumes/share", "smbfs")
    assert paths.parse_mac_mount("/dev/disk1s1 on / (apfs, local, read-only)") == ("/", "apfs")
    assert paths.parse_mac_mount("nonsense") is None


@pytest.mark.parametrize("folder", [r"\\server\share\x", "//server/share/x", r"\\?\UNC\server\share\x"])
def test_shares_of_windows_are_refused_by_name(folder: str) -> None:
    assert "network share" in paths.windows_network_reason(PureWindowsPath(folder))


def test_drives_of_windows_are_not_refused_by_name() -> None:
    if sys.platform != "win32":
        assert paths.windows_network_reason(PureWindowsPath(r"C:\ProgramData\x")) == ""
        assert paths.windows_network_reason(PureWindowsPath(r"\\?\C:\x")) == ""


def test_the_folder_of_this_test_is_on_this_computer(tmp_path: Path) -> None:
    assert paths.network_reason(tmp_path) == ""
