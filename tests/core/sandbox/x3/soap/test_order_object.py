"""Orders by SOAP: save, read, modify, deleteLines (reference/sage-x3.md 4.2, 4.3, 5.1)."""

from __future__ import annotations

import pytest

from core.sandbox.data import load_codes
from tests.core.sandbox.x3.client import good_account, good_cost_center
from tests.core.sandbox.x3.soap.conftest import SoapSite
from tests.core.sandbox.x3.soap.soap_client import SoapClient, param

NUMBER = "POUS010000001"
KEY = {"POHNUM": NUMBER}


def test_an_order_is_saved_and_read_back(soap: SoapClient) -> None:
    told = soap.save(soap.order(soap.line(), soap.line(QTYUOM="3", ITMREF="GENSERV"), BUY="BUY1"))
    assert (told.status, told.messages) == (1, [])
    assert {name: told.value(name) for name in ("POHNUM", "ORDDAT", "BPRNAM", "CLEFLG", "CUR", "BUY", "TOTORD")} == {
        "POHNUM": NUMBER,
        "ORDDAT": "20180504",
        "BPRNAM": "Acme Laboratories",
        "CLEFLG": "1",
        "CUR": "USD",
        "BUY": "BUY1",
        "TOTORD": "62.5",
    }
    first, second = told.lines("POH2_1")
    assert (first["POPLIN"], second["POPLIN"], second["ITMREF"], second["QTYUOM"]) == ("1000", "2000", "GENSERV", "3")
    assert (first["ACC"], first["DIE1"], first["CCE1"]) == (good_account(), "CCT", good_cost_center())
    assert (first["LINCLEFLG"], first["EXTRCPDAT"], first["LINAMT"]) == ("1", "20180601", "25")
    assert soap.read(KEY).result == told.result


def test_graphql_sees_what_soap_saved(soap_site: SoapSite) -> None:
    soap = soap_site(order_create="absent")
    assert soap.made() == NUMBER
    selection = "id internalOrderReference orderFromSupplier { code { code } } taxExcludedTotalAmount"
    assert soap.client.nodes("x3Purchasing", "purchaseOrder", selection) == [
        {
            "id": NUMBER,
            "internalOrderReference": "50007503",
            "orderFromSupplier": {"code": {"code": "0000000123"}},
            "taxExcludedTotalAmount": "25",
        }
    ]


def test_json_says_the_same_as_xml(soap: SoapClient) -> None:
    told = soap.save(soap.order(), as_json=True)
    assert told.json["POH0_1"]["POHNUM"] == NUMBER
    assert told.json["POH2_1"][0]["GROPRI"] == "12.5"
    assert soap.read(KEY, as_json=True).json == told.json
    assert soap.read(KEY).lines("POH2_1") == told.json["POH2_1"]


def test_numbers_in_json_may_be_numbers(soap_site: SoapSite) -> None:
    told = soap_site(soap_json_numbers="number")
    line = told.save(told.order(), as_json=True).json["POH2_1"][0]
    assert (line["POPLIN"], line["GROPRI"], line["ITMREF"]) == (1000, 12.5, "GENGOODS")


def test_fields_may_stand_without_their_groups(soap: SoapClient) -> None:
    flat = "".join(f'<FLD NAME="{n}">{v}</FLD>' for n, v in {"POHFCY": "US01", "BPSNUM": "0000000123"}.items())
    lines = param({"POH2_1": [soap.line()]}).replace("<PARAM>", f"<PARAM>{flat}")
    assert soap.call("save", "YPOH", f"<objectXml><![CDATA[{lines}]]></objectXml>").value("POHNUM") == NUMBER


def test_the_rules_of_the_screen_stand_here_too(soap: SoapClient) -> None:
    told = soap.save(soap.order(soap.line(ITMREF="NOTHING", UOM="XX"), BPSNUM="9"))
    assert told.status == 0
    assert {kind for kind, _ in told.messages} == {3}
    assert [text.partition(":")[0] for text in told.said] == [
        *("Supplier", "Currency", "Tax rule", "Payment term"),
        *("Product", "Unit", "Tax code cannot be determined"),
    ]
    assert soap.client.held()["orders"] == []


def test_several_dimensions_go_by_slot_and_type(soap_site: SoapSite) -> None:
    soap = soap_site(mandatory_dimensions=())
    types = list(load_codes().dimension_types)
    x3 = soap.client.x3
    x3.commands.add_dimension(types[-1], "P1")
    told = soap.save(soap.order(soap.line(DIE3=types[-1], CCE3="P1")))
    line = told.lines("POH2_1")[0]
    assert (line["DIE1"], line["DIE3"], line["CCE3"]) == (types[0], types[-1], "P1")
    assert soap.save(soap.order(soap.line(CCE9="P1"))).status == (1 if len(types) == 9 else 0)


@pytest.mark.parametrize(
    ("groups", "said"),
    [
        ({"POH9_9": {"POHFCY": "US01"}}, "Group POH9_9: Not in the publication YPOH"),
        ({"POH1_1": {"POHFCY": "US01"}}, "Field POHFCY: Not in the publication YPOH"),
        ({"POH0_1": {"ORDDAT": "2018-05-04"}}, "ORDDAT: Incorrect value 2018-05-04"),
        ({"POH0_1": {"CLEFLG": "no"}}, "CLEFLG: Incorrect value no"),
        ({"POH2_1": [{"QTYUOM": "1,5"}]}, "QTYUOM: Incorrect value 1,5"),
        ({"POH2_1": [{"PRICE": "1"}]}, "Field PRICE: Not in the publication YPOH"),
    ],
)
def test_what_does_not_fit_the_publication_is_refused(soap: SoapClient, groups: object, said: str) -> None:
    told = soap.save(groups)  # type: ignore[arg-type]
    assert (told.status, told.messages) == (0, [(3, said)])
    assert soap.client.held()["saves"] == []


def test_what_only_shows_may_be_sent_and_is_not_looked_at(soap: SoapClient) -> None:
    told = soap.save({**soap.order(soap.line(LINAMT="?", POPLIN="x")), "POH4_1": {"TOTORD": "?"}, "ADXTEC": {}})
    assert (told.status, told.value("TOTORD"), told.lines("POH2_1")[0]["POPLIN"]) == (1, "25", "1000")


def test_a_site_may_pass_over_what_it_does_not_know(soap_site: SoapSite) -> None:
    soap = soap_site(soap_unknown="ignored")
    told = soap.save({**soap.order(soap.line(PRICE="1")), "POH9_9": {"A": "1"}})
    assert told.status == 1


@pytest.mark.parametrize("text", ["<PARAM>", "<OTHER/>", "", '{"POH0_1":', '{"POH0_1":{"REVNUM":true}}', "[1]"])
def test_a_text_that_is_no_param_is_refused_in_words(soap: SoapClient, text: str) -> None:
    told = soap.call("save", "YPOH", f"<objectXml><![CDATA[{text}]]></objectXml>")
    assert (told.http, told.status, [kind for kind, _ in told.messages]) == (200, 0, [3])


HOSTILE = [
    "&lt;b&gt;",
    "<FLD NAME='X'>1</FLD>",
    "a & b",
    "]]>",
    "]]]]><![CDATA[>",
    "'\"`\\",
    "{a:'b'}",
    "<!-- c -->",
    "é ü 中 😀",
]


@pytest.mark.parametrize("as_json", [False, True])
def test_texts_arrive_as_they_were_sent(soap: SoapClient, *, as_json: bool) -> None:
    lines = [soap.line(ITMDES=text, LINTEX=f"{text}\nmore") for text in HOSTILE]
    assert soap.save(soap.order(*lines), as_json=as_json).status == 1
    held = soap.client.held()["orders"][0]["lines"]
    assert [(line["description"], line["text"]) for line in held] == [(text, f"{text}\nmore") for text in HOSTILE]
    assert [line["ITMDES"] for line in soap.read(KEY).lines("POH2_1")] == HOSTILE
    assert [line["ITMDES"] for line in soap.read(KEY, as_json=True).json["POH2_1"]] == HOSTILE


def test_x3_changes_what_its_own_rules_say(soap_site: SoapSite) -> None:
    soap = soap_site(price_list={"GENGOODS": "9.99"}, price_list_overrides=True, signature="no")
    told = soap.save(soap.order())
    assert (told.lines("POH2_1")[0]["GROPRI"], told.value("TOTORD"), told.value("APPFLG")) == ("9.99", "19.98", "1")


def test_group_ids_of_another_entry_transaction(soap_site: SoapSite) -> None:
    soap = soap_site(soap_groups="variant")
    assert soap.save(soap.order()).said[0] == "Group POH0_1: Not in the publication YPOH"
    moved = {f"{name[:-1]}{int(name[-1]) + 5}": content for name, content in soap.order().items()}
    assert soap.save(moved).lines("POH2_6")[0]["ITMREF"] == "GENGOODS"


def test_a_site_without_line_numbers_and_without_accounts_on_the_line(soap_site: SoapSite) -> None:
    soap = soap_site(soap_line_numbers=False, account_on_line=False)
    assert "ACC" in soap.save(soap.order()).said[0]
    line = {k: v for k, v in soap.line().items() if k != "ACC"}
    told = soap.save(soap.order(line))
    assert not {"POPLIN", "ACC"} & told.lines("POH2_1")[0].keys()


# -- modify -----------------------------------------------------------------------------------------------------


def test_modify_changes_what_is_given_and_nothing_else(soap: SoapClient) -> None:
    soap.made(soap.line(), soap.line(ITMREF="GENSERV", LINTEX="note"))
    before = soap.read(KEY).lines("POH2_1")
    told = soap.modify(KEY, {"POH0_1": {"REVNUM": "2"}, "POH2_1": [{"NUM": 2, "QTYUOM": "5"}]})
    assert (told.status, told.value("REVNUM"), told.value("ORDREF"), told.value("TOTORD")) == (
        1,
        "2",
        "50007503",
        "87.5",
    )
    first, second = told.lines("POH2_1")
    assert first == before[0]
    assert {k for k in second if second[k] != before[1][k]} == {"QTYUOM", "QTYPUU", "QTYSTU", "LINAMT", "LINATIAMT"}


def test_a_number_beyond_the_last_line_adds_one(soap: SoapClient) -> None:
    soap.made()
    told = soap.modify(KEY, {"POH2_1": [{"NUM": 2, **soap.line(QTYUOM="7")}]})
    assert [(line["POPLIN"], line["QTYUOM"]) for line in told.lines("POH2_1")] == [("1000", "2"), ("2000", "7")]
    again = soap.modify(KEY, {"POH2_1": [{"QTYUOM": "2"}, {"QTYUOM": "8"}]}, as_json=True)
    assert [line["QTYUOM"] for line in again.json["POH2_1"]] == ["2", "8"]


def test_a_whole_record_may_be_sent_back_as_it_was_read(soap: SoapClient) -> None:
    soap.made(soap.line(), soap.line())
    x3 = soap.client.x3
    x3.do("receive", order=NUMBER, line=1000)
    told = soap.read(KEY, as_json=True).json
    assert soap.modify(KEY, told, as_json=True).status == 1
    told["POH2_1"][0]["LINCLEFLG"] = "2"
    closed = soap.modify(KEY, told, as_json=True)
    assert [line["LINCLEFLG"] for line in closed.json["POH2_1"]] == ["2", "1"]
    told["POH2_1"][0]["GROPRI"] = "1"
    assert soap.modify(KEY, told, as_json=True).said == ["Line 1000: Closed, modification impossible"]


def test_dimensions_are_changed_and_emptied_by_slot(soap_site: SoapSite) -> None:
    soap = soap_site(mandatory_dimensions=())
    other = [c.code for c in load_codes().cost_centers.values() if c.active and c.valid_to is None][1]
    soap.made()
    told = soap.modify(KEY, {"POH2_1": [{"CCE1": other}]})
    assert told.lines("POH2_1")[0]["CCE1"] == other
    told = soap.modify(KEY, {"POH2_1": [{"CCE1": ""}]})
    assert (told.lines("POH2_1")[0]["CCE1"], told.lines("POH2_1")[0]["DIE1"]) == ("", "")


def test_an_order_is_closed_by_its_flag(soap: SoapClient) -> None:
    soap.made()
    told = soap.modify(KEY, {"POH0_1": {"CLEFLG": "2"}})
    assert (told.value("CLEFLG"), told.lines("POH2_1")[0]["LINCLEFLG"]) == ("2", "2")
    assert soap.modify(KEY, {"POH2_1": [{"QTYUOM": "9"}]}).status == 0


def test_an_order_that_is_not_there_or_locked_is_not_modified(soap: SoapClient) -> None:
    said = soap.modify({"POHNUM": "NONE"}, {"POH0_1": {"REVNUM": "1"}}).said
    assert len(said) == 1
    assert "Record not found" in said[0]
    soap.made()
    soap.client.x3.do("lock", key=NUMBER)
    assert "being modified by another user" in soap.modify(KEY, {"POH0_1": {"REVNUM": "1"}}).said[0]


def test_lines_are_deleted_by_their_number(soap: SoapClient) -> None:
    soap.made(soap.line(QTYUOM="1"), soap.line(QTYUOM="2"), soap.line(QTYUOM="3"))
    keys = f"<objectKeys><k><key>POHNUM</key><value>{NUMBER}</value></k></objectKeys><blocKey>POH2_1</blocKey>"
    told = soap.call("deleteLines", "YPOH", f"{keys}<lineKeys><k>2</k></lineKeys>")
    assert [(line["POPLIN"], line["QTYUOM"]) for line in told.lines("POH2_1")] == [("1000", "1"), ("3000", "3")]
    assert soap.call("deleteLines", "YPOH", f"{keys}<lineKeys><k>3</k></lineKeys>").status == 0


def test_a_read_needs_the_key_and_only_the_key(soap: SoapClient) -> None:
    soap.made()
    assert soap.read({"POHNUM": "NONE"}).messages == [(3, "NONE: Record does not exist")]
    assert soap.read({"ORDREF": "50007503"}).said == ["Key ORDREF: POHNUM is expected"]
