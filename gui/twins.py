"""Deciding in the window what records are that X3 probably has already: linked or created, the effect shown before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from core.app import App
from core.model.status import Status
from core.model.twin import TwinChoice, TwinDecision, TwinEffect, TwinRow
from core.model.views import RecordRow
from gui import format as fmt
from gui.context import Context, Question
from gui.widgets.basics import Button, line

_SHOWN = 8


class TwinTools(QWidget):
    """Two buttons for the chosen rows of a table; there only while one of them has a likely twin."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__()
        self._context = context
        self._page = page
        self._keys: tuple[str, ...] = ()
        layout = line(self, spacing=6)
        self.link = Button("Link to X3…", context.theme, icon="link")
        self.link.setToolTip("The chosen records are what X3 has; nothing is written to X3")
        self.link.clicked.connect(lambda: link_twins(context, page, self._keys))
        self.create_besides = Button("Not the same…", context.theme, icon="plus")
        self.create_besides.setToolTip("What X3 has is something else; the chosen records are created as well")
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
            reasons = [f"{key}: {reason}." for key, reason in effect.left[:_SHOWN]]
            context.say(" ".join(["Nothing can be linked.", *reasons]))
            return
        count = fmt.counted(len(choices), "record", "records", context.locale)
        question = Question(f"Link {count} to what X3 has?", effect_text(effect), f"Link {count}")
        if context.ask.confirm(context, page.window(), question):
            link(choices)

    def link(choices: tuple[TwinChoice, ...]) -> None:
        context.bridge.run(lambda: app.link_twins(choices), done, owner=page, topic="twin")

    def one_by_one(rows: tuple[TwinRow, ...]) -> None:
        for row in rows:
            for twin in row.twins:
                question = Question(
                    f"Is {row.key} the {row.entity.value} {twin.external_id} of X3?",
                    twin.why,
                    f"Link to {twin.external_id}",
                )
                if context.ask.confirm(context, page.window(), question):
                    link((TwinChoice(row.source_id, twin.external_id, row.entity),))
                    return

    def done(effect: TwinEffect) -> None:
        for key, reason in effect.left[:1]:
            context.say(f"{key} was not linked: {reason}.")
        if effect.linked:
            context.runs.replay(keys=[key for key, _ in effect.linked])

    context.bridge.run(lambda: app.likely_links(0, keys), ask, owner=page, topic="twin")


def _rows(app: App, key: str) -> tuple[TwinRow, ...]:
    return tuple(row for row in app.twins() if row.key == key)


def create_besides(context: Context, page: QWidget, keys: Sequence[str]) -> None:
    """Creates records although X3 probably has them, once a person says that they are not the same."""
    many = len(keys) > 1
    what = fmt.counted(len(keys), "record", "records", context.locale) if many else keys[0]
    question = Question(
        f"Create {what} as well?",
        "X3 has something without our reference that looks the same."
        + (" Creating these makes second ones there." if many else " Creating this one makes a second one there."),
        f"Create {what}" if many else "Create it",
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
    noun = record.entity.value
    if decision.x3_key:
        title = f"Undo the link of {record.key} to {decision.x3_key}?"
        text = f"X3 is not changed. {record.key} is looked at anew by the next sync, and held again where a twin is likely."
        verb = "Undo the link"
    else:
        title = f"Undo that {record.key} is another {noun}?"
        text = f"{record.key} is not created; it waits again until somebody says what it is."
        verb = "Undo the decision"
    if context.ask.confirm(context, page.window(), Question(title, text, verb)):
        context.bridge.run(
            lambda: context.app.undo_twin(record.source_id, entity=record.entity),
            lambda number: context.say(
                f"What was decided about {number} is taken back. The next sync looks at it anew."
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
        stay = [f"{row.key} stays: {decision.stays}" for row, decision in decided if decision.stays]
        if not mine:
            context.say(" ".join(["Nothing was decided about the chosen records that can be undone.", *stay[:1]]))
            return
        named = [
            f"{row.key}: {f'linked to {decision.x3_key}' if decision.x3_key else 'not the same'}, by {decision.actor}"
            for row, decision in mine
        ]
        lines = [text for texts in (named, stay) for text in _few(texts)]
        count = fmt.counted(len(mine), "decision", "decisions", context.locale)
        lines.append("X3 is not changed. The next sync looks at these records anew.")
        if context.ask.confirm(context, page.window(), Question(f"Undo {count}?", "\n".join(lines), f"Undo {count}")):
            context.bridge.run(
                lambda: [app.undo_twin(row.source_id, entity=row.entity) for row, _ in mine],
                lambda _: context.say(f"{count} taken back. The next sync looks at these records anew."),
                owner=page,
                topic="twin",
            )

    context.bridge.run(decisions, ask, owner=page, topic="twin")


def _few(lines: Sequence[str]) -> list[str]:
    more = len(lines) - _SHOWN
    return [*lines[:_SHOWN], *([f"and {more} more"] if more > 0 else [])]


def effect_text(effect: TwinEffect) -> str:
    """What a bulk link does, a line for each of the first records."""
    lines = [f"{key} is {x3_key} in X3" for key, x3_key in effect.linked[:_SHOWN]]
    if len(effect.linked) > _SHOWN:
        lines.append(f"and {len(effect.linked) - _SHOWN} more")
    lines += [f"{key} stays: {reason}" for key, reason in effect.left[:_SHOWN]]
    if len(effect.left) > _SHOWN:
        lines.append(f"and {len(effect.left) - _SHOWN} more stay")
    return "\n".join([*lines, "X3 is not changed by it, and it can be undone until something is written."])
