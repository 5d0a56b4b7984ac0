"""Writing a preview writes exactly what it showed, and stops at the first difference."""

from __future__ import annotations

from collections.abc import Callable

from core.model.run import RunStatus
from tests.core.sync.scenes import eligible, held, references
from tests.helpers.practice import Bench

Make = Callable[..., Bench]


def test_what_a_preview_showed_is_written_and_nothing_else(practice: Make) -> None:
    made = practice(orders=12)
    app = made.app()
    shown = app.sync(preview=True)
    assert not held(made)
    result = app.sync(previewed=shown.run_id)
    assert result.status is RunStatus.DONE
    assert references(made) == eligible(made)
    assert app.sync().counts.created == 0


def test_an_order_that_changed_after_the_preview_stops_the_writing(practice: Make) -> None:
    made = practice(orders=12)
    app = made.app()
    shown = app.sync(preview=True)
    changed = min(eligible(made))
    made.pair.jaggaer.do(
        "revise", order=changed, lines={"1": {"quantity": "5", "extendedPrice": "5", "unitPrice": "1"}}
    )
    result = app.sync(previewed=shown.run_id)
    assert (result.status, result.error_code) == (RunStatus.STOPPED, "brake")
    assert changed in str(result.reason)
    assert changed not in references(made)
    assert app.sync().status is RunStatus.DONE
    assert references(made) == eligible(made)


def test_an_order_that_is_cancelled_after_the_preview_is_named(practice: Make) -> None:
    made = practice(orders=12)
    app = made.app()
    shown = app.sync(preview=True)
    gone = min(eligible(made))
    made.pair.jaggaer.do("cancel", order=gone)
    result = app.sync(previewed=shown.run_id)
    assert result.status is RunStatus.DONE_WITH_PROBLEMS
    assert gone in str(result.reason)
    assert gone not in references(made)


def test_only_a_preview_can_be_written(practice: Make) -> None:
    app = practice(orders=3).app()
    run = app.sync()
    for name in (run.run_id, "20000101T000000-abcdef"):
        result = app.sync(previewed=name)
        assert (result.status, result.error_code) == (RunStatus.STOPPED, "configuration")
