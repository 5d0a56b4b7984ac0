"""How far a worker is that looks something up for a dialog."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from core.model.cancel import Cancelled


@dataclass(slots=True)
class Looked:
    """How far a worker is; written by it, read by the window."""

    cancel: threading.Event = field(default_factory=threading.Event)
    done: int = 0
    of: int = 0

    def told(self, done: int, of: int) -> None:
        """Notes it; ends the look when the person has left."""
        if self.cancel.is_set():
            raise Cancelled
        self.done, self.of = done, of
