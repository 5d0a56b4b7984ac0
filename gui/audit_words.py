"""What the audit page says: entries in words, what a verification proves, which filter is on. Pure."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import QLocale

from core.model.audit import AuditRow, EvidencePack, Verification, Verified
from core.model.audit_words import SAID
from gui import format as fmt
from gui.format import Look
from gui.words import QT_TR_NOOP, said, tr

INTACT: Final = Look("✓", "circle-check", QT_TR_NOOP("Intact"), "ok")
BROKEN: Final = Look("✕", "circle-x", QT_TR_NOOP("Not intact"), "bad")


_OWN_WORDS: Final = frozenset({"all", "yes", "no"})


def action_word(action: str) -> str:
    """What an action says, without its details."""
    return said(SAID[action]) if action in SAID else fmt.sentence_case(action.replace("-", " "))


def detail_value(value: str) -> str:
    """What a detail is; words of the program are said in the language, what is the systems' own stays as it is."""
    return said(value) if value in _OWN_WORDS else value


def detail_word(name: str) -> str:
    """What a detail of an entry is called."""
    return fmt.sentence_case(said(name.replace("_", " ")))


def verification_says(found: Verification, locale: QLocale) -> tuple[Look, tuple[str, ...]]:
    """What a verification proves, in three sentences and no more: intact, sealed by whom, anchored up to where."""
    if found.ok:
        first = tr("Intact: each of the %Ln entries follows from the one before it.", "", found.entries)
    else:
        first = tr("NOT intact, first at entry {number}: {reason}").format(
            number=fmt.number(found.first_bad or 0, locale), reason=said(found.reason)
        )
    who = fmt.joined(list(found.sealed_by))
    second = tr("Sealed by {who}.").format(who=who) if who else tr("Nobody has sealed it yet.")
    if found.anchored_to:
        third = tr("Anchored outside of the store up to entry {number}.").format(
            number=fmt.number(found.anchored_to, locale)
        )
    else:
        third = tr("No seal outside of the store covers it yet.")
    says = [first, second, third]
    if found.cut:
        says.append(
            tr("Entries up to {number} are in a file and no longer here.").format(number=fmt.number(found.cut, locale))
        )
    return (INTACT if found.ok else BROKEN), tuple(says)


def verified_says(last: Verified | None, now: datetime, locale: QLocale) -> str:
    """Up to where the chain was found intact last."""
    if last is None:
        return tr("Never verified on this computer.")
    number = fmt.number(last.number, locale)
    return tr("Found intact up to entry {number}, {when}.").format(number=number, when=fmt.moment(last.at, now))


def pack_says(pack: EvidencePack, locale: QLocale) -> tuple[str, ...]:
    """What is in an evidence pack, and what its reader has to be told by another way."""
    entries = tr("%Ln entries of the audit", "", pack.entries)
    if pack.sealed_to:
        sealed = tr("sealed up to entry {number}").format(number=fmt.number(pack.sealed_to, locale))
    else:
        sealed = tr("not sealed")
    return (
        tr("{file} is made: {entries}, {sealed}.").format(file=pack.file.name, entries=entries, sealed=sealed),
        tr("Tell the auditor its fingerprint by another way than the file: {fingerprint}").format(
            fingerprint=pack.fingerprint
        ),
        *(said(warning) for warning in pack.warnings),
    )


def about(row: AuditRow) -> str:
    """What an entry is about: `order 50007503`; empty where it is about no record."""
    if not row.record:
        return ""
    known = {"order": tr("order"), "supplier": tr("supplier"), "invoice": tr("invoice"), "contract": tr("contract")}
    return f"{known.get(row.entity, row.entity)} {row.record}".strip()
