"""The form of one section: groups as cards, rarely used settings folded and only made when somebody unfolds them.

Fields are made one after the other, some milliseconds of them in a turn, so that the window answers meanwhile.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent, QWindow
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from core.model.configuring import SecretState
from core.model.connection import SecretName
from gui.context import Context
from gui.settings.draft import Draft
from gui.settings.editors import Field
from gui.settings.fields import FieldSpec, GroupSpec
from gui.settings.secrets import SecretRow
from gui.widgets.basics import Button, FlatScroll, Scrolled, column, hairline, label
from gui.widgets.pieces import Pieces
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
    """Settings that belong together. Its heading is there at once; `build` makes the rest.

    Signals:
        edited: key and value.
        entered: Enter was pressed in a field.
        secret_asked: a secret's name: somebody wants to set it.
        unfolded: it was unfolded for the first time: `build_folded` is wanted.
    """

    edited = Signal(str, object)
    entered = Signal()
    secret_asked = Signal(object)
    unfolded = Signal()

    def __init__(self, spec: GroupSpec, context: Context, draft: Draft, extras: Mapping[str, Extra]) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setAccessibleName(tr(spec.title))
        self._spec = spec
        self._context = context
        self._draft = draft
        self._extras = extras
        self.fields: dict[str, Field] = {}
        self.secrets: dict[SecretName, SecretRow] = {}
        self.extra: QWidget | None = None
        layout = column(self, margins=(20, 14, 20, 12))
        layout.addWidget(label(tr(spec.title), "section", wrap=True))
        layout.addSpacing(4)
        self._rows = column()
        layout.addLayout(self._rows)
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

    def build(self) -> Iterator[None]:
        """Makes what stands in it, a field or part with each step."""
        yield from self._add(self._rows, self._spec.fields)
        for name in self._spec.secrets:
            row = SecretRow(name, self._context)
            row.hide()  # until it is known whether it is wanted
            if not self._rows.count():
                row.above.hide()
            row.asked.connect(self.secret_asked)
            self.secrets[name] = row
            self._rows.addWidget(row)
            yield
        if self._spec.extra in self._extras:
            self.extra = self._extras[self._spec.extra]()
            self._rows.addWidget(self.extra)
            yield

    def build_folded(self) -> Iterator[None]:
        """Makes what was folded, a field with each step."""
        self._folded_layout.addWidget(hairline())
        yield from self._add(self._folded_layout, self._spec.advanced)

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

    def reveal(self, key: str) -> None:
        """Unfolds where this setting is folded."""
        if any(one.key == key for one in self._spec.advanced):
            self.unfold()

    def _unfold(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._folded.setVisible(on)
        self._word()
        if on and not self._folded_layout.count():
            self.unfolded.emit()

    def _word(self) -> None:
        on = self.fold.isChecked()
        text = tr("Hide what is rarely changed") if on else tr("Show what is rarely changed")
        self.fold.setText(f" {text}")
        self.fold.setAccessibleName(f"{text}: {tr(self._spec.title)}")

    def _add(self, layout: QVBoxLayout, specs: Sequence[FieldSpec]) -> Iterator[None]:
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
            yield


class Form(FlatScroll):
    """The groups of a section below one another, each there when the one before it is whole.

    Signals: as of a `Group`, and

        built: a group whose fields are there now, or those that were folded.
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
        inside = Scrolled()
        self._layout = column(inside, margins=(0, 0, 8, 8), spacing=12)
        self._layout.addStretch(1)
        self.setWidget(inside)
        self.groups: list[Group] = []
        self._left: deque[Iterator[None]] = deque(self._build_group(spec) for spec in groups)
        self._pieces = Pieces(self)
        self._window: QWindow | None = None
        self._sought = ""
        self._seek = QTimer(self)
        self._seek.setSingleShot(True)
        self._seek.setInterval(0)
        self._seek.timeout.connect(self._look_for_it)
        self._build()

    @property
    def is_whole(self) -> bool:
        """Whether all groups are there, and all that was unfolded."""
        return not self._left

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """From now on whatever has the keyboard is in sight."""
        super().showEvent(event)
        window = self.window().windowHandle()
        if window is not None and window is not self._window:
            self._window = window
            window.focusObjectChanged.connect(self._follow)
        if self._sought:
            self._seek.start()

    def _follow(self, focused: QObject | None) -> None:
        inside = self.widget()
        if isinstance(focused, QWidget) and inside is not None and self.isVisible() and inside.isAncestorOf(focused):
            self.ensureWidgetVisible(focused)

    def show_field(self, key: str) -> None:
        """Puts the keyboard into a field and brings it into sight, as soon as it is there."""
        self._sought = key
        self._seek.start()

    def _look_for_it(self) -> None:
        """Waits until the field is there, and what it stands in is shown."""
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if layout is None or not self.isVisible():
            return
        group = next((one for one in self.groups if one.has(self._sought)), None)
        if group is not None:
            group.reveal(self._sought)
            field = group.fields.get(self._sought)
            if field is not None and field.isVisible():
                field.focus()
                layout.activate()
                self.ensureWidgetVisible(field)
                self._sought = ""
                return
        if group is not None or self._left:
            self._seek.start()

    def _build_group(self, spec: GroupSpec) -> Iterator[None]:
        group = Group(spec, self._context, self._draft, self._extras)
        group.edited.connect(self.edited)
        group.entered.connect(self.entered)
        group.secret_asked.connect(self.secret_asked)
        group.unfolded.connect(lambda: self._build_folded(group))
        self._layout.insertWidget(self._layout.count() - 1, group)
        self.groups.append(group)
        yield
        yield from group.build()
        self.built.emit(group)

    def _build_folded(self, group: Group) -> None:
        def build() -> Iterator[None]:
            yield from group.build_folded()
            self.built.emit(group)

        self._left.appendleft(build())
        if not self._pieces.busy:
            self._build()

    def _build(self) -> None:
        """Makes what is left, and afterwards what was unfolded at the very end of it."""
        if self._left:
            self._pieces.start(self._steps(), self._build)

    def _steps(self) -> Iterator[None]:
        while self._left:
            making = self._left[0]
            try:
                next(making)
            except StopIteration:
                self._left.remove(making)
            yield
