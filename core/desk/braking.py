"""What runs ask before they go on, and letting it through (product.md section 8)."""

from __future__ import annotations

from core.desk.workplace import Workplace
from core.model.brake import BrakeQuestion
from core.model.duties import Duty
from core.sync import brakes


class Braking(Workplace):
    """Brakes of runs: looked at, and let through by a person, once, for exactly what was shown."""

    def brakes(self, connection: str = "") -> tuple[BrakeQuestion, ...]:
        """What runs asked and nobody has settled yet, the oldest first; one that was let through waits for its run."""
        return brakes.questions(self._named(connection))

    def release_brake(self, brake_id: str, *, because: str = "", connection: str = "") -> BrakeQuestion:
        """Says that what a run showed is right: the next sync goes on with it, and with no more than that.

        Nothing is run here. Name and reason go into the audit chain.

        Args:
            brake_id: as `brakes` gives it; it stands for what was shown.
            because: why.
            connection: which connection.

        Raises:
            ConfigurationError: no run asks this (any more), or it was let through already; nothing was decided.
        """
        self._must_have(Duty.MAP, connection)
        store = self._named(connection)
        answered = brakes.release(store, brake_id, actor=self.actor, at=self._clock.now(), because=because)
        self._decided("brakes", connection)
        return answered
