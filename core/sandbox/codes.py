"""The codes that the practice systems know, and the small reader of their tables."""

from __future__ import annotations

import csv
import gzip
import io
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class CodeState:
    """A GL account or a cost centre in the practice X3.

    Attributes:
        label: the whole text; X3 keeps 30 characters of it.
        active: X3's own flag.
        valid_to: last day, inclusive; None = open.
    """

    code: str
    label: str
    active: bool = True
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class PracticeUnit:
    """A unit of measure; `word` is the one of the data, `spellings` those of JAGGAER."""

    code: str
    label: str
    decimals: int
    word: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PracticeCurrency:
    """A currency with its decimals."""

    code: str
    label: str
    decimals: int


@dataclass(frozen=True, slots=True)
class PracticePaymentTerm:
    """A payment term: net, so many days."""

    code: str
    label: str
    days: int


@dataclass(frozen=True, slots=True)
class PracticeTaxRule:
    """A tax rule of suppliers."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class PracticeTaxCode:
    """A tax code; `rate` in per cent, `rule` is the tax rule that leads to it."""

    code: str
    label: str
    rate: Decimal
    rule: str


@dataclass(frozen=True, slots=True)
class PracticeCompany:
    """A company."""

    code: str
    name: str
    country: str
    currency: str


@dataclass(frozen=True, slots=True)
class PracticeSite:
    """A site; `purchase` says whether orders can be placed from it."""

    code: str
    name: str
    company: str
    country: str
    purchase: bool


@dataclass(frozen=True, slots=True)
class PracticeDimensionType:
    """A dimension type; where `mandatory`, each order line needs a value."""

    code: str
    label: str
    mandatory: bool


@dataclass(frozen=True, slots=True)
class PracticeSupplierCategory:
    """A supplier category with the defaults it gives."""

    code: str
    label: str
    currency: str
    country: str
    payment_term: str
    tax_rule: str
    language: str


@dataclass(frozen=True, slots=True)
class PracticeProduct:
    """A product of X3; its accounting code leads to `account` (`accounting_code` = `AC` + account)."""

    code: str
    label: str
    unit: str
    account: str
    active: bool = True
    purchasable: bool = True

    @property
    def accounting_code(self) -> str:
        """At most 10 characters."""
        return f"AC{self.account}"


@dataclass(frozen=True, slots=True)
class MissingCode:
    """A code that orders use and X3 does not accept, with the code that a clerk would map it to.

    Attributes:
        kind: `account` or `cost-center`.
        x3: `absent`, `inactive`, or `until YYYY-MM-DD`.
    """

    kind: str
    code: str
    label: str
    x3: str
    target: str
    target_label: str


@dataclass(frozen=True, slots=True)
class PracticeCodes:
    """The master data of the practice X3, by code.

    Attributes:
        accounts, cost_centers: what X3 holds; absent codes are absent, others may be inactive or out of date.
        missing: what orders use and X3 does not accept.
    """

    chart: str
    default_account: str
    cost_center_type: str
    accounts: Mapping[str, CodeState]
    cost_centers: Mapping[str, CodeState]
    dimension_types: Mapping[str, PracticeDimensionType]
    units: Mapping[str, PracticeUnit]
    currencies: Mapping[str, PracticeCurrency]
    payment_terms: Mapping[str, PracticePaymentTerm]
    tax_rules: Mapping[str, PracticeTaxRule]
    tax_codes: Mapping[str, PracticeTaxCode]
    companies: Mapping[str, PracticeCompany]
    sites: Mapping[str, PracticeSite]
    supplier_categories: Mapping[str, PracticeSupplierCategory]
    products: Mapping[str, PracticeProduct]
    missing: tuple[MissingCode, ...]


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of a CSV of `resources/sandbox`; `.gz` is unpacked."""
    return list(csv.DictReader(io.StringIO(_read(name).decode(), newline="")))


def _read(name: str) -> bytes:
    content = resources.files("resources").joinpath("sandbox", name).read_bytes()
    return gzip.decompress(content) if name.endswith(".gz") else content


@cache
def departments() -> tuple[tuple[tuple[str, int], ...], tuple[str, ...]]:
    """The departments of JAGGAER: rare ones with their share in a thousand, then the common ones."""
    rows = read_table("cost_centers.csv")
    rare = tuple((r["code"], int(r["share"])) for r in rows if r["share"] != "0")
    return rare, tuple(r["code"] for r in rows if r["share"] == "0")


@cache
def load_codes() -> PracticeCodes:
    """The master data of the practice X3."""
    few = tomllib.loads(_read("x3_codes.toml").decode())
    companies = {c["code"]: PracticeCompany(**c) for c in few["company"]}
    missing = tuple(MissingCode(**row) for row in read_table("missing_codes.csv"))
    return PracticeCodes(
        chart=few["chart"],
        default_account=few["default_account"],
        cost_center_type="CCT",
        accounts=_states("accounts.csv"),
        cost_centers=_states("cost_centers.csv"),
        dimension_types={d["code"]: PracticeDimensionType(**d) for d in few["dimension_type"]},
        units={
            row["x3"]: PracticeUnit(
                code=row["x3"],
                label=row["label"],
                decimals=int(row["decimals"]),
                word=row["word"],
                spellings=tuple(row["spellings"].split("|")),
            )
            for row in read_table("units.csv")
        },
        currencies={c["code"]: PracticeCurrency(**c) for c in few["currency"]},
        payment_terms={p["code"]: PracticePaymentTerm(**p) for p in few["payment_term"]},
        tax_rules={t["code"]: PracticeTaxRule(**t) for t in few["tax_rule"]},
        tax_codes={t["code"]: PracticeTaxCode(**{**t, "rate": Decimal(t["rate"])}) for t in few["tax_code"]},
        companies=companies,
        sites={s["code"]: PracticeSite(**s, country=companies[s["company"]].country) for s in few["site"]},
        supplier_categories={c["code"]: PracticeSupplierCategory(**c) for c in few["supplier_category"]},
        products=_products(few["product"], missing),
        missing=missing,
    )


def _states(name: str) -> dict[str, CodeState]:
    return {
        row["code"]: CodeState(
            code=row["code"],
            label=row["label"],
            active=row["x3"] != "inactive",
            valid_to=(date.fromisoformat(row["x3"].removeprefix("until ")) if row["x3"].startswith("until ") else None),
        )
        for row in read_table(name)
        if row["x3"] != "absent"
    }


def _products(generic: list[dict[str, str | bool]], missing: tuple[MissingCode, ...]) -> dict[str, PracticeProduct]:
    not_in_x3 = {m.code for m in missing if m.kind == "account"}
    used = {row["account"] for row in read_table("category_accounts.csv")}
    wanted = (used | {m.target for m in missing if m.kind == "account"}) - not_in_x3
    labels = {row["code"]: row["label"] for row in read_table("accounts.csv")}
    products = {
        str(p["code"]): PracticeProduct(
            code=str(p["code"]),
            label=str(p["label"]),
            unit="EA",
            account=str(p["account"]),
            active=bool(p["active"]),
            purchasable=bool(p["purchasable"]),
        )
        for p in generic
    }
    for account in sorted(wanted):
        code = f"GL-{account}"
        products[code] = PracticeProduct(code, labels[account], "EA", account)
    return products
