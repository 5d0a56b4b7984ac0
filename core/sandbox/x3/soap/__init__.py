"""The SOAP door of the practice Sage X3: `CAdxWebServiceXmlCC` (reference/sage-x3.md 4)."""

from core.sandbox.x3.soap.door import SOAP_PATHS, Site, SoapDoor

__all__ = ["SOAP_PATHS", "Site", "SoapDoor"]
