"""Approve...: what others decided and waits for a second person left, all that it would do right, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QSplitter, QStackedLayout, QWidget

from core.errors import ConnectorError
from core.model.approval import ApprovalKind, ApprovalRequest, ApprovalState, PendingApproval
from core.model.crossref import MappingRule
from core.model.views import MappingEffect
from gui import format as fmt
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.mapping import scope_words, trouble_says
from gui.models.rows import Column, RowsModel
from gui.widgets.basics import FlatScroll, Scrolled, card, clear, column, label, line, selectable
from gui.widgets.effect import EffectView
from gui.widgets.empty import EmptyState
from gui.widgets.table import Table, framed
from gui.words import QT_TR_NOOP, said, tr

_MOST = 60
"""Rules of a request that are listed; the command line has all."""
_KINDS = {
    ApprovalKind.MAPPING: QT_TR_NOOP("Mapping"),
    ApprovalKind.SETTINGS: QT_TR_NOOP("Settings"),
    ApprovalKind.RECODE: QT_TR_NOOP("Correction"),
    ApprovalKind.BANK: QT_TR_NOOP("Bank data"),
    ApprovalKind.PREVIEW: QT_TR_NOOP("Preview"),
}
_SETTINGS = {
    "mappings": QT_TR_NOOP("Mappings"),
    "accounts": QT_TR_NOOP("Accounts that begin with"),
    "sum_above": QT_TR_NOOP("Sums above"),
    "bulk_above": QT_TR_NOOP("More rules an hour than"),
    "recode": QT_TR_NOOP("Correcting written orders"),
    "bank_data": QT_TR_NOOP("Bank data"),
    "afterwards": QT_TR_NOOP("Hold at once, review afterwards"),
    "review_days": QT_TR_NOOP("Days until the review"),
}


@dataclass(frozen=True, slots=True)
class _Seen:
    """A request with the effect of its first rule; None where it has none, or X3 is not known yet."""

    number: int
    effect: MappingEffect | None


def waiting_says(pending: tuple[PendingApproval, ...], locale: QLocale) -> str:
    """How many requests wait, and for whom."""
    mine = sum(not one.why_not for one in pending)
    if mine == len(pending):
        return tr("%Ln decisions wait for your approval.", "", mine) if mine else tr("Nothing waits for approval.")
    if not mine:
        return tr("%Ln decisions wait for somebody else: who made a decision cannot approve it.", "", len(pending))
    waits = tr("%Ln decisions wait for approval, {mine} of them for yours.", "", len(pending))
    return waits.format(mine=fmt.number(mine, locale))


def look_of(request: ApprovalRequest, now: datetime) -> fmt.Look:
    """Sign, word and colour of a request that waits."""
    if request.state is ApprovalState.REVIEW:
        if request.overdue(now):
            return fmt.Look("▲", "triangle-alert", QT_TR_NOOP("Review overdue"), "warn")
        return fmt.Look("…", "eye", QT_TR_NOOP("To be reviewed"), "info")
    return fmt.Look("▲", "triangle-alert", QT_TR_NOOP("Needs approval"), "warn")


def approval_columns(now: Callable[[], datetime]) -> tuple[Column[PendingApproval], ...]:
    """Columns of what waits."""

    def says(one: PendingApproval) -> str:
        rules = one.request.rules
        if len(rules) == 1:
            return f"{rules[0].source} → {rules[0].target or '-'}"
        if rules:
            said = tr("%Ln mappings: {first}, {second}, …", "", len(rules))
            return said.format(first=rules[0].source, second=rules[1].source)
        return tr(_KINDS[one.request.kind])

    return (
        Column(
            "what",
            tr("What"),
            says,
            width=0,
            look=lambda one: look_of(one.request, now()),
            sign_only=True,
            tip=lambda one: f"{look_of(one.request, now()).word}: {said(one.request.summary)}",
        ),
        Column(
            "by",
            tr("Asked by"),
            lambda one: tr("you") if one.mine else one.request.asked_by,
            width=96,
            fits=(tr("you"),),
        ),
        Column(
            "since",
            tr("Since"),
            lambda one: fmt.short_day(one.request.asked_at.astimezone().date(), now().astimezone().date()),
            width=84,
        ),
    )


class ApproveDialog(Dialog):
    """What waits for a second person. Requests of one's own are shown, and cannot be approved."""

    topic = "problems"

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        super().__init__(parent, context.theme, tr("Approve what others decided"), tr("Looking what waits…"))
        self._context = context
        self._pending: tuple[PendingApproval, ...] = ()
        self._chosen: PendingApproval | None = None
        self.resize(1080, 600)
        self._model: RowsModel[PendingApproval] = RowsModel(approval_columns(context.now), context.theme)
        self._model.setParent(self)
        self.table = Table(self._model, context.theme, context.memory, "approvals")
        self.table.setAccessibleName(tr("Decisions that wait for approval"))
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
        self.close_button = self.add_cancel(tr("Close"))
        self.withdraw = self.add_button(tr("Withdraw"))
        self.withdraw.clicked.connect(self._withdraw)
        self.refuse = self.add_button(tr("Reject"))
        self.refuse.clicked.connect(self._reject)
        self.approve = self.add_button(tr("Approve"), "primary", default=True)
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
        area = FlatScroll()
        area.setProperty("look", "story")
        area.setAccessibleName(tr("What would be decided"))
        inside = Scrolled()
        parts = column(inside, margins=(0, 0, 6, 0), spacing=8)
        self.heading = label("", "section", wrap=True)
        parts.addWidget(self.heading)
        self.asked = selectable("", "muted", wrap=True)
        parts.addWidget(self.asked)
        rows = QWidget()
        self._rows = column(rows, spacing=6)
        parts.addWidget(rows)
        self._effect_title = label(tr("What it will do"), "section")
        parts.addWidget(self._effect_title)
        self.effect = EffectView(self._context.locale, "order")
        parts.addWidget(self.effect)
        parts.addStretch(1)
        area.setWidget(inside)
        layout.addWidget(area, 1)
        layout.addWidget(label(tr("Why you decide so (for the auditor)"), "section"))
        self.because = QLineEdit()
        self.because.setPlaceholderText(tr("optional"))
        self.because.setAccessibleName(tr("Why you decide so, for the auditor"))
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
                tr("Nothing waits for approval"),
                tr("What others decide and the rules want a second person for is here."),
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
            layout.addWidget(selectable(left, "strong", wrap=True), 1)
            value = label(right, "muted", wrap=True)
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
            return tr("Change when a second person has to approve")
        if not count:
            return said(request.summary)
        if holds:
            return tr("Review %Ln mappings that hold already", "", count)
        return tr("Decide %Ln mappings", "", count)

    def _asked(self, request: ApprovalRequest) -> str:
        told = (
            tr("{who} asked on {when}, because: {why}. It needs a second person: {needed}.")
            if request.because
            else tr("{who} asked on {when}, without a reason. It needs a second person: {needed}.")
        ).format(
            who=request.asked_by,
            when=fmt.stamp(request.asked_at),
            why=request.because.rstrip("."),
            needed=said(request.needed),
        )
        if request.due_at:
            told += " " + tr("To be reviewed by {day}.").format(day=fmt.day(request.due_at.date()))
        return told

    def _details(self, request: ApprovalRequest) -> list[tuple[str, str]]:
        if request.kind is ApprovalKind.MAPPING:
            members = request.payload["rules"]
            rows = [_rule_says(rule, str(m["before"])) for rule, m in zip(request.rules, members, strict=True)]
            more = len(rows) - _MOST
            return [*rows[:_MOST], (tr("and %Ln more", "", more), "")] if more > 0 else rows
        if request.kind is ApprovalKind.SETTINGS:
            old, new = request.payload["from"], request.payload["to"]
            return [(tr(_SETTINGS[name]) if name in _SETTINGS else name, f"{_shown(old[name])} → {_shown(new[name])}")
                    for name in new if new[name] != old[name]]  # fmt: skip
        if request.kind is ApprovalKind.BANK:
            told = request.payload
            return [
                (tr("Supplier"), str(told["supplier"])),
                (tr("In JAGGAER now"), said(str(told["now"]))),
                (tr("Before, as X3 has it"), said(str(told["before"]))),
                (tr("To be done"), tr("Enter it in X3 by hand. Who approves has compared X3 with JAGGAER.")),
            ]
        return [(fmt.field_word(str(name)), str(value)) for name, value in request.payload.items()][:_MOST]

    def _ask_effect(self, request: ApprovalRequest) -> None:
        rules = request.rules
        one = len(rules) == 1 and request.state is ApprovalState.OPEN
        self._effect_title.setVisible(one)
        self.effect.setVisible(one)
        if not one:
            return
        self.effect.say(tr("Working out what it will do…"))
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
            self.effect.say(tr("Not known before X3 was asked once: sync first."))
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
        self.note.setText(said(one.why_not) if one is not None else "")
        if one is None:
            return
        count = len(one.request.rules)
        approve = tr("Approve %Ln mappings", "", count) if count else tr("Approve")
        self.approve.setText(tr("Mark as reviewed") if review else approve)
        self.refuse.setText(tr("Reject and take back") if review else tr("Reject"))

    # -- what it does ------------------------------------------------------------------------------------------------

    def _approve(self) -> None:
        self._close(self._context.app.approve, tr("Approved: {what}"))

    def _reject(self) -> None:
        self._close(self._context.app.reject, tr("Rejected: {what}"))

    def _withdraw(self) -> None:
        self._close(self._context.app.withdraw, tr("Withdrawn: {what}"))

    def _close(self, way: Callable[..., ApprovalRequest], words: str) -> None:
        if self._chosen is None:
            return
        number, because = self._chosen.request.number, self.because.text().strip()
        for button in (self.approve, self.refuse, self.withdraw):
            button.setEnabled(False)

        def done(request: ApprovalRequest) -> None:
            self.withdraw.setEnabled(True)
            self._context.say(words.format(what=said(request.summary)))
            self.load()

        self._context.bridge.run(partial(way, number, because=because), done, self._trouble, owner=self, topic="close")

    def _trouble(self, error: ConnectorError) -> None:
        self.withdraw.setEnabled(True)
        self._buttons()
        self.note.setText(trouble_says(error))


def _rule_says(rule: MappingRule, before: str) -> tuple[str, str]:
    """A rule, and where it applies and what it replaces."""
    said = [fmt.sentence_case(scope_words(rule.scope))]
    if rule.valid_from:
        said.append(tr("orders from {day}").format(day=fmt.day(rule.valid_from)))
    if before:
        said.append(tr("instead of {code}").format(code=before))
    return _leads(rule), ", ".join(said)


def _leads(rule: MappingRule) -> str:
    """`GL account 744202 → 606300`."""
    kind = fmt.sentence_case(fmt.kind_word(rule.kind))
    nothing = tr("nothing")
    return f"{kind} {rule.source} → {rule.target or nothing}"


def _shown(value: str) -> str:
    return {"true": tr("yes"), "false": tr("no"), "": tr("none")}.get(value, value)


def show_approvals(context: Context, parent: QWidget) -> None:
    """Shows what waits for a second person; returns at once, the dialog frees itself when closed."""
    dialog = ApproveDialog(context, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
