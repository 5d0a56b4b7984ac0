"""The field of one setting: its name and help left, what is typed or chosen right, what is wrong with it below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from core.model.configuring import Setting, SettingKind
from core.model.connection import AUTO, STRAIGHT
from core.setup_values import read_text, text_of
from gui.context import Context
from gui.settings.fields import ANY_CHOICE, CHOICE_WORDS, FieldSpec
from gui.widgets.basics import Button, Picture, column, label, line
from gui.widgets.day_field import DayField
from gui.words import QT_TR_NOOP, tr

_WIDEST = 460
_NUMBER_PX = 110
_PROXIES = ("jaggaer.proxy", "x3.proxy")
_PROXY_WORDS = {
    AUTO: QT_TR_NOOP("As this computer is set"),
    STRAIGHT: QT_TR_NOOP("None: straight to the system"),
    "": QT_TR_NOOP("This one"),
}
FILES = QT_TR_NOOP("All files (*)")


def choice_word(key: str, value: str) -> str:
    """A choice in words."""
    word = CHOICE_WORDS.get(key, {}).get(value) or ANY_CHOICE.get(value)
    return tr(word) if word else value


class Editor(QWidget):
    """What a value is typed or chosen in.

    Signals:
        edited: a person changed it; the new value.
        entered: a person pressed Enter in it.
    """

    edited = Signal(object)
    entered = Signal()

    def set_value(self, value: object) -> None:
        """Shows a value; that is no edit."""
        raise NotImplementedError

    def focus_widget(self) -> QWidget:
        """What takes the keyboard."""
        raise NotImplementedError

    def set_word(self, name: str, help_text: str) -> None:
        """How assistive programs call it."""
        self.focus_widget().setAccessibleName(name)
        self.focus_widget().setAccessibleDescription(help_text)


class TextEditor(Editor):
    """A line of text; of numbers, lists and files, too."""

    def __init__(self, setting: Setting, spec: FieldSpec, choose: Callable[[], str] | None, context: Context) -> None:
        super().__init__()
        self._key = setting.key
        layout = line(self, spacing=8)
        self.field = QLineEdit()
        self.field.textEdited.connect(lambda text: self.edited.emit(read_text(self._key, text)))
        self.field.returnPressed.connect(self.entered)
        layout.addWidget(self.field, 1)
        if setting.kind is SettingKind.NUMBER:
            self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.field.setMaximumWidth(_NUMBER_PX)
            unit = label(tr(spec.unit) if spec.unit else "", "muted")
            layout.addWidget(unit)
            layout.addStretch(1)
        if choose is not None:
            self.button = Button(tr("Choose…"), context.theme)
            self.button.clicked.connect(lambda: self._chosen(choose()))
            layout.addWidget(self.button)

    def set_value(self, value: object) -> None:
        """Shows a value, where it is not the one that is typed already."""
        if read_text(self._key, self.field.text()) != value or not self.field.text():
            self.field.setText(_shown(value))
            self.field.setCursorPosition(0)

    def focus_widget(self) -> QWidget:
        """The line."""
        return self.field

    def _chosen(self, path: str) -> None:
        if path:
            self.field.setText(path)
            self.edited.emit(path)


class ChoiceEditor(Editor):
    """One of several."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        layout = line(self)
        self.box = _Combo()
        for choice in setting.choices:
            self.box.addItem(choice_word(setting.key, choice), choice)
        self.box.activated.connect(lambda _place: self.edited.emit(self.box.currentData()))
        layout.addWidget(self.box)
        layout.addStretch(1)

    def set_value(self, value: object) -> None:
        """Chooses it."""
        self.box.setCurrentIndex(max(0, self.box.findData(value)))

    def focus_widget(self) -> QWidget:
        """The box."""
        return self.box


class FlagEditor(Editor):
    """Yes or no."""

    def __init__(self) -> None:
        super().__init__()
        layout = line(self)
        self.box = QCheckBox(tr("Yes"))
        self.box.toggled.connect(self._toggled)
        layout.addWidget(self.box)
        layout.addStretch(1)

    def set_value(self, value: object) -> None:
        """Checks it or not."""
        with QSignalBlocker(self.box):
            self.box.setChecked(bool(value))

    def focus_widget(self) -> QWidget:
        """The box."""
        return self.box

    def _toggled(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.edited.emit(on)


class DayEditor(Editor):
    """A day."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        layout = line(self)
        self.field = DayField(locale=context.locale)
        self.field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.UpDownArrows)
        self.field.installEventFilter(self)
        self.field.dateChanged.connect(self._changed)
        layout.addWidget(self.field)
        layout.addStretch(1)

    def set_value(self, value: object) -> None:
        """Shows it."""
        with QSignalBlocker(self.field):
            self.field.setDate(
                QDate.fromString(text_of(value) if isinstance(value, date) else str(value), "yyyy-MM-dd")
            )

    def focus_widget(self) -> QWidget:
        """The field."""
        return self.field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The wheel scrolls the page, not the day."""
        return _ignores_wheel(watched, event) or super().eventFilter(watched, event)

    def _changed(self, day: QDate) -> None:
        self.edited.emit(day.toString("yyyy-MM-dd"))


class ProxyEditor(Editor):
    """The way out: as the computer is set, none, or an address."""

    def __init__(self) -> None:
        super().__init__()
        layout = column(self, spacing=6)
        self.box = _Combo()
        for value, word in _PROXY_WORDS.items():
            self.box.addItem(tr(word), value)
        self.field = QLineEdit()
        self.field.setPlaceholderText("http://proxy:3128")
        self.field.setAccessibleName(tr("Address of the proxy"))
        self.box.activated.connect(self._changed)
        self.field.textEdited.connect(self._changed)
        self.field.returnPressed.connect(self.entered)
        row = line()
        row.addWidget(self.box)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(self.field)

    def set_value(self, value: object) -> None:
        """Shows it."""
        if value == self._value():
            self.field.setVisible(self.box.currentData() == "")
            return
        own = value not in {AUTO, STRAIGHT}
        self.box.setCurrentIndex(self.box.findData("" if own else value))
        self.field.setText(str(value) if own else "")
        self.field.setVisible(own)

    def focus_widget(self) -> QWidget:
        """The box."""
        return self.box

    def _value(self) -> str:
        return str(self.box.currentData()) or self.field.text()

    def _changed(self, _value: object) -> None:
        self.field.setVisible(self.box.currentData() == "")
        self.edited.emit(self._value())


class Field(QWidget):
    """A setting with its name, help, editor, usual value and fault.

    Signals:
        edited: key and new value.
        entered: Enter was pressed in it.
    """

    edited = Signal(str, object)
    entered = Signal()

    def __init__(self, setting: Setting, spec: FieldSpec, context: Context) -> None:
        super().__init__()
        self.key = setting.key
        self._default = setting.default
        name, help_text = tr(spec.label), tr(spec.help)
        layout = line(self, margins=(0, 10, 0, 10), spacing=24)
        left = column(spacing=2)
        self.name = label(name, "strong", wrap=True)
        left.addWidget(self.name)
        left.addWidget(label(help_text, "muted", wrap=True))
        left.addStretch(1)
        layout.addLayout(left, 5)
        right = column(spacing=4)
        self.editor = _editor(setting, spec, context)
        self.editor.setMaximumWidth(_WIDEST)
        self.editor.set_word(name, help_text)
        self.name.setBuddy(self.editor.focus_widget())
        self.editor.edited.connect(self._edited)
        self.editor.entered.connect(self.entered)
        right.addWidget(self.editor)
        self.usual = Button("", context.theme, look="link")
        self.usual.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.usual.clicked.connect(self._take_usual)
        self.usual.hide()
        right.addWidget(self.usual)
        self.fault = QWidget()
        inside = line(self.fault, spacing=6)
        inside.addWidget(Picture("circle-x", "bad", context.theme), 0, Qt.AlignmentFlag.AlignTop)
        self.fault_text = label("", "bad", wrap=True)
        inside.addWidget(self.fault_text, 1)
        self.fault.hide()
        right.addWidget(self.fault)
        right.addStretch(1)
        layout.addLayout(right, 6)

    def set_value(self, value: object) -> None:
        """Shows a value; the usual one is offered where it is another."""
        self.editor.set_value(value)
        other = self._default not in {None, "", ()} and value != self._default
        self.usual.setVisible(other)
        if other and self._default is not None:
            self.usual.setText(tr("Usual: {value}").format(value=self._usual_word()))
            self.usual.setAccessibleName(
                tr("{setting}: take the usual value, {value}").format(
                    setting=self.name.text(), value=self._usual_word()
                )
            )

    def set_fault(self, what: str) -> None:
        """Says what is wrong with it; empty = nothing."""
        self.fault_text.setText(what)
        self.fault.setVisible(bool(what))
        self.editor.focus_widget().setAccessibleDescription(what)

    def focus(self) -> None:
        """Puts the keyboard into it."""
        self.editor.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)

    def _usual_word(self) -> str:
        match self._default:
            case bool():
                return tr("yes") if self._default else tr("no")
            case str() if isinstance(self.editor, ChoiceEditor):
                return choice_word(self.key, self._default)
            case str() if self.key in _PROXIES:
                return tr(_PROXY_WORDS.get(self._default, QT_TR_NOOP("This one")))
            case _:
                return text_of(self._default)

    def _edited(self, value: object) -> None:
        self.edited.emit(self.key, value)

    def _take_usual(self) -> None:
        self.editor.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit(self.key, self._default)


class _Combo(QComboBox):
    """A box whose choice the wheel does not change by accident, and whose list is as wide as its words."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The wheel scrolls the page."""
        return _ignores_wheel(watched, event) or super().eventFilter(watched, event)


def _ignores_wheel(watched: QObject, event: QEvent) -> bool:
    if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget):
        event.ignore()
        return True
    return False


def _shown(value: object) -> str:
    return ", ".join(str(one) for one in value) if isinstance(value, tuple) else "" if value is None else str(value)


def _editor(setting: Setting, spec: FieldSpec, context: Context) -> Editor:
    match setting.kind:
        case SettingKind.CHOICE:
            return ChoiceEditor(setting)
        case SettingKind.FLAG:
            return FlagEditor()
        case SettingKind.DAY:
            return DayEditor(context)
        case SettingKind.ADDRESS if setting.key in _PROXIES:
            return ProxyEditor()
        case _:
            editor: TextEditor
            choose = None
            if setting.kind is SettingKind.FILE or setting.key in {"jaggaer.profile", "jaggaer.export_columns"}:

                def choose() -> str:
                    chosen = context.ask.file_to_open(editor.window(), tr(spec.label), tr(FILES))
                    return str(chosen) if chosen else ""

            editor = TextEditor(setting, spec, choose, context)
            return editor
