"""The files of the languages: what Qt's tools make of the sources."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from core.model.saying import known_templates
from core.model.status import Status
from tests.words.core import ROOT, core_sentences
from tests.words.files import FOLDER, PREFIX, messages, release, sources, update

AGAIN = "the sources have other texts than the files of the languages: run `python3 run.py words`, then translate"
PLACES = re.compile(r"\{\w*\}|%L?n")
CODE = re.compile(r"`[^`]*`|\[[^\]]*\]|=\S+;?|\S+\.\?|^\? |signe comme ; ou|séparés par ;|par ;$")
"""What is written for computers in a sentence: commands, values, addresses."""
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
    assert made.read_bytes() == (FOLDER / f"{PREFIX}{code}.qm").read_bytes(), AGAIN


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


def test_a_text_that_is_gone_from_the_sources_is_gone_from_the_file(tmp_path: Path) -> None:
    source, ts = tmp_path / "source.py", tmp_path / f"{PREFIX}fr.ts"
    source.write_text(SOURCE, "utf-8")
    update(ts, [source])
    done = ts.read_text("utf-8").replace(
        '<translation type="unfinished"></translation>', "<translation>x</translation>"
    )
    ts.write_text(done, "utf-8")
    source.write_text(SOURCE.replace('QT_TR_NOOP("Synced")', '"Synced"'), "utf-8")
    update(ts, [source])
    assert "Synced" not in {message.source for message in messages(ts)}


def test_the_file_of_english_has_nothing_but_what_follows_a_number(tmp_path: Path) -> None:
    source, ts = tmp_path / "source.py", tmp_path / f"{PREFIX}en.ts"
    source.write_text(SOURCE, "utf-8")
    update(ts, [source])
    assert [message.source for message in messages(ts)] == ["%Ln orders"]


@pytest.fixture(scope="module")
def anew(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of all languages, updated from the sources as they are now, in a folder of their own."""
    folder = tmp_path_factory.mktemp("anew")
    read = sources(folder)
    for code in LANGUAGES:
        name = f"{PREFIX}{code}.ts"
        (folder / name).write_bytes((FOLDER / name).read_bytes())
        update(folder / name, read)
    return folder


def test_what_the_core_says_is_noted() -> None:
    assert set(known_templates()) == set(core_sentences()), AGAIN


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_text_of_the_sources_is_in_the_files_and_no_other(code: str, anew: Path) -> None:
    name = f"{PREFIX}{code}.ts"
    now = {(m.context, m.source, m.comment) for m in messages(anew / name)}
    kept = {(m.context, m.source, m.comment) for m in messages(FOLDER / name)}
    assert now - kept == set(), AGAIN
    assert kept - now == set(), AGAIN


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_text_is_without_a_translation(code: str) -> None:
    missing = [
        message.source for message in messages(FOLDER / f"{PREFIX}{code}.ts") if message.state or not all(message.forms)
    ]
    assert missing == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_has_the_places_and_the_edges_of_its_text(code: str) -> None:
    wrong = []
    for message in messages(FOLDER / f"{PREFIX}{code}.ts"):
        wanted = set(PLACES.findall(message.source))
        for number, form in enumerate(message.forms):
            have = set(PLACES.findall(form))
            may_lack = message.context == "core" or (number == 0 and len(message.forms) > 1)
            # One of something needs no number (`the order`), and the core's sentences have places for endings.
            if have - wanted or (wanted - have and not may_lack):
                wrong.append(f"places: {message.source!r} -> {form!r}")
            if edges(message.source) != edges(form):
                wrong.append(f"spaces around it: {message.source!r} -> {form!r}")
    assert wrong == []


def edges(text: str) -> tuple[str, str]:
    """The space before and behind a text; that before a sign (French has one) does not count."""
    bare = text.strip()
    start = text[: len(text) - len(text.lstrip())]
    return "" if bare[:1] in ";:!?" else start, text[len(text.rstrip()) :]


def test_french_has_its_own_signs() -> None:
    plain = re.compile(r"(?<!\u00a0)[!?;:»](?=\s|$)|«(?!\u00a0)|[^\W\d_]'[^\W\d_]")
    forms = [form for message in messages(FOLDER / f"{PREFIX}fr.ts") for form in message.forms]
    assert [form for form in forms if plain.search(CODE.sub("x", form))] == []


def test_french_keeps_to_its_words_for_the_statuses() -> None:
    told = (FOLDER / "README.md").read_text("utf-8")
    french = {m.source: m.forms[0] for m in messages(FOLDER / f"{PREFIX}fr.ts") if not m.context}
    for status in Status:
        assert f"| {status.value} | {french[status.value]} |" in told


def test_every_text_given_to_tr_is_one_literal_that_qts_tool_finds() -> None:
    known = {(m.source, m.comment) for m in messages(FOLDER / f"{PREFIX}fr.ts") if not m.context}
    lost = []
    for path in sorted((ROOT / "gui").rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            match call:
                case ast.Call(func=ast.Name(id="tr" | "QT_TR_NOOP"), args=[ast.Constant(value=str(text)), *rest]):
                    comment = rest[0].value if rest and isinstance(rest[0], ast.Constant) else ""
                    if (text, comment) not in known:
                        lost.append(f"{path.relative_to(ROOT)}:{call.lineno}: {text!r} is hidden from Qt's tool")
                case ast.Call(func=ast.Name(id="tr"), args=[ast.JoinedStr() | ast.BinOp(), *_]):
                    lost.append(f"{path.relative_to(ROOT)}:{call.lineno}: a text is put together")
                case _:
                    pass
    assert lost == [], "\n".join(lost)
