"""`profile try`, `profile list` and `profile copy`, as they are typed; X3 is not there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.mapping.profiles import profile_names, profile_text
from tests.core.cli.conftest import _set_up
from tests.core.cli.shell import Shell
from tests.helpers.practice import Bench, bench


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Bench, Shell]]:
    """A home that was set up and never synced; X3 has gone."""
    with bench(tmp_path_factory.mktemp("profile"), orders=12) as made:
        shell, done = _set_up(made)
        assert done.code == 0, done.err
        made.pair.x3.stop()
        yield made, shell


Site = tuple[Bench, Shell]
Mine = Callable[..., str]


@pytest.fixture
def mine(tmp_path: Path) -> Mine:
    """A site's own profile: the shipped one with one text replaced by another."""

    def make(old: str, new: str) -> str:
        text = profile_text("j1p-indirect")
        assert old in text
        file = tmp_path / "mine.toml"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return str(file)

    return make


def test_a_record_is_shown_beside_what_it_becomes(site: Site) -> None:
    done = site[1]("profile", "try", "--key", "50057801", json=True)
    assert done.code == 0, done.err
    said = done.json
    assert (said["ok"], said["profile"], said["flow"]) == (True, "profiles/j1p-indirect.toml", "orders")
    (record,) = said["records"]
    assert (record["key"], record["source_id"], record["outcome"]) == ("50057801", "105606697", "taken")
    fields = {field["target"]: field for field in record["fields"]}
    assert fields["order_date"] == {
        "target": "order_date",
        "value": "2017-07-05",
        "source": "/header/createDateTime",
        "source_value": "2017-07-05T18:53:15.000Z",
        "rule": "date in America/New_York",
    }
    assert fields["line 105606697001 account"]["value"] == "5320151"
    assert fields["line 105606697001 account"]["source_value"] == "5320151-L"
    assert fields["supplier"]["value"] is None, "its supplier was never synced"
    assert record["record"]["header"]["poNumber"] == "50057801"
    assert "requestor" not in record["record"]["header"], "what the profile drops is not shown"
    assert "/header/freightOnBoard" in {entry["source"] for entry in record["not_read"]}


def test_people_read_the_same_as_a_table(site: Site) -> None:
    done = site[1]("profile", "try")
    assert done.code == 0, done.err
    assert "50007503 (id 100727791, revision 1): taken" in done.out
    assert "<- /header/total/currency = 'USD' (as is)" in done.out
    assert "not read: /header/freightOnBoard = 'Destination'" in done.out
    assert "0 to be mended (!)" in done.out


def test_a_key_can_be_an_id_and_suppliers_can_be_tried(site: Site) -> None:
    assert site[1]("profile", "try", "--key", "100727791", json=True).json["records"][0]["key"] == "50007503"
    said = site[1]("profile", "try", "--flow", "suppliers", "--count", "3", json=True).json
    assert len(said["records"]) == 3
    one = said["records"][1]
    named = site[1]("profile", "try", "--flow", "suppliers", "--key", one["key"], json=True).json
    assert named["records"] == [one]


@pytest.mark.parametrize(
    ("old", "new", "key", "words"),
    [
        ('source = ["/quantity"]', 'source = ["/quantty"]', "orders.lines.fields.quantity.source", "there is quantity"),
        ("/item/unitOfMeasure/dim", "/item/unitOfMesure/dim", "orders.lines.fields.unit.source", "is unitOfMeasure"),
        (
            'name = "Department"',
            'name = "Dept"',
            "orders.lines.accounting.segments.Dept.name",
            "Class, Department, Fund",
        ),
    ],
)
def test_a_wrong_pointer_is_named_by_file_key_and_record(
    site: Site, mine: Mine, old: str, new: str, key: str, words: str
) -> None:
    file = mine(old, new)
    done = site[1]("profile", "try", "--profile", file, json=True)
    assert (done.code, done.json["ok"]) == (1, False)
    (fault,) = [fault for fault in done.json["faults"] if fault["wrong"]]
    assert (fault["file"], fault["key"], fault["record"]) == (file, key, "50007503")
    assert words in fault["message"]
    assert f"  ! {file}: {key}: " in site[1]("profile", "try", "--profile", file).out


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        (
            'records = "/jipurchaseOrderList/jipurchaseOrder"',
            'records = "/orders"',
            2,
            ("pointer `records`", "orders:"),
        ),
        ('detail_item = "/header"', 'detail_item = "/head"', 2, ("no header at /head", "detail_item")),
        ('detail_path = "/j1p/api/public/ji/v1/purchaseorders/', 'detail_path = "/j1p/elsewhere/', 3, ("HTTP 404",)),
        ('list_path = "/j1p/api/public/ji/v1/purchaseorders"', 'list_path = "/nowhere"', 2, ("HTTP 404",)),
        ('source = ["/quantity"]', 'source = ["quantity"]', 2, ("quantity.source", "begins with /")),
    ],
)
def test_a_profile_that_reads_nothing_at_all_is_told_with_its_file(
    site: Site, mine: Mine, old: str, new: str, code: int, words: tuple[str, ...]
) -> None:
    file = mine(old, new)
    done = site[1]("profile", "try", "--profile", file, json=True)
    said = done.json["error"]
    assert done.code == code, said
    for word in words:
        assert word in f"{said['message']} {said['remedy']}"
    assert "Traceback" not in done.err


def test_entries_without_an_id_are_told_one_by_one(site: Site, mine: Mine) -> None:
    file = mine('source_id = "/poId"', 'source_id = "/poIdd"')
    done = site[1]("profile", "try", "--profile", file, json=True)
    assert done.code == 1
    assert (
        done.json["listed"][0]
        == f"{file}, orders: Entry 1 of the list of orders cannot be read: there is no id at /poIdd."
    )


def test_a_record_that_is_not_there_is_said(site: Site) -> None:
    done = site[1]("profile", "try", "--key", "nothing", json=True)
    assert done.code == 2
    assert "has none that is called nothing" in done.json["error"]["message"]


def test_the_shipped_profiles_are_listed_and_copied_but_never_over_a_file(site: Site, tmp_path: Path) -> None:
    listed = site[1]("profile", "list", json=True).json["profiles"]
    assert [one["name"] for one in listed] == list(profile_names())
    assert "j1p-advantage" in site[1]("profile", "list").out
    file = tmp_path / "copy.toml"
    assert site[1]("profile", "copy", "j1p-advantage", str(file)).code == 0
    assert file.read_text(encoding="utf-8") == profile_text("j1p-advantage")
    assert site[1]("profile", "copy", "j1p-indirect", str(file)).code == 2
    assert file.read_text(encoding="utf-8") == profile_text("j1p-advantage")
    unknown = site[1]("profile", "copy", "nobody", str(tmp_path / "other.toml"), json=True)
    assert (unknown.code, unknown.json["error"]["code"]) == (2, "file")
