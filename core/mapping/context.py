"""What mapping needs to know besides the record, the profile and the tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from core.model.connection import AccountRoute
from core.model.flow import Entity
from core.model.policies import Charges


def no_links(_source_id: str) -> str | None:
    """For a connection that has written no supplier yet."""
    return None


@dataclass(frozen=True, slots=True)
class MappingContext:
    """The connection's settings and what earlier flows found out; the same for every record of a run.

    Attributes:
        start_from: orders created and last changed before this day are not eligible.
        today: the day on which a supplier's mapping rules are looked at.
        site: default purchase site.
        chart: chart of accounts, resolved (the only one where the setting is empty).
        account_route: resolved: `line`, `product` or `check-only`.
        generic_product: for lines whose product no rule names.
        include_closed: whether orders closed in JAGGAER are taken.
        reference_length: characters of an order's reference, at most those of X3's field for it.
        supplier_reference_length: the same of a supplier's.
        supplier_reference: whether suppliers carry a reference that X3 can be searched by.
        supplier_identifiers: identifiers of a supplier that X3's site keeps besides the standard ones (`core.model.identifiers`).
        supplier_numbering: `manual`, `counter` or `unknown` (our number is sent, the first save tells).
        order_numbering: `manual` (an order carries JAGGAER's number as its number in X3) or `counter` (X3 gives it).
        products_of_account: account -> products whose accounting codes lead to it, for the route `product`; one alone is
            taken, of several none.
        supplier_links: source id of a supplier -> its number in X3, once written or linked.
        mandatory_dimensions: dimension types that X3 wants on every order line.
        dimension_defaults: dimension type -> code for lines on which the source names none.
        constants: entity -> field -> value that its new documents get by the settings; for the lineage, doors send them.
        line_constants: the same of new order lines.
        charges: what becomes of shipping and other charges beside the lines.
        unit_decimals: unit of X3 -> decimals of quantities in it; 0 for one that is not in it.
        currency_decimals: currency -> decimals; 2 for one that is not in it.
    """

    start_from: date
    today: date
    site: str
    chart: str = ""
    cost_center_type: str = "CCT"
    account_route: AccountRoute = AccountRoute.LINE
    generic_product: str = ""
    include_closed: bool = False
    reference_length: int = 20
    supplier_reference_length: int = 20
    supplier_reference: bool = True
    supplier_identifiers: frozenset[str] = frozenset()
    supplier_numbering: str = "manual"
    order_numbering: str = "counter"
    products_of_account: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    supplier_links: Callable[[str], str | None] = no_links
    currency_decimals: Mapping[str, int] = field(default_factory=dict)
    unit_decimals: Mapping[str, int] = field(default_factory=dict)
    mandatory_dimensions: frozenset[str] = frozenset()
    dimension_defaults: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[Entity, Mapping[str, str]] = field(default_factory=dict)
    line_constants: Mapping[str, str] = field(default_factory=dict)
    charges: Charges = Charges.REPORT

    def __post_init__(self) -> None:
        if self.account_route is AccountRoute.AUTO:
            msg = "the account's route must be resolved before records are mapped"
            raise ValueError(msg)
