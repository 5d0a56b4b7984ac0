"""Names of connections: no two are alike but for capitals."""

from __future__ import annotations

from collections.abc import Collection


def taken_by(name: str, names: Collection[str]) -> str:
    """Which of the names is too much like this one; empty = none. Keyrings do not all tell capitals from small letters."""
    return next((one for one in names if one.casefold() == name.strip().casefold()), "")


def taken_words(twin: str) -> str:
    """Says that a connection has the name already."""
    return f"A connection is called {twin} already. Give this one another name."
