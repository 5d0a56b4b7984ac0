"""What differs between X3 sites, as switches: each doubt of the reference can be played (reference/sage-x3.md 7, 9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Literal, Self, get_args, get_type_hints

from core.sandbox.x3.rest_switches import RestSwitches

Severity = Literal["error", "warning", "off"]

DEFAULT_SEVERITIES: Mapping[int, Severity] = {
    1: "error",
    2: "error",
    3: "warning",
    4: "error",
    5: "error",
    6: "error",
    7: "off",
    8: "error",
    9: "error",
    10: "warning",
    11: "error",
    12: "error",
    13: "error",
    14: "off",
    15: "off",
    16: "error",
    17: "error",
    18: "error",
    19: "error",
    20: "error",
    21: "error",
    22: "warning",
}
"""Severity of the save rules by their number in 5.1.

7 is off: the parameter for product-supplier links says not required here. 3 is not a check: off leaves out the
supplier's defaults. 18 to 22 are those of supplier invoices, which 5.1 does not number [A]: 18 supplier's document number
entered before, 19 period closed, 20 given total that is not that of the lines, 21 posted, 22 more invoiced than ordered. 13 is the length of ORDREF (see `long_reference`). 14 and 15 as they are on a site without
budget control and without signature.
"""


@dataclass(frozen=True, slots=True)
class X3Switches(RestSwitches):
    """How this X3 is set up; the SOAP door and imports as `SoapSwitches` says, the REST door as `RestSwitches` does.

    Attributes:
        generation: of the schema (2.2).
        order_create, supplier_create: `create` = create and update are switched on (2.9); `absent` = read only, as
            the published reference has it (0.2); `custom` = a mutation of the site's own that creates, in place of both
            (2.9); `custom-both` = one that creates and one that changes.
        invoice_save: what GraphQL does for supplier invoices: `absent` = read only; `update` = they can be changed;
            `create` = entered, too (2.9 [A]).
        invoice_types: types of supplier invoices and their category, as `CODE:CATEGORY,...` (PIVTYP, INVTYP [A]).
        invoice_type: the type that an invoice gets of which none is given; empty = it is mandatory.
        closed_until: accounting dates up to this day are in closed periods; empty = all are open.
        entry_transaction: entry transaction that a window-based create declares; empty = no member `_x3Transaction`
            (2.8).
        account_on_line: whether an order line takes a GL account; off = it comes from the product's accounting code.
        dimension_collection: name of the dimension rows of an order line; varies by site (2.8, 9.3).
        site_fields: the site's own text fields as `NODE.NAME:CODE:LENGTH,...`, for orders, lines and suppliers (9.12).
        reference_field: name of the field of `site_fields` that holds external references of orders; empty = ORDREF (9.12).
        required_members: members as `NODE.NAME,...` that a save needs, and of which GraphQL (NON_NULL) and REST say so (9.3).
        demanded_members: the same, and nothing says so (9.14).
        supplier_numbering: `manual` = the number is a required input; `counter` = it is no input; `ignored` = it is
            taken and thrown away, the counter decides.
        supplier_site_field: name of a site's own field for the source's number (9.12); empty = none.
        order_numbering: `automatic` = the counter gives it; `manual` = the input must, and GraphQL and REST say so of
            the member; `manual-untold` = it must, and nothing says so (9.5).
        given_number: what an automatic counter does to a given number (5.1 rule 12).
        long_reference: ORDREF longer than 20 characters (5.1 rule 13).
        too_long: other texts longer than their field (section 5).
        excess_decimals: prices with more than 5 decimals (GROPRI 19,5).
        severities: severity of the save rules, by number in 5.1.
        mandatory_dimensions: dimension types that every order line needs (rule 11); None = as the types themselves say.
        mandatory_told: whether dimension types show that they are mandatory; the reference prints no such property [A].
        dimension_slots: dimension columns that the site's activity code ANA gives (section 5).
        shift_dates: expected receipt dates on a weekend move to the next working day, with a warning (rule 10).
        price_list: product -> price that X3 finds itself (rule 9).
        price_list_overrides: the price list wins over the price that was sent.
        line_discount: percent that the supplier's conditions take off every line: the net price and with it the amount
            go down, the gross price stays (section 5: DISCRGVAL1 to 9, GROPRI, NETPRI; rule 9).
        order_charge: what the supplier's conditions add to the total of a new order beside its lines, in its currency
            and without tax; negative = a discount (section 5: TOTORD beside TOTLINAMT).
        order_totals: whether an order shows its totals (which members a node publishes varies by site: section 9.3).
        supplier_terms: the supplier's payment term fills in an `absent` one, or wins `always` (rule 3; that a given one
            stays is [A]).
        signature: signature status of a new order (rule 15).
        forbidden_nodes: nodes that the connected user has no right to read; a query of them answers 200 with an error
            (2.10).
        forbidden_sites: sites on which the connected user has no rights (rule 1).
        audience: what `aud` is compared with (1.1).
        token_seconds: the connected application's Tokens validity (1.1).
        clock_skew_s: seconds that `iat` may lie in the future before error 21.
        basic: whether Basic authentication is enabled, with the user and the secret as password (1.1).
        registered_url: URL of the connected application; empty = this server's own.
        page_size, page_maximum: rows of a page without `first`, and at most (2.3; the maximum is not published).
        page_over_maximum: what more than the maximum gives.
        logic_operators: whether filters know `_or`, `_and`, `_not` (2.4).
        decimal_read: decimals as JSON text, or as JSON numbers (2.5).
        key_separator: between the parts of a composite `_id` (2.5).
        language: of messages; `ENG` or `FRA` (2.10: error texts are in the user's language).
        business_error_status: HTTP status of a refused save (2.10; 200 expected, 4xx and 5xx possible).
        gateway_names: of the members of the regional gateway's token answer (1.2).
        gateway_callback: how the answer to a pairing request comes back: a `form` that the browser posts, a `redirect` with
            a query, or posted as JSON by the `server`, once accepted (1.2).
        gateway_accepts: whether the X3 user accepts `at-once`, or by `command` (accept-pairing, refuse-pairing).
        gateway_region: where the customer lives; `other` = the callback names another `endpoint` (1.2).
        gateway_rotation: whether a refresh token is used up `at-once` by a refresh, or good `until-used`: until a call
            comes with the new access token (1.2).
        gateway_single_access: a refresh also ends the access token before it (1.2, "one token pair per customer").
        gateway_app: whether the application is active in Sage's App Registry (1.2).
    """

    generation: Literal["x3", "xtremX3", "sage"] = "x3"
    order_create: Literal["create", "absent", "custom", "custom-both"] = "create"
    supplier_create: Literal["create", "absent", "custom", "custom-both"] = "create"
    invoice_save: Literal["absent", "update", "create"] = "absent"
    invoice_types: str = "INV:invoice,CRM:creditMemo"
    invoice_type: str = "INV"
    closed_until: str = ""
    entry_transaction: str = ""
    account_on_line: bool = True
    dimension_collection: str = "dimensions"
    site_fields: str = ""
    reference_field: str = ""
    required_members: str = ""
    demanded_members: str = ""
    supplier_numbering: Literal["manual", "counter", "ignored"] = "manual"
    supplier_site_field: str = ""
    order_numbering: Literal["automatic", "manual", "manual-untold"] = "automatic"
    given_number: Literal["ignored", "refused"] = "refused"
    long_reference: Literal["error", "cut"] = "error"
    too_long: Literal["error", "cut"] = "error"
    excess_decimals: Literal["round", "refuse"] = "round"
    severities: Mapping[int, Severity] = field(default_factory=lambda: dict(DEFAULT_SEVERITIES))
    mandatory_dimensions: tuple[str, ...] | None = None
    mandatory_told: bool = True
    dimension_slots: int = 9
    shift_dates: bool = False
    price_list: Mapping[str, str] = field(default_factory=dict)
    price_list_overrides: bool = False
    line_discount: str = "0"
    order_charge: str = "0"
    order_totals: bool = True
    supplier_terms: Literal["absent", "always"] = "absent"
    signature: Literal["notManaged", "automatic", "inFull", "no"] = "notManaged"
    forbidden_nodes: frozenset[str] = frozenset()
    forbidden_sites: frozenset[str] = frozenset()
    audience: Literal["literal", "empty", "ignored"] = "literal"
    token_seconds: int = 600
    clock_skew_s: float = 0.0
    basic: bool = False
    registered_url: str = ""
    page_size: int = 20
    page_maximum: int = 1000
    page_over_maximum: Literal["cut", "refuse"] = "cut"
    logic_operators: bool = True
    decimal_read: Literal["text", "number"] = "text"
    key_separator: str = "|"
    language: Literal["ENG", "FRA"] = "ENG"
    business_error_status: int = 200
    gateway_names: Literal["snake", "camel"] = "snake"
    gateway_callback: Literal["form", "redirect", "server"] = "form"
    gateway_accepts: Literal["command", "at-once"] = "command"
    gateway_region: Literal["home", "other"] = "home"
    gateway_rotation: Literal["at-once", "until-used"] = "at-once"
    gateway_single_access: bool = False
    gateway_app: Literal["active", "disabled"] = "active"

    def severity(self, rule: int) -> Severity:
        """The severity of a save rule of 5.1."""
        return self.severities.get(rule, DEFAULT_SEVERITIES[rule])

    def with_rule(self, rule: int, severity: Severity) -> Self:
        """The same site with another severity of one rule."""
        return replace(self, severities={**self.severities, rule: severity})

    def own_fields(self, node: str) -> Iterator[tuple[str, str, int]]:
        """Name, X3 code and length of the site's own fields of a node."""
        for text in filter(None, self.site_fields.replace(" ", "").split(",")):
            path, code, length = text.split(":")
            of, _, name = path.partition(".")
            if of == node:
                yield name, code, int(length)

    def required(self, node: str) -> frozenset[str]:
        """Members of a node that a save needs and of which the site says so."""
        return _members(self.required_members, node)

    def demanded(self, node: str) -> frozenset[str]:
        """Members of a node that a save needs, whether the site says so or not; transient ones are the schema's alone."""
        every = self.required(node) | _members(self.demanded_members, node)
        return frozenset(name for name in every if not name.startswith("_x3"))

    @classmethod
    def read(cls, texts: Iterable[str]) -> Self:
        """Switches from `NAME=VALUE` texts: words, whole numbers, yes and no.

        Raises:
            ValueError: a name is unknown, cannot be given as text, or its value is none of those that it takes.
        """
        kinds = get_type_hints(cls)
        values: dict[str, Any] = {}
        for text in texts:
            name, _, value = text.partition("=")
            kind = kinds.get(name)
            if kind is bool and value in {"yes", "no"}:
                values[name] = value == "yes"
            elif kind in {int, float} and value.isdecimal():
                values[name] = int(value)
            elif kind is str or value in get_args(kind):
                values[name] = value
            else:
                msg = f"{text!r} is no switch of the practice X3 that can be set as text."
                raise ValueError(msg)
        return cls(**values)

    def as_dict(self) -> dict[str, object]:
        """All switches, for `GET /_sim/state`."""
        return {f.name: _plain(getattr(self, f.name)) for f in fields(self)}


def _members(texts: str, node: str) -> frozenset[str]:
    paths = (text.partition(".") for text in texts.replace(" ", "").split(","))
    return frozenset(name for of, _, name in paths if of == node)


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(k): v for k, v in value.items()}
    if isinstance(value, frozenset):
        return sorted(value)
    return list(value) if isinstance(value, tuple) else value
