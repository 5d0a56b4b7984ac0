"""Entities of the platform, for administrators: endpoints and SOAP pools (reference/sage-x3.md 3.1, 6.6).

Only `$uuid`, `$key`, `$url`, `$etag` of their records are printed; the other members are assumed [A].
"""

from __future__ import annotations

from collections.abc import Mapping

from core.sandbox.x3.rest.render import uuid_of
from core.sandbox.x3.switches import X3Switches

ADMIN_ROOT = "/api1/syracuse/collaboration/syracuse/"


def listing(name: str, folder: str, switches: X3Switches, base_url: str, asked: str) -> dict[str, object] | None:
    """The list of an entity, None for one that is not known; its `where` is ignored (3.1).

    Args:
        name: the entity.
        folder: the endpoint of this X3.
        switches: how the site is set up.
        base_url: where X3 listens.
        asked: path and query of the request.
    """
    records: Mapping[str, list[dict[str, object]]] = {
        "endPoints": [
            {"description": folder, "application": "x3", "contract": "erp", "dataset": folder, "protocol": "x3"}
        ],
        "soapClassicPools": [
            {"alias": switches.soap_pool, "endPoint": {"dataset": folder}, "autoStart": True}
            for _ in range(switches.soap == "on")
        ],
    }
    if name not in records:
        return None
    found = records[name]
    return {
        "$url": f"{base_url}{asked}",
        "$descriptor": name,
        "$startIndex": 1,
        "$itemsPerPage": 20,
        "$totalResults": len(found),
        "$resources": [
            {
                "$uuid": (key := uuid_of(name, folder)),
                "$key": key,
                "$url": f"{ADMIN_ROOT}{name}('{key}')?representation={name.removesuffix('s')}.$details",
                "$etag": 1,
                **record,
            }
            for record in found
        ],
    }
