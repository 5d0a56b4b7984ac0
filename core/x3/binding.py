"""Finding a site's layout in its schema (reference/sage-x3.md 2.2 to 2.8, 9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from core.model.flow import Entity
from core.model.reference import ReferenceKind
from core.x3 import names
from core.x3.fields import (
    FieldSpec,
    Reader,
    bind_reader,
    bind_readers,
    bind_writers,
    find_member,
)
from core.x3.layout import (
    ROWS,
    DocumentLayout,
    Layout,
    Operation,
    Outcome,
    Place,
    ReferenceLayout,
    Rows,
    Saving,
    SlotInput,
    Slots,
    nested,
    page_selection,
)
from core.x3.names import DocumentSpec, NodeSpec
from core.x3.schema import Member, Schema, SchemaType

FIRST_GENERATION = "sage"
STANDARD_OPERATIONS = frozenset({"create", "update", "delete", "getDuplicate"})
CHANGED = "updated"
OUTCOMES = ("created", CHANGED, "done", "success")
"""How a site's own mutation says that it did it (`created`: reference/sage-x3.md 2.9; the others are guesses)."""
MESSAGES = ("message", "messages", "error")
_NOTHING: Mapping[Entity, tuple[str, str]] = MappingProxyType({})
_NO_FIELDS: Mapping[str, str] = MappingProxyType({})

SOURCE_WORDS = ("source", "external", "jaggaer", "reference")
"""What a site's own field must speak of to be taken for the place of our number."""


def generation_of(root: SchemaType | None) -> str:
    """Which of the schema generations a site speaks: `x3`, `xtremX3`, `sage`, or empty (reference/sage-x3.md 2.2)."""
    members = root.members if root else {}
    for prefix in ("x3", "xtremX3", FIRST_GENERATION):
        if any(name.startswith(prefix) for name in members):
            return prefix
    return ""


def build_layout(
    schema: Schema,
    order_reference: str,
    supplier_reference: str,
    pinned: Mapping[Entity, tuple[str, str]] = _NOTHING,
    page: int = ROWS,
    updates: Mapping[Entity, tuple[str, str]] = _NOTHING,
    identifiers: Mapping[str, str] = _NO_FIELDS,
) -> Layout:
    """The layout as far as the schema is known; called again by `Schema.settle` until nothing is missing.

    Args:
        schema: what is known of it.
        order_reference: where our reference stands in an order, as the settings say.
        supplier_reference: the same for suppliers.
        pinned: entity -> path and argument of a mutation of the site's own that creates it; the argument may be
            empty. Without, such a mutation is looked for where there is no `create` (reference/sage-x3.md 2.9).
        page: rows that a page may have.
        updates: the same of mutations that change it; without, the standard `update` alone does.
        identifiers: the site's own fields for identifiers of suppliers (`X3Settings.supplier_identifiers`).
    """
    documents: dict[Entity, DocumentLayout] = {}
    for entity, spec in names.DOCUMENTS.items():
        own = _order_reference(order_reference) if entity is Entity.ORDER else _supplier_reference(supplier_reference)
        pins = (pinned.get(entity), updates.get(entity))
        more = _identifiers(identifiers) if entity is Entity.SUPPLIER else ()
        if (document := _document(schema, spec, own, pins, page, more)) is not None:
            documents[entity] = document
    references: dict[ReferenceKind, ReferenceLayout] = {}
    for kind in names.REFERENCES:
        more = names.REFERENCES[kind].attributes
        more += _identifiers(identifiers) if kind is ReferenceKind.SUPPLIER else ()
        if (reference := _reference(schema, kind, more)) is not None:
            references[kind] = reference
    return Layout(generation_of(schema.query), documents, references)


def build_invoices(schema: Schema, page: int = ROWS) -> DocumentLayout | None:
    """Where the site has supplier invoices, as far as the schema is known; None where it publishes none."""
    return _document(schema, names.INVOICES, None, (None, None), page)


def _root(schema: Schema, root: SchemaType | None) -> tuple[tuple[str, ...], SchemaType | None]:
    """Where the packages are: at the root, or in the member `sage` of the first generation."""
    if generation_of(root) != FIRST_GENERATION or root is None:
        return (), root
    return (FIRST_GENERATION,), schema.get(root.members[FIRST_GENERATION].type)


def _packages(root: SchemaType | None, spec: NodeSpec) -> Iterable[Member]:
    members = root.members if root else {}
    wanted = [name for package in spec.packages for name in (package, f"xtrem{package[:1].upper()}{package[1:]}")]
    first = [members[name] for name in wanted if name in members]
    others = [m for m in members.values() if m not in first and "X3" in m.name.upper()]
    return (*first, *others)


def _place(schema: Schema, spec: NodeSpec) -> Place | None:
    start, root = _root(schema, schema.query)
    for package in _packages(root, spec):
        contents = schema.get(package.type)
        node = contents.members.get(spec.name) if contents else None
        if node is None:
            if contents is None:
                return None
            continue
        operations = schema.get(node.type)
        type_ = _node_type(schema, operations) if operations else None
        if type_ is None or operations is None:
            return None
        return Place((*start, package.name, node.name), type_, operations, direct="edges" in operations.members)
    return None


def _node_type(schema: Schema, operations: SchemaType) -> SchemaType | None:
    """The type of a node: what `read` gives, or what the edges of `query` lead to."""
    if read := operations.members.get("read"):
        return schema.get(read.type)
    return _edge_node(schema, operations)


def _edge_node(schema: Schema, collection: SchemaType) -> SchemaType | None:
    type_: SchemaType | None = collection
    steps = ("edges", "node") if "edges" in collection.members else ("query", "edges", "node")
    for step in steps:
        member = type_.members.get(step) if type_ else None
        type_ = schema.get(member.type) if member else None
    return type_


def _rows_type(schema: Schema, member: Member) -> tuple[SchemaType | None, bool]:
    """The type of a sub-collection's rows, and whether they come in pages."""
    type_ = schema.get(member.type)
    if type_ is None or member.type.is_list:
        return type_, False
    return (_edge_node(schema, type_), True) if type_.members.keys() & {"query", "edges"} else (None, False)


def _is_direct(schema: Schema, member: Member) -> bool:
    """Whether a sub-collection is called on its member itself (the first generation)."""
    type_ = schema.get(member.type)
    return type_ is not None and "edges" in type_.members


def _order_reference(code: str) -> FieldSpec:
    known = names.ORDER_REFERENCE_NAMES.get(code, (code,))
    return FieldSpec("reference", known, code)


def _supplier_reference(setting: str) -> FieldSpec | None:
    if setting in {"auto", "number", "none", ""}:
        return None
    return FieldSpec("reference", (setting,), setting)


def _identifiers(named: Mapping[str, str]) -> tuple[FieldSpec, ...]:
    """The site's own fields for identifiers of suppliers; a standard field is none, whatever the settings say."""
    taken = {text for spec in names.SUPPLIER_HEADER for text in (*spec.names, spec.code)}
    return tuple(FieldSpec(ours, (code,), code) for ours, code in named.items() if code not in taken)


def _site_field(type_: SchemaType, but: Iterable[FieldSpec]) -> FieldSpec | None:
    """A site's own text field (`Y...`, `Z...`) that is meant for the source's number; None when it is not clear which.

    Those that the settings name for something else (`but`) are not meant.
    """
    others = {spec.code for spec in but}
    found = [
        member
        for member in type_.members.values()
        if member.code[:1] in {"Y", "Z"}
        and member.type.kind == "SCALAR"
        and not others & {member.name, member.code}
        and any(word in f"{member.name} {member.label}".casefold() for word in SOURCE_WORDS)
    ]
    if len(found) != 1:
        return None
    return FieldSpec("reference", (found[0].name,), found[0].code)


def _document(
    schema: Schema,
    spec: DocumentSpec,
    own: FieldSpec | None,
    pins: tuple[tuple[str, str] | None, tuple[str, str] | None],
    page: int,
    more: tuple[FieldSpec, ...] = (),
) -> DocumentLayout | None:
    place = _place(schema, spec.node)
    if place is None:
        return None
    type_ = place.type
    create = _create(schema, place, spec, pins[0], but=pins[1])
    update = _pinned(schema, place, spec, pins[1], changing=True) if pins[1] else _operation(schema, place, "update")
    if spec.entity is Entity.SUPPLIER and own is None:
        own = _site_field(type_, more)
    header = (*spec.header, *more, *((own,) if own else ()))
    key = bind_reader(schema, type_, FieldSpec("key", spec.key))
    if key is None:
        return None
    fields = bind_readers(schema, type_, header)
    moves = spec.entity is not Entity.INVOICE  # received, invoiced, closed, signed
    closed = bind_reader(schema, type_, names.CLOSED) if moves else None
    touched = bind_readers(schema, type_, (names.RECEIVED, names.INVOICED)) if moves else ()
    signed = bind_reader(schema, type_, names.SIGNED) if moves else None
    stamp = bind_reader(schema, type_, names.STAMP)
    rows = _rows(schema, spec, type_, page)
    extra = [r for r in (closed, *touched, signed, stamp) if r is not None]
    parts = dict.fromkeys(
        ["_id", *(r.selection for r in (key, *fields, *extra))],
    )
    inner = " ".join(parts)
    whole = f"{inner} {rows.selection}" if rows else inner
    return DocumentLayout(
        spec=spec,
        place=place,
        key=key,
        fields=fields,
        closed=closed,
        touched=touched,
        signed=signed,
        stamp=stamp,
        rows=rows,
        reference=next((r for r in fields if r.ours == "reference"), None),
        page=place.question(whole),
        more_rows=_more_rows(place, rows),
        create=_saving(schema, spec, header, create, whole),
        update=_saving(schema, spec, header, update, whole),
    )


def _more_rows(place: Place, rows: Rows | None) -> str:
    if rows is None or not rows.paged:
        return ""
    inner = page_selection(rows, rows.inner, f"first: {rows.size}, after: $after")
    if place.direct:
        call = f"{place.path[-1]}(first: 1, filter: $filter)"
        asked = nested((*place.path[:-1], call, "edges", "node"), inner)
        return f"query more($filter: String, $after: String) {{ {asked} }}"
    return f"query more($id: {_id_type(place)}, $after: String) {{ {nested((*place.path, 'read(_id: $id)'), inner)} }}"


def _id_type(place: Place) -> str:
    read = place.operations.members.get("read")
    ref = read.args.get("_id") if read else None
    return f"{ref.name}!" if ref and ref.name else "Id!"


def _rows(schema: Schema, spec: DocumentSpec, type_: SchemaType, size: int) -> Rows | None:
    member = next((type_.members[n] for n in spec.rows if n in type_.members), None)
    if member is None:
        return None
    row, paged = _rows_type(schema, member)
    if row is None:
        return None
    order, numbered = spec.entity is Entity.ORDER, names.LINE_NUMBERS.get(spec.entity)
    return Rows(
        name=member.name,
        paged=paged,
        fields=bind_readers(schema, row, spec.row_fields),
        number=bind_reader(schema, row, numbered) if numbered else None,
        closed=bind_reader(schema, row, names.LINE_CLOSED) if order else None,
        touched=bind_readers(schema, row, (names.LINE_RECEIVED, names.LINE_INVOICED)) if order else (),
        slots=_slots(schema, row) if numbered else None,
        direct=_is_direct(schema, member),
        size=size,
    )


_DIMENSION_TYPE = FieldSpec("type", ("dimensionType",), "DIE")
_DIMENSION = FieldSpec("code", ("dimension",), "CCE")
_INDEX = "denormalizedIndex"


def _slots(schema: Schema, row: SchemaType) -> Slots | None:
    """The dimension rows, found by what they hold: a dimension type and a dimension (their name varies by site)."""
    for member in row.members.values():
        if "imension" not in member.name or member.type.kind != "OBJECT":
            continue
        type_, paged = _rows_type(schema, member)
        if type_ is None:
            continue
        kind = bind_reader(schema, type_, _DIMENSION_TYPE)
        code = bind_reader(schema, type_, _DIMENSION)
        if kind and code:
            index = _INDEX if _INDEX in type_.members else ""
            return Slots(member.name, paged, index, kind, code, _is_direct(schema, member))
    return None


def _slot_input(schema: Schema, row: SchemaType) -> SlotInput | None:
    for member in row.members.values():
        if "imension" not in member.name or not member.type.is_list:
            continue
        type_ = schema.get(member.type)
        if type_ is None:
            continue
        kind, code = find_member(type_, _DIMENSION_TYPE), find_member(type_, _DIMENSION)
        if kind and code:
            index = _INDEX if _INDEX in type_.members else ""
            return SlotInput(member.name, index, kind.name, code.name)
    return None


def _operation(schema: Schema, place: Place, name: str) -> Operation | None:
    """A standard operation of the node."""
    member = _mutation(schema, (*place.path, name))
    taken = _argument(schema, member, "") if member else None
    return Operation((*place.path, name), *taken) if taken else None


def _create(
    schema: Schema, place: Place, spec: DocumentSpec, pinned: tuple[str, str] | None, but: tuple[str, str] | None
) -> Operation | None:
    """What creates the document: the pinned mutation, else `create`, else the only one of the site's own that could.

    One that changes documents, by its answer or by the settings (`but`), is none that creates them.
    """
    if pinned is not None:
        return _pinned(schema, place, spec, pinned)
    if standard := _operation(schema, place, "create"):
        return standard
    node = _mutation(schema, place.path)
    operations = schema.get(node.type) if node else None
    changes = {but[0].split(".")[-1]} if but else set()
    others = sorted(operations.members.keys() - STANDARD_OPERATIONS - changes) if operations else []
    own = [_own_mutation(schema, place, spec, (*place.path, name), "") for name in others]
    creating = [o for o in own if o is not None and (o.outcome is None or o.outcome.done not in {"", CHANGED})]
    return creating[0] if len(creating) == 1 else None


def _pinned(
    schema: Schema, place: Place, spec: DocumentSpec, pinned: tuple[str, str], *, changing: bool = False
) -> Operation | None:
    """The mutation that the settings name, by its whole path or by its name alone."""
    path = tuple(pinned[0].split("."))
    found = _own_mutation(schema, place, spec, path, pinned[1], changing=changing)
    return found or _own_mutation(schema, place, spec, (*place.path, path[-1]), pinned[1], changing=changing)


def _own_mutation(
    schema: Schema,
    place: Place,
    spec: DocumentSpec,
    path: tuple[str, ...],
    argument: str,
    *,
    changing: bool = False,
) -> Operation | None:
    """A mutation of the site's own (2.9), where its input takes the document and its answer names what it made.

    One that changes a document takes the document's key, and need not say again which it was.
    """
    member = _mutation(schema, path)
    taken = _argument(schema, member, argument) if member else None
    answer = schema.get(member.type) if member else None
    if taken is None or answer is None:
        return None
    if changing:
        if not any(n in taken[1].members for n in spec.key):
            return None
    elif not spec.needed <= bind_writers(schema, taken[1], spec.header).keys():
        return None
    if spec.entity in names.LINE_NUMBERS and not any(n in taken[1].members for n in spec.rows):
        return None
    if answer.name == place.type.name:
        return Operation(path, *taken)
    flat = {name: m for name, m in answer.members.items() if m.type.kind in {"SCALAR", "ENUM"}}
    key = next((n for n in (f"{place.path[-1]}Id", *spec.key, "number") if n in flat), "")
    if not key and not changing:
        return None
    done = next((n for n, m in flat.items() if m.type.name == "Boolean" and n in OUTCOMES), "")
    message = next((n for n in MESSAGES if n in flat), "")
    return Operation(path, *taken, Outcome(key, done, message)) if key or done or message else None


def _mutation(schema: Schema, path: tuple[str, ...]) -> Member | None:
    """The member at the end of a path of mutations."""
    type_ = schema.mutation
    member: Member | None = None
    for position, name in enumerate(path):
        member = type_.members.get(name) if type_ else None
        if member is None:
            return None
        if position < len(path) - 1:
            type_ = schema.get(member.type)
    return member


def _argument(schema: Schema, member: Member, wanted: str) -> tuple[str, SchemaType] | None:
    """The argument that takes the data, with its type: the wanted one, else the first that is an object."""
    for argument, ref in member.args.items():
        input_ = schema.get(ref) if wanted in {"", argument} else None
        if input_ is not None and input_.kind == "INPUT_OBJECT":
            return argument, input_
    return None


def _saving(
    schema: Schema,
    spec: DocumentSpec,
    header: tuple[FieldSpec, ...],
    operation: Operation | None,
    selection: str,
) -> Saving | None:
    if operation is None:
        return None
    input_ = operation.input
    rows_member = next((input_.members[n] for n in spec.rows if n in input_.members), None)
    row = schema.get(rows_member.type) if rows_member else None
    order = spec.entity is Entity.ORDER
    closing = bind_writers(schema, input_, (names.CLOSED,))
    closing_row = bind_writers(schema, row, (names.LINE_CLOSED,)) if row else {}
    key = next((name for name in spec.key if name in input_.members), "")
    return Saving(
        operation=operation,
        text=operation.save(selection),
        header=bind_writers(schema, input_, _written(spec, header)),
        rows_name=rows_member.name if rows_member and row else "",
        rows=bind_writers(schema, row, _written(spec, spec.row_fields)) if row else {},
        slots=_slot_input(schema, row) if row and spec.entity in names.LINE_NUMBERS else None,
        closes=closing.get("closed") if order else None,
        closes_row=closing_row.get("closed") if order else None,
        key=key,
        required=_required(input_),
        row_members=frozenset(row.members) if row else frozenset(),
        row_required=_required(row) if row else frozenset(),
        row_input=row,
    )


def _written(of: DocumentSpec, specs: Iterable[FieldSpec]) -> tuple[FieldSpec, ...]:
    """Without totals, which X3 computes, though it compares those of an invoice; and without what a save never sets."""
    computed = {"amount", "total"} if of.entity is not Entity.INVOICE else {"amount", "kind", "status"}
    return tuple(spec for spec in specs if spec.ours not in computed)


def _required(input_: SchemaType) -> frozenset[str]:
    return frozenset(m.name for m in input_.members.values() if m.type.required)


def _reference(schema: Schema, kind: ReferenceKind, attributes_of: tuple[FieldSpec, ...]) -> ReferenceLayout | None:
    spec = names.REFERENCES[kind]
    place = _place(schema, spec.node)
    code = bind_reader(schema, place.type, spec.code) if place else None
    if place is None or code is None:
        return None

    def bind(wanted: FieldSpec | None) -> Reader | None:
        return bind_reader(schema, place.type, wanted) if wanted else None

    label, parent, active = bind(spec.label), bind(spec.parent), bind(spec.active)
    since, until = bind(spec.valid_from), bind(spec.valid_to)
    attributes = bind_readers(schema, place.type, attributes_of)
    asked = [code, *(r for r in (label, parent, active, since, until) if r), *attributes]
    inner = " ".join(dict.fromkeys(["_id", *(r.selection for r in asked)]))
    return ReferenceLayout(
        kind=kind,
        place=place,
        code=code,
        label=label,
        parent=parent,
        active=active,
        valid_from=since,
        valid_to=until,
        attributes=attributes,
        active_words=spec.active_words,
        page=place.question(inner),
    )
