"""Saved views of a connection: by kind and name, never lost by a version that cannot read them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.app import App, open_app
from core.credentials import KeyringSecrets
from core.errors import ConfigurationError
from core.model.flow import Entity
from core.model.saved_view import LONGEST_NAME, SavedView
from tests.core.store.conftest import make_connection
from tests.file_keyring import FileKeyring

ORDER, SUPPLIER = Entity.ORDER, Entity.SUPPLIER


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    app = open_app(tmp_path / "home", secrets=KeyringSecrets(FileKeyring(tmp_path / "keyring.json")))
    app._store.connections.save(make_connection(), actor="somebody")
    yield app
    app.close()


def names(app: App, entity: Entity = ORDER) -> list[tuple[str, str]]:
    return [(view.name, view.find) for view in app.saved_views(entity).views]


def test_one_name_is_one_view_and_views_are_sorted_by_name(app: App) -> None:
    assert [
        app.save_view(ORDER, SavedView(name, find=find)) for name, find in (("b", "1"), ("A", "2"), ("b", "3"))
    ] == [
        False,
        False,
        True,
    ]
    app.save_view(SUPPLIER, SavedView("b", find="4"))
    assert names(app) == [("A", "2"), ("b", "3")]
    assert names(app, SUPPLIER) == [("b", "4")]
    app.forget_view(ORDER, "A")
    assert names(app) == [("b", "3")]
    with pytest.raises(ConfigurationError, match="No view is called A"):
        app.forget_view(ORDER, "A")


@pytest.mark.parametrize("name", ["", " ", " a", "a ", "x" * (LONGEST_NAME + 1)])
def test_a_name_that_cannot_be_shown_is_refused(app: App, name: str) -> None:
    with pytest.raises(ConfigurationError, match="needs a name"):
        app.save_view(ORDER, SavedView(name))
    assert names(app) == []


def test_a_view_of_a_newer_version_is_counted_and_stays(app: App) -> None:
    app.save_view(ORDER, SavedView("good"))
    state = app._named("").state
    kept = state.get("views/order")
    assert isinstance(kept, dict)
    later = {"name": "later", "colour": "green"}
    state.set("views/order", {**kept, "views": [*kept["views"], later]})
    assert app.saved_views(ORDER).unread == 1
    assert names(app) == [("good", "")]
    app.save_view(ORDER, SavedView("new"))
    app.forget_view(ORDER, "good")
    after = state.get("views/order")
    assert isinstance(after, dict)
    assert later in after["views"]
    app.save_view(ORDER, SavedView("later", find="own"))
    assert app.saved_views(ORDER).unread == 0, "who saves under its name means to replace it"


def test_what_the_window_remembered_is_taken_over_once_and_replaces_nothing(app: App) -> None:
    app.save_view(ORDER, SavedView("Monday", find="kept"))
    long = "x" * LONGEST_NAME
    remembered = (SavedView("Monday", find="remembered"), SavedView("Friday"), SavedView(long, find="1"))
    app.save_view(ORDER, SavedView(long, find="2"))
    for _ in range(2):
        app.take_over_views(ORDER, remembered[1:2])
    app.take_over_views(ORDER, remembered)
    assert sorted(names(app)) == sorted(
        [("Monday", "kept"), ("Monday (2)", "remembered"), ("Friday", ""), (long, "2"), (f"{long[:-4]} (2)", "1")]
    )
    assert all(len(name) <= LONGEST_NAME for name, _ in names(app))
