"""What the App tells of long lists of records: which record stands at which place, and the records of some places."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from core.desk.workplace import Workplace
from core.model.flow import Entity
from core.model.views import RecordQuery, RecordRow, RecordTotals


class Listing(Workplace):
    """Lists of any length; it tells and decides nothing."""

    def record_order(self, query: RecordQuery, connection: str = "") -> array[int]:
        """All records of a list in its order, as numbers for `record_rows`; 8 bytes a record.

        The list stays as it was at that moment: what changes meanwhile shows in the rows, not in their order.
        """
        return self._named(connection).records.order(query)

    def record_rows(self, numbers: Sequence[int], connection: str = "") -> list[RecordRow | None]:
        """The records of some places of a list, as they are now; None for one that is gone."""
        return self._named(connection).records.rows_of(numbers)

    def record_totals(self, query: RecordQuery, connection: str = "") -> RecordTotals:
        """Records by status and money by currency of what a list shows, read at one moment."""
        return self._named(connection).records.totals(query)

    def find_records(self, text: str, *, limit: int = 8, connection: str = "") -> tuple[RecordRow, ...]:
        """Orders and suppliers with a text in number, X3 key, name or amount: exact numbers first, then the worst off."""
        records = self._named(connection).records
        known = [(one, key) for one in Entity for key in records.find_number(one, text.strip())]
        exact = [row for one, key in known if (row := records.get_row(one, key.source_id)) is not None]
        worst = RecordQuery(find=text, sort="status", descending=False)
        names = {(row.entity, row.source_id) for row in exact}
        others = [row for row in records.page(worst, limit=limit).rows if (row.entity, row.source_id) not in names]
        return tuple([*exact, *others][:limit])
