"""Findings: results of mapping and validation, for a record or one of its lines."""

from __future__ import annotations

from dataclasses import dataclass

from core.model.status import Level, Status
from core.model.values import digest


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault or remark.

    Attributes:
        check: stable name of the check, for instance `account-missing`, `amount-differs`, `text-too-long`.
        status: what the line becomes when `level` is *stop*.
        field: target field that it is about.
        value: offending value or code, as cleaned by the profile; the code that a mapping would map.
        kind: kind of mapping that settles it (`account`, `cost-center`, ...); empty when no mapping does.
        line_key: the source's line key; empty for the whole record.
    """

    check: str
    level: Level
    status: Status
    field: str
    value: str
    message: str
    next_step: str
    line_key: str = ""
    kind: str = ""

    @property
    def cause_id(self) -> str:
        """Stable identifier of the cause that this finding shares with others: 12 hexadecimal digits."""
        return cause_id(self.check, self.kind or self.field, self.value)


def cause_id(check: str, kind: str, value: str) -> str:
    """Identifier of a cause: check, mapping kind or field, and value decide."""
    return digest([check, kind, value])[:12]
