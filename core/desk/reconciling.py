"""The App's reconciliation: gathers both sides, compares, keeps explanations and signatures."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from core.desk.workplace import Workplace
from core.model.reconcile import (
    Explanation,
    ReconcileDefaults,
    ReconcileProgress,
    ReconcileQuery,
    ReconcileRow,
    Reconciliation,
    SignOff,
)

Told = Callable[[ReconcileProgress], object]


def told_nobody(_progress: ReconcileProgress) -> None:
    """For callers that do not show progress."""


class Reconciling(Workplace):
    """Reconciliations of the connections; slow, belongs on a worker thread."""

    def reconcile_defaults(self, connection: str = "") -> ReconcileDefaults:
        """What a page begins with: the month before this one, and the companies and sites that X3 has."""
        raise NotImplementedError

    def reconcile(
        self,
        query: ReconcileQuery,
        *,
        told: Told = told_nobody,
        cancel: threading.Event | None = None,
        connection: str = "",
    ) -> Reconciliation:
        """Compares what JAGGAER has, as read by the last sync, with what X3 has now.

        Args:
            query: period, company and site.
            told: hears how far it is, in this thread.
            cancel: ends it.
            connection: which connection.

        Raises:
            Cancelled: `cancel` was set.
            ConfigurationError: the period is the wrong way round, or X3 refuses.
            TransientError: X3 does not answer.
        """
        raise NotImplementedError

    def explain(
        self, found: Reconciliation, rows: Sequence[ReconcileRow], because: str, connection: str = ""
    ) -> Reconciliation:
        """Keeps a reason for exceptions of a reconciliation; gives the reconciliation with them explained.

        Raises:
            ConfigurationError: there is no reason, or a row is no exception; nothing was kept.
        """
        raise NotImplementedError

    def unexplain(self, found: Reconciliation, rows: Sequence[ReconcileRow], connection: str = "") -> Reconciliation:
        """Takes reasons back; gives the reconciliation with these exceptions open again."""
        raise NotImplementedError

    def explanations(self, connection: str = "") -> tuple[Explanation, ...]:
        """All reasons that are kept, newest first, whether they still hold or not."""
        raise NotImplementedError

    def sign_off(self, found: Reconciliation, note: str = "", connection: str = "") -> SignOff:
        """Signs a reconciliation as it stands.

        Raises:
            ConfigurationError: it does not tie, or exceptions are open and no note says why it is signed all the same.
        """
        raise NotImplementedError

    def sign_offs(self, connection: str = "") -> tuple[SignOff, ...]:
        """Signatures, newest first."""
        raise NotImplementedError

    def export_reconciliation(self, found: Reconciliation, file: Path, connection: str = "") -> int:
        """Writes a reconciliation as Excel (`.xlsx`), PDF or CSV; gives the number of rows.

        Raises:
            ConfigurationError: the file cannot be written, or is of another kind.
        """
        raise NotImplementedError
