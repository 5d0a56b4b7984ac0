"""The REST door: documents read, and saved where the site rebuilt them on classes (reference/sage-x3.md 0.3, 3).

Lists show what a class's query shows, without lines; so a document is read by its key. What a condition finds is
compared before it is believed.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from datetime import date
from functools import partial

from core.errors import ConfigurationError, ConnectorError, ContractError, RejectedError, UncertainError
from core.model.cancel import Cancelled
from core.model.connection import X3Settings
from core.model.document import TargetDocument
from core.model.flow import WRITTEN, Entity, ExternalId
from core.model.plan import PlannedWrite, Receipt, WriteKind
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.views import CheckStep
from core.ports import Capabilities, Depart, at_once
from core.x3.constants import constants_of
from core.x3.discovery import COUNTER, MANUAL, UNKNOWN
from core.x3.doors import Offer
from core.x3.invoices import InvoiceOffer
from core.x3.names import OWN_DATE
from core.x3.rest.caller import ClassName, NotFilteredError, Resource, RestCaller, Saved
from core.x3.rest.classes import CREATE, EDIT, Classes
from core.x3.rest.lists import Lists, equals, quoted
from core.x3.rest.names import entity_class
from core.x3.rest.offers import capabilities_of, check_steps, invoices_of, numbering_of, offer_of
from core.x3.rest.reference import ReferenceData
from core.x3.rest.values import body_of, cells_of, object_of
from core.x3.schema import SchemaMemory
from core.x3.soap.layout import Place, SoapLayout, listed_between, may_be_of
from core.x3.soap.wire import fill_document, read_document

log = logging.getLogger(__name__)


class RestDoor:
    """X3 through REST. All methods may be called from several threads."""

    name = "REST"

    def __init__(self, settings: X3Settings, caller: RestCaller, memory: SchemaMemory | None = None) -> None:
        self._settings = settings
        self._caller = caller
        self._classes = Classes(settings, caller, memory)
        self._lists = Lists(caller)
        self._codes = ReferenceData(self._classes, caller, self._lists, settings.supplier_identifiers)
        self._lock = threading.Lock()
        self._numbering = UNKNOWN

    # -- what it offers ------------------------------------------------------------------------------------------------

    def discover(self) -> Capabilities:
        """What the classes of orders and suppliers take.

        Raises:
            ConfigurationError: the site serves neither, or does not take our sign-in there.
        """
        if not any(self._classes.of_entity(entity) for entity in WRITTEN):
            status, why = self._classes.why_absent(entity_class(self._settings, Entity.ORDER))
            raise ConfigurationError(
                f"This X3 serves neither orders nor suppliers through REST ({why.rstrip('.')}).",
                remedy="Ask the X3 administrator for the classes and representations, and name them (x3.rest).",
                context={"status": status if status in {"404", "405"} else ""},
            )
        with self._lock:
            if self._numbering == UNKNOWN:
                self._numbering = numbering_of(self._classes)
        layout = self._classes.layout(Entity.SUPPLIER)
        findable = layout is not None and self._reference(layout) is not None
        return capabilities_of(self._classes, self._settings, self._numbering, supplier_reference=findable)

    def offer(self, entity: Entity) -> Offer:
        """What the door does for an entity, in words."""
        return offer_of(self._classes, self._settings, entity)

    def invoices(self) -> InvoiceOffer:
        """What the door does with supplier invoices; the site is asked for them with the first call."""
        return invoices_of(self._classes, self._settings)

    def absent(self) -> tuple[ReferenceKind, ...]:
        """Kinds of reference data that no class gives."""
        return self._codes.absent()

    def finds(self, entity: Entity) -> bool:
        """Whether documents are found by a reference of ours."""
        layout = self._classes.layout(entity)
        return layout is not None and self._reference(layout) is not None

    def numbered(self, numbering: str) -> None:
        """Another door learned who numbers suppliers."""
        with self._lock:
            self._numbering = numbering

    @property
    def numbering(self) -> str:
        """Who numbers suppliers, as far as a save has told."""
        return self._numbering

    def forget(self) -> None:
        """Asks the site anew with the next call, and signs in anew."""
        self._classes.forget()
        self.numbered(UNKNOWN)
        self._caller.forget_failure()

    def check_steps(self) -> Iterator[CheckStep]:
        """Steps of the connection check for this door; a failed one is the last."""
        return check_steps(self._classes, self._settings)

    # -- reading -------------------------------------------------------------------------------------------------------

    def fetch_reference(
        self, kind: ReferenceKind, *, codes: Collection[str] | None = None, parent: str = ""
    ) -> Iterator[ReferenceEntry]:
        """Entries of one kind: all, or those of the codes given; with a parent only its own.

        Raises:
            ConfigurationError: the site serves no class for this kind.
        """
        return self._codes.fetch(kind, codes, parent)

    def find(self, entity: Entity, references: Collection[str]) -> Mapping[str, tuple[TargetDocument, ...]]:
        """Documents by external reference, with their lines. Every reference is a key; nothing found = empty.

        Raises:
            ContractError: X3 does not look for the reference, or lists a document that it does not give.
        """
        layout = self._layout(entity)
        place = self._reference(layout)
        found: dict[str, tuple[TargetDocument, ...]] = dict.fromkeys(references, ())
        if place is None:
            return found
        of = entity_class(self._settings, entity)
        for row in self._lists.any_of("lookup", of, place.code, found):
            if _shown(place, row) not in {None, *found}:
                continue
            document = self._listed(layout, row)
            if document.reference and document.reference in found:
                found[document.reference] = (*found[document.reference], document)
        return found

    def find_unmarked(self, entity: Entity, since: date) -> Iterator[TargetDocument]:
        """Documents of `since` or later without external reference; none where there is no field for it."""
        layout = self._layout(entity)
        place, day = self._reference(layout), layout.header.get(OWN_DATE.get(entity, ""))
        if place is None or day is None:
            return
        for row in self._lists_since(entity, day, since):
            if (_shown(place, row) or "").strip():
                continue
            dated = day.read(cells_of(row))
            if isinstance(dated, date) and dated < since:
                continue
            document = self._listed(layout, row)
            dated = document.fields.get(day.ours)
            if not document.reference and isinstance(dated, date) and dated >= since:
                yield document

    def find_between(self, entity: Entity, first: date, last: date) -> Iterator[TargetDocument]:
        """Documents whose own date lies in a period, both days included; none where they have no date."""
        layout = self._layout(entity)
        place = layout.header.get(OWN_DATE.get(entity, ""))
        if place is None or first > last:
            return
        rows = self._lists_since(entity, place, first, last)
        yield from listed_between(place, rows, cells_of, partial(self._listed, layout), (first, last))

    def find_of(self, entity: Entity, suppliers: Collection[ExternalId], since: date) -> Iterator[TargetDocument]:
        """Documents of these suppliers of `since` or later, invoices that are listed as posted left out.

        Raises:
            NotFilteredError: X3 does not take the supplier as a condition.
        """
        layout = self._layout(entity)
        of, dated = layout.header.get("supplier"), layout.header.get(OWN_DATE.get(entity, ""))
        if of is None or dated is None:
            return
        for row in self._lists.any_of("lookup", entity_class(self._settings, entity), of.code, suppliers):
            if may_be_of(layout, cells_of(row), suppliers, since):
                document = self._listed(layout, row)
                if document.fields.get("supplier") in suppliers:
                    yield document

    def read(self, entity: Entity, external_ids: Collection[ExternalId]) -> Mapping[ExternalId, TargetDocument]:
        """Documents by X3's number, with their lines; those that are gone are missing."""
        layout = self._layout(entity)
        found = ((key, self._record(layout, key)) for key in dict.fromkeys(external_ids))
        documents = ((key, self._document(layout, record)) for key, record in found if record is not None)
        return {key: document for key, document in documents if document.external_id == key}

    # -- writing -------------------------------------------------------------------------------------------------------

    def write(self, planned: PlannedWrite, depart: Depart = at_once) -> Receipt:
        """Makes one save, once. A change reads the document first: its lines are addressed by `$uuid`.

        Raises:
            RejectedError: X3 said no, or the class has no place for a field; nothing was saved.
            TransientError: refused before execution; may be sent again.
            UncertainError: sent, and what became of it is not known.
            ConfigurationError: the class cannot be written.
        """
        entity, reason = planned.entity, planned.kind.value
        facet = CREATE if planned.kind is WriteKind.CREATE or planned.external_id is None else EDIT
        writing = self._classes.layout(entity, facet)
        served = self._classes.of_entity(entity)
        of = entity_class(self._settings, entity)
        if writing is None or served is None:
            raise _not_offered(planned, of)
        now = self._before(planned, writing) if facet == EDIT else None
        filled = fill_document(
            planned,
            writing,
            self._reference(writing),
            object_of(now) if now else None,
            constants_of(self._settings, entity),
        )
        body = body_of(served.facets[facet], *filled, now)
        key = str(now.get("$key") or planned.external_id) if now else None
        try:
            saved = self._caller.save(reason, of, key, body, depart)
        except RejectedError as error:
            if self._classes.is_withdrawn(entity, facet):
                raise _not_offered(planned, of) from error
            raise
        except ConfigurationError:
            self._classes.forget()
            raise
        return self._receipt(planned, saved)

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _layout(self, entity: Entity) -> SoapLayout:
        layout = self._classes.layout(entity)
        if layout is None:
            name = entity_class(self._settings, entity)
            raise ConfigurationError(
                f"X3 serves no REST class {name} for {entity.value}s.",
                remedy="Ask the X3 administrator for its class and representation, and name it"
                f" (x3.rest.{entity.value}_class).",
            )
        return layout

    def _reference(self, layout: SoapLayout) -> Place | None:
        """Where our reference stands: a property of its own, or the supplier's number where we give it."""
        if layout.entity is not Entity.SUPPLIER:
            return layout.reference
        match self._settings.supplier_reference:
            case "none":
                return None
            case "number":
                return layout.header.get("number")
            case "auto" if self._numbering == MANUAL:
                return layout.header.get("number")
        return layout.reference

    def _before(self, planned: PlannedWrite, layout: SoapLayout) -> Resource:
        now = self._record(layout, str(planned.external_id))
        if now is None:
            msg = f"{planned.external_id} is gone from X3."
            raise RejectedError(msg, remedy="Look for it in X3, then replay.", diagnoses=(msg,))
        return now

    def _record(self, layout: SoapLayout, key: str) -> Resource | None:
        """A record by its key; None when X3 neither gives nor lists it.

        Raises:
            ContractError: X3 lists it, but does not give it (a right, a lock): it must not look as if it were gone.
        """
        of = entity_class(self._settings, layout.entity)
        record, told = self._caller.details("read", of, key)
        if record is not None:
            return record
        rows = self._lists.every("lookup", of, equals(layout.key.code, key))
        if any(_shown(layout.key, row) in {None, key} for row in rows):
            msg = f"X3 lists {key}, but does not give it: {told.sentence or 'no reason given'}"
            raise ContractError(msg, remedy="Look whether the user of the connection may read it in X3.")
        return None

    def _document(self, layout: SoapLayout, record: Resource) -> TargetDocument:
        return read_document(layout, object_of(record), self._reference(layout))

    def _listed(self, layout: SoapLayout, row: Resource) -> TargetDocument:
        """The document of a record in a list."""
        key = str(row.get("$key") or _shown(layout.key, row) or "")
        record = self._record(layout, key) if key else None
        if record is None:
            msg = f"X3 lists {layout.entity.value}s without giving them."
            raise ContractError(msg, context={"key": key, "class": layout.name})
        return self._document(layout, record)

    def _lists_since(self, entity: Entity, day: Place, since: date, until: date | None = None) -> Iterator[Resource]:
        """Records of a date or later, and not after another; all where lists do not take the date for a condition."""
        of = entity_class(self._settings, entity)
        above = f"{day.code} ge {quoted(since.isoformat())}"
        below = f" and {day.code} le {quoted(until.isoformat())}" if until is not None else ""
        try:
            yield from self._lists.every("lookup", of, above + below)
        except NotFilteredError:
            yield from self._lists.every("lookup", of)

    def _receipt(self, planned: PlannedWrite, saved: Saved) -> Receipt:
        """The receipt of a confirmed save; whatever fails from here on must not make it look unsaved."""
        document: TargetDocument | None = None
        key = str(planned.external_id or "")
        with suppress(ConnectorError, Cancelled):
            layout = self._layout(planned.entity)
            key = key or _shown(layout.key, saved.record) or saved.key
            self._learn_numbering(planned, key)
            cells = cells_of(saved.record)
            if layout.grid in saved.record and all(
                p.code in cells for p in layout.header.values() if p.field.size == 1
            ):
                document = self._document(layout, saved.record)
        if not (key or saved.key):
            msg = "X3 confirmed a save without saying which document it made."
            raise UncertainError(msg, remedy="X3 is asked before anything is sent again.")
        return Receipt(ExternalId(key or saved.key), document, saved.remarks)

    def _learn_numbering(self, planned: PlannedWrite, number: str) -> None:
        """The first supplier saved tells who gives the numbers."""
        sent = str(planned.header.get("number") or "")
        if planned.kind is not WriteKind.CREATE or planned.entity is not Entity.SUPPLIER:
            return
        with self._lock:
            if sent and number and self._numbering == UNKNOWN:
                self._numbering = MANUAL if sent == number else COUNTER
                log.info("suppliers are numbered: %s", self._numbering)


def _shown(place: Place, row: Resource) -> str | None:
    """The text that a list shows for a property; None where it does not show it."""
    cells = cells_of(row)
    return cells[place.code][0] if place.code in cells else None


def _not_offered(planned: PlannedWrite, of: ClassName) -> ConfigurationError:
    msg = f"X3's REST class {of} takes no {planned.kind.value}."
    return ConfigurationError(
        msg, remedy="Ask the X3 administrator which door takes it (GESAPIOPE, GESAWE); the connection check looks anew."
    )
