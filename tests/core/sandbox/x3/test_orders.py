"""Saving orders: the rules of reference/sage-x3.md 5.1, each with the severity that the site gives it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from core.sandbox.x3 import X3Switches
from tests.core.sandbox.x3.client import SUPPLIER, Answer, Client, Json, codes, good_account, rows
from tests.core.sandbox.x3.conftest import Site

LINE = "purchaseOrderLines/0"


def refused(answer: Answer, path: str) -> str:
    """Checks the form of a refusal (2.10) and gives its message; the path is the one complaint."""
    assert answer.status == 200
    assert answer.body["data"] == {"x3Purchasing": {"purchaseOrder": {"create": None}}}
    error = answer.body["errors"][0]
    assert error["path"] == ["x3Purchasing", "purchaseOrder", "create"]
    assert error["extensions"]["code"] == "data-input-error"
    assert [d["severity"] for d in error["extensions"]["diagnoses"]] == [3]
    assert answer.paths == [path]
    assert answer.body["extensions"] == {"diagnoses": []}
    return answer.messages[0]


def test_a_good_order_is_saved_and_answered_with_the_node(x3: Client) -> None:
    node = x3.made_order(
        x3.line(), x3.line(quantityInOrderUnitOrdered=3, grossPrice="0.335", lineText={"value": "x\ny"})
    )
    lines = rows(node.pop("purchaseOrderLines"))
    assert node == {
        "_id": "POUS010000001",
        "id": "POUS010000001",
        "internalOrderReference": "50007503",
        "orderDate": "2018-05-04",
        "revisionNumber": 0,
        "isClosed": "no",
        "receiptStatus": "no",
        "invoiceStatus": "no",
        "signatureStatus": "notManaged",
        "purchaseSite": {"code": "US01"},
        "company": {"code": "US10"},
        "orderFromSupplier": {"code": {"code": SUPPLIER}},
        "currency": {"code": "USD"},
        "paymentTerm": {"code": "NET30"},
        "taxRule": {"code": "USA"},
        "taxExcludedTotalAmount": "26.01",
        "taxIncludedTotalAmount": "26.01",
    }
    assert [line["lineNumber"] for line in lines] == [1000, 2000]
    assert [line["_id"] for line in lines] == ["POUS010000001|1000|1", "POUS010000001|2000|1"]
    assert [line["taxExcludedLineAmount"] for line in lines] == ["25", "1.01"]
    assert lines[1]["lineText"] == {"value": "x\ny"}
    assert rows(lines[0]["taxes"]) == [{"denormalizedIndex": 1, "tax": {"code": "NTX"}}]
    dimension = rows(lines[0]["dimensions"])[0]
    assert dimension["dimensionType"] == {"code": "CCT"}


# -- rules ------------------------------------------------------------------------------------------------------

Breach = Callable[[Client], Answer]


def _line(**changed: object) -> Breach:
    return lambda x3: x3.create_order(x3.line(**changed))


def _header(**changed: object) -> Breach:
    return lambda x3: x3.create_order(**changed)


def _after(command: Mapping[str, object], breach: Breach) -> Breach:
    def run(x3: Client) -> Answer:
        told = dict(command)
        x3.x3.do(str(told.pop("do")), **told)
        return breach(x3)

    return run


def _set(node: str, key: str, member: str, value: object, breach: Breach | None = None) -> Breach:
    command = {"do": "set", "node": node, "key": key, "member": member, "value": value}
    return _after(command, breach or _header())


def _account(key: str) -> str:
    return f"{codes().chart}|{key}"


COST_CENTER = {"denormalizedIndex": 1, "dimensionType": "CCT", "dimension": "NEW"}
NEW_CENTER = {"do": "add-dimension", "type": "CCT", "code": "NEW"}

RULES: dict[str, tuple[int, str, Breach]] = {
    "site not for purchases": (1, "purchaseSite", _header(purchaseSite="US02")),
    "supplier missing": (
        2,
        "orderFromSupplier",
        _header(orderFromSupplier="", currency="USD", taxRule="USA", paymentTerm="NET30"),
    ),
    "supplier unknown": (
        2,
        "orderFromSupplier",
        _header(orderFromSupplier="NOBODY", currency="USD", taxRule="USA", paymentTerm="NET30"),
    ),
    "supplier without its leading zeros": (
        2,
        "orderFromSupplier",
        _header(orderFromSupplier="123", currency="USD", taxRule="USA", paymentTerm="NET30"),
    ),
    "supplier inactive": (
        2,
        "orderFromSupplier",
        _after({"do": "deactivate-supplier", "supplier": SUPPLIER}, _header()),
    ),
    "supplier address unknown": (3, "orderFromSupplierAddress", _header(orderFromSupplierAddress="OTHER")),
    "currency unknown": (4, "currency", _header(currency="XXX")),
    "currency inactive": (4, "currency", _set("Currency", "USD", "isActive", value=False)),
    "no rate on the order date": (
        4,
        "currency",
        _set("Currency", "EUR", "ratesFrom", "2020-01-01", _header(currency="EUR")),
    ),
    "tax rule unknown": (
        5,
        "taxRule",
        lambda x3: x3.create_order(x3.line(taxes=[{"denormalizedIndex": 1, "tax": "NTX"}]), taxRule="XXX"),
    ),
    "payment term unknown": (5, "paymentTerm", _header(paymentTerm="NET7")),
    "payment term inactive": (5, "paymentTerm", _set("PaymentTerm", "NET30", "isActive", value=False)),
    "product missing": (6, f"{LINE}/product", _line(product=None)),
    "product unknown": (6, f"{LINE}/product", _line(product="NOTHING")),
    "product not usable": (6, f"{LINE}/product", _set("Product", "GENGOODS", "productStatus", "notUsable")),
    "product not purchasable": (6, f"{LINE}/product", _set("Product", "GENGOODS", "isPurchased", value=False)),
    "product not at the receiving site": (6, f"{LINE}/product", _set("Product", "GENGOODS", "sites", ["FR011"])),
    "product not linked to the supplier": (7, f"{LINE}/product", _header()),
    "unit unknown": (8, f"{LINE}/orderUnit", _line(orderUnit="XXX")),
    "unit without conversion": (8, f"{LINE}/orderUnit", _set("Product", "GENGOODS", "units", ["USD"])),
    "quantity zero": (8, f"{LINE}/quantityInOrderUnitOrdered", _line(quantityInOrderUnitOrdered="0")),
    "quantity missing": (8, f"{LINE}/quantityInOrderUnitOrdered", _line(quantityInOrderUnitOrdered=None)),
    "quantity negative": (8, f"{LINE}/quantityInOrderUnitOrdered", _line(quantityInOrderUnitOrdered="-1")),
    "quantity with too many decimals": (
        8,
        f"{LINE}/quantityInOrderUnitOrdered",
        _set("UnitOfMeasure", "EA", "numberOfDecimals", 0, _line(quantityInOrderUnitOrdered="1.5")),
    ),
    "price missing": (9, f"{LINE}/grossPrice", _line(grossPrice=None)),
    "price negative": (9, f"{LINE}/grossPrice", _line(grossPrice="-0.01")),
    "tax unknown": (9, f"{LINE}/taxes/0/tax", _line(taxes=[{"denormalizedIndex": 1, "tax": "XXX"}])),
    "tax not determinable": (9, f"{LINE}/taxes", _set("TaxRule", "USA", "tax", "")),
    "receipt before the order": (10, f"{LINE}/expectedReceiptDate", _line(expectedReceiptDate="2018-05-03")),
    "account unknown": (11, f"{LINE}/account", _line(account="0000000")),
    "account inactive": (11, f"{LINE}/account", _set("Account", _account(good_account()), "isActive", value=False)),
    "account not valid any more": (
        11,
        f"{LINE}/account",
        _set("Account", _account(good_account()), "validityEndDate", "2018-05-03"),
    ),
    "account not valid yet": (
        11,
        f"{LINE}/account",
        _set("Account", _account(good_account()), "validityStartDate", "2018-05-05"),
    ),
    "account not determinable": (
        11,
        f"{LINE}/account",
        _set("Product", "GENGOODS", "accountingCode", "", _line(account=None)),
    ),
    "mandatory dimension missing": (11, f"{LINE}/dimensions", _line(dimensions=[])),
    "mandatory dimension empty": (
        11,
        f"{LINE}/dimensions",
        _line(dimensions=[{"denormalizedIndex": 1, "dimensionType": "CCT"}]),
    ),
    "dimension unknown": (11, f"{LINE}/dimensions/0/dimension", _line(dimensions=[COST_CENTER])),
    "dimension inactive": (
        11,
        f"{LINE}/dimensions/0/dimension",
        _after(
            NEW_CENTER, _set("Dimension", "CCT|NEW", "isActive", value=False, breach=_line(dimensions=[COST_CENTER]))
        ),
    ),
    "dimension not valid any more": (
        11,
        f"{LINE}/dimensions/0/dimension",
        _after(
            NEW_CENTER, _set("Dimension", "CCT|NEW", "validityEndDate", "2018-05-03", _line(dimensions=[COST_CENTER]))
        ),
    ),
    "dimension of another site": (
        11,
        f"{LINE}/dimensions/0/dimension",
        _after(NEW_CENTER, _set("Dimension", "CCT|NEW", "site", "FR011", _line(dimensions=[COST_CENTER]))),
    ),
    "dimension that the account does not take": (
        11,
        f"{LINE}/dimensions/0/dimension",
        _after(NEW_CENTER, _set("Dimension", "CCT|NEW", "accounts", ["1"], _line(dimensions=[COST_CENTER]))),
    ),
    "number given to an automatic counter": (12, "id", _header(id="MINE")),
    "reference too long": (13, "internalOrderReference", _header(internalOrderReference="123456789012345678901")),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_refuses_the_order_where_it_is_an_error(site: Site, name: str) -> None:
    rule, path, breach = RULES[name]
    client = site(X3Switches().with_rule(rule, "error"))
    assert refused(breach(client), path)
    held = client.held()
    assert held["orders"] == []
    assert held["saves"][-1]["committed"] is False
    assert held["saves"][-1]["errors"]


@pytest.mark.parametrize("name", RULES)
def test_a_rule_only_warns_where_it_is_a_warning(site: Site, name: str) -> None:
    rule, _, breach = RULES[name]
    client = site(X3Switches().with_rule(rule, "warning"))
    answer = breach(client)
    assert "errors" not in answer.body, answer.text
    assert answer.warnings
    assert {d["severity"] for d in answer.body["extensions"]["diagnoses"]} == {2}
    assert len(client.held()["orders"]) == 1


@pytest.mark.parametrize("name", [name for name, rule in RULES.items() if rule[0] != 3])
def test_a_rule_that_is_off_says_nothing(site: Site, name: str) -> None:
    rule, _, breach = RULES[name]
    answer = breach(site(X3Switches().with_rule(rule, "off")))
    assert "errors" not in answer.body, answer.text
    assert answer.body["extensions"] == {}


def test_the_severities_start_as_the_reference_says() -> None:
    switches = X3Switches()
    assert {n for n in range(1, 18) if switches.severity(n) == "error"} >= {1, 2, 4, 5, 6, 8, 11, 12}
    assert switches.severity(10) == "warning"


def test_all_faults_of_an_order_are_said_at_once(x3: Client) -> None:
    answer = x3.create_order(x3.line(account="0"), x3.line(product="NOTHING", orderUnit="XXX"), paymentTerm="NET7")
    assert answer.paths == [
        "paymentTerm",
        f"{LINE}/account",
        "purchaseOrderLines/1/product",
        "purchaseOrderLines/1/orderUnit",
    ]


@pytest.mark.parametrize("code", ["", "NOWHE"])
def test_without_a_site_there_is_no_order_whatever_rule_1_is(site: Site, code: str) -> None:
    client = site(X3Switches().with_rule(1, "off"))
    refused(client.create_order(purchaseSite=code, receiptSite="US01", invoiceSite="US01"), "purchaseSite")


def test_rights_on_a_site_are_checked(site: Site) -> None:
    refused(site(forbidden_sites=frozenset({"US01"})).create_order(), "purchaseSite")


def test_supplier_defaults_fill_what_is_absent_and_given_values_win(site: Site) -> None:
    node = site().made_order(paymentTerm="NET60", currency="EUR")
    assert (node["paymentTerm"]["code"], node["currency"]["code"], node["taxRule"]["code"]) == ("NET60", "EUR", "USA")
    without = site(X3Switches().with_rule(3, "off"))
    assert without.create_order().paths == ["currency", "taxRule", "paymentTerm", f"{LINE}/taxes"]


def test_an_order_without_lines_is_refused(x3: Client) -> None:
    data = {**x3.order(), "purchaseOrderLines": []}
    refused(x3.create_order(**data), "purchaseOrderLines")


# -- numbers, references, lengths -------------------------------------------------------------------------------


def test_the_counter_counts_by_site(x3: Client) -> None:
    numbers = [x3.made_order(purchaseSite=site)["id"] for site in ("US01", "US03", "US01")]
    assert numbers == ["POUS010000001", "POUS030000001", "POUS010000002"]


def test_a_refused_order_takes_no_number(x3: Client) -> None:
    x3.create_order(purchaseSite="US01", currency="XXX")
    assert x3.made_order()["id"] == "POUS010000001"


def test_a_manual_counter_needs_a_number_and_takes_it_once(site: Site) -> None:
    client = site(order_numbering="manual-untold")
    refused(client.create_order(), "id")
    assert client.made_order(id="MINE-1")["id"] == "MINE-1"
    refused(client.create_order(id="MINE-1"), "id")


def test_a_schema_tells_that_the_counter_is_manual(site: Site) -> None:
    client = site(order_numbering="manual")
    answer = client.create_order()
    assert answer.status == 400
    assert "PurchaseOrder_Input" in answer.text
    assert client.made_order(id="MINE-1")["id"] == "MINE-1"


def test_a_given_number_can_be_ignored(site: Site) -> None:
    assert site(given_number="ignored").made_order(id="MINE")["id"] == "POUS010000001"


def test_the_reference_is_not_unique(x3: Client) -> None:
    assert x3.made_order()["id"] != x3.made_order()["id"]
    assert len(x3.nodes("x3Purchasing", "purchaseOrder", "id", filter="{internalOrderReference:'50007503'}")) == 2


def test_a_long_reference_can_be_cut_silently(site: Site) -> None:
    node = site(long_reference="cut").made_order(internalOrderReference="1234567890123456789012")
    assert node["internalOrderReference"] == "12345678901234567890"


@pytest.mark.parametrize(
    ("member", "length"),
    [("project", 40), ("buyer", 5), ("supplierOrderNumber", 20)],
)
def test_texts_longer_than_their_field_are_refused(site: Site, member: str, length: int) -> None:
    client = site()
    refused(client.create_order(**{member: "x" * (length + 1)}), member)
    client.made_order(**{member: "x" * length})


def test_texts_of_a_line_are_30_characters_and_can_be_cut_where_the_site_does_so(site: Site) -> None:
    client, cutting = site(), site(too_long="cut")
    path = f"{LINE}/productDescriptionInUserLanguage"
    refused(client.create_order(client.line(productDescriptionInUserLanguage="x" * 31)), path)
    node = cutting.made_order(cutting.line(productDescriptionInUserLanguage="x" * 31))
    assert rows(node["purchaseOrderLines"])[0]["productDescriptionInUserLanguage"] == "x" * 30


@pytest.mark.parametrize("text", ["a\tb", "a\nb", "a\x00b", "\ud800"])
def test_control_characters_are_refused(x3: Client, text: str) -> None:
    refused(x3.create_order(project=text), "project")


# -- prices, dates, coding --------------------------------------------------------------------------------------


def test_the_price_list_gives_what_is_absent_and_can_override(site: Site) -> None:
    listed = site(price_list={"GENGOODS": "9.99"})
    absent = rows(listed.made_order(listed.line(grossPrice=None))["purchaseOrderLines"])[0]
    given = rows(listed.made_order(listed.line())["purchaseOrderLines"])[0]
    assert (absent["grossPrice"], given["grossPrice"]) == ("9.99", "12.5")
    overriding = site(price_list={"GENGOODS": "9.99"}, price_list_overrides=True)
    line = rows(overriding.made_order(overriding.line(netPrice="12.50"))["purchaseOrderLines"])[0]
    assert (line["grossPrice"], line["netPrice"], line["taxExcludedLineAmount"]) == ("9.99", "9.99", "19.98")


def test_prices_have_five_decimals(site: Site) -> None:
    client = site()
    line = rows(client.made_order(client.line(grossPrice="1.234565"))["purchaseOrderLines"])[0]
    assert line["grossPrice"] == "1.23457"
    strict = site(excess_decimals="refuse")
    refused(strict.create_order(strict.line(grossPrice="1.234565")), f"{LINE}/grossPrice")
    strict.made_order(strict.line(grossPrice="1.234500"))


@pytest.mark.parametrize(("currency", "amount"), [("USD", "3.7"), ("JPY", "4"), ("KWD", "3.704")])
def test_amounts_are_rounded_half_up_to_the_currency(x3: Client, currency: str, amount: str) -> None:
    line = x3.line(quantityInOrderUnitOrdered="1", grossPrice="3.7035")
    node = x3.made_order(line, currency=currency)
    assert node["taxExcludedTotalAmount"] == amount


def test_tax_is_in_the_total_including_tax_only(x3: Client) -> None:
    node = x3.made_order(x3.line(taxes=[{"denormalizedIndex": 1, "tax": "NOR"}]))
    assert (node["taxExcludedTotalAmount"], node["taxIncludedTotalAmount"]) == ("25", "30")


def test_a_supplier_s_conditions_take_off_lines_and_charge_the_order(site: Site) -> None:
    client = site(line_discount="10", order_charge="-1.50")
    node = client.made_order()
    line = rows(node["purchaseOrderLines"])[0]
    assert (line["grossPrice"], line["netPrice"], line["taxExcludedLineAmount"]) == ("12.5", "11.25", "22.5")
    assert node["taxExcludedTotalAmount"] == "21"
    client.update_order(id=node["id"], purchaseOrderLines=[{"_action": "create", **client.line()}])
    assert client.held()["orders"][0]["total"] == "43.5", "charged once"


def test_a_supplier_s_payment_term_fills_or_wins(site: Site) -> None:
    assert site().made_order(paymentTerm="NET60")["paymentTerm"]["code"] == "NET60"
    assert site(supplier_terms="always").made_order(paymentTerm="NET60")["paymentTerm"]["code"] == "NET30"


@pytest.mark.parametrize(
    ("given", "kept"), [("2018-06-01", "2018-06-01"), ("2018-06-02", "2018-06-04"), ("2018-06-03", "2018-06-04")]
)
def test_receipt_dates_move_to_a_working_day_where_the_site_does_so(site: Site, given: str, kept: str) -> None:
    client = site(shift_dates=True)
    answer = client.create_order(client.line(expectedReceiptDate=given))
    node = answer.body["data"]["x3Purchasing"]["purchaseOrder"]["create"]
    assert rows(node["purchaseOrderLines"])[0]["expectedReceiptDate"] == kept
    assert bool(answer.warnings) is (given != kept)
    assert date.fromisoformat(kept).weekday() < 5


def test_without_an_account_the_product_gives_it(x3: Client) -> None:
    product = next(p for p in codes().products.values() if p.code.startswith("GL-"))
    x3.made_order(x3.line(account=None, product=product.code))
    assert x3.held()["orders"][0]["lines"][0]["account"] == product.account


def test_an_account_can_be_given_as_it_was_read(x3: Client) -> None:
    x3.made_order(x3.line(account=_account(good_account())))
    assert x3.held()["orders"][0]["lines"][0]["account"] == good_account()


@pytest.mark.parametrize(
    ("dimensions", "path"),
    [
        ([{"denormalizedIndex": 10, "dimensionType": "CCT"}], "dimensions/9"),
        ([{"denormalizedIndex": 1, "dimensionType": "XXX", "dimension": "A"}], "dimensions/0"),
    ],
)
def test_dimension_slots_and_types_are_checked(x3: Client, dimensions: list[Json], path: str) -> None:
    answer = x3.create_order(x3.line(dimensions=dimensions))
    assert f"{LINE}/{path}" in answer.paths


def test_a_dimension_type_stands_on_a_line_once(x3: Client) -> None:
    cost_center = x3.line()["dimensions"][0]
    answer = x3.create_order(x3.line(dimensions=[cost_center, {**cost_center, "denormalizedIndex": 2}]))
    refused(answer, f"{LINE}/dimensions/1")


def test_mandatory_dimensions_can_be_others(site: Site) -> None:
    none = site(mandatory_dimensions=())
    none.made_order(none.line(dimensions=[]))
    both = site(mandatory_dimensions=("CCT", "PJT"))
    refused(both.create_order(), f"{LINE}/dimensions")


# -- language, status, locks ------------------------------------------------------------------------------------


def test_messages_are_in_the_language_of_the_user(site: Site) -> None:
    english = refused(site().create_order(purchaseSite="US02"), "purchaseSite")
    french = refused(site(language="FRA").create_order(purchaseSite="US02"), "purchaseSite")
    assert english == "Site US02: Not a purchase site"
    assert french == "Site US02 : N'est pas un site d'achat"


def test_a_refusal_can_come_with_another_status(site: Site) -> None:
    answer = site(business_error_status=500).create_order(purchaseSite="US02")
    assert answer.status == 500
    assert answer.paths == ["purchaseSite"]


# -- update -----------------------------------------------------------------------------------------------------


def update(x3: Client, *lines: Json, **header: object) -> Answer:
    data = {"id": "POUS010000001", **header}
    if lines:
        data["purchaseOrderLines"] = list(lines)
    return x3.update_order(**data)


def updated(x3: Client, *lines: Json, **header: object) -> Json:
    answer = update(x3, *lines, **header)
    assert "errors" not in answer.body, answer.text
    node: Json = answer.body["data"]["x3Purchasing"]["purchaseOrder"]["update"]
    return node


@pytest.fixture
def order(x3: Client) -> Client:
    x3.made_order(x3.line(), x3.line(grossPrice="7"), x3.line(grossPrice="9"))
    return x3


ONE, TWO = "POUS010000001|1000|1", "POUS010000001|2000|1"


def test_an_update_changes_what_is_given_and_nothing_else(order: Client) -> None:
    before = order.held()["orders"][0]
    updated(order, {"_action": "update", "_id": TWO, "grossPrice": "8"}, revisionNumber=1)
    after = order.held()["orders"][0]
    assert after["lines"][1] == {**before["lines"][1], "price": "8", "amount": "16"}
    changed = {"lines": 0, "total": 0, "total_with_tax": 0, "revision": 0}
    assert {**after, **changed} == {**before, **changed}
    assert (after["total"], after["revision"]) == ("59", 1)
    assert [after["lines"][i] for i in (0, 2)] == [before["lines"][i] for i in (0, 2)]


def test_an_update_adds_and_deletes_lines(order: Client) -> None:
    new = {"_action": "create", **order.line(grossPrice="1")}
    node = updated(order, {"_action": "delete", "_id": TWO}, new)
    assert [line["lineNumber"] for line in rows(node["purchaseOrderLines"])] == [1000, 3000, 4000]


def test_an_update_is_done_whole_or_not_at_all(order: Client) -> None:
    before = order.held()["orders"]
    answer = update(
        order, {"_action": "update", "_id": ONE, "grossPrice": "8"}, {"_action": "create", **order.line(account="0")}
    )
    assert answer.paths == ["purchaseOrderLines/1/account"]
    assert order.held()["orders"] == before


def test_an_update_validates_the_lines_that_it_touches_only(order: Client) -> None:
    order.x3.do("set", node="Account", key=_account(good_account()), member="isActive", value=False)
    updated(order, revisionNumber=2)
    answer = update(order, {"_action": "update", "_id": TWO, "grossPrice": "8"})
    assert answer.paths == [f"{LINE}/account"]


def test_a_dimension_of_a_line_is_changed_by_its_index(order: Client) -> None:
    order.x3.do("add-dimension", type="CCT", code="NEW")
    change = [{"denormalizedIndex": 1, "dimension": "NEW"}]
    updated(order, {"_action": "update", "_id": ONE, "dimensions": change})
    assert order.held()["orders"][0]["lines"][0]["dimensions"] == {"CCT": "NEW"}


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ({"_id": ONE, "grossPrice": "1"}, f"{LINE}/_action"),
        ({"_action": "replace", "_id": ONE}, f"{LINE}/_action"),
        ({"_action": "update", "_id": "POUS010000001|9000|1", "grossPrice": "1"}, f"{LINE}/_id"),
        ({"_action": "update", "grossPrice": "1"}, f"{LINE}/_id"),
    ],
)
def test_a_row_of_an_update_says_what_is_done_to_which_line(order: Client, line: Json, path: str) -> None:
    assert update(order, line).paths == [path]


def test_the_last_line_cannot_be_deleted(x3: Client) -> None:
    x3.made_order()
    assert update(x3, {"_action": "delete", "_id": ONE}).paths == ["purchaseOrderLines"]


@pytest.mark.parametrize("changed", [{"purchaseSite": "US03"}, {"orderFromSupplier": "OTHER"}, {"currency": "EUR"}])
def test_site_supplier_and_currency_stay(order: Client, changed: Json) -> None:
    assert update(order, **changed).paths == list(changed)


def test_an_update_needs_a_key_that_exists(x3: Client) -> None:
    assert x3.update_order(revisionNumber=1).paths == ["id", "id"]
    assert x3.update_order(id="POUS019999999").paths == ["id"]


def test_closing_all_lines_closes_the_order_and_the_other_way_round(order: Client) -> None:
    close = [{"_action": "update", "_id": f"POUS010000001|{n}|1", "isClosed": "yes"} for n in (1000, 2000)]
    assert updated(order, *close)["isClosed"] == "no"
    assert updated(order, {"_action": "update", "_id": "POUS010000001|3000|1", "isClosed": "yes"})["isClosed"] == "yes"
    order.made_order()
    node = order.update_order(id="POUS010000002", isClosed="yes").body["data"]["x3Purchasing"]["purchaseOrder"][
        "update"
    ]
    assert rows(node["purchaseOrderLines"])[0]["isClosed"] == "yes"


@pytest.mark.parametrize(
    "change",
    [
        {"revisionNumber": 5},
        {"isClosed": "no"},
        {"purchaseOrderLines": [{"_action": "update", "_id": ONE, "grossPrice": "1"}]},
        {"purchaseOrderLines": [{"_action": "delete", "_id": ONE}]},
    ],
)
def test_a_closed_order_cannot_be_changed(order: Client, change: Json) -> None:
    updated(order, isClosed="yes")
    assert update(order, **change).paths[0] in {"", LINE}
    assert order.held()["saves"][-1]["committed"] is False


@pytest.mark.parametrize("command", ["receive", "invoice"])
@pytest.mark.parametrize(
    "line",
    [
        {"_action": "update", "_id": ONE, "grossPrice": "1"},
        {"_action": "update", "_id": ONE, "quantityInOrderUnitOrdered": "9"},
        {"_action": "delete", "_id": ONE},
    ],
)
def test_a_received_or_invoiced_line_cannot_be_changed(order: Client, command: str, line: Json) -> None:
    order.x3.do(command, order="POUS010000001", line=1000)
    assert update(order, line).paths == [LINE]


def test_a_received_line_can_be_closed_and_the_others_changed(order: Client) -> None:
    order.x3.do("receive", order="POUS010000001", line=1000, quantity="1")
    updated(
        order,
        {"_action": "update", "_id": ONE, "isClosed": "yes"},
        {"_action": "update", "_id": TWO, "grossPrice": "1"},
    )
    held = order.held()["orders"][0]
    assert (held["lines"][0]["closed"], held["lines"][1]["price"], held["receipt_status"]) == (True, "1", "inPart")


def test_rule_17_can_be_a_warning(site: Site) -> None:
    client = site(X3Switches().with_rule(17, "warning"))
    client.made_order()
    client.x3.do("receive", order="POUS010000001", line=1000)
    answer = update(client, {"_action": "update", "_id": ONE, "grossPrice": "1"})
    assert answer.warnings
    assert client.held()["orders"][0]["lines"][0]["price"] == "1"


def test_a_locked_order_cannot_be_saved(order: Client) -> None:
    order.x3.do("lock", key="POUS010000001")
    answer = update(order, revisionNumber=1)
    assert "being modified" in answer.messages[0]
    order.x3.do("unlock", key="POUS010000001")
    updated(order, revisionNumber=1)


# -- the site's own fields --------------------------------------------------------------------------------------------


def test_a_site_field_is_kept_and_shown_and_its_length_holds(site: Site) -> None:
    client = site(site_fields="PurchaseOrder.yOrigin:YORIGIN:4")
    client.made_order(yOrigin="JAG")
    assert client.nodes("x3Purchasing", "purchaseOrder", "yOrigin") == [{"yOrigin": "JAG"}]
    refused(client.create_order(yOrigin="JAGGA"), "yOrigin")


def test_a_member_that_a_site_demands_is_missed_in_a_save_and_one_that_it_requires_by_the_schema(site: Site) -> None:
    fields = "PurchaseOrder.yOrigin:YORIGIN:4"
    demanding = site(site_fields=fields, demanded_members="PurchaseOrder.yOrigin")
    refused(demanding.create_order(), "yOrigin")
    assert demanding.made_order(yOrigin="JAG")["id"]
    requiring = site(site_fields=fields, required_members="PurchaseOrder.yOrigin")
    assert requiring.create_order().status == 400
    assert requiring.made_order(yOrigin="JAG")["id"]
