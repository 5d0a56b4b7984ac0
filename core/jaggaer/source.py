"""JAGGAER as a `Source` (core/ports.py)."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from functools import partial
from urllib.parse import quote

from core.errors import ContractError, RecordError
from core.jaggaer.caller import Caller
from core.jaggaer.check import check_steps
from core.jaggaer.lists import ask_page
from core.jaggaer.paging import FIRST, Mark
from core.jaggaer.sizes import PageSizes
from core.jaggaer.walk import walk_pages
from core.jaggaer.wire import LABEL, ListPage, Readers, make_record, read_record, readers
from core.model.cancel import Cancelled
from core.model.connection import JaggaerSettings
from core.model.flow import Entity
from core.model.profile import Profile
from core.model.record import SourceHeader, SourcePage, SourceRecord
from core.model.views import CheckStep

NOT_THERE = frozenset({400, 404, 410})


class JaggaerSource:
    """Reads suppliers, orders, invoices and contracts as a profile says.

    Args:
        caller: signed calls; closed by `close`.
        profile: how the site looks.
        settings: page size.
        cancel: set when the run is to stop.
        sizes: the page sizes that JAGGAER takes; found out anew by default.
        also: what a check looks at besides suppliers and orders.
        bank_key: of the digests of bank details; empty = these are not looked at.
    """

    def __init__(
        self,
        caller: Caller,
        profile: Profile,
        settings: JaggaerSettings,
        cancel: threading.Event,
        sizes: PageSizes | None = None,
        also: Collection[Entity] = (),
        bank_key: bytes = b"",
    ) -> None:
        self._caller = caller
        self._profile = profile
        self._settings = settings
        self._cancel = cancel
        self._also = frozenset(also) & profile.resources().keys()
        self._sizes = sizes or PageSizes(settings.page_size)
        self._readers = {entity: readers(profile, entity, bank_key) for entity in profile.resources()}

    def walk(self, entity: Entity, since: datetime | None) -> Iterator[SourcePage]:
        """Pages of the list of `entity`, changed at or after `since` less the profile's overlap (None = all).

        Each record comes once, in the source's order. Entries older than asked for are left out here, whether or not
        the source filters. Entries that cannot be read, and records that the source counts and does not give, are in
        `SourcePage.findings`. The next page is on its way while a page is used.

        Raises:
            Cancelled: the run is to stop.
            ConfigurationError: JAGGAER refuses the question or the sign-in.
            ContractError: the answer is no list, positions are ignored, or the next page is said to be elsewhere.
            TransientError: JAGGAER cannot be reached.
        """
        reading = self._readers[entity]
        asked = None if since is None else since - timedelta(seconds=reading.resource.overlap_s)
        pages = walk_pages(
            lambda mark: self._page(reading, mark, asked),
            reading.name,
            asked,
            reading.paging,
            self._sizes.full(entity),
        )
        for page in pages:
            if self._cancel.is_set():
                raise Cancelled
            yield page

    def fetch(self, header: SourceHeader) -> SourceRecord:
        """The whole record: one detail call, or none where the list carried it.

        Raises:
            RecordError: this record is gone, not visible to the client, or cannot be read; others can.
            Cancelled, TransientError, ConfigurationError: as `walk`.
        """
        return self._fetch(header, "detail")

    def server_time_offset_s(self) -> float | None:
        """JAGGAER's clock less ours, to about a second; None before the first answer."""
        return self._caller.server_time_offset_s()

    def check(self) -> Iterator[CheckStep]:
        """Steps of the connection check, in order; stops after the first that failed."""
        fetch = partial(self._fetch, reason="check")
        return check_steps(self._caller, self._profile, self._settings, fetch, self._also)

    def close(self) -> None:
        """Ends all connections."""
        self._caller.close()

    def _page(self, reading: Readers, mark: Mark, since: datetime | None) -> ListPage:
        size = self._sizes.asked(reading.entity)
        page = ask_page(self._caller, self._profile, reading, mark, since, size)
        if mark == FIRST:
            self._sizes.learn(reading.entity, page)
        return page

    def _fetch(self, header: SourceHeader, reason: str) -> SourceRecord:
        reading = self._readers[header.entity]
        if header.complete:
            return make_record(dict(header.payload), header, reading)
        path = reading.resource.detail_path.replace("{id}", quote(header.source_id, safe=""))
        context = {"entity": header.entity.value, "key": header.number, "source_id": header.source_id}
        name = f"{reading.name.capitalize()} {header.number}"
        if not path:
            raise RecordError(
                f"{name} comes with the list of {LABEL} alone, and is not in it.",
                remedy="It is gone, or the client has no right to see it: look for it in JAGGAER.",
                context=context | {"status": "404"},
            )
        try:
            answer = self._caller.ask(reason, path, reading.resource.parameters, hand_back=NOT_THERE)
        except ContractError as error:
            raise RecordError(
                f"{name} cannot be read: {error.message}", remedy=error.remedy, context=context | error.context
            ) from error
        if answer.status in NOT_THERE:
            raise RecordError(
                f"{name} is in the list of {LABEL}, but {LABEL} does not give it (HTTP {answer.status}).",
                remedy="It is gone, or the client has no right to see it: look for it in JAGGAER.",
                context=context | {"status": str(answer.status)},
            )
        return read_record(answer.value, header, reading)
