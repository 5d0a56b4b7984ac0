from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest

from core.clock import SystemClock
from core.errors import ConfigurationError, CredentialsError
from core.model.cancel import Cancelled
from core.sandbox.x3 import X3Practice, X3Switches
from core.x3.pair import Pairer
from core.x3.pairing import Pairing
from core.x3.refusals import NotAcceptedError
from tests.helpers.person import Person, keep_in, settings_for


class Scene:
    """A practice X3, a person, and a pairing that was not begun yet."""

    def __init__(self, x3: X3Practice, folder: Path, port: int) -> None:
        self.x3, self.port = x3, port
        self.keep = keep_in(folder)
        self.person = Person()
        self.cancel = threading.Event()

    def pairer(self, **changed: str | int) -> Pairer:
        settings = settings_for(self.x3, **{"redirect_port": self.port, **changed})
        return Pairer(settings, lambda: self.x3.secret, self.keep, clock=SystemClock(), cancel=self.cancel, poll_s=0.05)

    def do_once_asked(self, command: str, times: int = 1) -> Callable[[], None]:
        """For `waits`: has X3 do something once it has said so many times that nobody accepted yet."""
        asked = iter(range(1, 10_000))

        def told() -> None:
            if next(asked) == times:
                self.x3.do(command)

        return told

    def asked(self) -> dict[str, str]:
        return dict(httpx.URL(self.person.opened[-1]).params)


MakeScene = Callable[..., Scene]


@pytest.fixture
def scene(tmp_path: Path, free_port: Callable[[], int]) -> Iterator[MakeScene]:
    with ExitStack() as stack:

        def make(**switches: object) -> Scene:
            x3 = X3Practice(switches=X3Switches(**switches))  # type: ignore[arg-type]
            return Scene(stack.enter_context(x3), tmp_path, free_port())

        yield make


@pytest.mark.parametrize("region", ["home", "other"])
@pytest.mark.parametrize("callback", ["form", "redirect"])
def test_the_browser_comes_back_and_the_tokens_of_the_region_are_kept(
    scene: MakeScene, callback: str, region: str
) -> None:
    made = scene(gateway_callback=callback, gateway_region=region, gateway_accepts="at-once")
    paired = made.pairer().pair(made.person, timeout_s=20)
    root = made.x3.base_url + ("/v1" if region == "home" else "/other/v1")
    assert (paired.gateway, paired.folders) == (root, (made.x3.folder,))
    kept = made.keep.load()
    assert kept is not None
    assert (kept.root, kept.code) == (root, "")
    assert kept.refresh
    assert kept.access
    assert made.asked().keys() == {"client_id", "scope", "customer", "redirect_uri", "state"}
    assert made.asked()["customer"] == made.x3.base_url
    assert made.person.pages[-1].status_code == 200
    assert "received the pairing" in made.person.pages[-1].text


def test_the_server_may_come_back_by_itself_once_the_user_has_accepted(scene: MakeScene) -> None:
    made = scene(gateway_callback="server")

    def show(address: str) -> None:
        made.person(address)
        made.x3.do("accept-pairing")

    assert made.pairer().pair(show, timeout_s=20).folders == (made.x3.folder,)


def test_not_accepted_yet_is_asked_again_until_it_is(scene: MakeScene) -> None:
    made = scene()
    waits = made.do_once_asked("accept-pairing", times=3)
    assert made.pairer().pair(made.person, timeout_s=20, waits=waits).folders, "whoever waits is told each time"
    assert made.x3.server.recorder.calls("gateway.token") > 3


def test_a_request_that_nobody_accepts_in_time_is_kept_and_gone_on_with(scene: MakeScene) -> None:
    made = scene()
    with pytest.raises(NotAcceptedError, match="Nobody has accepted") as caught:
        made.pairer().pair(made.person, timeout_s=1.5)
    assert "goes on from here" in caught.value.remedy
    made.x3.do("accept-pairing")
    assert made.pairer().pair(made.person, timeout_s=20).folders
    assert len(made.person.opened) == 1


def test_a_refused_request_is_told_and_the_next_one_begins_anew(scene: MakeScene) -> None:
    made = scene()
    with pytest.raises(CredentialsError, match="refused or taken back in X3"):
        made.pairer().pair(made.person, timeout_s=20, waits=made.do_once_asked("refuse-pairing"))
    assert made.pairer().pair(made.person, timeout_s=20, waits=made.do_once_asked("accept-pairing")).folders
    assert len(made.person.opened) == 2


def test_a_waiting_request_is_not_given_up_because_the_secret_is_wrong(scene: MakeScene) -> None:
    made = scene()
    with pytest.raises(NotAcceptedError):
        made.pairer().pair(made.person, timeout_s=1.5)
    waiting = made.keep.load()
    secret, made.x3.secret = made.x3.secret, "wrong"
    with pytest.raises(CredentialsError, match="refused the application's secret"):
        made.pairer().pair(made.person, timeout_s=1)
    made.x3.secret = secret
    assert made.keep.load() == waiting


def test_a_page_with_another_state_is_turned_away_and_the_wait_goes_on(scene: MakeScene) -> None:
    made = scene(gateway_accepts="at-once")
    made.person.change = lambda told: {**told, "state": "guessed"}
    with pytest.raises(CredentialsError, match="has not come back"):
        made.pairer().pair(made.person, timeout_s=0.5)
    assert made.person.pages[-1].status_code == 400
    assert made.keep.load() is None
    assert made.x3.server.recorder.calls("gateway.token") == 0


@pytest.mark.parametrize("elsewhere", ["https://api.evil.example/v1", "http://127.0.0.1:9/v1", "nonsense"])
def test_code_and_secret_go_to_no_other_host_whatever_the_callback_says(scene: MakeScene, elsewhere: str) -> None:
    made = scene(gateway_accepts="at-once")
    made.person.change = lambda told: {**told, "endpoint": elsewhere}
    with pytest.raises(ConfigurationError, match=r"no gateway of Sage|not a web address"):
        made.pairer().pair(made.person, timeout_s=5)
    assert made.x3.server.recorder.calls("gateway.token") == 0


def test_what_the_gateway_refuses_in_the_browser_ends_as_a_wait_in_vain(scene: MakeScene) -> None:
    made = scene()
    with pytest.raises(CredentialsError, match="has not come back") as caught:
        made.pairer(client_id="other").pair(made.person, timeout_s=1.5)
    assert "Look what its page says" in caught.value.remedy
    assert made.person.pages[-1].status_code == 404


def test_a_cancel_ends_the_waiting(scene: MakeScene) -> None:
    made = scene()
    threading.Timer(0.2, made.cancel.set).start()
    with pytest.raises(Cancelled):
        made.pairer().pair(lambda _: None, timeout_s=60)


def test_a_cancel_while_x3_has_not_accepted_keeps_the_request(scene: MakeScene) -> None:
    made = scene()
    with pytest.raises(Cancelled):
        made.pairer().pair(made.person, timeout_s=60, waits=made.cancel.set)
    made.cancel.clear()
    made.x3.do("accept-pairing")
    assert made.pairer().pair(made.person, timeout_s=20).folders
    assert len(made.person.opened) == 1


def test_a_pairing_that_works_is_kept_until_the_new_one_is_there(scene: MakeScene) -> None:
    made = scene()
    before = Pairing(refresh="still good", root="https://api.eu-sagex3.com/v1")
    made.keep.save(before)
    with pytest.raises(NotAcceptedError):
        made.pairer().pair(made.person, timeout_s=1.5)
    assert made.keep.load() == before
    made.x3.do("accept-pairing")
    made.pairer().pair(made.person, timeout_s=20, waits=made.do_once_asked("accept-pairing"))
    assert made.keep.load() != before


def test_an_address_without_a_gateway_is_said(scene: MakeScene) -> None:
    made = scene()
    with pytest.raises(ConfigurationError):
        made.pairer(gateway_url=f"{made.x3.base_url}/nothing").pair(made.person, timeout_s=5)


def test_a_port_in_use_is_said(scene: MakeScene) -> None:
    made = scene()
    taken = httpx.URL(made.x3.base_url).port or 0
    with pytest.raises(ConfigurationError, match=f"Port {taken} of this computer is in use"):
        made.pairer(redirect_port=taken).pair(made.person, timeout_s=5)


def test_a_scope_without_graphql_and_a_missing_secret_are_said_before_anything_opens(scene: MakeScene) -> None:
    made = scene()
    with pytest.raises(ConfigurationError, match="does not ask for GraphQL"):
        made.pairer(gateway_scope="api.dataDelivery user.?")
    made.x3.secret = ""
    with pytest.raises(CredentialsError, match="no secret"):
        made.pairer()
