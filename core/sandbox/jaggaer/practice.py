"""The practice JAGGAER itself: which path is what (reference/jaggaer-j1p.md)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from aiohttp import web

from core.sandbox.http import Faults, PracticeClock, PracticeServer, Recorder, Reply
from core.sandbox.jaggaer.behaviours import behaviours
from core.sandbox.jaggaer.book import Book
from core.sandbox.jaggaer.commands import Commands
from core.sandbox.jaggaer.documents import Order, Supplier
from core.sandbox.jaggaer.lists import Resource, page
from core.sandbox.jaggaer.paper_commands import PaperCommands
from core.sandbox.jaggaer.papers import Contract, Invoice
from core.sandbox.jaggaer.render import Renderer
from core.sandbox.jaggaer.render_papers import PaperRenderer
from core.sandbox.jaggaer.state import StateFolder
from core.sandbox.jaggaer.switches import JaggaerSwitches
from core.sandbox.jaggaer.tokens import TOKEN_PATH, TokenDesk

API = "/j1p/api/public"
ORDERS = f"{API}/ji/v1/purchaseorders"
SUPPLIERS = f"{API}/ji/v1/suppliers"
PROFILES = f"{API}/ja/v1/companyprofiles"
INVOICES = f"{API}/ji/v1/invoices"
CONTRACTS = f"{API}/ja/v1/contracts"


class JaggaerPractice:
    """A JAGGAER to practise with.

    ```python
    with JaggaerPractice(orders=300, client_id="demo", secret="...") as jaggaer:
        print(jaggaer.base_url)
        jaggaer.do("revise", order="50007503", lines={"1": {"unitPrice": "12.50"}})
    ```

    Attributes:
        faults, recorder, clock: as in `PracticeServer`.
        book: what it holds; read and change it through `do` or `run`.
    """

    def __init__(
        self,
        *,
        client_id: str,
        secret: str,
        orders: int | None = None,
        volume: int = 0,
        invoices: int = 0,
        contracts: int = 0,
        switches: JaggaerSwitches | None = None,
        faults: Faults | None = None,
        clock: PracticeClock | None = None,
        latency_ms: float = 0.0,
        state_dir: Path | None = None,
        prepared: bool = False,
    ) -> None:
        """Makes the site; nothing listens yet.

        Args:
            client_id: accepted by the token endpoint.
            secret: accepted with it.
            orders: how many of the 1,339 real orders it holds, None = all.
            volume: at least so many orders: the real ones, filled up with generated ones.
            invoices: how many invoices for these orders it holds, as far as the orders bring so many.
            contracts: how many contracts with the suppliers of these orders; their lines refer to them.
            switches: variants of the site.
            faults: may be shared with the practice X3.
            clock: the server's own clock.
            latency_ms: waited before each call.
            state_dir: folder in which changes by commands are kept for the next start.
            prepared: renders all records before the first call, so that rendering is not measured.
        """
        self.switches = switches or JaggaerSwitches()
        self.client_id = client_id
        self.book = Book(max(volume, orders or 0) if volume else orders, invoices=invoices, contracts=contracts)
        self._state = StateFolder(state_dir) if state_dir is not None else None
        if self._state is not None:
            self._state.load(self.book)
        self.clock = clock or PracticeClock()
        self.recorder = Recorder()
        self._tokens = TokenDesk(client_id, secret, self.switches.token_seconds, self.clock)
        commands = Commands(self.book, self.clock, lambda: self.switches).table()
        commands |= PaperCommands(self.book, self.clock, lambda: self.switches).table()
        self._server = PracticeServer(
            "jaggaer",
            self._handle,
            faults=faults,
            recorder=self.recorder,
            clock=self.clock,
            latency_ms=latency_ms,
            refused=self._refused,
            describe=self._describe,
            commands={
                **{name: self._kept(do) for name, do in commands.items()},
                "revoke-tokens": lambda _: self._tokens.revoke_all(),
                "set-switches": self._set_switches,
            },
        )
        self.faults = self._server.faults
        self._set_renderer()
        if prepared:
            self.prepare()

    # -- life ---------------------------------------------------------------------------------------------------

    @property
    def base_url(self) -> str:
        """The host to be set up, `http://127.0.0.1:PORT`."""
        return self._server.base_url

    def start(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Starts to listen; see `PracticeServer.start`."""
        return self._server.start(host, port)

    def stop(self) -> None:
        """Stops listening."""
        self._server.stop()

    def __enter__(self) -> Self:
        """Starts on a free port, unless it runs already."""
        self._server.__enter__()
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
            ValueError: the command is unknown or its members are wrong.
            KeyError: a member is missing.
        """
        return self._server.run(lambda: self._server.control({"do": command, **members}))

    def state(self, *, holdings: bool = False) -> dict[str, object]:
        """What `GET /_sim/state` serves."""
        query = {"holdings": "1"} if holdings else {}
        return self._server.run(lambda: self._server.state(query))

    def prepare(self) -> None:
        """Renders what the first list and the details need, as far as it is kept."""
        for resource, detail in (
            (self._orders, self._order_detail),
            (self._suppliers, self._renderer.supplier_detail),
            (self._invoices, self._invoice_detail),
        ):
            for record_id in resource.shelf.ids():
                resource.shelf.body(resource.form, record_id, resource.entry)  # type: ignore[arg-type]
                resource.shelf.body("detail", record_id, detail)  # type: ignore[arg-type]

    def invoice_body(self, invoice_id: int) -> bytes:
        """The bytes with which the detail of an invoice is answered."""
        return self.book.invoices.body("detail", invoice_id, self._invoice_detail)

    # -- requests -----------------------------------------------------------------------------------------------

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.path
        if path.startswith("/auth/"):
            body = await request.read()
            return await self._server.answer(request, "token", lambda: self._token(request, path, body))
        operation, execute = self._route(path, dict(request.query))
        authorization = request.headers.get("Authorization")

        def guarded() -> Reply:
            if not self._tokens.accepts(authorization):
                return self._refused()
            if request.method != "GET":
                return Reply.text(405, "Method Not Allowed")
            if operation.partition(".")[2] in self.switches.forbidden:
                return Reply.json(403, {"message": "Forbidden"})
            return execute()

        return await self._server.answer(request, operation, guarded)

    def _token(self, request: web.BaseRequest, path: str, body: bytes) -> Reply:
        if path != TOKEN_PATH:
            return Reply.json(404, {"error": "Realm does not exist"})
        if request.method != "POST":
            return Reply.text(405, "Method Not Allowed")
        reply = self._tokens.issue(
            request.headers.get("Content-Type", ""),
            body,
            request.headers.get("Authorization", "") if self.switches.token_auth == "basic" else None,
            self.switches.token_scope,
        )
        if reply.status == 200:  # noqa: PLR2004 - HTTP OK
            self.recorder.token_issued()
        return reply

    def _route(self, path: str, query: Mapping[str, str]) -> tuple[str, Callable[[], Reply]]:
        if path == ORDERS:
            return "list.purchaseorders", lambda: page(self._orders, query, self.switches, self.base_url + path)
        if path == SUPPLIERS:
            return "list.suppliers", lambda: page(self._suppliers, query, self.switches, self.base_url + path)
        if path == PROFILES:
            return "list.companyprofiles", lambda: page(self._profiles, query, self.switches, self.base_url + path)
        if path == INVOICES:
            return "list.invoices", lambda: page(self._invoices, query, self.switches, self.base_url + path)
        if path == CONTRACTS:
            return "list.contracts", lambda: page(self._contracts, query, self.switches, self.base_url + path)
        if path.startswith(INVOICES + "/"):
            return "detail.invoices", lambda: self._invoice(path)
        if path.startswith(ORDERS + "/"):
            return "detail.purchaseorders", lambda: self._order(path)
        if path.startswith(SUPPLIERS + "/"):
            return "detail.suppliers", lambda: self._supplier(path)
        if path.startswith(CONTRACTS + "/"):
            return "detail.contracts", lambda: self._contract(path)
        return "unknown", _not_found

    def _order(self, path: str) -> Reply:
        record_id = _id_of(path)
        if record_id is None or self.book.orders.get(record_id) is None:
            return _not_found()
        body = self.book.orders.body("detail", record_id, self._order_detail)
        return Reply(200, body)

    def _supplier(self, path: str) -> Reply:
        record_id = _id_of(path)
        if record_id is None or self.book.suppliers.get(record_id) is None:
            return _not_found()
        render = self._renderer.supplier_detail
        return Reply(200, self.book.suppliers.body("detail", record_id, render))

    def _invoice(self, path: str) -> Reply:
        record_id = _id_of(path)
        if record_id is None or self.book.invoices.get(record_id) is None:
            return _not_found()
        return Reply(200, self.invoice_body(record_id))

    def _contract(self, path: str) -> Reply:
        record_id = _id_of(path)
        if record_id is None or self.book.contracts.get(record_id) is None:
            return _not_found()
        return Reply(200, self._contract_entry(self.book.contracts.take(record_id)))

    def _refused(self) -> Reply:
        if self.switches.odd_401:
            return Reply(401, b"", "; charset=UTF-8")
        return Reply(401, b"", "application/json", {"WWW-Authenticate": 'Bearer realm="J1p"'})

    # -- records ------------------------------------------------------------------------------------------------

    def _set_renderer(self) -> None:
        self._renderer = Renderer(self.switches)
        self.book.orders.forget_bodies()
        self.book.suppliers.forget_bodies()
        self._set_papers()
        self._orders: Resource[Order] = Resource(
            "purchaseorders",
            self.book.orders,
            "entry",
            lambda order: self._renderer.order_entry(order, self._supplier_of(order)),
            '"jipurchaseOrderList":{"jipurchaseOrder":[',
            "]}",
        )
        self._suppliers: Resource[Supplier] = Resource(
            "suppliers",
            self.book.suppliers,
            "entry",
            self._renderer.supplier_entry,
            '"jisupplierList":{"jisupplier":[',
            "]}",
        )
        self._profiles: Resource[Supplier] = Resource(
            "companyprofiles",
            self.book.suppliers,
            "profile",
            self._renderer.profile_entry,
            '"returnCompanyData":[',
            "]",
            changed_name="LASTMODTIME",
            bare=True,
        )

    def _set_papers(self) -> None:
        self._papers = PaperRenderer(self.switches)
        self.book.invoices.forget_bodies()
        self.book.contracts.forget_bodies()
        self._invoices: Resource[Invoice] = Resource(
            "invoices",
            self.book.invoices,
            "entry",
            lambda invoice: self._papers.invoice_entry(invoice, self._sender_of(invoice)),
            '"jiinvoiceList":{"jiinvoice":[',
            "]}",
        )
        self._contracts: Resource[Contract] = Resource(
            "contracts",
            self.book.contracts,
            "entry",
            self._contract_entry,
            '"contractList":{"item":[',
            "]}",
            changed_name="LASTMODTIME",
        )

    def _invoice_detail(self, invoice: Invoice) -> bytes:
        return self._papers.invoice_detail(invoice, self._sender_of(invoice))

    def _sender_of(self, invoice: Invoice) -> Supplier | None:
        return self.book.suppliers.get(invoice.supplier_id)

    def _contract_entry(self, contract: Contract) -> bytes:
        found = [self.book.suppliers.get(supplier_id) for supplier_id in contract.suppliers]
        return self._papers.contract_entry(contract, [supplier for supplier in found if supplier is not None])

    def _order_detail(self, order: Order) -> bytes:
        return self._renderer.order_detail(order, self._supplier_of(order))

    def _supplier_of(self, order: Order) -> Supplier | None:
        return self.book.suppliers.get(order.supplier_id)

    def _kept(self, command: Callable[[Mapping[str, object]], object]) -> Callable[[Mapping[str, object]], object]:
        """The command, with what it changed written to the state folder."""

        def do(told: Mapping[str, object]) -> object:
            result = command(told)
            if self._state is not None:
                self._state.save(self.book)
            return result

        return do

    def _set_switches(self, told: Mapping[str, object]) -> object:
        self.switches = self.switches.changed(**told)
        self._set_renderer()
        return dict(told)

    def _describe(self, query: Mapping[str, str]) -> Mapping[str, object]:
        shown: dict[str, object] = {
            "behaviours": behaviours(self.switches),
            "orders": len(self.book.orders),
            "suppliers": len(self.book.suppliers),
            "invoices": len(self.book.invoices),
            "contracts": len(self.book.contracts),
        }
        if query.get("holdings") == "1":
            shown["holdings"] = {
                "orders": [_holding(self.book.orders.take(i)) for i in self.book.orders.ids()],
                "suppliers": [_supplier_holding(self.book.suppliers.take(i)) for i in self.book.suppliers.ids()],
                "invoices": [_invoice_holding(self.book.invoices.take(i)) for i in self.book.invoices.ids()],
                "contracts": [_contract_holding(self.book.contracts.take(i)) for i in self.book.contracts.ids()],
            }
        return shown


def _holding(order: Order) -> dict[str, object]:
    """An order as a judge reads it: amounts as decimal strings, codes without suffix."""
    return {
        "id": order.po_id,
        "number": order.number,
        "revision": order.revision,
        "created": order.created.isoformat(),
        "last_update": order.last_update.isoformat(),
        "supplier": order.supplier_id,
        "business_unit": order.business_unit,
        "currency": order.currency,
        "ap_status": order.ap_status,
        "cancelled": order.cancelled,
        "total": str(order.total()),
        "lines": [
            {
                "number": line.line_number,
                "quantity": str(line.quantity),
                "unit": line.unit,
                "price": str(line.unit_price),
                "amount": str(line.extended_price),
                "cancelled": line.cancelled,
                "splits": [[s.account, s.department] for s in line.splits],
            }
            for line in order.lines
        ],
    }


def _supplier_holding(supplier: Supplier) -> dict[str, object]:
    return {
        "id": supplier.supplier_id,
        "number": supplier.number,
        "name": supplier.name,
        "active": supplier.active,
        "erp_number": supplier.erp_number,
        "sites": supplier.sites,
    }


def _invoice_holding(invoice: Invoice) -> dict[str, object]:
    """An invoice as a judge reads it: amounts as decimal strings, below zero where money comes back."""
    sign = -1 if invoice.credit else 1
    return {
        "id": invoice.invoice_id,
        "number": invoice.number,
        "supplier_number": invoice.supplier_number,
        "kind": invoice.kind,
        "date": invoice.invoice_date.isoformat(),
        "accounting_date": invoice.accounting_date.isoformat(),
        "workflow": invoice.workflow,
        "payment": invoice.payment,
        "supplier": invoice.supplier_id,
        "currency": invoice.currency,
        "total": str(invoice.total()),
        "lines": [
            {
                "number": line.line_number,
                "order": line.order_number,
                "order_line": line.order_line,
                "quantity": str(line.quantity),
                "amount": str(sign * line.amount),
                "splits": [[s.account, s.department] for s in line.splits],
            }
            for line in invoice.lines
        ],
    }


def _contract_holding(contract: Contract) -> dict[str, object]:
    return {
        "id": contract.contract_id,
        "number": contract.number,
        "amendment": contract.amendment,
        "status": contract.status,
        "suppliers": contract.suppliers,
        "currency": contract.currency,
        "ceiling": str(contract.total if contract.total is not None else contract.value),
        "start": contract.start,
        "end": contract.end,
        "deleted": contract.deleted,
    }


def _id_of(path: str) -> int | None:
    text = path.rpartition("/")[2]
    return int(text) if text.isascii() and text.isdecimal() else None


def _not_found() -> Reply:
    return Reply.json(404, {"message": "Not Found"})
