"""Executes GraphQL documents; a document is parsed, validated and compiled once and then kept by its text.

graphql-core parses and validates. What it would do anew for each call (collect fields, look up types, coerce variables)
is compiled into closures, so that the practice X3 is not what gets measured. Documents with directives, introspection,
several operations, or anything else out of the ordinary are executed by graphql-core itself, with the same resolvers;
so is every query in which something goes wrong, for the form of its errors.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    execute_sync,
    parse,
    validate,
)

from core.sandbox.x3.compiler import Compiler, Refused, Run, Unusual, operation_label
from core.sandbox.x3.inputs import Misfit

_KEPT = 512


class RequestError(Exception):
    """The request is refused before execution: HTTP 400 with these errors."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__(errors[0].message)
        self.errors = errors


@dataclass(slots=True)
class Answer:
    """What an execution gave."""

    data: dict[str, Any] | None
    errors: list[GraphQLError] = field(default_factory=list)


@dataclass(slots=True)
class Prepared:
    """A document that passed validation.

    Attributes:
        operation: its name for counts and faults: `introspection`, `query.purchaseOrder`, `create.supplier`, ...
    """

    document: DocumentNode
    operation: str
    mutation: bool
    run: Run | None


class Executor:
    """Executes documents against one schema."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self._kept: dict[tuple[str, str | None], Prepared] = {}

    def prepare(self, text: str, operation_name: str | None = None) -> Prepared:
        """The document of a text.

        Raises:
            RequestError: it cannot be parsed or does not fit the schema.
        """
        found = self._kept.get((text, operation_name))
        if found is None:
            found = self._prepare(text, operation_name)
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[(text, operation_name)] = found
        return found

    def _prepare(self, text: str, operation_name: str | None) -> Prepared:
        try:
            document = parse(text, no_location=False)
        except GraphQLError as error:
            raise RequestError([error]) from error
        errors = validate(self._schema, document)
        if errors:
            raise RequestError(errors)
        operations = [
            d
            for d in document.definitions
            if isinstance(d, OperationDefinitionNode)
            and (operation_name is None or (d.name and d.name.value == operation_name))
        ]
        if len(operations) != 1:
            msg = "Must provide operation name if query contains multiple operations."
            raise RequestError([GraphQLError(msg)])
        operation = operations[0]
        mutation = operation.operation is OperationType.MUTATION
        try:
            run = Compiler(self._schema, document, operation).compile()
        except Unusual:
            run = None
        return Prepared(document, operation_label(document, operation), mutation, run)

    def execute(
        self,
        prepared: Prepared,
        variables: Mapping[str, object],
        context: object,
        operation_name: str | None = None,
    ) -> Answer:
        """Executes a document; a mutation exactly once.

        Raises:
            RequestError: the variables do not fit.
        """
        if prepared.run is not None:
            try:
                return Answer(prepared.run(context, variables))
            except Refused as refused:
                return Answer(refused.data, [refused.error])
            except (Misfit, GraphQLError):
                pass  # nothing was saved: variables are read first, and a save that fails is Refused
        result = execute_sync(
            self._schema,
            prepared.document,
            context_value=context,
            variable_values=dict(variables),
            operation_name=operation_name,
        )
        if result.errors and result.data is None and not _was_executed(result.errors):
            raise RequestError(result.errors)
        return Answer(result.data, list(result.errors or ()))


def _was_executed(errors: list[GraphQLError]) -> bool:
    return any(error.path for error in errors)
