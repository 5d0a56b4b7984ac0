"""The object BPS as it is published: the mirror of the customer object that the reference shows (4.2 [A])."""

from __future__ import annotations

from core.sandbox.x3.holdings import Holdings
from core.sandbox.x3.nodes import Kind, Row
from core.sandbox.x3.soap.layout import Block, Field, Layout, by_code, shown
from core.sandbox.x3.switches import X3Switches

_ADDRESS_ROWS = 100
_NAMES = ("companyName1", "companyName2")
_NAME_LENGTH = 35
_VARIANT = 5
_READ_ONLY = frozenset({"BPSINV", "BPRPAY"})
_GROUPS: dict[str, tuple[str, ...]] = {
    "BPS0_1": ("BSGCOD", "ZBSGCOD", "BPSNUM", "BPSNAM", "ENAFLG"),
    "BPRC_1": ("BPRNAM", "BPRSHO", "CRY", "ZCRY", "LAN", "CUR", "ZCUR", "CRN", "EECNUM"),
    "BPS1_1": ("BPCNUMBPS", "BPAADD", "BPSINV", "BPRPAY"),
    "BPS3_1": ("PTE", "ZPTE", "ACCCOD", "PAYLOKFLG", "DOUFLG"),
    "BPS3_2": ("VACBPR", "ZVACBPR"),
    "ADXTEC": ("WW_MODSTAMP", "WW_MODUSER"),
}
_LABELS = {"ZBSGCOD": "BSGCOD", "ZCRY": "CRY", "ZCUR": "CUR", "ZPTE": "PTE", "ZVACBPR": "VACBPR"}
_ADDRESS = {
    "CODADR": "code",
    "BPADES": "description",
    "BPACRY": "country",
    "ADDLIG1": "addressLine1",
    "ADDLIG2": "addressLine2",
    "ADDLIG3": "addressLine3",
    "POSCOD": "postalCode",
    "CTY": "city",
    "SAT": "region",
    "TEL1": "phoneNumber",
    "WEB1": "email",
}
_DEFAULT = Field("BPAADDFLG", Kind.BOOL, "Default address", enum="NoYes", writable=True)
_LISTED = ("BPSNUM", "BPSNAM", "BPRSHO", "CRY", "CUR", "CRN", "EECNUM", "BPCNUMBPS", "ENAFLG")


class SupplierObject:
    """Suppliers, with their addresses in the table."""

    code = "BPS"
    member = "addresses"
    saves = True

    def __init__(self, holdings: Holdings, switches: X3Switches) -> None:
        self._holdings = holdings
        self.node = holdings.nodes["Supplier"]
        self._props = by_code(self.node)
        address = holdings.nodes["SupplierAddress"]
        table = Block(
            "BPAC_1",
            (*(shown(address.by_name[p], code, writable=True) for code, p in _ADDRESS.items()), _DEFAULT),
            _ADDRESS_ROWS,
        )
        own = [p.code for p in self.node.props if p.name == switches.supplier_site_field]
        own += [code for _, code, _ in switches.own_fields("Supplier")]
        groups = {**_GROUPS, "BPS1_1": (*_GROUPS["BPS1_1"], *own)}
        layout = Layout(("BPSNUM",), (*_LISTED, *own), tuple(self._group(n, c) for n, c in groups.items()), table)
        self.layout = layout if switches.soap_groups == "standard" else layout.moved(_VARIANT)

    def flat(self, row: Row) -> Row:
        """The header of a supplier."""
        found: Row = {code: row.get(prop.name) for code, prop in self._props.items()}
        found["BPSNAM"] = row["companyName1"]
        found["BPRNAM"] = [row[name] for name in _NAMES]
        for name, code in _LABELS.items():
            prop = self._props[code]
            target = self._holdings.lookup(prop.target, row[prop.name])
            found[name] = target["localizedDescription"] if target else ""
        return found | {"WW_MODSTAMP": row["_updateStamp"], "WW_MODUSER": row["_updateUser"]}

    def lines(self, row: Row) -> list[Row]:
        """The addresses of a supplier."""
        return [
            {
                **{code: address[name] for code, name in _ADDRESS.items()},
                _DEFAULT.name: address["code"] == row["addressByDefault"],
            }
            for address in row["addresses"]
        ]

    def data(self, header: Row, lines: list[tuple[int, Row]], before: Row | None) -> Row:
        """Data of a create or update; a number of the table leads to the address at that place."""
        data: Row = {}
        for code, value in header.items():
            if code == "BPRNAM":
                data |= dict(zip(_NAMES, value, strict=False))
            elif code == "BPSNAM":
                data.setdefault("companyName1", value)
            elif code in self._props:
                data[self._props[code].name] = value
        if not data.get("companyName1") and header.get("BPSNAM"):
            data["companyName1"] = header["BPSNAM"]
        known = before["addresses"] if before else []
        addresses: list[Row] = []
        for number, fields in lines:
            address: Row = {_ADDRESS[code]: value for code, value in fields.items() if code in _ADDRESS}
            kept = known[number - 1] if 0 < number <= len(known) else None
            if fields.get(_DEFAULT.name):
                data["addressByDefault"] = address.get("code") or (kept["code"] if kept else "")
            if before is not None:
                address["_action"] = "update" if kept else "create"
            addresses.append(address | ({"_id": kept["_id"]} if kept else {}))
        if before is not None:
            data["_id"] = before["_id"]
        return data | ({"addresses": addresses} if addresses else {})

    def _group(self, name: str, codes: tuple[str, ...]) -> Block:
        fields: list[Field] = []
        for code in codes:
            if code == "BPRNAM":
                fields.append(Field(code, Kind.TEXT, "Company name", _NAME_LENGTH, size=len(_NAMES), writable=True))
            elif code == "BPSNAM":
                fields.append(Field(code, Kind.TEXT, "Name", _NAME_LENGTH, writable=True))
            elif code in self._props:
                fields.append(shown(self._props[code], code, writable=code not in _READ_ONLY))
            else:
                fields.append(Field(code, Kind.DATETIME if code == "WW_MODSTAMP" else Kind.TEXT, length=30))
        return Block(name, tuple(fields))
