"""Approve...: what others decided and waits for a second person left, all that it would do right, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QSplitter, QStackedLayout, QWidget

from core.errors import ConnectorError
from core.model.approval import ApprovalKind, ApprovalRequest, ApprovalState, PendingApproval
from core.model.crossref import MappingRule
from core.model.views import MappingEffect
from gui import format as fmt
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.models.rows import Column, RowsModel
from gui.widgets.basics import Elided, Scrolled, card, clear, column, label, line, selectable
from gui.widgets.effect import EffectView
from gui.widgets.empty import EmptyState
from gui.widgets.table import Table, framed

_MOST = 60
"""Rules of a request that are listed; the command line has all."""
_ONE_PX, _ANY_PX = 32, 16_777_215
_KINDS = {
    ApprovalKind.MAPPING: "Mapping",
    ApprovalKind.SETTINGS: "Settings",
    ApprovalKind.RECODE: "Correction",
    ApprovalKind.BANK: "Bank data",
    ApprovalKind.PREVIEW: "Preview",
}
_OPEN = fmt.Look("▲", "triangle-alert", "Needs approval", "warn")
_REVIEW = fmt.Look("…", "eye", "To be reviewed", "info")
_LATE = fmt.Look("▲", "triangle-alert", "Review overdue", "warn")
_SETTINGS = {
    "mappings": "Mappings",
    "accounts": "Accounts that begin with",
    "sum_above": "Sums above",
    "bulk_above": "More rules an hour than",
    "recode": "Correcting written orders",
    "bank_data": "Bank data",
    "afterwards": "Hold at once, review afterwards",
    "review_days": "Days until the review",
}


@dataclass(frozen=True, slots=True)
class _Seen:
    """A request with the effect of its first rule; None where it has none, or X3 is not known yet."""

    number: int
    effect: MappingEffect | None


def waiting_says(pending: tuple[PendingApproval, ...], locale: QLocale) -> str:
    """How many requests wait, and for whom."""
    mine = sum(not one.why_not for one in pending)
    waits = fmt.counted(len(pending), "decision waits", "decisions wait", locale)
    if mine == len(pending):
        return f"{waits} for your approval." if mine else "Nothing waits for approval."
    if not mine:
        return f"{waits} for somebody else: who made a decision cannot approve it."
    return f"{waits} for approval, {fmt.number(mine, locale)} of them for yours."


def look_of(request: ApprovalRequest, now: datetime) -> fmt.Look:
    """Sign, word and colour of a request that waits."""
    if request.state is ApprovalState.REVIEW:
        return _LATE if request.overdue(now) else _REVIEW
    return _OPEN


def approval_columns(locale: QLocale, now: Callable[[], datetime]) -> tuple[Column[PendingApproval], ...]:
    """Columns of what waits."""

    def says(one: PendingApproval) -> str:
        rules = one.request.rules
        if len(rules) == 1:
            rule = rules[0]
            return f"{fmt.sentence_case(fmt.kind_word(rule.kind))} {rule.source} → {rule.target or 'nothing'}"
        if rules:
            return f"{fmt.counted(len(rules), 'mapping', 'mappings', locale)}: {rules[0].source}, {rules[1].source}, …"
        return _KINDS[one.request.kind]

    return (
        Column(
            "what",
            "What",
            says,
            width=0,
            look=lambda one: look_of(one.request, now()),
            sign_only=True,
            tip=lambda one: f"{look_of(one.request, now()).word}: {one.request.summary}",
        ),
        Column("by", "Asked by", lambda one: "you" if one.mine else one.request.asked_by, width=96),
        Column(
            "since",
            "Since",
            lambda one: fmt.short_day(one.request.asked_at.astimezone().date(), now().astimezone().date()),
            width=84,
        ),
    )


class ApproveDialog(Dialog):
    """What waits for a second person. Requests of one's own are shown, and cannot be approved."""

    topic = "problems"

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        super().__init__(parent, context.theme, "Approve what others decided", "Looking what waits…")
        self._context = context
        self._pending: tuple[PendingApproval, ...] = ()
        self._chosen: PendingApproval | None = None
        self.resize(1080, 600)
        self._model: RowsModel[PendingApproval] = RowsModel(
            approval_columns(context.locale, context.now), context.theme
        )  # fmt: skip
        self._model.setParent(self)
        self.table = Table(self._model, context.theme, context.memory, "approvals")
        self.table.setAccessibleName("Decisions that wait for approval")
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(lambda _row: self.because.setFocus())
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setChildrenCollapsible(False)
        body.addWidget(framed(self.table))
        body.addWidget(self._build_request())
        body.setSizes([480, 552])
        self.empty = EmptyState(context.theme, "circle-check")
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(body)
        self._stack.addWidget(self.empty)
        self.content.addWidget(stack, 1)
        self.close_button = self.add_cancel("Close")
        self.withdraw = self.add_button("Withdraw")
        self.withdraw.clicked.connect(self._withdraw)
        self.refuse = self.add_button("Reject")
        self.refuse.clicked.connect(self._reject)
        self.approve = self.add_button("Approve", "primary", default=True)
        self.approve.clicked.connect(self._approve)
        self._buttons()
        self.load()

    def load(self) -> None:
        """Asks anew what waits."""
        self._context.bridge.run(self._context.app.pending, self._show, self._trouble, owner=self, topic="pending")

    # -- what it shows -----------------------------------------------------------------------------------------------

    def _build_request(self) -> QFrame:
        frame = card()
        layout = column(frame, margins=(16, 14, 16, 14), spacing=8)
        self.heading = label("", "section", wrap=True)
        layout.addWidget(self.heading)
        self.asked = selectable("", "muted", wrap=True)
        layout.addWidget(self.asked)
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName("What would be decided")
        inside = Scrolled()
        self._rows = column(inside, margins=(0, 0, 6, 0), spacing=6)
        area.setWidget(inside)
        layout.addWidget(area, 1)
        self._effect_title = label("What it will do", "section")
        layout.addWidget(self._effect_title)
        self.effect = EffectView(self._context.locale, "order")
        layout.addWidget(self.effect)
        layout.addStretch(0)
        self._layout = layout
        layout.addWidget(label("Why you decide so (for the auditor)", "section"))
        self.because = QLineEdit()
        self.because.setPlaceholderText("optional")
        self.because.setAccessibleName("Why you decide so, for the auditor")
        layout.addWidget(self.because)
        return frame

    def _show(self, pending: tuple[PendingApproval, ...]) -> None:
        before = self._chosen.request.number if self._chosen else 0
        self._pending = tuple(sorted(pending, key=lambda one: (bool(one.why_not), one.request.number)))
        self.sentence.setText(waiting_says(pending, self._context.locale))
        self.sentence.show()
        self._model.replace(self._pending, more=False)
        self._stack.setCurrentIndex(0 if pending else 1)
        if not pending:
            self._chosen = None
            self.empty.say(
                "Nothing waits for approval", "What others decide and the rules want a second person for is here."
            )
            self._buttons()
            self.close_button.setFocus()
            return
        numbers = [one.request.number for one in self._pending]
        self.table.choose(numbers.index(before) if before in numbers else 0)
        self._choose(self.table.current_row())
        self.table.setFocus()

    def _choose(self, row: int) -> None:
        if not 0 <= row < len(self._pending):
            return
        one = self._pending[row]
        if self._chosen is not one:
            self.because.clear()
        self._chosen = one
        request = one.request
        self.heading.setText(self._title(request))
        self.asked.setText(self._asked(request))
        clear(self._rows)
        for left, right in self._details(request):
            part = QWidget()
            layout = line(part, spacing=12)
            layout.addWidget(selectable(left, "strong"))
            value = Elided(right, "muted")
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            layout.addWidget(value, 1)
            self._rows.addWidget(part)
        self._rows.addStretch(1)
        self._buttons()
        self._ask_effect(request)

    def _title(self, request: ApprovalRequest) -> str:
        count = len(request.rules)
        holds = request.state is ApprovalState.REVIEW
        if request.kind is ApprovalKind.SETTINGS:
            return "Change when a second person has to approve"
        if not count:
            return request.summary
        what = fmt.counted(count, "mapping", "mappings", self._context.locale)
        return f"Review {what} that {'holds' if count == 1 else 'hold'} already" if holds else f"Decide {what}"

    def _asked(self, request: ApprovalRequest) -> str:
        said = [f"{request.asked_by} asked on {fmt.stamp(request.asked_at)}"]
        said.append(f"because: {request.because}" if request.because else "without a reason")
        due = f" To be reviewed by {fmt.day(request.due_at.date())}." if request.due_at else ""
        return f"{', '.join(said)}. It needs a second person: {request.needed}.{due}"

    def _details(self, request: ApprovalRequest) -> list[tuple[str, str]]:
        if request.kind is ApprovalKind.MAPPING:
            members = request.payload["rules"]
            rows = [_rule_says(rule, str(m["before"])) for rule, m in zip(request.rules, members, strict=True)]
            more = len(rows) - _MOST
            return [*rows[:_MOST], (f"and {fmt.number(more, self._context.locale)} more", "")] if more > 0 else rows
        if request.kind is ApprovalKind.SETTINGS:
            old, new = request.payload["from"], request.payload["to"]
            return [(_SETTINGS.get(name, name), f"{_shown(old[name])} → {_shown(new[name])}")
                    for name in new if new[name] != old[name]]  # fmt: skip
        return [(fmt.field_word(str(name)), str(value)) for name, value in request.payload.items()][:_MOST]

    def _ask_effect(self, request: ApprovalRequest) -> None:
        rules = request.rules
        one = len(rules) == 1 and request.state is ApprovalState.OPEN
        # One rule takes its line, and its effect follows; many take all the room there is.
        self._area.setMaximumHeight(_ONE_PX if one else _ANY_PX)
        self._layout.setStretch(self._layout.indexOf(self.effect) + 1, 1 if one else 0)
        self._effect_title.setVisible(one)
        self.effect.setVisible(one)
        if not one:
            return
        self.effect.say("Working out what it will do…")
        app, rule = self._context.app, replace(rules[0], version=0)

        def look() -> _Seen:
            try:
                return _Seen(request.number, app.mapping_effect(rule))
            except ConnectorError:
                return _Seen(request.number, None)

        self._context.bridge.run(look, self._show_effect, owner=self, topic="effect")

    def _show_effect(self, seen: _Seen) -> None:
        if self._chosen is None or self._chosen.request.number != seen.number:
            return
        if seen.effect is None:
            self.effect.say("Not known before X3 was asked once: sync first.")
        else:
            self.effect.show_effect(seen.effect)

    def _buttons(self) -> None:
        one = self._chosen
        review = one is not None and one.request.state is ApprovalState.REVIEW
        may = one is not None and not one.why_not
        self.approve.setEnabled(may)
        self.refuse.setEnabled(may)
        self.withdraw.setVisible(one is not None and one.mine and not review)
        self.refuse.setVisible(one is not None and not self.withdraw.isVisibleTo(self))
        self.approve.setVisible(one is not None)
        self.note.setText(one.why_not if one is not None else "")
        if one is None:
            return
        count = len(one.request.rules)
        what = f" {fmt.counted(count, 'mapping', 'mappings', self._context.locale)}" if count else ""
        self.approve.setText("Mark as reviewed" if review else f"Approve{what}")
        self.refuse.setText("Reject and take back" if review else "Reject")

    # -- what it does ------------------------------------------------------------------------------------------------

    def _approve(self) -> None:
        self._close(self._context.app.approve, "Approved")

    def _reject(self) -> None:
        self._close(self._context.app.reject, "Rejected")

    def _withdraw(self) -> None:
        self._close(self._context.app.withdraw, "Withdrawn")

    def _close(self, way: Callable[..., ApprovalRequest], said: str) -> None:
        if self._chosen is None:
            return
        number, because = self._chosen.request.number, self.because.text().strip()
        for button in (self.approve, self.refuse, self.withdraw):
            button.setEnabled(False)

        def done(request: ApprovalRequest) -> None:
            self.withdraw.setEnabled(True)
            self._context.say(f"{said}: {request.summary}")
            self.load()

        self._context.bridge.run(partial(way, number, because=because), done, self._trouble, owner=self, topic="close")

    def _trouble(self, error: ConnectorError) -> None:
        self.withdraw.setEnabled(True)
        self._buttons()
        self.note.setText(str(error))


def _rule_says(rule: MappingRule, before: str) -> tuple[str, str]:
    """A rule, and where it applies and what it replaces."""
    what = f"{fmt.sentence_case(fmt.kind_word(rule.kind))} {rule.source} → {rule.target or 'nothing'}"
    where = fmt.sentence_case(rule.scope.words())
    since = f", orders from {fmt.day(rule.valid_from)}" if rule.valid_from else ""
    was = f", instead of {before}" if before else ""
    return what, f"{where}{since}{was}"


def _shown(value: str) -> str:
    return {"true": "yes", "false": "no", "": "none"}.get(value, value)


def show_approvals(context: Context, parent: QWidget) -> None:
    """Shows what waits for a second person; returns at once, the dialog frees itself when closed."""
    dialog = ApproveDialog(context, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
