"""What people decided about reconciliations: reasons for exceptions, and signatures."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Row, and_, delete, func, insert, select

from core.model.audit import AuditDraft
from core.model.reconcile import Explanation, ReconcileQuery, Section, SignOff
from core.store.audit import append_entries
from core.store.feed import append_row
from core.store.tables import explained, signoffs

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore

FEED = "reconciliation"
"""What other processes are told that something of this changed."""


class Reconciliations:
    """Reasons and signatures of one connection; reached as `cs.reconciliations`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def explanations(self) -> tuple[Explanation, ...]:
        """All reasons, newest first, whether they still hold or not; one for each section and key at most."""
        table = explained.c
        query = select(*explained.columns).where(table.connection_id == self._cs.connection_id)
        with self._cs.read() as read:
            rows = read.execute(query.order_by(table.explained_at.desc(), table.section, table.key)).all()
        known = frozenset(Section)
        return tuple(_explanation(row) for row in rows if row.section in known)

    def explain(self, reasons: Sequence[Explanation], audit: Iterable[AuditDraft]) -> None:
        """Keeps reasons, each in the place of what was said before of the same key, with their audit rows."""
        with self._cs.write() as write:
            for one in reasons:
                write.execute(delete(explained).where(self._at(one.section, one.key)))
                write.execute(
                    insert(explained).values(
                        connection_id=self._cs.connection_id,
                        section=one.section.value,
                        key=one.key,
                        fingerprint=one.fingerprint,
                        reason=one.because,
                        explained_by=one.by,
                        explained_at=one.at,
                    )
                )
            append_entries(write, self._cs.connection_id, audit)
            append_row(write, self._cs.connection_id, "", reasons[-1].at, FEED, {"explained": len(reasons)})

    def unexplain(self, keys: Collection[tuple[Section, str]], audit: Sequence[AuditDraft]) -> None:
        """Takes reasons back, with their audit rows."""
        with self._cs.write() as write:
            for section, key in keys:
                write.execute(delete(explained).where(self._at(section, key)))
            append_entries(write, self._cs.connection_id, audit)
            append_row(write, self._cs.connection_id, "", audit[-1].at, FEED, {"unexplained": len(keys)})

    def sign(self, signed: SignOff, audit: AuditDraft) -> SignOff:
        """Keeps a signature with its audit row; gives it with its number."""
        query = signed.query
        with self._cs.write() as write:
            number = (write.scalar(select(func.max(signoffs.c.signoff_id))) or 0) + 1
            write.execute(
                insert(signoffs).values(
                    signoff_id=number,
                    connection_id=self._cs.connection_id,
                    period_from=query.since,
                    period_until=query.until,
                    company=query.company,
                    site=query.site,
                    fingerprint=signed.fingerprint,
                    signed_by=signed.signed_by,
                    signed_at=signed.signed_at,
                    note=signed.note,
                )
            )
            append_entries(write, self._cs.connection_id, [audit])
            append_row(write, self._cs.connection_id, "", signed.signed_at, FEED, {"signed": number})
        return SignOff(number, query, signed.fingerprint, signed.signed_by, signed.signed_at, signed.note)

    def signoffs(self) -> tuple[SignOff, ...]:
        """Signatures, newest first."""
        table = signoffs.c
        query = select(*signoffs.columns).where(table.connection_id == self._cs.connection_id)
        with self._cs.read() as read:
            return tuple(_signoff(row) for row in read.execute(query.order_by(table.signoff_id.desc())))

    def _at(self, section: Section, key: str) -> ColumnElement[bool]:
        table = explained.c
        return and_(table.connection_id == self._cs.connection_id, table.section == section.value, table.key == key)


def _explanation(row: Row[Any]) -> Explanation:
    return Explanation(Section(row.section), row.key, row.fingerprint, row.reason, row.explained_by, row.explained_at)


def _signoff(row: Row[Any]) -> SignOff:
    query = ReconcileQuery(row.period_from, row.period_until, row.company, row.site)
    return SignOff(row.signoff_id, query, row.fingerprint, row.signed_by, row.signed_at, row.note)
