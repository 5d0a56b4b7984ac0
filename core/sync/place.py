"""Where X3 is: the address, folder and endpoint that a connection's documents were written to (product.md section 3)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from core.model.audit import AuditDraft
from core.model.connection import X3Settings
from core.model.flow import Entity
from core.store.connection_store import ConnectionStore

KEY = "x3-identity"
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Place:
    """One X3, as it is reached.

    Attributes:
        address: host and port, with the path before X3 Services where there is one; whether it is encrypted tells no
            two X3 apart.
    """

    address: str
    folder: str
    endpoint: str

    def __str__(self) -> str:
        endpoint = f" (endpoint {self.endpoint})" if self.endpoint != self.folder else ""
        return f"folder {self.folder}{endpoint} on {self.address}"


def place_of(x3: X3Settings) -> Place:
    """The place that settings lead to."""
    parts = urlsplit(x3.address)
    try:
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError:
        port = 0
    host = (parts.hostname or x3.address).rstrip(".")
    return Place(f"{host}:{port}{parts.path.rstrip('/')}", x3.folder, x3.endpoint_name)


def load_place(store: ConnectionStore) -> Place | None:
    """Where the connection's documents are; None when nothing was ever bound."""
    kept = store.state.get(KEY)
    if not isinstance(kept, dict):
        return None
    return Place(*(str(kept.get(name, "")) for name in ("address", "folder", "endpoint")))


def save_place(store: ConnectionStore, place: Place, audit: Iterable[AuditDraft] = ()) -> None:
    """Binds the connection to a place, with the audit rows that tell who said so, in one go."""
    value = {"address": place.address, "folder": place.folder, "endpoint": place.endpoint}
    store.state.decide((), lambda _: {KEY: value}, audit)


def moved(store: ConnectionStore, place: Place) -> str:
    """What is odd when settings lead elsewhere than documents were written to; empty when nothing is.

    Where nothing was written yet, a connection may lead wherever it is set to.
    """
    kept = load_place(store)
    if kept is None or kept == place:
        return ""
    written = _written(store)
    return f"The settings lead to {place} now, but {written} written to {kept}." if written else ""


def _written(store: ConnectionStore) -> str:
    counts = {entity: len(store.records.load_links(entity)) for entity in (Entity.ORDER, Entity.SUPPLIER)}
    words = [f"{count:,} {entity.value}{'s' if count > 1 else ''}" for entity, count in counts.items() if count]
    if words:
        return f"{' and '.join(words)} {'were' if sum(counts.values()) > 1 else 'was'}"
    return "something whose answer was lost was" if store.intents.open_intents() else ""
