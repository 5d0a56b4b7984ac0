"""What a profile makes of records that were just fetched: for the consultant who adapts it to a site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from core.model.document import Lineage
from core.model.finding import Finding
from core.model.flow import FlowName


@dataclass(frozen=True, slots=True)
class TriedRecord:
    """One record beside what it is mapped to.

    Attributes:
        outcome: `taken`, `cancelled`, `closed`, or why it is not eligible.
        fields: every value that would go to X3, with the pointer that gave it, as the source has it, and the rule;
            then values that were read and go nowhere, with the reason for a rule.
        findings: what mapping found wrong with it.
        not_read: (pointer, value) of what the record holds and no pointer of the profile leads to.
        source: the record as it came, after the profile's drop list.
    """

    number: str
    source_id: str
    revision: str
    changed_at: datetime | None
    outcome: str
    fields: tuple[Lineage, ...]
    findings: tuple[Finding, ...]
    not_read: tuple[tuple[str, str], ...]
    source: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class PointerFault:
    """A key of the profile whose pointers led nowhere in any record that was tried.

    Attributes:
        key: as it stands in the file: `orders.lines.fields.quantity.source`.
        record: number of a record in which it was looked for.
        message: where the pointer ends, and what stands there instead.
        wrong: whether it is to be mended: records cannot do without it, or a member with nearly this name stands there;
            else the field may simply be empty at this site.
    """

    key: str
    record: str
    message: str
    wrong: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """A profile tried on records.

    Attributes:
        profile: name or path of the file.
        content_hash: of the file's text.
        listed: entries of the list that cannot be read, one sentence each.
    """

    profile: str
    content_hash: str
    flow: FlowName
    records: tuple[TriedRecord, ...]
    faults: tuple[PointerFault, ...]
    listed: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether no pointer is to be mended, and every entry of the list could be read."""
        return not self.listed and not any(fault.wrong for fault in self.faults)
