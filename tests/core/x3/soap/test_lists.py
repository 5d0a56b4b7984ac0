"""Lists that show little or give much: nothing is believed that was not read and compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from core.errors import ConfigurationError, ContractError
from core.model.connection import SoapSettings
from core.model.flow import Entity, ExternalId
from core.model.reference import ReferenceKind
from tests.core.transport.toyserver import Asked, Reply
from tests.core.x3.soap.toysoap import Toy, keys_of, order, rows, serve, told, toy_site


@pytest.fixture
def toy() -> Iterator[Toy]:
    with toy_site() as made:
        yield made


def references(asked: Asked) -> Reply:
    """Orders PO1 and PO2 have the reference R, PO3 another."""
    number = keys_of(asked)["POHNUM"]
    return order(number, "other" if number == "PO3" else "R")


def test_documents_of_a_list_that_does_not_show_the_reference_are_read_and_compared(toy: Toy) -> None:
    serve(
        toy.server,
        {"query": lambda _: rows({"POHNUM": "PO1"}, {"POHNUM": "PO3"}, {"POHNUM": "PO2"}), "read": references},
    )
    found = toy.door.find(Entity.ORDER, ["R"])["R"]
    assert [document.external_id for document in found] == ["PO1", "PO2"]


def test_a_list_that_ignores_the_reference_is_not_read_through(toy: Toy) -> None:
    serve(toy.server, {"query": lambda _: rows(*({"POHNUM": f"PO{n}"} for n in range(40))), "read": references})
    with pytest.raises(ConfigurationError, match="without looking at ORDREF"):
        toy.door.find(Entity.ORDER, ["R"])
    assert "x3:read" not in toy.calls.by_reason()


def test_a_list_that_neither_shows_nor_takes_the_reference_is_said(toy: Toy) -> None:
    def query(asked: Asked) -> Reply:
        return told(None, 0, (3, "no filter")) if "ORDREF" in keys_of(asked) else rows({"POHNUM": "PO1"})

    serve(toy.server, {"query": query, "read": references})
    with pytest.raises(ConfigurationError, match="neither shows ORDREF nor looks for it"):
        toy.door.find(Entity.ORDER, ["R"])


def test_a_document_that_is_listed_but_not_given_does_not_look_gone(toy: Toy) -> None:
    serve(toy.server, {"query": lambda _: rows({"POHNUM": "PO1"}), "read": lambda _: told(None, 0, (3, "No right"))})
    with pytest.raises(ContractError, match="lists PO1, but does not give it: No right"):
        toy.door.read(Entity.ORDER, [ExternalId("PO1")])
    with pytest.raises(ContractError, match="does not give it"):
        toy.door.find(Entity.ORDER, ["R"])


def test_a_document_that_is_neither_listed_nor_given_is_gone(toy: Toy) -> None:
    serve(toy.server, {"query": lambda _: rows({"POHNUM": "PO10"}), "read": lambda _: told(None, 0, (3, "Unknown"))})
    assert toy.door.read(Entity.ORDER, [ExternalId("PO1")]) == {}


def test_an_empty_answer_with_status_0_and_no_error_is_an_empty_list(toy: Toy) -> None:
    serve(toy.server, {"query": lambda _: told(None, 0, (1, "Nothing found"))})
    assert toy.door.find(Entity.ORDER, ["R"]) == {"R": ()}


def test_another_document_than_the_one_asked_for_is_not_taken(toy: Toy) -> None:
    serve(toy.server, {"query": lambda _: rows(), "read": lambda _: order("PO9", "R")})
    assert toy.door.read(Entity.ORDER, [ExternalId("PO1")]) == {}


ACCOUNTS = '<D><GRP NAM="G"><FLD NAM="COA"/><FLD NAM="ACC"/><FLD NAM="ENAFLG"/></GRP></D>'


def test_a_code_is_missing_only_when_x3_neither_gives_nor_lists_it(toy: Toy) -> None:
    serve(
        toy.server,
        {
            "getDescription": lambda _: told(ACCOUNTS),
            "query": lambda _: rows({"COA": "USA", "ACC": "5"}, {"COA": "FRA", "ACC": "6"}),
            "read": lambda _: told(None, 0, (3, "No right")),
        },
    )
    with pytest.raises(ContractError, match="lists 5, but does not give it"):
        list(toy.door.fetch_reference(ReferenceKind.ACCOUNT, codes=["5"], parent="USA"))
    assert list(toy.door.fetch_reference(ReferenceKind.ACCOUNT, codes=["6"], parent="USA")) == []


def test_codes_of_a_list_that_shows_no_flags_are_read_one_by_one(toy: Toy) -> None:
    def read(asked: Asked) -> Reply:
        code = keys_of(asked)["ACC"]
        flag = "1" if code == "6" else "2"
        return told(
            f'<RESULT><GRP ID="G"><FLD NAME="COA">USA</FLD><FLD NAME="ACC">{code}</FLD>'
            f'<FLD NAME="ENAFLG">{flag}</FLD></GRP></RESULT>'
        )

    serve(
        toy.server,
        {
            "getDescription": lambda _: told(ACCOUNTS),
            "query": lambda _: rows({"COA": "USA", "ACC": "5"}, {"COA": "USA", "ACC": "6"}),
            "read": read,
        },
    )
    entries = list(toy.door.fetch_reference(ReferenceKind.ACCOUNT, parent="USA"))
    assert [(entry.code, entry.active) for entry in entries] == [("5", True), ("6", False)]


NUMBERS = [f"PO{n:03d}" for n in range(25)]


def listing(numbers: list[str], size: int) -> Callable[[Asked], Reply]:
    """A list in the order given, at most `size` rows, gone on with by `>` or `<` the number."""

    def query(asked: Asked) -> Reply:
        wanted = keys_of(asked).get("POHNUM", "")
        sign, limit = wanted[:4], wanted.removeprefix("&gt;").removeprefix("&lt;")
        left = [n for n in numbers if not wanted or (n > limit if sign == "&gt;" else n < limit)]
        return rows(*({"POHNUM": n, "ORDREF": f"R-{n}"} for n in left[:size]))

    return query


@pytest.mark.parametrize("numbers", [NUMBERS, NUMBERS[::-1]], ids=["upwards", "downwards"])
def test_a_long_list_is_read_whole_in_either_direction(numbers: list[str]) -> None:
    with toy_site(SoapSettings(list_size=10)) as toy:
        serve(toy.server, {"query": listing(numbers, 10)})
        found = list(toy.door._lists.every("YPOH", "POHNUM", ()))
    assert [row["POHNUM"][0] for row in found] == numbers


def test_a_list_that_is_not_gone_on_with_is_told_and_not_taken_for_whole() -> None:
    with toy_site(SoapSettings(list_size=10)) as toy:
        serve(toy.server, {"query": lambda _: listing(NUMBERS, 10)(Asked("POST", "", {}, b""))})
        with pytest.raises(ContractError, match="again and again"):
            list(toy.door._lists.every("YPOH", "POHNUM", ()))
        serve(toy.server, {"query": lambda _: rows(*({"X": n} for n in NUMBERS[:10]))})
        with pytest.raises(ConfigurationError, match="cannot be gone on with"):
            list(toy.door._lists.every("YPOH", "POHNUM", ()))


def test_codes_of_several_parents_in_one_full_list_are_not_taken_for_whole() -> None:
    with toy_site(SoapSettings(list_size=10)) as toy:
        serve(
            toy.server,
            {
                "getDescription": lambda asked: told(None, 0) if b"YCOA" in asked.body else told(ACCOUNTS),
                "query": lambda _: rows(*({"COA": "A", "ACC": n, "ENAFLG": "2"} for n in NUMBERS[:10])),
            },
        )
        with pytest.raises(ConfigurationError, match="cannot be gone on with"):
            list(toy.door.fetch_reference(ReferenceKind.ACCOUNT))


def test_a_list_that_is_whole_but_cannot_be_gone_on_with_is_taken() -> None:
    many = [{"POHNUM": f"PO{n:03d}"} for n in range(150)]
    with toy_site() as toy:
        serve(toy.server, {"query": lambda _: rows(*many)})
        assert len(list(toy.door._lists.every("YPOH", "POHNUM", ()))) == 150
        serve(toy.server, {"query": lambda asked: told(None, 0, (3, "no filter")) if keys_of(asked) else rows(*many)})
        assert len(list(toy.door._lists.every("YPOH", "POHNUM", ()))) == 150
