"""The support bundle: versions, settings, what the systems offer, last runs, causes and the log, struck out. Pure.

One zip that whoever helps can read without a tool. People see every word of it before it is saved; the program sends it
nowhere.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from importlib import resources
from typing import Any, Final

import msgspec

from core.errors import OwnFaultError
from core.model.audit import Verification
from core.model.configuring import ConnectionSettings, SettingValue
from core.model.run import RunResult
from core.model.support import SupportBundle, SupportPart
from core.model.systems import SystemIs, Systems
from core.model.views import CauseRow
from core.support.strikeout import Strikeout, left_over

LOG_BYTES: Final = 2_000_000
"""So much of the log's end is in a bundle."""
RUNS: Final = 20
_WIDE: Final = 32
_PERSONAL: Final = frozenset(
    (
        *("jaggaer.client_id", "x3.client_id", "x3.user", "x3.rest.login"),
        *("alerts.smtp_user", "alerts.email_to", "alerts.email_from"),
        *("approval.approvers", "duties.map", "duties.approve", "duties.run", "duties.connect"),
    )
)
"""Settings that name an account, a person or an address: only whether they are set is told."""


def support_bundle(strike: Strikeout, made_at: datetime, parts: Sequence[SupportPart]) -> SupportBundle:
    """Strikes out what nobody outside needs, and puts in front what the bundle is.

    Args:
        strike: what is taken out.
        made_at: now, UTC.
        parts: the files as they are here.

    Raises:
        OwnFaultError: something that must not be in it still is.
    """
    shown = [replace(part, text=strike(part.text)) for part in parts]
    if found := left_over(part.text for part in shown):
        message = f"The support bundle would hold what must not be in it: {', '.join(found)}."
        raise OwnFaultError(message, remedy="Nothing was written. Tell support the version of the program instead.")
    struck = {kind: count for kind, count in sorted(strike.struck.items()) if count}
    first = SupportPart("about.txt", "What this is, and what was taken out.", _about(made_at, struck, shown))
    return SupportBundle(made_at, (first, *shown), struck)


def write_bundle(bundle: SupportBundle, file: Any) -> None:  # noqa: ANN401 - a path or a binary file, as ZipFile takes them
    """Writes the bundle as a zip, its files dated by when it was put together."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in bundle.parts:
            entry = zipfile.ZipInfo(part.name, bundle.made_at.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, part.text.encode())


def json_text(value: object) -> str:
    """A value as people read JSON."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"


def settings_told(settings: ConnectionSettings) -> dict[str, object]:
    """Settings by key; of those that name somebody, only whether they are set."""
    shown: dict[str, SettingValue] = {}
    for group in settings.groups:
        for one in group.settings:
            shown[one.key] = ("(set)" if one.value else "") if one.key in _PERSONAL else one.value
    secrets = {secret.name.value: secret.is_set for secret in settings.secrets}
    return {"settings": shown, "secrets_set": secrets, "trouble": settings.trouble}


def systems_told(systems: Systems) -> dict[str, object]:
    """What was found out about both systems; who signs in is left out."""

    def one(system: SystemIs) -> dict[str, object]:
        return {
            "address": system.address,
            "is_test": system.is_test,
            "found": system.found,
            "found_at": system.found_at,
        }

    return {
        "environment": systems.environment,
        "profile": systems.profile,
        "folder": systems.folder,
        "endpoint": systems.endpoint,
        "bound_to": systems.bound_to,
        "documents": {"orders": systems.orders, "suppliers": systems.suppliers},
        "odd": systems.odd,
        "notes": systems.notes,
        "jaggaer": one(systems.jaggaer),
        "x3": one(systems.x3),
    }


def runs_told(runs: Sequence[RunResult]) -> list[dict[str, object]]:
    """Runs, newest first: how they ended, what was counted and asked."""
    return [
        {
            "run_id": run.run_id,
            "kind": run.kind,
            "status": run.status,
            "reason": run.reason,
            "error_code": run.error_code,
            "started_at": run.started_at,
            "seconds": round(run.seconds, 1),
            "counts": run.counts.as_dict(),
            "lines": run.lines.as_dict(),
            "calls": run.calls,
            "calls_by_reason": run.calls_by_reason,
            "open_records": run.open_records,
        }
        for run in runs
    ]


def causes_told(causes: Sequence[CauseRow]) -> list[dict[str, object]]:
    """What needs somebody, by cause; without amounts."""
    return [
        {
            "id": cause.cause_id,
            "check": cause.check,
            "kind": cause.kind,
            "source_code": cause.source_code,
            "status": cause.status,
            "message": cause.message,
            "records": cause.records,
            "lines": cause.lines,
            "suppliers": cause.suppliers,
            "since": cause.since,
            "set_aside": cause.aside is not None,
        }
        for cause in causes
    ]


def audit_told(found: Verification) -> dict[str, object]:
    """Whether the audit chain is intact; by whom it was sealed is left out."""
    return {
        "ok": found.ok,
        "entries": found.entries,
        "first_bad": found.first_bad,
        "reason": found.reason,
        "anchored_to": found.anchored_to,
        "since": found.since,
        "cut": found.cut,
    }


def _about(made_at: datetime, struck: Mapping[str, int], parts: Sequence[SupportPart]) -> str:
    text = resources.files("resources").joinpath("support", "about.txt").read_text("utf-8")
    return text.format(
        made_at=f"{made_at:%Y-%m-%d %H:%M:%S}",
        parts="\n".join(f"  {part.name:<{_WIDE}} {part.says}" for part in parts),
        struck="\n".join(f"  {kind:<{_WIDE}} {count}" for kind, count in struck.items()) or "  -",
    )
