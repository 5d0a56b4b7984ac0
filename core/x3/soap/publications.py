"""The objects that a site published, asked once and kept from run to run (reference/sage-x3.md 6.4)."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from contextlib import suppress

from core.errors import ConfigurationError, ContractError, TransientError
from core.model.connection import X3Settings
from core.model.flow import Entity
from core.model.reference import ReferenceKind
from core.x3.binding import SOURCE_WORDS
from core.x3.schema import SchemaMemory
from core.x3.soap.caller import SoapCaller, sentence
from core.x3.soap.envelope import OK
from core.x3.soap.layout import SoapLayout, bind
from core.x3.soap.names import INVOICE_REFERENCE, REFERENCES
from core.x3.soap.publication import Publication, read_publication


class Publications:
    """What is published under the names that the settings give. Safe for use from many threads."""

    def __init__(self, settings: X3Settings, caller: SoapCaller, memory: SchemaMemory | None) -> None:
        self._settings = settings
        self._caller = caller
        self._memory = memory
        self._lock = threading.RLock()
        self._told: dict[str, str | None] = _kept(memory)
        self._read: dict[str, Publication | None] = {}
        self._looked = False
        self._why: dict[str, str] = {}
        self._kinds = _kind_names(settings)

    def get(self, name: str) -> Publication | None:
        """What is published under a name; None = nothing.

        Raises:
            ConfigurationError: there is no SOAP service, or its pool takes no calls.
        """
        with self._lock:
            if name not in self._read:
                if name not in self._told:
                    self._told[name] = self._ask(name)
                    self._keep()
                told = self._told[name]
                self._read[name] = read_publication(name, told) if told is not None else None
            return self._read[name]

    def why_absent(self, name: str) -> str:
        """What X3 said when it was asked for a name that is not published; empty when it was not asked lately."""
        return self._why.get(name, "")

    def object_name(self, entity: Entity) -> str:
        """The public name for an entity."""
        soap = self._settings.soap
        named = {Entity.ORDER: soap.order_object, Entity.INVOICE: soap.invoice_object}
        return named.get(entity, soap.supplier_object)

    def kind_name(self, kind: ReferenceKind) -> str:
        """The public name for a kind of reference data."""
        return self._kinds[kind]

    def of_kind(self, kind: ReferenceKind) -> Publication | None:
        """The publication of a kind; None where there is none, or none that shows the code."""
        publication = self.get(self._kinds[kind])
        return publication if publication and publication.group_field(REFERENCES[kind].code) else None

    def layout(self, entity: Entity) -> SoapLayout | None:
        """Where the site's publication has our fields; None where nothing is published for the entity."""
        publication = self.get(self.object_name(entity))
        if publication is None:
            return None
        types = [part.strip() for part in self._settings.soap.dimension_columns.split(",")]
        return bind(
            publication,
            entity,
            reference=self._reference(publication, entity),
            dimension_types=types,
            identifiers=self._settings.supplier_identifiers,
        )

    def look_again(self, name: str) -> None:
        """Looks once, after a refusal, whether a name is still published: one that is withdrawn refuses everything.

        Raises:
            ConfigurationError: it no longer is, or the pool takes no calls.
        """
        with self._lock:
            if self._looked:
                return
            self._looked = True
        with suppress(TransientError, ContractError):
            if self._ask(name) is None:
                self.forget()
                msg = f"SOAP object {name} is no longer published in X3."
                raise ConfigurationError(
                    msg, remedy="Ask the X3 administrator to publish it again (GESAWE) and restart the pool."
                )

    def forget(self) -> None:
        """Asks anew with the next question."""
        with self._lock:
            self._told.clear()
            self._read.clear()
            self._looked = False
            self._keep()

    def _ask(self, name: str) -> str | None:
        told = self._caller.ask("discover", "getDescription", name)
        if told.status == OK and told.result:
            return told.result
        self._why[name] = sentence(told)
        return None

    def _keep(self) -> None:
        if self._memory is not None:
            self._memory.save(json.dumps(self._told).encode() if self._told else b"")

    def _reference(self, publication: Publication, entity: Entity) -> str:
        """The field for our reference: as set, else a supplier's one field of the site that speaks of the source."""
        if entity is Entity.INVOICE:
            return INVOICE_REFERENCE
        if entity is Entity.ORDER:
            return self._settings.order_reference
        wanted = self._settings.supplier_reference
        if wanted not in {"auto", "number", "none", ""}:
            return wanted
        others = self._settings.supplier_identifiers.values()
        own = [
            f
            for f in publication.groups
            if f.code.startswith("Y") and f.code not in others and _speaks_of_source(f.label)
        ]
        return own[0].code if len(own) == 1 else ""


def _speaks_of_source(label: str) -> bool:
    return any(word in label.casefold() for word in SOURCE_WORDS)


def _kept(memory: SchemaMemory | None) -> dict[str, str | None]:
    """What was kept; nothing when it cannot be read."""
    kept = memory.load() if memory else None
    try:
        value = json.loads(kept) if kept else {}
    except ValueError:
        return {}
    if not isinstance(value, dict):
        return {}
    return {str(name): told for name, told in value.items() if told is None or isinstance(told, str)}


def _kind_names(settings: X3Settings) -> Mapping[ReferenceKind, str]:
    """Public names by kind: the usual ones, and those that the settings name instead.

    Raises:
        ConfigurationError: the setting names a kind that there is not.
    """
    usual = {kind: spec.object or settings.soap.supplier_object for kind, spec in REFERENCES.items()}
    for part in settings.soap.reference_objects.split(","):
        if not part.strip():
            continue
        kind, sign, name = (piece.strip() for piece in part.partition("="))
        if kind not in set(ReferenceKind) or not sign or not name:
            kinds = ", ".join(ReferenceKind)
            raise ConfigurationError(
                f"x3.soap.reference_objects does not understand {part.strip()!r}.",
                remedy=f"Write KIND=NAME, with one of {kinds}.",
            )
        usual[ReferenceKind(kind)] = name
    return usual
