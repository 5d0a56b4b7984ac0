"""The GraphQL schema, built from the nodes (reference/sage-x3.md 2.2 to 2.6, 2.8).

In the current generation:

`x3Purchasing { purchaseOrder { query read create update } }`; types `X_node`, `X_Connection`, `X_Edge`, `X_Collection`,
`X_Input`. Operations that the site has not switched on are not in the schema (2.9). How the others differ says
`core.sandbox.x3.generations`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from graphql import (
    GraphQLArgument,
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLError,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLInt,
    GraphQLList,
    GraphQLNonNull,
    GraphQLNullableInputType,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLResolveInfo,
    GraphQLSchema,
    GraphQLString,
)

from core.sandbox.x3 import scalars
from core.sandbox.x3.diagnoses import SaveRefused, refusal_text
from core.sandbox.x3.filters import FilterError
from core.sandbox.x3.generations import GENERATIONS, as_boolean
from core.sandbox.x3.nodes import ENUMS, TECHNICAL, Kind, Node, Prop, Row
from core.sandbox.x3.paging import Page, Pager
from core.sandbox.x3.switches import X3Switches
from core.sandbox.x3.tables import RowSource

Save = Callable[[str, str, Row, object], Row]
"""Saves: node name, `create` or `update`, the data, the call; gives the row as it is afterwards."""

Info: TypeAlias = GraphQLResolveInfo[Any]

PACKAGES = (
    "x3Purchasing",
    "x3MasterData",
    "x3System",
    "x3FinanceData",
    "x3InvoicingData",
    "x3Structure",
)


class SchemaBuilder:
    """Builds the schema of one site."""

    def __init__(
        self,
        nodes: Mapping[str, Node],
        sources: Mapping[str, RowSource],
        pager: Pager,
        save: Save,
        switches: X3Switches,
    ) -> None:
        self._nodes, self._sources, self._pager = nodes, sources, pager
        self._save = save
        self._forbidden = switches.forbidden_nodes
        self._generation = GENERATIONS[switches.generation]
        offers = {"PurchaseOrder": switches.order_create, "Supplier": switches.supplier_create}
        self._custom = {name for name, offered in offers.items() if offered in {"custom", "custom-both"}}
        self._custom_change = {name for name, offered in offers.items() if offered == "custom-both"}
        as_number = switches.decimal_read == "number"
        self._decimal = scalars.decimal_scalar(as_number=as_number)
        self._enums = {
            name: GraphQLEnumType(name, {member: member for member in members}) for name, members in ENUMS.items()
        }
        self._outputs: dict[str, GraphQLObjectType] = {}
        self._inputs: dict[str, GraphQLInputObjectType] = {}
        self._connections: dict[str, GraphQLObjectType] = {}
        self._long_text = GraphQLObjectType("_OutputTextStream", {"value": GraphQLField(GraphQLString)})
        self._long_input = GraphQLInputObjectType("_InputTextStream", {"value": GraphQLInputField(GraphQLString)})
        self._access = GraphQLObjectType(
            "_NodeAccess",
            {"name": GraphQLField(GraphQLString), "status": GraphQLField(GraphQLString)},
        )
        self._page_info = GraphQLObjectType(
            "_PageInfo",
            {
                "endCursor": GraphQLField(GraphQLString, resolve=_end_cursor),
                "hasNextPage": GraphQLField(GraphQLNonNull(GraphQLBoolean), resolve=lambda p, _: p.more_after),
                "startCursor": GraphQLField(GraphQLString, resolve=_start_cursor),
                "hasPreviousPage": GraphQLField(GraphQLNonNull(GraphQLBoolean), resolve=lambda p, _: p.more_before),
            },
        )

    def build(self) -> GraphQLSchema:
        """The schema."""
        query = GraphQLObjectType("Query", self._packages(self._calls, "Query"))
        writing = self._packages(self._saves, "Mutation")
        mutation = GraphQLObjectType("Mutation", writing) if writing else None
        return GraphQLSchema(query=query, mutation=mutation)

    def _packages(self, operations: Callable[[Node], GraphQLField | None], suffix: str) -> dict[str, GraphQLField]:
        found: dict[str, GraphQLField] = {}
        for package in PACKAGES:
            offered = {n.root: operations(n) for n in self._nodes.values() if n.package == package}
            roots = {root: operation for root, operation in offered.items() if operation is not None}
            if roots:
                name = self._generation.package(package)
                kind = GraphQLObjectType(f"{name[0].upper()}{name[1:]}_{suffix}", roots)
                found[name] = GraphQLField(kind, resolve=_container)
        root = self._generation.root
        if not root or not found:
            return found
        return {root: GraphQLField(GraphQLObjectType(f"{root}{suffix}", found), resolve=_container)}

    def _calls(self, node: Node) -> GraphQLField | None:
        fields = self._reading(node)
        if self._generation.direct:
            return fields["query"]
        return GraphQLField(GraphQLObjectType(f"{node.name}_Query", fields), resolve=_container)

    def _saves(self, node: Node) -> GraphQLField | None:
        fields = self._writing(node)
        if not fields:
            return None
        return GraphQLField(GraphQLObjectType(f"{node.name}_Mutation", fields), resolve=_container)

    def _reading(self, node: Node) -> dict[str, GraphQLField]:
        source, pager = self._sources[node.name], self._pager

        def query(_: object, __: Info, **given: Any) -> Page:  # noqa: ANN401
            if node.name in self._forbidden:
                msg = f"{node.root}: you have no right to read this"
                raise GraphQLError(msg)
            try:
                return pager.page(
                    source,
                    given.get("first"),
                    given.get("after"),
                    given.get("filter"),
                    given.get("orderBy"),
                )
            except FilterError as error:
                raise GraphQLError(str(error)) from error

        def read(_: object, __: Info, **given: Any) -> Row | None:  # noqa: ANN401
            return source.get(given["_id"])

        return {
            "query": GraphQLField(self._connection(node), _page_arguments(), resolve=query),
            "read": GraphQLField(
                self._output(node),
                {"_id": GraphQLArgument(GraphQLNonNull(scalars.ID))},
                resolve=read,
            ),
        }

    def _writing(self, node: Node) -> dict[str, GraphQLField]:
        fields: dict[str, GraphQLField] = {}
        for name, offered in (("create", node.create), ("update", node.update)):
            if offered:
                data = GraphQLArgument(GraphQLNonNull(self._input(node, root=True)))
                fields[name] = GraphQLField(
                    self._output(node),
                    {"data": data},
                    resolve=self._saver(node, name),
                )
        if node.name in self._custom:
            fields[f"{node.root}Up"] = self._own_mutation(node, "Up", "create", "created")
        if node.name in self._custom_change:
            fields[f"{node.root}Change"] = self._own_mutation(node, "Change", "update", "updated")
        return fields

    def _saver(self, node: Node, operation: str) -> Callable[..., Row]:
        def resolve(_: object, info: Info, **given: Any) -> Row:  # noqa: ANN401
            data = self._generation.received(self._nodes, node, given["data"])
            return self._save(node.name, operation, data, info.context)

        return resolve

    def _own_mutation(self, node: Node, ending: str, operation: str, done: str) -> GraphQLField:
        """A mutation of the site's own: `purchaseOrderUp(parameters) { created message purchaseOrderId }` (2.9)."""
        number = f"{node.root}Id"
        result = GraphQLObjectType(
            f"{node.name}{ending}_Result",
            {
                done: GraphQLField(GraphQLBoolean),
                "message": GraphQLField(GraphQLString),
                number: GraphQLField(GraphQLString),
            },
        )

        def resolve(_: object, info: Info, **given: Any) -> Row:  # noqa: ANN401
            data = self._generation.received(self._nodes, node, given["parameters"])
            try:
                row = self._save(node.name, operation, data, info.context)
            except SaveRefused as error:
                return {done: False, "message": refusal_text(error), number: None}
            return {done: True, "message": None, number: row["_id"]}

        parameters = GraphQLArgument(GraphQLNonNull(self._input(node, root=True)))
        return GraphQLField(result, {"parameters": parameters}, resolve=resolve)

    # -- reading ------------------------------------------------------------------------------------------------

    def _output(self, node: Node) -> GraphQLObjectType:
        found = self._outputs.get(node.name)
        if found is None:
            found = GraphQLObjectType(
                f"{node.name}_node",
                lambda: {
                    **{
                        self._generation.shown(node, p): self._field(p)
                        for p in (*TECHNICAL, *node.props)
                        if not p.name.startswith("_x3") and not p.hidden
                    },
                    "_access": GraphQLField(GraphQLList(self._access), resolve=lambda *_: []),
                },
            )
            self._outputs[node.name] = found
        return found

    def _field(self, prop: Prop) -> GraphQLField:
        if prop.kind is Kind.REFERENCE:
            target = self._nodes[prop.target]
            return GraphQLField(
                self._output(target),
                resolve=_pointer(prop.name, self._sources[target.name]),
                description=prop.description,
            )
        if prop.kind is Kind.CHILDREN:
            return self._collection(prop)
        kinds: dict[Kind, GraphQLOutputType] = {
            Kind.ID: scalars.ID,
            Kind.TEXT: GraphQLString,
            Kind.INT: GraphQLInt,
            Kind.BOOL: GraphQLBoolean,
            Kind.DECIMAL: self._decimal,
            Kind.DATE: scalars.DATE,
            Kind.DATETIME: scalars.DATETIME,
            Kind.LONG_TEXT: self._long_text,
        }
        if self._generation.is_boolean(prop):
            name = prop.name
            return GraphQLField(
                GraphQLBoolean, resolve=lambda row, _: as_boolean(row.get(name)), description=prop.description
            )
        kind = self._enums[prop.target] if prop.kind is Kind.ENUM else kinds[prop.kind]
        return GraphQLField(kind, description=prop.description)

    def _collection(self, prop: Prop) -> GraphQLField:
        """The member for a sub-collection: it pages too (2.5)."""
        node, pager = self._nodes[prop.target], self._pager
        if not self._generation.direct:
            return GraphQLField(self._collection_type(node), resolve=_rows_of(prop.name), description=prop.description)
        rows_of = _rows_of(prop.name)

        def edges(row: Row, _: Info, **given: Any) -> Page:  # noqa: ANN401
            return _child_page(pager, node, rows_of(row, None), given)

        return GraphQLField(self._connection(node), _page_arguments(), resolve=edges, description=prop.description)

    def _collection_type(self, node: Node) -> GraphQLObjectType:
        found = self._outputs.get(f"{node.name}_Collection")
        if found is None:
            pager = self._pager

            def query(rows: list[Row], _: Info, **given: Any) -> Page:  # noqa: ANN401
                return _child_page(pager, node, rows, given)

            found = GraphQLObjectType(
                f"{node.name}_Collection",
                lambda: {"query": GraphQLField(self._connection(node), _page_arguments(), resolve=query)},
            )
            self._outputs[f"{node.name}_Collection"] = found
        return found

    def _connection(self, node: Node) -> GraphQLObjectType:
        found = self._connections.get(node.name)
        if found is None:
            edge = GraphQLObjectType(
                f"{node.name}_Edge",
                lambda: {
                    "cursor": GraphQLField(
                        GraphQLNonNull(GraphQLString),
                        resolve=lambda e, _: e[1].cursor(e[0]),
                    ),
                    "node": GraphQLField(self._output(node), resolve=lambda e, _: e[0]),
                },
            )
            found = GraphQLObjectType(
                f"{node.name}_Connection",
                {
                    "totalCount": GraphQLField(GraphQLInt, resolve=lambda p, _: p.total),
                    "edges": GraphQLField(GraphQLList(edge), resolve=_edges),
                    "pageInfo": GraphQLField(GraphQLNonNull(self._page_info), resolve=lambda p, _: p),
                },
            )
            self._connections[node.name] = found
        return found

    # -- writing ------------------------------------------------------------------------------------------------

    def _input(self, node: Node, *, root: bool = False) -> GraphQLInputObjectType:
        found = self._inputs.get(node.name)
        if found is None:
            members = {
                self._generation.shown(node, p): GraphQLInputField(self._member(p), description=p.description)
                for p in node.props
                if p.writable and not p.hidden
            }
            members["_id"] = GraphQLInputField(scalars.ID, description="Key")
            if not root:
                members["_action"] = GraphQLInputField(GraphQLString, description="create, update or delete")
            found = GraphQLInputObjectType(f"{node.name}_Input", members)
            self._inputs[node.name] = found
        return found

    def _member(self, prop: Prop) -> GraphQLInputType:
        inner = self._plain_member(prop)
        return GraphQLNonNull(inner) if prop.required else inner

    def _plain_member(self, prop: Prop) -> GraphQLNullableInputType:
        if prop.kind is Kind.CHILDREN:
            return GraphQLList(GraphQLNonNull(self._input(self._nodes[prop.target])))
        if self._generation.is_boolean(prop):
            return GraphQLBoolean
        if prop.kind is Kind.ENUM:
            return self._enums[prop.target]
        kinds: dict[Kind, GraphQLNullableInputType] = {
            Kind.REFERENCE: scalars.ID,
            Kind.INT: GraphQLInt,
            Kind.BOOL: GraphQLBoolean,
            Kind.DECIMAL: self._decimal,
            Kind.DATE: scalars.DATE,
            Kind.LONG_TEXT: self._long_input,
        }
        return kinds.get(prop.kind, GraphQLString)


def _child_page(pager: Pager, node: Node, rows: list[Row], given: Mapping[str, Any]) -> Page:
    try:
        return pager.child_page(
            node, rows, given.get("first"), given.get("after"), given.get("filter"), given.get("orderBy")
        )
    except FilterError as error:
        raise GraphQLError(str(error)) from error


def _container(_: object, __: Info) -> object:
    return ()


def _pointer(name: str, source: RowSource) -> Callable[[Row, object], Row | None]:
    get = source.get
    key_props = source.node.key

    def resolve(row: Row, _: object) -> Row | None:
        key = row.get(name)
        if not key:
            return None
        # What points into the void (a rule switched off let it in) still shows its key.
        return get(key) or {"_id": key, key_props[-1]: key}

    return resolve


def _rows_of(name: str) -> Callable[[Row, object], list[Row]]:
    return lambda row, _: row.get(name) or []


def _edges(page: Page, _: object) -> list[tuple[Row, object]]:
    ordering = page.ordering
    return [(row, ordering) for row in page.rows]


def _start_cursor(page: Page, _: object) -> str | None:
    return page.ordering.cursor(page.rows[0]) if page.rows else None


def _end_cursor(page: Page, _: object) -> str | None:
    return page.ordering.cursor(page.rows[-1]) if page.rows else None


def _page_arguments() -> dict[str, GraphQLArgument]:
    return {
        "first": GraphQLArgument(GraphQLInt),
        "after": GraphQLArgument(GraphQLString),
        "filter": GraphQLArgument(GraphQLString),
        "orderBy": GraphQLArgument(GraphQLString),
    }
