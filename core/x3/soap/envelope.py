"""SOAP envelopes of X3's web service: built and read, nothing is sent here.

Spec: reference/sage-x3.md 4.1 to 4.3. RPC/encoded; answers spread messages over `multiRef` elements in either place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from core.transport.json import UnreadableAnswerError, snippet
from core.x3.soap.safe_xml import (
    Element,
    XmlError,
    child,
    children,
    escaped,
    local,
    quoted,
    read_xml,
    text_of,
)

NAMESPACE: Final = "http://www.adonix.com/WSS"
OK: Final = 1
INFORMATION, WARNING, ERROR = 1, 2, 3
"""Types of messages; 4, fatal, is assumed and taken for an error too."""
_LONGEST = 400
_HEAD = (
    '<soapenv:Envelope xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xmlns:xsd="http://www.w3.org/2001/XMLSchema" '
    'xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" '
    'xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/" '
    f'xmlns:wss="{NAMESPACE}"><soapenv:Header/><soapenv:Body>'
)
_TAIL = "</soapenv:Body></soapenv:Envelope>"
_ENCODED = 'soapenv:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"'

Keys = Sequence[tuple[str, str]]
"""`objectKeys`: field codes and values."""


@dataclass(frozen=True, slots=True)
class CallContext:
    """Where a call runs: pool and language of messages, and whether results come as XML or JSON."""

    pool: str
    language: str
    json: bool = False

    def xml(self) -> str:
        """The element `callContext`."""
        config = "adxwss.optreturn=JSON" if self.json else "adxwss.optreturn=XML"
        parts = (("codeLang", self.language), ("poolAlias", self.pool), ("poolId", ""), ("requestConfig", config))
        return f'<callContext xsi:type="wss:CAdxCallContext">{"".join(_text(n, v) for n, v in parts)}</callContext>'


@dataclass(frozen=True, slots=True)
class Message:
    """What X3 says; `kind` is its type, 0 where it gave none."""

    kind: int
    text: str

    @property
    def is_error(self) -> bool:
        """Whether it is more than a remark. A message without a type is taken for one that matters."""
        return self.kind not in {INFORMATION, WARNING}


@dataclass(frozen=True, slots=True)
class SoapAnswer:
    """An answer.

    Attributes:
        status: 1 = ok, 0 = failed; None where the answer has none (a fault).
        result: the embedded XML or JSON; None = nil.
        fault: text of a SOAP fault, else empty.
    """

    status: int | None
    messages: tuple[Message, ...]
    result: str | None
    fault: str = ""

    @property
    def errors(self) -> tuple[str, ...]:
        """Texts of the messages that are more than remarks."""
        return tuple(m.text for m in self.messages if m.is_error)

    @property
    def remarks(self) -> tuple[str, ...]:
        """Texts of information and warnings."""
        return tuple(m.text for m in self.messages if not m.is_error)


def build(operation: str, context: CallContext, name: str, **parts: str | int | Keys) -> bytes:
    """The envelope of a call.

    Args:
        operation: `save`, `modify`, `read`, `query`, `getDescription`, ...
        context: where it runs.
        name: public name of the object.
        parts: further parts by their names, in the order of the WSDL; embedded XML is escaped here.

    Raises:
        XmlError: a text holds a character that XML cannot carry.
    """
    told = "".join(_part(part, value) for part, value in parts.items())
    body = f"<wss:{operation} {_ENCODED}>{context.xml()}{_text('publicName', name)}{told}</wss:{operation}>"
    return f"{_HEAD}{body}{_TAIL}".encode()


def read_answer(body: bytes, *, system: str, show: bool) -> SoapAnswer:
    """What an answer says, wherever its parts stand.

    Raises:
        UnreadableAnswerError: it is no SOAP envelope (a web page, a cut body).
    """
    try:
        root = read_xml(body)
    except XmlError as error:
        raise _unreadable(body, system, str(error), show=show) from None
    envelope = child(root, "Body") if local(root) == "Envelope" else None
    if envelope is None:
        raise _unreadable(body, system, "no envelope", show=show)
    by_id = {f"#{key}": element for element in root.iter() if (key := _id(element))}
    fault = next((e for e in envelope.iter() if isinstance(e.tag, str) and local(e) == "Fault"), None)
    if fault is not None:
        return SoapAnswer(None, (), None, _fault(fault))
    returned = next((e for e in envelope.iter() if isinstance(e.tag, str) and local(e).endswith("Return")), None)
    if returned is None:
        raise _unreadable(body, system, "no result in the envelope", show=show)
    returned = _follow(returned, by_id)
    status = text_of(_member(returned, "status", by_id))
    messages = _member(returned, "messages", by_id)
    return SoapAnswer(
        status=int(status) if status is not None and status.strip().lstrip("-").isdigit() else None,
        messages=_messages(messages, by_id),
        result=text_of(_member(returned, "resultXml", by_id)),
    )


def clean(text: str) -> str:
    """A text of X3 as one line of at most 400 characters."""
    shown = "".join(c if c.isprintable() else " " for c in text[: 4 * _LONGEST])
    return " ".join(shown.split())[:_LONGEST]


def _text(name: str, value: str) -> str:
    return f'<{name} xsi:type="xsd:string">{escaped(value)}</{name}>'


def _part(name: str, value: str | int | Keys) -> str:
    if isinstance(value, str):
        return _text(name, value)
    if isinstance(value, int):
        return f'<{name} xsi:type="xsd:int">{value}</{name}>'
    inner = "".join(
        f'<keys xsi:type="wss:CAdxParamKeyValue">{_text("key", key)}{_text("value", wanted)}</keys>'
        for key, wanted in value
    )
    array = quoted(f"wss:CAdxParamKeyValue[{len(value)}]")
    return f'<{name} xsi:type="wss:ArrayOfCAdxParamKeyValue" soapenc:arrayType={array}>{inner}</{name}>'


def _id(element: Element) -> str:
    return str(element.get("id") or "") if isinstance(element.tag, str) else ""


def _follow(element: Element, by_id: Mapping[str, Element]) -> Element:
    """The element itself, or the one that its `href` leads to."""
    return by_id.get(str(element.get("href") or ""), element)


def _member(element: Element, name: str, by_id: Mapping[str, Element]) -> Element | None:
    found = child(element, name)
    return None if found is None else _follow(found, by_id)


def _messages(element: Element | None, by_id: Mapping[str, Element]) -> tuple[Message, ...]:
    if element is None:
        return ()
    found = []
    for entry in children(element):
        told = _follow(entry, by_id)
        text = clean(text_of(_member(told, "message", by_id)) or "")
        kind = (text_of(_member(told, "type", by_id)) or "").strip()
        if text or kind:
            found.append(Message(int(kind) if kind.isdigit() else 0, text or "no text"))
    return tuple(found)


def _fault(fault: Element) -> str:
    texts = (text_of(e) for e in fault.iter() if isinstance(e.tag, str) and local(e) != "faultcode")
    return clean(" ".join(t for t in texts if t)) or "a fault without a text"


def _unreadable(body: bytes, system: str, why: str, *, show: bool) -> UnreadableAnswerError:
    what = "an empty answer" if not body.strip() else "an answer that is no SOAP envelope"
    context = {"why": why, "bytes": str(len(body))}
    if show:
        context["body"] = snippet(body)
    return UnreadableAnswerError(
        f"{system} gave {what}.",
        remedy="Often a proxy or a maintenance page stands in between: open the address in a browser.",
        context=context,
    )
