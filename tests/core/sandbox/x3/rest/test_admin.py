"""Entities of the platform."""

from __future__ import annotations

from tests.core.sandbox.x3.rest.conftest import RestSite
from tests.core.sandbox.x3.rest.rest_client import RestClient


def url(client: RestClient, name: str, more: str = "") -> str:
    root = f"{client.x3.base_url}/api1/syracuse/collaboration/syracuse/"
    return f"{root}{name}?representation={name}.$query{more}"


def test_an_administrator_lists_endpoints_and_pools(rest_site: RestSite) -> None:
    site = rest_site(rest_endpoints="listed", soap_pool="MYPOOL")
    found = site.call("GET", url(site, "endPoints")).json()
    assert found["$totalResults"] == 1
    assert found["$resources"][0]["dataset"] == site.x3.folder
    assert site.call("GET", url(site, "soapClassicPools")).json()["$resources"][0]["alias"] == "MYPOOL"
    assert site.call("GET", url(site, "teams")).status_code == 404


def test_an_unknown_property_is_ignored_there(rest_site: RestSite) -> None:
    site = rest_site(rest_endpoints="listed")
    assert len(site.call("GET", url(site, "endPoints", "&where=NOBODY eq 'X'")).json()["$resources"]) == 1


def test_anybody_else_may_not(rest: RestClient) -> None:
    assert rest.call("GET", url(rest, "endPoints")).status_code == 403
    assert rest.call("GET", url(rest, "endPoints"), Authorization="").status_code == 401
