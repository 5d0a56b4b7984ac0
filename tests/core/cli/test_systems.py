"""`systems show`: what the pair of systems is, before and after a sync."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from tests.core.cli.conftest import Scene
from tests.core.cli.shell import Shell
from tests.helpers.practice import Bench

SetUp = Callable[..., tuple[Bench, Shell]]


def test_the_systems_of_a_synced_connection_are_shown_with_what_was_found_and_since_when(synced: Scene) -> None:
    made, shown = synced.made, synced.shell("systems", "show", json=True)
    assert shown.code == 0
    told, jaggaer, x3 = shown.json, shown.json["jaggaer"], shown.json["x3"]
    assert (told["connection"], told["environment"]) == ("Main", "test")
    assert jaggaer["address"] == made.pair.jaggaer.base_url
    assert (
        jaggaer["token_address"]
        == f"{made.pair.jaggaer.base_url}/auth/realms/J1p-integrations/protocol/openid-connect/token"
    )
    assert jaggaer["profile"].startswith("j1p-indirect (")
    assert jaggaer["signs_in"] == f"with a token, as {made.connection().jaggaer.client_id}"
    assert (jaggaer["is_test"], x3["is_test"]) == (False, False)
    assert "no word that test systems have" in jaggaer["why"]
    assert jaggaer["found"][0].startswith("Lists of suppliers")
    assert (x3["address"], x3["folder"], x3["endpoint"]) == (made.pair.x3.base_url, "SEED", "SEED")
    assert any("rders" in sentence for sentence in x3["found"])
    assert any("GL accounts were read on" in sentence for sentence in x3["found"])
    assert x3["bound_to"] == f"folder SEED on {made.pair.x3.base_url.removeprefix('http://')}"
    for moment in (jaggaer["found_at"], x3["found_at"], x3["bound_since"]):
        assert datetime.fromisoformat(moment).utcoffset() is not None
    holdings = made.x3_state()
    assert x3["orders"] == len(holdings["orders"]) > 0
    assert x3["suppliers"] > 0
    assert (told["pair_confirmed_at"], told["odd"], told["notes"]) == (None, [], [])
    words = synced.shell("systems", "show").out
    assert f"bound to     {x3['bound_to']}, since " in words
    assert "kind         not a test: neither its host nor its folder" in words
    assert made.pair.x3.secret not in words + shown.out


def test_before_the_first_sync_nothing_is_bound_or_found_and_why_a_system_is_a_test_is_said(set_up: SetUp) -> None:
    _, shell = set_up({"jaggaer": 'environment = "production"', "folder": "SEEDTST"}, orders=1)
    told = shell("systems", "show", json=True).json
    assert (told["jaggaer"]["found"], told["jaggaer"]["found_at"], told["x3"]["found"]) == ([], None, [])
    assert (told["x3"]["bound_to"], told["x3"]["bound_since"], told["x3"]["orders"]) == (None, None, 0)
    assert told["jaggaer"]["why"] == 'its settings say environment = "production"'
    assert (told["x3"]["is_test"], told["x3"]["why"]) == (True, "its name has the word seedtst")
    assert len(told["odd"]) == 1
    words = shell("systems", "show").out
    assert "nothing was written yet" in words
    assert "not asked yet" in words
    assert f"! {told['odd'][0]}" in words
    assert shell("systems", "confirm", "--because", "rehearsal").code == 0
    confirmed = shell("systems", "show", json=True).json
    assert confirmed["odd"] == []
    assert datetime.fromisoformat(confirmed["pair_confirmed_at"]).utcoffset() is not None
    assert "was confirmed on" in shell("systems", "show").out
