"""Saved views of the lists of a connection: whoever works with it has them, in the window and on the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from core.desk.workplace import Workplace
from core.errors import ConfigurationError
from core.model.flow import Entity
from core.model.saved_view import LONGEST_NAME, SavedView, SavedViews, name_of, read_view, write_view
from core.model.views import RecordQuery

_VERSION = 1


class Viewing(Workplace):
    """Views, each known by its kind of record and its name. They change what is shown, and nothing of a run."""

    def saved_views(self, entity: Entity, connection: str = "") -> SavedViews:
        """The views of one kind of record, by name."""
        kept = _parts(self._named(connection).state.get(_key(entity)))
        views = [view for part in kept if (view := read_view(part)) is not None]
        return SavedViews(tuple(sorted(views, key=lambda view: view.name.casefold())), len(kept) - len(views))

    def view_query(self, entity: Entity, view: SavedView) -> RecordQuery:
        """The list that a view shows today, by this computer's calendar; weeks begin on Monday."""
        return view.query(entity, self._clock.now().astimezone().date())

    def save_view(self, entity: Entity, view: SavedView, connection: str = "") -> bool:
        """Keeps a view; gives whether one of that name was replaced.

        Raises:
            ConfigurationError: it has no name, or a longer one than a menu shows.
        """
        name = view.name.strip()
        if not name or len(name) > LONGEST_NAME or name != view.name:
            raise ConfigurationError(
                "A view needs a name that can be shown.",
                remedy=f"Give it 1 to {LONGEST_NAME} characters, without blanks at the ends.",
            )
        before = self._change(
            entity, lambda kept: [*(one for one in kept if name_of(one) != name), write_view(view)], connection
        )
        return name in before

    def forget_view(self, entity: Entity, name: str, connection: str = "") -> None:
        """Forgets a view.

        Raises:
            ConfigurationError: there is none of that name.
        """
        before = self._change(entity, lambda kept: [one for one in kept if name_of(one) != name], connection)
        if name not in before:
            raise ConfigurationError(f"No view is called {name}.", remedy="See them with: views list")

    def take_over_views(self, entity: Entity, views: Iterable[SavedView], connection: str = "") -> None:
        """Keeps views that the window remembered by itself before; one whose name is taken gets a number."""
        taken = tuple(views)

        def with_them(kept: list[object]) -> list[object]:
            same = [write_view(view) for view in taken]
            names = {name_of(one) for one in kept}
            for one in same:
                if one not in kept:
                    one["name"] = _free(str(one["name"]), names)
                    names.add(str(one["name"]))
                    kept = [*kept, one]
            return kept

        self._change(entity, with_them, connection)

    def _change(self, entity: Entity, change: Callable[[list[object]], list[object]], connection: str) -> set[str]:
        """Changes what is kept, in one transaction; gives the names of before."""
        key, names = _key(entity), set[str]()

        def changed(present: Mapping[str, object | None]) -> Mapping[str, object | None]:
            kept = _parts(present[key])
            names.update(name_of(one) for one in kept)
            return {key: {"version": _VERSION, "views": change(kept)}}

        self._named(connection).state.decide((key,), changed)
        return names


def _key(entity: Entity) -> str:
    return f"views/{entity.value}"


def _parts(kept: object) -> list[object]:
    parts = kept.get("views") if isinstance(kept, dict) else None
    return list(parts) if isinstance(parts, list) else []


def _free(name: str, taken: set[str]) -> str:
    number = 2
    free = name
    while free in taken:
        end = f" ({number})"
        free, number = f"{name[: LONGEST_NAME - len(end)]}{end}", number + 1
    return free
