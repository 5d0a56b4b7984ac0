"""Alerts of real runs on practice systems, told by a real mail server: once when it opens, once when it is settled."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from core.app import App
from core.errors import ConfigurationError, CredentialsError, UnreachableError
from core.events import AlertRaised, Event
from core.model.alert import AlertKind, Channel, MessageState, Moment
from core.model.connection import AlertSettings, SecretName
from core.model.flow import RunId
from core.model.run import RunKind, RunStatus
from tests.core.sync.scenes import order, rows, store_of
from tests.helpers.mailbox import Mailbox
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
Start = Callable[..., Mailbox]
NUMBER = "50057801"
CODE = "7777777"
FAULTS = 500
ENDED_WELL = {RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS}


def told(server: Mailbox, **more: Any) -> AlertSettings:  # noqa: ANN401 - members of the settings
    usual = AlertSettings(
        email_to=("finance@example.com",),
        email_from="connector@example.com",
        smtp_host="127.0.0.1",
        smtp_port=server.port,
        smtp_security="none",
        digest_at="",
        partial_records=0,
        partial_age_hours=0,
    )
    return replace(usual, **more)


def app_of(made: Bench, settings: AlertSettings) -> App:
    app = made.app()
    app.save_connection(replace(app.connection(), alerts=settings), {})
    return app


def again(made: Bench, app: App, settings: AlertSettings) -> App:
    """The program ends and starts again."""
    app.close()
    made.opened.remove(app)
    return app_of(made, settings)


def spoil(made: Bench, *numbers: str) -> None:
    for number in numbers:
        made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, value=CODE)


def body(server: Mailbox, at: int = -1) -> str:
    text: str = server.mails[at].get_content()
    return text


@pytest.mark.parametrize("faults", [40, pytest.param(FAULTS, marks=pytest.mark.full)])
def test_same_faults_send_one_message_and_one_when_they_are_settled(
    practice: Make, mail_server: Start, faults: int
) -> None:
    made, server = practice(orders=3), mail_server()
    spoil(made, NUMBER)
    for number in range(faults - 1):
        made.pair.jaggaer.do("copy-order", order=NUMBER, number=f"9{number:07}")
    settings = told(server)
    app = app_of(made, settings)
    seen: list[Event] = []
    app.subscribe(seen.append)
    assert app.sync().status is RunStatus.DONE_WITH_PROBLEMS
    (cause,) = app.causes()
    assert cause.records == faults
    assert server.subjects() == [f"[Main, TEST] Needs mapping: account {CODE}"]
    assert f"on {faults} records" in body(server)
    assert "What to do: " in body(server)
    app.sync()
    app = again(made, app, settings)
    app.due_alerts()
    app.sync()
    assert len(server.mails) == 1, "neither time nor a restart tells it again"
    notes = [event for event in seen if isinstance(event, AlertRaised)]
    assert [(note.title, note.settled) for note in notes] == [(f"[Main, TEST] Needs mapping: account {CODE}", False)]
    app.decide("account", CODE, "5014701", because="it was renamed")
    assert app.replay(cause_ids=[cause.cause_id]).status is RunStatus.DONE
    assert server.subjects()[1:] == [f"[Main, TEST] Settled: Needs mapping: account {CODE}"]
    assert server.mails[1]["In-Reply-To"] == server.mails[0]["Message-ID"]
    app.sync()
    again(made, app, settings).due_alerts()
    assert len(server.mails) == 2
    assert len({mail["Message-ID"] for mail in server.mails}) == 2


def test_a_mail_server_that_is_away_holds_nothing_up_and_loses_nothing(practice: Make, mail_server: Start) -> None:
    made, server = practice(orders=3), mail_server()
    server.shut()
    app = app_of(made, told(server))
    spoil(made, NUMBER)
    result = app.sync()
    assert (result.status, result.counts.held) == (RunStatus.DONE_WITH_PROBLEMS, 1)
    app.sync()
    alerts = app.alerts()
    (alert,) = alerts.open
    mail = next(one for one in alert.told if one.channel is Channel.EMAIL)
    assert (mail.state, mail.attempts) == (MessageState.WAITING, 2)
    assert "cannot be reached" in mail.error
    state = next(one for one in alerts.channels if one.channel is Channel.EMAIL)
    assert (state.on, state.waiting, state.error) == (True, 1, mail.error)
    assert any("1 alert is not sent by email" in warning for warning in app.home().warnings)
    server.open()
    done = app.due_alerts()
    assert (done.opened, done.sent, done.errors) == (0, 1, ())
    assert len(server.mails) == 1
    assert not [warning for warning in app.home().warnings if "alert" in warning]
    assert app.due_alerts().sent == 0


def test_a_mail_that_is_refused_keeps_no_other_from_being_sent(practice: Make, mail_server: Start) -> None:
    made, server = practice(orders=3), mail_server()
    app = app_of(made, told(server))
    spoil(made, NUMBER)
    server.refuses = "554 not this one"
    app.sync()
    made.pair.jaggaer.do("mend", order=NUMBER)
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"1": {"account": CODE}})
    server.refuses = "451 not now"
    assert app.due_alerts().errors
    server.refuses = ""
    assert app.due_alerts().sent == 1


def test_a_refused_sign_in_is_told_with_its_side_and_heals_with_the_next_good_sync(
    practice: Make, mail_server: Start
) -> None:
    made, server = practice(orders=2), mail_server()
    app = app_of(made, told(server))
    connection = app.connection()
    good = {name: made.secrets().get("Main", name) for name in (SecretName.JAGGAER, SecretName.X3)}
    for name, side in ((SecretName.JAGGAER, "JAGGAER"), (SecretName.X3, "Sage X3")):
        app.save_connection(connection, {name: "wrong-secret-wrong-secret-wrong-secret"})
        before = len(server.mails)
        assert app.sync(preview=True, full=True).error_code == "credentials"
        assert len(server.mails) == before, "who asks for a preview sees what it says"
        for _ in range(2):
            assert app.sync(full=True).error_code == "credentials"
        assert server.subjects()[-1] == f"[Main, TEST] {side} refuses the sign-in"
        assert f"Enter the credentials for {side} again" in body(server)
        app.save_connection(connection, {name: str(good[name])})
        made.clock.moved += timedelta(minutes=5)  # X3 is not asked again at once after it refused
        assert app.sync().status in ENDED_WELL
        assert server.subjects()[-1] == f"[Main, TEST] Settled: {side} refuses the sign-in"
    assert len(server.mails) == 4


def test_a_system_that_is_away_is_told_after_half_an_hour_only(
    practice: Make, mail_server: Start, free_port: Callable[[], int]
) -> None:
    made, server = practice(orders=2), mail_server()
    app = app_of(made, told(server))
    there = app.connection()
    gone = replace(there, x3=replace(there.x3, base_url=f"http://127.0.0.1:{free_port()}"))
    app.save_connection(gone, {})
    assert app.sync().error_code == "unreachable"
    made.clock.moved += timedelta(minutes=29)
    assert app.sync().error_code == "unreachable"
    assert server.mails == []
    made.clock.moved += timedelta(minutes=2)
    app.due_alerts()
    assert server.subjects() == ["[Main, TEST] Sage X3 cannot be reached"]
    app.save_connection(there, {})
    app.sync()
    assert server.subjects()[1:] == ["[Main, TEST] Settled: Sage X3 cannot be reached"]


def test_silence_is_raised_at_the_next_start_even_when_nothing_ran(practice: Make, mail_server: Start) -> None:
    made, server = practice(orders=2), mail_server()
    settings = told(server)
    app = app_of(made, settings)
    app.due_alerts()
    assert app.alerts().open == (), "a connection that never ran is not silent"
    assert app.sync().status in ENDED_WELL
    made.clock.moved += timedelta(hours=25, minutes=59)
    app = again(made, app, settings)
    assert app.due_alerts().opened == 0
    made.clock.moved += timedelta(minutes=2)
    app = again(made, app, settings)
    app.due_alerts()
    assert server.subjects() == ["[Main, TEST] No good sync for 26 hours"]
    app.sync(preview=True)
    assert len(server.mails) == 1, "a preview is no sync"
    app.sync()
    assert server.subjects()[1:] == ["[Main, TEST] Settled: No good sync for 26 hours"]
    made.clock.moved += timedelta(hours=30)
    app.sync()
    assert server.subjects()[2:] == ["[Main, TEST] No good sync for 26 hours", server.subjects()[1]], (
        "a run that ends the silence does not hide it"
    )


def test_a_run_that_died_and_one_that_gets_no_answer_are_told(practice: Make, mail_server: Start) -> None:
    made, server = practice(orders=2), mail_server()
    app = app_of(made, told(server))
    store = store_of(app)
    lease = store.lease.acquire("another process", RunId("dead"))
    store.runs.start(RunId("dead"), RunKind.SYNC, "schedule", made.clock.now())
    app.due_alerts()
    made.clock.moved += timedelta(minutes=29)
    store.lease.renew(lease)
    app.due_alerts()
    assert server.mails == []
    made.clock.moved += timedelta(minutes=2)
    store.lease.renew(lease)
    app.due_alerts()
    assert server.subjects() == ["[Main, TEST] A run gets no answer"]
    made.clock.moved += timedelta(minutes=2)
    app.due_alerts()
    assert server.subjects()[1:] == [
        "[Main, TEST] The program ended in the middle of a run",
        "[Main, TEST] Settled: A run gets no answer",
    ]
    app.sync()
    assert server.subjects()[3:] == ["[Main, TEST] Settled: The program ended in the middle of a run"]


def test_a_question_of_a_run_is_told_and_settled_once_it_is_let_through(practice: Make, mail_server: Start) -> None:
    made, server = practice(orders=2), mail_server()
    app = app_of(made, told(server))
    app.sync()
    for row in rows(app).values():
        made.pair.jaggaer.do("delete-order", order=row.key)
    for _ in range(2):
        assert app.sync(full=True).error_code == "brake"
    assert server.subjects() == ["[Main, TEST] A sync of orders asks before it goes on"]
    (question,) = app.brakes()
    assert f"brake release {question.brake_id}" in body(server)
    app.release_brake(question.brake_id)
    app.due_alerts()
    assert server.subjects()[1:] == ["[Main, TEST] Settled: A sync of orders asks before it goes on"]
    assert app.sync(full=True).status in ENDED_WELL
    assert len(server.mails) == 2


def test_mails_name_codes_and_amounts_alone_unless_the_settings_say_otherwise(
    practice: Make, mail_server: Start
) -> None:
    made, server = practice(orders=3), mail_server()
    app = app_of(made, told(server))
    spoil(made, NUMBER)
    app.sync()
    sentence = app.causes()[0].message.rstrip(".")
    amount = f"{order(app, NUMBER).amount:,.2f}"
    assert sentence not in body(server)
    assert "Main, a TEST connection to folder SEED of Sage X3" in body(server)
    assert amount.rsplit(".", maxsplit=1)[0] in body(server)
    app.save_connection(replace(app.connection(), alerts=told(server, email_details=True)), {})
    other = next(row.key for row in rows(app).values() if row.key != NUMBER)
    made.pair.jaggaer.do("spoil", kind="unknown-account", order=other, value="NOWHERE")
    app.sync()
    cause = next(cause for cause in app.causes() if cause.source_code == "NOWHERE")
    assert cause.message.rstrip(".") in body(server)


def test_many_that_open_at_once_share_a_mail(practice: Make, mail_server: Start) -> None:
    made, server = practice(orders=12), mail_server()
    app = app_of(made, told(server))
    numbers = [one["number"] for one in made.pair.jaggaer.state(holdings=True)["holdings"]["orders"]][:6]  # type: ignore[index]
    for number, name in enumerate(numbers):
        made.pair.jaggaer.do("spoil", kind="unknown-account", order=name, value=f"777000{number}")
    app.sync()
    opened = len(app.alerts().open)
    assert opened >= 6
    (subject,) = server.subjects()
    assert subject == f"[Main, TEST] {opened} things need you"
    for number in range(6):
        assert f"Needs mapping: account 777000{number}" in body(server)
    for alert in app.alerts().open:
        assert [(one.channel, one.moment) for one in alert.told] == [
            (Channel.NOTIFICATION, Moment.OPENED),
            (Channel.EMAIL, Moment.OPENED),
        ]


def test_the_digest_comes_once_a_day_after_its_time(practice: Make, mail_server: Start) -> None:
    made, server = practice(orders=3), mail_server()
    app = app_of(made, told(server, digest_at="07:30"))
    soon = datetime.now().astimezone().replace(tzinfo=None) + timedelta(days=2)
    made.clock.moved = soon.replace(hour=7, minute=29, second=0).astimezone() - datetime.now(UTC)
    app.due_alerts()
    assert server.mails == [], "nothing has begun yet"
    spoil(made, NUMBER)
    app.sync()
    server.mails.clear()
    assert app.due_alerts().sent == 0
    made.clock.moved += timedelta(minutes=5)
    app.due_alerts()
    (subject,) = server.subjects()
    assert subject.startswith("[Main, TEST] 1 cause needs you, ")
    assert f"- Needs mapping: account {CODE}: " in body(server)
    assert "1 run since the last digest" in body(server)
    made.clock.moved += timedelta(hours=5)
    app.sync()
    assert len(server.mails) == 1
    made.clock.moved += timedelta(hours=20)
    app.sync()
    assert len(server.mails) == 2
    assert "1 run since the last digest" in body(server), "the one in between; the last one comes with the next"


def test_a_notification_waits_for_a_window_and_many_of_them_come_as_one(practice: Make) -> None:
    made = practice(orders=12)
    app = app_of(made, AlertSettings(partial_records=0, partial_age_hours=0))
    spoil(made, NUMBER)
    app.sync()
    (alert,) = app.alerts().open
    assert [one.state for one in alert.told] == [MessageState.WAITING]
    with pytest.raises(ConfigurationError, match="none is open here"):
        app.test_alert(Channel.NOTIFICATION)
    seen: list[Event] = []
    app.subscribe(seen.append)
    assert app.due_alerts().sent == 1
    (event,) = [one for one in seen if isinstance(one, AlertRaised)]
    assert event.title == f"[Main, TEST] Needs mapping: account {CODE}"
    assert "Problems" in event.text
    seen.clear()
    assert app.due_alerts().sent == 0
    app.test_alert(Channel.NOTIFICATION)
    assert [one.title for one in seen if isinstance(one, AlertRaised)] == ["[Main, TEST] Test"]
    app = again(made, app, app.connection().alerts)
    for number in range(4):
        made.pair.jaggaer.do("revise", order=NUMBER, lines={"1": {"account": f"777000{number}"}})
        app.sync()
    seen.clear()
    app.subscribe(seen.append)
    app.due_alerts()
    (event,) = [one for one in seen if isinstance(one, AlertRaised)]
    assert "alerts since the window was open last" in event.title


def test_two_processes_that_look_at_once_tell_once(practice: Make, mail_server: Start) -> None:
    made, server = practice(orders=2), mail_server()
    app = app_of(made, told(server, notify=False))
    app.sync()
    made.clock.moved += timedelta(hours=30)
    others = [app, made.app(), made.app()]
    app.save_connection(replace(app.connection(), alerts=told(server, notify=False)), {})
    start = threading.Barrier(len(others))
    rounds: list[int] = []

    def look(one: App) -> None:
        start.wait()
        rounds.append(one.due_alerts().sent)

    threads = [threading.Thread(target=look, args=(one,)) for one in others]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    app.due_alerts()
    assert sum(rounds) <= 1
    assert server.subjects() == ["[Main, TEST] No good sync for 26 hours"]


def test_a_test_message_says_what_is_wrong_with_the_channel(practice: Make, mail_server: Start) -> None:
    made, server = practice(orders=1), mail_server(user="connector", password="right")
    app = app_of(made, AlertSettings())
    with pytest.raises(ConfigurationError, match="email_to is empty"):
        app.test_alert(Channel.EMAIL)
    settings = told(server, smtp_user="connector")
    app.save_connection(replace(app.connection(), alerts=settings), {})
    with pytest.raises(CredentialsError, match="smtp password of Main is not in this account's keyring"):
        app.test_alert(Channel.EMAIL)
    app.save_connection(app.connection(), {SecretName.SMTP: "wrong"})
    with pytest.raises(CredentialsError, match="refuses the sign-in"):
        app.test_alert(Channel.EMAIL)
    app.save_connection(app.connection(), {SecretName.SMTP: "right"})
    app.test_alert(Channel.EMAIL)
    assert server.subjects() == ["[Main, TEST] Test of the alerts"]
    server.shut()
    with pytest.raises(UnreachableError):
        app.test_alert(Channel.EMAIL)
    assert app.alerts().open == (), "tests are no alerts"
    assert AlertKind.CAUSE not in {alert.condition.kind for alert in app.alerts().healed}


def test_who_wants_to_hear_of_every_run_does_and_nobody_hears_of_a_preview(practice: Make, mail_server: Start) -> None:
    made, server = practice(orders=3), mail_server()
    app = app_of(made, told(server, email_when="every-run", notify_when="every-run"))
    seen: list[Event] = []
    app.subscribe(seen.append)
    app.sync(preview=True)
    assert server.mails == []
    result = app.sync()
    assert result.status is RunStatus.DONE
    (subject,) = server.subjects()
    assert subject.startswith("[Main, TEST] Sync done: ")
    assert f"{result.counts.read:,} read" in body(server)
    notes = [event for event in seen if isinstance(event, AlertRaised)]
    assert [(note.title, note.settled) for note in notes] == [(subject, True)]
    app.due_alerts()
    assert len(server.mails) == 1


def test_who_wants_the_digest_alone_gets_no_other_mail(practice: Make, mail_server: Start) -> None:
    made, server = practice(orders=3), mail_server()
    app = app_of(made, told(server, email_when="digest", digest_at="07:30"))
    soon = datetime.now().astimezone().replace(tzinfo=None) + timedelta(days=2)
    made.clock.moved = soon.replace(hour=7, minute=0, second=0).astimezone() - datetime.now(UTC)
    spoil(made, NUMBER)
    seen: list[Event] = []
    app.subscribe(seen.append)
    app.sync()
    assert server.mails == []
    assert [event.title for event in seen if isinstance(event, AlertRaised)], "notifications are at once"
    made.clock.moved += timedelta(hours=1)
    app.due_alerts()
    assert [subject.startswith("[Main, TEST] 1 cause needs you") for subject in server.subjects()] == [True]
