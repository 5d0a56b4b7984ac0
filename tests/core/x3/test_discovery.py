from __future__ import annotations

import pytest

from core.errors import ConfigurationError
from core.model.connection import X3Settings
from core.model.flow import Entity
from core.x3.discovery import COUNTER, describe, missing_members, numbering_of
from tests.core.x3.sites import ODD_SITE, OLD_SITE, STRANGER, layout_of

SETTINGS = X3Settings("https://x3", "SEED")


def test_a_site_is_described_in_words_and_capabilities() -> None:
    layout = layout_of(ODD_SITE)
    numbering = numbering_of(layout.documents[Entity.SUPPLIER])
    assert numbering == COUNTER
    found = describe(layout, SETTINGS, numbering)
    assert found.create == {Entity.SUPPLIER}
    assert found.update == frozenset()
    assert found.header_fields == {"site", "supplier", "order_date", "reference"}
    assert found.line_fields == {"product", "price"}
    assert not found.account_on_line
    assert found.supplier_reference
    assert "X3 lets orders be created through GraphQL." in found.sentences
    assert "X3 also wants, for orders: _x3Transaction." in found.sentences
    assert "X3 gives suppliers their number." in found.sentences
    assert any("payment-term" in said for said in found.sentences)


def test_a_member_that_the_site_insists_on_and_we_lack_is_named() -> None:
    assert missing_members(layout_of(ODD_SITE).documents[Entity.ORDER], SETTINGS) == ("_x3Transaction",)


@pytest.mark.parametrize(("site", "word"), [(OLD_SITE, "no orders"), (STRANGER, "none of X3's data")])
def test_services_that_do_not_serve_us_are_refused(site: str, word: str) -> None:
    with pytest.raises(ConfigurationError, match=word):
        describe(layout_of(site), SETTINGS, COUNTER)


@pytest.mark.parametrize(
    ("setting", "searchable"), [("auto", True), ("none", False), ("number", True), ("YJAGNUM", True), ("YNO", False)]
)
def test_the_setting_says_where_the_suppliers_reference_is(setting: str, *, searchable: bool) -> None:
    layout = layout_of(ODD_SITE, supplier_reference=setting)
    settings = X3Settings("https://x3", "SEED", supplier_reference=setting)
    assert describe(layout, settings, COUNTER).supplier_reference is searchable
