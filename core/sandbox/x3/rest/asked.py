"""Requests to the REST door, taken apart (reference/sage-x3.md 3.1)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from aiohttp import web

from core.sandbox.x3.rest.answers import RefusedError
from core.sandbox.x3.rest.render import KEY_JOINED

REST_ROOT = "/api1/"
ERP_ROOT = f"{REST_ROOT}x3/erp/"
_ADDRESS = re.compile(
    r"(?P<endpoint>[^/]+)/(?P<name>\w+)(?:\('(?P<key>.*)'\)|/(?P<meta>\$template|\$prototypes)(?:\('(?P<facet>[^']*)'\))?)?",
    re.DOTALL,
)
_KINDS = {("GET", ""): "query", ("GET", "key"): "read", ("POST", ""): "create", ("PUT", "key"): "update"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, taken apart.

    Attributes:
        verb: `query`, `read`, `create`, `update`, or `introspection` for `$template` and `$prototypes`.
        name: of the class.
        representation, facet: of the query, or of `$prototypes`.
        key: as X3 keeps it.
    """

    verb: str
    endpoint: str
    name: str
    representation: str
    facet: str
    key: str
    meta: str
    query: Mapping[str, str]
    url: str


def taken_apart(request: web.BaseRequest, base_url: str, separator: str) -> Asked:
    """A request to a class.

    Args:
        request: the request.
        base_url: what its `$url` begins with.
        separator: between the parts of a composite key, as X3 keeps it.

    Raises:
        RefusedError: the address or the method is none.
    """
    found = _ADDRESS.fullmatch(request.path.removeprefix(ERP_ROOT)) if request.path.startswith(ERP_ROOT) else None
    if found is None:
        raise RefusedError(404, "Not found")
    query = dict(request.query)
    representation, _, facet = (found["facet"] or query.get("representation") or "").partition(".")
    meta = found["meta"] or ""
    if meta:
        verb = "introspection" if request.method == "GET" else ""
    else:
        verb = _KINDS.get((request.method, "" if found["key"] is None else "key"), "")
    if not verb:
        raise RefusedError(405, f"{request.method}: Not offered")
    if not facet:
        raise RefusedError(400, "representation is missing")
    key = (found["key"] or "").replace("''", "'").replace(KEY_JOINED, separator)
    url = f"{base_url}{request.raw_path}"
    return Asked(verb, found["endpoint"], found["name"], representation, facet, key, meta, query, url)


def body_of(body: bytes) -> Mapping[str, object]:
    """The members of a body.

    Raises:
        RefusedError: it is no JSON object.
    """
    try:
        told = json.loads(body)
    except ValueError as error:
        raise RefusedError(400, "The body is not JSON") from error
    if not isinstance(told, dict):
        raise RefusedError(400, "The body is no object")
    return cast("dict[str, object]", told)
