"""TSMSupplier (SupplierSyncMessage) as records (reference/jaggaer-j1p.md 4.1; names by its rule 4.0)."""

from __future__ import annotations

from typing import Final

from lxml import etree

from core.files.form import FileRecord, Payload, compact, made_up_id
from core.files.markup import children, line_of, text
from core.files.numbers import moment
from core.model.flow import Entity

ROOT: Final = "SupplierSyncMessage"
_LIST: Final = "List"
_NEVER: Final = ("accountsPayableList", "taxInformationList")
"""Bank accounts and tax papers are not taken, whatever the profile says (4.1)."""
_ADDRESS_LINES: Final = ("addressLine1", "addressLine2", "addressLine3")


def read_suppliers(root: etree._Element) -> tuple[list[FileRecord], list[str]]:
    """The suppliers of a message; the reply to one holds none. One that nothing identifies is a fault."""
    stand = moment(text(root, "Header/Timestamp"))
    records: list[FileRecord] = []
    faults: list[str] = []
    for supplier in children(root, "SupplierRequestMessage/Supplier"):
        key = text(supplier, "ERPNumber") or text(supplier, "SQIntegrationNumber") or text(supplier, "JASupplierId")
        if not key:
            faults.append(f"The supplier at {line_of(supplier)} has no SQIntegrationNumber and no ERPNumber.")
            continue
        source_id = made_up_id(key)
        members = {name: value for name, value in _members(supplier).items() if name not in _NEVER}
        payload = {**members, "id": source_id, **_lists(members)}
        number = text(supplier, "ERPNumber")
        records.append(FileRecord(Entity.SUPPLIER, source_id, number, payload, line_of(supplier), stand))
    return records, faults


def _members(element: etree._Element) -> Payload:
    """Attributes and children of an element as members; `XList` holds lists, empty is absent (rule 4.0)."""
    members: Payload = {
        str(name): str(value).strip() for name, value in element.attrib.items() if name != "isChanged" and value.strip()
    }
    is_list = etree.QName(element).localname.endswith(_LIST)
    for child in element:
        name = _camel(etree.QName(child).localname)
        value = _value(child)
        if not value:
            continue
        if is_list:
            entries = members.setdefault(name, [])
            if isinstance(entries, list):
                entries.append(value)
        elif name in members:
            before = members[name]
            members[name] = [*before, value] if isinstance(before, list) else [before, value]
        else:
            members[name] = value
    return members


def _value(element: etree._Element) -> object:
    if len(element):
        return _members(element)
    own = text(element)
    attributes = _members(element)
    return {**attributes, "value": own} if attributes and own else own or attributes


def _camel(name: str) -> str:
    """`ERPNumber` -> `erpNumber`, `IsoCountryCode` -> `isoCountryCode`, `DUNS` -> `duns`."""
    capitals = len(name) - len(name.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    cut = capitals if capitals in {1, len(name)} else capitals - 1
    return name[:cut].lower() + name[cut:]


def _lists(members: Payload) -> Payload:
    """Address lines and payment terms where the API has them."""
    changed: Payload = {}
    addresses = _entries(members, "addressList", "address")
    if addresses:
        changed["addressList"] = {"address": [_with_lines(address) for address in addresses]}
    locations = _entries(members, "locationList", "location")
    if locations:
        changed["locationList"] = {"location": [_with_terms(location) for location in locations]}
    return changed


def _entries(members: Payload, outer: str, inner: str) -> list[Payload]:
    found = members.get(outer)
    entries = found.get(inner) if isinstance(found, dict) else None
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []


def _with_lines(address: Payload) -> Payload:
    lines = [address[name] for name in _ADDRESS_LINES if name in address]
    rest = {name: value for name, value in address.items() if name not in _ADDRESS_LINES}
    return compact({**rest, "addressLineList": {"addressLine": lines} if lines else {}})


def _with_terms(location: Payload) -> Payload:
    terms = location.get("termsAndCondition")
    found = terms.get("paymentTerms") if isinstance(terms, dict) else None
    return compact({**location, "paymentTerms": found})
