"""Which keeper this computer has."""

from __future__ import annotations

import sys

from core.errors import ConfigurationError
from core.model.system_task import Keeper
from core.schedule.keepers.job import TaskKeeper

NONE = "This computer has neither a systemd for this account nor cron, so nothing here can start runs by itself."


def keepers() -> tuple[TaskKeeper, ...]:
    """Those that answer here, the one to prefer first; none = nothing here keeps tasks."""
    if sys.platform == "win32":
        from core.schedule.keepers.windows import WindowsKeeper  # noqa: PLC0415 - lxml is for Windows' tasks alone

        return (WindowsKeeper(),)
    if sys.platform == "darwin":
        from core.schedule.keepers.launchd import LaunchdKeeper  # noqa: PLC0415 - macOS alone

        return (LaunchdKeeper(),)
    from core.schedule.keepers.cron import CronKeeper  # noqa: PLC0415 - where tasks are looked at, not at every start
    from core.schedule.keepers.systemd import SystemdKeeper  # noqa: PLC0415 - as above

    found: list[TaskKeeper] = []
    for keeper in (SystemdKeeper(), CronKeeper()):
        try:
            if keeper.can():
                found.append(keeper)
        except ConfigurationError:
            continue
    return tuple(found)


def keeper_called(kind: Keeper | None, found: tuple[TaskKeeper, ...]) -> TaskKeeper:
    """The keeper of a kind, of those that answer; the one to prefer where no kind is said.

    Raises:
        ConfigurationError: it does not answer here, or none does.
    """
    if not found:
        raise ConfigurationError(NONE, remedy="Leave the window open in the tray, or install cron.")
    if kind is None:
        return found[0]
    for keeper in found:
        if keeper.kind is kind:
            return keeper
    there = " and ".join(keeper.kind.value for keeper in found)
    raise ConfigurationError(f"{kind.value} does not answer here.", remedy=f"There is: {there}.")
