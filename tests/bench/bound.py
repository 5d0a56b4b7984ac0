"""The bound: how fast the same calls go when nobody keeps books (product.md section 9).

asyncio with aiohttp, one client session, the pages, details and creates that the product makes, so many in flight on
each side; bodies are decoded and encoded in the timed part. It keeps no store, no intents, no findings, asks X3 nothing
before it writes, and knows one site only. What it creates is what the product creates; `test_benchmark.py` compares.

```
python -m tests.bench.bound < told.json
```

reads addresses and secrets (`jaggaer`, `x3` as the practice systems tell them) and `in_flight` from standard input, and
prints one line of JSON. Once committed, this file is changed only to make it faster.
"""

from __future__ import annotations

import asyncio
import gc
import json
import sys
import time
from collections import deque
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

import aiohttp
import jwt
import msgspec
from yarl import URL

from tests.bench.processes import memory_mb

PAGE: Final = 200
LIST: Final = "/j1p/api/public/ji/v1/purchaseorders"
TOKEN: Final = "/auth/realms/J1p-integrations/protocol/openid-connect/token"
CHANGED: Final = "lastUpdate%3E%3D2017-01-01T00%3A00%3A00.000Z"
CREATE: Final = (
    "mutation save($data: PurchaseOrder_Input!) { x3Purchasing { purchaseOrder { create(data: $data) { _id id "
    "purchaseSite { code } orderFromSupplier { code { code } } orderDate currency { code } paymentTerm { code } buyer "
    "revisionNumber taxExcludedTotalAmount internalOrderReference isClosed receiptStatus invoiceStatus signatureStatus "
    "_updateStamp purchaseOrderLines { query(first: 500) { edges { node { _id product { code } "
    "productDescriptionInUserLanguage quantityInOrderUnitOrdered orderUnit { code } grossPrice account { code } "
    "expectedReceiptDate supplierProduct taxExcludedLineAmount quantityInPurchaseUnitReceived "
    "quantityInPurchaseUnitInvoiced lineNumber isClosed dimensions { query(first: 20) { edges { node { "
    "denormalizedIndex dimensionType { code } dimension { code } } } pageInfo { hasNextPage endCursor } } } } } "
    "pageInfo { hasNextPage endCursor } } } } } } }"
)
"""The product's own document for this site: X3 is asked for the same answer."""

SITE_ZONE: Final = ZoneInfo("America/New_York")
UNITS: Final = {"USD": "DOL", "MON": "MTH", "HUR": "HR"}
TERMS: Final = {15: "NET15", 30: "NET30", 45: "NET45"}
CANCELLED: Final = frozenset({"Cancelled", "Canceled"})
CENT: Final = Decimal("0.01")
FIVE: Final = Decimal("0.00001")


# --- what is read ---------------------------------------------------------------------------------------------------


class Head(msgspec.Struct):
    """Header of a list entry."""

    poId: int  # noqa: N815 - JAGGAER's names


class Entry(msgspec.Struct):
    """List entry."""

    header: Head


class Entries(msgspec.Struct):
    """List of a page."""

    jipurchaseOrder: list[Entry] = []  # noqa: N815


class Page(msgspec.Struct):
    """A page with its envelope."""

    jipurchaseOrderList: Entries  # noqa: N815
    totRecords: int  # noqa: N815
    returnedRecords: int  # noqa: N815


class Status(msgspec.Struct):
    """What the supplier said."""

    status: str = ""


class Supplier(msgspec.Struct):
    """The supplier as the order names it."""

    supplierNumber: str  # noqa: N815


class Total(msgspec.Struct):
    """The order's total."""

    currency: str


class Terms(msgspec.Struct):
    """Payment terms."""

    daysAfter: int  # noqa: N815


class Header(msgspec.Struct):
    """Header of an order."""

    poNumber: str  # noqa: N815
    revisionNumber: int  # noqa: N815
    createDateTime: str  # noqa: N815
    workflowStatus: str  # noqa: N815
    supplierStatus: Status  # noqa: N815
    supplier: Supplier
    terms: Terms
    total: Total | None = None


class Unit(msgspec.Struct):
    """Unit of measure."""

    dimension: str


class Item(msgspec.Struct):
    """What is ordered."""

    description: str
    unitOfMeasure: Unit  # noqa: N815
    catalogNumber: str = ""  # noqa: N815


class Field(msgspec.Struct):
    """A segment of the accounting block."""

    internalName: str = ""  # noqa: N815
    value: str = ""


class Fields(msgspec.Struct):
    """Segments of one split."""

    customFieldValue: list[Field]  # noqa: N815


class Index(msgspec.Struct):
    """One split."""

    customFieldValueList: Fields  # noqa: N815


class Indexes(msgspec.Struct):
    """Splits."""

    splittableFieldIndex: list[Index]  # noqa: N815


class IndexSet(msgspec.Struct):
    """Splits in their list."""

    splittableFieldIndexList: Indexes  # noqa: N815


class Group(msgspec.Struct):
    """A chart."""

    splittableFieldIndexSet: list[IndexSet]  # noqa: N815


class Groups(msgspec.Struct):
    """Charts."""

    splittableFieldSetGroup: list[Group]  # noqa: N815


class Line(msgspec.Struct):
    """Line of an order."""

    workflowStatus: str  # noqa: N815
    supplierStatus: Status  # noqa: N815
    item: Item
    quantity: Decimal
    unitPrice: Decimal  # noqa: N815
    extendedPrice: Decimal  # noqa: N815
    splittableFieldSetGroupList: Groups  # noqa: N815
    requestedDeliveryDate: str = ""  # noqa: N815


class Lines(msgspec.Struct):
    """Lines of an order."""

    poLine: list[Line]  # noqa: N815


class Order(msgspec.Struct):
    """An order."""

    header: Header
    lineList: Lines  # noqa: N815


class Saved(msgspec.Struct):
    """A saved order."""

    id: str


class Node(msgspec.Struct):
    """Operation."""

    create: Saved | None = None


class Package(msgspec.Struct):
    """Node."""

    purchaseOrder: Node | None = None  # noqa: N815


class Data(msgspec.Struct):
    """Package."""

    x3Purchasing: Package | None = None  # noqa: N815


class Answer(msgspec.Struct):
    """Answer to a save."""

    data: Data | None = None
    errors: list[Any] = []


read_page: Final = msgspec.json.Decoder(Page).decode
read_order: Final = msgspec.json.Decoder(Order).decode
read_answer: Final = msgspec.json.Decoder(Answer).decode
encode: Final = msgspec.json.Encoder().encode
BEFORE: Final = b'{"query":' + json.dumps(CREATE).encode() + b',"variables":{"data":'
BEHIND: Final = b"}}"


# --- from an order to a save ----------------------------------------------------------------------------------------


def body_of(order: Order) -> bytes | None:
    """The body of the save; None for an order that is not taken."""
    header = order.header
    if header.workflowStatus in CANCELLED or header.supplierStatus.status in CANCELLED:
        return None
    day = datetime.fromisoformat(header.createDateTime).astimezone(SITE_ZONE).date()
    due = (day + timedelta(days=14)).isoformat()
    lines = [row_of(line, due) for line in order.lineList.poLine if is_live(line)]
    if not lines:
        return None
    data = {
        "internalOrderReference": header.poNumber,
        "revisionNumber": header.revisionNumber,
        "orderDate": day.isoformat(),
        "orderFromSupplier": header.supplier.supplierNumber,
        "purchaseSite": "US01",
        "currency": header.total.currency if header.total else "USD",
        "paymentTerm": TERMS[header.terms.daysAfter],
        "purchaseOrderLines": lines,
    }
    return BEFORE + encode(data) + BEHIND


def is_live(line: Line) -> bool:
    """Whether a line is to be written."""
    return line.workflowStatus not in CANCELLED and line.supplierStatus.status not in CANCELLED


def row_of(line: Line, due: str) -> dict[str, object]:
    """A line as the save wants it."""
    item, quantity, price, amount = line.item, line.quantity, line.unitPrice, line.extendedPrice
    if (quantity * price).quantize(CENT, ROUND_HALF_UP) != amount:
        price = (amount / quantity).quantize(FIVE, ROUND_HALF_UP)
    unit = item.unitOfMeasure.dimension
    unit = unit.removeprefix("0/")
    fields = line.splittableFieldSetGroupList.splittableFieldSetGroup[0].splittableFieldIndexSet[0]
    codes = {
        field.internalName: field.value
        for field in fields.splittableFieldIndexList.splittableFieldIndex[0].customFieldValueList.customFieldValue
    }
    row: dict[str, object] = {
        "productDescriptionInUserLanguage": " ".join(item.description.split())[:30].rstrip(),
        "expectedReceiptDate": line.requestedDeliveryDate[:10] or due,
        "orderUnit": UNITS.get(unit, unit),
        "quantityInOrderUnitOrdered": format(quantity, "f"),
        "grossPrice": format(price, "f"),
        "account": codes["Account"].removesuffix("-L"),
        "product": "GENSERV",
        "dimensions": [
            {"denormalizedIndex": 1, "dimensionType": "CCT", "dimension": codes["Department"].removesuffix("-L")}
        ],
    }
    if item.catalogNumber:
        row["supplierProduct"] = " ".join(item.catalogNumber.split())[:20].rstrip()
    return row


# --- the way there --------------------------------------------------------------------------------------------------


class Bound:
    """One run."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        self._jaggaer: dict[str, str] = told["jaggaer"]
        self._x3: dict[str, str] = told["x3"]
        self._in_flight = int(told["in_flight"])
        self._todo: deque[int] = deque()
        self._saves: deque[bytes] = deque()
        self._listed = False
        self._reading = 0
        self._more_todo = asyncio.Event()
        self._more_saves = asyncio.Event()
        self.calls = 0
        self.read = 0
        self.created = 0
        self.refused = 0

    async def run(self) -> None:
        """Reads and creates everything."""
        connector = aiohttp.TCPConnector(limit=0, keepalive_timeout=3)
        async with aiohttp.ClientSession(
            connector=connector, cookie_jar=aiohttp.DummyCookieJar(), auto_decompress=False, trust_env=False
        ) as session:
            self._session = session
            headers = {"Authorization": await self._token(), "Accept": "application/json"}
            self._reading = self._in_flight
            await asyncio.gather(
                self._list(headers),
                *(self._fetch(headers) for _ in range(self._in_flight - 1)),
                *(self._create(self._signed()) for _ in range(self._in_flight)),
            )

    async def _token(self) -> str:
        form = {
            "client_id": self._jaggaer["client_id"],
            "client_secret": self._jaggaer["secret"],
            "grant_type": "client_credentials",
        }
        self.calls += 1
        async with self._session.post(URL(self._jaggaer["host"] + TOKEN, encoded=True), data=form) as answer:
            said = msgspec.json.decode(await answer.read())
        return f"Bearer {said['access_token']}"

    def _signed(self) -> dict[str, str]:
        now = int(time.time())
        claims = {
            "iss": self._x3["client_id"],
            "sub": self._x3["user"],
            "aud": self._x3["base_url"] + "/xtrem/api",
            "iat": now - 30,
            "exp": now + 270,
        }
        return {
            "Authorization": "Bearer " + jwt.encode(claims, self._x3["secret"], "HS256"),
            "Content-Type": "application/json",
            "Accept": "application/json",
            "x-xtrem-endpoint": self._x3["folder"],
        }

    async def _list(self, headers: dict[str, str]) -> None:
        """Page after page, then a hand at the details: lists and details together are so many in flight."""
        start = 1
        while True:
            self.calls += 1
            query = f"start={start}&count={PAGE}&flt={CHANGED}"
            url = URL(f"{self._jaggaer['host']}{LIST}?{query}", encoded=True)
            async with self._session.get(url, headers=headers) as answer:
                page = read_page(await answer.read())
            self._todo.extend([entry.header.poId for entry in page.jipurchaseOrderList.jipurchaseOrder])
            self._more_todo.set()
            start += page.returnedRecords
            if not page.returnedRecords or start > page.totRecords:
                break
        self._listed = True
        self._more_todo.set()
        await self._fetch(headers)

    async def _fetch(self, headers: dict[str, str]) -> None:
        get, todo, base = self._session.get, self._todo, self._jaggaer["host"] + LIST + "/"
        while True:
            while not todo:
                if self._listed:
                    self._reading -= 1
                    self._more_saves.set()
                    return
                self._more_todo.clear()
                await self._more_todo.wait()
            self.calls += 1
            async with get(URL(base + str(todo.popleft()), encoded=True), headers=headers) as answer:
                body = body_of(read_order(await answer.read()))
            self.read += 1
            if body is not None:
                self._saves.append(body)
                self._more_saves.set()

    async def _create(self, headers: dict[str, str]) -> None:
        post, saves, url = self._session.post, self._saves, URL(self._x3["base_url"] + "/xtrem/api", encoded=True)
        while True:
            while not saves:
                if not self._reading:
                    return
                self._more_saves.clear()
                await self._more_saves.wait()
            self.calls += 1
            async with post(url, data=saves.popleft(), headers=headers) as answer:
                said = read_answer(await answer.read())
            if any(_saved(said)):
                self.created += 1
            else:
                self.refused += 1


def _saved(said: Answer) -> Iterator[str]:
    data = said.data
    if not said.errors and data and data.x3Purchasing and data.x3Purchasing.purchaseOrder:
        saved = data.x3Purchasing.purchaseOrder.create
        if saved:
            yield saved.id


def main() -> None:
    """Runs once; prints what was measured."""
    told = json.load(sys.stdin)
    gc.collect()
    started, cpu = time.perf_counter(), time.process_time()
    bound = Bound(told)
    asyncio.run(bound.run())
    seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
    said = {
        "orders_per_s": bound.read / seconds,
        "seconds": seconds,
        "cpu_s": cpu,
        "memory_mb": memory_mb(),
        "calls": bound.calls,
        "read": bound.read,
        "created": bound.created,
        "refused": bound.refused,
    }
    sys.stdout.write(json.dumps(said) + "\n")


if __name__ == "__main__":
    main()
