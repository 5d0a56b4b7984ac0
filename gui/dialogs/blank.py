"""Blank personal data...: one value leaves the kept source of a record for good, with a reason that stays."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QStackedLayout, QWidget

from core.errors import ConnectorError
from core.model.audit import KeptMember, KeptSource
from core.model.cause import LONGEST_TEXT
from gui import format as fmt
from gui.context import Context, Question
from gui.dialogs.dialog import Dialog
from gui.format import Look
from gui.models.rows import Column
from gui.widgets.basics import label
from gui.widgets.empty import EmptyState
from gui.widgets.list_table import ListTable
from gui.widgets.search import SearchField
from gui.widgets.table import framed
from gui.words import QT_TR_NOOP, said, tr

_SIZE = (820, 600)
_REST_MS = 250
_FREE = Look("✓", "check", QT_TR_NOOP("Can be blanked"), "ok")
_NEEDED = Look("-", "minus", QT_TR_NOOP("Is needed"), "info")


def member_word(pointer: str) -> str:
    """Where a member stands, step by step: `contacts / all / email`; elements of lists are counted from 1."""
    steps = []
    for step in pointer.split("/")[1:]:
        if step == "*":
            steps.append(tr("all"))
        else:
            steps.append(f"{int(step) + 1}" if step.isdecimal() else step.replace("~1", "/").replace("~0", "~"))
    return " / ".join(steps)


def member_columns() -> tuple[Column[KeptMember], ...]:
    """Where a member stands, what it holds, and whether it can be blanked."""

    def look(member: KeptMember) -> Look:
        return _NEEDED if member.needed else _FREE

    return (
        Column(
            "member",
            tr("Where"),
            lambda row: member_word(row.pointer),
            width=320,
            tip=lambda row: row.pointer,
        ),
        Column("value", tr("What it holds"), lambda row: row.value, width=0, tip=lambda row: row.value),
        Column(
            "state",
            tr("Blank"),
            lambda row: look(row).word,
            width=140,
            look=look,
            fits=(_FREE.word, _NEEDED.word),
        ),
    )


class BlankDialog(Dialog):
    """Finds a record, shows what is kept of it, and blanks the chosen value once a person gave a reason and is sure.

    Args:
        context: the window's parts.
        parent: the window.
        record: number of the record to begin with; "" = it is asked for.

    Attributes:
        told: what was done, one sentence, once it was.
    """

    topic = "audit"

    def __init__(self, context: Context, parent: QWidget | None, record: str = "") -> None:
        super().__init__(
            parent,
            context.theme,
            tr("Blank personal data?"),
            tr(
                "One value is taken out of what is kept of a record as JAGGAER sent it, and cannot be brought back. The audit"
                " stays whole: its entries hold hashes of records, and never the records."
            ),
        )
        self._context = context
        self._key = ""
        self._found: KeptSource | None = None
        self._busy = False
        self.told = ""
        self.resize(*_SIZE)
        theme = context.theme
        hint = tr("Number in JAGGAER or in X3, or its id")
        self.record = SearchField(theme, hint, name=tr("Which record"), rest_ms=_REST_MS)
        self.record.searched.connect(self._look)
        self.record.left.connect(self._to_table)
        self._add_field(tr("Which record"), self.record)
        self.about = label("", wrap=True)
        self.about.hide()
        self.content.addWidget(self.about)
        self.finder = SearchField(theme, tr("A name, an address, a number…"), name=tr("Find a value"), rest_ms=60)
        self.finder.searched.connect(lambda _text: self._list())
        self.finder.left.connect(self._to_table)
        self.content.addWidget(self.finder)
        self.table: ListTable[KeptMember] = ListTable(member_columns(), theme, context.memory, "kept-members")
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName(tr("What is kept of the record"))
        self.table.selected.connect(lambda _ranges: self._offer())
        self.empty = EmptyState(theme, "search")
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(framed(self.table))
        self._stack.addWidget(self.empty)
        self.content.addWidget(stack, 1)
        stays = tr(
            "What X3 was given rests on its source and stays. What JAGGAER sends anew has the value again, unless the"
            " profile drops it."
        )
        self.content.addWidget(label(stays, "muted", wrap=True))
        self.because = self.add_because(tr("needed"))
        self.because.setMaxLength(LONGEST_TEXT)
        self.because.textChanged.connect(lambda _text: self._offer())
        self.trouble = label("", "bad", wrap=True)
        self.trouble.hide()
        self.content.addWidget(self.trouble)
        self.add_cancel()
        self.go = self.add_button("", "primary", default=True)
        self.go.clicked.connect(self._ask)
        self._say_empty(tr("Which record?"), tr("What is kept of it appears here as soon as its number is typed."))
        self._list()
        self.record.setFocus()
        if record:
            self.record.setText(record)
            self.record.tell()

    @property
    def member(self) -> KeptMember | None:
        """The member that is chosen; None for none."""
        return next(iter(self.table.chosen_list()), None)

    # -- inside ------------------------------------------------------------------------------------------------------

    def _add_field(self, name: str, field: SearchField) -> None:
        named = label(name, "strong")
        named.setBuddy(field)
        self.content.addWidget(named)
        self.content.addWidget(field)

    def _look(self, key: str) -> None:
        """Brings what is kept of another record; what was chosen of the one before is chosen no more."""
        self._key, self._found = key, None
        self._list()
        if not key:
            self._say_empty(tr("Which record?"), tr("What is kept of it appears here as soon as its number is typed."))
            return
        app = self._context.app
        self._context.bridge.run(
            lambda: app.kept_source(key), self._show, self._not_found, owner=self, topic="kept-source"
        )

    def _show(self, found: KeptSource) -> None:
        self._found = found
        if not found.members:
            self._say_empty(tr("Nothing is kept of it"), tr("Its source was removed, or JAGGAER never sent one."))
        self._list()

    def _not_found(self, error: ConnectorError) -> None:
        self._say_empty(tr("No such record"), said(str(error)))

    def _say_empty(self, title: str, text: str) -> None:
        self.empty.say(title, text)
        self._stack.setCurrentIndex(1)

    def _list(self) -> None:
        """Shows the members that have all words of the search."""
        found, words = self._found, self.finder.wanted.casefold().split()
        members = found.members if found else ()
        rows = [
            one
            for one in members
            if all(word in f"{one.pointer} {member_word(one.pointer)} {one.value}".casefold() for word in words)
        ]
        self.table.show_list(rows)
        if rows:
            self._stack.setCurrentIndex(0)
        elif members:
            self._say_empty(tr("Nothing like it is kept"), tr("No value of the record has these words."))
        self.about.setVisible(found is not None)
        if found is not None:
            what = f"{fmt.sentence_case(fmt.entity_word(found.entity, 1))} {found.number}"
            self.about.setText(f"{what} · {found.name}" if found.name else what)
        self._offer()

    def _offer(self) -> None:
        """What can be done with what is chosen, and why not."""
        found, member = self._found, self.member
        count = member.count if member else 1
        self.go.setText(tr("Blank this value…") if count == 1 else tr("Blank %Ln values…", "", count))
        self.go.setAccessibleName(self.go.text())
        why = ""
        if found is not None and found.waits:
            why = tr("It waits for a person or a system, and its source is needed as it is. Settle it first.")
        elif member is not None and member.needed:
            why = tr("The profile reads this value: the record, or what X3 was given, rests on it.")
        self.note.setText(why)
        ready = member is not None and not why and bool(self.because.text().strip())
        self.go.setEnabled(ready and not self._busy)

    def _to_table(self) -> None:
        if self.table.rows:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.table.chosen_list():
                self.table.choose(0)

    def _ask(self) -> None:
        member, found = self.member, self._found
        if member is None or found is None or self._busy:
            return
        where = tr("{member} of {record}").format(member=member_word(member.pointer), record=found.number)
        question = Question(
            tr("Blank this value for good?")
            if member.count == 1
            else tr("Blank %Ln values for good?", "", member.count),
            tr("{where}: “{value}”. Nobody can bring it back, not even from the audit.").format(
                where=where, value=member.value
            ),
            tr("Blank it for good"),
        )
        if not self._context.ask.confirm(self._context, self, question):
            return
        self._busy = True
        self._offer()
        self.trouble.hide()
        app, key, because = self._context.app, self._key, self.because.text()

        def done(entry: int) -> None:
            text = tr("{where} is no longer kept. Entry {number} says so, with your name and the reason.")
            self.told = text.format(where=where, number=fmt.number(entry, self._context.locale))
            self.accept()

        self._context.bridge.run(
            lambda: app.blank_member(key, member.pointer, because), done, self._failed, owner=self, topic="blank"
        )

    def _failed(self, error: ConnectorError) -> None:
        self._busy = False
        self.trouble.setText(said(str(error)))
        self.trouble.show()
        self._offer()
