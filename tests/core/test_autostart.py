"""The start at log-on, as this system keeps it; that of the others as far as it can be seen from here."""

from __future__ import annotations

import plistlib
import re
import stat
import sys
from pathlib import Path

import pytest

from core import autostart
from core.errors import ConfigurationError

COMMAND = ("/opt/ML Connector/python", "-m", "gui", "--home", '/home/anna/100 % "ours" $x\\y')


def lines(text: str) -> dict[str, str]:
    return dict(line.split("=", 1) for line in text.splitlines() if "=" in line)


def read_back(value: str) -> list[str]:
    """An `Exec` as a desktop reads it: the key's own escapes first, then quotes, then the percent signs."""
    unescaped = value.replace("\\\\", "\\")
    quoted = re.findall(r'"((?:\\.|[^"\\])*)"', unescaped)
    assert not any("%" in part.replace("%%", "") for part in quoted), "a single one would be a field code"
    return [re.sub(r"\\(.)", r"\1", part).replace("%%", "%") for part in quoted]


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="these keep it elsewhere")
def test_it_is_switched_on_and_off_in_the_folder_of_the_account(tmp_path: Path) -> None:
    environment = {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    assert not autostart.is_on(environment)
    autostart.set_off(environment)
    autostart.set_on(COMMAND, environment)
    autostart.set_on(COMMAND, environment)
    assert autostart.is_on(environment)
    file = tmp_path / "config" / "autostart" / "ml-connector.desktop"
    entry = lines(file.read_text(encoding="utf-8"))
    assert (entry["Type"], entry["Name"], entry["Terminal"]) == ("Application", "ML Connector", "false")
    autostart.set_off(environment)
    assert not autostart.is_on(environment)


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="these keep it elsewhere")
def test_a_folder_that_is_no_whole_path_is_left_alone_as_the_specification_has_it(tmp_path: Path) -> None:
    autostart.set_on(COMMAND, {"XDG_CONFIG_HOME": "relative"}, tmp_path)
    assert (tmp_path / ".config" / "autostart" / "ml-connector.desktop").exists()


def test_every_part_of_the_command_comes_back_as_it_was() -> None:
    assert read_back(lines(autostart.desktop_entry(COMMAND))["Exec"]) == list(COMMAND)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    blocked = tmp_path / "config"
    blocked.write_text("a file, no folder", encoding="utf-8")
    blocked.chmod(stat.S_IRUSR)
    with pytest.raises(ConfigurationError, match="cannot be set"):
        autostart.set_on(COMMAND, {"XDG_CONFIG_HOME": str(blocked)})


def test_the_agent_of_macos_starts_the_same_command() -> None:
    agent = plistlib.loads(autostart._agent(COMMAND))
    assert agent["ProgramArguments"] == list(COMMAND)
    assert agent["RunAtLoad"] is True


def test_the_command_opens_the_window_of_this_home(tmp_path: Path) -> None:
    start = autostart.window_start(tmp_path)
    assert Path(start.words[0]).exists()
    assert start.words[-3:] == ("--in-tray", "--home", str(tmp_path))


def test_a_source_tree_is_found_from_its_own_folder_alone(tmp_path: Path) -> None:
    entry = lines(autostart.desktop_entry(COMMAND, tmp_path))
    assert entry["Path"] == str(tmp_path)
    assert "Path" not in lines(autostart.desktop_entry(COMMAND))
    assert plistlib.loads(autostart._agent(COMMAND, tmp_path))["WorkingDirectory"] == str(tmp_path)
