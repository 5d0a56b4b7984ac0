"""What every page gets: the core, the bridge, and how people are asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from core.app import App
from core.model.crossref import Scope
from core.model.run import RunResult
from core.model.views import CauseRow
from gui.bridge import Bridge
from gui.memory import Memory
from gui.run_control import RunControl
from gui.theme import Theme
from gui.words import tr


@dataclass(frozen=True, slots=True)
class MappingChoice:
    """What a person decided in the Map dialog."""

    target: str
    scope: Scope
    valid_from: date | None
    because: str
    replay: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A question with a verb on its button."""

    title: str
    text: str
    verb: str


AskMapping = Callable[["Context", QWidget, CauseRow], MappingChoice | None]
AskPreview = Callable[["Context", QWidget, RunResult], tuple[str, ...] | None]
"""Gives the numbers of the records that are to be written, none of them = all; None = nothing is written."""
AskConfirm = Callable[["Context", QWidget, Question], bool]
AskFileToOpen = Callable[[QWidget, str, str], Path | None]
"""By parent, title and kinds of files (`Excel workbooks (*.xlsx)`)."""
AskFileToSave = Callable[[QWidget, str, str, str], Path | None]
"""By parent, title, proposed name and kinds of files."""


@dataclass(frozen=True, slots=True)
class Ask:
    """The dialogs, each a function that asks and returns; tests hand in their own answers."""

    mapping: AskMapping
    preview: AskPreview
    confirm: AskConfirm
    file_to_open: AskFileToOpen
    file_to_save: AskFileToSave


@dataclass(frozen=True, slots=True)
class Context:
    """The window's parts, built once in `gui.__main__`.

    Attributes:
        now: the wall clock, aware.
        say: shows one sentence for some seconds.
    """

    app: App
    bridge: Bridge
    theme: Theme
    memory: Memory
    runs: RunControl
    ask: Ask
    locale: QLocale
    now: Callable[[], datetime]
    say: Callable[[str], None]

    def file_to_save(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
        """Asks where to save a file. One without an ending gets that of the name proposed.

        Args:
            parent: what asks.
            title: of the dialog.
            name: the name proposed, with its ending.
            kinds: kinds of files (`Excel workbooks (*.xlsx)`).

        Returns:
            The file; None when the person left, or would not have a file replaced that came to its place by its ending.
        """
        chosen = self.ask.file_to_save(parent, title, name, kinds)
        if chosen is None or any(sign.isalpha() for sign in chosen.suffix):
            return chosen
        # `Orders 11.2026` has no ending, though it has a point.
        whole = chosen.with_name(f"{chosen.name}{Path(name).suffix}")
        question = Question(
            tr("Replace {file}?").format(file=whole.name), tr("A file of this name is there already."), tr("Replace it")
        )
        return whole if not whole.exists() or self.ask.confirm(self, parent, question) else None
