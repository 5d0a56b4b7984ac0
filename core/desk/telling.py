"""What the App tells of one record besides its story: where it opens, and what support has to know."""

from __future__ import annotations

from core.desk.workplace import Workplace
from core.model.flow import SourceId
from core.model.open_address import jaggaer_address, x3_address
from core.model.views import CauseRow, RecordRow, Trace
from core.support_text import support_text


class Telling(Workplace):
    """Single records; it tells and decides nothing."""

    def addresses(self, record: RecordRow, connection: str = "") -> tuple[str, str]:
        """Where a record opens in JAGGAER and in X3; empty where no address is set or it is not there."""
        settings = self.connection(connection)
        return jaggaer_address(settings, record), x3_address(settings, record)

    def for_support(self, trace: Trace, causes: tuple[CauseRow, ...] = (), connection: str = "") -> str:
        """A record as a text for support, without prices, names and bank data."""
        record = trace.record
        request = self._named(connection).intents.last_request(record.entity, SourceId(record.source_id))
        return support_text(trace, self.connection(connection), causes, request, self._clock.now())
