"""Whether both systems can be reached now, before a run is begun: nothing is sent to either."""

from __future__ import annotations

from core.errors import ConfigurationError
from core.model.connection import Connection
from core.transport.probe import NAME, PORT, PROXY, probe
from core.transport.settings import way_of

JAGGAER, X3 = "jaggaer", "x3"
_AWAY = frozenset({NAME, PORT, PROXY})
"""Steps that fail where the network, or the system, is not there; a wrong certificate is for a person, and the run says so."""


def away(connection: Connection) -> str:
    """The system that does not answer, JAGGAER first; empty when both do.

    Settings that cannot be used count as answering: the run says what to mend.
    """
    ways = (
        (JAGGAER, way_of(connection.jaggaer.host, connection.jaggaer, "JAGGAER", "JAGGAER's administrator")),
        (X3, way_of(connection.x3.base_url, connection.x3, "Sage X3", "the administrator of X3")),
    )
    for name, way in ways:
        try:
            failed = next((step for step in probe(way) if not step.ok), None)
        except ConfigurationError:
            continue
        if failed is not None and failed.step in _AWAY:
            return name
    return ""
