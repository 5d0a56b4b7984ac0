"""A mapped record in the making: fields with their lineage, codes with their rules, findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from core.mapping.compiled import CompiledField, CompiledLines, LoadedProfile
from core.mapping.context import MappingContext
from core.mapping.crossref import CrossReferences
from core.mapping.lines import LineItem
from core.mapping.reading import Read, day_of, read_field
from core.model.connection import AccountRoute
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
    MappingRule,
    Scope,
)
from core.model.document import Lineage, dimension_field
from core.model.finding import Finding
from core.model.mapped import CodeUse, FreeUse
from core.model.reference import ReferenceKind
from core.model.status import Level, Status
from core.model.uses import Without
from core.model.values import Value

MEND: Final = "Correct it in JAGGAER; the next sync picks it up."
SETTING_CONSTANTS: Final = "setting x3.constants"
GIVEN_ONCE: Final = "given by the settings when it is made"

_REFERENCE: Final[Mapping[str, ReferenceKind]] = {
    ACCOUNT: ReferenceKind.ACCOUNT,
    COST_CENTER: ReferenceKind.DIMENSION,
    SUPPLIER: ReferenceKind.SUPPLIER,
    PRODUCT: ReferenceKind.PRODUCT,
    SITE: ReferenceKind.SITE,
    UNIT: ReferenceKind.UNIT,
    CURRENCY: ReferenceKind.CURRENCY,
    PAYMENT_TERM: ReferenceKind.PAYMENT_TERM,
    TAX: ReferenceKind.TAX_RULE,
}
"""Mapping kinds whose targets X3 can be asked for. The others (buyer, country, address, category) are only translated."""

_WORDS: Final[Mapping[str, str]] = {
    "site": "purchase site",
    "order_date": "order date",
    "po_number": "number of the order",
    "po_line": "line of the order",
    "valid_from": "first day",
    "valid_until": "last day",
    "payment_term": "payment term",
    "expected_receipt_date": "expected receipt date",
    "supplier_product": "supplier's product",
    "cost-center": "cost centre",
    "account": "GL account",
    "vat_number": "VAT number",
    "duns": "DUNS number",
    "tax_rule": "tax rule",
}


def field_words(name: str) -> str:
    """A field as people read it: `GL account`, `dimension PRJ`."""
    if name.startswith(DIMENSION_KIND_PREFIX):
        return f"dimension {name.removeprefix(DIMENSION_KIND_PREFIX)}"
    return _WORDS.get(name, name.replace("_", " "))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field lies: its scope for mapping rules, the line's key and the pointer to the line."""

    scope: Scope
    key: str = ""
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Translated:
    """A code of the source and what it became; the members are those of `CodeUse`, `words` tells how."""

    kind: str
    source: str
    target: str
    words: str
    version: int = 0
    mandatory: bool = False
    label: str = ""
    rivals: tuple[str, ...] = ()
    without: Without = Without.AS_IS


class Draft:
    """Collects what one record comes to. Used by one thread for one record.

    Attributes:
        day: the day that rules are looked up for; set once the order date is known.
        lineage, codes, free_codes, findings: as in `MappedRecord`.
    """

    def __init__(self, profile: LoadedProfile, tables: CrossReferences, context: MappingContext) -> None:
        self.profile = profile
        self.tables = tables
        self.context = context
        self.day: date | None = None
        self.lineage: list[Lineage] = []
        self.codes: list[CodeUse] = []
        self.free_codes: list[FreeUse] = []
        self.findings: list[Finding] = []

    def read(self, rule: CompiledField, root: object) -> Read:
        """The value of a field by its rule; defaults that count days start from `day`."""
        return read_field(rule, root, self.profile.zone, self.day)

    def trace(self, name: str, value: Value, read: Read, place: Place, rule: str = "") -> None:
        """Notes where a value comes from."""
        source = read.source
        if place.prefix and source.startswith("/"):
            source = place.prefix + source
        self.lineage.append(Lineage(name, value, source, read.source_value, rule or read.rule, place.key))

    def trace_constants(self, values: Mapping[str, str], place: Place) -> None:
        """Notes the values that a new document gets by the settings alone."""
        for name, value in values.items():
            self.trace(name, value, Read(value, SETTING_CONSTANTS, value, SETTING_CONSTANTS), place, GIVEN_ONCE)

    def find(
        self,
        check: str,
        field: str,
        value: str,
        message: str,
        *,
        key: str = "",
        level: Level = Level.STOP,
        status: Status = Status.INCOMPLETE,
        kind: str = "",
        next_step: str = MEND,
    ) -> None:
        """Adds a finding; by default one that holds the line until JAGGAER is corrected."""
        self.findings.append(Finding(check, level, status, field, value, message, next_step, key, kind))

    def usable(self, rule: CompiledField, read: Read, place: Place) -> bool:
        """Whether a rule gave a value; a wrong form and an empty mandatory field become findings."""
        if read.fault:
            check = {
                "not a number": "not-a-number",
                "not a whole number": "not-a-number",
                "not a date": "not-a-date",
            }.get(read.fault, "wrong-form")
            what = f"“{read.source_value}”" if read.source_value else "The value"
            self.find(
                check,
                rule.name,
                read.source_value,
                f"{what} in the {field_words(rule.name)} is {read.fault}.",
                key=place.key,
            )
            return False
        if read.value is None or read.value == "":
            if rule.rule.mandatory:
                self.empty(rule.name, place)
            return False
        return True

    def empty(self, name: str, place: Place, next_step: str = MEND) -> None:
        """Finding for a field that X3 must have and that the source leaves empty."""
        subject = "The line" if place.key else "The record"
        self.find(
            "field-empty",
            name,
            "",
            f"{subject} has no {field_words(name)}.",
            key=place.key,
            next_step=next_step,
        )

    def rule_for(self, kind: str, sources: tuple[str, ...], scope: Scope) -> MappingRule | None:
        """The rule of the first source code that has one; empty codes are passed over."""
        for source in sources:
            if source:
                rule = self.tables.lookup(kind, source, scope, self.day)
                if rule is not None:
                    return rule
        return None

    def code(
        self,
        fields: dict[str, Value],
        name: str,
        kind: str,
        read: Read,
        place: Place,
        *,
        fallback: tuple[str, str] | None = None,
        mandatory: bool = False,
        label: str = "",
    ) -> None:
        """Translates a code, puts it into `fields` and notes its use.

        A mapping rule wins; else `fallback` (target, words); else the code is taken over as it is.
        """
        source = "" if read.value is None else str(read.value)
        rule = self.rule_for(kind, (source,), place.scope)
        version = 0
        if rule is not None:
            target, version = rule.target, rule.version
            words = _joined(read.rule, rule_words(rule, self.day))
        elif fallback is not None:
            target, words = fallback
        else:
            target, words = source, read.rule
        without = Without.AS_IS if fallback is None else Without.SETTING
        code = Translated(kind, source, target, words, version, mandatory, label, without=without)
        self.use(fields, name, code, read, place)

    def use(self, fields: dict[str, Value], name: str, code: Translated, read: Read, place: Place) -> None:
        """Puts a translated code where it belongs, with lineage, and notes that it must exist in X3."""
        kind, target, words = code.kind, code.target, code.words
        name = self._field_of(name, kind)
        if target:
            # On the other routes the account is checked and kept in the lineage, but the line has no place for it.
            if kind != ACCOUNT or self.context.account_route is AccountRoute.LINE:
                fields[name] = target
            else:
                words = _joined(words, f"not sent: route {self.context.account_route}")
            self.trace(name, target, read, place, words)
        reference = _REFERENCE.get(kind)
        if kind.startswith(DIMENSION_KIND_PREFIX):
            reference = ReferenceKind.DIMENSION
        if reference is None:
            self.free_codes.append(FreeUse(kind, code.source, target, name, place.key, place.scope, code.without))
            return
        self.codes.append(
            CodeUse(
                kind=kind,
                reference_kind=reference,
                source=code.source,
                target=target,
                field=name,
                line_key=place.key,
                parent=self._parent_of(kind),
                scope=place.scope,
                rule_version=code.version,
                mandatory=code.mandatory,
                label=code.label,
                rivals=code.rivals,
                without=code.without,
            )
        )

    def too_old(self, days: tuple[date | None, ...], changed_at: datetime | None) -> str:
        """Why a record with these days is before the start; "" = it is not, or has no day at all."""
        changed = day_of(changed_at, self.profile.zone) if changed_at else None
        known = [day for day in (*days, changed) if day is not None]
        start = self.context.start_from
        return f"it was neither created nor changed since {start.isoformat()}" if known and max(known) < start else ""

    def _field_of(self, name: str, kind: str) -> str:
        if kind == COST_CENTER:
            return dimension_field(self.context.cost_center_type)
        return name

    def _parent_of(self, kind: str) -> str:
        if kind == ACCOUNT:
            return self.context.chart
        if kind == COST_CENTER:
            return self.context.cost_center_type
        return kind.removeprefix(DIMENSION_KIND_PREFIX) if kind.startswith(DIMENSION_KIND_PREFIX) else ""


@dataclass(frozen=True, slots=True)
class LineDraft:
    """One line in the making: `fields` fills up, the rest goes to the record's draft."""

    lines: CompiledLines
    draft: Draft
    item: LineItem
    place: Place
    fields: dict[str, Value] = field(default_factory=dict)


def rule_words(rule: MappingRule, day: date | None) -> str:
    """A mapping rule as the lineage tells it: `mapping #12 (supplier 0000015414, from 2026-03-01, dated 2026-03-04)`.

    `day`: the day that the rule was looked up for; it is told where the rule holds from a day on.
    """
    since = f", from {rule.valid_from.isoformat()}" if rule.valid_from else ""
    if since and day is not None:
        since += f", dated {day.isoformat()}"
    return f"mapping #{rule.version} ({rule.scope.words()}{since})"


def _joined(first: str, second: str) -> str:
    return second if first in ("", "as is") else f"{first}, {second}"
