"""What leaves a table of records: its rows in the clipboard, and all of it as a file."""

from __future__ import annotations

import threading
from array import array
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.errors import ConnectorError
from core.model.views import Exported, RecordQuery, RecordRow
from gui import copying
from gui import format as fmt
from gui.context import Context
from gui.entities import RecordKind
from gui.models.rows import CellsModel
from gui.widgets.basics import Button, label, line
from gui.widgets.table import Table
from gui.words import QT_TR_NOOP, report_language, tr

MOST_COPIED = 100_000
"""Rows that are copied at most: a clipboard is no file."""
AT_ONCE = 500
KINDS = QT_TR_NOOP("Excel workbook (*.xlsx);;CSV (*.csv)")


class FileProgress(QWidget):
    """How far the writing of a file is, with a button that ends it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._cancel = threading.Event()
        row = line(self, spacing=8)
        self._text = label("", "muted")
        row.addWidget(self._text)
        self.stop = Button(tr("Cancel"), context.theme, look="small")
        self.stop.clicked.connect(self._end)
        row.addWidget(self.stop)
        self.hide()

    def begin(self, text: str) -> threading.Event:
        """Something began; gives what its cancelling sets."""
        self._cancel = threading.Event()
        self._text.setText(text)
        self.stop.setEnabled(True)
        self.show()
        return self._cancel

    def tell(self, done: int, total: int) -> None:
        """So far it is."""
        locale = self._context.locale
        self._text.setText(
            tr("{done} of {total} rows").format(done=fmt.number(done, locale), total=fmt.number(total, locale))
        )

    def _end(self) -> None:
        self._cancel.set()
        self.stop.setEnabled(False)


class TableFiles(QObject):
    """Copies and exports the rows of one table.

    Args:
        context: the window's parts.
        page: what asks.
        kind: what the table shows.
        table, model: the table and its rows.
        shown: gives the list that is shown, and the record of each place where that is known.
    """

    _progressed = Signal(int, int)

    def __init__(
        self,
        context: Context,
        page: QWidget,
        kind: RecordKind,
        table: Table,
        model: CellsModel[RecordRow],
        shown: Callable[[], tuple[RecordQuery, array[int] | None]],
    ) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._kind = kind
        self._table = table
        self._model = model
        self._shown = shown
        self._columns = kind.columns(context.locale)
        self.progress = FileProgress(context)
        self._progressed.connect(self.progress.tell)

    def copy(self) -> None:
        """Copies the chosen rows with their headings; those that are not here are fetched."""
        _, numbers = self._shown()
        ranges = self._table.selected_ranges()
        count = sum(map(len, ranges))
        if not count:
            return
        if count > MOST_COPIED:
            most = fmt.number(MOST_COPIED, self._context.locale)
            self._context.say(
                tr("At most {most} rows are copied at once. Export the table to have all of them.").format(most=most)
            )
            return
        columns = [self._columns[number] for number in self._table.shown_columns()]
        model, app = self._model, self._context.app
        here = [row for part in ranges for place in part if (row := model.row_at(place)) is not None]
        if len(here) == count:
            self._to_clipboard([copying.headings(columns), *copying.lines(here, columns)])
            return
        if numbers is None:
            self._context.say(tr("The rows are still being read. Copy again in a moment."))
            return
        wanted = array("i", [number for part in ranges for number in numbers[part.start : part.stop]])
        cancel = self.progress.begin(tr("Copying…"))
        heading = copying.headings(columns)

        def rows() -> Iterator[RecordRow]:
            for at in range(0, len(wanted), AT_ONCE):
                if cancel.is_set():
                    return
                self._progressed.emit(at, len(wanted))
                yield from (row for row in app.record_rows(wanted[at : at + AT_ONCE]) if row is not None)

        def done(lines: list[str]) -> None:
            self.progress.hide()
            if not cancel.is_set():
                self._to_clipboard([heading, *lines])

        self._context.bridge.run(
            lambda: copying.lines(rows(), columns), done, self._failed, owner=self._page, topic="copy"
        )

    def export(self) -> None:
        """Asks for a file and writes all rows that are shown, with the columns that are shown."""
        context, kind = self._context, self._kind
        query, _ = self._shown()
        name = tr(kind.export_file).format(day=f"{context.now().astimezone():%Y-%m-%d}")
        file = context.file_to_save(self._page.window(), tr(kind.export_title), f"{name}.xlsx", tr(KINDS))
        if file is None:
            return
        columns = [self._columns[number] for number in self._table.shown_columns()]
        headings = {column.name: column.title for column in columns}
        headings["currency"] = tr("Currency")
        app = context.app
        cancel = self.progress.begin(tr("Writing {file}…").format(file=file.name))

        def write() -> Exported:
            return app.export_records(
                file,
                query,
                columns=[column.name for column in columns],
                headings=headings,
                progress=self._progressed.emit,
                cancel=cancel,
                language=report_language(file),
            )

        context.bridge.run(write, self._exported, self._failed, owner=self._page, topic="export")

    def _exported(self, made: Exported) -> None:
        self.progress.hide()
        if made.totals is None:
            self._context.say(tr("{file} was not written.").format(file=made.file.name))
            return
        self._context.say(tr("%Ln rows saved in {file}.", "", made.totals.records).format(file=made.file.name))

    def _failed(self, error: ConnectorError) -> None:
        self.progress.hide()
        self._context.bridge.trouble.emit(error)

    def _to_clipboard(self, lines: list[str]) -> None:
        QGuiApplication.clipboard().setText("\n".join(lines))
        if len(lines) > 2:  # noqa: PLR2004 - a heading and one row say themselves what was copied
            self._context.say(tr("%Ln rows copied, with their headings.", "", len(lines) - 1))
