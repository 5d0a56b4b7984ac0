"""What all pages ask alike: a file that is saved has an ending, and none is replaced unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.app import App
from gui.context import Question
from tests.gui.conftest import Answers, MakeWindow


@pytest.mark.parametrize(
    ("chosen", "proposed", "file"),
    [
        ("Orders", "Orders 2026-11-01.xlsx", "Orders.xlsx"),
        ("Orders 11.2026", "Orders.xlsx", "Orders 11.2026.xlsx"),
        ("Orders.csv", "Orders.xlsx", "Orders.csv"),
        ("Orders.PDF", "Orders.xlsx", "Orders.PDF"),
        ("x3.7z", "copy.db", "x3.7z"),
        ("copy", "copy.db", "copy.db"),
    ],
)
def test_a_file_without_ending_gets_that_of_the_name_proposed(
    synced: App, make_window: MakeWindow, answers: Answers, tmp_path: Path, chosen: str, proposed: str, file: str
) -> None:
    window = make_window(synced)
    answers.file = tmp_path / chosen
    assert window.context.file_to_save(window, "Save", proposed, "All files (*)") == tmp_path / file
    assert answers.asked == ["Save"]


def test_a_file_that_comes_in_the_way_by_its_ending_is_asked_about(
    synced: App, make_window: MakeWindow, answers: Answers, tmp_path: Path
) -> None:
    window = make_window(synced)
    there = tmp_path / "Orders.xlsx"
    there.write_text("kept")
    answers.file = tmp_path / "Orders"
    assert window.context.file_to_save(window, "Save", "o.xlsx", "All files (*)") == there
    assert isinstance(answers.asked[-1], Question)
    assert answers.asked[-1].title == "Replace Orders.xlsx?"
    answers.sure = False
    assert window.context.file_to_save(window, "Save", "o.xlsx", "All files (*)") is None
    answers.file = None
    assert window.context.file_to_save(window, "Save", "o.xlsx", "All files (*)") is None
