"""The calls of `api1`: sign-in, addresses, facets (reference/sage-x3.md 3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from urllib.parse import quote, urlencode

from aiohttp import web

from core.sandbox.http import Reply
from core.sandbox.x3.diagnoses import ERROR, Diagnoses, SaveRefused
from core.sandbox.x3.nodes import Kind, Row
from core.sandbox.x3.rest.admin import ADMIN_ROOT, listing
from core.sandbox.x3.rest.answers import Json, RefusedError, as_json, diagnoses, refusal
from core.sandbox.x3.rest.asked import ERP_ROOT, Asked, body_of, taken_apart
from core.sandbox.x3.rest.classes import RestClass, classes_of
from core.sandbox.x3.rest.paging import Page, Sorting
from core.sandbox.x3.rest.prototype import prototype
from core.sandbox.x3.rest.render import Renderer
from core.sandbox.x3.rest.sent import Reader
from core.sandbox.x3.rest.values import Codec
from core.sandbox.x3.rest.where import Where, WhereCompiler
from core.sandbox.x3.soap import Site
from core.sandbox.x3.soap.importing import Gathered
from core.sandbox.x3.soap.layout import by_code
from core.sandbox.x3.tokens import TokenRefused

INTERNAL = "http://x3-internal:8124"
"""What `$url`s begin with where the site hides X3 behind a proxy (switch `rest_links`)."""

_PAGE = 20  # 3.1
_READS = {"$query", "$details"}
_WRITES = {"$create", "$edit"}
_GONE = "721 : Record does not exist"


class RestDoor:
    """Answers requests below `REST_ROOT`.

    Args:
        site: what the door needs of the X3 around it.
        folder: the endpoint of this X3.
        check: lets an Authorization header in, or raises `TokenRefused`.

    Raises:
        ValueError: `rest_classes` names an unknown object.
    """

    def __init__(self, site: Site, folder: str, check: Callable[[str], None]) -> None:
        self._site, self._switches = site, site.switches
        self._folder, self._check = folder, check
        self._separator = site.switches.key_separator
        self._classes = classes_of(site.holdings, site.switches)
        self._codec = Codec(site.switches, self._separator)
        self._calls: Counter[str] = Counter()

    async def handle(self, request: web.BaseRequest, body: bytes) -> web.StreamResponse:
        """Answers a request."""
        call = self._site.call()
        outside = self._outside(request.headers.get("Authorization", ""))
        if outside is not None:
            return await self._site.serve(request, "sign-in", lambda: outside, call)
        if request.path.startswith(ADMIN_ROOT):
            label = f"query.{request.path.removeprefix(ADMIN_ROOT)}"
            return await self._site.serve(request, label, lambda: self._admin(request), call)
        try:
            asked = taken_apart(request, self._base_url(), self._separator)
        except RefusedError as error:
            reply = refusal(error.status, str(error))
            return await self._site.serve(request, "refused", lambda: reply, call)
        language = request.headers.get("Accept-Language", "")[:2].lower()
        call.language = "FRA" if language == "fr" else "ENG" if language == "en" else ""

        def execute() -> Reply:
            self._calls[asked.verb] += 1
            done = self._execute(asked, body, call)
            call.status = done.status
            return done

        known = self._classes.get(asked.name)
        label = asked.verb if asked.verb == "introspection" or known is None else f"{asked.verb}.{known.label}"
        return await self._site.serve(request, label, execute, call)

    def describe(self) -> dict[str, object]:
        """Calls by verb and the classes, for `GET /_sim/state`."""
        return {"calls": dict(self._calls), "classes": sorted(self._classes)}

    # -- a call -------------------------------------------------------------------------------------------------

    def _outside(self, signed: str) -> Reply | None:
        """The answer to a call that is not let in, else None."""
        bearer = signed[:7].lower() == "bearer "
        try:
            if bearer and not self._switches.rest_bearer:
                return replace(refusal(401, "Unauthorized"), headers={"WWW-Authenticate": "Basic"})
            self._check(signed)
        except TokenRefused as error:
            return Reply.text(401, str(error)) if bearer else refusal(401, "Unauthorized")
        return None

    def _admin(self, request: web.BaseRequest) -> Reply:
        if self._switches.rest_endpoints == "forbidden":
            return refusal(403, "Not authorized")
        name = request.path.removeprefix(ADMIN_ROOT)
        found = listing(name, self._folder, self._switches, self._base_url(), request.raw_path)
        return refusal(404, f"{name}: Unknown entity") if found is None else as_json(200, found)

    def _execute(self, asked: Asked, body: bytes, call: Gathered) -> Reply:
        try:
            offered = self._offered(asked)
            if asked.verb == "introspection":
                return self._metadata(asked, offered)
            if asked.verb in {"create", "update"}:
                return self._saved(asked, offered, body, call)
            return self._listed(asked, offered) if asked.verb == "query" else self._read(asked, offered)
        except RefusedError as error:
            return refusal(error.status, str(error))

    def _offered(self, asked: Asked) -> RestClass:
        """The class of a request, if it has the facet; a write to one that is read only is answered as the site does."""
        if asked.endpoint != self._folder:
            raise RefusedError(404, f"{asked.endpoint}: Unknown endpoint")
        offered = self._classes.get(asked.name)
        if offered is None:
            raise RefusedError(404, f"{asked.name}: Unknown class")
        if asked.representation != offered.representation:
            raise RefusedError(400, f"{asked.representation}: No representation of {asked.name}")
        fits = {
            "query": {"$query"},
            "read": {"$details", "$edit"},
            "create": {"$create"},
            "update": {"$edit"},
            "introspection": _READS | _WRITES if asked.meta == "$prototypes" else {"$create"},
        }
        if asked.facet not in fits[asked.verb]:
            raise RefusedError(400, f"{asked.facet}: Unknown facet")
        if asked.facet in _WRITES and not offered.writable:
            told = self._switches.rest_read_only == "diagnoses" and asked.verb in {"create", "update"}
            status = 405 if not told else 201 if asked.verb == "create" else 200
            raise RefusedError(status, f"{offered.representation}.{asked.facet}: Facet not available")
        if asked.verb in {"query", "read"} and offered.rows.node.name in self._switches.forbidden_nodes:
            raise RefusedError(403, f"{offered.name}: Not authorized")
        return offered

    def _metadata(self, asked: Asked, offered: RestClass) -> Reply:
        if asked.meta == "$prototypes":
            return as_json(200, prototype(offered, asked.facet, asked.url, self._codec))
        given = {"ORDDAT": self._site.holdings.today()} if "ORDDAT" in offered.columns else {}
        return as_json(200, self._renderer().empty(offered, given))

    # -- reading ------------------------------------------------------------------------------------------------

    def _listed(self, asked: Asked, offered: RestClass) -> Reply:
        text = asked.query.get("count") or str(_PAGE)
        if not text.isdecimal() or int(text) < 1:
            raise RefusedError(400, f"count={text}: A number from 1 is expected")
        count = min(int(text), self._switches.rest_count_maximum)
        rows = self._selected(offered, asked.query.get("where") or "")
        first = asked.query.get("startRecord") or ""
        skip = int(first) - 1 if self._switches.rest_start_record and first.isdecimal() and first != "0" else 0
        sorting = Sorting(offered, self._codec, self._separator, asked.query.get("orderBy") or "")
        page = sorting.page(rows, count, asked.query.get("key") or "", skip)
        renderer = self._renderer()
        told: Json = {
            "$url": asked.url,
            "$descriptor": offered.representation,
            "$itemsPerPage": count,
            "$resources": [renderer.listed(offered, row) for row in page.rows],
            "$links": self._links(asked, page),
        }
        if self._switches.rest_total:
            told["$totalResults"] = page.total
        return as_json(200, told)

    def _selected(self, offered: RestClass, text: str) -> Sequence[Row]:
        if not text:
            return list(offered.rows.all())
        compiler = WhereCompiler(offered.columns, self._codec, confirmed=self._switches.rest_where == "confirmed")
        where = compiler.compile(text)
        near = self._near(offered, where)
        return [row for row in near if where.test(offered.flat(row))]

    def _near(self, offered: RestClass, where: Where) -> Sequence[Row]:
        """Records among which are those that pass: found by an index where there is one."""
        node = offered.rows.node
        props = by_code(node)
        for name, value in where.exact.items():
            prop = props.get(offered.columns[name].source)
            if prop is not None and (prop.kind is Kind.TEXT or node.key == (prop.name,)):
                found = offered.rows.by(prop.name, (value,))
                if found is not None:
                    return found
        return list(offered.rows.all())

    def _links(self, asked: Asked, page: Page) -> Json:
        """Links to other pages; the address of a page is that of the query, with another `key` (3.1)."""
        keys = {"$first": None, "$prev": page.before} if page.before else {}
        keys |= {"$next": page.after, "$last": "lt"} if page.after else {}
        path = f"{ERP_ROOT}{quote(asked.endpoint)}/{asked.name}"
        links: Json = {}
        for name, key in keys.items():
            query = {k: v for k, v in asked.query.items() if k not in {"key", "startRecord"}} | (
                {"key": key} if key else {}
            )
            url = f"{self._base_url()}{path}?{urlencode(query, quote_via=quote, safe='$')}"
            links[name] = {"$url": url, "$type": "application/json", "$method": "GET"}
        return links

    def _read(self, asked: Asked, offered: RestClass) -> Reply:
        row = offered.rows.get(asked.key)
        if row is None:
            return refusal(200 if self._switches.rest_missing == "diagnoses" else 404, _GONE)
        return as_json(200, self._renderer().whole(offered, row, asked.facet))

    # -- saving -------------------------------------------------------------------------------------------------

    def _saved(self, asked: Asked, offered: RestClass, body: bytes, call: Gathered) -> Reply:
        behind = offered.shown
        if behind is None:
            raise RefusedError(405, f"{offered.name}: Not offered")
        told = body_of(body)
        found = Diagnoses(replace(self._switches, language=call.language or self._switches.language))
        before = offered.rows.get(asked.key) if asked.verb == "update" else None
        done = 201 if asked.verb == "create" else 200
        try:
            if asked.verb == "update" and before is None:
                data: Row = {"id": asked.key, "_id": asked.key}
            else:
                data = Reader(offered, behind, self._codec, self._switches).data(told, before, found)
                found.settle()
            row = self._site.save(behind.node.name, asked.verb, data, call)
        except SaveRefused as error:
            status = done if self._switches.rest_refused == "diagnoses" else 400
            said = (error.extensions or {}).get("diagnoses") or [{"severity": ERROR, "message": error.message}]
            return as_json(status, diagnoses(*said))
        renderer = self._renderer()
        resource = renderer.whole(offered, row, "$edit")
        url = renderer.url(offered, row, "$edit")
        resource["$links"] = {"$save": {"$url": url, "$type": "application/json", "$method": "PUT"}}
        if call.warnings:
            resource |= diagnoses(*call.warnings)
        reply = as_json(done, resource)
        return replace(reply, headers={"Location": renderer.url(offered, row)}) if done == 201 else reply  # noqa: PLR2004

    # -- parts --------------------------------------------------------------------------------------------------

    def _base_url(self) -> str:
        return INTERNAL if self._switches.rest_links == "internal" else self._site.base_url()

    def _renderer(self) -> Renderer:
        root = f"{self._base_url()}{ERP_ROOT}{quote(self._folder)}/"
        return Renderer(self._site.holdings, self._codec, self._separator, root)
