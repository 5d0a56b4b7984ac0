"""How the practice JAGGAER's site behaves where sites differ, or where nobody public knows."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields


@dataclass(frozen=True, slots=True)
class JaggaerSwitches:
    """The variants of one site. Sections are those of `reference/jaggaer-j1p.md`.

    Attributes:
        return_code: `number` or `text`; the type varies (3.1).
        totals: `number`; `text` (3.1); `changing`: the first page of the first walk says one less (3.1, 6); `absent`;
            `low`: half of what there is; `high`: three more than there is.
        paging: parameter that leads through a list: `start` from 1 (3.1), `offset` from 0, `page` from 1, `cursor`
            (a text in `nextCursor`), or `link`: a header `Link` with the next page's address (7).
        next_link: the address in it is `whole`, `relative`, or at another host (`elsewhere`).
        cursor_loops: the last page's cursor or link leads back to the second page.
        cursor_forgotten: in the first walk the third page's cursor or link is refused with 410.
        moves: while the first walk goes on, the first record vanishes from the list (`vanish`), comes in before it
            (`appear`), or goes to its end (`move`) after the first page was given (5.4).
        page_default: records when no size is asked for (6).
        page_cap: most records of a page, whatever is asked (6).
        page_parameter: name of the page-size parameter (3.1); others are ignored.
        page_size: `obeyed`, `ignored` (always the default), `shorter` (one in three less than asked), `refused` (400
            above the cap) or `refused-200` (`returnCode` 2 above the cap) (6).
        start_ignored: every page is the first one (3.1).
        repeated_ids: the second page begins with the last record of the first (6).
        empty_middle_page: the second page comes empty, although more records follow (6).
        sort: `id` or `last-update` (3.1, 5.4).
        change_filter: whether the filter `lastUpdate` exists (3.2).
        unknown_filter: `error` (returnCode 2) or `ignored` (3.2, 6).
        suppliers: `whole` records in the list, or `headers`, with a detail call (4.1).
        token_seconds: lifetime of a token (2.1).
        token_auth: where client id and secret are taken from: the `body`, or `basic` authentication (2.1).
        token_scope: a scope that must be asked for; empty = none (2.1).
        odd_401: 401 without WWW-Authenticate and with the Content-Type `; charset=UTF-8` (3.4).
        cancelled_in: where a cancelled line says so: `both`, `workflow`, `supplier` (5.2).
        removed_lines: a removed line is `absent` or `cancelled` (5.2).
        pending_shown: a change request in progress shows as workflow `Pending` (5.2).
        milliseconds: times carry milliseconds (4.0, 6).
        second_chart: lines carry a second group of segments, an older chart (4.2).
        ext_code: what `extCode` of `companyprofiles` holds: the `erp` number or the supplier's `number` (4.1).
        extended_price: whether a line's extended price is less its discount (`net`) or before it (`gross`) (4.2).
        credit_sign: what is below zero on a credit memo's lines: `quantity`, `price`, or nothing (`total` alone) (4.4).
        credit_charges: whether charges, taxes and discounts of a credit memo are `above` zero or `below`, as its total is (4.4).
        amendments: an amended contract gets a record of its own (`records`), or changes in place (`in-place`) (4.3).
        forbidden: resources that answer 403 (3.4).
    """

    return_code: str = "number"
    totals: str = "number"
    page_default: int = 20
    page_cap: int = 500
    page_parameter: str = "count"
    page_size: str = "obeyed"
    paging: str = "start"
    next_link: str = "whole"
    cursor_loops: bool = False
    cursor_forgotten: bool = False
    moves: str = "none"
    start_ignored: bool = False
    repeated_ids: bool = False
    empty_middle_page: bool = False
    sort: str = "id"
    change_filter: bool = True
    unknown_filter: str = "error"
    suppliers: str = "whole"
    token_seconds: int = 3600
    token_auth: str = "body"
    token_scope: str = ""
    odd_401: bool = True
    cancelled_in: str = "both"
    removed_lines: str = "absent"
    pending_shown: bool = False
    milliseconds: bool = True
    second_chart: bool = False
    ext_code: str = "erp"
    credit_sign: str = "quantity"
    credit_charges: str = "above"
    extended_price: str = "net"
    amendments: str = "records"
    forbidden: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuses words that no switch knows."""
        for name, allowed in _WORDS.items():
            value = getattr(self, name)
            if value not in allowed:
                msg = f"The switch {name} is {value!r}; it can be {', '.join(allowed)}."
                raise ValueError(msg)
        if self.page_default < 1 or self.page_cap < 1:
            msg = "A page holds at least one record."
            raise ValueError(msg)

    def changed(self, **members: object) -> JaggaerSwitches:
        """A copy with other values.

        Raises:
            ValueError: a switch is unknown, or a value has another type than the default.
        """
        known = {f.name: f for f in fields(self)}
        for name, value in members.items():
            if name not in known:
                msg = f"There is no switch {name!r}; there are {', '.join(known)}."
                raise ValueError(msg)
            if type(value) is not type(known[name].default):
                msg = f"The switch {name} cannot be {value!r}."
                raise ValueError(msg)
        return JaggaerSwitches(**{**asdict(self), **members})


_WORDS = {
    "return_code": ("number", "text"),
    "totals": ("number", "text", "changing", "absent", "low", "high"),
    "page_size": ("obeyed", "ignored", "shorter", "refused", "refused-200"),
    "paging": ("start", "offset", "page", "cursor", "link"),
    "next_link": ("whole", "relative", "elsewhere"),
    "moves": ("none", "vanish", "appear", "move"),
    "sort": ("id", "last-update"),
    "unknown_filter": ("error", "ignored"),
    "suppliers": ("whole", "headers"),
    "token_auth": ("body", "basic"),
    "ext_code": ("erp", "number"),
    "credit_charges": ("above", "below"),
    "credit_sign": ("quantity", "price", "total"),
    "extended_price": ("net", "gross"),
    "amendments": ("records", "in-place"),
    "cancelled_in": ("both", "workflow", "supplier"),
    "removed_lines": ("absent", "cancelled"),
}
