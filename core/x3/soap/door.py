"""The SOAP door: documents saved and read through objects that a site publishes (reference/sage-x3.md 4).

The poorest door: one slow call for each document, texts for errors, and lists that show what the site's selection
screen shows. What a list gives is therefore read and compared before it is believed.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Collection, Iterator, Mapping, Sequence
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
from core.x3.invoices import InvoiceOffer, own
from core.x3.names import OWN_DATE
from core.x3.schema import SchemaMemory
from core.x3.soap.caller import SoapCaller, refusal, sentence
from core.x3.soap.codes import CodeReader
from core.x3.soap.envelope import OK, SoapAnswer
from core.x3.soap.layout import Place, SoapLayout, listed_between, may_be_of
from core.x3.soap.lists import Lists, NotFilteredError, cell, pattern_of, withheld
from core.x3.soap.objects import Cells, ObjectData, read_object
from core.x3.soap.offers import capabilities_of, check_steps, invoices_of, offer_of
from core.x3.soap.publications import Publications
from core.x3.soap.wire import key_of, read_document, write_document

log = logging.getLogger(__name__)


class SoapDoor:
    """X3 through SOAP. All methods may be called from several threads."""

    name = "SOAP"

    def __init__(self, settings: X3Settings, caller: SoapCaller, memory: SchemaMemory | None = None) -> None:
        self._settings = settings
        self._caller = caller
        self._publications = Publications(settings, caller, memory)
        self._lists = Lists(caller, settings.soap.list_size)
        self._codes = CodeReader(caller, self._publications, self._lists, settings.supplier_identifiers)
        self._lock = threading.Lock()
        self._numbering = UNKNOWN

    # -- what it offers ------------------------------------------------------------------------------------------------

    def discover(self) -> Capabilities:
        """What the published objects take.

        Raises:
            ConfigurationError: there is no SOAP service, or its pool takes no calls.
        """
        layouts = {entity: self._publications.layout(entity) for entity in WRITTEN}
        supplier = layouts[Entity.SUPPLIER]
        reference = self._reference(supplier) if supplier else None
        return capabilities_of(layouts, self._settings, self._numbering, supplier_reference=reference is not None)

    def offer(self, entity: Entity) -> Offer:
        """What the door does for an entity, in words."""
        name, layout = self._publications.object_name(entity), self._publications.layout(entity)
        return offer_of(entity, layout, name, self._settings, self._publications.why_absent(name))

    def invoices(self) -> InvoiceOffer:
        """What the door does with supplier invoices; the site is asked for them with the first call."""
        name = self._publications.object_name(Entity.INVOICE)
        layout = self._publications.layout(Entity.INVOICE)
        said = self._publications.why_absent(name)
        why = f"X3 publishes no SOAP object {name}" + (f" ({said.rstrip('.')})." if said else ".")
        return invoices_of(layout, self._settings, f"SOAP object {name}", why)

    def absent(self) -> tuple[ReferenceKind, ...]:
        """Kinds of reference data that no published object gives."""
        return tuple(kind for kind in ReferenceKind if self._publications.of_kind(kind) is None)

    def finds(self, entity: Entity) -> bool:
        """Whether documents are found by a reference of ours."""
        layout = self._publications.layout(entity)
        return layout is not None and self._reference(layout) is not None

    def numbered(self, numbering: str) -> None:
        """Another door learned who numbers suppliers."""
        with self._lock:
            self._numbering = numbering

    def forget(self) -> None:
        """Asks the site anew with the next call, and signs in anew."""
        self._publications.forget()
        self.numbered(UNKNOWN)
        self._caller.forget_failure()

    def check_steps(self) -> Iterator[CheckStep]:
        """Steps of the connection check for this door; a failed one is the last."""
        return check_steps(self._settings, self._publications)

    # -- reading -------------------------------------------------------------------------------------------------------

    def fetch_reference(
        self, kind: ReferenceKind, *, codes: Collection[str] | None = None, parent: str = ""
    ) -> Iterator[ReferenceEntry]:
        """Entries of one kind: all, or those of the codes given; with a parent only its own.

        Raises:
            ConfigurationError: the site publishes no object for this kind.
        """
        return self._codes.fetch(kind, codes, parent)

    def find(self, entity: Entity, references: Collection[str]) -> Mapping[str, tuple[TargetDocument, ...]]:
        """Documents by external reference, with their lines. Every reference is a key; nothing found = empty.

        Raises:
            ContractError: X3 lists documents without looking at the reference, or lists one that it does not give.
        """
        layout = self._layout(entity)
        place = self._reference(layout)
        found: dict[str, tuple[TargetDocument, ...]] = dict.fromkeys(references, ())
        if place is None:
            return found
        wanted = sorted(filter(None, found))
        if place.code == layout.key.code:
            keyed = ((key, self._document(layout, key)) for key in wanted)
            return found | {key: (document,) for key, document in keyed if document and document.reference == key}
        try:
            for reference in wanted:
                found[reference] = tuple(self._referenced(layout, place, reference))
        except NotFilteredError:
            return found | self._sorted_out(layout, place, wanted)
        return found

    def find_unmarked(self, entity: Entity, since: date) -> Iterator[TargetDocument]:
        """Documents of `since` or later without external reference; none where there is no field for it."""
        layout = self._layout(entity)
        place, day = self._reference(layout), layout.header.get(OWN_DATE.get(entity, ""))
        if place is None or day is None:
            return
        for row in self._lists_since(layout, day, since):
            if place.is_in(row) and str(place.read(row) or "").strip():
                continue
            shown = day.read(row)
            if isinstance(shown, date) and shown < since:
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
        rows = self._lists_since(layout, place, first)
        yield from listed_between(place, rows, lambda row: row, partial(self._listed, layout), (first, last))

    def find_of(self, entity: Entity, suppliers: Collection[ExternalId], since: date) -> Iterator[TargetDocument]:
        """Documents of these suppliers of `since` or later, invoices that are listed as posted left out.

        Raises:
            NotFilteredError: X3 does not take the supplier as a condition.
        """
        layout = self._layout(entity)
        of, dated = layout.header.get("supplier"), layout.header.get(OWN_DATE.get(entity, ""))
        if of is None or dated is None:
            return
        for supplier in sorted(set(suppliers)):
            for row in self._lists.every(layout.name, layout.key.code, ((of.code, pattern_of(supplier)),)):
                if may_be_of(layout, row, suppliers, since):
                    document = self._listed(layout, row)
                    if document.fields.get("supplier") == supplier:
                        yield document

    def read(self, entity: Entity, external_ids: Collection[ExternalId]) -> Mapping[ExternalId, TargetDocument]:
        """Documents by X3's number, with their lines; those that are gone are missing."""
        layout = self._layout(entity)
        found = ((key, self._document(layout, key)) for key in dict.fromkeys(external_ids))
        return {key: document for key, document in found if document is not None and document.external_id == key}

    # -- writing -------------------------------------------------------------------------------------------------------

    def write(self, planned: PlannedWrite, depart: Depart = at_once) -> Receipt:
        """Makes one save, once. A modify reads the object first: its rows have numbers, not names.

        Raises:
            RejectedError: X3 said no, or the publication has no place for a field; nothing was saved.
            TransientError: refused before execution; may be sent again.
            UncertainError: sent, and what became of it is not known.
            ConfigurationError: the object is not published, or the pool takes no calls.
        """
        layout = self._layout(planned.entity)
        place = self._reference(layout)
        reason = planned.kind.value
        constants = constants_of(self._settings, planned.entity)
        if planned.kind is WriteKind.CREATE or planned.external_id is None:
            document = write_document(planned, layout, place, None, constants)
            told = self._saved(reason, "save", layout, depart, objectXml=document)
        else:
            now = self._object(layout, planned.external_id)
            if now is None:
                msg = f"{planned.external_id} is gone from X3."
                raise RejectedError(msg, remedy="Look for it in X3, then replay.", diagnoses=(msg,))
            document = write_document(planned, layout, place, now, constants)
            keys = ((layout.key.code, str(planned.external_id)),)
            told = self._saved(reason, "modify", layout, depart, objectKeys=keys, objectXml=document)
        if told.status != OK:
            return self._only_remarks(planned, layout, told)
        return self._receipt(planned, layout, told)

    @property
    def numbering(self) -> str:
        """Who numbers suppliers, as far as a save has told."""
        return self._numbering

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _layout(self, entity: Entity) -> SoapLayout:
        layout = self._publications.layout(entity)
        if layout is None:
            name = self._publications.object_name(entity)
            msg = f"X3 publishes no SOAP object {name} for {entity.value}s in this folder."
            raise ConfigurationError(
                msg,
                remedy=f"Ask the X3 administrator to publish it (GESAWE) and restart the pool, or enter its name "
                f"(x3.soap.{entity.value}_object).",
            )
        return layout

    def _reference(self, layout: SoapLayout) -> Place | None:
        """Where our reference stands: a field of its own, or the supplier's number where we give it."""
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

    def _saved(
        self,
        reason: str,
        operation: str,
        layout: SoapLayout,
        depart: Depart,
        **parts: str | Sequence[tuple[str, str]],
    ) -> SoapAnswer:
        """The answer to a save; after a refusal the publication is looked at once, since a withdrawn one refuses all."""
        try:
            return self._caller.save(reason, operation, layout.name, depart, **parts)
        except RejectedError:
            self._publications.look_again(layout.name)
            raise

    def _object(self, layout: SoapLayout, key: str) -> ObjectData | None:
        """An object by its number; None when X3 neither gives nor lists it.

        Raises:
            ContractError: X3 lists it, but does not give it (a right, a lock): it must not look as if it were gone.
        """
        told = self._caller.ask("read", "read", layout.name, objectKeys=((layout.key.code, key),))
        if told.status == OK and told.result:
            return read_object(told.result)
        listed = self._lists.some(layout.name, layout.key.code, pattern_of(key))
        if any(cell(row, layout.key.code) == key for row in listed):
            raise withheld(key, told)
        return None

    def _document(self, layout: SoapLayout, key: str) -> TargetDocument | None:
        data = self._object(layout, key)
        return read_document(layout, data, self._reference(layout)) if data else None

    def _listed(self, layout: SoapLayout, row: Cells) -> TargetDocument:
        """The document of a row of a list."""
        key = cell(row, layout.key.code)
        document = self._document(layout, key) if key else None
        if document is None:
            msg = f"X3 lists {layout.entity.value}s without giving them."
            raise ContractError(msg, context={"key": key, "object": layout.name})
        return document

    def _referenced(self, layout: SoapLayout, place: Place, reference: str) -> Iterator[TargetDocument]:
        """Documents with a reference: the list is asked with a pattern, and what it gives is read and compared."""
        for row in self._lists.some(layout.name, place.code, pattern_of(reference), key=layout.key.code):
            if place.is_in(row) and str(place.read(row) or "") != reference:
                continue
            document = self._listed(layout, row)
            if document.reference == reference:
                yield document

    def _sorted_out(
        self, layout: SoapLayout, place: Place, references: Collection[str]
    ) -> dict[str, tuple[TargetDocument, ...]]:
        """Documents by reference where lists take their key alone for a condition: the whole list is looked through.

        Raises:
            ConfigurationError: the list does not show the reference.
        """
        found: dict[str, tuple[TargetDocument, ...]] = dict.fromkeys(references, ())
        for row in self._lists.every(layout.name, layout.key.code, ()):
            if not place.is_in(row):
                msg = f"X3's list of {layout.name} neither shows {place.code} nor looks for it: a lost answer could lead to doubles."
                raise ConfigurationError(
                    msg, remedy="Have the X3 administrator add the field to the object's list, or read through GraphQL."
                )
            if (reference := str(place.read(row) or "")) in found:
                document = self._listed(layout, row)
                if document.reference == reference:
                    found[reference] = (*found[reference], document)
        return found

    def _lists_since(self, layout: SoapLayout, day: Place, since: date) -> Iterator[Cells]:
        """Rows of a date or later; all rows where lists do not take the date for a condition."""
        try:
            yield from self._lists.every(layout.name, layout.key.code, ((day.code, f">={day.write(since)}"),))
        except NotFilteredError:
            yield from self._lists.every(layout.name, layout.key.code, ())

    def _receipt(self, planned: PlannedWrite, layout: SoapLayout, told: SoapAnswer) -> Receipt:
        """The receipt of a confirmed save; whatever fails from here on must not make it look unsaved."""
        document: TargetDocument | None = None
        key = str(planned.external_id or "")
        with suppress(ConnectorError, Cancelled):
            data = read_object(told.result or "")
            key = key_of(layout, data) or key
            self._learn_numbering(planned, key)
            if data.tables.get(layout.grid):
                document = read_document(layout, data, self._reference(layout))
        if not key:
            msg = "X3 confirmed a save without saying which document it made."
            raise UncertainError(msg, remedy="X3 is asked before anything is sent again.")
        return Receipt(ExternalId(key), document, told.remarks)

    def _only_remarks(self, planned: PlannedWrite, layout: SoapLayout, told: SoapAnswer) -> Receipt:
        """Status 0 with nothing but remarks: some sites save all the same, so that X3 is asked (4.3)."""
        key = ""
        with suppress(ConnectorError):
            key = key_of(layout, read_object(told.result or ""))
        if planned.external_id is not None:
            if key == planned.external_id:
                return Receipt(planned.external_id, None, told.remarks)
            msg = f"X3 gave only remarks to a change of {planned.external_id}: {sentence(told)}"
            raise UncertainError(msg, remedy="X3 is asked before anything is sent again.")
        try:
            if key:
                there = [self._document(layout, key)]
            else:
                there = (
                    [*self.find(planned.entity, [planned.reference])[planned.reference]] if planned.reference else []
                )
        except ConnectorError as error:
            msg = f"X3 gave only remarks to a save: {sentence(told)}"
            raise UncertainError(msg, remedy="X3 is asked before anything is sent again.") from error
        saved = (
            own(planned, [document for document in there if document is not None])
            if not key
            else tuple(filter(None, there))
        )
        if len(saved) == 1:
            return Receipt(saved[0].external_id, saved[0], told.remarks)
        if saved or not (planned.reference or key):
            msg = f"X3 gave only remarks to a save: {sentence(told)}"
            raise UncertainError(msg, remedy="X3 is asked before anything is sent again.")
        raise refusal(told)

    def _learn_numbering(self, planned: PlannedWrite, number: str) -> None:
        """The first supplier saved tells who gives the numbers."""
        sent = str(planned.header.get("number") or "")
        if planned.kind is not WriteKind.CREATE or planned.entity is not Entity.SUPPLIER:
            return
        with self._lock:
            if sent and number and self._numbering == UNKNOWN:
                self._numbering = MANUAL if sent == number else COUNTER
                log.info("suppliers are numbered: %s", self._numbering)
