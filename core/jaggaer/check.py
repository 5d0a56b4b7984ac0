"""The connection check of JAGGAER, step by step (reference/jaggaer-j1p.md 7, last paragraph)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from core.errors import ConnectorError, CredentialsError, RecordError, TransientError
from core.jaggaer.caller import Caller
from core.jaggaer.lists import ask_page
from core.jaggaer.sampling import MOST_WORDS, examine
from core.jaggaer.session import token_address
from core.jaggaer.wire import LABEL, NAMES, ListPage, Readers, readers
from core.model.check import CheckFault
from core.model.connection import JaggaerSettings
from core.model.flow import Entity
from core.model.profile import Profile
from core.model.record import SourceHeader, SourceRecord
from core.model.views import CheckStep
from core.transport.client import parse_address
from core.transport.clocks import clock_step
from core.transport.probe import probe
from core.transport.settings import way_of

SAMPLES: Final = 20
ATTEMPTS: Final = 2
OWNER: Final = "JAGGAER's support"
SIGN_IN: Final = "Sign-in"
_BUSY, _FORBIDDEN = "429", "403"
_MINUTE_S: Final = 60
_FUTURE: Final = datetime(2099, 12, 31, tzinfo=UTC)
_ORDER: Final = (Entity.SUPPLIER, Entity.ORDER)
_OPTIONAL: Final = (Entity.INVOICE, Entity.CONTRACT)

Fetch = Callable[[SourceHeader], SourceRecord]


def check_steps(
    caller: Caller, profile: Profile, settings: JaggaerSettings, fetch: Fetch, also: Collection[Entity] = ()
) -> Iterator[CheckStep]:
    """The steps in order; the first that fails is the last.

    Args:
        caller: signed calls; they are counted as `check`, tokens as `token`.
        profile: whose lists, filters, pointers and words are tried.
        settings: page size.
        fetch: reads a whole record, counted as `check`.
        also: what is read besides suppliers and orders; a client that may not read it is told so, and fails nothing.
    """
    for step in _all_steps(caller, profile, settings, fetch, also):
        yield step
        if not step.ok:
            return


def _all_steps(
    caller: Caller, profile: Profile, settings: JaggaerSettings, fetch: Fetch, also: Collection[Entity]
) -> Iterator[CheckStep]:
    for address in _addresses(settings):
        yield from probe(way_of(address, settings, LABEL, OWNER))
    yield _sign_in(caller, settings)
    for entity in (*_ORDER, *(entity for entity in _OPTIONAL if entity in also)):
        for step in _resource(caller, profile, settings, readers(profile, entity), fetch):
            yield step if entity in _ORDER else _softened(step, entity)
            if not step.ok:
                break
    yield _clock(caller)


def _resource(
    caller: Caller, profile: Profile, settings: JaggaerSettings, reading: Readers, fetch: Fetch
) -> Iterator[CheckStep]:
    step, page = _list(caller, profile, settings, reading)
    yield step
    if page is None:
        return
    if reading.resource.change_filter:
        yield _filter(caller, profile, settings, reading, page)
    else:
        yield CheckStep(
            f"Change filter of {reading.name}s",
            ok=True,
            detail=f"The profile names none: each sync reads all {_walk_calls(page)}.",
        )
    if page.headers:
        yield from _records(reading, page, fetch)


def _softened(step: CheckStep, entity: Entity) -> CheckStep:
    """A step about what can be left out: only a JAGGAER that is down, or refuses the sign-in, fails it."""
    if step.ok or step.fault in {CheckFault.BUSY, CheckFault.SIGN_IN} or step.code.startswith("5"):
        return step
    left_out = f"Until that is mended, {NAMES[entity]}s are left out and all else goes on."
    return replace(step, ok=True, detail=f"{step.detail} {left_out}", fault=None, code="")


def _addresses(settings: JaggaerSettings) -> Iterator[str]:
    """The API's address, and the sign-in's where it is another computer."""
    yield settings.host
    if settings.auth != "basic":
        sign_in, _ = token_address(settings)
        if parse_address(sign_in).netloc != parse_address(settings.host).netloc:
            yield sign_in


def _sign_in(caller: Caller, settings: JaggaerSettings) -> CheckStep:
    try:
        caller.sign_in(attempts=ATTEMPTS)
    except ConnectorError as error:
        return _failed(SIGN_IN, error)
    return CheckStep(SIGN_IN, ok=True, detail=f"Client id {settings.client_id} and its secret are accepted.")


def _list(
    caller: Caller, profile: Profile, settings: JaggaerSettings, reading: Readers
) -> tuple[CheckStep, ListPage | None]:
    name = f"List of {reading.name}s"
    try:
        page = ask_page(caller, profile, reading, 1, None, settings.page_size, reason="check")
    except ConnectorError as error:
        return _failed(name, error), None
    total = page.total if page.total is not None else page.returned
    if page.findings:
        step = CheckStep(name, ok=False, detail=page.findings[0], next_step="Correct the pointers in the profile.")
        return step, None
    if not total:
        detail = f"It is empty. If {LABEL} has {reading.name}s, the client has no right to see them."
        return CheckStep(name, ok=True, detail=detail), page
    detail = f"{total} {reading.name}s; {_page_size(settings, page, total)}; {_sorting(page)}."
    return CheckStep(name, ok=True, detail=detail), page


def _page_size(settings: JaggaerSettings, page: ListPage, total: int) -> str:
    if not page.asked:
        return f"pages of {page.returned} as the server likes"
    walk = f"a whole walk takes {_calls(page, total)} calls"
    if page.returned != min(page.asked, total):
        return f"pages of {page.returned} are given although {page.asked} were asked for; {walk}"
    if page.asked < settings.page_size:
        return f"pages of {page.asked} are given, {settings.page_size} are refused; {walk}"
    return f"pages of {page.asked} are given as asked"


def _calls(page: ListPage, total: int) -> int:
    return -(-total // max(1, page.returned))


def _walk_calls(page: ListPage) -> str:
    total = page.total if page.total is not None else page.returned
    return f"{total} entries of the list ({_calls(page, total)} calls)"


def _sorting(page: ListPage) -> str:
    times = [header.changed_at for header in page.headers]
    if not any(times):
        return "without a change time, so that each sync reads each record"
    known = [time for time in times if time is not None]
    return "sorted by change time" if known == sorted(known) and len(known) > 1 else "not sorted by change time"


def _filter(
    caller: Caller, profile: Profile, settings: JaggaerSettings, reading: Readers, whole: ListPage
) -> CheckStep:
    name = f"Change filter of {reading.name}s"
    try:
        page = ask_page(caller, profile, reading, 1, _FUTURE, settings.page_size, reason="check")
    except TransientError as error:
        return _failed(name, error)
    except ConnectorError as error:
        return CheckStep(
            name,
            ok=False,
            detail=error.message,
            next_step='Correct change_filter in the profile, or set it to "" to compare on this side.',
        )
    if page.returned:
        return CheckStep(
            name,
            ok=True,
            detail=f"It is not obeyed (a date in the future gave {page.returned}): each sync reads all {_walk_calls(whole)}.",
            next_step="Ask JAGGAER for the name of the filter and set change_filter in the profile.",
        )
    return CheckStep(name, ok=True, detail="It is obeyed: a date in the future gives none.")


def _records(reading: Readers, page: ListPage, fetch: Fetch) -> Iterator[CheckStep]:
    payloads: list[Mapping[str, object]] = []
    refused: RecordError | None = None
    detail = f"Detail of a {reading.name}" if reading.name[0] not in "aeiou" else f"Detail of an {reading.name}"
    try:
        for header in page.headers[:SAMPLES]:
            try:
                payloads.append(fetch(header).payload)
            except RecordError as error:
                refused = error
    except ConnectorError as error:
        yield _failed(detail, error)
        return
    if not payloads and refused is not None:
        yield _failed(detail, refused)
        return
    if not reading.complete:
        told = f" {refused.message}" if refused is not None else ""
        yield CheckStep(detail, ok=True, detail=f"{len(payloads)} read.{told}")
    sampled = examine(reading.resource, payloads)
    missing = sampled.never_found
    pointers = ", ".join(f"{found.field} ({' or '.join(found.pointers)})" for found in missing)
    yield CheckStep(
        f"Fields of {reading.name}s",
        ok=not missing,
        detail=sampled.sentence(reading.name),
        next_step=f"Correct the pointers in the profile: {pointers}." if missing else "",
    )
    words = sampled.unknown_words
    shown = ", ".join(words[:MOST_WORDS]) + (", ..." if len(words) > MOST_WORDS else "")
    yield CheckStep(
        f"Status words of {reading.name}s",
        ok=True,
        detail=f"Unknown to the profile: {shown}. Such records are held." if words else "The profile knows them all.",
        next_step="Add the words to the gates in the profile." if words else "",
    )


def _clock(caller: Caller) -> CheckStep:
    return clock_step(LABEL, caller.server_time_offset_s(), f"Changes are read by the clock of {LABEL}.")


def _failed(step: str, error: ConnectorError) -> CheckStep:
    detail, next_step, fault = error.message, error.remedy or "Look into the settings.", None
    status = error.context.get("status")
    if isinstance(error, TransientError) and status == _BUSY:
        wait_s = error.retry_after_s or 0.0
        asked = f" and wants us to wait {_span(wait_s)}" if wait_s else ""
        detail = f"{LABEL} asks for fewer calls{asked} (HTTP 429): the limit of calls is used up."
        next_step = (
            f"Test again {f'in {_span(wait_s)}' if wait_s else 'in some minutes'}; if it stays so, ask {OWNER} which other"
            " program uses this client id, or for a higher limit."
        )
        fault = CheckFault.BUSY
    elif isinstance(error, CredentialsError):
        fault = CheckFault.SIGN_IN
    elif status == _FORBIDDEN:
        fault = CheckFault.RIGHTS
    return CheckStep(step, ok=False, detail=detail, next_step=next_step, fault=fault, code=status or "")


def _span(seconds: float) -> str:
    minutes = round(seconds / _MINUTE_S)
    if minutes < 1:
        return f"{seconds:.0f} seconds"
    return f"{minutes} minute{'s' if minutes > 1 else ''}"
