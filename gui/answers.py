"""The first sentence of a record's story: is it in X3, and why not? Pure."""

from __future__ import annotations

from core.model.status import Status
from core.model.views import RecordRow, Trace
from gui.words import QT_TR_NOOP, said, tr

_NOT_THERE: dict[Status, str] = {
    Status.PARTLY_SYNCED: QT_TR_NOOP("Only a part of it is in X3: {reason}"),
    Status.PROBABLE_TWIN: QT_TR_NOOP("X3 probably has it already, without our number: {reason}"),
    Status.WAITING: QT_TR_NOOP("It is not in X3 yet and goes on by itself: {reason}"),
    Status.IN_DOUBT: QT_TR_NOOP("It was sent to X3 and the answer was lost: {reason}"),
    Status.NOT_ELIGIBLE: QT_TR_NOOP("It is not in X3 and is not to be: {reason}"),
    Status.IGNORED: QT_TR_NOOP("It is not in X3, since it was set aside: {reason}"),
}
_THERE: dict[Status, str] = {
    Status.PARTLY_SYNCED: QT_TR_NOOP("Only a part of it is in X3, as {number}: {reason}"),
    Status.DIFFERS: QT_TR_NOOP("It is in X3 as {number}, with other values than were sent: {reason}"),
    Status.WAITING: QT_TR_NOOP("It is in X3 as {number}; its last change goes on by itself: {reason}"),
    Status.IN_DOUBT: QT_TR_NOOP("It is in X3 as {number}; the answer to its last change was lost: {reason}"),
    Status.NOT_ELIGIBLE: QT_TR_NOOP("It is in X3 as {number}; its last change is not taken: {reason}"),
    Status.IGNORED: QT_TR_NOOP("It is in X3 as {number}; its last change was set aside: {reason}"),
}
_WHY: dict[Status, str] = {
    Status.PARTLY_SYNCED: QT_TR_NOOP("some lines wait for a person."),
    Status.NEEDS_MAPPING: QT_TR_NOOP("a code of JAGGAER has no counterpart in X3."),
    Status.NEEDS_APPROVAL: QT_TR_NOOP("a second person has to approve."),
    Status.REFUSED: QT_TR_NOOP("X3 refused it."),
    Status.INCOMPLETE: QT_TR_NOOP("something that X3 must have is missing in JAGGAER."),
    Status.DIFFERS: QT_TR_NOOP("somebody has to decide."),
    Status.PROBABLE_TWIN: QT_TR_NOOP("somebody has to say whether it is the same."),
    Status.WAITING: QT_TR_NOOP("it waits for another record or a system."),
    Status.IN_DOUBT: QT_TR_NOOP("X3 is asked before anything is sent again."),
    Status.NOT_ELIGIBLE: QT_TR_NOOP("it is a draft, of a kind that is left out, or too old."),
    Status.IGNORED: QT_TR_NOOP("a person decided so."),
}


def answer(trace: Trace) -> str:
    """Whether the record is in X3, and why not, in one sentence."""
    record = trace.record
    if record.status in {Status.SYNCED, Status.UP_TO_DATE}:
        return _there(record)
    reason = said(record.reason) or tr(_WHY[record.status])
    if record.x3_key:
        text = _THERE.get(record.status, QT_TR_NOOP("It is in X3 as {number}, but not with its last change: {reason}"))
    else:
        text = _NOT_THERE.get(record.status, QT_TR_NOOP("It is not in X3: {reason}"))
    return tr(text).format(number=record.x3_key, reason=reason)


def _there(record: RecordRow) -> str:
    if not record.x3_key:
        return tr("It is in X3.")
    return tr("It is in X3 as {number}.").format(number=record.x3_key)
