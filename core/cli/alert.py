"""Commands about alerts: what holds, what was told of it, and whether the channels work."""

from __future__ import annotations

from datetime import datetime

import click

from core.alerts.rules import when
from core.cli import output
from core.cli.base import Options, common, opened
from core.model.alert import Alert, Channel, ChannelState, Moment


@click.group()
def alert() -> None:
    """What needs somebody and was told by notification or mail: once when it opens, once when it is settled."""


@alert.command(name="list")
@click.option("--all", "everything", is_flag=True, help="Those that were settled in the last week, too.")
@common
def list_(options: Options, everything: bool) -> int:
    """Lists what holds, who was told, and channels that fail."""
    with opened(options) as app:
        found = app.alerts(options.connection)
    shown = [*found.open, *(found.healed if everything else ())]
    if options.json:
        output.print_json(
            {"alerts": [alert_json(one) for one in shown], "channels": [channel_json(one) for one in found.channels]}
        )
    else:
        for one in shown:
            say_alert(one)
        if not found.open:
            output.say("Nothing needs you, as far as the last run knows.")
        for channel in found.channels:
            output.say(channel_says(channel))
    return output.EXIT_OPEN if found.open else output.EXIT_DONE


@alert.command()
@common
def check(options: Options) -> int:
    """Looks for alerts now, by what is known here, and tells what was not told yet; runs nothing. For a schedule."""
    with opened(options) as app:
        done = app.due_alerts(options.connection)
    if options.json:
        output.print_json(
            {"opened": done.opened, "healed": done.healed, "sent": done.sent, "errors": list(done.errors)}
        )
    else:
        output.say(f"{done.opened:,} opened, {done.healed:,} settled, {output.counted(done.sent, 'message')} sent.")
        for error in done.errors:
            output.say(f"! {error}")
    return output.EXIT_SYSTEM if done.errors else output.EXIT_DONE


@alert.command()
@click.option(
    "--channel",
    type=click.Choice([channel.value for channel in Channel]),
    default=Channel.EMAIL.value,
    show_default=True,
)
@common
def test(options: Options, channel: str) -> int:
    """Sends a test message now."""
    with opened(options) as app:
        app.test_alert(Channel(channel), options.connection)
        state = next(one for one in app.alerts(options.connection).channels if one.channel.value == channel)
    if options.json:
        output.print_json({"channel": channel, "sent_to": state.leads_to})
    else:
        output.say(f"A test message is on its way to {state.leads_to}.")
    return output.EXIT_DONE


def alert_json(one: Alert) -> dict[str, object]:
    """An alert as JSON; times in ISO form, UTC."""
    condition = one.condition
    return {
        "id": one.alert_id,
        "key": condition.key,
        "kind": condition.kind.value,
        "state": "open" if one.is_open else "healed",
        "title": condition.title,
        "figures": condition.figures,
        "detail": condition.detail,
        "next_step": condition.next_step,
        "since": condition.since.isoformat(),
        "opened_at": one.opened_at.isoformat(),
        "healed_at": _iso(one.healed_at),
        "told": [
            {
                "channel": telling.channel.value,
                "moment": telling.moment.value,
                "state": telling.state.value,
                "attempts": telling.attempts,
                "sent_at": _iso(telling.sent_at),
                "error": telling.error,
            }
            for telling in one.told
        ],
    }


def channel_json(one: ChannelState) -> dict[str, object]:
    """A channel as JSON."""
    return {
        "channel": one.channel.value,
        "on": one.on,
        "leads_to": one.leads_to,
        "waiting": one.waiting,
        "error": one.error,
    }


def say_alert(one: Alert) -> None:
    """An alert for people."""
    settled = f", settled on {when(one.healed_at)}" if one.healed_at else ""
    output.say(f"{one.condition.title} (told of on {when(one.opened_at)}{settled})")
    output.say(f"    {one.condition.detail}")
    if one.is_open:
        output.say(f"    {one.condition.next_step}")
    for telling in one.told:
        word = "opened" if telling.moment is Moment.OPENED else "settled"
        sent = f"sent on {when(telling.sent_at)}" if telling.sent_at else f"waits ({telling.attempts:,} tries)"
        output.say(f"    {telling.channel.value}, {word}: {sent}{f' - {telling.error}' if telling.error else ''}")


def channel_says(one: ChannelState) -> str:
    """A channel in one line."""
    if not one.on:
        return f"{one.channel.value}: off"
    waits = f"; {output.counted(one.waiting, 'message')} not sent yet" if one.waiting else ""
    return f"{one.channel.value}: to {one.leads_to}{waits}{f': {one.error}' if one.error else ''}"


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()
