"""Starting the practice systems, in this process and as a process of their own."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from core.sandbox.serve import PracticeBusyError, start_practice
from core.sandbox.x3 import X3Switches

SERVE = [sys.executable, "-m", "core.sandbox.serve", "--json"]


def test_both_systems_run_and_say_where() -> None:
    with start_practice(orders=3, latency_ms=1, faults=["x3:create:html"]) as pair:
        told = pair.as_dict()
        for system, key in (("jaggaer", "host"), ("x3", "base_url")):
            state = httpx.get(f"{told[system][key]}/_sim/state", trust_env=False).json()  # type: ignore[index]
            assert (state["system"], state["latency_ms"], state["faults_armed"]) == (system, 1, ["x3:create:html"])
        assert pair.x3.folder == "SEED"
        assert pair.jaggaer_secret
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{told['x3']['base_url']}/_sim/state", trust_env=False)  # type: ignore[index]


def test_one_system_can_run_alone() -> None:
    with start_practice(systems=["x3"], x3_switches=X3Switches(page_size=7)) as pair:
        assert list(pair.as_dict()) == ["format", "x3"]
        assert pair.x3.switches.page_size == 7
        with pytest.raises(RuntimeError, match="JAGGAER"):
            _ = pair.jaggaer


def test_a_folder_keeps_the_secrets(tmp_path: Path) -> None:
    with start_practice(orders=1, data_dir=tmp_path) as pair:
        first = pair.jaggaer_secret, pair.x3.secret
    with start_practice(orders=1, data_dir=tmp_path) as pair:
        assert (pair.jaggaer_secret, pair.x3.secret) == first
    with start_practice(orders=1, data_dir=tmp_path / "other") as pair:
        assert pair.x3.secret != first[1]


def test_a_folder_is_used_by_one_at_a_time(tmp_path: Path) -> None:
    with start_practice(orders=1, data_dir=tmp_path) as pair:
        with pytest.raises(PracticeBusyError) as caught:
            start_practice(orders=1, data_dir=tmp_path)
        assert caught.value.running == pair.as_dict()
    start_practice(orders=1, data_dir=tmp_path).stop()


def test_when_one_cannot_start_the_other_is_stopped(tmp_path: Path) -> None:
    with start_practice(systems=["x3"]) as other:
        taken = int(other.x3.base_url.rpartition(":")[2])
        with pytest.raises(OSError):  # noqa: PT011 - its text is the system's
            start_practice(orders=1, x3_port=taken, data_dir=tmp_path)
    start_practice(orders=1, data_dir=tmp_path).stop()


def test_a_process_of_its_own_prints_one_line_when_it_is_ready(tmp_path: Path) -> None:
    arguments = [*SERVE, "--orders", "2", "--data", str(tmp_path), "--x3-switch", "page_size=5"]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        state = httpx.get(f"{told['x3']['base_url']}/_sim/state", trust_env=False).json()
        assert state["switches"]["page_size"] == 5
        process.send_signal(signal.SIGTERM)
        assert process.stdout.read() == ""
    assert process.returncode == 0 or sys.platform == "win32"


def test_a_process_ends_when_its_input_closes() -> None:
    arguments = [*SERVE, "--system", "x3", "--until-stdin-closes"]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        assert json.loads(process.stdout.readline())["format"] == 1
        process.stdin.close()
        assert process.wait(timeout=20) == 0


@pytest.mark.parametrize("wrong", [["--fault", "x3:create"], ["--x3-switch", "nothing=1"]])
def test_a_wrong_argument_is_said_in_a_sentence(wrong: list[str]) -> None:
    done = subprocess.run([*SERVE, *wrong], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
