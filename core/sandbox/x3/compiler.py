"""Compiles a validated operation into closures (see `core.sandbox.x3.executor`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter
from types import SimpleNamespace
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLField,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    Undefined,
    VariableNode,
    type_from_ast,
    value_from_ast,
)

from core.sandbox.x3.inputs import Misfit, input_reader

Fetch = Callable[[Any, Any], Any]
"""(source, info) -> completed value."""

Run = Callable[[object, Mapping[str, object]], dict[str, Any]]
"""(context, variables) -> data."""

_EMPTY = SelectionSetNode(selections=())


class Unusual(Exception):  # noqa: N818 - a way out, not an error
    """Left to graphql-core."""


class Refused(Exception):  # noqa: N818 - carries an answer
    """A mutation's field failed; its member is null."""

    def __init__(self, error: GraphQLError, data: dict[str, Any]) -> None:
        super().__init__(error.message)
        self.error, self.data = error, data


_VERBS = {"edges": "query", "pageInfo": "query", "totalCount": "query"}
"""Where collections are called on the node itself, its first member stands where the verb is looked for."""


def operation_label(document: DocumentNode, operation: OperationDefinitionNode) -> str:
    """`introspection`, or verb and node of the operation's first field: `query.purchaseOrder`, `create.supplier`."""
    names: list[str] = []
    selection: SelectionSetNode | None = operation.selection_set
    while selection is not None and len(names) < 3:  # noqa: PLR2004 - package, node, verb
        nodes = flatten_fields(document, selection)
        if not nodes:
            break
        if nodes[0].name.value != "sage":  # the first generation holds its packages in one root
            names.append(nodes[0].name.value)
        selection = nodes[0].selection_set
    if names and names[0] in {"__schema", "__type", "__typename"}:
        return "introspection"
    if len(names) < 3:  # noqa: PLR2004 - package, node, verb
        return "query"
    verbs = {**_VERBS, f"{names[1]}Up": "create", f"{names[1]}Change": "update"}
    return f"{verbs.get(names[2], names[2])}.{names[1]}"


def flatten_fields(document: DocumentNode, selection: SelectionSetNode) -> list[FieldNode]:
    """The fields of a selection with its fragments; every type condition fits, there are no abstract types."""
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    fields: list[FieldNode] = []
    for node in selection.selections:
        if isinstance(node, FieldNode):
            fields.append(node)
        elif isinstance(node, InlineFragmentNode):
            fields += flatten_fields(document, node.selection_set)
        elif isinstance(node, FragmentSpreadNode):
            fields += flatten_fields(document, fragments[node.name.value].selection_set)
    return fields


class Compiler:
    """Compiles one operation."""

    def __init__(
        self,
        schema: GraphQLSchema,
        document: DocumentNode,
        operation: OperationDefinitionNode,
    ) -> None:
        self.schema, self.document, self.operation = schema, document, operation

    def compile(self) -> Run:
        """The operation as a function, which raises `Misfit` for variables that do not fit and `Refused` for a save.

        Raises:
            Unusual: the operation is left to graphql-core.
        """
        text = self.operation.loc.source.body if self.operation.loc else ""
        if "@" in text and self._has_directives():
            raise Unusual
        root = self.schema.get_root_type(self.operation.operation)
        if root is None:
            raise Unusual
        read_variables = self._variables()
        top = self._object(root, [self.operation.selection_set])

        def run(context: object, variables: Mapping[str, object]) -> dict[str, Any]:
            info = SimpleNamespace(context=context, values=read_variables(variables))
            found: dict[str, Any] = top((), info)
            return found

        mutation = self.operation.operation is OperationType.MUTATION
        if mutation and self._mutating_fields() != 1:
            raise Unusual
        return run

    def _has_directives(self) -> bool:
        pending: list[Any] = list(self.document.definitions)
        while pending:
            node = pending.pop()
            if getattr(node, "directives", None):
                return True
            selection = getattr(node, "selection_set", None)
            if selection is not None:
                pending += selection.selections
        return False

    def _mutating_fields(self) -> int:
        """Fields at the depth of operations (package, node, operation)."""
        count = 0
        for package in flatten_fields(self.document, self.operation.selection_set):
            if package.selection_set is None:
                raise Unusual
            for node in flatten_fields(self.document, package.selection_set):
                if node.selection_set is None:
                    raise Unusual
                count += len(flatten_fields(self.document, node.selection_set))
        return count

    # -- variables ----------------------------------------------------------------------------------------------

    def _variables(self) -> Callable[[Mapping[str, object]], dict[str, object]]:
        readers: list[tuple[str, Callable[[Any], object], bool, object]] = []
        for definition in self.operation.variable_definitions or ():
            kind = type_from_ast(self.schema, definition.type)
            if kind is None:
                raise Unusual
            default: object = Undefined
            if definition.default_value is not None:
                default = value_from_ast(definition.default_value, kind)  # type: ignore[arg-type]
            required = isinstance(kind, GraphQLNonNull) and default is Undefined
            read = input_reader(kind, {})  # type: ignore[arg-type]
            readers.append((definition.variable.name.value, read, required, default))

        def read_all(given: Mapping[str, object]) -> dict[str, object]:
            values: dict[str, object] = {}
            for name, read, required, default in readers:
                if name in given:
                    values[name] = read(given[name])
                elif default is not Undefined:
                    values[name] = default
                elif required:
                    raise Misfit
            return values

        return read_all

    # -- selections ---------------------------------------------------------------------------------------------

    def _object(self, kind: GraphQLObjectType, selections: list[SelectionSetNode]) -> Fetch:
        merged: dict[str, list[FieldNode]] = {}
        for selection in selections:
            for node in flatten_fields(self.document, selection):
                alias = node.alias.value if node.alias else node.name.value
                merged.setdefault(alias, []).append(node)
        getters = [(alias, self._field(kind, nodes)) for alias, nodes in merged.items()]

        def fetch(source: Any, info: Any) -> dict[str, Any]:  # noqa: ANN401
            return {alias: get(source, info) for alias, get in getters}

        return fetch

    def _field(self, parent: GraphQLObjectType, nodes: list[FieldNode]) -> Fetch:
        name = nodes[0].name.value
        if name == "__typename":
            type_name = parent.name
            return lambda *_: type_name
        definition = parent.fields.get(name)
        if definition is None:  # __schema, __type
            raise Unusual
        complete = self._completer(definition.type, nodes)
        resolve = definition.resolve
        if resolve is None:
            return _leaf(name, complete)
        arguments = self._arguments(definition, nodes[0])
        if parent.name.endswith("_Mutation") and definition.args:
            return self._mutating(resolve, arguments, complete, nodes[0])
        if arguments is None:
            if complete is None:
                bare: Fetch = resolve
                return bare
            return lambda source, info: complete(resolve(source, info), info)

        def fetch(source: Any, info: Any) -> Any:  # noqa: ANN401
            found = resolve(source, info, **arguments(info.values))
            return found if complete is None else complete(found, info)

        return fetch

    def _mutating(
        self,
        resolve: Callable[..., Any],
        arguments: Callable[[Mapping[str, object]], dict[str, object]] | None,
        complete: Fetch | None,
        node: FieldNode,
    ) -> Fetch:
        path = self._aliases_to(node)

        def fetch(source: Any, info: Any) -> Any:  # noqa: ANN401
            given = arguments(info.values) if arguments else {}
            try:
                found = resolve(source, info, **given)
                return complete(found, info) if complete else found
            except GraphQLError as error:
                located = GraphQLError(error.message, [node], path=path, extensions=error.extensions)
                data: dict[str, Any] = {path[-1]: None}
                for part in reversed(path[:-1]):
                    data = {part: data}
                raise Refused(located, data) from error

        return fetch

    def _aliases_to(self, wanted: FieldNode) -> list[str]:
        def alias(node: FieldNode) -> str:
            return node.alias.value if node.alias else node.name.value

        for package in flatten_fields(self.document, self.operation.selection_set):
            for node in flatten_fields(self.document, package.selection_set or _EMPTY):
                for operation in flatten_fields(self.document, node.selection_set or _EMPTY):
                    if operation is wanted:
                        return [alias(package), alias(node), alias(operation)]
        raise Unusual

    def _arguments(
        self, definition: GraphQLField, node: FieldNode
    ) -> Callable[[Mapping[str, object]], dict[str, object]] | None:
        if not definition.args:
            return None
        fixed: dict[str, object] = {}
        variable: list[tuple[str, str]] = []
        for argument in node.arguments or ():
            kind = definition.args[argument.name.value].type
            if isinstance(argument.value, VariableNode):
                variable.append((argument.name.value, argument.value.name.value))
                continue
            value = value_from_ast(argument.value, kind)
            if value is Undefined:  # holds a variable inside
                raise Unusual
            fixed[argument.name.value] = value
        if not variable:
            return lambda _: fixed
        required = {name for name, a in definition.args.items() if isinstance(a.type, GraphQLNonNull)}

        def read(values: Mapping[str, object]) -> dict[str, object]:
            given = dict(fixed)
            for name, source in variable:
                if source in values:
                    given[name] = values[source]
                elif name in required:
                    raise Misfit
            return given

        return read

    def _completer(
        self,
        kind: object,
        nodes: list[FieldNode],
    ) -> Fetch | None:
        if isinstance(kind, GraphQLNonNull):
            return self._completer(kind.of_type, nodes)
        if isinstance(kind, GraphQLList):
            inner = self._completer(kind.of_type, nodes)
            if inner is None:
                return None
            return lambda rows, info: [inner(row, info) for row in rows]
        if isinstance(kind, GraphQLObjectType):
            fetch = self._object(kind, [n.selection_set for n in nodes if n.selection_set])
            return lambda found, info: None if found is None else fetch(found, info)
        if isinstance(kind, GraphQLScalarType) and kind.name == "Decimal":
            output = kind.coerce_output_value
            if output("0") == "0":
                return None
            return lambda found, _: None if found is None else output(found)
        return None  # rows keep values in the form in which they are read


def _leaf(name: str, complete: Fetch | None) -> Fetch:
    if complete is not None:
        return lambda source, info: complete(source.get(name), info)
    if name == "_id":
        get = itemgetter(name)
        return lambda source, _: get(source)
    return lambda source, _: source.get(name)
