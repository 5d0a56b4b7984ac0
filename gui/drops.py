"""Export files that are dropped on the window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData

from gui import format as fmt
from gui.context import Question
from gui.words import tr

MOST_NAMED: Final = 5


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """The files of this computer among what is dragged; none when anything else is among it."""
    urls = data.urls()
    files = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    return files if len(files) == len(urls) and all(file.is_file() for file in files) else ()


def import_question(names: Sequence[str]) -> Question:
    """Asks whether files shall be imported, by their names."""
    text = tr(
        "{files}\n\nTheir orders and suppliers are written to Sage X3 like those of a sync. "
        "What is there already and did not change stays as it is."
    )
    title = tr("Import this export file?") if len(names) == 1 else tr("Import these %Ln export files?", "", len(names))
    return Question(title, text.format(files=fmt.few(names, MOST_NAMED)), tr("Import"))
