"""Alerts: looked for after each run and at each start, told once."""

from __future__ import annotations

import logging
import socket
from typing import TYPE_CHECKING

from core.alerts.desk import AlertDesk
from core.desk.workplace import Workplace
from core.errors import ConnectorError
from core.model.alert import AlertRound, Alerts, Channel
from core.model.connection import SecretName
from core.sync import brakes

if TYPE_CHECKING:
    from core.model.views import CauseRow

log = logging.getLogger(__name__)


class Alerting(Workplace):
    """What needs somebody, told by notification and mail."""

    if TYPE_CHECKING:

        def causes(self, *, suggestions: bool = False, connection: str = "") -> tuple[CauseRow, ...]:
            """As the App gives them."""

    def alerts(self, connection: str = "") -> Alerts:
        """Alerts as they were found last, and the channels; nothing is looked for here."""
        return self._alert_desk(connection).state()

    def test_alert(self, channel: Channel, connection: str = "") -> None:
        """Sends a test message on a channel now.

        Raises:
            ConfigurationError: the channel is off, or no window is open to show a notification.
            UnreachableError, TransientError, CertificateError, CredentialsError, RejectedError: what the mail server
                does not do, with what to mend.
        """
        self._alert_desk(connection).test(channel)

    def due_alerts(self, connection: str = "") -> AlertRound:
        """Looks for what holds now, by the store alone, and tells what was not told yet; to be called again and again.

        The same state tells nothing twice, whichever process looks. A channel that fails is tried again the next time.
        With several connections and no name, all of them are looked at.

        Raises:
            StoreError: the store cannot be read or written.
        """
        names = (connection,) if connection else self.connection_names()
        rounds = [self._due(name) for name in names]
        return AlertRound(
            sum(one.opened for one in rounds),
            sum(one.healed for one in rounds),
            sum(one.sent for one in rounds),
            tuple(error for one in rounds for error in one.errors),
        )

    def alert_notes(self, connection: str = "") -> tuple[str, ...]:
        """What Home says of channels that fail: one sentence each."""
        return tuple(
            f"{state.waiting:,} alert{' is' if state.waiting == 1 else 's are'} not sent by {state.channel.value}: {state.error}"
            for state in self._alert_desk(connection).state().channels
            if state.on and state.waiting and state.error
        )

    # -- for the App ----------------------------------------------------------------------------------------------------

    def _look_for_alerts(self, connection: str) -> None:
        """Before a run: what held until now is kept, since a good run heals it; nothing is sent yet."""
        try:
            self._look(self._alert_desk(connection), connection)
        except ConnectorError as error:
            log.info("alerts could not be looked for: %s", error)
        except Exception:
            log.exception("alerts could not be looked for")

    def _tell_after_run(self, connection: str) -> None:
        """After a run: whatever is wrong with alerts is no trouble of the run."""
        try:
            self._alert_desk(connection).ran()
            self._due(connection)
        except ConnectorError as error:
            log.info("alerts could not be looked for: %s", error)
        except Exception:
            log.exception("alerts could not be looked for")

    def _due(self, connection: str) -> AlertRound:
        desk = self._alert_desk(connection)
        found = self._look(desk, connection)
        told = desk.tell()
        return AlertRound(found.opened, found.healed, told.sent, told.errors)

    def _look(self, desk: AlertDesk, connection: str) -> AlertRound:
        return desk.look(self.causes(connection=connection), brakes.questions(desk.store))

    def _alert_desk(self, connection: str) -> AlertDesk:
        settings = self.connection(connection)
        return AlertDesk(
            store=self._of(settings),
            connection=settings,
            clock=self._clock,
            sender=f"{self.actor} on {socket.gethostname()}",
            password=self._secret(settings.name, SecretName.SMTP),
            show=self._publish if self._is_watched else None,
        )
