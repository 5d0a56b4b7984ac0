"""What the core really says, on the practice systems: every sentence is known by its template, and said in French."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from core.app import App
from core.errors import ConnectorError
from core.model.flow import Entity
from core.model.saying import Sayings, known_templates
from core.model.views import RecordQuery
from gui.words import said, use_language
from tests.gui.conftest import BRITISH
from tests.helpers.practice import Bench, bench
from tests.helpers.pseudo import FIRST, LAST, outside, strings_of

ALIKE = {"X3 Services", "CCT Cost centre."}
"""What is called so in French, too; X3's name of a dimension type."""
_WORD = re.compile(r"[^\W\d_]{3,}")


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Bench, App]]:
    """An App that has synced orders with problems, and then found X3 gone."""
    with bench(tmp_path_factory.mktemp("worked"), orders=200) as made:
        app = made.app()
        app.sync(preview=True)
        app.sync()
        yield made, app


def sentences(made: Bench, app: App) -> Iterator[str]:
    """What pages and dialogs of this App show of the core's own words."""
    for cause in app.causes(suggestions=True):
        yield from (cause.message, cause.next_step, *(one.why for one in cause.suggestions))
    home = app.home()
    yield from home.warnings
    for state in home.systems:
        yield state.detail
    for entity in (Entity.ORDER, Entity.SUPPLIER):
        for row in app.records(RecordQuery(entity=entity), limit=60).rows:
            yield row.reason
            trace = app.trace(row.key)
            yield from trace.problems
            for event in trace.events:
                yield event.text
    check = app.check()
    for step in (*check.jaggaer, *check.x3):
        yield from (step.step, step.detail, step.next_step)
    offers = app.site_offers()
    yield from offers.sentences if offers else ()
    for wrong in (replace(made.connection(), x3=replace(made.connection().x3, base_url="http://127.0.0.1:9")),):
        app.save_connection(wrong, {})
        result = app.sync()
        yield result.reason or ""
        check = app.check()
        for step in (*check.jaggaer, *check.x3):
            yield from (step.step, step.detail, step.next_step)
        app.save_connection(made.connection(), {})
    for number in ("nothing like this",):
        try:
            app.trace(number)
        except ConnectorError as error:
            yield str(error)


def test_every_sentence_of_real_runs_is_known(worked: tuple[Bench, App], qapp: QApplication) -> None:
    made, app = worked
    heard = sorted({text for text in sentences(made, app) if _WORD.search(text)})
    assert len(heard) > 40
    data = strings_of(
        [app.records(RecordQuery(entity=entity), limit=500).rows for entity in Entity], app.causes(), made.connection()
    )
    data |= {entry.label for entry in app.map_targets("cost-center")} | {"Cost centre"}  # X3's name of CCT
    codes = re.compile(r"\w*[\d/:.]\w*|\b[A-Z][A-Z_]+\b")
    marked = Sayings(known_templates(), lambda text: f"{FIRST}{text}{LAST}", lambda text: text)
    unknown = []
    for text in heard:
        rest = outside(marked.say(text))
        for name in sorted((name for name in data if name in rest), key=len, reverse=True):
            rest = rest.replace(name, " ")
        if _WORD.search(codes.sub(" ", rest)):
            unknown.append((text, rest))
    assert unknown == [], unknown
    use_language(qapp, "fr", QLocale("fr_FR"))
    try:
        same = [text for text in heard if said(text) == text and " " in text and text not in ALIKE]
    finally:
        use_language(qapp, "en", BRITISH)
    assert same == []


def test_english_is_shown_as_it_is(qapp: QApplication) -> None:
    text = "JAGGAER gives the order a total of 1,234.50 EUR; its lines come to 1,234.00."
    use_language(qapp, "en", QLocale("de_DE"))
    try:
        assert said(text) == text
    finally:
        use_language(qapp, "en", BRITISH)
