"""A small client of the practice X3, written from reference/sage-x3.md 1.1 and 2.1 for these tests alone."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from typing import Any

import httpx
import jwt

from core.sandbox.data import PracticeCodes, load_codes
from core.sandbox.x3 import X3Practice

SUPPLIER = "0000000123"
SITE = "US01"
DAY = "2018-05-04"

CREATE_ORDER = """
mutation create($data: PurchaseOrder_Input!) { x3Purchasing { purchaseOrder { create(data: $data) {
  _id id internalOrderReference orderDate revisionNumber isClosed receiptStatus invoiceStatus signatureStatus
  purchaseSite { code } company { code } orderFromSupplier { code { code } } currency { code } paymentTerm { code }
  taxRule { code } taxExcludedTotalAmount taxIncludedTotalAmount
  purchaseOrderLines { query(first: 500) { totalCount edges { node {
    _id lineNumber product { code } productDescriptionInUserLanguage orderUnit { code } quantityInOrderUnitOrdered
    grossPrice netPrice taxExcludedLineAmount expectedReceiptDate isClosed receiptSite { code } lineText { value }
    dimensions { query { edges { node { _id denormalizedIndex dimensionType { code } dimension { code } } } } }
    taxes { query { edges { node { denormalizedIndex tax { code } } } } } } } } } } } } }
"""
UPDATE_ORDER = CREATE_ORDER.replace("mutation create", "mutation update").replace("create(data", "update(data")
CREATE_SUPPLIER = """
mutation create($data: Supplier_Input!) { x3MasterData { supplier { create(data: $data) {
  _id code { code } companyName1 companyName2 isActive currency { code } country { code } paymentTerm { code }
  taxRule { code } language category { code } addressByDefault
  addresses { query { edges { node { _id code addressLine1 city country { code } } } } } } } } }
"""
UPDATE_SUPPLIER = CREATE_SUPPLIER.replace("mutation create", "mutation update").replace("create(data", "update(data")

Json = dict[str, Any]


@dataclass(slots=True)
class Answer:
    """An answer as it came: status, headers, text; the JSON members where there is JSON."""

    status: int
    text: str
    headers: httpx.Headers
    body: Json = field(default_factory=dict)

    @property
    def messages(self) -> list[str]:
        """Messages of all diagnoses of the errors."""
        return [d["message"] for e in self.body["errors"] for d in e["extensions"]["diagnoses"]]

    @property
    def paths(self) -> list[str]:
        """Paths of all diagnoses of the errors, joined by slashes."""
        return ["/".join(d["path"]) for e in self.body["errors"] for d in e["extensions"]["diagnoses"]]

    @property
    def warnings(self) -> list[str]:
        """Messages of the warnings of a save that went through."""
        return [d["message"] for d in self.body["extensions"].get("diagnoses", [])]


class Client:
    """Calls one practice X3."""

    def __init__(self, x3: X3Practice, http: httpx.Client) -> None:
        self.x3 = x3
        self.http = http

    def claims(self, **changed: object) -> Json:
        """Claims of a good token, with changes; None leaves one out."""
        now = int(time.time())
        good: Json = {
            "iss": self.x3.client_id,
            "sub": self.x3.user,
            "aud": f"{self.x3.base_url}/xtrem/api",
            "iat": now - 30,
            "exp": now + 300,
        }
        return {k: v for k, v in {**good, **changed}.items() if v is not None}

    def token(self, *, secret: str = "", algorithm: str = "HS256", claims: Json | None = None) -> str:
        """A signed token with good claims, but for those given."""
        return jwt.encode(self.claims(**(claims or {})), secret or self.x3.secret, algorithm=algorithm)

    def post(self, query: str, variables: Json | None = None, **headers: str) -> Answer:
        """One call; `headers` overlay the good ones, an empty value leaves one out."""
        sent = {
            "authorization": f"Bearer {self.token()}",
            "x-xtrem-endpoint": self.x3.folder,
            "content-type": "application/json",
            **{k.replace("_", "-"): v for k, v in headers.items()},
        }
        reply = self.http.post(
            f"{self.x3.base_url}/xtrem/api",
            content=json.dumps({"query": query, "variables": variables or {}}),
            headers={k: v for k, v in sent.items() if v},
        )
        answer = Answer(reply.status_code, reply.text, reply.headers)
        if reply.headers.get("content-type", "").startswith("application/json"):
            answer.body = reply.json()
        return answer

    def nodes(self, package: str, root: str, selection: str, **arguments: object) -> list[Json]:
        """The nodes of one query."""
        return [edge["node"] for edge in self.page(package, root, selection, **arguments)["edges"]]

    def page(self, package: str, root: str, selection: str, **arguments: object) -> Json:
        """The connection of one query; fails the test when there are errors."""
        answer = self.query(package, root, selection, **arguments)
        assert "errors" not in answer.body, answer.text
        connection: Json = answer.body["data"][package][root]["query"]
        return connection

    def query(self, package: str, root: str, selection: str, **arguments: object) -> Answer:
        """One query by arguments `first`, `after`, `filter`, `orderBy`."""
        given = ", ".join(f"{k}: {json.dumps(v)}" for k, v in arguments.items())
        call = f"query({given})" if given else "query"
        info = "pageInfo { endCursor hasNextPage hasPreviousPage startCursor }"
        fields = f"totalCount edges {{ cursor node {{ {selection} }} }} {info}"
        return self.post(f"{{ {package} {{ {root} {{ {call} {{ {fields} }} }} }} }}")

    # -- saves --------------------------------------------------------------------------------------------------

    def create_supplier(self, code: str | None = SUPPLIER, **changed: object) -> Answer:
        """Creates a good supplier, with changes."""
        data: Json = {
            "code": code,
            "companyName1": "Acme Laboratories",
            "category": "USVEN",
            "addresses": [{"code": "MAIN", "addressLine1": "1 Main Street", "city": "Keyser", "country": "US"}],
            **changed,
        }
        return self.post(CREATE_SUPPLIER, {"data": {k: v for k, v in data.items() if v is not None}})

    def create_order(self, *lines: Json, **changed: object) -> Answer:
        """Creates a good order with one good line, or with the given lines, with changes in the header."""
        return self.post(CREATE_ORDER, {"data": self.order(*lines, **changed)})

    def order(self, *lines: Json, **changed: object) -> Json:
        """Data of a good order."""
        data: Json = {
            "purchaseSite": SITE,
            "orderDate": DAY,
            "internalOrderReference": "50007503",
            "orderFromSupplier": SUPPLIER,
            "purchaseOrderLines": list(lines) or [self.line()],
            **changed,
        }
        return {k: v for k, v in data.items() if v is not None}

    def line(self, **changed: object) -> Json:
        """Data of a good line, with changes; None leaves a member out."""
        data: Json = {
            "product": "GENGOODS",
            "productDescriptionInUserLanguage": "Pipettes",
            "orderUnit": "EA",
            "quantityInOrderUnitOrdered": "2",
            "grossPrice": "12.50",
            "account": good_account(),
            "expectedReceiptDate": "2018-06-01",
            "dimensions": [self.cost_center(good_cost_center())],
            **changed,
        }
        return {k: v for k, v in data.items() if v is not None}

    def cost_center(self, code: str) -> Json:
        """A cost centre in the first slot."""
        return {"denormalizedIndex": 1, "dimensionType": "CCT", "dimension": code}

    def update_order(self, **data: object) -> Answer:
        """Updates an order."""
        return self.post(UPDATE_ORDER, {"data": data})

    def made_order(self, *lines: Json, **changed: object) -> Json:
        """Creates an order and gives the node; fails the test when X3 refuses it."""
        answer = self.create_order(*lines, **changed)
        assert "errors" not in answer.body, answer.text
        node: Json = answer.body["data"]["x3Purchasing"]["purchaseOrder"]["create"]
        return node

    def held(self) -> Json:
        """What X3 says that it holds."""
        reply = self.http.get(f"{self.x3.base_url}/_sim/state", params={"holdings": "1"})
        found: Json = reply.json()
        return found


def codes() -> PracticeCodes:
    """The practice codes."""
    return load_codes()


def good_account() -> str:
    """A GL account that is active and valid for ever."""
    return next(a.code for a in codes().accounts.values() if a.active and a.valid_to is None)


def good_cost_center() -> str:
    """A cost centre that is active and valid for ever."""
    return next(c.code for c in codes().cost_centers.values() if c.active and c.valid_to is None)


def rows(connection: Json) -> list[Json]:
    """The nodes of a sub-collection."""
    return [edge["node"] for edge in connection["query"]["edges"]]
