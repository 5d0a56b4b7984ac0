"""Keeps a run's lease: renewed every ten seconds from a thread of its own, from the run's first moment to its last."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from core.errors import LeaseLostError, StoreError
from core.store.leases import RENEW_S, Lease, Leases

log = logging.getLogger(__name__)


class Keeper:
    """Renews a lease until it is stopped or the lease is lost.

    Args:
        leases: where the lease is.
        lease: what was acquired.
        name: the connection, for the log.
        every_s: seconds between two renewals.
    """

    def __init__(self, leases: Leases, lease: Lease, name: str, *, every_s: float = RENEW_S) -> None:
        self._leases = leases
        self._lease = lease
        self._name = name
        self._every_s = every_s
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._lost: LeaseLostError | None = None
        self._told: Callable[[LeaseLostError], None] | None = None
        threading.Thread(target=self._keep, name="lease", daemon=True).start()

    def tell(self, lost: Callable[[LeaseLostError], None]) -> None:
        """From now on `lost` hears, once, that the lease is gone; at once where it is gone already."""
        with self._lock:
            self._told = lost
            error = self._lost
        if error is not None:
            lost(error)

    def stop(self) -> None:
        """Renews no more."""
        self._over.set()

    def _keep(self) -> None:
        while not self._over.wait(self._every_s):
            try:
                self._leases.renew(self._lease)
            except LeaseLostError as error:
                with self._lock:
                    self._lost = error
                    told = self._told
                if told is not None:
                    told(error)
                return
            except StoreError:
                # The next renewal tries again; six missed ones lose the lease, and every commit checks it.
                log.warning("the lease of %s could not be renewed", self._name)
