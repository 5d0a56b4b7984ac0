"""What can be wrong in a profile that has the right form: names, words, pointers and zones that do not fit."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.mapping.accounting import WITHOUT_SHARES
from core.model.crossref import (
    ACCOUNT,
    COST_CENTER,
    DIMENSION_KIND_PREFIX,
    KINDS,
)
from core.model.flow import FLOW_OF, Entity
from core.model.identifiers import SITE_IDENTIFIERS
from core.model.levels import check_names, is_check, told_names
from core.model.pointer import compile_pointer
from core.model.profile import (
    Accounting,
    FieldRule,
    Gate,
    Lines,
    Paging,
    Profile,
    Resource,
)
from core.model.status import Level

VALUE_KINDS: Final = (
    "text",
    "decimal",
    "date",
    "site-date",
    "time",
    "bool",
    "integer",
)
PAGING_STYLES: Final = ("start", "offset", "page", "cursor", "link")
_ORDER_FIELDS: Final = frozenset({"site", "supplier", "reference", "currency", "payment_term", "buyer"})
_ORDER_LINE_FIELDS: Final = frozenset(
    {
        "product",
        "description",
        "quantity",
        "unit",
        "price",
        ACCOUNT,
        COST_CENTER,
        "expected_receipt_date",
        "supplier_product",
    }
)
_SUPPLIER_FIELDS: Final = frozenset(
    {
        "number",
        "name",
        "name2",
        "short_name",
        "category",
        "currency",
        "country",
        "language",
        "payment_term",
        "tax_rule",
        "accounting_code",
        "payment_held",
        "dispute",
        "registration",
        "vat_number",
        *SITE_IDENTIFIERS,
        "active",
    }
)
_ADDRESS_FIELDS: Final = frozenset(
    {
        "code",
        "label",
        "line1",
        "line2",
        "line3",
        "postcode",
        "city",
        "state",
        "country",
        "phone",
        "email",
    }
)
_INVOICE_FIELDS: Final = frozenset(
    {
        "supplier",
        "reference",
        "invoice_date",
        "accounting_date",
        "due_date",
        "currency",
        "site",
        "kind",
        "payment_term",
    }
)
_INVOICE_LINE_FIELDS: Final = frozenset(
    {"po_number", "po_line", "product", "description", "quantity", "unit", "price", ACCOUNT, COST_CENTER}
)
_CONTRACT_FIELDS: Final = frozenset(
    {
        "number",
        "amendment",
        "renewal",
        "name",
        "kind",
        "contract_status",
        "currency",
        "ceiling",
        "valid_from",
        "valid_until",
        "never_expires",
    }
)
_CONTRACT_LINE_FIELDS: Final = frozenset({"supplier", "name"})
_FIELDS: Final = {
    Entity.ORDER: (_ORDER_FIELDS, _ORDER_LINE_FIELDS),
    Entity.SUPPLIER: (_SUPPLIER_FIELDS, _ADDRESS_FIELDS),
    Entity.INVOICE: (_INVOICE_FIELDS, _INVOICE_LINE_FIELDS),
    Entity.CONTRACT: (_CONTRACT_FIELDS, _CONTRACT_LINE_FIELDS),
}
"""Header and line fields that a profile may fill (core/model/document.py); the rest the program fills itself."""

Fault = tuple[str, object, str]
"""(key, value, what is wrong or what is allowed)."""


def profile_faults(profile: Profile) -> Iterator[Fault]:
    """Every fault found, in the order of the file's sections."""
    for key in ("site_zone", "time_zone"):
        zone = getattr(profile, key)
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            yield key, zone, "no time zone is called so (example: America/New_York)"
    levels = [level.value for level in Level]
    for check, level in profile.levels.items():
        if not is_check(check):
            near = difflib.get_close_matches(check, check_names(), 1)
            meant = f" (did you mean {near[0]}?)" if near else ""
            yield f"levels.{check}", level, f"no check is called so{meant}; allowed are {told_names()}"
        elif level not in levels:
            yield f"levels.{check}", level, f"allowed are {', '.join(levels)}"
    yield from _paging_faults("paging", profile.paging)
    for entity, resource in profile.resources().items():
        yield from _resource_faults(FLOW_OF[entity].value, entity, resource)


def _resource_faults(key: str, entity: Entity, resource: Resource) -> Iterator[Fault]:
    header_fields, line_fields = _FIELDS[entity]
    for name in (
        "records",
        "list_item",
        "detail_item",
        "source_id",
        "number",
        "changed_at",
        "revision",
        "unit",
        "supplier_id",
        "supplier_name",
    ):
        yield from _pointer_faults(f"{key}.{name}", getattr(resource, name))
    for text in resource.drop:
        yield from _pointer_faults(f"{key}.drop", text, every=True)
    for name in ("charges", "taxes", "deductions"):
        for text in getattr(resource, name):
            yield from _pointer_faults(f"{key}.{name}", text)
    for text in resource.taxes:
        if text not in resource.charges:
            yield f"{key}.taxes", text, "it must stand in charges too"
    for name in ("order_date", "total"):
        rule = getattr(resource, name)
        if rule is not None:
            yield from _rule_faults(f"{key}.{name}", rule)
    for gate in resource.gates:
        yield from _gate_faults(f"{key}.gates", gate)
    if resource.detail_path and "{id}" not in resource.detail_path:
        yield f"{key}.detail_path", resource.detail_path, "{id} must stand in it"
    if resource.change_filter and "{since}" not in resource.change_filter:
        yield f"{key}.change_filter", resource.change_filter, "{since} must stand in it"
    for name in resource.parameters:
        if name == resource.filter_parameter:
            yield (
                f"{key}.parameters.{name}",
                resource.parameters[name],
                "this parameter is the filter's: use fixed_filter",
            )
    yield from _paging_faults(f"{key}.paging", resource.paging)
    yield from _table_faults(f"{key}.fields", resource.fields, header_fields)
    if entity is Entity.ORDER and resource.order_date is None:
        yield f"{key}.order_date", None, "this key must be there"
    if resource.lines:
        yield from _line_faults(f"{key}.lines", resource.lines, line_fields)
    elif entity in {Entity.ORDER, Entity.INVOICE}:
        yield f"{key}.lines", None, "this key must be there"


def _line_faults(key: str, lines: Lines, allowed: frozenset[str]) -> Iterator[Fault]:
    for name in ("records", "key", "number", "category", "discount"):
        yield from _pointer_faults(f"{key}.{name}", getattr(lines, name))
    for text in lines.contract:
        yield from _pointer_faults(f"{key}.contract", text)
    for gate in (lines.gate, *lines.gates):
        yield from _gate_faults(f"{key}.gate", gate)
    yield from _rule_faults(f"{key}.amount", lines.amount)
    yield from _table_faults(f"{key}.fields", lines.fields, allowed)
    if lines.accounting:
        yield from _accounting_faults(f"{key}.accounting", lines.accounting)


def _table_faults(key: str, table: dict[str, FieldRule], allowed: frozenset[str]) -> Iterator[Fault]:
    for name, rule in table.items():
        dimension = ACCOUNT in allowed and _is_dimension(name)
        if name not in allowed and not dimension:
            fields = ", ".join(sorted(allowed))
            yield f"{key}.{name}", None, f"no such field; allowed are {fields}"
        yield from _rule_faults(f"{key}.{name}", rule)


def _rule_faults(key: str, rule: FieldRule) -> Iterator[Fault]:
    for text in rule.source:
        yield from _pointer_faults(f"{key}.source", text)
    if rule.kind not in VALUE_KINDS:
        yield f"{key}.kind", rule.kind, f"allowed are {', '.join(VALUE_KINDS)}"
    if rule.decimal_mode not in ("point", "comma"):
        yield f"{key}.decimal_mode", rule.decimal_mode, "allowed are point, comma"
    if rule.code and rule.code not in KINDS and not _is_dimension(rule.code):
        kinds = f"{', '.join(KINDS)}, {DIMENSION_KIND_PREFIX}TYPE"
        yield f"{key}.code", rule.code, f"allowed are {kinds}"
    if rule.cut < 0:
        yield f"{key}.cut", rule.cut, "must not be negative"
    if any(part <= 0 for part in rule.split):
        yield f"{key}.split", rule.split, "lengths must be above 0"


def _gate_faults(key: str, gate: Gate) -> Iterator[Fault]:
    yield from _pointer_faults(f"{key}.source", gate.source)
    words = [word.casefold() for group in (gate.take, gate.skip, gate.cancelled, gate.closed) for word in group]
    for word in sorted({word for word in words if words.count(word) > 1}):
        yield key, word, "this word stands in two lists"
    if gate.source and not gate.take:
        yield f"{key}.take", gate.take, "a gate that lets nothing through"


def _accounting_faults(key: str, block: Accounting) -> Iterator[Fault]:
    for name in ("groups", "index_set", "indexes", "values"):
        yield from _pointer_faults(f"{key}.{name}", getattr(block, name))
    if block.without_shares not in WITHOUT_SHARES:
        allowed = f"allowed are {', '.join(WITHOUT_SHARES)}"
        yield f"{key}.without_shares", block.without_shares, allowed
    if block.group < 0:
        yield f"{key}.group", block.group, "must not be negative"
    seen: set[str] = set()
    for segment in block.segments:
        where = f"{key}.segments.{segment.name}.target"
        if segment.target not in (ACCOUNT, COST_CENTER) and not _is_dimension(segment.target):
            allowed = f"allowed are {ACCOUNT}, {COST_CENTER}, {DIMENSION_KIND_PREFIX}TYPE"
            yield where, segment.target, allowed
        if segment.target in seen:
            yield where, segment.target, "another segment goes there already"
        seen.add(segment.target)


def _paging_faults(key: str, paging: Paging | None) -> Iterator[Fault]:
    if paging is None:
        return
    if paging.style not in PAGING_STYLES:
        yield f"{key}.style", paging.style, f"allowed are {', '.join(PAGING_STYLES)}"
    if paging.style == "cursor" and not paging.next:
        yield f"{key}.next", None, "this key must be there: the pointer to the cursor"
    if paging.first_page < 0:
        yield f"{key}.first_page", paging.first_page, "must not be negative"
    yield from _pointer_faults(f"{key}.next", paging.next)
    yield from _pointer_faults(f"{key}.total", paging.total)


def _pointer_faults(key: str, text: str, *, every: bool = False) -> Iterator[Fault]:
    try:
        compile_pointer(text, every=every)
    except ValueError as error:
        yield key, text, str(error)


def _is_dimension(kind: str) -> bool:
    return kind.startswith(DIMENSION_KIND_PREFIX) and len(kind) > len(DIMENSION_KIND_PREFIX)
