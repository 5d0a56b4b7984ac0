"""The installed window on a screen of its own, worked by real keys and a real mouse."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from core.onboarding.practice import try_out_home
from installer.tools import need
from tests.installer.conftest import SetUps
from tests.installer.wine import Windows, wait_until

pytestmark = [pytest.mark.windows, pytest.mark.timeout(1800)]

SYNC_NOW = (140, 108)
"""The button: pixels from the right edge of the window, and from its top."""


class Person:
    """Somebody who sits before the screen.

    Args:
        pc: the Windows.
        pictures: where what is seen is kept, to be looked at.
    """

    def __init__(self, pc: Windows, pictures: Path) -> None:
        self._pc = pc
        self._pictures = pictures
        pictures.mkdir(parents=True, exist_ok=True)

    def _do(self, *words: str) -> str:
        done = subprocess.run(
            [need("xdotool"), *words], env=self._pc.environment, capture_output=True, text=True, timeout=60, check=False
        )
        return done.stdout

    def sees(self, title: str) -> str:
        """The number of the window with this title; "" when there is none."""
        return next(iter(self._do("search", "--onlyvisible", "--name", title).split()), "")

    def waits_for(self, title: str, seconds: float = 400) -> str:
        """The number of a window that comes."""
        wait_until(lambda: bool(self.sees(title)), seconds, f"the window “{title}”")
        number = self.sees(title)
        self._do("sleep", "3")
        self._do("windowfocus", "--sync", number)
        return number

    def presses(self, *keys: str) -> None:
        """Presses keys, one after the other."""
        self._do("key", "--delay", "400", *keys)

    def clicks(self, window: str, from_right: int, from_top: int) -> None:
        """Clicks with the mouse inside of a window."""
        told = dict(
            line.split("=") for line in self._do("getwindowgeometry", "--shell", window).splitlines() if "=" in line
        )
        place = (str(int(told["WIDTH"]) - from_right), str(from_top))
        self._do("mousemove", "--window", window, *place, "click", "1")

    def takes_a_picture(self, name: str) -> Image.Image:
        """The whole screen."""
        file = self._pictures / f"{name}.png"
        subprocess.run([need("import"), "-window", "root", file], env=self._pc.environment, check=True, timeout=60)
        with Image.open(file) as picture:
            return picture.convert("RGB")


def colours(picture: Image.Image) -> int:
    return len(picture.getcolors(1 << 24) or [])


def test_the_window_syncs_with_the_practice_systems(pc: Windows, set_ups: SetUps, tmp_path: Path) -> None:
    pc.check(set_ups.now, "/S", "/CURRENTUSER")
    program = pc.account / "Programs" / "ML Connector"
    kept = os.environ.get("ML_CONNECTOR_BUILT")
    person = Person(pc, Path(kept, "pictures") if kept else tmp_path / "pictures")
    window = pc.start(program / "ml-connector-window.exe")
    try:
        person.waits_for("Set up ML Connector")
        assert colours(person.takes_a_picture("welcome")) > 100
        person.presses("Tab", "space")  # from “Connect your systems” to “Try it with the practice systems”
        main = person.waits_for("Practice - ML Connector")
        assert colours(person.takes_a_picture("home")) > 100
        person.clicks(main, *SYNC_NOW)
        person.waits_for("What a sync would do")
        assert colours(person.takes_a_picture("preview")) > 100
        person.presses("Return")  # the main button: write what is shown
        wait_until(lambda: not person.sees("What a sync would do"), 60, "the preview is closed")

        home = try_out_home(pc.account / "ML Connector").relative_to(pc.account)
        words = ("--home", pc.windows(pc.account / home), "runs", "list", "--json")

        def written() -> int:
            runs = json.loads(pc.check(program / "ml-connector.exe", *words))["runs"]
            done = [run for run in runs if run["kind"] == "sync" and run["status"].startswith("done")]
            return max((run["counts"]["created"] for run in done), default=0)

        wait_until(lambda: written() > 1500, 900, "the sync has ended")
        person.takes_a_picture("synced")
        person.presses("ctrl+2")
        person._do("sleep", "8")
        person.takes_a_picture("orders")
        names = {name.partition("/")[2].partition("@")[0] for name in pc.credentials() if name.startswith("Practice ")}
        assert {"jaggaer-secret", "audit-seal-key"} <= names
        person.presses("alt+F4")
        assert window.wait(120) == 0
    finally:
        window.kill()
        window.communicate()
