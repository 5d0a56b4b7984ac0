"""The icons of `resources/icons` (Lucide), coloured by tokens."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SIZE_PX = 16


@cache
def _svg(name: str) -> str:
    return (
        files("resources")
        .joinpath("icons", f"{name}.svg")
        .read_text(encoding="utf-8")
        .replace('stroke-width="2"', 'stroke-width="2.1"')
    )


def _coloured(name: str, colour: str) -> bytes:
    return _svg(name).replace("currentColor", colour).encode()


def pixmap(name: str, colour: str, size_px: int = SIZE_PX, scale: float = 1) -> QPixmap:
    """An icon as picture: `size_px` wide in device-independent pixels, drawn for screens of that `scale`."""
    picture = QPixmap(round(size_px * scale), round(size_px * scale))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer = QSvgRenderer(QByteArray(_coloured(name, colour)))
    renderer.render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


@cache
def icon(name: str, colour: str, size_px: int = SIZE_PX) -> QIcon:
    """An icon of `resources/icons` in one colour, sharp at 100, 150, 200 and 300 %, the same when selected.

    Icons are kept: there are few names and few colours. Call on the Qt thread only.
    """
    result = QIcon()
    for scale in (1, 1.5, 2, 3):
        picture = pixmap(name, colour, size_px, scale)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected, QIcon.Mode.Active):
            result.addPixmap(picture, mode)
    return result


def write_coloured(folder: Path, colours: dict[str, str]) -> dict[str, str]:
    """Writes icons as coloured SVG files, for style sheets; gives name -> path with forward slashes."""
    folder.mkdir(parents=True, exist_ok=True)
    paths: dict[str, str] = {}
    for name, colour in colours.items():
        path = folder / f"{name}.svg"
        path.write_bytes(_coloured(name, colour))
        paths[name] = path.as_posix()
    return paths
