from __future__ import annotations

import copy
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.mapping.compiled import LoadedProfile
from core.mapping.fingerprint import fingerprint
from core.mapping.profiles import load_profile
from core.model.flow import Entity
from core.model.record import Fingerprint
from tests.core.mapping.shapes import ORDER, SUPPLIER, Payload, at, block, line, with_lines

ONE, TWO = "494457081", "494457082"


@pytest.fixture
def taken(profile: LoadedProfile) -> Fingerprint:
    return fingerprint(ORDER, profile, Entity.ORDER)


def of(payload: Payload, profile: LoadedProfile) -> Fingerprint:
    return fingerprint(payload, profile, Entity.ORDER)


def test_lines_are_in_the_order_of_the_source_each_with_its_own_hash(
    profile: LoadedProfile, taken: Fingerprint
) -> None:
    assert list(taken.lines) == [ONE, TWO]
    assert taken.lines[ONE] != taken.lines[TWO]
    assert list(of(with_lines(line(2), line(1)), profile).lines) == [TWO, ONE]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("header.revisionNumber", 2),
        ("header.revisionDate", "2024-01-01T00:00:00.000Z"),
        ("header.lastUpdate", "2024-01-01T00:00:00.000Z"),
        ("header.total.value", 9999),
        ("header.supplier.name", "Renamed Inc"),
        ("header.freightOnBoard", "Destination"),
    ],
)
def test_what_moves_without_content_changes_nothing(
    profile: LoadedProfile, taken: Fingerprint, path: str, value: object
) -> None:
    assert of(at(ORDER, path, value), profile) == taken


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("header.createDateTime", "2023-11-17T02:17:47.547Z"),
        ("header.businessUnit", "UMBOS"),
        ("header.businessUnit", None),
        ("header.supplier.id", 1),
        ("header.supplier.supplierNumber", "15414"),
        ("header.total.currency", "EUR"),
        ("header.terms.daysAfter", 45),
        ("header.workflowStatus", "Pending"),
        ("header.apStatus", "Closed"),
    ],
)
def test_what_can_reach_x3_changes_the_header_alone(
    profile: LoadedProfile, taken: Fingerprint, path: str, value: object
) -> None:
    changed = of(at(ORDER, path, value), profile)
    assert changed.header != taken.header
    assert changed.lines == taken.lines


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("quantity", 11),
        ("unitPrice", Decimal("12.51")),
        ("extendedPrice", "125.01"),
        ("lineNumber", 7),
        ("workflowStatus", "Cancelled"),
        ("supplierStatus", {"status": "Cancelled"}),
        ("requestedDeliveryDate", "2024-02-14T00:00:00.000Z"),
        ("splittableFieldSetGroupList", block({"Account": "739601-L", "Department": "L630200444-L"})),
        ("splittableFieldSetGroupList", block({"Account": "739600-L", "Department": "L630200445-L"})),
        ("splittableFieldSetGroupList", block({"Account": "739600", "Department": "L630200444-L"})),
    ],
)
def test_a_changed_line_changes_its_own_hash_alone(
    profile: LoadedProfile, taken: Fingerprint, member: str, value: object
) -> None:
    changed = of(with_lines(line(1, **{member: value}), line(2)), profile)
    assert changed.lines[ONE] != taken.lines[ONE]
    assert (changed.header, changed.lines[TWO]) == (taken.header, taken.lines[TWO])


@pytest.mark.parametrize("empty", [None, "", {}, []])
def test_absent_null_and_empty_are_alike(profile: LoadedProfile, empty: object) -> None:
    without = of(at(ORDER, "header.businessUnit", None), profile)
    payload = copy.deepcopy(ORDER)
    payload["header"]["businessUnit"] = empty  # type: ignore[index]
    assert of(payload, profile) == without


@pytest.mark.parametrize("quantity", [10, Decimal(10), Decimal("10.00"), "10", "10.0", "1E1"])
def test_numbers_count_by_value_however_they_are_written(
    profile: LoadedProfile, taken: Fingerprint, quantity: object
) -> None:
    same = of(with_lines(line(1, quantity=quantity), line(2)), profile) == taken
    assert same is (quantity != "1E1")


def test_labels_and_members_that_no_rule_reads_change_nothing(profile: LoadedProfile, taken: Fingerprint) -> None:
    text = repr(ORDER).replace("label of 739600-L", "another label").replace("'taxable': 'false'", "'taxable': 'true'")
    changed = eval(text, {"Decimal": Decimal})
    assert changed != ORDER
    assert of(changed, profile) == taken


def test_shares_of_a_split_count_by_value(profile: LoadedProfile) -> None:
    def with_share(share: object) -> Fingerprint:
        half = {"splitType": "PercentOfPrice", "splitValue": share}
        splits = block({"Account": "1", **half}, {"Account": "2", **half})
        return of(with_lines(line(1, splittableFieldSetGroupList=splits)), profile)

    assert with_share(50) == with_share(Decimal("50.00"))
    assert with_share(50) != with_share(49)


def test_the_codes_of_the_header_count_only_for_lines_that_have_none(profile: LoadedProfile) -> None:
    lines = with_lines(line(1, splittableFieldSetGroupList=None), line(2))
    one = of(at(lines, "header.splittableFieldSetGroupList", block({"Account": "1"})), profile)
    two = of(at(lines, "header.splittableFieldSetGroupList", block({"Account": "2"})), profile)
    assert one.lines[ONE] != two.lines[ONE]
    assert (one.header, one.lines[TWO]) == (two.header, two.lines[TWO])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('strip_suffix = ["-L"]', 'strip_suffix = ["-M"]'),
        ('default = "EA"', 'default = "UN"'),
        ("cut = 30", "cut = 25"),
        ('lookup = { USD = "DOL", MON = "MTH", HUR = "HR" }', 'lookup = { EA = "UN" }'),
        ('site_zone = "America/New_York"', 'site_zone = "Europe/Paris"'),
        ('name = "j1p-indirect"', 'name = "mine"'),
    ],
)
def test_options_defaults_and_tables_of_the_profile_change_nothing(
    profile_text: str, taken: Fingerprint, old: str, new: str
) -> None:
    assert old in profile_text
    assert of(ORDER, load_profile(profile_text.replace(old, new), "mine.toml")) == taken


def test_a_profile_that_reads_a_member_that_is_not_there_changes_nothing(profile_text: str, taken: Fingerprint) -> None:
    more = profile_text + '\n[orders.fields.buyer]\nsource = ["/header/nobody"]\n'
    assert of(ORDER, load_profile(more, "mine.toml")) == taken


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.decimals(allow_nan=True),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(deadline=None)
@given(value=_JSON, path=st.sampled_from(["header", "lineList", "header.supplier", "lineList.poLine"]))
def test_strange_records_get_a_fingerprint_too_and_always_the_same(value: object, path: str) -> None:
    profile = _shipped()
    payload = at(ORDER, path, {} if value is None else value)
    assert of(payload, profile) == of(copy.deepcopy(payload), profile)


def test_addresses_are_the_lines_of_a_supplier(profile: LoadedProfile) -> None:
    one = fingerprint(SUPPLIER, profile, Entity.SUPPLIER)
    two = fingerprint(at(SUPPLIER, "addressList.address.0.city", "Morgantown"), profile, Entity.SUPPLIER)
    assert list(one.lines) == ["u1"]
    assert one.header == two.header
    assert one.lines != two.lines


def _shipped() -> LoadedProfile:
    from core.mapping.profiles import read_profile  # noqa: PLC0415 - hypothesis takes no function fixtures

    return read_profile("j1p-indirect")
