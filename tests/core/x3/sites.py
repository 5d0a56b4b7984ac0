"""Schemas of made-up X3 sites whose names differ from the usual ones, served by graphql-core."""

from __future__ import annotations

from collections.abc import Mapping

from graphql import build_schema, graphql_sync, parse, validate

from core.x3.binding import build_layout
from core.x3.layout import Layout
from core.x3.schema import Schema

_PAGE = "(first: Int, after: String, filter: String, orderBy: String)"


def _node(name: str) -> str:
    return f"""
type {name}_Query {{ query{_PAGE}: {name}_Connection read(_id: Id!): {name}_node }}
type {name}_Collection {{ query{_PAGE}: {name}_Connection }}
type {name}_Connection {{ edges: [{name}_Edge] pageInfo: PageInfo! }}
type {name}_Edge {{ cursor: String! node: {name}_node }}
"""


_NODES = (
    "PurchaseOrder",
    "PurchaseOrderLine",
    "LineDimension",
    "Supplier",
    "BusinessPartner",
    "Site",
    "Code",
)

ODD_SITE = (
    "scalar Id scalar Decimal scalar Date scalar Datetime\n"
    "enum YesNo { Yes No }\n"
    "type PageInfo { hasNextPage: Boolean! endCursor: String }\n"
    + "".join(_node(name) for name in _NODES)
    + """
type Query { x3Purchasing: Purchasing x3MasterData: Master x3System: System customPackage: Custom }
type Purchasing { purchaseOrder: PurchaseOrder_Query! }
type Master { supplier: Supplier_Query currency: Code_Query }
type System { site: Site_Query }
type Custom { paymentTerm: String }
type Code_node { _id: Id code: String }
type Site_node { _id: Id code: String "Name (FCYNAM)" title: String "Purchasing (PURFLG)" buys: YesNo }
type BusinessPartner_node { _id: Id code: String companyName1: String }
type Supplier_node {
  _id: Id
  code: BusinessPartner_node
  "Active (ENAFLG)" enabled: YesNo
  "Number at the source (YJAGNUM)" ySource: String
  "Colour (YCOLOUR)" yColour: String
}
type PurchaseOrder_node {
  _id: Id
  id: String
  purchaseSite: Site_node
  orderFromSupplier: Supplier_node
  "Order date (ORDDAT)" dayOfOrder: Date
  "Internal reference (ORDREF)" externalNumber: String
  "Acknowledgement (OCNNUM)" acknowledgement: String
  isClosed: YesNo
  purchaseOrderLines: PurchaseOrderLine_Collection
}
type PurchaseOrderLine_node {
  _id: Id
  lineNumber: Int
  product: Code_node
  "Price (GROPRI)" unitPrice: Decimal
  isClosed: Boolean
  lineText: LongText
  analyticalDimensions: LineDimension_Collection
}
type LongText { value: String }
type LineDimension_node {
  _id: Id
  denormalizedIndex: Int
  dimensionType: Code_node
  dimension: Code_node
}
type Mutation { x3Purchasing: PurchasingChange x3MasterData: MasterChange }
type PurchasingChange { purchaseOrder: PurchaseOrder_Mutation }
type PurchaseOrder_Mutation { create(order: PurchaseOrder_Input!): PurchaseOrder_node }
type MasterChange { supplier: Supplier_Mutation }
type Supplier_Mutation { create(data: Supplier_Input!): Supplier_node }
input Supplier_Input { companyName1: String "Number at the source (YJAGNUM)" ySource: String }
input PurchaseOrder_Input {
  _x3Transaction: String!
  purchaseSite: Id
  orderFromSupplier: Id
  "Order date (ORDDAT)" dayOfOrder: Date
  "Internal reference (ORDREF)" externalNumber: String
  isClosed: YesNo
  purchaseOrderLines: [PurchaseOrderLine_Input!]
}
input PurchaseOrderLine_Input {
  product: Id
  receiptSite: Id!
  "Price (GROPRI)" unitPrice: Decimal
  analyticalDimensions: [LineDimension_Input]
}
input LineDimension_Input { denormalizedIndex: Int dimensionType: Id dimension: Id }
"""
)

OLD_SITE = "type Query { sage: Sage } type Sage { x3Purchasing: String }"
STRANGER = "type Query { weather: String }"


class Asker:
    """Answers introspection from a schema and counts the questions."""

    def __init__(self, text: str) -> None:
        self._schema = build_schema(text)
        self.asked = 0

    def __call__(self, document: str, variables: Mapping[str, object]) -> Mapping[str, object]:
        self.asked += 1
        result = graphql_sync(self._schema, document, variable_values=dict(variables))
        assert result.errors is None, result.errors
        assert result.data is not None
        return result.data


def layout_of(text: str, *, order_reference: str = "ORDREF", supplier_reference: str = "auto") -> Layout:
    schema = Schema(Asker(text))
    return schema.settle(lambda: build_layout(schema, order_reference, supplier_reference))


def is_valid(text: str, document: str) -> list[str]:
    """What a server would say about a document: empty = valid."""
    return [str(e) for e in validate(build_schema(text), parse(document))]
