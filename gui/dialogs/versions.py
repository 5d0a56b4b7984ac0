"""Versions...: who decided what about mappings, what two states of the tables differ in, and going back to one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QWidget

from core.errors import ConnectorError
from core.model.crossref import EVERYWHERE, MappingRule
from core.model.mapping_book import RestoreEffect
from core.model.mapping_versions import DecisionPage, MappingDecision, VersionDifference
from gui import format as fmt
from gui.context import Context, Question
from gui.dialogs.dialog import Dialog
from gui.mapping import kind_words, scope_codes, scope_words, trouble_says
from gui.models.rows import PAGE_ROWS, Column, RowsModel
from gui.widgets.basics import card, column, label
from gui.widgets.table import Table, framed
from gui.words import QT_TR_NOOP, tr

_PAGE = 200


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One rule that two states of the tables do not have alike: `sign` is `+`, `~` or `-`."""

    sign: str
    rule: MappingRule
    before: str = ""


def difference_rows(found: VersionDifference) -> tuple[DifferenceRow, ...]:
    """Changed rules first, then those that came, then those that are gone."""
    return (
        *(DifferenceRow("~", each.new, each.old.target) for each in found.changed),
        *(DifferenceRow("+", rule) for rule in found.added),
        *(DifferenceRow("-", rule) for rule in found.gone),
    )


def difference_look(row: DifferenceRow) -> fmt.Look:
    """Sign, word and colour of a difference."""
    match row.sign:
        case "+":
            return fmt.Look("+", "plus", QT_TR_NOOP("Added"), "ok")
        case "-":
            return fmt.Look("-", "minus", QT_TR_NOOP("Gone"), "warn")
        case _:
            return fmt.Look("~", "pencil", QT_TR_NOOP("Changed"), "info")


def difference_columns() -> tuple[Column[DifferenceRow], ...]:
    """Columns of what two states differ in."""

    def target(row: DifferenceRow) -> str:
        return f"{row.before} → {row.rule.target}" if row.before else row.rule.target

    def where(row: DifferenceRow) -> str:
        said = fmt.sentence_case(scope_words(row.rule.scope))
        since = tr("from {day}").format(day=fmt.day(row.rule.valid_from)) if row.rule.valid_from else ""
        return f"{said}, {since}" if since else said

    return (
        Column(
            "what",
            tr("What"),
            lambda row: difference_look(row).word,
            width=104,
            look=difference_look,
            fits=tuple(difference_look(DifferenceRow(sign, MappingRule("", "", ""))).word for sign in "+~-"),
        ),
        Column(
            "kind",
            tr("Kind"),
            lambda row: fmt.sentence_case(fmt.kind_word(row.rule.kind)),
            width=90,
            fits=tuple(kind_words()),
        ),
        Column("code", tr("JAGGAER"), lambda row: row.rule.source, width=0, tip=lambda row: row.rule.source),
        Column("target", tr("X3"), target, width=98, tip=target),
        Column(
            "scope",
            tr("Applies to"),
            lambda row: scope_codes(row.rule.scope),
            width=96,
            tip=where,
            fits=(scope_codes(EVERYWHERE),),
        ),
    )


def decision_columns(context: Context) -> tuple[Column[MappingDecision], ...]:
    """Columns of the decisions, newest first."""

    def what(row: MappingDecision) -> str:
        if row.count > 1:
            return tr("%Ln mappings", "", row.count)
        rule = row.rules[0].rule
        return f"{rule.source} → {rule.target or '-'}"

    def explained(row: MappingDecision) -> str:
        rule = row.rules[0].rule
        kind = fmt.sentence_case(fmt.kind_word(rule.kind))
        return what(row) if row.count > 1 else f"{kind} {rule.source} → {rule.target or tr('nothing')}"

    def number(row: MappingDecision) -> str:
        first, last = (fmt.number(each, context.locale) for each in (row.first, row.last))
        return first if row.first == row.last else f"{first}–{last}"  # noqa: RUF001 - a range

    return (
        Column("version", tr("Version"), number, right=True, width=70),
        Column("at", tr("When"), lambda row: fmt.stamp(row.at), width=148),
        Column("what", tr("What"), what, width=0, tip=explained),
        Column("by", tr("Who"), lambda row: row.actor, width=74, tip=lambda row: row.actor),
        Column("why", tr("Why"), lambda row: row.because, width=100, tip=lambda row: row.because),
    )


class VersionsDialog(Dialog):
    """The decisions left, what the chosen ones differ in right. One chosen is compared with now, two with each other."""

    topic = "mappings"

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            context.theme,
            tr("Versions of the mappings"),
            tr(
                "Choose a decision to compare the tables after it with those of now; Ctrl adds a second one to compare with."
            ),
        )
        self._context = context
        self._before: int | None = None
        self._newest = 0
        self._difference: VersionDifference | None = None
        self._rows: tuple[DifferenceRow, ...] = ()
        self.resize(1160, 660)
        self._model: RowsModel[MappingDecision] = RowsModel(
            decision_columns(context), context.theme, identity=lambda row: row.first, slice_ms=8
        )
        self._model.setParent(self)
        self._model.more_wanted.connect(self._ask_more)
        self.table = Table(self._model, context.theme, context.memory, "versions")
        self.table.setAccessibleName(tr("Decisions about mappings, newest first"))
        self.table.selected.connect(lambda _rows: self._compare())
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setChildrenCollapsible(False)
        body.setHandleWidth(12)
        body.addWidget(framed(self.table))
        body.addWidget(self._build_difference())
        body.setSizes([580, 520])
        self.content.addWidget(body, 1)
        self.add_cancel(tr("Close"))
        self.undo = self.add_button(tr("Undo this decision…"))
        self.undo.clicked.connect(self._ask_undo)
        self.back = self.add_button(tr("Go back…"), "primary", default=True)
        self.back.clicked.connect(self._ask_back)
        self._buttons()
        self.load()
        self.table.setFocus()

    def load(self) -> None:
        """Asks anew what was decided."""
        app = self._context.app
        self._context.bridge.run(
            lambda: app.mapping_versions(limit=_PAGE), self._show, self._trouble, owner=self, topic="versions"
        )

    # -- showing -------------------------------------------------------------------------------------------------------

    def _build_difference(self) -> QFrame:
        frame = card()
        layout = column(frame, margins=(1, 12, 1, 1), spacing=8)
        self.says = label("", "strong", wrap=True)
        self.says.setContentsMargins(14, 0, 12, 0)
        layout.addWidget(self.says)
        self._differences: RowsModel[DifferenceRow] = RowsModel(difference_columns(), self.theme, slice_ms=8)
        self._differences.setParent(self)
        self._differences.more_wanted.connect(self._more_differences)
        self.differences = Table(self._differences, self.theme, self._context.memory, "versions-differences")
        self.differences.setAccessibleName(tr("What the two versions do not have alike"))
        layout.addWidget(self.differences, 1)
        return frame

    def _show(self, page: DecisionPage) -> None:
        self._before = page.before
        self._newest = page.decisions[0].last if page.decisions else 0
        self._model.replace(page.decisions, more=page.before is not None)
        if page.decisions:
            self.table.choose(0)
            self._compare()
        else:
            self.says.setText(tr("Nothing was decided yet."))

    def _ask_more(self) -> None:
        app, before = self._context.app, self._before

        def show(page: DecisionPage) -> None:
            self._before = page.before
            self._model.extend(page.decisions, more=page.before is not None)

        self._context.bridge.run(
            lambda: app.mapping_versions(before=before, limit=_PAGE), show, self._trouble, owner=self, topic="more"
        )

    @property
    def _chosen(self) -> list[MappingDecision]:
        rows = [self._model.row_at(number) for number in self.table.selected_rows()]
        return [row for row in rows if row is not None]

    def _compare(self) -> None:
        """The newest decision alone is compared with the tables before it, an older one with now."""
        chosen = self._chosen
        self._buttons()
        if not chosen:
            return
        later = chosen[0].last
        earlier = chosen[-1].last
        if len(chosen) == 1:
            earlier, later = (later, self._newest) if later != self._newest else (chosen[0].first - 1, later)
        app = self._context.app
        self._context.bridge.run(
            lambda: app.compare_mappings(earlier, later),
            self._show_difference,
            self._trouble,
            owner=self,
            topic="compare",
        )

    def _show_difference(self, found: VersionDifference) -> None:
        self._difference = found
        self._rows = difference_rows(found)
        self._differences.replace(self._rows[:PAGE_ROWS], more=len(self._rows) > PAGE_ROWS)
        locale = self._context.locale
        said = ", ".join(
            [
                tr("%Ln added", "", len(found.added)),
                tr("%Ln changed", "mappings", len(found.changed)),
                tr("%Ln gone", "", len(found.gone)),
            ]
        )
        heading = (
            tr("From version {earlier} to now: {what}.")
            if found.later == self._newest
            else tr("From version {earlier} to {later}: {what}.")
        )
        self.says.setText(
            heading.format(earlier=fmt.number(found.earlier, locale), later=fmt.number(found.later, locale), what=said)
        )

    def _more_differences(self) -> None:
        have = self._differences.rowCount()
        self._differences.extend(self._rows[have : have + PAGE_ROWS], more=len(self._rows) > have + PAGE_ROWS)

    def _buttons(self) -> None:
        chosen = self._chosen
        one = chosen[0] if len(chosen) == 1 else None
        holds = one is not None and not any(each.replaced_by for each in one.rules)
        self.undo.setEnabled(holds)
        self.back.setEnabled(one is not None and one.last != self._newest)
        number = fmt.number(one.last, self._context.locale) if one else ""
        self.back.setText(tr("Go back to version {number}…").format(number=number) if one else tr("Go back…"))

    # -- deciding ------------------------------------------------------------------------------------------------------

    def _ask_undo(self) -> None:
        chosen = self._chosen
        if len(chosen) == 1:
            undo_decision(self._context, self, chosen[0].first, chosen[0].count, done=self.load)

    def _ask_back(self) -> None:
        """What would change is shown before anything is decided."""
        chosen = self._chosen
        if len(chosen) != 1:
            return
        app, version = self._context.app, chosen[0].last
        self.note.setText(tr("Working out what would change…"))
        self._context.bridge.run(
            lambda: app.restore_effect(version),
            lambda effect: self._confirm_back(version, effect),
            self._trouble,
            owner=self,
            topic="back",
        )

    def _confirm_back(self, version: int, effect: RestoreEffect) -> None:
        self.note.setText("")
        count = sum(len(part) for part in (effect.difference.added, effect.difference.changed, effect.difference.gone))
        number = fmt.number(version, self._context.locale)
        if not count:
            self.note.setText(tr("The mappings are as they were at version {number}.").format(number=number))
            return
        question = Question(
            tr("Go back to version {number}?").format(number=number),
            restore_says(effect),
            tr("Change %Ln mappings", "", count),
        )
        if not self._context.ask.confirm(self._context, self, question):
            return
        app = self._context.app

        def done(rules: tuple[MappingRule, ...]) -> None:
            waiting = sum(bool(rule.awaiting) for rule in rules)
            if waiting:
                said = tr("%Ln mappings wait for approval by a second person, with no effect yet.", "", waiting)
            else:
                said = tr("The mappings are as they were at version {number}.").format(number=number)
            self._context.say(said)
            self.note.setText(said)
            self.load()

        self._context.bridge.run(lambda: app.restore_mappings(version), done, self._trouble, owner=self, topic="back")

    def _trouble(self, error: ConnectorError) -> None:
        self.note.setText(trouble_says(error))


def restore_says(effect: RestoreEffect) -> str:
    """What going back would change: sentences."""
    found = effect.difference
    lines = []
    if found.changed:
        lines.append(tr("%Ln mappings lead elsewhere again.", "", len(found.changed)))
    if found.added:
        lines.append(tr("%Ln mappings hold again that were ended or replaced.", "", len(found.added)))
    if found.gone:
        lines.append(tr("%Ln mappings that came later are ended.", "", len(found.gone)))
    lines.append(tr("It covers %Ln lines that wait.", "", effect.open_lines))
    lines.append(
        tr("%Ln written lines would have been coded otherwise; they stay as they are.", "", effect.changed_lines)
    )
    lines.append(tr("It is a decision of its own, and can be undone."))
    return "\n".join(lines)


def show_versions(context: Context, parent: QWidget) -> VersionsDialog:
    """Shows the versions; returns at once, the dialog frees itself when closed."""
    dialog = VersionsDialog(context, parent.window())
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def undo_decision(
    context: Context, page: QWidget, version: int, count: int, *, done: Callable[[], None] | None = None
) -> None:
    """Takes a decision back once a person said so: one rule, or all of a list.

    Args:
        context: the window's parts.
        page: where it was asked.
        version: the first of the decision.
        count: how many rules were decided at once with it.
        done: called when it is taken back.
    """
    number = fmt.number(version, context.locale)
    question = Question(
        tr("Undo the decision of version {number}?").format(number=number)
        if count == 1
        else tr("Undo %Ln mappings that were decided at once?", "", count),
        tr(
            "What held before it holds again. What is written stays as it is. It is a decision of its own, and can be undone."
        ),
        tr("Undo it") if count == 1 else tr("Undo %Ln mappings", "", count),
    )
    if not context.ask.confirm(context, page.window(), question):
        return

    def undone(rules: tuple[MappingRule, ...]) -> None:
        waiting = sum(bool(rule.awaiting) for rule in rules)
        if waiting:
            context.say(tr("%Ln mappings wait for approval by a second person, with no effect yet.", "", waiting))
        else:
            context.say(tr("It is as it was before. Replay when you are ready."))
        if done is not None:
            done()

    app = context.app
    context.bridge.run(lambda: app.undo_mapping(version, whole=count > 1), undone, owner=page, topic="undo")
