"""The core's sentences in another language: which template is meant, and what becomes of its values."""

# ruff: noqa: RUF001 - French has typographic apostrophes

from __future__ import annotations

import time

import pytest

from core.model.saying import Sayings, escaped, known_templates, unescaped

FRENCH = {
    "Account {0} is not in X3.": "Le compte {0} n’est pas dans X3.",
    "{0} is not in X3.": "{0} n’est pas dans X3.",
    "Account {0} is not in X3. It is the account of {1}.": "Le compte {0}, celui de {1}, n’est pas dans X3.",
    "Map the code, then replay.": "Créez la correspondance, puis rejouez.",
    "The order of {0} is closed: {1}.": "La commande de {0} est close : {1}.",
    "it is closed in JAGGAER ({0})": "elle est close dans JAGGAER ({0})",
    "{0} has {1} lines{2}.": "Lignes de {0} : {1}{2}.",
    ", dated {0}": ", du {0}",
    " with {0} {1}": " avec {0} {1}",
    "with a code that begins with {0}": "avec un code qui commence par {0}",
    " and ": " et ",
    ", ": ", ",
    "{0}s": "{0} au pluriel",
    "Held": "Retenu",
    "{0} was asked.": "{0} was asked.",
    "{0} has {1} {2} in X3.": "{0} : {1} {2} dans X3.",
    "order date": "date de commande",
    "X3 says: {0}.": "X3 dit : {0}.",
    " from the file {0}": " (fichier {0})",
}
WORDS = {"Account": "Compte", "order": "commande", "supplier": "fournisseur"}


@pytest.fixture
def sayings() -> Sayings:
    return Sayings(
        FRENCH,
        lambda text: FRENCH.get(text, text),
        lambda text: WORDS.get(text, text),
        lambda text: text.replace(",", " ").replace(".", ","),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Map the code, then replay.", "Créez la correspondance, puis rejouez."),
        ("Account 744202 is not in X3.", "Le compte 744202 n’est pas dans X3."),
        ("Cost centre L1 is not in X3.", "Cost centre L1 n’est pas dans X3."),
        ("Account 1 is not in X3. It is the account of Smith.", "Le compte 1, celui de Smith, n’est pas dans X3."),
        # A value may hold anything, also what stands in templates.
        ("Account (a.*b) is {0} is not in X3.", "Le compte (a.*b) is {0} n’est pas dans X3."),
        # Values that are themselves words of the core.
        ("The order of Ann is closed: it is closed in JAGGAER (x).", "La commande de Ann est close : elle est close dans JAGGAER (x)."),
        ("PO1 has 3 lines, dated 2026-11-03.", "Lignes de PO1 : 3, du 2026-11-03."),
        ("order and supplier is not in X3.", "commande et fournisseur n’est pas dans X3."),
        ("Smith and Jones is not in X3.", "Smith and Jones n’est pas dans X3."),
        # Two sentences that `and` makes one: neither is taken for a value of the other's template.
        ("Account 1 is not in X3 and account 2 is not in X3.", "Le compte 1 n’est pas dans X3 et le compte 2 n’est pas dans X3."),
        ("Account 1 is not in X3 and Map the code, then replay.", "Le compte 1 n’est pas dans X3 et Créez la correspondance, puis rejouez."),
        ("Account 1 is not in X3 and what nobody knows.", "Compte 1 is not in X3 and what nobody knows."),
        # Several sentences in a row, one of them known.
        ("Account 1 is not in X3. Map the code, then replay.", "Le compte 1 n’est pas dans X3. Créez la correspondance, puis rejouez."),
        ("Ann says: no way! Map the code, then replay.", "Ann says: no way! Créez la correspondance, puis rejouez."),
        # What is known of an event stands behind its name.
        ("Held (Account 1 is not in X3. And more.) from the file a.csv", "Retenu (Le compte 1 n’est pas dans X3. And more.) (fichier a.csv)"),
        ("Held up by rain.", "Held up by rain."),
        # A thing with its code, and two values side by side.
        ("Account 744202 was asked.", "Compte 744202 was asked."),
        ("PO1 has order date 2026-11-03 in X3.", "PO1 : date de commande 2026-11-03 dans X3."),
        ("12,340.50 EUR was asked.", "12 340,50 EUR was asked."),
        ("1,798 was asked.", "1 798 was asked."),
        # The part of a sentence that says most of it, with or without the space before it.
        ("PO1 has 3 lines with a code that begins with L6.", "Lignes de PO1 : 3 avec un code qui commence par L6."),
        ("GENESEE with a code that begins with L6 was asked.", "GENESEE avec un code qui commence par L6 was asked."),
        ("The order of 1,798 orders is closed: x.", "La commande de 1 798 orders est close : x."),
        # What somebody else said stays in their words.
        ("X3 says: order and supplier are closed.", "X3 dit : order and supplier are closed."),
        # As pages begin and end it.
        ("Account 1 is not in X3", "Le compte 1 n’est pas dans X3"),
        ("It is closed in JAGGAER (x)", "Elle est close dans JAGGAER (x)"),
        ("Nobody knows this.", "Nobody knows this."),
        ("", ""),
    ],
)  # fmt: skip
def test_a_sentence_is_said_by_the_template_that_says_most_of_it(sayings: Sayings, text: str, said: str) -> None:
    assert sayings.say(text) == said


def test_a_template_with_nothing_of_its_own_says_nothing(sayings: Sayings) -> None:
    assert sayings.say("purchases") == "purchases"


def test_templates_with_several_lines_survive_their_file() -> None:
    template = "first\nsecond \\n {0}"
    assert "\n" not in escaped(template)
    assert unescaped(escaped(template)) == template


def test_what_the_core_says_is_known_and_found_quickly() -> None:
    templates = known_templates()
    assert len(templates) > 1000
    sayings = Sayings(templates, lambda text: text)
    sentences = [template.replace("{0}", "744202").replace("{1}", "PO-1").replace("{2}", "") for template in templates]
    started = time.thread_time()
    for sentence in sentences:
        sayings.say(sentence)
    assert (time.thread_time() - started) / len(sentences) < 0.005, "said() has to be quick enough for lists"
