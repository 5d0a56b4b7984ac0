"""Orders that X3 has already when a site decides otherwise about charges: they stay as they are until JAGGAER changes them.

Only the source makes changes (product.md section 3): a policy that is set today adds no line to an order of yesterday, and
closes none.
"""

from __future__ import annotations

from dataclasses import replace

from core.mapping.context import MappingContext
from core.mapping.engine import map_record
from core.model.document import WrittenImage
from core.model.flow import Entity
from core.model.mapped import MappedRecord
from core.model.policies import Charges
from core.model.record import is_charge
from core.sync.context import RunContext
from core.sync.work import Work


def as_written(context: MappingContext, image: WrittenImage | None) -> MappingContext:
    """The context in which an order is mapped: charges that are lines in X3 stay lines, whatever the policy is now."""
    lines = image is not None and any(is_charge(key) and key not in image.closed_lines for key in image.lines)
    return replace(context, charges=Charges.LINE) if lines else context


def with_charges_as_written(context: RunContext, work: Work) -> MappedRecord | None:
    """The order with its charges as they were when it was last settled, as far as they did not change since.

    A charge that is a line already, or waits to be one, stays one.
    """
    mapped, image, known = work.mapped, work.image, work.known
    if mapped is None or image is None or known is None or work.record is None or mapped.entity is not Entity.ORDER:
        return mapped
    mapping = as_written(context.mapping, image)
    if mapping is not context.mapping:
        return map_record(work.record, context.profile, context.tables, mapping)
    new = [line.key for line in mapped.document.lines if is_charge(line.key) and line.key not in image.lines]
    if not new or any(known.seen.lines.get(key) != mapped.fingerprint.lines.get(key) for key in new):
        return mapped
    if any(is_charge(line.key) for line in context.store.records.lines(Entity.ORDER, work.header.source_id)):
        return mapped
    told = replace(context.mapping, charges=Charges.REPORT)
    return map_record(work.record, context.profile, context.tables, told)
