"""What the App tells of records besides their story: where one opens, what support has to know, which kinds are read."""

from __future__ import annotations

from core.desk.workplace import Workplace
from core.model.connection import InvoiceMode
from core.model.flow import Entity, SourceId
from core.model.open_address import jaggaer_address, x3_address
from core.model.reading import ReadState
from core.model.views import CauseRow, RecordRow, Trace
from core.support.record import support_text
from core.views import trace_of


class Telling(Workplace):
    """Single records; it tells and decides nothing."""

    def record_trace(self, entity: Entity, source_id: str, connection: str = "") -> Trace:
        """The whole story of a record by its id in the source; where `trace` takes whatever a person calls it.

        Raises:
            ConfigurationError: there is no such record.
        """
        return trace_of(self._named(connection), entity, SourceId(source_id))

    def addresses(self, record: RecordRow, connection: str = "") -> tuple[str, str]:
        """Where a record opens in JAGGAER and in X3; empty where no address is set or it is not there."""
        settings = self.connection(connection)
        return jaggaer_address(settings, record), x3_address(settings, record)

    def for_support(self, trace: Trace, causes: tuple[CauseRow, ...] = (), connection: str = "") -> str:
        """A record as a text for support, without prices, names and bank data."""
        record = trace.record
        request = self._named(connection).intents.last_request(record.entity, SourceId(record.source_id))
        return support_text(trace, self.connection(connection), causes, request, self._clock.now())

    def reading(self, entity: Entity, connection: str = "") -> ReadState:
        """Whether a kind of record is read from JAGGAER, and what is done with it."""
        settings = self.connection(connection)
        profile = self._profile(settings)
        switched = {Entity.INVOICE: settings.invoices is not InvoiceMode.OFF, Entity.CONTRACT: settings.contracts}
        mode = settings.invoices if entity is Entity.INVOICE else None
        return ReadState(entity in profile.resources, switched.get(entity, True), profile.name, mode)
