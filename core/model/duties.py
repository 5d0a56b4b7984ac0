"""Who may do what, and how long things are kept: sections `[duties]` and `[retention]` of a connection's settings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Duty(StrEnum):
    """What an account does; the value is the setting's name."""

    MAP = "map"
    """Decides: mappings, corrections of written codes, and about records that wait for a person; explains exceptions."""
    APPROVE = "approve"
    """Approves and rejects what others ask for; signs a reconciliation."""
    RUN = "run"
    """Syncs, replays and imports files; changes the schedule. Previews are free: they write nothing."""
    CONNECT = "connect"
    """Changes connections, their settings and their secrets."""


_SAID = {
    Duty.MAP: "decide about mappings and records",
    Duty.APPROVE: "approve and sign",
    Duty.RUN: "run a sync",
    Duty.CONNECT: "change the connection",
}


@dataclass(frozen=True, slots=True)
class DutySettings:
    r"""Accounts of the operating system by duty: `anna`, `CORP\bert`; a name without a domain is that of any domain.

    An empty list is everybody.
    """

    map: tuple[str, ...] = ()
    approve: tuple[str, ...] = ()
    run: tuple[str, ...] = ()
    connect: tuple[str, ...] = ()

    def of(self, duty: Duty) -> tuple[str, ...]:
        """The accounts of a duty; empty = everybody."""
        match duty:
            case Duty.MAP:
                return self.map
            case Duty.APPROVE:
                return self.approve
            case Duty.RUN:
                return self.run
            case Duty.CONNECT:
                return self.connect

    def may(self, account: str, duty: Duty) -> bool:
        """Whether an account of this name has a duty."""
        names = {name.strip().casefold() for name in self.of(duty)} - {""}
        whole = account.casefold()
        return not names or whole in names or whole.rpartition("\\")[2] in names

    def refusal(self, account: str, duty: Duty, connection: str) -> str:
        """Why an account may not do something, one sentence; "" when it may."""
        if self.may(account, duty):
            return ""
        return f"{account} may not {_SAID[duty]} for {connection}: that is for {', '.join(self.of(duty))}."


@dataclass(frozen=True, slots=True)
class RetentionSettings:
    """How long things are kept, in days; 0 = for ever.

    Attributes:
        payload_days: source records of JAGGAER that were never written to X3 and are not wanted there. All others stay: updates,
            corrections and the reconciliation rest on them.
        audit_days: entries of the audit chain in the store; older ones go to a file, whose seal is kept.
    """

    payload_days: int = 0
    audit_days: int = 0
