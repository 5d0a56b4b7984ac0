"""What this site has published: public names and the objects behind them (GESAWE, reference/sage-x3.md 4.1)."""

from __future__ import annotations

from core.sandbox.x3.holdings import Holdings
from core.sandbox.x3.soap.code_object import CODE_OBJECTS, CodeObject
from core.sandbox.x3.soap.invoice_object import InvoiceObject
from core.sandbox.x3.soap.layout import Published
from core.sandbox.x3.soap.order_object import OrderObject
from core.sandbox.x3.soap.supplier_object import SupplierObject
from core.sandbox.x3.switches import X3Switches

EVERYTHING = ",".join(["YPOH:POH", "YBPS:BPS", "YPIH:PIH", *(f"Y{code}:{code}" for code in CODE_OBJECTS)])
"""A value of the switch `soap_objects` that publishes all there is."""

LONGEST_NAME = 10


def published(holdings: Holdings, switches: X3Switches) -> dict[str, Published]:
    """The publications of a site by public name.

    Raises:
        ValueError: `soap_objects` names an unknown object, or a public name that is too long.
    """
    found: dict[str, Published] = {}
    for text in switches.soap_objects.replace(" ", "").split(","):
        if not text:
            continue
        name, _, code = text.partition(":")
        if not name or len(name) > LONGEST_NAME:
            raise ValueError(f"{name!r} is no public name: it has 1 to {LONGEST_NAME} characters.")
        found[name] = object_of(code or name, holdings, switches)
    return found


def object_of(code: str, holdings: Holdings, switches: X3Switches) -> Published:
    """The object of a code.

    Raises:
        ValueError: there is none.
    """
    if code == OrderObject.code:
        return OrderObject(holdings, switches)
    if code == SupplierObject.code:
        return SupplierObject(holdings, switches)
    if code == InvoiceObject.code:
        return InvoiceObject(holdings, switches)
    if code in CODE_OBJECTS:
        return CodeObject(code, holdings)
    raise ValueError(f"{code!r} is no object of the practice X3.")
