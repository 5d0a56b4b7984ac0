from __future__ import annotations

from pathlib import Path

from core.store.database import Store
from tests.core.store.conftest import NAME


def test_a_connection_reaches_every_noun_by_its_name(lite: Store) -> None:
    cs = lite.for_connection(NAME)
    assert (cs.name, cs.store) == (NAME, lite)
    assert cs.feed.latest() == 0
    assert cs.lease.holder() is None
    assert cs.runs.rows(5) == ()
    assert cs.mappings.rules() == ()
    assert cs.problems.causes() == ()
    assert cs.intents.open_intents() == []
    assert cs.references.ages() == {}


def test_the_backup_of_a_connection_is_that_of_the_store(lite: Store, tmp_path: Path) -> None:
    lite.for_connection(NAME).backup(tmp_path / "copy.sqlite")
    assert (tmp_path / "copy.sqlite").stat().st_size > 0
