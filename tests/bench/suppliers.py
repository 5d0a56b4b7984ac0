"""How well suppliers that X3 has already are found: on labelled records, on chains of shops, and among very many.

How records and suppliers are taken from the labelled ones is in tests/helpers/labelled_sites.py.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from core.match.party import Party, Site
from core.match.pool import Pool
from tests.bench.suggest import sample_data
from tests.helpers.labelled_sites import (
    FIRST,
    LAST,
    MEASURED,
    TRIED,
    Judged,
    chicago,
    french,
    judge,
    judged_draws,
    judged_half,
    of_one_chain,
    shops,
    without_itself,
)

MANY = 50_000
DRAWS = 12
_ASKED = 300
_HALVES = {"the half it was tried on": TRIED, "the half that is measured alone": MEASURED, "both in one X3": None}


def measure(show: Callable[[str], None], say: Callable[[str], None]) -> dict[str, object]:
    """The tables; nothing but a sentence where the sample data are not there."""
    folder = sample_data()
    show("")
    if folder is None:
        show("- The search for twins was not measured: the sample data are not beside the repository.")
        return {}
    show(
        "| suppliers: labelled sites | X3 has | arriving, of these in X3 | linked, rightly | precision | "
        "linked of those in X3 | shown of those in X3 | shown a record | ms a record |"
    )
    show("|---|---|---|---|---|---|---|---|---|")
    records = chicago(folder)
    rows: dict[str, dict[str, object]] = {}
    for words, half in _HALVES.items():
        for kept, which in ((FIRST, "first record in X3"), (LAST, "last record in X3")):
            for new in (False, True):
                name = f"{words}, {which}{', new spellings only' if new else ''}"
                say(f"twins: {name}")
                rows[name] = asdict(_shown(show, name, judged_half(records, half, kept=kept, new=new)))
    draws: dict[str, tuple[float, float, int]] = {}
    for words, half in (("tried on", TRIED), ("measured alone", MEASURED)):
        say(f"twins: {DRAWS} draws of the half {words}")
        draws[words] = judged_draws(records, half, DRAWS)
    say("twins: shops of chains")
    chains = judge(*of_one_chain(shops(folder)))
    rows["chains"] = asdict(_shown(show, "shops, half of them not in X3, the others respelled", chains))
    show("")
    for words, (precision, recall, links) in draws.items():
        show(
            f"- {DRAWS} draws of what X3 has, of the half {words}: precision {precision:.4f} of {links:,} links, "
            f"recall of what is shown {recall:.1%}."
        )
    alone = [
        (party.name, [(each.key, each.certain) for each in pool.candidates(party)])
        for party, pool in without_itself(french(folder))
    ]
    told = [f"{name} ({', '.join(key for key, _ in found)})" for name, found in alone if found]
    certain = sum(each for _, found in alone for _, each in found)
    show(f"- {len(alone)} French suppliers by name alone: {'; '.join(told)} shown, {certain} certain.")
    say(f"twins among {MANY:,}")
    fast = speed(folder)
    show(
        f"- {MANY:,} suppliers made from these: prepared in {fast['prepare_s']:.1f} s of processor (3,000 in"
        f" {fast['prepare_3000_s']:.2f} s); then {fast['each_ms']:.1f} ms a record, at most {fast['most_ms']:.0f} ms;"
        f" {fast['found']:.0f} of {_ASKED} misspelt ones found."
    )
    return {"labelled": rows, "draws": draws, "speed": fast}


def speed(folder: Path, count: int = MANY) -> dict[str, float]:
    """Seconds of preparing so many suppliers, milliseconds of a search among them; how many misspelt ones it finds."""
    there = many(folder, count)
    began = time.process_time()
    Pool(there[:3000])
    few = time.process_time() - began
    began = time.process_time()
    pool = Pool(there)
    prepared = time.process_time() - began
    each: list[float] = []
    found = 0
    for party in random.Random(3).sample(there, _ASKED):
        at = len(party.name) // 2
        name = f"{party.name[: at - 1]}{party.name[at]}{party.name[at - 1]}{party.name[at + 1 :]}"
        began = time.process_time()
        candidates = pool.candidates(replace(party, name=name))
        each.append((time.process_time() - began) * 1000)
        found += any(candidate.key == party.key for candidate in candidates)
    return {
        "prepare_s": prepared,
        "prepare_3000_s": few,
        "each_ms": sum(each) / len(each),
        "most_ms": max(each),
        "found": float(found),
    }


def many(folder: Path, count: int) -> list[Party]:
    """Suppliers with names and addresses as real ones have them, each with a made-up word of its own."""
    chance = random.Random(50)
    records = [*shops(folder), *(record.party for record in chicago(folder))]
    own = [
        "".join(chance.choice("bcdfglmnprstv") + chance.choice("aeiou") for _ in range(3)) for _ in range(count // 3)
    ]
    made: list[Party] = []
    for n in range(count):
        like = chance.choice(records)
        words = [chance.choice(own).title(), *chance.sample(like.name.split(), min(2, len(like.name.split())))]
        street = " ".join(like.sites[0].lines).split()
        house = f"{chance.randrange(1, 9999)} {' '.join(street[1:])}"
        made.append(
            Party(
                str(n),
                " ".join(words),
                {"vat_number": f"FR{chance.randrange(10**11):011}"} if chance.random() < 0.4 else {},
                (Site((house,), like.sites[0].postcode, like.sites[0].city, "US"),),
                (str(chance.randrange(10**9, 10**10)),),
            )
        )
    return made


def _shown(show: Callable[[str], None], name: str, row: Judged) -> Judged:
    cells: Sequence[str] = (
        name,
        f"{row.there:,}",
        f"{row.arriving:,}, {row.known:,}",
        f"{row.links:,}, {row.right:,}",
        f"{row.precision:.4f}",
        f"{row.link_recall:.1%}",
        f"{row.recall:.1%}",
        f"{row.candidates / row.arriving:.2f}",
        f"{row.seconds / row.arriving * 1000:.1f}",
    )
    show(f"| {' | '.join(cells)} |")
    return row
