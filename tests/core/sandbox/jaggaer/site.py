"""A practice JAGGAER with somebody who is signed in, for tests."""

from __future__ import annotations

import ssl
from decimal import Decimal
from json import loads
from typing import Any, TypeAlias

import httpx

from core.sandbox.jaggaer import JaggaerPractice

Json: TypeAlias = Any
"""An answer; tests look into it by name."""
TOKEN = "/auth/realms/J1p-integrations/protocol/openid-connect/token"
ORDERS = "/j1p/api/public/ji/v1/purchaseorders"
SUPPLIERS = "/j1p/api/public/ji/v1/suppliers"
PROFILES = "/j1p/api/public/ja/v1/companyprofiles"
INVOICES = "/j1p/api/public/ji/v1/invoices"
CONTRACTS = "/j1p/api/public/ja/v1/contracts"
FORM = {"client_id": "practice", "client_secret": "right", "grant_type": "client_credentials"}


# Reading the system's certificates for each client would take most of a test's time; there is no TLS here.
_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _client(base_url: str) -> httpx.Client:
    return httpx.Client(base_url=base_url, timeout=20, trust_env=False, verify=_TLS)


class Site:
    """A practice JAGGAER with somebody who is signed in."""

    def __init__(self, practice: JaggaerPractice) -> None:
        self.practice = practice
        self.http = _client(practice.base_url)
        self.stranger = _client(practice.base_url)
        self.sign_in()

    def close(self) -> None:
        self.http.close()
        self.stranger.close()
        self.practice.stop()

    def sign_in(self) -> None:
        token = self.http.post(TOKEN, data=FORM).json()["access_token"]
        self.http.headers["Authorization"] = f"Bearer {token}"

    def get(self, path: str, **query: object) -> httpx.Response:
        return self.http.get(path, params={k: str(v) for k, v in query.items()})

    def json(self, path: str, **query: object) -> Json:
        answer = self.get(path, **query)
        assert answer.status_code == 200, answer.text
        return loads(answer.content, parse_float=Decimal)

    def headers(self, **query: object) -> list[Json]:
        body = self.json(ORDERS, **query)
        return [entry["header"] for entry in body["jipurchaseOrderList"]["jipurchaseOrder"]]

    def order(self, number: str) -> Json:
        (header,) = self.headers(flt=f"poNumber=={number}")
        return self.json(f"{ORDERS}/{header['poId']}")

    def invoices(self, **query: object) -> list[Json]:
        """Headers of the list of invoices."""
        body = self.json(INVOICES, **{"count": 500, **query})
        return [entry["header"] for entry in body["jiinvoiceList"]["jiinvoice"]]

    def invoice(self, number: str) -> Json:
        (header,) = self.invoices(flt=f"invoiceNumber=={number}")
        return self.json(f"{INVOICES}/{header['invoiceId']}")

    def contracts(self, **query: object) -> list[Json]:
        body = self.json(CONTRACTS, **{"count": 500, **query})
        found: list[Json] = body["contractList"]["item"]
        return found

    def walk(self, path: str = ORDERS, **query: object) -> list[int]:
        """Ids of a whole list, page after page as reference 3.1 says."""
        start, ids = 1, []
        while True:
            body = self.json(path, start=start, **query)
            (entries,) = (v for k, v in body.items() if k.endswith("List"))
            (records,) = entries.values()
            ids += [r["header"]["poId"] if "header" in r else r["id"] for r in records]
            start = body["startAt"] + body["returnedRecords"]
            if start > int(body["totRecords"]) or body["returnedRecords"] == 0:
                return ids
