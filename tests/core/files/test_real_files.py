"""All real files go through `import-file`; what they hold is counted here from the files alone."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from lxml import etree

from core.app import App
from core.model.flow import Entity
from core.model.run import RunStatus
from core.model.status import Status
from core.model.views import RecordQuery
from tests.helpers.practice import Bench, bench

CENT = Decimal("0.01")


@dataclass
class Order:
    """An order as its file has it: amounts of its lines, and why it cannot go to X3 as it stands."""

    supplier: str
    amounts: list[Decimal]
    accounts: set[str] = field(default_factory=set)
    departments: set[str] = field(default_factory=set)
    held: set[str] = field(default_factory=set)


def money(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def search_export(file: Path) -> dict[str, Order]:
    """The orders of the CSV, straight from its cells."""
    head, *rows = csv.reader(io.StringIO(file.read_bytes().decode("cp1252"), newline=""))
    at = {
        name: head.index(name)
        for name in ("PO #", "Supplier ID", "Quantity", "Unit Price", "Extended Price", "Account")
    }
    department = len(head) - 1 - head[::-1].index("Department")
    orders: dict[str, Order] = {}
    for row in rows:
        cell = {name: row[place] for name, place in at.items()}
        order = orders.setdefault(cell["PO #"], Order(cell["Supplier ID"], []))
        amount = money(cell["Extended Price"])
        product = (money(cell["Quantity"]) * money(cell["Unit Price"])).quantize(CENT, ROUND_HALF_UP)
        order.amounts.append(amount)
        accounts = [code.removesuffix("-L") for code in cell["Account"].split("|")]
        departments = [code.removesuffix("-L") for code in row[department].split("|")]
        order.accounts |= set(accounts)
        order.departments |= set(departments)
        if len(set(zip(accounts, departments, strict=True))) > 1:
            order.held.add("split over several accounts or cost centres")
        if abs(product - amount) > max(CENT, amount * Decimal("0.005")):
            order.held.add("differ by more than a rounding")
    return orders


def message(file: Path) -> dict[str, Order]:
    """The orders of a PurchaseOrderMessage."""
    orders = {}
    for order in etree.parse(file).getroot().iter("PurchaseOrder"):
        codes = {
            name: {
                (value.text or "").removesuffix("-L")
                for value in order.iterfind(f"POLine/CustomFieldValueSet[@name='{name}']/CustomFieldValue/Value")
            }
            for name in ("Account", "Department")
        }
        number = order.findtext("POHeader/PONumber")
        supplier = order.find("POHeader/Supplier")
        assert number is not None
        assert supplier is not None
        amounts = [money(price.text or "") for price in order.iterfind("POLine/LineCharges/ExtendedPrice/Money")]
        orders[number] = Order(str(supplier.get("id")), amounts, codes["Account"], codes["Department"])
    return orders


def order_request(file: Path) -> dict[str, Order]:
    """The orders of a cXML document; the one there is has no coding, and two currencies."""
    root = etree.parse(file).getroot()
    orders = {}
    for request in root.iter("OrderRequest"):
        head = request.find("OrderRequestHeader")
        assert head is not None
        amounts = [
            money(str(item.get("quantity"))) * money(item.findtext("ItemDetail/UnitPrice/Money") or "")
            for item in request.iterfind("ItemOut")
        ]
        order = Order(root.findtext("Header/To/Credential/Identity") or "", amounts)
        order.held = {"has no GL account", "Currency AUD/USD"}
        orders[str(head.get("orderID"))] = order
    return orders


@dataclass(frozen=True)
class Taken:
    """All files taken independently, and taken in by the program."""

    orders: dict[str, Order]
    own_suppliers: int
    made: Bench
    app: App
    files: tuple[Path, ...]

    @property
    def suppliers(self) -> int:
        """Suppliers that orders name or that have a file of their own."""
        return len({order.supplier for order in self.orders.values()}) + self.own_suppliers

    @property
    def amount(self) -> Decimal:
        """Sum of all extended prices."""
        return sum((amount for order in self.orders.values() for amount in order.amounts), Decimal(0))

    def number_of_orders(self, **query: object) -> int:
        return sum(self.app.record_counts(RecordQuery(entity=Entity.ORDER, **query)).values())  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def taken(real_files: tuple[Path, ...], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Taken]:
    """The files imported into an X3 whose chart has the accounts and departments that the files name."""
    orders: dict[str, Order] = {}
    own_suppliers = 0
    for file in real_files:
        root = "" if file.suffix == ".csv" else etree.QName(etree.parse(file).getroot()).localname
        match root:
            case "":
                orders |= search_export(file)
            case "PurchaseOrderMessage":
                orders |= message(file)
            case "cXML":
                orders |= order_request(file)
            case _:
                own_suppliers += len(etree.parse(file).findall("SupplierRequestMessage/Supplier"))
    with bench(tmp_path_factory.mktemp("real"), orders=3) as made:
        for account in {code for order in orders.values() for code in order.accounts}:
            made.pair.x3.do("add-account", code=account)
        for department in {code for order in orders.values() for code in order.departments}:
            made.pair.x3.do("add-dimension", type="CCT", code=department)
        yield Taken(orders, own_suppliers, made, made.app(), real_files)


def test_orders_lines_suppliers_and_money_equal_those_of_the_files(taken: Taken) -> None:
    preview = taken.app.import_files(taken.files, preview=True)
    assert len(taken.made.x3_state()["saves"]) == 0
    result = taken.app.import_files(taken.files)
    assert result.status is RunStatus.DONE_WITH_PROBLEMS
    assert result.reason is None
    by_flow = {flow.value: counts.read for flow, counts in result.flows.items()}
    assert by_flow == {"suppliers": taken.suppliers, "orders": len(taken.orders)}
    assert preview.counts == result.counts
    suppliers = taken.app.record_counts(RecordQuery(entity=Entity.SUPPLIER))
    # The one of JAGGAER's own example is not active; every other is in X3 now.
    assert suppliers == {Status.SYNCED: taken.suppliers - taken.own_suppliers, Status.NOT_ELIGIBLE: taken.own_suppliers}
    assert sum(amount for _, amount in taken.app.record_sums(RecordQuery(entity=Entity.ORDER))) == taken.amount
    for number, order in taken.orders.items():
        lines = taken.app.trace(number).lines
        assert [line.amount for line in lines] == order.amounts, number


def test_after_mapping_every_order_is_in_x3_or_held_for_a_reason_that_its_file_gives(taken: Taken) -> None:
    for cause in taken.app.causes():
        if cause.kind == "unit":
            taken.app.decide("unit", cause.source_code, "EA", because="the practice X3 has few units")
        if cause.kind == "payment-term":
            taken.app.decide("payment-term", cause.source_code, "IMM", because="net 1 is at once")
    taken.app.replay(everything=True)
    held = {number: order.held for number, order in taken.orders.items() if order.held}
    in_x3 = {order["reference"]: order for order in taken.made.x3_state()["orders"]}
    assert in_x3.keys() == taken.orders.keys() - held.keys()
    for number, reasons in held.items():
        said = " ".join(taken.app.trace(number).problems)
        assert all(reason in said for reason in reasons), said
    for number, order in in_x3.items():
        wanted = taken.orders[number]
        assert [Decimal(line["amount"]) for line in order["lines"]] == wanted.amounts, number
        assert {line["account"] for line in order["lines"]} == wanted.accounts, number
        assert {line["dimensions"]["CCT"] for line in order["lines"]} == wanted.departments, number


def test_the_same_files_again_change_nothing(taken: Taken) -> None:
    before = len(taken.made.x3_state()["saves"])
    held = sum(1 for order in taken.orders.values() if order.held)
    again = taken.app.import_files(taken.files)
    assert len(taken.made.x3_state()["saves"]) == before
    assert again.counts.unchanged == taken.suppliers - taken.own_suppliers + len(taken.orders) - held
    assert again.counts.read == taken.suppliers + len(taken.orders)


def test_characters_of_windows_come_through(taken: Taken) -> None:
    [export] = [file for file in taken.files if file.suffix == ".csv"]
    texts = defaultdict(set)
    head, *rows = csv.reader(io.StringIO(export.read_bytes().decode("cp1252"), newline=""))
    for row in rows:
        text = row[head.index("Product Description")]
        if not text.isascii():
            texts[row[head.index("PO #")]].add(text)
    assert texts
    for number, wanted in texts.items():
        lines = taken.app.trace(number).source["lineList"]["poLine"]  # type: ignore[index]
        assert wanted <= {line["item"]["description"] for line in lines}
