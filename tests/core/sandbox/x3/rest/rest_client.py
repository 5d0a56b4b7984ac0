"""A small REST client of the practice X3, written from reference/sage-x3.md 3 for these tests alone."""

from __future__ import annotations

import base64
from typing import Any

import httpx

from tests.core.sandbox.x3.client import DAY, SITE, SUPPLIER, Client, good_account, good_cost_center

Json = dict[str, Any]
LINES = "POHPOP"


class RestClient:
    """Calls the REST door of one practice X3."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.x3 = client.x3
        self.root = f"{client.x3.base_url}/api1/x3/erp/{client.x3.folder}/"

    def call(self, method: str, path: str, body: Json | None = None, **headers: str) -> httpx.Response:
        """One call of a path below the endpoint, or of a whole URL; headers overlay the good ones."""
        sent = {
            "Authorization": f"Bearer {self.client.token()}",
            **{k.replace("_", "-"): v for k, v in headers.items()},
        }
        url = path if path.startswith("http") else self.root + path
        return self.client.http.request(method, url, json=body, headers={k: v for k, v in sent.items() if v})

    def basic(self, secret: str = "") -> str:
        """An Authorization header of the connected user."""
        given = f"{self.x3.user}:{secret or self.x3.secret}"
        return f"Basic {base64.b64encode(given.encode()).decode()}"

    # -- reading ------------------------------------------------------------------------------------------------

    def query(self, name: str, representation: str = "", **options: str) -> httpx.Response:
        """One page; `options` are those of the query."""
        params = {"representation": f"{representation or name}.$query", **options}
        url = httpx.URL(self.root + name, params=params)
        return self.call("GET", str(url))

    def keys(self, name: str, **options: str) -> list[str]:
        """The keys of one page; fails the test when there is none."""
        answer = self.query(name, **options)
        assert answer.status_code == 200, answer.text
        return [row["$key"] for row in answer.json()["$resources"]]

    def read(self, name: str, key: str, facet: str = "$details") -> Json:
        """One record."""
        answer = self.call("GET", f"{name}('{key}')?representation={name}.{facet}")
        assert answer.status_code == 200, answer.text
        found: Json = answer.json()
        return found

    def prototype(self, name: str, facet: str) -> Json:
        """The properties of a facet."""
        answer = self.call("GET", f"{name}/$prototypes('{name}.{facet}')")
        assert answer.status_code == 200, answer.text
        found: Json = answer.json()
        return found

    # -- saving -------------------------------------------------------------------------------------------------

    def create(self, name: str, body: Json, **headers: str) -> httpx.Response:
        """Creates a record."""
        return self.call("POST", f"{name}?representation={name}.$create", body, **headers)

    def update(self, name: str, key: str, body: Json) -> httpx.Response:
        """Updates a record."""
        return self.call("PUT", f"{name}('{key}')?representation={name}.$edit", body)

    def order(self, *lines: Json, **changed: object) -> Json:
        """A good order, with changes."""
        header = {"POHFCY": SITE, "ORDDAT": DAY, "BPSNUM": SUPPLIER, "ORDREF": "50007503", **changed}
        return {**header, LINES: list(lines) or [self.line()]}

    def line(self, **changed: object) -> Json:
        """A good line, with changes."""
        return {
            "ITMREF": "GENGOODS",
            "ITMDES": "Pipettes",
            "UOM": "EA",
            "QTYUOM": 2,
            "GROPRI": 12.5,
            "EXTRCPDAT": "2018-06-01",
            "ACC": good_account(),
            "CCE1": good_cost_center(),
            **changed,
        }

    def made(self, *lines: Json, **changed: object) -> Json:
        """Creates a good order and gives it back."""
        answer = self.create("PORDER", self.order(*lines, **changed))
        assert answer.status_code == 201, answer.text
        found: Json = answer.json()
        assert "$diagnoses" not in found, answer.text
        return found


def errors(answer: httpx.Response) -> list[str]:
    """Messages of the errors of an answer."""
    return [d["$message"] for d in answer.json().get("$diagnoses", []) if d["$severity"] == "error"]
