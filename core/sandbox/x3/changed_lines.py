"""Lines of a document after an update: what `_action` says of each (reference/sage-x3.md 2.8)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from core.sandbox.x3.diagnoses import Diagnoses, Path
from core.sandbox.x3.nodes import Row


def always(_line: Row, _path: Path) -> bool:
    """A line that may be deleted."""
    return True


def changed_lines(
    member: str,
    before: Row,
    sent: Sequence[Row],
    found: Diagnoses,
    *,
    enter: Callable[[Row, Path], Row],
    change: Callable[[Row, Row, Path], Row],
    may_delete: Callable[[Row, Path], bool] = always,
) -> list[Row]:
    """The lines that stay, changed where they were sent, then those that were entered.

    Args:
        member: name of the collection.
        before: the document.
        sent: rows of the update.
        found: gets what is wrong with them.
        enter: makes a line of a row.
        change: makes the line anew of the line before and a row.
        may_delete: whether a line may go; says why not.
    """
    lines = {line["_id"]: line for line in before[member]}
    added: list[Row] = []
    for i, row in enumerate(sent):
        path: Path = (member, str(i))
        action, key = row.get("_action"), row.get("_id")
        if action == "create":
            added.append(enter(row, path))
        elif action not in {"update", "delete"}:
            found.fault((*path, "_action"), "action")
        elif key not in lines:
            found.fault((*path, "_id"), "not-found", field="Line", value=key)
        elif action == "delete":
            if may_delete(lines[key], path):
                del lines[key]
        else:
            lines[key] = change(lines[key], row, path)
    return [*lines.values(), *added]
