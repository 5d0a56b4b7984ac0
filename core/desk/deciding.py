"""What people decide: mappings, likely twins, what is gone from X3, which systems belong together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from pathlib import Path

from core import bound
from core.desk.decisions import check_target
from core.desk.golive import TwinDesk
from core.desk.gone import GoneDesk
from core.desk.told import Told, told_nobody
from core.desk.workplace import Workplace
from core.errors import ConfigurationError
from core.mapping.targets import table_of
from core.model.crossref import EVERYWHERE, KINDS, MappingRule, Scope, is_kind
from core.model.duties import Duty
from core.model.flow import Entity
from core.model.maplist import MapListEffect
from core.model.twin import ListEffect, TwinChoice, TwinDecision, TwinEffect, TwinRow
from core.model.views import (
    RecordRow,
)
from core.sync import found
from core.sync.codes import Code, Codes


class Deciding(Workplace):
    """The decisions; each has a name on it, stands in the audit chain and is sealed."""

    def decide(
        self,
        kind: str,
        source: str,
        target: str,
        *,
        scope: Scope = EVERYWHERE,
        valid_from: date | None = None,
        because: str = "",
        connection: str = "",
    ) -> MappingRule:
        """Decides a mapping; the target is asked for in X3 first.

        Raises:
            ConfigurationError: the kind is unknown, X3 does not have the target, or it is inactive there.
        """
        self._must_have(Duty.MAP, connection)
        if not is_kind(kind):
            raise ConfigurationError(
                f"There is no kind of mapping called {kind}.", remedy=f"Kinds: {', '.join(KINDS)}, dimension:TYPE."
            )
        store = self._named(connection)
        desk = self._desk(connection)
        table = table_of(kind, desk.context)
        if table is not None:
            with self._x3(connection) as x3:
                codes = Codes(store, x3, self._clock)
                codes.ask([(table[0], table[1], target)])
                check_target(kind, target, codes.find(table[0], target, table[1]))
        rule = MappingRule(kind, source, target, scope, valid_from, because=because)
        decided = store.mappings.decide(rule, actor=self.actor, at=self._clock.now(), because=because)
        self._decided("mappings", connection)
        return decided

    def export_mappings(self, file: Path, connection: str = "", *, language: str = "") -> int:
        """Writes the mapping rules that hold to an Excel or CSV file, in a language; gives how many rows.

        Raises:
            ConfigurationError: the file cannot be written, or no translation is there for the language.
        """
        from core.desk.mapping_desk import export_rules  # noqa: PLC0415 - openpyxl costs a tenth of a second

        settings = self.connection(connection)
        store = self._of(settings)
        context = self._desk(connection).context if found.load(store) else None
        return export_rules(store, file, context, self._about(settings), language)

    def import_mappings(self, file: Path, *, apply: bool, because: str = "", connection: str = "") -> MapListEffect:
        """What an Excel or CSV file of mapping rules changes, row by row; decides what is good of it with `apply`.

        Every target is asked for in X3 first. Rows that are refused keep nothing from being decided.

        Raises:
            SourceFileError: it is no such file.
            ConfigurationError: no sync has asked X3 what it has yet.
        """
        from core.desk.mapping_desk import decide_rules, judge_rules  # noqa: PLC0415 - openpyxl costs a tenth of a second

        if apply:
            self._must_have(Duty.MAP, connection)
        store = self._named(connection)
        context = self._desk(connection).context
        with self._x3(connection) as target:

            def ask(wanted: Iterable[Code]) -> Codes:
                codes = Codes(store, target, self._clock)
                codes.ask(wanted)
                return codes

            effect = judge_rules(store, file, context, ask)
        if not apply:
            return effect
        effect = decide_rules(store, effect, actor=self.actor, because=because or f"list {file.name}")
        self._decided("mappings", connection)
        return effect

    def twins(self, connection: str = "") -> tuple[TwinRow, ...]:
        """Records that a likely twin in X3 holds, suppliers first, with what they may be and what was decided."""
        return self._twin_desk(connection).rows()

    def likely_links(
        self, min_score: int, keys: Collection[str] = (), connection: str = ""
    ) -> tuple[tuple[TwinChoice, ...], TwinEffect]:
        """What linking every surest twin of at least `min_score` (0 to 100) would do, before it is decided."""
        return self._twin_desk(connection).likely(min_score, keys)

    def link_twins(
        self, choices: Sequence[TwinChoice], *, because: str = "", anyway: bool = False, connection: str = ""
    ) -> TwinEffect:
        """Decides which documents of X3 records are, each looked up there first; X3 is not changed.

        The next sync or replay carries it out. `anyway`: also where supplier, currency or total differ much.
        """
        self._must_have(Duty.MAP, connection)
        with self._x3(connection) as target:
            effect = self._twin_desk(connection).link(
                choices, self._desk(connection), target, because=because, anyway=anyway
            )
        self._decided("twins", connection)
        return effect

    def create_twins(self, keys: Sequence[str], *, because: str = "", connection: str = "") -> tuple[str, ...]:
        """Decides that the likely twins of records are none: the next sync or replay creates them.

        Raises:
            ConfigurationError: nothing is called so, or no likely twin holds one of them; nothing was decided.
        """
        self._must_have(Duty.MAP, connection)
        numbers = self._twin_desk(connection).create(keys, because=because)
        self._decided("twins", connection)
        return numbers

    def dismiss_twin(self, key: str, *, because: str = "", connection: str = "") -> None:
        """Decides that a record's likely twin in X3 is none: its next replay creates it.

        Raises:
            ConfigurationError: nothing is called so, or no likely twin holds it.
        """
        self.create_twins([key], because=because, connection=connection)

    def twin_decision(self, entity: Entity, source_id: str, connection: str = "") -> TwinDecision | None:
        """What was decided about a record's likely twin, by whom, and whether it can be taken back; None for nothing."""
        return self._twin_desk(connection).decision(entity, source_id)

    def undo_twin(self, key: str, *, entity: Entity | None = None, because: str = "", connection: str = "") -> str:
        """Takes back what was decided about a record's likely twin, as long as nothing was written on it.

        With `entity`, `key` is the source id; else a number does, too.

        Raises:
            ConfigurationError: nothing was decided, or something was written since.
            BusyError: a run goes on.
        """
        self._must_have(Duty.MAP, connection)
        number = self._twin_desk(connection).undo(key, entity=entity, because=because)
        self._decided("twins", connection)
        return number

    def export_crossref(
        self, file: Path, entities: Sequence[Entity] = (), connection: str = "", *, language: str = ""
    ) -> int:
        """Writes which record is which document of X3 to an Excel file, in a language; gives how many rows.

        Raises:
            ConfigurationError: the file cannot be written, or no translation is there for the language.
        """
        settings = self.connection(connection)
        from core.desk.crossref_desk import export_list  # noqa: PLC0415 - openpyxl costs a tenth of a second

        wanted = tuple(entities) or (Entity.ORDER, Entity.SUPPLIER)
        return export_list(self._twin_desk(connection), file, wanted, self._about(settings), language)

    def import_crossref(
        self,
        file: Path,
        *,
        apply: bool = True,
        because: str = "",
        anyway: bool = False,
        told: Told = told_nobody,
        connection: str = "",
    ) -> ListEffect:
        """Decides the links of an Excel file, each looked up in X3 first; the next sync carries them out.

        Without `apply` nothing is decided. `told` hears how many were looked up, of how many of an entity.

        Raises:
            SourceFileError: it is no such file.
        """
        from core.desk.crossref_desk import import_list  # noqa: PLC0415 - openpyxl costs a tenth of a second

        if apply:
            self._must_have(Duty.MAP, connection)
        with self._x3(connection) as target:
            desk = self._desk(connection) if found.load(self._named(connection)) else None
            effect = import_list(
                self._twin_desk(connection),
                file,
                desk,
                target,
                because=because,
                anyway=anyway,
                apply=apply,
                told=told,
            )
        if apply:
            self._decided("twins", connection)
        return effect

    def gone(self, connection: str = "") -> tuple[RecordRow, ...]:
        """Records that were written, are gone from X3, and about which nobody decided yet."""
        return self._gone_desk(connection).rows()

    def write_gone_again(self, keys: Sequence[str] = (), *, because: str = "", connection: str = "") -> tuple[str, ...]:
        """Decides that gone records (all when none is named) are written again by the next sync; gives their numbers.

        Raises:
            ConfigurationError: one of them is not gone; nothing was decided.
            BusyError: a run goes on.
        """
        self._must_have(Duty.MAP, connection)
        numbers = self._gone_desk(connection).write_again(keys, because=because)
        self._decided("gone", connection)
        return numbers

    def accept_gone(self, keys: Sequence[str] = (), *, because: str = "", connection: str = "") -> tuple[str, ...]:
        """Accepts that records are gone from X3; as `write_gone_again`."""
        self._must_have(Duty.MAP, connection)
        numbers = self._gone_desk(connection).accept(keys, because=because)
        self._decided("gone", connection)
        return numbers

    def confirm_pair(self, connection: str = "", *, because: str = "") -> str:
        """Confirms that a test system and a real one are meant to be connected, and that X3 is where settings lead now.

        Gives what was odd, empty when nothing was; name and reason go into the audit chain.
        """
        self._must_have(Duty.CONNECT, connection)
        settings = self.connection(connection)
        said = bound.confirm(
            self._of(settings),
            settings,
            self._place(settings),
            actor=self.actor,
            at=self._clock.now(),
            because=because,
        )
        if said:
            self._decided("connections", connection)
        return " ".join(said)

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _twin_desk(self, connection: str) -> TwinDesk:
        return TwinDesk(self._named(connection), self._clock, self.actor, self._owner)

    def _gone_desk(self, connection: str) -> GoneDesk:
        return GoneDesk(self._named(connection), self._clock, self.actor, self._owner)
