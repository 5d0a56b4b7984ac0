from __future__ import annotations

import pytest

from core.x3.importing.service import Outputs, outputs_of
from core.x3.soap.envelope import Message, SoapAnswer

XML = (
    '<RESULT><GRP ID="GRP1"><FLD NAME="O_REQNUM">{}</FLD><FLD NAME="O_STATUS">{}</FLD>'
    '<FLD NAME="O_MESSA">{}</FLD></GRP></RESULT>'
)


def answer(result: str | None, *messages: Message) -> SoapAnswer:
    return SoapAnswer(1, messages, result)


def test_outputs_are_read_from_json_and_xml_alike() -> None:
    wanted = Outputs("", "0", ())
    assert outputs_of(answer('{"GRP1": {"O_REQNUM": 0, "O_STATUS": 0, "O_MESSA": ""}}')) == wanted
    assert outputs_of(answer('{"GRP1": {"I_FILE": "x"}, "GRP2": {"O_STATUS": "0"}}')) == wanted
    assert outputs_of(answer(XML.format("0", " 0 ", ""))) == wanted
    assert outputs_of(answer(XML.format("12", "0", ""))).request == "12"


def test_the_log_is_one_sentence_a_line_after_the_messages() -> None:
    told = outputs_of(answer(XML.format("0", "1", "one\n\ntwo\t2"), Message(2, "remark"), Message(3, "error")))
    assert told.said == ("error", "remark", "one", "two 2")
    assert told.failed
    assert not told.done


@pytest.mark.parametrize("result", [None, "", "<RESULT/>", "{}", "what?", '{"GRP1": {"O_STATUS": ""}}'])
def test_an_answer_without_a_status_is_neither_done_nor_failed(result: str | None) -> None:
    told = outputs_of(answer(result, Message(3, "error")))
    assert not told.done
    assert not told.failed
    assert told.said == ("error",)


@pytest.mark.parametrize("status", ["2", "5", "-1"])
def test_another_status_of_a_batch_request_is_one_that_goes_on(status: str) -> None:
    told = outputs_of(answer(XML.format("3", status, "Pending")))
    assert not told.done
    assert not told.failed
