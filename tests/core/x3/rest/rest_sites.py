"""Practice X3 sites at whose REST door a `RestDoor` reads and writes."""

from __future__ import annotations

import threading
from dataclasses import replace

from core.clock import SystemClock
from core.model.connection import RestSettings, X3Settings
from core.sandbox.x3 import X3Practice, X3Switches
from core.transport.calls import CallCounter
from core.transport.client import Client
from core.transport.exchange import System
from core.transport.retry import RetryPolicy
from core.x3.rest.caller import RestCaller
from core.x3.rest.door import RestDoor
from core.x3.rest.session import RestSession, open_login
from core.x3.schema import SchemaMemory
from core.x3.session import open_session
from tests.core.x3.test_graphql import SECRET


class RestSite:
    """A practice X3 with one supplier, and a door to it."""

    def __init__(self, names: RestSettings, settings: dict[str, str], switches: dict[str, object]) -> None:
        self.x3 = X3Practice(secret=SECRET, switches=X3Switches(**{"rest": "writable", **switches}))  # type: ignore[arg-type]
        self.x3.start()
        self.x3.commands.add_supplier("0000000001", "Ames & Sons")
        self.calls = CallCounter()
        self.settings = replace(
            X3Settings(self.x3.base_url, self.x3.folder, client_id=self.x3.client_id, user=self.x3.user, site="US01"),
            rest=names,
            **settings,  # type: ignore[arg-type]
        )
        self._systems: list[System] = []
        self.door = self.open()

    def open(self, memory: SchemaMemory | None = None) -> RestDoor:
        """A door of its own."""
        settings, clock = self.settings, SystemClock()
        system = System(
            "x3",
            "Sage X3",
            Client(settings.base_url),
            calls=self.calls,
            clock=clock,
            cancel=threading.Event(),
            policy=RetryPolicy(first_s=0.01),
        )
        self._systems.append(system)
        session = open_session(settings, lambda: SECRET, clock)
        basic = open_login(settings, lambda: SECRET, clock)
        caller = RestCaller(system, RestSession(session, basic), settings.endpoint_name, settings.rest.page_size)
        return RestDoor(settings, caller, memory)

    def saves(self) -> int:
        """Saves that X3 made or refused."""
        return len(self.x3.holdings.saves)

    def stop(self) -> None:
        """Ends all."""
        for system in self._systems:
            system.close()
        self.x3.stop()
