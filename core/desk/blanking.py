"""Personal data are taken out of the kept source of a record, one member at a time, and the chain says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.audit.seals import sealer
from core.desk.kept_members import kept_members
from core.desk.workplace import Workplace
from core.errors import ConfigurationError
from core.mapping.compiled import LoadedProfile
from core.mapping.fingerprint import fingerprint
from core.model.audit import AuditDraft, KeptSource
from core.model.duties import Duty
from core.model.flow import Entity
from core.model.pointer import compile_pointer, drop
from core.model.record import SourceRecord
from core.views import find_record

BLANKED = "member-blanked"
"""Audit action of a member that was removed from a stored source."""


class Blanking(Workplace):
    """What the App does with single members of kept sources."""

    def kept_source(self, key: str, connection: str = "") -> KeptSource:
        """The members of the kept source of a record, and which of them can be blanked.

        Args:
            key: number, source id or X3 key of the record.
            connection: which connection.

        Raises:
            ConfigurationError: there is no such record.
        """
        settings = self.connection(connection)
        store = self._of(settings)
        entity, source_id = find_record(store, key)
        row, source = store.records.get_row(entity, source_id), store.records.load_source(entity, source_id)
        payload = {} if source is None else source.payload
        profile = self._profile(settings)
        whole = _rests_on(payload, profile, entity)

        def reads(pointer: str) -> bool:
            try:
                left = drop(payload, (compile_pointer(pointer, every=True),))
            except ValueError:
                return True  # a name that no pointer can say: it cannot be blanked either
            return _rests_on(left, profile, entity) != whole

        return KeptSource(
            entity,
            row.key if row else key,
            row.supplier if row else "",
            kept_members(payload, reads),
            waits=not store.retention.is_settled(entity, source_id),
        )

    def blank_member(self, key: str, pointer: str, because: str, connection: str = "") -> int:
        """Removes a member from the stored source of a record; gives the number of the audit entry that says so.

        The chain is not touched: it holds hashes of sources, and never the sources. What JAGGAER gives anew has the member
        again; the `drop` list of the profile keeps it out for good.

        Args:
            key: number, source id or X3 key of the record.
            pointer: JSON pointer of the member: `/contact/email`; `*` as a step means every element of a list.
            because: why.
            connection: which connection.

        Raises:
            ConfigurationError: there is no such record or member, something of the record waits, or the profile reads the
                member, so that what X3 was given rests on it. Nothing was changed.
        """
        settings = self.connection(connection)
        self._must_have(Duty.CONNECT, settings.name)
        store = self._of(settings)
        if not because.strip():
            raise ConfigurationError(
                "Blanking needs a reason.", remedy="Say why: it is kept with your name for the auditor."
            )
        entity, source_id = find_record(store, key)
        source = store.records.load_source(entity, source_id)
        try:
            steps = (compile_pointer(pointer, every=True),)
        except ValueError as error:
            raise ConfigurationError(f"{pointer} is no pointer: {error}.", remedy="Such as /contact/email.") from error
        if source is None or drop(source.payload, steps) is source.payload:
            raise ConfigurationError(
                f"The kept source of {key} has no member {pointer}.",
                remedy=f"See its members with: audit members {key}",
            )
        if not store.retention.is_settled(entity, source_id):
            raise ConfigurationError(
                f"{key} waits for somebody or for a system: its source is needed.",
                remedy="Settle it first, then blank.",
            )
        profile = self._profile(settings)
        before, after = source.payload, drop(source.payload, steps)
        if _rests_on(before, profile, entity) != _rests_on(after, profile, entity):
            raise ConfigurationError(
                f"The profile reads {pointer}: what X3 was given rests on it.",
                remedy="Blank it in X3 and JAGGAER, or take it out of the profile first.",
            )

        def blanked(record: SourceRecord) -> SourceRecord:
            left = drop(record.payload, steps)
            return replace(record, payload=left if isinstance(left, dict) else record.payload)

        now = self._clock.now()
        details = {"member": pointer, "reason": because.strip()}
        said = AuditDraft(
            self.actor, BLANKED, now, entity=entity.value, source_key=source_id, source_revision=source.revision,
            source_hash=source.hash_stored, details=details,
        )  # fmt: skip
        who = sealer(settings.name, self._secrets, self.actor, now)
        drafts = [said, *who.drafts(enrolled=store.audit.has_sealed(who.public))]
        seal = store.retention.rewrite_source(entity, source_id, blanked, drafts, who.sign)
        self._decided("audit", settings.name)
        return seal.number - len(drafts) + 1


def _rests_on(payload: Mapping[str, object], profile: LoadedProfile, entity: Entity) -> tuple[object, ...]:
    """What the program makes of a source: what can reach X3, what the record is called, and its total."""
    compiled = profile.resources[entity]
    resource, header = compiled.resource, compiled.header.get(payload)
    named = (resource.source_id, resource.number, resource.changed_at, resource.revision)
    return (
        fingerprint(payload, profile, entity),
        *(compile_pointer(text).get(header) for text in named if text),
        *(pointer.get(payload) for pointer in (compiled.total.pointers if compiled.total else ())),
    )
