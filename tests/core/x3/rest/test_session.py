from __future__ import annotations

import pytest

from core.errors import ConfigurationError, CredentialsError
from core.model.connection import RestSettings
from core.model.flow import Entity
from core.x3.rest.session import RestSession
from tests.core.x3.rest.conftest import MakeSite


class Signer:
    """A sign-in that keeps what it was told."""

    def __init__(self, value: str) -> None:
        self.value = value
        self.told: list[str] = []

    def authorization(self) -> str:
        return self.value

    def refused(self, used: str, text: str, server_date: str, seen: set[str]) -> None:
        del used, server_date, seen
        self.told.append(text)

    def forget_failure(self) -> None:
        self.told.append("forgotten")


def test_the_token_is_tried_first_and_the_login_from_its_refusal_on() -> None:
    bearer, basic = Signer("Bearer x"), Signer("Basic y")
    session = RestSession(bearer, basic)
    assert session.authorization() == "Bearer x"
    session.refused("Bearer x", '{"$diagnoses":[]}', "", set())
    session.refused("Bearer x", "", "", set())  # another thread's call, that had left before
    assert session.authorization() == "Basic y"
    session.refused("Basic y", "", "", set())
    assert (bearer.told, basic.told) == ([], [""])
    session.forget_failure()
    assert session.authorization() == "Bearer x"


def test_a_refusal_with_a_code_is_one_of_the_token_itself() -> None:
    bearer, basic = Signer("Bearer x"), Signer("Basic y")
    session = RestSession(bearer, basic)
    session.refused("Bearer x", "Error 50: Invalid token", "", set())
    assert bearer.told == ["Error 50: Invalid token"]
    assert session.authorization() == "Bearer x"


def test_without_a_login_the_door_is_not_there_and_the_other_doors_go_on(make_site: MakeSite) -> None:
    site = make_site(rest_bearer=False)
    with pytest.raises(ConfigurationError, match=r"do not accept the token.*x3\.rest\.login") as caught:
        site.door.discover()
    assert not isinstance(caught.value, CredentialsError)
    assert "status" not in caught.value.context


def test_a_login_reads_and_writes_where_no_token_is_taken(make_site: MakeSite) -> None:
    user = make_site().x3.user
    site = make_site(RestSettings(login=user), rest_bearer=False, basic=True)
    assert Entity.ORDER in site.door.discover().create
    assert site.calls.by_reason()["x3:discover"] == 1 + 8


def test_a_wrong_login_is_tried_once(make_site: MakeSite) -> None:
    site = make_site(RestSettings(login="nobody"), rest_bearer=False, basic=True)
    for _ in range(2):
        with pytest.raises(CredentialsError, match="user or the password"):
            site.door.discover()
    assert site.calls.by_reason()["x3:discover"] == 2


def test_a_bad_token_stops_with_what_x3_says_of_it(make_site: MakeSite) -> None:
    site = make_site(settings={"client_id": "nobody"})
    with pytest.raises(CredentialsError, match="client ID"):
        site.door.discover()
