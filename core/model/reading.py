"""Whether a kind of record is read from JAGGAER, and what is done with it."""

from __future__ import annotations

from dataclasses import dataclass

from core.model.connection import InvoiceMode


@dataclass(frozen=True, slots=True)
class ReadState:
    """How a connection reads one kind of record.

    Attributes:
        by_profile: the profile says where in JAGGAER it is.
        by_setting: the connection's settings do not switch it off.
        profile: name of the profile.
        mode: of invoices, what is done with them; None for every other kind.
    """

    by_profile: bool
    by_setting: bool
    profile: str
    mode: InvoiceMode | None = None

    @property
    def is_read(self) -> bool:
        """Whether a sync reads it."""
        return self.by_profile and self.by_setting
