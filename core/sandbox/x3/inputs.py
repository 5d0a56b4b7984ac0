"""Reads the variables of a request: functions compiled from input types."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from graphql import GraphQLInputObjectType, GraphQLInputType, GraphQLList, GraphQLNonNull


class Misfit(Exception):  # noqa: N818 - a way out, not an error
    """The variables do not fit; graphql-core will say why."""


def input_reader(kind: GraphQLInputType, seen: dict[str, Callable[[Any], object]]) -> Callable[[Any], object]:
    """A function that coerces a JSON value to an input type, or raises `Misfit`; it does not say why."""
    if isinstance(kind, GraphQLNonNull):
        inner = input_reader(kind.of_type, seen)

        def present(value: Any) -> object:  # noqa: ANN401
            if value is None:
                raise Misfit
            return inner(value)

        return present
    if isinstance(kind, GraphQLList):
        item = input_reader(kind.of_type, seen)

        def several(value: Any) -> object:  # noqa: ANN401
            if value is None:
                return None
            if not isinstance(value, list):
                raise Misfit
            return [item(v) for v in value]

        return several
    if isinstance(kind, GraphQLInputObjectType):
        return _input_object(kind, seen)
    coerce = kind.coerce_input_value

    def scalar(value: Any) -> object:  # noqa: ANN401
        if value is None:
            return None
        if type(value) is dict or type(value) is list:
            raise Misfit
        return coerce(value)

    return scalar


def _input_object(kind: GraphQLInputObjectType, seen: dict[str, Callable[[Any], object]]) -> Callable[[Any], object]:
    known = seen.get(kind.name)
    if known is not None:
        return known
    readers: dict[str, Callable[[Any], object]] = {}
    required = {name for name, f in kind.fields.items() if isinstance(f.type, GraphQLNonNull)}

    def read(value: Any) -> object:  # noqa: ANN401
        if value is None:
            return None
        if type(value) is not dict:
            raise Misfit
        if required and not required <= value.keys():
            raise Misfit
        try:
            return {name: readers[name](v) for name, v in value.items()}
        except KeyError as error:
            raise Misfit from error

    seen[kind.name] = read
    readers.update({n: input_reader(f.type, seen) for n, f in kind.fields.items()})
    return read
