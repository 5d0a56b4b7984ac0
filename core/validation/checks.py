"""`validate`: everything that is wrong with a mapped record, in one pass (product.md section 3)."""

from __future__ import annotations

from core.model.finding import Finding
from core.model.mapped import MappedRecord
from core.validation.codes import Question, check_codes, codes_to_ask
from core.validation.dimensions import check_dimensions
from core.validation.levels import leveled, profile_levels
from core.validation.values import check_figures, check_number, check_texts
from core.validation.view import ReferenceView, ValidationSettings

__all__ = [
    "Question",
    "ReferenceView",
    "ValidationSettings",
    "codes_to_ask",
    "profile_levels",
    "validate",
]


def validate(mapped: MappedRecord, view: ReferenceView, settings: ValidationSettings) -> tuple[Finding, ...]:
    """All findings of a record: those of mapping, then codes, texts and figures, with the site's levels.

    Call it after X3 was asked for `codes_to_ask`: it condemns what the view condemns. A record that is not eligible or
    cancelled has none. Each (check, field, line, value) is told once.
    """
    if mapped.not_eligible or mapped.cancelled:
        return ()
    found = (
        *mapped.findings,
        *check_codes(mapped, view),
        *check_dimensions(mapped, settings.mandatory_dimensions, settings.cost_center_type, view),
        *check_texts(mapped, settings.max_lengths),
        *check_number(mapped),
        *check_figures(mapped, view),
    )
    seen: dict[tuple[str, str, str, str], Finding] = {}
    for finding in found:
        key = (finding.check, finding.field, finding.line_key, finding.value)
        seen.setdefault(key, leveled(finding, settings.levels))
    return tuple(seen.values())
