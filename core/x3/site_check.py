"""What the site holds and lets us write, as steps of the connection check (product.md 3 and 8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from core.errors import ConfigurationError, ConnectorError, ContractError
from core.model.account_route import LeadingProducts, leading_products, may_be_product, resolved
from core.model.check import CheckFault
from core.model.connection import AccountRoute, X3Settings
from core.model.flow import Entity
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.views import CheckStep
from core.ports import Capabilities, Target

MOST_COUNTED: Final = 2000
"""Entries of a kind that are counted; more cost calls and say nothing new."""

_WORDS: Final[dict[ReferenceKind, str]] = {
    ReferenceKind.COMPANY: "companies",
    ReferenceKind.SITE: "sites",
    ReferenceKind.CHART: "charts of accounts",
    ReferenceKind.ACCOUNT: "GL accounts",
    ReferenceKind.DIMENSION_TYPE: "dimension types",
    ReferenceKind.DIMENSION: "cost centres",
    ReferenceKind.SUPPLIER: "suppliers",
    ReferenceKind.PRODUCT: "products",
    ReferenceKind.UNIT: "units",
    ReferenceKind.CURRENCY: "currencies",
    ReferenceKind.PAYMENT_TERM: "payment terms",
    ReferenceKind.TAX_RULE: "tax rules",
    ReferenceKind.TAX_CODE: "tax codes",
    ReferenceKind.ACCOUNTING_CODE: "accounting codes",
}


_LEAD: Final = (
    "Have the X3 administrator publish accounting codes, and give each account one product that can be bought and"
    " whose accounting code leads to it."
)

_PLAIN: Final = (
    ReferenceKind.COMPANY,
    ReferenceKind.SUPPLIER,
    ReferenceKind.PRODUCT,
    ReferenceKind.UNIT,
    ReferenceKind.CURRENCY,
    ReferenceKind.PAYMENT_TERM,
    ReferenceKind.TAX_RULE,
    ReferenceKind.TAX_CODE,
)


def site_steps(settings: X3Settings, target: Target, found: Capabilities) -> Iterator[CheckStep]:
    """Steps: purchase site, chart, cost centre type, one count for each kind of code, products, writing, accounts."""
    site = _Site(settings, target)
    yield site.step("Purchase site", ReferenceKind.SITE, site.purchase_site)
    yield site.step("Chart of accounts", ReferenceKind.CHART, site.chart_of_accounts)
    yield site.step("Cost centre type", ReferenceKind.DIMENSION_TYPE, site.cost_center_type)
    yield site.count(ReferenceKind.ACCOUNT, site.chart)
    yield site.count(ReferenceKind.DIMENSION, settings.cost_center_type)
    for kind in _PLAIN:
        yield site.count(kind)
    yield site.step("Generic product", ReferenceKind.PRODUCT, site.generic_product)
    yield orders_step(found)
    yield suppliers_step(found)
    if settings.supplier_identifiers:
        yield site.step("Supplier identifiers", ReferenceKind.SUPPLIER, site.identifiers)
    yield site.step("Accounts on orders", ReferenceKind.ACCOUNTING_CODE, lambda: site.account_route(found))


class _Site:
    def __init__(self, settings: X3Settings, target: Target) -> None:
        self._settings = settings
        self._target = target
        self.chart = ""

    def step(self, name: str, kind: ReferenceKind, make: Callable[[], CheckStep]) -> CheckStep:
        """A step that reads codes; what may not be read is said with whom to ask."""
        try:
            return make()
        except ConnectorError as error:
            return self._unreadable(name, kind, error)

    def count(self, kind: ReferenceKind, parent: str = "") -> CheckStep:
        """How many codes of a kind can be read."""
        words = _WORDS[kind]
        name = words[0].upper() + words[1:]

        def counted() -> CheckStep:
            number = sum(1 for _ in islice(self._target.fetch_reference(kind, parent=parent), MOST_COUNTED))
            whose = f" of {parent}" if parent else ""
            if not number:
                return CheckStep(
                    name,
                    ok=True,
                    detail=f"X3 shows no {words}{whose}.",
                    next_step=f"If X3 has {words}, ask its administrator to let {self._who()} read them.",
                )
            more = " or more" if number == MOST_COUNTED else ""
            return CheckStep(name, ok=True, detail=f"{number:,}{more} {words}{whose} readable.")

        return self.step(name, kind, counted)

    def purchase_site(self) -> CheckStep:
        name, code = "Purchase site", self._settings.site
        sites = list(self._all(ReferenceKind.SITE))
        site = next((entry for entry in sites if entry.code == code), None)
        if site is None:
            buying = ", ".join(e.code for e in sites if e.attributes.get("purchase") != "no")
            return CheckStep(
                name,
                ok=False,
                detail=f"X3 has no site {code}; it lets us see: {buying or 'none'}.",
                next_step="Enter the code of a purchase site as it stands in X3 (site).",
            )
        if site.attributes.get("purchase") == "no":
            return CheckStep(
                name,
                ok=False,
                detail=f"Site {site.code} is no purchase site.",
                next_step="Enter a site that may purchase, or tick Purchasing for it in X3.",
            )
        return CheckStep(name, ok=True, detail=f"{site.code} {site.label}".strip() + f"; {len(sites)} sites readable.")

    def chart_of_accounts(self) -> CheckStep:
        name, wanted = "Chart of accounts", self._settings.chart
        charts = sorted(entry.code for entry in self._all(ReferenceKind.CHART))
        listed = ", ".join(charts) or "none"
        if wanted and wanted not in charts:
            return CheckStep(
                name,
                ok=False,
                detail=f"X3 has no chart of accounts {wanted}; it has: {listed}.",
                next_step="Choose one of them.",
            )
        if not wanted and len(charts) != 1:
            return CheckStep(
                name,
                ok=False,
                detail=f"X3 has {len(charts)} charts of accounts: {listed}.",
                next_step="Name the chart that orders are coded with (chart).",
            )
        self.chart = wanted or charts[0]
        return CheckStep(name, ok=True, detail=f"{wanted}, as set." if wanted else f"{charts[0]}, the only one.")

    def cost_center_type(self) -> CheckStep:
        name, wanted = "Cost centre type", self._settings.cost_center_type
        types = {entry.code: entry for entry in self._all(ReferenceKind.DIMENSION_TYPE)}
        entry = types.get(wanted)
        if entry is None:
            return CheckStep(
                name,
                ok=False,
                detail=f"X3 has no dimension type {wanted}; it has: {', '.join(sorted(types)) or 'none'}.",
                next_step="Enter the dimension type that holds cost centres.",
            )
        return CheckStep(name, ok=True, detail=f"{entry.code} {entry.label}".strip() + ".")

    def generic_product(self) -> CheckStep:
        name, code = "Generic product", self._settings.generic_product
        if not code:
            return CheckStep(
                name,
                ok=True,
                detail="None is named: order lines without a catalogue item will be held.",
                next_step="Name a product for them (generic_product), or one for each category in the profile.",
            )
        if not any(entry.active for entry in self._target.fetch_reference(ReferenceKind.PRODUCT, codes=[code])):
            return CheckStep(
                name,
                ok=False,
                detail=f"X3 has no active product {code}.",
                next_step="Enter the code of a product for lines without a catalogue item (generic_product).",
            )
        return CheckStep(name, ok=True, detail=f"{code} takes lines without a catalogue item.")

    def identifiers(self) -> CheckStep:
        """Whether X3's list of suppliers shows the fields that the settings name for DUNS number and old number."""
        name, named = "Supplier identifiers", self._settings.supplier_identifiers
        fields = ", ".join(named.values())
        first = next(self._target.fetch_reference(ReferenceKind.SUPPLIER), None)
        if first is None:
            return CheckStep(name, ok=True, detail=f"X3 shows no suppliers yet, so that {fields} cannot be looked at.")
        lost = {ours: code for ours, code in named.items() if ours not in first.attributes}
        if lost:
            settings = " or ".join(f"{ours}_field" for ours in lost)
            return CheckStep(
                name,
                ok=False,
                detail=f"X3's list of suppliers shows no field of the site's own {', '.join(lost.values())}.",
                next_step=f"Enter the field as X3 calls it ({settings}), or ask the X3 administrator to show it with"
                " suppliers.",
            )
        return CheckStep(name, ok=True, detail=f"New suppliers are also looked for by {fields}.")

    def account_route(self, found: Capabilities) -> CheckStep:
        name, wanted, on_line = "Accounts on orders", self._settings.account_route, found.account_on_line
        leading = LeadingProducts()
        if may_be_product(wanted, on_line=on_line):
            products, codes = (
                self._target.fetch_reference(kind) for kind in (ReferenceKind.PRODUCT, ReferenceKind.ACCOUNTING_CODE)
            )
            leading = leading_products(products, codes, self.chart, self._settings.generic_product)
        route = resolved(wanted, on_line=on_line, leading=leading)
        clear = len(leading.clear)
        led = f"{_count(clear, 'product leads', 'products lead')} to {_count(clear, 'account', 'accounts')}."
        several = next(((a, names) for a, names in leading.by_account.items() if len(names) > 1), None)
        if several is not None:
            account, names = several
            more = ", ..." if len(names) > 2 else ""  # noqa: PLR2004 - two show it
            led += (
                f" Several products lead to {_count(len(leading.by_account) - clear, 'account', 'accounts')}"
                f" ({account}: {', '.join(names[:2])}{more}): their lines are held until one is mapped."
            )
        match route:
            case AccountRoute.LINE:
                return CheckStep(
                    name,
                    ok=on_line,
                    detail="Accounts go into the order lines."
                    if on_line
                    else "Order lines take no GL account here, but the settings put it there.",
                    next_step="" if on_line else "Set account_route to auto; the check then says what is possible.",
                )
            case AccountRoute.PRODUCT:
                return CheckStep(
                    name,
                    ok=bool(clear),
                    detail=f"Accounts select the product: {led}",
                    next_step="" if clear else f"{_LEAD} Or set account_route to check-only.",
                )
        return CheckStep(
            name,
            ok=True,
            detail="Accounts are only checked and kept in the trail.",
            next_step="" if wanted is AccountRoute.CHECK_ONLY else f"If accounts are to select the product: {_LEAD}",
        )

    def _all(self, kind: ReferenceKind) -> Iterator[ReferenceEntry]:
        return islice(self._target.fetch_reference(kind), MOST_COUNTED)

    def _unreadable(self, name: str, kind: ReferenceKind, error: ConnectorError) -> CheckStep:
        words = _WORDS[kind]
        ask = f"Ask the X3 administrator to let {self._who()} read {words} in folder {self._settings.folder}."
        return CheckStep(
            name,
            ok=False,
            detail=f"The {words} of X3 cannot be read. {error.message}",
            next_step=ask if isinstance(error, ContractError) else error.remedy or ask,
            fault=CheckFault.RIGHTS if isinstance(error, (ContractError, ConfigurationError)) else None,
        )

    def _who(self) -> str:
        return f"user {self._settings.user}" if self._settings.user else "the connection's user"


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def orders_step(found: Capabilities) -> CheckStep:
    """Whether orders can be created and found again."""
    name = "Writing orders"
    if Entity.ORDER not in found.create:
        said = " ".join(sentence for sentence in found.sentences if "orders" in sentence or "SOAP" in sentence)
        return CheckStep(
            name,
            ok=False,
            detail=f"X3 offers no way to write orders. {said}".strip(),
            next_step="Ask the X3 administrator to publish one of these: a create operation for purchase orders (GESAPIOPE)"
            " without mandatory fields of the site's own, or the order object as a SOAP web service (GESAWE).",
            fault=CheckFault.WRITE_DOOR,
        )
    if "reference" not in found.header_fields:
        return CheckStep(
            name,
            ok=False,
            detail="Orders have no field for our reference, so that a lost answer could lead to doubles.",
            next_step="Name a field that can be written and searched (order_reference).",
            fault=CheckFault.WRITE_DOOR,
        )
    account = "" if found.account_on_line else " Lines take no GL account here."
    by_hand, ask = _changes(found, Entity.ORDER)
    return CheckStep(name, ok=True, detail=f"Written by {found.door}.{account}{by_hand}", next_step=ask)


def suppliers_step(found: Capabilities) -> CheckStep:
    """Whether suppliers can be created and found again; neither is needed to sync orders."""
    name = "Writing suppliers"
    if Entity.SUPPLIER not in found.create:
        return CheckStep(
            name,
            ok=True,
            detail="X3 offers no way to create suppliers: those that X3 lacks must be entered there.",
            next_step="Ask the X3 administrator for a create operation of supplier (GESAPIOPE), if suppliers are to be made here.",
        )
    by_hand, ask = _changes(found, Entity.SUPPLIER)
    if not found.supplier_reference:
        return CheckStep(
            name,
            ok=True,
            detail="Exactly once cannot be promised for suppliers here, because X3 has no field by which ours are found"
            " again. They are created one at a time; after a lost answer the search for twins decides." + by_hand,
            next_step="Ask the X3 administrator for a field on suppliers that holds JAGGAER's number (supplier_reference).",
        )
    said = f"New suppliers are created, and found again by a reference of ours.{by_hand}"
    return CheckStep(name, ok=True, detail=said, next_step=ask)


def _changes(found: Capabilities, entity: Entity) -> tuple[str, str]:
    """What is said, and what can be done, where X3 has no operation for what JAGGAER changes later."""
    if entity in found.update:
        return "", ""
    words = "orders" if entity is Entity.ORDER else "suppliers"
    return (
        f" X3 offers no way to change {words}: what JAGGAER changes later is held until somebody did it in X3.",
        f"Ask the X3 administrator for an update operation (GESAPIOPE), or name the site's own ({entity.value}_update_mutation).",
    )
