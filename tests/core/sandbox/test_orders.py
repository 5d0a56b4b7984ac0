from __future__ import annotations

import itertools
from decimal import Decimal

from core.sandbox.data import (
    department_of,
    generated_order,
    load_codes,
    load_orders,
    load_suppliers,
    order_key,
    volume,
)


def test_all_real_orders_are_there_with_their_quirks() -> None:
    orders = load_orders()
    lines = [line for order in orders for line in order.lines]
    assert (len(orders), len(lines), len(load_suppliers())) == (1339, 5102, 681)
    assert max(len(o.lines) for o in orders) == 387
    assert sum(line.cancelled for line in lines) == 1461 + 2
    assert sum(line.cancelled and line.quantity > 0 for line in lines) == 792
    assert sum(o.cancelled for o in orders) == 456
    assert max(line.amount for line in lines) == Decimal("22918848.98")
    assert sum("USD" in line.unit for line in lines) == 1584


def test_about_three_lines_in_a_hundred_use_a_code_that_x3_lacks() -> None:
    missing = {m.code for m in load_codes().missing}
    live = [line for o in load_orders() for line in o.lines if not line.cancelled]
    hit = [line for line in live if {line.account, line.department} & missing]
    assert (len(hit), len(live)) == (110, 3639)
    assert missing <= {code for line in hit for code in (line.account, line.department)}


def test_the_list_is_sorted_by_id_and_not_by_last_update() -> None:
    orders = load_orders()
    ids = [o.po_id for o in orders]
    stamps = [o.last_update for o in orders]
    assert ids == sorted(set(ids))
    assert stamps != sorted(stamps)
    assert all(o.last_update >= o.created for o in orders)
    assert all(o.created.utcoffset() is not None for o in orders)


def test_a_local_time_of_summer_and_one_of_winter_become_utc() -> None:
    by_number = {o.number: o for o in load_orders()}
    assert by_number["50100358"].created.isoformat() == "2018-12-21T12:33:23+00:00"
    assert by_number["50057253"].created.isoformat() == "2018-09-13T17:54:25+00:00"


def test_amounts_are_quantity_times_price_to_the_cent_on_every_line() -> None:
    cent = Decimal("0.01")
    for order in load_orders():
        for line in order.lines:
            assert abs(line.quantity * line.unit_price - line.amount) <= cent / 2, line


def test_the_department_of_a_line_follows_from_number_and_category_alone() -> None:
    order = max(load_orders(), key=lambda o: len(o.lines))
    for line in order.lines:
        assert line.department == department_of(order.number, line.category)
    assert department_of("50007503", "FURNITURE, OFFICE") == "L630200012"


def test_suppliers_have_numbers_of_ten_digits_and_every_order_names_one() -> None:
    suppliers = {s.supplier_id: s for s in load_suppliers()}
    assert all(len(s.number) == 10 and s.number.startswith("0") for s in suppliers.values())
    assert len({s.number for s in suppliers.values()}) == 681
    assert max(len(s.name) for s in suppliers.values()) == 69
    for order in load_orders():
        supplier = suppliers[order.supplier_id]
        assert order.site in supplier.sites
        assert supplier.last_update < order.created


def test_a_limit_takes_the_first_orders() -> None:
    assert [o.number for o in load_orders(3)] == [o.number for o in load_orders()[:3]]


def test_a_volume_repeats_and_goes_beyond_the_real_orders_with_other_numbers() -> None:
    many = list(volume(3000))
    assert many[:1339] == list(load_orders())
    assert len({o.number for o in many}) == len({o.po_id for o in many}) == 3000
    assert [o.po_id for o in many] == sorted(o.po_id for o in many)
    assert [generated_order(i) for i in (1339, 2999)] == [many[1339], many[2999]]
    assert many[1339 + 5].total == many[5].total
    assert len({line.line_id for o in many for line in o.lines}) == sum(len(o.lines) for o in many)


def test_the_key_of_a_position_is_that_of_its_order() -> None:
    for position in (0, 1338, 1339, 54321):
        order = generated_order(position)
        assert order_key(position) == (order.po_id, order.last_update)


def test_a_volume_is_made_as_it_is_read() -> None:
    assert len(list(itertools.islice(volume(100_000), 10))) == 10
