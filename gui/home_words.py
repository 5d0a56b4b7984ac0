"""What Home says of the state of things: how the connection stands, when runs were and will be, what the systems said. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QLocale

from core.model.schedule import Health, Standing
from core.model.views import DayBar, Home, SystemState
from gui import format as fmt
from gui import sentences
from gui.format import Look
from gui.schedule_words import HEALTHS
from gui.words import QT_TR_NOOP, said, tr

_MINUTE: Final = timedelta(minutes=1)
_HOUR: Final = timedelta(hours=1)
_DAY: Final = timedelta(days=1)
_HOURS_SAID: Final = 48
_SIGN_IN, _UNREACHABLE = "sign-in", "unreachable"


def standing_look(standing: Standing) -> Look:
    """Sign, word and colour of how it stands; well is only what needs nobody, too."""
    if standing.health is Health.GOOD and standing.needs:
        return HEALTHS[Health.ATTENTION]
    return HEALTHS[standing.health]


def standing_says(home: Home, now: datetime, zone: tzinfo | None = None) -> str:
    """Why it stands so, when the last good sync was, and when the next run is."""
    parts = []
    standing = home.standing
    if standing is not None and standing.health not in {Health.GOOD, Health.NEW}:
        parts.append(said(standing.says))
    if home.last_good is not None:
        parts.append(tr("Last good sync {when}.").format(when=fmt.moment(home.last_good, now, zone)))
    elif home.last_run is not None:
        parts.append(tr("No sync has come to its end yet."))
    return " ".join((*parts, next_run_says(home, now, zone)))


def headline(home: Home, now: datetime, locale: QLocale, zone: tzinfo | None = None) -> str:
    """The sentence on top. Where runs do not come through, it says of when it is: what came since, nobody knows."""
    sentence = sentences.home_sentence(home, locale)
    trouble = home.standing is not None and home.standing.health is Health.TROUBLE
    if trouble and home.last_good is not None and home.orders:
        when = fmt.moment(home.last_good, now, zone)
        return tr("{sentence}, as of {when}").format(sentence=sentence, when=when)
    return sentence


def next_run_says(home: Home, now: datetime, zone: tzinfo | None = None) -> str:
    """When the next run is, and what there is to say of it; why there is none, where nothing is planned."""
    note = said(home.next_run_note) if home.next_run_note else ""
    if home.next_run is None:
        return note or tr("No next run is planned: it runs when you ask.")
    when = tr("Next run {when}.").format(when=fmt.next_moment(home.next_run, now, zone))
    return f"{when} {note}".rstrip()


def age_says(at: datetime, now: datetime) -> str:
    """How long ago something was: `just now`, `12 minutes ago`, `2 hours ago`, `3 days ago`."""
    gone = max(timedelta(), now - at)
    if gone < _MINUTE:
        return tr("just now")
    if gone < _HOUR:
        return tr("%Ln minutes ago", "", gone // _MINUTE)
    hours = gone // _HOUR
    if hours < _HOURS_SAID:
        return tr("%Ln hours ago", "", hours)
    return tr("%Ln days ago", "", gone // _DAY)


def codes_say(home: Home, now: datetime) -> str:
    """How old the codes of X3 are that orders are checked against."""
    if home.codes_read is None:
        return tr("not read yet")
    return tr("read {ago}").format(ago=age_says(home.codes_read, now))


def system_says(system: SystemState, now: datetime, zone: tzinfo | None = None) -> str:
    """What is known of a system, and since when."""
    if system.at is None or system.ok is None:
        return tr("not asked yet")
    when = fmt.moment(system.at, now, zone)
    if system.ok:
        return tr("reached {when}").format(when=when)
    if system.fault == _SIGN_IN:
        return tr("refused the sign-in {when}").format(when=when)
    if system.fault == _UNREACHABLE:
        return tr("could not be reached {when}").format(when=when)
    return tr("the run of {when} stopped").format(when=when)


def system_look(system: SystemState) -> Look:
    """Word and colour of a system's state."""
    if system.ok is None:
        return Look("·", "minus", QT_TR_NOOP("Not asked"), "info")
    return Look("✓", "check", QT_TR_NOOP("OK"), "ok") if system.ok else Look("✕", "x", QT_TR_NOOP("Trouble"), "bad")


def day_says(bar: DayBar, today_: datetime, locale: QLocale) -> str:
    """A day of the chart: `3 Nov: 640 written, 9 needed somebody, 2 of them refused by X3`."""
    day = fmt.short_day(bar.day, today_.date())
    return tr("{day}: {figures}").format(
        day=fmt.sentence_case(day), figures=_figures(bar.written, bar.needed_somebody, bar.refused, locale)
    )


def days_say(days: tuple[DayBar, ...], locale: QLocale) -> str:
    """All days of the chart as one sentence."""
    written, needed = sum(bar.written for bar in days), sum(bar.needed_somebody for bar in days)
    return _figures(written, needed, sum(bar.refused for bar in days), locale)


def _figures(written: int, needed: int, refused: int, locale: QLocale) -> str:
    if not written and not needed:
        return tr("nothing was written")
    if not needed:
        return tr("{written} written").format(written=fmt.number(written, locale))
    text = (
        tr("{written} written, {needed} needed somebody, {refused} of them refused by X3")
        if refused
        else tr("{written} written, {needed} needed somebody")
    )
    return text.format(
        written=fmt.number(written, locale), needed=fmt.number(needed, locale), refused=fmt.number(refused, locale)
    )
