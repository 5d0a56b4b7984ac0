"""A language that nobody speaks: every text ⟦áççéñted, and 40 % longer⟧, its values kept. It is made as it is asked for.

What is seen without the marks was never given to `tr`; what does not fit would not fit in French either.

    with pseudo_language(qapp):               # before the widget is made: texts are taken when it is
        page = RecordsPage(context, ...)      # show it, settle it
        assert untranslated(page, strings_of(app.records(), app.home())) == []
        assert misfits(page) == []

`untranslated` looks at labels, buttons, tooltips, accessible names, headings, cells, tabs, menus and placeholders, and
takes for data: what is named to it, texts without a letter, words with a digit, words in capitals (codes, currencies),
and proper names. `misfits` finds labels that are cut or elided (elided data are fine: those have no marks), buttons,
headings, tabs and cells that are narrower than their text (a sentence with values in it may be cut, where the tooltip
has the whole), and parts that reach out of what holds them or lie on another one. Both give a line for each finding, `class objectName in Page: "text"`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from enum import Enum

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QCoreApplication, QPoint, QRect, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from gui.widgets.basics import Elided
from gui.words import speaking

FIRST, LAST = "⟦", "⟧"
NAMES = ("Ctrl", "ML Connector", "Sage X3", "X3", "JAGGAER", "Excel", "Windows", "GraphQL")
"""What is called so in every language."""
SENTENCES = frozenset(
    {"detail", "effect", "message", "next_step", "reason", "remedy", "sentence", "text", "title", "what", "why"}
)
"""Fields of the core's values that hold sentences, which are no data: they are to be translated."""

_ACCENTS = str.maketrans("aceiklnorsuyzACEIKLNORSUYZ", "áçéíķļñöŕšüýžÁÇÉÍĶĻÑÖŔŠÜÝŽ")
_KEPT = re.compile(r"(\{[^{}]*\}|%L?[n1-9]|<[^<>]+>|&\w+;|[\n\t])")
_MORE = "éñ ûöç àžý "
_LONGER = 0.4
_CODE = re.compile(r"\w*\d\w*|\b[A-Z][A-Z_]+\b|\bCtrl\+[A-Z]\b")
_LETTER = re.compile(r"[^\W\d_]")
_MOST_ROWS = 60
_TOLERANCE_PX = 1


def pseudo(text: str) -> str:
    """A text in the language: `Sync now` is `⟦Šýñç ñöw éñ ⟧`; places for values stay as they are."""
    if text.startswith(FIRST) and not outside(text):
        return text  # a word that was translated before it was put where it is translated again
    parts = _KEPT.split(text)
    length = sum(len(part) for part in parts[::2])
    more = (_MORE * (length // len(_MORE) + 1))[: max(1, round(length * _LONGER))]
    return FIRST + "".join(p.translate(_ACCENTS) if n % 2 == 0 else p for n, p in enumerate(parts)) + more + LAST


class PseudoTranslator(QTranslator):
    """Every text of the window and of the core; Qt's own stay as they are."""

    def translate(
        self, context: str | bytes, source_text: str | bytes, disambiguation: str | bytes | None = None, n: int = -1
    ) -> str:
        """A text in the language; None, so that the next translator is asked, for those of Qt."""
        del disambiguation, n
        name, text = (part.decode() if isinstance(part, bytes) else part for part in (context, source_text))
        return pseudo(text) if text and name in {"", "core"} else None  # type: ignore[return-value]

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """It has a word for everything."""
        return False


@contextmanager
def pseudo_language(application: QCoreApplication) -> Iterator[None]:
    """The window speaks it inside; afterwards what it spoke before."""
    with speaking(application, PseudoTranslator(application)):
        yield


# -- what is not translatable ----------------------------------------------------------------------------------------


def strings_of(*values: object) -> set[str]:
    """Every text in dataclasses, mappings and sequences that is data: all but the fields that hold sentences."""
    found: set[str] = set()
    todo = list(values)
    while todo:
        value = todo.pop()
        if isinstance(value, Enum) or value is None:
            continue
        if isinstance(value, str):
            found.add(value)
        elif is_dataclass(value):
            todo += [getattr(value, field.name) for field in fields(value) if field.name not in SENTENCES]
        elif isinstance(value, dict):
            todo += [*value.keys(), *value.values()]
        elif isinstance(value, (list, tuple, set, frozenset)):
            todo += value
    return {text for text in found if _LETTER.search(text)}


def outside(text: str) -> str:
    """What of a text stands outside the marks; marks may stand in marks."""
    depth, kept = 0, []
    for sign in text:
        if sign == FIRST:
            depth += 1
        elif sign == LAST and depth:
            depth -= 1
        elif not depth:
            kept.append(sign)
    return "".join(kept)


def untranslated(root: QWidget, data: Iterable[str] = ()) -> list[str]:
    """The visible texts of a widget and its children that were never given to `tr`, a line for each.

    Args:
        root: a page, a dialog or a whole window; shown.
        data: names, descriptions and whatever else comes from the systems; see `strings_of`.
    """
    known = {text for text in data if text} | set(NAMES)
    found = {
        f"{_place(widget, root)}: {kind} {text!r}"
        for widget in _seen(root)
        for kind, text in _texts(widget)
        if not _is_data(text, known)
    }
    return sorted(found)


def _is_data(text: str, known: set[str]) -> bool:
    rest = outside(text)
    if not _LETTER.search(_CODE.sub(" ", rest)) or not _LETTER.search(rest) or rest.strip(" …") in known:
        return True
    # A cut text may be the beginning of data.
    if rest.endswith("…") and any(name.startswith(rest[:-1].strip()) for name in known):
        return True
    for name in sorted((name for name in known if name in rest), key=len, reverse=True):
        rest = rest.replace(name, " ")
    return not _LETTER.search(_CODE.sub(" ", rest))


def _seen(root: QWidget) -> Iterator[QWidget]:
    yield root
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root) and not _is_qts_own(widget):
            yield widget


def _is_qts_own(widget: QWidget) -> bool:
    own = widget.objectName().startswith(("qt_", "Scroll"))  # fields and buttons inside Qt's own widgets
    return own or type(widget).__name__ == "QComboBoxPrivateContainer"


def _texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "tooltip", widget.toolTip()
    yield "accessible name", widget.accessibleName()
    yield "accessible description", widget.accessibleDescription()
    for action in widget.actions():
        yield "action", action.text()
    if widget.isWindow():
        yield "title", widget.windowTitle()
    match widget:
        case QLabel() | QAbstractButton():
            yield "text", widget.text()
        case QGroupBox() | QMenu():
            yield "title", widget.title()
        case QComboBox():
            for number in range(widget.count()):
                yield "choice", widget.itemText(number)
        case QLineEdit() | QTextEdit() | QPlainTextEdit():
            yield "placeholder", widget.placeholderText()
        case QTabBar():
            for number in range(widget.count()):
                yield "tab", widget.tabText(number)
                yield "tab's tooltip", widget.tabToolTip(number)
        case QAbstractItemView():
            yield from _cells(widget)
        case _:
            pass


def _columns(model: QAbstractItemModel) -> int:
    # Of a list, Qt keeps it to itself.
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()


def _cells(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    model = view.model()
    if model is None or isinstance(view, QHeaderView):
        return
    # Lists hide how many columns they have: one.
    shown = [0]
    if isinstance(view, QTableView):
        shown = [c for c in range(model.columnCount()) if not view.isColumnHidden(c)]
    for column in shown if isinstance(view, QTableView) else ():
        yield "heading", str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for row in range(min(model.rowCount(), _MOST_ROWS)):
        for column in shown:
            index = model.index(row, column)
            yield "cell", str(index.data() or "")
            yield "cell's tooltip", str(index.data(Qt.ItemDataRole.ToolTipRole) or "")


# -- what does not fit -----------------------------------------------------------------------------------------------


def misfits(root: QWidget) -> list[str]:
    """The texts of a widget and its children that do not fit, a line for each; it must be shown and laid out."""
    found: list[str] = []
    widgets = list(_seen(root))
    for widget in widgets:
        found += [f"{_place(widget, root)}: {what}" for what in _cut(widget)]
    texts = [widget for widget in widgets if isinstance(widget, (QLabel, QAbstractButton)) and widget.text()]
    found += [
        f"{_place(widget, root)}: reaches out of {holder}" for widget in texts for holder in _out_of(widget, root)
    ]
    found += _lying_on(texts, root)
    return sorted(set(found))


def _cut(widget: QWidget) -> Iterator[str]:
    match widget:
        case Elided():
            data = bool(widget.toolTip()) and any(sign.isdigit() for sign in widget.text())
            if QLabel.text(widget) != widget.text() and FIRST in widget.text() and not data:
                yield f"elided {widget.text()!r}"
        case QLabel():
            yield from _cut_label(widget)
        case QAbstractButton():
            if widget.text() and widget.sizeHint().width() > widget.width() + _TOLERANCE_PX:
                yield f"{widget.width()} of {widget.sizeHint().width()} px for {widget.text()!r}"
        case QComboBox():
            option = QStyleOptionComboBox()
            widget.initStyleOption(option)
            field = widget.style().subControlRect(
                QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, widget
            )
            need = widget.fontMetrics().horizontalAdvance(widget.currentText())
            if FIRST in widget.currentText() and need > field.width() + _TOLERANCE_PX:
                yield f"{field.width()} of {need} px for {widget.currentText()!r}"
        case QLineEdit():
            need = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
            told = widget.placeholderText() in widget.toolTip()
            if not widget.text() and not told and need > widget.contentsRect().width():
                yield f"{widget.contentsRect().width()} of {need} px for {widget.placeholderText()!r}"
        case QTabBar():
            for number in range(widget.count()):
                need = widget.fontMetrics().horizontalAdvance(widget.tabText(number))
                if need > widget.tabRect(number).width():
                    yield f"{widget.tabRect(number).width()} of {need} px for tab {widget.tabText(number)!r}"
        case QTableView():
            yield from _cut_table(widget)
        case _:
            pass


def _cut_label(widget: QLabel) -> Iterator[str]:
    if not widget.text() or not _LETTER.search(widget.text()):
        return
    need = widget.sizeHint()
    if widget.wordWrap():
        high = widget.heightForWidth(widget.width())
        if high > widget.height() + _TOLERANCE_PX:
            yield f"{widget.height()} of {high} px height for {widget.text()!r}"
        room = widget.contentsRect().width()
        longest = max((widget.fontMetrics().horizontalAdvance(word) for word in widget.text().split()), default=0)
        if longest > room + _TOLERANCE_PX and FIRST in widget.text():
            yield f"{room} of {longest} px for a word of {widget.text()!r}"
    elif need.width() > widget.width() + _TOLERANCE_PX or need.height() > widget.height() + _TOLERANCE_PX:
        yield f"{widget.width()}x{widget.height()} of {need.width()}x{need.height()} px for {widget.text()!r}"


def _cut_table(view: QTableView) -> Iterator[str]:
    heads = view.horizontalHeader()
    model = view.model()
    for column in range(heads.count()):
        if heads.isSectionHidden(column) or not heads.isVisible():
            continue
        wide = heads.sectionSize(column)
        title = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        if title and heads.sectionSizeHint(column) > wide + _TOLERANCE_PX:
            yield f"{wide} of {heads.sectionSizeHint(column)} px for heading {title!r}"
        for row in range(min(model.rowCount(), _MOST_ROWS)):
            index = model.index(row, column)
            text = str(index.data() or "")
            need = view.sizeHintForIndex(index).width()
            whole = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
            data = bool(whole) and (FIRST in text[1:] or any(sign.isdigit() for sign in text))
            if text.startswith(FIRST) and not data and need > wide + _TOLERANCE_PX:
                yield f"{wide} of {need} px for cell {text!r}"


def _in_root(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def _seen_of(widget: QWidget, root: QWidget) -> QRect:
    """What of a widget is within all that holds it: what is scrolled away lies on nothing."""
    rect, holder = _in_root(widget, root), widget.parentWidget()
    while widget is not root and holder is not None:
        rect = rect.intersected(_in_root(holder, root))
        holder = None if holder is root else holder.parentWidget()
    return rect


def _out_of(widget: QWidget, root: QWidget) -> Iterator[str]:
    """What holds a widget and is too small for it, up to the next that scrolls."""
    holder = widget.parentWidget()
    while widget is not root and holder is not None:
        if isinstance(holder.parentWidget(), QAbstractScrollArea):
            return
        mine = _in_root(widget, holder).adjusted(1, 1, -1, -1)
        if mine.isValid() and not holder.rect().contains(mine):
            yield _place(holder, root)
            return
        if holder is root:
            return
        holder = holder.parentWidget()


def _lying_on(widgets: Sequence[QWidget], root: QWidget) -> Iterator[str]:
    """Texts that lie on each other, though neither holds the other."""
    rects = [(widget, _seen_of(widget, root).adjusted(1, 1, -1, -1)) for widget in widgets if widget is not root]
    rects.sort(key=lambda pair: pair[1].top())
    for number, (one, mine) in enumerate(rects):
        for other, its in rects[number + 1 :]:
            if its.top() > mine.bottom():
                break
            kin = one.isAncestorOf(other) or other.isAncestorOf(one)
            if mine.isValid() and its.isValid() and mine.intersects(its) and not kin and one.window() is other.window():
                yield f"{_place(one, root)}: lies on {_place(other, root)}"


def _place(widget: QWidget, root: QWidget) -> str:
    name = f" {widget.objectName()}" if widget.objectName() else ""
    text = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    shown = f" {text[:30]!r}" if text else ""
    holder = widget.parentWidget()
    while holder is not None and type(holder).__module__.startswith("PySide6"):
        holder = None if holder is root else holder.parentWidget()
    inside = f" in {type(holder).__name__}" if holder is not None and widget is not root else ""
    return f"{type(widget).__name__}{name}{shown}{inside}"
