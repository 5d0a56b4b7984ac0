"""The causes behind a record: what holds it and a mapping settles, as its panel offers them."""

from __future__ import annotations

from pathlib import Path

from core.model.crossref import ACCOUNT
from core.model.flow import Entity
from core.model.status import Status
from core.model.views import RecordQuery
from tests.helpers.practice import bench


def test_a_record_that_needs_a_mapping_tells_its_causes_and_one_that_is_synced_none(tmp_path: Path) -> None:
    with bench(tmp_path, orders=120) as made:
        app = made.app()
        app.sync()
        rows = app.records(RecordQuery(entity=Entity.ORDER)).rows
        held = [row for row in rows if row.status is Status.NEEDS_MAPPING]
        assert held
        open_ones = {cause.cause_id: cause for cause in app.causes()}
        for row in held:
            story = app.trace(row.key)
            behind = app.causes_behind(story)
            assert behind, f"{row.key} is held: {row.reason}"
            for cause in behind:
                assert cause == open_ones[cause.cause_id]
                assert cause.mappable
                assert row.key in {one.key for one in app.cause_records(cause.cause_id)}
            lacking = {line.source_account for line in story.lines if line.status is Status.NEEDS_MAPPING}
            assert {cause.source_code for cause in behind if cause.kind == ACCOUNT} <= lacking
        synced = next(row for row in rows if row.status is Status.SYNCED)
        assert app.causes_behind(app.trace(synced.key)) == ()
