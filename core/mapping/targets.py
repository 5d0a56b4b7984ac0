"""Which table of X3 the targets of a mapping kind stand in."""

from __future__ import annotations

from core.mapping.context import MappingContext
from core.model import crossref
from core.model.reference import ReferenceKind

REFERENCE_OF: dict[str, ReferenceKind] = {
    crossref.ACCOUNT: ReferenceKind.ACCOUNT,
    crossref.COST_CENTER: ReferenceKind.DIMENSION,
    crossref.SUPPLIER: ReferenceKind.SUPPLIER,
    crossref.PRODUCT: ReferenceKind.PRODUCT,
    crossref.SITE: ReferenceKind.SITE,
    crossref.UNIT: ReferenceKind.UNIT,
    crossref.TAX: ReferenceKind.TAX_RULE,
    crossref.PAYMENT_TERM: ReferenceKind.PAYMENT_TERM,
    crossref.CURRENCY: ReferenceKind.CURRENCY,
}
"""Where the targets of a mapping kind stand in X3; a kind that is missing here is free text."""


def table_of(kind: str, context: MappingContext) -> tuple[ReferenceKind, str] | None:
    """Kind and parent of a mapping kind's targets; None = X3 has no table for it."""
    if kind.startswith(crossref.DIMENSION_KIND_PREFIX):
        return ReferenceKind.DIMENSION, kind.removeprefix(crossref.DIMENSION_KIND_PREFIX)
    reference = REFERENCE_OF.get(kind)
    if reference is None:
        return None
    if kind == crossref.ACCOUNT:
        return reference, context.chart
    if kind == crossref.COST_CENTER:
        return reference, context.cost_center_type
    return reference, ""
