"""The sentences of the core, as templates: what its sources write for people, with numbered places for values.

The core speaks English and knows no Qt. This reads its sources: every text of two words or more that is neither a
docstring nor for the log, the store or the wire. `f"Account {code} is not in X3"` is `Account {0} is not in X3`;
where a place has only so many texts (`{'is' if one else 'are'}`), each makes a template of its own, so that languages
can follow the number. The templates are kept in `resources/translations/core.txt`, where `core.model.saying` finds them.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SILENT = frozenset({"cli", "sandbox"})
"""Packages whose texts no window shows: the command line's own, and the practice systems', which are data."""
SILENT_MODULES = frozenset(
    {"core/__main__.py", "core/logs.py", "core/model/saying.py", "core/store/tables.py", "core/suggest/glossary.py"}
)

REPORTS = (
    "core/model/way.py", "core/reports/report.py", "core/reports/pdf.py", "core/reports/way.py", "core/desk/*_report.py", "core/desk/*_sheet.py", "core/desk/sheet_list.py",
    "core/desk/journal_list.py", "core/desk/maplist.py", "core/desk/crosslist.py", "core/desk/auditing.py", "core/desk/contracting.py", "core/desk/evidence.py",
    "core/desk/exporting.py", "core/desk/reconciling.py",
)  # fmt: skip
"""Modules whose single words are heads and facts of reports, wherever they stand."""

_LOG = frozenset({"debug", "info", "warning", "error", "exception", "critical", "log"})
_INTERNAL = frozenset({"AssertionError", "NotImplementedError", "RuntimeError", "TypeError", "KeyError"})
_PLACE = "\0"
_MOST = 8
"""Variants of one text; one with more keeps its places."""
_WORDS = re.compile(r"[A-Za-z\u2019'][A-Za-z0-9\u2019']+[,.;:)]? [\0(“\"A-Za-z0-9]|\0[,.:;)]? [a-z]{2,}|[a-z]{3,}\.$")
_NO_SENTENCE = re.compile(
    r"^\s*(?:INSERT|SELECT|UPDATE|DELETE|CREATE|PRAGMA|ALTER|DROP|BEGIN|WITH|AND|WHERE|CONNECT|SET|REPEATABLE)\b|ORDER BY|</|//|\{\{|^\s*(?:fragment|query|mutation|edges) |^(?:Host|Proxy-Authorization|User-Agent): |charset=|\$|^(?:Bearer|Basic) |^[a-z_]+=|^yyyy-|hh:mm|^Inter\b|\b(?:chg|gon|ocl)\b|python check\.py|\\[wsdb]|\(\?|::"
)
_NAME = re.compile(r"^[A-Z][a-z]{2,}(?:[ -][A-Za-z]+)*$")
"""The name of a thing, as tables at the top of modules have them."""
_NAMED = re.compile(r"\{[a-z_][a-z_0-9]*\}|\{\}|%s|%d")

EXTRA = (
    # `core/views.py` joins what is known of an event.
    " as {0}",
    " from the file {0}",
    # Parts between which there is nothing but values.
    "{0} {1} (HTTP {2}).",
    "{0} gave {1}.",
    # Words that stand alone in the answers of checks.
    "reached",
    "mapping #{0} ({1})",
    "vat number",
    "address line1",
    "address line2",
    "address line3",
    "address postcode",
    "address city",
    "address state",
    "address country",
    "GL accounts",
    "Companies",
    "Currencies",
    "Products",
    "Units",
    "Dimension types",
    "Purchase sites",
    "behind",
    "ahead of",
    # Fields that are compared.
    "nothing",
    # Several of a thing, whose plural the sources make with an s.
    "written lines",
    "recent written lines",
    "decisions",
    "decision",
    "revision",
    "reference",
    "quantity",
    "price",
    "unit",
    "total",
    "amount",
    "net price",
    "unit price",
    # Words that stand alone in the cells of reports.
    "all",
    "explained",
    "ties",
    "validity",
    "done-with-problems",
    "import",
    "recode",
    "bank",
    "review",
    "rejected",
    "withdrawn",
    "used",
    "updated",
    "unchanged",
    "not eligible",
    "in doubt",
    "differences",
    "readiness",
    "parked",
    "in force",
    "over",
    "other",
    "cost-center",
    # The last entry under a seal, as lists say it.
    "Head",
    # Heads that are made of the names of counts.
    "Read",
    "Updated",
    "Unchanged",
    # The environment of a connection.
    "test",
    # Between the parts of a list.
    " and ",
    " or ",
    ", ",
    "; ",
)
"""What the sources have in a form that cannot be told from their other texts."""

Variant = str
"""A text with `_PLACE` where a value stands."""


def core_sentences(root: Path = ROOT / "core") -> list[str]:
    """The templates of the core's sources, sorted, each once."""
    found: set[str] = set(EXTRA)
    for path in sorted(root.rglob("*.py")):
        relative = path.relative_to(root.parent)
        if SILENT & set(relative.parts) or relative.as_posix() in SILENT_MODULES:
            continue
        found.update(sentences_of(path.read_text("utf-8")))
        if any(relative.match(pattern) for pattern in REPORTS):
            found.update(names_of(path.read_text("utf-8")))
    return sorted(found)


def names_of(source: str) -> set[str]:
    """Names of things in a source, wherever they stand; no docstrings, and nothing for the log."""
    tree = ast.parse(source)
    silent = _silent(tree)
    texts = (
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent
    )
    return {text for text in texts if _NAME.search(text) and not _NO_SENTENCE.search(text)}


def sentences_of(source: str) -> set[str]:
    """The templates of one source."""
    tree = ast.parse(source)
    silent = _silent(tree)
    found = set()
    for node in _texts(tree, silent):
        for text in _variants(node):
            if _WORDS.search(text) and not _NO_SENTENCE.search(text):
                found.add(_numbered(_alone(text)))
    found.update(text for text in _at_the_top(tree) if _NAME.search(text) and not _NO_SENTENCE.search(text))
    return found


def _alone(text: Variant) -> Variant:
    """A whole sentence that is added to another one, without the space between them."""
    bare = text.strip()
    return bare if bare[:1].isupper() else text


def _at_the_top(tree: ast.Module) -> Iterator[str]:
    """Texts in the constants and tables of a module: the names of steps, of events, of columns."""
    for statement in tree.body:
        if isinstance(statement, (ast.Assign, ast.AnnAssign)) and statement.value is not None:
            value = statement.value
            parts = value.values if isinstance(value, ast.Dict) else [value]
            for part in parts:
                for node in ast.walk(part):
                    if isinstance(node, ast.Constant) and isinstance(node.value, str):
                        yield node.value


def _silent(tree: ast.Module) -> set[int]:
    """Nodes that no person reads: docstrings, what goes to the log, patterns, faults of ours."""
    silent: set[int] = set()
    for node in ast.walk(tree):
        gone: list[ast.AST] = []
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            gone.append(node.value)
        elif isinstance(node, ast.Call) and _is_silent_call(node.func):
            gone.append(node)
        silent.update(id(inner) for start in gone for inner in ast.walk(start))
    return silent


def _is_silent_call(function: ast.expr) -> bool:
    match function:
        case ast.Attribute(attr=name, value=ast.Name(id="log" | "_log" | "logger")):
            return name in _LOG
        case ast.Attribute(attr="compile", value=ast.Name(id="re")):
            return True
        case ast.Name(id=name):
            return name in _INTERNAL
        case _:
            return False


def _texts(node: ast.AST, silent: set[int]) -> Iterator[ast.expr]:
    """The outermost texts: what is part of a longer one comes with that."""
    if id(node) in silent:
        return
    if _is_text(node):
        assert isinstance(node, ast.expr)
        yield node
        # Values in places may hold texts of their own: what a function is asked for, a list that is joined.
        for inner in _values(node):
            yield from _texts(inner, silent)
        return
    for child in ast.iter_child_nodes(node):
        yield from _texts(child, silent)


def _is_text(node: ast.AST) -> bool:
    match node:
        case ast.Constant(value=str()) | ast.JoinedStr():
            return True
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            return _is_text(left) or _is_text(right)
        case _:
            return False


def _values(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.JoinedStr(values=values):
            for value in values:
                if isinstance(value, ast.FormattedValue):
                    yield value.value
        case ast.BinOp(left=left, right=right):
            for side in (left, right):
                yield from _values(side) if _is_text(side) else [side]
        case _:
            pass


def _variants(node: ast.expr) -> list[Variant]:
    """What a text can be, with places for its values."""
    match node:
        case ast.Constant(value=str(text)):
            return [_NAMED.sub(_PLACE, text)]
        case ast.JoinedStr(values=values):
            return _combined(values)
        case ast.FormattedValue(value=value, format_spec=None) | ast.FormattedValue(value=value, conversion=-1):
            return _of_value(value)
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            return _combined([left, right])
        case ast.IfExp(body=body, orelse=orelse):
            return [*_of_value(body), *_of_value(orelse)]
        case _:
            return [_PLACE]


def _of_value(value: ast.expr) -> list[Variant]:
    if isinstance(value, ast.IfExp) and (_is_text(value.body) or _is_text(value.orelse)):
        return _variants(value)
    return _variants(value) if _is_text(value) else [_PLACE]


def _combined(parts: Iterable[ast.expr]) -> list[Variant]:
    choices = [_variants(part) for part in parts]
    count = 1
    for choice in choices:
        count *= len(choice)
    if count > _MOST:
        choices = [choice if len(choice) == 1 else [_PLACE] for choice in choices]
    return ["".join(chosen) for chosen in itertools.product(*choices)]


def _numbered(text: Variant) -> str:
    parts = re.split(f"{_PLACE}+", text)
    return "".join(f"{{{n}}}{part}" if (n := number - 1) >= 0 else part for number, part in enumerate(parts))
