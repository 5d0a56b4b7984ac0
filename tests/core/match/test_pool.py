"""Candidates among X3's suppliers: which are shown, which of them is certain, and why."""

from __future__ import annotations

import random
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.match.party import Candidate, Party, Site
from core.match.pool import MOST, Pool

KEYSER = Site(("100 Mineral Street", "Suite 4"), "26726", "Keyser", "US")
BOSTON = Site(("7 Beacon St",), "02108", "Boston", "US")


def supplier(key: str, name: str, *sites: Site, phone: str = "", **identifiers: str) -> Party:
    return Party(key, name, identifiers, sites, (phone,) if phone else ())


def found(record: Party, *there: Party) -> tuple[Candidate, ...]:
    return Pool(there).candidates(record)


OURS = replace(
    supplier(
        "J1",
        "Westphal Instruments, Inc.",
        KEYSER,
        phone="+1 304 788 1234",
        vat_number="DE 123 456 789",
        duns="15-048-3782",
    ),
    country="US",
)


@pytest.mark.parametrize(
    ("there", "why"),
    [
        (supplier("H1", "WESTPHAL INSTRUMENTS", KEYSER), "the same address 100 Mineral Street Suite 4 26726 Keyser"),
        (supplier("H1", "Westpahl Instruments", Site(("100 N. MINERAL ST",))), "the same address 100 N. MINERAL ST"),
        (supplier("H1", "Westphal Instr", BOSTON, vat_number="DE123456789"), "the same vat number DE123456789"),
        (supplier("H1", "Westphal Instr", BOSTON, duns="15 048 3782"), "the same DUNS number 15 048 3782"),
        (supplier("H1", "Westphal Instruments", Site((), "26726"), phone="7881234"), "the same telephone number"),
    ],
)
def test_two_that_agree_in_two_things_of_their_own_are_certain(there: Party, why: str) -> None:
    (candidate,) = found(OURS, there)
    assert candidate.certain
    assert why in candidate.agrees


@pytest.mark.parametrize(
    ("there", "against"),
    [
        (supplier("H1", "Westphal Instruments"), ""),
        (supplier("H1", "Westphal Instruments", BOSTON), "another address"),
        (supplier("H1", "Westphal Instruments", BOSTON, phone="304 788 1234"), "another address"),
        (
            supplier("H1", "Westphal Instruments", replace(KEYSER, lines=("900 Mineral St",)), phone="7881234"),
            "another address",
        ),
        (supplier("H1", "Westphal Instruments GmbH", KEYSER), "another legal form"),
        (supplier("H1", "Westphal Instruments 2", KEYSER), "another number in its name"),
        (supplier("H1", "Westphal Instruments", KEYSER, vat_number="DE999999999"), "another vat number DE999999999"),
        (
            supplier("H1", "Westphal Instruments", KEYSER, vat_number="DE123456798"),
            "nearly the same vat number DE123456798",
        ),
        (supplier("H1", "Westphal Instruments", replace(KEYSER, country="DE")), "another country"),
        (replace(supplier("H1", "Westphal Instruments", KEYSER), country="CA"), "another country"),
        (supplier("H1", "Westphal Tools", KEYSER), ""),
        (supplier("H1", "Westphal Instruments Leasing", KEYSER, phone="304 788 1234"), ""),
        (supplier("H1", "Quite Another House", BOSTON, vat_number="DE123456789"), "another address"),
    ],
)
def test_what_may_be_another_company_is_shown_and_not_certain(there: Party, against: str) -> None:
    (candidate,) = found(OURS, there)
    assert not candidate.certain
    assert against in candidate.against or not against


@pytest.mark.parametrize(
    "there",
    [
        supplier("H1", "Institute of Art", BOSTON),
        supplier("H1", "Westphal Institute of Art"),
        supplier("H1", "Mineral County Schools", Site(("250 Mineral Street",), "26726", "Keyser", "US")),
        supplier("H1", ""),
    ],
)
def test_what_is_another_company_is_not_shown(there: Party) -> None:
    assert found(OURS, there) == ()


def test_of_two_alike_none_is_certain_and_the_address_tells_which_comes_first() -> None:
    twice = found(OURS, supplier("H1", "Westphal Instruments", KEYSER), supplier("H2", "Westphal Instruments", KEYSER))
    assert [candidate.certain for candidate in twice] == [False, False]
    apart = found(OURS, supplier("H2", "Westphal Instruments", BOSTON), supplier("H1", "Westphal Instruments", KEYSER))
    assert [(candidate.key, candidate.certain) for candidate in apart] == [("H1", True), ("H2", False)]
    assert apart[0].score > apart[1].score


def test_branches_of_a_chain_are_never_taken_for_each_other() -> None:
    """As authorised shops have them: one name, many addresses, at times a number."""
    chain = [
        supplier(f"H{n}", f"FOOD PLACE #{n:02}", Site((f"{n}00 Valley West Blvd",), f"9552{n}", "Arcata"))
        for n in range(1, 6)
    ] + [supplier(f"N{n}", "Food Place", Site((f"{n}0 H Street",), "95501", "Eureka")) for n in range(1, 6)]
    pool = Pool(chain)
    new = pool.candidates(supplier("J", "Food Place #07", Site(("700 Valley West Blvd",), "95521", "Arcata")))
    unnumbered = pool.candidates(supplier("J", "Food Place", Site(("95 H Street",), "95501", "Eureka")))
    assert not any(candidate.certain for candidate in (*new, *unnumbered))
    assert not {candidate.key for candidate in new} & {"H2", "H3", "H4", "H5"}, "other numbers in other towns"
    assert len(unnumbered) == MOST
    itself = pool.candidates(supplier("J", "FOOD PLACE 3", Site(("300 Valley W. Boulevard",), "", "ARCATA")))
    assert (itself[0].key, itself[0].certain) == ("H3", True)


def test_a_french_establishment_has_the_number_of_its_company() -> None:
    theirs = supplier("H1", "SATELEC SAS", registration="775 672 272")
    (candidate,) = found(supplier("J", "Satelec", registration="77567227200034"), theirs)
    assert candidate.certain
    assert not found(supplier("J", "Satelec", registration="12345678900034"), theirs)


def test_a_word_in_the_place_of_a_duns_number_says_nothing() -> None:
    theirs = supplier("H1", "Satelec", duns="DNP")
    (candidate,) = found(supplier("J", "Satelec", duns="DNP"), theirs)
    assert not candidate.certain
    assert candidate.agrees == ("the same name",)
    (candidate,) = found(supplier("J", "Satelec", duns="150483782"), theirs)
    assert not candidate.against


def test_a_telephone_number_that_many_have_says_little() -> None:
    there = supplier("H1", "Westphal Instruments", Site((), "26726"), phone="7881234")
    others = [supplier(f"N{n}", name, phone="304 788 1234") for n, name in enumerate(("Ajax", "Bora", "Ceres"))]
    assert found(OURS, there)[0].certain
    assert not found(OURS, there, *others)[0].certain


_NAMES = st.sampled_from(["Acme", "Westphal", "Ajax", "Inc", "GmbH", "Tools", "2", "#3", "St", "of", "École"])
_LINES = st.sampled_from(["", "12 Main St", "12 N Main Street", "14 Main", "9 Oak Rd"])
_IDS = st.dictionaries(st.sampled_from(["vat_number", "registration"]), st.sampled_from(["1234567", "1234576", "99"]))
_PARTIES = st.builds(
    lambda words, line, code, phone, ids: Party("K", " ".join(words), ids, (Site((line,), code),), (phone,)),
    st.lists(_NAMES, max_size=4),
    _LINES,
    st.sampled_from(["", "60622", "60623"]),
    st.sampled_from(["", "5346361", "5346362"]),
    _IDS,
)


@given(_PARTIES, st.lists(_PARTIES, max_size=6))
@settings(max_examples=120, deadline=None)
def test_at_most_one_is_certain_and_none_with_another_identifier(record: Party, there: list[Party]) -> None:
    parties = [replace(party, key=f"H{n}") for n, party in enumerate(there)]
    candidates = Pool(parties).candidates(record)
    assert [candidate.score for candidate in candidates if candidate.certain] == [
        candidate.score for candidate in candidates[:1] if candidate.certain
    ]
    known = {party.key: party for party in parties}
    for candidate in candidates:
        theirs = known[candidate.key].identifiers
        other = any(theirs.get(kind, number) != number for kind, number in record.identifiers.items())
        assert not (candidate.certain and other)


@given(_PARTIES, st.lists(_PARTIES, max_size=6), st.randoms())
@settings(max_examples=100, deadline=None)
def test_the_order_of_x3s_suppliers_changes_nothing(record: Party, there: list[Party], chance: random.Random) -> None:
    parties = [replace(party, key=f"H{n}") for n, party in enumerate(there)]
    shuffled = list(parties)
    chance.shuffle(shuffled)
    assert Pool(parties).candidates(record) == Pool(shuffled).candidates(record)


def test_a_search_among_thousands_is_quick() -> None:
    chance = random.Random(20)
    words = ["".join(chance.choices("bcdfglmnprstvaeiou", k=6)) for _ in range(2000)]
    there = [
        supplier(
            f"H{n}",
            " ".join(chance.choices(words, k=3)),
            Site((f"{chance.randrange(1, 999)} {chance.choice(words)} street",), str(chance.randrange(10_000, 99_999))),
        )
        for n in range(3000)
    ]
    began = time.process_time()
    pool = Pool(there)
    made = time.process_time() - began
    asked = chance.sample(there, 50)
    began = time.process_time()
    first = [pool.candidates(replace(party, name=f"{party.name[1:]} Ltd"))[0] for party in asked]
    each = (time.process_time() - began) / len(asked)
    assert [candidate.key for candidate in first] == [party.key for party in asked]
    assert made < 2, "seconds of processor; 0.3 on a machine of today"
    assert each < 0.05, "seconds of processor; 0.002 on a machine of today"
