"""What the window says, in the language of the person: every text that people read goes through `tr`.

The sources are English. `pyside6-lupdate` finds the calls of `tr` and the marks of `QT_TR_NOOP`, which is why both are
called so and get their text as one literal, never as an f-string: values are put in by `.format` after it.

    tr("{name} is not in X3").format(name=name)
    tr("%Ln orders", "", count)                     the word follows the number in every language
    tr("Close", "button")                           a comment tells two meanings of one English word apart
    WORDS = {Status.SYNCED: QT_TR_NOOP("Synced")}   a table at the top of a module; shown with tr(WORDS[status])
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def tr(text: str, comment: str = "", n: int = -1) -> str:
    """The text in the language of the window; as it is where the language has no word for it.

    Args:
        text: the English text.
        comment: which of its meanings is meant, where it has several; as at the place that marks it.
        n: the number that `%Ln` (grouped as the locale does it) or `%n` stands for, and that the words follow.
    """
    return QCoreApplication.translate("", text, comment, n)


def QT_TR_NOOP(text: str) -> str:  # noqa: N802 - the name that Qt's tools look for
    """Marks a text that is shown later, through `tr`; gives it back as it is."""
    return text
