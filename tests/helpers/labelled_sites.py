"""Suppliers of the sample data beside the repository, and how a search for twins is judged on them.

`chicago_sites_true_ids_a.csv` says which of its records are one site (`True Id`). Its sites are halved by a hash of that
id: on one half the search was tried while it was made, the other is measured alone. Of either half every second site (by
another bit of the hash) is in X3, with one of its records; all its other records arrive, and those of the sites that X3
does not have. See the sample data's README for origin and licence of each file; nothing of them is kept here.
"""

from __future__ import annotations

import csv
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from core.match.party import Party, Site
from core.match.pool import Pool

TRIED, MEASURED = 0, 1
"""The halves."""
FIRST, LAST = 0, -1
"""Which of a site's records X3 has."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A record, and the site that it is."""

    site: str
    party: Party


@dataclass(frozen=True, slots=True)
class Judged:
    """How the search did.

    Attributes:
        there: suppliers in X3.
        arriving: records that were searched for; `known` of them are of a site that X3 has.
        links: records of which a supplier is certain; `right` of them are of its site.
        shown: records of known sites whose supplier is certain or among the candidates.
        candidates: shown in all.
        seconds: of processor, for all that arrive.
        wrong: the links that are not right: record and supplier.
    """

    there: int
    arriving: int
    known: int
    links: int
    right: int
    shown: int
    candidates: int
    seconds: float
    wrong: tuple[tuple[Party, str], ...]

    @property
    def precision(self) -> float:
        """Right links of all links."""
        return self.right / self.links if self.links else 0.0

    @property
    def recall(self) -> float:
        """Records of known sites whose supplier was shown or linked."""
        return self.shown / self.known

    @property
    def link_recall(self) -> float:
        """Records of known sites that were linked rightly."""
        return self.right / self.known


def chicago(folder: Path) -> list[Labelled]:
    """The labelled records, in the order of the file."""
    with (folder / "vendors" / "chicago_sites_true_ids_a.csv").open(encoding="utf-8", newline="") as file:
        return [
            Labelled(
                row["True Id"],
                Party(
                    str(n),
                    row["Site name"],
                    sites=(Site((row["Address"],), row["Zip"]),),
                    phones=(row["Phone"],),
                ),
            )
            for n, row in enumerate(csv.DictReader(file))
        ]


def shops(folder: Path) -> list[Party]:
    """Shops with their addresses, many of them of a chain; each is a supplier of its own."""
    with (folder / "vendors" / "ca_wic_vendors_a.csv").open(encoding="utf-8", newline="") as file:
        return [
            Party(
                str(n),
                row["Vendor"],
                sites=(Site((row["Address"], row["Second Address"]), row["Zip Code"], row["City"], "US"),),
            )
            for n, row in enumerate(csv.DictReader(file))
        ]


def french(folder: Path) -> list[Party]:
    """Suppliers of a French city: a name and a key, and nothing else."""
    with (folder / "vendors" / "fr_sucombe_suppliers.csv").open(encoding="utf-8", newline="") as file:
        return [Party(row["index_fournisseur"], row["fournisseur"]) for row in csv.DictReader(file)]


def half_of(site: str) -> int:
    """The half that a site is in."""
    return _bits(site)[0] % 2


def is_in_x3(site: str) -> bool:
    """Whether X3 has a site."""
    return _bits(site)[1] % 2 == 0


def split(records: Sequence[Labelled], *, kept: int, new: bool) -> tuple[list[Labelled], list[Labelled]]:
    """What X3 has, and what arrives.

    Args:
        records: of one half, or of both.
        kept: which record of each site X3 has, `FIRST` or `LAST`.
        new: leaves out of what arrives each spelling but once, and those that X3 has letter by letter.
    """
    by_site: dict[str, list[Labelled]] = defaultdict(list)
    for record in records:
        by_site[record.site].append(record)
    there: list[Labelled] = []
    arriving: list[Labelled] = []
    for site, mine in by_site.items():
        rest = list(mine)
        if is_in_x3(site):
            there.append(rest.pop(kept))
        seen = {_spelling(record.party) for record in there[-1:] if record.site == site}
        for record in rest:
            if not (new and _spelling(record.party) in seen):
                arriving.append(record)
            seen.add(_spelling(record.party))
    return there, arriving


def judge(there: Sequence[Labelled], arriving: Sequence[Labelled]) -> Judged:
    """Searches for each of what arrives among what is there."""
    pool = Pool(record.party for record in there)
    site_of = {record.party.key: record.site for record in there}
    known = set(site_of.values())
    links = right = shown = candidates = 0
    wrong: list[tuple[Party, str]] = []
    began = time.process_time()
    for record in arriving:
        found = pool.candidates(record.party)
        candidates += len(found)
        shown += any(site_of[candidate.key] == record.site for candidate in found)
        if found and found[0].certain:
            links += 1
            if site_of[found[0].key] == record.site:
                right += 1
            else:
                wrong.append((record.party, found[0].key))
    return Judged(
        there=len(there),
        arriving=len(arriving),
        known=sum(record.site in known for record in arriving),
        links=links,
        right=right,
        shown=shown,
        candidates=candidates,
        seconds=time.process_time() - began,
        wrong=tuple(wrong),
    )


def judged_half(records: Sequence[Labelled], half: int | None, *, kept: int = FIRST, new: bool = False) -> Judged:
    """How the search does on one half, alone in X3; None = on both together."""
    mine = [record for record in records if half is None or half_of(record.site) == half]
    return judge(*split(mine, kept=kept, new=new))


def judged_draws(records: Sequence[Labelled], half: int, draws: int) -> tuple[float, float, int]:
    """Precision, recall and number of links over many draws of what X3 has: six of ten sites, any record of each."""
    by_site: dict[str, list[Labelled]] = defaultdict(list)
    for record in records:
        if half_of(record.site) == half:
            by_site[record.site].append(record)
    every: list[Judged] = []
    for seed in range(draws):
        chance = random.Random(seed)
        there = [chance.choice(mine) for mine in by_site.values() if chance.random() < 0.6]
        taken = {record.party.key for record in there}
        every.append(judge(there, [r for mine in by_site.values() for r in mine if r.party.key not in taken]))
    links, known = sum(each.links for each in every), sum(each.known for each in every)
    return sum(each.right for each in every) / links, sum(each.shown for each in every) / known, links


def of_one_chain(parties: Sequence[Party]) -> tuple[list[Labelled], list[Labelled]]:
    """Every second shop in X3; each of these arrives in another spelling, and the other shops as they are."""
    every = [Labelled(party.key, party) for party in parties]
    there = [record for record in every if is_in_x3(record.site)]
    return there, [
        replace(record, party=_respelled(record.party)) if is_in_x3(record.site) else record for record in every
    ]


def without_itself(parties: Sequence[Party]) -> Iterator[tuple[Party, Pool]]:
    """Each supplier, with all the others to search."""
    for party in parties:
        yield party, Pool(other for other in parties if other.key != party.key)


def _respelled(party: Party) -> Party:
    """As another clerk would have written it: with a form, in small letters, the street's kind in full, a slip."""
    name = party.name.strip().title()
    slip = max(1, len(name) // 2)
    name = name[: slip - 1] + name[slip : slip + 1] + name[slip - 1 : slip] + name[slip + 1 :]
    kinds = {"ST": "Street", "AVE": "Avenue", "BLVD": "Boulevard", "RD": "Road", "DR": "Drive"}
    sites = tuple(
        replace(site, lines=tuple(" ".join(kinds.get(w, w.title()) for w in line.split()) for line in site.lines))
        for site in party.sites
    )
    return replace(party, name=f"{name}, Inc.", sites=sites)


def _spelling(party: Party) -> tuple[str, ...]:
    texts = (party.name, *party.sites[0].lines, party.sites[0].postcode, *party.phones)
    return tuple(" ".join(text.casefold().split()) for text in texts)


def _bits(site: str) -> bytes:
    return sha256(site.encode()).digest()
