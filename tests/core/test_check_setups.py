"""What the connection check says of broken set-ups: each its own sentence, with the step and what to do next."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import trustme

from core.app import App
from core.cli import output
from core.events import CheckStepMade
from core.model.check import CheckFault
from core.model.connection import SecretName
from core.model.views import CheckResult, CheckStep
from core.sandbox.serve import start_practice
from core.sandbox.x3 import X3Practice, X3Switches
from tests.core.transport.toyserver import Asked, Reply, ToyServer, tls_of
from tests.helpers.practice import NAME, Bench, MovedClock, bench

WRONG = "w" * 43
PUBLISHED = (
    "YPOH:POH,YBPS:BPS,YCOA:COA,YGAC:GAC,YDIE:DIE,YCCE:CCE,YCPY:CPY,YFCY:FCY,YITM:ITM,YTUN:TUN,YTCU:TCU,YTPT:TPT,"
    "YTVB:TVB,YTVT:TVT"
)


class NotingClock(MovedClock):
    """Notes how long somebody wanted to wait."""

    def __init__(self) -> None:
        super().__init__()
        self.wanted: list[float] = []

    def wait(self, seconds: float, wake: threading.Event) -> bool:
        self.wanted.append(seconds)
        return super().wait(seconds, wake)


@dataclass
class Place:
    """Practice systems, an App on them, and what a set-up may break."""

    made: Bench
    app: App
    folder: Path
    stack: ExitStack
    environment: pytest.MonkeyPatch

    def check(
        self,
        *,
        x3: dict[str, Any] | None = None,
        jaggaer: dict[str, Any] | None = None,
        secrets: dict[SecretName, str] | None = None,
    ) -> CheckResult:
        """The check of a connection with other settings and secrets."""
        good = self.made.connection()
        told = self.made.pair
        kept = {SecretName.JAGGAER: told.jaggaer_secret, SecretName.X3: told.x3.secret, **(secrets or {})}
        changed = replace(good, x3=replace(good.x3, **(x3 or {})), jaggaer=replace(good.jaggaer, **(jaggaer or {})))
        self.app.save_connection(changed, kept)
        return self.app.check(NAME)

    def server(
        self,
        reply: Reply,
        authority: trustme.CA | None = None,
        *,
        name: str = "127.0.0.1",
        starts: datetime | None = None,
        ends: datetime | None = None,
    ) -> ToyServer:
        """A server on loopback, with a certificate where an authority is given."""
        tls = None
        if authority is not None:
            tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            authority.issue_cert(name, not_before=starts, not_after=ends).configure_cert(tls)
        return self.stack.enter_context(ToyServer(reply, tls=tls))

    def ca_file(self, authority: trustme.CA) -> str:
        """The authority's certificate as a file."""
        path = self.folder / "company-ca.pem"
        authority.cert_pem.write_to_path(str(path))
        return str(path)

    def other_x3(self, **switches: object) -> dict[str, Any]:
        """Address and secret of another practice X3."""
        chosen = X3Switches(**switches)  # type: ignore[arg-type]
        pair = self.stack.enter_context(start_practice(systems=("x3",), x3_switches=chosen))
        return {"x3": {"base_url": pair.x3.base_url}, "secrets": {SecretName.X3: pair.x3.secret}}


@pytest.fixture(scope="module")
def practised(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Bench, App]]:
    with bench(tmp_path_factory.mktemp("setups"), orders=4) as made:
        made.clock = NotingClock()
        yield made, made.app()


@pytest.fixture
def place(practised: tuple[Bench, App], tmp_path: Path) -> Iterator[Place]:
    with placed(practised, tmp_path) as place:
        yield place


@contextmanager
def placed(practised: tuple[Bench, App], folder: Path) -> Iterator[Place]:
    made, app = practised
    with ExitStack() as stack, pytest.MonkeyPatch.context() as environment:
        for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
            environment.delenv(name, raising=False)
            environment.delenv(name.upper(), raising=False)
        yield Place(made, app, folder, stack, environment)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


Break = Callable[[Place], CheckResult]


def unknown_name(place: Place) -> CheckResult:
    return place.check(x3={"base_url": "https://x3.company.invalid:8124"})


def closed_port(place: Place) -> CheckResult:
    return place.check(x3={"base_url": f"http://127.0.0.1:{free_port()}"})


def other_name(place: Place) -> CheckResult:
    authority = trustme.CA()
    server = place.server(Reply(), authority, name="x3.company.example")
    return place.check(x3={"base_url": server.url, "ca_file": place.ca_file(authority)})


def unknown_authority(place: Place) -> CheckResult:
    return place.check(x3={"base_url": place.server(Reply(), trustme.CA(organization_name="Company IT")).url})


def expired(place: Place) -> CheckResult:
    authority, now = trustme.CA(), datetime.now(UTC)
    server = place.server(Reply(), authority, starts=now - timedelta(days=9), ends=now - timedelta(days=2))
    return place.check(x3={"base_url": server.url, "ca_file": place.ca_file(authority)})


def early(place: Place) -> CheckResult:
    authority, now = trustme.CA(), datetime.now(UTC)
    server = place.server(Reply(), authority, starts=now + timedelta(days=2), ends=now + timedelta(days=9))
    return place.check(x3={"base_url": server.url, "ca_file": place.ca_file(authority)})


def no_https(place: Place) -> CheckResult:
    return place.check(x3={"base_url": place.made.pair.x3.base_url.replace("http:", "https:")})


def older_tls(place: Place) -> CheckResult:
    authority = trustme.CA()
    tls = tls_of(authority)
    tls.maximum_version = ssl.TLSVersion.TLSv1_2
    server = place.stack.enter_context(ToyServer(tls=tls))
    return place.check(x3={"base_url": server.url, "ca_file": place.ca_file(authority), "tls_minimum": "1.3"})


def _through(place: Place, status: int) -> CheckResult:
    proxy = place.server(Reply(status, b""))
    place.environment.setenv("HTTPS_PROXY", proxy.url.replace("//", "//clerk:proxy-password@"))
    result = place.check(x3={"base_url": "https://x3.company.invalid:8124"})
    assert [asked.method for asked in proxy.asked] == ["CONNECT"]
    return result


def proxy_refuses(place: Place) -> CheckResult:
    return _through(place, 403)


def proxy_wants_sign_in(place: Place) -> CheckResult:
    return _through(place, 407)


def proxy_reaches_nothing(place: Place) -> CheckResult:
    return _through(place, 502)


def proxy_is_down(place: Place) -> CheckResult:
    place.environment.setenv("HTTPS_PROXY", f"http://127.0.0.1:{free_port()}")
    return place.check(x3={"base_url": "https://x3.company.invalid:8124"})


def clock_off(place: Place) -> CheckResult:
    practice: X3Practice = place.made.pair.x3
    practice.do("move-clock", seconds=-600)
    try:
        return place.check()
    finally:
        practice.do("move-clock", seconds=600)


def jwt_21(place: Place) -> CheckResult:
    return place.check(x3={"base_url": place.server(Reply(401, b"Error 21: Invalid token")).url})


def jwt_41(place: Place) -> CheckResult:
    return place.check(x3={"client_id": "nobody"})


def jwt_42(place: Place) -> CheckResult:
    return place.check(x3={"user": "MLConnector"})


def jwt_45(place: Place) -> CheckResult:
    return place.check(x3={"audience": "https://elsewhere/xtrem/api"})


def jwt_50(place: Place) -> CheckResult:
    return place.check(secrets={SecretName.X3: WRONG})


def other_folder(place: Place) -> CheckResult:
    return place.check(x3={"folder": "OTHER"})


def no_services(place: Place) -> CheckResult:
    return place.check(x3={"base_url": place.server(Reply(404, b"Not Found")).url})


def services_down(place: Place) -> CheckResult:
    return place.check(x3={"base_url": place.server(Reply(502, b"Bad Gateway")).url})


def no_rights(place: Place) -> CheckResult:
    return place.check(**place.other_x3(forbidden_nodes=frozenset({"Account"})))


def no_write_door(place: Place) -> CheckResult:
    return place.check(**place.other_x3(order_create="absent", soap="off"))


def pool_stopped(place: Place) -> CheckResult:
    return place.check(**place.other_x3(order_create="absent", soap_pool_state="stopped"))


def object_unpublished(place: Place) -> CheckResult:
    return place.check(**place.other_x3(order_create="absent", soap_objects="YBPS:BPS"))


def jaggaer_secret(place: Place) -> CheckResult:
    return place.check(secrets={SecretName.JAGGAER: WRONG})


def jaggaer_busy(place: Place) -> CheckResult:
    faults = place.made.pair.faults
    faults.add("jaggaer:*:status=429;600")
    try:
        return place.check()
    finally:
        faults.clear()


@dataclass(frozen=True)
class Wanted:
    """A broken set-up and what is to be said of it."""

    broken: Break
    step: str
    words: tuple[str, ...]
    next_step: str
    system: str = "x3"
    ok: bool = False
    fault: CheckFault | None = None


SETUPS = (
    Wanted(unknown_name, "Name", ("x3.company.invalid",), "VPN", fault=CheckFault.NAME),
    Wanted(closed_port, "Port", ("Nothing listens", "127.0.0.1"), "whether the server runs", fault=CheckFault.PORT),
    Wanted(
        other_name,
        "Certificate",
        ("is made for x3.company.example", "not for 127.0.0.1"),
        "address with the name x3.company.example",
        fault=CheckFault.CERTIFICATE_NAME,
    ),
    Wanted(
        unknown_authority,
        "Certificate",
        ("issued by Company IT", "unknown authority"),
        "ca_file",
        fault=CheckFault.CERTIFICATE_AUTHORITY,
    ),
    Wanted(expired, "Certificate", ("has expired", "valid until"), "renew", fault=CheckFault.CERTIFICATE_DATE),
    Wanted(early, "Certificate", ("not valid yet",), "date and time", fault=CheckFault.CERTIFICATE_DATE),
    Wanted(no_https, "Certificate", ("does not speak https",), "which port speaks https", fault=CheckFault.TLS),
    Wanted(older_tls, "Certificate", ("another version of TLS", "(TLS 1.3)"), "set tls_min", fault=CheckFault.TLS),
    Wanted(proxy_refuses, "Proxy", ("refuses", "x3.company.invalid"), "allow x3.company", fault=CheckFault.PROXY),
    Wanted(proxy_wants_sign_in, "Proxy", ("wants a sign-in",), "except x3.company", fault=CheckFault.PROXY),
    Wanted(proxy_reaches_nothing, "Port", ("cannot reach x3.company",), "except x3.company", fault=CheckFault.PORT),
    Wanted(proxy_is_down, "Proxy", ("does not answer",), "network settings", fault=CheckFault.PROXY),
    Wanted(clock_off, "Clock", ("10 minutes behind",), "Set this computer's clock", ok=True),
    Wanted(jwt_21, "Sign-in", ("error 21", "future"), "clock", fault=CheckFault.SIGN_IN),
    Wanted(jwt_41, "Sign-in", ("error 41", "client ID"), "Connected applications", fault=CheckFault.SIGN_IN),
    Wanted(jwt_42, "Sign-in", ("error 42", "user"), "capital and small letters", fault=CheckFault.SIGN_IN),
    Wanted(jwt_45, "Sign-in", ("error 45", "audience"), "registered", fault=CheckFault.SIGN_IN),
    Wanted(jwt_50, "Sign-in", ("error 50", "signature"), "secret", fault=CheckFault.SIGN_IN),
    Wanted(
        other_folder, "Folder", ("OTHER", "the folder's name was taken"), "endpoint's name", fault=CheckFault.FOLDER
    ),
    Wanted(no_services, "X3 Services", ("no X3 Services", "404"), "at which address", fault=CheckFault.SERVICES),
    Wanted(services_down, "X3 Services", ("502", "behind it"), "start X3 Services", fault=CheckFault.SERVICES),
    Wanted(no_rights, "GL accounts", ("cannot be read", "no right"), "user mlconnector", fault=CheckFault.RIGHTS),
    Wanted(
        no_write_door,
        "Writing orders",
        ("X3 offers no way to write orders", "reading only"),
        "GESAPIOPE",
        fault=CheckFault.WRITE_DOOR,
    ),
    Wanted(pool_stopped, "SOAP pool", ("WSPOOL", "stopped"), "start classic SOAP pool", fault=CheckFault.WRITE_DOOR),
    Wanted(
        object_unpublished,
        "Writing orders",
        ("publishes no SOAP object YPOH", "reading only"),
        "GESAWE",
        fault=CheckFault.WRITE_DOOR,
    ),
    Wanted(
        jaggaer_secret,
        "Sign-in",
        ("JAGGAER refused client id and secret",),
        "Enter both again",
        "jaggaer",
        fault=CheckFault.SIGN_IN,
    ),
    Wanted(
        jaggaer_busy,
        "Sign-in",
        ("fewer calls", "10 minutes", "429"),
        "Test again in 10 minutes",
        "jaggaer",
        fault=CheckFault.BUSY,
    ),
)


@pytest.fixture(scope="module")
def told(practised: tuple[Bench, App], tmp_path_factory: pytest.TempPathFactory) -> dict[str, CheckResult]:
    """What the check said of each set-up, by the set-up's name."""
    said = {}
    for wanted in SETUPS:
        with placed(practised, tmp_path_factory.mktemp("setup")) as place:
            said[wanted.broken.__name__] = wanted.broken(place)
            assert not secrets_in(place, said[wanted.broken.__name__])
    return said


def told_of(wanted: Wanted, told: dict[str, CheckResult]) -> CheckStep:
    """The step that a set-up breaks."""
    result = told[wanted.broken.__name__]
    return next(step for step in steps_of(wanted, result) if step.step == wanted.step)


def steps_of(wanted: Wanted, result: CheckResult) -> tuple[CheckStep, ...]:
    return result.x3 if wanted.system == "x3" else result.jaggaer


@pytest.mark.parametrize("wanted", SETUPS, ids=lambda wanted: wanted.broken.__name__)
def test_a_broken_set_up_is_told_by_its_step_its_reason_and_the_next_step(
    told: dict[str, CheckResult], wanted: Wanted
) -> None:
    found, result = told_of(wanted, told), told[wanted.broken.__name__]
    assert (found.ok, found.fault) == (wanted.ok, wanted.fault)
    assert result.ok is wanted.ok
    if not wanted.ok:
        steps = steps_of(wanted, result)
        assert found is steps[-1], "nothing is tried after a step that failed"
        assert all(step.ok for step in steps[:-1])
    for word in wanted.words:
        assert word in found.detail
    assert wanted.next_step in found.next_step


def test_every_broken_set_up_has_its_own_sentence(told: dict[str, CheckResult]) -> None:
    details = {told_of(wanted, told).detail for wanted in SETUPS}
    assert len(details) == len(SETUPS)
    assert len(SETUPS) >= 15


def secrets_in(place: Place, result: CheckResult) -> list[str]:
    """Secrets that the check repeats."""
    pair = place.made.pair
    secrets = (pair.jaggaer_secret, pair.x3.secret, WRONG, "proxy-password", "Bearer", "eyJ")
    return [secret for secret in secrets if secret in repr(result)]


@contextmanager
def encrypted(practice: X3Practice, authority: trustme.CA) -> Iterator[ToyServer]:
    """The practice X3 behind https, as a web server in front of X3 would have it."""
    url = urlsplit(practice.base_url)

    def forward(asked: Asked) -> Reply:
        connection = http.client.HTTPConnection(str(url.hostname), url.port, timeout=30)
        headers = {name: value for name, value in asked.headers.items() if name != "connection"}
        connection.request(asked.method, asked.target, asked.body, headers)
        answer = connection.getresponse()
        body = answer.read()
        kept = {name: value for name, value in answer.getheaders() if name in {"Content-Type", "Date"}}
        connection.close()
        return Reply(answer.status, body, kept)

    with ToyServer(tls=tls_of(authority)) as server:
        server.answer = forward
        yield server


def test_x3_behind_a_companys_own_authority_passes_once_its_file_is_named(place: Place) -> None:
    authority = trustme.CA(organization_name="Company IT")
    pair = place.stack.enter_context(start_practice(systems=("x3",), x3_switches=X3Switches(audience="ignored")))
    server = place.stack.enter_context(encrypted(pair.x3, authority))
    secrets = {SecretName.X3: pair.x3.secret}
    result = place.check(x3={"base_url": server.url, "ca_file": place.ca_file(authority)}, secrets=secrets)
    assert result.ok, result
    steps = {step.step: step for step in result.x3}
    assert steps["Certificate"].detail.startswith("Trusted: ")
    assert "issued by Company IT" in steps["Certificate"].detail
    refused = place.check(x3={"base_url": server.url}, secrets=secrets)
    assert refused.x3[-1].fault is CheckFault.CERTIFICATE_AUTHORITY


def test_an_x3_without_services_passes_through_soap_and_claims_no_more_than_it_saw(place: Place) -> None:
    result = place.check(**place.other_x3(services="absent", soap_objects=PUBLISHED))
    assert result.ok, result
    steps = {step.step: step for step in result.x3}
    assert "Another door of X3 is used" in steps["X3 Services"].detail
    assert "SOAP pool WSPOOL" in steps["Folder"].detail
    assert steps["Writing orders"].detail == "Written by SOAP save."
    assert steps["SOAP object YPOH"].ok


@pytest.mark.parametrize(
    "switches",
    [{"soap_pool": "ELSE", "soap_pool_missing": "message"}, {"soap_pool_state": "no-children", "services": "absent"}],
    ids=["told by a message", "the only door"],
)
def test_a_closed_pool_is_told_as_such_however_x3_says_it(place: Place, switches: dict[str, str]) -> None:
    step = place.check(**place.other_x3(order_create="absent", **switches)).x3[-1]
    assert (step.step, step.ok, step.fault) == ("SOAP pool", False, CheckFault.WRITE_DOOR)
    assert "WSPOOL" in step.detail
    assert "x3.soap.pool" in step.next_step


def test_a_good_set_up_shows_every_step_with_what_it_found(place: Place) -> None:
    result = place.check()
    assert result.ok
    for step in (*result.jaggaer, *result.x3):
        assert step.detail.endswith((".", "only one")) or step.step in {"Cost centre type", "Change filter"}, step
    counted = {step.step: step.detail for step in result.x3}
    assert counted["GL accounts"] == f"{accounts(place)} GL accounts of USA readable."
    assert len({id(step) for step in result.x3}) == len({step.step for step in result.x3})


def accounts(place: Place) -> int:
    """Accounts that the practice X3 holds of its chart."""
    rows = place.made.pair.x3.holdings.tables["Account"].rows.values()
    return sum(1 for row in rows if row["chartOfAccounts"] == "USA")


def test_nobody_waits_long_for_a_system_that_is_busy(place: Place) -> None:
    clock = place.made.clock
    assert isinstance(clock, NotingClock)
    clock.wanted.clear()
    assert not jaggaer_busy(place).ok
    assert 0 < sum(clock.wanted) < 5


def test_steps_are_told_while_they_are_made(place: Place) -> None:
    told: list[CheckStep] = []
    place.app.subscribe(lambda event: told.append(event.step) if isinstance(event, CheckStepMade) else None)
    result = place.check()
    assert tuple(told) == (*result.jaggaer, *result.x3)


@pytest.mark.parametrize(
    ("system", "settings", "says"),
    [
        ("x3", {"x3": {"base_url": "x3:8124"}}, "is not a web address"),
        ("x3", {"x3": {"ca_file": "missing.pem"}}, "missing.pem cannot be used"),
        ("jaggaer", {"jaggaer": {"host": "http://jaggaer.company.example"}}, "without encryption"),
    ],
)
def test_a_setting_that_cannot_be_used_is_told_of_its_system_and_the_other_is_tested(
    place: Place, system: str, settings: dict[str, Any], says: str
) -> None:
    result = place.check(**settings)
    wrong, well = (result.x3, result.jaggaer) if system == "x3" else (result.jaggaer, result.x3)
    assert [step.step for step in wrong] == ["Settings"]
    assert says in wrong[0].detail
    assert len(well) > 5
    assert all(step.ok for step in well)


def test_the_command_line_marks_advice_and_failures(
    told: dict[str, CheckResult], capsys: pytest.CaptureFixture[str]
) -> None:
    output.say_check(told["clock_off"])
    output.say_check(told["jwt_42"])
    said = capsys.readouterr().out
    assert "  note Clock: The clock of Sage X3 is 10 minutes behind" in said
    assert "       Set this computer's clock" in said
    assert "  FAIL Sign-in: The user that is entered is not the allowed user" in said
