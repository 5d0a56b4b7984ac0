"""Correcting the codes of written lines: what would change, deciding it, and the list for the books (product.md 3)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from core.desk.approvals import Approving
from core.desk.recode_desk import Choice, RecodeDesk
from core.desk.told import Told, told_nobody
from core.errors import ConfigurationError
from core.model.approval import ApprovalKind
from core.model.crossref import KINDS, is_kind
from core.model.duties import Duty
from core.model.flow import Entity
from core.model.recode import RecodeChoice, RecodeLine, RecodePreview, RecodeState, Recoding
from core.views import find_record


class Recode(Approving):
    """The corrections of written lines; each decision has a name on it, stands in the audit chain and is sealed."""

    def recode_preview(self, choice: RecodeChoice, *, told: Told = told_nobody, connection: str = "") -> RecodePreview:
        """Written lines that would get another code with today's tables, each with what X3 still allows about it.

        X3 is asked how the orders stand now, and for codes that would be condemned otherwise; nothing is changed.

        Args:
            choice: which lines; all of them take long where there are many.
            told: hears how many orders were looked at, of how many; what it raises ends the look.
            connection: which connection.

        Raises:
            ConfigurationError: nothing was named, the kind is unknown, nothing is called so, or no sync has asked X3 yet.
            TransientError: X3 does not answer.
        """
        if not (choice.keys or choice.everything or (choice.kind and choice.source)):
            raise ConfigurationError("Nothing was named.", remedy="Say which code, which orders, or all of them.")
        if choice.kind and not is_kind(choice.kind):
            raise ConfigurationError(
                f"There is no kind of mapping called {choice.kind}.",
                remedy=f"Kinds: {', '.join(KINDS)}, dimension:TYPE.",
            )
        desk = self._recode_desk(connection)
        ids = tuple(dict.fromkeys(self._order_id(key, connection) for key in choice.keys))
        with self._x3(connection) as target:
            return desk.preview(Choice(choice.kind, choice.source, ids), target, told)

    def recode(self, lines: Sequence[RecodeLine], *, because: str, connection: str = "") -> Recoding:
        """Decides that written lines get the codes that a preview showed; the next sync or replay writes them.

        Where the settings want a second person for it, the decision is `pending` until that one approves.

        Each line is looked at anew, here and in X3, before anything is decided. Lines that are not named keep what is
        written.

        Args:
            lines: of a preview, those that are to be corrected.
            because: why; it is kept with the person's name.
            connection: which connection.

        Raises:
            ConfigurationError: there is no reason; a line cannot be corrected, waits already, or would get another code
                than was shown. Nothing was decided.
            TransientError: X3 does not answer.
        """
        self._must_have(Duty.MAP, connection)
        second = self._named(connection).approvals.settings().recode
        with self._x3(connection) as target:
            decision = self._recode_desk(connection).decide(lines, target, because=because, approved=not second)
        if second:
            orders = len({line.source_id for line in decision.lines})
            self.ask_approval(
                ApprovalKind.RECODE,
                decision.payload(),
                summary=f"Correct the codes of written lines ({len(decision.lines):,}, on {orders:,} orders).",
                needed="the settings want it for written orders",
                because=because,
                connection=connection,
            )
        self._decided("recode", connection)
        return decision

    def recodings(self, states: Collection[RecodeState] = (), connection: str = "") -> tuple[Recoding, ...]:
        """Decisions to correct lines, newest first; in these states, or all."""
        return self._named(connection).recodings.rows(states)

    def withdraw_recode(self, recode_id: int, *, because: str = "", connection: str = "") -> Recoding:
        """Takes back what was not carried out yet of a decision; what is written stays as it is.

        Raises:
            ConfigurationError: there is no such decision, or nothing of it waits any more.
        """
        self._must_have(Duty.MAP, connection)
        decision = self._recode_desk(connection).withdraw(recode_id, because=because)
        self._decided("recode", connection)
        return decision

    def export_journal(
        self, lines: Sequence[RecodeLine], file: Path, connection: str = "", *, language: str = ""
    ) -> int:
        """Writes lines as a list for a journal entry to an Excel or CSV file, in a language; gives how many.

        Raises:
            ConfigurationError: the file cannot be written.
        """
        from core.desk.journal_list import write_journal  # noqa: PLC0415 - openpyxl costs a tenth of a second

        return write_journal(file, lines, self._about(self.connection(connection)), language)

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _recode_desk(self, connection: str) -> RecodeDesk:
        return RecodeDesk(self._named(connection), self._desk(connection), self._clock, self.actor)

    def _order_id(self, key: str, connection: str) -> str:
        store = self._named(connection)
        numbered = store.records.find_number(Entity.ORDER, key)
        if len(numbered) == 1:
            return str(numbered[0].source_id)
        entity, source_id = find_record(store, key)
        if entity is not Entity.ORDER:
            raise ConfigurationError(f"{key} is no order.", remedy="Only lines of orders have codes that are posted.")
        return str(source_id)
