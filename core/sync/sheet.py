"""The sheet of a preview: a seal for every write that was shown, so that "write this" writes exactly it."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from core.errors import BrakeError, ConfigurationError
from core.model.flow import FlowName
from core.model.plan import PlannedWrite
from core.model.run import Place, PreviewRow, SheetDifference
from core.model.values import Value, digest, readable

VERDICT: Final = "verdict"
"""Field of a difference that says what would happen to the record."""
SOURCE: Final = "source"
PROFILE: Final = "profile"
"""Entries of a row's `wants` for what the write stands for; not fields of X3."""
LEFT_OUT: Final = "Left out when a preview was written; the next sync writes it."
MOST_NAMED: Final = 5
"""Differences that the sentence of a stopped run names; the result has all."""
_SHORT: Final = 12
_WOULD: Final = {
    Place.CREATED: "to be created",
    Place.UPDATED: "to be changed",
    Place.CLOSED: "to be closed",
    Place.LINKED: "to be linked",
    Place.UNCHANGED: "nothing to write",
    Place.NOT_ELIGIBLE: "not taken",
    Place.HELD: "held",
    Place.REFUSED: "refused",
    Place.INCOMPLETE: "incomplete",
    Place.WAITING: "waits",
    Place.IN_DOUBT: "in doubt",
    Place.DIFFERS: "differs in X3",
    Place.IGNORED: "ignored",
}


def seal_of(planned: PlannedWrite, *, supplier_is_ours: bool = True) -> str:
    """What a write would do, as a hash: the same source, mapping, profile and chart give the same one.

    Args:
        planned: the write.
        supplier_is_ours: whether the supplier's number is known before the supplier is written; where X3 gives it, it
            is left out, since a preview cannot know it.
    """
    return digest(
        {
            "kind": planned.kind.value,
            "purpose": planned.purpose.value,
            "reference": planned.reference,
            "close": planned.close,
            "header": _header(planned, supplier_is_ours=supplier_is_ours),
            "lines": [[line.action.value, line.key, line.line_id, dict(line.fields)] for line in planned.lines],
            "source": [planned.header_fingerprint, dict(planned.line_fingerprints)],
            "profile": planned.profile_hash,
        }
    )


def wants_of(planned: PlannedWrite, *, supplier_is_ours: bool = True) -> tuple[tuple[str, str], ...]:
    """Everything that a write would set, field by field in words; lines in their order, then source and profile."""
    wants = [(name, readable(value)) for name, value in _header(planned, supplier_is_ours=supplier_is_ours).items()]
    if planned.close:
        wants.append(("document", "closed"))
    for line in planned.lines:
        where = f"line {line.number}"
        wants += [(f"{where} {name}", readable(value)) for name, value in line.fields.items()]
        if not line.fields:
            wants.append((where, "closed"))
    source = digest([planned.header_fingerprint, dict(planned.line_fingerprints)])
    return (*wants, (SOURCE, source[:_SHORT]), (PROFILE, planned.profile_hash[:_SHORT]))


def sheet_fingerprint(rows: Iterable[PreviewRow]) -> str:
    """The fingerprint of a whole sheet: of every record in it, what would happen to it and the seal of its write."""
    return digest(sorted([row.flow.value, row.number, row.source_id, row.place.value, row.seal] for row in rows))


def compare_rows(shown: PreviewRow | None, now: PreviewRow | None) -> tuple[SheetDifference, ...]:
    """Where a record is otherwise now than a preview showed it, as far as it matters for what is written.

    Args:
        shown: its row on the sheet; None = the preview did not show it.
        now: its row now; None = nothing is to be said about it (up to date, not taken, or not there).
    """
    row = now or shown
    if row is None or (shown.seal if shown else "") == (now.seal if now else ""):
        return ()

    def differs(field: str, before: str, after: str) -> SheetDifference:
        return SheetDifference(row.flow, row.number, field, before, after)

    if shown is None or now is None or not (shown.seal and now.seal) or shown.place is not now.place:
        return (differs(VERDICT, _verdict(shown, "not shown"), _verdict(now, "nothing to write")),)
    before, after = dict(shown.wants), dict(now.wants)
    names = [name for name in dict.fromkeys((*before, *after)) if before.get(name) != after.get(name)]
    if any(name not in {SOURCE, PROFILE} for name in names):
        names = [name for name in names if name != SOURCE]
    return tuple(differs(name, before.get(name, ""), after.get(name, "")) for name in names) or (
        differs(VERDICT, _verdict(shown, ""), "another write of the same values"),
    )


class Sheet:
    """What a run was allowed to write: the writes of one preview, or those chosen of them, each once. Thread-safe."""

    def __init__(self, previews: Iterable[PreviewRow], only: Collection[str] = ()) -> None:
        """Takes the rows of a preview.

        Args:
            previews: all of them.
            only: numbers of the records that are to be written; none = all.

        Raises:
            ConfigurationError: one of them is not among the writes of the preview, or an order is chosen without its
                supplier that is new as well.
        """
        self._lock = threading.Lock()
        self._shown = {(row.flow, row.number): row for row in previews}
        self._only = frozenset(only)
        writes = [row for row in self._shown.values() if row.seal]
        strange = sorted(self._only - {row.number for row in writes})
        if strange:
            raise ConfigurationError(
                f"The preview would not write {', '.join(strange)}.", remedy="Choose among the records that it shows."
            )
        self._open = {(row.flow, row.number): row for row in writes if self._is_chosen(row.number)}
        self._refuse_halves(writes)

    @property
    def chosen(self) -> int:
        """How many writes of it are to be made, whether they were made already or not."""
        return sum(1 for row in self._shown.values() if row.seal and self._is_chosen(row.number))

    @property
    def left_out(self) -> int:
        """How many writes of it are not to be made."""
        return sum(1 for row in self._shown.values() if row.seal) - self.chosen

    def leaves_out(self, number: str) -> bool:
        """Whether a record is not to be written now, since others were chosen."""
        return not self._is_chosen(number)

    def compare(self, now: Iterable[PreviewRow]) -> tuple[SheetDifference, ...]:
        """Where what would be written now is otherwise than the sheet, as far as it was chosen; empty = it is the sheet."""
        fresh = {(row.flow, row.number): row for row in now}
        return tuple(
            difference
            for key in dict.fromkeys((*self._shown, *fresh))
            if self._is_chosen(key[1])
            for difference in compare_rows(self._shown.get(key), fresh.get(key))
        )

    def take(self, row: PreviewRow) -> None:
        """Crosses out a write.

        Raises:
            BrakeError: the preview did not show it, or showed another one.
        """
        with self._lock:
            shown = self._open.pop((row.flow, row.number), None)
        if shown is not None and shown.seal == row.seal:
            return
        found = compare_rows(shown, row)
        raise BrakeError(
            f"{said(found)} What was written until here is what the preview showed.",
            remedy="Look at a new preview.",
        )

    def left(self) -> tuple[str, ...]:
        """One sentence for each write that was shown and not made, because there was nothing to write any more."""
        with self._lock:
            return tuple(
                f"{number} of {flow.value} was in the preview and was not written: it changed since."
                for flow, number in self._open
            )

    def _is_chosen(self, number: str) -> bool:
        return not self._only or number in self._only

    def _refuse_halves(self, writes: Sequence[PreviewRow]) -> None:
        """Refuses orders whose supplier is new, too, and left out: X3 could not take them."""
        new = {row.source_id: row.number for row in writes if row.flow is FlowName.SUPPLIERS and row.source_id}
        for row in writes:
            supplier = new.get(row.supplier_id) if row.flow is FlowName.ORDERS else None
            if supplier is not None and self._is_chosen(row.number) and not self._is_chosen(supplier):
                raise ConfigurationError(
                    f"{row.number} is for supplier {supplier}, which is not in X3 yet and was not chosen.",
                    remedy=f"Choose {supplier} as well, or leave {row.number} out.",
                )


def said(differences: Sequence[SheetDifference]) -> str:
    """Differences as one sentence: the first few with record and field, and how many more there are."""
    told = [f"{each.number}: {_words(each)}" for each in differences[:MOST_NAMED]]
    more = len(differences) - len(told)
    return f"Not as previewed: {'; '.join(told)}{f'; and {more:,} more' if more else ''}."


def _words(each: SheetDifference) -> str:
    if each.field == VERDICT:
        return f"{each.now}, {each.shown or 'something else'} in the preview"
    name = each.field.replace("_", " ").replace("dimension:", "dimension ")
    return f"{name} {each.now or 'nothing'}, {each.shown or 'nothing'} in the preview"


def _verdict(row: PreviewRow | None, otherwise: str) -> str:
    if row is None:
        return otherwise
    return _WOULD[row.place] + (f" ({row.reason.rstrip('.')})" if row.reason and not row.seal else "")


def _header(planned: PlannedWrite, *, supplier_is_ours: bool) -> Mapping[str, Value]:
    return {
        name: value for name, value in planned.header.items() if supplier_is_ours or name not in {"supplier", "number"}
    }
