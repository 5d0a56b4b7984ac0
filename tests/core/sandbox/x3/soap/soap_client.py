"""A small SOAP client of the practice X3, written from reference/sage-x3.md 4 for these tests alone."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from html import escape
from typing import Any

import httpx

from tests.core.sandbox.x3.client import DAY, SITE, SUPPLIER, Client, good_account, good_cost_center

SERVICE = "syracuse/collaboration/syracuse/CAdxWebServiceXmlCC"
Fields = dict[str, object]
Groups = dict[str, Fields | list[Fields]]


@dataclass(slots=True)
class Told:
    """An answer: HTTP status, status, messages as (type, text), and the result as it stands."""

    http: int
    text: str
    status: int = -1
    messages: list[tuple[int, str]] = field(default_factory=list)
    result: str | None = None

    @property
    def said(self) -> list[str]:
        return [text for _, text in self.messages]

    @property
    def json(self) -> Any:  # noqa: ANN401 - JSON
        assert self.result is not None, self.text
        return json.loads(self.result)

    @property
    def xml(self) -> ET.Element:
        assert self.result is not None, self.text
        return ET.fromstring(self.result)

    def value(self, name: str) -> str:
        """The value of a field in whichever group of an XML result."""
        found = self.xml.find(f".//GRP/FLD[@NAME='{name}']")
        assert found is not None, self.result
        return found.text or ""

    def lines(self, block: str = "") -> list[dict[str, str]]:
        """The lines of an XML result's table."""
        path = f".//TAB[@ID='{block}']/LIN" if block else ".//LIN"
        return [{f.get("NAME", ""): f.text or "" for f in line} for line in self.xml.findall(path)]


class SoapClient:
    """Calls the SOAP door of one practice X3."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.url = f"{client.x3.base_url}/soap-generic/{SERVICE}"

    def post(self, body: str, **headers: str) -> httpx.Response:
        sent = {
            "Authorization": f"Bearer {self.client.token()}",
            "Content-Type": "text/xml; charset=utf-8",
            "SOAPAction": '""',
            **{k.replace("_", "-"): v for k, v in headers.items()},
        }
        return self.client.http.post(self.url, content=body.encode(), headers={k: v for k, v in sent.items() if v})

    def call(
        self,
        operation: str,
        public: str = "YPOH",
        parts: str = "",
        *,
        as_json: bool = False,
        pool: str = "WSPOOL",
        language: str = "ENG",
    ) -> Told:
        """Calls an operation; `parts` are the parameters after the public name."""
        config = "adxwss.optreturn=JSON&amp;adxwss.trace.on=off" if as_json else "adxwss.beautify=true"
        reply = self.post(
            '<soapenv:Envelope xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
            'xmlns:xsd="http://www.w3.org/2001/XMLSchema" '
            'xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:wss="http://www.adonix.com/WSS">'
            f"<soapenv:Header/><soapenv:Body><wss:{operation} "
            'soapenv:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"><callContext '
            f'xsi:type="wss:CAdxCallContext"><codeLang>{language}</codeLang><poolAlias>{pool}</poolAlias><poolId/>'
            f"<requestConfig>{config}</requestConfig></callContext><publicName>{public}</publicName>{parts}"
            f"</wss:{operation}></soapenv:Body></soapenv:Envelope>"
        )
        return read(operation, reply)

    def save(self, groups: Groups, public: str = "YPOH", **options: Any) -> Told:  # noqa: ANN401
        """Saves groups and tables."""
        return self.call("save", public, _text("objectXml", groups, **options), **options)

    def modify(self, keys: dict[str, str], groups: Groups, public: str = "YPOH", **options: Any) -> Told:  # noqa: ANN401
        """Modifies a record."""
        parts = _keys(keys) + _text("objectXml", groups, **options)
        return self.call("modify", public, parts, **options)

    def read(self, keys: dict[str, str], public: str = "YPOH", **options: Any) -> Told:  # noqa: ANN401
        """Reads a record."""
        return self.call("read", public, _keys(keys), **options)

    def query(self, keys: dict[str, str], public: str = "YPOH", size: int = 100, **options: Any) -> Told:  # noqa: ANN401
        """Queries records."""
        return self.call("query", public, f"{_keys(keys)}<listSize>{size}</listSize>", **options)

    def run(self, public: str, group: Fields, **options: Any) -> Told:  # noqa: ANN401
        """Runs a subprogram."""
        return self.call("run", public, _text("inputXml", {"GRP1": group}, **options), **options)

    def import_file(self, file: str, template: str = "POH", **changed: Any) -> Told:  # noqa: ANN401
        """Imports a file in JSON mode."""
        group = {"I_MODIMP": template, "I_AOWSTA": "NO", "I_EXEC": "REALTIME", "I_RECORDSEP": "|", "I_FILE": file}
        return self.run("AOWSIMPORT", {**group, **changed}, as_json=True)

    # -- good data ----------------------------------------------------------------------------------------------

    def order(self, *lines: Fields, **header: object) -> Groups:
        """A good order, with changes in its header; a field finds its own group."""
        fields: Fields = {"POHFCY": SITE, "ORDDAT": DAY.replace("-", ""), "BPSNUM": SUPPLIER, "ORDREF": "50007503"}
        groups: Groups = {}
        for name, value in {**fields, **header}.items():
            group = groups.setdefault(_group_of(name), {})
            assert isinstance(group, dict)
            group[name] = value
        return {**groups, "POH2_1": list(lines) or [self.line()]}

    def line(self, **changed: object) -> Fields:
        """A good line."""
        return {
            "ITMREF": "GENGOODS",
            "ITMDES": "Pipettes",
            "UOM": "EA",
            "QTYUOM": "2",
            "GROPRI": "12.50",
            "EXTRCPDAT": "20180601",
            "ACC": good_account(),
            "CCE1": good_cost_center(),
            **changed,
        }

    def made(self, *lines: Fields, **header: object) -> str:
        """Saves a good order and gives its number."""
        told = self.save(self.order(*lines, **header))
        assert told.status == 1, told.text
        return told.value("POHNUM")


def _group_of(name: str) -> str:
    homes = {"POH1_1": {"ORDREF", "PJTH", "BPAADD", "EXTRCPDAT1", "OCNNUM"}, "POH1_2": {"PTE", "BUY"}}
    homes |= {"POH1_3": {"CUR"}, "POH1_4": {"VACBPR"}}
    return next((group for group, names in homes.items() if name in names), "POH0_1")


def read(operation: str, reply: httpx.Response) -> Told:
    """Takes an answer apart; what is no envelope stays text."""
    told = Told(reply.status_code, reply.text)
    if f"{operation}Response" not in reply.text:
        return told
    root = ET.fromstring(reply.content)
    for multi in root.iter("multiRef"):
        told.messages.append((int(multi.findtext("type", "0")), multi.findtext("message", "")))
    told.status = int(next(root.iter("status")).text or "-1")
    result = next(root.iter("resultXml"))
    nil = result.get("{http://www.w3.org/2001/XMLSchema-instance}nil")
    told.result = None if nil == "true" else result.text or ""
    return told


def param(groups: Groups) -> str:
    """PARAM in XML."""
    return f"<PARAM>{''.join(_block(name, content) for name, content in groups.items())}</PARAM>"


def _block(name: str, content: Fields | list[Fields]) -> str:
    if isinstance(content, dict):
        return f'<GRP ID="{name}">{_fields(content)}</GRP>'
    lines = "".join(
        f'<LIN NUM="{fields.pop("NUM", i)}">{_fields(fields)}</LIN>'
        for i, fields in enumerate((dict(line) for line in content), 1)
    )
    return f'<TAB ID="{name}" SIZE="{len(content)}">{lines}</TAB>'


def _fields(fields: Fields) -> str:
    return "".join(
        f'<LST NAME="{n}" SIZE="{len(v)}">{"".join(f"<ITM>{escape(str(i))}</ITM>" for i in v)}</LST>'
        if isinstance(v, list)
        else f'<FLD NAME="{n}">{escape(str(v))}</FLD>'
        for n, v in fields.items()
    )


def _text(element: str, groups: Groups, *, as_json: bool = False, **_: object) -> str:
    inner = escape(json.dumps(groups), quote=False) if as_json else f"<![CDATA[{param(groups)}]]>"
    return f"<{element}>{inner}</{element}>"


def _keys(keys: dict[str, str]) -> str:
    items = "".join(f"<keys><key>{k}</key><value>{escape(v)}</value></keys>" for k, v in keys.items())
    return f"<objectKeys>{items}</objectKeys>"
