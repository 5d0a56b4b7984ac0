"""New mapping..., Change...: a rule that nobody waits for yet, or another target for one that holds."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QCompleter, QFrame, QLineEdit, QWidget

from core.errors import ConnectorError
from core.model.crossref import KINDS, MappingRule
from core.model.effect import MappingCover, ScopeChoice
from core.model.mapping_book import BookRow, SeenCode
from core.model.views import MappingEffect, Suggestion
from gui import format as fmt
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.mapping import rule_says, say_and_replay, scope_words, trouble_says
from gui.widgets.basics import card, column, label, line
from gui.widgets.decision import DecisionCard
from gui.widgets.search import SearchField
from gui.widgets.suggestions import SuggestionList
from gui.words import tr

_REST_MS = 200


@dataclass(frozen=True, slots=True)
class _Codes:
    kind: str
    seen: tuple[SeenCode, ...]
    targets: int


@dataclass(frozen=True, slots=True)
class _Known:
    scopes: tuple[ScopeChoice, ...]
    suggestions: tuple[Suggestion, ...]


class RuleDialog(Dialog):
    """One rule, of any kind and for any code. It decides the rule itself.

    Args:
        context: the window's parts.
        parent: the window.
        kinds: what may be chosen; those of X3's tables and of the rules that there are.
        kind: the kind at first.
        change: a rule that is to lead elsewhere; its code, scope and date stay.
    """

    topic = "mappings"

    def __init__(
        self,
        context: Context,
        parent: QWidget | None,
        kinds: tuple[str, ...] = KINDS,
        kind: str = "",
        change: MappingRule | None = None,
    ) -> None:
        title = tr("New mapping")
        says = tr("It holds for what is written from now on; what is written already stays as it is.")
        if change is not None:
            title = tr("Change the mapping of {kind} {code}").format(
                kind=fmt.kind_word(change.kind), code=change.source
            )
            says = tr("It leads to {target} now. What is written already stays as it is.").format(target=change.target)
        super().__init__(parent, context.theme, title, says)
        self._context = context
        self._change = change
        self._kinds = kinds if change is None else (change.kind,)
        self._seen: dict[str, SeenCode] = {}
        self._codes = QStringListModel(self)
        self._free = False
        self._deciding = False
        self._asked_for = ("", "")
        self.resize(1040, 640)
        body = line(spacing=12)
        body.addWidget(self._build_targets(), 5)
        self.decision = DecisionCard(context, "order")
        self.decision.changed.connect(self._changed)
        self.decision.counted.connect(self._counted)
        self.decision.worked_out.connect(self._worked_out)
        body.addWidget(self.decision, 4)
        self.content.addLayout(body, 1)
        self.add_cancel()
        self.only = self.add_button(tr("Map only"))
        self.only.clicked.connect(lambda: self._decide(replay=False))
        self.go = self.add_button(tr("Map"), "primary", default=True)
        self.go.clicked.connect(lambda: self._decide(replay=True))
        self._no_buttons()
        if change is not None:
            self.kind.setEnabled(False)
            self.source.setText(change.source)
            self.source.setEnabled(False)
            self.decision.fix(change, fmt.sentence_case(scope_words(change.scope)))
        self.kind.setCurrentIndex(max(0, self._kinds.index(kind) if kind in self._kinds else 0))
        self._kind_changed()
        (self.search if change is not None else self.source).setFocus()

    @property
    def target(self) -> str:
        """What is chosen; what is typed, where X3 has no list for the kind."""
        return self.targets.target or (self.search.wanted if self._free else "")

    # -- left ----------------------------------------------------------------------------------------------------------

    def _build_targets(self) -> QFrame:
        frame = card()
        layout = column(frame, margins=(16, 14, 12, 12), spacing=8)
        layout.addWidget(label(tr("Code of JAGGAER"), "section"))
        which = line(spacing=8)
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("Kind"))
        self.kind.addItems([fmt.sentence_case(fmt.kind_word(kind)) for kind in self._kinds])
        self.kind.activated.connect(lambda _n: self._kind_changed())
        which.addWidget(self.kind, 2)
        self.source = QLineEdit()
        self.source.setPlaceholderText(tr("Code, as JAGGAER has it"))
        self.source.setAccessibleName(tr("Code of JAGGAER"))
        completer = QCompleter(self._codes, self.source)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.source.setCompleter(completer)
        self.source.textChanged.connect(lambda _text: self._source_changed())
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_REST_MS)
        self._typed.timeout.connect(self._ask_known)
        self.source.textEdited.connect(lambda _text: self._typed.start())
        completer.activated.connect(lambda _text: self._ask_known())
        which.addWidget(self.source, 3)
        layout.addLayout(which)
        self.known = label("", "muted", wrap=True)
        layout.addWidget(self.known)
        layout.addSpacing(4)
        layout.addWidget(label(tr("Code of Sage X3"), "section"))
        self.search = SearchField(self._context.theme, tr("Search by code or words…"), name=tr("Search codes of X3"))
        self.search.searched.connect(lambda _text: self._find())
        layout.addWidget(self.search)
        self.targets = SuggestionList(self._context.theme)
        self.targets.chosen.connect(lambda _target: self._changed())
        self.search.left.connect(self.targets.focus_first)
        layout.addWidget(self.targets, 1)
        return frame

    @property
    def _kind(self) -> str:
        return self._kinds[max(0, self.kind.currentIndex())]

    @property
    def _source(self) -> str:
        return self.source.text().strip()

    def _kind_changed(self) -> None:
        """Other codes, other targets."""
        app, kind = self._context.app, self._kind
        self._seen = {}
        self._codes.setStringList([])
        self.targets.say(tr("Looking what X3 has…"))
        self._context.bridge.run(
            lambda: _Codes(kind, app.codes_seen(kind), app.target_count(kind)),
            self._show_codes,
            self._trouble,
            owner=self,
            topic="codes",
        )

    def _show_codes(self, codes: _Codes) -> None:
        self._seen = {one.code: one for one in codes.seen}
        # What waits for a mapping is offered first.
        ordered = sorted(codes.seen, key=lambda one: (one.mapped or not one.open_lines, -one.open_lines, one.code))
        self._codes.setStringList([one.code for one in ordered])
        self._free = not codes.targets
        many = fmt.kind_word(codes.kind, many=True)
        if self._free:
            self.search.setPlaceholderText(tr("Code, as X3 has it"))
        else:
            count = fmt.number(codes.targets, self._context.locale)
            self.search.setPlaceholderText(
                tr("Search {number} {things} by code or words…").format(number=count, things=many)
            )
        self._source_changed()
        self._ask_known()

    def _source_changed(self) -> None:
        """Says what is known of the code that is typed."""
        seen = self._seen.get(self._source)
        if not self._source:
            said = tr("%Ln codes are in use. Type one, or a part of it.", "", len(self._seen)) if self._seen else ""
        elif seen is None:
            said = tr("No record that was read uses this code yet.")
        else:
            said = tr("{written} and {open} use it.").format(
                written=tr("%Ln written lines", "", seen.written_lines), open=tr("%Ln open lines", "", seen.open_lines)
            )
            if seen.mapped and self._change is None:
                said += " " + tr(
                    "It is mapped already; the mappings that hold are kept unless place and date are the same."
                )
        self.known.setText(said)
        self._changed()

    def _ask_known(self) -> None:
        """Scopes and suggestions for the code that was typed."""
        app, kind, source = self._context.app, self._kind, self._source
        if self._change is None and not source:
            self._find()
            return
        if self._asked_for == (kind, source):
            return
        self._asked_for = (kind, source)
        find = self.search.wanted

        def known() -> _Known:
            return _Known(app.scope_choices(kind, source), app.target_suggestions(kind, source, find=find))

        self._context.bridge.run(known, self._show_known, self._trouble, owner=self, topic="known")

    def _show_known(self, known: _Known) -> None:
        if self._change is None:
            self.decision.offer(known.scopes, elsewhere=True)
        self._show_targets(known.suggestions)

    def _find(self) -> None:
        app, kind, source, find = self._context.app, self._kind, self._source, self.search.wanted
        if not find and not source:
            self._show_targets(())
            return
        self._context.bridge.run(
            lambda: app.target_suggestions(kind, source, find=find),
            self._show_targets,
            self._trouble,
            owner=self,
            topic="known",
        )

    def _show_targets(self, found: tuple[Suggestion, ...]) -> None:
        many = fmt.kind_word(self._kind, many=True)
        if self._free:
            self.targets.say(tr("X3 gives no list of {things}: type the code above.").format(things=many))
        elif found:
            self.targets.show_suggestions(found, choose_sure=False)
        elif self.search.wanted:
            self.targets.say(tr("X3 has no {things} with “{text}”.").format(things=many, text=self.search.wanted))
        else:
            self.targets.say(tr("Nothing alike was found. Search the {things} above.").format(things=many))
        self._changed()

    # -- right ---------------------------------------------------------------------------------------------------------

    def _changed(self) -> None:
        self._no_buttons()
        missing = tr("Choose a target on the left.") if self._source else tr("Type a code of JAGGAER on the left.")
        if self._change is not None and self.target == self._change.target:
            self.decision.consider("", "", "", tr("It leads there already. Choose another target."))
            return
        self.decision.consider(self._kind, self._source, self.target, missing)

    def _no_buttons(self) -> None:
        self.only.hide()
        self.go.setEnabled(False)
        self.go.setText(tr("Map") if self._change is None else tr("Change", "button"))

    def _counted(self, cover: MappingCover) -> None:
        """It can be decided once it is counted; where something waits for it, it can be replayed, too."""
        waits = bool(cover.records)
        self.only.setVisible(waits)
        self.go.setEnabled((self._context.runs.kind is None or not waits) and not self._deciding)
        if waits:
            self.go.setText(tr("Map and replay"))
        else:
            self.go.setText(
                (tr("Map {code}") if self._change is None else tr("Change {code}")).format(code=self._source)
            )

    def _worked_out(self, effect: MappingEffect) -> None:
        if effect.cover.records:
            self.go.setText(tr("Map and replay %Ln orders", "", effect.released_records))

    def _trouble(self, error: ConnectorError) -> None:
        self._deciding = False
        self._no_buttons()
        self.decision.effect.say(trouble_says(error))

    # -- deciding ------------------------------------------------------------------------------------------------------

    def _decide(self, *, replay: bool) -> None:
        rule = self.decision.rule_of(self._kind, self._source, self.target)
        if rule is None or self._deciding:
            return
        self._deciding = True
        self.go.setEnabled(False)
        app = self._context.app

        def decide() -> tuple[MappingRule, tuple[str, ...]]:
            settled = app.causes_settled_by(rule.kind, rule.source)
            decided = app.decide(
                rule.kind,
                rule.source,
                rule.target,
                scope=rule.scope,
                valid_from=rule.valid_from,
                because=rule.because,
            )
            return decided, settled

        self._context.bridge.run(
            decide, lambda found: self._done(*found, replay=replay), self._trouble, owner=self, topic="decide"
        )

    def _done(self, rule: MappingRule, settled: tuple[str, ...], *, replay: bool) -> None:
        said = rule_says(rule)
        if rule.awaiting or not settled:
            self._context.say(said)
        else:
            say_and_replay(self._context, said, settled, wanted=replay)
        self.accept()


def new_rule(context: Context, parent: QWidget, kinds: tuple[str, ...], kind: str = "") -> RuleDialog:
    """Asks for a mapping without a cause; returns at once, the dialog decides and frees itself when closed."""
    return _shown(RuleDialog(context, parent.window(), kinds or KINDS, kind))


def change_rule(context: Context, parent: QWidget, rule: MappingRule) -> RuleDialog:
    """Asks where a rule is to lead instead; as `new_rule`."""
    return _shown(RuleDialog(context, parent.window(), change=rule))


def _shown(dialog: RuleDialog) -> RuleDialog:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class EndDialog(Dialog):
    """Ends a rule: what stays, what waits from then on, and why."""

    topic = "mappings"

    def __init__(self, context: Context, parent: QWidget | None, row: BookRow) -> None:
        rule = row.rule
        super().__init__(
            parent,
            context.theme,
            tr("End the mapping of {kind} {code}?").format(kind=fmt.kind_word(rule.kind), code=rule.source),
            tr("{code} → {target} ({scope}) holds no longer for what is written from now on.").format(
                code=rule.source, target=rule.target, scope=scope_words(rule.scope)
            ),
        )
        self._context = context
        self._version = rule.version
        self.setMinimumWidth(520)
        written = tr("%Ln lines that are written with it stay as they are.", "", row.written_lines)
        after = tr(
            "New lines with this code wait for another mapping, unless X3 has the code itself or another mapping fits."
        )
        self.content.addWidget(label(f"{written} {after}", wrap=True))
        self.because = self.add_because()
        self.add_cancel()
        self.go = self.add_button(tr("End the mapping"), "primary", default=True)
        self.go.clicked.connect(self._decide)
        self.because.setFocus()

    def _decide(self) -> None:
        app, version, because = self._context.app, self._version, self.because.text().strip()
        self.go.setEnabled(False)
        self._context.bridge.run(
            lambda: app.end_mapping(version, because=because), self._done, self._trouble, owner=self, topic="end"
        )

    def _done(self, rule: MappingRule) -> None:
        waits = tr("The end of the mapping waits for approval by a second person; until then it holds.")
        self._context.say(waits if rule.awaiting else tr("The mapping is ended. It can be undone under Versions…."))
        self.accept()

    def _trouble(self, error: ConnectorError) -> None:
        self.go.setEnabled(True)
        self.note.setText(trouble_says(error))


def end_rule(context: Context, parent: QWidget, row: BookRow) -> EndDialog:
    """Asks whether a rule is to end; as `new_rule`."""
    dialog = EndDialog(context, parent.window(), row)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
