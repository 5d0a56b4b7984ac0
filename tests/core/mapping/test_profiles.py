from __future__ import annotations

import json
from datetime import date
from importlib import resources
from pathlib import Path

import pytest

from core.errors import SourceFileError
from core.mapping.profiles import load_profile, profile_names, profile_schema, read_profile
from core.model.connection import Connection, JaggaerSettings, X3Settings
from core.model.flow import Entity, FlowName
from core.sync.active import active_flows

CONNECTION = Connection(
    "Main",
    date(2023, 1, 1),
    JaggaerSettings(host="https://jaggaer.example.com", client_id="a"),
    X3Settings(base_url="https://x3:8124", folder="SEED", client_id="b", user="c"),
)


def test_every_shipped_profile_can_be_read() -> None:
    assert {"j1p-advantage", "j1p-indirect"} <= set(profile_names())
    for name in profile_names():
        assert read_profile(name).profile.name == name


def test_the_published_schema_is_the_one_of_the_program() -> None:
    file = resources.files("resources").joinpath("profiles", "profile.schema.json")
    assert json.loads(file.read_text(encoding="utf-8")) == profile_schema()


def test_a_profile_gets_a_hash_that_line_ends_do_not_change_and_a_word_does(profile_text: str) -> None:
    one = load_profile(profile_text, "a.toml")
    assert load_profile(profile_text.replace("\n", "\r\n"), "b.toml").content_hash == one.content_hash
    assert load_profile(profile_text.replace("NET45", "NET46"), "a.toml").content_hash != one.content_hash


def test_a_profile_is_read_from_a_path_with_or_without_byte_order_mark(profile_text: str, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_bytes(b"\xef\xbb\xbf" + profile_text.encode())
    mine = read_profile(str(file))
    assert mine.name == str(file)
    assert mine.resources[Entity.ORDER].by_name["currency"].rule.mandatory


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('kind = "site-date"', 'kind = "sitedate"', ("orders.order_date.kind", "'sitedate'", "allowed are text")),
        ('"/header/terms/daysAfter"', '"header/terms"', ("orders.fields.payment_term.source", "begins with /")),
        ('source = ["/quantity"]', 'source = ["/*x"]', ("orders.lines.fields.quantity.source", "*name=VALUE")),
        ("one_line = true", "oneline = true", ("suppliers.fields.name.oneline", "no such key")),
        ("cut = 30", 'cut = "x"', ("suppliers.lines.fields.label.cut", "'x'", "expected `int`")),
        ("New_York", "Newyork", ("site_zone", "America/Newyork", "time zone")),
        ("[orders.lines.fields.price]", "[orders.lines.fields.prize]", ("orders.lines.fields.prize", "price")),
        ("[orders.fields.currency]", "[orders.fields.revision]", ("orders.fields.revision", "currency")),
        ('without_shares = "hold"', 'without_shares = "guess"', ("without_shares", "'guess'", "hold, first, equal")),
        ('take = ["Open", ""]', 'take = ["Open", "closed"]', ("orders.gates", "'closed'", "two lists")),
        ('take = ["Completed"]', "take = []", ("orders.gates.take", "nothing through")),
        ("group = 0", 'group = "0"', ("orders.lines.accounting.group", "'0'", "expected `int`")),
        ('target = "cost-center"', 'target = "costs"', ("segments.Department.target", "'costs'", "dimension:TYPE")),
        ('target = "cost-center"', 'target = "account"', ("segments.Department.target", "another segment")),
        ('code = "unit"', 'code = "units"', ("orders.lines.fields.unit.code", "'units'", "payment-term")),
        ("/purchaseorders/{id}", "/purchaseorders/", ("orders.detail_path", "{id}")),
        ("[levels]", '[levels]\namount-differs = "stopp"', ("levels.amount-differs", "'stopp'", "notice")),
        (
            "[levels]",
            '[levels]\namount-difers = "notice"',
            (
                "levels.amount-difers",
                "'notice'",
                "no check is called so (did you mean amount-differs?)",
                "unit-assumed",
            ),
        ),
        ('site_zone = "America/New_York"', 'time_zone = "Mars/Base"', ("time_zone", "'Mars/Base'", "no time zone")),
        (
            "[[orders.gates]]",
            '[orders.parameters]\nflt = "x==1"\n[[orders.gates]]',
            ("orders.parameters.flt", "'x==1'", "use fixed_filter"),
        ),
        ("[levels]", '[levels]\naccount-gone = "notice"', ("levels.account-gone", "KIND-inactive", "payment-term")),
        ("[levels]", '[levels]\ndimension-PJT = "info"', ("levels.dimension-PJT", "dimension-TYPE")),
        (
            "[levels]",
            '[paging]\nstyle = "pages"\n[levels]',
            ("paging.style", "'pages'", "start, offset, page, cursor, link"),
        ),
        ("[levels]", '[paging]\nstyle = "cursor"\n[levels]', ("paging.next", "must be there")),
        ("[levels]", '[paging]\ntotal = "totRecords"\n[levels]', ("paging.total", "begins with /")),
        (
            "[[orders.gates]]",
            "[orders.paging]\nfirst_page = -1\n[[orders.gates]]",
            ("orders.paging.first_page", "negative"),
        ),
        ("profile_format = 1", "profile_format = 2", ("profile_format", "2", "format 1")),
        ('key = "/lineId"\n', "", ("orders.lines.key", "must be there")),
        ("split = [35, 35]", "split = [35, 0]", ("suppliers.fields.name.split", "[35, 0]", "above 0")),
    ],
)
def test_a_mistake_is_told_by_file_key_value_and_what_is_allowed(
    profile_text: str, old: str, new: str, told: tuple[str, ...]
) -> None:
    assert old in profile_text
    with pytest.raises(SourceFileError) as caught:
        load_profile(profile_text.replace(old, new, 1), "my.toml")
    for part in ("my.toml", *told):
        assert part in caught.value.message


def test_all_mistakes_of_a_profile_are_told_at_once(profile_text: str) -> None:
    spoiled = profile_text.replace("New_York", "Newyork").replace('code = "unit"', 'code = "units"')
    with pytest.raises(SourceFileError) as caught:
        load_profile(spoiled, "my.toml")
    assert "site_zone" in caught.value.message
    assert "orders.lines.fields.unit.code" in caught.value.message


@pytest.mark.parametrize("text", ["x = [", "profile_format = 1\nname = 'x'", ""])
def test_a_file_that_is_no_profile_is_refused_with_its_name(text: str) -> None:
    with pytest.raises(SourceFileError, match=r"bad\.toml"):
        load_profile(text, "bad.toml")


def test_an_unknown_name_and_a_missing_file_are_refused_with_what_can_be_had(tmp_path: Path) -> None:
    with pytest.raises(SourceFileError) as caught:
        read_profile("j1p")
    assert "j1p-indirect" in caught.value.remedy
    with pytest.raises(SourceFileError, match="cannot be read"):
        read_profile(str(tmp_path / "none.toml"))


def test_bank_accounts_and_tax_numbers_are_in_the_shipped_drop_list() -> None:
    drop = read_profile("j1p-indirect").profile.suppliers.drop
    assert {"/accountsPayableList", "/taxIdentificationNumber"} <= set(drop)


def test_a_profile_without_invoices_and_contracts_reads_neither_and_all_else_as_before(profile_text: str) -> None:
    older = profile_text[: profile_text.index("# Without this section invoices are not read.")]
    profile = load_profile(older, "older.toml")
    assert set(profile.resources) == {Entity.SUPPLIER, Entity.ORDER}
    assert active_flows(CONNECTION, profile) == (FlowName.SUPPLIERS, FlowName.ORDERS)
    with_all = load_profile(profile_text, "newer.toml")
    assert active_flows(CONNECTION, with_all) == (
        FlowName.SUPPLIERS,
        FlowName.ORDERS,
        FlowName.INVOICES,
        FlowName.CONTRACTS,
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[invoices.fields.kind]", "[invoices.fields.sort]", ("invoices.fields.sort", "kind")),
        ("[invoices.lines.fields.po_number]", "[invoices.lines.fields.po]", ("invoices.lines.fields.po", "po_number")),
        ('taxes = ["/header/taxCharge1"', 'taxes = ["/header/taxes"', ("orders.taxes", "charges too")),
        ('deductions = ["/header', 'deductions = ["header', ("orders.deductions", "begins with /")),
        ('contract = ["/contract', 'contract = ["contract', ("orders.lines.contract", "begins with /")),
        ("[contracts.fields.ceiling]", "[contracts.fields.price]", ("contracts.fields.price", "ceiling")),
        ("[contracts.lines.fields.supplier]", "[contracts.lines.fields.quantity]", ("contracts.lines", "supplier")),
        ("/invoices/{id}", "/invoices/", ("invoices.detail_path", "{id}")),
    ],
)
def test_a_mistake_about_invoices_and_contracts_is_told_too(
    profile_text: str, old: str, new: str, told: tuple[str, ...]
) -> None:
    assert old in profile_text
    with pytest.raises(SourceFileError) as refused:
        load_profile(profile_text.replace(old, new, 1), "mine.toml")
    said = f"{refused.value.message} {refused.value.remedy}"
    assert all(part in said for part in told), said
