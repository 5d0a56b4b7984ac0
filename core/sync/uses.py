"""The codes of an order as the store keeps them: what is written of each line, and which lines wait for a code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from core.model.document import WrittenImage
from core.model.finding import Finding
from core.model.flow import Entity
from core.model.mapped import CodeUse, FreeUse, MappedRecord
from core.model.status import Level
from core.model.uses import HeldCode, RecordUses, WrittenCode, WrittenLine
from core.model.values import Value

Use = CodeUse | FreeUse


def uses_of(mapped: MappedRecord, image: WrittenImage | None, findings: Iterable[Finding]) -> RecordUses:
    """The codes of a mapped record; of a supplier only what holds it.

    Args:
        mapped: the record.
        image: what is written of it now; None = what is written stays as it was.
        findings: what remains on the problem list.
    """
    by_line: dict[str, list[Use]] = defaultdict(list)
    every: list[Use] = [*mapped.codes, *mapped.free_codes]
    for use in every:
        if use.source:
            by_line[use.line_key].append(use)
    scope = next((use.scope for uses in by_line.values() for use in uses), None)
    return RecordUses(
        unit=scope.unit if scope else "",
        supplier=scope.supplier if scope else "",
        day=mapped.order_date,
        written=None if image is None or mapped.entity is not Entity.ORDER else _written(mapped, image, by_line),
        held=_held(mapped, by_line, findings),
    )


def _written(mapped: MappedRecord, image: WrittenImage, by_line: dict[str, list[Use]]) -> tuple[WrittenLine, ...]:
    """The header, always, and each line that is open and whose codes are known."""
    live = {line.key for line in mapped.document.lines} - image.closed_lines
    counted = 0 if image.closed else sum(key in live for key in image.lines)
    lines = [WrittenLine(0, "", tuple(_code(use, image.fields) for use in by_line.get("", ())), counted)]
    if counted:
        lines += [
            WrittenLine(ordinal, mapped.scopes[key].category, tuple(_code(use, fields) for use in by_line[key]))
            for ordinal, (key, fields) in enumerate(image.lines.items(), start=1)
            if key in live and key in by_line
        ]
    return tuple(lines)


def _code(use: Use, fields: Mapping[str, Value]) -> WrittenCode:
    """What X3 holds; where the door has no place for the code, what the mapping gave."""
    held = fields.get(use.field)
    return WrittenCode(use.kind, use.source, str(held) if held else use.target, use.without)


def _held(mapped: MappedRecord, by_line: dict[str, list[Use]], findings: Iterable[Finding]) -> tuple[HeldCode, ...]:
    held: dict[tuple[str, str, str], HeldCode] = {}
    for finding in findings:
        if finding.level is not Level.STOP or not finding.kind or not finding.value:
            continue
        at = (finding.kind, finding.value, finding.line_key)
        use = next((use for use in by_line.get(finding.line_key, ()) if (use.kind, use.source) == at[:2]), None)
        if use is None:
            continue
        whole = not finding.line_key
        held[at] = HeldCode(
            kind=use.kind,
            source=use.source,
            line_key=use.line_key,
            category=use.scope.category,
            lines=len(mapped.line_numbers) if whole else 1,
            amount=mapped.amount if whole else mapped.line_amounts.get(use.line_key, Decimal(0)),
        )
    return tuple(held.values())
