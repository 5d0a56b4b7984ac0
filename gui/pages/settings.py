"""Settings: sections left, a form right; changes are gathered, tried as they are typed, and saved together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QStackedWidget, QWidget

from core.errors import ConnectorError, SettingsError
from core.model.alert import Channel
from core.model.configuring import (
    ConnectionLine,
    ConnectionSettings,
    DataPlace,
    ProfileState,
    SettingsPreview,
    SettingsSaved,
)
from core.model.connection import SecretName
from gui.context import Context, Question
from gui.dialogs.check import OffersCard, show_check
from gui.pages.page import Page
from gui.settings.appearance import AppearanceSection, Choice
from gui.settings.connections import Begun, ConnectionsSection
from gui.settings.data import DataSection
from gui.settings.draft import Draft
from gui.settings.fields import ALERTS, APPROVALS, JAGGAER, ORDERS, X3, FieldSpec, GroupSpec, all_fields
from gui.settings.form import Form, Group
from gui.settings.hit import Hit
from gui.settings.parts import (
    ApproversPart,
    CertificatesPart,
    ChannelPart,
    LevelsPart,
    OpenFolder,
    ProfilePart,
    open_folder,
)
from gui.settings.retention import RetentionPart
from gui.settings.secrets import SecretDialog
from gui.widgets.basics import Button, clear, column, label, line
from gui.widgets.search import SearchField
from gui.words import QT_TR_NOOP, said, tr

_TRY_MS = 250
_LEFT_PX = 176
_MOST_HITS = 10


@dataclass(frozen=True, slots=True)
class _Section:
    """A section: `groups` where it is a form, empty where it is a page of its own."""

    name: str
    title: str
    groups: tuple[GroupSpec, ...] = ()


SECTIONS: tuple[_Section, ...] = (
    _Section("connections", QT_TR_NOOP("Connections")),
    _Section("jaggaer", QT_TR_NOOP("JAGGAER"), JAGGAER),
    _Section("x3", QT_TR_NOOP("Sage X3"), X3),
    _Section("orders", QT_TR_NOOP("Orders and coding"), ORDERS),
    _Section("alerts", QT_TR_NOOP("Alerts"), ALERTS),
    _Section("approvals", QT_TR_NOOP("Approvals"), APPROVALS),
    _Section("appearance", QT_TR_NOOP("Appearance")),
    _Section("data", QT_TR_NOOP("Data and program")),
)
_NAMES = {spec.key: spec.label for spec in all_fields()}


@dataclass(frozen=True, slots=True)
class _Loaded:
    connections: tuple[ConnectionLine, ...]
    settings: ConnectionSettings | None
    profile: ProfileState | None
    place: DataPlace
    in_window: str
    begun: Begun | None
    may_add: bool


class SettingsPage(Page):
    """All that a home and its connections are set to.

    Args:
        context: the window's parts.
        pages: names and titles of the pages that the window can begin with.
        show_folder: shows a folder in the system's file manager.

    Signals:
        setup_asked: somebody wants to set up another connection step by step.
        connections_changed: a connection came or went.
        connection_asked: name of the connection that the window is to show instead.
    """

    setup_asked = Signal()
    connection_asked = Signal(str)
    connections_changed = Signal()

    def __init__(self, context: Context, pages: Sequence[Choice] = (), show_folder: OpenFolder = open_folder) -> None:
        super().__init__(context, tr("Settings"))
        self._draft = Draft()
        self._wanted = self._section_wanted = self._setting_wanted = ""
        self._hits: tuple[tuple[FieldSpec, _Section], ...] = ()
        self._data_loaded: DataPlace | None = None
        self._faults: dict[str, str] = {}
        self._meanings: tuple[str, ...] = ()
        self._trouble_said = ""
        self._saving = False
        self._profile: ProfileState | None = None
        self._show_folder = show_folder
        self._forms: dict[str, Form] = {}
        self.parts: dict[str, QWidget] = {}
        self._start_pages = tuple(pages)
        self.subline.show()
        self.chooser = QComboBox()
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.chooser.setAccessibleName(tr("Connection"))
        self.chooser.activated.connect(lambda _place: self.choose_connection(str(self.chooser.currentData())))
        self.chooser.hide()
        self.tools.addWidget(self.chooser)
        self.running = QFrame()
        self.running.setProperty("look", "notice-info")
        self._running_text = label("", wrap=True)
        line(self.running, margins=(12, 6, 12, 6)).addWidget(self._running_text, 1)
        self.running.hide()
        self.layout_column.addWidget(self.running)
        body = line(spacing=16)
        body.addWidget(self._build_left())
        self.stack = QStackedWidget()
        body.addWidget(self.stack, 1)
        self.layout_column.addLayout(body, 1)
        self.layout_column.addWidget(self._build_bar())
        self._try_timer = QTimer(self)
        self._try_timer.setSingleShot(True)
        self._try_timer.setInterval(_TRY_MS)
        self._try_timer.timeout.connect(self._try)
        context.runs.changed.connect(self._show_running)
        self._pages: dict[str, QWidget] = {}
        self.show_section("connections")
        for keys, go in (
            (QKeySequence(QKeySequence.StandardKey.Save), self.save),
            (QKeySequence("Esc"), self.leave_field),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(go)

    # -- what others ask -----------------------------------------------------------------------------------------

    @property
    def unsaved(self) -> int:
        """How many settings are changed and not saved."""
        return len(self._draft.edits)

    def may_leave(self) -> bool:
        """Whether the page may be left; asks where changes are not saved, which are discarded then."""
        if not self._draft.edits:
            return True
        question = Question(
            tr("Leave without saving?"),
            tr("%Ln changed settings are not saved yet.", "", self.unsaved),
            tr("Discard %Ln changes", "", self.unsaved),
        )
        if not self.context.ask.confirm(self.context, self, question):
            return False
        self._forget_edits()
        return True

    def form(self, name: str) -> Form | None:
        """The form of a section, once it was shown; None for one that is none."""
        return self._forms.get(name)

    def show_section(self, name: str) -> None:
        """Shows a section; it is built when it is shown first."""
        section = next(one for one in SECTIONS if one.name == name)
        if section.groups and self._draft.settings is None:
            return
        if name not in self._pages:
            self._pages[name] = self._build(section)
            self.stack.addWidget(self._pages[name])
        self.stack.setCurrentWidget(self._pages[name])
        self._buttons[name].setChecked(True)
        if name in self._forms:
            self._show_form(self._forms[name])

    def show_setting(self, key: str) -> None:
        """Shows the section of a setting and puts the keyboard into its field, as soon as the settings are here."""
        if self._draft.settings is None:
            self._setting_wanted = key
            return
        for section in SECTIONS:
            if any(one.key == key for group in section.groups for one in (*group.fields, *group.advanced)):
                self.show_section(section.name)
                if section.name in self._forms:
                    self._forms[section.name].show_field(key)
                return

    def choose_connection(self, name: str) -> None:
        """Shows the settings of another connection, where changes of this one may be left."""
        standing = self._draft.settings.connection if self._draft.settings else ""
        if name == standing:
            return
        if not self.may_leave():
            self.chooser.setCurrentIndex(self.chooser.findData(standing))
            return
        self._wanted = name
        self._forms_away()
        self.look_again()

    # -- loading -------------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Asks for the connections, the settings of one of them, its profile, and where the data is."""
        app, wanted = self.context.app, self._wanted

        def look() -> _Loaded:
            lines = app.connections()
            names = [one.name for one in lines]
            in_window = app.connection().name if names else ""
            name = wanted if wanted in names else in_window
            settings = app.settings_of(name) if name else None
            profile = app.profile_state(name) if name else None
            draft = app.draft()
            begun = Begun(draft.connection or draft.name, bool(draft.connection)) if draft is not None else None
            return _Loaded(lines, settings, profile, app.data_place(), in_window, begun, not app.is_practice)

        self.look_up(look, self._show)

    def _show(self, loaded: _Loaded) -> None:
        settings = loaded.settings
        if settings is None:
            self._draft = Draft()
            self._forms_away()
        else:
            if self._draft.settings is not None and self._draft.settings.connection != settings.connection:
                self._forms_away()
            self._draft.take(settings)
            self._wanted = settings.connection
        self._profile = loaded.profile
        names = [one.name for one in loaded.connections]
        with QSignalBlocker(self.chooser):
            self.chooser.clear()
            for name in names:
                self.chooser.addItem(name, name)
            self.chooser.setCurrentIndex(self.chooser.findData(self._wanted))
        self.chooser.setVisible(len(names) > 1)
        current = next((one for one in loaded.connections if one.name == self._wanted), None)
        if current is None:
            self.subline.setText(tr("No connection is set up yet."))
        else:
            kind = tr("a test") if current.is_test else tr("in production")
            text = tr("{connection}, {kind}: from JAGGAER to folder {folder}")
            self.subline.setText(text.format(connection=current.name, kind=kind, folder=current.folder))
        self.connections.show_connections(
            loaded.connections, loaded.in_window, begun=loaded.begun, may_add=loaded.may_add
        )
        for section in SECTIONS:
            self._buttons[section.name].setEnabled(not section.groups or settings is not None)
        if settings is None and self.stack.currentWidget() in self._forms.values():
            self.show_section("connections")
        self._data_loaded = loaded.place
        data = self._pages.get("data")
        if isinstance(data, DataSection):
            data.connection = self._wanted
            data.show_place(loaded.place)
        for form in self._forms.values():
            self._show_form(form)
        if self._section_wanted:
            self.show_section(self._section_wanted)
            self._section_wanted = ""
        if self._setting_wanted and settings is not None:
            self.show_setting(self._setting_wanted)
            self._setting_wanted = ""
        self._show_running()
        self._show_bar()

    def _show_form(self, form: Form) -> None:
        """Shows values, secrets and faults in a form as they stand."""
        for group in form.groups:
            self._show_group(group)

    def _show_group(self, group: Group) -> None:
        settings = self._draft.settings
        if settings is None:
            return
        group.show_values()
        group.show_secrets({state.name: state for state in settings.secrets})
        group.show_faults(self._faults)
        if isinstance(group.extra, (ProfilePart, LevelsPart)) and self._profile is not None:
            group.extra.show_profile(self._profile)

    # -- editing -------------------------------------------------------------------------------------------------

    def _edited(self, key: str, value: object) -> None:
        self._draft.edit(key, value)
        self._faults.pop(key, None)
        self._trouble_said = ""
        for form in self._forms.values():
            for group in form.groups:
                if key in group.fields:
                    group.fields[key].set_value(value)
                    group.fields[key].set_fault("")
        self._show_bar()
        self._try_timer.start()

    def _try(self) -> None:
        """Asks the core what saving would do: faults at the fields, and what it means."""
        if self._draft.settings is None:
            return
        values, name, app = dict(self._draft.edits), self._draft.settings.connection, self.context.app

        def tried(seen: SettingsPreview) -> None:
            if values != self._draft.edits:
                return
            self._faults = {fault.key: _sentence(said(fault.what)) for fault in seen.faults}
            self._meanings = seen.meanings
            self._show_faults()
            self._show_bar()

        self.context.bridge.run(
            lambda: app.preview_settings(values, name), tried, self._not_saved, owner=self, topic="try"
        )

    def save(self) -> None:
        """Saves all changes, or none where one cannot be."""
        if not self._draft.edits or self._saving or self._draft.settings is None:
            return
        self._try_timer.stop()
        self._saving = True
        self._trouble_said = ""
        self._show_bar()
        values, name, app = dict(self._draft.edits), self._draft.settings.connection, self.context.app
        self.context.bridge.run(
            lambda: (app.change_settings(values, name), app.settings_of(name)),
            partial(self._saved, values),
            self._not_saved,
            owner=self,
            topic="save",
        )

    def leave_field(self) -> None:
        """Escape: ends a search first, then asks whether to discard what is not saved."""
        if self.finder.text():
            self.finder.clear()
            self.finder.tell()
        else:
            self.discard()

    def discard(self) -> None:
        """Forgets the changes that are not saved, once a person said so."""
        if not self._draft.edits or self._saving:
            return
        question = Question(
            tr("Discard what is not saved?"),
            tr("%Ln changed settings go back to what is saved.", "", self.unsaved),
            tr("Discard %Ln changes", "", self.unsaved),
        )
        if self.context.ask.confirm(self.context, self, question):
            self._forget_edits()

    def _saved(self, values: Mapping[str, object], told: tuple[SettingsSaved, ConnectionSettings]) -> None:
        saved, settings = told
        self._saving = False
        for key, value in values.items():
            if self._draft.edits.get(key) == value:
                del self._draft.edits[key]
        self._draft.take(settings)
        self._faults, self._meanings = {}, ()
        for form in self._forms.values():
            self._show_form(form)
        if saved.approval:
            text = tr("Saved. The weaker rules for approvals wait for a second person: request {number}.")
            self.context.say(text.format(number=saved.approval))
        else:
            self.context.say(tr("%Ln settings saved. The next run goes by them.", "", len(saved.changes)))
        self._show_bar()
        self.look_again()

    def _not_saved(self, error: ConnectorError) -> None:
        asked, self._saving = self._saving, False
        if isinstance(error, SettingsError):
            self._faults = {key: _sentence(said(what)) for key, what in error.faults.items()}
            self._show_faults()
            if asked and self._faults:
                self.show_setting(next(iter(self._faults)))
        else:
            self._trouble_said = said(str(error))
        self._show_bar()

    def _forget_edits(self) -> None:
        self._try_timer.stop()
        self._draft.discard()
        self._faults, self._meanings, self._trouble_said = {}, (), ""
        for form in self._forms.values():
            self._show_form(form)
        self._show_bar()

    def _show_faults(self) -> None:
        for form in self._forms.values():
            for group in form.groups:
                group.show_faults(self._faults)

    def _show_bar(self) -> None:
        count = self.unsaved
        self.bar.setVisible(count > 0)
        if not count:
            return
        clear(self._notes)
        for meaning in self._meanings:
            self._notes.addWidget(label(said(meaning), "strong", wrap=True))
        if self._trouble_said:
            self._notes.addWidget(label(self._trouble_said, "bad", wrap=True))
        wrong = len(self._faults)
        self._count.setText(tr("%Ln changed settings are not saved yet.", "", count))
        self.first_fault.setVisible(wrong > 0)
        if wrong:
            first = next(iter(self._faults))
            name = tr(_NAMES[first]) if first in _NAMES else first
            self.first_fault.setText(tr("To be mended: {setting}").format(setting=name))
            self.first_fault.setAccessibleName(self.first_fault.text())
        self.save_button.setText(tr("Saving…") if self._saving else tr("Save %Ln changes", "", count))
        self.save_button.setAccessibleName(self.save_button.text())
        self.save_button.setEnabled(not self._saving and not wrong and not self._is_running)
        self.discard_button.setEnabled(not self._saving)

    @property
    def _is_running(self) -> bool:
        other = self._draft.settings is not None and bool(self._draft.settings.running_by)
        return other or self.context.runs.kind is not None

    def _show_running(self) -> None:
        settings = self._draft.settings
        self.running.setVisible(self._is_running)
        if self._is_running:
            who = settings.running_by if settings and settings.running_by else ""
            if who and self.context.runs.kind is None:
                text = tr("{who} runs this connection. Changes can be saved when that run has ended.").format(who=who)
            else:
                text = tr("A run goes on. Changes can be saved when it has ended, since it goes by what it began with.")
            self._running_text.setText(text)
        self._show_bar()

    # -- building ------------------------------------------------------------------------------------------------

    def _build_left(self) -> QWidget:
        left = QWidget()
        left.setAccessibleName(tr("Sections"))
        left.setMinimumWidth(_LEFT_PX)
        layout = column(left, spacing=2)
        self._buttons: dict[str, Button] = {}
        self.finder = SearchField(self.context.theme, tr("Find a setting"), name=tr("Find a setting"))
        self.finder.searched.connect(self._find)
        self.finder.left.connect(self._go_to_first)
        layout.addWidget(self.finder)
        layout.addSpacing(6)
        for section in SECTIONS:
            button = Button(tr(section.title), self.context.theme, look="nav")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(partial(self._go_to, section.name))
            layout.addWidget(button)
            self._buttons[section.name] = button
        self._found = column(spacing=2)
        layout.addLayout(self._found)
        layout.addStretch(1)
        return left

    def _find(self, text: str) -> None:
        """Shows settings with these words in the place of the sections."""
        clear(self._found)
        self._hits = _matching(text) if text and self._draft.settings is not None else ()
        for button in self._buttons.values():
            button.setVisible(not text)
        for spec, section in self._hits:
            hit = Hit(tr(spec.label), tr(section.title), self.context)
            hit.clicked.connect(partial(self._go_to_hit, spec.key))
            self._found.addWidget(hit)
        if text and not self._hits:
            self._found.addWidget(label(tr("No setting has these words."), "muted", wrap=True))

    def _go_to_hit(self, key: str, _on: object = None) -> None:
        self.show_setting(key)

    def _go_to_first(self) -> None:
        if self._hits:
            self.show_setting(self._hits[0][0].key)

    def _go_to(self, name: str, _on: object = None) -> None:
        self.show_section(name)

    def _build_bar(self) -> QWidget:
        self.bar = QFrame()
        self.bar.setProperty("look", "card")
        outer = column(self.bar, margins=(16, 10, 12, 10), spacing=8)
        self._notes = column(spacing=4)
        outer.addLayout(self._notes)
        layout = line(spacing=12)
        self._count = label("", "muted", wrap=True)
        layout.addWidget(self._count, 1)
        self.first_fault = Button("", self.context.theme, look="link", icon="circle-x", icon_role="bad")
        self.first_fault.clicked.connect(lambda: self.show_setting(next(iter(self._faults), "")))
        layout.addWidget(self.first_fault)
        self.discard_button = Button(tr("Discard"), self.context.theme)
        self.discard_button.clicked.connect(self.discard)
        layout.addWidget(self.discard_button)
        self.save_button = Button("", self.context.theme, look="primary")
        self.save_button.clicked.connect(self.save)
        layout.addWidget(self.save_button)
        outer.addLayout(layout)
        self.bar.hide()
        return self.bar

    def _build(self, section: _Section) -> QWidget:
        context = self.context
        match section.name:
            case "connections":
                self.connections = ConnectionsSection(context)
                self.connections.chosen.connect(self._show_settings_of)
                self.connections.show_asked.connect(self.connection_asked)
                self.connections.setup_asked.connect(self.setup_asked)
                self.connections.changed.connect(self._connections_changed)
                return self.connections
            case "appearance":
                return AppearanceSection(context, self._start_pages)
            case "data":
                data = DataSection(context, self._show_folder)
                data.connection = self._wanted
                if self._data_loaded is not None:
                    data.show_place(self._data_loaded)
                return data
            case _:
                form = Form(tr(section.title), section.groups, context, self._draft, self._extras())
                form.edited.connect(self._edited)
                form.entered.connect(self.save)
                form.secret_asked.connect(self._ask_secret)
                form.built.connect(self._show_group)
                self._forms[section.name] = form
                return form

    def _extras(self) -> Mapping[str, Callable[[], QWidget]]:
        context = self.context
        makers: dict[str, Callable[[], QWidget]] = {
            "profile": self._profile_part,
            "levels": partial(LevelsPart, context),
            "offers": partial(OffersCard, context),
            "certificates": partial(CertificatesPart, context, self._name),
            "test-notification": partial(ChannelPart, context, Channel.NOTIFICATION, self._name, self._alerts_edited),
            "test-email": partial(ChannelPart, context, Channel.EMAIL, self._name, self._alerts_edited),
            "approvers": partial(ApproversPart, context),
            "retention": partial(
                RetentionPart, context, self._name, lambda: self._edited_of("retention."), self._show_folder
            ),
        }
        return {name: partial(self._part, name, make) for name, make in makers.items()}

    def _part(self, name: str, make: Callable[[], QWidget]) -> QWidget:
        self.parts[name] = made = make()
        return made

    def _profile_part(self) -> QWidget:
        part = ProfilePart(self.context, self._show_folder)
        part.copied.connect(lambda path: self._edited("jaggaer.profile", path))
        part.button(tr("Test the connection"), lambda: show_check(self.context, self.window()), "circle-check")
        return part

    def _name(self) -> str:
        return self._wanted

    def _alerts_edited(self) -> bool:
        return self._edited_of("alerts.")

    def _edited_of(self, beginning: str) -> bool:
        return any(key.startswith(beginning) for key in self._draft.edits)

    def _forms_away(self) -> None:
        """Forms of another connection are made anew when they are shown."""
        shown = self.stack.currentWidget()
        for name, form in list(self._forms.items()):
            self.stack.removeWidget(form)
            form.deleteLater()
            del self._forms[name], self._pages[name]
        self.parts.clear()
        self._faults, self._meanings, self._trouble_said = {}, (), ""
        if shown is not None and shown not in self._pages.values():
            self.show_section("connections")

    def _show_settings_of(self, name: str) -> None:
        if self._draft.settings is not None and self._draft.settings.connection == name:
            self.show_section("jaggaer")
            self._buttons["jaggaer"].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.choose_connection(name)
        self._section_wanted = "jaggaer" if self._wanted == name else ""

    def _connections_changed(self) -> None:
        self.connections_changed.emit()
        self.look_again()

    def _ask_secret(self, name: SecretName) -> None:
        dialog = SecretDialog(self.context, self.window(), self._wanted, name)
        dialog.finished.connect(lambda _code: dialog.deleteLater())
        dialog.accepted.connect(self._secret_kept)
        dialog.open()

    def _secret_kept(self) -> None:
        self.context.say(tr("The secret is in the keyring. Test the connection next."))
        self.look_again()


def _matching(text: str) -> tuple[tuple[FieldSpec, _Section], ...]:
    """Settings with all of these words in name, help, group or key; those with them in the name first."""
    words = text.casefold().split()
    found = []
    for section in SECTIONS:
        for group in section.groups:
            for spec in (*group.fields, *group.advanced):
                name = tr(spec.label).casefold()
                whole = f"{name} {tr(spec.help)} {tr(group.title)} {spec.key}".casefold()
                if all(word in whole for word in words):
                    found.append((not all(word in name for word in words), spec, section))
    found.sort(key=lambda hit: hit[0])
    return tuple((spec, section) for _, spec, section in found[:_MOST_HITS])


def _sentence(what: str) -> str:
    """The end of a sentence as one of its own."""
    text = f"{what[:1].upper()}{what[1:]}"
    return text if text.endswith((".", "?", "!")) else f"{text}."
