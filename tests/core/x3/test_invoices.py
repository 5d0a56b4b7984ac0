"""Supplier invoices through every door: the same scenarios for all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

import pytest

from core.clock import SystemClock
from core.errors import ConfigurationError, LockedError, RejectedError, TransientError, UncertainError
from core.model.connection import InvoiceMode, SoapSettings, X3Settings
from core.model.document import TargetDocument
from core.model.flow import Entity, ExternalId, SourceId
from core.model.plan import LineAction, LineWrite, PlannedWrite, Purpose, WantedState, WriteKind
from core.model.values import Value
from core.sandbox.x3 import X3Switches
from core.sandbox.x3.soap_switches import INVOICE_LAYOUT, ORDER_LAYOUT
from core.transport.retry import RetryPolicy
from core.x3.open import open_target
from core.x3.target import X3Target
from tests.core.x3.test_doors import OBJECTS
from tests.core.x3.test_graphql import SECRET, Site
from tests.core.x3.test_graphql import create as order

SUPPLIER, OTHER = "0000000001", "0000000002"
NUMBER = "RE-2026/0042"
DAY = date(2026, 3, 5)
HEADER: Mapping[str, Value] = {
    "site": "US01",
    "supplier": SUPPLIER,
    "reference": NUMBER,
    "invoice_date": DAY,
    "accounting_date": date(2026, 3, 9),
    "currency": "USD",
    "payment_term": "NET30",
    "kind": "invoice",
}
LINE: Mapping[str, Value] = {
    "order": "POUS010000001",
    "order_line": "1000",
    "product": "GENEQUIP",
    "description": "Chair, blue",
    "quantity": Decimal(2),
    "unit": "EA",
    "price": Decimal("12.5"),
    "account": "5010101",
    "dimension:CCT": "0063020004",
}


@dataclass(frozen=True)
class Way:
    """A site and the doors that are used there."""

    switches: X3Switches
    through: str
    settings: Mapping[str, str] = field(default_factory=dict)
    soap: SoapSettings = field(default_factory=SoapSettings)
    numbered_lines: bool = True


_OBJECTS = f"{OBJECTS},YPIH:PIH"
_GRAPHQL = X3Switches(invoice_save="create", soap="off")
_SOAP = X3Switches(soap_objects=_OBJECTS, services="absent", rest="off")
_REST = X3Switches(rest="writable", services="absent", soap="off")
_IMPORT = X3Switches(order_create="absent", soap_objects="", import_batch_s=0)
_TEMPLATE = SoapSettings(import_layout=ORDER_LAYOUT, import_invoice_layout=INVOICE_LAYOUT, dimension_columns="CCT")
CODING = {
    "graphql": Way(_GRAPHQL, "GraphQL"),
    "graphql-second-generation": Way(replace(_GRAPHQL, generation="xtremX3"), "GraphQL"),
    "graphql-first-generation": Way(replace(_GRAPHQL, generation="sage"), "GraphQL"),
    "soap": Way(_SOAP, "SOAP object YPIH"),
    "soap-json": Way(
        replace(_SOAP, soap_json_numbers="number"), "SOAP object YPIH", soap=SoapSettings(json_results=True)
    ),
    "soap-other-site": Way(
        replace(
            _SOAP,
            soap_objects=f"{OBJECTS},ZPIH:PIH",
            soap_groups="variant",
            soap_line_numbers=False,
            soap_messages="response",
            soap_description="result",
            soap_query_shape="lines",
            language="FRA",
        ),
        "SOAP object ZPIH",
        soap=SoapSettings(language="FRA", invoice_object="ZPIH"),
        numbered_lines=False,
    ),
    "soap-tells-little": Way(replace(_SOAP, soap_save_result="key", soap_query_filters="keys"), "SOAP object YPIH"),
    "rest": Way(_REST, "REST class PINVOICE"),
    "rest-other-site": Way(
        replace(
            _REST,
            rest_decimals="text",
            rest_booleans="boolean",
            rest_where="confirmed",
            rest_count_maximum=3,
            rest_lines="replaced",
            rest_missing="404",
            rest_refused="400",
        ),
        "REST class PINVOICE",
    ),
    "graphql-reads-soap-writes": Way(X3Switches(), "SOAP object YPIH"),
    "graphql-reads-soap-writes-second-generation": Way(X3Switches(generation="xtremX3"), "SOAP object YPIH"),
    "graphql-reads-rest-writes": Way(X3Switches(rest="writable", soap="off"), "REST class PINVOICE"),
    "rest-reads-soap-writes": Way(X3Switches(services="absent"), "SOAP object YPIH"),
}
CREATING = CODING | {
    "import": Way(_IMPORT, "import template PIH", soap=_TEMPLATE),
    "import-batch": Way(_IMPORT, "import template PIH", soap=replace(_TEMPLATE, import_mode="batch")),
}
IN_SHORT = frozenset(
    {"graphql", "soap-other-site", "rest-other-site", "graphql-reads-soap-writes-second-generation", "import"}
)
"""Ways that every run goes; between them they have every door and every site that is least like the usual one."""


def _listed(names: Iterable[str]) -> list[object]:
    return [name if name in IN_SHORT else pytest.param(name, marks=pytest.mark.full) for name in names]


creating = pytest.mark.parametrize("way", _listed(CREATING), indirect=True)


class InvoiceSite(Site):
    """A practice X3 with two suppliers, an order of two lines, and a client that may enter and code invoices."""

    mode = InvoiceMode.CREATE

    def __init__(self, way: Way, mode: InvoiceMode = InvoiceMode.CREATE) -> None:
        self.mode = mode
        super().__init__(way.switches)
        self.x3.commands.add_supplier(OTHER, "Bolts & Co")
        self.settings = replace(self.settings, soap=way.soap, **way.settings)  # type: ignore[arg-type]
        self.target.close()
        self.target = self.open()

    def open(self, settings: X3Settings | None = None, *_: object) -> X3Target:
        return open_target(
            settings or self.settings,
            lambda: SECRET,
            clock=SystemClock(),
            cancel=self.cancel,
            calls=self.calls,
            policy=RetryPolicy(first_s=0.01),
            rest_password=lambda: SECRET,
            invoices=self.mode,
        )

    def ordered(self) -> str:
        """The number of an order in X3 whose line 1000 can be invoiced."""
        if not self.x3.holdings.tables["PurchaseOrder"].rows:
            target = Site.open(self, replace(self.settings, write_api="auto"))
            target.write(order())
            target.close()
        return next(iter(self.x3.holdings.tables["PurchaseOrder"].rows))

    def entered(self, document: str = NUMBER, supplier: str = SUPPLIER, day: date = DAY) -> ExternalId:
        """An invoice that a clerk entered in X3, with two lines."""
        line = {"product": "GENEQUIP", "quantity": "1", "price": "10", "account": "5010101"}
        lines = [
            {**line, "dimensions": {"CCT": "0063020004"}},
            {**line, "price": "7.5", "dimensions": {"CCT": "0063020004"}},
        ]
        header = {"supplier": supplier, "document": document, "site": "US01", "date": day, "accounting_date": day}
        return ExternalId(self.x3.server.run(lambda: self.x3.invoices.enter(lines, header)))

    def post(self, invoice: str) -> None:
        """A clerk posts it."""
        self.x3.server.run(lambda: self.x3.invoices.post(invoice))

    def invoices(self) -> list[dict[str, object]]:
        """What the practice X3 itself says that it holds."""
        held = self.x3.state(holdings=True)["invoices"]
        assert isinstance(held, list)
        return held

    def invoice_saves(self) -> int:
        """Saves of invoices that X3 made or refused."""
        return sum(1 for save in self.x3.holdings.saves if save.node == "PurchaseInvoice")


MakeSite = Callable[..., InvoiceSite]


@pytest.fixture
def open_way() -> Iterator[MakeSite]:
    made: list[InvoiceSite] = []

    def make(way: Way, mode: InvoiceMode = InvoiceMode.CREATE) -> InvoiceSite:
        made.append(InvoiceSite(way, mode))
        return made[-1]

    yield make
    for site in made:
        site.stop()


@pytest.fixture(params=_listed(CODING))
def way(request: pytest.FixtureRequest) -> Way:
    return CREATING[str(request.param)]


@pytest.fixture
def site(open_way: MakeSite, way: Way) -> InvoiceSite:
    return open_way(way)


def add(number: int = 1, **changes: Value) -> LineWrite:
    return LineWrite(LineAction.ADD, f"L{number}", number, {**LINE, **changes})


def free(number: int = 2, **changes: Value) -> LineWrite:
    """A line without an order."""
    return add(number, **{"order": None, "order_line": None, **changes})


def create(*lines: LineWrite, **header: Value) -> PlannedWrite:
    fields = {**HEADER, **header}
    return PlannedWrite(
        kind=WriteKind.CREATE,
        purpose=Purpose.CREATE,
        entity=Entity.INVOICE,
        source_id=SourceId("1"),
        number=NUMBER,
        reference=str(fields["reference"]),
        header=fields,
        lines=lines or (add(),),
        wanted=WantedState(fields),
    )


def code(document: TargetDocument, *lines: tuple[int, Mapping[str, Value]], **header: Value) -> PlannedWrite:
    """A change of lines, by their position in the document."""
    return PlannedWrite(
        kind=WriteKind.UPDATE,
        purpose=Purpose.REVISION,
        entity=Entity.INVOICE,
        source_id=SourceId("1"),
        number=NUMBER,
        reference=document.reference,
        header=header,
        lines=tuple(
            LineWrite(LineAction.CHANGE, f"L{at}", at + 1, fields, document.lines[at].line_id) for at, fields in lines
        ),
        wanted=WantedState(document.fields),
        external_id=document.external_id,
        before=document,
    )


def read(site: InvoiceSite, number: str) -> TargetDocument:
    return site.target.read(Entity.INVOICE, [ExternalId(number)])[ExternalId(number)]


def written(site: InvoiceSite, planned: PlannedWrite) -> TargetDocument:
    receipt = site.target.write(planned)
    return receipt.document or read(site, receipt.external_id)


def test_what_the_site_offers_is_said(site: InvoiceSite, way: Way) -> None:
    found = site.target.discover()
    assert found.invoices_read
    assert Entity.INVOICE in found.create & found.update
    assert {"account", "dimension:*"} <= found.invoice_line_fields
    assert f"Supplier invoices can be read; they can be entered through {way.through}." in found.sentences


def test_invoices_are_found_by_the_suppliers_number_and_read(site: InvoiceSite) -> None:
    mine, other = site.entered(), site.entered(supplier=OTHER)
    site.entered("RE-2026/0043")
    found = site.target.find(Entity.INVOICE, [NUMBER, "re-2026/0042", "RE", ""])
    assert {reference: len(documents) for reference, documents in found.items()} == {
        NUMBER: 2,
        "re-2026/0042": 0,
        "RE": 0,
        "": 0,
    }
    by_supplier = {document.fields["supplier"]: document for document in found[NUMBER]}
    document = by_supplier[SUPPLIER]
    assert (document.external_id, by_supplier[OTHER].external_id) == (mine, other)
    assert {name: document.fields[name] for name in HEADER if name != "accounting_date"} == {
        name: value for name, value in HEADER.items() if name != "accounting_date"
    }
    assert document.fields["total"] == Decimal("17.5")
    assert document.fields["total_with_tax"] == Decimal("17.5")
    assert not document.fields.keys() & {"status", "invoice_type"}
    assert [line.fields["price"] for line in document.lines] == [Decimal(10), Decimal("7.5")]
    assert [line.fields["dimension:CCT"] for line in document.lines] == ["0063020004"] * 2
    assert not document.locked
    assert site.target.read(Entity.INVOICE, [mine, ExternalId("PI9")]) == {mine: document}


def test_invoices_of_a_period_are_listed_by_their_own_date(site: InvoiceSite) -> None:
    days = [date(2026, 1, 31), date(2026, 2, 1), date(2026, 2, 28), date(2026, 3, 1)]
    made = [site.entered(f"R-{day}", day=day) for day in days]
    found = list(site.target.find_between(Entity.INVOICE, days[1], days[2]))
    assert [document.external_id for document in sorted(found, key=lambda d: d.external_id)] == made[1:3]
    assert all(len(document.lines) == 2 for document in found)


def test_a_posted_invoice_is_locked(site: InvoiceSite) -> None:
    number = site.entered()
    site.post(number)
    assert read(site, number).locked


def test_coding_is_changed_line_by_line_and_nothing_else(site: InvoiceSite, way: Way) -> None:
    before = read(site, site.entered())
    assert [line.line_id for line in before.lines] == (["1000", "2000"] if way.numbered_lines else ["1", "2"])
    after = written(site, code(before, (1, {"account": "5010201", "dimension:CCT": "L630200002"})))
    assert after.lines[0] == before.lines[0]
    changed = {"account": "5010201", "dimension:CCT": "L630200002"}
    assert after.lines[1].fields == {**before.lines[1].fields, **changed}
    assert after.fields == before.fields
    (held,) = site.invoices()
    lines = held["lines"]
    assert isinstance(lines, list)
    assert [(x["account"], x["dimensions"], x["price"]) for x in lines] == [
        ("5010101", {"CCT": "0063020004"}, "10"),
        ("5010201", {"CCT": "L630200002"}, "7.5"),
    ]
    assert site.invoice_saves() == 1


def test_coding_that_x3_does_not_take_is_refused_with_its_words(site: InvoiceSite) -> None:
    before = read(site, site.entered())
    with pytest.raises(RejectedError) as caught:
        site.target.write(code(before, (0, {"account": "744202"}), (1, {"dimension:CCT": "NOPE"})))
    said = " ".join(caught.value.diagnoses)
    assert "744202" in said
    assert "NOPE" in said
    assert read(site, before.external_id) == before


def test_a_posted_invoice_is_never_changed(site: InvoiceSite) -> None:
    before = read(site, site.entered())
    site.post(before.external_id)
    with pytest.raises(RejectedError, match=before.external_id):
        site.target.write(code(before, (0, {"account": "5010201"})))
    assert site.invoice_saves() == 1  # X3 said no, since we had read it before it was posted
    with pytest.raises(RejectedError, match="posted"):
        site.target.write(code(read(site, before.external_id), (0, {"account": "5010201"})))
    assert site.invoice_saves() == 1  # and now it was not even sent


def test_more_than_coding_is_never_sent(site: InvoiceSite) -> None:
    before = read(site, site.entered())
    for planned in (
        code(before, (0, {"price": Decimal(9)})),
        code(before, (0, {"account": "5010201"}), site="US02"),
        replace(code(before), lines=(free(3),)),
        replace(code(before), close=True),
    ):
        with pytest.raises(RejectedError, match="only account and dimensions"):
            site.target.write(planned)
    assert site.invoice_saves() == 0


def test_an_invoice_that_a_clerk_has_open_is_locked(open_way: MakeSite) -> None:
    site = open_way(CODING["graphql"])
    before = read(site, site.entered())
    site.x3.commands.lock(before.external_id)
    with pytest.raises(LockedError):
        site.target.write(code(before, (0, {"account": "5010201"})))


def test_a_change_whose_answer_is_lost_is_in_doubt(site: InvoiceSite) -> None:
    before = read(site, site.entered())
    site.x3.server.faults.add("x3:update:lost-answer@count=1")
    with pytest.raises(UncertainError):
        site.target.write(code(before, (0, {"account": "5010201"})))
    assert read(site, before.external_id).lines[0].fields["account"] == "5010201"


@creating
def test_an_entered_invoice_is_as_it_was_sent_and_not_posted(site: InvoiceSite) -> None:
    number = site.ordered()
    planned = create(add(1, order=number), free(2, price=Decimal(5)), total=Decimal(35), due_date=date(2026, 4, 4))
    document = written(site, planned)
    assert {name: document.fields[name] for name in HEADER} == HEADER
    assert document.fields["total"] == Decimal(35)
    assert not document.locked
    first, second = document.lines
    assert {name: first.fields[name] for name in LINE} == {**LINE, "order": number}
    assert not second.fields.get("order")
    assert not second.fields.get("order_line")
    assert site.target.find(Entity.INVOICE, [NUMBER]) == {NUMBER: (document,)}
    (held,) = site.invoices()
    assert (held["reference"], held["total"], held["posted"], held["accounting_date"]) == (
        NUMBER,
        "35",
        False,
        "2026-03-09",
    )
    there = site.target.read(Entity.ORDER, [ExternalId(number)])[ExternalId(number)]
    assert there.lines[0].locked  # what is invoiced of an order is not changed any more
    assert site.invoice_saves() == 1


@creating
def test_a_refused_invoice_names_every_fault_and_nothing_is_entered(site: InvoiceSite) -> None:
    with pytest.raises(RejectedError) as caught:
        site.target.write(create(free(1, account="744202"), free(2, product="NOPE")))
    said = " ".join(caught.value.diagnoses)
    assert "744202" in said
    assert "NOPE" in said
    assert site.invoices() == []


@creating
@pytest.mark.parametrize("fault", ["lost-answer", "status-after=504"])
def test_an_entry_without_a_clean_answer_is_in_doubt_was_sent_once_and_is_found(site: InvoiceSite, fault: str) -> None:
    site.target.discover()
    site.x3.server.faults.add(f"x3:create:{fault}@count=1")
    with pytest.raises(UncertainError):
        site.target.write(create(free(1)))
    assert site.calls.by_reason()["x3:create"] == 1
    assert len(site.target.find(Entity.INVOICE, [NUMBER])[NUMBER]) == len(site.invoices()) == 1


@creating
def test_an_entry_refused_before_execution_may_be_sent_again(site: InvoiceSite) -> None:
    site.target.discover()
    site.x3.server.faults.add("x3:create:status=429;7@nth=1")
    with pytest.raises(TransientError):
        site.target.write(create(free(1)))
    assert site.target.write(create(free(1))).external_id
    assert site.invoice_saves() == 1


@creating
def test_another_suppliers_invoice_of_that_number_is_not_taken_for_ours(site: InvoiceSite) -> None:
    other = site.entered(supplier=OTHER)
    document = written(site, create(free(1)))
    assert document.external_id != other
    assert document.fields["supplier"] == SUPPLIER


@creating
def test_a_number_that_was_entered_before_is_refused_by_x3(site: InvoiceSite) -> None:
    site.entered()
    with pytest.raises(RejectedError, match=NUMBER):
        site.target.write(create(free(1)))
    assert len(site.invoices()) == 1


@creating
def test_a_closed_period_refuses_an_entry(site: InvoiceSite) -> None:
    site.x3.do("close-periods", until="2026-03-31")
    with pytest.raises(RejectedError, match="2026-03-09"):
        site.target.write(create(free(1)))
    assert written(site, create(free(1), accounting_date=date(2026, 4, 1))).fields["accounting_date"] == date(
        2026, 4, 1
    )


@creating
def test_a_credit_note_gets_the_type_that_the_settings_give_it(open_way: MakeSite, way: Way) -> None:
    site = open_way(way)
    with pytest.raises(RejectedError, match="credit note, for which the settings name no invoice type"):
        site.target.write(create(free(1), kind="credit-note"))
    assert site.invoice_saves() == 0
    typed = open_way(replace(way, settings={**way.settings, "invoice_types": "credit-note=CRM"}))
    assert written(typed, create(free(1), kind="credit-note")).fields["kind"] == "credit-note"
    (held,) = typed.invoices()
    assert held["type"] == "CRM"


def test_coding_alone_is_offered_where_that_is_the_mode(open_way: MakeSite, way: Way) -> None:
    site = open_way(way, InvoiceMode.CODE)
    found = site.target.discover()
    assert (Entity.INVOICE in found.create, Entity.INVOICE in found.update) == (False, True)
    assert f"Supplier invoices can be read; coding can be changed through {way.through}." in found.sentences


def test_what_only_an_import_enters_is_changed_in_x3(open_way: MakeSite) -> None:
    site = open_way(CREATING["import"])
    found = site.target.discover()
    assert (Entity.INVOICE in found.create, Entity.INVOICE in found.update) == (True, False)
    said = "they can be entered through import template PIH. What changes later is done in X3."
    assert f"Supplier invoices can be read; {said}" in found.sentences
    before = read(site, site.entered())
    with pytest.raises(RejectedError, match="creates only"):
        site.target.write(code(before, (0, {"account": "5010201"})))


def test_comparing_reads_and_writes_nothing(open_way: MakeSite) -> None:
    site = open_way(CODING["graphql-reads-soap-writes"], InvoiceMode.COMPARE)
    found = site.target.discover()
    assert found.invoices_read
    assert Entity.INVOICE not in found.create | found.update
    before = read(site, site.entered())
    with pytest.raises(ConfigurationError, match="No supplier invoice is written"):
        site.target.write(code(before, (0, {"account": "5010201"})))


def test_what_comes_from_a_receipt_names_no_order(open_way: MakeSite) -> None:
    """GraphQL shows the source of a line, which is an order, a receipt or nothing."""
    site = open_way(CODING["graphql"])
    number = site.entered()
    row = site.x3.holdings.tables["PurchaseInvoice"].rows[number]
    lines = [{**line, "sourceLine": "receipt", "sourceDocument": "PTH1"} for line in row["purchaseInvoiceLines"]]
    site.x3.holdings.commit([["put", "PurchaseInvoice", {**row, "purchaseInvoiceLines": lines}]])
    assert not read(site, number).lines[0].fields.keys() & {"order", "order_line"}


@pytest.mark.parametrize("name", ["graphql", "soap", "rest"])
def test_the_price_of_a_line_is_the_net_one(open_way: MakeSite, name: str) -> None:
    site = open_way(CODING[name])
    number = site.entered()
    row = site.x3.holdings.tables["PurchaseInvoice"].rows[number]
    lines = [{**line, "grossPrice": "99"} for line in row["purchaseInvoiceLines"]]
    site.x3.holdings.commit([["put", "PurchaseInvoice", {**row, "purchaseInvoiceLines": lines}]])
    assert [line.fields["price"] for line in read(site, number).lines] == [Decimal(10), Decimal("7.5")]


def test_a_site_without_invoices_says_so_and_goes_on(open_way: MakeSite) -> None:
    without = replace(_SOAP, soap_objects=OBJECTS)
    site = open_way(Way(without, ""), InvoiceMode.COMPARE)
    found = site.target.discover()
    assert not found.invoices_read
    assert Entity.ORDER in found.create
    assert any("Supplier invoices cannot be read. X3 publishes no SOAP object YPIH" in said for said in found.sentences)
    steps = {step.step: step for step in site.target.check()}
    assert steps["Supplier invoices"].ok
    assert "GESAWE" in steps["Supplier invoices"].next_step
    with pytest.raises(ConfigurationError, match="YPIH"):
        site.target.find(Entity.INVOICE, [NUMBER])


def test_the_check_fails_where_the_connection_wants_more_than_x3_can_do(open_way: MakeSite) -> None:
    site = open_way(Way(X3Switches(soap="off"), ""), InvoiceMode.CODE)
    step = list(site.target.check())[-1]
    assert (step.step, step.ok) == ("Supplier invoices", False)
    assert step.detail.startswith("Supplier invoices can be read; coding cannot be changed.")
    assert "reading only" in step.detail
    assert "compare" in step.next_step


def test_what_is_not_wanted_is_not_asked_for(open_way: MakeSite) -> None:
    calls: dict[InvoiceMode, int] = {}
    for mode in (InvoiceMode.OFF, InvoiceMode.COMPARE, InvoiceMode.CODE):
        site = open_way(Way(X3Switches(), ""), mode)
        site.target.discover()
        calls[mode] = sum(site.calls.by_system().values())
    plain = Site(X3Switches())
    plain.target.discover()
    assert calls[InvoiceMode.OFF] == sum(plain.calls.by_system().values())
    plain.stop()
    assert calls[InvoiceMode.OFF] < calls[InvoiceMode.COMPARE] < calls[InvoiceMode.CODE]


def test_invoices_are_read_where_nobody_wanted_them_before(open_way: MakeSite) -> None:
    site = open_way(CODING["graphql-reads-soap-writes"], InvoiceMode.OFF)
    number = site.entered()
    assert [d.external_id for d in site.target.find_between(Entity.INVOICE, DAY, DAY)] == [number]
