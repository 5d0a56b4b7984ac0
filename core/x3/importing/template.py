"""An import template of the site as the layout of a document (reference/sage-x3.md 4.4, 9.6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.errors import ConfigurationError
from core.model.connection import X3Settings
from core.model.flow import Entity
from core.model.import_layout import ImportLayout, RecordLayout, parse_layout
from core.x3.fields import Kind
from core.x3.soap import names
from core.x3.soap.layout import Place, SoapLayout, bind
from core.x3.soap.publication import Field, Publication

_REMEDY = "Add the column to the template (GESAOE) and to its layout ({}), or make the entry in X3."
_OWN = frozenset({"auto", "number", "none", ""})
"""Values of `supplier_reference` that name no field."""


@dataclass(frozen=True, slots=True)
class Template:
    """A template.

    Attributes:
        code: as X3 calls it (GESAOE).
        records: its records and columns.
        layout: where our fields stand in it; its blocks are the indicators of the records.
        numbers: whether it has a column for the document's own number.
    """

    code: str
    records: ImportLayout
    layout: SoapLayout
    numbers: bool

    def kinds(self, indicator: str) -> Mapping[str, Kind]:
        """Kinds of the fields of a record that are more than text, by field code."""
        layout = self.layout
        places: list[Place] = [*layout.rows.values()]
        if indicator == self.records.header.indicator:
            places = [*layout.header.values(), *(place for also in layout.also.values() for place in also)]
        return {place.code: place.kind for place in places}


def template_of(settings: X3Settings, entity: Entity) -> Template | None:
    """The template for an entity; None where the settings name none, or not its layout.

    Raises:
        ConfigurationError: the layout cannot be read.
    """
    soap = settings.soap
    code, text = {
        Entity.ORDER: (soap.import_template, soap.import_layout),
        Entity.SUPPLIER: (soap.import_supplier_template, soap.import_supplier_layout),
        Entity.INVOICE: (soap.import_invoice_template, soap.import_invoice_layout),
    }[entity]
    name = layout_setting(entity)
    if not code or not text:
        return None
    try:
        records = parse_layout(text)
    except ValueError as error:
        raise ConfigurationError(f"{name} {error}.", remedy=f"Correct {name} in the set-up file.") from None
    key = names.KEYS[entity]
    fields = _fields(records.header)
    numbers = any(field.code in key for field in fields)
    if not numbers:
        # X3 gives the number: a document has one although the file does not.
        fields = (*fields, Field(records.header.indicator, key[0], writable=False))
    line = records.line
    publication = Publication(
        code,
        fields,
        {line.indicator: {field.code: field for field in _fields(line)}} if line else {},
        called="Import template",
        remedy=_REMEDY.format(name),
    )
    types = [part.strip() for part in soap.dimension_columns.split(",")]
    layout = bind(
        publication,
        entity,
        reference=_reference(settings, entity),
        dimension_types=types,
        identifiers=settings.supplier_identifiers,
    )
    if layout is None:
        raise AssertionError  # the key is always there
    return Template(code, records, layout, numbers)


def layout_setting(entity: Entity) -> str:
    """Name of the setting that holds the layout for an entity."""
    return "x3.soap.import_layout" if entity is Entity.ORDER else f"x3.soap.import_{entity.value}_layout"


def _fields(record: RecordLayout) -> tuple[Field, ...]:
    return tuple(Field(record.indicator, code, size) for code, size in record.sizes().items())


def _reference(settings: X3Settings, entity: Entity) -> str:
    if entity is Entity.INVOICE:
        return names.INVOICE_REFERENCE
    if entity is Entity.ORDER:
        return settings.order_reference
    return "" if settings.supplier_reference in _OWN else settings.supplier_reference
