"""What a file comes to: records in the form of JAGGAER's JSON, so that profile, mapping and replay need to know no file.

The form is that of reference/jaggaer-j1p.md 4.0 to 4.2: orders `{header, lineList: {poLine}}`, suppliers one object.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple

from core.model.flow import Entity, SourceId

MADE_UP: Final = "file:"
"""Begins the source id of a record whose file carries no id of JAGGAER; the API gives it under an id of its own."""

Payload = dict[str, object]
_ADDRESS: Final[Payload] = {"type": "fulfillment", "sqIntegrationNumber": "1", "active": "Yes"}
"""Of a supplier whose address the file does not tell."""


def made_up_id(number: str) -> SourceId:
    """The id of a record whose file gives none: made of its number, so that JAGGAER's own record finds it."""
    return SourceId(f"{MADE_UP}{number}")


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One record of a file.

    Attributes:
        number: PO number or supplier number; may be empty for a supplier that nobody approved.
        place: where it stands in the file, for people: `rows 12 to 14`.
        stand: up to when the file knows the record, UTC; None = the file does not say.
        named_only: a supplier that the file only names on its orders.
        fault: why the record cannot be taken as it stands; empty = it can.
    """

    entity: Entity
    source_id: SourceId
    number: str
    payload: Payload
    place: str
    stand: datetime | None = None
    named_only: bool = False
    fault: str = ""

    @property
    def made_up(self) -> bool:
        """Whether the id is ours and not JAGGAER's."""
        return self.source_id.startswith(MADE_UP)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was read whole.

    Attributes:
        name: file name without its folder; `sha256` of its bytes, 64 hexadecimal digits.
        form: what it is, as people call it: `PO search export`.
        faults: parts that belong to no record and cannot be read, one sentence each, with their place.
    """

    name: str
    sha256: str
    form: str
    records: tuple[FileRecord, ...]
    faults: tuple[str, ...] = ()

    def count(self, entity: Entity) -> int:
        """How many records of a kind it holds."""
        return sum(1 for record in self.records if record.entity is entity)


class Code(NamedTuple):
    """One code of one split: the field's internal name, the code and what JAGGAER calls it."""

    name: str
    value: str
    label: str = ""


class SplitPart(NamedTuple):
    """The codes of one split, with its share where the file gives one (`Amount` and a number)."""

    codes: Sequence[Code]
    share_type: str = ""
    share: object = None


def accounting_block(parts: Sequence[SplitPart]) -> Payload:
    """The accounting block of a line or header, one index for each split (reference/jaggaer-j1p.md 4.2)."""
    return {
        "splittableFieldSetGroup": [
            {
                "splittableFieldIndexSet": [
                    {"context": "Line", "splittableFieldIndexList": {"splittableFieldIndex": [*map(_index, parts)]}}
                ]
            }
        ]
    }


def split_parts(fields: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> list[SplitPart]:
    """The splits of custom fields that carry one (value, label) for each split; part i of every field is of split i.

    A field with fewer values than there are splits does not say which of them it is for. Its values go to the first
    ones, so that the splits differ where it counts and the line is held instead of guessed.
    """
    count = max((len(values) for _, values in fields), default=0)
    return [
        SplitPart([Code(name, *values[i]) if i < len(values) else Code(name, "") for name, values in fields])
        for i in range(count)
    ]


def named_supplier(of_order: Payload, *, currency: str = "", address: Payload | None = None) -> Payload:
    """The supplier that an order names, as far as the order says: it has orders, so it is active and approved."""
    names = ("id", "name", "supplierNumber", "thirdPartyRefNumber", "duns")
    known: Payload = {name: of_order[name] for name in names if of_order.get(name)}
    if currency:
        known["enabledCurrencyList"] = {"isoCurrencyCode": [currency]}
    # X3 wants one address; what is missing in it the profile or X3's category gives.
    known["addressList"] = {"address": [address or _ADDRESS]}
    return {**known, "active": "true"}


def compact(members: Payload) -> Payload:
    """The members that have a value: what is empty is absent (rule 4.0)."""
    return {name: value for name, value in members.items() if value not in ("", None, {}, [])}


def whole(text: str) -> int | str:
    """Digits as a number, as JAGGAER's JSON gives ids; else the text. Numbers with a leading zero stay text."""
    return int(text) if text.isascii() and text.isdigit() and (text == "0" or text[0] != "0") else text


def _index(part: SplitPart) -> Payload:
    values = [
        compact({"internalName": code.name, "value": code.value, "description": code.label}) for code in part.codes
    ]
    share = {"splitType": part.share_type, "splitValue": part.share}
    return {"customFieldValueList": {"customFieldValue": values}, **compact(share)}
