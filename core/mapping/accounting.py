"""The accounting block of a line: which codes, and whether the line is split (reference/jaggaer-j1p.md 4.2)."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from core.mapping.compiled import CompiledAccounting, CompiledSegment
from core.mapping.money import rounded
from core.mapping.reading import clean
from core.model.pointer import text_of
from core.model.values import decimal_text

WITHOUT_SHARES: Final = ("hold", "first", "equal")
"""What `without_shares` can be."""


class Split(NamedTuple):
    """One split, one place for each segment of the profile.

    Attributes:
        raw: codes as they stand in the source, "" = the segment is absent.
        codes: the same after cleaning, empty words gone; `rules` says what was done to each.
        labels: what the source calls each code; may be empty.
        share_type, share: how much of the line it takes, as text; empty = not said.
    """

    raw: tuple[str, ...]
    codes: tuple[str, ...]
    rules: tuple[str, ...]
    labels: tuple[str, ...]
    share_type: str
    share: str


class Coding(NamedTuple):
    """Splits of a block, those without any text left out."""

    splits: tuple[Split, ...] = ()

    @property
    def has_codes(self) -> bool:
        """Whether any split names a code once empty words are gone; if not, the header's block counts."""
        return any(any(split.codes) for split in self.splits)


class Decided(NamedTuple):
    """What a line's splits come to.

    Attributes:
        split: the codes that count; None when the line must be held.
        rule: what was decided, in words; empty for the plain case.
        fault: check name when the line must be held: `split-without-shares`.
        shares: the splits of a line that is split with shares, `split` being the first of them; else empty.
    """

    split: Split | None
    rule: str = ""
    fault: str = ""
    shares: tuple[Split, ...] = ()


EQUAL_DECIMALS: Final = 6
MOST_KEPT: Final = 20_000
"""Cleaned codes kept for each segment."""
NO_CODING: Final = Coding()


def read_coding(accounting: CompiledAccounting, root: object) -> Coding:
    """The codes below a line or a header."""
    if root is None:
        return NO_CODING
    groups = _as_list(accounting.groups.get(root))
    if accounting.block.group >= len(groups):
        return NO_CODING
    indexes = accounting.indexes.get(accounting.index_set.get(groups[accounting.block.group]))
    splits = (_split(accounting, index) for index in _as_list(indexes))
    return Coding(tuple(split for split in splits if any(split.raw)))


def decide(accounting: CompiledAccounting, coding: Coding) -> Decided:
    """Which codes the line gets: one X3 line has one account and one code per dimension.

    Splits with equal codes are no split, and those without any code count with the others. Shares are not guessed: without them the profile says what happens, `hold`
    unless set otherwise.
    """
    splits = [split for split in coding.splits if any(split.codes)]
    if not splits:
        return Decided(None)
    first, parts = splits[0], coding.splits
    if all(split.share for split in parts) and len({split.codes for split in parts}) > 1:
        return Decided(parts[0], shares=parts)
    if len({split.codes for split in splits}) == 1:
        words = f"{len(splits)} equal splits" if len(splits) > 1 else ""
        return Decided(first, words)
    match accounting.block.without_shares:
        case "first":
            return Decided(first, f"first of {len(splits)} splits by setting")
        case "equal":
            equal = decimal_text(rounded(Decimal(100) / len(splits), EQUAL_DECIMALS))
            shares = [split._replace(share_type="PercentOfPrice", share=equal) for split in splits]
            return Decided(first, f"one of {len(splits)} equal shares by setting", shares=tuple(shares))
        case _:
            return Decided(None, fault="split-without-shares")


def _split(accounting: CompiledAccounting, index: object) -> Split:
    block, segments = accounting.block, accounting.segments
    raw, labels = [""] * len(segments), [""] * len(segments)
    for entry in _as_list(accounting.values.get(index)):
        if not isinstance(entry, dict):
            continue
        place = accounting.places.get(text_of(entry.get(block.name_member)))
        value = entry.get(block.value_member)
        if place is None or raw[place] or value is None or isinstance(value, (dict, list)):
            continue
        raw[place] = text_of(value)
        label = entry.get(block.label_member)
        labels[place] = label if isinstance(label, str) else ""
    cleaned = [_cleaned(segment, text) for segment, text in zip(segments, raw, strict=True)]
    members = index if isinstance(index, dict) else {}
    return Split(
        raw=tuple(raw),
        codes=tuple([code for code, _ in cleaned]),
        rules=tuple([words for _, words in cleaned]),
        labels=tuple(labels),
        share_type=text_of(members.get(block.split_type_member)),
        share=text_of(members.get(block.split_value_member)),
    )


def _cleaned(segment: CompiledSegment, text: str) -> tuple[str, str]:
    if not text:
        return "", ""
    known = segment.cleaned.get(text)
    if known is None:
        code, words = clean(text, segment.field)
        known = code, ", ".join(words)
        if len(segment.cleaned) < MOST_KEPT:
            segment.cleaned[text] = known
    return known


def _as_list(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    return [] if value is None else [value]
