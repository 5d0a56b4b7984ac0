"""Before a sheet is written: the same way without the writing, once more, so that whatever changed is named before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from core.errors import BrakeError
from core.model.run import RunKind
from core.sync.codes import Codes
from core.sync.context import RunContext
from core.sync.settings import mapping_context
from core.sync.sheet import Sheet, said


def rehearse(context: RunContext, sheet: Sheet, flows: Callable[[RunContext], None]) -> None:
    """Makes sure that what would be written now is what the sheet shows.

    Args:
        context: the run that is to write.
        sheet: what a preview showed, or what was chosen of it.
        flows: runs the flows of a context.

    Raises:
        BrakeError: something is otherwise; nothing was written. All of it is in `context.differences`.
        ConnectorError: what stops any run.
    """
    codes = Codes(context.store, context.target, context.clock)
    links = dict(context.links)
    trial = replace(
        context,
        kind=RunKind.PREVIEW,
        codes=codes,
        links=links,
        mapping=mapping_context(context.connection, context.capabilities, codes, links, context.clock.now().date()),
        intents=dict(context.intents),
        tallies={},
        notes=[],
        remarks=[],
        previews=[],
        sheet=None,
    )
    flows(trial)
    found = sheet.compare(trial.previews)
    if found:
        context.differences = found
        raise BrakeError(f"{said(found)} Nothing was written.", remedy="Look at a new preview.")
