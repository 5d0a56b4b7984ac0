"""The GraphQL door: reads and writes through the Xtrem API (reference/sage-x3.md 2)."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from core.errors import (
    ConfigurationError,
    ConnectorError,
    ContractError,
    RejectedError,
    UncertainError,
)
from core.model.cancel import Cancelled
from core.model.connection import X3Settings
from core.model.document import TargetDocument
from core.model.flow import Entity, ExternalId
from core.model.plan import LineAction, PlannedWrite, Receipt, WriteKind
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.views import CheckStep
from core.ports import Capabilities, Depart, at_once
from core.x3.binding import FIRST_GENERATION, build_invoices, build_layout
from core.x3.caller import Caller, Saved
from core.x3.constants import constants_of, put_constants
from core.x3.discovery import (
    COUNTER,
    LOOKUP_BATCH,
    MANUAL,
    UNKNOWN,
    Reference,
    check_generation,
    creates,
    describe,
    describe_invoices,
    numbering_of,
    offer_sentences,
    own_mutations,
    own_updates,
    reference_of,
)
from core.x3.doors import Offer
from core.x3.fields import Reader, Writer
from core.x3.filters import BY_KEY, at_least, between, equals, every, one_of
from core.x3.invoices import InvoiceOffer
from core.x3.layout import ROWS, DocumentLayout, Layout, Outcome, Place, Saving
from core.x3.names import OWN_DATE, PLURAL
from core.x3.schema import Ask, Remembered, Schema, SchemaMemory
from core.x3.wire import (
    Json,
    Read,
    RowId,
    page_of,
    read_document,
    read_reference,
    read_rows,
    write_document,
)

log = logging.getLogger(__name__)

PAGES = (ROWS, 100, 20)
"""Rows of a page that are asked for, until the site takes one; the largest that it takes is not published (2.3)."""
_KEPT_DOCUMENTS = 1024


class GraphQlTarget:
    """X3 through GraphQL. All methods may be called from several threads."""

    name = "GraphQL"

    def __init__(self, settings: X3Settings, caller: Caller, memory: SchemaMemory | None = None) -> None:
        self._settings = settings
        self._caller = caller
        self._memory = memory
        self._lock = threading.RLock()
        self._layout: Layout | None = None
        self._schema: tuple[Schema, Remembered] | None = None
        self._invoices: DocumentLayout | None = None
        self._numbering = UNKNOWN
        self._page = PAGES[0]
        self._rows = _RowIds()

    def discover(self) -> Capabilities:
        """What the site offers; its schema is asked once and kept until `forget`.

        Raises:
            ConfigurationError: the services are too old, or publish no orders or no suppliers.
        """
        layout = self._known()
        return describe(layout, self._settings, self._numbering)

    def forget(self) -> None:
        """Asks the site anew with the next call, and signs in anew."""
        with self._lock:
            self._layout = self._schema = self._invoices = None
            self._numbering = UNKNOWN
            if self._memory is not None:
                self._memory.save(b"")
        self._rows.clear()
        self._caller.forget_failure()

    @property
    def numbering(self) -> str:
        """Who numbers suppliers, as far as the schema or a save has told."""
        return self._numbering

    def offer(self, entity: Entity) -> Offer:
        """What the door does for an entity."""
        layout = self._document(entity)
        said = offer_sentences(layout, entity, self._settings)
        return Offer(writes=creates(layout, self._settings), says=" ".join(said))

    def invoices(self) -> InvoiceOffer:
        """What the door does with supplier invoices; the site is asked for them with the first call."""
        dimensions = ReferenceKind.DIMENSION in self._known().references
        return describe_invoices(self._invoice_layout(), self._settings, dimensions=dimensions)

    def absent(self) -> tuple[ReferenceKind, ...]:
        """Kinds of reference data that the site does not publish."""
        published = self._known().references
        return tuple(kind for kind in ReferenceKind if kind not in published)

    def finds(self, entity: Entity) -> bool:
        """Whether documents are found by a reference of ours."""
        return self._reference(self._document(entity)).reader is not None

    def numbered(self, numbering: str) -> None:
        """Another door learned who numbers suppliers."""
        with self._lock:
            self._numbering = numbering

    def check_steps(self) -> Iterator[CheckStep]:
        """Nothing to add: the general steps of the check are made through this door."""
        return iter(())

    def fetch_reference(
        self,
        kind: ReferenceKind,
        *,
        codes: Collection[str] | None = None,
        parent: str = "",
    ) -> Iterator[ReferenceEntry]:
        """Entries of one kind, by key: all, or those of the codes given; with a parent only its own.

        Raises:
            ConfigurationError: the site does not publish this kind.
        """
        layout = self._known().references.get(kind)
        if layout is None:
            msg = f"X3 does not publish {kind.value} through its GraphQL services."
            raise ConfigurationError(msg, remedy="Ask the X3 administrator to publish the node (GESANODEB).")
        of_parent = equals(layout.parent.path[:-1] or layout.parent.path, parent) if parent and layout.parent else ""
        if codes is None:
            for node in self._nodes("reference", layout.place, layout.page, of_parent):
                yield read_reference(layout, node)
            return
        for batch in _batches(codes):
            condition = every(of_parent, one_of(layout.code.path, batch, self._sign))
            wanted = set(batch)
            for node in self._nodes("reference", layout.place, layout.page, condition):
                entry = read_reference(layout, node)
                if entry.code in wanted:  # X3's database may compare without case
                    yield entry

    def find(self, entity: Entity, references: Collection[str]) -> Mapping[str, tuple[TargetDocument, ...]]:
        """Documents by external reference, with their lines. Every reference is a key; nothing found = empty."""
        layout = self._document(entity)
        reader = self._reference(layout).reader
        found: dict[str, list[TargetDocument]] = {ref: [] for ref in references}
        if reader is not None:
            for batch in _batches(references):
                condition = one_of(reader.path, batch, self._sign)
                for document in self._documents("lookup", layout, condition):
                    if (ref := document.reference) in found:
                        found[ref].append(document)
        return {ref: tuple(documents) for ref, documents in found.items()}

    def find_unmarked(self, entity: Entity, since: date) -> Iterator[TargetDocument]:
        """Documents of `since` or later without external reference; none where there is no field for it."""
        layout = self._document(entity)
        reader = self._reference(layout).reader
        day = next((field for field in layout.fields if field.ours == OWN_DATE.get(entity)), None)
        if reader is None or day is None:
            return
        condition = every(equals(reader.path, ""), at_least(day.path, since, self._sign))
        for document in self._documents("lookup", layout, condition):
            if not document.reference:
                yield document

    def find_between(self, entity: Entity, first: date, last: date) -> Iterator[TargetDocument]:
        """Documents whose own date lies in a period, both days included; none where they have no date."""
        layout = self._document(entity)
        dated = next((field for field in layout.fields if field.ours == OWN_DATE.get(entity)), None)
        if dated is None or first > last:
            return
        condition = equals(dated.path, first) if first == last else between(dated.path, first, last, self._sign)
        for document in self._documents("lookup", layout, condition):
            day = document.fields.get(dated.ours)
            if isinstance(day, date) and first <= day <= last:
                yield document

    def find_of(self, entity: Entity, suppliers: Collection[ExternalId], since: date) -> Iterator[TargetDocument]:
        """Documents of these suppliers of `since` or later; none where they have no date."""
        layout = self._document(entity)
        fields = {field.ours: field for field in layout.fields}
        of, dated = fields.get("supplier"), fields.get(OWN_DATE.get(entity, ""))
        if of is None or dated is None:
            return
        for batch in _batches(suppliers):
            condition = every(one_of(of.path, batch, self._sign), at_least(dated.path, since, self._sign))
            for document in self._documents("lookup", layout, condition):
                if document.fields.get("supplier") in set(batch):
                    yield document

    def read(self, entity: Entity, external_ids: Collection[ExternalId]) -> Mapping[ExternalId, TargetDocument]:
        """Documents by X3's number, with their lines; those that are gone are missing."""
        layout = self._document(entity)
        wanted = set(external_ids)
        found: dict[ExternalId, TargetDocument] = {}
        for batch in _batches(external_ids):
            condition = one_of(layout.key.path, batch, self._sign)
            for document in self._documents("read", layout, condition):
                if document.external_id in wanted:
                    found[document.external_id] = document
        return found

    def write(self, planned: PlannedWrite, depart: Depart = at_once) -> Receipt:
        """Makes one save, once. The answer carries the document as X3 now holds it, where it can be read.

        Raises:
            RejectedError: X3 said no, or this site has no place for a field; nothing was saved.
            TransientError: refused before execution; may be sent again.
            UncertainError: sent, and what became of it is not known.
            ConfigurationError: the site offers no such operation.
        """
        layout = self._document(planned.entity)
        create = planned.kind is WriteKind.CREATE
        saving = layout.create if create else layout.update
        if saving is None:
            raise _not_offered(planned)
        rows = self._row_ids(layout, planned)
        data = write_document(planned, saving, rows, self._writer(layout, saving))
        put_constants(data, saving, constants_of(self._settings, planned.entity), creates=create)
        with self._noticing_change():
            saved = self._caller.save(planned.kind.value, saving.text, {"data": data}, saving.operation.path, depart)
        receipt = self._receipt(layout, saved, saving.operation.outcome, planned.external_id)
        if create and planned.entity is Entity.SUPPLIER:
            self._learn_numbering(planned, receipt.external_id)
        return receipt

    def is_pending(self, planned: PlannedWrite) -> bool:  # noqa: ARG002 - nothing waits at this door
        """Whether X3 took this save and has not carried it out yet: never, since it answers when it is done."""
        return False

    def _known(self) -> Layout:
        with self._lock:
            if self._layout is None:
                kept = self._memory.load() if self._memory else None
                ask = Remembered(self._discovering, kept)
                schema = Schema(ask)
                layout = self._layout_of(schema, PAGES[0])
                check_generation(layout)
                self._page = _granted(ask, layout)
                if self._page != PAGES[0]:
                    layout = self._layout_of(schema, self._page)
                if self._memory is not None and ask.changed:
                    self._memory.save(ask.to_bytes())
                self._layout, self._schema = layout, (schema, ask)
                self._numbering = numbering_of(layout.documents.get(Entity.SUPPLIER))
            return self._layout

    def _layout_of(self, schema: Schema, page: int) -> Layout:
        settings = self._settings
        return schema.settle(
            lambda: build_layout(
                schema,
                settings.order_reference,
                settings.supplier_reference,
                own_mutations(settings),
                page,
                own_updates(settings),
                settings.supplier_identifiers,
            )
        )

    @property
    def _sign(self) -> str:
        """What begins the operators of filters here (2.2)."""
        return "$" if self._known().generation == FIRST_GENERATION else "_"

    def _discovering(self, document: str, variables: Mapping[str, object]) -> Mapping[str, object]:
        return self._caller.ask("discover", document, variables)

    @contextlib.contextmanager
    def _noticing_change(self) -> Iterator[None]:
        """A site that no longer knows what we learned of it is asked anew by the next call."""
        try:
            yield
        except ContractError as error:
            if error.context.get("status") == "400":
                self.forget()
            raise

    def _invoice_layout(self) -> DocumentLayout | None:
        """Where the site has invoices: asked apart from the rest, so that a connection without them asks no more."""
        with self._lock:
            self._known()
            if self._invoices is None and self._schema is not None:
                schema, ask = self._schema
                ask.changed = False
                self._invoices = schema.settle(lambda: build_invoices(schema, self._page))
                if self._memory is not None and ask.changed:
                    self._memory.save(ask.to_bytes())
            return self._invoices

    def _document(self, entity: Entity) -> DocumentLayout:
        layout = self._invoice_layout() if entity is Entity.INVOICE else self._known().documents.get(entity)
        if layout is None:
            msg = f"X3 publishes no {entity.value} through its GraphQL services."
            raise ConfigurationError(msg, remedy="Ask the X3 administrator to publish the node (GESANODEB).")
        return layout

    def _reference(self, layout: DocumentLayout) -> Reference:
        return reference_of(layout, self._settings, self._numbering)

    def _writer(self, layout: DocumentLayout, saving: Saving) -> Writer | None:
        """Where our reference goes in this operation: by the same field name as in a create."""
        writer = self._reference(layout).writer
        taken = {w.name: w for w in saving.header.values()}
        return taken.get(writer.name) if writer else None

    def _nodes(self, reason: str, place: Place, text: str, condition: str) -> Iterator[Json]:
        after: str | None = None
        while True:
            variables = {"first": self._page, "after": after, "filter": condition or None, "orderBy": BY_KEY}
            with self._noticing_change():
                data = self._caller.ask(reason, text, variables)
            nodes, cursor = page_of(place.held(data), paged=True)
            yield from nodes
            if cursor is None:
                return
            if cursor == after:
                msg = "X3 gives the same page again and again."
                raise ContractError(msg, context={"node": place.path[-1]})
            after = cursor

    def _documents(self, reason: str, layout: DocumentLayout, condition: str) -> Iterator[TargetDocument]:
        reference = self._reference_reader(layout)
        for node in self._nodes(reason, layout.place, layout.page, condition):
            yield self._whole(reason, layout, read_document(layout, node, reference))

    def _reference_reader(self, layout: DocumentLayout) -> Reader | None:
        reader = self._reference(layout).reader
        return None if reader is layout.reference else reader

    def _whole(self, reason: str, layout: DocumentLayout, read: Read) -> TargetDocument:
        """The document with all its rows: a sub-collection comes in pages too (2.5)."""
        document, row_ids, more = read.document, dict(read.row_ids), read.more
        lines = list(document.lines)
        rows = layout.rows
        while more is not None and rows is not None:
            where: dict[str, object] = {"id": read.node_id}
            if layout.place.direct:
                where = {"filter": equals(("_id",), read.node_id)}
            data = self._caller.ask(reason, layout.more_rows, {**where, "after": more})
            held = _only_node(layout.place.held(data))
            if not isinstance(held, dict):
                msg = f"{document.external_id} vanished from X3 while it was read."
                raise ContractError(msg)
            further, more_ids, cursor = read_rows(layout, rows, held.get(rows.name))
            if cursor == more:
                msg = "X3 gives the same lines again and again."
                raise ContractError(msg, context={"key": document.external_id})
            lines.extend(further)
            row_ids.update(more_ids)
            more = cursor
        self._rows.keep(layout.spec.entity, document.external_id, row_ids)
        if len(lines) == len(document.lines):
            return document
        return replace(document, lines=tuple(lines))

    def _row_ids(self, layout: DocumentLayout, planned: PlannedWrite) -> Mapping[str, RowId]:
        """Addresses of the rows that a write changes: from what was read last, else read now."""
        needed = {x.line_id for x in planned.lines if x.action is not LineAction.ADD}
        if not needed or planned.external_id is None:
            return {}
        known = self._rows.get(planned.entity, planned.external_id)
        if not needed <= known.keys():
            condition = one_of(layout.key.path, [planned.external_id], self._sign)
            for _ in self._documents("read", layout, condition):
                pass
            known = self._rows.get(planned.entity, planned.external_id)
        return known

    def _receipt(
        self, layout: DocumentLayout, saved: Saved, outcome: Outcome | None, changed: ExternalId | None
    ) -> Receipt:
        """The receipt of a confirmed save; whatever fails from here on must not make it look unsaved.

        Raises:
            RejectedError: the site's own mutation says that it saved nothing.
        """
        if outcome is not None and outcome.done and saved.node.get(outcome.done) is False:
            said = str(saved.node.get(outcome.message) or "") or "X3 did not save it, and said no more."
            raise RejectedError(said, remedy="Mend it in X3 or JAGGAER, then replay.", diagnoses=(said,))
        try:
            key = (saved.node.get(outcome.key) or changed) if outcome else layout.key.read(saved.node)
        except ContractError:
            key = None
        if not key:
            msg = "X3 confirmed a save without saying which document it made."
            raise UncertainError(msg, remedy="X3 is asked before anything is sent again.")
        external_id = ExternalId(str(key))
        self._rows.drop(layout.spec.entity, external_id)
        document: TargetDocument | None = None
        if outcome is not None:
            return Receipt(external_id, document, saved.warnings, saved.request_id)
        with contextlib.suppress(ConnectorError, Cancelled):
            read = read_document(layout, saved.node, self._reference_reader(layout))
            document = self._whole("read", layout, read)
        return Receipt(external_id, document, saved.warnings, saved.request_id)

    def _learn_numbering(self, planned: PlannedWrite, number: ExternalId) -> None:
        """The first supplier saved tells who gives the numbers, where the schema does not."""
        sent = str(planned.header.get("number") or "")
        if not sent:
            return
        with self._lock:
            if self._numbering == UNKNOWN:
                self._numbering = MANUAL if sent == number else COUNTER
                log.info("suppliers are numbered: %s", self._numbering)


class _RowIds:
    """Addresses of rows by document, for the documents read last."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[Entity, ExternalId], Mapping[str, RowId]] = OrderedDict()

    def keep(self, entity: Entity, external_id: ExternalId, rows: Mapping[str, RowId]) -> None:
        with self._lock:
            self._kept[entity, external_id] = rows
            self._kept.move_to_end((entity, external_id))
            while len(self._kept) > _KEPT_DOCUMENTS:
                self._kept.popitem(last=False)

    def get(self, entity: Entity, external_id: ExternalId) -> Mapping[str, RowId]:
        with self._lock:
            return self._kept.get((entity, external_id), {})

    def drop(self, entity: Entity, external_id: ExternalId) -> None:
        with self._lock:
            self._kept.pop((entity, external_id), None)

    def clear(self) -> None:
        with self._lock:
            self._kept.clear()


def _granted(ask: Ask, layout: Layout) -> int:
    """The largest page that the site takes, tried on a short list."""
    short = (ReferenceKind.CHART, ReferenceKind.DIMENSION_TYPE, ReferenceKind.CURRENCY)
    known = next((layout.references[kind] for kind in short if kind in layout.references), None)
    if known is None:
        return PAGES[0]
    for size in PAGES[:-1]:
        with contextlib.suppress(ContractError):
            ask(known.place.question("_id"), {"first": size, "after": None, "filter": None, "orderBy": BY_KEY})
            return size
    return PAGES[-1]


def _only_node(held: object) -> object:
    """The document that a question for one gave: from `read`, or the only one of a list."""
    if not isinstance(held, dict):
        return None
    if "read" in held:
        return held["read"]
    nodes, _ = page_of({"pageInfo": {}, **held}, paged=True)
    return nodes[0] if nodes else None


def _batches(codes: Iterable[str]) -> Iterator[list[str]]:
    """Batches of different, non-empty codes, sorted, so that the same question has the same text."""
    wanted = sorted({code for code in codes if code})
    for start in range(0, len(wanted), LOOKUP_BATCH):
        yield wanted[start : start + LOOKUP_BATCH]


def _not_offered(planned: PlannedWrite) -> ConfigurationError:
    msg = f"This X3 offers no {planned.kind.value} of {PLURAL[planned.entity]} through GraphQL."
    return ConfigurationError(
        msg,
        remedy="Ask the X3 administrator to add the operation (GESAPIOPE), or to publish the object for SOAP (GESAWE).",
    )
