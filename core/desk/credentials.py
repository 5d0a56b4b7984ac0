"""Secrets of the account that runs: which it has, whether its keyring works, and taking one away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.account import os_account
from core.desk.workplace import Workplace
from core.errors import CredentialsError
from core.model.audit import AuditDraft
from core.model.credentials import AccountSecrets
from core.model.duties import Duty

if TYPE_CHECKING:
    from core.model.configuring import SecretState
    from core.model.connection import Connection, SecretName
    from core.store.connection_store import ConnectionStore

SECRET_REMOVED: Final = "secret-removed"
"""Audit action of a secret that was taken out of the keyring of an account."""


class Credentials(Workplace):
    """The secrets of a connection as the account of this process has them: another account has its own."""

    if TYPE_CHECKING:

        def _secret_states(self, settings: Connection) -> tuple[tuple[SecretState, ...], str]:
            """As the App has it."""

        def _refuse_running(self, store: ConnectionStore) -> None:
            """As the App has it."""

    def credentials(self, connection: str = "") -> AccountSecrets:
        """Which secrets of a connection this account has; never what they are."""
        settings = self.connection(connection)
        states, trouble = self._secret_states(settings)
        return AccountSecrets(settings.name, os_account().name, states, trouble)

    def test_credentials(self, connection: str = "") -> AccountSecrets:
        """The same, after the keyring has kept, given back and deleted a trial entry; no system is asked.

        Raises:
            CredentialsError: the keyring of this account cannot be used, with what to do.
        """
        self._secrets.probe()
        found = self.credentials(connection)
        if found.trouble:
            raise CredentialsError(found.trouble)
        return found

    def remove_secret(self, name: SecretName, connection: str = "") -> bool:
        """Takes a secret out of the keyring of this account; whether there was one. Other accounts keep theirs.

        Raises:
            CredentialsError: the keyring cannot be used.
            BusyError: somebody runs the connection now.
        """
        settings = self.connection(connection)
        self._must_have(Duty.CONNECT, settings.name)
        store = self._of(settings)
        self._refuse_running(store)
        if not self.secret_is_set(settings.name, name):
            return False
        self._secrets.delete(settings.name, name)
        store.audit.append([AuditDraft(self.actor, SECRET_REMOVED, self._clock.now(), details={"secret": name.value})])
        self._decided("connections", settings.name)
        return True
