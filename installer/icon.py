"""The program's icon, drawn from its SVG file in every size that Windows shows."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE: Final = Path(__file__).parent / "windows" / "ml-connector.svg"
SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)
"""Pixels: 16, 24, 32, 48 and 256 as Windows asks for them, the others for screens of 125 to 400 %."""


BANNER: Final = (328, 628)
"""Pixels of the picture beside the text: twice those of NSIS's Modern UI."""


def write_icon(file: Path) -> None:
    """Writes the icon; each size is drawn on its own, none is scaled."""
    drawn = [Image.open(io.BytesIO(drawn_png(size))) for size in SIZES]
    sizes = [(size, size) for size in SIZES]
    drawn[-1].save(file, format="ICO", sizes=sizes, append_images=drawn[:-1], bitmap_format="bmp")


def write_banner(file: Path) -> None:
    """Writes the picture at the side of the set-up program's first and last page, for screens of up to 200 %."""
    image = QImage(*BANNER, QImage.Format.Format_RGB888)
    image.fill(QColor("#0B63CE"))
    painter = QPainter(image)
    wide = BANNER[0] * 0.6
    QSvgRenderer(str(SOURCE)).render(painter, QRectF((BANNER[0] - wide) / 2, BANNER[1] * 0.12, wide, wide))
    painter.end()
    image.save(str(file), "BMP")  # type: ignore[call-overload]


def drawn_png(size: int) -> bytes:
    """The picture as PNG, `size` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
