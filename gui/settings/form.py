"""The form of one section: groups as cards, rarely used settings folded and only made when somebody unfolds them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent, QWindow
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.model.configuring import SecretState
from core.model.connection import SecretName
from gui.context import Context
from gui.settings.draft import Draft
from gui.settings.editors import Field
from gui.settings.fields import FieldSpec, GroupSpec
from gui.settings.secrets import SecretRow
from gui.widgets.basics import Button, Scrolled, column, hairline, label
from gui.words import tr

Extra = Callable[[], QWidget]
"""Makes a part that stands below the fields of a group."""


class FoldButton(Button):
    """A link that opens and closes what stands below it."""

    def __init__(self, context: Context) -> None:
        super().__init__("", context.theme, look="link", icon="chevron-right")
        self.setCheckable(True)
        self.toggled.connect(self._turn)

    def _turn(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._icon = "chevron-down" if on else "chevron-right"
        self._colour()


class Group(QFrame):
    """Settings that belong together.

    Signals:
        edited: key and value.
        entered: Enter was pressed in a field.
        secret_asked: a secret's name: somebody wants to set it.
    """

    edited = Signal(str, object)
    entered = Signal()
    secret_asked = Signal(object)

    def __init__(self, spec: GroupSpec, context: Context, draft: Draft, extras: Mapping[str, Extra]) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setAccessibleName(tr(spec.title))
        self._spec = spec
        self._context = context
        self._draft = draft
        self.fields: dict[str, Field] = {}
        self.secrets: dict[SecretName, SecretRow] = {}
        layout = column(self, margins=(20, 14, 20, 12))
        layout.addWidget(label(tr(spec.title), "section", wrap=True))
        layout.addSpacing(4)
        rows = column()
        layout.addLayout(rows)
        self._add(rows, spec.fields)
        for name in spec.secrets:
            row = SecretRow(name, context)
            if not rows.count():
                row.above.hide()
            row.asked.connect(self.secret_asked)
            self.secrets[name] = row
            rows.addWidget(row)
        self.extra = extras[spec.extra]() if spec.extra in extras else None
        if self.extra is not None:
            layout.addWidget(self.extra)
        self._folded = QWidget()
        self._folded_layout = column(self._folded)
        self._folded.hide()
        self.fold = FoldButton(context)
        self.fold.toggled.connect(self._unfold)
        if not spec.advanced:
            self.fold.hide()
        self._word()
        layout.addSpacing(4)
        layout.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._folded)

    def show_values(self) -> None:
        """Shows the values of the draft."""
        for key, field in self.fields.items():
            field.set_value(self._draft.value(key))

    def show_secrets(self, states: Mapping[SecretName, SecretState]) -> None:
        """Shows which secrets are set; those that are neither wanted nor set are left out."""
        for name, row in self.secrets.items():
            row.show_state(states.get(name))

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Says what is wrong, at the fields; folded ones that are wrong are unfolded."""
        if not self.fold.isChecked() and any(one.key in faults for one in self._spec.advanced):
            self.fold.setChecked(True)
        for key, field in self.fields.items():
            field.set_fault(faults.get(key, ""))

    def has(self, key: str) -> bool:
        """Whether a setting stands here, folded or not."""
        return any(one.key == key for one in (*self._spec.fields, *self._spec.advanced))

    def unfold(self) -> None:
        """Shows what is folded."""
        self.fold.setChecked(True)

    def _unfold(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if on and not self._folded_layout.count():
            self._folded_layout.addWidget(hairline())
            self._add(self._folded_layout, self._spec.advanced)
        self._folded.setVisible(on)
        self._word()

    def _word(self) -> None:
        on = self.fold.isChecked()
        text = tr("Hide what is rarely changed") if on else tr("Show what is rarely changed")
        self.fold.setText(f" {text}")
        self.fold.setAccessibleName(f"{text}: {tr(self._spec.title)}")

    def _add(self, layout: QVBoxLayout, specs: Sequence[FieldSpec]) -> None:
        if self._draft.settings is None:
            return
        for place, spec in enumerate(specs):
            if place:
                layout.addWidget(hairline())
            field = Field(self._draft.settings.setting(spec.key), spec, self._context)
            field.set_value(self._draft.value(spec.key))
            field.edited.connect(self.edited)
            field.entered.connect(self.entered)
            self.fields[spec.key] = field
            layout.addWidget(field)


class Form(QScrollArea):
    """The groups of a section below one another. They are made one after the other, so that none keeps the window waiting.

    Signals: as of a `Group`, and

        built: a group that is there now.
    """

    edited = Signal(str, object)
    entered = Signal()
    secret_asked = Signal(object)
    built = Signal(object)

    def __init__(
        self, title: str, groups: Sequence[GroupSpec], context: Context, draft: Draft, extras: Mapping[str, Extra]
    ) -> None:
        super().__init__()
        self._context, self._draft, self._extras = context, draft, extras
        self.setAccessibleName(title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = Scrolled()
        self._layout = column(inside, margins=(0, 0, 8, 8), spacing=12)
        self._layout.addStretch(1)
        self.setWidget(inside)
        self.groups: list[Group] = []
        self._left = list(groups)
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._build_one)
        self._window: QWindow | None = None
        self._sought = ""
        self._seek = QTimer(self)
        self._seek.setSingleShot(True)
        self._seek.setInterval(0)
        self._seek.timeout.connect(self._look_for_it)
        self._build_one()
        self._next.start()

    @property
    def is_whole(self) -> bool:
        """Whether all groups are there."""
        return not self._left

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """From now on whatever has the keyboard is in sight."""
        super().showEvent(event)
        window = self.window().windowHandle()
        if window is not None and window is not self._window:
            self._window = window
            window.focusObjectChanged.connect(self._follow)

    def _follow(self, focused: QObject | None) -> None:
        inside = self.widget()
        if isinstance(focused, QWidget) and inside is not None and self.isVisible() and inside.isAncestorOf(focused):
            self.ensureWidgetVisible(focused)

    def show_field(self, key: str) -> None:
        """Puts the keyboard into a field and brings it into sight, as soon as it is there."""
        self._sought = key
        self._seek.start()

    def _look_for_it(self) -> None:
        """Makes what is missing until the field is there, one thing at a time."""
        group = next((one for one in self.groups if one.has(self._sought)), None)
        if group is None:
            if self._left:
                self._build_one()
                self._seek.start()
            return
        if self._sought not in group.fields:
            group.unfold()
            self._seek.start()
            return
        field = group.fields[self._sought]
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if not field.isVisible() or layout is None:
            self._seek.start()
            return
        field.focus()
        layout.activate()
        self.ensureWidgetVisible(field)

    def _build_one(self) -> None:
        if self._left:
            group = Group(self._left.pop(0), self._context, self._draft, self._extras)
            group.edited.connect(self.edited)
            group.entered.connect(self.entered)
            group.secret_asked.connect(self.secret_asked)
            self._layout.insertWidget(self._layout.count() - 1, group)
            self.groups.append(group)
            self.built.emit(group)
        if not self._left:
            self._next.stop()
