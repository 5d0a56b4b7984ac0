"""Every page of the wizard in a language that nobody speaks: all of it is translatable, and it fits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.app import App, open_app
from core.model.connection import SecretName
from core.onboarding.draft import JAGGAER, ORDER, X3, Draft, Step
from core.onboarding.letters import LETTERS, NEEDED, text_of
from core.onboarding.steps import faults
from gui.__main__ import PEOPLE
from gui.memory import Memory
from gui.start import Starter
from gui.theme import Theme
from gui.wizard.check import CheckPage
from gui.wizard.fields import Fold
from gui.wizard.wizard import Wizard
from tests.core.onboarding.test_mistakes import draft_of
from tests.helpers.practice import bench
from tests.helpers.pseudo import misfits, pseudo_language, strings_of, untranslated

LONG_MS = 20_000
SIZES = ((860, 600), (1120, 780))


@pytest.fixture(scope="module")
def set_up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[App, Draft]]:
    """A home whose draft has everything but a connection."""
    with bench(tmp_path_factory.mktemp("languages"), orders=4) as made:
        app = open_app(made.folder / "empty", clock=made.clock, secrets=made.secrets())
        app.accept_secrets({SecretName.JAGGAER: made.pair.jaggaer_secret, SecretName.X3: made.pair.x3.secret})
        draft = draft_of(made)
        for system in (JAGGAER, X3):
            draft = app.check_draft(draft, system).draft
        yield app, draft
        app.close()


@pytest.fixture
def wizard(
    set_up: tuple[App, Draft],
    qapp: QApplication,
    qtbot: QtBot,
    theme: Theme,
    memory: Memory,
    unexpected: list[BaseException],
) -> Iterator[Wizard]:
    app, draft = set_up
    app.keep_draft(draft.at(Step.ALERTS))
    with pseudo_language(qapp):
        starter = Starter(
            app, theme, memory, unexpected.append, open_home=open_app, ask=PEOPLE, locale=QLocale("en_US")
        )
        starter.start()
        window = starter.window
        assert isinstance(window, Wizard)
        qtbot.waitUntil(lambda: not window.loading, timeout=LONG_MS)
        yield window
        starter.close()
    assert unexpected == []


def core_sentences(app: App, draft: Draft) -> set[str]:
    """What the core says; whether it is translatable is tested where the core's sentences are."""
    letters = {f"{one.subject}\n\n{text_of(one.paragraphs)}" for one in LETTERS.values()}
    needed = {line for lines in NEEDED.values() for line in lines}
    empty = {fault.message for step in Step for fault in faults(replace(Draft(), tells=True), step, ())}
    steps = {text for step in draft.found for text in (step.step, step.detail, step.next_step)}
    choices = draft.choices
    assert choices is not None
    listed = {
        f"{one.code}   {one.label}".rstrip()
        for one in (*choices.sites, *choices.charts, *choices.types, *choices.products)
    }
    examples = {"https://", "finance@company.com", "smtp.company.com", "ml-connector@company.com"}
    return (
        strings_of(draft)
        | listed
        | examples
        | letters
        | needed
        | empty
        | steps
        | set(draft.sentences)
        | set(app.profiles())
    )


def seen_well(window: Wizard, data: set[str], qtbot: QtBot) -> list[str]:
    found: list[str] = []
    for size in SIZES:
        window.resize(*size)
        for _ in range(10):  # beside other processes Qt takes longer to lay out texts anew
            qtbot.wait(30)
            # What is scrolled out of sight lies on nothing: each part is looked at by itself.
            faults = [line for part in (window.nav, window.page, window.footer) for line in misfits(part)]
            if not faults:
                break
        found += [f"{size}: {line}" for line in faults]
    return [*found, *untranslated(window, data)]


@pytest.mark.parametrize("step", ORDER[: ORDER.index(Step.PREVIEW)])
def test_a_page_is_translatable_and_fits(wizard: Wizard, set_up: tuple[App, Draft], step: Step, qtbot: QtBot) -> None:
    app, draft = set_up
    wizard.go_to(step)
    qtbot.waitUntil(lambda: wizard.step is step, timeout=LONG_MS)
    for fold in wizard.page.findChildren(Fold):
        fold.open()
    assert seen_well(wizard, core_sentences(app, draft), qtbot) == []
    wizard.page.show_faults(faults(replace(Draft(), tells=True), step, ()), lambda text: f"⟦{text} and then some more⟧")
    assert seen_well(wizard, core_sentences(app, draft), qtbot) == []


@pytest.mark.parametrize(("step", "system"), [(Step.JAGGAER_CHECK, JAGGAER), (Step.X3_CHECK, X3)])
def test_the_pages_of_a_check_are_translatable_and_fit(
    wizard: Wizard, set_up: tuple[App, Draft], step: Step, system: str, qtbot: QtBot
) -> None:
    app, draft = set_up
    wizard.go_to(step)
    qtbot.waitUntil(lambda: wizard.step is step, timeout=LONG_MS)
    page = wizard.page
    assert isinstance(page, CheckPage)
    for wrong in (False, True):
        if wrong:
            jaggaer, x3 = replace(draft.jaggaer, client_id="nobody"), replace(draft.x3, client_id="nobody")
            page.draft = replace(draft, jaggaer=jaggaer, x3=x3)
        page.start()
        qtbot.waitUntil(lambda: not page.checking, timeout=LONG_MS)
        assert page.failed is wrong
        steps = app.check_draft(page.draft, system).steps
        told = {text for one in steps for text in (one.step, one.detail, one.next_step)}
        lines = seen_well(wizard, core_sentences(app, draft) | told, qtbot)
        # How many milliseconds an answer took is another figure each time.
        assert [line for line in lines if " ms)" not in line] == []


def test_the_last_pages_are_translatable_and_fit(wizard: Wizard, set_up: tuple[App, Draft], qtbot: QtBot) -> None:
    app, draft = set_up
    wizard.go_to(Step.ALERTS)
    qtbot.waitUntil(lambda: wizard.step is Step.ALERTS, timeout=LONG_MS)
    side = wizard.page.side
    assert side is not None
    side.does()
    qtbot.waitUntil(lambda: wizard.step is Step.PREVIEW, timeout=LONG_MS)
    assert seen_well(wizard, core_sentences(app, draft), qtbot) == []
    side = wizard.page.side
    assert side is not None
    side.does()
    qtbot.waitUntil(lambda: wizard.step is Step.SCHEDULE, timeout=LONG_MS)
    assert seen_well(wizard, core_sentences(app, draft), qtbot) == []
