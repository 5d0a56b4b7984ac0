"""The statements of the writer, each compiled once, with the order in which rows give their values."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import (
    Column,
    Table,
    bindparam,
    case,
    delete,
    func,
    insert,
    literal_column,
    null,
    select,
    update,
)
from sqlalchemy.sql.elements import ClauseElement

from core.store.dialect import Database, Prepared
from core.store.tables import (
    audit_entries,
    codes,
    codings,
    due_dates,
    feed,
    heads,
    intent_plans,
    intents,
    leases,
    outcomes,
    problems,
    record_blobs,
    records,
    search_queue,
    watermarks,
)

KEEP, DROP, HOLD = 0, 1, 2
"""What happens to fingerprint, sheet and payload that belong to the image when others come: nothing; the new ones belong to it; the old
ones are put aside."""

_SETTLED = (
    "status",
    "receivable",
    "findings",
    "day",
    "amount",
    "changed_at",
    "number",
    "revision",
    "external_id",
    "reference",
    "currency",
    "supplier_id",
    "supplier_name",
    "search_key",
    "reason",
    "updated_at",
    "mapping_version",
    "profile_hash",
    "hash_stored",
)
_PROBLEM = (
    "connection_id",
    "record_id",
    "cause_id",
    "check_name",
    "level",
    "status",
    "field",
    "value",
    "kind",
    "line_key",
    "message",
    "next_step",
    "amount",
    "currency",
    "lines",
    "since",
)
_OUTCOME = (
    "intent_id",
    "state",
    "how",
    "external_id",
    "request_id",
    "warnings",
    "message",
    "at",
)
_CODE = ("connection_id", "kind", "source", "target")
_RECORD = ("connection_id", "entity", "source_id")


class Statements:
    """The statements of `core.store.group`, for one database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.start = self._start()
        self.set_heads = self._set(heads, ("audit_number", "audit_hash", "feed_seq"), ("connection_id",))
        self.add_intent = self._insert(
            intents,
            ("intent_id", "connection_id", "run_id", "open", "entity", "source_id", "sent_at", "settle_until"),
        )  # fmt: skip
        self.add_plan = self._insert(intent_plans, ("intent_id", "planned"))
        self.renew_intent = self._set(intents, ("settle_until",), ("intent_id",))
        self.set_intent = self._set(intents, ("open",), ("intent_id",))
        self.set_outcome = self._upsert(outcomes, _OUTCOME, 1)
        self.drop_plan = self._delete(intent_plans.c.intent_id)
        table = records.c
        self.old_record = self._select(
            (table.id, table.written, table.findings, table.mapping_version, table.profile_hash,
             table.hash_stored, table.search_key),
            (table.connection_id, table.entity, table.source_id),
        )  # fmt: skip
        self.touch = self._set(records, ("changed_at", "revision"), _RECORD)
        self.add_record = self._insert(records, ("id", *_RECORD, "written", *_SETTLED))
        self.change_record = self._set(records, ("written", *_SETTLED), ("id",))
        self.add_blobs = self._insert(record_blobs, ("record_id", "seen", "image", "sheet", "payload"))
        self.change_blobs = self._change_blobs()
        problem = problems.c
        self.since = self._select(
            (problem.check_name, problem.field, problem.value, problem.line_key, problem.since),
            (problem.record_id,),
        )  # fmt: skip
        self.drop_problems = self._delete(problem.record_id)
        self.add_problem = self._insert(problems, _PROBLEM)
        self.drop_due = self._delete(due_dates.c.record_id)
        self.set_due = self._upsert(due_dates, ("record_id", "due"), 1)
        self.add_code = self._ignore(codes, _CODE)
        code = codes.c
        self.find_code = self._select((code.code_id,), (code.connection_id, code.kind, code.source, code.target))
        self.drop_codings = self._delete(codings.c.record_id)
        self.add_coding = self._insert(codings, ("record_id", "code_id", "lines"))
        self.queue = self._ignore(search_queue, ("record_id",))
        self.set_position = self._upsert(watermarks, ("connection_id", "flow", "position"), 2)
        self.add_audit = self._insert(audit_entries, [column.name for column in audit_entries.columns])
        self.add_feed = self._insert(feed, ("connection_id", "seq", "run_id", "at", "kind", "payload"))

    def _prepared(self, statement: ClauseElement, names: Sequence[str]) -> Prepared:
        return Prepared(statement, self._database.dialect, names)

    def _start(self) -> Prepared:
        """Everything that a group looks at before it writes."""
        return self._prepared(
            select(
                heads.c.audit_number,
                heads.c.audit_hash,
                heads.c.feed_seq,
                leases.c.epoch,
                leases.c.owner,
                select(func.max(records.c.id)).scalar_subquery(),
                select(func.max(intents.c.intent_id)).scalar_subquery(),
            )
            .join_from(heads, leases, leases.c.connection_id == heads.c.connection_id)
            .where(heads.c.connection_id == bindparam("here")),
            ("here",),
        )

    def _change_blobs(self) -> Prepared:
        table = record_blobs.c
        parts = ("seen", "image", "sheet", "payload")
        belonging = ("seen", "sheet", "payload")
        values: dict[str, object] = {
            name: func.coalesce(bindparam(f"p_{name}", type_=table[name].type), table[name])
            for name in parts
        }  # fmt: skip
        for name in belonging:
            held = table[f"written_{name}"]
            values[held.name] = case(
                (bindparam(f"of_{name}") == literal_column(str(DROP)), null()),
                (bindparam(f"of_{name}") == literal_column(str(HOLD)), func.coalesce(held, table[name])),
                else_=held,
            )
        statement = (
            update(record_blobs).where(table.record_id == bindparam("id")).values(values)
        )  # fmt: skip
        names = (*(f"p_{name}" for name in parts), *(f"of_{name}" for name in belonging), "id")
        return self._prepared(statement, names)

    def _insert(self, table: Table, names: Sequence[str]) -> Prepared:
        return self._prepared(insert(table), names)

    def _ignore(self, table: Table, names: Sequence[str]) -> Prepared:
        return self._prepared(self._database.insert_or_ignore(table), names)

    def _upsert(self, table: Table, names: Sequence[str], keys: int) -> Prepared:
        statement = self._database.upsert(table, names[:keys], names[keys:])
        return self._prepared(statement, names)

    def _delete(self, column: Column[int]) -> Prepared:
        statement = delete(column.table).where(column == bindparam("b"))
        return self._prepared(statement, ("b",))

    def _set(self, table: Table, names: Sequence[str], keys: Sequence[str]) -> Prepared:
        new = {name: bindparam(f"n_{name}", type_=table.c[name].type) for name in names}
        old = [table.c[name] == bindparam(f"k_{name}") for name in keys]
        order = (*(f"n_{name}" for name in names), *(f"k_{name}" for name in keys))
        return self._prepared(update(table).where(*old).values(new), order)

    def _select(self, columns: Sequence[Column[object]], keys: Sequence[Column[object]]) -> Prepared:
        conditions = [column == bindparam(f"k_{column.name}") for column in keys]
        names = [f"k_{column.name}" for column in keys]
        return self._prepared(select(*columns).where(*conditions), names)
