"""Every style of paging: one suite over real HTTP, and the pure parts of each style."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest

from core.errors import ConfigurationError, ContractError
from core.jaggaer.open import open_source
from core.jaggaer.paging import FIRST, Mark, link_path, mark_query, next_link, paging_of
from core.jaggaer.source import JaggaerSource
from core.model.flow import Entity
from core.model.profile import Paging, Profile
from core.sandbox.jaggaer.practice import JaggaerPractice
from core.transport.calls import CallCounter
from tests.core.jaggaer.conftest import OpenSource
from tests.core.jaggaer.test_source import findings, headers, held

STYLES = ["start", "offset", "page", "cursor", "link"]
HOST = "https://reg01.api.example:8443"


@pytest.fixture(params=STYLES)
def style(request: pytest.FixtureRequest, practice: JaggaerPractice) -> str:
    name: str = request.param
    practice.do("set-switches", paging=name)
    return name


@pytest.fixture
def used(style: str, profile: Profile) -> Profile:
    """The profile of a site that pages in this style."""
    paging = Paging(style=style, next="/nextCursor" if style == "cursor" else "")
    return msgspec.structs.replace(profile, paging=paging)


def ids(source: JaggaerSource) -> list[str]:
    return [header.source_id for header in headers(source)]


# -- one suite, every style --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [7, 20, 25, 59, 60, 61, 200])
def test_every_record_comes_once_and_in_order(
    practice: JaggaerPractice, open_jaggaer: OpenSource, used: Profile, size: int
) -> None:
    assert ids(open_jaggaer(used=used, page_size=size)) == held(practice)


@pytest.mark.parametrize(
    "switches",
    [
        {"page_size": "ignored"},
        {"page_size": "shorter"},
        {"page_cap": 7},
        {"totals": "text"},
        {"totals": "changing"},
        {"totals": "absent"},
        {"totals": "low"},
        {"sort": "last-update"},
        {"repeated_ids": True},
    ],
    ids=str,
)
def test_every_record_comes_once_whatever_the_site_does(
    practice: JaggaerPractice, open_jaggaer: OpenSource, used: Profile, switches: dict[str, object]
) -> None:
    practice.do("set-switches", **switches)
    source = open_jaggaer(used=used, page_size=25)
    assert sorted(ids(source)) == sorted(held(practice))
    assert findings(source) == []


@pytest.mark.parametrize("totals", ["number", "absent"])
@pytest.mark.parametrize("moves", ["vanish", "appear", "move"])
def test_a_record_that_moves_while_the_list_is_read_is_neither_lost_nor_double(
    practice: JaggaerPractice, open_jaggaer: OpenSource, used: Profile, moves: str, totals: str
) -> None:
    practice.do("set-switches", moves=moves, totals=totals)
    pages = list(open_jaggaer(used=used, page_size=25).walk(Entity.ORDER, None))
    found = [header.source_id for page in pages for header in page.headers]
    assert len(found) == len(set(found))
    entering = held(practice)[:1] if moves == "appear" else []
    assert set(held(practice)[1:]) <= set(found), "those that were there all the time"
    assert set(found) | set(entering) == set(held(practice))
    assert [finding for page in pages for finding in page.findings] == []


def test_an_empty_page_in_the_middle_does_not_hide_what_follows(
    practice: JaggaerPractice, open_jaggaer: OpenSource, used: Profile
) -> None:
    practice.do("set-switches", empty_middle_page=True)
    pages = list(open_jaggaer(used=used, page_size=25).walk(Entity.ORDER, None))
    found = [header.source_id for page in pages for header in page.headers]
    assert set(held(practice)[50:]) <= set(found)
    assert f"JAGGAER counts 60 orders, but gave {len(found)} of them in 4 walks" in pages[-1].findings[0]


def test_records_that_are_counted_and_never_given_are_said(
    practice: JaggaerPractice, open_jaggaer: OpenSource, used: Profile
) -> None:
    practice.do("set-switches", totals="high")
    source = open_jaggaer(used=used, page_size=25)
    assert sorted(ids(source)) == sorted(held(practice))
    assert findings(source)[0].startswith("JAGGAER counts 63 orders, but gave 60 of them in 4 walks through its list.")


def test_a_site_that_gives_the_same_page_again_is_told_so(
    practice: JaggaerPractice, open_jaggaer: OpenSource, used: Profile, calls: CallCounter
) -> None:
    practice.do("set-switches", start_ignored=True)
    with pytest.raises(ContractError, match=r"the same .* again|and gave those from 1 on"):
        ids(open_jaggaer(used=used, page_size=25))
    assert calls.by_reason()["jaggaer:list"] <= 3


@pytest.mark.parametrize("refused", ["refused", "refused-200"])
def test_a_page_size_that_is_refused_is_halved_until_it_is_taken(
    practice: JaggaerPractice, open_jaggaer: OpenSource, used: Profile, calls: CallCounter, refused: str
) -> None:
    practice.do("set-switches", page_size=refused, page_cap=55)
    source = open_jaggaer(used=used, page_size=200)
    assert ids(source) == held(practice)
    assert calls.by_reason()["jaggaer:list"] == 4, "200 and 100 are refused, then two pages of 50"
    assert ids(source) == held(practice)
    assert calls.by_reason()["jaggaer:list"] == 6, "it is remembered"


def test_changes_are_asked_for_on_every_page(
    practice: JaggaerPractice, open_jaggaer: OpenSource, used: Profile, calls: CallCounter
) -> None:
    at = datetime(2030, 5, 1, 12, 0, tzinfo=UTC)
    changed = held(practice)[10:40]
    for order in changed:
        practice.do("touch", order=int(order), at=at.isoformat())
    source = open_jaggaer(used=used, page_size=20)
    assert [header.source_id for header in headers(source, since=at)] == changed
    assert calls.by_reason()["jaggaer:list"] == 2


def test_nothing_new_is_one_call(open_jaggaer: OpenSource, used: Profile, calls: CallCounter) -> None:
    assert headers(open_jaggaer(used=used), since=datetime(2090, 1, 1, tzinfo=UTC)) == []
    assert calls.by_reason()["jaggaer:list"] == 1


# -- what only some styles have ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("style", ["cursor", "link"], indirect=True)
def test_a_cursor_that_leads_back_is_noticed(
    practice: JaggaerPractice, open_jaggaer: OpenSource, used: Profile, calls: CallCounter, style: str
) -> None:
    practice.do("set-switches", cursor_loops=True)
    with pytest.raises(ContractError, match=f"the same {style} for the next page of orders again") as caught:
        ids(open_jaggaer(used=used, page_size=25))
    assert "`next`" in caught.value.remedy
    assert calls.by_reason()["jaggaer:list"] == 3


@pytest.mark.parametrize("style", ["cursor", "link"], indirect=True)
def test_a_cursor_that_is_no_longer_known_begins_the_walk_again(
    practice: JaggaerPractice, open_jaggaer: OpenSource, used: Profile
) -> None:
    practice.do("set-switches", cursor_forgotten=True)
    source = open_jaggaer(used=used, page_size=25)
    assert ids(source) == held(practice)


@pytest.mark.parametrize("style", ["link"], indirect=True)
def test_a_link_may_be_relative_and_is_never_followed_to_another_host(
    practice: JaggaerPractice, open_jaggaer: OpenSource, used: Profile, calls: CallCounter
) -> None:
    practice.do("set-switches", next_link="relative")
    assert ids(open_jaggaer(used=used, page_size=25)) == held(practice)
    practice.do("set-switches", next_link="elsewhere")
    before = calls.by_reason()["jaggaer:list"]
    with pytest.raises(ContractError, match=r"another address: https://elsewhere\.invalid") as caught:
        ids(open_jaggaer(used=used, page_size=25))
    assert caught.value.context["host"] == "elsewhere.invalid"
    assert calls.by_reason()["jaggaer:list"] == before + 1


def test_a_wrong_pointer_to_the_cursor_is_said_and_not_taken_for_the_end(
    practice: JaggaerPractice, open_jaggaer: OpenSource, profile: Profile
) -> None:
    practice.do("set-switches", paging="cursor")
    wrong = msgspec.structs.replace(profile, paging=Paging(style="cursor", next="/nextCursr"))
    source = open_jaggaer(used=wrong, page_size=25)
    assert "counts 60 orders, but gave 25" in findings(source)[0]
    assert "Check `next` of the paging" in findings(source)[0]
    list_there = msgspec.structs.replace(profile, paging=Paging(style="cursor", next="/jipurchaseOrderList"))
    with pytest.raises(ContractError, match="stands no cursor, but an object or a list"):
        ids(open_jaggaer(used=list_there))


def test_a_list_can_be_paged_otherwise_than_the_others(
    practice: JaggaerPractice, open_jaggaer: OpenSource, profile: Profile
) -> None:
    practice.do("set-switches", paging="page", page_parameter="size")
    orders = msgspec.structs.replace(profile.orders, paging=Paging(style="page", size_parameter="size"))
    source = open_jaggaer(used=msgspec.structs.replace(profile, orders=orders), page_size=25)
    assert ids(source) == held(practice)
    with pytest.raises(ContractError, match="the same page of suppliers again"):
        headers(source, Entity.SUPPLIER)


class Memory:
    """Page sizes as they are kept between runs."""

    def __init__(self) -> None:
        self.kept: dict[str, object] = {}
        self.saves = 0

    def load(self) -> dict[str, object]:
        return self.kept

    def save(self, value: object) -> None:
        assert isinstance(value, dict)
        self.kept = dict(value)
        self.saves += 1


def test_sizes_are_remembered_between_runs_and_found_out_anew_when_the_setting_changes(
    practice: JaggaerPractice, open_jaggaer: OpenSource, profile: Profile, calls: CallCounter
) -> None:
    practice.do("set-switches", page_size="refused", page_cap=30)
    memory = Memory()

    def run(size: int) -> int:
        before = calls.by_reason().get("jaggaer:list", 0)
        template = open_jaggaer(page_size=size)
        source = open_source(
            template._settings,
            profile,
            lambda: "a-secret-of-the-practice",
            clock=template._caller._system._clock,
            cancel=template._cancel,
            calls=calls,
            memory=memory,
        )
        assert ids(source) == held(practice)
        source.close()
        return calls.by_reason()["jaggaer:list"] - before

    assert run(100) == 2 + 3, "100 and 50 are refused, then 25, 25 and 10"
    assert memory.kept == {"wanted": 100, "order-asked": 25, "order-given": 25}
    assert run(100) == 3
    assert memory.saves == 1, "nothing new, nothing written"
    assert run(30) == 3, "two full pages, and a look behind the last one"
    assert memory.kept["order-asked"] == 30


def test_a_site_that_takes_no_size_at_all_is_asked_without(
    practice: JaggaerPractice, open_jaggaer: OpenSource, calls: CallCounter
) -> None:
    practice.do("set-switches", page_size="refused", page_cap=10)
    assert ids(open_jaggaer(page_size=80)) == held(practice)
    assert calls.by_reason()["jaggaer:list"] == 3 + 6, "80, 40 and 20 are refused"


def test_a_refusal_that_is_not_about_the_size_is_told(practice: JaggaerPractice, open_jaggaer: OpenSource) -> None:
    practice.do("set-switches", change_filter=False)
    with pytest.raises(ConfigurationError, match="Unknown filter field: lastUpdate"):
        headers(open_jaggaer(page_size=80), since=datetime(2030, 1, 1, tzinfo=UTC))


# -- the pure parts ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("paging", "mark", "query"),
    [
        (Paging(), FIRST, {"start": "1"}),
        (Paging(), Mark(21, 1), {"start": "21"}),
        (Paging(style="offset"), FIRST, {"offset": "0"}),
        (Paging(style="offset", parameter="from"), Mark(21, 1), {"from": "20"}),
        (Paging(style="page"), FIRST, {"page": "1"}),
        (Paging(style="page", first_page=0), Mark(21, 1), {"page": "1"}),
        (Paging(style="cursor", parameter="after"), FIRST, {}),
        (Paging(style="cursor", parameter="after"), Mark(21, 1, "a b="), {"after": "a b="}),
        (Paging(style="link"), Mark(21, 1, "/x"), {}),
    ],
)
def test_the_parameter_of_a_page(profile: Profile, paging: Paging, mark: Mark, query: dict[str, str]) -> None:
    named = paging_of(msgspec.structs.replace(profile, paging=paging), profile.orders)
    assert mark_query(named, mark) == query


@pytest.mark.parametrize(
    ("header", "link"),
    [
        ('<https://a/x?page=2>; rel="next"', "https://a/x?page=2"),
        ('<https://a/x?a=1,2;b>; rel=next; title="a, b"', "https://a/x?a=1,2;b"),
        ('</first>; rel="first", </x?p=2>; title="no, \\" <y>; rel=next"; REL="prev Next"', "/x?p=2"),
        ('</x>; rel="next prefetch"', "/x"),
        ('</x>; rel="nextish"', ""),
        ('</x>; anchor="/other"; rel="next"', ""),
        ('</x>; rel="prev"; rel="next"', ""),
        ("</x>", ""),
        ("<>; rel=next", ""),
        ("garbage <", ""),
        ("", ""),
    ],
)
def test_the_next_link_of_a_header(header: str, link: str) -> None:
    assert next_link([header]) == link


def test_several_link_headers_are_read_one_after_the_other() -> None:
    assert next_link(['</a>; rel="prev"', '</b>; rel="next"', '</c>; rel="next"']) == "/b"


@pytest.mark.parametrize(
    ("link", "path"),
    [
        (f"{HOST}/gate/list?start=3&flt=a%3D%3D1", "/list?start=3&flt=a%3D%3D1"),
        ("HTTPS://REG01.api.example:8443/gate/list", "/list"),
        ("?start=3", "/list?start=3"),
        ("more?x=1", "/more?x=1"),
        ("/gate/list?x=1#part", "/list?x=1"),
    ],
)
def test_a_link_to_the_same_api_is_followed_below_its_prefix(link: str, path: str) -> None:
    assert link_path(f"{HOST}/gate", "/list?start=1", link) == path


@pytest.mark.parametrize(
    "link",
    [
        "https://elsewhere.example/gate/list",
        "//elsewhere.example/gate/list",
        "http://reg01.api.example:8443/gate/list",
        "https://reg01.api.example/gate/list",
        "https://reg01.api.example:8443@elsewhere.example/gate/list",
        "https://user:word@reg01.api.example:8443/gate/list",
        "https://reg01.api.example.evil.example:8443/gate/list",
        "/other/list",
        "/gate/../other/list",
        "https://reg01.api.example:notaport/gate/list",
        "ftp://reg01.api.example:8443/gate/list",
        "javascript:alert(1)",
    ],
)
def test_a_link_to_anywhere_else_is_refused(link: str) -> None:
    with pytest.raises(ContractError, match="at another address"):
        link_path(f"{HOST}/gate", "/list?start=1", link)
