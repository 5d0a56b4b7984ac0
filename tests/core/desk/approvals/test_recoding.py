"""Correcting written lines where the settings want a second person for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.app import App
from core.errors import ApprovalError
from core.model.approval import ApprovalKind
from core.model.approval_rules import ApprovalSettings
from core.model.recode import RecodeChoice, RecodeState, Recoding, Verdict
from tests.core.sync.scenes import saves, store_of
from tests.helpers.accounts import CHECKER, as_account, copy_home, needs_root, synced_home
from tests.helpers.practice import bench

pytestmark = needs_root

NEW = "5014701"


def corrected(app: App) -> Recoding:
    """The account is mapped, and one written line with it is to be corrected."""
    choice = RecodeChoice(keys=("50007503",))
    (line,) = app.trace("50007503").lines[:1]
    app.decide("account", line.source_account, NEW)
    chosen = app.recode_preview(choice).of(Verdict.ALLOWED)[:1]
    return app.recode(chosen, because="posted to the wrong account")


@pytest.mark.parametrize("way", ["approve", "reject"])
def test_a_correction_waits_for_a_second_person_and_is_carried_out_or_dropped(tmp_path: Path, way: str) -> None:
    with bench(tmp_path, orders=3) as made:
        office = copy_home(made, synced_home(made, tmp_path / "base"), tmp_path, ApprovalSettings(recode=True))
        app = office.app()
        assert corrected(app).state is RecodeState.PENDING
        [request] = [one.request for one in app.pending()]
        assert (request.kind, request.summary) == (
            ApprovalKind.RECODE,
            "Correct the codes of written lines (1, on 1 orders).",
        )
        sent = len(saves(made))
        app.sync()
        assert (len(saves(made)), app.recodings()[0].state) == (sent, RecodeState.PENDING)
        with pytest.raises(ApprovalError):
            app.approve(request.number)
        with as_account(CHECKER):
            checker = office.app("checker")
            (checker.approve if way == "approve" else checker.reject)(request.number, because="seen")
        expected = RecodeState.ACTIVE if way == "approve" else RecodeState.WITHDRAWN
        assert app.recodings()[0].state is expected
        app.sync()
        assert len(saves(made)) == sent + (way == "approve")
        assert app.verify_audit().ok
        office.close()


def test_a_correction_that_was_changed_in_the_store_is_not_approved(tmp_path: Path) -> None:
    with bench(tmp_path, orders=3) as made:
        office = copy_home(made, synced_home(made, tmp_path / "base"), tmp_path, ApprovalSettings(recode=True))
        app = office.app()
        corrected(app)
        with store_of(app).write() as write:
            write.exec_driver_sql('UPDATE recoding_lines SET new = \'{"account": "5011205"}\'')
        with as_account(CHECKER), pytest.raises(ApprovalError, match="the correction of written lines"):
            office.app("checker").approve(1)
        assert app.recodings()[0].state is RecodeState.PENDING
        office.close()
