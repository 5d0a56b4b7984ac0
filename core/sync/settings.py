"""What mapping is told of a connection, with what was left open resolved by what X3 has."""

from __future__ import annotations

from datetime import date

from core.errors import ConfigurationError
from core.mapping.context import MappingContext
from core.model.account_route import LeadingProducts, may_be_product, resolved
from core.model.connection import Connection
from core.model.document import DIMENSION_PREFIX
from core.model.flow import Entity
from core.model.pairs import parse_pairs
from core.model.reference import ReferenceKind
from core.ports import Capabilities
from core.sync.account_products import AccountProducts, HasEntries
from core.validation.dimensions import NONE, mandatory_types

ORDREF_LENGTH = 20
"""Characters of X3's standard field for references (reference/sage-x3.md 5)."""


def mapping_context(
    connection: Connection, found: Capabilities, codes: HasEntries, links: dict[str, str], today: date
) -> MappingContext:
    """Resolves chart, account route and the products that lead to accounts.

    Raises:
        ConfigurationError: X3 has several charts of accounts and none is named, or the one that is named is missing.
    """
    x3 = connection.x3
    chart = _chart(x3.chart, codes)
    looked_at = may_be_product(x3.account_route, on_line=found.account_on_line)
    products = AccountProducts(codes, chart, x3.generic_product) if looked_at else None
    leading = products.leading if products is not None else LeadingProducts()
    return MappingContext(
        start_from=connection.start_from,
        today=today,
        site=x3.site,
        chart=chart,
        cost_center_type=x3.cost_center_type,
        account_route=resolved(x3.account_route, on_line=found.account_on_line, leading=leading),
        generic_product=x3.generic_product,
        include_closed=connection.include_closed,
        reference_length=_reference_length(x3.order_reference, found),
        supplier_reference=found.supplier_reference,
        supplier_identifiers=frozenset(x3.supplier_identifiers),
        supplier_numbering=found.supplier_numbering,
        order_numbering=found.order_numbering,
        products_of_account={} if products is None else products,
        supplier_links=links.get,
        mandatory_dimensions=mandatory_types(
            x3.mandatory_dimensions if f"{DIMENSION_PREFIX}*" in found.line_fields else NONE,
            codes.entries(ReferenceKind.DIMENSION_TYPE),
        ),
        dimension_defaults=parse_pairs(x3.dimension_defaults),
        constants={
            Entity.ORDER: parse_pairs(x3.constants.order),
            Entity.SUPPLIER: parse_pairs(x3.constants.supplier),
        },
        line_constants=parse_pairs(x3.constants.order_line),
        charges=connection.policies.charges,
        currency_decimals=_decimals(codes, ReferenceKind.CURRENCY),
        unit_decimals=_decimals(codes, ReferenceKind.UNIT),
    )


def _decimals(codes: HasEntries, kind: ReferenceKind) -> dict[str, int]:
    return {
        entry.code: int(decimals)
        for entry in codes.entries(kind)
        if (decimals := entry.attributes.get("decimals", "")).isdigit()
    }


def _reference_length(field: str, found: Capabilities) -> int:
    """Characters of an order's reference.

    In ORDREF they are never more than 20, so that what was written is found again whoever tells the length today.
    """
    known = found.max_lengths.get((Entity.ORDER.value, "reference"), ORDREF_LENGTH)
    return min(known, ORDREF_LENGTH) if field == "ORDREF" else known


def _chart(wanted: str, codes: HasEntries) -> str:
    charts = sorted(entry.code for entry in codes.entries(ReferenceKind.CHART))
    if wanted:
        if charts and wanted not in charts:
            raise ConfigurationError(
                f"X3 has no chart of accounts {wanted}.", remedy=f"Set chart to one of: {', '.join(charts)}."
            )
        return wanted
    if len(charts) > 1:
        raise ConfigurationError(
            f"X3 has {len(charts)} charts of accounts.", remedy=f"Set chart to one of: {', '.join(charts)}."
        )
    return charts[0] if charts else ""
