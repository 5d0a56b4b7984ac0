from __future__ import annotations

import pytest

from core.onboarding.entered import X3Address, fault_of_address, is_open, jaggaer_address, x3_address


@pytest.mark.parametrize(
    ("text", "base", "folder"),
    [
        ("https://x3.company.com:8124", "https://x3.company.com:8124", ""),
        (" https://x3.company.com:8124/ ", "https://x3.company.com:8124", ""),
        ("x3.company.com:8124", "https://x3.company.com:8124", ""),
        ("https://x3.company.com:8124/xtrem/api", "https://x3.company.com:8124", ""),
        ("https://x3.company.com/erp/xtrem/explorer/", "https://x3.company.com/erp", ""),
        (
            "https://x3.company.com:8124/syracuse-main/html/main.html?url=%2Ftrans%2Fx3%2Ferp%2FSEED%2F%24sessions%3Ff%3DGESPOH",
            "https://x3.company.com:8124",
            "SEED",
        ),
        ("http://x3:8124/api1/x3/erp/PROD/BPSUPPLIER?representation=BPSUPPLIER.$query", "http://x3:8124", "PROD"),
        (
            "http://x3:8124/sdata/x3/erp/TEST1/POHEADER('1')?representation=POHEADER.$details",
            "http://x3:8124",
            "TEST1",
        ),
        ("http://x3:8124/soap-generic/syracuse/collaboration/syracuse/CAdxWebServiceXmlCC", "http://x3:8124", ""),
        ("https://x3.company.com/prefix", "https://x3.company.com/prefix", ""),
        ("", "", ""),
    ],
)
def test_a_whole_address_of_x3_is_taken_apart(text: str, base: str, folder: str) -> None:
    assert x3_address(text) == X3Address(base, folder)


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("prep-reg01.api.jaggaer.com", "https://prep-reg01.api.jaggaer.com"),
        (
            "https://api.jaggaer.com/auth/realms/J1p-integrations/protocol/openid-connect/token",
            "https://api.jaggaer.com",
        ),
        ("https://web.jaggaer.com/esop/jint/api/public/", "https://web.jaggaer.com/esop/jint/api/public"),
        ("  ", ""),
    ],
)
def test_the_address_of_the_sign_in_is_not_taken_for_that_of_the_api(text: str, host: str) -> None:
    assert jaggaer_address(text) == host


@pytest.mark.parametrize(
    "text", ["https://", "ftp://x", "https://a b", "https://x:99999", "https://u:p@x", "https://x:0"]
)
def test_what_is_no_address_is_told(text: str) -> None:
    assert fault_of_address(text)


def test_plain_http_is_open_unless_it_stays_on_this_computer() -> None:
    assert is_open("http://x3.company.com:8124")
    assert not is_open("https://x3.company.com:8124")
    assert not is_open("http://127.0.0.1:8124")
    assert not is_open("http://localhost:8124")
