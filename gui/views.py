"""Saved views that the window remembered by itself, before they were kept with the connection."""

from __future__ import annotations

from core.model.saved_view import SavedView, read_view
from gui.memory import Memory

_VERSION = 1


def remembered_views(memory: Memory, table: str) -> tuple[tuple[SavedView, ...], int]:
    """The views of a table, and how many cannot be read any more."""
    key = _key(table)
    if not memory.text(key, ""):
        return (), 0
    kept = memory.stored(key, _VERSION)
    if not isinstance(kept, list):
        return (), 1
    views = tuple(view for part in kept if (view := read_view(part)) is not None)
    return views, len(kept) - len(views)


def forget_remembered(memory: Memory, table: str) -> None:
    """They are kept elsewhere now."""
    if memory.text(_key(table), ""):
        memory.set_text(_key(table), "")


def _key(table: str) -> str:
    return f"views/{table}"
