"""Export files opened as the source of one run of a connection."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core.files.columns import read_columns
from core.files.gather import gather
from core.files.read import read_files
from core.files.source import FileSource
from core.mapping.compiled import LoadedProfile
from core.model.connection import Connection
from core.model.flow import Entity
from core.model.run import ImportedFile
from core.store.connection_store import ConnectionStore


def open_files(
    paths: Sequence[Path], settings: Connection, profile: LoadedProfile, store: ConnectionStore
) -> tuple[FileSource, tuple[ImportedFile, ...]]:
    """The files as a source, and what they are. All of them are read before anything is done.

    Raises:
        SourceFileError: a file cannot be read whole, is of another kind, or none holds a record.
        ConfigurationError: the connection's profile cannot read files.
    """
    files = read_files(paths, read_columns(settings.jaggaer.export_columns))
    gathered = gather(files, store.records.load_known, store.records.find_number)
    source = FileSource(gathered, profile.profile, store.records.load_known)
    return source, tuple(
        ImportedFile(file.name, file.sha256, file.form, file.count(Entity.ORDER), file.count(Entity.SUPPLIER))
        for file in files
    )
