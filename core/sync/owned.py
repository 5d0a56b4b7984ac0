"""What finance owns of a supplier: written when it is created, compared ever after, never overwritten (product.md 2)."""

from __future__ import annotations

from typing import Final

from core.mapping.draft import field_words
from core.model.document import NAME_PARTS, TargetDocument, WrittenImage
from core.model.finding import Finding
from core.model.mapped import MappedRecord
from core.model.status import Level, Status
from core.model.values import Value, readable, same_value
from core.sync.compare import differences
from core.sync.image import ACCEPTED

FOLLOWS: Final = frozenset({*NAME_PARTS, "short_name"})
"""Header fields of a supplier that follow JAGGAER; every other is finance's from its creation on."""
OWNED: Final = "kept-in-x3"
"""The notice of a value that X3 keeps though JAGGAER has another."""
_KEYS: Final = frozenset({"number", "reference"})


def owned_differences(mapped: MappedRecord, there: TargetDocument, image: WrittenImage) -> tuple[Finding, ...]:
    """A notice for each value of finance's that is another in JAGGAER.

    What a person took as it is when the supplier was linked is no news, as long as neither side changed it since.

    Args:
        mapped: the supplier as JAGGAER has it.
        there: as X3 has it now.
        image: as it was written, or linked.
    """
    wanted = {name: value for name, value in mapped.document.fields.items() if name not in FOLLOWS | _KEYS}
    return tuple(
        _notice(mapped, there, each.field, each.wanted, each.actual)
        for each in differences(wanted, there.fields)
        if not _is_accepted(image, each.field, each.wanted, each.actual)
    )


def _is_accepted(image: WrittenImage, name: str, wanted: Value, actual: Value) -> bool:
    taken = f"{ACCEPTED}{name}"
    if taken not in image.fields:
        return False
    return same_value(wanted, image.fields[taken]) and same_value(actual, image.fields.get(name))


def _notice(mapped: MappedRecord, there: TargetDocument, name: str, wanted: Value, actual: Value) -> Finding:
    has, wants = (readable(value) or "nothing" for value in (actual, wanted))
    return Finding(
        check=OWNED,
        level=Level.NOTICE,
        status=Status.DIFFERS,
        field=name,
        value=mapped.number,
        message=f"{there.external_id} has {field_words(name)} {has} in X3, {wants} in JAGGAER.",
        next_step="Finance keeps it in X3, and nothing is overwritten. Mend one side if it matters.",
    )
