"""How large the pictures are."""

from typing import Final

SCALE: Final = 1.5
"""Pixels of a picture for one of the window: sharp where a screen has more, too."""
