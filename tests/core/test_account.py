from __future__ import annotations

import os
import pwd
import subprocess
import sys

import pytest

from core.account import Account, os_account
from tests.helpers.accounts import CHECKER, IN_A_NAME_SPACE, REPOSITORY, as_account, may_make_name_spaces, needs_root

SAYS = "from core.account import os_account; print(os_account())"


def test_the_account_is_the_one_of_the_process_whatever_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME", "SUDO_USER"):
        monkeypatch.setenv(name, "somebody else")
    found = os_account()
    assert found == Account(pwd.getpwuid(os.getuid()).pw_name, f"uid:{os.getuid()}")


@needs_root
def test_another_account_is_told_and_is_another_person() -> None:
    mine = os_account()
    with as_account(CHECKER):
        other = os_account()
    assert (other.name, other.doubt) == (CHECKER, "")
    assert not mine.same_person(other.name, other.id)
    assert os_account() == mine


@needs_root
@pytest.mark.skipif(not may_make_name_spaces(), reason="user name spaces are forbidden here")
def test_a_user_name_space_is_doubted() -> None:
    done = subprocess.run(
        [*IN_A_NAME_SPACE, sys.executable, "-c", SAYS],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "name='nobody'" in done.stdout
    assert "user name space" in done.stdout


def test_a_library_that_says_another_user_number_is_doubted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 65534)
    if sys.platform.startswith("linux"):
        assert "another user number" in os_account().doubt


def test_an_account_without_a_name_has_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_uid: int) -> None:
        raise KeyError

    monkeypatch.setattr(pwd, "getpwuid", unknown)
    assert os_account().name == f"user number {os.getuid()}"


@pytest.mark.parametrize(
    ("mine", "other", "same"),
    [
        (Account("anna", "uid:1"), ("anna", "uid:2"), True),  # one person on two computers
        (Account("anna", "uid:1"), ("robert", "uid:1"), True),  # an account that was renamed
        (Account("CORP\\Anna", "S-1"), ("PC7\\anna", "S-2"), True),
        (Account("anna@corp.example", "S-1"), ("CORP\\ANNA", "S-2"), True),
        (Account("unknown account", ""), ("bert", ""), True),  # what is unsure is no second person
        (Account("anna", "uid:1"), ("bert", "uid:2"), False),
        (Account("CORP\\anna", "S-1"), ("CORP\\bert", "S-2"), False),
    ],
)
def test_who_shares_a_name_or_an_id_is_the_same_person(mine: Account, other: tuple[str, str], same: bool) -> None:  # noqa: FBT001
    assert mine.same_person(*other) is same
