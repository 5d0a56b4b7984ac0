"""Mapping with the shipped profile."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from importlib import resources

import pytest

from core.mapping.compiled import LoadedProfile
from core.mapping.context import MappingContext
from core.mapping.crossref import CrossReferences
from core.mapping.engine import map_record
from core.mapping.profiles import read_profile
from core.model.crossref import MappingRule
from core.model.mapped import MappedRecord
from tests.core.mapping.shapes import CHANGED, CONTEXT, Payload, order_record, supplier_record

MapIt = Callable[..., MappedRecord]


@pytest.fixture
def profile() -> LoadedProfile:
    return read_profile("j1p-indirect")


@pytest.fixture
def profile_text() -> str:
    return resources.files("resources").joinpath("profiles", "j1p-indirect.toml").read_text(encoding="utf-8")


@pytest.fixture
def map_order(profile: LoadedProfile) -> MapIt:
    def mapped(
        payload: Payload,
        rules: Iterable[MappingRule] = (),
        context: MappingContext = CONTEXT,
        *,
        profile: LoadedProfile = profile,
        changed_at: datetime | None = CHANGED,
    ) -> MappedRecord:
        tables = CrossReferences(rules, 7)
        return map_record(order_record(payload, changed_at=changed_at), profile, tables, context)

    return mapped


@pytest.fixture
def map_supplier(profile: LoadedProfile) -> MapIt:
    def mapped(payload: Payload, rules: Iterable[MappingRule] = (), context: MappingContext = CONTEXT) -> MappedRecord:
        return map_record(supplier_record(payload), profile, CrossReferences(rules, 7), context)

    return mapped
