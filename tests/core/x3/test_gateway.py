from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from core.credentials import KeyringSecrets
from core.credentials.vault import forget
from core.errors import ConfigurationError, ConnectorError, CredentialsError, TransientError
from core.model.cancel import Cancelled
from core.model.connection import SecretName
from core.sandbox.x3 import X3Practice, X3Switches
from core.transport.calls import CallCounter
from core.x3.gateway import GatewaySession, open_gateway
from core.x3.open import open_target
from core.x3.pairing import KeyringPairing, Pairing
from core.x3.target import X3Target
from tests.file_keyring import FileKeyring
from tests.helpers.pace import at_most, wait_until
from tests.helpers.person import CONNECTION, Clocks, give_tokens, keep_in, settings_for


class Site:
    """A practice X3 with its gateway, a pairing in a keyring, and sessions on both."""

    def __init__(self, x3: X3Practice, folder: Path) -> None:
        self.x3, self.clocks = x3, Clocks(x3)
        self.keep = keep_in(folder)
        self.pairing = give_tokens(x3, self.keep)
        self.cancel = threading.Event()
        self.opened: list[X3Target] = []

    def session(self, **changed: str) -> GatewaySession:
        return open_gateway(
            settings_for(self.x3, **changed),
            lambda: self.x3.secret,
            self.keep,
            clock=self.clocks.client,
            cancel=self.cancel,
            calls=CallCounter(),
        )[0]

    def target(self) -> X3Target:
        target = open_target(
            settings_for(self.x3),
            lambda: self.x3.secret,
            clock=self.clocks.client,
            cancel=self.cancel,
            calls=CallCounter(),
            pairing=self.keep,
        )
        self.opened.append(target)
        return target

    def close(self) -> None:
        for target in self.opened:
            target.close()

    def ask(self, target: X3Target) -> None:
        target._caller.ask("check", "query ping { __typename }", {})

    @property
    def seen(self) -> dict[str, int]:
        return dict(self.x3.pairings.seen)

    @property
    def kept(self) -> Pairing:
        kept = self.keep.load()
        assert kept is not None
        return kept


MakeSite = Callable[..., Site]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[MakeSite]:
    with ExitStack() as stack:

        def make(**switches: object) -> Site:
            made = Site(
                stack.enter_context(
                    X3Practice(
                        switches=X3Switches(**switches)  # type: ignore[arg-type]
                    )
                ),
                tmp_path,
            )
            stack.callback(made.close)
            return made

        yield make


@pytest.mark.parametrize("names", ["snake", "camel"])
def test_a_refresh_gives_a_token_and_both_are_in_the_keyring_before_it_signs(site: MakeSite, names: str) -> None:
    made = site(gateway_names=names)
    value = made.session().authorization()
    kept = made.kept
    assert value == f"Bearer {kept.access}"
    assert kept.refresh not in {"", made.pairing.refresh}
    assert kept.access_until == pytest.approx(made.clocks.client.now().timestamp() + 300, abs=5)
    assert kept.refresh_until == pytest.approx(made.clocks.client.now().timestamp() + 30 * 86400, abs=5)
    assert (kept.access_s, kept.renewing) == (300.0, "")


def test_calls_go_to_graphql_below_the_gateway(site: MakeSite) -> None:
    made = site()
    target = made.target()
    made.ask(target)
    made.ask(target)
    assert made.seen == {"exchanges": 1, "refreshes": 1}
    assert made.x3.server.recorder.calls("introspection") == 2


def test_a_token_is_renewed_a_fifth_of_its_life_before_it_ends(site: MakeSite) -> None:
    made = site()
    session = made.session()
    first = session.authorization()
    made.clocks.move(235)
    assert session.authorization() == first
    made.clocks.move(10)
    assert session.authorization() != first


def test_another_process_finds_the_fresh_token_in_the_keyring(site: MakeSite) -> None:
    made = site()
    first = made.session().authorization()
    assert made.session().authorization() == first
    assert made.seen["refreshes"] == 1


def test_sessions_in_turn_never_use_a_refresh_token_twice(site: MakeSite) -> None:
    made = site()
    one, other = made.session(), made.session()
    for _ in range(6):
        one.authorization()
        other.authorization()
        made.clocks.move(290)
    assert "refresh-refused" not in made.seen
    assert made.seen["refreshes"] == 6


def test_sessions_at_the_same_time_make_one_refresh(site: MakeSite) -> None:
    made = site()
    made.x3.server.latency_ms = 30
    sessions = [made.session() for _ in range(4)]
    got: list[str] = []
    threads = [threading.Thread(target=lambda s=s: got.append(s.authorization())) for s in sessions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(got) == 4
    assert len(set(got)) == 1
    assert made.seen == {"exchanges": 1, "refreshes": 1}


def test_a_401_on_a_call_renews_once_and_repeats(site: MakeSite) -> None:
    made = site()
    made.x3.server.faults.add("x3:introspection:token-refused@count=1")
    target = made.target()
    made.ask(target)
    assert made.seen["refreshes"] == 2


def test_a_token_that_is_refused_fresh_too_is_said_and_not_knocked_with_again(site: MakeSite) -> None:
    made = site()
    made.x3.server.faults.add("x3:introspection:token-refused")
    target = made.target()
    for _ in range(2):
        with pytest.raises(CredentialsError, match="gave a token and refuses it"):
            made.ask(target)
    assert made.seen["refreshes"] == 2


def test_where_a_refresh_ends_the_old_access_token_the_processes_share_the_new_one(site: MakeSite) -> None:
    made = site(gateway_single_access=True)
    one, other = made.target(), made.target()
    made.ask(one)
    made.ask(other)
    made.x3.server.faults.add("x3:introspection:token-refused@count=1")
    made.ask(one)  # renews, so that the other's token ends
    made.ask(other)
    assert made.seen["refreshes"] == 2


def _another_secret(made: Site) -> None:
    made.x3.secret += "x"


def _another_client(made: Site) -> None:
    made.x3.client_id += "x"


def _revoked(made: Site) -> None:
    made.x3.server.run(made.x3.pairings.revoke)


def _unused_for_a_month(made: Site) -> None:
    made.clocks.move(31 * 86400)


def _used_up(made: Site) -> None:
    made.keep.save(replace(made.pairing, refresh="used long ago"))


def _interrupted(made: Site) -> None:
    made.keep.save(replace(made.pairing, refresh="used long ago", renewing="2026-01-05T08:00:00+00:00"))


def _interrupted_and_told_otherwise(made: Site) -> None:
    made.keep.save(replace(made.pairing, renewing="2026-01-05T08:00:00+00:00"))
    _revoked(made)


def _interrupted_and_another_secret(made: Site) -> None:
    made.keep.save(replace(made.pairing, renewing="2026-01-05T08:00:00+00:00"))
    _another_secret(made)


def _disabled(made: Site) -> None:
    made.x3.pairings._switches = X3Switches(gateway_app="disabled")


def _not_paired(made: Site) -> None:
    made.keep.save(Pairing(root=made.pairing.root))


@pytest.mark.parametrize(
    ("break_it", "words"),
    [
        (_another_secret, "refused the application's secret"),
        (_another_client, "no active application with this client ID"),
        (_revoked, "taken back in X3"),
        (_unused_for_a_month, "not used for 30 days"),
        (_used_up, "does not accept the pairing's token any more"),
        (_interrupted, "interrupted while it renewed"),
        (_interrupted_and_told_otherwise, "interrupted while it renewed"),
        (_interrupted_and_another_secret, "refused the application's secret"),
        (_disabled, "switched off at Sage Business Cloud"),
        (_not_paired, "not paired with ML Connector yet"),
    ],
)
def test_each_refusal_of_a_refresh_has_its_own_sentence(
    site: MakeSite, break_it: Callable[[Site], None], words: str
) -> None:
    made = site()
    break_it(made)
    before = made.kept
    with pytest.raises(CredentialsError, match=words) as caught:
        made.session().authorization()
    assert caught.value.remedy
    assert made.kept == before
    for secret in filter(None, (made.x3.secret, before.refresh)):
        assert secret not in f"{caught.value} {caught.value.context}"


def test_a_definite_refusal_is_repeated_from_memory_until_it_is_forgotten(site: MakeSite) -> None:
    made = site()
    session = made.session()
    made.x3.pairings._switches = X3Switches(gateway_app="disabled")
    for _ in range(2):
        with pytest.raises(CredentialsError, match="switched off"):
            session.authorization()
    assert made.x3.server.recorder.calls("gateway.token") == 1
    made.x3.pairings._switches = X3Switches()
    session.forget_failure()
    assert session.authorization()


def test_a_lost_answer_is_asked_for_again_and_found_where_the_gateway_allows_it(site: MakeSite) -> None:
    made = site(gateway_rotation="until-used")
    made.x3.server.faults.add("x3:gateway.token:lost-answer@count=1")
    made.ask(made.target())
    assert made.seen["refreshes"] == 2
    assert made.kept.renewing == ""


@pytest.mark.parametrize("rotation", ["at-once", "until-used"])
def test_a_lost_answer_that_cannot_be_had_again_is_told_as_what_it_is(site: MakeSite, rotation: str) -> None:
    made = site(gateway_rotation=rotation)
    made.x3.server.faults.add("x3:gateway.token:lost-answer@count=2")
    session = made.session()
    if rotation == "until-used":
        assert session.authorization()
        return
    with pytest.raises(CredentialsError, match="interrupted while it renewed"):
        session.authorization()


def test_a_gateway_that_is_down_costs_nothing(site: MakeSite) -> None:
    made = site()
    made.x3.server.faults.add("x3:gateway.token:status=503@count=3")
    session = made.session()
    with pytest.raises(TransientError, match="HTTP 503"):
        session.authorization()
    assert made.kept.refresh == made.pairing.refresh
    assert session.authorization()


def test_a_fault_inside_the_gateway_is_passing(site: MakeSite) -> None:
    made = site()
    made.x3.server.faults.add("x3:gateway.token:status=501")
    with pytest.raises(TransientError, match="fault of its own"):
        made.session().authorization()


def test_an_answer_that_is_no_json_is_passing_and_does_not_show_a_token(site: MakeSite) -> None:
    made = site()
    made.x3.server.faults.add("x3:gateway.token:cut@count=3")
    with pytest.raises(ConnectorError) as caught:
        made.session().authorization()
    assert "eyJ" not in f"{caught.value} {caught.value.context}"


def test_a_cancel_ends_the_waiting_and_not_the_renewal(site: MakeSite) -> None:
    made = site()
    made.x3.server.faults.add("x3:gateway.token:slow-save=4@count=1")
    threading.Timer(0.15, made.cancel.set).start()
    session = made.session()
    with at_most(0.5), pytest.raises(Cancelled):
        session.authorization()
    wait_until(lambda: made.kept.refresh != made.pairing.refresh)
    made.cancel.clear()
    assert made.session().authorization() == f"Bearer {made.kept.access}"
    assert made.seen["refreshes"] == 1


def test_a_keyring_that_fails_just_then_gets_the_new_pair_as_soon_as_it_works_again(
    site: MakeSite, tmp_path: Path
) -> None:
    made = site()
    keyring = FileKeyring(tmp_path / "keyring.json")
    made.keep = KeyringPairing(KeyringSecrets(keyring), CONNECTION, tmp_path / "lock", forget)
    made.session().authorization()
    made.clocks.move(400)
    session, changes = made.session(), keyring.changes
    session_of_the_mark = made.kept
    made.keep.save(session_of_the_mark)
    keyring.stop_after = 2 * keyring.changes - changes  # the mark is written, the pair is not
    with pytest.raises(CredentialsError, match="keyring"):
        session.authorization()
    assert made.seen["refreshes"] == 2
    keyring.stop_after = None
    value = session.authorization()
    assert value == f"Bearer {made.kept.access}"
    assert made.seen["refreshes"] == 2
    made.clocks.move(400)
    assert session.authorization() != value


def test_a_pairing_accepted_later_is_gone_on_with_by_the_next_call(site: MakeSite) -> None:
    made = site()
    query = {"client_id": made.x3.client_id, "scope": "api.graphQL user.?", "customer": made.x3.base_url, "state": "s"}
    asked = made.x3.server.run(lambda: made.x3.pairings.ask({**query, "redirect_uri": "http://127.0.0.1:1/callback"}))
    made.keep.save(Pairing(root=made.pairing.root, code=asked.code, redirect_uri=asked.redirect_uri))
    session = made.session()
    with pytest.raises(CredentialsError, match="Nobody has accepted the pairing"):
        session.authorization()
    made.x3.do("accept-pairing")
    assert session.authorization() == f"Bearer {made.kept.access}"
    assert made.kept.code == ""


def test_a_refresh_token_that_somebody_entered_is_enough(site: MakeSite, secrets: KeyringSecrets) -> None:
    made = site()
    secrets.set(CONNECTION, SecretName.X3_REFRESH_TOKEN, made.pairing.refresh)
    made.ask(made.target())
    assert made.kept.access


def test_what_was_paired_in_another_region_is_used_there(site: MakeSite) -> None:
    made = site(gateway_region="other")
    assert made.pairing.root == f"{made.x3.base_url}/other/v1"
    target = made.target()
    made.ask(target)
    assert made.seen.get("unknown", 0) == 0


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"gateway_url": ""}, "address of Sage's gateway is missing"),
        ({"gateway_url": "http://api.eu-sagex3.com/v1"}, "plain http"),
        ({"client_id": ""}, "client ID"),
        ({"write_api": "soap"}, "GraphQL alone"),
        ({"read_api": "rest"}, "GraphQL alone"),
    ],
)
def test_settings_that_cannot_work_are_refused_before_anything_is_sent(
    site: MakeSite, changed: dict[str, str], words: str
) -> None:
    made = site()
    with pytest.raises(ConfigurationError, match=words):
        made.session(**changed)
    assert made.x3.server.recorder.calls() == 0
