"""Qt's translation tools over the window: sources -> `.ts` -> `.qm`."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

from core.model.saying import escaped
from tests.words.core import ROOT, core_sentences

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


def sources(folder: Path) -> list[Path]:
    """The Python files whose texts people read; that with the core's sentences is made for it, in a folder."""
    marks = folder / "core_sentences.py"
    lines = [f'QT_TRANSLATE_NOOP("core", {json.dumps(text, ensure_ascii=False)})' for text in core_sentences()]
    marks.write_text("\n".join(lines), "utf-8")
    return [*sorted((ROOT / "gui").rglob("*.py")), marks]


def write_core_sentences() -> int:
    """Notes what the core says, so that the window finds it again; gives how many templates."""
    found = core_sentences()
    (FOLDER / "core.txt").write_text("".join(f"{escaped(text)}\n" for text in found), "utf-8")
    return len(found)


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


def open_messages(code: str) -> str:
    """The texts of a language without a translation, as JSON: for people who translate without Qt Linguist."""
    found = [message for message in messages(FOLDER / f"{PREFIX}{code}.ts") if message.state == "unfinished"]
    rows = [
        {"context": m.context, "source": m.source, "comment": m.comment, "forms": ["" for _ in m.forms]} for m in found
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1)


def take(code: str, file: Path) -> int:
    """Takes translations into a language, from JSON in the form of `open_messages` or from another `.ts` file.

    What is not yet in the language's file is left out, so update it first. Empty translations stay open.

    Returns:
        How many were taken.
    """
    ts = FOLDER / f"{PREFIX}{code}.ts"
    if file.suffix == ".ts":
        rows = [(m.context, m.source, m.comment, m.forms) for m in messages(file) if not m.state]
    else:
        told = json.loads(file.read_text("utf-8"))
        rows = [(row.get("context", ""), row["source"], row.get("comment", ""), tuple(row["forms"])) for row in told]
    given = {(context, source, comment): forms for context, source, comment, forms in rows if all(forms)}
    tree = ET.parse(ts)
    taken = 0
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            key = (
                context.findtext("name") or "",
                message.findtext("source") or "",
                message.findtext("comment") or "",
            )
            translation = message.find("translation")
            if translation is None or key not in given:
                continue
            numbers = list(translation.iter("numerusform")) or [translation]
            if len(numbers) != len(given[key]):
                msg = f"{key[1]!r} has {len(numbers)} forms, not {len(given[key])}"
                raise ValueError(msg)
            for place, form in zip(numbers, given[key], strict=True):
                place.text = form
            translation.attrib.pop("type", None)
            taken += 1
    tree.write(ts, encoding="utf-8", xml_declaration=True)
    return taken


def make_files(codes: Sequence[str] = (), taken: tuple[str, Path] | None = None) -> list[str]:
    """Makes the files of all languages that are there, and of those that are named; a line for each.

    Args:
        codes: languages that begin.
        taken: a language, and a file with translations for it (see `take`).
    """
    FOLDER.mkdir(exist_ok=True)
    files = {*FOLDER.glob(f"{PREFIX}*.ts"), *(FOLDER / f"{PREFIX}{code}.ts" for code in codes)}
    lines = [f"core.txt: {write_core_sentences()} sentences of the core"]
    with tempfile.TemporaryDirectory() as folder:
        read = sources(Path(folder))
        for ts in sorted(files):
            update(ts, read)
            if taken is not None and taken[0] == code_of(ts):
                lines.append(f"{ts.name}: {take(*taken)} translations taken")
                update(ts, read)
    for ts in sorted(files):
        release(ts, ts.with_suffix(".qm"))
        found = list(messages(ts))
        open_ones = sum(message.state == "unfinished" for message in found)
        lines.append(f"{ts.name}: {len(found)} texts, {open_ones} without a translation")
    return lines
