"""A setting that was found: its name over the section that it stands in."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from gui.context import Context
from gui.widgets.basics import Button, column, label
from gui.words import tr


class Hit(Button):
    """A button of two texts, as high as they need at its width."""

    def __init__(self, name: str, section: str, context: Context) -> None:
        super().__init__("", context.theme, look="row")
        self.setAccessibleName(tr("{setting} in {section}").format(setting=name, section=section))
        self._inside = column(self, margins=(8, 4, 8, 4))
        for text, look in ((name, "strong"), (section, "small")):
            part = label(text, look, wrap=True)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._inside.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for both texts."""
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As much as both texts need where they wrap."""
        return self._inside.minimumSize()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """How high both texts are at a width."""
        return self._inside.totalHeightForWidth(width)
