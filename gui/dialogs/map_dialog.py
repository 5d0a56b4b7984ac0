"""Map...: targets with evidence left, what the decision will do right, and why for the auditor."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QFrame,
    QLineEdit,
    QWidget,
)

from core.errors import ConnectorError
from core.model.crossref import EVERYWHERE, MappingRule, Scope
from core.model.effect import MappingCover, ScopeChoice
from core.model.views import CauseRow, MappingEffect, Suggestion
from gui import format as fmt
from gui import sentences
from gui.context import Context, MappingChoice
from gui.dialogs.dialog import Dialog
from gui.dialogs.written import WrittenDialog
from gui.widgets.basics import card, column, label, line
from gui.widgets.effect import EffectView
from gui.widgets.search import SearchField
from gui.widgets.suggestions import SuggestionList
from gui.words import tr

_EFFECT_MS = 60


@dataclass(frozen=True, slots=True)
class _Known:
    scopes: tuple[ScopeChoice, ...]
    suggestions: tuple[Suggestion, ...]
    targets: int


class MapDialog(Dialog):
    """One decision about one cause. `choice` holds it once the dialog was accepted."""

    topic = "problems"

    def __init__(self, context: Context, parent: QWidget | None, cause: CauseRow) -> None:
        kind = fmt.kind_word(cause.kind)
        super().__init__(
            parent,
            context.theme,
            tr("Map {kind} {code}").format(kind=kind, code=cause.source_code),
            _what_is_known(context, cause),
        )
        self._context = context
        self._cause = cause
        self._noun = "order" if cause.lines else "record"
        self._asked_rule: MappingRule | None = None
        self._cover: MappingCover | None = None
        self._scopes: tuple[Scope, ...] = (EVERYWHERE,)
        self.choice: MappingChoice | None = None
        self.resize(1020, 600)
        body = line(spacing=12)
        body.addWidget(self._build_targets(), 5)
        body.addWidget(self._build_decision(), 4)
        self.content.addLayout(body, 1)
        self.add_cancel()
        self._only = self.add_button(tr("Map only"))
        self._only.clicked.connect(lambda: self._decide(replay=False))
        self._both = self.add_button(tr("Map and replay"), "primary", default=True)
        self._both.clicked.connect(lambda: self._decide(replay=True))
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(_EFFECT_MS)
        self._asking.timeout.connect(self._ask_effect)
        self._buttons(None)
        self._load()
        self.search.setFocus()

    # -- left ------------------------------------------------------------------------------------------------------

    def _build_targets(self) -> QFrame:
        frame = card()
        layout = column(frame, margins=(16, 14, 12, 12), spacing=8)
        many = fmt.kind_word(self._cause.kind, many=True)
        self.search = SearchField(
            self._context.theme,
            tr("Search {things} by code or words…").format(things=many),
            name=tr("Search {things}").format(things=many),
        )
        self.search.searched.connect(self._find)
        layout.addWidget(self.search)
        self.targets = SuggestionList(self._context.theme)
        self.targets.chosen.connect(self._chosen)
        self.search.left.connect(self.targets.focus_first)
        layout.addWidget(self.targets, 1)
        return frame

    def _load(self) -> None:
        app, cause = self._context.app, self._cause
        self.targets.say(tr("Looking for what it may be…"))

        def known() -> _Known:
            return _Known(
                app.scope_choices(cause.kind, cause.source_code),
                app.suggestions(cause.cause_id),
                app.target_count(cause.kind),
            )

        self._context.bridge.run(known, self._show_known, self._trouble, owner=self, topic="known")

    def _show_known(self, known: _Known) -> None:
        many = fmt.kind_word(self._cause.kind, many=True)
        count = fmt.number(known.targets, self._context.locale)
        self.search.setPlaceholderText(
            tr("Search {number} {things} by code or words…").format(number=count, things=many)
        )
        self._scopes = tuple(choice.scope for choice in known.scopes)
        self.scope.clear()
        self.scope.addItems([self._scope_says(choice) for choice in known.scopes])
        self._show_targets(known.suggestions, sure=True)

    def _scope_says(self, choice: ScopeChoice) -> str:
        return choice.label if choice.scope.line else f"{choice.label} · {tr('%Ln lines', '', choice.lines)}"

    def _show_targets(self, found: tuple[Suggestion, ...], *, sure: bool = False) -> None:
        many = fmt.kind_word(self._cause.kind, many=True)
        text = self.search.wanted
        if not found:
            self.targets.say(
                tr("X3 has no {things} with “{text}”.").format(things=many, text=text)
                if text
                else tr("Nothing alike was found. Search the {things} above.").format(things=many)
            )
        else:
            self.targets.show_suggestions(found, choose_sure=sure)
        self._chosen(self.targets.target)

    def _find(self, text: str) -> None:
        app, cause = self._context.app, self._cause
        self._context.bridge.run(
            lambda: app.suggestions(cause.cause_id, find=text),
            self._show_targets,
            self._trouble,
            owner=self,
            topic="find",
        )

    # -- right -----------------------------------------------------------------------------------------------------

    def _build_decision(self) -> QFrame:
        frame = card()
        layout = column(frame, margins=(16, 14, 16, 14), spacing=8)
        applies = label(tr("Applies to"), "section")
        layout.addWidget(applies)
        self.scope = QComboBox()
        self.scope.addItem(tr("Everywhere"))
        self.scope.setAccessibleName(tr("Applies to"))
        self.scope.currentIndexChanged.connect(lambda _n: self._changed())
        layout.addWidget(self.scope)
        dates = line()
        self.dated = QCheckBox(tr("Only orders from"))
        self.dated.toggled.connect(self._dated)
        self.date = QDateEdit(QDate.currentDate())
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setCalendarPopup(True)
        self.date.setFixedHeight(self.scope.sizeHint().height())
        self.date.setEnabled(False)
        self.date.setAccessibleName(tr("From which order date on"))
        self.date.dateChanged.connect(lambda _day: self._changed())
        dates.addWidget(self.dated)
        dates.addWidget(self.date)
        dates.addStretch(1)
        layout.addLayout(dates)
        self.days = label("", "muted", wrap=True)
        self.days.hide()
        layout.addWidget(self.days)
        layout.addSpacing(8)
        layout.addWidget(label(tr("What it will do"), "section"))
        self.effect = EffectView(self._context.locale, self._noun, self._context.theme)
        self.effect.written_asked.connect(self._show_written)
        layout.addWidget(self.effect)
        layout.addSpacing(8)
        layout.addWidget(label(tr("Why (for the auditor)"), "section"))
        self.because = QLineEdit()
        self.because.setPlaceholderText(tr("optional"))
        self.because.setAccessibleName(tr("Why, for the auditor"))
        layout.addWidget(self.because)
        layout.addStretch(1)
        return frame

    def _dated(self, on: bool) -> None:  # noqa: FBT001 - the signal's signature
        self.date.setEnabled(on)
        self._changed()

    def _chosen(self, _target: str) -> None:
        self._changed()

    def _changed(self) -> None:
        self._asked_rule = None
        self._buttons(None)
        if self.targets.target:
            self.effect.set_waiting()
            self._asking.start()
        else:
            self.effect.say(tr("Choose a target on the left."))

    def _rule(self) -> MappingRule:
        day = self.date.date().toPython()
        return MappingRule(
            kind=self._cause.kind,
            source=self._cause.source_code,
            target=self.targets.target,
            scope=self._scopes[max(0, self.scope.currentIndex())],
            valid_from=day if self.dated.isChecked() else None,  # type: ignore[arg-type]
            because=self.because.text().strip(),
        )

    def _ask_effect(self) -> None:
        if not self.targets.target:
            return
        app, rule = self._context.app, self._rule()
        self._asked_rule = rule
        self._context.bridge.run(
            lambda: app.mapping_cover(rule),
            self._show_cover,
            self._trouble,
            owner=self,
            topic="effect",
        )

    def _show_cover(self, cover: MappingCover) -> None:
        """What is counted is shown at once; what it releases is known when its records were mapped."""
        rule = self._asked_rule
        if rule is None:
            return
        self._cover = cover
        self.effect.show_cover(cover)
        self._buttons(None, counted=True)
        self._say_days(cover)
        app = self._context.app
        self._context.bridge.run(
            lambda: app.mapping_effect(rule),
            self._show_effect,
            self._trouble,
            owner=self,
            topic="effect",
        )

    def _show_effect(self, effect: MappingEffect) -> None:
        if self._asked_rule is None:
            return
        self.effect.show_effect(effect)
        self._buttons(effect)

    def _say_days(self, cover: MappingCover) -> None:
        """With which dates the first day is compared."""
        self.days.setVisible(self.dated.isChecked() and cover.first_day is not None)
        first, last = fmt.day(cover.first_day), fmt.day(cover.last_day)
        said = (
            tr("Compared with the date of the order; those that wait are of {first}.")
            if first == last
            else tr("Compared with the date of the order; those that wait are of {first} to {last}.")
        )
        self.days.setText(said.format(first=first, last=last))

    def _show_written(self) -> None:
        if self._asked_rule is None or self._cover is None:
            return
        dialog = WrittenDialog(self._context, self, self._asked_rule, self._cover.changed_lines)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _trouble(self, error: ConnectorError) -> None:
        self.effect.say(str(error))
        self._buttons(None)

    def _buttons(self, effect: MappingEffect | None, *, counted: bool = False) -> None:
        """A rule can be decided once it is counted; how many orders it releases is said when that is known."""
        known = counted or effect is not None
        self._only.setEnabled(known)
        self._both.setEnabled(known and self._context.runs.kind is None)
        if effect is None:
            self._both.setText(tr("Map and replay"))
            return
        released = effect.released_records
        if self._noun == "order":
            self._both.setText(tr("Map and replay %Ln orders", "", released))
        else:
            self._both.setText(tr("Map and replay %Ln records", "", released))

    def _decide(self, *, replay: bool) -> None:
        rule = self._rule()
        if not rule.target:
            return
        self.choice = MappingChoice(
            target=rule.target,
            scope=rule.scope,
            valid_from=rule.valid_from,
            because=rule.because,
            replay=replay,
        )
        self.accept()


def _what_is_known(context: Context, cause: CauseRow) -> str:
    says = sentences.cause_says(cause, context.now(), context.locale)
    money = sentences.cause_amounts(cause, context.locale)
    message = cause.message.rstrip(".")
    return f"{message}. {says}{f' · {money}' if money else ''}."


def ask_mapping(context: Context, parent: QWidget, cause: CauseRow) -> MappingChoice | None:
    """Asks for the mapping of a cause and waits; None when the person left."""
    dialog = MapDialog(context, parent, cause)
    try:
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.choice if accepted else None
    finally:
        dialog.deleteLater()
