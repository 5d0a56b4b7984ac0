"""What Task Scheduler takes as the definition of a task, written from [MS-TSCH] section 2.5: names, order, values.

Only the parts that a task of ours may have are here: what is not named is refused. A part is either *all* (members in
any order, each at most once) or a *sequence* (members in this order).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from lxml import etree

SPACE = "http://schemas.microsoft.com/windows/2004/02/mit/task"
SEQUENCE, ALL, ONE_OF_EACH, TEXT, EMPTY = "sequence", "all", "any number", "text", "empty"
_BOOLEAN = ("true", "false", "1", "0")
_DURATION = re.compile(r"P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?")

Check = Callable[[str], bool]


def moment(text: str) -> bool:
    """xs:dateTime."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return "T" in text


def duration(text: str) -> bool:
    """xs:duration."""
    return _DURATION.fullmatch(text) is not None


def boolean(text: str) -> bool:
    """xs:boolean."""
    return text in _BOOLEAN


def filled(text: str) -> bool:
    """nonEmptyString."""
    return bool(text)


def path(text: str) -> bool:
    """pathType."""
    return 0 < len(text) <= 260


def within(least: int, most: int) -> Check:
    """A number between two."""
    return lambda text: text.isdecimal() and least <= int(text) <= most


def word_of(*words: str) -> Check:
    """An enumeration."""
    return lambda text: text in words


@dataclass(frozen=True)
class Part:
    """An element: how its members stand, which it must have, its text, its attributes."""

    kind: str = TEXT
    members: Mapping[str, Part] = field(default_factory=dict)
    needs: frozenset[str] = frozenset()
    text: Check = filled
    attributes: frozenset[str] = frozenset()


def _all(needs: str = "", attributes: str = "", **members: Part) -> Part:
    return Part(ALL, members, frozenset(needs.split()), attributes=frozenset(attributes.split()))


def _sequence(needs: str = "", **members: Part) -> Part:
    return Part(SEQUENCE, members, frozenset(needs.split()), attributes=frozenset({"id"}))


def _plain(check: Check) -> Part:
    return Part(text=check)


FLAG, TIME, SPAN = _plain(boolean), _plain(moment), _plain(duration)
_REPETITION = _all("Interval", Interval=SPAN, Duration=SPAN, StopAtDurationEnd=FLAG)
_DAYS = Part(
    ALL,
    {day: Part(EMPTY) for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")},
)
_BASE = {
    "Enabled": FLAG,
    "StartBoundary": TIME,
    "EndBoundary": TIME,
    "Repetition": _REPETITION,
    "ExecutionTimeLimit": SPAN,
    "RandomDelay": SPAN,
}
TASK = _all(
    "Actions",
    "version",
    RegistrationInfo=_all(
        URI=_plain(filled), Source=Part(), Date=TIME, Author=Part(), Version=Part(), Description=Part()
    ),
    Triggers=Part(
        ONE_OF_EACH,
        {
            "TimeTrigger": _sequence("StartBoundary", **_BASE),
            "CalendarTrigger": _sequence(
                "StartBoundary ScheduleByWeek",
                **_BASE,
                ScheduleByWeek=_all("DaysOfWeek", WeeksInterval=_plain(within(1, 52)), DaysOfWeek=_DAYS),
            ),
        },
    ),
    Settings=_all(
        AllowStartOnDemand=FLAG,
        MultipleInstancesPolicy=_plain(word_of("Parallel", "Queue", "IgnoreNew", "StopExisting")),
        DisallowStartIfOnBatteries=FLAG,
        StopIfGoingOnBatteries=FLAG,
        AllowHardTerminate=FLAG,
        StartWhenAvailable=FLAG,
        RunOnlyIfNetworkAvailable=FLAG,
        WakeToRun=FLAG,
        Enabled=FLAG,
        Hidden=FLAG,
        RunOnlyIfIdle=FLAG,
        ExecutionTimeLimit=SPAN,
        Priority=_plain(within(0, 10)),
    ),
    Principals=Part(
        ONE_OF_EACH,
        {
            "Principal": _all(
                attributes="id",
                UserId=_plain(filled),
                LogonType=_plain(word_of("S4U", "Password", "InteractiveToken", "InteractiveTokenOrPassword")),
                RunLevel=_plain(word_of("LeastPrivilege", "HighestAvailable")),
            )
        },
    ),
    Actions=Part(
        ONE_OF_EACH,
        {
            "Exec": _all(
                "Command", Command=_plain(path), Arguments=_plain(lambda _: True), WorkingDirectory=_plain(path)
            )
        },
        frozenset({"Exec"}),
        attributes=frozenset({"Context"}),
    ),
)


def faults(definition: bytes) -> list[str]:
    """What is wrong with the definition of a task; empty = nothing."""
    if definition[:2] != b"\xff\xfe":
        return ["it is not UTF-16 LE with a byte order mark"]
    root = etree.fromstring(definition)
    if root.tag != f"{{{SPACE}}}Task":
        return [f"it is a {root.tag}"]
    found = list(_faults(root, TASK, "Task"))
    if re.fullmatch(r"\d+(\.\d+){1,3}", root.get("version", "")) is None:
        found.append("Task: its version")
    principals = {one.get("id") for one in root.iter(f"{{{SPACE}}}Principal")}
    found += [
        f"Actions: no principal {one.get('Context')}"
        for one in root.iter(f"{{{SPACE}}}Actions")
        if one.get("Context") not in principals
    ]
    return found


def _faults(element: etree._Element, part: Part, where: str) -> Iterator[str]:
    unknown = {str(name) for name in element.attrib} - part.attributes
    if unknown:
        yield f"{where}: attribute {', '.join(sorted(unknown))}"
    children = [child for child in element if isinstance(child.tag, str)]
    if part.kind in {TEXT, EMPTY}:
        if children:
            yield f"{where}: has members"
        if part.kind == TEXT and not part.text(element.text or ""):
            yield f"{where}: {element.text!r}"
        return
    names = [etree.QName(child).localname for child in children]
    yield from (f"{where}: {name} is missing" for name in sorted(part.needs - set(names)))
    if part.kind != ONE_OF_EACH and len(set(names)) != len(names):
        yield f"{where}: something is there twice"
    known = list(part.members)
    if part.kind == SEQUENCE:
        places = [known.index(name) for name in names if name in part.members]
        if places != sorted(places):
            yield f"{where}: order {', '.join(names)}"
    for child, name in zip(children, names, strict=True):
        if name not in part.members or etree.QName(child).namespace != SPACE:
            yield f"{where}: {name} is not known"
        else:
            yield from _faults(child, part.members[name], f"{where}/{name}")
