"""The practice Sage X3: one object that holds, checks and serves (reference/sage-x3.md)."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

from aiohttp import web
from graphql import GraphQLError

from core.sandbox.data import PracticeCodes, load_codes
from core.sandbox.http import Faults, PracticeClock, PracticeServer, Recorder, Reply
from core.sandbox.x3 import behaviours, report
from core.sandbox.x3.catalog import nodes_of
from core.sandbox.x3.commands import Commands
from core.sandbox.x3.diagnoses import (
    REFUSED_CODE,
    Diagnoses,
    Diagnosis,
    SaveRefused,
)
from core.sandbox.x3.executor import Answer, Executor, Prepared, RequestError
from core.sandbox.x3.gateway import Gateway
from core.sandbox.x3.holdings import Change, Holdings, SaveEntry
from core.sandbox.x3.invoice_commands import InvoiceCommands
from core.sandbox.x3.invoices import InvoiceSaver
from core.sandbox.x3.nodes import Row
from core.sandbox.x3.orders import OrderSaver
from core.sandbox.x3.paging import Pager
from core.sandbox.x3.pairings import PairingDesk
from core.sandbox.x3.rest import REST_ROOT, RestDoor
from core.sandbox.x3.schema import SchemaBuilder
from core.sandbox.x3.seed import Seeder
from core.sandbox.x3.soap import SOAP_PATHS, Site, SoapDoor
from core.sandbox.x3.suppliers import SupplierSaver
from core.sandbox.x3.switches import X3Switches
from core.sandbox.x3.tokens import ConnectedApp, Gatekeeper, TokenRefused

PATH = "/xtrem/api"
_REFERENCE = {"PurchaseOrder": "internalOrderReference", "Supplier": "code", "PurchaseInvoice": "sourceDocument"}
_BEARER_REFUSED = "Error 50: Invalid token"


class Call:
    """What one request gathers while it is executed."""

    __slots__ = ("language", "saves", "status", "warnings")

    def __init__(self) -> None:
        self.language: Literal["", "ENG", "FRA"] = ""
        self.status = 0
        self.warnings: list[Diagnosis] = []
        self.saves: list[SaveEntry] = []


class X3Practice:
    """A Sage X3 on loopback.

    Attributes:
        server: the HTTP server; its `faults`, `recorder`, `clock` and `latency_ms` may be changed while it runs.
        commands: what people do in X3 besides the interface; call them through `server.run` while it runs.
        invoices: what they do with supplier invoices.
        holdings: what X3 holds; to be read, and changed by `commands`.
        pairings: applications and tokens of Sage's regional gateway, which leads here too.
        client_id, secret, user, folder: what a client needs to sign in.
    """

    def __init__(
        self,
        *,
        folder: str = "SEED",
        client_id: str = "practice-x3-client",
        secret: str | None = None,
        user: str = "mlconnector",
        switches: X3Switches | None = None,
        codes: PracticeCodes | None = None,
        faults: Faults | None = None,
        clock: PracticeClock | None = None,
        latency_ms: float = 0.0,
        state_dir: Path | None = None,
    ) -> None:
        """Prepares an X3; nothing listens yet.

        Args:
            folder: the endpoint name that `x-xtrem-endpoint` must carry.
            client_id: of the connected application.
            secret: of the connected application; None makes one up.
            user: the allowed user, exact case.
            switches: how the site is set up.
            codes: master data; default those of `resources/sandbox`.
            faults: faults to apply; may be shared with the practice JAGGAER.
            clock: the server's own clock.
            latency_ms: waited before each call.
            state_dir: folder in which what X3 holds is kept; None keeps nothing.
        """
        self.folder, self.client_id, self.user = folder, client_id, user
        self.secret = secret or secrets.token_urlsafe(32)
        self.switches = switches or X3Switches()
        self._state_dir = state_dir
        codes = codes or load_codes()
        clock = clock or PracticeClock()
        nodes = nodes_of(self.switches)
        self.holdings = Holdings(nodes, clock.now)
        seeder = Seeder(self.holdings, self.switches.key_separator)
        seeder.fill(codes)
        self.holdings.fill("PurchaseInvoiceType", seeder.invoice_types(self.switches.invoice_types))
        if state_dir is not None:
            self.holdings.open(state_dir)
        self._savers: dict[str, OrderSaver | SupplierSaver | InvoiceSaver] = {
            "PurchaseOrder": OrderSaver(self.holdings, self.switches, user.upper()),
            "Supplier": SupplierSaver(self.holdings, self.switches, user.upper()),
            "PurchaseInvoice": InvoiceSaver(self.holdings, self.switches, user.upper()),
        }
        pager = Pager(nodes, self.holdings.lookup, self.switches)
        schema = SchemaBuilder(nodes, self.holdings.sources, pager, self._save, self.switches).build()
        self.schema = schema
        self._executor = Executor(schema)
        self.pairings = PairingDesk(self.client_id, self.secret, lambda: self.base_url, self.switches, clock.now)
        self._gateway = Gateway(self.pairings, lambda: self.base_url, folder, self.switches)
        site = Site(self.holdings, self.switches, clock.now, self._save, self._serve, Call, lambda: self.base_url)
        self._soap = SoapDoor(site)
        self.commands = Commands(self.holdings, seeder, self.switches, codes.chart)
        self.invoices = InvoiceCommands(self.holdings, self.switches)
        self.server = PracticeServer(
            "x3",
            self._handle,
            faults=faults,
            recorder=Recorder(),
            clock=clock,
            latency_ms=latency_ms,
            refused=lambda: Reply.text(401, _BEARER_REFUSED),
            describe=self._describe,
            commands={**self.commands.table(), **self.invoices.table(), **self._gateway.commands()},
        )
        app = ConnectedApp(self.client_id, self.secret, self.user, self._registered_url)
        self._gate = Gatekeeper(app, self.switches, clock.now)
        self._rest = RestDoor(site, folder, self._gate.check)

    # -- life ---------------------------------------------------------------------------------------------------

    @property
    def base_url(self) -> str:
        """`http://127.0.0.1:PORT`; empty while stopped."""
        return self.server.base_url

    def start(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Starts to listen and gives the base URL; port 0 takes a free one."""
        return self.server.start(host, port)

    def _registered_url(self) -> str:
        return self.switches.registered_url or self.base_url + PATH

    def stop(self) -> None:
        """Stops listening; saves that are still due land first."""
        self.server.stop()
        self._soap.land(everything=True)
        self.holdings.close()

    def __enter__(self) -> Self:
        """Starts on a free port, unless it runs already."""
        if not self.base_url:
            self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stops."""
        self.stop()

    def do(self, command: str, **members: object) -> object:
        """Does what `POST /_sim/control` does, from any thread.

        Raises:
            ValueError: the command is unknown, cannot be done, or its members are wrong.
            KeyError: a member is missing.
        """
        return self.server.run(lambda: self.server.control({"do": command, **members}))

    def state(self, *, holdings: bool = False) -> dict[str, object]:
        """What `GET /_sim/state` serves, from any thread."""
        query = {"holdings": "1"} if holdings else {}
        return self.server.run(lambda: self.server.state(query))

    # -- a call -------------------------------------------------------------------------------------------------

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        body = await request.read()
        if not self.base_url:
            return self.server.response(Reply.text(503, "Starting"))
        self._soap.land()
        root = self._gateway.root_of(request.path)
        if root is not None:
            return await self._through_gateway(request, root, body)
        if request.path.startswith(REST_ROOT) and self.switches.rest != "off":
            return await self._rest.handle(request, body)
        soap = request.path in SOAP_PATHS and self.switches.soap == "on"
        if not soap and (request.path != PATH or self.switches.services == "absent"):
            return await self._refuse(request, Reply.text(404, "Not Found"))
        if not soap and request.method != "POST":
            return await self._refuse(request, Reply.text(405, "Method Not Allowed"))
        try:
            self._gate.check(request.headers.get("Authorization", ""))
        except TokenRefused as error:
            return await self._refuse(request, Reply.text(401, str(error)), "sign-in")
        if soap:
            return await self._soap.handle(request, body)
        if request.headers.get("x-xtrem-endpoint") != self.folder:
            name = request.headers.get("x-xtrem-endpoint", "")
            return await self._refuse(request, Reply.text(400, f"Endpoint not found: {name!r}"))
        return await self._graphql(request, body)

    async def _through_gateway(self, request: web.BaseRequest, root: str, body: bytes) -> web.StreamResponse:
        signed = request.headers.get("Authorization", "")
        endpoint = self._gateway.endpoint_of(root, request.path)
        if endpoint is not None and request.method == "POST":
            refusal = self._gateway.check(root, endpoint, signed)
            return await (self._refuse(request, refusal, "sign-in") if refusal else self._graphql(request, body))

        def execute() -> Reply:
            return self._gateway.answer(request.method, root, request.path, request.query_string, signed, body)

        operation = request.path.removeprefix(root).rpartition("/")[2] or "root"
        return await self.server.answer(request, f"gateway.{operation}", execute)

    async def _graphql(self, request: web.BaseRequest, body: bytes) -> web.StreamResponse:
        try:
            text, variables, chosen = _request(body)
            prepared = self._executor.prepare(text, chosen)
        except RequestError as error:
            return await self._refuse(request, _bad_request(error.errors), "query")
        call = Call()

        def execute() -> Reply:
            return self._execute(prepared, variables, chosen, call)

        return await self._serve(request, prepared.operation, execute, call)

    async def _serve(
        self, request: web.BaseRequest, operation: str, execute: Callable[[], Reply], call: object
    ) -> web.StreamResponse:
        """Answers a call, and notes the saves whose answer has left."""
        response = await self.server.answer(request, operation, execute)
        if isinstance(call, Call) and call.saves and _leaves(request, response, call):
            for entry in call.saves:
                self.holdings.answered(entry.number)
        return response

    async def _refuse(self, request: web.BaseRequest, reply: Reply, operation: str = "refused") -> web.StreamResponse:
        return await self.server.answer(request, operation, lambda: reply)

    def _execute(
        self,
        prepared: Prepared,
        variables: Mapping[str, object],
        name: str | None,
        call: Call,
    ) -> Reply:
        try:
            answer = self._executor.execute(prepared, variables, call, name)
        except RequestError as error:
            return _bad_request(error.errors)
        return self._reply(answer, call)

    def _reply(self, answer: Answer, call: Call) -> Reply:
        body: dict[str, Any] = {"data": answer.data}
        status = 200
        if answer.errors:
            body = {"errors": [error.formatted for error in answer.errors], **body}
            if any((error.extensions or {}).get("code") == REFUSED_CODE for error in answer.errors):
                status = self.switches.business_error_status
        body["extensions"] = {"diagnoses": call.warnings} if call.warnings or answer.errors else {}
        call.status = status
        return Reply(status, json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace"))

    def _save(self, node: str, operation: str, data: Row, context: object) -> Row:
        """Saves, and logs the save, whatever becomes of it."""
        if not isinstance(context, Call):
            raise TypeError(context)
        saver = self._savers[node]
        save: Callable[[Row, Diagnoses], tuple[Row, list[Change]]] = (
            saver.create if operation == "create" else saver.update
        )
        named = self.switches.reference_field if node == "PurchaseOrder" else ""
        reference = str(data.get(named or _REFERENCE[node]) or data.get("_id") or "")
        entry = self.holdings.begin_save(operation, node, reference)
        language = context.language or self.switches.language
        call, found = context, Diagnoses(replace(self.switches, language=language))
        call.saves.append(entry)
        try:
            row, changes = save(data, found)
        except SaveRefused:
            entry.errors = [str(error["message"]) for error in found.errors]
            self.holdings.log_save(entry, [])
            raise
        entry.document = row["_id"]
        entry.committed = True
        if operation == "update" and node != "Supplier":
            entry.reference = row[named or _REFERENCE[node]]
        self.holdings.log_save(entry, changes)
        call.warnings += found.warnings
        return row

    def _describe(self, query: Mapping[str, str]) -> Mapping[str, object]:
        self._soap.land()
        tables = self.holdings.tables
        described: dict[str, object] = {
            "behaviours": behaviours.as_list(),
            "switches": self.switches.as_dict(),
            "sign_in": {"refused": dict(self._gate.refused), "gateway": dict(self.pairings.seen)},
            "soap": self._soap.describe(),
            "rest": self._rest.describe(),
            "held": {
                "orders": len(tables["PurchaseOrder"].rows),
                "suppliers": len(tables["Supplier"].rows),
                "invoices": len(tables["PurchaseInvoice"].rows),
                "saves": len(self.holdings.saves),
            },
        }
        if query.get("holdings"):
            described["orders"] = report.orders_of(self.holdings, self.switches)
            described["suppliers"] = report.suppliers_of(self.holdings)
            described["invoices"] = report.invoices_of(self.holdings, self.switches)
            described["saves"] = report.saves_of(self.holdings)
        return described


def _leaves(request: web.BaseRequest, response: web.StreamResponse, call: Call) -> bool:
    """Whether the answer to a save leaves for a client that is still there (and is not a gateway's)."""
    transport = request.transport
    alive = transport is not None and not transport.is_closing()
    return alive and response.status == call.status


def _request(body: bytes) -> tuple[str, dict[str, object], str | None]:
    """Query, variables and operation name of a request body."""
    try:
        told = json.loads(body)
    except ValueError as error:
        raise RequestError([GraphQLError("The body is not JSON.")]) from error
    if not isinstance(told, dict) or not isinstance(told.get("query"), str):
        raise RequestError([GraphQLError("Must provide query string.")])
    variables, name = told.get("variables") or {}, told.get("operationName")
    if not isinstance(variables, dict):
        raise RequestError([GraphQLError("Variables must be provided as an object.")])
    return told["query"], variables, name if isinstance(name, str) else None


def _bad_request(errors: list[GraphQLError]) -> Reply:
    return Reply.json(400, {"errors": [error.formatted for error in errors], "extensions": {}})
