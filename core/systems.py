"""What a connection's two systems are, put together from settings and store; neither of them is asked."""

from __future__ import annotations

from datetime import datetime

from core import bound
from core.mapping.compiled import LoadedProfile
from core.model.connection import Connection, JaggaerSettings, X3Settings
from core.model.flow import Entity
from core.model.reference import ReferenceKind
from core.model.systems import PAGE_SIZES, SystemIs, Systems
from core.store.connection_store import ConnectionStore
from core.sync import found, place


def systems_of(
    store: ConnectionStore, connection: Connection, profile: LoadedProfile, here: place.Place, now: datetime
) -> Systems:
    """The pair of systems of a connection.

    Args:
        store: of the connection.
        connection: its settings.
        profile: how JAGGAER's site looks.
        here: where the settings lead.
        now: for notes that are shown for a while.

    Raises:
        ConfigurationError: the address that tokens come from is none.
    """
    (source_is_test, source_why), (target_is_test, target_why) = bound.kinds(connection)
    source, target = connection.jaggaer, connection.x3
    kept = found.load(store)
    bound_to = place.load_place(store)
    confirmed = bound.confirmed(store, connection)
    return Systems(
        connection=connection.name,
        environment=connection.environment,
        jaggaer=SystemIs(
            source.host,
            _signs_in(source),
            source_is_test,
            source_why,
            _sizes(store),
            store.state.changed_at(PAGE_SIZES),
        ),
        token_address=_tokens_from(source),
        profile=f"{source.profile} ({profile.content_hash[:12]})",
        x3=SystemIs(
            target.address,
            _enters(target),
            target_is_test,
            target_why,
            (*(kept[1].sentences if kept else ()), *_chart(store)),
            kept[0] if kept else None,
        ),
        folder=target.folder,
        endpoint=target.endpoint_name,
        bound_to=str(bound_to) if bound_to else "",
        bound_since=store.state.changed_at(place.KEY) if bound_to else None,
        orders=len(store.records.load_links(Entity.ORDER)),
        suppliers=len(store.records.load_links(Entity.SUPPLIER)),
        confirmed_at=store.state.changed_at(bound.CONFIRMED) if confirmed else None,
        odd=bound.odd(store, connection, here),
        notes=bound.foreign_notes(store, connection, now),
    )


def _signs_in(source: JaggaerSettings) -> str:
    ways = {"j1p": "with a token", "legacy": "with a token of the older gateway", "basic": "with a password"}
    return f"{ways.get(source.auth, source.auth)}, as {source.client_id}"


def _enters(target: X3Settings) -> str:
    match target.auth:
        case "basic":
            return f"with a password, as {target.user}"
        case "gateway":
            return f"through Sage's gateway, as application {target.client_id}"
        case _:
            user = f", user {target.user}" if target.user else ""
            return f"as connected application {target.client_id}{user}"


def _tokens_from(source: JaggaerSettings) -> str:
    from core.jaggaer.session import token_address  # noqa: PLC0415 - httpx costs a quarter of a second

    if source.auth == "basic":
        return ""
    return "".join(token_address(source))


def _sizes(store: ConnectionStore) -> tuple[str, ...]:
    kept = store.state.get(PAGE_SIZES)
    sizes = kept if isinstance(kept, dict) else {}
    said = []
    for entity in (Entity.SUPPLIER, Entity.ORDER):
        asked, given = sizes.get(f"{entity.value}-asked"), sizes.get(f"{entity.value}-given")
        if isinstance(given, int):
            said.append(f"Lists of {entity.value}s come in pages of {given}.")
        elif isinstance(asked, int):
            much = f"pages of {asked} are asked for" if asked else "no page size may be asked for"
            said.append(f"Lists of {entity.value}s: {much}.")
    return tuple(said)


def _chart(store: ConnectionStore) -> tuple[str, ...]:
    read = store.references.age(ReferenceKind.ACCOUNT)
    if read is None:
        return ()
    count = len(store.references.load_all(ReferenceKind.ACCOUNT))
    return (f"{count:,} GL accounts were read on {read:%d %b %Y, %H:%M} UTC.",)
