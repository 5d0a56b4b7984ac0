"""Checks of codes: known to X3, active, valid on the day, allowed for their use."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from core.model.crossref import (
    ACCOUNT,
    COST_CENTER,
    CURRENCY,
    DIMENSION_KIND_PREFIX,
    PAYMENT_TERM,
    PRODUCT,
    SITE,
    SUPPLIER,
    TAX,
    UNIT,
)
from core.model.finding import Finding
from core.model.flow import Entity
from core.model.mapped import CodeUse, MappedRecord
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.status import Level, Status
from core.validation.text import control_character
from core.validation.view import ReferenceView

Question = tuple[ReferenceKind, str, str]
"""Kind, parent and code to ask X3 for."""

_WORDS: Final = {
    ACCOUNT: "Account",
    COST_CENTER: "Cost centre",
    SUPPLIER: "Supplier",
    PRODUCT: "Product",
    SITE: "Site",
    UNIT: "Unit",
    CURRENCY: "Currency",
    PAYMENT_TERM: "Payment term",
    TAX: "Tax rule",
}
_DEPENDING: Final = frozenset({Entity.ORDER, Entity.INVOICE})
"""Kinds of records that wait for their supplier."""
_SHOWN: Final = 5
"""Products that a sentence names."""
_NO: Final = frozenset({"no", "false", "1"})
"""X3's local menu 1 says 1 for no (reference/sage-x3.md 5)."""


def check_codes(mapped: MappedRecord, view: ReferenceView) -> Iterator[Finding]:
    """Findings about the codes that the document uses.

    On the route `product` a line without a usable account has no product either: then only the account is told.
    """
    uses = mapped.codes
    bad_account = {
        use.line_key
        for use in uses
        if use.kind == ACCOUNT and (not use.target or next(_judge(use, view, mapped.order_date), None) is not None)
    }
    for use in uses:
        if use.kind == PRODUCT and not use.target and use.line_key in bad_account:
            continue
        yield from check_code(use, view, mapped.order_date, mapped.entity)


def check_code(use: CodeUse, view: ReferenceView, day: date | None, entity: Entity = Entity.ORDER) -> Iterator[Finding]:
    """Findings about one code, at most one; none for a code with control characters, which nobody should map."""
    if control_character(use.source) or control_character(use.target):
        return
    if not use.target:
        if use.mandatory:
            yield _no_target(use, entity)
        return
    if use.kind == SUPPLIER and entity in _DEPENDING and not use.rule_version:
        # The link is our own record of a supplier written or linked; only a code that X3 shows can speak against it.
        entry = view.find(use.reference_kind, use.target, use.parent)
        if entry is None:
            return
    yield from _judge(use, view, day)


def codes_to_ask(mapped: MappedRecord, view: ReferenceView) -> set[Question]:
    """Codes that the view would condemn, so that X3 must be asked for them in this run before they are."""
    return {
        (use.reference_kind, use.parent, use.target)
        for use in mapped.codes
        if use.target and next(check_code(use, view, mapped.order_date, mapped.entity), None) is not None
    }


def kind_words(kind: str) -> str:
    """A mapping kind at the beginning of a sentence: `Cost centre`, `PRJ code`."""
    if kind.startswith(DIMENSION_KIND_PREFIX):
        return f"{kind.removeprefix(DIMENSION_KIND_PREFIX)} code"
    return _WORDS.get(kind, kind.replace("-", " ").capitalize())


def _judge(use: CodeUse, view: ReferenceView, day: date | None) -> Iterator[Finding]:
    entry = view.find(use.reference_kind, use.target, use.parent)
    if entry is None:
        yield _finding(use, f"{_check_kind(use)}-missing", f"{_name(use)} is not in {_where(use)}.")
    elif not entry.active:
        yield _finding(
            use,
            f"{_check_kind(use)}-inactive",
            f"{_name(use)} is not active in {_where(use)}.",
            "Have it activated in X3, or map it to another one, then replay.",
        )
    elif day is not None and not entry.valid_on(day):
        yield _finding(
            use,
            f"{_check_kind(use)}-out-of-date",
            f"{_name(use)} is valid in {_where(use)} only {_span(entry)}.",
            "Have its dates extended in X3, or map it to another one, then replay.",
        )
    else:
        yield from _judge_use(use, entry)


def _judge_use(use: CodeUse, entry: ReferenceEntry) -> Iterator[Finding]:
    """Whether the code may be used for what it is used for."""
    attributes = entry.attributes
    if use.kind == ACCOUNT and attributes.get("postable", "").casefold() in _NO:
        yield _finding(use, "account-not-postable", f"{_name(use)} takes no postings in {_where(use)}.")
    elif use.kind == SITE and attributes.get("purchase", "").casefold() in _NO:
        yield _finding(use, "site-no-purchase", f"{_name(use)} is no purchase site in Sage X3.")
    elif use.kind == PRODUCT and attributes.get("purchase", "").casefold() in _NO:
        yield _finding(use, "product-not-bought", f"{_name(use)} is not bought in Sage X3.")


def _no_target(use: CodeUse, entity: Entity) -> Finding:
    """A mandatory code that nothing gave."""
    if use.kind == SUPPLIER:
        return Finding(
            check="supplier-missing",
            level=Level.STOP,
            status=Status.WAITING,
            field=use.field,
            value=use.source,
            message=f"{_name(use)} is not in Sage X3 yet.",
            next_step=f"The {entity.value} goes on by itself once the supplier is there; look at the"
            " supplier's own problem.",
            line_key=use.line_key,
            kind=use.kind,
        )
    if use.kind == PRODUCT and use.rivals:
        shown = ", ".join(use.rivals[:_SHOWN]) + (", ..." if len(use.rivals) > _SHOWN else "")
        message = f"{len(use.rivals)} products of Sage X3 lead to account {use.source}: {shown}."
        return _finding(use, "product-not-unique", message, f"Map product {use.source} to the right one, then replay.")
    if use.kind == PRODUCT:
        message = f"No product of Sage X3 leads to account {use.source}."
        step = f"Map product {use.source} to a product whose accounting code leads there, then replay."
        return _finding(use, "product-missing", message, step)
    message = f"{kind_words(use.kind)} {use.source or '(none)'} has no counterpart in Sage X3."
    return _finding(use, f"{_check_kind(use)}-missing", message)


def _finding(use: CodeUse, check: str, message: str, step: str = "") -> Finding:
    return Finding(
        check=check,
        level=Level.STOP,
        status=Status.NEEDS_MAPPING,
        field=use.field,
        value=use.source or use.target,
        message=message,
        next_step=step or _step(use),
        line_key=use.line_key,
        kind=use.kind,
    )


def _step(use: CodeUse) -> str:
    what = _WORDS.get(use.kind, "code").lower()
    article = "an" if what[0] in "aeio" else "a"
    if not use.source:
        return f"Correct the setting, or have it created in X3, then replay ({what} {use.target})."
    return f"Map it to {article} {what} of X3, or have it created there, then replay."


def _name(use: CodeUse) -> str:
    """`Account 744202 (Lab supplies)`, and where the code came from when a mapping or setting gave another one."""
    code = use.target or use.source
    name = f"{kind_words(use.kind)} {code}"
    if use.source and use.source != code:
        name += f", to which {use.source}{f' ({use.label})' if use.label else ''} leads,"
    elif use.label:
        name += f" ({use.label})"
    return name


def _where(use: CodeUse) -> str:
    if use.kind == ACCOUNT and use.parent:
        return f"the chart {use.parent} of Sage X3"
    if use.reference_kind is ReferenceKind.DIMENSION:
        return f"the dimension type {use.parent} of Sage X3"
    return "Sage X3"


def _check_kind(use: CodeUse) -> str:
    return use.kind.replace(":", "-")


def _span(entry: ReferenceEntry) -> str:
    since = f"from {entry.valid_from.isoformat()}" if entry.valid_from else ""
    until = f"until {entry.valid_to.isoformat()}" if entry.valid_to else ""
    return " ".join(part for part in (since, until) if part)
