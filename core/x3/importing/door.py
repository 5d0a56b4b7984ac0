"""The import door: creations alone, by one file for each (reference/sage-x3.md 0.4, 4.4).

It reads nothing, changes nothing, and is not told the number of what it made: another door looks for that
(`core.x3.importing.landed`).
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Final, NoReturn

from core.clock import Clock
from core.errors import ConfigurationError, ConnectorError, RejectedError, TransientError, UncertainError
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
from core.x3.importing.batch import Requests
from core.x3.importing.file import FileForm, write_file
from core.x3.importing.offers import capabilities_of, check_steps, invoices_of, needs, offer_of
from core.x3.importing.service import BATCH, REALTIME, ImportService, Outputs
from core.x3.importing.template import Template, template_of
from core.x3.invoices import InvoiceOffer
from core.x3.schema import SchemaMemory
from core.x3.soap.caller import SoapCaller
from core.x3.soap.layout import Place

WAIT_S: Final = 300.0
"""Seconds for which a batch request is asked about before its document is left in doubt."""
_FIRST_S, _LONGEST_S = 0.5, 15.0
_ASK_FIRST: Final = "X3 is asked before anything is sent again."


class ImportDoor:
    """X3 through `AOWSIMPORT`. All methods may be called from several threads.

    Args:
        settings: templates, their layouts and forms.
        caller: of SOAP; results come as JSON (4.4).
        clock: for the waits between questions about a batch request.
        cancel: set when the run is to stop.
        memory: keeps the batch requests under way.
    """

    name = "SOAP import"

    def __init__(
        self,
        settings: X3Settings,
        caller: SoapCaller,
        *,
        clock: Clock,
        cancel: threading.Event,
        memory: SchemaMemory | None = None,
    ) -> None:
        self._settings = settings
        self._service = ImportService(caller)
        self._clock = clock
        self._cancel = cancel
        self._form = FileForm.of(settings.soap)
        self._requests = Requests(memory)
        self._lock = threading.Lock()
        self._unfinished = ""
        self._templates = {entity: template_of(settings, entity) for entity in WRITTEN}
        self._invoice_template = template_of(settings, Entity.INVOICE)
        self._numbering = self._first_numbering()

    # -- what it offers ------------------------------------------------------------------------------------------------

    def discover(self) -> Capabilities:
        """What the templates take.

        Raises:
            ConfigurationError: no layout is set, there is no SOAP service, or its pool takes no calls.
        """
        if not any(self._templates.values()):
            raise ConfigurationError(f"{needs(Entity.ORDER)}.", remedy="Ask the X3 administrator for it (GESAOE).")
        self._service.is_open()
        findable = self._reference(Entity.SUPPLIER) is not None
        return capabilities_of(self._templates, self._settings, self._numbering, supplier_reference=findable)

    def offer(self, entity: Entity) -> Offer:
        """What the door does for an entity, in words."""
        return offer_of(self._templates[entity], entity, self._settings)

    def invoices(self) -> InvoiceOffer:
        """What the door does with supplier invoices: it enters them where a template is set."""
        return invoices_of(self._invoice_template, self._settings, self._service)

    def absent(self) -> tuple[ReferenceKind, ...]:
        """All kinds of reference data: an import gives none."""
        return tuple(ReferenceKind)

    def finds(self, entity: Entity) -> bool:  # noqa: ARG002 - an import finds nothing
        """Whether documents are found by a reference of ours: never by an import."""
        return False

    @property
    def numbering(self) -> str:
        """Who numbers suppliers: X3 where the template has no column for the number."""
        return self._numbering

    def numbered(self, numbering: str) -> None:
        """What was found after an import, or another door, told who numbers suppliers."""
        with self._lock:
            self._numbering = numbering

    def forget(self) -> None:
        """Signs in anew with the next call; requests under way are kept, since X3 goes on with them."""
        self.numbered(self._first_numbering())
        self._service.forget_failure()

    def check_steps(self) -> Iterator[CheckStep]:
        """Steps of the connection check for this door; a failed one is the last."""
        return check_steps(self._settings, self._templates, self._service)

    # -- reading: another door's ---------------------------------------------------------------------------------------

    def fetch_reference(
        self,
        kind: ReferenceKind,  # noqa: ARG002 - see below
        *,
        codes: Collection[str] | None = None,  # noqa: ARG002
        parent: str = "",  # noqa: ARG002
    ) -> Iterator[ReferenceEntry]:
        """Not through this door."""
        _reads_nothing()

    def find(self, entity: Entity, references: Collection[str]) -> Mapping[str, tuple[TargetDocument, ...]]:  # noqa: ARG002
        """Not through this door."""
        _reads_nothing()

    def find_unmarked(self, entity: Entity, since: date) -> Iterator[TargetDocument]:  # noqa: ARG002
        """Not through this door."""
        _reads_nothing()

    def find_between(self, entity: Entity, first: date, last: date) -> Iterator[TargetDocument]:  # noqa: ARG002
        """Not through this door."""
        _reads_nothing()

    def find_of(self, entity: Entity, suppliers: Collection[ExternalId], since: date) -> Iterator[TargetDocument]:  # noqa: ARG002
        """Not through this door."""
        _reads_nothing()

    def read(self, entity: Entity, external_ids: Collection[ExternalId]) -> Mapping[ExternalId, TargetDocument]:  # noqa: ARG002
        """Not through this door."""
        _reads_nothing()

    # -- writing -------------------------------------------------------------------------------------------------------

    def write(self, planned: PlannedWrite, depart: Depart = at_once) -> Receipt:
        """Imports one document, once. The receipt has no number, which an import does not tell.

        Raises:
            RejectedError: it is no creation, the template has no place for something, or X3 said no, with its log.
            TransientError: refused before execution, or X3 does not get on with an earlier batch request.
            UncertainError: sent, and what became of it is not known, or not yet.
            ConfigurationError: no template is set for the entity, or the pool takes no calls.
        """
        template = self._template(planned.entity)
        if template is None:
            raise ConfigurationError(f"{needs(planned.entity)}.", remedy="Set it, or set write_api to auto.")
        if planned.kind is not WriteKind.CREATE:
            raise _only_creates(planned, template)
        separator, file = write_file(
            planned,
            template,
            self._reference(planned.entity),
            self._form,
            constants_of(self._settings, planned.entity),
        )
        if self._settings.soap.import_mode == "batch":
            return self._in_batch(planned, template, separator, file, depart)
        told = self._service.run(template.code, separator, file, REALTIME, depart)
        return _receipt(planned, told)

    def is_pending(self, planned: PlannedWrite) -> bool:
        """Whether X3 took this as a batch request that it has not finished: it may land however long ago it was sent."""
        number = self._requests.of(planned)
        if not number or not self._is_open(number):
            self._requests.drop(planned)
            return False
        return True

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _in_batch(
        self, planned: PlannedWrite, template: Template, separator: str, file: str, depart: Depart
    ) -> Receipt:
        """Hands the file to X3's batch server and waits for it, as long as the program lives and not for ever."""
        self._wait_for_earlier()
        told = self._service.run(template.code, separator, file, BATCH, depart)
        number = told.request
        if not number:
            return _receipt(planned, told)  # this X3 imported it at once, or refused it
        self._requests.keep(planned, number)
        try:
            told = self._finished(number)
        except UncertainError:
            raise
        except (ConnectorError, Cancelled) as error:
            msg = f"X3 took the import as batch request {number}, and could not be asked about it."
            raise UncertainError(msg, remedy=_ASK_FIRST, context={"request": number}) from error
        self._requests.drop(planned)
        return _receipt(planned, told, number)

    def _finished(self, number: str) -> Outputs:
        """What a batch request gave.

        Raises:
            UncertainError: it is not finished after all that waiting.
        """
        waited, pause_s = 0.0, _FIRST_S
        while True:
            told = self._service.state(number)
            if told.done or told.failed:
                return told
            if waited >= WAIT_S or self._cancel.is_set():
                with self._lock:
                    self._unfinished = number
                msg = f"X3 has not finished batch request {number} yet."
                raise UncertainError(msg, remedy=_ASK_FIRST, context={"request": number})
            self._clock.wait(pause_s, self._cancel)
            waited += pause_s
            pause_s = min(2 * pause_s, _LONGEST_S)

    def _wait_for_earlier(self) -> None:
        """Sends nothing more while a batch request that was waited for in vain is still open."""
        with self._lock:
            number = self._unfinished
        if not number:
            return
        if self._is_open(number):
            raise TransientError(
                f"X3 does not get on with batch request {number}.",
                remedy="Ask the X3 administrator whether X3's batch server runs; the next sync goes on.",
            )
        with self._lock:
            self._unfinished = ""

    def _is_open(self, number: str) -> bool:
        told = self._service.state(number)
        return not (told.done or told.failed)

    def _reference(self, entity: Entity) -> Place | None:
        """Where our reference stands: a column of its own, or the supplier's number where we give it."""
        template = self._template(entity)
        if template is None:
            return None
        if entity is Entity.SUPPLIER and template.numbers:
            wanted = self._settings.supplier_reference
            if wanted == "number" or (wanted == "auto" and self._numbering == MANUAL):
                return template.layout.header.get("number")
        return template.layout.reference

    def _template(self, entity: Entity) -> Template | None:
        return self._invoice_template if entity is Entity.INVOICE else self._templates[entity]

    def _first_numbering(self) -> str:
        template = self._templates[Entity.SUPPLIER]
        return COUNTER if template is not None and not template.numbers else UNKNOWN


def _receipt(planned: PlannedWrite, told: Outputs, number: str = "") -> Receipt:
    """The receipt, without a number, of a file that X3 says it imported.

    Raises:
        RejectedError: X3 refused the file, with its log.
        UncertainError: X3 says neither.
    """
    if told.done:
        return Receipt(ExternalId(""), None, told.said, number)
    if told.status:
        said = told.said or ("X3 gave no reason.",)
        raise RejectedError(said[0], remedy="Mend it in X3 or JAGGAER, then replay.", diagnoses=said)
    said = tuple(f" It said: {text}" for text in told.said[:1])
    msg = f"X3 did not say how the import of {planned.number} ended.{''.join(said)}"
    raise UncertainError(msg, remedy=_ASK_FIRST)


def _only_creates(planned: PlannedWrite, template: Template) -> RejectedError:
    msg = f"Import template {template.code} creates only: {planned.external_id or planned.number} cannot be changed by it."
    return RejectedError(
        msg,
        remedy=f"Make the change in X3 by hand, or have the X3 administrator publish a SOAP object for "
        f"{planned.entity.value}s (GESAWE).",
        diagnoses=(msg,),
    )


def _reads_nothing() -> NoReturn:
    raise ConfigurationError("Nothing can be read through imports.", remedy="Set read_api to auto.")
