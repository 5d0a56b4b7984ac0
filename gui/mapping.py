"""From a cause to its mapping, and what happens after the dialog."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from core.errors import ConnectorError
from core.model.crossref import EVERYWHERE, KINDS, MappingRule, Scope
from core.model.views import CauseRow
from gui import format as fmt
from gui.context import Context
from gui.words import said, tr

_USUAL_KINDS = 6


def say_and_replay(context: Context, said: str, cause_ids: Sequence[str], *, wanted: bool) -> None:
    """Says what was mapped, and replays what that settles when it is wanted and no run goes on."""
    if not wanted:
        context.say(tr("{said} Replay when you are ready.").format(said=said))
    elif context.runs.kind is not None:
        context.say(tr("{said} Replay when the run that goes on has ended.").format(said=said))
    else:
        context.say(said)
        context.runs.replay(cause_ids=tuple(cause_ids))


def trouble_says(error: ConnectorError) -> str:
    """What went wrong, and what to do, in the language of the window."""
    return f"{said(error.message)} {said(error.remedy)}".strip()


def rule_says(rule: MappingRule) -> str:
    """What a decided rule does, as one sentence; that it waits, where a second person has to approve it."""
    kind = fmt.sentence_case(fmt.kind_word(rule.kind))
    if rule.awaiting:
        return tr("{kind} {code} → {target} waits for approval by a second person, and has no effect yet.").format(
            kind=kind, code=rule.source, target=rule.target
        )
    if rule.scope == EVERYWHERE:
        return tr("{kind} {code} is now {target}, everywhere.").format(kind=kind, code=rule.source, target=rule.target)
    return tr("{kind} {code} is now {target} ({scope}).").format(
        kind=kind, code=rule.source, target=rule.target, scope=scope_words(rule.scope)
    )


def scope_words(scope: Scope) -> str:
    """Where a rule holds, as people read it: `everywhere`, `supplier 0000015414, business unit UMLOW`."""
    if scope == EVERYWHERE:
        return tr("everywhere")
    parts = []
    if scope.line:
        parts.append(tr("line {line}").format(line=scope.line))
    if scope.supplier:
        parts.append(tr("supplier {code}").format(code=scope.supplier))
    if scope.category:
        parts.append(tr("category {name}").format(name=scope.category))
    if scope.unit:
        parts.append(tr("business unit {code}").format(code=scope.unit))
    return ", ".join(parts)


def scope_codes(scope: Scope) -> str:
    """Where a rule holds, for a cell of a table: `Everywhere`, or the codes alone, which `scope_words` explains."""
    if scope == EVERYWHERE:
        return fmt.sentence_case(tr("everywhere"))
    return ", ".join(value for _, value in reversed(scope.members()) if value)


def kind_words() -> list[str]:
    """What the kinds of mappings that there are most of are called in a cell of a table."""
    return [fmt.sentence_case(fmt.kind_word(kind)) for kind in KINDS[:_USUAL_KINDS]]


def map_cause(context: Context, parent: QWidget, cause: CauseRow) -> None:
    """Asks for the mapping of a cause, decides it, and replays what it releases when asked to."""
    choice = context.ask.mapping(context, parent, cause)
    if choice is None:
        return

    def decide() -> MappingRule:
        return context.app.decide(
            cause.kind,
            cause.source_code,
            choice.target,
            scope=choice.scope,
            valid_from=choice.valid_from,
            because=choice.because,
        )

    def decided(rule: MappingRule) -> None:
        said = rule_says(rule)
        if rule.awaiting:
            context.say(said)
        else:
            say_and_replay(context, said, (cause.cause_id,), wanted=choice.replay)

    context.bridge.run(decide, decided, owner=parent)
