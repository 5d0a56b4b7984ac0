"""Checks of dimensions that X3 wants on every order line (reference/sage-x3.md 5.1, rule 11)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from core.model.crossref import COST_CENTER
from core.model.document import dimension_field
from core.model.finding import Finding
from core.model.flow import Entity
from core.model.mapped import MappedRecord
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.status import Level, Status
from core.validation.view import ReferenceView

AUTO: Final = "auto"
NONE: Final = "none"
"""Values of the setting that name no type: as X3's dimension types say, and none at all."""


def mandatory_types(setting: str, types: Iterable[ReferenceEntry]) -> frozenset[str]:
    """Dimension types that every order line must have: those that the setting names, else those that say so themselves.

    Args:
        setting: `x3.mandatory_dimensions`: `auto`, `none`, or types parted by commas.
        types: X3's dimension types; attribute `mandatory` is `yes` where X3 shows that.
    """
    if setting == NONE:
        return frozenset()
    if setting != AUTO:
        return frozenset(part.strip() for part in setting.split(",") if part.strip())
    return frozenset(entry.code for entry in types if entry.attributes.get("mandatory") == "yes")


def check_dimensions(
    mapped: MappedRecord, mandatory: Collection[str], cost_center_type: str, view: ReferenceView
) -> Iterator[Finding]:
    """Lines without a code of a type that X3 wants on every line; what mapping has said already is not said again."""
    if mapped.entity not in _CODED or not mandatory:
        return
    empty = {(finding.line_key, finding.field) for finding in mapped.findings if finding.check == "field-empty"}
    told = {(use.line_key, use.parent) for use in mapped.codes if use.reference_kind is ReferenceKind.DIMENSION}
    said = {finding.line_key for finding in mapped.findings if finding.check in _NO_CODING}
    for line in mapped.document.lines:
        for kind in sorted(mandatory):
            if line.fields.get(dimension_field(kind)) or (line.key, kind) in told or line.key in said:
                continue
            if (line.key, COST_CENTER if kind == cost_center_type else dimension_field(kind)) in empty:
                continue
            entry = view.find(ReferenceKind.DIMENSION_TYPE, kind)
            label = f" ({entry.label})" if entry is not None and entry.label else ""
            yield Finding(
                check="dimension-empty",
                level=Level.STOP,
                status=Status.INCOMPLETE,
                field=dimension_field(kind),
                value=kind,
                message=f"The line has no code of dimension type {kind}{label}, which X3 wants on every {mapped.entity.value} line.",
                next_step=f"Fill it in JAGGAER, or give {kind} a default (x3.dimension_defaults), then replay.",
                line_key=line.key,
            )


_CODED: Final = frozenset({Entity.ORDER, Entity.INVOICE})
_NO_CODING: Final = frozenset({"split-without-shares", "split-not-supported"})
"""Findings of a line whose dimensions are left out as long as it is held for them."""
