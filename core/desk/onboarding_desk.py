"""The way to a connection, the first or a further one: a draft that is kept, checked against both systems, and made a connection when complete."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core import bound
from core.desk.scheduling import Scheduling
from core.errors import CertificateError, ConfigurationError, ConnectorError
from core.mapping.profiles import profile_names, read_profile
from core.model.audit import AuditDraft
from core.model.connection import SecretName
from core.model.mailing import check_time
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.schedule import SYNC_NAME, WORKING_WEEK, Rule, Schedule
from core.model.views import CheckStep
from core.onboarding.advice import CHOSEN_AT, to_change
from core.onboarding.choices import Choices, choices_of, sensible
from core.onboarding.draft import (
    CHOSEN,
    JAGGAER,
    KEYRING_NAME,
    X3,
    Draft,
    Step,
    drop_draft,
    load_draft,
    new_draft,
    save_draft,
)
from core.onboarding.entered import is_here
from core.onboarding.schedules import OFFERED
from core.onboarding.steps import Field, faults
from core.practice import CONNECTION_NAME
from core.settings import connection_from_dict, connection_to_dict

if TYPE_CHECKING:
    from core.ports import Source, Target
    from core.x3.pair import Paired

MOST: Final = 2_000
"""Codes of a kind that are offered; more cost calls and nobody scrolls that far."""
TO_CHOOSE: Final = "It is chosen with the defaults, after this check."
CHECKED_STEPS: Final = (Step.JAGGAER, Step.X3, Step.DEFAULTS, Step.ALERTS)
_OF_SYSTEM: Final = {JAGGAER: (SecretName.JAGGAER,), X3: (SecretName.X3, SecretName.X3_REFRESH_TOKEN)}
_KEPT: Final = (SecretName.JAGGAER, SecretName.X3, SecretName.X3_REFRESH_TOKEN, SecretName.X3_REST, SecretName.SMTP)
Made = Callable[[CheckStep], object]


@dataclass(frozen=True, slots=True)
class DraftCheck:
    """What the check of a draft gave.

    Attributes:
        draft: with what was found: the check is noted in it when it went well, and what X3 has is chosen sensibly.
        steps: as they were made; the first that failed is the last.
        change: the fields that the failure speaks of; none where the cause lies elsewhere, or nothing failed.
    """

    draft: Draft
    steps: tuple[CheckStep, ...]
    change: tuple[Field, ...]

    @property
    def ok(self) -> bool:
        """Whether every step went well."""
        return bool(self.steps) and all(step.ok for step in self.steps)


@dataclass(frozen=True, slots=True)
class _Held:
    """Where the secrets of a check come from; `keyring` is the name under which the keyring holds a pairing."""

    secret: Callable[[SecretName], Callable[[], str]]
    keyring: str


class Onboarding(Scheduling):
    """Setting up a connection, step by step. Until `finish` there is none that a run could use."""

    def draft(self) -> Draft | None:
        """What was entered in this home before; None where nothing was, or the connection made of it was removed since."""
        draft, names = load_draft(self.folder), self.connection_names()
        if draft is None or (draft.connection and draft.connection not in names):
            return None
        return replace(draft, beside=names)

    def begin_draft(self) -> Draft:
        """What was entered before, else a draft of nothing, for a connection beside those that are there."""
        return self.draft() or new_draft(self.connection_names())

    def keep_draft(self, draft: Draft) -> None:
        """Keeps what was entered; secrets are no part of it.

        Raises:
            StoreError: it cannot be written.
        """
        save_draft(self.folder, draft)

    def forget_draft(self) -> None:
        """Forgets what was entered, and the secrets of it."""
        drop_draft(self.folder)
        for name in _KEPT:
            self._secrets.delete(KEYRING_NAME, name)

    def draft_secrets(self) -> frozenset[SecretName]:
        """Which secrets the keyring holds for the draft."""
        return frozenset(name for name in _KEPT if self._secrets.get(KEYRING_NAME, name) is not None)

    def accept_secrets(self, secrets: Mapping[SecretName, str]) -> None:
        """Puts secrets of the draft into the keyring.

        Raises:
            CredentialsError: the keyring cannot be used; nothing was changed.
        """
        if secrets:
            self._secrets.probe()
        for name, value in secrets.items():
            self._secrets.set(KEYRING_NAME, name, value)

    def profiles(self) -> tuple[str, ...]:
        """Names of the profiles that ship with the program."""
        return profile_names()

    def check_draft(
        self,
        draft: Draft,
        system: str,
        made: Made = lambda _step: None,
        cancel: threading.Event | None = None,
        *,
        secrets: Mapping[SecretName, str] = MappingProxyType({}),
        keyring: str = KEYRING_NAME,
    ) -> DraftCheck:
        """Tests one system of a draft, step by step; what X3 has is read and chosen from as the last part.

        Args:
            draft: what was entered.
            system: `jaggaer` or `x3`.
            made: told of each step as it is made.
            cancel: set when the person gives up.
            secrets: used instead of those that the keyring holds.
            keyring: under which name the keyring holds the others: the draft's own, or that of a connection. What a
                draft is called says nothing: until it is whole, it may be called as a connection that has other secrets.
        """
        steps: list[CheckStep] = []

        def make(step: CheckStep) -> bool:
            steps.append(step)
            made(step)
            return step.ok

        cancel = cancel or self._closing
        try:
            if system == JAGGAER:
                draft = self._check_jaggaer(draft, make, cancel, self._held(secrets, keyring))
            else:
                draft = self._check_x3(draft, make, cancel, self._held(secrets, keyring))
        except ConnectorError as error:
            make(_stopped(error))
        return DraftCheck(draft, tuple(steps), to_change(draft, system, steps))

    def check_choices(self, draft: Draft, cancel: threading.Event | None = None) -> DraftCheck:
        """Asks X3 whether what was chosen of its codes can be used: site, chart, cost centres, product."""
        steps: list[CheckStep] = []
        target = self._draft_target(draft, cancel or self._closing, self._held({}, KEYRING_NAME))
        try:
            steps += _made(_site_steps(draft, target), lambda step: step.ok)
        except ConnectorError as error:
            steps.append(_stopped(error))
        finally:
            target.close()
        if all(step.ok for step in steps):
            draft = replace(draft, found=tuple(steps)).passed(CHOSEN)
        return DraftCheck(draft, tuple(steps), to_change(draft, X3, steps))

    def offer_choices(
        self,
        draft: Draft,
        *,
        secrets: Mapping[SecretName, str] = MappingProxyType({}),
        keyring: str = KEYRING_NAME,
    ) -> Choices:
        """What X3 has to choose from: sites, charts, dimension types, products; secrets as in `check_draft`.

        Raises:
            ConfigurationError: X3 refuses.
            TransientError: X3 does not answer.
        """
        target = self._draft_target(draft, self._closing, self._held(secrets, keyring))
        try:
            return _read_choices(target)
        finally:
            target.close()

    def pair_draft(
        self,
        draft: Draft,
        show: Callable[[str], object],
        *,
        timeout_s: float = 600.0,
        cancel: threading.Event | None = None,
        waits: Callable[[], object] = lambda: None,
    ) -> Paired:
        """Pairs a draft with X3 through Sage's regional gateway, as `App.pair` does a connection.

        Raises:
            ConfigurationError: it signs in another way, or a setting or the port cannot be used.
            CredentialsError: refused, not accepted yet, or the browser never came back.
            Cancelled: `cancel` was set, or the App was closed.
        """
        from core.x3.pair import Pairer  # noqa: PLC0415 - httpx costs a quarter of a second

        if draft.x3.auth != "gateway":
            raise ConfigurationError("This sign-in is not paired.", remedy="Go on to the check of X3.")
        pairer = Pairer(
            draft.x3,
            self._secret(KEYRING_NAME, SecretName.X3),
            self._pairing(KEYRING_NAME),
            clock=self._clock,
            cancel=cancel or self._closing,
        )
        return pairer.pair(show, timeout_s=timeout_s, waits=waits)

    def finish(self, draft: Draft) -> Draft:
        """Makes the connection that a draft describes, with its secrets; the draft is kept with the connection's name.

        Raises:
            ConfigurationError: something is missing, a check did not go well, or a connection of that name exists.
            CredentialsError: the keyring cannot be used; nothing was changed.
            SourceFileError: settings do not fit together.
        """
        held = self.draft_secrets()
        draft = replace(draft, beside=self.connection_names())
        missing = [fault for step in CHECKED_STEPS for fault in faults(draft, step, held)]
        if missing:
            raise ConfigurationError(missing[0].message, remedy="Complete that step, then go on.")
        if not all(draft.is_checked(what) for what in (JAGGAER, X3, CHOSEN)):
            raise ConfigurationError(
                "The settings were changed after their check.", remedy="Let both systems be checked again, then go on."
            )
        connection = draft.to_connection()
        # What a set-up file may not say, no other way may say either.
        connection = connection_from_dict(connection_to_dict(connection), origin="The set-up")
        values = {name: value for name in _KEPT if (value := self._secrets.get(KEYRING_NAME, name)) is not None}
        self.save_connection(connection, values)
        draft = replace(draft, connection=connection.name).at(Step.PREVIEW)
        self.keep_draft(draft)
        for name in values:
            self._secrets.delete(KEYRING_NAME, name)
        details = {"checked": ", ".join(sorted(draft.checked)), "environment": connection.environment}
        audit = self._of(connection).audit
        audit.append([AuditDraft(self.actor, "set-up-finished", self._clock.now(), details=details)])
        self._decided("connections", connection.name)
        return draft

    def schedule_as_offered(self, key: str, connection: str = "") -> None:
        """Decides one of the offered schedules (`core.onboarding.schedules`); by hand and unknown keys decide nothing.

        A schedule that somebody decided meanwhile stays.
        """
        offer = next((one for one in OFFERED if one.key == key), None)
        if offer is None or not (offer.at or offer.every_minutes) or self.schedules(connection).schedules:
            return
        times = tuple(check_time(at) for at in offer.at)
        rule = Rule(times, offer.every_minutes, weekdays=WORKING_WEEK, not_on_holidays=True)
        self.set_schedule(Schedule(SYNC_NAME, rule), zone=self.computers_zone(), connection=connection)

    def enter_practice(self) -> None:
        """Makes this home a practice workspace, or goes on with it: practice systems run from now on.

        Their secrets are put into the keyring each time, since all practice workspaces of an account share that place.

        Raises:
            ConfigurationError: the home has connections to real systems, or the practice systems cannot be started.
            CredentialsError: the keyring cannot be used.
        """
        self.set_up_practice()
        self._practice.keep_secrets(self._secrets)

    @property
    def is_practice(self) -> bool:
        """Whether this home leads to the practice systems."""
        return self._practice.exists and self.connection_names() == (CONNECTION_NAME,)

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _check_jaggaer(
        self,
        draft: Draft,
        make: Callable[[CheckStep], bool],
        cancel: threading.Event,
        held: _Held,
    ) -> Draft:
        source = self._draft_source(draft, cancel, held)
        try:
            ok = all(make(step) for step in source.check())
        finally:
            source.close()
        return draft.passed(JAGGAER) if ok else draft

    def _check_x3(
        self,
        draft: Draft,
        make: Callable[[CheckStep], bool],
        cancel: threading.Event,
        held: _Held,
    ) -> Draft:
        from core.x3.check import OFFERS  # noqa: PLC0415 - httpx costs a quarter of a second

        target = self._draft_target(draft, cancel, held)
        try:
            if not _until(target.check(), OFFERS, make):
                return draft
            sentences = target.discover().sentences
            choices = _read_choices(target)
            draft = replace(draft, choices=choices, x3=sensible(draft.x3, choices))
            draft = replace(draft, environment=draft.environment or _environment(draft))
            found = _made((_left_open(step, choices) for step in _site_steps(draft, target)), make)
        finally:
            target.close()
        if not all(step.ok for step in found):
            return draft
        draft = replace(draft, sentences=sentences, found=found).passed(X3)
        return draft if any(step.next_step == TO_CHOOSE for step in found) else draft.passed(CHOSEN)

    def _held(self, given: Mapping[SecretName, str], keyring: str) -> _Held:
        """Secrets as they were given, else as the keyring holds them under a name."""

        def secret(name: SecretName) -> Callable[[], str]:
            return (lambda: given[name]) if name in given else self._secret(keyring, name)

        return _Held(secret, keyring)

    def _draft_source(self, draft: Draft, cancel: threading.Event, held: _Held) -> Source:
        from core.jaggaer.open import open_source  # noqa: PLC0415 - httpx costs a quarter of a second
        from core.transport.calls import CallCounter  # noqa: PLC0415
        from core.transport.retry import CHECKING  # noqa: PLC0415

        profile = read_profile(draft.jaggaer.profile)
        return open_source(
            draft.jaggaer,
            profile.profile,
            held.secret(SecretName.JAGGAER),
            clock=self._clock,
            cancel=cancel,
            calls=CallCounter(),
            policy=CHECKING,
        )

    def _draft_target(self, draft: Draft, cancel: threading.Event, held: _Held) -> Target:
        from core.transport.calls import CallCounter  # noqa: PLC0415 - httpx costs a quarter of a second
        from core.transport.retry import CHECKING  # noqa: PLC0415
        from core.x3.open import open_target  # noqa: PLC0415

        return open_target(
            draft.x3,
            held.secret(SecretName.X3),
            clock=self._clock,
            cancel=cancel,
            calls=CallCounter(),
            policy=CHECKING,
            pairing=self._pairing(held.keyring) if draft.x3.auth == "gateway" else None,
        )


def _until(steps: Iterator[CheckStep], name: str, make: Callable[[CheckStep], bool]) -> bool:
    """Makes steps up to the one of that name; gives whether they all went well."""
    for step in steps:
        if not make(step):
            return False
        if step.step == name:
            return True
    return True


def _site_steps(draft: Draft, target: Target) -> Iterator[CheckStep]:
    """What follows the offers in the check of X3, by what the draft has chosen."""
    from core.x3.check import HasDoors  # noqa: PLC0415 - httpx costs a quarter of a second
    from core.x3.site_check import site_steps  # noqa: PLC0415

    yield from site_steps(draft.x3, target, target.discover())
    if isinstance(target, HasDoors):
        yield from target.door_steps()


def _environment(draft: Draft) -> str:
    """What the systems look like, for a choice that is shown to the person."""
    _, (is_test, _) = bound.kinds(draft.to_connection())
    return "test" if is_test or is_here(draft.x3.base_url) else "production"


def _left_open(step: CheckStep, choices: Choices) -> CheckStep:
    """A choice that nobody could make yet is no failure: it is made when the way to X3 stands."""
    among = {
        Field.SITE: choices.sites,
        Field.CHART: choices.charts,
        Field.COST_CENTRES: choices.types,
        Field.PRODUCT: choices.products,
    }
    field = CHOSEN_AT.get(step.step)
    if step.ok or step.fault is not None or field is None or not among[field]:
        return step
    return CheckStep(step.step, ok=True, detail=step.detail, next_step=TO_CHOOSE)


def _made(steps: Iterator[CheckStep], make: Callable[[CheckStep], bool]) -> tuple[CheckStep, ...]:
    """The steps, up to the first that failed."""
    found: list[CheckStep] = []
    for step in steps:
        found.append(step)
        if not make(step):
            break
    return tuple(found)


def _read_choices(target: Target) -> Choices:
    def some(kind: ReferenceKind) -> list[ReferenceEntry]:
        return list(islice(target.fetch_reference(kind), MOST))

    products = some(ReferenceKind.PRODUCT)
    return choices_of(
        some(ReferenceKind.SITE),
        some(ReferenceKind.COMPANY),
        some(ReferenceKind.CHART),
        some(ReferenceKind.DIMENSION_TYPE),
        products,
        more=len(products) == MOST,
    )


def _stopped(error: ConnectorError) -> CheckStep:
    code = "certificate" if isinstance(error, CertificateError) else ""
    return CheckStep("Settings", ok=False, detail=error.message, next_step=error.remedy, code=code)
