"""Decisions to correct the codes of written lines, until a run carried them out (product.md section 3)."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, func, insert, select, update

from core.errors import ConfigurationError
from core.model.approval import ApprovalRequest
from core.model.audit import AuditDraft
from core.model.flow import Entity, SourceId
from core.model.recode import Codes, LineState, RecodedLine, RecodeState, Recoding
from core.model.values import digest
from core.store.audit import append_entries
from core.store.feed import append_row
from core.store.tables import codings, recoding_lines, recodings, records

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore

_WAITING = (RecodeState.PENDING, RecodeState.ACTIVE)


@dataclass(frozen=True, slots=True)
class LineSettled:
    """How a line of a decision ended."""

    recode_id: int
    source_id: str
    key: str
    state: LineState
    outcome: str = ""


class Recodings:
    """Decisions to correct lines of one connection; reached as `cs.recodings`. Lines are those of orders."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def add(
        self,
        lines: Sequence[RecodedLine],
        *,
        state: RecodeState,
        actor: str,
        at: datetime,
        because: str,
        mapping_version: int,
        audit: Iterable[AuditDraft],
    ) -> Recoding:
        """Keeps a decision with its audit rows and a row of the change feed, in one transaction; gives it.

        Raises:
            ConfigurationError: one of the lines waits for another decision already; nothing was kept.
        """
        with self._cs.write() as write:
            waiting = self._waiting(write)
            taken = [line for line in lines if (line.source_id, line.key) in waiting]
            if taken:
                raise ConfigurationError(
                    f"Line {taken[0].number} of {taken[0].order} waits to be corrected already.",
                    remedy="See it with: recode list. The next sync carries it out, or it can be withdrawn.",
                )
            number = (write.scalar(select(func.max(recodings.c.recode_id))) or 0) + 1
            write.execute(
                insert(recodings).values(
                    recode_id=number,
                    connection_id=self._cs.connection_id,
                    state=state.value,
                    decided_by=actor,
                    decided_at=at,
                    because=because,
                    mapping_version=mapping_version,
                )
            )
            write.execute(insert(recoding_lines), [_row_of(number, line) for line in lines])
            append_entries(write, self._cs.connection_id, audit)
            append_row(write, self._cs.connection_id, "", at, "recode", {"id": number, "lines": len(lines)})
        return Recoding(number, state, actor, at, because, mapping_version, tuple(lines))

    def open_lines(self) -> dict[str, dict[str, tuple[int, RecodedLine]]]:
        """Source id -> line key -> (decision, line) of what the next run is to carry out."""
        found: dict[str, dict[str, tuple[int, RecodedLine]]] = {}
        query = _lines(self._cs.connection_id).where(
            recodings.c.state == RecodeState.ACTIVE.value, recoding_lines.c.state == LineState.OPEN.value
        )
        with self._cs.read() as read:
            for row in read.execute(query):
                found.setdefault(row.source_id, {})[row.line_key] = (row.recode_id, _line(row))
        return found

    def waiting(self) -> dict[tuple[str, str], int]:
        """(source id, line key) of every line that waits for a second person or for a run, with its decision."""
        with self._cs.read() as read:
            return self._waiting(read)

    def written_without_codes(self) -> list[SourceId]:
        """Written orders of which no code is in the index: what JAGGAER closed or cancelled is judged no more."""
        query = select(records.c.source_id).where(
            records.c.connection_id == self._cs.connection_id,
            records.c.entity == Entity.ORDER,
            records.c.written,
            ~exists().where(codings.c.record_id == records.c.id),
        )
        with self._cs.read() as read:
            return [SourceId(source_id) for source_id in read.scalars(query)]

    def settle(self, settled: Collection[LineSettled], audit: Iterable[AuditDraft] = ()) -> None:
        """Keeps how lines ended; a decision of which none is open any more is done. With audit rows, in one go."""
        table = recoding_lines.c
        with self._cs.write() as write:
            for one in settled:
                at = (table.recode_id == one.recode_id, table.source_id == one.source_id, table.line_key == one.key)
                write.execute(update(recoding_lines).where(*at).values(state=one.state.value, outcome=one.outcome))
            for number in {one.recode_id for one in settled}:
                left = select(func.count()).where(table.recode_id == number, table.state == LineState.OPEN.value)
                if not write.scalar(left):
                    self._move(write, number, RecodeState.DONE)
            append_entries(write, self._cs.connection_id, audit)

    def set_state(self, recode_id: int, state: RecodeState, audit: Iterable[AuditDraft] = ()) -> None:
        """Moves a decision on, with audit rows: approved, withdrawn."""
        with self._cs.write() as write:
            self._move(write, recode_id, state)
            append_entries(write, self._cs.connection_id, audit)
            append_row(write, self._cs.connection_id, "", self._cs.store.clock.now(), "recode", {"id": recode_id})

    def activate(self, write: Connection, request: ApprovalRequest) -> bool:
        """Lets the next run carry out what a second person approved; False when it is not what was asked for."""
        found = self._asked_for(write, request)
        if found is None or found.state is not RecodeState.PENDING or digest(found.payload()) != request.payload_hash:
            return False
        self._move(write, found.recode_id, RecodeState.ACTIVE)
        return True

    def drop(self, write: Connection, request: ApprovalRequest) -> None:
        """Takes back what a second person rejected, or whoever asked withdrew."""
        found = self._asked_for(write, request)
        if found is not None and found.state is RecodeState.PENDING:
            self._move(write, found.recode_id, RecodeState.WITHDRAWN)

    def _asked_for(self, write: Connection, request: ApprovalRequest) -> Recoding | None:
        found = self._rows(write, recodings.c.recode_id == int(request.payload.get("recode", 0)))
        return found[0] if found else None

    def get(self, recode_id: int) -> Recoding | None:
        """One decision; None where there is none."""
        found = self._read(recodings.c.recode_id == recode_id)
        return found[0] if found else None

    def rows(self, states: Collection[RecodeState] = ()) -> tuple[Recoding, ...]:
        """Decisions, newest first; in these states, or all."""
        return self._read(*([recodings.c.state.in_(sorted(state.value for state in states))] if states else []))

    def _read(self, *conditions: ColumnElement[bool]) -> tuple[Recoding, ...]:
        with self._cs.read() as read:
            return self._rows(read, *conditions)

    def _rows(self, read: Connection, *conditions: ColumnElement[bool]) -> tuple[Recoding, ...]:
        heads = (
            select(*recodings.columns)
            .where(recodings.c.connection_id == self._cs.connection_id, *conditions)
            .order_by(recodings.c.recode_id.desc())
        )
        lines: dict[int, list[RecodedLine]] = {}
        rows = read.execute(heads).all()
        for row in read.execute(_lines(self._cs.connection_id).where(*conditions)):
            lines.setdefault(row.recode_id, []).append(_line(row))
        return tuple(_recoding(row, tuple(lines.get(row.recode_id, ()))) for row in rows)

    def _waiting(self, connection: Connection) -> dict[tuple[str, str], int]:
        query = _lines(self._cs.connection_id).where(
            recodings.c.state.in_([state.value for state in _WAITING]),
            recoding_lines.c.state == LineState.OPEN.value,
        )
        return {(row.source_id, row.line_key): row.recode_id for row in connection.execute(query)}

    def _move(self, write: Connection, recode_id: int, state: RecodeState) -> None:
        mine = (recodings.c.connection_id == self._cs.connection_id, recodings.c.recode_id == recode_id)
        write.execute(update(recodings).where(*mine).values(state=state.value))


def _lines(connection_id: int) -> Select[Any]:
    return (
        select(*recoding_lines.columns)
        .join_from(recoding_lines, recodings, recodings.c.recode_id == recoding_lines.c.recode_id)
        .where(recodings.c.connection_id == connection_id)
        .order_by(recoding_lines.c.recode_id, recoding_lines.c.order_number, recoding_lines.c.line_number)
    )


def _row_of(recode_id: int, line: RecodedLine) -> dict[str, object]:
    return {
        "recode_id": recode_id,
        "source_id": line.source_id,
        "line_key": line.key,
        "order_number": line.order,
        "line_number": line.number,
        "old": json.dumps(dict(line.old)),
        "new": json.dumps(dict(line.new)),
        "state": line.state.value,
        "outcome": line.outcome,
    }


def _line(row: Row[Any]) -> RecodedLine:
    return RecodedLine(
        source_id=row.source_id,
        key=row.line_key,
        order=row.order_number,
        number=row.line_number,
        old=_codes(row.old),
        new=_codes(row.new),
        state=LineState(row.state),
        outcome=row.outcome,
    )


def _codes(text: str) -> Codes:
    return tuple(sorted((str(name), str(code)) for name, code in json.loads(text).items()))


def _recoding(row: Row[Any], lines: tuple[RecodedLine, ...]) -> Recoding:
    return Recoding(
        recode_id=row.recode_id,
        state=RecodeState(row.state),
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        because=row.because,
        mapping_version=row.mapping_version,
        lines=lines,
    )
