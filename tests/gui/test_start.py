from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from gui.__main__ import main, readers_locale

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture
def _locale_stays() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("_locale_stays")
def test_a_system_without_locale_still_groups_figures() -> None:
    QLocale.setDefault(QLocale.c())
    assert readers_locale().toString(1234567) == "1,234,567"


@pytest.mark.usefixtures("_locale_stays")
def test_the_accounts_own_locale_is_used() -> None:
    german = QLocale(QLocale.Language.German, QLocale.Country.Germany)
    QLocale.setDefault(german)
    assert readers_locale() == german


def test_a_wrong_argument_ends_with_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--no-such-thing"])
    assert ended.value.code == 2
    assert "--no-such-thing" in capsys.readouterr().err


def test_importing_the_window_starts_nothing_and_loads_no_http_or_database_code() -> None:
    code = (
        "import sys, gui.__main__; from PySide6.QtWidgets import QApplication;"
        "print(QApplication.instance() is None, 'httpx' in sys.modules, 'keyring' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=REPOSITORY,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.split() == ["True", "False", "False"]
