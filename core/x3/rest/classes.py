"""The classes that a site serves, asked once and kept from run to run (reference/sage-x3.md 3.4, 6.3)."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from core.errors import ConnectorError
from core.model.connection import X3Settings
from core.model.flow import Entity
from core.model.reference import ReferenceKind
from core.x3.binding import SOURCE_WORDS
from core.x3.rest.caller import ClassName, NotOfferedError, RestCaller
from core.x3.rest.names import entity_class, kind_classes
from core.x3.rest.prototype import Properties, from_plain, publication_of, read_prototype, to_plain
from core.x3.schema import SchemaMemory
from core.x3.soap.layout import SoapLayout, bind
from core.x3.soap.names import INVOICE_REFERENCE, REFERENCES
from core.x3.soap.publication import Publication

DETAILS: Final = "$details"
CREATE: Final = "$create"
EDIT: Final = "$edit"
_OWN = frozenset({"Y", "Z"})
"""What begins the names of fields that a site added."""


@dataclass(frozen=True, slots=True)
class Served:
    """A class that can be read.

    Attributes:
        facets: `$details`, and `$create` and `$edit` where the class can be written; with their properties.
        why_not: facet -> what X3 said of one that it does not have.
    """

    name: ClassName
    facets: Mapping[str, Properties]
    why_not: Mapping[str, str] = field(default_factory=dict)

    def publication(self, facet: str = DETAILS) -> Publication | None:
        """A facet as what a site published; None where the class does not have it."""
        properties = self.facets.get(facet)
        return publication_of(str(self.name), properties) if properties else None


class Classes:
    """What is served under the names that the settings give. Safe for use from many threads."""

    def __init__(self, settings: X3Settings, caller: RestCaller, memory: SchemaMemory | None) -> None:
        self._settings = settings
        self._caller = caller
        self._memory = memory
        self._lock = threading.RLock()
        self._kinds = kind_classes(settings)
        self._absent: dict[str, tuple[str, str]] = {}
        self._served: dict[str, Served] = {}
        self._looked: set[str] = set()
        self._load()

    def of_entity(self, entity: Entity) -> Served | None:
        """The class of orders, suppliers or invoices; None = not served.

        Raises:
            ConfigurationError: the site does not take our sign-in at REST.
        """
        return self._get(entity_class(self._settings, entity), (DETAILS, CREATE, EDIT))

    def of_kind(self, kind: ReferenceKind) -> Served | None:
        """The class of a kind; None where there is none, or none that shows the code."""
        name = self._kinds[kind]
        if name == entity_class(self._settings, Entity.SUPPLIER):
            served = self.of_entity(Entity.SUPPLIER)
        else:
            served = self._get(name, (DETAILS,))
        return served if served and REFERENCES[kind].code in served.facets[DETAILS] else None

    def kind_name(self, kind: ReferenceKind) -> ClassName:
        """The class in which a kind is looked for."""
        return self._kinds[kind]

    def why_absent(self, name: ClassName) -> tuple[str, str]:
        """HTTP status and words with which X3 said that it does not serve a class; empty where it does."""
        return self._absent.get(str(name), ("", ""))

    def layout(self, entity: Entity, facet: str = DETAILS) -> SoapLayout | None:
        """Where the class has our fields; None where it is not served, or does not have the facet."""
        served = self.of_entity(entity)
        publication = served.publication(facet) if served else None
        if publication is None:
            return None
        types = [part.strip() for part in self._settings.rest.dimension_columns.split(",")]
        return bind(
            publication,
            entity,
            reference=self._reference(publication, entity),
            dimension_types=types,
            identifiers=self._settings.supplier_identifiers,
        )

    def is_withdrawn(self, entity: Entity, facet: str) -> bool:
        """Whether a class no longer has a facet; asked once until `forget`."""
        name = entity_class(self._settings, entity)
        with self._lock:
            if facet in self._looked:
                return False
            self._looked.add(facet)
        try:
            self._caller.prototype(name, facet)
        except NotOfferedError:
            self.forget()
            return True
        except ConnectorError:
            return False
        return False

    def forget(self) -> None:
        """Asks anew with the next question."""
        with self._lock:
            self._absent.clear()
            self._served.clear()
            self._looked.clear()
            if self._memory is not None:
                self._memory.save(b"")

    def _get(self, name: ClassName, facets: tuple[str, ...]) -> Served | None:
        with self._lock:
            key = str(name)
            if key not in self._served and key not in self._absent:
                try:
                    self._served[key] = self._ask(name, facets)
                except NotOfferedError as error:
                    self._absent[key] = (error.context.get("status", ""), error.message)
                self._keep()
            return self._served.get(key)

    def _ask(self, name: ClassName, facets: tuple[str, ...]) -> Served:
        self._caller.probe(name)
        found: dict[str, Properties] = {}
        why_not: dict[str, str] = {}
        for facet in facets:
            try:
                properties = read_prototype(self._caller.prototype(name, facet))
            except NotOfferedError as error:
                if facet == DETAILS:
                    raise
                why_not[facet] = error.message
                continue
            if properties:
                found[facet] = properties
            elif facet == DETAILS:
                raise NotOfferedError("it does not describe itself ($prototypes)")
        return Served(name, found, why_not)

    def _reference(self, publication: Publication, entity: Entity) -> str:
        """The property for our reference: as set, else a supplier's one field of the site that speaks of the source."""
        if entity is Entity.INVOICE:
            return INVOICE_REFERENCE
        if entity is Entity.ORDER:
            return self._settings.order_reference
        wanted = self._settings.supplier_reference
        if wanted not in {"auto", "number", "none", ""}:
            return wanted
        others = self._settings.supplier_identifiers.values()
        own = [
            f for f in publication.groups if f.code[:1] in _OWN and f.code not in others and _speaks_of_source(f.label)
        ]
        return own[0].code if len(own) == 1 else ""

    def _keep(self) -> None:
        if self._memory is None:
            return
        served = [
            [s.name.name, s.name.representation, {f: to_plain(p) for f, p in s.facets.items()}, dict(s.why_not)]
            for s in self._served.values()
        ]
        self._memory.save(json.dumps({"served": served, "absent": self._absent}).encode())

    def _load(self) -> None:
        """What was kept; nothing when it cannot be read."""
        kept = self._memory.load() if self._memory else None
        if not kept:
            return
        try:
            value = json.loads(kept)
            absent = {str(name): (str(status), str(why)) for name, (status, why) in value["absent"].items()}
            served = [
                Served(
                    ClassName(str(name), str(representation)),
                    {str(facet): from_plain(p) for facet, p in facets.items()},
                    {str(facet): str(why) for facet, why in why_not.items()},
                )
                for name, representation, facets, why_not in value["served"]
            ]
        except (ValueError, TypeError, KeyError, AttributeError):
            return
        self._absent = absent
        self._served = {str(s.name): s for s in served if DETAILS in s.facets}


def _speaks_of_source(label: str) -> bool:
    return any(word in label.casefold() for word in SOURCE_WORDS)
