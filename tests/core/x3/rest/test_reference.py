from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.errors import ContractError
from core.model.connection import X3Settings
from core.model.reference import ReferenceKind
from core.x3.rest.classes import Classes
from core.x3.rest.lists import Lists
from core.x3.rest.reference import ReferenceData
from tests.core.x3.rest.test_caller import Said, Server, error, page

TEXT = {"$type": "application/x-string"}
UNITS = {"$properties": dict.fromkeys(["UOM", "DES", "UOMDEC", "ENAFLG"], TEXT)}


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        yield server


def read(server: Server, kind: ReferenceKind, *says: Said) -> list[tuple[str, str, bool]]:
    server.says = list(says)
    classes = Classes(X3Settings("http://127.0.0.1", "SEED"), server.caller, None)
    found = ReferenceData(classes, server.caller, Lists(server.caller)).fetch(kind)
    return [(entry.code, entry.attributes.get("decimals", ""), entry.active) for entry in found]


def test_a_record_is_read_itself_where_its_list_leaves_out_what_decides(server: Server) -> None:
    row = {"$key": "E/A", "UOM": "E/A", "DES": "Each"}
    listed = (200, {"$resources": [row]})
    whole = (200, {**row, "UOMDEC": 3, "ENAFLG": 1})
    assert read(server, ReferenceKind.UNIT, page(), (200, UNITS), listed, whole) == [("E/A", "3", False)]
    assert server.asked[-1].endswith("TABUNIT('E%2FA')?representation=TABUNIT.$details")


def test_a_complete_list_is_enough(server: Server) -> None:
    listed = (200, {"$resources": [{"$key": "EA", "UOM": "EA", "UOMDEC": 0, "ENAFLG": True}]})
    assert read(server, ReferenceKind.UNIT, page(), (200, UNITS), listed) == [("EA", "0", True)]
    assert len(server.asked) == 3


def test_a_record_that_is_listed_but_not_given_is_not_missing(server: Server) -> None:
    listed = (200, {"$resources": [{"$key": "EA", "UOM": "EA"}]})
    with pytest.raises(ContractError, match="lists EA, but does not give it: No right"):
        read(server, ReferenceKind.UNIT, page(), (200, UNITS), listed, (200, error("No right")))


def test_a_record_without_its_code_is_refused(server: Server) -> None:
    listed = (200, {"$resources": [{"$key": "EA", "UOM": "", "UOMDEC": 0, "ENAFLG": 2}]})
    with pytest.raises(ContractError, match="without its code"):
        read(server, ReferenceKind.UNIT, page(), (200, UNITS), listed)
