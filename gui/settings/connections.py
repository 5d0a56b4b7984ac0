"""The connections of a home: which there are, where they lead, and what can be done with each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget

from core.errors import ConnectorError
from core.model.configuring import ConnectionLine, Removed, SetupPreview
from core.model.connection import SecretName
from gui.context import Context, Question
from gui.dialogs.check import show_check
from gui.dialogs.dialog import Dialog
from gui.settings.fields import SECRETS, all_fields
from gui.widgets.basics import Button, FlatScroll, Scrolled, chip, clear, column, label, line, selectable
from gui.widgets.empty import EmptyState
from gui.widgets.flow import Flow
from gui.words import QT_TR_NOOP, said, tr

_LIST_PX = 200
SETUP_FILES = QT_TR_NOOP("Set-up files (*.toml)")


@dataclass(frozen=True, slots=True)
class Begun:
    """A set-up that was left in the middle: what it is called, empty for no name yet, and whether it is a connection."""

    name: str
    is_made: bool


class ConnectionsSection(FlatScroll):
    """A card for each connection.

    Signals:
        chosen: the name of one whose settings are to be shown.
        show_asked: the name of one that the window is to show instead.
        setup_asked: somebody wants to set one up step by step, or to go on with that.
        changed: connections came or went.
    """

    chosen = Signal(str)
    show_asked = Signal(str)
    setup_asked = Signal()
    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setAccessibleName(tr("Connections"))
        inside = Scrolled()
        layout = column(inside, margins=(0, 0, 8, 8), spacing=12)
        self.begun = self._build_begun()
        layout.addWidget(self.begun)
        self._cards = column(spacing=12)
        layout.addLayout(self._cards)
        self.empty = EmptyState(context.theme, "link")
        self.empty.say(
            tr("No connection yet"),
            tr("A connection is one JAGGAER and one Sage X3. Set one up step by step, or read a set-up file."),
        )
        self.empty.hide()
        layout.addWidget(self.empty)
        holder = QWidget()
        tools = Flow(holder, spacing=8)
        self.add = Button("", context.theme, icon="plus")
        self.add.clicked.connect(self.setup_asked)
        self.read = Button(tr("Read a set-up file…"), context.theme, icon="file-text")
        self.read.clicked.connect(self.read_file)
        tools.addWidget(self.add)
        tools.addWidget(self.read)
        layout.addWidget(holder)
        layout.addStretch(1)
        self.setWidget(inside)
        self.buttons: dict[tuple[str, str], Button] = {}
        self._shown: tuple[object, ...] = ()

    def show_connections(
        self,
        lines: tuple[ConnectionLine, ...],
        in_window: str,
        *,
        begun: Begun | None = None,
        may_add: bool = True,
    ) -> None:
        """Shows them.

        Args:
            lines: the connections.
            in_window: the one that all pages show.
            begun: a set-up that was left in the middle.
            may_add: whether another one may come beside them; practice systems stay alone.
        """
        if (lines, in_window, begun, may_add) == self._shown:
            return
        self._shown = (lines, in_window, begun, may_add)
        clear(self._cards)
        self.buttons.clear()
        self.empty.setVisible(not lines)
        self._show_begun(begun if lines else None)
        self.add.setText(tr("Add a connection…") if lines else tr("Set up step by step…"))
        self.add.setAccessibleName(self.add.text())
        self.add.setVisible(may_add and (begun is None or not lines))
        for one in lines:
            self._cards.addWidget(self._card(one, is_shown=one.name == in_window, alone=len(lines) == 1))

    def read_file(self) -> None:
        """Asks for a set-up file and shows what it would do."""
        chosen = self._context.ask.file_to_open(self.window(), tr("A set-up file"), tr(SETUP_FILES))
        if chosen is None:
            return
        app = self._context.app
        self._context.bridge.run(
            lambda: app.preview_setup(chosen), partial(self._ask_setup, chosen), owner=self, topic="setup"
        )

    # -- inside ------------------------------------------------------------------------------------------------------

    def _build_begun(self) -> QFrame:
        """Leads back to a set-up that was left in the middle."""
        frame = QFrame()
        frame.setProperty("look", "notice-info")
        inside = column(frame, margins=(16, 10, 12, 10), spacing=8)
        self._begun_text = label("", wrap=True)
        inside.addWidget(self._begun_text)
        holder = QWidget()
        tools = Flow(holder, spacing=8)
        self.go_on = Button(tr("Go on with the set-up"), self._context.theme, look="small", icon="arrow-right")
        self.go_on.clicked.connect(self.setup_asked)
        self.forget = Button(tr("Forget it…"), self._context.theme, look="small", icon="x")
        self.forget.setAccessibleName(tr("Forget the set-up that was begun"))
        self.forget.clicked.connect(self._forget)
        tools.addWidget(self.go_on)
        tools.addWidget(self.forget)
        inside.addWidget(holder)
        frame.hide()
        return frame

    def _show_begun(self, begun: Begun | None) -> None:
        self.begun.setVisible(begun is not None)
        if begun is None:
            return
        if begun.is_made:
            text = tr("{connection} is set up; its first preview and its schedule are still to be looked at.")
        elif begun.name:
            text = tr("The set-up of {connection} was begun and is not complete yet.")
        else:
            text = tr("The set-up of a further connection was begun and is not complete yet.")
        self._begun_text.setText(text.format(connection=begun.name))

    def _forget(self) -> None:
        context = self._context
        question = Question(
            tr("Forget the set-up that was begun?"),
            tr("What was entered there goes, with its secrets. The connections that are set up stay as they are."),
            tr("Forget it"),
        )
        if context.ask.confirm(context, self.window(), question):
            context.bridge.run(context.app.forget_draft, lambda _: self.changed.emit(), owner=self, topic="forget")

    def _card(self, one: ConnectionLine, *, is_shown: bool, alone: bool) -> QFrame:
        context = self._context
        frame = QFrame()
        frame.setProperty("look", "card")
        frame.setAccessibleName(one.name)
        layout = column(frame, margins=(20, 14, 20, 14), spacing=8)
        head = line(spacing=10)
        head.addWidget(label(one.name, "section"))
        head.addWidget(chip(tr("TEST"), "warn") if one.is_test else chip(tr("Production"), "info"))
        if is_shown:
            head.addWidget(chip(tr("✓ Shown here"), "ok"))
        head.addStretch(1)
        layout.addLayout(head)
        where = tr("From {source} to folder {folder} on {target}.")
        layout.addWidget(
            selectable(where.format(source=one.jaggaer, folder=one.folder, target=one.x3), "muted", wrap=True)
        )
        written = (
            tr("%Ln documents in X3 are ours.", "", one.written) if one.written else tr("Nothing was written yet.")
        )
        layout.addWidget(label(written, "muted", wrap=True))
        for name in one.missing:
            text = tr("▲ {secret} is not set.").format(secret=tr(SECRETS[name][0]))
            layout.addWidget(label(text, "bad", wrap=True))
        holder = QWidget()
        tools = Flow(holder, spacing=8)
        parts = [
            ("show", tr("Show it in the window"), "arrow-right", lambda: self.show_asked.emit(one.name)),
            ("settings", tr("Its settings"), "pencil", lambda: self.chosen.emit(one.name)),
            ("test", tr("Test the connection"), "circle-check", lambda: show_check(context, self.window())),
            ("export", tr("Export…"), "file-text", lambda: self._export(one.name)),
            ("remove", tr("Remove…"), "x", lambda: self._remove(one)),
        ]
        for what, text, icon, pressed in parts:
            if (what == "test" and not alone) or (what == "show" and is_shown):
                continue
            button = Button(text, context.theme, look="small", icon=icon)
            button.setAccessibleName(tr("{action}: {connection}").format(action=text, connection=one.name))
            button.clicked.connect(lambda _on=False, go=pressed: go())
            self.buttons[one.name, what] = button
            tools.addWidget(button)
        layout.addWidget(holder)
        return frame

    def _export(self, name: str) -> None:
        context = self._context
        file = context.file_to_save(
            self.window(), tr("The settings of {connection}").format(connection=name), f"{name}.toml", tr(SETUP_FILES)
        )
        if file is None:
            return
        context.bridge.run(
            lambda: context.app.export_settings(file, name),
            lambda _: context.say(tr("{file} holds the settings. Secrets are not in it.").format(file=file.name)),
            owner=self,
            topic="export",
        )

    def _remove(self, one: ConnectionLine) -> None:
        dialog = RemoveDialog(self._context, self.window(), one)
        dialog.finished.connect(lambda _code: dialog.deleteLater())
        dialog.accepted.connect(self.changed)
        dialog.open()

    def _ask_setup(self, file: Path, seen: SetupPreview) -> None:
        dialog = SetupDialog(self._context, self.window(), file, seen)
        dialog.finished.connect(lambda _code: dialog.deleteLater())
        dialog.accepted.connect(self.changed)
        dialog.open()


class RemoveDialog(Dialog):
    """Takes a connection off the list; one with documents in X3 only by its name."""

    topic = "settings"

    def __init__(self, context: Context, parent: QWidget | None, one: ConnectionLine) -> None:
        super().__init__(
            parent,
            context.theme,
            tr("Remove {connection}?").format(connection=one.name),
            tr(
                "It is no longer listed and runs no more, and its secrets leave the keyring. What it did stays in the audit"
                " chain of this data folder; set up again under the same name, it goes on where it was."
            ),
        )
        self._context, self._one = context, one
        self.setMinimumWidth(520)
        self.field = QLineEdit(self)
        self.field.setVisible(bool(one.written))
        self.field.setAccessibleName(tr("Name of the connection"))
        if one.written:
            text = tr("%Ln documents of it are in X3, and nobody would keep them up to date.", "", one.written)
            self.content.addWidget(label(text, "strong", wrap=True))
            ask = label(tr("Type {connection} to confirm it").format(connection=one.name), wrap=True)
            ask.setBuddy(self.field)
            self.content.addWidget(ask)
            self.content.addWidget(self.field)
        self.trouble = label("", "bad", wrap=True)
        self.trouble.hide()
        self.content.addWidget(self.trouble)
        self.cancel = self.add_cancel()
        self.go = self.add_button(tr("Remove the connection"), "primary", default=True)
        self.go.clicked.connect(self._remove)
        self.go.setEnabled(not one.written)
        self.field.textChanged.connect(lambda text: self.go.setEnabled(text == one.name))
        (self.field if one.written else self.cancel).setFocus()

    def _remove(self) -> None:
        app, name, confirmed = self._context.app, self._one.name, self.field.text()
        self.go.setEnabled(False)
        self._context.bridge.run(
            lambda: app.remove_connection(name, confirmed=confirmed),
            self._removed,
            self._failed,
            owner=self,
            topic="remove",
        )

    def _removed(self, removed: Removed) -> None:
        self._context.say(tr("{connection} was removed.").format(connection=removed.name))
        self.accept()

    def _failed(self, error: ConnectorError) -> None:
        self.trouble.setText(said(str(error)))
        self.trouble.show()
        self.go.setEnabled(True)


class SetupDialog(Dialog):
    """What a set-up file would do, and the secrets that it needs."""

    topic = "settings"

    def __init__(self, context: Context, parent: QWidget | None, file: Path, seen: SetupPreview) -> None:
        if seen.is_new:
            title = tr("Set up {connection}?").format(connection=seen.name)
            sentence = tr("{file} describes a connection that is not there yet.").format(file=file.name)
            verb = tr("Set up the connection")
        elif seen.changes:
            title = tr("Change {connection}?").format(connection=seen.name)
            sentence = tr("{file} differs in %Ln settings.", "", len(seen.changes)).format(file=file.name)
            verb = tr("Change %Ln settings", "", len(seen.changes))
        else:
            title = tr("Nothing to change")
            sentence = tr("{connection} is set as {file} says.").format(connection=seen.name, file=file.name)
            verb = tr("Close")
        super().__init__(parent, context.theme, title, sentence)
        self._context, self._file, self._seen = context, file, seen
        self._using = False
        self.setMinimumWidth(560)
        if seen.changes:
            self.content.addWidget(_changes_list(seen), 1)
        for meaning in seen.meanings:
            self.content.addWidget(label(said(meaning), "strong", wrap=True))
        self.secrets: dict[SecretName, QLineEdit] = {}
        for name in seen.missing:
            field = QLineEdit()
            field.setEchoMode(QLineEdit.EchoMode.Password)
            word = tr(SECRETS[name][0])
            named = label(tr("{secret} (goes into the keyring)").format(secret=_system_word(name, word)), wrap=True)
            named.setBuddy(field)
            field.setAccessibleName(_system_word(name, word))
            field.textChanged.connect(self._look)
            self.content.addWidget(named)
            self.content.addWidget(field)
            self.secrets[name] = field
        self.trouble = label("", "bad", wrap=True)
        self.trouble.hide()
        self.content.addWidget(self.trouble)
        nothing = not seen.is_new and not seen.changes and not seen.missing
        if not nothing:
            self.cancel = self.add_cancel()
        self.go = self.add_button(verb, "primary", default=True)
        self.go.clicked.connect(self.accept if nothing else self._use)
        first = next(iter(self.secrets.values()), self.go)
        first.setFocus()
        self._look()

    def _look(self) -> None:
        self.go.setEnabled(all(field.text() for field in self.secrets.values()))

    def _use(self) -> None:
        if self._using:
            return
        self._using = True
        self.note.setText(tr("Checking and saving…"))
        app, file = self._context.app, self._file
        secrets: Mapping[SecretName, str] = {name: field.text() for name, field in self.secrets.items()}
        self._context.bridge.run(
            lambda: app.use_setup(file, secrets), self._used, self._failed, owner=self, topic="setup"
        )

    def _used(self, approval: int) -> None:
        for field in self.secrets.values():
            field.clear()
        if approval:
            text = tr("{connection} is set up. Weaker rules for approvals wait for a second person: request {number}.")
        else:
            text = tr("{connection} is set up. Test the connection next.")
        self._context.say(text.format(connection=self._seen.name, number=approval))
        self.accept()

    def _failed(self, error: ConnectorError) -> None:
        self._using = False
        self.note.setText("")
        self.trouble.setText(said(str(error)))
        self.trouble.show()
        self._look()


def _system_word(name: SecretName, word: str) -> str:
    systems = {SecretName.JAGGAER: QT_TR_NOOP("JAGGAER"), SecretName.X3: QT_TR_NOOP("Sage X3")}
    if name in systems:
        return tr("{system}: {secret}").format(system=tr(systems[name]), secret=word)
    return word


def _changes_list(seen: SetupPreview) -> QPlainTextEdit:
    """What would be otherwise, a line for each setting; it can be scrolled and copied by the keyboard."""
    names = {spec.key: spec.label for spec in all_fields()}
    empty = tr("empty")
    lines = []
    for change in seen.changes:
        name = tr(names[change.key]) if change.key in names else change.key
        text = tr("{setting}: {old} becomes {new}")
        lines.append(text.format(setting=name, old=change.old or empty, new=change.new or empty))
    shown = QPlainTextEdit("\n".join(lines))
    shown.setReadOnly(True)
    shown.setTabChangesFocus(True)
    line_px = shown.fontMetrics().lineSpacing()
    shown.setMinimumHeight(min(_LIST_PX, line_px * (len(lines) + 2)))
    shown.setMaximumHeight(_LIST_PX)
    shown.setAccessibleName(tr("What changes"))
    return shown
