"""Imports by AOWSIMPORT (reference/sage-x3.md 4.4, 9.6)."""

from __future__ import annotations

import pytest

from core.sandbox.x3.soap_switches import ORDER_LAYOUT
from tests.core.sandbox.x3.client import good_account, good_cost_center
from tests.core.sandbox.x3.soap.conftest import SoapSite
from tests.core.sandbox.x3.soap.soap_client import SoapClient, Told

HEADER, LINE = (record.split(";")[1:] for record in ORDER_LAYOUT.split("|"))


def record(letter: str, codes: list[str], values: dict[str, str]) -> str:
    assert set(values) <= set(codes)
    return ";".join((letter, *(values.get(code, "") for code in codes)))


def header(**changed: str) -> str:
    good = {"POHFCY": "US01", "ORDDAT": "20180504", "BPSNUM": "0000000123", "ORDREF": "50007503"}
    return record("E", HEADER, {**good, **changed})


def line(**changed: str) -> str:
    good = {"ITMREF": "GENGOODS", "ITMDES": "Pipettes", "UOM": "EA", "QTYUOM": "2", "GROPRI": "12.50"}
    good |= {"EXTRCPDAT": "20180601", "ACC": good_account(), "CCE1": good_cost_center()}
    return record("L", LINE, {**good, **changed})


def file(*records: str) -> str:
    return "|".join((*records, "END"))


def outputs(told: Told) -> dict[str, object]:
    assert told.status == 1, told.text
    found = {name: value for name, value in told.json["GRP1"].items() if name[:2] == "O_"}
    return found | {name: int(found[name]) for name in ("O_REQNUM", "O_STATUS")}


OK: dict[str, object] = {"O_REQNUM": 0, "O_STATUS": 0, "O_MESSA": ""}


def test_an_order_comes_in_by_a_file_as_by_any_other_door(soap: SoapClient) -> None:
    assert outputs(soap.import_file(file(header(), line(), line(QTYUOM="3")))) == OK
    by_file = soap.client.held()["orders"][0]
    soap.made(soap.line(), soap.line(QTYUOM="3"))
    by_save = soap.client.held()["orders"][1]
    assert {**by_file, "id": ""} == {**by_save, "id": ""}


def test_outputs_in_json_may_be_numbers(soap_site: SoapSite) -> None:
    assert soap_site().import_file("END").json["GRP1"]["O_STATUS"] == "0"
    assert soap_site(soap_json_numbers="number").import_file("END").json["GRP1"]["O_STATUS"] == 0


def test_xml_says_the_same_as_json(soap: SoapClient) -> None:
    group: dict[str, object] = {"I_MODIMP": "POH", "I_EXEC": "REALTIME", "I_RECORDSEP": "|"}
    told = soap.run("AOWSIMPORT", {**group, "I_FILE": file(header(), line())})
    assert (told.value("O_STATUS"), told.value("O_MESSA"), told.value("O_REQNUM")) == ("0", "", "0")


def test_a_refused_document_does_not_stop_the_others(soap: SoapClient) -> None:
    told = soap.import_file(file(header(BPSNUM="9"), line(), header(ORDREF="two"), line()))
    assert outputs(told)["O_STATUS"] == 1
    assert str(outputs(told)["O_MESSA"]).startswith("Record 1: Supplier: Record not found")
    held = soap.client.held()
    assert [order["reference"] for order in held["orders"]] == ["two"]
    assert [save["committed"] for save in held["saves"]] == [False, True]


def test_a_site_may_stop_at_the_first_refusal_and_log_in_messages(soap_site: SoapSite) -> None:
    soap = soap_site(import_on_error="stop", import_log="messages")
    told = soap.import_file(file(header(CUR="XXX"), line(), header(ORDREF="two"), line()))
    assert outputs(told) == {"O_REQNUM": 0, "O_STATUS": 1, "O_MESSA": ""}
    assert [text.partition(":")[0] for text in told.said] == ["Record 1"]
    assert soap.client.held()["orders"] == []


def test_warnings_are_in_the_log_of_a_good_import(soap_site: SoapSite) -> None:
    soap = soap_site(shift_dates=True)
    told = outputs(soap.import_file(file(header(), line(EXTRCPDAT="20180602"))))
    assert told["O_STATUS"] == 0
    assert "moved to the working day" in str(told["O_MESSA"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{header()}|{line()}", "does not end with END"),
        ("", "does not end with END"),
        (file(line()), "Record 1: E is expected"),
        (file(header(), "X;1"), "Record 2: Unknown record 'X'"),
        (file(header() + ";more", line()), "fields, at most"),
        (file(header(ORDDAT="04/05/2018"), line()), "ORDDAT: Incorrect value"),
        (file(header(), line(QTYUOM="2,5")), "QTYUOM: Incorrect value"),
        (file(header()), "No line was entered"),
    ],
)
def test_a_file_that_does_not_fit_the_template_is_refused(soap: SoapClient, text: str, said: str) -> None:
    told = outputs(soap.import_file(text))
    assert told["O_STATUS"] == 1
    assert said in str(told["O_MESSA"])
    assert soap.client.held()["orders"] == []


def test_an_unknown_template_is_an_error(soap: SoapClient) -> None:
    assert outputs(soap.import_file(file(header(), line()), "ZPOH"))["O_MESSA"] == "Template ZPOH: Does not exist"


@pytest.mark.parametrize(("dates", "day"), [("DD/MM/YYYY", "04/05/2018"), ("DDMMYYYY", "04052018")])
def test_a_template_has_its_own_layout_and_formats(soap_site: SoapSite, dates: str, day: str) -> None:
    layout = "H;BPSNUM;POHFCY;;ORDDAT;ORDREF|D;QTYUOM;ITMREF;GROPRI;ACC;CCE1;UOM"
    soap = soap_site(import_order_template="ZPOH", import_order_layout=layout, import_dates=dates, import_decimal=",")
    text = f"H;0000000123;US01;filler;{day};R1|D;2;GENGOODS;12,5;{good_account()};{good_cost_center()};EA|END"
    assert outputs(soap.import_file(text, "ZPOH")) == OK
    order = soap.client.held()["orders"][0]
    assert (order["order_date"], order["total"], order["reference"]) == ("2018-05-04", "25", "R1")


def test_quotes_guard_the_separator_of_fields(soap: SoapClient) -> None:
    assert outputs(soap.import_file(file(header(), line(ITMDES='"a; ""b"" c"')))) == OK
    assert soap.client.held()["orders"][0]["lines"][0]["description"] == 'a; "b" c'


def test_a_site_without_quotes_takes_them_as_they_are(soap_site: SoapSite) -> None:
    soap = soap_site(import_quotes=False)
    assert outputs(soap.import_file(file(header(), line(ITMDES='6" pipe')))) == OK
    assert soap.client.held()["orders"][0]["lines"][0]["description"] == '6" pipe'


def test_suppliers_come_in_by_a_file(soap: SoapClient) -> None:
    text = "B;USVEN;0000000900;Bolt;Sons;;US|A;MAIN;;1 Main Street;;;26726;Keyser;WV;US|END"
    assert outputs(soap.import_file(text, "BPS")) == OK
    told = soap.read({"BPSNUM": "0000000900"}, "YBPS", as_json=True).json
    assert told["BPRC_1"]["BPRNAM"] == ["Bolt", "Sons"]
    assert told["BPAC_1"][0]["POSCOD"] == "26726"


def test_a_file_kept_in_the_temporary_storage_saves_nothing(soap: SoapClient) -> None:
    assert outputs(soap.import_file(file(header(), line()), I_AOWSTA="YES"))["O_STATUS"] == 0
    assert soap.client.held()["saves"] == []


def test_a_batch_request_is_imported_later_and_asked_for_by_its_number(soap_site: SoapSite) -> None:
    soap = soap_site(import_batch_s=60)
    assert outputs(soap.import_file(file(header(), line()), I_EXEC="BATCH")) == {**OK, "O_REQNUM": 1}
    state = soap.run("AOWSBATGET", {"I_REQNUM": "1"}, as_json=True)
    assert outputs(state)["O_STATUS"] == 2
    assert soap.client.held()["orders"] == []
    soap.client.x3.do("move-clock", seconds=61)
    assert len(soap.client.held()["orders"]) == 1
    assert outputs(soap.run("AOWSBATGET", {"I_REQNUM": 1}, as_json=True)) == {**OK, "O_REQNUM": 1}
    assert outputs(soap.run("AOWSBATGET", {"I_REQNUM": "7"}, as_json=True))["O_STATUS"] == 1


def test_a_batch_request_lands_when_x3_stops_before(soap: SoapClient) -> None:
    soap.import_file(file(header(), line()), I_EXEC="BATCH")
    soap.client.x3.stop()
    assert len(soap.client.x3.holdings.tables["PurchaseOrder"].rows) == 1
