"""Whatever the maker of a mapping tries, it does not hold before somebody else approved it."""

from __future__ import annotations

import os
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from core.app import App
from core.credentials import KeyringSecrets
from core.errors import ApprovalError, ConnectorError
from core.model.approval import ApprovalKind, ApprovalState, member_of
from core.model.approval_rules import ApprovalSettings, MappingApproval
from core.model.crossref import MappingRule, Scope
from tests.core.cli.shell import Shell, setup_file
from tests.core.desk.approvals.conftest import BAD
from tests.file_keyring import FileKeyring
from tests.helpers.accounts import (
    ALWAYS,
    CHECKER,
    IN_A_NAME_SPACE,
    Office,
    as_account,
    copy_home,
    may_make_name_spaces,
    needs_root,
    run_as,
)
from tests.helpers.practice import NAME, Bench

GOOD = "5014701"
RULE = MappingRule("account", BAD, GOOD)
PAYLOAD = {"rules": [member_of(RULE, "")]}


@dataclass
class Maker:
    """Who asked for request 1, and what they have at hand."""

    office: Office
    app: App
    folder: Path
    patch: pytest.MonkeyPatch

    def shell(self, *words: str) -> int:
        """Types a command as the maker; gives its exit code."""
        return Shell(self.office.home, self.office.keyring("maker"))(*words).code

    def setup(self, *lines: str, name: str = NAME) -> int:
        """Sets the connection up anew from a file with these lines about approvals."""
        file = setup_file(self.office.made)
        text = file.read_text("utf-8").replace('name = "Main"', f'name = "{name}"')
        mine = self.folder / "again.toml"
        mine.write_text("\n".join([text, *lines]), "utf-8")
        told = self.office.made.pair.as_dict()
        jaggaer = told["jaggaer"]
        assert isinstance(jaggaer, dict)
        self.patch.setenv("ML_CONNECTOR_JAGGAER_SECRET", str(jaggaer["secret"]))
        self.patch.setenv("ML_CONNECTOR_X3_SECRET", self.office.made.pair.x3.secret)
        return self.shell("setup", str(mine))

    def listed(self, *rows: str, name: str = "list.csv", heads: str = "Kind,JAGGAER code,X3 code") -> Path:
        """A list of mappings."""
        file = self.folder / name
        file.write_text("\n".join([heads, *rows]) + "\n", "utf-8")
        return file

    def refused(self, *actions: Callable[[], object]) -> None:
        """Tries each; the core may refuse it."""
        for action in actions:
            try:
                action()
            except ConnectorError:
                continue


ATTEMPTS: dict[str, Callable[[Maker], object]] = {}


def attempt(name: str) -> Callable[[Callable[[Maker], object]], Callable[[Maker], object]]:
    """Adds to the list."""

    def add(way: Callable[[Maker], object]) -> Callable[[Maker], object]:
        assert name not in ATTEMPTS
        ATTEMPTS[name] = way
        return way

    return add


def attempts(names: Sequence[str], way: Callable[[Maker, str], object]) -> None:
    """Adds one for each name."""
    for name in names:
        attempt(name)(lambda m, n=name: way(m, n))  # type: ignore[misc]


def approve(m: Maker, app: App | None = None) -> None:
    with pytest.raises(ApprovalError, match=r"maker cannot be the checker|same person"):
        (app or m.app).approve(1)


# -- App ---------------------------------------------------------------------------------------------------------------

attempt("app: approve")(approve)
attempt("app: approve with a reason")(lambda m: m.refused(lambda: m.app.approve(1, because="it is right")))
attempt("app: another App of the same account")(lambda m: approve(m, m.office.app()))
attempt("app: another keyring")(lambda m: approve(m, m.office.app("second")))
attempt("app: an empty keyring")(
    lambda m: m.refused(
        lambda: m.office.store().approvals.approve(1, KeyringSecrets(FileKeyring(m.folder / "empty.json")))
    )
)


@attempt("app: another name in the App")
def _(m: Maker) -> None:
    m.app.actor = CHECKER
    approve(m)


def _environment(m: Maker, name: str) -> None:
    for variable in name.removeprefix("environment: ").split("+"):
        m.patch.setenv(variable, CHECKER)
    approve(m, m.office.app())
    assert m.shell("approval", "approve", "1") == 1


attempts(
    [f"environment: {name}" for name in ("LOGNAME", "USER", "LNAME", "USERNAME", "SUDO_USER", "LOGNAME+USER+USERNAME")],
    _environment,
)


@attempt("environment: another home folder")
def _(m: Maker) -> None:
    m.patch.setenv("HOME", str(m.folder))
    approve(m, m.office.app())


@attempt("process: an effective user of another account")
def _(m: Maker) -> None:
    if os.getuid():
        pytest.skip("only root can")
    os.chmod(m.office.home, 0o777)  # noqa: PTH101 - beside the others
    os.seteuid(65534)
    try:
        m.refused(lambda: m.app.approve(1))
    finally:
        os.seteuid(0)
    approve(m)


@attempt("process: from another thread")
def _(m: Maker) -> None:
    workers = [threading.Thread(target=lambda: m.refused(lambda: m.app.approve(1))) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


@attempt("time: a year passes")
def _(m: Maker) -> None:
    m.office.clock.moved += timedelta(days=365)
    approve(m)


attempt("app: the same again")(lambda m: m.refused(lambda: m.app.decide("account", BAD, GOOD)))
attempt("app: another target")(lambda m: m.refused(lambda: m.app.decide("account", BAD, "5010101")))
attempt("app: taken back")(lambda m: m.refused(lambda: m.app.decide("address", "North", ""), m.app.pending))
attempt("app: for a unit")(lambda m: m.app.decide("account", BAD, GOOD, scope=Scope(unit="UMLOW")))
attempt("app: for a supplier")(lambda m: m.app.decide("account", BAD, GOOD, scope=Scope(supplier="15203071")))
attempt("app: for a line")(lambda m: m.app.decide("account", BAD, GOOD, scope=Scope(line="105606697/1")))
attempt("app: from a day on")(lambda m: m.app.decide("account", BAD, GOOD, valid_from=date(2017, 1, 1)))


@attempt("app: withdrawn and made anew")
def _(m: Maker) -> None:
    m.app.withdraw(1)
    assert m.app.decide("account", BAD, GOOD).awaiting == 2
    m.refused(lambda: m.app.approve(2))


@attempt("app: rejected by its maker and made anew")
def _(m: Maker) -> None:
    m.refused(lambda: m.app.reject(1), lambda: m.app.decide("account", BAD, GOOD))


@attempt("app: the same content asked for as another kind")
def _(m: Maker) -> None:
    request = m.app.ask_approval(ApprovalKind.PREVIEW, PAYLOAD, summary="A preview", needed="so")
    m.refused(lambda: m.app.approve(request.number))


@attempt("app: the same content asked for a second time")
def _(m: Maker) -> None:
    request = m.app.ask_approval(ApprovalKind.MAPPING, PAYLOAD, summary="The same", needed="so")
    m.refused(lambda: m.app.approve(request.number))


attempt("app: a sync")(lambda m: m.app.sync())
attempt("app: a replay of everything")(lambda m: m.app.replay(everything=True))
attempt("app: a request that is not there")(lambda m: m.refused(lambda: m.app.approve(0), lambda: m.app.approve(2)))
attempt("app: weaker settings")(lambda m: m.app.save_connection(m.office.settings(ApprovalSettings()), {}))


@attempt("app: weaker settings, approved by their maker")
def _(m: Maker) -> None:
    number = m.app.save_connection(m.office.settings(ApprovalSettings()), {})
    m.refused(lambda: m.app.approve(number), lambda: m.app.decide("address", "South", "S1"), lambda: m.app.approve(1))


@attempt("app: settings that make it hold until a review")
def _(m: Maker) -> None:
    m.app.save_connection(m.office.settings(replace(ALWAYS, afterwards=True)), {})
    m.app.withdraw(1)
    m.app.decide("account", BAD, GOOD)


@attempt("app: another connection to the same X3 with weaker settings")
def _(m: Maker) -> None:
    other = replace(m.office.settings(ApprovalSettings()), name="Other")
    assert m.app.save_connection(other, {}) == 1
    assert m.app.connection("Other").approval == ALWAYS
    m.refused(lambda: m.app.approve(1, connection="Other"))


# -- the core below the App --------------------------------------------------------------------------------------------


@attempt("core: a name handed in")
def _(m: Maker) -> None:
    now = m.office.clock.now()
    with pytest.raises(ApprovalError):
        m.office.store().mappings.decide(RULE, actor=CHECKER, at=now)
    rule = m.office.store().mappings.decide(replace(RULE, source="1"), actor=CHECKER, at=now)
    assert (rule.awaiting, rule.decided_by) == (2, m.app.pending()[0].request.asked_by)


@attempt("core: a version and a name in the rule itself")
def _(m: Maker) -> None:
    rule = replace(RULE, source="1", version=9, decided_by=CHECKER)
    m.office.store().mappings.decide_all([rule], actor=CHECKER, at=m.office.clock.now())


@attempt("core: details that speak of an approval")
def _(m: Maker) -> None:
    m.office.store().mappings.decide_all(
        [replace(RULE, source="1")], actor=CHECKER, at=m.office.clock.now(), details={"approval": "1"}
    )


@attempt("core: settings saved under another name")
def _(m: Maker) -> None:
    store = m.app._store
    assert store.connections.save(m.office.settings(ApprovalSettings()), actor=CHECKER) == 2
    assert store.connections.load(NAME).approval == ALWAYS


attempt("core: the approval is taken before it is given")(
    lambda m: m.refused(lambda: m.office.store().approvals.take(ApprovalKind.MAPPING, PAYLOAD))
)
attempt("core: required as another part would")(
    lambda m: m.refused(lambda: m.app.require_approval(ApprovalKind.MAPPING, PAYLOAD, summary="so"))
)


# -- imports -----------------------------------------------------------------------------------------------------------


def _import(m: Maker, file: Path) -> None:
    for _ in range(2):
        m.app.import_mappings(file, apply=True)


attempt("import: the same rule")(lambda m: _import(m, m.listed(f"account,{BAD},{GOOD}")))
attempt("import: with another target")(lambda m: _import(m, m.listed(f"account,{BAD},5010101")))
attempt("import: with a name in the list")(
    lambda m: _import(m, m.listed(f"account,{BAD},{GOOD},{CHECKER}", heads="Kind,JAGGAER code,X3 code,Decided by"))
)
attempt("import: for a unit")(
    lambda m: _import(m, m.listed(f"account,{BAD},{GOOD},UMLOW", heads="Kind,JAGGAER code,X3 code,Business unit"))
)
attempt("import: from a day on")(
    lambda m: _import(m, m.listed(f"account,{BAD},{GOOD},2017-01-01", heads="Kind,JAGGAER code,X3 code,From"))
)
attempt("import: among others")(lambda m: _import(m, m.listed("address,A,A1", f"account,{BAD},{GOOD}", "address,B,B1")))
attempt("import: with blanks around the code")(lambda m: _import(m, m.listed(f"account, {BAD} ,{GOOD}")))


@attempt("import: after an export")
def _(m: Maker) -> None:
    file = m.folder / "rules.xlsx"
    m.app.export_mappings(file)
    _import(m, file)


# -- command line ------------------------------------------------------------------------------------------------------


def _typed(m: Maker, name: str) -> None:
    words = name.removeprefix("command line: ").split()
    assert m.shell(*words) != 0


attempts(
    [
        "command line: approval approve 1",
        "command line: --json approval approve 1 --because seen",
        "command line: approval approve 1 --connection Main",
        "command line: approval reject 1",
        f"command line: map account {BAD} {GOOD}",
        f"command line: map account {BAD} {GOOD} --because approved",
        f"command line: map account {BAD} {GOOD} --scope unit=UMLOW",
        f"command line: map account {BAD} {GOOD} --from 2017-01-01",
        "command line: replay --all",
        "command line: approval approve 01",
        "command line: approval approve 1 --actor nobody",
    ],
    _typed,
)


@attempt("command line: an import")
def _(m: Maker) -> None:
    assert m.shell("map", "--import", str(m.listed(f"account,{BAD},{GOOD}"))) == 1


@attempt("command line: withdrawn, imported, approved")
def _(m: Maker) -> None:
    assert m.shell("approval", "withdraw", "1") == 0
    assert m.shell("map", "--import", str(m.listed(f"account,{BAD},{GOOD}"))) == 1
    assert m.shell("approval", "approve", "2") == 1


# -- set-up file -------------------------------------------------------------------------------------------------------


def _set_up(m: Maker, name: str) -> None:
    lines = {"no section": [], "never": ['mappings = "never"'], "rules": ['mappings = "rules"', 'accounts = "6"'],
             "a review": ['mappings = "always"', "afterwards = true"]}[name.removeprefix("setup: ")]  # fmt: skip
    assert m.setup(*(["[approval]", *lines] if lines else [])) == 1, "the weaker rules wait themselves"
    assert m.app.connection().approval == ALWAYS
    assert m.shell("approval", "approve", "2") == 1
    m.refused(lambda: m.app.withdraw(1), lambda: m.app.decide("account", BAD, GOOD))


attempts([f"setup: {name}" for name in ("no section", "never", "rules", "a review")], _set_up)


@attempt("setup: a second connection to the same X3")
def _(m: Maker) -> None:
    assert m.setup(name="Second") == 1
    assert m.app.connection("Second").approval == ALWAYS


@attempt("setup: weaker step by step")
def _(m: Maker) -> None:
    assert m.setup("[approval]", 'mappings = "rules"') == 1
    assert m.setup("[approval]", 'mappings = "never"') == 1, "another wish beside the one that waits is refused"
    m.app.withdraw(2)
    assert m.setup("[approval]", 'mappings = "never"') == 1
    assert m.app.connection().approval == ALWAYS


# -- another account, faked --------------------------------------------------------------------------------------------


@attempt("account: a library that says another user number")
def _(m: Maker) -> None:
    m.patch.setattr(os, "getuid", lambda: 65534)
    m.refused(lambda: m.app.approve(1))


@attempt("account: the maker is renamed")
def _(m: Maker) -> None:
    import pwd  # noqa: PLC0415 - not on Windows

    entry = pwd.getpwuid(os.getuid())
    m.patch.setattr(pwd, "getpwuid", lambda _uid: pwd.struct_passwd(("robert", *entry[1:])))
    approve(m)


@attempt("account: asked for under a faked user number, approved under the own one")
def _(m: Maker) -> None:
    own = os.getuid()
    m.patch.setattr(os, "getuid", lambda: 65534)
    m.refused(lambda: m.app.decide("account", "1", GOOD))
    m.patch.setattr(os, "getuid", lambda: own)
    m.refused(lambda: m.app.approve(2), lambda: m.app.approve(1))


@attempt("account: another one with the keyring of the maker")
def _(m: Maker) -> None:
    if os.getuid():
        pytest.skip("only root can become another account")
    with as_account(CHECKER):
        approve(m)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no user numbers")
@pytest.mark.parametrize("name", ATTEMPTS)
def test_nobody_approves_what_they_made(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    app = office.app()
    assert app.decide("account", BAD, GOOD, because="mine").awaiting == 1
    maker = Maker(office, app, tmp_path, monkeypatch)
    ATTEMPTS[name](maker)
    monkeypatch.undo()
    store = app._store.for_connection(NAME)
    assert store.mappings.rules() == ()
    assert store.mappings.version() == 0
    assert store.approvals.settings() == ALWAYS
    given = [
        one
        for one in app.approval_history(connection=NAME)
        if one.state in {ApprovalState.APPROVED, ApprovalState.USED}
    ]
    assert given == []
    for connection in app.connection_names():
        found = app.verify_audit(connection)
        assert found.ok, found
    assert {cause.source_code: cause.records for cause in app.causes(connection=NAME)} == {BAD: 2}


def test_there_are_fifty_attempts_and_more() -> None:
    assert len(ATTEMPTS) >= 50


def test_the_rule_holds_once_another_account_approved_it(office: Office) -> None:
    """What the attempts are measured against: the same request, the right way."""
    app = office.app()
    app.decide("account", BAD, GOOD, because="mine")
    if os.getuid():
        pytest.skip("only root can become another account")
    with as_account(CHECKER):
        office.app("checker").approve(1)
    assert [rule.target for rule in office.store().mappings.rules()] == [GOOD]
    assert MappingApproval.ALWAYS is app.connection().approval.mappings


# -- processes of their own --------------------------------------------------------------------------------------------


@pytest.fixture
def shared_office(approving_bench: tuple[Bench, Path]) -> Iterator[Office]:
    """An office in a folder that every account of this computer reaches, which pytest's own are not."""
    with tempfile.TemporaryDirectory() as folder:
        office = copy_home(*approving_bench, Path(folder))
        yield office
        office.close()


def open_up(office: Office) -> None:
    """A home that several accounts may use, as a shared one has it by its group."""
    office.close()
    for path in [office.home.parent, *office.home.parent.rglob("*")]:
        path.chmod(0o777 if path.is_dir() else 0o666)


@needs_root
def test_a_process_of_another_account_approves_and_one_that_fakes_it_does_not(shared_office: Office) -> None:
    office = shared_office
    app = office.app()
    app.decide("address", "North", "N1")
    app.decide("address", "South", "S1")
    office.secrets("checker")
    keyring = office.keyring("checker")
    home = ("--home", str(office.home))
    if may_make_name_spaces():
        code, said = run_as("", keyring, *home, "approval", "approve", "1", before=IN_A_NAME_SPACE)
        assert (code, "user name space" in said) == (1, True), said
    assert app.approval_history()[-1].state is ApprovalState.OPEN
    open_up(office)
    code, said = run_as(CHECKER, keyring, *home, "approval", "approve", "1", "--because", "seen")
    assert code == 0, said
    store = office.app()._store.for_connection(NAME)
    assert [(rule.source, rule.decided_by) for rule in store.mappings.rules()] == [("North", "root")]
    assert store.approvals.get(1).closed_by == CHECKER  # type: ignore[union-attr]
    assert office.opened[-1].verify_audit().ok
