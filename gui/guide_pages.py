"""The guides and the topics of the help as pages for a browser, where the installed program has them.

They are made by `run.py guides`; a source tree has none, and the window shows their texts all the same.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Final

PAGES: Final = Path(str(files("resources") / "guides" / "pages"))
"""Where the set-up program puts them: a folder for each language."""
_FALLBACK: Final = "en"


def page_of(topic: str, language: str, pages: Path = PAGES) -> Path | None:
    """The page of a guide or topic.

    Args:
        topic: a guide or topic of `gui.help`; one without a page gives the first page of the language.
        language: two letters; where it lacks the page the English one is given.
        pages: where the pages are.

    Returns:
        None where there are no pages.
    """
    for name in (language, _FALLBACK):
        for file in (pages / name / f"{topic}.html", pages / name / "help" / f"{topic}.html"):
            if topic and file.is_file():
                return file
    return next((first for name in (language, _FALLBACK) if (first := pages / name / "index.html").is_file()), None)
