"""Deciding in the window what records are that X3 probably has already: linked or created, the effect shown before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from core.app import App
from core.model.flow import Entity
from core.model.status import Status
from core.model.twin import TwinChoice, TwinDecision, TwinEffect, TwinRow
from core.model.views import RecordRow
from gui.context import Context, Question
from gui.widgets.basics import Button, line
from gui.words import said, tr

_SHOWN = 8


class TwinTools(QWidget):
    """Two buttons for the chosen rows of a table; there only while one of them has a likely twin."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__()
        self._context = context
        self._page = page
        self._keys: tuple[str, ...] = ()
        layout = line(self, spacing=6)
        self.link = Button(tr("Link to X3…"), context.theme, icon="link")
        self.link.setToolTip(tr("The chosen records are what X3 has; nothing is written to X3"))
        self.link.clicked.connect(lambda: link_twins(context, page, self._keys))
        self.create_besides = Button(tr("Not the same…"), context.theme, icon="plus")
        self.create_besides.setToolTip(tr("What X3 has is something else; the chosen records are created as well"))
        self.create_besides.clicked.connect(lambda: create_besides(context, page, self._keys))
        layout.addWidget(self.link)
        layout.addWidget(self.create_besides)
        self.hide()

    def show_for(self, rows: Sequence[RecordRow]) -> None:
        """Takes the rows that are chosen now."""
        self._keys = tuple(row.key for row in rows if row.status is Status.PROBABLE_TWIN)
        self.setVisible(bool(self._keys))


def link_twins(context: Context, page: QWidget, keys: Sequence[str]) -> None:
    """Links records to their surest twins, once a person saw which; then they are taken up.

    A single record whose twins are equally alike is asked about twin by twin.
    """
    app = context.app

    def ask(found: tuple[tuple[TwinChoice, ...], TwinEffect]) -> None:
        choices, effect = found
        if not choices and len(keys) == 1:
            context.bridge.run(lambda: _rows(app, keys[0]), one_by_one, owner=page, topic="twin")
            return
        if not choices:
            reasons = [f"{key}: {said(reason)}." for key, reason in effect.left[:_SHOWN]]
            context.say(" ".join([tr("Nothing can be linked."), *reasons]))
            return
        question = Question(
            tr("Link %Ln records to what X3 has?", "", len(choices)),
            effect_text(effect),
            tr("Link %Ln records", "", len(choices)),
        )
        if context.ask.confirm(context, page.window(), question):
            link(choices)

    def link(choices: tuple[TwinChoice, ...]) -> None:
        context.bridge.run(lambda: app.link_twins(choices), done, owner=page, topic="twin")

    def one_by_one(rows: tuple[TwinRow, ...]) -> None:
        for row in rows:
            for twin in row.twins:
                title = (
                    tr("Is {key} the order {x3_key} of X3?")
                    if row.entity is Entity.ORDER
                    else tr("Is {key} the supplier {x3_key} of X3?")
                )
                question = Question(
                    title.format(key=row.key, x3_key=twin.external_id),
                    said(twin.why),
                    tr("Link to {x3_key}").format(x3_key=twin.external_id),
                )
                if context.ask.confirm(context, page.window(), question):
                    link((TwinChoice(row.source_id, twin.external_id, row.entity),))
                    return

    def done(effect: TwinEffect) -> None:
        for key, reason in effect.left[:1]:
            context.say(tr("{key} was not linked: {reason}.").format(key=key, reason=said(reason)))
        if effect.linked:
            context.runs.replay(keys=[key for key, _ in effect.linked])

    context.bridge.run(lambda: app.likely_links(0, keys), ask, owner=page, topic="twin")


def _rows(app: App, key: str) -> tuple[TwinRow, ...]:
    return tuple(row for row in app.twins() if row.key == key)


def create_besides(context: Context, page: QWidget, keys: Sequence[str]) -> None:
    """Creates records although X3 probably has them, once a person says that they are not the same."""
    if len(keys) == 1:
        question = Question(
            tr("Create {key} as well?").format(key=keys[0]),
            tr(
                "X3 has something without our reference that looks the same. Creating this one makes a second one there."
            ),
            tr("Create it"),
        )
    else:
        question = Question(
            tr("Create %Ln records as well?", "", len(keys)),
            tr("X3 has something without our reference that looks the same. Creating these makes second ones there."),
            tr("Create %Ln records", "", len(keys)),
        )
    if context.ask.confirm(context, page.window(), question):
        context.bridge.run(
            lambda: context.app.create_twins(keys),
            lambda numbers: context.runs.replay(keys=numbers),
            owner=page,
            topic="twin",
        )


def undo_decision(context: Context, page: QWidget, record: RecordRow, decision: TwinDecision) -> None:
    """Takes back what was decided about a record's likely twin, once a person saw what that means."""
    if decision.x3_key:
        title = tr("Undo the link of {key} to {x3_key}?")
        text = tr("X3 is not changed. {key} is looked at anew by the next sync, and held again where a twin is likely.")
        verb = tr("Undo the link")
    else:
        order = record.entity is Entity.ORDER
        title = tr("Undo that {key} is another order?") if order else tr("Undo that {key} is another supplier?")
        text = tr("{key} is not created; it waits again until somebody says what it is.")
        verb = tr("Undo the decision")
    question = Question(title.format(key=record.key, x3_key=decision.x3_key), text.format(key=record.key), verb)
    if context.ask.confirm(context, page.window(), question):
        context.bridge.run(
            lambda: context.app.undo_twin(record.source_id, entity=record.entity),
            lambda number: context.say(
                tr("What was decided about {key} is taken back. The next sync looks at it anew.").format(key=number)
            ),
            owner=page,
            topic="twin",
        )


def undo_decisions(context: Context, page: QWidget, rows: Sequence[RecordRow]) -> None:
    """Takes back what was decided about the likely twins of several records, once a person saw which and which stay."""
    app = context.app

    def decisions() -> list[tuple[RecordRow, TwinDecision]]:
        every = [(row, app.twin_decision(row.entity, row.source_id)) for row in rows]
        return [(row, decision) for row, decision in every if decision is not None]

    def ask(decided: list[tuple[RecordRow, TwinDecision]]) -> None:
        mine = [(row, decision) for row, decision in decided if not decision.stays]
        stay = [_stays(row.key, decision.stays) for row, decision in decided if decision.stays]
        if not mine:
            nothing = tr("Nothing was decided about the chosen records that can be undone.")
            context.say(" ".join([nothing, *stay[:1]]))
            return
        named = [_decided(row.key, decision) for row, decision in mine]
        lines = [text for texts in (named, stay) for text in _few(texts)]
        lines.append(tr("X3 is not changed. The next sync looks at these records anew."))
        question = Question(
            tr("Undo %Ln decisions?", "", len(mine)), "\n".join(lines), tr("Undo %Ln decisions", "", len(mine))
        )
        if context.ask.confirm(context, page.window(), question):
            context.bridge.run(
                lambda: [app.undo_twin(row.source_id, entity=row.entity) for row, _ in mine],
                lambda _: context.say(
                    tr("%Ln decisions taken back. The next sync looks at these records anew.", "", len(mine))
                ),
                owner=page,
                topic="twin",
            )

    context.bridge.run(decisions, ask, owner=page, topic="twin")


def _decided(key: str, decision: TwinDecision) -> str:
    if decision.by_itself:
        return tr("{key}: linked to {x3_key} by itself").format(key=key, x3_key=decision.x3_key)
    text = tr("{key}: linked to {x3_key}, by {actor}") if decision.x3_key else tr("{key}: not the same, by {actor}")
    return text.format(key=key, x3_key=decision.x3_key, actor=decision.actor)


def _stays(key: str, reason: str) -> str:
    return tr("{key} stays: {reason}").format(key=key, reason=said(reason))


def _few(lines: Sequence[str]) -> list[str]:
    more = len(lines) - _SHOWN
    return [*lines[:_SHOWN], *([tr("and %Ln more", "", more)] if more > 0 else [])]


def effect_text(effect: TwinEffect) -> str:
    """What a bulk link does, a line for each of the first records."""
    linked = [tr("{key} is {x3_key} in X3").format(key=key, x3_key=x3_key) for key, x3_key in effect.linked]
    lines = [*_few(linked), *(_stays(key, reason) for key, reason in effect.left[:_SHOWN])]
    if len(effect.left) > _SHOWN:
        lines.append(tr("and %Ln more stay", "", len(effect.left) - _SHOWN))
    return "\n".join([*lines, tr("X3 is not changed by it, and it can be undone until something is written.")])
