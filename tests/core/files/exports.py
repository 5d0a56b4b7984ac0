"""Export files made of what the practice JAGGAER holds, in the forms of real ones."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from core.files.columns import read_columns
from tests.helpers.practice import Bench

Made = dict[str, Any]


def holdings(made: Bench) -> tuple[list[Made], dict[int, Made]]:
    """Orders in force, and suppliers by their id."""
    found: Any = made.pair.jaggaer.state(holdings=True)["holdings"]
    orders = [order for order in found["orders"] if not order["cancelled"] and order["ap_status"] == "Open"]
    return orders, {supplier["id"]: supplier for supplier in found["suppliers"]}


def live(order: Made) -> list[Made]:
    """The lines of an order that are in force."""
    return [line for line in order["lines"] if not line["cancelled"]]


def search_export(made: Bench, file: Path, orders: Iterable[Made]) -> Path:
    """A PO search export: JAGGAER's ids of orders and suppliers, line numbers in the place of line ids."""
    columns = read_columns("po-search")
    named = [re.sub(r"#\d+$", "", heading) for heading in [*columns.header.values(), *columns.line.values()]]
    headings = list(dict.fromkeys(named))
    headings += ["Department", "Department", "Account"]
    _, suppliers = holdings(made)
    with file.open("w", encoding="cp1252", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(headings)
        for order in orders:
            supplier = suppliers[order["supplier"]]
            created = datetime.fromisoformat(order["created"])
            day = f"{created.month}/{created.day}/{created:%y}"
            for line in live(order):
                codes = [f"{code}-L" for code in line["splits"][0]]
                cells = {
                    "PO ID": order["id"],
                    "PO #": order["number"],
                    "Creation Date": day,
                    "Last Revision Date": day,
                    "Last Distribution Date": day,
                    "Workflow Completion Date": day,
                    "PO Terms": "0, Net 30",
                    "Supplier ID": supplier["id"],
                    "Supplier Name": supplier["name"],
                    "Supplier Number": supplier["number"],
                    "PO Line #": line["number"],
                    "Line Status": "Approved",
                    "Quantity": line["quantity"],
                    "Unit Price": line["price"],
                    "Extended Price": line["amount"],
                    "Amount/UOM & UOM": line["unit"],
                    "Product Description": f"Line {line['number']}",
                    "Account": codes[0],
                }
                row = [cells.get(heading, "") for heading in headings]
                row[len(headings) - 2] = codes[1]
                writer.writerow(row)
    return file


def message(made: Bench, file: Path, orders: Iterable[Made], *, quantity: str = "") -> Path:
    """A PurchaseOrderMessage of the kind that carries no ids; `quantity` stands in for that of every line."""
    _, suppliers = holdings(made)
    parts = ['<PurchaseOrderMessage version="2.0"><Header><Timestamp>2018-03-09T08:18:43-05:00</Timestamp></Header>']
    for order in orders:
        supplier = suppliers[order["supplier"]]
        parts.append(
            f"<PurchaseOrder><POHeader><PONumber>{order['number']}</PONumber>"
            f"<AccountingDate>{order['created'][:10]} 09:00:00.0</AccountingDate>"
            f"<Supplier id='null'><Name>{escape(supplier['name'])}</Name>"
            f"<SupplierNumber>{supplier['number']}</SupplierNumber></Supplier></POHeader>"
        )
        for line in live(order):
            codes = "".join(
                f"<CustomFieldValueSet name='{name}'><CustomFieldValue><Value>{code}-L</Value></CustomFieldValue></CustomFieldValueSet>"
                for name, code in zip(("Account", "Department"), line["splits"][0], strict=True)
            )
            parts.append(
                f"<POLine linenumber='{line['number']}'><Item><Description>Line {line['number']}</Description>"
                f"<UnitOfMeasureDimension>{line['unit']}</UnitOfMeasureDimension></Item>"
                f"<Quantity>{quantity or line['quantity']}</Quantity><LineCharges><UnitPrice>"
                f"<Money currency='USD'>{line['price']}</Money></UnitPrice></LineCharges>{codes}</POLine>"
            )
        parts.append("</PurchaseOrder>")
    file.write_text("".join([*parts, "</PurchaseOrderMessage>"]), encoding="utf-8")
    return file
