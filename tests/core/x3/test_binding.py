from __future__ import annotations

import pytest

from core.model.flow import Entity
from core.model.reference import ReferenceKind
from core.x3.binding import build_layout
from core.x3.layout import Layout
from core.x3.schema import Schema
from core.x3.wire import read_reference
from tests.core.x3.sites import ODD_SITE, OLD_SITE, STRANGER, Asker, is_valid, layout_of


@pytest.fixture(scope="module")
def layout() -> Layout:
    return layout_of(ODD_SITE)


def test_fields_with_other_names_are_found_by_their_x3_code(layout: Layout) -> None:
    order = layout.documents[Entity.ORDER]
    paths = {reader.ours: reader.path for reader in order.fields}
    assert paths["order_date"] == ("dayOfOrder",)
    assert paths["reference"] == ("externalNumber",)
    assert order.rows is not None
    rows = {reader.ours: reader.path for reader in order.rows.fields}
    assert rows["price"] == ("unitPrice",)


def test_references_are_read_down_to_their_code(layout: Layout) -> None:
    order = layout.documents[Entity.ORDER]
    paths = {reader.ours: reader.path for reader in order.fields}
    assert paths["site"] == ("purchaseSite", "code")
    assert paths["supplier"] == ("orderFromSupplier", "code", "code")
    supplier = layout.documents[Entity.SUPPLIER]
    names = {reader.ours: reader.path for reader in supplier.fields}
    assert names["number"] == ("code", "code")
    assert names["name"] == ("code", "companyName1")


def test_what_a_site_lacks_is_missing(layout: Layout) -> None:
    order = layout.documents[Entity.ORDER]
    assert "currency" not in {reader.ours for reader in order.fields}
    assert order.update is None
    assert ReferenceKind.CURRENCY in layout.references
    assert ReferenceKind.PRODUCT not in layout.references
    assert ReferenceKind.PAYMENT_TERM not in layout.references


def test_the_dimension_rows_are_found_by_what_they_hold(layout: Layout) -> None:
    order = layout.documents[Entity.ORDER]
    assert order.rows is not None
    assert order.rows.slots is not None
    assert order.rows.slots.name == "analyticalDimensions"
    assert order.create is not None
    assert order.create.slots is not None
    assert order.create.slots.name == "analyticalDimensions"


def test_the_argument_of_the_create_is_found(layout: Layout) -> None:
    create = layout.documents[Entity.ORDER].create
    assert create is not None
    assert create.operation.argument == "order"
    assert "create(order: $data)" in create.text


def test_another_reference_field_can_be_named() -> None:
    order = layout_of(ODD_SITE, order_reference="OCNNUM").documents[Entity.ORDER]
    assert order.reference is not None
    assert order.reference.path == ("acknowledgement",)


def test_a_sites_own_field_for_the_suppliers_number_is_found(layout: Layout) -> None:
    reference = layout.documents[Entity.SUPPLIER].reference
    assert reference is not None
    assert reference.path == ("ySource",)


def test_two_own_fields_that_could_be_meant_are_none() -> None:
    unclear = ODD_SITE.replace('"Colour (YCOLOUR)"', '"Other source (YOTHER)"')
    assert layout_of(unclear).documents[Entity.SUPPLIER].reference is None
    named = layout_of(unclear, supplier_reference="YJAGNUM")
    reference = named.documents[Entity.SUPPLIER].reference
    assert reference is not None
    assert reference.path == ("ySource",)


def test_every_text_is_valid_for_the_site_that_it_was_made_for(layout: Layout) -> None:
    texts = [reference.page for reference in layout.references.values()]
    for document in layout.documents.values():
        texts += [document.page]
        texts += [document.more_rows] if document.more_rows else []
        texts += [s.text for s in (document.create, document.update) if s]
    assert len(texts) == 8
    for text in texts:
        assert is_valid(ODD_SITE, text) == []


def test_texts_are_the_same_every_time(layout: Layout) -> None:
    again = layout_of(ODD_SITE)
    for entity, document in layout.documents.items():
        assert document.page == again.documents[entity].page


def test_a_site_is_known_after_few_questions() -> None:
    asker = Asker(ODD_SITE)
    schema = Schema(asker)
    schema.settle(lambda: build_layout(schema, "ORDREF", "auto"))
    assert asker.asked <= 8


@pytest.mark.parametrize(("site", "generation"), [(ODD_SITE, "x3"), (OLD_SITE, "sage"), (STRANGER, "")])
def test_the_generation_is_told_from_the_roots(site: str, generation: str) -> None:
    assert layout_of(site).generation == generation


def test_packages_of_the_second_generation_are_found_too() -> None:
    older = ODD_SITE
    for name in ("x3Purchasing", "x3MasterData", "x3System"):
        older = older.replace(name, f"xtremX3{name[2:]}")
    found = layout_of(older)
    assert found.generation == "xtremX3"
    assert found.documents[Entity.ORDER].place.path == ("xtremX3Purchasing", "purchaseOrder")
    assert found.documents[Entity.ORDER].create is not None


def test_the_chart_of_an_accounting_code_is_that_of_its_account_where_it_has_none_of_its_own() -> None:
    finance = """
type Finance { accountingCode: AccountingCode_Query }
type AccountingCode_Query { read(_id: Id!): AccountingCode_node }
type AccountingCode_node { _id: Id code: String account: Account_node }
type Account_node { _id: Id code: String chartOfAccounts: Code_node }
"""
    text = ODD_SITE.replace("customPackage: Custom }", "x3FinanceData: Finance customPackage: Custom }", 1) + finance
    found = layout_of(text).references[ReferenceKind.ACCOUNTING_CODE]
    assert found.parent is not None
    assert found.parent.path == ("account", "chartOfAccounts", "code")
    assert [reader.path for reader in found.attributes] == [("account", "code")]
    node = {"_id": "AC1", "code": "AC1", "account": {"code": "5340251", "chartOfAccounts": {"code": "USA"}}}
    entry = read_reference(found, node)
    assert (entry.parent, entry.code, entry.attributes) == ("USA", "AC1", {"account": "5340251"})
