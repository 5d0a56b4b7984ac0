"""By which field of X3 documents are found again: it stays while something that was sent with it is in doubt.

What was sent carries our reference in the field that the settings named then. Looked for by another one it would not be
found, and be sent twice (product.md section 3, "Exactly once").
"""

from __future__ import annotations

from typing import Final

from core.errors import ConfigurationError
from core.model.connection import X3Settings
from core.model.flow import Entity
from core.model.plan import WriteKind
from core.store.connection_store import ConnectionStore

KEY: Final = "reference-fields"
_SETTING: Final = {Entity.ORDER: "order_reference", Entity.SUPPLIER: "supplier_reference"}


def check_reference_fields(store: ConnectionStore, x3: X3Settings) -> None:
    """Makes sure that what is in doubt is looked for by the field that it was sent with.

    Raises:
        ConfigurationError: the settings name another field, and something that was sent before is in doubt.
    """
    kept = store.state.get(KEY)
    if not isinstance(kept, dict):
        return
    for entity, setting in _SETTING.items():
        before, now = str(kept.get(entity.value) or ""), _fields(x3)[entity.value]
        if not before or before == now:
            continue
        sent = [
            intent.planned.number
            for intent in store.intents.open_intents()
            if intent.planned.entity is entity and intent.planned.kind is WriteKind.CREATE
        ]
        if sent:
            raise ConfigurationError(
                f"{setting} cannot become {now} while {entity.value} {sent[0]}"
                f"{f' and {len(sent) - 1:,} more are' if len(sent) > 1 else ' is'} in doubt: it was sent with {before} and is"
                " found by that alone.",
                remedy=f"Leave {setting} at {before} until a sync has settled what is in doubt, then change it.",
            )


def keep_reference_fields(store: ConnectionStore, x3: X3Settings) -> None:
    """Notes by which fields what is sent from now on can be found; to be called before anything is sent."""
    if store.state.get(KEY) != _fields(x3):
        store.state.set(KEY, _fields(x3))


def _fields(x3: X3Settings) -> dict[str, str]:
    return {entity.value: str(getattr(x3, setting)) for entity, setting in _SETTING.items()}
