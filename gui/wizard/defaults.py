"""What holds for every order unless a mapping says otherwise; offered from what X3 has."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from core.model.connection import InvalidLinePolicy, InvoiceMode, SecretName
from core.onboarding.choices import Choice, Choices
from core.onboarding.draft import CHOSEN, Draft, Step
from core.onboarding.steps import Fault, Field
from gui.context import Context
from gui.widgets.basics import column, label
from gui.widgets.day_field import DayField
from gui.wizard.field_words import field_word
from gui.wizard.fields import LEAST_PX, CodeBox, FormField, Options, text_field
from gui.wizard.step_page import StepPage
from gui.words import said, tr


class DefaultsPage(StepPage):
    """Name, test or real, site, chart, cost centres, product, first day, policy, invoices."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            Step.DEFAULTS,
            tr("Defaults"),
            tr(
                "Chosen from what your X3 has. A mapping can say otherwise later, for a business unit, a supplier or a category."
            ),
        )
        theme, none = context.theme, Draft()
        self._asking = False
        self.environment = Options(
            [
                ("test", tr("Test systems"), tr("Marked as test on every page and every export.")),
                ("production", tr("The real systems"), tr("What is written there counts.")),
            ],
            theme,
        )
        self.site, self.chart, self.types = CodeBox(), CodeBox(), CodeBox()
        self.product = CodeBox(editable=True)
        self.start = DayField()
        self.start.setMinimumWidth(LEAST_PX)
        self.name = text_field()
        self.policy = Options(
            [
                (
                    InvalidLinePolicy.HOLD_ORDER,
                    tr("Hold the whole order until all its lines are right"),
                    tr("Usual: an order in X3 is always complete."),
                ),
                (
                    InvalidLinePolicy.WRITE_VALID_LINES,
                    tr("Write the lines that are right, add the others later"),
                    tr("Goods can be received sooner; the order in X3 grows when a line is mended."),
                ),
            ],
            theme,
        )
        hints = {
            Field.ENVIRONMENT: "",
            Field.SITE: tr("Where an order belongs whose business unit is not mapped to a site."),
            Field.CHART: tr("The accounts of JAGGAER are checked against it."),
            Field.COST_CENTRES: tr("Where X3 keeps what JAGGAER calls cost centre."),
            Field.PRODUCT: tr("X3 wants a product on every line. This one stands on lines that only have a text."),
            Field.START: tr("Orders made or changed from this day on are taken over. Older ones stay as they are."),
            Field.NAME: tr("Stands on every page and every export."),
        }
        for field, editor in (
            (Field.ENVIRONMENT, self.environment),
            (Field.SITE, self.site),
            (Field.CHART, self.chart),
            (Field.COST_CENTRES, self.types),
            (Field.PRODUCT, self.product),
            (Field.START, self.start),
        ):
            self.add_field(field, FormField(field_word(field, none), editor, theme, hint=hints[field]))
        self.invoices = Options(
            [
                (
                    InvoiceMode.COMPARE,
                    tr("Compare them with X3's"),
                    tr("Usual at first: what differs is listed, and nothing of an invoice is written."),
                ),
                (
                    InvoiceMode.CODE,
                    tr("Code those that are entered in X3"),
                    tr("Valid accounts and dimensions are written to invoices that are not posted yet."),
                ),
                (
                    InvoiceMode.CREATE,
                    tr("Enter them in X3, too"),
                    tr("Invoices that X3 does not have are entered there, linked to their orders."),
                ),
                (InvoiceMode.OFF, tr("Leave them alone"), tr("JAGGAER's invoices are not read.")),
            ],
            theme,
        )
        around = column(spacing=6)
        around.addWidget(label(tr("When a line of an order cannot be written"), "strong", wrap=True))
        self.policy.setAccessibleName(tr("When a line of an order cannot be written"))
        around.addWidget(self.policy)
        self.layout_column.addLayout(around)
        asked = column(spacing=6)
        asked.addWidget(label(tr("What shall happen with invoices?"), "strong", wrap=True))
        asked.addWidget(
            label(tr("Nothing is ever posted in X3. It can be changed in the settings."), "muted", wrap=True)
        )
        self.invoices.setAccessibleName(tr("What shall happen with invoices?"))
        asked.addWidget(self.invoices)
        self.layout_column.addLayout(asked)
        self.add_field(Field.NAME, FormField(field_word(Field.NAME, none), self.name, theme, hint=hints[Field.NAME]))
        self.layout_column.addStretch(1)

    def show_draft(self, draft: Draft, held: Collection[SecretName]) -> None:
        """Shows what X3 has, with the sensible choice made."""
        super().show_draft(draft, held)
        choices, x3 = draft.choices or Choices(), draft.x3
        self.environment.choose(draft.environment)
        self.site.offer(_shown(choices.sites), x3.site)
        self.chart.offer(_shown(choices.charts), x3.chart)
        self.types.offer(_shown(choices.types), x3.cost_center_type)
        self.product.offer(_shown(choices.products), x3.generic_product, none=tr("None: such lines are held"))
        self.start.show_day(draft.start_from or date(self.context.now().year, 1, 1))
        self.policy.choose(draft.on_invalid_line)
        self.invoices.choose(draft.invoices)
        self.name.setText(draft.name)

    def taken(self) -> Draft:
        """The draft with what is chosen here."""
        none = self.product.currentIndex() == 0 and self.product.currentText() == self.product.itemText(0)
        x3 = replace(
            self.draft.x3,
            site=self.site.code,
            chart=self.chart.code,
            cost_center_type=self.types.code,
            generic_product="" if none else self.product.code,
        )
        return replace(
            self.draft,
            x3=x3,
            environment=self.environment.key,
            start_from=self.start.day,
            on_invalid_line=InvalidLinePolicy(self.policy.key or InvalidLinePolicy.HOLD_ORDER),
            invoices=InvoiceMode(self.invoices.key or InvoiceMode.COMPARE),
            name=self.name.text().strip(),
        )

    @property
    def next_text(self) -> str:
        """While X3 is asked about the choice, it says so."""
        return tr("Asking X3…") if self._asking else tr("Next")

    @property
    def can_go(self) -> bool:
        """While X3 is asked there is nothing to press."""
        return not self._asking

    def left(self) -> None:
        """An answer that is still to come is not waited for."""
        self._asking = False

    def press(self) -> bool:
        """X3 is asked whether the choice can be used, unless it was."""
        draft = self.taken()
        if draft.is_checked(CHOSEN):
            return True
        self._asking = True
        self.changed.emit()
        app = self.context.app

        def done(told: object) -> None:
            if not self._asking:
                return
            self._asking = False
            self.changed.emit()
            steps = told.steps  # type: ignore[attr-defined]
            change = told.change  # type: ignore[attr-defined]
            if steps[-1].ok:
                self.draft = told.draft  # type: ignore[attr-defined]
                self.draft_made.emit(self.draft)
                self.next_asked.emit()
                return
            last = steps[-1]
            text = " ".join(said(part) for part in (last.detail, last.next_step) if part)
            self.show_faults([Fault(change[0] if change else Field.SITE, text)], str)

        self.context.bridge.run(lambda: app.check_choices(draft), done, owner=self, topic="choices")
        return False


def _shown(choices: Sequence[Choice]) -> list[tuple[str, str]]:
    return [(choice.code, f"{choice.code}   {choice.label}".rstrip()) for choice in choices]
