"""The files of the languages: what Qt's tools make of the sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.words.files import FOLDER, PREFIX, messages, release, update

LANGUAGES = sorted(path.stem.removeprefix(PREFIX) for path in FOLDER.glob("*.ts"))

SOURCE = """
from gui.words import QT_TR_NOOP, tr

WORDS = {1: QT_TR_NOOP("Synced")}


def say(count: int) -> str:
    first = tr("{name} is not in X3"
               ", says {who}").format(name="A", who="B")
    return first + tr("%Ln orders", "", count) + tr("Close", "button")
"""


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_file_that_the_program_reads_is_made_from_the_translations(code: str, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    release(FOLDER / f"{PREFIX}{code}.ts", made)
    assert made.read_bytes() == (FOLDER / f"{PREFIX}{code}.qm").read_bytes(), "run `python3 run.py words`"


def test_texts_are_found_in_python_and_a_second_time_changes_nothing(tmp_path: Path) -> None:
    source, ts = tmp_path / "source.py", tmp_path / f"{PREFIX}fr.ts"
    source.write_text(SOURCE, "utf-8")
    update(ts, [source])
    first = ts.read_bytes()
    update(ts, [source])
    assert ts.read_bytes() == first
    found = {(message.source, message.comment, len(message.forms)) for message in messages(ts)}
    assert found == {
        ("Synced", "", 1),
        ("{name} is not in X3, says {who}", "", 1),
        ("%Ln orders", "", 2),
        ("Close", "button", 1),
    }


def test_the_file_of_english_has_nothing_but_what_follows_a_number(tmp_path: Path) -> None:
    source, ts = tmp_path / "source.py", tmp_path / f"{PREFIX}en.ts"
    source.write_text(SOURCE, "utf-8")
    update(ts, [source])
    assert [message.source for message in messages(ts)] == ["%Ln orders"]
