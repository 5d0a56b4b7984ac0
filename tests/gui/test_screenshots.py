from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from core.app import App
from gui.screenshots import SIZE, take_all
from gui.theme import DARK, LIGHT
from gui.words import use_language
from tests.gui.conftest import BRITISH

PAGES = (
    "home", "orders", "suppliers", "problems", "runs", "contracts", "audit", "invoices", "reconciliation",
)  # fmt: skip


@pytest.fixture(autouse=True)
def british_again(qapp: QApplication) -> Iterator[None]:
    """The pictures are American; the tests after these are not."""
    yield
    use_language(qapp, "en", BRITISH)


def test_every_page_is_rendered_in_both_colours(synced: App, tmp_path: Path, qapp: QApplication) -> None:
    take_all(synced, tmp_path, None)
    assert {path.name for path in tmp_path.glob("*.png")} == {
        f"{page}-{name}.png" for page in (*PAGES, "map", "map-grid", "check") for name in ("light", "dark")
    }
    for name, tokens in (("light", LIGHT), ("dark", DARK)):
        pictures = [QImage(str(tmp_path / f"{page}-{name}.png")) for page in PAGES]
        assert all((p.width(), p.height()) == SIZE for p in pictures)
        assert {p.pixelColor(SIZE[0] - 3, SIZE[1] - 3).name().upper() for p in pictures} == {tokens.bg}
        assert len({bytes(p.constBits()) for p in pictures}) == len(PAGES)
    qapp.setStyleSheet("")
