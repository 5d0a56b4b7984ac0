"""Whether X3 refused a save because somebody has the record open (reference/sage-x3.md 5.1, rule 16).

X3 gives no code for it, only a message of type 3, so that its words are all there is. Only those that the reference
knows are looked for: a lock that is told in other words is a refusal like any other, and waits for a person. To take
another refusal for a lock does no harm beyond a save of that record in each sync: it was not saved either way.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

WORDS: Final = ("being modified",)
"""What a lock is told with, in small letters: reference/sage-x3.md 5.1, rule 16 gives it in English alone."""


def tells_of_lock(said: Iterable[str]) -> bool:
    """Whether one of the sentences that X3 said is about a record that is open elsewhere."""
    return any(words in sentence.casefold() for sentence in said for words in WORDS)
