"""SOAP envelopes: requests as they are read, answers and faults as they are written (reference/sage-x3.md 4.1 to 4.3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Literal

from lxml import etree

from core.sandbox.x3.soap.render import xml_text
from core.sandbox.x3.soap.xml import XmlRefusedError, name_of, parse_xml, text_of

ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/"
WSS = "http://www.adonix.com/WSS"
CONTENT_TYPE = "text/xml; charset=utf-8"

OPERATIONS: dict[str, tuple[str, ...]] = {
    "run": ("inputXml",),
    "save": ("objectXml",),
    "delete": ("objectKeys",),
    "read": ("objectKeys",),
    "query": ("objectKeys", "listSize"),
    "getDescription": (),
    "modify": ("objectKeys", "objectXml"),
    "actionObject": ("actionCode", "objectXml"),
    "actionObjectKeys": ("actionCode", "objectKeys"),
    "getDataXmlSchema": (),
    "insertLines": ("objectKeys", "blocKey", "lineKey", "lineXml"),
    "deleteLines": ("objectKeys", "blocKey", "lineKeys"),
}
"""Operations, with their parameters after `callContext` and `publicName`."""

Messages = Iterable[tuple[int, str]]
"""(type, text): 1 information, 2 warning, 3 error, 4 fatal."""


@dataclass(slots=True)
class Request:
    """One call.

    Attributes:
        config: what `requestConfig` says.
        keys: `objectKeys`, in order.
        lines: `lineKeys`.
    """

    operation: str
    language: str = ""
    pool: str = ""
    config: dict[str, str] = field(default_factory=dict)
    public: str = ""
    text: str = ""
    keys: list[tuple[str, str]] = field(default_factory=list)
    list_size: int = 0
    block: str = ""
    lines: list[str] = field(default_factory=list)


class RefusedError(Exception):
    """The call fails with status 0 and this message."""


class RequestRefusedError(ValueError):
    """The body is no call of this service."""


def read_request(body: bytes, headers: Mapping[str, str]) -> Request:
    """The call that a body holds.

    Raises:
        RequestRefusedError: there is no header SOAPAction, or the body is no envelope, or names an unknown operation.
    """
    if "SOAPAction" not in headers:
        raise RequestRefusedError("no SOAPAction header!")
    try:
        root = parse_xml(body)
    except XmlRefusedError as error:
        raise RequestRefusedError(str(error)) from error
    inside = root.find(f"{{{ENVELOPE}}}Body")
    called = next((e for e in inside if name_of(e)), None) if inside is not None else None
    if root.tag != f"{{{ENVELOPE}}}Envelope" or called is None:
        raise RequestRefusedError("The body is no SOAP envelope.")
    operation = name_of(called)
    if operation not in OPERATIONS or etree.QName(called).namespace != WSS:
        raise RequestRefusedError(f"No such operation: {operation}")
    request = Request(operation)
    for part in called:
        _take(request, name_of(part), part)
    return request


def _take(request: Request, name: str, part: etree._Element) -> None:
    match name:
        case "callContext":
            context = {name_of(e): text_of(e).strip() for e in part}
            request.language, request.pool = context.get("codeLang", ""), context.get("poolAlias", "")
            pairs = (text.partition("=") for text in context.get("requestConfig", "").split("&"))
            request.config = {key.strip(): value.strip() for key, _, value in pairs if key.strip()}
        case "publicName":
            request.public = text_of(part).strip()
        case "objectXml" | "inputXml" | "lineXml":
            request.text = text_of(part)
        case "objectKeys":
            for item in part:
                pair = {name_of(e): text_of(e) for e in item}
                request.keys.append((pair.get("key", "").strip(), pair.get("value", "")))
        case "listSize":
            text = text_of(part).strip()
            if not text.lstrip("-").isdecimal():
                raise RequestRefusedError(f"listSize is no whole number: {text!r}")
            request.list_size = int(text)
        case "blocKey":
            request.block = text_of(part).strip()
        case "lineKeys":
            request.lines = [text_of(e).strip() for e in part if name_of(e)]
        case _:
            pass


def answer(
    operation: str,
    result: str | None,
    status: int,
    messages: Messages = (),
    *,
    placement: Literal["body", "response"] = "body",
    form: Literal["cdata", "escaped"] = "cdata",
    duration_ms: float = 0.0,
) -> bytes:
    """The answer to a call.

    Args:
        operation: which was called.
        result: `resultXml`; None = nil.
        status: 1 = ok, 0 = failed.
        messages: what X3 says.
        placement: where the `multiRef` elements stand: after the response in the body, or inside the response.
        form: how the result is embedded.
        duration_ms: how long X3 says that it took.
    """
    told = list(messages)
    refs = "".join(f'<messages href="#id{i}"/>' for i in range(len(told)))
    multi = "".join(
        f'<multiRef id="id{i}" soapenc:root="0" soapenv:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/" '
        f'xsi:type="wss:CAdxMessage"><type xsi:type="xsd:string">{kind}</type>'
        f'<message xsi:type="xsd:string">{escape(xml_text(text), quote=False)}</message></multiRef>'
        for i, (kind, text) in enumerate(told)
    )
    response = (
        f'<wss:{operation}Response soapenv:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/">'
        f'<{operation}Return xsi:type="wss:CAdxResultXml">'
        f'<messages xsi:type="soapenc:Array" soapenc:arrayType="wss:CAdxMessage[{len(told)}]">{refs}</messages>'
        f"{_result(result, form)}"
        f'<status xsi:type="xsd:int">{status}</status>{_technical(duration_ms)}</{operation}Return>'
        f"{multi if placement == 'response' else ''}</wss:{operation}Response>"
        f"{multi if placement == 'body' else ''}"
    )
    return _envelope(response)


def fault(code: str, text: str) -> bytes:
    """A SOAP fault."""
    return _envelope(
        f"<soapenv:Fault><faultcode>soapenv:{code}</faultcode>"
        f"<faultstring>{escape(xml_text(text), quote=False)}</faultstring></soapenv:Fault>"
    )


def _result(result: str | None, form: Literal["cdata", "escaped"]) -> str:
    if result is None:
        return '<resultXml xsi:type="xsd:string" xsi:nil="true"/>'
    text = escape(result, quote=False) if form == "escaped" else _cdata(result)
    return f'<resultXml xsi:type="xsd:string">{text}</resultXml>'


def _cdata(text: str) -> str:
    split = text.replace("]]>", "]]]]><![CDATA[>")
    return f"<![CDATA[{split}]]>"


def _technical(duration_ms: float) -> str:
    return (
        '<technicalInfos xsi:type="wss:CAdxTechnicalInfos"><busy xsi:type="xsd:boolean">false</busy>'
        '<changeLanguage xsi:type="xsd:boolean">false</changeLanguage>'
        '<changeUserId xsi:type="xsd:boolean">false</changeUserId><flushAdx xsi:type="xsd:boolean">false</flushAdx>'
        '<loadWebsDuration xsi:type="xsd:double">0</loadWebsDuration>'
        '<nbDistributionCycle xsi:type="xsd:int">0</nbDistributionCycle>'
        '<poolDistribDuration xsi:type="xsd:double">0</poolDistribDuration>'
        '<poolEntryIdx xsi:type="xsd:int">0</poolEntryIdx>'
        f'<poolExecDuration xsi:type="xsd:double">{duration_ms:g}</poolExecDuration>'
        '<poolRequestDuration xsi:type="xsd:double">0</poolRequestDuration>'
        '<poolWaitDuration xsi:type="xsd:double">0</poolWaitDuration>'
        '<processReport xsi:type="xsd:string" xsi:nil="true"/><processReportSize xsi:type="xsd:int">0</processReportSize>'
        '<reloadWebs xsi:type="xsd:boolean">false</reloadWebs>'
        '<resumitAfterDBOpen xsi:type="xsd:boolean">false</resumitAfterDBOpen>'
        '<rowInDistribStack xsi:type="xsd:int">0</rowInDistribStack>'
        f'<totalDuration xsi:type="xsd:double">{duration_ms:g}</totalDuration>'
        '<traceRequest xsi:type="xsd:string"/><traceRequestSize xsi:type="xsd:int">0</traceRequestSize></technicalInfos>'
    )


def _envelope(body: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<soapenv:Envelope xmlns:soapenv="{ENVELOPE}" xmlns:xsd="http://www.w3.org/2001/XMLSchema" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/" '
        f'xmlns:wss="{WSS}"><soapenv:Body>{body}</soapenv:Body></soapenv:Envelope>'
    ).encode()
