"""The archive for Linux as it is given away: built, unpacked, installed, used, run by systemd, removed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from installer.build import build_linux
from installer.product import version
from installer.tools import ROOT
from tests.installer.session import Session, session, why_not
from tests.installer.wine import wait_until

pytestmark = [
    pytest.mark.full,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(sys.platform != "linux", reason="of Linux"),
]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with what `run.py package --for linux` makes; ML_CONNECTOR_BUILT keeps it for the next time."""
    kept = os.environ.get("ML_CONNECTOR_BUILT")
    out = Path(kept, "linux") if kept else tmp_path_factory.mktemp("linux")
    if not list(out.glob("*.whl")):
        build_linux(out, quick=True)
    return out


@pytest.fixture(scope="module")
def unpacked(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(next(built.glob("*.tar.gz"))) as tar:
        tar.extractall(folder, filter="data")
    return next(folder.iterdir())


@pytest.fixture(scope="module")
def account(unpacked: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """An account for which the program is installed."""
    if reason := why_not():
        pytest.skip(reason)
    with session(tmp_path_factory.mktemp("account") / "home") as made:
        done = made.run(unpacked / "install.sh", "--user")
        assert done.returncode == 0, done.stderr
        yield made


def home(account: Session) -> Path:
    return Path(account.environment["HOME"])


def test_the_checksums_are_those_of_what_is_given_away(built: Path) -> None:
    sums = next(built.glob("*SHA256SUMS.txt"))
    done = subprocess.run(["sha256sum", "--check", sums.name], cwd=built, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert len(done.stdout.splitlines()) == 3


def test_the_bill_of_materials_and_the_licences_name_every_package(unpacked: Path) -> None:
    parts = json.loads((unpacked / "bill-of-materials.cdx.json").read_text("utf-8"))["components"]
    names = {part["name"].lower() for part in parts}
    assert {"secretstorage", "pyside6_essentials", "qt", "lxml"} <= names
    assert "cpython" not in names, "that of the system is used"
    assert not [part["name"] for part in parts if not part.get("licenses")]
    assert {path.name.partition("-")[0] for path in (unpacked / "licences").iterdir()} >= {"lxml", "rich", "Qt.txt"}


def test_the_wheel_has_the_product_with_its_resources_and_both_commands(built: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
        said = next(name for name in names if name.endswith("entry_points.txt"))
        points = wheel.read(said).decode()
    product = {str(path.relative_to(ROOT)) for part in ("core", "gui") for path in (ROOT / part).rglob("*.py")}
    assert product <= names
    assert {"resources/profiles/profile.schema.json", "resources/translations/ml-connector_fr.qm"} <= names
    assert not [name for name in names if name.startswith(("tests", "installer", "resources/screenshots"))]
    assert "ml-connector = core.__main__:main" in points
    assert "ml-connector-window = gui.launch:main" in points


def test_the_modules_of_every_python_are_there(unpacked: Path) -> None:
    for series in ("311", "312", "313", "314"):
        assert (unpacked / f"site-packages/lxml/etree.cpython-{series}-x86_64-linux-gnu.so").is_file()


def test_the_guides_are_there_as_pages(unpacked: Path) -> None:
    pages = unpacked / "app/resources/guides/pages"
    assert {"en", "fr"} <= {path.name for path in pages.iterdir()}
    assert list(pages.rglob("index.html"))


def test_it_answers_with_the_version_of_the_product(account: Session) -> None:
    assert account.run("ml-connector", "--version").stdout.split() == ["ml-connector,", "version", version()]
    assert account.run("ml-connector", "no-such-command").returncode == 2


def test_the_window_opens(account: Session) -> None:
    program = home(account) / ".local/opt/ml-connector"
    script = (
        f"import sys; sys.path[:0] = ['{program}/app', '{program}/site-packages'];"
        "from gui.__main__ import make_application; from PySide6.QtSvg import QSvgRenderer;"
        "from PySide6.QtGui import QFontDatabase; application = make_application();"
        "print(application.platformName(), bool(application.style()))"
    )
    python = (program / "python").read_text("utf-8").strip()
    done = account.run("env", "QT_QPA_PLATFORM=offscreen", python, "-IS", "-c", script)
    assert done.stdout.split() == ["offscreen", "True"], done.stderr


def test_a_sync_with_the_practice_systems_and_a_timer_that_really_fires(account: Session) -> None:
    done = account.run("ml-connector", "demo", "--headless", "--orders", "30", "--json", "--quiet")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["counts"]["created"] > 0

    done = account.run("ml-connector", "schedule", "install", "--every", "1", "--json")
    assert done.returncode == 0, done.stderr
    task = json.loads(done.stdout)["task"]
    assert (task["keeper"], task["installed"]) == ("systemd", True)
    assert not [note for note in task.get("notes", []) if "did not report back" in note]
    name = task["name"]
    unit = (home(account) / f".config/systemd/user/{name}.service").read_text("utf-8")
    assert f'ExecStart="{home(account)}/.local/opt/ml-connector/ml-connector" "schedule" "run-due"' in unit
    assert "WorkingDirectory" not in unit

    def fired() -> bool:
        return account.systemctl("show", f"{name}.timer", "--property=LastTriggerUSec", "--value") not in {"", "n/a"}

    wait_until(fired, 90, "the timer fires")
    state = ("show", f"{name}.service", "--value", "--property")
    wait_until(lambda: account.systemctl(*state, "ActiveState") == "inactive", 60, "what was due has run")
    assert account.systemctl(*state, "Result") == "success"


def test_removed_with_its_data_it_leaves_no_timer_no_secret_and_no_file(account: Session, unpacked: Path) -> None:
    program = home(account) / ".local/opt/ml-connector"
    python = (program / "python").read_text("utf-8").strip()
    script = (
        f"import sys; sys.path[:0] = ['{unpacked}/site-packages']; import secretstorage;"
        "found = secretstorage.search_items(secretstorage.dbus_init(), {'service': 'ML Connector'});"
        "print(len(list(found)))"
    )

    def secrets() -> int:
        return int(account.run(python, "-IS", "-c", script).stdout)

    assert secrets() > 0
    done = account.run(program / "uninstall.sh", "--delete-data")
    assert (done.returncode, done.stdout) == (0, "ML Connector is removed.\n"), done.stderr
    assert secrets() == 0
    assert account.systemctl("list-timers", "--all", "--no-legend") == ""
    left = [path for path in home(account).rglob("*") if path.is_file() or path.is_symlink()]
    assert [path for path in left if "keyrings" not in path.parts] == []
