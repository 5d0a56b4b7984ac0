"""What a page says about how its records are read, and where that is set. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from core.model.connection import InvoiceMode
from core.model.flow import Entity
from core.model.reading import ReadState
from gui.words import QT_TR_NOOP, Words, tr

_PROFILE: Final = "jaggaer.profile"
_MODES: Final[Mapping[InvoiceMode, str]] = Words(
    {
        InvoiceMode.OFF: QT_TR_NOOP("Not read any more: what stands here is as the last sync left it."),
        InvoiceMode.COMPARE: QT_TR_NOOP("Compared with the invoices of X3; nothing is written."),
        InvoiceMode.CODE: QT_TR_NOOP("GL account and cost centre go to the X3 invoice that is entered and not posted."),
        InvoiceMode.CREATE: QT_TR_NOOP("Entered in X3, linked to their orders, not posted."),
    }
)


@dataclass(frozen=True, slots=True)
class NotRead:
    """Why nothing is read: a title, what to do, and the key of the setting that would have it read."""

    title: str
    text: str
    setting: str


def read_says(state: ReadState, *, there: bool) -> str:
    """What is done with the records, in one sentence; nothing where the empty page says it.

    Args:
        state: how they are read.
        there: whether there are any.
    """
    if not state.is_read:
        return _MODES[InvoiceMode.OFF] if there else ""
    return _MODES[state.mode] if state.mode is not None else tr("Kept for the reconciliation; X3 has none.")


def not_read(entity: Entity, state: ReadState) -> NotRead | None:
    """Why invoices or contracts are not read; None where they are."""
    if state.is_read:
        return None
    invoices = entity is Entity.INVOICE
    if not state.by_profile:
        return NotRead(
            tr("Invoices are not read") if invoices else tr("Contracts are not read"),
            tr("The profile {profile} does not say where JAGGAER has them.").format(profile=state.profile),
            _PROFILE,
        )
    if invoices:
        return NotRead(
            tr("Invoices are not read for this connection"),
            tr("Choose in Settings, Orders and coding, Invoices what is to be done with them. Nothing is ever posted."),
            "connection.invoices",
        )
    return NotRead(
        tr("Contracts are not read for this connection"),
        tr("Switch them on in Settings, Orders and coding, Contracts: the reconciliation needs them."),
        "connection.contracts",
    )
