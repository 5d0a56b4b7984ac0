from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import SourceFileError
from core.model.connection import (
    AccountRoute,
    AlertSettings,
    Connection,
    ConstantSettings,
    InvalidLinePolicy,
    JaggaerSettings,
    SoapSettings,
    X3Settings,
)
from core.settings import connection_from_dict, connection_to_dict, is_loopback, read_setup_file

WHOLE = """
[connection]
name = "Main"
environment = "test"
on_invalid_line = "write-valid-lines"
start_from = "2026-01-01"
include_closed = true

[jaggaer]
host = "https://solutions.example/"
token_url = "https://login.example/token"
auth = "legacy"
client_id = "j-client"
scope = "a b"
page_size = 100
max_in_flight = 2
tls_minimum = "1.2"
tls_maximum = "1.2"
connect_seconds = 5
read_seconds = 60
call_seconds = 600
calls_per_second = 5
proxy = "http://proxy.corp:8080/"
profile = "j1p-indirect"

[x3]
base_url = "https://x3server:8124/prefix/"
folder = "SEED"
endpoint = "OTHER"
auth = "connected-app"
client_id = "x-client"
user = "ADMIN"
audience = ""
token_seconds = 120
read_api = "graphql"
write_api = "soap"
max_in_flight = 4
ca_file = ""
tls_minimum = "1.3"
tls_maximum = "1.3"
connect_seconds = 20
read_seconds = 240
call_seconds = 240
proxy = "none"
site = "FR012"
chart = "PLF"
cost_center_type = "CCX"
account_route = "product"
generic_product = "GEN"
order_reference = "ZREF"
supplier_reference = "ZSUP"
duns_field = "YDUNS"
old_number_field = "YOLD"
settle_seconds = 60

[x3.soap]
pool = "P"
order_object = "O"
supplier_object = "S"
import_template = "T"
"""

LEAST = """
[connection]
start_from = 2026-01-01
[jaggaer]
host = "https://solutions.example"
client_id = "j-client"
[x3]
base_url = "https://x3server:8124"
folder = "SEED"
client_id = "x-client"
"""


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "setup.toml"
    file.write_text(text, "utf-8")
    return file


def faults_of(tmp_path: Path, text: str) -> str:
    with pytest.raises(SourceFileError) as caught:
        read_setup_file(written(tmp_path, text))
    assert caught.value.message.startswith("setup.toml: ")
    assert caught.value.remedy
    return caught.value.message


def test_every_key_of_a_whole_file_arrives(tmp_path: Path) -> None:
    assert read_setup_file(written(tmp_path, WHOLE)) == Connection(
        name="Main",
        start_from=date(2026, 1, 1),
        environment="test",
        on_invalid_line=InvalidLinePolicy.WRITE_VALID_LINES,
        include_closed=True,
        jaggaer=JaggaerSettings(
            host="https://solutions.example",
            client_id="j-client",
            token_url="https://login.example/token",
            auth="legacy",
            scope="a b",
            page_size=100,
            max_in_flight=2,
            tls_maximum="1.2",
            connect_seconds=5,
            read_seconds=60,
            call_seconds=600,
            calls_per_second=5,
            proxy="http://proxy.corp:8080",
        ),
        x3=X3Settings(
            base_url="https://x3server:8124/prefix",
            folder="SEED",
            endpoint="OTHER",
            client_id="x-client",
            user="ADMIN",
            audience="",
            token_seconds=120,
            read_api="graphql",
            write_api="soap",
            max_in_flight=4,
            tls_minimum="1.3",
            connect_seconds=20,
            read_seconds=240,
            call_seconds=240,
            proxy="none",
            site="FR012",
            chart="PLF",
            cost_center_type="CCX",
            account_route=AccountRoute.PRODUCT,
            generic_product="GEN",
            order_reference="ZREF",
            supplier_reference="ZSUP",
            duns_field="YDUNS",
            old_number_field="YOLD",
            settle_seconds=60,
            soap=SoapSettings("P", "O", "S", "T"),
        ),
    )


def test_what_is_left_out_has_its_default(tmp_path: Path) -> None:
    assert read_setup_file(written(tmp_path, LEAST)) == Connection(
        name="Main",
        start_from=date(2026, 1, 1),
        jaggaer=JaggaerSettings("https://solutions.example", "j-client"),
        x3=X3Settings("https://x3server:8124", "SEED", client_id="x-client"),
    )


def test_a_file_of_windows_notepad_is_read(tmp_path: Path) -> None:
    file = tmp_path / "setup.toml"
    file.write_bytes(b"\xef\xbb\xbf" + LEAST.replace("\n", "\r\n").encode())
    assert read_setup_file(file).x3.folder == "SEED"


def test_all_faults_are_told_at_once_with_section_key_and_value(tmp_path: Path) -> None:
    message = faults_of(
        tmp_path,
        """
        colour = "red"
        [connection]
        environment = "prod"
        include_closed = "yes"
        [jaggaer]
        host = "solutions.example"
        page_size = 0
        max_in_flight = true
        [x3]
        base_url = "https://x3server:8124"
        foldr = "SEED"
        token_seconds = "300"
        account_route = 7
        [x3.soap]
        pool = 3
        [y3]
        """,
    )
    for part in (
        "15 things need mending",
        "colour is not known",
        '[connection] environment = "prod" must be one of test, production',
        '[connection] include_closed = "yes" must be true or false',
        "[connection] start_from is missing",
        '[jaggaer] host = "solutions.example" is no address such as https://',
        "[jaggaer] client_id is missing",
        "[jaggaer] page_size = 0 must be a whole number from 1 to 10000",
        "[jaggaer] max_in_flight = true must be a whole number",
        "[x3] foldr is not known (did you mean folder?)",
        "[x3] folder is missing",
        '[x3] token_seconds = "300" must be a whole number',
        "[x3] account_route = 7 must be text in quotes",
        "[x3.soap] pool = 3 must be text in quotes",
        "[y3] is not known; ",
    ):
        assert part in message
    assert message.count("; ") == 14


@pytest.mark.parametrize(
    "value", ['"2026-13-01"', '"1.1.2026"', "2026-01-01T00:00:00Z", "20260101", '"20260101"', '""']
)
def test_a_bad_date_is_named(tmp_path: Path, value: str) -> None:
    message = faults_of(tmp_path, LEAST.replace("start_from = 2026-01-01", f"start_from = {value}"))
    assert "1 thing needs mending: [connection] start_from = " in message
    assert "must be a date such as 2026-01-31" in message


@pytest.mark.parametrize(
    ("host", "sentence"),
    [
        ("http://solutions.example", "must begin with https://"),
        ("https://me:hunter2@solutions.example", "must not hold a user name or password"),
        ("https://solutions.example/?key=hunter2", "must end before ? and #"),
        ("ftp://solutions.example", "is no address"),
        ("https://", "is no address"),
        ("https://server:99999", "is no address"),
        ("", "must not be empty"),
        ("https://a b", "is no address"),
    ],
)
def test_a_bad_address_is_refused_and_a_password_in_it_not_repeated(tmp_path: Path, host: str, sentence: str) -> None:
    message = faults_of(tmp_path, LEAST.replace("https://solutions.example", host))
    assert sentence in message
    assert "hunter2" not in message


@pytest.mark.parametrize("key", ["client_secret", "password", "refresh_token"])
def test_a_secret_in_the_file_is_refused_and_not_repeated(tmp_path: Path, key: str) -> None:
    with pytest.raises(SourceFileError) as caught:
        read_setup_file(written(tmp_path, LEAST + f'{key} = "hunter2"\n'))
    assert "secrets are never in the file" in caught.value.message
    assert "hunter2" not in f"{caught.value} {caught.value.context}"


GATEWAY = 'gateway_url = "https://api.eu-sagex3.com/v1"\n'


def with_x3(address: str, extra: str = "") -> str:
    return LEAST.replace("https://x3server:8124", address) + extra


def test_the_gateway_is_an_address_of_its_own_and_encrypted(tmp_path: Path) -> None:
    auth = 'auth = "gateway"\n'
    assert "gateway_url is missing" in faults_of(tmp_path, LEAST + auth)
    http = auth + GATEWAY.replace("https", "http")
    assert "gateway_url" in (faults := faults_of(tmp_path, LEAST + http))
    assert "must begin with https://" in faults
    settings = read_setup_file(written(tmp_path, LEAST + auth + GATEWAY + "redirect_port = 50123\n")).x3
    assert (settings.address, settings.redirect_port) == ("https://api.eu-sagex3.com/v1", 50123)
    assert settings.gateway_scope == "api.graphQL user.?"
    assert "redirect_port" in faults_of(tmp_path, LEAST + "redirect_port = 80\n")


@pytest.mark.parametrize("auth", ["basic", "gateway"])
def test_plain_http_to_x3_is_refused_where_the_secret_itself_travels(tmp_path: Path, auth: str) -> None:
    extra = f'auth = "{auth}"\nuser = "U"\nconfirm_http = true\n{GATEWAY}'
    assert "must begin with https://" in faults_of(tmp_path, with_x3("http://x3server:8124", extra))


def test_plain_http_to_x3_with_signed_tokens_wants_one_confirmation(tmp_path: Path) -> None:
    assert "confirm_http = true" in faults_of(tmp_path, with_x3("http://x3server:8124"))
    confirmed = read_setup_file(written(tmp_path, with_x3("http://x3server:8124", "confirm_http = true\n")))
    assert confirmed.x3.confirm_http


@pytest.mark.parametrize("host", ["127.0.0.1:8124", "localhost:8124", "[::1]:8124", "127.8.0.1"])
@pytest.mark.parametrize("auth", ["basic", "gateway", "connected-app"])
def test_this_computer_may_be_reached_by_plain_http(tmp_path: Path, host: str, auth: str) -> None:
    text = with_x3(f"http://{host}", f'auth = "{auth}"\nuser = "U"\n{GATEWAY}').replace(
        "https://solutions.example", f"http://{host}"
    )
    assert read_setup_file(written(tmp_path, text)).x3.base_url == f"http://{host}"


@pytest.mark.parametrize("host", ["localhost.example.com", "127.0.0.1.example.com", "128.0.0.1", "x3server", ""])
def test_names_that_only_look_like_this_computer_are_not(host: str) -> None:
    assert not is_loopback(host)


def test_each_way_to_sign_in_wants_its_own(tmp_path: Path) -> None:
    without = LEAST.replace('client_id = "x-client"', "")
    assert '[x3] client_id is missing (auth = "connected-app" needs it)' in faults_of(tmp_path, without)
    assert '[x3] user is missing (auth = "basic"' in faults_of(tmp_path, without + 'auth = "basic"\n')
    assert read_setup_file(written(tmp_path, without + 'auth = "basic"\nuser = "U"\n')).x3.user == "U"


def test_files_are_meant_from_the_folder_of_the_set_up_file_and_must_be_there(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("x")
    (tmp_path / "site.toml").write_text("x")
    text = LEAST.replace('client_id = "j-client"', 'client_id = "j"\nprofile = "./site.toml"') + 'ca_file = "ca.pem"\n'
    found = read_setup_file(written(tmp_path, text))
    assert Path(found.x3.ca_file) == tmp_path / "ca.pem"
    assert Path(found.jaggaer.profile) == tmp_path / "site.toml"
    (tmp_path / "ca.pem").unlink()
    assert '[x3] ca_file = "ca.pem" is not there' in faults_of(tmp_path, text)


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"[connection\n", "is not TOML: .*line 1"),
        (b"name = 'caf\xe9'", "is not UTF-8 text \\(byte 12\\)"),
        (b"x" * 1_000_001, "too large"),
        (b"connection = 3\n", r"\[connection\] must be a section, not a value"),
    ],
)
def test_a_file_that_is_no_set_up_file_is_a_sentence(tmp_path: Path, raw: bytes, sentence: str) -> None:
    file = tmp_path / "setup.toml"
    file.write_bytes(raw)
    with pytest.raises(SourceFileError, match=sentence):
        read_setup_file(file)


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SourceFileError, match="cannot be read"):
        read_setup_file(tmp_path / "no.toml")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("", "must not be empty"), ("a\\u0007b", "cannot be printed"), ("x" * 61, "too long"), ("--home", "dash")],
)
def test_a_name_that_cannot_be_shown_is_refused(tmp_path: Path, name: str, sentence: str) -> None:
    assert sentence in faults_of(tmp_path, LEAST.replace("[connection]", f'[connection]\nname = "{name}"'))


def test_a_long_value_is_cut_in_the_message(tmp_path: Path) -> None:
    message = faults_of(tmp_path, LEAST + f'read_api = "{"y" * 5000}"\n')
    assert len(message) < 300


TEMPLATE = """
[x3.soap]
import_layout = "E;POHFCY;ORDDAT;BPSNUM;ORDREF|L;ITMREF;QTYUOM;UOM;GROPRI"
import_supplier_template = "ZBPS"
import_supplier_layout = "B;BPSNUM;BPRNAM(0)"
import_dates = "DD/MM/YYYY"
import_decimal = ","
import_separator = ","
import_record_separator = "~"
import_quotes = false
import_mode = "batch"
import_settle_seconds = 1200
"""


def test_an_import_template_arrives_with_its_layout_and_forms(tmp_path: Path) -> None:
    soap = read_setup_file(written(tmp_path, LEAST + 'write_api = "import"' + TEMPLATE)).x3.soap
    assert soap.import_layout.startswith("E;POHFCY;")
    assert (soap.import_template, soap.import_supplier_template) == ("POH", "ZBPS")
    assert (soap.import_dates, soap.import_decimal) == ("DD/MM/YYYY", ",")
    assert (soap.import_separator, soap.import_record_separator, soap.import_quotes) == (",", "~", False)
    assert (soap.import_mode, soap.import_settle_seconds) == ("batch", 1200)


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        (
            "E;POHFCY;",
            "E;2X;",
            "import_layout = \"E;2X;ORDDAT;BPSNUM;ORDREF|L;ITMREF;QTYUOM;UOM;GROPRI\" has '2X' in record E",
        ),
        ("B;BPSNUM;BPRNAM(0)", "", "import_supplier_layout is missing (import_supplier_template needs it)"),
        ('"ZBPS"', '""', "import_supplier_template is missing (import_supplier_layout needs it)"),
        ("DD/MM/YYYY", "DDMM", 'import_dates = "DDMM" must be a date form such as YYYYMMDD'),
        ('decimal = ","', 'decimal = ";"', 'import_decimal = ";" must be one of ., ,'),
        ('separator = "~"', 'separator = ","', "must be another sign than import_separator"),
        ('separator = ","', 'separator = "ab"', 'import_separator = "ab" must be one sign'),
        ('"batch"', '"later"', "must be one of realtime, batch"),
    ],
)
def test_what_is_wrong_with_an_import_template_is_named(tmp_path: Path, old: str, new: str, word: str) -> None:
    assert TEMPLATE.count(old) == 1
    assert word in faults_of(tmp_path, LEAST + TEMPLATE.replace(old, new))


def test_writing_by_imports_needs_the_layout(tmp_path: Path) -> None:
    assert "[x3.soap] import_layout is missing" in faults_of(tmp_path, LEAST + 'write_api = "import"\n')


TEXT = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20)


@st.composite
def connections(draw: st.DrawFn) -> Connection:
    return Connection(
        name=draw(TEXT),
        start_from=draw(st.dates()),
        environment=draw(st.sampled_from(["test", "production"])),
        on_invalid_line=draw(st.sampled_from(InvalidLinePolicy)),
        include_closed=draw(st.booleans()),
        jaggaer=JaggaerSettings(
            host="https://a.example", client_id=draw(TEXT), scope=draw(TEXT), page_size=draw(st.integers(1, 10_000))
        ),
        x3=X3Settings(
            base_url="https://b.example",
            folder=draw(TEXT),
            client_id=draw(TEXT),
            ca_file="not/here.pem",
            site=draw(TEXT),
            account_route=draw(st.sampled_from(AccountRoute)),
            settle_seconds=draw(st.integers(0, 86_400)),
            soap=SoapSettings(
                pool=draw(TEXT), list_size=draw(st.integers(10, 9_999)), json_results=draw(st.booleans())
            ),
        ),
    )


@given(connections())
def test_what_goes_into_the_store_as_json_comes_back_the_same(connection: Connection) -> None:
    kept: dict[str, Any] = json.loads(json.dumps(connection_to_dict(connection)))
    assert connection_from_dict(kept) == connection


def test_the_form_in_the_store_names_every_key(tmp_path: Path) -> None:
    connection = read_setup_file(written(tmp_path, WHOLE))
    kept = connection_to_dict(connection)
    assert set(kept) == {"connection", "approval", "policies", "duties", "retention", "jaggaer", "x3", "alerts"}
    assert {"pool", "order_object", "supplier_object", "import_template", "language"} <= set(kept["x3"]["soap"])
    assert kept["connection"]["start_from"] == "2026-01-01"
    assert kept["x3"]["account_route"] == "product"
    assert type(kept["x3"]["account_route"]) is str


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("connect_seconds = 0", "[x3] connect_seconds = 0 must be a whole number from 1 to 120"),
        ("call_seconds = 60", "[x3] read_seconds = 120 must not be more than call_seconds (60)"),
        ("connect_seconds = 9\nread_seconds = 5\ncall_seconds = 8", "[x3] connect_seconds = 9 must not be more than"),
        ('tls_minimum = "1.1"', '[x3] tls_minimum = "1.1" must be one of 1.2, 1.3'),
        ('tls_minimum = "1.3"\ntls_maximum = "1.2"', '[x3] tls_minimum = "1.3" must not be newer than tls_maximum'),
        ('proxy = "proxy:8080"', '[x3] proxy = "proxy:8080" is no address such as'),
        ('proxy = ""', '[x3] proxy = "" is no address such as'),
        ('proxy = "http://me:hunter2@proxy:8080"', "[x3] proxy must not hold a user name or password"),
        ("call_seconds = 400", "[x3] settle_seconds = 300 must not be less than [x3] call_seconds (400): a save could"),
        (
            "call_seconds = 700\nsettle_seconds = 900",
            "[x3.soap] settle_seconds = 600 must not be less than [x3] call_s",
        ),
    ],
)
def test_waits_and_tls_versions_that_do_not_go_together_are_named(tmp_path: Path, lines: str, fault: str) -> None:
    assert fault in faults_of(tmp_path, f"{LEAST}{lines}\n")


def test_a_call_may_be_waited_for_as_long_as_x3_may_take_to_settle(tmp_path: Path) -> None:
    text = f"{LEAST}call_seconds = 600\nsettle_seconds = 600\n"
    found = read_setup_file(written(tmp_path, text))
    assert connection_from_dict(connection_to_dict(found)) == found


def test_the_pace_of_calls_is_a_setting_of_jaggaer(tmp_path: Path) -> None:
    with_pace = LEAST.replace('client_id = "j-client"', 'client_id = "j-client"\ncalls_per_second = {}')
    assert read_setup_file(written(tmp_path, with_pace.format(5))).jaggaer.calls_per_second == 5
    fault = "[jaggaer] calls_per_second = -1 must be a whole number from 0 to 1000"
    assert fault in faults_of(tmp_path, with_pace.format(-1))


OWN_FIELDS = """
order_numbering = "manual"
mandatory_dimensions = "CCT, PJT"
dimension_defaults = "PJT=GENERAL"
field_lengths = "order.description=60"
[x3.constants]
order = "_x3Transaction=ALL; company=02"
order_line = "YKIND=A"
supplier = "YCLASS=V1"
"""


def test_what_a_site_wants_besides_arrives_and_is_kept(tmp_path: Path) -> None:
    connection = read_setup_file(written(tmp_path, LEAST + OWN_FIELDS))
    x3 = connection.x3
    assert x3.constants == ConstantSettings("_x3Transaction=ALL; company=02", "YKIND=A", "YCLASS=V1")
    assert (x3.order_numbering, x3.mandatory_dimensions, x3.dimension_defaults) == ("manual", "CCT, PJT", "PJT=GENERAL")
    assert connection_from_dict(connection_to_dict(connection)) == connection


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("; company=02", "; company", "[x3.constants] order"),
        ("YCLASS=V1", "YCLASS", "[x3.constants] supplier"),
        ("PJT=GENERAL", "PJT", "[x3] dimension_defaults"),
        ('"manual"', '"counter"', "[x3] order_numbering"),
        ('"CCT, PJT"', '""', "[x3] mandatory_dimensions"),
        ("order_line", "order_lines", "order_line"),
        ("order.description=60", "description=60", "[x3] field_lengths"),
    ],
)
def test_what_is_wrong_with_it_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert said in faults_of(tmp_path, LEAST + OWN_FIELDS.replace(old, new))


ALERTS = """
[alerts]
notify = false
email_to = ["finance@example.com", " boss@example.com ", "finance@example.com"]
email_from = "connector@example.com"
email_details = true
smtp_host = "mail.example.com"
smtp_port = 2587
smtp_security = "tls"
smtp_user = "connector"
digest_at = ""
silence_hours = 0
retry_minutes = 45
partial_records = 7
partial_amount = 5000
partial_age_hours = 24
"""


def test_alerts_are_settings_of_a_connection_and_come_back_from_its_tables(tmp_path: Path) -> None:
    connection = read_setup_file(written(tmp_path, LEAST + ALERTS))
    assert connection.alerts == AlertSettings(
        notify=False,
        email_to=("finance@example.com", "boss@example.com"),
        email_from="connector@example.com",
        email_details=True,
        smtp_host="mail.example.com",
        smtp_port=2587,
        smtp_security="tls",
        smtp_user="connector",
        digest_at="",
        silence_hours=0,
        retry_minutes=45,
        partial_records=7,
        partial_amount=5000,
        partial_age_hours=24,
    )
    assert connection_from_dict(json.loads(json.dumps(connection_to_dict(connection)))) == connection
    assert read_setup_file(written(tmp_path, LEAST)).alerts == AlertSettings()


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ('email_to = "a@b.example"', '[alerts] email_to = "a@b.example" must be a list of texts'),
        ("email_to = [3]", "must be a list of texts"),
        ('email_to = ["nobody"]', "is no mail address"),
        ('email_to = ["a@b.example\\nBcc: c@d.example"]', "is no mail address"),
        ('email_to = ["a@b.example"]', "[alerts] smtp_host is missing"),
        ('email_to = ["a@b.example"]\nsmtp_host = "m"', "[alerts] email_from is missing"),
        ('email_from = "me"', "is no mail address"),
        ('digest_at = "7:30"', "must be a time of the day such as 07:30"),
        ('digest_at = "24:00"', "must be a time of the day"),
        ('smtp_security = "ssl"', "must be one of starttls, tls, none"),
        ('smtp_host = "m.example"\nsmtp_security = "none"', "or accept it with confirm_plain = true"),
        (
            'smtp_host = "m.example"\nsmtp_security = "none"\nconfirm_plain = true\nsmtp_user = "u"',
            "the password would be readable",
        ),
        ("silence_hours = -1", "must be a whole number from 0"),
        ("retry_minutes = 0", "must be a whole number from 1"),
        ('smtp_password = "x"', "secrets are never in the file"),
        ("email_two = []", "did you mean email_to"),
    ],
)
def test_faults_of_alerts_are_told(tmp_path: Path, lines: str, says: str) -> None:
    assert says in faults_of(tmp_path, f"{LEAST}[alerts]\n{lines}\n")


@pytest.mark.parametrize(
    "lines",
    [
        'smtp_host = "m.example"\nsmtp_security = "none"\nconfirm_plain = true',
        'smtp_host = "127.0.0.1"\nsmtp_security = "none"\nsmtp_user = "u"',
        'email_to = ["a@b.example"]\nsmtp_host = "m.example"\nsmtp_user = "robot@b.example"',
    ],
)
def test_mail_in_the_open_is_taken_on_this_computer_or_once_it_was_confirmed(tmp_path: Path, lines: str) -> None:
    assert read_setup_file(written(tmp_path, f"{LEAST}[alerts]\n{lines}\n")).alerts.smtp_host


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("mappings", "sometimes", 'mappings = "sometimes" must be one of never, rules, always'),
        ("sum_above", "EUR", 'sum_above = "EUR" must be limits such as EUR=10000; *=5000'),
        ("bulk_above", -1, "bulk_above = -1 must be a whole number from 0 to 100000"),
        ("afterwards", 1, "afterwards = 1 must be true or false"),
        ("review_days", 0, "review_days = 0 must be a whole number from 1 to 90"),
        ("mapings", "always", "[approval] mapings is not known (did you mean mappings?)"),
    ],
)
def test_a_rule_for_approvals_that_is_wrong_is_refused_with_its_place(key: str, value: object, said: str) -> None:
    data = {
        "connection": {"start_from": "2026-01-01"},
        "approval": {key: value},
        "jaggaer": {"host": "https://j.example", "client_id": "c"},
        "x3": {"base_url": "https://x.example", "folder": "SEED", "client_id": "c"},
    }
    with pytest.raises(SourceFileError) as caught:
        connection_from_dict(data)
    assert said in caught.value.message
