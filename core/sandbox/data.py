"""The practice data: real purchase orders of a university, and the codes that both practice systems know.

One door to `core.sandbox.codes` (what X3 holds, what is missing there) and `core.sandbox.orders` (what JAGGAER holds).
"""

from core.sandbox.codes import (
    CodeState,
    MissingCode,
    PracticeCodes,
    PracticeCompany,
    PracticeCurrency,
    PracticeDimensionType,
    PracticePaymentTerm,
    PracticeProduct,
    PracticeSite,
    PracticeSupplierCategory,
    PracticeTaxCode,
    PracticeTaxRule,
    PracticeUnit,
    load_codes,
)
from core.sandbox.orders import (
    BUSINESS_UNITS,
    PracticeLine,
    PracticeOrder,
    PracticeSupplier,
    department_of,
    generated_order,
    load_orders,
    load_suppliers,
    order_key,
    volume,
)

__all__ = [
    "BUSINESS_UNITS",
    "CodeState",
    "MissingCode",
    "PracticeCodes",
    "PracticeCompany",
    "PracticeCurrency",
    "PracticeDimensionType",
    "PracticeLine",
    "PracticeOrder",
    "PracticePaymentTerm",
    "PracticeProduct",
    "PracticeSite",
    "PracticeSupplier",
    "PracticeSupplierCategory",
    "PracticeTaxCode",
    "PracticeTaxRule",
    "PracticeUnit",
    "department_of",
    "generated_order",
    "load_codes",
    "load_orders",
    "load_suppliers",
    "order_key",
    "volume",
]
