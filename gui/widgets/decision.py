"""The right side of every dialog about a mapping: where it holds, from when on, what it will do, and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QWidget

from core.errors import ConnectorError
from core.model.crossref import EVERYWHERE, MappingRule, Scope
from core.model.effect import MappingCover, ScopeChoice
from core.model.views import MappingEffect
from gui import format as fmt
from gui.context import Context
from gui.dialogs.written import WrittenDialog
from gui.mapping import trouble_says
from gui.widgets.basics import column, label, line
from gui.widgets.day_field import DayField
from gui.widgets.effect import EffectView
from gui.words import said, tr

_EFFECT_MS = 60


class DecisionCard(QFrame):
    """Where a rule holds and what it will do, worked out as it is changed.

    Args:
        context: the window's parts.
        noun: what is counted: `order` or `record`.

    Signals:
        changed: scope or date are others now; whoever knows the target calls `consider` with it.
        counted: the `MappingCover` of the rule that is looked at.
        worked_out: its `MappingEffect`.
    """

    changed = Signal()
    counted = Signal(object)
    worked_out = Signal(object)

    def __init__(self, context: Context, noun: str) -> None:
        super().__init__()
        self._context = context
        self._rule: MappingRule | None = None
        self._asked: MappingRule | None = None
        self._cover: MappingCover | None = None
        self._scopes: tuple[Scope, ...] = (EVERYWHERE,)
        self.setProperty("look", "card")
        layout = column(self, margins=(16, 14, 16, 14), spacing=8)
        layout.addWidget(label(tr("Applies to"), "section"))
        self.scope = QComboBox()
        self.scope.addItem(tr("Everywhere"))
        self.scope.setAccessibleName(tr("Applies to"))
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.scope.setMinimumContentsLength(16)
        self.scope.currentIndexChanged.connect(lambda _n: self._other())
        layout.addWidget(self.scope)
        layout.addWidget(self._build_place())
        dates = line()
        self.dated = QCheckBox(tr("Only orders from"))
        self.dated.toggled.connect(self._dated)
        self.date = DayField(tr("From which order date on"), self._context.now().astimezone().date())
        self.date.setFixedHeight(self.scope.sizeHint().height())
        self.date.setEnabled(False)
        self.date.dateChanged.connect(lambda _day: self._other())
        dates.addWidget(self.dated)
        dates.addWidget(self.date)
        dates.addStretch(1)
        layout.addLayout(dates)
        self.days = label("", "muted", wrap=True)
        self.days.hide()
        layout.addWidget(self.days)
        layout.addSpacing(8)
        layout.addWidget(label(tr("What it will do"), "section"))
        self.effect = EffectView(context.locale, noun, context.theme)
        self.effect.written_asked.connect(self._show_written)
        layout.addWidget(self.effect)
        layout.addSpacing(8)
        layout.addWidget(label(tr("Why (for the auditor)"), "section"))
        self.because = QLineEdit()
        self.because.setPlaceholderText(tr("optional"))
        self.because.setAccessibleName(tr("Why, for the auditor"))
        layout.addWidget(self.because)
        layout.addStretch(1)
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(_EFFECT_MS)
        self._asking.timeout.connect(self._ask)

    def _build_place(self) -> QWidget:
        """Fields for a place that is not among the choices."""
        self.place = QWidget()
        rows = column(self.place, spacing=6)
        self.unit, self.supplier, self.category = QLineEdit(), QLineEdit(), QLineEdit()
        for field, name in (
            (self.unit, tr("Business unit")),
            (self.supplier, tr("Supplier's number in JAGGAER")),
            (self.category, tr("Category")),
        ):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
            field.textChanged.connect(lambda _text: self._other())
            rows.addWidget(field)
        self.place.hide()
        return self.place

    # -- what is chosen ------------------------------------------------------------------------------------------------

    def offer(self, choices: Sequence[ScopeChoice], *, elsewhere: bool = False) -> None:
        """Offers these scopes; with `elsewhere` also a place that is typed."""
        self._scopes = tuple(choice.scope for choice in choices) or (EVERYWHERE,)
        self.scope.clear()
        self.scope.addItems([_scope_says(choice) for choice in choices] or [tr("Everywhere")])
        if elsewhere:
            self.scope.addItem(tr("Another place…"))

    def fix(self, rule: MappingRule, says: str) -> None:
        """The rule's own scope and date, which cannot be chosen: it is this rule that is changed."""
        self._scopes = (rule.scope,)
        self.scope.clear()
        self.scope.addItem(says)
        self.scope.setEnabled(False)
        self.dated.setChecked(rule.valid_from is not None)
        if rule.valid_from is not None:
            self.date.show_day(rule.valid_from)
        self.dated.setEnabled(False)
        self.date.setEnabled(False)

    @property
    def chosen_scope(self) -> Scope | None:
        """Where it holds; None where another place is wanted and nothing was typed."""
        number = max(0, self.scope.currentIndex())
        if number < len(self._scopes):
            return self._scopes[number]
        typed = Scope(self.unit.text().strip(), self.supplier.text().strip(), self.category.text().strip())
        return None if typed == EVERYWHERE else typed

    @property
    def valid_from(self) -> date | None:
        """The first order date for which it holds; None = always."""
        return self.date.day if self.dated.isChecked() else None

    def rule_of(self, kind: str, source: str, target: str) -> MappingRule | None:
        """The rule as it stands here; None as long as something is missing."""
        scope = self.chosen_scope
        if not (kind and source and target) or scope is None:
            return None
        return MappingRule(kind, source, target, scope, self.valid_from, because=self.because.text().strip())

    # -- what it will do -----------------------------------------------------------------------------------------------

    def consider(self, kind: str, source: str, target: str, missing: str) -> None:
        """Works out what the rule will do; `missing` is said while it is none yet."""
        self._rule = self.rule_of(kind, source, target)
        self._asked = self._cover = None
        if self._rule is None:
            self._asking.stop()
            self.effect.say(missing if self.chosen_scope is not None else tr("Type the place for which it holds."))
        else:
            self.effect.set_waiting()
            self._asking.start()

    def _ask(self) -> None:
        rule = self._asked = self._rule
        if rule is None:
            return
        app = self._context.app
        self._context.bridge.run(
            lambda: app.mapping_cover(rule), self._show_cover, self._trouble, owner=self, topic="effect"
        )

    def _show_cover(self, cover: MappingCover) -> None:
        """What is counted is shown at once; what it releases is known when its records were mapped."""
        rule = self._asked
        if rule is None:
            return
        self._cover = cover
        self.effect.show_cover(cover)
        self._say_days(cover)
        self.counted.emit(cover)
        app = self._context.app
        self._context.bridge.run(
            lambda: app.mapping_effect(rule), self._show_effect, self._trouble, owner=self, topic="effect"
        )

    def _show_effect(self, effect: MappingEffect) -> None:
        if self._asked is not None:
            self.effect.show_effect(effect)
            self.worked_out.emit(effect)

    def _say_days(self, cover: MappingCover) -> None:
        """With which dates the first day is compared."""
        self.days.setVisible(self.dated.isChecked() and cover.first_day is not None)
        first, last = fmt.day(cover.first_day), fmt.day(cover.last_day)
        days = (
            tr("Compared with the date of the order; those that wait are of {first}.")
            if first == last
            else tr("Compared with the date of the order; those that wait are of {first} to {last}.")
        )
        self.days.setText(days.format(first=first, last=last))

    def _show_written(self) -> None:
        if self._asked is None or self._cover is None:
            return
        dialog = WrittenDialog(self._context, self.window(), self._asked, self._cover.changed_lines)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _trouble(self, error: ConnectorError) -> None:
        self.effect.say(trouble_says(error))

    def _dated(self, on: bool) -> None:  # noqa: FBT001 - the signal's signature
        self.date.setEnabled(on and self.dated.isEnabled())
        self._other()

    def _other(self) -> None:
        self.place.setVisible(self.scope.currentIndex() >= len(self._scopes))
        self.changed.emit()


def _scope_says(choice: ScopeChoice) -> str:
    where = said(choice.label)
    return where if choice.scope.line else f"{where} · {tr('%Ln lines', '', choice.lines)}"
