"""Orders of the size and shape that JAGGAER gives, made from a seed; for size, speed and round trips."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from core.model.audit import AuditDraft
from core.model.document import Lineage, WrittenImage
from core.model.flow import Entity, ExternalId, RunId, SourceId
from core.model.plan import (
    IntentState,
    LineAction,
    LineWrite,
    PlannedWrite,
    Purpose,
    WantedLine,
    WantedState,
    WriteKind,
)
from core.model.record import Fingerprint, SourceRecord
from core.model.run import Place
from core.model.settle import (
    Coding,
    IntentDraft,
    IntentOutcome,
    LineState,
    Settlement,
)
from core.model.status import Status
from core.model.uses import RecordUses, WrittenCode, WrittenLine
from core.model.values import Value, digest

START = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
RUN = RunId("20260105T080000Z-7f3a9c")
ACTOR = "UMLOW\\a.clerk"
PROFILE = digest("a profile")

_NOUNS = (
    "pipette tips 200 ul sterile racked", "toner cartridge black high yield", "filter housing stainless 10 in",
    "annual software maintenance renewal", "office chair mesh back adjustable", "HPLC column C18 250 x 4.6 mm",
    "bottled water cooler rental", "laser safety goggles OD6", "event catering staff lunch", "steel pipe fitting elbow 90 deg",
)  # fmt: skip
_MAKERS = ("Fisher Scientific", "Staples Contract", "W B Mason Company Inc", "Grainger", "Dell Marketing LP",
           "Airgas USA LLC", "Office Depot Inc", "VWR International", "Thermo Electron", "CDW Government LLC")  # fmt: skip
_ACCOUNTS = tuple(f"{n}" for n in range(739600, 739640))
_DEPARTMENTS = tuple(f"L63020{n:04d}" for n in range(400, 520))


def _segments(account: str, department: str) -> dict[str, object]:
    values = [
        {
            "internalName": "Account",
            "value": f"{account}-L",
            "description": "Lab supplies",
        },
        {
            "internalName": "Department",
            "value": f"{department}-L",
            "description": "Chemistry",
        },
        {"internalName": "Fund", "value": "11000-L", "description": "General funds"},
        {"internalName": "Program", "value": "none-L"},
        {"internalName": "Project", "value": "none"},
        {"internalName": "Campus", "value": "UMLOW", "description": "Lowell"},
        {"internalName": "Future1"},
        {"internalName": "Future2"},
    ]
    index = {"customFieldValueList": {"customFieldValue": values}}
    return {
        "splittableFieldSetGroup": [
            {
                "splittableFieldIndexSet": [
                    {
                        "context": "Line",
                        "splittableFieldIndexList": {"splittableFieldIndex": [index]},
                    }
                ]
            }
        ]
    }


def _address(code: str, rng: random.Random) -> dict[str, object]:
    return {
        "address": {
            "addressCode": code,
            "contactLines": [
                {"label": "Attn", "value": "Accounts Payable"},
                {"label": "Dept", "value": "Receiving"},
            ],
            "addressLines": [f"{rng.randrange(1, 990)} University Ave", "Suite 420"],
            "city": "Lowell",
            "state": "MA",
            "postalCode": "01854",
            "country": {"isoCode": "US", "name": "United States"},
        }
    }


class Order:
    """Everything about order number `n` (from 1), the same for the same arguments."""

    def __init__(self, n: int, *, lines: int = 4, revision: str = "0") -> None:
        rng = random.Random(n * 1000 + int(revision))
        self.n = n
        self.source_id = SourceId(str(149880000 + n))
        self.number = f"L{1500000 + n:09d}"
        self.external_id = ExternalId(f"POFR0110{n:08d}")
        self.revision = revision
        self.supplier_id = str(15272000 + n % 700)
        self.supplier_name = f"{_MAKERS[n % len(_MAKERS)]} {n % 700}"
        self.changed_at = START + timedelta(seconds=n)
        self.day = date(2025, 1, 1) + timedelta(days=n % 365)
        self.keys = [str(494450000 + n * 10 + index) for index in range(1, lines + 1)]
        self.accounts = [rng.choice(_ACCOUNTS) for _ in self.keys]
        self.departments = [rng.choice(_DEPARTMENTS) for _ in self.keys]
        self.texts = [f"{rng.choice(_NOUNS)} {rng.randrange(10**6)}" for _ in self.keys]
        self.prices = [Decimal(rng.randrange(100, 90000)).scaleb(-2) for _ in self.keys]
        self.quantities = [Decimal(rng.randrange(1, 30)) for _ in self.keys]
        self.amounts = [q * p for q, p in zip(self.quantities, self.prices, strict=True)]
        self.amount = sum(self.amounts, Decimal(0))
        self._categories = [10000000 + (n * 7 + index) % 300 for index in range(lines)]
        self._rng = rng
        self.payload = self._payload()
        stored = digest(self.payload)
        self.record = SourceRecord(
            Entity.ORDER,
            self.source_id,
            self.number,
            self.revision,
            self.changed_at,
            self.payload,
            digest(["received", stored]),
            stored,
        )
        self.fingerprint = Fingerprint(
            digest(["header", self.number, self.revision]),
            {k: digest([k, t, p]) for k, t, p in zip(self.keys, self.texts, self.prices, strict=True)},
        )

    def _payload(self) -> Mapping[str, object]:
        rng = self._rng
        header = {
            "poId": int(self.source_id), "poNumber": self.number, "revisionNumber": int(self.revision),
            "createDateTime": "2025-11-15T08:17:47.547-05:00", "lastUpdate": self.changed_at.isoformat(),
            "workflowStatus": "Completed", "apStatus": "Open", "businessUnit": "UMLOW",
            "supplierStatus": {"status": "SentToSupplier", "hasCancelledItems": "false", "hasSubstitutedItems": "false", "hasBackorderedItems": "false"},
            "requestor": {"userName": f"user{rng.randrange(9000)}", "firstName": "Pat", "lastName": "Moreau", "email": f"user{rng.randrange(9000)}@example.edu"},
            "supplier": {"id": int(self.supplier_id), "name": self.supplier_name, "supplierNumber": f"{rng.randrange(10**10):010d}", "thirdPartyRefNumber": f"{rng.randrange(10**10):010d}/WH=N"},
            "fulfillmentAddressId": {"id": 1, "internalId": rng.randrange(10**9), "thirdPartyId": "001"},
            "billTo": _address("UML-AP", rng), "shipTo": _address(f"BLD{rng.randrange(99)}", rng),
            "terms": {"discount": "0", "days": "0", "type": "Net", "daysAfter": "30", "standardPaymentTermsCode": "N30"},
            "freightOnBoard": "Destination", "requisitionRef": {"id": rng.randrange(10**9)},
            "shippingCharge": {"currency": "USD", "value": Decimal("0.00")}, "handlingCharge": {"currency": "USD", "value": Decimal("0.00")},
            "taxCharge1": {"currency": "USD", "value": Decimal("0.00")}, "taxCharge2": {"currency": "USD", "value": Decimal("0.00")},
            "total": {"currency": "USD", "value": self.amount},
            "customFieldValueSetList": {"customFieldValueSet": [{"internalName": name, "customFieldValue": [{"value": value}]}
                for name, value in (("Priority", "Normal"), ("BuyerTeam", "Team 4"), ("PaymentMethod", "Check"), ("ConfirmingOrder", "false"))]},
            "splittableFieldSetGroupList": _segments(self.accounts[0], self.departments[0]),
        }  # fmt: skip
        lines = [
            {
                "lineId": int(key), "lineNumber": number, "workflowStatus": "Approved", "supplierStatus": {"status": "SentToSupplier"},
                "item": {"description": text, "catalogNumber": f"{rng.randrange(10**8)}", "manufacturerName": rng.choice(_MAKERS),
                         "unitOfMeasure": {"dimension": "EA", "alternateUnitOfMeasure": [{"type": "Supplier", "value": "1 EA"}]},
                         "productType": "NonCatalogItem", "commodityCode": f"{rng.randrange(10**7)}", "unspsc": f"{rng.randrange(10**8)}"},
                "quantity": int(quantity), "unitPrice": price, "extendedPrice": amount, "taxable": "false", "capitalExpense": "false",
                "requisitionLineRef": {"id": rng.randrange(10**9)},
                "splittableFieldSetGroupList": _segments(account, department),
            }
            for number, (key, text, quantity, price, amount, account, department)
            in enumerate(zip(self.keys, self.texts, self.quantities, self.prices, self.amounts, self.accounts, self.departments, strict=True), start=1)
        ]  # fmt: skip
        return {"header": header, "lineList": {"poLine": lines}}

    def line_fields(self, index: int) -> dict[str, Value]:
        """Target fields of a line."""
        return {
            "product": "DIVERS", "description": self.texts[index][:30], "quantity": self.quantities[index], "unit": "UN",
            "price": self.prices[index], "account": self.accounts[index], "dimension:CCT": self.departments[index],
            "expected_receipt_date": self.day,
        }  # fmt: skip

    @property
    def header(self) -> dict[str, Value]:
        """Target fields of the header."""
        return {
            "site": "FR011", "supplier": f"S{self.supplier_id}", "order_date": self.day, "reference": self.number,
            "currency": "USD", "payment_term": "NET30", "revision": int(self.revision),
        }  # fmt: skip

    @property
    def planned(self) -> PlannedWrite:
        """The create of this order."""
        every = [(key, number, self.line_fields(number - 1)) for number, key in enumerate(self.keys, start=1)]
        return PlannedWrite(
            WriteKind.CREATE, Purpose.CREATE, Entity.ORDER, self.source_id, self.number, self.number, self.header,
            tuple(LineWrite(LineAction.ADD, key, number, fields) for key, number, fields in every),
            WantedState(self.header, tuple(WantedLine(key, fields) for key, _, fields in every)),
        )  # fmt: skip

    @property
    def image(self) -> WrittenImage:
        """What X3 confirmed."""
        return WrittenImage(
            self.header,
            {key: self.line_fields(index) for index, key in enumerate(self.keys)},
            {key: str(1000 * number) for number, key in enumerate(self.keys, start=1)},
            mapping_version=12,
            profile_hash=PROFILE,
            header_fingerprint=self.fingerprint.header,
            line_fingerprints=self.fingerprint.lines,
        )

    @property
    def lines(self) -> tuple[LineState, ...]:
        """The lines as the side panel shows them."""
        return tuple(
            LineState(
                key, index + 1, Status.SYNCED, Place.CREATED, self.texts[index], self.quantities[index], "UN", self.prices[index],
                self.amounts[index], self.accounts[index], self.accounts[index], self.departments[index], self.departments[index],
                str(1000 * (index + 1)),
            )
            for index, key in enumerate(self.keys)
        )  # fmt: skip

    @property
    def lineage(self) -> tuple[Lineage, ...]:
        """Where the values come from."""
        rules = {"account": "suffix -L cut", "dimension:CCT": "suffix -L cut, mapping #12 (everywhere)", "product": "generic product",
                 "expected_receipt_date": "order date + setting", "unit": "mapping #3 (everywhere)"}  # fmt: skip
        pointers = {"description": "/item/description", "quantity": "/quantity", "unit": "/item/unitOfMeasure/dimension", "price": "/extendedPrice",
                    "account": "splittableFieldSetGroupList Account", "dimension:CCT": "splittableFieldSetGroupList Department", "product": "x3.generic_product"}  # fmt: skip
        items = [Lineage(name, value, f"/header/{name}", str(value), "as is") for name, value in self.header.items()]
        for index, key in enumerate(self.keys):
            items += [
                Lineage(name, value, pointers.get(name, "/header/createDateTime"), str(value), rules.get(name, "as is"), key)
                for name, value in self.line_fields(index).items()
            ]  # fmt: skip
        return tuple(items)

    @property
    def codings(self) -> tuple[Coding, ...]:
        """The codes in use."""
        items: list[Coding] = [
            Coding("", "payment-term", "N30", "NET30"),
            Coding("", "site", "UMLOW", "FR011"),
        ]
        for index, key in enumerate(self.keys):
            items += [
                Coding(key, "account", self.accounts[index], self.accounts[index]),
                Coding(key, "cost-center", self.departments[index], self.departments[index]),
                Coding(key, "unit", "EA", "UN"),
            ]  # fmt: skip
        return tuple(items)

    @property
    def uses(self) -> RecordUses:
        """The codes in use, with where they lie."""
        header = (
            WrittenCode("payment-term", "N30", "NET30"),
            WrittenCode("site", "UMLOW", "FR011"),
            WrittenCode("supplier", self.supplier_id, f"S{self.supplier_id}"),
            WrittenCode("currency", "USD", "USD"),
        )
        lines = tuple(
            WrittenLine(
                index + 1,
                f"{self._categories[index]}",
                (
                    WrittenCode("account", self.accounts[index], self.accounts[index]),
                    WrittenCode("cost-center", self.departments[index], self.departments[index]),
                    WrittenCode("unit", "EA", "UN"),
                ),
            )
            for index in range(len(self.keys))
        )
        written = (WrittenLine(0, "", header, len(self.keys)), *lines)
        return RecordUses("UMLOW", self.supplier_id, self.day, written)

    def draft(self, action: str, **details: str) -> AuditDraft:
        """An audit row about this order."""
        return AuditDraft(
            ACTOR, action, self.changed_at, RUN, "order", self.source_id, self.revision, self.record.hash_stored,
            self.external_id if action == "written" else "", "12", PROFILE, "created" if action == "written" else "", details,
        )  # fmt: skip

    @property
    def intent(self) -> IntentDraft:
        """The promise before the create."""
        return IntentDraft(
            self.planned,
            self.changed_at,
            self.changed_at + timedelta(seconds=300),
            self.draft("intent", purpose="create", wanted=digest(self.number)),
        )

    def settlement(self, intent_id: int | None, **changes: object) -> Settlement:
        """How the create settled, with members replaced by `changes`."""
        members: dict[str, object] = {
            "entity": Entity.ORDER, "source_id": self.source_id, "number": self.number, "revision": self.revision,
            "changed_at": self.changed_at, "status": Status.SYNCED, "place": Place.CREATED, "external_id": self.external_id,
            "reference": self.number, "record": self.record, "fingerprint": self.fingerprint, "profile_hash": PROFILE,
            "mapping_version": 12, "image": self.image, "lines": self.lines, "lineage": self.lineage, "codings": self.codings, "uses": self.uses,
            "supplier_id": self.supplier_id, "supplier_name": self.supplier_name, "day": self.day, "amount": self.amount,
            "currency": "USD", "receivable": True, "audit": (self.draft("written", lines=str(len(self.keys))),),
            "intent": None if intent_id is None else IntentOutcome(
                intent_id, IntentState.CONFIRMED, "answer", self.external_id, f"req-{self.n}"),
        }  # fmt: skip
        return Settlement(**{**members, **changes})  # type: ignore[arg-type]
