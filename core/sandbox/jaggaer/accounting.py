"""Accounting codes as JAGGAER carries them: customer-defined segments in splittable groups.

Spec: reference/jaggaer-j1p.md 4.2, "Accounting"; codes have a campus suffix, `none` and `none-L` mean empty.
"""

from __future__ import annotations

from functools import lru_cache

from core.sandbox.codes import read_table
from core.sandbox.jaggaer.documents import Split
from core.sandbox.jaggaer.encode import Raw, encode

SUFFIX = "-L"


def accounting_block(splits: list[Split], context: str, *, second_chart: bool) -> Raw:
    """The member `splittableFieldSetGroupList` of a line (`context` Line) or a header (`context` Header)."""
    key = tuple((s.account, s.department, s.share_type, "" if s.share is None else str(s.share)) for s in splits)
    return _block(key, context, second_chart)


@lru_cache(maxsize=4096)
def _block(
    splits: tuple[tuple[str, str, str, str], ...],
    context: str,
    second_chart: bool,  # noqa: FBT001 - cached by position
) -> Raw:
    groups = [_group([_index(*split) for split in splits], context)]
    if second_chart:
        old = [[("OldObject", account[:4], "")] for account, *_ in splits]
        groups.append(_group([_fields(values) for values in old], context))
    return Raw(encode({"splittableFieldSetGroup": groups}))


def _group(indexes: list[dict[str, object]], context: str) -> dict[str, object]:
    index_list = {"splittableFieldIndex": indexes}
    return {"splittableFieldIndexSet": [{"context": context, "splittableFieldIndexList": index_list}]}


def _index(account: str, department: str, share_type: str, share: str) -> dict[str, object]:
    labels = _labels()
    index = _fields(
        [
            ("Account", _coded(account), labels.get(account, "")),
            ("Department", _coded(department), labels.get(department, "")),
            ("Fund", "none" + SUFFIX, ""),
            ("Project", "none", ""),
            ("Class", "", ""),
        ]
    )
    if share_type:
        index["splitType"] = share_type
        index["splitValue"] = Raw(share)
    return index


def _fields(values: list[tuple[str, str, str]]) -> dict[str, object]:
    fields = []
    for name, value, description in values:
        field = {"internalName": name}
        if value:
            field["value"] = value
        if description:
            field["description"] = description
        fields.append(field)
    return {"customFieldValueList": {"customFieldValue": fields}}


def _coded(code: str) -> str:
    return code + SUFFIX if code else ""


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    return {row["code"]: row["label"] for table in ("accounts.csv", "cost_centers.csv") for row in read_table(table)}
