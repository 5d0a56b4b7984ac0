"""Bank details that JAGGAER changed: off, nothing of them is kept; else a second person is asked, and no number is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.app import App
from core.errors import ApprovalError
from core.model.approval import ApprovalKind, ApprovalState
from core.model.bank import CHECK, bank_seen, masked
from core.model.finding import Finding
from core.model.flow import Entity
from core.model.policies import BankDetails, PolicySettings
from core.model.run import RunStatus
from core.model.status import Level, Status
from tests.core.sync.scenes import findings, rows, saves
from tests.core.sync.test_twins import NUMBER
from tests.helpers.accounts import CHECKER, Office, as_account, needs_root
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
FIRST, SECOND, THIRD = "093827541899", "DE89 3704 0044 0532 0130 00", "0912345678"


def banks(made: Bench, *numbers: str, supplier: str = NUMBER, **more: str) -> None:
    """Says of a supplier in JAGGAER which accounts it has; further members beside those that are compared."""
    accounts = [
        {"type": "ACH", "bankAccount": {"routingNumber": "234765198", "bankAccountNumber": one, **more}}
        for one in numbers
    ]
    members = {"accountsPayableList": {"accountsPayable": accounts}}
    made.pair.jaggaer.do("describe-supplier", supplier=supplier, members=members)


def told(app: App, number: str = NUMBER) -> list[Finding]:
    row = next(one for one in rows(app, Entity.SUPPLIER).values() if one.key == number)
    assert row.status is Status.SYNCED
    return [finding for finding in findings(app, row) if finding.check == CHECK]


@pytest.fixture
def office(practice: Make, tmp_path: Path) -> Iterator[Office]:
    """A home that has synced once with bank details watched, and whose supplier then got another account."""
    made = practice(orders=2)
    made.policies = PolicySettings(bank_details=BankDetails.APPROVE)
    office = Office(made, tmp_path / "home")
    app = office.app()
    app.save_connection(made.connection(), {})
    app.sync()
    banks(made, FIRST)
    app.sync()
    yield office
    office.close()


def test_off_nothing_of_bank_details_is_kept_asked_or_told(practice: Make, tmp_path: Path) -> None:
    made = practice(orders=2)
    app = made.app()
    banks(made, FIRST)
    app.sync()
    banks(made, SECOND)
    app.sync()
    assert (told(app), app.approval_history()) == ([], ())
    assert "bank-details-key" not in (tmp_path / "keyring.json").read_text()
    assert_not_traced(app)
    app.close()
    assert_no_number(tmp_path)


def test_a_change_is_told_by_its_end_and_asked_of_a_second_person_once(office: Office) -> None:
    app = office.opened[-1]
    written = len(saves(office.made))
    (notice,) = told(app)
    assert (notice.level, notice.status) == (Level.NOTICE, Status.NEEDS_APPROVAL)
    assert notice.message == (
        "JAGGAER has other bank details: account …1899 instead of no account."
        " It waits for approval by a second person (request 1)."
    )
    assert "Enter them in X3 by hand" in notice.next_step
    (one,) = app.pending()
    assert (one.request.kind, one.request.payload["now"]) == (ApprovalKind.BANK, "account …1899")
    assert "account …1899 in JAGGAER instead of no account" in one.request.summary
    assert one.mine
    with pytest.raises(ApprovalError, match="maker cannot be the checker"):
        app.approve(1)
    events = len(app.trace(NUMBER).events)
    assert app.sync(full=True).status is RunStatus.DONE
    assert (len(app.pending()), len(told(app)), len(app.trace(NUMBER).events)) == (1, 1, events), "told once"
    assert len(saves(office.made)) == written, "nothing is written to X3"
    banks(office.made, FIRST, accountHoldersName="somebody else")
    app.sync()
    assert len(app.pending()) == 1, "what is not compared may change"


def test_no_number_is_in_the_store_the_keyring_or_the_log(office: Office, tmp_path: Path) -> None:
    banks(office.made, SECOND, THIRD)
    app = office.opened[-1]
    app.sync()
    assert "accounts …3000, …5678 instead of no account" in told(app)[0].message
    assert_not_traced(app)
    office.close()
    assert_no_number(tmp_path)


def assert_not_traced(app: App) -> None:
    """Neither the record as it is kept nor anything of its story holds a number."""
    trace = app.trace(NUMBER)
    assert trace.source["supplierNumber"] == NUMBER
    assert "accountsPayableList" not in trace.source
    story = str(trace).replace(" ", "")
    assert not [number for number in (FIRST, SECOND, THIRD) if number.replace(" ", "") in story]


def assert_no_number(folder: Path) -> None:
    """No file below a folder holds an account number; the practice JAGGAER's own are left out."""
    files = [file for file in folder.rglob("*") if file.is_file() and "practice" not in file.parts]
    assert any(file.name == "ml-connector.db" for file in files)
    numbers = [number.replace(" ", "").encode() for number in (FIRST, SECOND, THIRD)]
    for file in files:
        held = file.read_bytes().replace(b" ", b"")
        assert not [number for number in numbers if number in held], file


@needs_root
def test_once_a_second_person_approved_it_is_what_x3_has(office: Office) -> None:
    with as_account(CHECKER):
        office.app("checker").approve(1, because="compared in X3")
    app = office.opened[0]
    assert (told(app), app.pending()) == ([], ())
    assert app.approval_history()[0].state is ApprovalState.APPROVED
    app.sync(full=True)
    assert told(app) == []
    banks(office.made, SECOND)
    app.sync()
    assert "account …3000 instead of account …1899" in told(app)[0].message
    banks(office.made, FIRST)
    app.sync()
    assert told(app) == [], "JAGGAER has again what X3 has"
    with as_account(CHECKER), pytest.raises(ApprovalError, match="out of date"):
        office.app("checker").approve(2)
    assert app.verify_audit().ok


@needs_root
def test_rejected_x3_keeps_its_own_and_the_next_change_is_asked_again(office: Office) -> None:
    with as_account(CHECKER):
        office.app("checker").reject(1, because="not confirmed by the supplier")
    app = office.opened[0]
    for full in (False, True):
        (notice,) = told(app)
        assert f"Request 1 was rejected by {CHECKER}." in notice.message
        assert notice.next_step.startswith("X3 keeps its own.")
        app.sync(full=full)
    assert app.pending() == ()
    banks(office.made, SECOND)
    app.sync()
    (one,) = app.pending()
    assert (one.request.number, one.request.payload["before"]) == (2, "no account")


def test_what_x3_had_before_is_taken_as_it_is(practice: Make) -> None:
    made = practice(orders=2)
    app = made.app()
    app.sync()
    banks(made, FIRST)
    made.policies = PolicySettings(bank_details=BankDetails.APPROVE)
    app.save_connection(made.connection(), {})
    app.sync()
    assert (told(app), app.pending()) == ([], ()), "X3 has the supplier already"
    banks(made, FIRST, SECOND)
    app.sync()
    assert len(told(app)) == len(app.pending()) == 1


def test_those_of_a_new_supplier_are_asked_for_and_a_preview_asks_nobody(practice: Make) -> None:
    made = practice(orders=2)
    made.policies = PolicySettings(bank_details=BankDetails.APPROVE)
    banks(made, FIRST)
    app = made.app()
    assert NUMBER in {row.number for row in app.sync(preview=True).previews}
    assert app.pending() == ()
    app.sync()
    assert "account …1899 instead of no account" in told(app)[0].message
    assert len(app.pending()) == 1


def test_a_number_shows_its_end_alone_and_order_says_nothing() -> None:
    assert [masked(text) for text in (SECOND, "12345678", "1234567", "")] == ["…3000", "…5678", "…", "…"]
    accounts = [{"/number": FIRST}, {"/number": SECOND}]
    one, other = (bank_seen(each, [FIRST, SECOND], b"k") for each in (accounts, accounts[::-1]))
    assert one == other
    assert bank_seen(accounts, [FIRST, SECOND], b"another key").digest != one.digest
    assert bank_seen(accounts[:1], [FIRST], b"k").digest != one.digest
