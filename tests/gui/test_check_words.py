from __future__ import annotations

from datetime import UTC, date, datetime

from core.model.check import CheckFault
from core.model.connection import Connection, JaggaerSettings, X3Settings
from core.model.views import CheckResult, CheckStep
from gui.check_words import FAILED, HINT, OK, administrator_message, failures, headline, look_of

AT = datetime(2026, 1, 5, 8, 30, tzinfo=UTC)
CONNECTION = Connection(
    "Main",
    date(2026, 1, 1),
    JaggaerSettings("https://jaggaer.example", "clerk"),
    X3Settings("https://x3.example:8124", "SEED", client_id="app", user="mlconnector"),
)
WELL = CheckStep("Port", ok=True, detail="It answers.")
ADVICE = CheckStep("Clock", ok=True, detail="10 minutes behind.", next_step="Set it.")
WRONG = CheckStep("Sign-in", ok=False, detail="Refused.", next_step="Enter the secret.", fault=CheckFault.SIGN_IN)


def test_a_step_looks_well_or_like_a_hint_or_failed() -> None:
    assert [look_of(step) for step in (WELL, ADVICE, WRONG)] == [OK, HINT, FAILED]


def test_the_headline_says_whether_a_sync_can_go_and_else_where_it_stopped() -> None:
    assert headline(CheckResult((WELL,), (WELL,))).endswith("is there.")
    assert headline(CheckResult((WELL, ADVICE), (ADVICE,))).endswith("2 hints are marked.")
    assert headline(CheckResult((WELL,), (WELL, WRONG))) == "The test stopped: Sage X3 at the step Sign-in."
    assert "JAGGAER at the step Sign-in and Sage X3" in headline(CheckResult((WRONG,), (WRONG,)))
    assert failures(CheckResult((WELL,), (WELL, WRONG))) == (("x3", WRONG),)


def test_the_text_for_an_administrator_begins_with_what_failed_and_leaves_out_what_went_well() -> None:
    message = administrator_message(CONNECTION, CheckResult((WELL,), (WELL, WRONG)), AT)
    lines = message.splitlines()
    assert "5 Jan 2026 08:30 UTC" in lines[0]
    assert "Sage X3 at https://x3.example:8124, folder SEED" in message
    assert lines.index("  failed: Sign-in. Refused.") < lines.index("  ok: Port. It answers.")
    assert "    Enter the secret." in lines
    assert "JAGGAER" not in message


def test_the_text_for_an_administrator_of_a_good_test_names_both_systems() -> None:
    message = administrator_message(CONNECTION, CheckResult((WELL,), (ADVICE,)), AT)
    assert "JAGGAER at https://jaggaer.example" in message
    assert "  hint: Clock. 10 minutes behind." in message


def test_what_looks_like_a_secret_is_struck_out() -> None:
    told = CheckStep("Sign-in", ok=False, detail='It said: {"client_secret": "hidden-word"} Bearer eyJhbGciOi.x.y')
    message = administrator_message(CONNECTION, CheckResult((told,), ()), AT)
    assert "hidden-word" not in message
    assert "eyJ" not in message
