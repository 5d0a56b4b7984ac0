"""Sage's regional gateway in front of the practice X3 (reference/sage-x3.md 1.2).

It is served by the practice X3's own server, at `/v1`, and once more at `/other/v1`: another region, where the customer
lives when the switch `gateway_region` says so.
"""

from __future__ import annotations

import html
import json
import threading
import urllib.request
from collections.abc import Callable, Mapping
from urllib.parse import parse_qs, urlencode

from core.sandbox.control import Command, Reply
from core.sandbox.x3.pairings import HOME, OTHER, GatewayRefused, Pairing, PairingDesk
from core.sandbox.x3.switches import X3Switches

ROOTS: Mapping[str, str] = {"/v1": HOME, "/other/v1": OTHER}
_SERVICE, _API = "/service/", "/api"
_PATIENCE_S = 10.0


class Gateway:
    """Answers everything below its roots but GraphQL, for which it only says whether the call may go on."""

    def __init__(self, desk: PairingDesk, base_url: Callable[[], str], folder: str, switches: X3Switches) -> None:
        self.desk = desk
        self._base_url, self._folder, self._switches = base_url, folder, switches

    def commands(self) -> dict[str, Command]:
        """What the X3 user does in the browser, by name."""
        return {
            "accept-pairing": lambda _: self._decided(accepted=True),
            "refuse-pairing": lambda _: self._decided(accepted=False),
            "revoke-pairing": lambda _: self.desk.revoke(),
        }

    @staticmethod
    def root_of(path: str) -> str | None:
        """The root that a path is below; None = it is no path of the gateway."""
        return next((root for root in ROOTS if path == root or path.startswith(root + "/")), None)

    @staticmethod
    def endpoint_of(root: str, path: str) -> str | None:
        """The endpoint of a path to GraphQL; None = it is another path."""
        below = path.removeprefix(root)
        if below.startswith(_SERVICE) and below.endswith(_API):
            return below[len(_SERVICE) : -len(_API)]
        return None

    def check(self, root: str, endpoint: str, authorization: str) -> Reply | None:
        """Why a call to GraphQL may not go on; None = it may."""
        try:
            self.desk.check(authorization, ROOTS[root])
        except GatewayRefused as error:
            return _refusal(error)
        if endpoint != self._folder:
            return Reply.json(404, {"message": f"Not found: {endpoint}"})
        return None

    def answer(self, method: str, root: str, path: str, query: str, authorization: str, body: bytes) -> Reply:
        """Answers a call to anything but GraphQL."""
        below = path.removeprefix(root)
        parameters = {name: values[-1] for name, values in parse_qs(query).items()}
        try:
            match method, below:
                case "GET", "":
                    return Reply.json(200, self._document(root))
                case "GET", "/token/authorise":
                    return self._page(self.desk.ask(parameters))
                case "POST", "/token":
                    return Reply.json(200, self.desk.issue(_members(body), ROOTS[root]))
                case "GET", "/folders":
                    self.desk.check(authorization, ROOTS[root])
                    return Reply.json(200, {"folders": [{"name": self._folder, "$urls": self._urls(root)}]})
        except GatewayRefused as error:
            return _refusal(error)
        return Reply.json(404, {"message": "Not Found"})

    def _document(self, root: str) -> dict[str, object]:
        at = self._base_url() + root
        return {
            "customerAccess": {"authorise": f"{at}/token/authorise", "token": f"{at}/token"},
            "customerUsage": {
                "folder": f"{at}/folders",
                "graphQL": f"{at}{_SERVICE}{{endPoint}}{_API}",
                "dataIngestion": f"{at}/dataingestion/{{folderName}}",
                "dataDelivery": f"{at}/datadelivery/{{folderName}}",
            },
            "apiDoc": f"{at}/swagger",
            "businessDomains": ["ALL"],
        }

    def _urls(self, root: str) -> dict[str, str]:
        at = self._base_url() + root
        kinds = ("dataIngestion", "dataDelivery", "dataService")
        return {kind: f"{at}/{kind.lower()}/{self._folder}" for kind in kinds}

    # -- the way back to the application ------------------------------------------------------------------------

    def _page(self, pairing: Pairing) -> Reply:
        told = self._told(pairing)
        match self._switches.gateway_callback:
            case "redirect":
                query = urlencode({**told, "code": told.pop("authorizationCode")})
                return Reply(302, b"", "", {"Location": f"{pairing.redirect_uri}?{query}"})
            case "form":
                fields = "".join(
                    f'<input type="hidden" name="{name}" value="{html.escape(value)}">' for name, value in told.items()
                )
                action = html.escape(pairing.redirect_uri)
                page = (
                    f'<!DOCTYPE html><title>Practice gateway</title><form method="post" action="{action}">{fields}'
                    f"<button>Continue</button></form><script>document.forms[0].submit()</script>"
                )
                return Reply(200, page.encode(), "text/html; charset=utf-8")
            case _:
                return Reply(200, b"<!DOCTYPE html><p>The X3 user has been asked.", "text/html; charset=utf-8")

    def _told(self, pairing: Pairing) -> dict[str, str]:
        told = {"authorizationCode": pairing.code, "state": pairing.state}
        if pairing.region == OTHER:
            root = next(path for path, region in ROOTS.items() if region == OTHER)
            told["endpoint"] = self._base_url() + root
        return told

    def _decided(self, *, accepted: bool) -> object:
        pairing = self.desk.decide(accepted=accepted)
        if accepted and self._switches.gateway_callback == "server":
            arguments = (pairing.redirect_uri, self._told(pairing))
            threading.Thread(target=_post, args=arguments, name="practice-callback", daemon=True).start()
        return pairing.status


def _members(body: bytes) -> Mapping[str, object]:
    try:
        told = json.loads(body)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _refusal(error: GatewayRefused) -> Reply:
    return Reply.json(error.status, {"message": error.message})


def _post(address: str, told: Mapping[str, str]) -> None:
    """Sends the callback to the application; only to this computer, and whether or not somebody listens."""
    if not address.startswith(("http://127.0.0.1:", "http://localhost:")):
        return
    request = urllib.request.Request(  # noqa: S310 - loopback
        address, json.dumps(told).encode(), {"Content-Type": "application/json"}
    )
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        opener.open(request, timeout=_PATIENCE_S).close()
    except OSError:
        return
