"""When a second person has to approve: section `[approval]` of a connection's settings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from core.model.crossref import ACCOUNT, MappingRule

ANY_CURRENCY = "*"
"""Stands for every currency that `sum_above` does not name."""


class MappingApproval(StrEnum):
    """Which mappings need approval: none, all, or those that the other settings name."""

    NEVER = "never"
    RULES = "rules"
    ALWAYS = "always"


_LEAST_APPROVERS = 2
_STRICTNESS = {MappingApproval.NEVER: 0, MappingApproval.RULES: 1, MappingApproval.ALWAYS: 2}


@dataclass(frozen=True, slots=True)
class ApprovalSettings:
    r"""When a second person has to approve.

    Attributes:
        mappings: which mappings: `never`, `always`, or by `rules`, which are the next three.
        accounts: classes or beginnings of X3 accounts: `6, 21, 4011`; a rule that leads there, or away from there.
        sum_above: `EUR=10000; *=5000`: a rule whose code stands on orders of more than that, in any currency named; `*` is
            every other one. Whole orders count, held and written, whatever the rule's scope.
        bulk_above: more rules than that by one account within an hour; 0 = any number.
        recode: whether correcting written orders needs approval.
        bank_data: whether changed bank data needs approval.
        afterwards: a mapping holds at once, and is to be reviewed by a second person within `review_days`.
        approvers: accounts that may approve and reject, never what they asked for themselves: `anna, CORP\bert`; a name
            without a domain is that of any domain. Empty = everybody but the maker.
    """

    mappings: MappingApproval = MappingApproval.NEVER
    accounts: str = ""
    sum_above: str = ""
    bulk_above: int = 0
    recode: bool = False
    bank_data: bool = False
    afterwards: bool = False
    review_days: int = 7
    approvers: str = ""

    def members(self) -> dict[str, str]:
        """The settings as texts, as the audit chain has them; `approvers` only where there are any."""
        named = {"approvers": self.approvers} if self.approvers else {}
        return {
            "mappings": self.mappings.value,
            "accounts": self.accounts,
            "sum_above": self.sum_above,
            "bulk_above": str(self.bulk_above),
            "recode": str(self.recode).lower(),
            "bank_data": str(self.bank_data).lower(),
            "afterwards": str(self.afterwards).lower(),
            "review_days": str(self.review_days),
            **named,
        }

    def may_approve(self, account: str) -> bool:
        """Whether an account of this name is one of those that approve."""
        names = _names(self.approvers)
        whole = account.casefold()
        return not names or whole in names or whole.rpartition("\\")[2] in names

    def account_reason(self, rule: MappingRule, before: str) -> str:
        """Why a rule needs approval by its accounts, `before` being where its code led; "" when it does not."""
        if self.mappings is not MappingApproval.RULES or rule.kind != ACCOUNT:
            return ""
        prefixes = parse_prefixes(self.accounts)
        for code in (rule.target, before):
            for prefix in prefixes:
                if code and code.startswith(prefix):
                    return f"account {code} begins with {prefix}"
        return ""

    def sum_reason(self, sums: Mapping[str, Decimal]) -> str:
        """Why orders of these sums (by currency) make a rule need approval; "" when they do not."""
        if self.mappings is not MappingApproval.RULES:
            return ""
        limits = parse_sums(self.sum_above)
        for currency, amount in sorted(sums.items()):
            limit = limits.get(currency, limits.get(ANY_CURRENCY))
            if limit is not None and amount > limit:
                return f"its code stands on orders of {amount:,.2f} {currency}, more than {limit:,.2f}"
        return ""

    def bulk_reason(self, count: int) -> str:
        """Why so many rules of one account within an hour need approval; "" when they do not."""
        if self.mappings is MappingApproval.RULES and 0 < self.bulk_above < count:
            return f"{count:,} rules within an hour, more than {self.bulk_above:,}"
        return ""

    @classmethod
    def of_members(cls, members: Mapping[str, str]) -> ApprovalSettings:
        """The settings of texts, as `members` gives them.

        Raises:
            ValueError: they are none.
        """
        try:
            return cls(
                MappingApproval(members["mappings"]),
                members["accounts"],
                members["sum_above"],
                int(members["bulk_above"]),
                members["recode"] == "true",
                members["bank_data"] == "true",
                members["afterwards"] == "true",
                int(members["review_days"]),
                members.get("approvers", ""),
            )
        except KeyError as error:
            raise ValueError(str(error)) from error


def parse_prefixes(text: str) -> tuple[str, ...]:
    """Beginnings of accounts, divided by commas or blanks."""
    return tuple(dict.fromkeys(text.replace(",", " ").replace(";", " ").split()))


def parse_approvers(text: str) -> tuple[str, ...]:
    """Accounts that may approve, divided by commas.

    Raises:
        ValueError: with what is wrong.
    """
    names = tuple(filter(None, (part.strip() for part in text.replace(";", ",").split(","))))
    if names and len(_names(text)) < _LEAST_APPROVERS:
        msg = "must name two accounts or more, so that one approves what the other asks for"
        raise ValueError(msg)
    return names


def _names(text: str) -> frozenset[str]:
    return frozenset(filter(None, (part.strip().casefold() for part in text.replace(";", ",").split(","))))


def parse_sums(text: str) -> dict[str, Decimal]:
    """Limits by currency: `EUR=10000; *=5000`.

    Raises:
        ValueError: with what is wrong.
    """
    limits: dict[str, Decimal] = {}
    for part in filter(None, (piece.strip() for piece in text.split(";"))):
        currency, equals, number = (piece.strip() for piece in part.partition("="))
        try:
            amount = Decimal(number)
        except InvalidOperation:
            amount = Decimal(-1)
        if not equals or not currency or not amount.is_finite() or amount < 0:
            msg = "must be limits such as EUR=10000; *=5000"
            raise ValueError(msg)
        if currency in limits:
            msg = f"names {currency} twice"
            raise ValueError(msg)
        limits[currency] = amount
    return limits


def relaxed(old: ApprovalSettings, new: ApprovalSettings) -> tuple[str, ...]:
    """What `new` lets through that `old` does not: the names of these settings; empty when it is as strict."""
    found = [name for name, was, now in (("recode", old.recode, new.recode), ("bank_data", old.bank_data, new.bank_data))
             if was and not now]  # fmt: skip
    if old.approvers and not (new.approvers and _names(new.approvers) <= _names(old.approvers)):
        found.append("approvers")
    if old.mappings is MappingApproval.NEVER:
        return tuple(found)
    if _STRICTNESS[new.mappings] < _STRICTNESS[old.mappings]:
        found.append("mappings")
    elif new.mappings is MappingApproval.RULES:
        found += _relaxed_rules(old, new)
    if new.afterwards and not old.afterwards:
        found.append("afterwards")
    elif new.afterwards and new.review_days > old.review_days:
        found.append("review_days")
    return tuple(found)


def _relaxed_rules(old: ApprovalSettings, new: ApprovalSettings) -> Iterable[str]:
    prefixes = parse_prefixes(new.accounts)
    if not all(any(was.startswith(now) for now in prefixes) for was in parse_prefixes(old.accounts)):
        yield "accounts"
    before, after = parse_sums(old.sum_above), parse_sums(new.sum_above)
    names = {*before, *after}
    for name in sorted(names):
        limit, now = before.get(name, before.get(ANY_CURRENCY)), after.get(name, after.get(ANY_CURRENCY))
        if limit is not None and (now is None or now > limit):
            yield "sum_above"
            break
    if old.bulk_above and not 0 < new.bulk_above <= old.bulk_above:
        yield "bulk_above"
