"""The guides and the topics of the help -> pages for a browser, a folder for each language, made with Sphinx.

Both have one source each, `resources/guides` and `resources/help`: the window shows the same Markdown. What is put in its
place here are links between them (`help:TOPIC`) and pictures (`picture:NAME`), which the window leaves out.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from importlib.metadata import distribution
from importlib.resources import files
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

from gui.help import GUIDES, TOPICS

SITE: Final = Path(__file__).parent / "site"
"""Sphinx's settings, the style sheet, the first pages."""
RESOURCES: Final = Path(str(files("resources")))
LANGUAGES: Final = ("en", "fr")
PICTURE: Final = re.compile(r"!\[([^\]]*)\]\(picture:([a-z-]+)\)")
LINK: Final = re.compile(r"\]\(help:([a-z-]+)\)")
FENCE: Final = re.compile(r"^( *```)sh\b.*$", re.MULTILINE)
"""The beginning of a block of commands, whose words are none of a shell's own."""
_MADE_WITH: Final = ("sphinx", "furo", "sphinx-basic-ng", "pygments", "snowballstemmer")
"""Packages that leave something of theirs in the pages."""


class PagesError(Exception):
    """The pages could not be made; the message says why."""


def source(kind: str, language: str, name: str, root: Path = RESOURCES) -> Path:
    """The Markdown of a guide or topic; `kind` is `guides` or `help`."""
    return root / kind / language / f"{name}.md"


def guides_of(language: str, root: Path = RESOURCES) -> tuple[str, ...]:
    """The guides that a language has, in their order."""
    return tuple(name for name in GUIDES if source("guides", language, name, root).is_file())


def pictures_in(text: str) -> list[str]:
    """Names of the pictures that a guide shows, in order."""
    return [name for _, name in PICTURE.findall(text)]


def wanted(language: str) -> list[str]:
    """Names of all pictures that the guides of a language show, each once."""
    texts = [source("guides", language, name).read_text("utf-8") for name in guides_of(language)]
    return list(dict.fromkeys(name for text in texts for name in pictures_in(text)))


def staged(text: str, kind: str, language: str, pictures: Path, scale: float) -> str:
    """The Markdown as Sphinx takes it.

    Args:
        text: as it is in the resources.
        kind: `guides` or `help`: where it stands.
        language: of the text.
        pictures: folder with the language's pictures.
        scale: pixels of a picture for one on the page.

    Raises:
        PagesError: a link or a picture leads nowhere.
    """
    here = guides_of(language)

    def link(found: re.Match[str]) -> str:
        name = found.group(1)
        if name in TOPICS:
            return f"]({'help/' if kind == 'guides' else ''}{name}.md)"
        if name in here:
            return f"]({'' if kind == 'guides' else '../'}{name}.md)"
        if name in GUIDES:
            return f"](english:{name})"
        raise PagesError(f"A link leads to help:{name}, which is neither a topic nor a guide.")

    def picture(found: re.Match[str]) -> str:
        says, name = found.groups()
        file = pictures / f"{name}.png"
        if not file.is_file():
            raise PagesError(f"There is no picture {name}: tests/guides/pictures.py has a table of them.")
        width = round(QImage(str(file)).width() / scale)
        return f"![{says}](/pictures/{name}.png){{width={width}px}}"

    return FENCE.sub(r"\1none", PICTURE.sub(picture, LINK.sub(link, text)))


def stage(folder: Path, language: str, pictures: Path, scale: float, root: Path = RESOURCES) -> None:
    """Lays what Sphinx reads into a folder.

    Raises:
        PagesError: a link or a picture leads nowhere.
    """
    (folder / "help").mkdir(parents=True)
    shutil.copytree(pictures, folder / "pictures")
    for kind, names, where in (("guides", guides_of(language, root), folder), ("help", TOPICS, folder / "help")):
        for name in names:
            text = staged(source(kind, language, name, root).read_text("utf-8"), kind, language, pictures, scale)
            (where / f"{name}.md").write_text(text, "utf-8")
    first = (SITE / f"index.{language}.md").read_text("utf-8")
    first = first.replace("@guides@", "\n".join(guides_of(language, root)[1:]))
    (folder / "index.md").write_text(first.replace("@topics@", "\n".join(f"help/{name}" for name in TOPICS)), "utf-8")


def make(out: Path, pictures: Path, scale: float, languages: Sequence[str] = LANGUAGES, root: Path = RESOURCES) -> None:
    """Makes the pages: `out/LANGUAGE/index.html` and so on, and `out/index.html` to choose the language.

    Args:
        out: is made anew; what was there is gone.
        pictures: has a folder for each language.
        scale: pixels of a picture for one on the page.
        languages: of `LANGUAGES`.
        root: the folder of `guides` and `help`.

    Raises:
        PagesError: Sphinx has an error or a warning; a picture is missing; `out` has other things in it.
    """
    if out.is_dir() and any(out.iterdir()) and not (out / "licences.txt").is_file():
        raise PagesError(f"{out} has other things in it: name an empty folder.")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as scratch:
        for language in languages:
            there = Path(scratch) / language
            stage(there / "source", language, pictures / language, scale, root)
            told = ["-b", "html", "-q", "-W", "--keep-going", "-n", "-c", SITE, "-d", there / "trees"]
            told += ["-D", f"language={language}", there / "source", out / language]
            command = [sys.executable, "-m", "sphinx", *map(str, told)]
            done = subprocess.run(command, cwd=SITE.parents[2], capture_output=True, text=True, check=False)
            if done.returncode:
                raise PagesError(f"The pages in {language} could not be made: {done.stderr.strip()}")
            tidy(out / language)
    shutil.copy(SITE / "index.html", out / "index.html")
    (out / "licences.txt").write_text("\n\n".join(_licences()), "utf-8")


def tidy(folder: Path) -> None:
    """Takes away what no page asks for."""
    shutil.rmtree(folder / "_sources", ignore_errors=True)
    for name in (".buildinfo", "objects.inv", "_static/styles/furo.css.map", "_static/styles/furo-extensions.css.map"):
        (folder / name).unlink(missing_ok=True)
    for file in (folder / "_static").rglob("*.map"):
        file.unlink()


def _licences() -> Iterable[str]:
    """What the pages are made with, each with its licence."""
    for name in _MADE_WITH:
        found = distribution(name)
        texts = [
            file.read_text("utf-8")
            for file in found.files or ()
            if file.name.split(".")[0].upper() in {"LICENSE", "LICENCE", "COPYING"} and ".dist-info" in str(file)
        ]
        yield "\n\n".join([f"{found.metadata['Name']} {found.version}", *texts])
