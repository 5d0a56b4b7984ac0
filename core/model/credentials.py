"""The secrets of a connection as one account of the operating system has them."""

from __future__ import annotations

from dataclasses import dataclass

from core.model.configuring import SecretState
from core.model.connection import SecretName


@dataclass(frozen=True, slots=True)
class AccountSecrets:
    """Which secrets an account has for a connection.

    Attributes:
        account: whose keyring it is.
        secrets: those that the settings want, and those that are set besides.
        trouble: why the keyring cannot be asked; empty = it can.
    """

    connection: str
    account: str
    secrets: tuple[SecretState, ...]
    trouble: str = ""

    @property
    def missing(self) -> tuple[SecretName, ...]:
        """Those that are needed and not set."""
        return tuple(one.name for one in self.secrets if one.needed and not one.is_set)
