"""The command line of product.md section 6: members, exit codes, what goes where."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from core.cli.base import own_fault
from core.cli.commands import main
from core.cli.output import exit_of_error
from core.model.connection import SecretName
from tests.core.cli.conftest import Scene
from tests.core.cli.shell import Shell, setup_file
from tests.core.sync.scenes import eligible, references, saves
from tests.helpers.pace import wait_until
from tests.helpers.practice import Bench, get_json

ROOT = Path(__file__).resolve().parents[3]
SetUp = Callable[..., tuple[Bench, Shell]]
PLACES = ["created", "updated", "closed", "linked", "unchanged", "not_eligible", "held", "refused", "incomplete"]
PLACES += ["waiting", "in_doubt", "differs", "ignored"]
CAUSE = {
    *("id", "kind", "source_code", "status", "message", "next_step", "records", "lines", "amount", "currency"),
    *("amounts", "suggestions"),
}
RECORD = {"flow", "key", "revision", "status", "x3_key", "supplier", "amount", "currency", "receivable", "updated_at"}


def check_counts(counts: dict[str, int]) -> None:
    """Counts have the places of the contract, and `read` is their sum."""
    assert list(counts) == ["read", *PLACES]
    assert counts["read"] == sum(counts[place] for place in PLACES)


# -- what commands say -------------------------------------------------------------------------------------------------


def test_a_sync_says_what_the_contract_says(synced: Scene) -> None:
    said = synced.sync.json
    assert synced.sync.code == 1
    assert set(said) >= {
        *("run_id", "status", "reason", "seconds", "counts", "lines", "flows", "calls", "calls_by_reason"),
    }
    assert (said["status"], said["reason"]) == ("done-with-problems", None)
    assert isinstance(said["seconds"], float)
    check_counts(said["counts"])
    check_counts(said["lines"])
    assert set(said["flows"]) == {"suppliers", "orders"}
    for counts in said["flows"].values():
        check_counts(counts)
    assert said["counts"]["read"] == sum(counts["read"] for counts in said["flows"].values())
    assert said["counts"]["held"] == 2
    assert set(said["calls"]) == {"jaggaer", "x3"}
    assert sum(said["calls"].values()) == sum(said["calls_by_reason"].values())


def test_setup_names_the_connection_and_takes_the_secrets_out_of_the_environment(synced: Scene) -> None:
    assert (synced.setup.code, synced.setup.json["connection"]) == (0, "Main")
    assert "ML_CONNECTOR_X3_SECRET" not in os.environ
    assert "ML_CONNECTOR_JAGGAER_SECRET" not in os.environ


def test_problems_are_grouped_and_priced_with_decimal_strings(synced: Scene) -> None:
    done = synced.shell("problems", json=True)
    assert done.code == 1
    (cause,) = done.json["problems"]
    assert set(cause) >= CAUSE
    assert (cause["kind"], cause["source_code"], cause["status"]) == ("account", "7777777", "Needs mapping")
    assert (cause["records"], cause["lines"]) == (2, 2)
    assert cause["amounts"] == [{"currency": "USD", "amount": "320000", "lines": 2}]
    assert (cause["amount"], cause["currency"]) == ("320000", "USD")
    assert len(cause["suggestions"]) <= 3
    for suggestion in cause["suggestions"]:
        assert set(suggestion) >= {"target", "label", "score", "why", "selectable", "sure"}


def test_records_can_be_filtered_by_flow_status_and_text(synced: Scene) -> None:
    every = synced.shell("records", json=True).json["records"]
    assert len(every) == synced.sync.json["counts"]["read"]
    for row in every:
        assert set(row) >= RECORD
        assert Decimal(row["amount"]) >= 0
        assert isinstance(row["amount"], str)
    orders = synced.shell("records", "--flow", "orders", json=True).json["records"]
    assert {row["flow"] for row in orders} == {"orders"}
    held = synced.shell("records", "--status", "needs mapping", json=True).json["records"]
    assert sorted(row["key"] for row in held) == ["50057801", "50062503"]
    assert {row["x3_key"] for row in held} == {None}
    both = synced.shell("records", "--status", "NEEDS_MAPPING", "--status", "Synced", "--flow", "orders", json=True)
    assert {row["status"] for row in both.json["records"]} == {"Needs mapping", "Synced"}
    found = synced.shell("records", "--find", "500075", json=True).json["records"]
    assert [row["key"] for row in found] == ["50007503"]
    assert synced.shell("records", "--flow", "reference", json=True).json["records"] == []


def test_a_trace_leads_from_jaggaer_to_x3(synced: Scene) -> None:
    said = synced.shell("trace", "50007503", json=True).json
    assert set(said) >= {"flow", "key", "revision", "x3_key", "events", "fields"}
    assert (said["flow"], said["key"]) == ("orders", "50007503")
    assert [event["action"] for event in said["events"]] == ["intent", "written"]
    for field in said["fields"]:
        assert set(field) >= {"target", "value", "source", "source_value", "rule"}
    accounts = [field for field in said["fields"] if field["target"].endswith(" account")]
    assert {field["value"] for field in accounts} == {"5011205"}
    assert synced.shell("trace", said["x3_key"], json=True).json["key"] == "50007503", "X3's key is a name too"
    held = synced.shell("trace", "50057801", json=True).json
    assert held["x3_key"] is None
    assert held["problems"]


def test_the_check_names_every_step_of_both_systems(synced: Scene) -> None:
    done = synced.shell("check", json=True)
    assert (done.code, done.json["ok"]) == (0, True)
    assert set(done.json["systems"]) == {"jaggaer", "x3"}
    for steps in done.json["systems"].values():
        assert steps
        for step in steps:
            assert set(step) == {"step", "ok", "detail", "next_step"}
            assert step["ok"] is True


def test_the_audit_chain_can_be_verified(synced: Scene) -> None:
    done = synced.shell("audit", "verify", json=True)
    assert done.code == 0
    assert set(done.json) >= {"ok", "entries", "first_bad", "reason", "sealed_by", "anchored_to"}
    assert (done.json["ok"], done.json["first_bad"]) == (True, None)
    assert done.json["anchored_to"] <= done.json["entries"]
    assert done.json["sealed_by"]


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        (("problems",), ("7777777", "2 lines on 2 records", "320,000.00 USD")),
        (("records", "--find", "50007503"), ("Synced", "50007503", "POUS")),
        (("trace", "50007503"), ("Synced", "Fields (X3 <- JAGGAER)", "Written to X3 as POUS")),
        (("check",), ("JAGGAER", "Sage X3", "ok   Sign-in: X3 accepts us.")),
        (("audit", "verify"), ("Intact.", "Sealed by")),
        (("sync", "--preview", "--full"), ("would be held", "50057801", "see: problems")),
        (("--help",), ("sync", "replay", "trace")),
        (("--version",), ("ml-connector",)),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_people_get_text(synced: Scene, words: tuple[str, ...], parts: tuple[str, ...]) -> None:
    done = synced.shell(*words)
    for part in parts:
        assert part in done.out
    assert "{" not in done.out


def test_global_options_count_before_and_after_the_command(synced: Scene) -> None:
    home = str(synced.shell.home)
    before = synced.shell.type("--home", home, "--json", "--connection", "Main", "records", "--find", "50007503")
    after = synced.shell.type("records", "--find", "50007503", "--connection", "Main", "--json", "--home", home)
    assert before.json == after.json
    assert before.json["records"]


def test_the_home_can_come_from_the_environment(synced: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ML_CONNECTOR_HOME", str(synced.shell.home))
    assert synced.shell.type("records", "--json").json["records"]


def test_progress_goes_to_standard_error_alone_and_can_be_silenced(synced: Scene) -> None:
    loud = synced.shell("sync", "--preview", "--full", json=True)
    assert "orders: " in loud.err
    assert "preview" in loud.json
    quiet = synced.shell("--quiet", "sync", "--preview", "--full", json=True)
    assert quiet.err == ""
    assert quiet.json["preview"] == loud.json["preview"]


# -- doing -------------------------------------------------------------------------------------------------------------


def test_map_and_replay_end_with_nothing_open(set_up: SetUp) -> None:
    made, shell = set_up(orders=8)
    for number in ("50057801", "50062503"):
        made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, value="7777777")
    preview = shell("sync", "--preview", json=True)
    assert preview.code == 1
    assert {row["place"] for row in preview.json["preview"]} == {"created", "held"}
    assert not saves(made)
    assert shell("sync", "--flow", "suppliers", "--flow", "orders", json=True).code == 1
    (cause,) = shell("problems", json=True).json["problems"]
    rule = shell("map", "account", "7777777", "5014701", "--because", "as agreed", json=True)
    assert rule.code == 0
    assert rule.json["target"] == "5014701"
    done = shell("replay", "--problem", cause["id"], json=True)
    assert (done.code, done.json["status"], done.json["counts"]["created"]) == (0, "done", 2)
    assert shell("problems").code == 0
    assert "Nothing needs you." in shell("problems").out
    assert references(made) == eligible(made)
    again = shell("sync")
    assert again.code == 0
    assert again.out.startswith("Done in ")


def test_a_mapping_can_have_a_scope_with_commas_in_it_and_a_first_day(set_up: SetUp) -> None:
    _, shell = set_up(orders=2)
    shell("sync", "--flow", "reference")
    said = shell(
        *("map", "account", "1", "5014701", "--from", "2018-02-01"),
        *("--scope", "category=ANIMALS, LAB,supplier=15203071"),
        json=True,
    ).json
    assert said["from"] == "2018-02-01"
    assert {name: value for name, value in said["scope"].items() if value} == {
        "category": "ANIMALS, LAB",
        "supplier": "15203071",
    }


def test_a_demo_needs_nothing_and_its_workspace_is_remembered(tmp_path: Path) -> None:
    shell = Shell(tmp_path / "home", tmp_path / "keyring.json")
    first = shell("demo", "--headless", "--orders", "4", json=True)
    assert (first.code, first.json["status"]) == (0, "done")
    second = shell("demo", "--headless", "--orders", "4", json=True)
    assert (second.code, second.json["counts"]["created"]) == (0, 0)
    assert shell("check", json=True).json["ok"] is True
    assert len(shell("records", "--flow", "orders", json=True).json["records"]) == 4


# -- exit codes --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("trace", "no-such-key"), "No record is called no-such-key"),
        (("records", "--status", "Nearly done"), "No status is called Nearly done"),
        (("records", "--flow", "receipts"), "receipts"),
        (("map", "account", "1", "5014701", "--from", "01.11.2026"), "01.11.2026 is no date"),
        (("map", "account", "1", "5014701", "--scope", "planet=earth"), "planet=earth is no scope"),
        (("map", "account", "1", "5014701", "--scope", "unit="), "unit= is no scope"),
        (("map", "colour", "1", "red"), "no kind of mapping called colour"),
        (("map", "account", "1", "0000000"), "X3 has no account 0000000"),
        (("map", "cost-center", "1", "nowhere"), "X3 has no cost center nowhere"),
        (("replay",), "Nothing was named"),
        (("replay", "--key", "no-such-key"), "No record is called no-such-key"),
        (("replay", "--problem", "no-such-id"), "No problem has the id no-such-id"),
        (("records", "--connection", "Other"), "No connection is called Other"),
        (("demo", "--headless"), "connected to real systems"),
        (("setup", "no-such-file.toml"), "no-such-file.toml"),
        (("no-such-command",), "no-such-command"),
        (("sync", "--no-such-option"), "--no-such-option"),
        (("demo", "--headless", "--orders", "0"), "--orders"),
        (("sandbox", "--fault", "x3:create:explode"), "explode"),
    ],
)
def test_wrong_use_is_2_with_a_sentence_and_without_a_traceback(
    synced: Scene, words: tuple[str, ...], part: str
) -> None:
    done = synced.shell(*words)
    assert done.code == 2
    assert part in done.err + done.out
    assert "Traceback" not in done.err


def test_an_error_is_json_too(synced: Scene) -> None:
    done = synced.shell("trace", "no-such-key", json=True)
    assert (done.code, done.json["error"]["code"]) == (2, "configuration")
    assert done.json["error"]["remedy"]


def test_a_home_without_a_connection_says_what_to_do(tmp_path: Path) -> None:
    shell = Shell(tmp_path / "home", tmp_path / "keyring.json")
    for command in ("sync", "check", "problems", "records"):
        done = shell(command)
        assert done.code == 2
        assert "setup FILE.toml" in done.err


@pytest.mark.parametrize(
    ("more", "steps"),
    [({"folder": "PROD"}, ("x3", "Folder")), ({"x3": 'endpoint = "nowhere"'}, ("x3", "Folder"))],
    ids=["folder", "endpoint"],
)
def test_a_check_that_fails_is_3_and_names_the_step_and_the_one_thing_to_do(
    set_up: SetUp, more: dict[str, str], steps: tuple[str, str]
) -> None:
    _, shell = set_up(more, orders=2)
    done = shell("check", json=True)
    assert (done.code, done.json["ok"]) == (3, False)
    failed = [step for step in done.json["systems"][steps[0]] if not step["ok"]]
    assert [step["step"] for step in failed] == [steps[1]]
    assert failed[0]["next_step"]
    assert "FAIL Folder" in shell("check").out


def test_a_refused_sign_in_is_3(set_up: SetUp) -> None:
    made, shell = set_up(orders=2)
    made.secrets().set("Main", SecretName.X3, "another-secret-altogether")
    done = shell("sync", json=True)
    assert (done.code, done.json["status"]) == (3, "stopped")
    assert "error 50" in done.json["reason"]
    assert "another-secret" not in done.out + done.err


@pytest.mark.log_warnings
def test_a_store_that_cannot_be_used_is_4_and_x3_is_not_asked(set_up: SetUp) -> None:
    made, shell = set_up(orders=2)
    store = shell.home / "ml-connector.db"
    for file in shell.home.glob("ml-connector.db-*"):
        file.unlink()
    store.write_bytes(b"not a database at all, " * 500)
    calls = made.pair.x3.state()["calls_total"]
    for command in ("sync", "records", "problems"):
        done = shell(command, json=True)
        assert (done.code, done.json["error"]["code"]) == (4, "store")
        assert "Traceback" not in done.err
    assert made.pair.x3.state()["calls_total"] == calls


def test_ctrl_c_ends_a_run_cleanly_with_130(set_up: SetUp) -> None:
    made, shell = set_up(orders=4, faults=("x3:create:slow-save=1.5@count=2",))

    def press() -> None:
        wait_until(lambda: made.pair.x3.state()["max_in_flight"] == 2)
        signal.raise_signal(signal.SIGINT)

    presser = threading.Thread(target=press)
    presser.start()
    before = signal.getsignal(signal.SIGINT)
    done = shell("sync", json=True)
    presser.join()
    assert (done.code, done.json["status"]) == (130, "cancelled")
    assert signal.getsignal(signal.SIGINT) is before
    made.pair.faults.clear()
    wait_until(lambda: len(saves(made)) == 2)
    assert shell("sync").code == 0
    assert references(made) == eligible(made)


# -- as a process ------------------------------------------------------------------------------------------------------


def start(*words: str, **environment: str) -> subprocess.Popen[str]:
    """`ml-connector WORDS` in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "core", *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
    )


def test_the_sandbox_prints_one_json_line_serves_its_state_and_ends_when_told(tmp_path: Path) -> None:
    running = start("sandbox", "--data", str(tmp_path / "data"), "--fault", "x3:create:status=503@count=1", "--json")
    assert running.stdout is not None
    try:
        told = json.loads(running.stdout.readline())
        assert told["format"] == 1
        for system, address in (("jaggaer", told["jaggaer"]["host"]), ("x3", told["x3"]["base_url"])):
            state = get_json(f"{address}/_sim/state")
            assert state["system"] == system
            assert state["faults_armed"] == ["x3:create:status=503@count=1"]
        assert told["jaggaer"]["secret"]
        assert told["x3"]["secret"]
        second = start("sandbox", "--data", str(tmp_path / "data"))
        _, err = second.communicate(timeout=60)
        assert (second.returncode, "run already" in err, "Traceback" in err) == (2, True, False)
        port = told["x3"]["base_url"].rpartition(":")[2]
        third = start("sandbox", "--x3-port", port)
        _, err = third.communicate(timeout=60)
        assert (third.returncode, "cannot be started" in err, "Traceback" in err) == (2, True, False)
    finally:
        running.terminate()
        rest, _ = running.communicate(timeout=60)
    if sys.platform != "win32":
        assert running.returncode == 0
    assert rest == "", "one line, nothing else"


def test_names_beyond_the_terminal_s_code_page_do_not_end_a_command(set_up: SetUp) -> None:
    made, shell = set_up(orders=2)
    made.pair.jaggaer.do("rename-supplier", supplier="0000010581", name="ŁÓDŹ 株式会社")
    shell("sync")
    for words in (("records",), ("records", "--json"), ("trace", "50007503")):
        done = start("--home", str(shell.home), *words, PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
        out, err = done.communicate(timeout=60)
        assert done.returncode == 0, err
        assert out
        if "--json" in words:
            assert "ŁÓDŹ 株式会社" in {row["supplier"] for row in json.loads(out)["records"]}


def test_the_program_runs_as_a_function_of_its_arguments(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert "ml-connector" in capsys.readouterr().out


# -- what nobody expected ----------------------------------------------------------------------------------------------


class BrokenSecrets:
    """A keyring with a fault that nobody thought of."""

    def get(self, connection: str, name: SecretName | str) -> str | None:
        raise KeyError(f"{connection} {name} hunter2")

    def set(self, connection: str, name: SecretName | str, value: str) -> None:
        raise KeyError(connection, name, value)

    def delete(self, connection: str, name: SecretName | str) -> None:
        raise KeyError(connection, name)

    def probe(self) -> None:
        """All seems well."""


@pytest.mark.log_warnings
def test_a_fault_of_the_program_ends_with_2_and_one_sentence_that_names_the_log(
    tmp_path: Path, set_up: SetUp, capsys: pytest.CaptureFixture[str]
) -> None:
    made, _ = set_up(orders=1)
    home, file = tmp_path / "other home", setup_file(made)
    code = main(["--home", str(home), "--json", "setup", str(file)], keyring=BrokenSecrets())
    out, err = capsys.readouterr()
    assert code == 2, "not 1, which would say that the work is done and waits for a clerk"
    error = json.loads(out)["error"]
    assert (error["code"], error["title"]) == ("own-fault", "ML Connector itself failed")
    log = home / "logs" / "ml-connector.log"
    assert str(log) in error["remedy"]
    assert err == f"ML Connector itself failed: KeyError where none was expected. {error['remedy']}\n"
    assert "hunter2" not in out + err, "its text is in the log alone"
    written = log.read_text("utf-8")
    assert "the command broke" in written
    assert "hunter2" in written
    assert "Traceback" in written


def test_a_fault_of_the_program_is_told_also_where_the_log_cannot_be_written(
    tmp_path: Path,
) -> None:
    (tmp_path / "logs").write_text("a file stands in the way", "utf-8")
    told = own_fault(ValueError("x"), str(tmp_path))
    assert "could not be written" in told.remedy
    assert exit_of_error(told.code) == 2


def test_help_and_version_end_with_0(tmp_path: Path) -> None:
    shell = Shell(tmp_path / "home", tmp_path / "keyring.json")
    assert shell.type("--version").code == 0
    assert "Tests both systems" in shell.type("check", "--help").out
