"""The sheet of a preview: a seal for every write that was shown, so that "write this" writes exactly it."""

from __future__ import annotations

import threading
from collections.abc import Iterable

from core.errors import BrakeError
from core.model.flow import FlowName
from core.model.plan import PlannedWrite
from core.model.run import PreviewRow
from core.model.values import digest


def seal_of(planned: PlannedWrite, *, supplier_is_ours: bool = True) -> str:
    """What a write would do, as a hash: the same source, mapping, profile and chart give the same one.

    Args:
        planned: the write.
        supplier_is_ours: whether the supplier's number is known before the supplier is written; where X3 gives it, it
            is left out, since a preview cannot know it.
    """
    header = {
        name: value for name, value in planned.header.items() if supplier_is_ours or name not in {"supplier", "number"}
    }
    return digest(
        {
            "kind": planned.kind.value,
            "purpose": planned.purpose.value,
            "reference": planned.reference,
            "close": planned.close,
            "header": header,
            "lines": [[line.action.value, line.key, line.line_id, dict(line.fields)] for line in planned.lines],
            "source": [planned.header_fingerprint, dict(planned.line_fingerprints)],
            "profile": planned.profile_hash,
        }
    )


class Sheet:
    """What a run was allowed to write: the writes of one preview, each once. Thread-safe."""

    def __init__(self, previews: Iterable[PreviewRow]) -> None:
        self._lock = threading.Lock()
        self._open = {(row.flow, row.number): row.seal for row in previews if row.seal}

    def take(self, flow: FlowName, number: str, seal: str) -> None:
        """Crosses out a write.

        Raises:
            BrakeError: the preview did not show it, or showed another one.
        """
        with self._lock:
            shown = self._open.pop((flow, number), None)
        if shown == seal:
            return
        what = "showed something else for" if shown else "did not show"
        raise BrakeError(
            f"The preview {what} {number}: it, its mapping or X3's codes changed since.",
            remedy="Look at a new preview. What was written until here is what the old one showed.",
        )

    def left(self) -> tuple[str, ...]:
        """One sentence for each write that was shown and not made, because there was nothing to write any more."""
        with self._lock:
            return tuple(
                f"{number} of {flow.value} was in the preview and was not written: it changed since."
                for flow, number in self._open
            )
