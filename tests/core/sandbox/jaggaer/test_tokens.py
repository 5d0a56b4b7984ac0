from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.core.sandbox.jaggaer.site import FORM, ORDERS, TOKEN, Site


def test_a_token_comes_with_the_members_of_the_realm(site: Site) -> None:
    told = site.http.post(TOKEN, data=FORM).json()
    assert told["expires_in"] == 3600
    assert set(told) == {
        "access_token",
        "expires_in",
        "refresh_expires_in",
        "token_type",
        "not-before-policy",
        "scope",
    }
    assert told["token_type"] == "Bearer"


@pytest.mark.parametrize(
    ("form", "status", "error"),
    [
        ({"client_secret": "wrong"}, 401, "invalid_client"),
        ({"client_id": "nobody"}, 401, "invalid_client"),
        ({"client_secret": ""}, 401, "invalid_client"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
        ({"grant_type": ""}, 400, "invalid_request"),
    ],
)
def test_wrong_credentials_are_refused_in_keycloaks_words(
    site: Site, form: dict[str, str], status: int, error: str
) -> None:
    answer = site.http.post(TOKEN, data={**FORM, **form})
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert site.practice.recorder.as_dict()["tokens_issued"] == 1


def test_credentials_outside_the_form_are_refused(site: Site) -> None:
    as_json = site.http.post(TOKEN, json=FORM)
    as_basic = site.http.post(TOKEN, data={"grant_type": "client_credentials"}, auth=("practice", "right"))
    assert [as_json.status_code, as_basic.status_code] == [400, 401]


def test_a_site_may_want_basic_authentication_and_a_scope(make_site: Callable[..., Site]) -> None:
    site = make_site()
    site.practice.do("set-switches", token_auth="basic", token_scope="j1p")
    grant = {"grant_type": "client_credentials"}
    client = (FORM["client_id"], FORM["client_secret"])
    answers = [
        site.http.post(TOKEN, data={**FORM, "scope": "j1p"}, headers={"Authorization": ""}),
        site.http.post(TOKEN, data={**grant, "scope": "j1p"}, auth=(client[0], "wrong")),
        site.http.post(TOKEN, data={**grant, "scope": "other"}, auth=client),
        site.http.post(TOKEN, data={**grant, "scope": "other j1p"}, auth=client),
    ]
    assert [(answer.status_code, answer.json().get("error")) for answer in answers] == [
        (401, "invalid_client"),
        (401, "invalid_client"),
        (400, "invalid_scope"),
        (200, None),
    ]


@pytest.mark.parametrize("realm", ["j1p-integrations", "J1P-INTEGRATIONS", "other"])
def test_the_realm_is_known_in_exactly_one_spelling(site: Site, realm: str) -> None:
    answer = site.http.post(TOKEN.replace("J1p-integrations", realm), data=FORM)
    assert (answer.status_code, answer.json()) == (404, {"error": "Realm does not exist"})


def test_a_token_ends_with_its_lifetime_on_the_servers_clock(make_site: Callable[..., Site]) -> None:
    site = make_site(token_seconds=60)
    site.practice.clock.move(59)
    assert site.get(ORDERS).status_code == 200
    site.practice.clock.move(2)
    assert site.get(ORDERS).status_code == 401


def test_several_tokens_are_valid_side_by_side(site: Site) -> None:
    first = dict(site.http.headers)
    site.sign_in()
    assert site.get(ORDERS).status_code == 200
    assert site.stranger.get(ORDERS, headers={"Authorization": first["authorization"]}).is_success
