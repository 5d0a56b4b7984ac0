"""What the import door offers, as capabilities, sentences and steps of the connection check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from core.errors import ConnectorError
from core.model.check import CheckFault
from core.model.connection import X3Settings
from core.model.flow import Entity
from core.model.views import CheckStep
from core.ports import Capabilities
from core.x3.doors import Offer
from core.x3.importing.service import ImportService
from core.x3.importing.template import Template, layout_setting
from core.x3.invoices import InvoiceOffer
from core.x3.names import PLURAL
from core.x3.soap import offers as published

DOOR = "SOAP import"
Templates = Mapping[Entity, Template | None]


def capabilities_of(
    templates: Templates, settings: X3Settings, numbering: str, *, supplier_reference: bool
) -> Capabilities:
    """What the templates take; an import creates and changes nothing."""
    layouts = {entity: template.layout if template else None for entity, template in templates.items()}
    found = published.capabilities_of(layouts, settings, numbering, supplier_reference=supplier_reference)
    return replace(found, door=DOOR, update=frozenset(), settle_s=float(settings.soap.import_settle_seconds))


def offer_of(template: Template | None, entity: Entity, settings: X3Settings) -> Offer:
    """What the door does for an entity, in words."""
    words = PLURAL[entity].capitalize()
    if template is None:
        return Offer(writes=False, says=f"{needs(entity)}.")
    if absent := published.missing(template.layout, settings):
        says = f"Import template {template.code} lacks, for {words.casefold()}: {', '.join(absent)}."
        return Offer(writes=False, says=says)
    says = (
        f"{words} are created through import template {template.code}. "
        "An import creates only: what JAGGAER changes later is to be changed in X3 by hand."
    )
    if template.layout.untyped and not template.layout.slots:
        columns = ", ".join(template.layout.untyped)
        says += f" Nothing tells which dimension types {columns} hold (x3.soap.dimension_columns)."
    return Offer(writes=True, says=says)


def invoices_of(template: Template | None, settings: X3Settings, service: ImportService) -> InvoiceOffer:
    """What imports do for supplier invoices: they enter them, and change nothing later.

    Raises:
        ConfigurationError: there is no SOAP service, or its pool takes no calls.
    """
    if template is None:
        return InvoiceOffer(why_not=f"{needs(Entity.INVOICE)}.")
    service.is_open()
    absent = published.missing_of_invoice(template.layout, settings)
    through = f"import template {template.code}"
    return InvoiceOffer(
        creates=not absent,
        line_fields=published.line_fields(template.layout),
        through=through,
        why_not=f"Import template {template.code} lacks, for invoices: {', '.join(absent)}." if absent else "",
        settle_s=float(settings.soap.import_settle_seconds),
    )


def needs(entity: Entity) -> str:
    """What is missing where no template is set."""
    setting = layout_setting(entity)
    if entity is Entity.ORDER:
        return f"Import needs the layout of the template ({setting})"
    words, template = PLURAL[entity], f"x3.soap.import_{entity.value}_template"
    return f"Import of {words} needs a template and its layout ({template}, {setting})"


def check_steps(settings: X3Settings, templates: Templates, service: ImportService) -> Iterator[CheckStep]:
    """Pool, then each template whose layout is set."""
    try:
        service.is_open()
    except ConnectorError as error:
        yield CheckStep(
            "SOAP pool", ok=False, detail=error.message, next_step=error.remedy, fault=CheckFault.WRITE_DOOR
        )
        return
    yield CheckStep("SOAP pool", ok=True, detail=f"Pool {settings.soap.pool} answers.")
    for entity, template in sorted(templates.items()):
        if template is None:
            continue
        offer = offer_of(template, entity, settings)
        yield CheckStep(
            f"Import template {template.code}",
            ok=offer.writes,
            detail=offer.says,
            next_step=""
            if offer.writes
            else f"Add the columns to the template (GESAOE) and to {layout_setting(entity)}.",
            fault=None if offer.writes else CheckFault.WRITE_DOOR,
        )
        if not offer.writes:
            return
