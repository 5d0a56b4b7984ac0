"""Every text on every page and dialog becomes another language; what people and systems call things stays."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from itertools import chain

import pytest
from PySide6.QtWidgets import QApplication

from core.app import App
from core.model.flow import Entity
from core.model.views import RecordQuery
from tests.gui import everything as scenes
from tests.gui.everything import STATES, Gallery, everything
from tests.helpers.pseudo import strings_of, untranslated

CALLED_SO = {
    "ML Connector",
    "Sage X3",
    "JAGGAER",
    "X3",
    "English",
    "Français",
    scenes.LONG_NAME,
    scenes.LONG_TEXT,
    platform.node(),
    os.environ.get("USER", "root"),
    "root",
}
"""Names that are the same in every language, and what the test itself made up."""


OWN_WORDS = frozenset({"help", "confirm"})
"""What has a text for each language, and what says the words of its caller."""


@pytest.fixture(scope="module")
def gallery(qapp: QApplication, synced: App, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gallery]:
    made = Gallery(qapp, tmp_path_factory.mktemp("gallery"), synced)
    yield made
    made.close()
    assert made.unexpected == [], "an exception that nobody expected reached the window"


def data_of(app: App) -> set[str]:
    """What comes from the systems and from people."""
    rows = [app.records(RecordQuery(entity=entity), limit=500).rows for entity in Entity]
    lines = [app.trace(row.key) for row in chain.from_iterable(rows)][:60]
    labels = {choice.label for kind in ("account", "cost-center") for choice in app.map_targets(kind)}
    known = strings_of(
        rows, lines, app.causes(), app.connection(), app.runs(), app.mappings(), app.code_labels(app.causes())
    )
    return known | labels | CALLED_SO


@pytest.mark.parametrize("state", STATES)
def test_every_text_is_translated(gallery: Gallery, state: str) -> None:
    gallery.speak("pseudo")
    data = data_of(gallery.stage(state).app)
    found = []
    for scene in everything():
        if state in scene.states and scene.name not in OWN_WORDS:
            with gallery.shown(scene, state, 1360, 850) as widget:
                found += [f"{scene.name}: {line}" for line in untranslated(widget, data)]
    assert found == [], "\n".join(found)
