"""Which door reads and which doors write, chosen by settings and by what the site offers.

Order (product.md section 2, reference/sage-x3.md 0.4): writing by GraphQL create, else REST on a writable class, else
SOAP save on a published object, else an import; reading by GraphQL, else REST, else SOAP; each entity by the door that
takes it. A pinned door is taken or refused, never replaced.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Final

from core.errors import CertificateError, ConfigurationError, ConnectorError, CredentialsError
from core.model.connection import X3Settings
from core.model.flow import WRITTEN, Entity
from core.model.pairs import parse_lengths
from core.model.reference import ON_DEMAND
from core.ports import Capabilities
from core.x3.discovery import (
    absent_sentences,
    line_sentences,
    number_sentences,
    own_mutations,
    supplier_sentences,
)
from core.x3.doors import Door
from core.x3.lengths import ORDER_REFERENCE, STANDARD_REFERENCE, with_settings
from core.x3.names import PLURAL
from core.x3.schema import SchemaMemory

AUTO: Final = "auto"
GRAPHQL: Final = "graphql"
REST: Final = "rest"
SOAP: Final = "soap"
SPOKEN: Final = (GRAPHQL, REST, SOAP)
"""Doors that there are, best first."""
IMPORT: Final = "import"
WRITERS: Final = (*SPOKEN, IMPORT)
"""Doors that may write, best first; an import does nothing else, and creates only."""
_LOST = "Orders cannot be looked for by {}, so that a lost answer could lead to doubles: none is created."
_NOT_THERE = frozenset({"404", "405", ""})
"""HTTP statuses with which a site says that it does not have a door; "" = what answers is none of X3's data."""
_NOTHING = (False, 0)
"""What a door that shows everything lacks."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The doors that are used.

    Attributes:
        reading: the door that reads.
        writing: entity -> the door that writes it.
        capabilities: what they offer together.
        lost: entities that must not be created, since the door that reads could not find them again.
    """

    reading: Door
    writing: Mapping[Entity, Door]
    capabilities: Capabilities
    lost: frozenset[Entity] = frozenset()

    def refuse_lost(self, entity: Entity) -> None:
        """Refuses to create what a lost answer could double.

        Raises:
            ConfigurationError: documents of this entity cannot be found again.
        """
        if entity in self.lost:
            raise ConfigurationError(
                f"{PLURAL[entity].capitalize()} cannot be looked for by our reference in this X3: none is created.",
                remedy="Name a field that can be written and searched (order_reference).",
            )

    @property
    def doors(self) -> tuple[Door, ...]:
        """The doors in use, each once."""
        return tuple({door.name: door for door in (self.reading, *self.writing.values())}.values())


def check_pins(settings: X3Settings) -> None:
    """Refuses pinned doors that there are not.

    Raises:
        ConfigurationError: a door that nobody knows, or that the way to sign in does not reach.
    """
    for what, pinned in (("read", settings.read_api), ("write", settings.write_api)):
        known: tuple[str, ...] = WRITERS if what == "write" else SPOKEN
        if pinned in {REST, SOAP, IMPORT} and settings.auth == "gateway":
            msg = f"Sage's regional gateway has GraphQL alone: X3 cannot be {'written' if what == 'write' else 'read'} through {pinned}."
            known = (GRAPHQL,)
        elif pinned in {AUTO, *known}:
            continue
        else:
            msg = f"{pinned!r} is no way to {what} X3."
        raise ConfigurationError(msg, remedy=f"Set {what}_api to auto or {' or '.join(known)}.")


def choose(settings: X3Settings, doors: Mapping[str, Door], memory: SchemaMemory | None = None) -> Choice:
    """The doors for this site.

    Args:
        settings: `read_api` and `write_api`.
        doors: those that can be reached by the way to sign in, by name as in the settings.
        memory: keeps the door that reads, so that no run takes another without being told to: each shows other fields
            and line ids, and what was written is compared with what is read.

    Raises:
        ConfigurationError: a pinned door is not there, the one used so far is gone, or no door is.
        TransientError: X3 does not answer; no other door is taken for that.
    """
    site = _Site(doors)
    kept = (memory.load() or b"").decode() if memory else ""
    if settings.read_api == AUTO and kept in doors:
        reading = kept
        if site.found(kept) is None:
            raise _gone(doors[kept], site.why_absent(kept))
    else:
        reading = site.reader(settings.read_api)
    if memory is not None and kept != reading:
        memory.save(reading.encode())
    own = own_mutations(settings)
    pins = {
        entity: GRAPHQL if entity in own and settings.write_api == AUTO else settings.write_api for entity in WRITTEN
    }
    writing = {entity: site.writer(entity, pins[entity], reading) for entity in WRITTEN}
    lost = frozenset() if site.is_plain(reading, writing) or doors[reading].finds(Entity.ORDER) else {Entity.ORDER}
    found = _together(site, settings, reading, writing, frozenset(lost))
    lengths = with_settings(_reference_length(settings, doors) | dict(found.max_lengths), settings)
    found = replace(found, max_lengths=lengths)
    return Choice(doors[reading], {entity: doors[name] for entity, name in writing.items()}, found, frozenset(lost))


def _reference_length(settings: X3Settings, doors: Mapping[str, Door]) -> dict[tuple[str, str], int]:
    """What a field of the site's own keeps of our reference: GraphQL does not tell it, the other doors may."""
    if settings.order_reference == STANDARD_REFERENCE or ORDER_REFERENCE in parse_lengths(settings.field_lengths):
        return {}
    for name in (REST, SOAP):
        told: Mapping[tuple[str, str], int] = {}
        with suppress(ConnectorError):
            told = doors[name].discover().max_lengths if name in doors else {}
        if ORDER_REFERENCE in told:
            return {ORDER_REFERENCE: told[ORDER_REFERENCE]}
    return {}


class _Site:
    """What each door answered, asked only when it matters."""

    def __init__(self, doors: Mapping[str, Door]) -> None:
        self.doors = doors
        self._found: dict[str, Capabilities | ConfigurationError] = {}

    def found(self, name: str) -> Capabilities | None:
        """What a door offers; None when the site does not have it.

        Raises:
            ConfigurationError: the door is there, but closed to us.
        """
        if name not in self._found:
            try:
                self._found[name] = self.doors[name].discover()
            except ConfigurationError as error:
                if not _says_absent(error):
                    raise
                self._found[name] = error
        answer = self._found[name]
        return None if isinstance(answer, ConfigurationError) else answer

    def offers(self, name: str) -> Capabilities:
        """What a door offers.

        Raises:
            ConfigurationError: the site does not have it, or it is closed to us.
        """
        found = self.found(name)
        if found is None:
            raise self.why_absent(name) or ConfigurationError(f"X3 has no door {name}.")
        return found

    def why_absent(self, name: str) -> ConfigurationError | None:
        """Why a door is not there; None when it is, or nobody asked."""
        answer = self._found.get(name)
        return answer if isinstance(answer, ConfigurationError) else None

    def was_asked(self, name: str) -> bool:
        """Whether a door was asked what it offers."""
        return name in self._found

    def is_there(self, name: str) -> bool:
        """Whether a door was asked and is there."""
        return isinstance(self._found.get(name), Capabilities)

    def is_plain(self, reading: str, writing: Mapping[Entity, str]) -> bool:
        """Whether GraphQL does it all and no other door was asked."""
        return set(writing.values()) == {reading} == {GRAPHQL} and not any(map(self.was_asked, SPOKEN[1:]))

    def reader(self, pinned: str) -> str:
        """The door to read with: the pinned one, else the first that shows everything, else the one that lacks least."""
        if pinned != AUTO:
            return self.pinned("read", pinned)
        names = [name for name in SPOKEN if name in self.doors]
        lacks: dict[str, tuple[bool, int]] = {}
        for name in names:
            if self.found(name) is None:
                continue
            if name == GRAPHQL:
                return name
            lacks[name] = self.lacks(name)
            if lacks[name] == _NOTHING:
                return name
        if lacks:
            return min(lacks, key=lambda name: lacks[name])
        raise self.why_absent(names[0]) or ConfigurationError("X3 has no door that can be read.")

    def lacks(self, name: str) -> tuple[bool, int]:
        """What a door does not show: whether orders cannot be looked for, and how many kinds of reference data."""
        return not self.doors[name].finds(Entity.ORDER), len(set(self.doors[name].absent()) - ON_DEMAND)

    def pinned(self, what: str, name: str) -> str:
        """The door that the settings name.

        Raises:
            ConfigurationError: the site does not have it.
        """
        if self.found(name) is None:
            fault = self.why_absent(name)
            raise ConfigurationError(
                f"X3 is to be {'read' if what == 'read' else 'written'} through {self.doors[name].name} ({what}_api), which is not there."
                + (f" {fault.message}" if fault else ""),
                remedy=f"Set {what}_api to auto, or ask the X3 administrator for the door.",
                context=fault.context if fault else None,
            )
        return name

    def writer(self, entity: Entity, pinned: str, reading: str) -> str:
        """The door to write an entity with: the pinned one, else the first that takes it, else the one that reads."""
        if pinned != AUTO:
            return self.pinned("write", pinned)
        for name in WRITERS:
            found = self.found(name) if name in self.doors else None
            if found is not None and entity in found.create:
                return name
        return reading


def _gone(door: Door, why: ConfigurationError | None) -> ConfigurationError:
    said = f" {why.message}" if why else ""
    return ConfigurationError(
        f"X3 was read through {door.name} so far, which is not there now.{said}",
        remedy="If that is meant to be so, check the connection: it looks for X3's doors anew.",
        context=why.context if why else None,
    )


def _says_absent(error: ConfigurationError) -> bool:
    """Whether a fault says that the site does not have the door, rather than that it is closed to us now.

    A closed door (a stopped pool) is no reason to go another way: orders would be coded otherwise from one run to the
    next.
    """
    if isinstance(error, (CredentialsError, CertificateError)):
        return False
    return error.context.get("status", "") in _NOT_THERE


def _together(
    site: _Site, settings: X3Settings, reading: str, writing: Mapping[Entity, str], lost: frozenset[Entity]
) -> Capabilities:
    """What the doors offer together: reading's batches, writing's fields, the most careful pace."""
    reads = site.offers(reading)
    writes = {entity: site.offers(name) for entity, name in writing.items()}
    orders, suppliers = writes[Entity.ORDER], writes[Entity.SUPPLIER]
    if site.is_plain(reading, writing):
        return reads
    findable = reads.supplier_reference and (suppliers.supplier_reference or writing[Entity.SUPPLIER] == reading)
    numbering = site.doors[writing[Entity.SUPPLIER]].numbering
    found = replace(
        orders,
        create=frozenset(entity for entity, each in writes.items() if entity in each.create and entity not in lost),
        update=frozenset(entity for entity, each in writes.items() if entity in each.update),
        supplier_numbering=numbering,
        supplier_reference=findable,
        max_lengths={
            (entity.value, name): length
            for entity, each in writes.items()
            for (of, name), length in each.max_lengths.items()
            if of == entity.value
        },
        settle_s=max(each.settle_s for each in writes.values()),
        start_in_flight=min(each.start_in_flight for each in writes.values()),
        lookup_batch=reads.lookup_batch,
        wanting={entity: each.wanting[entity] for entity, each in writes.items() if entity in each.wanting},
    )
    said = (
        *_reading_sentences(site, settings, reading),
        *(s for entity in (Entity.ORDER, Entity.SUPPLIER) for s in _writing(site, settings, entity, writing[entity])),
        *(_LOST.format(settings.order_reference) for _ in lost),
        *number_sentences(orders.order_numbering),
        *line_sentences(orders.line_fields),
        *supplier_sentences(suppliers.supplier_numbering, findable=findable),
        *absent_sentences(site.doors[reading].absent()),
    )
    return replace(found, sentences=said)


def _reading_sentences(site: _Site, settings: X3Settings, reading: str) -> list[str]:
    if reading == GRAPHQL:
        return []
    name = site.doors[reading].name
    if settings.read_api == reading:
        return [f"X3 is read through {name}, as the settings say."]
    fault = site.why_absent(GRAPHQL)
    said = [f"X3 is read through {name}, because its GraphQL services are not there."]
    less = [o for o in SPOKEN[1:] if o != reading and site.is_there(o) and site.lacks(o) > site.lacks(reading)]
    said += [f"{site.doors[other].name} shows less of X3." for other in less]
    return [*said, fault.message] if fault else said


def _writing(site: _Site, settings: X3Settings, entity: Entity, name: str) -> list[str]:
    """How an entity is written, and why so."""
    offer = site.doors[name].offer(entity)
    if not offer.writes and settings.write_api == AUTO:
        others = [other for other in WRITERS[1:] if other != name and site.was_asked(other)]
        faults = {other: site.why_absent(other) for other in others}
        return [offer.says, *(f.message if f else site.doors[o].offer(entity).says for o, f in faults.items())]
    if not offer.writes or name == GRAPHQL:
        return [offer.says]
    if settings.write_api != AUTO:
        why = "as the settings say"
    elif name == IMPORT:
        why = f"because this X3 offers no other way to create {PLURAL[entity]}"
    elif site.why_absent(GRAPHQL) is not None:
        why = "because this X3 has no GraphQL services"
    else:
        why = f"because this X3 publishes no create operation for {PLURAL[entity]}"
    first, _, rest = offer.says.partition(".")
    return [f"{first}, {why}.", *([rest.strip()] if rest.strip() else [])]
