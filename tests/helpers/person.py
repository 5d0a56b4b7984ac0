"""A person with a browser, before the practice gateway; and clocks on both sides that move together."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import httpx

from core.credentials import KeyringSecrets
from core.credentials.vault import forget
from core.model.connection import X3Settings
from core.sandbox.x3 import X3Practice
from core.x3.pairing import KeyringPairing, Pairing
from tests.file_keyring import FileKeyring
from tests.helpers.practice import MovedClock

CONNECTION = "Main"
_FIELD = re.compile(r'name="(\w+)" value="([^"]*)"')


@dataclass
class Person:
    """Opens addresses as a browser does: follows the redirect, or posts the form."""

    change: Callable[[dict[str, str]], dict[str, str]] = dict
    """What becomes of the form's members on the way back; another page may have its hands in it."""
    opened: list[str] = field(default_factory=list)
    pages: list[httpx.Response] = field(default_factory=list)

    def __call__(self, address: str) -> None:
        """Shows a page and does what it wants."""
        self.opened.append(address)
        with httpx.Client(trust_env=False, timeout=20) as browser:
            page = browser.get(address)
            self.pages.append(page)
            if page.is_redirect:
                self.pages.append(browser.get(page.headers["Location"]))
            form = dict(_FIELD.findall(page.text))
            if page.is_success and form:
                action = re.search(r'action="([^"]*)"', page.text)
                assert action is not None
                told = self.change({name: html.unescape(value) for name, value in form.items()})
                self.pages.append(browser.post(html.unescape(action[1]), data=told))


def settings_for(x3: X3Practice, **changed: str | int) -> X3Settings:
    """Settings that lead to a practice X3 through its gateway."""
    settings = X3Settings(
        base_url=x3.base_url,
        folder=x3.folder,
        auth="gateway",
        client_id=x3.client_id,
        gateway_url=f"{x3.base_url}/v1",
    )
    return replace(settings, **changed)  # type: ignore[arg-type]


def keep_in(folder: Path) -> KeyringPairing:
    """The keep of a connection whose keyring is a file in `folder`."""
    return KeyringPairing(KeyringSecrets(FileKeyring(folder / "keyring.json")), CONNECTION, folder / "lock", forget)


def give_tokens(x3: X3Practice, keep: KeyringPairing) -> Pairing:
    """Pairs past the browser: what is tested comes afterwards."""

    def make() -> Pairing:
        asked = x3.pairings.ask(
            {
                "client_id": x3.client_id,
                "scope": "api.graphQL user.?",
                "customer": x3.base_url,
                "redirect_uri": "http://127.0.0.1:1/callback",
                "state": "s",
            }
        )
        asked.status = "accepted"
        told = x3.pairings.issue(
            {
                "grant_type": "authorization_code",
                "client_id": x3.client_id,
                "client_secret": x3.secret,
                "code": asked.code,
                "redirect_uri": asked.redirect_uri,
            },
            asked.region,
        )
        token = told.get("refresh_token") or told["refreshToken"]
        root = "/v1" if asked.region == "home" else "/other/v1"
        return Pairing(refresh=str(token), root=x3.base_url + root)

    pairing = x3.server.run(make)
    keep.save(pairing)
    return pairing


@dataclass
class Clocks:
    """The client's clock and the practice's: both the computer's, moved together."""

    x3: X3Practice
    client: MovedClock = field(default_factory=MovedClock)

    def move(self, seconds: float) -> None:
        """Time passes on both sides."""
        self.x3.server.clock.move(seconds)
        self.client.moved += type(self.client.moved)(seconds=seconds)
