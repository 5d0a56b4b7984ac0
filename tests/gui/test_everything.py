"""What holds for every page and every dialog (`tests/gui/everything.py`): nothing cut off, everything within reach."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import weakref
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import product
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QDialog, QWidget

from core.app import App
from gui.theme import Mode
from tests.gui.everything import LANGUAGES, STATES, Gallery, Scene, dialogs, everything
from tests.gui.reach import default_button, nameless, out_of_order, primaries, unreached, unseen_focus, walk
from tests.helpers.pseudo import misfits

REPOSITORY = Path(__file__).resolve().parents[2]
SMALLEST = (1000, 640)
USUAL = (1360, 850)
SCALES = ("1.25", "1.5", "2")


@pytest.fixture(scope="module")
def gallery(qapp: QApplication, synced: App, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gallery]:
    made = Gallery(qapp, tmp_path_factory.mktemp("gallery"), synced)
    yield made
    made.close()
    assert made.unexpected == [], "an exception that nobody expected reached the window"


def tell(faults: list[str]) -> None:
    """Fails with a line for each fault."""
    if faults:
        pytest.fail(f"{len(faults)} faults\n" + "\n".join(faults), pytrace=False)


# -- nothing is cut off ------------------------------------------------------------------------------------------------


def faults_of_fit(gallery: Gallery, language: str, mode: Mode, states: tuple[str, ...]) -> list[str]:
    """Every text that does not fit, on every page and dialog, in the smallest window and the usual one."""
    gallery.speak(language)
    gallery.theme.set_mode(mode)
    found: list[str] = []
    for state, scene in product(states, everything()):
        if state not in scene.states:
            continue
        for size in (USUAL, SMALLEST):
            with gallery.shown(scene, state, *size) as widget:
                window = widget.window()
                found += [f"{scene.name} {state} {size[0]}: {what}" for what in [*misfits(widget), *_too_large(window)]]
    return found


def _too_large(window: QWidget) -> Iterator[str]:
    need, have = window.minimumSizeHint(), window.size()
    if need.width() > have.width() or need.height() > have.height():
        yield f"the window needs {need.width()}x{need.height()}, and has {have.width()}x{have.height()}"


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_off_in_a_language_of_long_words(gallery: Gallery, state: str) -> None:
    tell(faults_of_fit(gallery, "pseudo", Mode.LIGHT, (state,)))


@pytest.mark.full
@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language_and_colours(gallery: Gallery, language: str, mode: Mode) -> None:
    tell(faults_of_fit(gallery, language, mode, STATES))


@pytest.mark.full
@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_cut_off_at_any_scale(scale: str) -> None:
    """In a process of its own each: Qt takes the scale at its start."""
    test = "test_nothing_is_cut_off_in_any_language_and_colours"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "full", f"{__file__}::{test}"],
        cwd=REPOSITORY,
        env={**os.environ, "QT_SCALE_FACTOR": scale},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-8000:]


# -- everything is within reach ----------------------------------------------------------------------------------------

OWN_ENTER = frozenset({"map-grid"})
"""Dialogs in whose fields Enter goes to the next field, as in a spreadsheet; Ctrl+Enter is their primary."""

NOTHING_TO_DO = frozenset({"help", "approve", "recode"})
"""Dialogs that, in the usual state, only show something: they have no primary button then."""


@pytest.mark.parametrize("state", STATES)
def test_every_control_has_a_name_and_tab_comes_to_each_in_reading_order(gallery: Gallery, state: str) -> None:
    gallery.speak("en")
    gallery.theme.set_mode(Mode.LIGHT)
    found: list[str] = []
    for scene in everything():
        if state in scene.states:
            with gallery.shown(scene, state) as widget:
                reached = walk(widget)
                faults = [*nameless(widget), *unreached(widget, reached), *out_of_order(widget, reached)]
                if len(primaries(widget)) > 1:
                    faults.append(f"{len(primaries(widget))} primary buttons")
                found += [f"{scene.name} {state}: {what}" for what in faults]
    tell(found)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_every_control_shows_that_it_has_the_keyboard(gallery: Gallery, mode: Mode) -> None:
    gallery.speak("en")
    gallery.theme.set_mode(mode)
    found: list[str] = []
    for scene in everything():
        with gallery.shown(scene, "usual") as widget:
            found += [f"{scene.name}: {what}" for what in unseen_focus(widget, walk(widget))]
    tell(found)


@pytest.mark.parametrize("scene", dialogs(), ids=lambda scene: scene.name)
def test_escape_leaves_a_dialog_and_enter_is_its_primary(gallery: Gallery, scene: Scene) -> None:
    gallery.speak("en")
    with gallery.shown(scene, "usual") as dialog:
        assert isinstance(dialog, QDialog)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        assert dialog.result() == QDialog.DialogCode.Rejected
    if scene.name in OWN_ENTER or scene.name in NOTHING_TO_DO:
        return
    with gallery.shown(scene, "usual") as dialog:
        button = default_button(dialog)
        [primary] = primaries(dialog)
        assert button is primary
        pressed: list[bool] = []
        button.clicked.connect(lambda *_: pressed.append(True))
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Return)
        assert bool(pressed) == primary.isEnabled()
        gallery.stage("usual").settle()


# -- what Qt asks of models, and what stays behind ---------------------------------------------------------------------


@pytest.mark.parametrize("state", STATES)
def test_every_model_keeps_the_rules_of_qt(gallery: Gallery, state: str) -> None:
    """What Qt's tester finds it says as a warning of the category `qt.modeltest`, which fails a test."""
    gallery.speak("en")
    seen: set[str] = set()
    for scene in everything():
        with gallery.shown(scene, state) as widget:
            models = [view.model() for view in widget.findChildren(QAbstractItemView)]
            models += [choice.model() for choice in widget.findChildren(QComboBox)]
            with ExitStack() as testers:
                for model in dict.fromkeys(models):
                    if model is not None:
                        testers.enter_context(watched(model))
                        seen.add(f"{scene.name}: {type(model).__name__}")
                gallery.stage(state).settle()
    assert len(seen) >= len(everything()) / 2, f"models are looked for where there are none: {seen}"


@contextmanager
def watched(model: QAbstractItemModel) -> Iterator[None]:
    """Qt's tester looks at a model now and at each of its changes; it is gone before the model is."""
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    yield
    shiboken6.delete(tester)


@pytest.mark.parametrize("scene", dialogs(), ids=lambda scene: scene.name)
def test_a_dialog_that_was_left_is_gone_with_all_that_knew_it(gallery: Gallery, scene: Scene) -> None:
    gallery.speak("en")
    with gallery.shown(scene, "usual") as dialog:
        gone: list[bool] = []
        dialog.destroyed.connect(lambda *_: gone.append(True))
        known = weakref.ref(dialog)
    del dialog
    gallery.stage("usual").settle()
    gc.collect()
    assert gone == [True]
    assert known() is None, f"kept by {[type(one).__name__ for one in gc.get_referrers(known())]}"
