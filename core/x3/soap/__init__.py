"""The SOAP door: objects that a site publishes, saved and read through CAdxWebServiceXmlCC (reference/sage-x3.md 4)."""
