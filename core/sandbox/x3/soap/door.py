"""The calls of CAdxWebServiceXmlCC: pool, licence, operations (reference/sage-x3.md 4)."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime

from aiohttp import web

from core.sandbox.http import Reply
from core.sandbox.x3.diagnoses import Diagnoses, SaveRefused
from core.sandbox.x3.holdings import Holdings
from core.sandbox.x3.nodes import Row
from core.sandbox.x3.soap import describe
from core.sandbox.x3.soap.envelope import (
    CONTENT_TYPE,
    Messages,
    RefusedError,
    Request,
    RequestRefusedError,
    answer,
    fault,
    read_request,
)
from core.sandbox.x3.soap.importing import BATCH_STATE, IMPORT, Gathered, Importer, placed_data
from core.sandbox.x3.soap.layout import Published
from core.sandbox.x3.soap.metering import SLOWED_S, Meter
from core.sandbox.x3.soap.objects import object_of, published
from core.sandbox.x3.soap.placing import place
from core.sandbox.x3.soap.render import Renderer
from core.sandbox.x3.soap.select import removal, select
from core.sandbox.x3.soap.sent import Sent, SentRefusedError, read_sent
from core.sandbox.x3.soap.wsdl import wsdl
from core.sandbox.x3.switches import X3Switches

_SERVICE = "syracuse/collaboration/syracuse/CAdxWebServiceXmlCC"
WSDL_PATH, CALL_PATH = f"/soap-wsdl/{_SERVICE}", f"/soap-generic/{_SERVICE}"
SOAP_PATHS = frozenset({WSDL_PATH, CALL_PATH})
OK, FAILED = 1, 0

_KINDS = {
    "save": "create",
    "modify": "update",
    "deleteLines": "update",
    "insertLines": "update",
    "getDescription": "introspection",
    "getDataXmlSchema": "introspection",
}
"""Operation -> the word under which the other doors count it and faults name it."""

_NOT_OFFERED = {"delete", "actionObject", "actionObjectKeys", "insertLines"}


@dataclass(frozen=True, slots=True)
class Site:
    """What the door needs of the X3 around it.

    Attributes:
        save: saves data of a node (`create` or `update`) and gives the row; raises `SaveRefused`.
        serve: counts a request under its operation, lets faults happen, executes it.
        call: a new gatherer.
        base_url: where X3 listens.
    """

    holdings: Holdings
    switches: X3Switches
    now: Callable[[], datetime]
    save: Callable[[str, str, Row, object], Row]
    serve: Callable[[web.BaseRequest, str, Callable[[], Reply], Gathered], Awaitable[web.StreamResponse]]
    call: Callable[[], Gathered]
    base_url: Callable[[], str]


@dataclass(slots=True)
class _Result:
    text: str | None
    messages: Messages = ()
    status: int = OK


class SoapDoor:
    """Answers requests to `SOAP_PATHS` that have signed in."""

    def __init__(self, site: Site) -> None:
        """Prepares the door.

        Raises:
            ValueError: `soap_objects` cannot be published.
        """
        self._site, self._switches = site, site.switches
        self._objects = published(site.holdings, site.switches)
        codes = {code: object_of(code, site.holdings, site.switches) for code in ("POH", "BPS", "PIH")}
        self._importer = Importer(codes, site.switches, self._import, site.now)
        self._meter = Meter(site.switches, site.now)
        self._calls: Counter[str] = Counter()

    async def handle(self, request: web.BaseRequest, body: bytes) -> web.StreamResponse:
        """Answers a request."""
        call = self._site.call()
        if request.path == WSDL_PATH:
            reply = Reply(200, wsdl(self._site.base_url() + CALL_PATH), CONTENT_TYPE)
            return await self._site.serve(request, "introspection", lambda: reply, call)
        if request.method != "POST":
            return await self._site.serve(request, "refused", lambda: Reply.text(405, "Method Not Allowed"), call)
        try:
            asked = read_request(body, request.headers)
        except RequestRefusedError as error:
            reply = _fault("Client", str(error))
            return await self._site.serve(request, "refused", lambda: reply, call)
        if self._meter.slow:
            await asyncio.sleep(SLOWED_S)

        def execute() -> Reply:
            self._calls[asked.operation] += 1
            done = self._execute(asked, call)
            self._meter.add(len(body) + len(done.body))
            call.status = done.status
            return done

        return await self._site.serve(request, self._label(asked), execute, call)

    def land(self, *, everything: bool = False) -> None:
        """Runs batch imports whose time has come; all of them when X3 stops."""
        self._importer.land(everything=everything)

    def describe(self) -> dict[str, object]:
        """Calls by operation and the volume used, for `GET /_sim/state`."""
        return {"calls": dict(self._calls), "volume_bytes": self._meter.used, "published": sorted(self._objects)}

    # -- a call -------------------------------------------------------------------------------------------------

    def _label(self, asked: Request) -> str:
        kind = _KINDS.get(asked.operation, asked.operation)
        if kind == "introspection":
            return kind
        shown = self._objects.get(asked.public)
        if asked.operation == "run":
            if asked.public != IMPORT:
                return "run"
            kind = "create"
            try:
                shown = self._importer.object_of(read_sent(asked.text))
            except SentRefusedError:
                shown = None
        root = "" if shown is None else shown.node.root or shown.code
        return f"{kind}.{root}" if root else kind

    def _execute(self, asked: Request, call: Gathered) -> Reply:
        call.language = "FRA" if asked.language == "FRA" else "ENG" if asked.language else ""
        if refusal := self._no_session(asked):
            return refusal
        try:
            result = self._operate(asked, call)
        except SaveRefused as error:
            found = (error.extensions or {}).get("diagnoses") or [{"severity": 3, "message": error.message}]
            result = _Result(None, [(int(d["severity"]), str(d["message"])) for d in found], FAILED)
        except (RefusedError, SentRefusedError) as error:
            result = _Result(None, [(3, str(error))], FAILED)
        return self._reply(asked, result)

    def _reply(self, asked: Request, result: _Result) -> Reply:
        body = answer(
            asked.operation,
            result.text,
            result.status,
            result.messages,
            placement=self._switches.soap_messages,
            form=self._switches.soap_result_form,
            duration_ms=7.0,
        )
        return Reply(200, body, CONTENT_TYPE)

    def _no_session(self, asked: Request) -> Reply | None:
        """Why no session of a pool takes the call, or None."""
        if self._meter.stopped:
            return _fault("Server", "Web services volume limit of the licence exceeded")
        if self._switches.soap_pool_state == "no-children":
            return Reply.text(500, "No Web services accepted")
        if asked.pool == self._switches.soap_pool and self._switches.soap_pool_state == "started":
            return None
        said = f"No classic web service pool match to '{asked.pool}'"
        if self._switches.soap_pool_missing == "http-500":
            return _fault("Server", said)
        return self._reply(asked, _Result(None, [(3, said)], FAILED))

    def _operate(self, asked: Request, call: Gathered) -> _Result:
        renderer = self._renderer(asked, call)
        if asked.operation == "run":
            return self._run(asked, renderer, call)
        shown = self._objects.get(asked.public)
        if shown is None:
            raise RefusedError(f"Web service {asked.public}: Not published")
        if asked.operation in _NOT_OFFERED or (
            asked.operation in {"save", "modify", "deleteLines"} and not shown.saves
        ):
            raise RefusedError(f"{asked.operation}: Not yet implemented for {asked.public}")
        if asked.operation in {"read", "query"} and shown.node.name in self._switches.forbidden_nodes:
            raise RefusedError(f"{asked.public}: You have no rights on this function")
        match asked.operation:
            case "getDescription":
                form = self._switches.soap_description
                return _Result(describe.description(asked.public, shown.code, shown.layout, form))
            case "getDataXmlSchema":
                return _Result(describe.schema(shown.layout))
            case "read":
                row = self._row(shown, asked)
                if row is None:
                    raise RefusedError(f"{' '.join(value for _, value in asked.keys)}: Record does not exist")
                return _Result(renderer.record(shown, row))
            case "query":
                source = self._site.holdings.sources[shown.node.name]
                return _Result(renderer.listing(shown, select(shown, source, asked, self._switches)))
            case _:
                return self._saved(shown, asked, renderer, call)

    def _renderer(self, asked: Request, call: Gathered) -> Renderer:
        return Renderer(
            self._switches,
            as_json=asked.config.get("adxwss.optreturn", "").upper() == "JSON",
            beautiful=asked.config.get("adxwss.beautify", "") == "true",
            language=call.language or self._switches.language,
        )

    # -- reading ------------------------------------------------------------------------------------------------

    def _row(self, shown: Published, asked: Request) -> Row | None:
        given = dict(asked.keys)
        if set(given) != set(shown.layout.keys):
            raise RefusedError(f"Key {' '.join(given)}: {' '.join(shown.layout.keys)} is expected")
        key = self._switches.key_separator.join(given[name] for name in shown.layout.keys)
        return self._site.holdings.lookup(shown.node.name, key)

    # -- saving -------------------------------------------------------------------------------------------------

    def _saved(self, shown: Published, asked: Request, renderer: Renderer, call: Gathered) -> _Result:
        if asked.operation == "save":
            operation, data = "create", self._data(shown, asked, None, call)
        else:
            before = self._row(shown, asked)
            operation = "update"
            if before is None:
                key = asked.keys[0][1]
                data = {"id": key, "_id": key}
            elif asked.operation == "modify":
                data = self._data(shown, asked, before, call)
            else:
                data = removal(shown, asked, before)
        row = self._site.save(shown.node.name, operation, data, call)
        return self._said(renderer, shown, row, call)

    def _said(self, renderer: Renderer, shown: Published, row: Row, call: Gathered) -> _Result:
        """What a save answers; a site may fail it in form though it was done, when there were warnings (4.3 [R])."""
        messages = [(2, str(warning["message"])) for warning in call.warnings]
        form = self._switches.soap_save_result
        text = None if form == "nil" else renderer.record(shown, row, key_only=form == "key")
        if messages and self._switches.soap_warnings != "status-1":
            return _Result(text if self._switches.soap_warnings == "status-0" else None, messages, FAILED)
        return _Result(text, messages)

    def _data(self, shown: Published, asked: Request, before: Row | None, call: Gathered) -> Row:
        found = self._diagnoses(call)
        strict = self._switches.soap_unknown == "refused"
        placed = place(read_sent(asked.text), shown, asked.public, found, strict=strict)
        found.settle()
        return shown.data(placed.header, placed.lines, before)

    def _diagnoses(self, call: Gathered) -> Diagnoses:
        return Diagnoses(replace(self._switches, language=call.language or self._switches.language))

    # -- importing ----------------------------------------------------------------------------------------------

    def _run(self, asked: Request, renderer: Renderer, call: Gathered) -> _Result:
        if asked.public not in {IMPORT, BATCH_STATE}:
            raise RefusedError(f"Web service {asked.public}: Not published")
        sent = read_sent(asked.text)
        outputs = self._importer.run(sent, call) if asked.public == IMPORT else self._importer.state_of(sent)
        messages: list[tuple[int, str]] = []
        if self._switches.import_log == "messages" and outputs["O_MESSA"]:
            kind = 3 if outputs["O_STATUS"] == 1 else 2
            messages = [(kind, text) for text in str(outputs["O_MESSA"]).splitlines()]
            outputs["O_MESSA"] = ""
        return _Result(renderer.group("GRP1", outputs), messages)

    def _import(self, shown: Published, sent: Sent, call: Gathered) -> list[str]:
        """Saves one document of a file and gives its warnings."""
        data = placed_data(shown, sent, self._diagnoses(call), shown.code)
        told = len(call.warnings)
        self._site.save(shown.node.name, "create", data, call)
        return [str(warning["message"]) for warning in call.warnings[told:]]


def _fault(code: str, text: str) -> Reply:
    return Reply(500, fault(code, text), CONTENT_TYPE)
