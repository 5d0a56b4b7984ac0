"""What X3 has to choose from, and the sensible one of each; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from core.model.connection import X3Settings
from core.model.reference import ReferenceEntry

_GENERIC: Final = ("generic", "générique", "generique", "divers", "misc", "by description", "free text", "texte libre")
_SERVICES: Final = ("serv", "prestation")
_COST_CENTRES: Final = ("cost cent", "centre de co", "centre de frais", "kostenstelle")
_USUAL_TYPE: Final = "CCT"


@dataclass(frozen=True, slots=True)
class Choice:
    """A code of X3 with its name; `beside` is the company of a site."""

    code: str
    label: str = ""
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """What X3 has.

    Attributes:
        sites: purchase sites.
        charts: charts of accounts.
        types: dimension types.
        products: products that can be bought, `more` of them than are here.
        chart_of: company -> its chart, where X3 tells.
    """

    sites: tuple[Choice, ...] = ()
    charts: tuple[Choice, ...] = ()
    types: tuple[Choice, ...] = ()
    products: tuple[Choice, ...] = ()
    more: bool = False
    chart_of: tuple[tuple[str, str], ...] = ()


def choices_of(
    sites: Sequence[ReferenceEntry],
    companies: Sequence[ReferenceEntry],
    charts: Sequence[ReferenceEntry],
    types: Sequence[ReferenceEntry],
    products: Sequence[ReferenceEntry],
    *,
    more: bool = False,
) -> Choices:
    """The choices that entries of X3 make: only what can be used, in the order of their codes."""

    def listed(entries: Sequence[ReferenceEntry]) -> tuple[Choice, ...]:
        usable = (e for e in entries if e.active and e.attributes.get("purchase") != "no")
        return tuple(Choice(e.code, e.label, e.parent) for e in sorted(usable, key=lambda e: e.code))

    charted = tuple((e.code, e.attributes["chart"]) for e in companies if e.attributes.get("chart"))
    return Choices(listed(sites), listed(charts), listed(types), listed(products), more, charted)


def sensible(x3: X3Settings, choices: Choices) -> X3Settings:
    """The settings with a choice made wherever none is that X3 has; what a person chose stays.

    Site: the first of the company that has most of them. Chart: the only one, else that of the site's company. Cost
    centres: the type `CCT`, else the one that is called so. Product for lines by description: the one that is called
    generic, services first; none where nothing is called so.
    """
    site = _kept(x3.site, choices.sites) or _site(choices.sites)
    chart = _kept(x3.chart, choices.charts) or _chart(site, choices)
    kind = _kept(x3.cost_center_type, choices.types) or _cost_centres(choices.types)
    product = x3.generic_product or _generic(choices.products)
    return replace(x3, site=site, chart=chart, cost_center_type=kind, generic_product=product)


def _kept(code: str, among: Sequence[Choice]) -> str:
    return code if any(choice.code == code for choice in among) else ""


def _site(sites: Sequence[Choice]) -> str:
    if not sites:
        return ""
    companies = Counter(site.beside for site in sites)
    most = max(companies.values())
    return next(site.code for site in sites if companies[site.beside] == most)


def _chart(site: str, choices: Choices) -> str:
    if len(choices.charts) == 1:
        return choices.charts[0].code
    company = next((s.beside for s in choices.sites if s.code == site), "")
    return _kept(dict(choices.chart_of).get(company, ""), choices.charts)


def _cost_centres(types: Sequence[Choice]) -> str:
    usual = _kept(_USUAL_TYPE, types)
    called = next((t.code for t in types if any(word in t.label.lower() for word in _COST_CENTRES)), "")
    only = types[0].code if len(types) == 1 else ""
    return usual or called or only


def _generic(products: Sequence[Choice]) -> str:
    called = [
        product
        for product in products
        if product.code.upper().startswith("GEN") or any(word in product.label.lower() for word in _GENERIC)
    ]
    called.sort(key=lambda p: not any(word in f"{p.code} {p.label}".lower() for word in _SERVICES))
    return called[0].code if called else ""
