"""The local store: one file of SQLite, or a PostgreSQL database."""
