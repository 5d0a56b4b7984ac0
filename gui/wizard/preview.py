"""What the first sync would do: read, checked, and shown; nothing is written before a person says so."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from core.model.connection import SecretName
from core.model.flow import FlowName
from core.model.run import Place, RunKind, RunResult
from core.onboarding.draft import Draft, Step
from gui import format as fmt
from gui import sentences
from gui.context import Context
from gui.widgets.basics import Button, card, clear, column, label, line, selectable
from gui.widgets.run_panel import RunPanel
from gui.wizard.fields import notice
from gui.wizard.step_page import Side, StepPage
from gui.words import said, tr


class PreviewPage(StepPage):
    """Runs the preview when asked, and opens its sheet; can be skipped."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            Step.PREVIEW,
            tr("See what the first sync would do"),
            tr("JAGGAER is read, every order is checked against X3, and the result is shown. Nothing is written."),
        )
        self.result: RunResult | None = None
        self.written: RunResult | None = None
        self._shown = False
        self.ready, self._say_ready = notice(context.theme, "info", "circle-check")
        self.layout_column.addWidget(self.ready)
        self.trouble, self._say_trouble = notice(context.theme, "bad", "circle-x")
        self.layout_column.addWidget(self.trouble)
        self.panel = RunPanel(context.runs, context.theme, context.locale)
        self.layout_column.addWidget(self.panel)
        self.card = card()
        self._inside = column(self.card, margins=(20, 16, 20, 16), spacing=8)
        self.card.hide()
        self.layout_column.addWidget(self.card)
        row = line(spacing=8)
        self.sheet = Button(tr("Open the sheet again"), context.theme, icon="file-text")
        self.sheet.clicked.connect(self._open_sheet)
        self.sheet.hide()
        row.addWidget(self.sheet)
        row.addStretch(1)
        self.layout_column.addLayout(row)
        self.layout_column.addStretch(1)
        context.runs.changed.connect(self.changed)
        context.runs.ended.connect(self._ended)
        context.bridge.trouble.connect(self._failed)

    def show_draft(self, draft: Draft, held: Collection[SecretName]) -> None:
        """Says that the connection is there."""
        super().show_draft(draft, held)
        self._say_ready(
            tr("{name} is set up. From now on everything here can be changed under Settings.").format(
                name=draft.connection
            )
            if draft.connection
            else ""
        )

    def entered(self) -> None:
        """From now on the end of a run is this page's."""
        self._shown = True

    def left(self) -> None:
        """A preview that goes on is ended."""
        self._shown = False
        if self.context.runs.kind is RunKind.PREVIEW:
            self.context.runs.cancel()

    @property
    def next_text(self) -> str:
        """The preview first, then on."""
        if self.context.runs.kind is not None:
            return tr("Next")
        return tr("Next") if self.result is not None else tr("Show the preview")

    @property
    def can_go(self) -> bool:
        """While it runs, the panel has the button that ends it."""
        return self.context.runs.kind is None

    @property
    def side(self) -> Side | None:
        """The preview can be left out: the first Sync now makes one anyway."""
        if self.context.runs.kind is not None or self.result is not None:
            return None
        return Side(tr("Skip"), self.next_asked.emit)

    def press(self) -> bool:
        """Starts the preview; once it was shown, goes on."""
        if self.result is not None:
            return True
        self._say_trouble("")
        self.context.runs.sync(preview=True)
        return False

    def first_focus(self) -> QWidget | None:
        """The primary button."""
        return None

    # -- inside --------------------------------------------------------------------------------------------------------

    def _ended(self, result: RunResult) -> None:
        if not self._shown:
            return
        if result.error_code:
            self._say_trouble(said(result.reason or ""))
        elif result.kind is RunKind.PREVIEW:
            self.result = result
            self._show_result(result)
            self._open_sheet()
        else:
            self.written = result
            self._show_result(result)
        self.changed.emit()
        self.rested.emit()

    def _failed(self, error: object) -> None:
        if self._shown:
            self._say_trouble(said(str(error)))
            self.changed.emit()

    def _open_sheet(self) -> None:
        if self.result is None or self.written is not None:
            return
        only = self.context.ask.preview(self.context, self.window(), self.result)
        if only is not None:
            self.context.runs.sync(previewed=self.result.run_id, only=only)
            self.changed.emit()

    def _show_result(self, result: RunResult) -> None:
        locale = self.context.locale
        clear(self._inside)
        self.card.show()
        self.sheet.setVisible(self.written is None)
        if result.kind is not RunKind.PREVIEW:
            counts = {
                name: getattr(result.counts, name) for name in ("created", "updated", "held", "refused", "waiting")
            }
            self._inside.addWidget(label(tr("Written"), "section"))
            self._inside.addWidget(selectable(sentences.counts_say(counts, locale) or tr("Nothing."), wrap=True))
            return
        places: Counter[Place] = Counter(row.place for row in result.previews)
        self._inside.addWidget(label(tr("This is what a sync would do"), "section", wrap=True))
        self._inside.addWidget(selectable(sentences.preview_says(places), wrap=True))
        sums: dict[str, Decimal] = defaultdict(Decimal)
        for row in result.previews:
            if row.flow is FlowName.ORDERS and row.place is Place.CREATED:
                sums[row.currency] += row.amount
        if sums:
            money = fmt.amounts(tuple(sorted(sums.items(), key=lambda one: -one[1])), locale)
            self._inside.addWidget(selectable(tr("New orders: {amounts}.").format(amounts=money), wrap=True))
        left = result.counts.not_eligible
        if left:
            self._inside.addWidget(
                label(
                    tr("%Ln records are not taken over: drafts, or older than the first day.", "", left),
                    "muted",
                    wrap=True,
                )
            )
        self._inside.addWidget(label(tr("Nothing has been written."), "muted", wrap=True))
