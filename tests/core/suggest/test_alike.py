from __future__ import annotations

from datetime import date

import pytest

from core.model.crossref import ACCOUNT, COST_CENTER, MappingRule, Scope
from core.model.reference import ReferenceEntry, ReferenceKind
from core.suggest.alike import LEAST, bare_code, suggest
from core.suggest.learned import Evidence, Guess
from core.suggest.lines import CONTEXTS, SUPPLIER, Key, Line

CHART = [
    ReferenceEntry(ReferenceKind.ACCOUNT, code, label, "USA")
    for code, label in (
        ("606300", "Laboratory supplies"),
        ("606400", "Office supplies"),
        ("606500", "Vehicle maintenance"),
        ("615200", "Building maintenance"),
        ("622600", "Professional fees"),
        ("744210", "Research grants"),
    )
]


def test_a_name_written_almost_the_same_comes_first_with_the_sentence_that_backs_it() -> None:
    first = suggest(ACCOUNT, "739600", "Maintenance of vehicles", CHART)[0]
    assert first.target == "606500"
    assert "“Maintenance of vehicles”" in first.why


def test_a_code_that_begins_the_same_is_evidence_only_while_few_codes_do() -> None:
    assert [s.target for s in suggest(ACCOUNT, "744202", "", CHART)] == ["744210"]
    row = [ReferenceEntry(ReferenceKind.DIMENSION, f"L6302000{n:02d}", f"name {n}", "CCT") for n in range(40)]
    assert suggest(COST_CENTER, "L630200099", "Transformation", row) == ()


@pytest.mark.parametrize("code", ["0606300", "606300-L", "606.300"])
def test_another_spelling_of_a_code_is_nearly_certain(code: str) -> None:
    first = suggest(ACCOUNT, code, "", CHART)[0]
    assert (first.target, first.score) == ("606300", 0.95)


def test_nothing_alike_gives_no_suggestion() -> None:
    assert suggest(ACCOUNT, "999", "Fireworks", CHART) == ()
    assert suggest(ACCOUNT, "", "", CHART) == ()
    assert suggest(ACCOUNT, "744202", "Lab supplies", []) == ()


def test_an_earlier_decision_for_the_same_code_is_strong_evidence() -> None:
    rules = [
        MappingRule(ACCOUNT, "739600", "622600", Scope(supplier="0000015414"), decided_by="ann"),
        MappingRule(COST_CENTER, "739600", "606500"),
        MappingRule(ACCOUNT, "111111", "606500"),
    ]
    (found,) = suggest(ACCOUNT, "739600", "", CHART, history=rules)
    assert found.target == "622600"
    assert found.why == "739600 was mapped to it for supplier 0000015414 by ann."


def test_codes_that_x3_would_not_accept_are_shown_and_cannot_be_chosen() -> None:
    chart = [
        *CHART,
        ReferenceEntry(ReferenceKind.ACCOUNT, "739600", "Laboratory supplies", "USA", active=False),
        ReferenceEntry(ReferenceKind.ACCOUNT, "606301", "Laboratory supplies", "USA", valid_to=date(2016, 12, 31)),
    ]
    found = suggest(ACCOUNT, "739600", "Laboratory supplies", chart, limit=2, on_date=date(2018, 1, 1))
    assert [(s.target, s.selectable) for s in found] == [("606300", True), ("739600", False)]
    assert "not active in X3" in found[1].why
    assert suggest(ACCOUNT, "739600", "Laboratory supplies", chart, on_date=date(2016, 1, 1))[1].target == "606301"


def test_scores_fall_and_stay_between_the_least_and_one() -> None:
    scores = [s.score for s in suggest(ACCOUNT, "606300", "Laboratory supplies and maintenance", CHART)]
    assert scores == sorted(scores, reverse=True)
    assert all(LEAST <= score <= 1 for score in scores)
    assert scores[0] == 1


def test_a_bare_code_has_no_suffix_zeros_or_punctuation() -> None:
    assert bare_code(" 0073.9600-L ") == "739600"
    assert bare_code("L630200444-L") == "l630200444"


def guess(target: str, share: float, *, sure: bool = False) -> Guess:
    """What a supplier's lines say for a target."""
    key = Key(CONTEXTS.index((SUPPLIER,)), ("4711",))
    return Guess(target, share, Evidence(key, 41, 43), Line(supplier_name="GENESEE"), sure=sure)


def test_history_leads_where_nothing_is_alike() -> None:
    (found,) = suggest(ACCOUNT, "999", "Fireworks", CHART, guesses=[guess("606300", 0.8), guess("622600", 0.05)])
    assert (found.target, found.score, found.sure) == ("606300", 0.8, False)
    assert found.why == "41 of 43 written lines of GENESEE went to it."


def test_likeness_and_history_help_each_other() -> None:
    label = "Maintenance of vehicles"
    plain = suggest(ACCOUNT, "739600", label, CHART)[0]
    joined = suggest(ACCOUNT, "739600", label, CHART, guesses=[guess("606500", 0.3)])[0]
    assert joined.target == plain.target == "606500"
    assert joined.score >= plain.score
    assert joined.why.startswith("Its name is like “Maintenance of vehicles”")
    assert joined.why.endswith("; 41 of 43 written lines of GENESEE went to it.")


def test_sure_is_what_history_says_sure_and_never_a_code_that_x3_would_not_take() -> None:
    chart = [*CHART, ReferenceEntry(ReferenceKind.ACCOUNT, "777", "Closed", "USA", active=False)]
    found = suggest(ACCOUNT, "999", "", chart, guesses=[guess("606300", 0.9, sure=True), guess("777", 0.9, sure=True)])
    assert [(s.target, s.sure, s.selectable) for s in found] == [("606300", True, True), ("777", False, False)]
    assert found[1].why == "41 of 43 written lines of GENESEE went to it, not active in X3."
    assert not any(s.sure for s in suggest(ACCOUNT, "606300", "Laboratory supplies", CHART)), "likeness is no proof"


def test_a_guess_that_the_chart_does_not_hold_is_not_offered() -> None:
    assert suggest(ACCOUNT, "999", "", CHART, guesses=[guess("123456", 0.9)]) == ()


@pytest.mark.parametrize(
    ("kind", "attributes", "flaw"),
    [
        (ReferenceKind.ACCOUNT, {"postable": "no"}, "takes no postings in X3"),
        (ReferenceKind.SITE, {"purchase": "no"}, "no purchase site in X3"),
        (ReferenceKind.PRODUCT, {"purchase": "No"}, "not bought in X3"),
    ],
)
def test_codes_of_the_wrong_use_cannot_be_chosen(kind: ReferenceKind, attributes: dict[str, str], flaw: str) -> None:
    (found,) = suggest("any", "A1", "", [ReferenceEntry(kind, "A1", "Thing", attributes=attributes)])
    assert not found.selectable
    assert flaw in found.why


@pytest.mark.parametrize(
    ("label", "target"),
    [
        ("Office supplies", "6022"),
        ("Bürobedarf und Verbrauchsmaterial", "6022"),
        ("Rechtsberatung Honorare", "6226"),
        ("Vehicle repairs", "6155"),
        ("Mantenimiento de edificios", "6152"),
        ("Spese postali", "6261"),
    ],
)
def test_names_are_compared_across_languages(label: str, target: str) -> None:
    chart = [
        ReferenceEntry(ReferenceKind.ACCOUNT, code, name, "FRA")
        for code, name in (
            ("6022", "Fournitures de bureau"),
            ("6063", "Fournitures d'entretien"),
            ("6152", "Entretien des bâtiments"),
            ("6155", "Réparations de véhicules"),
            ("6226", "Honoraires juridiques"),
            ("6261", "Frais postaux"),
        )
    ]
    first = suggest(ACCOUNT, "X", label, chart)[0]
    assert first.target == target
    assert "says in another language the same as" in first.why
