"""The codes of a record as the store keeps them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from importlib import resources
from pathlib import Path

import pytest

from core.mapping.compiled import LoadedProfile
from core.mapping.crossref import CrossReferences
from core.mapping.engine import map_record
from core.mapping.profiles import read_profile
from core.model.connection import AccountRoute
from core.model.crossref import MappingRule, Scope
from core.model.document import WrittenImage
from core.model.finding import Finding
from core.model.mapped import MappedRecord
from core.model.status import Level, Status
from core.model.uses import HeldCode, Without, WrittenCode
from core.sync.uses import uses_of
from tests.core.mapping.shapes import CONTEXT, ORDER, SUPPLIER, line, order_record, supplier_record, with_lines

FIRST, SECOND = "494457081", "494457082"


@pytest.fixture
def profile(tmp_path: Path) -> LoadedProfile:
    """The shipped profile with a field whose codes X3 has no table for."""
    text = resources.files("resources").joinpath("profiles", "j1p-indirect.toml").read_text(encoding="utf-8")
    file = tmp_path / "site.toml"
    buyer = '[orders.fields.buyer]\nsource = ["/header/apStatus"]\ncode = "buyer"\n\n[orders.lines]\n'
    file.write_text(text.replace("[orders.lines]\n", buyer, 1), encoding="utf-8")
    return read_profile(str(file))


def mapped(profile: LoadedProfile, *rules: MappingRule, payload: dict[str, object] = ORDER) -> MappedRecord:
    return map_record(order_record(payload), profile, CrossReferences(rules, len(rules)), CONTEXT)


def image_of(record: MappedRecord, **changes: object) -> WrittenImage:
    lines = {each.key: dict(each.fields) for each in record.document.lines}
    return replace(WrittenImage(dict(record.document.fields), lines), **changes)  # type: ignore[arg-type]


def stop(kind: str, value: str, key: str = "", level: Level = Level.STOP) -> Finding:
    return Finding(f"{kind}-missing", level, Status.NEEDS_MAPPING, kind, value, "", "", key, kind)


def test_what_is_written_is_told_with_place_day_and_what_gives_it_without_a_rule(profile: LoadedProfile) -> None:
    record = mapped(profile, MappingRule("account", "739600", "6063", version=1))
    uses = uses_of(record, image_of(record), ())
    assert (uses.unit, uses.supplier, uses.day) == ("UMLOW", "0000015414", record.order_date)
    assert uses.written is not None
    header, first, second = uses.written
    assert (header.ordinal, header.category, header.lines) == (0, "", 2)
    assert set(header.codes) == {
        WrittenCode("supplier", "0000015414", "S100", Without.LINK),
        WrittenCode("site", "UMLOW", "US01", Without.SETTING),
        WrittenCode("currency", "USD", "USD"),
        WrittenCode("payment-term", "NET30", "NET30"),
        WrittenCode("buyer", "Open", "Open"),
    }
    assert [(each.ordinal, each.category, each.lines) for each in (first, second)] == [(1, "LAB", 1), (2, "LAB", 1)]
    assert WrittenCode("account", "739600", "6063") in first.codes
    assert WrittenCode("product", "NonCatalogItem", "GENGOODS", Without.SETTING) in first.codes


def test_what_x3_holds_counts_and_closed_cancelled_and_missing_lines_do_not(profile: LoadedProfile) -> None:
    payload = with_lines(line(1), line(2), line(3, workflowStatus="Cancelled"), line(4))
    record = mapped(profile, payload=payload)
    image = image_of(record)
    lines = {key: {**fields, "account": "by hand"} for key, fields in image.lines.items() if key != "494457084"}
    uses = uses_of(record, replace(image, lines=lines, closed_lines=frozenset({SECOND})), ())
    assert uses.written is not None
    assert [each.ordinal for each in uses.written] == [0, 1]
    assert uses.written[0].lines == 1
    assert WrittenCode("account", "739600", "by hand") in uses.written[1].codes
    closed = uses_of(record, replace(image, closed=True), ())
    assert closed.written is not None
    assert [(each.ordinal, each.lines) for each in closed.written] == [(0, 0)]


def test_what_waits_is_a_line_with_its_money_or_the_whole_record(profile: LoadedProfile) -> None:
    record = mapped(profile)
    findings = (
        stop("account", "739600", FIRST),
        stop("account", "739600", FIRST),
        stop("payment-term", "NET30"),
        stop("account", "739600", SECOND, Level.NOTICE),
        stop("account", "other", SECOND),
        stop("", "739600", SECOND),
    )
    assert uses_of(record, None, findings) == replace(
        uses_of(record, None, ()),
        written=None,
        held=(
            HeldCode("account", "739600", FIRST, "LAB", 1, Decimal(125)),
            HeldCode("payment-term", "NET30", "", "", 2, Decimal(250)),
        ),
    )


def test_a_product_that_an_account_leads_to_says_so(profile: LoadedProfile) -> None:
    context = replace(CONTEXT, account_route=AccountRoute.PRODUCT, products_of_account={"739600": ("LABGOODS",)})
    record = map_record(order_record(ORDER), profile, CrossReferences([], 0), context)
    uses = uses_of(record, image_of(record), ())
    assert uses.written is not None
    assert WrittenCode("product", "739600", "LABGOODS", Without.ACCOUNT) in uses.written[1].codes
    assert WrittenCode("account", "739600", "739600") in uses.written[1].codes, (
        "X3 has no place for it; as it was mapped"
    )


def test_of_a_supplier_nothing_written_is_kept(profile: LoadedProfile) -> None:
    record = map_record(supplier_record(SUPPLIER), profile, CrossReferences([], 0), CONTEXT)
    uses = uses_of(record, image_of(record), [stop("currency", "USD")])
    assert uses.written is None
    assert uses.held == (HeldCode("currency", "USD", "", "", 0, Decimal(0)),)


def test_a_generic_product_per_category_is_a_rule_for_the_kind_of_line(profile: LoadedProfile) -> None:
    rule = MappingRule("product", "NonCatalogItem", "GENLAB", Scope(category="LAB"), version=1)
    other = with_lines(line(1), line(2, item={"productType": "NonCatalogItem", "commodityCode": "IT"}))
    products = [each.fields["product"] for each in mapped(profile, rule, payload=other).document.lines]
    assert products == ["GENLAB", "GENGOODS"]
