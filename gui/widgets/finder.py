"""One field that finds any record by a part of a number, a name or an amount, wherever the person is in the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from core.errors import ConnectorError
from core.model.flow import Entity
from core.model.views import RecordRow
from gui import format as fmt
from gui import icons
from gui.context import Context
from gui.widgets.basics import column, label
from gui.widgets.search import SearchField
from gui.words import said, tr

_MOST = 8
_REST_MS = 30
_WIDTH_PX = 460
_SIGN_PX = 14


class Finder(SearchField):
    """Hits appear below while it is typed in, those that need somebody first. Enter opens the first or the chosen one.

    Signals:
        opened: the `RecordRow` that is to be shown.
    """

    opened = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, tr("Find a record"), name=tr("Find a record"), rest_ms=_REST_MS)
        if parent is not None:
            self.setParent(parent)
        self._context = context
        self._hits: tuple[RecordRow, ...] = ()
        self._found_for = ""
        self._open_when_found = False
        self.list: QListWidget = QListWidget()
        self._panel = QFrame()
        self._panel.setProperty("look", "card")
        inside = column(self._panel, margins=(1, 1, 1, 6), spacing=4)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Records found"))
        self.list.itemClicked.connect(lambda item: self._open(self.list.row(item)))
        inside.addWidget(self.list)
        self._note = label("", "small", wrap=True)
        self._note.setContentsMargins(12, 0, 12, 0)
        inside.addWidget(self._note)
        self._panel.hide()
        self.destroyed.connect(self._panel.deleteLater)
        self.searched.connect(self._find)

    @property
    def hits(self) -> tuple[RecordRow, ...]:
        """What was found for the text, best first."""
        return self._hits

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Up and Down choose a hit, Enter opens it, Escape leaves."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self._hits:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow((self.list.currentRow() + step) % len(self._hits))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.wanted:
                self.tell()
                if self._found_for == self.wanted:
                    self._open(self.list.currentRow())
                else:
                    self._open_when_found = True
            case Qt.Key.Key_Escape:
                self.leave()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The hits go with the keyboard."""
        super().focusOutEvent(event)
        QTimer.singleShot(0, self, self._panel.hide)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """What was found last is there again."""
        super().focusInEvent(event)
        if self.wanted and self._found_for == self.wanted:
            self._show()

    def leave(self) -> None:
        """Empties the field; the hits go."""
        self.clear()
        self._open_when_found = False
        self._panel.hide()

    # -- inside --------------------------------------------------------------------------------------------------------

    def _find(self, text: str) -> None:
        if not text:
            self._hits, self._found_for = (), ""
            self._panel.hide()
            return
        app = self._context.app
        self._context.bridge.run(
            lambda: app.find_records(text, limit=_MOST),
            lambda hits: self._found(text, hits),
            self._failed,
            owner=self,
            topic="find",
        )

    def _found(self, text: str, hits: tuple[RecordRow, ...]) -> None:
        if text != self.wanted:
            return
        self._hits, self._found_for = hits, text
        self.list.clear()
        for row in hits:
            self.list.addItem(self._item(row))
        self.list.setCurrentRow(0 if hits else -1)
        self.list.setVisible(bool(hits))
        if hits:
            self._note.setText(tr("Enter opens the first, arrow keys choose another."))
        else:
            self._note.setText(tr("Nothing has “{text}” in its number, name or amount.").format(text=text))
        if self._open_when_found:
            self._open_when_found = False
            self._open(0)
        elif self.hasFocus():
            self._show()

    def _failed(self, _error: ConnectorError) -> None:
        self._open_when_found = False
        self._panel.hide()

    def _item(self, row: RecordRow) -> QListWidgetItem:
        look = fmt.STATUS_LOOKS[row.status]
        tokens = self._context.theme.tokens
        facts = [row.key, row.supplier]
        if row.entity is not Entity.SUPPLIER:
            facts.append(fmt.amount(row.amount, row.currency, self._context.locale))
        state = [look.word, tr("{number} in X3").format(number=row.x3_key) if row.x3_key else "", said(row.reason)]
        item = QListWidgetItem(" · ".join(filter(None, facts)) + "\n" + " · ".join(filter(None, state)))
        item.setIcon(icons.icon(look.icon, tokens.role(look.role), _SIGN_PX))
        item.setForeground(QBrush(self._context.theme.colour("text")))
        item.setToolTip(item.text())
        return item

    def _open(self, number: int) -> None:
        if 0 <= number < len(self._hits):
            row = self._hits[number]
            self.leave()
            self.opened.emit(row)

    def _show(self) -> None:
        window = self.window()
        if self._panel.parentWidget() is not window:
            self._panel.setParent(window)
        height = sum(self.list.sizeHintForRow(n) for n in range(self.list.count()))
        self.list.setFixedHeight(height + 4)
        at = self.mapTo(window, QPoint(0, self.height() + 4))
        width = min(_WIDTH_PX, window.width() - at.x() - 12)
        self._panel.setFixedWidth(width)
        self._panel.adjustSize()
        self._panel.move(at)
        self._panel.show()
        self._panel.raise_()
