"""The service description of CAdxWebServiceXmlCC (reference/sage-x3.md 4.1)."""

from __future__ import annotations

from core.sandbox.x3.soap.envelope import OPERATIONS, WSS

_STRINGS = ("codeLang", "codeUser", "password", "poolAlias", "poolId", "requestConfig")
_TECHNICAL = {
    "boolean": ("busy", "changeLanguage", "changeUserId", "flushAdx", "reloadWebs", "resumitAfterDBOpen"),
    "double": (
        "loadWebsDuration",
        "poolDistribDuration",
        "poolExecDuration",
        "poolRequestDuration",
        "poolWaitDuration",
        "totalDuration",
    ),
    "int": ("nbDistributionCycle", "poolEntryIdx", "processReportSize", "rowInDistribStack", "traceRequestSize"),
    "string": ("processReport", "traceRequest"),
}
_PART_TYPES = {
    "objectKeys": "wss:ArrayOfCAdxParamKeyValue",
    "listSize": "xsd:int",
    "lineKeys": "wss:ArrayOf_xsd_string",
}


def wsdl(address: str) -> bytes:
    """The WSDL, with the address that is called."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<wsdl:definitions targetNamespace="{WSS}" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" '
        f'xmlns:wss="{WSS}" xmlns:wsdlsoap="http://schemas.xmlsoap.org/wsdl/soap/" '
        'xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/" xmlns:xsd="http://www.w3.org/2001/XMLSchema">'
        f"<wsdl:types>{_types()}</wsdl:types>{''.join(_messages(n, p) for n, p in OPERATIONS.items())}"
        f'<wsdl:portType name="CAdxWebServiceXmlCC">{"".join(_port(n, p) for n, p in OPERATIONS.items())}'
        '</wsdl:portType><wsdl:binding name="CAdxWebServiceXmlCCSoapBinding" type="wss:CAdxWebServiceXmlCC">'
        '<wsdlsoap:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/>'
        f"{''.join(_binding(n) for n in OPERATIONS)}</wsdl:binding>"
        '<wsdl:service name="CAdxWebServiceXmlCCService"><wsdl:port name="CAdxWebServiceXmlCC" '
        f'binding="wss:CAdxWebServiceXmlCCSoapBinding"><wsdlsoap:address location="{address}"/>'
        "</wsdl:port></wsdl:service></wsdl:definitions>"
    ).encode()


def _types() -> str:
    members = {
        "CAdxCallContext": [(name, "xsd:string") for name in _STRINGS],
        "CAdxMessage": [("message", "xsd:string"), ("type", "xsd:string")],
        "CAdxTechnicalInfos": sorted((name, f"xsd:{kind}") for kind, names in _TECHNICAL.items() for name in names),
        "CAdxResultXml": [
            ("messages", "wss:ArrayOfCAdxMessage"),
            ("resultXml", "xsd:string"),
            ("status", "xsd:int"),
            ("technicalInfos", "wss:CAdxTechnicalInfos"),
        ],
        "CAdxParamKeyValue": [("key", "xsd:string"), ("value", "xsd:string")],
    }
    types = "".join(
        f'<xsd:complexType name="{name}"><xsd:sequence>'
        + "".join(f'<xsd:element name="{n}" nillable="true" type="{t}"/>' for n, t in parts)
        + "</xsd:sequence></xsd:complexType>"
        for name, parts in members.items()
    )
    arrays = "".join(
        f'<xsd:complexType name="{name}"><xsd:complexContent><xsd:restriction base="soapenc:Array">'
        f'<xsd:attribute ref="soapenc:arrayType" wsdl:arrayType="{item}[]"/></xsd:restriction></xsd:complexContent>'
        "</xsd:complexType>"
        for name, item in (
            ("ArrayOfCAdxMessage", "wss:CAdxMessage"),
            ("ArrayOfCAdxParamKeyValue", "wss:CAdxParamKeyValue"),
            ("ArrayOf_xsd_string", "xsd:string"),
        )
    )
    imported = '<xsd:import namespace="http://schemas.xmlsoap.org/soap/encoding/"/>'
    return f'<xsd:schema targetNamespace="{WSS}">{imported}{types}{arrays}</xsd:schema>'


def _messages(name: str, parts: tuple[str, ...]) -> str:
    typed = [("callContext", "wss:CAdxCallContext"), ("publicName", "xsd:string")]
    typed += [(part, _PART_TYPES.get(part, "xsd:string")) for part in parts]
    inward = "".join(f'<wsdl:part name="{part}" type="{kind}"/>' for part, kind in typed)
    outward = f'<wsdl:part name="{name}Return" type="wss:CAdxResultXml"/>'
    return (
        f'<wsdl:message name="{name}Request">{inward}</wsdl:message>'
        f'<wsdl:message name="{name}Response">{outward}</wsdl:message>'
    )


def _port(name: str, parts: tuple[str, ...]) -> str:
    order = " ".join(("callContext", "publicName", *parts))
    return (
        f'<wsdl:operation name="{name}" parameterOrder="{order}"><wsdl:input message="wss:{name}Request"/>'
        f'<wsdl:output message="wss:{name}Response"/></wsdl:operation>'
    )


def _binding(name: str) -> str:
    style = 'encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"'
    body = f'<wsdlsoap:body {style} namespace="{WSS}" use="encoded"/>'
    return (
        f'<wsdl:operation name="{name}"><wsdlsoap:operation soapAction=""/><wsdl:input>{body}</wsdl:input>'
        f"<wsdl:output>{body}</wsdl:output></wsdl:operation>"
    )
