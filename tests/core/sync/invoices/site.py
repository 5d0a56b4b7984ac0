"""A bench whose JAGGAER bills orders and whose X3 has clerks that enter invoices."""

from __future__ import annotations

from datetime import date
from typing import Any

from core.app import App
from core.model.finding import Finding
from core.model.flow import Entity, FlowName
from core.model.run import Counts, RunResult
from core.model.views import RecordRow
from core.sandbox.x3 import X3Switches
from tests.core.sync.scenes import findings, held, rows
from tests.core.x3.test_doors import OBJECTS
from tests.helpers.practice import Bench

FIRST, SECOND = "50007503", "50007502"
"""Two orders of the practice data."""
SUPPLIERS_AND_ORDERS = (FlowName.SUPPLIERS, FlowName.ORDERS)
GRAPHQL = X3Switches(invoice_save="create", soap="off")
SOAP = X3Switches(soap_objects=f"{OBJECTS},YPIH:PIH", services="absent", rest="off")
TYPES = {"invoice_types": "invoice=INV; credit-note=CRM"}


def ordered(made: Bench) -> tuple[App, dict[str, Any]]:
    """An App whose orders are in X3, and the first of them as X3 lists it."""
    app = made.app()
    assert app.sync(SUPPLIERS_AND_ORDERS).error_code == ""
    return app, held(made)[0]


def bill(made: Bench, order: str, document: str, **members: object) -> str:
    """JAGGAER gets an invoice for an order, with the supplier's document number; gives JAGGAER's number."""
    return str(made.pair.jaggaer.do("add-invoice", order=order, supplierInvoiceNumber=document, **members))


def enter(
    made: Bench, order: dict[str, Any], document: str, coding: dict[int, str] | None = None, **header: object
) -> str:
    """A clerk enters an invoice for an order in X3; gives its number.

    Args:
        made: the bench.
        order: as X3 lists it.
        document: the supplier's document number, as the clerk writes it.
        coding: number of an order line -> account, where it is to be another one than the order's.
        header: further members of the command.
    """
    lines = [
        {
            "order": order["id"],
            "line": line["line"],
            "quantity": line["quantity"],
            "price": line["price"],
            "account": (coding or {}).get(line["line"], line["account"]),
            "dimensions": line["dimensions"],
        }
        for line in order["lines"]
    ]
    told = {"supplier": order["supplier"], "site": order["site"], **header}
    return str(made.pair.x3.do("enter-invoice", lines=lines, document=document, **told))


def there(made: Bench, key: str = "") -> dict[str, Any]:
    """The invoice of X3 with this number, else its only one."""
    found = [one for one in held(made, "invoices") if key in {"", one["id"]}]
    assert len(found) == 1, f"X3 holds {len(found)} such invoices"
    return found[0]


def accounts(one: dict[str, Any]) -> list[str]:
    """The accounts of an invoice's lines, in order."""
    return [line["account"] for line in one["lines"]]


def paper(app: App, number: str) -> RecordRow:
    """The record of an invoice by JAGGAER's number."""
    [row] = [row for row in rows(app, Entity.INVOICE).values() if row.key == number]
    return row


def said(app: App, number: str) -> tuple[Finding, ...]:
    """What the problem list holds of an invoice."""
    return findings(app, paper(app, number))


def invoices(app: App, *, full: bool = False) -> Counts:
    """Runs the invoices' flow; gives its counts, each record in exactly one of them."""
    result: RunResult = app.sync([FlowName.INVOICES], full=full)
    assert result.error_code == "", result.reason
    counts = result.flows[FlowName.INVOICES]
    told = counts.as_dict()
    assert told.pop("read") == sum(told.values())
    return counts


def today(made: Bench) -> date:
    """The day of the bench's clock."""
    return made.clock.now().date()
