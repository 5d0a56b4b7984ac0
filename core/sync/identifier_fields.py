"""Which fields of X3's suppliers hold their identifiers: with other fields than before, X3's list is read anew."""

from __future__ import annotations

from typing import Final

from core.model.connection import X3Settings
from core.model.reference import ReferenceKind
from core.store.connection_store import ConnectionStore
from core.sync.codes import Codes

KEY: Final = "supplier-identifiers"


def renew_suppliers(store: ConnectionStore, codes: Codes, x3: X3Settings) -> None:
    """Reads X3's suppliers anew where the settings name other fields than those that they were read with last."""
    named = x3.supplier_identifiers
    if (store.state.get(KEY) or {}) != named:
        codes.renew(ReferenceKind.SUPPLIER)
        store.state.set(KEY, named)
