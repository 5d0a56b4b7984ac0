"""What is needed before one begins, and the messages that ask the two administrators for it; pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from core.onboarding.draft import JAGGAER, X3

NEEDED: Final = {
    JAGGAER: (
        "The address of JAGGAER's API for your organisation",
        "A client id and its secret",
        "The right to read suppliers and purchase orders",
    ),
    X3: (
        "The address at which people open X3 in their browser, with its port",
        "The folder, and its endpoint where that is called otherwise",
        "A connected application: client ID, secret and the X3 user that it works as",
        "For that user the right to read master data and to create purchase orders and suppliers",
    ),
}
"""System -> what to have at hand."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message ready to be sent: a subject, and paragraphs, each of which may begin with a dash."""

    subject: str
    paragraphs: tuple[str, ...]


X3_LETTER: Final = Letter(
    "Access to Sage X3 for ML Connector",
    (
        "Hello,",
        (
            "we are setting up ML Connector, a program on one of our Windows PCs that carries suppliers and purchase orders from"
            " JAGGAER into Sage X3. It needs an access of its own. Could you please set it up and send us the values below?"
        ),
        "1. In X3: Administration, Settings, Authentication, Connected applications, New.",
        "- Name: ML Connector",
        "- URL: the full address of the API as this PC reaches it, such as https://x3.company.com:8124/xtrem/api",
        "- Tokens validity: 600 seconds (at least 300)",
        "- Allowed user: a dedicated X3 user for ML Connector (capital and small letters count)",
        "2. Rights of that user, in the folder that we work in:",
        (
            "- read: companies, sites, charts of accounts, GL accounts, dimension types, dimensions, suppliers, products, units,"
            " currencies, payment terms, tax rules, tax codes and accounting codes"
        ),
        "- create and change: purchase orders and suppliers; read them back",
        "3. A way to create purchase orders and suppliers, one of these:",
        "- a create operation in the GraphQL API (GESAPIOPE), without mandatory fields of the site's own",
        "- the order and supplier objects as SOAP web services (GESAWE) in a running pool",
        "- the import templates of both (GESAOE) with AOWSIMPORT published",
        "4. Please send us:",
        "- the address with the port, and the certificate of your authority where it is one of the company's own (PEM file)",
        "- the folder, and the endpoint's name (Administration, Endpoints) where it is another",
        "- client ID, secret (by a safe way, not in this mail), and the login of the allowed user",
        (
            "- which purchase site, which chart of accounts, which dimension type holds cost centres, and which product stands"
            " for order lines without a catalogue item"
        ),
        "The port must be open from this PC to the X3 server. Nothing has to be installed on the X3 server.",
        "Thank you",
    ),
)

JAGGAER_LETTER: Final = Letter(
    "Access to the JAGGAER API for ML Connector",
    (
        "Hello,",
        (
            "we are setting up ML Connector, a program on one of our own PCs that carries suppliers and purchase orders from"
            " JAGGAER into our Sage X3. It reads through the J1P Public API and writes nothing there. Could you please send us"
            " the values below, for the test system first if there is one?"
        ),
        "1. Sign-in:",
        "- the address (host) of the API for our organisation, such as https://prep-reg01.api.jaggaer.com",
        "- the token address, if it is not below that host (realm J1p-integrations)",
        "- a client id and its secret (by a safe way, not in this mail), and whether the connection is J1P, legacy or basic",
        "2. Rights of that client: read suppliers and purchase orders; invoices and contracts where they are in use.",
        "3. Questions on how our JAGGAER is set up:",
        "- by which parameter pages of a list are made larger, and how large they may be",
        "- by which filter a list gives only what changed since a time",
        "- whether lists hold whole records or headers only",
        "- in which custom fields (group and segment) the GL account, the cost centre and other dimensions of an order line are",
        "- which status words say that an order was released to the supplier, changed, cancelled or closed",
        "- how many calls a minute are allowed",
        "Our calls come from one computer; if you allow addresses by list, please tell us what you need to know.",
        "Thank you",
    ),
)

LETTERS: Final = {JAGGAER: JAGGAER_LETTER, X3: X3_LETTER}
"""System -> the message to its administrator."""


def text_of(paragraphs: tuple[str, ...]) -> str:
    """A message as plain text: lines that begin with a dash stand right below each other, all others apart."""
    lines: list[str] = []
    for paragraph in paragraphs:
        if lines and not paragraph.startswith("- "):
            lines.append("")
        lines.append(paragraph)
    return "\n".join(lines) + "\n"
