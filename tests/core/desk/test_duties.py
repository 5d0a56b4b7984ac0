"""Who may do what: each act is refused to accounts that do not have its duty, and each refusal is in the chain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from core.app import App, open_app
from core.credentials import KeyringSecrets
from core.errors import ConfigurationError
from core.model.connection import SecretName
from core.model.crossref import ACCOUNT, MappingRule
from core.model.duties import Duty, DutySettings
from core.model.reconcile import ReconcileQuery, Reconciliation
from core.model.schedule import Rule, Schedule
from tests.core.store.conftest import make_connection
from tests.file_keyring import FileKeyring
from tests.helpers.practice import bench

NOTHING = Reconciliation(ReconcileQuery(date(2026, 1, 1), date(2026, 1, 31)), {}, (), ())
RULE = MappingRule(ACCOUNT, "7777777", "5320201")


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    app = open_app(tmp_path / "home", secrets=KeyringSecrets(FileKeyring(tmp_path / "keyring.json")))
    connection = make_connection()
    settings = replace(connection.x3, client_id="c", user="admin", base_url="https://x3.example:8124")
    connection = replace(connection, x3=settings, jaggaer=replace(connection.jaggaer, host="https://j.example"))
    app._store.connections.save(connection, actor="somebody")
    yield app
    app.close()


def give(app: App, **duties: tuple[str, ...]) -> None:
    """Sets duties as another account would."""
    app._store.connections.save(replace(app.connection(), duties=DutySettings(**duties)), actor="somebody")


ACTS: dict[str, tuple[Duty, Callable[[App], object]]] = {
    "decide": (Duty.MAP, lambda app: app.decide(ACCOUNT, "7777777", "5320201")),
    "decide_many": (Duty.MAP, lambda app: app.decide_many([RULE])),
    "import_mappings": (Duty.MAP, lambda app: app.import_mappings(Path("none.xlsx"), apply=True)),
    "undo_mapping": (Duty.MAP, lambda app: app.undo_mapping(1)),
    "end_mapping": (Duty.MAP, lambda app: app.end_mapping(1)),
    "restore_mappings": (Duty.MAP, lambda app: app.restore_mappings(1)),
    "recode": (Duty.MAP, lambda app: app.recode([], because="x")),
    "withdraw_recode": (Duty.MAP, lambda app: app.withdraw_recode(1)),
    "link_twins": (Duty.MAP, lambda app: app.link_twins([])),
    "create_twins": (Duty.MAP, lambda app: app.create_twins(["PO1"])),
    "dismiss_twin": (Duty.MAP, lambda app: app.dismiss_twin("PO1")),
    "undo_twin": (Duty.MAP, lambda app: app.undo_twin("PO1")),
    "import_crossref": (Duty.MAP, lambda app: app.import_crossref(Path("none.xlsx"))),
    "write_gone_again": (Duty.MAP, lambda app: app.write_gone_again(["PO1"])),
    "accept_gone": (Duty.MAP, lambda app: app.accept_gone(["PO1"])),
    "release_brake": (Duty.MAP, lambda app: app.release_brake("none")),
    "settle_difference": (Duty.MAP, lambda app: app.settle_difference("PO1", "price", "keep-x3")),
    "settle_doubt": (Duty.MAP, lambda app: app.settle_doubt("PO1", "again")),
    "ignore_cause": (Duty.MAP, lambda app: app.ignore_cause("none", because="x")),
    "take_back_cause": (Duty.MAP, lambda app: app.take_back_cause("none")),
    "explain": (Duty.MAP, lambda app: app.explain(NOTHING, [], "x")),
    "unexplain": (Duty.MAP, lambda app: app.unexplain(NOTHING, [])),
    "sign_off": (Duty.APPROVE, lambda app: app.sign_off(NOTHING)),
    "approve": (Duty.APPROVE, lambda app: app.approve(1)),
    "reject": (Duty.APPROVE, lambda app: app.reject(1)),
    "sync": (Duty.RUN, lambda app: app.sync()),
    "replay": (Duty.RUN, lambda app: app.replay(everything=True)),
    "set_schedule": (Duty.RUN, lambda app: app.set_schedule(Schedule("sync", Rule((time(7),))))),
    "change_settings": (Duty.CONNECT, lambda app: app.change_settings({"x3.site": "FR01"})),
    "save_connection": (Duty.CONNECT, lambda app: app.save_connection(app.connection(), {})),
    "set_secret": (Duty.CONNECT, lambda app: app.set_secret(SecretName.X3, "s3cret")),
    "remove_connection": (Duty.CONNECT, lambda app: app.remove_connection("Main")),
    "confirm_pair": (Duty.CONNECT, lambda app: app.confirm_pair()),
}


@pytest.mark.parametrize("name", ACTS)
def test_an_act_is_refused_to_whom_it_is_no_duty_of_and_the_refusal_is_sealed(app: App, name: str) -> None:
    duty, act = ACTS[name]
    give(app, **{duty.value: ("anna", r"CORP\bert")})
    before = app._named("").audit.head()[0]
    with pytest.raises(ConfigurationError, match=rf"{app.actor} may not .* for Main: that is for anna, CORP\\bert\."):
        act(app)
    told = [e for e in app._named("").audit.entries(before + 1) if e.draft.action == "duty-refused"]
    assert [(e.draft.actor, e.draft.details["duty"]) for e in told] == [(app.actor, duty.value)]
    seal = app._named("").audit.newest_seal()
    assert seal is not None
    assert seal.number > told[0].number
    assert app.verify_audit().ok


@pytest.mark.parametrize("name", ACTS)
def test_an_act_is_not_refused_for_a_duty_that_it_does_not_need(app: App, name: str) -> None:
    duty, act = ACTS[name]
    give(app, **{other.value: ("anna",) for other in Duty if other is not duty})
    said = ""
    try:
        act(app)
    except Exception as error:  # noqa: BLE001 - whatever else keeps it from being done
        said = str(error)
    assert "may not" not in said
    if app.connection_names():
        assert not [e for e in app._named("").audit.entries() if e.draft.action == "duty-refused"]


def test_names_count_without_regard_to_case_and_a_bare_one_is_of_any_domain() -> None:
    duties = DutySettings(map=("Anna", r"corp\bert"))
    assert [duties.may(name, Duty.MAP) for name in ("anna", r"X\ANNA", r"CORP\Bert", "bert", r"X\bert", "annas")] == [
        True, True, True, False, False, False,
    ]  # fmt: skip
    assert duties.may("anybody", Duty.RUN)


def test_a_preview_is_free_and_a_sync_is_for_those_who_run(tmp_path: Path) -> None:
    with bench(tmp_path, orders=3) as made:
        app = made.app()
        give(app, run=("anna",))
        assert app.sync(preview=True).counts.created
        with pytest.raises(ConfigurationError, match="may not run a sync"):
            app.sync()
        assert not made.x3_state()["orders"]
        give(app, run=(app.actor,))
        assert app.sync().counts.created


def test_whoever_would_lock_himself_out_is_told(app: App) -> None:
    seen = app.preview_settings({"duties.connect": ["anna"]})
    assert f"{app.actor} can then no longer change this connection." in seen.meanings
