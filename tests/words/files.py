"""Qt's translation tools over the window: sources -> `.ts` -> `.qm`."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
PREFIX = "ml-connector_"
PLURALS_ONLY = "en"
"""The language of the sources: its file has nothing but what follows a number."""


@dataclass(frozen=True, slots=True)
class Message:
    """A text and its translation.

    Attributes:
        context: empty for the window's own, `core` for sentences of the core.
        forms: the translation; one for each number form where the text follows a number.
        state: as in the file: empty, `unfinished`, `vanished` or `obsolete`.
    """

    context: str
    source: str
    comment: str
    forms: tuple[str, ...]
    state: str


def run_tool(name: str, *args: str) -> str:
    """Runs one of Qt's tools that ship with PySide6; gives what it said."""
    home = Path(PySide6.__file__).parent
    tool = next(path for path in (home / name, home / f"{name}.exe") if path.exists())
    libraries = os.pathsep.join((str(home / "Qt" / "lib"), os.environ.get("LD_LIBRARY_PATH", "")))
    done = subprocess.run(
        [str(tool), *args],
        env={**os.environ, "LD_LIBRARY_PATH": libraries, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        msg = f"{name} gave {done.returncode}: {done.stdout}{done.stderr}"
        raise RuntimeError(msg)
    return done.stdout + done.stderr


def code_of(path: Path) -> str:
    """The language of a file."""
    return path.stem.removeprefix(PREFIX)


def update(ts: Path, sources: Sequence[Path]) -> None:
    """Takes the texts of the sources into a `.ts` file; translations that are there stay, texts that are gone go.

    Without places in the sources and sorted, so that work side by side merges.
    """
    code = code_of(ts)
    options = ["-no-obsolete", "-sort-messages", "-locations", "none", "-silent"]
    options += ["-source-language", "en", "-target-language", code, "-disable-heuristic", "similartext"]
    if code == PLURALS_ONLY:
        options.append("-pluralonly")
    # Qt's tool finds PySide's Python files by their ending only.
    run_tool("lupdate", *options, "-extensions", "py", *map(str, sources), "-ts", str(ts))


def release(ts: Path, qm: Path) -> None:
    """Makes the file that the program reads."""
    run_tool("lrelease", "-silent", "-nounfinished", str(ts), "-qm", str(qm))


def sources() -> list[Path]:
    """The Python files whose texts people read."""
    return sorted((ROOT / "gui").rglob("*.py"))


def messages(ts: Path) -> Iterator[Message]:
    """What a `.ts` file has."""
    for context in ET.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            yield Message(
                context.findtext("name") or "",
                message.findtext("source") or "",
                message.findtext("comment") or "",
                tuple(forms),
                translation.get("type", ""),
            )


def make_files(codes: Sequence[str] = ()) -> list[str]:
    """Makes the files of all languages that are there, and of those that are named; a line for each."""
    FOLDER.mkdir(exist_ok=True)
    files = {*FOLDER.glob(f"{PREFIX}*.ts"), *(FOLDER / f"{PREFIX}{code}.ts" for code in codes)}
    lines = []
    for ts in sorted(files):
        update(ts, sources())
        release(ts, ts.with_suffix(".qm"))
        found = list(messages(ts))
        open_ones = sum(message.state == "unfinished" for message in found)
        lines.append(f"{ts.name}: {len(found)} texts, {open_ones} without a translation")
    return lines
