"""What an entry of the audit chain says, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.model.audit import AuditDraft

SAID: Final[Mapping[str, str]] = {
    "run-started": "Run started",
    "run-ended": "Run ended",
    "scheduled-run": "The schedule started a run",
    "codes-read": "Codes of X3 read",
    "code-gone-bad": "A code of X3 can no longer be used",
    "code-good-again": "A code of X3 can be used again",
    "file-read": "Export file read",
    "sheet": "Sheet of a preview",
    "compared-in-full": "Compared in full",
    "unchanged-digest": "Unchanged records, counted",
    "intent": "Promised to be written",
    "written": "Written to X3",
    "linked": "Found in X3 and linked",
    "unchanged": "Compared, nothing to write",
    "contract-kept": "Read from JAGGAER and kept",
    "held": "Held",
    "refused": "Refused by X3",
    "differs": "Differs in X3",
    "in-doubt": "Sent, the answer was lost",
    "not-sent": "Not sent",
    "not-eligible": "Not taken",
    "settled-by-look-up": "X3 was asked what became of it",
    "mapping": "Mapping decided",
    "twin-dismissed": "Decided: what X3 has is not the same",
    "twin-linked": "Decided: it is the same",
    "twin-certain": "Certainly the same, linked by itself",
    "twin-undone": "The decision about its likely twin was taken back",
    "ignored": "Ignored",
    "taken-back": "Taken back: no longer ignored",
    "cause-ignored": "All records of a cause ignored",
    "cause-taken-back": "A cause is no longer ignored",
    "cause-parked": "A cause was parked",
    "cause-assigned": "A cause was given to somebody",
    "recode": "Decided: written codes are corrected",
    "recoded": "Corrected in X3",
    "recode-lapsed": "Not corrected",
    "recode-withdrawn": "The decision to correct codes was taken back",
    "doubt-again": "Decided: X3 does not have it, it is sent again",
    "hand-change-decided": "Decided whose word counts",
    "gone": "Gone from X3",
    "gone-at-source": "Gone from JAGGAER",
    "gone-accepted": "Accepted that it is gone from X3",
    "gone-again": "Decided: it is written to X3 again",
    "brake": "Stopped for a decision",
    "brake-passed": "Gone on as decided",
    "brake-released": "Decided that the stopped run may go on",
    "pair-confirmed": "The pair of systems was confirmed",
    "move-confirmed": "Confirmed that X3 is at another place",
    "paired": "Paired with X3 through Sage's gateway",
    "connection-changed": "Connection changed",
    "connection-removed": "Connection removed",
    "home-exported": "Everything exported for another computer",
    "home-imported": "Everything taken in from another computer",
    "secret-changed": "A secret was changed",
    "set-up-finished": "Set-up finished",
    "schedule": "Schedule changed",
    "approval-rules": "Rules for approvals changed",
    "approval-asked": "Approval asked for",
    "approval-given": "Approved",
    "approval-rejected": "Not approved",
    "approval-withdrawn": "Request for approval withdrawn",
    "approval-used": "Approval used",
    "duty-refused": "Refused: not a duty of this account",
    "explained": "A difference of the reconciliation explained",
    "explanation-withdrawn": "An explanation taken back",
    "signed-off": "Reconciliation signed off",
    "member-blanked": "A member of the stored source was blanked",
    "payloads-removed": "Old source records removed",
    "audit-cut": "Old entries moved to a file",
    "evidence-pack": "Evidence pack made",
    "seal-key": "A key for seals was enrolled",
    "seal": "Sealed",
}
"""What each action says."""
BY_PEOPLE: Final = (
    "connection-changed", "connection-removed", "secret-changed", "set-up-finished", "approval-rules", "schedule",
    "home-exported", "home-imported", "paired", "pair-confirmed", "move-confirmed", "brake-released", "twin-linked", "twin-dismissed", "twin-undone",
    "ignored", "taken-back", "cause-ignored", "cause-taken-back", "cause-parked", "cause-assigned", "recode",
    "recode-withdrawn", "doubt-again", "hand-change-decided", "gone-accepted", "gone-again", "duty-refused", "explained",
    "explanation-withdrawn", "signed-off", "member-blanked", "payloads-removed", "audit-cut", "evidence-pack",
)  # fmt: skip
"""What people decide besides mappings and approvals."""
TOLD_BY_OTHERS: Final = frozenset({"public_key", "hash", "payload", "key", "account", "rule"})
"""Details that a person does not read: they are in the export and in the entry itself."""


def what_happened(draft: AuditDraft) -> str:
    """What an entry says of what happened, one line."""
    words = [SAID.get(draft.action, draft.action)]
    if draft.external_id:
        words.append(f"as {draft.external_id}")
    if reason := draft.details.get("reason", ""):
        words.append(f"({reason})")
    if file := draft.details.get("file", ""):
        words.append(f"from the file {file}")
    if warnings := draft.details.get("warnings", ""):
        words.append(f"X3 remarked: {warnings}")
    if unread := draft.details.get("not_compared", ""):
        words.append(f"(not compared, X3 does not show it: {unread})")
    return " ".join(words)


def in_full(draft: AuditDraft) -> str:
    """What an entry says with its other details: `Mapping decided: account 744202 -> 606100, everywhere`."""
    text = what_happened(draft)
    details = draft.details
    match draft.action:
        case "mapping":
            scope = f", {details['scope']}" if details.get("scope") else ""
            since = f", from {details['from']}" if details.get("from") else ""
            because = f" ({details['because']})" if details.get("because") else ""
            target = details.get("target") or "nothing"
            return f"{text}: {details.get('kind', '')} {details.get('source', '')} -> {target}{scope}{since}{because}"
        case "approval-asked" | "approval-given" | "approval-rejected" | "approval-withdrawn" | "approval-used":
            summary = f": {details['summary']}" if details.get("summary") else ""
            return f"{text} (request {details.get('request', '')}){summary}"
        case _:
            shown = {"reason", "file", "warnings", "not_compared", *TOLD_BY_OTHERS}
            rest = [
                f"{name.replace('_', ' ')} {value}" for name, value in details.items() if value and name not in shown
            ]
            return f"{text}: {', '.join(rest)}" if rest else text
