"""The invoices' flow of one run: the way of every record, with decisions of its own (`core.sync.invoices.decision`)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from core.model.flow import SourceId
from core.sync.flow import RecordFlow
from core.sync.invoices.prepare import InvoicePreparer
from core.sync.invoices.standing import Rules
from core.sync.positions import note_comparison

NOT_PUBLISHED = (
    "X3 offers no supplier invoices to read: JAGGAER's invoices were left out. Have them published in X3, or switch"
    " invoices off in the settings."
)


class InvoiceFlow(RecordFlow):
    """The flow of invoices. Built for one run, used once."""

    _thorough = False

    def sync(self) -> None:
        """As `RecordFlow.sync`; nothing is read where X3 shows no invoices to compare with. Files hold no invoices."""
        context = self.context
        if context.imported:
            return
        if self._readable():
            super().sync()
        elif context.full and not context.preview:
            # Else every sync from here on would compare all flows in full, since this one never was.
            note_comparison(context.store, self.flow, context.started_at)

    def replay(self, source_ids: Sequence[SourceId]) -> None:
        """As `RecordFlow.replay`; each invoice is looked for in X3 however its number is written there."""
        if not source_ids or not self._readable():
            return
        self._thorough = True
        super().replay(source_ids)

    def _readable(self) -> bool:
        """Whether X3 shows invoices; the run says so where it does not."""
        if self.context.capabilities.invoices_read:
            return True
        self.context.remarks.append(NOT_PUBLISHED)
        return False

    def _preparer(self) -> InvoicePreparer:
        context = self.context
        connection = context.connection
        late_from = context.clock.now().date() - timedelta(days=connection.invoice_days)
        rules = Rules(connection.invoices, connection.on_invalid_line, late_from)
        return InvoicePreparer(context, self.settings, rules, thorough=self._thorough or context.full)
