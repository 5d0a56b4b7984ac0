from __future__ import annotations

import pytest

from core.errors import ConfigurationError
from core.model.connection import RestSettings, X3Settings
from core.model.flow import Entity
from core.model.reference import ReferenceKind
from core.x3.rest.caller import ClassName
from core.x3.rest.names import class_name, entity_class, kind_classes


def settings(**rest: str) -> X3Settings:
    return X3Settings("http://127.0.0.1:1", "SEED", rest=RestSettings(**rest))  # type: ignore[arg-type]


def test_a_class_is_named_with_or_without_its_representation() -> None:
    assert class_name(" PORDER ") == ClassName("PORDER", "PORDER")
    assert class_name("PORDER.ZPOH") == ClassName("PORDER", "ZPOH")
    assert [str(class_name(text)) for text in ("A", "A.B")] == ["A", "A.B"]


def test_settings_name_other_classes_than_the_usual_ones() -> None:
    found = kind_classes(settings(supplier_class="ZBPS", reference_classes="account = ZGAC.Z1 , site=ZFCY,"))
    assert found[ReferenceKind.ACCOUNT] == ClassName("ZGAC", "Z1")
    assert found[ReferenceKind.SITE] == ClassName("ZFCY", "ZFCY")
    assert found[ReferenceKind.SUPPLIER] == entity_class(settings(supplier_class="ZBPS"), Entity.SUPPLIER)
    assert found[ReferenceKind.CURRENCY] == ClassName("TABCUR", "TABCUR")
    assert set(found) == set(ReferenceKind)


@pytest.mark.parametrize("text", ["colour=X", "account", "account="])
def test_a_kind_that_there_is_not_is_refused(text: str) -> None:
    with pytest.raises(ConfigurationError, match=r"x3\.rest\.reference_classes"):
        kind_classes(settings(reference_classes=text))
