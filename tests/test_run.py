from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import run
from tests.conftest import REPOSITORY
from tests.helpers.pace import at_most

PROGRAM = """
import json, os, signal, sys, time
if "wait" in sys.argv:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored from birth where a shell started all in the background
    try:
        print("ready", flush=True)
        time.sleep(60)
    except KeyboardInterrupt:
        print("ended cleanly", flush=True)
        sys.exit(130)
print(json.dumps({
    "args": sys.argv[1:],
    "python": sys.executable,
    "home": os.environ.get("ML_CONNECTOR_HOME"),
    "platform": os.environ.get("QT_QPA_PLATFORM"),
}))
sys.exit(7 if "seven" in sys.argv else 0)
"""

KEYRING_PROGRAM = """
import os, sys
import keyring
print(keyring.get_password("ML Connector", "trial"), os.environ["DBUS_SESSION_BUS_ADDRESS"], flush=True)
keyring.set_password("ML Connector", "trial", sys.argv[1])
if sys.argv[1] == "die":
    os.kill(os.getpid(), 9)
"""

on_posix = pytest.mark.skipif(os.name == "nt", reason="signals are POSIX's")
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="packages and the bus are Linux's")


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment without what `run.py test` set; a keyring is said to be there, so that none is started."""
    ours = ("ML_CONNECTOR_", "QT_QPA", "PYTHONPATH", "COV_", "PYTEST_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**kept, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring", **(extra or {})}


class Tree:
    """A source tree with a program that says how it was started."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "core").mkdir(parents=True)
        (root / "core" / "__init__.py").write_text("")
        (root / "core" / "__main__.py").write_text(PROGRAM)
        shutil.copy(REPOSITORY / "run.py", root)
        self.lock = root / "requirements.lock"
        self.lock.write_text("# nothing is needed\n")

    def command(self, *args: str) -> list[str]:
        return [sys.executable, str(self.root / "run.py"), *args]

    def run(self, *args: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*args), cwd="/", env=environment(env), capture_output=True, text=True, check=False
        )


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """A tree that was set up."""
    made = Tree(tmp_path_factory.mktemp("a folder") / "tree")
    first = made.run("sync", "--json", "seven")
    assert first.returncode == 7, first.stderr
    assert "Making the virtual environment" in first.stderr
    assert "Installing the 0 locked packages" in first.stderr
    assert json.loads(first.stdout)["args"] == ["sync", "--json", "seven"]
    return made


def test_the_second_time_it_says_nothing_and_takes_less_than_two_seconds(tree: Tree) -> None:
    with at_most(2):
        again = tree.run("sync", "--json")
    assert (again.returncode, again.stderr) == (0, "")
    said = json.loads(again.stdout)
    assert Path(said["python"]).is_relative_to(tree.root / ".venv")
    assert Path(said["home"]) == tree.root / ".home"


def test_a_home_of_the_environment_is_left_alone(tree: Tree, tmp_path: Path) -> None:
    done = tree.run("sync", env={"ML_CONNECTOR_HOME": str(tmp_path)})
    assert json.loads(done.stdout)["home"] == str(tmp_path)


def test_a_changed_lock_is_installed_once(tree: Tree) -> None:
    before = tree.lock.read_text()
    tree.lock.write_text("# changed\n")
    assert "Installing the 0 locked packages" in tree.run("sync").stderr
    assert tree.run("sync").stderr == ""
    tree.lock.write_text(before)


def test_an_environment_that_lost_its_python_is_made_anew(tree: Tree) -> None:
    run.Place(tree.root).python.unlink()
    done = tree.run("sync")
    assert "Making the virtual environment" in done.stderr
    assert done.returncode == 0


def test_without_a_network_one_sentence_says_what_failed(tree: Tree, free_port: Callable[[], int]) -> None:
    before = tree.lock.read_text()
    tree.lock.write_text("no-such-package-of-ours==1.0 \\\n    --hash=sha256:" + "0" * 64 + "\n")
    nowhere = f"http://127.0.0.1:{free_port()}/simple"
    offline = {"PIP_INDEX_URL": nowhere, "PIP_RETRIES": "1", "PIP_CONFIG_FILE": os.devnull}
    done = tree.run("sync", "--json", env=offline)
    tree.lock.write_text(before)
    assert done.returncode == 2
    assert done.stdout == ""
    last = done.stderr.splitlines()[-1]
    assert last.startswith("ML Connector: The packages could not be installed: Connection refused. Is the network")
    assert "Traceback" not in done.stderr


@on_posix
def test_ctrl_c_reaches_the_program_which_ends_as_it_likes(tree: Tree) -> None:
    process = subprocess.Popen(
        tree.command("wait"), env=environment(), stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    os.killpg(process.pid, signal.SIGINT)
    assert process.stdout.read() == "ended cleanly\n"
    assert process.wait(10) == 130
    process.stdout.close()


@on_posix
def test_killing_the_started_process_kills_the_program(tree: Tree) -> None:
    process = subprocess.Popen(tree.command("wait"), env=environment(), stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    process.kill()
    assert process.stdout.read() == ""  # the pipe closes when nobody holds it any more
    assert process.wait(10) == -9
    process.stdout.close()


@on_linux
def test_without_a_display_the_window_is_told_to_draw_unseen(tree: Tree) -> None:
    done = tree.run("sync", env={"DISPLAY": "", "WAYLAND_DISPLAY": ""})
    assert json.loads(done.stdout)["platform"] == "offscreen"
    done = tree.run("sync", env={"DISPLAY": ":7"})
    assert json.loads(done.stdout)["platform"] is None


@on_linux
def test_without_a_display_the_demo_runs_without_its_window_and_says_so(tree: Tree) -> None:
    done = tree.run("demo", "--json", env={"DISPLAY": "", "WAYLAND_DISPLAY": ""})
    assert json.loads(done.stdout)["args"] == ["demo", "--json", "--headless"]
    assert done.stderr == "There is no display here, so the demo runs without its window (as with --headless).\n"
    done = tree.run("demo", "--headless", env={"DISPLAY": "", "WAYLAND_DISPLAY": ""})
    assert (json.loads(done.stdout)["args"], done.stderr) == (["demo", "--headless"], "")


def test_the_entry_of_a_package_is_taken_from_the_lock_with_its_hashes() -> None:
    text = (REPOSITORY / "requirements.lock").read_text("utf-8")
    entry = run.pinned(text, "uv")
    lines = entry.strip().splitlines()
    assert lines[0].startswith("uv==")
    assert len(lines) > 5
    assert all(line.strip().startswith("--hash=sha256:") for line in lines[1:])
    assert run.pinned(text, "no-such-package") == ""


@pytest.mark.parametrize(
    ("args", "command", "home"),
    [
        ([], "", "/tree/.home"),
        (["demo", "--headless"], "demo", "/tree/.home"),
        (["--home", "/x", "demo"], "demo", "/x"),
        (["--home=/x", "--json", "sync"], "sync", "/x"),
        (["sync", "--home", "/x"], "sync", "/x"),
        (["--connection", "demo", "sync"], "sync", "/tree/.home"),
        (["--home"], "", "/tree/.home"),
    ],
)
def test_command_and_home_are_found_among_the_arguments(args: list[str], command: str, home: str) -> None:
    place = run.Place(Path("/tree"))
    assert run.command_of(args) == command
    assert run.home_of(args, {}, place) == Path(home)
    assert run.home_of([], {"ML_CONNECTOR_HOME": "/y"}, place) == Path("/y")


@on_linux
def test_where_packages_cannot_be_installed_the_line_to_type_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(run.StopError, match=r"The window needs .*what Debian calls libgl1, libegl1, then"):
        run.apt_install(run.Place(tmp_path), ["libgl1", "libegl1"], "The window")


@on_linux
@pytest.mark.skipif(not Path("/usr/bin/python3").exists(), reason="another account needs a Python that it can reach")
def test_who_may_not_install_packages_is_shown_the_line_to_type() -> None:
    # Not in tmp_path, which only its owner can enter.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        shutil.copy(REPOSITORY / "run.py", folder)
        (folder / "apt-get").symlink_to("/bin/true")
        script = "import run; from pathlib import Path; run.apt_install(run.Place(Path('/')), ['libgl1'], 'The window')"
        done = subprocess.run(
            ["/usr/bin/python3", "-B", "-c", script],
            user=65_534 if os.geteuid() == 0 else None,
            cwd=folder,
            env={"PATH": str(folder)},
            capture_output=True,
            text=True,
            check=False,
        )
    assert "run `sudo apt-get install -y --no-install-recommends libgl1`, then the same command again" in done.stderr


@pytest.mark.keyring
@on_linux
@pytest.mark.skipif(not shutil.which("gnome-keyring-daemon"), reason="run.py test installs gnome-keyring")
def test_a_keyring_of_our_own_keeps_secrets_between_commands_and_ends_with_each(tmp_path: Path) -> None:
    driver = (
        f"import sys; sys.path.insert(0, {str(REPOSITORY)!r}); import os, run; from pathlib import Path\n"
        f"env = run.Keyring(run.Place(Path({str(REPOSITORY)!r})), Path({str(tmp_path / 'kept')!r}), os.environ).env\n"
        f"run.become([{sys.executable!r}, '-c', {KEYRING_PROGRAM!r}, sys.argv[1]], env)"
    )
    base = {name: value for name, value in environment().items() if not name.startswith(("PYTHON_KEYRING", "DBUS"))}
    found: list[str] = []
    sockets: list[Path] = []
    for value in ("one", "die", "three"):
        done = subprocess.run(
            [sys.executable, "-B", "-c", driver, value], env=base, capture_output=True, text=True, check=False
        )
        assert done.returncode == (-9 if value == "die" else 0), done.stderr
        before, address = done.stdout.split()
        found.append(before)
        sockets.append(Path(address.removeprefix("unix:path=").split(",")[0]))
    assert found == ["None", "one", "die"]
    deadline = time.monotonic() + 10
    while any(socket.exists() for socket in sockets) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [socket for socket in sockets if socket.exists()] == []


CHECKED_TREE = {
    "pyproject.toml": """
[tool.mypy]
strict = true
[tool.importlinter]
root_packages = ["core", "gui"]
[[tool.importlinter.contracts]]
name = "core works without gui"
type = "forbidden"
source_modules = ["core"]
forbidden_modules = ["gui"]
""",
    "core/__init__.py": "",
    "gui/__init__.py": "",
    "installer/__init__.py": "",
    "run.py": "",
    "tests/test_one.py": "def test_one() -> None:\n    assert 1 + 1 == 2\n",
}


@pytest.mark.keyring
@pytest.mark.skipif(
    sys.platform == "linux" and not shutil.which("gnome-keyring-daemon"), reason="run.py test installs gnome-keyring"
)
@pytest.mark.parametrize(
    ("files", "failing"),
    [
        ({}, []),
        (
            {
                "core/shape.py": "ONE=1\n",
                "core/lint.py": "import os\n",
                "core/up.py": "import gui\n\nGUI = gui\n",
                "core/kind.py": 'ONE: int = "1"\n',
            },
            ["format (ruff)", "lint (ruff)", "imports (import-linter)", "types (mypy)"],
        ),
        ({"tests/test_two.py": "def test_two() -> None:\n    assert 1 + 1 == 3\n"}, []),
    ],
)
def test_the_test_command_runs_every_check_and_fails_when_one_does(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], files: Mapping[str, str], failing: list[str]
) -> None:
    for name, content in {**CHECKED_TREE, **files}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content)
    place = run.Place(tmp_path)
    place.venv.mkdir()
    place.python = Path(sys.executable)
    env = environment({"PYTHONPATH": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"})
    code = run.run_tests(place, ["-q", "-p", "no:cacheprovider", "tests"], env)
    output = capfd.readouterr()
    assert code == (1 if files else 0), output.out
    shown = [line for line in output.out.splitlines() if line.startswith("== ")]
    assert len(shown) == 5
    assert [line.split(": ")[0] for line in shown if "FAILED" in line] == [f"== {name}" for name in failing]
    assert all(name in output.err for name in failing)
    closing = output.out.rstrip().splitlines()[-1]
    assert "1 passed" in closing
    assert ("1 failed" in closing) == ("tests/test_two.py" in files)


# -- a second try ------------------------------------------------------------------------------------------------------

PASSES_ALONE = """
from pathlib import Path
def test_one():
    before = Path("before")
    was = before.exists()
    before.touch()
    assert was
"""
FAILS = "def test_two():\n    assert 1 == 2\n"


@pytest.mark.parametrize(
    ("tests", "code", "said"),
    [
        ((PASSES_ALONE,), 0, "Failed beside other tests and passed alone, so see to them: test_0.py::test_one"),
        ((PASSES_ALONE, FAILS), 1, ""),
        ((PASSES_ALONE,) * (run.FEW + 1), 1, ""),
        (("def test_it(): pass",), 0, ""),
        (("def broken(:",), 2, ""),
    ],
)
def test_a_few_tests_that_failed_get_a_second_try_alone(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], tests: tuple[str, ...], code: int, said: str
) -> None:
    place = run.Place(tmp_path)
    place.python = Path(sys.executable)
    for number, text in enumerate(tests):
        (tmp_path / f"test_{number}.py").write_text(text.replace('"before"', f'"before-{number}"'))
    assert run.run_suite(place, environment(), ["-q"]) == code
    told = capfd.readouterr().err
    assert said in told
    assert ("passed alone" in told) is bool(said)
