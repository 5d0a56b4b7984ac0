"""Tables of the store. What is written here is the newest version; how older ones get there is in `migrations`.

Sizes matter (product.md section 9: 4 KB an order): closed lists are small numbers, hashes are bytes, texts that repeat
(`codes`) stand once, and what lists do not show is in `record_blobs`.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from core.store.types import (
    ENTITY_CODE,
    STATUS_CODE,
    Amount,
    CleanText,
    Coded,
    Day,
    HashText,
    UtcDateTime,
)

metadata = MetaData()

_Name = CleanText().with_variant(Text(collation="NOCASE"), "sqlite")
"""Text that is sorted and searched without regard to upper and lower case (of ASCII; PostgreSQL: its collation)."""


_WHERE = "where"


def _index_some(name: str, *columns: Column[Any], where: ColumnElement[bool]) -> None:
    """An index of those rows only that meet a condition."""
    Index(name, *columns, sqlite_where=where, info={_WHERE: where})


def tell_postgresql() -> None:
    """Gives the indexes of some rows to PostgreSQL, too; to be called before tables are made there.

    Its dialect is loaded by it, and that is a twentieth of a second that a start with SQLite does not need.
    """
    for table in metadata.tables.values():
        for index in table.indexes:
            if _WHERE in index.info:
                index.dialect_options["postgresql"]["where"] = index.info[_WHERE]


def _connection(*, primary: bool = False) -> Column[int]:
    return Column(
        "connection_id",
        Integer,
        ForeignKey("connections.connection_id"),
        nullable=False,
        primary_key=primary,
    )


meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""`schema_version`, `program_version`, `search` (`trigram` or `scan`)."""

connections = Table(
    "connections",
    metadata,
    Column("connection_id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("settings", Text, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
)

heads = Table(
    "heads",
    metadata,
    _connection(primary=True),
    Column("audit_number", BigInteger, nullable=False),
    Column("audit_hash", HashText, nullable=False),
    Column("feed_seq", BigInteger, nullable=False),
)
"""Where the audit chain and the change feed of a connection end: one row, read and moved by every writing group."""

runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True),
    _connection(),
    Column("run_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("actor", CleanText, nullable=False),
    Column("status", Text, nullable=False),
    Column("reason", CleanText),
    Column("started_at", UtcDateTime, nullable=False),
    Column("result", LargeBinary),
    Column("previews", LargeBinary),
    UniqueConstraint("connection_id", "run_id"),
    Index("runs_by_start", "connection_id", "started_at"),
)
"""`result`: JSON of `RunResult` without its previews, `previews`: JSON of these; compressed; NULL while it runs."""

leases = Table(
    "leases",
    metadata,
    _connection(primary=True),
    Column("owner", Text, nullable=False),
    Column("run_id", Text, nullable=False),
    Column("epoch", BigInteger, nullable=False),
    Column("acquired_at", UtcDateTime, nullable=False),
    Column("renewed_at", UtcDateTime, nullable=False),
)
"""`owner` is empty when nobody holds it; `epoch` never goes back."""

feed = Table(
    "feed",
    metadata,
    _connection(primary=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("run_id", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("kind", Text, nullable=False),
    Column("payload", Text, nullable=False),
    sqlite_with_rowid=False,
)

dictionaries = Table(
    "dictionaries",
    metadata,
    Column("dictionary_id", Integer, primary_key=True),
    _connection(),
    Column("kind", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
"""What blobs of one kind have in common (`core.store.blobs`). Rows are never changed and never removed."""

records = Table(
    "records",
    metadata,
    Column("id", Integer, primary_key=True),
    _connection(),
    Column("entity", Coded(ENTITY_CODE), nullable=False),
    Column("status", Coded(STATUS_CODE), nullable=False),
    Column("written", Boolean, nullable=False),
    Column("receivable", Boolean, nullable=False),
    Column("findings", Integer, nullable=False),
    Column("mapping_version", Integer, nullable=False),
    Column("day", Day, nullable=False),
    Column("amount", Amount, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Column("changed_at", UtcDateTime),
    Column("source_id", CleanText, nullable=False),
    Column("number", CleanText, nullable=False),
    Column("revision", CleanText, nullable=False),
    Column("external_id", CleanText),
    Column("reference", CleanText, nullable=False),
    Column("currency", CleanText, nullable=False),
    Column("supplier_id", CleanText, nullable=False),
    Column("supplier_name", _Name, nullable=False),
    Column("search_key", Text, nullable=False),
    Column("reason", CleanText, nullable=False),
    Column("profile_hash", HashText, nullable=False),
    Column("hash_stored", HashText, nullable=False),
    UniqueConstraint("connection_id", "entity", "source_id"),
    Index("records_by_number", "connection_id", "entity", "number"),
    Index("records_by_status", "connection_id", "entity", "status"),
    Index("records_by_supplier", "connection_id", "entity", "supplier_name"),
    Index("records_by_day", "connection_id", "entity", "day"),
    Index("records_by_amount", "connection_id", "entity", "amount"),
    Index("records_by_update", "connection_id", "entity", "updated_at"),
    Index("records_by_external", "connection_id", "entity", "external_id"),
)
"""`written`: there is an image. `findings`: rows in `problems`. `hash_stored`: of the payload last seen."""

record_blobs = Table(
    "record_blobs",
    metadata,
    Column("record_id", Integer, ForeignKey("records.id"), primary_key=True),
    Column("seen", LargeBinary, nullable=False),
    Column("image", LargeBinary),
    Column("sheet", LargeBinary, nullable=False),
    Column("payload", LargeBinary),
    Column("written_seen", LargeBinary),
    Column("written_sheet", LargeBinary),
    Column("written_payload", LargeBinary),
)
"""`seen`: the fingerprint. `written_...`: those that belong to the image; NULL = the same as `seen`, `sheet`, `payload`."""

search_queue = Table(
    "search_queue",
    metadata,
    Column("record_id", Integer, ForeignKey("records.id"), primary_key=True),
)
"""Records whose search key is not in the search index yet (`core.store.search`)."""

codes = Table(
    "codes",
    metadata,
    Column("code_id", Integer, primary_key=True),
    _connection(),
    Column("kind", Text, nullable=False),
    Column("source", CleanText, nullable=False),
    Column("target", CleanText, nullable=False),
    UniqueConstraint("connection_id", "kind", "source", "target"),
)

codings = Table(
    "codings",
    metadata,
    Column("record_id", Integer, ForeignKey("records.id"), primary_key=True),
    Column("code_id", Integer, ForeignKey("codes.code_id"), primary_key=True),
    Column("lines", Integer, nullable=False),
    Index("codings_by_code", "code_id"),
    sqlite_with_rowid=False,
)
"""`lines`: how many lines of the record use the code."""

problems = Table(
    "problems",
    metadata,
    Column("problem_id", Integer, primary_key=True),
    _connection(),
    Column("record_id", Integer, ForeignKey("records.id"), nullable=False),
    Column("cause_id", Text, nullable=False),
    Column("check_name", Text, nullable=False),
    Column("level", Text, nullable=False),
    Column("status", Coded(STATUS_CODE), nullable=False),
    Column("field", CleanText, nullable=False),
    Column("value", CleanText, nullable=False),
    Column("kind", CleanText, nullable=False),
    Column("line_key", CleanText, nullable=False),
    Column("message", CleanText, nullable=False),
    Column("next_step", CleanText, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("amount", Amount, nullable=False),
    Column("currency", CleanText, nullable=False),
    Column("lines", Integer, nullable=False),
    Index("problems_by_cause", "connection_id", "cause_id"),
    Index("problems_by_record", "record_id"),
)
"""`amount`, `lines`: of the line concerned; of the whole record where `line_key` is empty."""

intents = Table(
    "intents",
    metadata,
    Column("intent_id", Integer, primary_key=True),
    _connection(),
    Column("open", Boolean, nullable=False),
    Column("run_id", Integer, nullable=False),
    Column("entity", Coded(ENTITY_CODE), nullable=False),
    Column("source_id", CleanText, nullable=False),
    Column("sent_at", UtcDateTime, nullable=False),
    Column("settle_until", UtcDateTime, nullable=False),
)
"""`open`: not settled, or settled as strange. `run_id`: `runs.id`, 0 = outside of a run."""
_index_some("intents_open", intents.c.connection_id, intents.c.intent_id, where=intents.c.open)

intent_plans = Table(
    "intent_plans",
    metadata,
    Column("intent_id", Integer, ForeignKey("intents.intent_id"), primary_key=True),
    Column("planned", LargeBinary, nullable=False),
)
"""The planned write with the states before and wanted; removed when the intent is settled and not strange."""

outcomes = Table(
    "outcomes",
    metadata,
    Column("intent_id", Integer, ForeignKey("intents.intent_id"), primary_key=True),
    Column("state", Text, nullable=False),
    Column("how", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("external_id", CleanText),
    Column("request_id", CleanText, nullable=False),
    Column("warnings", Text, nullable=False),
    Column("message", CleanText, nullable=False),
)

reference_entries = Table(
    "reference_entries",
    metadata,
    _connection(primary=True),
    Column("kind", Text, primary_key=True),
    Column("parent", CleanText, primary_key=True),
    Column("code", CleanText, primary_key=True),
    Column("label", CleanText, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("valid_from", Day, nullable=False),
    Column("valid_to", Day, nullable=False),
    Column("attributes", Text, nullable=False),
    Column("read_at", UtcDateTime, nullable=False),
    sqlite_with_rowid=False,
)

reference_ages = Table(
    "reference_ages",
    metadata,
    _connection(primary=True),
    Column("kind", Text, primary_key=True),
    Column("read_at", UtcDateTime, nullable=False),
    Column("entries", Integer, nullable=False),
)

mapping_rules = Table(
    "mapping_rules",
    metadata,
    _connection(primary=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("superseded_by", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("source", CleanText, nullable=False),
    Column("target", CleanText, nullable=False),
    Column("unit", CleanText, nullable=False),
    Column("supplier", CleanText, nullable=False),
    Column("category", CleanText, nullable=False),
    Column("line", CleanText, nullable=False),
    Column("valid_from", Day, nullable=False),
    Column("decided_by", CleanText, nullable=False),
    Column("decided_at", UtcDateTime),
    Column("because", CleanText, nullable=False),
    Index("mapping_rules_by_source", "connection_id", "kind", "source"),
)
"""Every version of every rule; `superseded_by` is the version that took its place, 0 = it holds."""

watermarks = Table(
    "watermarks",
    metadata,
    _connection(primary=True),
    Column("flow", Text, primary_key=True),
    Column("position", UtcDateTime, nullable=False),
)

audit_entries = Table(
    "audit_entries",
    metadata,
    _connection(primary=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("entry_hash", HashText, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("run_id", Text, nullable=False),
    Column("entity", Text, nullable=False),
    Column("source_key", Text, nullable=False),
    Column("source_revision", Text, nullable=False),
    Column("source_hash", HashText, nullable=False),
    Column("external_id", Text, nullable=False),
    Column("mapping_version", Text, nullable=False),
    Column("profile_hash", HashText, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("details", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""The chain. The previous hash is that of the row before; `details` is canonical JSON."""
_index_some(
    "audit_by_record",
    audit_entries.c.connection_id,
    audit_entries.c.source_key,
    where=audit_entries.c.source_key != "",
)
Index("audit_by_action", audit_entries.c.connection_id, audit_entries.c.action, audit_entries.c.number)
Index("audit_by_actor", audit_entries.c.connection_id, audit_entries.c.actor, audit_entries.c.number)

audit_cuts = Table(
    "audit_cuts",
    metadata,
    _connection(primary=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("head", HashText, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("file", CleanText, nullable=False),
    Column("file_hash", HashText, nullable=False),
    Column("kept", Integer, nullable=False),
    Column("kept_hash", HashText, nullable=False),
)
"""Where entries were taken out of the chain and into a file (`core.model.audit.AuditCut`); the chain tells of each."""

seals = Table(
    "seals",
    metadata,
    _connection(primary=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("head", HashText, nullable=False),
    Column("sealed_at", UtcDateTime, nullable=False),
    Column("sealed_by", Text, nullable=False),
    Column("public_key", HashText, nullable=False),
    Column("signature", HashText, nullable=False),
)

schedules = Table(
    "schedules",
    metadata,
    _connection(primary=True),
    Column("name", Text, primary_key=True),
    Column("due_at", UtcDateTime),
    Column("rule", Text, nullable=False),
)
"""`due_at`: the next time that nobody has taken yet; NULL = never. `rule`: JSON of the whole schedule.

The row with the empty name is the calendar of all of them.
"""

app_state = Table(
    "app_state",
    metadata,
    _connection(primary=True),
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
)

due_dates = Table(
    "due_dates",
    metadata,
    Column("record_id", Integer, ForeignKey("records.id"), primary_key=True),
    Column("due", Day, nullable=False),
)
"""The earliest day on which anything of a record is expected; kept while the record has problems."""

parked_causes = Table(
    "parked_causes",
    metadata,
    _connection(primary=True),
    Column("cause_id", Text, primary_key=True),
    Column("because", CleanText, nullable=False),
    Column("until", Day, nullable=False),
    Column("parked_by", CleanText, nullable=False),
    Column("parked_at", UtcDateTime, nullable=False),
)

parked_records = Table(
    "parked_records",
    metadata,
    _connection(primary=True),
    Column("cause_id", Text, primary_key=True),
    Column("record_id", Integer, ForeignKey("records.id"), primary_key=True),
    Column("hash_stored", HashText, nullable=False),
)
"""What a parked cause held when it was parked, with the source as it was: it is back when that changes."""

assigned_causes = Table(
    "assigned_causes",
    metadata,
    _connection(primary=True),
    Column("cause_id", Text, primary_key=True),
    Column("assigned_to", CleanText, nullable=False),
    Column("note", CleanText, nullable=False),
    Column("due", Day, nullable=False),
    Column("assigned_by", CleanText, nullable=False),
    Column("assigned_at", UtcDateTime, nullable=False),
)

ignored_records = Table(
    "ignored_records",
    metadata,
    Column("record_id", Integer, ForeignKey("records.id"), primary_key=True),
    _connection(),
    Column("cause_id", Text, nullable=False),
    Column("check_name", Text, nullable=False),
    Column("kind", CleanText, nullable=False),
    Column("value", CleanText, nullable=False),
    Column("message", CleanText, nullable=False),
    Column("status", Coded(STATUS_CODE), nullable=False),
    Column("reason", CleanText, nullable=False),
    Column("lines", Integer, nullable=False),
    Column("because", CleanText, nullable=False),
    Column("ignored_by", CleanText, nullable=False),
    Column("ignored_at", UtcDateTime, nullable=False),
    Index("ignored_records_by_cause", "connection_id", "cause_id"),
)
"""Records that a person set aside, with the cause they were set aside for, and `status` and `reason` as they were.

A row counts as long as the record is *Ignored* and was not settled since `ignored_at` (`records.updated_at`).
"""

recodings = Table(
    "recodings",
    metadata,
    Column("recode_id", Integer, primary_key=True),
    _connection(),
    Column("state", Text, nullable=False),
    Column("decided_by", CleanText, nullable=False),
    Column("decided_at", UtcDateTime, nullable=False),
    Column("because", CleanText, nullable=False),
    Column("mapping_version", Integer, nullable=False),
    Index("recodings_by_state", "connection_id", "state"),
)
"""Decisions to correct written lines (`core.model.recode`)."""

recoding_lines = Table(
    "recoding_lines",
    metadata,
    Column("recode_id", Integer, ForeignKey("recodings.recode_id"), primary_key=True),
    Column("source_id", CleanText, primary_key=True),
    Column("line_key", CleanText, primary_key=True),
    Column("order_number", CleanText, nullable=False),
    Column("line_number", Integer, nullable=False),
    Column("old", Text, nullable=False),
    Column("new", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("outcome", CleanText, nullable=False),
    sqlite_with_rowid=False,
)
"""`old`, `new`: JSON of the changed fields alone."""

watched_codes = Table(
    "watched_codes",
    metadata,
    _connection(primary=True),
    Column("kind", Text, primary_key=True),
    Column("parent", CleanText, primary_key=True),
    Column("code", CleanText, primary_key=True),
    Column("facts", Text, nullable=False),
    Column("facts_at", UtcDateTime, nullable=False),
    Column("fault", Text, nullable=False),
    Column("said", CleanText, nullable=False),
    Column("since", UtcDateTime),
    sqlite_with_rowid=False,
)
"""Codes of X3 that mappings or written lines use, as the last reading found them (`core.sync.chart_watch`).

`facts`: JSON of what the code was when it was first seen in use, or when a mapping to it was decided last. `fault`: what is
wrong now, empty = nothing; `since`: when that was seen first.
"""

approvals = Table(
    "approvals",
    metadata,
    _connection(primary=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("summary", CleanText, nullable=False),
    Column("needed", CleanText, nullable=False),
    Column("payload", Text, nullable=False),
    Column("payload_hash", HashText, nullable=False),
    Column("asked_by", CleanText, nullable=False),
    Column("asked_by_id", CleanText, nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("because", CleanText, nullable=False),
    Column("due_at", UtcDateTime),
    Column("closed_by", CleanText, nullable=False),
    Column("closed_by_id", CleanText, nullable=False),
    Column("closed_at", UtcDateTime),
    Column("closed_because", CleanText, nullable=False),
    Column("first_version", Integer, nullable=False),
    Column("last_version", Integer, nullable=False),
    Index("approvals_by_state", "connection_id", "state"),
    sqlite_with_rowid=False,
)
"""What waits or waited for a second person. `payload`: canonical JSON of what is asked; `first_version` to `last_version`:
mapping rules that it has decided, 0 = none."""

alerts = Table(
    "alerts",
    metadata,
    Column("alert_id", Integer, primary_key=True),
    _connection(),
    Column("key", CleanText, nullable=False),
    Column("kind", Text, nullable=False),
    Column("title", CleanText, nullable=False),
    Column("figures", CleanText, nullable=False),
    Column("detail", CleanText, nullable=False),
    Column("next_step", CleanText, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("healed_at", UtcDateTime),
    Index("alerts_by_healing", "connection_id", "healed_at"),
)
"""What holds and needs somebody; `healed_at` NULL while it does, and then one row a key at most."""

alert_messages = Table(
    "alert_messages",
    metadata,
    Column("message_id", Integer, primary_key=True),
    _connection(),
    Column("channel", Text, nullable=False),
    Column("moment", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("mail_id", Text, nullable=False),
    Column("answers", Text, nullable=False),
    Column("subject", CleanText, nullable=False),
    Column("text", CleanText, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("tried_at", UtcDateTime),
    Column("sent_at", UtcDateTime),
    Column("error", CleanText, nullable=False),
    Index("alert_messages_by_state", "connection_id", "state"),
)
"""What is told, once for each channel. `day`: of a digest, the day that it is for."""

alert_tellings = Table(
    "alert_tellings",
    metadata,
    Column("message_id", Integer, ForeignKey("alert_messages.message_id"), primary_key=True),
    Column("alert_id", Integer, ForeignKey("alerts.alert_id"), primary_key=True),
    Index("alert_tellings_by_alert", "alert_id"),
)
"""Which alerts a message is about."""

use_words = Table(
    "use_words",
    metadata,
    Column("word_id", Integer, primary_key=True),
    _connection(),
    Column("kind", Text, nullable=False),
    Column("code", CleanText, nullable=False),
    Column("role", Integer, nullable=False),
    UniqueConstraint("connection_id", "kind", "code", "role"),
)
"""Codes that `line_uses` writes as one character each. `role`: 0 = of the source, else 1 + `Without` of a target.

Categories of lines stand here, too, with the kind "".
"""

use_places = Table(
    "use_places",
    metadata,
    Column("place_id", Integer, primary_key=True),
    _connection(),
    Column("unit", CleanText, nullable=False),
    Column("supplier", CleanText, nullable=False),
    UniqueConstraint("connection_id", "unit", "supplier"),
)

line_uses = Table(
    "line_uses",
    metadata,
    Column("record_id", Integer, ForeignKey("records.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("place_id", Integer, nullable=False),
    Column("category_id", Integer, nullable=False),
    Column("day", Day, nullable=False),
    Column("lines", Integer, nullable=False),
    Column("uses", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Codes that written orders use (`core.store.line_uses`): `ordinal` 0 is the header, else the line's place in the image.

`category_id`: a word, 0 = none.
`uses`: for each code two characters, the source's word and the target's; `=` for a target that is the same code.
"""

held_uses = Table(
    "held_uses",
    metadata,
    Column("word_id", Integer, ForeignKey("use_words.word_id"), primary_key=True),
    Column("record_id", Integer, ForeignKey("records.id"), primary_key=True),
    Column("line_key", CleanText, primary_key=True),
    Column("place_id", Integer, nullable=False),
    Column("category_id", Integer, nullable=False),
    Column("day", Day, nullable=False),
    Column("lines", Integer, nullable=False),
    Column("amount", Amount, nullable=False),
    Index("held_uses_by_record", "record_id"),
    sqlite_with_rowid=False,
)
"""Lines that wait for a code; `line_key` "" = the whole record."""

schedule_turns = Table(
    "schedule_turns",
    metadata,
    Column("turn_id", Integer, primary_key=True),
    _connection(),
    Column("name", CleanText, nullable=False),
    Column("work", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("due_from", UtcDateTime, nullable=False),
    Column("due_until", UtcDateTime, nullable=False),
    Column("times", Integer, nullable=False),
    Column("lateness", Text, nullable=False),
    Column("gap_from", UtcDateTime),
    Column("gap_to", UtcDateTime),
    Column("reason", CleanText, nullable=False),
    Column("waits_for", CleanText, nullable=False),
    Column("noted_at", UtcDateTime, nullable=False),
    Column("next_try", UtcDateTime),
    Column("tries", Integer, nullable=False),
    Column("run_id", Text, nullable=False),
    Index("schedule_turns_by_state", "connection_id", "state"),
)
"""Times that were due and what became of them (`core.model.schedule.Turn`)."""

explained = Table(
    "explained",
    metadata,
    _connection(primary=True),
    Column("section", Text, primary_key=True),
    Column("key", CleanText, primary_key=True),
    Column("fingerprint", HashText, nullable=False),
    Column("reason", CleanText, nullable=False),
    Column("explained_by", CleanText, nullable=False),
    Column("explained_at", UtcDateTime, nullable=False),
)
"""Exceptions of a reconciliation that a person explained: they are explained as long as their fingerprint stays."""

signoffs = Table(
    "signoffs",
    metadata,
    Column("signoff_id", Integer, primary_key=True),
    _connection(),
    Column("period_from", Day, nullable=False),
    Column("period_until", Day, nullable=False),
    Column("company", CleanText, nullable=False),
    Column("site", CleanText, nullable=False),
    Column("fingerprint", HashText, nullable=False),
    Column("signed_by", CleanText, nullable=False),
    Column("signed_at", UtcDateTime, nullable=False),
    Column("note", CleanText, nullable=False),
    Index("signoffs_by_period", "connection_id", "period_until"),
)
"""Reconciliations that a person signed off. `company`, `site`: empty = all. `fingerprint`: of what was signed."""
