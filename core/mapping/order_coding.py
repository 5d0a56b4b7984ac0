"""GL account, dimensions and product of an order line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from core.mapping.accounting import NO_CODING, Coding, Decided, Split, decide, read_coding
from core.mapping.compiled import CompiledAccounting, CompiledResource
from core.mapping.draft import MEND, LineDraft, Place, Translated, rule_words
from core.mapping.reading import NOTHING, Read
from core.model.connection import AccountRoute
from core.model.crossref import ACCOUNT, COST_CENTER, DIMENSION_KIND_PREFIX, PRODUCT
from core.model.document import dimension_field
from core.model.uses import Without

FILL: Final = "Fill it in JAGGAER, or give its dimension type a default (x3.dimension_defaults), then replay."
SETTING_DIMENSIONS: Final = "setting x3.dimension_defaults"
SETTING_PRODUCT: Final = "setting x3.generic_product"


class CodingReader:
    """Reads the accounting blocks of one order; the header's only when a line needs it, and once.

    Attributes:
        read: line key -> the line's own block, as far as it was read.
    """

    def __init__(self, compiled: CompiledResource, payload: object) -> None:
        self.accounting = compiled.lines.accounting if compiled.lines else None
        self._header_at = compiled.header
        self._payload = payload
        self._header: Coding | None = None
        self.read: dict[str, Coding] = {}

    def coding(self, accounting: CompiledAccounting, line: LineDraft) -> tuple[Coding, str, bool]:
        """(coding, pointer to what holds it, whether it is the header's): line first, header as fall-back."""
        self.read[line.item.key] = coding = read_coding(accounting, line.item.payload)
        if coding.has_codes or not accounting.block.header_fallback:
            return coding, line.item.prefix, False
        if self._header is None:
            header = self._header_at.get(self._payload)
            self._header = read_coding(accounting, header)
        if not self._header.has_codes:
            return NO_CODING, line.item.prefix, False
        return self._header, self._header_at.text, True


@dataclass(frozen=True, slots=True)
class LineCoding:
    """What a line's accounting comes to.

    Attributes:
        prefix: pointer to what holds it; `from_header`: whether that is the order's header.
        splits: how many splits the source has.
    """

    decided: Decided
    prefix: str
    from_header: bool
    splits: int


def read_line_coding(line: LineDraft, codings: CodingReader) -> LineCoding | None:
    """The accounting of a line; None where the profile reads none."""
    accounting = codings.accounting
    if accounting is None:
        return None
    coding, prefix, from_header = codings.coding(accounting, line)
    return LineCoding(decide(accounting, coding), prefix, from_header, len(coding.splits))


def put_coding(line: LineDraft, codings: CodingReader, coding: LineCoding | None, split: Split | None) -> None:
    """Puts account and dimensions of a split into the line, or the finding that holds a line whose split is not clear."""
    accounting = codings.accounting
    if accounting is None or coding is None:
        return
    decided, prefix, from_header = coding.decided, coding.prefix, coding.from_header
    if decided.fault:
        hold_split(line, decided.fault, coding.splits)
        return
    for index, segment in enumerate(accounting.segments):
        if split is None or not split.codes[index]:
            if segment.segment.mandatory and not _has_default(line, segment.kind):
                line.draft.empty(segment.kind, line.place, MEND if segment.kind == ACCOUNT else FILL)
            continue
        words = (
            split.rules[index],
            decided.rule,
            "from the order's header" if from_header else "",
        )
        read = Read(
            split.codes[index],
            f"{prefix}{accounting.groups.text} ({segment.segment.name})",
            split.raw[index],
            ", ".join(word for word in words if word) or "as is",
        )
        line.draft.code(
            line.fields,
            segment.kind,
            segment.kind,
            read,
            Place(line.place.scope, line.place.key),
            mandatory=segment.segment.mandatory,
            label=split.labels[index],
        )


def _has_default(line: LineDraft, kind: str) -> bool:
    context = line.draft.context
    of = context.cost_center_type if kind == COST_CENTER else kind.removeprefix(DIMENSION_KIND_PREFIX)
    return of in context.dimension_defaults


def put_default_dimensions(line: LineDraft) -> None:
    """Puts the settings' code for each dimension type of which the line has none; a mapping of that code wins."""
    context = line.draft.context
    for kind, default in context.dimension_defaults.items():
        name = dimension_field(kind)
        if line.fields.get(name):
            continue
        of = COST_CENTER if kind == context.cost_center_type else f"{DIMENSION_KIND_PREFIX}{kind}"
        read = Read(default, SETTING_DIMENSIONS, default, SETTING_DIMENSIONS)
        line.draft.code(line.fields, name, of, read, line.place, mandatory=True)


def put_product(line: LineDraft) -> None:
    """Puts the product: a rule for the source's word, else by the account (route `product`), else the generic one."""
    draft, place = line.draft, line.place
    rule = line.lines.by_name.get("product")
    read = draft.read(rule, line.item.payload) if rule else NOTHING
    if rule and read.fault:
        draft.usable(rule, read, place)
        return
    put_named_product(line, read)


def put_named_product(line: LineDraft, read: Read) -> None:
    """As `put_product`, of the word that was read for it."""
    draft, place = line.draft, line.place
    context = draft.context
    own = str(read.value or "")
    if draft.rule_for(PRODUCT, (own,), place.scope) is None and (context.account_route is AccountRoute.PRODUCT):
        account = _account_of(line)
        if account:
            _put_product_of_account(line, account)
        # Without an account the line is held for that; a product of its own choice would hide it.
        return
    from_table = read.defaulted or "table of the profile" in read.rule
    fallback = None
    if context.generic_product and not from_table:
        fallback = (context.generic_product, SETTING_PRODUCT)
    if not own:
        if fallback is None:
            draft.empty("product", place)
            return
        read = Read(None, SETTING_PRODUCT, "", SETTING_PRODUCT)
    draft.code(line.fields, "product", PRODUCT, read, place, fallback=fallback, mandatory=True)


def _account_of(line: LineDraft) -> str:
    return next(
        (use.target for use in reversed(line.draft.codes) if use.kind == ACCOUNT and use.line_key == line.place.key),
        "",
    )


def _put_product_of_account(line: LineDraft, account: str) -> None:
    draft, place = line.draft, line.place
    rule = draft.rule_for(PRODUCT, (account,), place.scope)
    rivals: tuple[str, ...] = ()
    if rule is not None:
        target, words, version = rule.target, rule_words(rule, draft.day), rule.version
    else:
        leading = draft.context.products_of_account.get(account, ())
        target, version = leading[0] if len(leading) == 1 else "", 0
        rivals = leading[1:] and leading
        words = f"product whose accounting code leads to account {account}"
    code = Translated(PRODUCT, account, target, words, version, mandatory=True, rivals=rivals, without=Without.ACCOUNT)
    read = Read(account, ACCOUNT, account, words)
    draft.use(line.fields, "product", code, read, Place(place.scope, place.key))


def hold_split(line: LineDraft, check: str, splits: int, fault: str = "") -> None:
    """Adds the finding that holds a split line: `fault` says why its shares cannot be used; empty = there are none."""
    line.draft.find(
        check,
        ACCOUNT,
        "",
        "The line is split over several accounts or cost centres, "
        + (f"but its shares cannot be used: {fault}." if fault else "and JAGGAER gives no shares."),
        key=line.place.key,
        next_step=(
            f"Correct the {splits} shares in JAGGAER, or give each part a line of its own."
            if fault
            else "Give each part a line of its own in JAGGAER; shares are never guessed."
        ),
    )
