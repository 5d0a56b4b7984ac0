"""Map...: targets with evidence left, what the decision will do right, and why for the auditor."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QWidget,
)

from core.errors import ConnectorError
from core.model.effect import ScopeChoice
from core.model.views import CauseRow, MappingEffect, Suggestion
from gui import format as fmt
from gui import sentences
from gui.context import Context, MappingChoice
from gui.dialogs.dialog import Dialog
from gui.mapping import trouble_says
from gui.widgets.basics import card, column, line
from gui.widgets.decision import DecisionCard
from gui.widgets.search import SearchField
from gui.widgets.suggestions import SuggestionList
from gui.words import said, tr

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
        self._free = False
        self._noun = "order" if cause.lines else "record"
        self.choice: MappingChoice | None = None
        self.resize(1020, 600)
        body = line(spacing=12)
        body.addWidget(self._build_targets(), 5)
        self.decision = DecisionCard(context, self._noun)
        self.decision.changed.connect(self._changed)
        self.decision.counted.connect(lambda _cover: self._buttons(None, counted=True))
        self.decision.worked_out.connect(self._buttons)
        self.scope, self.dated, self.date = self.decision.scope, self.decision.dated, self.decision.date
        self.days, self.effect, self.because = self.decision.days, self.decision.effect, self.decision.because
        body.addWidget(self.decision, 4)
        self.content.addLayout(body, 1)
        self.add_cancel()
        self._only = self.add_button(tr("Map only"))
        self._only.clicked.connect(lambda: self._decide(replay=False))
        self._both = self.add_button(tr("Map and replay"), "primary", default=True)
        self._both.clicked.connect(lambda: self._decide(replay=True))
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
        self._free = not known.targets
        self.decision.offer(known.scopes)
        self._show_targets(known.suggestions, sure=True)

    def _show_targets(self, found: tuple[Suggestion, ...], *, sure: bool = False) -> None:
        many = fmt.kind_word(self._cause.kind, many=True)
        text = self.search.wanted
        if self._free:
            self.targets.say(tr("X3 gives no list of {things}: type the code above.").format(things=many))
        elif not found:
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

    @property
    def target(self) -> str:
        """What is chosen; what is typed, where X3 has no list for the kind."""
        return self.targets.target or (self.search.wanted if self._free else "")

    def _chosen(self, _target: str) -> None:
        self._changed()

    def _changed(self) -> None:
        self._buttons(None)
        self.decision.consider(
            self._cause.kind, self._cause.source_code, self.target, tr("Choose a target on the left.")
        )

    def _trouble(self, error: ConnectorError) -> None:
        self.effect.say(trouble_says(error))
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
        rule = self.decision.rule_of(self._cause.kind, self._cause.source_code, self.target)
        if rule is None:
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
    says = sentences.cause_says(cause, context.now())
    money = sentences.cause_amounts(cause, context.locale)
    message = said(cause.message).rstrip(".")
    return f"{message}. {says}{f' · {money}' if money else ''}."


def ask_mapping(context: Context, parent: QWidget, cause: CauseRow) -> MappingChoice | None:
    """Asks for the mapping of a cause and waits; None when the person left."""
    dialog = MapDialog(context, parent, cause)
    try:
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.choice if accepted else None
    finally:
        dialog.deleteLater()
