"""What the App writes of lists of records: Excel and CSV files of what is shown."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from core.desk.listing import Listing
from core.desk.record_sheet import chosen_columns, heading_of, kind_of, seal_words, write_csv, write_excel
from core.model.flow import Entity
from core.model.status import WORST_FIRST, Status
from core.model.views import Exported, RecordQuery, RecordRow, RecordTotals
from core.reports.report import Report, Said

AT_ONCE = 500
Progress = Callable[[int, int], None]
"""Gets how many rows are written, of how many."""
_TITLES = {
    Entity.ORDER: "Orders",
    Entity.SUPPLIER: "Suppliers",
    Entity.INVOICE: "Invoices",
    Entity.CONTRACT: "Contracts",
    None: "Records",
}


class StoppedError(Exception):
    """The export was ended by a person."""


class Exporting(Listing):
    """Lists as files; it reads and decides nothing."""

    def export_records(
        self,
        file: Path,
        query: RecordQuery,
        *,
        columns: Sequence[str] = (),
        headings: Mapping[str, str] | None = None,
        progress: Progress | None = None,
        cancel: threading.Event | None = None,
        language: str = "",
        connection: str = "",
    ) -> Exported:
        """Writes what a list shows, all of it, in its order, as Excel (`.xlsx`) or CSV (`.csv`).

        Args:
            file: where to; it is there as a whole or not at all.
            query: the list.
            columns: names of the columns in their order (`core.desk.record_sheet`); none = all.
            headings: headings in another language, by name of the column.
            progress: called now and then, in this thread.
            cancel: ends it, without a file.
            language: code of the language that it is written in; empty for English.
            connection: which connection.

        Raises:
            ConfigurationError: the file cannot be written, is of another kind, or no translation is there for the language.
        """
        settings = self.connection(connection)
        kind = kind_of(file)
        chosen = chosen_columns(columns, headings or {})
        numbers = self.record_order(query, connection)
        tally = _Tally()

        def rows() -> Iterator[RecordRow]:
            for at in range(0, len(numbers), AT_ONCE):
                if cancel is not None and cancel.is_set():
                    raise StoppedError
                if progress is not None:
                    progress(at, len(numbers))
                for row in self.record_rows(numbers[at : at + AT_ONCE], connection):
                    if row is not None:
                        tally.add(row)
                        yield row

        def summary() -> tuple[RecordTotals, Mapping[str, str]]:
            return tally.totals(), {"X3 folder": settings.x3.folder, **_asked(query, tally.totals())}

        made = Report(
            title=_TITLES[query.entity],
            connection=settings.name,
            environment="test" if settings.is_test else "production",
            asked={},
            made_at=self._clock.now(),
            made_by=self.actor,
            seal=seal_words(self._of(settings).audit.newest_seal()),
            sections=(),
        )

        try:
            if kind == "csv":
                write_csv(file, chosen, rows(), made, language)
            else:
                write_excel(file, _TITLES[query.entity], chosen, rows(), summary, made, language)
        except StoppedError:
            return Exported(file, None)
        return Exported(file, tally.totals())


class _Tally:
    """Counts and sums rows as they go by."""

    def __init__(self) -> None:
        self._counts: Counter[Status] = Counter()
        self._sums: dict[str, Decimal] = {}

    def add(self, row: RecordRow) -> None:
        self._counts[row.status] += 1
        self._sums[row.currency] = self._sums.get(row.currency, Decimal(0)) + row.amount

    def totals(self) -> RecordTotals:
        counts = {status: self._counts[status] for status in WORST_FIRST if self._counts[status]}
        return RecordTotals(counts, tuple(sorted(self._sums.items(), key=lambda item: (-item[1], item[0]))))


def _asked(query: RecordQuery, totals: RecordTotals) -> dict[str, str]:
    """What the list was, for the sheet that says it."""
    return {
        "List": Said(_TITLES[query.entity]),
        "Search": query.find or Said("everything"),
        "Statuses": Said(", ".join(status.value for status in query.statuses) or "all statuses"),
        "From": Said(query.since.isoformat() if query.since else "the beginning"),
        "To": Said(query.until.isoformat() if query.until else "the end"),
        **({"Run": query.run} if query.run else {}),
        "Sorted by": Said(f"{heading_of(query.sort)}, {'falling' if query.descending else 'rising'}"),
        "Rows": Said(f"{totals.records:,}"),
    }
