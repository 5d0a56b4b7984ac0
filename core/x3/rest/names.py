"""Classes of X3 that hold what we read and write: codes of tables, which a site may call otherwise.

Spec: reference/sage-x3.md 3.4 (candidates), 5 (tables). Properties are called by X3 field code, as in `core.x3.soap.names`.
"""

from __future__ import annotations

from collections.abc import Mapping

from core.errors import ConfigurationError
from core.model.connection import X3Settings
from core.model.flow import Entity
from core.model.reference import ReferenceKind
from core.x3.rest.caller import ClassName

CLASSES: Mapping[ReferenceKind, str] = {
    ReferenceKind.CHART: "GCOA",
    ReferenceKind.ACCOUNT: "GACCOUNT",
    ReferenceKind.ACCOUNTING_CODE: "GACCCODE",
    ReferenceKind.DIMENSION_TYPE: "GDIE",
    ReferenceKind.DIMENSION: "CACCE",
    ReferenceKind.COMPANY: "COMPANY",
    ReferenceKind.SITE: "FACILITY",
    ReferenceKind.PRODUCT: "ITMMASTER",
    ReferenceKind.UNIT: "TABUNIT",
    ReferenceKind.CURRENCY: "TABCUR",
    ReferenceKind.PAYMENT_TERM: "TABPAYTERM",
    ReferenceKind.TAX_RULE: "TABVACBPR",
    ReferenceKind.TAX_CODE: "TABVAT",
}
"""Usual classes; suppliers are those of the setting `supplier_class`."""

NAMED_BY: Mapping[ReferenceKind, tuple[tuple[ReferenceKind, str], ...]] = {
    ReferenceKind.CHART: ((ReferenceKind.COMPANY, "COA"), (ReferenceKind.ACCOUNT, "COA")),
    ReferenceKind.DIMENSION_TYPE: ((ReferenceKind.DIMENSION, "DIE"),),
}
"""Kinds whose codes other records name, for sites that have no class for them: neither is among the candidates of 3.4."""


def class_name(text: str) -> ClassName:
    """A class as settings write it: `CLASS`, or `CLASS.REPRESENTATION`."""
    name, _, representation = text.strip().partition(".")
    return ClassName(name, representation or name)


def entity_class(settings: X3Settings, entity: Entity) -> ClassName:
    """The class of orders, of suppliers or of supplier invoices."""
    rest = settings.rest
    named = {Entity.ORDER: rest.order_class, Entity.INVOICE: rest.invoice_class}
    return class_name(named.get(entity, rest.supplier_class))


def kind_classes(settings: X3Settings) -> Mapping[ReferenceKind, ClassName]:
    """Classes by kind of reference data: the usual ones, and those that the settings name instead.

    Raises:
        ConfigurationError: the setting names a kind that there is not.
    """
    found = {kind: class_name(name) for kind, name in CLASSES.items()}
    found[ReferenceKind.SUPPLIER] = entity_class(settings, Entity.SUPPLIER)
    for part in settings.rest.reference_classes.split(","):
        if not part.strip():
            continue
        kind, sign, name = (piece.strip() for piece in part.partition("="))
        if kind not in set(ReferenceKind) or not sign or not name:
            raise ConfigurationError(
                f"x3.rest.reference_classes does not understand {part.strip()!r}.",
                remedy=f"Write KIND=CLASS, with one of {', '.join(ReferenceKind)}.",
            )
        found[ReferenceKind(kind)] = class_name(name)
    return found
