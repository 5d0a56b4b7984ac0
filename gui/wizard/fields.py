"""Fields of the wizard: a label above, help and what is wrong below; one style for all steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFrame, QLineEdit, QRadioButton, QSizePolicy, QWidget

from gui.theme import Theme
from gui.widgets.basics import Button, Picture, column, label, line, set_look
from gui.words import tr

LEAST_PX = 240
MOST_PX = 520


class FormField(QWidget):
    """A label, an editor, a line of help, and what is wrong with it (icon and words)."""

    def __init__(
        self, title: str, editor: QWidget, theme: Theme, *, hint: str = "", beside: QWidget | None = None
    ) -> None:
        super().__init__()
        self.editor = editor
        self._title, self._hint_text = title, hint
        layout = column(self, spacing=4)
        self.title = label(title, "strong", wrap=True)
        self.title.setBuddy(editor)
        layout.addWidget(self.title)
        row = line(spacing=8)
        editor.setMaximumWidth(MOST_PX)
        row.addWidget(editor, 1)
        if beside is not None:
            row.addWidget(beside)
        row.addStretch(0)
        layout.addLayout(row)
        self.hint = label(hint, "muted", wrap=True)
        layout.addWidget(self.hint)
        self.hint.setVisible(bool(hint))  # only now: without a parent it would be a window of its own
        self.fault = QWidget()
        inside = line(self.fault, spacing=6)
        inside.addWidget(Picture("circle-x", "bad", theme), 0, Qt.AlignmentFlag.AlignTop)
        self.fault_text = label("", "bad", wrap=True)
        inside.addWidget(self.fault_text, 1)
        self.fault.hide()
        layout.addWidget(self.fault)
        self._describe()

    def set_title(self, title: str) -> None:
        """Another label: what the field holds depends on another one."""
        self._title = title
        self.title.setText(title)
        self._describe()

    def set_hint(self, hint: str) -> None:
        """Another line of help; empty for none."""
        self._hint_text = hint
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self._describe()

    def say_fault(self, text: str) -> None:
        """Shows what is wrong; empty for nothing."""
        self.fault_text.setText(text)
        self.fault.setVisible(bool(text))
        self._describe()

    def _describe(self) -> None:
        self.editor.setAccessibleName(self._title)
        said = " ".join(
            text for text in (self.fault_text.text() if hasattr(self, "fault_text") else "", self._hint_text) if text
        )
        self.editor.setAccessibleDescription(said)


def text_field(placeholder: str = "") -> QLineEdit:
    """A line of text, as wide as addresses are."""
    edit = QLineEdit()
    edit.setPlaceholderText(placeholder)
    edit.setMinimumWidth(LEAST_PX)
    return edit


class SecretField(QWidget):
    """A secret: typed unseen, shown on request, never filled in from the keyring."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        layout = line(self, spacing=4)
        self.edit = text_field()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.edit.textChanged.connect(lambda _text: self.changed.emit())
        layout.addWidget(self.edit, 1)
        self.show_button = Button("", theme, look="tool", icon="eye")
        self.show_button.setCheckable(True)
        self.show_button.setToolTip(tr("Show what is typed"))
        self.show_button.setAccessibleName(tr("Show what is typed"))
        self.show_button.toggled.connect(self._show)
        layout.addWidget(self.show_button)
        self.setFocusProxy(self.edit)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """The name of the field is that of its line."""
        self.edit.setAccessibleName(name)

    def setAccessibleDescription(self, text: str) -> None:  # noqa: N802 - Qt's name
        """The same for what describes it."""
        self.edit.setAccessibleDescription(text)

    @property
    def value(self) -> str:
        """What was typed, without blanks around it; empty when nothing was."""
        return self.edit.text().strip()

    def show_kept(self, *, kept: bool) -> None:
        """Says whether the keyring has it already; what was typed goes."""
        self.edit.clear()
        self.show_button.setChecked(False)
        self.edit.setPlaceholderText(tr("Kept in the keyring; type to replace it") if kept else "")

    def _show(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)


class CodeBox(QComboBox):
    """A choice among codes; the value is the code, what is shown has its name beside it."""

    def __init__(self, *, editable: bool = False) -> None:
        super().__init__()
        self.setEditable(editable)
        self.setMinimumWidth(LEAST_PX)
        self.setMinimumContentsLength(20)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(14)
        if editable:
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)

    def offer(self, codes: Sequence[tuple[str, str]], chosen: str, *, none: str = "") -> None:
        """Fills it.

        Args:
            codes: code and what is shown.
            chosen: the code that is chosen; one that is not among them stays as text where that can be typed.
            none: what stands for no choice; empty = one has to be made.
        """
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.clear()
        if none:
            self.addItem(none, "")
        for code, shown in codes:
            self.addItem(shown, code)
        place = self.findData(chosen)
        self.setCurrentIndex(place if chosen or none else -1)
        if place < 0 and self.isEditable():
            self.setEditText(chosen)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own

    @property
    def code(self) -> str:
        """The code that is chosen or typed; empty for none."""
        if self.isEditable():
            typed = self.currentText().strip()
            place = self.findText(typed)
            return str(self.itemData(place)) if place >= 0 else typed.split(" ", 1)[0]
        return str(self.currentData() or "")


class Options(QWidget):
    """A choice among few, each with a sentence under it."""

    changed = Signal()

    def __init__(self, options: Sequence[tuple[str, str, str]], theme: Theme) -> None:
        """Builds it.

        Args:
            options: key, words, and a sentence that may be empty.
            theme: for the spacing of icons.
        """
        super().__init__()
        del theme
        layout = column(self, spacing=8)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        for key, words, sentence in options:
            button = QRadioButton(words)
            button.setAccessibleDescription(sentence)
            self._group.addButton(button)
            self._buttons[key] = button
            layout.addWidget(button)
            if sentence:
                under = line(margins=(24, 0, 0, 0))
                under.addWidget(label(sentence, "muted", wrap=True), 1)
                layout.addLayout(under)
        self._group.buttonClicked.connect(lambda _button: self.changed.emit())
        self.setFocusProxy(next(iter(self._buttons.values())))

    @property
    def key(self) -> str:
        """The key of what is chosen; empty for nothing."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Chooses; an unknown key chooses nothing."""
        self._group.setExclusive(False)
        for name, button in self._buttons.items():
            button.setChecked(name == key)
        self._group.setExclusive(True)
        if key in self._buttons:
            self.setFocusProxy(self._buttons[key])

    def button(self, key: str) -> QRadioButton:
        """The button of a key."""
        return self._buttons[key]


class Fold(QWidget):
    """What few people need, behind a button that opens it."""

    def __init__(self, title: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        layout = column(self, spacing=12)
        self.button = Button(title, theme, look="link")
        self.button.setCheckable(True)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.toggled.connect(self._open)
        layout.addWidget(self.button)
        self.inside = QWidget()
        self.content = column(self.inside, margins=(12, 0, 0, 0), spacing=16)
        self.inside.hide()
        layout.addWidget(self.inside)
        self._title = title
        self._open(on=False)

    def open(self) -> None:
        """Opens it."""
        self.button.setChecked(True)

    def _open(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self.inside.setVisible(on)
        self.button.setText(f"▾ {self._title}" if on else f"▸ {self._title}")
        self.button.setAccessibleName(self._title)
        self.button.setAccessibleDescription(tr("Open") if on else tr("Closed"))


def notice(theme: Theme, kind: str, icon: str) -> tuple[QFrame, Callable[[str], None]]:
    """A strip with an icon and a sentence, hidden while it has none; and what sets the sentence."""
    frame = QFrame()
    set_look(frame, f"notice-{kind}")
    inside = line(frame, margins=(12, 8, 12, 8), spacing=10)
    inside.addWidget(Picture(icon, kind, theme), 0, Qt.AlignmentFlag.AlignTop)
    text = label("", wrap=True)
    inside.addWidget(text, 1)
    frame.hide()

    def say(said: str) -> None:
        text.setText(said)
        frame.setVisible(bool(said))

    return frame, say
