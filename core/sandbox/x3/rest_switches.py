"""What differs between X3 sites at the REST door `api1` (reference/sage-x3.md 3, 9.2, 9.7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from core.sandbox.x3.soap_switches import SoapSwitches


@dataclass(frozen=True, slots=True)
class RestSwitches(SoapSwitches):
    """How the REST door of this X3 is set up.

    Attributes:
        rest: `read-only` = orders, suppliers and invoices are classic objects, as published (0.3); `writable` = this site rebuilt
            them on classes; `off` = `/api1` answers 404.
        rest_classes: what may be asked for, as `CLASS[.REPRESENTATION][:OBJECT],...`; both are called as the object
            where they are not named (3.4 [A]). Objects are those of `core.sandbox.x3.rest.classes`.
        rest_bearer: whether the connected application's token is accepted, or Basic alone (1.1 [R]).
        rest_count_maximum: most records of a page (3.1: the server may cap it).
        rest_total: whether `$totalResults` is told; the reference has seen it on an administration entity (3.2).
        rest_start_record: whether `startRecord` is heeded (3.1 [R]).
        rest_where: `confirmed` = `where` knows `eq` and `left` alone; all else of the language is [A] (3.1).
        rest_links: host of `$url`s: the one that was called, or the `internal` one that a proxy hides (9.1 [A]).
        rest_decimals: decimals as JSON numbers, or as text [A].
        rest_booleans: flags by their number in local menu 1, or as JSON Booleans [A].
        rest_lines: lines that an update leaves out are `kept`, or go: the array is `replaced` (3.1 [A]).
        rest_unknown: unknown properties of a body are refused, or passed over without a word [A].
        rest_missing: a missing record: 200 with `$diagnoses` (3.3 [R]), or 404 with them.
        rest_refused: a refused save: 200 or 201 with `$diagnoses` (3.3 [R]), or 400 with them.
        rest_read_only: a write to a read-only class: 405, or 200 or 201 with `$diagnoses` (7).
        rest_endpoints: whether the user is an administrator, who may list endpoints and SOAP pools (6.6).
    """

    rest: Literal["read-only", "writable", "off"] = "read-only"
    rest_classes: str = (
        "BPSUPPLIER,BPARTNER,BPCUSTOMER,PORDER,FACILITY,COMPANY,GACCOUNT,CACCE,GDIE,ITMMASTER,ITMBPS,TABCUR,TABUNIT,"
        "TABPAYTERM,TABVAT,TABVACBPR,GACCCODE,PINVOICE"
    )
    rest_bearer: bool = True
    rest_count_maximum: int = 1000
    rest_total: bool = False
    rest_start_record: bool = False
    rest_where: Literal["full", "confirmed"] = "full"
    rest_links: Literal["own", "internal"] = "own"
    rest_decimals: Literal["number", "text"] = "number"
    rest_booleans: Literal["number", "boolean"] = "number"
    rest_lines: Literal["kept", "replaced"] = "kept"
    rest_unknown: Literal["refused", "ignored"] = "refused"
    rest_missing: Literal["diagnoses", "404"] = "diagnoses"
    rest_refused: Literal["diagnoses", "400"] = "diagnoses"
    rest_read_only: Literal["405", "diagnoses"] = "405"
    rest_endpoints: Literal["forbidden", "listed"] = "forbidden"
