"""Takes a picture of every page and every dialog in every state, to be looked at before a customer does.

`python -m tests.gui.pictures FOLDER [--language fr|pseudo] [--scale 2] [--small] [--only NAME,...]` writes
`orders-much-dark.png` and so on, both colours. Many, so small sheets are made of them too: `sheet-dark-1.png`.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ORDERS = 620
_ACROSS = 3
_DOWN = 3
_WIDTH = 640


def take(folder: Path, language: str, names: Sequence[str], states: Sequence[str], size: tuple[int, int]) -> list[Path]:
    """Writes the pictures; gives their paths, in order."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - Qt reads the scale when it is loaded

    from gui.__main__ import make_application  # noqa: PLC0415
    from gui.theme import Mode  # noqa: PLC0415
    from tests.gui.everything import Gallery, everything  # noqa: PLC0415
    from tests.helpers.practice import bench  # noqa: PLC0415

    application = make_application()
    assert isinstance(application, QApplication)
    made: list[Path] = []
    with tempfile.TemporaryDirectory() as scratch, bench(Path(scratch), orders=ORDERS) as practice:
        usual = practice.app()
        usual.sync()
        gallery = Gallery(application, Path(scratch) / "gallery", usual)
        gallery.speak(language)
        for mode in (Mode.LIGHT, Mode.DARK):
            gallery.theme.set_mode(mode)
            for scene in everything():
                for state in (state for state in scene.states if state in states):
                    if not names or scene.name in names:
                        with gallery.shown(scene, state, *size) as widget:
                            path = folder / f"{scene.name}-{state}-{mode.value}.png"
                            widget.grab().save(str(path))
                            made.append(path)
        gallery.close()
    return made


def sheets(pictures: Sequence[Path], folder: Path, name: str) -> None:
    """Puts the pictures side by side, nine on a sheet."""
    from PySide6.QtCore import Qt  # noqa: PLC0415
    from PySide6.QtGui import QColor, QImage, QPainter  # noqa: PLC0415

    high = _WIDTH * 5 // 8
    for number in range(0, len(pictures), _ACROSS * _DOWN):
        sheet = QImage(_ACROSS * (_WIDTH + 8), _DOWN * (high + 8), QImage.Format.Format_RGB32)
        sheet.fill(QColor("#808080"))
        painter = QPainter(sheet)
        for place, path in enumerate(pictures[number : number + _ACROSS * _DOWN]):
            picture = QImage(str(path)).scaled(
                _WIDTH, high, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            painter.drawImage(place % _ACROSS * (_WIDTH + 8), place // _ACROSS * (high + 8), picture)
        painter.end()
        sheet.save(str(folder / f"sheet-{name}-{number // (_ACROSS * _DOWN) + 1}.png"))


def main(argv: Sequence[str] | None = None) -> int:
    """Takes them; gives 0."""
    parser = argparse.ArgumentParser(prog="tests.gui.pictures", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the PNG files go")
    parser.add_argument("--language", default="en", choices=["en", "fr", "pseudo"])
    parser.add_argument("--scale", default="1", help="of the screen, for instance 1.5")
    parser.add_argument("--small", action="store_true", help="in the smallest window, 1000 x 640")
    parser.add_argument("--only", default="", help="names, with commas between them")
    parser.add_argument("--states", default="usual,empty,much", help="of usual, empty and much")
    options = parser.parse_args(argv)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = options.scale
    options.folder.mkdir(parents=True, exist_ok=True)
    names = [name for name in options.only.split(",") if name]
    size = (1000, 640) if options.small else (1360, 850)
    made = take(options.folder, options.language, names, options.states.split(","), size)
    for mode in ("light", "dark"):
        sheets([path for path in made if path.stem.endswith(mode)], options.folder, mode)
    sys.stdout.write(f"{len(made)} pictures in {options.folder}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
