from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from core.sandbox.x3 import X3Practice, X3Switches
from tests.core.sandbox.x3.client import Client
from tests.core.sandbox.x3.conftest import Site

BACK = "http://127.0.0.1:1/callback"
PING = {"query": "{ __typename }"}


class Application:
    """An application registered with Sage, written from reference/sage-x3.md 1.2 for these tests alone."""

    def __init__(self, client: Client, root: str = "/v1") -> None:
        self.x3, self.http = client.x3, client.http
        self.root = client.x3.base_url + root

    def ask(self, **changed: str) -> httpx.Response:
        query = {
            "client_id": self.x3.client_id,
            "scope": "api.graphQL user.?",
            "customer": self.x3.base_url,
            "redirect_uri": BACK,
            "state": "st",
            **changed,
        }
        return self.http.get(
            f"{self.root}/token/authorise", params={k: v for k, v in query.items() if v}, follow_redirects=False
        )

    def code(self) -> str:
        answer = self.ask()
        found = re.search(r'name="authorizationCode" value="([^"]+)"', answer.text)
        assert found is not None, answer.text
        return found[1]

    def token(self, grant: str = "authorization_code", **changed: object) -> httpx.Response:
        members: dict[str, object] = {
            "grant_type": grant,
            "client_id": self.x3.client_id,
            "client_secret": self.x3.secret,
            "redirect_uri": BACK,
            **changed,
        }
        return self.http.post(f"{self.root}/token", json={k: v for k, v in members.items() if v != ""})

    def pair(self) -> dict[str, Any]:
        code = self.code()
        self.x3.do("accept-pairing")
        told: dict[str, Any] = self.token(code=code).json()
        return told

    def call(self, access: str, endpoint: str = "") -> httpx.Response:
        return self.http.post(
            f"{self.root}/service/{endpoint or self.x3.folder}/api",
            json=PING,
            headers={"Authorization": f"Bearer {access}"},
        )


@pytest.fixture
def app(site: Site) -> Application:
    return Application(site(with_supplier=False))


def said(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["message"]


def test_the_root_document_leads_everywhere_without_a_sign_in(app: Application) -> None:
    told = app.http.get(app.root).json()
    assert told["customerAccess"] == {"authorise": f"{app.root}/token/authorise", "token": f"{app.root}/token"}
    assert told["customerUsage"]["graphQL"] == f"{app.root}/service/{{endPoint}}/api"
    assert told["businessDomains"] == ["ALL"]


def test_an_accepted_pairing_gives_tokens_that_open_graphql_and_the_folders(app: Application) -> None:
    told = app.pair()
    assert set(told) == {"access_token", "refresh_token", "scope"}
    assert app.call(told["access_token"]).json()["data"] == {"__typename": "Query"}
    folders = app.http.get(f"{app.root}/folders", headers={"Authorization": f"Bearer {told['access_token']}"}).json()
    assert [folder["name"] for folder in folders["folders"]] == [app.x3.folder]
    assert said(app.call(told["access_token"], "OTHER"))[0] == 404


def test_the_flow_waits_for_the_x3_user(app: Application) -> None:
    code = app.code()
    assert said(app.token(code=code)) == (403, "The pairing request has not been accepted.")
    app.x3.do("accept-pairing")
    assert app.token(code=code).status_code == 200
    assert said(app.token(code=code)) == (403, "Pairing request not found")
    code = app.code()
    app.x3.do("refuse-pairing")
    assert said(app.token(code=code)) == (403, "Pairing request not found")
    with pytest.raises(ValueError, match="No pairing request is waiting"):
        app.x3.do("accept-pairing")
    code = app.code()
    app.x3.server.clock.move(86_401)
    assert said(app.token(code=code)) == (403, "The request has expired.")


@pytest.mark.parametrize(
    ("changed", "status", "message"),
    [
        ({"state": ""}, 400, "Missing required"),
        ({"client_id": "other"}, 404, "active application"),
        ({"customer": "https://x3.other.example"}, 404, "customer application"),
        ({"redirect_uri": "http://elsewhere.example/"}, 404, "with an application registered"),
    ],
)
def test_the_page_refuses_what_sage_does_not_know(
    app: Application, changed: dict[str, str], status: int, message: str
) -> None:
    answer = said(app.ask(**changed))
    assert answer[0] == status
    assert message in answer[1]


@pytest.mark.parametrize(
    ("changed", "status", "message"),
    [
        ({"grant_type": "password"}, 400, "Invalid grant type"),
        ({"grant_type": ""}, 400, "Missing required"),
        ({"code": ""}, 400, "Missing required"),
        ({"client_id": "other"}, 404, "active application"),
        ({"client_secret": "wrong"}, 401, "Unauthorised"),
        ({"redirect_uri": "http://127.0.0.1:2/"}, 404, "with an application registered"),
        ({"code": "unknown"}, 403, "not found"),
    ],
)
def test_the_token_endpoint_refuses_in_the_words_of_the_table(
    app: Application, changed: dict[str, str], status: int, message: str
) -> None:
    told = {"code": app.code(), **changed}
    answer = said(app.token(**told))
    assert answer[0] == status
    assert message in answer[1]


def test_a_disabled_application_is_refused(site: Site) -> None:
    app = Application(site(with_supplier=False, gateway_app="disabled"))
    assert said(app.ask()) == (403, "The application registered on Sage Business Cloud is disabled")


def test_tokens_end_on_the_servers_clock(app: Application) -> None:
    told = app.pair()
    app.x3.server.clock.move(299)
    assert app.call(told["access_token"]).status_code == 200
    app.x3.server.clock.move(2)
    assert said(app.call(told["access_token"])) == (401, "Unauthorised")
    assert app.x3.pairings.seen["expired"] == 1
    app.x3.server.clock.move(30 * 86_400)
    assert said(app.token("refresh_token", refresh_token=told["refresh_token"])) == (403, "The request has expired.")


def test_a_refresh_token_is_good_once(app: Application) -> None:
    told = app.pair()
    new = app.token("refresh_token", refresh_token=told["refresh_token"]).json()
    assert new["refresh_token"] != told["refresh_token"]
    assert app.token("refresh_token", refresh_token=told["refresh_token"]).status_code == 404
    assert app.call(told["access_token"]).status_code == 200
    assert app.token("refresh_token", refresh_token=new["refresh_token"]).status_code == 200


def test_or_until_the_new_access_token_is_used(site: Site) -> None:
    app = Application(site(with_supplier=False, gateway_rotation="until-used"))
    told = app.pair()
    for _ in range(3):
        new = app.token("refresh_token", refresh_token=told["refresh_token"]).json()
    app.call(told["access_token"])
    assert app.token("refresh_token", refresh_token=told["refresh_token"]).status_code == 200
    new = app.token("refresh_token", refresh_token=told["refresh_token"]).json()
    app.call(new["access_token"])
    assert app.token("refresh_token", refresh_token=told["refresh_token"]).status_code == 404


def test_one_access_token_at_a_time_where_the_site_has_it_so(site: Site) -> None:
    app = Application(site(with_supplier=False, gateway_single_access=True))
    told = app.pair()
    new = app.token("refresh_token", refresh_token=told["refresh_token"]).json()
    assert app.call(told["access_token"]).status_code == 401
    assert app.call(new["access_token"]).status_code == 200


def test_a_customer_who_takes_it_back_ends_everything(app: Application) -> None:
    told = app.pair()
    assert app.x3.do("revoke-pairing") == 1
    assert app.call(told["access_token"]).status_code == 401
    assert said(app.token("refresh_token", refresh_token=told["refresh_token"])) == (403, "Pairing request not found")


def test_other_tokens_do_not_open_it_and_its_tokens_open_nothing_else(app: Application) -> None:
    told = app.pair()
    client = Client(app.x3, app.http)
    for other in (client.token(), told["refresh_token"], "nonsense"):
        assert said(app.call(other)) == (401, "Unauthorised")
    assert client.post("{ __typename }", authorization=f"Bearer {told['access_token']}").status == 401


def test_a_customer_of_another_region_is_served_there(site: Site) -> None:
    client = site(with_supplier=False, gateway_region="other")
    home, other = Application(client), Application(client, "/other/v1")
    page = home.ask().text
    assert f'name="endpoint" value="{other.root}"' in page
    found = re.search(r'name="authorizationCode" value="([^"]+)"', page)
    assert found is not None
    client.x3.do("accept-pairing")
    assert said(home.token(code=found[1])) == (403, "Pairing request not found")
    told = other.token(code=found[1]).json()
    assert other.call(told["access_token"]).status_code == 200
    assert home.call(told["access_token"]).status_code == 401


def test_names_and_way_back_vary(site: Site) -> None:
    app = Application(site(with_supplier=False, gateway_names="camel", gateway_callback="redirect"))
    answer = app.ask()
    assert answer.status_code == 302
    query = parse_qs(urlsplit(answer.headers["Location"]).query)
    assert query["state"] == ["st"]
    app.x3.do("accept-pairing")
    assert {"accessToken", "refreshToken"} < set(app.token(code=query["code"][0]).json())


def test_the_switches_can_be_set_as_text_and_the_state_tells_them() -> None:
    switches = X3Switches.read(["gateway_rotation=until-used", "gateway_single_access=yes"])
    with X3Practice(switches=switches) as x3:
        told = x3.state()
    assert told["sign_in"] == {"refused": {}, "gateway": {}}
    shown = told["switches"]
    assert isinstance(shown, dict)
    assert shown["gateway_rotation"] == "until-used"
