"""Set-ups with one mistake each: the check fails with a sentence, and names the field to change."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import trustme

from core.app import App, open_app
from core.model.connection import JaggaerSettings, SecretName, X3Settings
from core.onboarding.draft import CHOSEN, JAGGAER, X3, Draft, Step
from core.onboarding.steps import STEP_OF, Field, faults
from tests.core.transport.toyserver import Reply, ToyServer
from tests.helpers.practice import Bench, bench

WRONG = "w" * 43


@dataclass
class Place:
    """Practice systems, an App without any connection, and the good draft."""

    made: Bench
    app: App
    draft: Draft
    servers: list[ToyServer]

    def server(self, reply: Reply, authority: trustme.CA | None = None) -> ToyServer:
        import ssl  # noqa: PLC0415 - one mistake needs it

        tls = None
        if authority is not None:
            tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            authority.issue_cert("127.0.0.1").configure_cert(tls)
        server = ToyServer(reply, tls=tls)
        server.__enter__()
        self.servers.append(server)
        return server

    def secrets(self, **wrong: str) -> dict[SecretName, str]:
        told = self.made.pair
        good = {SecretName.JAGGAER: told.jaggaer_secret, SecretName.X3: told.x3.secret}
        return good | {SecretName(name): value for name, value in wrong.items()}


def draft_of(made: Bench) -> Draft:
    told = made.pair.as_dict()
    jaggaer, x3 = told["jaggaer"], told["x3"]
    assert isinstance(jaggaer, dict)
    assert isinstance(x3, dict)
    return Draft(
        start_from=date(2017, 1, 1),
        jaggaer=JaggaerSettings(host=jaggaer["host"], client_id=jaggaer["client_id"]),
        x3=X3Settings(
            base_url=x3["base_url"], folder=x3["folder"], client_id=x3["client_id"], user=x3["user"], site=""
        ),
    )


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    folder = tmp_path_factory.mktemp("mistakes")
    with bench(folder, orders=4) as made:
        app = open_app(folder / "empty", clock=made.clock, secrets=made.secrets())
        place = Place(made, app, draft_of(made), [])
        yield place
        for server in place.servers:
            server.__exit__(None, None, None)
        app.close()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


Changes = dict[str, Any]


@dataclass(frozen=True)
class Mistake:
    """What is entered wrongly, and the field that has to be named first."""

    name: str
    system: str
    change: Callable[[Place], Changes]
    field: Field
    says: str
    secrets: tuple[tuple[str, str], ...] = ()


def mistake(
    name: str,
    system: str,
    field: Field,
    says: str,
    change: Callable[[Place], Changes] = lambda _place: {},
    secret: SecretName | None = None,
) -> Mistake:
    return Mistake(name, system, change, field, says, ((secret.value, WRONG),) if secret else ())


def of_https(place: Place, address: str) -> str:
    del place
    return address.replace("http:", "https:")


MISTAKES = (
    mistake("jaggaer-name", JAGGAER, Field.JAGGAER_HOST, "No computer is called", lambda _: {"host": "https://api.jaggaer.invalid"}),
    mistake("jaggaer-port", JAGGAER, Field.JAGGAER_HOST, "Nothing listens", lambda _: {"host": f"http://127.0.0.1:{free_port()}"}),
    mistake("jaggaer-https", JAGGAER, Field.JAGGAER_HOST, "does not speak https", lambda p: {"host": of_https(p, p.draft.jaggaer.host)}),
    mistake("jaggaer-client", JAGGAER, Field.JAGGAER_CLIENT, "refused client id and secret", lambda _: {"client_id": "nobody"}),
    mistake("jaggaer-secret", JAGGAER, Field.JAGGAER_SECRET, "refused client id and secret", secret=SecretName.JAGGAER),
    mistake("jaggaer-legacy", JAGGAER, Field.JAGGAER_AUTH, "", lambda _: {"auth": "legacy"}),
    mistake("jaggaer-token-name", JAGGAER, Field.JAGGAER_TOKEN_URL, "No computer is called", lambda _: {"token_url": "https://sign-in.jaggaer.invalid/token"}),
    mistake("jaggaer-token-port", JAGGAER, Field.JAGGAER_TOKEN_URL, "Nothing listens", lambda _: {"token_url": f"http://127.0.0.1:{free_port()}/token"}),
    mistake("jaggaer-realm", JAGGAER, Field.JAGGAER_TOKEN_URL, "", lambda p: {"token_url": p.draft.jaggaer.host + "/auth/realms/other/protocol/openid-connect/token"}),
    mistake("jaggaer-other-server", JAGGAER, Field.JAGGAER_HOST, "", lambda p: {"host": p.server(Reply(404, b"Not Found")).url}),
    mistake("jaggaer-path", JAGGAER, Field.JAGGAER_HOST, "", lambda p: {"host": p.draft.jaggaer.host + "/prefix"}),
    mistake("jaggaer-authority", JAGGAER, Field.JAGGAER_CA, "unknown authority", lambda p: {"host": p.server(Reply(), trustme.CA()).url}),
    mistake("x3-name", X3, Field.X3_ADDRESS, "No computer is called", lambda _: {"base_url": "https://x3.company.invalid:8124"}),
    mistake("x3-port", X3, Field.X3_ADDRESS, "Nothing listens", lambda _: {"base_url": f"http://127.0.0.1:{free_port()}"}),
    mistake("x3-https", X3, Field.X3_ADDRESS, "does not speak https", lambda p: {"base_url": of_https(p, p.draft.x3.base_url)}),
    mistake("x3-other-server", X3, Field.X3_ADDRESS, "no X3 Services", lambda p: {"base_url": p.server(Reply(404, b"Not Found")).url}),
    mistake("x3-services-down", X3, Field.X3_ADDRESS, "behind it", lambda p: {"base_url": p.server(Reply(502, b"Bad Gateway")).url}),
    mistake("x3-path", X3, Field.X3_ADDRESS, "no X3 Services", lambda p: {"base_url": p.draft.x3.base_url + "/prefix"}),
    mistake("x3-authority", X3, Field.X3_CA, "unknown authority", lambda p: {"base_url": p.server(Reply(), trustme.CA()).url}),
    mistake("x3-client", X3, Field.X3_CLIENT, "error 41", lambda _: {"client_id": "nobody"}),
    mistake("x3-user", X3, Field.X3_USER, "error 42", lambda _: {"user": "somebody"}),
    mistake("x3-user-capitals", X3, Field.X3_USER, "error 42", lambda _: {"user": "MLConnector"}),
    mistake("x3-secret", X3, Field.X3_SECRET, "error 50", secret=SecretName.X3),
    mistake("x3-folder", X3, Field.X3_FOLDER, "OTHER", lambda _: {"folder": "OTHER"}),
    mistake("x3-endpoint", X3, Field.X3_ENDPOINT, "seed", lambda _: {"endpoint": "seed"}),
)  # fmt: skip
CHOICES = (
    mistake("site", CHOSEN, Field.SITE, "no site US99", lambda _: {"site": "US99"}),
    mistake("site-of-no-purchase", CHOSEN, Field.SITE, "no purchase site", lambda _: {"site": "US02"}),
    mistake("chart", CHOSEN, Field.CHART, "no chart of accounts FRA", lambda _: {"chart": "FRA"}),
    mistake("cost-centres", CHOSEN, Field.COST_CENTRES, "no dimension type KST", lambda _: {"cost_center_type": "KST"}),
    mistake("product", CHOSEN, Field.PRODUCT, "no active product NOTHING", lambda _: {"generic_product": "NOTHING"}),
)


def test_there_are_at_least_twenty_mistakes() -> None:
    assert len(MISTAKES) + len(CHOICES) >= 20


@pytest.mark.parametrize("wrong", MISTAKES, ids=lambda wrong: wrong.name)
def test_a_mistake_is_told_in_a_sentence_that_names_the_field_to_change(place: Place, wrong: Mistake) -> None:
    draft, changes = place.draft, wrong.change(place)
    if wrong.system == JAGGAER:
        draft = replace(draft, jaggaer=replace(draft.jaggaer, **changes))
    else:
        draft = replace(draft, x3=replace(draft.x3, **changes))
    place.app.accept_secrets(place.secrets(**dict(wrong.secrets)))
    assert not faults(draft, STEP_OF[wrong.field], place.app.draft_secrets()), "it looks right: only the check finds it"
    told = place.app.check_draft(draft, wrong.system)
    last = told.steps[-1]
    assert not told.ok
    assert not last.ok
    assert wrong.field in told.change, (last, told.change)
    assert (
        wrong.field is told.change[0]
        or wrong.field in {Field.JAGGAER_SECRET, Field.JAGGAER_AUTH}
        or wrong.name == "jaggaer-path"
    )
    assert STEP_OF[told.change[0]] is (Step.JAGGAER if wrong.system == JAGGAER else Step.X3)
    assert wrong.says in last.detail
    assert last.detail.endswith((".", ")", "?"))
    assert last.next_step
    assert not told.draft.is_checked(wrong.system)
    assert place.app.connection_names() == (), "nothing is half configured"
    for secret in (WRONG, *place.secrets().values()):
        assert secret not in repr(told)


@pytest.mark.parametrize("wrong", CHOICES, ids=lambda wrong: wrong.name)
def test_a_wrong_code_is_told_with_its_field_before_the_connection_is_made(place: Place, wrong: Mistake) -> None:
    place.app.accept_secrets(place.secrets())
    good: Changes = {"site": "US01", "chart": "USA", "cost_center_type": "CCT", "generic_product": "GENSERV"}
    draft = replace(place.draft, x3=replace(place.draft.x3, **good | wrong.change(place)))
    told = place.app.check_choices(draft)
    assert not told.ok
    assert told.change == (wrong.field,)
    assert STEP_OF[told.change[0]] is Step.DEFAULTS
    assert wrong.says in told.steps[-1].detail
    assert told.steps[-1].next_step
    assert not told.draft.is_checked(CHOSEN)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"host": "http://api.jaggaer.com"}, Field.JAGGAER_HOST),
        ({"host": "api jaggaer"}, Field.JAGGAER_HOST),
        ({"host": "https://clerk:password@api.jaggaer.com"}, Field.JAGGAER_HOST),
        ({"client_id": ""}, Field.JAGGAER_CLIENT),
        ({"ca_file": "/no/such/file.pem"}, Field.JAGGAER_CA),
    ],
)
def test_what_can_be_seen_to_be_wrong_is_told_before_anything_is_asked(
    place: Place, changes: Changes, field: Field
) -> None:
    draft = replace(place.draft, jaggaer=replace(place.draft.jaggaer, **changes))
    assert [fault.field for fault in faults(draft, Step.JAGGAER, {SecretName.JAGGAER})] == [field]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"base_url": ""}, Field.X3_ADDRESS),
        ({"base_url": "http://x3.company.com:8124"}, Field.X3_HTTP),
        ({"base_url": "http://x3.company.com:8124", "auth": "basic"}, Field.X3_ADDRESS),
        ({"folder": ""}, Field.X3_FOLDER),
        ({"client_id": ""}, Field.X3_CLIENT),
        ({"auth": "basic", "user": ""}, Field.X3_USER),
        ({"auth": "gateway"}, Field.X3_GATEWAY),
        ({"auth": "gateway", "gateway_url": "http://api.eu.example.com/v1"}, Field.X3_GATEWAY),
    ],
)
def test_an_x3_that_cannot_be_used_is_told_before_anything_is_asked(
    place: Place, changes: Changes, field: Field
) -> None:
    draft = replace(place.draft, x3=replace(place.draft.x3, **changes))
    assert [fault.field for fault in faults(draft, Step.X3, {SecretName.X3})] == [field]


def test_a_certificate_of_the_company_is_trusted_once_its_file_is_named(place: Place, tmp_path: Path) -> None:
    authority = trustme.CA()
    server = place.server(Reply(404, b"Not Found"), authority)
    file = tmp_path / "company.pem"
    authority.cert_pem.write_to_path(str(file))
    place.app.accept_secrets(place.secrets())
    draft = replace(place.draft, x3=replace(place.draft.x3, base_url=server.url, ca_file=str(file)))
    told = place.app.check_draft(draft, X3)
    assert told.steps[-1].step == "X3 Services"
    assert told.change == (Field.X3_ADDRESS,)
