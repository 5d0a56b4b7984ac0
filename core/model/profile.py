"""A profile: how one site's JAGGAER looks (product.md section 6, last paragraphs; reference/jaggaer-j1p.md 4 and 7).

A profile is TOML, `profile_format = 1`. Pointers are JSON pointers (RFC 6901) below the record; in `[...lines]` below
the line. A pointer may hold one step `*name=VALUE` that picks, from a list of objects, the first whose member `name`
has that text (`/customFieldValueSetList/customFieldValueSet/*internalName=Priority/customFieldValue/0/value`).
There are no expressions.
"""

from __future__ import annotations

import msgspec

from core.model.flow import Entity


class Base(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Unknown keys are an error, so that a typing mistake is reported and not ignored."""


class FieldRule(Base, frozen=True, kw_only=True):
    """How one field of ours is read.

    Attributes:
        source: pointers, the first one that gives a value wins.
        default: taken when none does; "" = the field stays empty. On an order's dates `+14` means 14 days after the order.
        kind: `text`, `decimal`, `date` (cut from a time, never converted), `site-date` (converted to the site's zone,
            then cut), `time`, `bool` (string booleans too), `integer`.
        decimal_mode: `point` (thousands may be grouped by commas) or `comma` (by points or blanks), for numbers as text.
        trim: blanks at both ends go; on by default.
        one_line: line breaks, tabs and runs of blanks become one blank (texts that people typed).
        strip_suffix: suffixes of which the first that fits is cut (`-L`).
        strip_prefix: the same at the front.
        empty_words: texts that mean empty (`none`, `none-L`).
        lookup: text -> text, tried after cleaning; a text that is not in it stays.
        unit_grammar: the value is `[amount "/"] unit` (reference 4.2, "Unit"); the amount is dropped when 0 or 1.
        cut: characters kept, by rule, seen in the lineage; 0 = no cutting (a longer value is a finding).
        split: lengths of several target fields that one long text fills in turn, at word ends where possible;
            the further parts go to `name2`, `name3` ... of the field's name.
        code: mapping kind whose tables translate the value (`account`, `unit`, ...); "" = plain value.
        mandatory: an empty value is a finding of level stop.
    """

    source: list[str] = []
    default: str = ""
    kind: str = "text"
    decimal_mode: str = "point"
    trim: bool = True
    one_line: bool = False
    strip_suffix: list[str] = []
    strip_prefix: list[str] = []
    empty_words: list[str] = []
    lookup: dict[str, str] = {}
    unit_grammar: bool = False
    cut: int = 0
    split: list[int] = []
    code: str = ""
    mandatory: bool = False


class Gate(Base, frozen=True, kw_only=True):
    """Which status words let a record (or line) through. A word in no list holds the record, said so.

    Attributes:
        source: pointer to the status word; "" = no gate.
        take, skip, cancelled, closed: words, compared without case; `skip` = not eligible for now.
    """

    source: str = ""
    take: list[str] = []
    skip: list[str] = []
    cancelled: list[str] = []
    closed: list[str] = []


class Segment(Base, frozen=True, kw_only=True):
    """One segment of the accounting block that becomes a GL account or a dimension.

    Attributes:
        name: `internalName` of the segment in JAGGAER.
        target: our field: `account`, `cost-center` (goes to the connection's cost-centre type) or `dimension:TYPE`.
    """

    name: str
    target: str
    strip_suffix: list[str] = []
    empty_words: list[str] = msgspec.field(default_factory=lambda: ["none"])
    lookup: dict[str, str] = {}
    mandatory: bool = False


class Accounting(Base, frozen=True, kw_only=True):
    """Where the accounting codes of a line stand (reference/jaggaer-j1p.md 4.2, "Accounting").

    Attributes:
        groups: pointer to the list of groups, below the line and below the header; one group per chart.
        group: index of the group that counts when a line holds several charts.
        index_set, indexes: pointers below the group and the index set to the list of splits.
        values: pointer below a split to the list of `{internalName, value, description}`.
        name_member, value_member, label_member: members of such a value.
        split_type_member, split_value_member: members on a split that give its share.
        header_fallback: take the header's block when the line has none.
        without_shares: `hold` (default), `first`, `equal`.
    """

    groups: str
    group: int = 0
    index_set: str = ""
    indexes: str = ""
    values: str = ""
    name_member: str = "internalName"
    value_member: str = "value"
    label_member: str = "description"
    split_type_member: str = "splitType"
    split_value_member: str = "splitValue"
    header_fallback: bool = True
    without_shares: str = "hold"
    segments: list[Segment] = []


class Lines(Base, frozen=True, kw_only=True):
    """Lines of an order or invoice (addresses of a supplier, suppliers of a contract).

    Attributes:
        records: pointer to the list below the record.
        key, number: pointers below the line.
        amount: rule that gives the extended price; the truth for money (reference 4.2, "Money").
        discount: pointer to an amount that the line as a whole is less by; "" = the site has none.
        label: pointer to a text that names the line in messages.
        category: pointer to the commodity or category, scope of mapping rules.
        contract: pointers to the number, or else the name, of the contract that the line was ordered under; the first
            one that gives a value wins.
        gates: further gates of a line; each must let it through (a `cancelled` word in any of them says so).
    """

    records: str
    key: str
    number: str = ""
    gate: Gate = Gate()
    gates: list[Gate] = []
    amount: FieldRule = FieldRule(kind="decimal")
    discount: str = ""
    category: str = ""
    contract: list[str] = []
    fields: dict[str, FieldRule] = {}
    accounting: Accounting | None = None


class Paging(Base, frozen=True, kw_only=True):
    """How lists are cut into pages (reference/jaggaer-j1p.md 3.1).

    Attributes:
        style: `start` (position from 1), `offset` (position from 0), `page` (number of the page), `cursor` (a text of
            the answer before) or `link` (address of the next page: header `Link` with `rel="next"`, or at `next`).
        parameter: name of the parameter; "" = as the style is called. A `link` needs none.
        size_parameter: name of the parameter that asks for a page size; "" = the profile's `page_size_parameter`.
        first_page: number of the first page, for `page`.
        next: pointer to the cursor, or to the next page's address, in a list answer; empty there = the last page.
        total: pointer to the number of records; "" = the source does not count.
    """

    style: str = "start"
    parameter: str = ""
    size_parameter: str = ""
    first_page: int = 1
    next: str = ""
    total: str = "/totRecords"


class Resource(Base, frozen=True, kw_only=True):
    """One kind of record: its paths, where things are in the answers, and how its fields are read.

    Attributes:
        list_path, detail_path: below the API host; `{id}` is the source id. Empty detail path = lists are complete.
        records: pointer to the list in a list answer.
        list_item: pointer from a list entry to its header (`/header`), to which the next four are relative.
        source_id, number, changed_at, revision: pointers below the header of a list entry, and of a whole record.
        detail_item: pointer from a detail answer to the header (`/header`).
        change_filter: text of the filter parameter, `{since}` is the time; "" = the source cannot filter by change.
        filter_parameter, fixed_filter: name of the parameter and a condition that is always sent.
        parameters: further parameters that are always sent, with lists and with details (`comp`, `deFlt`).
        time_format: strftime format of `{since}`, or `iso-ms`.
        overlap_s: seconds by which a walk reaches back before the watermark.
        drop: pointers that are removed before anything is stored; `*` as a step means every element of a list.
        unit: pointer to the business unit.
        supplier_id, supplier_name: pointers to the supplier's source id and name on an order or invoice.
        order_date: rule for the date with which effective dates are compared; of an invoice its accounting date, else
            its own.
        total: rule for the record's total; `currency` is a field. An invoice's is with tax, below zero on a credit memo.
        charges: pointers to amounts that the total may hold beside the lines (shipping, handling, taxes).
        taxes: those of the charges that are tax: an invoice's total less them is the total without tax. Without any, a
            charge of an order is tax that is called so (`taxCharge1`).
        deductions: pointers to amounts that the total may be less by (discounts).
        gates: all must let the record through; a `cancelled` or `closed` word in any of them says so.
        paging: how this list is cut into pages, where it differs from the profile's.
    """

    list_path: str
    records: str
    source_id: str
    number: str
    changed_at: str = ""
    revision: str = ""
    detail_path: str = ""
    list_item: str = ""
    detail_item: str = ""
    change_filter: str = ""
    filter_parameter: str = "flt"
    fixed_filter: str = ""
    parameters: dict[str, str] = {}
    time_format: str = "iso-ms"
    overlap_s: int = 900
    drop: list[str] = []
    unit: str = ""
    supplier_id: str = ""
    supplier_name: str = ""
    order_date: FieldRule | None = None
    total: FieldRule | None = None
    charges: list[str] = []
    taxes: list[str] = []
    deductions: list[str] = []
    gates: list[Gate] = []
    fields: dict[str, FieldRule] = {}
    lines: Lines | None = None
    paging: Paging | None = None


class Profile(Base, frozen=True, kw_only=True):
    """A site's JAGGAER.

    Attributes:
        page_size_parameter: name of the parameter that asks for a page size; "" = do not ask.
        start_parameter: name of the 1-based position parameter, for the style `start`.
        paging: how lists are cut into pages; without it by `start_parameter`.
        site_zone: zone in which the site counts its days (`America/New_York`).
        time_zone: zone of change times that say none, and of `{since}` in formats without one. Where it is not UTC, give
            the resources an `overlap_s` above an hour: in autumn one hour comes twice.
        invoices, contracts: without them the site's invoices, contracts are not read.
        levels: check name -> `stop`, `notice` or `info`, where the site wants another level than the default.
    """

    profile_format: int
    name: str
    page_size_parameter: str = ""
    start_parameter: str = "start"
    site_zone: str = "UTC"
    time_zone: str = "UTC"
    suppliers: Resource
    orders: Resource
    invoices: Resource | None = None
    contracts: Resource | None = None
    levels: dict[str, str] = {}
    paging: Paging | None = None

    def resources(self) -> dict[Entity, Resource]:
        """What the site gives, by entity; invoices and contracts only where the profile has them."""
        found = {
            Entity.SUPPLIER: self.suppliers,
            Entity.ORDER: self.orders,
            Entity.INVOICE: self.invoices,
            Entity.CONTRACT: self.contracts,
        }
        return {entity: resource for entity, resource in found.items() if resource is not None}
