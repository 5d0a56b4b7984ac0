"""What holds for every page and every dialog (`tests/gui/everything.py`): nothing cut off, everything within reach.

Each is shown once for all that is looked at in one language, one choice of colours and one state (`survey`).
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import weakref
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from enum import Flag, auto
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QAbstractItemModel, QLocale, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QScrollArea,
    QWidget,
)

from core.app import App
from core.model.crossref import ACCOUNT, COST_CENTER
from core.model.flow import Entity
from core.model.views import RecordQuery, RecordRow
from gui.main_window import MainWindow
from gui.theme import Mode
from tests.gui.everything import LANGUAGES, STATES, Gallery, Scene, Stage, dialogs, everything, made_up
from tests.gui.reach import default_button, nameless, out_of_order, primaries, unreached, unseen_focus, walk
from tests.helpers.pseudo import misfits, strings_of, untranslated

REPOSITORY = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.timeout(1800)
"""One test looks at everything there is, on slow machines too."""
SMALLEST = (1000, 640)
USUAL = (1360, 850)
SCALES = ("1.25", "1.5", "2")
COLOURS = (Mode.LIGHT, Mode.DARK)
OWN_ENTER = frozenset({"map-grid", "schedule-holidays"})
"""Dialogs in whose fields Enter is something else: the next field, as in a spreadsheet, or the next line of a text."""
NOTHING_TO_DO = frozenset({"help", "approve", "recode"})
"""Dialogs that, in the usual state, only show something: they have no primary button then."""


@pytest.fixture(scope="module")
def gallery(qapp: QApplication, synced: App, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gallery]:
    made = Gallery(qapp, tmp_path_factory.mktemp("gallery"), synced)
    yield made
    made.close()
    assert made.unexpected == [], "an exception that nobody expected reached the window"


@dataclass
class Seen:
    """What was found in one survey, a line for each fault."""

    cut: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    reach: list[str] = field(default_factory=list)
    focus: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    models: set[str] = field(default_factory=set)


class Look(Flag):
    """What is looked for: what has a cheap way is not looked for with the rest each time."""

    CUT = auto()
    WORDS = auto()
    HANDS = auto()
    """Models, names, the way of the keyboard, what is kept."""


PSEUDO = Look.CUT | Look.WORDS

_surveys: dict[tuple[str, Mode, str, Look], Seen] = {}


def survey(gallery: Gallery, language: str, mode: Mode, state: str, look: Look = Look.CUT | Look.HANDS) -> Seen:
    """Looks at everything once, or gives what was found before."""
    key = (language, mode, state, look)
    if key not in _surveys:
        gallery.speak(language)
        gallery.theme.set_mode(mode)
        seen = Seen()
        for scene in everything():
            if state in scene.states:
                _look(gallery, scene, state, seen, look)
        _surveys[key] = seen
    return _surveys[key]


def _look(gallery: Gallery, scene: Scene, state: str, seen: Seen, look: Look) -> None:
    place = f"{scene.name} {state}"
    stage = gallery.stage(state)
    cut = Look.CUT in look
    with gallery.shown(scene, state, *USUAL) as widget, ExitStack() as testers:
        page = isinstance(widget, MainWindow)
        large = widget.width() > SMALLEST[0] - 24 or widget.height() > SMALLEST[1] - 24
        if cut:
            seen.cut += [f"{place}: {what}" for what in _cut(widget)]
        if cut and page:
            widget.resize(*SMALLEST)
            stage.settle()
            seen.cut += [f"{place}, small: {what}" for what in _cut(widget)]
            widget.resize(*USUAL)
        if Look.WORDS in look:
            seen.words += [f"{place}: {what}" for what in untranslated(widget, _data(stage))]
        if Look.HANDS in look:
            seen.models |= {f"{place}: {name}" for name in _watch_models(widget, testers)}
            stops = walk(widget)
            many = primaries(widget)[1:]
            faults = [*nameless(widget), *unreached(widget, stops), *out_of_order(widget, stops)]
            faults += [f"{button.text()!r} is one primary button too many" for button in many]
            seen.reach += [f"{place}: {what}" for what in faults]
            seen.focus += [f"{place}: {what}" for what in unseen_focus(widget, stops)]
            del stops, many
        known = weakref.ref(widget) if isinstance(widget, QDialog) and Look.HANDS in look else None
        del widget
    if known is not None:
        stage.settle()
        gc.collect()
        if known() is not None:
            seen.kept.append(f"{place}: kept by {[type(one).__name__ for one in gc.get_referrers(known())]}")
    if cut and not page and large:
        with gallery.shown(scene, state, *SMALLEST) as widget:
            seen.cut += [f"{place}, small: {what}" for what in _cut(widget)]


def _cut(widget: QWidget) -> Iterator[str]:
    yield from misfits(widget)
    need, have = widget.minimumSizeHint(), widget.size()
    inside = widget.layout()
    if inside is not None and inside.hasHeightForWidth():
        need.setHeight(inside.totalMinimumHeightForWidth(have.width()))
    if need.width() > have.width() or need.height() > have.height():
        yield f"the window needs {need.width()}x{need.height()}, and has {have.width()}x{have.height()}"
    for area in widget.findChildren(QScrollArea):
        off = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        held = area.widget()
        if off and held is not None and area.isVisibleTo(widget) and held.width() > area.viewport().width():
            name = type(area.parentWidget()).__name__
            yield f"{held.width()} of {area.viewport().width()} px to scroll in {type(area).__name__} in {name}"


def _data(stage: Stage) -> set[str]:
    """What comes from the systems and is not to be translated: records, their stories, X3's names of codes, dates."""
    app = stage.app
    rows = [row for entity in Entity for sort in ("day", "supplier") for row in _rows(app, entity, sort)]
    first = {row.key for entity in Entity for sort in ("day", "supplier") for row in _rows(app, entity, sort)[:1]}
    first |= {row.key for entity in Entity for row in _rows(app, entity, "day", descending=True)[:1]}
    traces = [app.trace(key) for key in first]
    known = strings_of(app.connection(), rows, traces, app.causes(suggestions=True), app.runs(limit=20), app.actor)
    known |= strings_of(app.mapping_book()) | {item.source for trace in traces for item in trace.fields}
    if stage.state != "empty":  # X3 was never read there
        known |= strings_of(*(app.map_targets(kind) for kind in (ACCOUNT, COST_CENTER)), app.code_labels(app.causes()))
    known |= {str(app.data_place().folder), str(app.retention().folder)}
    known |= strings_of([app.kept_source(row.key) for row in app.records(RecordQuery(Entity.ORDER), limit=1).rows])
    short = QLocale.FormatType.ShortFormat
    return (
        known
        | {stage.context.locale.standaloneMonthName(month, short) for month in range(1, 13)}
        | {"GraphQL create"}
        | made_up()
    )


def _rows(app: App, entity: Entity, sort: str, *, descending: bool = False) -> tuple[RecordRow, ...]:
    return app.records(RecordQuery(entity=entity, sort=sort, descending=descending), limit=500).rows


def _watch_models(widget: QWidget, testers: ExitStack) -> Iterator[str]:
    models = [view.model() for view in widget.findChildren(QAbstractItemView)]
    models += [choice.model() for choice in widget.findChildren(QComboBox)]
    for model in dict.fromkeys(models):
        if model is not None:
            testers.enter_context(_watched(model))
            yield type(model).__name__


@contextmanager
def _watched(model: QAbstractItemModel) -> Iterator[None]:
    """Qt's tester looks at a model now and at each of its changes; it is gone before the model is."""
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    yield
    shiboken6.delete(tester)


def tell(faults: list[str]) -> None:
    """Fails with a line for each fault."""
    if faults:
        pytest.fail(f"{len(faults)} faults\n" + "\n".join(faults), pytrace=False)


# -- what holds for all ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_off_in_a_language_of_long_words(gallery: Gallery, state: str) -> None:
    tell(survey(gallery, "pseudo", Mode.LIGHT, state, PSEUDO).cut)


@pytest.mark.parametrize("state", STATES)
def test_every_text_is_translated(gallery: Gallery, state: str) -> None:
    tell(survey(gallery, "pseudo", Mode.LIGHT, state, PSEUDO).words)


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_off_in_english_and_every_model_keeps_the_rules_of_qt(gallery: Gallery, state: str) -> None:
    """What Qt's tester finds it says as a warning of the category `qt.modeltest`, which fails a test."""
    seen = survey(gallery, "en", Mode.LIGHT, state)
    few = "ML_CONNECTOR_SCENES" in os.environ
    assert few or len(seen.models) >= len(everything()) / 3, (
        f"models are looked for where there are none: {seen.models}"
    )
    tell(seen.cut)


@pytest.mark.parametrize("state", STATES)
def test_every_control_has_a_name_and_tab_comes_to_each_in_reading_order(gallery: Gallery, state: str) -> None:
    tell(survey(gallery, "en", Mode.LIGHT, state).reach)


@pytest.mark.parametrize(
    ("mode", "state"),
    [*((Mode.LIGHT, state) for state in STATES), pytest.param(Mode.DARK, "usual", marks=pytest.mark.full)],
)
def test_every_control_shows_that_it_has_the_keyboard(gallery: Gallery, mode: Mode, state: str) -> None:
    look = Look.CUT | Look.HANDS if mode is Mode.LIGHT else Look.HANDS
    tell(survey(gallery, "en", mode, state, look).focus)


@pytest.mark.parametrize("state", STATES)
def test_a_dialog_that_was_left_is_gone_with_all_that_knew_it(gallery: Gallery, state: str) -> None:
    tell(survey(gallery, "en", Mode.LIGHT, state).kept)


@pytest.mark.parametrize("scene", dialogs(), ids=lambda scene: scene.name)
def test_escape_leaves_a_dialog_and_enter_is_its_primary(gallery: Gallery, scene: Scene) -> None:
    gallery.speak("en")
    with gallery.shown(scene, "usual") as dialog:
        assert isinstance(dialog, QDialog)
        if scene.name not in OWN_ENTER | NOTHING_TO_DO:
            button = default_button(dialog)
            [primary] = primaries(dialog)
            assert button is primary
            able = primary.isEnabled()
            pressed: list[bool] = []
            button.clicked.connect(lambda *_: pressed.append(True))
            QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Return)
            assert bool(pressed) == able
            gallery.stage("usual").settle()
            dialog.open()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        assert dialog.result() == QDialog.DialogCode.Rejected


# -- the whole of it ---------------------------------------------------------------------------------------------------


@pytest.mark.full
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("mode", COLOURS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language_and_colours(
    gallery: Gallery, language: str, mode: Mode, state: str
) -> None:
    tell(survey(gallery, language, mode, state, Look.CUT).cut)


@pytest.mark.full
@pytest.mark.timeout(5400)
@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_cut_off_at_any_scale(scale: str) -> None:
    """In a process of its own each: Qt takes the scale at its start. Colours change no sizes: light alone."""
    at_scale(scale, "test_nothing_is_cut_off_in_any_language_and_colours", "-m", "full", "-k", Mode.LIGHT.value)


@pytest.mark.full
def test_nothing_is_cut_off_at_twice_the_size() -> None:
    at_scale("2", "test_nothing_is_cut_off_in_a_language_of_long_words", "-k", "much")


def at_scale(scale: str, test: str, *options: str) -> None:
    """A test of this file passes on a screen of that scale."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options, f"{__file__}::{test}"],
        cwd=REPOSITORY,
        env={**os.environ, "QT_SCALE_FACTOR": scale},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-8000:]
